package decode_test

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/parse"
)

// body is bytes in hex with blanks and, in quotes, text.
func body(t testing.TB, text string) (out []byte) {
	for i, part := range strings.Split(text, "'") {
		if i%2 == 1 {
			out = append(out, part...)
			continue
		}
		b, err := hex.DecodeString(strings.ReplaceAll(part, " ", ""))
		require.NoError(t, err)
		out = append(out, b...)
	}
	return out
}

const orderHead = "00000005 0001 00000002 0000 0009" // the fixed part of ORDER

func TestValues(t *testing.T) {
	tests := []struct {
		name     string
		typ      int
		body     string
		values   []string // behind the fixed part
		warnings []parse.Warning
	}{
		{"nothing floats", 1, orderHead, nil, nil},
		{"texts", 1, orderHead + "0E 04 'note' 0E 00 0E 01 00", []string{`Note[0.0]=0 "" "note"`, `Note[0.0]=0 "" ""`, `Note[0.0]=0 "" ""`},
			[]parse.Warning{{Code: decode.DuplicateField, Detail: "Note at byte 22 is there before"}, {Code: decode.DuplicateField, Detail: "Note at byte 24 is there before"}}},
		{"a text with a NUL inside, and one that is no UTF-8", 1, orderHead + "0E 05 'no' 00 'te' 0A 03 FFFE00",
			[]string{`Note[0.0]=0 "" "no\x00te"`, `PartName[0.0]=0 "" "\xff\xfe"`},
			[]parse.Warning{{Code: decode.BadValue, Detail: "Note at byte 16 goes on behind its NUL"}}},
		{"a text with many NULs behind it", 1, orderHead + "0E 05 'no' 00 00 00 0A 03 00 00 00",
			[]string{`Note[0.0]=0 "" "no"`, `PartName[0.0]=0 "" ""`}, nil},
		{"texts that are too long", 1, orderHead + "0A 28 '" + strings.Repeat("n", 40) + "' 0E 1E '" + strings.Repeat("n", 30) + "'",
			[]string{`PartName[0.0]=0 "" "` + strings.Repeat("n", 40) + `"`, `Note[0.0]=0 "" "` + strings.Repeat("n", 30) + `"`},
			[]parse.Warning{{Code: decode.BadValue, Detail: "PartName at byte 16 has 40 bytes, and should not have more than 20"},
				{Code: decode.BadValue, Detail: "Note at byte 58 has 30 bytes, and should not have more than 20"}}},
		{"variables that go on behind their value", 1, orderHead + "0F 06 'a' 00 'b' 00 'c' 00 10 07 03 'a' 00 'b' 00 'c' 00 0F 06 'a' 00 'b' 00 00 00",
			[]string{`Variable[0.0]=0 "a" "b\x00c"`, `Array[0.3]=0 "a" "b\x00c"`, `Variable[0.0]=0 "a" "b"`},
			[]parse.Warning{{Code: decode.BadValue, Detail: "Variable at byte 16 goes on behind its NUL"},
				{Code: decode.BadValue, Detail: "Array at byte 24 goes on behind its NUL"},
				{Code: decode.DuplicateField, Detail: "Variable at byte 33 is there before"}}},
		{"numbers of other lengths", 1, orderHead + "0A 00 0B 01 FF 0A 00 0B 04 FFFFFFFF 0A 00 0B 08 0000000100000000 0A 00 0B 02 FFFF",
			[]string{`PartName[0.0]=0 "" ""`, `Weight[0.0]=255 "" ""`, `PartName[1.0]=0 "" ""`, `Weight[1.0]=-1 "" ""`,
				`PartName[2.0]=0 "" ""`, `Weight[2.0]=4294967296 "" ""`, `PartName[3.0]=0 "" ""`, `Weight[3.0]=65535 "" ""`}, nil},
		{"numbers of no number's length", 1, orderHead + "0B 03 010203 0C 00",
			[]string{`Weight[0.0]=0 "" "\x01\x02\x03"`, `NumScrews[0.0]=0 "" ""`},
			[]parse.Warning{{Code: decode.BadValue, Detail: "Weight at byte 16 has 3 bytes"}, {Code: decode.BadValue, Detail: "NumScrews at byte 21 has 0 bytes"}}},
		{"variables", 1, orderHead + "0F 08 'size' 00 'XL' 00 10 07 03 'row' 00 '7' 00",
			[]string{`Variable[0.0]=0 "size" "XL"`, `Array[0.3]=0 "row" "7"`}, nil},
		{"variables without their NULs", 1, orderHead + "0F 04 'size' 10 00 0F 07 'size' 00 'XL'",
			[]string{`Variable[0.0]=0 "size" ""`, `Array[0.0]=0 "" ""`, `Variable[0.0]=0 "size" "XL"`},
			[]parse.Warning{{Code: decode.BadValue, Detail: "Variable at byte 16 has no NUL after its name"}, {Code: decode.BadValue, Detail: "Array at byte 22 has 0 bytes"},
				{Code: decode.DuplicateField, Detail: "Variable at byte 24 is there before"}}},
		{"a list", 1, orderHead + "0A 02 'a' 00 0B 02 0001 0A 02 'b' 00 0B 02 0002",
			[]string{`PartName[0.0]=0 "" "a"`, `Weight[0.0]=1 "" ""`, `PartName[1.0]=0 "" "b"`, `Weight[1.0]=2 "" ""`}, nil},
		{"a list whose members lack their first field", 1, orderHead + "0B 02 0001 0B 02 0002 0A 02 'b' 00",
			[]string{`Weight[0.0]=1 "" ""`, `Weight[1.0]=2 "" ""`, `PartName[2.0]=0 "" "b"`}, nil},
		{"lists in the members of a list", 1, orderHead + "0A 02 'a' 00 0C 02 0002 0D 02 'x' 00 0D 02 'y' 00 0A 02 'b' 00 0C 02 0001 0D 02 'z' 00 0B 02 0005",
			[]string{`PartName[0.0]=0 "" "a"`, `NumScrews[0.0]=2 "" ""`, `Screw[0.0]=0 "" "x"`, `Screw[1.0]=0 "" "y"`,
				`PartName[1.0]=0 "" "b"`, `NumScrews[1.0]=1 "" ""`, `Screw[0.0]=0 "" "z"`, `Weight[1.0]=5 "" ""`}, nil},
		{"tags of other messages", 2, "00000005 0001 0B 02 0007 0E 02 'a' 00 0B 02 0008",
			[]string{`Weight[0.0]=7 "" ""`, `Remark[0.0]=0 "" "a"`, `Weight[0.0]=8 "" ""`},
			[]parse.Warning{{Code: decode.ForeignTag, Detail: "Weight (tag 11) at byte 8 is not known in SWAPPED"},
				{Code: decode.ForeignTag, Detail: "Weight (tag 11) at byte 16 is not known in SWAPPED"},
				{Code: decode.DuplicateField, Detail: "Weight at byte 16 is there before"}}},
		{"2-byte tags", 1, orderHead + "000E 02 'a' 00 012C 03 010203",
			[]string{`Note[0.0]=0 "" "a"`, `Remark[0.0]=0 "" "\x01\x02\x03"`},
			[]parse.Warning{{Code: decode.ForeignTag, Detail: "Remark (tag 300) at byte 22 is not known in ORDER"}}},
		{"2-byte tags and lengths", 1, orderHead + "000E 0002 'a' 00", []string{`Note[0.0]=0 "" "a"`}, nil},
		{"a field past the end", 1, orderHead + "0E 02 'a' 00 0A 09 'bcd'", []string{`Note[0.0]=0 "" "a"`},
			[]parse.Warning{{Code: decode.FieldOverrun, Detail: "PartName at byte 18 goes past the end, 5 bytes are left"}}},
		{"an unknown field past the end", 1, orderHead + "0E 02 'a' 00 C7 09 'bcd'", []string{`Note[0.0]=0 "" "a"`},
			[]parse.Warning{{Code: decode.FieldOverrun, Detail: "tag 199 at byte 18 goes past the end, 5 bytes are left"}}},
		{"bytes left", 1, orderHead + "0E 02 'a' 00 00 00 00 00 00", []string{`Note[0.0]=0 "" "a"`},
			[]parse.Warning{{Code: decode.TrailingBytes, Detail: "the last 5 bytes, from byte 18 on, are no field"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := body(t, tt.body)
			m := decode.ReadDump(own, dump(layout{}, header(tt.typ, b), b))
			fixed := 0
			for i := range m.Values {
				if m.Values[i].Slot.Fixed != nil {
					fixed++
				}
			}
			require.Equal(t, tt.values, append([]string(nil), wiresOf(m)[fixed:]...))
			require.Equal(t, tt.warnings, m.Warnings)
		})
	}
}

// All ones read as the engine prints them.
func TestFixedNumbers(t *testing.T) {
	b := body(t, "FFFFFFFF FFFF 80000000 FFFE FFFF")
	m := decode.ReadDump(own, dump(layout{}, header(1, b), b))
	require.Equal(t, []string{`OrderID[0.0]=-1 "" ""`, `Kind[0.0]=65535 "" ""`, `State[0.0]=2147483648 "" ""`,
		`NumParts[0.0]=65534 "" ""`, `Depot[0.0]=65535 "" ""`}, wiresOf(m))
}

// A field of a later version is not there in an earlier one.
func TestSince(t *testing.T) {
	b := body(t, "00000005 0001 00000002 0000 0E 02 'a' 00")
	m := decode.ReadDump(own, dump(layout{}, header(1, b), b))
	require.Empty(t, m.Warnings)
	require.Equal(t, 12, m.FixedLen)
	require.Len(t, m.Values, 5)
}

// Another reading of the fixed part is meant where its bytes say so.
func TestAlt(t *testing.T) {
	tests := map[string]string{
		"00000005 0001": "",
		"0001 FF000005": "kind first",
		"0001 FFFF0005": "",
		"0001 FF":       "kind first", // and is cut
	}
	for text, want := range tests {
		b := body(t, text)
		m := decode.ReadDump(own, dump(layout{}, header(2, b), b))
		require.Equal(t, want, m.AltLayout, "%s", text)
	}
}

// Types that are not known keep their bytes.
func TestUnknownTypes(t *testing.T) {
	b := body(t, "0102 'abc'")
	m := decode.ReadDump(own, dump(layout{}, header(99, b), b))
	require.Nil(t, m.Schema)
	require.Equal(t, 99, m.TypeID)
	require.Equal(t, b, m.Body)
	require.Equal(t, []parse.Warning{{Code: decode.UnknownType, Detail: "type 99 is in no table"}}, m.Warnings)

	m = decode.ReadDump(own, dump(layout{}, header(3, b), b))
	require.Equal(t, "NAMED_ONLY", m.Schema.Name)
	require.Equal(t, b, m.Body)
	require.Empty(t, m.Values)
	require.Equal(t, []parse.Warning{{Code: decode.UnknownLayout, Detail: "the fields of NAMED_ONLY are not known"}}, m.Warnings)

	m = decode.ReadDump(own, dump(layout{}, header(3, nil), nil))
	require.Empty(t, m.Warnings)
}

// Tags in no table keep their bytes, and their place among the values.
func TestUnknownTags(t *testing.T) {
	b := body(t, orderHead+"C7 02 'a' 00 0E 02 'b' 00 C8 00")
	m := decode.ReadDump(own, dump(layout{}, header(1, b), b))
	require.Equal(t, []decode.UnknownTag{
		{Tag: 199, Data: []byte("a\x00"), Off: 16, Len: 2},
		{Tag: 200, Data: []byte{}, Off: 24},
	}, m.Unknown)
	require.Equal(t, []parse.Warning{{Code: decode.UnlistedTag, Detail: "tag 199 at byte 16, 2 bytes"}, {Code: decode.UnlistedTag, Detail: "tag 200 at byte 24, 0 bytes"}}, m.Warnings)
	requireCover(t, m)
}

// A damaged body is read with the width of the last whole dump, and only then
// the state before the chunk matters.
func TestGuess(t *testing.T) {
	damaged := body(t, orderHead+"00 0E 00 02 'a' 00 00 0A 00 05 'bc'")
	whole := body(t, orderHead+"000E 02 'a' 00")
	var m decode.Message
	tests := []struct {
		name        string
		tag, length int // of the state before
		body        []byte
		learn       bool // a whole dump comes first
		want        width
		used        bool
	}{
		{"nothing known", 0, 0, damaged, false, width{2, 2}, true},
		{"nothing known, a length in the third byte", 0, 0, body(t, orderHead+"00 0E 02 'a' 00 00 0A 05 'bc'"), false, width{2, 1}, true},
		{"nothing known, 1-byte tags", 0, 0, body(t, orderHead+"0E 02 'a' 00 0A 05 'bc'"), false, width{1, 1}, true},
		{"known from before", 1, 1, damaged, false, width{1, 1}, true},
		{"known from a dump", 1, 1, damaged, true, width{2, 1}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := decode.NewDumpReader(own)
			r.Reset(tt.tag, tt.length)
			if tt.learn {
				decode.ReadDumpInto(r, dump(layout{}, header(1, whole), whole), &m)
				require.False(t, r.UsedState())
			}
			decode.ReadDumpInto(r, dump(layout{}, header(1, tt.body), tt.body), &m)
			require.Equal(t, tt.want, width{m.TagSize, m.LenSize})
			require.Equal(t, tt.used, r.UsedState())
		})
	}
}

// Only a whole dump with a floating part teaches the width.
func TestLearn(t *testing.T) {
	tests := map[string]width{
		orderHead + "000E 02 'a' 00":   {2, 1},
		orderHead + "0E 02 'a' 00":     {1, 1},
		orderHead:                      {0, 0},
		orderHead + "C7 02 'a' 00":     {0, 0}, // with a tag in no table it can be by chance
		orderHead + "000E 0002 'a' 00": {2, 2},
	}
	for text, want := range tests {
		r := decode.NewDumpReader(own)
		b := body(t, text)
		var m decode.Message
		decode.ReadDumpInto(r, dump(layout{}, header(1, b), b), &m)
		tag, length := r.Widths()
		require.Equal(t, want, width{tag, length}, "%s", text)
	}
}

// Constants say where bytes are lost.
func TestLostFromConstants(t *testing.T) {
	const want = "00 00 00 07 00 0A FF FF 00 00 00"
	tests := []struct {
		name, row string // the row as it is printed
		gap       decode.Gap
		uncertain []string
	}{
		{"in the first number", "00 00 07 00 0A FF FF 00 00 00", decode.Gap{Off: 0, Len: 1}, []string{"OrderID"}},
		{"in the second", "00 00 00 07 0A FF FF 00 00 00", decode.Gap{Off: 4, Len: 1}, []string{"Kind"}},
		{"at the end", "00 00 00 07 00 0A FF FF 00 00", decode.Gap{Off: 8, Len: 1}, []string{"Spare"}},
		{"two bytes", "00 00 00 07 00 0A FF FF 00", decode.Gap{Off: 8, Len: 2}, []string{"Spare"}},
		{"no place fits", "00 00 00 08 00 0A FF FF 00 00", decode.Gap{Off: 8, Len: 1}, []string{"Spare"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "writing...\nMHDR: 0000: 00 00 00 0B 00 00 00 07 ........\nMDATA: 0000: " + tt.row + " ..........#"
			m := decode.ReadDump(own, []byte(text))
			require.Equal(t, []parse.Code{decode.RowShort}, codes(m))
			require.Equal(t, []decode.Gap{tt.gap}, m.Gaps)
			require.Equal(t, tt.uncertain, uncertain(m))
			if tt.name != "no place fits" {
				require.Equal(t, body(t, want), m.Body)
			}
		})
	}
}

// Many short rows are read in bounded time, with their whole parts uncertain.
func TestManyLostBytes(t *testing.T) {
	b := body(t, orderHead+strings.Repeat("0E 1E "+strings.Repeat("'x'", 29)+"00", 60))
	l := layout{noGap: true, row: func(i int, row []byte) [][]byte { return [][]byte{row[:len(row)-1]} }}
	m := decode.ReadDump(own, dump(l, header(1, b), b))
	require.Len(t, m.Gaps, (len(b)+15)/16)
	require.Len(t, m.Warnings, 64)
	require.Equal(t, decode.MoreWarnings, m.Warnings[63].Code)
}

// Offsets behind the last that four digits can show are read too.
func TestLongBody(t *testing.T) {
	b := bytes.Repeat([]byte("long "), 14000)
	text := dump(layout{}, header(99, b), b)
	m := decode.ReadDump(own, text)
	require.Equal(t, []parse.Code{decode.LengthMismatch, decode.Truncated}, codes(m)[:2], "there are more rows than are read")
	require.Equal(t, string(b[:len(m.Body)]), string(m.Body))
	m = decode.ReadDump(own, bytes.Replace(text, []byte("\n10000:"), []byte("\n1000:"), 1))
	require.NotEmpty(t, m.Warnings)
}

// Every code that this package can warn with is explained, once.
func TestCodeDocs(t *testing.T) {
	seen := map[parse.Code]bool{}
	for _, d := range decode.CodeDocs {
		require.False(t, seen[d.Code], "%s", d.Code)
		require.NotEmpty(t, d.Doc)
		require.Regexp(t, "^[a-z-]+$", string(d.Code))
		seen[d.Code] = true
	}
}
