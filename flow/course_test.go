package flow

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

// What is remembered of other conversations changes nothing: with one message
// less, or one twice, those of one plot go ever other ways, and each way is
// gone again with other numbers.
func TestCoursesAreAlikeOnly(t *testing.T) {
	used := NewMatcher(Flows)
	for _, p := range plots {
		n := len(p.messages(t, 1000))
		for i := range 2 * n {
			for _, base := range []int{1000, 5000} {
				ms := p.messages(t, base)
				if i < n {
					ms = slices.Delete(ms, i, i+1)
				} else {
					ms = slices.Insert(ms, i-n, ms[i-n])
				}
				for _, c := range assemble(ms) {
					used.Match(c)
					got := outcome(c)
					NewMatcher(Flows).Match(c)
					require.Equal(t, outcome(c), got, "%s, %d", p.name, i)
				}
			}
		}
	}
}

// A conversation of very many messages is matched, and not remembered.
func TestLongCourse(t *testing.T) {
	m := NewMatcher(Flows)
	var ms []*decode.Message
	for range maxCourse {
		ms = append(ms, plots[0].messages(t, 1000)...)
	}
	for _, c := range assemble(interleave(ms)) {
		m.Match(c)
		got := outcome(c)
		m.Match(c)
		require.Equal(t, got, outcome(c))
	}
	for _, k := range m.courses {
		require.True(t, k == nil || len(k.readings) <= maxCourse)
	}
}

// outcome is what matching says of c.
func outcome(c *Conversation) (says []string) {
	says = append(says, fmt.Sprint(c.Patterns, c.Resembles))
	for _, d := range c.Deviations {
		says = append(says, fmt.Sprint(d.Kind, d.Pattern, d.Step, d.Type, d.Detail, slices.Index(c.Events, d.Event), slices.Index(c.Events, d.After)))
	}
	for _, e := range c.Events {
		says = append(says, fmt.Sprintf("%s %d %p", e.Pattern, e.Step, e.Expected))
	}
	return says
}
