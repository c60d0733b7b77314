package ged188

import "ccxtrace/decode"

// enums are the tables of values and, last, those of bits.
var enums = []*decode.Enum{
	enumCallType,
	enumDeviceType,
	enumConnectionDeviceType,
	enumLocalConnectionState,
	enumEventCause,
	enumAgentState,
	enumCSQState,
	enumInternalAgentState,
	enumCalledPartyDisposition,
	enumStatusCode,
	enumControlFailureCode,
	enumPeripheralErrorCode,
	enumSystemEventID,
	enumCCXStatus,
	enumLineType,
	enumPeripheralType,
	enumAgentReasonCode,
	enumForcedFlag,
	enumSupervisoryAction,
	enumSilentMonitorStatus,
	enumRTPType,
	enumRTPDirection,
	enumRTPBitRate,
	enumEchoCancellation,
	enumAudioCodecType,
	enumRecordType,
	enumConfigType,
	enumAgentType,
	enumConfigDeviceType,
	enumMRDomainID,
	enumCCXOnline,
	enumAgentMode,
	enumAgentWorkMode,
	enumCallPlacementType,
	enumCallMannerType,
	enumCallOption,
	enumConsultType,
	enumFacilityType,
	enumAnsweringMachine,
	enumAnswerDetectMode,
	enumAllocationState,
	enumDestinationCountry,
	enumForwardType,
	enumTypeOfDevice,
	enumCallDirection,
	enumAgentAvailabilityStatus,
	enumTeamConfigOperation,
	enumMessageDistribution,
	enumClientEventState,
	enumServerMode,
	enumSessionType,
	enumTaskState,
	enumConfigKeyStatus,
	enumConfigEndStatus,
	enumTeamConfigStatus,
	enumTeamConfigParam,
	enumTeamOperation,
	enumMemberType,
	enumWrapupDataMode,
	enumEventCode,
	enumAgentGreetingAction,
	enumOnOff,
	enumCallIDSentinel,
	enumApplicationIDSentinel,
	enumCSQIDSentinel,
	enumPeripheralIDSentinel,
	enumLineHandleSentinel,
	enumIdleTimeoutSentinel,
	enumBAStatus,
	enumBAResponse,
	enumServiceMask,
	enumCallEventMask,
	enumAgentStateMask,
	enumConfigMask,
	enumConfigInformationMask,
	enumPGStatusMask,
	enumCallControlMask,
	enumTransferConferenceSetupMask,
	enumOtherFeatureMask,
	enumCallVariableMask,
	enumAgentFlags,
	enumAgentCapacityMask,
	enumDeskSettingsMask,
	enumClassOfDevice,
}

// Tables of values.
var (
	enumCallType = &decode.Enum{
		Name: "CallType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "The guides disagree on some names: 1 is CCX_IN in the table, ACD_IN in CCX prose and CCE; 4 also " +
			"TRANSFERRED_IN; 23 BARGE_IN in CCX, BARGEIN in CCE; 34 is CUSTOMER_PREDICTIVE in CCE. Whether CCX " +
			"sends more than 34 is not known.",
		Values: []decode.EnumValue{
			{
				Num: CallTypeInvalid, Name: "CALLTYPE_INVALID", Label: "invalid", CCX: yes,
				Doc: "The server cannot tell yet what kind of call it is.",
			},
			{
				Num: CallTypeCCXIn, Name: "CALLTYPE_CCX_IN", Label: "queued inbound", CCX: yes,
				Aliases: []string{"CALLTYPE_ACD_IN", "ACD_IN"},
				Doc:     "A caller dialed a trigger and is in a script, in a queue or with an agent.",
			},
			{
				Num: 2, Name: "CALLTYPE_PREROUTE_ACD_IN", Label: "translation-routed inbound", CCX: no,
				Aliases: []string{"PREROUTE_ACD_IN"},
				Doc:     "Routed by the network before it came to the queue.",
			},
			{
				Num: 3, Name: "CALLTYPE_PREROUTE_DIRECT_AGENT", Label: "translation-routed to agent", CCX: no,
				Aliases: []string{"PREROUTE_DIRECT_AGENT"},
				Doc:     "Routed by the network to one agent.",
			},
			{
				Num: CallTypeTransferIn, Name: "CALLTYPE_TRANSFER_IN", Label: "transferred inbound", CCX: yes,
				Aliases: []string{"CALLTYPE_TRANSFERRED_IN", "TRANSFER_IN"},
				Doc:     "An inbound call that another agent passed on.",
			},
			{
				Num: 5, Name: "CALLTYPE_OVERFLOW_IN", Label: "overflowed inbound", CCX: no,
				Aliases: []string{"OVERFLOW_IN"},
				Doc:     "Sent here because another place was full.",
			},
			{
				Num: CallTypeOtherIn, Name: "CALLTYPE_OTHER_IN", Label: "other inbound", CCX: yes,
				Aliases: []string{"OTHER_IN"},
				Doc:     "A call to an agent that did not come through a trigger.",
			},
			{
				Num: 7, Name: "CALLTYPE_AUTO_OUT", Label: "automatic outbound", CCX: no,
				Aliases: []string{"AUTO_OUT"},
				Doc:     "Dialed by a machine.",
			},
			{
				Num: 8, Name: "CALLTYPE_AGENT_OUT", Label: "agent outbound", CCX: no, Aliases: []string{"AGENT_OUT"},
				Doc: "Dialed by an agent.",
			},
			{
				Num: CallTypeOut, Name: "CALLTYPE_OUT", Label: "outbound", CCX: yes, Aliases: []string{"OUT"},
				Doc: "An agent dialed a number outside the switch.",
			},
			{
				Num: CallTypeAgentInside, Name: "CALLTYPE_AGENT_INSIDE", Label: "agent internal", CCX: yes,
				Aliases: []string{"AGENT_INSIDE"},
				Doc:     "An agent dialed a number inside the switch; also what a call is until more is known.",
			},
			{
				Num: CallTypeOffered, Name: "CALLTYPE_OFFERED", Label: "blind transfer", CCX: yes,
				Aliases: []string{"OFFERED"},
				Doc:     "Passed on by an agent who did not speak with the new party first.",
			},
			{
				Num: CallTypeConsult, Name: "CALLTYPE_CONSULT", Label: "consult", CCX: yes,
				Aliases: []string{"CONSULT"},
				Doc:     "The second call of an agent who wants to transfer or to conference.",
			},
			{
				Num: 13, Name: "CALLTYPE_CONSULT_OFFERRED", Label: "announced transfer", CCX: no,
				Aliases: []string{"CALLTYPE_CONSULT_OFFERED", "CONSULT_OFFERRED"},
				Doc:     "Passed on by an agent who spoke with the new party first. The constant has this spelling.",
			},
			{
				Num: 14, Name: "CALLTYPE_CONSULT_CONFERENCE", Label: "conferenced consult", CCX: no,
				Aliases: []string{"CONSULT_CONFERENCE"},
				Doc:     "A consult call that became part of a conference.",
			},
			{
				Num: CallTypeConference, Name: "CALLTYPE_CONFERENCE", Label: "conference", CCX: yes,
				Aliases: []string{"CONFERENCE"},
				Doc:     "Three or more parties speak with each other.",
			},
			{
				Num: 16, Name: "CALLTYPE_UNMONITORED", Label: "unmonitored", CCX: no,
				Aliases: []string{"UNMONITORED"},
				Doc:     "No more events come about this call.",
			},
			{
				Num: CallTypePreview, Name: "CALLTYPE_PREVIEW", Label: "outbound preview", CCX: yes,
				Aliases: []string{"PREVIEW"},
				Doc:     "The dialer's call to a customer whose contact the agent accepted.",
			},
			{
				Num: CallTypeReservation, Name: "CALLTYPE_RESERVATION", Label: "outbound reservation", CCX: yes,
				Aliases: []string{"RESERVATION"},
				Doc:     "No real call: it holds the agent while the contact is offered.",
			},
			{
				Num: CallTypeAssist, Name: "CALLTYPE_ASSIST", Label: "supervisor assist", CCX: yes,
				Aliases: []string{"ASSIST"},
				Doc:     "An agent asks a supervisor for help.",
			},
			{
				Num: CallTypeEmergency, Name: "CALLTYPE_EMERGENCY", Label: "emergency", CCX: yes,
				Aliases: []string{"EMERGENCY"},
				Doc:     "An agent reports an emergency.",
			},
			{
				Num: CallTypeSupervisorMonitor, Name: "CALLTYPE_SUPERVISOR_MONITOR", Label: "silent monitoring", CCX: yes,
				Aliases: []string{"SUPERVISOR_MONITOR"},
				Doc:     "A supervisor listens in.",
			},
			{
				Num: 22, Name: "CALLTYPE_SUPERVISOR_WHISPER", Label: "whisper coaching", CCX: no,
				Aliases: []string{"SUPERVISOR_WHISPER"},
				Doc:     "A supervisor speaks so that the agent alone hears it.",
			},
			{
				Num: CallTypeSupervisorBargeIn, Name: "CALLTYPE_SUPERVISOR_BARGE_IN", Label: "barge-in", CCX: yes,
				Aliases: []string{"CALLTYPE_SUPERVISOR_BARGEIN", "SUPERVISOR_BARGEIN"},
				Doc:     "A supervisor joined the call.",
			},
			{
				Num: CallTypeSupervisorIntercept, Name: "CALLTYPE_SUPERVISOR_INTERCEPT", Label: "intercept", CCX: yes,
				Aliases: []string{"SUPERVISOR_INTERCEPT"},
				Doc:     "A supervisor took the call from the agent.",
			},
			{
				Num: 25, Name: "CALLTYPE_TASK_ROUTED_BY_ICM", Label: "task via ICM", CCX: no,
				Aliases: []string{"TASK_ROUTED_BY_ICM"},
			},
			{
				Num: 26, Name: "CALLTYPE_TASK_ROUTED_BY_APPLICATION", Label: "task via application", CCX: no,
				Aliases: []string{"TASK_ROUTED_BY_APPLICATION"},
			},
			{
				Num: 27, Name: "RESERVATION_PREVIEW", Label: "preview reservation",
				Aliases: []string{"CALLTYPE_RESERVATION_PREVIEW"},
				Doc:     "The guide of CCE prints 27 for CALLTYPE_NON_ACD as well.",
			},
			{
				Num: 28, Name: "RESERVATION_PREVIEW_DIRECT", Label: "direct-preview reservation",
				Aliases: []string{"CALLTYPE_RESERVATION_PREVIEW_DIRECT"},
			},
			{
				Num: 29, Name: "RESERVATION_PREDICTIVE", Label: "predictive reservation",
				Aliases: []string{"CALLTYPE_RESERVATION_PREDICTIVE"},
			},
			{
				Num: 30, Name: "RESERVATION_CALLBACK", Label: "callback reservation",
				Aliases: []string{"CALLTYPE_RESERVATION_CALLBACK"},
			},
			{
				Num: 31, Name: "RESERVATION_PERSONAL_CALLBACK", Label: "personal-callback reservation",
				Aliases: []string{"CALLTYPE_RESERVATION_PERSONAL_CALLBACK"},
			},
			{Num: 32, Name: "CUSTOMER_PREVIEW", Label: "preview customer call", Aliases: []string{"CALLTYPE_CUSTOMER_PREVIEW"}},
			{
				Num: 33, Name: "CUSTOMER_PREVIEW_DIRECT", Label: "direct-preview customer call",
				Aliases: []string{"CALLTYPE_CUSTOMER_PREVIEW_DIRECT"},
			},
			{
				Num: CallTypeAgentOutbound, Name: "CALLTYPE_AGENT_OUTBOUND", Label: "agent outbound (dialer)", CCX: yes,
				Aliases: []string{"CUSTOMER_PREDICTIVE", "CALLTYPE_CUSTOMER_PREDICTIVE"},
				Doc:     "A progressive or predictive dialer reached the customer and gave the call to the agent.",
			},
			{
				Num: 35, Name: "CUSTOMER_CALLBACK", Label: "callback customer call",
				Aliases: []string{"CALLTYPE_CUSTOMER_CALLBACK"},
			},
			{
				Num: 36, Name: "CUSTOMER_PERSONAL", Label: "personal-callback customer call",
				Aliases: []string{"CALLTYPE_CUSTOMER_PERSONAL"},
			},
			{Num: 37, Name: "CUSTOMER_IVR", Label: "IVR customer call", Aliases: []string{"CALLTYPE_CUSTOMER_IVR"}},
			{Num: 38, Name: "CALLTYPE_NON_ACD", Label: "non-ACD", Aliases: []string{"NON_ACD"}},
			{
				Num: 39, Name: "CALLTYPE_PLAY_AGENT_GREETING", Label: "play agent greeting",
				Aliases: []string{"PLAY_AGENT_GREETING"},
			},
			{
				Num: 40, Name: "CALLTYPE_RECORD_AGENT_GREETING", Label: "record agent greeting",
				Aliases: []string{"RECORD_AGENT_GREETING"},
			},
			{Num: 41, Name: "CALLTYPE_VOICE_CALL_BACK", Label: "voice callback", Aliases: []string{"VOICE_CALL_BACK"}},
			{
				Num: 65535, Name: "NULL_CALLTYPE", Label: "none", Aliases: []string{"CALLTYPE_NONE"},
				Doc: "Nothing is said about the kind of call.",
			},
		},
	}
	enumDeviceType = &decode.Enum{
		Name: "DeviceType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note:   "For the fields that name a device, not for those of a connection. 1 to 69 are free.",
		Values: []decode.EnumValue{
			{
				Num: DeviceExtension, Name: "DEVID_DEVICE_IDENTIFIER", Label: "phone extension", CCX: yes,
				Aliases: []string{"DEVICE_IDENTIFIER"},
				Doc:     "A phone without a logged-in agent, or a number known by nothing else.",
			},
			{Num: 70, Name: "DEVID_TRUNK_IDENTIFIER", Label: "trunk", CCX: no, Aliases: []string{"TRUNK_IDENTIFIER"}},
			{
				Num: 71, Name: "DEVID_TRUNK_GROUP_IDENTIFIER", Label: "trunk group", CCX: no,
				Aliases: []string{"TRUNK_GROUP_IDENTIFIER"},
			},
			{
				Num: 72, Name: "DEVID_IP_PHONE_MAC_IDENTIFIER", Label: "phone MAC address", CCX: no,
				Aliases: []string{"IP_PHONE_MAC_IDENTIFIER"},
				Doc:     "CCE's guide lists it for CCX, the CCX guide does not.",
			},
			{
				Num: DeviceCTIPort, Name: "DEVID_CTI_PORT", Label: "CTI port", CCX: yes,
				Aliases: []string{"DEVID_CTI_PORT_IDENTIFIER", "CTI_PORT"},
				Doc:     "A port on which a script talks with the caller.",
			},
			{
				Num: DeviceRoutePoint, Name: "DEVID_ROUTE_POINT", Label: "route point", CCX: yes,
				Aliases: []string{"DEVID_ROUTE_POINT_IDENTIFIER", "ROUTE_POINT"},
				Doc:     "The number that a trigger listens on.",
			},
			{
				Num: 75, Name: "DEVID_EXTERNAL", Label: "external party", CCX: no, Aliases: []string{"EXTERNAL"},
				Doc: "A number outside the switch.",
			},
			{
				Num: DeviceAgent, Name: "DEVID_AGENT_DEVICE", Label: "agent phone", CCX: yes,
				Aliases: []string{"DEVID_AGENT_DEVICE_IDENTIFIER", "AGENT_DEVICE"},
				Doc:     "The phone of an agent who is logged in.",
			},
			{
				Num: DeviceQueue, Name: "DEVID_QUEUE", Label: "queue", CCX: yes,
				Aliases: []string{"DEVID_QUEUE_IDENTIFIER", "QUEUE"},
				Doc:     "A contact service queue.",
			},
			{
				Num: DeviceNonACD, Name: "DEVID_NON_ACD_DEVICE_IDENTIFIER", Label: "agent non-ACD line", CCX: yes,
				Aliases: []string{"DEVID_NON_ACD_DEVICE", "NON_ACD_DEVICE_IDENTIFIER"},
				Doc:     "An agent's line beside the ICD line, from protocol 14 on; its device id is then primary.actual.",
			},
			{
				Num: 79, Name: "DEVID_SHARED_DEVICE_IDENTIFIER", Label: "shared line",
				Aliases: []string{"SHARED_DEVICE_IDENTIFIER"},
				Doc:     "A number that several phones have.",
			},
			{
				Num: DeviceNone, Name: "DEVID_NONE", Label: "none", CCX: yes, Aliases: []string{"NONE"},
				Doc: "There is no such device, or it is not monitored.",
			},
		},
	}
	enumConnectionDeviceType = &decode.Enum{
		Name: "ConnectionDeviceType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: ConnectionStatic, Name: "CONNECTION_ID_STATIC", Label: "static", CCX: yes,
				Aliases: []string{"STATIC"},
				Doc:     "The device keeps its id from call to call; all that CCX sends of live connections.",
			},
			{
				Num: ConnectionDynamic, Name: "CONNECTION_ID_DYNAMIC", Label: "dynamic", CCX: yes,
				Aliases: []string{"DYNAMIC"},
				Doc:     "The device gets another id with each call.",
			},
			{
				Num: ConnectionNone, Name: "CONNECTION_ID_NONE", Label: "none", CCX: yes, Aliases: []string{"NONE"},
				Doc: "No connection is named.",
			},
		},
	}
	enumLocalConnectionState = &decode.Enum{
		Name: "LocalConnectionState", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: ConnNull, Name: "LCS_NULL", Label: "no relation", CCX: yes, Aliases: []string{"NULL"},
				Doc: "The device has nothing more to do with the call.",
			},
			{
				Num: ConnInitiate, Name: "LCS_INITIATE", Label: "dialing", CCX: yes, Aliases: []string{"INITIATE"},
				Doc: "The device is off hook, or dials.",
			},
			{
				Num: ConnAlerting, Name: "LCS_ALERTING", Label: "ringing", CCX: yes,
				Aliases: []string{"ALERTING", "LCS_ALERTIN"},
				Doc:     "The device rings.",
			},
			{
				Num: ConnConnect, Name: "LCS_CONNECT", Label: "connected", CCX: yes, Aliases: []string{"CONNECT"},
				Doc: "The device talks, or could.",
			},
			{
				Num: ConnHold, Name: "LCS_HOLD", Label: "on hold", CCX: yes, Aliases: []string{"HOLD"},
				Doc: "The device has the call on hold.",
			},
			{
				Num: ConnQueued, Name: "LCS_QUEUED", Label: "queued", CCX: yes, Aliases: []string{"QUEUED"},
				Doc: "The call waits in a queue.",
			},
			{
				Num: ConnFail, Name: "LCS_FAIL", Label: "failed", CCX: yes, Aliases: []string{"FAIL"},
				Doc: "The call did not come about.",
			},
			{
				Num: ConnNone, Name: "LCS_NONE", Label: "not applicable", CCX: yes, Aliases: []string{"NONE"},
				Doc: "The event says nothing about the state.",
			},
		},
	}
	enumEventCause = &decode.Enum{
		Name: "EventCause", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note:   "CCE's table misprints 1046 as 1056.",
		Values: []decode.EnumValue{
			{Num: 1, Name: "CEC_ACTIVE_MONITOR", Label: "active monitor", CCX: no},
			{
				Num: CauseAlternate, Name: "CEC_ALTERNATE", Label: "alternate", CCX: yes,
				Doc: "The agent went from one of two calls to the other.",
			},
			{Num: CauseBusy, Name: "CEC_BUSY", Label: "busy", CCX: yes, Doc: "The called device was busy."},
			{Num: 4, Name: "CEC_CALL_BACK", Label: "callback", CCX: no},
			{
				Num: CauseCallCancelled, Name: "CEC_CALL_CANCELLED", Label: "call cancelled", CCX: yes,
				Doc: "The caller gave up, or the call was taken back, before an answer.",
			},
			{Num: 6, Name: "CEC_CALL_FORWARD_ALWAYS", Label: "forwarded (always)", CCX: no},
			{Num: 7, Name: "CEC_CALL_FORWARD_BUSY", Label: "forwarded (busy)", CCX: no},
			{Num: 8, Name: "CEC_CALL_FORWARD_NO_ANSWER", Label: "forwarded (no answer)", CCX: no},
			{
				Num: CauseCallForward, Name: "CEC_CALL_FORWARD", Label: "forwarded", CCX: yes,
				Doc: "The phone's forwarding sent the call on.",
			},
			{
				Num: CauseCallNotAnswered, Name: "CEC_CALL_NOT_ANSWERED", Label: "not answered", CCX: yes,
				Doc: "The called device rang and nobody answered.",
			},
			{Num: 11, Name: "CEC_CALL_PICKUP", Label: "picked up elsewhere", CCX: no},
			{Num: 12, Name: "CEC_CAMP_ON", Label: "camp-on", CCX: no},
			{
				Num: CauseDestNotObtainable, Name: "CEC_DEST_NOT_OBTAINABLE", Label: "destination unobtainable", CCX: yes,
				Doc: "The number leads nowhere.",
			},
			{Num: 14, Name: "CEC_DO_NOT_DISTURB", Label: "do not disturb", CCX: no},
			{
				Num: CauseIncompatibleDestination, Name: "CEC_INCOMPATIBLE_DESTINATION", Label: "incompatible destination", CCX: yes,
				Doc: "The called device cannot take such a call.",
			},
			{Num: 16, Name: "CEC_INVALID_ACCOUNT_CODE", Label: "bad account code", CCX: no},
			{
				Num: CauseKeyConference, Name: "CEC_KEY_CONFERENCE", Label: "conference", CCX: yes,
				Doc: "Two calls were joined into a conference.",
			},
			{Num: 18, Name: "CEC_LOCKOUT", Label: "lockout", CCX: no},
			{Num: 19, Name: "CEC_MAINTENANCE", Label: "maintenance", CCX: no},
			{Num: 20, Name: "CEC_NETWORK_CONGESTION", Label: "network congestion", CCX: no},
			{Num: 21, Name: "CEC_NETWORK_NOT_OBTAINABLE", Label: "network unobtainable", CCX: no},
			{
				Num: CauseNewCall, Name: "CEC_NEW_CALL", Label: "new call", CCX: yes,
				Doc: "The event belongs to a call that is set up anew; the usual cause of ringing and answering.",
			},
			{
				Num: CauseNoAvailableAgents, Name: "CEC_NO_AVAILABLE_AGENTS", Label: "no agents available", CCX: yes,
				Doc: "No agent could take the call.",
			},
			{Num: 24, Name: "CEC_OVERRIDE", Label: "override", CCX: no},
			{Num: 25, Name: "CEC_PARK", Label: "parked", CCX: no},
			{Num: 26, Name: "CEC_OVERFLOW", Label: "overflow", CCX: no},
			{Num: 27, Name: "CEC_RECALL", Label: "recall", CCX: no},
			{
				Num: CauseRedirected, Name: "CEC_REDIRECTED", Label: "redirected", CCX: yes,
				Doc: "The call was sent on, mostly from the script's CTI port to the selected agent.",
			},
			{Num: 29, Name: "CEC_REORDER_TONE", Label: "reorder tone", CCX: no},
			{Num: 30, Name: "CEC_RESOURCES_NOT_AVAILABLE", Label: "no resources", CCX: no},
			{Num: 31, Name: "CEC_SILENT_MONITOR", Label: "silent monitor", CCX: no},
			{Num: CauseTransfer, Name: "CEC_TRANSFER", Label: "transfer", CCX: yes, Doc: "The call was transferred."},
			{Num: 33, Name: "CEC_TRUNKS_BUSY", Label: "trunks busy", CCX: no},
			{Num: 34, Name: "CEC_VOICE_UNIT_INITIATOR", Label: "voice unit initiated", CCX: no},
			{Num: CauseTimeOut, Name: "CEC_TIME_OUT", Label: "timeout", CCX: yes, Doc: "A time limit passed."},
			{Num: 36, Name: "CEC_NEW_CALL_INTERFLOW", Label: "new call by interflow", CCX: no},
			{Num: 37, Name: "CEC_SIMULATION_INIT_REQUEST", Label: "simulation start", CCX: no},
			{Num: 38, Name: "CEC_SIMULATION_RESET_REQUEST", Label: "simulation reset", CCX: no},
			{Num: 39, Name: "CEC_CTI_LINK_DOWN", Label: "CTI link down", CCX: no},
			{Num: 40, Name: "CEC_PERIPHERAL_RESET_REQUEST", Label: "peripheral reset", CCX: no},
			{Num: 41, Name: "CEC_MD110_CONFERENCE_TRANSFER", Label: "MD110 conference transfer", CCX: no},
			{Num: 42, Name: "CEC_REMAINS_IN_Q", Label: "remains queued", CCX: no},
			{
				Num: CauseSupervisorAssist, Name: "CEC_SUPERVISOR_ASSIST", Label: "supervisor assist", CCX: yes,
				Doc: "An agent asked for a supervisor.",
			},
			{
				Num: CauseEmergencyCall, Name: "CEC_EMERGENCY_CALL", Label: "emergency call", CCX: yes,
				Doc: "An agent reported an emergency.",
			},
			{
				Num: CauseSupervisorClear, Name: "CEC_SUPERVISOR_CLEAR", Label: "supervisor left", CCX: yes,
				Doc: "The supervisor left the call.",
			},
			{
				Num: CauseSupervisorMonitor, Name: "CEC_SUPERVISOR_MONITOR", Label: "supervisor monitors", CCX: yes,
				Doc: "The supervisor listens in.",
			},
			{
				Num: CauseSupervisorWhisper, Name: "CEC_SUPERVISOR_WHISPER", Label: "supervisor whispers", CCX: yes,
				Doc: "The supervisor speaks to the agent alone.",
			},
			{
				Num: CauseSupervisorBargeIn, Name: "CEC_SUPERVISOR_BARGE_IN", Label: "supervisor barges in", CCX: yes,
				Doc: "The supervisor joined the call.",
			},
			{
				Num: CauseSupervisorIntercept, Name: "CEC_SUPERVISOR_INTERCEPT", Label: "supervisor intercepts", CCX: yes,
				Doc: "The supervisor took the call from the agent.",
			},
			{
				Num: CauseCallPartyUpdateInd, Name: "CEC_CALL_PARTY_UPDATE_IND", Label: "party update", CCX: yes,
				Doc: "What is known of a party changed, as after a transfer elsewhere.",
			},
			{Num: 51, Name: "CEC_CONSULT", Label: "consult"},
			{Num: 52, Name: "CEC_NIC_CALL_CLEAR", Label: "NIC cleared call"},
			{
				Num: 53, Name: "CEC_DNP", Label: "DNP",
				Doc:  "No guide says more than the name; the call manager's dialed number plan is a guess.",
				Note: "Inferred.",
			},
			{Num: 54, Name: "CEC_ROUTER_REQUERY_BEFORE_ANSWER", Label: "requery before answer"},
			{Num: 55, Name: "CEC_ROUTER_REQUERY_AFTER_ANSWER", Label: "requery after answer"},
			{Num: 56, Name: "CEC_NETWORK_ERROR", Label: "network error"},
			{Num: 57, Name: "CEC_NETWORK_ERROR_BEFORE_ANSWER", Label: "network error before answer"},
			{Num: 58, Name: "CEC_NETWORK_ERROR_AFTER_ANSWER", Label: "network error after answer"},
			{Num: 59, Name: "CEC_GREETING", Label: "agent greeting"},
			{Num: 60, Name: "CEC_RECORD_AGENT_GREETING", Label: "greeting recording"},
			{Num: 61, Name: "CEC_SNAPSHOT", Label: "snapshot"},
			{Num: 62, Name: "CEC_MAX_QUEUE_EXCEEDED", Label: "queue limit exceeded"},
			{Num: CauseAbandNetwork, Name: "CECX_ABAND_NETWORK", Label: "abandoned in network", CCX: no},
			{
				Num: CauseAbandLocalQueue, Name: "CECX_ABAND_LOCAL_QUEUE", Label: "abandoned in queue", CCX: no,
				Doc: "The caller hung up while the call waited in a queue.",
			},
			{
				Num: CauseAbandRing, Name: "CECX_ABAND_RING", Label: "abandoned while ringing", CCX: no,
				Doc: "The caller hung up while an agent's phone rang.",
			},
			{Num: 1004, Name: "CECX_ABAND_DELAY", Label: "abandoned during delay", CCX: no},
			{Num: 1005, Name: "CECX_ABAND_INTERFLOW", Label: "abandoned in interflow", CCX: no},
			{
				Num: CauseAbandAgentTerminal, Name: "CECX_ABAND_AGENT_TERMINAL", Label: "abandoned at agent", CCX: no,
				Doc: "The caller hung up at the agent's phone before talking.",
			},
			{Num: 1007, Name: "CECX_SHORT", Label: "short call", CCX: no},
			{Num: 1008, Name: "CECX_BUSY", Label: "busy", CCX: no},
			{Num: 1009, Name: "CECX_FORCED_BUSY", Label: "forced busy", CCX: no},
			{Num: 1010, Name: "CECX_DROP_NO_ANSWER", Label: "dropped, no answer", CCX: no},
			{Num: 1011, Name: "CECX_DROP_BUSY", Label: "dropped, busy", CCX: no},
			{Num: 1012, Name: "CECX_DROP_REORDER", Label: "dropped, reorder", CCX: no},
			{Num: 1013, Name: "CECX_DROP_HANDLED_PRIMARY_ROUTE", Label: "handled, primary route", CCX: no},
			{
				Num: CauseDropHandledOther, Name: "CECX_DROP_HANDLED_OTHER", Label: "handled, normal end", CCX: yes,
				Aliases: []string{"DROP_HANDLED_OTHER"},
				Doc:     "The call was handled and then ended, the usual cause of CALL_CLEARED_EVENT.",
			},
			{Num: 1015, Name: "CECX_REDIRECTED", Label: "redirected", CCX: no},
			{Num: 1016, Name: "CECX_CUT_THROUGH", Label: "cut through", CCX: no},
			{Num: 1017, Name: "CECX_INTRAFLOW", Label: "intraflow", CCX: no},
			{Num: 1018, Name: "CECX_INTERFLOW", Label: "interflow", CCX: no},
			{
				Num: CauseRingNoAnswer, Name: "CECX_RING_NO_ANSWER", Label: "ring no answer", CCX: no,
				Doc: "The phone rang and nobody answered.",
			},
			{Num: 1020, Name: "CECX_INTERCEPT_REORDER", Label: "intercept reorder", CCX: no},
			{Num: 1021, Name: "CECX_INTERCEPT_DENIAL", Label: "intercept denial", CCX: no},
			{Num: 1022, Name: "CECX_TIME_OUT", Label: "timeout", CCX: no},
			{Num: 1023, Name: "CECX_VOICE_ENERGY", Label: "voice detected", CCX: no},
			{Num: 1024, Name: "CECX_NONCLASSIFIED_ENERGY_DETECT", Label: "unclassified sound", CCX: no},
			{Num: 1025, Name: "CECX_NO_CUT_THROUGH", Label: "no cut-through", CCX: no},
			{Num: 1026, Name: "CECX_UABORT", Label: "user abort", CCX: no},
			{Num: 1027, Name: "CECX_FAILED_SOFTWARE", Label: "software failure", CCX: no},
			{Num: 1028, Name: "CECX_BLIND_TRANSFER", Label: "blind transfer", CCX: no},
			{Num: 1029, Name: "CECX_ANNOUNCED_TRANSFER", Label: "announced transfer", CCX: no},
			{Num: 1030, Name: "CECX_CONFERENCED", Label: "conferenced", CCX: no},
			{Num: 1031, Name: "CECX_DUPLICATE_TRANSFER", Label: "duplicate transfer", CCX: no},
			{Num: 1032, Name: "CECX_UNMONITORED_DEVICE", Label: "unmonitored device", CCX: no},
			{Num: 1033, Name: "CECX_ANSWERING_MACHINE", Label: "answering machine", CCX: no},
			{Num: 1034, Name: "CECX_NETWORK_BLIND_TRANSFER", Label: "network blind transfer", CCX: no},
			{Num: 1035, Name: "CECX_TASK_ABANDONED_IN_ROUTER", Label: "task abandoned in router", CCX: no},
			{Num: 1036, Name: "CECX_TASK_ABANDONED_BEFORE_OFFERED", Label: "task abandoned before offer", CCX: no},
			{Num: 1037, Name: "CECX_TASK_ABANDONED_WHILE_OFFERED", Label: "task abandoned while offered", CCX: no},
			{Num: 1038, Name: "CECX_NORMAL_END_TASK", Label: "task ended", CCX: no},
			{Num: 1039, Name: "CECX_CANT_OBTAIN_TASK_ID", Label: "no task ID", CCX: no},
			{Num: 1040, Name: "CECX_AGENT_LOGGED_OUT_DURING_TASK", Label: "agent logged out in task", CCX: no},
			{Num: 1041, Name: "CECX_MAX_TASK_LIFETIME_EXCEEDED", Label: "task lifetime over", CCX: no},
			{Num: 1042, Name: "CECX_APPLICATION_PATH_WENT_DOWN", Label: "application path down", CCX: no},
			{Num: 1043, Name: "CECX_ICM_ROUTING_COMPLETE", Label: "routing complete", CCX: no},
			{Num: 1044, Name: "CECX_ICM_ROUTING_DISABLED", Label: "routing disabled", CCX: no},
			{Num: 1045, Name: "CECX_APPL_INVALID_MRD_ID", Label: "invalid MRD", CCX: no},
			{
				Num: 1046, Name: "CECX_APPL_INVALID_DIALOGUE_ID", Label: "invalid dialogue", CCX: no,
				Doc: "CCE's table prints 1056 for it, between 1045 and 1047.",
			},
			{Num: 1047, Name: "CECX_APPL_DUPLICATE_DIALOGUE_ID", Label: "duplicate dialogue", CCX: no},
			{Num: 1048, Name: "CECX_APPL_INVALID_INVOKE_ID", Label: "invalid invoke ID", CCX: no},
			{Num: 1049, Name: "CECX_APPL_INVALID_SCRIPT_SELECTOR", Label: "invalid script selector", CCX: no},
			{Num: 1050, Name: "CECX_APPL_TERMINATE_DIALOGUE", Label: "dialogue terminated", CCX: no},
			{Num: 1051, Name: "CECX_TASK_ENDED_DURING_APP_INIT", Label: "task ended at app start", CCX: no},
			{Num: 1052, Name: "CECX_CALLED_PARTY_DISCONNECTED", Label: "called party hung up", CCX: no},
			{Num: 1053, Name: "CECX_PARTIAL_CALL", Label: "partial call", CCX: no},
			{Num: 1054, Name: "CECX_DROP_NETWORK_CONSULT", Label: "network consult dropped", CCX: no},
			{Num: 1055, Name: "CECX_NETWORK_CONSULT_TRANSFER", Label: "network consult transfer", CCX: no},
			{Num: 1056, Name: "CECX_NETWORK_CONFERENCE", Label: "network conference", CCX: no},
			{Num: 1057, Name: "CECX_ABAND_NETWORK_CONSULT", Label: "network consult abandoned"},
			{Num: CauseNone, Name: "CEC_NONE", Label: "none", CCX: yes, Aliases: []string{"NONE"}, Doc: "No cause is given."},
		},
	}
	enumAgentState = &decode.Enum{
		Name: "AgentState", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "3 and 5 are READY and WORK in CCX, AVAILABLE and WORK_NOT_READY in CCE, whose words the CCX flows " +
			"print. 6, 11 and 12 are InternalAgentState's.",
		Values: []decode.EnumValue{
			{
				Num: AgentStateLogin, Name: "AGENT_STATE_LOGIN", Label: "log in", CCX: yes,
				Aliases: []string{"LOGIN"},
				Doc:     "Asked for in SET_AGENT_STATE_REQ to log in; an agent is never in it.",
			},
			{
				Num: AgentStateLogout, Name: "AGENT_STATE_LOGOUT", Label: "logged out", CCX: yes,
				Aliases: []string{"AGENT_STATE_LOGOFF", "LOGOUT"},
				Doc:     "The agent is not logged in.",
			},
			{
				Num: AgentStateNotReady, Name: "AGENT_STATE_NOT_READY", Label: "not ready", CCX: yes,
				Aliases: []string{"NOT_READY"},
				Doc:     "Logged in, but gets no routed calls; EventReasonCode says why.",
			},
			{
				Num: AgentStateReady, Name: "AGENT_STATE_READY", Label: "ready", CCX: yes,
				Aliases: []string{"AGENT_STATE_AVAILABLE", "AVAILABLE", "READY"},
				Doc:     "Waits for a routed call.",
			},
			{
				Num: AgentStateTalking, Name: "AGENT_STATE_TALKING", Label: "talking", CCX: yes,
				Aliases: []string{"TALKING"},
				Doc:     "On a call.",
			},
			{
				Num: AgentStateWork, Name: "AGENT_STATE_WORK", Label: "work", CCX: yes,
				Aliases: []string{"AGENT_STATE_WORK_NOT_READY", "WORK_NOT_READY", "WORK"},
				Doc:     "Does what is left to do after a call, and gets no routed calls.",
			},
			{
				Num: AgentStateWorkReady, Name: "AGENT_STATE_WORK_READY", Label: "work, then ready", CCX: no,
				Aliases: []string{"WORK_READY"},
				Doc:     "As work, with ready to follow.",
				Note:    "CCX has it for InternalAgentState alone; its mask page has talking-pending-work in this place.",
			},
			{
				Num: AgentStateBusyOther, Name: "BUSY_OTHER", Label: "busy elsewhere", CCX: yes,
				Aliases: []string{"AGENT_STATE_BUSY_OTHER"},
				Doc:     "Busy with a call of another queue; seen in CSQState alone.",
			},
			{
				Num: AgentStateReserved, Name: "AGENT_STATE_RESERVED", Label: "reserved", CCX: yes,
				Aliases: []string{"RESERVED"},
				Doc:     "Selected for a call that is about to ring. It should turn to talking or not ready within the ring time.",
			},
			{
				Num: AgentStateUnknown, Name: "AGENT_STATE_UNKNOWN", Label: "unknown", CCX: yes,
				Aliases: []string{"UNKNOWN"},
				Doc:     "The server cannot tell.",
			},
			{
				Num: AgentStateHold, Name: "AGENT_STATE_HOLD", Label: "hold", CCX: no, Aliases: []string{"HOLD"},
				Doc: "All calls of the agent are on hold.",
			},
			{
				Num: AgentStateActive, Name: "AGENT_STATE_ACTIVE", Label: "active", CCX: no,
				Aliases: []string{"ACTIVE"},
				Doc:     "Works on a task; with CCX in InternalAgentState alone.",
			},
			{
				Num: AgentStatePaused, Name: "AGENT_STATE_PAUSED", Label: "paused", CCX: no,
				Aliases: []string{"PAUSED"},
				Doc:     "The task is paused; with CCX in InternalAgentState alone.",
			},
			{
				Num: AgentStateInterrupted, Name: "AGENT_STATE_INTERRUPTED", Label: "interrupted", CCX: no,
				Aliases: []string{"INTERRUPTED"},
				Doc:     "One task interrupted another.",
			},
			{
				Num: AgentStateNotActive, Name: "AGENT_STATE_NOT_ACTIVE", Label: "not active", CCX: no,
				Aliases: []string{"NOT_ACTIVE"},
				Doc:     "Has no task.",
			},
			{
				Num: AgentStateNone, Name: "AGENT_STATE_NONE", Label: "none", CCX: yes, Synthetic: true,
				Aliases: []string{"-1"},
				Doc:     "No state is to follow, in NextAgentState.",
			},
		},
	}
	enumCSQState = &decode.Enum{
		Name: "CSQState", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "AgentState's numbers, as one queue sees the agent. The same as AgentState where CSQID is -1; where " +
			"one event covers all queues the guide allows 0 too.",
		Values: []decode.EnumValue{
			{Num: AgentStateLogin, Name: "AGENT_STATE_LOGIN", Label: "log in", CCX: yes, Aliases: []string{"LOGIN"}},
			{
				Num: AgentStateLogout, Name: "AGENT_STATE_LOGOUT", Label: "logged out", CCX: yes,
				Aliases: []string{"AGENT_STATE_LOGOFF", "LOGOUT"},
				Doc:     "Not logged in.",
			},
			{
				Num: AgentStateNotReady, Name: "AGENT_STATE_NOT_READY", Label: "not ready", CCX: yes,
				Aliases: []string{"NOT_READY"},
				Doc:     "Gets no calls of this queue.",
			},
			{
				Num: AgentStateReady, Name: "AGENT_STATE_READY", Label: "ready", CCX: yes,
				Aliases: []string{"AGENT_STATE_AVAILABLE", "AVAILABLE", "READY"},
				Doc:     "Waits for a call of this queue.",
			},
			{
				Num: AgentStateTalking, Name: "AGENT_STATE_TALKING", Label: "talking", CCX: yes,
				Aliases: []string{"TALKING"},
				Doc:     "On a call of this queue.",
			},
			{
				Num: AgentStateWork, Name: "AGENT_STATE_WORK", Label: "work", CCX: yes,
				Aliases: []string{"AGENT_STATE_WORK_NOT_READY", "WORK_NOT_READY", "WORK"},
				Doc:     "Does what is left to do after a call of this queue.",
			},
			{
				Num: AgentStateWorkReady, Name: "AGENT_STATE_WORK_READY", Label: "work, then ready", CCX: no,
				Aliases: []string{"WORK_READY"},
				Note:    "CCX has it for InternalAgentState alone; its mask page has talking-pending-work in this place.",
			},
			{
				Num: AgentStateBusyOther, Name: "BUSY_OTHER", Label: "busy elsewhere", CCX: yes,
				Aliases: []string{"AGENT_STATE_BUSY_OTHER"},
				Doc:     "Busy with a call of another queue.",
			},
			{
				Num: AgentStateReserved, Name: "AGENT_STATE_RESERVED", Label: "reserved", CCX: yes,
				Aliases: []string{"RESERVED"},
				Doc:     "Selected for a call of this queue that is about to ring.",
			},
			{
				Num: AgentStateUnknown, Name: "AGENT_STATE_UNKNOWN", Label: "unknown", CCX: yes,
				Aliases: []string{"UNKNOWN"},
				Doc:     "The server cannot tell.",
			},
			{Num: AgentStateHold, Name: "AGENT_STATE_HOLD", Label: "hold", CCX: no, Aliases: []string{"HOLD"}},
			{Num: AgentStateActive, Name: "AGENT_STATE_ACTIVE", Label: "active", CCX: no, Aliases: []string{"ACTIVE"}},
			{Num: AgentStatePaused, Name: "AGENT_STATE_PAUSED", Label: "paused", CCX: no, Aliases: []string{"PAUSED"}},
			{
				Num: AgentStateInterrupted, Name: "AGENT_STATE_INTERRUPTED", Label: "interrupted", CCX: no,
				Aliases: []string{"INTERRUPTED"},
			},
			{
				Num: AgentStateNotActive, Name: "AGENT_STATE_NOT_ACTIVE", Label: "not active", CCX: no,
				Aliases: []string{"NOT_ACTIVE"},
			},
		},
	}
	enumInternalAgentState = &decode.Enum{
		Name: "InternalAgentState", Type: decode.USHORT,
		Source: ccxGuide,
		Note:   "The second of the two untitled tables of the CCX page on agent states; of tag 255 in QUERY_AGENT_STATE_CONF.",
		Values: []decode.EnumValue{
			{
				Num: AgentStateLogin, Name: "AGENT_STATE_LOGIN", Label: "log in", CCX: yes,
				Aliases: []string{"LOGIN"},
				Doc:     "Logged in.",
			},
			{
				Num: AgentStateLogout, Name: "AGENT_STATE_LOGOUT", Label: "logged out", CCX: yes,
				Aliases: []string{"AGENT_STATE_LOGOFF", "LOGOUT"},
				Doc:     "Not logged in.",
			},
			{
				Num: AgentStateNotReady, Name: "AGENT_STATE_NOT_READY", Label: "not ready", CCX: yes,
				Aliases: []string{"NOT_READY"},
				Doc:     "Logged in, but gets no routed calls.",
			},
			{
				Num: AgentStateReady, Name: "AGENT_STATE_READY", Label: "ready", CCX: yes,
				Aliases: []string{"AGENT_STATE_AVAILABLE", "AVAILABLE", "READY"},
				Doc:     "Waits for a routed call.",
			},
			{
				Num: AgentStateTalking, Name: "AGENT_STATE_TALKING", Label: "talking", CCX: yes,
				Aliases: []string{"TALKING"},
				Doc:     "On a call.",
			},
			{
				Num: AgentStateWork, Name: "AGENT_STATE_WORK", Label: "work", CCX: yes,
				Aliases: []string{"AGENT_STATE_WORK_NOT_READY", "WORK_NOT_READY", "WORK"},
				Doc:     "Does what is left to do after a call.",
			},
			{
				Num: AgentStateWorkReady, Name: "AGENT_STATE_WORK_READY", Label: "work, then ready", CCX: yes,
				Aliases: []string{"WORK_READY"},
				Doc:     "Work after a call, with ready to follow.",
			},
			{
				Num: AgentStateBusyOther, Name: "BUSY_OTHER", Label: "busy elsewhere", CCX: yes,
				Aliases: []string{"AGENT_STATE_BUSY_OTHER"},
				Doc:     "Busy with another call.",
			},
			{
				Num: AgentStateActive, Name: "AGENT_STATE_ACTIVE", Label: "active", CCX: yes,
				Aliases: []string{"ACTIVE"},
				Doc:     "The internal state is active.",
			},
			{
				Num: AgentStatePaused, Name: "AGENT_STATE_PAUSED", Label: "paused", CCX: yes,
				Aliases: []string{"PAUSED"},
				Doc:     "The internal state is paused.",
			},
		},
	}
	enumCalledPartyDisposition = &decode.Enum{
		Name: "CalledPartyDisposition", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "The guides have numbers and plain words alone. Every name but CD_INVALID was coined after CECX_*, " +
			"whose numbers less 1000 these are (1 to 55 and 57). That CD_INVALID is 0 is inferred: flows print " +
			"one or the other at the same place.",
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "CD_INVALID", Label: "not set", CCX: yes,
				Doc:  "Nothing is known yet; all that CCX normally sends.",
				Note: "Inferred.",
			},
			{Num: 1, Name: "CD_ABANDON_IN_NETWORK", Label: "abandoned in network", CCX: no, Synthetic: true},
			{Num: 2, Name: "CD_ABANDON_IN_LOCAL_QUEUE", Label: "abandoned in queue", CCX: no, Synthetic: true},
			{Num: 3, Name: "CD_ABANDON_RING", Label: "abandoned while ringing", CCX: no, Synthetic: true},
			{Num: 4, Name: "CD_ABANDON_DELAY", Label: "abandoned during delay", CCX: no, Synthetic: true},
			{Num: 5, Name: "CD_ABANDON_INTERFLOW", Label: "abandoned in interflow", CCX: no, Synthetic: true},
			{Num: 6, Name: "CD_ABANDON_AGENT_TERMINAL", Label: "abandoned at agent", CCX: no, Synthetic: true},
			{Num: 7, Name: "CD_SHORT", Label: "short call", CCX: no, Synthetic: true},
			{Num: 8, Name: "CD_BUSY", Label: "busy", CCX: no, Synthetic: true},
			{Num: 9, Name: "CD_FORCED_BUSY", Label: "forced busy", CCX: no, Synthetic: true},
			{Num: 10, Name: "CD_DROP_NO_ANSWER", Label: "dropped, no answer", CCX: no, Synthetic: true},
			{Num: 11, Name: "CD_DROP_BUSY", Label: "dropped, busy", CCX: no, Synthetic: true},
			{Num: 12, Name: "CD_DROP_REORDER", Label: "dropped, reorder", CCX: no, Synthetic: true},
			{Num: 13, Name: "CD_DROP_HANDLED_PRIMARY_ROUTE", Label: "handled, primary route", CCX: no, Synthetic: true},
			{Num: 14, Name: "CD_DROP_HANDLED_OTHER", Label: "handled, normal end", CCX: no, Synthetic: true},
			{Num: 15, Name: "CD_REDIRECTED", Label: "redirected", CCX: yes, Synthetic: true, Doc: "The call was sent on."},
			{Num: 16, Name: "CD_CUT_THROUGH", Label: "cut through", CCX: no, Synthetic: true},
			{Num: 17, Name: "CD_INTRAFLOW", Label: "intraflow", CCX: no, Synthetic: true},
			{Num: 18, Name: "CD_INTERFLOW", Label: "interflow", CCX: no, Synthetic: true},
			{Num: 19, Name: "CD_RING_NO_ANSWER", Label: "ring no answer", CCX: no, Synthetic: true},
			{Num: 20, Name: "CD_INTERCEPT_REORDER", Label: "intercept reorder", CCX: no, Synthetic: true},
			{Num: 21, Name: "CD_INTERCEPT_DENIAL", Label: "intercept denial", CCX: no, Synthetic: true},
			{Num: 22, Name: "CD_TIME_OUT", Label: "timeout", CCX: no, Synthetic: true},
			{Num: 23, Name: "CD_VOICE_ENERGY", Label: "voice detected", CCX: no, Synthetic: true},
			{Num: 24, Name: "CD_NONCLASSIFIED_ENERGY_DETECT", Label: "unclassified sound", CCX: no, Synthetic: true},
			{Num: 25, Name: "CD_NO_CUT_THROUGH", Label: "no cut-through", CCX: no, Synthetic: true},
			{Num: 26, Name: "CD_UABORT", Label: "user abort", CCX: no, Synthetic: true},
			{Num: 27, Name: "CD_FAILED_SOFTWARE", Label: "software failure", CCX: no, Synthetic: true},
			{Num: 28, Name: "CD_BLIND_TRANSFER", Label: "blind transfer", CCX: no, Synthetic: true},
			{
				Num: 29, Name: "CD_ANNOUNCED_TRANSFER", Label: "announced transfer", CCX: yes, Synthetic: true,
				Doc: "The call was transferred after a consult.",
			},
			{
				Num: 30, Name: "CD_CONFERENCED", Label: "conferenced", CCX: yes, Synthetic: true,
				Doc: "The call went into a conference.",
			},
			{Num: 31, Name: "CD_DUPLICATE_TRANSFER", Label: "duplicate transfer", CCX: no, Synthetic: true},
			{Num: 32, Name: "CD_UNMONITORED_DEVICE", Label: "unmonitored device", CCX: no, Synthetic: true},
			{Num: 33, Name: "CD_ANSWERING_MACHINE", Label: "answering machine", CCX: no, Synthetic: true},
			{Num: 34, Name: "CD_NETWORK_BLIND_TRANSFER", Label: "network blind transfer", CCX: no, Synthetic: true},
			{Num: 35, Name: "CD_TASK_ABANDONED_IN_ROUTER", Label: "task abandoned in router", CCX: no, Synthetic: true},
			{Num: 36, Name: "CD_TASK_ABANDONED_BEFORE_OFFERED", Label: "task abandoned before offer", CCX: no, Synthetic: true},
			{Num: 37, Name: "CD_TASK_ABANDONED_WHILE_OFFERED", Label: "task abandoned while offered", CCX: no, Synthetic: true},
			{Num: 38, Name: "CD_NORMAL_END_TASK", Label: "task ended", CCX: no, Synthetic: true},
			{Num: 39, Name: "CD_CANT_OBTAIN_TASK_ID", Label: "no task ID", CCX: no, Synthetic: true},
			{Num: 40, Name: "CD_AGENT_LOGGED_OUT_DURING_TASK", Label: "agent logged out in task", CCX: no, Synthetic: true},
			{Num: 41, Name: "CD_MAX_TASK_LIFETIME_EXCEEDED", Label: "task lifetime over", CCX: no, Synthetic: true},
			{Num: 42, Name: "CD_APPLICATION_PATH_WENT_DOWN", Label: "application path down", CCX: no, Synthetic: true},
			{Num: 43, Name: "CD_ICM_ROUTING_COMPLETE", Label: "routing complete", CCX: no, Synthetic: true},
			{Num: 44, Name: "CD_ICM_ROUTING_DISABLED", Label: "routing disabled", CCX: no, Synthetic: true},
			{Num: 45, Name: "CD_APPL_INVALID_MRD_ID", Label: "invalid MRD", CCX: no, Synthetic: true},
			{Num: 46, Name: "CD_APPL_INVALID_DIALOGUE_ID", Label: "invalid dialogue", CCX: no, Synthetic: true},
			{Num: 47, Name: "CD_APPL_DUPLICATE_DIALOGUE_ID", Label: "duplicate dialogue", CCX: no, Synthetic: true},
			{Num: 48, Name: "CD_APPL_INVALID_INVOKE_ID", Label: "invalid invoke ID", CCX: no, Synthetic: true},
			{Num: 49, Name: "CD_APPL_INVALID_SCRIPT_SELECTOR", Label: "invalid script selector", CCX: no, Synthetic: true},
			{Num: 50, Name: "CD_APPL_TERMINATE_DIALOGUE", Label: "dialogue terminated", CCX: no, Synthetic: true},
			{Num: 51, Name: "CD_TASK_ENDED_DURING_APP_INIT", Label: "task ended at app start", CCX: no, Synthetic: true},
			{Num: 52, Name: "CD_CALLED_PARTY_DISCONNECTED", Label: "called party hung up", CCX: no, Synthetic: true},
			{Num: 53, Name: "CD_PARTIAL_CALL", Label: "partial call", Synthetic: true},
			{Num: 54, Name: "CD_DROP_NETWORK_CONSULT", Label: "network consult dropped", Synthetic: true},
			{Num: 55, Name: "CD_NETWORK_CONSULT_TRANSFER", Label: "network consult transfer", Synthetic: true},
			{Num: 57, Name: "CD_ABAND_NETWORK_CONSULT", Label: "network consult abandoned", Synthetic: true},
			{Num: 58, Name: "CD_ROUTER_REQUERY_BEFORE_ANSWER", Label: "requery before answer", Synthetic: true},
			{Num: 59, Name: "CD_ROUTER_REQUERY_AFTER_ANSWER", Label: "requery after answer", Synthetic: true},
			{Num: 60, Name: "CD_NETWORK_ERROR", Label: "network error", Synthetic: true},
			{Num: 61, Name: "CD_NETWORK_ERROR_BEFORE_ANSWER", Label: "network error before answer", Synthetic: true},
			{Num: 62, Name: "CD_NETWORK_ERROR_AFTER_ANSWER", Label: "network error after answer", Synthetic: true},
			{Num: 63, Name: "CD_TASK_TRANSFER", Label: "task transfer", Synthetic: true},
			{Num: 64, Name: "CD_APPLICATION_DISCONNECTED", Label: "application disconnected", Synthetic: true},
			{Num: 65, Name: "CD_TASK_TRANSFERRED_ON_AGENT_LOGOUT", Label: "task moved on logout", Synthetic: true},
		},
	}
	enumStatusCode = &decode.Enum{
		Name: "StatusCode", Type: decode.UINT,
		Source: ccxGuide + and + ged188v25,
		Note: "2 is INVALID_MESSAGE_TYPE in CCX and older CCE, INVALID_MESSAGE_LENGTH in CCE 15.0. 3 and 93 differ " +
			"in name alone.",
		Values: []decode.EnumValue{
			{Num: StatusNoError, Name: "E_CTI_NO_ERROR", Label: "no error", CCX: yes, Doc: "All is well."},
			{
				Num: StatusInvalidVersion, Name: "E_CTI_INVALID_VERSION", Label: "bad version", CCX: yes,
				Doc: "The server does not speak the VersionNumber of OPEN_REQ.",
			},
			{
				Num: StatusInvalidMessageType, Name: "E_CTI_INVALID_MESSAGE_TYPE", Label: "bad message type", CCX: yes,
				Aliases: []string{"E_CTI_INVALID_MESSAGE_LENGTH"},
				Doc:     "The server does not know the message type.",
			},
			{
				Num: StatusInvalidField, Name: "E_CTI_INVALID_FIELD", Label: "bad field tag", CCX: yes,
				Aliases: []string{"E_CTI_INVALID_FIELD_TAG"},
				Doc:     "A tag is unknown.",
			},
			{
				Num: StatusSessionNotOpen, Name: "E_CTI_SESSION_NOT_OPEN", Label: "no session", CCX: yes,
				Doc: "The client must send OPEN_REQ first.",
			},
			{
				Num: StatusSessionAlreadyOpen, Name: "E_CTI_SESSION_ALREADY_OPEN", Label: "session already open", CCX: yes,
				Doc: "OPEN_REQ came twice on one connection.",
			},
			{
				Num: StatusRequiredDataMissing, Name: "E_CTI_REQUIRED_DATA_MISSING", Label: "data missing", CCX: yes,
				Doc: "A tag that the message must have is not there.",
			},
			{
				Num: StatusInvalidPeripheralID, Name: "E_CTI_INVALID_PERIPHERAL_ID", Label: "bad peripheral ID", CCX: yes,
				Doc: "In CCX: a reserved field does not have its constant.",
			},
			{
				Num: StatusInvalidAgentData, Name: "E_CTI_INVALID_AGENT_DATA", Label: "bad agent data", CCX: yes,
				Doc: "AgentID, AgentExtension or AgentInstrument name no agent that CCX knows.",
			},
			{
				Num: StatusAgentNotLoggedOn, Name: "E_CTI_AGENT_NOT_LOGGED_ON", Label: "agent not logged on", CCX: yes,
				Doc: "The request needs an agent who is logged in.",
			},
			{
				Num: StatusDeviceInUse, Name: "E_CTI_DEVICE_IN_USE", Label: "device in use", CCX: yes,
				Doc: "Another client has a session for this phone.",
			},
			{
				Num: StatusNewSessionOpened, Name: "E_CTI_NEW_SESSION_OPENED", Label: "replaced by new session", CCX: yes,
				Doc: "The same client opened another session, so this one ends.",
			},
			{Num: 12, Name: "E_CTI_FUNCTION_NOT_AVAILABLE", Label: "function not granted", CCX: no},
			{
				Num: StatusInvalidCallID, Name: "E_CTI_INVALID_CALLID", Label: "bad call ID", CCX: yes,
				Doc: "No call has this CallID; it may just have ended.",
			},
			{Num: 14, Name: "E_CTI_PROTECTED_VARIABLE", Label: "protected variable", CCX: no},
			{Num: 15, Name: "E_CTI_CTI_SERVER_OFFLINE", Label: "server offline", CCX: no},
			{Num: 16, Name: "E_CTI_TIMEOUT", Label: "timeout", CCX: no},
			{
				Num: StatusUnspecifiedFailure, Name: "E_CTI_UNSPECIFIED_FAILURE", Label: "unspecified failure", CCX: yes,
				Doc: "Something went wrong that has no code of its own.",
			},
			{
				Num: StatusInvalidTimeout, Name: "E_CTI_INVALID_TIMEOUT", Label: "bad idle timeout", CCX: yes,
				Doc: "IdleTimeout is too short.",
			},
			{Num: 19, Name: "E_CTI_INVALID_SERVICE_MASK", Label: "bad service mask", CCX: no},
			{Num: 20, Name: "E_CTI_INVALID_CALL_MSG_MASK", Label: "bad call message mask", CCX: no},
			{Num: 21, Name: "E_CTI_INVALID_AGENT_STATE_MASK", Label: "bad agent state mask", CCX: no},
			{Num: 22, Name: "E_CTI_INVALID_RESERVED_FIELD", Label: "reserved field set", CCX: no},
			{
				Num: StatusInvalidFieldLength, Name: "E_CTI_INVALID_FIELD_LENGTH", Label: "field too long", CCX: yes,
				Doc: "A tag's data is too long.",
			},
			{Num: 24, Name: "E_CTI_INVALID_DIGITS", Label: "non-digits", CCX: no},
			{Num: 25, Name: "E_CTI_BAD_MESSAGE_FORMAT", Label: "malformed message", CCX: no},
			{Num: 26, Name: "E_CTI_INVALID_TAG_FOR_MSG_TYPE", Label: "tag not allowed here", CCX: no},
			{Num: 27, Name: "E_CTI_INVALID_DEVICE_ID_TYPE", Label: "bad device type", CCX: no},
			{Num: 28, Name: "E_CTI_INVALID_LCL_CONN_STATE", Label: "bad connection state", CCX: no},
			{Num: 29, Name: "E_CTI_INVALID_EVENT_CAUSE", Label: "bad event cause", CCX: no},
			{Num: 30, Name: "E_CTI_INVALID_NUM_PARTIES", Label: "too many parties", CCX: no},
			{Num: 31, Name: "E_CTI_INVALID_SYS_EVENT_ID", Label: "bad system event", CCX: no},
			{Num: 32, Name: "E_CTI_INCONSISTENT_AGENT_DATA", Label: "inconsistent agent data", CCX: no},
			{Num: 33, Name: "E_CTI_INVALID_CONNECTION_ID_TYPE", Label: "bad connection type", CCX: no},
			{Num: 34, Name: "E_CTI_INVALID_CALL_TYPE", Label: "bad call type", CCX: no},
			{Num: 35, Name: "E_CTI_NOT_CALL_PARTY", Label: "not a call party", CCX: no},
			{Num: 36, Name: "E_CTI_INVALID_PASSWORD", Label: "bad credentials", CCX: no},
			{Num: 37, Name: "E_CTI_CLIENT_DISCONNECTED", Label: "client gone", CCX: no},
			{Num: 38, Name: "E_CTI_INVALID_OBJECT_STATE", Label: "bad object state", CCX: no},
			{Num: 39, Name: "E_CTI_INVALID_NUM_SKILL_GROUPS", Label: "bad skill group count", CCX: no},
			{Num: 40, Name: "E_CTI_INVALID_NUM_LINES", Label: "bad line count", CCX: no},
			{Num: 41, Name: "E_CTI_INVALID_LINE_TYPE", Label: "bad line type", CCX: no},
			{Num: 42, Name: "E_CTI_INVALID_ALLOCATION_STATE", Label: "bad allocation state", CCX: no},
			{Num: 43, Name: "E_CTI_INVALID_ANSWERING_MACHINE", Label: "bad answering machine", CCX: no},
			{Num: 44, Name: "E_CTI_INVALID_CALL_MANNER_TYPE", Label: "bad call manner", CCX: no},
			{Num: 45, Name: "E_CTI_INVALID_CALL_PLACEMENT_TYPE", Label: "bad call placement", CCX: no},
			{Num: 46, Name: "E_CTI_INVALID_CONSULT_TYPE", Label: "bad consult type", CCX: no},
			{Num: 47, Name: "E_CTI_INVALID_FACILITY_TYPE", Label: "bad facility type", CCX: no},
			{Num: 48, Name: "E_CTI_INVALID_MSG_TYPE_FOR_VERSION", Label: "message newer than version", CCX: no},
			{Num: 49, Name: "E_CTI_INVALID_TAG_FOR_VERSION", Label: "tag newer than version", CCX: no},
			{Num: 50, Name: "E_CTI_INVALID_AGENT_WORK_MODE", Label: "bad work mode", CCX: no},
			{Num: 51, Name: "E_CTI_INVALID_CALL_OPTION", Label: "bad call option", CCX: no},
			{Num: 52, Name: "E_CTI_INVALID_DESTINATION_COUNTRY", Label: "bad country", CCX: no},
			{Num: 53, Name: "E_CTI_INVALID_ANSWER_DETECT_MODE", Label: "bad detect mode", CCX: no},
			{Num: 54, Name: "E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES", Label: "call or device, not both", CCX: no},
			{Num: 55, Name: "E_CTI_INVALID_MONITORID", Label: "bad monitor ID", CCX: no},
			{Num: 56, Name: "E_CTI_SESSION_MONITOR_ALREADY_EXISTS", Label: "session monitor exists", CCX: no},
			{Num: 57, Name: "E_CTI_SESSION_MONITOR_IS_CLIENTS", Label: "own session", CCX: no},
			{Num: 58, Name: "E_CTI_INVALID_CALL_CONTROL_MASK", Label: "bad call control mask", CCX: no},
			{Num: 59, Name: "E_CTI_INVALID_FEATURE_MASK", Label: "bad feature mask", CCX: no},
			{Num: 60, Name: "E_CTI_INVALID_TRANSFER_CONFERENCE_SETUP_MASK", Label: "bad setup mask", CCX: no},
			{Num: 61, Name: "E_CTI_INVALID_ARRAY_INDEX", Label: "bad array index", CCX: no},
			{Num: 62, Name: "E_CTI_INVALID_CHARACTER", Label: "bad character", CCX: no},
			{Num: 63, Name: "E_CTI_CLIENT_NOT_FOUND", Label: "client not found", CCX: no},
			{Num: 64, Name: "E_CTI_SUPERVISOR_NOT_FOUND", Label: "supervisor not found", CCX: no},
			{Num: 65, Name: "E_CTI_TEAM_NOT_FOUND", Label: "team not found", CCX: no},
			{Num: 66, Name: "E_CTI_NO_CALL_ACTIVE", Label: "no active call", CCX: no},
			{Num: 67, Name: "E_CTI_NAMED_VARIABLE_NOT_CONFIGURED", Label: "variable not configured", CCX: no},
			{Num: 68, Name: "E_CTI_NAMED_ARRAY_NOT_CONFIGURED", Label: "array not configured", CCX: no},
			{Num: 69, Name: "E_CTI_INVALID_CALL_VARIABLE_MASK", Label: "bad variable mask", CCX: no},
			{Num: 70, Name: "E_CTI_ELEMENT_NOT_FOUND", Label: "element not found", CCX: no},
			{Num: 71, Name: "E_CTI_INVALID_DISTRIBUTION_TYPE", Label: "bad distribution", CCX: no},
			{Num: 72, Name: "E_CTI_INVALID_SKILL_GROUP", Label: "bad skill group", CCX: no},
			{Num: 73, Name: "E_CTI_TOO_MUCH_DATA", Label: "too much data", CCX: no},
			{Num: 74, Name: "E_CTI_VALUE_TOO_LONG", Label: "value too long", CCX: no},
			{Num: 75, Name: "E_CTI_SCALAR_FUNCTION_ON_ARRAY", Label: "array used as scalar", CCX: no},
			{Num: 76, Name: "E_CTI_ARRAY_FUNCTION_ON_SCALAR", Label: "scalar used as array", CCX: no},
			{Num: 77, Name: "E_CTI_INVALID_NUM_NAMED_VARIABLES", Label: "variable count wrong", CCX: no},
			{Num: 78, Name: "E_CTI_INVALID_NUM_NAMED_ARRAYS", Label: "array count wrong", CCX: no},
			{Num: 79, Name: "E_CTI_INVALID_RTP_DIRECTION", Label: "bad RTP direction", CCX: no},
			{Num: 80, Name: "E_CTI_INVALID_RTP_TYPE", Label: "bad RTP type", CCX: no},
			{Num: 81, Name: "E_CTI_CALLED_PARTY_DISPOSITION", Label: "bad disposition", CCX: no},
			{Num: 82, Name: "E_CTI_INVALID_SUPERVISORY_ACTION", Label: "bad supervisory action", CCX: no},
			{Num: 83, Name: "E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS", Label: "team monitor exists", CCX: no},
			{Num: 84, Name: "E_CTI_INVALID_SERVICE", Label: "bad service", CCX: no},
			{Num: 85, Name: "E_CTI_SERVICE_CONFLICT", Label: "service conflict", CCX: no},
			{Num: 86, Name: "E_CTI_SKILL_GROUP_CONFLICT", Label: "skill group conflict", CCX: no},
			{Num: 87, Name: "E_CTI_INVALID_DEVICE", Label: "bad device", CCX: no},
			{Num: 88, Name: "E_CTI_INVALID_MR_DOMAIN", Label: "bad media domain", CCX: no},
			{Num: 89, Name: "E_CTI_MONITOR_ALREADY_EXISTS", Label: "monitor exists", CCX: no},
			{Num: 90, Name: "E_CTI_MONITOR_TERMINATED", Label: "monitor ended", CCX: no},
			{Num: 91, Name: "E_CTI_INVALID_TASK_MSG_MASK", Label: "bad task mask", CCX: no},
			{
				Num: StatusServerNotMaster, Name: "E_CTI_SERVER_NOT_MASTER", Label: "standby server", CCX: yes,
				Doc: "This node is the standby; the client is to try the other node.",
			},
			{
				Num: StatusInvalidCSQ, Name: "E_CTI_INVALID_CSQ", Label: "bad CSQ", CCX: yes,
				Aliases: []string{"E_CTI_INVALID_CSD"},
				Doc:     "The queue does not exist.",
			},
			{
				Num: StatusJTAPICCMProblem, Name: "E_CTI_JTAPI_CCM_PROBLEM", Label: "JTAPI problem", CCX: yes,
				Doc: "The engine cannot work with the call manager; look at SS_TEL and JTAPI.",
			},
			{
				Num: 95, Name: "E_INVALID_CONFIG_MSG_MASK", Label: "bad config mask", CCX: no,
				Aliases: []string{"E_CTI_INVALID_CONFIG_MSG_MASK"},
			},
			{
				Num: StatusAutoConfigReset, Name: "E_CTI_AUTO_CONFIG_RESET", Label: "configuration changed", CCX: yes,
				Doc: "The configuration changed as a whole; the client is to ask for it again.",
			},
			{Num: 97, Name: "E_CTI_INVALID_MONITOR_STATUS", Label: "bad monitor"},
			{Num: 98, Name: "E_CTI_INVALID_REQUEST_TYPE", Label: "bad request type"},
			{Num: 107, Name: "E_CTI_INVALID_CLIENT_FOR_STANDBY", Label: "client lacks standby support"},
			{Num: 108, Name: "E_CTI_INVALID_UNIQUE_INSTANCE_ID", Label: "empty instance ID"},
			{Num: 109, Name: "E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID", Label: "duplicate instance ID"},
			{Num: 110, Name: "E_CTI_SERVER_IN_MAINTENANCE_MODE", Label: "maintenance mode"},
		},
	}
	enumControlFailureCode = &decode.Enum{
		Name: "ControlFailureCode", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "The CCX page was cut after 22, so what CCX has beyond it is not known. 11 to 13 end in _ID in CCX, " +
			"in _IDENTIFIER in CCE.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "CF_GENERIC_UNSPECIFIED", Label: "unspecified", CCX: yes, Doc: "No code fits; see CCXErrorCode."},
			{
				Num: 1, Name: "CF_GENERIC_OPERATION", Label: "operation error", CCX: yes,
				Doc: "The server could not do it; see CCXErrorCode.",
			},
			{
				Num: 2, Name: "CF_REQUEST_INCOMPATIBLE_WITH_OBJECT", Label: "request does not fit object", CCX: yes,
				Doc: "The call or device does not allow such a request.",
			},
			{
				Num: 3, Name: "CF_VALUE_OUT_OF_RANGE", Label: "value out of range", CCX: yes,
				Doc: "A value of the request is not allowed.",
			},
			{
				Num: 4, Name: "CF_OBJECT_NOT_KNOWN", Label: "object not known", CCX: yes,
				Doc: "The request names a call, device or agent that does not exist.",
			},
			{
				Num: 5, Name: "CF_INVALID_CALLING_DEVICE", Label: "bad calling device", CCX: yes,
				Doc: "The device that is to call cannot.",
			},
			{
				Num: 6, Name: "CF_INVALID_CALLED_DEVICE", Label: "bad called device", CCX: yes,
				Doc: "The number that is to be called is not good.",
			},
			{Num: 7, Name: "CF_INVALID_FORWARDING_DESTINATION", Label: "bad forward target", CCX: yes},
			{Num: 8, Name: "CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE", Label: "device not authorised", CCX: yes},
			{Num: 9, Name: "CF_PRIVILEGE_VIOLATION_ON_CALLED_DEVICE", Label: "called device not authorised", CCX: yes},
			{Num: 10, Name: "CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE", Label: "calling device not authorised", CCX: yes},
			{
				Num: 11, Name: "CF_INVALID_CSTA_CALL_ID", Label: "bad call ID", CCX: yes,
				Aliases: []string{"CF_INVALID_CSTA_CALL_IDENTIFIER"},
				Doc:     "No call has this id; it may just have ended.",
			},
			{
				Num: 12, Name: "CF_INVALID_CSTA_DEVICE_ID", Label: "bad device ID", CCX: yes,
				Aliases: []string{"CF_INVALID_CSTA_DEVICE_IDENTIFIER"},
				Doc:     "No device has this id.",
			},
			{
				Num: 13, Name: "CF_INVALID_CSTA_CONNECTION_ID", Label: "bad connection ID", CCX: yes,
				Aliases: []string{"CF_INVALID_CSTA_CONNECTION_IDENTIFIER"},
				Doc:     "The device is not on that call.",
			},
			{Num: 14, Name: "CF_INVALID_DESTINATION", Label: "bad destination", CCX: yes, Doc: "The number leads nowhere."},
			{Num: 15, Name: "CF_INVALID_FEATURE", Label: "bad feature", CCX: yes},
			{Num: 16, Name: "CF_INVALID_ALLOCATION_STATE", Label: "bad allocation state", CCX: yes},
			{Num: 17, Name: "CF_INVALID_CROSS_REF_ID", Label: "bad cross reference", CCX: yes},
			{Num: 18, Name: "CF_INVALID_OBJECT_TYPE", Label: "bad object type", CCX: yes},
			{Num: 19, Name: "CF_SECURITY_VIOLATION", Label: "security violation", CCX: yes},
			{
				Num: 21, Name: "CF_GENERIC_STATE_INCOMPATIBILITY", Label: "state does not allow it", CCX: yes,
				Doc: "The agent, call or device is in a state in which it cannot be done.",
			},
			{
				Num: 22, Name: "CF_INVALID_OBJECT_STATE", Label: "wrong object state", CCX: yes,
				Doc: "The agent, call or device is not in the state that the request needs; Finesse often shows this one.",
			},
			{Num: 23, Name: "CF_INVALID_CONNECTION_ID_FOR_ACTIVE_CALL", Label: "bad active connection"},
			{Num: 24, Name: "CF_NO_ACTIVE_CALL", Label: "no active call"},
			{Num: 25, Name: "CF_NO_HELD_CALL", Label: "no held call"},
			{Num: 26, Name: "CF_NO_CALL_TO_CLEAR", Label: "no call to clear"},
			{Num: 27, Name: "CF_NO_CONNECTION_TO_CLEAR", Label: "no connection to clear"},
			{Num: 28, Name: "CF_NO_CALL_TO_ANSWER", Label: "no call to answer"},
			{Num: 29, Name: "CF_NO_CALL_TO_COMPLETE", Label: "no call to complete"},
			{Num: 31, Name: "CF_GENERIC_SYSTEM_RESOURCE_AVAILABILITY", Label: "system resources short"},
			{Num: 32, Name: "CF_SERVICE_BUSY", Label: "service busy"},
			{Num: 33, Name: "CF_RESOURCE_BUSY", Label: "resource busy"},
			{Num: 34, Name: "CF_RESOURCE_OUT_OF_SERVICE", Label: "resource out of service"},
			{Num: 35, Name: "CF_NETWORK_BUSY", Label: "network busy"},
			{Num: 36, Name: "CF_NETWORK_OUT_OF_SERVICE", Label: "network out of service"},
			{Num: 37, Name: "CF_OVERALL_MONITOR_LIMIT_EXCEEDED", Label: "monitor limit"},
			{Num: 38, Name: "CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED", Label: "conference full"},
			{Num: 41, Name: "CF_GENERIC_SUBSCRIBED_RESOURCE_AVAILABILITY", Label: "licensed resources short"},
			{Num: 42, Name: "CF_OBJECT_MONITOR_LIMIT_EXCEEDED", Label: "object monitor limit"},
			{Num: 43, Name: "CF_EXTERNAL_TRUNK_LIMIT_EXCEEDED", Label: "trunk limit"},
			{Num: 44, Name: "CF_OUTSTANDING_REQUEST_LIMIT_EXCEEDED", Label: "request limit"},
			{Num: 51, Name: "CF_GENERIC_PERFORMANCE_MANAGEMENT", Label: "performance management"},
			{Num: 52, Name: "CF_PERFORMANCE_LIMIT_EXCEEDED", Label: "performance limit"},
			{Num: 61, Name: "CF_SEQUENCE_NUMBER_VIOLATED", Label: "bad sequence number"},
			{Num: 62, Name: "CF_TIME_STAMP_VIOLATED", Label: "bad time stamp"},
			{Num: 63, Name: "CF_PAC_VIOLATED", Label: "bad PAC"},
			{Num: 64, Name: "CF_SEAL_VIOLATED", Label: "bad seal"},
			{Num: 70, Name: "CF_GENERIC_UNSPECIFIED_REJECTION", Label: "rejected"},
			{Num: 71, Name: "CF_GENERIC_OPERATION_REJECTION", Label: "operation rejected"},
			{Num: 72, Name: "CF_DUPLICATE_INVOCATION_REJECTION", Label: "duplicate request"},
			{Num: 73, Name: "CF_UNRECOGNIZED_OPERATION_REJECTION", Label: "unknown operation"},
			{Num: 74, Name: "CF_MISTYPED_ARGUMENT_REJECTION", Label: "wrong argument type"},
			{Num: 75, Name: "CF_RESOURCE_LIMITATION_REJECTION", Label: "resource limit"},
			{Num: 76, Name: "CF_ACS_HANDLE_TERMINATION_REJECTION", Label: "handle not in use"},
			{Num: 77, Name: "CF_SERVICE_TERMINATION_REJECTION", Label: "service terminated"},
			{Num: 78, Name: "CF_REQUEST_TIMEOUT_REJECTION", Label: "request timed out"},
			{Num: 79, Name: "CF_REQUESTS_ON_DEVICE_EXCEEDED_REJECTION", Label: "device request limit"},
			{Num: 256, Name: "CF_INVALID_AGENT_ID_SPECIFIED", Label: "bad agent ID"},
			{Num: 257, Name: "CF_INVALID_PASSWORD_SPECIFIED", Label: "bad password"},
			{
				Num: 258, Name: "CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED", Label: "bad agent ID or password",
				Doc: "The login is refused.",
			},
			{Num: 259, Name: "CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON", Label: "agent already logged in"},
			{Num: 260, Name: "CF_INVALID_LOGON_DEVICE_SPECIFIED", Label: "bad login device"},
			{Num: 261, Name: "CF_INVALID_ANSWERING_DEVICE_SPECIFIED", Label: "bad answering device"},
			{Num: 262, Name: "CF_INVALID_SKILL_GROUP_SPECIFIED", Label: "bad skill group"},
			{Num: 263, Name: "CF_INVALID_CLASS_OF_SERVICE_SPECIFIED", Label: "bad class of service"},
			{Num: 264, Name: "CF_INVALID_TEAM_SPECIFIED", Label: "bad team"},
			{Num: 265, Name: "CF_INVALID_AGENT_WORKMODE", Label: "bad work mode"},
			{Num: 266, Name: "CF_INVALID_AGENT_REASON_CODE", Label: "bad reason code"},
			{Num: 267, Name: "CF_ADJUNCT_SWITCH_COMM_ERROR", Label: "switch link error"},
			{Num: 268, Name: "CF_AGENT_NOT_PARTY_ON_CALL", Label: "agent not on call"},
			{Num: 269, Name: "CF_INTERNAL_PROCESSING_ERROR", Label: "internal error"},
			{Num: 270, Name: "CF_TAKE_CALL_CONTROL_REJECTION", Label: "call control refused"},
			{Num: 271, Name: "CF_TAKE_DOMAIN_CONTROL_REJECTION", Label: "domain control refused"},
			{Num: 272, Name: "CF_REQUESTED_SERVICE_NOT_REGISTERED", Label: "service not registered"},
			{Num: 273, Name: "CF_INVALID_CONSULT_TYPE", Label: "bad consult type"},
			{Num: 274, Name: "CF_ANSMAP_OR_ADPARAM_FIELD_NOT_VALID", Label: "bad ansmap/adparam"},
			{Num: 275, Name: "CF_INVALID_CALL_CONTROL_TABLE_SPECIFIED", Label: "bad control table"},
			{Num: 276, Name: "CF_INVALID_DIGITS_RNATIMEOUT_AMSDELAY_OR_COUNTRY", Label: "bad digits, timeout or country"},
			{Num: 277, Name: "CF_ANSWER_DETECT_PORT_UNAVAILABLE", Label: "no detect port"},
			{Num: 278, Name: "CF_VIRTUAL_AGENT_UNAVAILABLE", Label: "no virtual agent"},
			{Num: 279, Name: "CF_TAKEBACK_N_XFER_ROUTE_END", Label: "takeback route ended"},
			{Num: 280, Name: "CF_WRAPUP_DATA_REQUIRED", Label: "wrap-up data required"},
			{Num: 281, Name: "CF_REASON_CODE_REQUIRED", Label: "reason code required"},
			{Num: 282, Name: "CF_INVALID_TRUNK_ID_SPECIFIED", Label: "bad trunk"},
			{
				Num: 283, Name: "CF_SPECIFIED_EXTENSION_ALREADY_IN_USE", Label: "extension in use",
				Doc: "Another agent is logged in at that extension.",
			},
			{Num: 284, Name: "CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED", Label: "calls cannot be joined"},
			{Num: 285, Name: "CF_NETWORK_TRANSFER_OR_CONSULT", Label: "network transfer or consult"},
			{Num: 286, Name: "CF_NETWORK_TRANSFER_OR_CONSULT_FAILED", Label: "network transfer failed"},
			{Num: 287, Name: "CF_DEVICE_RESTRICTED", Label: "device restricted"},
			{Num: 288, Name: "CF_LINE_RESTRICTED", Label: "line restricted"},
			{Num: 289, Name: "CF_AGENT_ACCOUNT_LOCKED_OUT", Label: "account locked"},
			{Num: 290, Name: "CF_DROP_ANY_PARTY_NOT_ENABLED_CTI", Label: "drop party disabled"},
			{Num: 291, Name: "CF_MAXIMUM_LINE_LIMIT_EXCEEDED", Label: "too many lines"},
			{Num: 292, Name: "CF_SHARED_LINES_NOT_SUPPORTED", Label: "shared lines not supported"},
			{Num: 293, Name: "CF_EXTENSION_NOT_UNIQUE", Label: "extension not unique"},
			{Num: 1001, Name: "CF_UNKNOWN_INTERFACE_CTRLR_ID", Label: "unknown controller"},
			{Num: 1002, Name: "CF_INVALID_INTERFACE_CTRLR_TYPE", Label: "bad controller type"},
			{Num: 1003, Name: "CF_SOFTWARE_REV_NO_SUPPORTED", Label: "revision not supported"},
			{Num: 1004, Name: "CF_UNKNOWN_PID", Label: "unknown peripheral"},
			{Num: 1005, Name: "CF_INVALID_TABLE_SPECIFIED", Label: "bad table"},
			{Num: 1006, Name: "CF_PD_SERVICE_INACTIVE", Label: "data service inactive"},
			{Num: 1007, Name: "CF_UNKNOWN_ROUTING_CLIENT_ID", Label: "unknown routing client"},
			{Num: 1008, Name: "CF_RC_SERVICE_INACTIVATE", Label: "routing service inactive"},
			{Num: 1009, Name: "CF_INVALID_DIALED_NUMBER", Label: "bad dialed number"},
			{Num: 1010, Name: "CF_INVALID_PARAMETER", Label: "bad parameter"},
			{Num: 1011, Name: "CF_UNKNOWN_ROUTING_PROBLEM", Label: "routing problem"},
			{Num: 1012, Name: "CF_UNSUPPORTED_PD_MESSAGE_REVISION", Label: "data protocol version"},
			{Num: 1013, Name: "CF_UNSUPPORTED_RC_MESSAGE_REVISION", Label: "routing protocol version"},
			{Num: 1014, Name: "CF_UNSUPPORTED_IC_MESSAGE_REVISION", Label: "controller protocol version"},
			{Num: 1015, Name: "CF_RC_SERVICE_INACTIVATE_PIM", Label: "peripheral interface inactive"},
			{Num: 1016, Name: "CF_AGENT_GREETING_CONTROL_OPERATION_FAILURE", Label: "greeting control failed"},
		},
	}
	enumPeripheralErrorCode = &decode.Enum{
		Name: "PeripheralErrorCode", Type: decode.UINT,
		Incomplete: true,
		Source:     ccxGuide,
		Note: "CCX's own codes begin at 88001 and go on past 88018, where the page was cut: take 88019 to 88999 as " +
			"a CCX error of unknown meaning.",
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "CCX_DEFAULT_ERROR_CODE", Label: "unknown problem", CCX: yes,
				Doc: "The engine gives no more precise reason.",
			},
			{
				Num: 88001, Name: "CCX_JTAPI_CCM_PROBLEM", Label: "call manager problem", CCX: yes,
				Doc: "The engine cannot work with the call manager; look at SS_TEL and JTAPI.",
			},
			{
				Num: 88002, Name: "CCX_LOOKUP_FAILURE", Label: "lookup failed", CCX: yes,
				Doc: "Something was looked for in the engine and not found.",
			},
			{
				Num: 88003, Name: "CCX_AGENT_DN_NOT_ASSIGNED", Label: "agent has no number", CCX: yes,
				Doc: "No number is assigned to the agent.",
			},
			{
				Num: 88004, Name: "CCX_AGENT_DEVICE_OFF", Label: "agent phone off", CCX: yes,
				Doc: "The phone is not registered, or out of service for JTAPI.",
			},
			{
				Num: 88005, Name: "CCX_AGENT_DEVICE_BUSY", Label: "agent phone busy", CCX: yes,
				Doc: "The phone already has a call.",
			},
			{Num: 88006, Name: "CCX_RMCM_CONTACT_NULL", Label: "no RmCm contact", CCX: yes},
			{Num: 88007, Name: "CCX_RMCM_CONTACT_INVALID", Label: "bad RmCm contact", CCX: yes},
			{Num: 88008, Name: "CCX_AGENT_NULL", Label: "no agent", CCX: yes},
			{Num: 88009, Name: "CCX_AGENT_INVALID", Label: "bad agent", CCX: yes},
			{Num: 88010, Name: "CCX_INVALID_ARGUMENT", Label: "bad argument", CCX: yes},
			{Num: 88011, Name: "CCX_NO_CALLBACK_FROM_AGENT", Label: "no callback from agent", CCX: yes},
			{Num: 88012, Name: "CCX_CALL_ID_NULL", Label: "no call ID", CCX: yes},
			{Num: 88013, Name: "CCX_CALL_OBJECT_NULL", Label: "no call object", CCX: yes},
			{Num: 88014, Name: "CCX_JTAPI_PROVIDER_NULL", Label: "no JTAPI provider", CCX: yes},
			{Num: 88015, Name: "CCX_DIALED_NUMBER_NULL", Label: "no dialed number", CCX: yes},
			{Num: 88016, Name: "CCX_DEVICE_ID_NULL", Label: "no device ID", CCX: yes},
			{Num: 88017, Name: "CCX_TERMINAL_CONNECTION_NULL", Label: "no terminal connection", CCX: yes},
			{
				Num: 88018, Name: "CCX_CALL_CONTROL_MASK_NOT_ON", Label: "call control not granted", CCX: yes,
				Doc:  "The client did not ask for call control in OPEN_REQ.",
				Note: "The name was seen, the number was cut off; 88018 is next in sequence.",
			},
		},
	}
	enumSystemEventID = &decode.Enum{
		Name: "SystemEventID", Type: decode.UINT,
		Source: ccxGuide + and + ged188v25,
		Note:   "3 and 4 are SYS_PERIPHERAL_* in CCE.",
		Values: []decode.EnumValue{
			{Num: 1, Name: "SYS_CENTRAL_CONTROLLER_ONLINE", Label: "central controller online", CCX: no},
			{Num: 2, Name: "SYS_CENTRAL_CONTROLLER_OFFLINE", Label: "central controller offline", CCX: no},
			{
				Num: SysCCXOnline, Name: "SYS_CCX_ONLINE", Label: "CCX online", CCX: yes,
				Aliases: []string{"SYS_PERIPHERAL_ONLINE"},
				Doc:     "The engine is there; agents can log in.",
			},
			{
				Num: SysCCXOffline, Name: "SYS_CCX_OFFLINE", Label: "CCX offline", CCX: yes,
				Aliases: []string{"SYS_PERIPHERAL_OFFLINE"},
				Doc:     "The engine is gone; no events come until it is back.",
			},
			{Num: 5, Name: "SYS_TEXT_FYI", Label: "information text", CCX: no},
			{Num: 6, Name: "SYS_PERIPHERAL_GATEWAY_OFFLINE", Label: "gateway offline", CCX: no},
			{Num: 7, Name: "SYS_CTI_SERVER_OFFLINE", Label: "CTI server offline", CCX: no},
			{Num: 8, Name: "SYS_CTI_SERVER_ONLINE", Label: "CTI server online", CCX: no},
			{Num: 9, Name: "SYS_HALF_HOUR_CHANGE", Label: "half hour passed", CCX: no},
			{
				Num: SysInstrumentOutOfService, Name: "SYS_INSTRUMENT_OUT_OF_SERVICE", Label: "device out of service", CCX: yes,
				Aliases: []string{"SYS_DEVICE_OUT_OF_SERVICE"},
				Doc:     "EventDeviceID can make and take no calls.",
			},
			{
				Num: SysInstrumentBackInService, Name: "SYS_INSTRUMENT_BACK_IN_SERVICE", Label: "device back in service", CCX: yes,
				Aliases: []string{"SYS_DEVICE_IN_SERVICE"},
				Doc:     "EventDeviceID works again.",
			},
		},
	}
	enumCCXStatus = &decode.Enum{
		Name: "CCXStatus", Type: decode.UINT,
		Source: ccxGuide + and + ged188v25,
		Note: "In the place of CCE's PGStatus. The guide calls them mask values, but 0x300 and 0x500 show that they " +
			"are to be compared whole. A non-zero value is not always trouble: 0x400 is in service.",
		Values: []decode.EnumValue{
			{Num: CCXInitializing, Name: "CCX_INITIALIZING", Label: "initializing", CCX: yes, Doc: "The engine starts."},
			{
				Num: CCXShuttingDown, Name: "CCX_SHUTTING_DOWN", Label: "shutting down", CCX: yes,
				Doc: "The engine is being stopped.",
			},
			{Num: CCXShutdown, Name: "CCX_SHUTDOWN", Label: "shut down", CCX: yes, Doc: "The engine is stopped."},
			{Num: CCXInService, Name: "CCX_IN_SERVICE", Label: "in service", CCX: yes, Doc: "All subsystems work."},
			{
				Num: CCXPartialService, Name: "CCX_PARTIAL_SERVICE", Label: "partial service", CCX: yes,
				Doc: "The engine works, but some subsystem does not.",
			},
			{
				Num: CCXOutOfService, Name: "CCX_OUT_OF_SERVICE", Label: "out of service", CCX: yes,
				Doc: "The engine could not come into service.",
			},
		},
	}
	enumLineType = &decode.Enum{
		Name: "LineType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note:   "CCX has 3 and 10 alone, from protocol 14 on; before that the field is reserved.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "LINETYPE_INBOUND_ACD", Label: "inbound ACD"},
			{Num: 1, Name: "LINETYPE_OUTBOUND_ACD", Label: "outbound ACD"},
			{Num: 2, Name: "LINETYPE_INSIDE", Label: "inside"},
			{
				Num: LineTypeBusiness, Name: "LINETYPE_UNKNOWN", Label: "unknown / business", CCX: yes,
				Doc: "In CCX: a business call.",
			},
			{Num: 4, Name: "LINETYPE_SUPERVISOR", Label: "supervisor"},
			{Num: 5, Name: "LINETYPE_MESSAGE", Label: "message"},
			{Num: 6, Name: "LINETYPE_HELP", Label: "help"},
			{Num: 7, Name: "LINETYPE_OUTBOUND", Label: "outbound"},
			{Num: 8, Name: "LINETYPE_DID", Label: "direct inward"},
			{Num: 9, Name: "LINETYPE_SILENT_MONITOR", Label: "silent monitor"},
			{
				Num: LineTypeNonBusiness, Name: "LINETYPE_NON_ACD_IN", Label: "non-ACD in / non-business", CCX: yes,
				Doc: "In CCX: not a business call.",
			},
			{Num: 11, Name: "LINETYPE_NON_ACD_OUT", Label: "non-ACD out"},
			{Num: 65535, Name: "LINETYPE_NONE", Label: "none", Synthetic: true, Doc: "Nothing is said."},
		},
	}
	enumPeripheralType = &decode.Enum{
		Name: "PeripheralType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25 + and + uccertweb,
		Note:   "Reserved in the CCX guide with the constant 21, which text traces print.",
		Values: []decode.EnumValue{
			{Num: 1, Name: "PT_ASPECT", Label: "Aspect", Note: "From third-party code."},
			{Num: 2, Name: "PT_MERIDIAN", Label: "Meridian"},
			{Num: 3, Name: "PT_G2", Label: "G2"},
			{Num: 4, Name: "PT_DEFINITY_ECS_NON_EAS", Label: "Definity without EAS"},
			{Num: 5, Name: "PT_DEFINITY_ECS_EAS", Label: "Definity with EAS"},
			{Num: 6, Name: "PT_GALAXY", Label: "Galaxy"},
			{Num: 7, Name: "PT_SPECTRUM", Label: "Spectrum"},
			{Num: 8, Name: "PT_VRU", Label: "VRU"},
			{Num: 9, Name: "PT_VRU_POLLED", Label: "VRU polled"},
			{Num: 10, Name: "PT_DMS100", Label: "DMS-100"},
			{Num: 11, Name: "PT_SIEMENS_9006", Label: "Siemens 9006"},
			{Num: 12, Name: "PT_SIEMENS_9005", Label: "Siemens 9005"},
			{Num: 13, Name: "PT_ALCATEL", Label: "Alcatel"},
			{Num: 14, Name: "PT_NEC_NEAX_2x00", Label: "NEC NEAX"},
			{Num: 15, Name: "PT_ACP_1000", Label: "ACP1000"},
			{Num: 16, Name: "PT_SYMPOSIUM", Label: "Symposium", Note: "From third-party code."},
			{Num: 17, Name: "PT_ENTERPRISE_AGENT", Label: "CCE agent peripheral", Doc: "Unified CCE with a call manager."},
			{Num: 18, Name: "PT_MD110", Label: "MD-110"},
			{Num: 19, Name: "PT_MEDIA_ROUTING", Label: "media routing"},
			{Num: 20, Name: "PT_GENERIC", Label: "generic"},
			{Num: 21, Name: "PT_ACMI_CRS", Label: "CCX", CCX: yes, Doc: "Unified CCX, all that it sends."},
			{Num: 22, Name: "PT_ACMI_IPCC", Label: "CCE/CCX child", Doc: "A gateway to a child system."},
			{Num: 23, Name: "PT_SIMPLIFIED_IPCC", Label: "simplified IPCC", Note: "From third-party code."},
			{Num: 24, Name: "PT_ARS", Label: "ARS"},
			{Num: 25, Name: "PT_ACMI_ERS", Label: "ERS"},
			{Num: 26, Name: "PT_ACMI_EXPERT_ADVISOR", Label: "expert advisor"},
			{Num: 65535, Name: "PT_NONE", Label: "none"},
		},
	}
	enumAgentReasonCode = &decode.Enum{
		Name: "AgentReasonCode", Type: decode.USHORT,
		Source: ccxGuide + and + ccxReports,
		Note: "1 to 999 are the administrator's own codes, except 22, 33 and 255; 32740 to 32767 are the engine's. " +
			"Names differ by book: the CTI guide's come first, the report guides' are aliases. An old report " +
			"guide misprints 32765 to 32769 as 327656 and so on.",
		Values: []decode.EnumValue{
			{Num: ReasonNone, Name: "REASON_NONE", Label: "no reason", CCX: yes, Synthetic: true, Doc: "No reason is given."},
			{
				Num: ReasonSupervisorLogout, Name: "SUP_AGT_TO_LOGOUT", Label: "supervisor logged agent out", CCX: yes,
				Desktop: "Logged Out - Supervisor Initiated",
				Doc:     "A supervisor logged the agent out.",
			},
			{
				Num: ReasonSupervisorNotReady, Name: "SUP_AGT_TO_NOT_READY", Label: "supervisor changed state", CCX: yes,
				Aliases: []string{"SUP_AGT_TO_READY", "SUP_AGT_TO_READY/SUP_AGT_TO_NOT READY"},
				Desktop: "Not Ready - Supervisor Initiated",
				Doc:     "A supervisor made the agent ready or not ready.",
			},
			{
				Num: ReasonDesktopLost, Name: "FINESSE_CONNECTION_FAILURE", Label: "desktop lost", CCX: yes, Synthetic: true,
				Desktop: "Logged Out - Connection Failure",
				Doc:     "Desktop and server lost each other, so the agent was logged out.",
				Note:    "No book has a constant for it.",
			},
			{
				Num: ReasonCADACDVoice, Name: "CAD_ACD_VOICE", Label: "voice call took over", CCX: yes, Synthetic: true,
				Doc:  "A voice call made the agent not ready for e-mail; from the time of CAD.",
				Note: "Of the e-mail state alone.",
			},
			{
				Num: ReasonSystemRelogin, Name: "AGT_SYSTEM_RELOGIN", Label: "logged in again elsewhere", CCX: yes, Synthetic: true,
				Desktop: "Logout - System Initiated Relogin",
				Doc:     "Logged out since the same agent logged in in another session.",
				Note:    "In the CCX 12.5 operations guides alone, which give it no constant.",
			},
			{
				Num: ReasonExtensionConflict, Name: "AGT_EXTENSION_CONFLICT", Label: "extension conflict", CCX: yes,
				Aliases: []string{"ICD_EXTENSION_CONFLICT"},
				Desktop: "Logged Out - Extension Conflict",
				Doc:     "Logged out since another agent logged in at this extension.",
			},
			{
				Num: ReasonSecondLineOffhook, Name: "AGT_SEC_LINE_OFFHOOK", Label: "second line in use", CCX: yes,
				Desktop: "Not Ready - Non ACD Offhook",
				Doc:     "Not ready since the agent uses a second, monitored line.",
			},
			{
				Num: ReasonEmailContactNotAccepted, Name: "EMAIL_CONTACT_NOT_ACCEPTED", Label: "e-mail not accepted", CCX: yes,
				Doc: "An e-mail could not be given to the agent.",
			},
			{
				Num: ReasonOutboundWork, Name: "OUTBOUND_WORK_REASONCODE", Label: "outbound wrap-up", CCX: yes,
				Doc: "Work state after an outbound call, to choose how it went.",
			},
			{
				Num: ReasonReservedDirectPreview, Name: "AGT_RESERVED_OUTBOUND_DIRECTPREVIEW", Label: "reserved, direct preview", CCX: yes,
				Aliases: []string{"AGT_RESERVED_OUTBOUND_DIRECT", "AGENT_RESERVED_OUTBOUND_DIRECTPREVIEW"},
				Doc:     "Reserved while a direct preview contact is offered.",
			},
			{
				Num: ReasonReservedOutbound, Name: "AGT_RESERVED_OUTBOUND", Label: "reserved, outbound", CCX: yes,
				Aliases: []string{"AGENT_RESERVED_OUTBOUND"},
				Doc:     "Reserved for a call of the progressive or predictive dialer.",
			},
			{
				Num: ReasonAgentDeleted, Name: "AGENT_DELETED", Label: "agent deleted", CCX: yes,
				Desktop: "Log Out - Agent Deleted",
				Doc:     "Logged out since the user was removed from the call manager.",
			},
			{
				Num: ReasonCancelConsult, Name: "AGT_CANCEL_CONSULT", Label: "consult cancelled", CCX: yes,
				Aliases: []string{"CANCEL_FEATURE"},
				Desktop: "Not Ready - Call Cancel",
				Doc:     "Not ready since the agent ended a consult with the Cancel key.",
			},
			{
				Num: ReasonExtensionChanged, Name: "AGT_ICD_EXTENSION_CHANGED", Label: "extension changed", CCX: yes,
				Aliases: []string{"AGT_IPCC_EXT_CHANGED"},
				Desktop: "Not Ready - Extension Modified",
				Doc:     "Logged out since the agent got another extension; some books have it as not ready.",
			},
			{
				Num: ReasonSkip, Name: "AGT_SKIPS", Label: "preview skipped", CCX: yes,
				Aliases: []string{"AGENT_SKIPS"},
				Desktop: "Not Ready - Skip Preview Call",
				Doc:     "The agent skipped a contact of the dialer.",
			},
			{
				Num: ReasonCancelReservation, Name: "AGT_CANCEL_RESERVATION", Label: "reservation cancelled", CCX: yes,
				Aliases: []string{"CANCEL_RESERVATION"},
				Desktop: "Not Ready - Cancel Reservation Preview Call",
				Doc:     "The agent cancelled the dialer's reservation.",
			},
			{
				Num: ReasonLineRestricted, Name: "AGT_LINE_RESTRICTED", Label: "line restricted", CCX: yes,
				Aliases: []string{"LINE_RESTRICTED"},
				Desktop: "Not Ready - Restricted Line",
				Doc:     "The agent's line is barred from control by CCX.",
			},
			{
				Num: ReasonDeviceRestricted, Name: "AGT_DEVICE_RESTRICTED", Label: "device restricted", CCX: yes,
				Aliases: []string{"DEVICE_RESTRICTED"},
				Desktop: "Not Ready - Restricted Device",
				Doc:     "The agent's phone is barred from control by CCX.",
			},
			{
				Num: ReasonCallEnded, Name: "AGT_CALL_ENDED", Label: "call ended", CCX: yes,
				Aliases: []string{"CALL_ENDED"},
				Desktop: "Not Ready - Call Ended",
				Doc:     "Not ready after a call: the queue does not make agents ready by itself, or the agent was not ready before.",
			},
			{
				Num: ReasonPhoneUp, Name: "AGT_PHONE_UP", Label: "phone back", CCX: yes,
				Aliases: []string{"PHONE_UP"},
				Desktop: "Not Ready - Phone Working",
				Doc:     "The phone works again; the agent has to become ready.",
			},
			{
				Num: ReasonCMFailover, Name: "CM_FAILOVER", Label: "call manager failover", CCX: yes,
				Desktop: "Not Ready - CUCM Failover",
				Doc:     "The call manager failed over, and the phone with it.",
			},
			{
				Num: ReasonWorkTimerExpired, Name: "AGT_WORK_TIMER_EXP", Label: "work timer expired", CCX: yes,
				Aliases: []string{"WORK_TIMER_EXP"},
				Desktop: "Not Ready - Wrap Up Timer Expiry",
				Doc:     "The time for work after the call is over.",
			},
			{
				Num: ReasonPhoneDown, Name: "AGT_PHONE_DOWN", Label: "phone down", CCX: yes,
				Aliases: []string{"PHONE_DOWN"},
				Desktop: "Not Ready - Phone Failure",
				Doc:     "The phone stopped working.",
			},
			{
				Num: ReasonLogon, Name: "AGT_LOGON", Label: "just logged in", CCX: yes,
				Desktop: "Not Ready - Log On",
				Doc:     "Not ready because just logged in. It does not mean that a supervisor logged the agent out.",
			},
			{
				Num: ReasonNonICD, Name: "AGT_NON_ICD", Label: "non-queue call", CCX: yes,
				Aliases: []string{"AGT_RCV_NON_ICD"},
				Desktop: "Not Ready - Non ACD Busy",
				Doc:     "Not ready since the agent took a call that was not routed.",
			},
			{
				Num: ReasonOffhook, Name: "AGT_OFFHOOK", Label: "off hook", CCX: yes,
				Desktop: "Not Ready - Offhook",
				Doc:     "Not ready since the agent dials.",
			},
			{
				Num: ReasonRingNoAnswer, Name: "AGT_RNA", Label: "ring no answer", CCX: yes,
				Desktop: "Not Ready - Call Not Answered",
				Doc:     "The agent's phone rang with a routed call and was not answered in time.",
			},
			{
				Num: ReasonCCXFailure, Name: "CCX_FAILURE", Label: "CCX failure", CCX: yes,
				Aliases: []string{"CRS_FAILURE"},
				Desktop: "Logged Out - System Standby",
				Doc:     "Logged out since the active server failed or gave up its part. It does not mean a phone failure.",
			},
			{
				Num: ReasonConnectionDown, Name: "AGT_CONN_DOWN", Label: "connection down", CCX: yes,
				Aliases: []string{"CONNECTION_DOWN"},
				Desktop: "Logged Out - System Disconnect",
				Doc:     "Logged out since the desktop lost its connection.",
			},
			{
				Num: ReasonDesktopClosed, Name: "CLOSE_FINESSE_DESKTOP", Label: "desktop closed", CCX: yes,
				Aliases: []string{"CLOSE_CAD"},
				Doc:     "Logged out by the desktop's plain logout.",
			},
			{
				Num: ReasonRelogon, Name: "AGT_RELOGON", Label: "logged in elsewhere", CCX: yes,
				Aliases: []string{"AGT_RELOGIN"},
				Desktop: "Logged Out - Device Conflict",
				Doc:     "Logged out since the agent logged in at another device.",
			},
		},
	}
	enumForcedFlag = &decode.Enum{
		Name: "ForcedFlag", Type: decode.UCHAR,
		Source: ccxGuide,
		Note:   "2 is there from protocol 12 on. The names were coined here.",
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "FORCED_FALSE", Label: "not forced", CCX: yes, Synthetic: true,
				Doc: "The rules for state changes hold.",
			},
			{
				Num: 1, Name: "FORCED_TRUE", Label: "forced", CCX: yes, Synthetic: true,
				Doc: "The state changes even where the rules forbid it.",
			},
			{
				Num: 2, Name: "FORCED_AUTHENTICATE_ONLY", Label: "authenticate only", CCX: yes, Synthetic: true,
				Doc: "With a login: check name and password and change nothing.",
			},
		},
	}
	enumSupervisoryAction = &decode.Enum{
		Name: "SupervisoryAction", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note:   "The numbers are CCE's; the CCX guide names clear, barge-in and intercept, but its own table was not seen.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "SUPERVISOR_CLEAR", Label: "leave", CCX: yes, Doc: "The supervisor leaves the call."},
			{Num: 1, Name: "SUPERVISOR_MONITOR", Label: "monitor", Doc: "The supervisor listens in."},
			{Num: 2, Name: "SUPERVISOR_WHISPER", Label: "whisper", Doc: "The supervisor speaks to the agent alone."},
			{Num: 3, Name: "SUPERVISOR_BARGE_IN", Label: "barge in", CCX: yes, Doc: "The supervisor joins the call."},
			{
				Num: 4, Name: "SUPERVISOR_INTERCEPT", Label: "intercept", CCX: yes,
				Doc: "The supervisor takes the agent's place.",
			},
		},
	}
	enumSilentMonitorStatus = &decode.Enum{
		Name: "SilentMonitorStatus", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "SILENT_MONITOR_NONE", Label: "normal call"},
			{Num: 1, Name: "SILENT_MONITOR_INITIATOR", Label: "initiator"},
			{Num: 2, Name: "SILENT_MONITOR_TARGET", Label: "target"},
		},
	}
	enumRTPType = &decode.Enum{
		Name: "RTPType", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0, Name: "RTP_TYPE_AUDIO", Label: "audio", CCX: yes, Synthetic: true},
			{Num: 1, Name: "RTP_TYPE_VIDEO", Label: "video", CCX: yes, Synthetic: true},
			{Num: 2, Name: "RTP_TYPE_DATA", Label: "data", CCX: yes, Synthetic: true},
		},
	}
	enumRTPDirection = &decode.Enum{
		Name: "RTPDirection", Type: decode.USHORT,
		Source: ccxGuide,
		Note:   "Of RTP_STARTED_EVENT and RTP_STOPPED_EVENT. CCE's AGENT_STATE_EVENT has another Direction, see CallDirection.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "RTP_DIRECTION_INPUT", Label: "input", CCX: yes, Synthetic: true, Doc: "Media that the phone gets."},
			{
				Num: 1, Name: "RTP_DIRECTION_OUTPUT", Label: "output", CCX: yes, Synthetic: true,
				Doc: "Media that the phone sends.",
			},
			{Num: 2, Name: "RTP_DIRECTION_BIDIRECTIONAL", Label: "both ways", CCX: yes, Synthetic: true, Doc: "Both."},
		},
	}
	enumRTPBitRate = &decode.Enum{
		Name: "RTPBitRate", Type: decode.UINT,
		Source: ccxGuide,
		Note:   "With a G.723 payload alone.",
		Values: []decode.EnumValue{
			{Num: 1, Name: "RTPBitRateR5_3", Label: "5.3 kbit/s", CCX: yes},
			{Num: 2, Name: "RTPBitRateR6_4", Label: "6.4 kbit/s", CCX: yes},
		},
	}
	enumEchoCancellation = &decode.Enum{
		Name: "EchoCancellation", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0, Name: "ECHO_OFF", Label: "off", CCX: yes, Synthetic: true},
			{Num: 1, Name: "ECHO_ON", Label: "on", CCX: yes, Synthetic: true},
		},
	}
	enumAudioCodecType = &decode.Enum{
		Name: "AudioCodecType", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0, Name: "NONSTANDARD", Label: "non-standard", CCX: yes},
			{Num: 1, Name: "G711ALAW64K", Label: "G.711 A-law 64k", CCX: yes},
			{Num: 2, Name: "G711ALAW56K", Label: "G.711 A-law 56k", CCX: yes},
			{Num: 3, Name: "G711ULAW64K", Label: "G.711 u-law 64k", CCX: yes},
			{Num: 4, Name: "G711ULAW56K", Label: "G.711 u-law 56k", CCX: yes},
			{Num: 5, Name: "G722_64K", Label: "G.722 64k", CCX: yes},
			{Num: 6, Name: "G722_56K", Label: "G.722 56k", CCX: yes},
			{Num: 7, Name: "G722_48K", Label: "G.722 48k", CCX: yes},
			{Num: 8, Name: "G7231", Label: "G.723.1", CCX: yes},
			{Num: 9, Name: "G728", Label: "G.728", CCX: yes},
			{Num: 10, Name: "G729", Label: "G.729", CCX: yes},
			{Num: 11, Name: "G729ANNEXA", Label: "G.729 Annex A", CCX: yes},
			{Num: 12, Name: "IS11172AUDIOCAP", Label: "MPEG-1 audio", CCX: yes},
			{Num: 13, Name: "IS13818AUDIOCAP", Label: "MPEG-2 audio", CCX: yes},
			{Num: 14, Name: "ACY_G729AASSN", Label: "G.729 Annex A with silence suppression", CCX: yes},
			{Num: 15, Name: "DATA64", Label: "data 64k", CCX: yes},
			{Num: 16, Name: "DATA56", Label: "data 56k", CCX: yes},
			{Num: 17, Name: "GSM", Label: "GSM", CCX: yes},
			{Num: 18, Name: "ACTIVEVOICE", Label: "ActiveVoice", CCX: yes},
		},
	}
	enumRecordType = &decode.Enum{
		Name: "RecordType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "CONFIG_RECORD_ADD", Label: "add", CCX: yes,
				Doc: "The record is new, or part of an initial upload.",
			},
			{Num: 1, Name: "CONFIG_RECORD_CHANGE", Label: "change", CCX: yes, Doc: "The record changed."},
			{Num: 2, Name: "CONFIG_RECORD_DELETE", Label: "delete", CCX: yes, Doc: "The record is gone."},
		},
	}
	enumConfigType = &decode.Enum{
		Name: "ConfigType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "CONFIG_TYPE_UNUSED", Label: "unused", Synthetic: true},
			{
				Num: 1, Name: "CONFIG_TYPE_INITIAL", Label: "initial", CCX: yes, Synthetic: true,
				Aliases: []string{"SOLICITED"},
				Doc:     "The upload that the client asked for.",
			},
			{
				Num: 2, Name: "CONFIG_TYPE_UPDATE", Label: "update", CCX: yes, Synthetic: true,
				Aliases: []string{"UNSOLICITED"},
				Doc:     "Changes that nobody asked for.",
			},
		},
	}
	enumAgentType = &decode.Enum{
		Name: "AgentType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{Num: 1, Name: "CONFIG_AGENT", Label: "agent", CCX: yes},
			{Num: 2, Name: "CONFIG_SUPERVISOR", Label: "supervisor", CCX: yes},
		},
	}
	enumConfigDeviceType = &decode.Enum{
		Name: "ConfigDeviceType", Type: decode.USHORT,
		Source: ccxGuide + and + ged188v25,
		Note: "Of DeviceType[195] in CONFIG_DEVICE_EVENT; not the table of the other ...DeviceType fields. CCX has " +
			"3, 5, 6 and 7; the others are CCE's.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "CONFIG_DEVICE_UNKNOWN", Label: "unknown", Synthetic: true},
			{Num: 1, Name: "CONFIG_DEVICE_SERVICE", Label: "application", Synthetic: true},
			{Num: 2, Name: "CONFIG_DEVICE_SKILL_GROUP", Label: "CSQ", Synthetic: true},
			{Num: 3, Name: "CONFIG_DEVICE_AGENT_ID", Label: "agent", CCX: yes, Synthetic: true},
			{Num: 4, Name: "CONFIG_DEVICE_AGENT_EXTENSION", Label: "agent extension", Synthetic: true},
			{Num: 5, Name: "CONFIG_DEVICE_ROUTE_POINT", Label: "route point", CCX: yes, Synthetic: true},
			{Num: 6, Name: "CONFIG_DEVICE_CTI_PORT", Label: "CTI port", CCX: yes, Synthetic: true},
			{Num: 7, Name: "CONFIG_DEVICE_CALL_CONTROL_GROUP", Label: "call control group", CCX: yes, Synthetic: true},
		},
	}
	enumMRDomainID = &decode.Enum{
		Name: "MRDomainID", Type: decode.UINT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0, Name: "MRD_VOICE", Label: "voice", CCX: yes, Synthetic: true},
			{Num: 1, Name: "MRD_EMAIL", Label: "e-mail", CCX: yes, Synthetic: true, Doc: "From CCX 7.0 on."},
		},
	}
	enumCCXOnline = &decode.Enum{
		Name: "CCXOnline", Type: decode.BOOL,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0, Name: "OFFLINE", Label: "offline", CCX: yes, Synthetic: true},
			{Num: 1, Name: "ONLINE", Label: "online", CCX: yes, Synthetic: true},
		},
	}
	enumAgentMode = &decode.Enum{
		Name: "AgentMode", Type: decode.USHORT,
		Source: ged188v25,
		Note:   "Reserved 0 in CCX. Guides up to protocol 14 have the two values the other way round.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "AGENT_MODE_NOT_ROUTABLE", Label: "not routable", Synthetic: true},
			{Num: 1, Name: "AGENT_MODE_ROUTABLE", Label: "routable", Synthetic: true},
		},
	}
	enumAgentWorkMode = &decode.Enum{
		Name: "AgentWorkMode", Type: decode.USHORT,
		Source: ged188v25,
		Note:   "Reserved 0 in CCX.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "AWM_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "AWM_AUTO_IN", Label: "auto in", Doc: "Ready by itself after a call."},
			{Num: 2, Name: "AWM_MANUAL_IN", Label: "manual in", Doc: "Ready when the agent says so."},
			{Num: 3, Name: "RA_CALL_BY_CALL", Label: "remote, call by call"},
			{Num: 4, Name: "RA_NAILED_CONNECTION", Label: "remote, nailed up"},
		},
	}
	enumCallPlacementType = &decode.Enum{
		Name: "CallPlacementType", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "CPT_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "CPT_LINE_CALL", Label: "inside line"},
			{Num: 2, Name: "CPT_OUTBOUND", Label: "outbound"},
			{Num: 3, Name: "CPT_OUTBOUND_NO_ACCESS_CODE", Label: "outbound, no access code"},
			{Num: 4, Name: "CPT_DIRECT_POSITION", Label: "to a position"},
			{Num: 5, Name: "CPT_DIRECT_AGENT", Label: "to an agent"},
			{Num: 6, Name: "CPT_SUPERVISOR_ASSIST", Label: "supervisor assist"},
		},
	}
	enumCallMannerType = &decode.Enum{
		Name: "CallMannerType", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "CMT_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "CMT_POLITE", Label: "polite"},
			{Num: 2, Name: "CMT_BELLIGERENT", Label: "belligerent"},
			{Num: 3, Name: "CMT_SEMI_POLITE", Label: "semi-polite"},
			{Num: 4, Name: "CMT_RESERVED", Label: "reserved"},
		},
	}
	enumCallOption = &decode.Enum{
		Name: "CallOption", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "COPT_UNSPECIFIED", Label: "none"},
			{Num: 1, Name: "COPT_CALLING_AGENT_ONLINE", Label: "agent online"},
			{Num: 2, Name: "COPT_CALLING_AGENT_RESERVED", Label: "agent reserved"},
			{Num: 3, Name: "COPT_CALLING_AGENT_NOT_RESERVED", Label: "agent not reserved"},
			{Num: 4, Name: "COPT_CALLING_AGENT_BUZZ_BASE", Label: "buzz base"},
			{Num: 5, Name: "COPT_CALLING_AGENT_BEEP_HSET", Label: "beep headset"},
			{Num: 6, Name: "COPT_SERVICE_CIRCUIT_ON", Label: "call classifier"},
		},
	}
	enumConsultType = &decode.Enum{
		Name: "ConsultType", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "CT_UNSPECIFIED", Label: "default", Doc: "What follows is open."},
			{Num: 1, Name: "CT_TRANSFER", Label: "before transfer"},
			{Num: 2, Name: "CT_CONFERENCE", Label: "before conference"},
		},
	}
	enumFacilityType = &decode.Enum{
		Name: "FacilityType", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "FT_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "FT_TRUNK_GROUP", Label: "trunk group"},
			{Num: 2, Name: "FT_SKILL_GROUP", Label: "skill group"},
		},
	}
	enumAnsweringMachine = &decode.Enum{
		Name: "AnsweringMachine", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "AM_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "AM_CONNECT", Label: "connect"},
			{Num: 2, Name: "AM_DISCONNECT", Label: "disconnect"},
			{Num: 3, Name: "AM_NONE", Label: "no detection"},
			{Num: 4, Name: "AM_NONE_NO_MODEM", Label: "no detection, drop modem"},
			{Num: 5, Name: "AM_CONNECT_NO_MODEM", Label: "connect, drop modem"},
		},
	}
	enumAnswerDetectMode = &decode.Enum{
		Name: "AnswerDetectMode", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "ADM_UNSPECIFIED", Label: "default"},
			{Num: 1, Name: "ADM_VOICE_THRESHOLD", Label: "voice length"},
			{Num: 2, Name: "ADM_VOICE_END", Label: "end of voice"},
			{Num: 3, Name: "ADM_VOICE_END_DELAY", Label: "delay after voice"},
			{Num: 4, Name: "ADM_VOICE_AND_BEEP", Label: "beep after voice"},
			{Num: 5, Name: "ADM_BEEP", Label: "beep"},
		},
	}
	enumAllocationState = &decode.Enum{
		Name: "AllocationState", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "ALLOC_CALL_DELIVERED", Label: "when ringing"},
			{Num: 1, Name: "ALLOC_CALL_ESTABLISHED", Label: "when answered"},
		},
	}
	enumDestinationCountry = &decode.Enum{
		Name: "DestinationCountry", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "DEST_UNSPECIFIED", Label: "unspecified"},
			{Num: 1, Name: "DEST_US_AND_CANADA", Label: "US or Canada"},
		},
	}
	enumForwardType = &decode.Enum{
		Name: "ForwardType", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "FWT_IMMEDIATE", Label: "always"},
			{Num: 1, Name: "FWT_BUSY", Label: "busy"},
			{Num: 2, Name: "FWT_NO_ANS", Label: "no answer"},
			{Num: 3, Name: "FWT_BUSY_INT", Label: "busy, internal"},
			{Num: 4, Name: "FWT_BUSY_EXT", Label: "busy, external"},
			{Num: 5, Name: "FWT_NO_ANS_INT", Label: "no answer, internal"},
			{Num: 6, Name: "FWT_NO_ANS_EXT", Label: "no answer, external"},
		},
	}
	enumTypeOfDevice = &decode.Enum{
		Name: "TypeOfDevice", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "DEVT_STATION", Label: "station"},
			{Num: 1, Name: "DEVT_LINE", Label: "line"},
			{Num: 2, Name: "DEVT_BUTTON", Label: "button"},
			{Num: 3, Name: "DEVT_ACD", Label: "ACD"},
			{Num: 4, Name: "DEVT_TRUNK", Label: "trunk"},
			{Num: 5, Name: "DEVT_OPERATOR", Label: "operator"},
			{Num: 16, Name: "DEVT_STATION_GROUP", Label: "station group"},
			{Num: 17, Name: "DEVT_LINE_GROUP", Label: "line group"},
			{Num: 18, Name: "DEVT_BUTTON_GROUP", Label: "button group"},
			{Num: 19, Name: "DEVT_ACD_GROUP", Label: "ACD group"},
			{Num: 20, Name: "DEVT_TRUNK_GROUP", Label: "trunk group"},
			{Num: 21, Name: "DEVT_OPERATOR_GROUP", Label: "operator group"},
			{Num: 22, Name: "DEVT_CTI_PORT_SCCP", Label: "CTI port, SCCP"},
			{Num: 23, Name: "DEVT_CTI_PORT_SIP", Label: "CTI port, SIP"},
			{Num: 255, Name: "DEVT_OTHER", Label: "other"},
		},
	}
	enumCallDirection = &decode.Enum{
		Name: "CallDirection", Type: decode.UINT,
		Source: ged188v25,
		Note:   "Of tag 244 in CCE's AGENT_STATE_EVENT; never seen in CCX.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "DIRECTION_NONE", Label: "none", Synthetic: true},
			{Num: 1, Name: "DIRECTION_IN", Label: "in", Synthetic: true},
			{Num: 2, Name: "DIRECTION_OUT", Label: "out", Synthetic: true},
			{Num: 3, Name: "DIRECTION_OTHER_IN", Label: "other in", Synthetic: true},
			{Num: 4, Name: "DIRECTION_OTHER_OUT", Label: "other out", Synthetic: true},
			{Num: 5, Name: "DIRECTION_OUTBOUND_RESERVE", Label: "dialer reservation", Synthetic: true},
			{Num: 6, Name: "DIRECTION_OUTBOUND_PREVIEW", Label: "dialer preview", Synthetic: true},
			{Num: 7, Name: "DIRECTION_OUTBOUND_PREDICTIVE", Label: "dialer predictive", Synthetic: true},
		},
	}
	enumAgentAvailabilityStatus = &decode.Enum{
		Name: "AgentAvailabilityStatus", Type: decode.UINT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "NOT_AVAILABLE", Label: "not available", Synthetic: true},
			{Num: 1, Name: "ICM_AVAILABLE", Label: "ICM available", Synthetic: true},
			{Num: 2, Name: "APPLICATION_AVAILABLE", Label: "application available", Synthetic: true},
		},
	}
	enumTeamConfigOperation = &decode.Enum{
		Name: "TeamConfigOperation", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "TEAM_RESTORE", Label: "restore", Synthetic: true},
			{Num: 1, Name: "TEAM_ADD_AGENT", Label: "add agent", Synthetic: true},
			{Num: 2, Name: "TEAM_REMOVE_AGENT", Label: "remove agent", Synthetic: true},
		},
	}
	enumMessageDistribution = &decode.Enum{
		Name: "MessageDistribution", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "DISTRIBUTE_TO_CLIENT", Label: "one client"},
			{Num: 1, Name: "DISTRIBUTE_TO_SUPERVISOR", Label: "supervisor"},
			{Num: 2, Name: "DISTRIBUTE_TO_TEAM", Label: "team"},
			{Num: 3, Name: "DISTRIBUTE_TO_ALL", Label: "all"},
		},
	}
	enumClientEventState = &decode.Enum{
		Name: "ClientEventState", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "CLIENT_EVENT_NORMAL", Label: "normal", Synthetic: true},
			{Num: 1, Name: "CLIENT_EVENT_WARNING", Label: "warning", Synthetic: true},
			{Num: 2, Name: "CLIENT_EVENT_ERROR", Label: "error", Synthetic: true},
		},
	}
	enumServerMode = &decode.Enum{
		Name: "ServerMode", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "SERVER_EXCLUSIVE", Label: "exclusive", Synthetic: true},
			{Num: 1, Name: "SERVER_ROUND_ROBIN", Label: "round robin", Synthetic: true},
			{Num: 2, Name: "SERVER_PARALLEL", Label: "parallel", Synthetic: true},
		},
	}
	enumSessionType = &decode.Enum{
		Name: "SessionType", Type: decode.USHORT,
		Source: ged188v25,
		Note:   "Of OPEN_CONF in CCE from protocol 24 on.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "SESSION_UNKNOWN", Label: "unknown", CCX: no, Synthetic: true},
			{Num: 1, Name: "SESSION_ACTIVE", Label: "active", CCX: no, Synthetic: true},
			{Num: 2, Name: "SESSION_STANDBY", Label: "standby", CCX: no, Synthetic: true},
		},
	}
	enumTaskState = &decode.Enum{
		Name: "TaskState", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "TASK_STATE_PRE_CALL", Label: "pre-call", CCX: no},
			{Num: 1, Name: "TASK_STATE_ACTIVE", Label: "active", CCX: no},
			{Num: 2, Name: "TASK_STATE_WRAPUP", Label: "wrap-up", CCX: no},
			{Num: 3, Name: "TASK_STATE_PAUSED", Label: "paused", CCX: no},
			{Num: 4, Name: "TASK_STATE_OFFERED", Label: "offered", CCX: no},
			{Num: 5, Name: "TASK_STATE_INTERRUPTED", Label: "interrupted", Aliases: []string{"ASK_STATE_INTERRUPTED"}},
			{Num: 6, Name: "TASK_STATE_NOT_READY", Label: "not ready", CCX: no},
			{Num: 7, Name: "TASK_STATE_LOGGED_OUT", Label: "ended", CCX: no},
		},
	}
	enumConfigKeyStatus = &decode.Enum{
		Name: "ConfigKeyStatus", Type: decode.UINT,
		Source: ccxGuide + and + ged188v25,
		Note:   "Of CONFIG_KEY_EVENT alone.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "CONFIG_SUCCESS", Label: "success", CCX: yes, Doc: "The keys are in the message."},
			{
				Num: 1, Name: "CONFIG_SERVICE_PROVIDER", Label: "service not requested", CCX: yes,
				Doc: "OPEN_REQ did not ask for the configuration service.",
			},
			{
				Num: 2, Name: "CONFIG_NO_KEY_SUPPORT", Label: "no key support", CCX: yes,
				Doc: "There are no keys; in CCX an internal error.",
			},
			{
				Num: 3, Name: "CONFIG_UNKNOWN_DATA", Label: "bad reserved field", CCX: yes,
				Aliases: []string{"CONFIG_UNKNOWN_CUSTOMER"},
				Doc:     "The reserved field 131 of the request does not have its constant.",
			},
		},
	}
	enumConfigEndStatus = &decode.Enum{
		Name: "ConfigEndStatus", Type: decode.UINT,
		Source: ccxGuide + and + ged188v25,
		Note:   "Of CONFIG_END_EVENT alone.",
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "CONFIG_SUCCESS", Label: "success", CCX: yes, Aliases: []string{"CONFIGEND_SUCCESS"},
				Doc: "The upload is whole.",
			},
			{
				Num: 1, Name: "CONFIG_SERVICE_PROVIDER", Label: "service not requested", CCX: yes,
				Aliases: []string{"CONFIGEND_NO_SERVICE_PROVIDER"},
				Doc:     "OPEN_REQ did not ask for the configuration service.",
			},
			{
				Num: 2, Name: "CONFIG_UNKNOWN_DATA", Label: "bad reserved field", CCX: yes,
				Aliases: []string{"CONFIGEND_UNKNOWN_CUSTOMER"},
				Doc:     "The reserved field 131 of the request does not have its constant.",
			},
			{
				Num: 3, Name: "CONFIG_ERROR", Label: "error", CCX: yes, Aliases: []string{"CONFIGEND_INVALID"},
				Doc: "The upload has faults or gaps.",
			},
			{
				Num: 4, Name: "CONFIG_EMPTY", Label: "empty", CCX: yes, Aliases: []string{"CONFIGEND_EMPTY"},
				Doc: "There is nothing to upload.",
			},
			{
				Num: 5, Name: "CONFIG_PARTIAL", Label: "partial", CCX: yes, Aliases: []string{"CONFIGEND_PARTIAL"},
				Doc: "A part of the configuration is missing.",
			},
		},
	}
	enumTeamConfigStatus = &decode.Enum{
		Name: "TeamConfigStatus", Type: decode.UINT,
		Source: ccxGuide,
		Note:   "Of TEAM_CONFIG_CONF alone.",
		Values: []decode.EnumValue{
			{
				Num: 0, Name: "TEAM_CONFIG_SUCCESS", Label: "success", CCX: yes, Synthetic: true,
				Doc: "The request was accepted.",
			},
			{
				Num: 1, Name: "TEAM_CONFIG_INTERNAL_ERROR", Label: "internal error", CCX: yes, Synthetic: true,
				Doc: "The engine could not do it.",
			},
		},
	}
	enumTeamConfigParam = &decode.Enum{
		Name: "TeamConfigParam", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{
				Num: 1, Name: "TEAM_CONFIG_INITIAL", Label: "initial", CCX: yes, Synthetic: true,
				Doc: "All teams now, and what changes later.",
			},
			{Num: 2, Name: "TEAM_CONFIG_UPDATES", Label: "updates only", CCX: yes, Synthetic: true, Doc: "What changes later."},
		},
	}
	enumTeamOperation = &decode.Enum{
		Name: "TeamOperation", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 1, Name: "TEAM_OP_ADD", Label: "add team", CCX: yes, Synthetic: true, Doc: "The team is new."},
			{
				Num: 2, Name: "TEAM_OP_REMOVE", Label: "remove team", CCX: yes, Synthetic: true,
				Doc: "The team is gone; it comes without members.",
			},
			{
				Num: 3, Name: "TEAM_OP_CHANGE", Label: "change team", CCX: yes, Synthetic: true,
				Doc: "The team has another name or other members.",
			},
		},
	}
	enumMemberType = &decode.Enum{
		Name: "MemberType", Type: decode.USHORT,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{
				Num: 1, Name: "MEMBER_AGENT", Label: "agent or supervisor", CCX: yes, Synthetic: true,
				Doc: "AgentID is a person's.",
			},
			{Num: 2, Name: "MEMBER_CSQ", Label: "CSQ", CCX: yes, Synthetic: true, Doc: "AgentID holds the number of a queue."},
		},
	}
	enumWrapupDataMode = &decode.Enum{
		Name: "WrapupDataMode", Type: decode.UINT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "WRAPUP_REQUIRED", Label: "required", Synthetic: true},
			{Num: 1, Name: "WRAPUP_OPTIONAL", Label: "optional", Synthetic: true},
			{Num: 2, Name: "WRAPUP_NOT_ALLOWED", Label: "not allowed", Synthetic: true},
			{Num: 3, Name: "WRAPUP_REQUIRED_WITH_DATA", Label: "required with data", Synthetic: true},
		},
	}
	enumEventCode = &decode.Enum{
		Name: "EventCode", Type: decode.USHORT,
		Source: ged188v25,
		Note:   "Of CALL_AGENT_GREETING_EVENT in CCE.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "GREETING_STARTED", Label: "greeting started", Synthetic: true},
			{Num: 1, Name: "GREETING_ENDED", Label: "greeting ended", Synthetic: true},
			{Num: 2, Name: "GREETING_FAILED", Label: "greeting failed", Synthetic: true},
		},
	}
	enumAgentGreetingAction = &decode.Enum{
		Name: "AgentGreetingAction", Type: decode.USHORT,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0, Name: "GREETING_STOP", Label: "stop", Synthetic: true},
			{Num: 1, Name: "GREETING_DISABLE", Label: "disable", Synthetic: true},
			{Num: 2, Name: "GREETING_ENABLE", Label: "enable", Synthetic: true},
		},
	}
	enumOnOff = &decode.Enum{
		Name: "OnOff", Type: decode.UINT,
		Source: ged188v25,
		Note:   "In the two ...CallMethod fields on is a conference without consult, off a consult call.",
		Values: []decode.EnumValue{
			{Num: 0, Name: "OFF", Label: "off", Synthetic: true},
			{Num: 1, Name: "ON", Label: "on", Synthetic: true},
		},
	}
	enumCallIDSentinel = &decode.Enum{
		Name: "CallIDSentinel", Type: decode.UINT,
		Sentinel: true,
		Source:   ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: NullCallID, Name: "NULL_CALL_ID", Label: "none", CCX: yes,
				Aliases: []string{"-1", "0xffffffff"},
				Doc:     "There is no call.",
			},
		},
	}
	enumApplicationIDSentinel = &decode.Enum{
		Name: "ApplicationIDSentinel", Type: decode.UINT,
		Sentinel: true,
		Source:   ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: NullApplication, Name: "NULL_APPLICATION", Label: "none", CCX: yes,
				Aliases: []string{"NULL_SERVICE", "-1", "N/A"},
				Doc:     "The call is in no application; flows print N/A.",
			},
		},
	}
	enumCSQIDSentinel = &decode.Enum{
		Name: "CSQIDSentinel", Type: decode.UINT,
		Sentinel: true,
		Source:   ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: NullCSQ, Name: "NULL_CSQ", Label: "none", CCX: yes,
				Aliases: []string{"NULL_SKILL_GROUP", "-1", "N/A"},
				Doc:     "No queue, or of an agent's state: all queues; flows print N/A.",
			},
		},
	}
	enumPeripheralIDSentinel = &decode.Enum{
		Name: "PeripheralIDSentinel", Type: decode.UINT,
		Sentinel: true,
		Source:   ged188v25,
		Values: []decode.EnumValue{
			{
				Num: -1, Name: "NULL_PERIPHERAL_ID", Label: "none", Aliases: []string{"-1"},
				Doc: "No peripheral; CCX always sends 1.",
			},
		},
	}
	enumLineHandleSentinel = &decode.Enum{
		Name: "LineHandleSentinel", Type: decode.USHORT,
		Sentinel: true,
		Source:   ccxGuide + and + ged188v25,
		Values: []decode.EnumValue{
			{
				Num: 65535, Name: "NULL_LINEHANDLE", Label: "none", CCX: yes, Aliases: []string{"-1"},
				Doc: "No line is named; all that CCX sends.",
			},
		},
	}
	enumIdleTimeoutSentinel = &decode.Enum{
		Name: "IdleTimeoutSentinel", Type: decode.UINT,
		Sentinel: true,
		Source:   ged188v25,
		Values: []decode.EnumValue{
			{
				Num: -1, Name: "NO_IDLE_TIMEOUT", Label: "none", Synthetic: true, Aliases: []string{"-1"},
				Doc: "The client sends no heartbeats.",
			},
		},
	}
	enumBAStatus = &decode.Enum{
		Name: "BAStatus", Type: decode.STRING,
		Source: ccxGuide,
		Note:   "Two letters: the mode, then the direction, which is always O in CCX.",
		Values: []decode.EnumValue{
			{
				Text: BAStatusReserved, Name: "DO", Label: "direct preview reservation", CCX: yes,
				Doc: "A direct preview contact is offered to the reserved agent.",
			},
			{
				Text: BAStatusConnected, Name: "CO", Label: "connected to customer", CCX: yes,
				Doc: "The customer's call is under way.",
			},
			{
				Text: BAStatusPassedOn, Name: "ZO", Label: "transferred or conferenced", CCX: yes,
				Doc: "The customer's call was transferred or is a conference.",
			},
		},
	}
	enumBAResponse = &decode.Enum{
		Name: "BAResponse", Type: decode.STRING,
		Incomplete: true,
		Source:     ccxGuide,
		Note:       "Set by the agent's client. Whether case matters is not documented; the flows also have it empty.",
		Values: []decode.EnumValue{
			{
				Text: BAResponseAccept, Name: "Accept", Label: "accept", CCX: yes,
				Doc: "The agent takes the contact, and its call follows.",
			},
			{
				Text: BAResponseReject, Name: "Reject", Label: "reject", CCX: yes,
				Doc: "The agent refuses the contact and becomes ready.",
			},
			{
				Text: BAResponseRejectClose, Name: "Reject-Close", Label: "reject and close", CCX: yes,
				Doc: "The agent refuses the contact, which is closed for this campaign.",
			},
			{
				Text: BAResponseSkip, Name: "Skip", Label: "skip", CCX: yes,
				Doc: "The agent passes over the contact and stays reserved for the next one.",
			},
			{
				Text: BAResponseSkipClose, Name: "Skip-Close", Label: "skip and close", CCX: yes,
				Doc: "The agent passes over the contact, which is closed for this campaign.",
			},
			{
				Text: BAResponseCancelReservation, Name: "Cancel Reservation", Label: "cancel reservation", CCX: yes,
				Doc: "The agent wants no more contacts and becomes not ready.",
			},
			{
				Text: "Reclassify", Name: "Reclassify", Label: "reclassify", CCX: yes,
				Doc: "The agent changes what the contact's call was.",
			},
			{Text: "REX_VOICE", Name: "REX_VOICE", Label: "voice", CCX: yes},
			{Text: "REX_ANS_MACHINE", Name: "REX_ANS_MACHINE", Label: "answering machine", CCX: yes},
			{Text: "REX_FAX", Name: "REX_FAX", Label: "fax", CCX: yes},
			{Text: "REX_INVALID", Name: "REX_INVALID", Label: "invalid number", CCX: yes},
			{
				Text: "DO_NOT_CALL", Name: "DO_NOT_CALL", Label: "do not call", CCX: yes,
				Doc: "The number is never to be called again.",
			},
			{Text: "BUSY", Name: "BUSY", Label: "busy", CCX: yes},
			{
				Text: "Callback mmddyyyy hh:mm", Name: "Callback mmddyyyy hh:mm", Label: "callback", CCX: yes,
				Doc:  "The customer is to be called at that time.",
				Note: "A pattern: the date and time stand in it.",
			},
		},
	}
)
