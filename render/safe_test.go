package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestSafe(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Execute step of Task 34000000019 : Start", "Execute step of Task 34000000019 : Start"},
		{"a\tb", `a\tb`},
		{"a\nb\r\nc\rd", `a⏎b⏎c\x0dd`},
		{"\x1b]0;title\x07\x7f", `\x1b]0;title\x07\x7f`},
		{"\u009b31m", `\u009b31m`},
		{"abc\u202efdp.exe", `abc\u202efdp.exe`},
		{"a\u200bb\u00adc\ufeff\u2028", `a\u200bb\u00adc\ufeff\u2028`},
		{"\U000e0041", `\U000e0041`},
		{"\xff\xc3(", `\xff\xc3(`},
		{"Zoë 東京 😀", "Zoë 東京 😀"},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, Safe(tt.in))
	}
}

func TestAppendWord(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2006", "2006"},
		{"", `""`},
		{"-", `"-"`},
		{"Doe,Jane", "Doe,Jane"},
		{`Jane "VIP" Doe`, `"Jane \"VIP\" Doe"`},
		{`"`, `"\""`},
		{"a\nb", "a⏎b"},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, string(appendWord(nil, []byte(tt.in))))
	}
}

// Whatever a log holds, one line of harmless text comes of it.
func FuzzSafe(f *testing.F) {
	for _, s := range []string{"", "plain", "a\r\nb\x1b[0m", "\u202e\u0085\xff", "\U000e0001 \u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, got := range []string{Safe(s), string(appendWord(nil, []byte(s)))} {
			require.False(t, strings.ContainsFunc(got, hidden), "%q", got)
			require.True(t, utf8.ValidString(got), "%q", got)
		}
	})
}
