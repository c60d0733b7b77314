package render

import (
	"encoding/json"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// small is a conversation of one event, with everything that can be absent.
func small(t testing.TB) *flow.Conversation {
	m := textMessage(t, ged188.BeginCallEvent, num(ged188.CallType, 1), num(ged188.CallID, 16777507), text(ged188.ANI, "20\"05"))
	seen := []flow.Showing{{
		Pos: parse.Pos{File: "a.log", Line: 120}, Seq: 7091923, HasSeq: true, Time: m.Time,
		Form: decode.Text, Stage: decode.StageEvent, Direction: decode.Out,
	}, {
		Pos: parse.Pos{File: "b.log", Line: 1}, Time: later(m.Time, 13), Form: decode.Hex, Stage: decode.StageWriting, Client: "Socket[port=1]",
	}}
	e := &flow.Event{
		Time: m.Time, Msg: m, Call: 16777507, Seen: seen,
		Pattern: "queued-answered", Step: 1, Summary: "a call begins",
	}
	return &flow.Conversation{
		ID: 16777507, Nth: 2, Start: m.Time, End: later(m.Time, 183_000), Complete: true,
		Calls:  []flow.Call{{ID: 16777507, Role: flow.Primary}, {ID: 16777535, Role: flow.Consult, Why: "it is one"}},
		Caller: "2005", Dialed: "7000", Applications: []int64{2}, CSQs: []int64{1, 4},
		Agents:   []flow.Agent{{ID: "agt2006", Extension: "2006"}},
		Patterns: []string{"queued-answered", "transferred"}, Outcome: flow.Answered,
		EndedBy:    &flow.EndedBy{Device: "2005", Party: "caller"},
		Deviations: []flow.Deviation{{Kind: flow.Missing, Pattern: "queued-answered", Step: 2, Type: "CALL_QUEUED_EVENT", Detail: "it did not come"}},
		Timing:     flow.Timing{ToQueue: -1, Queue: 12 * time.Second, Ring: 0, Talk: -1, Hold: -1, Wrap: -1},
		Events:     []*flow.Event{e},
		Findings:   []flow.Finding{{Code: "ring-no-answer", Severity: flow.Warning, Summary: "nobody", Evidence: seen}},
	}
}

func later(t parse.Time, ms int64) parse.Time { return parse.MakeTime(t.UnixMilli()+ms, t.Offset()) }

func TestFlowJSON(t *testing.T) {
	want := `{"id":"16777507#2","start":"2026-11-20T10:43:59.435-04:00","end":"2026-11-20T10:47:02.435-04:00",` +
		`"duration_ms":183000,"complete":true,` +
		`"calls":[{"call_id":16777507,"jtapi":"291/1","role":"primary"},{"call_id":16777535,"jtapi":"319/1","role":"consult","why":"it is one"}],` +
		`"caller":"2005","dialed":"7000","applications":[2],"csqs":[1,4],` +
		`"agents":[{"agent_id":"agt2006","extension":"2006"}],"patterns":["queued-answered","transferred"],` +
		`"outcome":"answered","ended_by":{"device":"2005","party":"caller"},` +
		`"deviations":[{"kind":"missing","pattern":"queued-answered","step":2,"type":"CALL_QUEUED_EVENT","detail":"it did not come"}],` +
		`"timing":{"queue_ms":12000,"ring_ms":0},` +
		`"events":[{"time":"2026-11-20T10:43:59.435-04:00","delta_ms":0,"type":"BEGIN_CALL_EVENT","type_id":23,"call_id":16777507,` +
		`"pattern":"queued-answered","step":1,"summary":"a call begins",` +
		`"fields":{"CallType":1,"CallID":16777507,"ANI":"20\"05"},"symbols":{"CallType":"CALLTYPE_CCX_IN"},` +
		`"seen":[{"file":"a.log","line":120,"seq":7091923,"form":"text","stage":"event","delay_ms":0},` +
		`{"file":"b.log","line":1,"form":"hex","stage":"writing","client":"Socket[port=1]","delay_ms":13}]}],` +
		`"findings":[{"code":"ring-no-answer","severity":"warning","summary":"nobody",` +
		`"evidence":[{"file":"a.log","line":120,"seq":7091923},{"file":"b.log","line":1}]}]}` + "\n"
	require.Equal(t, want, string(NewFlowJSON(Options{}).Append(nil, small(t))))
}

func TestFlowJSONOfLittle(t *testing.T) {
	c := &flow.Conversation{
		ID: 7, Nth: 1, Outcome: flow.UnknownOutcome, Resembles: "self-service",
		Timing: flow.Timing{ToQueue: -1, Queue: -1, Ring: -1, Talk: -1, Hold: -1, Wrap: -1},
		Events: []*flow.Event{{Msg: &decode.Message{TypeID: 999, Form: decode.Hex}, Seen: []flow.Showing{{Form: decode.Hex, Stage: decode.StageWriting}, {Form: decode.Text}}}},
	}
	want := `{"id":"7","duration_ms":0,"complete":false,"calls":[],"applications":[],"csqs":[],"agents":[],"patterns":[],` +
		`"resembles":"self-service","outcome":"unknown","deviations":[],"timing":{},` +
		`"events":[{"type_id":999,"summary":"","fields":{},"seen":[{"file":"","line":0,"form":"hex","stage":"writing"},{"file":"","line":0,"form":"text"}]}],"findings":[]}` + "\n"
	require.Equal(t, want, string(NewFlowJSON(Options{}).Append(nil, c)))
}

// The events of a flow say the same as the messages of decode.
func TestFlowJSONHasTheFieldsOfDecode(t *testing.T) {
	c := documented(t, "transferred")
	content := regexp.MustCompile(`"fields":.*?,"(?:seen|warnings)":`)
	var wants []string
	for _, e := range c.Events {
		wants = append(wants, trimKey(content.FindString(string(NewJSON(Options{}).Append(nil, e.Msg)))))
	}
	text := NewFlowJSON(Options{}).Append(nil, c)
	require.True(t, json.Valid(text))
	var gots []string
	for _, s := range content.FindAllString(string(text), -1) {
		gots = append(gots, trimKey(s))
	}
	require.Equal(t, wants, gots)
}

// What is no number is kept in its field.
func TestBadNumbers(t *testing.T) {
	const log = `1: Nov 20 10:00:00.000 EST %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, connectionCallID: 16777500, callType: many, queryRuleID: 5x }
`
	decodeLog(t, log, func(m *decode.Message) {
		require.Contains(t, string(NewJSON(Options{}).Append(nil, m)), `"fields":{"CallID":16777500,"CallType":"many","QueryRuleID":"5x"},"warnings"`)
		require.Contains(t, string(NewLine(Options{}).Append(nil, m)), " CallType=many ")
		require.Contains(t, string(NewFull(Options{}).Append(nil, m)), "  CallType     many\n")
	})
	c := conversationsIn(t, "a.log", []byte(log))[0]
	require.Contains(t, string(NewFlowJSON(Options{}).Append(nil, c)), `"CallType":"many"`)
}

// Bytes of a dump are hex, as in decode, also in a message that a text shows
// first; what only the text has is its text.
func TestFlowsPrintBytes(t *testing.T) {
	const log = `1: Nov 20 10:00:00.000 EST %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, connectionCallID: 16777500, callType: 1, ani: 2001, dnis: 7000, userToUserInfo: null, callReferenceID: 0a0b }
2: Nov 20 10:00:00.001 EST %MIVR-ICD_CTI-7-UNK:writing...
MHDR:    0000: 00 00 00 37 00 00 00 17
MDATA:   0000: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
0010: 00 01 00 00 01 00 01 1C 00 00 08 05 32 30 30 31
0020: 00 0A 05 37 30 30 30 00 09 05 0A 0B 41 42 FF 48
0030: 06 2B 31 34 30 38 00
3: Nov 20 10:00:01.000 EST %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_QUEUED_EVENT, connectionCallID: 16777500, numCSQs: 1, csqID: 5 }
4: Nov 20 10:00:01.001 EST %MIVR-ICD_CTI-7-UNK:writing...
MHDR:    0000: 00 00 00 2D 00 00 00 15
MDATA:   0000: 00 00 00 00 00 00 00 00 00 00 00 00 01 00 01 1C
0010: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
0020: 00 01 00 01 00 05 FF FF 3E 03 00 00 05
`
	c := conversationsIn(t, "a.log", []byte(log))[0]
	text := string(NewFlowJSON(Options{}).Append(nil, c))
	require.Contains(t, text, `"UserToUserInfo":"0a0b4142ff","RouterCallKeyDay":"2b3134303800","CallReferenceID":"0a0b"}`)
	require.Contains(t, text, `"CSQ":[{"CSQID":"000005"}]`)
	require.Contains(t, string(NewLine(Options{}).Append(nil, c.Events[1].Msg)), " CSQID=000005 ")
	require.Contains(t, string(NewFull(Options{}).Append(nil, c.Events[0].Msg)), " 0a0b4142ff")
}

var lastKey = regexp.MustCompile(`,"(?:seen|warnings)":$`)

func trimKey(s string) string { return lastKey.ReplaceAllString(s, "") }

func TestFlowJSONHidesPasswords(t *testing.T) {
	c := small(t)
	c.Events[0].Msg = textMessage(t, ged188.OpenReq, text(ged188.ClientPassword, "secret"))
	require.NotContains(t, string(NewFlowJSON(Options{}).Append(nil, c)), "secret")
	require.Contains(t, string(NewFlowJSON(Options{ShowSecrets: true}).Append(nil, c)), "secret")
	for form, writer := range flowForms {
		require.NotContains(t, string(writer(Options{}).Append(nil, c)), "secret", form)
	}
}

func TestFlowJSONAllocatesNothing(t *testing.T) {
	c, w := documented(t, "transferred"), NewFlowJSON(Options{})
	b := w.Append(nil, c)
	require.Zero(t, testing.AllocsPerRun(100, func() { b = w.Append(b[:0], c) }))
}

func BenchmarkFlowForms(b *testing.B) {
	c := documented(b, "transferred")
	for name, w := range map[string]FlowWriter{
		"json": NewFlowJSON(Options{}), "timeline": NewTimeline(Options{}), "ladder": NewLadder(Options{}),
	} {
		b.Run("form="+name, func(b *testing.B) {
			out := w.Append(nil, c)
			b.SetBytes(int64(len(out)))
			b.ReportAllocs()
			for b.Loop() {
				out = w.Append(out[:0], c)
			}
		})
	}
}
