package flow

import (
	"math"
	"slices"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// What matching looks at in a message, by its place in a reading: devices
// first, then numbers, then named variables.
const (
	inConnection = iota
	inAlerting
	inAnswering
	inReleasing
	inCalling
	inCalled
	inHolding
	inRetrieving
	inPrimary
	inSecondary
	inController
	inAdded
	inTransferring
	inTransferred
	inExtension
	inAlertingType // the kind of the device in inAlerting; the next four likewise
	inAnsweringType
	inReleasingType
	inCallingType
	inCalledType
	inCallType
	inState
	inCause
	inAgentState
	inBAStatus
	inBAResponse
	readingSize

	deviceFields = inAlertingType
	readFields   = inBAStatus
)

// readable are the fields of a reading that are fields of the protocol.
var readable = [readFields]*decode.Field{
	inConnection:    ged188.ConnectionDeviceID,
	inAlerting:      ged188.AlertingDeviceID,
	inAnswering:     ged188.AnsweringDeviceID,
	inReleasing:     ged188.ReleasingDeviceID,
	inCalling:       ged188.CallingDeviceID,
	inCalled:        ged188.CalledDeviceID,
	inHolding:       ged188.HoldingDeviceID,
	inRetrieving:    ged188.RetrievingDeviceID,
	inPrimary:       ged188.PrimaryDeviceID,
	inSecondary:     ged188.SecondaryDeviceID,
	inController:    ged188.ControllerDeviceID,
	inAdded:         ged188.AddedPartyDeviceID,
	inTransferring:  ged188.TransferringDeviceID,
	inTransferred:   ged188.TransferredDeviceID,
	inExtension:     ged188.AgentExtension,
	inAlertingType:  ged188.AlertingDeviceType,
	inAnsweringType: ged188.AnsweringDeviceType,
	inReleasingType: ged188.ReleasingDeviceType,
	inCallingType:   ged188.CallingDeviceType,
	inCalledType:    ged188.CalledDeviceType,
	inCallType:      ged188.CallType,
	inState:         ged188.LocalConnectionState,
	inCause:         ged188.EventCause,
	inAgentState:    ged188.AgentState,
}

// Names of the named variables that are checked.
const (
	baStatus   = "BAStatus"
	baResponse = "BAResponse"
)

// Classes of calls, as roles are told apart in matching. An AGENT_STATE_EVENT
// is about no call.
const (
	noCall = iota
	primaryCall
	consultCall
	reservationCall
	previewCall
	otherCall
	classes
)

func classOf(r Role) int {
	switch r {
	case "":
		return noCall
	case Consult:
		return consultCall
	case Reservation:
		return reservationCall
	case Preview:
		return previewCall
	case Other:
		return otherCall
	}
	return primaryCall
}

// Parties by number, in the order in which they are bound to devices. The
// zero is nobody.
const (
	ctiPort = iota + 1
	caller
	trigger
	agent1
	agent2
	customer
	supervisor
	dialer
	outsider
	partyCount
)

var partyNames = [partyCount]Party{"", CTIPort, Caller, Trigger, Agent1, Agent2, Customer, Supervisor, Dialer, Outsider}

// notable are the messages that are unexpected where a flow has no place for
// them. All others may come at any time.
var notable = [...]int{
	ged188.BeginCallEvent,
	ged188.CallServiceInitiatedEvent,
	ged188.CallOriginatedEvent,
	ged188.CallDeliveredEvent,
	ged188.CallEstablishedEvent,
	ged188.CallHeldEvent,
	ged188.CallRetrievedEvent,
	ged188.CallQueuedEvent,
	ged188.CallDequeuedEvent,
	ged188.CallDivertedEvent,
	ged188.CallFailedEvent,
	ged188.CallTransferredEvent,
	ged188.CallConferencedEvent,
	ged188.CallConnectionClearedEvent,
	ged188.CallClearedEvent,
	ged188.EndCallEvent,
}

// A wanted is a Message made ready for matching.
type wanted struct {
	*Message
	schema *decode.Schema
	name   string
	flow   *Flow
	step   int // in flow, from 1
	last   bool
	kind   int // of message: its type and the class of its call
	whose  []mention
	values []demand

	must    bool // neither optional nor dependent on who takes part
	ifAgent bool // it must come if its party has agent states
	notable bool
}

// A mention says whose device stands in a place of a reading.
type mention struct{ in, party uint8 }

// A demand is values of which a place of a reading must have one.
type demand struct {
	in       uint8
	any      []int32
	misprint []int32 // what the guide has instead, by mistake
	must     bool    // a message without it is another message
}

// A track is a flow made ready: the messages of its openings, and its own.
type track struct {
	flow    *Flow
	opening []*wanted
	named   []*Flow // flows of the openings that are listed before it
	own     []*wanted
	keyed   []int  // types of its keys
	counts  counts // of opening and own
}

// counts are how many messages must come, altogether and of each kind, and
// how many of each kind may.
type counts struct {
	all        int32
	need, room []int32
}

func (c *counts) add(w *wanted) {
	c.room[w.kind]++
	if w.must {
		c.need[w.kind]++
		c.all++
	}
}

// goesOn reports whether t goes on from a flow that is listed before it.
func (t *track) goesOn() bool { return len(t.named) > 0 }

// goesOnWith reports whether t goes on so with a message of a type.
func (t *track) goesOnWith(typ int) bool { return t.goesOn() && slices.Contains(t.keyed, typ) }

// after reports whether t goes on from f.
func (t *track) after(f *Flow) bool { return slices.Contains(t.named, f) }

// compile makes flows ready.
func (m *Matcher) compile(flows []*Flow) {
	for _, typ := range notable {
		m.addType(typ)
	}
	m.notable = m.types
	for _, f := range flows {
		for i := range f.Steps {
			for j := range f.Steps[i].Messages {
				m.addType(f.Steps[i].Messages[j].Type)
			}
		}
	}
	m.keys, m.goOn = make([]bool, m.kindCount()), make([]bool, m.types+1)
	for _, f := range flows {
		t := &track{flow: f}
		for _, o := range f.Opens {
			m.wantedOf(o.Flow, o.From, o.To, func(w *wanted) { t.opening = append(t.opening, w) })
			if o.Flow.Named > 0 && o.To >= o.Flow.Named {
				t.named = append(t.named, o.Flow)
			}
		}
		m.wantedOf(f, 1, len(f.Steps), func(w *wanted) {
			t.own = append(t.own, w)
			if w.Key {
				t.keyed = append(t.keyed, m.typeNo(w.Type))
				m.keys[w.kind] = m.keys[w.kind] || !f.Within && w.Call != ""
			}
		})
		if f.Within {
			e := &episode{track: t, starts: make([]bool, m.types+1)}
			for _, w := range t.own {
				e.starts[m.typeNo(w.Type)] = e.starts[m.typeNo(w.Type)] || w.Key || w.opens()
			}
			for i := range f.Unless {
				e.unless = append(e.unless, m.prepare(f, &f.Unless[i]))
			}
			for i := range f.Denied {
				e.denied = append(e.denied, m.prepare(f, &f.Denied[i]))
			}
			m.episodes = append(m.episodes, e)
			continue
		}
		t.counts = m.newCounts()
		for _, w := range t.opening {
			t.counts.add(w)
		}
		for _, w := range t.own {
			t.counts.add(w)
		}
		m.tracks = append(m.tracks, t)
		for _, typ := range t.keyed {
			m.goOn[typ] = m.goOn[typ] || t.goesOn()
		}
	}
}

// addType gives a message type a number among those that flows have.
func (m *Matcher) addType(typ int) {
	if m.typeNos[typ] == 0 {
		m.types++
		m.typeNos[typ] = uint8(m.types)
	}
}

// typeNo is the number, from 1, of a message type among those that flows
// have; 0 for another one.
func (m *Matcher) typeNo(typ int) int {
	if typ < 0 || typ >= len(m.typeNos) {
		return 0
	}
	return int(m.typeNos[typ])
}

// wantedOf makes the messages of steps from to to of f ready, in order.
func (m *Matcher) wantedOf(f *Flow, from, to int, yield func(*wanted)) {
	for n := from; n <= to; n++ {
		step := &f.Steps[n-1]
		for i := range step.Messages {
			w := m.prepare(f, &step.Messages[i])
			w.step, w.last = n, step.Last
			yield(w)
		}
	}
}

func (m *Matcher) prepare(f *Flow, msg *Message) *wanted {
	schema := ged188.Protocol().SchemaOf(msg.Type)
	w := &wanted{Message: msg, schema: schema, name: schema.Name, flow: f, kind: m.typeNo(msg.Type)*classes + classOf(msg.Call)}
	w.must = msg.Optional == ""
	w.ifAgent = msg.Optional == ifAgent
	w.notable = w.must || m.typeNo(msg.Type) <= m.notable || msg.Type == ged188.AgentStateEvent && notableState(msg.AgentState[0])
	for _, a := range msg.Parties {
		w.whose = append(w.whose, mention{
			in:    uint8(slices.Index(readable[:deviceFields], a.Field)),
			party: uint8(slices.Index(partyNames[:], a.Party)),
		})
	}
	update := msg.Type == ged188.CallDataUpdateEvent
	w.demand(inCallType, numbers(msg.CallType), nil, false)
	w.demand(inState, numbers(msg.State), nil, false)
	w.demand(inCause, numbers(msg.Cause), nil, f.Within && msg.Key) // which alone makes it what it is
	w.demand(inAgentState, numbers(msg.AgentState), numbers(msg.Misprint), false)
	w.demand(inBAStatus, m.words(msg.BAStatus), nil, update)
	w.demand(inBAResponse, m.words(msg.BAResponse), nil, update)
	return w
}

func (w *wanted) demand(in uint8, any, misprint []int32, must bool) {
	if len(any) > 0 {
		w.values = append(w.values, demand{in, any, misprint, must})
	}
}

// numbers are values as a reading has them.
func numbers(values []int64) []int32 {
	var out []int32
	for _, n := range values {
		out = append(out, number(n))
	}
	return out
}

// number is n as a reading has it: plus one, as the zero stands for a missing
// field. What matching looks at is small; a larger number equals none of it.
func number(n int64) int32 { return int32(min(max(n, -1), math.MaxInt32-1)) + 1 }

// words are texts as a reading has them.
func (m *Matcher) words(texts []string) []int32 {
	var out []int32
	for _, s := range texts {
		out = append(out, m.names.number([]byte(s)))
	}
	return out
}

// kindCount is how many kinds of messages there are.
func (m *Matcher) kindCount() int { return (m.types + 1) * classes }

func (m *Matcher) newCounts() counts {
	return counts{need: make([]int32, m.kindCount()), room: make([]int32, m.kindCount())}
}

// notableState reports whether an agent state has its place in flows. The
// others are the agent's own affair.
func notableState(state int64) bool {
	return state == ged188.AgentStateTalking || state == ged188.AgentStateReserved
}

// names are the texts of a conversation by number, from 1; those of the flows
// come first.
type names struct {
	texts [][]byte
	fixed int
}

// number is the number of text, which must not change while it is in use.
func (n *names) number(text []byte) int32 {
	for i, s := range n.texts {
		if string(s) == string(text) {
			return int32(i) + 1
		}
	}
	n.texts = append(n.texts, text)
	return int32(len(n.texts))
}
