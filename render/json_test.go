package render

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestAppendString(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", `""`},
		{"2006", `"2006"`},
		{"12345678", `"12345678"`},
		{`Doe, "Jane"`, `"Doe, \"Jane\""`},
		{`C:\logs\a.log`, `"C:\\logs\\a.log"`},
		{"a\nb\r\tc", `"a\nb\r\tc"`},
		{"a\x00b\x1b[31m\x7f", `"a\u0000b\u001b[31m\u007f"`},
		{"\u0085\u009b", `"\u0085\u009b"`},
		{"Zoë 東京 😀", `"Zoë 東京 😀"`},
		{"a\u202eb\u2066\u200b\ufeff", `"a\u202eb\u2066\u200b\ufeff"`},
		{"\u2028\u2029", `"\u2028\u2029"`},
		{"\U000e0041", `"\udb40\udc41"`},
		{"a\xffb\xc3", `"a\ufffdb\ufffd"`},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, string(appendString(nil, []byte(tt.in))))
	}
}

// Every byte, at every place of strings of every short length.
func TestIsPlain(t *testing.T) {
	require.True(t, isPlain(nil))
	for c := range 256 {
		plain := c >= ' ' && c <= '~' && c != '"' && c != '\\'
		for n := 1; n < 20; n++ {
			for at := range n {
				s := []byte("abcdefghijklmnopqrstuvw"[:n])
				s[at] = byte(c)
				require.Equal(t, plain, isPlain(s), "%q", s)
			}
		}
	}
}

// A string comes back from encoding/json as it was, but for bytes that are no
// UTF-8, and shows nothing that a terminal obeys.
func FuzzJSONString(f *testing.F) {
	for _, s := range []string{"", "2006", "a\"\\\x00\n\u202e\U000e0001", "\xff\xc3", "Doe, Jane: VIP 東京"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := appendString(nil, []byte(s))
		var got string
		require.NoError(t, json.Unmarshal(b, &got), "%q", b)
		want := ""
		for len(s) > 0 {
			r, n := utf8.DecodeRuneInString(s)
			want += string(r)
			s = s[n:]
		}
		require.Equal(t, want, got)
		require.False(t, strings.ContainsFunc(string(b), hidden), "%q", b)
	})
}

func TestAppendLines(t *testing.T) {
	require.Equal(t, `"a\nb\nc\r"`, string(appendLines(nil, []byte("a\r\nb\nc\r"))))
	require.Equal(t, `""`, string(appendLines(nil, nil)))
}
