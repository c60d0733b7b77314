package render

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// A Topic is a thing that explain tells about.
type Topic interface {
	// Names are what it is found by, its own name first. Case, underscores
	// and hyphens do not matter.
	Names() []string
	// Append appends what there is to tell, for people, as lines.
	Append(b []byte, o Options) []byte
	// Object is the same for JSON: encoding/json prints it.
	Object() any
}

// An Explainer finds topics: all of the protocol, the warning codes, and what
// it is given besides.
type Explainer struct {
	topics []Topic
	byName map[string][]Topic        // by the folded names
	tables map[string][]*decode.Enum // value tables, by the folded names of fields and of their own
}

// Missing is a term that names nothing, with names that are like it.
type Missing struct {
	Term string
	Near []string
}

// Unnamed is a term that is none of names.
func Unnamed(term string, names []string) Missing { return Missing{term, near(term, names)} }

func (m Missing) String() string {
	if len(m.Near) == 0 {
		return fmt.Sprintf("nothing is named %q", m.Term)
	}
	return fmt.Sprintf("nothing is named %q; near it: %s", m.Term, strings.Join(m.Near, ", "))
}

// NewExplainer knows the protocol, the warning codes and more.
func NewExplainer(more ...Topic) *Explainer {
	e := &Explainer{byName: map[string][]Topic{}, tables: map[string][]*decode.Enum{}}
	t := &ged188.Tables
	for i := range t.Schemas {
		e.topics = append(e.topics, &messageTopic{&t.Schemas[i]})
	}
	for _, f := range fieldTopics() {
		e.topics = append(e.topics, f)
		for _, table := range f.tables {
			e.addTable(f.field.Name, table)
			for _, alias := range f.field.Aliases {
				e.addTable(alias, table)
			}
		}
	}
	for _, table := range t.Enums {
		if !slices.Contains(e.tables[fold(table.Name)], table) { // else its field tells the same
			e.topics = append(e.topics, &tableTopic{table})
		}
		e.addTable(table.Name, table)
		for i := range table.Values {
			e.topics = append(e.topics, &valueTopic{table, &table.Values[i]})
		}
	}
	for _, tag := range t.Tags {
		e.topics = append(e.topics, &tagTopic{tag})
	}
	for _, c := range slices.Concat(parse.CodeDocs, decode.CodeDocs) {
		e.topics = append(e.topics, &docTopic{kind: "warning", name: string(c.Code), doc: c.Doc})
	}
	e.topics = append(e.topics, more...)
	for _, topic := range e.topics {
		for _, name := range topic.Names() {
			key := fold(name)
			if all := e.byName[key]; len(all) == 0 || all[len(all)-1] != topic {
				e.byName[key] = append(all, topic)
			}
		}
	}
	return e
}

func (e *Explainer) addTable(name string, table *decode.Enum) {
	if key := fold(name); !slices.Contains(e.tables[key], table) {
		e.tables[key] = append(e.tables[key], table)
	}
}

// Find finds what terms name: each by itself, but for a number or constant
// after the name of a field or a table ("EventCause 1014", "CallEventMask
// 0x6000", "tag 25", "message 23"), which may also be written with = or :
// between them. A number alone is looked up in every table.
func (e *Explainer) Find(terms []string) (found []Topic, missing []Missing) {
	var words []string
	for _, term := range terms {
		if name, value, ok := cutPair(term); ok && e.takesValue(name) {
			words = append(words, name, value)
		} else {
			words = append(words, strings.TrimRight(term, "=:,"))
		}
	}
	for len(words) > 0 {
		if len(words) > 1 && e.takesValue(words[0]) {
			if topics, ok := e.findValue(words[0], words[1]); ok {
				found = append(found, topics...)
				if len(topics) == 0 {
					missing = append(missing, Missing{Term: words[0] + " " + words[1]})
				}
				words = words[2:]
				continue
			}
		}
		topics := e.findOne(words[0])
		if len(topics) == 0 {
			missing = append(missing, Unnamed(words[0], e.names()))
		}
		found = append(found, topics...)
		words = words[1:]
	}
	return found, missing
}

// cutPair cuts "EventCause=1014" or "EventCause: 1014" in two.
func cutPair(term string) (name, value string, ok bool) {
	i := strings.IndexAny(term, "=: ")
	if i < 0 {
		return "", "", false
	}
	name, value = term[:i], strings.TrimLeft(term[i:], "=: ")
	return name, value, name != "" && value != ""
}

// takesValue reports whether a value can follow name.
func (e *Explainer) takesValue(name string) bool {
	return isKind(name) || len(e.tables[fold(name)]) > 0
}

// isKind reports whether name says what kind of number follows.
func isKind(name string) bool { return slices.Contains([]string{"tag", "message", "type"}, fold(name)) }

// findValue finds a value in the tables of name. ok is false if value can be
// none.
func (e *Explainer) findValue(name, value string) (found []Topic, ok bool) {
	n, isNumber := parseNumber(value)
	if isKind(name) {
		if !isNumber {
			return nil, false
		}
		return findKind(fold(name), n), true
	}
	for _, table := range e.tables[fold(name)] {
		if table.Mask && isNumber {
			if n < 0 {
				n &= math.MaxUint32
			}
			found = append(found, &bitsTopic{table, n})
			continue
		}
		for i := range table.Values {
			v := &table.Values[i]
			if isNumber && v.Num == n && table.Type != decode.STRING || isNamed(v, value) {
				found = append(found, &valueTopic{table, v})
			}
		}
	}
	return found, isNumber || len(found) > 0
}

// isNamed reports whether name is v's constant, an alias of it, or its text.
func isNamed(v *decode.EnumValue, name string) bool {
	if v.Text != "" && strings.EqualFold(v.Text, name) {
		return true
	}
	name = fold(name)
	return fold(v.Name) == name || slices.ContainsFunc(v.Aliases, func(s string) bool { return fold(s) == name })
}

// findKind finds the tag or the message of a number.
func findKind(kind string, n int64) (found []Topic) {
	t := &ged188.Tables
	if kind == "tag" {
		for _, tag := range t.Tags {
			if int64(tag.Number) == n {
				found = append(found, &tagTopic{tag})
			}
		}
		return found
	}
	for i := range t.Schemas {
		if int64(t.Schemas[i].Type) == n && n >= 0 {
			found = append(found, &messageTopic{&t.Schemas[i]})
		}
	}
	return found
}

// findOne finds all that one term names.
func (e *Explainer) findOne(term string) []Topic {
	if n, ok := parseNumber(term); ok {
		return findNumber(n)
	}
	return e.byName[fold(term)]
}

// asked are the tables whose numbers people ask for, the likeliest first.
var asked = []string{
	"AgentReasonCode", "EventCause", "ControlFailureCode", "StatusCode", "PeripheralErrorCode",
	"SystemEventID", "AgentState", "LocalConnectionState", "CallType", "DeviceType",
}

// findNumber finds a number in every table of values, and among messages and
// tags.
func findNumber(n int64) (found []Topic) {
	var values []*valueTopic
	for _, table := range ged188.Tables.Enums {
		for i := range table.Values {
			if v := &table.Values[i]; v.Num == n && !table.Mask && table.Type != decode.STRING {
				values = append(values, &valueTopic{table, v})
			}
		}
	}
	rank := func(v *valueTopic) int {
		if i := slices.Index(asked, v.table.Name); i >= 0 {
			return i
		}
		return len(asked)
	}
	slices.SortStableFunc(values, func(v, u *valueTopic) int { return cmp.Compare(rank(v), rank(u)) })
	for _, v := range values {
		found = append(found, v)
	}
	return slices.Concat(found, findKind("message", n), findKind("tag", n))
}

// parseNumber reads a number as values have it: all ones of 4 bytes is -1.
func parseNumber(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 0, 64)
	if err != nil { // a leading 0 is no octal sign here
		n, err = strconv.ParseInt(s, 10, 64)
	}
	if n == math.MaxUint32 {
		n = -1
	}
	return n, err == nil
}

// names are all names that a term could have meant.
func (e *Explainer) names() []string {
	var out []string
	for _, t := range e.topics {
		out = append(out, t.Names()...)
	}
	return out
}

// AppendTopics appends topics for people, with a blank line between them.
func AppendTopics(b []byte, topics []Topic, o Options) []byte {
	for i, t := range topics {
		if i > 0 {
			b = append(b, '\n')
		}
		b = t.Append(b, o)
	}
	return b
}

// AppendTopicsJSON appends topics as JSON, one object a line.
func AppendTopicsJSON(b []byte, topics []Topic) ([]byte, error) {
	out := bytes.NewBuffer(b)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, t := range topics {
		if err := enc.Encode(t.Object()); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}
