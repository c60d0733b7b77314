package render

import (
	"encoding/binary"
	"unicode/utf8"
)

// JSON is appended byte by byte: a log has a million messages a gigabyte, and
// encoding/json costs three times as much for each.

// appendString appends s as a JSON string. Hidden characters are escaped, not
// only those that JSON forbids, since JSON is read on terminals too; a byte
// that is no UTF-8 becomes U+FFFD.
func appendString(b, s []byte) []byte {
	if len(s) <= 16 && cap(b)-len(b) >= 16+len(`""`) {
		if b, ok := appendShort(b, s); ok {
			return b
		}
	}
	b = append(b, '"')
	if isPlain(s) {
		b = append(b, s...)
	} else {
		b = appendQuoted(b, s)
	}
	return append(b, '"')
}

// appendShort is appendString for a text of up to 16 bytes, which are copied
// as they are looked at, for a b that has room for it. ok is false if there is
// something to escape.
func appendShort(b, s []byte) (_ []byte, ok bool) {
	at, n := len(b)+1, len(s)
	to := b[at-1 : at+n+1]
	to[0], to[n+1] = '"', '"'
	to = to[1:]
	switch {
	case n >= 8:
		first, last := binary.LittleEndian.Uint64(s), binary.LittleEndian.Uint64(s[n-8:])
		binary.LittleEndian.PutUint64(to, first)
		binary.LittleEndian.PutUint64(to[n-8:], last)
		ok = plain8(first) && plain8(last)
	case n >= 4:
		first, last := binary.LittleEndian.Uint32(s), binary.LittleEndian.Uint32(s[n-4:])
		binary.LittleEndian.PutUint32(to, first)
		binary.LittleEndian.PutUint32(to[n-4:], last)
		ok = plain8(uint64(first) | uint64(last)<<32)
	default:
		copy(to, s)
		ok = plainPrefix(s) == n
	}
	if !ok {
		return b, false
	}
	return b[:at+n+1], true
}

// isPlain reports whether s is printable ASCII without quotes and
// backslashes. It looks at eight bytes at once; at the end, at some of them
// again.
func isPlain(s []byte) bool {
	n := len(s)
	switch {
	case n >= 8:
		for i := 0; i < n-8; i += 8 {
			if !plain8(binary.LittleEndian.Uint64(s[i:])) {
				return false
			}
		}
		return plain8(binary.LittleEndian.Uint64(s[n-8:]))
	case n >= 4:
		return plain8(uint64(binary.LittleEndian.Uint32(s)) | uint64(binary.LittleEndian.Uint32(s[n-4:]))<<32)
	}
	return plainPrefix(s) == n
}

// plainPrefix is how many bytes of s, from its start, isPlain holds for.
func plainPrefix(s []byte) int {
	n := 0
	for n < len(s) && printable[s[n]] && s[n] != '"' && s[n] != '\\' {
		n++
	}
	return n
}

// plain8 is isPlain for eight bytes. Below 0x80, each lane's high bit is set
// by a subtraction that borrows or an addition that carries, and the lanes do
// not disturb each other: the lowest offending lane is always found.
func plain8(w uint64) bool {
	quote, slash := w^(each*'"'), w^(each*'\\')
	control := w - each*' '
	del := w + each
	return (w|control|del|(quote-each)|(slash-each))&(0x80*each) == 0
}

// appendQuoted appends what stands between the quotes of a JSON string.
func appendQuoted(b, s []byte) []byte {
	for len(s) > 0 {
		n := plainPrefix(s)
		b, s = append(b, s[:n]...), s[n:]
		if len(s) == 0 {
			break
		}
		r, n := utf8.DecodeRune(s)
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(b, `\ufffd`...)
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case !hidden(r):
			b = append(b, s[:n]...)
		case r < 0x10000:
			b = appendUnit(b, r)
		default: // beyond the first plane: two surrogates
			r -= 0x10000
			b = appendUnit(appendUnit(b, 0xd800|r>>10), 0xdc00|r&0x3ff)
		}
		s = s[n:]
	}
	return b
}

// appendUnit appends one UTF-16 unit as \u202e.
func appendUnit(b []byte, r rune) []byte {
	return appendHex(append(b, `\u`...), byte(r>>8), byte(r))
}
