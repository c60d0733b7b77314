package parse

import (
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// A textReader gives UTF-8 of whatever r has: UTF-16 with a byte order mark
// is transcoded, without the mark, and anything else left as it is.
type textReader struct {
	r     io.Reader
	order binary.ByteOrder // of UTF-16; nil for other text
	began bool
	in    []byte // read from r, but not given out
	out   []byte // transcoded, but not given out
	buf   []byte
	err   error
}

func newTextReader(r io.Reader) *textReader { return &textReader{r: r} }

func (t *textReader) Read(p []byte) (int, error) {
	if !t.began {
		t.begin()
	}
	if t.order == nil {
		if len(t.in) > 0 {
			n := copy(p, t.in)
			t.in = t.in[n:]
			return n, nil
		}
		if t.err != nil {
			return 0, t.err
		}
		return t.r.Read(p)
	}
	for len(t.out) == 0 {
		if t.err != nil {
			return 0, t.err
		}
		t.transcode()
	}
	n := copy(p, t.out)
	t.out = t.out[n:]
	return n, nil
}

// begin looks for a byte order mark.
func (t *textReader) begin() {
	t.began = true
	t.in = make([]byte, 2)
	n, err := io.ReadFull(t.r, t.in)
	if t.in, t.err = t.in[:n], err; err == io.ErrUnexpectedEOF {
		t.err = io.EOF
	}
	if t.order = utf16Order(t.in); t.order != nil {
		t.in, t.buf = nil, make([]byte, 32<<10)
	}
}

// utf16Order is the byte order of UTF-16 by its mark in front; nil if there
// is none.
func utf16Order(b []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return binary.LittleEndian
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return binary.BigEndian
	}
	return nil
}

// utf8Text is the UTF-8 of b: b itself, unless it is UTF-16.
func utf8Text(b []byte) []byte {
	if utf16Order(b) == nil {
		return b
	}
	b, _ = io.ReadAll(newTextReader(bytes.NewReader(b))) // reading from memory does not fail
	return b
}

// transcode reads a block and turns it into UTF-8. Halves of characters wait
// for the next block; where there is none, they become U+FFFD.
func (t *textReader) transcode() {
	kept := copy(t.buf, t.in)
	n, err := t.r.Read(t.buf[kept:])
	t.err = err
	b := t.buf[:kept+n]
	t.out = t.out[:0]
	for len(b) > 1 {
		r := rune(t.order.Uint16(b))
		size := 2
		if utf16.IsSurrogate(r) {
			if len(b) < 4 && err == nil {
				break
			}
			if len(b) >= 4 {
				if pair := utf16.DecodeRune(r, rune(t.order.Uint16(b[2:]))); pair != utf8.RuneError {
					r, size = pair, 4
				}
			}
		}
		t.out = utf8.AppendRune(t.out, r)
		b = b[size:]
	}
	if len(b) > 0 && err != nil {
		t.out = utf8.AppendRune(t.out, utf8.RuneError)
		b = nil
	}
	t.in = b
}
