package render

import (
	"bytes"
	"slices"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// masked stands for a password, maskedByte for each of its bytes.
const (
	masked     = "***"
	maskedByte = "**"
)

// hides reports whether values of f are not to be printed.
func (o Options) hides(f *decode.Field) bool { return !o.ShowSecrets && isSecret(f) }

func isSecret(f *decode.Field) bool { return f == ged188.ClientPassword || f == ged188.AgentPassword }

// hidesRest reports whether the bytes of m that could not be read are not to
// be printed: they may be a password.
func (o Options) hidesRest(m *decode.Message) bool {
	return !o.ShowSecrets && m.Schema != nil && slices.ContainsFunc(m.Schema.Float, func(f decode.Floating) bool {
		return isSecret(f.Tag.Field)
	})
}

// appendRest appends bytes of m that could not be read, as hex.
func (o Options) appendRest(b []byte, m *decode.Message, data []byte) []byte {
	if o.hidesRest(m) {
		return append(b, masked...)
	}
	return appendHex(b, data...)
}

// extraValue is the value of x as it may be printed: a key that is in no table
// is taken for a password by its name.
func (o Options) extraValue(x *decode.Extra) []byte {
	if !o.ShowSecrets && soundsSecret(x.Key) {
		return []byte(masked)
	}
	return x.Value
}

func soundsSecret(key []byte) bool {
	const sign = "pass"
	for i := range len(key) - len(sign) + 1 {
		if bytes.EqualFold(key[i:i+len(sign)], []byte(sign)) {
			return true
		}
	}
	return false
}

// ShowsSecret reports whether the record of m seems to print a password.
func ShowsSecret(m *decode.Message) bool {
	for i := range m.Values {
		if v := &m.Values[i]; isSecret(v.Slot.Field) && isReadable(v.Bytes) {
			return true
		}
	}
	for i := range m.Extra {
		if x := &m.Extra[i]; soundsSecret(x.Key) && isReadable(x.Value) {
			return true
		}
	}
	// Bytes that could not be read may be one.
	return Options{}.hidesRest(m) && (len(m.Unknown) > 0 || len(restOf(m)) > 0)
}

// secretKeys are the keys that passwords have in the text of other records.
var secretKeys = []string{"pass", "passwd", "password", "passphrase"}

// TextShowsSecret reports whether text of a log seems to have a password in
// it, "passwd=...".
func TextShowsSecret(text []byte) bool {
	for {
		i := bytes.IndexAny(text, "=:")
		if i < 0 {
			return false
		}
		key := bytes.TrimRight(text[:i], " ")
		value := bytes.TrimLeft(text[i+1:], " ")
		if end := bytes.IndexAny(value, " ,;]})\r\n"); end >= 0 {
			value = value[:end]
		}
		if isSecretKey(key) && isReadable(value) {
			return true
		}
		text = text[i+1:]
	}
}

// isSecretKey reports whether text ends in the key of a password.
func isSecretKey(text []byte) bool {
	return slices.ContainsFunc(secretKeys, func(key string) bool {
		return len(text) >= len(key) && bytes.EqualFold(text[len(text)-len(key):], []byte(key))
	})
}

// isReadable reports whether value, of a password, is more than a sign that
// there is one: stars, or a Java array without its contents.
func isReadable(value []byte) bool {
	return len(value) > 0 && string(value) != "null" && !bytes.HasPrefix(value, []byte("[B@")) && len(bytes.Trim(value, "*")) > 0
}
