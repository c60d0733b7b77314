package parse

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Heads of each shape, to wrap. The record before has the sequence number
// from which they go on.
var wrappable = []struct{ head, message string }{
	{"70031: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:", "first"},
	{"70031: Nov 20 10:43:59.435 GMT+03:00 %MIVR-SS_TEL-3-UNABLE_TO:", "second"},
	{"70031: Nov 20 10:43:59.435 PST%MIVR-STEP_MEDIA_CONTROL-7-ModuleRunTimeFailure:", "third"},
	{"70031: %JTAPI-X1-6-UNK:", "fourth"},
	{"70031: Nov 20 10:43:59.435 -0430 %M%MIVR-ENG-7-UNK:", "fifth"},
}

// A line break at any column of a head, and two at any two, must change
// nothing but the warning; whether the blank there is kept or not.
func TestWrappedAtEveryColumn(t *testing.T) {
	const before = "70030: Nov 20 10:43:58.000 EDT %MIVR-ENG-7-UNK:before\n"
	for _, w := range wrappable {
		want := showAll(split(t, before+w.head+w.message))[1]
		want.Warnings = strings.TrimPrefix("head-wrapped "+want.Warnings, " ")
		want.Warnings = strings.TrimSpace(want.Warnings)
		check := func(head string) {
			t.Helper()
			got := showAll(split(t, before+head+w.message))
			require.Len(t, got, 2, "%q", head)
			require.Equal(t, want, got[1], "%q", head)
			require.Equal(t, "before", got[0].Message)
		}
		for _, end := range []string{"\n", "\r\n"} {
			for i := 1; i < len(w.head); i++ {
				check(w.head[:i] + end + w.head[i:])
				if w.head[i] == ' ' {
					check(w.head[:i] + end + w.head[i+1:])
				}
				for j := i + 1; j < len(w.head); j += 3 {
					check(w.head[:i] + end + w.head[i:j] + end + w.head[j:])
				}
			}
		}
	}
}

func TestSignAtTheEndOfALine(t *testing.T) {
	got := showAll(split(t, "%MIVR-ENG-7-UNK:load 50%\n%MIVR-ENG-7-UNK:b"))
	require.Len(t, got, 2)
	require.Equal(t, "load 50%", got[0].Message)
	require.Empty(t, got[1].Warnings)
}

// A whole log, wrapped at a column as a terminal does it, has the records of
// the log.
func TestWrappedLog(t *testing.T) {
	var log strings.Builder
	for i := range 60 {
		fmt.Fprintf(&log, "%d: Nov 20 10:43:%02d.435 EDT %%MIVR-%s-7-UNK:n%s\n", 99980+i, i, []string{"ICD_CTI", "ENG", "SS_TEL"}[i%3], strings.Repeat("=abcd", i))
	}
	want := split(t, log.String())
	require.Len(t, want, 60)
	for _, width := range []int{20, 37, 40, 63, 72, 80, 132} {
		var wrapped strings.Builder
		for line := range strings.Lines(log.String()) {
			for len(line) > width+1 {
				wrapped.WriteString(line[:width] + "\n")
				line = line[width:]
			}
			wrapped.WriteString(line)
		}
		got := split(t, wrapped.String())
		require.Len(t, got, len(want), "width %d", width)
		for i := range want {
			require.Equal(t, want[i].Seq, got[i].Seq)
			require.Equal(t, want[i].Time, got[i].Time)
			require.Equal(t, want[i].Subfacility, got[i].Subfacility)
			require.Equal(t, string(want[i].Message), strings.ReplaceAll(string(got[i].Message), "\n", ""))
		}
	}
}

// The fast check must find nothing that the complete matcher does not, and
// read it the same way.
func requireSamePrediction(t testing.TB, text []byte) {
	t.Helper()
	cal := testCalendar("")
	quick, complete := NewSplitter(cal), NewSplitter(cal)
	c := Chunk{Data: text, Pos: Pos{Line: 1}}
	quick.Reset(c, State{})
	complete.Reset(c, State{})
	var a, b Record
	for {
		complete.cut.shape = shape{}
		more := complete.Next()
		require.Equal(t, more, quick.Next())
		if !more {
			return
		}
		quick.Record(&a)
		complete.Record(&b)
		require.Equal(t, b.Pos, a.Pos)
		require.Equal(t, show(&b), show(&a))
		require.True(t, bytes.Equal(a.Raw, b.Raw))
		require.Equal(t, complete.State(), quick.State())
	}
}

// The records of one subfacility must be the same whether those between are
// passed over or not.
func requireSameChoice(t testing.TB, text []byte) {
	t.Helper()
	cal := testCalendar("")
	c := Chunk{Data: text, Pos: Pos{Line: 1}}
	all, some := NewSplitter(cal), NewSplitter(cal)
	subfacilities := map[string]bool{"NOT_THERE": true}
	for all.Reset(c, State{}); all.Next(); {
		subfacilities[string(all.Subfacility())] = true
	}
	var a, b Record
	for subfacility := range subfacilities {
		all.Reset(c, State{})
		some.Reset(c, State{})
		for {
			more := all.Next()
			for more && string(all.Subfacility()) != subfacility {
				more = all.Next()
			}
			require.Equal(t, more, some.NextOf(subfacility))
			require.Equal(t, all.State(), some.State())
			require.Equal(t, all.UsedState(), some.UsedState())
			all.Record(&a)
			some.Record(&b)
			require.Equal(t, show(&a), show(&b))
			require.Equal(t, a.Pos, b.Pos)
			require.True(t, bytes.Equal(a.Raw, b.Raw))
			if !more {
				break
			}
		}
	}
}

func TestPrediction(t *testing.T) {
	requireSamePrediction(t, []byte(everyShape))
	requireSameChoice(t, []byte(everyShape))
	var log strings.Builder
	for i := range 400 {
		zone := "EDT"
		if i > 300 {
			zone = "GMT+03:00"
		}
		fmt.Fprintf(&log, "%d: Nov %02d 10:43:59.%03d %s %%MIVR-SS_TEL-7-UNK:%d\n", 900+i, 10+i/100, i, zone, i)
	}
	clean := []byte(log.String())
	requireSamePrediction(t, clean)
	requireSameChoice(t, clean)
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		damaged := bytes.Clone(clean)
		for range 40 {
			damaged[random.IntN(len(damaged))] = " \n\r:#%-0A9zM"[random.IntN(12)]
		}
		requireSamePrediction(t, damaged)
		requireSameChoice(t, damaged)
	}
}

// Whatever stands in the place of a byte of a lead, the fast check must not take
// it for that.
func TestEveryByteOfALead(t *testing.T) {
	const head = "7092071: Nov 20 08:00:03.051 EDT %MIVR-ENG-7-UNK:a\n"
	for i := range head {
		for c := range 256 {
			text := []byte(strings.Repeat(head, 4))
			text[2*len(head)+i] = byte(c)
			requireSamePrediction(t, text)
		}
	}
}

// The head of a log of one shape must be found by the fast check, or all the
// speed is gone.
func TestPlainHeadsArePredicted(t *testing.T) {
	for _, format := range []string{
		"%d: Nov 20 10:43:59.435 EDT %%MIVR-ENG-7-UNK:a",
		"%d: Nov 20 10:43:59.435 GMT+03:00 %%MIVR-ENG-7-UNK:a",
		"%d: Nov 20 10:43:59.435 PST%%MIVR-ENG-7-UNK:a\r",
		"%d: Nov 20 10:43:59.435 %%JTAPI-ENG-7-UNK:a\n0010: FF 17",
	} {
		var log strings.Builder
		for i := range 20 {
			fmt.Fprintf(&log, format+"\n", 500+i)
		}
		var c cutter
		c.reset(&Chunk{Data: []byte(log.String())})
		n := 0
		for c.next() {
			if c.head.usual {
				n++
			}
		}
		require.Equal(t, 19, n, format)
	}
	var c cutter
	c.reset(&Chunk{Data: []byte(strings.Repeat("Nov 20 10:43:59.435 EDT %MIVR-ENG-7-UNK:a\n", 5))})
	n := 0
	for c.next() {
		if c.head.usual {
			n++
		}
	}
	require.Equal(t, 4, n, "without a sequence number")
}
