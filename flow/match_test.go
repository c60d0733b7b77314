package flow_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
	"ccxtrace/parse"
)

var update = flag.Bool("update", false, "write the golden files")

// start is when the test logs begin.
var start = time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)

// later is a message of a log that goes on after a call: without it, what a
// call lacks at its end may have been cut off.
var later = flowtest.Parse("300 B BEGIN_CALL_EVENT CallID=33560001 CallType=1 ConnectionDeviceID=8899 ANI=3199 DNIS=6300")

// before is a call that ended before another one begins, so that what that
// one lacks at its beginning was not cut off.
var before = flowtest.Parse(`
	0 B BEGIN_CALL_EVENT CallID=33550001 CallType=1 ConnectionDeviceID=8898 ANI=3198 DNIS=6300
	0 B END_CALL_EVENT CallID=33550001
	600 B BEGIN_CALL_EVENT CallID=33550003 CallType=1 ConnectionDeviceID=8897 ANI=3197 DNIS=6300
	5 B END_CALL_EVENT CallID=33550003`)

// conversations are those of a log.
func conversations(t testing.TB, log []byte) (out []*flow.Conversation) {
	t.Helper()
	r := parse.NewReader(bytes.NewReader(log), "test.log", parse.Dating{Year: 2026, Zone: time.UTC})
	d := decode.NewDecoder(ged188.Protocol())
	for c := range flow.Conversations(func(yield func(*decode.Message) bool) {
		var m decode.Message
		for rec, err := range r.All() {
			require.NoError(t, err)
			if d.Decode(rec, &m) && !yield(&m) {
				return
			}
		}
	}) {
		out = append(out, c)
	}
	return out
}

// conversation is the one of s, in the middle of a log.
func conversation(t testing.TB, s flowtest.Script, forms flowtest.Forms) *flow.Conversation {
	t.Helper()
	whole := append(append(append(flowtest.Script{}, before...), s...), later...)
	var found *flow.Conversation
	for _, c := range conversations(t, whole.Log(start, forms)) {
		if c.ID >= 33555000 && c.ID < 33560000 {
			require.Nil(t, found, "a second conversation")
			found = c
		}
	}
	require.NotNil(t, found)
	return found
}

// says are the deviations of c, a line each.
func says(c *flow.Conversation) []string {
	out := []string{}
	for _, d := range c.Deviations {
		out = append(out, fmt.Sprintf("%s %s %d %s", d.Kind, d.Pattern, d.Step, d.Type))
	}
	return out
}

var forms = map[string]flowtest.Forms{"text": flowtest.Text, "dumps": flowtest.Dumps, "both": flowtest.Both}

// patterns are those of the scripts.
var patterns = map[string][]string{
	"queued-answered":          {"queued-answered"},
	"transferred":              {"queued-answered", "transferred"},
	"conferenced":              {"queued-answered", "conferenced"},
	"outbound-accept":          {"outbound-accept"},
	"outbound-skip":            {"outbound-skip"},
	"outbound-reject":          {"outbound-reject"},
	"abandoned-in-queue":       {"abandoned-in-queue"},
	"ring-no-answer":           {"ring-no-answer", "queued-answered"},
	"direct-call":              {"direct-call"},
	"direct-not-answered":      {"direct-not-answered"},
	"outside-call":             {"outside-call"},
	"outside-not-answered":     {"outside-not-answered"},
	"self-service":             {"self-service"},
	"blind-transfer":           {"queued-answered", "blind-transfer"},
	"hold-retrieve":            {"queued-answered", "hold-retrieve"},
	"consulted":                {"queued-answered", "consulted"},
	"supervised":               {"queued-answered", "supervised"},
	"outbound-not-answered":    {"outbound-not-answered"},
	"reservation-not-answered": {"reservation-not-answered"},
}

// Each flow has a script and logs of it, in which it is found without a
// deviation and with every event in its place.
func TestFlowsAreFound(t *testing.T) {
	for _, f := range flow.Flows {
		require.Contains(t, flowtest.Names(), f.Name)
		for form, forms := range forms {
			t.Run(f.Name+"/"+form, func(t *testing.T) {
				s := flowtest.Named(f.Name)
				c := conversation(t, s, forms)
				require.Equal(t, patterns[f.Name], c.Patterns)
				require.Empty(t, says(c))
				require.Len(t, c.Events, len(s))
				for _, e := range c.Events {
					require.NotEmpty(t, e.Pattern, "%s at %s", e.Msg.Schema.Name, e.Time)
					require.NotNil(t, e.Expected)
				}
			})
		}
	}
}

// The logs in testdata are those of the scripts.
func TestLogs(t *testing.T) {
	for _, name := range flowtest.Names() {
		for form, forms := range forms {
			file := filepath.Join("..", "testdata", "flows", name+"-"+form+".log")
			log := flowtest.Named(name).Log(start, forms)
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o777))
				require.NoError(t, os.WriteFile(file, log, 0o666))
			}
			got, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(log), string(got))
		}
	}
}
