package input

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync/atomic"

	"ccxtrace/parse"
)

// A Stream reads the records of a run in order, in chunks. It has one file
// open at a time.
type Stream struct {
	size    int
	files   []*File // that are to come
	disk    disk
	text    *pieces
	chunker *parse.Chunker
	rest    parse.Chunk // what follows the chunk given out last, where it was divided
	split   *parse.Splitter
	errs    []error
	done    atomic.Int64
}

// Open starts to read a run in chunks of about size bytes. The Stream must be
// closed.
func (r *Run) Open(size int) *Stream {
	for _, f := range r.Files {
		f.pass()
	}
	return r.stream(size)
}

// Size is how many bytes are to be read of the run's files, as they are on
// disk: packed ones count packed. 0 for a pipe.
func (r *Run) Size() (n int64) {
	for _, f := range r.Files {
		switch b := f.blob; {
		case b.base.pipe != nil:
		case b.plain():
			n += f.end() - f.from
		default:
			n += b.size - f.from
		}
	}
	return n
}

// pass says that f is read for the last time, in case it is a pipe.
func (f *File) pass() {
	if p := f.blob.base.pipe; p != nil {
		p.mode = passing
	}
}

func (r *Run) stream(size int) *Stream {
	return &Stream{size: size, files: r.Files, disk: r.disk, split: newHeadReader().split}
}

// Survey is the first n bytes of the run, or a little more, for a
// parse.Calendar, in chunks that each use the memory of the one before. It is
// no part of the reading: that starts at the beginning. It must not be called
// after Open: a pipe is then read.
func (r *Run) Survey(n int) iter.Seq[*parse.Chunk] {
	return func(yield func(*parse.Chunk) bool) {
		s := r.stream(probeShort)
		defer s.Close()
		var chunk parse.Chunk
		for done := 0; done < n && s.Next(&chunk) == nil; done += len(chunk.Data) {
			if !yield(&chunk) {
				return
			}
		}
	}
}

// Glimpse is Survey without waiting: of a pipe it gives only what has come
// already.
func (r *Run) Glimpse(n int) iter.Seq[*parse.Chunk] {
	return func(yield func(*parse.Chunk) bool) {
		for _, f := range r.Files {
			if p := f.blob.base.pipe; p != nil {
				p.mode = waiting
				defer func() { p.mode = keeping }()
			}
		}
		r.Survey(n)(yield)
	}
}

// Next reads the next chunk into c, whose memory it uses again. It returns
// io.EOF at the end. A file that cannot be read to its end is no reason to
// stop: Err tells of it.
func (s *Stream) Next(c *parse.Chunk) error {
	if len(s.rest.Data) > 0 {
		data := append(c.Data[:0], s.rest.Data...)
		*c, s.rest.Data = s.rest, s.rest.Data[:0]
		c.Data = data
		s.place(c)
		return nil
	}
	for {
		if s.chunker == nil {
			if len(s.files) == 0 {
				return io.EOF
			}
			n := 1
			for n < len(s.files) && s.files[n].Joined {
				n++
			}
			s.text = &pieces{stream: s, files: s.files[:n]}
			s.chunker = parse.NewChunker(s.text, s.files[0].Name, s.size)
			s.files = s.files[n:]
		}
		err := s.chunker.Next(c)
		if err == nil {
			s.place(c)
			return nil
		}
		if err != io.EOF {
			s.fail(s.text.file, err)
		}
		s.text.close()
		s.chunker = nil
	}
}

// Done is how many bytes of Run.Size were read. It may be called at any time,
// from anywhere.
func (s *Stream) Done() int64 { return s.done.Load() }

// Err is what went wrong so far, nil if nothing did.
func (s *Stream) Err() error { return errors.Join(s.errs...) }

// Close ends the reading.
func (s *Stream) Close() {
	if s.chunker != nil {
		s.text.close()
	}
	s.chunker, s.files, s.rest.Data = nil, nil, nil
}

func (s *Stream) fail(f *File, err error) {
	s.errs = append(s.errs, fmt.Errorf("%s: %w", f.Name, err))
}

// place gives c its place in the file that it begins in. A chunk that goes on
// into the next piece of a cut file is divided at the first record there.
func (s *Stream) place(c *parse.Chunk) {
	t := s.text
	pos, whole := c.Pos, c.Data
	t.enter(pos, whole, 0)
	c.Pos.File = t.file.Name
	c.Pos.Offset -= t.at
	c.Pos.Line -= t.lines
	if len(t.borders) == 0 || t.borders[0].at >= pos.Offset+int64(len(whole)) {
		return
	}
	at := s.recordAt(c, int(t.borders[0].at-pos.Offset))
	t.enter(pos, whole, at)
	if at == len(whole) {
		return
	}
	s.rest = parse.Chunk{Data: append(s.rest.Data[:0], whole[at:]...), Pos: pos, Cut: c.Cut}
	s.rest.Pos.Offset += int64(at)
	s.rest.Pos.Line += bytes.Count(whole[:at], []byte{'\n'})
	c.Data, c.Cut = whole[:at], false
}

// recordAt is where the first record at or after byte n of c begins.
func (s *Stream) recordAt(c *parse.Chunk, n int) int {
	s.split.Reset(*c, parse.State{})
	at := 0
	for s.split.Next() && at < n {
		at += len(s.split.Raw())
	}
	return max(at, min(n, len(c.Data)))
}

// pieces reads the pieces of a cut file, or a file that was not cut, as one
// text.
type pieces struct {
	stream  *Stream
	files   []*File // that are to come
	text    io.Reader
	opened  *opened
	counted int64 // bytes of opened that the stream's done has
	off     int64
	reading *File
	borders []border // that the chunks have not come to

	file  *File // that the last chunk is in,
	at    int64 // where it begins,
	lines int   // and how many lines end before it
}

// A border is where a file begins in the text of the pieces.
type border struct {
	file    *File
	at      int64
	skipped int // lines of the file that were not read
}

// enter says that what comes next is byte n of data, which is at pos.
func (p *pieces) enter(pos parse.Pos, data []byte, n int) {
	for len(p.borders) > 0 && p.borders[0].at <= pos.Offset+int64(n) {
		b := p.borders[0]
		p.borders = p.borders[1:]
		p.file, p.at = b.file, b.at-b.file.from
		p.lines = pos.Line - 1 + bytes.Count(data[:b.at-pos.Offset], []byte{'\n'}) - b.skipped
	}
}

// Read reads on. That a file cannot be read is kept in the stream, and the
// next one is read.
func (p *pieces) Read(b []byte) (int, error) {
	for {
		if p.text == nil {
			if len(p.files) == 0 {
				return 0, io.EOF
			}
			p.next()
			continue
		}
		n, err := p.text.Read(b)
		p.off += int64(n)
		p.stream.done.Add(p.opened.in.n - p.counted)
		p.counted = p.opened.in.n
		if err != nil {
			if err != io.EOF {
				p.stream.fail(p.reading, err)
			}
			p.close()
		}
		if n > 0 {
			return n, nil
		}
	}
}

// next opens the next file.
func (p *pieces) next() {
	f := p.files[0]
	p.files = p.files[1:]
	p.reading = f
	text, err := f.blob.open(p.stream.disk)
	if err != nil {
		p.borders = append(p.borders, border{file: f, at: p.off})
		p.stream.fail(f, err)
		return
	}
	p.text, p.opened, p.counted = text, text, 0
	if f.until >= 0 {
		p.text = io.LimitReader(text, f.until-f.from)
	}
	p.borders = append(p.borders, border{f, p.off, text.skip(f)})
}

func (p *pieces) close() {
	if p.opened != nil {
		if err := p.opened.Close(); err != nil {
			p.stream.fail(p.reading, err)
		}
	}
	p.text, p.opened = nil, nil
}
