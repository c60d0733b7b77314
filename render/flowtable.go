package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ccxtrace/flow"
)

// FlowTopics are what explain tells of flows: the flows themselves, the outcomes
// and the codes of findings.
func FlowTopics() []Topic {
	var out []Topic
	for _, f := range flow.Flows {
		out = append(out, &flowTopic{f})
	}
	for _, d := range flow.OutcomeDocs {
		out = append(out, &docTopic{kind: "outcome", name: string(d.Outcome), doc: d.Doc})
	}
	for i := range flow.FindingDocs {
		out = append(out, &findingTopic{&flow.FindingDocs[i]})
	}
	return out
}

// A flowTopic is a flow that calls are held against.
type flowTopic struct{ flow *flow.Flow }

func (t *flowTopic) Names() []string { return []string{t.flow.Name} }

// Append appends the flow as the guide's table does: its steps, and in each
// the messages with the clients that get them, the values that are checked,
// and what there is to note.
func (t *flowTopic) Append(b []byte, o Options) []byte {
	s, f := newStyles(o.Color), t.flow
	what := "flow of the guide"
	if !f.Documented {
		what = "flow that the guide does not have"
	}
	b = appendTitle(b, s, f.Name, what)
	b = appendNote(b, o, "", f.Title+".")
	b = appendNote(b, o, "Source: ", f.Source)
	b = appendNote(b, o, "", openingWords(f.Opens))
	if f.Within {
		b = appendNote(b, o, "", "It stands inside other flows, as often as it occurs.")
	}
	for _, sentence := range f.WhereCut() {
		b = appendNote(b, o, "", sentence)
	}
	for i := range f.Steps {
		b = t.appendStep(b, o, &s, i)
	}
	return b
}

func (t *flowTopic) appendStep(b []byte, o Options, s *styles, i int) []byte {
	step := &t.flow.Steps[i]
	f := filler{out: append(b, '\n'), width: o.columns(), indent: stepIndent}
	f.put(strconv.Itoa(i+1), s.strong)
	f.to(stepIndent)
	f.add(0, pieces(s.strong, step.Title)...)
	f.end()
	f.paragraph(step.Note)
	if step.Last {
		f.paragraph("Left out where another flow goes on.")
	}
	for j := range step.Messages {
		t.message(&f, s, &step.Messages[j])
	}
	return f.out
}

// stepIndent is where what is said of a step begins, and its messages;
// messageIndent, what is said of a message.
const stepIndent, messageIndent = 3, 5

// openingWords say which steps of other flows come first.
func openingWords(opens []flow.Opening) string {
	var words []string
	for _, o := range opens {
		words = append(words, openingRange(o)+" of "+o.Flow.Name)
	}
	if len(words) == 0 {
		return ""
	}
	return "First come " + strings.Join(words, ", then ") + "."
}

func openingRange(o flow.Opening) string {
	if o.From == o.To {
		return "step " + strconv.Itoa(o.From)
	}
	return fmt.Sprintf("steps %d to %d", o.From, o.To)
}

func (t *flowTopic) message(f *filler, s *styles, m *flow.Message) {
	f.to(stepIndent)
	f.put(m.Name(), s.kind)
	if m.Call != "" {
		f.add(1, piece{"(" + string(m.Call) + ")", s.call})
	}
	f.indent = messageIndent
	t.receivers(f, m.To)
	f.end()
	t.fields(f, m)
	f.paragraph(m.Note)
	if m.Optional != "" {
		f.paragraph("May be missing: " + m.Optional + ".")
	}
	if m.Key {
		f.paragraph("It tells this flow from others.")
	}
	if m.Slip != "" {
		f.paragraph("Slip of the guide: " + m.Slip)
	}
	f.indent = stepIndent
}

// fields prints the values that are checked. The call stands there already.
func (t *flowTopic) fields(f *filler, m *flow.Message) {
	lines := slices.DeleteFunc(m.Lines(), func(l flow.Line) bool { return strings.HasPrefix(l.Value, "of the ") })
	if len(lines) == 0 {
		return
	}
	f.to(f.indent)
	for i, l := range lines {
		text := l.Field + " " + l.Value
		if i < len(lines)-1 {
			text += ";"
		}
		f.together(1, pieces(paint{}, text)...)
	}
	f.end()
}

// paragraph prints text at the indent.
func (f *filler) paragraph(text string) {
	if text == "" {
		return
	}
	f.to(f.indent)
	f.add(0, pieces(paint{}, text)...)
	f.end()
}

// receiverWidth is how wide a column of receivers is.
const receiverWidth = len("agent 1") + 2

// receivers prints who gets the message, a column for each client that gets
// any of the flow.
func (t *flowTopic) receivers(f *filler, to flow.Receivers) {
	var all flow.Receivers
	for i := range t.flow.Steps {
		for j := range t.flow.Steps[i].Messages {
			all |= t.flow.Steps[i].Messages[j].To
		}
	}
	if all == 0 {
		return
	}
	names := all.Names()
	column := f.width - len(names)*receiverWidth + 2
	if f.at+2 > column {
		f.line()
	}
	for i, name := range names {
		if !slices.Contains(to.Names(), name) {
			name = string(none)
		}
		f.to(column + i*receiverWidth)
		f.put(name, paint{})
	}
}

// Object is the flow for JSON.
func (t *flowTopic) Object() any {
	type field struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	type message struct {
		Type     string    `json:"type"`
		TypeID   int       `json:"type_id"`
		Call     flow.Role `json:"call,omitempty"`
		Fields   []field   `json:"fields,omitempty"`
		To       []string  `json:"to,omitempty"`
		Optional string    `json:"optional,omitempty"`
		Key      bool      `json:"key,omitempty"`
		Note     string    `json:"note,omitempty"`
		Slip     string    `json:"slip,omitempty"`
	}
	type step struct {
		Title    string    `json:"title"`
		Note     string    `json:"note,omitempty"`
		Last     bool      `json:"last,omitempty"`
		Messages []message `json:"messages"`
	}
	type opening struct {
		Flow string `json:"flow"`
		From int    `json:"from"`
		To   int    `json:"to"`
	}
	f := t.flow
	out := struct {
		Kind       string    `json:"kind"`
		Name       string    `json:"name"`
		Documented bool      `json:"documented"`
		Title      string    `json:"title"`
		Source     string    `json:"source"`
		Opens      []opening `json:"opens,omitempty"`
		Within     bool      `json:"within,omitempty"`
		Steps      []step    `json:"steps"`
	}{Kind: "flow", Name: f.Name, Documented: f.Documented, Title: f.Title, Source: f.Source, Within: f.Within}
	for _, o := range f.Opens {
		out.Opens = append(out.Opens, opening{o.Flow.Name, o.From, o.To})
	}
	for i := range f.Steps {
		s := step{Title: f.Steps[i].Title, Note: f.Steps[i].Note, Last: f.Steps[i].Last, Messages: []message{}}
		for j := range f.Steps[i].Messages {
			m := &f.Steps[i].Messages[j]
			var fields []field
			for _, l := range m.Lines() {
				fields = append(fields, field{l.Field, l.Value})
			}
			s.Messages = append(s.Messages, message{
				m.Name(), m.Type, m.Call, fields, m.To.Names(), m.Optional, m.Key, m.Note, m.Slip,
			})
		}
		out.Steps = append(out.Steps, s)
	}
	return out
}

// A findingTopic is a code of findings.
type findingTopic struct{ doc *flow.FindingDoc }

func (t *findingTopic) Names() []string { return []string{t.doc.Code} }

func (t *findingTopic) Append(b []byte, o Options) []byte {
	b = appendTitle(b, newStyles(o.Color), t.doc.Code, "finding in a call, "+t.doc.Severity)
	return appendNote(b, o, "", t.doc.Doc)
}

// Object is the code for JSON.
func (t *findingTopic) Object() any {
	return struct {
		Kind     string `json:"kind"`
		Name     string `json:"name"`
		Severity string `json:"severity"`
		Doc      string `json:"doc"`
	}{"finding", t.doc.Code, t.doc.Severity, t.doc.Doc}
}
