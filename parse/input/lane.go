package input

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"

	"ccxtrace/parse"
)

var errWide = errors.New("is UTF-16, which cannot be followed")

// A lane is the files of one node, one after the other, and those that will
// come.
type lane struct {
	follow *Follow
	size   int
	heads  *headReader
	todo   []todo
	ended  bool // nothing more can come

	// The file that is being read; nil before the first.
	file *File
	run  int
	text *opened
	live bool   // it can grow
	over bool   // it was read, and the next is waited for
	read int64  // bytes of it, from its beginning
	head []byte // how it begins: to tell when it is written anew

	// What was read, but not given out.
	buf     []byte
	pos     parse.Pos
	rest    bool // it begins with the rest of a record that was cut
	seams   []seam
	full    bool // it will not grow: what is in it is to be given out
	checked int  // so much of it was looked at for whole records
	drop    int  // records that are not to be given out
	last    Head // of the last record that was in it

	// Of the folder.
	seen  map[string]seen
	names map[string]bool // of the files that are or were this lane's
	done  []fs.FileInfo   // files that were followed, as they were at their end
}

// A todo is a file that is to be read.
type todo struct {
	file *File
	run  int
}

// A seam is a place in the buffer where a file begins.
type seam struct {
	at    int
	file  *File
	lines int // of the file that were not read
}

// more reads on. It reports whether there may be more to give out.
func (l *lane) more() bool {
	switch {
	case l.ended || l.full:
		return false
	case l.text == nil:
		return l.open()
	case l.over:
		return l.watch()
	case l.live && l.restarted():
		return true
	}
	l.buf = slices.Grow(l.buf, l.size)
	n, err := l.text.Read(l.buf[len(l.buf):][:l.size])
	l.buf = l.buf[:len(l.buf)+n]
	l.read += int64(n)
	switch {
	case n > 0:
		return true
	case err == nil:
		return false
	case err != io.EOF:
		l.follow.fail(l.file, err)
	case l.live:
		return l.watch()
	}
	if b := l.file.blob.base; len(l.todo) == 0 && b.at == nil && b.pipe == nil {
		l.over = true
		return l.watch()
	}
	l.close()
	return l.open()
}

// open opens the next file.
func (l *lane) open() bool {
	if len(l.todo) == 0 {
		l.ended, l.full = true, true
		return len(l.buf) > 0
	}
	next := l.todo[0]
	if !next.file.Joined && len(l.buf) > 0 {
		l.full = true // its head ends the last record
		return true
	}
	l.todo = l.todo[1:]
	l.file, l.run, l.head = next.file, next.run, nil
	if err := l.openText(); err != nil {
		l.follow.fail(l.file, err)
		l.close()
	}
	return true
}

func (l *lane) openText() (err error) {
	f := l.file
	if f.wide {
		return errWide
	}
	if l.text, err = f.blob.open(l.follow.disk); err != nil {
		return err
	}
	l.seams = append(l.seams, seam{len(l.buf), f, l.text.skip(f)})
	l.enter(0)
	l.read = f.from
	l.live = len(l.todo) == 0 && f.canGrow()
	switch {
	case l.live:
		l.text.Reader = io.NewSectionReader(l.text.at, f.from, 1<<62-f.from)
	case f.until >= 0:
		l.text.Reader = io.LimitReader(l.text.Reader, f.until-f.from)
	}
	return nil
}

// canGrow reports whether f is a log that somebody may still write to.
func (f *File) canGrow() bool {
	return f.blob.base.at == nil && f.blob.base.pipe == nil && len(f.blob.layers) == 0 && f.blob.off == 0
}

func (l *lane) close() {
	if l.text == nil {
		return
	}
	if err := l.text.Close(); err != nil {
		l.follow.fail(l.file, err)
	}
	l.text, l.live, l.over = nil, false, false
}

// give gives out the whole records of the buffer, those of one file. It
// reports whether there are any.
func (l *lane) give(c *parse.Chunk) bool {
	for {
		n, cut := l.whole()
		if n == 0 {
			return false
		}
		if l.drop > 0 {
			l.advance(l.dropped(n))
			continue
		}
		if len(l.seams) > 0 && l.seams[0].at < n {
			if at := l.recordAt(l.seams[0].at, n); at < n {
				n, cut = at, false
			}
		}
		*c = parse.Chunk{Data: append(c.Data[:0], l.buf[:n]...), Pos: l.pos, Cut: cut, Rest: l.rest, Run: l.run}
		l.advance(n)
		l.rest = cut
		return true
	}
}

// whole is how much of the buffer is whole records, and whether the last of
// them is one that is cut because it is too long.
func (l *lane) whole() (n int, cut bool) {
	if l.full {
		l.full = len(l.buf) > 0
		return len(l.buf), false
	}
	if len(l.buf) == l.checked {
		return 0, false
	}
	l.checked = len(l.buf)
	var (
		last       parse.Record
		start, end int
	)
	l.heads.split.Reset(parse.Chunk{Data: l.buf, Pos: l.pos, Rest: l.rest}, parse.State{})
	for l.heads.split.Next() {
		l.heads.split.Record(&l.heads.rec)
		start, end = end, end+len(l.heads.split.Raw())
		if end-start == parse.MaxRecord && end < len(l.buf) {
			return end, true
		}
		if r := &l.heads.rec; r.HasSeq || !r.Time.IsZero() {
			last = *r
		}
	}
	if last.Raw != nil {
		l.last = headOf(&last)
	}
	return start + closed(&l.heads.rec), false
}

// dropped is where, in the first n bytes of the buffer, the records end that
// are not to be given out.
func (l *lane) dropped(n int) (end int) {
	l.heads.each(l.buf[:n], func(r *parse.Record) bool {
		if l.drop == 0 {
			return false
		}
		if !r.Unparsed {
			l.drop--
		}
		end += len(r.Raw)
		return true
	})
	return end
}

// recordAt is where the first record begins at or after byte at, or n.
func (l *lane) recordAt(at, n int) (begin int) {
	l.heads.each(l.buf[:n], func(r *parse.Record) bool {
		if begin >= at {
			return false
		}
		begin += len(r.Raw)
		return true
	})
	return begin
}

// advance takes n bytes off the buffer.
func (l *lane) advance(n int) {
	l.pos.Line += bytes.Count(l.buf[:n], []byte{'\n'})
	l.pos.Offset += int64(n)
	l.enter(n)
	l.buf = l.buf[:copy(l.buf, l.buf[n:])]
	l.checked = 0
}

// enter says that the buffer is about to begin at byte n, which may be in
// another file.
func (l *lane) enter(n int) {
	for len(l.seams) > 0 && l.seams[0].at <= n {
		s := l.seams[0]
		l.seams = l.seams[1:]
		l.pos = parse.Pos{
			File:   s.file.Name,
			Line:   1 + s.lines + bytes.Count(l.buf[s.at:n], []byte{'\n'}),
			Offset: s.file.from + int64(n-s.at),
		}
	}
	for i := range l.seams {
		l.seams[i].at -= n
	}
}

// closed is how much of r, the last record so far, is whole although no head
// has come after it; 0 if it may go on. The end of the line must have come:
// before that there is no telling whether the text goes on.
func closed(r *parse.Record) int {
	if string(r.Subfacility) != "ICD_CTI" {
		return 0
	}
	if i := bytes.Index(r.Raw, []byte("MHDR:")); i >= 0 {
		return closedDump(r.Raw, i)
	}
	if i := bytes.IndexByte(r.Raw, '{'); i >= 0 {
		return closedText(r.Raw, i)
	}
	return 0
}

// closedText is the end of the first line at or after byte i of raw that ends
// with " }".
func closedText(raw []byte, i int) int {
	for {
		n := bytes.IndexByte(raw[i:], '\n')
		if n < 0 {
			return 0
		}
		line := bytes.TrimRight(raw[i:i+n], " \t\r")
		i += n + 1
		if bytes.HasSuffix(line, []byte(" }")) {
			return i
		}
	}
}

const rowSize = 16 // bytes in a row of a dump

// closedDump is the end of the last row of the dump whose MHDR is at byte i of
// raw.
func closedDump(raw []byte, i int) int {
	n := bytes.IndexByte(raw[i:], '\n')
	if n < 0 {
		return 0
	}
	size, ok := bodyLength(raw[i : i+n])
	if !ok {
		return 0
	}
	for i += n + 1; size > 0; size -= rowSize {
		if n = bytes.IndexByte(raw[i:], '\n'); n < 0 || !isRow(raw[i:i+n]) {
			return 0
		}
		i += n + 1
	}
	return i
}

// bodyLength is the length in an MHDR row, "MHDR:    0000: 00 00 00 3F ...".
func bodyLength(row []byte) (size int, ok bool) {
	fields := bytes.Fields(row)
	if len(fields) < 6 {
		return 0, false
	}
	for _, f := range fields[2:6] {
		high, low := hexDigit(f[0]), 0
		if len(f) != 2 || high < 0 {
			return 0, false
		}
		if low = hexDigit(f[1]); low < 0 {
			return 0, false
		}
		size = size<<8 | high<<4 | low
	}
	return size, true
}

// isRow reports whether a line has an offset as rows of a dump have, "0010:".
func isRow(line []byte) bool {
	for i, f := range bytes.Fields(line) {
		if len(f) == 5 && f[4] == ':' && !bytes.ContainsFunc(f[:4], func(r rune) bool { return r > 'f' || hexDigit(byte(r)) < 0 }) {
			return true
		}
		if i == 1 {
			break
		}
	}
	return false
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
