package render

import (
	"strconv"

	"ccxtrace/flow"
)

// stages prints how a conversation's messages went through the server.
type stages struct {
	o      Options
	styles styles
	marks  marks
}

// NewStages prints every record that shows an event: its delay from the first
// one, form and stage, the client where it is logged, and where the log has
// it. A blank line ends a conversation.
func NewStages(o Options) FlowWriter { return &stages{o, newStyles(o.Color), newMarks(o)} }

func (w *stages) Append(b []byte, c *flow.Conversation) []byte {
	p := page{
		styles: &w.styles, marks: &w.marks, c: c, k: newCast(c),
		filler: filler{out: b, width: w.o.columns()},
	}
	p.head()
	p.end()
	for i, e := range c.Events {
		p.gap(i)
		p.event(e)
		for j := range e.Seen {
			p.showing(&e.Seen[0], &e.Seen[j])
		}
	}
	p.gap(len(c.Events))
	return append(p.out, '\n')
}

// gap says how many records the log lacks before the i-th event.
func (p *page) gap(i int) {
	if words := p.lost(i); words != "" {
		p.rule(words, timeColumn+2, p.styles.trouble)
	}
}

// event says which event is shown.
func (p *page) event(e *flow.Event) {
	if !e.Time.IsZero() {
		p.put(string(e.Time.AppendClock(nil)), p.styles.faint)
		p.to(timeColumn + 2)
	}
	p.indent = timeColumn + 2
	p.add(0, piece{string(appendTypeName(nil, e.Msg)), p.styles.ofType(e.Msg)})
	if e.Call != 0 {
		p.add(1, piece{strconv.FormatUint(uint64(e.Call), 10), p.styles.call})
	}
	p.together(2, p.prose(Safe(e.Summary))...)
	p.end()
}

// Columns of a showing: the delay ends at one, form and stage begin at others.
const (
	delayEnd    = timeColumn
	formColumn  = delayEnd + 2
	stageColumn = formColumn + len("exception") + 1
	placeColumn = stageColumn + len("processing") + 1
)

// showing prints s, one of those of an event; first is the first of them.
func (p *page) showing(first, s *flow.Showing) {
	if !s.Time.IsZero() && !first.Time.IsZero() {
		d := delta(s.Time.Sub(first.Time))
		p.to(delayEnd - len(d))
		p.put(d, p.styles.faint)
	}
	p.to(formColumn)
	p.put(s.Form.String(), paint{})
	p.to(stageColumn)
	p.put(s.Stage.String(), paint{})
	p.to(placeColumn)
	p.indent = placeColumn
	p.add(0, piece{where(s.Pos), p.styles.faint})
	if s.HasSeq {
		p.together(2, piece{"seq", p.styles.faint}, piece{strconv.FormatUint(s.Seq, 10), paint{}})
	}
	if s.Client != "" {
		p.together(2, piece{Safe(s.Client), paint{}})
	}
	p.end()
}
