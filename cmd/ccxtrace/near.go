package main

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
	"ccxtrace/parse/input"
)

// How much of the log is read at first before the first and after the last message
// that names a call: what its agents did before, and what comes when it is over. It
// is nearStep times as much where that does not tell all.
const (
	nearBefore = 150 * time.Second
	nearAfter  = 90 * time.Second
	nearStep   = 4
)

// How long a record can be to be in one block as a whole, wherever the blocks begin:
// most messages, and as a dump the longest that there can be.
const (
	leadShort = 8 << 10
	leadLong  = 32 << 10
)

// A log of fewer chunks is read as a whole.
const nearChunks = 64

// near has try put the calls that are wanted together from a part of the log, the
// runs of r, and reads the rest only to find where they are named, which is many
// times as fast. What comes of the last try is the same as of the whole log: more is
// read as long as something else in it might matter, by what flow.Doubt says, and
// what try adds to that. Where that comes to most of the log, or the log cannot be
// read at any place, done is false, and no try counts.
//
// A message counts as far away from the others of its call only where it is whole: one
// that a line break in the middle of the number keeps from being found does not. Of a
// call of which none is found, those are looked for, too; if there are none of any call,
// nothing is tried.
//
// What try says of calls counts for messages before the part, with everywhere also
// for those after it.
func (r *reader) near(ctx context.Context, calls []uint32, everywhere bool, try func(*flow.Doubt) error) (done bool, err error) {
	n := nearness{reader: r, whole: r.runs, size: sizeOf(r.runs)}
	if len(calls) == 0 || !n.possible() {
		return false, nil
	}
	defer func(late bool) { r.runs, r.late = n.whole, late }(r.late)
	r.late = true
	if err := n.look(ctx, calls, span{}, false); err != nil {
		return false, err
	}
	if hidden := n.named.without(calls); len(hidden) > 0 {
		if err := n.look(ctx, hidden, span{}, true); err != nil {
			return false, err
		}
		if n.named.nowhere() {
			r.reason.seen = true
			return true, nil
		}
	}
	for before, after := nearBefore, nearAfter; n.named.inPart(); {
		s := n.named.span(before, after)
		r.runs = n.between(s)
		size := sizeOf(r.runs)
		if 2*size > n.size || !n.named.in(r.runs) {
			break
		}
		r.note("%d of %d MB of the log are around the call: from %s to %s", size/mega, n.size/mega, s.since, s.until)
		var doubt flow.Doubt
		if err := try(&doubt); err != nil {
			return false, err
		}
		r.runs = n.whole
		if len(doubt.Calls) == 0 {
			break // there is no such call here, but for all that is known there may be elsewhere
		}
		isFirst, isLast := !r.first().Before(s.since.Time), r.endsBefore(s.until.Time)
		elsewhere := span{until: s.since}
		if everywhere {
			elsewhere = span{}
		}
		if others := n.unsought(doubt.Calls); len(others) > 0 && (everywhere || !isFirst) {
			if err := n.look(ctx, others, elsewhere, false); err != nil {
				return false, err
			}
			if n.named.span(before, after) != s {
				continue
			}
		}
		switch {
		case doubt.Before && !isFirst:
			before *= nearStep
		case doubt.After && !isLast:
			after *= nearStep
		default:
			return true, nil
		}
	}
	r.note("the whole log is read for the call")
	runtime.GC() // so that the memory of the parts is used again
	return false, nil
}

// endsBefore reports whether the log does.
func (r *reader) endsBefore(t parse.Time) bool {
	last, err := r.last()
	return err == nil && last.Before(t)
}

func sizeOf(runs []engineRun) (size int64) {
	for _, run := range runs {
		size += run.Size()
	}
	return size
}

// A nearness is what is known of where in a log some calls are.
type nearness struct {
	*reader
	whole  []engineRun // all of the log
	size   int64       // of it
	sought []uint32    // calls that were looked for
	named  namings     // where they are named
	places []parse.Pos // all over the log
}

// possible reports whether a part of the log can be read without the rest, and it
// is worth while.
func (n *nearness) possible() bool {
	return !n.follow && n.size >= nearChunks*int64(n.chunkSize) &&
		!slices.ContainsFunc(n.whole, func(r engineRun) bool { return !r.Plain() })
}

// unsought are those of ids that were not looked for, each once.
func (n *nearness) unsought(ids []uint32) []uint32 {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	return slices.DeleteFunc(ids, func(id uint32) bool { return slices.Contains(n.sought, id) })
}

// between is the part of the log that can have records of s.
func (n *nearness) between(s span) []engineRun {
	parts := slices.Clone(n.whole)
	if s == (span{}) {
		return parts
	}
	for i := range parts {
		p := &parts[i]
		p.Run, p.start = p.Between(p.calendar, p.start, input.Window{Since: s.since.Time, Until: s.until.Time, Known: n.places})
	}
	return parts
}

// look finds where the calls are named in the time of s; carefully, so that no
// damage hides it, or by the numbers' text alone.
func (n *nearness) look(ctx context.Context, calls []uint32, s span, carefully bool) error {
	n.sought = append(n.sought, calls...)
	if s == (span{}) {
		n.places = nil
	}
	size, lead := n.chunkSize, leadShort
	if carefully {
		size, lead = 4*n.chunkSize, leadLong
	}
	bar := n.newProgress()
	defer bar.clear()
	var (
		one  sync.Mutex
		done int64
	)
	for _, run := range n.between(s) {
		places, err := run.Blocks(ctx, size, lead, n.jobs, func() func(*input.Block) {
			find := findCalls(calls, &run, carefully)
			return func(b *input.Block) {
				found := find(b)
				one.Lock()
				defer one.Unlock()
				n.named.join(&found)
				done += int64(len(b.Data) - b.Lead)
				bar.at(done)
			}
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if s == (span{}) {
			n.places = append(n.places, places...)
		}
		n.named.unread = n.named.unread || err != nil // it is said when the log is read
	}
	return nil
}

// findCalls finds the messages of a run that name one of calls, as look has it.
func findCalls(calls []uint32, run *engineRun, carefully bool) func(*input.Block) namings {
	var (
		m      decode.Message
		sought []decode.Sought
		sieves []*decode.Sieve
		split  = parse.NewSplitter(run.calendar)
		d      = decode.NewDecoder(ged188.Protocol())
	)
	for _, call := range calls {
		sought, sieves = append(sought, decode.Seek(call)), append(sieves, decode.NewSieve(call))
	}
	has := func(text []byte) bool {
		return carefully || slices.ContainsFunc(sought, func(s decode.Sought) bool { return s.In(text) })
	}
	mayHave := func(s *decode.Sieve) bool { return s.MayHave(&m.Record) }
	return func(b *input.Block) (found namings) {
		if !has(b.Data) {
			return found
		}
		split.Reset(parse.Chunk{Data: b.Data, Pos: parse.Pos{File: b.File.Name, Offset: b.Offset}, Rest: b.Lead > 0}, run.start)
		d.Reset(nil)
		for split.NextOf(decode.Subfacility) {
			found.messages = true
			if !has(split.Raw()) {
				continue
			}
			found.unread = found.unread || carefully && len(split.Raw()) > leadLong // no block may have all of it
			split.Record(&m.Record)
			if !slices.ContainsFunc(sieves, mayHave) || !d.Decode(&m.Record, &m) {
				continue
			}
			for _, call := range calls {
				if ged188.HasCall(&m, call) {
					found.add(call, &m.Record)
				}
			}
		}
		return found
	}
}

// namings are the messages that name some calls.
type namings struct {
	calls       []uint32    // that are named
	at          []parse.Pos // where
	first, last parse.Time  // of those messages that have a time
	timeless    bool        // one of them has none
	unread      bool        // not all of the log could be read
	messages    bool        // there are others; surely so after a careful look
}

// without are those of calls that none of them names.
func (n *namings) without(calls []uint32) []uint32 {
	return slices.DeleteFunc(slices.Clone(calls), func(id uint32) bool { return slices.Contains(n.calls, id) })
}

// nowhere reports whether it is known that there are none, among other messages.
func (n *namings) nowhere() bool { return len(n.calls) == 0 && !n.unread && n.messages }

// inPart reports whether all of them are known to be in a part of the log.
func (n *namings) inPart() bool { return len(n.calls) > 0 && !n.timeless && !n.unread }

// span is the time of them all, and around them.
func (n *namings) span(before, after time.Duration) span {
	return span{
		since: instant(parse.MakeTime(n.first.UnixMilli()-before.Milliseconds(), n.first.Offset())),
		until: instant(parse.MakeTime(n.last.UnixMilli()+after.Milliseconds(), n.last.Offset())),
	}
}

// in reports whether all of them are in runs, which is not so where their times are
// not those of the records around them.
func (n *namings) in(runs []engineRun) bool {
	return !slices.ContainsFunc(n.at, func(at parse.Pos) bool {
		return !slices.ContainsFunc(runs, func(r engineRun) bool { return r.Has(at) })
	})
}

func (n *namings) add(call uint32, r *parse.Record) {
	n.join(&namings{calls: []uint32{call}, at: []parse.Pos{r.Pos}, first: r.Time, last: r.Time, timeless: r.Time.IsZero()})
}

func (n *namings) join(o *namings) {
	switch {
	case len(o.calls) == 0:
	case len(n.calls) == 0:
		n.first, n.last = o.first, o.last
	default:
		if o.first.Before(n.first) {
			n.first = o.first
		}
		if n.last.Before(o.last) {
			n.last = o.last
		}
	}
	n.calls, n.at = append(n.calls, n.without(o.calls)...), append(n.at, o.at...)
	n.timeless, n.unread, n.messages = n.timeless || o.timeless, n.unread || o.unread, n.messages || o.messages
}
