package input

import (
	"io"
	"io/fs"
	"os"
)

// A disk is where files are: the operating system's, or one that fails on
// purpose in a test.
type disk interface {
	Open(path string) (diskFile, error)
	Stat(path string) (fs.FileInfo, error) // follows links
	ReadDir(path string) ([]fs.DirEntry, error)
}

// A diskFile is an open file of a disk.
type diskFile interface {
	io.ReadCloser
	io.ReaderAt
	Stat() (fs.FileInfo, error)
}

// osDisk is the operating system's disk.
type osDisk struct{}

func (osDisk) Open(path string) (diskFile, error)         { return os.Open(path) }
func (osDisk) Stat(path string) (fs.FileInfo, error)      { return os.Stat(path) }
func (osDisk) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

// A toldDisk tells how much was read of it.
type toldDisk struct {
	disk
	tell func(read int64) // nil when that is of no interest any more
	read int64
}

func (d *toldDisk) Open(path string) (diskFile, error) {
	f, err := d.disk.Open(path)
	if err != nil {
		return nil, err
	}
	return d.file(f), nil
}

func (d *toldDisk) add(n int) {
	if d.tell != nil {
		d.read += int64(n)
		d.tell(d.read)
	}
}

// file is f, told of too; d may be nil.
func (d *toldDisk) file(f diskFile) diskFile {
	if d == nil {
		return f
	}
	return &toldFile{f, d}
}

// reader is file for what is only read from its start.
func (d *toldDisk) reader(r io.Reader) io.Reader {
	if d == nil {
		return r
	}
	return &toldReader{r, d}
}

type toldFile struct {
	diskFile
	disk *toldDisk
}

func (f *toldFile) Read(b []byte) (int, error) {
	n, err := f.diskFile.Read(b)
	f.disk.add(n)
	return n, err
}

func (f *toldFile) ReadAt(b []byte, off int64) (int, error) {
	n, err := f.diskFile.ReadAt(b, off)
	f.disk.add(n)
	return n, err
}

type toldReader struct {
	io.Reader
	disk *toldDisk
}

func (r *toldReader) Read(b []byte) (int, error) {
	n, err := r.Reader.Read(b)
	r.disk.add(n)
	return n, err
}
