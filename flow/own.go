package flow

import "ccxtrace/decode/ged188"

// The flows here are ours: the guide does not print them, but logs have them.
// What their messages mean is the guide's; which of them come is known from
// traces, or from what they mean alone, so what differs between releases is
// optional, and causes are checked only where they tell one flow from another.

const (
	traces  = "Unified CCX traces; the guide has no such flow"
	meaning = "what the messages mean; the guide has no such flow"
)

// Values that only our flows have.
var (
	notAnswering     = []int64{ged188.AgentStateNotReady, ged188.AgentStateReady}
	notReady         = []int64{ged188.AgentStateNotReady}
	outcomeOfHold    = []int64{ged188.AgentStateHold}
	blindOrTransfer  = []int64{ged188.CallTypeOffered, ged188.CallTypeTransferIn}
	supervisorCall   = []int64{ged188.CallTypeSupervisorMonitor, ged188.CallTypeSupervisorBargeIn, ged188.CallTypeSupervisorIntercept}
	supervisorJoins  = []int64{ged188.CauseSupervisorBargeIn, ged188.CauseSupervisorIntercept, ged188.CauseSupervisorMonitor, ged188.CauseSupervisorWhisper}
	supervisorLeaves = []int64{ged188.CauseSupervisorClear}
)

// abandonedInQueueFlow is a queued call that no agent answers before it ends.
var abandonedInQueueFlow = Flow{
	Name: "abandoned-in-queue", Over: true, Since: []int{ged188.CallQueuedEvent},
	Title:  "A queued call ends before an agent answers it",
	Source: traces,
	Opens:  []Opening{{&queuedAnsweredFlow, 1, 2}},
	Steps: []Step{
		{
			Title: "The call waits; an agent's phone may ring",
			Messages: []Message{
				{Type: ged188.AgentStateEvent, AgentState: ready, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: ifNotReady},
				{Type: ged188.AgentStateEvent, AgentState: reserved, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: ifRinging},
				{
					Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}}, Optional: ifRinging,
				},
			},
		},
		{
			Title: "The caller gives up, or the script ends the call", Last: true,
			Note: "Who left first tells which.",
			Messages: []Message{
				{
					Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Key: true,
					Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
				},
				{Type: ged188.CallDequeuedEvent, Call: Primary, Optional: notAlways},
				{
					Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}}, Optional: ifRinging,
				},
				{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: ifRinging},
				{
					Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
					Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.ReleasingDeviceID, CTIPort}},
				},
				{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
				{Type: ged188.EndCallEvent, Call: Primary},
			},
		},
	},
}

// ringNoAnswerFlow is an agent who is reserved and rung but does not answer.
var ringNoAnswerFlow = Flow{
	Name: "ring-no-answer", Within: true, Over: true,
	Title:  "A reserved agent does not answer, and the call is queued again",
	Source: traces,
	Steps: []Step{
		{Title: "An agent's phone rings", Messages: []Message{
			{Type: ged188.AgentStateEvent, AgentState: reserved, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: notAlways},
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}},
			},
		}},
		{Title: "The agent does not answer in time", Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: notAnswering, Parties: []At{{ged188.AgentExtension, Agent1}},
				Note: "Not Ready with reason 32763, unless the system is set to leave the agent Ready.",
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}}, Optional: notAlways,
			},
			{Type: ged188.CallDivertedEvent, Call: Primary, Optional: notAlways},
			{
				Type: ged188.CallQueuedEvent, Call: Primary, Optional: notAlways,
				Note: "The call waits again; often it was never taken out of the queue.",
			},
		}},
	},
	Unless: []Message{
		{Type: ged188.CallConnectionClearedEvent, Call: Primary, Parties: []At{{ged188.ConnectionDeviceID, Caller}}},
	},
	Denied: []Message{
		{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent1}}},
		{Type: ged188.CallEstablishedEvent, Call: Primary, Parties: []At{{ged188.AnsweringDeviceID, Agent1}}},
	},
}

// directCallFlow is a call to an agent's own number, past trigger and queue.
var directCallFlow = Flow{
	Name: "direct-call", Named: 3, Begun: true,
	Title:  "An agent is called at his own number",
	Source: traces,
	Steps: []Step{
		{Title: "The caller dials the agent", Messages: []Message{
			{Type: ged188.BeginCallEvent, Call: Primary},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Primary, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.CallingDeviceID, Caller}}, Optional: ifMonitored,
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Primary, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.CallingDeviceID, Caller}}, Optional: ifMonitored,
			},
		}},
		{Title: "The agent's phone rings", Messages: []Message{
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}},
			},
		}},
		{Title: "The agent answers", Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: notAlways,
				Note: "An agent takes such a call in any state; often Not Ready with reason 32761.",
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AnsweringDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}},
			},
		}},
		{Title: "Both hang up", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
			},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: afterCall},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// directNotAnsweredFlow is a call to an agent's own number that he does not take.
var directNotAnsweredFlow = Flow{
	Name: "direct-not-answered", Begun: true, Over: true,
	Title:  "An agent is called at his own number and does not answer",
	Source: meaning,
	Opens:  []Opening{{&directCallFlow, 1, 1}},
	Steps: []Step{
		{Title: "The agent's phone rings", Messages: []Message{
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CallingDeviceID, Caller}},
			},
		}},
		{Title: "The call ends unanswered", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// outsideCallFlow is a call that an agent makes to somebody who is no agent.
var outsideCallFlow = Flow{
	Name: "outside-call", Named: 2, Begun: true,
	Title:  "An agent calls a number outside",
	Source: meaning,
	Steps: []Step{
		{Title: "The agent dials", Messages: []Message{
			{Type: ged188.BeginCallEvent, Call: Primary},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Primary, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.CallingDeviceID, Dialer}}, Optional: ifMonitored,
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Primary, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.CallingDeviceID, Dialer}}, Optional: ifMonitored,
			},
		}},
		{Title: "The call is answered", Messages: []Message{
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting,
				Parties: []At{{ged188.AlertingDeviceID, Outsider}, {ged188.CallingDeviceID, Dialer}}, Optional: notAlways,
			},
			{
				Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Dialer}}, Optional: notAlways,
				Note: "Mostly the agent is Not Ready, with reason 32761.",
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Key: true,
				Parties: []At{{ged188.AnsweringDeviceID, Outsider}, {ged188.CallingDeviceID, Dialer}},
				Note:    "Where the other phone is not monitored, AnsweringDeviceID may be \"Unknown\".",
			},
		}},
		{Title: "Both hang up", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Outsider}, {ged188.ReleasingDeviceID, Outsider}}, Optional: notAlways,
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.ReleasingDeviceID, Dialer}},
			},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Dialer}}, Optional: afterCall},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// outsideNotAnsweredFlow is a call of an agent to somebody who does not answer.
var outsideNotAnsweredFlow = Flow{
	Name: "outside-not-answered", Begun: true, Over: true,
	Title:  "An agent calls a number outside that does not answer",
	Source: meaning,
	Steps: []Step{
		{Title: "The agent dials", Messages: []Message{
			{Type: ged188.BeginCallEvent, Call: Primary},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Primary, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.CallingDeviceID, Dialer}}, Optional: ifMonitored,
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Primary, State: initiated, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.CallingDeviceID, Dialer}, {ged188.CalledDeviceID, Outsider}},
			},
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting,
				Parties: []At{{ged188.AlertingDeviceID, Outsider}, {ged188.CallingDeviceID, Dialer}}, Optional: notAlways,
			},
			{Type: ged188.CallFailedEvent, Call: Primary, Optional: notAlways},
		}},
		{Title: "The call ends unanswered", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Dialer}, {ged188.ReleasingDeviceID, Dialer}},
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Outsider}, {ged188.ReleasingDeviceID, Outsider}}, Optional: notAlways,
			},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Dialer}}, Optional: afterCall},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// selfServiceFlow is a call that the script alone handles.
var selfServiceFlow = Flow{
	Name: "self-service", Over: true, Begun: true,
	Title:  "A script handles a call without a queue",
	Source: traces,
	Opens:  []Opening{{&queuedAnsweredFlow, 1, 1}},
	Steps: []Step{
		{Title: "The script ends the call, or the caller hangs up", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, CTIPort}, {ged188.ReleasingDeviceID, CTIPort}},
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
			},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// blindTransferFlow is an agent who hands the call over without waiting for an
// answer: by a second call that is still ringing, or in one step.
var blindTransferFlow = Flow{
	Name:   "blind-transfer",
	Title:  "An agent transfers the call without consulting first",
	Source: traces,
	Opens:  []Opening{{&queuedAnsweredFlow, 1, 7}},
	Steps: []Step{
		{Title: "Agent 1 dials agent 2", Messages: []Message{
			{
				Type: ged188.CallHeldEvent, Call: Primary, State: onHold,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.HoldingDeviceID, Agent1}}, Optional: notAlways,
			},
			{Type: ged188.BeginCallEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent1}}, Optional: notAlways},
			{Type: ged188.CallServiceInitiatedEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent1}}, Optional: notAlways},
			{Type: ged188.AgentStateEvent, AgentState: reserved, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: ifAgent},
			{
				Type: ged188.CallOriginatedEvent, Call: Consult,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CalledDeviceID, Agent2}}, Optional: notAlways,
			},
			{
				Type: ged188.CallDeliveredEvent, Call: Consult, State: alerting,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.AlertingDeviceID, Agent2}}, Optional: notAlways,
			},
		}},
		{Title: "Agent 1 lets go of the call", Messages: []Message{
			{Type: ged188.CallDataUpdateEvent, Call: Primary, CallType: blindOrTransfer, Optional: ifChanged},
			{
				Type: ged188.CallTransferredEvent, Call: Primary, State: connected, Key: true,
				Parties: []At{{ged188.TransferringDeviceID, Agent1}, {ged188.TransferredDeviceID, Agent2}},
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}}, Optional: notAlways,
			},
			{Type: ged188.CallConnectionClearedEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent1}}, Optional: notAlways},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: afterCall},
			{Type: ged188.CallConnectionClearedEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent2}}, Optional: notAlways},
			{Type: ged188.CallClearedEvent, Call: Consult, Optional: notAlways},
			{Type: ged188.EndCallEvent, Call: Consult, Optional: notAlways},
		}},
		{Title: "Agent 2 answers", Messages: []Message{
			{
				Type: ged188.CallDeliveredEvent, Call: Primary, State: alerting,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.AlertingDeviceID, Agent2}}, Optional: notAlways,
			},
			{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: ifAgent},
			{Type: ged188.CallEstablishedEvent, Call: Primary, State: connected, Parties: []At{{ged188.AnsweringDeviceID, Agent2}}},
		}},
		{Title: "The caller ends the call", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Caller}, {ged188.ReleasingDeviceID, Caller}},
			},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: afterCall},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Primary, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent2}, {ged188.ReleasingDeviceID, Agent2}},
			},
			{Type: ged188.CallClearedEvent, Call: Primary, State: gone},
			{Type: ged188.EndCallEvent, Call: Primary},
		}},
	},
}

// consultedFlow is an agent who consults another one and comes back to the
// caller.
var consultedFlow = Flow{
	Name: "consulted", Within: true,
	Title:  "An agent consults another one and goes back to the caller",
	Source: traces,
	Steps: []Step{
		{Title: "Agent 1 calls agent 2", Messages: []Message{
			{
				Type: ged188.CallHeldEvent, State: onHold, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.HoldingDeviceID, Agent1}},
			},
			{Type: ged188.BeginCallEvent, Call: Consult, CallType: consult, Parties: []At{{ged188.ConnectionDeviceID, Agent1}}},
			{Type: ged188.CallServiceInitiatedEvent, Call: Consult, Optional: notAlways},
			{Type: ged188.AgentStateEvent, AgentState: reserved, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: ifAgent},
			{Type: ged188.CallOriginatedEvent, Call: Consult, Parties: []At{{ged188.CalledDeviceID, Agent2}}, Optional: notAlways},
			{Type: ged188.CallDeliveredEvent, Call: Consult, Parties: []At{{ged188.AlertingDeviceID, Agent2}}, Optional: notAlways},
		}},
		{Title: "Agent 2 answers", Messages: []Message{
			{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: ifAgent},
			{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: printedOnce},
			{Type: ged188.CallEstablishedEvent, Call: Consult, Parties: []At{{ged188.AnsweringDeviceID, Agent2}}, Optional: notAlways},
		}},
		{Title: "Agent 1 goes back to the caller", Messages: []Message{
			{Type: ged188.CallConnectionClearedEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent1}}, Optional: notAlways},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent2}}, Optional: afterCall},
			{Type: ged188.CallConnectionClearedEvent, Call: Consult, Parties: []At{{ged188.ConnectionDeviceID, Agent2}}, Optional: notAlways},
			{Type: ged188.CallClearedEvent, Call: Consult, State: gone},
			{Type: ged188.EndCallEvent, Call: Consult},
			{
				Type: ged188.CallRetrievedEvent, State: connected,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.RetrievingDeviceID, Agent1}},
			},
		}},
	},
	Unless: []Message{
		{Type: ged188.CallTransferredEvent, Call: Primary},
		{Type: ged188.CallConferencedEvent, Call: Primary},
	},
}

// holdRetrieveFlow is a party who puts the call on hold and comes back.
var holdRetrieveFlow = Flow{
	Name: "hold-retrieve", Within: true,
	Title:  "A party puts the call on hold and retrieves it",
	Source: traces,
	Steps: []Step{
		{Title: "The call is put on hold", Messages: []Message{
			{
				Type: ged188.CallHeldEvent, State: onHold, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.HoldingDeviceID, Agent1}},
			},
			{Type: ged188.AgentStateEvent, AgentState: outcomeOfHold, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: notAlways},
		}},
		{Title: "The call is retrieved", Messages: []Message{
			{
				Type: ged188.CallRetrievedEvent, State: connected,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.RetrievingDeviceID, Agent1}},
			},
			{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: notAlways},
		}},
	},
	Unless: []Message{
		{Type: ged188.CallHeldEvent, Parties: []At{{ged188.HoldingDeviceID, Agent1}}},
		{Type: ged188.CallTransferredEvent, Call: Primary},
		{Type: ged188.CallConferencedEvent, Call: Primary},
	},
}

// supervisedFlow is a supervisor who listens to a call, joins it or takes it
// over.
var supervisedFlow = Flow{
	Name: "supervised", Within: true,
	Title:  "A supervisor monitors the call, barges in or intercepts it",
	Source: "the guide's CallType and EventCause tables; it has no such flow",
	Steps: []Step{
		{Title: "The supervisor's call is set up", Messages: []Message{
			{Type: ged188.BeginCallEvent, Call: Other, CallType: supervisorCall, Key: true},
			{Type: ged188.CallServiceInitiatedEvent, Call: Other, Optional: notAlways},
			{Type: ged188.CallOriginatedEvent, Call: Other, Optional: notAlways},
			{Type: ged188.CallDeliveredEvent, Call: Other, Optional: notAlways},
			{Type: ged188.CallEstablishedEvent, Call: Other, Optional: notAlways},
		}},
		{Title: "The supervisor is on the call", Messages: []Message{
			{Type: ged188.CallEstablishedEvent, Call: Primary, Cause: supervisorJoins, Key: true},
			{Type: ged188.CallConferencedEvent, Call: Primary, Cause: supervisorJoins, Key: true},
		}},
		{Title: "The supervisor leaves", Messages: []Message{
			{Type: ged188.CallConnectionClearedEvent, Call: Primary, Cause: supervisorLeaves, Optional: notAlways},
			{Type: ged188.CallConnectionClearedEvent, Call: Other, Optional: notAlways},
			{Type: ged188.CallConnectionClearedEvent, Call: Other, Optional: notAlways},
			{Type: ged188.CallClearedEvent, Call: Other, Optional: notAlways},
			{Type: ged188.EndCallEvent, Call: Other, Optional: notAlways},
		}},
	},
}

// outboundNotAnsweredFlow is an accepted contact whose customer does not answer.
var outboundNotAnsweredFlow = Flow{
	Name: "outbound-not-answered", Over: true,
	Title:  "An agent accepts a customer contact, but the customer does not answer",
	Source: traces,
	Opens:  []Opening{{&outboundAcceptFlow, 1, 7}},
	Steps: []Step{
		{Title: "The call is set up", Messages: []Message{
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, Optional: ifChanged},
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, Optional: ifChanged},
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, Optional: ifChanged},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Preview, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}},
			},
			{Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: notAlways},
			{
				Type: ged188.CallOriginatedEvent, Call: Preview, State: initiated,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}, {ged188.CalledDeviceID, Customer}},
			},
			{Type: ged188.CallDeliveredEvent, Call: Preview, Optional: notAlways},
			{Type: ged188.CallFailedEvent, Call: Preview, Optional: notAlways},
		}},
		{Title: "The call ends unanswered", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Preview, State: noState, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{Type: ged188.AgentStateEvent, AgentState: workAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: afterCall},
			{Type: ged188.CallClearedEvent, Call: Preview, State: gone},
			{Type: ged188.EndCallEvent, Call: Preview, Optional: notPrinted},
		}},
	},
}

// reservationNotAnsweredFlow is a customer contact that an agent is offered and
// does not answer.
var reservationNotAnsweredFlow = Flow{
	Name: "reservation-not-answered", Over: true,
	Title:  "An agent does not answer a customer contact in time",
	Source: traces,
	Opens:  []Opening{{&outboundAcceptFlow, 1, 2}},
	Steps: []Step{
		{Title: "The offer ends", Last: true, Messages: []Message{
			{
				Type: ged188.AgentStateEvent, AgentState: notReady, Key: true, Parties: []At{{ged188.AgentExtension, Agent1}},
				Note: "The agent gave no BAResponse; the reason is 32763, as of a call that was not answered.",
			},
			{
				Type: ged188.CallConnectionClearedEvent, Call: Reservation, State: noState,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{Type: ged188.CallClearedEvent, Call: Reservation, State: gone},
			{Type: ged188.EndCallEvent, Call: Reservation},
		}},
	},
}
