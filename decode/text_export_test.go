package decode

// TakeApart makes d take every text trace apart, instead of comparing it with
// the last one of its type.
func (d *Decoder) TakeApart() { d.text.careful = true }
