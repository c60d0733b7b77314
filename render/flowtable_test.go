package render

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/flow"
)

func TestFlowTopics(t *testing.T) {
	x := NewExplainer(FlowTopics()...)
	for _, f := range flow.Flows {
		found, missing := x.Find([]string{f.Name})
		require.Empty(t, missing, f.Name)
		topic := found[slices.IndexFunc(found, func(t Topic) bool { _, ok := t.(*flowTopic); return ok })]
		for _, width := range []int{66, 80, 140} {
			requireFits(t, string(topic.Append(nil, Options{Width: width})), width)
		}
		object, err := json.Marshal(topic.Object())
		require.NoError(t, err)
		var got struct {
			Kind, Name string
			Documented bool
			Steps      []struct{ Messages []struct{ Type string } }
		}
		require.NoError(t, json.Unmarshal(object, &got))
		require.Equal(t, "flow", got.Kind)
		require.Equal(t, f.Name, got.Name)
		require.Equal(t, f.Documented, got.Documented)
		require.Len(t, got.Steps, len(f.Steps))
		for i := range f.Steps {
			require.Len(t, got.Steps[i].Messages, len(f.Steps[i].Messages))
		}
	}
	for _, d := range flow.FindingDocs {
		found, _ := x.Find([]string{d.Code})
		require.Contains(t, string(found[len(found)-1].Append(nil, Options{Width: 500})), d.Doc)
	}
}

func TestFlowTableGoldens(t *testing.T) {
	for _, name := range []string{"queued-answered", "conferenced", "outbound-skip", "ring-no-answer"} {
		topic := &flowTopic{flow.Lookup(name)}
		golden(t, "explain-"+name+".txt", string(topic.Append(nil, Options{})))
	}
	golden(t, "explain-transferred-color.txt", string((&flowTopic{flow.Lookup("transferred")}).Append(nil, Options{Color: true})))
}
