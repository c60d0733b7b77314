package flow

import (
	"slices"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// Lookup finds a flow by its name, without regard to case; nil for none.
func Lookup(name string) *Flow {
	for _, f := range Flows {
		if strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

// WhereCut says what the log must have of a call that it cuts off, or lacks
// records of, for f to be said of it, a sentence each; nothing where that makes no
// difference.
func (f *Flow) WhereCut() (sentences []string) {
	if f.Begun {
		sentences = append(sentences, "It is said only of a call that the log has from its beginning up to what tells it.")
	}
	if len(f.Since) > 0 {
		var names []string
		for _, typ := range f.Since {
			names = append(names, ged188.Protocol().SchemaOf(typ).Name)
		}
		sentences = append(sentences, "Where the log does not have a call from its beginning, it is said only of one with "+strings.Join(names, " or ")+".")
	}
	if f.Over {
		sentence := "Where the log cuts off the end of a call, it is said only of one with something of that"
		if !f.Within {
			sentence += "; where it lacks records within, of none"
		}
		sentences = append(sentences, sentence+".")
	}
	return sentences
}

// Name is the name of the message's type.
func (m *Message) Name() string { return ged188.Protocol().SchemaOf(m.Type).Name }

// A Line is a field of a message of a flow, and what it has: a call or a
// party by its role, or values with their symbols.
type Line struct{ Field, Value string }

// Lines are the fields of m that are checked, in the order in which the guide
// prints them.
func (m *Message) Lines() (lines []Line) {
	schema := ged188.Protocol().SchemaOf(m.Type)
	add := func(f *decode.Field, values []int64) {
		if len(values) > 0 {
			lines = append(lines, Line{f.Name, alternatives(schema, f, values)})
		}
	}
	add(ged188.CallType, m.CallType)
	if m.Call != "" {
		lines = append(lines, Line{callField(schema).Name, "of the " + string(m.Call) + " call"})
	}
	add(ged188.AgentState, m.AgentState)
	add(ged188.LocalConnectionState, m.State)
	add(ged188.EventCause, m.Cause)
	for _, at := range m.Parties {
		lines = append(lines, Line{at.Field.Name, string(at.Party)})
	}
	if len(m.BAStatus) > 0 {
		lines = append(lines, Line{baStatus, quoted(m.BAStatus)})
	}
	if len(m.BAResponse) > 0 {
		lines = append(lines, Line{baResponse, quoted(m.BAResponse)})
	}
	return lines
}

// callField is the field that says which call a message is about.
func callField(s *decode.Schema) *decode.Field {
	if slices.ContainsFunc(s.Fixed, func(f decode.Fixed) bool { return f.Field == ged188.PrimaryCallID }) {
		return ged188.PrimaryCallID
	}
	return ged188.CallID
}

// alternatives are values with their symbols: "9 CALLTYPE_OUT, or 1
// CALLTYPE_CCX_IN".
func alternatives(s *decode.Schema, f *decode.Field, values []int64) string {
	var all []string
	for _, v := range values {
		text := strconv.FormatInt(v, 10)
		if name := symbolOf(s, f, v); name != "" {
			text += " " + name
		}
		all = append(all, text)
	}
	return orList(all)
}

// symbolOf is the name of value n of field f of messages of type s; "" for
// none.
func symbolOf(s *decode.Schema, f *decode.Field, n int64) string {
	for i := range s.Fixed {
		if x := &s.Fixed[i]; x.Field == f && x.Enum != nil {
			if v := x.Enum.Symbol(n); v != nil {
				return v.Name
			}
		}
	}
	return ""
}

func quoted(texts []string) string {
	var all []string
	for _, t := range texts {
		if t == "" {
			t = "empty"
		}
		all = append(all, t)
	}
	return orList(all)
}

func orList(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}

// Names are the receivers in words, in the order of the guide's columns.
func (r Receivers) Names() (names []string) {
	for i, name := range [...]string{"bridge", "agent 1", "agent 2", "caller"} {
		if r>>i&1 == 1 {
			names = append(names, name)
		}
	}
	return names
}
