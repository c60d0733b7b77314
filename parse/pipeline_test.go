package parse

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// summing is a pipeline over n chunks of one byte each. Its state is the
// number of chunks seen whose byte is odd; a result depends on that state
// where its own byte is a multiple of 7.
func summing(n, jobs int, emit func(*string) error) *Pipeline[int, string] {
	i := 0
	return &Pipeline[int, string]{
		Next: func(c *Chunk) error {
			if i == n {
				return io.EOF
			}
			c.Data = append(c.Data[:0], byte(i))
			i++
			return nil
		},
		Start: func(int) int { return 0 },
		Same:  func(a, b int, _ uint) bool { return a == b },
		Join:  func(before, change int) int { return before + change },
		NewWorker: func() Worker[int, string] {
			return func(c *Chunk, before int, r *string) (int, uint) {
				b := c.Data[0]
				if rand.IntN(3) == 0 {
					runtime.Gosched()
				}
				if b%7 == 0 {
					*r = fmt.Sprint(b, " after ", before)
					return int(b & 1), 1
				}
				*r = fmt.Sprint(b)
				return int(b & 1), 0
			}
		},
		Emit: func(_ *Chunk, s *string) error { return emit(s) },
		Jobs: jobs,
	}
}

func TestPipelineGivesTheSameForAnyJobs(t *testing.T) {
	run := func(jobs int) (out []string) {
		p := summing(200, jobs, func(s *string) error { out = append(out, *s); return nil })
		require.NoError(t, p.Run(t.Context()))
		return out
	}
	want := run(1)
	require.Len(t, want, 200)
	for _, jobs := range []int{2, 3, 8} {
		require.Equal(t, want, run(jobs), "jobs=%d", jobs)
	}
}

func TestPipelineStopsOnEmitError(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		full, n := errors.New("device full"), 0
		p := summing(200, jobs, func(*string) error {
			if n++; n == 5 {
				return full
			}
			return nil
		})
		require.ErrorIs(t, p.Run(t.Context()), full)
		require.Equal(t, 5, n)
	}
}

func TestPipelineEmitsAllBeforeAReadError(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		broken, n := errors.New("the file shrank"), 0
		p := summing(20, jobs, func(*string) error { n++; return nil })
		next := p.Next
		p.Next = func(c *Chunk) error {
			if err := next(c); err != nil {
				return broken
			}
			return nil
		}
		require.ErrorIs(t, p.Run(t.Context()), broken)
		require.Equal(t, 20, n)
	}
}

func TestPipelineEndsWhenCancelled(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		p := summing(1<<30, jobs, func(*string) error { cancel(); return nil })
		require.ErrorIs(t, p.Run(ctx), context.Canceled)
	}
}

// doubling is summing with a second half that says what the chunk's place in
// the order is, which Emit finds out.
func doubling(n, jobs int, emit func(string) error) *Pipeline[int, string] {
	place := 0
	p := summing(n, jobs, func(s *string) error {
		*s = fmt.Sprint(place, ": ", *s)
		place++
		return nil
	})
	p.Then = &Then[string]{
		New: func() func(*string) {
			done := 0
			return func(s *string) {
				if done++; done%3 == 0 {
					runtime.Gosched()
				}
				*s += " done"
			}
		},
		Emit: func(s *string) error { return emit(*s) },
	}
	return p
}

func TestPipelineParallelThen(t *testing.T) {
	run := func(jobs int) (out []string) {
		p := doubling(200, jobs, func(s string) error { out = append(out, s); return nil })
		require.NoError(t, p.Run(t.Context()))
		return out
	}
	want := run(1)
	require.Len(t, want, 200)
	require.Equal(t, "7: 7 after 3 done", want[7])
	for _, jobs := range []int{2, 3, 8} {
		require.Equal(t, want, run(jobs), "jobs=%d", jobs)
	}
}

func TestPipelineParallelThenStopsOnError(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		full, n := errors.New("device full"), 0
		p := doubling(200, jobs, func(string) error {
			if n++; n == 5 {
				return full
			}
			return nil
		})
		require.ErrorIs(t, p.Run(t.Context()), full)
		require.Equal(t, 5, n)
	}
}

func TestPipelineParallelThenDoesAllBeforeAReadError(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		broken, n := errors.New("the file shrank"), 0
		p := doubling(20, jobs, func(string) error { n++; return nil })
		next := p.Next
		p.Next = func(c *Chunk) error {
			if err := next(c); err != nil {
				return broken
			}
			return nil
		}
		require.ErrorIs(t, p.Run(t.Context()), broken)
		require.Equal(t, 20, n)
	}
}
