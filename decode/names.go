package decode

// names finds things by name without regard to the case of ASCII letters, and
// without an allocation for a name in a log.
type names[T any] struct {
	cells   []nameCell[T] // hash table with linear probing, at most half full
	longest int           // bytes of a name
}

type nameCell[T any] struct {
	name string
	to   *T // nil: free
}

// makeNames makes a table for up to n names.
func makeNames[T any](n int) names[T] {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return names[T]{cells: make([]nameCell[T], size)}
}

// add reports false, and changes nothing, where the name is there already.
func (t *names[T]) add(name string, to *T) bool {
	c := cell(t, name)
	if c.to != nil {
		return false
	}
	*c = nameCell[T]{name, to}
	t.longest = max(t.longest, len(name))
	return true
}

// find is what name stands for, or nil.
func find[T any, S string | []byte](t *names[T], name S) *T {
	if len(name) > t.longest {
		return nil
	}
	return cell(t, name).to
}

// cell is the cell of name, or the free one that it would be put in.
func cell[T any, S string | []byte](t *names[T], name S) *nameCell[T] {
	h := uint32(2166136261) // FNV-1a
	for i := range len(name) {
		h = (h ^ uint32(lower(name[i]))) * 16777619
	}
	h ^= h >> 15 // the high bits are the better ones
	for mask := uint32(len(t.cells) - 1); ; h++ {
		c := &t.cells[h&mask]
		if c.to == nil || sameName(c.name, name) {
			return c
		}
	}
}

func sameName[S string | []byte](a string, b S) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}
