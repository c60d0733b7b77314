package decode_test

import (
	"fmt"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// A record of the log becomes a typed message.
func Example() {
	rec := &parse.Record{
		Subfacility: []byte("ICD_CTI"),
		Severity:    7,
		Mnemonic:    []byte("UNK"),
		Message: []byte("CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_CLEARED_EVENT, " +
			"connectionDeviceType: 0, connectionCallID: 16777999, localConnectionState: LCS_NULL, " +
			"eventCause: 1014, connectionDeviceID: 3101 }"),
	}
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	if !d.Decode(rec, &m) {
		fmt.Println("not a message")
		return
	}
	fmt.Println(m.Form, m.Direction, m.Schema.Name, m.TypeID)
	for i := range m.Values {
		v := &m.Values[i]
		switch {
		case !v.Slot.Type.Numeric():
			fmt.Printf("%s = %q\n", v.Slot.Field.Name, v.Bytes)
		case v.Slot.Enum != nil && v.Slot.Enum.Symbol(v.Num) != nil:
			fmt.Println(v.Slot.Field.Name, "=", v.Num, v.Slot.Enum.Symbol(v.Num).Name)
		default:
			fmt.Println(v.Slot.Field.Name, "=", v.Num)
		}
	}
	cause, _ := m.Int(ged188.EventCause)
	fmt.Println("cause", cause)
	// Output:
	// text out CALL_CLEARED_EVENT 13
	// ConnectionDeviceType = 0 CONNECTION_ID_STATIC
	// CallID = 16777999
	// LocalConnectionState = 0 LCS_NULL
	// EventCause = 1014 CECX_DROP_HANDLED_OTHER
	// ConnectionDeviceID = "3101"
	// cause 1014
}
