package flow

import (
	"slices"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A shape is what messages of one form with the same fields in the same order
// have in common: all but their values. A log has some hundred shapes, so what there is
// to find out of a message's fields is found out once, and messages are kept as
// a number for each field. Shapes are never changed, and shared by goroutines.
type shape struct {
	form   decode.Form
	fields []field
	at     places
	calls  []watch        // the fields that name calls, in their order
	blank  []decode.Value // those fields that are kept, without values
	named  bool           // it has variables, which are told apart by their names
}

// A field is one field of a shape.
type field struct {
	slot      *decode.Slot
	kept      int16 // its place among those that are kept, -1 for a reserved one
	member    int16
	name      uint16 // length of a variable's name
	index     uint8
	uncertain bool
	number    bool
}

// places says where in a shape each watched field stands: one more than its
// index, 0 where it is absent. Of a list it is the first member.
type places [watches]uint8

// maxShapes is how many shapes a Batch remembers. Damage makes ever new ones.
const maxShapes = 10_000

// shapeOf is the shape of m, of whose fields hash is a hash.
func (b *Batch) shapeOf(m *decode.Message, hash uint64) *shape {
	hash += uint64(m.Form) // texts and dumps, which take turns, may have the same fields
	if s := b.shapes[hash]; s != nil && s.fits(m) {
		return s
	}
	if b.shapes == nil || len(b.shapes) >= maxShapes {
		b.shapes = make(map[uint64]*shape)
	}
	s := newShape(m)
	b.shapes[hash] = s
	return s
}

// speaks reports whether w is a field that says how things are. Where bytes of
// it are lost, it says nothing.
func (w watch) speaks() bool {
	return w == theCallType || w == theLocalConnectionState || w == theEventCause
}

func newShape(m *decode.Message) *shape {
	s := &shape{form: m.Form, fields: make([]field, len(m.Values))}
	for i := range m.Values {
		v, f := &m.Values[i], &s.fields[i]
		w := watchOf(v.Slot)
		*f = field{slot: v.Slot, kept: -1, member: v.Member, name: uint16(len(v.Name)), index: v.Index,
			uncertain: v.Uncertain, number: v.Slot.Type.Numeric()}
		s.named = s.named || f.name > 0
		if !v.Slot.Reserved || w >= 0 && w != theMonitorID {
			f.kept = int16(len(s.blank))
			s.blank = append(s.blank, decode.Value{Slot: v.Slot, Index: v.Index, Member: v.Member, Uncertain: v.Uncertain, Text: m.Form == decode.Text})
		}
		if w >= 0 && f.kept >= 0 && s.at[w] == 0 && !(f.uncertain && w.speaks()) && i < 1<<8-1 && f.number == watchedNumber(w) {
			s.at[w] = uint8(i + 1)
		}
	}
	for w := theCallID; w <= lastCall; w++ {
		if s.at[w] > 0 {
			s.calls = append(s.calls, w)
		}
	}
	return s
}

// fits reports whether s is the shape of m.
func (s *shape) fits(m *decode.Message) bool {
	if s.form != m.Form || len(s.fields) != len(m.Values) {
		return false
	}
	for i := range m.Values {
		v, f := &m.Values[i], &s.fields[i]
		if v.Slot != f.slot || v.Member != f.member || v.Uncertain != f.uncertain || v.Index != f.index || len(v.Name) != int(f.name) {
			return false
		}
	}
	return true
}

// same reports whether s and r have the same fields.
func (s *shape) same(r *shape) bool {
	if s == r {
		return true
	}
	if len(s.fields) != len(r.fields) {
		return false
	}
	for i := range s.fields {
		if s.fields[i] != r.fields[i] {
			return false
		}
	}
	return true
}

// A merging says how the fields of a text and of a dump of one message go
// together.
type merging struct {
	common  []common // for each field of the text that is kept
	matched int      // how many fields of the dump are in the text
	only    []int16  // fields that only the dump has, and a text can have
}

// A common is a field of a text, and of its dump: -1 where that does not have it.
type common struct {
	text, wire int16
	numbers    bool // both are
	listed     bool // the dump does not have it, but the list that it is in
}

// newMerging finds out how p, a text, and q, a dump, go together.
func newMerging(p, q *part) *merging {
	m := &merging{common: make([]common, 0, len(p.shape.blank))}
	from := 0
	for i := range p.nums {
		v := p.value(i)
		if v.kept < 0 {
			continue
		}
		j := q.find(v, p, from)
		m.common = append(m.common, common{int16(i), int16(j), j >= 0 && v.number && q.value(j).number, j < 0 && q.shape.hasList(v.slot)})
		if j >= 0 {
			m.matched++
			from = j + 1
		}
	}
	for j := range q.nums {
		if x := q.value(j); x.kept >= 0 && x.slot.Float != nil && !x.slot.Reserved && !x.uncertain && p.find(x, q, 0) < 0 {
			m.only = append(m.only, int16(j))
		}
	}
	return m
}

// hasList reports whether s has the list that slot is in, if it is in one, or
// says how many members that has.
func (s *shape) hasList(slot *decode.Slot) bool {
	return slot.Group != "" && slices.ContainsFunc(s.fields, func(f field) bool {
		return f.slot.Group == slot.Group || f.slot.Field == slot.Count
	})
}

// A remembered is a merging and what it is of.
type remembered struct {
	text, wire *shape
	*merging
}

// maxMergings is how many mergings a work remembers.
const maxMergings = 10_000

// merging is how the text and the dump of e go together. With variables it
// depends on their names.
func (w *work) merging(e *event) *merging {
	if e.text.shape.named || e.wire.shape.named {
		return newMerging(e.text, e.wire)
	}
	last := &w.last[e.typ&(len(w.last)-1)]
	if last.text == e.text.shape && last.wire == e.wire.shape {
		return last.merging
	}
	both := [2]*shape{e.text.shape, e.wire.shape}
	m := w.mergings[both]
	if m == nil {
		if w.mergings == nil || len(w.mergings) >= maxMergings {
			w.mergings = make(map[[2]*shape]*merging)
		}
		m = newMerging(e.text, e.wire)
		w.mergings[both] = m
	}
	*last = remembered{e.text.shape, e.wire.shape, m}
	return m
}

// equal reports whether p and q say the same, field by field. The MonitorID is
// none of it: each client may have one of its own.
func (p *part) equal(q *part) bool {
	if len(p.nums) != len(q.nums) || len(p.data) != len(q.data) || !p.shape.same(q.shape) {
		return false
	}
	for i := range p.nums {
		if p.at(i) != q.at(i) && p.shape.fields[i].slot.Field != ged188.MonitorID {
			return false
		}
	}
	return string(p.data) == string(q.data)
}
