package ged188

import "ccxtrace/decode"

// configMessages are the messages of configuration.
var configMessages = []decode.Schema{
	{
		Type: ConfigRequestKeyEvent, Name: "CONFIG_REQUEST_KEY_EVENT",
		Class: configuration, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25 + and + smiddle,
		Doc:    "A client asks for the keys by which it can tell whether its copy of the configuration is still good.",
		Fixed: []decode.Fixed{
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, Reserved: true, Const: "0", Since: 11},
		},
		Float: []decode.Floating{
			{Tag: tagCustomerID, Reserved: true},
		},
	},
	{
		Type: ConfigKeyEvent, Name: "CONFIG_KEY_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "The keys of each kind of configuration; a key that changed means that the configuration did.",
		Note:   "A key is an integer of 8 bytes; all zero means that an upload is needed.",
		Fixed: []decode.Fixed{
			{Field: Status, Type: decode.UINT, Enum: enumConfigKeyStatus},
		},
		Float: []decode.Floating{
			{Tag: tagApplicationConfigKey},
			{Tag: tagCSQConfigKey},
			{Tag: tagAgentConfigKey},
			{Tag: tagDeviceConfigKey},
			{Tag: tagCallTypeConfigKey, Reserved: true, CCE: true},
			{Tag: tagPeripheralConfigKey, CCE: true},
			{Tag: tagAgentDeskSettingsConfigKey, CCE: true},
		},
	},
	{
		Type: ConfigRequestEvent, Name: "CONFIG_REQUEST_EVENT",
		Class: configuration, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "A client asks for an upload of the configuration.",
		Fixed: []decode.Fixed{
			{Field: ConfigurationMask, Type: decode.UINT, Enum: enumConfigInformationMask},
			{Field: PeripheralID, Type: decode.UINT, Enum: enumPeripheralIDSentinel, Reserved: true, Const: "0", Since: 11},
		},
		Float: []decode.Floating{
			{Tag: tagCustomerID, Required: true, Reserved: true},
		},
	},
	{
		Type: ConfigBeginEvent, Name: "CONFIG_BEGIN_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "An upload of configuration begins; records follow up to CONFIG_END_EVENT.",
		Fixed: []decode.Fixed{
			{Field: ConfigType, Type: decode.USHORT, Enum: enumConfigType},
			{Field: ConfigurationMask, Type: decode.UINT, Enum: enumConfigInformationMask},
		},
		Float: []decode.Floating{
			{Tag: tagApplicationConfigKey},
			{Tag: tagCSQConfigKey, Field: CSQueueConfigKey},
			{Tag: tagAgentConfigKey},
			{Tag: tagDeviceConfigKey},
		},
	},
	{
		Type: ConfigEndEvent, Name: "CONFIG_END_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "An upload of configuration ended; Status says whether it is whole.",
		Fixed: []decode.Fixed{
			{Field: Status, Type: decode.UINT, Enum: enumConfigEndStatus},
		},
		Float: []decode.Floating{
			{Tag: tagText},
		},
	},
	{
		Type: ConfigApplicationEvent, Name: "CONFIG_APPLICATION_EVENT", Aliases: []string{"CONFIG_SERVICE_EVENT"},
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "Applications, with their triggers, that exist or changed; part of an upload.",
		Note: "At most 10 records, each opened by RecordType[183]. The number is that of CONFIG_SERVICE_EVENT in " +
			"GED-188's message table.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralID, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagPeripheralNumber, Field: ApplicationID, Enum: enumApplicationIDSentinel, Group: "Record", Count: NumRecords},
			{Tag: tagOldPeripheralNumber, Reserved: true, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagMaxQueued, Group: "Record", Count: NumRecords},
			{Tag: tagExtension, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagServiceSkillTargetID, Field: PreviousApplicationID, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralName, Field: ApplicationName, Group: "Record", Count: NumRecords},
			{Tag: tagDescription, Group: "Record", Count: NumRecords},
			{Tag: tagServiceLevelThreshold, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagServiceLevelType, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagConfigParam, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagMRDomainID, Reserved: true, Group: "Record", Count: NumRecords, Since: 11},
		},
	},
	{
		Type: ConfigCSQEvent, Name: "CONFIG_CSQ_EVENT", Aliases: []string{"CONFIG_SKILL_GROUP_EVENT"},
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25 + and + smiddle,
		Doc:    "Contact service queues that exist or changed; part of an upload.",
		Note: "The page prints a reserved [184] before CSQID[184], by its sister messages meant as [208]; both " +
			"forms parse. It gives AutoWork 4 bytes, GED-188 2. The number is that of GED-188's message table and " +
			"of a client written from sniffed traffic.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralNumber, Field: CSQID, Enum: enumCSQIDSentinel, Group: "Record", Count: NumRecords},
			{Tag: tagOldPeripheralNumber, Reserved: true, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagSkillGroupPriority, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagSkillGroupSkillTargetID, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagAutoWork, Max: 4, Group: "Record", Count: NumRecords, Note: "The page prints 4 bytes for a BOOL."},
			{Tag: tagExtension, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralName, Field: CSQName, Group: "Record", Count: NumRecords},
			{Tag: tagDescription, Group: "Record", Count: NumRecords},
			{Tag: tagMRDomainID, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagConfigParam, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralID, Group: "Record", Count: NumRecords, Since: 11},
		},
	},
	{
		Type: ConfigAgentEvent, Name: "CONFIG_AGENT_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxPart + and + ged188v25 + and + smiddle,
		Doc:    "Agents and supervisors that exist or changed, with the queues they serve; part of an upload.",
		Note: "After NumCSQ[191] come that many pairs of CSQID[62] and the reserved [64], at most 25. The page was " +
			"cut within MRD_ID; ActiveTerminal is in the guide's change history and in GED-188, and more fields " +
			"may follow. The number is that of GED-188's message table and of a client written from sniffed " +
			"traffic.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralID, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagAgentType, Group: "Record", Count: NumRecords},
			{Tag: tagLoginID, Group: "Record", Count: NumRecords},
			{Tag: tagCurLoginID, Reserved: true, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagLoginName, Reserved: true, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagLastName, Group: "Record", Count: NumRecords},
			{Tag: tagFirstName, Group: "Record", Count: NumRecords},
			{Tag: tagExtension, Group: "Record", Count: NumRecords},
			{Tag: tagDescription, Group: "Record", Count: NumRecords},
			{Tag: tagAgentSkillTargetID, Reserved: true, Group: "Record", Count: NumRecords},
			{Tag: tagNumCSQ, Group: "Record", Count: NumRecords},
			{Tag: tagCSQID, Group: "CSQ", Count: NumCSQ},
			{Tag: tagSkillGroupPriority, Reserved: true, Group: "CSQ", Count: NumCSQ},
			{Tag: tagAgentState, Group: "Record", Count: NumRecords},
			{Tag: tagMRD_ID, Group: "Record", Count: NumRecords, Since: 17},
			{Tag: tagTerminalDeviceName, Field: ActiveTerminal, Group: "Record", Count: NumRecords, Since: 18},
		},
	},
	{
		Type: ConfigDeviceEvent, Name: "CONFIG_DEVICE_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "Agents' devices, route points, CTI ports and call control groups that exist or changed; part of an upload.",
		Note: "What DeviceField0 to 4 mean depends on DeviceType. 3, agent: 0 is the record id, 2 the login id. 5, " +
			"route point: 0 is the call control group, 1 the application, 2 the route point, MaxQueued the " +
			"session limit. 6, CTI port: 0 is the group, 2 the port. 7, call control group: 0 is the group, " +
			"MaxQueued its number of ports. DeviceField3 is printed as reserved[10].",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagPeripheralID, Group: "Record", Count: NumRecords, Since: 11},
			{Tag: tagPeripheralNumber, Field: DeviceField0, Group: "Record", Count: NumRecords},
			{Tag: tagDeviceType, Group: "Record", Count: NumRecords},
			{Tag: tagMaxQueued, Group: "Record", Count: NumRecords},
			{Tag: tagServiceID, Field: DeviceField1, Group: "Record", Count: NumRecords},
			{Tag: tagDialedNumber, Field: DeviceField2, Max: 129, Group: "Record", Count: NumRecords},
			{Tag: tagDNIS, Field: DeviceField3, Group: "Record", Count: NumRecords},
			{Tag: tagExtension, Field: DeviceField4, Group: "Record", Count: NumRecords},
			{Tag: tagDescription, Group: "Record", Count: NumRecords},
		},
	},
	{
		Type: TeamConfigReq, Name: "TEAM_CONFIG_REQ",
		Class: configuration, Sender: decode.Client, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "A client asks for the teams, or only to be told of changes in them.",
		Note: "Numbers 242 to 244 are GED-188 v25's. GED-188 v15 and uccertweb print 236 to 238 for TEAM_CONFIG_*, " +
			"which sniffed clients use for CONFIG_*.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: ConfigParam, Type: decode.USHORT, Enum: enumTeamConfigParam},
			{Field: Reserved, Type: decode.UNSPEC, Size: 8, Reserved: true, Const: "0"},
		},
	},
	{
		Type: TeamConfigEvent, Name: "TEAM_CONFIG_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "One team and its members, or the change of them.",
		Note: "TeamName is the first tag, once; then at most 64 groups of AgentID, AgentFlags, RecordType, " +
			"MemberType. With MemberType 2 AgentID holds a CSQID. For its number see TEAM_CONFIG_REQ.",
		Fixed: []decode.Fixed{
			{Field: TeamID, Type: decode.UINT},
			{Field: NumRecords, Type: decode.USHORT},
			{Field: Operation, Type: decode.USHORT, Enum: enumTeamOperation},
			{Field: Reserved, Type: decode.UNSPEC, Size: 8, Reserved: true, Const: "0"},
		},
		Float: []decode.Floating{
			{Tag: tagTeamName, Required: true},
			{Tag: tagAgentID, Group: "Record", Count: NumRecords},
			{Tag: tagAgentFlags, Group: "Record", Count: NumRecords},
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagMemberType, Group: "Record", Count: NumRecords},
		},
	},
	{
		Type: TeamConfigConf, Name: "TEAM_CONFIG_CONF",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "The request for teams was accepted or refused.",
		Note:   "For its number see TEAM_CONFIG_REQ.",
		Fixed: []decode.Fixed{
			{Field: InvokeID, Type: decode.UINT},
			{Field: Status, Type: decode.UINT, Enum: enumTeamConfigStatus},
		},
		Float: []decode.Floating{
			{Tag: tagText, Max: 128},
		},
	},
	{
		Type: ConfigCallTypeEvent, Name: "CONFIG_CALL_TYPE_EVENT",
		Class: configuration, Sender: decode.Server, Layout: decode.Full,
		Source: ged188v25,
		Doc:    "Call types of CCE that exist or changed.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagCallTypeID, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagCustomerDefinitionID, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagEnterpriseName, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagDescription, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagServiceLevelThreshold, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagServiceLevelType, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
		},
	},
	{
		Type: ConfigMRDEvent, Name: "CONFIG_MRD_EVENT",
		Class: configuration, Sender: decode.Server, Layout: decode.Full,
		Source: ged188v25,
		Doc:    "Media routing domains of CCE that exist or changed.",
		Note:   "The message table prints 245 for it, the list of types 254.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagMRDomainID, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagEnterpriseName, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagDescription, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagMaxTaskDuration, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagInterruptible, Group: "Record", Count: NumRecords, CCE: true},
		},
	},
	{
		Type: ConfigPeripheralEvent, Name: "CONFIG_PERIPHERAL_EVENT",
		Class: configuration, Sender: decode.Server, Layout: decode.Full,
		Source: ged188v25,
		Doc:    "Peripherals of CCE that exist or changed.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagConfigPeripheralID, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagDefaultAgentDeskSettingsID, Group: "Record", Count: NumRecords, CCE: true},
		},
	},
	{
		Type: ConfigAgentDeskSettingsEvent, Name: "CONFIG_AGENT_DESK_SETTINGS_EVENT",
		Class: configuration, Sender: decode.Server, Layout: decode.Full,
		Source: ged188v25,
		Doc:    "Desktop settings of CCE that exist or changed.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagAgentDeskSettingsID, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltDeskSettingsMask, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltWrapUpDataIncomingMode, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltWrapUpDataOutgoingMode, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltLogoutNonActivityTime, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltQualityRecordingRate, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltRingNoAnswerTime, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltSilentMonitorWarningMessage, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltSilentMonitorAudibleIndication, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltSupervisorAssistCallMethod, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltEmergencyCallMethod, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltAutoRecordOnEmergency, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltRecordingMode, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltWorkModeTimer, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltRingNoAnswerDNID, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltDefaultDevicePortAddress, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagPlayZipTone, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagACDSharedLineUsage, Group: "Record", Count: NumRecords, CCE: true},
		},
	},
	{
		Type: ConfigTerminalEvent, Name: "CONFIG_TERMINAL_EVENT",
		Class: configuration, Sender: decode.Server, CCX: true, Layout: decode.Full,
		Source: ccxGuide + and + ged188v25,
		Doc:    "Phones that exist or changed, with their lines; part of an upload, new in release 12.5(1) SU1.",
		Note: "From CCX protocol 18 on. The number is that of GED-188 v25's message table, which has the same " +
			"fields; its list of types leaves it out. NumInstruments[305] counts the Instrument[6] fields of a " +
			"record, at most 10.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT},
		},
		Float: []decode.Floating{
			{Tag: tagRecordType, Group: "Record", Count: NumRecords},
			{Tag: tagTerminalType, Group: "Record", Count: NumRecords},
			{Tag: tagTerminalDeviceName, Group: "Record", Count: NumRecords},
			{Tag: tagTerminalTypeName, Group: "Record", Count: NumRecords},
			{Tag: tagNumInstruments, Group: "Record", Count: NumRecords},
			{Tag: tagAgentInstrument, Field: Instrument, Group: "Instrument", Count: NumInstruments},
		},
	},
	{
		Type: ConfigAgentServiceEvent, Name: "CONFIG_AGENT_SERVICE_EVENT",
		Class: configuration, Sender: decode.Server, Layout: decode.Full,
		Source: ged188v25,
		Doc:    "Services switched on for agents of CCE.",
		Fixed: []decode.Fixed{
			{Field: NumRecords, Type: decode.USHORT, CCE: true},
		},
		Float: []decode.Floating{
			{Tag: tagAgentSkillTargetID, Reserved: true, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagNumOfEnabledServices, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagFltEnabledServices, Group: "Record", Count: NumRecords, CCE: true},
			{Tag: tagRecordType, Group: "Record", Count: NumRecords, CCE: true},
		},
	},
}
