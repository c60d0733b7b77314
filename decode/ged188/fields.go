package ged188

import "ccxtrace/decode"

// The fields of the protocol, by name. Each is one name, wherever it occurs:
// in a fixed part, behind a tag, or in a text trace under one of its aliases.
// Spelling is the Unified CCX guide's where it names the field, else CCE's.
var (
	AccountCode        = &decode.Field{Name: "AccountCode"}
	ACDSharedLineUsage = &decode.Field{Name: "ACDSharedLineUsage"}
	ActiveCallID       = &decode.Field{
		Name:    "ActiveCallID",
		Aliases: []string{"ActiveConnectionCallID"},
		Doc:     "The call that the agent is talking on when the request is made.",
	}
	ActiveConnectionDeviceID = &decode.Field{
		Name: "ActiveConnectionDeviceID",
		Doc:  "The device that is active on ActiveCallID.",
	}
	ActiveConnectionDeviceType = &decode.Field{
		Name:    "ActiveConnectionDeviceType",
		Aliases: []string{"ActiveConnectionDeviceIDType"},
		Doc:     "Says whether ActiveConnectionDeviceID can change from call to call.",
	}
	ActiveTerminal = &decode.Field{
		Name: "ActiveTerminal",
		Doc:  "The phone, of several that one agent can have, on which the agent works.",
	}
	AddedPartyDeviceID = &decode.Field{
		Name:    "AddedPartyDeviceID",
		Aliases: []string{"AddedDeviceID"},
		Doc:     "The party that the conference brought in.",
	}
	AddedPartyDeviceType = &decode.Field{
		Name:    "AddedPartyDeviceType",
		Aliases: []string{"AddedDeviceType"},
		Doc:     "What kind of device AddedPartyDeviceID is.",
	}
	AgentAction             = &decode.Field{Name: "AgentAction"}
	AgentAvailabilityStatus = &decode.Field{Name: "AgentAvailabilityStatus"}
	AgentCallID             = &decode.Field{
		Name:    "AgentCallID",
		Aliases: []string{"AgentConnectionCallID"},
		Doc:     "The agent's call that the supervisor acts on.",
	}
	AgentCapacity = &decode.Field{
		Name:    "AgentCapacity",
		Aliases: []string{"AgentServiceReq"},
		Doc:     "Bits of what the agent's desktop can do; CCX knows outbound dialer calls alone.",
	}
	AgentConfigKey          = &decode.Field{Name: "AgentConfigKey"}
	AgentConnectionDeviceID = &decode.Field{
		Name: "AgentConnectionDeviceID",
		Doc:  "The agent's device on AgentCallID.",
	}
	AgentConnectionDeviceType  = &decode.Field{Name: "AgentConnectionDeviceType", Aliases: []string{"AgentConnectionDeviceIDType"}}
	AgentDeskSettingsConfigKey = &decode.Field{Name: "AgentDeskSettingsConfigKey"}
	AgentDeskSettingsID        = &decode.Field{Name: "AgentDeskSettingsID"}
	AgentExtension             = &decode.Field{
		Name:    "AgentExtension",
		Aliases: []string{"AgentExt"},
		Doc:     "The directory number on which the agent takes routed calls.",
	}
	AgentFlags = &decode.Field{
		Name: "AgentFlags",
		Doc:  "Bits of the agent's part in the team: supervisor, temporary member. 0 is a plain agent.",
	}
	AgentID = &decode.Field{
		Name:    "AgentID",
		Aliases: []string{"AgentIDLong"},
		Doc:     "The agent's login name. It tells who, AgentExtension tells where.",
	}
	AgentIDShort = &decode.Field{
		Name:    "AgentIDShort",
		Aliases: []string{"AgentID"},
		Doc:     "The 12-byte agent id of CCE. CCX ignores it in favour of tag 194.",
	}
	AgentInstrument = &decode.Field{
		Name: "AgentInstrument",
		Doc:  "The agent's phone, where it is told apart from the extension.",
	}
	AgentMode                    = &decode.Field{Name: "AgentMode"}
	AgentOutCallsHeldSession     = &decode.Field{Name: "AgentOutCallsHeldSession"}
	AgentOutCallsHeldTimeSession = &decode.Field{Name: "AgentOutCallsHeldTimeSession"}
	AgentOutCallsHeldTimeTo5     = &decode.Field{Name: "AgentOutCallsHeldTimeTo5"}
	AgentOutCallsHeldTimeToday   = &decode.Field{Name: "AgentOutCallsHeldTimeToday"}
	AgentOutCallsHeldTimeToHalf  = &decode.Field{Name: "AgentOutCallsHeldTimeToHalf"}
	AgentOutCallsHeldTo5         = &decode.Field{Name: "AgentOutCallsHeldTo5"}
	AgentOutCallsHeldToday       = &decode.Field{Name: "AgentOutCallsHeldToday"}
	AgentOutCallsHeldToHalf      = &decode.Field{Name: "AgentOutCallsHeldToHalf"}
	AgentOutCallsSession         = &decode.Field{Name: "AgentOutCallsSession"}
	AgentOutCallsTalkTimeSession = &decode.Field{Name: "AgentOutCallsTalkTimeSession"}
	AgentOutCallsTalkTimeTo5     = &decode.Field{Name: "AgentOutCallsTalkTimeTo5"}
	AgentOutCallsTalkTimeToday   = &decode.Field{Name: "AgentOutCallsTalkTimeToday"}
	AgentOutCallsTalkTimeToHalf  = &decode.Field{Name: "AgentOutCallsTalkTimeToHalf"}
	AgentOutCallsTimeSession     = &decode.Field{Name: "AgentOutCallsTimeSession"}
	AgentOutCallsTimeTo5         = &decode.Field{Name: "AgentOutCallsTimeTo5"}
	AgentOutCallsTimeToday       = &decode.Field{Name: "AgentOutCallsTimeToday"}
	AgentOutCallsTimeToHalf      = &decode.Field{Name: "AgentOutCallsTimeToHalf"}
	AgentOutCallsTo5             = &decode.Field{Name: "AgentOutCallsTo5"}
	AgentOutCallsToday           = &decode.Field{Name: "AgentOutCallsToday"}
	AgentOutCallsToHalf          = &decode.Field{Name: "AgentOutCallsToHalf"}
	AgentPassword                = &decode.Field{
		Name:    "AgentPassword",
		Secret:  true,
		Aliases: []string{"AgentPass"},
		Doc:     "The password of the agent who logs in. It travels in clear text.",
	}
	AgentsApplicationAvailable = &decode.Field{Name: "AgentsApplicationAvailable"}
	AgentsAvail                = &decode.Field{Name: "AgentsAvail"}
	AgentsBusyOther            = &decode.Field{Name: "AgentsBusyOther"}
	AgentsHold                 = &decode.Field{Name: "AgentsHold"}
	AgentsICMAvailable         = &decode.Field{Name: "AgentsICMAvailable"}
	AgentSkillTargetID         = &decode.Field{Name: "AgentSkillTargetID"}
	AgentsLoggedOn             = &decode.Field{Name: "AgentsLoggedOn"}
	AgentsNotReady             = &decode.Field{Name: "AgentsNotReady"}
	AgentsReady                = &decode.Field{Name: "AgentsReady"}
	AgentsReserved             = &decode.Field{Name: "AgentsReserved"}
	AgentsTalkingAutoOut       = &decode.Field{Name: "AgentsTalkingAutoOut"}
	AgentsTalkingIn            = &decode.Field{Name: "AgentsTalkingIn"}
	AgentsTalkingOther         = &decode.Field{Name: "AgentsTalkingOther"}
	AgentsTalkingOut           = &decode.Field{Name: "AgentsTalkingOut"}
	AgentsTalkingPreview       = &decode.Field{Name: "AgentsTalkingPreview"}
	AgentsTalkingReservation   = &decode.Field{Name: "AgentsTalkingReservation"}
	AgentState                 = &decode.Field{
		Name: "AgentState",
		Doc: "What the agent does: not ready, ready, reserved, talking, work. 8 (reserved) without 4 (talking) " +
			"after it is a call that was offered and not answered.",
	}
	AgentStateMask = &decode.Field{
		Name: "AgentStateMask",
		Doc:  "Bits of the agent states that the client wants to hear of.",
	}
	AgentsWorkNotReady = &decode.Field{Name: "AgentsWorkNotReady"}
	AgentsWorkReady    = &decode.Field{Name: "AgentsWorkReady"}
	AgentTeamName      = &decode.Field{Name: "AgentTeamName"}
	AgentType          = &decode.Field{
		Name: "AgentType",
		Doc:  "Whether the configured person is an agent or a supervisor.",
	}
	AgentWorkMode    = &decode.Field{Name: "AgentWorkMode"}
	AlertingDeviceID = &decode.Field{
		Name:    "AlertingDeviceID",
		Aliases: []string{"AlertingDevice"},
		Doc:     "The device that rings.",
	}
	AlertingDeviceType = &decode.Field{
		Name: "AlertingDeviceType",
		Doc: "What kind of device rings: 73 is a CTI port (the call starts its script), 76 an agent's phone (an " +
			"agent was selected).",
	}
	AlertRings      = &decode.Field{Name: "AlertRings"}
	AllocationState = &decode.Field{Name: "AllocationState"}
	ANI             = &decode.Field{
		Name:    "ANI",
		Aliases: []string{"ANI1", "ANI2"},
		Doc:     "The caller's number. Where it is empty, CallingDeviceID has the number.",
	}
	ANI_II = &decode.Field{
		Name: "ANI_II",
		Doc:  "Two digits by which a network says what kind of line the caller has.",
	}
	AnswerDetectControl1 = &decode.Field{Name: "AnswerDetectControl1"}
	AnswerDetectControl2 = &decode.Field{Name: "AnswerDetectControl2"}
	AnswerDetectMode     = &decode.Field{Name: "AnswerDetectMode"}
	AnswerDetectTime     = &decode.Field{Name: "AnswerDetectTime"}
	AnsweringDeviceID    = &decode.Field{
		Name: "AnsweringDeviceID",
		Doc:  "The device that answered; Unknown for a party that is not monitored.",
	}
	AnsweringDeviceType = &decode.Field{
		Name: "AnsweringDeviceType",
		Doc:  "What kind of device answered: 73 is a CTI port, so the script took the call; 76 an agent.",
	}
	AnsweringMachine     = &decode.Field{Name: "AnsweringMachine"}
	ApplicationConfigKey = &decode.Field{Name: "ApplicationConfigKey", Aliases: []string{"ServiceConfigKey"}}
	ApplicationID        = &decode.Field{
		Name:    "ApplicationID",
		Aliases: []string{"ServiceNumber"},
		Doc:     "The CCX application (script and trigger) of the call; -1 for a call in no application.",
	}
	ApplicationName = &decode.Field{
		Name: "ApplicationName",
		Doc:  "The application's name in CCX administration.",
	}
	ApplicationPathID           = &decode.Field{Name: "ApplicationPathID", Aliases: []string{"AppPathID"}}
	ApplicationString1          = &decode.Field{Name: "ApplicationString1"}
	ApplicationString2          = &decode.Field{Name: "ApplicationString2"}
	ATCAgentID                  = &decode.Field{Name: "ATCAgentID"}
	ATCAgentState               = &decode.Field{Name: "ATCAgentState"}
	ATCStateDuration            = &decode.Field{Name: "ATCStateDuration"}
	AuthorizationCode           = &decode.Field{Name: "AuthorizationCode"}
	AutoOutCallsHeldSession     = &decode.Field{Name: "AutoOutCallsHeldSession"}
	AutoOutCallsHeldTimeSession = &decode.Field{Name: "AutoOutCallsHeldTimeSession"}
	AutoOutCallsHeldTimeTo5     = &decode.Field{Name: "AutoOutCallsHeldTimeTo5"}
	AutoOutCallsHeldTimeToday   = &decode.Field{Name: "AutoOutCallsHeldTimeToday"}
	AutoOutCallsHeldTimeToHalf  = &decode.Field{Name: "AutoOutCallsHeldTimeToHalf"}
	AutoOutCallsHeldTo5         = &decode.Field{Name: "AutoOutCallsHeldTo5"}
	AutoOutCallsHeldToday       = &decode.Field{Name: "AutoOutCallsHeldToday"}
	AutoOutCallsHeldToHalf      = &decode.Field{Name: "AutoOutCallsHeldToHalf"}
	AutoOutCallsSession         = &decode.Field{Name: "AutoOutCallsSession"}
	AutoOutCallsTalkTimeSession = &decode.Field{Name: "AutoOutCallsTalkTimeSession"}
	AutoOutCallsTalkTimeTo5     = &decode.Field{Name: "AutoOutCallsTalkTimeTo5"}
	AutoOutCallsTalkTimeToday   = &decode.Field{Name: "AutoOutCallsTalkTimeToday"}
	AutoOutCallsTalkTimeToHalf  = &decode.Field{Name: "AutoOutCallsTalkTimeToHalf"}
	AutoOutCallsTimeSession     = &decode.Field{Name: "AutoOutCallsTimeSession"}
	AutoOutCallsTimeTo5         = &decode.Field{Name: "AutoOutCallsTimeTo5"}
	AutoOutCallsTimeToday       = &decode.Field{Name: "AutoOutCallsTimeToday"}
	AutoOutCallsTimeToHalf      = &decode.Field{Name: "AutoOutCallsTimeToHalf"}
	AutoOutCallsTo5             = &decode.Field{Name: "AutoOutCallsTo5"}
	AutoOutCallsToday           = &decode.Field{Name: "AutoOutCallsToday"}
	AutoOutCallsToHalf          = &decode.Field{Name: "AutoOutCallsToHalf"}
	AutoRecordOnEmergency       = &decode.Field{Name: "AutoRecordOnEmergency"}
	AutoWork                    = &decode.Field{
		Name: "AutoWork",
		Doc:  "Whether agents go into work state by themselves when a call of this queue ends.",
	}
	AvailableAgents  = &decode.Field{Name: "AvailableAgents"}
	AvailTimeSession = &decode.Field{Name: "AvailTimeSession"}
	AvailTimeTo5     = &decode.Field{Name: "AvailTimeTo5"}
	AvailTimeToday   = &decode.Field{Name: "AvailTimeToday"}
	AvailTimeToHalf  = &decode.Field{Name: "AvailTimeToHalf"}

	BargeInCallsSession = &decode.Field{Name: "BargeInCallsSession"}
	BargeInCallsTo5     = &decode.Field{Name: "BargeInCallsTo5"}
	BargeInCallsToday   = &decode.Field{Name: "BargeInCallsToday"}
	BargeInCallsToHalf  = &decode.Field{Name: "BargeInCallsToHalf"}
	BitRate             = &decode.Field{
		Name: "BitRate",
		Doc:  "Bits per second of the media stream; used with G.723 alone.",
	}

	CallConnectionCallID = &decode.Field{
		Name: "CallConnectionCallID",
		Doc:  "A call that the device is on.",
	}
	CallConnectionDeviceID = &decode.Field{
		Name: "CallConnectionDeviceID",
		Doc:  "The device of one connection of the call.",
	}
	CallConnectionDeviceType  = &decode.Field{Name: "CallConnectionDeviceType"}
	CallControlSupported      = &decode.Field{Name: "CallControlSupported"}
	CallControlTable          = &decode.Field{Name: "CallControlTable"}
	CallDeviceConnectionState = &decode.Field{
		Name: "CallDeviceConnectionState",
		Doc:  "The state in which the device is on the call.",
	}
	CallDeviceID = &decode.Field{
		Name: "CallDeviceID",
		Doc:  "A device that is a party of the call.",
	}
	CallDeviceType = &decode.Field{
		Name: "CallDeviceType",
		Doc:  "What kind of device CallDeviceID is.",
	}
	CalledDeviceID = &decode.Field{
		Name: "CalledDeviceID",
		Doc:  "The number that was called, or the device it led to; Unknown for a party that is not monitored.",
	}
	CalledDeviceType = &decode.Field{
		Name: "CalledDeviceType",
		Doc:  "What kind of device was called: 74 is a route point, so the caller dialed a trigger.",
	}
	CalledPartyDisposition = &decode.Field{
		Name: "CalledPartyDisposition",
		Doc:  "How the called party's part in the call ended; CCX mostly sends 0.",
	}
	CallerEnteredDigits = &decode.Field{
		Name:    "CallerEnteredDigits",
		Aliases: []string{"CED"},
		Doc:     "The digits that the caller typed in the script.",
	}
	CallEventsSupported = &decode.Field{Name: "CallEventsSupported"}
	CallID              = &decode.Field{
		Name:    "CallID",
		Aliases: []string{"ConnectionCallID"},
		Doc: "The call, by the number that every message about it carries: the top byte is the node, the low three " +
			"bytes count up. JTAPI lines print it as number/node.",
	}
	CallingDeviceID = &decode.Field{
		Name: "CallingDeviceID",
		Doc:  "The device or outside number that placed the call.",
	}
	CallingDeviceType = &decode.Field{
		Name: "CallingDeviceType",
		Doc:  "What kind of device placed the call; 76 for an agent's phone.",
	}
	CallMannerType = &decode.Field{Name: "CallMannerType"}
	CallMsgMask    = &decode.Field{
		Name: "CallMsgMask",
		Doc:  "Bits of the call events that the client wants.",
	}
	CallOption            = &decode.Field{Name: "CallOption"}
	CallOriginatedFrom    = &decode.Field{Name: "CallOriginatedFrom"}
	CallPlacementType     = &decode.Field{Name: "CallPlacementType"}
	CallReferenceID       = &decode.Field{Name: "CallReferenceID"}
	CallsInPriorityQueue1 = &decode.Field{Name: "CallsInPriorityQueue1"}
	CallsInPriorityQueue2 = &decode.Field{Name: "CallsInPriorityQueue2"}
	CallsInPriorityQueue3 = &decode.Field{Name: "CallsInPriorityQueue3"}
	CallsInPriorityQueue4 = &decode.Field{Name: "CallsInPriorityQueue4"}
	CallsInPriorityQueue5 = &decode.Field{Name: "CallsInPriorityQueue5"}
	CallsInPriorityQueue6 = &decode.Field{Name: "CallsInPriorityQueue6"}
	CallsInPriorityQueue7 = &decode.Field{Name: "CallsInPriorityQueue7"}
	CallsInPriorityQueue8 = &decode.Field{Name: "CallsInPriorityQueue8"}
	CallsInQueue          = &decode.Field{Name: "CallsInQueue"}
	CallsQ5               = &decode.Field{Name: "CallsQ5"}
	CallsQHalf            = &decode.Field{Name: "CallsQHalf"}
	CallsQNow             = &decode.Field{Name: "CallsQNow"}
	CallsQTime5           = &decode.Field{Name: "CallsQTime5"}
	CallsQTimeHalf        = &decode.Field{Name: "CallsQTimeHalf"}
	CallsQTimeNow         = &decode.Field{Name: "CallsQTimeNow"}
	CallsQTimeToday       = &decode.Field{Name: "CallsQTimeToday"}
	CallsQToday           = &decode.Field{Name: "CallsQToday"}
	CallState             = &decode.Field{
		Name: "CallState",
		Doc:  "The state of the device on the call, as CCE gives it.",
	}
	CallType = &decode.Field{
		Name: "CallType",
		Doc: "What kind of call it is: inbound, consult, conference, outbound preview and so on. It changes while " +
			"the call lives.",
	}
	CallTypeConfigKey = &decode.Field{Name: "CallTypeConfigKey"}
	CallTypeID        = &decode.Field{Name: "CallTypeID"}
	CallVariable1     = &decode.Field{
		Name:    "CallVariable1",
		Aliases: []string{"CallVar1"},
		Doc:     "The first of ten texts that scripts and desktops attach to a call.",
	}
	CallVariable10 = &decode.Field{
		Name:    "CallVariable10",
		Aliases: []string{"CallVar10"},
		Doc:     "The tenth call variable.",
	}
	CallVariable2 = &decode.Field{
		Name:    "CallVariable2",
		Aliases: []string{"CallVar2"},
		Doc:     "The second call variable.",
	}
	CallVariable3 = &decode.Field{
		Name:    "CallVariable3",
		Aliases: []string{"CallVar3"},
		Doc:     "The third call variable.",
	}
	CallVariable4 = &decode.Field{
		Name:    "CallVariable4",
		Aliases: []string{"CallVar4"},
		Doc:     "The fourth call variable.",
	}
	CallVariable5 = &decode.Field{
		Name:    "CallVariable5",
		Aliases: []string{"CallVar5"},
		Doc:     "The fifth call variable.",
	}
	CallVariable6 = &decode.Field{
		Name:    "CallVariable6",
		Aliases: []string{"CallVar6"},
		Doc:     "The sixth call variable.",
	}
	CallVariable7 = &decode.Field{
		Name:    "CallVariable7",
		Aliases: []string{"CallVar7"},
		Doc:     "The seventh call variable.",
	}
	CallVariable8 = &decode.Field{
		Name:    "CallVariable8",
		Aliases: []string{"CallVar8"},
		Doc:     "The eighth call variable.",
	}
	CallVariable9 = &decode.Field{
		Name:    "CallVariable9",
		Aliases: []string{"CallVar9"},
		Doc:     "The ninth call variable.",
	}
	CallVariableMask = &decode.Field{Name: "CallVariableMask"}
	CallWrapupData   = &decode.Field{
		Name:    "CallWrapupData",
		Aliases: []string{"WrapupData"},
		Doc:     "What the agent entered when the call ended.",
	}
	CampaignID = &decode.Field{
		Name: "CampaignID",
		Doc:  "The outbound campaign of the call; 0 for none.",
	}
	CcaiConfigID = &decode.Field{Name: "CcaiConfigID"}
	CCXErrorCode = &decode.Field{
		Name:    "CCXErrorCode",
		Aliases: []string{"PeripheralErrorCode", "UnifiedCCXErrorCode"},
		Doc:     "The engine's own reason why it refused; 0 where it has none, from 88001 on where it has.",
	}
	CCXStatus = &decode.Field{
		Name:    "CCXStatus",
		Aliases: []string{"PGStatus"},
		Doc:     "Whether the engine is starting, in service, partly in service or out of service.",
	}
	CCXTime = &decode.Field{
		Name:    "CCXTime",
		Aliases: []string{"ICMCentralControllerTime"},
		Doc:     "The server's clock when it sent the event.",
	}
	ClassOfDevice = &decode.Field{Name: "ClassOfDevice"}
	ClientAddress = &decode.Field{
		Name: "ClientAddress",
		Doc:  "Where media is sent to: the phone's address.",
	}
	ClientAddressIPV6 = &decode.Field{Name: "ClientAddressIPV6"}
	ClientEventState  = &decode.Field{Name: "ClientEventState"}
	ClientID          = &decode.Field{
		Name: "ClientID",
		Doc:  "The name by which the client program logs in to the CTI server.",
	}
	ClientPassword = &decode.Field{
		Name:    "ClientPassword",
		Secret:  true,
		Aliases: []string{"ClientPass"},
		Doc:     "The client program's password.",
	}
	ClientPort = &decode.Field{
		Name: "ClientPort",
		Doc:  "The port of the media stream at ClientAddress.",
	}
	ClientShareKey  = &decode.Field{Name: "ClientShareKey"}
	ClientSignature = &decode.Field{
		Name: "ClientSignature",
		Doc:  "A text by which a client lets others recognise it.",
	}
	COCCallConnectionDeviceID     = &decode.Field{Name: "COCCallConnectionDeviceID"}
	COCCallConnectionDeviceIDType = &decode.Field{Name: "COCCallConnectionDeviceIDType"}
	COCConnectionCallID           = &decode.Field{Name: "COCConnectionCallID"}
	ConfigMsgMask                 = &decode.Field{
		Name: "ConfigMsgMask",
		Doc:  "Bits of the kinds of configuration that the client wants to be told of.",
	}
	ConfigMsgMaskGranted = &decode.Field{
		Name: "ConfigMsgMaskGranted",
		Doc:  "The kinds of configuration that the server agreed to send.",
	}
	ConfigOperation    = &decode.Field{Name: "ConfigOperation"}
	ConfigParam        = &decode.Field{Name: "ConfigParam"}
	ConfigPeripheralID = &decode.Field{Name: "ConfigPeripheralID"}
	ConfigType         = &decode.Field{
		Name: "ConfigType",
		Doc:  "Whether configuration comes because it was asked for, or because it changed.",
	}
	ConfigurationMask = &decode.Field{
		Name: "ConfigurationMask",
		Doc:  "Bits of the kinds of configuration that the client wants or the server sends.",
	}
	ConnectedPartyCallID = &decode.Field{
		Name:    "ConnectedPartyCallID",
		Aliases: []string{"ConnectedPartyDCallID"},
		Doc:     "The call that one party of the joined call has now.",
	}
	ConnectedPartyDeviceID = &decode.Field{
		Name: "ConnectedPartyDeviceID",
		Doc:  "The device of one party of the joined call.",
	}
	ConnectedPartyDeviceType = &decode.Field{
		Name:    "ConnectedPartyDeviceType",
		Aliases: []string{"ConnectedPartyDeviceIDType"},
		Doc:     "Says whether ConnectedPartyDeviceID can change from call to call.",
	}
	ConnectionCallID = &decode.Field{
		Name: "ConnectionCallID",
		Doc:  "The call, in messages whose page keeps CCE's name for it.",
	}
	ConnectionDeviceID = &decode.Field{
		Name: "ConnectionDeviceID",
		Doc:  "The device whose connection the message is about. With CallID it names one leg of the call.",
	}
	ConnectionDeviceIDType = &decode.Field{Name: "ConnectionDeviceIDType"}
	ConnectionDeviceType   = &decode.Field{
		Name:    "ConnectionDeviceType",
		Aliases: []string{"ConnectionDeviceIDType"},
		Doc:     "Says whether ConnectionDeviceID can change from call to call; in CCX it cannot (0).",
	}
	ConsultType = &decode.Field{
		Name: "ConsultType",
		Doc:  "Whether a consult call is placed to transfer or to conference.",
	}
	ControllerDeviceID = &decode.Field{
		Name: "ControllerDeviceID",
		Doc:  "The party that put the conference together.",
	}
	ControllerDeviceType = &decode.Field{
		Name: "ControllerDeviceType",
		Doc:  "What kind of device ControllerDeviceID is.",
	}
	CSQConfigKey = &decode.Field{Name: "CSQConfigKey", Aliases: []string{"SkillGroupConfigKey"}}
	CSQID        = &decode.Field{
		Name:    "CSQID",
		Aliases: []string{"SkillGroupNumber"},
		Doc:     "A contact service queue by its number in CCX administration; -1 for none or, of an agent's state, for all.",
	}
	CSQName = &decode.Field{
		Name: "CSQName",
		Doc:  "The queue's name in CCX administration.",
	}
	CSQState = &decode.Field{
		Name:    "CSQState",
		Aliases: []string{"SkillGroupState"},
		Doc:     "The agent's state as one queue sees it; the same as AgentState where CSQID is -1.",
	}
	CSQueueConfigKey   = &decode.Field{Name: "CSQueueConfigKey"}
	CTIClientSignature = &decode.Field{
		Name: "CTIClientSignature",
		Doc:  "The signature of a client that watches the call.",
	}
	CTIClientTimestamp = &decode.Field{
		Name: "CTIClientTimestamp",
		Doc:  "When that client began to watch the call.",
	}
	CTIOSCILClientID = &decode.Field{Name: "CTIOSCILClientID"}
	CurLoginID       = &decode.Field{
		Name: "CurLoginID",
		Doc:  "The login name before a change; not used by CCX.",
	}
	CurrentRoute          = &decode.Field{Name: "CurrentRoute"}
	CustomerAccountNumber = &decode.Field{Name: "CustomerAccountNumber"}
	CustomerDefinitionID  = &decode.Field{Name: "CustomerDefinitionID"}
	CustomerID            = &decode.Field{Name: "CustomerID"}
	CustomerPhoneNumber   = &decode.Field{Name: "CustomerPhoneNumber"}

	DefaultAgentDeskSettingsID = &decode.Field{Name: "DefaultAgentDeskSettingsID"}
	DefaultDevicePortAddress   = &decode.Field{Name: "DefaultDevicePortAddress"}
	DequeueType                = &decode.Field{Name: "DequeueType"}
	Description                = &decode.Field{
		Name: "Description",
		Doc:  "A free text that goes with the configured item.",
	}
	DeskSettingsMask     = &decode.Field{Name: "DeskSettingsMask"}
	DesktopConnectedFlag = &decode.Field{Name: "DesktopConnectedFlag"}
	DestinationCountry   = &decode.Field{Name: "DestinationCountry"}
	DeviceConfigKey      = &decode.Field{Name: "DeviceConfigKey"}
	DeviceField0         = &decode.Field{
		Name: "DeviceField0",
		Doc:  "The device's number; what it counts depends on DeviceType.",
	}
	DeviceField1 = &decode.Field{
		Name: "DeviceField1",
		Doc:  "A number that depends on DeviceType, such as the application of a route point.",
	}
	DeviceField2 = &decode.Field{
		Name: "DeviceField2",
		Doc:  "The device's own number or name, by DeviceType: the login name, the route point, the CTI port.",
	}
	DeviceField3 = &decode.Field{
		Name: "DeviceField3",
		Doc:  "Not used.",
	}
	DeviceField4 = &decode.Field{
		Name: "DeviceField4",
		Doc:  "The extension, where the device has one.",
	}
	DeviceID   = &decode.Field{Name: "DeviceID"}
	DeviceType = &decode.Field{
		Name: "DeviceType",
		Doc:  "What kind of device the record configures. This table is not the one of the other ...DeviceType fields.",
	}
	DialedNumber = &decode.Field{
		Name: "DialedNumber",
		Doc:  "The number that was dialed. A text trace can print null where the bytes carry it.",
	}
	Direction = &decode.Field{
		Name: "Direction",
		Doc:  "Of a media stream: toward the phone, from it, or both. CCE also has it for calls.",
	}
	Distribution      = &decode.Field{Name: "Distribution"}
	DivertingDeviceID = &decode.Field{
		Name: "DivertingDeviceID",
		Doc:  "The device that the call was taken away from.",
	}
	DivertingDeviceType = &decode.Field{Name: "DivertingDeviceType"}
	DNIS                = &decode.Field{
		Name: "DNIS",
		Doc:  "The number that the network says was called; for a trigger usually the trigger's number.",
	}
	DTMFString = &decode.Field{
		Name: "DTMFString",
		Doc:  "The digits to be sent as tones.",
	}
	Duration = &decode.Field{Name: "Duration"}

	EchoCancellation = &decode.Field{
		Name: "EchoCancellation",
		Doc:  "Whether the phone cancels echo.",
	}
	EmergencyCallMethod   = &decode.Field{Name: "EmergencyCallMethod"}
	EmergencyCallsSession = &decode.Field{Name: "EmergencyCallsSession"}
	EmergencyCallsTo5     = &decode.Field{Name: "EmergencyCallsTo5"}
	EmergencyCallsToday   = &decode.Field{Name: "EmergencyCallsToday"}
	EmergencyCallsToHalf  = &decode.Field{Name: "EmergencyCallsToHalf"}
	Enable                = &decode.Field{Name: "Enable"}
	EnterpriseName        = &decode.Field{Name: "EnterpriseName"}
	EnterpriseQueueTime   = &decode.Field{Name: "EnterpriseQueueTime"}
	EventCause            = &decode.Field{
		Name: "EventCause",
		Doc: "Why the event came: 22 a new call, 28 redirected, 32 transferred, 1014 a handled call that ended; " +
			"65535 says nothing.",
	}
	EventCode     = &decode.Field{Name: "EventCode"}
	EventDeviceID = &decode.Field{
		Name: "EventDeviceID",
		Doc:  "The device that went out of or came back into service.",
	}
	EventDeviceType = &decode.Field{Name: "EventDeviceType"}
	EventReasonCode = &decode.Field{
		Name: "EventReasonCode",
		Doc:  "Why the agent's state changed. The engine sets 32740 to 32767, the administrator's own codes are below 1000.",
	}
	Extension = &decode.Field{
		Name: "Extension",
		Doc:  "The directory number that goes with the configured item.",
	}

	FacilityCode    = &decode.Field{Name: "FacilityCode"}
	FacilityType    = &decode.Field{Name: "FacilityType"}
	FailingDeviceID = &decode.Field{
		Name: "FailingDeviceID",
		Doc:  "The device at which the call could not be completed.",
	}
	FailingDeviceType = &decode.Field{Name: "FailingDeviceType"}
	FailureCode       = &decode.Field{
		Name: "FailureCode",
		Doc:  "Why the request was refused, in terms of the CSTA standard.",
	}
	FirstName                   = &decode.Field{Name: "FirstName"}
	FltAgentMRDID               = &decode.Field{Name: "FltAgentMRDID"}
	FltAgentMRDState            = &decode.Field{Name: "FltAgentMRDState"}
	FltAppDisp                  = &decode.Field{Name: "FltAppDisp"}
	FltAutoRecordOnEmergency    = &decode.Field{Name: "FltAutoRecordOnEmergency"}
	FltDefaultDevicePortAddress = &decode.Field{Name: "FltDefaultDevicePortAddress"}
	FltDeskSettingsMask         = &decode.Field{Name: "FltDeskSettingsMask"}
	FltEmergencyCallMethod      = &decode.Field{Name: "FltEmergencyCallMethod"}
	FltEnabledServices          = &decode.Field{Name: "FltEnabledServices"}
	FltICMDisp                  = &decode.Field{Name: "FltICMDisp"}
	FltLogoutNonActivityTime    = &decode.Field{Name: "FltLogoutNonActivityTime"}
	FltPeripheralID             = &decode.Field{
		Name: "FltPeripheralID",
		Doc:  "The peripheral that MultilineAgentControl speaks of; CCX has one.",
	}
	FltPrecisionQueueID               = &decode.Field{Name: "FltPrecisionQueueID"}
	FltPrecisionQueueName             = &decode.Field{Name: "FltPrecisionQueueName"}
	FltQualityRecordingRate           = &decode.Field{Name: "FltQualityRecordingRate"}
	FltRecordingMode                  = &decode.Field{Name: "FltRecordingMode"}
	FltRingNoAnswerDNID               = &decode.Field{Name: "FltRingNoAnswerDNID"}
	FltRingNoAnswerTime               = &decode.Field{Name: "FltRingNoAnswerTime"}
	FltSilentMonitorAudibleIndication = &decode.Field{Name: "FltSilentMonitorAudibleIndication"}
	FltSilentMonitorWarningMessage    = &decode.Field{Name: "FltSilentMonitorWarningMessage"}
	FltSupervisorAssistCallMethod     = &decode.Field{Name: "FltSupervisorAssistCallMethod"}
	FltTaskID                         = &decode.Field{Name: "FltTaskID"}
	FltWorkModeTimer                  = &decode.Field{Name: "FltWorkModeTimer"}
	FltWrapUpDataIncomingMode         = &decode.Field{Name: "FltWrapUpDataIncomingMode"}
	FltWrapUpDataOutgoingMode         = &decode.Field{Name: "FltWrapUpDataOutgoingMode"}
	ForcedFlag                        = &decode.Field{
		Name: "ForcedFlag",
		Doc:  "Whether the state is to change against the rules, or the login is only to be checked.",
	}

	HandledCallsAfterCallTimeSession = &decode.Field{Name: "HandledCallsAfterCallTimeSession"}
	HandledCallsAfterCallTimeTo5     = &decode.Field{Name: "HandledCallsAfterCallTimeTo5"}
	HandledCallsAfterCallTimeToday   = &decode.Field{Name: "HandledCallsAfterCallTimeToday"}
	HandledCallsAfterCallTimeToHalf  = &decode.Field{Name: "HandledCallsAfterCallTimeToHalf"}
	HandledCallsSession              = &decode.Field{Name: "HandledCallsSession"}
	HandledCallsTalkTimeSession      = &decode.Field{Name: "HandledCallsTalkTimeSession"}
	HandledCallsTalkTimeTo5          = &decode.Field{Name: "HandledCallsTalkTimeTo5"}
	HandledCallsTalkTimeToday        = &decode.Field{Name: "HandledCallsTalkTimeToday"}
	HandledCallsTalkTimeToHalf       = &decode.Field{Name: "HandledCallsTalkTimeToHalf"}
	HandledCallsTimeSession          = &decode.Field{Name: "HandledCallsTimeSession"}
	HandledCallsTimeTo5              = &decode.Field{Name: "HandledCallsTimeTo5"}
	HandledCallsTimeToday            = &decode.Field{Name: "HandledCallsTimeToday"}
	HandledCallsTimeToHalf           = &decode.Field{Name: "HandledCallsTimeToHalf"}
	HandledCallsTo5                  = &decode.Field{Name: "HandledCallsTo5"}
	HandledCallsToday                = &decode.Field{Name: "HandledCallsToday"}
	HandledCallsToHalf               = &decode.Field{Name: "HandledCallsToHalf"}
	HeldCallID                       = &decode.Field{
		Name:    "HeldCallID",
		Aliases: []string{"HeldConnectionCallID"},
		Doc:     "The call that the agent has on hold when the request is made.",
	}
	HeldConnectionDeviceID = &decode.Field{
		Name: "HeldConnectionDeviceID",
		Doc:  "The device that holds HeldCallID.",
	}
	HeldConnectionDeviceType = &decode.Field{Name: "HeldConnectionDeviceType", Aliases: []string{"HeldConnectionDeviceIDType"}}
	HoldingDeviceID          = &decode.Field{
		Name: "HoldingDeviceID",
		Doc:  "The device that put the call on hold.",
	}
	HoldingDeviceType = &decode.Field{
		Name: "HoldingDeviceType",
		Doc:  "What kind of device HoldingDeviceID is.",
	}

	ICMAgentID               = &decode.Field{Name: "ICMAgentID"}
	ICMAvailableTimeSession  = &decode.Field{Name: "ICMAvailableTimeSession"}
	ICMAvailableTimeToday    = &decode.Field{Name: "ICMAvailableTimeToday"}
	ICMCentralControllerTime = &decode.Field{Name: "ICMCentralControllerTime"}
	IdleTimeout              = &decode.Field{
		Name: "IdleTimeout",
		Doc: "Seconds without a message after which the server takes the client for dead; the client sends " +
			"HEARTBEAT_REQ more often than that.",
	}
	IncomingCallsHeldSession     = &decode.Field{Name: "IncomingCallsHeldSession"}
	IncomingCallsHeldTimeSession = &decode.Field{Name: "IncomingCallsHeldTimeSession"}
	IncomingCallsHeldTimeTo5     = &decode.Field{Name: "IncomingCallsHeldTimeTo5"}
	IncomingCallsHeldTimeToday   = &decode.Field{Name: "IncomingCallsHeldTimeToday"}
	IncomingCallsHeldTimeToHalf  = &decode.Field{Name: "IncomingCallsHeldTimeToHalf"}
	IncomingCallsHeldTo5         = &decode.Field{Name: "IncomingCallsHeldTo5"}
	IncomingCallsHeldToday       = &decode.Field{Name: "IncomingCallsHeldToday"}
	IncomingCallsHeldToHalf      = &decode.Field{Name: "IncomingCallsHeldToHalf"}
	InSessionAgents              = &decode.Field{Name: "InSessionAgents"}
	Instrument                   = &decode.Field{
		Name: "Instrument",
		Doc:  "One phone that the terminal has a line of.",
	}
	InterceptCallsSession = &decode.Field{Name: "InterceptCallsSession"}
	InterceptCallsTo5     = &decode.Field{Name: "InterceptCallsTo5"}
	InterceptCallsToday   = &decode.Field{Name: "InterceptCallsToday"}
	InterceptCallsToHalf  = &decode.Field{Name: "InterceptCallsToHalf"}
	InternalAgentState    = &decode.Field{
		Name: "InternalAgentState",
		Doc:  "The engine's own idea of the agent's state, finer than AgentState.",
	}
	InternalCallsHeldSession     = &decode.Field{Name: "InternalCallsHeldSession"}
	InternalCallsHeldTimeSession = &decode.Field{Name: "InternalCallsHeldTimeSession"}
	InternalCallsHeldTimeTo5     = &decode.Field{Name: "InternalCallsHeldTimeTo5"}
	InternalCallsHeldTimeToday   = &decode.Field{Name: "InternalCallsHeldTimeToday"}
	InternalCallsHeldTimeToHalf  = &decode.Field{Name: "InternalCallsHeldTimeToHalf"}
	InternalCallsHeldTo5         = &decode.Field{Name: "InternalCallsHeldTo5"}
	InternalCallsHeldToday       = &decode.Field{Name: "InternalCallsHeldToday"}
	InternalCallsHeldToHalf      = &decode.Field{Name: "InternalCallsHeldToHalf"}
	InternalCallsRcvdSession     = &decode.Field{Name: "InternalCallsRcvdSession"}
	InternalCallsRcvdTimeSession = &decode.Field{Name: "InternalCallsRcvdTimeSession"}
	InternalCallsRcvdTimeTo5     = &decode.Field{Name: "InternalCallsRcvdTimeTo5"}
	InternalCallsRcvdTimeToday   = &decode.Field{Name: "InternalCallsRcvdTimeToday"}
	InternalCallsRcvdTimeToHalf  = &decode.Field{Name: "InternalCallsRcvdTimeToHalf"}
	InternalCallsRcvdTo5         = &decode.Field{Name: "InternalCallsRcvdTo5"}
	InternalCallsRcvdToday       = &decode.Field{Name: "InternalCallsRcvdToday"}
	InternalCallsRcvdToHalf      = &decode.Field{Name: "InternalCallsRcvdToHalf"}
	InternalCallsSession         = &decode.Field{Name: "InternalCallsSession"}
	InternalCallsTimeSession     = &decode.Field{Name: "InternalCallsTimeSession"}
	InternalCallsTimeToday       = &decode.Field{Name: "InternalCallsTimeToday"}
	InternalCallsToday           = &decode.Field{Name: "InternalCallsToday"}
	Interruptible                = &decode.Field{Name: "Interruptible"}
	InvocationType               = &decode.Field{Name: "InvocationType"}
	InvokeID                     = &decode.Field{
		Name: "InvokeID",
		Doc:  "A number that the client makes up for a request; the answer carries it again, so that the two can be matched.",
	}
	InWorkAgents = &decode.Field{Name: "InWorkAgents"}

	LastName             = &decode.Field{Name: "LastName"}
	LastRedirectDeviceID = &decode.Field{
		Name:    "LastRedirectDeviceID",
		Aliases: []string{"LastRedirectedDeviceID"},
		Doc:     "The device from which the call was last redirected; the CTI port, when it went from the script to an agent.",
	}
	LastRedirectDeviceType = &decode.Field{
		Name:    "LastRedirectDeviceType",
		Aliases: []string{"LastRedirectedDeviceType"},
		Doc:     "What kind of device LastRedirectDeviceID is; 65535 where the call was not redirected.",
	}
	LineHandle = &decode.Field{
		Name: "LineHandle",
		Doc:  "The line of a phone with several; CCX sends 65535.",
	}
	LineType = &decode.Field{
		Name: "LineType",
		Doc:  "Whether CCX counts the call as business (3) or not (10), from protocol 14 on.",
	}
	LineTypeReserved = &decode.Field{
		Name: "LineTypeReserved",
		Doc:  "The slot where other call events have LineType; CCX sends 3.",
	}
	ListTeamID           = &decode.Field{Name: "ListTeamID"}
	LocalConnectionState = &decode.Field{
		Name: "LocalConnectionState",
		Doc: "The state of the connection that the event is about: 2 rings, 3 is connected, 4 on hold, 5 queued, 0 " +
			"has gone, 65535 says nothing.",
	}
	LoggedInAgents      = &decode.Field{Name: "LoggedInAgents"}
	LoggedOnTimeSession = &decode.Field{Name: "LoggedOnTimeSession"}
	LoggedOnTimeTo5     = &decode.Field{Name: "LoggedOnTimeTo5"}
	LoggedOnTimeToday   = &decode.Field{Name: "LoggedOnTimeToday"}
	LoggedOnTimeToHalf  = &decode.Field{Name: "LoggedOnTimeToHalf"}
	LoginID             = &decode.Field{
		Name: "LoginID",
		Doc:  "The login name of the configured person.",
	}
	LoginName             = &decode.Field{Name: "LoginName"}
	LogoutNonActivityTime = &decode.Field{Name: "LogoutNonActivityTime"}
	LongestCallQ5         = &decode.Field{Name: "LongestCallQ5"}
	LongestCallQHalf      = &decode.Field{Name: "LongestCallQHalf"}
	LongestCallQNow       = &decode.Field{Name: "LongestCallQNow"}
	LongestCallQToday     = &decode.Field{Name: "LongestCallQToday"}
	LongestRouterCallQNow = &decode.Field{Name: "LongestRouterCallQNow"}

	MakeCallSetup              = &decode.Field{Name: "MakeCallSetup"}
	MaxActiveCalls             = &decode.Field{Name: "MaxActiveCalls"}
	MaxBeyondTaskLimit         = &decode.Field{Name: "MaxBeyondTaskLimit"}
	MaxCallsInQueue            = &decode.Field{Name: "MaxCallsInQueue"}
	MaxCallsInQueuePerCallType = &decode.Field{Name: "MaxCallsInQueuePerCallType"}
	MaxDevicesInConference     = &decode.Field{Name: "MaxDevicesInConference"}
	MaxHeldCalls               = &decode.Field{Name: "MaxHeldCalls"}
	MaxQueued                  = &decode.Field{
		Name: "MaxQueued",
		Doc:  "How many calls a trigger or group can hold.",
	}
	MaxTaskDuration        = &decode.Field{Name: "MaxTaskDuration"}
	MaxTaskLimit           = &decode.Field{Name: "MaxTaskLimit"}
	MaxTimeInQueue         = &decode.Field{Name: "MaxTimeInQueue"}
	MediaForkingClusterID  = &decode.Field{Name: "MediaForkingClusterID"}
	MediaForkingDeviceName = &decode.Field{Name: "MediaForkingDeviceName"}
	MediaForkingDeviceType = &decode.Field{Name: "MediaForkingDeviceType"}
	MediaProvider          = &decode.Field{Name: "MediaProvider"}
	MediaType              = &decode.Field{Name: "MediaType"}
	MemberType             = &decode.Field{
		Name: "MemberType",
		Doc:  "Whether the team's member is a person or a queue.",
	}
	MonitorCallsSession = &decode.Field{Name: "MonitorCallsSession"}
	MonitorCallsTo5     = &decode.Field{Name: "MonitorCallsTo5"}
	MonitorCallsToday   = &decode.Field{Name: "MonitorCallsToday"}
	MonitorCallsToHalf  = &decode.Field{Name: "MonitorCallsToHalf"}
	MonitoredDeviceID   = &decode.Field{Name: "MonitoredDeviceID"}
	MonitoredDeviceType = &decode.Field{Name: "MonitoredDeviceType"}
	MonitorID           = &decode.Field{
		Name: "MonitorID",
		Doc:  "The monitor of CCE that caused the message; CCX always sends 0.",
	}
	More   = &decode.Field{Name: "More"}
	MRD_ID = &decode.Field{
		Name: "MRD_ID",
		Doc:  "The media routing domain that agentState is for.",
	}
	MRDID      = &decode.Field{Name: "MRDID"}
	MRDomainID = &decode.Field{
		Name: "MRDomainID",
		Doc:  "Whether the queue is for voice (0) or for e-mail (1).",
	}
	MultilineAgentControl = &decode.Field{
		Name: "MultilineAgentControl",
		Doc:  "Whether the server reports the second lines of agents.",
	}

	NamedArray = &decode.Field{
		Name: "NamedArray",
		Doc:  "One element of an array variable of the expanded call context: index, name and value.",
	}
	NamedVariable = &decode.Field{
		Name:    "NamedVariable",
		Aliases: []string{"ExpandedCallContxt"},
		Doc:     "One named variable of the expanded call context, such as BAStatus or user.layout: name and value.",
	}
	NetworkControlled = &decode.Field{Name: "NetworkControlled"}
	NewCallID         = &decode.Field{
		Name:    "NewCallID",
		Aliases: []string{"NewConnectionCallID"},
		Doc:     "The call that came of the request, or the id that the call has from now on.",
	}
	NewConnectionCallID   = &decode.Field{Name: "NewConnectionCallID"}
	NewConnectionDeviceID = &decode.Field{
		Name: "NewConnectionDeviceID",
		Doc:  "The device of the new connection.",
	}
	NewConnectionDeviceIDType = &decode.Field{Name: "NewConnectionDeviceIDType"}
	NewConnectionDeviceType   = &decode.Field{
		Name:    "NewConnectionDeviceType",
		Aliases: []string{"NewConnectionDeviceIDType"},
		Doc:     "Says whether NewConnectionDeviceID can change from call to call.",
	}
	NextAgentState = &decode.Field{
		Name:    "NextAgentState",
		Aliases: []string{"ExtAgentState"},
		Doc:     "The state that follows when the call ends; 65535 where none is pending.",
	}
	NotReadyTimeSession = &decode.Field{Name: "NotReadyTimeSession"}
	NotReadyTimeTo5     = &decode.Field{Name: "NotReadyTimeTo5"}
	NotReadyTimeToday   = &decode.Field{Name: "NotReadyTimeToday"}
	NotReadyTimeToHalf  = &decode.Field{Name: "NotReadyTimeToHalf"}
	NumberOfAgents      = &decode.Field{
		Name: "NumberOfAgents",
		Doc:  "How many members follow.",
	}
	NumberOfAgentTeams = &decode.Field{Name: "NumberOfAgentTeams"}
	NumCallDevices     = &decode.Field{
		Name: "NumCallDevices",
		Doc:  "How many devices of the call follow.",
	}
	NumCalls = &decode.Field{
		Name: "NumCalls",
		Doc:  "How many calls of the device follow.",
	}
	NumCSQ = &decode.Field{
		Name:    "NumCSQ",
		Aliases: []string{"NumSkills"},
		Doc:     "How many queues of the agent follow within the record.",
	}
	NumCSQs = &decode.Field{
		Name:    "NumCSQs",
		Aliases: []string{"NumFltSkillGroups", "NumSkillGroups"},
		Doc:     "How many queues follow. 0 in AGENT_STATE_EVENT: the one of the fixed part.",
	}
	NumCTIClients = &decode.Field{
		Name: "NumCTIClients",
		Doc:  "How many clients watch the call; CCX sends 0.",
	}
	NumInstruments = &decode.Field{
		Name: "NumInstruments",
		Doc:  "How many Instrument fields follow within the record.",
	}
	NumLines = &decode.Field{
		Name: "NumLines",
		Doc:  "How many lines of the device follow.",
	}
	NumMRDs        = &decode.Field{Name: "NumMRDs"}
	NumNamedArrays = &decode.Field{
		Name: "NumNamedArrays",
		Doc:  "How many NamedArray fields follow.",
	}
	NumNamedVariables = &decode.Field{
		Name:    "NumNamedVariables",
		Aliases: []string{"NumNamedVars"},
		Doc:     "How many NamedVariable fields follow.",
	}
	NumOfEnabledServices = &decode.Field{Name: "NumOfEnabledServices"}
	NumParties           = &decode.Field{
		Name: "NumParties",
		Doc:  "How many parties of the joined call follow.",
	}
	NumPeripherals = &decode.Field{
		Name: "NumPeripherals",
		Doc:  "How many pairs of FltPeripheralID and MultilineAgentControl follow; CCX sends 1.",
	}
	NumQueued = &decode.Field{
		Name: "NumQueued",
		Doc:  "How many calls are left in the queue.",
	}
	NumQueues  = &decode.Field{Name: "NumQueues"}
	NumRecords = &decode.Field{
		Name: "NumRecords",
		Doc:  "How many records of configuration follow, each opened by RecordType.",
	}
	NumServiceMembers = &decode.Field{Name: "NumServiceMembers"}
	NumSkillGroups    = &decode.Field{Name: "NumSkillGroups"}
	NumTasks          = &decode.Field{Name: "NumTasks"}

	ObjectName          = &decode.Field{Name: "ObjectName"}
	OldestCallInQueue   = &decode.Field{Name: "OldestCallInQueue"}
	OldPeripheralNumber = &decode.Field{Name: "OldPeripheralNumber"}
	Operation           = &decode.Field{
		Name: "Operation",
		Doc:  "Whether the team was added, removed or changed.",
	}
	Options             = &decode.Field{Name: "Options"}
	OriginatingDeviceID = &decode.Field{Name: "OriginatingDeviceID"}
	OriginatingLineID   = &decode.Field{Name: "OriginatingLineID"}
	OtherCallID         = &decode.Field{
		Name:    "OtherCallID",
		Aliases: []string{"OtherConnectionCallID"},
		Doc:     "The second of the two calls to be swapped.",
	}
	OtherConnectionDeviceID   = &decode.Field{Name: "OtherConnectionDeviceID"}
	OtherConnectionDeviceType = &decode.Field{Name: "OtherConnectionDeviceType", Aliases: []string{"OtherConnectionDeviceIDType"}}
	OtherFeaturesSupported    = &decode.Field{Name: "OtherFeaturesSupported"}

	PacketSize = &decode.Field{
		Name: "PacketSize",
		Doc:  "Milliseconds of sound in one media packet.",
	}
	PauseDuration = &decode.Field{Name: "PauseDuration"}
	PayloadType   = &decode.Field{
		Name: "PayloadType",
		Doc:  "The codec of the media stream.",
	}
	PeripheralConfigKey = &decode.Field{Name: "PeripheralConfigKey"}
	PeripheralErrorCode = &decode.Field{Name: "PeripheralErrorCode"}
	PeripheralID        = &decode.Field{
		Name: "PeripheralID",
		Doc:  "Which peripheral of CCE; CCX always sends 1.",
	}
	PeripheralName   = &decode.Field{Name: "PeripheralName"}
	PeripheralNumber = &decode.Field{Name: "PeripheralNumber"}
	PeripheralType   = &decode.Field{
		Name: "PeripheralType",
		Doc:  "What system stands behind the server; CCX always sends 21.",
	}
	PGStatus = &decode.Field{
		Name: "PGStatus",
		Doc:  "Bits of what CCE's gateway lacks; 0 in CCX.",
	}
	PlayToneDirection           = &decode.Field{Name: "PlayToneDirection"}
	PlayZipTone                 = &decode.Field{Name: "PlayZipTone"}
	PositionID                  = &decode.Field{Name: "PositionID"}
	PostRoute                   = &decode.Field{Name: "PostRoute"}
	PreCallInvokeID             = &decode.Field{Name: "PreCallInvokeID"}
	PreviewCallsHeldSession     = &decode.Field{Name: "PreviewCallsHeldSession"}
	PreviewCallsHeldTimeSession = &decode.Field{Name: "PreviewCallsHeldTimeSession"}
	PreviewCallsHeldTimeTo5     = &decode.Field{Name: "PreviewCallsHeldTimeTo5"}
	PreviewCallsHeldTimeToday   = &decode.Field{Name: "PreviewCallsHeldTimeToday"}
	PreviewCallsHeldTimeToHalf  = &decode.Field{Name: "PreviewCallsHeldTimeToHalf"}
	PreviewCallsHeldTo5         = &decode.Field{Name: "PreviewCallsHeldTo5"}
	PreviewCallsHeldToday       = &decode.Field{Name: "PreviewCallsHeldToday"}
	PreviewCallsHeldToHalf      = &decode.Field{Name: "PreviewCallsHeldToHalf"}
	PreviewCallsSession         = &decode.Field{Name: "PreviewCallsSession"}
	PreviewCallsTalkTimeSession = &decode.Field{Name: "PreviewCallsTalkTimeSession"}
	PreviewCallsTalkTimeTo5     = &decode.Field{Name: "PreviewCallsTalkTimeTo5"}
	PreviewCallsTalkTimeToday   = &decode.Field{Name: "PreviewCallsTalkTimeToday"}
	PreviewCallsTalkTimeToHalf  = &decode.Field{Name: "PreviewCallsTalkTimeToHalf"}
	PreviewCallsTimeSession     = &decode.Field{Name: "PreviewCallsTimeSession"}
	PreviewCallsTimeTo5         = &decode.Field{Name: "PreviewCallsTimeTo5"}
	PreviewCallsTimeToday       = &decode.Field{Name: "PreviewCallsTimeToday"}
	PreviewCallsTimeToHalf      = &decode.Field{Name: "PreviewCallsTimeToHalf"}
	PreviewCallsTo5             = &decode.Field{Name: "PreviewCallsTo5"}
	PreviewCallsToday           = &decode.Field{Name: "PreviewCallsToday"}
	PreviewCallsToHalf          = &decode.Field{Name: "PreviewCallsToHalf"}
	PreviousApplicationID       = &decode.Field{Name: "PreviousApplicationID"}
	PrimaryCallID               = &decode.Field{
		Name: "PrimaryCallID",
		Doc:  "The call that goes on after a transfer or conference.",
	}
	PrimaryDeviceID = &decode.Field{
		Name: "PrimaryDeviceID",
		Doc:  "The party that held the first call.",
	}
	PrimaryDeviceType = &decode.Field{
		Name:    "PrimaryDeviceType",
		Aliases: []string{"PrimaryDeviceIDType"},
		Doc:     "Says whether PrimaryDeviceID can change from call to call.",
	}
	Priority              = &decode.Field{Name: "Priority"}
	PriorityQueueNumber   = &decode.Field{Name: "PriorityQueueNumber"}
	ProtocolReferenceGUID = &decode.Field{Name: "ProtocolReferenceGUID"}

	QualityRecordingRate = &decode.Field{Name: "QualityRecordingRate"}
	QueryRuleID          = &decode.Field{
		Name: "QueryRuleID",
		Doc:  "The dialer's query rule that the contact came from.",
	}
	QueueDeviceID = &decode.Field{
		Name: "QueueDeviceID",
		Doc:  "The queue that the call waits in or left, as the number of a CSQ.",
	}
	QueueDeviceType = &decode.Field{
		Name: "QueueDeviceType",
		Doc:  "What kind of device QueueDeviceID is; 77 is a queue.",
	}
	QueueID = &decode.Field{Name: "QueueID"}

	RecorderAddress     = &decode.Field{Name: "RecorderAddress"}
	RecorderErrorMsg    = &decode.Field{Name: "RecorderErrorMsg"}
	RecorderStatus      = &decode.Field{Name: "RecorderStatus"}
	RecorderType        = &decode.Field{Name: "RecorderType"}
	RecorderURI         = &decode.Field{Name: "RecorderURI"}
	RecordFailureCause  = &decode.Field{Name: "RecordFailureCause"}
	RecordingDeviceID   = &decode.Field{Name: "RecordingDeviceID"}
	RecordingDeviceType = &decode.Field{Name: "RecordingDeviceType"}
	RecordingMode       = &decode.Field{Name: "RecordingMode"}
	RecordingType       = &decode.Field{Name: "RecordingType"}
	RecordType          = &decode.Field{
		Name: "RecordType",
		Doc:  "Whether the record was added, changed or deleted. It opens a record.",
	}
	RegisteredServiceID = &decode.Field{Name: "RegisteredServiceID"}
	ReleasingDeviceID   = &decode.Field{
		Name:    "ReleasingDeviceID",
		Aliases: []string{"ReleasingingDeviceID"},
		Doc:     "The device that left the call. The first one to go hung up.",
	}
	ReleasingDeviceType = &decode.Field{
		Name:    "ReleasingDeviceType",
		Aliases: []string{"ReleasingingDeviceType"},
		Doc:     "What kind of device left: 73 with cause 28 is the CTI port that hands the call to an agent.",
	}
	RequestingDeviceID              = &decode.Field{Name: "RequestingDeviceID"}
	RequestingDeviceIDType          = &decode.Field{Name: "RequestingDeviceIDType"}
	Reservation                     = &decode.Field{Name: "Reservation"}
	ReservationCallsHeldSession     = &decode.Field{Name: "ReservationCallsHeldSession"}
	ReservationCallsHeldTimeSession = &decode.Field{Name: "ReservationCallsHeldTimeSession"}
	ReservationCallsHeldTimeTo5     = &decode.Field{Name: "ReservationCallsHeldTimeTo5"}
	ReservationCallsHeldTimeToday   = &decode.Field{Name: "ReservationCallsHeldTimeToday"}
	ReservationCallsHeldTimeToHalf  = &decode.Field{Name: "ReservationCallsHeldTimeToHalf"}
	ReservationCallsHeldTo5         = &decode.Field{Name: "ReservationCallsHeldTo5"}
	ReservationCallsHeldToday       = &decode.Field{Name: "ReservationCallsHeldToday"}
	ReservationCallsHeldToHalf      = &decode.Field{Name: "ReservationCallsHeldToHalf"}
	ReservationCallsSession         = &decode.Field{Name: "ReservationCallsSession"}
	ReservationCallsTalkTimeSession = &decode.Field{Name: "ReservationCallsTalkTimeSession"}
	ReservationCallsTalkTimeTo5     = &decode.Field{Name: "ReservationCallsTalkTimeTo5"}
	ReservationCallsTalkTimeToday   = &decode.Field{Name: "ReservationCallsTalkTimeToday"}
	ReservationCallsTalkTimeToHalf  = &decode.Field{Name: "ReservationCallsTalkTimeToHalf"}
	ReservationCallsTimeSession     = &decode.Field{Name: "ReservationCallsTimeSession"}
	ReservationCallsTimeTo5         = &decode.Field{Name: "ReservationCallsTimeTo5"}
	ReservationCallsTimeToday       = &decode.Field{Name: "ReservationCallsTimeToday"}
	ReservationCallsTimeToHalf      = &decode.Field{Name: "ReservationCallsTimeToHalf"}
	ReservationCallsTo5             = &decode.Field{Name: "ReservationCallsTo5"}
	ReservationCallsToday           = &decode.Field{Name: "ReservationCallsToday"}
	ReservationCallsToHalf          = &decode.Field{Name: "ReservationCallsToHalf"}
	Reserved                        = &decode.Field{Name: "Reserved"}
	Reserved1                       = &decode.Field{Name: "Reserved1", Aliases: []string{"Reserve1"}}
	Reserved2                       = &decode.Field{Name: "Reserved2", Aliases: []string{"Reserve2"}}
	Reserved3                       = &decode.Field{Name: "Reserved3", Aliases: []string{"Reserve3"}}
	RetrievingDeviceID              = &decode.Field{
		Name: "RetrievingDeviceID",
		Doc:  "The device that took the call off hold.",
	}
	RetrievingDeviceType        = &decode.Field{Name: "RetrievingDeviceType"}
	RingNoAnswerDN              = &decode.Field{Name: "RingNoAnswerDN"}
	RingNoAnswerTime            = &decode.Field{Name: "RingNoAnswerTime"}
	RoutableTimeSession         = &decode.Field{Name: "RoutableTimeSession"}
	RoutableTimeToday           = &decode.Field{Name: "RoutableTimeToday"}
	RouterCallKeyCallID         = &decode.Field{Name: "RouterCallKeyCallID"}
	RouterCallKeyDay            = &decode.Field{Name: "RouterCallKeyDay"}
	RouterCallKeySequenceNumber = &decode.Field{Name: "RouterCallKeySequenceNumber"}
	RouterCallsQNow             = &decode.Field{Name: "RouterCallsQNow"}
	RTPDirection                = &decode.Field{
		Name: "RTPDirection",
		Doc:  "Whether media goes toward the phone, from it, or both ways.",
	}
	RTPType = &decode.Field{
		Name: "RTPType",
		Doc:  "Whether the stream is sound, picture or data.",
	}

	ScriptSelector  = &decode.Field{Name: "ScriptSelector"}
	SecondaryCallID = &decode.Field{
		Name: "SecondaryCallID",
		Doc:  "The consult call that was joined with the first one and ends with it.",
	}
	SecondaryConnectionCallID = &decode.Field{
		Name:    "SecondaryConnectionCallID",
		Aliases: []string{"SecondaryCallID"},
		Doc:     "The consult call that CCX places from its CTI port to the agent; 0 where there is none.",
	}
	SecondaryDeviceID = &decode.Field{
		Name: "SecondaryDeviceID",
		Doc:  "The party of the consult call.",
	}
	SecondaryDeviceType = &decode.Field{
		Name:    "SecondaryDeviceType",
		Aliases: []string{"SecondaryDeviceIDType"},
		Doc:     "Says whether SecondaryDeviceID can change from call to call.",
	}
	SegmentNumber  = &decode.Field{Name: "SegmentNumber"}
	SelectedAgents = &decode.Field{Name: "SelectedAgents"}
	SendingAddress = &decode.Field{
		Name: "SendingAddress",
		Doc:  "Where media comes from.",
	}
	SendingAddressIPV6 = &decode.Field{Name: "SendingAddressIPV6"}
	SendingPort        = &decode.Field{
		Name: "SendingPort",
		Doc:  "The port that media comes from.",
	}
	ServerData     = &decode.Field{Name: "ServerData"}
	ServerMode     = &decode.Field{Name: "ServerMode"}
	Service        = &decode.Field{Name: "Service"}
	ServiceGranted = &decode.Field{Name: "ServiceGranted"}
	ServiceID      = &decode.Field{
		Name: "ServiceID",
		Doc:  "CCE's inner number of the service; CCX sends -1.",
	}
	ServiceLevelThreshold = &decode.Field{Name: "ServiceLevelThreshold"}
	ServiceLevelType      = &decode.Field{Name: "ServiceLevelType"}
	ServiceMember         = &decode.Field{Name: "ServiceMember"}
	ServiceMemberID       = &decode.Field{Name: "ServiceMemberID"}
	ServiceMemberPriority = &decode.Field{Name: "ServiceMemberPriority"}
	ServiceName           = &decode.Field{Name: "ServiceName"}
	ServiceNumber         = &decode.Field{Name: "ServiceNumber"}
	ServicePriority       = &decode.Field{Name: "ServicePriority"}
	ServicesGranted       = &decode.Field{
		Name: "ServicesGranted",
		Doc:  "The bits of ServicesRequested that the server agreed to.",
	}
	ServiceSkillTargetID = &decode.Field{Name: "ServiceSkillTargetID"}
	ServicesRequested    = &decode.Field{
		Name: "ServicesRequested",
		Doc:  "Bits of what the client wants to do: events of one phone or of all, call control, supervising.",
	}
	SessionID = &decode.Field{
		Name: "SessionID",
		Doc:  "CCE's number of the client's session; CCX sends 0.",
	}
	SetAppDataCallID               = &decode.Field{Name: "SetAppDataCallID"}
	SilentMonitorAudibleIndication = &decode.Field{Name: "SilentMonitorAudibleIndication"}
	SilentMonitorStatus            = &decode.Field{Name: "SilentMonitorStatus"}
	SilentMonitorWarningMessage    = &decode.Field{Name: "SilentMonitorWarningMessage"}
	SkillGroup                     = &decode.Field{Name: "SkillGroup"}
	SkillGroupID                   = &decode.Field{
		Name: "SkillGroupID",
		Doc:  "CCE's inner number of the skill group; CCX sends -1.",
	}
	SkillGroupNumber   = &decode.Field{Name: "SkillGroupNumber"}
	SkillGroupPriority = &decode.Field{
		Name: "SkillGroupPriority",
		Doc:  "CCE's priority of the skill group; not used by CCX.",
	}
	SkillGroupSkillTargetID = &decode.Field{Name: "SkillGroupSkillTargetID"}
	SnapshotDeviceType      = &decode.Field{Name: "SnapshotDeviceType"}
	SSOEnabled              = &decode.Field{Name: "SSOEnabled"}
	StateDuration           = &decode.Field{
		Name: "StateDuration",
		Doc:  "Seconds that the agent has been in this state.",
	}
	Status = &decode.Field{
		Name: "Status",
		Doc:  "Why the request failed, or how the upload ended; its table depends on the message.",
	}
	SupervisorAssistCallMethod = &decode.Field{Name: "SupervisorAssistCallMethod"}
	SupervisorCallID           = &decode.Field{
		Name:    "SupervisorCallID",
		Aliases: []string{"SupervisorConnectionCallID"},
		Doc:     "The supervisor's own call; -1 for none.",
	}
	SupervisorConnectionDeviceID = &decode.Field{
		Name: "SupervisorConnectionDeviceID",
		Doc:  "The supervisor's device.",
	}
	SupervisorConnectionDeviceType = &decode.Field{
		Name:    "SupervisorConnectionDeviceType",
		Aliases: []string{"SupervisorConnectionDeviceIDType"},
	}
	SupervisorID         = &decode.Field{Name: "SupervisorID"}
	SupervisorInstrument = &decode.Field{Name: "SupervisorInstrument"}
	SupervisoryAction    = &decode.Field{
		Name: "SupervisoryAction",
		Doc:  "What the supervisor does to the call: leave, barge in, intercept.",
	}
	SystemEventArg1 = &decode.Field{Name: "SystemEventArg1"}
	SystemEventArg2 = &decode.Field{Name: "SystemEventArg2"}
	SystemEventArg3 = &decode.Field{Name: "SystemEventArg3"}
	SystemEventID   = &decode.Field{
		Name: "SystemEventID",
		Doc:  "What happened: the engine went on or off line, or a device out of or into service.",
	}

	TaskStartTimeout = &decode.Field{Name: "TaskStartTimeout"}
	TeamID           = &decode.Field{
		Name: "TeamID",
		Doc:  "The team by its number.",
	}
	TeamName = &decode.Field{
		Name: "TeamName",
		Doc:  "The team's name.",
	}
	TerminalDeviceName = &decode.Field{
		Name: "TerminalDeviceName",
		Doc:  "The phone's name in the call manager.",
	}
	TerminalName     = &decode.Field{Name: "TerminalName"}
	TerminalType     = &decode.Field{Name: "TerminalType"}
	TerminalTypeName = &decode.Field{Name: "TerminalTypeName"}
	Text             = &decode.Field{
		Name: "Text",
		Doc:  "A text for people about the failure or the event.",
	}
	Timeout                 = &decode.Field{Name: "Timeout"}
	ToneDuration            = &decode.Field{Name: "ToneDuration"}
	TransferConferenceSetup = &decode.Field{Name: "TransferConferenceSetup"}
	TransferredDeviceID     = &decode.Field{
		Name: "TransferredDeviceID",
		Doc:  "The party that the call was transferred to.",
	}
	TransferredDeviceType = &decode.Field{
		Name: "TransferredDeviceType",
		Doc:  "What kind of device TransferredDeviceID is.",
	}
	TransferringDeviceID = &decode.Field{
		Name: "TransferringDeviceID",
		Doc:  "The party that transferred the call.",
	}
	TransferringDeviceType = &decode.Field{
		Name: "TransferringDeviceType",
		Doc:  "What kind of device TransferringDeviceID is.",
	}
	TrunkGroupNumber    = &decode.Field{Name: "TrunkGroupNumber"}
	TrunkNumber         = &decode.Field{Name: "TrunkNumber"}
	TrunkUsedDeviceID   = &decode.Field{Name: "TrunkUsedDeviceID"}
	TrunkUsedDeviceType = &decode.Field{Name: "TrunkUsedDeviceType"}
	TypeOfDevice        = &decode.Field{Name: "TypeOfDevice"}

	UnAvailableAgents = &decode.Field{Name: "UnAvailableAgents"}
	UnifiedCCXOnline  = &decode.Field{
		Name:    "UnifiedCCXOnline",
		Aliases: []string{"PeripheralOnline", "CCXOnline"},
		Doc:     "Whether the engine is on line.",
	}
	UserToUserInfo = &decode.Field{
		Name:    "UserToUserInfo",
		Aliases: []string{"UUI"},
		Doc:     "Bytes that one end of the call sends to the other.",
	}

	VersionNumber = &decode.Field{
		Name: "VersionNumber",
		Doc:  "The protocol version of the session. It decides which fields are on the wire, and from 18 on how wide a tag is.",
	}

	WhisperCallsSession    = &decode.Field{Name: "WhisperCallsSession"}
	WhisperCallsTo5        = &decode.Field{Name: "WhisperCallsTo5"}
	WhisperCallsToday      = &decode.Field{Name: "WhisperCallsToday"}
	WhisperCallsToHalf     = &decode.Field{Name: "WhisperCallsToHalf"}
	WorkModeTimer          = &decode.Field{Name: "WorkModeTimer"}
	WrapupDataIncomingMode = &decode.Field{Name: "WrapupDataIncomingMode"}
	WrapupDataOutgoingMode = &decode.Field{Name: "WrapupDataOutgoingMode"}

	XferInWhileLoggedOut = &decode.Field{Name: "XferInWhileLoggedOut"}
)
