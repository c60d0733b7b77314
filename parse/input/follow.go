package input

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"ccxtrace/parse"
)

// pollTime is how often a log is looked at that is still being written.
const pollTime = 200 * time.Millisecond

// FollowOptions say how a Follow goes on.
type FollowOptions struct {
	Size int // of a chunk, about; 0 is parse.BlockSize
	Tail int // of each node only the last so many records; 0 is all

	// Wait waits until the logs are to be looked at again, and returns
	// ctx.Err() when ctx is done. If nil, it waits a fifth of a second.
	Wait func(ctx context.Context) error
}

// A Follow reads a Set and goes on with what is written to the newest file of
// each node, into the file that is begun after it, and so on. A log that
// appears in a folder that was named, and goes on from none, is read too; its
// chunks are of a run after those of the Set: from len(Set.Runs) on, one a node.
//
// Only whole records are given out: a message when its closing " }" or the
// length in its MHDR is reached and the line ends, and any record when the
// next head comes, however long that takes.
type Follow struct {
	disk  disk
	wait  func(context.Context) error
	lanes []*lane
	errs  []error

	set   *Set
	size  int
	found map[string]seen // files that no lane reads
	polls int
	logs  int // nodes that appeared
}

// appearPolls is how many looks at the logs come before one for new ones:
// there may be many folders.
const appearPolls = 5

// Follow starts to read the set and what will be written to it.
func (s *Set) Follow(o FollowOptions) *Follow {
	f := &Follow{disk: s.disk, wait: o.Wait, set: s, found: map[string]seen{}}
	if f.wait == nil {
		f.wait = pause
	}
	if o.Size == 0 {
		o.Size = parse.BlockSize
	}
	f.size = o.Size
	nodes := map[string]*lane{}
	for i, r := range s.Runs {
		f.begin(nodes, r, i)
	}
	for _, l := range f.lanes {
		if o.Tail > 0 {
			l.tail(o.Tail)
		}
	}
	return f
}

// begin puts the files of r into the lane of its node; run is the number that
// their chunks have.
func (f *Follow) begin(nodes map[string]*lane, r *Run, run int) {
	l := nodes[r.Node]
	if l == nil {
		l = &lane{follow: f, size: f.size, heads: newHeadReader(), seen: map[string]seen{}, names: map[string]bool{}}
		f.lanes, nodes[r.Node] = append(f.lanes, l), l
	}
	for _, file := range r.Files {
		file.pass()
		l.add(file, run)
	}
}

func pause(ctx context.Context) error {
	t := time.NewTimer(pollTime)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// Next waits for the next whole records and reads them into c, whose memory it
// uses again. It returns ctx.Err() when ctx is done, and io.EOF where nothing
// more can come, which is so when standard input ends.
func (f *Follow) Next(ctx context.Context, c *parse.Chunk) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, l := range f.lanes {
			if l.give(c) {
				return nil
			}
		}
		more, ended := false, true
		for _, l := range f.lanes {
			more = l.more() || more
			ended = ended && l.ended
		}
		switch {
		case more || f.appeared():
		case ended && len(f.set.folders) == 0:
			return io.EOF
		default:
			if err := f.wait(ctx); err != nil {
				return err
			}
		}
	}
}

// Left gives what is left when the following ends: the beginnings of records
// that were not whole. It returns false when there is nothing more. Whether
// the record misses its end is for whoever decodes it to say.
func (f *Follow) Left(c *parse.Chunk) bool {
	for _, l := range f.lanes {
		l.full = true
		if l.give(c) {
			return true
		}
	}
	return false
}

// Err is what went wrong so far, nil if nothing did.
func (f *Follow) Err() error { return errors.Join(f.errs...) }

// Close ends the reading.
func (f *Follow) Close() {
	for _, l := range f.lanes {
		l.close()
	}
}

func (f *Follow) fail(file *File, err error) {
	f.errs = append(f.errs, fmt.Errorf("%s: %w", file.Name, err))
}
