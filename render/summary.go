package render

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"ccxtrace/decode"
	"ccxtrace/decode/stats"
	"ccxtrace/parse"
)

// AppendSummary appends what a log holds, for people: a block of facts, then
// tables, the parts that the log has nothing for left out.
func AppendSummary(b []byte, l *stats.Log, o Options) []byte {
	s := &summary{o: o, styles: newStyles(o.Color), log: l, out: b}
	s.facts()
	s.runs()
	s.gaps()
	s.parts()
	s.messages()
	s.clients()
	s.damage()
	s.limits()
	return s.out
}

// A summary prints a stats.Log.
type summary struct {
	o      Options
	styles styles
	log    *stats.Log
	out    []byte
}

// factIndent is the column of the facts, after their names.
const factIndent = 10

// fact prints a line "Name      what is known", and more lines if it is long.
func (s *summary) fact(name, what string) {
	f := filler{out: s.out, width: s.o.columns(), indent: factIndent}
	f.put(name, s.styles.strong)
	f.to(factIndent)
	f.add(0, pieces(paint{}, what)...)
	f.end()
	s.out = f.out
}

// heading begins a part.
func (s *summary) heading(text string) {
	s.out = append(append(s.out, '\n'), s.styles.strong.wrap(text)...)
	s.out = append(s.out, '\n')
}

func (s *summary) facts() {
	l := s.log
	nodes := map[string]bool{}
	for _, r := range l.Runs {
		nodes[r.Node] = true
	}
	what := Plural(l.Files(), "file")
	if len(nodes) > 1 {
		what += ", " + Plural(int64(len(nodes)), "node")
	}
	if len(l.Runs) != len(nodes) {
		what += ", " + Plural(int64(len(l.Runs)), "engine run")
	}
	what += ", " + Plural(l.Records(), "record") + ", " + size(l.Bytes())
	first, last := l.Span()
	if !first.IsZero() {
		what += ", " + inWords(last.Sub(first))
	}
	if n := l.Unparsed(); n > 0 {
		what += fmt.Sprintf(" (%s of it in no record)", Plural(n, "piece"))
	}
	s.fact("Log", what)
	if !first.IsZero() {
		s.fact("Time", first.String()+" to "+last.String())
	}
	for _, text := range s.dating() {
		name, what, _ := strings.Cut(text, " ")
		s.fact(name, what)
	}
	for _, r := range l.Runs {
		for _, m := range r.Restarts {
			s.fact("Restart", "the sequence starts over at "+where(m.Pos)+", "+m.Time.String())
		}
	}
	if p := l.Peak; p.Messages() > 0 {
		s.fact("Peak", fmt.Sprintf("%s a second at %s (%s)", Plural(p.Messages(), "message"), p.Second.String(), forms(p)))
	}
	if l.DumpBytes > 0 {
		what := ""
		if n := l.DumpsPerEvent(); n > 0 {
			what = strconv.FormatFloat(n, 'f', 2, 64) + " for each event; "
		}
		s.fact("Dumps", what+fmt.Sprintf("%s to clients, in %s (%s) of the log", size(l.WireBytes), size(l.DumpBytes), percent(l.DumpBytes, l.Bytes())))
	}
}

// dating is how year and zones were found, once where runs agree.
func (s *summary) dating() []string {
	var out []string
	seen := map[string]bool{}
	add := func(text string) {
		if !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	for _, r := range s.log.Runs {
		if r.Findings.Year > 0 {
			add(fmt.Sprintf("Year %d, %s", r.Findings.Year, sourceWords[r.Findings.YearSource]))
		}
	}
	for _, r := range s.log.Runs {
		for _, z := range r.Findings.Zones {
			text := fmt.Sprintf("Zone %s is UTC%s, %s", cmp.Or(Safe(z.Text), "(none)"), offset(z.Offset), sourceWords[z.Source])
			if z.Note != "" {
				text += " (" + z.Note + ")"
			}
			add(text)
		}
	}
	return out
}

// sourceWords say where a year or an offset is from.
var sourceWords = map[parse.Source]string{
	parse.Given:     "as given",
	parse.Epoch:     "from epoch times in the log",
	parse.Neighbour: "from epoch times in another engine run of the log",
	parse.Table:     "by its name",
	parse.Others:    "as the other records have it",
	parse.Ambiguous: "though the name means several; --tz decides",
	parse.Newest:    "the newest that is not in the future; --year decides",
	parse.Unknown:   "as nothing is known of it; --tz decides",
}

// offset is seconds east of UTC as "+05:30".
func offset(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	return sign + twoDigits(int64(seconds/3600)) + ":" + twoDigits(int64(seconds/60%60))
}

func (s *summary) runs() {
	if len(s.log.Runs) < 2 {
		return
	}
	s.heading("Engine runs")
	g := grid{right: []bool{false, true, true, true}}
	g.add("run", "files", "records", "size", "first record", "last record")
	for _, r := range s.log.Runs {
		var records, bytes int64
		for _, f := range r.Files {
			records += f.Records
			bytes += f.Bytes
		}
		g.add(runName(r), itoa(int64(len(r.Files))), itoa(records), size(bytes), shortTime(r.First.Time), shortTime(r.Last.Time))
	}
	s.grid(&g)
}

// runName names a run: "node1 run 2".
func runName(r *stats.Run) string {
	return strings.TrimPrefix(Safe(r.Node)+" run "+strconv.Itoa(r.Count), " ")
}

func (s *summary) gaps() {
	if q := s.log.Sequence(); q.Count > 0 {
		s.heading("Missing by sequence numbers: " + Plural(int64(q.Missing), "record") + " in " + Plural(q.Count, "gap") + largest(q))
		g := grid{right: []bool{true}}
		g.add("records", "numbers", "next record")
		for _, x := range q.Largest {
			g.add(strconv.FormatUint(x.Missing, 10), numbers(&x), shortTime(x.After.Time), where(x.After.Pos)+between(&x))
		}
		s.grid(&g)
	}
	if q := s.log.Pauses(); q.Count > 0 {
		s.heading("Silent for " + inWords(stats.Pause) + " or more: " + Plural(q.Count, "time") + largest(q))
		g := grid{right: []bool{true}}
		g.add("length", "next record")
		for _, x := range q.Largest {
			g.add(inWords(x.Length()), shortTime(x.After.Time), where(x.After.Pos)+between(&x))
		}
		s.grid(&g)
	}
}

func largest(g *stats.Gaps) string {
	if g.Count > int64(len(g.Largest)) {
		return "; the largest"
	}
	return ""
}

// numbers are those that are missing.
func numbers(g *stats.Gap) string {
	first, last := g.After.Seq-g.Missing, g.After.Seq-1
	if first == last {
		return strconv.FormatUint(first, 10)
	}
	return strconv.FormatUint(first, 10) + "-" + strconv.FormatUint(last, 10)
}

func between(g *stats.Gap) string {
	if g.Between() {
		return " (between files)"
	}
	return ""
}

func (s *summary) parts() {
	if len(s.log.Parts) == 0 {
		return
	}
	s.heading("Records by subfacility, and how many of each severity")
	g := grid{right: []bool{false, true, true, true}}
	var records int64
	for _, p := range s.log.Parts {
		records += p.Records()
	}
	for _, p := range s.log.Parts {
		var by []string
		for severity, n := range p.Severities {
			if n > 0 {
				by = append(by, fmt.Sprintf("%d:%d", severity, n))
			}
		}
		name := Safe(p.Facility + "-" + p.Subfacility)
		if p.Facility == "" {
			name = "(others)"
		}
		g.add(name, itoa(p.Records()), percent(p.Records(), records), size(p.Bytes), strings.Join(by, " "))
	}
	s.grid(&g)
}

func (s *summary) messages() {
	l := s.log
	if len(l.Types) > 0 {
		s.heading("CTI messages: " + itoa(l.In(decode.Text)) + " as text, " + itoa(l.In(decode.Hex)) + " as dumps")
		g := grid{right: []bool{false, true, true, true, true, true}}
		g.add("type", "text out", "dumps out", "each", "text in", "dumps in")
		for _, t := range l.Types {
			ratio := ""
			if n := t.DumpsPerEvent(); n > 0 {
				ratio = strconv.FormatFloat(n, 'f', 2, 64)
			}
			// What does not say who sent it is nearly always what the server sent.
			out := func(f decode.Form) string { return some(t.In(decode.Out, f) + t.In(0, f)) }
			g.add(messageType(t), out(decode.Text), out(decode.Hex), ratio, some(t.In(decode.In, decode.Text)), some(t.In(decode.In, decode.Hex)))
		}
		s.grid(&g)
	}
	if len(l.Exceptions) > 0 {
		s.heading("Exceptions of ICD_CTI")
		g := grid{right: []bool{true}}
		for _, e := range l.Exceptions[:min(len(l.Exceptions), mostRows)] {
			g.add(itoa(e.Count), cmp.Or(Safe(e.Class), "(no class)"), "first at "+where(e.First))
		}
		s.grid(&g)
		s.more(len(l.Exceptions))
	}
}

// messageType is the type's name, or its number.
func messageType(t *stats.Type) string {
	switch {
	case t.Name != "":
		return Safe(t.Name)
	case t.ID < 0:
		return "(no type)"
	}
	return "type " + strconv.Itoa(t.ID)
}

// some is n, nothing for 0.
func some(n int64) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}

// mostRows is how many rows a table has that may have thousands.
const mostRows = 20

// more says that a table has been cut.
func (s *summary) more(rows int) {
	if rows > mostRows {
		s.out = fmt.Appendf(s.out, "  and %d more; -o json has all\n", rows-mostRows)
	}
}

func (s *summary) clients() {
	g := grid{right: []bool{false, false, true, true, true, true}}
	g.add("client", "mode", "version", "OPEN_REQ", "requests", "peak/s", "who")
	n := 0
	for _, r := range s.log.Runs {
		for _, k := range r.Clients {
			if n++; n > mostRows {
				continue
			}
			g.add(address(k.Socket), cmp.Or(string(k.Session.Mode), "?"), some(k.Session.Version),
				some(k.Opens), itoa(k.Requests), some(k.Peak.Messages()), who(&k.Session))
		}
	}
	if n == 0 {
		return
	}
	s.heading("Clients, by the requests that are logged")
	s.grid(&g)
	s.more(n)
}

// address is "192.0.2.45:50122" of "Socket[addr=192.0.2.45,port=50122,localport=12028]",
// else the text as it is.
func address(socket string) string {
	if socket == "" {
		return "(not named)"
	}
	addr, ok := after(socket, "addr=")
	port, found := after(socket, ",port=")
	if !ok || !found {
		return Safe(socket)
	}
	return Safe(strings.TrimPrefix(addr, "/") + ":" + port)
}

// after is what stands between a key and the next comma or bracket.
func after(s, key string) (string, bool) {
	_, s, ok := strings.Cut(s, key)
	if end := strings.IndexAny(s, ",]"); end >= 0 {
		s = s[:end]
	}
	return s, ok
}

// who is the agent or the program that a session is for.
func who(s *stats.Session) string {
	var names []string
	for _, name := range []string{s.ClientID, s.AgentID, s.Extension} {
		if name != "" {
			names = append(names, Safe(name))
		}
	}
	return strings.Join(names, " ")
}

func (s *summary) damage() {
	if len(s.log.Warnings) == 0 {
		return
	}
	s.heading("Warnings ('ccxtrace explain CODE' says what they mean)")
	g := grid{right: []bool{true}}
	for _, w := range s.log.Warnings {
		g.add(itoa(w.Count), string(w.Code), "first at "+where(w.First))
	}
	s.grid(&g)
}

func (s *summary) limits() {
	limits := s.log.Limits()
	if len(limits) == 0 {
		return
	}
	s.heading("What this log cannot show")
	for _, x := range limits {
		f := filler{out: s.out, width: s.o.columns(), indent: 4}
		f.put("  - ", paint{})
		f.add(0, pieces(paint{}, Safe(x.Summary))...)
		f.end()
		s.out = f.out
	}
}

// where is the place of a record, "a.log:120".
func where(p parse.Pos) string { return Safe(p.File) + ":" + strconv.Itoa(p.Line) }

// shortTime is a time of the log to the second, without its offset.
func shortTime(t parse.Time) string {
	if t.IsZero() {
		return string(none)
	}
	text := t.String()
	return text[:len("2006-01-02")] + " " + text[len("2006-01-02T"):len("2006-01-02T15:04:05")]
}

// forms are the messages of a second by form.
func forms(p stats.Peak) string {
	return Plural(p.Texts, "text") + ", " + Plural(p.Dumps, "dump")
}

// size is a number of bytes as people say it.
func size(n int64) string {
	units := []string{"B", "kB", "MB", "GB", "TB"}
	x := float64(n)
	for x >= 999.5 && len(units) > 1 {
		x /= 1000
		units = units[1:]
	}
	if x < 9.95 && units[0] != "B" {
		return strconv.FormatFloat(x, 'f', 1, 64) + " " + units[0]
	}
	return strconv.FormatFloat(x, 'f', 0, 64) + " " + units[0]
}

func percent(part, whole int64) string {
	if whole == 0 {
		return ""
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64) + "%"
}

// Plural is how many of something there are: 1 record, 2 records.
func Plural(n int64, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return itoa(n) + " " + word + "s"
}

// A grid is rows of cells in columns. The text in them is harmless already.
type grid struct {
	right []bool // columns that end together
	rows  [][]string
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// gridIndent and gridGap are blanks before a row and between its cells.
const (
	gridIndent = 2
	gridGap    = 2
)

// grid prints g. A last cell that is too long for the width goes on in the
// next line.
func (s *summary) grid(g *grid) {
	widths := g.widths()
	for _, row := range g.rows {
		for row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		f := filler{out: s.out, width: s.o.columns()}
		column := gridIndent
		for i, cell := range row {
			if i == len(row)-1 {
				f.indent = min(column, f.width/2)
			}
			if i < len(g.right) && g.right[i] {
				f.to(column + widths[i] - lipgloss.Width(cell))
			} else {
				f.to(column)
			}
			if i < len(row)-1 {
				f.put(cell, paint{})
			} else {
				f.add(0, pieces(paint{}, cell)...)
			}
			column = max(column+widths[i], f.at) + gridGap
		}
		f.end()
		s.out = f.out
	}
}

func (g *grid) widths() []int {
	var widths []int
	for _, row := range g.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], lipgloss.Width(cell))
		}
	}
	return widths
}
