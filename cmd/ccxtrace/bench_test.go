package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// between are records of other subfacilities, which stand between the CTI
// messages of a log.
var between = []string{
	"%MIVR-ENG-7-UNK:Task 51000000218 goes on to its next step: Play Prompt (contact, no barge-in)\n",
	"%MIVR-SS_TEL-7-UNK:Port 8811 of trigger 6200: media of contact 1609/2 starts, payload 0, 20 ms a packet\n",
	"%MIVR-LIB_EVENT-7-UNK:12 events wait\n",
}

// engineLog is about size bytes of log: the project's own logs over and over,
// with other records between theirs, numbered and dated as one run of an
// engine that logs a record each millisecond.
func engineLog(tb testing.TB, size int) []byte {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/flows/*.log")
	require.NoError(tb, err)
	var bodies [][]byte
	for i, file := range append(files, "../../testdata/guide.log") {
		text, err := os.ReadFile(file)
		require.NoError(tb, err)
		for rec, err := range parse.NewReader(bytes.NewReader(text), file, parse.Dating{Year: 2026}).All() {
			require.NoError(tb, err)
			raw := bytes.TrimRight(rec.Raw, "\n")
			bodies = append(bodies, append(raw[bytes.IndexByte(raw, '%'):len(raw):len(raw)], '\n'))
			bodies = append(bodies, []byte(between[i%len(between)]), []byte(between[(i+1)%len(between)]))
		}
	}
	at := time.Date(2026, 11, 20, 6, 0, 0, 0, time.UTC)
	log := make([]byte, 0, size+4096)
	for i := 0; len(log) < size; i++ {
		log = append(strconv.AppendInt(log, int64(412077+i), 10), ": "...)
		log = at.AppendFormat(log, "Jan 02 15:04:05.000 EST ")
		log = append(log, bodies[i%len(bodies)]...)
		at = at.Add(time.Millisecond)
	}
	return log
}

// decoded is what "decode -o json" prints of a file.
func decoded(tb testing.TB, file string, jobs, chunkSize int) string {
	tb.Helper()
	var out, errs bytes.Buffer
	args := []string{"decode", "-o", "json", "--jobs", strconv.Itoa(jobs), file}
	status := run(args, system{stdout: &out, stderr: &errs, now: scriptTime, chunkSize: chunkSize})
	require.Equal(tb, exitFound, status, "%s", &errs)
	return out.String()
}

// BenchmarkDecode decodes a log, end to end.
func BenchmarkDecode(b *testing.B) {
	const size = 32 << 20
	file := filepath.Join(b.TempDir(), "Cisco001MIVR014.log")
	require.NoError(b, os.WriteFile(file, engineLog(b, size), 0o600))
	for _, bench := range []struct {
		name string
		args []string
	}{
		{"json", []string{"-o", "json"}},
		{"json/one-worker", []string{"-o", "json", "--jobs", "1"}},
		{"line", []string{"-o", "line"}},
		{"csv", []string{"-o", "csv"}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				sys := system{stdout: io.Discard, stderr: io.Discard, now: scriptTime, chunkSize: chunkSize}
				if status := run(append([]string{"decode", file}, bench.args...), sys); status != exitFound {
					b.Fatal(status)
				}
			}
		})
	}
}

// BenchmarkVersion is what the program does before it does anything.
func BenchmarkVersion(b *testing.B) {
	for b.Loop() {
		run([]string{"--version"}, system{stdout: io.Discard, stderr: io.Discard})
	}
}
