package flow

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// An event owns all that it holds: the message may be reused at once.
func TestBatchCopies(t *testing.T) {
	m := script(t, "0 P5 ANSWER_CALL_REQ InvokeID=7 CallID=1 AgentInstrument=2006")[0]
	m.Thread = []byte("reader-3")
	m.Zone, m.Facility, m.Subfacility, m.Mnemonic = []byte("CET"), []byte("MIVR"), []byte("ICD_CTI"), []byte("UNK")
	m.Extra = []decode.Extra{{Key: []byte("colour"), Value: []byte("green")}}
	m.Unknown = []decode.UnknownTag{{Tag: 999, Data: []byte{1, 2}}}
	m.Warnings = []parse.Warning{{Code: parse.BadTime, Detail: "999"}}
	m.Record.Warnings = []parse.Warning{{Code: parse.HeadWrapped}}
	want := m.Clone()

	var got *Conversation
	a := NewAssembler(Options{Emit: func(c *Conversation) { got = c }})
	a.Add(m)
	for _, b := range [][]byte{m.Thread, m.Zone, m.Facility, m.Subfacility, m.Mnemonic, m.Socket, m.Extra[0].Key, m.Extra[0].Value, m.Unknown[0].Data, m.Values[2].Bytes} {
		clear(b)
	}
	clear(m.Values)
	a.Close()

	e := got.Events[0].Msg
	require.Equal(t, want.Pos, e.Pos)
	require.Equal(t, want.Time, e.Time)
	for _, x := range [][2][]byte{{want.Thread, e.Thread}, {want.Zone, e.Zone}, {want.Facility, e.Facility}, {want.Subfacility, e.Subfacility}, {want.Mnemonic, e.Mnemonic}, {want.Socket, e.Socket}} {
		require.Equal(t, string(x[0]), string(x[1]))
	}
	require.Equal(t, want.Values, e.Values)
	require.Equal(t, want.Extra, e.Extra)
	require.Equal(t, want.Unknown, e.Unknown)
	require.Equal(t, want.Warnings, e.Warnings)
	require.Equal(t, want.Record.Warnings, e.Record.Warnings)
	require.Equal(t, "Socket[addr=10.0.0.5]", got.Events[0].Seen[0].Client)
}

// Reserved fields are not kept.
func TestReserved(t *testing.T) {
	m := script(t, "0 T BEGIN_CALL CallID=1 PeripheralType=21 ANI=2005")[0]
	slot := *m.Values[1].Slot
	slot.ID, slot.Reserved = 100_000, true
	m.Values[1].Slot = &slot
	e := assemble([]*decode.Message{m})[0].Events[0]
	_, ok := e.Msg.Int(ged188.PeripheralType)
	require.False(t, ok)
	ani, _ := e.Msg.Text(ged188.ANI)
	require.Equal(t, "2005", string(ani))
}

// The span of the records tells what the log could have shown.
func TestSpan(t *testing.T) {
	at := func(s int64) parse.Time { return parse.MakeTime(simStart+1000*s, 0) }
	tests := []struct {
		name, log       string
		first, last     parse.Time
		start, end, all bool
	}{
		{"the log begins with it", "10 T CALL_DELIVERED CallID=1 AlertingDeviceType=73 AlertingDeviceID=9001", parse.Time{}, parse.Time{}, true, true, false},
		{"the log begins before it", "10 T CALL_DELIVERED CallID=1 AlertingDeviceType=73 AlertingDeviceID=9001", at(0), at(10), false, true, false},
		{"it begins in the middle", "10 T CALL_HELD CallID=1 HoldingDeviceID=2006", at(0), at(10), true, true, false},
		{"the log ends with it", "0 T BEGIN_CALL CallID=1\n10 T CALL_CLEARED CallID=1", parse.Time{}, parse.Time{}, false, true, false},
		{"the log ends after it", "0 T BEGIN_CALL CallID=1\n10 T CALL_CLEARED CallID=1", at(0), at(20), false, false, true},
		{"the log begins while a number is dialed", "20 T CALL_ORIGINATED CallID=1 ConnectionDeviceID=2005\n40 T CALL_CLEARED CallID=1", at(0), at(60), true, false, false},
		{"it was dialed, but has no beginning", "40 T CALL_ORIGINATED CallID=1 ConnectionDeviceID=2005\n40 T CALL_CLEARED CallID=1", at(0), at(60), false, false, false},
		{"it begins with a consult", "10 T BEGIN_CALL CallID=1 CallType=12 ConnectionDeviceID=2006\n20 T CALL_CLEARED CallID=1", at(0), at(60), true, false, false},
		{"it begins with a preview call", "10 T BEGIN_CALL CallID=1 CallType=17 ConnectionDeviceID=2006\n20 T CALL_CLEARED CallID=1", at(0), at(60), true, false, false},
		{"it begins with a supervisor's call", "10 T BEGIN_CALL CallID=1 CallType=22 ConnectionDeviceID=2006\n20 T CALL_CLEARED CallID=1", at(0), at(60), true, false, true},
		{"its second call has no beginning", "0 T BEGIN_CALL CallID=1\n5 T CALL_DELIVERED CallID=1 SecondaryConnectionCallID=2 AlertingDeviceID=2006\n6 T CALL_HELD CallID=2 HoldingDeviceID=2006\n10 T CALL_CLEARED CallID=1\n10 T CALL_CLEARED CallID=2", at(0), at(60), false, false, false},
		{"somebody is in it", "0 T BEGIN_CALL CallID=1\n10 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006", at(0), at(20), false, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got *Conversation
			a := NewAssembler(Options{Emit: func(c *Conversation) { got = c }})
			var b Batch
			b.First, b.Last = tt.first, tt.last
			for _, m := range script(t, tt.log) {
				b.Add(m)
			}
			a.AddBatch(&b)
			a.Close()
			require.Equal(t, []bool{tt.start, tt.end, tt.all}, []bool{got.CutStart, got.CutEnd, got.Complete})
		})
	}
}

// Records without a message count, too: a restart that only they show ends what
// is open, wherever the batches begin.
func TestRecordsWithoutMessage(t *testing.T) {
	type record struct {
		seq uint64
		m   *decode.Message
	}
	ms := script(t, "0 T BEGIN_CALL CallID=1 ConnectionDeviceID=2005\n500 T CALL_HELD CallID=1 HoldingDeviceID=2006")
	for _, tt := range []struct {
		name string
		seqs []uint64 // 0: the next message, whose number comes after it
		want []string
	}{
		{"a restart", []uint64{0, 70009, 70010, 1, 2, 3, 0, 170000}, []string{"engine-restarted", ""}},
		{"a restart after the last message", []uint64{0, 70009, 0, 70010, 1, 2}, []string{"engine-restarted"}},
		{"threads that write out of order", []uint64{0, 70009, 69980, 70010, 69975, 0, 70011}, []string{""}},
		{"records that were lost", []uint64{0, 70009, 90000, 0, 170000}, []string{""}},
	} {
		for size := range len(tt.seqs) {
			t.Run(fmt.Sprintf("%s/%d", tt.name, size+1), func(t *testing.T) {
				var log []record
				for i, next := 0, 0; i < len(tt.seqs); i++ {
					r := record{seq: tt.seqs[i]}
					if r.seq == 0 {
						i++
						m := *ms[next]
						m.Seq = tt.seqs[i]
						r, next = record{m.Seq, &m}, next+1
					}
					log = append(log, r)
				}
				got := []string{}
				a := NewAssembler(Options{Emit: func(c *Conversation) {
					code := ""
					for _, f := range c.Findings {
						code = f.Code
					}
					got = append(got, code)
				}})
				for part := range slices.Chunk(log, size+1) {
					var b Batch
					for _, r := range part {
						b.Number(r.seq)
						if r.m != nil {
							b.Keep(r.m, b.Mark())
						}
					}
					a.AddBatch(&b)
				}
				a.Close()
				require.Equal(t, tt.want, got)
			})
		}
	}
}

// While a log is followed, a call is given out when it is over, whether or not
// another message comes.
func TestUntil(t *testing.T) {
	at := func(s int64) parse.Time { return parse.MakeTime(simStart+1000*s, 0) }
	given := 0
	a := NewAssembler(Options{Emit: func(*Conversation) { given++ }})
	for _, m := range script(t, "0 T BEGIN_CALL CallID=1\n10 T END_CALL CallID=1") {
		a.Add(m)
	}
	a.Until(parse.Time{})
	a.Until(at(70))
	require.Zero(t, given)
	a.Until(at(71))
	require.Equal(t, 1, given)
	a.Close()
	require.Equal(t, 1, given)
}

// What is remembered is bounded: open conversations, and agents.
func TestBounds(t *testing.T) {
	given := 0
	a := NewAssembler(Options{Later: func(c *Closed) {
		if given == 0 {
			require.True(t, c.Has(1))
			out := c.Conversation(nil)
			require.Equal(t, TooManyOpen, out.Findings[0].Code)
		}
		given++
	}})
	begin := script(t, "0 T BEGIN_CALL CallID=1")[0]
	for i := range maxOpen + 10 {
		begin.Values[0].Num = int64(i + 1)
		a.Add(begin)
	}
	require.Equal(t, 10, given)
	require.Equal(t, maxOpen, a.held)

	state := script(t, "0 T AGENT_STATE AgentState=3 AgentExtension=1 AgentID=1")[0]
	for i := range maxAgents + 10 {
		state.Values[1].Bytes = fmt.Append(nil, 50_000+i)
		state.Values[2].Bytes = fmt.Append(nil, "agt", i)
		state.Time = parse.MakeTime(simStart+int64(i)*100, 0)
		a.Add(state)
	}
	require.LessOrEqual(t, len(a.agents), maxAgents)
	require.Equal(t, len(a.agents), len(a.devices))
}

// benchmarkLog is the messages of many conversations, as text and one dump.
func benchmarkLog(b *testing.B) []*decode.Message {
	var logs [][]*decode.Message
	for i := range 200 {
		logs = append(logs, shift(interleave(inForms(plots[i%len(plots)].messages(b, 1000*(i+1)), true, 1, 0, nil)), int64(i)*3000))
	}
	return interleave(logs...)
}

func BenchmarkFlow(b *testing.B) {
	ms := benchmarkLog(b)
	perMessage := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(ms)), "ns/message")
	}
	var filled Batch
	for _, m := range ms {
		filled.Add(m)
	}
	b.Run("stage=batch", func(b *testing.B) {
		var batch Batch
		for b.Loop() {
			batch.Reset()
			for _, m := range ms {
				batch.Add(m)
			}
		}
		perMessage(b)
	})
	b.Run("stage=assemble", func(b *testing.B) {
		a := NewAssembler(Options{Later: (*Closed).Release})
		for b.Loop() {
			a.AddBatch(&filled)
			a.Close()
		}
		perMessage(b)
	})
	b.Run("stage=conversation", func(b *testing.B) {
		m := NewMatcher(Flows)
		a := NewAssembler(Options{Later: func(c *Closed) { c.Conversation(m).Release() }})
		for b.Loop() {
			a.AddBatch(&filled)
			a.Close()
		}
		perMessage(b)
	})
}

// A Batch that was used before takes usual messages without an allocation.
func TestBatchAllocs(t *testing.T) {
	ms := plots[1].messages(t, 1000)
	var b Batch
	fill := func() {
		b.Reset()
		for _, m := range ms {
			b.Add(m)
		}
	}
	fill()
	require.Zero(t, testing.AllocsPerRun(10, fill))
}
