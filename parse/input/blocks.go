package input

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"ccxtrace/parse"
)

// A Block is a stretch of a file, and the bytes before it: so a record that is not
// longer than those is in one Block as a whole.
type Block struct {
	File   *File
	Data   []byte
	Offset int64 // of Data in the file
	Lead   int   // how many bytes of Data stand before the stretch
}

// Blocks gives the files of a run, which must be Plain, in blocks of size bytes, each
// with up to lead bytes before it, side by side and in no order: each of jobs
// goroutines, at least one, has a function of its own that gets one block after the
// other, in the same memory. None of them waits for another, so no log is read faster.
//
// It returns where the blocks begin, in order, with their lines if the run is read
// from the beginning of each file. An error is that of a file that could not be read,
// or of ctx; not all was given then.
func (r *Run) Blocks(ctx context.Context, size, lead, jobs int, newWork func() func(*Block)) ([]parse.Pos, error) {
	var list []stretched
	for _, f := range r.Files {
		for from, end := f.from, f.end(); from < end; from += int64(size) {
			list = append(list, stretched{f, from, min(from+int64(size), end), 0})
		}
	}
	var (
		next    atomic.Int64
		workers sync.WaitGroup
		errs    = make([]error, max(jobs, 1))
	)
	for i := range errs {
		workers.Go(func() {
			work := newWork()
			b := blockReader{disk: r.disk, lead: lead, memory: make([]byte, lead+size)}
			defer b.close()
			for n := next.Add(1); n <= int64(len(list)); n = next.Add(1) {
				s := &list[n-1]
				if errs[i] = cmp.Or(ctx.Err(), b.read(s)); errs[i] != nil {
					next.Store(int64(len(list)))
					return
				}
				s.lines = bytes.Count(b.Data[b.Lead:], []byte{'\n'})
				work(&b.Block)
			}
		})
	}
	workers.Wait()
	return places(list), errors.Join(errs...)
}

// A stretched is a stretch of a file, and how many lines end in it.
type stretched struct {
	file     *File
	from, to int64
	lines    int
}

// places are where the stretches of some files, all of each, begin.
func places(list []stretched) (at []parse.Pos) {
	line := 1
	for i, s := range list {
		if i > 0 && s.file != list[i-1].file {
			line = 1
		}
		at = append(at, parse.Pos{File: s.file.Name, Line: line, Offset: s.from})
		line += s.lines
	}
	return at
}

// end is how far a plain file is read.
func (f *File) end() int64 {
	if f.until >= 0 {
		return min(f.until, f.blob.size)
	}
	return f.blob.size
}

// A blockReader reads stretches. It has one file open at a time.
type blockReader struct {
	Block
	disk   disk
	lead   int
	memory []byte
	open   *opened
}

// read reads s into b.Block.
func (b *blockReader) read(s *stretched) error {
	if b.File != s.file {
		b.close()
		text, err := s.file.blob.open(b.disk)
		if err != nil {
			return fmt.Errorf("%s: %w", s.file.Name, err)
		}
		b.open, b.File = text, s.file
	}
	b.Lead = int(min(int64(b.lead), s.from-s.file.from))
	b.Offset = s.from - int64(b.Lead)
	b.Data = b.memory[:b.Lead+int(s.to-s.from)]
	n, err := b.open.at.ReadAt(b.Data, s.file.blob.off+b.Offset)
	if n < len(b.Data) {
		return fmt.Errorf("%s: %w", s.file.Name, cmp.Or(err, io.ErrUnexpectedEOF))
	}
	return nil
}

func (b *blockReader) close() {
	if b.open != nil {
		b.open.Close() // it was only read
	}
	b.open, b.File = nil, nil
}
