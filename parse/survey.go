package parse

import (
	"cmp"
	"iter"
	"slices"
)

// A sighting is what the beginning of a run shows of its dates.
type sighting struct {
	days     []stampedDay
	day      int      // the one of the last stamp
	zones    []string // in the order of the log
	contacts []meeting
	seen     map[contact]bool
}

// What of a log is surveyed at most. It has one zone or two, and a damaged one a few;
// ever other ones must not take ever more time.
const (
	maxZones = 64
	maxYears = 16
)

// A stampedDay is a day of the log in one zone, in the order of the log, with the
// last time on it.
type stampedDay struct {
	key        uint64 // of its stamps
	month, day int
	last       int64  // milliseconds from its beginning
	zone       string // of that stamp
}

// A meeting is the first mention of a contact.
type meeting struct {
	day   int   // which of the days
	clock int64 // of the record, in milliseconds of that day
	zone  string
	epoch int64
}

// survey looks through the beginning of a run; nil for nothing.
func survey(first iter.Seq[*Chunk]) *sighting {
	s := &sighting{seen: map[contact]bool{}}
	if first == nil {
		return s
	}
	var cut cutter
	for chunk := range first {
		for cut.reset(chunk); cut.next(); {
			s.record(&cut)
		}
	}
	return s
}

// record takes the current record of cut into the survey.
func (s *sighting) record(cut *cutter) {
	if !cut.parsed || cut.head.stamp < 0 {
		return
	}
	text := cut.head.text(cut.data)
	ms, ok := s.stamp(text[cut.head.stamp:], text[cut.head.zone:cut.head.zoneEnd])
	if !ok {
		return
	}
	contacts(cut.data[cut.head.start:cut.end], func(c contact) {
		if !s.seen[c] {
			s.seen[c] = true
			s.contacts = append(s.contacts, meeting{s.day, ms, s.days[s.day].zone, c.epoch})
		}
	})
}

// stamp takes one time into the survey and returns its time of day; false if
// it is none.
func (s *sighting) stamp(stamp, zone []byte) (ms int64, ok bool) {
	const leapYear = 2000
	if ms, ok = clock(stamp); !ok {
		return 0, false
	}
	key := dayKey(stamp)
	if !s.onDay(key, zone) {
		month, day := monthOf(stamp), int(number(stamp[4:6]))
		if month == 0 || day < 1 || day > daysIn(leapYear, month) {
			return 0, false
		}
		if !slices.Contains(s.zones, string(zone)) {
			if len(s.zones) == maxZones {
				return 0, false
			}
			s.zones = append(s.zones, string(zone))
		}
		s.day = len(s.days)
		s.days = append(s.days, stampedDay{key, month, day, ms, string(zone)})
	}
	last := &s.days[s.day]
	last.last = max(last.last, ms)
	return ms, true
}

// onDay finds the day of key in a zone, if it is the last one.
func (s *sighting) onDay(key uint64, zone []byte) bool {
	if s.day < len(s.days) && s.days[s.day].key == key && s.days[s.day].zone == string(zone) {
		return true
	}
	for i := len(s.days) - 1; i >= 0 && s.days[i].key == key; i-- {
		if s.days[i].zone == string(zone) {
			s.day = i
			return true
		}
	}
	return false
}

// years is the year of each day when the first one is in the given year;
// false if one of them is a 29 February that its year does not have.
func (s *sighting) years(first int) (years []int, possible bool) {
	possible = true
	state := State{Year: first}
	for i, d := range s.days {
		if i > 0 {
			state.Year = nearestYear(state, d.month, d.day)
		}
		possible = possible && d.day <= daysIn(state.Year, d.month)
		state.Month, state.Day = d.month, d.day
		years = append(years, state.Year)
	}
	return years, possible
}

// local is the local time of the first stamp.
func (s *sighting) local(year int) int64 {
	if len(s.days) == 0 {
		return 0
	}
	return daysOf(year, s.days[0].month, s.days[0].day) * msPerDay
}

const (
	hour      = 3600 * 1000
	westmost  = -12 * hour    // the offsets from UTC that are in use
	eastmost  = 14 * hour     // lie between these
	oldest    = 30 * msPerDay // a contact that began longer ago says nothing
	restLimit = 7 * 60 * 1000 // between a contact's beginning and its first mention
)

// since is how much later the local time of a meeting is than the contact's
// beginning, and the year in which it is: the offset from UTC, and what had
// passed since the beginning.
func (s *sighting) since(m meeting) (ms int64, year int, ok bool) {
	d := s.days[m.day]
	year, _, _ = civil(m.epoch / msPerDay)
	for year--; ; year++ {
		ms = daysOf(year, d.month, d.day)*msPerDay + m.clock - m.epoch
		if ms >= westmost {
			return ms, year, ms <= eastmost+oldest
		}
	}
}

// offsets finds the offset of each zone of the log; what near knows better
// than a table is taken from there.
func (s *sighting) offsets(near *Anchor) []Zone {
	votes := map[string]map[int64]int{}
	for _, text := range s.zones {
		votes[text] = map[int64]int{}
	}
	for _, m := range s.contacts {
		if ms, _, ok := s.since(m); ok {
			offset := ms - (ms%quarterHour+quarterHour)%quarterHour
			if ms-offset < restLimit && offset <= eastmost {
				votes[m.zone][offset]++
			}
		}
	}
	var list []Zone
	for _, text := range s.zones {
		if offset, n := elect(votes[text]); n >= 2 {
			list = append(list, Zone{text, int(offset / 1000), Epoch, ""})
		} else if z, ok := near.zone(text); ok {
			list = append(list, Zone{text, z.Offset, Neighbour, ""})
		} else {
			list = append(list, tableZone(text))
		}
	}
	// Heads without a zone are of the zone that the others print.
	none := slices.IndexFunc(list, func(z Zone) bool { return z.Text == "" && z.Source == Unknown })
	named := slices.IndexFunc(list, func(z Zone) bool { return z.Text != "" })
	if none >= 0 && named >= 0 {
		list[none] = Zone{"", list[named].Offset, Others, ""}
	}
	return list
}

// zone is the zone that a prints as text, false if its epoch times do not tell
// the offset.
func (a *Anchor) zone(text string) (Zone, bool) {
	if a == nil {
		return Zone{}, false
	}
	i := slices.IndexFunc(a.Zones, func(z Zone) bool { return z.Text == text && z.Source == Epoch })
	if i < 0 {
		return Zone{}, false
	}
	return a.Zones[i], true
}

// yearNear is the year that puts the first stamp nearest to t; 0 if there is
// none.
func (s *sighting) yearNear(t Time) (best int) {
	if len(s.days) == 0 {
		return 0
	}
	at := t.UnixMilli() + int64(t.Offset())*1000
	year := t.Std().Year()
	apart := func(year int) int64 {
		d := s.local(year) - at
		return max(d, -d)
	}
	for y := year - 1; y <= year+1; y++ {
		if _, possible := s.years(y); possible && (best == 0 || apart(y) < apart(best)) {
			best = y
		}
	}
	return best
}

// epochYear is the year of the first stamp by the contacts; 0 without any.
func (s *sighting) epochYear() int {
	votes, known := map[int64]int{}, map[int][]int{}
	for _, m := range s.contacts {
		_, year, ok := s.since(m)
		if !ok {
			continue
		}
		years := known[year]
		if years == nil {
			if len(known) == maxYears {
				continue
			}
			years, _ = s.years(year)
			known[year] = years
		}
		votes[int64(year-(years[m.day]-year))]++
	}
	year, _ := elect(votes)
	return int(year)
}

// newestYear is the newest year for the first stamp that leaves all of them
// out of the future.
func (s *sighting) newestYear(now int64, c *Calendar) int {
	const leapCycle = 8 // years between two leap years, at most
	newest, _, _ := civil(now/msPerDay + 1)
	fallback := 0
	for year := newest; year > newest-2*leapCycle; year-- {
		years, possible := s.years(year)
		past := true
		for i, d := range s.days {
			local := daysOf(years[i], d.month, d.day)*msPerDay + d.last
			past = past && local-c.earliest(d.zone, local) <= now+hour
		}
		if past && possible {
			return year
		}
		if past && fallback == 0 {
			fallback = year
		}
	}
	return cmp.Or(fallback, newest)
}

// earliest is the offset of a zone that gives the earliest of the instants
// that it can mean: what is not certain must not cost a year.
func (c *Calendar) earliest(zone string, local int64) int64 {
	if c.location == nil {
		for _, z := range c.zones {
			if z.Text == zone && (z.Source == Ambiguous || z.Source == Unknown) {
				return eastmost
			}
		}
	}
	return c.offset(zone, local)
}

// elect is the value with the most votes, the smaller on a tie, and their
// number.
func elect(votes map[int64]int) (value int64, n int) {
	for v, k := range votes {
		if k > n || k == n && v < value {
			value, n = v, k
		}
	}
	return value, n
}
