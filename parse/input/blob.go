package input

import (
	"bufio"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"slices"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// What an archive may cost. A log of an engine shrinks to a fifteenth, one
// that says the same all day to a hundredth; what grows more than this was
// made to fill a disk or a memory, and nobody wants to read it.
const (
	maxRatio    = 300      // bytes that a byte on disk may become, ...
	ratioGrace  = 64 << 20 // ... counted once there are this many
	maxExpanded = 64 << 30 // bytes that one opening of a file may become
	maxLayers   = 8        // compressions, one inside the other
	maxDepth    = 4        // archives, one inside the other
	maxNested   = 1000     // archives that are inside another one, for all FILE arguments
	maxMembers  = 100_000  // members of one archive
	maxWindow   = 128 << 20
)

var (
	errRatio    = fmt.Errorf("grows more than %d times when unpacked, as a zip bomb does; given up", maxRatio)
	errExpanded = errors.New("is larger than 64 GiB when unpacked; given up")
	errChecksum = errors.New("is damaged: its checksum does not match")
	errShorter  = errors.New("became shorter after it was found")
	errLength   = errors.New("is damaged: it has not the length that the archive states")
)

// A layer is one thing that was done to a text to make it the bytes of a blob.
type layer struct {
	kind layerKind
	size int64  // of a member of a zip: bytes of the text, as the zip states it
	crc  uint32 // and their checksum
}

type layerKind uint8

const (
	gzipped   layerKind = iota
	zstandard           // a zstd frame, or several
	deflated            // a member of a zip
	stored              // a member of a zip that is not compressed
)

// A blob is a sequence of bytes that can be opened again and again: a stretch
// of a file, and the layers to take off. Nothing is ever written to a place
// that an archive names.
type blob struct {
	base   *base
	off    int64
	size   int64   // of the stretch; of no meaning for a pipe
	layers []layer // from the outside in
}

// A base is a file whose bytes are on a disk, or behind an open handle.
type base struct {
	path string
	at   io.ReaderAt // if not nil, read instead of opening path
	pipe *pipe       // if not nil, bytes that come once
}

// with is b with one more layer.
func (b blob) with(l layer) blob {
	b.layers = append(slices.Clip(b.layers), l)
	return b
}

// plain reports whether every byte of the text can be read without those
// before it.
func (b blob) plain() bool {
	return b.base.pipe == nil && !slices.ContainsFunc(b.layers, func(l layer) bool { return l.kind != stored })
}

// part is a stretch of a plain blob.
func (b blob) part(off, size int64) blob {
	return blob{base: b.base, off: b.off + off, size: size}
}

// open gives the text of b.
func (b blob) open(d disk) (*opened, error) {
	o := &opened{}
	if err := o.open(b, d); err != nil {
		o.Close()
		return nil, err
	}
	return o, nil
}

// An opened is a blob that is being read.
type opened struct {
	io.Reader
	in      *counter    // what was read of the base
	at      io.ReaderAt // the base, nil for a pipe
	blob    blob
	closers []io.Closer
}

func (o *opened) open(b blob, d disk) error {
	in := &counter{}
	o.in, o.at, o.blob = in, b.base.at, b
	if b.base.pipe != nil {
		in.r = b.base.pipe.reader()
	} else {
		if o.at == nil {
			f, err := d.Open(b.base.path)
			if err != nil {
				return err
			}
			o.at, o.closers = f, append(o.closers, f)
		}
		in.r = stretch(o.at, b)
	}
	o.Reader = in
	for _, l := range b.layers {
		r, err := unpack(o.Reader, in, l)
		if err != nil {
			return err
		}
		if c, ok := r.(io.Closer); ok {
			o.closers = append(o.closers, c)
		}
		o.Reader = r
	}
	return nil
}

// skip passes over the bytes of f that are not wanted, and counts the lines in
// them, if those are.
func (o *opened) skip(f *File) (lines int) {
	n := f.from
	if n == 0 {
		return 0
	}
	if !f.noLines {
		lines = f.lines + countLines(o.at, o.blob.off+f.counted, n-f.counted)
	}
	o.in.r = stretch(o.at, o.blob.part(n, o.blob.size-n))
	o.Reader = o.in
	return lines
}

func (o *opened) Close() error {
	var errs []error
	for _, c := range slices.Backward(o.closers) {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// stretch reads b, which must not have become shorter.
func stretch(at io.ReaderAt, b blob) io.Reader {
	return &exactly{r: io.NewSectionReader(at, b.off, b.size), left: b.size}
}

// unpack takes one layer off r.
func unpack(r io.Reader, in *counter, l layer) (io.Reader, error) {
	switch l.kind {
	case gzipped:
		packed := buffered(r)
		z, err := gzip.NewReader(packed)
		if err != nil {
			return nil, noEOF(err)
		}
		z.Multistream(false)
		return &limited{r: &gunzip{z, packed}, in: in}, nil
	case zstandard:
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, noEOF(err)
		}
		return &limited{r: z, in: in, close: z.Close}, nil
	case deflated:
		return &checked{r: &limited{r: flate.NewReader(buffered(r)), in: in}, left: l.size, want: l.crc, sum: crc32.NewIEEE()}, nil
	default: // stored
		return &checked{r: r, left: l.size, want: l.crc, sum: crc32.NewIEEE()}, nil
	}
}

// A gunzip reads the members of a gzip. Zeros after the last are padding, as to
// a block of a tape.
type gunzip struct {
	*gzip.Reader
	packed *bufio.Reader
}

func (g *gunzip) Read(p []byte) (int, error) {
	for {
		n, err := g.Reader.Read(p)
		if n > 0 && err == io.EOF {
			err = nil
		}
		if n > 0 || err != io.EOF {
			return n, err
		}
		padded := false
		for {
			c, err := g.packed.ReadByte()
			if err != nil {
				return 0, err
			}
			if c != 0 {
				g.packed.UnreadByte()
				break
			}
			padded = true
		}
		if padded {
			return 0, gzip.ErrHeader
		}
		if err := g.Reset(g.packed); err != nil {
			return 0, noEOF(err)
		}
		g.Multistream(false)
	}
}

func buffered(r io.Reader) *bufio.Reader {
	if b, ok := r.(*bufio.Reader); ok {
		return b
	}
	return bufio.NewReaderSize(r, 64<<10)
}

// noEOF is err, where io.EOF would say that all went well.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// A counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// exactly fails if its reader ends early: the file was cut short after it was
// looked at.
type exactly struct {
	r    io.Reader
	left int64
}

func (e *exactly) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	e.left -= int64(n)
	if err == io.EOF && e.left > 0 {
		err = errShorter
	}
	return n, err
}

// limited ends a reader that unpacks too much.
type limited struct {
	r     io.Reader
	in    *counter // what was read for it
	out   int64
	close func()
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	l.out += int64(n)
	switch {
	case l.out > maxExpanded:
		return 0, errExpanded
	case l.out > ratioGrace && l.out/maxRatio > l.in.n:
		return 0, errRatio
	}
	return n, err
}

func (l *limited) Close() error {
	if l.close != nil {
		l.close()
	}
	return nil
}

// A growth is what one file has become so far while logs were looked for in
// it: its members by themselves may each grow no more than they may.
type growth struct {
	size int64    // of the file on disk,
	pipe *counter // or what was read of a pipe
	out  int64
}

// add takes n more bytes into account.
func (g *growth) add(n int64) error {
	g.out += n
	if g.over() {
		return errRatio
	}
	return nil
}

// over reports whether the file grows too much.
func (g *growth) over() bool {
	size := g.size
	if g.pipe != nil {
		size = g.pipe.n
	}
	return g.out > ratioGrace && g.out/maxRatio > size || g.out > maxExpanded
}

// count is r, whose bytes count.
func (g *growth) count(r io.Reader) io.Reader { return &growing{r, g} }

type growing struct {
	r      io.Reader
	growth *growth
}

func (g *growing) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	if over := g.growth.add(int64(n)); over != nil {
		return 0, over
	}
	return n, err
}

// checked compares a member of a zip with what the zip says of it.
type checked struct {
	r    io.Reader
	left int64
	want uint32
	sum  hash.Hash32
}

func (c *checked) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.sum.Write(p[:n])
	c.left -= int64(n)
	switch {
	case c.left < 0:
		return n, errLength
	case err == io.EOF && c.left > 0:
		return n, errLength
	case err == io.EOF && c.sum.Sum32() != c.want:
		return n, errChecksum
	}
	return n, err
}
