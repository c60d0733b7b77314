package render

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// lineMark stands for a line end inside a record, in forms of one line.
const lineMark = "⏎"

// printable has the ASCII characters that any output may have as they are.
var printable = func() (t [256]bool) {
	for c := ' '; c <= '~'; c++ {
		t[c] = true
	}
	return t
}()

// isPrintable reports whether s is printable ASCII throughout, as nearly all
// text of a log is.
func isPrintable[T ~string | ~[]byte](s T) bool {
	for i := 0; i < len(s); i++ {
		if !printable[s[i]] {
			return false
		}
	}
	return true
}

// hidden reports whether a terminal would obey r, or a reader not see it:
// control characters, line and paragraph separators, and the format
// characters, among them those that turn the direction of writing.
func hidden(r rune) bool {
	if r < 0x300 {
		return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u00ad'
	}
	return r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Cf, r)
}

// appendSafe appends text of a log on one line, made harmless: line ends as
// ⏎, hidden characters as \t, \x1b or \u202e, bytes that are no UTF-8 as
// \xff.
func appendSafe[T ~string | ~[]byte](b []byte, s T) []byte {
	if isPrintable(s) {
		return append(b, s...)
	}
	return appendEscaped(b, []byte(s))
}

func appendEscaped(b, s []byte) []byte {
	for len(s) > 0 {
		if printable[s[0]] {
			b, s = append(b, s[0]), s[1:]
			continue
		}
		r, n := utf8.DecodeRune(s)
		switch {
		case r == utf8.RuneError && n == 1:
			b = appendHex(append(b, `\x`...), s[0])
		case r == '\r' && n < len(s) && s[n] == '\n':
			// one line end with the \n
		case r == '\n':
			b = append(b, lineMark...)
		case r == '\t':
			b = append(b, `\t`...)
		case !hidden(r):
			b = append(b, s[:n]...)
		case r < 0x80:
			b = appendHex(append(b, `\x`...), byte(r))
		case r < 0x10000:
			b = appendHex(append(b, `\u`...), byte(r>>8), byte(r))
		default:
			b = appendHex(append(b, `\U`...), byte(r>>24), byte(r>>16), byte(r>>8), byte(r))
		}
		s = s[n:]
	}
	return b
}

// Safe is s made harmless for a terminal, on one line.
func Safe(s string) string {
	if isPrintable(s) {
		return s
	}
	return string(appendEscaped(nil, []byte(s)))
}

// AppendSafeLines appends text of one or more lines, made harmless for a
// terminal, with its line ends.
func AppendSafeLines(b, s []byte) []byte {
	for len(s) > 0 {
		line, rest, more := bytes.Cut(s, []byte{'\n'})
		b = appendSafe(b, bytes.TrimSuffix(line, []byte{'\r'}))
		if more {
			b = append(b, '\n')
		}
		s = rest
	}
	return b
}

// appendWord appends text as one word of a line: as it is where it has no
// blank, in quotes where it has one or is empty or could be taken for a word
// that says something else.
func appendWord(b, s []byte) []byte {
	if len(s) == 1 && s[0] == none || !isWord(s) {
		b = append(b, '"')
		for i, from := 0, 0; i <= len(s); i++ {
			if i == len(s) {
				b = appendSafe(b, s[from:])
			} else if s[i] == '"' {
				b = append(appendSafe(b, s[from:i]), `\"`...)
				from = i + 1
			}
		}
		return append(b, '"')
	}
	return appendSafe(b, s)
}

func isWord(s []byte) bool {
	for _, c := range s {
		if c == ' ' || c == '"' {
			return false
		}
	}
	return len(s) > 0
}

const hexDigits = "0123456789abcdef"

// appendHex appends bytes as lower-case hex without blanks.
func appendHex(b []byte, data ...byte) []byte {
	for _, c := range data {
		b = append(b, hexDigits[c>>4], hexDigits[c&15])
	}
	return b
}
