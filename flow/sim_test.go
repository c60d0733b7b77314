package flow

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// The tests write logs as lines of
//
//	SECONDS FORM TYPE FIELD=VALUE ...
//
// FORM is T for a text trace of an event, W for a dump that is written, R for
// one that is read, P for the text trace of a client's message; digits after
// it name the client. Types are written without _EVENT. A field in a list is
// FIELD[n], a named variable @NAME. Blank lines and lines with # count for
// nothing.
func script(t testing.TB, lines string) []*decode.Message {
	t.Helper()
	var ms []*decode.Message
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		ms = append(ms, scriptLine(t, words, uint64(len(ms)+1)))
	}
	return ms
}

// simStart is the time of second 0 of all scripts.
const simStart = 1_700_000_000_000

func scriptLine(t testing.TB, words []string, seq uint64) *decode.Message {
	t.Helper()
	at, err := strconv.ParseFloat(words[0], 64)
	require.NoError(t, err)
	s := ged188.Protocol().Schema(words[2])
	if s == nil {
		s = ged188.Protocol().Schema(words[2] + "_EVENT")
	}
	require.NotNil(t, s, words[2])
	m := &decode.Message{Schema: s, TypeID: s.Type}
	m.Pos = parse.Pos{File: "sim.log", Line: int(seq), Offset: int64(seq) * 100}
	m.Seq, m.HasSeq = 1000+seq, true
	m.Time = parse.MakeTime(simStart+int64(at*1000+0.5), 0)
	switch words[1][0] {
	case 'T':
		m.Form, m.Stage, m.Direction = decode.Text, decode.StageEvent, decode.Out
	case 'W':
		m.Form, m.Stage, m.Direction = decode.Hex, decode.StageWriting, decode.Out
	case 'R':
		m.Form, m.Stage, m.Direction = decode.Hex, decode.StageReading, decode.In
	case 'P':
		m.Form, m.Stage, m.Direction = decode.Text, decode.StageProcessing, decode.In
	}
	if client := words[1][1:]; client != "" && m.Form == decode.Text {
		m.Socket = []byte("Socket[addr=10.0.0." + client + "]")
	}
	for _, w := range words[3:] {
		name, val, _ := strings.Cut(w, "=")
		v := scriptValue(t, s, name, val)
		v.Text = m.Form == decode.Text
		m.Values = append(m.Values, v)
	}
	return m
}

func scriptValue(t testing.TB, s *decode.Schema, name, val string) decode.Value {
	t.Helper()
	v := decode.Value{}
	if variable, ok := strings.CutPrefix(name, "@"); ok {
		v.Slot = simSlot(s, ged188.NamedVariable, decode.NAMEDVAR)
		v.Slot.Group = ged188.NamedVariable.Name
		v.Name, v.Bytes = []byte(variable), []byte(val)
		return v
	}
	if base, index, ok := strings.Cut(name, "["); ok {
		n, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
		require.NoError(t, err)
		name, v.Member = base, int16(n)
	}
	for i := range s.Fixed {
		if f := &s.Fixed[i]; f.Field.Name == name {
			v.Slot = simSlot(s, f.Field, f.Type)
			v.Slot.Enum = f.Enum
		}
	}
	for i := range s.Float {
		f := &s.Float[i]
		field, typ := f.Field, f.Type
		if field == nil {
			field = f.Tag.Field
		}
		if typ == 0 {
			typ = f.Tag.Type
		}
		if field.Name == name {
			v.Slot = simSlot(s, field, typ)
			v.Slot.Float, v.Slot.Group, v.Slot.Count = f, f.Group, f.Count
		}
	}
	require.NotNil(t, v.Slot, "%s has no %s", s.Name, name)
	if !v.Slot.Type.Numeric() {
		v.Bytes = []byte(val)
		return v
	}
	n, err := strconv.ParseInt(val, 10, 64)
	require.NoError(t, err)
	v.Num = n
	return v
}

// simSlots are the slots of the scripts' fields.
var simSlots = map[string]*decode.Slot{}

func simSlot(s *decode.Schema, f *decode.Field, typ decode.Type) *decode.Slot {
	key := s.Name + "." + f.Name
	if simSlots[key] == nil {
		simSlots[key] = &decode.Slot{ID: len(simSlots), Field: f, Type: typ}
	}
	return simSlots[key]
}

// assemble is the conversations of ms.
func assemble(ms []*decode.Message) []*Conversation {
	return slices.Collect(Conversations(slices.Values(ms)))
}

// told is c in few words: its calls, then a line for each event with second,
// type, call or agent and how often it is shown.
func told(c *Conversation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d#%d", c.ID, c.Nth)
	for _, k := range c.Calls {
		fmt.Fprintf(&b, " %s:%d", k.Role, k.ID)
	}
	for _, e := range c.Events {
		who := strconv.Itoa(int(e.Call))
		if id, ok := e.Msg.Text(ged188.AgentID); ok && e.Call == 0 {
			state, _ := e.Msg.Int(ged188.AgentState)
			who = fmt.Sprintf("%s=%d", id, state)
		}
		fmt.Fprintf(&b, "\n%.3f %s %s x%d", float64(e.Time.UnixMilli()-simStart)/1000,
			strings.TrimSuffix(e.Msg.Schema.Name, "_EVENT"), who, len(e.Seen))
	}
	return b.String()
}

// A plot makes the messages of one conversation, which begins at second 0
// and uses only calls, phones and agents from base on: call base, its other
// calls base+1 ..., caller base+10, port base+20, agents' phones base+30,
// base+40.
type plot struct {
	name  string
	lines string
}

func (p plot) messages(t testing.TB, base int) []*decode.Message {
	n := strconv.Itoa
	return script(t, strings.NewReplacer(
		"$C", n(base), "$D", n(base+1), "$E", n(base+2),
		"$caller", n(base+10), "$port", n(base+20), "$a", n(base+30), "$b", n(base+40),
	).Replace(p.lines))
}

const plotQueued = `
0     T BEGIN_CALL CallID=$C CallType=1 ConnectionDeviceID=$caller ANI=$caller DNIS=7000
0.010 T CALL_DELIVERED CallID=$C ApplicationID=2 AlertingDeviceType=73 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$port AlertingDeviceID=$port CallingDeviceID=$caller CalledDeviceID=$port
0.040 T CALL_ESTABLISHED CallID=$C ApplicationID=2 AnsweringDeviceType=73 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$port AnsweringDeviceID=$port CallingDeviceID=$caller
5     T CALL_QUEUED CallID=$C NumCSQs=1 LocalConnectionState=5 ConnectionDeviceID=$port QueueDeviceID=1 CSQID[0]=1
`

const plotAnswered = plotQueued + `
15    T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
17    T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
17.020 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$a AlertingDeviceID=$a CallingDeviceID=$caller CalledDeviceID=$a
21    T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
21.005 T CALL_DATA_UPDATE CallID=$C CallType=10 NewCallID=$C ConnectionDeviceID=$caller
21.010 T CALL_ESTABLISHED CallID=$C CSQID=1 AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$a AnsweringDeviceID=$a CallingDeviceID=$caller
21.020 T CALL_DEQUEUED CallID=$C LocalConnectionState=3
21.030 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=73 EventCause=28 ConnectionDeviceID=$port ReleasingDeviceID=$port
`

const plotConsult = plotAnswered + `
81    T CALL_HELD CallID=$C LocalConnectionState=4 ConnectionDeviceID=$a HoldingDeviceID=$a
81.005 T BEGIN_CALL CallID=$D CallType=12 ConnectionDeviceID=$a ANI=$a
81.010 T CALL_SERVICE_INITIATED CallID=$D LocalConnectionState=1 ConnectionDeviceID=$a CallingDeviceID=$a
81.020 T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
83    T CALL_ORIGINATED CallID=$D LocalConnectionState=1 ConnectionDeviceID=$a CallingDeviceID=$a CalledDeviceID=$b
83.030 T CALL_DELIVERED CallID=$D CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$b AlertingDeviceID=$b CallingDeviceID=$a CalledDeviceID=$b
86    T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
86.010 T CALL_ESTABLISHED CallID=$D AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$b AnsweringDeviceID=$b CallingDeviceID=$a
`

const plotConsultEnds = `
100.020 T CALL_CONNECTION_CLEARED CallID=$D ConnectionDeviceID=$a ReleasingDeviceID=$a
100.030 T CALL_CONNECTION_CLEARED CallID=$D ConnectionDeviceID=$b ReleasingDeviceID=$b
100.040 T CALL_CLEARED CallID=$D LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$a
100.045 T END_CALL CallID=$D
`

// plots are what the properties are held against.
var plots = []plot{
	{"self-service", `
0     T BEGIN_CALL CallID=$C CallType=1 ConnectionDeviceID=$caller ANI=$caller DNIS=7000
0.010 T CALL_DELIVERED CallID=$C ApplicationID=2 AlertingDeviceType=73 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$port AlertingDeviceID=$port CallingDeviceID=$caller CalledDeviceID=$port
0.040 T CALL_ESTABLISHED CallID=$C ApplicationID=2 AnsweringDeviceType=73 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$port AnsweringDeviceID=$port CallingDeviceID=$caller
30    T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=73 ConnectionDeviceID=$port ReleasingDeviceID=$port
30.005 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
30.010 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
30.012 T END_CALL CallID=$C
`},
	{"answered", plotAnswered + `
90    T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
90.005 T AGENT_STATE AgentState=5 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
90.010 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$a ReleasingDeviceID=$a
90.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
90.022 T END_CALL CallID=$C
110   T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
`},
	{"abandoned", plotQueued + `
40    T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
40.010 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=73 ConnectionDeviceID=$port ReleasingDeviceID=$port
40.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
40.022 T END_CALL CallID=$C
`},
	{"transferred", plotConsult + `
100   T CALL_DATA_UPDATE CallID=$C CallType=4 NewCallID=$C ConnectionDeviceID=$caller
100.005 T CALL_TRANSFERRED PrimaryCallID=$C SecondaryCallID=$D NumParties=2 LocalConnectionState=3 EventCause=32 PrimaryDeviceID=$a SecondaryDeviceID=$b TransferringDeviceID=$a TransferredDeviceID=$b ConnectedPartyCallID[0]=$C ConnectedPartyDeviceID[0]=$caller ConnectedPartyCallID[1]=$C ConnectedPartyDeviceID[1]=$b
100.010 T CALL_ESTABLISHED CallID=$C AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$caller AnsweringDeviceID=$b CallingDeviceID=$caller
100.015 T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
` + plotConsultEnds + `
160   T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
160.005 T AGENT_STATE AgentState=2 EventReasonCode=32755 AgentExtension=$b AgentID=agt$b
160.010 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$b ReleasingDeviceID=$b
160.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
160.022 T END_CALL CallID=$C
`},
	{"conferenced", plotConsult + `
100   T CALL_DATA_UPDATE CallID=$C CallType=15 NewCallID=$C ConnectionDeviceID=$caller
100.005 T CALL_CONFERENCED PrimaryCallID=$C SecondaryCallID=$D NumParties=3 LocalConnectionState=3 EventCause=17 PrimaryDeviceID=$a SecondaryDeviceID=$b ControllerDeviceID=$a AddedPartyDeviceID=$b ConnectedPartyCallID[0]=$C ConnectedPartyDeviceID[0]=$caller ConnectedPartyCallID[1]=$C ConnectedPartyDeviceID[1]=$a ConnectedPartyCallID[2]=$C ConnectedPartyDeviceID[2]=$b
100.010 T CALL_ESTABLISHED CallID=$C AnsweringDeviceType=65535 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$caller AnsweringDeviceID=Unknown CallingDeviceID=$caller
` + plotConsultEnds + `
160   T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
160.005 T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
160.010 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$a ReleasingDeviceID=$a
160.015 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$b ReleasingDeviceID=$b
160.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
160.022 T END_CALL CallID=$C
`},
	{"outbound", `
0     T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
0.010 T BEGIN_CALL CallID=$C CallType=18 ConnectionDeviceID=$a @BAStatus=DO @BAResponse= @BAAccountNumber=AC$C
0.020 T CALL_DELIVERED CallID=$C LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$a AlertingDeviceID=$a CalledDeviceID=$a
9     T CALL_DATA_UPDATE CallID=$C CallType=18 NewCallID=$C ConnectionDeviceID=$a @BAResponse=Accept
9.005 T BEGIN_CALL CallID=$D CallType=17 ConnectionDeviceID=$a DialedNumber=$caller @BAStatus=CO @BAResponse=Accept @BAAccountNumber=AC$C
9.010 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$a ReleasingDeviceID=$a
9.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 ConnectionDeviceID=$a
9.022 T END_CALL CallID=$C
9.040 T CALL_SERVICE_INITIATED CallID=$D LocalConnectionState=1 ConnectionDeviceID=$a CallingDeviceID=$a
9.050 T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
11    T CALL_ORIGINATED CallID=$D LocalConnectionState=1 ConnectionDeviceID=$a CallingDeviceID=$a CalledDeviceID=$caller
20    T CALL_ESTABLISHED CallID=$D LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$a AnsweringDeviceID=Unknown CallingDeviceID=$a CalledDeviceID=Unknown
80    T CALL_CONNECTION_CLEARED CallID=$D ConnectionDeviceID=$a ReleasingDeviceID=$a
80.005 T AGENT_STATE AgentState=5 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
80.010 T CALL_CLEARED CallID=$D LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$a
80.012 T END_CALL CallID=$D
`},
	{"ring no answer", plotQueued + `
10    T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$a AgentID=agt$a
10.020 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$a AlertingDeviceID=$a CallingDeviceID=$caller CalledDeviceID=$a
22    T AGENT_STATE AgentState=2 EventReasonCode=32763 AgentExtension=$a AgentID=agt$a
22.010 T CALL_CONNECTION_CLEARED CallID=$C EventCause=28 ConnectionDeviceID=$a ReleasingDeviceID=$a
30    T AGENT_STATE AgentState=8 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
30.020 T CALL_DELIVERED CallID=$C CSQID=1 AlertingDeviceType=76 LocalConnectionState=2 EventCause=22 ConnectionDeviceID=$b AlertingDeviceID=$b CallingDeviceID=$caller CalledDeviceID=$b
33    T AGENT_STATE AgentState=4 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
33.010 T CALL_ESTABLISHED CallID=$C CSQID=1 AnsweringDeviceType=76 LocalConnectionState=3 EventCause=22 ConnectionDeviceID=$b AnsweringDeviceID=$b CallingDeviceID=$caller
33.020 T CALL_DEQUEUED CallID=$C LocalConnectionState=3
33.030 T CALL_CONNECTION_CLEARED CallID=$C ReleasingDeviceType=73 EventCause=28 ConnectionDeviceID=$port ReleasingDeviceID=$port
60    T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$b ReleasingDeviceID=$b
60.005 T AGENT_STATE AgentState=3 EventReasonCode=0 AgentExtension=$b AgentID=agt$b
60.010 T CALL_CONNECTION_CLEARED CallID=$C ConnectionDeviceID=$caller ReleasingDeviceID=$caller
60.020 T CALL_CLEARED CallID=$C LocalConnectionState=0 EventCause=1014 ConnectionDeviceID=$caller
60.022 T END_CALL CallID=$C
`},
}
