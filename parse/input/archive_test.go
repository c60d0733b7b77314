package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const oneRecord = "7: Nov 20 10:43:59.435 EST %MIVR-ENG-7-UNK:x\n"

func TestFindArchives(t *testing.T) {
	log := member{"node1/Cisco001MIVR014.log", oneRecord}
	tests := []struct {
		name string
		file string // name on disk
		text string
		want string // name shown, after the folder
	}{
		{"plain", "a.log", oneRecord, "a.log"},
		{"gzip", "a.log.gz", gz(oneRecord), "a.log.gz"},
		{"gzip under another name", "a.log", gz(oneRecord), "a.log"},
		{"gzip with zeros after it", "a.log.gz", gz(oneRecord) + strings.Repeat("\x00", 5000), "a.log.gz"},
		{"several gzip members", "a.gz", gz(oneRecord[:20]) + gz(oneRecord[20:]), "a.gz"},
		{"zstd", "a.zst", zst(oneRecord), "a.zst"},
		{"zip", "t.zip", zipOf(zip.Deflate, log), "t.zip!node1/Cisco001MIVR014.log"},
		{"stored zip", "t.zip", zipOf(zip.Store, log), "t.zip!node1/Cisco001MIVR014.log"},
		{"tar", "t", tarOf(log), "t!node1/Cisco001MIVR014.log"},
		{"tar.gz", "t.tgz", gz(tarOf(log)), "t.tgz!node1/Cisco001MIVR014.log"},
		{"tar.zst", "t.tar.zst", zst(tarOf(log)), "t.tar.zst!node1/Cisco001MIVR014.log"},
		{"gzip in zip", "t.zip", zipOf(zip.Deflate, member{"MIVR.gz", gz(oneRecord)}), "t.zip!MIVR.gz"},
		{"zip in tar", "t.tar", tarOf(member{"b.zip", zipOf(zip.Deflate, log)}), "t.tar!b.zip!node1/Cisco001MIVR014.log"},
		{
			"zip in zip in tar.gz", "t.tgz", gz(tarOf(member{"b.zip", zipOf(zip.Deflate, member{"c.zip", zipOf(zip.Store, log)})})),
			"t.tgz!b.zip!c.zip!node1/Cisco001MIVR014.log",
		},
		{"by contents alone", "t.zip", zipOf(zip.Deflate, member{"readme.txt", "no log"}, member{"trace", oneRecord}), "t.zip!trace"},
		{"a name that leads out", "t.zip", zipOf(zip.Deflate, member{"../../etc/MIVR.log", oneRecord}), "t.zip!../../etc/MIVR.log"},
		{"UTF-16", "a.log", "\xff\xfe" + strings.Join(strings.Split(oneRecord, ""), "\x00") + "\x00", "a.log"},
	}
	for _, tt := range tests {
		for _, through := range []string{"name", "folder", "standard input", "redirected", "glob"} {
			t.Run(tt.name+" by "+through, func(t *testing.T) {
				dir := t.TempDir()
				path := write(t, filepath.Join(dir, tt.file), tt.text)
				arg, o, want := path, Options{Temp: t.TempDir()}, filepath.ToSlash(path)+strings.TrimPrefix(tt.want, tt.file)
				switch through {
				case "folder":
					arg = dir
				case "glob":
					arg = filepath.Join(dir, tt.file[:1]+"*")
				case "standard input":
					arg, want, o.Stdin = "-", "-"+strings.TrimPrefix(tt.want, tt.file), strings.NewReader(tt.text)
				case "redirected":
					file, err := os.Open(path)
					require.NoError(t, err)
					defer file.Close()
					arg, want, o.Stdin = "-", "-"+strings.TrimPrefix(tt.want, tt.file), file
				}
				set := findWith(t, o, arg)
				require.Empty(t, set.Errs)
				require.Len(t, set.Runs, 1)
				require.Len(t, set.Runs[0].Files, 1)
				require.Equal(t, want, filepath.ToSlash(set.Runs[0].Files[0].Name))
				require.Equal(t, oneRecord, surveyed(set.Runs[0].Survey(1<<20)))
				runs, err := readSet(t, set, 0)
				require.NoError(t, err)
				require.Equal(t, []string{oneRecord}, texts(runs))
			})
		}
	}
	require.NoFileExists(t, "../../etc/MIVR.log")
}

func TestFindErrors(t *testing.T) {
	broken := []byte(zipOf(zip.Deflate, member{"MIVR1.log", strings.Repeat(oneRecord, 99)}, member{"MIVR2.log", oneRecord}))
	i := bytes.Index(broken, []byte("PK\x07\x08"))
	broken[i-9] ^= 0x55 // in the compressed bytes of the first member
	encrypted := []byte(zipOf(zip.Deflate, member{"MIVR1.log", oneRecord}, member{"MIVR2.log", oneRecord}))
	directory := bytes.Index(encrypted, []byte("PK\x01\x02"))
	encrypted[directory+8] |= 1
	deep := oneRecord
	for range 6 {
		deep = zipOf(zip.Store, member{"MIVR.log", deep})
	}
	squeezed := oneRecord
	for range 12 {
		squeezed = gz(squeezed)
	}
	cutTar := tarOf(member{"MIVR1.log", strings.Repeat(oneRecord, 9)})[:512+4*len(oneRecord)]
	many := []byte(zipOf(zip.Store, member{"MIVR1.log", oneRecord}))
	end := bytes.Index(many, []byte("PK\x05\x06"))
	zip64 := make([]byte, 56+20)
	copy(zip64, "PK\x06\x06")
	binary.LittleEndian.PutUint64(zip64[32:], 1<<40)
	copy(zip64[56:], "PK\x06\x07")
	binary.LittleEndian.PutUint64(zip64[56+8:], uint64(end))
	binary.LittleEndian.PutUint16(many[end+10:], 0xffff)
	many = append(append(many[:end:end], zip64...), many[end:]...)

	tests := []struct {
		name    string
		text    string
		want    string // in an error
		records int    // that are read all the same
	}{
		{"a gzip cut short", gz(strings.Repeat(oneRecord, 2000))[:200], "unexpected EOF", -1},
		{"a gzip with bytes after it", gz(oneRecord) + "more", "gzip", 1},
		{"no gzip", "\x1f\x8b\x08nothing like it", "unexpected EOF", 0},
		{"a zip cut short", zipOf(zip.Deflate, member{"MIVR1.log", oneRecord})[:100], "zip: not a valid zip file", 0},
		{"a damaged member", string(broken), "MIVR1.log", -1},
		{"an encrypted member", string(encrypted), "MIVR1.log: is encrypted", 1},
		{"a tar cut short", tarOf(member{"MIVR1.log", oneRecord}, member{"MIVR2.log", oneRecord})[:1536], "unexpected EOF", 1},
		{"a tar cut short in a member", cutTar, "t!MIVR1.log: unexpected EOF", 4},
		{"a compressed tar cut short in a member", gz(cutTar), "t!MIVR1.log: unexpected EOF", 4},
		{"nothing in it", zipOf(zip.Store), "no MIVR log found", 0},
		{"nothing like a log in it", zipOf(zip.Store, member{"a.png", "\x89PNG"}), "no MIVR log found", 0},
		{"too deep", deep, "4 deep", 0},
		{"squeezed too often", squeezed, "inside each other", 0},
		{"bzip2", "BZh91AY&SY", "bzip2", 0},
		{"more members than memory", string(many), "members; not read", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := find(t, write(t, filepath.Join(t.TempDir(), "t"), tt.text))
			runs, err := readSet(t, set, 0)
			require.ErrorContains(t, errorsOf(set, err), tt.want)
			if tt.records >= 0 {
				require.Len(t, strings.Join(texts(runs), ""), tt.records*len(oneRecord))
			}
		})
	}
}

func errorsOf(set *Set, err error) error {
	return fmt.Errorf("%w\n%v", err, set.Errs)
}

func TestSkipped(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "MIVR1.log"), oneRecord)
	write(t, filepath.Join(dir, "MIVR2.log"), "")
	write(t, filepath.Join(dir, "MIVR.hprof"), "JAVA PROFILE 1.0\x00\x01\x02")
	write(t, filepath.Join(dir, "notes.txt"), "call at ten")
	write(t, filepath.Join(dir, ".hidden", "MIVR3.log"), oneRecord)
	write(t, filepath.Join(dir, "desktop.log"), "0000000012: 10.0.0.1: Sep 22 2014 14:34:59.888 -0700: %CCBU_http-1-6-X: %[x=1]: y\n")
	write(t, filepath.Join(dir, "jtapi.log"), "7: Nov 20 10:43:59.435 EST %JTAPI-ENG-7-UNK:x\n")
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "loop")))

	set := find(t, dir, filepath.Join(dir, "MIVR1.log"))
	require.Empty(t, set.Errs)
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{oneRecord}, texts(runs))
	var got []string
	for _, s := range set.Skipped {
		got = append(got, filepath.Base(s.Name)+": "+s.Why+": "+s.Product)
	}
	require.Equal(t, []string{
		"MIVR.hprof: no text: ",
		"MIVR2.log: empty: ",
		"desktop.log: a log of Finesse: Finesse",
		"jtapi.log: a log of JTAPI: JTAPI",
		"MIVR1.log: named twice: ",
	}, got)

	// What the user names is read even so.
	set = find(t, filepath.Join(dir, "jtapi.log"))
	require.Len(t, set.Runs, 1)
	require.Equal(t, "JTAPI", set.Runs[0].Files[0].Product)
	set = find(t, filepath.Join(dir, "notes.txt"))
	require.Len(t, set.Runs, 1)
	set = find(t, filepath.Join(dir, "desktop.log"))
	require.Empty(t, set.Runs)
	require.Empty(t, set.Errs)
}

// A log is known by its heads, whatever bytes are among them.
func TestBytesOfNoText(t *testing.T) {
	text := oneRecord + "\x00\x00\n" + oneRecord
	log := member{"node1/Cisco001MIVR014.log", text}
	for name, file := range map[string]string{"a.log": text, "a.zip": zipOf(zip.Deflate, log), "a.tar": tarOf(log), "a.tgz": gz(tarOf(log))} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, name), file)
			set := find(t, dir)
			require.Empty(t, set.Errs)
			require.Empty(t, set.Skipped)
			runs, err := readSet(t, set, 0)
			require.NoError(t, err)
			require.Equal(t, []string{text}, texts(runs))
		})
	}
}

// A place in a log is known by the name of its file, so that no two have one
// name.
func TestMembersOfOneName(t *testing.T) {
	e := newEngine(1)
	one, two := strings.Join(e.records(9), ""), strings.Join(e.records(9), "")
	set := find(t, write(t, filepath.Join(t.TempDir(), "t.zip"), zipOf(zip.Store, member{"MIVR.log", one}, member{"MIVR.log", two})))
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{one + two}, texts(runs))
	require.Equal(t, set.Runs[0].Files[0].Name+"#2", set.Runs[0].Files[1].Name)
	require.Equal(t, set.Runs[0].Files[1].Name, runs[0][len(runs[0])-1].pos.File)
}

// While logs are looked for, that is told, and no more when they are read.
func TestFindTells(t *testing.T) {
	text := zst(tarOf(member{"other", strings.Repeat("x", 1<<20)}, member{"MIVR.log", strings.Repeat(oneRecord, 9)}))
	path := write(t, filepath.Join(t.TempDir(), "t.tar.zst"), text)
	for _, arg := range []string{path, "-"} {
		var told []int64
		o := Options{Temp: t.TempDir(), Progress: func(read int64) { told = append(told, read) }}
		if arg == "-" {
			o.Stdin = strings.NewReader(strings.Repeat(oneRecord, 20_000))
		}
		set := findWith(t, o, arg)
		require.NotEmpty(t, told)
		require.Positive(t, told[len(told)-1])
		n := len(told)
		_, err := readSet(t, set, 0)
		require.NoError(t, err)
		require.Len(t, told, n)
	}
}

// A link to a file is that file, one to nothing is a log that cannot be read.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	log := write(t, filepath.Join(t.TempDir(), "x.log"), oneRecord)
	require.NoError(t, os.Symlink(log, filepath.Join(dir, "link.log")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "other")))
	set := find(t, dir)
	require.Empty(t, set.Errs)
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{oneRecord}, texts(runs))
	require.NoError(t, os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "MIVR2.log")))
	require.Len(t, find(t, dir).Errs, 1)
}

// What is called a log and packed in a form that is not read is an error, also
// where it was not named.
func TestUnknownForm(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "MIVR1.log"), oneRecord)
	write(t, filepath.Join(dir, "notes.bz2"), "BZh91AY&SY")
	write(t, filepath.Join(dir, "t.zip"), zipOf(zip.Store, member{"notes.bz2", "BZh91AY&SY"}))
	require.Empty(t, find(t, dir).Errs)
	for name, start := range map[string]string{"bz2": "BZh91AY&SY", "xz": "\xfd7zXZ\x00", "7z": "7z\xbc\xaf\x27\x1c", "rar": "Rar!\x1a\x07\x00"} {
		write(t, filepath.Join(dir, "Cisco001MIVR001.log."+name), start)
	}
	write(t, filepath.Join(dir, "u.zip"), zipOf(zip.Store, member{"Cisco001MIVR001.log.bz2", "BZh91AY&SY"}))
	require.Len(t, find(t, dir).Errs, 5)
}

func TestNothingFound(t *testing.T) {
	dir := t.TempDir()
	for _, arg := range []string{dir, filepath.Join(dir, "*.log"), filepath.Join(dir, "none.log")} {
		set := find(t, arg)
		require.Len(t, set.Errs, 1)
		require.Empty(t, set.Runs)
	}
	set := find(t, dir)
	require.ErrorIs(t, set.Errs[0], ErrNone)
	t.Chdir(dir)
	set = find(t, ".")
	require.ErrorIs(t, set.Errs[0], ErrNone)
	write(t, filepath.Join(dir, "below", "x.log"), oneRecord)
	set = find(t, ".")
	require.Equal(t, filepath.Join("below", "x.log"), set.Runs[0].Files[0].Name)
}

// A folder, a glob or an archive of what is no log of the engine has none, one of
// a log without records has.
func TestNoneAmongOthers(t *testing.T) {
	const desktop = "0000000012: 10.0.0.1: Sep 22 2014 14:34:59.888 -0700: %CCBU_http-1-6-X: %[x=1]: y\n"
	for _, tt := range []struct {
		name string
		file string
		text string
		none bool
	}{
		{"another product", "desktop.log", desktop, true},
		{"another product, packed", "desktop.log.gz", gz(desktop), true},
		{"no text", "MIVR.hprof", "JAVA PROFILE 1.0\x00\x01\x02", true},
		{"empty", "MIVR1.log", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := write(t, filepath.Join(dir, "logs", tt.file), tt.text)
			packed := write(t, filepath.Join(dir, "logs.zip"), zipOf(zip.Deflate, member{tt.file, tt.text}))
			for _, arg := range []string{filepath.Dir(path), packed} {
				set := find(t, arg)
				require.Empty(t, set.Runs)
				require.Len(t, set.Skipped, 1)
				if !tt.none {
					require.Empty(t, set.Errs)
					continue
				}
				require.Len(t, set.Errs, 1)
				require.ErrorIs(t, set.Errs[0], ErrNone)
			}
		})
	}
}

// What grows without measure is given up, in little memory and time.
func TestBombs(t *testing.T) {
	blanks := bytes.Repeat([]byte(" "), 1<<20)
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	f, err := w.Create("Cisco001MIVR001.log")
	require.NoError(t, err)
	io.WriteString(f, oneRecord)
	for range 512 {
		f.Write(blanks)
	}
	require.NoError(t, w.Close())
	entry := packed.String()

	var taped bytes.Buffer
	tw := tar.NewWriter(&taped)
	tw.WriteHeader(&tar.Header{Name: "other", Size: 1 << 40})
	tarBomb := gz(taped.String() + strings.Repeat("\x00", 256<<20))

	for name, text := range map[string]string{"a member": entry, "a member of no interest": tarBomb, "twice packed": gz(gz(strings.Repeat("\x00", 256<<20)))} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			set := find(t, write(t, filepath.Join(t.TempDir(), "t"), text))
			_, err := readSet(t, set, 0)
			require.ErrorContains(t, errorsOf(set, err), "zip bomb")
			require.Less(t, time.Since(begin), 5*time.Second)
		})
	}
}

// What the archives in an archive become together is limited too, and where
// there is no log in them, nothing stays on the disk.
func TestBombOfArchives(t *testing.T) {
	inside := zipOf(zip.Store, member{"zeros", strings.Repeat("\x00", 40<<20)})
	one := zipOf(zip.Deflate, member{"1.zip", inside})
	dir := t.TempDir()
	write(t, filepath.Join(dir, "one.zip"), one)
	write(t, filepath.Join(dir, "MIVR.log"), oneRecord)
	set := find(t, dir)
	require.Empty(t, set.Errs)
	info, err := set.spool.file.Stat()
	require.NoError(t, err)
	require.Zero(t, info.Size())

	write(t, filepath.Join(dir, "three.zip"), zipOf(zip.Deflate, member{"1.zip", inside}, member{"2.zip", inside}, member{"3.zip", inside}))
	set = find(t, dir)
	require.ErrorContains(t, errorsOf(set, nil), "zip bomb")
	info, err = set.spool.file.Stat()
	require.NoError(t, err)
	require.Zero(t, info.Size())
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{oneRecord}, texts(runs))
}

// A line without an end is read in pieces.
func TestHugeLine(t *testing.T) {
	text := oneRecord + strings.Repeat("0123456789abcde ", 600_000)
	set := find(t, write(t, filepath.Join(t.TempDir(), "MIVR.log"), text))
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{text}, texts(runs))
	for _, r := range runs[0] {
		require.LessOrEqual(t, len(r.raw), 1<<20)
	}
}

// Many files are open one after the other.
func TestManyFiles(t *testing.T) {
	dir := t.TempDir()
	e := newEngine(1)
	var want strings.Builder
	const n = 1500 // more than may be open at once
	for i := range n {
		text := e.record()
		want.WriteString(text)
		write(t, filepath.Join(dir, fmt.Sprintf("MIVR%d.log", (i+500)%n)), text)
	}
	disk := &brokenDisk{}
	set := findWith(t, Options{disk: disk}, dir)
	require.Empty(t, set.Errs)
	runs, err := readSet(t, set, 0)
	require.NoError(t, err)
	require.Equal(t, []string{want.String()}, texts(runs))
	require.LessOrEqual(t, disk.most, 2, "files open at once")
}

func TestManyMembers(t *testing.T) {
	e := newEngine(1)
	records := e.records(10_000)
	members := make([]member, len(records))
	for i, r := range records {
		members[(i+5000)%len(records)] = member{fmt.Sprintf("x%d", i), r}
	}
	for name, text := range map[string]string{"tar": tarOf(members...), "zip": zipOf(zip.Deflate, members...)} {
		t.Run(name, func(t *testing.T) {
			disk := &brokenDisk{}
			set := findWith(t, Options{disk: disk}, write(t, filepath.Join(t.TempDir(), "t"), text))
			require.Empty(t, set.Errs)
			runs, err := readSet(t, set, 0)
			require.NoError(t, err)
			require.Equal(t, []string{strings.Join(records, "")}, texts(runs))
			require.LessOrEqual(t, disk.most, 2, "files open at once")
		})
	}
}

// A brokenDisk fails as it is told, and counts open files.
type brokenDisk struct {
	osDisk
	deny map[string]error // by path, for opening and listing
	open int
	most int
	read atomic.Int64 // bytes
}

func (d *brokenDisk) Open(path string) (diskFile, error) {
	if err := d.deny[path]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	f, err := d.osDisk.Open(path)
	if err != nil {
		return nil, err
	}
	d.open++
	d.most = max(d.most, d.open)
	return &countedFile{f, d}, nil
}

func (d *brokenDisk) ReadDir(path string) ([]fs.DirEntry, error) {
	if err := d.deny[path]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	return d.osDisk.ReadDir(path)
}

type countedFile struct {
	diskFile
	disk *brokenDisk
}

func (f *countedFile) ReadAt(b []byte, off int64) (int, error) {
	n, err := f.diskFile.ReadAt(b, off)
	f.disk.read.Add(int64(n))
	return n, err
}

func (f *countedFile) Close() error {
	f.disk.open--
	return f.diskFile.Close()
}

// What cannot be read is an error, and the rest is read.
func TestUnreadable(t *testing.T) {
	e := newEngine(1)
	var texts3 []string
	for range 3 {
		texts3 = append(texts3, strings.Join(e.records(40), ""))
	}
	name := func(dir string, i int) string { return filepath.Join(dir, fmt.Sprintf("MIVR%d.log", i+1)) }
	tests := []struct {
		name string
		disk func(dir string) *brokenDisk
		then func(t *testing.T, dir string) // after the files were found
		want string
		read int // of the middle one
	}{
		{"no permission", func(dir string) *brokenDisk {
			return &brokenDisk{deny: map[string]error{name(dir, 1): fs.ErrPermission}}
		}, nil, "permission denied", 0},
		{"no permission for a folder", func(dir string) *brokenDisk {
			os.Mkdir(filepath.Join(dir, "closed"), 0o755)
			return &brokenDisk{deny: map[string]error{filepath.Join(dir, "closed"): fs.ErrPermission}}
		}, nil, "closed: permission denied", len(texts3[1])},
		{"gone when it is read", nil, func(t *testing.T, dir string) {
			require.NoError(t, os.Remove(name(dir, 1)))
		}, "no such file", 0},
		{"shorter when it is read", nil, func(t *testing.T, dir string) {
			require.NoError(t, os.Truncate(name(dir, 1), 500))
		}, "became shorter", 500},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for i, text := range texts3 {
				write(t, name(dir, i), text)
			}
			o := Options{}
			if tt.disk != nil {
				o.disk = tt.disk(dir)
			}
			set := findWith(t, o, dir)
			if tt.then != nil {
				tt.then(t, dir)
			}
			runs, err := readSet(t, set, 0)
			require.ErrorContains(t, errorsOf(set, err), tt.want)
			require.Equal(t, []string{texts3[0] + texts3[1][:tt.read] + texts3[2]}, texts(runs))
		})
	}
}

// Opening what claims to be a log or an archive never fails in a way that is
// not told, and is bounded.
func FuzzFind(f *testing.F) {
	log := member{"MIVR.log", oneRecord}
	for _, text := range []string{
		oneRecord, gz(oneRecord), zst(oneRecord), zipOf(zip.Deflate, log, log), tarOf(log), gz(tarOf(log)),
		zipOf(zip.Deflate, member{"a.tgz", gz(tarOf(log))}), tarOf(member{"a.zip", zipOf(zip.Store, log)}),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		set := find(t, write(t, filepath.Join(t.TempDir(), "MIVR.log"), string(text)))
		var size int
		for _, run := range set.Runs {
			s := run.Open(0)
			records, err := readStream(t, s.Next)
			s.Close()
			require.NoError(t, err)
			for _, r := range records {
				size += len(r.raw)
			}
		}
		require.Less(t, size, ratioGrace+maxRatio*len(text)+4096)
	})
}
