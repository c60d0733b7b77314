package render

import (
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
)

// A shape is how the ladder draws an event.
type shape uint8

const (
	atPoint shape = iota // a mark at one party
	asArrow              // from one party to another
	asState              // a box with the state that one party is in now
	atEnd                // a mark where one party leaves
	across               // a line over all parties
)

// A scene is what an event shows: who does what to whom.
type scene struct {
	shape    shape
	from, to string // devices, agents or the queue, as the log has them; "" for none
	words    string // a few, harmless
}

// A figure is what the events of a type show. The parties are what the first
// of the fields says that has a text.
type figure struct {
	shape    shape
	words    string
	from, to []*decode.Field
}

type fields = []*decode.Field

// inQueue stands for the queue among the fields of a figure.
var inQueue = fields{ged188.CSQID}

// figures are what the events of calls show, by type.
var figures = map[int]figure{
	ged188.BeginCallEvent: {
		atPoint, "call begins",
		fields{ged188.CallingDeviceID, ged188.ANI, ged188.ConnectionDeviceID},
		fields{ged188.DialedNumber, ged188.DNIS},
	},
	ged188.CallDataUpdateEvent:       {atPoint, "data", fields{ged188.ConnectionDeviceID}, nil},
	ged188.CallServiceInitiatedEvent: {atPoint, "off hook", fields{ged188.CallingDeviceID, ged188.ConnectionDeviceID}, nil},
	ged188.CallOriginatedEvent:       {asArrow, "dials", fields{ged188.CallingDeviceID, ged188.ConnectionDeviceID}, fields{ged188.CalledDeviceID, ged188.DialedNumber}},
	ged188.CallDeliveredEvent:        {asArrow, "rings", fields{ged188.CallingDeviceID}, fields{ged188.AlertingDeviceID, ged188.ConnectionDeviceID}},
	ged188.CallEstablishedEvent:      {asArrow, "answers", fields{ged188.AnsweringDeviceID, ged188.ConnectionDeviceID}, fields{ged188.CallingDeviceID}},
	ged188.CallQueuedEvent:           {asArrow, "waits", fields{ged188.ConnectionDeviceID, ged188.CalledDeviceID}, inQueue},
	ged188.CallDequeuedEvent:         {atEnd, "leaves queue", inQueue, nil},
	ged188.CallHeldEvent:             {asState, "on hold", fields{ged188.HoldingDeviceID, ged188.ConnectionDeviceID}, nil},
	ged188.CallRetrievedEvent:        {asState, "off hold", fields{ged188.RetrievingDeviceID, ged188.ConnectionDeviceID}, nil},
	ged188.CallDivertedEvent:         {asArrow, "diverted", fields{ged188.DivertingDeviceID, ged188.ConnectionDeviceID}, fields{ged188.CalledDeviceID}},
	ged188.CallFailedEvent:           {atEnd, "fails", fields{ged188.FailingDeviceID, ged188.ConnectionDeviceID}, nil},
	ged188.CallTransferredEvent:      {asArrow, "transfers", fields{ged188.TransferringDeviceID, ged188.PrimaryDeviceID}, fields{ged188.TransferredDeviceID, ged188.SecondaryDeviceID}},
	ged188.CallConferencedEvent:      {asArrow, "conference", fields{ged188.ControllerDeviceID, ged188.PrimaryDeviceID}, fields{ged188.AddedPartyDeviceID, ged188.SecondaryDeviceID}},

	ged188.CallConnectionClearedEvent: {atEnd, "leaves", fields{ged188.ReleasingDeviceID, ged188.ConnectionDeviceID}, nil},
	ged188.CallClearedEvent:           {across, "call cleared", nil, nil},
	ged188.EndCallEvent:               {across, "call ends", nil, nil},
	ged188.RTPStartedEvent:            {atPoint, "media starts", fields{ged188.ConnectionDeviceID}, nil},
	ged188.RTPStoppedEvent:            {atPoint, "media stops", fields{ged188.ConnectionDeviceID}, nil},

	ged188.AgentStateEvent: {asState, "", fields{ged188.AgentID, ged188.AgentExtension, ged188.AgentInstrument}, nil},
}

// byClients are the parties of the messages that clients send, and of the
// answers to them.
var byClients = fields{ged188.AgentInstrument, ged188.AgentExtension, ged188.AgentID, ged188.ConnectionDeviceID}

// sceneOf is what e shows.
func sceneOf(c *flow.Conversation, e *flow.Event) scene {
	m := e.Msg
	f, known := figures[m.TypeID]
	if !known {
		return requestScene(m)
	}
	if m.TypeID == ged188.BeginCallEvent && roleOf(c, e.Call) != flow.Primary {
		f.from = fields{ged188.ConnectionDeviceID, ged188.CallingDeviceID}
	}
	s := scene{f.shape, partyIn(m, f.from), partyIn(m, f.to), f.words}
	switch m.TypeID {
	case ged188.AgentStateEvent:
		s.words = agentState(m)
	case ged188.BeginCallEvent:
		if role := roleOf(c, e.Call); role != flow.Primary && role != "" {
			s.words = string(role) + " begins"
		}
	case ged188.CallDataUpdateEvent:
		if r, ok := m.Named("BAResponse"); ok && len(r) > 0 {
			s.words = "data: " + Safe(string(r))
		}
	case ged188.CallEstablishedEvent:
		if textOf(m, fields{ged188.AnsweringDeviceID}) != "" {
			break
		}
		if s.from, s.words = c.Dialed, "answers"; roleOf(c, e.Call) != flow.Preview {
			s.from, s.to, s.words = textOf(m, f.from), "", "connected" // several
		}
	case ged188.CallFailedEvent:
		s.words = join(s.words, labelOf(m, ged188.EventCause))
	}
	if s.shape == asArrow && (s.from == "" || s.to == "" || s.from == s.to) {
		s.shape = atPoint
	}
	return s
}

// requestScene is what a message that no figure is of shows: the wish of a
// client, or the answer to it.
func requestScene(m *decode.Message) scene {
	s := scene{from: partyIn(m, byClients), to: textOf(m, fields{ged188.DialedNumber})}
	name := strings.ToLower(strings.ReplaceAll(string(appendTypeName(nil, m)), "_", " "))
	switch {
	case isRefusal(m):
		s.words = join("refused", labelOf(m, ged188.FailureCode)+labelOf(m, ged188.Status))
	case strings.HasSuffix(name, " req"):
		s.words = "asks: " + strings.TrimSuffix(name, " req")
	case strings.HasSuffix(name, " conf"):
		s.words = "done: " + strings.TrimSuffix(name, " conf")
	default:
		s.words = strings.TrimSuffix(name, " event")
	}
	return s
}

// isRefusal reports whether m refuses a request.
func isRefusal(m *decode.Message) bool {
	return m.TypeID == ged188.ControlFailureConf || m.TypeID == ged188.FailureConf
}

// isQueueing reports whether messages of type typ are about a queue.
func isQueueing(typ int) bool {
	return typ == ged188.CallQueuedEvent || typ == ged188.CallDequeuedEvent
}

// partyIn is the party that m names in one of in.
func partyIn(m *decode.Message, in fields) string {
	if len(in) == 1 && in[0] == inQueue[0] {
		return queueName
	}
	return textOf(m, in)
}

// agentState is the state that m tells of an agent, with the reason.
func agentState(m *decode.Message) string {
	state := labelOf(m, ged188.AgentState)
	if state == "" {
		n, _ := m.Int(ged188.AgentState)
		state = "state " + itoa(n)
	}
	if reason, ok := m.Int(ged188.EventReasonCode); ok && reason != 0 {
		state += " " + itoa(reason)
	}
	return state
}

// labelOf is what the value of f in m means, in a few words; "" where it is
// absent or in no table.
func labelOf(m *decode.Message, f *decode.Field) string {
	for i := range m.Values {
		v := &m.Values[i]
		if v.Slot.Field != f || v.Slot.Enum == nil || !v.Slot.Type.Numeric() {
			continue
		}
		if s := v.Slot.Enum.Symbol(v.Num); s != nil {
			return s.Label
		}
	}
	return ""
}

// roleOf is the role of call id in c; "" for a call that is not in it.
func roleOf(c *flow.Conversation, id uint32) flow.Role {
	if i := callIndex(c, id); i >= 0 {
		return c.Calls[i].Role
	}
	return ""
}

// callIndex is where c has call id, -1 for nowhere.
func callIndex(c *flow.Conversation, id uint32) int {
	for i := range c.Calls {
		if c.Calls[i].ID == id {
			return i
		}
	}
	return -1
}
