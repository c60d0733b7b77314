package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// A progress says on a terminal how much of the input was read, in one line
// that is gone at the end. What is done within a second has none.
type progress struct {
	w     io.Writer // nil: say nothing
	total int64     // bytes
	clock func() time.Time

	begun, last time.Time
	width       int // of what stands there
}

const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// newSearch is the progress of looking for logs, of which no end is known.
func (r *reader) newSearch() *progress {
	p := &progress{clock: time.Now, begun: time.Now()}
	if !r.quiet && terminal(r.stderr) > 0 {
		p.w = r.stderr
	}
	return p
}

func (r *reader) newProgress() *progress {
	p := &progress{clock: time.Now, begun: time.Now()}
	// What is printed meanwhile on the same terminal is progress enough.
	if !r.quiet && !r.follow && terminal(r.stderr) > 0 && (r.late || terminal(r.stdout) == 0) {
		p.w = r.stderr
	}
	p.total = sizeOf(r.runs)
	return p
}

const mega = 1e6

// at is called as often as one likes, with the number of bytes read.
func (p *progress) at(done int64) {
	if p.total > 0 && p.due() {
		p.show(fmt.Sprintf("%d of %d MB (%d%%)", done/mega, p.total/mega, min(100*done/p.total, 100)))
	}
}

// looking is at for a search.
func (p *progress) looking(done int64) {
	if p.due() {
		p.show(fmt.Sprintf("looking for logs: %d MB", done/mega))
	}
}

// due reports whether it is time to say something.
func (p *progress) due() bool {
	if p.w == nil {
		return false
	}
	now := p.clock()
	if now.Sub(p.begun) < progressAfter || now.Sub(p.last) < progressEvery {
		return false
	}
	p.last = now
	return true
}

// clear takes the line away.
func (p *progress) clear() {
	if p.width > 0 {
		p.show("")
	}
}

func (p *progress) show(text string) {
	fmt.Fprintf(p.w, "\r%s%s\r", text, strings.Repeat(" ", max(p.width-len(text), 0)))
	p.width = len(text)
}
