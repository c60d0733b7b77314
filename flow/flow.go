package flow

import (
	"time"

	"ccxtrace/decode"
	"ccxtrace/parse"
)

// A Showing is one record that shows an event. One message is logged as text
// when the server gets it, then as a dump for each client that it writes to.
type Showing struct {
	Pos       parse.Pos
	Seq       uint64
	HasSeq    bool
	Time      parse.Time
	Form      decode.Form
	Stage     decode.Stage
	Direction decode.Direction
	Client    string // socket or thread, where logged
}

// An Event is one message, however often the log shows it. It owns all that
// it holds: nothing points into a chunk.
type Event struct {
	Time parse.Time // of the first showing
	// Msg has the message's values: the wire's where text and dump disagree,
	// the union of the fields that only one of them has. Its Record has the
	// head of the first showing, without Raw and Message.
	Msg  *decode.Message
	Call uint32 // the call it is about; 0 for none (AGENT_STATE_EVENT)
	Seen []Showing

	Pattern  string   // the flow that has it, "" for none
	Step     int      // its step there, from 1
	Expected *Message // the flow's message that it is: who gets it, what the guide says of it; nil for none
	Summary  string   // what it says, in words
}

// A Call is one CallID's part in a conversation.
type Call struct {
	ID   uint32
	Role Role
	Why  string // why it belongs to the conversation; "" for the first
}

// A Role is what a call is to its conversation.
type Role string

// Roles of calls.
const (
	Primary     Role = "primary"
	Consult     Role = "consult"
	Conference  Role = "conference"
	Reservation Role = "reservation"
	Preview     Role = "preview"
)

// An Outcome is how a conversation went.
type Outcome string

// Outcomes. Transfer and conference stand in Patterns.
const (
	Answered         Outcome = "answered"
	SelfService      Outcome = "self-service"
	AbandonedInQueue Outcome = "abandoned-in-queue"
	AbandonedRinging Outcome = "abandoned-ringing"
	RingNoAnswer     Outcome = "ring-no-answer"
	Failed           Outcome = "failed"
	Skipped          Outcome = "skipped"
	Rejected         Outcome = "rejected"
	UnknownOutcome   Outcome = "unknown"
)

// An Agent is one who took part, or was reserved.
type Agent struct{ ID, Extension string }

// EndedBy is who hung up first.
type EndedBy struct{ Device, Party string } // party: caller, agent, system, customer, other

// Timing is how long the parts took; a negative Duration did not occur, or is not known (absent in JSON).
type Timing struct{ ToQueue, Queue, Ring, Talk, Hold, Wrap time.Duration }

// A Wait is how long the caller waited in queues, until an agent had the call, or
// the end. Timing has the sum of all.
type Wait struct {
	From *Event // CALL_QUEUED_EVENT
	CSQs []int64
	Time time.Duration // negative where a gap of the log hides it
}

// A Kind of deviation.
type Kind string

// Kinds of deviations.
const (
	Missing    Kind = "missing"
	Unexpected Kind = "unexpected"
	Order      Kind = "order"
	WrongValue Kind = "value"
)

// A Deviation is a difference between a conversation and a documented flow.
type Deviation struct {
	Kind    Kind
	Pattern string
	Step    int
	Type    string // message type
	Detail  string
	Event   *Event // the event concerned; nil for a missing one
	After   *Event // missing: the event before the place where it should stand; nil: at the start

	Expected *Message // the flow's message concerned; nil for an unexpected one
}

// A Finding is something odd that is no deviation from a flow, with its evidence.
type Finding struct {
	Code     string // closed, documented list
	Severity string // info, warning, error
	Summary  string
	Evidence []Showing
}

// A Device is a phone, a port or an outside party, and the states that it had.
type Device struct {
	ID     string
	Party  string // caller, agent, system, customer; "" for any other
	States []DeviceState
}

// A DeviceState is the state of a device in a call, from an event on.
type DeviceState struct {
	Call  uint32
	State int64 // LocalConnectionState
	From  *Event
}

// A Conversation is a call and the calls tied to it.
type Conversation struct {
	ID           uint32     // its first CallID
	Nth          int        // 1; 2 when that id comes a second time in the input, ...
	Start, End   parse.Time // of the first event, and the latest
	Complete     bool       // began and ended within the log
	CutStart     bool       // the log may begin after it began: what came first is unknown, not missing
	CutEnd       bool       // the log may end before it ended: what came last is unknown, not missing
	Calls        []Call
	Caller       string
	Dialed       string
	Applications []int64
	CSQs         []int64
	Agents       []Agent
	Patterns     []string
	Resembles    string // what it resembles most, where Patterns is empty
	Outcome      Outcome
	EndedBy      *EndedBy
	Deviations   []Deviation
	Timing       Timing
	Waits        []Wait
	LongestRing  time.Duration // that one agent's phone rang without a break; 0 for never
	Events       []*Event
	Findings     []Finding
	Gaps         []Gap    // places where the log lacks records while it went on
	Devices      []Device // in order of their first event

	atStart bool     // the log begins right before it, or lacks records there: what came before is unknown
	ids     []uint32 // all CallIDs that its messages name
	work    *work    // its memory
}
