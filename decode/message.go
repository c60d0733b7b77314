package decode

import "ccxtrace/parse"

// A Form says how the log shows a message.
type Form uint8

// Forms.
const (
	Text Form = iota + 1
	Hex
	Exception
)

func (f Form) String() string { return [...]string{"", "text", "hex", "exception"}[f] }

// A Direction is seen from the CTI server.
type Direction uint8

// Directions; 0 where the log does not tell.
const (
	Out Direction = iota + 1
	In
)

func (d Direction) String() string { return [...]string{"", "out", "in"}[d] }

// A Stage is the step of the server's work that logged the message.
type Stage uint8

// Stages.
const (
	StageEvent      Stage = iota + 1 // text: the server got the event to send
	StageWriting                     // dump: written to one client
	StageReading                     // dump: read from a client
	StageProcessing                  // text: a client's message is handled
)

func (s Stage) String() string {
	return [...]string{"", "event", "writing", "reading", "processing"}[s]
}

// A Slot is a field in its place in a message, made ready for decoding from
// the tables. Slots live as long as their Protocol and are never changed.
type Slot struct {
	ID       int // dense over the whole Protocol, to index tables by
	Field    *Field
	Type     Type
	Size     int // fixed part: bytes on the wire
	Max      int // floating part: largest data length
	Tag      uint16
	Enum     *Enum
	Reserved bool
	Doubtful bool   // of a damaged dump: it may have part of a password
	Group    string // "" for a field of no list
	Count    *Field
	Fixed    *Fixed    // the entry that it was made from, nil for a floating field
	Float    *Floating // nil for a fixed field and for a tag foreign to the message
}

// Secret reports whether values of s are, or may be, a password.
func (s *Slot) Secret() bool { return s.Field.Secret || s.Doubtful }

// A Value is one field of one message, with its place in the input.
type Value struct {
	Slot      *Slot
	Num       int64  // numeric types: all ones of 4 bytes is -1, of 2 bytes 65535
	Bytes     []byte // STRING without its NUL; UNSPEC; the value of a NAMEDVAR or NAMEDARRAY
	Name      []byte // the name of a NAMEDVAR or NAMEDARRAY
	Index     uint8  // of a NAMEDARRAY
	Member    int16  // which member of its group, from 0; 0 outside groups
	Uncertain bool   // lost bytes may touch it
	Text      bool   // from a text trace, where even an UNSPEC is text; a call's messages are put together of both forms
	Off, Len  int32  // hex: data bytes in Body (tag and length stand before them); text: the value's text in Record.Raw
}

// An Extra is a field that a text trace has and the tables do not.
type Extra struct{ Key, Value []byte }

// An UnknownTag is a floating field of a dump with a tag in no table.
type UnknownTag struct {
	Tag      uint16
	Data     []byte
	Off, Len int32
}

// A Gap is a place in a dump where bytes are lost. Body has zeros there.
type Gap struct {
	Row      int   // offset printed before the row
	Off, Len int32 // in Body
}

// A Ref names a message by its place.
type Ref struct {
	Pos  parse.Pos
	Seq  uint64
	Type string
	Why  string // "same thread", "nearest before it"
}

// A Message is one CTI message as one record of the log shows it, in either
// form. Slices point into the record's chunk or into memory that the message
// has of its own, and hold until another record is decoded into it; Clone keeps
// a message.
type Message struct {
	parse.Record

	Form      Form
	Direction Direction
	Stage     Stage
	Socket    []byte // "Socket[addr=..,port=..,localport=..]", the client's identity; Thread is in Record

	Schema *Schema // nil: the type is in no table
	TypeID int     // number of the type, -1 where it is not known
	Name   []byte  // the type's name as a text trace spells it; nil in a dump, and where it is lost

	Values   []Value // in wire order, or in the text's
	Extra    []Extra
	Unknown  []UnknownTag
	Warnings []parse.Warning // of the message; those of its record are in Record.Warnings

	// Of a dump:
	Header    [8]byte
	Body      []byte // with zeros in the gaps
	Gaps      []Gap
	FixedLen  int // bytes of the fixed part
	TagSize   int // bytes of a tag, 1 or 2
	LenSize   int // bytes of a length, 1 or 2
	AltLayout string

	// Of an exception:
	Class []byte // "com.cisco.wf....Exception"
	About *Ref   // the message that it most likely is about

	space  []byte // of a dump's body, and of a text that was wrapped
	memory []byte // of a clone
}

// Int is the number of field f of m.
func (m *Message) Int(f *Field) (n int64, ok bool) {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Field == f && v.Slot.Type.Numeric() {
			return v.Num, true
		}
	}
	return 0, false
}

// Text is the text of field f of m, or its bytes, unless it may have part of
// a password.
func (m *Message) Text(f *Field) (b []byte, ok bool) {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Field == f && !v.Slot.Type.Numeric() && !v.Slot.Doubtful {
			return v.Bytes, true
		}
	}
	return nil, false
}

// Named is the value of the named (expanded call context) variable of m, such
// as "BAStatus".
func (m *Message) Named(name string) (b []byte, ok bool) {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Type == NAMEDVAR && string(v.Name) == name {
			return v.Bytes, true
		}
	}
	return nil, false
}
