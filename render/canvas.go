package render

import "github.com/charmbracelet/lipgloss"

// A canvas is one row of a drawing, by columns.
type canvas struct{ cells []cell }

// A cell is one column: a character with the marks that are drawn over it. The
// columns after a wide character are covered by it.
type cell struct {
	text    string
	paint   paint
	covered bool
}

// put writes s from column at on, over what is there. What stands outside of
// the row is left out.
func (c *canvas) put(at int, s string, p paint) {
	last, width := -1, 0 // where the last character is, how wide all so far are
	for i, r := range s {
		if at > len(c.cells) {
			return
		}
		end := i + len(string(r))
		n := lipgloss.Width(s[:end]) - width
		width += n
		switch {
		case n <= 0 && last >= 0:
			c.cells[last].text += string(r)
			continue
		case n <= 0, at < 0, at+n > len(c.cells):
			last = -1
			at += max(n, 0)
			continue
		}
		c.cells[at] = cell{text: string(r), paint: p}
		for j := 1; j < n; j++ {
			c.cells[at+j] = cell{covered: true}
		}
		last, at = at, at+n
	}
}

// appendTo appends the row without the blanks at its end, and empties it.
func (c *canvas) appendTo(b []byte) []byte {
	blanks := 0
	for i := 0; i < len(c.cells); i++ {
		x := c.cells[i]
		switch {
		case x.covered:
		case x.text == "" || x.text == " ":
			blanks++
		default:
			b = appendBlanks(b, blanks)
			blanks = 0
			b = append(b, x.paint.on...)
			b = append(b, x.text...)
			for i+1 < len(c.cells) && c.cells[i+1].paint == x.paint && c.cells[i+1].text != "" && c.cells[i+1].text != " " || i+1 < len(c.cells) && c.cells[i+1].covered {
				i++
				b = append(b, c.cells[i].text...)
			}
			b = append(b, x.paint.off...)
		}
	}
	clear(c.cells)
	return b
}
