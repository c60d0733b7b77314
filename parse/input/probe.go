package input

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"

	"ccxtrace/parse"
)

const (
	probeSize  = 64 << 10  // read at each end of a log to find its heads
	probeShort = 256 << 10 // text up to this size is read to its end, if it is compressed
	probeMax   = 2 << 20   // read at most to find a head: a record may have parse.MaxRecord
	headSize   = 160       // kept of a head
	facility   = "MIVR"    // whose logs are wanted where the user did not name a file

	// All heads are dated in one year: logs print none, and 29 February must be
	// a day.
	leapYear      = 2000
	leapYearStart = 946_684_800_000
	yearMilli     = 366 * 24 * 3600_000
)

// A Head is the start of a record, as far as files are put in order by it.
type Head struct {
	Seq    uint64
	HasSeq bool
	Time   parse.Time // since the year began; zero without a time
	raw    []byte     // the head as it stands in the text
}

// Known reports whether h is a head, with a sequence number or a time.
func (h Head) Known() bool { return h.HasSeq || !h.Time.IsZero() }

// headOf keeps what is needed of a record.
func headOf(r *parse.Record) Head {
	raw := bytes.TrimLeft(r.Raw[len(r.Prefix):], " \t\r\n")
	h := Head{Seq: r.Seq, HasSeq: r.HasSeq, raw: bytes.Clone(raw[:min(len(raw), headSize)])}
	if !r.Time.IsZero() {
		// A log that goes on into January is dated in the next year there.
		h.Time = parse.MakeTime((r.Time.UnixMilli()-leapYearStart+yearMilli)%yearMilli, 0)
	}
	return h
}

// isRestOf reports whether h is what is left of the head after prev when it is
// cut inside: it has fewer parts, or only the end of the sequence number.
func (h Head) isRestOf(prev Head) bool {
	if prev.HasSeq && h.HasSeq && h.Seq != prev.Seq+1 {
		whole, rest := strconv.FormatUint(prev.Seq+1, 10), strconv.FormatUint(h.Seq, 10)
		return len(rest) < len(whole) && strings.HasSuffix(whole, rest)
	}
	return len(h.raw) > 0 && (prev.HasSeq && !h.HasSeq || !prev.Time.IsZero() && h.Time.IsZero())
}

// isRestBefore is isRestOf where the head after h is known.
func (h Head) isRestBefore(next Head) bool {
	if next.HasSeq && next.Seq > 1 {
		next.Seq -= 2
	}
	return h.isRestOf(next)
}

// A headReader finds the heads of records.
type headReader struct {
	split *parse.Splitter
	rec   parse.Record
}

func newHeadReader() *headReader {
	// Zones are taken as the abbreviations say, so that the end of summer time
	// does not turn time back.
	cal, _ := parse.NewCalendar(parse.Dating{Year: leapYear, Clock: time.UnixMilli(leapYearStart)}, nil)
	return &headReader{split: parse.NewSplitter(cal)}
}

// each calls f for the records of data until it returns false. The record
// holds until f returns.
func (h *headReader) each(data []byte, f func(*parse.Record) bool) {
	h.split.Reset(parse.Chunk{Data: data}, parse.State{})
	for h.split.Next() {
		h.split.Record(&h.rec)
		if !f(&h.rec) {
			return
		}
	}
}

// last is the last head in data, the zero Head if there is none. It looks at
// the end first.
func (h *headReader) last(data []byte) (last Head) {
	for size := 8 << 10; ; size *= 8 {
		from := max(len(data)-size, 0)
		if from > 0 {
			// Inside a line the start of a head may be a number cut short.
			from += bytes.IndexByte(data[from:], '\n') + 1
		}
		h.each(data[from:], func(r *parse.Record) bool {
			if r.HasSeq || !r.Time.IsZero() {
				last = headOf(r)
			}
			return true
		})
		if last.Known() || from == 0 {
			return last
		}
	}
}

// A probe is what the ends of a file tell of it.
type probe struct {
	empty    bool
	binary   bool   // it has bytes that no text has; a log may, where a system fell
	product  string // that wrote it, if it is not the engine
	facility string // of the first head
}

// probe fills in the heads of file. src is its text; at, if not nil, the file
// that it is a stretch of.
//
// The end of a log is looked at where it can be read alone, or is not far.
func (f *finder) probe(file *File, src *bufio.Reader, at io.ReaderAt) (p probe, err error) {
	bom, _ := src.Peek(2)
	file.wide = string(bom) == "\xff\xfe" || string(bom) == "\xfe\xff"
	var (
		alone   = at != nil && !file.wide && file.blob.size > probeSize
		chunker = parse.NewChunker(src, file.Name, probeSize)
		chunk   parse.Chunk
		heads   int
	)
	p.empty = true
	for size := int64(0); size < probeMax && heads < 2 || size < probeShort && !alone; {
		if err = chunker.Next(&chunk); err == io.EOF {
			file.LastKnown, file.Size, err = true, size, nil
			break
		} else if err != nil {
			break
		}
		if p.empty {
			p.empty, p.binary, p.product = false, bytes.IndexByte(chunk.Data, 0) >= 0, parse.ForeignProduct(chunk.Data)
		}
		size = chunk.Pos.Offset + int64(len(chunk.Data))
		if heads < 2 {
			f.heads.each(chunk.Data, func(r *parse.Record) bool {
				heads += f.firstHeads(file, &p, r, heads)
				return heads < 2
			})
		}
		if last := f.heads.last(chunk.Data); !alone && last.Known() {
			file.Last = last
		}
	}
	file.cut = file.cut || heads == 0
	if alone && err == nil {
		file.Size, file.LastKnown = file.blob.size, true
		file.Last, err = f.lastOf(file.blob, at)
	}
	return p, err
}

// firstHeads takes a record at the start of file into account; heads is how
// many heads came before it. It returns how many it has.
func (f *finder) firstHeads(file *File, p *probe, r *parse.Record, heads int) int {
	switch {
	case r.Unparsed:
		file.cut = true
		return 0
	case heads == 0:
		file.First, p.facility = headOf(r), string(r.Facility)
	default:
		if second := headOf(r); file.First.isRestBefore(second) {
			file.First, file.cut = second, true
		}
	}
	return 1
}

// lastOf is the last head of a plain blob.
func (f *finder) lastOf(b blob, at io.ReaderAt) (Head, error) {
	for size := int64(probeSize); ; size *= 8 {
		block := make([]byte, min(size, b.size))
		if _, err := at.ReadAt(block, b.off+b.size-int64(len(block))); err != nil {
			return Head{}, noEOF(err)
		}
		if last := f.heads.last(block[bytes.IndexByte(block, '\n')+1:]); last.Known() || size >= min(probeMax, b.size) {
			return last, nil
		}
	}
}

// keep copies file, if it is a pipe, to the temporary file, so that it can be
// read to its end and again.
func (f *finder) keep(file *File) error {
	p := file.blob.base.pipe
	if p == nil {
		return nil
	}
	p.mode = passing
	copied, err := f.set.spool.copy(p.reader())
	if err != nil {
		return err
	}
	copied.layers = file.blob.layers
	file.blob = copied
	return nil
}

// learnLast reads file to its end, if its last head is not known. The end of a
// pipe may be long in coming: it is not waited for.
func (f *finder) learnLast(file *File) error {
	if file.blob.base.pipe != nil || file.LastKnown && (file.Last.Known() || !file.First.Known()) {
		return nil
	}
	text, err := file.blob.open(f.disk)
	if err != nil {
		return err
	}
	defer text.Close()
	chunker, chunk := parse.NewChunker(text, file.Name, probeShort), parse.Chunk{}
	for err == nil {
		if err = chunker.Next(&chunk); err == nil {
			if last := f.heads.last(chunk.Data); last.Known() {
				file.Last = last
			}
			file.Size = chunk.Pos.Offset + int64(len(chunk.Data))
		}
	}
	if err == io.EOF {
		file.LastKnown, err = true, nil
	}
	return err
}
