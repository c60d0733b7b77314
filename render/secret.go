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
