package render

import (
	"encoding/binary"
	"math/bits"
	"strconv"
)

// Most of what is printed are short texts and small numbers, millions of each
// for a log. To append them costs less if that neither calls anything nor
// depends on how long they are.

// A snippet is a text that is printed again and again.
type snippet struct {
	text []byte
	copy [snippetSize]byte // of text, if it is not longer: all of it is copied, whatever text's length is
}

const snippetSize = 64

// set makes text, which it keeps, the text of s.
func (s *snippet) set(text []byte) {
	s.text = text
	copy(s.copy[:], text)
}

// appendTo appends s to b.
func (s *snippet) appendTo(b []byte) []byte {
	n := len(b)
	if len(s.text) > snippetSize || cap(b)-n < snippetSize {
		return append(b, s.text...)
	}
	*(*[snippetSize]byte)(b[n : n+snippetSize]) = s.copy
	return b[:n+len(s.text)]
}

// appendInt appends n in decimal.
func appendInt(b []byte, n int64) []byte {
	if n < 0 {
		return strconv.AppendInt(b, n, 10)
	}
	return appendUint(b, uint64(n))
}

// appendUint appends n in decimal. Up to eight digits are made at a time, in
// one register.
func appendUint(b []byte, n uint64) []byte {
	const most = 1e8
	at := len(b)
	if cap(b)-at < 16 || n >= most*most {
		return strconv.AppendUint(b, n, 10)
	}
	if n >= most {
		b = appendUint(b, n/most)
		at = len(b)
		binary.LittleEndian.PutUint64(b[at:at+8], digits8(n%most)|'0'*each)
		return b[:at+8]
	}
	d := digits8(n)
	zeros := min(bits.TrailingZeros64(d)/8, 7) // in front; the last digit stays
	binary.LittleEndian.PutUint64(b[at:at+8], (d|'0'*each)>>(8*zeros))
	return b[:at+8-zeros]
}

// each has a one in each byte.
const each = 0x0101010101010101

// digits8 are the digits of a number below 1e8, the first one lowest. It is
// divided by 10,000, then both halves by 100 and all four parts by 10, by
// multiplying with the inverse.
func digits8(n uint64) uint64 {
	x := n/1e4 | n%1e4<<32
	q := x * 10486 >> 20 & 0x0000007f0000007f
	x = q | (x-100*q)<<16
	q = x * 103 >> 10 & 0x000f000f000f000f
	return q | (x-10*q)<<8
}
