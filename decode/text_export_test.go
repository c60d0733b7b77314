package decode

// TakeApart makes d take every text trace apart, instead of comparing it with
// the last one of its type.
func (d *Decoder) TakeApart() { d.text.careful = true }

// LayoutPlace is where a Decoder remembers the form of the type whose name text
// begins with.
func LayoutPlace(text string) uint64 { return layoutPlace([]byte(text)) }
