package parse

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestForeignProduct(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"some text\n", ""},
		{"7: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:SESSION 1: MsgType: %CCBU_\n", ""},
		{"0000000001: 192.0.2.1: Mar 05 2026 07:08:09.010 -0500: %CCBU_pool-4-thread-2-6-NOTICE: %[a=b]: x\n", "Finesse"},
		{"1: 192.0.2.1: Mar 05 2026 07:08:09.010 -0500: %CVP_12_5_SIP-6-CALL: x\n", "Unified CVP"},
		{"07:08:09:010 cg1A-ctisvr SESSION 3: MsgType:CLIENT_EVENT_REPORT_REQ (InvokeID:0x7)\n", "Unified CCE CTI server (ctisvr)"},
		{"00001.000 |07:08:09.010 |SdlSig   |x\n", "Unified CM SDL"},
		{strings.Repeat("text\n", ForeignSize/5) + ": %CCBU_", ""},
	} {
		require.Equal(t, c.want, ForeignProduct([]byte(c.text)), "%.80s", c.text)
	}
}

func TestReader(t *testing.T) {
	want := split(t, everyShape)
	r := NewReader(strings.NewReader(everyShape), "t.log", Dating{Clock: testClock})
	var got []Record
	for rec, err := range r.All() {
		require.NoError(t, err)
		got = append(got, rec.Clone())
	}
	sameRecords(t, want, got, "")
	findings := r.Findings()
	require.Equal(t, 2024, findings.Year)
	var rec Record
	require.Equal(t, io.EOF, r.Read(&rec))
	require.Equal(t, io.EOF, r.Read(&rec))

	n := 0
	for range NewReader(strings.NewReader(everyShape), "t.log", Dating{Clock: testClock}).All() {
		if n++; n == 3 {
			break
		}
	}
	require.Equal(t, 3, n)
}

func TestCloneSharesNothing(t *testing.T) {
	text := []byte("- 7: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:[a] b")
	s := NewSplitter(testCalendar(""))
	s.Reset(Chunk{Data: text}, State{})
	require.True(t, s.Next())
	var r Record
	s.Record(&r)
	c := r.Clone()
	want := string(c.Raw) + show(&c).Name + show(&c).Message + show(&c).Thread
	for i := range text {
		text[i] = '#'
	}
	require.Equal(t, want, string(c.Raw)+show(&c).Name+show(&c).Message+show(&c).Thread)
}

// A record holds while others of its chunk are read.
func TestRecordsHold(t *testing.T) {
	s := NewSplitter(testCalendar(everyShape))
	s.Reset(Chunk{Data: []byte(everyShape + "\n8: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:[a\nthread] b\n9: Mar 05 07:08:\n09.010 EST %MIVR-ENG-7-UNK:[one] c\n")}, State{})
	var want []Record
	var held []*Record
	for s.Next() {
		r := new(Record)
		s.Record(r)
		held = append(held, r)
		want = append(want, r.Clone())
	}
	var got []Record
	for _, r := range held {
		got = append(got, r.Clone())
	}
	require.Equal(t, "one", string(got[len(got)-1].Thread))
	sameRecords(t, want, got, "")
}

// Asking for a record twice gives it twice.
func TestRecordAgain(t *testing.T) {
	s := NewSplitter(testCalendar(""))
	s.Reset(Chunk{Data: []byte("x\n7: %MIVR-ENG-7-UNK:a\n\n8: %MIVR-ENG-7-UNK:b\n"), Pos: Pos{Line: 5, Offset: 90}}, State{})
	for s.Next() {
		var a, b Record
		s.Record(&a)
		a = a.Clone()
		s.Record(&b)
		require.Equal(t, show(&a), show(&b))
		require.Equal(t, a.Pos, b.Pos)
	}
}

func TestTime(t *testing.T) {
	require.Equal(t, "", Time{}.String())
	for _, want := range []string{"2016-04-08T10:14:27.869+05:30", "1969-12-31T23:59:59.001-04:00", "2000-02-29T00:00:00.000Z", "1600-03-01T00:00:00.999Z", "2100-12-31T23:59:59.000-11:00"} {
		at, err := parseRFC3339(want)
		require.NoError(t, err)
		require.Equal(t, want, at.String())
		require.Equal(t, want[11:23], string(at.AppendClock(nil)))
		require.Equal(t, want, at.Std().Format("2006-01-02T15:04:05.000Z07:00"))
		y, m, d := civil(daysOf(2024, 2, 29))
		require.Equal(t, []int{2024, 2, 29}, []int{y, m, d})
	}
}

// plainLog is a log of n records of three lines in which little is of ICD_CTI.
func plainLog(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		sub := [...]string{"ENG", "SS_TEL", "LIB_EVENT", "STEP_MEDIA_CONTROL", "SS_RM", "ICD_CTI"}[i%6]
		fmt.Fprintf(&b, "%d: Mar 05 07:08:%02d.%03d EST %%MIVR-%s-7-UNK:Task:%d is at step %d of a script with a long name, waiting for nothing at all\n", 4000000+i, i/1000%60, i%1000, sub, i, i%17)
		if i%6 == 5 {
			b.WriteString("MHDR:    0000: 00 00 00 04 00 00 00 05  ........\nMDATA:   0000: 00 00 00 01                                      ....\n")
		}
	}
	return b.Bytes()
}

func TestNothingIsAllocated(t *testing.T) {
	text := append(plainLog(200), "Line 5: 5000000: Mar 05 07:08:59.999 GMT+03:00 %MIVR-ENG-7-UNK:[a thread] b\n%MIVR-ENG-7-UNK:c\n"...)
	s := NewSplitter(testCalendar(string(text)))
	c := Chunk{Data: text, Pos: Pos{Line: 1}}
	var r Record
	read := func() {
		for s.Reset(c, State{2026, 3, 4}); s.Next(); {
			s.Record(&r)
		}
	}
	read()
	require.Zero(t, testing.AllocsPerRun(20, func() {
		for s.Reset(c, State{2026, 3, 4}); s.Next() && len(s.Subfacility()) > 0 && len(s.Raw()) > 0; {
		}
	}), "Next")
	// Two zones in one log cost a copy of the abbreviation each time it changes,
	// and heads with marks of a paste or without a time one of their names.
	require.LessOrEqual(t, testing.AllocsPerRun(20, read), 5.0, "Record")
	c.Data = text[:len(text)/2]
	read()
	require.Zero(t, testing.AllocsPerRun(20, read), "Record")
}

func BenchmarkSplitter(b *testing.B) {
	text := plainLog(100_000)
	s := NewSplitter(testCalendar(string(text[:4096])))
	var r Record
	for _, c := range []struct {
		name   string
		record func() bool
	}{
		{"skip", func() bool { return false }},
		{"icd_cti", func() bool { return string(s.Subfacility()) == "ICD_CTI" }},
		{"all", func() bool { return true }},
	} {
		b.Run("records="+c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for s.Reset(Chunk{Data: text}, State{}); s.Next(); {
					if c.record() {
						s.Record(&r)
					}
				}
			}
		})
	}
}

func BenchmarkChunker(b *testing.B) {
	text := plainLog(100_000)
	b.SetBytes(int64(len(text)))
	var c Chunk
	for b.Loop() {
		for k := NewChunker(bytes.NewReader(text), "", 0); k.Next(&c) == nil; {
		}
	}
}

func BenchmarkCalendar(b *testing.B) {
	text := plainLog(100_000)[:SurveySize]
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		NewCalendar(Dating{Clock: testClock}, Text(text))
	}
}
