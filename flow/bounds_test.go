package flow

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode/ged188"
)

// many is a log of the lines that line makes of 0 to n-1.
func many(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i) + "\n")
	}
	return b.String()
}

// A log that ties ever more calls together has conversations of no more than some.
func TestManyCallsTied(t *testing.T) {
	const n = maxCalls + 500
	log := many(n, func(i int) string { return fmt.Sprintf("%d.%03d T BEGIN_CALL CallID=%d", i/1000, i%1000, 1000+i) }) +
		many(n-1, func(i int) string {
			return fmt.Sprintf("%d.%03d T CALL_TRANSFERRED PrimaryCallID=%d SecondaryCallID=%d", 10+i/1000, i%1000, 1000+n-2-i, 1000+n-1-i)
		})
	calls := 0
	for _, c := range assemble(script(t, log)) {
		require.LessOrEqual(t, len(c.Calls), maxCalls)
		calls += len(c.Calls)
	}
	require.Equal(t, n, calls)
}

// Of requests with one number, those that came last are remembered.
func TestManyRequests(t *testing.T) {
	a := NewAssembler(Options{Emit: func(*Conversation) {}})
	for _, m := range script(t, many(maxRecent+50, func(i int) string { return fmt.Sprintf("0 T MAKE_CALL_REQ InvokeID=7 DialedNumber=%d", 2000+i) })) {
		a.Add(m)
	}
	open := a.asked.open[7]
	require.Len(t, open, maxRecent)
	require.Equal(t, "2149", string(open[maxRecent-1].event.str(theDialedNumber)))
}

// Where more agents than are remembered come within a minute, not each new one looks
// for some to forget; later they are forgotten.
func TestManyAgents(t *testing.T) {
	state := func(second, i int) string {
		return fmt.Sprintf("%d T AGENT_STATE AgentState=3 AgentExtension=%d AgentID=a%d", second, 100_000+i, i)
	}
	a := NewAssembler(Options{Emit: func(*Conversation) {}})
	for _, m := range script(t, many(maxAgents+1, func(i int) string { return state(0, i) })) {
		a.Add(m)
	}
	require.Len(t, a.agents, maxAgents+1)
	require.Equal(t, 2*maxAgents, a.mostAgents)
	for _, m := range script(t, many(maxAgents, func(i int) string { return state(100, 50_000+i) })) {
		a.Add(m)
	}
	require.Less(t, len(a.agents), maxAgents+2)
	a.Close()
	require.Zero(t, a.mostAgents)
}

// A conversation of very many messages is not held against the flows.
func TestManyMessages(t *testing.T) {
	line := func(i int) string { return fmt.Sprintf("%d T CALL_DATA_UPDATE CallID=1000", i) }
	for _, n := range []int{maxMatched - 2, maxMatched - 1} {
		c := assemble(script(t, "0 T BEGIN_CALL CallID=1000 CallType=1\n"+many(n, line)+fmt.Sprintf("%d T END_CALL CallID=1000", n)))[0]
		require.Len(t, c.Events, n+2)
		require.Equal(t, ged188.BeginCallEvent, c.Events[0].Msg.TypeID)
		require.Equal(t, n+2 <= maxMatched, c.Patterns != nil || c.Resembles != "" || len(c.Deviations) > 0)
	}
}
