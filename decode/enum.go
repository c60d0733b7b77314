package decode

import (
	"iter"
	"sort"
)

// Symbol is the name of value n in e, nil if it has none. For a mask see Bits.
func (e *Enum) Symbol(n int64) *EnumValue {
	if len(e.Values) == 0 {
		return nil
	}
	// Most tables, or the part of them that is used, have no holes.
	if i := n - e.Values[0].Num; i >= 0 && i < int64(len(e.Values)) && e.Values[i].Num == n {
		return &e.Values[i]
	}
	i := sort.Search(len(e.Values), func(i int) bool { return e.Values[i].Num >= n })
	if i < len(e.Values) && e.Values[i].Num == n {
		return &e.Values[i]
	}
	return nil
}

// Bits are the named bits of mask e that are set in n, in the table's order.
func (e *Enum) Bits(n int64) iter.Seq[*EnumValue] {
	return func(yield func(*EnumValue) bool) {
		for i := range e.Values {
			if v := &e.Values[i]; v.Num != 0 && n&v.Num == v.Num && !yield(v) {
				return
			}
		}
	}
}

// Lookup finds a value by its name or an alias, without regard to case.
func (e *Enum) Lookup(name []byte) *EnumValue {
	t := e.names.Load()
	if t == nil {
		t = e.nameValues()
		e.names.Store(t) // two that do it at once make the same table
	}
	return find(t, name)
}

func (e *Enum) nameValues() *names[EnumValue] {
	n := 0
	for i := range e.Values {
		n += 1 + len(e.Values[i].Aliases)
	}
	t := makeNames[EnumValue](n)
	for i := range e.Values {
		t.add(e.Values[i].Name, &e.Values[i])
	}
	for i := range e.Values {
		for _, alias := range e.Values[i].Aliases {
			t.add(alias, &e.Values[i])
		}
	}
	return &t
}
