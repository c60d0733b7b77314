package parse

// A State is what the reading of a record needs to know of the records before
// it: heads print no year, so a year follows from the record before.
type State struct {
	Year  int // year of the last head that had a time; 0 before the first
	Month int // its month, 1 to 12
}

// A Chunk is a piece of the input that begins where a record begins (or where
// the input does, or in the rest of a record that was cut at MaxRecord) and
// ends where one ends.
type Chunk struct {
	Data []byte
	Pos  Pos  // of Data's first byte
	Cut  bool // the last record was cut at MaxRecord
	Rest bool // Data begins with the rest of a record that was cut
}

// A Splitter cuts chunks into records. It looks at every byte once, and at
// the parts of a record only when it is asked for them, so that skipping
// records of other subfacilities costs next to nothing.
//
//	s.Reset(chunk, state)
//	for s.Next() {
//		if string(s.Subfacility()) == "ICD_CTI" {
//			s.Record(&rec)
//		}
//	}
//	state = s.State()
type Splitter struct {
	cal *Calendar
	// the parse helper fills this in
}

// NewSplitter makes a Splitter that dates records by cal.
func NewSplitter(cal *Calendar) *Splitter { return &Splitter{cal: cal} }

// Reset starts on a chunk; st is the state after the records before it.
func (s *Splitter) Reset(c Chunk, st State) { panic("skeleton") }

// Next goes on to the next record; false at the end of the chunk.
func (s *Splitter) Next() bool { panic("skeleton") }

// Subfacility is that of the current record, nil if it is unparsed.
func (s *Splitter) Subfacility() []byte { panic("skeleton") }

// Raw is every byte of the current record.
func (s *Splitter) Raw() []byte { panic("skeleton") }

// Record fills in r, all of it, from the current record, without allocating
// unless there is something to warn of.
func (s *Splitter) Record(r *Record) { panic("skeleton") }

// State is the state after the current record.
func (s *Splitter) State() State { panic("skeleton") }

// UsedState reports whether anything that was read since Reset depends on the
// state given to it: a chunk read with the wrong state must be read again
// only if so.
func (s *Splitter) UsedState() bool { panic("skeleton") }
