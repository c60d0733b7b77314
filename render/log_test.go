package render

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// decodeLog calls do with each message of a log.
func decodeLog(t testing.TB, log string, do func(*decode.Message)) {
	in := parse.NewReader(strings.NewReader(log), "guide.log", parse.Dating{Year: 2024, Zone: time.FixedZone("EDT", -4*3600)})
	dec := decode.NewDecoder(ged188.Protocol())
	dec.Reset(nil)
	var m decode.Message
	for rec, err := range in.All() {
		require.NoError(t, err)
		if dec.Decode(rec, &m) {
			do(&m)
		}
	}
}

// The guide's two excerpts in every form.
func TestGuide(t *testing.T) {
	log, err := os.ReadFile("../testdata/guide.log")
	require.NoError(t, err)
	for name, w := range map[string]MessageWriter{
		"guide-line.txt": NewLine(Options{}), "guide-full.txt": NewFull(Options{}), "guide-bytes.txt": NewBytes(Options{}), "guide.jsonl": NewJSON(Options{}),
	} {
		t.Run(name, func(t *testing.T) {
			var b []byte
			decodeLog(t, string(log), func(m *decode.Message) { b = w.Append(b, m) })
			golden(t, name, string(b))
		})
	}
}

// Whatever a log holds, no form of it sends anything to a terminal, JSON is
// JSON without a key twice, and a line is a line.
func FuzzForms(f *testing.F) {
	log, err := os.ReadFile("../testdata/guide.log")
	require.NoError(f, err)
	f.Add(string(log))
	f.Add("1: %MIVR-ICD_CTI-7-UNK:x { length=-1 type=OPEN_REQ, clientPass: a\x1b[31mb, foo: 1, foo: 2, CSQID[1]: 3, CSQID[0]: 4 }")
	f.Add("%MIVR-ICD_CTI-3-EXCEPTION:java.lang.Error: \u202e\n\tat x\n")
	f.Add("%MIVR-ICD_CTI-7-UNK:writing...\nMHDR: 0000: 00 00 00 09 00 00 00 ED\nMDATA: 0000: 00 01 B7 02 00 00 BF 02 00")
	columns, err := Columns(DefaultColumns + ",NamedVariable,ClientPassword,CSQ.CSQID")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, log string) {
		writers := map[string]MessageWriter{
			"line": NewLine(Options{}), "full": NewFull(Options{}), "bytes": NewBytes(Options{}), "json": NewJSON(Options{Reserved: true}), "csv": NewCSV(Options{}, columns),
		}
		decodeLog(t, log, func(m *decode.Message) {
			for name, w := range writers {
				out := string(w.Append(nil, m))
				require.True(t, strings.HasSuffix(out, "\n"))
				require.False(t, strings.ContainsFunc(strings.ReplaceAll(out, "\n", ""), hidden), "%s: %q", name, out)
				if name == "full" || name == "bytes" {
					continue
				}
				require.Equal(t, 1, strings.Count(out, "\n"))
				if name == "json" {
					requireJSON(t, out)
				}
			}
		})
	})
}

// requireJSON requires one JSON value in which no object has a key twice.
func requireJSON(t *testing.T, s string) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(s))
	var objects []map[string]bool // keys of the open ones; nil for an array
	key := false                  // a key comes next
	for {
		tok, err := dec.Token()
		if err != nil {
			require.EqualError(t, err, "EOF", "%s", s)
			require.Empty(t, objects)
			return
		}
		switch tok {
		case json.Delim('{'):
			objects, key = append(objects, map[string]bool{}), true
			continue
		case json.Delim('['):
			objects, key = append(objects, nil), false
			continue
		case json.Delim('}'), json.Delim(']'):
			objects = objects[:len(objects)-1]
		default:
			if key {
				keys := objects[len(objects)-1]
				require.False(t, keys[tok.(string)], "%q twice: %s", tok, s)
				keys[tok.(string)] = true
				key = false
				continue
			}
		}
		key = len(objects) > 0 && objects[len(objects)-1] != nil
	}
}
