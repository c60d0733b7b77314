package render

import (
	"fmt"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// messageFull prints every field of a message, one a line.
type messageFull struct {
	o      Options
	styles styles
}

// NewFull prints messages with every field, one a line: name, value, symbol
// and meaning. The first two lines say what message it is and where it stands
// in the log; a blank line ends it. What lost bytes may have changed has a ?
// after the value.
func NewFull(o Options) MessageWriter { return &messageFull{o, newStyles(o.Color)} }

func (w *messageFull) Append(b []byte, m *decode.Message) []byte {
	m = w.o.hideInText(m)
	b = w.appendHead(b, m)
	if m.Form == decode.Exception {
		b = w.appendException(b, m)
	}
	t := table{indent: 2}
	list, member := "", int16(-1)
	for i := range m.Values {
		v := &m.Values[i]
		if v.Slot.Reserved && !w.o.Reserved {
			continue
		}
		in := listOf(v.Slot)
		if in != "" && (in != list || v.Member != member && !isVariable(v.Slot)) {
			t.heading(w.styles.faint, memberName(in, v))
		}
		list, member = in, v.Member
		r := w.field(m, v)
		if in != "" {
			r.indent = 2
		}
		t.add(r)
	}
	for i := range m.Extra {
		x := &m.Extra[i]
		t.add(w.foreign(Safe(string(x.Key)), string(appendWord(nil, w.o.extraValue(x))), "in no table of the protocol"))
	}
	for i := range m.Unknown {
		u := &m.Unknown[i]
		t.add(w.foreign("tag "+strconv.Itoa(int(u.Tag)), string(w.o.appendRest(nil, m, u.Data)), "in no table of the protocol"))
	}
	if rest := restOf(m); len(rest) > 0 {
		t.add(w.foreign("rest", string(w.o.appendRest(nil, m, rest)), "bytes that no field covers"))
	}
	b = t.append(b)
	b = w.appendWarnings(b, m.Record.Warnings)
	b = w.appendWarnings(b, m.Warnings)
	return append(b, '\n')
}

// memberName is the heading of a list's member.
func memberName(list string, v *decode.Value) string {
	if isVariable(v.Slot) {
		return list
	}
	return fmt.Sprintf("%s %d", list, v.Member+1)
}

// appendHead appends what message it is and where it stands.
func (w *messageFull) appendHead(b []byte, m *decode.Message) []byte {
	s := &w.styles
	b = append(b, s.ofType(m).on...)
	if m.Form == decode.Exception {
		b = append(b, "EXCEPTION"...)
	} else {
		b = appendTypeName(b, m)
	}
	b = append(b, s.ofType(m).off...)
	if m.Schema != nil && m.TypeID >= 0 {
		b = append(strconv.AppendInt(append(b, " ("...), int64(m.TypeID), 10), ')')
	}
	if call, ok := ged188.CallOf(m); ok {
		b = append(append(b, "  call "...), s.call.on...)
		b = strconv.AppendUint(b, uint64(call), 10)
		b = append(ged188.AppendJTAPI(append(b, " ["...), call), ']')
		b = append(b, s.call.off...)
	}
	b = append(b, '\n')
	place := []string{m.Time.String(), string(appendSeq(nil, &m.Record)), m.Form.String()}
	if m.Time.IsZero() {
		place[0] = string(none)
	}
	if m.Direction != 0 {
		place = append(place, m.Direction.String())
	}
	if m.Stage != 0 {
		place = append(place, m.Stage.String())
	}
	place = append(place, fmt.Sprintf("%s:%d", Safe(m.File), m.Line))
	b = append(b, s.faint.wrap(strings.Join(place, " "))...)
	b = append(b, '\n')
	if m.Thread != nil || m.Socket != nil {
		b = append(b, s.faint.on...)
		b = appendSafe(append(b, "thread "...), orNone(m.Thread))
		b = appendSafe(append(b, " socket "...), orNone(m.Socket))
		b = append(append(b, s.faint.off...), '\n')
	}
	return b
}

func orNone(s []byte) []byte {
	if s == nil {
		return []byte{none}
	}
	return s
}

// appendException appends what an exception says, line by line, and the
// message that it is about.
func (w *messageFull) appendException(b []byte, m *decode.Message) []byte {
	b = appendSafe(append(append(b, "  "...), w.styles.trouble.on...), orNone(m.Class))
	b = append(append(b, w.styles.trouble.off...), '\n')
	for line := range strings.Lines(string(m.Message)) {
		line = strings.ReplaceAll(strings.TrimRight(line, "\r\n"), "\t", "    ")
		b = appendSafe(append(b, "  "...), line)
		b = append(b, '\n')
	}
	if a := m.About; a != nil {
		b = fmt.Appendf(b, "  most likely about %s, seq %d, %s:%d (%s)\n", Safe(a.Type), a.Seq, Safe(a.Pos.File), a.Pos.Line, a.Why)
	}
	return b
}

// field is the row of v.
func (w *messageFull) field(m *decode.Message, v *decode.Value) row {
	s := &w.styles
	r := row{cells: cells{v.Slot.Field.Name, string(w.o.appendPlain(nil, v)), string(appendSymbol(nil, v)), meaning(v)}}
	r.paint = [len(cells{})]paint{1: s.of(v.Slot.Field), 2: s.symbol, 3: s.faint}
	switch {
	case isVariable(v.Slot):
		r.cells[0] = string(appendVariableName(nil, v))
		r.cells[3] = variableMeaning(v)
	case isCall(v):
		r.cells[2] = string(ged188.AppendJTAPI(nil, uint32(v.Num)))
	}
	if v.Slot.Reserved {
		r.paint[0] = s.faint
		r.cells[3] = join("reserved", r.cells[3])
	}
	if v.Uncertain {
		r.cells[1] += " ?"
		r.paint[1] = s.trouble
		r.cells[3] = join("uncertain", r.cells[3])
	}
	return r
}

// foreign is the row of what no field of the tables covers.
func (w *messageFull) foreign(name, value, meaning string) row {
	return row{cells: cells{name, value, "", meaning}, paint: [len(cells{})]paint{3: w.styles.faint}}
}

func (w *messageFull) appendWarnings(b []byte, ws []parse.Warning) []byte {
	for i := range ws {
		b = append(append(b, "  "...), w.styles.trouble.on...)
		b = append(append(b, '!'), ws[i].Code...)
		b = append(append(b, w.styles.trouble.off...), ' ')
		b = append(appendSafe(b, ws[i].Detail), '\n')
	}
	return b
}
