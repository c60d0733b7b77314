package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
	"ccxtrace/parse/input"
	"ccxtrace/render"
)

// chunkSize is how much of a log a worker takes at a time: enough that what
// is done once a chunk costs nothing, and little enough that the chunks in
// work stay in the processor's cache.
const chunkSize = 256 << 10

// A reader is the part of a command's flags that says what to read and how,
// and then what is read.
type reader struct {
	*app
	year   int // 0: find it out
	tz     string
	jobs   int
	follow bool
	tail   int
	lines  bool // the lines of records are printed
	late   bool // what is printed comes at the end, after all reading

	set    *input.Set
	runs   []engineRun
	failed bool // something could not be read
	none   bool // there was no log when the following began, and none has appeared
	reason reason
}

// An engineRun is one engine run of the input, dated.
type engineRun struct {
	*input.Run
	calendar *parse.Calendar
	findings parse.Findings
	first    parse.Time  // of its first record that has one
	start    parse.State // that dates that record so
}

// dated says how the run was dated, for -v: by the user (given), from epoch
// times in the log (epoch), and so on, as parse.Source has it.
func (r *engineRun) dated() string {
	text := fmt.Sprintf("%s from %s on: year %d (%s)", render.Plural(int64(len(r.Files)), "file"), r.Files[0].Name, r.findings.Year, r.findings.YearSource)
	for _, z := range r.findings.Zones {
		offset := time.Unix(0, 0).In(time.FixedZone("", z.Offset)).Format("-07:00")
		text += fmt.Sprintf(", %s is UTC%s (%s)", z.Text, offset, z.Source)
	}
	return text
}

// firstTime is the time of the first record of a run that has one, and the
// state that it leaves. Read from that state, the record has the same time;
// so chunks that are begun before the first is done assume the right year.
func firstTime(c *parse.Calendar, first iter.Seq[*parse.Chunk]) (parse.Time, parse.State) {
	s := parse.NewSplitter(c)
	var rec parse.Record
	for chunk := range first {
		for s.Reset(*chunk, parse.State{}); s.Next(); {
			if s.Record(&rec); !rec.Time.IsZero() {
				return rec.Time, s.State()
			}
		}
	}
	return parse.Time{}, parse.State{}
}

func (r *reader) addFlags(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.Func("year", "`year` of the first record, where the log itself does not tell", r.setYear)
	fl.StringVar(&r.tz, "tz", "", "time `zone` of the log: an IANA name (America/New_York) or an offset (+05:30)")
	fl.IntVar(&r.jobs, "jobs", runtime.GOMAXPROCS(0), "how many (`n`) chunks of the log are worked on at a time")
}

// setYear reads the value of --year.
func (r *reader) setYear(text string) (err error) {
	r.year, err = strconv.Atoi(text)
	if err != nil || r.year < parse.MinYear || r.year > parse.MaxYear {
		return fmt.Errorf("a year is a number from %d to %d", parse.MinYear, parse.MaxYear)
	}
	return nil
}

// addFollowFlags is for the commands that can go on at the end of a log.
func (r *reader) addFollowFlags(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.BoolVarP(&r.follow, "follow", "f", false, "go on at the end of the newest file, across rotation, until interrupted")
	fl.IntVar(&r.tail, "tail", 0, "with -f: begin with the last `n` records instead of the whole log")
}

// open finds the logs that files name and dates them. What cannot be read is
// said and remembered; the rest is read.
func (r *reader) open(files []string) error {
	if r.tail < 0 || r.tail > 0 && !r.follow {
		return errors.New("--tail takes a number of records and goes with --follow")
	}
	dating := parse.Dating{Year: r.year, Clock: r.now}
	if r.tz != "" {
		zone, err := parse.ParseZone(r.tz)
		if err != nil {
			return fmt.Errorf("--tz: %w", err)
		}
		dating.Zone = zone
	}
	r.find(files)
	for _, err := range r.set.Errs {
		if r.follow && errors.Is(err, input.ErrNone) {
			r.none = true
			r.trouble(err)
			continue
		}
		r.fail(err)
	}
	for _, s := range r.set.Skipped {
		if s.Product != "" {
			r.warn("%s: %s, which is no MIVR log: passed over", s.Name, s.Why)
		} else {
			r.note("%s: %s: passed over", s.Name, s.Why)
		}
	}
	for _, run := range r.set.Runs {
		for _, f := range run.Files {
			if f.Product != "" {
				r.warn("%s: a log of %s, not of the engine (MIVR): read, as it was named", f.Name, f.Product)
			}
		}
	}
	r.date(dating)
	return nil
}

// date dates the runs. What the epoch times of one tell is handed to those
// that have none: the runs of a log are not years apart.
func (r *reader) date(dating parse.Dating) {
	for _, found := range r.set.Runs {
		r.runs = append(r.runs, r.dateRun(found, dating))
	}
	if r.follow { // the last one is of all logs that appear: they are dated alike
		r.runs = append(r.runs, r.dateRun(&input.Run{}, dating))
	}
	anchors := make([]*parse.Anchor, len(r.runs))
	for i := range r.runs {
		if !r.runs[i].told() {
			anchors[i] = r.anchor(i)
		}
	}
	said := map[string]bool{}
	for i := range r.runs {
		run := &r.runs[i]
		if dating.Near = anchors[i]; dating.Near != nil {
			*run = r.dateRun(run.Run, dating)
		}
		if len(run.Files) > 0 {
			r.note("%s", run.dated())
		}
		for _, doubt := range run.findings.Doubts() {
			if !said[doubt] {
				r.warn("%s", doubt)
				said[doubt] = true
			}
		}
	}
}

// run is what is known of run i, which may be of a log that appeared.
func (r *reader) run(i int) *engineRun { return &r.runs[min(i, len(r.runs)-1)] }

func (r *reader) dateRun(found *input.Run, dating parse.Dating) engineRun {
	survey := found.Survey
	if r.follow {
		survey = found.Glimpse // what is not written yet is not waited for
	}
	run := engineRun{Run: found}
	run.calendar, run.findings = parse.NewCalendar(dating, survey(parse.SurveySize))
	run.first, run.start = firstTime(run.calendar, survey(parse.SurveySize))
	return run
}

// told reports whether the log or the user tells the year and the zones of the
// run.
func (r *engineRun) told() bool {
	sure := func(s parse.Source) bool { return s == parse.Given || s == parse.Epoch }
	return sure(r.findings.YearSource) && !slices.ContainsFunc(r.findings.Zones, func(z parse.Zone) bool { return !sure(z.Source) })
}

// anchor is what is told of the run that is nearest to run i in the order of
// the log; nil if no epoch times tell anything.
func (r *reader) anchor(i int) *parse.Anchor {
	var a parse.Anchor
	for apart := 1; apart < len(r.runs); apart++ {
		for _, k := range []int{i - apart, i + apart} {
			if k < 0 || k >= len(r.runs) {
				continue
			}
			run := &r.runs[k]
			if run.findings.YearSource == parse.Epoch && a.First.IsZero() {
				a.First = run.first
			}
			a.Zones = append(a.Zones, run.findings.Zones...)
		}
	}
	if told := slices.ContainsFunc(a.Zones, func(z parse.Zone) bool { return z.Source == parse.Epoch }); !told && a.First.IsZero() {
		return nil
	}
	return &a
}

func (r *reader) find(files []string) {
	look := func(files ...string) {
		bar := r.newSearch()
		r.set = input.Find(files, input.Options{Stdin: r.stdin, Progress: bar.looking})
		bar.clear()
	}
	switch {
	case len(files) > 0:
		look(files...)
	case terminal(r.stdin) == 0:
		look("-")
	default:
		look(".")
		if len(r.set.Runs) == 0 {
			r.set.Errs = []error{fmt.Errorf("%w in this folder or below; name a log, a folder or an archive, or give a log to standard input", input.ErrNone)}
			return
		}
		n := int64(0)
		for _, run := range r.set.Runs {
			n += int64(len(run.Files))
		}
		r.warn("reading the MIVR logs of this folder and below: %s", render.Plural(n, "file"))
	}
}

func (r *reader) fail(err error) {
	r.failed = true
	r.app.trouble(err)
}

func (r *reader) close() {
	if err := r.set.Close(); err != nil {
		r.warn("%v", err)
	}
}

// end is how a command ends that has found something or not; why not, it says.
func (r *reader) end(found bool) error {
	if !found {
		r.sayWhy()
	}
	return r.status(found)
}

func (r *reader) status(found bool) error {
	switch {
	case r.failed, r.none:
		return errTrouble
	case !found:
		return errNothing
	}
	return nil
}

// A state is what reading a chunk needs of the records before it.
type state struct {
	parse  parse.State
	decode *decode.State
}

// The parts of a state, as bits.
const (
	usedParse = 1 << iota
	usedDecode
)

// same reports whether a and b are the same in the parts that were used.
func (a state) same(b state, used uint) bool {
	return (used&usedParse == 0 || a.parse == b.parse) &&
		(used&usedDecode == 0 || a.decode.Same(b.decode))
}

// A chunkFunc makes something of the records of one chunk, which s splits.
type chunkFunc[R any] func(s *parse.Splitter, d *decode.Decoder, r *R)

// scan reads everything. newWork makes a chunkFunc for each worker; emit gets
// what they make, in order within a run, by time of the chunk's first record
// between runs of several nodes.
func scan[R any](ctx context.Context, r *reader, newWork func() chunkFunc[R], emit func(*lanes, *parse.Chunk, *R) error) error {
	return scanThen(ctx, r, newWork, emit, nil)
}

// scanThen is scan where emit leaves a part of the work to then.
func scanThen[R any](ctx context.Context, r *reader, newWork func() chunkFunc[R], emit func(*lanes, *parse.Chunk, *R) error, then *parse.Then[R]) error {
	source := newLanes(r.runs, r.chunkSize)
	next, finish := source.next, source.close
	if r.follow {
		next, finish = r.followed(ctx, source)
	}
	r.reason.census = r.newLog()
	bar := r.newProgress()
	p := parse.Pipeline[state, worked[R]]{
		Next:  next,
		Start: func(i int) state { return state{parse: r.run(i).start, decode: &decode.State{}} },
		Same:  state.same,
		Join: func(before, change state) state {
			if change.parse.Year != 0 {
				before.parse = change.parse
			}
			before.decode = before.decode.Join(change.decode)
			return before
		},
		NewWorker: func() parse.Worker[state, worked[R]] {
			work, decoder := newWork(), decode.NewDecoder(ged188.Protocol())
			splitters := map[int]*parse.Splitter{}
			census := r.reason.messages
			return func(c *parse.Chunk, before state, result *worked[R]) (change state, used uint) {
				s := splitters[c.Run]
				if s == nil {
					s = parse.NewSplitter(r.run(c.Run).calendar)
					splitters[c.Run] = s
				}
				s.Reset(*c, before.parse)
				decoder.Reset(before.decode)
				work(s, decoder, &result.made)
				if s.UsedState() {
					change.parse = s.State()
					used |= usedParse
				}
				if decoder.UsedState() {
					used |= usedDecode
				}
				change.decode = decoder.Change()
				if result.counted = false; census {
					result.count(s, c, before.parse)
					census = result.counted
				}
				return change, used
			}
		},
		Emit: func(c *parse.Chunk, result *worked[R]) error {
			if result.counted {
				r.reason.census.Add(min(c.Run, len(r.runs)-1), &result.census)
			}
			r.reason.seen = r.reason.seen || !result.counted
			bar.at(source.done.Load())
			return emit(source, c, &result.made)
		},
		Then: thenMade(then),
		Jobs: r.jobs,
	}
	if r.follow {
		p.Jobs = 1 // to wait for a second chunk would hold the first back
	}
	err := p.Run(ctx)
	finish()
	bar.clear()
	if source.err != nil {
		r.fail(source.err)
	}
	return err
}

// thenMade is then for what is made of a chunk.
func thenMade[R any](then *parse.Then[R]) *parse.Then[worked[R]] {
	if then == nil {
		return nil
	}
	return &parse.Then[worked[R]]{
		New: func() func(*worked[R]) {
			do := then.New()
			return func(w *worked[R]) { do(&w.made) }
		},
		Emit: func(w *worked[R]) error { return then.Emit(&w.made) },
	}
}

// followed is next and close for a log that is still being written. An
// interrupt ends its input, not the work on it: what is left of a record then
// is still to be printed. A second one ends the program, as the first does
// everywhere else.
func (r *reader) followed(ctx context.Context, l *lanes) (next func(*parse.Chunk) error, finish func()) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	context.AfterFunc(ctx, stop)
	l.lane = nil // of several nodes, what comes first is printed first
	f := r.set.Follow(input.FollowOptions{Size: r.chunkSize, Tail: r.tail})
	next = func(c *parse.Chunk) error {
		err := f.Next(ctx, c)
		if err != nil && ctx.Err() != nil {
			if err = io.EOF; f.Left(c) {
				err = nil
			}
		}
		if err == nil && c.Run >= len(r.set.Runs) {
			r.none = false // a log has appeared
		}
		return err
	}
	return next, func() {
		stop()
		f.Close()
		l.err = f.Err()
	}
}

// narrow leaves out what of the runs cannot have records of s, but for the
// records beside them.
func (r *reader) narrow(s span, beside int) {
	if r.follow || s == (span{}) {
		return
	}
	r.reason.asked, r.reason.whole = s, slices.Clone(r.runs)
	for i := range r.runs {
		run := &r.runs[i]
		since, _ := run.instants(s.since)
		_, until := run.instants(s.until)
		run.Run, run.start = run.Between(run.calendar, run.start, input.Window{Since: since, Until: until, Beside: beside, NoLines: !r.lines})
	}
}

// instants are the earliest and the latest that e can be in the run. What the clocks
// show is another instant in each run, and before and after they were changed.
func (r *engineRun) instants(e end) (earliest, latest parse.Time) {
	if e.IsZero() || !e.isLocal {
		return e.Time, e.Time
	}
	const hour = 3600 // a change of more is not heard of
	east, west := r.first.Offset(), r.first.Offset()
	if last, err := r.plainEnd(); err != nil || last.IsZero() {
		east, west = east+hour, west-hour
	} else {
		east, west = max(east, last.Offset()), min(west, last.Offset())
	}
	at := func(offset int) parse.Time { return parse.MakeTime(e.Local()-int64(offset)*1000, offset) }
	return at(east), at(west)
}

// plainEnd is the time of the run's last record, if that is cheap to know; else zero.
func (r *engineRun) plainEnd() (parse.Time, error) {
	if !r.Plain() {
		return parse.Time{}, nil
	}
	return r.End(r.calendar, r.start)
}

var errNotEnded = errors.New("with --follow a pipe has no end to count back from")

// last is the time of the log's last record that has one.
func (r *reader) last() (last parse.Time, err error) {
	for _, run := range r.runs {
		if r.follow && run.Piped() {
			return parse.Time{}, errNotEnded
		}
		end, err := run.End(run.calendar, run.start)
		if err != nil {
			return parse.Time{}, err
		}
		if last.Before(end) {
			last = end
		}
	}
	return last, nil
}

// first is the time of the log's first record that has one.
func (r *reader) first() (first parse.Time) {
	for _, run := range r.runs {
		if first.IsZero() || !run.first.IsZero() && run.first.Before(first) {
			first = run.first
		}
	}
	return first
}
