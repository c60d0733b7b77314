package flow

import (
	"iter"
	"math"
	"slices"
	"sync"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// When a conversation is over, in milliseconds of log time.
const (
	afterEnd  = 60_000           // after all its calls ended: dumps and agents' states still come
	afterIdle = 30 * 60_000      // without a message while no device is in a call
	afterBusy = 24 * 60 * 60_000 // without a message while a device is connected, held, queued or ringing
)

// maxOpen is how many conversations can be open. A log of calls has a few
// thousand; one that never ends any must not fill the memory.
const maxOpen = 100_000

// maxCalls is how many calls a conversation can have. Transfers and conferences tie a
// few together; a log that ties ever more must not take ever more time.
const maxCalls = 1000

// What counts as the log starting again, so that nothing open goes on.
const (
	seqDrop  = 1000          // the engine counts its records from 1 after a restart
	seqSlack = 50            // by which threads may write records in another order than they count them
	timeDrop = 3 * 3_600_000 // more than any change to and from summer time
)

// Options say what an Assembler does with the conversations.
type Options struct {
	// Emit gets each conversation when it is over, in order of the end. It
	// may keep it, or Release it.
	Emit func(*Conversation)
	// Later, where it is set, gets them instead of Emit before they are
	// worked out, which is most of the work and can be done elsewhere.
	Later func(*Closed)
}

// An Assembler makes conversations of messages. It holds the open ones only.
// Everything it decides follows from the messages, in the order in which it
// gets them, and the times in them.
type Assembler struct {
	opt     Options
	one     Batch // for Add
	matcher *Matcher

	now        int64 // log time, milliseconds; it never goes back
	due        int64 // no conversation is over before it
	seq        uint64
	first      parse.Time // of the log, since it last started
	end        parse.Time // the same, as far as it was looked at
	started    bool       // the first record of the log was seen
	order      uint64     // messages so far
	density    density    // of the records so far
	holes      []hole     // in order; never changed, as conversations keep it
	coming     []hole     // before the next message
	serial     uint64     // conversations so far
	held       int        // those that are open
	calls      map[uint32]*call
	agents     map[string]*agent
	mostAgents int // when some are forgotten
	devices    map[string]*device
	last       *device // that was looked for
	asked      requests
	over       queue // all calls ended
	idle       queue // some call goes on, no device is in it
	busy       queue // some device is in a call
	ids        IDs
	least      [1 << 8]uint32 // by node, the least CallID of a call that began; 0 for none
	jumped     bool           // records are missing

	begun      *event // by the message that is being taken
	moves      []move
	freeEvents []*event
	freeCalls  []*call
	freeDevs   []*device
	freeConvs  []*conversation
}

// NewAssembler makes an Assembler.
func NewAssembler(o Options) *Assembler {
	a := &Assembler{
		opt:     o,
		calls:   make(map[uint32]*call),
		agents:  make(map[string]*agent),
		devices: make(map[string]*device),
	}
	if o.Later == nil {
		a.matcher = NewMatcher(Flows)
	}
	a.due = math.MaxInt64
	a.over.wait, a.idle.wait, a.busy.wait = afterEnd, afterIdle, afterBusy
	a.asked.open = make(map[uint32][]*request)
	return a
}

// Conversations are the conversations of the messages ms.
func Conversations(ms iter.Seq[*decode.Message]) iter.Seq[*Conversation] {
	return func(yield func(*Conversation) bool) {
		more := true
		a := NewAssembler(Options{Emit: func(c *Conversation) { more = more && yield(c) }})
		for m := range ms {
			if a.Add(m); !more {
				return
			}
		}
		a.Close()
	}
}

// Add takes the next message of the log. It copies what it keeps.
func (a *Assembler) Add(m *decode.Message) {
	a.one.Reset()
	a.one.Add(m)
	a.AddBatch(&a.one)
}

// AddBatch takes the messages of b, the next of the log. b may be reused
// afterwards.
func (a *Assembler) AddBatch(b *Batch) {
	if b.numbered && startsOver(a.seq, b.firstSeq) {
		a.finish(restarted)
	}
	density := a.density
	if b.numbered && a.seq > 0 {
		switch {
		case isGap(a.seq, b.firstSeq):
			a.jumped = true
			a.gap(hole{from: a.seq + 1, to: b.firstSeq - 1}, density)
		case b.firstSeq == a.seq+1:
			density.following++
		}
	}
	a.jumped = a.jumped || len(b.holes) > 0
	if !a.started {
		a.first, a.started = b.First, true
	}
	var at Mark
	for i := range b.notes {
		n := &b.notes[i]
		at = a.pass(b, at, n.mark, density)
		a.tick(n)
		n.view(b)
		switch n.concern {
		case aboutAgent:
			a.agentState(n)
		case anAnswer:
			a.answer(n)
		case anyRequest:
			a.request(n)
		default:
			a.callMessage(n)
		}
		if a.begun != nil {
			a.begun.own(n)
			a.begun = nil
		}
	}
	a.pass(b, at, b.Mark(), density)
	if b.numbered {
		a.seq = b.lastSeq
		a.density = density.plus(b.density)
	}
	if !b.Last.IsZero() {
		a.end = b.Last
	}
}

// pass goes from one place in b to another: over restarts of the engine, and gaps
// since the last one and before the first. density is that of the records in front
// of b.
func (a *Assembler) pass(b *Batch, from, to Mark, density density) Mark {
	holes := b.holes[from.holes:to.holes]
	for len(holes) > 0 && holes[0].restarts == from.restarts {
		a.gap(holes[0], density)
		holes = holes[1:]
	}
	if to.restarts > from.restarts {
		a.finish(restarted)
	}
	for _, h := range holes {
		if h.restarts == to.restarts {
			a.gap(h, density)
		}
	}
	return to
}

// Until tells that the log goes on to t without another message: what is over
// by then is given out.
func (a *Assembler) Until(t parse.Time) {
	if a.now > 0 && !t.IsZero() {
		a.expire(t.UnixMilli())
	}
}

// Restart tells that the engine was restarted: what is open does not go on. An
// Assembler sees that by itself where the records are numbered.
func (a *Assembler) Restart() {
	a.finish(restarted)
	a.started = false
}

// Close tells that the log is over: all that is open is given out. Another log
// may follow.
func (a *Assembler) Close() {
	a.finish(logOver)
	a.started = false
}

func (a *Assembler) finish(why reason) {
	a.passGaps(a.end)
	if why == logOver && a.now > 0 && !a.end.IsZero() {
		a.now = max(a.now, a.end.UnixMilli())
		a.expire(a.now)
	}
	var open []*conversation
	for _, q := range []*queue{&a.over, &a.idle, &a.busy} {
		for c := q.front; c != nil; c = c.next {
			open = append(open, c)
		}
	}
	slices.SortFunc(open, func(c, d *conversation) int {
		if c.lastEvent != d.lastEvent {
			return int(min(max(c.lastEvent-d.lastEvent, -1), 1))
		}
		return int(int64(c.serial) - int64(d.serial))
	})
	for _, c := range open {
		a.close(c, why, a.now)
	}
	clear(a.agents)
	a.mostAgents = 0
	clear(a.devices)
	a.last = nil
	clear(a.calls)
	a.asked.clear()
	a.holes, a.coming = nil, nil
	a.now, a.due, a.seq, a.first, a.end = 0, math.MaxInt64, 0, parse.Time{}, parse.Time{}
}

// tick moves the clock on to n, and closes what is over by then.
func (a *Assembler) tick(n *note) {
	at := a.now
	if !n.time.IsZero() {
		at = n.time.UnixMilli()
	}
	if at+timeDrop < a.now {
		a.finish(restarted)
	}
	if a.first.IsZero() {
		a.first = n.time
	}
	a.passGaps(n.time)
	if a.now == 0 && at > 0 {
		a.startClock(at)
	}
	a.now = max(a.now, at)
	a.order++
	a.expire(a.now)
}

// startClock takes what came so far, in records without a time, for as late as at, the
// first time of the log.
func (a *Assembler) startClock(at int64) {
	for _, q := range [...]*queue{&a.over, &a.idle, &a.busy} {
		for c := q.front; c != nil; c = c.next {
			c.since, c.start, c.lastEvent = at, at, at
			for _, e := range c.events {
				e.at = at
			}
			a.due = min(a.due, at+q.wait)
		}
	}
	for _, k := range a.calls {
		k.recent.startClock(at)
	}
	for _, g := range a.agents {
		g.at = at
		g.recent.startClock(at)
	}
	for _, r := range a.asked.queue {
		r.at = at
		if r.event != nil {
			r.event.at = at
		}
	}
}

// expire closes what is over by now, in order of the end.
func (a *Assembler) expire(now int64) {
	for now > a.due {
		a.due = math.MaxInt64
		var c *conversation
		for _, q := range [...]*queue{&a.over, &a.idle, &a.busy} {
			f := q.front
			if f == nil {
				continue
			}
			a.due = min(a.due, f.since+q.wait)
			if f.since+q.wait >= now {
				continue
			}
			if c == nil || f.since+q.wait < c.since+c.in.wait || f.since+q.wait == c.since+c.in.wait && f.serial < c.serial {
				c = f
			}
		}
		if c == nil {
			return
		}
		why := silent
		if c.in == &a.over {
			why = ended
		}
		a.close(c, why, c.since+c.in.wait)
	}
}

// A reason is why a conversation was closed.
type reason uint8

const (
	ended     reason = iota // all its calls did
	silent                  // nothing more was heard of it
	restarted               // the engine started again
	crowded                 // too many were open
	logOver
)

// A call is one CallID's part in an open conversation. What every message looks
// at comes first, as memory comes in lines.
type call struct {
	conv     *conversation
	recent   recent
	id       uint32
	own      bool // it has messages of its own; else it is only named
	consults bool // a consult whose other call is not known yet
	begun    bool
	ended    bool
	merged   bool
	goesOn   bool // it goes on with the parties of another call, so it has no BEGIN_CALL
	refused  bool // a reservation that the agent turned down
	followed bool // a reservation that a preview call followed
	older    bool // it may have been there before the log
	role     Role
	of       *call // the reservation that it is another number of
	devices  []*device
	callType int64   // the last one seen, -1 before
	cleared  int64   // when CALL_CLEARED was seen, 0 for never
	phone    *device // that it is the last reservation of
	why      why
}

// over reports whether nothing more is needed of c.
func (c *call) over() bool { return c.ended || c.merged }

func (c *call) forget() {
	c.recent.forget()
	clear(c.devices)
	*c = call{recent: c.recent, devices: c.devices[:0]}
}

// A conversation is a call and the calls tied to it, as the assembler keeps
// them.
type conversation struct {
	events    []*event
	lastEvent int64
	lastTime  int64 // time of the latest event; before lastEvent where the clock went back
	open      int   // calls of its own that are not over
	live      int   // connections that are connected, held, queued or ringing

	in         *queue
	since      int64
	prev, next *conversation

	serial   uint64
	start    int64
	calls    []*call // in order of first mention
	ids      []uint32
	agents   []*agent
	sitters  []Agent // who sat at its phones when they came into it, where known
	requests []*request
	queued   bool
	early    bool // agents' states before the log may change it

	// Set when it closes:
	nth    int
	why    reason
	first  parse.Time // of the log
	lastAt int64      // log time
	overAt int64      // log time when it was over
	cut    bool       // the log may end before the conversation did
	lost   bool       // the same, but for a gap
	holes  []hole
}

// A queue holds the conversations that wait for the same time, by when that
// began.
type queue struct {
	wait        int64
	front, back *conversation
}

func (q *queue) push(c *conversation, now int64) {
	c.in, c.since, c.prev, c.next = q, now, q.back, nil
	if q.back != nil {
		q.back.next = c
	} else {
		q.front = c
	}
	q.back = c
}

func (c *conversation) unqueue() {
	q := c.in
	if q == nil {
		return
	}
	if c.prev != nil {
		c.prev.next = c.next
	} else {
		q.front = c.next
	}
	if c.next != nil {
		c.next.prev = c.prev
	} else {
		q.back = c.prev
	}
	c.in, c.prev, c.next = nil, nil, nil
}

// touch puts c into the queue that it belongs in after a message.
func (a *Assembler) touch(c *conversation) {
	q := &a.idle
	switch {
	case c.open == 0:
		if c.in == &a.over {
			return // the end counts, not what comes after it
		}
		q = &a.over
	case c.live > 0:
		q = &a.busy
	}
	if q.back == c {
		c.since = a.now
	} else {
		c.unqueue()
		q.push(c, a.now)
	}
	a.due = min(a.due, a.now+q.wait)
}

// callOf is the open call id, which belongs to conversation c if it is new;
// for nil c it gets a conversation of its own.
func (a *Assembler) callOf(id uint32, c *conversation) *call {
	if k := a.calls[id]; k != nil {
		return k
	}
	if c == nil || len(c.calls) >= maxCalls {
		c = a.newConversation()
	}
	k := a.newCall()
	k.id, k.conv, k.callType, k.role = id, c, -1, Primary
	c.calls = append(c.calls, k)
	c.name(id)
	a.calls[id] = k
	return k
}

// name notes that a message of c names call id.
func (c *conversation) name(id uint32) {
	if !slices.Contains(c.ids, id) {
		c.ids = append(c.ids, id)
	}
}

// own makes k a call with messages of its own.
func (a *Assembler) own(k *call) {
	if k.own {
		return
	}
	k.own = true
	if !k.over() {
		k.conv.open++
	}
}

// end marks k as over, by END_CALL or else by merging into another call.
func (k *call) end(merged bool) {
	if k.own && !k.over() {
		k.conv.open--
	}
	if merged {
		k.merged = true
	} else {
		k.ended = true
	}
}

// callMessage takes a message about a call.
func (a *Assembler) callMessage(n *note) {
	k := a.calls[n.call]
	if k != nil {
		if e := k.recent.match(n, a.now); e != nil {
			e.show(n)
			a.touch(k.conv)
			return
		}
		if n.typ == ged188.BeginCallEvent && k.begun && k.ended && k.conv.open == 0 {
			a.close(k.conv, ended, a.now) // the number is used again
			k = nil
		}
	}
	if k == nil && (n.typ == ged188.SnapshotCallReq || n.typ == ged188.MonitorStartReq) {
		return // a question about a call makes no call
	}
	if k == nil {
		k = a.callOf(n.call, nil)
	}
	a.own(k)
	e := a.newEvent(n)
	e.call = k.id
	k.recent.add(e)
	a.attach(e, k.conv)
	if n.request {
		a.ask(n, e, k)
	} else {
		a.follow(e, k, n.names)
	}
	a.touch(k.conv)
}

// follow draws from the first showing of an event of k what it means for
// calls, devices and agents.
func (a *Assembler) follow(e *event, k *call, names bool) {
	if names {
		a.link(e, k)
	}
	a.linkByDevice(e, k)
	if t, ok := e.num(theCallType); ok {
		k.callType = t
	}
	k = k.real()
	a.moves = appendMoves(a.moves[:0], e)
	for _, m := range a.moves {
		a.move(k, m)
	}
	a.callAgent(e, k)
	switch e.typ {
	case ged188.BeginCallEvent:
		k.begun = true
		a.begins(k.id)
	case ged188.CallQueuedEvent:
		k.conv.queued = true
	case ged188.CallClearedEvent:
		k.cleared = e.at
	case ged188.EndCallEvent:
		k.end(false)
	}
}

// attach makes e an event of c.
func (a *Assembler) attach(e *event, c *conversation) {
	e.conv = c
	c.events = append(c.events, e)
	c.lastEvent = max(c.lastEvent, e.at)
	if t := e.seen[0].time; !t.IsZero() {
		c.lastTime = max(c.lastTime, t.UnixMilli())
	}
}

// join makes one conversation of those of k and l. The one
// that began first goes on.
func (a *Assembler) join(k, l *call, because why) {
	c, d := k.conv, l.conv
	if c == d || len(c.calls)+len(d.calls) > maxCalls {
		return
	}
	if d.serial < c.serial {
		c, d = d, c
	}
	if first := d.calls[0]; first.why.how == "" {
		first.why = because
	}
	for _, x := range d.calls {
		x.conv = c
		c.calls = append(c.calls, x)
	}
	for _, x := range d.events {
		a.attach(x, c)
	}
	for _, x := range d.agents {
		x.rejoin(d, c)
		c.agents = append(c.agents, x)
	}
	for _, x := range d.sitters {
		c.sits(x.ID, x.Extension)
	}
	for _, id := range d.ids {
		c.name(id)
	}
	c.requests = append(c.requests, d.requests...)
	c.open += d.open
	c.live += d.live
	c.queued = c.queued || d.queued
	c.early = c.early || d.early
	a.held--
	d.unqueue()
	d.calls, d.events, d.requests, d.agents, d.sitters = d.calls[:0], d.events[:0], d.requests[:0], d.agents[:0], d.sitters[:0]
	c.unqueue() // so that the end counts from now where all is over
}

// close gives c out, which was over at a time that may be before now, as nothing is
// done while the log has no message.
func (a *Assembler) close(c *conversation, why reason, at int64) {
	a.held--
	c.unqueue()
	c.lost = c.open > 0 && a.endsInGap(c)
	c.cut = c.lost || c.open > 0 && (c.live > 0 || a.now-c.lastEvent < cutWindow) && why != silent
	for _, k := range c.calls {
		k.older = !k.begun && !a.isNew(k.id)
		delete(a.calls, k.id)
		a.leave(k)
		if d := k.phone; d != nil && d.reservation == k {
			d.reservation = nil
			a.tidy(d)
		}
	}
	for _, g := range c.agents {
		g.leave(c)
		g.keepShown(c, a.now)
	}
	for _, r := range c.requests {
		a.asked.drop(r)
	}
	c.early = c.early || a.jumped
	c.why, c.first, c.lastAt, c.overAt, c.holes = why, a.first, a.now, at, a.holes
	c.nth = a.ids.count(c.calls[0].id)
	closed := &Closed{c}
	if a.opt.Later != nil {
		a.opt.Later(closed)
	} else {
		a.opt.Emit(closed.Conversation(a.matcher))
	}
}

// newEvent makes the event that n is the first to show.
func (a *Assembler) newEvent(n *note) *event {
	if len(a.freeEvents) == 0 {
		a.refill()
	}
	var e *event
	if i := len(a.freeEvents) - 1; i >= 0 {
		e, a.freeEvents = a.freeEvents[i], a.freeEvents[:i]
	} else {
		e = new(event)
	}
	e.order, e.at = a.order, a.now
	e.begin(n)
	a.begun = e
	return e
}

// oldest is the open conversation that was not heard of for the longest time.
func (a *Assembler) oldest() *conversation {
	var c *conversation
	for _, q := range [...]*queue{&a.over, &a.idle, &a.busy} {
		if f := q.front; f != nil && (c == nil || f.since < c.since) {
			c = f
		}
	}
	return c
}

func (a *Assembler) newCall() *call {
	if i := len(a.freeCalls) - 1; i >= 0 {
		k := a.freeCalls[i]
		a.freeCalls = a.freeCalls[:i]
		k.forget()
		return k
	}
	return new(call)
}

func (a *Assembler) newConversation() *conversation {
	if a.held >= maxOpen {
		a.close(a.oldest(), crowded, a.now)
	}
	a.held++
	a.serial++
	var c *conversation
	if i := len(a.freeConvs) - 1; i >= 0 {
		c, a.freeConvs = a.freeConvs[i], a.freeConvs[:i]
	} else {
		c = new(conversation)
	}
	c.serial, c.start = a.serial, a.now
	return c
}

// released holds the memory of conversations that were given back.
var released sync.Pool // of *conversation

// refill takes back the memory of a conversation that was given back.
func (a *Assembler) refill() {
	c, _ := released.Get().(*conversation)
	if c == nil {
		return
	}
	a.freeEvents = append(a.freeEvents, c.events...)
	a.freeCalls = append(a.freeCalls, c.calls...)
	*c = conversation{calls: c.calls[:0], ids: c.ids[:0], events: c.events[:0], agents: c.agents[:0], sitters: c.sitters[:0], requests: c.requests[:0]}
	a.freeConvs = append(a.freeConvs, c)
}

// IDs count how often each CallID was a conversation's first. CallIDs count
// up, so a bitmap in pages is small; only the ids used twice have an entry.
type IDs struct {
	pages map[uint32]*[1 << idPage / 64]uint64
	again map[uint32]int
}

const idPage = 12 // bits of an id within a page

// count is how many times id was given to it, this time included.
func (s *IDs) count(id uint32) int {
	if s.pages == nil {
		s.pages, s.again = make(map[uint32]*[1 << idPage / 64]uint64), make(map[uint32]int)
	}
	page := s.pages[id>>idPage]
	if page == nil {
		page = new([1 << idPage / 64]uint64)
		s.pages[id>>idPage] = page
	}
	word, bit := id>>6%(1<<idPage/64), uint64(1)<<(id&63)
	if page[word]&bit == 0 {
		page[word] |= bit
		return 1
	}
	s.again[id] = max(s.again[id], 1) + 1
	return s.again[id]
}
