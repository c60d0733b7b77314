package flow

import (
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// name is the name of e's type.
func (e *event) name() string {
	switch {
	case e.schema != nil:
		return e.schema.Name
	case e.text != nil && e.text.rare != nil && len(e.text.rare.name) > 0:
		return string(e.text.rare.name)
	}
	return "message of type " + strconv.Itoa(e.typ)
}

// symbol is field w of e as its constant and what that means, else as a
// number: "CF_NO_CALL_TO_ANSWER (no call to answer)".
func (e *event) symbol(w watch) string {
	n, s := e.entry(w)
	if s == nil {
		return watchedFields[w].Name + " " + strconv.FormatInt(n, 10)
	}
	return s.Name + " (" + s.Label + ")"
}

// entry is the number of field w of e, and what is known of it.
func (e *event) entry(w watch) (int64, *decode.EnumValue) {
	for _, p := range [...]*part{e.wire, e.text} {
		if i := p.place(w); i > 0 {
			v := p.value(i - 1)
			if v.slot.Enum == nil {
				return v.num, nil
			}
			return v.num, v.slot.Enum.Symbol(v.num)
		}
	}
	return 0, nil
}

// summarise puts each event into words. All of them share one string.
func (w *work) summarise() {
	w.words, w.ends = w.words[:0], w.ends[:0]
	for _, e := range w.conv.events {
		w.words = e.appendSummary(w.words)
		w.ends = append(w.ends, len(w.words))
	}
	all, from := string(w.words), 0
	for i, end := range w.ends {
		w.out.Events[i].Summary = all[from:end]
		from = end
	}
}

// A phrase is the words for one type of message: text, and fields in place of
// the watches. Words up to a field that is absent are left out.
type phrase []wording

type wording struct {
	text  string
	field watch // -1 for none
	means bool  // not the value, but what it means
}

func text(s string) wording           { return wording{s, -1, false} }
func with(s string, w watch) wording  { return wording{s, w, false} }
func means(s string, w watch) wording { return wording{s, w, true} }

// phrases are the words for the messages of calls, by type.
var phrases = [...]phrase{
	ged188.BeginCallEvent:             {text("a call begins"), with(" at ", theConnectionDeviceID), with(", to ", theDNIS), means(": ", theCallType)},
	ged188.EndCallEvent:               {text("the call is over")},
	ged188.CallDataUpdateEvent:        {text("the call's data change"), means(": ", theCallType)},
	ged188.CallServiceInitiatedEvent:  {with("", theConnectionDeviceID), text(" goes off hook")},
	ged188.CallOriginatedEvent:        {with("", theCallingDeviceID), text(" dials"), with(" ", theCalledDeviceID)},
	ged188.CallDeliveredEvent:         {with("", theAlertingDeviceID), text(" rings"), with(", called by ", theCallingDeviceID)},
	ged188.CallEstablishedEvent:       {with("", theAnsweringDeviceID), text(" answers"), with(" ", theCallingDeviceID)},
	ged188.CallQueuedEvent:            {text("the call waits"), with(" at ", theConnectionDeviceID), with(" in CSQ ", theCSQID)},
	ged188.CallDequeuedEvent:          {text("the call leaves the queue")},
	ged188.CallHeldEvent:              {with("", theHoldingDeviceID), text(" holds the call")},
	ged188.CallRetrievedEvent:         {with("", theRetrievingDeviceID), text(" takes the call off hold")},
	ged188.CallConnectionClearedEvent: {with("", theReleasingDeviceID), text(" leaves the call")},
	ged188.CallClearedEvent:           {text("nobody is left in the call")},
	ged188.CallFailedEvent:            {text("the call fails"), with(" at ", theFailingDeviceID)},
	ged188.CallDivertedEvent:          {text("the call is diverted"), with(" from ", theDivertingDeviceID), with(" to ", theCalledDeviceID)},
	ged188.CallTransferredEvent:       {with("", theTransferringDeviceID), text(" transfers the call"), with(": ", thePrimaryCallID), with(" goes on without ", theSecondaryCallID)},
	ged188.CallConferencedEvent:       {with("", theControllerDeviceID), text(" makes a conference"), with(" of calls ", thePrimaryCallID), with(" and ", theSecondaryCallID)},
	ged188.AgentStateEvent:            {text("agent"), with(" ", theAgentID), means(" ", theAgentState), means(", ", theEventReasonCode)},
	ged188.ControlFailureConf:         {text("refused"), means(": ", theFailureCode)},
	ged188.FailureConf:                {text("refused"), means(": ", theStatus)},

	ged188.SetCallDataReq:     {text("asks to change the call's data")},
	ged188.ReleaseCallReq:     {text("asks to let go of the call")},
	ged188.AlternateCallReq:   {text("asks to change to the other call")},
	ged188.AnswerCallReq:      {text("asks to answer the call")},
	ged188.ClearCallReq:       {text("asks to end the call")},
	ged188.ClearConnectionReq: {text("asks to leave the call")},
	ged188.ConferenceCallReq:  {text("asks for a conference of the calls")},
	ged188.ConsultCallReq:     {text("asks to consult"), with(" ", theDialedNumber)},
	ged188.DeflectCallReq:     {text("asks to divert the call")},
	ged188.HoldCallReq:        {text("asks to hold the call")},
	ged188.MakeCallReq:        {text("asks to call"), with(" ", theDialedNumber)},
	ged188.ReconnectCallReq:   {text("asks to end the call and go back to the one on hold")},
	ged188.RetrieveCallReq:    {text("asks to take the call off hold")},
	ged188.TransferCallReq:    {text("asks to transfer the call"), with(" to ", theDialedNumber)},
	ged188.SendDTMFSignalReq:  {text("asks to send tones")},
	ged188.SuperviseCallReq:   {text("asks to supervise the call")},
}

// stateVerbs are what an agent does in states of which the name alone makes
// no sentence after "is".
var stateVerbs = map[int64]string{
	ged188.AgentStateLogin:     "logs in",
	ged188.AgentStateWork:      "is in work",
	ged188.AgentStateWorkReady: "is in work, ready after it",
	ged188.AgentStateHold:      "holds the call",
	ged188.AgentStateNone:      "is in no state",
}

// appendSummary appends e in words.
func (e *event) appendSummary(b []byte) []byte {
	if e.typ < 0 || e.typ >= len(phrases) || phrases[e.typ] == nil {
		return append(b, plain(e.name())...)
	}
	for _, x := range phrases[e.typ] {
		switch {
		case x.field < 0:
			b = append(b, x.text...)
		case x.field == theAgentState:
			b = append(append(b, x.text...), e.state()...)
		case x.field == theCSQID:
			b = e.appendCSQs(b, x.text)
		case x.means:
			n, s := e.entry(x.field)
			if s != nil && !(x.field == theEventReasonCode && n == 0) {
				b = append(append(b, x.text...), s.Label...)
			}
		case x.field < theAgentID:
			if n, ok := e.num(x.field); ok {
				b = strconv.AppendInt(append(b, x.text...), n, 10)
			}
		default:
			if s := e.str(x.field); len(s) > 0 {
				b = append(append(b, x.text...), s...)
			}
		}
	}
	if n, s := e.entry(theEventCause); s != nil && n != ged188.CauseNone && n != ged188.CauseNewCall {
		b = append(append(append(b, " ("...), s.Label...), ')')
	}
	return b
}

// appendCSQs appends the queues that e names, if any, after text: "3+4".
func (e *event) appendCSQs(b []byte, text string) []byte {
	var few [8]int64
	for _, id := range e.addCSQs(few[:0]) {
		b = strconv.AppendInt(append(b, text...), id, 10)
		text = "+"
	}
	return b
}

// state is what the agent of e does.
func (e *event) state() string {
	n, s := e.entry(theAgentState)
	switch verb := stateVerbs[n]; {
	case verb != "":
		return verb
	case s == nil:
		return "is in state " + strconv.FormatInt(n, 10)
	default:
		return "is " + s.Label
	}
}

// plain is the name of a message type in words: "rtp started", "done: answer
// call".
func plain(name string) string {
	words := strings.ReplaceAll(strings.ToLower(name), "_", " ")
	if what, ok := strings.CutSuffix(words, " req"); ok {
		return "asks: " + what
	}
	if what, ok := strings.CutSuffix(words, " conf"); ok {
		return "done: " + what
	}
	return strings.TrimSuffix(words, " event")
}
