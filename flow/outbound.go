package flow

import "ccxtrace/decode/ged188"

// BAStatus and BAResponse texts, the guide's first.
var (
	statusReserved  = []string{ged188.BAStatusReserved}
	statusConnected = []string{ged188.BAStatusConnected}
	statusChanging  = []string{ged188.BAStatusConnected, ged188.BAStatusReserved}
	accepted        = []string{ged188.BAResponseAccept}
	acceptedOrEmpty = []string{ged188.BAResponseAccept, ""}
	skipped         = []string{ged188.BAResponseSkip, ged188.BAResponseSkipClose}
	rejected        = []string{ged188.BAResponseReject, ged188.BAResponseRejectClose}
)

// outboundAcceptFlow is a customer contact of a campaign that the agent accepts.
var outboundAcceptFlow = Flow{
	Name: "outbound-accept", Documented: true,
	Title:  "An agent accepts a customer contact, and his phone calls the customer",
	Source: guide + "The Outbound Subsystem Picks an Agent to Place a Call to a Customer Contact",
	Steps: []Step{
		{Title: "The agent is reserved", Messages: []Message{
			{Type: ged188.AgentStateEvent, AgentState: reserved, Parties: []At{{ged188.AgentExtension, Agent1}}},
		}},
		{Title: "A reservation call rings on the agent's desktop", Messages: []Message{
			{
				Type: ged188.BeginCallEvent, Call: Reservation, CallType: reservation, BAStatus: statusReserved,
				Note: "The campaign's data stand in named variables.",
				Slip: "The guide's ConnectionDeviceID 420 is 4020, the agent's; the field is not checked here.",
			},
			{
				Type: ged188.CallDeliveredEvent, Call: Reservation, State: alerting, Cause: newCall,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.AlertingDeviceID, Agent1}, {ged188.CalledDeviceID, Agent1}},
			},
		}},
		{
			Title: "The agent accepts the contact",
			Note:  "His client sends SET_CALL_DATA_REQ with BAResponse Accept; the guide lists the server's messages only.",
		},
		{Title: "The answer is confirmed", Messages: []Message{
			{
				Type: ged188.CallDataUpdateEvent, Call: Reservation, CallType: reservation, BAResponse: accepted,
				Note: "The agent's answer comes back to the clients.",
				Slip: "The guide prints the preview call's CallID here.",
			},
		}},
		{
			Title: "The agent's phone calls the customer",
			Note:  "The preview call has its own CallID.",
			Messages: []Message{
				{
					Type: ged188.BeginCallEvent, Call: Preview, CallType: preview, BAStatus: statusChanging, BAResponse: acceptedOrEmpty, Key: true,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
					Note:    "DialedNumber and BACustomerNumber are the customer's. BAStatus may still be the reservation's, until step 7 changes it.",
				},
			},
		},
		{Title: "The reservation call ends", Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Reservation, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{
				Type: ged188.CallClearedEvent, Call: Reservation, State: gone, Cause: noneOrDrop,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
				Slip:    "The guide's CallID 1680097 lacks a digit of 16800097.",
			},
			{Type: ged188.EndCallEvent, Call: Reservation},
		}},
		{Title: "The preview call has started", Messages: []Message{
			{
				Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, BAStatus: statusConnected, BAResponse: accepted, Optional: ifChanged,
				Note: "BAStatus is CO now, and CallType that of a preview call.",
			},
		}},
		{Title: "The call is set up", Messages: []Message{
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, BAStatus: statusConnected, Optional: ifChanged, Note: "BAStatus."},
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, Optional: ifChanged, Note: "BATimeZone."},
			{Type: ged188.CallDataUpdateEvent, Call: Preview, CallType: preview, Optional: ifChanged, Note: "BACustomerNumber."},
			{
				Type: ged188.CallServiceInitiatedEvent, Call: Preview, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}},
			},
			{
				Type: ged188.AgentStateEvent, AgentState: talking, Parties: []At{{ged188.AgentExtension, Agent1}},
				Note: "The agent talks as soon as his phone is off hook. NextAgentState is Work.",
			},
			{
				Type: ged188.CallOriginatedEvent, Call: Preview, State: initiated, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}, {ged188.CalledDeviceID, Customer}},
			},
			{
				Type: ged188.CallEstablishedEvent, Call: Preview, State: connected, Cause: newCall, Key: true,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.CallingDeviceID, Agent1}},
				Note:    "The customer's device is not monitored, so it is \"Unknown\".",
			},
		}},
		{Title: "The call to the customer ends", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Preview, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
			},
			{Type: ged188.AgentStateEvent, AgentState: workAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: afterCall, Note: "The agent works on the call's data."},
			{
				Type: ged188.CallClearedEvent, Call: Preview, State: gone, Cause: handled,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
			},
			{Type: ged188.EndCallEvent, Call: Preview, Optional: notPrinted},
		}},
	},
}

// outboundSkipFlow is a customer contact that the agent passes over.
var outboundSkipFlow = Flow{
	Name: "outbound-skip", Documented: true,
	Title:  "An agent skips a customer contact",
	Source: guide + "The Agent Skips the Contact",
	Opens:  []Opening{{&outboundAcceptFlow, 1, 2}},
	Steps: []Step{
		{
			Title: "The agent skips the contact",
			Note:  "His client sends SET_CALL_DATA_REQ with BAResponse Skip.",
			Messages: []Message{
				{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: printedOnce},
				{
					Type: ged188.EndCallEvent, Call: Other, Optional: ofEarlier,
					Slip: "The guide's CallID here, 16800095, is an earlier call's.",
				},
			},
		},
		{Title: "The answer is confirmed, and the agent is available", Messages: []Message{
			{Type: ged188.CallDataUpdateEvent, Call: Reservation, CallType: reservation, BAResponse: skipped, Key: true},
			{Type: ged188.AgentStateEvent, AgentState: readyAfter, Parties: []At{{ged188.AgentExtension, Agent1}}, Optional: afterCall, Slip: "The guide prints the state AVAILABLE in step 1 already."},
		}},
		{Title: "The reservation call ends", Last: true, Messages: []Message{
			{
				Type: ged188.CallConnectionClearedEvent, Call: Reservation, State: noState, Cause: noCause,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
				Slip:    nextNumber,
			},
			{
				Type: ged188.CallClearedEvent, Call: Reservation, State: gone, Cause: noneOrDrop,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
				Slip:    nextNumber,
			},
			{Type: ged188.EndCallEvent, Call: Reservation, Slip: nextNumber},
		}},
	},
}

// outboundRejectFlow is a customer contact that the agent refuses.
var outboundRejectFlow = Flow{
	Name: "outbound-reject", Documented: true,
	Title:  "An agent rejects a customer contact",
	Source: guide + "The Agent Rejects the Reservation Call",
	Opens:  []Opening{{&outboundAcceptFlow, 1, 2}},
	Steps: []Step{
		{
			Title: "The agent rejects the contact",
			Note:  "His client sends SET_CALL_DATA_REQ with BAResponse Reject.",
			Messages: []Message{
				{Type: ged188.CallDataUpdateEvent, Call: Reservation, CallType: reservation, BAResponse: rejected, Key: true},
				{
					Type: ged188.CallConnectionClearedEvent, Call: Reservation, State: noState, Cause: noCause,
					Parties: []At{{ged188.ConnectionDeviceID, Agent1}, {ged188.ReleasingDeviceID, Agent1}},
					Slip:    nextNumber,
				},
			},
		},
		{Title: "The reservation call ends", Last: true, Messages: []Message{
			{
				Type: ged188.CallClearedEvent, Call: Reservation, State: gone, Cause: noneOrDrop,
				Parties: []At{{ged188.ConnectionDeviceID, Agent1}},
				Slip:    nextNumber,
			},
			{Type: ged188.EndCallEvent, Call: Reservation, Slip: nextNumber},
		}},
	},
}
