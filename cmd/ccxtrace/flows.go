package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
	"ccxtrace/parse"
	"ccxtrace/render"
)

func newFlowsCmd(a *app) *cobra.Command {
	f := &flowing{reader: reader{app: a, reason: reason{messages: true}}}
	cmd := &cobra.Command{
		Use:   "flows [FILE...]",
		Short: "List the calls of a log; with --call, the timeline of one",
		Long: `Every call of the log with the consult, conference, reservation and preview
calls that are tied to it, held against the flows that the guide documents.

Without --call it is a list, one call a line. With --call, or with -o, each
call that was chosen is shown whole: as a timeline with what is missing or
odd, as a ladder, or as JSON (one object a line, see docs/json.md). The other
filters choose calls too: one with any message that matches is shown whole.
Another order of messages alone is no deviation for --deviating, as the guide
promises none. --ring-longer-than takes the longest ringing at one agent.
With -f a call is shown when it is over: when the log has gone on for a minute
after its end, as an agent's states, and dumps, still come.`,
		Example: `  ccxtrace flows *.log
  ccxtrace flows --call 16777507 *.log
  ccxtrace flows --call 291/1 -o ladder --ascii Cisco001MIVR014.log
  ccxtrace flows --deviating --queue-longer-than 2m *.log
  ccxtrace flows --agent agt2006 --outcome ring-no-answer *.log
  ccxtrace flows -o json *.log | jq -r 'select(.outcome == "abandoned-in-queue") | .caller'`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	outputFlag(cmd, &f.output, "auto", "list", "timeline", "ladder", "json", "csv", "tsv")
	fl := cmd.Flags()
	fl.BoolVar(&f.stages, "stages", false, "show each event's way through the log: every record that shows it, and the delays")
	fl.BoolVar(&f.ascii, "ascii", false, "draw with ASCII alone")
	fl.BoolVar(&f.secrets, "show-secrets", false, "print passwords instead of ***")
	fl.StringArrayVar(&f.patterns, "pattern", nil, "calls of this `flow`: queued-answered, transferred, ... with * and ? (repeatable)")
	fl.StringArrayVar(&f.outcomes, "outcome", nil, "calls with this `outcome`: answered, abandoned-in-queue, ... (repeatable)")
	fl.BoolVar(&f.deviating, "deviating", false, "calls that deviate from their flow in more than the order")
	fl.DurationVar(&f.longer, "longer-than", 0, "calls that lasted longer than this: 10m")
	fl.DurationVar(&f.ring, "ring-longer-than", 0, "calls that rang longer than this at one agent: 12s")
	fl.DurationVar(&f.queue, "queue-longer-than", 0, "calls that were queued longer than this: 2m")
	complete(cmd, "outcome", outcomes()...)
	f.filter.addFlags(cmd)
	f.times.addFlags(cmd)
	f.reader.addFlags(cmd)
	f.reader.addFollowFlags(cmd)
	return cmd
}

// flowNames are what the values of --pattern stand for.
func flowNames() (list []string) {
	for _, f := range flow.Flows {
		list = append(list, f.Name)
	}
	return list
}

// outcomes are the values of --outcome.
func outcomes() (list []string) {
	for _, d := range flow.OutcomeDocs {
		list = append(list, string(d.Outcome))
	}
	return list
}

// flowing is the flows command: its flags, then its work.
type flowing struct {
	reader
	filter  filter
	times   window
	output  string
	stages  bool
	ascii   bool
	secrets bool

	patterns, outcomes  []string
	deviating           bool
	longer, ring, queue time.Duration
}

func (f *flowing) run(cmd *cobra.Command, args []string) error {
	if err := f.check(); err != nil {
		return hint(cmd, err)
	}
	if err := f.open(args); err != nil {
		return hint(cmd, err)
	}
	defer f.close()
	span, err := f.times.span(&f.reader)
	if err != nil {
		return hint(cmd, err)
	}
	f.filter.span = span
	f.late = slices.Contains([]string{"list", "csv", "tsv"}, f.form())
	var (
		text  bytes.Buffer
		found bool
	)
	done, err := f.near(cmd.Context(), f.filter.ids(), false, func(doubt *flow.Doubt) (err error) {
		text.Reset()
		found, err = f.show(cmd.Context(), &text, doubt)
		return err
	})
	switch {
	case err != nil:
	case done:
		_, err = f.stdout.Write(text.Bytes())
	default:
		found, err = f.show(cmd.Context(), f.stdout, nil)
	}
	if err != nil {
		return err
	}
	return f.endFilter(&f.filter, found)
}

// show prints the calls that are chosen, and adds to doubt, where it is not nil,
// what they might depend on besides what was read.
func (f *flowing) show(ctx context.Context, w io.Writer, doubt *flow.Doubt) (found bool, err error) {
	var (
		sink = f.sink(w)
		over []*flow.Closed // that the chunk before it closes
	)
	a := newAssemblers(&f.reader, func(c *flow.Closed) {
		if f.filter.has(c) {
			over = append(over, c)
		} else {
			c.Release()
		}
	})
	finish := parse.Then[flowChunk]{
		New: func() func(*flowChunk) { return f.finish(sink, doubt != nil) },
		Emit: func(r *flowChunk) error {
			found = found || r.shown.any
			if doubt != nil {
				doubt.Add(r.doubt)
			}
			return sink.add(&r.shown)
		},
	}
	err = scanThen(ctx, &f.reader, f.work, func(_ *lanes, c *parse.Chunk, r *flowChunk) error {
		over = r.over[:0]
		a.add(c, &r.batch)
		r.over = over
		return nil
	}, &finish)
	if err != nil {
		return false, err
	}
	over = nil
	a.close()
	if err := finish.Do(&flowChunk{over: over}); err != nil {
		return false, err
	}
	return found, sink.close()
}

// A flowChunk is what becomes of a chunk: its messages, then the conversations
// that are over with them, then what is shown of these.
type flowChunk struct {
	batch flow.Batch
	over  []*flow.Closed
	shown shown
	doubt flow.Doubt // about over
}

func (f *flowing) check() error {
	for _, p := range f.patterns {
		if _, err := path.Match(p, ""); err != nil {
			return fmt.Errorf("--pattern %q: %w", p, err)
		}
		if !slices.ContainsFunc(flowNames(), func(name string) bool { return matches(p, name) }) {
			return fmt.Errorf("--pattern: %s", render.Unnamed(p, flowNames()))
		}
	}
	for _, o := range f.outcomes {
		if !slices.Contains(outcomes(), o) {
			return fmt.Errorf("--outcome %q: it is one of %s", o, strings.Join(outcomes(), ", "))
		}
	}
	if f.stages && f.form() != "timeline" {
		return errors.New("--stages goes with -o timeline")
	}
	if f.ascii && f.form() != "timeline" && f.form() != "ladder" {
		return errors.New("--ascii goes with -o timeline and -o ladder")
	}
	return f.filter.prepare()
}

// form is the form to print in: one call is shown as a timeline, several are
// listed, unless the user wants another.
func (f *flowing) form() string {
	switch {
	case f.output != "auto":
		return f.output
	case len(f.filter.calls) > 0 || f.stages:
		return "timeline"
	}
	return "list"
}

// work copies what the assembler needs of a chunk's messages.
func (f *flowing) work() chunkFunc[flowChunk] {
	batch := batchMessages()
	return func(s *parse.Splitter, d *decode.Decoder, r *flowChunk) { batch(s, d, &r.batch) }
}

// batchMessages fills a Batch with the messages of a chunk.
func batchMessages() chunkFunc[flow.Batch] {
	var (
		ms    messages
		rec   parse.Record
		marks [len(ms.list)]flow.Mark // of ms
	)
	return func(s *parse.Splitter, d *decode.Decoder, b *flow.Batch) {
		b.Reset()
		first := true
		next := func(s *parse.Splitter) bool {
			for s.Next() {
				if n, ok := s.Seq(); ok {
					b.Number(n)
				}
				if first {
					s.Record(&rec)
					b.First, first = rec.Time, false
				}
				if string(s.Subfacility()) == decode.Subfacility {
					marks[ms.n] = b.Mark()
					return true
				}
			}
			return false
		}
		for ms.take(s, next, d) > 0 {
			for i := range ms.n {
				if ms.is[i] {
					b.Keep(&ms.list[i], marks[i])
				}
			}
		}
		s.Record(&rec)
		b.Last = rec.Time
	}
}

// finish works out the conversations that are over, and shows those that are
// chosen in the sink's form. doubt: what they might depend on is asked for.
func (f *flowing) finish(sink flowSink, doubt bool) func(*flowChunk) {
	var (
		matcher = flow.NewMatcher(flow.Flows)
		about   = f.filter.worker(ged188.Protocol())
		show    = sink.form()
	)
	return func(r *flowChunk) {
		r.shown.reset()
		r.doubt = flow.Doubt{}
		for _, over := range r.over {
			c := over.Conversation(matcher)
			if f.chosen(c, about) {
				r.shown.any = true
				show(&r.shown, c)
			}
			if doubt {
				r.doubt.Add(c.Doubt())
			}
			c.Release()
		}
	}
}

// chosen reports whether c is to be shown. The messages are those that about,
// the filter for this goroutine, chooses.
func (f *flowing) chosen(c *flow.Conversation, about *filter) bool {
	longer := func(d, than time.Duration) bool { return than == 0 || d > than }
	return (len(f.patterns) == 0 || slices.ContainsFunc(c.Patterns, f.wanted)) &&
		(len(f.outcomes) == 0 || slices.Contains(f.outcomes, string(c.Outcome))) &&
		(!f.deviating || slices.ContainsFunc(c.Deviations, func(d flow.Deviation) bool { return d.Kind != flow.Order })) &&
		longer(c.End.Sub(c.Start), f.longer) && longer(c.LongestRing, f.ring) && longer(c.Timing.Queue, f.queue) &&
		slices.ContainsFunc(c.Events, about.matchEvent)
}

func (f *flowing) wanted(pattern string) bool {
	return slices.ContainsFunc(f.patterns, func(glob string) bool { return matches(glob, pattern) })
}

// matchEvent reports whether e is a message that f chooses. The call is the
// conversation's matter.
func (f *filter) matchEvent(e *flow.Event) bool {
	return f.matchContent(e.Msg) &&
		slices.ContainsFunc(e.Seen, func(s flow.Showing) bool { return f.matchShowing(s.Form, s.Time) })
}

// shown is what is shown of some conversations: text, or rows of a list.
type shown struct {
	any  bool
	text []byte
	rows []render.FlowRow
}

func (s *shown) reset() { s.any, s.text, s.rows = false, s.text[:0], s.rows[:0] }

// A flowSink takes the conversations that are to be shown.
type flowSink interface {
	form() func(*shown, *flow.Conversation) // shows one; for one goroutine
	add(*shown) error                       // gets them in order
	close() error
}

func (f *flowing) sink(w io.Writer) flowSink {
	o := f.options()
	o.ASCII, o.ShowSecrets = f.ascii, f.secrets
	switch f.form() {
	case "json":
		return &flowStream{w, func() render.FlowWriter { return render.NewFlowJSON(o) }}
	case "timeline":
		if f.stages {
			return &flowStream{w, func() render.FlowWriter { return render.NewStages(o) }}
		}
		return &flowStream{w, func() render.FlowWriter { return render.NewTimeline(o) }}
	case "ladder":
		return &flowStream{w, func() render.FlowWriter { return render.NewLadder(o) }}
	}
	list := &flowList{w: w, print: render.AppendFlowColumns}
	switch {
	case f.form() == "list" && f.follow:
		return &flowStream{w, func() render.FlowWriter { return rowWriter{} }}
	case f.form() == "csv":
		list.print = render.AppendFlowCSV
	case f.form() == "tsv":
		list.print = render.AppendFlowTSV
	case o.Width > 0:
		list.print = func(b []byte, rows []render.FlowRow) []byte { return render.AppendFlowTable(b, rows, o) }
	}
	return list
}

// A flowStream prints each conversation as it comes.
type flowStream struct {
	w         io.Writer
	newWriter func() render.FlowWriter
}

func (s *flowStream) form() func(*shown, *flow.Conversation) {
	w := s.newWriter()
	return func(out *shown, c *flow.Conversation) { out.text = w.Append(out.text, c) }
}

func (s *flowStream) add(out *shown) error {
	if len(out.text) == 0 {
		return nil
	}
	_, err := s.w.Write(out.text)
	return err
}

func (s *flowStream) close() error { return nil }

// A rowWriter prints conversations as lines of a list that is not sorted, as
// its end is not waited for.
type rowWriter struct{}

func (rowWriter) Append(b []byte, c *flow.Conversation) []byte {
	return render.AppendFlowColumns(b, []render.FlowRow{render.NewFlowRow(c)})
}

// A flowList keeps a row of each conversation and prints them by their start.
type flowList struct {
	w     io.Writer
	rows  []render.FlowRow
	print func(b []byte, rows []render.FlowRow) []byte
}

func (l *flowList) form() func(*shown, *flow.Conversation) {
	return func(out *shown, c *flow.Conversation) { out.rows = append(out.rows, render.NewFlowRow(c)) }
}

func (l *flowList) add(out *shown) error {
	l.rows = append(l.rows, out.rows...)
	return nil
}

func (l *flowList) close() error {
	render.SortFlowRows(l.rows)
	_, err := l.w.Write(l.print(nil, l.rows))
	return err
}

// assemblers are one for each node, as a call is one node's. What they give
// comes in order of its end.
type assemblers struct {
	runs   []engineRun
	follow bool
	later  func(*flow.Closed)
	nodes  map[string]*nodeAssembler
	order  []*nodeAssembler

	// Of several nodes:
	merge *merger[*flow.Closed]
	ids   flow.IDs

	ended flow.ByEnd
}

type nodeAssembler struct {
	*flow.Assembler
	run int // of which its messages are
}

func newAssemblers(r *reader, later func(*flow.Closed)) *assemblers {
	a := &assemblers{runs: r.runs, follow: r.follow, later: later, nodes: map[string]*nodeAssembler{}, ended: flow.ByEnd{Give: later}}
	if !r.follow { // what is followed is given out when it comes
		a.later = a.ended.Add
	}
	for _, run := range r.runs {
		if run.Node != r.runs[0].Node && !r.follow {
			a.merge = newMerger(func(c *flow.Closed) error {
				a.ended.Add(c)
				return nil
			})
			a.ended.Give = func(c *flow.Closed) {
				c.Number(&a.ids)
				later(c)
			}
		}
	}
	return a
}

// add takes the messages of a chunk.
func (a *assemblers) add(c *parse.Chunk, b *flow.Batch) {
	n := a.of(c.Run)
	n.AddBatch(b)
	if a.follow { // nobody waits for the next message
		n.Until(b.Last)
	}
	if a.merge != nil {
		if !c.First.IsZero() {
			reached := parse.MakeTime(c.First.UnixMilli()-slack, 0) // by all nodes
			for _, n := range a.order {
				n.Until(reached)
			}
		}
		a.merge.until(c.First)
	}
}

// of is the assembler for a run, of which the next messages are. A new run of
// a node is a new start of its engine.
func (a *assemblers) of(run int) *flow.Assembler {
	node := fmt.Sprint("appeared ", run)
	if !a.follow || run < len(a.runs)-1 {
		node = a.runs[run].Node
	}
	n := a.nodes[node]
	if n == nil {
		n = &nodeAssembler{run: run}
		later, place := a.later, len(a.order)
		if a.merge != nil {
			later = func(c *flow.Closed) { a.merge.add(place, c.At(), c) }
		}
		n.Assembler = flow.NewAssembler(flow.Options{Later: later})
		a.nodes[node] = n
		a.order = append(a.order, n)
	}
	if n.run != run {
		n.Restart()
		n.run = run
	}
	return n.Assembler
}

// close gives out what is open.
func (a *assemblers) close() {
	for _, n := range a.order {
		n.Close()
	}
	if a.merge != nil {
		a.merge.close()
	}
	a.ended.Close()
}
