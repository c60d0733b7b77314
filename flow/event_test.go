package flow

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// How records become events: want has a line for each event, with the times
// and forms of the records that show it.
func TestEvents(t *testing.T) {
	tests := []struct{ name, log, want string }{
		{"a text and two dumps", `
0 T BEGIN_CALL CallID=1 ANI=2005
0.010 W BEGIN_CALL CallID=1 ANI=2005
1.500 W BEGIN_CALL CallID=1 ANI=2005`, `
BEGIN_CALL 0 text, 0.01 hex, 1.5 hex`},
		{"the text with most equal fields", `
0 T CALL_CONNECTION_CLEARED CallID=1 EventCause=28 ReleasingDeviceID=9019
0 T CALL_CONNECTION_CLEARED CallID=1 EventCause=65535 ReleasingDeviceID=2005
1 W CALL_CONNECTION_CLEARED CallID=1 EventCause=65535 ReleasingDeviceID=2005
1 W CALL_CONNECTION_CLEARED CallID=1 EventCause=28 ReleasingDeviceID=9019`, `
CALL_CONNECTION_CLEARED 0 text, 1 hex
CALL_CONNECTION_CLEARED 0 text, 1 hex`},
		{"doubled texts get dumps in turns", `
0 T CALL_HELD CallID=1 HoldingDeviceID=2005
0.1 T CALL_HELD CallID=1 HoldingDeviceID=2005
1.1 W CALL_HELD CallID=1 HoldingDeviceID=2005
1.2 W CALL_HELD CallID=1 HoldingDeviceID=2005
1.3 W CALL_HELD CallID=1 HoldingDeviceID=2005
1.4 W CALL_HELD CallID=1 HoldingDeviceID=2005`, `
CALL_HELD 0 text, 1.1 hex, 1.3 hex
CALL_HELD 0.1 text, 1.2 hex, 1.4 hex`},
		{"a dump of another call, and of another type", `
0 T CALL_HELD CallID=1 HoldingDeviceID=2005
0 W CALL_HELD CallID=2 HoldingDeviceID=2005
0 W CALL_RETRIEVED CallID=1 RetrievingDeviceID=2005`, `
CALL_HELD 0 text
CALL_RETRIEVED 0 hex
CALL_HELD 0 hex`},
		{"a request that is handled twice", `
0 R CONSULT_CALL_REQ InvokeID=4 ActiveCallID=1
0.1 P CONSULT_CALL_REQ InvokeID=4 ActiveCallID=1
0.2 P CONSULT_CALL_REQ InvokeID=4 ActiveCallID=1`, `
CONSULT_CALL_REQ 0 hex, 0.1 text
CONSULT_CALL_REQ 0.2 text`},
		{"two requests that differ in their number", `
0 R CONSULT_CALL_REQ InvokeID=4 ActiveCallID=1
0.01 R CONSULT_CALL_REQ InvokeID=5 ActiveCallID=1
0.02 P CONSULT_CALL_REQ InvokeID=5 ActiveCallID=1`, `
CONSULT_CALL_REQ 0 hex
CONSULT_CALL_REQ 0.01 hex, 0.02 text`},
		{"too late for its text", `
0 T BEGIN_CALL CallID=1
60.001 W BEGIN_CALL CallID=1`, `
BEGIN_CALL 0 text
BEGIN_CALL 60.001 hex`},
		{"no text: equal dumps within 25 ms", `
0 W CALL_HELD CallID=1 HoldingDeviceID=2005
0.025 W CALL_HELD CallID=1 HoldingDeviceID=2005
0.026 W CALL_HELD CallID=1 HoldingDeviceID=2005
0.027 W CALL_HELD CallID=1 HoldingDeviceID=2006`, `
CALL_HELD 0 hex, 0.025 hex
CALL_HELD 0.026 hex
CALL_HELD 0.027 hex`},
		{"no text of this one: dumps of a message are equal", `
0 T CALL_HELD CallID=1 HoldingDeviceID=2005
0.1 W CALL_HELD CallID=1 HoldingDeviceID=2005
0.2 W CALL_HELD CallID=1 HoldingDeviceID=2006`, `
CALL_HELD 0 text, 0.1 hex
CALL_HELD 0.2 hex`},
		{"clients with a MonitorID of their own", `
0 W BEGIN_CALL MonitorID=1 CallID=1
0 W BEGIN_CALL MonitorID=2 CallID=1`, `
BEGIN_CALL 0 hex, 0 hex`},
		{"an agent's states", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T AGENT_STATE AgentState=8 AgentExtension=2006 AgentID=agt2006
1 T AGENT_STATE AgentState=8 AgentExtension=2007 AgentID=agt2007
2 W AGENT_STATE AgentState=8 AgentExtension=2007 AgentID=agt2007
2 W AGENT_STATE AgentState=8 AgentExtension=2006 AgentID=agt2006
3 T CALL_DELIVERED CallID=1 AlertingDeviceID=2006 AlertingDeviceType=76`, `
BEGIN_CALL 0 text
AGENT_STATE 1 text, 2 hex
CALL_DELIVERED 3 text`},
		{"a request is read, then handled, and answered", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1.000 R ANSWER_CALL_REQ InvokeID=7 CallID=1
1.001 P5 ANSWER_CALL_REQ InvokeID=7 CallID=1
1.002 T5 ANSWER_CALL_CONF InvokeID=7
1.003 W ANSWER_CALL_CONF InvokeID=7`, `
BEGIN_CALL 0 text
ANSWER_CALL_REQ 1 hex, 1.001 text
ANSWER_CALL_CONF 1.002 text, 1.003 hex`},
		{"two clients, one InvokeID", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
0 T BEGIN_CALL CallID=2 ConnectionDeviceID=2006
1.000 P5 HOLD_CALL_REQ InvokeID=7 CallID=1
1.001 P6 HOLD_CALL_REQ InvokeID=7 CallID=2
1.002 T6 CONTROL_FAILURE_CONF InvokeID=7 FailureCode=24
1.003 T5 HOLD_CALL_CONF InvokeID=7`, `
BEGIN_CALL 0 text
HOLD_CALL_REQ 1.001 text
CONTROL_FAILURE_CONF 1.002 text
BEGIN_CALL 0 text
HOLD_CALL_REQ 1 text
HOLD_CALL_CONF 1.003 text`},
		{"the answer to a request about no call", `
0 T BEGIN_CALL CallID=1
1 P5 HOLD_CALL_REQ InvokeID=7 CallID=1
1 P6 SET_AGENT_STATE_REQ InvokeID=7 AgentState=3 AgentID=agt2006
2 T6 SET_AGENT_STATE_CONF InvokeID=7
3 T5 HOLD_CALL_CONF InvokeID=7`, `
BEGIN_CALL 0 text
HOLD_CALL_REQ 1 text
HOLD_CALL_CONF 3 text`},
		{"a call that a client makes", `
0 P5 MAKE_CALL_REQ InvokeID=9 DialedNumber=7000
0.1 T5 MAKE_CALL_CONF InvokeID=9 NewCallID=1
0.2 T BEGIN_CALL CallID=1`, `
MAKE_CALL_REQ 0 text
MAKE_CALL_CONF 0.1 text
BEGIN_CALL 0.2 text`},
		{"what concerns no call", `
0 R HEARTBEAT_REQ InvokeID=1
0 W HEARTBEAT_CONF InvokeID=1
0 P5 OPEN_REQ InvokeID=2
0 P5 SNAPSHOT_CALL_REQ InvokeID=3 CallID=77
0 T AGENT_STATE AgentState=3 AgentID=agt2006`, ``},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range assemble(script(t, tt.log)) {
				for _, e := range c.Events {
					var seen []string
					for _, s := range e.Seen {
						seen = append(seen, fmt.Sprintf("%g %s", float64(s.Time.UnixMilli()-simStart)/1000, s.Form))
					}
					got = append(got, strings.TrimSuffix(e.Msg.Schema.Name, "_EVENT")+" "+strings.Join(seen, ", "))
				}
			}
			require.Equal(t, strings.TrimSpace(tt.want), strings.Join(got, "\n"))
		})
	}
}

// Where text and wire disagree, the wire is right, and a finding says so.
func TestMerge(t *testing.T) {
	cs := assemble(script(t, `
0 T BEGIN_CALL CallID=1 CallType=1 ANI=2005 DNIS=7000
0.1 W BEGIN_CALL CallID=1 CallType=9 ANI=2005 DialedNumber=7000`))
	require.Len(t, cs, 1)
	m := cs[0].Events[0].Msg
	kind, _ := m.Int(ged188.CallType)
	require.EqualValues(t, 9, kind)
	dnis, _ := m.Text(ged188.DNIS)
	require.Equal(t, "7000", string(dnis), "only the text has it")
	dialed, _ := m.Text(ged188.DialedNumber)
	require.Equal(t, "7000", string(dialed), "only the wire has it")
	require.Equal(t, decode.Text, m.Form, "of the first showing")
	var got []string
	for _, f := range cs[0].Findings {
		require.Equal(t, TextWireDiffers, f.Code)
		require.Len(t, f.Evidence, 2)
		got = append(got, f.Summary)
	}
	require.Equal(t, []string{
		"BEGIN_CALL_EVENT: CallType is 1 in the text, 9 on the wire",
		`BEGIN_CALL_EVENT: DialedNumber is null or absent in the text, "7000" on the wire`,
	}, got)
}

// A list that the wire has is the wire's whole list, and findings say what the
// text has in it; unless bytes of the dump are lost, or the wire has none.
func TestMergeLists(t *testing.T) {
	const queued = "0 T BEGIN_CALL CallID=1\n1 T CALL_QUEUED CallID=1 %s\n1.1 W CALL_QUEUED CallID=1 %s"
	for _, tt := range []struct {
		name, text, wire string
		damaged          bool
		want             string
		findings         []string
	}{
		{"the same", "NumCSQs=2 CSQID[0]=4 CSQID[1]=5", "NumCSQs=2 CSQID[0]=4 CSQID[1]=5", false, "4 5", nil},
		{"more in the text", "NumCSQs=2 CSQID[0]=4 CSQID[1]=5", "NumCSQs=1 CSQID[0]=5", false, "5", []string{
			"NumCSQs is 2 in the text, 1 on the wire", "CSQID[0] is 4 in the text, 5 on the wire", "CSQID[1] is 5 in the text, absent on the wire"}},
		{"more on the wire", "NumCSQs=1 CSQID[0]=5", "NumCSQs=2 CSQID[0]=5 CSQID[1]=4", false, "5 4", []string{
			"NumCSQs is 1 in the text, 2 on the wire", "CSQID[1] is null or absent in the text, 4 on the wire"}},
		{"an empty list on the wire", "NumCSQs=1 CSQID[0]=5", "NumCSQs=0", false, "", []string{
			"NumCSQs is 1 in the text, 0 on the wire", "CSQID[0] is 5 in the text, absent on the wire"}},
		{"a list of the text alone", "NumCSQs=1 CSQID[0]=5", "CallingDeviceID=2005", false, "5", []string{
			`CallingDeviceID is null or absent in the text, "2005" on the wire`}},
		{"lost bytes", "NumCSQs=2 CSQID[0]=4 CSQID[1]=5", "NumCSQs=2 CSQID[0]=4", true, "4 5", nil},
		{"a cut text", "NumCSQs=2 CSQID[0]=4 CSQID[1]=5?", "NumCSQs=1 CSQID[0]=4", false, "4", []string{"NumCSQs is 2 in the text, 1 on the wire"}},
		{"variables", "@BAone=1 @BAtwo=2", "@BAtwo=3", false, "3", []string{
			`NamedVariable BAone is "1" in the text, absent on the wire`, `NamedVariable BAtwo is "2" in the text, "3" on the wire`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, uncertain := strings.CutSuffix(tt.text, "?")
			ms := script(t, fmt.Sprintf(queued, text, tt.wire))
			ms[1].Values[len(ms[1].Values)-1].Uncertain = uncertain
			if tt.damaged {
				ms[2].Gaps = []decode.Gap{{Row: 0, Off: 4, Len: 2}}
			}
			e := assemble(ms)[0]
			var got, findings []string
			for _, v := range e.Events[1].Msg.Values {
				switch {
				case v.Slot.Field == ged188.CSQID:
					got = append(got, strconv.FormatInt(v.Num, 10))
				case v.Slot.Type == decode.NAMEDVAR:
					got = append(got, string(v.Bytes))
				}
			}
			for _, f := range e.Findings {
				findings = append(findings, strings.TrimPrefix(f.Summary, "CALL_QUEUED_EVENT: "))
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
			require.Equal(t, tt.findings, findings)
		})
	}
}

// Each value is text or bytes as it is in the log, whichever form comes first.
func TestMergeTextAndBytes(t *testing.T) {
	ms := script(t, `
0 T BEGIN_CALL CallID=1 UserToUserInfo=0a0b CallWrapupData=x
0.1 W BEGIN_CALL CallID=1 CallReferenceID=ab ANI=2005 CallWrapupData=y`)
	ms[1].Values[3].Uncertain = true
	isText := map[string]bool{}
	for _, v := range assemble(ms)[0].Events[0].Msg.Values {
		isText[v.Slot.Field.Name] = v.Text
	}
	require.Equal(t, map[string]bool{"CallID": false, "CallReferenceID": false, "ANI": false, "UserToUserInfo": true, "CallWrapupData": true}, isText)
}

// What lost bytes may have touched takes nothing from what the text says; the
// rest of such a dump counts.
func TestMergeDamaged(t *testing.T) {
	ms := script(t, `
0 T BEGIN_CALL CallID=1 CallType=1 ANI=2005
0.1 W BEGIN_CALL CallID=1 CallType=0 DialedNumber=7000`)
	ms[1].Gaps = []decode.Gap{{Row: 0, Off: 4, Len: 2}}
	ms[1].Values[1].Uncertain = true
	c := assemble(ms)[0]
	require.Len(t, c.Events, 1)
	require.Len(t, c.Findings, 1)
	require.Contains(t, c.Findings[0].Summary, "DialedNumber")
	kind, _ := c.Events[0].Msg.Int(ged188.CallType)
	require.EqualValues(t, 1, kind)
}

func TestSameClient(t *testing.T) {
	const one, other = "Socket[addr=10.0.0.1,port=2]", "Socket[addr=10.0.0.1,port=3]"
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{one, one, true}, {one, other, false}, {one, "", true}, {"", other, true}, {one, "thread-1", true}, {"thread-1", "thread-2", true},
	} {
		require.Equal(t, tt.want, sameClient(tt.a, tt.b), "%s %s", tt.a, tt.b)
	}
}
