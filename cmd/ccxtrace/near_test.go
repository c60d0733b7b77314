package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
)

// flowsOf runs flows with -v, and gives its output and what it says besides.
func flowsOf(t *testing.T, args ...string) (out, says string, status int) {
	t.Helper()
	return chunksOf(t, 1000, append([]string{"flows", "-v"}, args...)...)
}

// chunksOf is flowsOf for any command, with chunks of a size.
func chunksOf(t *testing.T, size int, args ...string) (out, says string, status int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(args, system{stdin: os.Stdin, stdout: &stdout, stderr: &stderr, now: scriptTime, chunkSize: size})
	return stdout.String(), stderr.String(), status
}

const (
	saysNear  = "of the log are around the call"
	saysWhole = "the whole log is read"
)

// conversationsOf are the JSON lines of flows by each CallID that they name.
func conversationsOf(t testing.TB, out string) map[uint32]string {
	byCall := map[uint32]string{}
	for line := range strings.Lines(out) {
		var c struct {
			Calls []struct {
				ID uint32 `json:"call_id"`
			} `json:"calls"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		for _, k := range c.Calls {
			byCall[k.ID] += line
		}
	}
	require.NotEmpty(t, byCall)
	return byCall
}

// day writes a log of the calls of all flows, n times, with numbers of their own and
// pause between them.
func day(t testing.TB, n int, pause time.Duration) string {
	t.Helper()
	var all flowtest.Script
	for i := range n {
		for j, name := range flowtest.Names() {
			s := flowtest.Named(name)
			for k := range s {
				s[k].Values = slices.Clone(s[k].Values)
				for v := range s[k].Values {
					if text := &s[k].Values[v].Text; strings.HasPrefix(*text, "3355") {
						id, err := strconv.Atoi(*text)
						require.NoError(t, err)
						*text = strconv.Itoa(id + 1000*(100*i+j))
					}
				}
			}
			s[0].After = pause
			all = append(all, s...)
		}
	}
	name := filepath.Join(t.TempDir(), "Cisco001MIVR001.log")
	require.NoError(t, os.WriteFile(name, all.Log(scriptTime.AddDate(0, 0, -30), flowtest.Both), 0o600))
	return name
}

// dayOf is such a log with its text, the JSON of its calls by each of their CallIDs,
// and these in order.
func dayOf(t *testing.T) (log string, text []byte, calls map[uint32]string, ids []uint32) {
	t.Helper()
	log = day(t, 3, time.Minute)
	text, err := os.ReadFile(log)
	require.NoError(t, err)
	calls = callsOf(t, log)
	return log, text, calls, slices.Sorted(maps.Keys(calls))
}

// callsOf are the JSON lines of a log's flows by each CallID that they have.
func callsOf(t *testing.T, log string) map[uint32]string {
	out, _, status := flowsOf(t, "-o", "json", log)
	require.Equal(t, exitFound, status)
	return conversationsOf(t, out)
}

// renumber writes the log with call from under the number of call to.
func renumber(t *testing.T, log string, text []byte, from, to uint32) {
	t.Helper()
	inHex := func(n uint32) string { return fmt.Sprintf("%02X %02X %02X %02X", n>>24, n>>16&255, n>>8&255, n&255) }
	changed := strings.ReplaceAll(string(text), strconv.Itoa(int(from)), strconv.Itoa(int(to)))
	changed = strings.ReplaceAll(changed, inHex(from), inHex(to)) // but for those that go over two rows
	require.NotEqual(t, string(text), changed)
	require.NoError(t, os.WriteFile(log, []byte(changed), 0o600))
}

func callFlag(id uint32) string { return "--call=" + strconv.Itoa(int(id)) }

// One call is shown as it is among all, whether all of the log is read for it or
// the part around it.
func TestNear(t *testing.T) {
	_, text, _, _ := dayOf(t)
	lines := slices.Collect(strings.Lines(string(text)))
	cut := slices.IndexFunc(lines[len(lines)/2:], func(l string) bool { return strings.Contains(l, "%MIVR-") }) + len(lines)/2
	for _, files := range []map[string]string{
		{"Cisco001MIVR001.log": string(text)},
		{"Cisco001MIVR001.log": strings.Join(lines[:cut], ""), "Cisco001MIVR002.log": strings.Join(lines[cut:], "")},
	} {
		dir := t.TempDir()
		for name, text := range files {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
		}
		near, calls := 0, callsOf(t, dir)
		for call, want := range calls {
			got, says, status := flowsOf(t, "-o", "json", "--jobs", strconv.Itoa(1+int(call%3)), callFlag(call), dir)
			require.Equal(t, exitFound, status)
			require.Equal(t, want, got, "call %d", call)
			if !strings.Contains(says, saysWhole) {
				require.Contains(t, says, saysNear)
				near++
			}
		}
		require.Greater(t, near, len(calls)/2)
	}
}

// One call is the same whatever the number of workers.
func TestNearParallel(t *testing.T) {
	log := day(t, 1, time.Minute)
	id := uint32(33556041 + 3000)
	want, says, _ := flowsOf(t, "-o", "json", "--jobs", "1", callFlag(id), log)
	require.NotEmpty(t, want)
	require.Contains(t, says, saysNear)
	for _, jobs := range []string{"-1", "0", "2", "5"} {
		got, _, _ := flowsOf(t, "-o", "json", "--jobs", jobs, callFlag(id), log)
		require.Equal(t, want, got)
	}
}

// A call whose number was used before is the second of the log, also where the
// first is far away.
func TestNearAgain(t *testing.T) {
	log, text, _, ids := dayOf(t)
	first := ids[0]
	renumber(t, log, text, first+200_000, first)
	want := callsOf(t, log)[first]
	require.Contains(t, want, fmt.Sprintf(`"id":"%d#2"`, first))
	got, _, _ := flowsOf(t, "-o", "json", callFlag(first), log)
	require.Equal(t, want, got)
	second, _, _ := flowsOf(t, "-o", "json", callFlag(first)+"#2", log)
	require.Equal(t, want[strings.Index(want, "\n")+1:], second)
}

// A consult is shown with the call that it belongs to, by the number of that call.
func TestNearConsult(t *testing.T) {
	log, text, calls, ids := dayOf(t)
	tested := 0
	for i := len(ids) / 2; i < len(ids); i++ {
		primary, consult := ids[i-1], ids[i]
		if calls[primary] != calls[consult] || !strings.Contains(calls[consult], `"role":"consult"`) {
			continue
		}
		renumber(t, log, text, ids[0], primary)
		got, _, _ := flowsOf(t, "-o", "json", callFlag(consult), log)
		require.Contains(t, got, fmt.Sprintf(`"id":"%d#2"`, primary))
		tested++
	}
	require.Greater(t, tested, 2)
}

// The records of a call are the same, whether all of the log is read for its
// conversation or the part around it; also where another call has its number, or
// that of a consult in it, long before or after it.
func TestNearExtract(t *testing.T) {
	log, text, calls, ids := dayOf(t)
	near := 0
	check := func(id uint32) (says string) {
		t.Helper()
		want, _, status := chunksOf(t, len(text), "extract", callFlag(id), log)
		require.Equal(t, exitFound, status)
		got, says, _ := chunksOf(t, 1000, "extract", "-v", callFlag(id), log)
		require.Equal(t, want, got, "call %d", id)
		if !strings.Contains(says, saysWhole) {
			require.Contains(t, says, saysNear)
			near++
		}
		return says
	}
	for i := 0; i < len(ids); i += 5 {
		says := check(ids[i])
		require.NotContains(t, says, "another conversation has the same id")
	}
	require.Greater(t, near, len(ids)/10)

	i := slices.IndexFunc(ids, func(id uint32) bool { return strings.Contains(calls[id], `"role":"consult"`) })
	primary, consult := ids[i], ids[i+1]
	require.Equal(t, calls[primary], calls[consult])
	last := ids[len(ids)-1]
	renumber(t, log, text, last, consult)
	require.Contains(t, check(primary), "another conversation has the same id")
	renumber(t, log, text, last, primary)
	require.Contains(t, check(primary), "another conversation has the same id")

	for i, id := range slices.Backward(ids) {
		if strings.Contains(calls[id], `"role":"consult"`) && calls[ids[i-1]] == calls[id] {
			renumber(t, log, text, ids[0], id)
			require.Contains(t, check(ids[i-1]), "another conversation has the same id")
			break
		}
	}
}

// A message without a time may be anywhere.
func TestNearTimeless(t *testing.T) {
	log, text, _, ids := dayOf(t)
	timeless := fmt.Sprintf("%%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, callID: %d }\n", ids[0])
	require.NoError(t, os.WriteFile(log, append(text, timeless...), 0o600))
	want := callsOf(t, log)[ids[0]]
	require.Equal(t, 2, strings.Count(want, "\n"))
	got, says, _ := flowsOf(t, "-o", "json", callFlag(ids[0]), log)
	require.Contains(t, says, saysWhole)
	require.Equal(t, want, got)
}

// Of a log that cannot be read to its end no part is enough.
func TestNearUnread(t *testing.T) {
	log := day(t, 1, time.Minute)
	text, err := os.ReadFile(log)
	require.NoError(t, err)
	for _, left := range []int64{int64(len(text)), int64(len(text)) - 100} {
		r := reader{app: &app{system: system{stdin: os.Stdin, stderr: io.Discard, now: scriptTime, chunkSize: 1000}}, jobs: 2}
		require.NoError(t, r.open([]string{log}))
		require.NoError(t, os.Truncate(log, left))
		n := nearness{reader: &r, whole: r.runs, size: sizeOf(r.runs)}
		require.NoError(t, n.look(context.Background(), []uint32{33556041}, span{}, false))
		require.NotEmpty(t, n.named.calls)
		require.Equal(t, left == int64(len(text)), n.named.inPart())
		r.close()
	}
}

// Where a part is not enough, all of the log is there to be read.
func TestNearLeavesAll(t *testing.T) {
	log, _, _, ids := dayOf(t)
	f := flowing{reader: reader{app: &app{system: system{stdin: os.Stdin, stderr: io.Discard, now: scriptTime, chunkSize: 1000}}, jobs: 2}, output: "json"}
	for _, id := range []uint32{ids[10], ids[len(ids)-10]} {
		f.filter.calls = append(f.filter.calls, strconv.Itoa(int(id)))
	}
	require.NoError(t, f.filter.prepare())
	require.NoError(t, f.open([]string{log}))
	defer f.close()
	size := sizeOf(f.runs)
	done, err := f.near(context.Background(), f.filter.ids(), false, func(*flow.Doubt) error { return errors.New("a part is tried") })
	require.NoError(t, err)
	require.False(t, done)
	require.Equal(t, size, sizeOf(f.runs))
	require.False(t, f.late)
}

// A message that damage hides from a search is found where there is no other.
func TestNearHidden(t *testing.T) {
	log, text, _, _ := dayOf(t)
	lines := strings.SplitAfter(string(text), "\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "BEGIN_CALL_EVENT") })
	head, _, _ := strings.Cut(lines[at], "%MIVR")
	for _, hidden := range []string{
		head + "%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, callID: 3999\n9999 }\n",
		head + "%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, callID: 0x26259ff }\n",
	} {
		for at, how := range map[int]string{at: saysNear, len(lines): saysWhole} {
			require.NoError(t, os.WriteFile(log, []byte(strings.Join(slices.Insert(slices.Clone(lines), at, hidden), "")), 0o600))
			want := callsOf(t, log)[39999999]
			require.NotEmpty(t, want)
			got, says, _ := flowsOf(t, "-o", "json", callFlag(39999999), log)
			require.Equal(t, want, got)
			require.Contains(t, says, how)
		}
	}
}

// A message far from the others of its call, with a time as near as theirs.
func TestNearOutOfPlace(t *testing.T) {
	log, text, calls, ids := dayOf(t)
	id := ids[len(ids)/2]
	lines := strings.SplitAfter(string(text), "\n")
	at := slices.IndexFunc(lines, func(l string) bool {
		return strings.Contains(l, "type=BEGIN_CALL_EVENT") && strings.Contains(l, strconv.Itoa(int(id)))
	})
	for _, place := range []int{0, len(lines)} {
		require.NoError(t, os.WriteFile(log, []byte(strings.Join(slices.Insert(slices.Clone(lines), place, lines[at]), "")), 0o600))
		want := callsOf(t, log)[id]
		require.NotEqual(t, calls[id], want)
		got, says, _ := flowsOf(t, "-o", "json", callFlag(id), log)
		require.True(t, want == got)
		require.Contains(t, says, saysWhole)
	}
}

// One of two calls is hidden.
func TestNearHiddenBesideOther(t *testing.T) {
	log, text, _, ids := dayOf(t)
	lines := strings.SplitAfter(string(text), "\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, strconv.Itoa(int(ids[10]))) })
	head, _, _ := strings.Cut(lines[at], "%MIVR")
	hidden := head + "%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, callID: 3999\n9999 }\n"
	for _, at := range []int{at, len(lines)} {
		require.NoError(t, os.WriteFile(log, []byte(strings.Join(slices.Insert(slices.Clone(lines), at, hidden), "")), 0o600))
		want, _, _ := chunksOf(t, len(text), "flows", "-o", "json", callFlag(ids[10]), callFlag(39999999), log)
		require.Equal(t, 2, strings.Count(want, "\n"))
		got, _, _ := flowsOf(t, "-o", "json", callFlag(ids[10]), callFlag(39999999), log)
		require.True(t, want == got)
	}
}

// What no block has as a whole may name the call.
func TestNearLong(t *testing.T) {
	log, text, _, _ := dayOf(t)
	head := string(text[:bytes.Index(text, []byte("%MIVR"))])
	long := head + "%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, " +
		strings.Repeat("nothing: 1, ", 4000) + "callID: 39999999 }\n"
	require.NoError(t, os.WriteFile(log, append([]byte(long), text...), 0o600))
	want := callsOf(t, log)[39999999]
	require.NotEmpty(t, want)
	got, says, _ := flowsOf(t, "-o", "json", callFlag(39999999), log)
	require.Equal(t, want, got)
	require.Contains(t, says, saysWhole)
}

// Why nothing is found is said of the whole log.
func TestNearNoMessages(t *testing.T) {
	log := filepath.Join(t.TempDir(), "Cisco001MIVR001.log")
	require.NoError(t, os.WriteFile(log, []byte(strings.Repeat("7: Nov 20 10:43:59.435 EDT %MIVR-ENG-7-UNK:x\n", 5000)), 0o600))
	_, says, status := flowsOf(t, callFlag(39999999), log)
	require.Equal(t, exitNothing, status)
	require.Contains(t, says, "there are no ICD_CTI records in 1 file; there are 5000 of ENG")
}

// A log that still grows is read as it comes.
func TestNearFollow(t *testing.T) {
	n := nearness{reader: &reader{app: &app{system: system{chunkSize: 1}}}, size: 1000}
	require.True(t, n.possible())
	n.follow = true
	require.False(t, n.possible())
}

// The whole log is read where a part cannot be, or does not tell.
func TestNearOrNot(t *testing.T) {
	log, text, calls, ids := dayOf(t)
	first, last := ids[0], ids[len(ids)-1]
	packed := filepath.Join(t.TempDir(), "Cisco001MIVR001.log.gz")
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(text)
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(packed, z.Bytes(), 0o600))
	for _, tt := range []struct {
		name   string
		args   []string
		says   string // with -v
		want   string
		status int
	}{
		{"at the beginning", []string{callFlag(first), log}, saysNear, calls[first], exitFound},
		{"at the end", []string{callFlag(last), log}, saysNear, calls[last], exitFound},
		{"packed", []string{callFlag(last), packed}, "", strings.ReplaceAll(calls[last], log, packed), exitFound},
		{"far from each other", []string{callFlag(first), callFlag(last), log}, saysWhole, calls[first] + calls[last], exitFound},
		{"of a number that is nowhere", []string{callFlag(last + 500_000), log}, "", "", exitNothing},
		{"of another outcome", []string{callFlag(last), "--outcome=rejected", log}, saysNear, "", exitNothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, says, status := flowsOf(t, append([]string{"-o", "json"}, tt.args...)...)
			require.Equal(t, tt.status, status)
			require.Equal(t, tt.want, got)
			require.Equal(t, status == exitNothing, strings.Contains(says, "but nothing in them matches"))
			for _, s := range []string{saysNear, saysWhole} {
				require.Equal(t, s == tt.says, strings.Contains(says, s), says)
			}
		})
	}
}
