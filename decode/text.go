package decode

import (
	"bytes"
	"math"
	"strconv"
	"unicode"
)

// Limits of what is taken for a key. They keep the work for a record in
// proportion to its length.
const (
	maxKey    = 64   // bytes of a name
	maxMember = 255  // index of a list; the protocol's own limit is 99
	maxUnlike = 256  // unknown keys that are compared with a new one
	maxLooked = 2048 // values that are compared with a new one
	maxPlain  = 4096 // bytes of a number or nothing, with blanks around it
)

// differs is said of a field that stands in a trace more than once.
const differs = " stands there more than once, with values that differ"

// null is how the engine prints a field that is not there.
const null = "null"

// A textReader reads text traces.
//
// Traces of one type nearly always have the same keys in the same order. So
// the reader remembers the keys of the last trace of each type and compares
// the next one with them; only where they differ does it take the text apart.
// Both ways give the same message.
type textReader struct {
	p       *Protocol
	careful bool                    // never predict: the tests compare the two ways
	layouts [1 << layoutBits]layout // each in a place by the first letters of its name
	seen    []sighting              // by Slot.ID
	lines   unwrapper
	trace   // the one at hand
}

// A sighting says where the trace at hand had a slot.
type sighting struct {
	trace uint64
	value int32 // index into Values, -1 for a value that was left out
	at    int32 // of the key's separator
}

// A trace is the message at hand.
type trace struct {
	m       *Message
	layout  *layout
	number  uint64                 // to tell its sightings from older ones
	t       []byte                 // the text, on one line
	end     int                    // where the last value ends
	base    int                    // where t begins in Record.Raw, -1 if it is not in there
	cut     bool                   // the closing brace is missing
	table   bool                   // pasted from one of the guide's flow tables: a pair a line
	bad     bool                   // a number of it is none
	keyless struct{ from, to int } // where no key begins, as anyOther has it
	assign  byte                   // between key and value, ':' or '='

	context   bool // after "ExpandedCallContxt: <TotalBytes: n>"
	variables named
	elements  named // of named arrays
	lastKnown int   // where the last key that the tables know is; -1 until it is looked for
	namedFrom int   // where the named variables begin in what looks like its value; -1 as well
}

// A named says how far the named variables of a trace, or the elements of its
// named arrays, were read.
type named struct {
	slot  *Slot // nil: there are none
	count *Slot // of the field that counts them; nil: there is none
	taken int
}

// A key is the name of a pair.
type key struct {
	at       int  // where its separator is
	from, to int  // the name
	index    int  // 3 of "name[3]"; -1 without
	end      int  // after the name and the index
	value    int  // where the value begins
	strict   bool // written just as the engine does: only so can an unknown word be a key
	line     bool // first on its line in a table
}

// read reads the trace t, in which the type's name begins at name, into m.
// The text begins at base in m.Raw.
func (r *textReader) read(m *Message, t []byte, name, base int, table bool) {
	l, to := r.layoutAt(t, name)
	r.trace = trace{
		m: m, layout: l, number: r.number + 1, t: t, base: base, table: table,
		variables: l.variables, elements: l.elements,
		lastKnown: -1, namedFrom: -1,
	}
	m.Form, m.Schema = Text, l.schema
	if to > name {
		m.Name = t[name:to]
	}
	switch {
	case l.schema != nil:
		m.TypeID = l.schema.Type
	case m.Name == nil:
		m.warn(UnknownType, "the type is missing")
	default:
		m.warn(UnknownType, "no message is called "+clip(m.Name))
	}
	if to+1 < len(t) && t[to] == ':' { // "MsgType: CALL_DELIVERED_EVENT: CallID: 1", a slip of the guide
		to++
	}
	r.close(to)
	r.pairs(to)
	if r.bad {
		r.keepTexts()
	}
	if r.cut {
		m.warn(Truncated, "the trace ends without its closing brace")
	}
}

// close finds the end of the last value and the sign between keys and values.
// The pairs begin at pos.
func (r *textReader) close(pos int) {
	t, n := r.t, len(r.t)
	r.end = n
	if n >= pos+2 && t[n-1] == '}' && t[n-2] == ' ' {
		r.end = n - 2
	} else if i := r.brace(pos); i >= 0 {
		r.end = i
		if i > pos && t[i-1] == ' ' {
			r.end--
		}
	} else {
		r.cut = !r.table
	}
	r.assign = ':'
	for _, c := range t[pos:r.end] {
		if c == ':' || c == '=' {
			r.assign = c
			return
		}
	}
}

// brace is where the closing brace is, -1 without one: the last brace, unless
// a key comes after it.
func (r *textReader) brace(pos int) int {
	i := bytes.LastIndexByte(r.t[pos:], '}')
	if i < 0 {
		return -1
	}
	i += pos
	for c := i + 1; c < len(r.t); c++ {
		if r.t[c] == ',' {
			if k, ok := r.keyAt(c); ok && r.own(&k) {
				return -1
			}
		}
	}
	return i
}

// pairs reads keys and values from pos on, where the first separator is.
func (r *textReader) pairs(pos int) {
	for i := 0; pos < r.end; i++ {
		if !r.careful {
			if i, pos = r.usual(i, pos); pos == r.end {
				return
			}
		}
		k, ok := r.keyAt(pos)
		if !ok {
			pos = r.skip(pos)
			i--
			continue
		}
		pos = r.pair(i, &k)
	}
}

// skip passes over what is no key as the engine prints one, up to one that is.
// What looks like a pair is kept.
func (r *textReader) skip(pos int) int {
	next := r.nextKey(pos, anyOther)
	for part := range bytes.SplitSeq(r.t[pos:next], []byte{','}) {
		part = bytes.Trim(part, " .\r\n\t")
		name, value, isPair := bytes.Cut(part, []byte{r.assign})
		name = bytes.TrimSpace(name)
		isPair = isPair && len(name) <= maxKey && bytes.ContainsFunc(name, unicode.IsLetter)
		switch {
		case isPair && (r.assign == '=' || len(value) == 0 || isSpace(value[0])):
			r.addExtra(name, bytes.TrimSpace(value))
		case len(part) > 0:
			r.m.warn(BadValue, "not a key and a value: "+clip(part))
		}
	}
	return next
}

// pair reads pair i, which has key k, and gives where the next one begins.
func (r *textReader) pair(i int, k *key) int {
	slot, own := r.known(k)
	r.learn(i, k, slot, own)
	switch {
	case slot == nil && r.isNamed(k):
		return r.readNamed(k)
	case slot == nil:
		e := r.nextKey(k.value, anyOther)
		r.extra(k, e)
		return e
	case r.isContext(k): // "ExpandedCallContxt: <TotalBytes: 20>"
		e := r.nextKey(k.value, anyOther)
		text := r.t[k.value:e]
		r.context = true
		switch end := bytes.IndexByte(text, '>'); {
		case len(text) == 0 || string(text) == null:
		case text[0] != '<':
			r.extra(k, e)
		case end >= 0:
			// The first variable may follow without a comma.
			if first, ok := r.keyAt(k.value + end + 1); ok && first.value <= e && !r.isContext(&first) {
				first.strict = true
				return r.pair(i, &first)
			}
		}
		return e
	}
	return r.field(slot, int16(k.index), k.at, k.value)
}

// isContext reports whether k is a key as ExpandedCallContxt is.
func (r *textReader) isContext(k *key) bool {
	slot, _ := r.known(k)
	return slot != nil && (slot.Type == NAMEDVAR || slot.Type == NAMEDARRAY)
}

// known is the slot of key k, nil if the tables do not know it, and whether k
// is surely a key: the message has such a field. Of a type that is in no
// table, any field may be.
func (r *textReader) known(k *key) (slot *Slot, own bool) {
	schema, name := r.layout.schema, r.name(k)
	if slot = r.p.ownSlot(schema, name); slot != nil {
		own = true
	} else if slot = r.p.slotNamed(nil, name); slot != nil {
		own = schema == nil
	}
	switch {
	case k.index > maxMember:
		return nil, own
	case slot != nil && slot.Group == "" && k.index >= 0: // "csqID[0]" where the message has a plain CSQID, too
		return r.p.listSlot(schema, slot.Field), own
	}
	return slot, own
}

// own reports whether k is surely a key, as known does.
func (r *textReader) own(k *key) bool {
	if r.layout.schema != nil {
		return r.p.ownSlot(r.layout.schema, r.name(k)) != nil
	}
	return r.p.slotNamed(nil, r.name(k)) != nil
}

func (r *textReader) name(k *key) []byte { return r.t[k.from:k.to] }

// field reads the value of slot from v on, and gives where the next pair
// begins.
func (r *textReader) field(slot *Slot, member int16, at, v int) int {
	if slot.Type.Numeric() {
		return r.readNumber(slot, member, at, v)
	}
	return r.readText(slot, member, at, v)
}

// readText reads a text.
func (r *textReader) readText(slot *Slot, member int16, at, v int) int {
	other := plainOther
	if text := r.t[v:r.separator(v)]; slot.Field.Secret && string(text) != null && !isJavaArray(text) {
		other = noOther
	}
	e := r.nextKey(v, other)
	from, to := r.trim(v, e)
	if text := r.t[from:to]; string(text) == null {
		r.absent(slot, at)
	} else {
		r.add(Value{Slot: slot, Bytes: text, Uncertain: r.cut && e == r.end}, member, at, from, to)
	}
	return e
}

// readNumber reads a number.
func (r *textReader) readNumber(slot *Slot, member int16, at, v int) int {
	e := r.nextKey(v, anyOther)
	from, to := r.trim(v, e)
	text := bytes.TrimSpace(r.t[from:to])
	if len(text) == 0 || string(text) == null {
		r.absent(slot, at)
		return e
	}
	if n, ok := slot.parse(text); ok {
		r.add(Value{Slot: slot, Num: n, Uncertain: r.cut && e == r.end}, member, at, from, to)
		return e
	}
	if n, k, next := r.slip(slot, v); next != nil {
		r.add(Value{Slot: slot, Num: n}, member, at, v, k.at)
		return r.field(next, -1, k.at, k.value)
	}
	if i := bytes.IndexByte(r.t[v:e], ','); i >= 0 { // what follows is no key as the engine prints one
		if n, ok := slot.parse(bytes.TrimSpace(r.t[v : v+i])); ok {
			r.add(Value{Slot: slot, Num: n}, member, at, v, v+i)
			return v + i
		}
	}
	r.m.warn(BadValue, slot.Field.Name+": "+clip(text)+" is no number")
	r.bad = true
	r.add(Value{Slot: slot, Bytes: text, Uncertain: r.cut && e == r.end}, member, at, from, to)
	return e
}

// keepTexts makes texts of the values that are no numbers. Until now they had the
// slots of numbers, as it is by them that other values of their fields are known.
func (r *textReader) keepTexts() {
	for i := range r.m.Values {
		if v := &r.m.Values[i]; v.Slot.Type.Numeric() && v.Bytes != nil {
			v.Slot = r.p.raw(v.Slot)
		}
	}
}

// slip undoes a slip of the guide's layout, "CSQState: AVAILABLEState
// Duration: 0", for the value of slot at v: the value's number, and the key
// that begins in it and what it is the name of, or nil.
func (r *textReader) slip(slot *Slot, v int) (int64, key, *Slot) {
	t := r.t[v:min(v+maxKey, r.end)]
	colon := bytes.IndexByte(t, ':')
	for i := 1; i < colon; i++ {
		n, ok := slot.parse(t[:i])
		if !ok {
			continue
		}
		var name [maxKey]byte
		squeezed := name[:0]
		for _, c := range t[i:colon] {
			if !isSpace(c) {
				squeezed = append(squeezed, c)
			}
		}
		if next := r.p.ownSlot(r.layout.schema, squeezed); next != nil {
			k := key{at: v + i, from: v + i, to: v + colon, index: -1, value: v + colon + 1}
			if k.value < r.end && r.t[k.value] == ' ' {
				k.value++
			}
			return n, k, next
		}
	}
	return 0, key{}, nil
}

// isNamed reports whether the unknown key k is the name of a named variable
// or array: the engine prints them after "ExpandedCallContxt: <TotalBytes: n>",
// or after all other fields, and the message says how many there are.
func (r *textReader) isNamed(k *key) bool {
	n := &r.variables
	if k.index >= 0 {
		n = &r.elements
	}
	return k.strict && k.index <= math.MaxUint8 && r.left(n) > 0 && (r.context || k.at >= r.lastKnownFrom(k.at))
}

// left is how many of n are still to come.
func (r *textReader) left(n *named) int {
	if n.slot == nil {
		return 0
	}
	total := 0
	if r.context {
		total = math.MaxInt
	}
	if n.count != nil {
		if s := r.seen[n.count.ID]; s.trace == r.number && s.value >= 0 {
			total = int(r.m.Values[s.value].Num)
		}
	}
	return max(0, total-n.taken)
}

// readNamed reads the named variable or array element with key k.
func (r *textReader) readNamed(k *key) int {
	n := &r.variables
	v := Value{Name: r.name(k)}
	if k.index >= 0 {
		n, v.Index = &r.elements, uint8(k.index)
	}
	v.Slot, v.Member = n.slot, int16(min(n.taken, math.MaxInt16))
	n.taken++
	other := anyOther
	if r.left(n) == 0 { // the last one may have commas and colons in it
		other = plainOther
	}
	e := r.nextKey(k.value, other)
	from, to := r.trim(k.value, e)
	if v.Bytes = r.t[from:to]; string(v.Bytes) == null {
		return e
	}
	v.Uncertain = r.cut && e == r.end
	r.keep(v, from, to)
	return e
}

// lastKnownFrom is where the last key that the tables know is, if it is not
// before pos, else pos.
func (r *textReader) lastKnownFrom(pos int) int {
	if r.lastKnown < 0 {
		r.lastKnown = pos
		r.eachKey(pos, func(k key) {
			if r.own(&k) {
				r.lastKnown = k.at
			}
		})
	}
	return r.lastKnown
}

// isOwed reports whether the unknown key k, in what looks like the value of
// the last known key, is needed to make up the number of named variables.
func (r *textReader) isOwed(k *key) bool {
	owed := r.left(&r.variables) + r.left(&r.elements)
	if r.context || owed <= 0 || k.at < r.lastKnownFrom(k.at) {
		return false
	}
	if r.namedFrom < 0 {
		keys := 0
		r.eachKey(k.at, func(key) { keys++ })
		r.eachKey(k.at, func(k key) {
			if keys == owed || r.namedFrom < 0 && keys < owed {
				r.namedFrom = k.at
			}
			keys--
		})
	}
	return k.at >= r.namedFrom
}

// eachKey calls f with all that could be a key from pos on.
func (r *textReader) eachKey(pos int, f func(key)) {
	for c := pos; c < r.end; c++ {
		if c = r.separator(c); c < r.end {
			if k, ok := r.keyAt(c); ok && k.strict {
				f(k)
			}
		}
	}
}

// separator is where the next separator is, from c on, or the end.
func (r *textReader) separator(c int) int {
	if !r.table {
		if i := bytes.IndexByte(r.t[c:r.end], ','); i >= 0 {
			return c + i
		}
		return r.end
	}
	for ; c < r.end; c++ {
		if isSeparator(r.t[c]) && (c == 0 || !isSeparator(r.t[c-1])) {
			return c
		}
	}
	return c
}

// An ending says which keys end a value besides those that the message surely
// has.
type ending uint8

const (
	noOther    ending = iota // none: the value is a password, that may look like anything
	plainOther               // any word after a number and such, as the value is a text
	anyOther                 // any word, as the value is no free text
)

// nextKey is where the value that begins at v ends: at the next key, or the
// end.
func (r *textReader) nextKey(v int, other ending) int {
	c := v
	if other == anyOther && r.keyless.from <= v && v < r.keyless.to {
		c = r.keyless.to
	}
	for ; c < r.end; c++ {
		if c = r.separator(c); c < r.end {
			if k, ok := r.keyAt(c); ok && r.starts(&k, v, other) {
				break
			}
		}
	}
	if other == anyOther { // it does not depend on where the value begins
		r.keyless.from, r.keyless.to = v, c
	}
	if c < r.end {
		return c
	}
	if r.cut { // perhaps in the middle of a key
		c := v + bytes.LastIndexByte(r.t[v:], ',')
		if c > v && isWord(bytes.TrimLeft(r.t[c+1:], " ")) && other != noOther && (other == anyOther || isPlain(r.t[v:c])) {
			return c
		}
	}
	return r.end
}

// starts reports whether k, found after a value that begins at v, is a key and
// not a part of the value.
func (r *textReader) starts(k *key, v int, other ending) bool {
	switch {
	case r.own(k):
		return true
	case !k.strict:
		return false
	case k.line:
		return true
	case other == noOther:
		return false
	case other == anyOther || k.at-v <= maxPlain && isPlain(bytes.TrimSpace(r.t[v:max(v, k.at)])):
		return true
	}
	return r.isOwed(k)
}

// keyAt reads the key that follows the separator at c.
func (r *textReader) keyAt(c int) (key, bool) {
	t, i := r.t[:r.end], c
	k := key{at: c, index: -1}
	comma, blank := false, false
	for ; i < len(t) && isSeparator(t[i]); i++ {
		switch t[i] {
		case ',':
			if comma {
				return k, false
			}
			comma = true
		case '\n':
			k.line = r.table
		}
		blank = t[i] != ','
	}
	for k.from = i; i < len(t) && isName(t[i]) && i-k.from <= maxKey; i++ {
	}
	if k.to = i; i == k.from || i-k.from > maxKey || '0' <= t[k.from] && t[k.from] <= '9' || t[k.from] == '.' {
		return k, false
	}
	if k.index, i = indexAt(t, i); i < 0 {
		return k, false
	}
	k.end = i
	if i < len(t) && t[i] == ' ' {
		i++
	}
	if i == len(t) || t[i] != ':' && t[i] != '=' {
		return k, false
	}
	k.value = i + 1
	k.strict = i == k.end && t[i] == r.assign && (comma || r.table)
	if t[i] == ':' {
		spaced := i+1 == len(t) || isSeparator(t[i+1])
		k.strict = k.strict && blank && spaced
		if i+1 < len(t) && t[i+1] == ' ' {
			k.value++
		}
	}
	return k, true
}

// indexAt reads the "[3]" at i in t: the number and where it ends, or -1 and i
// if there is none. It ends at -1 where something else is in brackets.
func indexAt(t []byte, i int) (index, end int) {
	if i == len(t) || t[i] != '[' {
		return -1, i
	}
	n, end := decimal(t, i+1)
	if end == i+1 || end-i > 10 || n < 0 || end == len(t) || t[end] != ']' {
		return -1, -1
	}
	return int(n), end + 1
}

// trim takes off what is around a value in a table.
func (r *textReader) trim(from, to int) (int, int) {
	if !r.table {
		return from, to
	}
	for to > from && isSeparator(r.t[to-1]) {
		to--
	}
	if bytes.HasSuffix(r.t[from:to], []byte("...")) { // the guide leaves out the rest
		to -= 3
		for to > from && isSpace(r.t[to-1]) {
			to--
		}
	}
	for from < to && isSpace(r.t[from]) {
		from++
	}
	return from, to
}

// add adds v, which stands from from to to, unless the trace had the field with
// that value before.
func (r *textReader) add(v Value, member int16, at, from, to int) {
	s := &r.seen[v.Slot.ID]
	if v.Slot.Group == "" && s.trace == r.number {
		if list := r.listOf(v.Slot); list != nil {
			v.Slot, member = list, -1
		} else {
			v.Slot = r.respell(s, v.Slot, at)
		}
		s = &r.seen[v.Slot.ID]
	}
	again := s.trace == r.number && s.value >= 0
	if v.Slot.Group != "" {
		again = r.place(&v, s, member)
	}
	if again && r.had(&v) {
		return
	}
	if !again {
		*s = sighting{r.number, int32(len(r.m.Values)), int32(at)}
	}
	r.keep(v, from, to)
}

// absent notes that slot has no value.
func (r *textReader) absent(slot *Slot, at int) {
	if s := &r.seen[slot.ID]; s.trace != r.number && slot.Group == "" {
		*s = sighting{r.number, -1, int32(at)}
	}
}

// place finds which member of its list v is, and reports whether the trace may
// have had it before: s is the sighting of the last member.
func (r *textReader) place(v *Value, s *sighting, member int16) bool {
	last := int16(-1)
	if s.trace == r.number {
		last = r.m.Values[s.value].Member
	}
	if v.Member = member; member < 0 {
		v.Member = last + 1
	}
	return v.Member <= last
}

// had reports whether the trace had the very value v before, and warns where
// it had another one for the field.
func (r *textReader) had(v *Value) bool {
	other := false
	for i := range min(len(r.m.Values), maxLooked) {
		old := &r.m.Values[i]
		if old.Slot != v.Slot || old.Member != v.Member {
			continue
		}
		if old.Num == v.Num && bytes.Equal(old.Bytes, v.Bytes) {
			return true
		}
		other = true
	}
	if other {
		r.m.warn(DuplicateField, v.Slot.Field.Name+differs)
	}
	return false
}

// listOf is the slot of the list that the second value of the plain field slot
// belongs to: the message has a list of that field too, and by its count there
// are members to come. nil if there is none.
func (r *textReader) listOf(slot *Slot) *Slot {
	if !r.layout.lists {
		return nil
	}
	list := r.p.listSlot(r.layout.schema, slot.Field)
	if list == nil || list.Count == nil || list.Type != slot.Type {
		return nil
	}
	count := r.p.ownSlot(r.layout.schema, []byte(list.Count.Name))
	if count == nil || r.seen[count.ID].trace != r.number || r.seen[count.ID].value < 0 {
		return nil
	}
	members := int64(0)
	if s := r.seen[list.ID]; s.trace == r.number {
		members = int64(r.m.Values[s.value].Member) + 1
	}
	if members > maxMember || members >= r.m.Values[r.seen[count.ID].value].Num {
		return nil
	}
	return list
}

// respell is the slot that the second key of slot, at at, stands for; the
// first one is at s. It differs where one of the two is spelt as another field
// can be: agentID alone is AgentID, and beside agentIDlong, which is AgentID
// too, it is AgentIDShort.
func (r *textReader) respell(s *sighting, slot *Slot, at int) *Slot {
	first, _ := r.keyAt(int(s.at))
	second, _ := r.keyAt(at)
	if bytes.EqualFold(r.name(&first), r.name(&second)) {
		return slot
	}
	schema := r.layout.schema
	if other := r.p.aliased(schema, r.name(&second), slot); other != nil {
		return other
	}
	other := r.p.aliased(schema, r.name(&first), slot)
	if other == nil || r.seen[other.ID].trace == r.number {
		return slot
	}
	if s.value >= 0 {
		for i := int(s.value); i < len(r.m.Values); i++ {
			if v := &r.m.Values[i]; v.Slot == slot {
				v.Slot = other
			}
		}
	}
	r.seen[other.ID] = *s
	s.value = -1
	return slot
}

// extra keeps the pair of k, with the value up to e, as the log has it.
func (r *textReader) extra(k *key, e int) {
	from, to := r.trim(k.value, e)
	if string(r.t[from:to]) != null {
		r.addExtra(r.t[k.from:k.end], r.t[from:to])
	}
}

func (r *textReader) addExtra(name, value []byte) {
	m, other := r.m, false
	for i := range min(len(m.Extra), maxUnlike) {
		if x := &m.Extra[i]; bytes.Equal(x.Key, name) {
			if bytes.Equal(x.Value, value) {
				return
			}
			other = true
		}
	}
	if other {
		m.warn(DuplicateField, clip(name)+differs)
	}
	m.Extra = append(m.Extra, Extra{name, value})
}

// keep adds v, which stands from from to to.
func (r *textReader) keep(v Value, from, to int) {
	v.Text = true
	if r.base >= 0 {
		off, end := r.lines.span(from, to)
		v.Off, v.Len = int32(r.base+off), int32(end-off)
	}
	r.m.Values = append(r.m.Values, v)
}

// isPlain reports whether text is nothing, null, a number or a Java array:
// what a key of any name can follow.
func isPlain(text []byte) bool {
	if len(text) == 0 || string(text) == null || isJavaArray(text) {
		return true
	}
	if text[0] == '+' {
		text = text[1:]
	}
	_, end := decimal(text, 0)
	return end > 0 && end == len(text)
}

// isJavaArray reports whether text is an array of bytes as Java prints it,
// without what is in it.
func isJavaArray(text []byte) bool { return bytes.HasPrefix(text, []byte("[B@")) }

func isName(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_' || c == '.' || c == '$'
}

func isWord(b []byte) bool {
	for _, c := range b {
		if !isName(c) {
			return false
		}
	}
	return true
}

func isSeparator(c byte) bool { return c == ',' || isSpace(c) }

// clip quotes b for a warning.
func clip(b []byte) string { return strconv.Quote(string(b[:min(len(b), maxKey)])) }

// named gives the slot of the named variables or arrays of s and the one that
// counts them. A message without the first has the protocol's.
func (p *Protocol) named(s *Schema, t Type) named {
	slots := p.floating(s)
	for i := range slots {
		if slot := &slots[i]; slot.Type == t {
			n := named{slot: slot}
			if slot.Count != nil {
				n.count = p.ownSlot(s, []byte(slot.Count.Name))
			}
			return n
		}
	}
	for _, slot := range p.foreign {
		if slot != nil && slot.Type == t {
			return named{slot: slot}
		}
	}
	return named{}
}

// listSlot is the slot of field f in a list of message s, or nil.
func (p *Protocol) listSlot(s *Schema, f *Field) *Slot {
	slots := p.floating(s)
	for i := range slots {
		if slot := &slots[i]; slot.Field == f && slot.Group != "" {
			return slot
		}
	}
	return nil
}

// aliased is the slot of s, other than slot and of its type, that has name
// among its aliases; nil if there is none.
func (p *Protocol) aliased(s *Schema, name []byte, slot *Slot) *Slot {
	slots := p.floating(s)
	for i := range slots {
		other := &slots[i]
		if other == slot || other.Type != slot.Type {
			continue
		}
		for _, alias := range other.Field.Aliases {
			if sameName(alias, name) {
				return other
			}
		}
	}
	return nil
}

// floating are the slots of the floating fields of s, which may be nil.
func (p *Protocol) floating(s *Schema) []Slot {
	if s == nil {
		return nil
	}
	return find(&p.schemas, s.Name).ready().float
}
