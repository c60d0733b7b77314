package decode

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ccxtrace/parse"
)

// maxWork limits the search for the places of lost bytes: to places times
// bytes of the body.
const maxWork = 1 << 17

// A hole is a part of a body, a row or half of one, from which bytes are
// lost, in one piece, or that has bytes too many.
type hole struct {
	row   int    // offset printed before the row
	from  int    // of the part in the body
	known []byte // the bytes of it that are there
	lost  int    // less than 0: so many are too many
	shown bool   // the column of characters has no more bytes than are known
	fixed bool   // the place is taken as it is, for want of time to search

	at          int // place in known that they are lost at
	best        int // likeliest place
	first, last int // possible places
}

// A span is bytes of a body from from up to to.
type span struct{ from, to int }

// addHole adds to the body a part from which bytes are lost.
func (r *dumpReader) addHole(row int, known []byte, lost int) {
	h := hole{row: row, from: len(r.body), known: known, lost: lost}
	h.best, h.last = h.end(), h.end()
	r.body = append(r.body, make([]byte, len(known)+lost)...)
	h.put(r.body, h.best)
	r.holes = append(r.holes, h)
}

// end is the last place in known that the lost bytes, or those that are too
// many, can be at.
func (h *hole) end() int { return len(h.known) - max(0, -h.lost) }

// put moves the lost bytes to place at of the part, or leaves out from there
// on those that are too many.
func (h *hole) put(body []byte, at int) {
	h.at = at
	part := body[h.from : h.from+len(h.known)+h.lost]
	copy(part, h.known[:at])
	lost := max(0, h.lost)
	clear(part[at : at+lost])
	copy(part[at+lost:], h.known[at+lost-h.lost:])
}

// same reports whether the body is the same with place at one further back.
func (h *hole) same(at int) bool {
	if h.lost < 0 {
		return at > 0 && h.known[at-1] == h.known[at-1-h.lost]
	}
	return at > 0 && h.known[at-1] == 0
}

// gap is the likeliest place of the lost bytes.
func (h *hole) gap() Gap { return Gap{Row: h.row, Off: int32(h.from + h.best), Len: int32(h.lost)} }

// span is every byte that is not certain: with several places possible, those
// between them too, as they move with the place.
func (h *hole) span() span { return span{h.from + h.first, h.from + h.last + max(0, h.lost)} }

// A cost says how unlikely a body is, what weighs most first.
type cost [5]int

// A search tries the places of lost bytes in all holes.
type search struct {
	r     *dumpReader
	pl    *plan
	cut   bool // the end of the body is missing
	cost  cost // of the place tried last
	best  cost
	tried bool // best is set
}

// fillHoles puts the lost bytes at the first of the places where the message
// is likeliest: the floating part ends with the body, and constants and values
// are such as the tables know.
func (r *dumpReader) fillHoles(m *Message, pl *plan, cut bool) {
	work := len(r.body) + rowSize
	for i := range r.holes {
		h := &r.holes[i]
		if places := h.end() + 1; work*places <= maxWork {
			work *= places
		} else {
			h.fixed = true
		}
	}
	s := search{r: r, pl: pl, cut: cut}
	s.try(0)
	for i := range r.holes {
		h := &r.holes[i]
		h.put(r.body, h.best)
		if h.fixed {
			h.first = 0
		}
	}
	if !cut {
		r.dropLast(m, pl, s.best)
	}
}

// dropLast takes back the lost bytes at the end of the body where the message
// is likelier without them, and has nothing strange: the length in the header
// is wrong.
func (r *dumpReader) dropLast(m *Message, pl *plan, best cost) {
	n := len(r.holes) - 1
	h := r.holes[n]
	whole := r.body
	short := len(whole) - h.lost
	if h.lost < 0 || h.from+len(h.known) != short || !h.shown {
		return
	}
	h.put(r.body, len(h.known))
	r.body = whole[:short]
	if c := r.judge(pl, false); c[0]+c[1]+c[3] > 0 || slices.Compare(c[:], best[:]) >= 0 {
		r.body = whole
		h.put(r.body, h.best)
		return
	}
	r.holes = r.holes[:n]
	for i := range slices.Backward(m.Warnings) {
		if w := &m.Warnings[i]; w.Code == RowShort {
			*w = parse.Warning{Code: LengthMismatch, Detail: fmt.Sprintf("MHDR says %d bytes, the rows have %d", len(whole), short)}
			return
		}
	}
}

// try tries all places in the holes from i on.
func (s *search) try(i int) {
	if i == len(s.r.holes) {
		s.cost = s.r.judge(s.pl, s.cut)
		s.note()
		return
	}
	h := &s.r.holes[i]
	isLast := i == len(s.r.holes)-1
	at := 0
	if h.fixed {
		at = h.end()
	}
	for ; at <= h.end(); at++ {
		h.put(s.r.body, at)
		if isLast && s.tried && h.same(at) && !h.fixed {
			s.note()
		} else {
			s.try(i + 1)
		}
	}
}

// note compares the places at hand with the best before.
func (s *search) note() {
	order := -1
	if s.tried {
		order = slices.Compare(s.cost[:], s.best[:])
	}
	if order > 0 {
		return
	}
	for i := range s.r.holes {
		h := &s.r.holes[i]
		if order < 0 {
			h.best, h.first, h.last = h.at, h.at, h.at
		}
		h.first, h.last = min(h.first, h.at), max(h.last, h.at)
	}
	s.best, s.tried = s.cost, true
}

// slotOf is the slot of a floating field in a message of pl, nil for a tag in
// no table.
func (r *dumpReader) slotOf(pl *plan, tag int) *Slot {
	switch {
	case tag < len(pl.byTag) && pl.byTag[tag] != 0:
		return &pl.float[pl.byTag[tag]-1]
	case tag < len(r.p.foreign):
		return r.p.foreign[tag]
	}
	return nil
}

// judge is the cost of r.body.
func (r *dumpReader) judge(pl *plan, cut bool) (c cost) {
	ch := r.choose(pl, r.body, cut)
	if !ch.exact {
		c[0] = 1
	}
	const absurd = 2 // worse than bytes that are left over
	c[1] = ch.unlisted
	c[3] = ch.foreign
	pos := 0
	for _, s := range ch.reading.slots {
		if pos+s.Size > len(r.body) {
			return c
		}
		if !s.expects(r.body[pos : pos+s.Size]) {
			c[2]++
		}
		pos += s.Size
	}
	for pos < len(r.body) {
		tag, off, end := ch.width.field(r.body, pos)
		if tag == 0 {
			c[1]++
			return c
		}
		if end > len(r.body) {
			return c
		}
		if s := r.slotOf(pl, tag); s != nil {
			data := r.body[off:end]
			if !s.expects(data) {
				c[2]++
			}
			if !s.natural(data) {
				c[4]++
			}
			if !r.canBe(s, off, end) {
				c[0] |= absurd
			}
		}
		pos = end
	}
	return c
}

// expects reports whether data are what the tables let one expect: the
// constant of a reserved field, a value of a complete enumeration.
func (s *Slot) expects(data []byte) bool {
	if s.Fixed != nil && s.Fixed.Const != "" {
		return s.isConst(data)
	}
	e := s.Enum
	if e == nil || e.Mask || e.Sentinel || e.Incomplete || !s.Type.Numeric() {
		return true
	}
	n, ok := number(s.Type, data)
	return ok && e.Symbol(n) != nil
}

// isConst reports whether data are one of the numbers of Fixed.Const, as in
// "0xffff", "3 or 10", "0xffffffff (NULL_CSQ)".
func (s *Slot) isConst(data []byte) bool {
	numbers := 0
	for text := range strings.SplitSeq(s.Fixed.Const, " or ") {
		text, _, _ = strings.Cut(text, " ")
		want, err := strconv.ParseInt(text, 0, 64)
		if err != nil {
			continue
		}
		numbers++
		if isNumber(data, want) {
			return true
		}
	}
	return numbers == 0
}

// isNumber reports whether data are n, big-endian, cut to their length.
func isNumber(data []byte, n int64) bool {
	for _, b := range slices.Backward(data) {
		if b != byte(n) {
			return false
		}
		n >>= 8
	}
	return true
}

// natural reports whether data have the usual form of their type: a number its
// length, a text one NUL, at its end.
func (s *Slot) natural(data []byte) bool {
	switch {
	case s.Type.Numeric():
		return len(data) == s.Type.Size() || len(data) == s.Max
	case s.Type == STRING:
		return len(data) == 0 || len(untilNUL(data)) == len(data)-1
	case s.Type == NAMEDVAR:
		return isNamed(data)
	case s.Type == NAMEDARRAY:
		return len(data) > 0 && isNamed(data[1:])
	}
	return true
}

// canBe reports whether the bytes of the body from off to end can be of the
// type of s at all: a number has a number's length, a text is not too long, and
// nothing is behind its NUL. A byte that is lost is no NUL, though it reads so.
func (r *dumpReader) canBe(s *Slot, off, end int) bool {
	if s.Type.Numeric() {
		_, ok := number(s.Type, r.body[off:end])
		return ok
	}
	nul := end
	switch s.Type {
	case STRING:
		nul = r.knownNUL(off, end)
	case NAMEDVAR:
		nul = r.knownNUL(r.knownNUL(off, end)+1, end)
	case NAMEDARRAY:
		nul = r.knownNUL(r.knownNUL(off+1, end)+1, end)
	default:
		return true
	}
	return !s.tooLong(end-off) && isPadding(r.body[nul:end])
}

// knownNUL is where the first NUL of the body is from pos to end that stood in
// the log, or end.
func (r *dumpReader) knownNUL(pos, end int) int {
	for ; pos < end; pos++ {
		if r.body[pos] == 0 && !slices.ContainsFunc(r.holes, func(h hole) bool { return h.from+h.at <= pos && pos < h.from+h.at+h.lost }) {
			return pos
		}
	}
	return end
}

func isNamed(data []byte) bool {
	name := untilNUL(data)
	return len(name) > 0 && len(name) < len(data) && len(untilNUL(data[len(name)+1:])) == len(data)-len(name)-2
}

// showHoles notes in m the places of lost bytes, and marks the values that
// they may touch.
func (m *Message) showHoles(holes []hole) {
	for i := range holes {
		h := &holes[i]
		if h.lost > 0 {
			m.Gaps = append(m.Gaps, h.gap())
		}
		lost := h.span()
		first, _ := slices.BinarySearchFunc(m.Values, lost.from, func(v Value, from int) int {
			return cmp.Compare(int(v.Off+v.Len), from+1)
		})
		for j := first; j < len(m.Values); j++ {
			v := &m.Values[j]
			from := int(v.Off)
			if v.Slot.Fixed == nil {
				from -= m.TagSize + m.LenSize
			}
			if from >= lost.to {
				break
			}
			v.Uncertain = true
		}
	}
}
