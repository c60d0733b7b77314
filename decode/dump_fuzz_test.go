package decode_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// FuzzDump reads any text as a dump: nothing panics, the values cover the
// body, and a dump that is read in one pass gives the same as when it is taken
// apart.
func FuzzDump(f *testing.F) {
	printed := guideDump(f)
	f.Add(printed)
	f.Add(bytes.ReplaceAll(printed, []byte("\n"), []byte(" ")))
	f.Add(bytes.Replace(printed, []byte("00 00 00 00 00 ...."), []byte("00 00 00 00 00 00 ................"), 1))
	rng := rand.New(rand.NewPCG(13, 14))
	for i, l := range []layout{{}, {indent: true}, {crlf: true}, {near: true}, {noGap: true, lower: true}, {noColumn: true}, {joined: true}} {
		s := schemas()[i*9]
		b := encode(widths[i%3], s.Fixed, randomMessage(rng, s, widths[i%3]))
		f.Add(dump(l, header(s.Type, b), b))
	}
	f.Fuzz(func(t *testing.T, text []byte) { checkOnePass(t, text) })
}

// checkOnePass checks that a dump gives the same whether it is read in one pass or
// taken apart.
func checkOnePass(t testing.TB, text []byte) {
	t.Helper()
	var m, again decode.Message
	decode.ReadDumpInto(decode.NewDumpReader(ged188.Protocol()), text, &m)
	requireSound(t, &m)

	apart := text // with a lead that is not as the engine prints it
	for _, verb := range []string{"writing...", "reading..."} {
		if rows, ok := bytes.CutPrefix(text, []byte(verb+"\n")); ok {
			apart = append([]byte(verb+" \n"), rows...)
		}
	}
	decode.ReadDumpInto(decode.NewDumpReader(ged188.Protocol()), apart, &again)
	require.Equal(t, m.TypeID, again.TypeID, "%s", text)
	require.Equal(t, m.Stage, again.Stage, "%s", text)
	require.Equal(t, string(m.Body), string(again.Body), "%s", text)
	require.Equal(t, m.Warnings, again.Warnings, "%s", text)
	require.Equal(t, wiresOf(&m), wiresOf(&again), "%s", text)
}

// A dump in which one byte of the text is wrong, wherever that is, gives the same
// both ways.
func TestOnePassWithEachByte(t *testing.T) {
	texts := [][]byte{guideDump(t)}
	for _, l := range []layout{{crlf: true}, {near: true}, {noColumn: true}} {
		for _, size := range []int{5, 8, 12} { // of the last row
			b := slices.Concat(body(t, orderHead), []byte("4711, Spare parts"))[:16+size]
			texts = append(texts, dump(l, header(99, b), b))
		}
	}
	for _, text := range texts {
		for i := range text {
			for _, other := range []string{"", "0", "9", "B", "d", "G", ".", " ", ":", "\n", "\xff", string(text[i:i+1]) + string(text[i:i+1])} {
				checkOnePass(t, slices.Concat(text[:i], []byte(other), text[i+1:]))
			}
		}
	}
}

// Dumps as the engine prints them are read in one pass, however long they are: the
// other way is many times slower.
func TestOnePass(t *testing.T) {
	for _, l := range []layout{{}, {lead: "reading...\n"}, {indent: true}, {crlf: true}, {near: true}, {noColumn: true}} {
		for size := range 100 {
			b := bytes.Repeat([]byte("Az09+.\x00\xff"), 13)[:size]
			text := dump(l, header(99, b), b)
			require.True(t, decode.InOnePass(text), "%s", text)
		}
	}
	long := bytes.Repeat([]byte("long"), 1024)
	require.True(t, decode.InOnePass(dump(layout{}, header(99, long), long)))
}

// FuzzBody reads any bytes as the body of any message: nothing panics, and the
// values put back on the wire are the body.
func FuzzBody(f *testing.F) {
	rng := rand.New(rand.NewPCG(15, 16))
	for i := 0; i < len(schemas()); i += 9 {
		s := schemas()[i]
		f.Add(s.Type, encode(widths[i%3], s.Fixed, randomMessage(rng, s, widths[i%3])))
	}
	f.Fuzz(func(t *testing.T, typ int, body []byte) {
		if typ < 0 || typ > 1<<31-1 || len(body) > 4000 {
			return
		}
		m := decode.ReadDump(ged188.Protocol(), dump(layout{}, header(typ, body), body))
		require.Equal(t, typ, m.TypeID)
		require.Equal(t, string(body), string(m.Body))
		requireSound(t, m)
		if m.Schema == nil || m.Schema.Layout != decode.Full {
			return
		}
		if want := reference(m.Schema, body); want != (way{}) {
			require.Equal(t, want.width, width{m.TagSize, m.LenSize})
			require.Equal(t, want.label, m.AltLayout)
		}
	})
}

// requireSound looks whether m is what any damage may leave of a message.
func requireSound(t testing.TB, m *decode.Message) {
	require.Equal(t, decode.Hex, m.Form)
	for i := range m.Values {
		require.False(t, m.Values[i].Text)
	}
	if m.Schema != nil && m.Schema.Layout == decode.Full {
		requireCover(t, m)
	}
	end := int32(0)
	for _, g := range m.Gaps {
		require.LessOrEqual(t, end, g.Off)
		end = g.Off + g.Len
		require.Positive(t, g.Len)
		require.LessOrEqual(t, int(end), len(m.Body))
		require.Equal(t, make([]byte, g.Len), m.Body[g.Off:end])
	}
	if len(m.Gaps) > 0 {
		require.NotEmpty(t, m.Warnings)
	}
}

// A clean dump is decoded without an allocation, and so is one that is only
// printed in another way.
func TestDumpAllocs(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 18))
	r := decode.NewDumpReader(ged188.Protocol())
	var m decode.Message
	for _, s := range schemas() {
		for _, l := range []layout{{}, {indent: true, crlf: true}} {
			b := encode(widths[0], s.Fixed, randomMessage(rng, s, widths[0]))
			text := dump(l, header(s.Type, b), b)
			decode.ReadDumpInto(r, text, &m)
			if m.Warnings != nil {
				continue
			}
			require.Zero(t, testing.AllocsPerRun(5, func() { decode.ReadDumpInto(r, text, &m) }), "%s", text)
		}
	}
}

func BenchmarkDump(b *testing.B) {
	rng := rand.New(rand.NewPCG(19, 20))
	p := ged188.Protocol()
	s := p.Schema("CALL_DELIVERED_EVENT")
	wires := randomMessage(rng, s, widths[0])[:len(s.Fixed)+4]
	for i := range wires[len(s.Fixed):] {
		wires[len(s.Fixed)+i].text = "20061"
	}
	body := encode(widths[0], s.Fixed, wires)
	short := layout{row: func(i int, row []byte) [][]byte {
		if i == 0 {
			row = row[:15]
		}
		return [][]byte{row}
	}}
	for _, bb := range []struct {
		name string
		text []byte
	}{
		{"form=clean", dump(layout{}, header(s.Type, body), body)},
		{"form=indented", dump(layout{indent: true, crlf: true}, header(s.Type, body), body)},
		{"form=joined", dump(layout{joined: true}, header(s.Type, body), body)},
		{"form=short", dump(short, header(s.Type, body), body)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			r := decode.NewDumpReader(p)
			var m decode.Message
			b.SetBytes(int64(len(bb.text)))
			for b.Loop() {
				decode.ReadDumpInto(r, bb.text, &m)
			}
			b.ReportMetric(float64(len(m.Body)), "bodybytes")
		})
	}
}

// Whatever character stands in the place of another, a dump that is read in
// one pass gives the same as when it is taken apart.
func TestOneCharacter(t *testing.T) {
	text := bytes.Replace(guideDump(t), []byte("00 00 00 00 00 ...."), []byte("00 00 00 00 00 00 ................"), 1)
	start := bytes.Index(text, []byte("MDATA"))
	quick, careful := decode.NewDumpReader(ged188.Protocol()), decode.NewDumpReader(ged188.Protocol())
	var m, again decode.Message
	for i := start; i < start+100; i++ {
		was := text[i]
		for c := range 256 {
			text[i] = byte(c)
			decode.ReadDumpInto(quick, text, &m)
			apart := bytes.Replace(text, []byte("...\n"), []byte("... \n"), 1)
			decode.ReadDumpInto(careful, apart, &again)
			require.Equal(t, string(again.Body), string(m.Body), "%s", text)
			require.Equal(t, again.Warnings, m.Warnings, "%s", text)
		}
		text[i] = was
	}
}
