package parse

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// chunked reads text in blocks of size, each chunk with a Splitter that knows
// of the others no more than the State.
func chunked(t testing.TB, r io.Reader, cal *Calendar, size int) []Record {
	t.Helper()
	var list []Record
	var state State
	chunker := NewChunker(r, "t.log", size)
	for {
		var c Chunk
		if err := chunker.Next(&c); err != nil {
			require.Equal(t, io.EOF, err)
			return list
		}
		s := NewSplitter(cal)
		for s.Reset(c, state); s.Next(); {
			var r Record
			s.Record(&r)
			list = append(list, r.Clone())
		}
		state = s.State()
	}
}

func sameRecords(t testing.TB, want, got []Record, msg string) {
	t.Helper()
	for i := range min(len(want), len(got)) {
		w, g := want[i], got[i]
		require.Equal(t, w.Pos, g.Pos, msg)
		if show(&w) != show(&g) || !bytes.Equal(w.Raw, g.Raw) || !bytes.Equal(w.Prefix, g.Prefix) {
			require.Equal(t, fmt.Sprintf("%.2000v", show(&w)), fmt.Sprintf("%.2000v", show(&g)), msg)
			require.Equal(t, len(w.Raw), len(g.Raw), msg)
		}
	}
	require.Len(t, got, len(want), msg)
}

// everyShape has heads of every shape next to each other.
const everyShape = "\ufeffnotes 100%\n" +
	"998: Dec 31 23:59:58.120 CET %MIVR-ENG-7-UNK:step\n" +
	"999: Dec 31 23:59:59.130 CET %MIVR-ICD_CTI-7-UNK:writing...\r\nMHDR:    0000: 00 00 00 00 00 00 00 06\r\n" +
	"1000: Jan 01 00:00:00.140 CET %MIVR-SS_TEL-7-UNK:a Line 12: 1001: Jan 01 00:00:00.140 CET %MIVR-ENG-7-UNK:b 1002: %MIVR-ENG-7-UNK:c\n" +
	"10\n03: Jan 01 00:00:00.150 CET %MIVR-ENG-7-UNK:d 17\n" +
	"1004: Jan 01 00:00:00.160 CET %MIVR-ICD_C\nTI-7-UNK:[pool-1] e\n" +
	"1005: Jan 01 00:0\n0:00.170 CET\n%MIVR-ENG-7-UNK:\nf\n" +
	"### a note ###\n> 1006:\nJan 01 00:00:00.180 CET %MIVR-ENG-7-UNK:g\n" +
	"%M%MIVR-ENG-7-UNK:h\n" +
	"%MIVR-ENG-7-UNK:i\n%MIVR-ENG-7-UN\n" +
	"1007: Jan 01 00:00:00.190 CET %MIVR-ENG-7-UNK:j 5:\n" +
	"%MIVR-ENG-7-UNK:k\n" +
	"- Line 9: 1008: Jan 01 00:00:00.200 GMT+03:00 %MIVR-ENG-7-UNK:l\n" +
	"1\n0\n09: Jan 02 00:00:00.210 CET%MIVR-ENG-7-UNK:m\n" +
	"1010: Feb 30 00:00:00.220 CET %MIVR-ENG-7-UNK:n\n" +
	"1011: Jul 02 00:00:00.230 CEST %MIVR-ENG-7-UNK:o\n12345\n" +
	"1012: Jul 02 00:00:00.240 CEST %MIVR-ENG-7-UNK:p"

func TestChunksGiveTheRecordsOfTheWhole(t *testing.T) {
	cal := testCalendar(everyShape)
	want := split(t, everyShape)
	require.Len(t, want, 19)
	for size := 1; size <= len(everyShape)+1; size++ {
		sameRecords(t, want, chunked(t, strings.NewReader(everyShape), cal, size), fmt.Sprintf("size %d", size))
	}
}

// Whatever the input ends in, cutting must not depend on what comes after.
func TestChunksOfEveryBeginning(t *testing.T) {
	for n := range len(everyShape) {
		text := everyShape[:n]
		cal := testCalendar(text)
		want := split(t, text)
		for _, size := range []int{1, 60, 150} {
			sameRecords(t, want, chunked(t, strings.NewReader(text), cal, size), fmt.Sprintf("%d bytes, size %d", n, size))
		}
	}
}

// Where every sequence number is wrapped, no head is certain without the
// record before it.
func TestChunksOfWrappedSequenceNumbers(t *testing.T) {
	log := "99: %MIVR-ENG-7-UNK:a\n"
	for i := range 90 {
		log += fmt.Sprintf("1\n%02d: %%MIVR-ENG-7-UNK:a\n", i)
	}
	want := split(t, log)
	require.Len(t, want, 91)
	for _, size := range []int{1, 1100, 1200, 1500, 2000} {
		sameRecords(t, want, chunked(t, strings.NewReader(log), testCalendar(""), size), fmt.Sprint("size ", size))
	}
}

// Pieces of heads in any order, so that heads meet halves of others.
func TestChunksOfRandomLogs(t *testing.T) {
	pieces := []string{
		"100", "101", "1", "02", "103", ": ", ":", "\n", "\n", "\n", "\r\n", " ", "Line 5: ", "> ", "- ", "### n ###", "###", "text",
		"Mar 05 07:08:09.010 EST ", "Mar 05", " 07:08:09.010", " EST", "%MIVR-ENG-7-UNK:", "%MIVR-ENG-7-UNK", "%MIVR-ICD_C", "TI-7-UNK:", "%M", "%",
		"\n101: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n", "\n102: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:\n", "\n%MIVR-ENG-7-UNK:b 10\n", "\n1\n04: %MIVR-ENG-7-UNK:c 3:\n",
	}
	random := rand.New(rand.NewPCG(3, 4))
	cal := testCalendar("")
	for range 3000 {
		text := ""
		for range 5 + random.IntN(40) {
			text += pieces[random.IntN(len(pieces))]
		}
		s := NewSplitter(cal)
		s.Reset(Chunk{Data: []byte(text), Pos: Pos{File: "t.log", Line: 1}}, State{})
		var want []Record
		for s.Next() {
			var r Record
			s.Record(&r)
			want = append(want, r.Clone())
		}
		requireSamePrediction(t, []byte(text))
		requireSameChoice(t, []byte(text))
		for _, size := range []int{1, 20 + random.IntN(60), 1 + random.IntN(len(text))} {
			sameRecords(t, want, chunked(t, strings.NewReader(text), cal, size), fmt.Sprintf("%q, size %d", text, size))
		}
	}
}

func TestBlocksAreCutAtTheLastPlainHead(t *testing.T) {
	const record = "1: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n"
	chunker := NewChunker(strings.NewReader(strings.Repeat(record, 9)), "t.log", 3*len(record)-1)
	for i, want := range []int{2, 2, 2, 2, 1} {
		var c Chunk
		require.NoError(t, chunker.Next(&c))
		require.Equal(t, Pos{"t.log", 2*i + 1, int64(2 * i * len(record))}, c.Pos)
		require.Equal(t, strings.Repeat(record, want), string(c.Data))
	}
	require.Equal(t, io.EOF, chunker.Next(&Chunk{}))
}

// A following chunk must hold without the ones before it, whose buffers are
// used again.
func TestChunkMemoryIsUsedAgain(t *testing.T) {
	text := strings.Repeat("1: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n", 9000)
	chunker := NewChunker(strings.NewReader(text), "t.log", 4096)
	var a, b Chunk
	require.NoError(t, chunker.Next(&a))
	first := string(a.Data)
	require.NoError(t, chunker.Next(&b))
	require.Equal(t, first, string(a.Data))
	require.Equal(t, text[len(first):len(first)+len(b.Data)], string(b.Data))
	require.Less(t, testing.AllocsPerRun(20, func() {
		if err := chunker.Next(&b); err != nil {
			t.Fatal(err)
		}
	}), 1.0)
}

func TestLongRecord(t *testing.T) {
	const head = "7: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:"
	const next = "8: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:b\n"
	fill := func(n int) string { return strings.Repeat("x y\n", n/4+1)[4-n%4:][:n] } // ends in a line end
	lengths := func(list []Record) (n []int) {
		for _, r := range list {
			n = append(n, len(r.Raw))
		}
		return n
	}
	for _, c := range []struct {
		name, text string
		want       []int
		kinds      []string
	}{
		{"as long as can be", head + fill(MaxRecord-len(head)) + next, []int{MaxRecord, len(next)}, []string{"ok", "ok"}},
		{"a byte longer", head + fill(MaxRecord-len(head)) + "\n" + next, []int{MaxRecord, 1, len(next)}, []string{"record-too-long", "unparsed", "ok"}},
		{"three of them", head + fill(3*MaxRecord) + next, []int{MaxRecord, MaxRecord, MaxRecord, len(head), len(next)}, []string{"record-too-long", "unparsed", "unparsed", "unparsed", "ok"}},
		{"the end of the input", head + fill(MaxRecord), []int{MaxRecord, len(head)}, []string{"record-too-long", "unparsed"}},
		{"a head over the limit", head + fill(MaxRecord-len(head)-20) + "\n" + next, []int{MaxRecord - 19, len(next)}, []string{"ok", "ok"}},
		{"a note over the limit", head + fill(MaxRecord-len(head)-4) + "\n### note ###\n" + next, []int{MaxRecord - 3, len("### note ###\n" + next)}, []string{"ok", "ok"}},
		{"the limit inside a line of a bare head", head + fill(MaxRecord-len(head)-1) + "x%MIVR-ENG-7-UNK:b\n" + fill(20_000) + next, []int{MaxRecord, 20_018, len(next)}, []string{"record-too-long", "unparsed", "ok"}},
		{"digits after the limit", head + fill(MaxRecord+10_000) + "1\n1: %MIVR-ENG-7-UNK:b\n", []int{MaxRecord, len(head) + 10_002, 21}, []string{"record-too-long", "unparsed", "ok"}},
		{"bare heads after the limit", head + fill(MaxRecord+20_000) + "%MIVR-ENG-7-UNK:b\n" + fill(20_000) + "%MIVR-ENG-7-UNK:c\n", []int{MaxRecord, len(head) + 20_000, 20_018, 18}, []string{"record-too-long", "unparsed", "ok", "ok"}},
		{"no record at all", fill(2*MaxRecord + 9), []int{MaxRecord, MaxRecord, 9}, []string{"unparsed", "unparsed", "unparsed"}},
		{"no end of line", head + strings.Repeat("%", MaxRecord) + next, []int{MaxRecord, len(head), len(next)}, []string{"record-too-long", "unparsed", "ok"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.text + fill(20_000) // so that blocks end before the input does
			c.want[len(c.want)-1] += 20_000
			want := split(t, text)
			require.Equal(t, c.want, lengths(want))
			for i, s := range showAll(want) {
				kind := cmp.Or(s.Warnings, "ok")
				if s.Name == "" {
					kind = "unparsed" + s.Warnings
				}
				require.Equal(t, c.kinds[i], kind)
			}
			cal := testCalendar(text)
			for _, size := range []int{1, 1000, 100_000, 512 << 10, MaxRecord} {
				sameRecords(t, want, chunked(t, strings.NewReader(text), cal, size), fmt.Sprintf("size %d", size))
			}
		})
	}
}

func TestChunkFlags(t *testing.T) {
	text := strings.Repeat("x", 3*MaxRecord)
	chunker := NewChunker(strings.NewReader(text), "t.log", 0)
	for _, want := range []Chunk{{Cut: true}, {Cut: true, Rest: true}, {Rest: true}} {
		var c Chunk
		require.NoError(t, chunker.Next(&c))
		require.Equal(t, want, Chunk{Cut: c.Cut, Rest: c.Rest})
	}
}

func TestMemoryStaysFlatOnALineWithoutAnEnd(t *testing.T) {
	chunker := NewChunker(io.LimitReader(endless{}, 64<<20), "t.log", 0)
	var c Chunk
	for chunker.Next(&c) == nil {
		require.LessOrEqual(t, cap(c.Data), 4*MaxRecord)
		require.LessOrEqual(t, cap(chunker.rest), MaxRecord)
	}
	require.Equal(t, int64(64<<20), chunker.pos.Offset)
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestReadError(t *testing.T) {
	broken := errors.New("cable pulled")
	text := "7: %MIVR-ENG-7-UNK:a\n8: %MIVR-ENG-7-UNK:b"
	r := io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))
	for name, in := range map[string]io.Reader{"alone": r, "byte by byte": iotest.OneByteReader(io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken)))} {
		t.Run(name, func(t *testing.T) {
			var got []string
			var last error
			for rec, err := range NewReader(in, "t.log", Dating{Clock: testClock}).All() {
				if err != nil {
					require.Nil(t, rec)
					last = err
					continue
				}
				got = append(got, string(rec.Message))
			}
			require.Equal(t, []string{"a", "b"}, got)
			require.Equal(t, broken, last)
		})
	}
}

type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

// A reader that now and then gives nothing, without an error, is read on.
func TestReaderThatHesitates(t *testing.T) {
	log := string(plainLog(20))
	cal := testCalendar(log)
	r := &hesitant{r: strings.NewReader(log)}
	sameRecords(t, chunked(t, strings.NewReader(log), cal, 512), chunked(t, r, cal, 512), "hesitant")
}

type hesitant struct {
	r io.Reader
	n int
}

func (h *hesitant) Read(p []byte) (int, error) {
	if h.n++; h.n%3 > 0 {
		return 0, nil
	}
	return h.r.Read(p)
}

func TestReaderWithoutProgress(t *testing.T) {
	chunker := NewChunker(io.MultiReader(strings.NewReader("ab"), idle{}), "", 0)
	var c Chunk
	require.NoError(t, chunker.Next(&c))
	require.Equal(t, "ab", string(c.Data))
	require.Equal(t, io.ErrNoProgress, chunker.Next(&c))
}

func TestUTF16(t *testing.T) {
	text := strings.TrimPrefix(everyShape, byteOrderMark) + " \u00e9\u20ac\U0001F600"
	for name, order := range map[string][2]int{"little endian": {0, 8}, "big endian": {8, 0}} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(text))...) {
				b.WriteByte(byte(u >> order[0]))
				b.WriteByte(byte(u >> order[1]))
			}
			want := split(t, text)
			for n, r := range map[string]io.Reader{"at once": bytes.NewReader(b.Bytes()), "byte by byte": iotest.OneByteReader(bytes.NewReader(b.Bytes()))} {
				sameRecords(t, want, chunked(t, r, testCalendar(b.String()), 0), n)
			}
		})
	}
}

func TestDamagedUTF16(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\xff\xfea\x00", "a"},
		{"\xff\xfea\x00b", "a\ufffd"},
		{"\xff\xfe\x00\xd8a\x00", "\ufffda"},
		{"\xff\xfea\x00\x00\xd8", "a\ufffd"},
		{"\xff\xfe\x00\xdc", "\ufffd"},
		{"\xff\xfe", ""},
		{"\xff", "\xff"},
		{"", ""},
	} {
		got, err := io.ReadAll(newTextReader(iotest.OneByteReader(strings.NewReader(c.in))))
		require.NoError(t, err)
		require.Equal(t, c.want, string(got), "%q", c.in)
	}
}
