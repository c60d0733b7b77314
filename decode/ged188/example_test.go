package ged188_test

import (
	"fmt"

	"ccxtrace/decode/ged188"
)

// What the tables say of a message, and of a value of one of its fields.
func Example() {
	s := ged188.Protocol().SchemaOf(ged188.CallConnectionClearedEvent)
	fmt.Println(s.Name)
	for _, f := range s.Fixed {
		switch {
		case f.Reserved:
			fmt.Printf("  reserved (%s), always %s\n", f.Field.Name, f.Const)
		case f.Enum == nil || f.Enum.Sentinel:
			fmt.Printf("  %s\n", f.Field.Name)
		default:
			fmt.Printf("  %s, see %s\n", f.Field.Name, f.Enum.Name)
		}
		if f.Field == ged188.EventCause {
			v := f.Enum.Symbol(ged188.CauseRedirected)
			fmt.Printf("    %d = %s: %s\n", v.Num, v.Name, v.Label)
		}
	}
	// Output:
	// CALL_CONNECTION_CLEARED_EVENT
	//   reserved (MonitorID), always 0
	//   reserved (PeripheralID), always 1
	//   reserved (PeripheralType), always 21
	//   ConnectionDeviceType, see ConnectionDeviceType
	//   CallID
	//   ReleasingDeviceType, see DeviceType
	//   LocalConnectionState, see LocalConnectionState
	//   EventCause, see EventCause
	//     28 = CEC_REDIRECTED: redirected
}
