package parse

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/require"
)

// at is a record with a time.
func at(stamp, text string) string { return stamp + " %MIVR-SS_TEL-7-UNK:" + text + "\n" }

// call is the dump of a contact that began at the given instant.
func call(id int, began string) string {
	t, err := time.Parse(time.RFC3339, began)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("Call.received() JTAPICallContact[id=%d,type=X,app=App[name=A,cfg=[ApplicationConfig[time=2019-04-07 07:10:40.0,id=4]],time=1111111111111], "+
		"session=Session[id=01,time=2222222222222],seqNum=-1,time=%d,cn=1,port=null]", id, t.UnixMilli())
}

func TestCalendar(t *testing.T) {
	berlin, err := ParseZone("Europe/Berlin")
	require.NoError(t, err)
	for _, c := range []struct {
		name, log string
		dating    Dating
		want      string // time of the first record
		year      Source
		zones     []Zone
	}{
		{"a table zone, this year", at("Mar 05 07:08:09.010 EST", ""), Dating{}, "2026-03-05T07:08:09.010-05:00", Newest, []Zone{{"EST", -18000, Table, ""}}},
		{"not in the future", at("Jul 05 07:08:09.010 EST", ""), Dating{}, "2025-07-05T07:08:09.010-05:00", Newest, []Zone{{"EST", -18000, Table, ""}}},
		{"a clock that is half an hour fast", at("Jun 30 12:30:00.000 GMT", ""), Dating{}, "2026-06-30T12:30:00.000Z", Newest, []Zone{{"GMT", 0, Table, ""}}},
		{"a clock that is two hours fast", at("Jun 30 14:00:00.000 GMT", ""), Dating{}, "2025-06-30T14:00:00.000Z", Newest, []Zone{{"GMT", 0, Table, ""}}},
		{"what a zone means must not cost a year", at("Jun 30 16:00:00.000 IST", ""), Dating{}, "2026-06-30T16:00:00.000+05:30", Newest, []Zone{{"IST", 19800, Ambiguous, "India, not Israel or Ireland"}}},
		{"a later record is not in the future either", at("Jun 29 12:00:00.000 UTC", "") + at("Jul 02 12:00:00.000 UTC", ""), Dating{}, "2025-06-29T12:00:00.000Z", Newest, []Zone{{"UTC", 0, Table, ""}}},
		{"over the end of a year", at("Dec 31 12:00:00.000 UTC", "") + at("Jan 02 12:00:00.000 UTC", ""), Dating{}, "2025-12-31T12:00:00.000Z", Newest, []Zone{{"UTC", 0, Table, ""}}},
		{"a leap day", at("Feb 28 12:00:00.000 UTC", "") + at("Feb 29 12:00:00.000 UTC", ""), Dating{}, "2024-02-28T12:00:00.000Z", Newest, []Zone{{"UTC", 0, Table, ""}}},
		{"an unknown zone", at("Mar 05 07:08:09.010 QQT", ""), Dating{}, "2026-03-05T07:08:09.010Z", Newest, []Zone{{"QQT", 0, Unknown, ""}}},
		{"no zone", at("Mar 05 07:08:09.010", ""), Dating{}, "2026-03-05T07:08:09.010Z", Newest, []Zone{{"", 0, Unknown, ""}}},
		{"year given", at("Mar 05 07:08:09.010 EST", call(1, "2016-03-05T12:08:09Z")), Dating{Year: 2031}, "2031-03-05T07:08:09.010-05:00", Given, []Zone{{"EST", -18000, Table, ""}}},
		{"zone given", at("Mar 05 07:08:09.010 EST", ""), Dating{Zone: berlin}, "2026-03-05T07:08:09.010+01:00", Newest, []Zone{{"EST", 3600, Given, ""}}},
		{"zone given, in summer", at("Jun 05 07:08:09.010 EST", ""), Dating{Zone: berlin}, "2026-06-05T07:08:09.010+02:00", Newest, []Zone{{"EST", 7200, Given, ""}}},
		{"one contact says the year", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T05:08:09Z")), Dating{}, "2016-03-05T07:08:09.010+05:30", Epoch, []Zone{{"IST", 19800, Ambiguous, "India, not Israel or Ireland"}}},
		{"two contacts say the offset", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T05:08:09Z")) + at("Mar 05 07:09:09.010 IST", call(2, "2016-03-05T05:05:00Z")), Dating{}, "2016-03-05T07:08:09.010+02:00", Epoch, []Zone{{"IST", 7200, Epoch, ""}}},
		{"one contact twice says no offset", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T05:08:09Z")+call(1, "2016-03-05T05:08:09Z")), Dating{}, "2016-03-05T07:08:09.010+05:30", Epoch, []Zone{{"IST", 19800, Ambiguous, "India, not Israel or Ireland"}}},
		{"an offset of quarter hours", at("Mar 05 07:08:09.010 XXT", call(1, "2016-03-05T01:23:00Z")+call(2, "2016-03-05T01:17:00Z")), Dating{}, "2016-03-05T07:08:09.010+05:45", Epoch, []Zone{{"XXT", 20700, Epoch, ""}}},
		{"contacts that do not agree", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T05:08:09Z")+call(2, "2016-03-05T04:08:09Z")), Dating{}, "2016-03-05T07:08:09.010+05:30", Epoch, []Zone{{"IST", 19800, Ambiguous, "India, not Israel or Ireland"}}},
		{"contacts that began long before", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T04:58:09Z")+call(2, "2016-03-05T04:58:09Z")), Dating{}, "2016-03-05T07:08:09.010+05:30", Epoch, []Zone{{"IST", 19800, Ambiguous, "India, not Israel or Ireland"}}},
		{"most contacts decide, then the smaller offset", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T04:08:09Z")+call(2, "2016-03-05T04:08:09Z")+call(3, "2016-03-05T05:08:09Z")+call(4, "2016-03-05T05:08:09Z")), Dating{}, "2016-03-05T07:08:09.010+02:00", Epoch, []Zone{{"IST", 7200, Epoch, ""}}},
		{"another zone of the log falls to the table", at("Mar 05 07:08:09.010 IST", call(1, "2016-03-05T05:08:09Z")+call(2, "2016-03-05T05:08:00Z")) + at("Mar 25 07:08:09.010 IDT", ""), Dating{}, "2016-03-05T07:08:09.010+02:00", Epoch, []Zone{{"IST", 7200, Epoch, ""}, {"IDT", 10800, Table, ""}}},
		{"a contact in the next year", at("Dec 31 23:00:00.000 UTC", "") + at("Jan 01 01:00:00.000 UTC", call(1, "2017-01-01T00:59:59Z")), Dating{}, "2016-12-31T23:00:00.000Z", Epoch, []Zone{{"UTC", 0, Table, ""}}},
		{"a record at the new year of another zone", at("Jan 01 01:00:00.000 CET", call(1, "2016-12-31T23:59:59Z")), Dating{}, "2017-01-01T01:00:00.000+01:00", Epoch, []Zone{{"CET", 3600, Table, ""}}},
		{"a contact long after the record says nothing", at("Mar 05 07:08:09.010 UTC", call(1, "2016-05-05T07:08:09Z")), Dating{}, "2026-03-05T07:08:09.010Z", Newest, []Zone{{"UTC", 0, Table, ""}}},
		{"a contact cut off", at("Mar 05 07:08:09.010 UTC", "JTAPICallContact[id=1,app=App[x,time=1457161689000,...") + at("Mar 05 07:08:09.010 UTC", "JTAPICallContact[id=1,time=14571616890"), Dating{}, "2026-03-05T07:08:09.010Z", Newest, []Zone{{"UTC", 0, Table, ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.dating.Clock = testClock
			cal, findings := NewCalendar(c.dating, Text([]byte(c.log)))
			require.Equal(t, c.zones, findings.Zones)
			require.Equal(t, c.year, findings.YearSource)
			require.Equal(t, c.want[:4], fmt.Sprint(findings.Year))
			got := chunked(t, strings.NewReader(c.log), cal, 0)
			require.Equal(t, c.want, got[0].Time.String())
		})
	}
}

// What the epoch times of another run tell goes before what is taken for want
// of anything better, and after what the run tells itself.
func TestCalendarNearAnother(t *testing.T) {
	near := &Anchor{
		First: MakeTime(time.Date(2017, 12, 30, 12, 0, 0, 0, time.UTC).UnixMilli(), 0),
		Zones: []Zone{{"EST", 36000, Epoch, ""}, {"CET", 7200, Table, ""}},
	}
	for _, c := range []struct {
		name, log string
		near      *Anchor
		want      string
		year      Source
		zone      Source
	}{
		{"year and zone", at("Dec 31 07:08:09.010 EST", ""), near, "2017-12-31T07:08:09.010+10:00", Neighbour, Neighbour},
		{"the nearest year", at("Jan 01 07:08:09.010 EST", ""), near, "2018-01-01T07:08:09.010+10:00", Neighbour, Neighbour},
		{"a leap day", at("Feb 29 07:08:09.010 EST", ""), near, "2016-02-29T07:08:09.010+10:00", Neighbour, Neighbour},
		{"another zone", at("Dec 31 07:08:09.010 CET", ""), near, "2017-12-31T07:08:09.010+01:00", Neighbour, Table},
		{"a zone alone", at("Mar 05 07:08:09.010 EST", ""), &Anchor{Zones: near.Zones}, "2026-03-05T07:08:09.010+10:00", Newest, Neighbour},
		{"its own", at("Mar 05 07:08:09.010 EST", call(1, "2019-03-05T12:08:09Z")) + at("Mar 05 07:08:10.010 EST", call(2, "2019-03-05T12:08:10Z")), near, "2019-03-05T07:08:09.010-05:00", Epoch, Epoch},
		{"no time", "7: %MIVR-ENG-7-UNK:a\n", near, "", Newest, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			cal, findings := NewCalendar(Dating{Clock: testClock, Near: c.near}, Text([]byte(c.log)))
			require.Equal(t, c.year, findings.YearSource)
			if c.zone != "" {
				require.Equal(t, c.zone, findings.Zones[0].Source)
			}
			if got := chunked(t, strings.NewReader(c.log), cal, 0)[0].Time; c.want != "" {
				require.Equal(t, c.want, got.String())
			}
		})
	}
}

func TestCalendarOfNothing(t *testing.T) {
	cal, findings := NewCalendar(Dating{Clock: testClock}, Text([]byte("7: %MIVR-ENG-7-UNK:a\n")))
	require.Equal(t, Findings{YearSource: Newest}, findings)
	require.Equal(t, 2026, cal.year)
}

func TestDoubts(t *testing.T) {
	log := at("Mar 05 07:08:09.010 EST", "") + at("Mar 05 07:08:09.010 CST", "") + at("Mar 05 07:08:09.010 QQT", "") + at("Mar 05 07:08:09.010", "")
	_, findings := NewCalendar(Dating{Clock: testClock}, Text([]byte(log)))
	require.Equal(t, []string{
		"time zone CST is taken as UTC-06:00 (Central of North America, not China or Cuba); --tz decides otherwise",
		"time zone QQT is unknown and taken as UTC; --tz decides otherwise",
	}, findings.Doubts())
	_, findings = NewCalendar(Dating{Clock: testClock}, Text([]byte(at("Mar 05 07:08:09.010", ""))))
	require.Equal(t, []string{"the times have no zone and are taken as UTC; --tz decides otherwise"}, findings.Doubts())
}

// A head without a zone has that of the log's other heads.
func TestZoneOfAHeadWithoutOne(t *testing.T) {
	got := split(t, at("Mar 05 07:08:09.010 EST", "")+at("Mar 05 07:08:09.010", ""))
	require.Equal(t, "2026-03-05T07:08:09.010-05:00", got[1].Time.String())
	require.Nil(t, got[1].Zone)
}

func TestYearRule(t *testing.T) {
	for _, c := range []struct {
		last       State
		month, day int
		want       int
	}{
		{State{2025, 12, 31}, 1, 1, 2026},
		{State{2026, 1, 1}, 12, 31, 2025},
		{State{2026, 1, 1}, 6, 30, 2026},
		{State{2025, 11, 20}, 2, 28, 2026},
		{State{2025, 6, 1}, 6, 2, 2025},
		{State{2025, 6, 2}, 6, 1, 2025},
		{State{2023, 12, 30}, 2, 29, 2024},
		{State{MaxYear, 12, 31}, 1, 1, MaxYear},
		{State{MinYear, 1, 1}, 12, 31, MinYear},
	} {
		require.Equal(t, c.want, nearestYear(c.last, c.month, c.day), "%v", c)
	}
}

func TestState(t *testing.T) {
	cal := testCalendar("")
	s := NewSplitter(cal)
	read := func(text string, before State) (State, bool) {
		s.Reset(Chunk{Data: []byte(text)}, before)
		for s.Next() {
		}
		return s.State(), s.UsedState()
	}
	state, used := read("7: %MIVR-ENG-7-UNK:a\nMar 32 07:08:09.010 EST %MIVR-ENG-7-UNK:b", State{2020, 5, 6})
	require.Equal(t, State{2020, 5, 6}, state)
	require.False(t, used)
	state, used = read(at("Dec 31 07:08:09.010 EST", "")+at("Jan 01 07:08:09.010 EST", ""), State{2020, 12, 30})
	require.Equal(t, State{2021, 1, 1}, state)
	require.True(t, used)
	state, used = read(at("Mar 05 07:08:09.010 EST", ""), State{})
	require.Equal(t, State{2026, 3, 5}, state)
	require.True(t, used)
	// Its year is not a leap year because of the state, so the state was used.
	state, used = read(at("Feb 29 07:08:09.010 EST", ""), State{2026, 2, 28})
	require.Equal(t, State{2026, 2, 28}, state)
	require.True(t, used)
}

// In the hour that comes twice, the abbreviation tells which one it is.
func TestSummerTime(t *testing.T) {
	york, err := ParseZone("America/New_York")
	require.NoError(t, err)
	for _, c := range []struct{ stamp, want string }{
		{"Nov 01 00:59:59.000 EDT", "2026-11-01T00:59:59.000-04:00"},
		{"Nov 01 01:30:00.000 EDT", "2026-11-01T01:30:00.000-04:00"},
		{"Nov 01 01:30:00.000 EST", "2026-11-01T01:30:00.000-05:00"},
		{"Nov 01 01:30:00.000", "2026-11-01T01:30:00.000-04:00"},
		{"Nov 01 02:00:00.000 EDT", "2026-11-01T02:00:00.000-05:00"},
		{"Mar 08 01:59:59.999 EDT", "2026-03-08T01:59:59.999-05:00"},
		{"Mar 08 02:30:00.000 EST", "2026-03-08T02:30:00.000-05:00"}, // a time that there was not
		{"Mar 08 03:00:00.000 EST", "2026-03-08T03:00:00.000-04:00"},
	} {
		cal, _ := NewCalendar(Dating{Year: 2026, Zone: york, Clock: testClock}, nil)
		got := chunked(t, strings.NewReader(at(c.stamp, "")), cal, 0)
		require.Equal(t, c.want, got[0].Time.String(), c.stamp)
	}
}

func TestParseZone(t *testing.T) {
	for s, want := range map[string]int{"+05:30": 19800, "-04:00": -14400, "+0545": 20700, "-3": -10800, "+12": 43200, "UTC": 0, "Asia/Kolkata": 19800} {
		loc, err := ParseZone(s)
		require.NoError(t, err, s)
		_, offset := testClock.In(loc).Zone()
		require.Equal(t, want, offset, s)
	}
	for _, s := range []string{"", "Local", "IST", "+", "+5:3", "+19:00", "+05:60", "+05:30:00", "+1:", "5", "Europe/Nowhere", "+-5"} {
		_, err := ParseZone(s)
		require.ErrorContains(t, err, "neither a name", "%q", s)
	}
}

func TestZoneOf(t *testing.T) {
	for s, want := range map[string]int{"GMT+03:00": 180, "GMT-0430": -270, "+05:30": 330, "UTC-3": -180, "NPT": 345} {
		z, ok := zoneOf(s)
		require.True(t, ok, s)
		require.Equal(t, want, z.minutes, s)
	}
	_, ok := zoneOf("MMM")
	require.False(t, ok)
	seen := map[string]bool{}
	for _, z := range zones {
		require.False(t, seen[z.name], z.name)
		seen[z.name] = true
	}
}

// docs/grammar.md lists the zones as the table has them.
func TestZonesInTheDocs(t *testing.T) {
	page, err := os.ReadFile("../docs/grammar.md")
	require.NoError(t, err)
	var sure, ambiguous []string
	for _, z := range zones {
		offset := testClock.In(time.FixedZone("", z.minutes*60)).Format("-07:00")
		if z.meaning == "" {
			sure = append(sure, z.name+" "+offset)
		} else {
			ambiguous = append(ambiguous, fmt.Sprintf("| %s | %s | %s |", z.name, offset, z.meaning))
		}
	}
	require.Equal(t, ambiguous, regexp.MustCompile(`(?m)^\| [A-Z]+ \| [-+].*$`).FindAllString(string(page), -1))
	require.Equal(t, sure, regexp.MustCompile(`\b[A-Za-z]+ [-+]\d\d:\d\d\b`).FindAllString(section(t, string(page), "Zones that mean one thing"), -1))
}

// section is the text under a heading of a page.
func section(t *testing.T, page, heading string) string {
	t.Helper()
	_, text, ok := strings.Cut(page, "# "+heading+"\n")
	require.True(t, ok, heading)
	text, _, _ = strings.Cut(text, "\n#")
	return text
}

// Zones that come in turns are two days of the survey, and ever other ones no more
// than it looks at.
func TestSurveyOfManyZones(t *testing.T) {
	text := func(zone func(i int) string) *sighting {
		var b bytes.Buffer
		for i := range 1000 {
			fmt.Fprintf(&b, "%d: Mar 08 10:00:00.%03d %s %%MIVR-ENG-7-UNK:x\n", i+1, i, zone(i))
		}
		return survey(slices.Values([]*Chunk{{Data: b.Bytes()}}))
	}
	turns := text(func(i int) string { return []string{"EST", "EDT"}[i%2] })
	require.Equal(t, []string{"EST", "EDT"}, turns.zones)
	require.Len(t, turns.days, 2)
	require.EqualValues(t, 10*hour+998, turns.days[0].last)
	require.EqualValues(t, 10*hour+999, turns.days[1].last)
	ever := text(func(i int) string { return fmt.Sprintf("A%c%c", 'A'+i/26%26, 'A'+i%26) })
	require.Len(t, ever.zones, maxZones)
	require.Len(t, ever.offsets(nil), maxZones)
}
