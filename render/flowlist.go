package render

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"ccxtrace/flow"
	"ccxtrace/parse"
)

// A FlowRow is what the list of calls has of a conversation. It is small, and
// keeps nothing of the conversation's memory.
type FlowRow struct {
	Start      parse.Time
	Duration   time.Duration
	ID         string
	Calls      []uint32
	Complete   bool
	Caller     string
	Dialed     string
	Agents     []string // IDs, else extensions
	CSQs       []int64
	Patterns   []string
	Resembles  string
	Outcome    flow.Outcome
	Timing     flow.Timing
	Deviations int
	Findings   int
}

// NewFlowRow is the row of c.
func NewFlowRow(c *flow.Conversation) FlowRow {
	r := FlowRow{
		Start: c.Start, Duration: c.End.Sub(c.Start),
		ID: flowID(c), Complete: c.Complete,
		Caller: Safe(c.Caller), Dialed: Safe(c.Dialed), CSQs: slices.Clone(c.CSQs),
		Patterns: slices.Clone(c.Patterns), Resembles: c.Resembles,
		Outcome: c.Outcome, Timing: c.Timing, Deviations: len(c.Deviations), Findings: len(c.Findings),
	}
	for _, k := range c.Calls {
		r.Calls = append(r.Calls, k.ID)
	}
	for _, a := range c.Agents {
		r.Agents = append(r.Agents, Safe(cmp.Or(a.ID, a.Extension)))
	}
	return r
}

// linked is how many calls r has besides the first.
func (r *FlowRow) linked() int { return max(len(r.Calls)-1, 0) }

// SortFlowRows sorts rows by start; those that start together stay in order.
func SortFlowRows(rows []FlowRow) {
	slices.SortStableFunc(rows, func(a, b FlowRow) int { return cmp.Compare(a.Start.UnixMilli(), b.Start.UnixMilli()) })
}

// AppendFlowColumns appends rows for scripts and grep: a line each, without a
// head, in columns parted by blanks. A cell has no blanks, but _ in their
// place; what is absent is "-". The columns are start, duration in seconds, id (+1 for a linked call),
// caller, dialed, agents, CSQs, patterns (~name: none, but most like it),
// outcome, number of deviations.
func AppendFlowColumns(b []byte, rows []FlowRow) []byte {
	lines := make([][10]string, len(rows))
	var widths [10]int
	for i := range rows {
		lines[i] = rows[i].words()
		for j, s := range lines[i] {
			widths[j] = max(widths[j], lipgloss.Width(s))
		}
	}
	for i := range lines {
		last := len(lines[i]) - 1
		for j, s := range lines[i] {
			b = append(b, s...)
			if j < last {
				b = appendBlanks(b, widths[j]-lipgloss.Width(s)+1)
			}
		}
		b = append(b, '\n')
	}
	return b
}

// words are r's cells, each one word.
func (r *FlowRow) words() [10]string {
	id := r.ID
	if n := r.linked(); n > 0 {
		id += "+" + strconv.Itoa(n)
	}
	patterns := strings.Join(r.Patterns, ",")
	if patterns == "" && r.Resembles != "" {
		patterns = "~" + r.Resembles
	}
	start := ""
	if !r.Start.IsZero() {
		start = r.Start.String()
	}
	cells := [10]string{
		start, strconv.FormatFloat(r.Duration.Seconds(), 'f', 3, 64), id, r.Caller, r.Dialed,
		strings.Join(r.Agents, ","), joinNumbers(r.CSQs, ","), patterns, string(r.Outcome), strconv.Itoa(r.Deviations),
	}
	for i, s := range cells {
		cells[i] = strings.ReplaceAll(cmp.Or(s, string(none)), " ", "_")
	}
	return cells
}

// flowColumns are the columns of the CSV and TSV forms: keys of the JSON form,
// those of its timing included. Lists are joined by ";".
var flowColumns = []struct {
	name  string
	value func(b []byte, r *FlowRow) []byte
}{
	{"start", func(b []byte, r *FlowRow) []byte {
		if r.Start.IsZero() {
			return b
		}
		return r.Start.Append(b)
	}},
	{"duration_ms", func(b []byte, r *FlowRow) []byte { return strconv.AppendInt(b, r.Duration.Milliseconds(), 10) }},
	{"id", func(b []byte, r *FlowRow) []byte { return append(b, r.ID...) }},
	{"calls", func(b []byte, r *FlowRow) []byte {
		for i, id := range r.Calls {
			if i > 0 {
				b = append(b, ';')
			}
			b = strconv.AppendUint(b, uint64(id), 10)
		}
		return b
	}},
	{"complete", func(b []byte, r *FlowRow) []byte { return strconv.AppendBool(b, r.Complete) }},
	{"caller", func(b []byte, r *FlowRow) []byte { return append(b, r.Caller...) }},
	{"dialed", func(b []byte, r *FlowRow) []byte { return append(b, r.Dialed...) }},
	{"agents", func(b []byte, r *FlowRow) []byte { return append(b, strings.Join(r.Agents, ";")...) }},
	{"csqs", func(b []byte, r *FlowRow) []byte { return append(b, joinNumbers(r.CSQs, ";")...) }},
	{"patterns", func(b []byte, r *FlowRow) []byte { return append(b, strings.Join(r.Patterns, ";")...) }},
	{"resembles", func(b []byte, r *FlowRow) []byte { return append(b, r.Resembles...) }},
	{"outcome", func(b []byte, r *FlowRow) []byte { return append(b, r.Outcome...) }},
	{"deviations", func(b []byte, r *FlowRow) []byte { return strconv.AppendInt(b, int64(r.Deviations), 10) }},
	{"findings", func(b []byte, r *FlowRow) []byte { return strconv.AppendInt(b, int64(r.Findings), 10) }},
	{"to_queue_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.ToQueue) }},
	{"queue_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.Queue) }},
	{"ring_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.Ring) }},
	{"talk_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.Talk) }},
	{"hold_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.Hold) }},
	{"wrap_ms", func(b []byte, r *FlowRow) []byte { return appendOccurred(b, r.Timing.Wrap) }},
}

// appendOccurred appends a time in milliseconds, nothing for one that did not
// occur.
func appendOccurred(b []byte, d time.Duration) []byte {
	if d < 0 {
		return b
	}
	return strconv.AppendInt(b, d.Milliseconds(), 10)
}

// AppendFlowCSV appends a head and rows as comma-separated values.
func AppendFlowCSV(b []byte, rows []FlowRow) []byte { return appendSeparated(b, rows, ',') }

// AppendFlowTSV appends a head and rows as tab-separated values.
func AppendFlowTSV(b []byte, rows []FlowRow) []byte { return appendSeparated(b, rows, '\t') }

func appendSeparated(b []byte, rows []FlowRow, comma byte) []byte {
	w := &separated{comma: comma}
	for _, c := range flowColumns {
		b = append(w.appendCell(b, []byte(c.name)), comma)
	}
	b[len(b)-1] = '\n'
	for i := range rows {
		for _, c := range flowColumns {
			w.cell = c.value(w.cell[:0], &rows[i])
			b = append(w.appendCell(b, w.cell), comma)
		}
		b[len(b)-1] = '\n'
	}
	return b
}

// A listColumn is a column of the table of calls.
type listColumn struct {
	title string
	// cell is what stands in it, and shorter ways to say it.
	cell  func(l *list, r *FlowRow) []string
	least int  // columns that it can be cut to; 0: it is never cut
	tail  bool // what is cut off is its beginning
	gives int  // the higher, the sooner it is left out; 0: never
}

var listColumns = []listColumn{
	{"Start", func(l *list, r *FlowRow) []string { return []string{l.start(r)} }, 0, false, 0},
	{"Length", func(_ *list, r *FlowRow) []string { return []string{brief(r.Duration)} }, 0, false, 2},
	{"Call", func(_ *list, r *FlowRow) []string { return []string{counted(r.ID, r.linked())} }, 0, false, 0},
	{"From, to", func(l *list, r *FlowRow) []string {
		return []string{cmp.Or(r.Caller, "?") + " " + l.marks.to + " " + cmp.Or(r.Dialed, "?")}
	}, 15, true, 0},
	{"Agents", func(_ *list, r *FlowRow) []string { return several(r.Agents) }, 10, false, 3},
	{"CSQ", func(_ *list, r *FlowRow) []string { return []string{joinNumbers(r.CSQs, ", ")} }, 0, false, 5},
	{"Pattern", func(_ *list, r *FlowRow) []string {
		if len(r.Patterns) == 0 && r.Resembles != "" {
			return []string{"like " + r.Resembles + "?"}
		}
		texts := several(r.Patterns)
		if n := len(r.Patterns); n > 1 {
			texts[1] = counted(r.Patterns[n-1], n-1) // what it came to says most
		}
		return texts
	}, 15, false, 4},
	{"Outcome", func(_ *list, r *FlowRow) []string { return []string{string(r.Outcome)} }, 14, false, 0},
	{"Dev", func(_ *list, r *FlowRow) []string {
		if r.Deviations == 0 {
			return []string{""}
		}
		return []string{strconv.Itoa(r.Deviations)}
	}, 0, false, 1},
}

// counted is s, with how many more there are.
func counted(s string, more int) string {
	if more > 0 {
		s += " +" + strconv.Itoa(more)
	}
	return s
}

// several are names, all of them or the first with how many more there are.
func several(names []string) []string {
	all := []string{strings.Join(names, ", ")}
	if len(names) > 1 {
		all = append(all, counted(names[0], len(names)-1))
	}
	return all
}

// A list is the table of calls.
type list struct {
	o      Options
	styles styles
	marks  marks
	days   bool // rows of more than one day
}

// AppendFlowTable appends rows for people, as a table that fits the width: the
// columns that matter least are cut, then left out.
func AppendFlowTable(b []byte, rows []FlowRow, o Options) []byte {
	if len(rows) == 0 {
		return b
	}
	l := &list{o: o, styles: newStyles(o.Color), marks: newMarks(o)}
	for i := range rows {
		l.days = l.days || day(rows[i].Start) != day(rows[0].Start)
	}
	columns, widths := l.fit(rows)
	var out bytes.Buffer
	t := l.table(&out, len(columns))
	var head []string
	for _, c := range columns {
		head = append(head, l.styles.strong.wrap(c.title))
	}
	t.Header(head)
	for i := range rows {
		var cells []string
		for j, c := range columns {
			cells = append(cells, l.paint(&rows[i], l.cell(c, &rows[i], widths[j])))
		}
		_ = t.Append(cells) // errors are those of its hooks, of which there are none
	}
	_ = t.Render()
	for line := range bytes.Lines(out.Bytes()) {
		b = append(append(b, bytes.TrimRight(line, " \n")...), '\n')
	}
	return b
}

func (l *list) table(out *bytes.Buffer, columns int) *tablewriter.Table {
	style := tw.StyleLight
	if l.o.ASCII {
		style = tw.StyleASCII
	}
	gaps := slices.Repeat([]tw.Padding{{Right: strings.Repeat(" ", listGap), Overwrite: true}}, columns)
	gaps[columns-1] = tw.PaddingNone
	return tablewriter.NewTable(
		out,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: tw.NewSymbols(style),
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off, ShowHeader: tw.On},
				Lines:      tw.Lines{ShowHeaderLine: tw.On, ShowTop: tw.Off, ShowBottom: tw.Off},
			},
		})),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderPaddingPerColumn(gaps),
		tablewriter.WithRowPaddingPerColumn(gaps),
	)
}

// listGap is how many blanks part the columns.
const listGap = 2

// fit chooses the columns, and how wide each is.
func (l *list) fit(rows []FlowRow) ([]listColumn, []int) {
	columns := slices.Clone(listColumns)
	for {
		widths := l.widths(columns, rows)
		over := -l.o.columns() - listGap
		for _, w := range widths {
			over += w + listGap
		}
		for over > 0 {
			widest := -1 // of those that can be cut
			for j, c := range columns {
				if c.least > 0 && widths[j] > c.least && (widest < 0 || widths[j]-c.least > widths[widest]-columns[widest].least) {
					widest = j
				}
			}
			if widest < 0 {
				break
			}
			widths[widest]--
			over--
		}
		next := 0
		for j, c := range columns {
			if c.gives > columns[next].gives {
				next = j
			}
		}
		if over <= 0 || columns[next].gives == 0 {
			return columns, widths
		}
		columns = slices.Delete(columns, next, next+1)
	}
}

// widths are how wide columns are with all that is in them.
func (l *list) widths(columns []listColumn, rows []FlowRow) []int {
	widths := make([]int, len(columns))
	for j, c := range columns {
		widths[j] = lipgloss.Width(c.title)
		for i := range rows {
			widths[j] = max(widths[j], lipgloss.Width(c.cell(l, &rows[i])[0]))
		}
	}
	return widths
}

// cell is the longest text for r in column c that fits.
func (l *list) cell(c listColumn, r *FlowRow, width int) string {
	texts := c.cell(l, r)
	for _, s := range texts {
		if lipgloss.Width(s) <= width {
			return s
		}
	}
	if c.tail {
		return shortenLeft(texts[len(texts)-1], width, l.marks.cut)
	}
	return shorten(texts[len(texts)-1], width, l.marks.cut)
}

// paint gives the names in a cell their colours.
func (l *list) paint(r *FlowRow, text string) string {
	if !l.o.Color {
		return text
	}
	words := strings.Split(text, " ")
	for i, w := range words {
		name := strings.Trim(w, ",")
		switch {
		case name == "":
		case name == r.ID:
			words[i] = l.styles.call.wrap(w)
		case name == r.Caller, name == r.Dialed, slices.Contains(r.Agents, name):
			words[i] = l.styles.ofParty(name).wrap(w)
		case r.Deviations > 0 && text == strconv.Itoa(r.Deviations):
			words[i] = l.styles.trouble.wrap(w)
		}
	}
	return strings.Join(words, " ")
}

// start is when r began: the time of day, with the day if there are several.
func (l *list) start(r *FlowRow) string {
	switch {
	case r.Start.IsZero():
		return string(none)
	case l.days:
		return day(r.Start) + " " + string(r.Start.AppendClock(nil))[:len("10:43:59")]
	}
	return string(r.Start.AppendClock(nil))[:len("10:43:59")]
}

// day is the month and day of t, "11-20".
func day(t parse.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.String()[len("2026-"):len("2026-11-20")]
}
