package render

import (
	"slices"
	"strconv"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// appendPlain appends v for people, as one word.
func (o Options) appendPlain(b []byte, v *decode.Value) []byte {
	switch {
	case o.hides(v.Slot):
		return append(b, masked...)
	case v.Slot.Type.Numeric():
		return strconv.AppendInt(b, v.Num, 10)
	case isBytes(v) && len(v.Bytes) > 0:
		return appendHex(b, v.Bytes...)
	}
	return appendWord(b, v.Bytes)
}

// isBytes reports whether v is bytes, which are printed as hex. A text trace has
// text in their place.
func isBytes(v *decode.Value) bool { return v.Slot.Type == decode.UNSPEC && !v.Text }

// appendSymbol appends the name of v's value: the constant, the names of a
// mask's bits with | between them, a TIME's instant; nothing where it has
// none, or is a secret.
func appendSymbol(b []byte, v *decode.Value) []byte {
	e := v.Slot.Enum
	switch {
	case v.Slot.Doubtful:
	case e != nil && e.Mask:
		start := len(b)
		for bit := range e.Bits(v.Num) {
			if len(b) > start {
				b = append(b, '|')
			}
			b = append(b, bit.Name...)
		}
	case e != nil && v.Slot.Type.Numeric():
		if sym := e.Symbol(v.Num); sym != nil {
			return append(b, sym.Name...)
		}
	case v.Slot.Type == decode.TIME && v.Num >= 0: // -1 is no time
		return appendSeconds(b, v.Num)
	}
	return b
}

// appendSeconds appends seconds since 1970 as RFC 3339 in UTC.
func appendSeconds(b []byte, n int64) []byte {
	const millis = len(".000Z")
	b = parse.MakeTime(n*1000, 0).Append(b)
	return append(b[:len(b)-millis], 'Z')
}

// appendVariableName appends the name of a variable, of an array with the
// index: user.x[2].
func appendVariableName(b []byte, v *decode.Value) []byte {
	b = appendSafe(b, v.Name)
	if v.Slot.Type == decode.NAMEDARRAY {
		b = append(strconv.AppendInt(append(b, '['), int64(v.Index), 10), ']')
	}
	return b
}

// meaning says in a few words what v's value stands for.
func meaning(v *decode.Value) string {
	e := v.Slot.Enum
	if e == nil || !v.Slot.Type.Numeric() || v.Slot.Doubtful {
		return ""
	}
	if e.Mask {
		words := ""
		for bit := range e.Bits(v.Num) {
			words = join(words, otherName(e, bit, v.Num))
		}
		return words
	}
	if sym := e.Symbol(v.Num); sym != nil {
		return valueMeaning(sym)
	}
	if e.Sentinel {
		return ""
	}
	return "in no table of values"
}

// otherName says which name a bit of mask n has in other sources, if they
// differ and it makes a difference.
func otherName(e *decode.Enum, bit *decode.EnumValue, n int64) string {
	if bit.Swapped == 0 || n&bit.Swapped != 0 {
		return ""
	}
	return "or " + e.Symbol(bit.Swapped).Name + ": sources differ"
}

func valueMeaning(sym *decode.EnumValue) string {
	words := sym.Label
	if words == "" {
		words = sym.Doc
	}
	if sym.CCX == decode.NotInCCX {
		return join(words, "not expected from CCX")
	}
	return words
}

// variableMeaning says what the value of a variable stands for: some have a
// table of values of their name.
func variableMeaning(v *decode.Value) string {
	for _, e := range ged188.Tables.Enums {
		if e.Type != decode.STRING || e.Name != string(v.Name) {
			continue
		}
		for i := range e.Values {
			if e.Values[i].Text == string(v.Bytes) {
				return valueMeaning(&e.Values[i])
			}
		}
	}
	return ""
}

// join puts together what is said of a value.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// isCall reports whether v names a call.
func isCall(v *decode.Value) bool {
	return v.Num > 0 && !v.Slot.Doubtful && slices.Contains(ged188.CallFields, v.Slot.Field)
}

// restOf is the end of a dump that no field of m covers: what comes after a
// fault, or all of a message of a type in no table.
func restOf(m *decode.Message) []byte {
	end := 0
	if n := len(m.Values); n > 0 && m.Form == decode.Hex {
		end = int(m.Values[n-1].Off + m.Values[n-1].Len)
	}
	if n := len(m.Unknown); n > 0 {
		end = max(end, int(m.Unknown[n-1].Off+m.Unknown[n-1].Len))
	}
	if m.Form != decode.Hex || end > len(m.Body) {
		return nil
	}
	return m.Body[end:]
}
