package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"maps"
	"os"
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

// around is how long before the first and after the last message of a
// conversation records are looked for that name one of its calls, where their
// ids are those of another conversation too.
const around = time.Minute

func newExtractCmd(a *app) *cobra.Command {
	x := &extracting{reader: reader{app: a}}
	cmd := &cobra.Command{
		Use:   "extract [FILE...]",
		Short: "Copy the records of a call, a time or a subfacility out of a log",
		Long: `The chosen records as they stand in the log, byte for byte, whole and in
order: a small log to attach to a case, and to read again.

With --call these are the messages of the call's conversation, with those of
the calls linked to it and the agents' states, and every record of any
subfacility that names one of these calls, as 16777507, 291/1 or (1,291); where
another conversation has the same id, from a minute before this one to a minute
after it. Values of one flag are alternatives, and all flags must hold. Filters
of messages leave out all other records; -C brings records back that stand
beside one that was chosen.

The text is the log's own, passwords included: that is said where it seems so.`,
		Example: `  ccxtrace extract --call 16777507 ticket.zip > call.log
  ccxtrace extract --since 10:43 --until 10:45 *.log > incident.log
  ccxtrace extract --subfacility 'SS_*' --since -15m -C 3 Cisco001MIVR014.log`,
		RunE: func(cmd *cobra.Command, args []string) error { return x.run(cmd, args) },
	}
	fl := cmd.Flags()
	fl.StringArrayVar(&x.parts, "subfacility", nil, "records of this `subfacility`, with * and ?: 'SS_*' (repeatable)")
	fl.IntVarP(&x.context, "context", "C", 0, "`n` records to take around each chosen one, of any subfacility")
	x.filter.addFlags(cmd)
	x.times.addFlags(cmd)
	x.reader.addFlags(cmd)
	return cmd
}

// extracting is the extract command: its flags, then its work.
type extracting struct {
	reader
	filter  filter
	times   window
	parts   []string
	context int

	stories []*story
}

func (x *extracting) run(cmd *cobra.Command, args []string) error {
	if err := x.check(); err != nil {
		return hint(cmd, err)
	}
	if len(x.filter.calls) > 0 {
		// The log is read twice: for the conversations, then for the records.
		done, err := x.keepStdin(args)
		defer done()
		if err != nil {
			return err
		}
	}
	if err := x.open(args); err != nil {
		return hint(cmd, err)
	}
	defer x.close()
	span, err := x.times.span(&x.reader)
	if err != nil {
		return hint(cmd, err)
	}
	x.filter.span = span
	if len(x.filter.calls) > 0 {
		if err := x.findStories(cmd.Context()); err != nil {
			return err
		}
		span = x.within(span)
	}
	x.narrow(span, x.context)
	w := &logWriter{w: x.stdout, harmless: terminal(x.stdout) > 0}
	p := printer{w: w, context: x.context, single: true}
	if err := scan(cmd.Context(), &x.reader, x.work, p.emit); err != nil {
		return err
	}
	if err := p.close(); err != nil {
		return err
	}
	if w.cut {
		x.warn("a record is longer than 1 MiB; only so much of it was copied")
	}
	if w.secret {
		x.warn("there seems to be a password among these records")
	}
	if !p.found && len(x.filter.calls) > 0 {
		x.warn("no record that was asked for names call %s", strings.Join(x.filter.calls, ", "))
		return x.status(false)
	}
	if year := x.oldYear(); p.found && year > 0 {
		x.warn("these records may not tell their year; read them with --year %d", year)
	}
	return x.end(p.found)
}

// oldYear is the year of the log, where one without anything that tells it would be
// taken for newer; 0 where not.
func (x *extracting) oldYear() int {
	for i := range x.runs {
		if first := x.runs[i].first; !first.IsZero() && first.Std().AddDate(1, 0, 0).Before(x.now) {
			return x.runs[i].findings.Year
		}
	}
	return 0
}

func (x *extracting) check() error {
	if x.context < 0 {
		return errors.New("-C takes a number of records")
	}
	for i, s := range x.parts {
		x.parts[i] = strings.ToUpper(s)
		if _, err := path.Match(x.parts[i], ""); err != nil {
			return fmt.Errorf("--subfacility %q: %w", s, err)
		}
	}
	return x.filter.prepare()
}

// keepStdin copies standard input to a temporary file, if it is read and can
// be read only once. done removes the file.
func (x *extracting) keepStdin(args []string) (done func(), err error) {
	done = func() {}
	if len(args) == 0 && terminal(x.stdin) > 0 || len(args) > 0 && !slices.Contains(args, "-") {
		return done, nil
	}
	if info, err := x.stdin.Stat(); err != nil || info.Mode().IsRegular() {
		return done, nil // what is wrong with it is said when it is read
	}
	temp, err := os.CreateTemp("", "ccxtrace-*")
	if err != nil {
		return done, err
	}
	// Where a file can be removed while it is open, none is left behind, whatever
	// happens.
	os.Remove(temp.Name())
	done = func() {
		temp.Close()
		os.Remove(temp.Name())
	}
	if _, err = io.Copy(temp, x.stdin); err == nil {
		_, err = temp.Seek(0, io.SeekStart)
	}
	x.stdin = temp
	return done, err
}

// A story is what is looked for of one conversation, or of a call of which no
// message is logged.
type story struct {
	span  span // open for a call without messages
	again bool // another conversation has one of its calls, by their ids
	shown map[spot]bool
	calls map[uint32]bool
	names []decode.Needle // of its calls, as any record may print them
	about string          // for -v
}

// limit is the time in which records can be of the story by what they name.
func (s *story) limit() span {
	if s.again {
		return s.span
	}
	return span{}
}

// A spot is the place of a record.
type spot struct {
	file   string
	offset int64
}

func newStory() *story { return &story{shown: map[spot]bool{}, calls: map[uint32]bool{}} }

func (s *story) add(id uint32) {
	if s.calls[id] {
		return
	}
	s.calls[id] = true
	const node = 1 << 24 // below it, a CallID is a number like any other
	if id >= node {
		s.names = append(s.names, decode.NewNeedle(fmt.Append(nil, id)))
	}
	s.names = append(s.names, decode.NewNeedle(ged188.AppendJTAPI(nil, id)), decode.NewNeedle(fmt.Appendf(nil, "(%d,%d)", id/node, id%node)))
}

// findStories finds the conversations of the calls that are wanted.
func (x *extracting) findStories(ctx context.Context) error {
	x.late = true // nothing is printed yet
	defer func() { x.late = false }()
	done, err := x.near(ctx, x.filter.ids(), true, func(doubt *flow.Doubt) error { return x.tellStories(ctx, doubt) })
	if !done && err == nil {
		err = x.tellStories(ctx, nil)
	}
	if err != nil {
		return err
	}
	for _, s := range x.stories {
		if s.again {
			x.note("%s, from %v before to %v after them: another conversation has the same id", s.about, around, around)
		} else {
			x.note("%s", s.about)
		}
	}
	for _, id := range x.filter.ids() {
		if slices.ContainsFunc(x.stories, func(s *story) bool { return s.calls[id] }) {
			continue
		}
		x.note("no message is about call %d: all records that name it are taken", id)
		s := newStory()
		s.add(id)
		x.stories = append(x.stories, s)
	}
	return nil
}

// tellStories makes a story of each conversation that is wanted, and adds to doubt,
// where it is not nil, what they might depend on besides what was read: also
// whether another conversation has one of their calls.
func (x *extracting) tellStories(ctx context.Context, doubt *flow.Doubt) error {
	x.stories = nil
	had := map[uint32]int{} // how many conversations have each CallID
	a := newAssemblers(&x.reader, func(c *flow.Closed) {
		for _, id := range c.IDs() {
			had[id]++
		}
		x.addStory(c, doubt)
	})
	err := scan(ctx, &x.reader, batchMessages, func(_ *lanes, c *parse.Chunk, b *flow.Batch) error {
		a.add(c, b)
		return nil
	})
	if err != nil {
		return err
	}
	a.close()
	for _, s := range x.stories {
		for id := range s.calls {
			s.again = s.again || had[id] > 1
		}
	}
	return nil
}

// addStory adds a conversation, if it is wanted.
func (x *extracting) addStory(closed *flow.Closed, doubt *flow.Doubt) {
	if !x.filter.has(closed) {
		closed.Release()
		return
	}
	c := closed.Conversation(nil)
	defer c.Release()
	s := newStory()
	for id := range x.filter.call {
		if c.Has(id) {
			s.add(id)
		}
	}
	for _, k := range c.Calls {
		s.add(k.ID)
	}
	s.about = fmt.Sprintf("call %d: messages from %s to %s, and records that name its calls", c.ID, c.Start, c.End)
	for _, e := range c.Events {
		for _, shown := range e.Seen {
			s.shown[spot{shown.Pos.File, shown.Pos.Offset}] = true
			s.include(shown.Time)
		}
	}
	if doubt != nil {
		doubt.Add(c.Doubt())
		doubt.Calls = slices.AppendSeq(doubt.Calls, maps.Keys(s.calls))
	}
	x.stories = append(x.stories, s)
}

// include widens the story so that it is around t.
func (s *story) include(t parse.Time) {
	if t.IsZero() {
		return
	}
	margin := around.Milliseconds()
	if from := parse.MakeTime(t.UnixMilli()-margin, t.Offset()); s.span.since.IsZero() || from.Before(s.span.since.Time) {
		s.span.since = instant(from)
	}
	if to := parse.MakeTime(t.UnixMilli()+margin+1, t.Offset()); s.span.until.Before(to) {
		s.span.until = instant(to)
	}
}

// within is the part of a span that has all stories.
func (x *extracting) within(asked span) span {
	all := x.stories[0].limit()
	for _, s := range x.stories[1:] {
		limit := s.limit()
		if limit.since.Before(all.since.Time) {
			all.since = limit.since
		}
		if limit.until.IsZero() || !all.until.IsZero() && all.until.Before(limit.until.Time) {
			all.until = limit.until
		}
	}
	if all.since.Before(asked.since.Time) {
		all.since = asked.since
	}
	if all.until.IsZero() || !asked.until.IsZero() && asked.until.Before(all.until.Time) {
		all.until = asked.until
	}
	return all
}

// has reports whether the record is part of the story; m is its message, nil
// for none.
func (s *story) has(r *parse.Record, m *decode.Message) bool {
	if m != nil && s.shown[spot{r.File, r.Offset}] {
		return true
	}
	if !r.Time.IsZero() && !s.limit().has(r.Time) {
		return false
	}
	if m != nil {
		if m.About != nil && s.shown[spot{m.About.Pos.File, m.About.Pos.Offset}] {
			return true
		}
		for id := range s.calls {
			if ged188.HasCall(m, id) {
				return true
			}
		}
	}
	return s.isNamed(r.Message)
}

// isNamed reports whether text names one of the story's calls.
func (s *story) isNamed(text []byte) bool {
	for i := range s.names {
		if mentions(text, &s.names[i]) {
			return true
		}
	}
	return false
}

// mentions reports whether text has name in it, and not as a part of a word
// or of a longer number.
func mentions(text []byte, name *decode.Needle) bool {
	for from := 0; ; {
		i := name.Index(text[from:])
		if i < 0 {
			return false
		}
		i += from
		end := i + name.Len()
		if (i == 0 || !isPart(text[i-1])) && (end == len(text) || !isPart(text[end])) {
			return true
		}
		from = i + 1
	}
}

func isPart(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c == '_' || c == '/'
}

// work copies the chosen records of a chunk and, where the user wants context,
// all others as what may stand beside them.
func (x *extracting) work() chunkFunc[printed] {
	var (
		chosen = x.filter.worker(ged188.Protocol())
		ms     messages
	)
	next := (*parse.Splitter).Next
	if len(x.stories) > 0 && x.context == 0 {
		next = x.nextOfStory
	}
	return func(s *parse.Splitter, d *decode.Decoder, out *printed) {
		out.reset()
		for ms.take(s, next, d) > 0 {
			for i := range ms.n {
				m := &ms.list[i]
				rec := &m.Record
				if !ms.is[i] {
					m = nil
				}
				take := x.takes(chosen, rec, m)
				if take || x.context > 0 {
					out.out = appendLead(out.out, rec, m)
					out.out = append(out.out, rec.Raw...)
					out.add(rec.Time, !take)
				}
				if take {
					out.found++
				}
			}
		}
	}
}

// nextOfStory goes on to the next record that may be part of a story: one that
// may show a message, or names a call.
func (x *extracting) nextOfStory(s *parse.Splitter) bool {
	for s.Next() {
		if string(s.Subfacility()) == decode.Subfacility || slices.ContainsFunc(x.stories, func(t *story) bool { return t.isNamed(s.Raw()) }) {
			return true
		}
	}
	return false
}

// takes reports whether a record is chosen; m is its message, nil for none.
func (x *extracting) takes(f *filter, r *parse.Record, m *decode.Message) bool {
	switch {
	case !f.span.has(r.Time):
		return false
	case len(x.parts) > 0 && !x.wants(string(r.Subfacility)):
		return false
	case f.aboutMessages() && (m == nil || !f.matchShowing(m.Form, m.Time) || !f.matchContent(m)):
		return false
	}
	return len(f.calls) == 0 || slices.ContainsFunc(x.stories, func(s *story) bool { return s.has(r, m) })
}

func (x *extracting) wants(part string) bool {
	return slices.ContainsFunc(x.parts, func(glob string) bool {
		ok, _ := path.Match(glob, part)
		return ok
	})
}

// aboutMessages reports whether f is about what messages say, but for their
// calls.
func (f *filter) aboutMessages() bool {
	return len(f.types)+len(f.devices)+len(f.agents)+len(f.csqs)+len(f.forms) > 0
}

// What stands before each record on its way to the logWriter: whether it seems
// to print a password, and where it is. A record that comes right after
// another one is as much further as that is long.
const leadSize = 1 + 8

var fileSeed = maphash.MakeSeed()

func appendLead(b []byte, r *parse.Record, m *decode.Message) []byte {
	secret := byte(0)
	if m != nil && render.ShowsSecret(m) || m == nil && render.TextShowsSecret(r.Message) {
		secret = 1
	}
	at := maphash.String(fileSeed, r.File) + uint64(r.Offset) - uint64(len(r.Prefix))
	return binary.BigEndian.AppendUint64(append(b, secret), at)
}

// A logWriter writes records so that together they are a log: one that ends
// without a line end gets one before a record that did not stand next to it.
type logWriter struct {
	w        io.Writer
	harmless bool // it is a terminal
	secret   bool // a password seems to be among them
	cut      bool // one was longer than what is kept of a record

	open    bool   // the last record has no line end
	next    uint64 // where the record is that comes right after it
	started bool
	buf     []byte
}

// Write writes one record, with its lead.
func (l *logWriter) Write(item []byte) (int, error) {
	at, text := binary.BigEndian.Uint64(item[1:]), item[leadSize:]
	l.secret = l.secret || item[0] != 0
	l.cut = l.cut || len(text) >= parse.MaxRecord
	l.buf = l.buf[:0]
	if l.open && at != l.next {
		l.buf = append(l.buf, '\n')
	}
	l.next, l.open = at+uint64(len(text)), !bytes.HasSuffix(text, []byte{'\n'})
	if l.started {
		text = bytes.TrimPrefix(text, []byte("\ufeff")) // the mark of another file
	}
	l.started = true
	if l.harmless {
		l.buf = render.AppendSafeLines(l.buf, text)
	} else {
		l.buf = append(l.buf, text...)
	}
	if _, err := l.w.Write(l.buf); err != nil {
		return 0, err
	}
	return len(item), nil
}
