package flow

import (
	"cmp"
	"slices"

	"ccxtrace/decode/ged188"
)

// An episode is a flow within others, made ready. It counts only where all
// that must come came, with its values; in a lenient search, where most of it
// did.
type episode struct {
	*track
	starts []bool // by type: a key, or as good as one
	unless []*wanted
	denied []*wanted
}

// A sighting is an episode in the making: what it has so far.
type sighting struct {
	bound   [partyCount]int32
	call    uint32 // of the messages about no role's call, 0 if not known yet
	consult uint32
	other   uint32
	found   []int32 // by message of the episode: its reading, -1 for none
}

// A lack is a message that an episode lacks, and the reading after which it
// should stand, -1 for none.
type lack struct {
	*wanted
	at int
}

// findWithin looks for the episodes, and sets aside the readings that they
// have.
func (m *Matcher) findWithin() {
	m.found, m.lacks, m.odd = m.found[:0], m.lacks[:0], 0
	for i := range m.readings {
		m.readings[i].within = nil
	}
	for _, e := range m.episodes {
		for i := range m.readings {
			if r := &m.readings[i]; e.starts[r.typ] && r.within == nil && m.sight(e, i) {
				m.found = append(m.found, listing{e.flow, i})
			}
		}
	}
}

// sight reports whether e begins with reading i, and sets aside what it has.
func (m *Matcher) sight(e *episode, i int) bool {
	key := -1
	for k, w := range e.own {
		if (w.Key || m.lenient && w.opens()) && w.kind/classes == m.readings[i].typ && m.meets(w, &m.readings[i]) {
			key = k
			break
		}
	}
	if key < 0 {
		return false
	}
	s := &m.sighting
	*s = sighting{found: s.found[:0]}
	for range e.own {
		s.found = append(s.found, -1)
	}
	if !m.take(s, e.own[key], &m.readings[i]) {
		return false
	}
	s.found[key] = int32(i)
	if m.denied(e, s, i) {
		return false
	}
	ruledOut := m.lookAhead(e, s, key, i)
	m.lookBack(e, s, key, i)
	if !m.isWhole(e, s, i, ruledOut) {
		return false
	}
	for k, at := range s.found {
		if at >= 0 {
			m.readings[at].within = e.own[k]
		}
	}
	return true
}

// opens reports whether w tells its episode as well as a key does, which may
// be lost: it begins a call of a type that others have not.
func (w *wanted) opens() bool { return w.must && len(w.CallType) > 0 }

// isWhole reports whether all came of e, from reading i on, that must come; one
// key will do. In a lenient search it notes what did not, but for what the log may
// lack, if nothing rules e out: one message, or half as much as came; and half must
// have its values.
func (m *Matcher) isWhole(e *episode, s *sighting, i int, ruledOut bool) bool {
	came, odd, first, last, lacked, keyed, ended := 0, 0, i, i, len(m.lacks), false, false
	for k, w := range e.own {
		switch at := int(s.found[k]); {
		case at >= 0:
			came++
			if !w.meets(&m.readings[at]) {
				odd++
			}
			first, last = min(first, at), max(last, at)
			keyed = keyed || w.Key
			ended = ended || w.step == len(e.flow.Steps)
		case w.must && !w.Key && !(m.lenient && m.lostIn(int32(last), theEnd)):
			m.lacks = append(m.lacks, lack{w, last})
		}
	}
	if !keyed && !(m.lenient && m.lostIn(-1, int32(i))) {
		m.lacks = append(m.lacks, lack{e.own[slices.IndexFunc(e.own, func(w *wanted) bool { return w.Key })], i - 1})
	}
	n := len(m.lacks) - lacked
	again := came == 1 && (m.isDouble(i) || n == 0 && slices.ContainsFunc(m.found, func(l listing) bool { return l.flow == e.flow }))
	if again || m.isUnknown(e, first, last, ended) || n > 0 && (!m.lenient || ruledOut) || n > 1 && came < 2*n || came < 2*odd {
		m.lacks = m.lacks[:lacked]
		return false
	}
	m.odd += odd
	if m.cutEnd { // what would come last may be cut off
		m.lacks = m.lacks[:lacked+len(slices.DeleteFunc(m.lacks[lacked:], func(l lack) bool { return l.at >= last }))]
	}
	return true
}

// isUnknown reports whether what makes e what it is did not come, but may be lost:
// between its readings, or after them, where none of its last step came.
func (m *Matcher) isUnknown(e *episode, first, last int, ended bool) bool {
	return e.flow.Over && (m.lostIn(int32(first), int32(last)) || !ended && (m.cutEnd || m.lostIn(int32(last), theEnd)))
}

// isDouble reports whether the message before reading i, or after it, is the same.
func (m *Matcher) isDouble(i int) bool {
	r := &m.readings[i]
	same := func(j int) bool {
		return j >= 0 && j < len(m.readings) && m.readings[j].kind == r.kind && m.readings[j].call == r.call && m.readings[j].values == r.values
	}
	return same(i-1) || same(i+1)
}

// startsMore reports whether f leaves a message that an episode begins with.
func (m *Matcher) startsMore(f *fit) bool {
	for j := range m.readings {
		if m.isUnexpected(f, j) && slices.ContainsFunc(m.episodes, func(e *episode) bool { return e.starts[m.readings[j].typ] }) {
			return true
		}
	}
	return false
}

// lookAhead finds the messages of e after its key, up to one that e rules out
// or to the key's next occurrence. It reports whether it came to one that e
// rules out.
func (m *Matcher) lookAhead(e *episode, s *sighting, key, i int) (ruledOut bool) {
	for j := i + 1; j < len(m.readings); j++ {
		r := &m.readings[j]
		if r.within != nil {
			continue
		}
		if m.ruledOut(e, s, r) {
			return true
		}
		if m.could(s, e.own[key], r) {
			if e.own[key].opens() {
				continue // a call begins once, so it is the same message
			}
			return false
		}
		for k, w := range e.own {
			if s.found[k] < 0 && m.take(s, w, r) {
				s.found[k] = int32(j)
				break
			}
		}
	}
	return false
}

// denied reports whether something after reading i, the key of e, says that e
// did not occur.
func (m *Matcher) denied(e *episode, s *sighting, i int) bool {
	for j := i + 1; j < len(m.readings) && m.readings[j].typ != m.readings[i].typ; j++ {
		if slices.ContainsFunc(e.denied, func(w *wanted) bool { return m.could(s, w, &m.readings[j]) }) {
			return true
		}
	}
	return false
}

// lookBack finds the messages of e that may come before its key, up to one
// that it rules out.
func (m *Matcher) lookBack(e *episode, s *sighting, key, i int) {
	for j := i - 1; j >= 0; j-- {
		r := &m.readings[j]
		if r.within != nil || m.ruledOut(e, s, r) {
			return
		}
		for k, w := range e.own[:key] {
			if s.found[k] < 0 && m.take(s, w, r) {
				s.found[k] = int32(j)
				break
			}
		}
	}
}

func (m *Matcher) ruledOut(e *episode, s *sighting, r *reading) bool {
	for _, w := range e.unless {
		if m.could(s, w, r) {
			return true
		}
	}
	return false
}

// take reports whether r can be w, and if so binds the calls and parties that
// it names.
func (m *Matcher) take(s *sighting, w *wanted, r *reading) bool {
	if !m.could(s, w, r) {
		return false
	}
	switch w.Call {
	case "":
		s.call = cmp.Or(s.call, r.call)
	case Consult:
		s.consult = r.call
	case Other:
		s.other = r.call
	}
	for _, at := range w.whose {
		if v := r.values[at.in]; v != 0 {
			s.bound[at.party] = v
		}
	}
	return true
}

// meets reports whether r has the values that w demands; in a lenient search,
// another state is no other message.
func (m *Matcher) meets(w *wanted, r *reading) bool {
	for i := range w.values {
		if d := &w.values[i]; !d.met(r.values[d.in]) && !(m.lenient && d.in == inState) {
			return false
		}
	}
	return true
}

// could reports whether r can be w beside what s has already.
func (m *Matcher) could(s *sighting, w *wanted, r *reading) bool {
	if w.kind/classes != r.typ || !s.sameCall(w, r) || !m.meets(w, r) {
		return false
	}
	for _, at := range w.whose {
		v := r.values[at.in]
		if v == 0 {
			continue
		}
		if b := s.bound[at.party]; b != 0 && b != v {
			return false
		}
		if at.party != ctiPort && m.ports&m.device(v) != 0 {
			return false
		}
	}
	return true
}

// sameCall reports whether r is about the call that w is about. In a flow
// within others, the messages about no role's call are about one call.
func (s *sighting) sameCall(w *wanted, r *reading) bool {
	switch w.Call {
	case "":
		return w.Type == ged188.AgentStateEvent || r.call == s.call || s.call == 0 && r.call != s.consult
	case Consult:
		return r.kind%classes == consultCall && (s.consult == 0 || s.consult == r.call)
	case Other:
		return s.other == r.call || s.other == 0 && (r.kind%classes == otherCall || len(w.CallType) > 0)
	}
	return r.kind%classes == w.kind%classes && r.call != s.other
}
