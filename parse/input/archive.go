package input

import (
	"archive/tar"
	"archive/zip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

var (
	errMembers   = fmt.Errorf("has more than %d members; the rest is not read", maxMembers)
	errNested    = fmt.Errorf("is one of more than %d archives inside archives, or more than %d deep; not read", maxNested, maxDepth)
	errEncrypted = errors.New("is encrypted")
	errSparse    = errors.New("is stored with holes left out, which is not known here")
)

// inner is the name of a member of an archive as it is shown.
func inner(archive, member string) string { return archive + "!" + member }

// hidden reports whether a member of an archive is one that a folder search
// would pass over.
func hidden(member string) bool {
	return strings.HasPrefix(path.Base(member), ".") || strings.HasPrefix(member, "__MACOSX/")
}

// archive looks at the members of an archive that can be read at any place.
func (f *finder) archive(name string, b blob, src source, form form) {
	f.depth++
	defer func() { f.depth-- }()
	if f.depth > 1 {
		f.nested++
	}
	if f.depth > maxDepth || f.nested > maxNested {
		f.fail(fmt.Errorf("%s: %w", name, errNested))
		return
	}
	if form == formZip {
		f.zip(name, b, src)
		return
	}
	f.tar(name, b, src)
}

func (f *finder) zip(name string, b blob, src source) {
	at := io.NewSectionReader(src.at, b.off, b.size)
	if n, err := zipMembers(at); err != nil || n > maxMembers {
		if err == nil {
			err = errMembers
		}
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	z, err := zip.NewReader(at, b.size)
	if err != nil {
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	expanded := int64(0)
	for _, m := range z.File {
		if m.FileInfo().IsDir() || hidden(m.Name) {
			continue
		}
		expanded += int64(min(m.UncompressedSize64, maxExpanded))
		if expanded > ratioGrace && expanded/maxRatio > b.size || expanded > maxExpanded {
			f.fail(fmt.Errorf("%s: %w", name, errRatio))
			return
		}
		if err := f.zipMember(inner(name, m.Name), b, src, m); err != nil {
			f.fail(fmt.Errorf("%s: %w", inner(name, m.Name), err))
		}
	}
}

func (f *finder) zipMember(name string, b blob, src source, m *zip.File) error {
	if m.Flags&1 != 0 {
		return errEncrypted
	}
	off, err := m.DataOffset()
	if err != nil {
		return err
	}
	size := int64(m.CompressedSize64)
	if off < 0 || size < 0 || off > b.size-size {
		return errLength
	}
	l := layer{size: int64(m.UncompressedSize64), crc: m.CRC32}
	switch m.Method {
	case zip.Store:
		l.kind = stored
	case zip.Deflate:
		l.kind = deflated
	default:
		return fmt.Errorf("is packed by method %d, which is not known here", m.Method)
	}
	member := b.part(off, size).with(l)
	if l.kind == stored {
		f.look(name, member, source{at: src.at}, false)
		return nil
	}
	packed := &counter{r: io.NewSectionReader(src.at, member.off, member.size)}
	text, err := unpack(packed, packed, l)
	if err != nil {
		return err
	}
	f.look(name, member, source{r: text, in: packed}, false)
	return nil
}

// zipMembers is how many members a zip says that it has: its list is held in
// memory, so it must not be read before that is known.
func zipMembers(at *io.SectionReader) (int64, error) {
	const size, zip64 = 22, 20
	tail := make([]byte, min(at.Size(), size+zip64+1<<16))
	if _, err := at.ReadAt(tail, at.Size()-int64(len(tail))); err != nil && err != io.EOF {
		return 0, err
	}
	for i := len(tail) - size; i >= 0; i-- {
		end := tail[i:]
		if string(end[:4]) != "PK\x05\x06" {
			continue
		}
		n := int64(binary.LittleEndian.Uint16(end[10:]))
		if n < 0xffff || i < zip64 || string(tail[i-zip64:][:4]) != "PK\x06\x07" {
			return n, nil
		}
		var long [56]byte
		if _, err := at.ReadAt(long[:], int64(binary.LittleEndian.Uint64(tail[i-zip64+8:]))); err != nil {
			return 0, noEOF(err)
		}
		return int64(min(binary.LittleEndian.Uint64(long[32:]), 1<<62)), nil
	}
	return 0, zip.ErrFormat
}

// tar looks at the members of a tar that can be read at any place.
func (f *finder) tar(name string, b blob, src source) {
	at := io.NewSectionReader(src.at, b.off, b.size)
	t := tar.NewReader(at)
	for n := 0; ; n++ {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err == nil && n == maxMembers {
			err = errMembers
		}
		if err != nil {
			f.fail(fmt.Errorf("%s: %w", name, noEOF(err)))
			return
		}
		if h.Typeflag == tar.TypeReg && !hidden(h.Name) {
			f.tarMember(inner(name, h.Name), b, src, at, h)
		}
	}
}

func (f *finder) tarMember(name string, b blob, src source, at *io.SectionReader, h *tar.Header) {
	off, err := at.Seek(0, io.SeekCurrent)
	if err == nil && h.Size > b.size-off {
		err = io.ErrUnexpectedEOF
	}
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			err = errSparse
		}
	}
	if err != nil {
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	f.look(name, b.part(off, h.Size), source{at: src.at}, false)
}
