package ged188

import "ccxtrace/decode"

// Tables of bits.
var (
	enumServiceMask = &decode.Enum{
		Name: "ServiceMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide + and + ged188v25,
		Note:   "0x40000 is documented for CCX alone; 0x200 and 0x4000 are not used.",
		Values: []decode.EnumValue{
			{
				Num: 0x1, Name: "CTI_SERVICE_CLIENT_EVENTS", CCX: yes,
				Doc: "Agent mode: events of the client's own phone. Not together with ALL_EVENTS.",
			},
			{Num: 0x2, Name: "CTI_SERVICE_CALL_DATA_UPDATE", CCX: yes, Doc: "The client may change call data."},
			{
				Num: 0x4, Name: "CTI_SERVICE_CLIENT_CONTROL", CCX: yes,
				Doc: "The client may control calls and agent states of its phone.",
			},
			{Num: 0x8, Name: "CTI_SERVICE_CONNECTION_MONITOR", Doc: "CCE raises an alarm when the session starts or ends."},
			{
				Num: 0x10, Name: "CTI_SERVICE_ALL_EVENTS", CCX: yes,
				Doc: "Bridge mode: events of all phones. Not together with CLIENT_EVENTS.",
			},
			{Num: 0x20, Name: "CTI_SERVICE_PERIPHERAL_MONITOR", Doc: "The client may monitor devices and calls of its choice."},
			{Num: 0x40, Name: "CTI_SERVICE_CLIENT_MONITOR", Doc: "The client may watch the sessions of others."},
			{Num: 0x80, Name: "CTI_SERVICE_SUPERVISOR", CCX: yes, Doc: "The client may send a supervisor's requests."},
			{Num: 0x100, Name: "CTI_SERVICE_SERVER", Doc: "The client is a server application."},
			{Num: 0x400, Name: "CTI_SERVICE_AGENT_REPORTING", Doc: "The client may send reporting messages."},
			{Num: 0x800, Name: "CTI_SERVICE_ALL_TASK_EVENTS", Doc: "Events of all tasks."},
			{Num: 0x1000, Name: "CTI_SERVICE_TASK_MONITOR", Doc: "Events of monitored tasks."},
			{
				Num: 0x2000, Name: "CTI_AGENT_STATE_CONTROL_ONLY", CCX: yes,
				Doc: "The client may change agent states but no calls; CCX protocol 12 and later.",
			},
			{Num: 0x8000, Name: "CTI_DEVICE_STATE_CONTROL", Doc: "The client gets requests for the state of resources."},
			{
				Num: 0x40000, Name: "CTI_SERVICE_CONFIG_EVENTS", CCX: yes,
				Doc: "The client gets configuration; known of CCX alone.",
			},
			{Num: 0x80000, Name: "CTI_SERVICE_UPDATE_EVENTS", Doc: "The client is told that data changed, without the data."},
			{
				Num: 0x100000, Name: "CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS",
				Doc: "An agent state that is sent again is left out.",
			},
			{Num: 0x200000, Name: "CTI_SERVICE_IGNORE_CONF", Doc: "No answers to what third parties asked for."},
			{Num: 0x400000, Name: "CTI_SERVICE_ACD_LINE_ONLY", Doc: "No events of other lines than the ACD line."},
			{
				Num: 0x2000000, Name: "CTI_SERVICE_ACTIVE_STANDBY",
				Doc: "The client knows what to do with an active and a standby server.",
			},
			{Num: 0x80000000, Name: "CTI_SERVICE_DEBUG", Doc: "CCE writes the session to a file."},
		},
	}
	enumCallEventMask = &decode.Enum{
		Name: "CallEventMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide + and + ged188v25,
		Note:   "CCX ends at 0x400000 and leaves out 0x1000, 0x20000, 0x80000 and 0x100000.",
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CALL_DELIVERED_MASK", CCX: yes, Doc: "CALL_DELIVERED_EVENT."},
			{Num: 0x2, Name: "CALL_QUEUED_MASK", CCX: yes, Doc: "CALL_QUEUED_EVENT."},
			{Num: 0x4, Name: "CALL_ESTABLISHED_MASK", CCX: yes, Doc: "CALL_ESTABLISHED_EVENT."},
			{Num: 0x8, Name: "CALL_HELD_MASK", CCX: yes, Doc: "CALL_HELD_EVENT."},
			{Num: 0x10, Name: "CALL_RETRIEVED_MASK", CCX: yes, Doc: "CALL_RETRIEVED_EVENT."},
			{Num: 0x20, Name: "CALL_CLEARED_MASK", CCX: yes, Doc: "CALL_CLEARED_EVENT."},
			{Num: 0x40, Name: "CALL_CONNECTION_CLEARED_MASK", CCX: yes, Doc: "CALL_CONNECTION_CLEARED_EVENT."},
			{Num: 0x80, Name: "CALL_ORIGINATED_MASK", CCX: yes, Doc: "CALL_ORIGINATED_EVENT."},
			{Num: 0x100, Name: "CALL_CONFERENCED_MASK", CCX: yes, Doc: "CALL_CONFERENCED_EVENT."},
			{Num: 0x200, Name: "CALL_TRANSFERRED_MASK", CCX: yes, Doc: "CALL_TRANSFERRED_EVENT."},
			{Num: 0x400, Name: "CALL_DIVERTED_MASK", CCX: yes, Doc: "CALL_DIVERTED_EVENT."},
			{Num: 0x800, Name: "CALL_SERVICE_INITIATED_MASK", CCX: yes, Doc: "CALL_SERVICE_INITIATED_EVENT."},
			{Num: 0x1000, Name: "CALL_TRANSLATION_ROUTE_MASK", CCX: no, Doc: "CALL_TRANSLATION_ROUTE_EVENT."},
			{Num: 0x2000, Name: "BEGIN_CALL_MASK", CCX: yes, Doc: "BEGIN_CALL_EVENT."},
			{Num: 0x4000, Name: "END_CALL_MASK", CCX: yes, Doc: "END_CALL_EVENT."},
			{Num: 0x8000, Name: "CALL_DATA_UPDATE_MASK", CCX: yes, Doc: "CALL_DATA_UPDATE_EVENT."},
			{Num: 0x10000, Name: "CALL_FAILED_MASK", CCX: yes, Doc: "CALL_FAILED_EVENT."},
			{Num: 0x20000, Name: "CALL_REACHED_NETWORK_MASK", CCX: no, Doc: "CALL_REACHED_NETWORK_EVENT."},
			{Num: 0x40000, Name: "CALL_DEQUEUED_MASK", CCX: yes, Doc: "CALL_DEQUEUED_EVENT."},
			{Num: 0x80000, Name: "AGENT_PRE_CALL_MASK", CCX: no, Doc: "AGENT_PRE_CALL_EVENT."},
			{Num: 0x100000, Name: "AGENT_PRE_CALL_ABORT_MASK", CCX: no, Doc: "AGENT_PRE_CALL_ABORT_EVENT."},
			{Num: 0x200000, Name: "RTP_STARTED_MASK", CCX: yes, Doc: "RTP_STARTED_EVENT."},
			{Num: 0x400000, Name: "RTP_STOPPED_MASK", CCX: yes, Doc: "RTP_STOPPED_EVENT."},
			{Num: 0x800000, Name: "AGENT_TEAM_CONFIG_MASK", CCX: no, Doc: "AGENT_TEAM_CONFIG_EVENT."},
			{Num: 0x1000000, Name: "AGENT_LEGACY_PRE_CALL_MASK", CCX: no, Doc: "AGENT_LEGACY_PRE_CALL_EVENT."},
			{Num: 0x2000000, Name: "CALL_ATTRIBUTE_CHANGE_MASK", CCX: no, Doc: "CALL_ATTRIBUTE_CHANGE_EVENT."},
			{Num: 0x4000000, Name: "CALL_TERMINATION_MASK", CCX: no, Doc: "No event; reserved."},
			{Num: 0x8000000, Name: "CALL_AGENT_GREETING_MASK", CCX: no, Doc: "CALL_AGENT_GREETING_EVENT."},
			{Num: 0x10000000, Name: "NETWORK_RECORDING_STARTED_MASK", CCX: no, Doc: "NETWORK_RECORDING_STARTED_EVENT."},
			{Num: 0x20000000, Name: "NETWORK_RECORDING_ENDED_MASK", CCX: no, Doc: "NETWORK_RECORDING_ENDED_EVENT."},
			{Num: 0x40000000, Name: "NETWORK_RECORDING_FAILED_MASK", CCX: no, Doc: "NETWORK_RECORDING_FAILED_EVENT."},
			{Num: 0x80000000, Name: "NETWORK_RECORDING_TARGET_INFO_MASK", CCX: no, Doc: "NETWORK_RECORDING_TARGET_INFO_EVENT."},
		},
	}
	enumAgentStateMask = &decode.Enum{
		Name: "AgentStateMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide + and + ged188v25,
		Note: "0x40 and 0x80 differ between CCX and CCE. CCX has no such AgentState numbers; its NextAgentState " +
			"tells what follows a talk.",
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "AGENT_LOGIN_MASK", CCX: yes, Doc: "Logins."},
			{Num: 0x2, Name: "AGENT_LOGOUT_MASK", CCX: yes, Doc: "Logouts."},
			{Num: 0x4, Name: "AGENT_NOT_READY_MASK", CCX: yes, Doc: "Not ready."},
			{Num: 0x8, Name: "AGENT_AVAILABLE_MASK", CCX: yes, Doc: "Ready."},
			{Num: 0x10, Name: "AGENT_TALKING_MASK", CCX: yes, Doc: "Talking."},
			{Num: 0x20, Name: "AGENT_WORK_MASK", CCX: yes, Aliases: []string{"AGENT_WORK_NOT_READY_MASK"}, Doc: "Work."},
			{
				Num: 0x40, Name: "AGENT_TALKING_PENDING_WORK_MASK", CCX: yes,
				Aliases: []string{"AGENT_WORK_READY_MASK"},
				Doc:     "Talking with work to follow; work-ready in CCE.",
			},
			{
				Num: 0x80, Name: "AGENT_TALKING_PENDING_NOT_READY_MASK", CCX: yes,
				Aliases: []string{"AGENT_BUSY_OTHER_MASK"},
				Doc:     "Talking with not ready to follow; busy elsewhere in CCE.",
			},
			{Num: 0x100, Name: "AGENT_RESERVED_MASK", CCX: yes, Doc: "Reserved."},
			{Num: 0x200, Name: "AGENT_HOLD_MASK", CCX: no, Doc: "Hold."},
			{Num: 0x400, Name: "AGENT_ACTIVE_MASK", CCX: no, Doc: "Active."},
			{Num: 0x800, Name: "AGENT_PAUSED_MASK", CCX: no, Doc: "Paused."},
			{Num: 0x1000, Name: "AGENT_INTERRUPTED_MASK", CCX: no, Doc: "Interrupted."},
			{Num: 0x2000, Name: "AGENT_NOT_ACTIVE_MASK", CCX: no, Doc: "Not active."},
		},
	}
	enumConfigMask = &decode.Enum{
		Name: "ConfigMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide,
		Note: "As the CCX page of OPEN_REQ has it. ConfigInformationMask has bits 0x1 and 0x4 the other way round: " +
			"one of the pages is wrong, or the masks differ.",
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONFIG_AGENT_MASK", CCX: yes, Doc: "Agents.", Swapped: 0x4},
			{Num: 0x2, Name: "CONFIG_CSQ_MASK", CCX: yes, Doc: "Contact service queues."},
			{Num: 0x4, Name: "CONFIG_APPLICATION_MASK", CCX: yes, Doc: "Applications.", Swapped: 0x1},
			{Num: 0x8, Name: "CONFIG_DEVICE_MASK", CCX: yes, Doc: "Devices."},
			{Num: 0x10, Name: "CONFIG_TERMINAL_MASK", CCX: yes, Doc: "Terminals, from protocol 18 on."},
		},
	}
	enumConfigInformationMask = &decode.Enum{
		Name: "ConfigInformationMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide + and + ged188v25,
		Note:   "The bits are the guides', the names were coined here. ConfigMask has bits 0x1 and 0x4 the other way round.",
		Values: []decode.EnumValue{
			{
				Num: 0x1, Name: "CONFIG_INFO_APPLICATION", CCX: yes, Synthetic: true,
				Aliases: []string{"CONFIG_INFO_SERVICE"},
				Doc:     "Applications; services in CCE.",
			},
			{
				Num: 0x2, Name: "CONFIG_INFO_CSQ", CCX: yes, Synthetic: true,
				Aliases: []string{"CONFIG_INFO_SKILL_GROUP"},
				Doc:     "Contact service queues; skill groups in CCE.",
			},
			{Num: 0x4, Name: "CONFIG_INFO_AGENT", CCX: yes, Synthetic: true, Doc: "Agents."},
			{Num: 0x8, Name: "CONFIG_INFO_DEVICE", CCX: yes, Synthetic: true, Doc: "Devices."},
			{
				Num: 0x10, Name: "CONFIG_INFO_TERMINAL", CCX: yes, Synthetic: true,
				Aliases: []string{"CONFIG_INFO_CALL_TYPE"},
				Doc:     "Terminals in CCX from protocol 18 on; call types in CCE.",
			},
			{Num: 0x20, Name: "CONFIG_INFO_MRD", Synthetic: true, Doc: "Media routing domains."},
			{Num: 0x40, Name: "CONFIG_INFO_PERIPHERAL", Synthetic: true, Doc: "Peripherals."},
			{Num: 0x80, Name: "CONFIG_INFO_DESK_SETTINGS", Synthetic: true, Doc: "Settings of agents' desktops."},
			{Num: 0x100, Name: "CONFIG_INFO_TERMINAL_CCE", Synthetic: true, Doc: "Terminals in CCE."},
			{Num: 0x200, Name: "CONFIG_INFO_AGENT_SERVICES", Synthetic: true, Doc: "Services of agents."},
		},
	}
	enumPGStatusMask = &decode.Enum{
		Name: "PGStatusMask", Type: decode.UINT,
		Mask:   true,
		Source: ged188v25,
		Note:   "CCE's. CCX has CCXStatus in SYSTEM_EVENT and zero in OPEN_CONF.",
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "PGS_OPC_DOWN", Doc: "No link to the peripheral's controller, so no events."},
			{Num: 0x2, Name: "PGS_CC_DOWN", Doc: "No link to the central controller."},
			{Num: 0x4, Name: "PGS_PERIPHERAL_OFFLINE", Doc: "A peripheral is off line."},
			{Num: 0x8, Name: "PGS_CTI_SERVER_OFFLINE", Doc: "No link between server and client."},
			{Num: 0x10, Name: "PGS_LIMITED_FUNCTION", Doc: "Only some local call control works."},
		},
	}
	enumCallControlMask = &decode.Enum{
		Name: "CallControlMask", Type: decode.UINT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONTROL_QUERY_AGENT_STATE", Doc: "QUERY_AGENT_STATE_REQ."},
			{Num: 0x2, Name: "CONTROL_SET_AGENT_STATE", Doc: "SET_AGENT_STATE_REQ."},
			{Num: 0x4, Name: "CONTROL_ALTERNATE_CALL", Doc: "ALTERNATE_CALL_REQ."},
			{Num: 0x8, Name: "CONTROL_ANSWER_CALL", Doc: "ANSWER_CALL_REQ."},
			{Num: 0x10, Name: "CONTROL_CLEAR_CALL", Doc: "CLEAR_CALL_REQ."},
			{Num: 0x20, Name: "CONTROL_CLEAR_CONNECTION", Doc: "CLEAR_CONNECTION_REQ."},
			{Num: 0x40, Name: "CONTROL_CONFERENCE_CALL", Doc: "CONFERENCE_CALL_REQ."},
			{Num: 0x80, Name: "CONTROL_CONSULTATION_CALL", Doc: "CONSULTATION_CALL_REQ."},
			{Num: 0x100, Name: "CONTROL_DEFLECT_CALL", Doc: "DEFLECT_CALL_REQ."},
			{Num: 0x200, Name: "CONTROL_HOLD_CALL", Doc: "HOLD_CALL_REQ."},
			{Num: 0x400, Name: "CONTROL_MAKE_CALL", Doc: "MAKE_CALL_REQ."},
			{Num: 0x800, Name: "CONTROL_MAKE_PREDICTIVE_CALL", Doc: "MAKE_PREDICTIVE_CALL_REQ."},
			{Num: 0x1000, Name: "CONTROL_RECONNECT_CALL", Doc: "RECONNECT_CALL_REQ."},
			{Num: 0x2000, Name: "CONTROL_RETRIEVE_CALL", Doc: "RETRIEVE_CALL_REQ."},
			{Num: 0x4000, Name: "CONTROL_TRANSFER_CALL", Doc: "TRANSFER_CALL_REQ."},
			{Num: 0x8000, Name: "CONTROL_QUERY_DEVICE_INFO", Doc: "QUERY_DEVICE_INFO_REQ."},
			{Num: 0x10000, Name: "CONTROL_SNAPSHOT_CALL", Doc: "SNAPSHOT_CALL_REQ."},
			{Num: 0x20000, Name: "CONTROL_SNAPSHOT_DEVICE", Doc: "SNAPSHOT_DEVICE_REQ."},
			{Num: 0x40000, Name: "CONTROL_SEND_DTMF_SIGNAL", Doc: "SEND_DTMF_SIGNAL_REQ."},
		},
	}
	enumTransferConferenceSetupMask = &decode.Enum{
		Name: "TransferConferenceSetupMask", Type: decode.UINT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONF_SETUP_CONSULT_SPECIFIC", Doc: "An ACD call and a consult call placed for it."},
			{Num: 0x2, Name: "CONF_SETUP_CONSULT_ANY", Doc: "An ACD call and any consult call."},
			{Num: 0x4, Name: "CONF_SETUP_CONN_HELD", Doc: "Any connected and any held call."},
			{Num: 0x8, Name: "CONF_SETUP_ANY_TWO_CALLS", Doc: "Any two calls."},
			{Num: 0x10, Name: "CONF_SETUP_SINGLE_ACD_CALL", Doc: "One ACD call, conference without consult."},
			{Num: 0x20, Name: "TRANS_SETUP_SINGLE_ACD_CALL", Doc: "One ACD call, transfer without consult."},
			{Num: 0x40, Name: "CONF_SETUP_ANY_SINGLE_CALL", Doc: "Any one call, conference without consult."},
			{Num: 0x80, Name: "TRANS_SETUP_ANY_SINGLE_CALL", Doc: "Any one call, transfer without consult."},
		},
	}
	enumOtherFeatureMask = &decode.Enum{
		Name: "OtherFeatureMask", Type: decode.UINT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "FEATURE_POST_ROUTE", Doc: "Calls can be routed after they arrived."},
			{Num: 0x2, Name: "FEATURE_UNIQUE_CONSULT_CALLID", Doc: "A consult call has an id of its own."},
		},
	}
	enumCallVariableMask = &decode.Enum{
		Name: "CallVariableMask", Type: decode.USHORT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CALL_VAR_1_MASK", Doc: "CallVariable1."},
			{Num: 0x2, Name: "CALL_VAR_2_MASK", Doc: "CallVariable2."},
			{Num: 0x4, Name: "CALL_VAR_3_MASK", Doc: "CallVariable3."},
			{Num: 0x8, Name: "CALL_VAR_4_MASK", Doc: "CallVariable4."},
			{Num: 0x10, Name: "CALL_VAR_5_MASK", Doc: "CallVariable5."},
			{Num: 0x20, Name: "CALL_VAR_6_MASK", Doc: "CallVariable6."},
			{Num: 0x40, Name: "CALL_VAR_7_MASK", Doc: "CallVariable7."},
			{Num: 0x80, Name: "CALL_VAR_8_MASK", Doc: "CallVariable8."},
			{Num: 0x100, Name: "CALL_VAR_9_MASK", Doc: "CallVariable9."},
			{Num: 0x200, Name: "CALL_VAR_10_MASK", Doc: "CallVariable10."},
		},
	}
	enumAgentFlags = &decode.Enum{
		Name: "AgentFlags", Type: decode.USHORT,
		Mask:   true,
		Source: ccxGuide,
		Note:   "0 is a plain agent. The names were coined here.",
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "AGENT_FLAG_PRIMARY_SUPERVISOR", CCX: yes, Synthetic: true, Doc: "The team's first supervisor."},
			{Num: 0x2, Name: "AGENT_FLAG_TEMPORARY_AGENT", CCX: yes, Synthetic: true, Doc: "In the team for a time."},
			{Num: 0x4, Name: "AGENT_FLAG_SUPERVISOR", CCX: yes, Synthetic: true, Doc: "A supervisor."},
		},
	}
	enumAgentCapacityMask = &decode.Enum{
		Name: "AgentCapacityMask", Type: decode.UINT,
		Mask:   true,
		Source: ccxGuide,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "OUTBOUND_SUPPORT", CCX: yes, Doc: "Can take calls of the outbound dialer; from protocol 12 on."},
		},
	}
	enumDeskSettingsMask = &decode.Enum{
		Name: "DeskSettingsMask", Type: decode.UINT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "DESK_AVAIL_AFTER_INCOMING_MASK", Doc: "Ready by itself after an inbound call."},
			{Num: 0x2, Name: "DESK_AVAIL_AFTER_OUTGOING_MASK", Doc: "Ready by itself after an outbound call."},
			{Num: 0x4, Name: "DESK_AUTO_ANSWER_ENABLED_MASK", Doc: "Calls answer themselves."},
			{Num: 0x8, Name: "DESK_IDLE_REASON_REQUIRED_MASK", Doc: "Not ready needs a reason."},
			{Num: 0x10, Name: "DESK_LOGOUT_REASON_REQUIRED_MASK", Doc: "Logout needs a reason."},
			{Num: 0x20, Name: "DESK_SUPERVISOR_CALLS_ALLOWED_MASK", Doc: "May call a supervisor."},
			{Num: 0x40, Name: "DESK_AGENT_TO_AGENT_CALLS_ALLOWED", Doc: "May call other agents."},
			{Num: 0x80, Name: "DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK", Doc: "May call abroad."},
			{Num: 0x100, Name: "DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK", Doc: "May call the public network."},
			{Num: 0x200, Name: "DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK", Doc: "May call the private network."},
			{Num: 0x400, Name: "DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK", Doc: "May call by an operator."},
			{Num: 0x800, Name: "DESK_OUTBOUND_ACCESS_PBX_MASK", Doc: "May call out by the PBX."},
			{Num: 0x1000, Name: "DESK_NON_ACD_CALLS_ALLOWED_MASK", Doc: "May have calls that are not routed."},
			{Num: 0x2000, Name: "DESK_AGENT_CAN_SELECT_GROUP_MASK", Doc: "May choose the groups to log in to."},
		},
	}
	enumClassOfDevice = &decode.Enum{
		Name: "ClassOfDevice", Type: decode.USHORT,
		Mask:   true,
		Source: ged188v25,
		Values: []decode.EnumValue{
			{Num: 0x10, Name: "DEVC_OTHER", Doc: "Something else."},
			{Num: 0x20, Name: "DEVC_IMAGE", Doc: "Pictures, or data at high speed."},
			{Num: 0x40, Name: "DEVC_DATA", Doc: "Data."},
			{Num: 0x80, Name: "DEVC_VOICE", Doc: "Speech."},
		},
	}
)
