package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestHelpThatCannotBeWritten(t *testing.T) {
	for _, args := range [][]string{{"--version"}, {"--help"}, {"help", "decode"}, {"decode", "--help"}} {
		var said bytes.Buffer
		require.Equal(t, exitTrouble, run(args, system{stdout: full{}, stderr: &said}), args)
		require.Contains(t, said.String(), "no space left", args)
	}
}

// A file's name in an error cannot drive the terminal.
func TestErrorIsHarmless(t *testing.T) {
	path := filepath.Join(t.TempDir(), "MIVR\x1b]0;x\a.log.gz")
	var packed, out, said bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write([]byte("7: Nov 20 10:43:59.435 EST %MIVR-ENG-7-UNK:x\n"))
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(path, packed.Bytes()[:packed.Len()-10], 0o644))
	require.Equal(t, exitTrouble, run([]string{"records", "--since", "-15m", path}, system{stdin: os.Stdin, stdout: &out, stderr: &said, now: scriptTime, chunkSize: chunkSize}))
	require.Contains(t, said.String(), `--since "-15m": `)
	require.Contains(t, said.String(), "\nsee 'ccxtrace records --help'\n")
	require.NotContains(t, said.String(), "\x1b")
}

// Where nothing could be read, there is nothing to say on what was found.
func TestNoHintOnWhatCannotBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.log")
	text := "\xff\xfe" + strings.Join(strings.Split("7: Nov 20 10:43:59.435 EST %MIVR-ENG-7-UNK:x\n", ""), "\x00") + "\x00"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	stdin, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer stdin.Close()
	var out, said bytes.Buffer
	require.Equal(t, exitTrouble, run([]string{"decode", "-f", path}, system{stdin: stdin, stdout: &out, stderr: &said, now: scriptTime, chunkSize: chunkSize}))
	require.Equal(t, "ccxtrace: "+path+": is UTF-16, which cannot be followed\n", said.String())
}
