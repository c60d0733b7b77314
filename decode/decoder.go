package decode

import (
	"bytes"

	"ccxtrace/parse"
)

// Subfacility is the part of the engine that logs CTI messages.
const Subfacility = "ICD_CTI"

// What the log prints around a message. These are words of the engine, not of
// the protocol.
const (
	outbound     = "CSOutboundMsgProcessor"
	outboundLead = outbound + ": got an event message:"
	eventLead    = outboundLead + " { length=-1 type="
	inbound      = "Processing"
	inboundLead  = inbound + " msg"
	socket       = "Socket["
	tableLead    = "MsgType"
)

// A Decoder turns records into messages. It remembers what the form of the
// last messages teaches about the next ones, so use one for each goroutine.
type Decoder struct {
	text   textReader
	dump   dumpReader
	memory memory
}

// NewDecoder makes a Decoder of p's messages.
func NewDecoder(p *Protocol) *Decoder {
	return &Decoder{
		text:   textReader{p: p, seen: make([]sighting, p.Slots())},
		dump:   dumpReader{p: p},
		memory: memory{before: &State{}},
	}
}

// Decode reads the CTI message in rec, which may be m's own Record, into m,
// and reports whether there is one. It reuses m's slices and allocates nothing
// but for damage and exceptions. Nothing in a record makes it fail: what could
// not be read is in m.Warnings.
func (d *Decoder) Decode(rec *parse.Record, m *Message) bool {
	switch text := rec.Message; {
	case string(rec.Subfacility) != Subfacility || rec.Unparsed:
		return false
	case isException(rec):
		m.reset(rec)
		d.exception(m)
		return true
	case isDump(text):
		m.reset(rec)
		d.dump.read(rec, m)
	case !d.decodeText(rec, m):
		return false
	}
	d.memory.add(m)
	return true
}

// isException reports whether rec, which is of the Subfacility, tells of an exception.
func isException(rec *parse.Record) bool {
	return rec.Severity <= 3 || string(rec.Mnemonic) == "EXCEPTION"
}

// Reset starts on a chunk; before is the state after the records in front of
// it, nil for none.
func (d *Decoder) Reset(before *State) {
	if before == nil {
		before = &State{}
	}
	d.dump.reset(before)
	d.memory.reset(before)
}

// Change is what the records since Reset change of the state: the state after
// them is before.Join(change). It does not depend on before, so that it holds
// where a chunk was begun with the wrong state and UsedState is false.
func (d *Decoder) Change() *State {
	st := &State{}
	d.memory.change(st)
	if d.dump.learned {
		d.dump.state(st)
	}
	return st
}

// UsedState reports whether anything decoded since Reset depends on the state
// given to it.
func (d *Decoder) UsedState() bool { return d.dump.used || d.memory.used }

// reset empties m, but for the memory of its slices, and sets its record.
func (m *Message) reset(rec *parse.Record) {
	if rec != &m.Record {
		m.Record = *rec
	}
	m.Form, m.Direction, m.Stage, m.Socket = 0, 0, 0, nil
	m.Schema, m.TypeID, m.Name = nil, -1, nil
	m.Values, m.Extra, m.Unknown = m.Values[:0], m.Extra[:0], m.Unknown[:0]
	m.Warnings, m.Gaps = m.Warnings[:0], m.Gaps[:0]
	m.Header, m.Body, m.FixedLen, m.TagSize, m.LenSize, m.AltLayout = [8]byte{}, nil, 0, 0, 0, ""
	m.Class, m.About = nil, nil
}

// isDump reports whether text is a hex dump, or what is left of one.
func isDump(text []byte) bool {
	if bytes.HasPrefix(text, []byte(outbound)) {
		return false
	}
	return bytes.HasPrefix(text, []byte("writing...")) || bytes.HasPrefix(text, []byte("reading...")) ||
		bytes.Contains(text, []byte("MHDR:")) || bytes.Contains(text, []byte("MDATA:"))
}

// decodeText reads a text trace.
func (d *Decoder) decodeText(rec *parse.Record, m *Message) bool {
	r, text := &d.text, rec.Message
	if bytes.HasPrefix(text, []byte(eventLead)) && bytes.IndexByte(text, '\n') < 0 {
		m.reset(rec)
		m.Direction, m.Stage = Out, StageEvent
		r.lines.none()
		r.read(m, text, len(eventLead), offset(rec.Raw, text), false)
		return true
	}
	line := r.lines.unwrap(text, rec.Prefix)
	if len(r.lines.seams) > 0 {
		m.space = append(m.space[:0], line...)
		line = m.space
	}
	lead, name := opening(line)
	spoiled := name < 0 && !bytes.Contains(text, []byte(tableLead))
	if spoiled {
		lead, name = spoiledOpening(line)
	}
	table := name < 0 || bytes.Contains(line[lead:name], []byte(tableLead))
	if table { // a line is a pair: take the text as it is
		r.lines.none()
		line = text
		lead = max(0, bytes.Index(line, []byte(tableLead)))
		name = typeAt(line, lead)
	}
	if name < 0 {
		return false
	}
	m.reset(rec)
	m.Direction, m.Stage, m.Socket = origin(line[:lead])
	if spoiled {
		m.warn(BadValue, "not how a message begins: "+clip(line[lead:name]))
	}
	r.read(m, line, name, offset(rec.Raw, text), table)
	return true
}

// opening finds the message in t: where its brace is and where the name of its
// type begins; -1 if there is none.
func opening(t []byte) (brace, name int) {
	for i := 0; ; i++ {
		j := bytes.IndexByte(t[i:], '{')
		if j < 0 {
			return 0, -1
		}
		i += j
		if name := typeAt(t, i+1); name >= 0 {
			return i, name
		}
	}
}

// spoiledOpening is opening for a trace whose "{ length=69 type=" is cut off or
// damaged; what stands before it tells that it is one. Its type is what looks
// like a name at the end of it; without one, name is where the fields begin.
func spoiledOpening(t []byte) (brace, name int) {
	brace = bytes.IndexByte(t, '{')
	switch {
	case bytes.HasPrefix(t, []byte(outboundLead)):
		brace = skipBlanks(t, len(outboundLead)) // of which the brace may be lost
	case brace < 0 || !bytes.Contains(t[:brace], []byte(inboundLead)):
		return 0, -1
	}
	end := len(t)
	if i := bytes.IndexAny(t[brace:], ",}"); i >= 0 {
		end = brace + i
	}
	if i := bytes.LastIndexAny(t[brace:end], "=:"); i >= 0 {
		if name = skipBlanks(t, brace+i+1); name < end && 'a' <= t[name]|0x20 && t[name]|0x20 <= 'z' {
			return brace, name
		}
	}
	return brace, end
}

// typeAt passes over the "length=69 type=" at i and gives where the name of
// the type begins; -1 if it is something else.
func typeAt(t []byte, i int) int {
	for range 2 {
		i = skipBlanks(t, i)
		from := i
		for i < len(t) && isName(t[i]) && i-from <= maxKey {
			i++
		}
		key := t[from:i]
		if i == len(t) || t[i] != '=' && t[i] != ':' {
			return -1
		}
		i = skipBlanks(t, i+1)
		switch {
		case bytes.EqualFold(key, []byte("type")), bytes.EqualFold(key, []byte(tableLead)):
			if i < len(t) && isName(t[i]) {
				return i
			}
			return -1
		case !bytes.EqualFold(key, []byte("length")):
			return -1
		}
		if _, i = decimal(t, i); i < len(t) && t[i] == ',' {
			i++
		}
	}
	return -1
}

func skipBlanks(t []byte, i int) int {
	for i < len(t) && isSpace(t[i]) {
		i++
	}
	return i
}

// origin is what the text before a message says about where it goes.
func origin(lead []byte) (Direction, Stage, []byte) {
	switch {
	case bytes.Contains(lead, []byte(outbound)):
		return Out, StageEvent, nil
	case bytes.Contains(lead, []byte(inbound)):
		return In, StageProcessing, client(lead)
	}
	return 0, 0, client(lead)
}

// client is the "Socket[...]" in lead.
func client(lead []byte) []byte {
	i := bytes.Index(lead, []byte(socket))
	if i < 0 {
		return nil
	}
	if j := bytes.IndexByte(lead[i:], ']'); j >= 0 {
		return lead[i : i+j+1]
	}
	return nil
}

// offset is where part begins in whole, -1 if it is not a piece of it.
func offset(whole, part []byte) int {
	// Nearly always they share memory, and then also its end.
	i := cap(whole) - cap(part)
	if len(part) > 0 && i >= 0 && i+len(part) <= len(whole) && &whole[i] == &part[0] {
		return i
	}
	return bytes.Index(whole, part)
}
