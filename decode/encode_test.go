package decode_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A width is how many bytes tags and lengths have.
type width struct{ tag, length int }

var widths = []width{{1, 1}, {2, 1}, {2, 2}}

// A wire is one field as it is put on the wire: the opposite of what is under
// test, and written without it.
type wire struct {
	field  *decode.Field
	typ    decode.Type
	tag    uint16 // 0 in the fixed part
	num    int64
	text   string
	name   string
	index  uint8
	member int16
}

// data is the value's bytes.
func (w *wire) data(size int) []byte {
	switch {
	case w.typ.Numeric():
		b := binary.BigEndian.AppendUint64(nil, uint64(w.num))
		return b[8-w.typ.Size():]
	case w.typ == decode.STRING:
		return []byte(w.text + "\x00")
	case w.typ == decode.NAMEDVAR:
		return []byte(w.name + "\x00" + w.text + "\x00")
	case w.typ == decode.NAMEDARRAY:
		return []byte(string(rune(w.index)) + w.name + "\x00" + w.text + "\x00")
	case w.tag == 0:
		return append([]byte(w.text), make([]byte, size-len(w.text))...)
	}
	return []byte(w.text)
}

func (w *wire) String() string {
	return fmt.Sprintf("%s[%d.%d]=%d %q %q", w.field.Name, w.member, w.index, w.num, w.name, w.text)
}

// wiresOf are the values of a message in the same form.
func wiresOf(m *decode.Message) (out []string) {
	for i := range m.Values {
		v := &m.Values[i]
		w := wire{field: v.Slot.Field, num: v.Num, text: string(v.Bytes), name: string(v.Name), index: v.Index, member: v.Member}
		out = append(out, w.String())
	}
	return out
}

func stringsOf(wires []wire) (out []string) {
	for i := range wires {
		out = append(out, wires[i].String())
	}
	return out
}

// encode puts a message on the wire, without its header.
func encode(w width, fixed []decode.Fixed, wires []wire) (body []byte) {
	for i := range wires {
		if i < len(fixed) {
			body = append(body, wires[i].data(fixed[i].Size)...)
			continue
		}
		data := wires[i].data(0)
		body = appendField(body, w, wires[i].tag, data)
	}
	return body
}

func appendField(body []byte, w width, tag uint16, data []byte) []byte {
	head := binary.BigEndian.AppendUint16(nil, tag)
	body = append(body, head[2-w.tag:]...)
	head = binary.BigEndian.AppendUint16(nil, uint16(len(data)))
	return append(append(body, head[2-w.length:]...), data...)
}

// randomMessage makes up values for every field of the fixed part of s and for
// some of the floating ones, lists with several members.
func randomMessage(rng *rand.Rand, s *decode.Schema, w width) (wires []wire) {
	for i := range s.Fixed {
		f := &s.Fixed[i]
		v := randomValue(rng, f.Field, f.Type, f.Size, f.Enum)
		if n, ok := constant(f.Const); ok {
			v.num = n
			v.text = strings.Repeat("\x00", f.Size)
		}
		wires = append(wires, v)
	}
	for i := 0; i < len(s.Float); i++ {
		f := &s.Float[i]
		switch {
		case w.tag == 1 && f.Tag.Number > 0xff:
		case f.Group != "":
			n := i + 1
			for n < len(s.Float) && s.Float[n].Group != "" && (s.Float[n].Group == f.Group || isOuter(s, f.Group, &s.Float[n])) {
				n++
			}
			wires = append(wires, randomList(rng, s, s.Float[i:n], w)...)
			i = n - 1
		case rng.IntN(3) > 0:
			wires = append(wires, randomFloat(rng, f))
		}
	}
	return wires
}

// isOuter reports whether f is of a list that stands in the members of group,
// or of group itself.
func isOuter(s *decode.Schema, group string, f *decode.Floating) bool {
	for i := range s.Float {
		if g := &s.Float[i]; fieldOf(g) == f.Count && g.Group == group {
			return true
		}
	}
	return false
}

func fieldOf(f *decode.Floating) *decode.Field {
	if f.Field != nil {
		return f.Field
	}
	return f.Tag.Field
}

// randomList makes up members of a list, and of the lists in its members.
func randomList(rng *rand.Rand, s *decode.Schema, fields []decode.Floating, w width) (wires []wire) {
	group := fields[0].Group
	for member := range rng.IntN(4) {
		for i := 0; i < len(fields); i++ {
			f := &fields[i]
			if w.tag == 1 && f.Tag.Number > 0xff {
				continue
			}
			if f.Group == group {
				v := randomFloat(rng, f)
				v.member = int16(member)
				wires = append(wires, v)
				continue
			}
			n := i + 1
			for n < len(fields) && fields[n].Group == f.Group {
				n++
			}
			wires = append(wires, randomList(rng, s, fields[i:n], w)...)
			i = n - 1
		}
	}
	return wires
}

func randomFloat(rng *rand.Rand, f *decode.Floating) wire {
	typ, limit := f.Type, f.Max
	if typ == 0 {
		typ = f.Tag.Type
	}
	if limit == 0 {
		limit = f.Tag.Max
	}
	enum := f.Enum
	if enum == nil {
		enum = f.Tag.Enum
	}
	v := randomValue(rng, fieldOf(f), typ, min(limit, 40), enum)
	v.tag = f.Tag.Number
	return v
}

// randomValue makes up a value as such a field has it: small numbers, now and
// then none, texts of an agent's name's length.
func randomValue(rng *rand.Rand, f *decode.Field, t decode.Type, limit int, enum *decode.Enum) wire {
	v := wire{field: f, typ: t}
	switch {
	case enum != nil && t.Numeric() && !enum.Mask && !enum.Sentinel:
		v.num = enum.Values[rng.IntN(len(enum.Values))].Num
	case t == decode.BOOL:
		v.num = int64(rng.IntN(2))
	case t.Numeric() && rng.IntN(4) == 0:
		v.num = -1
		if t.Size() < 4 && t != decode.CHAR {
			v.num = 1<<(8*t.Size()) - 1
		}
	case t.Numeric():
		v.num = int64(rng.IntN(127))
	case t == decode.NAMEDVAR || t == decode.NAMEDARRAY:
		v.name, v.text = "user."+randomText(rng, 1+rng.IntN(9)), randomText(rng, rng.IntN(30))
		if t == decode.NAMEDARRAY {
			v.index = uint8(rng.IntN(100))
		}
	case t == decode.STRING:
		v.text = randomText(rng, rng.IntN(max(limit, 1)))
	default:
		v.text = randomText(rng, limit)
	}
	return v
}

func randomText(rng *rand.Rand, n int) string {
	const letters = " +,-.0123456789:ABCDEFabcdefÄxyz"
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rng.IntN(len(letters))]
	}
	return string(b)
}

// constant is the first number in the text of a constant.
func constant(text string) (n int64, ok bool) {
	text, _, _ = strings.Cut(text, " ")
	switch text {
	case "":
		return 0, false
	case "0xffffffff":
		return -1, true
	case "0xffff", "-1":
		return 0xffff, true
	}
	_, err := fmt.Sscan(text, &n)
	return n, err == nil
}

// A layout is how a dump is printed.
type layout struct {
	indent, crlf, lower     bool
	noGap, noColumn, joined bool
	glued                   bool // no blank before the column
	wrong                   bool // the column shows something else
	near                    bool // the column right behind the bytes
	lead, tail              string
	row                     func(i int, row []byte) [][]byte // damage to row i: the bytes that are printed, in as many rows
}

// header is the header of a body.
func header(typ int, body []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	return binary.BigEndian.AppendUint32(b, uint32(typ))
}

// dump prints a message as the log shows it.
func dump(l layout, head, body []byte) []byte {
	var b bytes.Buffer
	if l.lead == "" {
		l.lead = "writing...\n"
	}
	b.WriteString(l.lead)
	l.write(&b, "MHDR:    ", 0, head)
	label := "MDATA:   "
	for off := 0; off < len(body); off += 16 {
		row := body[off:min(off+16, len(body))]
		rows := [][]byte{row}
		if l.row != nil {
			rows = l.row(off/16, bytes.Clone(row))
		}
		for _, r := range rows {
			l.write(&b, label, off, r)
			if label = ""; l.indent {
				label = "         "
			}
		}
	}
	b.WriteString(l.tail)
	text := bytes.TrimRight(b.Bytes(), " \n")
	if l.joined {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte(" "))
	}
	if l.crlf {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	return text
}

func (l *layout) write(b *bytes.Buffer, label string, off int, row []byte) {
	form := "%02X"
	if l.lower {
		form = "%02x"
		fmt.Fprintf(b, "%s%04x:", label, off)
	} else {
		fmt.Fprintf(b, "%s%04X:", label, off)
	}
	for i, c := range row {
		if i == 8 && !l.noGap {
			b.WriteByte(' ')
		}
		fmt.Fprintf(b, " "+form, c)
	}
	if !l.noColumn {
		switch {
		case l.glued:
		case l.near || len(label) > 0 && label[:2] == "MH":
			b.WriteByte(' ')
		default:
			width := 3 * (16 - len(row))
			if len(row) <= 8 && !l.noGap {
				width++
			}
			fmt.Fprintf(b, "%*s", width+2, "")
		}
		for i, c := range row {
			switch {
			case l.wrong && i == len(row)/2:
				b.WriteString("#")
			case l.wrong && i > len(row)/2:
			case c < ' ' || c > '~':
				b.WriteByte('.')
			default:
				b.WriteByte(c)
			}
		}
	}
	b.WriteByte('\n')
}

// schemas are the messages whose layout and number are known.
func schemas() (out []*decode.Schema) {
	for i := range ged188.Tables.Schemas {
		if s := &ged188.Tables.Schemas[i]; s.Layout == decode.Full && s.Type >= 0 {
			out = append(out, s)
		}
	}
	return out
}
