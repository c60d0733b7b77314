package input

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"ccxtrace/parse"
)

const (
	blockSize   = 16 << 10 // read to find a head somewhere in a log
	coarse      = 64 << 10 // a place in a log is not looked for closer than this
	samples     = 32       // places whose times tell whether a log is sorted
	countSize   = 128 << 10
	countShares = 4 // at most so many parts of a file are counted side by side
)

// A Span is the time that a file of a run covers, as a Calendar dates it.
type Span struct {
	First, Last parse.Time  // zero where the file has no times, or the last is not known
	Before      parse.State // of the records before the file
}

// Spans dates the first and last records of the run's files. start is the
// state before the run.
func (r *Run) Spans(cal *parse.Calendar, start parse.State) []Span {
	d := dater{split: parse.NewSplitter(cal), state: start}
	spans := make([]Span, len(r.Files))
	for i, f := range r.Files {
		spans[i].Before = d.state
		spans[i].First = d.date(f.First)
		if f.LastKnown {
			spans[i].Last = d.date(f.Last)
		}
	}
	return spans
}

var errNoEnd = errors.New("its last records have no time")

// End is the time of the run's last record that has one, zero where none has.
// Where it is not known, the last file is read to its end: of a pipe, that is
// all that will ever come.
func (r *Run) End(cal *parse.Calendar, start parse.State) (parse.Time, error) {
	f := finder{Options: Options{disk: r.disk}, set: &Set{spool: r.spool}, heads: newHeadReader()}
	timed := false
	for i, file := range slices.Backward(r.Files) {
		err := f.keep(file)
		if err == nil {
			err = f.learnLast(file)
		}
		if err != nil {
			return parse.Time{}, fmt.Errorf("%s: %w", file.Name, err)
		}
		span := r.Spans(cal, start)[i]
		if !span.Last.IsZero() {
			return span.Last, nil
		}
		timed = timed || !span.First.IsZero()
	}
	if timed {
		return parse.Time{}, errNoEnd
	}
	return parse.Time{}, nil
}

// Piped reports whether the run comes out of a pipe, and has no end yet.
func (r *Run) Piped() bool {
	return slices.ContainsFunc(r.Files, func(f *File) bool { return f.blob.base.pipe != nil })
}

// Plain reports whether any place of the run can be read without what is before
// it: no file is packed, or begins inside a record of the one before.
func (r *Run) Plain() bool {
	return !slices.ContainsFunc(r.Files, func(f *File) bool { return !f.blob.plain() || f.wide || f.Joined })
}

// Has reports whether the byte at a place is of what is read of r, which must be Plain.
func (r *Run) Has(at parse.Pos) bool {
	return slices.ContainsFunc(r.Files, func(f *File) bool { return f.Name == at.File && f.from <= at.Offset && at.Offset < f.end() })
}

// A dater dates heads one after the other, as a log has them.
type dater struct {
	split *parse.Splitter
	state parse.State
	rec   parse.Record
}

func (d *dater) date(h Head) parse.Time {
	if h.Time.IsZero() {
		return parse.Time{}
	}
	d.split.Reset(parse.Chunk{Data: h.raw}, d.state)
	for d.split.Next() {
		if d.split.Record(&d.rec); !d.rec.Time.IsZero() {
			d.state = d.split.State()
			return d.rec.Time
		}
	}
	return parse.Time{}
}

// A Window is what is wanted of a run.
type Window struct {
	Since, Until parse.Time  // records from the one on and before the other; zero is open
	Beside       int         // so many records before and after these
	NoLines      bool        // Pos.Line is not: then what is left out need not be read to count them
	Known        []parse.Pos // places whose line is known, in the order of the log: lines before them are not counted again
}

// Between is the part of r that can have records of the window, and the state
// before it. It leaves out whole files by their first and last times, and of a
// plain file whose records are in the order of time what a search finds to be
// outside. Records may be two seconds out of order. What cannot be decided
// stays in.
func (r *Run) Between(cal *parse.Calendar, start parse.State, w Window) (*Run, parse.State) {
	if !w.Since.IsZero() {
		w.Since = parse.MakeTime(w.Since.UnixMilli()-slack, w.Since.Offset())
	}
	if !w.Until.IsZero() {
		w.Until = parse.MakeTime(w.Until.UnixMilli()+slack, w.Until.Offset())
	}
	var parts []*part
	spans := r.Spans(cal, start)
	for i := 0; i < len(r.Files); {
		n := i + 1
		for n < len(r.Files) && r.Files[n].Joined {
			n++
		}
		span := Span{First: spans[i].First, Last: spans[n-1].Last, Before: spans[i].Before}
		if span.Last.IsZero() && n < len(spans) {
			span.Last = spans[n].First
		}
		p := &part{run: r, unit: r.Files[i:n], span: span, before: span.Before}
		p.cut(cal, w)
		parts = append(parts, p)
		i = n
	}
	if w.Beside > 0 {
		widen(parts, w.Beside)
	}
	chosen := &Run{Node: r.Node, Count: r.Count, disk: r.disk, spool: r.spool}
	state := start
	for _, p := range parts {
		if len(p.files) > 0 && len(chosen.Files) == 0 {
			state = p.before
		}
		for _, f := range p.files {
			f.noLines = w.NoLines
			f.count(w.Known)
			chosen.Files = append(chosen.Files, f)
		}
	}
	return chosen, state
}

// count notes the last of the places whose line is known that is not behind where
// f is read from.
func (f *File) count(known []parse.Pos) {
	for _, pos := range slices.Backward(known) {
		if pos.File == f.Name && pos.Offset <= f.from {
			f.counted, f.lines = pos.Offset, pos.Line-1
			return
		}
	}
}

// A part is what is wanted of a file, or of the pieces of a file that was cut.
type part struct {
	run   *Run
	unit  []*File
	span  Span
	files []*File // copies of unit, none if nothing is wanted

	before parse.State // before the part
	inside parse.State // in which any record of a single file is dated right
}

// outside reports whether all of s is before since, or none of it before until.
func (s *Span) outside(w Window) bool {
	return !w.Since.IsZero() && !s.Last.IsZero() && s.Last.Before(w.Since) ||
		!w.Until.IsZero() && !s.First.IsZero() && w.Until.Before(s.First)
}

// take puts all of the unit in the part.
func (p *part) take() {
	for _, f := range p.unit {
		f := *f
		p.files = append(p.files, &f)
	}
}

// plain reports whether the part is of a single file that can be read at any
// place.
func (p *part) plain() bool {
	return len(p.unit) == 1 && p.unit[0].blob.plain() && !p.unit[0].wide
}

// cut chooses what can have records of the window.
func (p *part) cut(cal *parse.Calendar, w Window) {
	// Any record is dated from the first one: a year is as near as can be.
	first := dater{split: parse.NewSplitter(cal), state: p.span.Before}
	first.date(p.unit[0].First)
	p.inside = first.state
	if p.span.First.Before(p.span.Last) && p.span.outside(w) {
		return
	}
	p.take()
	if !p.plain() {
		return
	}
	f := p.files[0]
	at, done, err := p.open()
	if err != nil {
		return // said when it is read
	}
	defer done()
	s := &searcher{at: at, blob: f.blob, split: first.split, state: first.state, block: make([]byte, blockSize)}
	if !p.span.Last.IsZero() && p.span.Last.Before(p.span.First) || !s.sorted() {
		return
	}
	if p.span.outside(w) {
		p.files = nil
		return
	}
	if !w.Since.IsZero() {
		low, _ := s.around(w.Since)
		if f.from = low.at; low.at > 0 {
			p.before = low.before
		}
	}
	if !w.Until.IsZero() {
		if _, high := s.around(w.Until); f.until < 0 || high.at < f.until {
			f.until = high.at
		}
	}
}

// open gives the bytes that the single file of p is a stretch of.
func (p *part) open() (at io.ReaderAt, done func(), err error) {
	b := p.unit[0].blob
	if b.base.at != nil {
		return b.base.at, func() {}, nil
	}
	file, err := p.run.disk.Open(b.base.path)
	if err != nil {
		return nil, nil, err
	}
	return file, func() { file.Close() }, nil
}

// widen takes n records before and after the parts in, which may be in the
// files beside them.
func widen(parts []*part, n int) {
	wanted := make([]bool, len(parts))
	for i, p := range parts {
		wanted[i] = len(p.files) > 0
	}
	for i, p := range parts {
		if !wanted[i] {
			continue
		}
		missing := p.back(n)
		for j := i - 1; j >= 0 && missing > 0 && !wanted[j]; j-- {
			missing = parts[j].back(missing)
		}
		missing = p.forth(n)
		for j := i + 1; j < len(parts) && missing > 0 && !wanted[j]; j++ {
			missing = parts[j].forth(missing)
		}
	}
}

// back takes in the n records before the part, or the last n of its file if it
// is empty. It returns how many of them are not there.
func (p *part) back(n int) (missing int) {
	if len(p.files) == 0 {
		if p.take(); !p.plain() {
			return n - p.count(0, n)
		}
		f := p.files[0]
		if f.from = f.blob.size; f.until >= 0 {
			f.from = f.until
		}
	}
	f := p.files[0]
	if !p.plain() || f.from == 0 {
		return n
	}
	at, done, err := p.open()
	if err != nil {
		return n // said when it is read
	}
	defer done()
	end := f.from
	from, got := recordsBefore(newHeadReader(), at, f.blob, end, n)
	if from < 0 { // too far
		from, got = 0, p.count(0, n)
	}
	if f.from, p.before = from, p.inside; from == 0 {
		p.before = p.span.Before
	}
	return n - got
}

// forth is back for the n records after the part.
func (p *part) forth(n int) (missing int) {
	from := int64(0)
	if len(p.files) == 0 {
		p.take()
	} else if last := p.files[len(p.files)-1]; last.until < 0 || last.until == p.unit[len(p.unit)-1].until {
		return n
	} else {
		from = last.until
	}
	got, end := p.records(from, n)
	last, whole := p.files[len(p.files)-1], p.unit[len(p.unit)-1]
	if last.until = whole.until; got == n && len(p.unit) == 1 && !last.wide && (whole.until < 0 || end < whole.until) {
		last.until = end
	}
	return n - got
}

// count is how many records the unit has from a place on, at most n.
func (p *part) count(from int64, n int) int {
	got, _ := p.records(from, n)
	return got
}

// records counts as count does, and says where they end.
func (p *part) records(from int64, n int) (got int, end int64) {
	files := make([]*File, len(p.unit))
	for i, f := range p.unit {
		f := *f
		f.noLines = true
		files[i] = &f
	}
	files[0].from = from
	s := (&Run{Files: files, disk: p.run.disk}).stream(probeSize)
	defer s.Close()
	var chunk parse.Chunk
	heads := newHeadReader()
	for end = from; got < n && s.Next(&chunk) == nil; {
		heads.each(chunk.Data, func(r *parse.Record) bool {
			if got == n {
				return false
			}
			got++
			end += int64(len(r.Raw))
			return true
		})
	}
	return got, end
}

// A searcher looks for times in a plain log.
type searcher struct {
	at    io.ReaderAt
	blob  blob
	split *parse.Splitter
	state parse.State // after the first record
	block []byte
	rec   parse.Record
}

// A mark is where a record begins.
type mark struct {
	at     int64
	time   parse.Time
	before parse.State // a state in which the record's time is read right
}

// after is the first record after byte at that has a time; false if there is
// none in reach.
func (s *searcher) after(at int64) (mark, bool) {
	for size := int64(blockSize); ; size *= 8 {
		size = min(size, s.blob.size-at)
		if int64(len(s.block)) < size {
			s.block = make([]byte, size)
		}
		n, _ := s.at.ReadAt(s.block[:size], s.blob.off+at)
		block := s.block[:n]
		// A line may be cut where the block begins.
		line := bytes.IndexByte(block, '\n') + 1
		s.split.Reset(parse.Chunk{Data: block[line:]}, s.state)
		for off := line; s.split.Next(); off += len(s.split.Raw()) {
			if s.split.Record(&s.rec); !s.rec.Time.IsZero() && off > 0 {
				return mark{at + int64(off), s.rec.Time, s.split.State()}, true
			}
		}
		if size >= probeMax || at+size >= s.blob.size || int64(n) < size {
			return mark{}, false
		}
	}
}

// sorted reports whether the times at places all over the log go up.
func (s *searcher) sorted() bool {
	var last parse.Time
	for i := range int64(samples) {
		m, ok := s.after(s.blob.size / samples * i)
		if !ok {
			continue
		}
		if !last.IsZero() && m.time.UnixMilli()+slack < last.UnixMilli() {
			return false
		}
		last = m.time
	}
	return true
}

// around is a record before t, or the beginning, and one at or after t, or
// the end, that are near each other.
func (s *searcher) around(t parse.Time) (low, high mark) {
	high.at = s.blob.size
	for end := high.at; end-low.at > coarse; {
		middle := low.at + (end-low.at)/2
		m, ok := s.after(middle)
		switch {
		case !ok || m.at >= end:
			end = middle
		case m.time.Before(t):
			low = m
		default:
			high, end = m, middle
		}
	}
	return low, high
}

// countLines counts the line ends in n bytes of a file, from off on. Reading is
// what takes the time, so parts are read side by side.
func countLines(at io.ReaderAt, off, n int64) (lines int) {
	var (
		counts = make([]int, min(runtime.GOMAXPROCS(0), countShares))
		share  = n/int64(len(counts)) + 1
		done   sync.WaitGroup
	)
	for i := range counts {
		done.Go(func() {
			from := min(int64(i)*share, n)
			counts[i] = countPart(io.NewSectionReader(at, off+from, min(share, n-from)))
		})
	}
	done.Wait()
	for _, c := range counts {
		lines += c
	}
	return lines
}

func countPart(r io.Reader) (lines int) {
	buf := make([]byte, countSize)
	for {
		n, err := r.Read(buf)
		lines += bytes.Count(buf[:n], []byte{'\n'})
		if err != nil {
			return lines // an error comes again when the log is read
		}
	}
}
