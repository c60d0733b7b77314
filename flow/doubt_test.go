package flow

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// workday is a log of n calls of few agents, who are often in several at once; some
// messages are lost.
func workday(t testing.TB, n int, lost float64, rng *rand.Rand) []*decode.Message {
	var logs [][]*decode.Message
	for i := range n {
		p := plots[rng.IntN(len(plots))]
		base := 1000 + 10*i
		agents := rng.Perm(4)
		lines := strings.NewReplacer(
			"$C", strconv.Itoa(base), "$D", strconv.Itoa(base+1), "$E", strconv.Itoa(base+2),
			"$caller", strconv.Itoa(50_000+rng.IntN(30)), "$port", strconv.Itoa(60_000+rng.IntN(5)),
			"$a", strconv.Itoa(70_000+agents[0]), "$b", strconv.Itoa(70_000+agents[1]),
		).Replace(p.lines)
		ms := shift(script(t, lines), int64(i)*60_000+rng.Int64N(120_000))
		logs = append(logs, slices.DeleteFunc(ms, func(*decode.Message) bool { return rng.Float64() < lost }))
	}
	return interleave(logs...)
}

// A conversation that a part of a log gives without a doubt is one of the whole
// log.
func TestDoubt(t *testing.T) {
	sure, total := 0, 0
	for seed := range uint64(80) {
		rng := rand.New(rand.NewPCG(seed, 5))
		ms := workday(t, 30, []float64{0, 0.03}[seed%2], rng)
		whole := map[string]bool{}
		for _, c := range assemble(ms) {
			whole[facts(c)] = true
		}
		for range 30 {
			from := rng.IntN(len(ms))
			to := from + rng.IntN(len(ms)-from)
			named := func(id uint32, part []*decode.Message) bool {
				return slices.ContainsFunc(part, func(m *decode.Message) bool { return ged188.HasCall(m, id) })
			}
			for _, c := range assemble(ms[from:to]) {
				total++
				d := c.Doubt()
				if d.Before && from > 0 || d.After && to < len(ms) ||
					slices.ContainsFunc(d.Calls, func(id uint32) bool { return named(id, ms[:from]) }) ||
					named(c.ID, ms[to:]) {
					continue
				}
				sure++
				require.True(t, whole[facts(c)], "seed %d, messages %d to %d:\n%s", seed, from, to, facts(c))
			}
		}
	}
	require.Greater(t, sure, total/4)
}

// What a conversation may depend on besides the messages that are there.
func TestDoubts(t *testing.T) {
	const (
		other    = "0 T BEGIN_CALL CallID=500 CallType=1\n0.1 T END_CALL CallID=500\n"
		later    = "\n900 T BEGIN_CALL CallID=9000 CallType=1"
		begun    = "100 T BEGIN_CALL CallID=1000 CallType=1 ConnectionDeviceID=2000\n"
		ended    = "\n200 T CALL_CLEARED CallID=1000\n200.1 T END_CALL CallID=1000"
		ready    = "T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=70 AgentID=agt70\n"
		pause    = "T AGENT_STATE AgentState=2 EventReasonCode=7 AgentExtension=70 AgentID=agt70\n"
		reserved = "T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=70 AgentID=agt70\n"
		talks    = "T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=70 AgentID=agt70\n"
		rings    = "110 T CALL_DELIVERED CallID=1000 AlertingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=70 AlertingDeviceID=70 CallingDeviceID=2000\n"
	)
	tests := []struct {
		name string
		log  string
		want Doubt
	}{
		{"none", other + begun + ended + later, Doubt{}},
		{"it goes on at the end", other + begun + later, Doubt{After: true}},
		{"it ended a moment ago", other + begun + ended, Doubt{After: true}},
		{"it begins where the log does", begun + ended + later, Doubt{Before: true}},
		{"an agent may have been Reserved for it", "50 T BEGIN_CALL CallID=500\n" + begun + ended + later, Doubt{Before: true}},
		{"its beginning is cut off", other + rings + ended + later, Doubt{Before: true}},
		{"its beginning is lost", other + "100 T CALL_ORIGINATED CallID=1000 LocalConnectionState=1 ConnectionDeviceID=2000 CallingDeviceID=2000" + ended + later, Doubt{}},
		{"its end alone is there", other + ended[1:] + later, Doubt{Before: true}},
		{"a reservation of which the beginning is lost", other + "100 T CALL_DATA_UPDATE CallID=1000 CallType=18 ConnectionDeviceID=71" + ended + later, Doubt{Before: true}},
		{"a consult of another call", other + strings.Replace(begun, "CallType=1", "CallType=12", 1) + ended + later, Doubt{Before: true}},
		{"an agent who was Reserved for it", other + begun + "109 " + reserved + rings + "112 " + talks + ended + later, Doubt{}},
		{"an agent who was Reserved for it soon after the log began", "30 T BEGIN_CALL CallID=500\n89 " + reserved + begun + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent who was Reserved when the log began", other + "1 " + reserved + "2 " + ready + begun + "109 " + ready + "109.5 " + reserved + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent of whom nothing was heard", other + begun + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent who was free before", other + "1 " + pause + "2 " + ready + begun + rings + "112 " + talks + ended + later, Doubt{}},
		{"an agent whose first state is one of the call", other + begun + rings + "112 " + pause + ended + later, Doubt{Before: true}},
		{"an agent who was free only since the log began", other + "2 " + ready + begun + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent who may have been in a call before", other + "1 " + pause + "2 " + ready + "3 " + talks + begun + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent who may be free from a call before", other + "1 " + talks + "2 " + ready + begun + "109 " + ready + "109.5 " + reserved + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{"an agent known by his phone alone", other + begun + rings + ended + later, Doubt{Before: true}},
		{"an agent who was in a call a moment before", other + "80 " + talks + begun + "109 " + reserved + rings + "112 " + talks + ended + later, Doubt{Before: true}},
		{
			"an agent who was in a call of which the beginning is cut off", other + "1 " + pause + "2 " + ready +
				"61 T CALL_DELIVERED CallID=900 AlertingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=70 AlertingDeviceID=70\n62 " + talks +
				"63 T CALL_CLEARED CallID=900\n" + begun + "105 " + ready + "109 " + reserved + rings + "112 " + talks + ended + later,
			Doubt{Before: true},
		},
		{
			"an agent who was in a consult of another call", other + "1 " + pause + "2 " + ready +
				"60 T BEGIN_CALL CallID=900 CallType=12 ConnectionDeviceID=71\n61 T CALL_DELIVERED CallID=900 AlertingDeviceType=76 LocalConnectionState=2 ConnectionDeviceID=70 AlertingDeviceID=70\n62 " + talks +
				"63 T CALL_CLEARED CallID=900\n" + begun + "105 " + ready + "109 " + reserved + rings + "112 " + talks + ended + later,
			Doubt{Before: true},
		},
		{"a call that was there before", other + begun + "120 T CALL_DELIVERED CallID=1000 SecondaryConnectionCallID=400" + ended + later, Doubt{Calls: []uint32{400}}},
		{"a call that is newer", other + begun + "120 T CALL_DELIVERED CallID=1000 SecondaryConnectionCallID=600" + ended + later, Doubt{}},
		{"a call of another node", other + begun + "120 T CALL_DELIVERED CallID=1000 SecondaryConnectionCallID=33554933" + ended + later, Doubt{Calls: []uint32{33554933}}},
		{
			"a consult whose agent nothing is known of", other + "1 " + pause + "2 " + ready + begun + rings + "112 " + talks +
				"120 T BEGIN_CALL CallID=1001 CallType=12 ConnectionDeviceID=70\n121 T CALL_DELIVERED CallID=1001 AlertingDeviceType=76 ConnectionDeviceID=71 AlertingDeviceID=71\n" +
				"122 T AGENT_STATE AgentState=4 AgentExtension=71 AgentID=agt71\n125 T CALL_HELD CallID=1000 ConnectionDeviceID=70 HoldingDeviceID=70\n130 T END_CALL CallID=1001" + ended + later,
			Doubt{Before: true},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cs := assemble(script(t, tt.log))
			i := slices.IndexFunc(cs, func(c *Conversation) bool { return c.Has(1000) })
			require.GreaterOrEqual(t, i, 0)
			tt.want.Calls = append([]uint32{1000}, tt.want.Calls...)
			require.Equal(t, tt.want, cs[i].Doubt())
		})
	}
}

// Where records are missing, the rest does not tell whether they are few or many.
func TestDoubtOfGap(t *testing.T) {
	ms := script(t, "0 T BEGIN_CALL CallID=500\n0.1 T END_CALL CallID=500\n100 T BEGIN_CALL CallID=1000\n200 T END_CALL CallID=1000\n900 T BEGIN_CALL CallID=9000")
	for i := range ms {
		for _, m := range ms[i:] {
			m.Seq += 500
		}
		for _, c := range assemble(ms) {
			if c.Has(1000) {
				require.Equal(t, i > 0, c.Doubt().Before, "records are missing before message %d", i)
			}
		}
		for _, m := range ms[i:] {
			m.Seq -= 500
		}
	}
}
