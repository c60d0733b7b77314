package flow

import (
	"bytes"
	"slices"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// A Batch holds what an Assembler needs of some messages, copied out of them.
// Filling it in is most of the work of Assembler.Add and depends on nothing
// but the messages, so each goroutine that decodes can fill a Batch of its own
// and the Assembler takes them one after the other.
type Batch struct {
	// First and Last are the times of the first and last record that the
	// messages were looked for in, where that is known: a message that such a
	// span could show is missing, others may be cut off.
	First, Last parse.Time

	// Reserved keeps the fields that the guide calls reserved. Without it they
	// only count where messages are compared.
	Reserved bool

	firstSeq, lastSeq uint64 // of the records that are numbered
	numbered          bool
	restart           bool // the engine was restarted after the last note

	notes   []note
	nums    []int64
	data    []byte
	heads   []*head
	clients map[string]string
	shapes  map[uint64]*shape // by their hash
}

// maxClients is how many names of clients a Batch remembers, so that each is
// stored once.
const maxClients = 1024

// Reset empties b for more messages. What an Assembler took from it stays.
func (b *Batch) Reset() {
	b.notes, b.nums, b.data = b.notes[:0], b.nums[:0], b.data[:0]
	b.heads = b.heads[:0]
	b.First, b.Last = parse.Time{}, parse.Time{}
	b.firstSeq, b.lastSeq, b.numbered, b.restart = 0, 0, false, false
	if len(b.clients) > maxClients {
		clear(b.clients)
	}
}

// Number notes the sequence number of the next record, which need not show a
// message: after a restart, many may come that do not.
func (b *Batch) Number(seq uint64) {
	if !b.numbered {
		b.firstSeq, b.numbered = seq, true
	} else if startsOver(b.lastSeq, seq) {
		b.restart = true
	}
	b.lastSeq = seq
}

// startsOver reports whether the engine was restarted between records with the
// numbers before and seq.
func startsOver(before, seq uint64) bool {
	return seq+seqDrop < before || seq+seqSlack < before && seq < before/2
}

// Len is how many messages b holds.
func (b *Batch) Len() int { return len(b.notes) }

// A concern is what a message is about.
type concern uint8

const (
	nothing    concern = iota // heartbeats, configuration, sessions
	aboutCall                 // an event of a call, or a request that names one
	aboutAgent                // an agent's state
	anyRequest                // a request that names no call
	anAnswer                  // the answer to a request
)

// A note is one message in a Batch.
type note struct {
	shown   Showing
	head    *head
	schema  *decode.Schema
	typ     int
	concern concern
	request bool
	names   bool   // it names more calls than the one it is about
	restart bool   // the engine was restarted before it
	call    uint32 // the call it is about, 0 for none
	part           // its numbers and data are set when an Assembler takes it

	fromNum, toNum   int
	fromData, toData int
}

// A head is what the heads of records say besides number and time. Most
// records of a log have the same.
type head struct {
	zone, facility, subfacility, mnemonic, thread []byte
	severity                                      int
}

// A rare is what few messages have.
type rare struct {
	name     []byte
	extra    []decode.Extra
	unknown  []decode.UnknownTag
	warnings []parse.Warning
	record   []parse.Warning
	alt      string
}

// A watch is a field that the assembler looks at.
type watch int8

// The fields that name calls come first, those that can be what a message is
// about at the front.
const (
	theCallID watch = iota
	thePrimaryCallID
	theActiveCallID
	theNewCallID
	theHeldCallID
	theConnectionCallID
	theNewConnectionCallID
	theAgentCallID
	theSupervisorCallID
	theOtherCallID
	theSecondaryCallID
	theSecondaryConnectionCallID
	theConnectedPartyCallID
	theCallConnectionCallID

	theInvokeID
	theMonitorID
	theCallType
	theLocalConnectionState
	theEventCause
	theAgentState
	theEventReasonCode
	theFailureCode
	theStatus
	theCSQID
	theApplicationID

	theAgentID
	theAgentIDShort
	theAgentExtension
	theAgentInstrument

	theConnectionDeviceID
	theAlertingDeviceID
	theAlertingDeviceType
	theAnsweringDeviceID
	theAnsweringDeviceType
	theCallingDeviceID
	theCalledDeviceID
	theHoldingDeviceID
	theRetrievingDeviceID
	theReleasingDeviceID
	theReleasingDeviceType
	theFailingDeviceID
	theDivertingDeviceID
	theTransferringDeviceID
	theControllerDeviceID
	theANI
	theDNIS
	theDialedNumber

	watches
)

const (
	lastSubject = theSupervisorCallID
	lastCall    = theCallConnectionCallID
)

// watchedFields are the fields by watch.
var watchedFields = [watches]*decode.Field{
	theCallID:                    ged188.CallID,
	thePrimaryCallID:             ged188.PrimaryCallID,
	theActiveCallID:              ged188.ActiveCallID,
	theNewCallID:                 ged188.NewCallID,
	theHeldCallID:                ged188.HeldCallID,
	theConnectionCallID:          ged188.ConnectionCallID,
	theNewConnectionCallID:       ged188.NewConnectionCallID,
	theAgentCallID:               ged188.AgentCallID,
	theSupervisorCallID:          ged188.SupervisorCallID,
	theOtherCallID:               ged188.OtherCallID,
	theSecondaryCallID:           ged188.SecondaryCallID,
	theSecondaryConnectionCallID: ged188.SecondaryConnectionCallID,
	theConnectedPartyCallID:      ged188.ConnectedPartyCallID,
	theCallConnectionCallID:      ged188.CallConnectionCallID,
	theInvokeID:                  ged188.InvokeID,
	theMonitorID:                 ged188.MonitorID,
	theCallType:                  ged188.CallType,
	theLocalConnectionState:      ged188.LocalConnectionState,
	theEventCause:                ged188.EventCause,
	theAgentState:                ged188.AgentState,
	theEventReasonCode:           ged188.EventReasonCode,
	theFailureCode:               ged188.FailureCode,
	theStatus:                    ged188.Status,
	theCSQID:                     ged188.CSQID,
	theApplicationID:             ged188.ApplicationID,
	theAgentID:                   ged188.AgentID,
	theAgentIDShort:              ged188.AgentIDShort,
	theAgentExtension:            ged188.AgentExtension,
	theAgentInstrument:           ged188.AgentInstrument,
	theConnectionDeviceID:        ged188.ConnectionDeviceID,
	theAlertingDeviceID:          ged188.AlertingDeviceID,
	theAlertingDeviceType:        ged188.AlertingDeviceType,
	theAnsweringDeviceID:         ged188.AnsweringDeviceID,
	theAnsweringDeviceType:       ged188.AnsweringDeviceType,
	theCallingDeviceID:           ged188.CallingDeviceID,
	theCalledDeviceID:            ged188.CalledDeviceID,
	theHoldingDeviceID:           ged188.HoldingDeviceID,
	theRetrievingDeviceID:        ged188.RetrievingDeviceID,
	theReleasingDeviceID:         ged188.ReleasingDeviceID,
	theReleasingDeviceType:       ged188.ReleasingDeviceType,
	theFailingDeviceID:           ged188.FailingDeviceID,
	theDivertingDeviceID:         ged188.DivertingDeviceID,
	theTransferringDeviceID:      ged188.TransferringDeviceID,
	theControllerDeviceID:        ged188.ControllerDeviceID,
	theANI:                       ged188.ANI,
	theDNIS:                      ged188.DNIS,
	theDialedNumber:              ged188.DialedNumber,
}

// Add copies out of m what an Assembler needs. Messages that can be about no
// call are left out. It does not keep m.
func (b *Batch) Add(m *decode.Message) {
	if m.HasSeq {
		b.Number(m.Seq)
	}
	c, request := concernOf(m)
	if c == nothing {
		return
	}
	b.notes = append(b.notes, note{})
	n := &b.notes[len(b.notes)-1]
	n.schema, n.typ, n.concern, n.request = m.Schema, m.TypeID, c, request
	n.fromNum, n.fromData = len(b.nums), len(b.data)
	n.shape = b.shapeOf(m, b.copyValues(m))
	n.toNum, n.toData = len(b.nums), len(b.data)
	b.subject(n)
	switch {
	case n.concern == aboutCall && n.call == 0 && !request,
		n.concern == aboutAgent && n.shape.at[theAgentState] == 0:
		b.nums, b.data = b.nums[:n.fromNum], b.data[:n.fromData]
		b.notes = b.notes[:len(b.notes)-1]
		return
	case n.concern == aboutCall && n.call == 0:
		n.concern = anyRequest
	}
	n.form, n.damaged, n.rare = m.Form, isDamaged(m), rareOf(m)
	n.shown = Showing{Pos: m.Pos, Seq: m.Seq, HasSeq: m.HasSeq, Time: m.Time,
		Form: m.Form, Stage: m.Stage, Direction: m.Direction, Client: b.client(m)}
	n.head = b.headOf(m)
	n.restart, b.restart = b.restart, false
}

// concernOf says what m can be about, as far as its type tells.
func concernOf(m *decode.Message) (c concern, request bool) {
	if m.Form == decode.Exception {
		return nothing, false
	}
	switch m.TypeID {
	case ged188.AgentStateEvent:
		return aboutAgent, false
	case ged188.HeartbeatReq, ged188.HeartbeatConf:
		return nothing, false
	}
	if m.Schema == nil {
		return aboutCall, false
	}
	switch {
	case strings.HasSuffix(m.Schema.Name, "_CONF"):
		return anAnswer, false
	case strings.HasSuffix(m.Schema.Name, "_REQ"):
		return aboutCall, true
	}
	return aboutCall, false
}

// copyValues appends a number for each of m's values: of texts and bytes, where
// they begin in the data and how many they are. It returns a hash of m's shape.
func (b *Batch) copyValues(m *decode.Message) (hash uint64) {
	const prime = 0x9e3779b97f4a7c15
	from := len(b.data)
	for i := range m.Values {
		v := &m.Values[i]
		num := v.Num
		if !v.Slot.Type.Numeric() {
			b.data = append(b.data, v.Name...)
			num = int64(len(b.data)-from)<<32 | int64(len(v.Bytes))
			b.data = append(b.data, v.Bytes...)
		}
		b.nums = append(b.nums, num)
		hash = (hash ^ uint64(v.Slot.ID)<<16 ^ uint64(v.Member)) * prime
		hash ^= hash >> 32
	}
	return hash
}

// isDamaged reports whether m may lack fields, or have false ones. A field that
// is only unusual is no damage.
func isDamaged(m *decode.Message) bool {
	for i := range m.Warnings {
		switch m.Warnings[i].Code {
		case decode.UnlistedTag, decode.ForeignTag, decode.DuplicateField, decode.BadValue, decode.UnknownType:
		default:
			return true
		}
	}
	return len(m.Gaps) > 0
}

// watchedNumber reports whether w is read as a number.
func watchedNumber(w watch) bool {
	switch {
	case w < theAgentID, w == theAlertingDeviceType, w == theAnsweringDeviceType, w == theReleasingDeviceType:
		return true
	}
	return false
}

// watchOf is the watch of s, -1 for none.
func watchOf(s *decode.Slot) watch { return watch(slices.Index(watchedFields[:], s.Field)) }

// subject finds the call that n is about, and whether it names others.
func (b *Batch) subject(n *note) {
	for _, w := range n.shape.calls {
		id := b.nums[n.fromNum+int(n.shape.at[w])-1]
		if !isCall(id) {
			continue
		}
		switch {
		case n.call == 0 && w <= lastSubject:
			n.call = uint32(id)
		case uint32(id) != n.call:
			n.names = true
		}
	}
	n.names = n.names || n.shape.at[theConnectedPartyCallID] > 0
}

// isCall reports whether n is a call's number: 0 and all ones stand for no
// call.
func isCall(n int64) bool { return n > 0 && n < 1<<32-1 }

// client is the name of the client that m is from or to, where it is logged.
func (b *Batch) client(m *decode.Message) string {
	name := m.Socket
	if len(name) == 0 {
		name = m.Thread
	}
	if len(name) == 0 {
		return ""
	}
	if s, ok := b.clients[string(name)]; ok {
		return s
	}
	if b.clients == nil {
		b.clients = make(map[string]string)
	}
	s := string(name)
	b.clients[s] = s
	return s
}

// headOf is the head of m's record, shared with the messages before it.
func (b *Batch) headOf(m *decode.Message) *head {
	for _, h := range b.heads[max(0, len(b.heads)-4):] {
		if bytes.Equal(h.thread, m.Thread) && bytes.Equal(h.zone, m.Zone) && bytes.Equal(h.mnemonic, m.Mnemonic) &&
			bytes.Equal(h.subfacility, m.Subfacility) && bytes.Equal(h.facility, m.Facility) && h.severity == m.Severity {
			return h
		}
	}
	h := &head{bytes.Clone(m.Zone), bytes.Clone(m.Facility), bytes.Clone(m.Subfacility), bytes.Clone(m.Mnemonic), bytes.Clone(m.Thread), m.Severity}
	b.heads = append(b.heads, h)
	return h
}

// rareOf copies what few messages have; nil where m has nothing of it.
func rareOf(m *decode.Message) *rare {
	if m.Schema != nil && len(m.Extra)+len(m.Unknown)+len(m.Warnings)+len(m.Record.Warnings) == 0 && m.AltLayout == "" {
		return nil
	}
	r := &rare{warnings: slices.Clone(m.Warnings), record: slices.Clone(m.Record.Warnings), alt: m.AltLayout}
	if m.Schema == nil {
		r.name = bytes.Clone(m.Name)
	}
	for _, x := range m.Extra {
		r.extra = append(r.extra, decode.Extra{Key: bytes.Clone(x.Key), Value: bytes.Clone(x.Value)})
	}
	for _, u := range m.Unknown {
		u.Data = bytes.Clone(u.Data)
		r.unknown = append(r.unknown, u)
	}
	return r
}
