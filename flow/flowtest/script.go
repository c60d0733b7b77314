package flowtest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A Message is one message of a script.
type Message struct {
	After  time.Duration // since the one before
	To     string        // its receivers, a letter each
	Schema *decode.Schema
	Values []Value
}

// A Value is a field of a message. Name is the field's, or a variable's after
// an @.
type Value struct{ Name, Text string }

// A Script is the messages of a call, or of several.
type Script []Message

// Parse reads a script. A mistake in it panics, as it is part of a test.
func Parse(text string) Script {
	var s Script
	lets := map[string]string{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || strings.HasPrefix(words[0], "#"):
		case words[0] == "let":
			lets[words[1]] = words[2]
		default:
			s = append(s, parseMessage(words, lets))
		}
	}
	return s
}

func parseMessage(words []string, lets map[string]string) Message {
	after, err := time.ParseDuration(words[0] + "s")
	schema := ged188.Protocol().Schema(words[2])
	if err != nil || schema == nil {
		panic(fmt.Sprintf("flowtest: bad line %q", words))
	}
	m := Message{After: after, To: words[1], Schema: schema}
	for _, w := range words[3:] {
		name, text, _ := strings.Cut(w, "=")
		if let, ok := lets[text]; ok {
			text = let
		}
		m.Values = append(m.Values, Value{name, text})
	}
	return m
}

// Without is s less message i.
func (s Script) Without(i int) Script { return slices.Delete(slices.Clone(s), i, i+1) }

// Twice is s with message i once more, a tenth of a second after itself:
// equal dumps that are nearer to each other are taken for one message.
func (s Script) Twice(i int) Script {
	again := s[i]
	again.After = 100 * time.Millisecond
	return s.With(i+1, again)
}

// Moved is s with message i at place to.
func (s Script) Moved(i, to int) Script { return slices.Insert(s.Without(i), to, s[i]) }

// With is s with messages in front of message i.
func (s Script) With(i int, more ...Message) Script {
	return slices.Insert(slices.Clone(s), i, more...)
}

// Changed is s with another value of a field of message i, which it must have.
func (s Script) Changed(i int, name, text string) Script {
	s = slices.Clone(s)
	s[i].Values = slices.Clone(s[i].Values)
	for j := range s[i].Values {
		if s[i].Values[j].Name == name {
			s[i].Values[j].Text = text
			return s
		}
	}
	panic(fmt.Sprintf("flowtest: %s has no %s", s[i].Schema.Name, name))
}

// Find is the place of the nth message, from 1, of a type whose fields have
// the given values: Find(1, "END_CALL_EVENT", "CallID=33554999").
func (s Script) Find(nth int, typ string, values ...string) int {
	for i := range s {
		if s[i].Schema.Name != typ || !s[i].has(values) {
			continue
		}
		if nth--; nth == 0 {
			return i
		}
	}
	panic(fmt.Sprintf("flowtest: no %s %v", typ, values))
}

func (m *Message) has(values []string) bool {
	for _, v := range values {
		name, text, _ := strings.Cut(v, "=")
		if !slices.Contains(m.Values, Value{name, text}) {
			return false
		}
	}
	return true
}

// value is the text of a field, the nth of its name from 0.
func (m *Message) value(name string, nth int) (string, bool) {
	for _, v := range m.Values {
		if v.Name != name {
			continue
		}
		if nth == 0 {
			return v.Text, true
		}
		nth--
	}
	return "", false
}
