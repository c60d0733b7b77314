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

	firstSeq, lastSeq uint64 // of the records that are numbered
	numbered          bool
	restarts          int32   // of the engine, so far
	density           density // of the records so far
	holes             []hole  // in their order

	notes   []note
	nums    []int64 // of the message that is being copied
	short   []uint32
	data    []byte
	origins [64]*origin       // of the last messages, each in a place by its kind
	shapes  map[uint64]*shape // by their hash
}

// Reset empties b for more messages. What an Assembler took from it stays.
func (b *Batch) Reset() {
	b.notes, b.short, b.data = b.notes[:0], b.short[:0], b.data[:0]
	b.First, b.Last = parse.Time{}, parse.Time{}
	b.firstSeq, b.lastSeq, b.numbered, b.restarts = 0, 0, false, 0
	b.density, b.holes = density{}, b.holes[:0]
}

// Number notes the sequence number of the next record, which need not show a
// message.
func (b *Batch) Number(seq uint64) {
	switch {
	case !b.numbered:
		b.firstSeq, b.numbered = seq, true
	case startsOver(b.lastSeq, seq):
		b.restarts++
	case isGap(b.lastSeq, seq):
		b.holes = append(b.holes, hole{from: b.lastSeq + 1, to: seq - 1, restarts: b.restarts, before: b.density})
	case seq == b.lastSeq+1:
		b.density.following++
	}
	b.density.records++
	b.lastSeq = seq
}

// A Mark is the place of a record in a Batch: what its number, and those before,
// tell of the log.
type Mark struct{ restarts, holes int32 } // up to there

// Mark is the place of the record that was numbered last.
func (b *Batch) Mark() Mark { return Mark{b.restarts, int32(len(b.holes))} }

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
	part // its numbers and data are set when an Assembler takes it
	record
	schema  *decode.Schema
	typ     int
	call    uint32 // the call it is about, 0 for none
	concern concern
	request bool
	names   bool // it names more calls than the one it is about
	mark    Mark

	fromNum, toNum   int32
	fromData, toData int32
}

// A record is one record that shows a message.
type record struct {
	origin *origin
	line   int
	offset int64
	seq    uint64
	time   parse.Time
}

// showing is r for those who look at an event.
func (r *record) showing() Showing {
	o := r.origin
	return Showing{Pos: parse.Pos{File: o.file, Line: r.line, Offset: r.offset}, Seq: r.seq, HasSeq: o.numbered, Time: r.time,
		Form: o.form, Stage: o.stage, Direction: o.direction, Client: o.client}
}

// An origin is what records say besides their number, time and message. Most
// records of a log have one of a few.
type origin struct {
	zone, facility, subfacility, mnemonic, thread, socket []byte
	severity                                              int
	numbered                                              bool // they have numbers
	file                                                  string
	client                                                string // socket or thread, where logged
	form                                                  decode.Form
	stage                                                 decode.Stage
	direction                                             decode.Direction
}

// A rare is what few messages have.
type rare struct {
	name     []byte
	extra    []decode.Extra
	unknown  []decode.UnknownTag
	warnings []parse.Warning
	record   []parse.Warning
	alt      string
	nums     []int64 // as Batch.copyValues makes them, where some are too large for a part
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
	theCallingDeviceType
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
	theCallingDeviceType:         ged188.CallingDeviceType,
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

// Add takes m, whose record is the next.
func (b *Batch) Add(m *decode.Message) {
	if m.HasSeq {
		b.Number(m.Seq)
	}
	b.Keep(m, b.Mark())
}

// Keep copies out of m, whose record is at mark, what an Assembler needs. Messages
// that can be about no call are left out. It does not keep m itself.
func (b *Batch) Keep(m *decode.Message, mark Mark) {
	c, request := concernOf(m)
	if c == nothing {
		return
	}
	b.notes = append(b.notes, note{})
	n := &b.notes[len(b.notes)-1]
	n.schema, n.typ, n.concern, n.request = m.Schema, m.TypeID, c, request
	n.fromNum, n.fromData, b.nums = int32(len(b.short)), int32(len(b.data)), b.nums[:0]
	n.shape = b.shapeOf(m, b.copyValues(m))
	b.subject(n)
	switch {
	case n.concern == aboutCall && n.call == 0 && !request,
		n.concern == aboutAgent && n.shape.at[theAgentState] == 0:
		b.data = b.data[:n.fromData]
		b.notes = b.notes[:len(b.notes)-1]
		return
	case n.concern == aboutCall && n.call == 0:
		n.concern = anyRequest
	}
	n.form, n.damaged, n.rare = m.Form, isDamaged(m), rareOf(m)
	short, ok := n.shape.appendShort(b.short, b.nums)
	if !ok {
		if n.rare == nil {
			n.rare = new(rare)
		}
		n.rare.nums = slices.Clone(b.nums)
	}
	b.short = short
	n.toNum, n.toData = int32(len(b.short)), int32(len(b.data))
	n.record = record{b.originOf(m), m.Line, m.Offset, m.Seq, m.Time}
	n.mark = mark
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
	switch w {
	case theAlertingDeviceType, theAnsweringDeviceType, theCallingDeviceType, theReleasingDeviceType:
		return true
	}
	return w < theAgentID
}

// watchOf is the watch of s, -1 for none.
func watchOf(s *decode.Slot) watch { return watch(slices.Index(watchedFields[:], s.Field)) }

// subject finds the call that n is about, and whether it names others.
func (b *Batch) subject(n *note) {
	for _, w := range n.shape.calls {
		id := b.nums[n.shape.at[w]-1]
		if !ged188.IsCall(id) {
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

// originOf is the origin of m, shared with the messages before it.
func (b *Batch) originOf(m *decode.Message) *origin {
	kind := uint(len(m.Thread)) ^ uint(len(m.Socket))<<3 ^ uint(m.Form)<<1 ^ uint(m.Direction)<<2 ^ uint(m.Stage)<<4
	for _, name := range [...][]byte{m.Thread, m.Socket} {
		if n := len(name); n > 1 {
			kind = kind*7 ^ uint(name[n-1]) ^ uint(name[n-2])<<3
		}
	}
	place := &b.origins[kind%uint(len(b.origins))]
	if o := *place; o == nil || !o.fits(m) {
		*place = newOrigin(m)
	}
	return *place
}

// fits reports whether o is the origin of m.
func (o *origin) fits(m *decode.Message) bool {
	return o.form == m.Form && o.numbered == m.HasSeq && o.stage == m.Stage && o.direction == m.Direction && o.severity == m.Severity && o.file == m.File &&
		bytes.Equal(o.thread, m.Thread) && bytes.Equal(o.socket, m.Socket) && bytes.Equal(o.zone, m.Zone) &&
		bytes.Equal(o.mnemonic, m.Mnemonic) && bytes.Equal(o.subfacility, m.Subfacility) && bytes.Equal(o.facility, m.Facility)
}

func newOrigin(m *decode.Message) *origin {
	o := &origin{
		zone: bytes.Clone(m.Zone), facility: bytes.Clone(m.Facility), subfacility: bytes.Clone(m.Subfacility),
		mnemonic: bytes.Clone(m.Mnemonic), thread: bytes.Clone(m.Thread), socket: bytes.Clone(m.Socket), severity: m.Severity,
		numbered: m.HasSeq, file: m.File, form: m.Form, stage: m.Stage, direction: m.Direction,
	}
	if o.client = string(o.socket); o.client == "" {
		o.client = string(o.thread)
	}
	return o
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
