package input

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// The part of a run between two times has all records of that time, at the
// same places as in the whole run.
func TestBetween(t *testing.T) {
	e := newEngine(7)
	records := e.records(12_000)
	whole := strings.Join(records, "")
	half := strings.Join(records[:6000], "")
	rest := whole[len(half):]
	tests := []struct {
		name  string
		files []member
	}{
		{"one file", []member{{"a.log", whole}}},
		{"two files", []member{{"MIVR2.log", half}, {"MIVR1.log", rest}}},
		{"compressed", []member{{"MIVR2.log.gz", gz(half)}, {"MIVR1.log", rest}}},
		{"stored in an archive", []member{{"a.tar", tarOf(member{"MIVR1.log", half}, member{"MIVR2.log", rest})}}},
		{"cut inside a record", []member{{"MIVR1.log", whole[:len(half)+20]}, {"MIVR2.log", whole[len(half)+20:]}}},
		{"out of order", []member{{"a.log", rest + half}}},
		{"with lines of another program", []member{{"a.log", strings.ReplaceAll(whole, "Ready\n", "Ready\n90001: no head\n%\n")}}},
	}
	begin := time.Date(2024, time.December, 31, 23, 59, 50, 0, time.FixedZone("COT", -5*3600))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range tt.files {
				write(t, filepath.Join(dir, f.name), f.text)
			}
			set := find(t, dir)
			require.Empty(t, set.Errs)
			require.Len(t, set.Runs, 1)
			run := set.Runs[0]
			require.Equal(t, tt.name != "compressed" && tt.name != "cut inside a record", run.Plain())
			cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, nil)
			all := readRun(t, run, cal, parse.State{})
			known := placesOf(t, run)
			end, err := run.End(cal, parse.State{})
			require.NoError(t, err)
			if tt.name != "out of order" {
				require.Equal(t, all[len(all)-1].time, end)
			}
			length := end.UnixMilli() - begin.UnixMilli()
			for i := range 20 {
				since := parse.MakeTime(begin.UnixMilli()+length*int64(i-2)/16, 0)
				until := parse.MakeTime(since.UnixMilli()+length/int64(1+i%7), 0)
				part, state := run.Between(cal, parse.State{}, Window{Since: since, Until: until, Known: known})
				got := readRun(t, part, cal, state)
				require.Equal(t, inSpan(all, since, until), inSpan(got, since, until), "%v to %v", since, until)
				for _, beside := range []int{1, 40, 5000}[:3*(1-min(i%5, 1))] {
					wide, state := run.Between(cal, parse.State{}, Window{Since: since, Until: until, Beside: beside})
					got := readRun(t, wide, cal, state)
					if tt.name == "one file" && beside < 5000 && i%7 > 1 {
						require.Less(t, len(got), len(all)*3/4, "most of the rest is not read with %d beside: %v to %v", beside, since, until)
					}
					requireBeside(t, all, got, since, until, beside)
				}
				if tt.name == "one file" && i%7 > 1 {
					require.Less(t, len(got), len(all)*3/4, "most of the rest is not read: %v to %v", since, until)
				}
			}
		})
	}
}

// placesOf are places all over a run.
func placesOf(t *testing.T, run *Run) (places []parse.Pos) {
	s := run.Open(10_000)
	defer s.Close()
	var chunk parse.Chunk
	for s.Next(&chunk) == nil {
		places = append(places, chunk.Pos)
	}
	require.NoError(t, s.Err())
	require.Greater(t, len(places), 5)
	return places
}

// A window of one file of many, or of a part of one, is found without reading
// the rest, where lines are not to be counted, or are known.
func TestBetweenReads(t *testing.T) {
	e := newEngine(3)
	dir := t.TempDir()
	disk := &brokenDisk{}
	var size int64
	for i := range 8 {
		text := strings.Join(e.records(4000), "")
		size += int64(len(text))
		write(t, filepath.Join(dir, fmt.Sprintf("MIVR%d.log", i)), text)
	}
	run := findWith(t, Options{disk: disk}, dir).Runs[0]
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, nil)
	since := parse.MakeTime(e.now.UnixMilli()+5*3600_000-30_000, 0)
	for _, tt := range []struct {
		noLines bool
		known   []parse.Pos
		most    int64
	}{{true, nil, size / 8}, {false, placesOf(t, run), size / 8}, {false, nil, size / 4}} {
		disk.read.Store(0)
		part, state := run.Between(cal, parse.State{}, Window{Since: since, NoLines: tt.noLines, Known: tt.known})
		require.NotEmpty(t, readRun(t, part, cal, state))
		require.Less(t, disk.read.Load(), tt.most)
	}
}

// requireBeside requires that got has the records of a time and n around each
// of them.
func requireBeside(t *testing.T, all, got []dated, since, until parse.Time, n int) {
	t.Helper()
	at := map[string]int{}
	for i, r := range got {
		at[r.place] = i
	}
	for i, r := range all {
		if r.time.Before(since) || !r.time.Before(until) {
			continue
		}
		here, ok := at[r.place]
		require.True(t, ok, r.place)
		for _, k := range []int{-n, -1, 1, n} {
			if i+k >= 0 && i+k < len(all) {
				require.True(t, here+k >= 0 && here+k < len(got) && got[here+k] == all[i+k], "%d of %s, %v to %v", k, r.place, since, until)
			}
		}
	}
}

type dated struct {
	time  parse.Time
	place string
}

func inSpan(records []dated, since, until parse.Time) (list []dated) {
	for _, r := range records {
		if !r.time.Before(since) && r.time.Before(until) {
			list = append(list, r)
		}
	}
	return list
}

// readRun reads a run that starts in a state.
func readRun(t *testing.T, run *Run, cal *parse.Calendar, state parse.State) (records []dated) {
	s := run.Open(8 << 10)
	defer s.Close()
	var chunk parse.Chunk
	var rec parse.Record
	split := parse.NewSplitter(cal)
	for s.Next(&chunk) == nil {
		split.Reset(chunk, state)
		for split.Next() {
			split.Record(&rec)
			if !rec.Unparsed {
				records = append(records, dated{rec.Time, fmt.Sprint(rec.Pos, rec.Time, rec.Seq)})
			}
		}
		state = split.State()
	}
	require.NoError(t, s.Err())
	return records
}

func TestSpans(t *testing.T) {
	e := newEngine(3)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "MIVR1.log"), strings.Join(e.records(100), ""))
	write(t, filepath.Join(dir, "MIVR2.log"), strings.Join(e.records(100), ""))
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, nil)
	spans := find(t, dir).Runs[0].Spans(cal, parse.State{})
	require.Len(t, spans, 2)
	require.Equal(t, 2024, spans[0].First.Std().Year())
	require.Equal(t, 2025, spans[1].Last.Std().Year())
	require.False(t, spans[1].First.Before(spans[0].Last))
}

// The end of a run is the time of its last record, wherever the log comes
// from, and its text can still be read after that.
func TestEnd(t *testing.T) {
	const (
		first  = "1: Nov 10 23:50:00.000 EST %MIVR-ENG-7-UNK:a\n"
		second = "2: Nov 11 23:55:00.000 EST %MIVR-ENG-7-UNK:b\n"
	)
	long := first + strings.Repeat("no head\n", 300_000) + second
	tests := []struct {
		name, text string
		want       string // of the end; "" if the log does not tell
	}{
		{"short", first + second, "2024-11-11T23:55:00.000-05:00"},
		{"long", long, "2024-11-11T23:55:00.000-05:00"},
		{"a last record that is long", first + second + strings.Repeat("no head\n", 300_000), "2024-11-11T23:55:00.000-05:00"},
		{"no time", "%MIVR-ENG-7-UNK:a\n%MIVR-ENG-7-UNK:b\n", ""},
	}
	for _, tt := range tests {
		forms := map[string]func() *Set{
			"file":        func() *Set { return find(t, write(t, filepath.Join(t.TempDir(), "a.log"), tt.text)) },
			"packed file": func() *Set { return find(t, write(t, filepath.Join(t.TempDir(), "a.log.gz"), gz(tt.text))) },
			"pipe": func() *Set {
				return findWith(t, Options{Temp: t.TempDir(), Stdin: strings.NewReader(tt.text)}, "-")
			},
			"packed pipe": func() *Set {
				return findWith(t, Options{Temp: t.TempDir(), Stdin: strings.NewReader(gz(tt.text))}, "-")
			},
		}
		for form, open := range forms {
			t.Run(tt.name+", "+form, func(t *testing.T) {
				set := open()
				require.Empty(t, set.Errs)
				run := set.Runs[0]
				cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, run.Survey(parse.SurveySize))
				end, err := run.End(cal, parse.State{})
				require.NoError(t, err)
				if tt.want == "" {
					require.True(t, end.IsZero())
				} else {
					require.Equal(t, tt.want, end.String())
				}
				require.False(t, run.Piped())
				runs, err := readSet(t, set, 8<<10)
				require.NoError(t, err)
				require.Equal(t, []string{tt.text}, texts(runs))
			})
		}
	}
}

// A run whose last records have no time has an end that is not known, not one
// that is that of a record before.
func TestEndNotKnown(t *testing.T) {
	text := "1: Nov 10 23:50:00.000 EST %MIVR-ENG-7-UNK:a\n2: %MIVR-ENG-7-UNK:b\n"
	run := find(t, write(t, filepath.Join(t.TempDir(), "a.log"), text)).Runs[0]
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, nil)
	_, err := run.End(cal, parse.State{})
	require.ErrorIs(t, err, errNoEnd)
}
