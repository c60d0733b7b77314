package decode_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// guideDump is the dump that the guide prints, with 15 bytes in its first row.
func guideDump(t testing.TB) []byte {
	text, err := os.ReadFile("testdata/guide-dump.txt")
	require.NoError(t, err)
	return bytes.TrimSpace(text)
}

// The guide's own dump comes out whole, whatever was done to its rows.
func TestGuideDump(t *testing.T) {
	printed := guideDump(t)
	whole := bytes.Replace(printed, []byte("00 00 00 00 00 ...."), []byte("00 00 00 00 00 00 ................"), 1)
	require.NotEqual(t, printed, whole)
	oneLine := func(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\n"), []byte(" ")) }
	short := []parse.Warning{{Code: decode.RowShort, Detail: "MDATA row 0000 has 15 of 16 bytes"}}
	tests := []struct {
		name      string
		text      []byte
		warnings  []parse.Warning
		uncertain []string
	}{
		{"as printed", printed, short, []string{"NumCTIClients", "NumNamedVariables", "NumNamedArrays"}},
		{"as printed, on one line", oneLine(printed), short, []string{"NumCTIClients", "NumNamedVariables", "NumNamedArrays"}},
		{"with all bytes", whole, nil, nil},
		{"with all bytes, on one line", oneLine(whole), nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := decode.ReadDump(ged188.Protocol(), tt.text)
			require.Equal(t, "BEGIN_CALL_EVENT", m.Schema.Name)
			require.Equal(t, decode.StageWriting, m.Stage)
			require.Equal(t, decode.Out, m.Direction)
			require.Equal(t, 54, len(m.Body))
			require.Equal(t, 26, m.FixedLen)
			require.Equal(t, tt.warnings, m.Warnings)
			require.Equal(t, tt.uncertain, uncertain(m))
			require.Equal(t, []string{
				`MonitorID[0.0]=0 "" ""`, `PeripheralID[0.0]=1 "" ""`, `PeripheralType[0.0]=21 "" ""`,
				`NumCTIClients[0.0]=0 "" ""`, `NumNamedVariables[0.0]=0 "" ""`, `NumNamedArrays[0.0]=0 "" ""`,
				`CallType[0.0]=1 "" ""`, `ConnectionDeviceType[0.0]=0 "" ""`, `CallID[0.0]=16777488 "" ""`,
				`CalledPartyDisposition[0.0]=0 "" ""`, `ANI[0.0]=0 "" "2006"`, `DialedNumber[0.0]=0 "" "7000"`,
				`ConnectionDeviceID[0.0]=0 "" "9026"`, `DNIS[0.0]=0 "" "7000"`,
			}, wiresOf(m))
			requireCover(t, m)
		})
	}
}

func uncertain(m *decode.Message) (names []string) {
	for i := range m.Values {
		if v := &m.Values[i]; v.Uncertain {
			names = append(names, v.Slot.Field.Name)
		}
	}
	return names
}

func codes(m *decode.Message) (out []parse.Code) {
	for _, w := range m.Warnings {
		out = append(out, w.Code)
	}
	return out
}

// Every way to print a dump gives the same message without a warning.
func TestPrintedForms(t *testing.T) {
	forms := map[string]layout{
		"canonical":            {},
		"read from a client":   {lead: "reading...\n"},
		"indented":             {indent: true},
		"CRLF":                 {crlf: true},
		"small letters":        {lower: true},
		"no double gap":        {noGap: true},
		"no column":            {noColumn: true},
		"neither":              {noGap: true, noColumn: true},
		"column moved":         {near: true},
		"column moved, no gap": {near: true, noGap: true},
		"column glued":         {glued: true},
		"column wrong":         {wrong: true},
		"column moved, wrong":  {near: true, wrong: true},
		"joined":               {joined: true},
		"joined, no column":    {joined: true, noColumn: true},
		"joined, no gap":       {joined: true, noGap: true},
		"joined, moved":        {joined: true, near: true},
		"joined, moved, wrong": {joined: true, near: true, wrong: true, noGap: true},
		"text around it":       {lead: "12 bytes to go, writing...\n", tail: "reading...\nnext: 12 34"},
		"blanks after it":      {lead: "writing... \n"},
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			for _, s := range schemas() {
				body := encode(widths[0], s.Fixed, randomMessage(rng, s, widths[0]))
				clean := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(s.Type, body), body))
				text := dump(form, header(s.Type, body), body)
				m := decode.ReadDump(ged188.Protocol(), text)
				require.Empty(t, m.Warnings, "%s", text)
				require.Equal(t, string(body), string(m.Body), "%s", text)
				require.Equal(t, wiresOf(clean), wiresOf(m), "%s", text)
				require.Equal(t, clean.TagSize, m.TagSize)
				require.NotZero(t, m.Stage)
			}
		})
	}
}

// A break anywhere in the rows, as a paste of limited width has it, changes
// nothing.
func TestWrappedRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for _, s := range schemas()[:40] {
		body := encode(widths[0], s.Fixed, randomMessage(rng, s, widths[0]))
		text := dump(layout{}, header(s.Type, body), body)
		start := len("writing...\n")
		for at := start + 1; at < len(text); at++ {
			if strings.HasPrefix(string(text[at:]), "\n") || bytes.HasSuffix(text[:at], []byte("\n")) || inLabel(text, at) {
				continue
			}
			wrapped := slices.Insert(bytes.Clone(text), at, '\n')
			m := decode.ReadDump(ged188.Protocol(), wrapped)
			require.Equal(t, string(body), string(m.Body), "%s", wrapped)
			require.Empty(t, m.Warnings, "%s", wrapped)
		}
	}
}

// inLabel reports whether at is inside a label or the offset of a row.
func inLabel(text []byte, at int) bool {
	line := text[bytes.LastIndexByte(text[:at], '\n')+1 : at]
	return !bytes.Contains(line, []byte("0: "))
}

// The column of characters is never taken for bytes, however much it looks
// like them, where a row has lost bytes.
func TestColumnIsNoHex(t *testing.T) {
	texts := []string{"12 34 56 78 9A B", "FF 00 A. 12 3", "7", "00", "1 2 3 4 5 6 7 8 ", "A 0010 41 42 43", "12", "31 32"}
	for _, text := range texts {
		body := []byte(strings.Repeat("0123456789ABCDEF", 2) + text)
		for row := range 3 {
			for _, l := range []layout{{}, {near: true}, {near: true, noGap: true}, {noGap: true}} {
				lost := 0
				l.row = func(i int, bytes []byte) [][]byte {
					if i == row && len(bytes) > 1 {
						bytes, lost = bytes[:len(bytes)-1], 1
					}
					return [][]byte{bytes}
				}
				printed := dump(l, header(400, body), body)
				m := decode.ReadDump(ged188.Protocol(), printed)
				require.Equal(t, len(body), len(m.Body), "%s", printed)
				require.Equal(t, lost, len(m.Gaps), "%s", printed)
			}
		}
	}
}

// A byte that is lost from a row is told, and leaves the rest of the message
// as it was: what is not as it was sent is uncertain. A lost byte that was not
// 00 can lead the search astray, but not before its row.
func TestLostBytes(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	r := decode.NewDumpReader(ged188.Protocol())
	var m decode.Message
	for _, s := range schemas() {
		wires := randomMessage(rng, s, widths[0])
		body := encode(widths[0], s.Fixed, wires)
		clean := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(s.Type, body), body))
		if clean.TagSize != 1 || clean.AltLayout != "" || clean.Warnings != nil {
			continue
		}
		for at := range body {
			for _, noGap := range []bool{false, true} {
				l := layout{noGap: noGap, row: func(i int, row []byte) [][]byte {
					if i == at/16 {
						row = slices.Delete(row, at%16, at%16+1)
					}
					return [][]byte{row}
				}}
				text := shortRow(l, header(s.Type, body), body, at)
				decode.ReadDumpInto(r, text, &m)
				if len(body)%16 == 1 && at == len(body)-1 {
					require.Contains(t, codes(&m), decode.Truncated, "%s", text) // its row is not there at all
					continue
				}
				require.Contains(t, codes(&m), decode.RowShort, "%s", text)
				require.Equal(t, len(body), len(m.Body))
				require.Len(t, m.Gaps, 1)
				if body[at] == 0 {
					requireRest(t, clean, &m, 1<<30, text)
				} else {
					requireRest(t, clean, &m, at/16*16, text)
				}
			}
		}
	}
}

// shortRow prints a dump without the byte at, with the double gap where it was
// printed.
func shortRow(l layout, head, body []byte, at int) []byte {
	text := string(dump(layout{noGap: l.noGap}, head, body))
	start := strings.Index(text, fmt.Sprintf("%04X: ", at/16*16))
	if at < 16 {
		start = strings.Index(text, "MDATA:   0000: ") + len("MDATA:   ")
	}
	start += len("0000: ") + at%16*3
	if at%16 >= 8 && !l.noGap {
		start++
	}
	end := start + 3
	if end > len(text) || text[start+2] == '\n' || at%16 == 15 || at == len(body)-1 {
		start, end = start-1, start+2
	}
	return []byte(text[:start] + text[end:])
}

// requireRest looks whether all values up to an offset that are certain are
// those that were sent.
func requireRest(t *testing.T, want, got *decode.Message, end int, text []byte) {
	for i := range got.Values {
		v := &got.Values[i]
		if v.Uncertain || int(v.Off+v.Len) > end {
			continue
		}
		j := slices.IndexFunc(want.Values, func(u decode.Value) bool { return u.Off == v.Off && u.Slot == v.Slot })
		if j < 0 {
			continue
		}
		u := &want.Values[j]
		require.Equal(t, u.Num, v.Num, "%s\n%s", v.Slot.Field.Name, text)
		require.Equal(t, string(u.Bytes), string(v.Bytes), "%s\n%s", v.Slot.Field.Name, text)
	}
}
