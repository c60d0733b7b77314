package render

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
)

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// inWords is a duration as people say it: "350 ms", "4.2 s", "2 min 10 s".
func inWords(d time.Duration) string {
	d = max(d, 0).Round(time.Millisecond)
	switch {
	case d < time.Second:
		return itoa(d.Milliseconds()) + " ms"
	case d < 10*time.Second-50*time.Millisecond:
		tenths := itoa(d.Round(100*time.Millisecond).Milliseconds() / 100)
		n := len(tenths) - 1
		return strings.TrimSuffix(tenths[:n]+"."+tenths[n:], ".0") + " s"
	}
	s := int64(d.Round(time.Second) / time.Second)
	switch {
	case s < 60:
		return itoa(s) + " s"
	case s < 3600:
		return units(s/60, "min", s%60, "s")
	}
	return units(s/3600, "h", s/60%60, "min")
}

func units(n int64, unit string, m int64, small string) string {
	if m == 0 {
		return itoa(n) + " " + unit
	}
	return itoa(n) + " " + unit + " " + itoa(m) + " " + small
}

// brief is a duration in at most six characters: "0.350s", "12.3s", "2m10s",
// "1h02m".
func brief(d time.Duration) string {
	d = max(d, 0)
	s := int64(d.Round(time.Second) / time.Second)
	switch {
	case d < 10*time.Second-50*time.Millisecond:
		return strconv.FormatFloat(d.Seconds(), 'f', 1, 64) + "s"
	case s < 60:
		return itoa(s) + "s"
	case s < 3600:
		return itoa(s/60) + "m" + twoDigits(s%60) + "s"
	}
	return itoa(s/3600) + "h" + twoDigits(s/60%60) + "m"
}

func twoDigits(n int64) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// deltaWidth is how wide delta may get.
const deltaWidth = 8

// delta is the time since something before: "+0.012", "+16m40s" from a
// thousand seconds on. A clock may have been set back.
func delta(d time.Duration) string {
	sign := "+"
	if d < 0 {
		sign, d = "-", -d
	}
	switch {
	case d < 1000*time.Second:
		return sign + strconv.FormatFloat(d.Seconds(), 'f', 3, 64)
	case d < time.Hour:
		return sign + itoa(int64(d/time.Minute)) + "m" + twoDigits(int64(d/time.Second)%60) + "s"
	}
	return sign + itoa(int64(d/time.Hour)) + "h" + twoDigits(int64(d/time.Minute)%60) + "m"
}

// A piece is text that stands on one line, with its paint.
type piece struct {
	text  string
	paint paint
}

// pieces are the words of s as pieces.
func pieces(p paint, s string) []piece {
	var out []piece
	for word := range strings.FieldsSeq(s) {
		out = append(out, piece{word, p})
	}
	return out
}

// widthOf is how wide pieces are on one line.
func widthOf(ps []piece) int {
	n := max(len(ps)-1, 0)
	for _, p := range ps {
		n += lipgloss.Width(p.text)
	}
	return n
}

// A filler fills lines of at most width columns with pieces. Lines after the
// first begin at column indent.
type filler struct {
	out    []byte
	width  int
	indent int
	at     int   // the column that the line has come to
	blank  int   // columns before it that nothing stands in yet
	gutter piece // stands before the indent of the next line, once

	last    paint // of what was put last, and where its end is in out
	painted int
}

// add adds pieces, each after gap blanks if something stands before it on
// the line.
func (f *filler) add(gap int, ps ...piece) {
	for _, p := range ps {
		n := lipgloss.Width(p.text)
		switch {
		case f.at+f.before(gap)+n <= f.width:
			f.blanks(f.before(gap))
		case f.at > f.indent:
			f.line()
		}
		f.long(p, n)
		gap = 1
	}
}

// long puts a piece that is n columns wide, on several lines if it is wider
// than one.
func (f *filler) long(p piece, n int) {
	text := p.text
	for n > f.width-f.indent {
		part := text[:fits(text, f.width-f.indent)]
		f.put(part, p.paint)
		f.line()
		text = text[len(part):]
		n -= lipgloss.Width(part)
	}
	f.put(text, p.paint)
}

// before is how many of gap blanks part a piece from what stands before it:
// none where nothing does.
func (f *filler) before(gap int) int {
	if f.blank > 0 || f.at == 0 {
		return 0
	}
	return gap
}

// together adds pieces as add does, but on a line of their own where not all
// of them fit after what is there.
func (f *filler) together(gap int, ps ...piece) {
	if f.at > f.indent && f.at+f.before(gap)+widthOf(ps) > f.width {
		f.line()
	}
	f.add(gap, ps...)
}

// put adds s where the line has come to.
func (f *filler) put(s string, p paint) {
	text := strings.TrimRight(s, " ")
	if text != "" {
		on := p.on
		if p == f.last && len(f.out) == f.painted {
			f.out, on = f.out[:len(f.out)-len(p.off)], ""
		}
		f.out = append(appendBlanks(f.out, f.blank), on...)
		f.out = append(append(f.out, text...), p.off...)
		f.last, f.painted = p, len(f.out)
		f.at, f.blank = f.at+lipgloss.Width(text), 0
	}
	f.blanks(len(s) - len(text))
}

func (f *filler) blanks(n int) {
	f.at += n
	f.blank += n
}

// to goes on to a column.
func (f *filler) to(column int) { f.blanks(max(column-f.at, 0)) }

// line begins the next line.
func (f *filler) line() {
	f.end()
	if g := f.gutter; g.text != "" {
		f.gutter = piece{}
		f.blanks(f.indent - gutterGap - lipgloss.Width(g.text))
		f.put(g.text, g.paint)
	}
	f.to(f.indent)
}

// gutterGap is how many blanks part the gutter from the text.
const gutterGap = 3

// end ends the line.
func (f *filler) end() {
	f.out = append(f.out, '\n')
	f.at, f.blank = 0, 0
}

// shorten cuts s to width columns, the last of which says so.
func shorten(s string, width int, mark string) string {
	if lipgloss.Width(s) <= width {
		return s
	}
	if width <= lipgloss.Width(mark) {
		return s[:fits(s, max(width, 1))]
	}
	return s[:fits(s, width-lipgloss.Width(mark))] + mark
}

// shortenLeft cuts s to width columns at its beginning.
func shortenLeft(s string, width int, mark string) string {
	if lipgloss.Width(s) <= width {
		return s
	}
	from := len(s)
	for {
		_, n := utf8.DecodeLastRuneInString(s[:from])
		if lipgloss.Width(s[from-n:])+lipgloss.Width(mark) > width {
			return mark + s[from:]
		}
		from -= n
	}
}
