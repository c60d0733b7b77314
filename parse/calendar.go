package parse

import "time"

// Dating says how to turn the stamps of a log into instants, where the user
// decides it.
type Dating struct {
	Year  int            // of the first record; 0: find it out
	Zone  *time.Location // nil: find it out
	Clock time.Time      // now, for "the newest year that is not in the future"
}

// A Calendar dates the records of one run. It is immutable, and safe for use
// by many Splitters.
type Calendar struct {
	// the parse helper fills this in
}
