package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
	"ccxtrace/parse"
)

// conversationsIn are the conversations of a log.
func conversationsIn(t testing.TB, name string, log []byte) (out []*flow.Conversation) {
	t.Helper()
	r := parse.NewReader(bytes.NewReader(log), name, parse.Dating{Year: 2026, Zone: time.UTC})
	d := decode.NewDecoder(ged188.Protocol())
	d.Reset(nil)
	messages := func(yield func(*decode.Message) bool) {
		var m decode.Message
		for rec, err := range r.All() {
			require.NoError(t, err)
			if d.Decode(rec, &m) && !yield(&m) {
				return
			}
		}
	}
	for c := range flow.Conversations(messages) {
		out = append(out, c)
	}
	return out
}

// documented is the conversation of the test log of a flow, as texts and as
// dumps for several clients.
func documented(t testing.TB, name string) *flow.Conversation {
	t.Helper()
	log, err := os.ReadFile(filepath.Join("..", "testdata", "flows", name+"-both.log"))
	require.NoError(t, err)
	cs := conversationsIn(t, "Cisco001MIVR014.log", log)
	require.Len(t, cs, 1)
	return cs[0]
}

// odd is a queued call as a log may show it on a bad day: it is never taken
// out of the queue, rings twice, and ends with a cause that nobody expects.
func odd(t testing.TB) *flow.Conversation {
	t.Helper()
	s := flowtest.Named("queued-answered")
	s = s.Without(s.Find(1, "CALL_DEQUEUED_EVENT"))
	s = s.Twice(s.Find(2, "CALL_DELIVERED_EVENT"))
	s[s.Find(3, "CALL_DELIVERED_EVENT")].After = time.Second
	s = s.Changed(s.Find(1, "CALL_CLEARED_EVENT"), "EventCause", "13")
	later := flowtest.Parse("300 B BEGIN_CALL_EVENT CallID=33560001 CallType=1 ConnectionDeviceID=8899 ANI=3199 DNIS=6300")
	log := append(s, later...).Log(time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC), flowtest.Both)
	return conversationsIn(t, "Cisco001MIVR014.log", log)[0]
}

// hostile is a conversation whose every text is s.
func hostile(t testing.TB, s string) *flow.Conversation {
	t.Helper()
	c := documented(t, "transferred")
	c.Caller, c.Dialed = s, s+"2"
	for i := range c.Agents {
		c.Agents[i] = flow.Agent{ID: s + "3", Extension: s + "4"}
	}
	for i := range c.Calls {
		c.Calls[i].Why = s
	}
	c.EndedBy.Device = s
	c.Deviations = append(c.Deviations, flow.Deviation{Kind: flow.Unexpected, Type: s, Detail: s, Event: c.Events[3]})
	c.Findings = append(c.Findings, flow.Finding{Code: "text-wire-differs", Severity: flow.Info, Summary: s, Evidence: c.Events[0].Seen})
	for i, e := range c.Events {
		e.Summary = s
		for j := range e.Msg.Values {
			if v := &e.Msg.Values[j]; !v.Slot.Type.Numeric() {
				v.Bytes, v.Name = []byte(s), []byte(s)
			}
		}
		for j := range e.Seen {
			e.Seen[j].Client, e.Seen[j].Pos.File = s, s
		}
		if i%5 == 0 {
			e.Msg.Schema, e.Msg.Name = nil, []byte(s)
		}
	}
	return c
}

// flowForms are the forms for people.
var flowForms = map[string]func(Options) FlowWriter{
	"timeline": NewTimeline,
	"ladder":   NewLadder,
	"stages":   NewStages,
}

// requireFits holds the lines of text against a width, and that they have no
// blanks at their ends.
func requireFits(t testing.TB, text string, width int) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		require.LessOrEqual(t, lipgloss.Width(line), width, "%q", line)
		require.Equal(t, strings.TrimRight(line, " "), line)
	}
}

// requireHarmless holds text against what a terminal would obey or a reader
// not see.
func requireHarmless(t testing.TB, text string) {
	t.Helper()
	at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && hidden(r) })
	require.Negative(t, at, "%q", text)
}

func TestFlowFormsFit(t *testing.T) {
	for _, name := range flowtest.Names() {
		c := documented(t, name)
		for form, writer := range flowForms {
			for _, width := range []int{40, 66, 80, 100, 140, 200} {
				o := Options{Width: width}
				plain := string(writer(o).Append(nil, c))
				requireFits(t, plain, width)

				o.Color = true
				colored := string(writer(o).Append(nil, c))
				require.Equal(t, plain, ansi.Strip(colored), "%s of %s: colour changes more than colour", form, name)

				o.ASCII, o.Color = true, false
				for _, b := range writer(o).Append(nil, c) {
					require.True(t, b == '\n' || printable[b], "%s of %s has %q", form, name, b)
				}
			}
		}
	}
}

func TestFlowFormsAreHarmless(t *testing.T) {
	for _, s := range []string{
		"\x1b[31mred\x1b[0m", "\x1b]0;title\a", "a\rb\nc\td", "\u202eevil", "日本語の電話機の名前", "", " ", "two words",
		"\xff\xfe", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "❤\ufe0f❤\ufe0f", strings.Repeat("very-long-", 30),
	} {
		requireGood(t, s)
	}
}

func FuzzFlowForms(f *testing.F) {
	f.Add("SEP0011\x1b[2J")
	f.Add("日本\u0301 \u200d語")
	f.Fuzz(func(t *testing.T, s string) { requireGood(t, s) })
}

// requireGood holds every form against names that are s.
func requireGood(t *testing.T, s string) {
	c := hostile(t, s)
	for _, writer := range flowForms {
		for _, width := range []int{40, 80, 140} {
			text := string(writer(Options{Width: width}).Append(nil, c))
			requireFits(t, text, width)
			requireHarmless(t, text)
		}
	}
	rows := []FlowRow{NewFlowRow(c)}
	for _, text := range [][]byte{
		AppendFlowTable(nil, rows, Options{}), AppendFlowColumns(nil, rows), AppendFlowCSV(nil, rows), AppendFlowTSV(nil, rows),
		NewFlowJSON(Options{}).Append(nil, c),
	} {
		requireHarmless(t, strings.ReplaceAll(string(text), "\t", ""))
	}
	requireFits(t, string(AppendFlowTable(nil, rows, Options{})), 80)
}

// A call of which the log has only what clients asked has no lanes, and its
// beginning is not cut off.
func TestRequestsAlone(t *testing.T) {
	log := flowtest.Parse(`
		0 B SET_CALL_DATA_REQ InvokeID=9 CallID=33556041 CallVariable1=late
		0.002 B CONTROL_FAILURE_CONF InvokeID=9 FailureCode=24`).Log(time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC), flowtest.Text)
	c := conversationsIn(t, "Cisco001MIVR014.log", log)[0]
	text := string(NewTimeline(Options{Width: 80}).Append(nil, c))
	require.Contains(t, text, "clients sent requests about call 33556041.\n")
	require.Contains(t, text, "incomplete: the log has nothing of the call but requests")
	require.Contains(t, text, "CallVariable1=late")
	text = string(NewLadder(Options{Width: 80}).Append(nil, c))
	require.Contains(t, text, "● asks: set call data\n")
	require.Contains(t, text, "● refused; no active call\n")
	requireFits(t, text, 80)
}

func TestFlowGoldens(t *testing.T) {
	for _, name := range flowtest.Names() {
		t.Run(name, func(t *testing.T) {
			c := documented(t, name)
			golden(t, "flow-"+name+".timeline", string(NewTimeline(Options{}).Append(nil, c)))
			golden(t, "flow-"+name+".ladder", string(NewLadder(Options{}).Append(nil, c)))
			golden(t, "flow-"+name+".json", string(NewFlowJSON(Options{}).Append(nil, c)))
		})
	}
}

func TestOddGoldens(t *testing.T) {
	c := odd(t)
	for name, o := range map[string]Options{
		"":           {},
		"-140":       {Width: 140},
		"-color":     {Color: true},
		"-140-color": {Width: 140, Color: true},
		"-ascii":     {ASCII: true},
	} {
		for form, writer := range flowForms {
			golden(t, "flow-odd"+name+"."+form, string(writer(o).Append(nil, c)))
		}
	}
	c = documented(t, "transferred")
	for name, o := range map[string]Options{
		"-140":       {Width: 140},
		"-color":     {Color: true},
		"-140-color": {Width: 140, Color: true},
		"-ascii":     {ASCII: true},
	} {
		golden(t, "flow-transferred"+name+".timeline", string(NewTimeline(o).Append(nil, c)))
		golden(t, "flow-transferred"+name+".ladder", string(NewLadder(o).Append(nil, c)))
	}
}
