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

// compare reads the text of a from byte from on beside that of b.
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
		m, errP := io.ReadFull(p, s)
		n, errQ := io.ReadFull(q, t)
		k := min(m, n)
		if !bytes.Equal(s[:k], t[:k]) || !isEnd(errP) || !isEnd(errQ) {
			return differ
		}
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

// isEnd reports whether err, of io.ReadFull, means that all went well.
func isEnd(err error) bool { return err == nil || err == io.EOF || err == io.ErrUnexpectedEOF }

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
		n, err := io.ReadFull(text, buf[len(buf):len(buf)+compareSize])
		buf = buf[:len(buf)+n]
		if i := bytes.Index(buf, b); i >= 0 {
			return at + int64(i), nil
		}
		if err != nil {
			if isEnd(err) {
				err = nil
			}
			return -1, err
		}
		keep := min(len(buf), len(b)-1)
		at += int64(len(buf) - keep)
		buf = append(buf[:0], buf[len(buf)-keep:]...)
	}
}
