package decode

import "slices"

// Clone is a copy of m that stays as it is when the Decoder goes on.
func (m *Message) Clone() *Message {
	dst := new(Message)
	m.CloneInto(dst, true)
	return dst
}

// CloneInto makes dst a copy of m that owns its memory, and reuses the memory
// that dst has. Without text it leaves out the text of the record (Raw,
// Message and Prefix), which is most of the bytes, for a caller that keeps
// values only.
func (m *Message) CloneInto(dst *Message, text bool) {
	old := *dst
	*dst = *m
	if !text {
		dst.Raw, dst.Message, dst.Prefix = nil, nil, nil
	}
	dst.Values = append(old.Values[:0], m.Values...)
	dst.space = nil
	dst.Extra = append(old.Extra[:0], m.Extra...)
	dst.Unknown = append(old.Unknown[:0], m.Unknown...)
	dst.Gaps = append(old.Gaps[:0], m.Gaps...)
	dst.Warnings = append(old.Warnings[:0], m.Warnings...)
	dst.Record.Warnings = slices.Clone(m.Record.Warnings)
	if m.About != nil {
		about := *m.About
		dst.About = &about
	}

	size := 0
	dst.eachSlice(func(b []byte) []byte { size += len(b); return b })
	dst.memory = slices.Grow(old.memory[:0], size)
	dst.eachSlice(func(b []byte) []byte {
		if b == nil {
			return nil
		}
		from := len(dst.memory)
		dst.memory = append(dst.memory, b...)
		return dst.memory[from:len(dst.memory):len(dst.memory)]
	})
}

// eachSlice puts f(b) in the place of every slice b of bytes in m.
func (m *Message) eachSlice(f func(b []byte) []byte) {
	for _, b := range []*[]byte{
		&m.Zone, &m.Facility, &m.Subfacility, &m.Mnemonic, &m.Thread, &m.Record.Message, &m.Prefix, &m.Raw,
		&m.Socket, &m.Name, &m.Body, &m.Class,
	} {
		*b = f(*b)
	}
	for i := range m.Values {
		v := &m.Values[i]
		v.Bytes, v.Name = f(v.Bytes), f(v.Name)
	}
	for i := range m.Extra {
		x := &m.Extra[i]
		x.Key, x.Value = f(x.Key), f(x.Value)
	}
	for i := range m.Unknown {
		m.Unknown[i].Data = f(m.Unknown[i].Data)
	}
}
