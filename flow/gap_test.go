package flow_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
	"ccxtrace/parse"
)

// A line is a record of a log: its number, and its message, nil where it shows
// none.
type line struct {
	seq uint64
	m   *decode.Message
}

// linesOf are the records of s.
func linesOf(t testing.TB, s flowtest.Script) (lines []line) {
	t.Helper()
	d := decode.NewDecoder(ged188.Protocol())
	r := parse.NewReader(bytes.NewReader(s.Log(start, flowtest.Text)), "test.log", parse.Dating{Year: 2026, Zone: time.UTC})
	for rec, err := range r.All() {
		require.NoError(t, err)
		m := new(decode.Message)
		require.True(t, d.Decode(rec, m))
		lines = append(lines, line{rec.Seq, m.Clone()})
	}
	return lines
}

// filler are n records without a message, numbered from seq on.
func filler(seq uint64, n int) (lines []line) {
	for i := range n {
		lines = append(lines, line{seq: seq + uint64(i)})
	}
	return lines
}

// within is lines, but for those from line from to line to, which are lost with lost
// more of others, between records without a message.
func within(lines []line, from, to int, lost uint64) []line {
	first, last := lines[0].seq, lines[len(lines)-1].seq+lost
	out := append(filler(first-200, 200), lines[:from]...)
	for _, l := range lines[to:] {
		m := *l.m
		m.Seq = l.seq + lost
		out = append(out, line{m.Seq, &m})
	}
	return append(out, filler(last+1, 200)...)
}

// batched are the conversations of lines, which come in batches that end before
// the given ones.
func batched(lines []line, ends ...int) (out []*flow.Conversation) {
	a := flow.NewAssembler(flow.Options{Emit: func(c *flow.Conversation) { out = append(out, c) }})
	var b flow.Batch
	at := parse.MakeTime(start.UnixMilli(), 0)
	for i, l := range lines {
		if slices.Contains(ends, i) {
			a.AddBatch(&b)
			b.Reset()
		}
		if l.m != nil {
			at = l.m.Time
		}
		if b.First.IsZero() {
			b.First = at
		}
		b.Last = at
		b.Number(l.seq)
		if l.m != nil {
			b.Keep(l.m, b.Mark())
		}
	}
	a.AddBatch(&b)
	a.Close()
	return out
}

// What may be among the records that a log lacks is not missing, and no flow is
// claimed that it was not.
func TestGaps(t *testing.T) {
	for _, name := range flowtest.Names() {
		lines := linesOf(t, flowtest.Named(name))
		for from := range len(lines) + 1 {
			for to := from; to <= len(lines); to++ {
				if name == "outbound-accept" && from < 2 && to == 4 {
					continue // nothing ties the end of the reservation to the preview call
				}
				for _, c := range batched(within(lines, from, to, 500)) {
					where := fmt.Sprintf("%s, without messages %d to %d: %v", name, from, to-1, says(c))
					for _, d := range c.Deviations {
						require.False(t, d.Kind == flow.Missing && d.Pattern != akin[name], where)
					}
					require.Subset(t, append(patterns[name], akin[name]), c.Patterns, where)
				}
			}
		}
	}
}

// A gap is one wherever the batches begin.
func TestGapsInBatches(t *testing.T) {
	s := flowtest.Named("queued-answered")
	i := s.Find(1, "CALL_QUEUED_EVENT")
	lines := within(linesOf(t, s), i, i+1, 500)
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		ends := []int{n + 1, n + 1 + rng.IntN(50), n + 60}
		cs := batched(lines, ends...)
		require.Len(t, cs, 1, "batches end at %v", ends)
		c := cs[0]
		require.Equal(t, []flow.Gap{{At: i, From: uint64(412077 + i), To: uint64(412077 + i + 500)}}, c.Gaps, "batches end at %v", ends)
		require.Equal(t, uint64(501), c.Gaps[0].Missing())
		require.Equal(t, []string{"queued-answered"}, c.Patterns)
		require.Empty(t, says(c))
		require.Len(t, c.Findings, 1)
		require.Equal(t, flow.LogGap, c.Findings[0].Code)
		require.Equal(t, []flow.Showing{c.Events[i-1].Seen[0], c.Events[i].Seen[0]}, c.Findings[0].Evidence)
	}
}

// A conversation can have several gaps; those before it and after it are not its.
func TestGapsOfOne(t *testing.T) {
	lines := linesOf(t, flowtest.Named("queued-answered"))
	for i, l := range lines {
		m := *l.m
		for _, at := range []int{0, 3, 9, len(lines)} {
			if i >= at {
				m.Seq += 500
			}
		}
		lines[i] = line{m.Seq, &m}
	}
	first, last := lines[0].seq, lines[len(lines)-1].seq
	all := slices.Concat(filler(first-700, 200), lines, filler(last+501, 200))
	cs := batched(all)
	require.Len(t, cs, 1)
	require.Equal(t, []flow.Gap{{At: 3, From: lines[2].seq + 1, To: lines[3].seq - 1}, {At: 9, From: lines[8].seq + 1, To: lines[9].seq - 1}}, cs[0].Gaps)
}

// A call of which the log has no end because of a gap is not said to never end.
func TestNoEndInGap(t *testing.T) {
	lines := linesOf(t, flowtest.Named("queued-answered")[:6])
	later := linesOf(t, flowtest.Parse("7200 B BEGIN_CALL_EVENT CallID=33560001 CallType=1 ConnectionDeviceID=8899 ANI=3199 DNIS=6300"))[0]
	for name, lost := range map[string]uint64{"a gap": 500, "none": 0} {
		m := *later.m
		m.Seq = lines[len(lines)-1].seq + 1 + lost
		m.Time = parse.MakeTime(m.Time.UnixMilli()+30*3_600_000, 0)
		all := slices.Concat(filler(lines[0].seq-200, 200), lines, []line{{m.Seq, &m}}, filler(m.Seq+1, 10))
		c := batched(all)[0]
		var codes []string
		for _, f := range c.Findings {
			codes = append(codes, f.Code)
		}
		want := []string{flow.NeverEnded}
		if lost > 0 {
			want = []string{flow.LogGap}
		}
		require.Equal(t, want, codes, name)
	}
}

// An end that is missing is not in a gap that comes long after the call.
func TestGapLongAfter(t *testing.T) {
	s := flowtest.Named("queued-answered")
	lines := linesOf(t, s.Without(len(s)-1)) // no END_CALL
	for _, test := range []struct {
		name  string
		after int64 // milliseconds
		said  []string
		gaps  int
	}{
		{"right after it", 0, []string{}, 1},
		{"long after it", 20_000, []string{"missing queued-answered 8 END_CALL_EVENT"}, 0},
	} {
		next := linesOf(t, flowtest.Parse("0 B AGENT_STATE_EVENT AgentState=2 EventReasonCode=0 AgentExtension=3177 AgentID=x"))[0].m
		next.Seq = lines[len(lines)-1].seq + 1
		next.Time = parse.MakeTime(lines[len(lines)-1].m.Time.UnixMilli()+test.after, 0)
		c := batched(slices.Concat(filler(lines[0].seq-200, 200), lines, []line{{next.Seq, next}}, filler(next.Seq+500, 10), hourLater(next)))[0]
		require.Equal(t, test.said, says(c), test.name)
		require.Len(t, c.Gaps, test.gaps, test.name)
		require.Equal(t, flow.Answered, c.Outcome, test.name)
	}
}

// hourLater is m once more, an hour later.
func hourLater(m *decode.Message) []line {
	n := *m
	n.Seq, n.Time = m.Seq+600, parse.MakeTime(m.Time.UnixMilli()+3_600_000, 0)
	return []line{{n.Seq, &n}}
}

// A gap before a restart is in no call after it, wherever the batches begin.
func TestGapBeforeRestart(t *testing.T) {
	lines := linesOf(t, flowtest.Named("queued-answered"))
	for i, l := range lines {
		m := *l.m
		m.Seq = uint64(101 + i)
		lines[i] = line{m.Seq, &m}
	}
	all := slices.Concat(filler(400_000, 200), filler(401_000, 10), filler(1, 100), lines)
	for end := range len(all) {
		cs := batched(all, end)
		require.Len(t, cs, 1)
		require.Empty(t, cs[0].Gaps, "the second batch begins at %d", end)
	}
}

// What is no gap: few records are missing, or they are missing everywhere.
func TestNoGap(t *testing.T) {
	s := flowtest.Named("queued-answered")
	i := s.Find(1, "CALL_QUEUED_EVENT")
	all := linesOf(t, s)
	few := within(all, i, i+1, 50)
	for name, lines := range map[string][]line{
		"few are missing": few,
		"few came before": within(all, i, i+1, 500)[150:],
		"they were picked": slices.DeleteFunc(within(all, i, i+1, 500), func(l line) bool {
			return l.m == nil && l.seq%3 > 0
		}),
		"the engine starts anew":    append(within(all, i, i+1, 0), filler(1, 300)...),
		"threads write out of turn": append(swapped(few[:200]), few[200:]...),
	} {
		c := batched(lines)[0]
		require.Empty(t, c.Gaps, name)
		require.Equal(t, []string{"missing queued-answered 2 CALL_QUEUED_EVENT"}, says(c), name)
	}
}

// swapped brings each tenth line five lines down.
func swapped(lines []line) []line {
	lines = slices.Clone(lines)
	for i := 0; i+5 < len(lines); i += 10 {
		l := lines[i]
		lines = slices.Insert(slices.Delete(lines, i, i+1), i+5, l)
	}
	return lines
}

// An outcome is known only if what could change it is not lost.
func TestOutcomeInGap(t *testing.T) {
	for _, test := range []struct {
		flow, typ string // the gap is before the last message of the type
		want      flow.Outcome
	}{
		{"abandoned-in-queue", "CALL_QUEUED_EVENT", flow.AbandonedInQueue},
		{"abandoned-in-queue", "CALL_CONNECTION_CLEARED_EVENT", flow.UnknownOutcome},
		{"self-service", "CALL_CONNECTION_CLEARED_EVENT", flow.UnknownOutcome},
		{"direct-not-answered", "CALL_CONNECTION_CLEARED_EVENT", flow.UnknownOutcome},
		{"direct-not-answered", "CALL_DELIVERED_EVENT", flow.AbandonedRinging},
		{"queued-answered", "CALL_CONNECTION_CLEARED_EVENT", flow.Answered},
		{"outbound-skip", "CALL_CLEARED_EVENT", flow.Skipped},
		{"self-service", "END_CALL_EVENT", flow.UnknownOutcome},
		{"self-service", "", flow.SelfService}, // after all of them
	} {
		lines := linesOf(t, flowtest.Named(test.flow))
		at := len(lines)
		for i, l := range lines {
			if l.m.Schema.Name == test.typ {
				at = i
			}
		}
		if at == len(lines) { // the end is lost, too
			lines = lines[:at-1]
			at--
		}
		c := batched(within(lines, at, at, 500))[0]
		require.Len(t, c.Gaps, 1)
		require.Equal(t, test.want, c.Outcome, "%s: before %s", test.flow, test.typ)
	}
}

// After a gap an agent may have another call, and a call that is not heard of any
// more has its end in the gap.
func TestAgentAfterGap(t *testing.T) {
	first := linesOf(t, flowtest.Named("queued-answered"))
	end := flowtest.Named("queued-answered").Find(1, "CALL_CONNECTION_CLEARED_EVENT", "ConnectionDeviceID=3104")
	lines := append(filler(first[0].seq-200, 200), first[:end]...)
	for i, l := range linesOf(t, flowtest.Named("ring-no-answer")) {
		m := *l.m
		m.Seq = first[end].seq + 5000 + uint64(i)
		m.Time = parse.MakeTime(m.Time.UnixMilli()+600_000, 0)
		m.Values = slices.Clone(m.Values)
		for j := range m.Values {
			if v := &m.Values[j]; v.Slot.Type.Numeric() && (v.Num == 33556041 || v.Num == 33556042) {
				v.Num += 58
			}
		}
		lines = append(lines, line{m.Seq, &m})
	}
	cs := batched(lines)
	require.Len(t, cs, 2)
	open, c := cs[0], cs[1]
	require.Equal(t, uint32(33556099), c.ID)
	require.Empty(t, says(c))
	require.Equal(t, []string{"ring-no-answer", "queued-answered"}, c.Patterns)
	require.Empty(t, says(open))
	require.Len(t, open.Events, end)
	require.True(t, open.CutEnd)
	require.Equal(t, []flow.Gap{{At: end, From: first[end].seq, To: first[end].seq + 4999}}, open.Gaps)
}

// How long a caller waits, a phone rings or a call is held is not known where that
// may have ended in a gap.
func TestTimesOverGap(t *testing.T) {
	lines := linesOf(t, flowtest.Named("transferred"))
	whole := batched(within(lines, len(lines), len(lines), 0))[0]
	absent := map[string]bool{}
	for i := range 8 * (len(lines) - 9) {
		from, n := 1+i/8, 1+i%8
		c := batched(within(lines, from, from+n, 500))[0]
		require.Len(t, c.Gaps, 1, "%d", from)
		for _, x := range []struct {
			name      string
			got, want time.Duration
		}{
			{"queue", c.Timing.Queue, whole.Timing.Queue},
			{"ring", c.Timing.Ring, whole.Timing.Ring},
			{"hold", c.Timing.Hold, whole.Timing.Hold},
		} {
			if x.got < 0 {
				absent[x.name] = true
				continue
			}
			require.LessOrEqual(t, x.got, x.want, "%s, without %d from %d on", x.name, n, from)
		}
		require.LessOrEqual(t, c.LongestRing, whole.LongestRing, "without %d from %d on", n, from)
	}
	require.Len(t, absent, 3)
}
