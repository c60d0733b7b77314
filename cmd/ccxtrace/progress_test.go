package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProgress(t *testing.T) {
	now := time.Unix(0, 0)
	var out bytes.Buffer
	p := &progress{w: &out, total: 200e6, clock: func() time.Time { return now }, begun: now}
	steps := []struct {
		after time.Duration
		done  int64
		want  string
	}{
		{900 * time.Millisecond, 50e6, ""}, // quick work has none
		{200 * time.Millisecond, 100e6, "\r100 of 200 MB (50%)\r"},
		{50 * time.Millisecond, 120e6, ""}, // no flicker
		{200 * time.Millisecond, 9e6, "\r9 of 200 MB (4%)   \r"},
	}
	for _, s := range steps {
		now = now.Add(s.after)
		out.Reset()
		p.at(s.done)
		require.Equal(t, s.want, out.String())
	}
	out.Reset()
	p.clear()
	require.Equal(t, "\r                \r", out.String())

	out.Reset()
	search := &progress{w: &out, clock: p.clock, begun: now.Add(-2 * time.Second)}
	search.looking(7e6)
	require.Equal(t, "\rlooking for logs: 7 MB\r", out.String())

	out.Reset()
	quiet := &progress{total: 1, clock: p.clock}
	quiet.at(1)
	quiet.clear()
	require.Empty(t, out.String())
}
