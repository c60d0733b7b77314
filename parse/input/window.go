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
		if err := f.learnLast(file); err != nil {
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

// Between is the part of r that can have records from since on and before
// until, each of which may be zero, and the state before it. It leaves out
// whole files by their first and last times, and of a plain file whose
// records are in the order of time what a search finds to be outside. Records
// may be two seconds out of order. What cannot be decided stays in.
func (r *Run) Between(cal *parse.Calendar, start parse.State, since, until parse.Time) (*Run, parse.State) {
	if !since.IsZero() {
		since = parse.MakeTime(since.UnixMilli()-slack, since.Offset())
	}
	if !until.IsZero() {
		until = parse.MakeTime(until.UnixMilli()+slack, until.Offset())
	}
	part := &Run{Node: r.Node, Count: r.Count, disk: r.disk, spool: r.spool}
	state, spans := start, r.Spans(cal, start)
	for i := 0; i < len(r.Files); {
		n := i + 1
		for n < len(r.Files) && r.Files[n].Joined {
			n++
		}
		unit, span := r.Files[i:n], Span{First: spans[i].First, Last: spans[n-1].Last, Before: spans[i].Before}
		if span.Last.IsZero() && n < len(spans) {
			span.Last = spans[n].First
		}
		i = n
		before := span.Before
		if len(unit) == 1 && unit[0].blob.plain() && !unit[0].wide {
			var f *File
			if f, before = r.cut(unit[0], cal, span, since, until); f == nil {
				continue
			}
			unit = []*File{f}
		} else if span.First.Before(span.Last) && span.outside(since, until) {
			continue
		}
		if len(part.Files) == 0 {
			state = before
		}
		part.Files = append(part.Files, unit...)
	}
	return part, state
}

// outside reports whether all of s is before since, or none of it before until.
func (s *Span) outside(since, until parse.Time) bool {
	return !since.IsZero() && !s.Last.IsZero() && s.Last.Before(since) ||
		!until.IsZero() && !s.First.IsZero() && until.Before(s.First)
}

// cut is the part of f that can have records from since on and before until,
// and the state before it; nil if there is none.
func (r *Run) cut(f *File, cal *parse.Calendar, span Span, since, until parse.Time) (*File, parse.State) {
	at := f.blob.base.at
	if at == nil {
		file, err := r.disk.Open(f.blob.base.path)
		if err != nil {
			return f, span.Before // said when it is read
		}
		defer file.Close()
		at = file
	}
	// Any record is dated from the first one: a year is as near as can be.
	first := dater{split: parse.NewSplitter(cal), state: span.Before}
	first.date(f.First)
	s := &searcher{at: at, blob: f.blob, split: first.split, state: first.state, block: make([]byte, blockSize)}
	if !span.Last.IsZero() && span.Last.Before(span.First) || !s.sorted() {
		return f, span.Before
	}
	if span.outside(since, until) {
		return nil, span.Before
	}
	part := *f
	state := span.Before
	if !since.IsZero() {
		low, _ := s.around(since)
		if part.from = low.at; low.at > 0 {
			state = low.before
		}
	}
	if !until.IsZero() {
		if _, high := s.around(until); f.until < 0 || high.at < f.until {
			part.until = high.at
		}
	}
	return &part, state
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

// countLines counts the line ends in the first n bytes of a log. Reading is
// what takes the time, so parts are read side by side.
func countLines(at io.ReaderAt, b blob, n int64) (lines int) {
	var (
		counts = make([]int, min(runtime.GOMAXPROCS(0), countShares))
		share  = n/int64(len(counts)) + 1
		done   sync.WaitGroup
	)
	for i := range counts {
		done.Go(func() {
			from := min(int64(i)*share, n)
			counts[i] = countPart(io.NewSectionReader(at, b.off+from, min(share, n-from)))
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
