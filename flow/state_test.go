package flow

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What an event says of where devices are: the ConnectionDevice has the
// LocalConnectionState of the message, where that is a state, and the device that
// the message names for its type what the type says.
func TestMoves(t *testing.T) {
	for line, want := range map[string]string{
		"BEGIN_CALL ConnectionDeviceID=21":                                                                      "21=1",
		"CALL_SERVICE_INITIATED LocalConnectionState=5 ConnectionDeviceID=21":                                   "21=5",
		"CALL_ORIGINATED LocalConnectionState=5 ConnectionDeviceID=21":                                          "21=5",
		"CALL_DELIVERED LocalConnectionState=5 ConnectionDeviceID=21 AlertingDeviceID=22":                       "21=5 22=2",
		"CALL_ESTABLISHED LocalConnectionState=5 ConnectionDeviceID=21 AnsweringDeviceID=22 CallingDeviceID=23": "23=3 21=5 22=3",
		"CALL_HELD LocalConnectionState=5 ConnectionDeviceID=21 HoldingDeviceID=22":                             "21=5 22=4",
		"CALL_RETRIEVED LocalConnectionState=5 ConnectionDeviceID=21 RetrievingDeviceID=22":                     "21=5 22=3",
		"CALL_QUEUED LocalConnectionState=3 ConnectionDeviceID=21":                                              "21=3",
		"CALL_DEQUEUED LocalConnectionState=5 ConnectionDeviceID=21":                                            "21=5",
		"CALL_FAILED LocalConnectionState=5 FailingDeviceID=22":                                                 "22=6",
		"CALL_DIVERTED LocalConnectionState=5 DivertingDeviceID=22":                                             "22=0",
		"CALL_CONNECTION_CLEARED LocalConnectionState=5 ConnectionDeviceID=21 ReleasingDeviceID=22":             "21=0 22=0",
		"CALL_CLEARED": "=0",
		"END_CALL":     "=0",

		"CALL_DELIVERED ConnectionDeviceID=21":                            "21=2",
		"CALL_DELIVERED LocalConnectionState=0 ConnectionDeviceID=21":     "21=0",
		"CALL_DELIVERED LocalConnectionState=6 ConnectionDeviceID=21":     "21=6",
		"CALL_DELIVERED LocalConnectionState=7 ConnectionDeviceID=21":     "21=2",
		"CALL_DELIVERED LocalConnectionState=65535 ConnectionDeviceID=21": "21=2",
		"CALL_DELIVERED ConnectionDeviceID= AlertingDeviceID=Unknown":     "",
		"CALL_DATA_UPDATE ConnectionDeviceID=21":                          "",

		"CALL_TRANSFERRED SecondaryCallID=8 TransferringDeviceID=22 ConnectedPartyCallID[0]=7 ConnectedPartyDeviceID[0]=23 ConnectedPartyCallID[1]=0 ConnectedPartyDeviceID[1]=24": "8:=0 7:23=3 22=0",
		"CALL_CONFERENCED ConnectedPartyCallID[0]=7 ConnectedPartyDeviceID[0]=Unknown ConnectedPartyCallID[1]=9 ConnectedPartyDeviceID[1]=24":                                      "9:24=3",
	} {
		id := "CallID=7"
		if strings.Contains(line, "ConnectedParty") {
			id = "PrimaryCallID=7"
		}
		var b Batch
		b.Add(script(t, "0 T "+line+" "+id)[0])
		n := &b.notes[0]
		n.view(&b)
		e := new(event)
		e.begin(n)
		var got []string
		for _, m := range appendMoves(nil, e) {
			s := fmt.Sprintf("%s=%d", m.device, m.state)
			if m.call != 0 {
				s = fmt.Sprintf("%d:%s", m.call, s)
			}
			got = append(got, s)
		}
		require.Equal(t, want, strings.Join(got, " "), line)
	}
}
