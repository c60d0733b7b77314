package input

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Any split of a log at record heads, in any order, in any compression and
// any archive, is the log.
func TestSplitAtHeads(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := newEngine(seed)
			records := e.records(30 + e.rand.IntN(200))
			pieces := cutAtHeads(e.rand, records)
			args := scatter(t, e.rand, pieces)

			set := find(t, args...)
			require.Empty(t, set.Errs)
			require.Len(t, set.Runs, 1)
			runs, err := readSet(t, set, 1000+e.rand.IntN(5000))
			require.NoError(t, err)
			require.Equal(t, strings.Join(records, ""), texts(runs)[0])
			require.Equal(t, len(records), len(runs[0]))
			require.Empty(t, set.Runs[0].Node)
		})
	}
}

// So it is where the clock was set back meanwhile, by less than the log is long
// or by more, or where threads wrote records in another order than they
// counted them.
func TestSplitWithoutOrder(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := newEngine(seed)
			records := e.records(100 + e.rand.IntN(100))
			e.now = e.now.Add([]time.Duration{-time.Hour, -5 * time.Second, 0}[seed%3])
			records = append(records, e.records(100+e.rand.IntN(100))...)
			if seed%3 == 2 {
				for range 20 {
					i := 1 + e.rand.IntN(len(records)-2)
					records[i], records[i+1] = records[i+1], records[i]
				}
			}
			set := find(t, scatter(t, e.rand, cutAtHeads(e.rand, records))...)
			require.Empty(t, set.Errs)
			runs, err := readSet(t, set, 0)
			require.NoError(t, err)
			require.Len(t, set.Runs, 1)
			require.Equal(t, heads(strings.Join(records, "")), heads(texts(runs)[0]))
		})
	}
}

// cutAtHeads cuts a log in pieces of whole records.
func cutAtHeads(r *rand.Rand, records []string) []string {
	var pieces []string
	for len(records) > 0 {
		n := min(1+r.IntN(40), len(records))
		pieces = append(pieces, strings.Join(records[:n], ""))
		records = records[n:]
	}
	return pieces
}

// scatter puts pieces into files of all kinds, under names that say nothing of
// their order, and returns what to name to find them again.
func scatter(t *testing.T, r *rand.Rand, pieces []string) (args []string) {
	dir := t.TempDir()
	order := r.Perm(len(pieces))
	var zipped, tarred []member
	for place, i := range order {
		text := pieces[i]
		name := fmt.Sprintf("Cisco001MIVR%03d.log", place+1)
		path := filepath.Join(dir, name)
		switch r.IntN(9) {
		case 0:
			path = write(t, path+".gz", gz(text))
		case 1:
			path = write(t, path, gz(text[:len(text)/2])+gz(text[len(text)/2:]))
		case 2:
			path = write(t, path+".zst", zst(text))
		case 3:
			zipped = append(zipped, member{"node/" + name, text})
			continue
		case 4:
			zipped = append(zipped, member{name + ".gz", gz(text)})
			continue
		case 5:
			tarred = append(tarred, member{"./logs/" + name, text})
			continue
		case 6:
			path = write(t, filepath.Join(dir, "more", name), zipOf(zip.Store, member{"inner.zip", zipOf(zip.Deflate, member{name, text})}))
		case 7:
			write(t, path, text)
			path = write(t, path+".bak", text) // a copy
			args = append(args, strings.TrimSuffix(path, ".bak"))
		default:
			write(t, path, text)
		}
		args = append(args, path)
	}
	if len(zipped) > 0 {
		args = append(args, write(t, filepath.Join(dir, "ticket"), zipOf(zip.Deflate, zipped...)))
	}
	if len(tarred) > 0 {
		text := tarOf(tarred...)
		if r.IntN(2) == 0 {
			text = gz(text)
		}
		args = append(args, write(t, filepath.Join(dir, "trace.bin"), text))
	}
	if r.IntN(3) == 0 {
		return []string{dir}
	}
	r.Shuffle(len(args), func(i, j int) { args[i], args[j] = args[j], args[i] })
	return args
}

// A log that was cut anywhere, also inside heads, is joined again.
func TestCutAnywhere(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := newEngine(seed)
			records := e.records(20 + e.rand.IntN(60))
			whole := strings.Join(records, "")
			dir := t.TempDir()
			content := map[string]string{}
			var args []string
			for n, rest := 8, whole; rest != ""; n++ {
				size := min(len(rest), 1+e.rand.IntN(len(whole)/3))
				path := filepath.Join(dir, fmt.Sprintf("cut%d", n))
				content[path] = rest[:size]
				if e.rand.IntN(3) == 0 {
					write(t, path, gz(rest[:size]))
				} else {
					write(t, path, rest[:size])
				}
				args, rest = append(args, path), rest[size:]
			}
			e.rand.Shuffle(len(args), func(i, j int) { args[i], args[j] = args[j], args[i] })

			set := find(t, args...)
			require.Empty(t, set.Errs)
			runs, err := readSet(t, set, 500+e.rand.IntN(3000))
			require.NoError(t, err)
			require.Equal(t, []string{whole}, texts(runs))
			require.Equal(t, len(records), len(runs[0]), "every record is whole")
			requirePlaces(t, content, runs[0])
		})
	}
}

// requirePlaces holds that records are where their positions say.
func requirePlaces(t *testing.T, content map[string]string, records []read) {
	t.Helper()
	for _, r := range records {
		text := content[r.pos.File]
		at := int(r.pos.Offset)
		n := min(len(r.raw), len(text)-at)
		require.Equal(t, r.raw[:n], text[at:at+n], "%v", r.pos)
		require.Equal(t, 1+strings.Count(text[:at], "\n"), r.pos.Line, "%v", r.pos)
	}
}

func TestRuns(t *testing.T) {
	e := newEngine(1)
	a := e.records(90)
	first, second, third := strings.Join(a[:30], ""), strings.Join(a[30:60], ""), strings.Join(a[60:], "")
	e.seq = 4
	restart := strings.Join(e.records(30), "")
	after := strings.Join(e.records(30), "")
	other := newEngine(2)
	other.seq, other.now = 700_000, other.now.Add(-time.Second)
	x := other.records(200)
	nodeB := []string{strings.Join(x[:100], ""), strings.Join(x[100:], "")}

	twin := pair(newEngine(1), time.Millisecond)
	again := pair(newEngine(1), 10*time.Minute)

	type file struct{ name, text string }
	tests := []struct {
		name  string
		files []file
		want  []string // node, count and file names of each run
	}{
		{
			"a ring",
			[]file{{"MIVR1.log", third}, {"MIVR2.log", first}, {"MIVR3.log", second}},
			[]string{" 1: MIVR2.log MIVR3.log MIVR1.log"},
		},
		{
			"a gap",
			[]file{{"MIVR1.log", third}, {"MIVR2.log", first}},
			[]string{" 1: MIVR2.log MIVR1.log"},
		},
		{
			"started again",
			[]file{{"MIVR1.log", after}, {"MIVR2.log", third}, {"MIVR3.log", restart}},
			[]string{" 1: MIVR2.log", " 2: MIVR3.log MIVR1.log"},
		},
		{
			"started again inside a file",
			[]file{{"MIVR1.log", after}, {"MIVR2.log", third + restart}, {"MIVR3.log", second}},
			[]string{" 1: MIVR3.log MIVR2.log MIVR1.log"},
		},
		{
			"two nodes by folder",
			[]file{{"a/MIVR1.log", second}, {"a/MIVR2.log", first}, {"b/MIVR1.log", nodeB[1]}, {"b/MIVR2.log", nodeB[0]}},
			[]string{"b 1: b/MIVR2.log b/MIVR1.log", "a 1: a/MIVR2.log a/MIVR1.log"},
		},
		{
			"two nodes in one folder",
			[]file{{"aMIVR1.log", second}, {"aMIVR2.log", first}, {"bMIVR1.log", nodeB[1]}, {"bMIVR2.log", nodeB[0]}},
			[]string{"bMIVR 1: bMIVR2.log bMIVR1.log", "aMIVR 1: aMIVR2.log aMIVR1.log"},
		},
		{
			"two nodes under like names",
			[]file{{"MIVR1.log", second}, {"MIVR2.log", first}, {"MIVR3.log", nodeB[1]}, {"MIVR4.log", nodeB[0]}},
			[]string{"MIVR 1: MIVR4.log MIVR3.log", "MIVR#2 1: MIVR2.log MIVR1.log"},
		},
		{
			"two nodes whose files end at the same numbers",
			[]file{{"a/MIVR1.log", first}, {"a/MIVR2.log", second}, {"b/MIVR1.log", twin[0]}, {"b/MIVR2.log", twin[1]}},
			[]string{"a 1: a/MIVR1.log a/MIVR2.log", "b 1: b/MIVR1.log b/MIVR2.log"},
		},
		{
			"two engine runs whose files end at the same number",
			[]file{{"MIVR1.log", first}, {"MIVR2.log", again[0]}, {"MIVR3.log", again[1]}},
			[]string{" 1: MIVR1.log", " 2: MIVR2.log MIVR3.log"},
		},
		{
			"one run in two folders",
			[]file{{"old/MIVR1.log", first}, {"new/MIVR1.log", second}},
			[]string{" 1: old/MIVR1.log new/MIVR1.log"},
		},
		{
			"a copy",
			[]file{{"MIVR1.log", first}, {"MIVR1.log.gz", gz(first)}, {"old/x.log", first}},
			[]string{" 1: MIVR1.log"},
		},
		{
			"a copy made earlier",
			[]file{{"MIVR1.log", first + second[:300]}, {"copy/MIVR1.log", first[:700]}},
			[]string{" 1: MIVR1.log"},
		},
		{
			"an overlap",
			[]file{{"MIVR1.log", first + second}, {"MIVR2.log", second + third}},
			[]string{" 1: MIVR1.log MIVR2.log"},
		},
		{
			"inside another one",
			[]file{{"MIVR1.log", first + second + third}, {"MIVR2.log", second}},
			[]string{" 1: MIVR1.log"},
		},
		{
			"inside another one, from inside a record on",
			[]file{{"MIVR1.log", first + second + third}, {"MIVR-excerpt.log", second[40:]}},
			[]string{" 1: MIVR1.log"},
		},
		{
			"its end, from inside a record on",
			[]file{{"MIVR1.log", first + second}, {"excerpt.log", second[40:]}},
			[]string{" 1: MIVR1.log"},
		},
		{
			"an overlap from inside a record on",
			[]file{{"MIVR1.log", first + second}, {"excerpt.log", second[40:] + third}},
			[]string{" 1: MIVR1.log excerpt.log"},
		},
		{
			"across two",
			[]file{{"MIVR1.log", first}, {"MIVR2.log", second}, {"x.log", strings.Join(a[15:80], "")}},
			[]string{" 1: MIVR1.log x.log"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range tt.files {
				write(t, filepath.Join(dir, f.name), f.text)
			}
			set := find(t, dir)
			require.Empty(t, set.Errs)
			var got []string
			for _, run := range set.Runs {
				var line strings.Builder
				line.WriteString(fmt.Sprintf("%s %d:", run.Node, run.Count))
				for _, f := range run.Files {
					name, err := filepath.Rel(dir, f.Name)
					require.NoError(t, err)
					line.WriteString(" " + filepath.ToSlash(name))
				}
				got = append(got, line.String())
			}
			require.Equal(t, tt.want, got)

			// Each record is read, and none twice.
			var all []string
			for _, f := range tt.files {
				text := f.text
				if strings.HasSuffix(f.name, ".gz") {
					continue
				}
				all = append(all, heads(text)...)
			}
			slices.Sort(all)
			runs, err := readSet(t, set, 0)
			require.NoError(t, err)
			var gotHeads []string
			for _, text := range texts(runs) {
				gotHeads = append(gotHeads, heads(text)...)
			}
			slices.Sort(gotHeads)
			require.Equal(t, slices.Compact(all), gotHeads)
		})
	}
}

// A copy that cannot be read to its end is passed over like any other, but not
// in silence: what is lost of it may have been more than the other file has.
func TestBrokenCopy(t *testing.T) {
	records := newEngine(1).records(2000)
	text := strings.Join(records, "")
	whole, inside := gz(text), gz(strings.Join(records[900:], ""))
	damaged := []byte(whole)
	damaged[len(damaged)-5] ^= 1 // in its checksum
	for name, copied := range map[string]string{
		"cut short":                      whole[:len(whole)/2],
		"cut short behind its text":      whole[:len(whole)-3],
		"a checksum that does not match": string(damaged),
		"cut short, of a part":           inside[:len(inside)/2],
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			log, broken := write(t, filepath.Join(dir, "MIVR1.log"), text), write(t, filepath.Join(dir, "MIVR2.log.gz"), copied)
			for _, args := range [][]string{{dir}, {log, broken}, {broken, log}} {
				set := find(t, args...)
				require.Len(t, set.Errs, 1)
				require.ErrorContains(t, set.Errs[0], broken+": ")
				require.ErrorContains(t, set.Errs[0], "; what can be read of it is in "+log)
				runs, err := readSet(t, set, 0)
				require.NoError(t, err)
				require.Equal(t, []string{text}, texts(runs))
			}
		})
	}
}

// One that has more than the other file is read, and its error said then.
func TestBrokenLonger(t *testing.T) {
	records := newEngine(1).records(2000)
	dir := t.TempDir()
	packed := gz(strings.Join(records, ""))
	write(t, filepath.Join(dir, "MIVR1.log"), strings.Join(records[:100], ""))
	write(t, filepath.Join(dir, "MIVR2.log.gz"), packed[:len(packed)/2])
	set := find(t, dir)
	require.Empty(t, set.Errs)
	runs, err := readSet(t, set, 0)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.Len(t, runs, 1)
	require.Greater(t, len(runs[0]), 100)
}

// pair is two files of an engine that counts like the one of TestOrder, later.
func pair(e *engine, later time.Duration) []string {
	e.now = e.now.Add(later)
	r := e.records(60)
	return []string{strings.ReplaceAll(strings.Join(r[:30], ""), "%MIVR-", " %MIVR-"), strings.ReplaceAll(strings.Join(r[30:], ""), "%MIVR-", " %MIVR-")}
}

// Where the end of a large compressed file must be known to tell one run in
// two folders from two nodes, it is read.
func TestLargeCompressed(t *testing.T) {
	e, other := newEngine(1), newEngine(2)
	other.seq = e.seq + 2_000 // as if the engines had been started together
	dir := t.TempDir()
	var one strings.Builder
	for i := range 4 {
		text := strings.Join(e.records(2500), "")
		require.Greater(t, len(text), probeShort)
		one.WriteString(text)
		write(t, filepath.Join(dir, "one", fmt.Sprint(i%2), "MIVR1.log", fmt.Sprintf("%d.gz", i)), gz(text))
		write(t, filepath.Join(dir, "two", "a", fmt.Sprintf("MIVR%d.log.gz", i)), gz(text))
		write(t, filepath.Join(dir, "two", "b", fmt.Sprintf("MIVR%d.log.gz", i)), gz(strings.Join(other.records(2500), "")))
	}
	set := find(t, filepath.Join(dir, "one"))
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{one.String()}, texts(runs))

	set = find(t, filepath.Join(dir, "two"))
	require.Len(t, set.Runs, 2)
	require.Len(t, set.Runs[0].Files, 4)
	require.ElementsMatch(t, []string{"a", "b"}, []string{set.Runs[0].Node, set.Runs[1].Node})
}

// The log of another program is no part of the engine's, even if it counts on
// where the engine stopped.
func TestOtherProgram(t *testing.T) {
	e := newEngine(1)
	dir := t.TempDir()
	a := write(t, filepath.Join(dir, "MIVR1.log"), strings.Join(e.records(30), ""))
	b := write(t, filepath.Join(dir, "MIVR2.log"), strings.ReplaceAll(strings.Join(e.records(30), ""), "%MIVR", "%JTAPI"))
	c := write(t, filepath.Join(dir, "MIVR3.log"), strings.Join(e.records(30), ""))
	set := find(t, a, b, c)
	require.Len(t, set.Runs, 2)
	require.Len(t, set.Runs[0].Files, 2)
	require.Equal(t, b, set.Runs[1].Files[0].Name)
	require.NotEqual(t, set.Runs[0].Node, set.Runs[1].Node)
}

// heads is the first line of each record in text.
func heads(text string) (list []string) {
	for line := range strings.Lines(text) {
		if strings.Contains(line, "%MIVR") {
			list = append(list, line[:30])
		}
	}
	return list
}

// Logs without numbers and times stay as the user gave them.
func TestBareHeads(t *testing.T) {
	dir := t.TempDir()
	b := write(t, filepath.Join(dir, "b.txt"), "%MIVR-ENG-7-UNK:one\n")
	a := write(t, filepath.Join(dir, "a.txt"), "%MIVR-ENG-7-UNK:two\n")
	set := find(t, b, a)
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{"%MIVR-ENG-7-UNK:one\n%MIVR-ENG-7-UNK:two\n"}, texts(runs))
}

// When summer time ends, an hour comes twice.
func TestClockSetBack(t *testing.T) {
	dir := t.TempDir()
	line := "%d: Nov 03 01:%02d:00.000 %s %%MIVR-ENG-7-UNK:x\n"
	var want bytes.Buffer
	for i, zone := range []string{"EDT", "EDT", "EST", "EST"} {
		text := fmt.Sprintf(line, 100+2*i, 30+20*(i%2), zone) + fmt.Sprintf(line, 101+2*i, 35+20*(i%2), zone)
		write(t, filepath.Join(dir, fmt.Sprintf("MIVR%d.log", 4-i)), text)
		want.WriteString(text)
	}
	runs, err := readSet(t, find(t, dir), 0)
	require.NoError(t, err)
	require.Equal(t, []string{want.String()}, texts(runs))
}
