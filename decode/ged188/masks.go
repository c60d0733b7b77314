package ged188

import "ccxtrace/decode"

// masks lists the tables of bits.
var masks = []*decode.Enum{
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

var (
	enumServiceMask = &decode.Enum{
		Name: "ServiceMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CTI_SERVICE_CLIENT_EVENTS", CCX: yes},
			{Num: 0x2, Name: "CTI_SERVICE_CALL_DATA_UPDATE", CCX: yes},
			{Num: 0x4, Name: "CTI_SERVICE_CLIENT_CONTROL", CCX: yes},
			{Num: 0x8, Name: "CTI_SERVICE_CONNECTION_MONITOR"},
			{Num: 0x10, Name: "CTI_SERVICE_ALL_EVENTS", CCX: yes},
			{Num: 0x20, Name: "CTI_SERVICE_PERIPHERAL_MONITOR"},
			{Num: 0x40, Name: "CTI_SERVICE_CLIENT_MONITOR"},
			{Num: 0x80, Name: "CTI_SERVICE_SUPERVISOR", CCX: yes},
			{Num: 0x100, Name: "CTI_SERVICE_SERVER"},
			{Num: 0x400, Name: "CTI_SERVICE_AGENT_REPORTING"},
			{Num: 0x800, Name: "CTI_SERVICE_ALL_TASK_EVENTS"},
			{Num: 0x1000, Name: "CTI_SERVICE_TASK_MONITOR"},
			{Num: 0x2000, Name: "CTI_AGENT_STATE_CONTROL_ONLY", CCX: yes},
			{Num: 0x8000, Name: "CTI_DEVICE_STATE_CONTROL"},
			{Num: 0x40000, Name: "CTI_SERVICE_CONFIG_EVENTS", CCX: yes},
			{Num: 0x80000, Name: "CTI_SERVICE_UPDATE_EVENTS"},
			{Num: 0x100000, Name: "CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS"},
			{Num: 0x200000, Name: "CTI_SERVICE_IGNORE_CONF"},
			{Num: 0x400000, Name: "CTI_SERVICE_ACD_LINE_ONLY"},
			{Num: 0x2000000, Name: "CTI_SERVICE_ACTIVE_STANDBY"},
			{Num: 0x80000000, Name: "CTI_SERVICE_DEBUG"},
		},
	}
	enumCallEventMask = &decode.Enum{
		Name: "CallEventMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CALL_DELIVERED_MASK", CCX: yes},
			{Num: 0x2, Name: "CALL_QUEUED_MASK", CCX: yes},
			{Num: 0x4, Name: "CALL_ESTABLISHED_MASK", CCX: yes},
			{Num: 0x8, Name: "CALL_HELD_MASK", CCX: yes},
			{Num: 0x10, Name: "CALL_RETRIEVED_MASK", CCX: yes},
			{Num: 0x20, Name: "CALL_CLEARED_MASK", CCX: yes},
			{Num: 0x40, Name: "CALL_CONNECTION_CLEARED_MASK", CCX: yes},
			{Num: 0x80, Name: "CALL_ORIGINATED_MASK", CCX: yes},
			{Num: 0x100, Name: "CALL_CONFERENCED_MASK", CCX: yes},
			{Num: 0x200, Name: "CALL_TRANSFERRED_MASK", CCX: yes},
			{Num: 0x400, Name: "CALL_DIVERTED_MASK", CCX: yes},
			{Num: 0x800, Name: "CALL_SERVICE_INITIATED_MASK", CCX: yes},
			{Num: 0x1000, Name: "CALL_TRANSLATION_ROUTE_MASK", CCX: no},
			{Num: 0x2000, Name: "BEGIN_CALL_MASK", CCX: yes},
			{Num: 0x4000, Name: "END_CALL_MASK", CCX: yes},
			{Num: 0x8000, Name: "CALL_DATA_UPDATE_MASK", CCX: yes},
			{Num: 0x10000, Name: "CALL_FAILED_MASK", CCX: yes},
			{Num: 0x20000, Name: "CALL_REACHED_NETWORK_MASK", CCX: no},
			{Num: 0x40000, Name: "CALL_DEQUEUED_MASK", CCX: yes},
			{Num: 0x80000, Name: "AGENT_PRE_CALL_MASK", CCX: no},
			{Num: 0x100000, Name: "AGENT_PRE_CALL_ABORT_MASK", CCX: no},
			{Num: 0x200000, Name: "RTP_STARTED_MASK", CCX: yes},
			{Num: 0x400000, Name: "RTP_STOPPED_MASK", CCX: yes},
			{Num: 0x800000, Name: "AGENT_TEAM_CONFIG_MASK", CCX: no},
			{Num: 0x1000000, Name: "AGENT_LEGACY_PRE_CALL_MASK", CCX: no},
			{Num: 0x2000000, Name: "CALL_ATTRIBUTE_CHANGE_MASK", CCX: no},
			{Num: 0x4000000, Name: "CALL_TERMINATION_MASK", CCX: no},
			{Num: 0x8000000, Name: "CALL_AGENT_GREETING_MASK", CCX: no},
			{Num: 0x10000000, Name: "NETWORK_RECORDING_STARTED_MASK", CCX: no},
			{Num: 0x20000000, Name: "NETWORK_RECORDING_ENDED_MASK", CCX: no},
			{Num: 0x40000000, Name: "NETWORK_RECORDING_FAILED_MASK", CCX: no},
			{Num: 0x80000000, Name: "NETWORK_RECORDING_TARGET_INFO_MASK", CCX: no},
		},
	}
	enumAgentStateMask = &decode.Enum{
		Name: "AgentStateMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "AGENT_LOGIN_MASK", CCX: yes},
			{Num: 0x2, Name: "AGENT_LOGOUT_MASK", CCX: yes},
			{Num: 0x4, Name: "AGENT_NOT_READY_MASK", CCX: yes},
			{Num: 0x8, Name: "AGENT_AVAILABLE_MASK", CCX: yes},
			{Num: 0x10, Name: "AGENT_TALKING_MASK", CCX: yes},
			{Num: 0x20, Name: "AGENT_WORK_MASK", CCX: yes, Aliases: []string{"AGENT_WORK_NOT_READY_MASK"}},
			{Num: 0x40, Name: "AGENT_TALKING_PENDING_WORK_MASK", CCX: yes, Aliases: []string{"AGENT_WORK_READY_MASK"}},
			{Num: 0x80, Name: "AGENT_TALKING_PENDING_NOT_READY_MASK", CCX: yes, Aliases: []string{"AGENT_BUSY_OTHER_MASK"}},
			{Num: 0x100, Name: "AGENT_RESERVED_MASK", CCX: yes},
			{Num: 0x200, Name: "AGENT_HOLD_MASK", CCX: no},
			{Num: 0x400, Name: "AGENT_ACTIVE_MASK", CCX: no},
			{Num: 0x800, Name: "AGENT_PAUSED_MASK", CCX: no},
			{Num: 0x1000, Name: "AGENT_INTERRUPTED_MASK", CCX: no},
			{Num: 0x2000, Name: "AGENT_NOT_ACTIVE_MASK", CCX: no},
		},
	}
	enumConfigMask = &decode.Enum{
		Name: "ConfigMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONFIG_AGENT_MASK", CCX: yes},
			{Num: 0x2, Name: "CONFIG_CSQ_MASK", CCX: yes},
			{Num: 0x4, Name: "CONFIG_APPLICATION_MASK", CCX: yes},
			{Num: 0x8, Name: "CONFIG_DEVICE_MASK", CCX: yes},
			{Num: 0x10, Name: "CONFIG_TERMINAL_MASK", CCX: yes},
		},
	}
	enumConfigInformationMask = &decode.Enum{
		Name: "ConfigInformationMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONFIG_INFO_APPLICATION", CCX: yes, Synthetic: true, Aliases: []string{"CONFIG_INFO_SERVICE"}},
			{Num: 0x2, Name: "CONFIG_INFO_CSQ", CCX: yes, Synthetic: true, Aliases: []string{"CONFIG_INFO_SKILL_GROUP"}},
			{Num: 0x4, Name: "CONFIG_INFO_AGENT", CCX: yes, Synthetic: true},
			{Num: 0x8, Name: "CONFIG_INFO_DEVICE", CCX: yes, Synthetic: true},
			{Num: 0x10, Name: "CONFIG_INFO_TERMINAL", CCX: yes, Synthetic: true, Aliases: []string{"CONFIG_INFO_CALL_TYPE"}},
			{Num: 0x20, Name: "CONFIG_INFO_MRD", Synthetic: true},
			{Num: 0x40, Name: "CONFIG_INFO_PERIPHERAL", Synthetic: true},
			{Num: 0x80, Name: "CONFIG_INFO_DESK_SETTINGS", Synthetic: true},
			{Num: 0x100, Name: "CONFIG_INFO_TERMINAL_CCE", Synthetic: true},
			{Num: 0x200, Name: "CONFIG_INFO_AGENT_SERVICES", Synthetic: true},
		},
	}
	enumPGStatusMask = &decode.Enum{
		Name: "PGStatusMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "PGS_OPC_DOWN"},
			{Num: 0x2, Name: "PGS_CC_DOWN"},
			{Num: 0x4, Name: "PGS_PERIPHERAL_OFFLINE"},
			{Num: 0x8, Name: "PGS_CTI_SERVER_OFFLINE"},
			{Num: 0x10, Name: "PGS_LIMITED_FUNCTION"},
		},
	}
	enumCallControlMask = &decode.Enum{
		Name: "CallControlMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONTROL_QUERY_AGENT_STATE"},
			{Num: 0x2, Name: "CONTROL_SET_AGENT_STATE"},
			{Num: 0x4, Name: "CONTROL_ALTERNATE_CALL"},
			{Num: 0x8, Name: "CONTROL_ANSWER_CALL"},
			{Num: 0x10, Name: "CONTROL_CLEAR_CALL"},
			{Num: 0x20, Name: "CONTROL_CLEAR_CONNECTION"},
			{Num: 0x40, Name: "CONTROL_CONFERENCE_CALL"},
			{Num: 0x80, Name: "CONTROL_CONSULTATION_CALL"},
			{Num: 0x100, Name: "CONTROL_DEFLECT_CALL"},
			{Num: 0x200, Name: "CONTROL_HOLD_CALL"},
			{Num: 0x400, Name: "CONTROL_MAKE_CALL"},
			{Num: 0x800, Name: "CONTROL_MAKE_PREDICTIVE_CALL"},
			{Num: 0x1000, Name: "CONTROL_RECONNECT_CALL"},
			{Num: 0x2000, Name: "CONTROL_RETRIEVE_CALL"},
			{Num: 0x4000, Name: "CONTROL_TRANSFER_CALL"},
			{Num: 0x8000, Name: "CONTROL_QUERY_DEVICE_INFO"},
			{Num: 0x10000, Name: "CONTROL_SNAPSHOT_CALL"},
			{Num: 0x20000, Name: "CONTROL_SNAPSHOT_DEVICE"},
			{Num: 0x40000, Name: "CONTROL_SEND_DTMF_SIGNAL"},
		},
	}
	enumTransferConferenceSetupMask = &decode.Enum{
		Name: "TransferConferenceSetupMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CONF_SETUP_CONSULT_SPECIFIC"},
			{Num: 0x2, Name: "CONF_SETUP_CONSULT_ANY"},
			{Num: 0x4, Name: "CONF_SETUP_CONN_HELD"},
			{Num: 0x8, Name: "CONF_SETUP_ANY_TWO_CALLS"},
			{Num: 0x10, Name: "CONF_SETUP_SINGLE_ACD_CALL"},
			{Num: 0x20, Name: "TRANS_SETUP_SINGLE_ACD_CALL"},
			{Num: 0x40, Name: "CONF_SETUP_ANY_SINGLE_CALL"},
			{Num: 0x80, Name: "TRANS_SETUP_ANY_SINGLE_CALL"},
		},
	}
	enumOtherFeatureMask = &decode.Enum{
		Name: "OtherFeatureMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "FEATURE_POST_ROUTE"},
			{Num: 0x2, Name: "FEATURE_UNIQUE_CONSULT_CALLID"},
		},
	}
	enumCallVariableMask = &decode.Enum{
		Name: "CallVariableMask", Type: decode.USHORT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "CALL_VAR_1_MASK"},
			{Num: 0x2, Name: "CALL_VAR_2_MASK"},
			{Num: 0x4, Name: "CALL_VAR_3_MASK"},
			{Num: 0x8, Name: "CALL_VAR_4_MASK"},
			{Num: 0x10, Name: "CALL_VAR_5_MASK"},
			{Num: 0x20, Name: "CALL_VAR_6_MASK"},
			{Num: 0x40, Name: "CALL_VAR_7_MASK"},
			{Num: 0x80, Name: "CALL_VAR_8_MASK"},
			{Num: 0x100, Name: "CALL_VAR_9_MASK"},
			{Num: 0x200, Name: "CALL_VAR_10_MASK"},
		},
	}
	enumAgentFlags = &decode.Enum{
		Name: "AgentFlags", Type: decode.USHORT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "AGENT_FLAG_PRIMARY_SUPERVISOR", CCX: yes, Synthetic: true},
			{Num: 0x2, Name: "AGENT_FLAG_TEMPORARY_AGENT", CCX: yes, Synthetic: true},
			{Num: 0x4, Name: "AGENT_FLAG_SUPERVISOR", CCX: yes, Synthetic: true},
		},
	}
	enumAgentCapacityMask = &decode.Enum{
		Name: "AgentCapacityMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "OUTBOUND_SUPPORT", CCX: yes},
		},
	}
	enumDeskSettingsMask = &decode.Enum{
		Name: "DeskSettingsMask", Type: decode.UINT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x1, Name: "DESK_AVAIL_AFTER_INCOMING_MASK"},
			{Num: 0x2, Name: "DESK_AVAIL_AFTER_OUTGOING_MASK"},
			{Num: 0x4, Name: "DESK_AUTO_ANSWER_ENABLED_MASK"},
			{Num: 0x8, Name: "DESK_IDLE_REASON_REQUIRED_MASK"},
			{Num: 0x10, Name: "DESK_LOGOUT_REASON_REQUIRED_MASK"},
			{Num: 0x20, Name: "DESK_SUPERVISOR_CALLS_ALLOWED_MASK"},
			{Num: 0x40, Name: "DESK_AGENT_TO_AGENT_CALLS_ALLOWED"},
			{Num: 0x80, Name: "DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK"},
			{Num: 0x100, Name: "DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK"},
			{Num: 0x200, Name: "DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK"},
			{Num: 0x400, Name: "DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK"},
			{Num: 0x800, Name: "DESK_OUTBOUND_ACCESS_PBX_MASK"},
			{Num: 0x1000, Name: "DESK_NON_ACD_CALLS_ALLOWED_MASK"},
			{Num: 0x2000, Name: "DESK_AGENT_CAN_SELECT_GROUP_MASK"},
		},
	}
	enumClassOfDevice = &decode.Enum{
		Name: "ClassOfDevice", Type: decode.USHORT,
		Mask: true,
		Values: []decode.EnumValue{
			{Num: 0x10, Name: "DEVC_OTHER"},
			{Num: 0x20, Name: "DEVC_IMAGE"},
			{Num: 0x40, Name: "DEVC_DATA"},
			{Num: 0x80, Name: "DEVC_VOICE"},
		},
	}
)
