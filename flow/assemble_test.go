package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// When conversations are over, and in which order they are given out: want
// has the ids with the second of the message by which each was given out.
func TestClosing(t *testing.T) {
	tests := []struct {
		name, log string
		want      []string
	}{
		{"60 s after the end", `
0 T BEGIN_CALL CallID=1
10 T END_CALL CallID=1
70 T BEGIN_CALL CallID=2
70.001 T BEGIN_CALL CallID=3`, []string{"1#1 at 70.001", "2#1 at the end", "3#1 at the end"}},
		{"a late dump does not keep it open", `
0 T BEGIN_CALL CallID=1
10 T END_CALL CallID=1
65 W END_CALL CallID=1
71 T BEGIN_CALL CallID=3`, []string{"1#1 at 71", "3#1 at the end"}},
		{"the same number later", `
0 T BEGIN_CALL CallID=1
10 T END_CALL CallID=1
100 T BEGIN_CALL CallID=1
110 T END_CALL CallID=1
200 T BEGIN_CALL CallID=1`, []string{"1#1 at 100", "1#2 at 200", "1#3 at the end"}},
		{"the same number at once", `
0 T BEGIN_CALL CallID=1
10 T END_CALL CallID=1
20 T BEGIN_CALL CallID=1
30 T END_CALL CallID=1`, []string{"1#1 at 20", "1#2 at the end"}},
		{"silence", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T BEGIN_CALL CallID=2 ConnectionDeviceID=2006
2 T CALL_ESTABLISHED CallID=2 AnsweringDeviceID=2007
1800 T BEGIN_CALL CallID=3
1801 T BEGIN_CALL CallID=4
3700 T BEGIN_CALL CallID=5
86402 T BEGIN_CALL CallID=6
86403 T BEGIN_CALL CallID=7`, []string{"1#1 at 1801", "3#1 at 3700", "4#1 at 3700", "5#1 at 86402", "2#1 at 86403", "6#1 at the end", "7#1 at the end"}},
		{"in the order of the end", `
0 T BEGIN_CALL CallID=1
1 T BEGIN_CALL CallID=2
2 T BEGIN_CALL CallID=3
10 T END_CALL CallID=2
11 T END_CALL CallID=1
12 T CALL_HELD CallID=3`, []string{"2#1 at the end", "1#1 at the end", "3#1 at the end"}},
		{"the other call goes on", `
0 T BEGIN_CALL CallID=1
1 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2
2 T BEGIN_CALL CallID=2
10 T END_CALL CallID=1
80 T CALL_HELD CallID=2
90 T END_CALL CallID=2
151 T BEGIN_CALL CallID=3`, []string{"1#1 at 151", "3#1 at the end"}},
		{"merged away without an end", `
0 T BEGIN_CALL CallID=1
1 T BEGIN_CALL CallID=2
2 T CALL_TRANSFERRED PrimaryCallID=1 SecondaryCallID=2 ConnectedPartyCallID[0]=1
10 T END_CALL CallID=1
71 T BEGIN_CALL CallID=3`, []string{"1#1 at 71", "3#1 at the end"}},
		{"merged, and it is not said where the parties are", `
0 T BEGIN_CALL CallID=1
1 T BEGIN_CALL CallID=2
2 T CALL_TRANSFERRED PrimaryCallID=1 SecondaryCallID=2
80 T CALL_HELD CallID=1
100 T END_CALL CallID=1
161 T BEGIN_CALL CallID=3`, []string{"1#1 at 161", "3#1 at the end"}},
		{"goes on under another number", `
0 T BEGIN_CALL CallID=1
1 T CALL_DATA_UPDATE CallID=1 NewCallID=2
10 T END_CALL CallID=2
71 T BEGIN_CALL CallID=3`, []string{"1#1 at 71", "3#1 at the end"}},
		{"one that is silent and one that ended are over at one time", `
10 T BEGIN_CALL CallID=1
20 T BEGIN_CALL CallID=2
1750 T END_CALL CallID=2
1811 T BEGIN_CALL CallID=3`, []string{"1#1 at 1811", "2#1 at 1811", "3#1 at the end"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			at := ""
			a := NewAssembler(Options{Emit: func(c *Conversation) {
				got = append(got, fmt.Sprintf("%d#%d at %s", c.ID, c.Nth, at))
			}})
			for _, m := range script(t, tt.log) {
				at = fmt.Sprint(float64(m.Time.UnixMilli()-simStart) / 1000)
				a.Add(m)
			}
			at = "the end"
			a.Close()
			require.Equal(t, tt.want, got)
		})
	}
}

// A log that starts again ends all that is open.
func TestRestart(t *testing.T) {
	log := script(t, `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
10 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005`)
	tests := []struct {
		name          string
		first, second uint64
		back          int64 // milliseconds
		restarts      bool
	}{
		{"counts on", 7000, 7100, 0, false},
		{"threads write out of order", 7000, 6990, 0, false},
		{"counts from 1", 7000, 12, 0, true},
		{"counts from 1 after few records", 700, 12, 0, true},
		{"out of order at the start", 40, 5, 0, false},
		{"summer time ends", 7000, 7100, 3_600_000, false},
		{"an older log", 7000, 7100, 4 * 3_600_000, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			log[0].Seq, log[1].Seq = tt.first, tt.second
			log[1].Time = parse.MakeTime(simStart+10_000-tt.back, 0)
			cs := assemble(log)
			if !tt.restarts {
				require.Len(t, cs, 1)
				return
			}
			require.Len(t, cs, 2)
			require.Equal(t, []int{1, 2}, []int{cs[0].Nth, cs[1].Nth})
			require.False(t, cs[0].Complete)
			require.Equal(t, EngineRestarted, cs[0].Findings[len(cs[0].Findings)-1].Code)
		})
	}
}

// Records without a time go on with the time before.
func TestNoTime(t *testing.T) {
	ms := plots[1].messages(t, 1000)
	for _, m := range ms {
		m.Time = parse.Time{}
	}
	cs := assemble(ms)
	require.Len(t, cs, 1)
	require.Len(t, cs[0].Events, len(ms))
	require.Equal(t, Answered, cs[0].Outcome)
}

// Which calls belong together, and why.
func TestLinks(t *testing.T) {
	tests := []struct {
		name, log string
		want      []string
	}{
		{"transfer", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T BEGIN_CALL CallID=2 CallType=10 ConnectionDeviceID=2006
2 T CALL_TRANSFERRED PrimaryCallID=1 SecondaryCallID=2 ConnectedPartyCallID[0]=1`,
			[]string{"primary 1, consult 2 (CALL_TRANSFERRED_EVENT merges call 2 into 1)"}},
		{"conference under a new id", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
2 T CALL_CONFERENCED PrimaryCallID=1 SecondaryCallID=2 ConnectedPartyCallID[0]=3 ConnectedPartyCallID[1]=3
3 T CALL_HELD CallID=2
4 T CALL_ESTABLISHED CallID=3`,
			[]string{"primary 1, consult 2 (CALL_CONFERENCED_EVENT merges call 2 into 1), conference 3 (CALL_CONFERENCED_EVENT leaves its parties in call 3)"}},
		{"only named", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2`, []string{"primary 1"}},
		{"named, with a message before", `
0 T BEGIN_CALL CallID=2 ConnectionDeviceID=9001
1 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
2 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2`,
			[]string{"primary 2, primary 1 (CALL_DELIVERED_EVENT of call 1 names 2 as SecondaryConnectionCallID)"}},
		{"named, with a message after", `
1 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2
2 T CALL_HELD CallID=2`,
			[]string{"primary 1, primary 2 (CALL_DELIVERED_EVENT of call 1 names 2 as SecondaryConnectionCallID)"}},
		{"no call named", `
1 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=0
2 T CALL_DELIVERED CallID=2 SecondaryConnectionCallID=-1
3 T CALL_DATA_UPDATE CallID=3 NewCallID=0`, []string{"primary 1", "primary 2", "primary 3"}},
		{"a new CallID", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T CALL_DATA_UPDATE CallID=1 NewCallID=5
2 T CALL_HELD CallID=5`, []string{"primary 1, primary 5 (CALL_DATA_UPDATE_EVENT gives call 1 the new CallID 5)"}},
		{"two calls that name a third", `
0 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=9
1 T CALL_DELIVERED CallID=2 SecondaryConnectionCallID=9`,
			[]string{"primary 1, primary 2 (CALL_DELIVERED_EVENT of call 2 names 9 as SecondaryConnectionCallID)"}},
		{"consult of the phone that holds", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006
2 T CALL_HELD CallID=1 HoldingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2006`,
			[]string{"primary 1, consult 2 (consult call of 2006, which is in call 1)"}},
		{"consult before the hold", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2006
4 T CALL_HELD CallID=1 HoldingDeviceID=2006`,
			[]string{"primary 1, consult 2 (consult call of 2006, which is in call 1)"}},
		{"consult of a phone that rings, before the hold", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_DELIVERED CallID=1 LocalConnectionState=2 ConnectionDeviceID=2006 AlertingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2006
4 T CALL_SERVICE_INITIATED CallID=2 LocalConnectionState=1 ConnectionDeviceID=2006 CallingDeviceID=2006
5 T CALL_HELD CallID=1 HoldingDeviceID=2006`,
			[]string{"primary 1, consult 2 (consult call of 2006, which is in call 1)"}},
		{"consult of a phone that holds one call and is connected in another", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006
2 T CALL_HELD CallID=1 HoldingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=1 ConnectionDeviceID=2008
4 T CALL_ESTABLISHED CallID=2 AnsweringDeviceID=2006
5 T BEGIN_CALL CallID=3 CallType=12 ConnectionDeviceID=2006`,
			[]string{"primary 1, consult 3 (consult call of 2006, which is in call 1)", "primary 2"}},
		{"consult of another phone", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006
2 T CALL_HELD CallID=1 HoldingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2007`, []string{"consult 2", "primary 1"}},
		{"no consult", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006
2 T CALL_HELD CallID=1 HoldingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=10 ConnectionDeviceID=2006`, []string{"primary 1", "primary 2"}},
		{"reservation and preview", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020 @BAAccountNumber=7
1 T CALL_DATA_UPDATE CallID=1 CallType=18 ConnectionDeviceID=4020 @BAResponse=Accept
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020 @BAAccountNumber=7`,
			[]string{"reservation 1, preview 2 (preview call of 4020 after its reservation 1)"}},
		{"the answer under the CallID of the preview call", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020
1 T CALL_DATA_UPDATE CallID=2 CallType=18 ConnectionDeviceID=4020 @BAResponse=Accept
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020`,
			[]string{"reservation 1, preview 2 (update of the reservation 1 of 4020 under another CallID)"}},
		{"preview for another contact", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020 @BAAccountNumber=7
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020 @BAAccountNumber=8`, []string{"preview 2", "reservation 1"}},
		{"preview that does not say for which contact", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020 @BAAccountNumber=7
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020`,
			[]string{"reservation 1, preview 2 (preview call of 4020 after its reservation 1)"}},
		{"two previews after one reservation", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020
3 T BEGIN_CALL CallID=3 CallType=17 ConnectionDeviceID=4020`,
			[]string{"preview 3", "reservation 1, preview 2 (preview call of 4020 after its reservation 1)"}},
		{"preview of another agent", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4021`, []string{"preview 2", "reservation 1"}},
		{"preview after a skipped reservation", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020
1 T CALL_DATA_UPDATE CallID=1 CallType=18 ConnectionDeviceID=4020 @BAResponse=Skip
2 T BEGIN_CALL CallID=2 CallType=17 ConnectionDeviceID=4020`, []string{"preview 2", "reservation 1"}},
		{"a later CallType does not make another call of it", `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_DATA_UPDATE CallID=1 CallType=12 ConnectionDeviceID=2005
2 T CALL_DATA_UPDATE CallID=1 CallType=18 ConnectionDeviceID=2005
3 T CALL_DATA_UPDATE CallID=1 CallType=17 ConnectionDeviceID=2005
4 T CALL_DATA_UPDATE CallID=1 CallType=23 ConnectionDeviceID=2005`, []string{"primary 1"}},
		{"two reservations of one agent", `
0 T BEGIN_CALL CallID=1 CallType=18 ConnectionDeviceID=4020
1 T END_CALL CallID=1
2 T BEGIN_CALL CallID=2 CallType=18 ConnectionDeviceID=4020
3 T BEGIN_CALL CallID=3 CallType=17 ConnectionDeviceID=4020`,
			[]string{"reservation 1", "reservation 2, preview 3 (preview call of 4020 after its reservation 2)"}},
		{"the answer names another call", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 P5 CONSULT_CALL_REQ InvokeID=4 ActiveCallID=1 DialedNumber=2007
2 T5 CONSULT_CALL_CONF InvokeID=4 NewCallID=2
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2006`,
			[]string{"primary 1, consult 2 (CONSULT_CALL_CONF answers the request about call 1 with call 2)"}},
		{"a chain", `
0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005
1 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2
2 T CALL_HELD CallID=3
3 T CALL_DELIVERED CallID=3 SecondaryConnectionCallID=4
4 T CALL_HELD CallID=4
5 T CALL_HELD CallID=2
6 T CALL_TRANSFERRED PrimaryCallID=2 SecondaryCallID=4`,
			[]string{"primary 1, primary 3 (CALL_TRANSFERRED_EVENT merges call 4 into 2), consult 4 (CALL_DELIVERED_EVENT of call 3 names 4 as SecondaryConnectionCallID), primary 2 (CALL_DELIVERED_EVENT of call 1 names 2 as SecondaryConnectionCallID)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range assemble(script(t, tt.log)) {
				var calls []string
				for _, k := range c.Calls {
					s := fmt.Sprintf("%s %d", k.Role, k.ID)
					if k.Why != "" {
						s += " (" + k.Why + ")"
					}
					calls = append(calls, s)
				}
				got = append(got, strings.Join(calls, ", "))
			}
			slices.Sort(got)
			require.Equal(t, tt.want, got)
		})
	}
}

// Numbers that were used are counted, whatever their order.
func TestIDSet(t *testing.T) {
	var s IDs
	for _, id := range []uint32{0, 1, 63, 64, 4095, 4096, 1<<32 - 1} {
		require.Equal(t, 1, s.count(id))
	}
	require.Equal(t, 2, s.count(4096))
	require.Equal(t, 3, s.count(4096))
	require.Equal(t, 2, s.count(0))
	require.Equal(t, 1, s.count(2))
}
