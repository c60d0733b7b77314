package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ccxtrace/parse"
)

var errNoTime = errors.New("the log has no record with a time")

// A window is the part of the log's time that the user wants.
type window struct{ since, until string }

func (w *window) addFlags(cmd *cobra.Command) {
	forms := ": 10:43 (of the log's first day), 'Nov 20 10:43:59', RFC 3339, or -15m from the log's end"
	cmd.Flags().StringVar(&w.since, "since", "", "records at or after this `time`"+forms)
	cmd.Flags().StringVar(&w.until, "until", "", "records before this `time`"+forms)
}

// span is the range of time that w means in the log that r reads.
func (w *window) span(r *reader) (span, error) {
	var s span
	for _, flag := range []struct {
		name, text string
		at         *end
	}{{"since", w.since, &s.since}, {"until", w.until, &s.until}} {
		if flag.text == "" {
			continue
		}
		at, err := r.moment(flag.text)
		if err != nil {
			return span{}, fmt.Errorf("--%s %q: %w", flag.name, flag.text, err)
		}
		*flag.at = at
		r.note("--%s %s is %s", flag.name, flag.text, at)
	}
	if !s.until.IsZero() && s.until.Before(s.since.Time) {
		return span{}, fmt.Errorf("--until %s is before --since %s", w.until, w.since)
	}
	return s, nil
}

// Layouts of a moment: a time of day, or a day of some year and a time, as the
// log prints them.
var (
	clockLayouts = []string{"15:04", "15:04:05", "15:04:05.000"}
	stampLayouts = []string{"Jan 2 15:04", "Jan 2 15:04:05", "Jan 2 15:04:05.000", "Jan 2"}
	dateLayouts  = []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04:05.000", "2006-01-02 15:04:05.000"}
)

// moment is the time that text means in the log: a time of day is one of the
// log's first day, a day without a year one of the log's first year, and what
// begins with a minus counts back from the log's end. A time of day more than
// twelve hours before the first record is one of the next day. Without an
// offset it is the log's local time.
func (r *reader) moment(text string) (end, error) {
	if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
		_, offset := at.Zone()
		return instant(parse.MakeTime(at.UnixMilli(), offset)), nil
	}
	if back, ok := strings.CutPrefix(text, "-"); ok {
		d, err := time.ParseDuration(back)
		if err != nil {
			return end{}, fmt.Errorf("a duration is like -15m or -1h30m")
		}
		last, err := r.last()
		if err != nil {
			return end{}, err
		}
		if last.IsZero() {
			return end{}, errNoTime
		}
		return instant(parse.MakeTime(last.UnixMilli()-d.Milliseconds(), last.Offset())), nil
	}
	first := r.first()
	if first.IsZero() {
		return end{}, errNoTime
	}
	begin := first.Std()
	for _, group := range [][]string{clockLayouts, stampLayouts, dateLayouts} {
		for _, layout := range group {
			at, err := time.ParseInLocation(layout, text, begin.Location())
			if err != nil {
				continue
			}
			switch {
			case &group[0] == &clockLayouts[0]:
				at = time.Date(begin.Year(), begin.Month(), begin.Day(), at.Hour(), at.Minute(), at.Second(), at.Nanosecond(), begin.Location())
				if begin.Sub(at) > 12*time.Hour {
					at = at.AddDate(0, 0, 1) // the log goes on over midnight
				}
			case &group[0] == &stampLayouts[0]:
				at = nearestYear(at, begin)
			}
			return end{Time: parse.MakeTime(at.UnixMilli(), first.Offset()), isLocal: true}, nil
		}
	}
	return end{}, fmt.Errorf("a time is like 10:43, 'Nov 20 10:43:59', 2026-11-20T10:43:59-04:00 or -15m")
}

// nearestYear is at in the year that puts it nearest to the log's beginning.
func nearestYear(at, begin time.Time) time.Time {
	best := at.AddDate(begin.Year()-at.Year(), 0, 0)
	for _, by := range []int{-1, 1} {
		if other := at.AddDate(begin.Year()-at.Year()+by, 0, 0); other.Sub(begin).Abs() < best.Sub(begin).Abs() {
			best = other
		}
	}
	return best
}
