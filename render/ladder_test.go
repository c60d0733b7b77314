package render

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
)

// crowded is a call that rings at n agents one after the other.
func crowded(t testing.TB, n int) *flow.Conversation {
	c := small(t)
	c.Deviations, c.Findings, c.Events = nil, nil, nil
	at := c.Start
	for i := range n {
		phone := strconv.Itoa(3000 + i)
		c.Agents = append(c.Agents, flow.Agent{ID: "agent" + phone, Extension: phone})
		m := textMessage(t, ged188.CallDeliveredEvent,
			num(ged188.CallID, 16777507), text(ged188.CallingDeviceID, "2005"), text(ged188.AlertingDeviceID, phone))
		at = later(at, 500)
		c.Events = append(c.Events, &flow.Event{Time: at, Msg: m, Call: 16777507, Seen: []flow.Showing{{Pos: m.Pos, Time: at}}})
	}
	return c
}

func TestLadderOfMany(t *testing.T) {
	for _, width := range []int{40, 80, 140} {
		for _, n := range []int{1, 6, 12, 40} {
			text := string(NewLadder(Options{Width: width}).Append(nil, crowded(t, n)))
			requireFits(t, text, width)
			require.Equal(t, n, strings.Count(text, "+0.500")+strings.Count(text, "+0.000"))
		}
	}
	text := string(NewLadder(Options{}).Append(nil, crowded(t, 12)))
	require.Contains(t, text, "others", "the parties that have no lane share one")
	require.Contains(t, text, "rings agent3011")
}

// What stands at the left is the same whatever the width: people compare
// ladders by it.
func TestLadderTimes(t *testing.T) {
	for _, width := range []int{66, 80, 140, 200} {
		text := string(NewLadder(Options{Width: width}).Append(nil, documented(t, "transferred")))
		require.Contains(t, text, "\n08:15:57.696  +42.700 1 ")
		require.Contains(t, text, "\n                 43 s   ", "a silence is marked")
	}
}

// Where the log lacks records, that is said between the events.
func TestGaps(t *testing.T) {
	c := documented(t, "queued-answered")
	c.Gaps = []flow.Gap{{At: 5, From: 1001, To: 1500}, {At: 5, From: 1601, To: 1700}, {At: len(c.Events), From: 2001, To: 3000}}
	for name, w := range map[string]FlowWriter{"timeline": NewTimeline(Options{}), "ladder": NewLadder(Options{}), "stages": NewStages(Options{})} {
		lines := strings.Split(string(w.Append(nil, c)), "\n")
		at := func(part string) int {
			return slices.IndexFunc(lines, func(s string) bool { return strings.Contains(s, part) })
		}
		inside, after := at("600 records missing"), at("1000 records missing")
		require.True(t, at("08:15:02.025") < inside && inside < at("08:15:07.225"), name)
		require.Greater(t, after, at("08:16:52.309"), name)
		require.Equal(t, 2, strings.Count(strings.Join(lines, ""), "records missing"), name)
	}
}

func TestLadderWithoutParties(t *testing.T) {
	c := small(t)
	c.Caller, c.Dialed, c.Agents, c.CSQs = "", "", nil, nil
	c.Events[0].Msg = textMessage(t, ged188.EndCallEvent, num(ged188.CallID, 16777507))
	require.Contains(t, string(NewLadder(Options{}).Append(nil, c)), "call 1 ends")
}
