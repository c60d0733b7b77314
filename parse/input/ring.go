package input

import (
	"strings"
)

// A ring is what the name of a file says of its place among others: the folder,
// the name without the number of a rotated log, and the number.
type ring struct {
	folder string
	stem   string // "" if there is no number
	base   string // the whole name
	order  int    // in which it was found
}

// ringOf reads "node1/Cisco001MIVR014.log.gz" as folder "node1", stem
// "Cisco001MIVR", and "MIVR.log.3" as stem "MIVR.log".
func ringOf(name string, order int) ring {
	r := ring{base: name, order: order}
	if i := strings.LastIndexAny(name, `/\!`); i >= 0 {
		r.folder, r.base = name[:i], name[i+1:]
	}
	for _, packed := range []string{".gz", ".zst", ".zip", ".tgz"} {
		r.base = strings.TrimSuffix(r.base, packed)
	}
	stem := strings.TrimRight(r.base, "0123456789")
	if stem == r.base {
		if i := strings.LastIndexByte(stem, '.'); i > 0 {
			stem = stem[:i]
		}
		full := stem
		if stem = strings.TrimRight(full, "0123456789"); stem == full {
			return r
		}
	}
	r.stem = strings.TrimRight(stem, ".")
	return r
}

// group is the same for files that are likely to be of one node.
func (r ring) group() string { return r.folder + "\x00" + r.stem }

// byName orders names as people count: "log9" before "log10". Names that are
// the same stay in the order in which they were found.
func byName(a, b ring) int {
	if c := strings.Compare(a.folder, b.folder); c != 0 {
		return c
	}
	x, y := a.base, b.base
	for x != "" && y != "" {
		i, j := digits(x), digits(y)
		if i > 0 && j > 0 {
			m, n := strings.TrimLeft(x[:i], "0"), strings.TrimLeft(y[:j], "0")
			if len(m) != len(n) {
				return len(m) - len(n)
			}
			if c := strings.Compare(m, n); c != 0 {
				return c
			}
			x, y = x[i:], y[j:]
			continue
		}
		if x[0] != y[0] {
			return int(x[0]) - int(y[0])
		}
		x, y = x[1:], y[1:]
	}
	if len(x) != len(y) {
		return len(x) - len(y)
	}
	return a.order - b.order
}

// digits is the number of digits that s starts with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// isNext reports whether b is the name that comes after a when a log is cut:
// "log9" and "log10", "xaz" and "xba".
func isNext(a, b ring) bool {
	return a.folder == b.folder && a.base != "" && (successor(a.base, isDigit, '0', '9') == b.base || successor(a.base, isLower, 'a', 'z') == b.base)
}

// successor counts the last run of characters of a class in name up by one;
// "" if there is none.
func successor(name string, in func(rune) bool, low, high byte) string {
	end := strings.LastIndexFunc(name, in) + 1
	b := []byte(name)
	for i := end - 1; i >= 0 && in(rune(b[i])); i-- {
		if b[i] != high {
			b[i]++
			return string(b)
		}
		b[i] = low
		if low == '0' && (i == 0 || !in(rune(b[i-1]))) {
			return name[:i] + "1" + string(b[i:])
		}
	}
	return ""
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
func isLower(r rune) bool { return 'a' <= r && r <= 'z' }
