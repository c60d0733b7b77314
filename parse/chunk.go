package parse

import (
	"bytes"
	"io"
	"iter"
	"slices"
)

// BlockSize is the size of the blocks that a Chunker reads, where it is not
// told another.
const BlockSize = 512 << 10

// A Chunker reads text in blocks and cuts them where a record begins, so that
// each chunk can be split by itself and all of them give the records of the
// whole. UTF-16 with a byte order mark becomes UTF-8.
type Chunker struct {
	r    io.Reader
	size int
	pos  Pos    // of what comes next
	rest []byte // read, but not given out
	err  error  // that ended the reading

	mid  bool // what comes next is the rest of a record that was cut
	prev sequence
	cut  cutter
}

// NewChunker makes a Chunker that reads blocks of size bytes, at most
// MaxRecord; 0 means BlockSize. The name is for Pos.
func NewChunker(r io.Reader, name string, size int) *Chunker {
	if size <= 0 {
		size = BlockSize
	}
	return &Chunker{r: newTextReader(r), size: min(size, MaxRecord), pos: Pos{File: name, Line: 1}}
}

// Text is text, the whole of an input, as one chunk.
func Text(text []byte) iter.Seq[*Chunk] {
	return slices.Values([]*Chunk{{Data: utf8Text(text), Pos: Pos{Line: 1}}})
}

// Next reads the next chunk into c, whose Data's memory it uses again: with
// several Chunks, several can be worked on at a time. At the end of the input
// the error is io.EOF. Any other comes after all that was read before it.
//
// Memory is the block's size for each Chunk, and as much as MaxRecord where a
// record is that long.
func (k *Chunker) Next(c *Chunk) error {
	data := append(c.Data[:0], k.rest...)
	k.rest = k.rest[:0]
	for size := k.size; ; size = min(2*size, MaxRecord+lookback+horizon) {
		data = k.fill(data, size)
		if k.err != nil {
			if len(data) == 0 {
				c.Data = data
				return k.err
			}
			k.give(c, data, len(data))
			return nil
		}
		if n, prev := k.lastStart(data); n > 0 {
			k.give(c, data, n)
			k.mid, k.prev = false, prev
			return nil
		}
		if len(data) >= MaxRecord+lookback+horizon {
			k.give(c, data, MaxRecord)
			c.Cut, k.mid, k.prev = true, true, sequence{}
			return nil
		}
	}
}

// give puts the first n bytes of data into c and keeps the others.
func (k *Chunker) give(c *Chunk, data []byte, n int) {
	*c = Chunk{Data: data[:n], Pos: k.pos, Rest: k.mid, prev: k.prev}
	k.rest = append(k.rest, data[n:]...)
	k.pos.Line += bytes.Count(c.Data, newline)
	k.pos.Offset += int64(n)
}

// fill reads until data has size bytes, or the input ends.
func (k *Chunker) fill(data []byte, size int) []byte {
	data = slices.Grow(data, max(0, size-len(data)))
	for idle := 0; len(data) < size && k.err == nil; idle++ {
		n, err := k.r.Read(data[len(data):size])
		data = data[:len(data)+n]
		k.err = err
		if n > 0 {
			idle = 0
		} else if err == nil && idle == 100 {
			k.err = io.ErrNoProgress
		}
	}
	return data
}

// lastStart is the last place in data, after its beginning, where a record
// begins for certain, 0 if there is none; and the sequence number before it,
// where that matters.
func (k *Chunker) lastStart(data []byte) (int, sequence) {
	c := Chunk{Data: data, Pos: k.pos, Rest: k.mid, prev: k.prev}
	if n := k.plainStart(&c); n > 0 {
		return n, sequence{}
	}
	return k.exactStart(&c)
}

// plainStart looks backward for a whole head on one line, which begins a
// record whatever stands before it.
func (k *Chunker) plainStart(c *Chunk) int {
	const enough = 64 // signs without one: then the log has hardly any
	h := &k.cut.heads[0]
	k.cut.reset(c)
	for i, end := 0, len(c.Data); i < enough; i++ {
		end = bytes.LastIndexByte(c.Data[:end], '%')
		if end < 0 {
			break
		}
		if k.cut.match(end, h) && h.raw > k.cut.bom && c.Data[h.raw-1] == '\n' &&
			!h.wrapped && !h.damaged && !endsInDigit(c.Data[:h.raw]) {
			return h.raw
		}
	}
	return 0
}

// endsInDigit reports whether the last line of b ends in a digit, which may
// belong to the sequence number on the next one.
func endsInDigit(b []byte) bool {
	b = bytes.TrimRight(b, "\r\n")
	return len(b) > 0 && class[b[len(b)-1]]&digit != 0
}

// exactStart splits the block, which is slower.
func (k *Chunker) exactStart(c *Chunk) (start int, prev sequence) {
	var before sequence
	for k.cut.reset(c); k.cut.next(); {
		h := k.cut.head
		// A head that goes on over a line break is certain only if all that could tell against it is there.
		if k.cut.parsed && k.cut.begin > 0 && (!h.wrapped || h.body+horizon <= len(c.Data)) {
			start, prev = k.cut.begin, before
		}
		before = sequence{}
		if k.cut.parsed {
			before = h.seq
		}
	}
	return start, prev
}
