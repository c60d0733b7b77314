package flow

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Messages of one shape share it, others do not, also where the hash of their
// shapes is the same.
func TestShapes(t *testing.T) {
	first := script(t, "0 T CALL_DELIVERED CallID=1 ANI=2005 DNIS=7000")[0]
	for _, c := range []struct {
		name, line string
		uncertain  bool
		shared     bool
	}{
		{"other values", "0 T CALL_DELIVERED CallID=2 ANI=+12125550101 DNIS=", false, true},
		{"a field less", "0 T CALL_DELIVERED CallID=1 ANI=2005", false, false},
		{"another field", "0 T CALL_DELIVERED CallID=1 ANI=2005 DialedNumber=7000", false, false},
		{"another order", "0 T CALL_DELIVERED CallID=1 DNIS=7000 ANI=2005", false, false},
		{"a field that is uncertain", "0 T CALL_DELIVERED CallID=1 ANI=2005 DNIS=7000", true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			const hash = 17
			var b Batch
			m := script(t, c.line)[0]
			m.Values[0].Uncertain = c.uncertain
			s := b.shapeOf(first, hash)
			require.True(t, s.fits(first))
			require.Equal(t, c.shared, s == b.shapeOf(m, hash))
			require.Equal(t, c.shared, s.same(newShape(m)))
			require.True(t, b.shapeOf(m, hash).fits(m))
		})
	}
}

// A text and a dump with the same fields have shapes of their own, and both are
// remembered, as they take turns.
func TestShapesOfForms(t *testing.T) {
	var b Batch
	ms := script(t, "0 T CALL_DELIVERED CallID=1 ANI=2005\n0 W CALL_DELIVERED CallID=1 ANI=2005")
	text, dump := b.shapeOf(ms[0], 17), b.shapeOf(ms[1], 17)
	require.True(t, text.blank[0].Text)
	require.False(t, dump.blank[0].Text)
	require.Same(t, text, b.shapeOf(ms[0], 17))
	require.Same(t, dump, b.shapeOf(ms[1], 17))
	require.False(t, text.fits(ms[1]))
}

// Damage makes ever new shapes; few of them are remembered.
func TestShapesAreBounded(t *testing.T) {
	var b Batch
	m := script(t, "0 T CALL_DELIVERED CallID=1 ANI=2005")[0]
	for i := range maxShapes + 10 {
		b.shapeOf(m, uint64(i))
	}
	require.LessOrEqual(t, len(b.shapes), maxShapes)
}

// Dumps to two clients are one event if they say the same, but for the
// MonitorID.
func TestEqualDumps(t *testing.T) {
	const line = "%s W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=22 ANI=2005 @BAStatus=RS"
	for _, c := range []struct {
		name, line string
		events     int
	}{
		{"the same", "0.010 W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=22 ANI=2005 @BAStatus=RS", 1},
		{"another MonitorID", "0.010 W CALL_DELIVERED MonitorID=2 CallID=1 EventCause=22 ANI=2005 @BAStatus=RS", 1},
		{"another number", "0.010 W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=28 ANI=2005 @BAStatus=RS", 2},
		{"another text", "0.010 W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=22 ANI=2006 @BAStatus=RS", 2},
		{"another variable", "0.010 W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=22 ANI=2005 @BACampaig=RS", 2},
		{"a field less", "0.010 W CALL_DELIVERED MonitorID=1 CallID=1 EventCause=22 @BAStatus=RS", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []*Conversation
			a := NewAssembler(Options{Emit: func(c *Conversation) { got = append(got, c) }})
			for _, m := range script(t, fmt.Sprintf(line, "0")+"\n"+c.line) {
				a.Add(m)
			}
			a.Close()
			require.Len(t, got, 1)
			require.Len(t, got[0].Events, c.events)
		})
	}
}

// Variables of a text and of its dump go together by their names, also after
// messages of the same shapes whose variables stood in another order.
func TestVariablesGoTogetherByName(t *testing.T) {
	for range 2 {
		for _, dump := range []string{"@BAone=1 @BAtwo=2", "@BAtwo=2 @BAone=1"} {
			var got *Conversation
			a := NewAssembler(Options{Emit: func(c *Conversation) { got = c }})
			for _, m := range script(t, "0 T BEGIN_CALL CallID=1 @BAone=1 @BAtwo=2\n0 W BEGIN_CALL CallID=1 "+dump) {
				a.Add(m)
			}
			a.Close()
			require.Len(t, got.Events, 1)
			require.Empty(t, got.Findings)
			require.Len(t, got.Events[0].Msg.Values, 3)
			got.Release()
		}
	}
}

// A value that is too large to be kept short is kept all the same.
func TestLargeValues(t *testing.T) {
	for _, c := range []struct {
		name string
		num  int64
		ani  string
		long bool
	}{
		{"none", -1, "", false},
		{"the largest", 1<<32 - 2, strings.Repeat("1", 1<<15), false},
		{"a number too large", 1<<32 - 1, "2005", true},
		{"a number too small", -2, "2005", true},
		{"a text too long", 22, strings.Repeat("1", 1<<16), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := script(t, "0 T CALL_DELIVERED CallID=1 EventCause=22 ANI=2005 @BAStatus=RS")[0]
			m.Values[1].Num, m.Values[2].Bytes = c.num, []byte(c.ani)
			var b Batch
			b.Add(m)
			require.Equal(t, c.long, b.notes[0].long())
			var got *Conversation
			a := NewAssembler(Options{Emit: func(c *Conversation) { got = c }})
			a.AddBatch(&b)
			a.Close()
			e := got.Events[0].Msg
			require.Equal(t, c.num, e.Values[1].Num)
			require.Equal(t, c.ani, string(e.Values[2].Bytes))
			status, _ := e.Named("BAStatus")
			require.Equal(t, "RS", string(status))
		})
	}
}
