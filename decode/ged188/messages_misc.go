package ged188

import "ccxtrace/decode"

// miscMessages are the messages of other services.
var miscMessages = []decode.Schema{
	{
		Type: ClientEventReportReq, Name: "CLIENT_EVENT_REPORT_REQ",
		Class: misc, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client reports its own good or bad state to CCE's event log.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: ClientEventState, Type: decode.USHORT, Enum: enumClientEventState, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagObjectName, CCE: true},
			{Tag: tagText, CCE: true},
		},
	},
	{
		Type: ClientEventReportConf, Name: "CLIENT_EVENT_REPORT_CONF",
		Class: misc, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers CLIENT_EVENT_REPORT_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: UserMessageReq, Name: "USER_MESSAGE_REQ",
		Class: misc, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client sends a text to other clients.",
		Note:   "Part of the floating list is from memory of GED-188 and was not read again.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: Distribution, Type: decode.USHORT, Enum: enumMessageDistribution, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientID, CCE: true},
			{Tag: tagAgentExtension, CCE: true},
			{Tag: tagAgentIDShort, Field: AgentIDShort, Reserved: true, CCE: true},
			{Tag: tagAgentInstrument, CCE: true},
			{Tag: tagText, CCE: true},
			{Tag: tagAgentID, CCE: true},
			{Tag: tagCTIOSCILClientID, CCE: true},
		},
	},
	{
		Type: UserMessageConf, Name: "USER_MESSAGE_CONF",
		Class: misc, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers USER_MESSAGE_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: UserMessageEvent, Name: "USER_MESSAGE_EVENT",
		Class: misc, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A text from another client.",
		Fixed: []decode.Fixed{
			{Field: ICMCentralControllerTime, Type: decode.TIME, CCE: true},
			{Field: Distribution, Type: decode.USHORT, Enum: enumMessageDistribution, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientID, CCE: true},
			{Tag: tagText, CCE: true},
		},
	},
	{
		Type: RegisterVariablesReq, Name: "REGISTER_VARIABLES_REQ",
		Class: misc, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client names the call variables that it wants to see.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: CallVariableMask, Type: decode.USHORT, Enum: enumCallVariableMask, CCE: true},
			{Field: NumNamedVariables, Type: decode.USHORT, CCE: true},
			{Field: NumNamedArrays, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagNamedVariable, Group: "NamedVariable", Count: NumNamedVariables, CCE: true},
			{Tag: tagNamedArray, Group: "NamedArray", Count: NumNamedArrays, CCE: true},
		},
	},
	{
		Type: RegisterVariablesConf, Name: "REGISTER_VARIABLES_CONF",
		Class: misc, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers REGISTER_VARIABLES_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: SetAppDataReq, Name: "SET_APP_DATA_REQ",
		Class: misc, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client sets data of an application for a call to come.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagCallTypeID, Reserved: true, CCE: true},
			{Tag: tagPreCallInvokeID, CCE: true},
		},
	},
	{
		Type: SetAppDataConf, Name: "SET_APP_DATA_CONF",
		Class: misc, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers SET_APP_DATA_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: RegisterServiceReq, Name: "REGISTER_SERVICE_REQ",
		Class: serverService, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A server application offers a service, such as recording.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: ServerMode, Type: decode.USHORT, Enum: enumServerMode, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagServiceName, CCE: true},
		},
	},
	{
		Type: RegisterServiceConf, Name: "REGISTER_SERVICE_CONF",
		Class: serverService, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers REGISTER_SERVICE_REQ with the service's number.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: RegisteredServiceID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: UnregisterServiceReq, Name: "UNREGISTER_SERVICE_REQ",
		Class: serverService, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A server application takes its service back.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: RegisteredServiceID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: UnregisterServiceConf, Name: "UNREGISTER_SERVICE_CONF",
		Class: serverService, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers UNREGISTER_SERVICE_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: StartRecordingReq, Name: "START_RECORDING_REQ",
		Class: serverService, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Asks a recording service to record a call.",
		Note:   "Part of the floating list is from memory of GED-188 and was not read again.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: ConnectionCallID, Type: decode.UINT, Enum: enumCallIDSentinel, CCE: true},
			{Field: ClientPort, Type: decode.UINT, CCE: true},
			{Field: BitRate, Type: decode.UINT, CCE: true},
			{Field: PacketSize, Type: decode.UINT, CCE: true},
			{Field: ConnectionDeviceIDType, Type: decode.USHORT, Enum: enumConnectionDeviceType, CCE: true},
			{Field: RTPDirection, Type: decode.USHORT, Enum: enumRTPDirection, CCE: true},
			{Field: RTPType, Type: decode.USHORT, Enum: enumRTPType, CCE: true},
			{Field: EchoCancellation, Type: decode.USHORT, CCE: true},
			{Field: PayloadType, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagConnectionDeviceID, CCE: true},
		},
	},
	{
		Type: StartRecordingConf, Name: "START_RECORDING_CONF",
		Class: serverService, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "The recording began; gives its session.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: SessionID, Type: decode.UINT, CCE: true},
			{Field: ServerData, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientID, CCE: true},
			{Tag: tagClientAddressIPV6, CCE: true},
		},
	},
	{
		Type: StopRecordingReq, Name: "STOP_RECORDING_REQ",
		Class: serverService, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Asks a recording service to stop.",
		Note:   "Part of the floating list is from memory of GED-188 and was not read again.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: ConnectionCallID, Type: decode.UINT, Enum: enumCallIDSentinel, CCE: true},
			{Field: ClientPort, Type: decode.UINT, CCE: true},
			{Field: SessionID, Type: decode.UINT, CCE: true},
			{Field: ServerData, Type: decode.UINT, CCE: true},
			{Field: ConnectionDeviceIDType, Type: decode.USHORT, Enum: enumConnectionDeviceType, CCE: true},
			{Field: RTPDirection, Type: decode.USHORT, Enum: enumRTPDirection, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagConnectionDeviceID, CCE: true},
		},
	},
	{
		Type: StopRecordingConf, Name: "STOP_RECORDING_CONF",
		Class: serverService, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers STOP_RECORDING_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{Type: CallTerminationEvent, Name: "CALL_TERMINATION_EVENT", Class: misc, Sender: decode.Server, Source: uccertweb},
	{Type: GetAgentTasksReq, Name: "GET_AGENT_TASKS_REQ", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: AgentTasksResp, Name: "AGENT_TASKS_RESP", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: SnapshotTaskReq, Name: "SNAPSHOT_TASK_REQ", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: SnapshotTaskResp, Name: "SNAPSHOT_TASK_RESP", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: AgentTasksEvent, Name: "AGENT_TASKS_EVENT", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: SnapshotTaskEvent, Name: "SNAPSHOT_TASK_EVENT", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: AgentTasksRequestEvent, Name: "AGENT_TASKS_REQUEST_EVENT", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: AgentTasksEndEvent, Name: "AGENT_TASKS_END_EVENT", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: DesktopConnectedInd, Name: "DESKTOP_CONNECTED_IND", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: StartNetworkRecordingReq, Name: "START_NETWORK_RECORDING_REQ", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: StartNetworkRecordingConf, Name: "START_NETWORK_RECORDING_CONF", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: StopNetworkRecordingReq, Name: "STOP_NETWORK_RECORDING_REQ", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: StopNetworkRecordingConf, Name: "STOP_NETWORK_RECORDING_CONF", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: StandbyActiveEventMsg, Name: "STANDBY_ACTIVE_EVENT_MSG", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: ActiveMaintenanceReqMsg, Name: "ACTIVE_MAINTENANCE_REQ_MSG", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: ActiveMaintenanceRespMsg, Name: "ACTIVE_MAINTENANCE_RESP_MSG", Class: misc, Sender: decode.Client, Source: ged188v25},
	{Type: ActiveMaintenanceEventMsg, Name: "ACTIVE_MAINTENANCE_EVENT_MSG", Class: misc, Sender: decode.Server, Source: ged188v25},
	{Type: StoppingRequestsToThisSideInd, Name: "STOPPING_REQUESTS_TO_THIS_SIDE_IND", Class: misc, Sender: decode.Client, Source: ged188v25},
}
