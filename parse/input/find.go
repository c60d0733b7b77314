package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Options say where FILE arguments are looked for.
type Options struct {
	Stdin io.Reader // what "-" stands for
	Temp  string    // folder of temporary files; "" is the system's

	// Progress, if not nil, is told from time to time how many bytes were read so
	// far to find out what there is.
	Progress func(read int64)

	disk disk
}

// ErrNone is in Set.Errs, wrapped, where a folder, a glob or an archive holds
// no log.
var ErrNone = errors.New("no MIVR log found")

// Find looks for the logs that FILE arguments stand for and puts them in
// order. It reads the first and the last records of each, no more, but for
// what only reading on can tell: the members of a compressed tar, and whether
// two files are copies of one another.
//
// An archive inside something compressed is copied to one temporary file, as
// its members cannot be read in any other order than they stand there. The
// Set must be closed, so that it goes away.
func Find(args []string, o Options) *Set {
	if o.disk == nil {
		o.disk = osDisk{}
	}
	set := &Set{disk: o.disk, spool: &spool{folder: o.Temp}, seen: map[string]bool{}}
	f := &finder{Options: o, set: set, heads: newHeadReader(), seen: set.seen, names: map[string]int{}}
	if o.Progress != nil {
		f.told = &toldDisk{disk: o.disk, tell: o.Progress}
		f.disk = f.told
		defer func() { f.told.tell = nil }() // a pipe is read on
	}
	for _, arg := range args {
		f.argument(arg)
	}
	f.arrange()
	return f.set
}

// A finder collects files.
type finder struct {
	Options
	set   *Set
	heads *headReader
	seen  map[string]bool // absolute paths
	names map[string]int  // of files: an archive may have several of one name
	files []*File

	depth, nested int // archives that are being looked at, and that were inside another one
	growth        *growth
	told          *toldDisk // nil if nobody wants to know of progress
}

func (f *finder) fail(err error) { f.set.Errs = append(f.set.Errs, err) }

func (f *finder) skip(name, why, product string) {
	f.set.Skipped = append(f.set.Skipped, Skip{name, why, product})
}

// argument looks at one FILE. One that is passed over by its own name is not
// said to hold no log as well: it is a log of some kind.
func (f *finder) argument(arg string) {
	files, errs, skipped := len(f.files), len(f.set.Errs), len(f.set.Skipped)
	f.resolve(arg)
	none := !slices.ContainsFunc(f.set.Skipped[skipped:], func(s Skip) bool { return s.isLog() || s.Name == arg })
	if none && len(f.files) == files && len(f.set.Errs) == errs {
		f.fail(fmt.Errorf("%s: %w", arg, ErrNone))
	}
}

func (f *finder) resolve(arg string) {
	if arg == "-" {
		f.stdin()
		return
	}
	info, err := f.disk.Stat(arg)
	if err == nil {
		f.path(arg, info, true)
		return
	}
	// A name that exists is never a pattern: "log[1].txt" is a fair name.
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[") {
		found, globErr := filepath.Glob(arg)
		if globErr != nil {
			f.fail(fmt.Errorf("%s: %w", arg, globErr))
		}
		for _, path := range found {
			if info, err := f.disk.Stat(path); err != nil {
				f.fail(err)
			} else {
				f.path(path, info, true)
			}
		}
		return
	}
	f.fail(err)
}

// path looks at a file or folder; named says that the user asked for it.
func (f *finder) path(path string, info fs.FileInfo, named bool) {
	switch {
	case info.IsDir():
		if named {
			f.set.folders = append(f.set.folders, path)
		}
		f.folder(path)
	case info.Mode().IsRegular():
		f.file(path, info.Size(), named)
	case named:
		f.pipe(path)
	}
}

// folder looks for logs in a folder and below it. Links to folders are not
// followed, so there are no loops.
func (f *finder) folder(path string) {
	entries, err := f.disk.ReadDir(path)
	if err != nil {
		f.fail(err)
	}
	for _, e := range entries {
		name := filepath.Join(path, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		info, err := e.Info()
		link := e.Type()&fs.ModeSymlink != 0
		if link {
			info, err = f.disk.Stat(name)
		}
		switch {
		case err == nil && !(link && info.IsDir()):
			f.path(name, info, false)
		case err != nil && (!link || wanted(name)): // a link that leads nowhere may be of anything
			f.fail(err)
		}
	}
}

// file looks at a file on disk.
func (f *finder) file(path string, size int64, named bool) {
	if !f.first(path) {
		return
	}
	file, err := f.disk.Open(path)
	if err != nil {
		f.fail(err)
		return
	}
	defer file.Close()
	f.growth = &growth{size: size}
	f.look(path, blob{base: &base{path: path}, size: size}, source{at: file}, named)
}

// first reports whether path was not seen before. The same file under another
// name is found out by its contents.
func (f *finder) first(path string) bool {
	key := absolute(path)
	if f.seen[key] {
		f.skip(path, "named twice", "")
		return false
	}
	f.seen[key] = true
	return true
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// stdin looks at standard input: a file if it was redirected from one, else a
// pipe.
func (f *finder) stdin() {
	if !f.first("-") {
		return
	}
	if file, ok := f.Stdin.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			off, err := file.Seek(0, io.SeekCurrent)
			if err != nil {
				f.fail(fmt.Errorf("standard input: %w", err))
				return
			}
			f.growth = &growth{size: info.Size() - off}
			f.look("-", blob{base: &base{path: "-", at: file}, off: off, size: max(info.Size()-off, 0)}, source{at: f.told.file(file)}, true)
			return
		}
	}
	if f.Stdin != nil {
		f.stream("-", f.told.reader(f.Stdin))
	}
}

// pipe looks at a file that can be read only once, such as one that a shell
// made for <(command).
func (f *finder) pipe(path string) {
	file, err := f.disk.Open(path)
	if err != nil {
		f.fail(err)
		return
	}
	f.stream(path, file)
}

func (f *finder) stream(name string, r io.Reader) {
	in := &counter{r: r}
	f.growth = &growth{pipe: in}
	p := &pipe{r: in}
	f.look(name, blob{base: &base{path: name, pipe: p}, size: -1}, source{r: p.reader()}, true)
}

// A source is an open blob: its bytes at any place, or from the start.
type source struct {
	at io.ReaderAt // of the base; nil for what must be read from the start
	r  io.Reader
	in *counter // what was read of the base for r
}

// reader is the bytes of b from the start.
func (s source) reader(b blob) (io.Reader, *counter) {
	if s.at == nil {
		return s.r, s.in
	}
	in := &counter{r: io.NewSectionReader(s.at, b.off, b.size)}
	return in, in
}

// look finds out by its contents what b is: an archive, something compressed,
// or a log. src is b, open.
func (f *finder) look(name string, b blob, src source, named bool) {
	if len(b.layers) > maxLayers {
		f.fail(fmt.Errorf("%s: more than %d archives inside each other", name, maxLayers))
		return
	}
	raw, in := src.reader(b)
	if in == nil {
		in = &counter{r: raw}
		raw = in
	}
	r := buffered(raw)
	start, err := r.Peek(512)
	if len(start) == 0 && err != io.EOF {
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	switch form := sniff(start); form {
	case formGzip, formZstd:
		l := layer{kind: gzipped}
		if form == formZstd {
			l.kind = zstandard
		}
		text, err := unpack(r, in, l)
		if err != nil {
			f.fail(fmt.Errorf("%s: %w", name, err))
			return
		}
		f.look(name, b.with(l), source{r: f.growth.count(text), in: in}, named)
		if c, ok := text.(io.Closer); ok {
			c.Close()
		}
	case formZip, formTar:
		f.archive(name, b, src.at, r, form)
	case formOther:
		f.log(name, b, r, src.at, named)
	default:
		if named || wanted(name) {
			f.fail(fmt.Errorf("%s: a file in %s form; unpack it first", name, form))
		}
	}
}

// A form is what a file is by its first bytes.
type form string

const (
	formOther form = ""
	formGzip  form = "gzip"
	formZstd  form = "zstd"
	formZip   form = "zip"
	formTar   form = "tar"
)

// magics are the first bytes of forms. Those that are not read are there to be
// named to the user.
var magics = []struct {
	start string
	form  form
}{
	{"\x1f\x8b\x08", formGzip},
	{"\x28\xb5\x2f\xfd", formZstd},
	{"PK\x03\x04", formZip},
	{"PK\x05\x06", formZip}, // without members
	{"BZh", "bzip2"},
	{"\xfd7zXZ\x00", "xz"},
	{"7z\xbc\xaf\x27\x1c", "7z"},
	{"Rar!\x1a\x07", "rar"},
}

func sniff(start []byte) form {
	for _, m := range magics {
		if bytes.HasPrefix(start, []byte(m.start)) {
			return m.form
		}
	}
	if isTarHeader(start) {
		return formTar
	}
	return formOther
}

// isTarHeader reports whether b starts with a header of a tar: its checksum
// fits. The magic word does not stand in all of them.
func isTarHeader(b []byte) bool {
	if len(b) < 512 || b[0] == 0 {
		return false
	}
	want, digits := 0, false
	for _, c := range b[148:156] {
		if c >= '0' && c <= '7' {
			want, digits = want*8+int(c-'0'), true
		} else if c != ' ' && c != 0 {
			return false
		}
	}
	sum := 8 * int(' ') // the checksum counts as blanks
	for i, c := range b[:512] {
		if i < 148 || i >= 156 {
			sum += int(c)
		}
	}
	return digits && sum == want
}

// wanted reports whether the name of a file says that it is a MIVR log.
func wanted(name string) bool {
	if i := strings.LastIndexAny(name, `/\!`); i >= 0 {
		name = name[i+1:]
	}
	return strings.Contains(strings.ToUpper(name), facility)
}

// log looks at what may be a log.
func (f *finder) log(name string, b blob, r *bufio.Reader, at io.ReaderAt, named bool) {
	file := &File{Name: name, Size: -1, blob: b, until: -1, ring: ringOf(name, len(f.files))}
	if b.base.pipe != nil {
		// What comes later may be long in coming.
		r = bufio.NewReader(io.LimitReader(r, int64(r.Buffered())))
	}
	p, err := f.probe(file, r, at)
	if b.base.pipe != nil {
		file.Last, file.LastKnown, file.Size = Head{}, false, -1
	}
	likely := named || wanted(name) || p.facility == facility
	file.Product = product(p)
	if !likely && p.product == "" {
		p.product = file.Product
	}
	switch {
	case p.product != "" && (likely || isLog(name)):
		f.skip(name, "a log of "+p.product, p.product)
	case !likely:
		// Some other file in the folder.
	case err != nil && !file.First.Known():
		f.fail(fmt.Errorf("%s: %w", name, err))
	case p.empty && !named:
		f.skip(name, "empty", "")
		delete(f.seen, absolute(name)) // a log that is followed may begin in it
	case p.binary && !named && p.facility != facility:
		f.skip(name, noText, "")
	default:
		// An error after the first head comes again when the file is read.
		if f.names[name]++; f.names[name] > 1 {
			file.Name = fmt.Sprintf("%s#%d", name, f.names[name])
		}
		f.files = append(f.files, file)
	}
}

// product is the facility of another program than the engine, such as JTAPI,
// that logs in the engine's grammar; "" for the engine.
func product(p probe) string {
	if p.facility == facility {
		return ""
	}
	return p.facility
}

// isLog reports whether the name of a file says that it is a log.
func isLog(name string) bool { return strings.Contains(path.Base(name), ".log") }
