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
