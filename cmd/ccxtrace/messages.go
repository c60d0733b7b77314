package main

import (
	"ccxtrace/decode"
	"ccxtrace/parse"
)

// messages are records of a chunk that come one after the other, with the CTI
// messages in them.
//
// There are several, as to take one step of the work with all of them before
// the next step costs a tenth less time than to take all steps with each: what
// the processor keeps of a step, its code and the way that it mostly goes, is
// still there for the next record.
type messages struct {
	list [8]decode.Message
	is   [8]bool // the record shows a message
	n    int
}

// take takes the next records that next goes on to, decoded by d. It gives how
// many there are; 0 at the end of the chunk.
func (m *messages) take(s *parse.Splitter, next func(*parse.Splitter) bool, d *decode.Decoder) int {
	for m.n = 0; m.n < len(m.list) && next(s); m.n++ {
		s.Record(&m.list[m.n].Record)
	}
	for i := range m.list[:m.n] {
		one := &m.list[i]
		m.is[i] = d.Decode(&one.Record, one)
	}
	return m.n
}
