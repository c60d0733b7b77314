package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
)

// maxLost is how many bytes the rows that are missing from a dump may have; a
// larger offset is not believed.
const maxLost = 4096

// maxRows is how many rows of a dump are read; a message has far fewer.
const maxRows = 4096

// maxCells is how many bytes of a row are read: it may have some too many.
const maxCells = rowSize + halfRow

// A row is one row of a dump, as damaged as it may be.
type row struct {
	label    string // headerLabel, bodyLabel or ""
	offset   int    // of its first byte in the body
	text     []byte // what follows the offset, up to the next row
	data     [maxCells]byte
	n        int            // bytes of data that are there
	bad      [maxCells]bool // what stands there is no byte
	gaps     [maxCells]int  // blanks before each byte, 1 where a line break is among them
	half     int            // bytes before the double gap, -1 where there is none
	column   bool           // characters follow the bytes
	shown    bool           // they are those of the bytes
	over     bool           // they are as many as there should be bytes, and there are more
	halfByte bool           // the text ends inside a byte
}

// A damage says what is wrong with a whole dump.
type damage struct {
	noHeader bool // type and length are not known
	cut      bool // the end is missing
	lost     bool // bytes are missing, or may be wrong
	length   int  // of the body as the header has it where the rows have more bytes, else 0
}

// damagedRows reads a dump into m.Header and r.body, warns of what is wrong
// with it, and notes in r.holes where bytes are lost.
func (r *dumpReader) damagedRows(text []byte, m *Message) (d damage) {
	r.body = r.body[:0]
	lead := r.findRows(text, m)
	m.guessStage(lead)
	header, rows := splitHeader(r.rows)
	length, known := r.readHeader(header, rows, m)
	d.noHeader = !known
	rows = orderRows(rows, length, m)
	rows = endRows(rows, length, m)
	r.joinRows(rows, length, m)
	d.lost = len(m.Warnings) > 0
	switch {
	case length < 0:
	case len(r.body) < length:
		d.cut = true
	case len(r.body) > length:
		d.length, d.lost = length, true
		m.warn(LengthMismatch, fmt.Sprintf("MHDR says %d bytes, the rows have %d", length, len(r.body)))
	}
	return d
}

// guessStage finds the last word of the engine in front of the dump.
func (m *Message) guessStage(lead []byte) {
	m.Stage, m.Direction = 0, 0
	writing, reading := bytes.LastIndex(lead, []byte("writing")), bytes.LastIndex(lead, []byte("reading"))
	switch {
	case writing > reading:
		m.Stage, m.Direction = StageWriting, Out
	case reading > writing:
		m.Stage, m.Direction = StageReading, In
	}
}

// findRows finds where the rows of a dump begin, in lines of their own, perhaps
// behind the marks of a paste, or joined on one, and returns what stands before
// the first.
func (r *dumpReader) findRows(text []byte, m *Message) (lead []byte) {
	r.rows = r.rows[:0]
	lead = text
	at := rowPlace{room: maxLost, length: -1}
	line := 0                    // where the one at hand begins
	isFirst, start := true, true // a token may start here, the first of its line
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n':
			isFirst, start = true, true
			line = i + 1
			i += MarksLen(text[line:])
			continue
		case isBlank(c):
			start = true
			continue
		case !start:
			continue
		}
		at.isFirst = isFirst
		isFirst, start = false, false
		if !at.isFirst && i+2 < len(text) && isSpace(text[i+2]) {
			continue // a byte, of which there are most
		}
		h, ok := at.readHead(text[i:])
		if !ok {
			continue
		}
		if n := len(r.rows); n == 0 {
			lead = text[:i]
		} else {
			last, end := &r.rows[n-1], i
			if at.isFirst {
				end = line
			}
			last.text = last.text[:len(last.text)-len(text)+end]
			if last.label == headerLabel {
				at.length = last.statedLength()
			}
			if h.label == headerLabel && last.label != headerLabel {
				m.warn(SecondDump, "rows of another dump follow")
				return lead
			}
			if n == maxRows {
				m.warn(LengthMismatch, fmt.Sprintf("there are more than %d rows", maxRows))
				return lead
			}
		}
		if h.damaged {
			m.warn(BadOffset, fmt.Sprintf("the offset before row %04X cannot be right", h.offset))
		}
		at.goOn(&h)
		i += h.size - 1
		r.rows = append(r.rows, row{label: h.label, offset: h.offset, text: text[i+1:]})
	}
	return lead
}

// A rowHead is what stands before the bytes of a row.
type rowHead struct {
	label   string
	offset  int
	size    int  // of label and offset in the text
	damaged bool // the offset is not what is printed
}

// A rowPlace is where in a dump the next row is looked for.
type rowPlace struct {
	expected int  // offset if no row is missing
	room     int  // bytes that may be missing before it
	length   int  // of the body as the header has it, -1 where that is not known
	inside   bool // there are rows before
	isFirst  bool // nothing stands before it on its line
}

// goOn goes on to the place after a row.
func (at *rowPlace) goOn(h *rowHead) {
	at.inside = true
	if h.label == headerLabel {
		at.expected = 0
		return
	}
	at.room -= max(0, h.offset-at.expected)
	at.expected = h.offset + rowSize
}

// readHead reads the label and the offset that text begins with. An offset
// without a label could be something else too: it is believed at the start
// of a line, and inside a line where it goes on from the row before.
func (at *rowPlace) readHead(text []byte) (h rowHead, ok bool) {
	expected := at.expected
	for _, label := range []string{headerLabel, bodyLabel} {
		if bytes.HasPrefix(text, []byte(label)) {
			h.label, h.size = label, len(label)
			h.size += countSpace(text[h.size:])
			expected = 0
		}
	}
	o := readOffset(text[h.size:], h.label != "")
	whole := o.size > 0 && o.digits == o.chars && o.digits >= 4
	plausible := whole && o.value%rowSize == 0 && o.value <= expected+at.room &&
		(o.value <= expected || at.length < 0 || o.value < at.length)
	isRow := o.size > 0 && beginsPair(text[h.size+o.size:])
	h.offset = o.value
	switch {
	case h.label == headerLabel && whole, h.label == bodyLabel && plausible:
	case h.label != "":
		h.offset, h.damaged = expected, true
	case !isRow:
		return h, false
	case plausible && (at.isFirst || o.value >= expected-rowSize && (at.inside || o.value == 0)):
	case !at.isFirst:
		return h, false
	case nearly(text[h.size:], expected):
		h.offset, h.damaged = expected, true
	case (o.digits > 0 || expected > 0) && o.digits == o.chars && expected&(1<<(4*o.digits)-1) == o.value:
		h.offset = expected // a line break stands in the offset, or in front of its colon
	default:
		return h, false
	}
	h.size += o.size
	return h, true
}

// nearly reports whether text begins with offset in four digits, of which one
// is wrong.
func nearly(text []byte, offset int) bool {
	wrong := 0
	for i, c := range []byte(fmt.Sprintf("%04X:", offset)) {
		if i >= len(text) || text[i] != c && text[i] != c|0x20 {
			wrong++
		}
	}
	return wrong == 1
}

// An offsetText is an offset as it is printed, "0010:".
type offsetText struct {
	value         int
	size          int // with the colon; 0: there is none
	chars, digits int // before the colon, and how many of them are digits
}

// readOffset reads the offset that text begins with; with wrapped, a line
// break may stand in it.
func readOffset(text []byte, wrapped bool) (o offsetText) {
	for i, c := range text {
		switch {
		case c == ':':
			o.size = i + 1
			return o
		case wrapped && (c == '\n' || c == '\r'):
			continue
		case isSpace(c) || o.chars == 8:
			return o
		case nibbles[c] != 0:
			o.digits++
		}
		o.chars++
		o.value = o.value<<4 | int(nibbles[c]&15)
	}
	return o
}

// beginsPair reports whether text goes on with the first byte of a row.
func beginsPair(text []byte) bool {
	n := countSpace(text)
	c := readCell(text[n:])
	if c.glued && bytes.IndexByte(text[:n], '\n') >= 0 {
		return false // it is the offset of the next row
	}
	return n > 0 && c.size > 0 && !c.bad
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }
func isSpace(c byte) bool { return isBlank(c) || c == '\n' }

func countSpace(text []byte) int {
	n := 0
	for n < len(text) && isSpace(text[n]) {
		n++
	}
	return n
}

// statedLength is the length of the body as a row of the header has it, -1 if
// it has not all its bytes.
func (w *row) statedLength() int {
	w.read(headerSize)
	if w.n != headerSize || slices.Contains(w.bad[:headerSize], true) {
		return -1
	}
	return int(binary.BigEndian.Uint32(w.data[:]))
}

// splitHeader parts the rows of the header, of which there should be one,
// from those of the body.
func splitHeader(rows []row) (header, body []row) {
	n := 0
	for n < len(rows) && rows[n].label == headerLabel {
		n++
	}
	if n == 0 && len(rows) > 1 && rows[0].label == "" && rows[1].label == bodyLabel {
		n = 1 // it lost its label
	}
	return rows[:n], rows[n:]
}

// read finds the bytes in the row's text, of which there should be want.
func (w *row) read(want int) {
	var ends [maxCells]int
	n, glued := w.readCells(want, &ends)
	n = w.choose(n, want, glued, &ends)
	clear(w.data[n:])
	clear(w.bad[n:])
	w.n = n
	if n > 0 {
		line, _, _ := bytes.Cut(w.text[ends[n-1]:], []byte("\n"))
		w.column = len(bytes.TrimSpace(line)) > 0
		w.shown = w.isColumn(w.text[ends[n-1]:], n)
	}
	w.half = w.findHalf(want)
}

// readCells reads all that could be bytes into w.data, and notes where in the
// text each ends. glued says that characters follow the last without a blank.
func (w *row) readCells(want int, ends *[maxCells]int) (n int, glued bool) {
	w.halfByte, w.over = false, false
	pos, halved := 0, false
	for n < maxCells && !glued {
		gap := countSpace(w.text[pos:])
		wrapped := bytes.IndexByte(w.text[pos:pos+gap], '\n') >= 0
		if wrapped {
			gap = 1
		}
		switch wide := n > 0 && gap > 1; {
		case n >= want && (wrapped || wide):
			return n, false
		case wide && gap == 2 && n <= halfRow && !halved:
			halved = true
		case wide && !w.goesOn(w.text[pos:], n, want, halved):
			return n, false
		}
		pos += countSpace(w.text[pos:])
		c := readCell(w.text[pos:])
		if c.size == 0 {
			w.halfByte = c.halfByte
			return n, false
		}
		pos += c.size
		w.data[n], w.bad[n], w.gaps[n], ends[n] = c.value, c.bad, gap, pos
		glued = c.glued
		n++
	}
	return n, glued
}

// goesOn reports whether text, which begins with a wide gap after n of want
// bytes, has more of them behind it, and not the column of characters. A byte
// that was lost may have left its blanks there, so that there are not as many
// as there should be. But where no gap was seen before, and as many follow as
// are in the second half, it is the first that has too many.
func (w *row) goesOn(text []byte, n, want int, halved bool) bool {
	more := 0
	for rest := text[countSpace(text):]; ; more++ {
		c := readCell(rest)
		if c.size == 0 || c.bad || c.glued {
			break
		}
		rest = rest[c.size:]
		if gap := countSpace(rest); gap != 1 {
			more++
			break
		}
		rest = rest[1:]
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	switch {
	case more == 0 || w.isColumn(text, n):
		return false
	case len(bytes.TrimSpace(line)) == want: // of all bytes, those too that are lost
		return false
	}
	return n+more < want || !halved && more == want-halfRow
}

// findHalf is how many bytes stand before the gap between the halves, -1 if
// there is none. It is where it should be, or as much before it as bytes are
// lost, or behind it as there are too many.
func (w *row) findHalf(want int) int {
	if want <= halfRow {
		return -1
	}
	first, last := halfRow, halfRow+w.n-want
	if first > last {
		first, last = last, first
	}
	half := -1
	for at := max(first, 1); at <= last && at < w.n; at++ {
		if w.gaps[at] > 1 && (half < 0 || at == halfRow) {
			half = at
		}
	}
	return half
}

// A printedByte is what stands in the place of a byte.
type printedByte struct {
	value    byte
	size     int  // of it in the text; 0: it can be no byte
	bad      bool // it is damaged
	glued    bool // other characters follow without a blank
	halfByte bool // it is one digit, and the text ends there
}

// readCell reads what text begins with.
func readCell(text []byte) (c printedByte) {
	token := 0
	for token < len(text) && token < 3 && !isSpace(text[token]) {
		token++
	}
	if token == 0 {
		return c
	}
	hi := nibbles[text[0]]
	if token == 1 {
		if hi == 0 {
			return c
		}
		if len(text) == 1 {
			return printedByte{halfByte: true}
		}
		if rest, ok := cutBreak(text[1:]); ok && len(rest) > 0 && nibbles[rest[0]] != 0 && (len(rest) == 1 || isSpace(rest[1])) {
			return printedByte{value: byte(hi<<4 | nibbles[rest[0]]), size: len(text) - len(rest) + 1} // a line break stands in the byte
		}
		return printedByte{bad: true, size: 1}
	}
	lo := nibbles[text[1]]
	switch {
	case hi&lo != 0:
		return printedByte{value: byte(hi<<4 | lo), size: 2, glued: token > 2}
	case token == 2 && hi|lo != 0:
		return printedByte{bad: true, size: 2}
	}
	return c
}

// choose says how many of n cells are bytes. The rest are of the column of
// characters, that can look like bytes; so it is not only counted how many
// there are, but looked whether what follows them is a column for them.
func (w *row) choose(n, want int, glued bool, ends *[maxCells]int) int {
	after := func(n int) []byte { return w.text[ends[n-1]:] }
	if n >= want && want > 0 {
		line, _, _ := bytes.Cut(after(want), []byte("\n"))
		if fitsColumn(bytes.TrimRight(line, " \t\r"), want) {
			return want
		}
	}
	for k := n; k > 0; k-- {
		if w.isColumn(after(k), k) {
			w.halfByte = w.halfByte && k == 1 && want > 1 // else it is of the column
			return k
		}
	}
	for k := want + 1; k <= n; k++ { // too many: the column has as many as there should be
		line, _, _ := bytes.Cut(after(k), []byte("\n"))
		if line = bytes.TrimRight(line, " \t\r"); len(line) > 0 && fitsColumn(line, want) {
			w.over = true
			return k
		}
	}
	if n > rowSize && w.gaps[n-halfRow] < 2 { // not the gap between halves
		n, glued = rowSize, false
	}
	for n > 0 && (w.bad[n-1] || glued) {
		n, glued = n-1, false
	}
	if n >= want {
		if n > rowSize || n > want && len(bytes.TrimSpace(after(n))) == 0 {
			return n
		}
		return want
	}
	if i := slices.Index(w.bad[:n], true); i >= 0 {
		return i
	}
	return n
}

// isColumn reports whether text shows the row's first n bytes as characters,
// on its first line or broken over all its lines.
func (w *row) isColumn(text []byte, n int) bool {
	line, more, _ := bytes.Cut(text, []byte("\n"))
	if w.showsBytes(line, n) {
		return true
	}
	if len(more) == 0 || len(text) > 8*rowSize { // a column has 16 characters, and blanks before it
		return false
	}
	whole := bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r"), nil), []byte("\n"), nil)
	return w.showsBytes(whole, n)
}

// showsBytes reports whether text, in one line, shows the row's first n bytes
// as characters. Blanks at its end are soon lost.
func (w *row) showsBytes(text []byte, n int) bool {
	text = bytes.TrimRight(text, " \t\r")
	for ; n > 0; n-- {
		if pad := len(text) - n; pad >= 0 && len(bytes.TrimLeft(text[:pad], " \t")) == 0 && w.showsAll(text[pad:]) {
			return true
		}
		if w.bad[n-1] || w.data[n-1] != ' ' {
			return false
		}
	}
	return false
}

// showsAll reports whether each character is that of a byte of the row, or a
// dot.
func (w *row) showsAll(text []byte) bool {
	for i, c := range text {
		if b := w.data[i]; c != '.' && !w.bad[i] && (c != b || b < ' ' || b > '~') {
			return false
		}
	}
	return true
}

// readHeader reads the header's rows, of which the one with most bytes counts.
// The length is -1 where it is lost; known says whether the type is not.
func (r *dumpReader) readHeader(header, rows []row, m *Message) (length int, known bool) {
	if len(header) == 0 {
		m.warn(HeaderMissing, "there is no MHDR row")
		return -1, false
	}
	if len(header) > 1 {
		m.warn(RowDoubled, "the MHDR row stands there again")
	}
	h := &header[0]
	for i := range header {
		header[i].read(headerSize)
		if header[i].n > h.n {
			h = &header[i]
		}
	}
	switch {
	case h.n < headerSize:
		m.warn(RowShort, fmt.Sprintf("MHDR row 0000 has %d of %d bytes", h.n, headerSize))
	case h.n > headerSize:
		m.warn(LengthMismatch, fmt.Sprintf("MHDR row 0000 has %d bytes, not %d", h.n, headerSize))
	}
	for i := range h.n {
		if h.bad[i] {
			m.warn(BadHex, fmt.Sprintf("byte %d of the MHDR row is no byte", i))
		}
	}
	m.Header = [headerSize]byte(h.data[:])
	switch whole := h.n == headerSize; {
	case whole && !slices.Contains(h.bad[:headerSize], true), r.mendHeader(h, rows, m):
		return int(binary.BigEndian.Uint32(m.Header[:])), true
	case whole && !slices.Contains(h.bad[headerSize/2:headerSize], true):
		return -1, true
	}
	m.Header = [headerSize]byte{}
	m.warn(HeaderMissing, "length and type of the message are lost")
	return -1, false
}

// mendHeader takes lost bytes of the header for 00, or leaves out those that
// are too many, where that gives a known type and the length that the rows
// have, and nothing else does.
func (r *dumpReader) mendHeader(h *row, rows []row, m *Message) bool {
	if len(rows) == 0 {
		return false
	}
	last := &rows[len(rows)-1]
	last.read(rowSize)
	lost := headerSize - h.n
	var found [headerSize]byte
	for at := range min(h.n, headerSize) + 1 {
		var header [headerSize]byte
		copy(header[:], h.data[:at])
		copy(header[at+max(lost, 0):], h.data[at-min(lost, 0):h.n])
		length := int(binary.BigEndian.Uint32(header[:]))
		typ := int(binary.BigEndian.Uint32(header[4:]))
		if r.p.planOf(typ) == nil || length != last.offset+last.n || header == found {
			continue
		}
		if found != [headerSize]byte{} {
			return false
		}
		found = header
	}
	if found == [headerSize]byte{} {
		return false
	}
	m.Header = found
	return true
}

// orderRows reads the rows, puts them in the order of their offsets, and
// takes out those that stand there twice.
func orderRows(rows []row, length int, m *Message) []row {
	for i := range rows {
		want := rowSize
		if rest := length - rows[i].offset; rest > 0 {
			want = min(want, rest)
		}
		rows[i].read(want)
	}
	byOffset := func(a, b row) int { return a.offset - b.offset }
	if !slices.IsSortedFunc(rows, byOffset) {
		m.warn(RowMoved, "the rows are not in the order of their offsets")
		slices.SortStableFunc(rows, byOffset)
	}
	out := rows[:0]
	for i := range rows {
		w := &rows[i]
		n := len(out)
		if n == 0 || out[n-1].offset != w.offset {
			out = append(out, *w)
			continue
		}
		last := &out[n-1]
		same := "with the same bytes"
		if last.n != w.n || last.data != w.data {
			same = "with other bytes"
		}
		m.warn(RowDoubled, fmt.Sprintf("MDATA row %04X stands there again %s", w.offset, same))
		if w.n > last.n {
			*last = *w
		}
	}
	return out
}

// endRows leaves out rows behind one that ends where the header says that the
// body does.
func endRows(rows []row, length int, m *Message) []row {
	for i := range rows {
		w := &rows[i]
		if w.n < rowSize && w.offset+w.n == length && i+1 < len(rows) {
			m.warn(LengthMismatch, fmt.Sprintf("MHDR says %d bytes, row %04X is past them and was not read", length, rows[i+1].offset))
			return rows[:i+1]
		}
	}
	return rows
}

// joinRows puts the bytes of all rows into r.body, with zeros where bytes are
// lost, and notes those places. Of the last row none are lost, it only ends too
// soon, unless the column of characters after it shows that it is whole.
func (r *dumpReader) joinRows(rows []row, length int, m *Message) {
	for i := range rows {
		w := &rows[i]
		for len(r.body) < w.offset {
			m.warn(RowMissing, fmt.Sprintf("MDATA row %04X is missing", len(r.body)))
			r.addHole(len(r.body), nil, rowSize)
		}
		want := rowSize
		if i == len(rows)-1 {
			want = min(want, length-w.offset)
			if !w.over || want <= 0 {
				want = min(rowSize, max(want, w.n))
			}
			if !w.column || w.halfByte || length < 0 {
				want = min(rowSize, w.n)
			}
		}
		r.addRow(w, want, m)
	}
}

// addRow adds a row that should have want bytes. Where the double gap shows
// which half has not as many as it should, they are lost there, or too many.
func (r *dumpReader) addRow(w *row, want int, m *Message) {
	switch {
	case w.n < want:
		m.warn(RowShort, fmt.Sprintf("MDATA row %04X has %d of %d bytes", w.offset, w.n, want))
	case w.n > want:
		m.warn(LengthMismatch, fmt.Sprintf("MDATA row %04X has %d bytes, not %d", w.offset, w.n, want))
	}
	for i, bad := range w.bad[:w.n] {
		if bad {
			m.warn(BadHex, fmt.Sprintf("byte %d of MDATA row %04X is no byte", i, w.offset))
		}
	}
	first, wantFirst := w.n, want
	if w.n != want && w.half >= 0 {
		first, wantFirst = w.half, halfRow
	}
	r.addPart(w, 0, first, wantFirst)
	r.addPart(w, first, w.n, want-wantFirst)
	if n := len(r.holes); n > 0 {
		r.holes[n-1].shown = w.shown
	}
}

// addPart adds the bytes of w from i up to j, that should be want. Bytes that
// are lost left their blanks, which tell where they were, or did not.
func (r *dumpReader) addPart(w *row, i, j, want int) {
	lost := want - (j - i)
	each := w.blanksLeft(i, j, lost)
	if lost < 0 || lost > 0 && each == 0 {
		r.addHole(w.offset, w.data[i:j], lost)
		return
	}
	for at := i; at <= j; at++ {
		if lost > 0 && w.left(at, i, j) > 0 {
			r.addHole(w.offset, nil, w.left(at, i, j)/each)
		}
		if at == j {
			return
		}
		if w.bad[at] {
			r.addHole(w.offset, nil, 1)
			continue
		}
		r.body = append(r.body, w.data[at])
	}
}

// blanksLeft is how many blanks each of the lost bytes of w left between bytes
// i and j: the one that parts it from the next, or three, where blanks stand
// in the place of its digits too. 0 if the gaps are not of such bytes.
func (w *row) blanksLeft(i, j, lost int) int {
	total, threes := 0, true
	for at := i; at <= j; at++ {
		n := w.left(at, i, j)
		total, threes = total+n, threes && n%3 == 0
	}
	switch {
	case lost <= 0:
	case total == lost:
		return 1
	case total == 3*lost && threes:
		return 3
	}
	return 0
}

// left is how many blanks too many stand before byte at of the part of w from
// i to j. Those between the halves count for both.
func (w *row) left(at, i, j int) int {
	switch {
	case at == 0 || at == w.n:
		return 0
	case at == i || at == j:
		return max(0, w.gaps[at]-2)
	}
	return w.gaps[at] - 1
}
