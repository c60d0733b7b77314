package flow

import "slices"

// A course is how a conversation went as far as matching looks at it, and what
// came of that: most calls of a log go one of a few ways, with other numbers.
type course struct {
	cutStart, cutEnd bool
	atStart          bool
	gaps             []int32
	readings         []reading // as they were read
	matched          []reading // and as they are after matching
	lacks            []lack    // messages that flows within lack
	fit              *fit
	chain            chain // of fit
	fits             bool  // it is good enough
	patterns         []string
}

// What of courses is remembered.
const (
	maxCourses = 128 // each in a place by its hash
	maxCourse  = 64  // readings of one
)

// course is the course of the conversation that was read, matched.
func (m *Matcher) course() *course {
	k := &m.spare
	if len(m.readings) <= maxCourse {
		place := &m.courses[m.hash()%maxCourses]
		if *place == nil {
			*place = new(course)
		}
		k = *place
	}
	if k.fit != nil && k.cutStart == m.cutStart && k.cutEnd == m.cutEnd && k.atStart == m.atStart && slices.Equal(k.gaps, m.gaps) && slices.Equal(k.readings, m.readings) {
		return k
	}
	k.cutStart, k.cutEnd, k.atStart = m.cutStart, m.cutEnd, m.atStart
	k.gaps, k.readings = append(k.gaps[:0], m.gaps...), append(k.readings[:0], m.readings...)
	m.match()
	k.matched, k.lacks = append(k.matched[:0], m.readings...), append(k.lacks[:0], m.lacks...)
	if k.fit == nil {
		k.fit = new(fit)
	}
	k.fit, m.best = m.best, k.fit
	if k.fit.chain != nil {
		k.chain = *k.fit.chain
		k.fit.chain = &k.chain
	}
	k.patterns = k.patterns[:0]
	if k.fits = m.fits(k.fit); k.fits {
		m.dropUntold(k.fit)
		k.patterns = m.appendPatterns(k.patterns, k.fit)
	}
	return k
}

// hash is a hash of the readings.
func (m *Matcher) hash() uint64 {
	const prime = 0x9e3779b97f4a7c15
	h := uint64(len(m.readings))
	for i := range m.readings {
		r := &m.readings[i]
		h = (h ^ uint64(r.kind)) * prime
		for _, v := range r.values {
			h = (h ^ uint64(v)) * prime
		}
		h ^= h >> 32
	}
	return h ^ h>>32
}

// theFirst is the number of the conversation's own CallID.
const theFirst = 1

// callNo is the number of a CallID among those of the conversation, so that
// courses of different calls are the same; 0 for none.
func (m *Matcher) callNo(id uint32) uint32 {
	if id == 0 {
		return 0
	}
	i := slices.Index(m.calls, id)
	if i < 0 {
		i = len(m.calls)
		m.calls = append(m.calls, id)
	}
	return theFirst + uint32(i)
}
