package decode_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// Every message whose layout is known comes back as it was sent, in every
// width, but for bodies that can be read in two ways: for those the likelier
// way is taken.
func TestRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	r := decode.NewDumpReader(ged188.Protocol())
	var m decode.Message
	ambiguous, total := 0, 0
	for _, s := range schemas() {
		for _, w := range widths {
			for range 20 {
				wires := randomMessage(rng, s, w)
				body := encode(w, s.Fixed, wires)
				decode.ReadDumpInto(r, dump(layout{}, header(s.Type, body), body), &m)
				total++
				want := reference(s, body)
				if want.width != w && len(wires) > len(s.Fixed) || want.label != "" || want.fixed != len(s.Fixed) {
					ambiguous++
					continue
				}
				require.Empty(t, m.Warnings, "%s\n% x", s.Name, body)
				require.Equal(t, s, m.Schema)
				require.Equal(t, stringsOf(wires), wiresOf(&m), "%s\n% x", s.Name, body)
				requireCover(t, &m)
			}
		}
	}
	require.Less(t, ambiguous, total/50)
}

// A way is how a body is read.
type way struct {
	label string
	fixed int // fields
	width width
}

// reference chooses how to read a body as the fact table's own decoder does:
// of all readings and widths that end with the body, those with the fewest
// tags in no table, then with the fewest foreign ones, then the first.
func reference(s *decode.Schema, body []byte) (best way) {
	own, listed := map[int]bool{}, map[int]bool{}
	for _, f := range s.Float {
		own[int(f.Tag.Number)] = true
	}
	for _, t := range ged188.Tables.Tags {
		listed[int(t.Number)] = true
	}
	bestScore := []int{1 << 30}
	for rank, rd := range referenceReadings(s, body) {
		for i, w := range widths {
			size := 0
			for _, f := range rd.fields {
				size += max(f.Size, f.Type.Size())
			}
			if size > len(body) {
				continue
			}
			score := []int{0, 0, rank, i}
			pos := size
			for pos < len(body) && pos+w.tag+w.length <= len(body) {
				tag, n := 0, 0
				for _, b := range body[pos : pos+w.tag] {
					tag = tag<<8 | int(b)
				}
				pos += w.tag
				for _, b := range body[pos : pos+w.length] {
					n = n<<8 | int(b)
				}
				pos += w.length + n
				if tag == 0 {
					pos = len(body) + 1
				}
				if !listed[tag] {
					score[0]++
				}
				if !own[tag] {
					score[1]++
				}
			}
			if pos == len(body) && slices.Compare(score, bestScore) < 0 {
				bestScore, best = score, way{rd.label, len(rd.fields), w}
			}
		}
	}
	return best
}

type referenceReading struct {
	label  string
	fields []decode.Fixed
}

func referenceReadings(s *decode.Schema, body []byte) []referenceReading {
	cut := func(label string, fields []decode.Fixed) (out []referenceReading) {
		sinces := []int{1 << 30}
		for _, f := range fields {
			if f.Since > 0 && !slices.Contains(sinces, f.Since) {
				sinces = append(sinces, f.Since)
			}
		}
		slices.Sort(sinces)
		for _, since := range slices.Backward(sinces) {
			out = append(out, referenceReading{label, slices.DeleteFunc(slices.Clone(fields), func(f decode.Fixed) bool { return f.Since >= since })})
		}
		return out
	}
	out := cut("", s.Fixed)
	for _, a := range s.Alt {
		if slices.ContainsFunc(a.Any, func(r decode.Rule) bool {
			holds := func(at decode.At) bool {
				want, _ := hex.DecodeString(at.Hex)
				return bytes.HasPrefix(body[min(at.Offset, len(body)):], want)
			}
			for _, at := range r.Match {
				if !holds(at) {
					return false
				}
			}
			return !slices.ContainsFunc(r.Not, holds)
		}) {
			out = append(cut(a.Label, a.Fixed), out...)
		} else {
			out = append(out, cut(a.Label, a.Fixed)...)
		}
	}
	return out
}

// Bodies with tags of other messages, and with tags of none, are read as the
// fact table's own decoder reads them.
func TestChoosesAsReference(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	all := schemas()
	seen := map[way]int{}
	for range 4000 {
		s := all[rng.IntN(len(all))]
		w := widths[rng.IntN(3)]
		fixed := referenceReadings(s, nil)
		rd := fixed[rng.IntN(len(fixed))].fields
		cut := *s
		cut.Fixed = rd
		body := encode(w, rd, randomMessage(rng, &cut, w))
		for range rng.IntN(3) {
			body = appendField(body, w, uint16(1+rng.IntN(255)), []byte(randomText(rng, rng.IntN(9))))
		}
		want := reference(s, body)
		if want == (way{}) {
			continue
		}
		m := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(s.Type, body), body))
		got := way{m.AltLayout, 0, width{m.TagSize, m.LenSize}}
		for i := range m.Values {
			if m.Values[i].Slot.Fixed != nil {
				got.fixed++
			}
		}
		require.Equal(t, want, got, "%s % x", s.Name, body)
		requireCover(t, m)
		seen[way{width: want.width, label: want.label}]++
	}
	require.Greater(t, len(seen), 5, "readings that occurred")
}

// requireCover looks whether every byte of the body is of one value, in order,
// or of the rest that a warning tells of.
func requireCover(t testing.TB, m *decode.Message) {
	pos, unknown := 0, m.Unknown
	head := func(tag uint16, off, n int32) {
		want := appendField(bytes.Clone(m.Body[:pos]), width{m.TagSize, m.LenSize}, tag, make([]byte, n))
		require.Equal(t, int(off+n), len(want), "place of tag %d", tag)
		require.Equal(t, want[:off], m.Body[:off], "tag %d and length before byte %d", tag, off)
		pos = int(off + n)
	}
	for i := range m.Values {
		v := &m.Values[i]
		for len(unknown) > 0 && unknown[0].Off < v.Off {
			head(unknown[0].Tag, unknown[0].Off, unknown[0].Len)
			unknown = unknown[1:]
		}
		if v.Slot.Fixed == nil {
			head(v.Slot.Tag, v.Off, v.Len)
		} else {
			require.Equal(t, pos, int(v.Off), "%s", v.Slot.Field.Name)
			pos += int(v.Len)
		}
		requireBytes(t, m, v)
	}
	for _, u := range unknown {
		head(u.Tag, u.Off, u.Len)
		require.Equal(t, m.Body[u.Off:u.Off+u.Len], u.Data)
	}
	require.LessOrEqual(t, pos, len(m.Body))
	if pos < len(m.Body) {
		require.NotEmpty(t, m.Warnings, "%d bytes left", len(m.Body)-pos)
	}
}

// requireBytes looks whether v puts back on the wire what it was read from.
func requireBytes(t testing.TB, m *decode.Message, v *decode.Value) {
	data := m.Body[v.Off : v.Off+v.Len]
	var again []byte
	switch v.Slot.Type {
	case decode.STRING:
		again = v.Bytes
	case decode.NAMEDVAR:
		again = fmt.Appendf(nil, "%s\x00%s", v.Name, v.Bytes)
	case decode.NAMEDARRAY:
		again = fmt.Appendf([]byte{v.Index}, "%s\x00%s", v.Name, v.Bytes)
	case decode.UNSPEC:
		require.Equal(t, data, v.Bytes)
		return
	default:
		require.Contains(t, []int32{1, 2, 4, 8}, v.Len, "%s", v.Slot.Field.Name)
		for i := range data {
			require.Equal(t, byte(v.Num>>(8*(len(data)-1-i))), data[i], "%s", v.Slot.Field.Name)
		}
		return
	}
	n := min(len(again), len(data)) // a name may lack its NUL
	require.Equal(t, string(data[:n]), string(again[:n]), "%s", v.Slot.Field.Name)
}

// A field that one version has and another has not can be taken for a short
// text. Then the width of the last whole dump decides, wherever a chunk begins.
func TestAmbiguousVersion(t *testing.T) {
	const (
		fixed = "00000009 00000001 0000 0000 0000 0000 00"
		older = fixed + "06 03 'ab' 00 31 09 'hunter2X' 00" // or AgentCapacity 0x06036162, and 2-byte tags
	)
	sure := map[width]string{
		{1, 1}: fixed + "00000001 06 05 '2006' 00",
		{2, 1}: fixed + "00000001 0006 05 '2006' 00",
		{2, 2}: fixed + "00000001 0006 0005 '2006' 00",
	}
	read := func(r *decode.DumpReader, text string) *decode.Message {
		var m decode.Message
		b := body(t, text)
		decode.ReadDumpInto(r, dump(layout{}, header(38, b), b), &m)
		require.Empty(t, m.Warnings)
		return &m
	}
	for _, tt := range []struct {
		last, want width
		fixed      int
	}{
		{width{}, width{1, 1}, 17},
		{width{1, 1}, width{1, 1}, 17},
		{width{2, 1}, width{2, 1}, 21},
		{width{2, 2}, width{1, 1}, 17},
	} {
		t.Run(fmt.Sprint(tt.last), func(t *testing.T) {
			got := func(m *decode.Message) any { return [3]int{m.TagSize, m.LenSize, m.FixedLen} }
			want := any([3]int{tt.want.tag, tt.want.length, tt.fixed})

			r := decode.NewDumpReader(ged188.Protocol())
			r.Reset(tt.last.tag, tt.last.length)
			require.Equal(t, want, got(read(r, older)))
			require.True(t, r.UsedState(), "a chunk that begins with it depends on the one before")

			if tt.last == (width{}) {
				return
			}
			r.Reset(1, 1)
			require.Equal(t, got(read(r, sure[tt.last])), any([3]int{tt.last.tag, tt.last.length, 21}))
			require.Equal(t, want, got(read(r, older)))
			require.False(t, r.UsedState(), "a chunk with a whole dump before it does not")
		})
	}
}
