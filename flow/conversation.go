package flow

import (
	"cmp"
	"slices"
	"sync"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// A Closed is a conversation that is over and not yet worked out. It depends
// on nothing else any more, so that can be done in any goroutine.
type Closed struct{ conv *conversation }

// IDs are the conversation's CallIDs, and those that its messages name. They are
// not to be changed, and hold until c is worked out or released.
func (c *Closed) IDs() []uint32 { return c.conv.ids }

// Has reports whether id is one of IDs.
func (c *Closed) Has(id uint32) bool { return slices.Contains(c.conv.ids, id) }

// Release gives c's memory back for conversations to come, where it is not
// worked out: c may not be used any more.
func (c *Closed) Release() { released.Put(c.conv) }

// Nth says that c is the nth conversation that begins with the CallID id; 0
// where it begins with another.
func (c *Closed) Nth(id uint32) int {
	if c.conv.calls[0].id != id {
		return 0
	}
	return c.conv.nth
}

// At is the log time when c was over: in order within an Assembler.
func (c *Closed) At() parse.Time { return parse.MakeTime(c.conv.overAt, 0) }

// Number sets Nth anew where the conversations of several Assemblers, one for
// each node, are one output: ids have seen those in front of c.
func (c *Closed) Number(ids *IDs) { c.conv.nth = ids.count(c.conv.calls[0].id) }

// Conversation works c out, and holds it against the flows of m, if m is not
// nil. It may be called once.
func (c *Closed) Conversation(m *Matcher) *Conversation {
	w, _ := works.Get().(*work)
	if w == nil {
		w = new(work)
	}
	w.conv = c.conv
	out := w.conversation()
	if m != nil {
		m.Match(out)
	}
	return out
}

// Has reports whether id is one of c's CallIDs, or is named by one of its
// messages.
func (c *Conversation) Has(id uint32) bool { return slices.Contains(c.ids, id) }

// Release gives c's memory back for conversations to come: neither c nor
// anything in it may be used any more.
func (c *Conversation) Release() {
	w := c.work
	released.Put(w.conv)
	w.conv = nil
	works.Put(w)
}

// works holds the memory of conversations that were given back.
var works sync.Pool // of *work

// A work is a conversation being worked out, and the memory of what comes of
// it.
type work struct {
	conv   *conversation
	out    Conversation
	values []decode.Value
	msgs   []decode.Message
	events []Event
	seen   []Showing
	words  []byte
	ends   []int // of the events' words
	story  story
	sum    uint32 // of what fetch looked at

	mergings map[[2]*shape]*merging
	last     [64]remembered // by type of message
}

func (w *work) conversation() *Conversation {
	c := w.conv
	w.fetch()
	slices.SortFunc(c.events, func(x, y *event) int { return cmp.Compare(x.order, y.order) })
	out := &w.out
	*out = Conversation{
		ID: c.calls[0].id, Nth: c.nth,
		Start: c.earliest(), End: c.latest(),
		Calls: out.Calls[:0], Events: out.Events[:0], Agents: out.Agents[:0],
		Applications: out.Applications[:0], CSQs: out.CSQs[:0], Devices: out.Devices[:0],
		Gaps: c.gaps(out.Gaps[:0]), ids: c.ids, work: w,
	}
	w.makeEvents()
	w.calls()
	out.Complete, out.CutStart, out.CutEnd, out.atStart = c.complete(), c.cutStart(), c.cut, c.atStart()
	w.tell()
	w.summarise()
	return out
}

// fetch looks at all the memory of the events. Most of it was last used minutes of
// log time ago; so the processor brings it into its cache all at once, instead of
// one line after the other when each is needed.
func (w *work) fetch() {
	const line = 64 // bytes
	for _, e := range w.conv.events {
		room := &e.room
		w.sum += uint32(e.typ) + uint32(len(e.seen)) + uint32(room.text.form) + uint32(room.wire.form)
		for i := range room.seen {
			w.sum += uint32(room.seen[i].line)
		}
		for i := 0; i < len(room.nums); i += line / 4 {
			w.sum += room.nums[i]
		}
		w.sum += uint32(room.data[0])
	}
}

// earliest is the time of c's first event that has one.
func (c *conversation) earliest() parse.Time {
	for _, e := range c.events {
		if at := e.seen[0].time; !at.IsZero() {
			return at
		}
	}
	return parse.Time{}
}

// latest is the latest time of c's events: that of the last one, unless the
// clock was set back.
func (c *conversation) latest() parse.Time {
	t := c.events[len(c.events)-1].seen[0].time
	for _, e := range c.events {
		if at := e.seen[0].time; t.Before(at) {
			t = at
		}
	}
	return t
}

// calls lists the calls that have messages of their own, the first one first.
func (w *work) calls() {
	for _, e := range w.conv.events {
		if e.call == 0 || slices.ContainsFunc(w.out.Calls, func(k Call) bool { return k.ID == e.call }) {
			continue
		}
		if k := w.conv.call(e.call); k != nil {
			w.out.Calls = append(w.out.Calls, Call{ID: k.id, Role: k.role, Why: k.why.String()})
		}
	}
}

func (c *conversation) call(id uint32) *call {
	for _, k := range c.calls {
		if k.id == id {
			return k
		}
	}
	return nil
}

// cutWindow is how shortly before the end of the log, in milliseconds, a
// CALL_CLEARED_EVENT must come for its END_CALL_EVENT to be cut off.
const cutWindow = 1000

// dialWindow is how long, in milliseconds, a number may be dialed.
const dialWindow = 30_000

// complete reports whether c began and ended within the log: the first call
// began, and each call ended or merged into another. A consult or preview
// call follows another call, so it does not begin a conversation; that other
// call must have begun, too.
func (c *conversation) complete() bool {
	first := c.calls[0]
	if !first.begun || first.role == Consult || first.role == Preview {
		return false
	}
	for _, k := range c.calls {
		switch {
		case !k.own:
		case !k.begun && !k.goesOn && (k.role == Primary || k.role == Reservation):
			return false
		case k.ended, k.merged:
		case k.cleared == 0:
			return false
		case (c.why == logOver || c.why == restarted) && c.lastAt-k.cleared < cutWindow:
			return false
		}
	}
	return true
}

// cutStart reports whether the log may begin after c did: c has no BEGIN_CALL,
// and what it begins with does not come right after one within the log; or it
// begins with a call that is made because of another.
func (c *conversation) cutStart() bool {
	if c.calls[0].begun {
		return c.follows()
	}
	e := c.events[0]
	switch {
	case e.typ == ged188.CallOriginatedEvent:
		return e.seen[0].time.Sub(c.logSince(e)).Milliseconds() < dialWindow
	case e.typ == ged188.CallServiceInitiatedEvent,
		e.typ == ged188.CallDeliveredEvent && e.is(theAlertingDeviceType, ged188.DeviceCTIPort):
		return e.seen[0].time.Sub(c.logSince(e)).Milliseconds() < cutWindow
	}
	return true
}

// follows reports whether c begins with a call that is made because of another.
func (c *conversation) follows() bool {
	role := c.calls[0].role
	return role == Consult || role == Preview || role == Conference
}

// atStart reports whether the log may have begun, or gone on after a gap, in the
// moment in which c began.
func (c *conversation) atStart() bool {
	e := c.events[0]
	return e.seen[0].time.Sub(c.logSince(e)).Milliseconds() < cutWindow
}

// makeEvents makes the events' messages of what the log shows of them.
func (w *work) makeEvents() {
	values, seen := 0, 0
	for _, e := range w.conv.events {
		values += len(e.nums)
		seen += len(e.seen)
	}
	w.values = slices.Grow(w.values[:0], values)
	w.msgs = slices.Grow(w.msgs[:0], len(w.conv.events))
	w.events = slices.Grow(w.events[:0], len(w.conv.events))
	w.seen = slices.Grow(w.seen[:0], seen)
	for i, e := range w.conv.events {
		from := len(w.seen)
		for j := range e.seen {
			w.seen = append(w.seen, e.seen[j].showing())
		}
		shown := w.seen[from:len(w.seen):len(w.seen)]
		w.msgs = append(w.msgs, decode.Message{})
		m := &w.msgs[i]
		w.fill(m, e, shown)
		w.events = append(w.events, Event{Time: m.Time, Msg: m, Call: e.call, Seen: shown})
		w.out.Events = append(w.out.Events, &w.events[i])
	}
}

// fill makes m the message of e, which shown show.
func (w *work) fill(m *decode.Message, e *event, shown []Showing) {
	s, o := &shown[0], e.seen[0].origin
	m.Pos, m.Seq, m.HasSeq, m.Time = s.Pos, s.Seq, s.HasSeq, s.Time
	m.Zone, m.Facility, m.Subfacility, m.Mnemonic, m.Thread, m.Severity = o.zone, o.facility, o.subfacility, o.mnemonic, o.thread, o.severity
	m.Form, m.Direction, m.Stage, m.Socket = o.form, o.direction, o.stage, o.socket
	m.Schema, m.TypeID = e.schema, e.typ
	for _, p := range [...]*part{e.text, e.wire} {
		if p != nil && p.rare != nil {
			r := p.rare
			m.Name = r.name
			m.Extra = append(m.Extra, r.extra...)
			m.Unknown = append(m.Unknown, r.unknown...)
			m.Warnings = append(m.Warnings, r.warnings...)
			m.Record.Warnings = append(m.Record.Warnings, r.record...)
			m.AltLayout = r.alt
		}
	}
	from := len(w.values)
	if e.wire == nil {
		w.copyValues(e.text)
	} else {
		w.copyValues(e.wire)
		if e.text != nil {
			w.mergeText(w.values[from:], e, shown)
		}
	}
	m.Values = w.values[from:len(w.values):len(w.values)]
}

func (w *work) copyValues(p *part) {
	from := len(w.values)
	w.values = append(w.values, p.shape.blank...) // makeEvents saw to the room
	out := w.values[from:]
	for i := range p.nums {
		if v := p.value(i); v.kept >= 0 {
			v.expand(&out[v.kept], p.data)
		}
	}
}

// expand sets the value of out, which is v's field, with its texts in data.
func (v value) expand(out *decode.Value, data []byte) {
	if v.number {
		out.Num = v.num
		return
	}
	out.Bytes = v.text(data)
	if v.name > 0 {
		out.Name = v.nameIn(data)
	}
}

// mergeText adds to wire, the values of e's dump, what only its text has.
// Where both have a field, the wire's value stays, unless lost bytes may have
// touched it; where they differ, that is a finding. So it is with what the text
// has in a list of the wire's: that is whole, and nobody sent a list of some of
// each. A field that the text prints as null is not in it.
func (w *work) mergeText(wire []decode.Value, e *event, shown []Showing) {
	m, short := w.merging(e), !e.text.long() && !e.wire.long()
	for _, both := range m.common {
		if both.numbers && short && e.text.nums[both.text] == e.wire.nums[both.wire] {
			continue
		}
		v := e.text.value(int(both.text))
		blank := &e.text.shape.blank[v.kept]
		if both.wire < 0 && both.listed && !e.wire.damaged {
			if !v.uncertain {
				w.differs(e, v, value{}, shown)
			}
			continue
		}
		if both.wire < 0 {
			w.values = append(w.values, *blank)
			v.expand(&w.values[len(w.values)-1], e.text.data)
			continue
		}
		x := e.wire.value(int(both.wire))
		switch {
		case sameValue(v, e.text, x, e.wire), v.uncertain, v.slot.Field == ged188.MonitorID, e.inDoubt(v):
		case x.uncertain:
			wire[x.kept] = *blank
			v.expand(&wire[x.kept], e.text.data)
		default:
			w.differs(e, v, x, shown)
		}
	}
	if m.matched == len(wire) || e.text.damaged {
		return
	}
	for _, j := range m.only {
		if x := e.wire.value(int(j)); !x.empty() {
			w.differs(e, value{}, x, shown)
		}
	}
}

// inDoubt reports whether v's message has a reserved field of its name, too:
// the documents disagree on which of the two it is, so text and wire may.
func (e *event) inDoubt(v value) bool {
	return e.schema != nil && slices.ContainsFunc(e.schema.Fixed, func(f decode.Fixed) bool {
		return f.Field.Name == v.slot.Field.Name+"Reserved"
	})
}
