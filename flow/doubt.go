package flow

import (
	"slices"

	"ccxtrace/decode/ged188"
)

// A Doubt says how a conversation might be another if the Assembler had got more
// of the log: so it is known whether a part of a log is enough.
type Doubt struct {
	Before bool     // what came before may change it
	After  bool     // what comes after may
	Calls  []uint32 // and so may messages before that name one of these CallIDs, if there are any
}

// Doubt is what c might depend on besides the messages that the Assembler got.
func (c *Conversation) Doubt() (d Doubt) {
	conv := c.work.conv
	d.After = conv.why == logOver || conv.why == crowded
	d.Before = conv.early || conv.mayFollow() || slices.ContainsFunc(c.Agents, conv.isStateless) ||
		c.Start.Sub(conv.first).Milliseconds() < reservedWait // an agent may have been Reserved for it
	for i, k := range conv.calls {
		if i == 0 || k.older { // the first one gives the conversation its name and number
			d.Calls = append(d.Calls, k.id)
		}
	}
	return d
}

// mayFollow reports whether a call that c does not name may be what it begins with, or
// be before it. c.events are in order.
func (c *conversation) mayFollow() bool {
	first, isEnd := c.calls[0], false
	switch c.events[0].typ {
	case ged188.CallConnectionClearedEvent, ged188.CallClearedEvent, ged188.EndCallEvent:
		isEnd = true // perhaps a reservation under another CallID
	}
	return c.follows() || !first.begun && (isEnd || first.role != Primary)
}

// Add adds what e doubts.
func (d *Doubt) Add(e Doubt) {
	d.Before, d.After = d.Before || e.Before, d.After || e.After
	d.Calls = append(d.Calls, e.Calls...)
}

// isStateless reports whether no state of g is in c: who sits at the phone is known
// from before.
func (c *conversation) isStateless(g Agent) bool {
	return !slices.ContainsFunc(c.events, func(e *event) bool { return e.agent != nil && e.agent.id == g.ID })
}

// begins notes that call id begins.
func (a *Assembler) begins(id uint32) {
	if least := &a.least[id>>24]; *least == 0 || id < *least {
		*least = id
	}
}

// isNew reports whether call id began after the log did: CallIDs of a node count
// up.
func (a *Assembler) isNew(id uint32) bool {
	least := a.least[id>>24]
	return least > 0 && id > least
}

// A knowledge is how much is known of an agent whose states began before the log:
// whether a part in a conversation was open then, and whether one was just closed.
type knowledge uint8

const (
	nothingKnown knowledge = iota
	noPartOpen             // one that was has been closed; it is not known in which conversation
	allKnown
)

// learn notes that g has come to a state; again: it is the last one once more. It
// reports whether states before the log may tell otherwise which conversation it
// belongs to.
func (a *Assembler) learn(g *agent, state int64, again bool) (early bool) {
	isReserved := state == ged188.AgentStateReserved
	if isReserved && a.now-max(g.at, a.first.UnixMilli()) > reservedWait {
		g.known = allKnown // whatever was before
		return false
	}
	early = g.known == nothingKnown || g.known == noPartOpen && (again || isReserved && g.is(ged188.AgentStateReady))
	switch {
	case again:
	case g.known == noPartOpen:
		g.known = allKnown
	case g.known == nothingKnown && g.state >= 0 && isFree(state):
		g.known = noPartOpen
	}
	return early
}
