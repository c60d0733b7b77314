package stats

import (
	"cmp"
	"math"
	"slices"
	"time"

	"ccxtrace/parse"
)

// Pause is how long a log may be silent before that is a gap in time.
const Pause = time.Minute

// most is what counts as missing at most, in one gap and in all. A number of a record
// may be as large as a damaged one can be.
const most = math.MaxInt64

// largest is how many gaps are kept of a run, those that are largest.
const largest = 5

// What counts as the engine's sequence starting over.
const (
	seqDrop  = 1000 // it counts its records from 1 after a restart
	seqSlack = 50   // by which threads may write records in another order than they count them
)

// A Gap is a place where records are missing, or where none was written for
// a while.
type Gap struct {
	Before, After Mark   // the records around it
	Missing       uint64 // sequence numbers; 0 for a gap in time
}

// Between reports whether a file ends at the gap.
func (g *Gap) Between() bool { return g.Before.Pos.File != g.After.Pos.File }

// Length is the time of the gap.
func (g *Gap) Length() time.Duration {
	if g.Before.Time.IsZero() || g.After.Time.IsZero() {
		return 0
	}
	return g.After.Time.Sub(g.Before.Time)
}

// Gaps are those of one kind: how many, what they come to, and the largest.
type Gaps struct {
	Count   int64
	Missing uint64
	Largest []Gap // in the order of the log
	sizes   []int64
}

// add takes the next gap of the log.
func (g *Gaps) add(gap Gap, size int64) {
	g.Count++
	g.Missing = min(g.Missing+gap.Missing, most)
	g.Largest, g.sizes = append(g.Largest, gap), append(g.sizes, size)
	if len(g.sizes) <= largest {
		return
	}
	least := 0
	for i, n := range g.sizes {
		if n <= g.sizes[least] {
			least = i
		}
	}
	g.Largest, g.sizes = slices.Delete(g.Largest, least, least+1), slices.Delete(g.sizes, least, least+1)
}

// Union is the gaps of several runs.
func Union(all ...*Gaps) *Gaps {
	var u Gaps
	for _, g := range all {
		for i, gap := range g.Largest {
			u.add(gap, g.sizes[i])
		}
	}
	u.Count, u.Missing = 0, 0
	for _, g := range all {
		u.Count += g.Count
		u.Missing = min(u.Missing+g.Missing, most)
	}
	return &u
}

func isPause(from, to parse.Time) bool { return to.Sub(from) >= Pause }

// A stretch is sequence numbers without a gap.
type stretch struct {
	from, to    uint64
	first, last Mark
}

// A sequence finds the gaps in the sequence numbers of a run. Threads write
// records out of order, so a number is missing only when it has not come a
// while later.
type sequence struct {
	open     []stretch // in order of their numbers, none next to another
	restarts []Mark
}

// add takes the next numbers of the log, and gives out the gaps that are now
// certain.
func (q *sequence) add(s stretch, gap func(Gap)) {
	if n := len(q.open); n > 0 {
		high := q.open[n-1].to
		if s.from+seqDrop < high || s.from+seqSlack < high && s.from < high/2 {
			q.close(gap)
			q.restarts = append(q.restarts, s.first)
		}
	}
	q.insert(s)
	n := 0
	for n+1 < len(q.open) && q.open[n+1].from+seqSlack < q.open[len(q.open)-1].to {
		gap(q.between(n))
		n++
	}
	q.open = slices.Delete(q.open, 0, n)
}

func (q *sequence) insert(s stretch) {
	i, _ := slices.BinarySearchFunc(q.open, s.from, func(o stretch, from uint64) int { return cmp.Compare(o.from, from) })
	if i > 0 && q.open[i-1].to+1 >= s.from {
		i--
		q.open[i].join(s)
	} else {
		q.open = slices.Insert(q.open, i, s)
	}
	for i+1 < len(q.open) && q.open[i].to+1 >= q.open[i+1].from {
		q.open[i].join(q.open[i+1])
		q.open = slices.Delete(q.open, i+1, i+2)
	}
}

// join adds numbers that do not begin before s.
func (s *stretch) join(o stretch) {
	if o.to > s.to {
		s.to, s.last = o.to, o.last
	}
}

// between is the gap after q.open[i].
func (q *sequence) between(i int) Gap {
	a, b := &q.open[i], &q.open[i+1]
	return Gap{Before: a.last, After: b.first, Missing: min(b.from-a.to-1, most)}
}

// close gives out all gaps that are left.
func (q *sequence) close(gap func(Gap)) {
	for i := range max(len(q.open)-1, 0) {
		gap(q.between(i))
	}
	q.open = q.open[:0]
}
