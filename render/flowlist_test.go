package render

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/stretchr/testify/require"

	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// listed are the rows of the test logs of all flows, one after the other.
func listed(t testing.TB) (rows []FlowRow) {
	for i, name := range flowtest.Names() {
		r := NewFlowRow(documented(t, name))
		r.Start = later(r.Start, int64(i)*60_000)
		rows = append(rows, r)
	}
	r := NewFlowRow(odd(t))
	r.Patterns, r.Resembles, r.Outcome = nil, "queued-answered", flow.UnknownOutcome
	r.Start = later(r.Start, -60_000)
	rows = append(rows, r)
	SortFlowRows(rows)
	return rows
}

func TestFlowList(t *testing.T) {
	rows := listed(t)
	require.Equal(t, "~queued-answered", rows[0].words()[7], "sorted by start")
	for name, o := range map[string]Options{"": {}, "-60": {Width: 60}, "-140": {Width: 140}, "-ascii": {ASCII: true}} {
		table := string(AppendFlowTable(nil, rows, o))
		golden(t, "flows"+name+".table", table)
		requireFits(t, table, o.columns())
		o.Color = true
		require.Equal(t, table, ansi.Strip(string(AppendFlowTable(nil, rows, o))), "colour changes more than colour")
	}
	golden(t, "flows-color.table", string(AppendFlowTable(nil, rows, Options{Color: true})))
	golden(t, "flows.columns", string(AppendFlowColumns(nil, rows)))
	golden(t, "flows.csv", string(AppendFlowCSV(nil, rows)))
	golden(t, "flows.tsv", string(AppendFlowTSV(nil, rows)))
}

func TestFlowColumnsAreWords(t *testing.T) {
	rows := listed(t)
	rows[1].Caller = "two words"
	for line := range strings.Lines(string(AppendFlowColumns(nil, rows))) {
		require.Len(t, strings.Fields(line), 10)
	}
}

func TestFlowCSVIsCSV(t *testing.T) {
	rows := listed(t)
	rows[0].Caller = `he said "no, thanks"`
	lines, err := csv.NewReader(strings.NewReader(string(AppendFlowCSV(nil, rows)))).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, len(rows)+1)
	require.Equal(t, rows[0].Caller, lines[1][5])
}

func TestFlowListOfNothing(t *testing.T) {
	require.Empty(t, AppendFlowColumns(nil, nil))
	require.Empty(t, AppendFlowTable(nil, nil, Options{Width: 80}))
}

func TestFlowRowsOfSeveralDays(t *testing.T) {
	rows := listed(t)
	last := &rows[len(rows)-1]
	last.Start = later(last.Start, 24*3_600_000)
	table := string(AppendFlowTable(nil, rows, Options{}))
	requireFits(t, table, 80)
	require.Contains(t, table, "03-09 08:14:00  ")
	require.Contains(t, table, "03-10 08:")
}
