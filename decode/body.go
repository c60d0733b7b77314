package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// A width is how many bytes the tags and the lengths of a floating part have.
type width struct{ tag, length int }

// widths are those of all versions of the protocol, likeliest first.
var widths = [...]width{{1, 1}, {2, 1}, {2, 2}}

// field reads the head of the floating field at pos: its tag, and where its
// data begin and end. The tag is 0, which no field has, where there is not
// even a head; end may lie past the end of body.
func (w width) field(body []byte, pos int) (tag, off, end int) {
	off = pos + w.tag + w.length
	if off > len(body) {
		return 0, pos, pos
	}
	tag, n := int(body[pos]), int(body[off-1])
	if w.tag == 2 {
		tag = tag<<8 | int(body[pos+1])
	}
	if w.length == 2 {
		n |= int(body[off-2]) << 8
	}
	return tag, off, off + n
}

// A choice is a way to read a body.
type choice struct {
	reading  *reading
	width    width
	exact    bool // fields cover the body to its end
	unlisted int  // fields with a tag in no table
	foreign  int  // fields with a tag that does not belong to the message
}

// better reports whether c explains more of the body than d.
func (c *choice) better(d *choice) bool {
	if c.unlisted != d.unlisted {
		return c.unlisted < d.unlisted
	}
	return c.foreign < d.foreign
}

// choose finds how to read body. A dump does not show which version of the
// protocol it is of, so every reading of the fixed part is tried with every
// width, and the first of the best is taken of those that end where the body
// ends. If there is none, the body is damaged, and the width is a guess. Of a
// body that is cut, only a reading with nothing strange is taken to end there.
func (r *dumpReader) choose(pl *plan, body []byte, cut bool) choice {
	readings := r.rank(pl, body)
	for rest := readings; len(rest) > 0; {
		n := 1 // of one label, that differ in their version alone
		for n < len(rest) && rest[n].label == rest[0].label {
			n++
		}
		if c, ok := r.clean(pl, rest[:n], body); ok {
			return c
		}
		rest = rest[n:]
	}
	var best choice
	for _, rd := range readings {
		for _, w := range widths {
			c := choice{reading: rd, width: w}
			if !cut && c.measure(r.p, pl, body) && (!best.exact || c.better(&best)) {
				best = c
			}
		}
	}
	if !best.exact {
		best.reading = readings[0]
		best.width = r.guess(body[min(best.reading.size, len(body)):])
	}
	return best
}

// clean finds a reading of body that ends with it and has nothing strange.
// Where there are several, with short texts in the place of a field that one
// version has and another has not, it is one with the width of the last whole
// dump, as most have one width, or else the first.
func (r *dumpReader) clean(pl *plan, readings []*reading, body []byte) (found choice, ok bool) {
	for i, w := range [...]width{r.last, widths[0], widths[1], widths[2]} {
		if w.tag == 0 || i > 0 && w == r.last {
			continue
		}
		for _, rd := range readings {
			c := choice{reading: rd, width: w}
			if !c.measure(r.p, pl, body) || c.unlisted+c.foreign > 0 {
				continue
			}
			switch {
			case ok:
				r.used = r.used || c.width != found.width // with another last one, it would be found
			case rd.size == len(body): // there is nothing that has a width
				c.width = widths[0]
				return c, true
			case r.learned:
				return c, true
			default:
				found, ok = c, true
			}
			break
		}
	}
	return found, ok
}

// measure counts the fields of the floating part; it reports whether they end
// with the body.
func (c *choice) measure(p *Protocol, pl *plan, body []byte) bool {
	pos := c.reading.size
	for pos < len(body) {
		tag, _, end := c.width.field(body, pos)
		if tag == 0 {
			return false
		}
		if tag >= len(p.foreign) || p.foreign[tag] == nil {
			c.unlisted++
		}
		if tag >= len(pl.byTag) || pl.byTag[tag] == 0 {
			c.foreign++
		}
		pos = end
	}
	c.exact = pos == len(body)
	return c.exact
}

// rank is the readings of the fixed part, likeliest first.
func (r *dumpReader) rank(pl *plan, body []byte) []*reading {
	if len(pl.alts) == 0 {
		return pl.primary
	}
	r.ranked = append(r.ranked[:0], pl.primary...)
	for i := range pl.alts {
		a := &pl.alts[i]
		n := len(r.ranked)
		r.ranked = append(r.ranked, a.readings...)
		if a.meant(body) { // they go to the front
			copy(r.ranked[len(a.readings):], r.ranked[:n])
			copy(r.ranked, a.readings)
		}
	}
	return r.ranked
}

// meant reports whether the bytes themselves say that body is to be read so.
func (a *alternate) meant(body []byte) bool {
	holds := func(at bytesAt) bool {
		return len(body) >= at.offset && bytes.HasPrefix(body[at.offset:], []byte(at.want))
	}
rules:
	for _, rule := range a.any {
		for _, at := range rule.match {
			if !holds(at) {
				continue rules
			}
		}
		for _, at := range rule.not {
			if holds(at) {
				continue rules
			}
		}
		return true
	}
	return false
}

// guess is the width for a floating part that ends with none: that of the
// last whole dump; before the first such dump, what the first byte tells, as
// there is no tag 0.
func (r *dumpReader) guess(float []byte) width {
	switch {
	case r.last.tag != 0:
		return r.last
	case len(float) == 0 || float[0] != 0:
		return widths[0]
	case len(float) > 2 && float[2] != 0:
		return widths[1]
	}
	return widths[2]
}

// readBody fills in what m.Body says of a message of pl.
func (r *dumpReader) readBody(m *Message, pl *plan, d damage) {
	if pl.schema.Layout == Unknown {
		m.warnCut(d, "")
		if len(m.Body) > 0 {
			m.warn(UnknownLayout, "the fields of "+pl.schema.Name+" are not known")
		}
		m.showHoles(r.holes)
		return
	}
	if len(r.holes) > 0 {
		r.fillHoles(m, pl, d.cut)
		m.Body = r.body
	}
	whole := m.Body
	c := r.choose(pl, m.Body, d.cut)
	if d.length > 0 && (!c.exact || c.unlisted+c.foreign > 0) {
		m.Body = m.Body[:d.length]
		c = r.choose(pl, m.Body, d.cut)
	}
	r.readFields(m, pl, c, d)
	m.Body = whole
	m.showHoles(r.holes)
	if pl.secret && (d.lost || d.cut) {
		r.hideDoubtful(m)
	}
	if !c.exact {
		r.used = r.used || !r.learned
	} else if !d.lost && !d.cut && c.unlisted == 0 && c.reading.size < len(whole) {
		r.last, r.learned = c.width, true
	}
}

// hideDoubtful makes secrets of what in a damaged dump may be a piece of its
// password: where bytes are lost, one field is soon taken for another.
func (r *dumpReader) hideDoubtful(m *Message) {
	for i := range m.Values {
		v := &m.Values[i]
		isForeign := v.Slot.Fixed == nil && v.Slot.Float == nil
		isBad := r.p.isRaw(v.Slot) || bytes.IndexByte(v.Bytes, 0) >= 0
		if v.Slot.Field.Secret || !isForeign && !isBad && !v.Uncertain {
			continue
		}
		if v.Slot.Type == NAMEDVAR || v.Slot.Type == NAMEDARRAY {
			v.Name, v.Bytes = nil, m.Body[v.Off:v.Off+v.Len]
		}
		v.Slot = r.p.doubtful(v.Slot)
	}
}

// readFields reads m.Body as c says.
func (r *dumpReader) readFields(m *Message, pl *plan, c choice, d damage) {
	m.FixedLen = min(c.reading.size, len(m.Body))
	m.TagSize, m.LenSize = c.width.tag, c.width.length
	m.AltLayout = c.reading.label
	pos, fault := r.readFixed(m, c.reading)
	if fault == "" {
		pos, fault = r.readFloat(m, pl, c.width, pos)
	}
	switch rest := len(m.Body) - pos; {
	case d.cut:
		m.warnCut(d, fault)
	case fault != "":
		m.warn(FieldOverrun, fmt.Sprintf("%s at byte %d goes past the end, %d bytes are left", fault, pos, rest))
	case rest > 0:
		m.warn(TrailingBytes, fmt.Sprintf("the last %d bytes, from byte %d on, are no field", rest, pos))
	}
}

// warnCut warns of a body that is cut, inside field fault if that is not "".
func (m *Message) warnCut(d damage, fault string) {
	switch {
	case d.cut && fault != "":
		m.warn(Truncated, fmt.Sprintf("the dump ends after %d bytes, inside %s", len(m.Body), fault))
	case d.cut:
		m.warn(Truncated, fmt.Sprintf("the dump ends after %d bytes", len(m.Body)))
	}
}

// readFixed reads the fixed part. It returns how far it came, and the name of
// the field that is not there whole.
func (r *dumpReader) readFixed(m *Message, rd *reading) (pos int, fault string) {
	body := m.Body
	values := slices.Grow(m.Values, len(rd.slots))[:len(rd.slots)]
	for i, s := range rd.slots {
		end := pos + s.Size
		if end > len(body) {
			m.Values = values[:i]
			return pos, s.Field.Name
		}
		v := &values[i]
		if s.Type.Numeric() { // nearly all are
			n, _ := number(s.Type, body[pos:end])
			*v = Value{Slot: s, Num: n, Off: int32(pos), Len: int32(s.Size)}
		} else {
			*v = Value{Slot: s, Bytes: body[pos:end:end], Off: int32(pos), Len: int32(s.Size)}
		}
		pos = end
	}
	m.Values = values
	return pos, ""
}

// readFloat reads the floating part from pos on. It returns how far it came,
// and the name of a field that goes past the end.
func (r *dumpReader) readFloat(m *Message, pl *plan, w width, pos int) (_ int, fault string) {
	r.lists = append(r.lists[:0], make([]list, len(pl.groups))...)
	r.strangers = r.strangers[:0]
	var seen [4]uint64 // fields that are in no list, by their index in pl.float
	for pos < len(m.Body) {
		tag, off, end := w.field(m.Body, pos)
		if tag == 0 {
			return pos, ""
		}
		i := 0
		if tag < len(pl.byTag) {
			i = int(pl.byTag[tag])
		}
		if i == 0 || end > len(m.Body) {
			if fault = r.readStrange(m, pl, i, tag, off, end); fault != "" {
				return pos, fault
			}
			pos = end
			continue
		}
		i--
		s, v := &pl.float[i], m.newValue()
		r.setValue(m, v, s, off, end)
		if mb := &pl.members[i]; mb.group >= 0 {
			v.Member = r.enter(pl, mb)
		} else {
			bit := uint64(1) << (i & 63)
			if seen[i>>6]&bit != 0 {
				m.warnDuplicate(s, off)
			}
			seen[i>>6] |= bit
		}
		pos = end
	}
	return pos, ""
}

// readStrange reads a field of the floating part that goes past the end, or
// does not belong to the message. It returns the field's name if it goes past
// the end.
func (r *dumpReader) readStrange(m *Message, pl *plan, i, tag, off, end int) (fault string) {
	var s *Slot
	if i > 0 {
		s = &pl.float[i-1]
	} else if tag < len(r.p.foreign) {
		s = r.p.foreign[tag]
	}
	name := fmt.Sprintf("tag %d", tag)
	if s != nil {
		name = s.Field.Name
	}
	switch {
	case end > len(m.Body):
		return name
	case s == nil:
		m.Unknown = append(m.Unknown, UnknownTag{Tag: uint16(tag), Data: m.Body[off:end:end], Off: int32(off), Len: int32(end - off)})
		m.warn(UnlistedTag, fmt.Sprintf("%s at byte %d, %d bytes", name, off, end-off))
	default:
		r.setValue(m, m.newValue(), s, off, end)
		m.warn(ForeignTag, fmt.Sprintf("%s (tag %d) at byte %d is not known in %s", name, tag, off, pl.schema.Name))
		if r.seenStrange(tag) {
			m.warnDuplicate(s, off)
		}
	}
	return ""
}

// seenStrange notes that a foreign tag occurred, and reports whether it did so
// before.
func (r *dumpReader) seenStrange(tag int) bool {
	if len(r.strangers) == 0 {
		r.strangers = append(r.strangers, make([]bool, len(r.p.foreign))...)
	}
	seen := r.strangers[tag]
	r.strangers[tag] = true
	return seen
}

func (m *Message) warnDuplicate(s *Slot, off int) {
	m.warn(DuplicateField, fmt.Sprintf("%s at byte %d is there before", s.Field.Name, off))
}

// A list is where the reading of a repeated list stands.
type list struct {
	member int16
	seen   uint64 // fields of the member, as bits of type member
}

// enter counts up the members of a list: a new one begins where its first
// field or a field that it has already comes again. Lists inside begin anew
// with it.
func (r *dumpReader) enter(pl *plan, mb *member) int16 {
	l := &r.lists[mb.group]
	if l.seen != 0 && (mb.first || l.seen&mb.bit != 0) {
		l.seen = 0
		if l.member < math.MaxInt16 {
			l.member++
		}
		for g, outer := range pl.groups {
			if outer == mb.group {
				r.lists[g] = list{}
			}
		}
	}
	l.seen |= mb.bit
	return l.member
}

// newValue makes room for one more value, in what the last message had if
// that is enough.
func (m *Message) newValue() *Value {
	n := len(m.Values)
	if n < cap(m.Values) {
		m.Values = m.Values[:n+1]
	} else {
		m.Values = append(m.Values, Value{})
	}
	return &m.Values[n]
}

// setValue sets v to field s with the data body[off:end].
func (r *dumpReader) setValue(m *Message, v *Value, s *Slot, off, end int) {
	data := m.Body[off:end:end]
	if s.Type == STRING { // most of what floats
		text := untilNUL(data)
		*v = Value{Slot: s, Bytes: text, Off: int32(off), Len: int32(len(data))}
		if rest := data[len(text):]; len(rest) > 1 || s.tooLong(len(data)) {
			r.checkText(m, v, rest)
		}
		return
	}
	*v = Value{Slot: s, Off: int32(off), Len: int32(len(data))}
	switch {
	case s.Type.Numeric():
		n, ok := number(s.Type, data)
		if !ok {
			r.keepRaw(m, v, data)
		}
		v.Num = n
	case s.Type == NAMEDVAR:
		r.setNamed(m, v, data)
	case s.Type == NAMEDARRAY && len(data) > 0:
		v.Index = data[0]
		r.setNamed(m, v, data[1:])
	case s.Type == NAMEDARRAY:
		r.keepRaw(m, v, data)
	default:
		v.Bytes = data
	}
}

// keepRaw keeps data that cannot be of v's type.
func (r *dumpReader) keepRaw(m *Message, v *Value, data []byte) {
	m.warn(BadValue, fmt.Sprintf("%s at byte %d has %d bytes", v.Slot.Field.Name, v.Off, len(data)))
	v.Slot, v.Bytes = r.p.raw(v.Slot), data
}

// checkText looks at v, whose data end in rest, which begins with the NUL of
// the last text in them. Nothing but more NULs can be behind that; what is
// there all the same is kept in the text.
func (r *dumpReader) checkText(m *Message, v *Value, rest []byte) {
	name := v.Slot.Field.Name
	if n := int(v.Len); v.Slot.tooLong(n) {
		m.warn(BadValue, fmt.Sprintf("%s at byte %d has %d bytes, and should not have more than %d", name, v.Off, n, v.Slot.Max))
	}
	if isPadding(rest) {
		return
	}
	end := int(v.Off + v.Len)
	nul := end - len(rest)
	v.Bytes = bytes.TrimRight(m.Body[nul-len(v.Bytes):end:end], "\x00")
	if r.knownNUL(nul, nul+1) == nul { // else it is a byte that is lost
		m.warn(BadValue, fmt.Sprintf("%s at byte %d goes on behind its NUL", name, v.Off))
	}
}

// tooLong reports whether n bytes are more than s can have.
func (s *Slot) tooLong(n int) bool { return s.Max > 0 && n > s.Max }

// isPadding reports whether data are NULs, as many as there may be.
func isPadding(data []byte) bool { return len(bytes.Trim(data, "\x00")) == 0 }

// setNamed sets name and value of v from data, without the index of an array.
func (r *dumpReader) setNamed(m *Message, v *Value, data []byte) {
	v.Name = untilNUL(data)
	if len(v.Name) == len(data) {
		m.warn(BadValue, fmt.Sprintf("%s at byte %d has no NUL after its name", v.Slot.Field.Name, v.Off))
		v.Bytes = data[len(data):]
		return
	}
	value := data[len(v.Name)+1:]
	v.Bytes = untilNUL(value)
	if rest := value[len(v.Bytes):]; len(rest) > 1 || v.Slot.tooLong(int(v.Len)) {
		r.checkText(m, v, rest)
	}
}

// untilNUL is the text in data, that ends at the first NUL.
func untilNUL(data []byte) []byte {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return data[:i:i]
	}
	return data
}

// number reads data, big-endian, as a number of type t. A number may have
// another length than its type has; ok is false if it has no number's length.
func number(t Type, data []byte) (n int64, ok bool) {
	switch len(data) {
	case 1:
		if t == CHAR {
			return int64(int8(data[0])), true
		}
		return int64(data[0]), true
	case 2:
		u := binary.BigEndian.Uint16(data)
		if t == SHORT && u != math.MaxUint16 {
			return int64(int16(u)), true
		}
		return int64(u), true
	case 4:
		u := binary.BigEndian.Uint32(data)
		if t == INT || u == math.MaxUint32 {
			return int64(int32(u)), true
		}
		return int64(u), true
	case 8:
		return int64(binary.BigEndian.Uint64(data)), true
	}
	return 0, false
}
