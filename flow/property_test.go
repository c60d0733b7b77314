package flow

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/parse"
)

// Each plot is one conversation with all its messages.
func TestPlots(t *testing.T) {
	for _, p := range plots {
		t.Run(p.name, func(t *testing.T) {
			ms := p.messages(t, 1000)
			cs := assemble(ms)
			require.Len(t, cs, 1)
			require.Len(t, cs[0].Events, len(ms))
			require.True(t, cs[0].Complete)
			require.False(t, cs[0].CutStart)
			require.False(t, cs[0].CutEnd)
			require.Empty(t, cs[0].Deviations, "%v", cs[0].Deviations)
		})
	}
}

// shift moves ms by d milliseconds.
func shift(ms []*decode.Message, d int64) []*decode.Message {
	for _, m := range ms {
		m.Time = parse.MakeTime(m.Time.UnixMilli()+d, 0)
	}
	return ms
}

// interleave puts logs together in the order of time, and numbers the records.
func interleave(logs ...[]*decode.Message) []*decode.Message {
	ms := slices.Concat(logs...)
	slices.SortStableFunc(ms, func(a, b *decode.Message) int { return cmp.Compare(a.Time.UnixMilli(), b.Time.UnixMilli()) })
	for i, m := range ms {
		m.Seq = uint64(5000 + i)
	}
	return ms
}

// inForms shows each text of ms in the given forms: as a text or not, and in
// n dumps, which come up to lag milliseconds later. Dumps to one client keep
// their order.
func inForms(ms []*decode.Message, text bool, n int, lag int64, rng *rand.Rand) []*decode.Message {
	var out []*decode.Message
	last := make([]int64, n)
	for _, m := range ms {
		if text {
			out = append(out, m)
		}
		for client := range n {
			d := m.Clone()
			d.Form, d.Stage = decode.Hex, decode.StageWriting
			at := m.Time.UnixMilli()
			if lag > 0 {
				at += rng.Int64N(lag)
			}
			last[client] = max(at, last[client])
			d.Time = parse.MakeTime(last[client], 0)
			out = append(out, d)
		}
	}
	return out
}

// facts is all of c that must not depend on the rest of the log.
func facts(c *Conversation) string {
	s := told(c) + fmt.Sprint(c.Complete, c.Caller, c.Dialed, c.Applications, c.CSQs, c.Agents, c.Outcome, c.EndedBy, c.Timing, c.Patterns)
	for _, k := range c.Calls {
		s += k.Why
	}
	for _, f := range c.Findings {
		s += f.Summary
	}
	for _, d := range c.Devices {
		s += fmt.Sprint(d.ID, d.Party, len(d.States))
	}
	return s
}

// Any interleaving of conversations that share no call, phone or agent gives
// the same conversations as each alone.
func TestInterleaving(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var want, got []string
		var logs [][]*decode.Message
		for i := range 2 + rng.IntN(12) {
			p := plots[rng.IntN(len(plots))]
			ms := shift(p.messages(t, 1000*(i+1)), rng.Int64N(300_000))
			if n := rng.IntN(3); n > 0 {
				ms = interleave(inForms(ms, true, n, 2000, rng))
			}
			for _, c := range assemble(ms) {
				want = append(want, facts(c))
			}
			logs = append(logs, ms)
		}
		for _, c := range assemble(interleave(logs...)) {
			got = append(got, facts(c))
		}
		slices.Sort(want)
		slices.Sort(got)
		require.Equal(t, want, got, "seed %d", seed)
	}
}

// A log cut anywhere never calls a conversation complete that lacks messages
// of its calls.
func TestCut(t *testing.T) {
	for i, p := range plots {
		t.Run(p.name, func(t *testing.T) {
			for _, dumps := range []int{0, 2} {
				rng := rand.New(rand.NewPCG(uint64(i), 2))
				ms := p.messages(t, 1000)
				if dumps > 0 {
					ms = interleave(inForms(ms, true, dumps, 2000, rng))
				}
				whole := callEvents(assemble(ms)[0])
				for cut := range len(ms) + 1 {
					for _, part := range [][]*decode.Message{ms[:cut], ms[cut:]} {
						for _, c := range assemble(part) {
							if c.Complete {
								require.Subset(t, callEvents(c), whole, "cut at %d", cut)
							}
						}
					}
				}
			}
		})
	}
}

// callEvents are the types and calls of c's events that are of a call.
func callEvents(c *Conversation) (s []string) {
	for _, e := range c.Events {
		if e.Call != 0 {
			s = append(s, fmt.Sprint(e.Msg.Schema.Name, e.Call))
		}
	}
	return s
}

// Text alone, dumps alone and both give the same conversations.
func TestForms(t *testing.T) {
	for i, p := range plots {
		t.Run(p.name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(uint64(i), 3))
			want := assemble(p.messages(t, 1000))
			for _, form := range []struct {
				text  bool
				dumps int
				lag   int64
			}{{true, 0, 0}, {false, 1, 0}, {false, 3, 0}, {true, 1, 0}, {true, 1, 2000}, {true, 3, 2000}} {
				got := assemble(interleave(inForms(p.messages(t, 1000), form.text, form.dumps, form.lag, rng)))
				require.Len(t, got, 1, "%v", form)
				require.Equal(t, want[0].Calls, got[0].Calls)
				require.Equal(t, want[0].Patterns, got[0].Patterns)
				require.Len(t, got[0].Findings, len(want[0].Findings))
				require.Equal(t, want[0].Outcome, got[0].Outcome)
				for j, e := range got[0].Events {
					require.Equal(t, want[0].Events[j].Msg.Schema.Name, e.Msg.Schema.Name, "%v", form)
					require.Len(t, e.Seen, form.dumps+len(want[0].Events[j].Seen)*btoi(form.text), "%v %s", form, e.Msg.Schema.Name)
				}
			}
		})
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Naming any CallID of a conversation finds it and no other.
func TestHas(t *testing.T) {
	var logs [][]*decode.Message
	for i, p := range plots {
		logs = append(logs, p.messages(t, 1000*(i+1)))
	}
	cs := assemble(interleave(logs...))
	require.Len(t, cs, len(plots))
	for _, c := range cs {
		for _, k := range c.Calls {
			for _, d := range cs {
				require.Equal(t, c == d, d.Has(k.ID))
			}
		}
	}
}

// Batches of any size, filled side by side, give what single messages give;
// so does memory that was given back.
func TestBatches(t *testing.T) {
	var logs [][]*decode.Message
	for i := range 40 {
		logs = append(logs, shift(plots[i%len(plots)].messages(t, 1000*(i+1)), int64(i)*7000))
	}
	ms := interleave(logs...)
	var want []string
	for _, c := range assemble(ms) {
		want = append(want, facts(c))
	}
	for _, size := range []int{1, 7, 1000} {
		var got []string
		m := NewMatcher(Flows)
		a := NewAssembler(Options{Later: func(c *Closed) {
			out := c.Conversation(m)
			got = append(got, facts(out))
			out.Release()
		}})
		var b Batch
		for part := range slices.Chunk(ms, size) {
			b.Reset()
			for _, m := range part {
				b.Add(m)
			}
			require.LessOrEqual(t, b.Len(), len(part))
			a.AddBatch(&b)
		}
		a.Close()
		require.Equal(t, want, got)
	}
}

// Goroutines may fill batches and work conversations out while the Assembler
// goes on.
func TestSideBySide(t *testing.T) {
	var logs [][]*decode.Message
	for i := range 60 {
		logs = append(logs, shift(plots[i%len(plots)].messages(t, 1000*(i+1)), int64(i)*7000))
	}
	ms := interleave(logs...)
	var want []string
	for _, c := range assemble(ms) {
		want = append(want, facts(c))
	}
	chunks := slices.Collect(slices.Chunk(ms, 50))
	batches := make([]chan *Batch, len(chunks))
	for i, part := range chunks {
		batches[i] = make(chan *Batch, 1)
		go func() {
			b := new(Batch)
			for _, m := range part {
				b.Add(m)
			}
			batches[i] <- b
		}()
	}
	var results []chan string
	a := NewAssembler(Options{Later: func(c *Closed) {
		result := make(chan string, 1)
		results = append(results, result)
		go func() {
			out := c.Conversation(NewMatcher(Flows))
			result <- facts(out)
			out.Release()
		}()
	}})
	for _, b := range batches {
		a.AddBatch(<-b)
	}
	a.Close()
	var got []string
	for _, r := range results {
		got = append(got, <-r)
	}
	require.Equal(t, want, got)
}

// Whatever a log says, each message is in at most one conversation, and each
// conversation has a name of its own.
func TestAnything(t *testing.T) {
	types := []string{
		"BEGIN_CALL", "END_CALL", "CALL_DELIVERED", "CALL_ESTABLISHED", "CALL_HELD", "CALL_QUEUED", "CALL_CLEARED", "CALL_CONNECTION_CLEARED",
		"CALL_TRANSFERRED", "CALL_CONFERENCED", "CALL_DATA_UPDATE", "AGENT_STATE", "TRANSFER_CALL_REQ", "TRANSFER_CALL_CONF", "CONTROL_FAILURE_CONF", "MAKE_CALL_REQ",
		"MAKE_CALL_CONF", "SNAPSHOT_CALL_REQ", "HEARTBEAT_REQ",
	}
	forms := []string{"T", "W", "R", "P", "T5", "P6"}
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 4))
		var ms []*decode.Message
		now := 0.0
		for range 400 {
			now += rng.ExpFloat64() * []float64{0.01, 1, 100}[rng.IntN(3)]
			words := []string{fmt.Sprint(now), forms[rng.IntN(len(forms))], types[rng.IntN(len(types))]}
			m := scriptLine(t, words, uint64(len(ms)))
			for _, f := range fields(m.Schema) {
				if rng.IntN(3) > 0 {
					m.Values = append(m.Values, scriptValue(t, m.Schema, f, fmt.Sprint(rng.IntN(9))))
				}
			}
			switch rng.IntN(40) {
			case 0:
				m.Time = parse.Time{}
			case 1:
				m.Time = parse.MakeTime(simStart+rng.Int64N(40_000_000), 0)
			case 2:
				m.Seq = rng.Uint64N(5000)
			}
			ms = append(ms, m)
		}
		ids, shown := map[string]bool{}, map[parse.Pos]bool{}
		for _, c := range assemble(ms) {
			id := fmt.Sprint(c.ID, "#", c.Nth)
			require.False(t, ids[id], id)
			ids[id] = true
			require.NotEmpty(t, c.Calls)
			require.Equal(t, c.ID, c.Calls[0].ID)
			for _, e := range c.Events {
				for _, s := range e.Seen {
					require.False(t, shown[s.Pos], "%v", s.Pos)
					shown[s.Pos] = true
				}
			}
		}
	}
}

// fields are the names of s's fields, none of them twice.
func fields(s *decode.Schema) (names []string) {
	add := func(f *decode.Field) {
		if f != nil && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	for i := range s.Fixed {
		if s.Fixed[i].Type.Numeric() {
			add(s.Fixed[i].Field)
		}
	}
	for i := range s.Float {
		if f := &s.Float[i]; f.Field != nil {
			add(f.Field)
		} else if t := f.Tag.Type; t != decode.NAMEDVAR && t != decode.NAMEDARRAY {
			add(f.Tag.Field)
		}
	}
	return names
}

// A log whose first records lack their times, as pastes do, has the same
// conversations.
func TestTimelessBeginning(t *testing.T) {
	for i, p := range plots {
		t.Run(p.name, func(t *testing.T) {
			ms := interleave(inForms(p.messages(t, 1000), true, 2, 2000, rand.New(rand.NewPCG(uint64(i), 7))))
			events := func() (list []string) {
				for _, c := range assemble(ms) {
					list = append(list, fmt.Sprint(c.ID, c.Nth, c.Calls, c.Agents, c.Outcome))
					for _, e := range c.Events {
						list = append(list, fmt.Sprint(e.Msg.Schema.Name, e.Call, len(e.Seen)))
					}
				}
				return list
			}
			want := events()
			for n := range min(len(ms)-1, 12) {
				ms[n].Time = parse.Time{}
				require.Equal(t, want, events(), "%d messages without a time", n+1)
				require.False(t, assemble(ms)[0].Start.IsZero())
			}
		})
	}
}
