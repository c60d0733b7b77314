package flowtest_test

import (
	"fmt"
	"time"

	"ccxtrace/flow/flowtest"
)

// A line of a script becomes a text trace and a dump for each receiver.
func Example() {
	s := flowtest.Parse("0.000 B END_CALL_EVENT CallID=33554999 ConnectionDeviceID=")
	fmt.Printf("%s", s.Log(time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC), flowtest.Both))
	// Output:
	// 412077: Mar 09 08:15:00.000 CET %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, monitorID: 0, peripheralID: 1, peripheralType: 21, connectionDeviceType: 0, connectionCallID: 33554999, connectionDeviceID:  }
	// 412078: Mar 09 08:15:00.000 CET %MIVR-ICD_CTI-7-UNK:[MIVR_ICD_CTI_OutboundWriter-B] writing...
	// MHDR:    0000: 00 00 00 13 00 00 00 18 ........
	// MDATA:   0000: 00 00 00 00 00 00 00 01  00 15 00 00 02 00 02 37 ...............7
	// 0010: 19 01 00                                         ...
}
