package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// appendTitle appends the first line of a topic: its name and what it is.
func appendTitle(b []byte, s styles, name, what string) []byte {
	return append(b, s.strong.wrap(name)+"  "+what+"\n"...)
}

// appendNote appends a paragraph, unless there is nothing to say.
func appendNote(b []byte, o Options, head, text string) []byte {
	if text == "" {
		return b
	}
	for _, line := range wrap(head+text, o.columns()-2) {
		b = append(b, "  "+line+"\n"...)
	}
	return b
}

func alsoCalled(aliases []string) string { return strings.Join(aliases, ", ") }

// evidence says whether CCX documents have a fact.
func evidence(s decode.Support) string {
	switch s {
	case decode.InCCX:
		return ""
	case decode.NotInCCX:
		return "not expected from CCX"
	}
	return "known from CCE alone"
}

// supported is evidence for JSON: nil where it is not known.
func supported(s decode.Support) *bool {
	if s == decode.Unseen {
		return nil
	}
	return new(s == decode.InCCX)
}

// A messageTopic is a message type.
type messageTopic struct{ schema *decode.Schema }

func (t *messageTopic) Names() []string {
	return append([]string{t.schema.Name}, t.schema.Aliases...)
}

func (t *messageTopic) Append(b []byte, o Options) []byte {
	s, m := newStyles(o.Color), t.schema
	what := "message"
	if m.Type >= 0 {
		what += " " + strconv.Itoa(m.Type)
	}
	b = appendTitle(b, s, m.Name, fmt.Sprintf("%s, %s, sent by %s", what, m.Class, senderOf(m.Sender)))
	b = appendNote(b, o, "", m.Doc)
	b = appendNote(b, o, "also called ", alsoCalled(m.Aliases))
	if !m.CCX {
		b = appendNote(b, o, "", "known from CCE alone")
	}
	if m.Type < 0 {
		b = appendNote(b, o, "", "no source has its number")
	}
	switch m.Layout {
	case decode.Unknown:
		b = appendNote(b, o, "", "only the name is known, not the fields")
	case decode.Partial:
		b = appendNote(b, o, "", "the fields are known in part")
	}
	b = t.appendFixed(b, s)
	b = t.appendFloating(b, s)
	for _, a := range m.Alt {
		b = appendNote(b, o, "another reading: ", a.Label+" "+a.When)
	}
	b = appendNote(b, o, "doubts: ", m.Note)
	return appendNote(b, o, "source: ", m.Source)
}

func senderOf(s decode.Sender) string {
	return [...]string{"", "the server", "the client", "both sides"}[s]
}

func (t *messageTopic) appendFixed(b []byte, s styles) []byte {
	if len(t.schema.Fixed) == 0 {
		return b
	}
	tab, at := table{indent: 2}, 0
	for i := range t.schema.Fixed {
		f := &t.schema.Fixed[i]
		size := fixedSize(f)
		tab.add(row{indent: 2, paint: notePaint(s, f.Reserved), cells: cells{
			fmt.Sprintf("%d-%d", at, at+size-1), f.Field.Name, typeName(f.Type, size), fixedNotes(f),
		}})
		at += size
	}
	tab.rows = slices.Insert(tab.rows, 0, headingRow(s, fmt.Sprintf("fixed part, %d bytes: bytes, field, type", at)))
	return tab.append(b)
}

func (t *messageTopic) appendFloating(b []byte, s styles) []byte {
	if len(t.schema.Float) == 0 {
		return b
	}
	tab := table{indent: 2}
	tab.heading(s.strong, "floating part: tag, field, type")
	for i := range t.schema.Float {
		f := &t.schema.Float[i]
		tab.add(row{indent: 2, paint: notePaint(s, f.Reserved), cells: cells{
			strconv.Itoa(int(f.Tag.Number)), floatingField(f).Name, floatingType(f), floatingNotes(f),
		}})
	}
	return tab.append(b)
}

func headingRow(s styles, text string) row {
	return row{cells: cells{text}, paint: [len(cells{})]paint{s.strong}, alone: true}
}

// notePaint is the paint of a field's row: reserved fields are faint.
func notePaint(s styles, reserved bool) [len(cells{})]paint {
	if reserved {
		return [len(cells{})]paint{s.faint, s.faint, s.faint, s.faint}
	}
	return [len(cells{})]paint{s.faint, {}, s.faint, s.faint}
}

func fixedSize(f *decode.Fixed) int { return max(f.Size, f.Type.Size()) }

var typeNames = [...]string{
	decode.CHAR: "CHAR", decode.UCHAR: "UCHAR", decode.SHORT: "SHORT", decode.USHORT: "USHORT",
	decode.INT: "INT", decode.UINT: "UINT", decode.BOOL: "BOOL", decode.TIME: "TIME",
	decode.STRING: "STRING", decode.UNSPEC: "UNSPEC", decode.NAMEDVAR: "NAMEDVAR", decode.NAMEDARRAY: "NAMEDARRAY",
}

// typeName is the guide's word for t, with the size of types that have none.
func typeName(t decode.Type, size int) string {
	if t == 0 {
		return "unknown"
	}
	if t.Size() > 0 || size == 0 {
		return typeNames[t]
	}
	return fmt.Sprintf("%s[%d]", typeNames[t], size)
}

func floatingType(f *decode.Floating) string {
	typ, size := f.Type, f.Max
	if typ == 0 {
		typ = f.Tag.Type
	}
	if size == 0 {
		size = f.Tag.Max
	}
	return typeName(typ, size)
}

func fixedNotes(f *decode.Fixed) string {
	var notes []string
	add := func(on bool, format string, args ...any) {
		if on {
			notes = append(notes, fmt.Sprintf(format, args...))
		}
	}
	add(f.Reserved, "reserved")
	add(f.Const != "", "always %s", f.Const)
	add(f.Enum != nil && !f.Enum.Sentinel && f.Enum.Name != f.Field.Name, "values of %s", enumName(f.Enum))
	add(f.Since > 0, "since protocol %d", f.Since)
	add(f.Named > 0, "has this meaning since protocol %d", f.Named)
	add(f.CCE, "known from CCE alone")
	add(f.Note != "", "%s", f.Note)
	return strings.Join(notes, "; ")
}

func floatingNotes(f *decode.Floating) string {
	var notes []string
	add := func(on bool, format string, args ...any) {
		if on {
			notes = append(notes, fmt.Sprintf(format, args...))
		}
	}
	add(f.Required, "required")
	add(f.Reserved, "reserved")
	add(f.Group != "", "list %s", f.Group)
	add(f.Count != nil, "counted by %s", fieldName(f.Count))
	add(f.Since > 0, "since protocol %d", f.Since)
	add(f.CCE, "known from CCE alone")
	add(f.Note != "", "%s", f.Note)
	return strings.Join(notes, "; ")
}

func enumName(e *decode.Enum) string {
	if e == nil {
		return ""
	}
	return e.Name
}

func fieldName(f *decode.Field) string {
	if f == nil {
		return ""
	}
	return f.Name
}

// A fieldObject is a field of a message in JSON.
type fieldObject struct {
	Name     string `json:"name"`
	Tag      uint16 `json:"tag,omitempty"`
	Offset   *int   `json:"offset,omitempty"`
	Size     int    `json:"size,omitempty"`
	Max      int    `json:"max,omitempty"`
	Type     string `json:"type"`
	Values   string `json:"values,omitempty"`
	Reserved bool   `json:"reserved,omitempty"`
	Required bool   `json:"required,omitempty"`
	Const    string `json:"const,omitempty"`
	List     string `json:"list,omitempty"`
	Count    string `json:"count,omitempty"`
	Since    int    `json:"since,omitempty"`
	CCE      bool   `json:"cce,omitempty"`
	Note     string `json:"note,omitempty"`
}

func (t *messageTopic) Object() any {
	m := t.schema
	var typ *int
	if m.Type >= 0 {
		typ = &m.Type
	}
	fixed, floating, at := []fieldObject{}, []fieldObject{}, 0
	for i := range m.Fixed {
		f := &m.Fixed[i]
		fixed = append(fixed, fieldObject{
			Name: f.Field.Name, Offset: new(at), Size: fixedSize(f), Type: typeName(f.Type, 0), Values: enumName(f.Enum),
			Reserved: f.Reserved, Const: f.Const, Since: f.Since, CCE: f.CCE, Note: f.Note,
		})
		at += fixedSize(f)
	}
	for i := range m.Float {
		f := &m.Float[i]
		slot := fieldObject{
			Name: floatingField(f).Name, Tag: f.Tag.Number, Max: f.Max, Type: typeName(f.Type, 0), Values: enumName(f.Enum),
			Reserved: f.Reserved, Required: f.Required, List: f.Group, Count: fieldName(f.Count), Since: f.Since, CCE: f.CCE, Note: f.Note,
		}
		if f.Type == 0 {
			slot.Type = typeName(f.Tag.Type, 0)
		}
		if f.Max == 0 {
			slot.Max = f.Tag.Max
		}
		if f.Enum == nil {
			slot.Values = enumName(f.Tag.Enum)
		}
		floating = append(floating, slot)
	}
	return struct {
		Kind     string        `json:"kind"`
		Name     string        `json:"name"`
		TypeID   *int          `json:"type_id,omitempty"`
		Aliases  []string      `json:"aliases,omitempty"`
		Class    string        `json:"class"`
		Sender   string        `json:"sender"`
		CCX      bool          `json:"ccx"`
		Doc      string        `json:"doc,omitempty"`
		Fixed    []fieldObject `json:"fixed"`
		Floating []fieldObject `json:"floating"`
		Note     string        `json:"note,omitempty"`
		Source   string        `json:"source,omitempty"`
	}{"message", m.Name, typ, m.Aliases, m.Class, strings.TrimPrefix(senderOf(m.Sender), "the "), m.CCX, m.Doc, fixed, floating, m.Note, m.Source}
}

// A fieldTopic is a field, with where it occurs.
type fieldTopic struct {
	field    *decode.Field
	messages []string // that have it, in the order of the tables
	tags     []uint16
	types    []string
	tables   []*decode.Enum
}

// fieldTopics are the topics of all fields.
func fieldTopics() []*fieldTopic {
	byField := map[*decode.Field]*fieldTopic{}
	var out []*fieldTopic
	for _, f := range allFields() {
		byField[f] = &fieldTopic{field: f}
		out = append(out, byField[f])
	}
	t := &ged188.Tables
	for i := range t.Schemas {
		s := &t.Schemas[i]
		for j := range s.Fixed {
			f := &s.Fixed[j]
			byField[f.Field].occurs(s.Name, 0, typeName(f.Type, fixedSize(f)), f.Enum)
		}
		for j := range s.Float {
			f := &s.Float[j]
			table := f.Enum
			if table == nil {
				table = f.Tag.Enum
			}
			byField[floatingField(f)].occurs(s.Name, f.Tag.Number, floatingType(f), table)
		}
	}
	for _, tag := range t.Tags {
		byField[tag.Field].occurs("", tag.Number, typeName(tag.Type, tag.Max), tag.Enum)
	}
	return out
}

func (t *fieldTopic) occurs(message string, tag uint16, typ string, table *decode.Enum) {
	if message != "" && !slices.Contains(t.messages, message) {
		t.messages = append(t.messages, message)
	}
	if tag != 0 && !slices.Contains(t.tags, tag) {
		t.tags = append(t.tags, tag)
	}
	if !slices.Contains(t.types, typ) {
		t.types = append(t.types, typ)
	}
	if table != nil && !slices.Contains(t.tables, table) {
		t.tables = append(t.tables, table)
	}
}

func (t *fieldTopic) Names() []string { return append([]string{t.field.Name}, t.field.Aliases...) }

func (t *fieldTopic) Append(b []byte, o Options) []byte {
	what := "field, " + strings.Join(t.types, " or ")
	for i, tag := range t.tags {
		what += [...]string{", tag ", " or "}[min(i, 1)] + strconv.Itoa(int(tag))
	}
	b = appendTitle(b, newStyles(o.Color), t.field.Name, what)
	b = appendNote(b, o, "", t.field.Doc)
	b = appendNote(b, o, "also called ", alsoCalled(t.field.Aliases))
	b = appendNote(b, o, "in ", strings.Join(t.messages, ", "))
	for _, table := range t.tables {
		b = appendValues(b, o, table)
	}
	return b
}

func (t *fieldTopic) Object() any {
	tables := []any{}
	for _, table := range t.tables {
		tables = append(tables, (&tableTopic{table}).Object())
	}
	return struct {
		Kind     string   `json:"kind"`
		Name     string   `json:"name"`
		Aliases  []string `json:"aliases,omitempty"`
		Doc      string   `json:"doc,omitempty"`
		Types    []string `json:"types"`
		Tags     []uint16 `json:"tags,omitempty"`
		Messages []string `json:"messages"`
		Tables   []any    `json:"tables,omitempty"`
	}{"field", t.field.Name, t.field.Aliases, t.field.Doc, t.types, t.tags, t.messages, tables}
}

// appendValues appends a table of values.
func appendValues(b []byte, o Options, e *decode.Enum) []byte {
	s := newStyles(o.Color)
	b = appendNote(b, o, "doubts: ", e.Note)
	if e.Incomplete {
		b = appendNote(b, o, "", "more values exist than are known")
	}
	tab := table{indent: 2}
	tab.heading(s.strong, e.Name+", "+tableKind(e)+":")
	for i := range e.Values {
		v := &e.Values[i]
		tab.add(row{indent: 2, cells: cells{valueText(e, v), v.Name, v.Label, evidence(v.CCX)}, paint: [len(cells{})]paint{{}, s.symbol, {}, s.faint}})
	}
	return tab.append(b)
}

func tableKind(e *decode.Enum) string {
	switch {
	case e.Mask:
		return "bits"
	case e.Sentinel:
		return "a number with a special value"
	}
	return "values"
}

// valueText is v as messages carry it; bits in hex.
func valueText(e *decode.Enum, v *decode.EnumValue) string {
	switch {
	case e.Type == decode.STRING:
		return v.Text
	case e.Mask:
		return fmt.Sprintf("0x%X", v.Num)
	}
	return strconv.FormatInt(v.Num, 10)
}

// A tableTopic is a table of values that no field has the name of.
type tableTopic struct{ table *decode.Enum }

func (t *tableTopic) Names() []string { return []string{t.table.Name} }

func (t *tableTopic) Append(b []byte, o Options) []byte {
	b = appendTitle(b, newStyles(o.Color), t.table.Name, "table of "+tableKind(t.table)+", "+typeName(t.table.Type, 0))
	b = appendValues(b, o, t.table)
	return appendNote(b, o, "source: ", t.table.Source)
}

// A valueObject is a value of a table in JSON.
type valueObject struct {
	Kind    string   `json:"kind"`
	Table   string   `json:"table"`
	Name    string   `json:"name"`
	Value   *int64   `json:"value,omitempty"`
	Text    string   `json:"text,omitempty"`
	Label   string   `json:"label,omitempty"`
	Doc     string   `json:"doc,omitempty"`
	Aliases []string `json:"aliases,omitempty"`
	Desktop string   `json:"desktop,omitempty"`
	CCX     *bool    `json:"ccx,omitempty"`
	Coined  bool     `json:"coined,omitempty"`
	Note    string   `json:"note,omitempty"`
}

func (t *tableTopic) Object() any {
	values := []any{}
	for i := range t.table.Values {
		values = append(values, (&valueTopic{t.table, &t.table.Values[i]}).Object())
	}
	return struct {
		Kind       string `json:"kind"`
		Name       string `json:"name"`
		Type       string `json:"type"`
		Mask       bool   `json:"mask,omitempty"`
		Incomplete bool   `json:"incomplete,omitempty"`
		Note       string `json:"note,omitempty"`
		Source     string `json:"source,omitempty"`
		Values     []any  `json:"values"`
	}{"table", t.table.Name, typeName(t.table.Type, 0), t.table.Mask, t.table.Incomplete, t.table.Note, t.table.Source, values}
}

// A valueTopic is one value of a table.
type valueTopic struct {
	table *decode.Enum
	value *decode.EnumValue
}

func (t *valueTopic) Names() []string { return append([]string{t.value.Name}, t.value.Aliases...) }

func (t *valueTopic) Append(b []byte, o Options) []byte {
	v := t.value
	b = appendTitle(b, newStyles(o.Color), t.table.Name+" "+valueText(t.table, v), join(v.Name, v.Label))
	b = appendNote(b, o, "", v.Doc)
	b = appendNote(b, o, "also called ", alsoCalled(v.Aliases))
	b = appendNote(b, o, "the agent's desktop shows: ", v.Desktop)
	b = appendNote(b, o, "", evidence(v.CCX))
	if v.Synthetic {
		b = appendNote(b, o, "", "the documents have the number alone; the name is ours")
	}
	return appendNote(b, o, "doubts: ", v.Note)
}

func (t *valueTopic) Object() any {
	v := t.value
	out := valueObject{
		Kind: "value", Table: t.table.Name, Name: v.Name, Text: v.Text, Label: v.Label, Doc: v.Doc, Aliases: v.Aliases,
		Desktop: v.Desktop, CCX: supported(v.CCX), Coined: v.Synthetic, Note: v.Note,
	}
	if t.table.Type != decode.STRING {
		out.Value = &v.Num
	}
	return out
}

// A bitsTopic is a number read as a mask.
type bitsTopic struct {
	table *decode.Enum
	num   int64
}

func (t *bitsTopic) Names() []string { return []string{t.table.Name} }

// unnamed are the bits that have no name.
func (t *bitsTopic) unnamed() int64 {
	rest := t.num
	for bit := range t.table.Bits(t.num) {
		rest &^= bit.Num
	}
	return rest
}

func (t *bitsTopic) Append(b []byte, o Options) []byte {
	s := newStyles(o.Color)
	b = appendTitle(b, s, fmt.Sprintf("%s 0x%X", t.table.Name, t.num), strconv.FormatInt(t.num, 10))
	tab := table{indent: 2}
	for bit := range t.table.Bits(t.num) {
		words := bit.Label
		if words == "" {
			words = bit.Doc
		}
		tab.add(row{cells: cells{fmt.Sprintf("0x%X", bit.Num), bit.Name, words, join(evidence(bit.CCX), otherName(t.table, bit, t.num))}, paint: [len(cells{})]paint{{}, s.symbol, {}, s.faint}})
	}
	if rest := t.unnamed(); rest != 0 {
		tab.add(row{cells: cells{fmt.Sprintf("0x%X", rest), "-", "bits without a name"}, paint: [len(cells{})]paint{{}, s.trouble}})
	}
	return appendNote(tab.append(b), o, "doubts: ", t.table.Note)
}

func (t *bitsTopic) Object() any {
	values := []any{}
	for bit := range t.table.Bits(t.num) {
		values = append(values, (&valueTopic{t.table, bit}).Object())
	}
	return struct {
		Kind    string `json:"kind"`
		Name    string `json:"name"`
		Value   int64  `json:"value"`
		Bits    []any  `json:"bits"`
		Unnamed int64  `json:"unnamed,omitempty"`
	}{"mask", t.table.Name, t.num, values, t.unnamed()}
}

// A tagTopic is a floating field by its number.
type tagTopic struct{ tag *decode.Tag }

func (t *tagTopic) Names() []string {
	if t.tag.Constant == "" {
		return nil
	}
	return []string{t.tag.Constant}
}

func (t *tagTopic) messages() (names []string) {
	for i := range ged188.Tables.Schemas {
		s := &ged188.Tables.Schemas[i]
		if slices.ContainsFunc(s.Float, func(f decode.Floating) bool { return f.Tag == t.tag }) {
			names = append(names, s.Name)
		}
	}
	return names
}

func (t *tagTopic) Append(b []byte, o Options) []byte {
	tag := t.tag
	what := tag.Field.Name + ", " + typeName(tag.Type, tag.Max)
	if tag.Reserved {
		what += ", reserved"
	}
	b = appendTitle(b, newStyles(o.Color), "tag "+strconv.Itoa(int(tag.Number)), what)
	b = appendNote(b, o, "", tag.Field.Doc)
	b = appendNote(b, o, "in CCE documents ", tag.Constant)
	b = appendNote(b, o, "", evidence(tag.CCX))
	b = appendNote(b, o, "in ", strings.Join(t.messages(), ", "))
	return appendNote(b, o, "doubts: ", tag.Note)
}

func (t *tagTopic) Object() any {
	tag := t.tag
	return struct {
		Kind     string   `json:"kind"`
		Name     string   `json:"name"`
		Tag      uint16   `json:"tag"`
		Type     string   `json:"type"`
		Max      int      `json:"max,omitempty"`
		Constant string   `json:"constant,omitempty"`
		Values   string   `json:"values,omitempty"`
		Reserved bool     `json:"reserved,omitempty"`
		CCX      *bool    `json:"ccx,omitempty"`
		Doc      string   `json:"doc,omitempty"`
		Messages []string `json:"messages"`
		Note     string   `json:"note,omitempty"`
	}{"tag", tag.Field.Name, tag.Number, typeName(tag.Type, 0), tag.Max, tag.Constant, enumName(tag.Enum), tag.Reserved, supported(tag.CCX), tag.Field.Doc, t.messages(), tag.Note}
}

// A docTopic is what one sentence explains: a warning code, an outcome.
type docTopic struct{ kind, name, doc string }

func (t *docTopic) Names() []string { return []string{t.name} }

func (t *docTopic) Append(b []byte, o Options) []byte {
	b = appendTitle(b, newStyles(o.Color), t.name, t.kind)
	return appendNote(b, o, "", t.doc)
}

func (t *docTopic) Object() any {
	return struct {
		Kind string `json:"kind"`
		Name string `json:"name"`
		Doc  string `json:"doc"`
	}{t.kind, t.name, t.doc}
}
