package parse

import (
	"context"
	"errors"
	"io"
	"sync"
)

// A Worker turns one chunk into a result. It is a function of the chunk and
// of the state before it, and of nothing else: it writes what it makes of c
// into r (whose memory it may reuse), and returns what c changes of the state
// and which parts of before all that depends on, as bits that Same knows: 0 for
// none. Each goroutine has a Worker of its own.
type Worker[S, R any] func(c *Chunk, before S, r *R) (change S, used uint)

// A Pipeline reads chunks, has them worked on side by side, and gives the
// results back in order. Its goroutines are the only ones of the program.
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
	Emit      func(*Chunk, *R) error       // gets each result in order; r is reused afterwards
	Jobs      int                          // workers; at least 1
}

// A task is one chunk on its way through a Pipeline.
type task[S, R any] struct {
	chunk  Chunk
	result R
	before S // that the worker assumed
	change S
	used   uint
	done   chan struct{}
}

// Run reads to the end, or until Emit returns an error, reading fails or ctx
// is done, and returns that error. All that was read before a reading error
// is emitted.
func (p *Pipeline[S, R]) Run(ctx context.Context) error {
	if p.Jobs <= 1 {
		return p.serial(ctx)
	}
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait() // after cancel: Next must not be called once Run has returned
	defer cancel()

	var (
		known   = p.states() // newest true state
		knownMu sync.Mutex
		readErr error
		todo    = make(chan *task[S, R])
		order   = make(chan *task[S, R], p.Jobs+1)
		free    = make(chan *task[S, R], p.Jobs+3)
	)
	for range cap(free) {
		free <- &task[S, R]{done: make(chan struct{}, 1)}
	}
	workers.Go(func() { // the reader
		defer close(order)
		defer close(todo)
		for {
			var t *task[S, R]
			select {
			case t = <-free:
			case <-ctx.Done():
				return
			}
			if err := p.Next(&t.chunk); err != nil {
				if !errors.Is(err, io.EOF) {
					readErr = err
				}
				return
			}
			select {
			case order <- t:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- t:
			case <-ctx.Done():
				return
			}
		}
	})
	for range p.Jobs {
		workers.Go(func() {
			work := p.NewWorker()
			for t := range todo {
				knownMu.Lock()
				t.before = known.of(t.chunk.Run)
				knownMu.Unlock()
				t.change, t.used = work(&t.chunk, t.before, &t.result)
				t.done <- struct{}{}
			}
		})
	}

	var again Worker[S, R]
	for t := range order {
		select {
		case <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		knownMu.Lock()
		state := known.of(t.chunk.Run)
		knownMu.Unlock()
		if t.used != 0 && !p.Same(t.before, state, t.used) {
			if again == nil {
				again = p.NewWorker()
			}
			t.change, _ = again(&t.chunk, state, &t.result)
		}
		knownMu.Lock()
		known.set(t.chunk.Run, p.Join(state, t.change))
		knownMu.Unlock()
		if err := p.Emit(&t.chunk, &t.result); err != nil {
			return err
		}
		free <- t
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return readErr
}

// serial is Run on one goroutine: what a following read wants, which must not
// wait for a second chunk before it gives out the first.
func (p *Pipeline[S, R]) serial(ctx context.Context) error {
	var (
		work   = p.NewWorker()
		known  = p.states()
		chunk  Chunk
		result R
	)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.Next(&chunk); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		before := known.of(chunk.Run)
		change, _ := work(&chunk, before, &result)
		known.set(chunk.Run, p.Join(before, change))
		if err := p.Emit(&chunk, &result); err != nil {
			return err
		}
	}
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
