package render

import (
	"slices"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/flow"
)

// A cast is who takes part in a conversation, in the order in which the
// ladder has them from left to right.
type cast struct {
	parties []party
	lanes   map[string]int // by device, agent ID and queue, as the log has them
}

// A party is one who takes part. Its names are harmless.
type party struct {
	name string // an agent's ID, else a number: what other forms call it, too
	role string // caller, trigger, queue, agent, customer, other
	more string // its other number, "" for none
}

// queueName is what the queue is found by; no device has such a name.
const queueName = "\x00queue"

func newCast(c *flow.Conversation) *cast {
	k := &cast{lanes: map[string]int{}}
	customers := customersOf(c)
	isOut := isOutbound(c) || len(customers) > 0
	if !isOut || !isAgent(c, c.Caller) {
		k.add(party{name: Safe(c.Caller), role: "caller"}, c.Caller)
	}
	if !isOut && !isAgent(c, c.Dialed) {
		k.addSystem(c)
	}
	if len(c.CSQs) > 0 || hasType(c, isQueueing) {
		k.add(party{name: queuesOf(c), role: "queue"}, queueName)
	}
	for _, a := range c.Agents {
		k.addAgent(a)
	}
	if isOut && !isAgent(c, c.Dialed) {
		k.add(party{name: Safe(c.Dialed), role: "customer"}, c.Dialed)
	}
	for _, id := range customers {
		k.add(party{name: Safe(id), role: "customer"}, id)
	}
	for i := range c.Events {
		s := sceneOf(c, c.Events[i])
		for _, id := range []string{s.from, s.to} {
			if id == queueName {
				k.add(party{name: "queue", role: "queue"}, id)
			}
			k.add(party{name: Safe(id), role: "other"}, id)
		}
	}
	return k
}

// isOutbound reports whether a campaign's contact is called.
func isOutbound(c *flow.Conversation) bool {
	return hasCall(c, flow.Reservation) || hasCall(c, flow.Preview)
}

// customersOf are whom an agent called who is the caller.
func customersOf(c *flow.Conversation) (ids []string) {
	for i := range c.Devices {
		if c.Devices[i].Party == "customer" {
			ids = append(ids, c.Devices[i].ID)
		}
	}
	return ids
}

func hasCall(c *flow.Conversation, role flow.Role) bool {
	return slices.ContainsFunc(c.Calls, func(k flow.Call) bool { return k.Role == role })
}

func isAgent(c *flow.Conversation, device string) bool {
	return slices.ContainsFunc(c.Agents, func(a flow.Agent) bool { return a.Extension == device })
}

// isAsked reports whether c has nothing but requests of clients, and answers.
func isAsked(c *flow.Conversation) bool {
	return len(c.Events) > 0 && !hasType(c, func(typ int) bool { _, ok := figures[typ]; return ok })
}

func hasType(c *flow.Conversation, ok func(typ int) bool) bool {
	return slices.ContainsFunc(c.Events, func(e *flow.Event) bool { return ok(e.Msg.TypeID) })
}

// add adds p with the ids that it is found by, unless they are known or empty.
func (k *cast) add(p party, ids ...string) {
	if _, known := k.lanes[ids[0]]; known || ids[0] == "" {
		return
	}
	k.parties = append(k.parties, p)
	for _, id := range ids {
		if _, known := k.lanes[id]; !known && id != "" {
			k.lanes[id] = len(k.parties) - 1
		}
	}
}

// addSystem adds the trigger and the CTI ports as one party: a call goes from
// one to the other at once.
func (k *cast) addSystem(c *flow.Conversation) {
	var ports []string
	for i := range c.Devices {
		if d := &c.Devices[i]; d.Party == "system" && d.ID != c.Dialed {
			ports = append(ports, d.ID)
		}
	}
	p := party{name: Safe(c.Dialed), role: "trigger", more: "port " + Safe(strings.Join(ports, ", "))}
	ids := append([]string{c.Dialed}, ports...)
	switch {
	case len(ports) == 0:
		p.more = ""
	case c.Dialed == "":
		p.name, p.role, p.more = Safe(strings.Join(ports, ", ")), "CTI port", ""
		ids = ports
	}
	if len(ports) == 0 && len(c.CSQs) == 0 && len(c.Applications) == 0 {
		p.role = "dialed"
	}
	k.add(p, ids...)
}

func (k *cast) addAgent(a flow.Agent) {
	p := party{name: Safe(a.ID), role: "agent", more: Safe(a.Extension)}
	ids := []string{a.ID, a.Extension}
	if a.ID == "" {
		p.name, p.more, ids = p.more, "", ids[1:]
	}
	if lane, known := k.lanes[a.Extension]; known && a.Extension != "" { // a caller, say
		k.lanes[a.ID] = lane
		return
	}
	k.add(p, ids...)
}

// queuesOf names the queues, "CSQ 1+4".
func queuesOf(c *flow.Conversation) string {
	if len(c.CSQs) == 0 {
		return "queue"
	}
	return csqs(c.CSQs)
}

func csqs(ids []int64) string { return "CSQ " + joinNumbers(ids, "+") }

func joinNumbers(numbers []int64, between string) string {
	var out []string
	for _, n := range numbers {
		out = append(out, strconv.FormatInt(n, 10))
	}
	return strings.Join(out, between)
}

// lane is the party of a device, an agent or the queue; -1 for none.
func (k *cast) lane(id string) int {
	if i, ok := k.lanes[id]; ok {
		return i
	}
	return -1
}

// named is how a device is called in a sentence: an agent by the ID.
func (k *cast) named(id string) string {
	if i, ok := k.lanes[id]; ok && k.parties[i].role == "agent" {
		return k.parties[i].name
	}
	return Safe(id)
}

// nameOf is the party that text names, or -1: to give it its colour.
func (k *cast) nameOf(text string) int {
	for i := range k.parties {
		if p := &k.parties[i]; text != "" && (text == p.name || text == p.more) {
			return i
		}
	}
	return k.lane(text)
}

// paint is the paint of a party.
func (s *styles) paint(k *cast, lane int) paint {
	if lane < 0 {
		return paint{}
	}
	return s.ofParty(k.parties[lane].name)
}

// textOf is the first of fields that has a text in m; "" where none has.
func textOf(m *decode.Message, fields []*decode.Field) string {
	for _, f := range fields {
		if b, ok := m.Text(f); ok && len(b) > 0 && string(b) != "Unknown" && string(b) != "null" {
			return string(b)
		}
	}
	return ""
}
