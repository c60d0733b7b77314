package decode

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDecimal(t *testing.T) {
	tests := []struct {
		text string
		n    int64
		end  int
	}{
		{"", 0, 0}, {"x", 0, 0}, {"-", 0, 0}, {"-x", 0, 0}, {"0", 0, 1}, {"007,", 7, 3}, {"-12x", -12, 3},
		{"999999999999999999", 999999999999999999, 18}, {"1000000000000000000", 0, 0},
	}
	for _, tt := range tests {
		n, end := decimal([]byte(tt.text), 0)
		require.Equal(t, tt.n, n, tt.text)
		require.Equal(t, tt.end, end, tt.text)
	}
}

// TestFitIsTheWire: a number that the engine prints, signed or unsigned, is
// the number that its bytes are in a dump.
func TestFitIsTheWire(t *testing.T) {
	wire := func(typ Type, n int64) []byte {
		b := binary.BigEndian.AppendUint64(nil, uint64(n))
		return b[8-typ.Size():]
	}
	for typ := CHAR; typ <= TIME; typ++ {
		bits := 8 * typ.Size()
		low, high := int64(-1)<<(bits-1), int64(1)<<bits-1
		for _, n := range []int64{low, low + 1, -2, -1, 0, 1, math.MaxInt8, math.MaxInt8 + 1, high / 2, high/2 + 1, high - 1, high} {
			if n < low || n > high {
				continue
			}
			want, ok := number(typ, wire(typ, n))
			require.True(t, ok)
			got, ok := fit(typ, n)
			require.True(t, ok, "type %d, %d", typ, n)
			require.Equal(t, want, got, "type %d, %d", typ, n)
			if most := mostPlain[typ]; uint64(n) <= most {
				require.Equal(t, n, got, "type %d, %d is plain", typ, n)
			}
		}
		for _, n := range []int64{low - 1, high + 1, math.MinInt64, math.MaxInt64} {
			_, ok := fit(typ, n)
			require.False(t, ok, "type %d, %d", typ, n)
		}
	}
	for typ := STRING; typ <= NAMEDARRAY; typ++ {
		require.Zero(t, mostPlain[typ])
	}
}

func TestParse(t *testing.T) {
	state := &Enum{Name: "State", Values: []EnumValue{{Num: -1, Name: "NONE"}, {Num: 3, Name: "READY", Aliases: []string{"AVAILABLE"}}}}
	tests := []struct {
		typ  Type
		text string
		want int64
		ok   bool
	}{
		{USHORT, "3", 3, true}, {USHORT, "ready", 3, true}, {USHORT, "AVAILABLE", 3, true}, {USHORT, "NONE", 65535, true},
		{UINT, "NONE", -1, true}, {UINT, "N/A", -1, true}, {UCHAR, "N/A", 255, true}, {BOOL, "true", 1, true}, {BOOL, "FALSE", 0, true},
		{UINT, "0xffffffff", -1, true}, {UINT, "0X10", 16, true}, {UINT, "0x", 0, false}, {UINT, "0x1g", 0, false},
		{UINT, "0x123456789", 0, false}, {USHORT, "0x10000", 0, false}, {USHORT, "RED", 0, false}, {USHORT, "", 0, false}, {USHORT, "3 ", 0, false},
	}
	for _, tt := range tests {
		n, ok := (&Slot{Type: tt.typ, Enum: state}).parse([]byte(tt.text))
		require.Equal(t, tt.ok, ok, tt.text)
		require.Equal(t, tt.want, n, tt.text)
	}
	_, ok := (&Slot{Type: USHORT}).parse([]byte("READY"))
	require.False(t, ok)
}
