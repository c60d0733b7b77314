package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

func TestTextShowsSecret(t *testing.T) {
	tests := map[string]bool{
		"login=jtapi;passwd=sesame":   true,
		"Password: sesame, user: x":   true,
		"clientPass=sesame":           true,
		"PASSPHRASE = open":           true,
		"passwd=****":                 false,
		"password=null":               false,
		"password=":                   false,
		"password=, user=x":           false,
		"clientPass=[B@1c2d3e,a=b":    false,
		"passed=1 passive:2":          false,
		"the password is not printed": false,
		"":                            false,
	}
	for text, want := range tests {
		require.Equal(t, want, TextShowsSecret([]byte(text)), text)
	}
}

func TestShowsSecret(t *testing.T) {
	const head = "1: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:"
	tests := []struct {
		name, text string
		want       bool
	}{
		{"a password", "Msg is {length=9 type=OPEN_REQ,invokeId=1,clientID=a,clientPass=sesame,invokeId=1 }", true},
		{"an array", "Msg is {length=9 type=OPEN_REQ,invokeId=1,clientID=a,clientPass=[B@1c2d3e,invokeId=1 }", false},
		{"an extra field", "Msg is {length=9 type=OPEN_REQ,invokeId=1,otherPassword=sesame,invokeId=1 }", true},
		{"none", "Msg is {length=9 type=HEARTBEAT_REQ,invokeId=1,invokeId=1 }", false},
		{"a dump", "reading...\nMHDR:    0000: 00 00 00 31 00 00 00 03\nMDATA:   0000: 00 00 00 01 00 00 00 0E  00 00 00 5A 00 00 00 00\n" +
			"0010: 00 00 00 10 00 00 00 00  00 00 00 00 00 00 00 00\n0020: 00 00 00 00 00 00 00 00  00 00 00 00 02 03 6B 65\n0030: 79\n", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var m decode.Message
			for rec, err := range parse.NewReader(strings.NewReader(head+tt.text), "a.log", parse.Dating{Year: 2024}).All() {
				require.NoError(t, err)
				require.True(t, decode.NewDecoder(ged188.Protocol()).Decode(rec, &m))
				require.Equal(t, tt.want, ShowsSecret(&m))
			}
		})
	}
}

func TestAppendSafeLines(t *testing.T) {
	tests := map[string]string{
		"":                      "",
		"one\ntwo":              "one\ntwo",
		"one\r\n\r\ntwo\r\n":    "one\n\ntwo\n",
		"\x1b[2J\u202edrow\x00": `\x1b[2J\u202edrow\x00`,
		"a\rb\n":                "a\\x0db\n",
	}
	for in, want := range tests {
		require.Equal(t, want, string(AppendSafeLines(nil, []byte(in))))
	}
}
