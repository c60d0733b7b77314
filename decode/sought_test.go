package decode_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// Each CallID of each message is found in its record, and in no record that does
// not look as if it had it.
func TestSought(t *testing.T) {
	logs, err := filepath.Glob("../testdata/flows/*.log")
	require.NoError(t, err)
	found, strange := 0, 0
	for _, log := range append(logs, "../testdata/guide.log") {
		text, err := os.ReadFile(log)
		require.NoError(t, err)
		d := decode.NewDecoder(ged188.Protocol())
		var m decode.Message
		var calls []uint32
		for rec, err := range parse.NewReader(bytes.NewReader(text), log, parse.Dating{Year: 2026, Zone: time.UTC}).All() {
			require.NoError(t, err)
			if !d.Decode(rec, &m) {
				continue
			}
			for i := range m.Values {
				v := &m.Values[i]
				if !slices.Contains(ged188.CallFields, v.Slot.Field) || !ged188.IsCall(v.Num) {
					continue
				}
				s := decode.Seek(uint32(v.Num))
				require.True(t, s.In(rec.Raw), "%d in %s", v.Num, rec.Raw)
				require.True(t, s.In(text), "%d in %s", v.Num, log)
				calls = append(calls, uint32(v.Num))
				found++
			}
			for _, call := range calls {
				if s := decode.Seek(call); !ged188.HasCall(&m, call) && s.In(rec.Raw) {
					strange++
				}
			}
		}
		none := decode.Seek(0xfefdfcfb)
		require.False(t, none.In(text), log)
	}
	require.Greater(t, found, 1000)
	require.Less(t, strange, found/50)
}

// A number is found wherever it stands among the rows of a dump, whatever its bytes
// are.
func TestSoughtInDumps(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := rng.Uint32()
		if rng.IntN(2) == 0 {
			n &= 0x01000f0f
		}
		s, other := decode.Seek(n), decode.Seek(^n)
		for at := range 40 {
			body := make([]byte, 50)
			binary.BigEndian.PutUint32(body[at:], n)
			text := dumpOf(body, "\n")
			require.True(t, s.In([]byte(text)), "%d in %s", n, text)
			require.False(t, other.In([]byte(text)), "%d in %s", ^n, text)
			joined := dumpOf(body, " ")
			require.True(t, s.In([]byte(joined)), "%d in %s", n, joined)
		}
	}
}

// dumpOf is a record with body as rows, one after the other with sep between them.
func dumpOf(body []byte, sep string) string {
	b := fmt.Sprintf("7: Nov 20 10:43:59.435 EDT %%MIVR-ICD_CTI-7-UNK:writing...%sMHDR:    0000: 00 00 00 %02X 00 00 00 17 ........%sMDATA:   ", sep, len(body), sep)
	for i, c := range body {
		switch {
		case i%16 == 0:
			if i > 0 {
				b += " ................" + sep
			}
			b += fmt.Sprintf("%04X:", i)
		case i%8 == 0:
			b += " "
		}
		b += fmt.Sprintf(" %02X", c)
	}
	return b + strings.Repeat("   ", 16-len(body)%16) + " .." + "\n"
}

// Only what can be a message is looked into.
func TestSoughtWhere(t *testing.T) {
	const head = "7: Nov 20 10:43:59.435 EDT %MIVR-"
	const message = head + "ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, "
	s := decode.Seek(16777507)
	for text, want := range map[string]bool{
		"":                                                            false,
		head + "ICD_CTI":                                              false,
		head + "ENG-7-UNK:call:16777507\n":                            false,
		message + "callID: 16777507 }":                                true,
		message + "callID: 16777507 }\n":                              true,
		message + "callID: 16777506 }\n":                              false,
		message + "callID: 1677750":                                   false,
		message + "ani1: 50%, callID: 16777507 }\n":                   true,
		message + "ani1: 1,\ncallID: 16777507 }\n":                    true,
		message + "}\n" + head + "ENG-7-UNK:16777507\n":               false,
		head + "ENG-7-UNK:x\n" + message + "callID: 16777507 }\n":     true,
		message + "}\n" + message + "callID: 16777507 }\n":            true,
		message + "}\n" + head + "ENG-7-UNK:01 00 01 23\n":            false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 01 00 01 23": true,
		head + "ICD_CTI-7-UNK:reading...\nMDATA:   0000: 01 00 01 23": true,
		head + "ICD_CTI-7-UNK:reading... MHDR:   0000: 01 00 01 23":   true,
		head + "ICD_CTI-7-UNK:[thread] writing... MHDR: 01 00 01 23":  true,
		head + "ICD_CTI-7-UNK:[thread] " + message[len(head)+len("ICD_CTI-7-UNK:"):] + "callID: 16777507": true,
		head + "ICD_CTI-7-UNK:MDATA:   0000: 01 00 01 23":                                                 true,
		head + "ICD_CTI-7-UNK:[": false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 02 00 01 23": false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 01 01 01 23": false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 01 00 02 23": false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 01 00 01 24": false,
		head + "ICD_CTI-7-UNK:reading...\nMHDR:    0000: 01 23":       false,
		head + "ICD_CTI-7-UNK:reading...\n 23":                        false,
		head + "ICD_CTI-7-UNK:reading...\n0010: 23":                   true, // what is before is lost
		message + "ani1: 01 00 01 23 }":                               false,
	} {
		require.Equal(t, want, s.In([]byte(text)), text)
	}
}

// A number with its highest bit set may be printed as the engine's language does.
func TestSoughtSigned(t *testing.T) {
	const message = "7: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, "
	n := decode.Seek(0xfffffff0)
	require.True(t, n.In([]byte(message+"callID: 4294967280 }")))
	require.True(t, n.In([]byte(message+"callID: -16 }")))
	n = decode.Seek(0x7fffffff)
	require.True(t, n.In([]byte(message+"callID: 2147483647 }")))
	require.False(t, n.In([]byte(message+"callID: -1 }")))
}

// A row may be printed without the gap in its middle; what is no byte is none.
func TestSoughtInOddRows(t *testing.T) {
	const dump = "7: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:reading...\nMHDR:    0000: 00 00 00 40 00 00 00 17 ........\n"
	row := "MDATA:   0000:" + strings.Repeat(" 00", 13) + " 01 00 01 ................\n0010: 23"
	n := decode.Seek(0x01000123)
	require.True(t, n.In([]byte(dump+row)))
	n = decode.Seek(0x00000123)
	require.True(t, n.In([]byte(dump+"MDATA:   0000: 00 00 01 23")))
	require.False(t, n.In([]byte(dump+"MDATA:   0000: zz zz 01 23")))
}

func BenchmarkSought(b *testing.B) {
	text, err := os.ReadFile("../testdata/flows/queued-answered-both.log")
	require.NoError(b, err)
	text = bytes.Repeat(text, 256<<10/len(text))
	s := decode.Seek(16999999)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.In(text)
	}
}

// Whatever is wrong with a record, its message has no CallID that a Sieve does not
// let through.
func TestSieve(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	passed, kept := 0, 0
	for _, log := range []string{"../testdata/guide.log", "../testdata/flows/queued-answered-both.log", "../testdata/flows/transferred-both.log"} {
		text, err := os.ReadFile(log)
		require.NoError(t, err)
		d := decode.NewDecoder(ged188.Protocol())
		var m decode.Message
		sieves := map[uint32]*decode.Sieve{}
		check := func(rec *parse.Record) {
			if !d.Decode(rec, &m) {
				return
			}
			for i := range m.Values {
				v := &m.Values[i]
				if !slices.Contains(ged188.CallFields, v.Slot.Field) || !ged188.IsCall(v.Num) {
					continue
				}
				call := uint32(v.Num)
				if sieves[call] == nil {
					sieves[call] = decode.NewSieve(call)
				}
				require.True(t, sieves[call].MayHave(rec), "%d in %s", call, rec.Raw)
			}
		}
		for rec, err := range parse.NewReader(bytes.NewReader(text), log, parse.Dating{Year: 2026, Zone: time.UTC}).All() {
			require.NoError(t, err)
			check(rec)
			if passed++; decode.NewSieve(0xfefdfcfb).MayHave(rec) {
				kept++
			}
			for range 200 {
				damaged := *rec
				damaged.Message = bytes.Clone(rec.Message)
				for range 1 + rng.IntN(2) {
					at := rng.IntN(len(damaged.Message))
					switch rng.IntN(4) {
					case 0:
						damaged.Message[at] = "0123456789ABCDEF \n:,}"[rng.IntN(21)]
					case 1:
						damaged.Message = slices.Delete(damaged.Message, at, at+1)
					case 2:
						damaged.Message = slices.Insert(damaged.Message, at, "01 \n"[rng.IntN(4)])
					default:
						damaged.Message = slices.Delete(damaged.Message, at, min(at+rng.IntN(80), len(damaged.Message)-1))
					}
				}
				damaged.Raw = damaged.Message
				check(&damaged)
			}
		}
	}
	require.Less(t, kept, passed/10)
	for _, text := range []string{"0x26259ff", "0X26259FF", "39999999", "3999\n9999"} {
		rec := parse.Record{Severity: 7, Message: []byte("CSOutboundMsgProcessor: got an event message: { length=-1 type=END_CALL_EVENT, callID: " + text + " }")}
		require.True(t, decode.NewSieve(39999999).MayHave(&rec), text)
	}
}

// Whatever a text says, it has a number if one of its records has.
func FuzzSought(f *testing.F) {
	text, err := os.ReadFile("../testdata/guide.log")
	require.NoError(f, err)
	f.Add(text, uint32(16777488))
	f.Add([]byte("%MIVR-ICD_CTI-7-UNK:reading...\nMDATA:   0000: 01 00 01 10"), uint32(0x01000110))
	f.Add([]byte("%MIVR-ICD_CTI:[%MIVR-ICD_CTI:]writing 00:\n0010: 10"), uint32(0x01000110))
	f.Fuzz(func(t *testing.T, text []byte, n uint32) {
		s := decode.Seek(n)
		has := false
		const lead = "%MIVR-"
		rest := text
		for len(rest) > 0 {
			end := len(rest)
			if i := bytes.Index(rest[1:], []byte(lead)); i >= 0 {
				end = i + 1
			}
			has = has || s.In(rest[:end])
			rest = rest[end:]
		}
		require.Equal(t, has, s.In(text))
	})
}

// A needle is found where it is first.
func TestNeedle(t *testing.T) {
	for _, name := range []string{"1", "291/1", "(1,291)", "16777507", "22222222", "x/1", "00"} {
		n := decode.NewNeedle([]byte(name))
		require.Equal(t, len(name), n.Len())
		for _, text := range []string{
			"", "1", "29", "291", "291/", "/1", "91/1", "291/1", "1291/12", "291/291/1", "(1,291)", "((1,291)", "(1,(1,291)",
			"16777507", "1677750", "6777507", "16777516777507", "222222222", "2222222", "x/1", "x/x/1", "0", "00", "000",
			"MediaId:272/1 GCID=(1,291)->ACTIVE x/1 call 16777507, and 22222222",
		} {
			require.Equal(t, strings.Index(text, name), n.Index([]byte(text)), "%q in %q", name, text)
		}
	}
}
