package input

// A Set is what FILE arguments stand for.
type Set struct {
	Runs    []*Run  // in the order of their first records
	Skipped []Skip  // what was passed over, in the order found
	Errs    []error // what could not be read; the rest stands in Runs

	disk    disk
	folders []string        // that were named
	seen    map[string]bool // absolute paths of files that were looked at and were not empty
	spool   *spool          // copies of archives that are inside something compressed, and of pipes whose end is looked at first
}

// A Skip is something that holds no records that are wanted, or holds only
// records that another file has too.
type Skip struct {
	Name    string
	Why     string // "a copy of a.log", "empty", "a Finesse log", ...
	Product string // of a log that another product wrote; else ""
}

const noText = "no text"

// isLog reports whether s is a log of the engine, if one that says nothing new.
func (s Skip) isLog() bool { return s.Product == "" && s.Why != noText }

// A Run is the files of one engine run on one node, in order: one sequence.
type Run struct {
	Node  string // folder or name that tells nodes apart; "" if there is one node only
	Count int    // of the node's runs, from 1
	Files []*File

	disk  disk
	spool *spool // of the Set
}

// A File is one log: a file on disk, a member of an archive, or standard
// input.
type File struct {
	Name  string // as the user named it, and inner names: "ticket.zip!node1/Cisco001MIVR014.log"
	First Head   // the zero Head if the file has none
	Last  Head   // the zero Head as long as it is not known; see LastKnown
	Size  int64  // of the text, in bytes; -1 as long as it is not known

	// Product is "", or the facility of another program, such as JTAPI, whose log
	// was read as the user named it.
	Product string

	// LastKnown is false for a large compressed file that was not read to
	// its end.
	LastKnown bool

	// Joined says that the file begins inside the last record of the file
	// before it in the run.
	Joined bool

	blob    blob
	dropped bool  // another file has all of it
	broken  error // that ended the text, found when it was compared with another one
	from    int64 // the bytes before are not read, as their time is not wanted
	until   int64 // only so many bytes of the text are read: the rest is in the next file; -1 is all
	noLines bool  // the lines in the bytes before from need not be counted
	counted int64 // bytes before from whose lines are known already,
	lines   int   // and how many these are
	ring    ring
	cut     bool // the text begins inside a record
	wide    bool // the text is UTF-16
}

// Close removes the temporary file, if there is one.
func (s *Set) Close() error { return s.spool.close() }
