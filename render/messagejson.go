package render

import (
	"bytes"
	"slices"
	"strconv"

	"ccxtrace/decode"
)

// messageJSON prints a message as one JSON object.
type messageJSON struct {
	o      Options
	place  jsonPlace
	origin jsonOrigin
	kinds  [][2]jsonKind // by type, of text and of dumps
	fields jsonFields
	extra  []decode.Extra // of the message, by key
}

// NewJSON prints messages as JSON, one object a line; docs/json.md has the
// keys.
func NewJSON(o Options) MessageWriter {
	return &messageJSON{o: o, fields: newJSONFields(o)}
}

func (w *messageJSON) Append(b []byte, m *decode.Message) []byte {
	m = w.o.hideInText(m)
	b = w.place.append(b, &m.Record)
	b = w.origin.append(b, &m.Record, false)
	if m.Thread != nil {
		b = appendString(append(b, `,"thread":`...), m.Thread)
	}
	if m.Socket != nil {
		b = appendString(append(b, `,"socket":`...), m.Socket)
	}
	b = w.appendKind(b, m)
	if m.Form == decode.Exception {
		b = appendException(b, m)
	} else {
		w.fields.begin(m)
		b = w.fields.appendCall(b, m)
		b = w.appendContent(b, m)
	}
	b = append(b, `,"warnings":[`...)
	b = appendWarnings(b, m.Record.Warnings)
	b = appendWarnings(b, m.Warnings)
	return append(b, "]}\n"...)
}

// A jsonKind is what messages of one kind have in common: form, direction,
// stage and type, as they are printed.
type jsonKind struct {
	schema    *decode.Schema
	form      decode.Form
	direction decode.Direction
	stage     decode.Stage
	text      []byte
}

// appendKind appends form, direction, stage and type.
func (w *messageJSON) appendKind(b []byte, m *decode.Message) []byte {
	if m.Schema == nil || m.TypeID < 0 {
		return appendKind(b, m)
	}
	for m.TypeID >= len(w.kinds) {
		w.kinds = append(w.kinds, [2]jsonKind{})
	}
	k := &w.kinds[m.TypeID][m.Form&1]
	if k.schema != m.Schema || k.form != m.Form || k.direction != m.Direction || k.stage != m.Stage {
		*k = jsonKind{m.Schema, m.Form, m.Direction, m.Stage, appendKind(k.text[:0], m)}
	}
	return append(b, k.text...)
}

func appendKind(b []byte, m *decode.Message) []byte {
	b = append(append(b, `,"form":"`...), m.Form.String()...)
	if m.Direction != 0 {
		b = append(append(b, `","direction":"`...), m.Direction.String()...)
	}
	if m.Stage != 0 {
		b = append(append(b, `","stage":"`...), m.Stage.String()...)
	}
	b = append(b, '"')
	if m.Form == decode.Exception {
		return b
	}
	return appendType(b, m)
}

// appendType appends name and number of m's type, as far as they are known.
func appendType(b []byte, m *decode.Message) []byte {
	switch {
	case m.Schema != nil:
		b = append(append(append(b, `,"type":"`...), m.Schema.Name...), '"')
	case m.Name != nil:
		b = appendString(append(b, `,"type":`...), m.Name)
	}
	if m.TypeID >= 0 {
		b = strconv.AppendInt(append(b, `,"type_id":`...), int64(m.TypeID), 10)
	}
	return b
}

func appendException(b []byte, m *decode.Message) []byte {
	b = appendString(append(b, `,"exception":{"class":`...), m.Class)
	b = appendLines(append(b, `,"text":`...), m.Message)
	b = append(b, '}')
	if m.About == nil {
		return b
	}
	b = appendString(append(b, `,"about":{"file":`...), []byte(m.About.Pos.File))
	b = strconv.AppendInt(append(b, `,"line":`...), int64(m.About.Pos.Line), 10)
	b = strconv.AppendUint(append(b, `,"seq":`...), m.About.Seq, 10)
	b = appendString(append(b, `,"type":`...), []byte(m.About.Type))
	b = appendString(append(b, `,"why":`...), []byte(m.About.Why))
	return append(b, '}')
}

// appendContent appends what m says, with which w.fields has begun: fields,
// symbols, uncertain, extra, unknown and rest.
func (w *messageJSON) appendContent(b []byte, m *decode.Message) []byte {
	b = w.fields.append(b, m)
	b = w.appendExtra(b, m.Extra)
	return w.appendUnknown(b, m)
}

// appendExtra appends the fields that are in no table, in the order of their
// keys. A key that stands twice has an array.
func (w *messageJSON) appendExtra(b []byte, extra []decode.Extra) []byte {
	if len(extra) == 0 {
		return b
	}
	if len(extra) > 1 {
		w.extra = append(w.extra[:0], extra...)
		slices.SortStableFunc(w.extra, func(x, y decode.Extra) int { return bytes.Compare(x.Key, y.Key) })
		extra = w.extra
	}
	b = append(b, `,"extra":{`...)
	for from, to := 0, 0; from < len(extra); from = to {
		for to = from + 1; to < len(extra) && bytes.Equal(extra[to].Key, extra[from].Key); {
			to++
		}
		b = append(appendString(b, extra[from].Key), ':')
		if to > from+1 {
			b = append(b, '[')
		}
		for i := from; i < to; i++ {
			b = append(appendString(b, w.o.extraValue(&extra[i])), ',')
		}
		if to > from+1 {
			b[len(b)-1] = ']'
			b = append(b, ',')
		}
	}
	b[len(b)-1] = '}'
	return b
}

// appendUnknown appends the bytes of a dump that are no fields: unknown and
// rest.
func (w *messageJSON) appendUnknown(b []byte, m *decode.Message) []byte {
	if len(m.Unknown) > 0 {
		b = append(b, `,"unknown":[`...)
		for i := range m.Unknown {
			u := &m.Unknown[i]
			b = strconv.AppendInt(append(b, `{"tag":`...), int64(u.Tag), 10)
			b = append(b, `,"hex":"`...)
			b = append(w.o.appendRest(b, m, u.Data), `"},`...)
		}
		b[len(b)-1] = ']'
	}
	if rest := restOf(m); len(rest) > 0 {
		b = append(b, `,"rest":"`...)
		b = append(w.o.appendRest(b, m, rest), '"')
	}
	return b
}
