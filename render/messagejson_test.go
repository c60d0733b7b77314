package render

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// fieldsOf prints m and reads it back.
func objectOf(t *testing.T, o Options, m *decode.Message) map[string]any {
	t.Helper()
	b := NewJSON(o).Append(nil, m)
	require.True(t, json.Valid(b), "%s", b)
	var got map[string]any
	require.NoError(t, json.Unmarshal(b, &got))
	return got
}

func TestJSONValues(t *testing.T) {
	tests := []struct {
		name    string
		m       *decode.Message
		fields  string
		symbols string
	}{
		{
			"all ones, unknown value",
			textMessage(t, ged188.CallDeliveredEvent, num(ged188.CSQID, -1), num(ged188.AlertingDeviceType, 65535), num(ged188.EventCause, 999)),
			`{"CSQID":-1,"AlertingDeviceType":65535,"EventCause":999}`,
			`{"CSQID":"NULL_CSQ","AlertingDeviceType":"DEVID_NONE"}`,
		},
		{
			"time",
			textMessage(t, ged188.SystemEvent, num(ged188.CCXTime, 1795185839)),
			`{"CCXTime":1795185839}`, `{"CCXTime":"2026-11-20T14:43:59Z"}`,
		},
		{
			"time all ones is none",
			textMessage(t, ged188.SystemEvent, num(ged188.CCXTime, -1)),
			`{"CCXTime":-1}`, ``,
		},
		{
			"bytes of a dump",
			hexMessage(t, ged188.BeginCallEvent, text(ged188.UserToUserInfo, "\x00\xfe")),
			`{"UserToUserInfo":"00fe"}`, ``,
		},
		{
			"bytes as a text trace prints them",
			textMessage(t, ged188.BeginCallEvent, text(ged188.UserToUserInfo, "[B@1c2d3e")),
			`{"UserToUserInfo":"[B@1c2d3e"}`, ``,
		},
		{
			"mask",
			textMessage(t, ged188.OpenReq, num(ged188.ServicesRequested, 5)),
			`{"ServicesRequested":5}`, `{"ServicesRequested":["CTI_SERVICE_CLIENT_EVENTS","CTI_SERVICE_CLIENT_CONTROL"]}`,
		},
		{
			"a field twice is an array",
			textMessage(t, ged188.CallDeliveredEvent, num(ged188.EventCause, 1), num(ged188.CallID, 5), num(ged188.EventCause, 999)),
			`{"EventCause":[1,999],"CallID":5}`, `{"EventCause":["CEC_ACTIVE_MONITOR",null]}`,
		},
		{
			"a list in two pieces, out of order",
			textMessage(t, ged188.CallQueuedEvent, num(ged188.CSQID, 2).of(1), num(ged188.CallID, 5), num(ged188.CSQID, 1)),
			`{"CSQ":[{"CSQID":1},{"CSQID":2}],"CallID":5}`, ``,
		},
		{
			"a field twice in a member",
			textMessage(t, ged188.ConfigAgentEvent, num(ged188.NumRecords, 1), num(ged188.AgentState, 3), text(ged188.LoginID, "a"), text(ged188.LoginID, "b")),
			`{"NumRecords":1,"Record":[{"AgentState":3,"LoginID":["a","b"],"symbols":{"AgentState":"AGENT_STATE_READY"}}]}`, ``,
		},
		{
			"a list in a list",
			textMessage(t, ged188.ConfigAgentEvent, num(ged188.NumRecords, 2),
				text(ged188.LoginID, "a"), num(ged188.NumCSQ, 2), num(ged188.CSQID, 7), num(ged188.CSQID, 8).of(1), num(ged188.AgentState, 3),
				text(ged188.LoginID, "b").of(1), num(ged188.NumCSQ, 1).of(1), num(ged188.CSQID, 9)),
			`{"NumRecords":2,"Record":[
				{"LoginID":"a","NumCSQ":2,"CSQ":[{"CSQID":7},{"CSQID":8}],"AgentState":3,"symbols":{"AgentState":"AGENT_STATE_READY"}},
				{"LoginID":"b","NumCSQ":1,"CSQ":[{"CSQID":9}]}]}`, ``,
		},
		{
			"members in columns",
			textMessage(t, ged188.CallConferencedEvent,
				num(ged188.ConnectedPartyCallID, 5), num(ged188.ConnectedPartyCallID, 6).of(1),
				text(ged188.ConnectedPartyDeviceID, "x"), text(ged188.ConnectedPartyDeviceID, "y").of(1)),
			`{"ConnectedParty":[{"ConnectedPartyCallID":5,"ConnectedPartyDeviceID":"x"},{"ConnectedPartyCallID":6,"ConnectedPartyDeviceID":"y"}]}`, ``,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := objectOf(t, Options{}, tt.m)
			fields, err := json.Marshal(got["fields"])
			require.NoError(t, err)
			require.JSONEq(t, tt.fields, string(fields))
			if tt.symbols == "" {
				require.NotContains(t, got, "symbols")
				return
			}
			symbols, err := json.Marshal(got["symbols"])
			require.NoError(t, err)
			require.JSONEq(t, tt.symbols, string(symbols))
		})
	}
}

// A writer keeps nothing of one message for the next.
func TestJSONWriterHasNoMemory(t *testing.T) {
	w := NewJSON(Options{})
	for _, m := range append(messages(t), messages(t)...) {
		require.Equal(t, string(NewJSON(Options{}).Append(nil, m)), string(w.Append(nil, m)))
	}
}

// No form of a message shows a password, nor bytes that may be one.
func TestSecrets(t *testing.T) {
	for _, m := range messages(t) {
		for _, w := range []MessageWriter{NewLine(Options{}), NewFull(Options{}), NewBytes(Options{}), NewJSON(Options{Reserved: true})} {
			out := string(w.Append(nil, m))
			for _, secret := range []string{"[B@1c2d3e", "hunter2", "secret", "736563726574", "73 65 63 72 65 74"} {
				require.NotContains(t, out, secret)
			}
		}
	}
}

func TestJSONMergesWarnings(t *testing.T) {
	m := beginCall(t)
	m.Record.Warnings = []parse.Warning{{Code: parse.HeadWrapped, Detail: "x"}}
	got := objectOf(t, Options{}, m)
	require.Len(t, got["warnings"], 2)
}

func TestMessageAllocatesNothing(t *testing.T) {
	for name, w := range map[string]MessageWriter{"line": NewLine(Options{}), "json": NewJSON(Options{}), "csv": mustSeparated(t, "")} {
		for _, m := range messages(t)[:3] {
			b := w.Append(nil, m)
			require.Zero(t, testing.AllocsPerRun(100, func() { b = w.Append(b[:0], m) }), name)
		}
	}
}

// delivered is a message with 25 fields that are printed.
func delivered(t testing.TB) *decode.Message {
	return hexMessage(t, ged188.CallDeliveredEvent,
		num(ged188.MonitorID, 0), num(ged188.PeripheralID, 1), num(ged188.PeripheralType, 21),
		num(ged188.ConnectionDeviceType, 0), num(ged188.CallID, 16777488), num(ged188.LineType, 3), num(ged188.ApplicationID, 2), num(ged188.CSQID, -1),
		num(ged188.AlertingDeviceType, 73), num(ged188.CallingDeviceType, 76), num(ged188.CalledDeviceType, 73), num(ged188.LastRedirectDeviceType, 65535),
		num(ged188.LocalConnectionState, 2), num(ged188.EventCause, 22), num(ged188.NumNamedVariables, 0), num(ged188.NumNamedArrays, 0),
		text(ged188.ConnectionDeviceID, "9111"), text(ged188.AlertingDeviceID, "9111"), text(ged188.CallingDeviceID, "+14085554197"), text(ged188.CalledDeviceID, "9111"),
		text(ged188.LastRedirectDeviceID, ""), num(ged188.SecondaryConnectionCallID, 0), text(ged188.ANI, "+14085554197"), text(ged188.DNIS, "7080"), text(ged188.DialedNumber, "7080"),
		text(ged188.CallVariable1, "gold"), text(ged188.CallVariable2, "en_US"), text(ged188.CallWrapupData, ""),
	)
}

func BenchmarkMessage(b *testing.B) {
	m := delivered(b)
	for name, w := range map[string]MessageWriter{
		"line": NewLine(Options{}), "json": NewJSON(Options{}), "csv": mustSeparated(b, ""), "full": NewFull(Options{}), "bytes": NewBytes(Options{}),
	} {
		b.Run("form="+name, func(b *testing.B) {
			out := w.Append(nil, m)
			b.SetBytes(int64(len(out)))
			b.ReportAllocs()
			for b.Loop() {
				out = w.Append(out[:0], m)
			}
		})
	}
}

func BenchmarkRecord(b *testing.B) {
	r := records()[0]
	for name, w := range map[string]RecordWriter{"line": NewRecordLine(Options{}), "json": NewRecordJSON()} {
		b.Run("form="+name, func(b *testing.B) {
			out := w.Append(nil, r)
			b.SetBytes(int64(len(out)))
			for b.Loop() {
				out = w.Append(out[:0], r)
			}
		})
	}
}
