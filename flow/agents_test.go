package flow

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Which agents' states belong to which conversation. The lines of a case are
// "SECONDS agent STATE", "... begin|ring|answer|leave|end CALL": a call from
// outside begins, comes to the agent's phone, is answered there, loses the
// agent, ends. A STATE with @ is told of the agent at another phone. want has, by conversation, the seconds of the states that it
// gets.
func TestAgents(t *testing.T) {
	tests := []struct {
		name, log string
		want      []string
	}{
		{"one call", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 5
10 leave 1
11 end 1
12 agent 3`, []string{"1: 1 3 9 12"}},
		{"ready closes one call and does not open the next", `
0 begin 1
0 begin 2
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 3
10 leave 1
11 end 1
12 agent 8
13 ring 2
14 agent 4
15 answer 2
20 agent 3
21 leave 2
22 end 2`, []string{"1: 1 3 9", "2: 12 14 20"}},
		{"no state between two calls", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
10 leave 1
11 end 1
12 begin 2
13 agent 8
14 ring 2
15 agent 4
16 answer 2
20 agent 3
21 leave 2
22 end 2`, []string{"1: 1 3", "2: 13 15 20"}},
		{"work after a call while another, of which no end was seen, is still at the phone", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
500 begin 2
501 agent 8
502 ring 2
503 agent 4
504 answer 2
510 leave 2
510 agent 5
511 end 2
520 agent 3`, []string{"1: 1 3", "2: 501 503 510 520"}},
		{"ready that closes nothing comes before reserved", `
0 begin 1
1 agent 2
2 agent 3
3 agent 8
4 ring 1
5 agent 4
6 answer 1
9 agent 3
10 end 1`, []string{"1: 2 3 5 9"}},
		{"ready that closes nothing comes long before reserved", `
0 begin 1
2 agent 3
100 agent 8
101 ring 1
102 agent 4
103 answer 1
109 agent 3
110 end 1`, []string{"1: 2 100 102 109"}},
		{"ready before the call began", `
0 begin 2
1 agent 3
2 begin 1
3 agent 8
4 ring 1
5 agent 4
6 answer 1
9 agent 3
10 end 1
11 end 2`, []string{"1: 3 5 9", "2:"}},
		{"ready after a call that is given out", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 5
10 leave 1
11 end 1
70 begin 2
100 agent 3
101 agent 8
102 ring 2
103 agent 4
104 answer 2
109 agent 3
110 end 2`, []string{"1: 1 3 9", "2: 101 103 109"}},
		{"another free state after a call that is given out", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 2
10 end 1
100 begin 2
101 agent 3
102 agent 8
103 ring 2
104 agent 4
105 answer 2
109 agent 3
110 end 2`, []string{"1: 1 3 9", "2: 101 102 104 109"}},
		{"the same free state after a call that is given out", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 3
10 end 1
100 begin 2
101 agent 3
102 agent 8
103 ring 2
104 agent 4
105 answer 2
109 agent 2
110 end 2`, []string{"1: 1 3 9", "2: 102 104 109"}},
		{"free twice after a call that is given out", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
10 end 1
100 begin 2
101 agent 3
102 agent 3
103 agent 8
104 ring 2
105 agent 4
106 answer 2
109 agent 2
110 end 2`, []string{"1: 1 3", "2: 103 105 109"}},
		{"free twice long after a call that is given out", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
9 agent 3
10 end 1
100 begin 2
101 agent 4
102 agent 3
103 agent 3
104 agent 8
105 ring 2
106 agent 4
109 agent 2
110 end 2`, []string{"1: 1 3 9", "2: 102 103 104 106 109"}},
		{"ring no answer, then the same call again", `
0 begin 1
1 agent 8
2 ring 1
14 agent 2
15 leave 1
16 agent 3
17 agent 8
18 ring 1
19 agent 4
20 answer 1
29 agent 3
30 end 1`, []string{"1: 1 14 16 17 19 29"}},
		{"reserved after the phone rings", `
0 begin 1
2 ring 1
3 agent 8
4 agent 4
5 answer 1
9 agent 3
10 end 1`, []string{"1: 3 4 9"}},
		{"talking before the phone rings", `
0 begin 1
1 agent 8
2 agent 4
3 ring 1
5 answer 1
9 agent 3
10 end 1`, []string{"1: 1 2 9"}},
		{"reserved for a call that never comes", `
0 begin 1
1 agent 8
20 agent 3
30 end 1`, []string{"1:"}},
		{"reserved long before a call comes", `
0 begin 1
1 agent 8
100 ring 1
101 answer 1
110 end 1`, []string{"1:"}},
		{"states without a call", `
0 begin 1
1 agent 2
2 agent 1
3 agent 3
4 end 1`, []string{"1:"}},
		{"talking on a call that no state announced", `
0 begin 1
1 ring 1
2 agent 4
3 answer 1
9 agent 2
10 end 1`, []string{"1: 2 9"}},
		{"doubled states", `
0 begin 1
1 agent 8
1 agent 8
2 ring 1
3 agent 4
3 agent 4
4 answer 1
9 agent 3
9 agent 3
10 end 1
11 begin 2
12 agent 8
13 ring 2
19 agent 2
20 end 2`, []string{"1: 1 1 3 3 9 9", "2: 12 19"}},
		{"only the first free state closes", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
8 agent 3
9 agent 2
10 agent 3
11 end 1`, []string{"1: 1 3 8"}},
		{"on to another call while the last one goes on without him", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
5 leave 1
6 begin 2
7 ring 2
8 agent 4
9 answer 2
20 agent 3
21 leave 2`, []string{"1: 1 3", "2: 8 20"}},
		{"reserved once more in the call", `
0 begin 1
1 agent 8
2 ring 1
3 answer 1
4 agent 8
9 agent 3
10 end 1`, []string{"1: 1 4 9"}},
		{"reserved long after the last state in a call without an end", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
100 begin 2
101 agent 8
102 ring 2
103 agent 4
104 answer 2
109 agent 3
110 end 2`, []string{"1: 1 3", "2: 101 103 109"}},
		{"reserved for one call that never comes, and then for another", `
0 begin 1
1 agent 8
100 agent 8
101 ring 1
102 agent 4
103 answer 1
109 agent 3
110 end 1`, []string{"1: 100 102 109"}},
		{"reserved long after another call rang without an end", `
0 begin 1
2 ring 1
100 begin 2
101 agent 8
102 ring 2
103 agent 4
104 answer 2
109 agent 3
110 end 2`, []string{"1:", "2: 101 103 109"}},
		{"the agent has moved to another phone", `
0 begin 1
1 agent 3
2 agent 8@2007
3 ring 1
4 answer 1
10 end 1`, []string{"1:"}},
		{"the agent has moved to the phone that rings", `
0 begin 1
1 agent 3@2007
2 agent 8
3 ring 1
4 agent 4
9 agent 3
10 end 1`, []string{"1: 1 2 4 9"}},
		{"hold and retrieve", `
0 begin 1
1 agent 8
2 ring 1
3 agent 4
4 answer 1
5 agent 10
6 agent 4
9 agent 1
10 end 1`, []string{"1: 1 3 5 6 9"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range assemble(script(t, agentLog(tt.log))) {
				s := strings.SplitN(told(c), "#", 2)[0] + ":"
				for _, e := range c.Events {
					if e.Call == 0 {
						s += " " + strings.TrimSuffix(e.Time.Std().UTC().Format("05.000"), ".000")
					}
				}
				got = append(got, s)
			}
			slices.Sort(got)
			for i := range tt.want {
				tt.want[i] = seconds(tt.want[i])
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// seconds turns the seconds of "1: 2 70" into what a clock that starts at
// 22:13:20 shows.
func seconds(s string) string {
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		n := 0
		for _, c := range words[i] {
			n = n*10 + int(c-'0')
		}
		n = (n + 20) % 60
		words[i] = string([]byte{byte('0' + n/10), byte('0' + n%10)})
	}
	return strings.Join(words, " ")
}

// agentLog turns the lines of TestAgents into a script.
func agentLog(log string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(log)) {
		w := strings.Fields(line)
		call := "CallID=" + w[2]
		var s string
		switch w[1] {
		case "agent":
			state, phone, moved := strings.Cut(w[2], "@")
			if !moved {
				phone = "2006"
			}
			s = "AGENT_STATE AgentState=" + state + " EventReasonCode=0 AgentExtension=" + phone + " AgentID=agt2006"
		case "begin":
			s = "BEGIN_CALL CallType=1 ConnectionDeviceID=60" + w[2] + " " + call
		case "ring":
			s = "CALL_DELIVERED LocalConnectionState=2 ConnectionDeviceID=2006 AlertingDeviceType=76 AlertingDeviceID=2006 " + call
		case "answer":
			s = "CALL_ESTABLISHED LocalConnectionState=3 ConnectionDeviceID=2006 AnsweringDeviceType=76 AnsweringDeviceID=2006 " + call
		case "leave":
			s = "CALL_CONNECTION_CLEARED ConnectionDeviceID=2006 ReleasingDeviceID=2006 " + call
		case "end":
			s = "END_CALL " + call
		}
		b.WriteString(w[0] + " T " + s + "\n")
	}
	return b.String()
}
