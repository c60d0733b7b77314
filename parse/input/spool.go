package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// A spool is a temporary file for what comes once and is needed at any place,
// or again. There is none until something is copied to it.
type spool struct {
	folder string // "" is the system's
	file   *os.File
}

// copy copies r to the end of the file. What could be read before an error is
// there.
func (s *spool) copy(r io.Reader) (blob, error) {
	if s.file == nil {
		temp, err := os.CreateTemp(s.folder, "ccxtrace-*")
		if err != nil {
			return blob{}, err
		}
		// Where a file can be removed while it is open, none is left behind,
		// whatever happens.
		os.Remove(temp.Name())
		s.file = temp
	}
	off, err := s.file.Seek(0, io.SeekEnd)
	if err != nil {
		return blob{}, err
	}
	n, err := io.Copy(s.file, io.LimitReader(r, maxExpanded-off))
	if err == nil && off+n == maxExpanded {
		err = errExpanded
	}
	return blob{base: &base{path: s.file.Name(), at: s.file}, off: off, size: n}, err
}

// cut takes off what was copied to the file from a place on.
func (s *spool) cut(off int64) {
	s.file.Truncate(off) // if it cannot be, it is too long and no more
}

// close removes the file, if there is one.
func (s *spool) close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if gone := os.Remove(s.file.Name()); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	s.file = nil
	return err
}
