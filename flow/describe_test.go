package flow_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// golden compares got with a file, or writes it there.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o666))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// docs/flows.md says what the flows are, from the literals.
func TestDocs(t *testing.T) {
	b := &strings.Builder{}
	b.WriteString(`# Flows

Every call is held against these flows. The first six are those of the Unified
CCX guide, with all their steps and messages; the others are ours. They are
data (package flow: documented.go, outbound.go, own.go), and this page is
written from that data by ` + "`go test ./flow -update`" + `.

A message's fields are those that are checked. Where several values stand,
each will do, and the guide prints the first. A message that may be missing
says why. The order within a flow is typical; the guide promises none, so
another order is said (as a deviation of kind ` + "`order`" + `) but is no error.
Messages that no flow has a place for, such as data updates, RTP events,
requests and their answers, or an agent's states after a call, are no
deviation.

What may stand where the log cuts a call off, or lacks records, as their
numbers show, is not missing. Where that takes what tells a flow from others,
the flow is not said, rather than guessed, and an outcome that what is lost
could change is unknown.
`)
	for _, f := range flow.Flows {
		writeFlow(b, f)
	}
	golden(t, filepath.Join("..", "docs", "flows.md"), b.String())
}

func writeFlow(b *strings.Builder, f *flow.Flow) {
	fmt.Fprintf(b, "\n## %s\n\n%s.\n\n", f.Name, f.Title)
	documented := "ours"
	if f.Documented {
		documented = "the guide's"
	}
	fmt.Fprintf(b, "- Whose: %s\n- Source: %s\n", documented, f.Source)
	if f.Within {
		b.WriteString("- It stands inside other flows, as often as it occurs. Where most of it came, the rest is missing.\n")
	}
	for _, sentence := range f.WhereCut() {
		fmt.Fprintf(b, "- %s\n", sentence)
	}
	for _, o := range f.Opens {
		fmt.Fprintf(b, "- Opens with steps %d to %d of %s.\n", o.From, o.To, o.Flow.Name)
	}
	for i, s := range f.Steps {
		fmt.Fprintf(b, "\n### %s step %d: %s\n\n", f.Name, i+1, s.Title)
		if s.Note != "" {
			fmt.Fprintf(b, "%s\n\n", s.Note)
		}
		if len(s.Messages) > 0 {
			b.WriteString("| message | fields | sent to | notes |\n| --- | --- | --- | --- |\n")
		}
		for i := range s.Messages {
			writeMessage(b, &s.Messages[i])
		}
	}
}

func writeMessage(b *strings.Builder, m *flow.Message) {
	var fields, notes []string
	for _, l := range m.Lines() {
		fields = append(fields, l.Field+": "+l.Value)
	}
	for _, n := range []string{m.Note, m.Slip} {
		if n != "" {
			notes = append(notes, n)
		}
	}
	if m.Optional != "" {
		notes = append(notes, "May be missing: "+m.Optional+".")
	}
	fmt.Fprintf(b, "| %s | %s | %s | %s |\n", m.Name(), strings.Join(fields, "<br>"), strings.Join(m.To.Names(), ", "), strings.Join(notes, " "))
}

// A documented flow is one literal: matching, names and docs follow from it.
func TestOneMoreFlow(t *testing.T) {
	oneMore := &flow.Flow{
		Name:   "agent-outbound",
		Title:  "The dialer joins an agent to a customer who has answered",
		Source: "the guide's CallType table",
		Steps: []flow.Step{
			{Title: "The customer's call reaches the agent", Messages: []flow.Message{
				{Type: ged188.BeginCallEvent, Call: flow.Primary, CallType: []int64{ged188.CallTypeAgentOutbound}, Key: true},
				{
					Type: ged188.CallDeliveredEvent, Call: flow.Primary, State: []int64{ged188.ConnAlerting},
					Parties: []flow.At{{Field: ged188.ConnectionDeviceID, Party: flow.Agent1}},
				},
				{
					Type: ged188.CallEstablishedEvent, Call: flow.Primary, State: []int64{ged188.ConnConnect},
					Parties: []flow.At{{Field: ged188.AnsweringDeviceID, Party: flow.Agent1}},
				},
			}},
			{Title: "The call ends", Last: true, Messages: []flow.Message{
				{
					Type: ged188.CallConnectionClearedEvent, Call: flow.Primary,
					Parties: []flow.At{{Field: ged188.ReleasingDeviceID, Party: flow.Agent1}},
				},
				{Type: ged188.CallClearedEvent, Call: flow.Primary},
				{Type: ged188.EndCallEvent, Call: flow.Primary},
			}},
		},
	}
	s := flowtest.Parse(`
		let CALL 33556801
		let A1 3121
		0.000 B1 BEGIN_CALL_EVENT CallID=CALL CallType=34 ConnectionDeviceID=A1 DialedNumber=90741122
		0.020 B1 CALL_DELIVERED_EVENT CallID=CALL AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=A1 AlertingDeviceID=A1
		0.900 B1 CALL_ESTABLISHED_EVENT CallID=CALL AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=A1 AnsweringDeviceID=A1
		30.00 B1 CALL_CONNECTION_CLEARED_EVENT CallID=CALL ReleasingDeviceType=76 LocalConnectionState=65535 EventCause=65535 ConnectionDeviceID=A1 ReleasingDeviceID=A1
		0.004 B1 CALL_CLEARED_EVENT CallID=CALL LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=A1
		0.001 B1 END_CALL_EVENT CallID=CALL`)
	m := flow.NewMatcher(append(append([]*flow.Flow{}, flow.Flows...), oneMore))

	c := conversation(t, s, flowtest.Text)
	m.Match(c)
	require.Equal(t, []string{"agent-outbound"}, c.Patterns)
	require.Empty(t, says(c))

	c = conversation(t, s.Without(1), flowtest.Text)
	m.Match(c)
	require.Equal(t, []string{"missing agent-outbound 1 CALL_DELIVERED_EVENT"}, says(c))

	b := &strings.Builder{}
	writeFlow(b, oneMore)
	golden(t, filepath.Join("testdata", "agent-outbound.md"), b.String())
}

func TestLookup(t *testing.T) {
	for _, f := range flow.Flows {
		require.Same(t, f, flow.Lookup(strings.ToUpper(f.Name)))
	}
	require.Nil(t, flow.Lookup("no-such-flow"))
}

func ExampleMessage_Lines() {
	m := flow.Lookup("queued-answered").Steps[1].Messages[0]
	fmt.Println(m.Name(), "to", strings.Join(m.To.Names(), ", "))
	for _, l := range m.Lines() {
		fmt.Printf("%s: %s\n", l.Field, l.Value)
	}
	// Output:
	// CALL_QUEUED_EVENT to bridge, caller
	// CallID: of the primary call
	// LocalConnectionState: 5 LCS_QUEUED
	// EventCause: 65535 CEC_NONE
	// ConnectionDeviceID: CTI port
	// CallingDeviceID: caller
	// CalledDeviceID: trigger
}
