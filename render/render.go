package render

import (
	"ccxtrace/decode"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// Options say how to print.
type Options struct {
	Width       int  // columns of the terminal; 0: 80
	Color       bool // mark parts by the 16 colours that every terminal has
	ASCII       bool // draw with the characters of ASCII alone
	ShowSecrets bool // print passwords instead of ***
	Reserved    bool // print the fields that the guide calls reserved
}

// columns is the width to lay tables out in.
func (o Options) columns() int {
	if o.Width <= 0 {
		return 80
	}
	return max(o.Width, 40)
}

// A MessageWriter prints messages in one form. Append adds m to b, with the
// line end. One goroutine uses it at a time.
type MessageWriter interface {
	Append(b []byte, m *decode.Message) []byte
}

// A RecordWriter prints records in one form, as MessageWriter does messages.
type RecordWriter interface {
	Append(b []byte, r *parse.Record) []byte
}

// A FlowWriter prints conversations in one form, as MessageWriter does
// messages.
type FlowWriter interface {
	Append(b []byte, c *flow.Conversation) []byte
}

// none stands for a part that the log does not have, so that columns stay in
// their place.
const none = '-'

// isVariable reports whether values of s are named variables or arrays.
func isVariable(s *decode.Slot) bool {
	return s.Type == decode.NAMEDVAR || s.Type == decode.NAMEDARRAY
}

// listOf is the name of the list that values of s are members of; "" for none.
// Variables are always a list, whatever message they turn up in.
func listOf(s *decode.Slot) string {
	if s.Group == "" && isVariable(s) {
		return s.Field.Name
	}
	return s.Group
}

// A stamp prints times. It keeps the text of the last second, as a busy
// server logs many records in one.
type stamp struct {
	second int64
	offset int
	text   []byte // of that second, nil before the first
}

func (s *stamp) append(b []byte, t parse.Time) []byte {
	const millis = len("2006-01-02T15:04:05.")
	milli := t.UnixMilli()
	if milli < 0 { // before 1970 seconds are rounded the other way
		return t.Append(b)
	}
	if second := milli / 1000; s.text == nil || second != s.second || t.Offset() != s.offset {
		s.second, s.offset, s.text = second, t.Offset(), t.Append(s.text[:0])
	}
	b = append(b, s.text...)
	at, ms := len(b)-len(s.text)+millis, int(milli%1000)
	b[at], b[at+1], b[at+2] = byte('0'+ms/100), byte('0'+ms/10%10), byte('0'+ms%10)
	return b
}

// appendOrNone is append for people, who see that there is no time.
func (s *stamp) appendOrNone(b []byte, t parse.Time) []byte {
	if t.IsZero() {
		return append(b, none)
	}
	return s.append(b, t)
}
