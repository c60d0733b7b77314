package render

import (
	"bytes"
	"math"
	"slices"
	"strconv"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// jsonFields prints the fields of messages as JSON, with their symbols and the
// names of those that are uncertain.
//
// Pairs are appended with a comma in front of each; where an object begins,
// the first comma becomes its brace.
type jsonFields struct {
	o         Options
	slots     []jsonSlot             // by Slot.ID
	keys      map[[2]string]*jsonKey // by list and name
	shapes    [512]jsonShape         // of the last messages, each in a place by its kind
	shape     *jsonShape             // the place for that of the message
	known     bool                   // it is that of the message
	plain     bool                   // the fields of the message make a shape
	objects   int                    // begun so far
	schema    *decode.Schema         // of the message
	symbols   []byte                 // pairs of the objects that are open
	uncertain []byte                 // names
	same      []*decode.Value        // of one key
	members   []decode.Value         // of the lists that are being printed
}

func newJSONFields(o Options) jsonFields {
	return jsonFields{o: o, keys: map[[2]string]*jsonKey{}}
}

// A jsonSlot is what is printed of a Slot again and again.
type jsonSlot struct {
	key    *jsonKey
	list   *jsonKey // of which it is a member; nil for none
	outer  *jsonKey // the list in whose members that list stands; nil for none
	skip   bool     // reserved
	secret bool
	number bool
	most   uint64                   // largest number that is kept, but for those with a name
	kept   *[numbersKept]jsonNumber // nil for what is no number, or not to be printed
}

// A jsonShape is the fields of a message, none of which is in a list or has
// the key of another: then a message with the same fields needs no look at
// what they have to do with each other.
type jsonShape struct {
	slots  []*decode.Slot
	fields []shapeField // those that are printed
	calls  []int        // those that can name the call it is about, the first choice first
}

// A shapeField is a field of a jsonShape.
type shapeField struct {
	at int // in the message's values
	jsonSlot
}

// A jsonNumber is a number as it is printed, to be printed again.
type jsonNumber struct {
	num    int64
	pair   snippet // ,"CallType":1 ; nil: nothing is kept
	symbol snippet // the pair of its symbol; empty for none
}

// numbersKept is how many numbers of a Slot are kept, each in the place that
// its low bits give it: most fields have few values in one log. Of those
// without names, only numbers up to mostKept are.
const (
	numbersKept = 8
	mostKept    = 1<<10 - 1
)

// A jsonKey is a key as it is printed, and the number of the last object that
// has it: no object has a key twice.
type jsonKey struct {
	text   snippet // ,"CallID":
	object int
}

// begin begins with m.
func (w *jsonFields) begin(m *decode.Message) {
	w.schema = m.Schema
	w.shape = &w.shapes[(m.TypeID*16+len(m.Values)*2+int(m.Form&1))&(len(w.shapes)-1)]
	w.known = w.shape.fits(m.Values)
}

// appendCall appends the call that m is about.
func (w *jsonFields) appendCall(b []byte, m *decode.Message) []byte {
	call, ok := uint32(0), false
	if w.known {
		call, ok = w.shape.callOf(m.Values)
	} else {
		call, ok = ged188.CallOf(m)
	}
	if !ok {
		return b
	}
	b = appendUint(append(b, `,"call_id":`...), uint64(call))
	b = ged188.AppendJTAPI(append(b, `,"jtapi":"`...), call)
	return append(b, '"')
}

// callOf is ged188.CallOf without a look at all values.
func (s *jsonShape) callOf(values []decode.Value) (call uint32, ok bool) {
	for _, i := range s.calls {
		if n := values[i].Num; ged188.IsCall(n) {
			return uint32(n), true
		}
	}
	return 0, false
}

// append appends the keys fields, symbols and uncertain of m.
func (w *jsonFields) append(b []byte, m *decode.Message) []byte {
	w.symbols, w.uncertain = w.symbols[:0], w.uncertain[:0]
	b = append(b, `,"fields":`...)
	start := len(b)
	if w.known {
		b = w.appendShape(b, w.shape, m.Values)
	} else {
		w.plain = true
		b = w.appendFields(b, m.Values, nil)
		if w.plain {
			w.learn(w.shape, m.Values)
		}
	}
	b = closeObject(b, start)
	b = appendObject(b, `,"symbols":`, w.symbols)
	if len(w.uncertain) > 0 {
		b = append(append(b, `,"uncertain":[`...), w.uncertain[1:]...)
		b = append(b, ']')
	}
	return b
}

// fits reports whether values are those of the shape's fields.
func (s *jsonShape) fits(values []decode.Value) bool {
	if len(s.slots) != len(values) {
		return false
	}
	for i, slot := range s.slots {
		if slot != values[i].Slot {
			return false
		}
	}
	return true
}

// learn makes the fields of values a shape.
func (w *jsonFields) learn(s *jsonShape, values []decode.Value) {
	*s = jsonShape{s.slots[:0], s.fields[:0], s.calls[:0]}
	for i := range values {
		s.slots = append(s.slots, values[i].Slot)
		if slot := w.slot(values[i].Slot); !slot.skip {
			s.fields = append(s.fields, shapeField{i, *slot})
		}
	}
	for _, f := range ged188.SubjectFields {
		if i := slices.IndexFunc(s.slots, func(slot *decode.Slot) bool { return slot.Field == f }); i >= 0 {
			s.calls = append(s.calls, i)
		}
	}
}

// appendShape is appendFields for the fields of a shape.
func (w *jsonFields) appendShape(b []byte, s *jsonShape, values []decode.Value) []byte {
	for i := range s.fields {
		f := &s.fields[i]
		b = w.appendField(b, &f.jsonSlot, &values[f.at])
	}
	return b
}

// closeObject makes an object of the pairs that begin at start.
func closeObject(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, "{}"...)
	}
	b[start] = '{'
	return append(b, '}')
}

// appendObject appends an object of pairs with its key, if there are any.
func appendObject(b []byte, key string, pairs []byte) []byte {
	if len(pairs) == 0 {
		return b
	}
	b = append(b, key...)
	start := len(b)
	return closeObject(append(b, pairs...), start)
}

// slot is what is kept of s.
func (w *jsonFields) slot(s *decode.Slot) *jsonSlot {
	if s.ID < len(w.slots) && w.slots[s.ID].key != nil {
		return &w.slots[s.ID]
	}
	return w.newSlot(s)
}

func (w *jsonFields) newSlot(s *decode.Slot) *jsonSlot {
	for s.ID >= len(w.slots) {
		w.slots = append(w.slots, jsonSlot{})
	}
	list := listOf(s)
	slot := jsonSlot{
		key:    w.key(list, s.Field.Name),
		skip:   s.Reserved && !w.o.Reserved,
		secret: w.o.hides(s),
		number: s.Type.Numeric(),
	}
	if slot.number && !slot.secret {
		slot.kept, slot.most = new([numbersKept]jsonNumber), mostKept
		if s.Enum != nil && !s.Enum.Sentinel || s.Type == decode.TIME {
			slot.most = math.MaxUint64
		}
	}
	if outer := w.outerOf(s); list != "" {
		slot.list = w.key(outer, list)
		if outer != "" {
			slot.outer = w.key("", outer)
		}
	}
	w.slots[s.ID] = slot
	return &w.slots[s.ID]
}

// listIn is the list through which a value stands in a member of list in, or
// in the message: its own list, or the one around that.
func (s *jsonSlot) listIn(in *jsonKey) *jsonKey {
	if s.outer == in {
		return s.list
	}
	return s.outer
}

// outerOf is the list in whose members the list of s stands: the one that has
// the field that counts it. "" for none.
func (w *jsonFields) outerOf(s *decode.Slot) string {
	if s.Count == nil || w.schema == nil {
		return ""
	}
	for i := range w.schema.Float {
		if f := &w.schema.Float[i]; floatingField(f) == s.Count {
			return f.Group
		}
	}
	return ""
}

func (w *jsonFields) key(list, name string) *jsonKey {
	k := w.keys[[2]string{list, name}]
	if k == nil {
		k = &jsonKey{}
		k.text.set(append(appendString([]byte{','}, []byte(name)), ':'))
		w.keys[[2]string{list, name}] = k
	}
	return k
}

// appendFields appends the pairs of values, and those of their symbols to
// w.symbols. They are all of one member of list in, or of the whole message if
// that is nil.
func (w *jsonFields) appendFields(b []byte, values []decode.Value, in *jsonKey) []byte {
	w.objects++
	object, start, symbols := w.objects, len(b), len(w.symbols)
	for i := range values {
		v := &values[i]
		s := w.slot(v.Slot)
		if s.skip {
			continue
		}
		if s.list != in {
			w.plain = false
			if list := s.listIn(in); list.object != object {
				list.object = object
				b = w.appendList(b, list, in, values[i:])
			}
			continue
		}
		if s.key.object == object {
			w.plain = false
			w.symbols = w.symbols[:symbols]
			return w.appendRepeated(b[:start], values, in)
		}
		s.key.object = object
		b = w.appendField(b, s, v)
	}
	return b
}

// appendField appends the pair of v, and that of its symbol to w.symbols.
func (w *jsonFields) appendField(b []byte, s *jsonSlot, v *decode.Value) []byte {
	if s.kept == nil || uint64(v.Num) > s.most && (v.Slot.Enum == nil || v.Slot.Enum.Symbol(v.Num) == nil) {
		return w.appendValue(s.key.text.appendTo(b), s, v)
	}
	if v.Uncertain {
		w.noteUncertain(v.Slot)
	}
	kept := &s.kept[placeOf(v.Num)]
	if kept.num != v.Num || kept.pair.text == nil {
		kept.set(s.key.text.text, v)
	}
	if len(kept.symbol.text) > 0 {
		w.symbols = kept.symbol.appendTo(w.symbols)
	}
	return kept.pair.appendTo(b)
}

// placeOf spreads numbers over the places: those of one field often end in the
// same bits.
func placeOf(n int64) uint64 { return uint64(n) * 0x9e3779b97f4a7c15 >> 32 % numbersKept }

func (n *jsonNumber) set(key []byte, v *decode.Value) {
	n.num = v.Num
	n.pair.set(appendInt(append(n.pair.text[:0], key...), v.Num))
	symbol := appendJSONSymbol(append(n.symbol.text[:0], key...), v)
	if string(symbol[len(key):]) == "null" {
		symbol = symbol[:0]
	}
	n.symbol.set(symbol)
}

// appendRepeated is appendFields where some of values have one name, outside
// of any list: these make one pair, whose value is an array.
func (w *jsonFields) appendRepeated(b []byte, values []decode.Value, in *jsonKey) []byte {
	w.objects++
	object := w.objects
	for i := range values {
		s := w.slot(values[i].Slot)
		key := s.key
		if s.list != in {
			key = s.listIn(in)
		}
		if s.skip || key.object == object {
			continue
		}
		key.object = object
		if s.list != in {
			b = w.appendList(b, key, in, values[i:])
		} else {
			b = w.appendSame(b, key, values[i:])
		}
	}
	return b
}

// appendSame appends those of values that have one key as one pair: an array
// if they are several, of which the symbols are an array too.
func (w *jsonFields) appendSame(b []byte, key *jsonKey, values []decode.Value) []byte {
	same := w.same[:0]
	for i := range values {
		if w.slot(values[i].Slot).key == key {
			same = append(same, &values[i])
		}
	}
	w.same = same
	if len(same) == 1 {
		return w.appendField(b, w.slot(same[0].Slot), same[0])
	}
	b = append(key.text.appendTo(b), '[')
	before, named := len(w.symbols), false
	w.symbols = append(key.text.appendTo(w.symbols), '[')
	for _, v := range same {
		b = append(w.appendValue(b, w.slot(v.Slot), v), ',')
		start := len(w.symbols)
		w.symbols = appendJSONSymbol(w.symbols, v)
		named = named || string(w.symbols[start:]) != "null"
		w.symbols = append(w.symbols, ',')
	}
	b[len(b)-1] = ']'
	w.symbols[len(w.symbols)-1] = ']'
	if !named {
		w.symbols = w.symbols[:before]
	}
	return b
}

// appendList appends a list that stands in a member of list in, or in the
// message: all its members among values, which begin with the first of them.
func (w *jsonFields) appendList(b []byte, list, in *jsonKey, values []decode.Value) []byte {
	start := len(w.members)
	for i := range values {
		if s := w.slot(values[i].Slot); s.list != in && s.listIn(in) == list {
			w.members = append(w.members, values[i])
		}
	}
	members := w.members[start:]
	if !w.inOrder(members, list) {
		slices.SortStableFunc(members, func(v, u decode.Value) int { return int(v.Member) - int(u.Member) })
	}
	b = append(list.text.appendTo(b), '[')
	for len(members) > 0 {
		n := w.memberLen(members, list)
		b = append(w.appendMember(b, members[:n], list), ',')
		members = members[n:]
	}
	w.members = w.members[:start]
	b[len(b)-1] = ']'
	return b
}

// inOrder reports whether the members of list stand one after the other, as
// they do but for text traces that print them in columns.
func (w *jsonFields) inOrder(members []decode.Value, list *jsonKey) bool {
	last := int16(0)
	for i := range members {
		if v := &members[i]; w.slot(v.Slot).list == list {
			if v.Member < last {
				return false
			}
			last = v.Member
		}
	}
	return true
}

// memberLen is how many values the first member of list has, lists inside it
// included. A variable is a member by itself.
func (w *jsonFields) memberLen(members []decode.Value, list *jsonKey) int {
	first := &members[0]
	for n := 1; n < len(members); n++ {
		v := &members[n]
		if w.slot(v.Slot).list == list && (v.Member != first.Member || isVariable(v.Slot)) {
			return n
		}
	}
	return len(members)
}

// appendMember appends a member of a list as an object with its own symbols.
func (w *jsonFields) appendMember(b []byte, values []decode.Value, list *jsonKey) []byte {
	if v := &values[0]; isVariable(v.Slot) {
		return w.appendVariable(b, v)
	}
	start, symbols := len(b), len(w.symbols)
	b = w.appendFields(b, values, list)
	b = appendObject(b, `,"symbols":`, w.symbols[symbols:])
	w.symbols = w.symbols[:symbols]
	return closeObject(b, start)
}

func (w *jsonFields) appendVariable(b []byte, v *decode.Value) []byte {
	b = appendString(append(b, `{"name":`...), v.Name)
	if v.Slot.Type == decode.NAMEDARRAY {
		b = strconv.AppendInt(append(b, `,"index":`...), int64(v.Index), 10)
	}
	b = appendString(append(b, `,"value":`...), v.Bytes)
	if v.Uncertain {
		w.noteUncertain(v.Slot)
	}
	return append(b, '}')
}

// appendValue appends the value alone.
func (w *jsonFields) appendValue(b []byte, s *jsonSlot, v *decode.Value) []byte {
	if v.Uncertain {
		w.noteUncertain(v.Slot)
	}
	switch {
	case s.secret:
		return append(b, `"***"`...)
	case s.number:
		return appendInt(b, v.Num)
	case isVariable(v.Slot):
		return w.appendVariable(b, v)
	case isBytes(v):
		b = appendHex(append(b, '"'), v.Bytes...)
		return append(b, '"')
	}
	return appendString(b, v.Bytes)
}

// noteUncertain keeps the name of s, once.
func (w *jsonFields) noteUncertain(s *decode.Slot) {
	start := len(w.uncertain)
	w.uncertain = appendString(append(w.uncertain, ','), []byte(s.Field.Name))
	if name := w.uncertain[start:]; bytes.Contains(w.uncertain[:start], name) {
		w.uncertain = w.uncertain[:start]
	}
}

// appendJSONSymbol appends the name of v's value: a string, an array for a
// mask, null where it has none.
func appendJSONSymbol(b []byte, v *decode.Value) []byte {
	if e := v.Slot.Enum; e != nil && e.Mask && !v.Slot.Doubtful {
		b = append(b, '[')
		for bit := range e.Bits(v.Num) {
			b = append(append(append(b, '"'), bit.Name...), `",`...)
		}
		return append(bytes.TrimSuffix(b, comma), ']')
	}
	start := len(b)
	b = appendSymbol(append(b, '"'), v)
	if len(b) == start+1 {
		return append(b[:start], "null"...)
	}
	return append(b, '"')
}

var comma = []byte{','}
