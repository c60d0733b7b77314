package decode

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
)

// A Sought is a number of four bytes, such as a CallID, that is looked for in the
// text of a log: in decimal, as text traces have it, and byte by byte, as dumps do.
//
// It is found many times faster than messages are decoded. It may be found where
// no message has it, and it is not where the log is damaged just there: digits with
// a line break between them, a byte that is lost.
type Sought struct {
	digits []byte
	rare   int     // which of the digits is the rarest in a trace
	last   [2]byte // the last byte in hex
	third  [2]byte // the one before
}

// byRarity are the digits, the one first that text traces have least of, besides
// CallIDs.
const byRarity = "4895362701"

// Seek is n to be looked for.
func Seek(n uint32) Sought {
	s := Sought{digits: strconv.AppendUint(nil, uint64(n), 10)}
	for i, c := range s.digits {
		if strings.IndexByte(byRarity, c) < strings.IndexByte(byRarity, s.digits[s.rare]) {
			s.rare = i
		}
	}
	text := bytes.ToUpper(hex.AppendEncode(nil, binary.BigEndian.AppendUint32(nil, n)))
	copy(s.third[:], text[4:])
	copy(s.last[:], text[6:])
	return s
}

// What a record of the engine begins with, behind number and time, and one with a
// CTI message.
const (
	anyLead     = "%MIVR-"
	messageLead = anyLead + Subfacility
)

// In reports whether a CTI message in text, which is some records of a log, may
// have the number.
func (s *Sought) In(text []byte) bool {
	message := -1 // where one begins that has not ended yet
	for at := 0; ; at++ {
		i := bytes.IndexByte(text[at:], anyLead[0])
		if i < 0 {
			return message >= 0 && s.inMessage(text[message:])
		}
		at += i
		if !hasAt(text, at, anyLead) {
			continue
		}
		if message >= 0 && s.inMessage(text[message:at]) {
			return true
		}
		if message = -1; hasAt(text, at, messageLead) {
			message = at + len(messageLead)
		}
	}
}

// hasAt reports whether text has lead at i.
func hasAt(text []byte, i int, lead string) bool {
	return len(text)-i >= len(lead) && string(text[i:i+len(lead)]) == lead
}

// startMost is within how many bytes of its subfacility a dump's first label stands
// where it is on the same line.
const startMost = 128

// inMessage is In for one message, without what stands before its subfacility, but
// perhaps with what does before that of the next.
func (s *Sought) inMessage(text []byte) bool {
	line := bytes.IndexByte(text, '\n') + 1
	if hasAt(text, line, headerLabel) {
		return s.inDump(text[line:])
	}
	return s.inText(text) ||
		bytes.Contains(text[:min(len(text), startMost)], []byte(headerLabel)) && s.inDump(text) ||
		line > 0 && bytes.Contains(text[line:], []byte(bodyLabel)) && s.inDump(text)
}

func (s *Sought) inText(text []byte) bool {
	c, rest := s.digits[s.rare], len(s.digits)-s.rare
	for at := s.rare; ; at++ {
		i := bytes.IndexByte(text[min(at, len(text)):], c)
		if i < 0 {
			return false
		}
		at += i
		if at+rest <= len(text) && string(text[at-s.rare:at+rest]) == string(s.digits) {
			return true
		}
	}
}

// inDump looks in the rows of a dump. The bytes before the last two are not
// looked at: they may stand on the row before, behind its characters.
func (s *Sought) inDump(text []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], s.last[:])
		if i < 0 {
			return false
		}
		at += i
		before := bytes.TrimRight(text[:at], " ")
		if bytes.HasSuffix(before, s.third[:]) || bytes.HasSuffix(before, []byte{':'}) {
			return true
		}
	}
}
