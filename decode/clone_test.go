package decode_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

func TestClone(t *testing.T) {
	recs := []*parse.Record{
		threaded(1, "a", updated), threaded(2, "a", opened), threaded(3, "b", lunch), threaded(4, "", beat),
		threaded(5, "", "writing...\nMHDR:    0000: 00 00 00 20 00 00 00 18  ........\nMDATA:   0000: 00 00 00 00 00 00 00 01"),
		failed(6, "a", "x.y.ZException"),
	}
	recs[0].Warnings = []parse.Warning{{Code: parse.HeadWrapped, Detail: "x"}}
	var m, whole decode.Message
	d := decode.NewDecoder(ged188.Protocol())
	for _, rec := range recs {
		rec.Zone, rec.Prefix = []byte("CET"), []byte("> ")
		require.True(t, d.Decode(rec, &m))
		shown, raw := show(&m), string(m.Raw)
		clone := m.Clone()
		require.Equal(t, shown, show(clone))
		require.Equal(t, places(&m), places(clone))
		require.Equal(t, m.Record, clone.Record)
		equal(t, m.Body, clone.Body)
		equal(t, m.Unknown, clone.Unknown)
		equal(t, m.Gaps, clone.Gaps)
		require.Equal(t, m.About, clone.About)
		require.Equal(t, m.Class, clone.Class)

		m.CloneInto(&whole, false)
		require.Equal(t, shown, show(&whole))
		require.Nil(t, whole.Raw)
		require.Nil(t, whole.Record.Message)
		require.Nil(t, whole.Prefix)
		require.Equal(t, "CET", string(whole.Zone))

		// What the Decoder goes on to do must not reach a clone.
		clear(rec.Raw)
		clear(rec.Thread)
		clear(rec.Zone)
		if m.About != nil {
			*m.About = decode.Ref{}
		}
		d.Decode(record(ended), &m)
		require.Equal(t, shown, show(clone))
		require.Equal(t, shown, show(&whole))
		require.Equal(t, raw, string(clone.Raw))
		require.False(t, bytes.Contains(clone.Thread, []byte{0}))
		if clone.Form == decode.Exception {
			require.NotEmpty(t, clone.About.Type)
		}
	}
}

// equal checks that two slices have the same elements, be they nil or empty.
func equal[T any](t *testing.T, want, got []T) {
	t.Helper()
	require.Len(t, got, len(want))
	for i := range want {
		require.Equal(t, want[i], got[i])
	}
}

// A message holds while the Decoder goes on with others.
func TestMessagesHold(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var held, clones []*decode.Message
	for i, text := range []string{
		strings.ReplaceAll(delivered, ", ", ",\n"), strings.ReplaceAll(queued, ", ", ",\r\n"), string(guideDump(t)), opened, string(guideDump(t))[:200], updated,
	} {
		m := new(decode.Message)
		require.True(t, d.Decode(threaded(i, "a", text), m))
		held, clones = append(held, m), append(clones, m.Clone())
	}
	for i, m := range held {
		require.Equal(t, show(clones[i]), show(m))
		require.Equal(t, string(clones[i].Body), string(m.Body))
		require.Equal(t, string(clones[i].Name), string(m.Name))
	}
}

func TestCloneIntoAllocatesNothing(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m, dst decode.Message
	require.True(t, d.Decode(record(delivered), &m))
	require.Zero(t, testing.AllocsPerRun(100, func() { m.CloneInto(&dst, false) }))
}
