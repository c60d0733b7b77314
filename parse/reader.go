package parse

import (
	"bytes"
	"io"
	"iter"
)

// A Reader reads one run of a log record by record.
type Reader struct {
	chunks   *Chunker
	chunk    Chunk
	splitter *Splitter
	findings Findings
	state    State
}

// NewReader makes a Reader of r, which is called name in positions. It reads
// the first SurveySize bytes at once, to find out the year and the zone.
func NewReader(r io.Reader, name string, d Dating) *Reader {
	first, err := io.ReadAll(io.LimitReader(r, SurveySize))
	cal, findings := NewCalendar(d, Text(first))
	in := io.MultiReader(bytes.NewReader(first), r)
	if err != nil {
		in = io.MultiReader(bytes.NewReader(first), failing{err})
	}
	return &Reader{chunks: NewChunker(in, name, 0), splitter: NewSplitter(cal), findings: findings}
}

// A failing is a Reader that has an error and nothing else.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// Findings say how the records are dated.
func (r *Reader) Findings() Findings { return r.findings }

// Read reads the next record into rec, which holds until the next call. At
// the end of the input the error is io.EOF; any other is one of reading, after
// all the records before it.
func (r *Reader) Read(rec *Record) error {
	for !r.splitter.Next() {
		r.state = r.splitter.State()
		if err := r.chunks.Next(&r.chunk); err != nil {
			return err
		}
		r.splitter.Reset(r.chunk, r.state)
	}
	r.splitter.Record(rec)
	return nil
}

// All is Read as a loop over the records. The record is the same variable
// each time; an error is the last pair, with a nil record.
func (r *Reader) All() iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		var rec Record
		for {
			switch err := r.Read(&rec); {
			case err == io.EOF:
				return
			case err != nil:
				yield(nil, err)
				return
			}
			if !yield(&rec, nil) {
				return
			}
		}
	}
}
