package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"ccxtrace/parse"
)

// A Sought is a number of four bytes, such as a CallID, that is looked for in the
// text of a log: in decimal, as text traces have it, and byte by byte, as dumps do.
//
// It is found many times faster than messages are decoded. It may be found where
// no message has it, and it is not where the log is damaged just there: digits with
// a line break between them, a byte that is lost.
type Sought struct {
	texts []Needle // in decimal
	bytes [4]byte  // the number's
	last  [2]byte  // the last of them in hex
}

// Seek is n to be looked for.
func Seek(n uint32) Sought {
	s := Sought{texts: []Needle{decimalNeedle(uint64(n))}}
	if int32(n) < 0 { // the engine may print it with a sign
		s.texts = append(s.texts, decimalNeedle(uint64(-int64(int32(n)))))
	}
	binary.BigEndian.PutUint32(s.bytes[:], n)
	copy(s.last[:], fmt.Sprintf("%02X", s.bytes[3]))
	return s
}

func decimalNeedle(n uint64) Needle { return NewNeedle(strconv.AppendUint(nil, n, 10)) }

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

// inMessage is In for one message, without what stands before its subfacility, but
// perhaps with what does before that of the next.
func (s *Sought) inMessage(text []byte) bool {
	at := bytes.IndexByte(text, ':') + 1
	if hasAt(text, at, "[") { // the thread
		at += bytes.IndexByte(text[at:], ']') + len("] ")
	}
	switch {
	case hasAt(text, at, outbound), hasAt(text, at, inbound):
		return s.inText(text[at:])
	case hasAt(text, at, "writing"), hasAt(text, at, "reading"):
		return s.inDump(text[at:])
	}
	return s.inText(text) || s.inDump(text)
}

func (s *Sought) inText(text []byte) bool {
	for i := range s.texts {
		if s.texts[i].Index(text) >= 0 {
			return true
		}
	}
	return false
}

// inDump looks in the rows of a dump.
func (s *Sought) inDump(text []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], s.last[:])
		if i < 0 {
			return false
		}
		if at += i; s.before(text[:at]) {
			return true
		}
	}
}

// before reports whether text, the rows of a dump up to a byte that is the number's
// last one, ends in the others, or may do so.
func (s *Sought) before(text []byte) bool {
	for i := len(s.bytes) - 2; i >= 0; i-- {
		blanks := len(text)
		text = bytes.TrimRight(text, " ")
		n := len(text)
		switch {
		case n == blanks || n < 2:
			return false
		case text[n-1] == ':':
			return s.onRowBefore(text, i+1)
		case nibbles[text[n-2]]&nibbles[text[n-1]] == 0 || byteOf(text[n-2:]) != s.bytes[i]:
			return false
		}
		text = text[:n-2]
	}
	return true
}

// byteOf is the byte whose hex digits text begins with.
func byteOf(text []byte) byte { return byte(nibbles[text[0]]<<4 | nibbles[text[1]]&15) }

// onRowBefore reports whether the first n bytes of the number are, or may be, the
// last of the row before the one whose offset text ends in.
func (s *Sought) onRowBefore(text []byte, n int) bool {
	if bytes.HasSuffix(text, []byte("0000:")) {
		return false // of the header, or the body's first
	}
	end := bytes.LastIndexByte(text, '\n')
	row := text[bytes.LastIndexByte(text[:max(end, 0)], '\n')+1 : max(end, 0)]
	offset := bytes.IndexByte(row, ':') + 1
	if hasAt(row, 0, bodyLabel) {
		offset += bytes.IndexByte(row[offset:], ':') + 1
	}
	// " 00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00"
	const width = rowSize*len(" 00") + 1
	cells := row[offset:min(offset+width, len(row))]
	if len(cells) < width {
		return true // some are lost
	}
	for i := range n {
		c := cells[width-len(" 00")*(n-i)+1:]
		if nibbles[c[0]]&nibbles[c[1]] == 0 {
			return true // it is printed in another way
		}
		if byteOf(c) != s.bytes[i] {
			return false
		}
	}
	return true
}

// A Sieve passes over the messages that cannot have a number, however they are
// printed or damaged. It is slower than a Sought.
type Sieve struct {
	sought Sought
	dump   dumpReader
	m      Message // for the header of a dump
}

// NewSieve is a Sieve for n.
func NewSieve(n uint32) *Sieve { return &Sieve{sought: Seek(n)} }

// MayHave reports whether a message in rec may have the number.
func (s *Sieve) MayHave(rec *parse.Record) bool {
	text := rec.Message
	switch {
	case isException(rec):
		return false
	case isDump(text):
		rows, ok := s.m.readStage(text)
		return !ok || !s.dump.cleanRows(rows, &s.m) || bytes.Contains(s.dump.body, s.sought.bytes[:])
	}
	return bytes.IndexByte(text, '\n') >= 0 || s.sought.inText(text) ||
		bytes.Contains(text, []byte("0x")) || bytes.Contains(text, []byte("0X"))
}

// A Needle is a short text that is looked for by its rarest byte, which in a log is
// faster than by its first.
type Needle struct {
	text []byte
	rare int // where in text its rarest byte is
}

// byRarity are the bytes of numbers and of what stands around them, the one first
// that a log has least of, besides CallIDs. Any other is taken to be rarer still.
const byRarity = "(/4895362701,"

// NewNeedle is text, which it keeps, to be looked for; it has some bytes.
func NewNeedle(text []byte) Needle {
	n := Needle{text: text}
	for i, c := range text {
		if strings.IndexByte(byRarity, c) < strings.IndexByte(byRarity, text[n.rare]) {
			n.rare = i
		}
	}
	return n
}

// Len is how long n is.
func (n *Needle) Len() int { return len(n.text) }

// Index is where n is first in text; -1 if it is not in it.
func (n *Needle) Index(text []byte) int {
	c, rest := n.text[n.rare], len(n.text)-n.rare
	for at := n.rare; ; at++ {
		i := bytes.IndexByte(text[min(at, len(text)):], c)
		if i < 0 {
			return -1
		}
		at += i
		if at+rest <= len(text) && string(text[at-n.rare:at+rest]) == string(n.text) {
			return at - n.rare
		}
	}
}
