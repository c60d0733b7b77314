package render

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"slices"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// masked stands for a password, maskedByte for each of its bytes.
const (
	masked     = "***"
	maskedByte = "**"
)

// hides reports whether values of s are not to be printed.
func (o Options) hides(s *decode.Slot) bool { return !o.ShowSecrets && s.Secret() }

// hidesRest reports whether the bytes of m that could not be read are not to
// be printed: they may be a password. Those of a type that is in no table are
// printed, as it is none of the types that have one; without a type anything
// may be among them.
func (o Options) hidesRest(m *decode.Message) bool {
	return !o.ShowSecrets && (m.TypeID < 0 || m.Schema != nil && hasSecret(m.Schema) || endsInSecret(m))
}

// hasSecret reports whether messages of s may have a password.
func hasSecret(s *decode.Schema) bool {
	return slices.ContainsFunc(s.Float, func(f decode.Floating) bool { return f.Tag.Field.Secret })
}

// endsInSecret reports whether the bytes of m that could not be read begin
// with the tag of a password.
func endsInSecret(m *decode.Message) bool {
	rest := restOf(m)
	if m.TagSize == 0 || len(rest) < m.TagSize {
		return false
	}
	tag := 0
	for _, c := range rest[:m.TagSize] {
		tag = tag<<8 | int(c)
	}
	return slices.ContainsFunc(ged188.Tables.Tags, func(t *decode.Tag) bool {
		return int(t.Number) == tag && t.Field.Secret
	})
}

// appendRest appends bytes of m that could not be read, as hex.
func (o Options) appendRest(b []byte, m *decode.Message, data []byte) []byte {
	if o.hidesRest(m) {
		return append(b, masked...)
	}
	return appendHex(b, data...)
}

// extraValue is the value of x as it may be printed: a key that is in no table
// is taken for a password by its name.
func (o Options) extraValue(x *decode.Extra) []byte {
	if !o.ShowSecrets && soundsSecret(x.Key) {
		return []byte(masked)
	}
	return x.Value
}

func soundsSecret(key []byte) bool {
	const sign = "pass"
	for i := range len(key) - len(sign) + 1 {
		if bytes.EqualFold(key[i:i+len(sign)], []byte(sign)) {
			return true
		}
	}
	return false
}

// ShowsSecret reports whether the record of m seems to print a password.
func ShowsSecret(m *decode.Message) bool {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Secret() && isReadable(v.Bytes) {
			return true
		}
	}
	for i := range m.Extra {
		if x := &m.Extra[i]; soundsSecret(x.Key) && isReadable(x.Value) {
			return true
		}
	}
	if m.Form == decode.Exception && (TextShowsSecret(m.Message) || !bytes.Equal(m.Message, hideRows(m.Message))) {
		return true
	}
	// Bytes that could not be read may be one.
	return m.Schema != nil && hasSecret(m.Schema) && (len(m.Unknown) > 0 || len(restOf(m)) > 0)
}

// secretKeys are the keys that passwords have in the text of other records.
var secretKeys = []string{"pass", "passwd", "password", "passphrase"}

// TextShowsSecret reports whether text of a log seems to have a password in
// it, "passwd=...".
func TextShowsSecret(text []byte) bool {
	text, _ = joinLines(text)
	for at := 0; ; {
		from, ok := nextSecret(text, at)
		if !ok {
			return false
		}
		value := bytes.TrimLeft(text[from:], " ")
		if end := bytes.IndexAny(value, " ,;]})\r\n"); end >= 0 {
			value = value[:end]
		}
		if isReadable(value) {
			return true
		}
		at = from
	}
}

// nextSecret is where the next = or : after the key of a password ends, from
// at on.
func nextSecret(text []byte, at int) (from int, ok bool) {
	for i := at; i < len(text); i++ {
		if c := text[i]; (c == '=' || c == ':') && isSecretKey(bytes.TrimRight(text[:i], blanks+quotes)) {
			return i + 1, true
		}
	}
	return 0, false
}

const (
	blanks = " \t"
	quotes = `"'`
)

// joinLines is text without the line ends that a paste may have put into it, inside
// of a word too, and where its bytes stand in text; nil: where they are. A line of a
// stack trace begins a line, and so does one with a key of the protocol.
func joinLines(text []byte) (line []byte, origin []int) {
	if bytes.IndexByte(text, '\n') < 0 {
		return text, nil
	}
	for i := 0; i < len(text); {
		c, next := text[i], i+breakLen(text[i:])
		if next > i {
			c = '\n'
		}
		if next == i || isStackLine(text[next:]) || beginsKey(text[next:]) {
			line, origin = append(line, c), append(origin, i)
		}
		i = max(next, i+1)
	}
	return line, append(origin, len(text))
}

// breakLen is the length of the line end with which text begins, with what a paste
// may have put before the next line; 0 without one.
func breakLen(text []byte) int {
	rest := bytes.TrimPrefix(text, []byte("\r"))
	if len(rest) == 0 || rest[0] != '\n' {
		return 0
	}
	rest = bytes.TrimLeft(rest, blanks+"\r\n")
	return len(text) - len(rest) + decode.MarksLen(rest)
}

// hideSecrets is text with *** in place of the passwords that it seems to
// have, "passwd=***", and of rows of dumps: text itself if there are none.
func hideSecrets(text []byte) []byte {
	text = hideRows(text)
	line, origin := joinLines(text)
	var out []byte
	done := 0
	place := place{text: line}
	for at := 0; ; {
		from, ok := nextSecret(line, at)
		if !ok {
			break
		}
		from = len(line) - len(bytes.TrimLeft(line[from:], blanks+"=:>"))
		end := from
		if place.goTo(from); place.inTrace {
			end += tracedLen(line[from:place.stack])
		} else {
			end += secretLen(line[from:])
		}
		at = end
		value := line[from:end]
		if len(value) == 0 || string(value) == null {
			continue
		}
		if origin != nil {
			from, end = origin[from], origin[end-1]+1
		}
		out = append(append(out, text[done:from]...), masked...)
		done = end
	}
	if done == 0 {
		return text
	}
	return append(out, text[done:]...)
}

// null is how Java prints that there is no value.
const null = "null"

// secretLen is the length of the password with which text begins: up to the
// quote that ends it, else up to what may end a value.
func secretLen(text []byte) int {
	if len(text) > 0 && bytes.IndexByte([]byte(quotes), text[0]) >= 0 {
		if end := bytes.IndexByte(text[1:], text[0]); end >= 0 && bytes.IndexByte(text[1:1+end], '\n') < 0 {
			return end + 2
		}
	}
	if end := bytes.IndexAny(text, " \t\r\n,]}"); end >= 0 {
		return end
	}
	return len(text)
}

// A place goes through a text.
type place struct {
	text    []byte
	at      int
	brace   int  // behind the last one, or behind what was looked at of what follows it
	braced  bool // there is one
	inTrace bool // it is in a text trace, "{length=9 type=OPEN_REQ,clientPass="
	stack   int  // where the next stack trace begins, or the end
}

// goTo goes on to a byte of the text.
func (p *place) goTo(at int) {
	const mark = "type="
	if i := bytes.LastIndexByte(p.text[p.at:at], '{'); i >= 0 {
		p.brace, p.braced, p.inTrace = p.at+i, true, false
	}
	if p.braced && !p.inTrace {
		p.inTrace = bytes.Contains(p.text[p.brace:at], []byte(mark))
		p.brace = max(p.brace, at-len(mark)+1)
	}
	if p.at = at; p.stack <= at {
		p.stack = at + stackAt(p.text[at:])
	}
}

// tracedLen is the length of the password with which text, the rest of a text
// trace, begins. A password can have commas, blanks and braces: as where
// traces are read, it ends before a key of the protocol, else at the closing
// brace.
func tracedLen(text []byte) int {
	if string(text[:min(len(text), len(null)+1)]) == null+"," {
		return len(null)
	}
	for i, c := range text {
		if c == ',' && beginsKey(text[i+1:]) {
			return i
		}
	}
	if i := bytes.LastIndexByte(text, '}'); i >= 0 {
		return len(bytes.TrimRight(text[:i], blanks))
	}
	return len(text)
}

// longestKey is more than the bytes of any key.
const longestKey = 100

// beginsKey reports whether text begins with a key of the protocol.
func beginsKey(text []byte) bool {
	text = bytes.TrimLeft(text, blanks+"\r\n")
	text = text[:min(len(text), longestKey)]
	end := bytes.IndexAny(text, "=:[")
	return end >= 0 && ged188.Protocol().HasKey(text[:end])
}

// stackAt is where in text the stack trace of an exception begins, or its end.
func stackAt(text []byte) int {
	for i, c := range text {
		if c == '\n' && isStackLine(bytes.TrimLeft(text[i:], blanks+"\r\n")) {
			return i
		}
	}
	return len(text)
}

// isStackLine reports whether line is one of the stack trace of an exception.
func isStackLine(line []byte) bool {
	return slices.ContainsFunc([]string{"at ", "... ", "Caused by", "Suppressed"}, func(lead string) bool {
		return bytes.HasPrefix(line, []byte(lead))
	})
}

// Labels of the rows of a dump.
var (
	headerLabel = []byte("MHDR:")
	bodyLabel   = []byte("MDATA:")
)

// hideRows is text without the rows of dumps, which here are not read: text
// itself if there are none, or they are of types that have no password.
func hideRows(text []byte) []byte {
	var out []byte
	done := 0
	for at := 0; ; {
		from, isHeader := nextLabel(text, at)
		if from == len(text) {
			break
		}
		label := from + bytes.IndexByte(text[from:], ':') + 1
		end, next := nextLabel(text, label)
		for end < len(text) && !next { // the rows of a body follow their header
			end, next = nextLabel(text, end+1)
		}
		// What is no row can be told for sure only where a stack trace begins.
		end = label + stackAt(text[label:end])
		if !isHeader || headsSecret(text[from:end]) {
			out = append(append(out, text[done:label]...), " "+masked...)
			done = end
		}
		at = end
	}
	if done == 0 {
		return text
	}
	return append(out, text[done:]...)
}

// nextLabel is where the next label of rows is in text, from at on, or the end
// of text; and whether it is that of a header.
func nextLabel(text []byte, at int) (from int, isHeader bool) {
	for i := at; i < len(text); i++ {
		n := bytes.IndexByte(text[i:], headerLabel[0])
		if n < 0 {
			break
		}
		i += n
		if isHeader = bytes.HasPrefix(text[i:], headerLabel); isHeader || bytes.HasPrefix(text[i:], bodyLabel) {
			return i, isHeader
		}
	}
	return len(text), false
}

// headsSecret reports whether rows, which begin with a header, may be of a
// message with a password: its type has one, or is not known for sure.
func headsSecret(rows []byte) bool {
	bytesOf := bytes.Fields(rows)
	const offset, size = 2, 8 // "MHDR:", "0000:", and then the bytes
	if len(bytesOf) < offset+size {
		return true
	}
	head, err := hex.DecodeString(string(bytes.Join(bytesOf[offset:offset+size], nil)))
	if err != nil || len(head) != size {
		return true
	}
	s := ged188.Protocol().SchemaOf(int(binary.BigEndian.Uint32(head[size/2:])))
	return s == nil || hasSecret(s)
}

// hideIn is r, or a copy of it whose text has no passwords.
func (o Options) hideIn(r *parse.Record) *parse.Record {
	if o.ShowSecrets {
		return r
	}
	text, thread := hideSecrets(r.Message), hideSecrets(r.Thread)
	if bytes.Equal(text, r.Message) && bytes.Equal(thread, r.Thread) {
		return r
	}
	out := *r
	out.Message, out.Thread = text, thread
	return &out
}

// hideInText is m or, if m is an exception that prints a password, a copy that
// does not: its text may be that of a message.
func (o Options) hideInText(m *decode.Message) *decode.Message {
	if m.Form != decode.Exception {
		return m
	}
	r := o.hideIn(&m.Record)
	if r == &m.Record {
		return m
	}
	out := *m
	out.Record = *r
	if !bytes.Contains(out.Message, out.Class) { // it was part of a password
		out.Class = []byte(masked)
	}
	return &out
}

// isSecretKey reports whether text ends in the key of a password.
func isSecretKey(text []byte) bool {
	return slices.ContainsFunc(secretKeys, func(key string) bool {
		return len(text) >= len(key) && bytes.EqualFold(text[len(text)-len(key):], []byte(key))
	})
}

// isReadable reports whether value, of a password, is more than a sign that
// there is one: stars, or a Java array without its contents.
func isReadable(value []byte) bool {
	return len(value) > 0 && string(value) != null && !bytes.HasPrefix(value, []byte("[B@")) && len(bytes.Trim(value, "*")) > 0
}
