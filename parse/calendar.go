package parse

import (
	"fmt"
	"iter"
	"slices"
	"time"
)

// Dating says how to turn the stamps of a log into instants, where the user
// decides it.
type Dating struct {
	Year  int            // of the first record; 0: find it out
	Zone  *time.Location // nil: find it out
	Clock time.Time      // now, for "the newest year that is not in the future"; zero: time.Now()
	Near  *Anchor        // what the epoch times of another run of the same log tell; nil for nothing
}

// An Anchor is the time of a run's first record and the offsets of its zones,
// both as epoch times in the log tell.
type Anchor struct {
	First Time   // zero if they do not tell the year
	Zones []Zone // others than those of source Epoch do not count
}

// SurveySize is how much of the beginning of a run a Calendar is found from.
const SurveySize = 4 << 20

const quarterHour = 15 * 60 * 1000

// A Calendar dates the records of one run. It is immutable, and safe for use
// by many Splitters.
type Calendar struct {
	year     int // of the first record
	location *time.Location
	zones    []Zone // what was found out, for the abbreviations of the survey
}

// A Source is where a year or an offset is from.
type Source string

// The sources, from the surest to the least sure.
const (
	Given     Source = "given"     // by the user
	Epoch     Source = "epoch"     // from epoch milliseconds in the log
	Neighbour Source = "neighbour" // from those in another run of the log
	Table     Source = "table"     // the abbreviation means one thing
	Others    Source = "others"    // of heads without a zone: that of the others
	Ambiguous Source = "ambiguous" // it means several, and is taken one documented way
	Newest    Source = "newest"    // the newest year that is not in the future
	Unknown   Source = "unknown"   // nothing is known; UTC
)

// A Zone is what the abbreviation of a time zone in a log is taken for.
type Zone struct {
	Text   string // as printed, "" where heads have a time without a zone
	Offset int    // seconds east of UTC; with a location given, that of its first record
	Source Source
	Note   string // of an ambiguous one: "India, not Israel or Ireland"
}

// Findings say how a Calendar was found.
type Findings struct {
	Year       int // of the first record; 0 where no record of the survey has a time
	YearSource Source
	Zones      []Zone // in the order of the log
}

// Doubts are sentences for people on what is not certain: zones that were
// taken one way of several, or for want of anything better.
func (f *Findings) Doubts() []string {
	var list []string
	for _, z := range f.Zones {
		offset := "UTC" + time.Unix(0, 0).In(time.FixedZone("", z.Offset)).Format("-07:00")
		switch {
		case z.Source == Ambiguous:
			list = append(list, fmt.Sprintf("time zone %s is taken as %s (%s); --tz decides otherwise", z.Text, offset, z.Note))
		case z.Source == Unknown && z.Text == "":
			list = append(list, "the times have no zone and are taken as UTC; --tz decides otherwise")
		case z.Source == Unknown:
			list = append(list, fmt.Sprintf("time zone %s is unknown and taken as UTC; --tz decides otherwise", z.Text))
		}
	}
	return list
}

// NewCalendar finds year and offset for a run from what d decides and from
// first, the beginning of the run in chunks, of which SurveySize is enough; nil
// for nothing.
//
// The offset of an abbreviation is d.Zone's; else that on which the epoch
// times of two contacts agree; else that of d.Near; else the one of the table in
// docs/grammar.md; else UTC. The year is d.Year; else that of the epoch times;
// else the one nearest to d.Near; else the newest that leaves no stamp of first
// in the future, by more than an hour: clocks differ.
func NewCalendar(d Dating, first iter.Seq[*Chunk]) (*Calendar, Findings) {
	if d.Clock.IsZero() {
		d.Clock = time.Now()
	}
	s := survey(first)
	c := &Calendar{year: d.Year, location: d.Zone, zones: s.offsets(d.Near)}
	f := Findings{Year: d.Year, YearSource: Given}
	if d.Year == 0 {
		f.Year, f.YearSource = s.epochYear(), Epoch
		if f.Year == 0 && d.Near != nil && !d.Near.First.IsZero() {
			f.Year, f.YearSource = s.yearNear(d.Near.First), Neighbour
		}
		if f.Year == 0 {
			f.Year, f.YearSource = s.newestYear(d.Clock.UnixMilli(), c), Newest
		}
		c.year = f.Year
	}
	f.Zones = slices.Clone(c.zones)
	if d.Zone != nil {
		for i, z := range f.Zones {
			f.Zones[i] = Zone{Text: z.Text, Offset: int(c.offset(z.Text, s.local(c.year))) / 1000, Source: Given}
		}
	}
	if len(s.days) == 0 {
		f = Findings{YearSource: f.YearSource}
	}
	return c, f
}

// offset is the offset from UTC, in milliseconds, of a local time in
// milliseconds with the printed zone.
func (c *Calendar) offset(zone string, local int64) int64 {
	if c.location != nil {
		return locationOffset(c.location, zone, local)
	}
	for _, z := range c.zones {
		if z.Text == zone {
			return int64(z.Offset) * 1000
		}
	}
	if zone == "" && len(c.zones) > 0 {
		return int64(c.zones[0].Offset) * 1000
	}
	return int64(tableZone(zone).Offset) * 1000
}

// tableZone is what an abbreviation is taken for without any evidence.
func tableZone(text string) Zone {
	z, ok := zoneOf(text)
	switch {
	case !ok:
		return Zone{text, 0, Unknown, ""}
	case z.meaning != "":
		return Zone{text, z.minutes * 60, Ambiguous, z.meaning}
	}
	return Zone{text, z.minutes * 60, Table, ""}
}

// locationOffset is the offset of a place at a local time. In the hour that
// comes twice when summer time ends, the printed zone decides, else the first
// time is meant.
func locationOffset(loc *time.Location, zone string, local int64) int64 {
	at := func(ms int64) (string, int64) {
		name, seconds := time.UnixMilli(ms).In(loc).Zone()
		return name, int64(seconds) * 1000
	}
	// A day before and a day after, the offsets on both sides of a change hold.
	_, before := at(local - msPerDay)
	_, after := at(local + msPerDay)
	_, isBefore := at(local - before)
	name, isAfter := at(local - after)
	if isAfter == after && (isBefore != before || name == zone) {
		return after
	}
	return before
}
