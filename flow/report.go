package flow

import (
	"fmt"
	"slices"
	"strings"

	"ccxtrace/decode/ged188"
)

// A listing is a flow that a conversation went through, and the reading that
// tells its place among the others.
type listing struct {
	flow *Flow
	at   int
}

// report writes what was found into c, of which k is the course.
func (m *Matcher) report(c *Conversation, k *course) {
	f := k.fit
	c.Patterns, c.Resembles, c.Deviations = append([]string(nil), k.patterns...), "", nil
	for _, e := range c.Events {
		e.Pattern, e.Step, e.Expected = "", 0, nil
	}
	if k.fits {
		for i := range m.readings {
			if w := m.readings[i].within; w != nil {
				c.Events[m.events[i]].is(w)
			}
		}
		for i := range f.links {
			if l := &f.links[i]; l.reading >= 0 {
				c.Events[m.events[l.reading]].is(l.wanted)
			}
		}
		m.deviations(c, f)
	}
	if f.right > 0 && len(c.Patterns) == 0 {
		c.Resembles = f.chain.last().Name
	}
}

// fits reports whether f is good enough for the conversation to be called one
// of its flows: twice as much is right as wrong, and each flow is told from
// others by a message that came, or lacks no more than that. Where it went
// through none of them yet, as the log ends before, nothing may be wrong.
func (m *Matcher) fits(f *fit) bool {
	if f.right == 0 || f.right < 2*(f.wrong+len(m.lacks)+m.odd) {
		return false
	}
	listed := len(m.found) > 0 || f.cost == 0
	for flow := range f.chain.flows {
		if m.keyOf(f, flow) < 0 && m.missing(f, flow) > 1 {
			return false
		}
		_, ok := m.wentThrough(f, flow)
		listed = listed || ok
	}
	return listed
}

// is notes that e is w.
func (e *Event) is(w *wanted) { e.Pattern, e.Step, e.Expected = w.flow.Name, w.step, w.Message }

// appendPatterns appends the names of the flows found in the order in which they
// took place, each one within others once.
func (m *Matcher) appendPatterns(patterns []string, f *fit) []string {
	for flow := range f.chain.flows {
		if at, ok := m.wentThrough(f, flow); ok {
			m.found = append(m.found, listing{flow, at})
		}
	}
	slices.SortStableFunc(m.found, func(a, b listing) int { return a.at - b.at })
	for _, l := range m.found {
		if !l.flow.Within || !slices.Contains(patterns, l.flow.Name) {
			patterns = append(patterns, l.flow.Name)
		}
	}
	return patterns
}

// flows are those that ch lists.
func (ch *chain) flows(yield func(*Flow) bool) {
	if ch.base != nil {
		if !yield(ch.base.flow) {
			return
		}
	} else {
		for _, f := range ch.then[0].named {
			if !yield(f) {
				return
			}
		}
	}
	for _, t := range ch.then[:ch.n] {
		if !yield(t.flow) {
			return
		}
	}
}

// last is the flow with which ch ends.
func (ch *chain) last() *Flow {
	if ch.n > 0 {
		return ch.then[ch.n-1].flow
	}
	return ch.base.flow
}

// wentThrough reports whether the conversation went through flow: it has one
// of the messages that tell it from others, or lacks them though it is whole,
// and the log does not cut off what else tells it.
// at is the reading of that message, or the one before its place.
func (m *Matcher) wentThrough(f *fit, flow *Flow) (at int, ok bool) {
	at = m.keyOf(f, flow)
	if at < 0 {
		i := m.missedKey(f, flow)
		if i < 0 {
			return 0, false
		}
		at = int(f.keptBefore(i))
	}
	return at, !m.lacksStart(flow, at) && !(flow.Over && len(m.gaps) > 0)
}

// keyOf is the reading of the first message that tells flow from others, -1
// for none. It may have other values, unless the log lacks records: then it may as
// well be one of another flow.
func (m *Matcher) keyOf(f *fit, flow *Flow) int {
	is := m.isAbout
	if len(m.gaps) > 0 {
		is = m.tells
	}
	for i := range f.links {
		l := &f.links[i]
		if l.flow == flow && l.Key && l.reading >= 0 && is(f, &m.readings[l.reading], l) {
			return int(l.reading)
		}
	}
	return -1
}

// missedKey is the first link that tells flow from others and must have a message,
// but has none; -1 for none.
func (m *Matcher) missedKey(f *fit, flow *Flow) int {
	for i := range f.links {
		if l := &f.links[i]; l.flow == flow && l.Key && m.misses(f, i) {
			return i
		}
	}
	return -1
}

// missing counts the messages of flow that are missing.
func (m *Matcher) missing(f *fit, flow *Flow) (n int) {
	for i := range f.links {
		if f.links[i].flow == flow && m.misses(f, i) {
			n++
		}
	}
	return n
}

// dropUntold marks the links of f from flows that the conversation did not go
// through, as far as is known, but for what those that it did open with.
func (m *Matcher) dropUntold(f *fit) {
	var told, untold []*Flow
	for flow := range f.chain.flows {
		if _, ok := m.wentThrough(f, flow); ok {
			told = append(told, flow)
		} else {
			untold = append(untold, flow)
		}
	}
	for i := range f.links {
		l := &f.links[i]
		l.untold = isIn(untold, l.flow) && !isIn(told, l.flow)
	}
}

// isIn reports whether f is one of flows, or one of them opens with steps of it.
func isIn(flows []*Flow, f *Flow) bool {
	return slices.ContainsFunc(flows, func(g *Flow) bool {
		return g == f || slices.ContainsFunc(g.Opens, func(o Opening) bool { return o.Flow == f })
	})
}

// deviations lists the differences between c and its flows, in their order, but for
// those from a flow that it did not go through, as far as is known.
func (m *Matcher) deviations(c *Conversation, f *fit) {
	type placed struct {
		at, link int
		Deviation
	}
	var found []placed
	for i := range f.links {
		l := &f.links[i]
		if l.untold {
			continue
		}
		d := Deviation{Pattern: l.flow.Name, Step: l.step, Type: l.name, Expected: l.Message}
		at := int(l.reading)
		switch {
		case m.misses(f, i):
			at = int(f.keptBefore(i))
			d.Kind, d.Detail = Missing, m.sayMissing(c, l.wanted, at)
			if at >= 0 {
				d.After = c.Events[m.events[at]]
			}
		case at < 0:
			continue
		case f.ways[at].odd == changed:
			d.Kind, d.Detail = WrongValue, m.sayChanged(f, l)
			d.Event = c.Events[m.events[at]]
		case f.ways[at].odd == moved:
			k, early := f.outOfOrder(i)
			if k < 0 {
				continue
			}
			d.Kind, d.Detail = Order, sayMoved(l, &f.links[k], early)
			d.Event = c.Events[m.events[at]]
		default:
			continue
		}
		found = append(found, placed{at, i, d})
	}
	for _, l := range m.lacks {
		d := Deviation{Kind: Missing, Pattern: l.flow.Name, Step: l.step, Type: l.name, Expected: l.Message}
		d.Detail = m.sayMissing(c, l.wanted, l.at)
		if l.at >= 0 {
			d.After = c.Events[m.events[l.at]]
		}
		found = append(found, placed{l.at, -1, d})
	}
	for j := range m.readings {
		if r := &m.readings[j]; r.within != nil && !r.within.meets(r) {
			w := r.within
			d := Deviation{Kind: WrongValue, Pattern: w.flow.Name, Step: w.step, Type: w.name, Expected: w.Message}
			d.Detail, d.Event = strings.Join(m.sayValues(w, r), "; "), c.Events[m.events[j]]
			found = append(found, placed{j, -1, d})
		}
		if m.isUnexpected(f, j) {
			e := c.Events[m.events[j]]
			d := Deviation{Kind: Unexpected, Type: e.Msg.Schema.Name, Detail: m.sayUnexpected(f, j), Event: e}
			d.Pattern, d.Step = m.around(f, j)
			found = append(found, placed{j, -1, d})
		}
	}
	slices.SortStableFunc(found, func(a, b placed) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.link - b.link
	})
	for _, p := range found {
		c.Deviations = append(c.Deviations, p.Deviation)
	}
}

// around is the flow and step in which reading j stands.
func (m *Matcher) around(f *fit, j int) (pattern string, step int) {
	for i := j; i >= 0; i-- {
		if w := f.ways[i]; w.link >= 0 && w.odd == inPlace {
			l := &f.links[w.link]
			return l.flow.Name, l.step
		}
	}
	return f.links[0].flow.Name, f.links[0].step
}

// sayMissing says what came in place of w, which should come after reading at.
func (m *Matcher) sayMissing(c *Conversation, w *wanted, at int) string {
	if at+1 >= len(m.readings) {
		return w.describe() + " did not come, nor anything after it"
	}
	next := c.Events[m.events[at+1]]
	return w.describe() + " did not come; " + next.Msg.Schema.Name + " came instead"
}

// sayMoved says on which side of k l was.
func sayMoved(l, k *link, early bool) string {
	side := "after"
	if early {
		side = "before"
	}
	return fmt.Sprintf("%s came %s %s of %s step %d; the order is not promised", l.describe(), side, k.describe(), k.flow.Name, k.step)
}

// sayUnexpected says whether reading j is another message once more.
func (m *Matcher) sayUnexpected(f *fit, j int) string {
	if m.isAgain(f, &m.readings[j]) {
		return "it came once more"
	}
	return "no step of the flow has it"
}

// sayChanged says which values the message of l has in place of its own.
func (m *Matcher) sayChanged(f *fit, l *link) string {
	r := &m.readings[l.reading]
	says := m.sayValues(l.wanted, r)
	for _, at := range l.whose {
		if v := r.values[at.in]; !m.isOf(f, v, l, at) {
			says = append(says, m.sayParty(f, l, at, v))
		}
	}
	return strings.Join(says, "; ")
}

// sayValues says which values r has in place of those of w.
func (m *Matcher) sayValues(w *wanted, r *reading) (says []string) {
	for i := range w.values {
		d := &w.values[i]
		if v := r.values[d.in]; !d.met(v) {
			says = append(says, m.sayValue(w, d, v))
		}
	}
	return says
}

func (m *Matcher) sayParty(f *fit, l *link, at mention, device int32) string {
	is := fmt.Sprintf("%s is %s", readable[at.in].Name, m.names.texts[device-1])
	if bound := f.bound[l.part][at.party]; bound > 0 {
		return fmt.Sprintf("%s, where the flow has %s, %s", is, partyNames[at.party], m.names.texts[bound-1])
	}
	return fmt.Sprintf("%s, where the flow has %s", is, partyNames[at.party])
}

func (m *Matcher) sayValue(w *wanted, d *demand, v int32) string {
	name := [...]string{baStatus, baResponse}
	if d.in >= readFields {
		if v == 0 {
			return fmt.Sprintf("%s is missing, where the flow has %q", name[d.in-readFields], m.names.texts[d.any[0]-1])
		}
		return fmt.Sprintf("%s is %q, where the flow has %q", name[d.in-readFields], m.names.texts[v-1], m.names.texts[d.any[0]-1])
	}
	return fmt.Sprintf("%s is %s, where the flow has %s", readable[d.in].Name, w.symbol(d.in, v), w.symbol(d.in, d.any[0]))
}

// symbol is a number in words: "22 (CEC_NEW_CALL)".
func (w *wanted) symbol(in uint8, v int32) string {
	n := int64(v) - 1
	if name := symbolOf(w.schema, readable[in], n); name != "" {
		return fmt.Sprintf("%d (%s)", n, name)
	}
	return fmt.Sprint(n)
}

// describe names a message: "CALL_QUEUED_EVENT of the primary call".
func (w *wanted) describe() string {
	switch {
	case w.Type == ged188.AgentStateEvent:
		return fmt.Sprintf("%s %s of %s", w.name, w.symbol(inAgentState, number(w.AgentState[0])), w.Parties[0].Party)
	case w.Call == "": // of a flow within: the call that its key is about
		return fmt.Sprintf("%s at %s", w.name, w.Parties[0].Party)
	case len(w.Parties) > 0:
		return fmt.Sprintf("%s of the %s call at %s", w.name, w.Call, w.Parties[0].Party)
	}
	return fmt.Sprintf("%s of the %s call", w.name, w.Call)
}
