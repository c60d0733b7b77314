package render

import (
	"bytes"
	"strconv"

	"ccxtrace/parse"
)

// recordLine prints a record on one line: time, sequence number, head,
// thread, text.
type recordLine struct {
	o      Options
	styles styles
	stamp  stamp
}

// NewRecordLine prints records for people and grep, each on one line:
//
//	2016-04-08T10:14:27.869+05:30 51338 MIVR-ENG-7-UNK - Execute step of Task 34000000019 : Start
//
// A part that the record does not have is "-", line ends inside it are ⏎,
// warnings stand at the end as !head-wrapped.
func NewRecordLine(o Options) RecordWriter {
	o.ShowSecrets = true
	return NewContextLine(o)
}

// NewContextLine prints records as NewRecordLine does, but with *** for what
// seems to be a password, unless o shows secrets.
func NewContextLine(o Options) RecordWriter { return &recordLine{o: o, styles: newStyles(o.Color)} }

func (w *recordLine) Append(b []byte, r *parse.Record) []byte {
	r = w.o.hideIn(r)
	b = append(b, w.styles.faint.on...)
	b = w.stamp.appendOrNone(b, r.Time)
	b = appendSeq(append(b, ' '), r)
	b = append(b, w.styles.faint.off...)
	b = append(b, ' ')
	if r.Unparsed {
		b = append(b, none, ' ', none, ' ')
	} else {
		head := w.styles.kind
		if r.Severity <= 3 {
			head = w.styles.trouble
		}
		b = append(b, head.on...)
		b = append(appendSafe(b, r.Facility), '-')
		b = append(appendSafe(b, r.Subfacility), '-')
		b = append(strconv.AppendInt(b, int64(r.Severity), 10), '-')
		b = appendSafe(b, r.Mnemonic)
		b = append(append(b, head.off...), ' ')
		if r.Thread == nil {
			b = append(b, none)
		} else {
			b = append(appendSafe(append(b, '['), r.Thread), ']')
		}
		b = append(b, ' ')
	}
	b = appendSafe(b, r.Message)
	b = appendFlags(b, w.styles.trouble, r.Warnings)
	return append(b, '\n')
}

func appendSeq(b []byte, r *parse.Record) []byte {
	if !r.HasSeq {
		return append(b, none)
	}
	return strconv.AppendUint(b, r.Seq, 10)
}

// appendFlags appends the codes of warnings as words, " !row-short".
func appendFlags(b []byte, p paint, ws []parse.Warning) []byte {
	for i := range ws {
		b = append(append(b, ' '), p.on...)
		b = append(append(b, '!'), ws[i].Code...)
		b = append(b, p.off...)
	}
	return b
}

// recordJSON prints a record as one JSON object.
type recordJSON struct {
	place  jsonPlace
	origin jsonOrigin
}

// NewRecordJSON prints records as JSON, one object a line; docs/json.md has
// the keys.
func NewRecordJSON() RecordWriter { return &recordJSON{} }

func (w *recordJSON) Append(b []byte, r *parse.Record) []byte {
	b = w.place.append(b, r)
	if r.Unparsed {
		b = append(b, `,"unparsed":true`...)
	} else {
		b = w.origin.append(b, r, true)
		if r.Thread != nil {
			b = appendString(append(b, `,"thread":`...), r.Thread)
		}
	}
	b = appendLines(append(b, `,"message":`...), r.Message)
	b = append(b, `,"warnings":[`...)
	b = appendWarnings(b, r.Warnings)
	return append(b, "]}\n"...)
}

// A jsonPlace prints the keys that begin an object made from a record. It
// keeps the file's name as JSON, as long runs of records have the same.
type jsonPlace struct {
	file string
	open []byte // {"file":"...","line":

	stamp stamp
}

func (p *jsonPlace) append(b []byte, r *parse.Record) []byte {
	if p.open == nil || r.File != p.file {
		p.file = r.File
		p.open = append(appendString([]byte(`{"file":`), []byte(r.File)), `,"line":`...)
	}
	b = append(b, p.open...)
	b = appendInt(b, int64(r.Line))
	b = appendInt(append(b, `,"offset":`...), r.Offset)
	if r.HasSeq {
		b = appendUint(append(b, `,"seq":`...), r.Seq)
	}
	if !r.Time.IsZero() {
		b = p.stamp.append(append(b, `,"time":"`...), r.Time)
		b = append(b, '"')
	}
	return b
}

// A jsonOrigin prints who logged a record, by whose clock. It keeps what it
// printed last, as records of one subfacility mostly have the same.
type jsonOrigin struct {
	zone, facility, subfacility, mnemonic string
	severity                              int
	text                                  []byte
}

func (o *jsonOrigin) append(b []byte, r *parse.Record, facility bool) []byte {
	if o.text == nil || string(r.Mnemonic) != o.mnemonic || string(r.Subfacility) != o.subfacility ||
		r.Severity != o.severity || string(r.Zone) != o.zone || string(r.Facility) != o.facility {
		o.set(r, facility)
	}
	return append(b, o.text...)
}

func (o *jsonOrigin) set(r *parse.Record, facility bool) {
	o.zone, o.facility, o.subfacility = string(r.Zone), string(r.Facility), string(r.Subfacility)
	o.mnemonic, o.severity = string(r.Mnemonic), r.Severity
	b := o.text[:0]
	if r.Zone != nil {
		b = appendString(append(b, `,"zone":`...), r.Zone)
	}
	if facility {
		b = appendString(append(b, `,"facility":`...), r.Facility)
	}
	b = appendString(append(b, `,"subfacility":`...), r.Subfacility)
	b = strconv.AppendInt(append(b, `,"severity":`...), int64(r.Severity), 10)
	o.text = appendString(append(b, `,"mnemonic":`...), r.Mnemonic)
}

// appendLines appends text of one or more lines as a JSON string in which
// every line ends in \n, whatever it ends in in the log.
func appendLines(b, s []byte) []byte {
	b = append(b, '"')
	for {
		line, rest, more := bytes.Cut(s, crlf)
		b = appendQuoted(b, line)
		if !more {
			return append(b, '"')
		}
		b = append(b, `\n`...)
		s = rest
	}
}

var crlf = []byte("\r\n")

// appendWarnings appends objects of warnings, without the brackets around.
func appendWarnings(b []byte, ws []parse.Warning) []byte {
	for i := range ws {
		if b[len(b)-1] != '[' {
			b = append(b, ',')
		}
		b = append(append(b, `{"code":"`...), ws[i].Code...)
		b = appendString(append(b, `","detail":`...), []byte(ws[i].Detail))
		b = append(b, '}')
	}
	return b
}
