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
