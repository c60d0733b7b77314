package parse

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func seeds(f *testing.F) {
	f.Add([]byte(everyShape))
	for _, w := range wrappable {
		f.Add([]byte("70030: " + w.head[7:] + "x\n" + w.head + w.message))
	}
	f.Add([]byte("%%%M%MIVR-A-0-B:[a]\r\n1\r\n2: %MIVR-A-0-B:"))
	f.Add([]byte("### 1: %MIVR-A-0-B:### ###\n### ###\n> 2\n1: Jan 01 00:00:00.000 +1%MIVR-A-0-B:"))
	f.Add([]byte(at("Dec 31 23:00:00.000 UTC", "") + at("Feb 29 01:00:00.000 UTC", call(1, "2017-01-01T00:59:59Z")+call(2, "2017-01-01T00:59:59Z"))))
}

// Joined Raw is the input; positions are right; neither blocks nor the fast
// check change what is read.
func FuzzSplit(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		if utf16Order(text) != nil {
			return // offsets are of another text
		}
		want := split(t, string(text))
		requireSamePrediction(t, text)
		requireSameChoice(t, text)
		cal := testCalendar(string(text))
		for _, size := range []int{1, 37, 1 + len(text)/2} {
			sameRecords(t, want, chunked(t, bytes.NewReader(text), cal, size), fmt.Sprint("size ", size))
		}
	})
}

// Whatever the log says, a Calendar is found, its year is not in the future
// without evidence, and it depends on nothing but its input.
func FuzzCalendar(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		a, findings := NewCalendar(Dating{Clock: testClock}, Text(text))
		b, again := NewCalendar(Dating{Clock: testClock}, Text(text))
		require.Equal(t, a, b)
		require.Equal(t, findings, again)
		for _, z := range findings.Zones {
			require.Less(t, z.Offset, 19*3600)
			require.Greater(t, z.Offset, -19*3600)
		}
		if findings.YearSource == Newest {
			require.LessOrEqual(t, findings.Year, testClock.Year()+1)
		}
		for _, r := range chunked(t, bytes.NewReader(text), a, 0) {
			if !r.Time.IsZero() {
				parsed, err := parseRFC3339(r.Time.String())
				require.NoError(t, err)
				require.Equal(t, r.Time, parsed)
			}
		}
	})
}
