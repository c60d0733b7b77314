package flow

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// Conversations come in the order of their end, whatever made them over; but for one
// that the log does not show to end.
func TestByEnd(t *testing.T) {
	for _, tt := range []struct {
		name, log string
		want      []uint32
	}{
		{"in order of END_CALL", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
2 T END_CALL CallID=2000
3 T END_CALL CallID=1000`, []uint32{2000, 1000}},
		{"a message after END_CALL", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
2 T END_CALL CallID=1000
5 T END_CALL CallID=2000
30 T CALL_DATA_UPDATE CallID=1000
31 T BEGIN_CALL CallID=3000
32 T END_CALL CallID=3000
300 T BEGIN_CALL CallID=4000`, []uint32{2000, 1000, 3000, 4000}},
		{"a number that is used again", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
5 T END_CALL CallID=2000
10 T END_CALL CallID=1000
20 T BEGIN_CALL CallID=1000
30 T END_CALL CallID=1000`, []uint32{2000, 1000, 1000}},
		{"no message for long", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
5 T END_CALL CallID=1000
50 T CALL_DATA_UPDATE CallID=1000
45 T END_CALL CallID=2000
900 T BEGIN_CALL CallID=3000`, []uint32{2000, 1000, 3000}},
		{"a time that goes back", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
5 T END_CALL CallID=2000
6 T END_CALL CallID=1000
4.9 T CALL_DATA_UPDATE CallID=1000`, []uint32{2000, 1000}},
		{"never ended", `
0 T BEGIN_CALL CallID=1000
1 T BEGIN_CALL CallID=2000
5 T END_CALL CallID=2000
1700 T BEGIN_CALL CallID=3000
1701 T END_CALL CallID=3000
3000 T BEGIN_CALL CallID=4000
3001 T END_CALL CallID=4000`, []uint32{2000, 3000, 1000, 4000}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []uint32
			order := ByEnd{Give: func(c *Closed) { got = append(got, c.conv.calls[0].id) }}
			a := NewAssembler(Options{Later: order.Add})
			for _, m := range script(t, tt.log) {
				a.Add(m)
			}
			a.Close()
			order.Close()
			require.Equal(t, tt.want, got)
		})
	}
}

// At is in order, and not later than the log.
func TestClosedAt(t *testing.T) {
	var at []int64
	a := NewAssembler(Options{Later: func(c *Closed) { at = append(at, (c.At().UnixMilli()-simStart)/1000) }})
	for _, m := range script(t, "0 T BEGIN_CALL CallID=1000\n1 T END_CALL CallID=1000\n2 T BEGIN_CALL CallID=2000\n9000 T BEGIN_CALL CallID=3000\n9001 T END_CALL CallID=3000\n9002 T BEGIN_CALL CallID=3000") {
		a.Add(m)
	}
	a.Close()
	require.Equal(t, []int64{61, 1802, 9002, 9002}, at)
	require.True(t, slices.IsSorted(at))
}
