package input

import (
	"bytes"
	"io"
)

// A likeness says how two texts are alike.
type likeness int

const (
	differ        likeness = iota
	sameText               // byte for byte
	firstShorter           // the second begins with all of the first
	secondShorter          // the first begins with all of the second
)

const compareSize = 64 << 10

// compare reads the text of a from byte from on beside that of b. Of a
// text that cannot be read to its end it takes what could be read, and notes why.
func (f *finder) compare(a *File, from int64, b *File) likeness {
	if a.blob.base.pipe != nil || b.blob.base.pipe != nil {
		return differ
	}
	p, err := a.blob.open(f.disk)
	if err != nil {
		return differ
	}
	defer p.Close()
	q, err := b.blob.open(f.disk)
	if err != nil {
		return differ
	}
	defer q.Close()
	if _, err := io.CopyN(io.Discard, p, from); err != nil {
		return differ
	}
	s, t := make([]byte, compareSize), make([]byte, compareSize)
	for {
		m, errP := fill(p, s)
		n, errQ := fill(q, t)
		if k := min(m, n); !bytes.Equal(s[:k], t[:k]) {
			return differ
		}
		a.ended(errP)
		b.ended(errQ)
		switch {
		case m == n && errP == nil:
		case m == n:
			return sameText
		case m < n:
			return firstShorter
		default:
			return secondShorter
		}
	}
}

// fill reads until b is full or r ends. Unlike that of io.ReadFull its error
// tells a text that ends from one that is cut short.
func fill(r io.Reader, b []byte) (n int, err error) {
	for n < len(b) && err == nil {
		var more int
		more, err = r.Read(b[n:])
		n += more
	}
	if n == len(b) {
		err = nil // it comes again
	}
	return n, err
}

// ended notes the error that ended the reading of f.
func (f *File) ended(err error) {
	if err != io.EOF {
		f.broken = err
	}
}

// search finds the first place of b in the text of file, -1 if it is not
// there.
func (f *finder) search(file *File, b []byte) (int64, error) {
	if file.blob.base.pipe != nil {
		return -1, nil
	}
	text, err := file.blob.open(f.disk)
	if err != nil {
		return -1, err
	}
	defer text.Close()
	buf := make([]byte, 0, compareSize+headSize)
	for at := int64(0); ; {
		n, err := fill(text, buf[len(buf):len(buf)+compareSize])
		buf = buf[:len(buf)+n]
		if i := bytes.Index(buf, b); i >= 0 {
			return at + int64(i), nil
		}
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return -1, err
		}
		keep := min(len(buf), len(b)-1)
		at += int64(len(buf) - keep)
		buf = append(buf[:0], buf[len(buf)-keep:]...)
	}
}
