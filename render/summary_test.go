package render

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/decode/stats"
	"ccxtrace/parse"
)

// summed is a log of two runs that has something for every part of a summary.
func summed(t *testing.T) *stats.Log {
	t.Helper()
	text, err := os.ReadFile("testdata/summary.log")
	require.NoError(t, err)
	var runs []*stats.Run
	for i, node := range []string{"east", "west"} {
		runs = append(runs, &stats.Run{Node: node, Count: i + 1, Files: []*stats.File{{Name: node + "/1.log"}, {Name: node + "/2.log"}}})
	}
	l := stats.NewLog(runs)
	l.Foreign = []stats.Foreign{{Name: "desk\u202e.log", Product: "Finesse"}}
	first, second, _ := strings.Cut(string(text), "=== next file ===\n")
	for i, r := range runs {
		decoder := decode.NewDecoder(ged188.Protocol())
		var m decode.Message
		for k, part := range []string{first, second} {
			reader := parse.NewReader(strings.NewReader(part), r.Files[k].Name, parse.Dating{Year: 2024})
			r.Findings = reader.Findings()
			var counts stats.Counts
			counts.Reset()
			for rec, err := range reader.All() {
				require.NoError(t, err)
				counts.Record(rec)
				if decoder.Decode(rec, &m) {
					counts.Message(&m)
				}
			}
			l.Add(i, &counts)
		}
	}
	l.Close()
	return l
}

func TestSummary(t *testing.T) {
	golden(t, "summary.txt", string(AppendSummary(nil, summed(t), Options{})))
	golden(t, "summary-files.txt", string(AppendFiles(nil, summed(t), Options{})))
	colored := AppendSummary(nil, summed(t), Options{Color: true})
	require.Contains(t, string(colored), "\x1b[1mLog\x1b[0m")
	for line := range strings.Lines(string(AppendSummary(nil, summed(t), Options{}))) {
		require.LessOrEqual(t, len(line), 81, line)
	}
	require.Equal(t, "Log       0 files, 0 records, 0 B\n\nWhat this log cannot show\n  - There is no record of the engine (MIVR) in 0 files.\n",
		string(AppendSummary(nil, stats.NewLog(nil), Options{})))
}

// keysOf are the keys of JSON with all that is in it, "runs.files.file".
func keysOf(v any, path string, into map[string]bool) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			keysOf(x, path, into)
		}
	case map[string]any:
		for key, x := range v {
			into[path+key] = true
			if key != "severities" { // its keys are numbers
				keysOf(x, path+key+".", into)
			}
		}
	}
}

// No key is lost or renamed, and each is documented.
func TestSummaryKeys(t *testing.T) {
	doc, err := os.ReadFile("../docs/json.md")
	require.NoError(t, err)
	for _, d := range stats.LimitDocs {
		require.Contains(t, string(doc), "| `"+d.Code+"` | "+d.Doc+" |")
	}
	object, err := AppendSummaryJSON(nil, summed(t))
	require.NoError(t, err)
	require.NotContains(t, string(object), "\u202e")
	files, err := AppendFilesJSON(nil, summed(t))
	require.NoError(t, err)
	require.Equal(t, 4, strings.Count(string(files), "\n"))

	keys := map[string]bool{}
	for line := range strings.Lines(string(object) + string(files)) {
		var v any
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		keysOf(v, "", keys)
	}
	var list []string
	for path := range keys {
		list = append(list, path)
		require.Contains(t, string(doc), "`"+path[strings.LastIndexByte(path, '.')+1:]+"`")
	}
	slices.Sort(list)
	golden(t, "summary-keys.txt", strings.Join(list, "\n")+"\n")
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 B", 999: "999 B", 1000: "1.0 kB", 9949: "9.9 kB", 9950: "10 kB", 999_499: "999 kB", 999_500: "1.0 MB", 4_200_000_000: "4.2 GB"} {
		require.Equal(t, want, size(n))
	}
}

func TestAddress(t *testing.T) {
	for socket, want := range map[string]string{
		"Socket[addr=192.0.2.45,port=50122,localport=12028]":  "192.0.2.45:50122",
		"Socket[addr=/192.0.2.45,port=50122,localport=12028]": "192.0.2.45:50122",
		"Socket[unconnected]":                                 "Socket[unconnected]",
		"":                                                    "(not named)",
	} {
		require.Equal(t, want, address(socket))
	}
}
