package render

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDurations(t *testing.T) {
	for _, c := range []struct {
		d                    time.Duration
		words, brief, change string
	}{
		{0, "0 ms", "0.0s", "+0.000"},
		{999 * time.Millisecond, "999 ms", "1.0s", "+0.999"},
		{time.Second, "1 s", "1.0s", "+1.000"},
		{4249 * time.Millisecond, "4.2 s", "4.2s", "+4.249"},
		{9949 * time.Millisecond, "9.9 s", "9.9s", "+9.949"},
		{9950 * time.Millisecond, "10 s", "10s", "+9.950"},
		{59500 * time.Millisecond, "1 min", "1m00s", "+59.500"},
		{130 * time.Second, "2 min 10 s", "2m10s", "+130.000"},
		{999999 * time.Millisecond, "16 min 40 s", "16m40s", "+999.999"},
		{1000 * time.Second, "16 min 40 s", "16m40s", "+16m40s"},
		{time.Hour, "1 h", "1h00m", "+1h00m"},
		{27*time.Hour + 5*time.Minute, "27 h 5 min", "27h05m", "+27h05m"},
		{-time.Second, "0 ms", "0.0s", "-1.000"},
	} {
		require.Equal(t, c.words, inWords(c.d))
		require.Equal(t, c.brief, brief(c.d))
		require.Equal(t, c.change, delta(c.d))
		require.LessOrEqual(t, len(delta(c.d)), deltaWidth)
	}
}

func TestFiller(t *testing.T) {
	f := filler{width: 20, indent: 4}
	f.put("head", paint{})
	f.add(2, pieces(paint{}, "some words that wrap")...)
	f.end()
	f.gutter = piece{"12", paint{}}
	f.indent = 7
	f.to(7)
	f.add(0, pieces(paint{}, "a")...)
	f.together(3, pieces(paint{}, "goes down as one")...)
	f.end()
	f.indent = 2
	f.add(1, piece{"alpha-beta-gamma-delta", paint{}})
	f.blanks(1)
	f.end()
	want := "" +
		"head  some words\n" +
		"    that wrap\n" +
		"       a\n" +
		"  12   goes down as\n" +
		"       one\n" +
		"alpha-beta-gamma-d\n" +
		"  elta\n"
	require.Equal(t, want, string(f.out))
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		end   string // cut at the end
		begin string // cut at the beginning
	}{
		{"a.log:120", 9, "a.log:120", "a.log:120"},
		{"a.log:120", 6, "a.log…", "…g:120"},
		{"日本語", 6, "日本語", "日本語"},
		{"日本語", 5, "日本…", "…本語"},
		{"日本語", 4, "日…", "…語"},
	} {
		require.Equal(t, c.end, shorten(c.text, c.width, "…"))
		require.Equal(t, c.begin, shortenLeft(c.text, c.width, "…"))
	}
}

func TestCanvas(t *testing.T) {
	red := paint{"<", ">"}
	for _, c := range []struct {
		name string
		draw func(*canvas)
		want string
	}{
		{"nothing", func(*canvas) {}, ""},
		{"blanks at the end", func(c *canvas) { c.put(0, "a ", paint{}) }, "a"},
		{"over one another", func(c *canvas) { c.put(0, "||||", paint{}); c.put(1, "xy", paint{}) }, "|xy|"},
		{"painted in runs", func(c *canvas) { c.put(1, "ab", red); c.put(3, "c", paint{}); c.put(5, "d", red) }, " <ab>c <d>"},
		{"outside", func(c *canvas) { c.put(-1, "abc", paint{}); c.put(6, "xyz", paint{}) }, "bc    xy"},
		{"wide", func(c *canvas) { c.put(0, "日本", paint{}); c.put(4, "|", paint{}) }, "日本|"},
		{"wide at the edge", func(c *canvas) { c.put(7, "日", paint{}) }, ""},
		{"marks above", func(c *canvas) { c.put(0, "e\u0301x", paint{}) }, "e\u0301x"},
		{"a mark alone", func(c *canvas) { c.put(0, "\u0301x", paint{}) }, "x"},
	} {
		row := canvas{make([]cell, 8)}
		c.draw(&row)
		require.Equal(t, c.want, string(row.appendTo(nil)), c.name)
		require.Empty(t, row.appendTo(nil), "the row is empty again")
	}
}
