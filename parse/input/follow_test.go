package input

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// A logger writes a log in small steps and rotates it.
type logger struct {
	t      *testing.T
	e      *engine
	dir    string
	number int
	name   string // of the file that is being written
	rest   string // of the log, that is still to be written
	rotate func(*logger)
}

func (w *logger) path() string { return filepath.Join(w.dir, w.name) }

// step writes some bytes, wherever in a record they end, or rotates.
func (w *logger) step() {
	if info, err := os.Stat(w.path()); err == nil && info.Size() > startSize && w.e.rand.IntN(6) == 0 {
		w.rotate(w)
	}
	n := min(len(w.rest), w.e.rand.IntN(400))
	f, err := os.OpenFile(w.path(), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	require.NoError(w.t, err)
	_, err = f.WriteString(w.rest[:n])
	require.NoError(w.t, err)
	require.NoError(w.t, f.Close())
	w.rest = w.rest[n:]
}

// Ways to rotate a log.
var rotations = map[string]func(*logger){
	"never": func(*logger) {},
	"next name": func(w *logger) {
		w.number++
		w.name = fmt.Sprintf("Cisco001MIVR%03d.log", w.number)
	},
	"ring of three": func(w *logger) {
		w.number = w.number%3 + 1
		w.name = fmt.Sprintf("Cisco001MIVR%03d.log", w.number)
		require.NoError(w.t, os.WriteFile(w.path(), nil, 0o644))
	},
	"renamed": func(w *logger) {
		w.number++
		require.NoError(w.t, os.Rename(w.path(), fmt.Sprintf("%s.%d", w.path(), w.number)))
	},
	"copied and emptied": func(w *logger) {
		w.number++
		text, err := os.ReadFile(w.path())
		require.NoError(w.t, err)
		require.NoError(w.t, os.WriteFile(fmt.Sprintf("%s.%d", w.path(), w.number), text, 0o644))
		require.NoError(w.t, os.Truncate(w.path(), 0))
	},
}

// What is followed is what was written, each record whole and once, wherever
// the writer stops and starts a new file.
func TestFollow(t *testing.T) {
	for name := range rotations {
		t.Run(name, func(t *testing.T) { testFollow(t, name, 1, false) })
	}
}

// The writer may start several files between two looks.
func TestFollowQuickRotation(t *testing.T) {
	for name, steps := range map[string]int{"next name": 9, "ring of three": 2, "renamed": 2} {
		t.Run(name, func(t *testing.T) { testFollow(t, name, steps, false) })
	}
}

// The log may be begun after the following, and have several files when it is
// found.
func TestFollowFromNothing(t *testing.T) {
	for name, steps := range map[string]int{"never": 1, "next name": 5, "renamed": 2} {
		t.Run(name, func(t *testing.T) { testFollow(t, name, steps, true) })
	}
}

// testFollow lets the writer do a number of steps between two looks, the first
// of them on an empty file if nothing is there at the start.
func testFollow(t *testing.T, rotation string, steps int, empty bool) {
	rotate := rotations[rotation]
	for seed := range uint64(8) {
		e := newEngine(seed)
		records := e.records(150)
		w := &logger{t: t, e: e, dir: t.TempDir(), number: 1, name: "Cisco001MIVR001.log", rest: strings.Join(records, ""), rotate: rotate}
		n := 100 + e.rand.IntN(900)
		if empty {
			n = 0
		}
		write(t, w.path(), w.rest[:n])
		w.rest = w.rest[n:]

		set := find(t, w.dir)
		ctx, cancel := context.WithCancel(t.Context())
		end := 0 // looks since all was written
		follow := set.Follow(FollowOptions{Wait: func(ctx context.Context) error {
			if w.rest == "" {
				if end++; end > appearPolls {
					cancel()
				}
				return ctx.Err()
			}
			for range steps {
				w.step()
			}
			return nil
		}})
		got := readFollow(t, ctx, follow)
		follow.Close()
		var raw []string
		for _, r := range got {
			raw = append(raw, r.raw)
		}
		require.Equal(t, records, raw, "seed %d", seed)
	}
}

func appendTo(t *testing.T, path, text string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	require.NoError(t, err)
	_, err = f.WriteString(text)
	require.NoError(t, err)
	require.NoError(t, f.Close())
}

// Logs that begin after the following did are read too, wherever they are in
// the folder, and what is no log, or a copy, is not.
func TestFollowAppears(t *testing.T) {
	one, two := newEngine(1), newEngine(2)
	two.seq += 5000
	a, b, c := one.records(20), one.records(20), two.records(20)
	text := func(records []string) string { return strings.Join(records, "") }
	type step struct{ name, text string }
	tests := []struct {
		name  string
		begin []step
		later []step
		want  string
	}{
		{"an empty log", []step{{"MIVR1.log", ""}}, []step{{"MIVR1.log", text(a)}, {"MIVR2.log", text(b)}}, text(a) + text(b)},
		{"nothing", nil, []step{{"node1/MIVR1.log", text(a[:3])}, {"node1/MIVR1.log", text(a[3:])}}, text(a)},
		{"after a packed log", []step{{"MIVR1.log.gz", gz(text(a))}}, []step{{"MIVR2.log", text(b)}}, text(a) + text(b)},
		{"in another folder", []step{{"node1/MIVR1.log", text(a)}}, []step{{"node2/MIVR1.log", text(c)}, {"node1/MIVR2.log", text(b)}}, text(a) + text(b) + text(c)},
		{"no log", []step{{"MIVR1.log", text(a)}}, []step{{"x/notes.txt", "hello\n"}, {"x/jtapi.log", strings.ReplaceAll(text(c), "%MIVR", "%JTAPI")}, {"MIVR1.log.bak", text(a)}}, text(a)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, s := range tt.begin {
				appendTo(t, filepath.Join(dir, s.name), s.text)
			}
			set := find(t, dir)
			ctx, cancel := context.WithCancel(t.Context())
			looks := 0
			follow := set.Follow(FollowOptions{Wait: func(ctx context.Context) error {
				looks++
				switch i := looks/(2*appearPolls) - 1; {
				case looks%(2*appearPolls) != 0:
				case i < len(tt.later):
					appendTo(t, filepath.Join(dir, tt.later[i].name), tt.later[i].text)
				default:
					cancel()
				}
				return ctx.Err()
			}})
			defer follow.Close()
			got := readFollow(t, ctx, follow)
			require.ElementsMatch(t, heads(tt.want), heads(texts([][]read{got})[0]))
		})
	}
}

// Files that one look finds together are read as one log, in its order, and it
// goes on at the end of the newest.
func TestFollowAppearsTogether(t *testing.T) {
	e, other := newEngine(1), newEngine(2)
	other.seq += 5000
	parts := make([]string, 4)
	for i := range parts {
		parts[i] = strings.Join(e.records(20), "")
	}
	first := strings.Join(other.records(20), "")
	cut := len(parts[1]) - 10 // in the last record
	type files map[string]string
	tests := []struct {
		name   string
		before files
		then   files
		last   string // goes on
		want   string
	}{
		{"in a new folder", files{"node1/MIVR1.log": first}, files{"node2/MIVR1.log": parts[0], "node2/MIVR2.log": parts[1], "node2/MIVR3.log": parts[2]}, "node2/MIVR3.log", first},
		{"in an empty folder", nil, files{"MIVR1.log": parts[0], "MIVR2.log": parts[1], "MIVR3.log": parts[2]}, "MIVR3.log", ""},
		{"after an empty file", files{"MIVR1.log": ""}, files{"MIVR1.log": parts[0], "MIVR2.log": parts[1], "MIVR3.log": parts[2]}, "MIVR4.log", ""},
		{"a ring", nil, files{"MIVR2.log": parts[0], "MIVR3.log": parts[1], "MIVR1.log": parts[2]}, "MIVR1.log", ""},
		{"renamed", nil, files{"MIVR.log.2": parts[0], "MIVR.log.1": parts[1], "MIVR.log": parts[2]}, "MIVR.log", ""},
		{"cut in a record", nil, files{"MIVR1.log": parts[0] + parts[1][:cut], "MIVR2.log": parts[1][cut:], "MIVR3.log": parts[2]}, "MIVR3.log", ""},
		{"with a copy", nil, files{"MIVR1.log": parts[0], "MIVR2.log": parts[1], "MIVR3.log": parts[2], "x/MIVR2.log": parts[1]}, "MIVR3.log", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			add := func(f files) {
				for name, text := range f {
					appendTo(t, filepath.Join(dir, name), text)
				}
			}
			add(tt.before)
			ctx, cancel := context.WithCancel(t.Context())
			looks := 0
			follow := find(t, dir).Follow(FollowOptions{Wait: func(ctx context.Context) error {
				switch looks++; looks {
				case appearPolls + 1:
					add(tt.then)
				case 3 * appearPolls:
					add(files{tt.last: parts[3]})
				case 5 * appearPolls:
					cancel()
				}
				return ctx.Err()
			}})
			defer follow.Close()
			var got strings.Builder
			var chunk parse.Chunk
			for follow.Next(ctx, &chunk) == nil || follow.Left(&chunk) {
				got.Write(chunk.Data)
			}
			require.NoError(t, follow.Err())
			want := tt.want + strings.Join(parts, "")
			if tt.before["node1/MIVR1.log"] == "" {
				require.Equal(t, want, got.String())
				return
			}
			// The last record of the other node is given out at the end.
			require.ElementsMatch(t, heads(want), heads(got.String()))
			require.Contains(t, got.String(), strings.Join(parts[:3], ""))
		})
	}
}

// What is followed of one node is not taken for the other's, whatever their
// files are called.
func TestFollowTwoNodes(t *testing.T) {
	for name, files := range map[string][4]string{
		"names":       {"pubMIVR001.log", "subMIVR001.log", "pubMIVR002.log", "subMIVR002.log"},
		"no numbers":  {"MIVR.log", "subMIVR001.log", "MIVR.log", "subMIVR002.log"},
		"one is read": {"Cisco001MIVR001.log", "", "Cisco001MIVR002.log", "Cisco002MIVR002.log"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			pub, sub := newEngine(1), newEngine(2)
			sub.seq += 1000
			parts := func(e *engine) (list [4]string) {
				for i := range list {
					list[i] = strings.Join(e.records(20), "")
				}
				return list
			}
			p, s := parts(pub), parts(sub)
			add := func(name, text string) { appendTo(t, filepath.Join(dir, name), text) }
			add(files[0], p[0])
			arg, want := filepath.Join(dir, files[0]), p[0]+p[1]+p[2]
			if files[1] != "" {
				add(files[1], s[0])
				arg, want = dir, want+s[0]+s[1]+s[2]
			}
			ctx, cancel := context.WithCancel(t.Context())
			looks := 0
			follow := find(t, arg).Follow(FollowOptions{Wait: func(ctx context.Context) error {
				switch looks++; looks {
				case 2: // the sub's new file comes before anything else of the pub
					add(files[3], s[1])
				case 4:
					add(files[0], p[1])
					add(files[3], s[2])
				case 6:
					add(files[2], p[2])
				case 9:
					cancel()
				}
				return ctx.Err()
			}})
			defer follow.Close()
			got := readFollow(t, ctx, follow)
			require.ElementsMatch(t, heads(want), heads(texts([][]read{got})[0]))
		})
	}
}

// Folders are watched that a name or a pattern leads to, not those in them.
func TestFoldersThatAreWatched(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "node1", "MIVR1.log"), strings.Join(newEngine(1).records(5), ""))
	write(t, filepath.Join(dir, "node2", "below", "MIVR1.log"), strings.Join(newEngine(2).records(5), ""))
	want := []string{filepath.Join(dir, "node1"), filepath.Join(dir, "node2")}
	require.Equal(t, want, find(t, filepath.Join(dir, "node*")).folders)
	require.Equal(t, want[1:], find(t, want[1]).folders)
}

// The end of a pipe is not waited for to put it in order with other files.
func TestPipeBesideAFile(t *testing.T) {
	e := newEngine(1)
	path := filepath.Join(t.TempDir(), "MIVR2.log")
	r, w := io.Pipe()
	first := strings.Join(e.records(9), "")
	go io.WriteString(w, first) // and no end
	write(t, path, strings.Join(e.records(9), ""))
	set := findWith(t, Options{Stdin: r}, "-", path)
	require.Len(t, set.Runs, 2)
	w.Close()
}

// Two nodes that appear are two runs, however their chunks take turns, and a
// link that appears is followed as one that was there.
func TestFollowAppearsAsNodes(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	a, b := newEngine(1), newEngine(2)
	b.seq += 100_000
	node := func(name string) string { return filepath.Join(dir, name, "MIVR1.log") }
	target := filepath.Join(elsewhere, "log")
	write(t, target, strings.Join(b.records(20), ""))
	ctx, cancel := context.WithCancel(t.Context())
	looks := 0
	follow := findWith(t, Options{}, dir).Follow(FollowOptions{Wait: func(ctx context.Context) error {
		switch looks++; looks {
		case 1:
			write(t, node("a"), strings.Join(a.records(20), ""))
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "b"), 0o755))
			require.NoError(t, os.Symlink(target, node("b")))
		case 8, 9, 10:
			appendTo(t, node("a"), strings.Join(a.records(5), ""))
			appendTo(t, target, strings.Join(b.records(5), ""))
		case 14:
			cancel()
		}
		return ctx.Err()
	}})
	defer follow.Close()
	runs := map[string]map[int]bool{}
	got, _ := readStream(t, func(c *parse.Chunk) error {
		err := follow.Next(ctx, c)
		if err == nil {
			if runs[c.Pos.File] == nil {
				runs[c.Pos.File] = map[int]bool{}
			}
			runs[c.Pos.File][c.Run] = true
		}
		return err
	})
	require.Len(t, runs, 2)
	require.Len(t, runs[node("a")], 1)
	require.Len(t, runs[node("b")], 1)
	require.NotEqual(t, runs[node("a")], runs[node("b")])
	require.Greater(t, len(got), 60)
}

const dumpHead = "12: Dec 31 23:59:50.000 COT %MIVR-ICD_CTI-7-UNK:writing...\n"

// What is given out after each part was written, and what is left at the end.
func TestFollowGivesWholeRecords(t *testing.T) {
	text := "11: Dec 31 23:59:50.000 COT %MIVR-ICD_CTI-7-UNK:got an event message: { length=-1 type=X_EVENT, callID: 7, callVar1: a } b"
	row := "MDATA:   0000: 00 00 00 01 00 00 00 02  00 00 00 03 00 00 00 04 ................\n"
	tests := []struct {
		name  string
		parts []string
		want  []string // after each part
		left  string
	}{
		{"a text trace", []string{text, ", n: 1 }", "\n"}, []string{"", "", text + ", n: 1 }\n"}, ""},
		{"a text trace in two lines", []string{text + "\nof it", " }\n"}, []string{"", text + "\nof it }\n"}, ""},
		{"a text trace without its end", []string{text, "\n"}, []string{"", ""}, text + "\n"},
		{"a text trace without a line end", []string{text + ", n: 1 }"}, []string{""}, text + ", n: 1 }"},
		{
			"a dump of one row",
			[]string{dumpHead, "MHDR:    0000: 00 00 00 10 00 00 00 17 ........\n", row[:40], row[40:]},
			[]string{"", "", "", dumpHead + "MHDR:    0000: 00 00 00 10 00 00 00 17 ........\n" + row},
			"",
		},
		{
			"a dump without a body",
			[]string{dumpHead, "MHDR:    0000: 00 00 00 00 00 00 00 05\n"},
			[]string{"", dumpHead + "MHDR:    0000: 00 00 00 00 00 00 00 05\n"},
			"",
		},
		{
			"a dump of two rows",
			[]string{dumpHead + "MHDR:    0000: 00 00 00 11 00 00 00 17\n" + row, "         0010: 00\n"},
			[]string{"", dumpHead + "MHDR:    0000: 00 00 00 11 00 00 00 17\n" + row + "         0010: 00\n"},
			"",
		},
		{
			"a dump without its end",
			[]string{dumpHead + "MHDR:    0000: 00 00 00 11 00 00 00 17\n" + row},
			[]string{""},
			dumpHead + "MHDR:    0000: 00 00 00 11 00 00 00 17\n" + row,
		},
		{
			"a damaged dump",
			[]string{dumpHead + "MHDR:    00\n" + row, "13: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:x\n"},
			[]string{"", dumpHead + "MHDR:    00\n" + row},
			"13: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:x\n",
		},
		{
			"any record",
			[]string{"13: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:{ x }\n", "more\n", "14: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:y\n"},
			[]string{"", "", "13: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:{ x }\nmore\n"},
			"14: Dec 31 23:59:50.000 COT %MIVR-ENG-7-UNK:y\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := write(t, filepath.Join(t.TempDir(), "MIVR.log"), "")
			set := find(t, path)
			ctx, cancel := context.WithCancel(t.Context())
			var got []string
			var given string
			follow := set.Follow(FollowOptions{Wait: func(ctx context.Context) error {
				if n := len(got); n < len(tt.parts) {
					f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
					require.NoError(t, err)
					_, err = f.WriteString(tt.parts[n])
					require.NoError(t, err)
					require.NoError(t, f.Close())
				} else {
					cancel()
				}
				got, given = append(got, given), ""
				return ctx.Err()
			}})
			defer follow.Close()
			var chunk parse.Chunk
			for follow.Next(ctx, &chunk) == nil {
				given += string(chunk.Data)
			}
			require.Equal(t, tt.want, got[1:])
			var left strings.Builder
			for follow.Left(&chunk) {
				left.WriteString(string(chunk.Data))
			}
			require.Equal(t, tt.left, left.String())
		})
	}
}

// readFollow reads until ctx is canceled, and then what is left.
func readFollow(t testing.TB, ctx context.Context, follow *Follow) []read {
	t.Helper()
	got, err := readStream(t, func(c *parse.Chunk) error { return follow.Next(ctx, c) })
	require.ErrorIs(t, err, context.Canceled)
	left, err := readStream(t, func(c *parse.Chunk) error {
		if follow.Left(c) {
			return nil
		}
		return io.EOF
	})
	require.NoError(t, err)
	require.NoError(t, follow.Err())
	return append(got, left...)
}

// followOnce is what there is to read now.
func followOnce(t *testing.T, set *Set, tail int) []read {
	follow := set.Follow(FollowOptions{Tail: tail, Size: 4096, Wait: func(context.Context) error { return io.EOF }})
	defer follow.Close()
	records, err := readStream(t, func(c *parse.Chunk) error {
		err := follow.Next(t.Context(), c)
		if err == io.EOF && follow.Left(c) {
			return nil
		}
		return err
	})
	require.NoError(t, err)
	require.NoError(t, follow.Err())
	return records
}

func TestTail(t *testing.T) {
	e := newEngine(5)
	records := e.records(900)
	content := map[string]string{}
	dir := t.TempDir()
	for i, from := range []int{0, 300, 600} {
		path := filepath.Join(dir, fmt.Sprintf("MIVR%d.log", i+1))
		content[path] = strings.Join(records[from:from+300], "")
		if i == 0 {
			write(t, path, gz(content[path]))
		} else {
			write(t, path, content[path])
		}
	}
	for _, n := range []int{1, 2, 299, 300, 301, 700, 899, 900, 2000} {
		got := followOnce(t, find(t, dir), n)
		var raw []string
		for _, r := range got {
			raw = append(raw, r.raw)
		}
		require.Equal(t, records[max(len(records)-n, 0):], raw, "%d", n)
		requirePlaces(t, content, got)
	}
}

// A pipe that is written slowly is not waited for before it is followed.
func TestGlimpse(t *testing.T) {
	text := strings.Join(newEngine(1).records(30), "")
	r, w := io.Pipe()
	written := make(chan struct{})
	go func() {
		io.WriteString(w, text[:600])
		<-written
		io.WriteString(w, text[600:])
		w.Close()
	}()
	set := findWith(t, Options{Stdin: r}, "-")
	require.Equal(t, text[:600], surveyed(set.Runs[0].Glimpse(parse.SurveySize)))
	close(written)
	require.Equal(t, text, surveyed(set.Runs[0].Survey(parse.SurveySize)))
	require.Equal(t, []string{text}, texts([][]read{followOnce(t, set, 0)}))
}

// Standard input is followed until it ends.
func TestFollowPipe(t *testing.T) {
	text := strings.Join(newEngine(1).records(50), "")
	set := findWith(t, Options{Stdin: strings.NewReader(text)}, "-")
	require.Equal(t, []string{text}, texts([][]read{followOnce(t, set, 0)}))
}

func TestFollowNodes(t *testing.T) {
	dir := t.TempDir()
	a, b := newEngine(1), newEngine(50_000)
	write(t, filepath.Join(dir, "a", "MIVR1.log"), strings.Join(a.records(50), ""))
	write(t, filepath.Join(dir, "b", "MIVR1.log"), strings.Join(b.records(50), ""))
	require.Len(t, followOnce(t, find(t, dir), 10), 20)
}
