package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadme holds every console block of the README against what its
// commands print; -update writes it there.
func TestReadme(t *testing.T) {
	const fence, prompt = "```console\n", "$ go run ./cmd/ccxtrace "
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	parts := strings.Split(string(readme), fence)
	var want strings.Builder
	want.WriteString(parts[0])
	for _, part := range parts[1:] {
		block, rest, ok := strings.Cut(part, "```\n")
		require.True(t, ok, "a block without an end")
		want.WriteString(fence)
		for line := range strings.Lines(block) {
			args, isCommand := strings.CutPrefix(line, prompt)
			if !isCommand {
				continue
			}
			var out bytes.Buffer
			status := run(strings.Fields(args), system{stdin: os.Stdin, stdout: &out, stderr: io.Discard, now: scriptTime, chunkSize: chunkSize})
			require.Equal(t, exitFound, status, line)
			want.WriteString(line)
			want.Write(out.Bytes())
		}
		want.WriteString("```\n")
		want.WriteString(rest)
	}
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(want.String()), 0o666))
		return
	}
	require.Equal(t, want.String(), string(readme))
}
