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

	body      []byte // of the dump at hand, in the message's space
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
	r.body, r.holes = m.space[:0], r.holes[:0]
	r.readDump(rec, m)
	m.space = r.body[:0]
}

// readDump is read with r.body and r.holes empty.
func (r *dumpReader) readDump(rec *parse.Record, m *Message) {
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
		m.warnCut(d, "")
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
		if len(text) > 0 && text[0] == ' ' {
			text = trimBlanks(text)
		}
		text, ok = cleanRow(r.body[off:min(off+rowSize, length)], text, off)
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

// A whole row as the engine prints it: offset, bytes, and a column of 16
// characters behind one or two blanks.
const (
	rowHeadText = len("0010: ")
	halfText    = halfRow*len("00 ") - 1
	rowText     = rowHeadText + halfText + len("  ") + halfText
	columnText  = len("  ") + rowSize + len("\r\n")
)

// cleanRow reads a row, "0010: 00 01 ... 00  05 ... 36 .....2006", into dst.
// It returns what follows the row's line end.
func cleanRow(dst, text []byte, offset int) (rest []byte, ok bool) {
	n := len(dst)
	if n == rowSize && len(text) >= rowText+columnText {
		row := (*[rowText + columnText]byte)(text)
		if size := columnSize((*[columnText]byte)(row[rowText:])); size > 0 {
			return text[rowText+size:], cleanOffset(row[:], offset) && row[rowHeadText+halfText] == ' ' && row[rowHeadText+halfText+1] == ' ' &&
				cleanHalf((*[halfRow]byte)(dst), (*[halfText]byte)(row[rowHeadText:])) &&
				cleanHalf((*[halfRow]byte)(dst[halfRow:]), (*[halfText]byte)(row[rowText-halfText:]))
		}
	}
	size := rowHeadText + 3*n - 1
	if n > halfRow {
		size++
	}
	if len(text) < size || !cleanOffset(text, offset) {
		return nil, false
	}
	pairs := text[rowHeadText:size]
	if n <= halfRow {
		ok = cleanPairs(dst, pairs)
	} else {
		ok = cleanPairs(dst[:halfRow], pairs) && pairs[halfText] == ' ' && pairs[halfText+1] == ' ' &&
			cleanPairs(dst[halfRow:], pairs[halfText+2:])
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

// cleanOffset reports whether text begins with offset in four digits, a colon
// and a blank.
func cleanOffset(text []byte, offset int) bool {
	const digits = "0123456789ABCDEF"
	if offset >= 1<<12 || offset%rowSize != 0 {
		return false
	}
	want := uint64('0') | uint64(digits[offset>>8])<<8 | uint64(digits[offset>>4&15])<<16 |
		'0'<<24 | ':'<<32 | ' '<<40
	return binary.LittleEndian.Uint64(text)<<16 == want<<16
}

// columnSize is the length of a column of 16 characters with what stands
// around it on its line; 0 if it is anything else.
func columnSize(text *[columnText]byte) int {
	pad := 1
	if text[1] == ' ' && text[rowSize+1] != '\n' && text[rowSize+1] != '\r' {
		pad = 2
	}
	column := (*[rowSize]byte)(text[pad:])
	const each = 0x0101010101010101
	a := binary.LittleEndian.Uint64(column[:]) ^ '\n'*each
	b := binary.LittleEndian.Uint64(column[8:]) ^ '\n'*each
	broken := ((a-each)&^a | (b-each)&^b) & (0x80 * each) // one of them is zero
	if text[0] != ' ' || broken != 0 || column[rowSize-1] == ' ' {
		return 0
	}
	switch end := text[pad+rowSize:]; {
	case end[0] == '\n':
		return pad + rowSize + 1
	case end[0] == '\r' && end[1] == '\n':
		return pad + rowSize + 2
	}
	return 0
}

// cleanPairs reads pairs of digits with a blank between.
func cleanPairs(dst, text []byte) bool {
	if len(dst) == halfRow {
		return cleanHalf((*[halfRow]byte)(dst), (*[halfText]byte)(text))
	}
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

// cleanHalf is cleanPairs for half a row of capital digits, of which most of
// any dump consists.
func cleanHalf(dst *[halfRow]byte, text *[halfText]byte) bool {
	a, badA := threeBytes(binary.LittleEndian.Uint64(text[0:]))
	b, badB := threeBytes(binary.LittleEndian.Uint64(text[9:]))
	c, badC := threeBytes(binary.LittleEndian.Uint64(text[15:])) // its first byte is the last of b
	dst[0], dst[1], dst[2] = byte(a), byte(a>>24), byte(a>>48)
	dst[3], dst[4], dst[5] = byte(b), byte(b>>24), byte(b>>48)
	dst[6], dst[7] = byte(c>>24), byte(c>>48)
	return badA|badB|badC == 0 && text[8] == ' '
}

// threeBytes reads "00 01 02", eight characters in a register: the bytes are
// the first, fourth and seventh of v. bad is not 0 if it is anything else.
//
// A digit's number is its low four bits, and 9 more for a letter, 0x41 up.
// Whether it was a capital digit shows when it is made a character again. A
// blank gives 0, of which "0" is made, 0x30 in place of 0x20.
func threeBytes(text uint64) (v, bad uint64) {
	const (
		each  = 0x0101010101010101
		blank = 0x0000010000010000
	)
	n := text&(0x0f*each) + 9*(text>>6&each)
	letter := (n + 6*each) >> 4 & each
	again := n + '0'*each + 7*letter
	bad = again ^ text ^ 0x10*blank | n&(0x10*each|0x0f*blank)
	return n<<4 | n>>8, bad
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
		return isBlanks(line)
	}
	return isBlanks(line[:pad]) && (line[len(line)-1] != ' ' || isBlanks(line))
}

func isBlanks(text []byte) bool {
	const eight = ' ' * 0x0101010101010101
	for len(text) >= 8 && binary.LittleEndian.Uint64(text) == eight {
		text = text[8:]
	}
	return len(trimBlanks(text)) == 0
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
