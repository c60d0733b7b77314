package flow_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// What the guide misprints in its outbound flows parts no conversation in two
// and is no deviation.
func TestOutboundSlips(t *testing.T) {
	const reservation, next, afterNext = "33557310", "33557311", "33557312"
	// put replaces old by new in the lines from from to to of a log, counted
	// from 1, that have word.
	type put struct {
		from, to       int
		word, old, new string
	}
	for _, test := range []struct {
		flow, name string
		puts       []put
		want       []flow.Role
	}{
		{"outbound-accept", "BEGIN names another device", []put{{1, 99, "type=BEGIN_CALL_EVENT, ", "connectionCallID: 33557310, calledPartyDisposition: 0, connectionDeviceID: 3155", "connectionCallID: 33557310, calledPartyDisposition: 0, connectionDeviceID: 315"}}, []flow.Role{flow.Reservation, flow.Preview}},
		{"outbound-accept", "CALL_CLEARED lacks a digit", []put{{1, 99, "type=CALL_CLEARED_EVENT", reservation, "3355730"}}, []flow.Role{flow.Reservation, flow.Preview, flow.Reservation}},
		{"outbound-skip", "counts up when it clears", []put{{6, 99, "", reservation, next}}, []flow.Role{flow.Reservation, flow.Reservation}},
		{"outbound-skip", "counts up at the end", []put{{8, 99, "", reservation, next}}, []flow.Role{flow.Reservation, flow.Reservation}},
		{"outbound-skip", "counts up twice", []put{
			{5, 5, "", reservation, next}, {5, 5, "", "newCallID: 0", "newCallID: " + next}, {6, 99, "", reservation, afterNext},
		}, []flow.Role{flow.Reservation, flow.Reservation, flow.Reservation}},
		{"outbound-reject", "counts up when it clears", []put{{5, 99, "", reservation, next}}, []flow.Role{flow.Reservation, flow.Reservation}},
		{"outbound-reject", "counts up twice", []put{
			{4, 4, "", reservation, next}, {4, 4, "", "newCallID: 0", "newCallID: " + next}, {5, 99, "", reservation, afterNext},
		}, []flow.Role{flow.Reservation, flow.Reservation, flow.Reservation}},
	} {
		t.Run(test.flow+" "+test.name, func(t *testing.T) {
			lines := strings.SplitAfter(string(flowtest.Named(test.flow).Log(start, flowtest.Text)), "\n")
			log := strings.Join(lines, "")
			for _, p := range test.puts {
				for i := p.from - 1; i < min(p.to, len(lines)); i++ {
					if strings.Contains(lines[i], p.word) {
						lines[i] = strings.ReplaceAll(lines[i], p.old, p.new)
					}
				}
			}
			slipped := strings.Join(lines, "")
			require.NotEqual(t, log, slipped)

			cs := conversations(t, []byte(slipped))
			require.Len(t, cs, 1)
			c := cs[0]
			require.Equal(t, []string{test.flow}, c.Patterns)
			require.Empty(t, says(c))
			require.True(t, c.Complete)
			var roles []flow.Role
			for _, k := range c.Calls {
				roles = append(roles, k.Role)
			}
			require.Equal(t, test.want, roles)
		})
	}
}
