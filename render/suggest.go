package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// near are the names that are most like term, the most like first, at most
// five; none where none is much like it.
func near(term string, names []string) []string {
	type hit struct {
		name     string
		distance int
	}
	folded := fold(term)
	var hits []hit
	for _, name := range names {
		f := fold(name)
		d := distance(folded, f)
		if len(folded) > 2 && strings.Contains(f, folded) {
			d = min(d, 1+(len(f)-len(folded))/8)
		}
		if d <= max(1, len(folded)/4) {
			hits = append(hits, hit{name, d})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(a.distance-b.distance, len(a.name)-len(b.name), strings.Compare(a.name, b.name))
	})
	var out []string
	for _, h := range hits {
		if !slices.Contains(out, h.name) && len(out) < 5 {
			out = append(out, h.name)
		}
	}
	return out
}

// fold makes names alike that differ in case, underscores, hyphens or blanks
// alone.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// distance is how many letters must be put in, taken out or replaced to make
// b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
