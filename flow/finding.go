package flow

import (
	"fmt"
	"slices"
	"strconv"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// Severities of findings.
const (
	Info    = "info"
	Warning = "warning"
	Error   = "error"
)

// Codes of findings.
const (
	TextWireDiffers = "text-wire-differs"
	ControlFailure  = "control-failure"
	CallFailed      = "call-failed"
	NoAnswer        = "ring-no-answer"
	StuckReserved   = "stuck-reserved"
	NeverEnded      = "never-ended"
	EngineRestarted = "engine-restarted"
	TooManyOpen     = "too-many-open"
	LogGap          = "log-gap"
)

// A FindingDoc explains one code of findings.
type FindingDoc struct{ Code, Severity, Doc string }

// FindingDocs explains all codes of findings, in the order of the
// documentation.
var FindingDocs = []FindingDoc{
	{TextWireDiffers, Info, "a field has one value in the text trace and another in the dump of the same message; the event has the dump's"},
	{ControlFailure, Warning, "the server refused a client's request about a call"},
	{CallFailed, Error, "a call could not be set up"},
	{NoAnswer, Warning, "an agent's phone rang and was not answered, and the call went on without the agent"},
	{StuckReserved, Error, "an agent stayed Reserved for more than a minute, or until nothing more was heard of the call"},
	{NeverEnded, Warning, "a call has no end in the log, and nothing more was heard of it for 30 minutes, or for 24 hours if a device was in it"},
	{EngineRestarted, Error, "the numbers of the records start again while a call is open: the engine was restarted"},
	{TooManyOpen, Warning, "100,000 conversations were open; this one, of which nothing was heard for the longest time, was given out as it was"},
	{LogGap, Warning, "records are missing from the log, as their numbers show, while the call went on: what may be among them is not called missing, and an outcome that it could change is unknown"},
}

// add adds a finding with its evidence.
func (w *work) add(code, summary string, evidence []Showing) {
	f := Finding{Code: code, Summary: summary, Evidence: evidence}
	for _, d := range FindingDocs {
		if d.Code == code {
			f.Severity = d.Severity
		}
	}
	w.out.Findings = append(w.out.Findings, f)
}

// differs adds the finding that the dump of e, which shown show, has the value
// wire where its text has the value text. One of them may be none: a text prints
// null then, or nothing.
func (w *work) differs(e *event, text, wire value, shown []Showing) {
	what, inText, onWire := "", "null or absent", "absent"
	if text.field != nil {
		what, inText = text.label(e.text), text.words(e.text)
	}
	if wire.field != nil {
		what, onWire = wire.label(e.wire), wire.words(e.wire)
	}
	w.add(TextWireDiffers, fmt.Sprintf("%s: %s is %s in the text, %s on the wire", e.name(), what, inText, onWire), shown)
}

// label says which field of p v is: of a list with the number of the member, from
// 0, and of variables with the name.
func (v value) label(p *part) string {
	name := v.slot.Field.Name
	switch {
	case v.slot.Type == decode.NAMEDARRAY:
		return fmt.Sprintf("%s %s[%d]", name, v.nameIn(p.data), v.index)
	case v.slot.Type == decode.NAMEDVAR:
		return fmt.Sprintf("%s %s", name, v.nameIn(p.data))
	case v.slot.Group != "":
		return fmt.Sprintf("%s[%d]", name, v.member)
	}
	return name
}

// words is v of p for people. A finding has no passwords, as whoever prints it
// cannot tell them from the rest.
func (v value) words(p *part) string {
	if v.slot.Secret() {
		return "***"
	}
	if v.number {
		return strconv.FormatInt(v.num, 10)
	}
	if v.slot.Type == decode.UNSPEC && p.form == decode.Hex {
		return fmt.Sprintf("%x", v.text(p.data))
	}
	return strconv.Quote(string(v.text(p.data)))
}

// find adds the findings about the whole conversation and its events.
func (w *work) find() {
	for i, e := range w.conv.events {
		shown := w.out.Events[i].Seen
		switch {
		case e.typ == ged188.ControlFailureConf:
			w.add(ControlFailure, w.refusal(e, theFailureCode), shown)
		case e.typ == ged188.FailureConf:
			w.add(ControlFailure, w.refusal(e, theStatus), shown)
		case e.typ == ged188.CallFailedEvent:
			w.add(CallFailed, fmt.Sprintf("call %d failed at %s: %s", e.call, e.str(theFailingDeviceID), e.symbol(theEventCause)), shown)
		case e.is(theAgentState, ged188.AgentStateReserved):
			w.reserved(i, e)
		case e.is(theAgentState, ged188.AgentStateNotReady) && e.is(theEventReasonCode, ged188.ReasonRingNoAnswer), slices.Contains(w.story.missed, i):
			w.add(NoAnswer, fmt.Sprintf("agent %s did not answer at %s", e.agent.id, e.str(theAgentExtension)), shown)
		}
	}
	w.findGaps()
	w.openEnd()
}

// refusal is the refusal e in words.
func (w *work) refusal(e *event, code watch) string {
	what := "request"
	if e.asked != nil {
		what = e.asked.Name
	}
	return fmt.Sprintf("%s was refused: %s", what, e.symbol(code))
}

// stuckAfter is how long Reserved may last, in milliseconds: far longer than
// any phone is left ringing.
const stuckAfter = 60_000

// reserved looks whether the agent that e says is Reserved got on. An agent
// may look at an outbound contact for long.
func (w *work) reserved(i int, e *event) {
	for _, k := range w.out.Calls {
		if k.Role == Reservation {
			return
		}
	}
	until := w.conv.lastAt
	for _, x := range w.conv.events[i+1:] {
		if x.agent == e.agent {
			until = x.at
			break
		}
	}
	if until-e.at > stuckAfter && !w.out.gapBetween(i, len(w.out.Events)) {
		w.add(StuckReserved, fmt.Sprintf("agent %s stayed Reserved", e.agent.id), w.out.Events[i].Seen)
	}
}

// openEnd says why a conversation has no end.
func (w *work) openEnd() {
	last := w.out.Events[len(w.out.Events)-1].Seen
	for _, k := range w.conv.calls {
		if !k.own || k.over() {
			continue
		}
		switch w.conv.why {
		case silent:
			if w.conv.lost {
				continue
			}
			w.add(NeverEnded, fmt.Sprintf("no END_CALL_EVENT of call %d", k.id), last)
		case crowded:
			w.add(TooManyOpen, fmt.Sprintf("call %d was given out while it was open", k.id), last)
		case restarted:
			w.add(EngineRestarted, fmt.Sprintf("the engine restarted while call %d was open", k.id), last)
		}
	}
}
