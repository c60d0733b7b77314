package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"ccxtrace/parse"
)

// A row of a dump shows 16 bytes, with a double gap after the eighth. The
// header's row has 8.
const (
	rowSize    = 16
	halfRow    = rowSize / 2
	headerSize = 8
)

// Labels of the first row of header and body.
const (
	headerLabel = "MHDR:"
	bodyLabel   = "MDATA:"
)

// A dumpReader reads hex dumps.
//
// A dump that stands in the log as the engine prints it is read in one pass.
// Where the least thing is unusual it is read again by damagedRows, which
// gives the same for a dump without damage.
type dumpReader struct {
	p       *Protocol
	last    width // of the last whole dump of the run; zero before the first
	learned bool  // last is of a dump that was read since reset
	used    bool  // what was read since reset depends on last as it was then

	body      []byte
	ranked    []*reading
	lists     []list
	strangers []bool // foreign tags that the message has, by number
	rows      []row
	holes     []hole
}

// reset starts on a chunk of records that come after st.
func (r *dumpReader) reset(st *State) {
	r.last = width{st.TagSize, st.LenSize}
	r.learned, r.used = false, false
}

// state notes in st what the dumps of the next chunk need to know.
func (r *dumpReader) state(st *State) { st.TagSize, st.LenSize = r.last.tag, r.last.length }

// read fills in m, which is empty, from the dump in rec.
func (r *dumpReader) read(rec *parse.Record, m *Message) {
	m.Form = Hex
	r.holes = r.holes[:0]

	rows, ok := m.readStage(rec.Message)
	d := damage{}
	if !ok || !r.cleanRows(rows, m) {
		d = r.damagedRows(rec.Message, m)
	}
	m.Body = r.body
	if d.noHeader {
		m.showHoles(r.holes)
		return
	}
	m.TypeID = int(binary.BigEndian.Uint32(m.Header[4:]))
	pl := r.p.planOf(m.TypeID)
	if pl == nil {
		m.warn(UnknownType, fmt.Sprintf("type %d is in no table", m.TypeID))
		m.showHoles(r.holes)
		return
	}
	m.Schema = pl.schema
	r.readBody(m, pl, d)
}

// readStage reads the line in front of a dump. ok is false if it is none that
// the engine prints.
func (m *Message) readStage(text []byte) (rows []byte, ok bool) {
	const size = len("writing...\n")
	m.Stage, m.Direction = 0, 0
	if len(text) < size {
		return nil, false
	}
	switch string(text[:size-1]) {
	case "writing...":
		m.Stage, m.Direction = StageWriting, Out
	case "reading...":
		m.Stage, m.Direction = StageReading, In
	default:
		return nil, false
	}
	return cutBreak(text[size-1:])
}

// cutBreak takes a line end off the front of text.
func cutBreak(text []byte) (rest []byte, ok bool) {
	if len(text) > 1 && text[0] == '\r' {
		text = text[1:]
	}
	if len(text) == 0 || text[0] != '\n' {
		return nil, false
	}
	return text[1:], true
}

// cleanRows reads a dump without the least damage into m.Header and r.body,
// and reports whether it is one.
func (r *dumpReader) cleanRows(text []byte, m *Message) (ok bool) {
	if text, ok = cutLabel(text, headerLabel); !ok {
		return false
	}
	if text, ok = cleanRow(m.Header[:], text, 0); !ok {
		return false
	}
	length := int(binary.BigEndian.Uint32(m.Header[:]))
	if length == 0 {
		r.body = r.body[:0]
		return len(text) == 0
	}
	if length > len(text)/3 { // two digits and a blank for each byte
		return false
	}
	if text, ok = cutLabel(text, bodyLabel); !ok {
		return false
	}
	r.body = grow(r.body, length)
	for off := 0; off < length; off += rowSize {
		text, ok = cleanRow(r.body[off:min(off+rowSize, length)], trimBlanks(text), off)
		if !ok {
			return false
		}
	}
	return len(text) == 0
}

// grow is b with n bytes, whatever they are.
func grow(b []byte, n int) []byte {
	if cap(b) < n {
		return make([]byte, n, 2*n)
	}
	return b[:n]
}

func cutLabel(text []byte, label string) (rest []byte, ok bool) {
	if len(text) < len(label) || string(text[:len(label)]) != label {
		return nil, false
	}
	return trimBlanks(text[len(label):]), true
}

func trimBlanks(text []byte) []byte {
	for len(text) > 0 && text[0] == ' ' {
		text = text[1:]
	}
	return text
}

// cleanRow reads a row, "0010: 00 01 ... 00  05 ... 36 .....2006", into dst.
// It returns what follows the row's line end.
func cleanRow(dst, text []byte, offset int) (rest []byte, ok bool) {
	const head = len("0000: ")
	const half = halfRow*len("00 ") + 1
	n := len(dst)
	size := head + 3*n - 1
	if n > halfRow {
		size++
	}
	if len(text) < size || !cleanOffset((*[head]byte)(text), offset) {
		return nil, false
	}
	pairs := text[head:size]
	if n <= halfRow {
		ok = cleanPairs(dst, pairs)
	} else {
		ok = cleanPairs(dst[:halfRow], pairs) && pairs[half-1] == ' ' && pairs[half-2] == ' ' &&
			cleanPairs(dst[halfRow:], pairs[half:])
	}
	if !ok {
		return nil, false
	}
	text = text[size:]
	end := bytes.IndexByte(text, '\n')
	if end < 0 {
		return nil, fitsColumn(text, n)
	}
	return text[end+1:], fitsColumn(text[:end], n)
}

// cleanOffset reports whether head is offset in four digits, and what follows
// them.
func cleanOffset(head *[6]byte, offset int) bool {
	return head[4] == ':' && head[5] == ' ' && offset <= 0xffff &&
		int(nibbles[head[0]]) == valid|offset>>12 &&
		int(nibbles[head[1]]) == valid|offset>>8&15 &&
		int(nibbles[head[2]]) == valid|offset>>4&15 &&
		int(nibbles[head[3]]) == valid|offset&15
}

// cleanPairs reads pairs of digits with a blank between.
func cleanPairs(dst, text []byte) bool {
	all, blanks := uint16(valid), byte(0)
	for i := range dst {
		if i > 0 {
			blanks |= text[2] ^ ' '
			text = text[3:]
		}
		hi, lo := nibbles[text[0]], nibbles[text[1]]
		all &= hi & lo
		dst[i] = byte(hi<<4 | lo)
	}
	return all != 0 && blanks == 0
}

// fitsColumn reports whether what follows the n bytes of a row on its line is
// nothing, or a column of n characters. A row that lost bytes, and has digits
// in its column that could be taken for them, has a shorter one.
func fitsColumn(line []byte, n int) bool {
	if len(line) > 0 && line[len(line)-1] == '\r' {
		line = line[:len(line)-1]
	}
	pad := len(line) - n
	if pad <= 0 {
		return len(trimBlanks(line)) == 0
	}
	return len(trimBlanks(line[:pad])) == 0 && (line[len(line)-1] != ' ' || len(trimBlanks(line)) == 0)
}

// valid marks hex digits in nibbles.
const valid = 0x100

// nibbles are the values of the hex digits, with valid.
var nibbles = [256]uint16{
	'0': valid, '1': valid | 1, '2': valid | 2, '3': valid | 3, '4': valid | 4,
	'5': valid | 5, '6': valid | 6, '7': valid | 7, '8': valid | 8, '9': valid | 9,
	'A': valid | 10, 'B': valid | 11, 'C': valid | 12, 'D': valid | 13, 'E': valid | 14, 'F': valid | 15,
	'a': valid | 10, 'b': valid | 11, 'c': valid | 12, 'd': valid | 13, 'e': valid | 14, 'f': valid | 15,
}
