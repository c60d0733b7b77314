package decode

import "sync/atomic"

// A Type is a field's type on the wire. All numbers are big-endian.
type Type uint8

// Wire types of the protocol.
const (
	CHAR       Type = iota + 1 // 1 byte, signed
	UCHAR                      // 1 byte
	SHORT                      // 2 bytes, signed
	USHORT                     // 2 bytes
	INT                        // 4 bytes, signed
	UINT                       // 4 bytes; all ones reads as -1
	BOOL                       // 2 bytes, 0 or 1
	TIME                       // 4 bytes, seconds since 1970 UTC
	STRING                     // text with a NUL inside its length
	UNSPEC                     // any bytes
	NAMEDVAR                   // name NUL value NUL
	NAMEDARRAY                 // index byte, name NUL value NUL
)

// Size is the number of bytes of a number, 0 for the types of no fixed size.
func (t Type) Size() int {
	switch t {
	case CHAR, UCHAR:
		return 1
	case SHORT, USHORT, BOOL:
		return 2
	case INT, UINT, TIME:
		return 4
	}
	return 0
}

// Numeric reports whether values of the type are numbers.
func (t Type) Numeric() bool { return t >= CHAR && t <= TIME }

// A Support says what the CCX documents say of a fact that CCE has.
type Support uint8

// What is known of CCX.
const (
	Unseen   Support = iota // only CCE evidence; the CCX side was not seen
	InCCX                   // a CCX document has it
	NotInCCX                // a CCX document calls it reserved, or leaves it out of a complete list
)

// A Field is a name of the protocol, spelt as the Unified CCX guide spells
// it. It stands once, whatever messages and forms it occurs in; code above
// this package names fields by these values, so that a wrong name does not
// compile.
type Field struct {
	Name    string
	Aliases []string // other spellings: CCE's, the engine's text traces, the guide's flow tables
	Doc     string   // what it means, in our words; may be empty
	Secret  bool     // a password
}

// A Tag is a floating field: a number on the wire and what it stands for.
type Tag struct {
	Number   uint16
	Field    *Field
	Type     Type
	Max      int    // data bytes, with the NUL of a STRING
	Constant string // the CCE guide's constant, "CONNECTION_DEVID_TAG"
	CCX      Support
	Reserved bool // the CCX guide calls it reserved
	Enum     *Enum
	Note     string // doubts, as the table's reader must see them
}

// A Fixed is a field of a message's fixed part.
type Fixed struct {
	Field    *Field
	Type     Type
	Size     int // of an UNSPEC; numbers have their type's
	Enum     *Enum
	Reserved bool   // the CCX guide calls it reserved
	Const    string // what CCX is said to send there: "0", "0xffffffff", "3 or 10"
	Since    int    // protocol version from which it is on the wire; 0: always
	Named    int    // protocol version from which the bytes have this meaning; 0: always
	CCE      bool   // filled in from CCE, as the CCX page was not seen that far
	Note     string
}

// A Floating is a tag that belongs to a message. Field, Type, Max and Enum are
// the Tag's unless the message has its own.
type Floating struct {
	Tag      *Tag
	Field    *Field // nil: Tag.Field
	Type     Type   // 0: Tag.Type
	Max      int    // 0: Tag.Max
	Enum     *Enum  // nil: Tag.Enum
	Required bool
	Reserved bool
	Group    string // the list that it is a member of, "ConnectedParty"
	Count    *Field // the field that counts the list
	Since    int
	CCE      bool
	Note     string
}

// A Layout says how much of a message's fields is known.
type Layout uint8

// Layouts.
const (
	Unknown Layout = iota // the name alone
	Partial
	Full
)

// A Sender says which side sends a message.
type Sender uint8

// Senders.
const (
	Server Sender = iota + 1
	Client
	Both
)

// A Schema is one message type: all that the guides say of it.
type Schema struct {
	Type    int      // number on the wire; -1 where no source has it
	Name    string   // "BEGIN_CALL_EVENT"
	Aliases []string // other spellings in traces and flow tables: "CallDequeuedEvent"
	Class   string   // "call event", "session", ...
	Sender  Sender
	CCX     bool // in the CCX guide
	Layout  Layout
	Source  string // documents it was taken from
	Doc     string // what it means, in our words
	Note    string // doubts
	Fixed   []Fixed
	Alt     []Alt // other readings of the fixed part, where sources disagree
	Float   []Floating
}

// An Alt is another reading of a fixed part. It is meant where one of Any
// holds; where Any is empty, where the primary reading leaves a floating part
// that does not parse to the end and this one does.
type Alt struct {
	Label string
	When  string
	Any   []Rule
	Fixed []Fixed
}

// A Rule holds when all bytes of Match and none of Not stand in the body.
type Rule struct{ Match, Not []At }

// An At is bytes, in hex, at an offset into the body.
type At struct {
	Offset int
	Hex    string
}

// An Enum is a table of named values, or of named bits if it is a Mask.
type Enum struct {
	Name       string
	Type       Type // width of the numbers; STRING: the values are texts
	Mask       bool // values are bits
	Sentinel   bool // one special value of a field that is a plain number
	Incomplete bool // more values exist
	Source     string
	Note       string
	Values     []EnumValue // by number, ascending

	names atomic.Pointer[names[EnumValue]] // made when it is first needed
}

// An EnumValue is one entry of an Enum.
type EnumValue struct {
	Num       int64  // all ones of 4 bytes is -1, of 2 bytes 65535, as everywhere
	Text      string // of a STRING enum
	Name      string // constant, "LCS_ALERTING"
	Label     string // a few words, "alerting"
	Doc       string // one line
	CCX       Support
	Synthetic bool // the number is documented, the constant was coined here
	Aliases   []string
	Swapped   int64  // of a mask: the bit that another source gives this name; where one of the two is set alone, either may be meant
	Desktop   string // what the agent's desktop shows for a reason code
	Note      string
}

// A Tables is a protocol: every message, tag and value table of it.
type Tables struct {
	Schemas []Schema
	Tags    []*Tag
	Enums   []*Enum
}
