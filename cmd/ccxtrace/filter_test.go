package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

func TestSpan(t *testing.T) {
	at := func(milli int64) parse.Time { return parse.MakeTime(milli, 0) }
	for _, c := range []struct {
		name string
		span span
		time parse.Time
		want bool
	}{
		{"open", span{}, at(1000), true},
		{"open, before 1970", span{}, at(-1000), true},
		{"open, no time", span{}, parse.Time{}, true},
		{"open at its beginning, before 1970", span{until: instant(at(1000))}, at(-1000), true},
		{"at its beginning", span{since: instant(at(1000))}, at(1000), true},
		{"before its beginning", span{since: instant(at(1000))}, at(999), false},
		{"at its end", span{until: instant(at(1000))}, at(1000), false},
		{"before its end", span{until: instant(at(1000))}, at(999), true},
		{"no time", span{since: instant(at(1000))}, parse.Time{}, false},
	} {
		require.Equal(t, c.want, c.span.has(c.time), c.name)
	}
}
