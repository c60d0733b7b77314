package stats

import (
	"strings"
	"testing"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// BenchmarkCounts reads, decodes and counts a chunk.
func BenchmarkCounts(b *testing.B) {
	data := []byte(strings.Repeat(sample, 200))
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2024}, parse.Text(data))
	var (
		split   = parse.NewSplitter(cal)
		decoder = decode.NewDecoder(ged188.Protocol())
		rec     parse.Record
		m       decode.Message
		counts  Counts
	)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		counts.Reset()
		decoder.Reset(nil)
		for split.Reset(parse.Chunk{Data: data}, parse.State{}); split.Next(); {
			split.Record(&rec)
			counts.Record(&rec)
			if decoder.Decode(&rec, &m) {
				counts.Message(&m)
			}
		}
	}
}
