package render

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

// titles are the first lines of what is found.
func titles(topics []Topic) []string {
	out := []string{}
	for _, t := range topics {
		line, _, _ := strings.Cut(string(t.Append(nil, Options{})), "\n")
		out = append(out, line)
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		terms   string
		want    []string // how the titles begin
		missing []Missing
	}{
		{terms: "BEGIN_CALL_EVENT", want: []string{"BEGIN_CALL_EVENT  message 23, call event"}},
		{terms: "begincallevent", want: []string{"BEGIN_CALL_EVENT"}},
		{terms: "message 23", want: []string{"BEGIN_CALL_EVENT"}},
		{terms: "tag 25", want: []string{"tag 25  ConnectionDeviceID"}},
		{terms: "EventCause 28", want: []string{"EventCause 28  CEC_REDIRECTED"}},
		{terms: "EventCause=28", want: []string{"EventCause 28  CEC_REDIRECTED"}},
		{terms: "EventCause: CEC_REDIRECTED", want: []string{"EventCause 28"}},
		{terms: "eventcause cec_redirected", want: []string{"EventCause 28"}},
		{terms: "CEC_REDIRECTED", want: []string{"EventCause 28"}},
		{terms: "EventReasonCode 32763", want: []string{"AgentReasonCode 32763"}},
		{terms: "32763", want: []string{"AgentReasonCode 32763"}},
		{terms: "CallEventMask 0x6000", want: []string{"CallEventMask 0x6000"}},
		{terms: "CallMsgMask 24576", want: []string{"CallEventMask 0x6000"}},
		{terms: "BAStatus DO", want: []string{"BAStatus DO"}},
		{terms: "row-short", want: []string{"row-short  warning"}},
		{terms: "connectionCallID", want: []string{"CallID  field", "ConnectionCallID  field"}},
		{terms: "Status 5", want: []string{"StatusCode 5", "ConfigEndStatus 5"}},
		{terms: "EventCause", want: []string{"EventCause  field"}},
		{terms: "EventCause CallID", want: []string{"EventCause  field", "CallID  field"}},
		{terms: "CSQID 0xffffffff", want: []string{"CSQIDSentinel -1  NULL_CSQ"}},
		{terms: "CSQID 4294967295", want: []string{"CSQIDSentinel -1  NULL_CSQ"}},
		{terms: "CSQID -1", want: []string{"CSQIDSentinel -1  NULL_CSQ"}},
		{terms: "ConfigMsgMask 0xffffffff", want: []string{"ConfigMask 0xFFFFFFFF  4294967295"}},
		{terms: "EventCause 9999", missing: []Missing{{Term: "EventCause 9999"}}},
		{terms: "BEGIN_CAL_EVENT", missing: []Missing{{"BEGIN_CAL_EVENT", []string{"BEGIN_CALL_EVENT"}}}},
		{terms: "zzzzzzzzzzzz", missing: []Missing{{Term: "zzzzzzzzzzzz"}}},
		{terms: "tag", missing: []Missing{{"tag", nil}}},
	}
	e := NewExplainer()
	for _, tt := range tests {
		t.Run(tt.terms, func(t *testing.T) {
			found, missing := e.Find(strings.Fields(tt.terms))
			got := titles(found)
			require.Len(t, got, len(tt.want), "%q", got)
			for i, want := range tt.want {
				require.True(t, strings.HasPrefix(got[i], want), "%q", got[i])
			}
			require.Len(t, missing, len(tt.missing))
			for i, want := range tt.missing {
				require.Equal(t, want.Term, missing[i].Term)
				require.Subset(t, missing[i].Near, want.Near)
			}
		})
	}
}

// The tables that people ask for come first.
func TestFindNumber(t *testing.T) {
	found, _ := NewExplainer().Find([]string{"5"})
	got := titles(found)
	require.True(t, strings.HasPrefix(got[0], "EventCause 5"), "%q", got[0])
	require.Contains(t, got, "HEARTBEAT_REQ  message 5, session, sent by the client")
}

// All ones are looked up as -1, as everywhere.
func TestFindAllOnes(t *testing.T) {
	e := NewExplainer()
	want, _ := e.Find([]string{"-1"})
	require.NotEmpty(t, want)
	for _, term := range []string{"0xffffffff", "4294967295"} {
		found, missing := e.Find([]string{term})
		require.Empty(t, missing)
		require.Equal(t, titles(want), titles(found))
	}
}

// A bit that sources name otherwise has both names, where it matters.
func TestSwappedBits(t *testing.T) {
	tests := map[string]string{
		"1": "CONFIG_AGENT_MASK", "3": "CONFIG_AGENT_MASK", "4": "CONFIG_APPLICATION_MASK", "5": "", "2": "",
	}
	others := map[string]string{"CONFIG_AGENT_MASK": "or CONFIG_APPLICATION_MASK: sources differ", "CONFIG_APPLICATION_MASK": "or CONFIG_AGENT_MASK: sources differ"}
	for mask, bit := range tests {
		found, _ := NewExplainer().Find([]string{"ConfigMsgMask", mask})
		explained := string(AppendTopics(nil, found, Options{}))
		full := ""
		decodeLog(t, "1: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:Msg is {length=9 type=OPEN_REQ,invokeId=1,configMsgMask="+mask+" }", func(m *decode.Message) {
			full = string(NewFull(Options{}).Append(nil, m))
		})
		for _, text := range []string{explained, full} {
			if bit == "" {
				require.NotContains(t, text, "sources differ", mask)
			} else {
				require.Contains(t, text, bit, mask)
				require.Contains(t, text, others[bit], mask)
			}
		}
	}
}

func TestExplainGoldens(t *testing.T) {
	terms := []string{"32763", "CALL_DEQUEUED_EVENT", "LocalConnectionState", "CallEventMask", "0x80006000", "tag", "62", "row-short", "BAStatus", "DO"}
	found, missing := NewExplainer().Find(terms)
	require.Empty(t, missing)
	golden(t, "explain.txt", string(AppendTopics(nil, found, Options{})))
	golden(t, "explain-color.txt", string(AppendTopics(nil, found, Options{Color: true, Width: 100})))
	b, err := AppendTopicsJSON(nil, found)
	require.NoError(t, err)
	golden(t, "explain.jsonl", string(b))
}

// Everything that there is to tell can be printed, in both forms, and is
// found by its names.
func TestEveryTopic(t *testing.T) {
	e := NewExplainer()
	for _, topic := range e.topics {
		text := string(topic.Append(nil, Options{}))
		require.True(t, strings.HasSuffix(text, "\n"))
		for line := range strings.Lines(text) {
			require.False(t, strings.ContainsFunc(strings.TrimSuffix(line, "\n"), hidden), "%q", line)
		}
		b, err := json.Marshal(topic.Object())
		require.NoError(t, err)
		require.Contains(t, string(b), `"kind":`)
		for _, name := range topic.Names() {
			if _, isNumber := parseNumber(name); isNumber {
				continue // an alias "-1" is looked up as a number
			}
			found, _ := e.Find([]string{name})
			require.Contains(t, found, topic, "%q", name)
		}
	}
}

func TestNear(t *testing.T) {
	names := []string{"CALL_HELD_EVENT", "CALL_QUEUED_EVENT", "CALL_DEQUEUED_EVENT", "EventCause"}
	require.Equal(t, []string{"CALL_QUEUED_EVENT", "CALL_HELD_EVENT", "CALL_DEQUEUED_EVENT"}, near("CALL_QUEUD_EVENT", names))
	require.Equal(t, []string{"EventCause"}, near("cause", names))
	require.Empty(t, near("xyzzy", names))
}
