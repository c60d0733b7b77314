package input

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

const blockLead = 8 << 10

// blocksOf are the blocks of run.
func blocksOf(t *testing.T, run *Run, size, jobs int) (blocks []Block, places []parse.Pos, err error) {
	t.Helper()
	var one sync.Mutex
	places, err = run.Blocks(context.Background(), size, blockLead, jobs, func() func(*Block) {
		return func(b *Block) {
			one.Lock()
			defer one.Unlock()
			blocks = append(blocks, Block{b.File, bytes.Clone(b.Data), b.Offset, b.Lead})
		}
	})
	return blocks, places, err
}

// Blocks are all of a run, each with the bytes before it.
func TestBlocksParallel(t *testing.T) {
	e := newEngine(5)
	texts := []string{strings.Join(e.records(3000), ""), strings.Join(e.records(10), ""), strings.Join(e.records(1500), "")}
	dir := t.TempDir()
	for i, text := range texts {
		write(t, filepath.Join(dir, []string{"MIVR1.log", "MIVR2.log", "MIVR3.log"}[i]), text)
	}
	run := find(t, dir).Runs[0]
	require.Len(t, run.Files, 3)
	require.True(t, run.Plain())
	part := *run
	part.Files = slices.Clone(run.Files)
	first, last := *run.Files[0], *run.Files[2]
	first.from, last.until = 10_001, 20_003
	part.Files[0], part.Files[2] = &first, &last
	for _, tt := range []struct {
		file   int
		offset int64
		has    bool
	}{
		{0, 10_000, false}, {0, 10_001, true}, {0, int64(len(texts[0])) - 1, true}, {0, int64(len(texts[0])), false},
		{1, 0, true}, {2, 20_002, true}, {2, 20_003, false},
	} {
		at := parse.Pos{File: run.Files[tt.file].Name, Offset: tt.offset}
		require.Equal(t, tt.has, part.Has(at), "%v", at)
	}
	cut := []string{texts[0][first.from:], texts[1], texts[2][:last.until]}
	for _, tt := range []struct {
		run   *Run
		texts []string
	}{{run, texts}, {&part, cut}} {
		for _, size := range []int{1000, 9000, 64 << 10, 1 << 20} {
			for _, jobs := range []int{-1, 1, 2, 5} {
				blocks, places, err := blocksOf(t, tt.run, size, jobs)
				require.NoError(t, err)
				require.Len(t, blocks, len(places))
				found := map[string]int{} // of each file, bytes
				for i, text := range tt.texts {
					f := tt.run.Files[i]
					for from := 0; from < len(text); from += size {
						want := text[max(0, from-blockLead):min(from+size, len(text))]
						lead := min(from, blockLead)
						is := slices.ContainsFunc(blocks, func(b Block) bool {
							return b.File == f && b.Lead == lead && b.Offset == f.from+int64(from-lead) && string(b.Data) == want
						})
						require.True(t, is, "block at %d of %s", from, f.Name)
						found[f.Name] += len(want) - lead
						if f.from == 0 {
							require.Contains(t, places, parse.Pos{File: f.Name, Line: 1 + strings.Count(text[:from], "\n"), Offset: int64(from)})
						}
					}
					require.Equal(t, len(text), found[f.Name])
				}
			}
		}
	}
}

// What cannot be read is an error.
func TestBlocksErrors(t *testing.T) {
	e := newEngine(5)
	log := strings.Join(e.records(1000), "")
	name := filepath.Join(t.TempDir(), "MIVR1.log")
	write(t, name, log)
	run := find(t, name).Runs[0]

	ctx, stop := context.WithCancel(context.Background())
	_, err := run.Blocks(ctx, 1000, blockLead, 2, func() func(*Block) { return func(*Block) { stop() } })
	require.ErrorIs(t, err, context.Canceled)

	require.NoError(t, os.Truncate(name, int64(len(log)/2)))
	_, _, err = blocksOf(t, run, 1000, 3)
	require.ErrorContains(t, err, name)

	require.NoError(t, os.Remove(name))
	_, _, err = blocksOf(t, run, 1000, 3)
	require.True(t, errors.Is(err, fs.ErrNotExist), err)
}
