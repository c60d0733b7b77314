package decode

import (
	"bytes"
	"slices"

	"ccxtrace/parse"
)

// An exception's class ends in one of these.
var classEnds = [][]byte{[]byte("Exception"), []byte("Error"), []byte("Throwable"), []byte("ExceptionImpl")}

// Why an exception is tied to a message.
const (
	sameThread = "same thread"
	nearest    = "nearest before it"
)

// exception makes m an exception of its record.
func (d *Decoder) exception(m *Message) {
	m.Form = Exception
	m.Class = class(m.Message)
	m.About = d.memory.about(m.Thread)
}

// class is the Java class of the exception in text, the first word with a dot
// in it that looks like one; nil if there is none.
func class(text []byte) []byte {
	for i := 0; i < len(text); {
		if !isName(text[i]) {
			i++
			continue
		}
		from := i
		for i < len(text) && isName(text[i]) {
			i++
		}
		word := bytes.Trim(text[from:i], ".")
		call := i < len(text) && text[i] == '(' // a method of a stack trace
		if !call && bytes.IndexByte(word, '.') > 0 {
			for _, end := range classEnds {
				if bytes.HasSuffix(word, end) {
					return word
				}
			}
		}
	}
	return nil
}

// maxSights is how many messages with a thread an exception may look back for
// the one that it is about.
const maxSights = 256

// A sight is what is remembered of a message.
type sight struct {
	pos    parse.Pos
	seq    uint64
	schema *Schema
	name   []byte // of a type that is in no table
	thread []byte
}

// set remembers m in s, in the memory that s has.
func (s *sight) set(m *Message) {
	s.pos, s.seq, s.schema = m.Pos, m.Seq, m.Schema
	s.thread = append(s.thread[:0], m.Thread...)
	s.name = s.name[:0]
	if m.Schema == nil {
		s.name = append(s.name, m.Name[:min(len(m.Name), maxKey)]...)
	}
}

// clone is a copy of s that shares no memory with it: its text is appended to
// text.
func (s *sight) clone(text []byte) (sight, []byte) {
	c := *s
	for _, b := range []*[]byte{&c.name, &c.thread} {
		text = append(text, *b...)
		*b = text[len(text)-len(*b) : len(text) : len(text)]
	}
	return c, text
}

// A memory has the last messages, for the exceptions that are about them: the
// very last, and those that have a thread, which are few in most logs.
type memory struct {
	last    sight // since Reset, if any is set
	any     bool
	threads []sight // since Reset: a ring of up to maxSights
	next    int     // where the next one goes
	before  *State  // that the chunk was started with
	used    bool    // before was looked at
}

// add remembers m.
func (y *memory) add(m *Message) {
	y.last.set(m)
	y.any = true
	if len(m.Thread) == 0 {
		return
	}
	if n := len(y.threads); n < maxSights {
		y.threads = slices.Grow(y.threads, 1)[:n+1] // with the buffers that were there
	}
	y.threads[y.next].set(m)
	y.next = (y.next + 1) % maxSights
}

// reset forgets all, and begins with the messages before.
func (y *memory) reset(before *State) {
	y.any, y.threads, y.next, y.before, y.used = false, y.threads[:0], 0, before, false
}

// back is the message with a thread that is i before the next one; nil where
// memory ends.
func (y *memory) back(i int) *sight {
	if n := len(y.threads); i <= n {
		return &y.threads[(y.next-i+maxSights)%maxSights]
	}
	if i > maxSights {
		return nil
	}
	y.used = true
	i -= len(y.threads)
	if i > len(y.before.threads) {
		return nil
	}
	return &y.before.threads[len(y.before.threads)-i]
}

// newest is the message before the next one; nil if there is none.
func (y *memory) newest() *sight {
	if y.any {
		return &y.last
	}
	y.used = true
	return y.before.last
}

// about is the message that an exception of thread is most likely about: the
// last one of the same thread, else the nearest before it. nil if there is
// none.
func (y *memory) about(thread []byte) *Ref {
	if len(thread) > 0 {
		for i := 1; ; i++ {
			s := y.back(i)
			if s == nil {
				break
			}
			if bytes.Equal(s.thread, thread) {
				return s.ref(sameThread)
			}
		}
	}
	if s := y.newest(); s != nil {
		return s.ref(nearest)
	}
	return nil
}

func (s *sight) ref(why string) *Ref {
	r := &Ref{Pos: s.pos, Seq: s.seq, Type: string(s.name), Why: why}
	if s.schema != nil {
		r.Type = s.schema.Name
	}
	return r
}

// change puts a copy of what was remembered since reset into st.
func (y *memory) change(st *State) {
	if y.any {
		last, _ := y.last.clone(nil)
		st.last = &last
	}
	if len(y.threads) == 0 {
		return
	}
	size := 0
	for i := range y.threads {
		size += len(y.threads[i].name) + len(y.threads[i].thread)
	}
	text := make([]byte, 0, size)
	st.threads = make([]sight, len(y.threads))
	for i := range st.threads {
		st.threads[i], text = y.back(len(y.threads) - i).clone(text)
	}
}

// A State is what decoding a record needs of the records before it. It is
// never changed.
type State struct {
	TagSize, LenSize int     // widths of the last whole dump; 0 before the first
	last             *sight  // the last message; nil before the first
	threads          []sight // the last messages that have a thread, oldest first
}

// Join is the state after a chunk that changed st by change.
func (st *State) Join(change *State) *State {
	out := *change
	if out.TagSize == 0 {
		out.TagSize, out.LenSize = st.TagSize, st.LenSize
	}
	if out.last == nil {
		out.last = st.last
	}
	if n := maxSights - len(change.threads); n > 0 {
		old := st.threads[max(0, len(st.threads)-n):]
		out.threads = old
		if len(change.threads) > 0 {
			out.threads = slices.Concat(old, change.threads)
		}
	}
	return &out
}

// Same reports whether st and other have the same effect.
func (st *State) Same(other *State) bool {
	return st.TagSize == other.TagSize && st.LenSize == other.LenSize &&
		(st.last == other.last || st.last != nil && other.last != nil && st.last.same(other.last)) &&
		slices.EqualFunc(st.threads, other.threads, func(a, b sight) bool { return a.same(&b) })
}

func (s *sight) same(other *sight) bool {
	return s.pos == other.pos && s.seq == other.seq && s.schema == other.schema &&
		bytes.Equal(s.name, other.name) && bytes.Equal(s.thread, other.thread)
}
