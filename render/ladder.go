package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"ccxtrace/decode/ged188"
	"ccxtrace/flow"
)

// ladder draws a conversation with a lane for each party.
type ladder struct {
	o      Options
	styles styles
	marks  marks
	signs  signs
}

// NewLadder draws conversations with a lane for each party: arrows for what
// moves, boxes for the states of agents and phones, and a heavy lane while a
// party is connected. At the left are the time and the time since the event
// before; then, if there are several calls, the number of the event's call.
// What is missing is drawn in its place; a ! marks trouble. A blank line ends
// it.
func NewLadder(o Options) FlowWriter {
	l := &ladder{o: o, styles: newStyles(o.Color), marks: newMarks(o), signs: lineSigns}
	if o.ASCII {
		l.signs = asciiSigns
	}
	return l
}

// signs are what the ladder is drawn with.
type signs struct {
	lane, connected, silent string // lanes: as they are, of a connected party, while nothing is logged
	line, left, right       string // of arrows
	begin, end              string // of a line over all lanes
	point, leave            string // marks at a lane
}

var (
	lineSigns  = signs{"│", "┃", "┆", "─", "<", ">", "├", "┤", "●", "×"}
	asciiSigns = signs{"|", "|", " ", "-", "<", ">", "+", "+", "+", "x"}
)

// Widths of the ladder's columns.
const (
	minPitch  = 7  // of lanes
	maxPitch  = 24 // of lanes
	typePitch = 15 // of lanes at least, for the types to have a column
	typeWidth = 32 // two blanks and the longest type of call events
)

func (l *ladder) Append(b []byte, c *flow.Conversation) []byte {
	d := drawing{signs: &l.signs, page: page{
		styles: &l.styles, marks: &l.marks, c: c, k: newCast(c),
		filler: filler{out: b, width: l.o.columns()},
	}}
	d.head()
	d.end()
	d.layOut()
	d.header()
	d.missing(nil)
	for i, e := range c.Events {
		d.gap(i)
		d.event(i, e)
		d.missing(e)
	}
	d.gap(len(c.Events))
	d.remarks(flow.Warning)
	return append(d.out, '\n')
}

// A drawing is one conversation as the ladder draws it.
type drawing struct {
	page
	signs *signs
	row   canvas

	area, pitch, types int    // columns: where the lanes begin, how far they are apart, where types stand (0: nowhere)
	lanes              int    // the last one is shared, where there are more parties
	connected          []bool // by party
	states             []deviceState
}

// layOut divides the width.
func (d *drawing) layOut() {
	d.row.cells = make([]cell, d.width)
	d.area = timeColumn + 1 + deltaWidth + 3
	if len(d.c.Calls) > 1 {
		d.area += 2
	}
	d.connected = make([]bool, len(d.k.parties))
	room := d.width - d.area
	if len(d.k.parties) == 0 { // there are words alone
		d.lanes, d.pitch = 1, room
		return
	}
	n := max(len(d.k.parties), 1)
	d.lanes = min(n, max(room/minPitch, 1))
	if (room-typeWidth)/d.lanes >= typePitch {
		room -= typeWidth
		d.types = d.width
	}
	d.pitch = min(room/d.lanes, maxPitch)
	if d.types > 0 {
		d.types = d.area + d.lanes*d.pitch + 2
	}
	d.follow()
}

// x is the column of a party's lane.
func (d *drawing) x(party int) int {
	if len(d.k.parties) == 0 {
		return d.area
	}
	return d.area + d.pitch/2 - 1 + d.pitch*min(party, d.lanes-1)
}

// header names the lanes.
func (d *drawing) header() {
	if len(d.k.parties) == 0 {
		return
	}
	for line := range 2 {
		for i, p := range d.k.parties {
			text := p.name
			if line == 1 {
				text = d.below(&p)
			}
			if i == d.lanes-1 && len(d.k.parties) > d.lanes {
				text = [...]string{"+" + strconv.Itoa(len(d.k.parties)-i), "others"}[line]
			} else if i >= d.lanes {
				break
			}
			text = shorten(text, d.pitch-1, d.marks.cut)
			at := d.x(i) - (lipgloss.Width(text)-1)/2
			paint := d.styles.paint(d.k, i)
			if line == 1 {
				paint = d.styles.faint
			}
			d.row.put(at, text, paint)
		}
		d.flush()
	}
}

// below is what stands below the name of p: as much as there is room for.
func (d *drawing) below(p *party) string {
	for _, text := range []string{strings.TrimSpace(p.role + " " + p.more), p.more} {
		if text != "" && lipgloss.Width(text) < d.pitch {
			return text
		}
	}
	return p.role
}

// flush prints the row.
func (d *drawing) flush() { d.out = append(d.row.appendTo(d.out), '\n') }

// drawLanes draws the lanes, as they are or with one sign for all.
func (d *drawing) drawLanes(sign string) {
	for i := range min(len(d.k.parties), d.lanes) {
		s := d.signs.lane
		switch {
		case sign != "":
			s = sign
		case d.connected[i]:
			s = d.signs.connected
		}
		d.row.put(d.x(i), s, d.styles.paint(d.k, i))
	}
}

// gap draws a silence before the i-th event, and records that the log lacks there.
func (d *drawing) gap(i int) {
	d.pause(d.silence(i), d.styles.faint)
	d.pause(d.lost(i), d.styles.trouble)
}

func (d *drawing) pause(words string, p paint) {
	if words == "" {
		return
	}
	d.row.put(max(timeColumn+1+deltaWidth-len(words), 0), words, p)
	d.drawLanes(d.signs.silent)
	d.flush()
}

// event draws the i-th event.
func (d *drawing) event(i int, e *flow.Event) {
	d.clock(i, e)
	before := slices.Clone(d.connected)
	d.pass(e)
	after := d.connected
	d.connected = before
	d.drawLanes("")
	d.connected = after
	s := sceneOf(d.c, e)
	p := paint{}
	if d.isTrouble(e) {
		d.row.put(d.area-2, "!", d.styles.trouble)
		p = d.styles.trouble
	}
	d.scene(e, s, p)
	if d.types > 0 {
		d.row.put(d.types, shorten(string(appendTypeName(nil, e.Msg)), len(d.row.cells)-d.types, d.marks.cut), d.styles.ofType(e.Msg))
	}
	d.flush()
}

// isTrouble reports whether e is a refusal or a failure, or deviates.
func (d *drawing) isTrouble(e *flow.Event) bool {
	return isRefusal(e.Msg) || e.Msg.TypeID == ged188.CallFailedEvent ||
		len(d.deviationsOf(e)) > 0
}

// clock draws when the i-th event was, and in which call.
func (d *drawing) clock(i int, e *flow.Event) {
	if !e.Time.IsZero() {
		d.row.put(0, string(e.Time.AppendClock(nil)), d.styles.faint)
		since := delta(0)
		if i > 0 && !d.c.Events[i-1].Time.IsZero() {
			since = delta(e.Time.Sub(d.c.Events[i-1].Time))
		}
		d.row.put(timeColumn+1+deltaWidth-len(since), since, d.styles.faint)
	}
	if n := callIndex(d.c, e.Call); n >= 0 && len(d.c.Calls) > 1 {
		d.row.put(d.area-4, strconv.Itoa(n+1), d.styles.call)
	}
}

// scene draws who does what to whom.
func (d *drawing) scene(e *flow.Event, s scene, p paint) {
	from, to := d.k.lane(s.from), d.k.lane(s.to)
	words := d.words(e, s)
	switch {
	case s.shape == across || from < 0 && to < 0:
		d.across(words, p)
		return
	case from < 0:
		from = to
	}
	if p == (paint{}) {
		p = d.styles.paint(d.k, from)
	}
	x := d.x(from)
	switch {
	case s.shape == asArrow && d.x(to) != x:
		d.arrow(x, d.x(to), words, p)
	case s.shape == asState:
		box := "[" + words + "]"
		box = shorten(box, d.edge()-1-d.area, d.marks.cut)
		n := lipgloss.Width(box)
		d.row.put(min(max(x-n/2, d.area), d.edge()-n), box, p)
	case s.shape == atEnd:
		d.mark(x, d.signs.leave, words, p)
	default:
		d.mark(x, d.signs.point, words, p)
	}
}

// words are what is said of e: what the scene says, and what the lanes do not
// tell.
func (d *drawing) words(e *flow.Event, s scene) string {
	words, whom := s.words, d.unnamed(s.to)
	switch i := callIndex(d.c, e.Call); {
	case s.shape == across && i >= 0 && len(d.c.Calls) > 1:
		words = strings.Replace(words, "call ", "call "+strconv.Itoa(i+1)+" ", 1)
	case e.Msg.TypeID == ged188.CallOriginatedEvent, s.shape == atPoint && e.Msg.TypeID != ged188.BeginCallEvent:
		whom = Safe(s.to)
	}
	if who := d.unnamed(s.from); who != "" {
		words = who + " " + words
	}
	if whom != "" && s.to != s.from {
		words += " " + whom
	}
	return words
}

// unnamed is the name of a party that shares its lane with others; "" for one
// that has a lane.
func (d *drawing) unnamed(id string) string {
	if i := d.k.lane(id); i >= d.lanes-1 && len(d.k.parties) > d.lanes {
		return d.k.parties[i].name
	}
	return ""
}

// mark draws a mark at a lane, and words beside it.
func (d *drawing) mark(x int, sign, words string, p paint) {
	d.row.put(x, sign, p)
	d.beside(x, x, words, p)
}

// beside puts words to the right of columns from to to, or to the left where
// there is more room.
func (d *drawing) beside(from, to int, words string, p paint) {
	right, left := d.edge()-to-2, from-1-d.area
	n := lipgloss.Width(words)
	if n <= right || right >= left {
		d.row.put(to+1, " "+shorten(words, right, d.marks.cut)+" ", p)
		return
	}
	words = shorten(words, left, d.marks.cut)
	d.row.put(from-2-lipgloss.Width(words), " "+words+" ", p)
}

// edge is the column after the ones for lanes and words.
func (d *drawing) edge() int {
	if d.types > 0 {
		return d.types - 1
	}
	return len(d.row.cells)
}

// arrow draws an arrow from column x to column y, with the words on it if
// they fit.
func (d *drawing) arrow(x, y int, words string, p paint) {
	from, to := min(x, y)+1, max(x, y) // the columns between the lanes
	for i := from; i < to; i++ {
		d.row.put(i, d.signs.line, p)
	}
	if x < y {
		d.row.put(to-1, d.signs.right, p)
	} else {
		d.row.put(from, d.signs.left, p)
	}
	const ends = 6 // two lines at each side, the head and a blank
	if n := lipgloss.Width(words); n+ends <= to-from {
		d.row.put(from+(to-from-n-1)/2, " "+words+" ", p)
		return
	}
	d.beside(from-1, to, words, p)
}

// across draws words on a line over all lanes.
func (d *drawing) across(words string, p paint) {
	from, to := d.x(0), d.x(d.lanes-1)
	if p == (paint{}) {
		p = d.styles.faint
	}
	n := lipgloss.Width(words)
	if to-from < n+6 {
		d.mark(from, d.signs.point, words, p)
		return
	}
	for i := from + 1; i < to; i++ {
		d.row.put(i, d.signs.line, p)
	}
	d.row.put(from, d.signs.begin, p)
	d.row.put(to, d.signs.end, p)
	d.row.put(from+(to-from-n-1)/2, " "+words+" ", p)
}

// missing draws the messages that should stand after e; nil: at the start.
func (d *drawing) missing(e *flow.Event) {
	for i := range d.c.Deviations {
		x := &d.c.Deviations[i]
		if x.Kind != flow.Missing || x.After != e {
			continue
		}
		p := d.styles.trouble
		d.row.put(0, "missing", p)
		d.row.put(d.area-2, "!", p)
		d.drawLanes("")
		d.row.put(d.area, shorten(x.Type+" ", len(d.row.cells)-d.area, d.marks.cut), p)
		d.flush()
	}
}

// A deviceState is a change of a device's state, from an event on.
type deviceState struct {
	from  *flow.Event
	party int
	call  uint32
	on    bool // connected
}

// follow lists the changes of the parties' connections.
func (d *drawing) follow() {
	for i := range d.c.Devices {
		x := &d.c.Devices[i]
		for _, s := range x.States {
			if lane := d.k.lane(x.ID); lane >= 0 {
				d.states = append(d.states, deviceState{s.From, lane, s.Call, s.State == ged188.ConnConnect})
			}
		}
	}
}

// pass does the changes that e makes.
func (d *drawing) pass(e *flow.Event) {
	for _, s := range d.states {
		if s.from == e {
			d.connected[s.party] = s.on
		}
	}
	if q := d.k.lane(queueName); q >= 0 && isQueueing(e.Msg.TypeID) {
		d.connected[q] = e.Msg.TypeID == ged188.CallQueuedEvent
	}
}
