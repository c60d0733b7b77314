package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/flow/flowtest"
	"ccxtrace/parse"
	"ccxtrace/parse/input"
)

// runFlows is what flows prints with args, read in chunks of size, from
// standard input where it is not nil.
func runFlows(t testing.TB, size int, stdin *os.File, args ...string) string {
	t.Helper()
	var out, trouble bytes.Buffer
	status := run(append([]string{"flows"}, args...), system{
		stdin: stdin, stdout: &out, stderr: &trouble, now: scriptTime, chunkSize: size,
	})
	require.Equal(t, exitFound, status, trouble.String())
	return out.String()
}

// flowLogs are the logs of the flows in both forms.
func flowLogs(t testing.TB) []string {
	t.Helper()
	logs, err := filepath.Glob("../../testdata/flows/*-both.log")
	require.NoError(t, err)
	require.NotEmpty(t, logs)
	return logs
}

// oneLog writes the calls of all flows, one after the other, into one log, n
// times.
func oneLog(t testing.TB, n int) string {
	t.Helper()
	var all []byte
	start := scriptTime.AddDate(0, 0, -30)
	for range n {
		for _, name := range flowtest.Names() {
			all = append(all, flowtest.Named(name).Log(start, flowtest.Both)...)
			start = start.Add(10 * time.Minute)
		}
	}
	name := filepath.Join(t.TempDir(), "Cisco001MIVR001.log")
	require.NoError(t, os.WriteFile(name, all, 0o600))
	return name
}

// Records of other subfacilities show a restart, too.
func TestRestartWithoutMessage(t *testing.T) {
	const other = ": Mar 09 08:20:00.000 CET %MIVR-ENG-7-UNK:started\n"
	s := flowtest.Named("queued-answered")
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	log := string(s[:len(s)-5].Log(start, flowtest.Text))
	log += "1" + other + "2" + other
	log += strings.ReplaceAll(string(s[len(s)-5:].Log(start.Add(6*time.Minute), flowtest.Text)), "33556041", "33556099")
	name := filepath.Join(t.TempDir(), "Cisco001MIVR001.log")
	require.NoError(t, os.WriteFile(name, []byte(log), 0o600))
	for _, size := range []int{100, 1000, 1 << 20} {
		out := runFlows(t, size, nil, "-o", "json", name)
		require.Equal(t, 1, strings.Count(out, `"code":"engine-restarted"`))
	}
}

// Another order alone is no deviation for --deviating.
func TestDeviating(t *testing.T) {
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	s := flowtest.Named("queued-answered")
	queued := s.Find(1, "CALL_QUEUED_EVENT")
	later := flowtest.Parse("900 B BEGIN_CALL_EVENT CallID=33560001 CallType=1")
	write := func(s flowtest.Script) string {
		name := filepath.Join(t.TempDir(), "Cisco001MIVR001.log")
		require.NoError(t, os.WriteFile(name, append(s, later...).Log(start, flowtest.Text), 0o600))
		return name
	}
	moved, lost := write(s.Moved(queued, queued+2)), write(s.Without(queued))
	require.Contains(t, runFlows(t, chunkSize, nil, "-o", "json", moved), `"kind":"order"`)
	require.Contains(t, runFlows(t, chunkSize, nil, "--deviating", lost), "33556041")
	status := run([]string{"flows", "--deviating", moved}, system{stdout: io.Discard, stderr: io.Discard, now: scriptTime, chunkSize: chunkSize})
	require.Equal(t, exitNothing, status)
}

// A call that is followed is given out when it is over, also where only other
// records come.
func TestFollowedCall(t *testing.T) {
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	in := parse.NewReader(bytes.NewReader(flowtest.Named("self-service").Log(start, flowtest.Text)), "test.log", parse.Dating{Year: 2026, Zone: time.UTC})
	d := decode.NewDecoder(ged188.Protocol())
	var messages, others flow.Batch
	var m decode.Message
	for rec, err := range in.All() {
		require.NoError(t, err)
		require.True(t, d.Decode(rec, &m))
		messages.Add(&m)
	}
	others.Last = parse.MakeTime(m.Time.UnixMilli()+61_000, 0)
	for _, follow := range []bool{false, true} {
		given := 0
		a := newAssemblers(&reader{runs: []engineRun{{Run: new(input.Run)}}, follow: follow}, func(*flow.Closed) { given++ })
		a.add(&parse.Chunk{}, &messages)
		a.add(&parse.Chunk{}, &others)
		require.Equal(t, follow, given == 1)
	}
}

// The calls of two nodes come in order of their end, also where one of the nodes logs
// nothing for long.
func TestFlowsOfNodes(t *testing.T) {
	dir := t.TempDir()
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	for node, minutes := range map[string][]time.Duration{"node1": {0, 20}, "node2": {1, 2, 3, 19}} {
		var text []byte
		for _, m := range minutes {
			log := flowtest.Named("self-service").Log(start.Add(m*time.Minute), flowtest.Text)
			log = bytes.ReplaceAll(log, []byte("412"), []byte(node[4:]+strconv.Itoa(100+int(m))))
			text = append(text, log...)
		}
		require.NoError(t, os.Mkdir(filepath.Join(dir, node), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, node, "Cisco001MIVR001.log"), text, 0o600))
	}
	ends := regexp.MustCompile(`"end":"[^"]*"`)
	want := runFlows(t, chunkSize, os.Stdin, "-o", "json", dir)
	list := ends.FindAllString(want, -1)
	require.Len(t, list, 6)
	require.True(t, slices.IsSorted(list), list)
	for _, size := range []int{700, 3000} {
		require.Equal(t, want, runFlows(t, size, os.Stdin, "-o", "json", dir))
	}
}

// Of calls of two nodes with one number the one that comes first is the first.
func TestFlowsOfNodesAgain(t *testing.T) {
	dir := t.TempDir()
	start := time.Date(2026, time.March, 9, 8, 15, 0, 0, time.UTC)
	const late = "%s: Mar 09 %s.000 CET %%MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=CALL_DATA_UPDATE_EVENT, connectionCallID: 33556041 }\n"
	for node, x := range map[string]struct {
		after time.Duration
		more  string
	}{
		"node1": {0, fmt.Sprintf(late, "712100", "08:16:35")},
		"node2": {20 * time.Second, ""},
	} {
		log := flowtest.Named("self-service").Log(start.Add(x.after), flowtest.Text)
		log = bytes.ReplaceAll(log, []byte("412"), []byte(map[string]string{"node1": "712", "node2": "912"}[node]))
		log = append(log, x.more...)
		log = append(log, map[string]string{"node1": "712101", "node2": "912101"}[node]+": Mar 09 08:30:00.000 CET %MIVR-ENG-7-UNK:x\n"...)
		require.NoError(t, os.Mkdir(filepath.Join(dir, node), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, node, "Cisco001MIVR001.log"), log, 0o600))
	}
	ids := regexp.MustCompile(`"id":"[^"]*","start":"[^"]*"`)
	require.Equal(t, []string{
		`"id":"33556041","start":"2026-03-09T08:15:20.000+01:00"`,
		`"id":"33556041#2","start":"2026-03-09T08:15:00.000+01:00"`,
	}, ids.FindAllString(runFlows(t, chunkSize, os.Stdin, "-o", "json", dir), -1))
}

// The calls are the same whatever the number of workers and the size of chunks.
func TestFlowsParallel(t *testing.T) {
	log := oneLog(t, 1)
	for _, form := range []string{"json", "timeline", "list"} {
		want := runFlows(t, chunkSize, os.Stdin, "--jobs", "1", "-o", form, log)
		for _, jobs := range []string{"1", "2", "5"} {
			for _, size := range []int{700, 1 << 20} {
				got := runFlows(t, size, os.Stdin, "--jobs", jobs, "-o", form, log)
				require.Equal(t, want, got, "-o %s --jobs %s, chunks of %d", form, jobs, size)
			}
		}
	}
}

// One call's flow is what the flows of all calls say of it, by any of its
// ids, from a file and from a pipe.
func TestFlowsCallParallel(t *testing.T) {
	for _, log := range flowLogs(t) {
		byCall := conversationsOf(t, runFlows(t, chunkSize, os.Stdin, "-o", "json", log))
		for id, want := range byCall {
			call := strconv.FormatUint(uint64(id), 10)
			require.Equal(t, want, runFlows(t, 3000, os.Stdin, "--jobs", "3", "--call", call, "-o", "json", log), "%s of %s", call, log)

			r, w, err := os.Pipe()
			require.NoError(t, err)
			file, err := os.Open(log)
			require.NoError(t, err)
			go func() {
				io.Copy(w, file)
				w.Close()
			}()
			got := runFlows(t, 3000, r, "--jobs", "3", "--call", call, "-o", "json", "-")
			require.Equal(t, strings.ReplaceAll(want, strconv.Quote(log), `"-"`), got, "%s of %s", call, log)
			file.Close()
			r.Close()
		}
	}
}

// Where the output cannot be written, flows ends.
func TestFlowsParallelWriteError(t *testing.T) {
	for _, jobs := range []string{"1", "4"} {
		var trouble bytes.Buffer
		status := run([]string{"flows", "-o", "json", "--jobs", jobs, oneLog(t, 2)}, system{
			stdin: os.Stdin, stdout: fullDevice{}, stderr: &trouble, now: scriptTime, chunkSize: 2000,
		})
		require.Equal(t, exitTrouble, status)
		require.Contains(t, trouble.String(), errFull.Error())
	}
}

var errFull = fmt.Errorf("no space left on device")

type fullDevice struct{}

func (fullDevice) Write([]byte) (int, error) { return 0, errFull }

func BenchmarkFlows(b *testing.B) {
	log := day(b, 50, time.Second)
	info, err := os.Stat(log)
	require.NoError(b, err)
	for name, args := range map[string][]string{
		"all":  {"-o", "json", log},
		"list": {"-o", "tsv", log},
		"call": {"-o", "json", "--call", "36056041", log},
	} {
		b.Run("flows="+name, func(b *testing.B) {
			b.SetBytes(info.Size())
			for b.Loop() {
				run(append([]string{"flows"}, args...), system{
					stdin: os.Stdin, stdout: io.Discard, stderr: io.Discard, now: scriptTime, chunkSize: chunkSize,
				})
			}
		})
	}
}
