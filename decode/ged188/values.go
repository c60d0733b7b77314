package ged188

// CallType values that Unified CCX sends.
const (
	CallTypeInvalid             = 0
	CallTypeCCXIn               = 1
	CallTypeTransferIn          = 4
	CallTypeOtherIn             = 6
	CallTypeOut                 = 9
	CallTypeAgentInside         = 10
	CallTypeOffered             = 11
	CallTypeConsult             = 12
	CallTypeConference          = 15
	CallTypePreview             = 17
	CallTypeReservation         = 18
	CallTypeAssist              = 19
	CallTypeEmergency           = 20
	CallTypeSupervisorMonitor   = 21
	CallTypeSupervisorBargeIn   = 23
	CallTypeSupervisorIntercept = 24
	CallTypeAgentOutbound       = 34
)

// Kinds of devices in the ...DeviceType fields that Unified CCX sends.
const (
	DeviceExtension  = 0
	DeviceCTIPort    = 73
	DeviceRoutePoint = 74
	DeviceAgent      = 76
	DeviceQueue      = 77
	DeviceNonACD     = 78
	DeviceNone       = 65535
)

// Kinds of connection identifiers.
const (
	ConnectionStatic  = 0
	ConnectionDynamic = 1
	ConnectionNone    = 65535
)

// LocalConnectionState values: the state of a connection.
const (
	ConnNull     = 0
	ConnInitiate = 1
	ConnAlerting = 2
	ConnConnect  = 3
	ConnHold     = 4
	ConnQueued   = 5
	ConnFail     = 6
	ConnNone     = 65535
)

// EventCause values that Unified CCX sends, and the abandonments of CCE.
const (
	CauseAlternate               = 2
	CauseBusy                    = 3
	CauseCallCancelled           = 5
	CauseCallForward             = 9
	CauseCallNotAnswered         = 10
	CauseDestNotObtainable       = 13
	CauseIncompatibleDestination = 15
	CauseKeyConference           = 17
	CauseNewCall                 = 22
	CauseNoAvailableAgents       = 23
	CauseRedirected              = 28
	CauseTransfer                = 32
	CauseTimeOut                 = 35
	CauseSupervisorAssist        = 43
	CauseEmergencyCall           = 44
	CauseSupervisorClear         = 45
	CauseSupervisorMonitor       = 46
	CauseSupervisorWhisper       = 47
	CauseSupervisorBargeIn       = 48
	CauseSupervisorIntercept     = 49
	CauseCallPartyUpdateInd      = 50
	CauseNone                    = 65535
	CauseAbandNetwork            = 1001
	CauseAbandLocalQueue         = 1002
	CauseAbandRing               = 1003
	CauseAbandAgentTerminal      = 1006
	CauseDropHandledOther        = 1014
	CauseRingNoAnswer            = 1019
)

// Agent states, also of CSQState and InternalAgentState.
const (
	AgentStateLogin       = 0
	AgentStateLogout      = 1
	AgentStateNotReady    = 2
	AgentStateReady       = 3
	AgentStateTalking     = 4
	AgentStateWork        = 5
	AgentStateWorkReady   = 6
	AgentStateBusyOther   = 7
	AgentStateReserved    = 8
	AgentStateUnknown     = 9
	AgentStateHold        = 10
	AgentStateActive      = 11
	AgentStatePaused      = 12
	AgentStateInterrupted = 13
	AgentStateNotActive   = 14
	AgentStateNone        = 65535
)

// Reason codes that Unified CCX sets itself. 1 to 999 are otherwise the administrator's.
const (
	ReasonNone                    = 0
	ReasonSupervisorLogout        = 22
	ReasonSupervisorNotReady      = 33
	ReasonDesktopLost             = 255
	ReasonCADACDVoice             = 1000
	ReasonSystemRelogin           = 32740
	ReasonExtensionConflict       = 32741
	ReasonSecondLineOffhook       = 32742
	ReasonEmailContactNotAccepted = 32743
	ReasonOutboundWork            = 32745
	ReasonReservedDirectPreview   = 32746
	ReasonReservedOutbound        = 32747
	ReasonAgentDeleted            = 32748
	ReasonCancelConsult           = 32749
	ReasonExtensionChanged        = 32750
	ReasonSkip                    = 32751
	ReasonCancelReservation       = 32752
	ReasonLineRestricted          = 32753
	ReasonDeviceRestricted        = 32754
	ReasonCallEnded               = 32755
	ReasonPhoneUp                 = 32756
	ReasonCMFailover              = 32757
	ReasonWorkTimerExpired        = 32758
	ReasonPhoneDown               = 32759
	ReasonLogon                   = 32760
	ReasonNonICD                  = 32761
	ReasonOffhook                 = 32762
	ReasonRingNoAnswer            = 32763
	ReasonCCXFailure              = 32764
	ReasonConnectionDown          = 32765
	ReasonDesktopClosed           = 32766
	ReasonRelogon                 = 32767
)

// Status of FAILURE_CONF, FAILURE_EVENT and CLOSE_REQ, as far as Unified CCX uses them.
const (
	StatusNoError             = 0
	StatusInvalidVersion      = 1
	StatusInvalidMessageType  = 2
	StatusInvalidField        = 3
	StatusSessionNotOpen      = 4
	StatusSessionAlreadyOpen  = 5
	StatusRequiredDataMissing = 6
	StatusInvalidPeripheralID = 7
	StatusInvalidAgentData    = 8
	StatusAgentNotLoggedOn    = 9
	StatusDeviceInUse         = 10
	StatusNewSessionOpened    = 11
	StatusInvalidCallID       = 13
	StatusUnspecifiedFailure  = 17
	StatusInvalidTimeout      = 18
	StatusInvalidFieldLength  = 23
	StatusServerNotMaster     = 92
	StatusInvalidCSQ          = 93
	StatusJTAPICCMProblem     = 94
	StatusAutoConfigReset     = 96
)

// SystemEventID values of Unified CCX.
const (
	SysCCXOnline               = 3
	SysCCXOffline              = 4
	SysInstrumentOutOfService  = 10
	SysInstrumentBackInService = 11
)

// CCXStatus values: codes to compare whole, not bits.
const (
	CCXInitializing   = 256
	CCXShuttingDown   = 512
	CCXShutdown       = 768
	CCXInService      = 1024
	CCXPartialService = 1280
	CCXOutOfService   = 1536
)

// LineType values of Unified CCX.
const (
	LineTypeBusiness    = 3
	LineTypeNonBusiness = 10
)

// Numbers that mean that there is none.
const (
	NullCallID      = -1
	NullApplication = -1
	NullCSQ         = -1
)

// BAStatus texts of an outbound call's named variable.
const (
	BAStatusReserved  = "DO"
	BAStatusConnected = "CO"
	BAStatusPassedOn  = "ZO"
)

// BAResponse texts, set by the agent's client.
const (
	BAResponseAccept            = "Accept"
	BAResponseReject            = "Reject"
	BAResponseRejectClose       = "Reject-Close"
	BAResponseSkip              = "Skip"
	BAResponseSkipClose         = "Skip-Close"
	BAResponseCancelReservation = "Cancel Reservation"
)
