package input

import (
	"time"

	"ccxtrace/parse"
)

// gapsMax is how many gaps a Tally keeps; of the others it keeps the number.
const gapsMax = 1000

// A Tally is what reading finds out about a file or a run beyond its first and
// last records.
type Tally struct {
	Records  int
	Unparsed int // stretches of bytes that belong to no record
	First    Edge
	Last     Edge

	Gaps    []Gap // in the sequence, where they are; the first gapsMax
	GapsAll int   // how many there are
	Missing uint64
	Silence Gap // the longest time between two records
}

// An Edge is a record at the edge of something.
type Edge struct {
	Pos    parse.Pos
	Seq    uint64
	HasSeq bool
	Time   parse.Time
}

// A Gap is between two records that follow each other.
type Gap struct {
	Before, After Edge
}

// Missing is how many sequence numbers are left out; 0 if the sequence starts
// over, as the engine did.
func (g Gap) Missing() uint64 {
	if g.After.Seq <= g.Before.Seq {
		return 0
	}
	return g.After.Seq - g.Before.Seq - 1
}

// Time is the time between the two records, 0 where one has none.
func (g Gap) Time() time.Duration {
	if g.Before.Time.IsZero() || g.After.Time.IsZero() {
		return 0
	}
	return g.After.Time.Sub(g.Before.Time)
}

// Add takes the next record.
func (t *Tally) Add(r *parse.Record) {
	if r.Unparsed {
		t.Unparsed++
		return
	}
	e := Edge{r.Pos, r.Seq, r.HasSeq, r.Time}
	if t.Records == 0 {
		t.First = e
	} else {
		t.between(Gap{t.Last, e})
	}
	t.Last = e
	t.Records++
}

// Join takes all that u has seen, which comes after what t has.
func (t *Tally) Join(u *Tally) {
	t.Unparsed += u.Unparsed
	switch {
	case u.Records == 0:
		return
	case t.Records == 0:
		t.First = u.First
	default:
		t.between(Gap{t.Last, u.First})
	}
	t.Last = u.Last
	t.Records += u.Records
	t.Missing += u.Missing
	t.GapsAll += u.GapsAll
	t.Gaps = append(t.Gaps, u.Gaps[:min(len(u.Gaps), gapsMax-len(t.Gaps))]...)
	if u.Silence.Time() > t.Silence.Time() {
		t.Silence = u.Silence
	}
}

// between looks at two records that follow each other.
func (t *Tally) between(g Gap) {
	if g.Before.HasSeq && g.After.HasSeq && g.After.Seq != g.Before.Seq+1 {
		t.Missing += g.Missing()
		if t.GapsAll++; t.GapsAll <= gapsMax {
			t.Gaps = append(t.Gaps, g)
		}
	}
	if g.Time() > t.Silence.Time() {
		t.Silence = g
	}
}
