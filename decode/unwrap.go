package decode

import (
	"bytes"
	"sort"
)

// An unwrapper makes a trace one line again that a paste broke over several.
type unwrapper struct {
	line  []byte
	seams []seam // none: the line is the text itself
	plain []byte // the text without the marks of a paste
	lines []seam // of plain, where it is not the text itself
}

// A seam is where line goes on with another part of the text.
type seam struct{ line, text int }

// none says that the text at hand is not wrapped.
func (u *unwrapper) none() { u.seams = u.seams[:0] }

// unwrap is text on one line, without such marks before its other lines as a
// paste has put before its record. It holds until the next call.
func (u *unwrapper) unwrap(text, prefix []byte) []byte {
	u.none()
	if bytes.IndexByte(text, '\n') < 0 {
		return text
	}
	line := u.join(u.unmark(text, prefix))
	for i, next := 0, 0; i < len(u.seams) && len(u.lines) > 0; i++ {
		s := &u.seams[i]
		for next < len(u.lines) && u.lines[next].line <= s.text {
			next++
		}
		s.text += u.lines[next-1].text - u.lines[next-1].line
	}
	return line
}

// unmark is text without the marks "> ", "- " or "Line 12: " at the start of
// its lines, if prefix is such a mark and all lines have one. The first line may
// be the rest of the head's. Lines that are a note are left out.
func (u *unwrapper) unmark(text, prefix []byte) []byte {
	u.plain, u.lines = u.plain[:0], u.lines[:0]
	prefix = bytes.TrimSpace(prefix[bytes.LastIndexByte(prefix, '\n')+1:])
	if len(prefix) == 0 && !bytes.Contains(text, []byte("\n"+note)) {
		return text
	}
	for at := 0; at < len(text); {
		from, end := at+markLen(text[at:], prefix), min(nextBreak(text, at-1)+1, len(text))
		line := bytes.TrimSpace(text[at:end])
		if at > 0 && isNote(line) {
			at = end
			continue
		}
		if len(prefix) > 0 && from == at && at > 0 && len(line) > 0 {
			u.lines = u.lines[:0]
			return text
		}
		u.lines = append(u.lines, seam{len(u.plain), from})
		u.plain = append(u.plain, text[from:end]...)
		at = end
	}
	return u.plain
}

// note is around what somebody wrote between the lines of a paste.
const note = "###"

func isNote(line []byte) bool {
	return len(line) > 2*len(note) && bytes.HasPrefix(line, []byte(note)) && bytes.HasSuffix(line, []byte(note))
}

// MarksLen is how long all the marks are that a paste has put at the start of
// line.
func MarksLen(line []byte) int {
	n := 0
	for {
		before := n
		for _, kind := range []string{">", "-", "Line "} {
			n += markLen(line[n:], []byte(kind))
		}
		if n == before {
			return n
		}
	}
}

// markLen is how long the mark at the start of line is, if it is of the kind of
// mark, which has no blanks around it.
func markLen(line, mark []byte) int {
	if len(mark) == 0 {
		return 0
	}
	n, end := 0, 0
	switch lead := []byte("Line "); {
	case mark[0] == '>' || len(mark) == 1 && mark[0] == '-':
		if n = len(mark); !bytes.HasPrefix(line, mark) {
			return 0
		}
	case bytes.HasPrefix(mark, lead) && bytes.HasPrefix(line, lead):
		if _, end = decimal(line, len(lead)); end == len(lead) || end == len(line) || line[end] != ':' {
			return 0
		}
		n = end + 1
	default:
		return 0
	}
	if n < len(line) && line[n] == ' ' {
		return n + 1
	}
	if mark[0] == '-' {
		return 0 // a hyphen, or a number's sign
	}
	return n
}

// join is text on one line.
//
// Two kinds of tools wrap. One breaks at blanks and eats them: there a break
// stands for a blank. The other breaks at a column, inside of a word too, and
// eats nothing: there a break stands for nothing.
func (u *unwrapper) join(text []byte) []byte {
	u.line = u.line[:0]
	eaten, at := eatsBlanks(text), 0
	for {
		u.seams = append(u.seams, seam{len(u.line), at})
		i := bytes.IndexByte(text[at:], '\n')
		if i < 0 {
			u.line = append(u.line, text[at:]...)
			return u.line
		}
		left, right := at+i, at+i+1
		for left > at && text[left-1] == '\r' {
			left--
		}
		indent := right
		for indent < len(text) && isSpace(text[indent]) {
			indent++
		}
		blank := eaten || indent > right+1 // continuation lines may be indented
		if blank {
			right = indent
		}
		u.line = append(u.line, text[at:left]...)
		if n := len(u.line); blank && n > 0 && u.line[n-1] != ' ' {
			u.line = append(u.line, ' ')
		}
		at = right
	}
}

// span is the part of the text that line[from:to] was made of.
func (u *unwrapper) span(from, to int) (int, int) {
	if len(u.seams) == 0 {
		return from, to
	}
	if from == to {
		at := u.origin(from)
		return at, at
	}
	return u.origin(from), u.origin(to-1) + 1
}

func (u *unwrapper) origin(at int) int {
	s := u.seams[sort.Search(len(u.seams), func(i int) bool { return u.seams[i].line > at })-1]
	return s.text + at - s.line
}

// eatsBlanks reports whether text was wrapped at blanks, which were eaten. The
// engine always prints a blank between a comma and the next "key:", between a
// colon and a value, between the length and the type, and beside an outer
// brace: where there is only a break, it stands for that blank.
func eatsBlanks(text []byte) bool {
	brace := bytes.IndexByte(text, '{')
	for i := bytes.IndexByte(text, '\n'); i < len(text); i = nextBreak(text, i) {
		left := bytes.TrimRight(text[:i], "\r")
		right := bytes.TrimLeft(text[i+1:], "\r")
		if len(left) == 0 || len(right) == 0 || isSpace(left[len(left)-1]) || isSpace(right[0]) {
			continue
		}
		switch c := left[len(left)-1]; {
		case c == '{' && bytes.HasPrefix(right, []byte("length=-1")),
			c == ',' && startsKey(right),
			c == ':' && brace >= 0 && i > brace && endsKey(left),
			'0' <= c && c <= '9' && bytes.HasPrefix(right, []byte("type=")),
			len(right) == 1 && right[0] == '}':
			return true
		}
	}
	return false
}

func nextBreak(text []byte, i int) int {
	if n := bytes.IndexByte(text[i+1:], '\n'); n >= 0 {
		return i + 1 + n
	}
	return len(text)
}

// startsKey reports whether b begins with "name:" or "name[1]:".
func startsKey(b []byte) bool {
	i := 0
	for i < len(b) && i <= maxKey && isName(b[i]) {
		i++
	}
	_, end := indexAt(b, i)
	return i > 0 && end > 0 && end < len(b) && b[end] == ':'
}

// endsKey reports whether b ends with " name:" or ",name[1]:".
func endsKey(b []byte) bool {
	i := len(b) - 1
	for i > 0 && len(b)-i <= maxKey && (isName(b[i-1]) || b[i-1] == '[' || b[i-1] == ']') {
		i--
	}
	return i > 0 && isSeparator(b[i-1]) && 'a' <= b[i]|0x20 && b[i]|0x20 <= 'z'
}
