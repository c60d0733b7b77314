package parse

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A shown is what a test looks at in a record.
type shown struct {
	Line            int
	Prefix          string
	Seq             int // -1 without
	Time, Zone      string
	Name            string // "MIVR-ENG-7-UNK"; "" if unparsed
	Thread, Message string
	Warnings        string // codes, joined by blanks
}

func show(r *Record) shown {
	s := shown{Line: r.Line, Prefix: string(r.Prefix), Seq: -1, Zone: string(r.Zone), Thread: string(r.Thread), Message: string(r.Message)}
	if r.HasSeq {
		s.Seq = int(r.Seq)
	}
	if !r.Time.IsZero() {
		s.Time = r.Time.String()
	}
	if !r.Unparsed {
		s.Name = fmt.Sprintf("%s-%s-%d-%s", r.Facility, r.Subfacility, r.Severity, r.Mnemonic)
	}
	var codes []string
	for _, w := range r.Warnings {
		codes = append(codes, string(w.Code))
	}
	s.Warnings = strings.Join(codes, " ")
	return s
}

// testClock is "now" in every test.
var testClock = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

func testCalendar(text string) *Calendar {
	cal, _ := NewCalendar(Dating{Clock: testClock}, Text([]byte(text)))
	return cal
}

// split reads text as one chunk, and holds the invariants that joined Raw is
// the input, and that positions are where they say.
func split(t testing.TB, text string) []Record {
	t.Helper()
	s := NewSplitter(testCalendar(text))
	s.Reset(Chunk{Data: []byte(text), Pos: Pos{File: "t.log", Line: 1}}, State{})
	var list []Record
	var joined strings.Builder
	for s.Next() {
		var r Record
		s.Record(&r)
		require.Equal(t, string(s.Raw()), string(r.Raw))
		require.Equal(t, string(s.Subfacility()), string(r.Subfacility))
		seq, ok := s.Seq()
		require.Equal(t, []any{r.Seq, r.HasSeq}, []any{seq, ok})
		start := joined.Len() + len(r.Prefix)
		if r.Unparsed && joined.Len() == 0 && strings.HasPrefix(text, byteOrderMark) {
			start = len(byteOrderMark)
		}
		require.Equal(t, Pos{"t.log", 1 + strings.Count(text[:start], "\n"), int64(start)}, r.Pos)
		joined.Write(r.Raw)
		list = append(list, r.Clone())
	}
	require.Equal(t, text, joined.String())
	return list
}

func showAll(list []Record) []shown {
	out := []shown{}
	for i := range list {
		out = append(out, show(&list[i]))
	}
	return out
}

func TestRecord(t *testing.T) {
	const eng, tel = "MIVR-ENG-7-UNK", "MIVR-SS_TEL-7-EXCEPTION"
	const at = "2026-03-05T07:08:09.010-05:00"
	for _, c := range []struct {
		name, text string
		want       []shown
	}{
		{"empty", "", []shown{}},
		{"plain", "812: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:step 1\n", []shown{
			{1, "", 812, at, "EST", eng, "", "step 1", ""},
		}},
		{"no line end, blanks around the message", "812: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:  step 1 ", []shown{
			{1, "", 812, at, "EST", eng, "", "step 1", ""},
		}},
		{"message on the next line, and a continuation", "812: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:\nstep\r\n 1\r\n", []shown{
			{1, "", 812, at, "EST", eng, "", "step\r\n 1", ""},
		}},
		{"no message", "812: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:\n813: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:\n", []shown{
			{1, "", 812, at, "EST", eng, "", "", ""}, {2, "", 813, at, "EST", eng, "", "", ""},
		}},
		{"no blank before the sign", "16: Mar 05 07:08:09.010 EST%MIVR-SS_TEL-3-UNABLE_TO_X:no", []shown{
			{1, "", 16, at, "EST", "MIVR-SS_TEL-3-UNABLE_TO_X", "", "no", ""},
		}},
		{"no zone", "16: Mar 05 07:08:09.010 %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 16, "2026-03-05T07:08:09.010Z", "", eng, "", "a", ""},
		}},
		{"neither zone nor blank", "16: Mar 05 07:08:09.010%MIVR-ENG-7-UNK:a", []shown{
			{1, "", 16, "2026-03-05T07:08:09.010Z", "", eng, "", "a", ""},
		}},
		{"zone with an offset", "16: Mar 05 07:08:09.010 GMT+03:00 %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 16, "2026-03-05T07:08:09.010+03:00", "GMT+03:00", eng, "", "a", ""},
		}},
		{"zone that is an offset", "16: Mar 05 07:08:09.010 -0430 %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 16, "2026-03-05T07:08:09.010-04:30", "-0430", eng, "", "a", ""},
		}},
		{"day of one digit", "16: Mar  5 07:08:09.010 EST %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 16, at, "EST", eng, "", "a", ""},
		}},
		{"no sequence number", "Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", -1, at, "EST", eng, "", "a", ""},
		}},
		{"no time", "16: %MIVR-ENG-7-UNK:a\n", []shown{{1, "", 16, "", "", eng, "", "a", ""}}},
		{"only the names", "%MIVR-SS_TEL-7-EXCEPTION:a.b.C:\nd -- e\n%MIVR-ENG-7-UNK:f\n", []shown{
			{1, "", -1, "", "", tel, "", "a.b.C:\nd -- e", ""}, {3, "", -1, "", "", eng, "", "f", ""},
		}},
		{"only the names, inside a line", "%MIVR-ENG-7-UNK:see %MIVR-ENG-7-UNK:f\n", []shown{
			{1, "", -1, "", "", eng, "", "see %MIVR-ENG-7-UNK:f", ""},
		}},
		{"indented", "  %MIVR-ENG-7-UNK:f\n", []shown{{1, "  ", -1, "", "", eng, "", "f", ""}}},
		{"other facilities", "%MADM-LIB_CFG-6-Config_Read:a\n%JTAPI-JTAPI2-7-UNK:b\n%MCVD-NODE_MGR-0-x9:c\n%VVB-X-7-UNK:d", []shown{
			{1, "", -1, "", "", "MADM-LIB_CFG-6-Config_Read", "", "a", ""},
			{2, "", -1, "", "", "JTAPI-JTAPI2-7-UNK", "", "b", ""},
			{3, "", -1, "", "", "MCVD-NODE_MGR-0-x9", "", "c", ""},
			{4, "", -1, "", "", "VVB-X-7-UNK", "", "d", ""},
		}},
		{"not names", "%MIVR-ENG-8-UNK:a\n%MIVR-eng-7-UNK:a\n%MIVR-ENG-77-UNK:\n%MIVR-ENG-7:\n%MIVR-ENG-7-UN K:\n%9X-ENG-7-UNK:\n%MIVR-ENG-7-UNK", []shown{
			{1, "", -1, "", "", "", "", "%MIVR-ENG-8-UNK:a\n%MIVR-eng-7-UNK:a\n%MIVR-ENG-77-UNK:\n%MIVR-ENG-7:\n%MIVR-ENG-7-UN K:\n%9X-ENG-7-UNK:\n%MIVR-ENG-7-UNK", ""},
		}},
		{"bytes before the first head", "\n  header text 50%\n812: %MIVR-ENG-7-UNK:a", []shown{
			{1, "", -1, "", "", "", "", "header text 50%", ""}, {3, "", 812, "", "", eng, "", "a", ""},
		}},
		{"a Finesse line", "0001: 10.1.1.1: Mar 05 2026 07:08:09.010 -0500: %CCBU_pool-4-thread-2-6-NOTICE: x\n", []shown{
			{1, "", -1, "", "", "", "", "0001: 10.1.1.1: Mar 05 2026 07:08:09.010 -0500: %CCBU_pool-4-thread-2-6-NOTICE: x", ""},
		}},
		{"facility printed twice", "%M%MIVR-ENG-7-UNK:a\n7: %MIV%MIVR-ENG-7-UNK:b\n%%MIVR-ENG-7-UNK:c\n", []shown{
			{1, "", -1, "", "", eng, "", "a", "facility-damaged"},
			{2, "", 7, "", "", eng, "", "b", "facility-damaged"},
			{3, "", -1, "", "", eng, "", "c", "facility-damaged"},
		}},
		{"not the same facility twice", "%X%MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", -1, "", "", "", "", "%X%MIVR-ENG-7-UNK:a", ""},
		}},
		{"dump rows are no heads", "7: %MIVR-ICD_CTI-7-UNK:writing...\n0010: FF FF\n0020: 00 0B\n8: %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 7, "", "", "MIVR-ICD_CTI-7-UNK", "", "writing...\n0010: FF FF\n0020: 00 0B", ""},
			{4, "", 8, "", "", eng, "", "a", ""},
		}},
		{"a head ends an open bracket", "7: %MIVR-ENG-7-UNK:X[a=[1,b=...\n8: %MIVR-ENG-7-UNK:a", []shown{
			{1, "", 7, "", "", eng, "", "X[a=[1,b=...", ""}, {2, "", 8, "", "", eng, "", "a", ""},
		}},
		{"joined on one line", "7: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a b Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:c 9: %MIVR-ENG-7-UNK:d\n", []shown{
			{1, "", 7, at, "EST", eng, "", "a b", ""}, {1, "", -1, at, "EST", eng, "", "c", ""}, {1, "", 9, "", "", eng, "", "d", ""},
		}},
		{"joined without a blank", "7: %MIVR-ENG-7-UNK:{a}8: %MIVR-ENG-7-UNK:n=5Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:c", []shown{
			{1, "", 7, "", "", eng, "", "{a}", ""}, {1, "", 8, "", "", eng, "", "n=5", ""}, {1, "", -1, at, "EST", eng, "", "c", ""},
		}},
		{"the end of a word is no sequence number", "7: %MIVR-ENG-7-UNK:ab12: %MIVR-ENG-7-UNK:c 1.5: %MIVR-ENG-7-UNK:d", []shown{
			{1, "", 7, "", "", eng, "", "ab12: %MIVR-ENG-7-UNK:c 1.5: %MIVR-ENG-7-UNK:d", ""},
		}},
		{"marks of an editor", "Line 41: 7: %MIVR-ENG-7-UNK:a\nLine 42: %MIVR-ENG-7-UNK:b\nLine 43: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:c", []shown{
			{1, "Line 41: ", 7, "", "", eng, "", "a", ""},
			{2, "Line 42: ", -1, "", "", eng, "", "b", ""},
			{3, "Line 43: ", -1, at, "EST", eng, "", "c", ""},
		}},
		{"marks of an editor, joined", "Line 41: 7: %MIVR-ENG-7-UNK:a Line 42: 8: %MIVR-ENG-7-UNK:b at Line 43: %MIVR-ENG-7-UNK:c", []shown{
			{1, "Line 41: ", 7, "", "", eng, "", "a", ""},
			{1, "Line 42: ", 8, "", "", eng, "", "b at Line 43: %MIVR-ENG-7-UNK:c", ""},
		}},
		{"lists and quotes", "- 7: %MIVR-ENG-7-UNK:a\n> %MIVR-ENG-7-UNK:b\n>> - Line 3: %MIVR-ENG-7-UNK:c\n", []shown{
			{1, "- ", 7, "", "", eng, "", "a", ""}, {2, "> ", -1, "", "", eng, "", "b", ""}, {3, ">> - Line 3: ", -1, "", "", eng, "", "c", ""},
		}},
		{"notes", "### the call ### 7: %MIVR-ENG-7-UNK:a\n### here 50% ###\n\t#### and here ####\r\n### it ends ### - 8: %MIVR-ENG-7-UNK:b\n", []shown{
			{1, "### the call ### ", 7, "", "", eng, "", "a", ""},
			{4, "### here 50% ###\n\t#### and here ####\r\n### it ends ### - ", 8, "", "", eng, "", "b", ""},
		}},
		{"a note inside a record", "7: %MIVR-ENG-7-UNK:a\n### note ###\nb\n### open\n8: %MIVR-ENG-7-UNK:c\n", []shown{
			{1, "", 7, "", "", eng, "", "a\n### note ###\nb\n### open", ""}, {5, "", 8, "", "", eng, "", "c", ""},
		}},
		{"byte order mark", "\ufeff7: %MIVR-ENG-7-UNK:a\n", []shown{{1, "\ufeff", 7, "", "", eng, "", "a", ""}}},
		{"byte order mark before other text", "\ufeffx\n%MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", -1, "", "", "", "", "x", ""}, {2, "", -1, "", "", eng, "", "a", ""},
		}},
		{"no such time", "7: Mar 05 24:08:09.010 EST %MIVR-ENG-7-UNK:a\n8: Mar 32 07:08:09.010 EST %MIVR-ENG-7-UNK:b\n9: Mer 05 07:08:09.010 EST %MIVR-ENG-7-UNK:c\n10: Feb 29 07:08:09.010 EST %MIVR-ENG-7-UNK:d\n11: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:e\n", []shown{
			{1, "", 7, "", "EST", eng, "", "a", "bad-time"},
			{2, "", 8, "", "EST", eng, "", "b", "bad-time"},
			{3, "", 9, "", "EST", eng, "", "c", "bad-time"},
			{4, "", 10, "2024-02-29T07:08:09.010-05:00", "EST", eng, "", "d", ""},
			{5, "", 11, "2024-03-05T07:08:09.010-05:00", "EST", eng, "", "e", ""},
		}},
		{"thread", "7: %MIVR-ENG-7-UNK:[MIVR_POOL-3-client_1] a [b] c", []shown{
			{1, "", 7, "", "", eng, "MIVR_POOL-3-client_1", "a [b] c", ""},
		}},
		{"thread with blanks, on the next line", "7: %MIVR-ENG-7-UNK:\n[RMI TCP Connection(1)] a", []shown{
			{1, "", 7, "", "", eng, "RMI TCP Connection(1)", "a", ""},
		}},
		{"thread, wrapped", "7: %MIVR-ENG-7-UNK:[MIVR_POOL-3-cli\r\nent_1] a", []shown{
			{1, "", 7, "", "", eng, "MIVR_POOL-3-client_1", "a", "head-wrapped"},
		}},
		{"thread, wrapped behind it", "7: %MIVR-ENG-7-UNK:[MIVR_POOL-3-client_1]\na\n8: %MIVR-ENG-7-UNK:[MIVR_POOL-3-client_1]\r\nb\n9: %MIVR-ENG-7-UNK:[one, two]\nc", []shown{
			{1, "", 7, "", "", eng, "MIVR_POOL-3-client_1", "a", "head-wrapped"},
			{3, "", 8, "", "", eng, "MIVR_POOL-3-client_1", "b", "head-wrapped"},
			{5, "", 9, "", "", eng, "", "[one, two]\nc", ""},
		}},
		{"no thread", "7: %MIVR-ENG-7-UNK:[a]b\n8: %MIVR-ENG-7-UNK:[a[b]] c\n9: %MIVR-ENG-7-UNK:[] d\n10: %MIVR-ENG-7-UNK:[e\nf g] h\n11: %MIVR-ENG-7-UNK:[i]\n12: %MIVR-ENG-7-UNK:[" + strings.Repeat("x", 129) + "] y", []shown{
			{1, "", 7, "", "", eng, "", "[a]b", ""},
			{2, "", 8, "", "", eng, "", "[a[b]] c", ""},
			{3, "", 9, "", "", eng, "", "[] d", ""},
			{4, "", 10, "", "", eng, "", "[e\nf g] h", ""},
			{6, "", 11, "", "", eng, "", "[i]", ""},
			{7, "", 12, "", "", eng, "", "[" + strings.Repeat("x", 129) + "] y", ""},
		}},
		{"wrapped inside the names", "7: %MIVR-SS_T\nEL-7-\r\nEXCEPTION:a\n", []shown{{1, "", 7, "", "", tel, "", "a", "head-wrapped"}}},
		{"wrapped inside the time", "7: Mar 0\n5 07:0\n8:09.0\r\n10 E\nST %MIVR-ENG-7-UNK:a\n", []shown{{1, "", 7, at, "EST", eng, "", "a", "head-wrapped"}}},
		{"wrapped before the sign", "6: %MIVR-ENG-7-UNK:x\n7: Mar 05 07:08:09.010 EST\n%MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", 6, "", "", eng, "", "x", ""}, {2, "", 7, at, "EST", eng, "", "a", "head-wrapped"},
		}},
		{"sequence number alone on its line", "7:\nMar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n8:\n%MIVR-ENG-7-UNK:b\n", []shown{
			{1, "", 7, at, "EST", eng, "", "a", "head-wrapped"}, {3, "", 8, "", "", eng, "", "b", "head-wrapped"},
		}},
		{"a number at the end of a text is no sequence number", "%MIVR-ENG-7-UNK:code 7:\n%MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", -1, "", "", eng, "", "code 7:", ""}, {2, "", -1, "", "", eng, "", "a", ""},
		}},
		{"wrapped inside the sequence number", "40100: %MIVR-ENG-7-UNK:a\n401\n01: %MIVR-ENG-7-UNK:b\n4\r\n010\r\n2\r\n: %MIVR-ENG-7-UNK:c\n", []shown{
			{1, "", 40100, "", "", eng, "", "a", ""},
			{2, "", 40101, "", "", eng, "", "b", "head-wrapped"},
			{4, "", 40102, "", "", eng, "", "c", "head-wrapped"},
		}},
		{"digits before a sequence number that goes on", "100: %MIVR-ENG-7-UNK:a\n1\n01: %MIVR-ENG-7-UNK:b\n102: %MIVR-ENG-7-UNK:c\n10\n103: %MIVR-ENG-7-UNK:d\n", []shown{
			{1, "", 100, "", "", eng, "", "a", ""},
			{2, "", 101, "", "", eng, "", "b", "head-wrapped"},
			{4, "", 102, "", "", eng, "", "c\n10", ""},
			{6, "", 103, "", "", eng, "", "d", ""},
		}},
		{"digits that make no sequence number", "100: %MIVR-ENG-7-UNK:a\n77\n01: %MIVR-ENG-7-UNK:b\nx 1\n02: %MIVR-ENG-7-UNK:c\n", []shown{
			{1, "", 100, "", "", eng, "", "a\n77", ""}, {3, "", 1, "", "", eng, "", "b\nx 1", ""}, {5, "", 2, "", "", eng, "", "c", ""},
		}},
		{"a whole head on the next line ends one cut off", "7: %MIVR-ENG-7-UN\n8: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:a\n", []shown{
			{1, "", -1, "", "", "", "", "7: %MIVR-ENG-7-UN", ""}, {2, "", 8, at, "EST", eng, "", "a", ""},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, showAll(split(t, c.text)))
		})
	}
}

func parseRFC3339(s string) (Time, error) {
	t, err := time.Parse("2006-01-02T15:04:05.000Z07:00", s)
	_, offset := t.Zone()
	return MakeTime(t.UnixMilli(), offset), err
}

// Heads that are like the one before are read at once; what they say must be
// the same for any width of their parts.
func TestHeadsLikeTheOneBefore(t *testing.T) {
	for _, zone := range []string{"", "Z", "EDT", "GMT+03:00", "AAAAAAAAAA-0400"} {
		for _, facility := range []string{"MIVR", "M", "JTAPI_CLIENT_LONG"} {
			for digits := range seqMax + 1 {
				var text strings.Builder
				var want []shown
				for i := range 4 {
					w := shown{Line: i + 1, Seq: -1, Zone: zone, Name: facility + "-ICD_CTI-7-UNK", Message: fmt.Sprintf("text %d.", i)}
					if digits > 0 {
						seq := fmt.Sprint(i+2) + strings.Repeat(fmt.Sprint(i+1), digits-1)
						w.Seq, _ = strconv.Atoi(seq)
						text.WriteString(seq + ": ")
					}
					stamp := fmt.Sprintf("Nov 20 1%d:2%d:3%d.45%d", i, i, i, i)
					fmt.Fprintf(&text, "%s %%%s:%s\n", strings.TrimRight(stamp+" "+zone, " "), w.Name, w.Message)
					want = append(want, w)
				}
				got := split(t, text.String())
				require.Len(t, got, len(want), "%s", text.String())
				for i := range got {
					require.Equal(t, fmt.Sprintf("2%d:3%d.45%d", i, i, i), got[i].Time.Std().Format("04:05.000"))
					is := show(&got[i])
					is.Time = ""
					require.Equal(t, want[i], is, "%s", text.String())
				}
			}
		}
	}
}

// A head that differs from the one before in one byte, wherever that is, is read
// as if nothing were known of the one before.
func TestHeadsLikeTheOneBeforeWithEachByte(t *testing.T) {
	for _, head := range []string{
		"7091924: Nov 20 08:00:00.003 EDT %MIVR-ICD_CTI-7-UNK:writing...\n",
		"Nov 20 08:00:00.003 %MIVR-SS_RM-3-EXCEPTION:rows\n",
		"70919240001: Nov 20 08:00:00.003 GMT+03:00 %JTAPI_CLIENT_LONG-SS_TEL-7-UNK:x\n",
	} {
		for i := range head {
			for _, other := range []string{"", "0", "9", "7", "a", "Z", "_", " ", ":", "%", "-", ".", "\n", "\r\n", head[i:i+1] + head[i:i+1]} {
				text := "noise\n" + head + head[:i] + other + head[i+1:] + head
				require.Equal(t, showAll(splitUnlearnt(text)), showAll(split(t, text)), "%q", text)
			}
		}
	}
}

// splitUnlearnt splits text without knowing anything of the head before.
func splitUnlearnt(text string) (list []Record) {
	s := NewSplitter(testCalendar(text))
	s.Reset(Chunk{Data: []byte(text), Pos: Pos{File: "t.log", Line: 1}}, State{})
	for {
		s.cut.shape = shape{}
		if !s.Next() {
			return list
		}
		var r Record
		s.Record(&r)
		list = append(list, r.Clone())
	}
}

// The rest of a record that was cut may be no more than a line end.
func TestHeadBehindTheRestOfARecord(t *testing.T) {
	const head = "7091924: Nov 20 08:00:00.003 EDT %MIVR-ICD_CTI-7-UNK:writing...\n"
	s := NewSplitter(testCalendar(head))
	for _, rest := range []string{"", "\n", "\r\n", "7\n", "7\r\n"} {
		for _, text := range []string{head + head, rest + head} {
			s.Reset(Chunk{Data: []byte(text), Pos: Pos{File: "t.log", Line: 1}, Rest: text != head+head}, State{})
			heads := 0
			for s.Next() {
				if s.Subfacility() != nil {
					heads++
				}
			}
			require.Equal(t, strings.Count(text, head), heads, "%q", text)
		}
	}
}

// Heads like the one before are read at once: to match each costs many times as
// much, and gives the same.
func TestHeadsAreReadAtOnce(t *testing.T) {
	for _, head := range []string{
		"%d: Nov 20 08:00:0%d.000 EDT %%MIVR-%s-7-UNK:text.",
		"123456789%d: Nov 20 08:00:0%d.000 EDT %%MIVR-%s-7-UNK:text.",
		"30000%d: Nov 20 08:00:0%d.000 GMT+03:00 %%MIVR-%s-7-UNK:text\nof 2 lines.",
	} {
		for _, end := range []string{"\n", "\r\n"} {
			var text strings.Builder
			for i := range 8 {
				line := fmt.Sprintf(head, i+1, i, []string{"ENG", "SS_TEL", "ICD_CTI"}[i%3])
				text.WriteString(strings.ReplaceAll(line, "\n", end) + end)
			}
			s := NewSplitter(testCalendar(text.String()))
			s.Reset(Chunk{Data: []byte(text.String()), Pos: Pos{Line: 1}}, State{})
			for i := 0; s.Next(); i++ {
				require.Equal(t, i > 0, s.cut.head.usual, "record %d of\n%s", i, text.String())
			}
		}
	}
}

func TestFollows(t *testing.T) {
	for seq, want := range map[uint64]bool{4: false, 5: false, 6: true, 1004: true, 1005: false} {
		require.Equal(t, want, follows(seq, sequence{5, true}), "%d", seq)
	}
	require.False(t, follows(6, sequence{}))
}
