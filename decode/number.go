package decode

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/bits"

	"ccxtrace/parse"
)

// mostPlain is the largest number of each type that is what its digits say,
// whatever its sign was when the engine printed it; 0 for what is no number.
var mostPlain = [...]uint64{
	CHAR: math.MaxInt8, UCHAR: math.MaxUint8,
	SHORT: math.MaxInt16, USHORT: math.MaxUint16, BOOL: math.MaxUint16,
	INT: math.MaxInt32, UINT: math.MaxUint32 - 1, TIME: math.MaxUint32 - 1,
	NAMEDARRAY: 0,
}

// decimal reads the decimal number at i in t: the number and where it ends,
// which is i if there is none, or one of more than 18 digits.
func decimal(t []byte, i int) (n int64, end int) {
	j := i
	if j < len(t) && t[j] == '-' {
		j++
	}
	first := j
	for ; j < len(t) && t[j]-'0' <= 9; j++ {
		n = n*10 + int64(t[j]-'0')
	}
	if j == first || j-first > 18 {
		return 0, i
	}
	if t[i] == '-' {
		n = -n
	}
	return n, j
}

// digits is decimal for a number that nearly always has up to eight digits,
// without a loop over them: their count differs from one trace to the next,
// which costs a processor more than the reading. ok is false if there is no
// number.
func digits(t []byte, i int) (n int64, end int, ok bool) {
	if i+8 <= len(t) && t[i] != '-' {
		x := binary.LittleEndian.Uint64(t[i:]) ^ 0x3030303030303030
		other := (x + 0x7676767676767676 | x) & 0x8080808080808080 // in the first byte that is no digit, and perhaps after it
		if count := bits.TrailingZeros64(other) / 8; 0 < count && count < 8 {
			x <<= 64 - 8*count // zeros in front
			return int64(parse.EightDigits(x)), i + count, true
		}
	}
	n, end = decimal(t, i)
	return n, end, end > i
}

// comma is where the first comma in t from i on is, or the end of t.
func comma(t []byte, i int) int {
	for ; i+8 <= len(t); i += 8 {
		x := binary.LittleEndian.Uint64(t[i:]) ^ 0x2c2c2c2c2c2c2c2c
		if zero := (x - 0x0101010101010101) &^ x & 0x8080808080808080; zero != 0 {
			return i + bits.TrailingZeros64(zero)/8
		}
	}
	for i < len(t) && t[i] != ',' {
		i++
	}
	return i
}

// parse reads a number of slot s as a text trace spells it: decimal or hex,
// true or false, the name of a value, or N/A for all ones.
func (s *Slot) parse(text []byte) (int64, bool) {
	if n, end := decimal(text, 0); end > 0 && end == len(text) {
		return fit(s.Type, n)
	}
	switch {
	case len(text) > 2 && text[0] == '0' && text[1]|0x20 == 'x':
		n, ok := hexNumber(text[2:])
		if !ok {
			return 0, false
		}
		return fit(s.Type, n)
	case string(text) == "N/A":
		return fit(s.Type, -1)
	case bytes.EqualFold(text, []byte("true")):
		return 1, true
	case bytes.EqualFold(text, []byte("false")):
		return 0, true
	case s.Enum == nil || s.Enum.Type == STRING:
		return 0, false
	}
	if v := s.Enum.Lookup(text); v != nil {
		return fit(s.Type, v.Num)
	}
	return 0, false
}

// hexNumber reads up to eight hex digits.
func hexNumber(text []byte) (n int64, ok bool) {
	if len(text) > 8 {
		return 0, false
	}
	for _, c := range text {
		switch {
		case c-'0' <= 9:
			n = n<<4 | int64(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n = n<<4 | int64(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return n, true
}

// fit makes n, in whichever sign the engine printed it, a number of type t as
// Value has it: all ones of 4 bytes is -1, of 2 bytes 65535. It fails where n
// is out of range.
func fit(t Type, n int64) (int64, bool) {
	if 0 <= n && n <= math.MaxInt8 {
		return n, true
	}
	bits := 8 * t.Size()
	if n < -1<<(bits-1) || n >= 1<<bits {
		return 0, false
	}
	n &= 1<<bits - 1 // the bytes on the wire
	switch ones := n == 1<<bits-1; {
	case ones && bits == 32:
		return -1, true
	case ones && bits == 16:
		return n, true
	case (t == CHAR || t == SHORT || t == INT) && n>>(bits-1) == 1:
		return n - 1<<bits, true
	}
	return n, true
}
