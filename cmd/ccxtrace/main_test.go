package main

import (
	"bytes"
	"errors"
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
