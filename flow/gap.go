package flow

import (
	"fmt"
	"slices"
	"sort"

	"ccxtrace/parse"
)

// A Gap is a place in a conversation where the log lacks records: what was
// written of it there is not known.
type Gap struct {
	At       int    // the event after it, in Events; len(Events) where the log has nothing more of an open conversation
	From, To uint64 // sequence numbers of the records that are missing, about
}

// Missing is how many records the log lacks there, about.
func (g *Gap) Missing() uint64 { return g.To - g.From + 1 }

// What counts as a gap.
const (
	// gapLeast is how many records are missing at least: more than threads write
	// in another order than they count them.
	gapLeast = 2 * seqSlack
	// Of the records before it, gapDense of gapOf at least follow right upon
	// another one: in what was picked out of a log, with grep, say, records are
	// missing everywhere, and those were not wanted.
	gapDense, gapOf = 4, 5
	// gapAfter is how many records tell that.
	gapAfter = 100
	// maxGaps is how many gaps are remembered.
	maxGaps = 256
)

// A density is how many records came so far, and how many of them followed right
// upon another one.
type density struct{ records, following uint64 }

func (d density) plus(e density) density {
	return density{d.records + e.records, d.following + e.following}
}

func (d density) isDense() bool {
	return d.records >= gapAfter && d.following*gapOf >= d.records*gapDense
}

// isGap reports whether records are missing between those with the numbers
// before and seq.
func isGap(before, seq uint64) bool { return seq > before+gapLeast }

// A hole is a gap before it is known to be one, or which conversations it is in.
type hole struct {
	from, to uint64
	restarts int32      // before it, in its batch
	before   density    // of the records of its batch before it
	order    uint64     // of the first message after it
	until    parse.Time // of that
	at       int64      // log time of the last message before it
}

// gap notes that h is before the next message, if the log is dense. before are the
// records that are not among those of h.
func (a *Assembler) gap(h hole, before density) {
	if before.plus(h.before).isDense() {
		h.at = a.now
		a.coming = append(a.coming, h)
	}
}

// passGaps goes over the gaps before the next message, which comes at next.
func (a *Assembler) passGaps(next parse.Time) {
	for _, h := range a.coming {
		if len(a.holes) == maxGaps { // what was given out keeps the old ones
			a.holes = append(make([]hole, 0, maxGaps), a.holes[maxGaps/2:]...)
		}
		h.order, h.until = a.order+1, next
		a.holes = append(a.holes, h)
	}
	a.coming = a.coming[:0]
}

// isStale reports whether there is a gap since the last event of c: it is not
// known how it went on.
func (a *Assembler) isStale(c *conversation) bool {
	return len(a.holes) > 0 && a.holes[len(a.holes)-1].at >= c.lastEvent
}

// endsInGap reports whether the end of c, which is open, may be in the first gap
// after its last event: a device was in it still, or it was just being left.
func (a *Assembler) endsInGap(c *conversation) bool {
	for i := range a.holes {
		if h := &a.holes[i]; h.at >= c.lastEvent {
			return c.live > 0 || h.at-c.lastEvent < cutWindow
		}
	}
	return false
}

// gaps are those in c, whose events are in order.
func (c *conversation) gaps(gaps []Gap) []Gap {
	for _, h := range c.holes {
		at := sort.Search(len(c.events), func(i int) bool { return c.events[i].order >= h.order })
		if at > 0 && (at < len(c.events) || c.lost) {
			gaps = append(gaps, Gap{at, h.from, h.to})
		}
		if at == len(c.events) {
			break
		}
	}
	return gaps
}

// logSince is the time from which on the log has all up to e.
func (c *conversation) logSince(e *event) parse.Time {
	since := c.first
	for i := range c.holes {
		if h := &c.holes[i]; h.order <= e.order {
			since = h.until
		}
	}
	return since
}

// gapBetween reports whether there is a gap after event i, and before event j or
// right at it.
func (c *Conversation) gapBetween(i, j int) bool {
	return slices.ContainsFunc(c.Gaps, func(g Gap) bool { return i < g.At && g.At <= j })
}

// findGaps adds the findings about the gaps.
func (w *work) findGaps() {
	for i := range w.out.Gaps {
		g := &w.out.Gaps[i]
		evidence := []Showing{w.out.Events[g.At-1].Seen[0]}
		if g.At < len(w.out.Events) {
			evidence = append(evidence, w.out.Events[g.At].Seen[0])
		}
		w.add(LogGap, fmt.Sprintf("the log lacks about %d records here, %d to %d: what is missing of the call may be among them", g.Missing(), g.From, g.To), evidence)
	}
}
