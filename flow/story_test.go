package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

func (d Timing) String() string {
	var b strings.Builder
	for _, x := range []struct {
		name string
		d    time.Duration
	}{{"to queue", d.ToQueue}, {"queue", d.Queue}, {"ring", d.Ring}, {"talk", d.Talk}, {"hold", d.Hold}, {"wrap", d.Wrap}} {
		if x.d >= 0 {
			fmt.Fprintf(&b, "%s %s, ", x.name, x.d)
		}
	}
	return strings.TrimSuffix(b.String(), ", ")
}

// What is told of the plots.
func TestStory(t *testing.T) {
	tests := []struct {
		plot                                    string
		outcome                                 Outcome
		endedBy, timing, caller, dialed, agents string
	}{
		{"self-service", SelfService, "1020 system", "", "1010", "7000", "[]"},
		{"answered", Answered, "1010 caller", "to queue 5s, queue 16.02s, ring 3.99s, talk 1m8.99s, wrap 19.995s", "1010", "7000", "[{agt1030 1030}]"},
		{"abandoned", AbandonedInQueue, "1010 caller", "to queue 5s, queue 35s", "1010", "7000", "[]"},
		{"transferred", Answered, "1010 caller", "to queue 5s, queue 16.02s, ring 3.99s, talk 1m59.985s, hold 19.005s", "1010", "7000", "[{agt1030 1030} {agt1040 1040}]"},
		{"conferenced", Answered, "1010 caller", "to queue 5s, queue 16.02s, ring 3.99s, talk 1m59.985s, hold 19.005s", "1010", "7000", "[{agt1030 1030} {agt1040 1040}]"},
		{"outbound", Answered, "1030 agent", "talk 1m0s", "1030", "1010", "[{agt1030 1030}]"},
		{"ring no answer", Answered, "1040 agent", "to queue 5s, queue 28.02s, ring 14.98s, talk 26.99s", "1010", "7000", "[{agt1030 1030} {agt1040 1040}]"},
	}
	for i, tt := range tests {
		for name, other := range otherwise {
			t.Run(tt.plot+"/"+name, func(t *testing.T) {
				require.Equal(t, plots[i].name, tt.plot)
				c := assemble(plot{lines: other.Replace(plots[i].lines)}.messages(t, 1000))[0]
				require.Equal(t, tt.outcome, c.Outcome)
				require.Equal(t, tt.endedBy, fmt.Sprint(c.EndedBy.Device, " ", c.EndedBy.Party))
				require.Equal(t, tt.timing, c.Timing.String())
				require.Equal(t, tt.caller, c.Caller)
				require.Equal(t, tt.dialed, c.Dialed)
				require.Equal(t, tt.agents, fmt.Sprint(c.Agents))
			})
		}
	}
}

// Whom an agent calls who is none, and is no port, is a customer.
func TestOutsideCall(t *testing.T) {
	const (
		sits = `
0 T AGENT_STATE AgentState=2 EventReasonCode=0 AgentExtension=1030 AgentID=agt1030
0 T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=1040 AgentID=agt1040
`
		dials = `
0 T BEGIN_CALL CallID=1 CallType=9 ConnectionDeviceID=1030 ANI=1030
4 T CALL_ORIGINATED CallID=1 CallingDeviceType=76 CalledDeviceType=0 LocalConnectionState=1 ConnectionDeviceID=1030 CallingDeviceID=1030 CalledDeviceID=9555
`
		rings = `
5 T CALL_DELIVERED CallID=1 AlertingDeviceType=0 CallingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=9555 AlertingDeviceID=9555 CallingDeviceID=1030
`
		answers = `
15 T CALL_ESTABLISHED CallID=1 AnsweringDeviceType=0 CallingDeviceType=76 LocalConnectionState=3 ConnectionDeviceID=9555 AnsweringDeviceID=9555 CallingDeviceID=1030
`
		talks = `
15.5 T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=1030 AgentID=agt1030
`
		consults = `
30 T CALL_HELD CallID=1 LocalConnectionState=4 ConnectionDeviceID=1030 HoldingDeviceID=1030
30 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=1030 ANI=1030
31 T CALL_DELIVERED CallID=2 AlertingDeviceType=76 CallingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=1040 AlertingDeviceID=1040 CallingDeviceID=1030
32 T CALL_CLEARED CallID=2 LocalConnectionState=0
32 T END_CALL CallID=2
32 T CALL_RETRIEVED CallID=1 LocalConnectionState=3 ConnectionDeviceID=1030 RetrievingDeviceID=1030
`
		agentLeaves = `
75 T CALL_CONNECTION_CLEARED CallID=1 ReleasingDeviceType=76 ConnectionDeviceID=1030 ReleasingDeviceID=1030
`
		otherLeaves = `
75.1 T CALL_CONNECTION_CLEARED CallID=1 ReleasingDeviceType=0 ConnectionDeviceID=9555 ReleasingDeviceID=9555
`
		ends = `
75.2 T CALL_CLEARED CallID=1 LocalConnectionState=0
75.3 T END_CALL CallID=1
`
	)
	by := strings.NewReplacer("75 T", "75.1 T", "75.1 T", "75 T")
	for _, tt := range []struct {
		name, log       string
		outcome         Outcome
		endedBy, agents string
		talk            time.Duration
	}{
		{"the agent hangs up", dials + rings + answers + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{ 1030}]", time.Minute},
		{"the customer hangs up", dials + rings + answers + by.Replace(otherLeaves+agentLeaves) + ends, Answered, "9555 customer", "[{ 1030}]", time.Minute},
		{"the agent's ID is known", dials + rings + answers + talks + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{agt1030 1030}]", time.Minute},
		{"the agent's ID is known from before", sits + dials + rings + answers + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{agt1030 1030}]", time.Minute},
		{"the agent talks at once", dials + strings.Replace(talks, "15.5 T", "4.5 T", 1) + rings + answers + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{agt1030 1030}]", time.Minute},
		{"nobody answers", dials + rings + agentLeaves + otherLeaves + ends, RingNoAnswer, "1030 agent", "[{ 1030}]", -1},
		{"the log ends before", dials + rings, UnknownOutcome, "", "[{ 1030}]", -1},
		{"it is not known who rings", dials + agentLeaves + ends, UnknownOutcome, "1030 caller", "[]", -1},
		{"an agent answers", strings.ReplaceAll(dials+rings+answers+agentLeaves+otherLeaves+ends, "AnsweringDeviceType=0", "AnsweringDeviceType=76"), Answered, "1030 caller", "[{ 9555}]", time.Minute},
		{"a port answers", strings.ReplaceAll(dials+rings+answers+agentLeaves+otherLeaves+ends, "AnsweringDeviceType=0", "AnsweringDeviceType=73"), SelfService, "1030 caller", "[]", -1},
		{"an agent is consulted", dials + rings + answers + consults + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{ 1030} { 1040}]", 58 * time.Second},
		{"an agent who is known is consulted", sits + dials + rings + answers + consults + agentLeaves + otherLeaves + ends, Answered, "1030 agent", "[{agt1030 1030} {agt1040 1040}]", 58 * time.Second},
		{"it is no agent who calls", strings.ReplaceAll(dials+rings+answers+agentLeaves+otherLeaves+ends, "CallingDeviceType=76", "CallingDeviceType=0"), UnknownOutcome, "1030 caller", "[]", -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := assemble(script(t, tt.log))[0]
			require.Equal(t, tt.outcome, c.Outcome)
			by := ""
			if c.EndedBy != nil {
				by = c.EndedBy.Device + " " + c.EndedBy.Party
			}
			require.Equal(t, tt.endedBy, by)
			require.Equal(t, tt.agents, fmt.Sprint(c.Agents))
			require.Equal(t, tt.talk, c.Timing.Talk)
			require.Equal(t, "1030", c.Caller)
			require.Equal(t, "9555", c.Dialed)
		})
	}
}

// Where the log does not have a call's beginning, the number that was dialed is
// known from the queue alone, and not how long it took to get there.
func TestBeginningIsLost(t *testing.T) {
	lines := strings.Replace(plotAnswered, "QueueDeviceID=1", "QueueDeviceID=1 CallingDeviceID=$caller CalledDeviceID=7000", 1)
	from := func(begin string) string { return lines[strings.Index(lines, begin):] }
	transferred := from("21.010 T") + `
22 T CALL_TRANSFERRED PrimaryCallID=$C LocalConnectionState=3 EventCause=32 TransferringDeviceID=$a TransferredDeviceID=7001
23 T CALL_DELIVERED CallID=$C AlertingDeviceType=73 LocalConnectionState=2 ConnectionDeviceID=$port AlertingDeviceID=$port CallingDeviceID=$caller CalledDeviceID=7001
`
	for _, tt := range []struct{ name, log, dialed, timing string }{
		{"of none", lines, "7000", "to queue 5s, queue 16.02s, ring 3.99s, talk 20ms"},
		{"before the queue", from("0.040 T"), "7000", "queue 16.02s, ring 3.99s, talk 20ms"},
		{"at the queue", from("5     T"), "7000", "queue 16.02s, ring 3.99s, talk 20ms"},
		{"at the agent", from("17    T"), "", "ring 3.99s, talk 20ms"},
		{"before a transfer", transferred, "", "talk 990ms"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := assemble(plot{lines: tt.log}.messages(t, 1000))[0]
			require.Equal(t, tt.dialed, c.Dialed)
			require.Equal(t, tt.timing, c.Timing.String())
		})
	}
}

// otherwise are ways to write a plot that tell the same story.
var otherwise = map[string]*strings.Replacer{
	"as it is": strings.NewReplacer(),
	// As in the guide's own trace, where ConnectionDeviceID is the CTI port's.
	"BEGIN_CALL names the port":                  strings.NewReplacer("ConnectionDeviceID=$caller ANI=$caller", "ConnectionDeviceID=$port ANI=$caller"),
	"BEGIN_CALL names the port alone":            strings.NewReplacer("ConnectionDeviceID=$caller ANI=$caller", "ConnectionDeviceID=$port"),
	"BEGIN_CALL names another device":            strings.NewReplacer("ConnectionDeviceID=$caller ANI=$caller", "ConnectionDeviceID=88 ANI=$caller"),
	"the second call is as any other":            strings.NewReplacer("CallType=12", "CallType=10"),
	"the second call is one to the outside":      strings.NewReplacer("CallType=12", "CallType=9"),
	"the second call has no CallType":            strings.NewReplacer("CallType=12", ""),
	"the reservation names a device that is not": strings.NewReplacer("CallType=18 ConnectionDeviceID=$a @BAStatus", "CallType=18 ConnectionDeviceID=77 @BAStatus"),
}

func (w Wait) String() string { return fmt.Sprintf("%s in %v", w.Time, w.CSQs) }

// How long the parts of a call took, where messages are lost or come again.
func TestTimes(t *testing.T) {
	const (
		established = "21.010 T CALL_ESTABLISHED"
		dequeued    = "21.020 T CALL_DEQUEUED"
		queuedAgain = `
60 T CALL_QUEUED CallID=$C NumCSQs=1 LocalConnectionState=5 ConnectionDeviceID=$port QueueDeviceID=2 CSQID[0]=2
60.010 T CALL_CONNECTION_CLEARED CallID=$C EventCause=28 ConnectionDeviceID=$a ReleasingDeviceID=$a
`
		answeredAgain = `
69 T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
69.010 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$b AlertingDeviceID=$b CallingDeviceID=$caller CalledDeviceID=$b
70 T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
70.010 T CALL_ESTABLISHED CallID=$C CSQID=1 AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$b AnsweringDeviceID=$b CallingDeviceID=$caller
`
		consultQueued = `
81.020 T CALL_QUEUED CallID=$D NumCSQs=1 LocalConnectionState=5 ConnectionDeviceID=$a QueueDeviceID=2 CSQID[0]=2
81.030 T CALL_DEQUEUED CallID=$D LocalConnectionState=3
`
		callerLeaves = `
90 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
90.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
90.022 T END_CALL CallID=$C`
	)
	// lost is lines without those that begin so.
	lost := func(lines string, begins ...string) string {
		var b strings.Builder
		for line := range strings.Lines(lines) {
			if !slices.ContainsFunc(begins, func(s string) bool { return strings.HasPrefix(line, s) }) {
				b.WriteString(line)
			}
		}
		require.NotEqual(t, len(lines), b.Len())
		return b.String()
	}
	for _, tt := range []struct {
		name, log string
		timing    string
		endedBy   string
		waits     string
	}{
		{"one message names another caller", strings.Replace(plotAnswered, "CallingDeviceID=$caller", "CallingDeviceID=88", 1) + callerLeaves, "to queue 5s, queue 16.02s, ring 3.99s, talk 1m8.99s", "1010 caller", "[16.02s in [1]]"},
		{"the answer is lost", lost(plotAnswered, established) + callerLeaves, "to queue 5s, queue 16.02s, ring 3.98s, talk 1m9s", "1010 caller", "[16.02s in [1]]"},
		{"the dequeue is lost", lost(plotAnswered, dequeued) + callerLeaves, "to queue 5s, queue 16.01s, ring 3.99s, talk 1m8.99s", "1010 caller", "[16.01s in [1]]"},
		{"both are lost", lost(plotAnswered, established, dequeued) + callerLeaves, "to queue 5s, queue 16s, ring 3.98s, talk 1m9s", "1010 caller", "[16s in [1]]"},
		{"queued again until the caller leaves", plotAnswered + queuedAgain + callerLeaves, "to queue 5s, queue 46.02s, ring 3.99s, talk 39s", "1010 caller", "[16.02s in [1] 30s in [2]]"},
		{"queued again, no dequeue", lost(plotAnswered, dequeued) + queuedAgain + callerLeaves, "to queue 5s, queue 46.01s, ring 3.99s, talk 39s", "1010 caller", "[16.01s in [1] 30s in [2]]"},
		{"queued and answered again, no dequeues", lost(plotAnswered, dequeued) + queuedAgain + answeredAgain + callerLeaves,
			"to queue 5s, queue 26.02s, ring 4.99s, talk 58.99s", "1010 caller", "[16.01s in [1] 10.01s in [2]]"},
		{"the agent waits in a consult", plotConsult + consultQueued + callerLeaves, "to queue 5s, queue 16.02s, ring 3.99s, talk 59.99s, hold 9s", "1010 caller", "[16.02s in [1]]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cs := assemble(plot{lines: tt.log}.messages(t, 1000))
			require.Len(t, cs, 1)
			require.Equal(t, Answered, cs[0].Outcome)
			require.Equal(t, tt.timing, cs[0].Timing.String())
			require.Equal(t, tt.endedBy, cs[0].EndedBy.Device+" "+cs[0].EndedBy.Party)
			require.Equal(t, tt.waits, fmt.Sprint(cs[0].Waits))
			for _, w := range cs[0].Waits {
				require.Equal(t, ged188.CallQueuedEvent, w.From.Msg.TypeID)
			}
		})
	}
}

// The longest ringing is that of one phone, however long all of them rang.
func TestLongestRing(t *testing.T) {
	for plot, want := range map[string]time.Duration{
		"ring no answer": 11990 * time.Millisecond, "answered": 3990 * time.Millisecond, "abandoned": 0, "outbound": 0,
	} {
		for _, p := range plots {
			if p.name == plot {
				require.Equal(t, want, assemble(p.messages(t, 1000))[0].LongestRing, plot)
			}
		}
	}
	for name, again := range ringsAgain {
		c := assemble(plot{lines: plotQueued + again}.messages(t, 1000))[0]
		require.Equal(t, 12*time.Second, c.LongestRing, name)
		require.Equal(t, "to queue 5s, queue 24s, ring 16.98s, talk 10.99s", c.Timing.String(), name)
		require.Equal(t, Answered, c.Outcome, name)
		require.Len(t, c.Findings, 1, name)
		require.Equal(t, NoAnswer, c.Findings[0].Code, name)
		require.Equal(t, 22*time.Second+20*time.Millisecond, c.Findings[0].Evidence[0].Time.Sub(c.Start), name)
	}
	ringing := plotQueued + "10 T CALL_DELIVERED CallID=$C AlertingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=$a AlertingDeviceID=$a\n12 T CALL_DATA_UPDATE CallID=$C"
	require.Equal(t, 2*time.Second, assemble(plot{lines: ringing}.messages(t, 1000))[0].LongestRing, "until the log ends")
}

// ringsAgain are ways in which an agent does not answer, but does as his phone
// rings anew.
var ringsAgain = func() map[string]string {
	const (
		rings = `
10     T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
10.020 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$a AlertingDeviceID=$a CallingDeviceID=$caller CalledDeviceID=$a
`
		ready    = "22.020 T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$a AgentID=agt$a\n"
		notReady = "22.020 T AGENT_STATE AgentState=2 EventReasonCode=32763 AgentExtension=$a AgentID=agt$a\n"
		leaves   = "22.020 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=76 ConnectionDeviceID=$a ReleasingDeviceID=$a\n"
		answers  = `
24     T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
24.020 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$a AlertingDeviceID=$a CallingDeviceID=$caller CalledDeviceID=$a
29     T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
29     T CALL_ESTABLISHED CallID=$C CSQID=1 AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$a AnsweringDeviceID=$a CallingDeviceID=$caller
29     T CALL_DEQUEUED CallID=$C LocalConnectionState=3
39.990 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
39.990 T CALL_CLEARED CallID=$C LocalConnectionState=0
39.990 T END_CALL CallID=$C
`
	)
	return map[string]string{
		"left ready":                     rings + ready + answers,
		"left ready, and off the call":   rings + ready + leaves + answers,
		"off the call, and left ready":   rings + leaves + ready + answers,
		"not ready, and off the call":    rings + notReady + leaves + answers,
		"not ready":                      rings + notReady + answers,
		"the answer of the last is lost": rings + ready + lines(answers, "CALL_ESTABLISHED"),
	}
}()

// lines are lines without those with a word.
func lines(s, without string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if !strings.Contains(line, without) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// A clock that is set back makes no call last less than nothing.
func TestClockSetBack(t *testing.T) {
	ms := plots[1].messages(t, 1000)
	for _, m := range ms[len(ms)-6:] {
		m.Time = parse.MakeTime(m.Time.UnixMilli()-120_000, 0)
	}
	c := assemble(ms)[0]
	require.Equal(t, 21030*time.Millisecond, c.End.Sub(c.Start))
	require.Equal(t, "to queue 5s, queue 16.02s, ring 3.99s, talk 20ms, wrap 0s", c.Timing.String())
}

// Outcomes of calls that end otherwise.
func TestOutcome(t *testing.T) {
	const reserved = "\n10 T AGENT_STATE AgentState=8 AgentExtension=$a AgentID=agt$a"
	const rings = `
10 T CALL_DELIVERED CallID=$C AlertingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=$a AlertingDeviceID=$a
`
	const ringing = plotQueued + rings
	const gone = `
30 T CALL_CLEARED CallID=$C LocalConnectionState=0
30 T END_CALL CallID=$C
`
	const callerLeaves = "\n20 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceID=$caller" + gone
	tests := []struct {
		name, log string
		want      Outcome
	}{
		{"ringing", ringing + callerLeaves, AbandonedRinging},
		{"rang, back in the queue", ringing + `
15 T CALL_CONNECTION_CLEARED CallID=$C EventCause=28 ReleasingDeviceID=$a` + callerLeaves, AbandonedInQueue},
		{"rang, left ready", plotQueued + reserved + rings + `
15 T AGENT_STATE AgentState=3 AgentExtension=$a AgentID=agt$a` + callerLeaves, AbandonedInQueue},
		{"rang, ready as the caller leaves", plotQueued + reserved + rings + `
19.990 T AGENT_STATE AgentState=3 AgentExtension=$a AgentID=agt$a` + strings.Replace(callerLeaves, "30 T", "20.010 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceID=$a\n30 T", 1), AbandonedRinging},
		{"rang, and the system ends it", ringing + `
15 T CALL_CONNECTION_CLEARED CallID=$C EventCause=28 ReleasingDeviceID=$a
16 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=73 ReleasingDeviceID=$port` + gone, RingNoAnswer},
		{"queued", plotQueued + callerLeaves, AbandonedInQueue},
		{"failed", `
0 T BEGIN_CALL CallID=$C CallType=10 ConnectionDeviceID=$caller
1 T CALL_FAILED CallID=$C FailingDeviceID=$a EventCause=3` + gone, Failed},
		{"skipped", `
0 T BEGIN_CALL CallID=$C CallType=18 ConnectionDeviceID=$a @BAStatus=DO
1 T CALL_DATA_UPDATE CallID=$C CallType=18 ConnectionDeviceID=$a @BAResponse=Skip-Close` + gone, Skipped},
		{"rejected", `
0 T BEGIN_CALL CallID=$C CallType=18 ConnectionDeviceID=$a @BAStatus=DO
1 T CALL_DATA_UPDATE CallID=$C CallType=18 ConnectionDeviceID=$a @BAResponse=Reject` + gone, Rejected},
		{"the customer does not answer", `
0 T BEGIN_CALL CallID=$C CallType=17 ConnectionDeviceID=$a
1 T CALL_ORIGINATED CallID=$C LocalConnectionState=1 ConnectionDeviceID=$a
20 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceID=$a` + gone, RingNoAnswer},
		{"it is not told who leaves the queue", plotQueued + gone, AbandonedInQueue},
		{"it is not told who leaves, and a leg is only named", strings.Replace(ringing, "AlertingDeviceType=76", "SecondaryConnectionCallID=$D AlertingDeviceType=76", 1) + gone, RingNoAnswer},
		{"unknown", plotQueued, UnknownOutcome},
	}
	for _, tt := range tests {
		for name, other := range otherwise {
			t.Run(tt.name+"/"+name, func(t *testing.T) {
				cs := assemble(plot{lines: other.Replace(tt.log)}.messages(t, 1000))
				require.Len(t, cs, 1)
				require.Equal(t, tt.want, cs[0].Outcome)
				missed := slices.ContainsFunc(cs[0].Findings, func(f Finding) bool { return f.Code == NoAnswer })
				require.Equal(t, tt.name == "rang, left ready", missed)
			})
		}
	}
}

// What is odd about a conversation, in words.
func TestFindings(t *testing.T) {
	tests := []struct {
		name, log string
		want      []string
	}{
		{"refused", `
0 T BEGIN_CALL CallID=1
1 P5 ANSWER_CALL_REQ InvokeID=7 CallID=1
2 T5 CONTROL_FAILURE_CONF InvokeID=7 FailureCode=28`,
			[]string{"control-failure warning: ANSWER_CALL_REQ was refused: CF_NO_CALL_TO_ANSWER (no call to answer)"}},
		{"refused, of any kind", `
0 T BEGIN_CALL CallID=1
1 P5 HOLD_CALL_REQ InvokeID=7 CallID=1
2 T5 FAILURE_CONF InvokeID=7 Status=13`,
			[]string{"control-failure warning: HOLD_CALL_REQ was refused: E_CTI_INVALID_CALLID (bad call ID)"}},
		{"no answer", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T AGENT_STATE AgentState=8 AgentExtension=2006 AgentID=agt2006
2 T CALL_DELIVERED CallID=1 AlertingDeviceType=76 AlertingDeviceID=2006
14 T AGENT_STATE AgentState=2 EventReasonCode=32763 AgentExtension=2006 AgentID=agt2006`,
			[]string{"ring-no-answer warning: agent agt2006 did not answer at 2006"}},
		{"stuck", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T AGENT_STATE AgentState=8 AgentExtension=2006 AgentID=agt2006
2 T CALL_DELIVERED CallID=1 AlertingDeviceType=76 AlertingDeviceID=2006
90 T CALL_CONNECTION_CLEARED CallID=1 ReleasingDeviceID=2005`,
			[]string{"stuck-reserved error: agent agt2006 stayed Reserved"}},
		{"never ended", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
3000 T BEGIN_CALL CallID=2`,
			[]string{"never-ended warning: no END_CALL_EVENT of call 1"}},
		{"failed", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T CALL_FAILED CallID=1 FailingDeviceID=2006 EventCause=3`,
			[]string{"call-failed error: call 1 failed at 2006: CEC_BUSY (busy)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range assemble(script(t, tt.log)) {
				for _, f := range c.Findings {
					require.NotEmpty(t, f.Evidence)
					got = append(got, fmt.Sprintf("%s %s: %s", f.Code, f.Severity, f.Summary))
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// Every code has its explanation, once.
func TestFindingDocs(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range FindingDocs {
		require.False(t, seen[d.Code], d.Code)
		require.NotEmpty(t, d.Doc)
		require.Contains(t, []string{Info, Warning, Error}, d.Severity)
		seen[d.Code] = true
	}
}

// The states of each device, over all its calls.
func TestDevices(t *testing.T) {
	c := assemble(plots[3].messages(t, 1000))[0]
	var got []string
	for _, d := range c.Devices {
		s := d.ID + " " + d.Party + ":"
		for _, x := range d.States {
			s += fmt.Sprintf(" %d=%d", x.Call, x.State)
		}
		got = append(got, s)
	}
	require.Equal(t, []string{
		"1010 caller: 1000=1 1000=3 1000=0",
		"1020 system: 1000=2 1000=3 1000=5 1000=0",
		"1030 agent: 1000=2 1000=3 1000=4 1001=1 1001=3 1001=0 1000=0",
		"1040 agent: 1001=2 1001=3 1001=0 1000=3 1000=0",
	}, got)
}

// Events in words.
func TestSummary(t *testing.T) {
	tests := []struct{ line, want string }{
		{"0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005 DNIS=7000", "a call begins at 2005, to 7000: queued inbound"},
		{"0 T CALL_DELIVERED CallID=1 EventCause=22 AlertingDeviceID=2006 CallingDeviceID=2005", "2006 rings, called by 2005"},
		{"0 T CALL_CONNECTION_CLEARED CallID=1 EventCause=28 ReleasingDeviceID=9019", "9019 leaves the call (redirected)"},
		{"0 T CALL_CONNECTION_CLEARED CallID=1 EventCause=65535 ReleasingDeviceID=2005", "2005 leaves the call"},
		{"0 T CALL_QUEUED CallID=1 ConnectionDeviceID=9019 CSQID[0]=3", "the call waits at 9019 in CSQ 3"},
		{"0 T CALL_QUEUED CallID=1 ConnectionDeviceID=9019 CSQID[0]=3 CSQID[1]=4", "the call waits at 9019 in CSQ 3+4"},
		{"0 T CALL_TRANSFERRED PrimaryCallID=1 SecondaryCallID=2 EventCause=32 TransferringDeviceID=2006", "2006 transfers the call: 1 goes on without 2 (transfer)"},
		{"0 T RTP_STARTED CallID=1", "rtp started"},
		{"0 P5 ANSWER_CALL_REQ InvokeID=7 CallID=1", "asks to answer the call"},
		{"0 P5 CONSULT_CALL_REQ InvokeID=7 ActiveCallID=1 DialedNumber=2007", "asks to consult 2007"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			require.Equal(t, tt.want, assemble(script(t, tt.line))[0].Events[0].Summary)
		})
	}
	for state, want := range map[int]string{
		ged188.AgentStateReserved: "is reserved", ged188.AgentStateTalking: "is talking", ged188.AgentStateHold: "holds the call",
		ged188.AgentStateWork: "is in work", ged188.AgentStateWorkReady: "is in work, ready after it", ged188.AgentStateNotReady: "is not ready",
	} {
		lines := strings.Replace(plotAnswered, "21    T AGENT_STATE AgentState=4", fmt.Sprintf("21    T AGENT_STATE AgentState=%d", state), 1)
		found := false
		for _, e := range assemble(plot{lines: lines}.messages(t, 1000))[0].Events {
			found = found || e.Summary == "agent agt1030 "+want
		}
		require.True(t, found, want)
	}
	require.Equal(t, "asks: bad call", plain("BAD_CALL_REQ"))
	require.Equal(t, "done: answer call", plain("ANSWER_CALL_CONF"))
}
