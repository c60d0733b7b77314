package flow

import (
	"math"
	"slices"
	"sort"
)

// orderSlack is by how much less than when all its calls had ended, in milliseconds,
// the end of a conversation can be: threads write records in another order than
// that of their times.
const orderSlack = 1000

// ByEnd gives conversations that come when they are over in the order of their
// end. One that the log does not show to end is over long after its last message,
// and comes then.
type ByEnd struct {
	Give func(*Closed)

	held []*Closed // in order of the end
}

// Add takes the next conversation, in order of At.
func (o *ByEnd) Add(c *Closed) {
	// What comes from now on is over later, and so has ended later than this.
	o.flush(c.conv.overAt - afterEnd - orderSlack)
	i := sort.Search(len(o.held), func(i int) bool { return o.held[i].conv.lastTime > c.conv.lastTime })
	o.held = slices.Insert(o.held, i, c)
}

// Close gives what is left.
func (o *ByEnd) Close() { o.flush(math.MaxInt64) }

// flush gives what ended before a time.
func (o *ByEnd) flush(before int64) {
	n := 0
	for n < len(o.held) && o.held[n].conv.lastTime < before {
		o.Give(o.held[n])
		n++
	}
	o.held = slices.Delete(o.held, 0, n)
}
