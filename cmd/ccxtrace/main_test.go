package main

import (
	"bytes"
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

func TestVersionThatCannotBeWritten(t *testing.T) {
	var said bytes.Buffer
	require.Equal(t, exitTrouble, run([]string{"--version"}, system{stdout: full{}, stderr: &said}))
	require.Contains(t, said.String(), "no space left")
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
