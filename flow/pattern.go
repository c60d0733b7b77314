package flow

import "ccxtrace/decode"

// A Flow is a call flow as data: the messages of a call in their typical
// order, with parties in place of numbers. To document another flow, write
// one such literal and add it to Flows.
type Flow struct {
	Name       string
	Documented bool   // the guide has it; the others are ours
	Title      string // what happens, in a few words
	Source     string // chapter of the guide, or what ours is known from
	Opens      []Opening
	Named      int  // a flow that opens with its steps, to this one at least, is listed after it; 0: never
	Within     bool // it stands inside other flows, as often as it occurs, where all or most of it came
	Steps      []Step
	Unless     []Message // of a flow within: it has come whole before any of these, or did not occur
	Denied     []Message // of a flow within: any of these means that it did not occur, until its key comes at another party, or again

	// What a call is said to have gone through, the log must show, though it cuts
	// the call off or lacks records of it.

	// Begun: other flows go on as this one does, so the log must have the call from
	// its beginning up to what tells it.
	Begun bool
	// Since are types of messages that tell it, too: where the log does not have the
	// call from its beginning, its first call must have one of them. None: it need not.
	Since []int
	// Over: what did not come makes it what it is, so the log must have something of
	// its end, and lack nothing within.
	Over bool
}

// An Opening is steps of another flow that a flow starts with.
type Opening struct {
	Flow     *Flow
	From, To int // among Flow.Steps, from 1
}

// A Step is one thing that happens, and the messages that say so.
type Step struct {
	Title    string
	Note     string
	Last     bool // it belongs to the end of the call: left out where another flow goes on
	Messages []Message
}

// A Message is one message of a flow. The values that it names are the ones
// that are checked: any of those listed will do, and so does a message that
// lacks the field; the first one listed is what the guide prints.
type Message struct {
	Type       int  // number of the message type
	Call       Role // the call that it is about; "" for AGENT_STATE_EVENT
	Parties    []At
	CallType   []int64
	State      []int64 // LocalConnectionState
	Cause      []int64 // EventCause
	AgentState []int64
	BAStatus   []string
	BAResponse []string

	To       Receivers
	Optional string  // why it may be missing; "" if it must not
	Key      bool    // it tells the flow from others
	Note     string  // what the source says of it, in our words
	Slip     string  // what the guide gets wrong here
	Misprint []int64 // AgentState that the guide prints by mistake
}

// An At says whose device stands in a field, AgentExtension included.
type At struct {
	Field *decode.Field
	Party Party
}

// A Party is one who takes part in a call, named by what he does in the flow.
type Party string

// Parties.
const (
	Caller     Party = "caller"
	Trigger    Party = "trigger"
	CTIPort    Party = "CTI port"
	Agent1     Party = "agent 1"
	Agent2     Party = "agent 2"
	Customer   Party = "customer"
	Supervisor Party = "supervisor"
	Dialer     Party = "dialing agent"
	Outsider   Party = "outside party"
)

// Other is the role, in a flow, of a call that is neither the conversation's
// first nor one of the other roles: a supervisor's, or an earlier one.
const Other Role = "other"

// Receivers are the clients that a message goes to, as bits.
type Receivers uint8

// Receivers. A message has none where the source does not tell.
const (
	ToBridge Receivers = 1 << iota // clients in bridge mode
	ToAgent1                       // the client of agent 1
	ToAgent2                       // the client of agent 2
	ToCaller                       // the caller's client, if the caller is a logged-in agent
)

// Why a message may be missing.
const (
	ifMonitored = "sent only if the device is monitored"
	ifNotReady  = "not sent if the agent was Ready already"
	ifChanged   = "call data is updated where it changes"
	afterCall   = "the state after a call is the agent's choice"
	ifAgent     = "sent only if the party is a logged-in agent"
	ifRinging   = "sent only if an agent's phone was ringing"
	printedOnce = "the guide prints its like twice"
	notPrinted  = "the guide does not print it, but logs have it"
	ofEarlier   = "it ends an earlier call"
	notAlways   = "not every log has it"
)

// Flows are the flows that calls are held against: the guide's, then ours.
var Flows = []*Flow{
	&queuedAnsweredFlow,
	&transferredFlow,
	&conferencedFlow,
	&outboundAcceptFlow,
	&outboundSkipFlow,
	&outboundRejectFlow,

	&abandonedInQueueFlow,
	&ringNoAnswerFlow,
	&selfServiceFlow,
	&directCallFlow,
	&directNotAnsweredFlow,
	&outsideCallFlow,
	&outsideNotAnsweredFlow,
	&blindTransferFlow,
	&consultedFlow,
	&holdRetrieveFlow,
	&supervisedFlow,
	&outboundNotAnsweredFlow,
	&reservationNotAnsweredFlow,
}
