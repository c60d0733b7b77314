package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A chunk may end at any byte of a log; what is printed does not show where.
func TestParallelCutsEverywhere(t *testing.T) {
	guide := "../../testdata/guide.log"
	short := filepath.Join(t.TempDir(), "short.log")
	text, err := os.ReadFile(guide)
	require.NoError(t, err)
	exception := "7091949: Nov 20 10:43:59.436 EDT %MIVR-ICD_CTI-3-EXCEPTION:com.example.SocketException: closed\r\n"
	text = append(append(text, exception...), text...)
	require.NoError(t, os.WriteFile(short, text, 0o600))
	want := decoded(t, short, 1, len(text)+1)
	require.Contains(t, want, `"about":`)
	for size := 1; size <= len(text); size++ {
		require.Equal(t, want, decoded(t, short, 1+size%3, size), "chunks of %d bytes", size)
	}
}

// How many workers there are, how much each takes at a time, and when memory
// is collected: what is printed does not show it.
func TestParallelPrintsTheSame(t *testing.T) {
	file := filepath.Join(t.TempDir(), "Cisco001MIVR014.log")
	text := engineLog(t, 1<<20)
	require.NoError(t, os.WriteFile(file, text, 0o600))
	want := decoded(t, file, 1, len(text)+1)
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	for _, percent := range []int{5, 100, -1} {
		debug.SetGCPercent(percent)
		for _, jobs := range []int{1, 2, 5} {
			for _, size := range []int{1 << 10, 10_007, chunkSize} {
				require.Equal(t, want, decoded(t, file, jobs, size), "%d workers, chunks of %d bytes, GOGC=%d", jobs, size, percent)
			}
		}
	}
}

// The messages and calls of two nodes come in one order of time, whatever is
// read first.
func TestParallelNodes(t *testing.T) {
	logs := []string{"../../testdata/flows/ring-no-answer-both.log", "../../testdata/flows/conferenced-both.log"}
	for _, command := range []string{"decode", "flows"} {
		print := func(jobs, size int) string {
			var out bytes.Buffer
			status := run(append([]string{command, "-o", "json", "--jobs", strconv.Itoa(jobs)}, logs...),
				system{stdin: os.Stdin, stdout: &out, stderr: io.Discard, now: scriptTime, chunkSize: size})
			require.Equal(t, exitFound, status)
			return out.String()
		}
		want := print(1, chunkSize)
		times := regexp.MustCompile(`(?m)^\{.*?"(?:time|end)":"([^"]+)"`).FindAllStringSubmatch(want, -1)
		require.NotEmpty(t, times)
		require.True(t, slices.IsSortedFunc(times, func(a, b []string) int { return strings.Compare(a[1], b[1]) }))
		for _, size := range []int{500, 3000, 20_000} {
			require.Equal(t, want, print(1, size), "%s, chunks of %d bytes", command, size)
			require.Equal(t, want, print(3, size), "%s, chunks of %d bytes, 3 workers", command, size)
		}
	}
}
