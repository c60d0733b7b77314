package flow

import (
	"bytes"
	"slices"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// Windows within which records show one message, in milliseconds.
const (
	pairWindow  = 60_000 // from a text to its dumps; the same for a request's dump and its text
	equalWindow = 25     // between equal dumps without a text
)

// maxRecent is how many messages of one call, or of one agent, a dump is
// compared with.
const maxRecent = 100

// A part is the values of one message in one form.
type part struct {
	form    decode.Form
	damaged bool
	shape   *shape
	rare    *rare
	nums    []uint32 // one a field, as appendShort makes them; not to be read where they are in rare
	data    []byte   // texts and bytes
}

// view sets n's numbers and data, which stay in b's memory.
func (n *note) view(b *Batch) {
	n.nums, n.data = b.short[n.fromNum:n.toNum], b.data[n.fromData:n.toData]
}

// appendShort appends nums, which Batch.copyValues made of a message of shape s,
// in half of the memory. ok: they can be.
func (s *shape) appendShort(short []uint32, nums []int64) (_ []uint32, ok bool) {
	from, over := len(short), uint64(0)
	short = slices.Grow(short, len(nums))[:from+len(nums)]
	for i, n := range nums {
		u := uint64(n + 1) // -1 is the least that there is
		if !s.fields[i].number {
			at, size := uint64(n)>>32, uint64(n)&(1<<32-1)
			u = at<<16 | size
			over |= (at | size) >> 16
		}
		over |= u >> 32
		short[from+i] = uint32(u)
	}
	return short, over == 0
}

// long reports whether the numbers of p are not short.
func (p *part) long() bool { return p.rare != nil && p.rare.nums != nil }

// at is the number of field i, as Batch.copyValues makes it.
func (p *part) at(i int) int64 {
	if p.long() {
		return p.rare.nums[i]
	}
	n := int64(p.nums[i])
	if !p.shape.fields[i].number {
		return n>>16<<32 | n&(1<<16-1)
	}
	return n - 1
}

// A value is one field of a part.
type value struct {
	*field
	num int64
}

// value is field i of p.
func (p *part) value(i int) value { return value{&p.shape.fields[i], p.at(i)} }

// place is one more than the index of field w, 0 where p has none.
func (p *part) place(w watch) int {
	if p == nil {
		return 0
	}
	return int(p.shape.at[w])
}

// num is the number of field w.
func (p *part) num(w watch) (int64, bool) {
	if i := p.place(w); i > 0 {
		return p.at(i - 1), true
	}
	return 0, false
}

// text is the text of field w, nil where p has none.
func (p *part) text(w watch) []byte {
	if i := p.place(w); i > 0 {
		return p.value(i - 1).text(p.data)
	}
	return nil
}

func (v value) text(data []byte) []byte {
	from, n := v.num>>32, v.num&(1<<32-1)
	return data[from : from+n : from+n]
}

func (v value) nameIn(data []byte) []byte {
	from := v.num >> 32
	return data[from-int64(v.name) : from : from]
}

// empty reports whether v says that there is nothing: no text, or a number
// that stands for none.
func (v value) empty() bool {
	if !v.number {
		return v.num&(1<<32-1) == 0
	}
	return v.num == 0 || v.num == -1 || v.num == 65535
}

// named is the value of the named variable called name.
func (p *part) named(name string) (b []byte, ok bool) {
	if p == nil || !p.shape.named {
		return nil, false
	}
	for i := range p.nums {
		v := p.value(i)
		if v.slot.Type == decode.NAMEDVAR && string(v.nameIn(p.data)) == name {
			return v.text(p.data), true
		}
	}
	return nil, false
}

// sameField reports whether v of p and w of q are the same field.
func sameField(v value, p *part, w value, q *part) bool {
	if v.slot.Field != w.slot.Field {
		return false
	}
	if v.name > 0 || w.name > 0 {
		return v.index == w.index && bytes.Equal(v.nameIn(p.data), w.nameIn(q.data))
	}
	return v.member == w.member
}

// sameValue reports whether v of p and w of q have the same value.
func sameValue(v value, p *part, w value, q *part) bool {
	if v.number != w.number {
		return false
	}
	if v.number {
		return v.num == w.num
	}
	return bytes.Equal(v.text(p.data), w.text(q.data))
}

// find is where q has v of p, -1 for nowhere. It looks from index from on
// first: both forms have most fields in the same order, in the same slots.
func (q *part) find(v value, p *part, from int) int {
	if v.name == 0 {
		for i := from; i < len(q.nums); i++ {
			if w := &q.shape.fields[i]; w.slot == v.slot && w.member == v.member && w.kept >= 0 {
				return i
			}
		}
	}
	for i := range q.nums {
		if w := q.value(i); w.kept >= 0 && sameField(v, p, w, q) {
			return i
		}
	}
	return -1
}

// compare counts the fields that p and q both have with the same and with
// different values. Values that lost bytes may have touched count for nothing,
// nor does the MonitorID: each client may have its own.
func compare(p, q *part) (same, differ int) {
	from := 0
	for i := range p.nums {
		v := p.value(i)
		if v.kept < 0 {
			continue
		}
		j := q.find(v, p, from)
		if j < 0 {
			continue
		}
		from = j + 1
		switch w := q.value(j); {
		case v.slot.Field == ged188.MonitorID, v.uncertain, w.uncertain:
		case sameValue(v, p, w, q):
			same++
		default:
			differ++
		}
	}
	return same, differ
}

// differs reports whether compare finds values that differ.
func (p *part) differs(q *part) bool {
	if p.shape.named || !p.shape.same(q.shape) {
		_, differ := compare(p, q)
		return differ > 0
	}
	for i := range p.nums {
		v := p.value(i)
		if v.kept >= 0 && !v.uncertain && v.slot.Field != ged188.MonitorID && !sameValue(v, p, q.value(i), q) {
			return true
		}
	}
	return false
}

// An event is one message as the assembler keeps it. It does so for minutes of log
// time, so that what it costs is mostly to bring memory into the processor's
// cache again: an event is small, and in one piece.
type event struct {
	order  uint64 // of its first showing in the log
	at     int64  // log time of its first showing, milliseconds
	typ    int
	schema *decode.Schema
	call   uint32
	dumps  int32
	early  bool   // states before the log may tell otherwise whose it is
	agent  *agent // of an AGENT_STATE_EVENT
	conv   *conversation
	asked  *decode.Schema // of an answer: the request
	text   *part          // nil: the log does not show this form
	wire   *part
	seen   []record // all that show it
	nums   []uint32 // of text and wire
	data   []byte

	// room is for what most events need.
	room struct {
		text, wire part
		seen       [2]record
		nums       [60]uint32
		data       [136]byte
	}
}

// clone is what is needed of e to know the records that may still show it, in
// memory of its own.
func (e *event) clone() *event {
	c := &event{order: e.order, at: e.at, typ: e.typ, schema: e.schema, agent: e.agent, dumps: e.dumps}
	c.seen = append(c.room.seen[:0], e.seen[0])
	c.nums, c.data = c.room.nums[:0], c.room.data[:0]
	if e.text != nil {
		c.text = c.keep(&c.room.text, e.text)
	}
	if e.wire != nil {
		c.wire = c.keep(&c.room.wire, e.wire)
	}
	return c
}

// begin makes e, which is new or no longer needed, the event that n is the first
// to show. Until it has its own copy it reads the values in n's Batch.
func (e *event) begin(n *note) {
	e.typ, e.schema = n.typ, n.schema
	e.call, e.agent, e.conv, e.asked = 0, nil, nil, nil
	e.text, e.wire, e.dumps, e.early = nil, nil, 0, false
	e.seen, e.nums, e.data = append(e.room.seen[:0], n.record), e.room.nums[:0], e.room.data[:0]
	if n.form == decode.Text {
		e.text = &n.part
	} else {
		e.wire, e.dumps = &n.part, 1
	}
}

// own makes e, which n began, independent of n's Batch.
func (e *event) own(n *note) {
	if n.form == decode.Text {
		e.text = e.keep(&e.room.text, &n.part)
	} else {
		e.wire = e.keep(&e.room.wire, &n.part)
	}
}

// show adds one more record that shows e.
func (e *event) show(n *note) {
	e.seen = append(e.seen, n.record)
	if n.form == decode.Text {
		if e.text == nil {
			e.text = e.keep(&e.room.text, &n.part)
		}
		return
	}
	e.dumps++
	if e.wire == nil || e.wire.damaged && !n.damaged {
		e.wire = e.keep(&e.room.wire, &n.part)
	}
}

// keep makes room a copy of p, with its values in e's own memory.
func (e *event) keep(room, p *part) *part {
	num, data := len(e.nums), len(e.data)
	e.nums, e.data = append(e.nums, p.nums...), append(e.data, p.data...)
	room.form, room.damaged, room.shape, room.rare = p.form, p.damaged, p.shape, p.rare
	room.nums, room.data = e.nums[num:len(e.nums):len(e.nums)], e.data[data:len(e.data):len(e.data)]
	return room
}

// num is the number of field w in e: the wire's, else the text's.
func (e *event) num(w watch) (int64, bool) {
	if n, ok := e.wire.num(w); ok {
		return n, true
	}
	return e.text.num(w)
}

// str is the text of field w in e: the wire's, else the text's.
func (e *event) str(w watch) []byte {
	if e.wire.place(w) > 0 {
		return e.wire.text(w)
	}
	return e.text.text(w)
}

// named is the value of the named variable called name in e.
func (e *event) named(name string) ([]byte, bool) {
	if b, ok := e.wire.named(name); ok {
		return b, true
	}
	return e.text.named(name)
}

// whole is the part of e to look for lists in: the wire's, unless it is
// damaged and there is a text.
func (e *event) whole() *part {
	if e.wire == nil || e.wire.damaged && e.text != nil {
		return e.text
	}
	return e.wire
}

// is reports whether field w of e has the value n.
func (e *event) is(w watch, n int64) bool {
	got, ok := e.num(w)
	return ok && got == n
}

// has reports whether e has the number w.
func (e *event) has(w watch) bool {
	_, ok := e.num(w)
	return ok
}

// A recent is a call's, or an agent's, messages that another record may still
// show. Most messages that are new are of a type that none of them has, and most
// records of one that is not are of the last one.
type recent struct {
	list  []glimpse
	once  types // of those in the list, and maybe others
	twice types // of which there are two, or maybe are
}

// types are types of messages, as bits; those that have one in common count as
// one.
type types uint64

func bitOf(typ int) types { return 1 << (typ & 63) }

type glimpse struct {
	at  int64
	typ int
	e   *event
}

// add adds e. Before the list grows, it lets go of what is too old.
func (r *recent) add(e *event) {
	if s := r.list; len(s) == cap(s) {
		old := 0
		for old < len(s) && (s[old].at < e.at-pairWindow || len(s)-old >= maxRecent) {
			old++
		}
		r.list = slices.Delete(s, 0, old)
		r.count()
	}
	r.list = append(r.list, glimpse{e.at, e.typ, e})
	r.twice |= r.once & bitOf(e.typ)
	r.once |= bitOf(e.typ)
}

// count sets the types of the list.
func (r *recent) count() {
	r.once, r.twice = 0, 0
	for i := range r.list {
		bit := bitOf(r.list[i].typ)
		r.twice |= r.once & bit
		r.once |= bit
	}
}

// startClock is Assembler.startClock for the events of r.
func (r *recent) startClock(at int64) {
	for i := range r.list {
		r.list[i].at, r.list[i].e.at = at, at
	}
}

// forget empties r and keeps its memory.
func (r *recent) forget() {
	clear(r.list)
	*r = recent{list: r.list[:0]}
}

// match finds the event that the record n shows once more; nil: it is the
// first that shows its message. now is n's time.
//
// A dump belongs to the text that has most fields in common with it, and
// among equals to the oldest of those with the fewest dumps, so that doubled
// texts get their dumps in turns. Dumps of one message are equal, whoever gets
// it: a text that has a dump already takes no dump that differs from that.
// Without a text, equal dumps in quick succession are one message. What
// clients send is logged the other way round: a dump when it is read, a text
// when it is handled.
func (r *recent) match(n *note, now int64) *event {
	bit, list := bitOf(n.typ), r.list
	if r.once&bit == 0 {
		return nil
	}
	var best *event
	bestSame := -1 // fields in common; counted where there is a choice
	for i := len(list) - 1; i >= max(0, len(list)-maxRecent) && list[i].at >= now-pairWindow; i-- {
		if list[i].typ != n.typ {
			continue
		}
		e := list[i].e
		takes := e.takes(n, now)
		if r.twice&bit == 0 {
			if takes {
				return e
			}
			return nil
		}
		if !takes {
			continue
		}
		if best == nil {
			best = e
			continue
		}
		if bestSame < 0 {
			bestSame = best.inCommon(&n.part)
		}
		if same := e.inCommon(&n.part); same > bestSame || same == bestSame && e.dumps <= best.dumps {
			best, bestSame = e, same
		}
	}
	return best
}

// inCommon is how many values e and p have in common.
func (e *event) inCommon(p *part) int {
	other := e.text
	if other == nil {
		other = e.wire
	}
	same, _ := compare(other, p)
	return same
}

// takes reports whether n can be one more record of e.
func (e *event) takes(n *note, now int64) bool {
	if id, ok := n.num(theInvokeID); ok && !e.is(theInvokeID, id) {
		return false
	}
	if n.form == decode.Text {
		return n.origin.direction == decode.In && e.text == nil && sameClient(e.seen[0].origin.client, n.origin.client)
	}
	if e.text == nil && now-e.at > equalWindow {
		return false
	}
	if e.wire == nil {
		return true
	}
	if e.wire.equal(&n.part) {
		return true
	}
	if e.text == nil && !e.wire.damaged && !n.damaged {
		return false
	}
	return !e.wire.differs(&n.part)
}

// sameClient reports whether two records can be about one client. A dump does
// not name its client, and a thread may serve several.
func sameClient(a, b string) bool { return a == b || !isSocket(a) || !isSocket(b) }

func isSocket(client string) bool { return len(client) > 7 && client[:7] == "Socket[" }
