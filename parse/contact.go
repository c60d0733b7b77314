package parse

import "bytes"

// A contact is a call leg as the engine dumps it, with the moment it began:
// the only instants in a log that say the year and the offset from UTC.
type contact struct {
	id    string // the engine's own number for it
	epoch int64  // its beginning, in milliseconds since 1970 UTC
}

const contactMark = "JTAPICallContact["

// contacts finds the dumps of contacts in b that have a beginning, and gives
// them to yield in order, with the place of each.
//
//	JTAPICallContact[id=11,...,app=App[...,time=2016-04-07 07:10:40.0,...],...,session=Session[...,time=1460090667843],...,time=1460090667841,...]
//
// Only a key at depth 1 of the brackets is the contact's own.
func contacts(b []byte, yield func(contact)) {
	for {
		i := bytes.Index(b, []byte(contactMark))
		if i < 0 {
			return
		}
		b = b[i+len(contactMark):]
		if id, epoch := ownKeys(b); epoch != 0 {
			yield(contact{string(id), epoch})
		}
	}
}

// ownKeys reads the id, which comes first, and the time at depth 1 of the
// brackets that b begins inside; a time of 0 if there is none.
func ownKeys(b []byte) (id []byte, epoch int64) {
	if v, ok := bytes.CutPrefix(b, []byte("id=")); ok {
		id = v[:max(0, bytes.IndexAny(v, ",]"))]
	}
	depth := 1
	for i, c := range b {
		switch {
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == ',' && depth == 1:
			key := bytes.TrimLeft(b[i+1:min(i+1+gapMax+len("time=0000000000000,"), len(b))], " ")
			if v, ok := bytes.CutPrefix(key, []byte("time=")); ok {
				return id, epochOf(v)
			}
		}
		if depth == 0 {
			break
		}
	}
	return id, 0
}

// epochOf reads epoch milliseconds, 13 digits from 2001 to 2286; else 0.
func epochOf(b []byte) int64 {
	n := 0
	for n < len(b) && class[b[n]]&digit != 0 {
		n++
	}
	if n != 13 || b[0] == '0' || n == len(b) || b[n] != ',' && b[n] != ']' {
		return 0
	}
	return int64(number(b[:n]))
}
