package parse

import "bytes"

// A contact is a call leg as the engine dumps it, with the moment it began:
// the only instants in a log that say the year and the offset from UTC.
type contact struct {
	id    string // the engine's own number for it
	epoch int64  // its beginning, in milliseconds since 1970 UTC
}

const contactMark = "JTAPICallContact["

// contactMax is how much of a dump is read: one that is never closed must not
// be read to its end from each of its beginnings.
const contactMax = 16 << 10

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
		if id, epoch := ownKeys(b[:min(len(b), contactMax)]); epoch != 0 {
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
	next := func(c byte, from int) int {
		if i := bytes.IndexByte(b[from:], c); i >= 0 {
			return from + i
		}
		return len(b)
	}
	at, open, shut := 0, next('[', 0), next(']', 0)
	for depth := 1; depth > 0; {
		n := min(open, shut)
		if depth == 1 {
			if epoch, ok := ownTime(b[at:], n-at); ok {
				return id, epoch
			}
		}
		at = n + 1
		switch n {
		case len(b):
			return id, 0
		case open:
			depth++
			open = next('[', at)
		default:
			depth--
			shut = next(']', at)
		}
	}
	return id, 0
}

// ownTime reads the time whose key is in the first n bytes of b; false if there
// is none.
func ownTime(b []byte, n int) (epoch int64, ok bool) {
	const key = "time="
	for at := 0; ; {
		i := bytes.Index(b[at:n], []byte(key))
		if i < 0 {
			return 0, false
		}
		at += i
		before := bytes.TrimRight(b[max(0, at-gapMax-1):at], " ")
		at += len(key)
		if len(before) > 0 && before[len(before)-1] == ',' {
			return epochOf(b[at:]), true
		}
	}
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
