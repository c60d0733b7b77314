package parse

import (
	"bytes"
	"slices"
)

// A State is what the reading of a record needs to know of the records before
// it: heads print no year, so a year follows from the record before.
type State struct {
	Year  int // year of the last head that had a time; 0 before the first
	Month int // its month, 1 to 12
	Day   int // its day, 1 to 31
}

// A Chunk is a piece of the input that begins where a record begins (or where
// the input does, or in the rest of a record that was cut at MaxRecord) and
// ends where one ends.
type Chunk struct {
	Data  []byte
	Pos   Pos  // of Data's first byte
	Cut   bool // the last record was cut at MaxRecord
	Rest  bool // Data begins with the rest of a record that was cut
	Run   int  // which run of the input it is of, from 0; set by the reader of several
	First Time // of its first record, where a reader of several runs has found it out

	prev sequence // of the record before, where the first head needs it
}

const byteOrderMark = "\ufeff"

// A cutter finds where the records of a chunk begin and end.
type cutter struct {
	scanner
	bom int // length of the byte order mark in front of the input

	begin, end int   // of the current record
	head       *head // its head, where it is parsed
	parsed     bool
	tooLong    bool // it was cut at MaxRecord

	coming *head // the head at end, where known is set
	known  bool
	heads  [2]head
}

func (c *cutter) reset(ch *Chunk) {
	c.data = ch.Data
	c.bom = 0
	if ch.Pos.Offset == 0 && bytes.HasPrefix(ch.Data, []byte(byteOrderMark)) {
		c.bom = len(byteOrderMark)
	}
	c.at, c.floor, c.open = c.bom, c.bom, !ch.Rest
	c.prev = ch.prev
	c.begin, c.end = 0, 0
	c.head, c.coming = &c.heads[0], &c.heads[1]
	c.parsed, c.tooLong, c.known = false, false, false
}

// next goes on to the next record.
func (c *cutter) next() bool {
	if c.end == len(c.data) {
		return false
	}
	c.begin, c.parsed, c.tooLong = c.end, false, false
	if !c.known {
		c.lookAhead()
	}
	if c.known && c.coming.raw == c.begin {
		c.head, c.coming = c.coming, c.head
		c.parsed = true
		c.lookAhead()
	}
	c.end = len(c.data)
	if c.known {
		c.end = c.coming.raw
	}
	if c.end-c.begin > MaxRecord {
		c.end = c.begin + MaxRecord
		c.tooLong, c.known = true, false
		c.at, c.floor, c.open, c.prev = c.end, c.end, false, sequence{}
	}
	return true
}

// skip goes over the coming records that are not of subfacility sub and have
// usual heads, so that next goes on with one of sub, or the last.
func (c *cutter) skip(sub string) {
	for h := c.coming; c.known && h.usual && string(c.data[h.sub:h.subEnd]) != sub; h = c.coming {
		c.begin, c.end = h.raw, h.raw
		c.head, c.coming = h, c.head
		if c.lookAhead(); !c.known {
			c.head, c.coming, c.known = c.coming, h, true
			return
		}
		c.end = c.coming.raw
	}
}

// lookAhead finds the next head, if one can end the current record before it
// is too long.
func (c *cutter) lookAhead() {
	c.known = c.scanner.next(c.coming, min(len(c.data), c.begin+MaxRecord+lookback))
	if c.known && c.coming.raw <= c.bom {
		c.coming.raw = 0
	}
}

// A Splitter cuts chunks into records. It looks at every byte once, and at
// the parts of a record only when it is asked for them, so that skipping
// records of other subfacilities costs next to nothing.
//
//	s.Reset(chunk, state)
//	for s.NextOf("ICD_CTI") {
//		s.Record(&rec)
//	}
//	state = s.State()
type Splitter struct {
	cal   *Calendar
	chunk Chunk
	cut   cutter

	state State
	used  bool
	day   uint64 // "Nov 20 " of the last head that had a time
	base  int64  // milliseconds from 1970 to the beginning of that day

	zone   string // of the last record that was dated
	offset int64  // its milliseconds east of UTC
	span   int64  // the quarter of an hour, local, that offset was looked up for

	counted, line int // line is that of the byte counted
}

// NewSplitter makes a Splitter that dates records by cal.
func NewSplitter(cal *Calendar) *Splitter { return &Splitter{cal: cal, span: -1} }

// Reset starts on a chunk; st is the state after the records before it.
func (s *Splitter) Reset(c Chunk, st State) {
	s.chunk = c
	s.cut.reset(&c)
	s.state, s.used, s.day = st, false, 0
	s.counted, s.line = 0, c.Pos.Line
}

// Next goes on to the next record; false at the end of the chunk, where the
// last record stays the current one.
func (s *Splitter) Next() bool {
	if !s.cut.next() {
		return false
	}
	if s.cut.parsed && s.cut.head.stamp >= 0 {
		s.date()
	}
	return true
}

// NextOf goes on to the next record of a subfacility; false at the end of the
// chunk, where the last record, of whichever subfacility, stays the current one.
func (s *Splitter) NextOf(subfacility string) bool {
	for {
		if s.day == s.cut.shape.day { // so that there is nothing to be learnt from the days of the others
			s.cut.skip(subfacility)
		}
		if !s.Next() {
			return false
		}
		if string(s.Subfacility()) == subfacility {
			return true
		}
	}
}

// Subfacility is that of the current record, nil if it is unparsed.
func (s *Splitter) Subfacility() []byte {
	if !s.cut.parsed {
		return nil
	}
	h := s.cut.head
	return h.text(s.chunk.Data)[h.sub:h.subEnd]
}

// Seq is the sequence number of the current record, if it has one.
func (s *Splitter) Seq() (n uint64, ok bool) {
	if !s.cut.parsed {
		return 0, false
	}
	return s.cut.head.seq.n, s.cut.head.seq.ok
}

// Raw is every byte of the current record.
func (s *Splitter) Raw() []byte { return s.chunk.Data[s.cut.begin:s.cut.end] }

// State is the state after the current record.
func (s *Splitter) State() State { return s.state }

// UsedState reports whether anything that was read since Reset depends on the
// state given to it: a chunk read with the wrong state must be read again
// only if so.
func (s *Splitter) UsedState() bool { return s.used }

// Record fills in r, all of it, from the current record. It allocates nothing
// but for a head that is not as the one before it, or on more than one line.
func (s *Splitter) Record(r *Record) {
	c := &s.cut
	warnings := r.Warnings[:0]
	*r = Record{}
	r.Raw, r.Warnings = c.data[c.begin:c.end:c.end], warnings
	if !c.parsed {
		start := c.begin
		if start == 0 {
			start = min(c.bom, c.end)
		}
		r.Pos = s.pos(start)
		r.Unparsed = true
		r.Message = trim(c.data[start:c.end:c.end])
		return
	}

	h := c.head
	text := c.data
	if h.own {
		text = bytes.Clone(h.buf[:h.mnemEnd])
	}
	r.Pos = s.pos(h.start)
	r.Seq, r.HasSeq = h.seq.n, h.seq.ok
	r.Facility, r.Subfacility, r.Mnemonic = text[h.fac:h.facEnd:h.facEnd], text[h.sub:h.subEnd:h.subEnd], text[h.mnem:h.mnemEnd:h.mnemEnd]
	r.Severity = h.sev
	if h.start > h.raw {
		r.Prefix = c.data[h.raw:h.start:h.start]
	}
	wrapped := h.wrapped
	r.Message = trim(c.data[min(h.body, c.end):c.end:c.end])
	if len(r.Message) > 0 && r.Message[0] == '[' {
		wrapped = r.thread() || wrapped
	}
	if h.stamp >= 0 {
		if h.zone < h.zoneEnd {
			r.Zone = text[h.zone:h.zoneEnd:h.zoneEnd]
		}
		if !s.time(r, text[h.stamp:]) {
			r.Warnings = append(r.Warnings, Warning{BadTime, string(text[h.stamp : h.stamp+stampLen])})
		}
	}
	if wrapped {
		r.Warnings = append(r.Warnings, Warning{HeadWrapped, "the head stands on more than one line"})
	}
	if h.damaged {
		r.Warnings = append(r.Warnings, Warning{FacilityDamaged, "the facility is printed twice, once cut off"})
	}
	if c.tooLong || s.chunk.Cut && c.end == len(c.data) {
		r.Warnings = append(r.Warnings, Warning{RecordTooLong, "cut at 1 MiB; what follows is unparsed"})
	}
}

// pos is the place of byte i of the chunk. It counts the lines since it was
// last asked.
func (s *Splitter) pos(i int) Pos {
	if i < s.counted { // the same record again
		s.counted, s.line = 0, s.chunk.Pos.Line
	}
	s.line += bytes.Count(s.chunk.Data[s.counted:i], newline)
	s.counted = i
	return Pos{File: s.chunk.Pos.File, Line: s.line, Offset: s.chunk.Pos.Offset + int64(i)}
}

var newline = []byte{'\n'}

// trim takes off blanks and line ends around b. What is left has b's end as the
// end of its memory, which tells where in the record it is.
func trim(b []byte) []byte {
	i, n := 0, len(b)
	for i < n && (isBlank(b[i]) || isBreak(b[i])) {
		i++
	}
	for n > i && (isBlank(b[n-1]) || isBreak(b[n-1])) {
		n--
	}
	return b[i:n]
}

const threadMax = 128 // longest thread name

// thread moves the "[thread-name] " in front of the message to its own field,
// and reports whether it was wrapped, inside it or before the message. A name
// with blanks in it must stand on one line with the message: else a list in
// brackets at the front of a text would be one.
func (r *Record) thread() (wrapped bool) {
	n, blanks := 0, false // n: without line breaks
	for i, c := range r.Message[1:] {
		switch {
		case c == ']':
			rest := r.Message[i+2:]
			if n == 0 || len(rest) == 0 || !isBlank(rest[0]) && (!isBreak(rest[0]) || blanks) {
				return false
			}
			if r.Thread = r.Message[1 : i+1 : i+1]; wrapped {
				r.Thread = slices.DeleteFunc(bytes.Clone(r.Thread), isBreak)
			}
			r.Message = trim(rest)
			return wrapped || isBreak(rest[0])
		case isBreak(c):
			wrapped = true
		case c == '[' || n == threadMax:
			return false
		default:
			blanks = blanks || isBlank(c)
			n++
		}
		if wrapped && blanks {
			return false
		}
	}
	return false
}

// date takes the day of the current head over into the state, if it is one.
func (s *Splitter) date() {
	h := s.cut.head
	stamp := h.text(s.cut.data)[h.stamp:]
	key := dayKey(stamp)
	if key == s.day {
		return
	}
	month, day := monthOf(stamp), int(number(stamp[4:6]))
	if _, ok := clock(stamp); !ok || month == 0 || day < 1 || day > 31 {
		return
	}
	s.used = true
	year := s.cal.year
	if s.state.Year != 0 {
		year = nearestYear(s.state, month, day)
	}
	if day > daysIn(year, month) {
		return
	}
	s.state = State{year, month, day}
	s.day, s.base = key, daysOf(year, month, day)*msPerDay
}

// time dates r, whose head has the given stamp and whose Zone is set; false
// if the stamp is no time.
func (s *Splitter) time(r *Record, stamp []byte) bool {
	ms, ok := clock(stamp)
	if !ok || dayKey(stamp) != s.day {
		return false
	}
	local := s.base + ms
	if span := local / quarterHour; string(r.Zone) != s.zone || s.cal.location != nil && span != s.span || s.span < 0 {
		if string(r.Zone) != s.zone {
			s.zone = string(r.Zone)
		}
		s.offset, s.span = s.cal.offset(s.zone, local), span
	}
	r.Time = MakeTime(local-s.offset, int(s.offset/1000))
	return true
}
