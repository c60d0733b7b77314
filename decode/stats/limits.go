package stats

import (
	"fmt"
	"slices"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/parse"
)

// A Limit is something that a log cannot show.
type Limit struct {
	Code    string // one of LimitDocs
	Summary string // a sentence for people, with what to do about it
}

// LimitDocs are the codes of limits with what they mean, in the order in
// which Limits has them.
var LimitDocs = []struct{ Code, Doc string }{
	{"foreign-log", "a file is a log of another product, which was passed over unless it was named and could be read"},
	{"no-records", "no record of the engine was found"},
	{"no-icd-cti", "no ICD_CTI records: the trace of CTI messages is off"},
	{"no-messages", "there are ICD_CTI records, but none of them shows a message"},
	{"no-dumps", "messages are logged as text alone"},
	{"no-texts", "messages are logged as dumps alone"},
	{"no-requests", "no message from a client is logged"},
	{"no-client-names", "requests do not name their client, as they are logged as dumps alone"},
	{"no-open-req", "clients were connected before the log begins"},
	{"sequence-gaps", "records are missing, as their numbers show"},
	{"no-times", "records have no times"},
	{"cut-records", "records or messages are cut off"},
	{"damaged-dumps", "dumps have lost bytes"},
}

// How to switch the traces on, as the guide says.
const (
	HowToTrace = "In Unified CCX Administration, Trace Configuration, switch on ICD_CTI for message texts, " +
		"with all its debugging levels for hex dumps; the guide recommends RmCm, RM and CM beside it."
	HowToDump = "Dumps need all debugging levels of ICD_CTI in Trace Configuration."
)

// Limits are what the log cannot show, in the order of LimitDocs.
func (l *Log) Limits() []Limit {
	var out []Limit
	add := func(code, format string, args ...any) {
		out = append(out, Limit{code, fmt.Sprintf(format, args...)})
	}
	for _, f := range l.Foreign {
		fate := "passed over"
		if f.Read {
			fate = "read, as it was named"
		}
		add("foreign-log", "%s is a log of %s, not of the engine (MIVR): it was %s.", f.Name, f.Product, fate)
	}
	if !l.OfEngine() {
		add("no-records", "There is no record of the engine (MIVR) in %s.", count(l.Files(), "file"))
		return out
	}
	texts, dumps := l.In(decode.Text), l.In(decode.Hex)
	switch {
	case l.Part(decode.Subfacility) == nil:
		add("no-icd-cti", "There are no ICD_CTI records in %s, so no CTI message. %s", count(l.Files(), "file"), HowToTrace)
	case texts+dumps == 0:
		add("no-messages", "No ICD_CTI record shows a message. %s", HowToTrace)
	case dumps == 0:
		add("no-dumps", "Messages are logged as text alone: what was sent to which client, and when, is not there. %s", HowToDump)
	case texts == 0:
		add("no-texts", "Messages are logged as dumps alone: what the engine wants to send, and when, is not there. "+
			"Texts need ICD_CTI in Trace Configuration.")
	}
	if texts+dumps > 0 {
		l.clientLimits(add)
	}
	if g := l.Sequence(); g.Count > 0 {
		add("sequence-gaps", "%s missing in %s: calls may lack events.", count(int64(g.Missing), "record is", "records are"), count(g.Count, "gap"))
	}
	if first, _ := l.Span(); first.IsZero() {
		add("no-times", "The records have no times: there are no durations.")
	}
	l.damageLimits(add)
	return out
}

func (l *Log) clientLimits(add func(code, format string, args ...any)) {
	requests, named, silent := int64(0), 0, int64(0)
	for _, r := range l.Runs {
		for _, k := range r.Clients {
			requests += k.Requests
			if k.Socket != "" {
				named++
			}
			if k.Socket != "" && k.Opens == 0 {
				silent++
			}
		}
	}
	switch {
	case requests == 0:
		add("no-requests", "No request of a client is logged: why agents' states and calls change is not there.")
	case named == 0:
		add("no-client-names", "Requests are logged as dumps alone, which do not name their client.")
	case silent > 0:
		add("no-open-req", "%s no OPEN_REQ in the log: whether agent or bridge is not known.", count(silent, "client has", "clients have"))
	}
}

// Codes of warnings that say that something is cut off, or lost.
var (
	cutCodes  = []parse.Code{parse.RecordTooLong, decode.Truncated}
	lostCodes = []parse.Code{decode.RowShort, decode.RowMissing, decode.BadHex, decode.HeaderMissing, decode.LengthMismatch}
)

func (l *Log) damageLimits(add func(code, format string, args ...any)) {
	for _, kind := range []struct {
		limit, one, many string
		codes            []parse.Code
	}{
		{"cut-records", "record is cut off", "records are cut off", cutCodes},
		{"damaged-dumps", "time a dump lost bytes", "times a dump lost bytes", lostCodes},
	} {
		n, names := int64(0), []string(nil)
		for _, w := range l.Warnings {
			if slices.Contains(kind.codes, w.Code) {
				n += w.Count
				names = append(names, string(w.Code))
			}
		}
		if n > 0 {
			add(kind.limit, "%s (%s).", count(n, kind.one, kind.many), strings.Join(names, ", "))
		}
	}
}

// count is a number of things. The plural is the singular with an s, unless
// it is given.
func count(n int64, one string, many ...string) string {
	if n == 1 {
		return "1 " + one
	}
	if len(many) == 0 {
		many = []string{one + "s"}
	}
	return fmt.Sprintf("%d %s", n, many[0])
}
