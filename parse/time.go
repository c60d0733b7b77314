package parse

import (
	"encoding/binary"
	"time"
)

// A Time is an instant to the millisecond with the offset from UTC that it is
// shown with. The zero Time is "no time". It is smaller and faster to print
// than time.Time, of which a log has one for every record.
type Time struct {
	milli  int64 // since 1970 UTC, plus one, so that the zero value is no time
	offset int32 // seconds east of UTC
}

// MakeTime is the instant of milli milliseconds since 1970 UTC, shown at
// offset seconds east of UTC.
func MakeTime(milli int64, offset int) Time { return Time{milli + 1, int32(offset)} }

// IsZero reports whether t is "no time".
func (t Time) IsZero() bool { return t.milli == 0 }

// UnixMilli is the number of milliseconds since 1970 UTC.
func (t Time) UnixMilli() int64 { return t.milli - 1 }

// Offset is the offset from UTC in seconds that t is shown with.
func (t Time) Offset() int { return int(t.offset) }

// Sub is the time from u to t.
func (t Time) Sub(u Time) time.Duration { return time.Duration(t.milli-u.milli) * time.Millisecond }

// Before reports whether t is earlier than u.
func (t Time) Before(u Time) bool { return t.milli < u.milli }

// Local is what the clocks show at t, in milliseconds since they showed 1970.
func (t Time) Local() int64 { return t.UnixMilli() + int64(t.offset)*1000 }

// Std is t as a time.Time in a fixed zone.
func (t Time) Std() time.Time {
	return time.UnixMilli(t.UnixMilli()).In(time.FixedZone("", int(t.offset)))
}

// Append appends t as RFC 3339 with milliseconds, "2016-04-08T10:14:27.869+05:30".
func (t Time) Append(b []byte) []byte {
	local := t.Local()
	days, ms := local/msPerDay, local%msPerDay
	if ms < 0 {
		days, ms = days-1, ms+msPerDay
	}
	y, m, d := civil(days)
	b = append2(append(append2(append(append2(append2(b, y/100), y%100), '-'), m), '-'), d)
	b = append(b, 'T')
	b = appendClock(b, int(ms))
	if t.offset == 0 {
		return append(b, 'Z')
	}
	sign, off := byte('+'), int(t.offset)
	if off < 0 {
		sign, off = '-', -off
	}
	return append2(append(append2(append(b, sign), off/3600), ':'), off/60%60)
}

// AppendClock appends the time of day alone, "10:14:27.869".
func (t Time) AppendClock(b []byte) []byte {
	ms := t.Local() % msPerDay
	if ms < 0 {
		ms += msPerDay
	}
	return appendClock(b, int(ms))
}

// String is the time as Append writes it, "" for no time.
func (t Time) String() string {
	if t.IsZero() {
		return ""
	}
	return string(t.Append(nil))
}

const msPerDay = 24 * 3600 * 1000

func appendClock(b []byte, ms int) []byte {
	b = append2(append(append2(append(append2(b, ms/3600000), ':'), ms/60000%60), ':'), ms/1000%60)
	ms %= 1000
	return append2(append(b, '.', byte('0'+ms/100)), ms%100)
}

func append2(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// civil is the date of a day counted from 1970-01-01 in the proleptic
// Gregorian calendar, by Howard Hinnant's method (years from March, eras of
// 400 years): no table and no branch on leap years.
func civil(days int64) (y, m, d int) {
	z := days + 719468
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = int(doy - (153*mp+2)/5 + 1)
	m = int(mp + 3)
	if m > 12 {
		m -= 12
	}
	y = int(yoe + era*400)
	if m <= 2 {
		y++
	}
	return y, m, d
}

// daysOf is the inverse of civil.
func daysOf(y, m, d int) int64 {
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return int64(era)*146097 + int64(doe) - 719468
}

// The years that a record can be dated in. RFC 3339 has four digits for a year,
// and instants are counted from 1970: so an offset, or what is looked at before
// and after a record, leads past neither.
const (
	MinYear = 1971
	MaxYear = 9998
)

// nearestYear is the possible year that puts a day nearest to the last one.
func nearestYear(last State, month, day int) int {
	from := daysOf(last.Year, last.Month, last.Day)
	best, least := last.Year, int64(1<<62)
	for _, year := range [...]int{last.Year, last.Year + 1, last.Year - 1} {
		far := daysOf(year, month, day) - from
		if far = max(far, -far); far < least && year >= MinYear && year <= MaxYear {
			best, least = year, far
		}
	}
	return best
}

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	return int(daysOf(year, month+1, 1) - daysOf(year, month, 1))
}

// dayKey is the "Nov 20 " of a stamp in a word.
func dayKey(stamp []byte) uint64 { return binary.LittleEndian.Uint64(stamp) & dayMask }

// monthOf is the month of a stamp, 1 to 12; 0 if it is none.
func monthOf(stamp []byte) int {
	const months = "JanFebMarAprMayJunJulAugSepOctNovDec"
	for m := 0; m < len(months); m += 3 {
		if string(stamp[:3]) == months[m:m+3] {
			return m/3 + 1
		}
	}
	return 0
}

// clock is the time of day of a stamp in milliseconds; false if there is no
// such time.
func clock(stamp []byte) (int64, bool) {
	t := stamp[len("Mon DD "):stampLen]
	two := func(i int) int64 { return int64(t[i]-'0')*10 + int64(t[i+1]-'0') }
	h, m, s, ms := two(0), two(3), two(6), two(9)*10+int64(t[11]-'0')
	return ((h*60+m)*60+s)*1000 + ms, h < 24 && m < 60 && s < 60
}
