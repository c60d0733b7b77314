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

// maxSights is how many messages back an exception may look for the one that
// it is about.
const maxSights = 256

// A sight is what is remembered of a message.
type sight struct {
	pos    parse.Pos
	seq    uint64
	schema *Schema
	name   []byte // of a type that is in no table
	thread []byte
}

// A memory has the last messages, for the exceptions that are about them.
type memory struct {
	sights []sight // since Reset: a ring of up to maxSights
	next   int     // where the next one goes
	before []sight // that the chunk was started with, oldest first
	used   bool    // before was looked at
}

// add remembers m.
func (y *memory) add(m *Message) {
	if len(y.sights) < maxSights {
		if len(y.sights) < cap(y.sights) { // keep the buffers of the entry
			y.sights = y.sights[:len(y.sights)+1]
		} else {
			y.sights = append(y.sights, sight{})
		}
	}
	s := &y.sights[y.next]
	y.next = (y.next + 1) % maxSights
	s.pos, s.seq, s.schema = m.Pos, m.Seq, m.Schema
	s.thread = append(s.thread[:0], m.Thread...)
	s.name = s.name[:0]
	if m.Schema == nil {
		s.name = append(s.name, m.Name[:min(len(m.Name), maxKey)]...)
	}
}

// reset forgets all, and begins with the messages before.
func (y *memory) reset(before []sight) {
	y.sights, y.next, y.before, y.used = y.sights[:0], 0, before, false
}

// back is the message i before the next one; nil where memory ends.
func (y *memory) back(i int) *sight {
	if n := len(y.sights); i <= n {
		return &y.sights[(y.next-i+maxSights)%maxSights]
	}
	if i > maxSights {
		return nil
	}
	y.used = true
	i -= len(y.sights)
	if i > len(y.before) {
		return nil
	}
	return &y.before[len(y.before)-i]
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
	if s := y.back(1); s != nil {
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

// change is a copy of what was remembered since reset, oldest first.
func (y *memory) change() []sight {
	n := len(y.sights)
	out := make([]sight, 0, n)
	size := 0
	for i := range y.sights {
		size += len(y.sights[i].name) + len(y.sights[i].thread)
	}
	text := make([]byte, 0, size)
	keep := func(b []byte) []byte {
		text = append(text, b...)
		return text[len(text)-len(b) : len(text) : len(text)]
	}
	for i := n; i > 0; i-- {
		s := *y.back(i)
		s.name, s.thread = keep(s.name), keep(s.thread)
		out = append(out, s)
	}
	return out
}

// A State is what decoding a record needs of the records before it. It is
// never changed.
type State struct {
	TagSize, LenSize int     // widths of the last whole dump; 0 before the first
	sights           []sight // the last messages, oldest first
}

// Join is the state after a chunk that changed st by change.
func (st *State) Join(change *State) *State {
	out := *change
	if out.TagSize == 0 {
		out.TagSize, out.LenSize = st.TagSize, st.LenSize
	}
	if n := maxSights - len(change.sights); n > 0 {
		old := st.sights[max(0, len(st.sights)-n):]
		out.sights = slices.Concat(old, change.sights)
	}
	return &out
}

// Same reports whether st and other have the same effect.
func (st *State) Same(other *State) bool {
	return st.TagSize == other.TagSize && st.LenSize == other.LenSize &&
		slices.EqualFunc(st.sights, other.sights, func(a, b sight) bool {
			return a.pos == b.pos && a.seq == b.seq && a.schema == b.schema &&
				bytes.Equal(a.name, b.name) && bytes.Equal(a.thread, b.thread)
		})
}
