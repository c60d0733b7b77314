package flow

import "ccxtrace/decode/ged188"

// The guide's chapter on message flows. It numbers the steps and prints the
// messages in the order in which they stand here; it promises no order.
const guide = "Unified CCX CTI guide, Client Application Development Guidelines: "

// Values that the flows share.
var (
	fromCustomerOrAgent = []int64{ged188.CallTypeOut, ged188.CallTypeCCXIn}
	inside              = []int64{ged188.CallTypeAgentInside, ged188.CallTypeCCXIn, ged188.CallTypeOut}
	consult             = []int64{ged188.CallTypeConsult}
	transferIn          = []int64{ged188.CallTypeTransferIn}
	conference          = []int64{ged188.CallTypeConference}
	reservation         = []int64{ged188.CallTypeReservation}
	preview             = []int64{ged188.CallTypePreview}

	gone      = []int64{ged188.ConnNull}
	initiated = []int64{ged188.ConnInitiate}
	alerting  = []int64{ged188.ConnAlerting}
	connected = []int64{ged188.ConnConnect}
	onHold    = []int64{ged188.ConnHold}
	queued    = []int64{ged188.ConnQueued}
	noState   = []int64{ged188.ConnNone}

	noCause      = []int64{ged188.CauseNone}
	newCall      = []int64{ged188.CauseNewCall}
	redirected   = []int64{ged188.CauseRedirected}
	transfer     = []int64{ged188.CauseTransfer}
	merged       = []int64{ged188.CauseKeyConference}
	handled      = []int64{ged188.CauseDropHandledOther}
	noneOrDrop   = []int64{ged188.CauseNone, ged188.CauseDropHandledOther}
	ready        = []int64{ged188.AgentStateReady}
	talking      = []int64{ged188.AgentStateTalking}
	reserved     = []int64{ged188.AgentStateReserved}
	readyAfter   = []int64{ged188.AgentStateReady, ged188.AgentStateNotReady, ged188.AgentStateWork, ged188.AgentStateWorkReady, ged188.AgentStateLogout}
	workAfter    = []int64{ged188.AgentStateWork, ged188.AgentStateReady, ged188.AgentStateNotReady, ged188.AgentStateWorkReady, ged188.AgentStateLogout}
	notReadyThen = []int64{ged188.AgentStateNotReady, ged188.AgentStateReady, ged188.AgentStateWork, ged188.AgentStateWorkReady, ged188.AgentStateLogout}
)

// Receivers that the tables of the guide have often.
const (
	toBridgeAndCaller = ToBridge | ToCaller
	toCallParties     = ToBridge | ToAgent1 | ToCaller
	toAll             = ToBridge | ToAgent1 | ToAgent2 | ToCaller
	toBothAgents      = ToBridge | ToAgent1 | ToAgent2
)

// queuedAnsweredFlow is a call to a trigger that waits in a queue until an agent
// takes it.
var queuedAnsweredFlow = Flow{
	Name: "queued-answered", Documented: true, Named: 6, Since: []int{ged188.CallQueuedEvent, ged188.CallDequeuedEvent},
	Title:  "A call is queued, and an agent answers it",
	Source: guide + "Example Message Flow for a Queued and Answered Call",
	Steps: []Step{
		{Title: "The caller dials the trigger, and a CTI port takes the call", Messages: []Message{
			{
				Type: ged188.BeginCallEvent, Call: Primary, CallType: fromCustomerOrAgent, To: toBridgeAndCaller,
				Note: "The call begins; from here on its CallID names it. CallType is 9 as an agent calls; 1 if a customer does. " +
					"Where ANI is empty, CallingDeviceID has the caller.",
			},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Primary, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.CallingDeviceID, Caller}},
				To:      toBridgeAndCaller, Optional: ifMonitored,
				Note: "The caller's phone is off hook.",
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Primary, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.CallingDeviceID, Caller}, {ged188.CalledDeviceID, Trigger}},
				To:      toBridgeAndCaller, Optional: ifMonitored,
				Note: "The caller has dialled; CalledDeviceID is the trigger.",
			},
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.AlertingDeviceID, CTIPort}, {ged188.CallingDeviceID, Caller}},
				To:      toBridgeAndCaller,
				Note:    "The trigger's call control group rings on one of its CTI ports.",
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.AnsweringDeviceID, CTIPort}, {ged188.CallingDeviceID, Caller}},
				To:      toBridgeAndCaller,
				Note:    "The CTI port answers: the script's Accept step.",
			},
		}},
		{Title: "The call is queued", Messages: []Message{
			{
				Type: ged188.CallQueuedEvent, Call: Primary, State: queued, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.CallingDeviceID, Caller}, {ged188.CalledDeviceID, Trigger}},
				To:      toBridgeAndCaller,
				Note:    "The call waits in the CSQs that the list of CSQIDs names.",
			},
		}},
		{Title: "An agent becomes Ready", Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: ready,
				Parties: []At{{ged188.AgentExtension, Agent1}},
				To:      toBridgeAndCaller, Optional: ifNotReady,
				Note: "The agent can take a call. The guide names bridge clients and the caller's client, not the agent's own.",
			},
		}},
		{
			Title: "The agent is reserved",
			Note:  "The guide says that this may come before the call is queued.",
			Messages: []Message{
				{
					Type: ged188.AgentStateEvent, AgentState: reserved,
					Parties: []At{{ged188.AgentExtension, Agent1}},
					To:      toCallParties,
					Note:    "The CSQ has chosen the agent and keeps him for this call.",
					Slip:    "The guide prints AgentState 3 (Ready) once more; a reserved agent is in state 8.", Misprint: ready,
				},
			},
		},
		{Title: "The agent's phone rings", Messages: []Message{
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}, {ged188.CalledDeviceID, Agent1}},
				To:      toCallParties,
				Note:    "The call reaches the agent's phone. SecondaryConnectionCallID is the leg from the CTI port to the agent.",
			},
		}},
		{Title: "The agent answers", Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: talking,
				Parties: []At{{ged188.AgentExtension, Agent1}},
				To:      toCallParties,
				Note:    "The agent talks. NextAgentState says what he will be in after the call.",
			},
			{
				Type: ged188.CallDataUpdateEvent, Call: Primary, CallType: inside, To: toCallParties, Optional: ifChanged,
				Note: "The clients get the call's data.",
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Cause: newCall, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AnsweringDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}, {ged188.CalledDeviceID, Agent1}},
				To:      toCallParties,
				Note:    "Caller and agent are connected. LastRedirectDeviceID is the CTI port that the call came from.",
			},
			{
				Type: ged188.CallDequeuedEvent, Call: Primary, State: connected, Cause: noCause, To: toCallParties,
				Note: "The call leaves the CSQ. The guide calls the message CallDequeuedEvent.",
			},
		}},
		{Title: "The CTI port leaves the call", Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: redirected,
				Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.ReleasingDeviceID, CTIPort}},
				To:      toCallParties,
				Note:    "The port is free again. The cause is 28: the call went on to the agent.",
			},
		}},
		{Title: "The caller hangs up", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
				To:      toCallParties,
				Note:    "The caller has left the call.",
			},
			{
				Type: ged188.AgentStateEvent, AgentState: readyAfter,
				Parties: []At{{ged188.AgentExtension, Agent1}},
				To:      toCallParties, Optional: afterCall,
				Note: "The guide's agent has Automatic Available set, and is Ready again.",
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
				To:      toCallParties,
				Note:    "The agent's phone has left the call.",
			},
			{
				Type: ged188.CallClearedEvent, Call: Primary, State: gone, Cause: handled,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}},
				To:      toCallParties,
				Note:    "No connection is left, so the call is deleted.",
			},
			{
				Type: ged188.EndCallEvent, Call: Primary, To: toCallParties,
				Note: "The call is over; nothing more comes about its CallID.",
			},
		}},
	},
}

// The guide's one CallID becomes others on the way.
const (
	otherID    = "The guide's CallID 16777507 is 16777533 from here on."
	otherIDs   = "The guide's CallIDs are 16777539 and 16777541 in this flow, but for PrimaryCallID, which is 16777507."
	nextNumber = "The guide's CallID counts up by one from the message before."
)

// transferredFlow is an agent who consults another one and hands the call over.
var transferredFlow = Flow{
	Name: "transferred", Documented: true,
	Title:  "An agent consults another one and transfers the call",
	Source: guide + "Example Message Flow for a Transferred Call",
	Opens:  []Opening{{&queuedAnsweredFlow, 1, 7}},
	Steps: []Step{
		{Title: "Agent 1 consults agent 2", Messages: []Message{
			{
				Type: ged188.CallHeldEvent, Call: Primary, State: onHold, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.HoldingDeviceID, Agent1}},
				To:      ToBridge | ToAgent1,
				Note:    "The caller is on hold.",
			},
			{
				Type: ged188.BeginCallEvent, Call: Consult, CallType: consult,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
				To:      ToBridge | ToAgent1,
				Note:    "Agent 1 starts a second call, to agent 2. Where ANI is empty, CallingDeviceID has the caller.",
			},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Consult, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}},
				To:      ToBridge | ToAgent1,
			},
			{
				Type: ged188.AgentStateEvent, AgentState: reserved,
				Parties: []At{{ged188.AgentExtension, Agent2}},
				To:      ToBridge | ToAgent2, Optional: ifAgent,
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Consult, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}, {ged188.CalledDeviceID, Agent2}},
				To:      ToBridge | ToAgent1,
			},
			{
				Type: ged188.CallDeliveredEvent, Call: Consult, State: alerting, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.AlertingDeviceID, Agent2}, {ged188.CallingDeviceID, Agent1}, {ged188.CalledDeviceID, Agent2}},
				To:      toBothAgents,
			},
		}},
		{Title: "Agent 2 answers the consult call", Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: talking,
				Parties: []At{{ged188.AgentExtension, Agent2}},
				To:      ToBridge | ToAgent2, Optional: ifAgent,
			},
			{
				Type: ged188.AgentStateEvent, AgentState: talking,
				Parties: []At{{ged188.AgentExtension, Agent2}},
				To:      ToBridge | ToAgent2, Optional: printedOnce,
				Note: "The same, with another NextAgentState.",
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Consult, State: connected, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.AnsweringDeviceID, Agent2}, {ged188.CallingDeviceID, Agent1}, {ged188.CalledDeviceID, Agent2}},
				To:      ToBridge | ToAgent1,
			},
		}},
		{Title: "Agent 1 transfers the caller to agent 2", Messages: []Message{
			{
				Type: ged188.CallDataUpdateEvent, Call: Primary, CallType: transferIn,
				To: ToBridge | ToAgent1 | ToCaller, Optional: ifChanged,
				Slip: otherID,
			},
			{
				Type: ged188.CallTransferredEvent, Call: Primary, State: connected, Cause: transfer, Key: true,
				Parties: []At{{ged188.PrimaryDeviceID, Agent1}, {ged188.SecondaryDeviceID, Agent2}, {ged188.TransferringDeviceID, Agent1}, {ged188.TransferredDeviceID, Agent2}},
				To:      toAll,
				Note:    "The consult call is merged into the first one.",
				Slip:    otherID,
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.AnsweringDeviceID, Agent2}, {ged188.CallingDeviceID, Caller}, {ged188.CalledDeviceID, Agent2}},
				To:      ToBridge | ToAgent2 | ToCaller,
				Slip:    otherID,
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Consult, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
				To:      toBothAgents,
				Note:    "Agent 1 has left the call.",
			},
			{
				Type: ged188.AgentStateEvent, AgentState: readyAfter,
				Parties: []At{{ged188.AgentExtension, Agent1}},
				To:      ToBridge | ToAgent1, Optional: afterCall,
				Note: "Agent 1 is Ready again.",
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Consult, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.ReleasingDeviceID, Agent2}},
				To:      ToBridge,
				Note:    "Agent 2 has left the consult call: it is the first call now.",
			},
			{
				Type: ged188.CallClearedEvent, Call: Consult, State: gone, Cause: handled,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
				To:      ToBridge,
				Note:    "The consult call is deleted.",
			},
			{Type: ged188.EndCallEvent, Call: Consult, To: ToBridge, Note: "The consult call is over."},
		}},
		{Title: "The caller ends the call", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
				To:      ToBridge | ToAgent2 | ToCaller,
				Note:    "The caller hangs up.",
				Slip:    otherID,
			},
			{
				Type: ged188.AgentStateEvent, AgentState: notReadyThen,
				Parties: []At{{ged188.AgentExtension, Agent2}},
				To:      ToBridge | ToAgent2 | ToCaller, Optional: afterCall,
				Note: "Agent 2 was Not Ready before the consult call, and is so again; the reason is 32755, call ended.",
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.ReleasingDeviceID, Agent2}},
				To:      ToBridge | ToAgent2 | ToCaller,
				Slip:    otherID,
			},
			{
				Type: ged188.CallClearedEvent, Call: Primary, State: gone, Cause: handled,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}},
				To:      ToBridge,
				Slip:    otherID,
			},
			{Type: ged188.EndCallEvent, Call: Primary, To: ToBridge, Note: "The call is over.", Slip: otherID},
		}},
	},
}

// conferencedFlow is an agent who consults another one and joins all three.
var conferencedFlow = Flow{
	Name: "conferenced", Documented: true,
	Title:  "An agent consults another one and joins the three in a conference",
	Source: guide + "Example Message Flow for a Conferenced Call",
	Opens:  []Opening{{&queuedAnsweredFlow, 1, 7}, {&transferredFlow, 1, 2}},
	Steps: []Step{
		{
			Title: "Agent 1 makes a conference of the two calls",
			Note:  "The guide's title speaks of the consultation; its messages come after it.",
			Messages: []Message{
				{
					Type: ged188.CallDataUpdateEvent, Call: Primary, CallType: conference,
					To: ToBridge | ToAgent2 | ToCaller, Optional: ifChanged,
					Slip: otherIDs,
				},
				{
					Type: ged188.CallConferencedEvent, Call: Primary, State: connected, Cause: merged, Key: true,
					Parties: []At{{ged188.PrimaryDeviceID, Agent1}, {ged188.SecondaryDeviceID, Agent2}, {ged188.ControllerDeviceID, Agent1}, {ged188.AddedPartyDeviceID, Agent2}},
					To:      toAll,
					Note:    "The consult call is merged into the first one, whose CallID is the conference's.",
					Slip:    otherIDs,
				},
				{
					Type: ged188.CallConnectionClearedEvent, Call: Consult, State: noState, Cause: noCause,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
					To:      toBothAgents,
					Note:    "Agent 1 has left the consult call.",
					Slip:    otherIDs,
				},
				{
					Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Cause: newCall,
					Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.CallingDeviceID, Caller}},
					To:      toAll,
					Note:    "The conference stands; who answers is \"Unknown\", as there are several.",
					Slip:    otherIDs,
				},
				{
					Type: ged188.CallConnectionClearedEvent, Call: Consult, State: noState, Cause: noCause,
					Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.ReleasingDeviceID, Agent2}},
					To:      ToBridge | ToAgent2,
					Slip:    otherIDs,
				},
				{
					Type: ged188.CallClearedEvent, Call: Consult, State: gone, Cause: handled,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
					To:      ToBridge,
					Slip:    otherIDs,
				},
				{Type: ged188.EndCallEvent, Call: Consult, To: ToBridge, Note: "The consult call is deleted.", Slip: otherIDs},
			},
		},
		{Title: "The caller leaves the conference", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
				To:      toAll,
				Slip:    otherIDs,
			},
		}},
		{Title: "Agent 1 ends the call", Last: true, Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: readyAfter,
				Parties: []At{{ged188.AgentExtension, Agent1}},
				To:      ToBridge | ToAgent1, Optional: afterCall,
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
				To:      toBothAgents,
				Slip:    otherIDs,
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.ReleasingDeviceID, Agent2}},
				To:      ToBridge | ToAgent2,
				Slip:    otherIDs,
			},
			{
				Type: ged188.CallClearedEvent, Call: Primary, State: gone, Cause: handled,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}},
				To:      ToBridge,
				Slip:    otherIDs,
			},
			{Type: ged188.EndCallEvent, Call: Primary, To: ToBridge, Slip: otherIDs},
		}},
	},
}
