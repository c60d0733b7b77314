package parse

import "bytes"

// MaxRecord is the largest record that is kept whole. A longer one is cut
// there, with the warning RecordTooLong, and what follows up to the next head
// comes as unparsed records; so memory stays flat on a line without an end.
const MaxRecord = 1 << 20

// A Pos is a place in the input: the first byte of a record's head, after any
// paste prefix.
type Pos struct {
	File   string // as the user named it; "-" is standard input
	Line   int    // from 1
	Offset int64  // from 0, in bytes (of the UTF-8 text where the file is UTF-16)
}

// A Record is one trace record: a head and all that follows up to the next
// head. The grammar is in docs/grammar.md.
//
// Every slice points into the chunk that the record was cut from, or into
// memory of the record's own, and holds as long as the chunk does.
type Record struct {
	Pos
	Seq         uint64 // number in front of the head; 0 where HasSeq is false
	HasSeq      bool
	Time        Time   // zero where the head has no time
	Zone        []byte // abbreviation as printed, nil without a time
	Facility    []byte // "MIVR", "JTAPI", ...
	Subfacility []byte // "ICD_CTI", "SS_TEL", ...
	Severity    int    // 0 emergency ... 7 debug
	Mnemonic    []byte // "UNK", "EXCEPTION", "RTP_PROPERTIES_REASSIGNED", ...
	Thread      []byte // of a leading "[thread-name] "
	Message     []byte // after the head and the thread, without blanks and line ends around it; inner line ends as in the log
	Prefix      []byte // what a paste put before the head: "Line 4161: ", "- ", "> ", "### note ###"
	Raw         []byte // every byte, Prefix and line ends included: all Raw, joined, is the input
	Unparsed    bool   // bytes that belong to no record; only Pos, Message, Raw and Warnings are set
	Warnings    []Warning
}

// Clone is a copy of r that holds for good: it shares no memory with r.
func (r *Record) Clone() Record {
	c := *r
	for _, b := range []*[]byte{&c.Zone, &c.Facility, &c.Subfacility, &c.Mnemonic, &c.Thread, &c.Message, &c.Prefix, &c.Raw} {
		*b = bytes.Clone(*b)
	}
	c.Warnings = append([]Warning(nil), r.Warnings...)
	return c
}
