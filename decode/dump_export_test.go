package decode

import "ccxtrace/parse"

// ReadDump decodes the text of one dump record as the first of a chunk.
func ReadDump(p *Protocol, text []byte) *Message {
	var m Message
	r := dumpReader{p: p}
	ReadDumpInto(&r, text, &m)
	return &m
}

// DumpReader is a dumpReader for tests.
type DumpReader = dumpReader

// NewDumpReader makes a dumpReader of p's messages.
func NewDumpReader(p *Protocol) *DumpReader { return &dumpReader{p: p} }

// ReadDumpInto decodes the text of one dump record into m, reusing it.
func ReadDumpInto(r *DumpReader, text []byte, m *Message) {
	rec := parse.Record{Message: text}
	m.reset(&rec)
	r.read(&rec, m)
}

// InOnePass reports whether the text of a dump record is read in one pass.
func InOnePass(text []byte) bool {
	var m Message
	rows, ok := m.readStage(text)
	return ok && new(dumpReader).cleanRows(rows, &m)
}

// SlotNamed, SlotNamedBytes, OwnSlot and SchemaNamed are what text traces are
// read by.
func SlotNamed(p *Protocol, s *Schema, key string) *Slot { return p.slotNamed(s, []byte(key)) }

func SlotNamedBytes(p *Protocol, s *Schema, key []byte) *Slot { return p.slotNamed(s, key) }

func OwnSlot(p *Protocol, s *Schema, key string) *Slot { return p.ownSlot(s, []byte(key)) }

func SchemaNamed(p *Protocol, name []byte) *Schema { return p.schemaNamed(name) }

// AllSlots are the slots of p, and those for values of another form.
func AllSlots(p *Protocol) (out []*Slot) {
	for _, s := range p.foreign {
		if s != nil {
			out = append(out, s, p.raw(s), p.doubtful(s), p.doubtful(p.raw(s)))
			if s.Reserved {
				out = append(out, p.raw(p.unreserved(s)))
			}
		}
	}
	for i := range p.plans {
		pl := p.plans[i].ready()
		readings := pl.primary[:1]
		for _, a := range pl.alts {
			readings = append(readings, a.readings[0])
		}
		for _, rd := range readings {
			out = append(out, rd.slots...)
		}
		for j := range pl.float {
			s := &pl.float[j]
			out = append(out, s, p.raw(s), p.doubtful(s), p.doubtful(p.raw(s)))
		}
	}
	return out
}

// UsedState reports whether r used the state that it was reset to.
func (r *DumpReader) UsedState() bool { return r.used }

// Reset starts r on a chunk after a whole dump with such widths.
func (r *DumpReader) Reset(tag, length int) { r.reset(&State{TagSize: tag, LenSize: length}) }

// Widths are those of the last whole dump.
func (r *DumpReader) Widths() (tag, length int) { return r.last.tag, r.last.length }
