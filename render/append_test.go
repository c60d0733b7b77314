package render

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Numbers of each length, at the borders of digits, into memory that is just
// enough and into more.
func TestAppendNumber(t *testing.T) {
	numbers := []uint64{0, 1, math.MaxInt32, math.MaxUint32, math.MaxInt64, math.MaxUint64}
	for n := uint64(10); ; n *= 10 {
		numbers = append(numbers, n-1, n, n+1, n+n/7)
		if n == 1e19 {
			break
		}
	}
	for _, n := range numbers {
		for _, room := range []int{0, 8, 15, 16, 24, 64} {
			b := append(make([]byte, 0, 1+room), '#')
			require.Equal(t, "#"+strconv.FormatUint(n, 10), string(appendUint(b, n)))
			require.Equal(t, "#"+strconv.FormatInt(int64(n), 10), string(appendInt(b, int64(n))))
		}
	}
	for n := uint64(0); n < 1e8; n += 997 {
		require.Equal(t, strconv.FormatUint(n, 10), string(appendUint(make([]byte, 0, 16), n)))
	}
}

func TestSnippet(t *testing.T) {
	for _, n := range []int{0, 1, 63, 64, 65, 200} {
		text := strings.Repeat("x", n)
		var s snippet
		s.set([]byte("what was there before"))
		s.set([]byte(text))
		for _, room := range []int{0, 1, 63, 64, 65, 500} {
			b := append(make([]byte, 0, 1+room), '#')
			require.Equal(t, "#"+text, string(s.appendTo(b)))
		}
	}
}
