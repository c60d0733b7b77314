package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

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
