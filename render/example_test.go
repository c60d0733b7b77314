package render_test

import (
	"fmt"
	"strings"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
	"ccxtrace/render"
)

// log is a piece of a log: an agent does not answer, and a request is refused.
const log = `812345: Mar 03 14:05:09.120 GMT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=AGENT_STATE_EVENT, csqState: 2, csqID: -1, agentState: 2, eventReasonCode: 32763, numCSQs: 0, agentExtension: 5101, agentIDlong: mlee }
812346: Mar 03 14:05:09.121 GMT %MIVR-ICD_CTI-7-UNK:writing...
MHDR:    0000: 00 00 00 13 00 00 00 23 .......#
MDATA:   0000: 00 00 00 09 00 0B 00 00  00 00 07 07 64 65 6E 69 ............deni
0010: 65 64 00                                         ed.
`

func decodeAll(print func(*decode.Message)) {
	in := parse.NewReader(strings.NewReader(log), "MIVR.log", parse.Dating{Year: 2025, Zone: time.UTC})
	dec := decode.NewDecoder(ged188.Protocol())
	dec.Reset(nil)
	var m decode.Message
	for rec, err := range in.All() {
		if err != nil {
			panic(err)
		}
		if dec.Decode(rec, &m) {
			print(&m)
		}
	}
}

func ExampleNewLine() {
	w := render.NewLine(render.Options{})
	decodeAll(func(m *decode.Message) { fmt.Print(string(w.Append(nil, m))) })
	// Output:
	// 2025-03-03T14:05:09.120Z 812345 text out AGENT_STATE_EVENT - AgentID=mlee AgentExtension=5101 AgentState=2(AGENT_STATE_NOT_READY) EventReasonCode=32763(AGT_RNA)
	// 2025-03-03T14:05:09.121Z 812346 hex out CONTROL_FAILURE_CONF - InvokeID=9 FailureCode=11(CF_INVALID_CSTA_CALL_ID) CCXErrorCode=0(CCX_DEFAULT_ERROR_CODE)
}

func ExampleNewBytes() {
	w := render.NewBytes(render.Options{})
	decodeAll(func(m *decode.Message) {
		if m.Form == decode.Hex {
			fmt.Print(string(w.Append(nil, m)))
		}
	})
	// Output:
	// CONTROL_FAILURE_CONF (35)
	// 2025-03-03T14:05:09.121Z 812346 hex out writing MIVR.log:2
	//   MHDR, 8 bytes
	//   0000  00 00 00 13              BodyLength           19
	//   0004  00 00 00 23              MessageTypeID        35 CONTROL_FAILURE_CONF
	//   MDATA, 19 bytes: fixed part
	//   0000  00 00 00 09              InvokeID             9
	//   0004  00 0B                    FailureCode          11 CF_INVALID_CSTA_CALL_ID
	//                                                       bad call ID
	//   0006  00 00 00 00              CCXErrorCode         0 CCX_DEFAULT_ERROR_CODE
	//                                                       unknown problem
	//   floating part, tags of 1 and lengths of 1 byte
	//   000A  07 07                    tag 7, length 7
	//   000C  64 65 6E 69 65 64 00     Text                 denied
}

func ExampleExplainer() {
	e := render.NewExplainer()
	found, _ := e.Find([]string{"EventReasonCode", "32763"})
	fmt.Print(string(render.AppendTopics(nil, found, render.Options{})))
	_, missing := e.Find([]string{"CALL_HOLD_EVENT"})
	fmt.Println(missing[0].Near)
	// Output:
	// AgentReasonCode 32763  AGT_RNA; ring no answer
	//   The agent's phone rang with a routed call and was not answered in time.
	//   the agent's desktop shows: Not Ready - Call Not Answered
	// [CALL_HELD_EVENT]
}
