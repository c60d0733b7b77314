package main

import (
	"bytes"
	"io"

	"ccxtrace/parse"
)

// A printed is what a worker has printed of a chunk: lines of text, and where
// each item of it ends.
type printed struct {
	out   []byte
	items []item // only where the printer asks for them
	found int    // items that were chosen, not mere context
}

// An item is one printed record or message.
type item struct {
	end     int // in printed.out
	time    parse.Time
	context bool // it was not chosen, but may stand beside one that was
}

// reset empties p. Its first memory is about what a chunk becomes: to double it
// again and again until then would touch twice as much.
func (p *printed) reset() {
	if p.out == nil {
		p.out = make([]byte, 0, chunkSize)
	}
	p.out, p.items, p.found = p.out[:0], p.items[:0], 0
}

// add ends an item.
func (p *printed) add(t parse.Time, context bool) {
	p.items = append(p.items, item{len(p.out), t, context})
}

// A printer writes what workers have printed, in order.
type printer struct {
	w       io.Writer
	context int  // items around a chosen one that are printed too
	single  bool // each item is written by itself, and nothing between parts that are not next to each other
	found   bool

	merge *merger[[]byte]
	near  map[int]*vicinity // by run
}

// emit is what scan calls.
func (p *printer) emit(l *lanes, c *parse.Chunk, r *printed) error {
	p.found = p.found || r.found > 0
	if !l.several() && p.context == 0 && !p.single {
		return p.write(r.out)
	}
	if l.several() && p.merge == nil {
		p.merge = newMerger(p.write)
	}
	start := 0
	for _, it := range r.items {
		if err := p.item(c.Run, it, r.out[start:it.end]); err != nil {
			return err
		}
		start = it.end
	}
	if p.merge != nil {
		return p.merge.until(c.First)
	}
	return nil
}

func (p *printer) item(run int, it item, text []byte) error {
	give := func(t parse.Time, text []byte) error {
		if p.merge == nil {
			return p.write(text)
		}
		p.merge.add(run, t, bytes.Clone(text))
		return nil
	}
	if p.context == 0 {
		return give(it.time, text)
	}
	if p.near == nil {
		p.near = map[int]*vicinity{}
	}
	v := p.near[run]
	if v == nil {
		v = &vicinity{size: p.context, seamless: p.single}
		p.near[run] = v
	}
	return v.item(it, text, give)
}

// close writes what still waits.
func (p *printer) close() error {
	if p.merge == nil {
		return nil
	}
	return p.merge.close()
}

func (p *printer) write(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	_, err := p.w.Write(b)
	return err
}

// A vicinity chooses the items around the chosen ones of a run.
type vicinity struct {
	size     int
	seamless bool         // there is no line between parts
	before   []remembered // the last items, not printed
	after    int          // items still to print after a chosen one
	skipped  bool         // something was left out since the last that was printed
	printed  bool
}

type remembered struct {
	time parse.Time
	text []byte
}

// item gives out what is to be printed now that it has come, with a line
// between parts that are not next to each other, as grep has it.
func (v *vicinity) item(it item, text []byte, give func(parse.Time, []byte) error) error {
	if it.context && v.after == 0 {
		if len(v.before) == v.size {
			v.skipped = true
			v.before = append(v.before[:0], v.before[1:]...)
		}
		v.before = append(v.before, remembered{it.time, append([]byte(nil), text...)})
		return nil
	}
	if it.context {
		v.after--
		return give(it.time, text)
	}
	if v.skipped && v.printed && !v.seamless {
		if err := give(it.time, []byte("--\n")); err != nil {
			return err
		}
	}
	for _, b := range v.before {
		if err := give(b.time, b.text); err != nil {
			return err
		}
	}
	v.before, v.after, v.skipped, v.printed = v.before[:0], v.size, false, true
	return give(it.time, text)
}
