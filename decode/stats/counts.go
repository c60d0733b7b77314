package stats

import (
	"ccxtrace/decode"
	"ccxtrace/parse"
)

// Counts are what one chunk of a log holds.
type Counts struct {
	file                     string
	records, unparsed, bytes int64
	parts                    tally[partName, Part]
	usual                    [32]*Part // some of parts, found without hashing
	warnings                 tally[parse.Code, Warning]
	sequences                []stretch
	timed                    bool // first and last are there
	first, last              Mark // records that have a time
	pauses                   []Gap

	types      []Type // by number
	strange    tally[typeName, Type]
	exceptions tally[string, Exception]
	dumpBytes  int64
	wireBytes  int64
	seconds    []second
	clients    tally[string, Client]
	visits     []visit
}

// A Mark is where and when a record stands.
type Mark struct {
	Pos    parse.Pos
	Seq    uint64
	HasSeq bool
	Time   parse.Time
}

func markOf(r *parse.Record) Mark { return Mark{r.Pos, r.Seq, r.HasSeq, r.Time} }

// A Part is a subfacility of the engine, by the records that it wrote.
type Part struct {
	Facility, Subfacility string
	Severities            [8]int64 // records
	Bytes                 int64
}

type partName struct{ facility, subfacility string }

// Records is how many records the part wrote.
func (p *Part) Records() (n int64) {
	for _, k := range p.Severities {
		n += k
	}
	return n
}

// A Warning is a kind of damage.
type Warning struct {
	Code  parse.Code
	Count int64
	First parse.Pos
}

// A Type is a message type, by the records that show it.
type Type struct {
	ID    int    // -1 if it is not known
	Name  string // "" for a dump whose type is in no table
	Shown [3][2]int64
}

type typeName struct {
	id   int
	name string
}

// In is how many records show the type in a direction, 0 being an unknown
// one, and a form, which is decode.Text or decode.Hex.
func (t *Type) In(d decode.Direction, f decode.Form) int64 { return t.Shown[d][f-decode.Text] }

// An Exception is a class of exceptions of the CTI server.
type Exception struct {
	Class string // "" where none is printed
	Count int64
	First parse.Pos
}

// A second is how many messages the records of one second show.
type second struct {
	at           int64 // since 1970
	texts, dumps int64
}

// Reset empties c for the next chunk.
func (c *Counts) Reset() {
	c.file = ""
	c.records, c.unparsed, c.bytes = 0, 0, 0
	c.parts.reset()
	clear(c.usual[:])
	c.warnings.reset()
	c.sequences, c.pauses = c.sequences[:0], c.pauses[:0]
	c.timed = false
	clear(c.types)
	c.strange.reset()
	c.exceptions.reset()
	c.dumpBytes, c.wireBytes = 0, 0
	c.seconds, c.visits = c.seconds[:0], c.visits[:0]
	c.clients.reset()
}

// Record counts a record. All records of a chunk are of one file.
func (c *Counts) Record(r *parse.Record) {
	c.file = r.File
	c.bytes += int64(len(r.Raw))
	for i := range r.Warnings {
		c.warn(r.Warnings[i].Code, r.Pos)
	}
	if r.Unparsed {
		c.unparsed++
		return
	}
	c.records++
	p := c.part(r)
	p.Severities[r.Severity]++
	p.Bytes += int64(len(r.Raw))
	if r.HasSeq {
		c.sequence(r)
	}
	if !r.Time.IsZero() {
		c.time(r)
	}
}

// part is the one that wrote r.
func (c *Counts) part(r *parse.Record) *Part {
	p := &c.usual[0]
	if n := len(r.Subfacility); n > 0 {
		p = &c.usual[(n+int(r.Subfacility[n-1]))%len(c.usual)]
	}
	if *p == nil || (*p).Subfacility != string(r.Subfacility) || (*p).Facility != string(r.Facility) {
		*p = c.newPart(r)
	}
	return *p
}

func (c *Counts) newPart(r *parse.Record) *Part {
	if p := c.parts.index[partName{string(r.Facility), string(r.Subfacility)}]; p != nil {
		return p
	}
	name := partName{string(r.Facility), string(r.Subfacility)}
	p := c.parts.of(name)
	p.Facility, p.Subfacility = name.facility, name.subfacility
	return p
}

func (c *Counts) warn(code parse.Code, at parse.Pos) {
	w := c.warnings.of(code)
	if w.Count == 0 {
		w.Code, w.First = code, at
	}
	w.Count++
}

func (c *Counts) sequence(r *parse.Record) {
	if n := len(c.sequences); n > 0 && c.sequences[n-1].to+1 == r.Seq {
		c.sequences[n-1].to = r.Seq
		c.sequences[n-1].last = markOf(r)
		return
	}
	m := markOf(r)
	c.sequences = append(c.sequences, stretch{r.Seq, r.Seq, m, m})
}

func (c *Counts) time(r *parse.Record) {
	m := markOf(r)
	switch {
	case !c.timed:
		c.timed, c.first = true, m
	case isPause(c.last.Time, m.Time):
		c.pauses = append(c.pauses, Gap{Before: c.last, After: m})
	}
	c.last = m
}

// Message counts a message, besides its record.
func (c *Counts) Message(m *decode.Message) {
	for i := range m.Warnings {
		c.warn(m.Warnings[i].Code, m.Pos)
	}
	if m.Form == decode.Exception {
		e := c.exceptions.of(string(m.Class))
		if e.Count == 0 {
			e.Class, e.First = string(m.Class), m.Pos
		}
		e.Count++
		return
	}
	c.typeOf(m).Shown[m.Direction][m.Form-decode.Text]++
	if m.Form == decode.Hex && m.Direction == decode.Out {
		c.dumpBytes += int64(len(m.Raw))
		c.wireBytes += int64(len(m.Header) + len(m.Body))
	}
	if !m.Time.IsZero() {
		c.second(m)
	}
	if m.Direction == decode.In {
		c.visit(m)
	}
}

// maxTypes is where numbers of message types end; what is larger is damage.
const maxTypes = 1024

func (c *Counts) typeOf(m *decode.Message) *Type {
	if m.Schema == nil || m.TypeID < 0 || m.TypeID >= maxTypes {
		return c.strangeType(m)
	}
	for m.TypeID >= len(c.types) {
		c.types = append(c.types, Type{})
	}
	t := &c.types[m.TypeID]
	t.ID, t.Name = m.TypeID, m.Schema.Name
	return t
}

func (c *Counts) strangeType(m *decode.Message) *Type {
	name := typeName{m.TypeID, string(m.Name)}
	if m.Schema != nil {
		name.name = m.Schema.Name
	}
	t := c.strange.of(name)
	t.ID, t.Name = name.id, name.name
	return t
}

func (c *Counts) second(m *decode.Message) {
	at := m.Time.UnixMilli() / 1000
	if n := len(c.seconds); n == 0 || c.seconds[n-1].at != at {
		c.seconds = append(c.seconds, second{at: at})
	}
	s := &c.seconds[len(c.seconds)-1]
	if m.Form == decode.Text {
		s.texts++
	} else {
		s.dumps++
	}
}

// A tally has a T for each key, in the order of first sight. The Ts do not
// move.
type tally[K comparable, T any] struct {
	index map[K]*T
	list  []*T
}

func (t *tally[K, T]) of(k K) *T {
	v := t.index[k]
	if v == nil {
		if t.index == nil {
			t.index = map[K]*T{}
		}
		v = new(T)
		t.index[k] = v
		t.list = append(t.list, v)
	}
	return v
}

// maxKinds is how many keys a tally of a whole log has. A real log does not
// come near it.
const maxKinds = 10_000

// bounded is k, or the zero key if t is full without it.
func (t *tally[K, T]) bounded(k K) K {
	if len(t.list) >= maxKinds && t.index[k] == nil {
		var rest K
		return rest
	}
	return k
}

func (t *tally[K, T]) reset() {
	clear(t.index)
	t.list = t.list[:0]
}
