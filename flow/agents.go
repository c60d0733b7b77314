package flow

import (
	"slices"

	"ccxtrace/decode/ged188"
)

// An AGENT_STATE_EVENT names an agent and no call. It belongs to a
// conversation by these rules, and to none where they find none:
//
//   - Reserved opens the agent's part in the conversation whose call then
//     comes to the agent's phone, also where no state has closed the last part.
//   - Talking, Hold and Work continue it.
//   - The first Ready, Not Ready or Logout after them closes it.
//   - A Ready before Reserved belongs to the conversation if it closed no
//     other one and came after the conversation began.

// reservedWait is how long after Reserved the call may come to the agent's
// phone, in milliseconds, and how long Reserved may be said again.
const reservedWait = 60_000

// maxAgents is how many agents are remembered, besides those in a
// conversation.
const maxAgents = 10_000

// An agent is what the assembler knows of one.
type agent struct {
	id      string
	phone   *device
	recent  recent
	pending []*event      // states that may yet belong to a conversation: Ready ones, then Reserved and what followed
	conv    *conversation // whose part is open
	gone    bool          // a part is open in a conversation that was given out
	closed  *conversation // that the last state closed the agent's part in
	past    bool          // the last state did, or followed on one that did, in one that was given out
	known   knowledge
	state   int64 // the last state
	reason  int64
	at      int64
}

// agentState takes an AGENT_STATE_EVENT.
func (a *Assembler) agentState(n *note) {
	g := a.agent(&n.part)
	if g == nil {
		return
	}
	if e := g.recent.match(n, a.now); e != nil {
		e.show(n)
		if e.conv != nil {
			a.touch(e.conv)
		}
		return
	}
	e := a.newEvent(n)
	e.agent = g
	g.recent.add(e)
	state, _ := n.num(theAgentState)
	reason, _ := n.num(theEventReasonCode)
	again := state == g.state && reason == g.reason
	e.early = a.learn(g, state, again)
	before := g.at
	g.state, g.reason, g.at = state, reason, e.at
	switch state {
	case ged188.AgentStateReserved:
		a.reserved(g, e, before)
	case ged188.AgentStateTalking, ged188.AgentStateHold, ged188.AgentStateWork, ged188.AgentStateWorkReady:
		a.busyState(g, e, state)
	default:
		if isFree(state) {
			a.freeState(g, e, again)
		}
	}
	if c := g.conv; c != nil && (!c.calls[0].begun || c.follows()) {
		g.known = nothingKnown // what c began with may tell otherwise
	}
}

// isFree reports whether an agent in this state takes part in no call.
func isFree(state int64) bool {
	return state == ged188.AgentStateReady || state == ged188.AgentStateNotReady || state == ged188.AgentStateLogout
}

// isWork reports whether an agent in this state has work to do after a call.
func isWork(state int64) bool {
	return state == ged188.AgentStateWork || state == ged188.AgentStateWorkReady
}

// agent is the agent that p names, nil where it names none.
func (a *Assembler) agent(p *part) *agent {
	var id []byte
	for _, w := range []watch{theAgentID, theAgentIDShort, theAgentExtension, theAgentInstrument} {
		if id = p.text(w); len(id) > 0 {
			break
		}
	}
	if len(id) == 0 {
		return nil
	}
	g := a.agents[string(id)]
	if g == nil {
		if len(a.agents) >= max(a.mostAgents, maxAgents) {
			a.dropAgents()
			a.mostAgents = 2 * len(a.agents) // of many at a time each need not look at all
		}
		g = &agent{id: string(id), state: -1}
		a.agents[g.id] = g
	}
	for _, w := range []watch{theAgentExtension, theAgentInstrument} {
		if phone := p.text(w); isDevice(phone) {
			a.sit(g, phone)
			break
		}
	}
	return g
}

// sit notes that g sits at phone.
func (a *Assembler) sit(g *agent, phone []byte) {
	if g.phone != nil && g.phone.id == string(phone) && g.phone.agent == g {
		return
	}
	if g.phone != nil && g.phone.agent == g {
		g.phone.agent = nil
		a.tidy(g.phone)
	}
	g.phone = a.device(phone)
	g.phone.agent = g
}

// dropAgents forgets the agents that are in no conversation and of whom
// nothing was heard for a while.
func (a *Assembler) dropAgents() {
	for id, g := range a.agents {
		if g.conv == nil && g.at < a.now-pairWindow {
			delete(a.agents, id)
			if g.phone != nil && g.phone.agent == g {
				g.phone.agent = nil
				a.tidy(g.phone)
			}
		}
	}
}

// reserved takes a Reserved of g, whose last state came before.
func (a *Assembler) reserved(g *agent, e *event, before int64) {
	switch {
	case g.conv != nil && g.alive(g.conv) && !a.isStale(g.conv) && e.at-before <= reservedWait:
		a.give(g, e) // once more: its call is still there
		return
	case g.conv != nil:
		g.release() // on to the next call; no state closed the part in the last one
	}
	g.gone, g.closed = false, nil
	g.pending = slices.DeleteFunc(g.pending, func(x *event) bool {
		return e.at-x.at > reservedWait && !x.is(theAgentState, ged188.AgentStateReady)
	})
	g.pending = append(g.pending, e)
	if g.phone == nil {
		return
	}
	ringing := g.phone.latest(func(c *connection) bool {
		return c.state == ged188.ConnAlerting && e.at-c.call.conv.lastEvent <= reservedWait
	})
	if ringing != nil {
		a.open(g, ringing.call.conv)
	}
}

// busyState takes a Talking, Hold or Work of g. Work is of the call that the agent
// was in last, even where another seems to be at the phone: the engine would not
// let him work after a call while he is in one.
func (a *Assembler) busyState(g *agent, e *event, state int64) {
	var c *connection
	if g.phone != nil {
		c = g.phone.latest(func(c *connection) bool { return alive(c.state) || c.state == ged188.ConnInitiate })
	}
	switch {
	case g.conv != nil && (c == nil || c.call.conv == g.conv || (isWork(state) || g.alive(g.conv)) && !a.isStale(g.conv)):
		a.give(g, e)
	case c != nil:
		if g.conv != nil {
			g.release()
		}
		g.pending = append(g.pending, e)
		a.open(g, c.call.conv)
	case g.isReserved(a.now):
		g.pending = append(g.pending, e)
	default:
		g.pending = g.pending[:0]
		g.known = nothingKnown // it may be of a call that began before the log
	}
}

// freeState takes a Ready, Not Ready or Logout of g; again: it says the same
// as the state before it.
func (a *Assembler) freeState(g *agent, e *event, again bool) {
	if g.conv != nil && a.isStale(g.conv) {
		g.release() // it may be of any call since
	}
	switch {
	case g.conv != nil:
		c := g.conv
		a.give(g, e)
		g.release()
		g.closed = c
	case again && g.closed != nil:
		g.give(a, e, g.closed)
	case again && g.past:
	case g.gone, g.isReserved(a.now), !g.is(ged188.AgentStateReady):
		// It closes a part in a conversation that is given out, or one that never came to be.
		g.pending = g.pending[:0]
		g.gone, g.closed, g.past = false, nil, g.gone
	default:
		g.closed, g.past = nil, false
		g.pending = append(g.pending, e)
	}
}

func (g *agent) is(state int64) bool { return g.state == state }

// alive reports whether g's phone takes part in a call of c.
func (g *agent) alive(c *conversation) bool {
	return g.phone != nil && g.phone.latest(func(x *connection) bool { return x.call.conv == c && alive(x.state) }) != nil
}

// isReserved reports whether g was Reserved a short time ago for a call that
// has not come yet.
func (g *agent) isReserved(now int64) bool {
	return slices.ContainsFunc(g.pending, func(e *event) bool {
		return e.is(theAgentState, ged188.AgentStateReserved) && now-e.at <= reservedWait
	})
}

// callAgent opens an agent's part in the conversation of k if event e brings
// the call to the agent's phone.
func (a *Assembler) callAgent(e *event, k *call) {
	var phone []byte
	switch e.typ {
	case ged188.CallDeliveredEvent:
		phone = e.str(theAlertingDeviceID)
	case ged188.CallEstablishedEvent:
		phone = e.str(theAnsweringDeviceID)
	case ged188.BeginCallEvent:
		if !e.isReservation() {
			return
		}
	default:
		return
	}
	if !isDevice(phone) {
		phone = e.str(theConnectionDeviceID)
	}
	d := a.deviceOf(phone)
	if d == nil || d.agent == nil || d.agent.conv != nil || len(d.agent.pending) == 0 {
		return
	}
	a.open(d.agent, k.conv)
}

// sits notes that an agent sits at a phone. The first one stays.
func (c *conversation) sits(id, phone string) {
	if c.sitter(phone) == "" {
		c.sitters = append(c.sitters, Agent{id, phone})
	}
}

// sitter is the agent who sits at a phone, "" where that is not known.
func (c *conversation) sitter(phone string) string {
	for i := range c.sitters {
		if c.sitters[i].Extension == phone {
			return c.sitters[i].ID
		}
	}
	return ""
}

// open opens g's part in c and gives c the states that waited for it.
func (a *Assembler) open(g *agent, c *conversation) {
	opened := g.isReserved(a.now)
	for _, e := range g.pending {
		state, _ := e.num(theAgentState)
		switch {
		case state == ged188.AgentStateReady && (e.at < c.start || !opened && !c.queued),
			state == ged188.AgentStateReserved && !opened:
			continue
		}
		g.give(a, e, c)
		opened = true
	}
	g.pending = g.pending[:0]
	if opened {
		g.conv, g.gone, g.closed = c, false, nil
	}
	a.touch(c)
}

// give makes e an event of the conversation that g's part is open in.
func (a *Assembler) give(g *agent, e *event) { g.give(a, e, g.conv) }

func (g *agent) give(a *Assembler, e *event, c *conversation) {
	a.attach(e, c)
	c.early = c.early || e.early
	if !slices.Contains(c.agents, g) {
		c.agents = append(c.agents, g)
	}
	a.touch(c)
}

// release closes g's part in its conversation.
func (g *agent) release() {
	g.conv, g.gone, g.closed = nil, false, nil
	g.pending = g.pending[:0]
}

// rejoin notes that conversation d is now part of c.
func (g *agent) rejoin(d, c *conversation) {
	if g.conv == d {
		g.conv = c
	}
	if g.closed == d {
		g.closed = c
	}
}

// leave notes that c is given out.
func (g *agent) leave(c *conversation) {
	if g.conv == c {
		g.conv, g.gone = nil, true
	}
	if g.closed == c {
		g.closed, g.past = nil, true
	}
}

// keepShown keeps what is needed of the events of c, which is given out, to know
// the records that may still show them.
func (g *agent) keepShown(c *conversation, now int64) {
	kept := g.recent.list[:0]
	for _, s := range g.recent.list {
		if s.e.conv == c {
			if now-s.at > pairWindow {
				continue
			}
			s.e = s.e.clone()
		}
		kept = append(kept, s)
	}
	clear(g.recent.list[len(kept):])
	g.recent.list = kept
}
