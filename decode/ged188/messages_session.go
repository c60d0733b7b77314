package ged188

import "ccxtrace/decode"

// sessionMessages are the messages of errors and sessions.
var sessionMessages = []decode.Schema{
	{
		Type: FailureConf, Name: "FAILURE_CONF",
		Class: errorClass, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25 + and + uccertweb,
		Doc:    "The server refused or could not carry out the request with this InvokeID; Status says why.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: Status, Type: decode.UINT, Enum: enumStatusCode},
		},
		Float: []decode.Floating{
			{Tag: tagText},
			{Tag: tagCTIOSCILClientID, CCE: true},
		},
	},
	{
		Type: FailureEvent, Name: "FAILURE_EVENT",
		Class: errorClass, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + uccertweb,
		Doc:    "Something failed that no request asked for; Status says what.",
		Fixed: []decode.Fixed{
			{Field: Status, Type: decode.UINT, Enum: enumStatusCode},
		},
		Float: []decode.Floating{
			{Tag: tagText},
		},
	},
	{
		Type: OpenReq, Name: "OPEN_REQ",
		Class: session, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxPart + and + ged188v25 + and + uccertweb,
		Doc: "A client opens its session and says which events it wants and what it means to do; the first message " +
			"on a connection.",
		Note: "The CCX page was cut after ConfigMsgMask; Reserved1 to 3 and the tags are GED-188's, but for " +
			"AgentID[194], which the page names.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: VersionNumber, Type: decode.UINT},
			{Field: IdleTimeout, Type: decode.UINT, Enum: enumIdleTimeoutSentinel},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, Reserved: true, Const: "0"},
			{Field: ServicesRequested, Type: decode.UINT, Enum: enumServiceMask},
			{Field: CallMsgMask, Type: decode.UINT, Enum: enumCallEventMask},
			{Field: AgentStateMask, Type: decode.UINT, Enum: enumAgentStateMask},
			{Field: ConfigMsgMask, Type: decode.UINT, Enum: enumConfigMask},
			{Field: Reserved1, Type: decode.UINT, CCE: true},
			{Field: Reserved2, Type: decode.UINT, CCE: true},
			{Field: Reserved3, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientID, Required: true, CCE: true},
			{Tag: tagClientPassword, Required: true, CCE: true},
			{Tag: tagClientSignature, CCE: true},
			{Tag: tagAgentExtension, CCE: true},
			{Tag: tagAgentIDShort, Field: AgentIDShort, Reserved: true, CCE: true},
			{Tag: tagAgentInstrument, CCE: true},
			{Tag: tagApplicationPathID, CCE: true},
			{Tag: tagAgentID},
		},
	},
	{
		Type: OpenConf, Name: "OPEN_CONF",
		Class: session, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25 + and + uccertweb,
		Doc: "The session is open; says what was granted, whether the engine is on line and, to an agent's client, " +
			"the agent's state.",
		Note: "CCX prints the field as \"Unified CCX Online\". FltPeripheralID and MultilineAgentControl come in " +
			"NumPeripherals pairs, one pair in CCX. CCE from protocol 19 on ends the fixed part with an INT " +
			"DepartmentID.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: ServicesGranted, Type: decode.UINT, Enum: enumServiceMask},
			{Field: MonitorID, Type: decode.UINT, Reserved: true, Const: "0"},
			{Field: PGStatus, Type: decode.UINT, Enum: enumCCXStatus, Reserved: true, Const: "0"},
			{Field: ICMCentralControllerTime, Type: decode.TIME, Reserved: true, Const: "0"},
			{Field: UnifiedCCXOnline, Type: decode.BOOL, Enum: enumCCXOnline},
			{Field: PeripheralType, Type: decode.USHORT, Enum: enumPeripheralType, Reserved: true, Const: "0"},
			{Field: AgentState, Type: decode.USHORT, Enum: enumAgentState},
		},
		Float: []decode.Floating{
			{Tag: tagAgentExtension},
			{Tag: tagAgentIDShort, Field: AgentIDShort, Reserved: true},
			{Tag: tagAgentInstrument},
			{Tag: tagAgentID},
			{Tag: tagNumPeripherals, Since: 14},
			{Tag: tagPeripheralID, Field: FltPeripheralID, Since: 14},
			{Tag: tagMultilineAgentControl, Since: 14},
			{Tag: tagConfigMsgMaskGranted, Since: 18},
		},
	},
	{
		Type: HeartbeatReq, Name: "HEARTBEAT_REQ",
		Class: session, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + uccertweb,
		Doc:    "The client shows that it is alive; sent when it had nothing else to send for a while.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
		},
	},
	{
		Type: HeartbeatConf, Name: "HEARTBEAT_CONF",
		Class: session, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + uccertweb,
		Doc:    "The server shows that it is alive; sent in answer to HEARTBEAT_REQ.",
		Note:   "The CCX table by class prints HEARTBEAT_REQ for number 6, the table by number HEARTBEAT_CONF.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
		},
	},
	{
		Type: CloseReq, Name: "CLOSE_REQ",
		Class: session, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + uccertweb,
		Doc:    "A client ends its session, and says why.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: Status, Type: decode.UINT, Enum: enumStatusCode},
		},
	},
	{
		Type: CloseConf, Name: "CLOSE_CONF",
		Class: session, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + uccertweb,
		Doc:    "The session is closed; the last message of it.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
		},
	},
	{
		Type: SystemEvent, Name: "SYSTEM_EVENT",
		Class: session, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25 + and + uccertweb,
		Doc:    "The engine went on or off line, or a device out of or into service; sent to every client.",
		Note:   "The device that left or came back is in EventDeviceID. CCE got EventDeviceType between protocols 10 and 13.",
		Fixed: []decode.Fixed{
			{Field: CCXStatus, Type: decode.UINT, Enum: enumCCXStatus},
			{Field: CCXTime, Type: decode.TIME},
			{Field: SystemEventID, Type: decode.UINT, Enum: enumSystemEventID},
			{Field: SystemEventArg1, Type: decode.UINT},
			{Field: SystemEventArg2, Type: decode.UINT},
			{Field: SystemEventArg3, Type: decode.UINT},
			{Field: EventDeviceType, Type: decode.USHORT, Enum: enumDeviceType},
		},
		Float: []decode.Floating{
			{Tag: tagText},
			{Tag: tagEventDeviceID},
		},
	},
}
