package render

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
)

// cells are the columns of a table: what, its value, its symbol, its meaning.
type cells [4]string

// A row is a line of a table. The text in its cells is harmless already.
type row struct {
	indent int
	cells  cells
	paint  [len(cells{})]paint
	alone  bool // a heading: the first cell across all columns
}

// A table lays out rows in columns as wide as what stands in them.
type table struct {
	indent int
	rows   []row
}

// widest is the widest that a column gets: a longer cell pushes the rest of
// its row aside instead of all others.
const widest = 28

func (t *table) add(r row) { t.rows = append(t.rows, r) }

func (t *table) heading(p paint, s string) {
	t.add(row{cells: cells{s}, paint: [len(cells{})]paint{p}, alone: true})
}

// append appends the rows, each with its line end.
func (t *table) append(b []byte) []byte {
	var widths [len(cells{})]int
	for i := range t.rows {
		r := &t.rows[i]
		if r.alone {
			continue
		}
		for c, s := range r.cells {
			if c == 0 {
				s = strings.Repeat(" ", r.indent) + s
			}
			if n := lipgloss.Width(s); n <= widest {
				widths[c] = max(widths[c], n)
			}
		}
	}
	for i := range t.rows {
		b = t.appendRow(b, &t.rows[i], widths)
	}
	return b
}

func (t *table) appendRow(b []byte, r *row, widths [len(cells{})]int) []byte {
	at, column := 0, t.indent+r.indent // where b has come to, where the next cell begins
	for c, s := range r.cells {
		if s != "" {
			blanks := column - at
			if at > 0 {
				blanks = max(blanks, 2)
			}
			b = appendBlanks(b, blanks)
			b = append(b, r.paint[c].wrap(s)...)
			at += blanks + lipgloss.Width(s)
		}
		if c == 0 {
			column = t.indent
		}
		if widths[c] > 0 {
			column += widths[c] + 2
		}
	}
	return append(b, '\n')
}

func appendBlanks(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}

// wrap cuts text into lines of at most width columns, between words where
// there are any.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		for lipgloss.Width(word) > width {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			n := fits(word, width)
			lines, word = append(lines, word[:n]), word[n:]
		}
		if line != "" && lipgloss.Width(line)+1+lipgloss.Width(word) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fits is how many bytes of s, whole characters, fill at most width columns;
// at least one character.
func fits(s string, width int) int {
	for i, r := range s {
		if i > 0 && lipgloss.Width(s[:i+utf8.RuneLen(r)]) > width {
			return i
		}
	}
	return len(s)
}
