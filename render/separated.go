package render

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A Column is a column of the CSV and TSV forms.
type Column struct {
	name  string
	value func(w *separated, b []byte, m *decode.Message) []byte
}

// DefaultColumns are those that are printed unless others are asked for.
const DefaultColumns = "file,line,seq,time,form,direction,stage,type,type_id,call_id," +
	"ConnectionDeviceID,CallingDeviceID,CalledDeviceID,ANI,DNIS,DialedNumber," +
	"LocalConnectionState.symbol,EventCause,EventCause.symbol,CSQID," +
	"AgentID,AgentExtension,AgentState.symbol,EventReasonCode,EventReasonCode.symbol,warnings"

// headColumns are the columns that are no fields of the protocol. They have
// the names of the keys in JSON.
var headColumns = []Column{
	{"file", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.File...) }},
	{"line", func(_ *separated, b []byte, m *decode.Message) []byte { return strconv.AppendInt(b, int64(m.Line), 10) }},
	{"offset", func(_ *separated, b []byte, m *decode.Message) []byte { return strconv.AppendInt(b, m.Offset, 10) }},
	{"seq", func(_ *separated, b []byte, m *decode.Message) []byte {
		if !m.HasSeq {
			return b
		}
		return strconv.AppendUint(b, m.Seq, 10)
	}},
	{"time", func(_ *separated, b []byte, m *decode.Message) []byte {
		if m.Time.IsZero() {
			return b
		}
		return m.Time.Append(b)
	}},
	{"zone", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Zone...) }},
	{"subfacility", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Subfacility...) }},
	{"severity", func(_ *separated, b []byte, m *decode.Message) []byte {
		return strconv.AppendInt(b, int64(m.Severity), 10)
	}},
	{"mnemonic", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Mnemonic...) }},
	{"thread", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Thread...) }},
	{"socket", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Socket...) }},
	{"form", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Form.String()...) }},
	{"direction", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Direction.String()...) }},
	{"stage", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Stage.String()...) }},
	{"type", func(_ *separated, b []byte, m *decode.Message) []byte {
		if m.Schema != nil {
			return append(b, m.Schema.Name...)
		}
		return append(b, m.Name...)
	}},
	{"type_id", func(_ *separated, b []byte, m *decode.Message) []byte {
		if m.TypeID < 0 || m.Form == decode.Exception {
			return b
		}
		return strconv.AppendInt(b, int64(m.TypeID), 10)
	}},
	{"call_id", func(_ *separated, b []byte, m *decode.Message) []byte {
		if call, ok := ged188.CallOf(m); ok {
			return strconv.AppendUint(b, uint64(call), 10)
		}
		return b
	}},
	{"jtapi", func(_ *separated, b []byte, m *decode.Message) []byte {
		if call, ok := ged188.CallOf(m); ok {
			return ged188.AppendJTAPI(b, call)
		}
		return b
	}},
	{"exception", func(_ *separated, b []byte, m *decode.Message) []byte { return append(b, m.Class...) }},
	{"warnings", func(_ *separated, b []byte, m *decode.Message) []byte {
		start := len(b)
		for _, w := range m.Record.Warnings {
			b = append(append(b, w.Code...), ';')
		}
		for _, w := range m.Warnings {
			b = append(append(b, w.Code...), ';')
		}
		return b[:max(start, len(b)-1)]
	}},
}

// Columns reads a list of columns as --fields has it, separated by commas.
// Each is a head column, a field of the protocol (its name or an alias,
// without regard to case), NAME.symbol for the name of its value, LIST.NAME
// for a field in that list alone, or NamedVariable.NAME for one variable.
// Values of a field that occurs more than once are joined by ";". An error
// lists near names.
func Columns(spec string) ([]Column, error) {
	names := fieldNames()
	var out []Column
	for name := range strings.SplitSeq(spec, ",") {
		c, ok := column(strings.TrimSpace(name), names)
		if !ok {
			return nil, unknownColumn(strings.TrimSpace(name))
		}
		out = append(out, c)
	}
	return out, nil
}

func column(name string, fields map[string]*decode.Field) (Column, bool) {
	for _, c := range headColumns {
		if strings.EqualFold(c.name, name) {
			return c, true
		}
	}
	if f := fields[strings.ToLower(name)]; f != nil {
		return fieldColumn(f.Name, "", f, (*separated).appendValue), true
	}
	first, second, _ := strings.Cut(name, ".")
	if f := fields[strings.ToLower(first)]; f != nil && strings.EqualFold(second, "symbol") {
		return fieldColumn(f.Name+".symbol", "", f, (*separated).appendSymbol), true
	}
	if f := fields[strings.ToLower(first)]; second != "" && (f == ged188.NamedVariable || f == ged188.NamedArray) {
		return variableColumn(f, second), true
	}
	if f := fields[strings.ToLower(second)]; f != nil {
		if list := listNamed(first); list != "" {
			return fieldColumn(list+"."+f.Name, list, f, (*separated).appendValue), true
		}
	}
	return Column{}, false
}

// fieldColumn is the column of field f, in list if that is not "".
func fieldColumn(name, list string, f *decode.Field, value func(*separated, []byte, *decode.Message, *decode.Value) []byte) Column {
	return Column{name, func(w *separated, b []byte, m *decode.Message) []byte {
		start := len(b)
		for i := range m.Values {
			v := &m.Values[i]
			if v.Slot.Field != f || list != "" && v.Slot.Group != list {
				continue
			}
			if len(b) > start {
				b = append(b, ';')
			}
			b = value(w, b, m, v)
		}
		return b
	}}
}

// variableColumn is the column of the variable, or array, of a name.
func variableColumn(f *decode.Field, name string) Column {
	return Column{f.Name + "." + name, func(_ *separated, b []byte, m *decode.Message) []byte {
		start := len(b)
		for i := range m.Values {
			v := &m.Values[i]
			if v.Slot.Field != f || string(v.Name) != name {
				continue
			}
			if len(b) > start {
				b = append(b, ';')
			}
			b = append(b, v.Bytes...)
		}
		return b
	}}
}

// fieldNames are the fields of the protocol by name and alias in lower case.
func fieldNames() map[string]*decode.Field {
	names := map[string]*decode.Field{}
	all := allFields()
	for _, f := range all {
		names[strings.ToLower(f.Name)] = f
	}
	for _, f := range all {
		for _, alias := range f.Aliases {
			if key := strings.ToLower(alias); names[key] == nil {
				names[key] = f
			}
		}
	}
	return names
}

// allFields are the fields of the protocol, each once, in the order in which
// the messages have them.
func allFields() []*decode.Field {
	seen := map[*decode.Field]bool{}
	var out []*decode.Field
	add := func(f *decode.Field) {
		if f != nil && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	for i := range ged188.Tables.Schemas {
		s := &ged188.Tables.Schemas[i]
		for j := range s.Fixed {
			add(s.Fixed[j].Field)
		}
		for j := range s.Float {
			add(floatingField(&s.Float[j]))
		}
		for j := range s.Alt {
			for k := range s.Alt[j].Fixed {
				add(s.Alt[j].Fixed[k].Field)
			}
		}
	}
	for _, t := range ged188.Tables.Tags {
		add(t.Field)
	}
	return out
}

// floatingField is the field that f stands for.
func floatingField(f *decode.Floating) *decode.Field {
	if f.Field != nil {
		return f.Field
	}
	return f.Tag.Field
}

// listNamed is the list of that name, without regard to case; "" for none.
func listNamed(name string) string {
	for i := range ged188.Tables.Schemas {
		for j := range ged188.Tables.Schemas[i].Float {
			if g := ged188.Tables.Schemas[i].Float[j].Group; g != "" && strings.EqualFold(g, name) {
				return g
			}
		}
	}
	return ""
}

func unknownColumn(name string) error {
	var names []string
	for _, c := range headColumns {
		names = append(names, c.name)
	}
	for _, f := range allFields() {
		names = append(names, f.Name)
	}
	field, _, _ := strings.Cut(name, ".")
	if like := near(field, names); len(like) > 0 {
		return fmt.Errorf("no field is named %q; near it are %s", name, strings.Join(like, ", "))
	}
	return fmt.Errorf("no field is named %q", name)
}

// separated prints a message as the cells of one line.
type separated struct {
	o       Options
	columns []Column
	comma   byte
	cell    []byte
}

// A SeparatedWriter is a MessageWriter of a table, which has a head.
type SeparatedWriter interface {
	MessageWriter
	Header(b []byte) []byte // appends the names of the columns
}

// NewCSV prints messages as comma-separated values (RFC 4180, but with LF), a
// line for each.
func NewCSV(o Options, columns []Column) SeparatedWriter {
	return &separated{o: o, columns: columns, comma: ','}
}

// NewTSV prints messages as tab-separated values. A tab in a cell is \t.
func NewTSV(o Options, columns []Column) SeparatedWriter {
	return &separated{o: o, columns: columns, comma: '\t'}
}

func (w *separated) Header(b []byte) []byte {
	for i, c := range w.columns {
		if i > 0 {
			b = append(b, w.comma)
		}
		b = w.appendCell(b, []byte(c.name))
	}
	return append(b, '\n')
}

func (w *separated) Append(b []byte, m *decode.Message) []byte {
	m = w.o.hideInText(m)
	for i := range w.columns {
		if i > 0 {
			b = append(b, w.comma)
		}
		w.cell = w.columns[i].value(w, w.cell[:0], m)
		b = w.appendCell(b, w.cell)
	}
	return append(b, '\n')
}

// appendCell appends text as a cell, made harmless, in quotes where CSV needs
// them.
func (w *separated) appendCell(b, s []byte) []byte {
	if w.comma != ',' || bytes.IndexByte(s, ',') < 0 && bytes.IndexByte(s, '"') < 0 {
		return appendSafe(b, s)
	}
	b = append(b, '"')
	for {
		head, rest, more := bytes.Cut(s, quote)
		b = appendSafe(b, head)
		if !more {
			return append(b, '"')
		}
		b = append(b, `""`...)
		s = rest
	}
}

var quote = []byte{'"'}

func (w *separated) appendValue(b []byte, _ *decode.Message, v *decode.Value) []byte {
	switch {
	case w.o.hides(v.Slot):
		return append(b, masked...)
	case v.Slot.Type.Numeric():
		return strconv.AppendInt(b, v.Num, 10)
	case isVariable(v.Slot):
		b = append(appendVariableName(b, v), '=')
	case isBytes(v):
		return appendHex(b, v.Bytes...)
	}
	return append(b, v.Bytes...)
}

func (w *separated) appendSymbol(b []byte, _ *decode.Message, v *decode.Value) []byte {
	return appendSymbol(b, v)
}
