package decode_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// threaded is a record of a thread, with seq as its number and line.
func threaded(seq int, thread, message string) *parse.Record {
	rec := record(message)
	rec.Seq, rec.Line, rec.Thread = uint64(seq), seq, []byte(thread)
	return rec
}

// failed is the record of an exception.
func failed(seq int, thread, message string) *parse.Record {
	rec := threaded(seq, thread, message)
	rec.Mnemonic = []byte("EXCEPTION")
	return rec
}

const (
	ended  = event + "{ length=-1 type=END_CALL_EVENT, connectionCallID: 5 }"
	closed = "Msg is {length=4 type=CLOSE_REQ,invokeId=3,status=0 }"
	lunch  = "Msg is {length=4 type=LUNCH_REQ,dish=soup }"
	beat   = "reading...\nMHDR:    0000: 00 00 00 04 00 00 00 05  ........\nMDATA:   0000: 00 00 00 07  ...."
)

func TestException(t *testing.T) {
	tests := []struct {
		name, message, class string
	}{
		{"a class", "com.example.cti.BadMessageException: length 7", "com.example.cti.BadMessageException"},
		{"a class in a stack", "Exception= java.lang.NullPointerException\n\tat com.example.Foo.bar(Foo.java:3)", "java.lang.NullPointerException"},
		{"an error", "in reader: java.lang.OutOfMemoryError", "java.lang.OutOfMemoryError"},
		{"an implementation", "Cause: com.example.PlatformExceptionImpl.", "com.example.PlatformExceptionImpl"},
		{"a nested class", "a.b.Reader$LengthException", "a.b.Reader$LengthException"},
		{"a method is no class", "at a.b.throwException(B.java)", ""},
		{"no class", "Unable to read the message", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var m decode.Message
			require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(failed(1, "", tt.message), &m))
			require.Equal(t, decode.Exception, m.Form)
			require.Equal(t, tt.class, string(m.Class))
			require.Equal(t, tt.message, string(m.Record.Message))
			require.Nil(t, m.About)
			require.Equal(t, -1, m.TypeID)
			require.Empty(t, m.Values)
		})
	}
}

func TestExceptionBySeverity(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	for severity := range 8 {
		rec := record("Unable to read the message")
		rec.Severity = severity
		require.Equal(t, severity <= 3, d.Decode(rec, &m), severity)
	}
}

func TestExceptionIsAbout(t *testing.T) {
	tests := []struct {
		name   string
		before []*parse.Record
		thread string
		want   string
	}{
		{"same thread", []*parse.Record{threaded(1, "a", closed), threaded(2, "b", closed)}, "a", "1 CLOSE_REQ same thread"},
		{"last of its thread", []*parse.Record{threaded(1, "a", closed), threaded(2, "a", ended), threaded(3, "b", closed)}, "a", "2 END_CALL_EVENT same thread"},
		{"another thread", []*parse.Record{threaded(1, "a", ended), threaded(2, "b", closed)}, "c", "2 CLOSE_REQ nearest before it"},
		{"no thread", []*parse.Record{threaded(1, "a", ended), threaded(2, "b", closed)}, "", "2 CLOSE_REQ nearest before it"},
		{"a dump", []*parse.Record{threaded(1, "a", beat)}, "", "1 HEARTBEAT_REQ nearest before it"},
		{"a type in no table", []*parse.Record{threaded(1, "a", lunch)}, "", "1 LUNCH_REQ nearest before it"},
		{"not another exception", []*parse.Record{threaded(1, "a", closed), failed(2, "a", "x.y.ZException")}, "a", "1 CLOSE_REQ same thread"},
		{"not what is no message", []*parse.Record{threaded(1, "a", closed), threaded(2, "a", "Queue is empty")}, "a", "1 CLOSE_REQ same thread"},
		{"not too far back", append([]*parse.Record{threaded(1, "a", closed)}, many(256, "b")...), "a", "257 CLOSE_REQ nearest before it"},
		{"far back", append([]*parse.Record{threaded(1, "a", closed)}, many(255, "b")...), "a", "1 CLOSE_REQ same thread"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			recs := append(tt.before, failed(1000, tt.thread, "x.y.ZException"))
			require.Equal(t, tt.want, last(abouts(recs, nil)))
			for cut := range recs {
				require.Equal(t, tt.want, last(abouts(recs, []int{cut})), "with a chunk from record %d on", cut)
			}
		})
	}
}

// many are n messages of thread, numbered from 2.
func many(n int, thread string) (out []*parse.Record) {
	for i := range n {
		out = append(out, threaded(i+2, thread, closed))
	}
	return out
}

func last(s []string) string { return s[len(s)-1] }

// abouts decodes recs and says what each exception is about. Chunks begin at
// the cuts; each is decoded with a wrong state first, as a pipeline does.
func abouts(recs []*parse.Record, cuts []int) (out []string) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	state := new(decode.State)
	for from := 0; from < len(recs); {
		to := len(recs)
		for _, cut := range cuts {
			if cut > from {
				to = min(to, cut)
			}
		}
		run := func(before *decode.State) (out []string) {
			d.Reset(before)
			for _, rec := range recs[from:to] {
				if d.Decode(rec, &m) && m.Form == decode.Exception {
					if m.About == nil {
						out = append(out, "nothing")
						continue
					}
					out = append(out, fmt.Sprintf("%d %s %s", m.About.Seq, m.About.Type, m.About.Why))
				}
			}
			return out
		}
		got := run(nil)
		change := d.Change()
		if d.UsedState() && !state.Same(new(decode.State)) {
			got = run(state)
		}
		out = append(out, got...)
		state = state.Join(change)
		from = to
	}
	return out
}

// TestChunks cuts a run of records everywhere: what exceptions are about does
// not depend on it.
func TestChunks(t *testing.T) {
	var recs []*parse.Record
	for i := range 40 {
		thread := strings.Repeat("t", i%7%4)
		switch i % 5 {
		case 0, 3:
			recs = append(recs, threaded(i, thread, ended))
		case 1:
			recs = append(recs, threaded(i, thread, closed))
		default:
			recs = append(recs, failed(i, thread, "x.y.ZException"))
		}
	}
	want := abouts(recs, nil)
	for a := range recs {
		for b := a; b < len(recs); b++ {
			require.Equal(t, want, abouts(recs, []int{a, b}), "%d %d", a, b)
		}
	}
}

func TestUsedState(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	use := func(recs ...*parse.Record) bool {
		d.Reset(nil)
		for _, rec := range recs {
			d.Decode(rec, &m)
		}
		return d.UsedState()
	}
	require.False(t, use(threaded(1, "a", ended)))
	require.True(t, use(failed(1, "", "x")), "what stood before decides")
	require.False(t, use(threaded(1, "a", ended), failed(2, "", "x")))
	require.False(t, use(threaded(1, "a", ended), failed(2, "a", "x")))
	require.True(t, use(threaded(1, "a", ended), failed(2, "b", "x")), "b may have been seen before")
	require.False(t, use(append(many(256, "a"), failed(300, "b", "x"))...), "that would be too far back")
}

func TestStateIsTheSame(t *testing.T) {
	d := decode.NewDecoder(ged188.Protocol())
	var m decode.Message
	change := func(recs ...*parse.Record) *decode.State {
		d.Reset(nil)
		for _, rec := range recs {
			d.Decode(rec, &m)
		}
		return d.Change()
	}
	a, b := threaded(1, "a", ended), threaded(2, "b", closed)
	require.True(t, change(a, b).Same(change(a).Join(change(b))))
	require.True(t, change(many(300, "a")...).Same(change(a).Join(change(many(300, "a")...))))
	require.False(t, change(a).Same(change(b)))
	require.False(t, change(a).Same(change(a, b)))
	require.False(t, change(a).Same(change(threaded(1, "c", ended))))
	require.True(t, change(a).Join(change()).Same(change(a)))
	require.True(t, new(decode.State).Join(change(a)).Same(change(a)))
	require.Equal(t, 1, change(a).Join(change(threaded(3, "", guideHex))).TagSize)
	require.Equal(t, 1, change(threaded(3, "", guideHex)).Join(change(a)).TagSize)
}

// guideHex is a whole dump with a floating part in tags of one byte.
const guideHex = "writing...\nMHDR:    0000: 00 00 00 1E 00 00 00 18  ........\n" +
	"MDATA:   0000: 00 00 00 00 00 00 00 01  00 15 00 00 01 00 01 10  ................\n" +
	"0010: 19 05 33 31 30 31 00 19  05 33 31 30 31 00           ..3101...3101."
