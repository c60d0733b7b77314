package flow

import (
	"slices"

	"ccxtrace/decode/ged188"
)

// Matching is conformance checking: it finds the flow, or chain of flows, of
// which a conversation differs least, and says how it differs.
//
//  1. Flows within others, such as hold and retrieve, are looked for first
//     and set aside. They count only where nothing of them is missing; where
//     no chain fits then, or a message is left that one of them begins with,
//     also where little is.
//  2. Chains of flows are tried in the order of the least that they can cost,
//     which the numbers of messages by type and call tell, until none can
//     cost less than the best so far. Nearly always that is the first one.
//  3. The parties of a chain are bound to the devices on which most of its
//     messages agree, so that one odd message does not unbind them.
//  4. The longest sequence of events that are messages of the chain, in its
//     order and with its values, is kept in place. What is left is paired with
//     what is missing: the same message elsewhere was moved, one of its type
//     and call in its place has other values. The rest is missing or
//     unexpected.
//
// With E events and M messages in a chain (some 30 each; a chain has at most
// maxThen flows after its first) that takes time O(E×M) a chain, for at most
// maxChains chains in each of up to three searches.

// A Matcher holds conversations against flows. It keeps its memory from one
// to the next, so use one for each goroutine.
type Matcher struct {
	tracks   []*track
	episodes []*episode
	typeNos  [512]uint8 // by message type: its number among those of the flows, from 1
	types    int
	notable  int // notable types have the numbers up to this one
	names    names
	keys     []bool   // by kind of a message about a call: it tells flows apart
	goOn     []bool   // by type: it is a key of a flow that goes on from another
	columns  []column // by Slot.ID

	readings []reading
	events   []int    // by reading: the event among the conversation's
	calls    []uint32 // of the conversation, by number
	first    []int32  // by kind: the first reading
	have     []int32  // by kind: how many readings
	kinds    []int32  // of which there are readings
	ports    uint64   // devices that are CTI ports or route points
	agents   uint64   // devices of agents
	inside   uint64   // devices that are called, and said to be ports, route points or agents'
	others   uint64   // devices that are said to be something else
	states   uint64   // devices of agents with an AGENT_STATE_EVENT
	cutStart bool
	cutEnd   bool
	atStart  bool      // the log may lack what comes right before
	gaps     []int32   // readings before which the log lacks records
	lenient  bool      // a flow within may lack messages, or have other states
	found    []listing // flows within
	lacks    []lack
	odd      int // messages of flows within that have other values
	sighting sighting

	merges []int32 // readings that merge calls
	chains []chain
	best   *fit
	trial  *fit
	pairs  []pair
	ahead  []int32 // by link: the best pair so far that ends at it or before
	byKind []int32 // by kind: the last link
	counts counts

	courses [maxCourses]*course
	spare   course // for one that is not remembered
}

// NewMatcher makes a Matcher for flows.
func NewMatcher(flows []*Flow) *Matcher {
	m := &Matcher{best: new(fit), trial: new(fit)}
	m.compile(flows)
	m.names.fixed = len(m.names.texts)
	kinds := m.kindCount()
	m.first, m.have, m.byKind = make([]int32, kinds), make([]int32, kinds), make([]int32, kinds)
	for k := range m.first {
		m.first[k] = -1
	}
	m.counts = m.newCounts()
	return m
}

// maxMatched is how many messages a conversation may have to be held against the
// flows. Few have more than a hundred, and twice as many take four times as long.
const maxMatched = 4000

// Match holds c against the flows. It sets Patterns or Resembles, Deviations,
// and Pattern, Step and Expected of the events.
func (m *Matcher) Match(c *Conversation) {
	if len(c.Events) > maxMatched {
		return
	}
	m.cutStart, m.cutEnd = c.CutStart, c.CutEnd
	m.read(c)
	k := m.course()
	m.readings, m.lacks = append(m.readings[:0], k.matched...), append(m.lacks[:0], k.lacks...)
	m.report(c, k)
}

// match finds what fits the readings best.
func (m *Matcher) match() {
	m.search(false)
	if fits := m.fits(m.best); !m.cutStart && (!fits || m.startsMore(m.best)) {
		cost := m.best.cost
		m.search(true)
		if fits && (!m.fits(m.best) || m.costWithin() >= cost) {
			m.search(false)
		}
	}
}

// search finds the flows within and the chain that fit best. With lenient, the
// flows within may lack messages, and a chain that fits is better than one
// that does not: the one that differs least may lack what tells it from
// others.
func (m *Matcher) search(lenient bool) {
	m.lenient = lenient
	m.findWithin()
	m.findMerges()
	m.index()
	m.propose()
	m.choose()
}

// costWithin is the cost of the best chain and of what is wrong with the flows
// within.
func (m *Matcher) costWithin() int32 {
	return m.best.cost + int32(len(m.lacks))*costMissing + int32(m.odd)*costValue
}

// A chain is flows that a conversation may go through one after the other.
type chain struct {
	base  *track // nil: what the first of then opens with
	then  [maxThen]*track
	n     int   // of then
	least int32 // what it costs at least
	order int   // among the chains: the one listed first wins a tie
	tried bool
}

// Bounds of the search.
const (
	maxThen   = 4  // flows in a chain after its first
	maxChains = 64 // chains that are tried
)

// What differences cost in the choice of a chain. A message that tells flows
// apart counts more. It counts most where it should not be, as messages get
// lost more often than they are made up.
const (
	costMissing    = 10
	costMissingKey = 15
	costUnexpected = 10
	costForeign    = 30 // unexpected, and of a kind that speaks for another chain
	costValue      = 8
	costKeyValue   = 20
	costOrder      = 10
)

// propose lists the chains that may fit: each flow alone; or where calls were
// merged, the flows that go on so, one after the other, after each flow that
// can be gone on from.
func (m *Matcher) propose() {
	m.chains = m.chains[:0]
	if len(m.merges) == 0 {
		for _, t := range m.tracks {
			switch {
			case m.lacksStart(t.flow, 0), m.lacksEnd(t):
			case t.goesOn():
				m.chains = append(m.chains, chain{then: [maxThen]*track{t}, n: 1})
			default:
				m.chains = append(m.chains, chain{base: t})
			}
		}
	} else {
		m.chains = append(m.chains, chain{})
		for _, t := range m.tracks {
			if t.flow.Named > 0 && !m.lacksStart(t.flow, 0) {
				m.chains = append(m.chains, chain{base: t})
			}
		}
		for _, i := range m.merges {
			m.extend(m.readings[i].typ)
		}
	}
	for i := range m.chains {
		ch := &m.chains[i]
		ch.order, ch.least = i, m.leastCost(ch)
	}
}

// lacksStart reports whether the log lacks what tells f from other flows, before
// reading at.
func (m *Matcher) lacksStart(f *Flow, at int) bool {
	switch {
	case !m.cutStart && !m.lostIn(-1, int32(at)):
		return false
	case f.Begun:
		return true
	}
	return len(f.Since) > 0 && !slices.ContainsFunc(m.readings, func(r reading) bool {
		return r.call == theFirst && slices.ContainsFunc(f.Since, func(typ int) bool { return r.typ == m.typeNo(typ) })
	})
}

// lacksEnd reports whether the log cuts off whether it went so, which the end of
// the call tells.
func (m *Matcher) lacksEnd(t *track) bool {
	return m.cutEnd && t.flow.Over && !slices.ContainsFunc(t.own, func(w *wanted) bool { return w.last && w.must && m.have[w.kind] > 0 })
}

// findMerges lists the readings of messages that merge calls, such as
// CALL_TRANSFERRED_EVENT: the keys of the flows that go on from others. The
// call that was merged is a consult call, whatever its CallType says, and
// whatever its number.
func (m *Matcher) findMerges() {
	m.merges = m.merges[:0]
	for i := range m.readings {
		r := &m.readings[i]
		if r.within != nil || len(m.merges) == maxThen || !m.goOn[r.typ] {
			continue
		}
		if slices.ContainsFunc(m.merges, func(j int32) bool { return m.readings[j].second == r.second }) ||
			slices.ContainsFunc(m.readings, func(s reading) bool { return s.within != nil && s.typ == r.typ && s.second == r.second }) {
			continue // it is the same message once more
		}
		m.merges = append(m.merges, int32(i))
		if r.second != 0 {
			m.rename(r)
		}
		for j := range m.readings {
			if s := &m.readings[j]; s.call == r.second && s.call != theFirst && s.kind%classes == primaryCall {
				s.kind += consultCall - primaryCall
			}
		}
	}
}

// rename gives the consult that r merges the number that it has in r. The guide
// prints another one there: of a call that never began, where one consult of
// the same device never ended.
func (m *Matcher) rename(r *reading) {
	begin, end := m.typeNo(ged188.BeginCallEvent), m.typeNo(ged188.EndCallEvent)
	ends := func(call uint32) bool {
		return slices.ContainsFunc(m.readings, func(s reading) bool {
			return s.call == call && s.typ == end || s.second == call && s.typ == r.typ
		})
	}
	var found uint32
	for j := range m.readings {
		s := &m.readings[j]
		if s.typ != begin {
			continue
		}
		if s.call == r.second {
			return
		}
		at := s.values[inConnection]
		if s.kind%classes != consultCall || at != r.values[inPrimary] || ends(s.call) {
			continue
		}
		if found != 0 {
			return
		}
		found = s.call
	}
	for j := range m.readings {
		if s := &m.readings[j]; found != 0 && s.call == found {
			s.call = r.second
		}
	}
}

// extend replaces each chain by those that go on with a message of type typ.
func (m *Matcher) extend(typ int) {
	n := len(m.chains)
	for i := range n {
		for _, t := range m.tracks {
			ch := m.chains[i]
			if !t.goesOnWith(typ) || ch.n == 0 && ch.base != nil && t.after(ch.base.flow) || len(m.chains)-n == maxChains {
				continue
			}
			ch.then[ch.n] = t
			ch.n++
			m.chains = append(m.chains, ch)
		}
	}
	m.chains = slices.Delete(m.chains, 0, n)
}

// leastCost is what ch costs at least, by the numbers of messages of each
// type and call.
func (m *Matcher) leastCost(ch *chain) int32 {
	n := m.countsOf(ch)
	missing, extra := n.all, int32(0)
	for _, k := range m.kinds {
		have := m.have[k]
		missing -= min(have, n.need[k])
		if int(k) < (m.notable+1)*classes {
			extra += max(0, have-n.room[k])
		}
	}
	if m.cutStart || m.cutEnd || m.atStart || len(m.gaps) > 0 {
		missing = 0
	}
	return missing*costMissing + extra*costUnexpected
}

// countsOf counts the messages of ch.
func (m *Matcher) countsOf(ch *chain) *counts {
	switch {
	case ch.n == 0:
		return &ch.base.counts
	case ch.n == 1 && ch.base == nil:
		return &ch.then[0].counts
	}
	m.counts.all = 0
	clear(m.counts.need)
	clear(m.counts.room)
	ch.each(func(w *wanted, _ int) { m.counts.add(w) })
	return &m.counts
}

// each calls yield with the messages of ch in order, and with the number of
// the flow of then, from 0, that has them; the base counts with the first.
func (ch *chain) each(yield func(w *wanted, part int)) {
	if ch.base != nil {
		for _, w := range ch.base.opening {
			yield(w, 0)
		}
		for _, w := range ch.base.own {
			if !w.last || ch.n == 0 {
				yield(w, 0)
			}
		}
	}
	for i, t := range ch.then[:ch.n] {
		for _, w := range t.opening {
			if i == 0 && ch.base == nil || !t.after(w.flow) {
				yield(w, i)
			}
		}
		for _, w := range t.own {
			if !w.last || i == ch.n-1 {
				yield(w, i)
			}
		}
	}
}

// choose tries the chains and leaves the best one in m.best.
func (m *Matcher) choose() {
	m.best.chain = nil
	fits := false // m.best does; of interest in a lenient search alone
	for ch := m.nextChain(); ch != nil; ch = m.nextChain() {
		ch.tried = true
		if m.best.chain != nil && fits == m.lenient && (ch.least > m.best.cost || m.best.cost == 0 && !m.cutStart && !m.cutEnd) {
			return
		}
		m.align(m.trial, ch)
		now := m.lenient && m.fits(m.trial)
		if m.best.chain == nil || now && !fits || now == fits && m.trial.better(m.best) {
			m.best, m.trial = m.trial, m.best
			fits = now
		}
	}
}

// nextChain is the chain that costs least at least, of those that were not
// tried; nil for none. It is asked for once or twice, which takes less than to
// sort them.
func (m *Matcher) nextChain() *chain {
	var next *chain
	for i := range m.chains {
		if ch := &m.chains[i]; !ch.tried && (next == nil || ch.least < next.least) {
			next = ch
		}
	}
	return next
}
