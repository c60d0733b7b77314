package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A message under a CallID that nothing began belongs to the open reservation
// of its device, and only to that.
func TestStrayCalls(t *testing.T) {
	const (
		begin   = "0 T BEGIN_CALL CallID=11 CallType=18 ConnectionDeviceID=4020\n"
		ring    = "1 T CALL_DELIVERED CallID=11 ConnectionDeviceID=4020 AlertingDeviceID=4020 LocalConnectionState=2\n"
		cleared = "2 T CALL_CLEARED CallID=11 ConnectionDeviceID=4020\n"
		end     = "2.1 T END_CALL CallID=11\n"
		why     = " (message of the reservation 11 under another CallID)"
	)
	for _, test := range []struct {
		name, log string
		want      []string
	}{
		{"connection cleared", begin + ring + "3 T CALL_CONNECTION_CLEARED CallID=99 ConnectionDeviceID=4020", []string{"reservation 11, reservation 99" + why}},
		{"cleared", begin + ring + "3 T CALL_CLEARED CallID=99 ConnectionDeviceID=4020", []string{"reservation 11, reservation 99" + why}},
		{"ended under the next number", begin + ring + cleared + "3 T END_CALL CallID=12", []string{"reservation 11, reservation 12" + why}},
		{"ended under another number", begin + ring + cleared + "3 T END_CALL CallID=13", []string{"primary 13", "reservation 11"}},
		{"ended before it was cleared", begin + ring + "3 T END_CALL CallID=12", []string{"primary 12", "reservation 11"}},
		{"skipped", begin + ring + "3 T CALL_DATA_UPDATE CallID=12 CallType=18 ConnectionDeviceID=4020 @BAResponse=Skip", []string{"reservation 11, reservation 12" + why}},
		{"another device", begin + ring + "3 T CALL_CLEARED CallID=99 ConnectionDeviceID=4021", []string{"primary 99", "reservation 11"}},
		{"the reservation was cleared", begin + ring + cleared + "3 T CALL_CLEARED CallID=99 ConnectionDeviceID=4020", []string{"primary 99", "reservation 11"}},
		{"the reservation has ended", begin + ring + end + "3 T CALL_CLEARED CallID=99 ConnectionDeviceID=4020", []string{"primary 99", "reservation 11"}},
		{"another call that goes on", begin + ring + "3 T CALL_HELD CallID=99 ConnectionDeviceID=4020", []string{"primary 99", "reservation 11"}},
		{"two open reservations", begin + ring + "3 T BEGIN_CALL CallID=99 CallType=18 ConnectionDeviceID=4020", []string{"reservation 11", "reservation 99"}},
		{
			"BEGIN_CALL names another device", `
0 T BEGIN_CALL CallID=11 CallType=18 ConnectionDeviceID=420
1 T CALL_DELIVERED CallID=11 ConnectionDeviceID=4020 AlertingDeviceID=4020
3 T BEGIN_CALL CallID=12 CallType=17 ConnectionDeviceID=4020`,
			[]string{"reservation 11, preview 12 (preview call of 4020 after its reservation 11)"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, c := range assemble(script(t, test.log)) {
				var calls []string
				for _, k := range c.Calls {
					s := fmt.Sprintf("%s %d", k.Role, k.ID)
					if k.Why != "" {
						s += " (" + k.Why + ")"
					}
					calls = append(calls, s)
				}
				got = append(got, strings.Join(calls, ", "))
			}
			slices.Sort(got)
			require.Equal(t, test.want, got)
		})
	}
}

// A consult that is merged under a CallID of which nothing was heard is over,
// if there is only one that it can be.
func TestMisnamedConsult(t *testing.T) {
	const (
		begin = `
0 T BEGIN_CALL CallID=1 CallType=1 ConnectionDeviceID=2005
1 T CALL_ESTABLISHED CallID=1 AnsweringDeviceID=2006
2 T CALL_HELD CallID=1 HoldingDeviceID=2006
3 T BEGIN_CALL CallID=2 CallType=12 ConnectionDeviceID=2006
`
		end = `
4 T CALL_TRANSFERRED PrimaryCallID=1 SecondaryCallID=3 TransferringDeviceID=2006 ConnectedPartyCallID[0]=1
5 T END_CALL CallID=3
6 T END_CALL CallID=1`
	)
	for _, test := range []struct {
		name, log string
		want      bool
	}{
		{"the only one", begin + end, true},
		{"two are open", begin + "3.5 T BEGIN_CALL CallID=5 CallType=12 ConnectionDeviceID=2006" + end, false},
		{"of another device", begin + strings.Replace(end, "TransferringDeviceID=2006", "TransferringDeviceID=2005", 1), false},
		{"a call of that number was heard of", begin + "3.5 T CALL_HELD CallID=3 HoldingDeviceID=2006" + end, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, c := range assemble(script(t, test.log)) {
				if c.Has(1) {
					require.Equal(t, test.want, c.Complete)
				}
			}
		})
	}
}

// What kinds of calls there are by their CallType, those of CCE with them.
func TestCallTypes(t *testing.T) {
	for name, tt := range map[string]struct {
		is   func(int64) bool
		want []int64
	}{
		"consult":     {isConsult, []int64{12, 13, 14}},
		"reservation": {isReservation, []int64{18, 27, 28, 29, 30, 31}},
		"preview":     {isPreview, []int64{17, 32, 33, 35, 36}},
		"supervisor":  {isSupervisor, []int64{21, 22, 23, 24}},
	} {
		var got []int64
		for typ := range int64(100) {
			if tt.is(typ - 1) {
				got = append(got, typ-1)
			}
		}
		require.Equal(t, tt.want, got, name)
	}
}
