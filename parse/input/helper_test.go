package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// A writer of logs: records of one engine run.
type engine struct {
	seq  uint64
	now  time.Time
	rand *rand.Rand
}

func newEngine(seed uint64) *engine {
	return &engine{
		seq:  90_000 + seed,
		now:  time.Date(2024, time.December, 31, 23, 59, 50, 0, time.UTC),
		rand: rand.New(rand.NewPCG(seed, 1)),
	}
}

// record is the next record, of one line or several.
func (e *engine) record() string {
	e.seq++
	e.now = e.now.Add(time.Duration(e.rand.IntN(200)) * time.Millisecond)
	head := fmt.Sprintf("%d: %s COT %%MIVR-", e.seq, e.now.Format("Jan 02 15:04:05.000"))
	switch e.rand.IntN(4) {
	case 0:
		return head + "ICD_CTI-7-UNK:writing...\nMHDR:    0000: 00 00 00 04 00 00 00 05\nMDATA:   0000: 00 00 00 07                                      ....\n"
	case 1:
		for range e.rand.IntN(60) {
			head += fmt.Sprintf("trace %d, ", e.rand.IntN(10_000))
		}
		return strings.Replace(head, "MIVR-", "MIVR-SS_TEL-7-UNK:", 1) + "end\n"
	case 2:
		return head + "ENG-6-TASK:\nstep one\n\tstep two\n"
	}
	return head + "SS_RM-7-UNK:Ready\n"
}

func (e *engine) records(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = e.record()
	}
	return list
}

// A read record, and where it was.
type read struct {
	pos parse.Pos
	raw string
}

// readSet reads all runs of a set.
func readSet(t testing.TB, set *Set, size int) (runs [][]read, err error) {
	t.Helper()
	for _, run := range set.Runs {
		s := run.Open(size)
		records, readErr := readStream(t, s.Next)
		s.Close()
		if size := run.Size(); size > 0 && readErr == nil && s.Err() == nil {
			require.Equal(t, size, s.Done())
		}
		runs, err = append(runs, records), errors.Join(err, readErr, s.Err())
	}
	return runs, err
}

// surveyed is the text of a survey.
func surveyed(chunks iter.Seq[*parse.Chunk]) string {
	var text strings.Builder
	for c := range chunks {
		text.Write(c.Data)
	}
	return text.String()
}

func readStream(t testing.TB, next func(*parse.Chunk) error) (records []read, err error) {
	t.Helper()
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, nil)
	var (
		split = parse.NewSplitter(cal)
		chunk parse.Chunk
		rec   parse.Record
		state parse.State
	)
	for {
		if err := next(&chunk); err != nil {
			if err == io.EOF {
				err = nil
			}
			return records, err
		}
		split.Reset(chunk, state)
		for split.Next() {
			split.Record(&rec)
			require.Equal(t, string(split.Raw()), string(rec.Raw))
			records = append(records, read{rec.Pos, string(rec.Raw)})
		}
		state = split.State()
	}
}

// find is Find in a test: the set is closed at its end.
func find(t testing.TB, args ...string) *Set {
	t.Helper()
	return findWith(t, Options{Temp: t.TempDir()}, args...)
}

func findWith(t testing.TB, o Options, args ...string) *Set {
	t.Helper()
	set := Find(args, o)
	t.Cleanup(func() { require.NoError(t, set.Close()) })
	return set
}

// texts is the raw text of each run.
func texts(runs [][]read) []string {
	list := make([]string, len(runs))
	for i, run := range runs {
		var b strings.Builder
		for _, r := range run {
			b.WriteString(r.raw)
		}
		list[i] = b.String()
	}
	return list
}

func write(t testing.TB, path, text string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

func gz(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

func zst(text string) string {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

// A member of an archive to be written.
type member struct{ name, text string }

func zipOf(method uint16, members ...member) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		f, err := w.CreateHeader(&zip.FileHeader{Name: m.name, Method: method})
		if err != nil {
			panic(err)
		}
		io.WriteString(f, m.text)
	}
	w.Close()
	return b.String()
}

func tarOf(members ...member) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, m := range members {
		if err := w.WriteHeader(&tar.Header{Name: m.name, Size: int64(len(m.text)), Mode: 0o600}); err != nil {
			panic(err)
		}
		io.WriteString(w, m.text)
	}
	w.Close()
	return b.String()
}
