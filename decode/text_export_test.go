package decode

import "bytes"

// TakeApart makes d take every text trace apart, instead of comparing it with
// the last one of its type.
func (d *Decoder) TakeApart() { d.text.careful = true }

// ReadsQuickly reports whether the trace that d read last is read, when it comes
// again, without taking a pair apart.
func (d *Decoder) ReadsQuickly() bool {
	r := &d.text
	r.number++ // none of its fields was seen
	_, end := r.usual(0, bytes.Index(r.t, r.m.Name)+len(r.m.Name))
	return end == r.end
}

// LayoutPlace is where a Decoder remembers the form of the type whose name text
// begins with.
func LayoutPlace(text string) uint64 { return layoutPlace([]byte(text)) }
