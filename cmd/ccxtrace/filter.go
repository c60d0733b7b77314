package main

import (
	"fmt"
	"maps"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// A filter chooses messages. Values of one flag are alternatives; different
// flags must all hold. The zero filter lets everything through.
type filter struct {
	calls, types, devices, agents, csqs, forms []string

	call  map[uint32]int // which conversation of it, 0 for any
	form  map[decode.Form]bool
	span  span
	kinds []fieldKind             // by Slot.ID
	typed map[*decode.Schema]bool // types that were asked about already
}

// A span is a half-open range of time; a zero end is open.
type span struct{ since, until end }

// An end of a span is an instant or, where it is local, what the clocks of the log
// show, whether they are set to summer time then or not.
type end struct {
	parse.Time
	isLocal bool
}

// instant is the end of a span at t.
func instant(t parse.Time) end { return end{Time: t} }

// isAfter reports whether t is before e.
func (e end) isAfter(t parse.Time) bool {
	if e.isLocal {
		return t.Local() < e.Local()
	}
	return t.Before(e.Time)
}

func (s span) has(t parse.Time) bool {
	if t.IsZero() {
		return s.since.IsZero() && s.until.IsZero()
	}
	return (s.since.IsZero() || !s.since.isAfter(t)) && (s.until.IsZero() || s.until.isAfter(t))
}

// fieldKind says which of a filter's flags look at a field.
type fieldKind uint8

const (
	kindKnown fieldKind = 1 << iota // the bits below were found out
	kindCall
	kindDevice
	kindAgent
	kindCSQ
)

func (f *filter) addFlags(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringArrayVar(&f.calls, "call", nil, "a call, by any `id` of it: 16777507, 0x1000123, 291/1, GCID=(1,291) or a ProtocolCallRef (repeatable)")
	fl.StringArrayVar(&f.types, "type", nil, "message `type`, with * and ?: 'CALL_*' (repeatable)")
	fl.StringArrayVar(&f.devices, "device", nil, "a `device` in any DeviceID field: 2006 (repeatable)")
	fl.StringArrayVar(&f.agents, "agent", nil, "an `agent`, by AgentID or extension: agt2006 (repeatable)")
	fl.StringArrayVar(&f.csqs, "csq", nil, "a contact service queue, by `CSQID` (repeatable)")
	fl.StringArrayVar(&f.forms, "form", nil, "`form`: text, hex or exception (repeatable)")
	complete(cmd, "form", "text", "hex", "exception")
}

// prepare reads the flags' values; its error is wrong usage.
func (f *filter) prepare() error {
	f.call = make(map[uint32]int)
	for _, s := range f.calls {
		// "16777507#2" is how the second conversation of a call is printed.
		text, nth, numbered := strings.Cut(s, "#")
		id, err := ged188.ParseCall(text)
		if err != nil {
			return fmt.Errorf("--call: %w", err)
		}
		f.call[id] = 0
		if numbered {
			if f.call[id], err = strconv.Atoi(nth); err != nil || f.call[id] < 1 {
				return fmt.Errorf("--call %q: after # stands which conversation of the call it is", s)
			}
		}
	}
	for i, s := range f.types {
		f.types[i] = strings.ToUpper(s)
		if _, err := path.Match(f.types[i], ""); err != nil {
			return fmt.Errorf("--type %q: %w", s, err)
		}
	}
	for i, s := range f.csqs {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return fmt.Errorf("--csq %q: a CSQID is a number", s)
		}
		if n == math.MaxUint32 {
			n = -1 // as values have it
		}
		f.csqs[i] = strconv.FormatInt(n, 10)
	}
	f.form = make(map[decode.Form]bool)
	for _, s := range f.forms {
		form := slices.IndexFunc([]decode.Form{decode.Text, decode.Hex, decode.Exception}, func(f decode.Form) bool { return f.String() == s })
		if form < 0 {
			return fmt.Errorf("--form %q: it is text, hex or exception", s)
		}
		f.form[decode.Form(form+1)] = true
	}
	return nil
}

// worker is f for use by one goroutine.
func (f *filter) worker(p *decode.Protocol) *filter {
	w := *f
	w.kinds = make([]fieldKind, p.Slots())
	w.typed = make(map[*decode.Schema]bool)
	return &w
}

// match reports whether m is chosen.
func (f *filter) match(m *decode.Message) bool {
	return f.matchShowing(m.Form, m.Time) && f.matchContent(m) &&
		(len(f.call) == 0 || f.any(m, kindCall, func(v *decode.Value) bool { return v.Num > 0 && f.wants(uint32(v.Num)) }))
}

// ids are the calls that are wanted.
func (f *filter) ids() []uint32 { return slices.Sorted(maps.Keys(f.call)) }

// wants reports whether id is a call that is wanted.
func (f *filter) wants(id uint32) bool {
	_, ok := f.call[id]
	return ok
}

// matchShowing is the part of match that is about the record, not about what
// it says.
func (f *filter) matchShowing(form decode.Form, t parse.Time) bool {
	return f.span.has(t) && (len(f.form) == 0 || f.form[form])
}

// matchContent is the part of match that is about what m says, but for the
// calls that it is about.
func (f *filter) matchContent(m *decode.Message) bool {
	return (len(f.types) == 0 || f.matchType(m)) &&
		(len(f.devices) == 0 || f.any(m, kindDevice, func(v *decode.Value) bool { return textIn(f.devices, v) })) &&
		(len(f.agents) == 0 || f.any(m, kindAgent, func(v *decode.Value) bool { return textIn(f.agents, v) })) &&
		(len(f.csqs) == 0 || f.any(m, kindCSQ, func(v *decode.Value) bool { return textIn(f.csqs, v) }))
}

// has reports whether c is a conversation of a call that is wanted.
func (f *filter) has(c *flow.Closed) bool {
	if len(f.call) == 0 {
		return true
	}
	for id, nth := range f.call {
		if nth == 0 && c.Has(id) || nth > 0 && nth == c.Nth(id) {
			return true
		}
	}
	return false
}

func (f *filter) matchType(m *decode.Message) bool {
	if m.Schema == nil {
		return f.globs(string(m.Name))
	}
	ok, known := f.typed[m.Schema]
	if !known {
		ok = f.globs(m.Schema.Name)
		f.typed[m.Schema] = ok
	}
	return ok
}

func (f *filter) globs(name string) bool {
	return slices.ContainsFunc(f.types, func(glob string) bool { return matches(glob, strings.ToUpper(name)) })
}

// matches reports whether name is one that glob, which has been checked, stands for.
func matches(glob, name string) bool {
	ok, _ := path.Match(glob, name)
	return ok
}

// any reports whether a field of one of the kinds has a value that is wanted.
func (f *filter) any(m *decode.Message, kind fieldKind, want func(*decode.Value) bool) bool {
	for i := range m.Values {
		v := &m.Values[i]
		if f.kinds[v.Slot.ID] == 0 {
			f.kinds[v.Slot.ID] = kindOf(v.Slot)
		}
		if f.kinds[v.Slot.ID]&kind != 0 && want(v) {
			return true
		}
	}
	return false
}

func kindOf(s *decode.Slot) fieldKind {
	kind := kindKnown
	switch {
	case slices.Contains(ged188.CallFields, s.Field):
		kind |= kindCall
	case s.Field == ged188.AgentExtension || s.Field == ged188.AgentInstrument:
		kind |= kindDevice | kindAgent
	case s.Field == ged188.AgentID || s.Field == ged188.AgentIDShort:
		kind |= kindAgent
	case s.Field == ged188.CSQID:
		kind |= kindCSQ
	case strings.HasSuffix(s.Field.Name, "DeviceID"):
		kind |= kindDevice
	}
	return kind
}

func textIn(want []string, v *decode.Value) bool {
	if v.Slot.Type.Numeric() {
		return slices.Contains(want, strconv.FormatInt(v.Num, 10))
	}
	for _, s := range want {
		if s == string(v.Bytes) {
			return true
		}
	}
	return false
}
