package render

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every key that records, decode and explain print is in docs/json.md, so that
// none is renamed by accident.
func TestKeysAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/json.md")
	require.NoError(t, err)
	documented := func(key string) {
		require.Contains(t, string(doc), "`"+key+"`")
	}
	for _, name := range []string{"records.jsonl", "messages.jsonl"} {
		lines, err := os.ReadFile("testdata/" + name)
		require.NoError(t, err)
		for line := range strings.Lines(string(lines)) {
			var object map[string]json.RawMessage
			require.NoError(t, json.Unmarshal([]byte(line), &object))
			for key := range object {
				documented(key)
			}
		}
	}
	e := NewExplainer()
	for _, topic := range append(e.topics, &bitsTopic{table: e.tables["calleventmask"][0]}) {
		typ := reflect.TypeOf(topic.Object())
		for i := range typ.NumField() {
			key, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			documented(key)
		}
	}
}
