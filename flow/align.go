package flow

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"ccxtrace/decode/ged188"
)

// A fit is how a conversation fits a chain.
type fit struct {
	chain *chain
	links []link
	ways  []way // by reading: how it fits
	bound [maxThen][partyCount]int32
	taken [maxThen]uint64 // devices that are some party's and so no other's
	calls [maxThen]uint32 // the consult call of each part; 0: any
	from  int             // links from here on could have been logged
	to    int             // links before this one could have been logged
	cost  int32
	right int // links that have their message, with its values
	empty int // links that have none, though they could have been logged
	wrong int // missing and unexpected ones, and wrong values
}

// A link is a message of a chain.
type link struct {
	*wanted
	part    int   // of the chain
	phase   int   // its step, counted through the chain
	prev    int32 // the link before it of the same kind, -1 for none
	reading int32 // -1: none
	untold  bool  // nothing is said of it: see dropUntold
}

// A way is how a reading fits: its link and what is odd about that.
type way struct {
	link int32 // -1: none
	odd  oddity
}

type oddity uint8

const (
	inPlace  oddity = iota
	moved           // its place is elsewhere
	changed         // it has other values
	misprint        // it has a value that the guide prints by mistake
)

// align finds how the readings fit ch best.
func (m *Matcher) align(f *fit, ch *chain) {
	m.lay(f, ch)
	m.bind(f)
	m.keep(f)
	m.pairMoved(f, true)
	m.pairChanged(f, true)
	m.pairMoved(f, false)
	m.pairChanged(f, false)
	m.price(f)
}

// lay lines up the messages of ch.
func (m *Matcher) lay(f *fit, ch *chain) {
	*f = fit{chain: ch, links: f.links[:0], ways: f.ways[:0]}
	for k := range m.byKind {
		m.byKind[k] = -1
	}
	var last link
	ch.each(func(w *wanted, part int) {
		l := link{wanted: w, part: part, phase: last.phase, prev: m.byKind[w.kind], reading: -1}
		if last.wanted != nil && (last.flow != w.flow || last.step != w.step || last.part != part) {
			l.phase++
		}
		m.byKind[w.kind] = int32(len(f.links))
		f.links = append(f.links, l)
		last = l
	})
	for range m.readings {
		f.ways = append(f.ways, way{link: -1})
	}
	f.bindCalls(m)
}

// bindCalls binds the consult call of each part to what the message that
// merged it says.
func (f *fit) bindCalls(m *Matcher) {
	for i, at := range m.merges {
		if i < f.chain.n {
			f.calls[i] = m.readings[at].second
		}
	}
}

// otherConsult reports whether r is about another consult call than l.
func (f *fit) otherConsult(r *reading, l *link) bool {
	call := f.calls[l.part]
	return r.kind%classes == consultCall && call != 0 && r.call != call
}

// keyVotes is how many votes a message has that tells a flow from others.
const keyVotes = 4

// bind gives each party the device on which most messages of the chain agree.
func (m *Matcher) bind(f *fit) {
	var votes [maxThen][partyCount][maxDevices]uint8
	for i := range f.links {
		l := &f.links[i]
		if len(l.whose) == 0 {
			continue
		}
		var seen [deviceFields]uint64
		for j := m.first[l.kind]; j >= 0; j = m.readings[j].next {
			r := &m.readings[j]
			if !l.meets(r) || f.otherConsult(r, l) {
				continue
			}
			for _, at := range l.whose {
				seen[at.in] |= m.device(r.values[at.in])
			}
		}
		weight := uint8(1)
		if l.Key {
			weight = keyVotes
		}
		for _, at := range l.whose {
			for devices := seen[at.in]; devices > 0; devices &= devices - 1 {
				votes[l.part][at.party][bits.TrailingZeros64(devices)] += weight
			}
		}
	}
	for part := range max(f.chain.n, 1) {
		taken := &f.taken[part]
		for party := 1; party < partyCount; party++ {
			bound := &f.bound[part][party]
			if part > 0 && party != agent1 && party != agent2 {
				*bound = f.bound[0][party]
			} else {
				*bound = m.elect(&votes[part][party], m.barred(party, *taken))
			}
			switch party {
			case trigger, customer, dialer, outsider: // in another part, or flow, of the chain, it is another party's
			default:
				*taken |= m.device(*bound)
			}
		}
	}
}

// barred are the devices that cannot be a party's.
func (m *Matcher) barred(party int, taken uint64) uint64 {
	switch party {
	case ctiPort:
		return taken | (m.agents|m.others)&^m.ports
	case agent1: // whom he calls may be anybody
		return taken | m.ports | m.others&^m.agents
	case dialer:
		return m.ports | ^m.agents
	case outsider:
		return m.ports | m.agents | m.inside
	case trigger, customer:
		return 0
	}
	return taken | m.ports
}

// elect is the device with most votes; the one seen first among equals.
func (m *Matcher) elect(votes *[maxDevices]uint8, barred uint64) int32 {
	best := -1
	for d, n := range votes[:min(len(m.names.texts)-m.names.fixed, maxDevices)] {
		if n > 0 && barred>>d&1 == 0 && (best < 0 || n > votes[best]) {
			best = d
		}
	}
	if best < 0 {
		return 0
	}
	return int32(best + m.names.fixed + 1)
}

// meets reports whether r has the values that w demands.
func (w *wanted) meets(r *reading) bool {
	for i := range w.values {
		if d := &w.values[i]; !d.met(r.values[d.in]) {
			return false
		}
	}
	return true
}

func (d *demand) met(v int32) bool {
	if v == 0 {
		return !d.must
	}
	return slices.Contains(d.any, v)
}

// namesParties reports whether r names the devices of the parties of l.
func (m *Matcher) namesParties(f *fit, r *reading, l *link) bool {
	for _, at := range l.whose {
		if !m.isOf(f, r.values[at.in], l, at) {
			return false
		}
	}
	return true
}

// isOf reports whether a device is that of a party of l; where none is known
// to be, whether it could be.
func (m *Matcher) isOf(f *fit, device int32, l *link, at mention) bool {
	if device == 0 {
		return true
	}
	if bound := f.bound[l.part][at.party]; bound != 0 {
		return device == bound
	}
	return m.device(device)&m.barred(int(at.party), f.taken[l.part]) == 0
}

// is reports whether r is l, with its values and parties.
func (m *Matcher) is(f *fit, r *reading, l *link) bool {
	return l.meets(r) && m.namesParties(f, r, l) && !f.otherConsult(r, l)
}

// A pair is a reading that may be kept as a link, at the end of a sequence.
type pair struct {
	reading, link int32
	before        int32 // the pair before it in the sequence, -1 for none
	weight        int32 // of the sequence
}

// keep finds the heaviest sequence of readings that are links in their order.
func (m *Matcher) keep(f *fit) {
	m.pairs = m.pairs[:0]
	m.ahead = m.ahead[:0]
	for range f.links {
		m.ahead = append(m.ahead, -1)
	}
	for i := range m.readings {
		r := &m.readings[i]
		if r.within != nil {
			continue
		}
		// From the last link to the first, so that r does not follow itself.
		for at := m.byKind[r.kind]; at >= 0; at = f.links[at].prev {
			if m.is(f, r, &f.links[at]) {
				m.addPair(pair{reading: int32(i), link: at, before: -1, weight: f.links[at].weight()})
			}
		}
	}
	if len(m.ahead) == 0 {
		return
	}
	for p := m.ahead[len(m.ahead)-1]; p >= 0; p = m.pairs[p].before {
		f.pair(m.pairs[p].reading, m.pairs[p].link, inPlace)
	}
}

func (m *Matcher) addPair(p pair) {
	if p.link > 0 {
		if before := m.ahead[p.link-1]; before >= 0 {
			p.before = before
			p.weight += m.pairs[before].weight
		}
	}
	m.pairs = append(m.pairs, p)
	for at := int(p.link); at < len(m.ahead); at++ {
		// Among equals the first reading stays, as its first link.
		if q := m.ahead[at]; q >= 0 && (m.pairs[q].weight > p.weight || m.pairs[q].weight == p.weight && m.pairs[q].reading != p.reading) {
			break
		}
		m.ahead[at] = int32(len(m.pairs) - 1)
	}
}

// weight is how much it matters that a message is kept in its place.
func (w *wanted) weight() int32 {
	switch {
	case w.must, w.ifAgent:
		return 4
	case w.notable:
		return 2
	}
	return 1
}

func (f *fit) pair(reading, link int32, odd oddity) {
	f.links[link].reading = reading
	f.ways[reading] = way{link, odd}
}

// pairMoved pairs what is left with equal messages that are missing: those
// that must come, or the others.
func (m *Matcher) pairMoved(f *fit, must bool) {
	for i := range f.links {
		l := &f.links[i]
		if l.reading >= 0 || l.must != must {
			continue
		}
		for j := m.first[l.kind]; j >= 0; j = m.readings[j].next {
			if f.ways[j].link < 0 && m.is(f, &m.readings[j], l) {
				f.pair(j, int32(i), moved)
				break
			}
		}
	}
}

// pairChanged pairs what is left with messages of its type and call that are
// missing in its place: those that must come, or the others.
func (m *Matcher) pairChanged(f *fit, must bool) {
	for i := range f.links {
		l := &f.links[i]
		if l.reading >= 0 || l.must != must {
			continue
		}
		from, to := f.span(i)
		fewest, best := int32(len(l.whose)+len(l.values)+1)/2+1, int32(-1)
		for j := m.first[l.kind]; j >= 0; j = m.readings[j].next {
			r := &m.readings[j]
			if f.ways[j].link >= 0 || j <= from || j >= to || f.otherConsult(r, l) || m.isAgain(f, r) || !l.notable && !f.between(j, i) {
				continue
			}
			if n := m.differences(f, r, l); n < fewest {
				fewest, best = n, j
			}
		}
		if best < 0 {
			continue
		}
		odd := changed
		if l.isMisprint(&m.readings[best]) && m.namesParties(f, &m.readings[best], l) {
			odd = misprint
		}
		f.pair(best, int32(i), odd)
	}
}

// span is the place of the step of link i: after and before which readings
// it stands.
func (f *fit) span(i int) (from, to int32) {
	first, last := i, i
	for first > 0 && f.links[first-1].phase == f.links[i].phase {
		first--
	}
	for last < len(f.links)-1 && f.links[last+1].phase == f.links[i].phase {
		last++
	}
	return f.keptBefore(first), f.keptAfter(last)
}

// keptBefore is the last reading that is kept in place before link i.
func (f *fit) keptBefore(i int) int32 {
	for j := i - 1; j >= 0; j-- {
		if at := f.links[j].reading; at >= 0 && f.ways[at].odd == inPlace {
			return at
		}
	}
	return -1
}

// keptAfter is the first reading that is kept in place after link i.
func (f *fit) keptAfter(i int) int32 {
	for j := i + 1; j < len(f.links); j++ {
		if at := f.links[j].reading; at >= 0 && f.ways[at].odd == inPlace {
			return at
		}
	}
	return int32(len(f.ways))
}

// between reports whether reading j stands directly between the two links
// around i. A message that may come at any time must, to be taken for link i
// with other values.
func (f *fit) between(j int32, i int) bool {
	return j > 0 && int(j) < len(f.ways)-1 && f.ways[j-1].link == int32(i-1) && f.ways[j+1].link == int32(i+1)
}

// differences counts the values and parties in which r is not l.
func (m *Matcher) differences(f *fit, r *reading, l *link) (n int32) {
	for i := range l.values {
		if d := &l.values[i]; !d.met(r.values[d.in]) {
			n++
		}
	}
	for _, at := range l.whose {
		if !m.isOf(f, r.values[at.in], l, at) {
			n++
		}
	}
	return n
}

// isMisprint reports whether r differs from w as the guide does by mistake.
func (w *wanted) isMisprint(r *reading) bool {
	for i := range w.values {
		if d := &w.values[i]; !d.met(r.values[d.in]) && !slices.Contains(d.misprint, r.values[d.in]) {
			return false
		}
	}
	return true
}

// better reports whether f fits better than g.
func (f *fit) better(g *fit) bool {
	return cmp.Or(cmp.Compare(f.cost, g.cost), g.right-f.right, f.empty-g.empty, f.chain.order-g.chain.order) < 0
}

// price adds up what the differences cost.
func (m *Matcher) price(f *fit) {
	m.cut(f)
	for i := range f.links {
		l := &f.links[i]
		if l.reading >= 0 {
			m.priceOf(f, i)
			continue
		}
		if i >= f.from && i < f.to {
			f.empty++
		}
		if m.misses(f, i) {
			f.wrong++
			f.cost += costMissing
			if l.Key {
				f.cost += costMissingKey - costMissing
			}
		}
	}
	for j := range m.readings {
		if r := &m.readings[j]; m.isUnexpected(f, j) {
			f.wrong++
			f.cost += costUnexpected
			if m.isForeign(r) && !m.isAgain(f, r) {
				f.cost += costForeign - costUnexpected
			}
		} else if f.ways[j].link < 0 && m.answers(r) && !m.isAgain(f, r) {
			f.cost += costForeign
		}
	}
}

// answers reports whether r is an agent's answer to a reservation, which
// decides what it became.
func (m *Matcher) answers(r *reading) bool {
	answer := r.values[inBAResponse]
	return r.kind%classes == reservationCall && answer > 0 && len(m.names.texts[answer-1]) > 0
}

// isForeign reports whether r, for which the chain has no place, speaks for
// another one.
func (m *Matcher) isForeign(r *reading) bool {
	return m.keys[r.kind] || m.byKind[r.kind] < 0 || r.values[inAgentState] == number(ged188.AgentStateTalking)
}

// isAgain reports whether r is a message that the chain has already.
func (m *Matcher) isAgain(f *fit, r *reading) bool {
	for i := range f.links {
		if l := &f.links[i]; l.kind == r.kind && l.notable && l.reading >= 0 && m.is(f, r, l) {
			return true
		}
	}
	return false
}

// cut finds the links that could have been logged: where the log cuts the
// conversation off, those from the first step that has a message to the last
// one that has; in these steps themselves, what is not there may be cut off,
// as the order is not promised.
func (m *Matcher) cut(f *fit) {
	f.from, f.to = 0, len(f.links)
	if m.cutStart {
		for f.from < f.to && f.links[f.from].reading < 0 {
			f.from++
		}
		for phase := f.phase(f.from); f.from < f.to && f.links[f.from].phase == phase; {
			f.from++
		}
	}
	if m.cutEnd {
		for f.to > 0 && f.links[f.to-1].reading < 0 {
			f.to--
		}
		for phase := f.phase(f.to - 1); f.to > 0 && f.links[f.to-1].phase == phase; {
			f.to--
		}
	}
}

// phase is that of link i, -1 if there is no such link.
func (f *fit) phase(i int) int {
	if i < 0 || i >= len(f.links) {
		return -1
	}
	return f.links[i].phase
}

// priceOf adds what the message of link i costs. A message that tells the flow
// from others still does where only its state or the like is another.
func (m *Matcher) priceOf(f *fit, i int) {
	l := &f.links[i]
	switch f.ways[l.reading].odd {
	case changed:
		f.wrong++
		f.cost += costValue
		if l.Key && !m.tells(f, &m.readings[l.reading], l) {
			f.cost += costKeyValue - costValue
		}
		return
	case moved:
		if before, _ := f.outOfOrder(i); before >= 0 {
			f.cost += costOrder
		}
	}
	f.right++
}

// tells reports whether r, which is l with other values, is about the device
// that l is about, and has the values without which it is another message.
func (m *Matcher) tells(f *fit, r *reading, l *link) bool {
	for i := range l.values {
		if d := &l.values[i]; (d.must || d.in == inAgentState) && !d.met(r.values[d.in]) {
			return false
		}
	}
	return m.isAbout(f, r, l)
}

// isAbout reports whether r is about the device that l is about.
func (m *Matcher) isAbout(f *fit, r *reading, l *link) bool {
	return len(l.whose) == 0 || m.isOf(f, r.values[l.whose[0].in], l, l.whose[0])
}

// misses reports whether link i has no message though it must.
func (m *Matcher) misses(f *fit, i int) bool {
	l := &f.links[i]
	if l.reading >= 0 || i < f.from || i >= f.to {
		return false
	}
	if m.atStart && f.keptBefore(i) < 0 || len(m.gaps) > 0 && m.lostIn(f.span(i)) {
		return false // it may be lost
	}
	if l.ifAgent {
		return m.states&m.device(f.bound[l.part][l.whose[0].party]) != 0
	}
	return l.must
}

// theEnd is after all readings.
const theEnd = math.MaxInt32

// lostIn reports whether the log lacks records between two readings.
func (m *Matcher) lostIn(after, before int32) bool {
	return slices.ContainsFunc(m.gaps, func(at int32) bool { return after < at && at <= before })
}

// isUnexpected reports whether reading j has no place in the chain.
func (m *Matcher) isUnexpected(f *fit, j int) bool {
	r := &m.readings[j]
	return r.notable && r.within == nil && f.ways[j].link < 0
}

// outOfOrder finds a link whose message stands on the wrong side of moved
// link i: of another step, or, within its step, one that cannot but come
// before or after it. before is that link, -1 for none, and early whether i
// came before it.
func (f *fit) outOfOrder(i int) (before int, early bool) {
	l := &f.links[i]
	if !l.notable {
		return -1, false
	}
	for j := range f.links {
		k := &f.links[j]
		if j == i || k.reading < 0 || !k.notable || f.ways[k.reading].odd == moved && j > i {
			continue
		}
		early = l.reading < k.reading
		if early != (i < j) && (l.phase != k.phase || causes(l, k, early)) {
			return j, early
		}
	}
	return -1, false
}

// causes reports whether, of two messages in the wrong order, one cannot but
// come before the other. early says that l came before k.
func causes(l, k *link, early bool) bool {
	first, then := l, k // as they should be
	if early {
		first, then = k, l
	}
	if first.part != then.part || first.Call != then.Call || first.Call == "" {
		return false
	}
	for _, c := range causal {
		if (c.first == 0 || c.first == first.Type) && (c.then == 0 || c.then == then.Type) && (!c.device || sameDevice(first, then)) {
			return true
		}
	}
	return false
}

// causal is what cannot but come before what, of one call. The guide promises
// no order; but these follow from what the messages mean.
var causal = [...]struct {
	first, then int  // message types; 0: any
	device      bool // of one device
}{
	{first: ged188.BeginCallEvent},
	{then: ged188.EndCallEvent},
	{first: ged188.CallConnectionClearedEvent, then: ged188.CallClearedEvent},
	{first: ged188.CallServiceInitiatedEvent, then: ged188.CallOriginatedEvent},
	{first: ged188.CallOriginatedEvent, then: ged188.CallDeliveredEvent},
	{first: ged188.CallDeliveredEvent, then: ged188.CallEstablishedEvent, device: true},
	{first: ged188.CallDeliveredEvent, then: ged188.CallConnectionClearedEvent, device: true},
	{first: ged188.CallEstablishedEvent, then: ged188.CallConnectionClearedEvent, device: true},
	{first: ged188.CallQueuedEvent, then: ged188.CallDequeuedEvent},
}

// sameDevice reports whether two messages are about one connection.
func sameDevice(a, b *link) bool {
	return len(a.whose) > 0 && len(b.whose) > 0 && a.whose[0] == b.whose[0] && a.whose[0].in == inConnection
}
