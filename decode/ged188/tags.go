package ged188

import "ccxtrace/decode"

// tags lists every floating field by its number.
var tags = []*decode.Tag{
	tagClientID,
	tagClientPassword,
	tagClientSignature,
	tagAgentExtension,
	tagAgentIDShort,
	tagAgentInstrument,
	tagText,
	tagANI,
	tagUserToUserInfo,
	tagDNIS,
	tagDialedNumber,
	tagCallerEnteredDigits,
	tagCallVariable1,
	tagCallVariable2,
	tagCallVariable3,
	tagCallVariable4,
	tagCallVariable5,
	tagCallVariable6,
	tagCallVariable7,
	tagCallVariable8,
	tagCallVariable9,
	tagCallVariable10,
	tagCTIClientSignature,
	tagCTIClientTimestamp,
	tagConnectionDeviceID,
	tagAlertingDeviceID,
	tagCallingDeviceID,
	tagCalledDeviceID,
	tagLastRedirectDeviceID,
	tagAnsweringDeviceID,
	tagHoldingDeviceID,
	tagRetrievingDeviceID,
	tagReleasingDeviceID,
	tagFailingDeviceID,
	tagPrimaryDeviceID,
	tagSecondaryDeviceID,
	tagControllerDeviceID,
	tagAddedPartyDeviceID,
	tagConnectedPartyCallID,
	tagConnectedPartyDeviceType,
	tagConnectedPartyDeviceID,
	tagTransferringDeviceID,
	tagTransferredDeviceID,
	tagDivertingDeviceID,
	tagQueueDeviceID,
	tagCallWrapupData,
	tagNewConnectionDeviceID,
	tagTrunkUsedDeviceID,
	tagAgentPassword,
	tagActiveConnectionDeviceID,
	tagFacilityCode,
	tagOtherConnectionDeviceID,
	tagHeldConnectionDeviceID,
	tagCallConnectionCallID,
	tagCallConnectionDeviceType,
	tagCallConnectionDeviceID,
	tagCallDeviceType,
	tagCallDeviceID,
	tagCallDeviceConnectionState,
	tagCSQID,
	tagSkillGroupID,
	tagSkillGroupPriority,
	tagCSQState,
	tagObjectName,
	tagDTMFString,
	tagPositionID,
	tagSupervisorID,
	tagLineHandle,
	tagLineType,
	tagRouterCallKeyDay,
	tagRouterCallKeyCallID,
	tagCallState,
	tagMonitoredDeviceID,
	tagAuthorizationCode,
	tagAccountCode,
	tagOriginatingDeviceID,
	tagOriginatingLineID,
	tagClientAddress,
	tagNamedVariable,
	tagNamedArray,
	tagCallControlTable,
	tagSupervisorInstrument,
	tagATCAgentID,
	tagAgentFlags,
	tagATCAgentState,
	tagATCStateDuration,
	tagAgentConnectionDeviceID,
	tagSupervisorConnectionDeviceID,
	tagListTeamID,
	tagDefaultDevicePortAddress,
	tagServiceName,
	tagCustomerPhoneNumber,
	tagCustomerAccountNumber,
	tagApplicationPathID,
	tagScriptSelector,
	tagApplicationString1,
	tagApplicationString2,
	tagRouterCallKeySequenceNumber,
	tagTrunkNumber,
	tagTrunkGroupNumber,
	tagNextAgentState,
	tagDequeueType,
	tagSendingAddress,
	tagSendingPort,
	tagMaxQueued,
	tagQueueID,
	tagCustomerID,
	tagServiceSkillTargetID,
	tagPeripheralName,
	tagDescription,
	tagServiceMemberID,
	tagServiceMemberPriority,
	tagFirstName,
	tagLastName,
	tagSkillGroup,
	tagAgentSkillTargetID,
	tagService,
	tagDuration,
	tagExtension,
	tagServiceLevelThreshold,
	tagServiceLevelType,
	tagConfigParam,
	tagApplicationConfigKey,
	tagCSQConfigKey,
	tagAgentConfigKey,
	tagDeviceConfigKey,
	tagRecordType,
	tagPeripheralNumber,
	tagAutoWork,
	tagNumServiceMembers,
	tagServiceMember,
	tagServicePriority,
	tagAgentType,
	tagLoginID,
	tagNumCSQ,
	tagSkillGroupSkillTargetID,
	tagServiceID,
	tagAgentID,
	tagDeviceType,
	tagEnable,
	tagDeviceID,
	tagTimeout,
	tagCurrentRoute,
	tagSecondaryConnectionCallID,
	tagPriorityQueueNumber,
	tagTeamName,
	tagMemberType,
	tagEventDeviceID,
	tagLoginName,
	tagPeripheralID,
	tagCallTypeConfigKey,
	tagCallTypeID,
	tagCustomerDefinitionID,
	tagEnterpriseName,
	tagOldPeripheralNumber,
	tagCurLoginID,
	tagANI_II,
	tagMRDomainID,
	tagCTIOSCILClientID,
	tagSilentMonitorStatus,
	tagRequestingDeviceID,
	tagRequestingDeviceIDType,
	tagPreCallInvokeID,
	tagEnterpriseQueueTime,
	tagCallReferenceID,
	tagMultilineAgentControl,
	tagNetworkControlled,
	tagClientAddressIPV6,
	tagSendingAddressIPV6,
	tagNumPeripherals,
	tagCOCConnectionCallID,
	tagCOCCallConnectionDeviceIDType,
	tagCOCCallConnectionDeviceID,
	tagCallOriginatedFrom,
	tagSetAppDataCallID,
	tagClientShareKey,
	tagAgentTeamName,
	tagDirection,
	tagOptions,
	tagMRD_ID,
	tagAgentState,
	tagConfigMsgMaskGranted,
	tagTaskStartTimeout,
	tagMaxTaskDuration,
	tagInterruptible,
	tagMaxCallsInQueue,
	tagMaxCallsInQueuePerCallType,
	tagMaxTimeInQueue,
	tagInternalAgentState,
	tagSSOEnabled,
	tagFltTaskID,
	tagFltICMDisp,
	tagFltAppDisp,
	tagNumMRDs,
	tagFltAgentMRDID,
	tagFltAgentMRDState,
	tagFltPrecisionQueueID,
	tagFltPrecisionQueueName,
	tagMaxBeyondTaskLimit,
	tagAgentDeskSettingsID,
	tagXferInWhileLoggedOut,
	tagPeripheralConfigKey,
	tagAgentDeskSettingsConfigKey,
	tagConfigPeripheralID,
	tagDefaultAgentDeskSettingsID,
	tagFltDeskSettingsMask,
	tagFltWrapUpDataIncomingMode,
	tagFltWrapUpDataOutgoingMode,
	tagFltLogoutNonActivityTime,
	tagFltQualityRecordingRate,
	tagFltRingNoAnswerTime,
	tagFltSilentMonitorWarningMessage,
	tagFltSilentMonitorAudibleIndication,
	tagFltSupervisorAssistCallMethod,
	tagFltEmergencyCallMethod,
	tagFltAutoRecordOnEmergency,
	tagFltRecordingMode,
	tagFltWorkModeTimer,
	tagFltRingNoAnswerDNID,
	tagFltDefaultDevicePortAddress,
	tagDesktopConnectedFlag,
	tagPlayToneDirection,
	tagInvocationType,
	tagRecorderAddress,
	tagTerminalName,
	tagMediaForkingDeviceName,
	tagProtocolReferenceGUID,
	tagMediaForkingClusterID,
	tagRecorderURI,
	tagRecorderErrorMsg,
	tagRecorderType,
	tagRecorderStatus,
	tagRecordingDeviceID,
	tagTerminalType,
	tagTerminalDeviceName,
	tagTerminalTypeName,
	tagNumInstruments,
	tagACDSharedLineUsage,
	tagPlayZipTone,
	tagFltEnabledServices,
	tagNumOfEnabledServices,
	tagCcaiConfigID,
	tagMediaType,
	tagMediaProvider,
}

// The floating fields: what a tag stands for wherever its message has no entry
// of its own. CCX says whether the tag is in the Unified CCX guide's list.
var (
	tagClientID = &decode.Tag{
		Number: 1, Field: ClientID, Type: decode.STRING, Max: 64,
		Constant: "CLIENT_ID_TAG", CCX: yes,
	}
	tagClientPassword = &decode.Tag{
		Number: 2, Field: ClientPassword, Type: decode.UNSPEC, Max: 64,
		Constant: "CLIENT_PASSWORD_TAG", CCX: yes,
	}
	tagClientSignature = &decode.Tag{
		Number: 3, Field: ClientSignature, Type: decode.STRING, Max: 64,
		Constant: "CLIENT_SIGNATURE_TAG", CCX: yes,
	}
	tagAgentExtension = &decode.Tag{
		Number: 4, Field: AgentExtension, Type: decode.STRING, Max: 16,
		Constant: "AGENT_EXTENSION_TAG", CCX: yes,
	}
	tagAgentIDShort = &decode.Tag{
		Number: 5, Field: AgentID, Type: decode.STRING, Max: 12,
		Constant: "AGENT_ID_TAG", CCX: yes, Reserved: true,
		Note: "CCX puts the login name into tag 194 and wants this one ignored.",
	}
	tagAgentInstrument = &decode.Tag{
		Number: 6, Field: AgentInstrument, Type: decode.STRING, Max: 64,
		Constant: "AGENT_INSTRUMENT_TAG", CCX: yes,
	}
	tagText = &decode.Tag{
		Number: 7, Field: Text, Type: decode.STRING, Max: 255,
		Constant: "TEXT_TAG", CCX: yes,
	}
	tagANI = &decode.Tag{
		Number: 8, Field: ANI, Type: decode.STRING, Max: 40,
		Constant: "ANI_TAG", CCX: yes,
	}
	tagUserToUserInfo = &decode.Tag{
		Number: 9, Field: UserToUserInfo, Type: decode.UNSPEC, Max: 131,
		Constant: "UUI_TAG", CCX: yes,
	}
	tagDNIS = &decode.Tag{
		Number: 10, Field: DNIS, Type: decode.STRING, Max: 32,
		Constant: "DNIS_TAG", CCX: yes,
	}
	tagDialedNumber = &decode.Tag{
		Number: 11, Field: DialedNumber, Type: decode.STRING, Max: 40,
		Constant: "DIALED_NUMBER_TAG", CCX: yes,
	}
	tagCallerEnteredDigits = &decode.Tag{
		Number: 12, Field: CallerEnteredDigits, Type: decode.STRING, Max: 40,
		Constant: "CED_TAG", CCX: yes,
	}
	tagCallVariable1 = &decode.Tag{
		Number: 13, Field: CallVariable1, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_1_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable2 = &decode.Tag{
		Number: 14, Field: CallVariable2, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_2_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable3 = &decode.Tag{
		Number: 15, Field: CallVariable3, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_3_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable4 = &decode.Tag{
		Number: 16, Field: CallVariable4, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_4_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable5 = &decode.Tag{
		Number: 17, Field: CallVariable5, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_5_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable6 = &decode.Tag{
		Number: 18, Field: CallVariable6, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_6_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable7 = &decode.Tag{
		Number: 19, Field: CallVariable7, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_7_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable8 = &decode.Tag{
		Number: 20, Field: CallVariable8, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_8_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable9 = &decode.Tag{
		Number: 21, Field: CallVariable9, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_9_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCallVariable10 = &decode.Tag{
		Number: 22, Field: CallVariable10, Type: decode.STRING, Max: 41,
		Constant: "CALL_VAR_10_TAG", CCX: yes,
		Note: "The CCX page of SET_CALL_DATA_REQ prints 40 bytes.",
	}
	tagCTIClientSignature = &decode.Tag{
		Number: 23, Field: CTIClientSignature, Type: decode.STRING, Max: 64,
		Constant: "CTI_CLIENT_SIGNATURE_TAG", CCX: yes,
	}
	tagCTIClientTimestamp = &decode.Tag{
		Number: 24, Field: CTIClientTimestamp, Type: decode.TIME, Max: 4,
		Constant: "CTI_CLIENT_TIMESTAMP_TAG", CCX: yes,
	}
	tagConnectionDeviceID = &decode.Tag{
		Number: 25, Field: ConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CONNECTION_DEVID_TAG", CCX: yes,
	}
	tagAlertingDeviceID = &decode.Tag{
		Number: 26, Field: AlertingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "ALERTING_DEVID_TAG", CCX: yes,
	}
	tagCallingDeviceID = &decode.Tag{
		Number: 27, Field: CallingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CALLING_DEVID_TAG", CCX: yes,
	}
	tagCalledDeviceID = &decode.Tag{
		Number: 28, Field: CalledDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CALLED_DEVID_TAG", CCX: yes,
	}
	tagLastRedirectDeviceID = &decode.Tag{
		Number: 29, Field: LastRedirectDeviceID, Type: decode.STRING, Max: 64,
		Constant: "LAST_REDIRECT_DEVID_TAG", CCX: yes,
	}
	tagAnsweringDeviceID = &decode.Tag{
		Number: 30, Field: AnsweringDeviceID, Type: decode.STRING, Max: 64,
		Constant: "ANSWERING_DEVID_TAG", CCX: yes,
	}
	tagHoldingDeviceID = &decode.Tag{
		Number: 31, Field: HoldingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "HOLDING_DEVID_TAG", CCX: yes,
	}
	tagRetrievingDeviceID = &decode.Tag{
		Number: 32, Field: RetrievingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "RETRIEVING_DEVID_TAG", CCX: yes,
	}
	tagReleasingDeviceID = &decode.Tag{
		Number: 33, Field: ReleasingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "RELEASING_DEVID_TAG", CCX: yes,
	}
	tagFailingDeviceID = &decode.Tag{
		Number: 34, Field: FailingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "FAILING_DEVID_TAG", CCX: yes,
	}
	tagPrimaryDeviceID = &decode.Tag{
		Number: 35, Field: PrimaryDeviceID, Type: decode.STRING, Max: 64,
		Constant: "PRIMARY_DEVID_TAG", CCX: yes,
	}
	tagSecondaryDeviceID = &decode.Tag{
		Number: 36, Field: SecondaryDeviceID, Type: decode.STRING, Max: 64,
		Constant: "SECONDARY_DEVID_TAG", CCX: yes,
	}
	tagControllerDeviceID = &decode.Tag{
		Number: 37, Field: ControllerDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CONTROLLER_DEVID_TAG", CCX: yes,
	}
	tagAddedPartyDeviceID = &decode.Tag{
		Number: 38, Field: AddedPartyDeviceID, Type: decode.STRING, Max: 64,
		Constant: "ADDED_PARTY_DEVID_TAG", CCX: yes,
	}
	tagConnectedPartyCallID = &decode.Tag{
		Number: 39, Field: ConnectedPartyCallID, Type: decode.UINT, Max: 4,
		Constant: "PARTY_CALLID_TAG", CCX: yes, Enum: enumCallIDSentinel,
	}
	tagConnectedPartyDeviceType = &decode.Tag{
		Number: 40, Field: ConnectedPartyDeviceType, Type: decode.USHORT, Max: 2,
		Constant: "PARTY_DEVID_TYPE_TAG", CCX: yes, Enum: enumConnectionDeviceType,
		Note: "CCE calls it ConnectedPartyDeviceIDType. The CCX example flows show 0.",
	}
	tagConnectedPartyDeviceID = &decode.Tag{
		Number: 41, Field: ConnectedPartyDeviceID, Type: decode.STRING, Max: 64,
		Constant: "PARTY_DEVID_TAG", CCX: yes,
	}
	tagTransferringDeviceID = &decode.Tag{
		Number: 42, Field: TransferringDeviceID, Type: decode.STRING, Max: 64,
		Constant: "TRANSFERRING_DEVID_TAG", CCX: yes,
	}
	tagTransferredDeviceID = &decode.Tag{
		Number: 43, Field: TransferredDeviceID, Type: decode.STRING, Max: 64,
		Constant: "TRANSFERRED_DEVID_TAG", CCX: yes,
	}
	tagDivertingDeviceID = &decode.Tag{
		Number: 44, Field: DivertingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "DIVERTING_DEVID_TAG", CCX: yes,
	}
	tagQueueDeviceID = &decode.Tag{
		Number: 45, Field: QueueDeviceID, Type: decode.STRING, Max: 64,
		Constant: "QUEUE_DEVID_TAG", CCX: yes,
	}
	tagCallWrapupData = &decode.Tag{
		Number: 46, Field: CallWrapupData, Type: decode.STRING, Max: 40,
		Constant: "CALL_WRAPUP_DATA_TAG", CCX: yes,
	}
	tagNewConnectionDeviceID = &decode.Tag{
		Number: 47, Field: NewConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "NEW_CONNECTION_DEVID_TAG", CCX: yes,
	}
	tagTrunkUsedDeviceID = &decode.Tag{
		Number: 48, Field: TrunkUsedDeviceID, Type: decode.STRING, Max: 64,
		Constant: "TRUNK_USED_DEVID_TAG", CCX: yes, Reserved: true,
	}
	tagAgentPassword = &decode.Tag{
		Number: 49, Field: AgentPassword, Type: decode.STRING, Max: 64,
		Constant: "AGENT_PASSWORD_TAG", CCX: yes,
	}
	tagActiveConnectionDeviceID = &decode.Tag{
		Number: 50, Field: ActiveConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "ACTIVE_CONN_DEVID_TAG", CCX: yes,
	}
	tagFacilityCode = &decode.Tag{
		Number: 51, Field: FacilityCode, Type: decode.STRING, Max: 40,
		Constant: "FACILITY_CODE_TAG", CCX: yes, Reserved: true,
		Note: "Max is from memory of GED-188 and was not read again.",
	}
	tagOtherConnectionDeviceID = &decode.Tag{
		Number: 52, Field: OtherConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "OTHER_CONN_DEVID_TAG", CCX: yes,
	}
	tagHeldConnectionDeviceID = &decode.Tag{
		Number: 53, Field: HeldConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "HELD_CONN_DEVID_TAG", CCX: yes,
	}
	tagCallConnectionCallID = &decode.Tag{
		Number: 56, Field: CallConnectionCallID, Type: decode.UINT, Max: 4,
		Constant: "CALL_CONN_CALLID_TAG", CCX: yes,
	}
	tagCallConnectionDeviceType = &decode.Tag{
		Number: 57, Field: CallConnectionDeviceType, Type: decode.USHORT, Max: 2,
		Constant: "CALL_CONN_DEVID_TYPE_TAG", CCX: yes, Enum: enumConnectionDeviceType,
	}
	tagCallConnectionDeviceID = &decode.Tag{
		Number: 58, Field: CallConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CALL_CONN_DEVID_TAG", CCX: yes,
	}
	tagCallDeviceType = &decode.Tag{
		Number: 59, Field: CallDeviceType, Type: decode.USHORT, Max: 2,
		Constant: "CALL_DEVID_TYPE_TAG", CCX: yes, Enum: enumDeviceType,
	}
	tagCallDeviceID = &decode.Tag{
		Number: 60, Field: CallDeviceID, Type: decode.STRING, Max: 64,
		Constant: "CALL_DEVID_TAG", CCX: yes,
	}
	tagCallDeviceConnectionState = &decode.Tag{
		Number: 61, Field: CallDeviceConnectionState, Type: decode.USHORT, Max: 2,
		Constant: "CALL_DEV_CONN_STATE_TAG", CCX: yes, Enum: enumLocalConnectionState,
	}
	tagCSQID = &decode.Tag{
		Number: 62, Field: CSQID, Type: decode.UINT, Max: 4,
		Constant: "SKILL_GROUP_NUMBER_TAG", CCX: yes, Enum: enumCSQIDSentinel,
		Note: "CCE calls it SkillGroupNumber and prints INT in some places, UINT in others.",
	}
	tagSkillGroupID = &decode.Tag{
		Number: 63, Field: SkillGroupID, Type: decode.UINT, Max: 4,
		Constant: "SKILL_GROUP_ID_TAG", CCX: yes, Reserved: true,
	}
	tagSkillGroupPriority = &decode.Tag{
		Number: 64, Field: SkillGroupPriority, Type: decode.USHORT, Max: 2,
		Constant: "SKILL_GROUP_PRIORITY_TAG", CCX: yes, Reserved: true,
	}
	tagCSQState = &decode.Tag{
		Number: 65, Field: CSQState, Type: decode.USHORT, Max: 2,
		Constant: "SKILL_GROUP_STATE_TAG", CCX: yes, Enum: enumCSQState,
		Note: "CCE calls it SkillGroupState.",
	}
	tagObjectName = &decode.Tag{
		Number: 66, Field: ObjectName, Type: decode.STRING, Max: 16,
		Constant: "OBJECT_NAME_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagDTMFString = &decode.Tag{
		Number: 67, Field: DTMFString, Type: decode.STRING, Max: 32,
		Constant: "DTMF_STRING_TAG", CCX: yes,
	}
	tagPositionID = &decode.Tag{
		Number: 68, Field: PositionID, Type: decode.STRING, Max: 12,
		Constant: "POSITION_ID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagSupervisorID = &decode.Tag{
		Number: 69, Field: SupervisorID, Type: decode.STRING, Max: 12,
		Constant: "SUPERVISOR_ID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagLineHandle = &decode.Tag{
		Number: 70, Field: LineHandle, Type: decode.USHORT, Max: 2,
		Constant: "LINE_HANDLE_TAG", CCX: yes, Reserved: true, Enum: enumLineHandleSentinel,
	}
	tagLineType = &decode.Tag{
		Number: 71, Field: LineType, Type: decode.USHORT, Max: 2,
		Constant: "LINE_TYPE_TAG", CCX: yes, Reserved: true, Enum: enumLineType,
	}
	tagRouterCallKeyDay = &decode.Tag{
		Number: 72, Field: RouterCallKeyDay, Type: decode.UINT, Max: 4,
		Constant: "ROUTER_CALL_KEY_DAY_TAG",
	}
	tagRouterCallKeyCallID = &decode.Tag{
		Number: 73, Field: RouterCallKeyCallID, Type: decode.UINT, Max: 4,
		Constant: "ROUTER_CALL_KEY_CALLID_TAG",
	}
	tagCallState = &decode.Tag{
		Number: 75, Field: CallState, Type: decode.USHORT, Max: 2,
		Constant: "CALL_STATE_TAG", Enum: enumLocalConnectionState,
		Note: "CCE has this tag in SNAPSHOT_DEVICE_CONF where the CCX page has 61.",
	}
	tagMonitoredDeviceID = &decode.Tag{
		Number: 76, Field: MonitoredDeviceID, Type: decode.STRING, Max: 64,
		Constant: "MONITORED_DEVID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagAuthorizationCode = &decode.Tag{
		Number: 77, Field: AuthorizationCode, Type: decode.STRING, Max: 40,
		Constant: "AUTHORIZATION_CODE_TAG",
		Note: "The CCX page of CALL_QUEUED_EVENT prints [77] behind ApplicationID, a field of the fixed part there: " +
			"a misprint. Max is from memory of GED-188 and was not read again.",
	}
	tagAccountCode = &decode.Tag{
		Number: 78, Field: AccountCode, Type: decode.STRING, Max: 40,
		Constant: "ACCOUNT_CODE_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagOriginatingDeviceID = &decode.Tag{
		Number: 79, Field: OriginatingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "ORIGINATING_DEVID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagOriginatingLineID = &decode.Tag{
		Number: 80, Field: OriginatingLineID, Type: decode.STRING, Max: 40,
		Constant: "ORIGINATING_LINE_ID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagClientAddress = &decode.Tag{
		Number: 81, Field: ClientAddress, Type: decode.STRING, Max: 16,
		Constant: "CLIENT_ADDRESS_TAG", CCX: yes,
		Note: "64 bytes in CCE from protocol 19 on.",
	}
	tagNamedVariable = &decode.Tag{
		Number: 82, Field: NamedVariable, Type: decode.NAMEDVAR, Max: 251,
		Constant: "NAMED_VARIABLE_TAG", CCX: yes,
	}
	tagNamedArray = &decode.Tag{
		Number: 83, Field: NamedArray, Type: decode.NAMEDARRAY, Max: 252,
		Constant: "NAMED_ARRAY_TAG", CCX: yes,
	}
	tagCallControlTable = &decode.Tag{
		Number: 84, Field: CallControlTable, Type: decode.STRING, Max: 4,
		Constant: "CALL_CONTROL_TABLE_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagSupervisorInstrument = &decode.Tag{
		Number: 85, Field: SupervisorInstrument, Type: decode.STRING, Max: 64,
		Constant: "SUPERVISOR_INSTRUMENT_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagATCAgentID = &decode.Tag{
		Number: 86, Field: ATCAgentID, Type: decode.STRING, Max: 12,
		Constant: "ATC_AGENT_ID_TAG",
	}
	tagAgentFlags = &decode.Tag{
		Number: 87, Field: AgentFlags, Type: decode.USHORT, Max: 2,
		Constant: "AGENT_FLAGS_TAG", CCX: yes, Enum: enumAgentFlags,
	}
	tagATCAgentState = &decode.Tag{
		Number: 88, Field: ATCAgentState, Type: decode.USHORT, Max: 2,
		Constant: "ATC_AGENT_STATE_TAG", Enum: enumAgentState,
	}
	tagATCStateDuration = &decode.Tag{
		Number: 89, Field: ATCStateDuration, Type: decode.UINT, Max: 4,
		Constant: "ATC_STATE_DURATION_TAG",
	}
	tagAgentConnectionDeviceID = &decode.Tag{
		Number: 90, Field: AgentConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "AGENT_CONNECTION_DEVID_TAG", CCX: yes,
	}
	tagSupervisorConnectionDeviceID = &decode.Tag{
		Number: 91, Field: SupervisorConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "SUPERVISOR_CONNECTION_DEVID_TAG", CCX: yes,
	}
	tagListTeamID = &decode.Tag{
		Number: 92, Field: ListTeamID, Type: decode.UINT, Max: 4,
		Constant: "LIST_TEAM_ID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagDefaultDevicePortAddress = &decode.Tag{
		Number: 93, Field: DefaultDevicePortAddress, Type: decode.STRING, Max: 32,
		Constant: "DEFAULT_DEVICE_PORT_ADDRESS_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagServiceName = &decode.Tag{
		Number: 94, Field: ServiceName, Type: decode.STRING, Max: 64,
		Constant: "SERVICE_NAME_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagCustomerPhoneNumber = &decode.Tag{
		Number: 95, Field: CustomerPhoneNumber, Type: decode.STRING, Max: 20,
		Constant: "CUSTOMER_PHONE_NUMBER_TAG",
	}
	tagCustomerAccountNumber = &decode.Tag{
		Number: 96, Field: CustomerAccountNumber, Type: decode.STRING, Max: 32,
		Constant: "CUSTOMER_ACCOUNT_NUMBER_TAG",
	}
	tagApplicationPathID = &decode.Tag{
		Number: 97, Field: ApplicationPathID, Type: decode.INT, Max: 4,
		Constant: "APP_PATH_ID_TAG",
	}
	tagScriptSelector = &decode.Tag{
		Number: 99, Field: ScriptSelector, Type: decode.UNSPEC,
		Constant: "SCRIPT_SELECTOR_TAG",
	}
	tagApplicationString1 = &decode.Tag{
		Number: 100, Field: ApplicationString1, Type: decode.UNSPEC,
		Constant: "APPLICATION_STRING1_TAG",
	}
	tagApplicationString2 = &decode.Tag{
		Number: 101, Field: ApplicationString2, Type: decode.UNSPEC,
		Constant: "APPLICATION_STRING2_TAG",
	}
	tagRouterCallKeySequenceNumber = &decode.Tag{
		Number: 110, Field: RouterCallKeySequenceNumber, Type: decode.UINT, Max: 4,
		Constant: "ROUTER_CALL_KEY_SEQUENCE_NUM_TAG",
	}
	tagTrunkNumber = &decode.Tag{
		Number: 121, Field: TrunkNumber, Type: decode.UINT, Max: 4,
		Constant: "TRUNK_NUMBER_TAG",
	}
	tagTrunkGroupNumber = &decode.Tag{
		Number: 122, Field: TrunkGroupNumber, Type: decode.UINT, Max: 4,
		Constant: "TRUNK_GROUP_NUMBER_TAG",
	}
	tagNextAgentState = &decode.Tag{
		Number: 123, Field: NextAgentState, Type: decode.USHORT, Max: 2,
		Constant: "EXT_AGENT_STATE_TAG", Enum: enumAgentState,
		Note: "CCE's tag table calls it EXT_AGENT_STATE; uccertweb reads it as NextAgentState.",
	}
	tagDequeueType = &decode.Tag{
		Number: 124, Field: DequeueType, Type: decode.UNSPEC,
		Constant: "DEQUEUE_TYPE_TAG",
		Note:     "Named for CALL_DEQUEUED_EVENT in the tag table alone; its type is in no source.",
	}
	tagSendingAddress = &decode.Tag{
		Number: 125, Field: SendingAddress, Type: decode.STRING, Max: 16,
		Constant: "SENDING_ADDRESS_TAG", CCX: yes,
		Note: "64 bytes in CCE from protocol 19 on.",
	}
	tagSendingPort = &decode.Tag{
		Number: 126, Field: SendingPort, Type: decode.UINT, Max: 4,
		Constant: "SENDING_PORT_TAG", CCX: yes,
		Note: "UINT in both guides, a string in uccertweb.",
	}
	tagMaxQueued = &decode.Tag{
		Number: 129, Field: MaxQueued, Type: decode.UINT, Max: 4,
		Constant: "MAX_QUEUED_TAG", CCX: yes,
	}
	tagQueueID = &decode.Tag{
		Number: 130, Field: QueueID, Type: decode.UNSPEC,
		Constant: "QUEUE_ID_TAG",
		Note:     "Of QUEUE_UPDATED_EVENT, a message without a published layout.",
	}
	tagCustomerID = &decode.Tag{
		Number: 131, Field: CustomerID, Type: decode.UINT, Max: 4,
		Constant: "CUSTOMER_ID_TAG", CCX: yes, Reserved: true,
	}
	tagServiceSkillTargetID = &decode.Tag{
		Number: 132, Field: ServiceSkillTargetID, Type: decode.UINT, Max: 4,
		Constant: "SERVICE_SKILL_TARGET_ID_TAG", CCX: yes,
	}
	tagPeripheralName = &decode.Tag{
		Number: 133, Field: PeripheralName, Type: decode.STRING, Max: 64,
		Constant: "PERIPHERAL_NAME_TAG", CCX: yes,
	}
	tagDescription = &decode.Tag{
		Number: 134, Field: Description, Type: decode.STRING, Max: 128,
		Constant: "DESCRIPTION_TAG", CCX: yes,
	}
	tagServiceMemberID = &decode.Tag{
		Number: 135, Field: ServiceMemberID, Type: decode.UNSPEC,
		Constant: "SERVICE_MEMBER_ID_TAG",
	}
	tagServiceMemberPriority = &decode.Tag{
		Number: 136, Field: ServiceMemberPriority, Type: decode.UNSPEC,
		Constant: "SERVICE_MEMBER_PRIORITY_TAG",
	}
	tagFirstName = &decode.Tag{
		Number: 137, Field: FirstName, Type: decode.STRING, Max: 32,
		Constant: "FIRST_NAME_TAG", CCX: yes,
	}
	tagLastName = &decode.Tag{
		Number: 138, Field: LastName, Type: decode.STRING, Max: 32,
		Constant: "LAST_NAME_TAG", CCX: yes,
	}
	tagSkillGroup = &decode.Tag{
		Number: 139, Field: SkillGroup, Type: decode.UNSPEC,
		Constant: "SKILL_GROUP_TAG",
	}
	tagAgentSkillTargetID = &decode.Tag{
		Number: 141, Field: AgentSkillTargetID, Type: decode.UINT, Max: 4,
		Constant: "AGENT_SKILL_TARGET_ID_TAG", CCX: yes, Reserved: true,
	}
	tagService = &decode.Tag{
		Number: 142, Field: Service, Type: decode.UNSPEC,
		Constant: "SERVICE_TAG",
	}
	tagDuration = &decode.Tag{
		Number: 150, Field: Duration, Type: decode.UINT, Max: 4,
		Constant: "DURATION_TAG",
	}
	tagExtension = &decode.Tag{
		Number: 173, Field: Extension, Type: decode.STRING, Max: 16,
		Constant: "EXTENSION_TAG", CCX: yes,
	}
	tagServiceLevelThreshold = &decode.Tag{
		Number: 174, Field: ServiceLevelThreshold, Type: decode.UINT, Max: 4,
		Constant: "SERVICE_LEVEL_THRESHOLD_TAG", CCX: yes, Reserved: true,
	}
	tagServiceLevelType = &decode.Tag{
		Number: 175, Field: ServiceLevelType, Type: decode.UINT, Max: 4,
		Constant: "SERVICE_LEVEL_TYPE_TAG", CCX: yes, Reserved: true,
	}
	tagConfigParam = &decode.Tag{
		Number: 176, Field: ConfigParam, Type: decode.STRING, Max: 255,
		Constant: "CONFIG_PARAM_TAG", CCX: yes, Reserved: true,
	}
	tagApplicationConfigKey = &decode.Tag{
		Number: 177, Field: ApplicationConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "SERVICE_CONFIG_KEY_TAG", CCX: yes,
		Note: "The eight bytes are one integer.",
	}
	tagCSQConfigKey = &decode.Tag{
		Number: 178, Field: CSQConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "SKILL_GROUP_CONFIG_KEY_TAG", CCX: yes,
	}
	tagAgentConfigKey = &decode.Tag{
		Number: 179, Field: AgentConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "AGENT_CONFIG_KEY_TAG", CCX: yes,
	}
	tagDeviceConfigKey = &decode.Tag{
		Number: 180, Field: DeviceConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "DEVICE_CONFIG_KEY_TAG", CCX: yes,
	}
	tagRecordType = &decode.Tag{
		Number: 183, Field: RecordType, Type: decode.USHORT, Max: 2,
		Constant: "RECORD_TYPE_TAG", CCX: yes, Enum: enumRecordType,
	}
	tagPeripheralNumber = &decode.Tag{
		Number: 184, Field: PeripheralNumber, Type: decode.UINT, Max: 4,
		Constant: "PERIPHERAL_NUMBER_TAG", CCX: yes,
	}
	tagAutoWork = &decode.Tag{
		Number: 185, Field: AutoWork, Type: decode.BOOL, Max: 2,
		Constant: "AGENT_SKILL_TARGET_ID_TAG", CCX: yes,
		Note: "The CCX page prints BOOL with 4 bytes, GED-188 has 2: the length on the wire decides. GED-188's tag " +
			"table gives 185 the constant that 141 has too.",
	}
	tagNumServiceMembers = &decode.Tag{
		Number: 186, Field: NumServiceMembers, Type: decode.USHORT, Max: 2,
		Constant: "NUM_SERVICE_MEMBERS_TAG",
	}
	tagServiceMember = &decode.Tag{
		Number: 187, Field: ServiceMember, Type: decode.UNSPEC, Max: 40,
		Constant: "SERVICE_MEMBER_TAG",
		Note:     "An array of UINT in one field.",
	}
	tagServicePriority = &decode.Tag{
		Number: 188, Field: ServicePriority, Type: decode.UNSPEC, Max: 20,
		Constant: "SERVICE_PRIORITY_TAG",
		Note:     "An array of USHORT in one field.",
	}
	tagAgentType = &decode.Tag{
		Number: 189, Field: AgentType, Type: decode.USHORT, Max: 2,
		Constant: "AGENT_TYPE_TAG", CCX: yes, Enum: enumAgentType,
	}
	tagLoginID = &decode.Tag{
		Number: 190, Field: LoginID, Type: decode.STRING, Max: 129,
		Constant: "LOGIN_ID_TAG", CCX: yes,
	}
	tagNumCSQ = &decode.Tag{
		Number: 191, Field: NumCSQ, Type: decode.USHORT, Max: 2,
		Constant: "NUM_SKILLS_TAG", CCX: yes,
		Note: "CCE calls it NumSkills. It counts a list from within the floating part.",
	}
	tagSkillGroupSkillTargetID = &decode.Tag{
		Number: 192, Field: SkillGroupSkillTargetID, Type: decode.UINT, Max: 4,
		Constant: "SKILL_GROUP_SKILL_TARGET_ID_TAG", CCX: yes, Reserved: true,
	}
	tagServiceID = &decode.Tag{
		Number: 193, Field: ServiceID, Type: decode.UINT, Max: 4,
		Constant: "SERVICE_ID_TAG", CCX: yes,
	}
	tagAgentID = &decode.Tag{
		Number: 194, Field: AgentID, Type: decode.STRING, Max: 129,
		Constant: "AGENT_ID_LONG_TAG", CCX: yes,
		Note: "The login name: the AgentID that CCX uses.",
	}
	tagDeviceType = &decode.Tag{
		Number: 195, Field: DeviceType, Type: decode.USHORT, Max: 2,
		Constant: "DEVICE_TYPE_TAG", CCX: yes, Enum: enumConfigDeviceType,
	}
	tagEnable = &decode.Tag{
		Number: 198, Field: Enable, Type: decode.UNSPEC,
		Constant: "ENABLE_TAG",
	}
	tagDeviceID = &decode.Tag{
		Number: 199, Field: DeviceID, Type: decode.UNSPEC,
		Constant: "DEVICEID_TAG",
	}
	tagTimeout = &decode.Tag{
		Number: 200, Field: Timeout, Type: decode.UNSPEC,
		Constant: "TIMEOUT_TAG",
	}
	tagCurrentRoute = &decode.Tag{
		Number: 201, Field: CurrentRoute, Type: decode.UNSPEC,
		Constant: "CURRENT_ROUTE_TAG",
	}
	tagSecondaryConnectionCallID = &decode.Tag{
		Number: 202, Field: SecondaryConnectionCallID, Type: decode.UINT, Max: 4,
		Constant: "SECONDARY_CONNECTION_CALL_ID",
		Note: "GED-188 describes it as the consult call from CTI port to agent, so it is meant for CCX, but no CCX " +
			"page was seen that far.",
	}
	tagPriorityQueueNumber = &decode.Tag{
		Number: 203, Field: PriorityQueueNumber, Type: decode.UNSPEC,
		Constant: "PRIORITY_QUEUE_NUMBER_TAG",
		Note:     "Of CALL_QUEUED_EVENT, in the tag table alone; its type is in no source.",
	}
	tagTeamName = &decode.Tag{
		Number: 204, Field: TeamName, Type: decode.STRING, Max: 50,
		Constant: "TEAM_NAME_TAG", CCX: yes,
	}
	tagMemberType = &decode.Tag{
		Number: 205, Field: MemberType, Type: decode.USHORT, Max: 2,
		Constant: "MEMBER_TYPE_TAG", CCX: yes, Enum: enumMemberType,
	}
	tagEventDeviceID = &decode.Tag{
		Number: 206, Field: EventDeviceID, Type: decode.STRING, Max: 64,
		Constant: "EVENT_DEVICE_ID_TAG", CCX: yes,
	}
	tagLoginName = &decode.Tag{
		Number: 207, Field: LoginName, Type: decode.STRING, Max: 32,
		Constant: "LOGIN_NAME_TAG", CCX: yes, Reserved: true,
		Note: "From protocol 11 on; 255 bytes in CCE from protocol 20 on.",
	}
	tagPeripheralID = &decode.Tag{
		Number: 208, Field: PeripheralID, Type: decode.UINT, Max: 4,
		Constant: "PERIPHERAL_ID_TAG", CCX: yes, Reserved: true, Enum: enumPeripheralIDSentinel,
		Note: "From protocol 11 on.",
	}
	tagCallTypeConfigKey = &decode.Tag{
		Number: 209, Field: CallTypeConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "CALL_TYPE_KEY_CONFIG_TAG", CCX: yes, Reserved: true,
		Note: "The CCX list of release 11.0 has 209 to 216 as reserved.",
	}
	tagCallTypeID = &decode.Tag{
		Number: 210, Field: CallTypeID, Type: decode.UINT, Max: 4,
		Constant: "CALL_TYPE_ID_TAG", CCX: yes, Reserved: true,
	}
	tagCustomerDefinitionID = &decode.Tag{
		Number: 211, Field: CustomerDefinitionID, Type: decode.UINT, Max: 4,
		Constant: "CUSTOMER_DEFINITION_ID_TAG", CCX: yes, Reserved: true,
	}
	tagEnterpriseName = &decode.Tag{
		Number: 212, Field: EnterpriseName, Type: decode.STRING, Max: 32,
		Constant: "ENTERPRISE_NAME_TAG", CCX: yes, Reserved: true,
	}
	tagOldPeripheralNumber = &decode.Tag{
		Number: 213, Field: OldPeripheralNumber, Type: decode.UINT, Max: 4,
		Constant: "OLD_PERIPHERAL_NUMBER_TAG", CCX: yes, Reserved: true,
		Note: "Older lists have CUR_PERIPHERAL_NUMBER.",
	}
	tagCurLoginID = &decode.Tag{
		Number: 214, Field: CurLoginID, Type: decode.STRING, Max: 64,
		Constant: "CUR_LOGIN_ID", CCX: yes, Reserved: true,
	}
	tagANI_II = &decode.Tag{
		Number: 215, Field: ANI_II, Type: decode.STRING, Max: 2,
		Constant: "ANI_II_TAG", CCX: yes, Reserved: true,
	}
	tagMRDomainID = &decode.Tag{
		Number: 216, Field: MRDomainID, Type: decode.UINT, Max: 4,
		Constant: "MR_DOMAIN_ID_TAG", CCX: yes, Enum: enumMRDomainID,
	}
	tagCTIOSCILClientID = &decode.Tag{
		Number: 217, Field: CTIOSCILClientID, Type: decode.STRING, Max: 64,
		Constant: "CTIOS_CIL_CLIENT_ID_TAG",
		Note:     "Max is from memory of GED-188 and was not read again.",
	}
	tagSilentMonitorStatus = &decode.Tag{
		Number: 218, Field: SilentMonitorStatus, Type: decode.USHORT, Max: 2,
		Constant: "SILENT_MONITOR_STATUS_TAG", Enum: enumSilentMonitorStatus,
		Note: "Max is from memory of GED-188 and was not read again.",
	}
	tagRequestingDeviceID = &decode.Tag{
		Number: 219, Field: RequestingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "REQUESTING_DEVICE_ID_TAG",
	}
	tagRequestingDeviceIDType = &decode.Tag{
		Number: 220, Field: RequestingDeviceIDType, Type: decode.USHORT, Max: 2,
		Constant: "REQUESTING_DEVICE_ID_TYPE_TAG", Enum: enumDeviceType,
	}
	tagPreCallInvokeID = &decode.Tag{
		Number: 221, Field: PreCallInvokeID, Type: decode.UINT, Max: 4,
		Constant: "PRE_CALL_INVOKE_ID_TAG",
	}
	tagEnterpriseQueueTime = &decode.Tag{
		Number: 222, Field: EnterpriseQueueTime, Type: decode.UNSPEC,
		Constant: "ENTERPRISE_QUEUE_TIME",
	}
	tagCallReferenceID = &decode.Tag{
		Number: 223, Field: CallReferenceID, Type: decode.UNSPEC, Max: 32,
		Constant: "CALL_REFERENCE_ID_TAG",
	}
	tagMultilineAgentControl = &decode.Tag{
		Number: 224, Field: MultilineAgentControl, Type: decode.USHORT, Max: 2,
		Constant: "MULTI_LINE_AGENT_CONTROL_TAG", CCX: yes,
		Note: "From protocol 14 on.",
	}
	tagNetworkControlled = &decode.Tag{
		Number: 225, Field: NetworkControlled, Type: decode.UNSPEC,
		Constant: "NETWORK_CONTROLLED_TAG",
	}
	tagClientAddressIPV6 = &decode.Tag{
		Number: 226, Field: ClientAddressIPV6, Type: decode.STRING, Max: 16,
		Constant: "CLIENT_ADDRESS_IPV6_TAG",
		Note:     "CCE protocols 14 to 18 alone.",
	}
	tagSendingAddressIPV6 = &decode.Tag{
		Number: 227, Field: SendingAddressIPV6, Type: decode.STRING, Max: 16,
		Constant: "SENDING_ADDRESS_IPV6_TAG",
		Note:     "CCE protocols 14 to 18 alone.",
	}
	tagNumPeripherals = &decode.Tag{
		Number: 228, Field: NumPeripherals, Type: decode.USHORT, Max: 2,
		Constant: "NUM_PERIPHERALS_TAG", CCX: yes,
		Note: "From protocol 14 on.",
	}
	tagCOCConnectionCallID = &decode.Tag{
		Number: 229, Field: COCConnectionCallID, Type: decode.UINT, Max: 4,
		Constant: "COC_CONNECTION_CALL_ID_TAG",
	}
	tagCOCCallConnectionDeviceIDType = &decode.Tag{
		Number: 230, Field: COCCallConnectionDeviceIDType, Type: decode.USHORT, Max: 2,
		Constant: "COC_CONNECTION_DEVICE_ID_TYPE_TAG", Enum: enumConnectionDeviceType,
	}
	tagCOCCallConnectionDeviceID = &decode.Tag{
		Number: 231, Field: COCCallConnectionDeviceID, Type: decode.STRING, Max: 64,
		Constant: "COC_CONNECTION_DEVICE_ID_TAG",
	}
	tagCallOriginatedFrom = &decode.Tag{
		Number: 232, Field: CallOriginatedFrom, Type: decode.UCHAR, Max: 1,
		Constant: "CALL_ORIGINATED_FROM_TAG",
	}
	tagSetAppDataCallID = &decode.Tag{
		Number: 233, Field: SetAppDataCallID, Type: decode.UNSPEC,
		Constant: "SET_APPDATA_CALLID_TAG",
	}
	tagClientShareKey = &decode.Tag{
		Number: 234, Field: ClientShareKey, Type: decode.UNSPEC,
		Constant: "CLIENT_SHARE_KEY_TAG",
	}
	tagAgentTeamName = &decode.Tag{
		Number: 243, Field: AgentTeamName, Type: decode.STRING, Max: 64,
		Constant: "AGENT_TEAM_NAME_TAG",
		Note:     "From CCE protocol 16 on; Max is not known for certain.",
	}
	tagDirection = &decode.Tag{
		Number: 244, Field: Direction, Type: decode.UINT, Max: 4,
		Constant: "DIRECTION_TAG", Enum: enumCallDirection,
		Note: "From CCE protocol 16 on.",
	}
	tagOptions = &decode.Tag{
		Number: 245, Field: Options, Type: decode.UNSPEC,
		Constant: "OPTIONS_TAG",
	}
	tagMRD_ID = &decode.Tag{
		Number: 246, Field: MRD_ID, Type: decode.INT, Max: 4,
		Constant: "FLT_MRD_ID_TAG", CCX: yes,
		Note: "CCX from protocol 17 on. The page was cut before the type; INT is what CCE has for MRDID.",
	}
	tagAgentState = &decode.Tag{
		Number: 247, Field: AgentState, Type: decode.USHORT, Max: 2,
		Constant: "MEDIA_CLASS_ID_TAG", CCX: yes, Enum: enumAgentState,
		Note: "Two meanings: AgentState in CCX, whose page spells it agentState, MEDIA_CLASS_ID in CCE.",
	}
	tagConfigMsgMaskGranted = &decode.Tag{
		Number: 248, Field: ConfigMsgMaskGranted, Type: decode.USHORT, Max: 2,
		Constant: "TASK_LIFE_TAG", CCX: yes, Enum: enumConfigMask,
		Note: "Two meanings: ConfigMsgMaskGranted in CCX from protocol 18 on, TASK_LIFE in CCE.",
	}
	tagTaskStartTimeout = &decode.Tag{
		Number: 249, Field: TaskStartTimeout, Type: decode.UNSPEC,
		Constant: "TASK_START_TIMEOUT_TAG",
	}
	tagMaxTaskDuration = &decode.Tag{
		Number: 250, Field: MaxTaskDuration, Type: decode.UINT, Max: 4,
		Constant: "MAX_TASK_DURATION_TAG",
	}
	tagInterruptible = &decode.Tag{
		Number: 251, Field: Interruptible, Type: decode.BOOL, Max: 2,
		Constant: "INTERRUPTIBLE_TAG",
	}
	tagMaxCallsInQueue = &decode.Tag{
		Number: 252, Field: MaxCallsInQueue, Type: decode.UNSPEC,
		Constant: "MAX_CALLS_IN_QUEUE_TAG",
	}
	tagMaxCallsInQueuePerCallType = &decode.Tag{
		Number: 253, Field: MaxCallsInQueuePerCallType, Type: decode.UNSPEC,
		Constant: "MAX_CALLS_IN_QUEUE_PER_CALL_TYPE_TAG",
	}
	tagMaxTimeInQueue = &decode.Tag{
		Number: 254, Field: MaxTimeInQueue, Type: decode.UNSPEC,
		Constant: "MAX_TIME_IN_QUEUE_TAG",
	}
	tagInternalAgentState = &decode.Tag{
		Number: 255, Field: InternalAgentState, Type: decode.USHORT, Max: 2,
		Constant: "INTERNAL_AGENT_STATE_TAG", CCX: yes, Enum: enumInternalAgentState,
		Note: "The CCX page prints no number; 255 is CCE's, which calls it a field of CCX.",
	}
	tagSSOEnabled = &decode.Tag{
		Number: 257, Field: SSOEnabled, Type: decode.USHORT, Max: 2,
		Constant: "SSO_ENABLED_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltTaskID = &decode.Tag{
		Number: 258, Field: FltTaskID, Type: decode.UNSPEC,
		Constant: "FLT_TASK_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltICMDisp = &decode.Tag{
		Number: 259, Field: FltICMDisp, Type: decode.UNSPEC,
		Constant: "FLT_ICM_DISP_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltAppDisp = &decode.Tag{
		Number: 260, Field: FltAppDisp, Type: decode.UNSPEC,
		Constant: "FLT_APP_DISP_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagNumMRDs = &decode.Tag{
		Number: 261, Field: NumMRDs, Type: decode.USHORT, Max: 2,
		Constant: "NUM_MRDS_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltAgentMRDID = &decode.Tag{
		Number: 262, Field: FltAgentMRDID, Type: decode.UNSPEC, Max: 160,
		Constant: "FLT_AGENT_MRD_ID_TAG",
		Note:     "An array of UINT in one field. From CCE protocol 20 on.",
	}
	tagFltAgentMRDState = &decode.Tag{
		Number: 263, Field: FltAgentMRDState, Type: decode.UNSPEC, Max: 80,
		Constant: "FLT_AGENT_MRD_STATE_TAG",
		Note:     "An array of USHORT in one field. From CCE protocol 20 on.",
	}
	tagFltPrecisionQueueID = &decode.Tag{
		Number: 264, Field: FltPrecisionQueueID, Type: decode.UINT, Max: 4,
		Constant: "FLT_PRECISION_QUEUE_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltPrecisionQueueName = &decode.Tag{
		Number: 265, Field: FltPrecisionQueueName, Type: decode.STRING, Max: 32,
		Constant: "FLT_PRECISION_QUEUE_NAME_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagMaxBeyondTaskLimit = &decode.Tag{
		Number: 266, Field: MaxBeyondTaskLimit, Type: decode.UINT, Max: 4,
		Constant: "MAX_BEYOND_TASK_LIMIT_TAG",
		Note:     "From CCE protocol 22 on.",
	}
	tagAgentDeskSettingsID = &decode.Tag{
		Number: 267, Field: AgentDeskSettingsID, Type: decode.UINT, Max: 4,
		Constant: "AGENT_DESK_SETTINGS_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagXferInWhileLoggedOut = &decode.Tag{
		Number: 268, Field: XferInWhileLoggedOut, Type: decode.UNSPEC,
		Constant: "XFER_IN_WHILE_LOGGED_OUT_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagPeripheralConfigKey = &decode.Tag{
		Number: 269, Field: PeripheralConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "PERIPHERAL_CONFIG_KEY_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagAgentDeskSettingsConfigKey = &decode.Tag{
		Number: 270, Field: AgentDeskSettingsConfigKey, Type: decode.UNSPEC, Max: 8,
		Constant: "AGENT_DESK_SETTINGS_CONFIG_KEY_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagConfigPeripheralID = &decode.Tag{
		Number: 271, Field: ConfigPeripheralID, Type: decode.UINT, Max: 4,
		Constant: "CONFIG_PERIPHERAL_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagDefaultAgentDeskSettingsID = &decode.Tag{
		Number: 272, Field: DefaultAgentDeskSettingsID, Type: decode.UINT, Max: 4,
		Constant: "DEFAULT_AGENT_DESK_SETTINGS_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltDeskSettingsMask = &decode.Tag{
		Number: 273, Field: FltDeskSettingsMask, Type: decode.UINT, Max: 4,
		Constant: "FLT_DESK_SETTINGS_MASK_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltWrapUpDataIncomingMode = &decode.Tag{
		Number: 274, Field: FltWrapUpDataIncomingMode, Type: decode.UINT, Max: 4,
		Constant: "FLT_WRAP_UP_DATA_INCOMING_MODE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltWrapUpDataOutgoingMode = &decode.Tag{
		Number: 275, Field: FltWrapUpDataOutgoingMode, Type: decode.UINT, Max: 4,
		Constant: "FLT_WRAP_UP_DATA_OUTGOING_MODE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltLogoutNonActivityTime = &decode.Tag{
		Number: 276, Field: FltLogoutNonActivityTime, Type: decode.UINT, Max: 4,
		Constant: "FLT_LOGOUT_NON_ACTIVITY_TIME_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltQualityRecordingRate = &decode.Tag{
		Number: 277, Field: FltQualityRecordingRate, Type: decode.UINT, Max: 4,
		Constant: "FLT_QUALITY_RECORDING_RATE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltRingNoAnswerTime = &decode.Tag{
		Number: 278, Field: FltRingNoAnswerTime, Type: decode.UINT, Max: 4,
		Constant: "FLT_RING_NO_ANSWER_TIME_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltSilentMonitorWarningMessage = &decode.Tag{
		Number: 279, Field: FltSilentMonitorWarningMessage, Type: decode.UINT, Max: 4,
		Constant: "FLT_SILENT_MONITOR_WARNING_MESSAGE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltSilentMonitorAudibleIndication = &decode.Tag{
		Number: 280, Field: FltSilentMonitorAudibleIndication, Type: decode.UINT, Max: 4,
		Constant: "FLT_SILENT_MONITOR_AUDIBLE_INDICATION_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltSupervisorAssistCallMethod = &decode.Tag{
		Number: 281, Field: FltSupervisorAssistCallMethod, Type: decode.UINT, Max: 4,
		Constant: "FLT_SUPERVISOR_ASSIST_CALL_METHOD_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltEmergencyCallMethod = &decode.Tag{
		Number: 282, Field: FltEmergencyCallMethod, Type: decode.UINT, Max: 4,
		Constant: "FLT_EMERGENCY_CALL_METHOD_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltAutoRecordOnEmergency = &decode.Tag{
		Number: 283, Field: FltAutoRecordOnEmergency, Type: decode.UINT, Max: 4,
		Constant: "FLT_AUTO_RECORD_ON_EMERGENCY_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltRecordingMode = &decode.Tag{
		Number: 284, Field: FltRecordingMode, Type: decode.UINT, Max: 4,
		Constant: "FLT_RECORDING_MODE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltWorkModeTimer = &decode.Tag{
		Number: 285, Field: FltWorkModeTimer, Type: decode.UINT, Max: 4,
		Constant: "FLT_WORK_MODE_TIMER_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltRingNoAnswerDNID = &decode.Tag{
		Number: 286, Field: FltRingNoAnswerDNID, Type: decode.UINT, Max: 4,
		Constant: "FLT_RING_NO_ANSWER_DN_ID_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagFltDefaultDevicePortAddress = &decode.Tag{
		Number: 287, Field: FltDefaultDevicePortAddress, Type: decode.STRING, Max: 4,
		Constant: "FLT_DEFAULT_DEVICE_PORT_ADDRESS_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagDesktopConnectedFlag = &decode.Tag{
		Number: 288, Field: DesktopConnectedFlag, Type: decode.UNSPEC,
		Constant: "DESKTOP_CONNECTED_FLAG_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagPlayToneDirection = &decode.Tag{
		Number: 289, Field: PlayToneDirection, Type: decode.UNSPEC,
		Constant: "PLAY_TONE_DIRECTION_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagInvocationType = &decode.Tag{
		Number: 290, Field: InvocationType, Type: decode.UNSPEC,
		Constant: "INVOCATION_TYPE_TAG",
		Note:     "From CCE protocol 20 on.",
	}
	tagRecorderAddress = &decode.Tag{
		Number: 291, Field: RecorderAddress, Type: decode.STRING, Max: 64,
		Constant: "RECORDER_ADDRESS_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagTerminalName = &decode.Tag{
		Number: 292, Field: TerminalName, Type: decode.STRING, Max: 64,
		Constant: "TERMINAL_NAME_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagMediaForkingDeviceName = &decode.Tag{
		Number: 293, Field: MediaForkingDeviceName, Type: decode.STRING, Max: 64,
		Constant: "MEDIA_FORKING_DEVICE_NAME_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagProtocolReferenceGUID = &decode.Tag{
		Number: 294, Field: ProtocolReferenceGUID, Type: decode.STRING, Max: 64,
		Constant: "PROTOCOL_REFERENCE_GUID_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagMediaForkingClusterID = &decode.Tag{
		Number: 295, Field: MediaForkingClusterID, Type: decode.STRING, Max: 64,
		Constant: "MEDIA_FORKING_CLUSTER_ID_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagRecorderURI = &decode.Tag{
		Number: 296, Field: RecorderURI, Type: decode.STRING, Max: 64,
		Constant: "RECORDER_URI_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagRecorderErrorMsg = &decode.Tag{
		Number: 297, Field: RecorderErrorMsg, Type: decode.STRING, Max: 64,
		Constant: "RECORDER_ERROR_MSG_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagRecorderType = &decode.Tag{
		Number: 298, Field: RecorderType, Type: decode.USHORT, Max: 2,
		Constant: "RECORDER_TYPE_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagRecorderStatus = &decode.Tag{
		Number: 299, Field: RecorderStatus, Type: decode.USHORT, Max: 2,
		Constant: "RECORDER_STATUS_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagRecordingDeviceID = &decode.Tag{
		Number: 300, Field: RecordingDeviceID, Type: decode.STRING, Max: 64,
		Constant: "RECORDING_DEVICE_ID_TAG",
		Note:     "From CCE protocol 23 on.",
	}
	tagTerminalType = &decode.Tag{
		Number: 302, Field: TerminalType, Type: decode.USHORT, Max: 2,
		Constant: "FLT_TERM_TYPE", CCX: yes,
		Note: "From CCX protocol 18 on.",
	}
	tagTerminalDeviceName = &decode.Tag{
		Number: 303, Field: TerminalDeviceName, Type: decode.STRING, Max: 64,
		Constant: "FLT_TERM_DEVICE_NAME", CCX: yes,
		Note: "From CCX protocol 18 on; called ActiveTerminal outside CONFIG_TERMINAL_EVENT.",
	}
	tagTerminalTypeName = &decode.Tag{
		Number: 304, Field: TerminalTypeName, Type: decode.STRING, Max: 100,
		Constant: "FLT__TERM_TYPE_NAME", CCX: yes,
		Note: "From CCX protocol 18 on.",
	}
	tagNumInstruments = &decode.Tag{
		Number: 305, Field: NumInstruments, Type: decode.USHORT, Max: 2,
		Constant: "FLT_NUM_INSTRUMENTS", CCX: yes,
		Note: "From CCX protocol 18 on. It counts a list from within the floating part.",
	}
	tagACDSharedLineUsage = &decode.Tag{
		Number: 306, Field: ACDSharedLineUsage, Type: decode.UINT, Max: 4,
		Constant: "ACD_SHARED_LINE_USAGE",
		Note:     "CCE protocols 24 and 25.",
	}
	tagPlayZipTone = &decode.Tag{
		Number: 307, Field: PlayZipTone, Type: decode.UINT, Max: 4,
		Constant: "PLAY_ZIP_TONE",
		Note:     "CCE protocols 24 and 25.",
	}
	tagFltEnabledServices = &decode.Tag{
		Number: 309, Field: FltEnabledServices, Type: decode.UNSPEC,
		Constant: "FLT_ENABLED_SERVICES",
		Note:     "An array of USHORT in one field. CCE protocols 24 and 25.",
	}
	tagNumOfEnabledServices = &decode.Tag{
		Number: 310, Field: NumOfEnabledServices, Type: decode.USHORT, Max: 2,
		Constant: "NUM_OF_ENABLED_SERVICES",
		Note:     "CCE protocols 24 and 25.",
	}
	tagCcaiConfigID = &decode.Tag{
		Number: 311, Field: CcaiConfigID, Type: decode.STRING, Max: 40,
		Constant: "CCAI_CONFIG_ID",
		Note:     "CCE protocols 24 and 25.",
	}
	tagMediaType = &decode.Tag{
		Number: 312, Field: MediaType, Type: decode.UNSPEC,
		Constant: "MEDIA_TYPE_TAG",
		Note:     "CCE protocols 24 and 25.",
	}
	tagMediaProvider = &decode.Tag{
		Number: 313, Field: MediaProvider, Type: decode.UNSPEC,
		Constant: "MEDIA_PROVIDER_TAG",
		Note:     "CCE protocols 24 and 25.",
	}
)
