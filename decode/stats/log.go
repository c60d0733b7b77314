package stats

import (
	"cmp"
	"slices"

	"ccxtrace/decode"
	"ccxtrace/parse"
)

// A Log is what a whole log holds. NewLog makes one, Add fills it, and Close
// ends it: before that the lists are not there.
type Log struct {
	Runs       []*Run
	Foreign    []Foreign // set by the caller
	Parts      []*Part   // those with most records first
	Types      []*Type   // by number, then name
	Exceptions []*Exception
	Warnings   []*Warning // the most frequent first
	Peak       Peak       // of one run
	DumpBytes  int64      // bytes of the log that are dumps of what was written to clients
	WireBytes  int64      // bytes that these dumps show

	parts      tally[partName, Part]
	types      tally[typeName, Type]
	exceptions tally[string, Exception]
	warnings   tally[parse.Code, Warning]
}

// A Foreign is a log of another product.
type Foreign struct {
	Name, Product string
	Read          bool // as the user named it, and it has records as the engine writes them
}

// A Run is one engine run on one node. Node, Count, Findings and the names of
// the Files are set by the caller.
type Run struct {
	Node        string // "" if there is one node only
	Count       int    // of the node's runs, from 1
	Findings    parse.Findings
	Files       []*File
	First, Last Mark   // records that have a time
	Restarts    []Mark // where the sequence numbers start over inside the run
	Sequence    Gaps
	Pauses      Gaps
	Peak        Peak
	Clients     []*Client // those with most requests first

	sequence sequence
	rate     rate
	clients  tally[string, Client]
	files    map[string]*File
}

// A File is one file of a run.
type File struct {
	Name                     string
	Records, Unparsed, Bytes int64
	First, Last              Mark // records that have a time or a number
	Inside                   Gaps // of sequence numbers, between its records
	Before                   Gaps // and between the file before and it
	Pauses                   Gaps // gaps in time inside it
}

// NewLog makes a Log of runs.
func NewLog(runs []*Run) *Log {
	for _, r := range runs {
		r.files = map[string]*File{}
		for _, f := range r.Files {
			r.files[f.Name] = f
		}
	}
	return &Log{Runs: runs}
}

// Add takes the Counts of the next chunk of a run.
func (l *Log) Add(run int, c *Counts) {
	for _, p := range c.parts.list {
		name := l.parts.bounded(partName{p.Facility, p.Subfacility})
		q := l.parts.of(name)
		q.Facility, q.Subfacility, q.Bytes = name.facility, name.subfacility, q.Bytes+p.Bytes
		for i, n := range p.Severities {
			q.Severities[i] += n
		}
	}
	for i := range c.types {
		if c.types[i].Name != "" {
			l.addType(&c.types[i])
		}
	}
	for _, t := range c.strange.list {
		l.addType(t)
	}
	for _, e := range c.exceptions.list {
		class := l.exceptions.bounded(e.Class)
		f := l.exceptions.of(class)
		if f.Count == 0 {
			*f = Exception{Class: class, First: e.First}
		}
		f.Count += e.Count
	}
	for _, w := range c.warnings.list {
		v := l.warnings.of(w.Code)
		if v.Count == 0 {
			*v = Warning{Code: w.Code, First: w.First}
		}
		v.Count += w.Count
	}
	l.DumpBytes += c.dumpBytes
	l.WireBytes += c.wireBytes
	l.Runs[run].add(c)
}

func (l *Log) addType(t *Type) {
	name := l.types.bounded(typeName{t.ID, t.Name})
	u := l.types.of(name)
	u.ID, u.Name = name.id, name.name
	for d, forms := range t.Shown {
		for f, n := range forms {
			u.Shown[d][f] += n
		}
	}
}

func (r *Run) add(c *Counts) {
	f := r.file(c.file)
	f.Records += c.records
	f.Unparsed += c.unparsed
	f.Bytes += c.bytes
	for _, s := range c.sequences {
		f.mark(s.first, s.last)
		r.sequence.add(s, r.gap)
	}
	if c.timed {
		r.times(f, c)
	}
	for _, s := range c.seconds {
		r.rate.add(s)
	}
	r.addClients(c)
}

// file is the file of a name. A run that is being followed gets new ones.
func (r *Run) file(name string) *File {
	f := r.files[name]
	if f == nil {
		f = &File{Name: name}
		r.files[name] = f
		r.Files = append(r.Files, f)
	}
	return f
}

// mark notes the first and last of some records.
func (f *File) mark(first, last Mark) {
	if f.First == (Mark{}) || first.Pos.Offset < f.First.Pos.Offset {
		f.First = first
	}
	if last.Pos.Offset >= f.Last.Pos.Offset {
		f.Last = last
	}
}

func (r *Run) times(f *File, c *Counts) {
	f.mark(c.first, c.last)
	pause := func(g Gap) {
		r.Pauses.add(g, g.Length().Milliseconds())
		if !g.Between() {
			f.Pauses.add(g, g.Length().Milliseconds())
		}
	}
	if r.First.Time.IsZero() {
		r.First = c.first
	} else if isPause(r.Last.Time, c.first.Time) {
		pause(Gap{Before: r.Last, After: c.first})
	}
	for _, g := range c.pauses {
		pause(g)
	}
	r.Last = c.last
}

// gap takes the next gap in the sequence numbers.
func (r *Run) gap(g Gap) {
	size := int64(g.Missing)
	r.Sequence.add(g, size)
	f := r.file(g.After.Pos.File)
	if g.Between() {
		f.Before.add(g, size)
	} else {
		f.Inside.add(g, size)
	}
}

func (r *Run) addClients(c *Counts) {
	for _, k := range c.clients.list {
		socket := r.clients.bounded(k.Socket)
		q := r.clients.of(socket)
		q.Socket, q.Requests, q.Opens = socket, q.Requests+k.Requests, q.Opens+k.Opens
		if q.First.IsZero() {
			q.First = k.First
		}
		if !k.Last.IsZero() {
			q.Last = k.Last
		}
		if k.Opens > 0 {
			q.Session = k.Session
		}
	}
	for _, v := range c.visits {
		if v.at >= 0 {
			r.clients.of(r.clients.bounded(v.client.Socket)).rate.add(second{at: v.at, texts: v.n})
		}
	}
}

// Close ends the log.
func (l *Log) Close() {
	for _, r := range l.Runs {
		r.close()
		if r.Peak.Messages() > l.Peak.Messages() {
			l.Peak = r.Peak
		}
	}
	l.Parts = slices.SortedStableFunc(slices.Values(l.parts.list), func(p, q *Part) int {
		return cmp.Or(cmp.Compare(q.Records(), p.Records()), cmp.Compare(p.Subfacility, q.Subfacility), cmp.Compare(p.Facility, q.Facility))
	})
	l.Types = slices.SortedFunc(slices.Values(l.types.list), func(t, u *Type) int {
		// A type without a number comes last.
		return cmp.Or(cmp.Compare(uint(t.ID), uint(u.ID)), cmp.Compare(t.Name, u.Name))
	})
	l.Exceptions = slices.SortedStableFunc(slices.Values(l.exceptions.list), func(e, f *Exception) int {
		return cmp.Or(cmp.Compare(f.Count, e.Count), cmp.Compare(e.Class, f.Class))
	})
	l.Warnings = slices.SortedStableFunc(slices.Values(l.warnings.list), func(w, v *Warning) int {
		return cmp.Or(cmp.Compare(v.Count, w.Count), cmp.Compare(w.Code, v.Code))
	})
}

func (r *Run) close() {
	r.sequence.close(r.gap)
	r.Restarts = r.sequence.restarts
	offset := r.First.Time.Offset()
	r.Peak = r.rate.close(offset)
	for _, k := range r.clients.list {
		k.Peak = k.rate.close(offset)
		// What dumps say of clients is said by the texts, where there are any.
		if k.Socket != "" || len(r.clients.list) == 1 {
			r.Clients = append(r.Clients, k)
		}
	}
	slices.SortStableFunc(r.Clients, func(j, k *Client) int { return cmp.Compare(k.Requests, j.Requests) })
}

// Records is how many records the log has.
func (l *Log) Records() int64 { return l.sum(func(f *File) int64 { return f.Records }) }

// Unparsed is how many pieces of it belong to no record.
func (l *Log) Unparsed() int64 { return l.sum(func(f *File) int64 { return f.Unparsed }) }

// Bytes is the length of its text.
func (l *Log) Bytes() int64 { return l.sum(func(f *File) int64 { return f.Bytes }) }

// Files is how many files it has.
func (l *Log) Files() int64 { return l.sum(func(*File) int64 { return 1 }) }

func (l *Log) sum(of func(*File) int64) (n int64) {
	for _, r := range l.Runs {
		for _, f := range r.Files {
			n += of(f)
		}
	}
	return n
}

// Span is the times of the log's first and last records; zero where none has
// a time.
func (l *Log) Span() (first, last parse.Time) {
	for _, r := range l.Runs {
		if t := r.First.Time; !t.IsZero() && (first.IsZero() || t.Before(first)) {
			first = t
		}
		if t := r.Last.Time; last.Before(t) {
			last = t
		}
	}
	return first, last
}

// Sequence is the gaps in the sequence numbers of all runs.
func (l *Log) Sequence() *Gaps {
	var all []*Gaps
	for _, r := range l.Runs {
		all = append(all, &r.Sequence)
	}
	return Union(all...)
}

// Pauses is the gaps in time of all runs.
func (l *Log) Pauses() *Gaps {
	var all []*Gaps
	for _, r := range l.Runs {
		all = append(all, &r.Pauses)
	}
	return Union(all...)
}

// Messages is how many records show a message in a direction and a form.
func (l *Log) Messages(d decode.Direction, f decode.Form) (n int64) {
	for _, t := range l.Types {
		n += t.In(d, f)
	}
	return n
}

// In is how many records show a message in a form.
func (l *Log) In(f decode.Form) (n int64) {
	for d := range decode.In + 1 {
		n += l.Messages(d, f)
	}
	return n
}

// DumpsPerEvent is how many dumps an event has, on average: how many clients
// got it. It counts the types of events that are logged in both forms; 0 if
// there are none.
func (l *Log) DumpsPerEvent() float64 {
	var texts, dumps int64
	for _, t := range l.Types {
		if t.DumpsPerEvent() > 0 {
			texts += t.In(decode.Out, decode.Text)
			dumps += t.In(decode.Out, decode.Hex)
		}
	}
	if texts == 0 {
		return 0
	}
	return float64(dumps) / float64(texts)
}

// DumpsPerEvent is how many dumps an event of the type has, on average; 0 if
// it is not logged in both forms.
func (t *Type) DumpsPerEvent() float64 {
	texts, dumps := t.In(decode.Out, decode.Text), t.In(decode.Out, decode.Hex)
	if texts == 0 || dumps == 0 {
		return 0
	}
	return float64(dumps) / float64(texts)
}

// OfEngine reports whether the engine wrote any of the records.
func (l *Log) OfEngine() bool {
	return slices.ContainsFunc(l.Parts, func(p *Part) bool { return p.Facility == Engine })
}

// Engine is the facility of the engine's records.
const Engine = "MIVR"

// Part is the subfacility of a name, nil if it wrote nothing.
func (l *Log) Part(subfacility string) *Part {
	for _, p := range l.Parts {
		if p.Subfacility == subfacility {
			return p
		}
	}
	return nil
}
