package decode

import "ccxtrace/parse"

// A Protocol is a Tables made ready for decoding. It is immutable and safe
// for use by many Decoders.
type Protocol struct {
	tables *Tables
}

// Compile makes t ready. It panics where the tables contradict themselves (a
// type, tag or name twice), so that any test finds that.
func Compile(t *Tables) *Protocol { panic("skeleton") }

// Schema finds a message type by its name or an alias of it, without regard to case.
func (p *Protocol) Schema(name string) *Schema { panic("skeleton") }

// SchemaOf finds a message type by its number; nil if it is in no table.
func (p *Protocol) SchemaOf(typ int) *Schema { panic("skeleton") }

// Slots is how many Slot IDs there are.
func (p *Protocol) Slots() int { panic("skeleton") }

// Symbol is the name of value n in e. For a mask see Bits.
func (e *Enum) Symbol(n int64) *EnumValue { panic("skeleton") }

// Lookup finds a value by its name or an alias, without regard to case.
func (e *Enum) Lookup(name []byte) *EnumValue { panic("skeleton") }

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
