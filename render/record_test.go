package render

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/parse"
)

// records are the records of the goldens.
func records() []*parse.Record {
	step := &parse.Record{
		Pos: parse.Pos{File: "Cisco001MIVR014.log", Line: 1}, Seq: 51338, HasSeq: true,
		Time: parse.MakeTime(1460090667869, 5*3600+1800), Zone: []byte("IST"),
		Facility: []byte("MIVR"), Subfacility: []byte("ENG"), Severity: 7, Mnemonic: []byte("UNK"),
		Message: []byte("Execute step of Task 34000000019 : Start"),
	}
	trouble := &parse.Record{
		Pos:      parse.Pos{File: "-", Line: 7, Offset: 512},
		Facility: []byte("MIVR"), Subfacility: []byte("SS_TEL"), Severity: 3, Mnemonic: []byte("EXCEPTION"), Thread: []byte("pool-1"),
		Message:  []byte("com.example.Bad: \x1b[31mno\r\n\tat com.example.Reader"),
		Warnings: []parse.Warning{{Code: parse.HeadWrapped, Detail: "after the facility"}},
	}
	scrap := &parse.Record{Pos: parse.Pos{File: "a\"b.log", Line: 1}, Unparsed: true, Message: []byte("### \"a note\" ###\n")}
	return []*parse.Record{step, trouble, scrap}
}

func TestRecordGoldens(t *testing.T) {
	tests := []struct {
		name string
		w    RecordWriter
	}{
		{"records.txt", NewRecordLine(Options{})},
		{"records-color.txt", NewRecordLine(Options{Color: true})},
		{"records.jsonl", NewRecordJSON()},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b []byte
			for _, r := range records() {
				b = tt.w.Append(b, r)
			}
			golden(t, tt.name, string(b))
		})
	}
}

func TestRecordJSONIsJSON(t *testing.T) {
	w := NewRecordJSON()
	for _, r := range records() {
		var got map[string]any
		require.NoError(t, json.Unmarshal(w.Append(nil, r), &got))
		require.Equal(t, r.File, got["file"])
		require.Equal(t, r.Unparsed, got["unparsed"] == true)
	}
}

func TestRecordAllocatesNothing(t *testing.T) {
	for _, w := range []RecordWriter{NewRecordLine(Options{}), NewRecordJSON()} {
		r := records()[0]
		b := w.Append(nil, r)
		require.Zero(t, testing.AllocsPerRun(100, func() { b = w.Append(b[:0], r) }))
	}
}
