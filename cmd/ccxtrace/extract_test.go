package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

// ccxtrace runs the program and returns what it prints and its status.
func ccxtrace(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	status = run(args, system{stdin: null, stdout: &out, stderr: &errs, now: scriptTime, chunkSize: chunkSize})
	return out.String(), errs.String(), status
}

var (
	anyID    = regexp.MustCompile(`^\{"id":"([0-9]+)`)
	anyPlace = regexp.MustCompile(`"file":"[^"]*","line":[0-9]+`)
)

// What is extracted of a call says the same of it as the whole log.
func TestExtractReadsAgain(t *testing.T) {
	logs, err := filepath.Glob("../../testdata/flows/*.log")
	require.NoError(t, err)
	require.NotEmpty(t, logs)
	for _, log := range logs {
		calls, _, _ := ccxtrace(t, "flows", "-o", "json", log)
		for line := range strings.Lines(calls) {
			id := anyID.FindStringSubmatch(line)[1]
			part, _, status := ccxtrace(t, "extract", "--call", id, log)
			require.Zero(t, status)
			file := filepath.Join(t.TempDir(), "part.log")
			require.NoError(t, os.WriteFile(file, []byte(part), 0o600))
			for _, command := range []string{"flows", "decode"} {
				want, _, _ := ccxtrace(t, command, "--call", id, "-o", "json", log)
				got, _, _ := ccxtrace(t, command, "--call", id, "-o", "json", file)
				unplaced := func(s string) string {
					return regexp.MustCompile(`,"offset":[0-9]+`).ReplaceAllString(anyPlace.ReplaceAllString(s, ""), "")
				}
				require.Equal(t, unplaced(want), unplaced(got), "%s %s", command, log)
			}
		}
	}
}

// Without a choice it is the whole log, byte for byte.
func TestExtractAll(t *testing.T) {
	logs, err := filepath.Glob("../../testdata/flows/*.log")
	require.NoError(t, err)
	for _, log := range append(logs, "../../testdata/guide.log") {
		want, err := os.ReadFile(log)
		require.NoError(t, err)
		for _, more := range [][]string{nil, {"-C", "1"}, {"--jobs", "1"}} {
			got, _, status := ccxtrace(t, append([]string{"extract", log}, more...)...)
			require.Zero(t, status)
			require.Equal(t, string(want), got)
		}
	}
}

func TestMentions(t *testing.T) {
	tests := []struct {
		text string
		name string
		want bool
	}{
		{"call:16777507 [291/1], address 9111", "16777507", true},
		{"call:16777507 [291/1], address 9111", "291/1", true},
		{"16777507", "16777507", true},
		{"116777507 and 16777507", "16777507", true},
		{"116777507", "16777507", false},
		{"167775071", "16777507", false},
		{"ref=0016777507ab", "16777507", false},
		{"0x16777507", "16777507", false},
		{"MediaId:1291/1 Task:7", "291/1", false},
		{"MediaId:291/12 Task:7", "291/1", false},
		{"4/291/1", "291/1", false},
		{"291/1/", "291/1", false},
		{"GCID=(1,291)->ACTIVE", "(1,291)", true},
		{"GCID=(1,2910)", "(1,291)", false},
		{"", "291/1", false},
		{"222222222", "22222222", false},
		{"222222222 22222222", "22222222", true},
	}
	for _, tt := range tests {
		name := decode.NewNeedle([]byte(tt.name))
		require.Equal(t, tt.want, mentions([]byte(tt.text), &name), "%q in %q", tt.name, tt.text)
	}
}

// Names of a call: a CallID of node 0 is too small to be looked for as a
// number.
func TestStoryNames(t *testing.T) {
	for _, tt := range []struct {
		id    uint32
		names []string
		other []string
	}{
		{16777507, []string{"16777507", "291/1", "(1,291)"}, []string{"291", "291/0"}},
		{291, []string{"291/0", "(0,291)"}, []string{"291", "291/1"}},
	} {
		s := newStory()
		s.add(tt.id)
		s.add(tt.id)
		require.Len(t, s.names, len(tt.names))
		for _, name := range tt.names {
			require.True(t, s.isNamed([]byte("call "+name+".")), name)
		}
		for _, other := range tt.other {
			require.False(t, s.isNamed([]byte("call "+other+".")), other)
		}
	}
}

func TestLogWriter(t *testing.T) {
	record := func(at uint64, text string) []byte {
		return append(binary.BigEndian.AppendUint64([]byte{0}, at), text...)
	}
	tests := []struct {
		name  string
		items [][]byte
		want  string
	}{
		{"lines", [][]byte{record(0, "one\n"), record(9, "two\r\n"), record(14, "three")}, "one\ntwo\r\nthree"},
		{"one line", [][]byte{record(0, "one "), record(4, "two "), record(20, "three")}, "one two \nthree"},
		{"next file", [][]byte{record(0, "one"), record(0, "two")}, "one\ntwo"},
		{"byte order marks", [][]byte{record(0, "\ufeffone\n"), record(0, "\ufefftwo\n")}, "\ufeffone\ntwo\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			w := logWriter{w: &out}
			for _, item := range tt.items {
				n, err := w.Write(item)
				require.NoError(t, err)
				require.Equal(t, len(item), n)
			}
			require.Equal(t, tt.want, out.String())
			require.False(t, w.secret)
		})
	}

	var out strings.Builder
	w := logWriter{w: &out, harmless: true}
	_, err := w.Write(record(0, "red \x1b[31m\r\nnext\n"))
	require.NoError(t, err)
	require.Equal(t, "red \\x1b[31m\nnext\n", out.String())

	w = logWriter{w: failing{}}
	_, err = w.Write(record(0, "one\n"))
	require.Error(t, err)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }
