package render

import (
	"fmt"
	"strconv"
	"strings"

	"ccxtrace/decode"
)

// messageBytes prints the bytes of a dump with what each stands for.
type messageBytes struct {
	full   messageFull // for messages that have no bytes
	o      Options
	styles styles
}

// NewBytes prints the dump of a message, each range of bytes beside its field,
// value and meaning, so that nobody counts bytes: offset, bytes, field, value.
// Tag and length of a floating field have a row of their own. Lost bytes are
// drawn as ??. It fits 80 columns, or the terminal. A text trace, which has no
// bytes, is printed as NewFull prints it.
func NewBytes(o Options) MessageWriter {
	s := newStyles(o.Color)
	return &messageBytes{messageFull{o, s}, o, s}
}

// rowBytes is how many bytes a row shows.
const rowBytes = 8

func (w *messageBytes) Append(b []byte, m *decode.Message) []byte {
	if m.Form != decode.Hex {
		b = w.full.Append(b, m)
		return append(b[:len(b)-1], "  this is no dump, so there are no bytes\n\n"...)
	}
	b = w.full.appendHead(b, m)
	d := dump{w: w, m: m, name: w.nameWidth(m)}
	d.header()
	d.heading(fmt.Sprintf("MDATA, %d bytes: fixed part", len(m.Body)))
	for i, u := 0, 0; i < len(m.Values) || u < len(m.Unknown); {
		if i == len(m.Values) || u < len(m.Unknown) && m.Unknown[u].Off < m.Values[i].Off {
			d.unknown(&m.Unknown[u])
			u++
		} else {
			d.value(&m.Values[i])
			i++
		}
	}
	d.rest(len(m.Body))
	b = append(b, d.out...)
	b = w.full.appendWarnings(b, m.Record.Warnings)
	b = w.full.appendWarnings(b, m.Warnings)
	return append(b, '\n')
}

// nameWidth is the width of the column of names.
func (w *messageBytes) nameWidth(m *decode.Message) int {
	n := len("tag 255, length 255")
	for i := range m.Values {
		n = max(n, len(m.Values[i].Slot.Field.Name))
	}
	return min(n, widest)
}

// A dump is the drawing of one message's bytes.
type dump struct {
	w        *messageBytes
	m        *decode.Message
	name     int  // width of the column of names
	at       int  // bytes of the body that are drawn
	floating bool // the floating part has begun
	out      []byte
}

func (d *dump) heading(s string) {
	d.out = append(append(d.out, "  "...), d.w.styles.strong.wrap(s)...)
	d.out = append(d.out, '\n')
}

func (d *dump) header() {
	if d.m.TypeID < 0 {
		return
	}
	d.heading("MHDR, 8 bytes")
	length := []byte(strconv.Itoa(int(d.m.Header[0])<<24 | int(d.m.Header[1])<<16 | int(d.m.Header[2])<<8 | int(d.m.Header[3])))
	typ := []byte(strconv.Itoa(d.m.TypeID))
	if d.m.Schema != nil {
		typ = append(append(typ, ' '), d.m.Schema.Name...)
	}
	d.rows(hexCells(d.m.Header[:4]), 0, "BodyLength", string(length), paint{})
	d.rows(hexCells(d.m.Header[4:]), 4, "MessageTypeID", string(typ), paint{})
}

// value draws a field, after the bytes before it.
func (d *dump) value(v *decode.Value) {
	off, end := int(v.Off), int(v.Off+v.Len)
	if off < d.at || end > len(d.m.Body) {
		return
	}
	name := v.Slot.Field.Name
	if isVariable(v.Slot) {
		name = string(appendVariableName(nil, v))
	}
	if v.Slot.Fixed == nil {
		d.tag(off, v.Slot.Tag, int(v.Len))
	}
	d.rest(off)
	words := d.describe(v)
	if row, lost := d.gap(off, end); lost {
		words += fmt.Sprintf("; %s is lost from row %04X, read as 00", lostByte, row)
	}
	d.rows(d.cells(off, end, d.w.o.hides(v.Slot)), off, name, words, d.w.styles.of(v.Slot.Field))
	d.at = end
}

func (d *dump) unknown(u *decode.UnknownTag) {
	off, end := int(u.Off), int(u.Off+u.Len)
	if off < d.at || end > len(d.m.Body) {
		return
	}
	d.tag(off, u.Tag, int(u.Len))
	d.rest(off)
	d.rows(d.cells(off, end, d.w.o.hidesRest(d.m)), off, "-", "a tag in no table", d.w.styles.trouble)
	d.at = end
}

// tag draws the tag and length in front of the data at off.
func (d *dump) tag(off int, tag uint16, length int) {
	if !d.floating {
		d.floating = true
		d.heading(fmt.Sprintf("floating part, tags of %d and lengths of %d byte", d.m.TagSize, d.m.LenSize))
	}
	from := off - d.m.TagSize - d.m.LenSize
	if from < d.at {
		return
	}
	d.rest(from)
	d.rows(d.cells(from, off, false), from, fmt.Sprintf("tag %d, length %d", tag, length), "", d.w.styles.faint)
	d.at = off
}

// rest draws the bytes up to end, which no field covers.
func (d *dump) rest(end int) {
	if end <= d.at {
		return
	}
	d.rows(d.cells(d.at, end, d.w.o.hidesRest(d.m)), d.at, "-", "no field covers these", d.w.styles.trouble)
	d.at = end
}

// cells are bytes of the body as they are drawn.
func (d *dump) cells(from, to int, hide bool) []string {
	out := hexCells(d.m.Body[from:to])
	for i := range out {
		if hide {
			out[i] = maskedByte
		}
	}
	for _, g := range d.m.Gaps {
		for i := max(from, int(g.Off)); i < min(to, int(g.Off+g.Len)); i++ {
			out[i-from] = lostByte
		}
	}
	return out
}

// gap is the row from which a byte between from and to is lost.
func (d *dump) gap(from, to int) (row int, lost bool) {
	for _, g := range d.m.Gaps {
		if int(g.Off) < to && from < int(g.Off+g.Len) {
			return g.Row, true
		}
	}
	return 0, false
}

// lostByte is drawn where the log lost a byte.
const lostByte = "??"

func hexCells(data []byte) []string {
	out := make([]string, len(data))
	for i, c := range data {
		out[i] = fmt.Sprintf("%02X", c)
	}
	return out
}

// describe is v's value, symbol and meaning.
func (d *dump) describe(v *decode.Value) string {
	r := d.w.full.field(d.m, v)
	parts := r.cells[1:]
	if v.Slot.Type == decode.UNSPEC {
		parts = r.cells[2:] // its bytes say it
	}
	var words []string
	for _, s := range parts {
		if s != "" {
			words = append(words, s)
		}
	}
	return strings.Join(words, " ")
}

// rows draws bytes beside a name and what is said of them, on as many rows as
// both need.
func (d *dump) rows(hex []string, off int, name, words string, p paint) {
	room := max(d.w.o.columns()-d.textColumn(), 16)
	lines := wrap(words, room)
	for i := 0; i == 0 || i*rowBytes < len(hex) || i < len(lines); i++ {
		from, to := min(i*rowBytes, len(hex)), min((i+1)*rowBytes, len(hex))
		line := strings.Repeat(" ", 6)
		if from < to || i == 0 {
			line = fmt.Sprintf("  %04X", off+from)
		}
		line += fmt.Sprintf("  %-*s", 3*rowBytes-1, strings.Join(hex[from:to], " "))
		if strings.Contains(line, lostByte) {
			line = strings.ReplaceAll(line, lostByte, d.w.styles.trouble.wrap(lostByte))
		}
		said := ""
		if i < len(lines) {
			said = p.wrap(lines[i])
		}
		if i > 0 {
			name = ""
		}
		line += fmt.Sprintf("  %-*s  %s", d.name, name, said)
		d.out = append(append(d.out, strings.TrimRight(line, " ")...), '\n')
	}
}

// textColumn is where what is said of bytes begins.
func (d *dump) textColumn() int { return 6 + 2 + 3*rowBytes - 1 + 2 + d.name + 2 }
