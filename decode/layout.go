package decode

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// maxLeads is how many keys are remembered of a type.
const maxLeads = 128

// layoutBits is so large that the types of one log hardly ever take each
// other's place, which costs to learn both again and again.
const layoutBits = 7

// A layout is what the last trace of a type was like.
type layout struct {
	name      []byte
	schema    *Schema
	variables named
	elements  named // of named arrays
	lists     bool  // the message has some
	leads     []lead
	empty     []byte // a trace with all its values null
	stale     bool   // empty is not up to date
}

// A lead is what stands before a value, ", callType: ", and what it means.
type lead struct {
	text         []byte    // empty: not to be compared
	words, masks [4]uint64 // text, and which bits of it count, if it is short
	short        bool
	slot         *Slot
	member       int16  // of its list; -1 outside lists
	most         uint64 // largest number of slot that is what its digits say; 0 for texts
	value        int32  // where the value is in the layout's empty trace
}

// layoutAt is what is remembered of the type whose name begins at i in t, and
// where the name ends. No type has a name as long as maxKey.
func (r *textReader) layoutAt(t []byte, i int) (l *layout, end int) {
	l = &r.layouts[layoutPlace(t[i:])]
	if end = i + len(l.name); len(l.name) > 0 && end < len(t) && string(t[i:end]) == string(l.name) && !isName(t[end]) {
		return l, end
	}
	end = i
	for end < len(t) && isName(t[end]) {
		end++
	}
	r.begin(l, t[i:min(end, i+maxKey)])
	return l, end
}

// layoutPlace is where the layout is of the type whose name text begins with.
func layoutPlace(text []byte) uint64 {
	if len(text) < 16 {
		return 0
	}
	const spread = 0xff51afd7ed558ccd // with which no two events of calls or agents have one place
	h := (binary.LittleEndian.Uint64(text)*spread ^ binary.LittleEndian.Uint64(text[8:])) * spread
	return h >> (64 - layoutBits)
}

// begin makes l the layout of the type called name, of which nothing is known.
func (r *textReader) begin(l *layout, name []byte) {
	l.name = append(l.name[:0], name...)
	l.schema = r.p.schemaNamed(name)
	if l.schema == nil {
		if n, end := decimal(name, 0); end == len(name) && end > 0 {
			l.schema = r.p.SchemaOf(int(n))
		}
	}
	l.variables, l.elements = r.p.named(l.schema, NAMEDVAR), r.p.named(l.schema, NAMEDARRAY)
	l.lists = slices.ContainsFunc(r.p.floating(l.schema), func(s Slot) bool { return s.Group != "" })
	l.leads = l.leads[:0]
}

// usual reads pairs from pair i at pos on, as long as their keys are the ones
// of the last trace of the type and their values are plain: null, a number in
// digits, or a text that ends at the first comma. It gives the first pair that
// it did not read, and where that is.
func (r *textReader) usual(i, pos int) (int, int) {
	leads, t := r.layout.leads, r.t[:r.end]
	if r.cut || r.table || r.base < 0 || len(r.lines.seams) > 0 || i >= len(leads) || !leads[i].at(t, pos) {
		return i, pos
	}
	values := slices.Grow(r.m.Values, len(leads)-i)
	n := len(values)
	values = values[:cap(values)]
	for pos < len(t) {
		l := &leads[i]
		v := pos + len(l.text)
		if v < len(t) && t[v] == 'n' {
			if j, next := r.nulls(i, v); j > i {
				i, pos = j, next
				continue
			}
		}
		num, end, ok := int64(0), v, true
		if l.most > 0 {
			if num, end, ok = digits(t, v); uint64(num) > l.most {
				num, ok = fit(l.slot.Type, num)
			}
		} else {
			end = comma(t, v)
			ok = end-v != 4 || string(t[v:end]) != null
		}
		if !ok || end < len(t) && (i+1 == len(leads) || !leads[i+1].at(t, end)) {
			break
		}
		seen := &r.seen[l.slot.ID]
		if seen.trace == r.number && (l.member < 0 || values[seen.value].Member >= l.member) {
			break
		}
		*seen = sighting{r.number, int32(n), int32(pos)}
		value := &values[n]
		value.Slot, value.Num, value.Bytes, value.Name = l.slot, num, nil, nil
		value.Index, value.Member, value.Uncertain, value.Text = 0, max(l.member, 0), false, true
		value.Off, value.Len = int32(r.base+v), int32(end-v)
		if l.most == 0 {
			value.Bytes = t[v:end]
		}
		i, pos, n = i+1, end, n+1
	}
	r.m.Values = values[:n]
	return i, pos
}

// nulls passes over pairs from pair i on, whose value is at v, that have the
// value null and are followed by the lead that is expected, or by the end. It
// gives the pair that comes then, and where. Event traces have many nulls in a
// row.
func (r *textReader) nulls(i, v int) (int, int) {
	y := r.layout
	if y.stale {
		y.fill()
	}
	shift := v - int(y.leads[i].value) // from the empty trace to this one
	same := common(r.t[v:r.end], y.empty[y.leads[i].value:]) + v
	for {
		l := &y.leads[i]
		pos, end := shift+int(l.value)-len(l.text), shift+int(l.value)+len(null)
		last := end == r.end && same == end
		follows := i+1 < len(y.leads) && len(y.leads[i+1].text) > 0 && shift+int(y.leads[i+1].value) <= same
		seen := &r.seen[l.slot.ID]
		if !last && !follows || seen.trace == r.number || l.member >= 0 {
			return i, pos
		}
		*seen = sighting{r.number, -1, int32(pos)}
		if i++; last {
			return i, end
		}
	}
}

// fill makes the empty trace.
func (y *layout) fill() {
	y.empty, y.stale = y.empty[:0], false
	for i := range y.leads {
		l := &y.leads[i]
		y.empty = append(y.empty, l.text...)
		l.value = int32(len(y.empty))
		y.empty = append(y.empty, null...)
	}
}

// common is how many bytes a and b have in common at their beginnings.
func common(a, b []byte) int {
	n := 0
	for n+8 <= len(a) && n+8 <= len(b) {
		x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:])
		if x != 0 {
			return n + bits.TrailingZeros64(x)/8
		}
		n += 8
	}
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// at reports whether l stands at pos in t.
func (l *lead) at(t []byte, pos int) bool {
	if !l.short || pos+32 > len(t) {
		return len(l.text) > 0 && bytes.HasPrefix(t[pos:], l.text)
	}
	w, words, masks := t[pos:pos+32], &l.words, &l.masks
	return (binary.LittleEndian.Uint64(w)^words[0])&masks[0]|
		(binary.LittleEndian.Uint64(w[8:])^words[1])&masks[1]|
		(binary.LittleEndian.Uint64(w[16:])^words[2])&masks[2]|
		(binary.LittleEndian.Uint64(w[24:])^words[3])&masks[3] == 0
}

// set makes text the text of l.
func (l *lead) set(text []byte) {
	l.text = append(l.text[:0], text...)
	var word, mask [32]byte
	copy(word[:], text)
	for i := range copy(mask[:], text) {
		mask[i] = 0xff
	}
	for i := range l.words {
		l.words[i] = binary.LittleEndian.Uint64(word[8*i:])
		l.masks[i] = binary.LittleEndian.Uint64(mask[8*i:])
	}
	l.short = 0 < len(text) && len(text) <= len(word)
}

// learn remembers the key of pair i, unless usual could not tell from the key
// alone what to do: of members without an index, fields of other messages, and
// where a blank may or may not belong to what stands before the value.
func (r *textReader) learn(i int, k *key, slot *Slot, own bool) {
	if i >= maxLeads || r.table {
		return
	}
	y := r.layout
	for len(y.leads) <= i {
		y.leads = slices.Grow(y.leads, 1)[:len(y.leads)+1] // with the buffers that were there
		y.leads[len(y.leads)-1].set(nil)
		y.stale = true
	}
	var text []byte
	l := &y.leads[i]
	plain := slot != nil && own && k.strict && slot.Type != NAMEDVAR && slot.Type != NAMEDARRAY
	if plain && (slot.Group == "" || k.index >= 0) && r.t[k.value-1] != ':' && k.value-k.at <= 2*maxKey {
		text = r.t[k.at:k.value]
		l.slot, l.most, l.member = slot, mostPlain[slot.Type], int16(k.index)
	}
	if !bytes.Equal(l.text, text) {
		l.set(text)
		y.stale = true
	}
}
