package render

import (
	"strconv"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// flowJSON prints a conversation as one JSON object.
type flowJSON struct {
	message messageJSON
	stamp   stamp
	file    string
	place   []byte      // {"file":"...","line":
	ways    [32]jsonWay // of the last records, each in a place by its kind
}

// A jsonWay is how records came into the log: form, stage and client, as they
// are printed.
type jsonWay struct {
	form   decode.Form
	stage  decode.Stage
	client string
	text   []byte // ,"form":"text","stage":"event","client":"..." ; nil: nothing is kept
}

// NewFlowJSON prints conversations as JSON, one object a line; docs/json.md
// has the keys.
func NewFlowJSON(o Options) FlowWriter {
	return &flowJSON{message: messageJSON{o: o, fields: newJSONFields(o)}}
}

func (w *flowJSON) Append(b []byte, c *flow.Conversation) []byte {
	b = append(b, `{"id":"`...)
	b = strconv.AppendUint(b, uint64(c.ID), 10)
	if c.Nth > 1 {
		b = strconv.AppendInt(append(b, '#'), int64(c.Nth), 10)
	}
	b = append(b, '"')
	b = w.appendTime(b, `,"start":"`, c.Start)
	b = w.appendTime(b, `,"end":"`, c.End)
	b = appendMillis(b, `,"duration_ms":`, c.End.Sub(c.Start))
	b = strconv.AppendBool(append(b, `,"complete":`...), c.Complete)
	b = appendCalls(append(b, `,"calls":[`...), c.Calls)
	b = append(b, ']')
	if c.Caller != "" {
		b = appendPair(b, `,"caller":`, c.Caller)
	}
	if c.Dialed != "" {
		b = appendPair(b, `,"dialed":`, c.Dialed)
	}
	b = appendNumbers(append(b, `,"applications":[`...), c.Applications)
	b = appendNumbers(append(b, `],"csqs":[`...), c.CSQs)
	b = appendAgents(append(b, `],"agents":[`...), c.Agents)
	b = appendStrings(append(b, `],"patterns":[`...), c.Patterns)
	b = append(b, ']')
	if c.Resembles != "" {
		b = appendPair(b, `,"resembles":`, c.Resembles)
	}
	b = appendPair(b, `,"outcome":`, string(c.Outcome))
	if c.EndedBy != nil {
		b = appendPair(b, `,"ended_by":{"device":`, c.EndedBy.Device)
		b = append(appendPair(b, `,"party":`, c.EndedBy.Party), '}')
	}
	b = appendDeviations(append(b, `,"deviations":[`...), c.Deviations)
	b = appendTiming(append(b, `],"timing":{`...), &c.Timing)
	b = append(b, `},"events":[`...)
	for i, e := range c.Events {
		if i > 0 {
			b = append(b, ',')
		}
		since := c.Start
		if i > 0 {
			since = c.Events[i-1].Time
		}
		b = w.appendEvent(b, e, since)
	}
	b = append(b, `],"findings":[`...)
	for i := range c.Findings {
		if i > 0 {
			b = append(b, ',')
		}
		b = w.appendFinding(b, &c.Findings[i])
	}
	return append(b, "]}\n"...)
}

// appendPair appends text as the value of a key.
func appendPair(b []byte, key, text string) []byte {
	b = append(append(b, key...), '"')
	n := len(b)
	b = append(b, text...)
	if !isPlain(b[n:]) {
		b = appendQuoted(b[:n], []byte(text))
	}
	return append(b, '"')
}

// appendTime appends a time with its key, if there is one.
func (w *flowJSON) appendTime(b []byte, key string, t parse.Time) []byte {
	if t.IsZero() {
		return b
	}
	return append(w.stamp.append(append(b, key...), t), '"')
}

func appendMillis(b []byte, key string, d time.Duration) []byte {
	return appendInt(append(b, key...), d.Milliseconds())
}

func appendCalls(b []byte, calls []flow.Call) []byte {
	for i := range calls {
		k := &calls[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendUint(append(b, `{"call_id":`...), uint64(k.ID), 10)
		b = ged188.AppendJTAPI(append(b, `,"jtapi":"`...), k.ID)
		b = appendPair(append(b, '"'), `,"role":`, string(k.Role))
		if k.Why != "" {
			b = appendPair(b, `,"why":`, k.Why)
		}
		b = append(b, '}')
	}
	return b
}

func appendAgents(b []byte, agents []flow.Agent) []byte {
	for i := range agents {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPair(b, `{"agent_id":`, agents[i].ID)
		b = append(appendPair(b, `,"extension":`, agents[i].Extension), '}')
	}
	return b
}

func appendNumbers(b []byte, numbers []int64) []byte {
	for i, n := range numbers {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, n, 10)
	}
	return b
}

func appendStrings(b []byte, texts []string) []byte {
	for i, s := range texts {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPair(b, "", s)
	}
	return b
}

func appendDeviations(b []byte, ds []flow.Deviation) []byte {
	for i := range ds {
		d := &ds[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPair(b, `{"kind":`, string(d.Kind))
		if d.Pattern != "" {
			b = appendPair(b, `,"pattern":`, d.Pattern)
		}
		if d.Step > 0 {
			b = strconv.AppendInt(append(b, `,"step":`...), int64(d.Step), 10)
		}
		b = appendPair(b, `,"type":`, d.Type)
		b = append(appendPair(b, `,"detail":`, d.Detail), '}')
	}
	return b
}

// appendTiming appends the times that occurred.
func appendTiming(b []byte, t *flow.Timing) []byte {
	start := len(b)
	for _, x := range [...]struct {
		key string
		d   time.Duration
	}{
		{`,"to_queue_ms":`, t.ToQueue},
		{`,"queue_ms":`, t.Queue},
		{`,"ring_ms":`, t.Ring},
		{`,"talk_ms":`, t.Talk},
		{`,"hold_ms":`, t.Hold},
		{`,"wrap_ms":`, t.Wrap},
	} {
		switch {
		case x.d < 0:
		case len(b) == start:
			b = appendMillis(b, x.key[1:], x.d)
		default:
			b = appendMillis(b, x.key, x.d)
		}
	}
	return b
}

// appendEvent appends an event; since is the time of the one before.
func (w *flowJSON) appendEvent(b []byte, e *flow.Event, since parse.Time) []byte {
	start, m := len(b), e.Msg
	b = w.appendTime(b, `,"time":"`, e.Time)
	if !e.Time.IsZero() && !since.IsZero() {
		b = appendMillis(b, `,"delta_ms":`, e.Time.Sub(since))
	}
	b = appendType(b, m)
	if e.Call != 0 {
		b = appendUint(append(b, `,"call_id":`...), uint64(e.Call))
	}
	if e.Pattern != "" {
		b = appendPair(b, `,"pattern":`, e.Pattern)
		b = strconv.AppendInt(append(b, `,"step":`...), int64(e.Step), 10)
	}
	b = appendPair(b, `,"summary":`, e.Summary)
	b[start] = '{'
	w.message.fields.begin(m)
	b = w.message.appendContent(b, m)
	b = append(b, `,"seen":[`...)
	for i := range e.Seen {
		s := &e.Seen[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = w.appendWay(w.appendPlace(b, s), s)
		if !s.Time.IsZero() && !e.Seen[0].Time.IsZero() {
			b = appendMillis(b, `,"delay_ms":`, s.Time.Sub(e.Seen[0].Time))
		}
		b = append(b, '}')
	}
	return append(b, "]}"...)
}

// appendWay appends how a record came into the log.
func (w *flowJSON) appendWay(b []byte, s *flow.Showing) []byte {
	kind := len(s.Client) ^ int(s.Form)<<3 ^ int(s.Stage)<<1
	if n := len(s.Client); n > 1 {
		kind ^= int(s.Client[n-2])<<2 ^ int(s.Client[n-1])
	}
	way := &w.ways[kind&(len(w.ways)-1)]
	if way.text == nil || way.client != s.Client || way.form != s.Form || way.stage != s.Stage {
		text := append(append(way.text[:0], `,"form":"`...), s.Form.String()...)
		if s.Stage != 0 {
			text = append(append(text, `","stage":"`...), s.Stage.String()...)
		}
		text = append(text, '"')
		if s.Client != "" {
			text = appendPair(text, `,"client":`, s.Client)
		}
		*way = jsonWay{s.Form, s.Stage, s.Client, text}
	}
	return append(b, way.text...)
}

// appendPlace begins an object with where a record stands.
func (w *flowJSON) appendPlace(b []byte, s *flow.Showing) []byte {
	if w.place == nil || s.Pos.File != w.file {
		w.file = s.Pos.File
		w.place = append(appendPair(w.place[:0], `{"file":`, s.Pos.File), `,"line":`...)
	}
	b = append(b, w.place...)
	b = appendInt(b, int64(s.Pos.Line))
	if s.HasSeq {
		b = appendUint(append(b, `,"seq":`...), s.Seq)
	}
	return b
}

func (w *flowJSON) appendFinding(b []byte, f *flow.Finding) []byte {
	b = appendPair(b, `{"code":`, f.Code)
	b = appendPair(b, `,"severity":`, f.Severity)
	b = appendPair(b, `,"summary":`, f.Summary)
	b = append(b, `,"evidence":[`...)
	for i := range f.Evidence {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(w.appendPlace(b, &f.Evidence[i]), '}')
	}
	return append(b, "]}"...)
}
