package render

import (
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares got with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// A given is a value for a field of a message that a test builds.
type given struct {
	field     *decode.Field
	num       int64
	text      string
	name      string // of a variable
	member    int16
	uncertain bool
}

func num(f *decode.Field, n int64) given   { return given{field: f, num: n} }
func text(f *decode.Field, s string) given { return given{field: f, text: s} }
func variable(name, value string) given {
	return given{field: ged188.NamedVariable, name: name, text: value}
}
func (g given) of(member int16) given { g.member = member; return g }
func (g given) doubtful() given       { g.uncertain = true; return g }

// record is where the messages of tests stand.
func record() parse.Record {
	return parse.Record{
		Pos: parse.Pos{File: "Cisco001MIVR014.log", Line: 120, Offset: 18233},
		Seq: 7091948, HasSeq: true,
		Time: parse.MakeTime(1795185839435, -4*3600), Zone: []byte("EDT"),
		Facility: []byte("MIVR"), Subfacility: []byte("ICD_CTI"), Severity: 7, Mnemonic: []byte("UNK"),
	}
}

// textMessage is a message as a text trace has it.
func textMessage(t testing.TB, typ int, values ...given) *decode.Message {
	m := &decode.Message{Record: record(), Form: decode.Text, Direction: decode.Out, Stage: decode.StageEvent}
	m.Schema, m.TypeID = schemaOf(t, typ), typ
	for _, g := range values {
		s := slotOf(t, m.Schema, g.field)
		v := decode.Value{Slot: s, Num: g.num, Member: g.member, Uncertain: g.uncertain, Text: true}
		if !s.Type.Numeric() {
			v.Bytes, v.Name = []byte(g.text), []byte(g.name)
		}
		m.Values = append(m.Values, v)
	}
	return m
}

// hexMessage is the message as a dump has it, with its bytes.
func hexMessage(t testing.TB, typ int, values ...given) *decode.Message {
	m := textMessage(t, typ, values...)
	m.Form, m.Stage, m.TagSize, m.LenSize = decode.Hex, decode.StageWriting, 1, 1
	for i := range m.Values {
		v := &m.Values[i]
		data := encode(v)
		if v.Slot.Fixed == nil {
			m.Body = append(m.Body, byte(v.Slot.Tag), byte(len(data)))
		} else {
			m.FixedLen += len(data)
		}
		v.Text, v.Off, v.Len = false, int32(len(m.Body)), int32(len(data))
		m.Body = append(m.Body, data...)
	}
	binary.BigEndian.PutUint32(m.Header[:], uint32(len(m.Body)))
	binary.BigEndian.PutUint32(m.Header[4:], uint32(typ))
	return m
}

func encode(v *decode.Value) []byte {
	if n := v.Slot.Type.Size(); n > 0 {
		return binary.BigEndian.AppendUint64(nil, uint64(v.Num))[8-n:]
	}
	switch v.Slot.Type {
	case decode.UNSPEC:
		return v.Bytes
	case decode.NAMEDVAR:
		return append(append(append(append([]byte{}, v.Name...), 0), v.Bytes...), 0)
	}
	return append(append([]byte{}, v.Bytes...), 0)
}

func schemaOf(t testing.TB, typ int) *decode.Schema {
	for i := range ged188.Tables.Schemas {
		if s := &ged188.Tables.Schemas[i]; s.Type == typ {
			return s
		}
	}
	t.Fatalf("no type %d", typ)
	return nil
}

// slotOf is the slot of a field of s, as decode makes it.
func slotOf(t testing.TB, s *decode.Schema, f *decode.Field) *decode.Slot {
	at := [2]string{s.Name, f.Name}
	if slots[at] == nil {
		slots[at] = makeSlot(t, s, f)
		slots[at].ID = len(slots)
	}
	return slots[at]
}

var slots = map[[2]string]*decode.Slot{}

func makeSlot(t testing.TB, s *decode.Schema, f *decode.Field) *decode.Slot {
	for i := range s.Fixed {
		if x := &s.Fixed[i]; x.Field == f {
			return &decode.Slot{Field: f, Type: x.Type, Size: max(x.Size, x.Type.Size()), Enum: x.Enum, Reserved: x.Reserved, Fixed: x}
		}
	}
	for i := range s.Float {
		x := &s.Float[i]
		slot := &decode.Slot{Field: x.Tag.Field, Type: x.Tag.Type, Tag: x.Tag.Number, Max: x.Tag.Max, Enum: x.Tag.Enum, Reserved: x.Reserved, Group: x.Group, Count: x.Count, Float: x}
		if x.Field != nil {
			slot.Field = x.Field
		}
		if x.Enum != nil {
			slot.Enum = x.Enum
		}
		if slot.Field == f {
			return slot
		}
	}
	t.Fatalf("%s has no %s", s.Name, f.Name)
	return nil
}

// beginCall is a call's first event, with a byte lost from row 0000.
func beginCall(t testing.TB) *decode.Message {
	m := hexMessage(t, ged188.BeginCallEvent,
		num(ged188.MonitorID, 0), num(ged188.PeripheralID, 1), num(ged188.PeripheralType, 21),
		num(ged188.NumCTIClients, 0).doubtful(), num(ged188.NumNamedVariables, 0).doubtful(), num(ged188.NumNamedArrays, 0).doubtful(),
		num(ged188.CallType, 1), num(ged188.ConnectionDeviceType, 0), num(ged188.CallID, 16777488), num(ged188.CalledPartyDisposition, 0),
		text(ged188.ANI, "2006"), text(ged188.DNIS, "7000"), text(ged188.ConnectionDeviceID, "9026"), text(ged188.DialedNumber, "7000"),
	)
	m.Gaps = []decode.Gap{{Row: 0, Off: 15, Len: 1}}
	m.Warnings = []parse.Warning{{Code: decode.RowShort, Detail: "MDATA row 0000 has 15 of 16 bytes"}}
	return m
}

// messages are the messages of the goldens.
func messages(t testing.TB) []*decode.Message {
	transferred := textMessage(t, ged188.CallTransferredEvent,
		num(ged188.PrimaryCallID, 16777507), num(ged188.SecondaryCallID, 16777533), num(ged188.NumParties, 2),
		num(ged188.LocalConnectionState, 3), num(ged188.EventCause, 28),
		text(ged188.TransferringDeviceID, "2006"), text(ged188.TransferredDeviceID, "2005"),
		num(ged188.ConnectedPartyCallID, 16777533), num(ged188.ConnectedPartyDeviceType, 0), text(ged188.ConnectedPartyDeviceID, "2005"),
		num(ged188.ConnectedPartyCallID, 16777533).of(1), num(ged188.ConnectedPartyDeviceType, 76).of(1), text(ged188.ConnectedPartyDeviceID, "2007").of(1),
	)
	update := textMessage(t, ged188.CallDataUpdateEvent,
		num(ged188.NumNamedVariables, 2), num(ged188.CallType, 12), num(ged188.CallID, 16777535), num(ged188.NewCallID, -1),
		text(ged188.CallVariable1, "Doe, Jane: \"VIP\""), text(ged188.CallVariable2, ""),
		variable("BAStatus", "DO"), variable("BABuddyName", "Doe,John").of(1),
	)
	update.Extra = []decode.Extra{{Key: []byte("zone"), Value: []byte("a\x1b[31mb")}, {Key: []byte("app"), Value: []byte("1")}, {Key: []byte("app"), Value: []byte("2")}}
	open := textMessage(t, ged188.OpenReq,
		num(ged188.InvokeID, 900123), num(ged188.VersionNumber, 16), num(ged188.CallMsgMask, 0x6001),
		text(ged188.ClientID, "desk\n1"), text(ged188.ClientPassword, "[B@1c2d3e"), text(ged188.AgentID, "jdoe"),
	)
	open.Direction, open.Stage = decode.In, decode.StageProcessing
	open.Thread, open.Socket = []byte("client_thread_7"), []byte("Socket[addr=192.0.2.45,port=50122,localport=12028]")
	open.Extra = []decode.Extra{{Key: []byte("userPassword"), Value: []byte("hunter2")}}
	login := hexMessage(t, ged188.SetAgentStateReq,
		num(ged188.InvokeID, 5), num(ged188.PeripheralID, 1), num(ged188.AgentState, 0), num(ged188.AgentWorkMode, 0), num(ged188.NumSkillGroups, 0),
		num(ged188.EventReasonCode, 32763), num(ged188.ForcedFlag, 0), num(ged188.AgentCapacity, 0),
		text(ged188.AgentPassword, "secret"), text(ged188.AgentID, "jdoe"),
	)
	login.Direction, login.Stage = decode.In, decode.StageReading
	login.Unknown = []decode.UnknownTag{{Tag: 999, Data: []byte{10, 11}, Off: int32(len(login.Body)) + 2, Len: 2}}
	login.Body = append(login.Body, 0xe7, 2, 10, 11, 0xff)
	login.Warnings = []parse.Warning{{Code: decode.UnlistedTag, Detail: "tag 999"}, {Code: decode.TrailingBytes, Detail: "1 byte"}}
	unknown := &decode.Message{Record: record(), Form: decode.Hex, Direction: decode.Out, Stage: decode.StageWriting, TypeID: 777, Body: []byte{1, 2, 3}, Header: [8]byte{3: 3, 6: 3, 7: 9}}
	unknown.Warnings = []parse.Warning{{Code: decode.UnknownType, Detail: "type 777"}}
	failure := &decode.Message{Record: record(), Form: decode.Exception, TypeID: -1, Class: []byte("com.example.BadMessageException")}
	failure.Severity, failure.Mnemonic, failure.Record.Message = 3, []byte("EXCEPTION"), []byte("com.example.BadMessageException: no agent\r\n\tat com.example.Reader.read(Reader.java:10)")
	failure.About = &decode.Ref{Pos: parse.Pos{File: "Cisco001MIVR014.log", Line: 100}, Seq: 7091947, Type: "OPEN_REQ", Why: "same thread"}
	return []*decode.Message{beginCall(t), transferred, update, open, login, unknown, failure}
}

func TestGoldens(t *testing.T) {
	tests := []struct {
		name string
		w    MessageWriter
	}{
		{"line.txt", NewLine(Options{})},
		{"line-color.txt", NewLine(Options{Color: true})},
		{"full.txt", NewFull(Options{})},
		{"full-color.txt", NewFull(Options{Color: true, Width: 80})},
		{"full-reserved.txt", NewFull(Options{Reserved: true, ShowSecrets: true, Width: 80})},
		{"bytes.txt", NewBytes(Options{})},
		{"bytes-color.txt", NewBytes(Options{Color: true, Width: 100})},
		{"messages.jsonl", NewJSON(Options{})},
		{"messages-all.jsonl", NewJSON(Options{Reserved: true, ShowSecrets: true})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b []byte
			for _, m := range messages(t) {
				b = tt.w.Append(b, m)
			}
			golden(t, tt.name, string(b))
		})
	}
}

// Every field that the line form prints of a type belongs to that type.
func TestLineFields(t *testing.T) {
	for typ, fields := range lineFields() {
		for _, f := range fields {
			require.Equal(t, f, slotOf(t, schemaOf(t, typ), f).Field)
		}
	}
}

// The bytes form fits a terminal of 80 columns.
func TestBytesFit(t *testing.T) {
	w := NewBytes(Options{})
	for _, m := range append(messages(t), delivered(t)) {
		if m.Form != decode.Hex {
			continue
		}
		for line := range strings.Lines(string(w.Append(nil, m))) {
			require.LessOrEqual(t, lipgloss.Width(line), 80, "%q", line)
		}
	}
}
