package parse

import (
	"context"
	"errors"
	"io"
	"runtime"
	"sync"
)

// A Worker turns one chunk into a result. It is a function of the chunk and
// of the state before it, and of nothing else: it writes what it makes of c
// into r (whose memory it may reuse), and returns what c changes of the state
// and which parts of before all that depends on, as bits that Same knows: 0 for
// none. Each goroutine has a Worker of its own.
type Worker[S, R any] func(c *Chunk, before S, r *R) (change S, used uint)

// A Pipeline reads chunks, has them worked on side by side, and gives the
// results back in order.
//
// Each goroutine reads a chunk, works on it and, when its turn has come, gives
// out the result, so that a chunk stays in the cache of one processor. The
// memory that was used last is used again first, for the same reason.
//
// A chunk is worked on before the state in front of it is known, with the
// newest state that is: that is nearly always right or not looked at. Where it
// was looked at and turns out wrong, the chunk is worked on again. So results
// do not depend on the number of workers or the size of chunks. Each run has a
// state of its own.
type Pipeline[S, R any] struct {
	Next      func(*Chunk) error           // the next chunk, whose memory it reuses; io.EOF at the end
	Start     func(run int) S              // state before the first chunk of a run
	Same      func(a, b S, used uint) bool // whether two states are the same in the parts used
	Join      func(before, change S) S     // the state after a chunk
	NewWorker func() Worker[S, R]          //
	Emit      func(*Chunk, *R) error       // gets each result in order, one at a time; r is reused afterwards
	Then      *Then[R]                     // what Emit leaves to be done; nil for nothing
	Jobs      int                          // workers; at least 1
}

// Then is the second half of a Pipeline, for work that cannot begin before the
// results in front of it are known, but needs no order itself: Emit does what
// depends on the order and leaves the rest in the result. The workers do that
// side by side, too, before they read on.
type Then[R any] struct {
	New  func() func(*R) // does what is left; each worker has its own
	Emit func(*R) error  // gets each result in order, one at a time
}

// Do does what is left in r without a Pipeline.
func (t *Then[R]) Do(r *R) error {
	t.New()(r)
	return t.Emit(r)
}

// A task is one chunk on its way through a Pipeline.
type task[S, R any] struct {
	number int // of the chunk, from 0
	chunk  Chunk
	result R
	before S // that the worker assumed
	change S
	used   uint
}

// Run reads to the end, or until Emit returns an error, reading fails or ctx
// is done, and returns that error. All that was read before a reading error
// is emitted.
func (p *Pipeline[S, R]) Run(ctx context.Context) error {
	jobs := max(p.Jobs, 1)
	tasks := 2*jobs - 1 // enough that a slow chunk does not keep the others waiting
	if p.Then != nil {
		tasks += jobs
	}
	c := crew[S, R]{Pipeline: p, ctx: ctx, known: p.states()}
	c.came.L = &c.mu
	c.emitted.done, c.finished.done = make([]*task[S, R], tasks), make([]*task[S, R], tasks)
	for range tasks {
		c.free = append(c.free, new(task[S, R]))
	}
	var others sync.WaitGroup
	for range jobs - 1 {
		others.Go(c.work)
	}
	c.work()
	others.Wait()
	return c.err
}

// A crew is the goroutines of a Pipeline at work.
type crew[S, R any] struct {
	*Pipeline[S, R]
	ctx     context.Context
	reading gate // around Next, so that chunks are numbered in order

	mu       sync.Mutex // of all that follows
	came     sync.Cond  // something has come into free or left, or over was set
	free     []*task[S, R]
	left     []*task[S, R] // through with Emit, for Then
	read     int           // chunks
	emitted  line[S, R]
	finished line[S, R]   // of Then
	known    runStates[S] // newest true state
	again    Worker[S, R] // of chunks that were begun with a wrong state
	over     bool         // nothing more is to be read
	err      error
}

// A gate is a Mutex for what takes a fraction of a millisecond. Whoever waits
// for it looks again and again for a while: to be woken from sleep takes as long.
type gate struct{ sync.Mutex }

func (g *gate) lock() {
	const looks = 1000
	for range looks {
		if g.TryLock() {
			return
		}
		runtime.Gosched()
	}
	g.Lock()
}

// A line is where tasks wait for their turn to be emitted.
type line[S, R any] struct {
	due      int           // number of the chunk whose turn it is
	done     []*task[S, R] // those that wait, by number
	emitting bool          // one goroutine is at it
}

// turn is the task whose turn it is, nil while it is worked on.
func (l *line[S, R]) turn() *task[S, R] {
	place := &l.done[l.due%len(l.done)]
	t := *place
	if t != nil {
		*place = nil
		l.due++
	}
	return t
}

// work is one goroutine.
func (c *crew[S, R]) work() {
	work, then := c.NewWorker(), func(*R) {}
	if c.Then != nil {
		then = c.Then.New()
	}
	for {
		if t := c.takeLeft(); t != nil {
			then(&t.result)
			c.give(&c.finished, t, c.finish)
		} else if t := c.take(); t != nil {
			t.change, t.used = work(&t.chunk, t.before, &t.result)
			c.give(&c.emitted, t, c.emit)
		} else if c.isOver() {
			return
		}
	}
}

// takeLeft takes a task that Emit left something of; nil if there is none.
func (c *crew[S, R]) takeLeft() *task[S, R] {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.left) == 0 {
		return nil
	}
	t := c.left[0]
	c.left = c.left[:copy(c.left, c.left[1:])]
	return t
}

// isOver reports whether there is nothing to do any more.
func (c *crew[S, R]) isOver() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.over && len(c.left) == 0
}

// take reads the next chunk; nil at the end, and where something is left that
// comes first.
func (c *crew[S, R]) take() *task[S, R] {
	c.reading.lock()
	defer c.reading.Unlock()
	t := c.room()
	if t == nil {
		return nil
	}
	err := c.ctx.Err()
	if err == nil {
		err = c.Next(&t.chunk)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err != nil {
		c.end(err)
		return nil
	}
	t.number = c.read
	c.read++
	t.before = c.known.of(t.chunk.Run)
	return t
}

// room waits for a task that is free; nil if nothing more is to be read, or
// something is left.
func (c *crew[S, R]) room() *task[S, R] {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.free) == 0 && len(c.left) == 0 && !c.over {
		c.came.Wait()
	}
	if c.over || len(c.left) > 0 {
		return nil
	}
	t := c.free[len(c.free)-1]
	c.free = c.free[:len(c.free)-1]
	return t
}

// end ends the reading because of err.
func (c *crew[S, R]) end(err error) {
	c.over = true
	if c.err == nil && !errors.Is(err, io.EOF) {
		c.err = err
	}
	c.came.Broadcast()
}

// give puts t into line l and emits all whose turn has come, unless another
// goroutine is at it, which then does.
func (c *crew[S, R]) give(l *line[S, R], t *task[S, R], emit func(*task[S, R]) error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	l.done[t.number%len(l.done)] = t
	if l.emitting {
		return
	}
	l.emitting = true
	for t = l.turn(); t != nil; t = l.turn() {
		if err := emit(t); err != nil {
			c.end(err)
			return // emitting stays set: nothing comes after a gap
		}
	}
	l.emitting = false
}

// emit emits what was made of t, without c.mu. Where the worker assumed
// another state than the true one and that matters, it is made again.
func (c *crew[S, R]) emit(t *task[S, R]) error {
	state := c.known.of(t.chunk.Run)
	c.mu.Unlock()
	if t.used != 0 && !c.Same(t.before, state, t.used) {
		if c.again == nil {
			c.again = c.NewWorker()
		}
		t.change, _ = c.again(&t.chunk, state, &t.result)
	}
	err := c.Emit(&t.chunk, &t.result)
	c.mu.Lock()
	if err != nil {
		return err
	}
	c.known.set(t.chunk.Run, c.Join(state, t.change))
	if c.Then != nil {
		c.left = append(c.left, t)
	} else {
		c.free = append(c.free, t)
	}
	c.came.Signal()
	return nil
}

// finish emits what Then made of t, without c.mu.
func (c *crew[S, R]) finish(t *task[S, R]) error {
	c.mu.Unlock()
	err := c.Then.Emit(&t.result)
	c.mu.Lock()
	if err == nil {
		c.free = append(c.free, t)
		c.came.Signal()
	}
	return err
}

// runStates are the newest known states of the runs.
type runStates[S any] struct {
	start func(run int) S
	known map[int]S
}

func (p *Pipeline[S, R]) states() runStates[S] {
	return runStates[S]{p.Start, map[int]S{}}
}

func (r runStates[S]) of(run int) S {
	if s, ok := r.known[run]; ok {
		return s
	}
	s := r.start(run)
	r.known[run] = s
	return s
}

func (r runStates[S]) set(run int, s S) { r.known[run] = s }
