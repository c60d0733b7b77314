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

	"ccxtrace/parse"
)

var (
	errMembers   = fmt.Errorf("has more than %d members; the rest is not read", maxMembers)
	errList      = fmt.Errorf("has more than %d members; not read", maxMembers)
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

// archive looks at the members of b. at is the file that b is a plain stretch
// of, nil if it is none; then r reads b from its start.
func (f *finder) archive(name string, b blob, at io.ReaderAt, r io.Reader, form form) {
	f.depth++
	defer func() { f.depth-- }()
	if f.depth > 1 {
		f.nested++
	}
	if f.depth > maxDepth || f.nested > maxNested {
		f.fail(fmt.Errorf("%s: %w", name, errNested))
		return
	}
	plain := at != nil && b.plain()
	if p := b.base.pipe; p != nil {
		p.mode = passing
	}
	switch {
	case form == formTar && plain:
		f.tar(name, b, at)
	case form == formTar:
		f.tarStream(name, r)
	case plain:
		f.zip(name, b, at)
	default:
		// The list of a zip's members stands at its end.
		f.spooled(r, func(copied blob, err error) {
			if err != nil {
				f.fail(fmt.Errorf("%s: %w", name, err))
			} else {
				f.zip(name, copied, copied.base.at)
			}
		})
	}
}

// spooled looks at a copy of r in the temporary file, which is kept only if it
// has a log. It has what could be read before an error.
func (f *finder) spooled(r io.Reader, look func(copied blob, err error)) {
	found := len(f.files)
	copied, err := f.set.spool.copy(r)
	look(copied, err)
	if len(f.files) == found && copied.base != nil {
		f.set.spool.cut(copied.off)
	}
}

func (f *finder) zip(name string, b blob, base io.ReaderAt) {
	if b.size == 0 {
		return
	}
	at := io.NewSectionReader(base, b.off, b.size)
	if n, err := zipMembers(at); err != nil || n > maxMembers {
		if err == nil {
			err = errList // it would be held in memory as a whole
		}
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	z, err := zip.NewReader(at, b.size)
	if err != nil {
		f.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	for _, m := range z.File {
		if m.FileInfo().IsDir() || hidden(m.Name) {
			continue
		}
		found, grown := len(f.files), f.growth.out
		if err := f.zipMember(inner(name, m.Name), b, base, m); err != nil {
			f.fail(fmt.Errorf("%s: %w", inner(name, m.Name), err))
		}
		kept := len(f.files) > found
		if kept {
			// Members may share their packed bytes.
			f.growth.out += int64(min(m.UncompressedSize64, maxExpanded))
		}
		if !f.growth.over() {
			continue
		}
		f.files = f.files[:found]
		if kept && m.UncompressedSize64/maxRatio > m.CompressedSize64 {
			f.fail(fmt.Errorf("%s: %w", inner(name, m.Name), errRatio))
			f.growth.out = grown
			continue
		}
		f.fail(fmt.Errorf("%s and the members after it: the archive %w", inner(name, m.Name), errRatio))
		return
	}
}

func (f *finder) zipMember(name string, b blob, base io.ReaderAt, m *zip.File) error {
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
		f.look(name, member, source{at: base}, false)
		return nil
	}
	packed := &counter{r: io.NewSectionReader(base, member.off, member.size)}
	text, err := unpack(packed, packed, l)
	if err != nil {
		return err
	}
	f.look(name, member, source{r: f.growth.count(text), in: packed}, false)
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
func (f *finder) tar(name string, b blob, base io.ReaderAt) {
	at := io.NewSectionReader(base, b.off, b.size)
	f.tarMembers(name, tar.NewReader(at), func(member string, h *tar.Header) error {
		for key := range h.PAXRecords {
			if strings.HasPrefix(key, "GNU.sparse.") {
				return errSparse
			}
		}
		off, err := at.Seek(0, io.SeekCurrent)
		if err != nil {
			return err
		}
		left := b.size - off
		f.look(member, b.part(off, min(h.Size, left)), source{at: base}, false)
		if h.Size > left {
			return io.ErrUnexpectedEOF
		}
		return nil
	})
}

// tarStream looks at the members of a tar that can only be read from its
// start. Those that may be logs, or archives, are copied.
func (f *finder) tarStream(name string, r io.Reader) {
	t := tar.NewReader(r)
	f.tarMembers(name, t, func(member string, h *tar.Header) error {
		text := buffered(t)
		start, err := text.Peek(probeSize)
		if err == io.EOF {
			err = nil
		}
		if !wanted(member) && !isLog(member) && sniff(start) == formOther && !f.isMIVR(start) {
			return err
		}
		// An error after start comes again when that is copied.
		f.spooled(text, func(copied blob, broken error) {
			if err = broken; copied.size > 0 {
				f.look(member, copied, source{at: copied.base.at}, false)
			}
		})
		return err
	})
}

// isMIVR reports whether a text has the heads of a MIVR log.
func (f *finder) isMIVR(text []byte) (is bool) {
	f.heads.each(text, func(r *parse.Record) bool {
		is = string(r.Facility) == facility
		return r.Unparsed
	})
	return is
}

// tarMembers calls look for the files in t that are not hidden.
func (f *finder) tarMembers(name string, t *tar.Reader, look func(member string, h *tar.Header) error) {
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
		if h.Typeflag != tar.TypeReg || hidden(h.Name) {
			continue
		}
		if err := look(inner(name, h.Name), h); err != nil {
			f.fail(fmt.Errorf("%s: %w", inner(name, h.Name), err))
		}
	}
}
