package decode

import "ccxtrace/parse"

// A State is what decoding a record needs of the records before it.
type State struct {
	TagSize, LenSize int            // widths of the last whole dump of the run; 0 before the first
	Last             Ref            // last message, for exceptions
	Threads          map[string]Ref // last message of each thread (bounded)
}

// A Decoder turns records into messages. It remembers what the form of the
// last messages teaches about the next ones, so use one for each goroutine.
type Decoder struct {
	p *Protocol
}

// NewDecoder makes a Decoder of p's messages.
func NewDecoder(p *Protocol) *Decoder { return &Decoder{p: p} }

// Reset starts on a chunk; st is the state after the records before it.
func (d *Decoder) Reset(st *State) { panic("skeleton") }

// Decode reads the CTI message in rec into m, and reports whether there is
// one. It reuses m's slices and allocates nothing but for damage. Nothing in
// a record makes it fail: what could not be read is in m.Warnings.
func (d *Decoder) Decode(rec *parse.Record, m *Message) bool { panic("skeleton") }

// State is the state after the last record.
func (d *Decoder) State() *State { panic("skeleton") }

// UsedState reports whether anything decoded since Reset depends on the state
// given to it.
func (d *Decoder) UsedState() bool { panic("skeleton") }
