package decode_test

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

const (
	head  = "7100001: Mar 03 09:15:00.125 CET %MIVR-ICD_CTI-7-UNK:"
	event = "CSOutboundMsgProcessor: got an event message: "
)

// record is a record of ICD_CTI with message in it.
func record(message string) *parse.Record {
	raw := []byte(head + message + "\n")
	return &parse.Record{
		Pos: parse.Pos{File: "test.log", Line: 1}, Seq: 7100001, HasSeq: true,
		Facility: raw[:0], Subfacility: []byte("ICD_CTI"), Severity: 7, Mnemonic: []byte("UNK"),
		Message: raw[len(head) : len(raw)-1], Raw: raw,
	}
}

// decodeText decodes one message in a fresh Decoder.
func decodeText(t testing.TB, message string) *decode.Message {
	t.Helper()
	m := new(decode.Message)
	require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(record(message), m), "is a message: %s", message)
	return m
}

// show writes what was read of m in a short form, a field a line:
// "CallType=1", "DNIS=7000", "CSQID[1]=4", "NamedVariable[0] BAStatus=CO",
// "?" in front of what is uncertain, "+" of an extra and "!" of a warning.
func show(m *decode.Message) string {
	var b strings.Builder
	for i := range m.Values {
		v := &m.Values[i]
		if v.Uncertain {
			b.WriteByte('?')
		}
		b.WriteString(v.Slot.Field.Name)
		if v.Slot.Group != "" {
			fmt.Fprintf(&b, "[%d]", v.Member)
		}
		if v.Name != nil {
			fmt.Fprintf(&b, " %s", v.Name)
		}
		if v.Slot.Type == decode.NAMEDARRAY {
			fmt.Fprintf(&b, "[%d]", v.Index)
		}
		if v.Slot.Type.Numeric() {
			fmt.Fprintf(&b, "=%d\n", v.Num)
		} else {
			fmt.Fprintf(&b, "=%s\n", v.Bytes)
		}
	}
	for _, x := range m.Extra {
		fmt.Fprintf(&b, "+%s=%s\n", x.Key, x.Value)
	}
	for _, w := range m.Warnings {
		fmt.Fprintf(&b, "!%s\n", w.Code)
	}
	return b.String()
}

func TestTextValues(t *testing.T) {
	tests := []struct {
		name, trace, want string
	}{
		{
			"outbound",
			"{ length=-1 type=CALL_CLEARED_EVENT, monitorID: 0, connectionDeviceType: 0, connectionCallID: 16777999, localConnectionState: 0, eventCause: 1014, connectionDeviceID: 3101 }",
			"MonitorID=0\nConnectionDeviceType=0\nCallID=16777999\nLocalConnectionState=0\nEventCause=1014\nConnectionDeviceID=3101\n",
		},
		{
			"inbound",
			"{length=30 type=OPEN_REQ,invokeId=17,versionNumber=14,clientID=desk,clientPass=[B@1f2e3d,agentExt=3101,appPathID=0, clientSignature=null }",
			"InvokeID=17\nVersionNumber=14\nClientID=desk\nClientPassword=[B@1f2e3d\nAgentExtension=3101\nApplicationPathID=0\n",
		},
		{
			"null is left out, nothing is an empty text",
			"{ length=-1 type=END_CALL_EVENT, connectionDeviceType: , connectionCallID: 5, connectionDeviceID:  }",
			"CallID=5\nConnectionDeviceID=\n",
		},
		{
			"no pair at all",
			"{ length=-1 type=END_CALL_EVENT }",
			"",
		},
		{
			"no blank before the brace",
			"{length=4 type=CLOSE_REQ,invokeId=3,status=0}",
			"InvokeID=3\nStatus=0\n",
		},
		{
			"the other order, and the other sign",
			"{ type: END_CALL_EVENT, length: 30, connectionCallID=5, connectionDeviceID: 3101 }",
			"CallID=5\nConnectionDeviceID=3101\n+length=30\n",
		},
		{
			"a comma in a text",
			"{ length=-1 type=BEGIN_CALL_EVENT, callVar1: Doe, Jane: VIP, callVar2: null }",
			"CallVariable1=Doe, Jane: VIP\n",
		},
		{
			"a comma at the end of a text, and blanks around one",
			"{ length=-1 type=BEGIN_CALL_EVENT, callVar1: a,, callVar2:  b , callVar3: c }",
			"CallVariable1=a,\nCallVariable2= b \nCallVariable3=c\n",
		},
		{
			"a known name is a key wherever it stands",
			"{ length=-1 type=BEGIN_CALL_EVENT, callVar1: Doe, ani: 3101,callVar2:x }",
			"CallVariable1=Doe\nANI=3101\nCallVariable2=x\n",
		},
		{
			"case does not matter",
			"{ length=-1 type=begin_call_event, CALLTYPE: 1, DNIS: 7001, connectioncallid: 9 }",
			"CallType=1\nDNIS=7001\nCallID=9\n",
		},
		{
			"names of CCE",
			"{ length=-1 type=CALL_DELIVERED_EVENT, serviceNumber: 2, skillGroupNumber: 7 }",
			"ApplicationID=2\nCSQID=7\n",
		},
		{
			"an unknown key after a number, null, nothing and digits",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: 1, hue: red, ani: null, mood: 3, dnis: , tone: x, dialedNumber: 7001, kind: y, callVar1: z }",
			"CallType=1\nDNIS=\nDialedNumber=7001\nCallVariable1=z\n+hue=red\n+mood=3\n+tone=x\n+kind=y\n",
		},
		{
			"an unknown key after a symbol",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: CALLTYPE_PREVIEW, hue: red }",
			"CallType=17\n+hue=red\n",
		},
		{
			"an unknown word inside a text of an inbound message",
			"{length=9 type=SET_CALL_DATA_REQ,invokeId=4,callVar1=a,b=c,callVar2=d }",
			"InvokeID=4\nCallVariable1=a,b=c\nCallVariable2=d\n",
		},
		{
			"only a key of the message ends a password",
			"{length=9 type=OPEN_REQ,clientPass=1234,foo=bar, hue=3,appPathID=0 }",
			"ClientPassword=1234,foo=bar, hue=3\nApplicationPathID=0\n",
		},
		{
			"a password that is not printed, and an unknown key",
			"{length=9 type=OPEN_REQ,clientPass=[B@1f2e3d,foo=bar,appPathID=0,clientPass=null,hue=3 }",
			"ClientPassword=[B@1f2e3d\nApplicationPathID=0\n+foo=bar\n+hue=3\n",
		},
		{
			"a password that is cut",
			"{length=9 type=OPEN_REQ,invokeId=3,clientPass=1234,Summ",
			"InvokeID=3\n?ClientPassword=1234,Summ\n!truncated\n",
		},
		{
			"a field of other messages is no key in a text",
			"{ length=-1 type=END_CALL_EVENT, connectionDeviceID: Desk, agentState: 3, csqID: yes }",
			"ConnectionDeviceID=Desk, agentState: 3, csqID: yes\n",
		},
		{
			"names of other messages in a text",
			"{ length=-1 type=BEGIN_CALL_EVENT, callVar1: Name: John, LastName: Doe, callVar2: acct 5, Status: 1, callVar3: 5, Status: 1, callVar4: null, agentState: 3 }",
			"CallVariable1=Name: John, LastName: Doe\nCallVariable2=acct 5, Status: 1\nCallVariable3=5\nStatus=1\nAgentState=3\n",
		},
		{
			"keys of other forms after a number",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID: 16777507, call-ref: 5, call leg: two, my note, x-y: a, b: c, localConnectionState: LCS_NULL, 3rd: 4, eventCause: 22 }",
			"CallID=16777507\nLocalConnectionState=0\nEventCause=22\n+call-ref=5\n+call leg=two\n+x-y=a\n+b=c\n+3rd=4\n!bad-value\n",
		},
		{
			"keys of other forms in an inbound message",
			"{length=9 type=CLOSE_REQ,invokeId=3,call-ref=5,status=0 }",
			"InvokeID=3\nStatus=0\n+call-ref=5\n",
		},
		{
			"a note inside",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID: 16777507,\n### look here ###\neventCause: 22 }",
			"CallID=16777507\nEventCause=22\n",
		},
		{
			"a named variable without a comma before it",
			"{ length=-1 type=CALL_DATA_UPDATE_EVENT, numNamedVars: 2, ExpandedCallContxt: <TotalBytes: 18> BAResponse: Skip, user.x: 1, CustomerPhoneNumber: 5 }",
			"NumNamedVariables=2\nNamedVariable[0] BAResponse=Skip\nNamedVariable[1] user.x=1\nCustomerPhoneNumber=5\n",
		},
		{
			"a field without a comma before it",
			"{ length=-1 type=CALL_DATA_UPDATE_EVENT, numNamedVars: 0, ExpandedCallContxt: <TotalBytes: 0> CustomerPhoneNumber: 5, ExpandedCallContxt: <TotalBytes: 0> }",
			"NumNamedVariables=0\nCustomerPhoneNumber=5\n",
		},
		{
			"numbers",
			"{ length=-1 type=CALL_DELIVERED_EVENT, connectionCallID: 0x1000123, applicationID: 4294967295, csqID: N/A, alertingDeviceType: -1, callingDeviceType: N/A, localConnectionState: LCS_ALERTIN, eventCause: CEC_NEW_CALL }",
			"CallID=16777507\nApplicationID=-1\nCSQID=-1\nAlertingDeviceType=65535\nCallingDeviceType=65535\nLocalConnectionState=2\nEventCause=22\n",
		},
		{
			"an unsigned number printed as a signed one",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID: -2 }",
			"CallID=4294967294\n",
		},
		{
			"no numbers",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: many, numCTIClients: 65536, connectionCallID: 4294967296, calledPartyDisposition: 12x, numNamedArrays: 0x }",
			"CallType=many\nNumCTIClients=65536\nCallID=4294967296\nCalledPartyDisposition=12x\nNumNamedArrays=0x\n!bad-value\n!bad-value\n!bad-value\n!bad-value\n!bad-value\n",
		},
		{
			"a key twice",
			"{length=9 type=OPEN_REQ,invokeId=4,idleTimeout=30,invokeId=4,idleTimeout=60 }",
			"InvokeID=4\nIdleTimeout=30\nIdleTimeout=60\n!duplicate-field\n",
		},
		{
			"null, then a value",
			"{length=9 type=OPEN_REQ,clientID=null,invokeId=4,clientID=desk,invokeId=null }",
			"InvokeID=4\nClientID=desk\n",
		},
		{
			"two spellings of one field",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID: 7, callID: 7 }",
			"CallID=7\n",
		},
		{
			"agentID alone",
			"{length=9 type=OPEN_REQ,agentID=jdoe }",
			"AgentID=jdoe\n",
		},
		{
			"agentID beside agentIDlong",
			"{length=9 type=OPEN_REQ,agentIDlong=jane.doe,agentID=jdoe }",
			"AgentID=jane.doe\nAgentIDShort=jdoe\n",
		},
		{
			"agentID before agentIDlong",
			"{length=9 type=OPEN_REQ,agentID=jdoe,agentIDlong=jane.doe }",
			"AgentIDShort=jdoe\nAgentID=jane.doe\n",
		},
		{
			"agentID beside an agentIDlong that is null",
			"{length=9 type=OPEN_REQ,agentIDlong=null,agentID=jdoe }",
			"AgentIDShort=jdoe\n",
		},
		{
			"agentID and agentIDlong again and again",
			"{length=9 type=OPEN_REQ,agentID=jdoe,agentIDlong=jane.doe,agentID=jdoe,agentIDlong=jane,agentID=doe }",
			"AgentIDShort=jdoe\nAgentID=jane.doe\nAgentID=jane\nAgentIDShort=doe\n!duplicate-field\n!duplicate-field\n",
		},
		{
			"a long name of a type",
			"{ length=-1 type=" + strings.Repeat("BEGIN_CALL_EVENT", 9) + ", callID: 5 }",
			"CallID=5\n!unknown-type\n",
		},
		{
			"lists",
			"{ length=-1 type=CALL_QUEUED_EVENT, numCSQs: 2, queueDeviceID: 4, csqID[0]: 4, csqID[1]: 6 }",
			"NumCSQs=2\nQueueDeviceID=4\nCSQID[0]=4\nCSQID[1]=6\n",
		},
		{
			"agentID twice before agentIDlong",
			"{length=9 type=OPEN_REQ,agentID=jdoe,agentID=doe,agentIDlong=jane.doe }",
			"AgentIDShort=jdoe\nAgentIDShort=doe\nAgentID=jane.doe\n!duplicate-field\n",
		},
		{
			"a key again and again",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID: 1, connectionCallID: 2, callID: 1, connectionCallID: 2, hue: red, hue: blue, hue: red, hue: green }",
			"CallID=1\nCallID=2\n+hue=red\n+hue=blue\n+hue=green\n!duplicate-field\n!duplicate-field\n!duplicate-field\n",
		},
		{
			"other spellings of fields that the message does not have",
			"{ length=-1 type=BEGIN_CALL_EVENT, connectionCallID: 2, serviceNumber: 4, skillGroupNumber: 3, serviceID: 8 }",
			"CallID=2\nApplicationID=4\nCSQID=3\nServiceID=8\n",
		},
		{
			"other spellings in a message of unknown type",
			"{ length=-1 type=FOO_EVENT, connectionCallID: 16777488, skillGroupNumber: 3, agentID: jdoe }",
			"CallID=16777488\nCSQID=3\nAgentID=jdoe\n!unknown-type\n",
		},
		{
			"names that the message has itself",
			"{ length=-1 type=EMERGENCY_CALL_EVENT, connectionCallID: 5, skillGroupNumber: 3 }",
			"ConnectionCallID=5\nCSQID=3\n",
		},
		{
			"members without an index after the plain field",
			"{ length=-1 type=AGENT_STATE_EVENT, skillGroupNumber: 9, csqState: 3, numCSQs: 2, skillGroupNumber: 9, csqState: 4, skillGroupNumber: 2, csqState: 5, csqState: 6 }",
			"CSQID=9\nCSQState=3\nNumCSQs=2\nCSQID[0]=9\nCSQState[0]=4\nCSQID[1]=2\nCSQState[1]=5\nCSQState=6\n!duplicate-field\n",
		},
		{
			"no members to come",
			"{ length=-1 type=AGENT_STATE_EVENT, csqID: 9, numCSQs: 0, csqID: 9, csqID: 2 }",
			"CSQID=9\nNumCSQs=0\nCSQID=2\n!duplicate-field\n",
		},
		{
			"members again, in another order",
			"{ length=-1 type=CALL_QUEUED_EVENT, numCSQs: 2, csqID[1]: 6, csqID[0]: 4, csqID[1]: 6, csqID[1]: 7 }",
			"NumCSQs=2\nCSQID[1]=6\nCSQID[0]=4\nCSQID[1]=7\n!duplicate-field\n",
		},
		{
			"a plain field and a list of one name",
			"{ length=-1 type=AGENT_STATE_EVENT, csqID: -1, numCSQs: 1, csqID[0]: 4, CsqState[0]: 3, csqID[0]: 4, csqID[0]: 5 }",
			"CSQID=-1\nNumCSQs=1\nCSQID[0]=4\nCSQState[0]=3\nCSQID[0]=5\n!duplicate-field\n",
		},
		{
			"a list with the guide's spelling, and members in another order",
			"{ length=-1 type=CALL_CONFERENCED_EVENT, numParties: 2, ConnectedPartyDCallID[1]: 16777533, ConnectedPartyDeviceID[1]: Doe, Jane, ConnectedPartyDCallID[0]: 5 }",
			"NumParties=2\nConnectedPartyCallID[1]=16777533\nConnectedPartyDeviceID[1]=Doe, Jane\nConnectedPartyCallID[0]=5\n",
		},
		{
			"a list without indexes",
			"{ length=-1 type=CALL_CONFERENCED_EVENT, numParties: 2, connectedPartyCallID: 5, connectedPartyCallID: 5 }",
			"NumParties=2\nConnectedPartyCallID[0]=5\nConnectedPartyCallID[1]=5\n",
		},
		{
			"an index of what is no list",
			"{ length=-1 type=END_CALL_EVENT, connectionCallID[1]: 5, csqID[4000]: 3 }",
			"+connectionCallID[1]=5\n+csqID[4000]=3\n",
		},
		{
			"named variables after all fields",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 4, wrapupData: null, BACampaign: Spring, user.layout: Wide, BAResponse: , BABuddyName: Doe,Jane }",
			"NumNamedVariables=4\nNamedVariable[0] BACampaign=Spring\nNamedVariable[1] user.layout=Wide\nNamedVariable[2] BAResponse=\nNamedVariable[3] BABuddyName=Doe,Jane\n",
		},
		{
			"named variables after their size, and fields after them",
			"{ length=-1 type=CALL_DATA_UPDATE_EVENT, numNamedVars: 2, ExpandedCallContxt: <TotalBytes: 31>, BAStatus: CO, BABuddyName: Doe, Jane: VIP, customerPhoneNumber: , customerAccountNumber: 77 }",
			"NumNamedVariables=2\nNamedVariable[0] BAStatus=CO\nNamedVariable[1] BABuddyName=Doe, Jane: VIP\nCustomerPhoneNumber=\nCustomerAccountNumber=77\n",
		},
		{
			"named variables after a text",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 2, wrapupData: said: hi, by: bye, BAStatus: CO, user.x: 1 }",
			"NumNamedVariables=2\nCallWrapupData=said: hi, by: bye\nNamedVariable[0] BAStatus=CO\nNamedVariable[1] user.x=1\n",
		},
		{
			"fewer named variables than announced",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 3, wrapupData: null, BAStatus: CO }",
			"NumNamedVariables=3\nNamedVariable[0] BAStatus=CO\n",
		},
		{
			"more named variables than announced",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 1, wrapupData: null, BAStatus: 5, user.x: 1 }",
			"NumNamedVariables=1\nNamedVariable[0] BAStatus=5\n+user.x=1\n",
		},
		{
			"an unknown key before other fields is no named variable",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 1, hue: 3, callType: 1, user.x: 1 }",
			"NumNamedVariables=1\nCallType=1\nNamedVariable[0] user.x=1\n+hue=3\n",
		},
		{
			"named arrays",
			"{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 1, numNamedArrays: 2, wrapupData: null, user.x: 1, user.list[0]: a, user.list[1]: b }",
			"NumNamedVariables=1\nNumNamedArrays=2\nNamedVariable[0] user.x=1\nNamedArray[0] user.list[0]=a\nNamedArray[1] user.list[1]=b\n",
		},
		{
			"a type in no table",
			"{ length=-1 type=LUNCH_EVENT, callID: 5, dish: soup, agentID: jdoe, hue: red, agentState: 3 }",
			"CallID=5\nAgentID=jdoe, hue: red\nAgentState=3\n+dish=soup\n!unknown-type\n",
		},
		{
			"a type by its number",
			"{ length=-1 type=24, connectionCallID: 5 }",
			"CallID=5\n",
		},
		{
			"the end is missing",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: 1, connectionCallID: 1677",
			"CallType=1\n?CallID=1677\n!truncated\n",
		},
		{
			"the end is missing, in a text",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: 1, callVar1: Do",
			"CallType=1\n?CallVariable1=Do\n!truncated\n",
		},
		{
			"the end is missing, in a key",
			"{ length=-1 type=BEGIN_CALL_EVENT, callType: 1, callVar1: null, callV",
			"CallType=1\n!bad-value\n!truncated\n",
		},
		{
			"a brace in a text, and the end is missing",
			"{ length=-1 type=BEGIN_CALL_EVENT, callVar1: a}b, callVar2: c",
			"CallVariable1=a}b\n?CallVariable2=c\n!truncated\n",
		},
		{
			"text after the end",
			"{length=9 type=CLOSE_REQ,invokeId=4 } (queued: 3)",
			"InvokeID=4\n",
		},
		{
			"a number that is none, and others of its field",
			"{ length=-1 type=CALL_QUEUED_EVENT, numCSQs: some, csqID[0]: 4, csqID[1]: five, csqID[1]: five, csqID[1]: 5, eventCause: , localConnectionState: 9x",
			"NumCSQs=some\nCSQID[0]=4\nCSQID[1]=five\nCSQID[1]=5\n?LocalConnectionState=9x\n" + strings.Repeat("!bad-value\n", 3) + "!duplicate-field\n!bad-value\n!truncated\n",
		},
		{
			"neither a key nor a value",
			"{ length=-1 type=END_CALL_EVENT, --, connectionCallID: 5 }",
			"CallID=5\n!bad-value\n",
		},
		{
			"a slip of the guide",
			"{ length=-1 type=AGENT_STATE_EVENT, CSQState: AVAILABLEState Duration: 0, CSQID: N/A }",
			"CSQState=3\nStateDuration=0\nCSQID=-1\n",
		},
		{
			"a name of the guide that is an alias",
			"{ length=-1 type=CallDequeuedEvent, ConnectionCallID: 5, ReleasingingDeviceType: 76 }",
			"CallID=5\nReleasingDeviceType=76\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := decodeText(t, event+tt.trace)
			require.Equal(t, tt.want, show(m))
			checkPlaces(t, m)
			checkSame(t, event+tt.trace)
		})
	}
}

// checkPlaces checks that the places of the values are right.
func checkPlaces(t testing.TB, m *decode.Message) {
	t.Helper()
	for i := range m.Values {
		v := &m.Values[i]
		require.True(t, v.Text)
		text := m.Raw[v.Off : v.Off+v.Len]
		if v.Slot.Type.Numeric() {
			require.NotEmpty(t, text)
			continue
		}
		require.Equal(t, unbroken(v.Bytes), unbroken(text), v.Slot.Field.Name)
	}
}

// places are where the values of m stand.
func places(m *decode.Message) (out []int32) {
	for i := range m.Values {
		out = append(out, m.Values[i].Off, m.Values[i].Len)
	}
	return out
}

// unbroken is b without what wrapping may change.
func unbroken(b []byte) string {
	return strings.NewReplacer("\n", "", "\r", "", " ", "").Replace(string(b))
}

// checkSame checks that a Decoder that has seen the type before, with these
// and with other keys, reads the same as one that takes every trace apart.
func checkSame(t testing.TB, messages ...string) {
	t.Helper()
	quick, careful := decode.NewDecoder(ged188.Protocol()), decode.NewDecoder(ged188.Protocol())
	careful.TakeApart()
	for range 2 {
		for _, message := range messages {
			requireSame(t, quick, careful, message)
		}
	}
}

// requireSame checks that two Decoders read a message the same.
func requireSame(t testing.TB, quick, careful *decode.Decoder, message string) {
	t.Helper()
	var a, b decode.Message
	require.Equal(t, careful.Decode(record(message), &b), quick.Decode(record(message), &a), message)
	require.Equal(t, show(&b), show(&a), message)
	require.Equal(t, b.Warnings, a.Warnings, message)
	require.Equal(t, places(&b), places(&a), message)
}

func TestTextTable(t *testing.T) {
	tests := []struct {
		name, table, want string
	}{
		{
			"a pair a line",
			"MsgType: CALL_DELIVERED_EVENT\n  CallID: 16777999\n  CSQID: -1\n  AlertingDeviceType:\nDEVID_AGENT_DEVICE_IDENTIFIER\n  EventCause: CEC_NONE\n  CalledDeviceID: Unknown\n  LastRedirectedDeviceID:\n  hue: red\n  SecondaryCallID: 0\n...",
			"CallID=16777999\nCSQID=-1\nAlertingDeviceType=76\nEventCause=65535\nCalledDeviceID=Unknown\nLastRedirectDeviceID=\nSecondaryConnectionCallID=0\n+hue=red\n",
		},
		{
			"all on one line",
			"MsgType: AGENT_STATE_EVENT CSQState: AVAILABLEState Duration: 0 CSQID: N/A AgentState: AVAILABLE EventReasonCode: 0 NumCSQs: 0 AgentID: doe3101 AgentExtension: 3101",
			"CSQState=3\nStateDuration=0\nCSQID=-1\nAgentState=3\nEventReasonCode=0\nNumCSQs=0\nAgentID=doe3101\nAgentExtension=3101\n",
		},
		{
			"named variables",
			"MsgType: BEGIN_CALL_EVENT\r\nNumNamedVariables: 4\r\nConnectionDeviceID: 310\r\nExpandedCallContxt: <TotalBytes: 60>\r\nBACampaignID:\r\nBAStatus: DO\r\nuser.layout: Wide\r\nBABuddyName: Doe, Jane\r\nDialedNumber: 3202",
			"NumNamedVariables=4\nConnectionDeviceID=310\nNamedVariable[0] BACampaignID=\nNamedVariable[1] BAStatus=DO\nNamedVariable[2] user.layout=Wide\nNamedVariable[3] BABuddyName=Doe, Jane\nDialedNumber=3202\n",
		},
		{
			"a colon after the type",
			"{ MsgType: CALL_DELIVERED_EVENT:\n  CallID: 5\n  AlertingDevice: 3101 }",
			"CallID=5\nAlertingDeviceID=3101\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := decodeText(t, tt.table)
			require.Equal(t, tt.want, show(m))
			checkPlaces(t, m)
			checkSame(t, tt.table)
		})
	}
}

func TestTextHead(t *testing.T) {
	const in = "ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=192.0.2.7,port=50123,localport=12028] Msg is {length=4 type=CLOSE_REQ,invokeId=3,status=0 }"
	m := decodeText(t, in)
	require.Equal(t, "Socket[addr=192.0.2.7,port=50123,localport=12028]", string(m.Socket))
	require.Equal(t, decode.In, m.Direction)
	require.Equal(t, decode.StageProcessing, m.Stage)
	require.Equal(t, decode.Text, m.Form)
	require.Equal(t, ged188.CloseReq, m.TypeID)
	require.Same(t, ged188.Protocol().Schema("CLOSE_REQ"), m.Schema)

	m = decodeText(t, event+"{ length=-1 type=END_CALL_EVENT, connectionCallID: 5 }")
	require.Equal(t, decode.Out, m.Direction)
	require.Equal(t, decode.StageEvent, m.Stage)
	require.Empty(t, m.Socket)
	require.Equal(t, "END_CALL_EVENT", string(m.Name))

	m = decodeText(t, "Sending it again: {length=4 type=LUNCH_REQ}")
	require.Zero(t, m.Direction)
	require.Zero(t, m.Stage)
	require.Equal(t, -1, m.TypeID)
	require.Nil(t, m.Schema)
	require.Equal(t, "LUNCH_REQ", string(m.Name))
}

// What begins as the engine's traces do is a message, however little is left of
// it, and a warning says what is not there.
func TestSpoiledOpening(t *testing.T) {
	const processing = "ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=1,port=2,localport=3] Msg is "
	const lost, cut = "the type is missing", "the trace ends without its closing brace"
	spoiled := func(what string) string { return "not how a message begins: " + strconv.Quote(what) }
	for _, tt := range []struct {
		text, kind string
		invoke     int64 // 0: none
		warnings   []string
	}{
		{event, "", 0, []string{spoiled(""), lost, cut}},
		{event + "{", "", 0, []string{spoiled("{"), lost, cut}},
		{event + "{ length=-1", "", 0, []string{spoiled("{ length=-1"), lost, cut}},
		{event + "{ length=-1 typ", "", 0, []string{spoiled("{ length=-1 typ"), lost, cut}},
		{event + "{ length=-1 type=", "", 0, []string{lost, cut}},
		{event + "{ length=-1 }", "", 0, []string{spoiled("{ length=-1 "), lost}},
		{event + "{ length=-1 type=, invokeID: 5 }", "", 5, []string{lost}},
		{event + "{ length=-1 typeCLOSE_CONF, invokeID: 5 }", "", 5, []string{spoiled("{ length=-1 typeCLOSE_CONF"), lost}},
		{event + "{ lengt=-1 type=CLOSE_CONF, invokeID: 5 }", "CLOSE_CONF", 5, []string{spoiled("{ lengt=-1 type=")}},
		{event + "{ length=-1 tpe=CLOSE_CONF, invokeID: 5 }", "CLOSE_CONF", 5, []string{spoiled("{ length=-1 tpe=")}},
		{event + "length=-1 type=CLOSE_CONF, invokeID: 5 }", "CLOSE_CONF", 5, []string{spoiled("length=-1 type=")}},
		{event + "{ length=-1\n tpe=CLOSE_CONF, invoke\nID: 5 }", "CLOSE_CONF", 5, []string{spoiled("{ length=-1 tpe=")}},
		{processing + "{length=61", "", 0, []string{spoiled("{length=61"), lost, cut}},
		{processing + "{length=61 typ", "", 0, []string{spoiled("{length=61 typ"), lost, cut}},
		{processing + "{lngth=61 type=CLOSE_REQ,invokeId=5,status=0 }", "CLOSE_REQ", 5, []string{spoiled("{lngth=61 type=")}},
	} {
		t.Run(tt.text, func(t *testing.T) {
			m := decodeText(t, tt.text)
			require.Equal(t, tt.kind, string(m.Name))
			require.Equal(t, tt.kind == "", m.Schema == nil)
			require.Equal(t, strings.HasPrefix(tt.text, event), m.Direction == decode.Out)
			require.Equal(t, strings.HasPrefix(tt.text, processing), m.Direction == decode.In)
			invoke, _ := m.Int(ged188.InvokeID)
			require.Equal(t, tt.invoke, invoke)
			var details []string
			for _, w := range m.Warnings {
				details = append(details, w.Detail)
			}
			require.Equal(t, tt.warnings, details)
			checkSame(t, tt.text)
		})
	}
}

func TestNoMessage(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	for _, text := range []string{
		"", "{", "{}", "{ length=-1 }", "{ type= }", "{ length=-1 type", "Queue of 3 clients { busy: 2 }",
		"writing to the socket failed", "MsgType", "the MsgType: ",
		"Processing msg on socket", "{ Processing msg", "Processing 3 clients { busy: 2 }", "CSOutboundMsgProcessor: queue { size: 2 }",
	} {
		require.False(t, d.Decode(record(text), &m), "%q", text)
	}
	other := record(event + "{ length=-1 type=END_CALL_EVENT, connectionCallID: 5 }")
	other.Subfacility = []byte("LIB_EVENT")
	require.False(t, d.Decode(other, &m))
	other.Subfacility, other.Unparsed = []byte("ICD_CTI"), true
	require.False(t, d.Decode(other, &m))
}

// guide gives the two records of the guide, which show one message.
func guide(t testing.TB) (text, dump *parse.Record) {
	t.Helper()
	log, err := os.ReadFile("../testdata/guide.log")
	require.NoError(t, err)
	cut := bytes.Index(log, []byte("7091948: "))
	rec := func(raw []byte) *parse.Record {
		r := record("")
		r.Raw = raw
		r.Message = bytes.TrimSpace(raw[bytes.Index(raw, []byte("UNK:"))+4:])
		return r
	}
	return rec(log[:cut]), rec(log[cut:])
}

// values are what a message says, without where it stands.
func values(m *decode.Message) map[string]any {
	out := map[string]any{}
	for i := range m.Values {
		v := &m.Values[i]
		if v.Slot.Type.Numeric() {
			out[v.Slot.Field.Name] = v.Num
		} else {
			out[v.Slot.Field.Name] = string(v.Bytes)
		}
	}
	return out
}

func TestGuideTextIsItsDump(t *testing.T) {
	text, dump := guide(t)
	d := decode.NewDecoder(ged188.Protocol())
	var a, b decode.Message
	require.True(t, d.Decode(text, &a))
	require.True(t, d.Decode(dump, &b))
	require.Equal(t, b.Schema, a.Schema)
	want := values(&b)
	require.Equal(t, "7000", want["DialedNumber"], "only the dump has it")
	delete(want, "DialedNumber")
	require.Equal(t, want, values(&a))
	require.Empty(t, a.Warnings)
	checkPlaces(t, &a)
}

func TestWrapped(t *testing.T) {
	text, _ := guide(t)
	var m decode.Message
	require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(text, &m))
	want := show(&m)
	line := strings.Join(strings.Fields(string(text.Message)), " ")
	require.Equal(t, want, show(decodeText(t, line)))

	const in = "ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=192.0.2.7,port=50123,localport=12028] Msg is {length=61 type=OPEN_REQ,invokeId=900321,idleTimeout=90,clientPass=[B@7c6d5e,agentIDlong=jdoe,agentID=null,invokeId=900321 }"
	const free = event + "{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 2, callVar1: Doe,Jane, callVar2: at 10:30, BAStatus: CO, user.layout: Wide }"
	for _, line := range []string{line, in, free} {
		want := decodeText(t, line)
		for width := 1; width <= len(line); width++ {
			for _, end := range []string{"\n", "\r\n"} {
				var b strings.Builder
				for rest := line; rest != ""; {
					n := min(width, len(rest))
					b.WriteString(rest[:n])
					if rest = rest[n:]; rest != "" {
						b.WriteString(end)
					}
				}
				m := decodeText(t, b.String())
				require.Equal(t, show(want), show(m), "%q", b.String())
				require.Equal(t, want.Socket, m.Socket)
				checkPlaces(t, m)
			}
		}
	}
}

func TestWrappedAtBlanks(t *testing.T) {
	const line = event + "{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 1, callVar1: Jane Doe of Acme, callVar2: 3, callVar3: null, BABuddyName: Doe, Jane }"
	want := show(decodeText(t, line))
	words := strings.Split(line, " ")
	for _, end := range []string{"\n", "\r\n", "\n    "} {
		for width := 60; width > 0; width-- {
			var b strings.Builder
			n := 0
			for i, word := range words {
				switch {
				case i > 0 && n+1+len(word) > width:
					b.WriteString(end)
					n = 0
				case i > 0:
					b.WriteByte(' ')
					n++
				}
				b.WriteString(word)
				n += len(word)
			}
			m := decodeText(t, b.String())
			require.Equal(t, want, show(m), "%q", b.String())
			checkPlaces(t, m)
		}
	}
}

// Marks that a paste put before each line are no part of the trace.
func TestWrappedBehindMarks(t *testing.T) {
	const line = event + "{ length=-1 type=BEGIN_CALL_EVENT, numNamedVars: 1, callVar1: Jane > Doe, callVar2: -3, callVar3: null, BABuddyName: Doe, Jane }"
	want := show(decodeText(t, line))
	tests := []struct{ prefix, mark string }{
		{"> ", "> "}, {">", ">"}, {">> ", ">> "}, {"- ", "- "}, {"Line 7: ", "Line 12: "}, {"### note ###\nLine 7: ", "Line 8:"},
	}
	for _, tt := range tests {
		for width := 1; width <= len(line); width += 3 {
			for _, first := range []string{"", "\n"} {
				var b strings.Builder
				if first != "" {
					b.WriteString(tt.mark)
				}
				for rest := line; rest != ""; {
					n := min(width, len(rest))
					if rest[n-1] == ' ' || n < len(rest) && rest[n] == ' ' && !strings.HasSuffix(tt.mark, " ") {
						n = min(n+1, len(rest))
						for n < len(rest) && (rest[n-1] == ' ' || rest[n] == ' ') {
							n++
						}
					}
					b.WriteString(rest[:n])
					if rest = rest[n:]; rest != "" {
						b.WriteString("\n" + tt.mark)
					}
				}
				rec := record(b.String())
				rec.Prefix = []byte(tt.prefix)
				var m decode.Message
				require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(rec, &m))
				require.Equal(t, want, show(&m), "%q", b.String())
				for i := range m.Values {
					v := &m.Values[i]
					text := string(rec.Raw[v.Off : v.Off+v.Len])
					text = strings.ReplaceAll(text, "\n"+tt.mark, "")
					if v.Slot.Type.Numeric() {
						require.Equal(t, fmt.Sprint(v.Num), text)
					} else {
						require.Equal(t, string(v.Bytes), text)
					}
				}
			}
		}
	}
}

// Where not all lines have the mark, it is the text's own.
func TestNoMarks(t *testing.T) {
	const text = event + "{ length=-1 type=BEGIN_CALL_EVENT,\ncallVar1: Doe\n- Jane,\ncallVar2: 3 }"
	rec := record(text)
	rec.Prefix = []byte("- ")
	var m decode.Message
	require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(rec, &m))
	require.Equal(t, show(decodeText(t, text)), show(&m))
	checkPlaces(t, &m)
}

func TestTextAllocatesNothing(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	recs := []*parse.Record{record(delivered), record(queued), record(updated), record(opened)}
	allocs := testing.AllocsPerRun(100, func() {
		for _, rec := range recs {
			d.Decode(rec, &m)
		}
	})
	require.Zero(t, allocs)
}

// Traces as the engine prints them.
const (
	delivered = event + "{ length=-1 type=CALL_DELIVERED_EVENT, monitorID: 0, peripheralID: 1, peripheralType: 21, connectionDeviceType: 0, connectionCallID: 16777999, lineType: 3, applicationID: 4, csqID: -1, alertingDeviceType: 73, callingDeviceType: 76, calledDeviceType: 73, lastRedirectedDeviceType: 65535, localConnectionState: 2, eventCause: 22, numNamedVars: 0, numNamedArrays: 0, connectionDeviceID: 9102, alertingDeviceID: 9102, callingDeviceID: +4930555017, calledDeviceID: 9102, lastRedirectedDeviceID: , secondaryCallID: 0, ani: +4930555017, dnis: 7001, dialedNumber: 7001, callerEnteredDigits: null, callVar1: null, callVar2: null, callVar3: null, callVar4: null, callVar5: null, callVar6: null, callVar7: null, callVar8: null, callVar9: null, callVar10: null, wrapupData: null }"
	queued    = event + "{ length=-1 type=CALL_QUEUED_EVENT, monitorID: 0, peripheralID: 1, peripheralType: 21, connectionDeviceType: 0, connectionCallID: 16777999, applicationID: 4, queueDeviceType: 77, callingDeviceType: 76, calledDeviceType: 74, lastRedirectedDeviceType: 65535, numCSQs: 2, localConnectionState: 5, eventCause: 65535, connectionDeviceID: 9102, queueDeviceID: 4, callingDeviceID: +4930555017, calledDeviceID: 7001, lastRedirectedDeviceID: , csqID[0]: 4, csqID[1]: 6 }"
	updated   = event + "{ length=-1 type=CALL_DATA_UPDATE_EVENT, monitorID: 0, peripheralID: 1, peripheralType: 21, numCTIClients: 0, numNamedVars: 3, numNamedArrays: 0, callType: 17, ConnectionDeviceType: 0, connectionCallID: 16778036, newConnectionDeviceType: 0, newConnectionCallID: 16778036, calledPartyDisposition: 0, campaignID: 0, queryRuleID: 0, connectionDeviceID: 3101, newConnectionDeviceID: 3101, callerEnteredDigits: null, callVar1: null, callVar2: Doe, Jane, callVar3: null, wrapupData: null, BACampaign: Spring, BAStatus: DO, BABuddyName: Doe,Jane }"
	opened    = "ClientConn: ClientConnMgr: Processing msg on socket:Socket[addr=192.0.2.7,port=50123,localport=12028] Msg is {length=61 type=OPEN_REQ,invokeId=900321,idleTimeout=90,versionNumber=16,servicesRequested=5,clientID=,clientPass=[B@7c6d5e,appPathID=0, clientSignature=null,agentExt=3101,agentInstrument=,agentIDlong=jdoe,agentID=null,invokeId=900321 }"
)

// TestFirstTrace: what is made ready when it is first needed is there for the
// first trace.
func TestFirstTrace(t *testing.T) {
	for _, text := range []string{updated, queued, opened} {
		var m decode.Message
		require.True(t, decode.NewDecoder(decode.Compile(&ged188.Tables)).Decode(record(text), &m))
		require.Equal(t, show(decodeText(t, text)), show(&m))
	}
}

// TestQuickIsCareful mixes traces of one type, so that the keys of the last
// one are now right, now wrong.
func TestQuickIsCareful(t *testing.T) {
	checkSame(t,
		delivered,
		strings.Replace(delivered, "callVar3: null", "callVar3: x", 1),
		strings.Replace(delivered, "wrapupData: null", "wrapupData: 5", 1),
		strings.Replace(delivered, "lineType: 3, ", "", 1),
		strings.Replace(delivered, "csqID: -1", "csqID: N/A", 1),
		strings.Replace(delivered, "dnis: 7001", "dnis: 7001, hue: red", 1),
		strings.Replace(delivered, "dnis: 7001", "dnis: Doe, Jane: VIP", 1),
		strings.Replace(delivered, "dnis: 7001, ", "dnis: 7001, dnis: 7001, ", 1),
		strings.Replace(delivered, "wrapupData: null", "ani: null, wrapupData: 3", 1),
		strings.Replace(delivered, "callVar9: null, ", "dnis: null, callVar9: null, ", 1),
		strings.Replace(delivered, " }", "", 1),
		strings.Replace(delivered, "eventCause: 22", "eventCause: 99999", 1),
		strings.Replace(delivered, "callVar9: null", "callVar9: nullable", 1),
		strings.ReplaceAll(delivered, ": null", ": "),
		strings.ReplaceAll(delivered, ": ", "="),
		updated, delivered, opened, queued,
		strings.Replace(queued, "csqID[0]: 4", "csqID[0]: null", 1), queued,
		strings.Replace(queued, "csqID[1]: 6", "csqID[1]: null, csqID[2]: null", 1), queued,
		strings.Replace(queued, "csqID[1]: 6", "csqID[1]: 6, csqID[1]: 7", 1),
		strings.Replace(updated, "callVar1: null", "callVar1: null, user.y: 3", 1),
		strings.Replace(opened, "agentID=null", "agentID=jd", 1),
	)
}

// A trace like the last one of its type is read without taking it apart, which
// is many times slower.
func TestQuick(t *testing.T) {
	tests := []struct {
		text  string
		quick bool
	}{
		{delivered, true},
		{queued, true},
		{strings.ReplaceAll(delivered, ": null", ": "), true},
		{strings.Replace(delivered, "dnis: 7001", "dnis: Doe, Jane: VIP", 1), false},
	}
	for _, tt := range tests {
		d := decode.NewDecoder(ged188.Protocol())
		var m decode.Message
		require.True(t, d.Decode(record(tt.text), &m))
		require.Equal(t, tt.quick, d.ReadsQuickly(), tt.text)
	}
}

// A trace that differs from the last one of its type in one byte, wherever that
// is, is read as if it were the first.
func TestQuickIsCarefulWithEachByte(t *testing.T) {
	quick, careful := decode.NewDecoder(ged188.Protocol()), decode.NewDecoder(ged188.Protocol())
	careful.TakeApart()
	var last decode.Message
	for _, text := range []string{delivered, queued, updated, opened} {
		for i := range text {
			for _, other := range []string{"", "0", "7", "x", "n", " ", ",", ":", "=", "}", text[i:i+1] + text[i:i+1]} {
				quick.Decode(record(text), &last)
				requireSame(t, quick, careful, text[:i]+other+text[i+1:])
			}
		}
	}
}

func FuzzText(f *testing.F) {
	for _, text := range []string{delivered, queued, updated, opened} {
		f.Add(text, text)
		f.Add(text[len(event):], strings.ReplaceAll(text, ", ", ",\n"))
		f.Add(text[:len(text)/2], strings.ReplaceAll(text, " ", "\r\n "))
	}
	f.Add("MsgType: AGENT_STATE_EVENT CSQState: AVAILABLEState Duration: 0 CSQID: N/A", event+"{ length=-1 type=AGENT_STATE_EVENT, CSQState: AVAILABLEState Duration: 0, CSQID: N/A }")
	f.Fuzz(func(t *testing.T, first, second string) {
		checkSame(t, first, second)
		var m decode.Message
		for _, text := range []string{first, second} {
			if decode.NewDecoder(ged188.Protocol()).Decode(record(text), &m) && m.Form == decode.Text {
				checkPlaces(t, &m)
			}
		}
	})
}

// Two types that a log mixes must not drive each other out of what is
// remembered, or the speed of both is gone.
func TestEventsHavePlacesOfTheirOwn(t *testing.T) {
	taken := map[uint64]string{}
	for i := range ged188.Tables.Schemas {
		s := &ged188.Tables.Schemas[i]
		isOf := strings.Contains(s.Name, "CALL") || strings.HasPrefix(s.Name, "AGENT_")
		if !s.CCX || !isOf || !strings.HasSuffix(s.Name, "_EVENT") {
			continue
		}
		place := decode.LayoutPlace(s.Name + ", monitorID: 0")
		require.Empty(t, taken[place], s.Name)
		taken[place] = s.Name
	}
	require.Greater(t, len(taken), 15)
}

func BenchmarkText(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"type=delivered", delivered}, {"type=queued", queued}, {"type=update", updated}, {"type=open", opened},
	} {
		b.Run(bm.name, func(b *testing.B) {
			d := decode.NewDecoder(ged188.Protocol())
			rec := record(bm.text)
			var m decode.Message
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				d.Decode(rec, &m)
			}
		})
	}
}

// The work for a record is in proportion to its length: where it were not, these would
// take an hour.
func TestLongTraces(t *testing.T) {
	m := decodeText(t, event+"{ length=-1 type=CLOSE_REQ, invokeID: 1"+strings.Repeat(",callType=1", 90_000)+" }")
	n, _ := m.Int(ged188.InvokeID)
	require.EqualValues(t, 1, n)
	callType, _ := m.Int(ged188.CallType)
	require.EqualValues(t, 1, callType)
	long := strings.Repeat(" ", 400_000) + "x" + strings.Repeat(", a: x", 100_000)
	m = decodeText(t, event+"{ length=-1 type=BEGIN_CALL_EVENT, ani: "+long+" }")
	ani, _ := m.Text(ged188.ANI)
	require.True(t, long == string(ani))
}
