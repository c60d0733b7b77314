package input

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ccxtrace/parse"
)

// A seen is what a file in the folder was like when it was looked at.
type seen struct {
	size int64
	time time.Time
	file *File // with its heads
}

const (
	startSize = 64 // bytes at the beginning of a file that tell whether it was written anew
	doneMax   = 64 // files that were read and are remembered
)

// watch looks for more at the end of a file that can grow. It reports whether
// there is something to read.
func (l *lane) watch() bool {
	now, ok := l.stat()
	if !ok {
		return true
	}
	if l.successor(now) == nil {
		return false
	}
	// Of two files that were begun while the folder was listed, the list may have
	// the second alone.
	next := l.successor(now)
	if next == nil {
		return false
	}
	// What was written before the next file was begun is all there by now.
	if now, ok = l.stat(); ok && (l.over || now.Size() == l.read) {
		l.goOn(next, now)
	}
	return true
}

// stat looks at the current file. If it cannot, it ends the file.
func (l *lane) stat() (fs.FileInfo, bool) {
	now, err := l.text.at.(diskFile).Stat()
	if err != nil {
		l.follow.fail(l.file, err)
		l.close()
	}
	return now, err == nil
}

// restarted reports whether the current file was emptied, so that it is to be
// read from its beginning. It may have grown since past where it was read to.
func (l *lane) restarted() bool {
	now, ok := l.stat()
	if !ok {
		return true
	}
	var b [startSize]byte
	n, _ := l.text.at.ReadAt(b[:min(l.read, startSize)], 0)
	if now.Size() >= l.read && bytes.HasPrefix(b[:n], l.head) {
		l.head = append(l.head, b[len(l.head):n]...)
		return false
	}
	// What comes first goes on where the writer stopped.
	l.goOn(&File{Name: l.file.Name, Size: -1, blob: l.file.blob, until: -1, ring: l.file.ring, Joined: true}, now)
	return true
}

// goOn ends the current file, which is now as it is, and makes f the next.
func (l *lane) goOn(f *File, now fs.FileInfo) {
	l.close()
	l.add(f, l.run)
	l.seen = map[string]seen{}
	if l.done = append(l.done, now); len(l.done) > doneMax {
		l.done = l.done[1:]
	}
}

// add puts a file behind those that are to be read.
func (l *lane) add(f *File, run int) {
	l.todo = append(l.todo, todo{f, run})
	l.names[filepath.Clean(f.blob.base.path)] = true
}

// wasRead reports whether a file, maybe under another name, was read and has
// not changed since.
func (l *lane) wasRead(info fs.FileInfo) bool {
	return slices.ContainsFunc(l.done, func(d fs.FileInfo) bool {
		return os.SameFile(d, info) && d.Size() == info.Size() && d.ModTime().Equal(info.ModTime())
	})
}

// A candidate is a file that may go on from the current one.
type candidate struct {
	file  *File
	time  time.Time // when it was written to
	place int       // in the ring
}

// before reports whether c was written before d: a log is written to one file
// at a time. Clocks of disks are coarse.
func (c *candidate) before(d *candidate) bool {
	return d == nil || c.time.Before(d.time) || c.time.Equal(d.time) && c.place < d.place
}

// earlier reports whether c, by its first head, comes before d.
func (c *candidate) earlier(d *candidate) bool {
	if d == nil {
		return true
	}
	switch n := after(c.file.First, d.file.First); {
	case n != 0:
		return n < 0
	case c.file.First.Seq != d.file.First.Seq:
		return c.file.First.Seq < d.file.First.Seq
	}
	return c.before(d)
}

// successor is the file that goes on from the current one, nil if there is
// none yet. The current one may have been renamed, and the next may have its
// name, a new one, or that of the oldest file of a ring.
//
// Several may have been begun since the last look. Heads tell which of them is
// the next; a file that has none yet is it only where its name says so, and
// where it was written before those that have heads.
func (l *lane) successor(current fs.FileInfo) *File {
	own := l.file.ring
	path := filepath.Clean(l.file.blob.base.path)
	now, err := l.follow.disk.Stat(path)
	renamed := err != nil || !os.SameFile(now, current)
	var headed, headless *candidate
	for i, e := range l.ring(filepath.Dir(path)) {
		name := filepath.Join(filepath.Dir(path), e.Name())
		info, err := e.Info()
		if err != nil || os.SameFile(info, current) || l.wasRead(info) || l.follow.held(name, info, l) {
			continue
		}
		f := l.follow.look(l.seen, name, info)
		if f == nil {
			continue
		}
		// The current one may have been renamed before it was found, and so may the
		// next.
		inPlace := name == path || f.ring.base == own.stem || renamed && f.ring.stem == own.base
		newer := !info.ModTime().Before(current.ModTime())
		c := &candidate{f, info.ModTime(), i}
		switch l.goesOn(f, newer, inPlace) {
		case withHead:
			if c.earlier(headed) {
				headed = c
			}
		case withoutHead:
			wraps := i == 0 && byName(f.ring, own) < 0
			if (inPlace || wraps || isNext(own, f.ring)) && c.before(headless) {
				headless = c
			}
		}
	}
	switch {
	case headless != nil && headless.before(headed):
		return headless.file
	case headed != nil:
		return headed.file
	}
	return nil
}

// ring is the files of the folder that may be of the same log, in the order in
// which a ring is written: those after the current one by name, then the
// others, and the one that has its name now at the end.
func (l *lane) ring(folder string) []fs.DirEntry {
	entries, err := l.follow.disk.ReadDir(folder)
	if err != nil {
		return nil // it may come back
	}
	own, rings := l.file.ring, map[string]ring{}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		r := ringOf(filepath.Join(folder, e.Name()), 0)
		rings[e.Name()] = r
		return !e.Type().IsRegular() || !l.related(r)
	})
	slices.SortFunc(entries, func(e, f fs.DirEntry) int {
		a, b := rings[e.Name()], rings[f.Name()]
		if past := byName(own, a) < 0; past != (byName(own, b) < 0) {
			if past {
				return -1
			}
			return 1
		}
		return byName(a, b)
	})
	return entries
}

// current is the file that is being read, or the first that will be.
func (l *lane) current() *File {
	if l.file == nil {
		return l.todo[0].file
	}
	return l.file
}

// related reports whether a file may be of the same log by its name. Beside a
// log with a number stand those of its other numbers; others may be another
// node's.
func (l *lane) related(r ring) bool {
	own := l.current().ring
	switch {
	case r.base == own.base, isNext(own, r):
		return true
	case r.stem != "" && (r.stem == own.stem || r.stem == own.base), own.stem != "" && r.base == own.stem:
		return true // a number is counted up, or put behind the name
	}
	return own.stem == "" && wanted(r.base)
}

// held reports whether a file belongs to another lane than l, which may be nil:
// one that reads it or has read it, or reads one whose name has the same stem.
func (f *Follow) held(name string, info fs.FileInfo, l *lane) bool {
	r := ringOf(name, 0)
	return slices.ContainsFunc(f.lanes, func(o *lane) bool {
		if o == l {
			return false
		}
		own := o.current().ring
		if (l == nil || l.file.ring.group() != r.group()) && r.stem != "" && own.group() == r.group() {
			return true
		}
		return o.names[name] || o.wasRead(info) || o.isCurrent(info)
	})
}

// isCurrent reports whether a file is the one that is being read.
func (l *lane) isCurrent(info fs.FileInfo) bool {
	if l.text == nil || !l.file.canGrow() {
		return false
	}
	now, err := l.text.at.(diskFile).Stat()
	return err == nil && os.SameFile(now, info)
}

// look reads the heads of a file, if it has changed since it was looked at, as
// old says. It is nil if the file cannot be read or is no text.
func (f *Follow) look(old map[string]seen, name string, info fs.FileInfo) *File {
	if s, ok := old[name]; ok && s.size == info.Size() && s.time.Equal(info.ModTime()) {
		return s.file
	}
	old[name] = seen{info.Size(), info.ModTime(), nil}
	file, err := f.disk.Open(name)
	if err != nil {
		return nil // it comes again when it can be read
	}
	defer file.Close()
	log := &File{Name: name, Size: -1, until: -1, ring: ringOf(name, 0), blob: blob{base: &base{path: name}, size: info.Size()}}
	r := bufio.NewReader(io.NewSectionReader(file, 0, info.Size()))
	if start, _ := r.Peek(512); sniff(start) != formOther {
		return nil
	}
	find := finder{Options: Options{disk: f.disk}, heads: newHeadReader()}
	p, err := find.probe(log, r, file)
	if err != nil || p.empty {
		return nil
	}
	log.Product = product(p)
	old[name] = seen{info.Size(), info.ModTime(), log}
	return log
}

// How a file goes on from another one.
type joint int

const (
	notAtAll    joint = iota
	withHead          // its first head comes after the last one
	withoutHead       // it begins with the rest of a record, or has not got its head yet
)

// goesOn tells how f goes on from the current file, and joins it to that if it
// begins inside a record. newer says that it was written to after it, inPlace
// that its name says that it is the next where files are renamed.
func (l *lane) goesOn(f *File, newer, inPlace bool) joint {
	next := newer && (inPlace || isNext(l.file.ring, f.ring) || f.ring.stem != "" && f.ring.stem == l.file.ring.stem)
	switch {
	case next && (!f.First.Known() || f.First.isRestOf(l.last)):
		// The rest of a record, or the beginning of a head that is being written.
		f.Joined = true
		return withoutHead
	case !l.last.Known():
		return when(next)
	case !f.First.Known():
		return notAtAll // until it has a head
	}
	f.Joined = f.cut && (!f.First.HasSeq || f.First.Seq-l.last.Seq <= 2)
	if l.last.HasSeq && f.First.HasSeq && f.First.Seq > l.last.Seq {
		return when(after(f.First, l.last) >= -slack)
	}
	// Another engine run, or a log without sequence numbers.
	return when(after(f.First, l.last) > 0 || next && after(f.First, l.last) == 0 && !f.First.HasSeq)
}

func when(goesOn bool) joint {
	if goesOn {
		return withHead
	}
	return notAtAll
}

// after is how many milliseconds h is after k; the year is a circle.
func after(h, k Head) int64 {
	if h.Time.IsZero() || k.Time.IsZero() {
		return 0
	}
	d := h.Time.UnixMilli() - k.Time.UnixMilli()
	switch {
	case d > yearMilli/2:
		d -= yearMilli
	case d < -yearMilli/2:
		d += yearMilli
	}
	return d
}

// tail leaves of what is to be read the last n records.
func (l *lane) tail(n int) {
	for i := len(l.todo) - 1; i >= 0 && n > 0; i-- {
		f := *l.todo[i].file
		got := l.lastRecords(&f, n)
		if got >= n {
			l.todo = append([]todo{{&f, l.todo[i].run}}, l.todo[i+1:]...)
			l.todo[0].file.Joined = false
			l.drop = got - n
			return
		}
		n -= got
	}
}

// lastRecords moves f's beginning to its last n records or some before, and
// returns how many there are from there on.
func (l *lane) lastRecords(f *File, n int) (got int) {
	if f.blob.base.pipe != nil || f.wide {
		return 0
	}
	text, err := f.blob.open(l.follow.disk)
	if err != nil {
		return 0 // said when it is read
	}
	defer text.Close()
	if f.canGrow() {
		if from, n := recordsBefore(l.heads, text.at, f.blob, f.blob.size, n); from > 0 {
			f.from = from
			return n
		}
	}
	chunker, chunk := parse.NewChunker(text, f.Name, probeShort), parse.Chunk{}
	for chunker.Next(&chunk) == nil {
		l.heads.each(chunk.Data, func(r *parse.Record) bool {
			if !r.Unparsed {
				got++
			}
			return true
		})
	}
	return got
}

const tailMax = 8 << 20 // read of a file to find the records before a place

// recordsBefore is where the last n records before byte end of a plain text
// begin, and how many there are; -1 if that is too far from there.
func recordsBefore(heads *headReader, at io.ReaderAt, b blob, end int64, n int) (from int64, got int) {
	for size := int64(probeSize); ; size *= 8 {
		size = min(size, end)
		block := make([]byte, size)
		if _, err := at.ReadAt(block, b.off+end-size); err != nil {
			return -1, 0
		}
		var begins []int
		off := 0
		if size < end { // a line may be cut where the block begins
			off = bytes.IndexByte(block, '\n') + 1
		}
		heads.each(block[off:], func(r *parse.Record) bool {
			if !r.Unparsed {
				begins = append(begins, off)
			}
			off += len(r.Raw)
			return true
		})
		switch {
		case len(begins) > n:
			return end - size + int64(begins[len(begins)-n]), n
		case size == end:
			return 0, len(begins)
		case size >= tailMax:
			return -1, 0
		}
	}
}

// appeared begins to read the logs that are new in the folders that were named
// and go on from none. It reports whether there are any.
//
// What one look finds may be several files of one node: they are put in order
// as those that were there at the start are.
func (f *Follow) appeared() (found bool) {
	if f.polls++; f.polls%appearPolls != 0 {
		return false
	}
	files := f.fresh()
	for n := 0; n < len(files); {
		// Of files that were begun while the folder was listed, the list may have the
		// later ones alone.
		n, files = len(files), f.fresh()
	}
	if !slices.ContainsFunc(files, func(file *File) bool { return file.First.Known() }) {
		return false
	}
	order := finder{Options: Options{disk: f.disk}, set: &Set{disk: f.disk}, heads: newHeadReader(), files: slices.Clone(files)}
	order.arrange()
	nodes, runs := map[string]*lane{}, map[string]int{}
	for _, r := range order.set.Runs {
		if !r.first().Known() {
			continue // until it has a head
		}
		if nodes[r.Node] == nil {
			runs[r.Node] = len(f.set.Runs) + f.logs
			f.logs++
		}
		f.begin(nodes, r, runs[r.Node])
		for _, file := range r.Files {
			f.set.seen[absolute(file.Name)] = true
		}
	}
	for _, file := range files {
		if file.dropped {
			f.set.seen[absolute(file.Name)] = true
		}
	}
	return len(nodes) > 0
}

// fresh is the files that are new in the folders that were named, if they are
// logs, or parts of one, that go on from none that is read.
func (f *Follow) fresh() (files []*File) {
	for _, folder := range f.set.folders {
		files = f.search(folder, files)
	}
	return files
}

// search adds what is new in a folder and below it to files.
func (f *Follow) search(folder string, files []*File) []*File {
	entries, err := f.disk.ReadDir(folder)
	if err != nil {
		return files // it may come back
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			files = f.search(path, files)
		case !f.set.seen[absolute(path)]:
			// Of what a link leads to.
			if info, err := f.disk.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() > 0 && !f.belongs(path, info) {
				files = f.addLog(files, path, info)
			}
		}
	}
	return files
}

// belongs reports whether a file has to do with those that are read: it is the
// next of one, or a copy, or will be found to be one of these.
func (f *Follow) belongs(path string, info fs.FileInfo) bool {
	r := ringOf(path, 0)
	return f.held(path, info, nil) || slices.ContainsFunc(f.lanes, func(l *lane) bool {
		own := l.current().ring
		return own.folder == r.folder && (l.related(r) || strings.Contains(r.base, own.base))
	})
}

// addLog adds a file to files, if it is a log of the engine. What has no head
// may be a part of one if it is called so.
func (f *Follow) addLog(files []*File, path string, info fs.FileInfo) []*File {
	file := f.look(f.found, path, info)
	if file == nil || file.Product != "" || !file.First.Known() && !wanted(path) {
		return files
	}
	own := *file // to put it in order changes it, and it may be for nothing
	own.ring.order = len(files)
	return append(files, &own)
}
