package ged188

import "ccxtrace/decode"

// monitorMessages are the messages of monitoring.
var monitorMessages = []decode.Schema{
	{
		Type: MonitorStartReq, Name: "MONITOR_START_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client asks for the events of one call or device.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: ConnectionCallID, Type: decode.UINT, Enum: enumCallIDSentinel, CCE: true},
			{Field: CallMsgMask, Type: decode.UINT, Enum: enumCallEventMask, CCE: true},
			{Field: AgentStateMask, Type: decode.UINT, Enum: enumAgentStateMask, CCE: true},
			{Field: ConnectionDeviceIDType, Type: decode.USHORT, Enum: enumConnectionDeviceType, CCE: true},
			{Field: MonitoredDeviceType, Type: decode.USHORT, Enum: enumDeviceType, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagConnectionDeviceID, CCE: true},
			{Tag: tagMonitoredDeviceID, CCE: true},
		},
	},
	{
		Type: MonitorStartConf, Name: "MONITOR_START_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "The monitor exists; its MonitorID stands in the events that it causes.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: MonitorStopReq, Name: "MONITOR_STOP_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client ends a monitor.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: MonitorStopConf, Name: "MONITOR_STOP_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers MONITOR_STOP_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: ChangeMonitorMaskReq, Name: "CHANGE_MONITOR_MASK_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client wants other events from a monitor.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
			{Field: CallMsgMask, Type: decode.UINT, Enum: enumCallEventMask, CCE: true},
			{Field: AgentStateMask, Type: decode.UINT, Enum: enumAgentStateMask, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagCTIOSCILClientID, CCE: true},
		},
	},
	{
		Type: ChangeMonitorMaskConf, Name: "CHANGE_MONITOR_MASK_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers CHANGE_MONITOR_MASK_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: ClientSessionOpenedEvent, Name: "CLIENT_SESSION_OPENED_EVENT",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client opened a session.",
		Fixed: []decode.Fixed{
			{Field: SessionID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: ServiceGranted, Type: decode.UINT, Enum: enumServiceMask, CCE: true},
			{Field: CallMsgMask, Type: decode.UINT, Enum: enumCallEventMask, CCE: true},
			{Field: AgentStateMask, Type: decode.UINT, Enum: enumAgentStateMask, CCE: true},
			{Field: ClientPort, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientAddress, CCE: true},
			{Tag: tagClientID, CCE: true},
			{Tag: tagClientSignature, CCE: true},
			{Tag: tagAgentExtension, CCE: true},
			{Tag: tagAgentIDShort, Reserved: true, CCE: true},
			{Tag: tagAgentInstrument, CCE: true},
			{Tag: tagClientAddressIPV6, CCE: true},
		},
	},
	{
		Type: ClientSessionClosedEvent, Name: "CLIENT_SESSION_CLOSED_EVENT",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client's session ended.",
		Fixed: []decode.Fixed{
			{Field: SessionID, Type: decode.UINT, CCE: true},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, CCE: true},
			{Field: Status, Type: decode.UINT, Enum: enumStatusCode, CCE: true},
			{Field: ClientPort, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagClientAddress, CCE: true},
			{Tag: tagClientID, CCE: true},
			{Tag: tagClientSignature, CCE: true},
			{Tag: tagAgentExtension, CCE: true},
			{Tag: tagAgentIDShort, Reserved: true, CCE: true},
			{Tag: tagAgentInstrument, CCE: true},
			{Tag: tagClientAddressIPV6, CCE: true},
		},
	},
	{
		Type: SessionMonitorStartReq, Name: "SESSION_MONITOR_START_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client asks for the messages of another client's session.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: SessionID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: SessionMonitorStartConf, Name: "SESSION_MONITOR_START_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers SESSION_MONITOR_START_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: SessionMonitorStopReq, Name: "SESSION_MONITOR_STOP_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A client ends the monitoring of a session.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: SessionID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: SessionMonitorStopConf, Name: "SESSION_MONITOR_STOP_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers SESSION_MONITOR_STOP_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: MonitorAgentTeamStartReq, Name: "MONITOR_AGENT_TEAM_START_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A supervisor's client asks for the events of a team's agents.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: TeamID, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagCTIOSCILClientID, CCE: true},
		},
	},
	{
		Type: MonitorAgentTeamStartConf, Name: "MONITOR_AGENT_TEAM_START_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers MONITOR_AGENT_TEAM_START_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
		},
	},
	{
		Type: MonitorAgentTeamStopReq, Name: "MONITOR_AGENT_TEAM_STOP_REQ",
		Class: monitor, Sender: decode.Client, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "A supervisor's client ends the monitoring of a team.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
			{Field: MonitorID, Type: decode.UINT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagCTIOSCILClientID, CCE: true},
		},
	},
	{
		Type: MonitorAgentTeamStopConf, Name: "MONITOR_AGENT_TEAM_STOP_CONF",
		Class: monitor, Sender: decode.Server, Layout: decode.Full,
		Source: uccertweb,
		Doc:    "Answers MONITOR_AGENT_TEAM_STOP_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT, CCE: true},
		},
	},
}
