package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
	"ccxtrace/parse/input"
)

// Nodes that appear in a folder that is followed are nodes of their own: none
// begins anew because another goes on.
func TestAppearedNodes(t *testing.T) {
	r := &reader{follow: true, runs: []engineRun{{Run: &input.Run{}}, {Run: &input.Run{}}}}
	a := newAssemblers(r, nil)
	was, one, two := a.of(0), a.of(1), a.of(2)
	require.NotSame(t, was, one)
	require.NotSame(t, one, two)
	require.Same(t, one, a.of(1))
	require.Same(t, was, a.of(0))
}

// That a folder has no log when its following begins is no trouble once one
// has appeared.
func TestFollowAppears(t *testing.T) {
	for _, appears := range []bool{false, true} {
		dir := t.TempDir()
		var said bytes.Buffer
		r := &reader{app: &app{system: system{stderr: &said, now: scriptTime, chunkSize: chunkSize}}, follow: true}
		require.NoError(t, r.open([]string{dir}))
		require.Contains(t, said.String(), "no MIVR log found")
		if appears {
			text, err := os.ReadFile("../../testdata/flows/self-service-text.log")
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(dir, "Cisco001MIVR001.log"), text, 0o644))
		}
		ctx, cancel := context.WithCancel(t.Context())
		next, finish := r.followed(ctx, newLanes(r.runs, r.chunkSize))
		var c parse.Chunk
		if appears {
			require.NoError(t, next(&c))
			require.NoError(t, r.status(true))
		} else {
			cancel()
			require.Error(t, next(&c))
			require.Equal(t, errTrouble, r.status(false))
		}
		cancel()
		finish()
		r.close()
	}
}
