package render

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// A teller puts what happened in a conversation into one sentence.
type teller struct {
	c       *flow.Conversation
	k       *cast
	clauses []string

	ringing   string      // device that rings in the main call, "" for none
	rings     *flow.Event // by which it began to
	stopped   bool        // it rings no more, and did not answer
	talks     parse.Time  // when who rings talked, as his state says
	missed    []string    // who did not answer, not told yet
	answered  bool
	consulted bool
	others    bool // a clause is about somebody else than the caller
}

// headline says in a sentence what happened in c.
func headline(c *flow.Conversation, k *cast) string {
	t := &teller{c: c, k: k}
	t.opening()
	for i, e := range c.Events {
		if slices.ContainsFunc(c.Gaps, func(g flow.Gap) bool { return g.At == i }) {
			t.ringing = "" // it is not known whether that was answered
		}
		was := len(t.clauses)
		t.event(e)
		if !t.answered && len(t.clauses) > was && e.Msg.TypeID == ged188.CallEstablishedEvent {
			t.answered = true
			t.talk()
		}
	}
	t.ending()
	return sentence(t.clauses)
}

func (t *teller) say(words ...string) { t.clauses = append(t.clauses, strings.Join(words, " ")) }

// sentence joins clauses as people do.
func sentence(clauses []string) string {
	last := len(clauses) - 1
	if last == 0 {
		return clauses[0] + "."
	}
	return strings.Join(clauses[:last], ", ") + " and " + clauses[last] + "."
}

// opening tells who called whom.
func (t *teller) opening() {
	c := t.c
	switch {
	case isOutbound(c):
		agent := "an agent"
		if len(c.Agents) > 0 {
			agent = t.k.named(c.Agents[0].Extension)
		}
		contact := Safe(c.Dialed)
		if contact == "" || isAgent(c, c.Dialed) {
			contact = "a contact"
		}
		t.say(agent, "was offered", contact)
	case c.Caller != "" && c.Dialed != "":
		t.say(t.k.named(c.Caller), "called", t.k.named(c.Dialed))
	case c.Caller != "":
		t.say(t.k.named(c.Caller), "called")
	case c.Dialed != "":
		t.say(Safe(c.Dialed), "was called")
	case isAsked(c):
		t.say("clients sent requests about call", strconv.FormatUint(uint64(c.ID), 10))
	default:
		t.say("call", strconv.FormatUint(uint64(c.ID), 10), "went on")
	}
}

// wait tells how long the caller waited from e on, where he began to.
func (t *teller) wait(e *flow.Event) {
	for _, w := range t.c.Waits {
		if w.From != e {
			continue
		}
		in := "the queue"
		if len(w.CSQs) > 0 {
			in = csqs(w.CSQs)
		}
		words := "waited in " + in
		if w.Time >= 0 {
			words = "waited " + inWords(w.Time) + " in " + in
		}
		t.caller(words)
	}
}

// event tells what e adds to the story.
func (t *teller) event(e *flow.Event) {
	m, role := e.Msg, roleOf(t.c, e.Call)
	main := role != flow.Consult && role != flow.Reservation
	t.stopped = t.stopped || t.ringing != "" && t.talks.IsZero() && leavesBy(t.c, t.ringing, t.rings.Call, e)
	switch m.TypeID {
	case ged188.CallQueuedEvent:
		t.wait(e)
	case ged188.CallDeliveredEvent:
		if d := sceneOf(t.c, e).to; main && t.answersCalls(d) && (d != t.ringing || t.stopped) {
			t.miss()
			t.ringing, t.rings, t.stopped, t.talks = d, e, false, parse.Time{}
		}
	case ged188.CallEstablishedEvent:
		if d := sceneOf(t.c, e).from; main && t.answersCalls(d) && (!t.consulted || d == t.ringing) {
			t.answer(d, e.Time)
		}
	case ged188.AgentStateEvent:
		if t.ringing == "" || t.k.lane(partyIn(m, figures[m.TypeID].from)) != t.k.lane(t.ringing) {
			break
		}
		if state, _ := m.Int(ged188.AgentState); state == ged188.AgentStateTalking {
			t.talks = e.Time
		}
	case ged188.CallDataUpdateEvent:
		if r, _ := m.Named("BAResponse"); string(r) == ged188.BAResponseAccept && !slices.Contains(t.clauses, "accepted") {
			t.say("accepted")
		}
	case ged188.CallOriginatedEvent:
		if d := partyIn(m, figures[m.TypeID].to); role == flow.Consult && d != "" {
			t.say("consulted", Safe(d))
			t.consulted = true
		}
	case ged188.CallTransferredEvent:
		t.merged("transferred", "transferred to", m)
	case ged188.CallConferencedEvent:
		to := partyIn(m, figures[m.TypeID].to)
		if cause, _ := m.Int(ged188.EventCause); cause >= ged188.CauseSupervisorMonitor && cause <= ged188.CauseSupervisorIntercept {
			t.say(t.k.named(to), "joined ("+labelOf(m, ged188.EventCause)+")")
			return
		}
		t.merged("made a conference", "made a conference with", m)
	}
}

// leavesBy reports whether a device is in a call no more from e on.
func leavesBy(c *flow.Conversation, device string, call uint32, e *flow.Event) bool {
	i := slices.IndexFunc(c.Devices, func(d flow.Device) bool { return d.ID == device })
	return i >= 0 && slices.Contains(c.Devices[i].States, flow.DeviceState{Call: call, State: ged188.ConnNull, From: e})
}

// answersCalls reports whether a device is an agent's, or a customer's.
func (t *teller) answersCalls(device string) bool {
	i := t.k.lane(device)
	return i >= 0 && (t.k.parties[i].role == "agent" && !isOutbound(t.c) || t.k.parties[i].role == "customer")
}

// miss notes that the phone that rings was not answered.
func (t *teller) miss() {
	if name := t.k.named(t.ringing); t.ringing != "" && !slices.Contains(t.missed, name) {
		t.missed = append(t.missed, name)
	}
	t.ringing = ""
}

// tellMissed tells who did not answer.
func (t *teller) tellMissed() {
	const most = 3
	switch n := len(t.missed); {
	case n == 0:
		return
	case n > most:
		t.say(strings.Join(t.missed[:most], ", "), "and", strconv.Itoa(n-most), "more did not answer")
	case n > 1:
		t.say(strings.Join(t.missed[:n-1], ", "), "and", t.missed[n-1], "did not answer")
	default:
		t.say(t.missed[0], "did not answer")
	}
	t.missed, t.others = nil, true
}

func (t *teller) answer(device string, at parse.Time) {
	if t.ringing != device || t.stopped {
		t.miss()
	}
	t.tellMissed()
	words := t.k.named(device) + " answered"
	if t.ringing == device && !t.rings.Time.IsZero() && !at.IsZero() {
		words += " after " + inWords(at.Sub(t.rings.Time)) + " of ringing"
	}
	rang := t.ringing == device
	t.ringing, t.others = "", true
	if rang || !slices.ContainsFunc(t.clauses, func(s string) bool { return strings.HasPrefix(s, t.k.named(device)+" answered") }) {
		t.say(words)
	}
}

func (t *teller) talk() {
	if d := t.c.Timing.Talk; d > 0 {
		t.say("talked", inWords(d))
	}
	if d := t.c.Timing.Hold; d > 0 {
		t.say("held for", inWords(d))
	}
}

// merged tells of a transfer or conference, and by whom where nobody else was told of
// so far.
func (t *teller) merged(words, with string, m *decode.Message) {
	from, to := partyIn(m, figures[m.TypeID].from), partyIn(m, figures[m.TypeID].to)
	if !t.consulted && to != "" {
		words = with + " " + t.k.named(to)
	}
	if !t.others && from != "" && from != t.c.Caller {
		t.others = true
		words = t.k.named(from) + " " + words
	}
	t.say(words)
}

// ending tells how it ended, where that is not clear by now.
func (t *teller) ending() {
	c, rang := t.c, ""
	if t.ringing != "" {
		rang = t.k.named(t.ringing)
	}
	switch {
	case c.Outcome == flow.AbandonedRinging && rang != "":
		t.tellMissed()
		t.caller("hung up while " + rang + "'s phone rang")
		return
	case c.Outcome != flow.Answered:
		t.miss()
	case !t.answered && rang != "" && !t.talks.IsZero(): // the log lost the answer
		t.answer(t.ringing, t.talks)
		t.talk()
	}
	t.tellMissed()
	switch c.Outcome {
	case flow.AbandonedInQueue:
		t.gaveUp()
	case flow.AbandonedRinging:
		t.caller("hung up")
	case flow.RingNoAnswer:
		switch {
		case rang != "":
		case isOutbound(c) && !hasCall(c, flow.Preview):
			t.say("did not answer")
		default:
			t.say("nobody answered")
		}
	case flow.SelfService:
		by := "a script"
		if len(c.Applications) > 0 {
			by = "application " + joinNumbers(c.Applications, ", ")
		}
		t.say("was served by", by)
	case flow.Skipped:
		t.say("skipped it")
	case flow.Rejected:
		t.say("rejected it")
	case flow.Failed:
		t.say("the call failed")
	case flow.UnknownOutcome:
		if isAsked(c) {
			return
		}
		t.say("the log does not show how it went")
	}
}

// gaveUp tells who ended the wait: it need not be the caller, as a script may let
// go of a call that waits too long.
func (t *teller) gaveUp() {
	switch by := t.c.EndedBy; {
	case by == nil:
		t.say("the call ended")
	case by.Party == "caller":
		t.caller("hung up")
	case by.Party == "system":
		t.say("the system ended the call")
	default:
		t.say(t.k.named(by.Device), "ended the call")
	}
}

// caller tells what the caller did: by name where others came between.
func (t *teller) caller(words string) {
	if !t.others {
		t.say(words)
	} else if t.c.Caller != "" {
		t.say(Safe(t.c.Caller), words)
	} else {
		t.say("the caller", words)
	}
}

// A page is one conversation as the forms for people print it.
type page struct {
	styles *styles
	marks  *marks
	c      *flow.Conversation
	k      *cast
	filler
}

// labelWidth is the column at which what is said of a conversation begins.
const labelWidth = 12

// head says what happened in two lines, and then who took part, how it went
// and how long it took.
func (h *page) head() {
	h.title()
	h.add(0, h.prose(headline(h.c, h.k))...)
	h.end()
	h.end()
	h.indent = labelWidth
	h.calls()
	h.parties()
	h.flows()
	h.outcome()
	h.times()
	h.differences()
	h.files()
	h.indent = 0
}

// prose are the words of a sentence, parties in their colours.
func (h *page) prose(text string) []piece {
	ps := pieces(paint{}, text)
	for i := range ps {
		ps[i].paint = h.styles.paint(h.k, h.k.nameOf(strings.Trim(ps[i].text, ",.:;()")))
	}
	return ps
}

func (h *page) title() {
	h.add(0, piece{"Call", h.styles.strong}, piece{flowID(h.c), h.styles.call})
	h.add(1, piece{jtapi(h.c.ID), h.styles.faint})
	if !h.c.Start.IsZero() {
		h.add(2, piece{h.c.Start.String(), h.styles.faint})
		h.add(2, pieces(h.styles.faint, inWords(h.c.End.Sub(h.c.Start)))...)
	}
	h.end()
}

// flowID is the id of a conversation, "16777507#2" where the number came for
// the second time.
func flowID(c *flow.Conversation) string {
	id := strconv.FormatUint(uint64(c.ID), 10)
	if c.Nth > 1 {
		id += "#" + strconv.Itoa(c.Nth)
	}
	return id
}

func jtapi(id uint32) string { return "(" + string(ged188.AppendJTAPI(nil, id)) + ")" }

// label begins a row.
func (h *page) label(s string) {
	h.put(s, h.styles.faint)
	h.to(labelWidth)
}

func (h *page) calls() {
	if len(h.c.Calls) < 2 {
		return
	}
	h.label("calls")
	for i, k := range h.c.Calls {
		if i > 0 {
			h.to(labelWidth)
		}
		h.add(0, piece{strconv.Itoa(i+1) + ".", h.styles.faint})
		h.add(1, piece{strconv.FormatUint(uint64(k.ID), 10), h.styles.call}, piece{jtapi(k.ID), h.styles.faint})
		if k.Why == "" {
			h.add(1, piece{string(k.Role), paint{}})
		} else {
			h.add(1, piece{string(k.Role) + ":", paint{}})
			h.indent = labelWidth + 3
			h.add(1, pieces(h.styles.faint, Safe(k.Why))...)
			h.indent = labelWidth
		}
		h.end()
	}
}

func (h *page) parties() {
	if len(h.k.parties) == 0 {
		return
	}
	h.label("parties")
	for i, p := range h.k.parties {
		ps := []piece{{p.name, h.styles.paint(h.k, i)}}
		if i := strings.LastIndexByte(p.name, ' '); i > 0 { // "CSQ 1"
			ps = []piece{{p.name[:i], ps[0].paint}, {p.name[i+1:], ps[0].paint}}
		}
		if what := strings.TrimSpace(p.role + " " + p.more); p.role != "queue" {
			ps = append(ps, pieces(paint{}, "("+what+")")...)
		}
		if i < len(h.k.parties)-1 {
			ps[len(ps)-1].text += ","
		}
		h.together(1, ps...)
	}
	h.end()
}

func (h *page) flows() {
	h.label("flow")
	switch {
	case len(h.c.Patterns) > 0:
		h.add(0, pieces(paint{}, Safe(strings.Join(h.c.Patterns, ", ")))...)
	case h.c.Resembles != "":
		h.add(0, pieces(paint{}, "none; most like "+Safe(h.c.Resembles))...)
	default:
		h.add(0, piece{"none", paint{}})
	}
	h.end()
}

func (h *page) outcome() {
	h.label("outcome")
	words := string(h.c.Outcome)
	if by := h.c.EndedBy; by != nil {
		words += "; " + Safe(by.Device)
		if by.Party != "" {
			words += " (" + Safe(by.Party) + ")"
		}
		words += " hung up first"
	}
	if !h.c.Complete {
		words += "; incomplete: " + h.whyIncomplete()
	}
	h.add(0, h.prose(words)...)
	h.end()
}

func (h *page) whyIncomplete() string {
	switch {
	case isAsked(h.c):
		return "the log has nothing of the call but requests"
	case h.c.CutStart && h.c.CutEnd:
		return "the log has only the middle of it"
	case h.c.CutStart:
		return "the log does not have its beginning"
	case h.c.CutEnd:
		return "the log does not have its end"
	}
	return "no begin or no end in the log"
}

// silence says how long nothing came before the i-th event; "" for a short time.
func (h *page) silence(i int) string {
	if i == 0 || i == len(h.c.Events) {
		return ""
	}
	from, to := h.c.Events[i-1].Time, h.c.Events[i].Time
	if from.IsZero() || to.IsZero() || to.Sub(from) < gapFrom {
		return ""
	}
	return inWords(to.Sub(from))
}

// lost says how many records the log lacks before the i-th event; "" where it lacks
// none.
func (h *page) lost(i int) string {
	n := uint64(0)
	for j := range h.c.Gaps {
		if g := &h.c.Gaps[j]; g.At == i {
			n += g.Missing()
		}
	}
	if n == 0 {
		return ""
	}
	return strconv.FormatUint(n, 10) + " records missing"
}

// rule prints words by themselves, from a column on.
func (h *page) rule(words string, column int, p paint) {
	rule := strings.Repeat(h.marks.rule, 2)
	h.to(column)
	h.add(0, pieces(p, rule+" "+words+" "+rule)...)
	h.end()
}

func (h *page) times() {
	t := &h.c.Timing
	var words []string
	for _, x := range []struct {
		what string
		d    time.Duration
	}{{"to queue", t.ToQueue}, {"in queue", t.Queue}, {"ringing", t.Ring}, {"talking", t.Talk}, {"on hold", t.Hold}, {"wrap-up", t.Wrap}} {
		if x.d >= 0 {
			words = append(words, x.what+" "+inWords(x.d))
		}
	}
	if len(words) == 0 {
		return
	}
	h.label("times")
	for i, w := range words {
		if i < len(words)-1 {
			w += ","
		}
		h.together(1, pieces(paint{}, w)...)
	}
	h.end()
}

func (h *page) differences() {
	h.label("deviations")
	if len(h.c.Deviations) == 0 {
		h.add(0, piece{"none", paint{}})
	} else {
		words := strconv.Itoa(len(h.c.Deviations)) + ":"
		for _, kind := range []flow.Kind{flow.Missing, flow.Unexpected, flow.WrongValue, flow.Order} {
			n := 0
			for i := range h.c.Deviations {
				if h.c.Deviations[i].Kind == kind {
					n++
				}
			}
			if n > 0 {
				words += " " + strconv.Itoa(n) + " " + string(kind) + ","
			}
		}
		h.add(0, pieces(h.styles.trouble, strings.TrimSuffix(words, ","))...)
	}
	if n := len(h.c.Findings); n > 0 {
		ps := []piece{{"findings", h.styles.faint}, {strconv.Itoa(n), paint{}}}
		h.together(3, ps...)
	}
	h.end()
}

// files lists the files that have the events' first showings.
func (h *page) files() {
	var names []string
	for _, e := range h.c.Events {
		if name := Safe(e.Seen[0].Pos.File); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	h.label("log")
	for i, name := range names {
		if i < len(names)-1 {
			name += ","
		}
		h.add(1, piece{name, paint{}})
	}
	h.end()
}

// remarks prints the deviations, and the findings of that severity and above,
// with their evidence.
func (h *page) remarks(severity string) {
	if len(h.c.Deviations) > 0 {
		h.section("Deviations")
		for i := range h.c.Deviations {
			h.deviation(&h.c.Deviations[i])
		}
	}
	begun := false
	for i := range h.c.Findings {
		f := &h.c.Findings[i]
		if f.Severity == flow.Info && severity != flow.Info {
			continue
		}
		if !begun {
			h.section("Findings")
			begun = true
		}
		h.finding(f)
	}
}

func (h *page) section(title string) {
	h.end()
	h.put(title, h.styles.strong)
	h.end()
	h.indent = 4
}

func (h *page) deviation(d *flow.Deviation) {
	p := h.styles.trouble
	if d.Kind == flow.Order {
		p = paint{}
	}
	h.to(2)
	h.add(0, piece{string(d.Kind), p}, piece{Safe(d.Type), h.styles.kind})
	if d.Pattern != "" {
		h.together(1, pieces(h.styles.faint, "("+d.Pattern+" "+strconv.Itoa(d.Step)+")")...)
	}
	h.add(2, h.prose(Safe(d.Detail))...)
	if d.Event != nil {
		h.evidence(d.Event.Seen)
	} else if d.After != nil {
		h.evidence(d.After.Seen[:1])
	}
	h.end()
}

func (h *page) finding(f *flow.Finding) {
	p := paint{}
	if f.Severity != flow.Info {
		p = h.styles.trouble
	}
	h.to(2)
	h.add(0, piece{f.Severity, p}, piece{f.Code, h.styles.kind})
	h.add(2, h.prose(Safe(f.Summary))...)
	h.evidence(f.Evidence)
	h.end()
}

// maxEvidence is how many places are printed of one finding.
const maxEvidence = 3

func (h *page) evidence(seen []flow.Showing) {
	for i := range seen {
		if i == maxEvidence {
			h.together(2, pieces(h.styles.faint, "and "+strconv.Itoa(len(seen)-i)+" more")...)
			return
		}
		h.together(2, piece{where(seen[i].Pos), h.styles.faint})
	}
}

// deviationsOf are the deviations that are about e, but for its order, which
// nobody promises.
func (h *page) deviationsOf(e *flow.Event) []*flow.Deviation {
	var out []*flow.Deviation
	for i := range h.c.Deviations {
		if d := &h.c.Deviations[i]; d.Event == e && d.Kind != flow.Order {
			out = append(out, d)
		}
	}
	return out
}
