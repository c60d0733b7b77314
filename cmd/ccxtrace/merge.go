package main

import (
	"container/heap"
	"math"

	"ccxtrace/parse"
)

// A merger puts what several runs give into one order of time. Within a run
// the log's own order stands, whatever its times say.
type merger struct {
	emit  func([]byte) error
	heads queues // runs with something waiting, the earliest first
	runs  map[int]*queue
}

// slack is how far out of order in time a run's records may be: several
// threads write one log.
const slack = 2000 // milliseconds

// A queue is what waits of one run.
type queue struct {
	run   int
	items []waiting
}

type waiting struct {
	at   int64 // milliseconds; that of the item before for one without a time
	text []byte
}

func newMerger(emit func([]byte) error) *merger {
	return &merger{emit: emit, runs: map[int]*queue{}}
}

// add takes the next item of a run; it copies text.
func (m *merger) add(run int, t parse.Time, text []byte) {
	q := m.runs[run]
	if q == nil {
		q = &queue{run: run}
		m.runs[run] = q
	}
	w := waiting{math.MinInt64, append([]byte(nil), text...)}
	if !t.IsZero() {
		w.at = t.UnixMilli()
	} else if n := len(q.items); n > 0 {
		w.at = q.items[n-1].at
	}
	q.items = append(q.items, w)
	if len(q.items) == 1 {
		heap.Push(&m.heads, q)
	}
}

// until gives out all that is earlier than t, which no run will go back
// behind.
func (m *merger) until(t parse.Time) error {
	if t.IsZero() {
		return nil
	}
	return m.flush(t.UnixMilli() - slack)
}

// close gives out the rest.
func (m *merger) close() error { return m.flush(math.MaxInt64) }

func (m *merger) flush(until int64) error {
	for len(m.heads) > 0 && m.heads[0].items[0].at < until {
		q := m.heads[0]
		if err := m.emit(q.items[0].text); err != nil {
			return err
		}
		if q.items = q.items[1:]; len(q.items) == 0 {
			heap.Pop(&m.heads)
		} else {
			heap.Fix(&m.heads, 0)
		}
	}
	return nil
}

// queues is a heap by the time of the first item, then by run.
type queues []*queue

func (q queues) Len() int { return len(q) }
func (q queues) Less(i, j int) bool {
	if a, b := q[i].items[0].at, q[j].items[0].at; a != b {
		return a < b
	}
	return q[i].run < q[j].run
}
func (q queues) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queues) Push(x any)   { *q = append(*q, x.(*queue)) }
func (q *queues) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}
