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
	for i, s := range schemas() {
		if i%10 > 0 {
			continue // a sample is enough, and fast
		}
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
	texts := []string{"12 34 56 78 9A B", "FF 00 A. 12 3", "7", "1 2 3 4 5 6 7 8 ", "A 0010 41 42 43", "1x1", "31 32"}
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
	for i, s := range schemas() {
		if i%3 > 0 {
			continue // a sample is enough, and fast
		}
		wires := randomMessage(rng, s, widths[0])
		body := encode(widths[0], s.Fixed, wires)
		clean := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(s.Type, body), body))
		if clean.TagSize != 1 || clean.AltLayout != "" || clean.Warnings != nil {
			continue
		}
		for at := range body {
			text := shortRow(layout{noGap: at%3 == 0}, header(s.Type, body), body, at)
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

// A dump that ends too soon gives what stands before its end, and nothing
// that was not sent.
func TestTruncated(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for i, s := range schemas() {
		if i%5 > 0 {
			continue // a sample is enough, and fast
		}
		w := widths[i/5%2]
		body := encode(w, s.Fixed, randomMessage(rng, s, w))
		text := dump(layout{}, header(s.Type, body), body)
		clean := decode.ReadDump(ged188.Protocol(), text)
		if clean.TagSize != w.tag || clean.Warnings != nil {
			continue
		}
		r := decode.NewDumpReader(ged188.Protocol())
		var m decode.Message
		decode.ReadDumpInto(r, text, &m) // so that the width is known
		for end := bytes.Index(text, []byte("MDATA:   0000: 00 ")) + 18; end < len(text) && end > 18; end++ {
			cut := bytes.TrimRight(text[:end], " \n")
			decode.ReadDumpInto(r, cut, &m)
			require.LessOrEqual(t, len(m.Body), len(body), "%s", cut)
			if len(m.Body) == len(body) {
				require.Empty(t, m.Warnings, "%s", cut)
				continue
			}
			if slices.Contains(codes(&m), decode.RowShort) {
				continue // what is left of the column looks like bytes, or like a whole column
			}
			require.Equal(t, string(body[:len(m.Body)]), string(m.Body), "%s", cut)
			require.Equal(t, []parse.Code{decode.Truncated}, codes(&m), "%s", cut)
			for i, got := range wiresOf(&m) {
				require.Equal(t, wiresOf(clean)[i], got, "%s", cut)
			}
			require.Empty(t, uncertain(&m))
		}
	}
}

// sample is a clean dump of a message with 54 bytes, its rows after the label.
func sample(t testing.TB) (lines []string) {
	text := bytes.Replace(guideDump(t), []byte("00 00 00 00 00 ...."), []byte("00 00 00 00 00 00 ................"), 1)
	return strings.Split(string(text), "\n")
}

// What is wrong with rows is named.
func TestDamagedRows(t *testing.T) {
	const (
		mhdr = iota + 1
		row0
		row1
		row2
		row3
	)
	all := []string{"MonitorID", "PeripheralID", "PeripheralType", "NumCTIClients", "NumNamedVariables", "NumNamedArrays",
		"CallType", "ConnectionDeviceType", "CallID", "CalledPartyDisposition", "ANI", "DialedNumber", "ConnectionDeviceID", "DNIS"}
	tests := []struct {
		name      string
		damage    func(lines []string) []string
		warnings  []parse.Warning
		values    int
		uncertain []string
	}{
		{"row missing", func(l []string) []string { return slices.Delete(l, row1, row2) },
			[]parse.Warning{{Code: decode.RowMissing, Detail: "MDATA row 0010 is missing"}, {Code: decode.TrailingBytes, Detail: "the last 28 bytes, from byte 26 on, are no field"}},
			10, all[6:10]},
		{"first row missing", func(l []string) []string { return slices.Delete(l, row0, row1) },
			[]parse.Warning{{Code: decode.RowMissing, Detail: "MDATA row 0000 is missing"}},
			14, all[:6]},
		{"row doubled", func(l []string) []string { return slices.Insert(l, row2, l[row1]) },
			[]parse.Warning{{Code: decode.RowDoubled, Detail: "MDATA row 0010 stands there again with the same bytes"}},
			14, nil},
		{"first row doubled", func(l []string) []string { return slices.Insert(l, row1, l[row0]) },
			[]parse.Warning{{Code: decode.RowDoubled, Detail: "MDATA row 0000 stands there again with the same bytes"}},
			14, nil},
		{"header doubled", func(l []string) []string { return slices.Insert(l, row0, l[mhdr]) },
			[]parse.Warning{{Code: decode.RowDoubled, Detail: "the MHDR row stands there again"}},
			14, nil},
		{"rows in another order", func(l []string) []string { l[row1], l[row2] = l[row2], l[row1]; return l },
			[]parse.Warning{{Code: decode.RowMoved, Detail: "the rows are not in the order of their offsets"}},
			14, nil},
		{"no byte", func(l []string) []string { l[row1] = strings.Replace(l[row1], "10  00", "1x  00", 1); return l },
			[]parse.Warning{{Code: decode.BadHex, Detail: "byte 7 of MDATA row 0010 is no byte"}},
			14, []string{"CallID"}},
		{"half a byte", func(l []string) []string { l[row1] = strings.Replace(l[row1], "10  00", "1  00", 1); return l },
			[]parse.Warning{{Code: decode.BadHex, Detail: "byte 7 of MDATA row 0010 is no byte"}},
			14, []string{"CallID"}},
		{"wrong offset", func(l []string) []string { l[row2] = strings.Replace(l[row2], "0020", "00Z0", 1); return l },
			[]parse.Warning{{Code: decode.BadOffset, Detail: "the offset before row 0020 cannot be right"}},
			14, nil},
		{"no offset behind the label", func(l []string) []string { l[row0] = strings.Replace(l[row0], "0000:", "", 1); return l },
			[]parse.Warning{{Code: decode.BadOffset, Detail: "the offset before row 0000 cannot be right"}},
			14, nil},
		{"no label of the body", func(l []string) []string { l[row0] = strings.Replace(l[row0], "MDATA:   ", "", 1); return l }, nil, 14, nil},
		{"no label of the header", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "MHDR:    ", "", 1); return l }, nil, 14, nil},
		{"short header", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "00 17 ", "17 ", 1); return l },
			[]parse.Warning{{Code: decode.RowShort, Detail: "MHDR row 0000 has 7 of 8 bytes"}},
			14, nil},
		{"long header, at its front", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "0000: ", "0000: 2F ", 1); return l },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR row 0000 has 9 bytes, not 8"}},
			14, nil},
		{"long header, in its length", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "00 36", "05 00 36", 1); return l },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR row 0000 has 9 bytes, not 8"}},
			14, nil},
		{"long header with another type in it", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "00 17 ", "00 17 2F ", 1); return l },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR row 0000 has 9 bytes, not 8"}, {Code: decode.HeaderMissing, Detail: "length and type of the message are lost"}},
			0, nil},
		{"no byte in the header's length", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "36", "3x", 1); return l },
			[]parse.Warning{{Code: decode.BadHex, Detail: "byte 3 of the MHDR row is no byte"}},
			14, nil},
		{"no byte in the header's type", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "00 17", "00 1x", 1); return l },
			[]parse.Warning{{Code: decode.BadHex, Detail: "byte 7 of the MHDR row is no byte"}, {Code: decode.HeaderMissing, Detail: "length and type of the message are lost"}},
			0, nil},
		{"no header", func(l []string) []string { return slices.Delete(l, mhdr, row0) },
			[]parse.Warning{{Code: decode.HeaderMissing, Detail: "there is no MHDR row"}},
			0, nil},
		{"header alone", func(l []string) []string { return l[:row0] },
			[]parse.Warning{{Code: decode.Truncated, Detail: "the dump ends after 0 bytes, inside MonitorID"}},
			0, nil},
		{"no row at all", func(l []string) []string { return l[:mhdr] },
			[]parse.Warning{{Code: decode.HeaderMissing, Detail: "there is no MHDR row"}},
			0, nil},
		{"length too small", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "36", "35", 1); return l },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR says 53 bytes, the rows have 54"}},
			14, nil},
		{"length too large", func(l []string) []string { l[mhdr] = strings.Replace(l[mhdr], "36", "37", 1); return l },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR says 55 bytes, the rows have 54"}},
			14, nil},
		{"a row too many", func(l []string) []string { return append(l, "0040: 00 00 00 00") },
			[]parse.Warning{{Code: decode.LengthMismatch, Detail: "MHDR says 54 bytes, row 0040 is past them and was not read"}},
			14, nil},
		{"another dump behind it", func(l []string) []string { return append(l, l[mhdr:]...) },
			[]parse.Warning{{Code: decode.SecondDump, Detail: "rows of another dump follow"}},
			14, nil},
		{"cut inside a byte", func(l []string) []string { l[row3] = "0030: 05 37 3"; return l },
			[]parse.Warning{{Code: decode.Truncated, Detail: "the dump ends after 50 bytes, inside DNIS"}},
			13, nil},
		{"cut between fields", func(l []string) []string { l[row2] = "0020: 00 0B 05 37 30 30 30 00"; return l[:row3] },
			[]parse.Warning{{Code: decode.Truncated, Detail: "the dump ends after 40 bytes"}},
			12, nil},
		{"two rows short", func(l []string) []string {
			l[row0] = strings.Replace(l[row0], "00 00 00 00 00 00 ....", "00 00 00 00 00 ....", 1)
			l[row1] = strings.Replace(l[row1], "00 01 00 00 01", "00 01 00 01", 1)
			return l
		},
			[]parse.Warning{{Code: decode.RowShort, Detail: "MDATA row 0000 has 15 of 16 bytes"}, {Code: decode.RowShort, Detail: "MDATA row 0010 has 15 of 16 bytes"}},
			14, []string{"NumCTIClients", "NumNamedVariables", "NumNamedArrays", "ConnectionDeviceType", "CallID"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, joined := range []bool{false, true} {
				text := strings.Join(tt.damage(sample(t)), "\n")
				if joined && tt.name != "wrong offset" && tt.name != "rows in another order" { // a label or a line is needed to know them
					text = strings.ReplaceAll(text, "\n", " ")
				}
				m := decode.ReadDump(ged188.Protocol(), []byte(text))
				require.Equal(t, tt.warnings, m.Warnings, "%s", text)
				require.Len(t, m.Values, tt.values, "%s", text)
				require.Equal(t, tt.uncertain, uncertain(m), "%s", text)
			}
		})
	}
}

// What a paste has put in front of the lines is no part of the rows: not an
// editor's line number that could be an offset either.
func TestMarkedRows(t *testing.T) {
	lines := strings.Split(wholeDump, "\n")
	clean := decode.ReadDump(ged188.Protocol(), []byte(wholeDump))
	marks := map[string]func(i int) string{
		"Line 998": func(i int) string { return fmt.Sprintf("Line %d: ", 997+i) },
		"Line 16":  func(i int) string { return fmt.Sprintf("Line %d: ", 14+i) },
		"Line 10":  func(i int) string { return fmt.Sprintf("Line %04d: ", 8+i) },
		"mail":     func(int) string { return "> " },
		"two":      func(int) string { return "> - " },
		"list":     func(int) string { return "- " },
	}
	for name, mark := range marks {
		for _, lost := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, %v", name, lost), func(t *testing.T) {
				marked := slices.Clone(lines)
				var want []parse.Warning
				if lost {
					marked[3] = strings.Replace(marked[3], "00 01 00 00", "00 01    00", 1)
					want = []parse.Warning{{Code: decode.RowShort, Detail: "MDATA row 0010 has 15 of 16 bytes"}}
				}
				for i := range marked[1:] {
					marked[i+1] = mark(i+1) + marked[i+1]
				}
				m := decode.ReadDump(ged188.Protocol(), []byte(strings.Join(marked, "\n")))
				require.Equal(t, want, m.Warnings)
				require.Equal(t, clean.Body, m.Body)
				require.Equal(t, wiresOf(clean), wiresOf(m))
			})
		}
	}
}

// An offset that jumps past the end of the message is none.
func TestOffsetPastTheEnd(t *testing.T) {
	text := strings.Replace(wholeDump, "0030: 05", "1000: 12 34\n0030: 05", 1)
	m := decode.ReadDump(ged188.Protocol(), []byte(text))
	require.Equal(t, 14, len(m.Values))
	require.Equal(t, 54, len(m.Body))
}

// A byte that is lost from a row, with its digits alone or overwritten with
// blanks, leaves the rest of the row whole and in its place.
func TestLostByteLeavesBlanks(t *testing.T) {
	clean := decode.ReadDump(ged188.Protocol(), []byte(wholeDump))
	for _, form := range []struct {
		name, blanks, end string
		lines             []string
	}{
		{"as the engine prints it", "", "\n", strings.Split(wholeDump, "\n")},
		{"as the engine prints it, with blanks for its digits", "  ", "\n", strings.Split(wholeDump, "\n")},
		{"on one line", "", " ", strings.Split(wholeDump, "\n")},
		{"on one line, with blanks for its digits", "  ", " ", strings.Split(wholeDump, "\n")},
		{"with the guide's column", "", "\n", sample(t)},
		{"with the guide's column, with blanks for its digits", "  ", "\n", sample(t)},
	} {
		for at := range 48 {
			t.Run(fmt.Sprintf("byte %d, %s", at, form.name), func(t *testing.T) {
				damaged := slices.Clone(form.lines)
				line := damaged[2+at/16]
				i := strings.Index(line, fmt.Sprintf("%04X: ", at/16*16)) + len("0000: ") + at%16*3 + at%16/8
				damaged[2+at/16] = line[:i] + form.blanks + line[i+2:]
				m := decode.ReadDump(ged188.Protocol(), []byte(strings.Join(damaged, form.end)))
				require.Equal(t, "BEGIN_CALL_EVENT", m.Schema.Name)
				require.Contains(t, m.Warnings, parse.Warning{Code: decode.RowShort, Detail: fmt.Sprintf("MDATA row %04X has 15 of 16 bytes", at/16*16)}, damaged[2+at/16])
				require.Len(t, m.Gaps, 1)
				require.Equal(t, len(clean.Body), len(m.Body))
				want := bytes.Clone(clean.Body)
				if at%16 == 0 || at%16 == 15 { // its place does not show
					half := at / 8 * 8
					require.Equal(t, want[:half], m.Body[:half])
					require.Equal(t, want[half+8:], m.Body[half+8:])
					return
				}
				require.Equal(t, decode.Gap{Row: at / 16 * 16, Off: int32(at), Len: 1}, m.Gaps[0])
				want[at] = 0
				require.Equal(t, want, m.Body)
				if clean.Body[at] == 0 {
					require.Equal(t, wiresOf(clean), wiresOf(m))
				}
			})
		}
	}
}

// The guide's dump as the engine prints it.
const wholeDump = "writing...\n" +
	"MHDR:    0000: 00 00 00 36 00 00 00 17                           ...6....\n" +
	"MDATA:   0000: 00 00 00 00 00 00 00 01  00 15 00 00 00 00 00 00  ................\n" +
	"0010: 00 01 00 00 01 00 01 10  00 00 08 05 32 30 30 36  ............2006\n" +
	"0020: 00 0B 05 37 30 30 30 00  19 05 39 30 32 36 00 0A  ...7000...9026..\n" +
	"0030: 05 37 30 30 30 00                                 .7000."

// Where a byte is lost, a reading that swallows the rest of the message in one
// text is no better than one that stops, though it ends where the body does.
func TestLostByteMakesNoLongText(t *testing.T) {
	body := body(t, "00000000 00000001 0015 0000 0000 0000 0001 0000 01000110 0000"+
		"0008 05 '2006' 00 000B 05 '7000' 00 0019 05 '9026' 00 000A 05 '7000' 00 0014 06 'alpha' 00"+
		"0015 1C '"+strings.Repeat("x", 27)+"' 00 0016 02 'b' 00 0017 02 'c' 00")
	clean := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(23, body), body))
	require.Empty(t, clean.Warnings)
	for at := clean.FixedLen; at < len(body); at++ {
		m := decode.ReadDump(ged188.Protocol(), shortRow(layout{}, header(23, body), body, at))
		require.Contains(t, codes(m), decode.RowShort)
		for i := range m.Values {
			if v := &m.Values[i]; v.Slot.Fixed == nil {
				require.LessOrEqual(t, int(v.Len), v.Slot.Max, "%s without byte %d", v.Slot.Field.Name, at)
				if !v.Uncertain {
					require.NotContains(t, string(v.Bytes), "\x00", "%s without byte %d", v.Slot.Field.Name, at)
				}
			}
		}
	}
}

// Bytes too many are told, and no others are thrown away for them.
func TestTooManyBytes(t *testing.T) {
	tests := []struct {
		name, old, new string
		uncertain      []string
	}{
		{"in the first half", "0010: 00 01 00 00", "0010: 00 01 00 00 00", []string{"CallType", "ConnectionDeviceType", "CallID"}},
		{"at its end", "01 00 01 10  00", "01 00 01 10 FF  00", []string{"CallType", "ConnectionDeviceType", "CallID"}},
		{"in the last row", "0030: 05 37 30", "0030: 05 37 FF 30", []string{"DNIS"}},
		{"in the second half", "08 05 32 30 30 36", "08 FF 05 32 30 30 36", []string{"ANI"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Contains(t, wholeDump, tt.old)
			m := decode.ReadDump(ged188.Protocol(), []byte(strings.Replace(wholeDump, tt.old, tt.new, 1)))
			detail := "MDATA row 0010 has 17 bytes, not 16"
			if strings.HasPrefix(tt.old, "0030") {
				detail = "MDATA row 0030 has 7 bytes, not 6"
			}
			require.Equal(t, []parse.Warning{{Code: decode.LengthMismatch, Detail: detail}}, m.Warnings)
			require.Empty(t, m.Gaps)
			require.Equal(t, 54, len(m.Body))
			require.Equal(t, 14, len(m.Values))
			require.Equal(t, tt.uncertain, uncertain(m))
			clean := decode.ReadDump(ged188.Protocol(), []byte(wholeDump))
			for i := range m.Values {
				if !m.Values[i].Uncertain {
					require.Equal(t, wiresOf(clean)[i], wiresOf(m)[i])
				}
			}
		})
	}
}

// A paste may break a dump at any column, also in front of an offset's colon.
func TestDumpBrokenAnywhere(t *testing.T) {
	const log = "7091948: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:writing...\n" +
		"MHDR:    0000: 00 00 00 36 00 00 00 17                           ...6....\n" +
		"MDATA:   0000: 00 00 00 00 00 00 00 01  00 15 00 00 00 00 00 00  ................\n" +
		"0010: 00 01 00 00 01 00 01 10  00 00 08 05 32 30 30 36  ............2006\n" +
		"0020: 00 0B 05 37 30 30 30 00  19 05 39 30 32 36 00 0A  ...7000...9026..\n" +
		"0030: 05 37 30 30 30 00                                 .7000.\n"
	values := func(text string) (all []string) {
		d := decode.NewDecoder(ged188.Protocol())
		for rec, err := range parse.NewReader(strings.NewReader(text), "-", parse.Dating{Year: 2026}).All() {
			require.NoError(t, err)
			var m decode.Message
			if d.Decode(rec, &m) {
				for _, v := range m.Values {
					all = append(all, fmt.Sprint(v.Slot.Field.Name, v.Num, string(v.Bytes)))
				}
			}
		}
		return all
	}
	want := values(log)
	require.Len(t, want, 14)
	for i := strings.Index(log, "MHDR") + 1; i < len(log)-1; i++ {
		require.Equal(t, want, values(log[:i]+"\n"+log[i:]), "%q|%q", log[i-6:i], log[i:i+1])
	}
}
