package main

import (
	"container/heap"
	"math"

	"ccxtrace/parse"
)

// A merger puts what several runs give into one order of time. Within a run
// the log's own order stands, whatever its times say.
type merger[T any] struct {
	emit  func(T) error
	heads queues[T] // runs with something waiting, the earliest first
	runs  map[int]*queue[T]
}

// slack is how far out of order in time a run's records may be: several
// threads write one log.
const slack = 2000 // milliseconds

// A queue is what waits of one run.
type queue[T any] struct {
	run   int
	items []waiting[T]
}

type waiting[T any] struct {
	at   int64 // milliseconds; that of the item before for one without a time
	item T
}

func newMerger[T any](emit func(T) error) *merger[T] {
	return &merger[T]{emit: emit, runs: map[int]*queue[T]{}}
}

// add takes the next item of a run, and keeps it.
func (m *merger[T]) add(run int, t parse.Time, item T) {
	q := m.runs[run]
	if q == nil {
		q = &queue[T]{run: run}
		m.runs[run] = q
	}
	w := waiting[T]{math.MinInt64, item}
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
func (m *merger[T]) until(t parse.Time) error {
	if t.IsZero() {
		return nil
	}
	return m.flush(t.UnixMilli() - slack)
}

// close gives out the rest.
func (m *merger[T]) close() error { return m.flush(math.MaxInt64) }

func (m *merger[T]) flush(until int64) error {
	for len(m.heads) > 0 && m.heads[0].items[0].at < until {
		q := m.heads[0]
		if err := m.emit(q.items[0].item); err != nil {
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
type queues[T any] []*queue[T]

func (q queues[T]) Len() int { return len(q) }
func (q queues[T]) Less(i, j int) bool {
	if a, b := q[i].items[0].at, q[j].items[0].at; a != b {
		return a < b
	}
	return q[i].run < q[j].run
}
func (q queues[T]) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queues[T]) Push(x any)   { *q = append(*q, x.(*queue[T])) }
func (q *queues[T]) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}
