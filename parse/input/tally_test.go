package input

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

func TestTally(t *testing.T) {
	record := func(seq uint64, ms int64) parse.Record {
		return parse.Record{Pos: parse.Pos{Line: int(seq)}, Seq: seq, HasSeq: true, Time: parse.MakeTime(ms, 0)}
	}
	records := []parse.Record{
		{Unparsed: true},
		record(10, 1000), record(11, 1000), record(15, 9000), // three are missing
		{},
		record(16, 9500), record(2, 9600), record(3, 9700), // started again
	}
	var whole Tally
	for i := range records {
		whole.Add(&records[i])
	}
	require.Equal(t, 7, whole.Records)
	require.Equal(t, 1, whole.Unparsed)
	require.Equal(t, uint64(10), whole.First.Seq)
	require.Equal(t, uint64(3), whole.Last.Seq)
	require.Equal(t, 2, whole.GapsAll)
	require.Equal(t, []uint64{3, 0}, []uint64{whole.Gaps[0].Missing(), whole.Gaps[1].Missing()})
	require.Equal(t, uint64(3), whole.Missing)
	require.Equal(t, int64(8000), whole.Silence.Time().Milliseconds())

	// In parts it is the same.
	for cut := range records {
		var a, b Tally
		for i := range records {
			if i < cut {
				a.Add(&records[i])
			} else {
				b.Add(&records[i])
			}
		}
		a.Join(&b)
		require.Equal(t, whole, a, "cut at %d", cut)
	}
}

func TestTallyKeepsSomeGaps(t *testing.T) {
	var a, b Tally
	for i := range uint64(gapsMax) {
		a.Add(&parse.Record{Seq: 2 * i, HasSeq: true})
		b.Add(&parse.Record{Seq: 3000 + 2*i, HasSeq: true})
	}
	a.Join(&b)
	require.Len(t, a.Gaps, gapsMax)
	require.Equal(t, 2*gapsMax-1, a.GapsAll)
}
