package ged188

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

func TestParseCall(t *testing.T) {
	tests := []struct {
		in   string
		want uint32
		err  string
	}{
		{in: "16777507", want: 16777507},
		{in: "0x1000123", want: 16777507},
		{in: "0X1000123", want: 16777507},
		{in: "291/1", want: 16777507},
		{in: "(1,291)", want: 16777507},
		{in: "(1, 291)", want: 16777507},
		{in: "GCID=(1,291)", want: 16777507},
		{in: "implId=291/1", want: 16777507},
		{in: "MediaId:291/1", want: 16777507},
		{in: "00000000000001230100000000000000", want: 16777507},
		{in: "ProtocolCallRef=00000000000001230199AABB00000000", want: 16777507},
		{in: "16777215/255", err: "no call"},
		{in: "0", err: "no call"},
		{in: "4294967295", err: "no call"},
		{in: "-1", err: "want a form"},
		{in: "", err: "want a form"},
		{in: "4294967296", err: "want a form"},
		{in: "16777216/1", err: "number"},
		{in: "291/256", err: "node"},
		{in: "(1)", err: "number"},
		{in: "0000000001000123010000000000000g", err: "invalid byte"},
		{in: "00000000010001230100000000000000", err: "number"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got, err := ParseCall(tt.in)
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
		})
	}
}

func TestAppendJTAPI(t *testing.T) {
	require.Equal(t, "272/1", string(AppendJTAPI(nil, 16777488)))
	require.Equal(t, "16777214/255", string(AppendJTAPI(nil, 0xfffffffe)))
}

// Every field that is named like a CallID holds one, but for those named
// here.
func TestCallFieldsAreAll(t *testing.T) {
	others := []*decode.Field{RouterCallKeyCallID}
	want := map[*decode.Field]bool{}
	add := func(f *decode.Field) {
		if strings.HasSuffix(f.Name, "CallID") {
			want[f] = true
		}
	}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		for _, f := range s.Fixed {
			add(f.Field)
		}
		for _, f := range s.Float {
			if f.Field != nil {
				add(f.Field)
			}
		}
	}
	for _, tag := range Tables.Tags {
		add(tag.Field)
	}
	for _, f := range others {
		delete(want, f)
	}
	got := map[*decode.Field]bool{}
	for _, f := range CallFields {
		got[f] = true
	}
	require.Equal(t, want, got)
}

func TestCallOf(t *testing.T) {
	value := func(f *decode.Field, n int64) decode.Value {
		return decode.Value{Slot: &decode.Slot{Field: f, Type: decode.UINT}, Num: n}
	}
	tests := []struct {
		name   string
		values []decode.Value
		want   uint32
	}{
		{"none", []decode.Value{value(InvokeID, 7)}, 0},
		{"the call", []decode.Value{value(SecondaryCallID, 5), value(CallID, 6)}, 6},
		{"rank, not order", []decode.Value{value(NewCallID, 5), value(ActiveCallID, 6), value(HeldCallID, 7)}, 6},
		{"all ones is none", []decode.Value{value(CallID, -1), value(NewCallID, 6)}, 6},
		{"0 is none", []decode.Value{value(CallID, 0)}, 0},
		{"node 200", []decode.Value{value(CallID, 200<<24|5)}, 200<<24 | 5},
		{"of a connection", []decode.Value{value(OtherCallID, 4), value(ConnectionCallID, 5)}, 5},
		{"of a connection, and the call", []decode.Value{value(ConnectionCallID, 5), value(NewCallID, 6)}, 6},
		{"another call alone", []decode.Value{value(HeldCallID, 5)}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := CallOf(&decode.Message{Values: tt.values})
			require.Equal(t, tt.want != 0, ok)
			require.Equal(t, tt.want, got)
		})
	}
}

func TestHasCall(t *testing.T) {
	slot := func(f *decode.Field) *decode.Slot { return &decode.Slot{Field: f, Type: decode.UINT} }
	m := &decode.Message{Values: []decode.Value{
		{Slot: slot(InvokeID), Num: 16777507},
		{Slot: slot(ConnectedPartyCallID), Num: 16777533},
		{Slot: slot(SecondaryCallID), Num: -1},
		{Slot: slot(HeldCallID), Num: 0},
	}}
	require.True(t, HasCall(m, 16777533))
	require.False(t, HasCall(m, 16777507), "an InvokeID is no call")
	require.False(t, HasCall(m, 0))
	require.False(t, HasCall(m, 1<<32-1))
}
