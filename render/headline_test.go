package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

func headlineOf(c *flow.Conversation) string { return headline(c, newCast(c)) }

func TestHeadlines(t *testing.T) {
	want := map[string]string{
		"abandoned-in-queue":       "+4930555012 called 6200, waited 1 min 18 s in CSQ 4 and hung up.",
		"blind-transfer":           "+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 46 s, held for 3.1 s, consulted 3122, transferred and lhoang answered after 5.1 s of ringing.",
		"conferenced":              "3104 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 35 s, held for 15 s, consulted 3122 and made a conference.",
		"consulted":                "+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 2 min 20 s, held for 29 s and consulted 3122.",
		"direct-call":              "3104 called 3121, 3121 answered after 3.9 s of ringing and talked 31 s.",
		"direct-not-answered":      "3104 called 3121 and hung up while 3121's phone rang.",
		"outside-call":             "3121 called 914085550123, 914085550123 answered after 9.2 s of ringing and talked 1 min 14 s.",
		"outside-not-answered":     "3121 called 914085550123 and 914085550123 did not answer.",
		"hold-retrieve":            "+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 2 min 10 s and held for 42 s.",
		"outbound-accept":          "rsingh was offered 90741122, accepted, 90741122 answered and talked 1 min 11 s.",
		"outbound-not-answered":    "rsingh was offered 90741122, accepted and nobody answered.",
		"outbound-reject":          "rsingh was offered a contact and rejected it.",
		"outbound-skip":            "rsingh was offered a contact and skipped it.",
		"reservation-not-answered": "rsingh was offered a contact and did not answer.",
		"queued-answered":          "3104 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing and talked 1 min 37 s.",
		"ring-no-answer":           "+4930555012 called 6200, waited 22 s in CSQ 4, lhoang did not answer, mweber answered after 4.4 s of ringing and talked 1 min 37 s.",
		"self-service":             "+4930555012 called 6200 and was served by application 7.",
		"supervised":               "+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 2 min 25 s and 3190 joined (supervisor barges in).",
		"transferred":              "3104 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 46 s, held for 24 s, consulted 3122 and transferred.",
	}
	for _, name := range flowtest.Names() {
		require.Equal(t, want[name], headlineOf(documented(t, name)), name)
	}
}

// It is the caller who hangs up, also where others did not answer before, and
// an answer that the log lost was one.
func TestHeadlineOfLostCalls(t *testing.T) {
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	unanswered := flowtest.Named("ring-no-answer")
	unanswered = slices.Concat(
		unanswered[:unanswered.Find(1, "AGENT_STATE_EVENT", "AgentID=mweber")],
		unanswered[unanswered.Find(1, "CALL_CONNECTION_CLEARED_EVENT", "ConnectionDeviceID=+4930555012"):])
	answered := flowtest.Named("queued-answered")
	answered = answered.Without(answered.Find(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceID=3121"))
	twice := flowtest.Named("ring-no-answer")
	rung := twice[twice.Find(1, "AGENT_STATE_EVENT", "AgentID=lhoang"):twice.Find(2, "CALL_QUEUED_EVENT")]
	twice = twice.With(twice.Find(2, "CALL_QUEUED_EVENT")+1, renamed(rung, strings.NewReplacer("3122", "3123", "lhoang", "dkim"))...)
	again := flowtest.Named("ring-no-answer")
	again = renamed(again, strings.NewReplacer("3122", "3121", "lhoang", "mweber"))
	left := again.Find(1, "AGENT_STATE_EVENT", "AgentState=2")
	again = again.Changed(left, "AgentState", "3").Changed(left, "EventReasonCode", "0")
	blind, consulted := flowtest.Named("blind-transfer"), flowtest.Named("consulted")
	queued := blind.Find(1, "CALL_QUEUED_EVENT")
	five := blind.Changed(queued, "CSQID", "5")
	at := blind.Find(1, "CALL_TRANSFERRED_EVENT")
	blind[at] = renamed(blind[at:at+1], strings.NewReplacer("3122", "6300"))[0]
	blind = blind.With(blind.Find(1, "END_CALL_EVENT")+1, five[queued])
	consulted = consulted.With(consulted.Find(1, "CALL_ORIGINATED_EVENT")+1, five.Changed(queued, "CallID", "33556058")[queued])
	back := renamed(blind[blind.Find(2, "CALL_QUEUED_EVENT")+1:], strings.NewReplacer("3122", "3121", "lhoang", "mweber"))
	back = slices.Concat(blind[:len(blind)-len(back)], back)
	transferred := flowtest.Named("transferred")
	transferred = transferred.Without(transferred.Find(1, "CALL_ORIGINATED_EVENT", "CalledDeviceID=3122"))
	for _, test := range []struct {
		want   string
		script flowtest.Script
	}{
		{"+4930555012 called 6200, waited 36 s in CSQ 4, lhoang and dkim did not answer, mweber answered after 4.4 s of ringing and talked 1 min 37 s.", twice},
		{"+4930555012 called 6200, waited 22 s in CSQ 4, mweber did not answer, mweber answered after 4.4 s of ringing and talked 1 min 37 s.", again},
		{"+4930555012 called 6200, waited 22 s in CSQ 4, mweber did not answer, mweber answered after 4.4 s of ringing and talked 1 min 37 s.", again.Moved(left+1, left)},
		{"+4930555012 called 6200, waited 22 s in CSQ 4, mweber did not answer, mweber answered after 4.4 s of ringing and talked 1 min 37 s.", again.Without(left + 1)},
		{"+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 46 s, held for 3.1 s, consulted 3122, transferred, +4930555012 waited 5.1 s in CSQ 5 and lhoang answered after 5.1 s of ringing.", blind},
		{"+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 46 s, held for 3.1 s, consulted 3122, transferred, +4930555012 waited 5.1 s in CSQ 5 and mweber answered after 5.1 s of ringing.", back},
		{"+4930555012 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 2 min 20 s, held for 34 s and consulted 3122.", consulted},
		{"3104 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing, talked 1 min 46 s, held for 22 s, transferred to lhoang and lhoang answered.", transferred},
		{"+4930555012 called 6200, waited 1 min 52 s in CSQ 4, lhoang did not answer and +4930555012 hung up.", unanswered},
		{"3104 called 6200, waited 7.8 s in CSQ 4, mweber answered after 4.4 s of ringing and talked 1 min 37 s.", answered},
	} {
		c := conversationsIn(t, "Cisco001MIVR014.log", test.script.Log(start, flowtest.Text))[0]
		require.Equal(t, test.want, headlineOf(c))
	}
}

// Of a log that begins as a conference is made, the caller is no agent, and not who
// made it.
func TestHeadlineOfCutConference(t *testing.T) {
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	s := flowtest.Named("conferenced")
	s = s[s.Find(1, "CALL_CONFERENCED_EVENT"):]
	s = s.Without(s.Find(1, "AGENT_STATE_EVENT"))
	c := conversationsIn(t, "Cisco001MIVR014.log", s.Log(start, flowtest.Text))[0]
	require.Equal(t, "3104 called and 3121 made a conference with 3122.", headlineOf(c))
	require.Equal(t, []flow.Agent{{Extension: "3121"}}, c.Agents)
	require.Equal(t, &flow.EndedBy{Device: "3104", Party: "caller"}, c.EndedBy)
}

// What a gap of the log hides is not told: neither that a phone was not answered nor
// how long the caller waited.
func TestHeadlineOverGap(t *testing.T) {
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	s := flowtest.Named("queued-answered")
	talks, leaves := s.Find(1, "AGENT_STATE_EVENT", "AgentState=4"), s.Find(2, "CALL_CONNECTION_CLEARED_EVENT")
	var log []byte
	for i := range 200 {
		log = fmt.Appendf(log, "%d: Mar 09 08:14:00.000 CET %%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=HEARTBEAT_CONF, invokeID: 1 }\n", 411877+i)
	}
	for i, line := range slices.Collect(strings.Lines(string(s.Log(start, flowtest.Text)))) {
		_, rest, _ := strings.Cut(line, ":")
		switch {
		case i < talks:
			log = fmt.Appendf(log, "%d:%s", 412077+i, rest)
		case i >= leaves:
			log = fmt.Appendf(log, "%d:%s", 412577+i, rest)
		}
	}
	c := conversationsIn(t, "Cisco001MIVR014.log", log)[0]
	require.Len(t, c.Gaps, 1)
	require.Equal(t, "3104 called 6200, waited in CSQ 4 and the log does not show how it went.", headlineOf(c))
}

// renamed is s with other names in it.
func renamed(s flowtest.Script, r *strings.Replacer) flowtest.Script {
	s = slices.Clone(s)
	for i := range s {
		s[i].Values = slices.Clone(s[i].Values)
		for j := range s[i].Values {
			s[i].Values[j].Text = r.Replace(s[i].Values[j].Text)
		}
	}
	return s
}

// A row names the queues of its own message, not those of the whole call.
func TestQueuesOfRows(t *testing.T) {
	s := flowtest.Named("queued-answered")
	at := s.Find(1, "CALL_QUEUED_EVENT")
	s = s.With(at+1, s.Changed(at, "CSQID", "5")[at])
	c := conversationsIn(t, "Cisco001MIVR014.log", s.Log(time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC), flowtest.Text))[0]
	text := string(NewTimeline(Options{}).Append(nil, c))
	require.Contains(t, text, "CALL_QUEUED_EVENT  8811 → CSQ 4\n")
	require.Contains(t, text, "CALL_QUEUED_EVENT  8811 → CSQ 5\n")
	require.Contains(t, text, "CALL_DEQUEUED_EVENT  CSQ 4+5 ")
}

// What several findings have in common is said once.
func TestFindingsTogether(t *testing.T) {
	c := documented(t, "queued-answered")
	c.Findings = []flow.Finding{
		{Code: flow.CallFailed, Severity: flow.Error, Summary: "one"},
		{Code: flow.TextWireDiffers, Severity: flow.Info, Summary: "two"},
		{Code: flow.LogGap, Severity: flow.Warning, Summary: "three"},
	}
	for _, test := range []struct {
		w    FlowWriter
		want []string
	}{
		{NewTimeline(Options{}), []string{"one", "two", "three"}},
		{NewLadder(Options{}), []string{"one", "three"}},
	} {
		_, said, found := strings.Cut(string(test.w.Append(nil, c)), "\nFindings\n")
		require.True(t, found)
		var got []string
		for line := range strings.Lines(said) {
			if words := strings.Fields(line); len(words) > 0 {
				got = append(got, words[len(words)-1])
			}
		}
		require.Equal(t, test.want, got)
	}
}

// A head tells no more than the conversation does.
func TestHeadlineOfLittle(t *testing.T) {
	none := flow.Timing{ToQueue: -1, Queue: -1, Ring: -1, Talk: -1, Hold: -1, Wrap: -1}
	queued := &flow.Event{Msg: &decode.Message{Schema: ged188.Protocol().SchemaOf(ged188.CallQueuedEvent), TypeID: ged188.CallQueuedEvent}}
	waited := func(by *flow.EndedBy) flow.Conversation {
		return flow.Conversation{
			Caller: "2005", Dialed: "7000", Timing: none, Outcome: flow.AbandonedInQueue, EndedBy: by,
			Waits: []flow.Wait{{From: queued, Time: 12 * time.Second}}, Events: []*flow.Event{queued},
		}
	}
	for _, c := range []struct {
		want string
		c    flow.Conversation
	}{
		{"call 7 went on and the log does not show how it went.", flow.Conversation{ID: 7, Timing: none, Outcome: flow.UnknownOutcome}},
		{"2005 called and hung up.", flow.Conversation{Caller: "2005", Timing: none, Outcome: flow.AbandonedRinging}},
		{"7000 was called and was served by a script.", flow.Conversation{Dialed: "7000", Timing: none, Outcome: flow.SelfService}},
		{"2005 called 7000 and the call failed.", flow.Conversation{Caller: "2005", Dialed: "7000", Timing: none, Outcome: flow.Failed}},
		{"2005 called 7000, waited 12 s in the queue and hung up.", waited(&flow.EndedBy{Device: "2005", Party: "caller"})},
		{"2005 called 7000, waited 12 s in the queue and the system ended the call.", waited(&flow.EndedBy{Device: "9019", Party: "system"})},
		{"2005 called 7000, waited 12 s in the queue and 2010 ended the call.", waited(&flow.EndedBy{Device: "2010", Party: "other"})},
		{"2005 called 7000, waited 12 s in the queue and the call ended.", waited(nil)},
		{"clients sent requests about call 7.", flow.Conversation{
			ID: 7, Timing: none, Outcome: flow.UnknownOutcome,
			Events: []*flow.Event{{Msg: &decode.Message{Schema: ged188.Protocol().SchemaOf(ged188.SetCallDataReq), TypeID: ged188.SetCallDataReq}}},
		}},
		{"an agent was offered a contact and skipped it.", flow.Conversation{
			Calls: []flow.Call{{ID: 1, Role: flow.Reservation}}, Timing: none, Outcome: flow.Skipped,
		}},
	} {
		require.Equal(t, c.want, headlineOf(&c.c))
	}
}
