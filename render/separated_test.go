package render

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func mustSeparated(t testing.TB, spec string) SeparatedWriter {
	if spec == "" {
		spec = DefaultColumns
	}
	columns, err := Columns(spec)
	require.NoError(t, err)
	return NewCSV(Options{}, columns)
}

func TestColumns(t *testing.T) {
	tests := []struct{ spec, header, first string }{
		{"seq,type,call_id", "seq,type,call_id", "7091948,BEGIN_CALL_EVENT,16777488"},
		{"ani,DNIS", "ANI,DNIS", "2006,7000"},
		{"callvar1,cONNECTIONdeviceID", "CallVariable1,ConnectionDeviceID", ",9026"},
		{"CallType,CallType.symbol", "CallType,CallType.symbol", "1,CALLTYPE_CCX_IN"},
		{" jtapi , warnings", "jtapi,warnings", "272/1,row-short"},
		{"CSQ.CSQID,csqid", "CSQ.CSQID,CSQID", ","},
		{"NamedVariable.BAStatus", "NamedVariable.BAStatus", ""},
	}
	for _, tt := range tests {
		t.Run(tt.spec, func(t *testing.T) {
			w := mustSeparated(t, tt.spec)
			require.Equal(t, tt.header+"\n", string(w.Header(nil)))
			require.Equal(t, tt.first+"\n", string(w.Append(nil, beginCall(t))))
		})
	}
}

func TestUnknownColumn(t *testing.T) {
	tests := []struct{ spec, err string }{
		{"CalID", `no field is named "CalID"; near it are CallID`},
		{"seq,typ", `no field is named "typ"; near it are type`},
		{"EventCause.smybol", `no field is named "EventCause.smybol"; near it are EventCause`},
		{"zzzzzzzzzz", `no field is named "zzzzzzzzzz"`},
		{"", `no field is named ""`},
	}
	for _, tt := range tests {
		_, err := Columns(tt.spec)
		require.ErrorContains(t, err, tt.err)
	}
}

func TestSeparatedGoldens(t *testing.T) {
	columns, err := Columns("seq,form,type,exception,CallVariable1,ConnectedParty.ConnectedPartyDeviceID,NamedVariable,NamedVariable.BAStatus,ClientID,ClientPassword,AgentPassword,warnings")
	require.NoError(t, err)
	for name, w := range map[string]SeparatedWriter{"messages.csv": NewCSV(Options{}, columns), "messages.tsv": NewTSV(Options{}, columns)} {
		t.Run(name, func(t *testing.T) {
			b := w.Header(nil)
			for _, m := range messages(t) {
				b = w.Append(b, m)
			}
			golden(t, name, string(b))
		})
	}
}

// Any reader of CSV gets as many cells in each line as the head has.
func TestCSVIsCSV(t *testing.T) {
	w := mustSeparated(t, DefaultColumns+",CallVariable1,exception")
	b := w.Header(nil)
	for _, m := range messages(t) {
		b = w.Append(b, m)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(messages(t)))
	require.Equal(t, strings.Count(DefaultColumns, ",")+3, len(rows[0]))
	require.Equal(t, `Doe, Jane: "VIP"`, rows[3][len(rows[3])-2])
}
