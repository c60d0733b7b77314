package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/decode/stats"
	"ccxtrace/parse"
	"ccxtrace/render"
)

// A reason is what is gathered while reading, to say why nothing was found.
type reason struct {
	messages bool        // it is messages that are looked for
	dumps    bool        // as dumps alone
	asked    span        // of time, of which alone is read
	whole    []engineRun // before that was left out which is not asked for
	census   *stats.Log  // of the chunks without an ICD_CTI record
	seen     bool        // there is an ICD_CTI record
}

// A worked is what a worker made of a chunk, with a count of the records if it
// has found no ICD_CTI record so far.
type worked[R any] struct {
	made    R
	counted bool
	census  stats.Counts
}

var ctiMark = []byte("-" + decode.Subfacility + "-")

// count counts the records of a chunk, unless one of them is of ICD_CTI.
func (w *worked[R]) count(s *parse.Splitter, c *parse.Chunk, before parse.State) {
	w.counted = !bytes.Contains(c.Data, ctiMark)
	if !w.counted {
		return
	}
	w.census.Reset()
	var rec parse.Record
	for s.Reset(*c, before); s.Next(); {
		s.Record(&rec)
		w.census.Record(&rec)
	}
}

// sayWhy says on standard error why nothing was found.
func (r *reader) sayWhy() {
	if c := r.reason.census; c != nil {
		c.Close()
	}
	switch {
	case len(r.runs) == 0 && r.failed: // that was said
	case r.outside():
		r.sayOutside()
	case (r.failed || r.none) && r.unread(): // that was said
	case r.first().IsZero() && !r.reason.seen && (r.reason.census == nil || r.reason.census.Records() == 0):
		r.warn("no record of the engine (MIVR) was found")
	case !r.reason.messages:
	case r.reason.seen:
		r.warn("there are ICD_CTI records, but nothing in them matches; 'ccxtrace summary' says what the log holds")
		if r.reason.dumps {
			r.warn("%s", stats.HowToDump)
		}
	case !r.reason.census.OfEngine():
		r.warn("no record of the engine (MIVR) was found; there are %s", topParts(r.reason.census))
	default:
		r.warn("there are no ICD_CTI records in %s; there are %s", render.Plural(r.reason.census.Files(), "file"), topParts(r.reason.census))
		r.warn("%s", stats.HowToTrace)
	}
}

// endFilter is end for what a filter has chosen.
func (r *reader) endFilter(f *filter, found bool) error {
	if !found {
		var names []string
		for i := range ged188.Tables.Schemas {
			names = append(names, ged188.Tables.Schemas[i].Name)
		}
		for _, glob := range f.types {
			// A log may have types that no table has.
			if !slices.ContainsFunc(names, func(name string) bool { return matches(glob, name) }) {
				r.warn("--type: %s", render.Unnamed(glob, names))
			}
		}
	}
	return r.end(found)
}

// unread reports whether nothing could be read at all.
func (r *reader) unread() bool {
	return !r.reason.seen && (r.reason.census == nil || r.reason.census.Bytes() == 0)
}

// outside reports whether only a time was asked for in which nothing is
// logged.
func (r *reader) outside() bool {
	return r.reason.asked != span{} && (!r.reason.messages || !r.reason.seen && r.reason.census.Records() == 0)
}

func (r *reader) sayOutside() {
	r.runs = r.reason.whole
	last, err := r.last()
	if first := r.first(); err == nil && !first.IsZero() && !last.IsZero() {
		r.warn("there is no record in that time: the log is from %s to %s", first, last)
	} else {
		r.warn("there is no record in that time")
	}
}

// topParts are the subfacilities with most records.
func topParts(l *stats.Log) string {
	const some = 5
	var list []string
	for _, p := range l.Parts[:min(len(l.Parts), some)] {
		name := p.Subfacility
		if p.Facility != stats.Engine {
			name = p.Facility + "-" + name
		}
		list = append(list, fmt.Sprintf("%d of %s", p.Records(), name))
	}
	if len(l.Parts) > some {
		list = append(list, "...")
	}
	return strings.Join(list, ", ")
}
