package input

import (
	"errors"
	"io"
)

var errPipeUsed = errors.New("can be read only once")

// A pipe is bytes that come once. What is read of them to find out what they
// are is kept, so that they can be read from the start again, until they are
// given out for the last time.
type pipe struct {
	r    io.Reader
	head []byte
	mode pipeMode
	lost bool // bytes after head were given out without being kept
}

type pipeMode int

const (
	keeping pipeMode = iota // what is read is kept
	waiting                 // nothing is read; the pipe ends where head does
	passing                 // nothing is kept
)

// reader reads the pipe from its start.
func (p *pipe) reader() io.Reader { return &pipeReader{p: p} }

type pipeReader struct {
	p   *pipe
	off int // in p.head
}

func (r *pipeReader) Read(b []byte) (int, error) {
	p := r.p
	if r.off < len(p.head) {
		n := copy(b, p.head[r.off:])
		r.off += n
		return n, nil
	}
	switch {
	case p.mode == waiting:
		return 0, io.EOF
	case p.lost && p.mode == keeping:
		return 0, errPipeUsed
	}
	n, err := p.r.Read(b)
	if p.mode == keeping {
		p.head = append(p.head, b[:n]...)
		r.off += n
	} else {
		p.head, r.off, p.lost = nil, 0, p.lost || n > 0
	}
	return n, err
}
