package main

import (
	"errors"
	"io"
	"sync/atomic"

	"ccxtrace/parse"
	"ccxtrace/parse/input"
)

// lanes gives the chunks of all runs: those of one node one after the other,
// those of several nodes by time.
type lanes struct {
	runs []engineRun
	size int
	lane []*lane      // one a node
	err  error        // what could not be read
	done atomic.Int64 // bytes that were read
}

// A lane is one node's runs, in order.
type lane struct {
	runs   []int // indexes of the runs that are still to come
	stream *input.Stream
	run    int   // of stream
	done   int64 // bytes of stream that were counted

	// With several lanes, the next chunk is read ahead to know its time.
	ahead parse.Chunk
	has   bool
	split *parse.Splitter
	state parse.State
}

func newLanes(runs []engineRun, size int) *lanes {
	l := &lanes{runs: runs, size: size}
	nodes := map[string]*lane{}
	for i, r := range runs {
		n := nodes[r.Node]
		if n == nil {
			n = &lane{}
			nodes[r.Node] = n
			l.lane = append(l.lane, n)
		}
		n.runs = append(n.runs, i)
	}
	return l
}

// next is the next chunk of the lane that is earliest.
func (l *lanes) next(c *parse.Chunk) error {
	if len(l.lane) == 1 {
		return l.read(l.lane[0], c)
	}
	var best *lane
	for _, n := range l.lane {
		if !n.has {
			if err := l.lookAhead(n); errors.Is(err, io.EOF) {
				continue
			} else if err != nil {
				return err
			}
		}
		if best == nil || n.ahead.First.Before(best.ahead.First) {
			best = n
		}
	}
	if best == nil {
		return io.EOF
	}
	best.has = false
	*c, best.ahead = best.ahead, parse.Chunk{}
	return nil
}

// lookAhead reads the next chunk of n and the time of its first record.
func (l *lanes) lookAhead(n *lane) error {
	before := n.run
	if err := l.read(n, &n.ahead); err != nil {
		return err
	}
	n.has = true
	if n.split == nil || n.run != before {
		n.split, n.state = parse.NewSplitter(l.runs[n.run].calendar), l.runs[n.run].start
	}
	n.split.Reset(n.ahead, n.state)
	var rec parse.Record
	for n.split.Next() {
		if n.split.Record(&rec); !rec.Time.IsZero() {
			n.ahead.First, n.state = rec.Time, n.split.State()
			break
		}
	}
	return nil
}

// read is the next chunk of n. What cannot be read is kept in l.err, and the
// reading goes on.
func (l *lanes) read(n *lane, c *parse.Chunk) error {
	for {
		if n.stream == nil {
			if len(n.runs) == 0 {
				return io.EOF
			}
			n.run, n.runs = n.runs[0], n.runs[1:]
			n.stream = l.runs[n.run].Open(l.size)
		}
		err := n.stream.Next(c)
		done := n.stream.Done()
		l.done.Add(done - n.done)
		n.done = done
		if err == nil {
			c.Run = n.run
			return nil
		}
		if !errors.Is(err, io.EOF) {
			return err
		}
		n.stream.Close()
		l.err = errors.Join(l.err, n.stream.Err())
		n.stream, n.done = nil, 0
	}
}

// several reports whether there are several nodes, so that what is made of
// their chunks must be merged by time.
func (l *lanes) several() bool { return len(l.lane) > 1 }

func (l *lanes) close() {
	for _, n := range l.lane {
		if n.stream != nil {
			n.stream.Close() // the reading was ended early: what it did not reach is no error
		}
	}
}
