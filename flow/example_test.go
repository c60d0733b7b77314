package flow_test

import (
	"fmt"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
)

// An announcement that nobody listens to until its end.
const log = `
100: Mar 02 09:15:00.000 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, callType: 1, connectionCallID: 33554500, connectionDeviceID: 3141, ani: 3141, dnis: 8800 }
101: Mar 02 09:15:00.020 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_DELIVERED_EVENT, connectionCallID: 33554500, alertingDeviceType: 73, localConnectionState: 2, eventCause: 22, connectionDeviceID: 5501, alertingDeviceID: 5501, callingDeviceID: 3141 }
102: Mar 02 09:15:00.090 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_ESTABLISHED_EVENT, connectionCallID: 33554500, answeringDeviceType: 73, localConnectionState: 3, eventCause: 22, connectionDeviceID: 5501, answeringDeviceID: 5501, callingDeviceID: 3141 }
103: Mar 02 09:15:09.500 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_CONNECTION_CLEARED_EVENT, connectionCallID: 33554500, eventCause: 65535, connectionDeviceID: 3141, releasingDeviceID: 3141 }
104: Mar 02 09:15:09.520 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_CLEARED_EVENT, connectionCallID: 33554500, localConnectionState: 0, eventCause: 1014, connectionDeviceID: 3141 }
105: Mar 02 09:15:09.530 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, connectionCallID: 33554500, connectionDeviceID:  }
`

func Example() {
	records := parse.NewReader(strings.NewReader(log), "-", parse.Dating{})
	decoder := decode.NewDecoder(ged188.Protocol())
	decoder.Reset(nil)

	asm := flow.NewAssembler(flow.Options{Emit: func(c *flow.Conversation) {
		fmt.Println(c.ID, c.Caller, "to", c.Dialed, c.Outcome, "ended by", c.EndedBy.Party)
		for _, e := range c.Events {
			fmt.Println(string(e.Time.AppendClock(nil)), e.Summary)
		}
	}})
	var m decode.Message
	for rec, err := range records.All() {
		if err != nil {
			fmt.Println(err)
			return
		}
		if decoder.Decode(rec, &m) {
			asm.Add(&m)
		}
	}
	asm.Close()
	// Output:
	// 33554500 3141 to 8800 self-service ended by caller
	// 09:15:00.000 a call begins at 3141, to 8800: queued inbound
	// 09:15:00.020 5501 rings, called by 3141
	// 09:15:00.090 5501 answers 3141
	// 09:15:09.500 3141 leaves the call
	// 09:15:09.520 nobody is left in the call (handled, normal end)
	// 09:15:09.530 the call is over
}
