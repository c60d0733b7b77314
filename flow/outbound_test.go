package flow_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// Whom a campaign called hangs up first where the log has him leave first, and
// nobody does where an offer lapses.
func TestContactEnds(t *testing.T) {
	const (
		leaves = "0 B1 CALL_CONNECTION_CLEARED_EVENT CallID=33557311 ReleasingDeviceType=0 LocalConnectionState=65535 EventCause=65535 ConnectionDeviceID=90741122 ReleasingDeviceID=90741122"
		rings  = "0 B1 CALL_DELIVERED_EVENT CallID=33557311 AlertingDeviceType=0 CallingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=90741122 AlertingDeviceID=90741122 CallingDeviceID=3155 CalledDeviceID=90741122"
	)
	s := flowtest.Named("outbound-accept")
	agent, dialed := s.Find(2, "CALL_CONNECTION_CLEARED_EVENT"), s.Find(1, "CALL_ORIGINATED_EVENT")+1
	other := flowtest.Parse(leaves)[0]
	for _, tt := range []struct {
		name string
		s    flowtest.Script
		want *flow.EndedBy
	}{
		{"the customer", s.With(agent, other), &flow.EndedBy{"90741122", "customer"}},
		{"the agent", s.With(agent+1, other), &flow.EndedBy{"3155", "agent"}},
		{"the agent, and the customer's phone rang", s.With(agent+1, other).With(dialed, flowtest.Parse(rings)[0]), &flow.EndedBy{"3155", "agent"}},
		{"the agent alone is logged", s, &flow.EndedBy{"3155", "agent"}},
		{"the agent skips", flowtest.Named("outbound-skip"), &flow.EndedBy{"3155", "agent"}},
		{"the offer lapses", flowtest.Named("reservation-not-answered"), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, conversation(t, tt.s, flowtest.Text).EndedBy)
		})
	}
}
