package stats

import (
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// read counts logs, each a run of its own, in chunks of about size bytes.
func read(t *testing.T, size int, logs ...string) *Log {
	t.Helper()
	var runs []*Run
	for i := range logs {
		runs = append(runs, &Run{Count: i + 1, Files: []*File{{Name: fmt.Sprintf("%d.log", i)}}})
	}
	l := NewLog(runs)
	for i, text := range logs {
		cal, _ := parse.NewCalendar(parse.Dating{Year: 2024, Zone: time.UTC}, parse.Text([]byte(text)))
		var (
			chunks  = parse.NewChunker(strings.NewReader(text), fmt.Sprintf("%d.log", i), size)
			split   = parse.NewSplitter(cal)
			decoder = decode.NewDecoder(ged188.Protocol())
			before  = &decode.State{}
			chunk   parse.Chunk
			state   parse.State
			counts  Counts
			rec     parse.Record
			m       decode.Message
		)
		for {
			err := chunks.Next(&chunk)
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			split.Reset(chunk, state)
			decoder.Reset(before)
			counts.Reset()
			for split.Next() {
				split.Record(&rec)
				counts.Record(&rec)
				if decoder.Decode(&rec, &m) {
					counts.Message(&m)
				}
			}
			state, before = split.State(), before.Join(decoder.Change())
			l.Add(i, &counts)
		}
	}
	l.Close()
	return l
}

// line is a record of a log: number, seconds after ten o'clock, subfacility,
// text.
func line(seq int, at float64, subfacility, text string) string {
	clock := time.Date(2024, 5, 6, 10, 0, 0, 0, time.UTC).Add(time.Duration(at * float64(time.Second)))
	return fmt.Sprintf("%d: %s GMT %%MIVR-%s-7-UNK:%s\n", seq, clock.Format("Jan 02 15:04:05.000"), subfacility, text)
}

const (
	endCall = "CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, monitorID: 0, peripheralID: 1, peripheralType: 21, connectionDeviceType: 0, connectionCallID: 16780001, connectionDeviceID: 4711 }"
	endDump = "writing...\nMHDR:    0000: 00 00 00 15 00 00 00 18 ........\n" +
		"MDATA:   0000: 00 00 00 00 00 00 00 01  00 15 00 00 01 00 0A 61 ...............a\n" +
		"0010: 19 03 34 37 00                                  ..47.\n"
	openAgent  = "[pool-1] ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=/198.51.100.7,port=40001,localport=12028] Msg is {length=61 type=OPEN_REQ,invokeId=7,idleTimeout=90,versionNumber=14,servicesRequested=5,callMsgMask=4095,agentStateMask=255,configMsgMask=7,clientID=desk,clientPass=[B@1c2d3e,agentExt=4711,agentInstrument=,agentIDlong=mira,agentID=null,invokeId=7 }"
	openBridge = "[pool-2] ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=/198.51.100.8,port=40002,localport=12028] Msg is {length=61 type=OPEN_REQ,invokeId=8,idleTimeout=90,versionNumber=16,servicesRequested=16,callMsgMask=4095,agentStateMask=255,configMsgMask=7,clientID=wall,invokeId=8 }"
	heartbeat  = "[pool-2] ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=/198.51.100.8,port=40002,localport=12028] Msg is {length=8 type=HEARTBEAT_REQ,invokeId=9,invokeId=9 }"
)

// sample has a bit of everything.
var sample = strings.Join([]string{
	line(100, 0, "ENG", "Execute step of Task 5 : Start"),
	line(101, 0.1, "ICD_CTI", openAgent),
	line(103, 0.2, "ICD_CTI", endCall), // out of order
	line(102, 0.2, "SS_TEL", "Call.received()"),
	line(104, 0.3, "ICD_CTI", endDump),
	line(105, 0.4, "ICD_CTI", endDump),
	line(120, 1, "ICD_CTI", openBridge), // 106 to 119 are missing
	line(121, 1.1, "ICD_CTI", heartbeat),
	line(122, 1.2, "ICD_CTI", heartbeat),
	line(123, 1.3, "ICD_CTI", "java.lang.IllegalStateException: no session"),
	"lost words\n%MIVR-ENG-3-EXCEPTION:no number and no time\n",
	line(300, 200, "ENG", "after a silence"),
	line(301, 100, "ENG", "the clock was set back"),
	line(302, 100.5, "ICD_CTI", endCall),
	line(5000, 101, "ENG", "a large gap"),
	line(1, 102, "ENG", "the engine started again"),
	line(2, 102, "ICD_CTI", endDump),
}, "")

func TestLog(t *testing.T) {
	l := read(t, 0, sample)
	require.EqualValues(t, 17, l.Records())
	require.EqualValues(t, 0, l.Unparsed())
	require.EqualValues(t, len(sample), l.Bytes())
	first, last := l.Span()
	require.Equal(t, "2024-05-06T10:00:00.000Z", first.String())
	require.Equal(t, "2024-05-06T10:01:42.000Z", last.String())

	require.Equal(t, "ICD_CTI", l.Parts[0].Subfacility)
	require.EqualValues(t, 10, l.Parts[0].Records())
	require.Equal(t, "ENG", l.Parts[1].Subfacility)
	require.EqualValues(t, 1, l.Parts[1].Severities[3])
	require.EqualValues(t, 5, l.Parts[1].Severities[7])
	require.Nil(t, l.Part("LIB_EVENT"))

	shown := map[string][4]int64{}
	for _, x := range l.Types {
		shown[x.Name] = [4]int64{x.In(decode.Out, decode.Text), x.In(decode.Out, decode.Hex), x.In(decode.In, decode.Text), x.In(decode.In, decode.Hex)}
	}
	require.Equal(t, map[string][4]int64{"END_CALL_EVENT": {2, 3, 0, 0}, "OPEN_REQ": {0, 0, 2, 0}, "HEARTBEAT_REQ": {0, 0, 2, 0}}, shown)
	require.InDelta(t, 1.5, l.DumpsPerEvent(), 1e-9)
	require.EqualValues(t, 3*(8+21), l.WireBytes)

	require.Len(t, l.Runs[0].Restarts, 1)
	require.EqualValues(t, 1, l.Runs[0].Restarts[0].Seq)
	require.Equal(t, Peak{parse.MakeTime(first.UnixMilli(), 0), 2, 2}, l.Peak)
}

func TestGaps(t *testing.T) {
	q := read(t, 0, sample).Sequence()
	require.EqualValues(t, 3, q.Count)
	var got []string
	for _, g := range q.Largest {
		got = append(got, fmt.Sprintf("%d missing before %d", g.Missing, g.After.Seq))
	}
	require.Equal(t, []string{"14 missing before 120", "176 missing before 300", "4697 missing before 5000"}, got)
	require.EqualValues(t, 14+176+4697, q.Missing)

	p := read(t, 0, sample).Pauses()
	require.EqualValues(t, 1, p.Count)
	require.Equal(t, 198700*time.Millisecond, p.Largest[0].Length())
	require.EqualValues(t, 300, p.Largest[0].After.Seq)
	require.False(t, p.Largest[0].Between())
}

// A damaged number may be as large as a number can be.
func TestAbsurdGaps(t *testing.T) {
	q := read(t, 0, "1: Nov 20 10:00:00.000 EST %MIVR-ENG-7-UNK:a\n6000000000000000000: Nov 20 10:00:01.000 EST %MIVR-ENG-7-UNK:b\n"+
		"9999999999999999999: Nov 20 10:00:02.000 EST %MIVR-ENG-7-UNK:c\n").Sequence()
	require.EqualValues(t, 2, q.Count)
	require.EqualValues(t, math.MaxInt64, q.Missing)
	for _, g := range q.Largest {
		require.LessOrEqual(t, g.Missing, uint64(math.MaxInt64))
	}
}

// Of many gaps the largest are kept, in the order of the log.
func TestLargestGaps(t *testing.T) {
	text, seq := "", 0
	for _, gap := range []int{3, 9, 1, 7, 5, 2, 8} {
		seq += gap + 1
		text += line(seq, float64(seq)/100, "ENG", "step")
	}
	q := read(t, 0, text).Sequence()
	var got []uint64
	for _, g := range q.Largest {
		got = append(got, g.Missing)
	}
	require.Equal(t, []uint64{9, 7, 5, 2, 8}, got)
	require.EqualValues(t, 6, q.Count)
	require.EqualValues(t, 32, q.Missing)
}

func TestFiles(t *testing.T) {
	var counts Counts
	l := NewLog([]*Run{{Files: []*File{{Name: "a"}, {Name: "b"}, {Name: "empty"}}}})
	for i, file := range []string{"a", "b"} {
		counts.Reset()
		for k := range 2 {
			at := parse.MakeTime(int64(i)*120_000+int64(k), 0)
			counts.Record(&parse.Record{Pos: parse.Pos{File: file, Line: k + 1, Offset: int64(k)}, Seq: uint64(10*i + 3*k), HasSeq: true, Time: at, Subfacility: []byte("ENG")})
		}
		l.Add(0, &counts)
	}
	l.Close()
	r := l.Runs[0]
	require.EqualValues(t, 2, r.Files[0].Records)
	require.EqualValues(t, 2, r.Files[0].Inside.Missing)
	require.EqualValues(t, 0, r.Files[0].Before.Count)
	require.EqualValues(t, 2, r.Files[1].Inside.Missing)
	require.EqualValues(t, 6, r.Files[1].Before.Missing)
	require.EqualValues(t, 10, r.Files[1].First.Seq)
	require.EqualValues(t, 13, r.Files[1].Last.Seq)
	require.EqualValues(t, 1, r.Pauses.Count)
	require.True(t, r.Pauses.Largest[0].Between())
	require.EqualValues(t, 0, r.Files[1].Pauses.Count)
	require.Zero(t, r.Files[2].Records)
}

func TestClients(t *testing.T) {
	l := read(t, 0, sample)
	require.Len(t, l.Runs[0].Clients, 2)
	bridge, agent := l.Runs[0].Clients[0], l.Runs[0].Clients[1]
	require.Equal(t, Session{Mode: Bridge, Version: 16, ClientID: "wall"}, bridge.Session)
	require.EqualValues(t, 3, bridge.Requests)
	require.EqualValues(t, 3, bridge.Peak.Messages())
	require.EqualValues(t, 1, bridge.Opens)
	require.Equal(t, Session{Mode: Agent, Version: 14, ClientID: "desk", AgentID: "mira", Extension: "4711"}, agent.Session)
	require.Contains(t, agent.Socket, "port=40001")
}

// Requests that only dumps show have a client without a name, unless texts
// name the clients.
func TestClientsOfDumps(t *testing.T) {
	read1 := "reading...\nMHDR:    0000: 00 00 00 04 00 00 00 05 ........\nMDATA:   0000: 00 00 00 01                                      ....\n"
	l := read(t, 0, line(1, 0, "ICD_CTI", read1))
	require.Len(t, l.Runs[0].Clients, 1)
	require.Empty(t, l.Runs[0].Clients[0].Socket)
	l = read(t, 0, line(1, 0, "ICD_CTI", read1)+line(2, 0, "ICD_CTI", heartbeat))
	require.Len(t, l.Runs[0].Clients, 1)
	require.NotEmpty(t, l.Runs[0].Clients[0].Socket)
}

// However a log is cut, the counts are the same.
func TestAnyChunks(t *testing.T) {
	logs := []string{sample, strings.ReplaceAll(sample, "May 06", "May 07")}
	// What is only there to fill the log does not matter.
	finished := func(l *Log) *Log {
		out := NewLog(l.Runs)
		out.Parts, out.Types, out.Exceptions, out.Warnings = l.Parts, l.Types, l.Exceptions, l.Warnings
		out.Peak, out.DumpBytes, out.WireBytes = l.Peak, l.DumpBytes, l.WireBytes
		for _, r := range out.Runs {
			r.rate, r.sequence, r.clients = rate{}, sequence{}, tally[string, Client]{}
			for _, k := range r.Clients {
				k.rate = rate{}
			}
		}
		return out
	}
	want := finished(read(t, 0, logs...))
	for size := 1; size < len(sample); size = size*3/2 + 7 {
		require.Equal(t, want, finished(read(t, size, logs...)), "chunks of %d bytes", size)
	}
}

// A number that comes a little late is not missing.
func TestSequence(t *testing.T) {
	tests := []struct {
		name     string
		seqs     []uint64
		missing  []string
		restarts int
	}{
		{"in order", []uint64{1, 2, 3}, nil, 0},
		{"out of order", []uint64{1, 4, 2, 3, 5}, nil, 0},
		{"twice", []uint64{1, 2, 2, 1, 3}, nil, 0},
		{"gaps", []uint64{5, 8, 9, 11}, []string{"6+2", "10+1"}, 0},
		{"filled in part", []uint64{1, 5, 3}, []string{"2+1", "4+1"}, 0},
		{"too late", []uint64{100, 102, 160, 101}, []string{"101+1", "103+57"}, 0},
		{"restart", []uint64{3000, 3001, 1, 2, 4}, []string{"3+1"}, 1},
		{"restart of a short run", []uint64{90, 91, 1, 2}, nil, 1},
		{"the largest number", []uint64{9999999999999999999, 9999999999999999997}, []string{"9999999999999999998+1"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var q sequence
			var got []string
			gap := func(g Gap) { got = append(got, fmt.Sprintf("%d+%d", g.After.Seq-g.Missing, g.Missing)) }
			for _, n := range tt.seqs {
				q.add(stretch{n, n, Mark{Seq: n}, Mark{Seq: n}}, gap)
			}
			q.close(gap)
			require.Equal(t, tt.missing, got)
			require.Len(t, q.restarts, tt.restarts)
		})
	}
}

func TestLimits(t *testing.T) {
	tests := []struct {
		name string
		log  *Log
		want []string
	}{
		{"nothing", read(t, 0, ""), []string{"no-records"}},
		{"no ICD_CTI", read(t, 0, line(1, 0, "ENG", "step")), []string{"no-icd-cti"}},
		{"no message", read(t, 0, line(1, 0, "ICD_CTI", "waiting")), []string{"no-messages"}},
		{"text alone", read(t, 0, line(1, 0, "ICD_CTI", endCall)), []string{"no-dumps", "no-requests"}},
		{"dumps alone", read(t, 0, line(1, 0, "ICD_CTI", endDump)), []string{"no-texts", "no-requests"}},
		{
			"no OPEN_REQ", read(t, 0, line(1, 0, "ICD_CTI", heartbeat)+line(2, 0, "ICD_CTI", endDump)),
			[]string{"no-open-req"},
		},
		{
			"gaps and damage", read(t, 0, line(1, 0, "ICD_CTI", openAgent)+line(3, 0, "ICD_CTI", strings.Replace(endDump, "34 37", "34", 1))),
			[]string{"sequence-gaps", "damaged-dumps"},
		},
		{"no times", read(t, 0, "%MIVR-ENG-7-UNK:step\n"), []string{"no-icd-cti", "no-times"}},
		{"a cut text", read(t, 0, line(1, 0, "ICD_CTI", openAgent)+line(2, 0, "ICD_CTI", endDump)+line(3, 0, "ICD_CTI", endCall[:120])), []string{"cut-records"}},
	}
	listed := map[string]bool{}
	for _, d := range LimitDocs {
		listed[d.Code] = true
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, x := range tt.log.Limits() {
				got = append(got, x.Code)
				require.True(t, listed[x.Code], x.Code)
			}
			require.Equal(t, tt.want, got)
		})
	}
	l := read(t, 0, "")
	l.Foreign = []Foreign{{Name: "desk.log", Product: "Finesse"}}
	require.Equal(t, "desk.log is a log of Finesse, not of the engine (MIVR): it was passed over.", l.Limits()[0].Summary)
}

// A log with ever new names does not fill the memory.
func TestBounded(t *testing.T) {
	l := NewLog([]*Run{{}})
	var counts Counts
	for i := range 3 * maxKinds {
		counts.Reset()
		counts.Record(&parse.Record{Facility: []byte("MIVR"), Subfacility: fmt.Appendf(nil, "X%d", i)})
		l.Add(0, &counts)
	}
	l.Close()
	require.Len(t, l.Parts, maxKinds+1)
	require.Equal(t, &Part{Severities: [8]int64{2 * maxKinds}}, l.Parts[0])
}

// A log of another program in the engine's grammar is no reason to advise on
// the engine's traces.
func TestLimitsOfAnotherProgram(t *testing.T) {
	l := read(t, 0, strings.ReplaceAll(line(1, 0, "PROTOCOL", "Heartbeat"), "%MIVR", "%JTAPI"))
	l.Foreign = []Foreign{{Name: "0.log", Product: "JTAPI", Read: true}}
	require.False(t, l.OfEngine())
	require.Equal(t, []Limit{
		{"foreign-log", "0.log is a log of JTAPI, not of the engine (MIVR): it was read, as it was named."},
		{"no-records", "There is no record of the engine (MIVR) in 1 file."},
	}, l.Limits())
}
