package render

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
)

// gapFrom is the silence that is marked.
const gapFrom = 10 * time.Second

// timeline prints a conversation event by event.
type timeline struct {
	o      Options
	styles styles
	marks  marks
	line   *messageLine // prints fields as the line form of decode does
}

// NewTimeline prints conversations for people, event by event under the steps
// of the documented flows: what happened, when, between whom, with which
// values; who gets the message by the guide, how often it was written, and
// where the log has it. What is missing stands in its place, marked with a !
// as all trouble is. A blank line ends it.
func NewTimeline(o Options) FlowWriter {
	return &timeline{o, newStyles(o.Color), newMarks(o), &messageLine{o: o, fields: lineFields()}}
}

// marks are the characters that forms for people draw with.
type marks struct {
	to   string // from one party to another
	dot  string // between parts of a line
	cut  string // where text was shortened
	rule string // of headings and gaps
}

func newMarks(o Options) marks {
	if o.ASCII {
		return marks{to: ">", dot: "|", cut: "~", rule: "-"}
	}
	return marks{to: "→", dot: "·", cut: "…", rule: "─"}
}

// textColumn is where what is said of an event begins: after the time, the
// time since the last one, and the mark of trouble.
const timeColumn, textColumn = len("10:43:59.435"), len("10:43:59.435") + 1 + deltaWidth + 1 + 1 + 1

func (w *timeline) Append(b []byte, c *flow.Conversation) []byte {
	s := script{w: w, page: page{
		styles: &w.styles, marks: &w.marks, c: c, k: newCast(c),
		filler: filler{out: b, width: w.o.columns()},
	}}
	s.head()
	s.indent = textColumn
	s.missing(nil)
	for i, e := range c.Events {
		s.gap(i)
		s.event(i, e)
		s.missing(e)
	}
	s.gap(len(c.Events))
	s.remarks(flow.Info)
	return append(s.out, '\n')
}

// A script is a conversation as the timeline prints it.
type script struct {
	w *timeline
	page

	pattern string // of the step that was begun last
	step    int
	begun   []string // steps that were begun
}

// heading begins a step of a flow, unless it is begun already.
func (s *script) heading(pattern string, step int) {
	if pattern == "" || pattern == s.pattern && step == s.step {
		return
	}
	s.pattern, s.step = pattern, step
	id := pattern + " " + strconv.Itoa(step)
	title := ""
	if f := flow.Lookup(pattern); f != nil && step >= 1 && step <= len(f.Steps) {
		title = f.Steps[step-1].Title
	}
	p := s.styles.strong
	s.end()
	s.indent = 2
	s.add(0, pieces(p, id)...)
	s.add(2, pieces(p, title)...)
	if slices.Contains(s.begun, id) {
		s.add(1, pieces(s.styles.faint, "(continued)")...)
	}
	s.begun = append(s.begun, id)
	s.indent = textColumn
	s.end()
}

// gap marks a silence before the i-th event, and records that the log lacks there.
func (s *script) gap(i int) {
	if words := s.silence(i); words != "" {
		s.rule(words+" later", textColumn, s.styles.faint)
	}
	if words := s.lost(i); words != "" {
		s.rule(words, textColumn, s.styles.trouble)
	}
}

// event prints the i-th event.
func (s *script) event(i int, e *flow.Event) {
	s.heading(e.Pattern, e.Step)
	st := s.styles
	wrong := s.deviationsOf(e)
	s.clock(i, e)
	s.gutter = piece{shortenLeft(where(e.Seen[0].Pos), textColumn-gutterGap, s.marks.cut), st.faint}
	if len(wrong) > 0 || isRefusal(e.Msg) {
		s.to(textColumn - 2)
		s.put("!", st.trouble)
	}
	s.to(textColumn)
	s.add(0, piece{string(appendTypeName(nil, e.Msg)), st.ofType(e.Msg)})
	sc := sceneOf(s.c, e)
	s.ends(e, sc)
	s.together(3, s.prose(Safe(e.Summary))...)
	s.together(3, s.values(e, sc)...)
	for _, w := range e.Msg.Warnings {
		s.together(1, piece{"!" + string(w.Code), st.trouble})
	}
	for _, d := range wrong {
		s.line()
		s.add(0, pieces(st.trouble, "! "+string(d.Kind)+": "+Safe(d.Detail))...)
	}
	s.together(3, pieces(st.faint, s.receivers(e))...)
	if s.gutter.text != "" {
		s.line()
	}
	s.end()
}

// clock prints when the i-th event was.
func (s *script) clock(i int, e *flow.Event) {
	st := s.styles
	if e.Time.IsZero() {
		return
	}
	s.put(string(e.Time.AppendClock(nil)), st.faint)
	d := delta(0)
	if i > 0 && !s.c.Events[i-1].Time.IsZero() {
		d = delta(e.Time.Sub(s.c.Events[i-1].Time))
	}
	s.to(timeColumn + 1 + deltaWidth - len(d))
	s.put(d, st.faint)
}

// ends prints from whom to whom the event goes, and in which call where there
// are several.
func (s *script) ends(e *flow.Event, sc scene) {
	var ps []piece
	for _, id := range []string{sc.from, sc.to} {
		if id == "" {
			continue
		}
		if len(ps) > 0 {
			ps = append(ps, piece{s.marks.to, paint{}})
		}
		lane, name := s.k.lane(id), Safe(id)
		if id == queueName {
			name = s.k.parties[lane].name
			if ids := csqsIn(e.Msg); len(ids) > 0 {
				name = csqs(ids)
			}
		}
		ps = append(ps, pieces(s.styles.paint(s.k, lane), name)...)
	}
	if i := callIndex(s.c, e.Call); i >= 0 && len(s.c.Calls) > 1 {
		ps = append(ps, piece{"(call " + strconv.Itoa(i+1) + ")", s.styles.call})
	}
	s.together(2, ps...)
}

// csqsIn are the queues that m names.
func csqsIn(m *decode.Message) (ids []int64) {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Field == ged188.CSQID && v.Slot.Type.Numeric() && v.Num > 0 {
			ids = append(ids, v.Num)
		}
	}
	return ids
}

// values are the fields of e that matter, but for the parties, which stand
// there already, and what says nothing: empty texts and values that stand for
// none.
func (s *script) values(e *flow.Event, sc scene) []piece {
	var ps []piece
	for _, f := range s.w.line.fieldsOf(e.Msg) {
		switch {
		case f == ged188.NamedVariable:
			for i := range e.Msg.Values {
				if v := &e.Msg.Values[i]; v.Slot.Type == decode.NAMEDVAR {
					b := append(appendWord(nil, v.Name), '=')
					ps = append(ps, piece{string(appendWord(b, v.Bytes)), paint{}})
				}
			}
		case says(e.Msg, f, sc):
			b := s.w.line.appendField(nil, e.Msg, f)
			lane := s.k.lane(textOf(e.Msg, fields{f}))
			ps = append(ps, piece{string(b[1:]), s.styles.paint(s.k, lane)})
		}
	}
	return ps
}

// says reports whether field f of m tells more than its scene does.
func says(m *decode.Message, f *decode.Field, sc scene) bool {
	return slices.ContainsFunc(m.Values, func(v decode.Value) bool {
		switch {
		case v.Slot.Field != f, f == ged188.CSQID && (sc.from == queueName || sc.to == queueName):
			return false
		case !v.Slot.Type.Numeric():
			return len(v.Bytes) > 0 && string(v.Bytes) != sc.from && string(v.Bytes) != sc.to
		case slices.Contains(ged188.CallFields, f):
			return isCall(&v)
		case v.Slot.Enum == nil:
			return true
		}
		sym := v.Slot.Enum.Symbol(v.Num)
		return sym == nil || !strings.HasSuffix(sym.Name, "_NONE")
	})
}

// receivers says who gets e by the guide, and how often the log has it; of a
// client's message, which client sent it.
func (s *script) receivers(e *flow.Event) string {
	words := dumps(e)
	switch first := &e.Seen[0]; {
	case e.Expected != nil && e.Expected.To != 0:
		words = "to " + strings.Join(e.Expected.To.Names(), ", ") + " " + s.marks.dot + " " + words
	case first.Direction == decode.In && first.Client != "":
		words = "from " + Safe(first.Client) + " " + s.marks.dot + " " + words
	}
	return words
}

// dumps counts the dumps of e: how many clients got it.
func dumps(e *flow.Event) string {
	n := 0
	for i := range e.Seen {
		if e.Seen[i].Form == decode.Hex {
			n++
		}
	}
	switch n {
	case 0:
		return "text alone"
	case 1:
		return "1 dump"
	}
	return strconv.Itoa(n) + " dumps"
}

// missing prints the messages that should stand after e; nil: at the start.
func (s *script) missing(e *flow.Event) {
	for i := range s.c.Deviations {
		d := &s.c.Deviations[i]
		if d.Kind != flow.Missing || d.After != e {
			continue
		}
		s.heading(d.Pattern, d.Step)
		p := s.styles.trouble
		s.put("missing", p)
		s.to(textColumn - 2)
		s.put("!", p)
		s.to(textColumn)
		s.add(0, piece{d.Type, p})
		s.together(2, pieces(paint{}, Safe(d.Detail))...)
		s.end()
	}
}
