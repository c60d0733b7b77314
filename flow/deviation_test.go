package flow_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// An edit changes a script.
type edit func(flowtest.Script) flowtest.Script

// without takes out the nth message of a type, and of values.
func without(nth int, typ string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script { return s.Without(s.Find(nth, typ, values...)) }
}

func twice(nth int, typ string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script { return s.Twice(s.Find(nth, typ, values...)) }
}

// changed gives the nth message of a type another value of a field.
func changed(nth int, typ, name, to string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script { return s.Changed(s.Find(nth, typ, values...), name, to) }
}

// moved brings a message by places down the log, or up where by is negative.
func moved(by, nth int, typ string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script {
		i := s.Find(nth, typ, values...)
		return s.Moved(i, i+by)
	}
}

// added puts lines in front of the nth message of a type.
func added(lines string, nth int, typ string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script {
		return s.With(s.Find(nth, typ, values...), flowtest.Parse(lines)...)
	}
}

// slower brings a message a tenth of a second later.
func slower(nth int, typ string, values ...string) edit {
	return func(s flowtest.Script) flowtest.Script {
		s = slices.Clone(s)
		s[s.Find(nth, typ, values...)].After += 100 * time.Millisecond
		return s
	}
}

func all(edits ...edit) edit {
	return func(s flowtest.Script) flowtest.Script {
		for _, e := range edits {
			s = e(s)
		}
		return s
	}
}

func TestDeviations(t *testing.T) {
	const (
		primary = "CallID=33556041"
		second  = "CallID=33556058"
		port    = "ConnectionDeviceID=8811"
		caller  = "ConnectionDeviceID=3104"
		agent1  = "ConnectionDeviceID=3121"
		agent2  = "ConnectionDeviceID=3122"
	)
	for _, test := range []struct {
		flow string
		name string
		edit edit
		want []string
		pats []string // where they are not those of the flow
	}{
		// Something is missing.
		{flow: "queued-answered", name: "no BEGIN", edit: without(1, "BEGIN_CALL_EVENT"), want: []string{"missing queued-answered 1 BEGIN_CALL_EVENT"}},
		{flow: "queued-answered", name: "no END", edit: without(1, "END_CALL_EVENT"), want: []string{"missing queued-answered 8 END_CALL_EVENT"}},
		{flow: "queued-answered", name: "never queued", edit: without(1, "CALL_QUEUED_EVENT"), want: []string{"missing queued-answered 2 CALL_QUEUED_EVENT"}},
		{flow: "queued-answered", name: "port does not ring", edit: without(1, "CALL_DELIVERED_EVENT", port), want: []string{"missing queued-answered 1 CALL_DELIVERED_EVENT"}},
		{flow: "queued-answered", name: "agent not reserved", edit: without(1, "AGENT_STATE_EVENT", "AgentState=8"), want: []string{"missing queued-answered 4 AGENT_STATE_EVENT"}},
		{flow: "queued-answered", name: "agent Ready already", edit: without(1, "AGENT_STATE_EVENT", "AgentState=3")},
		{flow: "queued-answered", name: "agent's phone does not ring", edit: without(1, "CALL_DELIVERED_EVENT", agent1), want: []string{"missing queued-answered 5 CALL_DELIVERED_EVENT"}},
		{flow: "queued-answered", name: "agent does not talk", edit: without(1, "AGENT_STATE_EVENT", "AgentState=4"), want: []string{"missing queued-answered 6 AGENT_STATE_EVENT"}},
		{flow: "queued-answered", name: "agent not connected", edit: without(1, "CALL_ESTABLISHED_EVENT", agent1), want: []string{"missing queued-answered 6 CALL_ESTABLISHED_EVENT"}},
		{flow: "queued-answered", name: "not dequeued", edit: without(1, "CALL_DEQUEUED_EVENT"), want: []string{"missing queued-answered 6 CALL_DEQUEUED_EVENT"}},
		{flow: "queued-answered", name: "port stays", edit: without(1, "CALL_CONNECTION_CLEARED_EVENT", port), want: []string{"missing queued-answered 7 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "queued-answered", name: "no data update", edit: without(1, "CALL_DATA_UPDATE_EVENT")},
		{flow: "queued-answered", name: "caller not monitored", edit: all(without(1, "CALL_SERVICE_INITIATED_EVENT"), without(1, "CALL_ORIGINATED_EVENT"))},
		{flow: "queued-answered", name: "two are missing", edit: all(without(1, "CALL_QUEUED_EVENT"), without(1, "CALL_CLEARED_EVENT")), want: []string{
			"missing queued-answered 2 CALL_QUEUED_EVENT", "missing queued-answered 8 CALL_CLEARED_EVENT",
		}},
		{flow: "self-service", name: "port stays", edit: without(1, "CALL_CONNECTION_CLEARED_EVENT", port), want: []string{"missing self-service 1 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "transferred", name: "not held", edit: without(1, "CALL_HELD_EVENT"), want: []string{"missing transferred 1 CALL_HELD_EVENT"}},
		{flow: "transferred", name: "no consult BEGIN", edit: without(1, "BEGIN_CALL_EVENT", second), want: []string{"missing transferred 1 BEGIN_CALL_EVENT"}},
		{flow: "transferred", name: "consult not answered on the wire", edit: without(1, "CALL_ESTABLISHED_EVENT", second), want: []string{"missing transferred 2 CALL_ESTABLISHED_EVENT"}},
		{flow: "transferred", name: "no transfer", edit: without(1, "CALL_TRANSFERRED_EVENT"), want: []string{"missing transferred 3 CALL_TRANSFERRED_EVENT"}},
		{flow: "transferred", name: "consult does not end", edit: without(1, "END_CALL_EVENT", second), want: []string{"missing transferred 3 END_CALL_EVENT"}},
		{flow: "transferred", name: "consulted one is no agent", edit: all(
			without(1, "AGENT_STATE_EVENT", "AgentExtension=3122"), without(1, "AGENT_STATE_EVENT", "AgentExtension=3122"),
			without(1, "AGENT_STATE_EVENT", "AgentExtension=3122"), without(1, "AGENT_STATE_EVENT", "AgentExtension=3122"),
		)},
		{flow: "conferenced", name: "no conference", edit: without(1, "CALL_CONFERENCED_EVENT"), want: []string{"missing conferenced 1 CALL_CONFERENCED_EVENT"}},
		{flow: "conferenced", name: "consult of another flow", edit: without(1, "CALL_ORIGINATED_EVENT", second), want: []string{"missing transferred 1 CALL_ORIGINATED_EVENT"}},
		{flow: "conferenced", name: "agent 2 stays", edit: without(1, "CALL_CONNECTION_CLEARED_EVENT", primary, agent2), want: []string{"missing conferenced 3 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "outbound-accept", name: "answer confirmed under the preview's CallID", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "CallID", "33557311", "@BAResponse=Accept")},
		{flow: "outbound-accept", name: "answer not confirmed", edit: without(1, "CALL_DATA_UPDATE_EVENT", "@BAResponse=Accept"), want: []string{"missing outbound-accept 4 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-accept", name: "preview call does not begin", edit: without(2, "BEGIN_CALL_EVENT"), want: []string{"missing outbound-accept 5 BEGIN_CALL_EVENT"}},
		{flow: "outbound-accept", name: "no END, as the guide prints it", edit: without(2, "END_CALL_EVENT")},
		{flow: "outbound-accept", name: "customer does not answer", edit: without(1, "CALL_ESTABLISHED_EVENT"), pats: []string{"outbound-not-answered"}},
		{flow: "outbound-skip", name: "reservation does not end", edit: without(1, "END_CALL_EVENT"), want: []string{"missing outbound-skip 3 END_CALL_EVENT"}},
		{flow: "outbound-reject", name: "answer not confirmed", edit: without(1, "CALL_DATA_UPDATE_EVENT"), want: []string{"missing outbound-reject 1 CALL_DATA_UPDATE_EVENT"}},
		{flow: "abandoned-in-queue", name: "never queued is self-service", edit: without(1, "CALL_QUEUED_EVENT"), pats: []string{"self-service"}},

		{flow: "consulted", name: "not held", edit: without(1, "CALL_HELD_EVENT"), want: []string{"missing consulted 1 CALL_HELD_EVENT"}},
		{flow: "consulted", name: "consult not cleared", edit: without(1, "CALL_CLEARED_EVENT", second), want: []string{"missing consulted 3 CALL_CLEARED_EVENT"}},
		{flow: "consulted", name: "consult does not end", edit: without(1, "END_CALL_EVENT", second), want: []string{"missing consulted 3 END_CALL_EVENT"}},
		{flow: "consulted", name: "neither cleared nor ended", edit: all(without(1, "CALL_CLEARED_EVENT", second), without(1, "END_CALL_EVENT", second)), want: []string{
			"missing consulted 3 CALL_CLEARED_EVENT", "missing consulted 3 END_CALL_EVENT",
		}},
		{flow: "consulted", name: "not retrieved", edit: without(1, "CALL_RETRIEVED_EVENT"), want: []string{"missing consulted 3 CALL_RETRIEVED_EVENT"}},
		{flow: "consulted", name: "caller hangs up meanwhile", edit: all(
			moved(-6, 1, "CALL_CONNECTION_CLEARED_EVENT", primary, "EventCause=65535"), without(1, "CALL_RETRIEVED_EVENT"),
		), want: []string{"missing consulted 3 CALL_RETRIEVED_EVENT"}},
		{flow: "consulted", name: "not transferred either", edit: without(1, "CALL_ESTABLISHED_EVENT", agent1), want: []string{"missing queued-answered 6 CALL_ESTABLISHED_EVENT"}},

		// Something comes once too often.
		{flow: "queued-answered", name: "two BEGINs", edit: twice(1, "BEGIN_CALL_EVENT"), want: []string{"unexpected queued-answered 1 BEGIN_CALL_EVENT"}},
		{flow: "queued-answered", name: "queued twice", edit: twice(1, "CALL_QUEUED_EVENT"), want: []string{"unexpected queued-answered 2 CALL_QUEUED_EVENT"}},
		{flow: "queued-answered", name: "talks twice", edit: twice(1, "AGENT_STATE_EVENT", "AgentState=4"), want: []string{"unexpected queued-answered 6 AGENT_STATE_EVENT"}},
		{flow: "queued-answered", name: "data updated twice", edit: twice(1, "CALL_DATA_UPDATE_EVENT")},
		{flow: "transferred", name: "transferred twice", edit: twice(1, "CALL_TRANSFERRED_EVENT"), want: []string{"unexpected transferred 3 CALL_TRANSFERRED_EVENT"}},
		{flow: "conferenced", name: "cleared twice", edit: twice(1, "CALL_CONNECTION_CLEARED_EVENT", second, agent1), want: []string{"unexpected conferenced 1 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "outbound-accept", name: "rings twice", edit: twice(1, "CALL_DELIVERED_EVENT"), want: []string{"unexpected outbound-accept 2 CALL_DELIVERED_EVENT"}},
		{flow: "outbound-skip", name: "cleared twice", edit: twice(1, "CALL_CLEARED_EVENT"), want: []string{"unexpected outbound-skip 3 CALL_CLEARED_EVENT"}},
		{flow: "outbound-reject", name: "ends twice", edit: twice(1, "END_CALL_EVENT"), want: []string{"unexpected outbound-reject 2 END_CALL_EVENT"}},
		{flow: "supervised", name: "joins twice", edit: twice(1, "CALL_CONFERENCED_EVENT"), want: []string{"unexpected queued-answered 7 CALL_CONFERENCED_EVENT"}},
		{flow: "supervised", name: "begins twice", edit: twice(1, "BEGIN_CALL_EVENT", "CallType=23"), want: []string{"unexpected queued-answered 7 BEGIN_CALL_EVENT"}},
		{flow: "supervised", name: "the supervisor leaves twice", edit: twice(1, "CALL_CONNECTION_CLEARED_EVENT", "EventCause=45"), want: []string{"unexpected queued-answered 7 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "supervised", name: "supervised once more", edit: added(`
			9 B1 BEGIN_CALL_EVENT CallID=33556091 CallType=23 ConnectionDeviceID=3190 ANI=3190 DNIS=3121
			0 B1 END_CALL_EVENT CallID=33556091
			0 B1 CALL_CONFERENCED_EVENT PrimaryCallID=33556041 SecondaryCallID=33556091 LineType=0 NumParties=3 LocalConnectionState=3 EventCause=48 PrimaryDeviceID=3121 SecondaryDeviceID=3190 ControllerDeviceID=3190 AddedPartyDeviceID=3190 ConnectedPartyCallID=33556041 ConnectedPartyDeviceID=+4930555012`,
			1, "CALL_CONNECTION_CLEARED_EVENT", primary, "EventCause=65535"), pats: []string{"queued-answered", "supervised"}},
		{flow: "queued-answered", name: "queued again after the answer, until the caller leaves", edit: added(`
			0  BC CALL_QUEUED_EVENT CallID=33556041 NumCSQs=1 LocalConnectionState=5 EventCause=65535 ConnectionDeviceID=8811 CallingDeviceID=3104 CalledDeviceID=6200 CSQID=4 CSQID=4
			0  BC CALL_CONNECTION_CLEARED_EVENT CallID=33556041 ReleasingDeviceType=76 LocalConnectionState=65535 EventCause=28 ConnectionDeviceID=3121 ReleasingDeviceID=3121
			20 BC CALL_CONNECTION_CLEARED_EVENT CallID=33556041 ReleasingDeviceType=73 LocalConnectionState=65535 EventCause=65535 ConnectionDeviceID=8811 ReleasingDeviceID=8811`,
			1, "CALL_CONNECTION_CLEARED_EVENT", caller), want: []string{
			"unexpected queued-answered 7 CALL_QUEUED_EVENT", "unexpected queued-answered 7 CALL_CONNECTION_CLEARED_EVENT", "unexpected queued-answered 7 CALL_CONNECTION_CLEARED_EVENT",
		}},
		{flow: "queued-answered", name: "a failure that no step has", edit: added("0 B CALL_FAILED_EVENT "+primary+" LocalConnectionState=6 EventCause=3", 1, "CALL_CLEARED_EVENT"), want: []string{"unexpected queued-answered 8 CALL_FAILED_EVENT"}},
		{flow: "queued-answered", name: "an agent works after the call", edit: added("0 B1 AGENT_STATE_EVENT AgentState=5 AgentExtension=3121 AgentID=mweber", 1, "CALL_CONNECTION_CLEARED_EVENT", agent1)},
		{flow: "queued-answered", name: "media events", edit: added("0 B RTP_STARTED_EVENT "+primary, 1, "CALL_DEQUEUED_EVENT")},

		// Something is out of order.
		{flow: "queued-answered", name: "reserved before queued", edit: moved(2, 1, "CALL_QUEUED_EVENT"), want: []string{"order queued-answered 2 CALL_QUEUED_EVENT"}},
		{flow: "queued-answered", name: "END before CLEARED", edit: moved(-1, 1, "END_CALL_EVENT"), want: []string{"order queued-answered 8 CALL_CLEARED_EVENT"}},
		{flow: "queued-answered", name: "queued last of all", edit: moved(8, 1, "CALL_QUEUED_EVENT"), want: []string{"order queued-answered 2 CALL_QUEUED_EVENT"}},
		{flow: "queued-answered", name: "agent hangs up first", edit: moved(-2, 1, "CALL_CONNECTION_CLEARED_EVENT", agent1)},
		{flow: "queued-answered", name: "ready when the phone rings", edit: moved(2, 1, "AGENT_STATE_EVENT", "AgentState=3")},
		{flow: "queued-answered", name: "another state for talking", edit: changed(1, "AGENT_STATE_EVENT", "AgentState", "2", "AgentState=4"), want: []string{"value queued-answered 6 AGENT_STATE_EVENT"}},
		{flow: "queued-answered", name: "dequeued before talking", edit: moved(-1, 1, "CALL_DEQUEUED_EVENT")},
		{flow: "transferred", name: "transferred before the answer", edit: moved(-2, 1, "CALL_TRANSFERRED_EVENT"), want: []string{"order transferred 3 CALL_TRANSFERRED_EVENT"}},
		{flow: "conferenced", name: "caller gone before the conference", edit: moved(-7, 1, "CALL_CONNECTION_CLEARED_EVENT", primary, caller), want: []string{"order conferenced 2 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "outbound-accept", name: "reservation ends first", edit: moved(4, 2, "BEGIN_CALL_EVENT"), want: []string{"order outbound-accept 5 BEGIN_CALL_EVENT"}},
		{flow: "outbound-skip", name: "cleared before confirmed", edit: moved(1, 1, "CALL_DATA_UPDATE_EVENT"), want: []string{"order outbound-skip 2 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-reject", name: "rings before it begins", edit: moved(1, 1, "BEGIN_CALL_EVENT"), want: []string{"order outbound-accept 2 BEGIN_CALL_EVENT"}},

		// Something has another value.
		{flow: "queued-answered", name: "CallType of BEGIN", edit: changed(1, "BEGIN_CALL_EVENT", "CallType", "6"), want: []string{"value queued-answered 1 BEGIN_CALL_EVENT"}},
		{flow: "queued-answered", name: "CallType of a customer", edit: changed(1, "BEGIN_CALL_EVENT", "CallType", "1")},
		{flow: "queued-answered", name: "CallType of the update", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "CallType", "6"), want: []string{"value queued-answered 6 CALL_DATA_UPDATE_EVENT"}},
		{flow: "queued-answered", name: "state of the queued call", edit: changed(1, "CALL_QUEUED_EVENT", "LocalConnectionState", "3"), want: []string{"value queued-answered 2 CALL_QUEUED_EVENT"}},
		{flow: "queued-answered", name: "cause of the port's leaving", edit: changed(1, "CALL_CONNECTION_CLEARED_EVENT", "EventCause", "35", port), want: []string{"value queued-answered 7 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "queued-answered", name: "another phone rings", edit: changed(1, "CALL_DELIVERED_EVENT", "AlertingDeviceID", "3199", agent1), want: []string{"value queued-answered 5 CALL_DELIVERED_EVENT"}},
		{flow: "queued-answered", name: "cause of the end", edit: changed(1, "CALL_CLEARED_EVENT", "EventCause", "1003"), want: []string{"value queued-answered 8 CALL_CLEARED_EVENT"}},
		{flow: "queued-answered", name: "works where he should talk", edit: changed(1, "AGENT_STATE_EVENT", "AgentState", "5", "AgentState=4"), want: []string{"value queued-answered 6 AGENT_STATE_EVENT"}},
		{flow: "queued-answered", name: "another duration", edit: changed(1, "AGENT_STATE_EVENT", "NextAgentState", "2", "AgentState=4")},
		{flow: "transferred", name: "CallType of the consult", edit: changed(1, "BEGIN_CALL_EVENT", "CallType", "10", second), want: []string{"value transferred 1 BEGIN_CALL_EVENT"}},
		{flow: "transferred", name: "cause of the transfer", edit: changed(1, "CALL_TRANSFERRED_EVENT", "EventCause", "28"), want: []string{"value transferred 3 CALL_TRANSFERRED_EVENT"}},
		{flow: "transferred", name: "who transfers", edit: changed(1, "CALL_TRANSFERRED_EVENT", "TransferringDeviceID", "3199"), want: []string{"value transferred 3 CALL_TRANSFERRED_EVENT"}},
		{flow: "conferenced", name: "state in the conference", edit: changed(1, "CALL_CONFERENCED_EVENT", "LocalConnectionState", "4"), want: []string{"value conferenced 1 CALL_CONFERENCED_EVENT"}},
		{flow: "outbound-accept", name: "BAStatus of the preview call", edit: changed(2, "BEGIN_CALL_EVENT", "@BAStatus", "ZO"), want: []string{"value outbound-accept 5 BEGIN_CALL_EVENT"}},
		{flow: "outbound-accept", name: "BAStatus still the reservation's", edit: changed(2, "BEGIN_CALL_EVENT", "@BAStatus", "DO")},
		{flow: "outbound-accept", name: "BAStatus of the update", edit: changed(2, "CALL_DATA_UPDATE_EVENT", "@BAStatus", "DO"), want: []string{"value outbound-accept 7 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-skip", name: "BAResponse", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "@BAResponse", "Callback"), want: []string{"value outbound-skip 2 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-skip", name: "skip for good", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "@BAResponse", "Skip-Close")},
		{flow: "outbound-reject", name: "who is released", edit: changed(1, "CALL_CONNECTION_CLEARED_EVENT", "ReleasingDeviceID", "3199"), want: []string{"value outbound-reject 1 CALL_CONNECTION_CLEARED_EVENT"}},

		{flow: "outbound-skip", name: "CallType of the update", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "CallType", "2"), want: []string{"value outbound-skip 2 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-reject", name: "CallType of the update", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "CallType", "2"), want: []string{"value outbound-reject 1 CALL_DATA_UPDATE_EVENT"}},
		{flow: "outbound-skip", name: "rejected", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "@BAResponse", "Reject"), pats: []string{"outbound-reject"}},
		{flow: "reservation-not-answered", name: "not cleared", edit: without(1, "CALL_CLEARED_EVENT"), want: []string{"missing reservation-not-answered 1 CALL_CLEARED_EVENT"}},
		{flow: "self-service", name: "state of the port that leaves", edit: changed(1, "CALL_CONNECTION_CLEARED_EVENT", "LocalConnectionState", "6"), want: []string{"value self-service 1 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "self-service", name: "who leaves", edit: changed(1, "CALL_CONNECTION_CLEARED_EVENT", "ReleasingDeviceID", "8822"), want: []string{"value self-service 1 CALL_CONNECTION_CLEARED_EVENT"}},

		{flow: "consulted", name: "state of the call on hold", edit: changed(1, "CALL_HELD_EVENT", "LocalConnectionState", "6"), want: []string{"value consulted 1 CALL_HELD_EVENT"}},
		{flow: "consulted", name: "state of the cleared consult", edit: changed(1, "CALL_CLEARED_EVENT", "LocalConnectionState", "6", second), want: []string{"value consulted 3 CALL_CLEARED_EVENT"}},
		{flow: "consulted", name: "state of the retrieved call", edit: changed(1, "CALL_RETRIEVED_EVENT", "LocalConnectionState", "6"), want: []string{"value consulted 3 CALL_RETRIEVED_EVENT"}},
		{flow: "hold-retrieve", name: "state of the call on hold", edit: changed(1, "CALL_HELD_EVENT", "LocalConnectionState", "6"), want: []string{"value hold-retrieve 1 CALL_HELD_EVENT"}},
		{flow: "hold-retrieve", name: "state of the retrieved call", edit: changed(2, "CALL_RETRIEVED_EVENT", "LocalConnectionState", "6"), want: []string{"value hold-retrieve 2 CALL_RETRIEVED_EVENT"}},
		{flow: "ring-no-answer", name: "state of the phone that rings", edit: changed(1, "CALL_DELIVERED_EVENT", "LocalConnectionState", "6", agent2), want: []string{"value ring-no-answer 1 CALL_DELIVERED_EVENT"}},

		{flow: "consulted", name: "on hold twice", edit: twice(1, "CALL_HELD_EVENT"), want: []string{"unexpected queued-answered 7 CALL_HELD_EVENT"}},
		{flow: "hold-retrieve", name: "on hold twice", edit: twice(1, "CALL_HELD_EVENT"), want: []string{"unexpected queued-answered 7 CALL_HELD_EVENT"}},
		{flow: "hold-retrieve", name: "not retrieved the second time", edit: without(2, "CALL_RETRIEVED_EVENT"), want: []string{"missing hold-retrieve 2 CALL_RETRIEVED_EVENT"}},
		{flow: "outbound-reject", name: "BAResponse", edit: changed(1, "CALL_DATA_UPDATE_EVENT", "@BAResponse", "Callback"), want: []string{"value outbound-reject 1 CALL_DATA_UPDATE_EVENT"}},

		// What the guide prints by mistake.
		{flow: "queued-answered", name: "Ready for Reserved", edit: all(changed(1, "AGENT_STATE_EVENT", "AgentState", "3", "AgentState=8"), slower(2, "AGENT_STATE_EVENT", "AgentState=3"))},
		{flow: "transferred", name: "another CallID from the transfer on", edit: func(s flowtest.Script) flowtest.Script {
			return renumber(s, s.Find(2, "CALL_DATA_UPDATE_EVENT"), "33556041", "33556066")
		}},
		{flow: "conferenced", name: "another CallID from the conference on", edit: func(s flowtest.Script) flowtest.Script {
			return renumber(s, s.Find(2, "CALL_DATA_UPDATE_EVENT"), "33556041", "33556072")
		}},
		{flow: "conferenced", name: "another CallID of the consult from the conference on", edit: func(s flowtest.Script) flowtest.Script {
			return renumber(s, s.Find(1, "CALL_CONFERENCED_EVENT"), "33556058", "33556074")
		}},
		{flow: "conferenced", name: "other CallIDs of both", edit: func(s flowtest.Script) flowtest.Script {
			s = renumber(s, s.Find(2, "CALL_DATA_UPDATE_EVENT"), "33556041", "33556072")
			s = s.Changed(s.Find(1, "CALL_CONFERENCED_EVENT"), "PrimaryCallID", "33556041") // as in the guide
			return renumber(s, s.Find(1, "CALL_CONFERENCED_EVENT"), "33556058", "33556074")
		}},
		{flow: "transferred", name: "another CallID of the consult from the transfer on", edit: func(s flowtest.Script) flowtest.Script {
			return renumber(s, s.Find(1, "CALL_TRANSFERRED_EVENT"), "33556058", "33556074")
		}},
		{flow: "outbound-skip", name: "AVAILABLE twice", edit: twice(1, "AGENT_STATE_EVENT", "AgentState=3")},

		// Who it is that an agent calls.
		{flow: "outside-call", name: "over a trunk", edit: all(
			changed(1, "CALL_ORIGINATED_EVENT", "CalledDeviceType", "70"), changed(1, "CALL_DELIVERED_EVENT", "AlertingDeviceType", "70"),
			changed(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceType", "70"))},
		{flow: "outside-call", name: "the other phone is not monitored", edit: all(
			without(1, "CALL_DELIVERED_EVENT"), changed(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceType", "65535"),
			changed(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceID", "Unknown"), changed(1, "CALL_ESTABLISHED_EVENT", "ConnectionDeviceID", "3121"),
			without(2, "CALL_CONNECTION_CLEARED_EVENT"))},
		{flow: "outside-call", name: "the agent does not leave", edit: without(1, "CALL_CONNECTION_CLEARED_EVENT", agent1), want: []string{"missing outside-call 3 CALL_CONNECTION_CLEARED_EVENT"}},
		{flow: "outside-call", name: "nobody answers", edit: without(1, "CALL_ESTABLISHED_EVENT"), pats: []string{"outside-not-answered"}},
		{flow: "outside-call", name: "an agent answers", edit: all(
			changed(1, "CALL_ORIGINATED_EVENT", "CalledDeviceType", "76"), changed(1, "CALL_DELIVERED_EVENT", "AlertingDeviceType", "76"),
			changed(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceType", "76")), pats: []string{"direct-call"}},
		{flow: "outside-call", name: "a CTI port answers", edit: all(
			changed(1, "CALL_ORIGINATED_EVENT", "CalledDeviceType", "74"), changed(1, "CALL_DELIVERED_EVENT", "AlertingDeviceType", "73"),
			changed(1, "CALL_ESTABLISHED_EVENT", "AnsweringDeviceType", "73"), changed(2, "CALL_CONNECTION_CLEARED_EVENT", "ReleasingDeviceType", "73")), pats: []string{"self-service"}},
		{flow: "direct-call", name: "nobody answers", edit: without(1, "CALL_ESTABLISHED_EVENT"), pats: []string{"direct-not-answered"}},
		{flow: "direct-not-answered", name: "the agent's phone gives up first", edit: moved(-1, 2, "CALL_CONNECTION_CLEARED_EVENT")},
		{flow: "outside-not-answered", name: "busy", edit: all(
			without(1, "CALL_DELIVERED_EVENT"), without(2, "CALL_CONNECTION_CLEARED_EVENT"),
			added("1 B CALL_FAILED_EVENT CallID=33556053 LocalConnectionState=6 EventCause=13 FailingDeviceID=914085550123", 1, "CALL_CONNECTION_CLEARED_EVENT"))},

		// A call that fits no flow.
		{flow: "queued-answered", name: "nothing like a call", edit: func(flowtest.Script) flowtest.Script {
			return flowtest.Parse(`
				0 B BEGIN_CALL_EVENT CallID=33556041 CallType=1
				1 B CALL_FAILED_EVENT CallID=33556041
				1 B CALL_HELD_EVENT CallID=33556041 HoldingDeviceID=3121
				1 B CALL_TRANSFERRED_EVENT PrimaryCallID=33556041 SecondaryCallID=33556043
				1 B CALL_QUEUED_EVENT CallID=33556041
				1 B CALL_DIVERTED_EVENT CallID=33556041
				1 B END_CALL_EVENT CallID=33556041`)
		}, pats: []string{}},
	} {
		t.Run(test.flow+"/"+test.name, func(t *testing.T) {
			for _, forms := range forms {
				c := conversation(t, test.edit(flowtest.Named(test.flow)), forms)
				want := test.pats
				if want == nil {
					want = patterns[test.flow]
				}
				require.ElementsMatch(t, want, c.Patterns)
				require.ElementsMatch(t, test.want, says(c))
				require.Equal(t, len(c.Patterns) == 0, c.Resembles != "")
				for _, d := range c.Deviations {
					require.NotEmpty(t, d.Detail)
				}
			}
		})
	}
}

// renumber gives a call another CallID from message i on.
func renumber(s flowtest.Script, i int, old, id string) flowtest.Script {
	s = slices.Clone(s)
	for ; i < len(s); i++ {
		s[i].Values = slices.Clone(s[i].Values)
		for j := range s[i].Values {
			if v := &s[i].Values[j]; v.Text == old {
				v.Text = id
			}
		}
	}
	return s
}

// Each message of each documented flow is taken out and doubled: if it must
// come, it is missed; if it is no data update and no state after a call, it is
// unexpected the second time; and there is no other deviation.
func TestEachMessage(t *testing.T) {
	for _, f := range flow.Flows {
		if !f.Documented {
			continue
		}
		s := flowtest.Named(f.Name)
		whole := conversation(t, s, flowtest.Text)
		require.Len(t, whole.Events, len(s))
		for i, e := range whole.Events {
			line := e.Pattern + " " + string(rune('0'+e.Step)) + " " + e.Msg.Schema.Name
			if e.Msg.Schema.Name == "CALL_ESTABLISHED_EVENT" && f.Name == "outbound-accept" {
				continue // without it the customer has not answered: another flow
			}

			c := conversation(t, s.Without(i), flowtest.Text)
			require.Equal(t, whole.Patterns, c.Patterns, "without %d: %s", i, line)
			state, _ := e.Msg.Int(ged188.AgentState)
			switch {
			case e.Expected.Optional == "", e.Expected.Optional == "sent only if the party is a logged-in agent" && state == 8:
				require.Equal(t, []string{"missing " + line}, says(c), "without %d", i)
				require.Same(t, e.Expected, c.Deviations[0].Expected)
			default:
				require.Empty(t, says(c), "without %d: %s", i, line)
			}

			c = conversation(t, s.Twice(i), flowtest.Text)
			require.Equal(t, whole.Patterns, c.Patterns, "twice %d: %s", i, line)
			if e.Msg.Schema.Name == "CALL_DATA_UPDATE_EVENT" || e.Msg.Schema.Name == "AGENT_STATE_EVENT" && state != 4 && state != 8 {
				require.Empty(t, says(c), "twice %d: %s", i, line)
			} else {
				require.Equal(t, []string{"unexpected " + line}, says(c), "twice %d", i)
			}
		}
	}
}

// A call that the log cuts off before it went through a flow shows the steps
// that it has; where something is wrong with them, none is claimed.
func TestCutOffEarly(t *testing.T) {
	s := flowtest.Named("queued-answered")
	early := s[:s.Find(1, "CALL_QUEUED_EVENT")+1]
	for _, test := range []struct {
		script flowtest.Script
		step   int
	}{
		{early, 2},
		{early.Without(s.Find(1, "CALL_ESTABLISHED_EVENT")), 0},
	} {
		c := conversations(t, test.script.Log(start, flowtest.Text))[0]
		require.Empty(t, c.Patterns)
		require.Empty(t, says(c))
		require.Equal(t, test.step, c.Events[len(c.Events)-1].Step)
	}
}

// Deviations come in the order of the log, whatever their kinds.
func TestDeviationsInOrder(t *testing.T) {
	s := flowtest.Named("queued-answered")
	s = s.Changed(s.Find(1, "CALL_CLEARED_EVENT"), "EventCause", "22")
	s = s.Without(s.Find(1, "CALL_CONNECTION_CLEARED_EVENT", "ConnectionDeviceID=8811"))
	s = s.Twice(s.Find(1, "CALL_DELIVERED_EVENT", "ConnectionDeviceID=3121"))
	s = s.Without(s.Find(1, "CALL_QUEUED_EVENT"))
	require.Equal(t, []string{
		"missing queued-answered 2 CALL_QUEUED_EVENT",
		"unexpected queued-answered 5 CALL_DELIVERED_EVENT",
		"missing queued-answered 7 CALL_CONNECTION_CLEARED_EVENT",
		"value queued-answered 8 CALL_CLEARED_EVENT",
	}, says(conversation(t, s, flowtest.Text)))
}

// A flow within others is found in what the log has of a call, from its first
// message on.
func TestWithinFromTheStart(t *testing.T) {
	s := flowtest.Named("hold-retrieve")
	c := conversations(t, s[s.Find(1, "CALL_HELD_EVENT"):].Log(start, flowtest.Text))[0]
	require.Equal(t, ged188.CallHeldEvent, c.Events[0].Msg.TypeID)
	require.Equal(t, "hold-retrieve", c.Events[0].Pattern)
}

// Who did not answer is known only once the call ends, and what is the rest of
// many flows is none.
func TestCutOffUnanswered(t *testing.T) {
	for _, name := range []string{"direct-not-answered", "outside-not-answered", "outside-call"} {
		s := flowtest.Named(name)
		rings, ends := s.Find(1, "CALL_DELIVERED_EVENT"), s.Find(1, "CALL_CONNECTION_CLEARED_EVENT")
		for _, test := range []struct {
			what     string
			from, to int
			known    bool
		}{
			{"it rings", 0, rings + 1, false},
			{"all but its end", 0, ends, name == "outside-call"},
			{"its end begins", 0, ends + 1, true},
			{"from its ringing on", rings, len(s), false},
		} {
			c := conversations(t, s[test.from:test.to].Log(start, flowtest.Text))[0]
			require.Equal(t, test.known, slices.Contains(c.Patterns, name), "%s: %s", name, test.what)
		}
	}
}

// akin are the flows that a piece of another one can be of.
var akin = map[string]string{
	"blind-transfer": "transferred", "transferred": "blind-transfer",
	"outbound-not-answered": "outbound-accept", "reservation-not-answered": "outbound-reject",
	"consulted": "hold-retrieve",
}

// No piece of a call is said to be of another flow, but for one that goes so up to
// there, or from there on.
func TestPieces(t *testing.T) {
	for _, name := range flowtest.Names() {
		s := flowtest.Named(name)
		for i := range s {
			for j := i + 1; j <= len(s); j++ {
				for _, c := range conversations(t, s[i:j].Log(start, flowtest.Text)) {
					require.Subset(t, append(patterns[name], akin[name]), c.Patterns, "%s, messages %d to %d", name, i, j-1)
				}
			}
		}
	}
}

// What the log cuts off is not missing.
func TestCutOff(t *testing.T) {
	for _, name := range flowtest.Names() {
		s := flowtest.Named(name)
		for i := range s {
			for _, c := range conversations(t, s[:i].Log(start, flowtest.Text)) {
				for _, d := range c.Deviations {
					require.NotEqual(t, flow.Missing, d.Kind, "%s up to message %d: %s", name, i, d.Detail)
				}
			}
		}
	}
}

// Whatever comes in whatever order, a message of a flow is one event at most,
// a conversation that has no pattern resembles one, and matching it once more
// says the same.
// What lost bytes may have touched is no evidence: zeros stand in its place.
func TestLostBytesAreNoDeviation(t *testing.T) {
	const held = "00 00 00 0B" // CALL_HELD_EVENT
	log := string(flowtest.Named("conferenced").Log(time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC), flowtest.Dumps))
	at := strings.Index(log, held)
	require.Positive(t, at)
	row := at + strings.Index(log[at:], "\n0010: ")
	end := row + 1 + strings.IndexByte(log[row+1:], '\n')
	damaged := log[:row] + log[end:]
	got := conversations(t, []byte(damaged))
	require.Len(t, got, 1)
	require.Equal(t, []string{"queued-answered", "conferenced"}, got[0].Patterns)
	require.Empty(t, got[0].Deviations)
}

func FuzzMatch(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5})
	f.Add([]byte("any text names messages, too"))
	f.Add([]byte{200, 0, 200, 7, 7, 7, 120, 33, 250, 251, 252})
	var pool flowtest.Script
	for _, name := range flowtest.Names() {
		pool = append(pool, flowtest.Named(name)...)
	}
	m := flow.NewMatcher(flow.Flows)
	f.Fuzz(func(t *testing.T, picks []byte) {
		var s flowtest.Script
		for i, p := range picks {
			s = append(s, pool[(int(p)+i*i)%len(pool)])
		}
		for _, c := range conversations(t, s.Log(start, flowtest.Text)) {
			at := map[*flow.Message]int{}
			for _, e := range c.Events {
				require.Equal(t, e.Pattern == "", e.Expected == nil)
				if e.Expected != nil && !flow.Lookup(e.Pattern).Within {
					at[e.Expected]++
				}
			}
			for _, n := range at {
				// A call may be transferred more than once.
				require.True(t, n == 1 || len(c.Patterns) > 1, "%d events are one message", n)
			}
			require.False(t, c.Resembles != "" && len(c.Patterns) > 0)
			for _, d := range c.Deviations {
				require.NotEmpty(t, d.Detail)
				require.Equal(t, d.Kind == flow.Missing, d.Event == nil)
				require.Equal(t, d.Kind == flow.Unexpected, d.Expected == nil)
			}
			patterns, deviations := slices.Clone(c.Patterns), slices.Clone(c.Deviations)
			m.Match(c)
			require.Equal(t, patterns, slices.Clone(c.Patterns))
			require.Equal(t, deviations, slices.Clone(c.Deviations))
		}
	})
}

func BenchmarkMatch(b *testing.B) {
	for _, name := range []string{"self-service", "queued-answered", "transferred", "outbound-accept"} {
		b.Run("flow="+name, func(b *testing.B) {
			c := conversation(b, flowtest.Named(name), flowtest.Text)
			m := flow.NewMatcher(flow.Flows)
			b.ReportAllocs()
			for b.Loop() {
				m.Match(c)
			}
		})
	}
}

// Matching a call that is as its flow says allocates little besides the list
// of its patterns.
func TestMatchAllocates(t *testing.T) {
	c := conversation(t, flowtest.Named("queued-answered"), flowtest.Text)
	m := flow.NewMatcher(flow.Flows)
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { m.Match(c) }), 3.0)
}
