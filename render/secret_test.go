package render

import (
	"fmt"
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
		"clientPas\ns=sesame":         true,
		"clientPass=\nsesame":         true,
		"clientPass=\n\tat com.x":     false,
		"":                            false,
	}
	for text, want := range tests {
		require.Equal(t, want, TextShowsSecret([]byte(text)), text)
	}
}

func TestHideSecrets(t *testing.T) {
	tests := map[string]string{
		"ClientPassword: hunter2X too long":                                            "ClientPassword: *** too long",
		"{type=OPEN_REQ,clientPass=hunter2X,appPathID=1}":                              "{type=OPEN_REQ,clientPass=***,appPathID=1}",
		"bad {length=3 type=OPEN_REQ,clientID=x,clientPass=Sum,mer 2024,appPathID=0 }": "bad {length=3 type=OPEN_REQ,clientID=x,clientPass=***,appPathID=0 }",
		"{length=3 type=OPEN_REQ,clientID=x,clientPass=Sum=1, x=}mer }\n\tat com.x(}":  "{length=3 type=OPEN_REQ,clientID=x,clientPass=*** }\n\tat com.x(}",
		"{type=OPEN_REQ, clientPass: 'Sum'mer, agentID: 2006 }":                        "{type=OPEN_REQ, clientPass: ***, agentID: 2006 }",
		"{type=OPEN_REQ,clientPass=Sum,\nmer 2024":                                     "{type=OPEN_REQ,clientPass=***",
		"{type=OPEN_REQ,clientPass=null,x=1 }":                                         "{type=OPEN_REQ,clientPass=null,x=1 }",
		"bad message\nMHDR:    0000: 00 00 00 0E 00 00 00 03  ........\nMDATA:   0000: 00 00 00 01 02 08 68 75  ......hu\n0010: 6E 74\n\tat com.x": "bad message\nMHDR: ***\n\tat com.x",
		"x MDATA:   0000: 68 75 6E 74 MHDR: 0000: 00 00 00 02 00 00 00 17 MDATA: 0000: 31 32":                                                      "x MDATA: ***MHDR: 0000: 00 00 00 02 00 00 00 17 MDATA: 0000: 31 32",
		"MHDR: 0000: 00 00 00 0E 00 00 03 MDATA: 0000: 68 75":                                                                                      "MHDR: ***",
		"{clientPass=hunter2X}":                       "{clientPass=***}",
		"[passwd = hunter2X]":                         "[passwd = ***]",
		"xx clientPass=hunter2X":                      "xx clientPass=***",
		"Password:\thunter2X\r\n\tat com.x":           "Password:\t***\r\n\tat com.x",
		"pass=a pass=b, PASSPHRASE:c":                 "pass=*** pass=***, PASSPHRASE:***",
		`{"password": "hunter 2X", "user":"x"}`:       `{"password": ***, "user":"x"}`,
		`password='hunter2X`:                          "password=***",
		"Password := hunter2X, password => b":         "Password := ***, password => ***",
		"clientPass=[B@1c2d3e,a=b":                    "clientPass=***,a=b",
		"password=null password= , password:\n\tat x": "password=null password= , password:\n\tat x",
		"passed=1, the password is not printed":       "passed=1, the password is not printed",
		"":                                            "",

		// Broken by a paste: in the key, in the value, beside the sign.
		"bad OPEN_REQ clientPas\ns=hunter2X, foo=1":                          "bad OPEN_REQ clientPas\ns=***, foo=1",
		"bad OPEN_REQ clientPass=hun\r\nter2X, foo=1":                        "bad OPEN_REQ clientPass=***, foo=1",
		"clientPass\n=hunter2X foo":                                          "clientPass\n=*** foo",
		"clientPass=\nhunter2X foo":                                          "clientPass=\n*** foo",
		"> clientP\n> as\n> s=hun\n> ter\n> 2X\n> foo":                       "> clientP\n> as\n> s=***",
		"pass=hun\n    ter2X\n\tat com.x.Y(Y.java)":                          "pass=***\n\tat com.x.Y(Y.java)",
		"pass=hunter2X\nCaused by: x\n\tat y\n\t... 2 more":                  "pass=***\nCaused by: x\n\tat y\n\t... 2 more",
		"pass=hunter2X\n\t... 2 more":                                        "pass=***\n\t... 2 more",
		"pass=hunter2X\r\nclientID=desk\r\nx":                                "pass=***\r\nclientID=desk\r\nx",
		"at a\nCaused by: pas\ns=hun\nter2X\n\tat b\n":                       "at a\nCaused by: pas\ns=***\n\tat b\n",
		"{length=61 type=OPEN_REQ,clientPass=Sum,mer\n 2024,appPa\nthID=0 }": "{length=61 type=OPEN_REQ,clientPass=***,appPa\nthID=0 }",
	}
	for text, want := range tests {
		require.Equal(t, want, string(hideSecrets([]byte(text))), text)
	}
}

// secretLog has passwords where no field is one: in exceptions, and in dumps
// whose type is lost or has no password; and a dump of a type in no table,
// whose bytes are kept.
const secretLog = `1: May 06 10:00:00.000 CET %MIVR-ICD_CTI-3-EXCEPTION:[thr-1] com.x.FooException: bad message {length=61 type=OPEN_REQ,clientPass=hunter2X,x=1}
2: May 06 10:00:00.000 CET %MIVR-ICD_CTI-3-EXCEPTION:[pass=hunter2X] com.x.FooException: AgentPassword: hunter2X too long
3: May 06 10:00:00.000 CET %MIVR-ICD_CTI-3-EXCEPTION:clientPass=hunter2X.FooException
4: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:reading...
MDATA:   0000: 00 00 00 01 02 08 68 75 6E 74 65 72 32 58
5: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:reading...
MHDR:    0000: 00 00 00 06 00 00 03 09
MDATA:   0000: 00 00 00 01 FF 01
6: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:reading...
MHDR:    0000: 00 00 00 0E 00 00 00 05
MDATA:   0000: 00 00 00 01 31 0C 68 75 6E 74 65 72 32 58
`

func TestFormsHideSecrets(t *testing.T) {
	columns, err := Columns(DefaultColumns + ",thread,exception")
	require.NoError(t, err)
	tests := []struct {
		form   string
		writer func(Options) MessageWriter
		text   int // passwords that it prints when it may
		hex    string
		hexes  int
	}{
		{"line", NewLine, 4, "68", 0},
		{"full", NewFull, 5, "68756e7465723258", 2},
		{"bytes", NewBytes, 5, "68 75", 2},
		{"json", NewJSON, 5, "68756e7465723258", 2},
		{"csv", func(o Options) MessageWriter { return NewCSV(o, columns) }, 2, "6875", 0},
		{"tsv", func(o Options) MessageWriter { return NewTSV(o, columns) }, 2, "6875", 0},
	}
	for _, tt := range tests {
		t.Run(tt.form, func(t *testing.T) {
			var hidden, shown []byte
			n := 0
			decodeLog(t, secretLog, func(m *decode.Message) {
				n++
				hidden = tt.writer(Options{}).Append(hidden, m)
				shown = tt.writer(Options{ShowSecrets: true}).Append(shown, m)
			})
			require.Equal(t, 6, n)
			require.NotContains(t, string(hidden), "hunter2X")
			require.Contains(t, string(hidden), "**")
			require.GreaterOrEqual(t, strings.Count(string(shown), "hunter2X"), tt.text)
			if tt.hexes > 0 {
				require.NotContains(t, strings.ToLower(string(hidden)), "6e")
				require.Equal(t, tt.hexes, strings.Count(strings.ToLower(string(shown)), tt.hex))
			}
		})
	}
}

// Where a text and its dump have two passwords, the finding does not say which.
func TestFindingsHideSecrets(t *testing.T) {
	const log = `1: Nov 20 10:00:00.000 EST %MIVR-ICD_CTI-7-UNK:CSOutboundMsgProcessor: got an event message: { length=-1 type=BEGIN_CALL_EVENT, connectionCallID: 16777500, callType: 1, clientPassword: hunter2X }
2: Nov 20 10:00:00.001 EST %MIVR-ICD_CTI-7-UNK:writing...
MHDR:    0000: 00 00 00 28 00 00 00 17
MDATA:   0000: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
0010: 00 01 00 00 01 00 01 1C 00 00 02 08 68 75 6E 74
0020: 65 72 33 58 31 02 61 00
`
	c := conversationsIn(t, "a.log", []byte(log))[0]
	require.Equal(t, "BEGIN_CALL_EVENT: ClientPassword is *** in the text, *** on the wire", c.Findings[0].Summary)
	for _, writer := range []func(Options) FlowWriter{NewFlowJSON, NewTimeline} {
		shown := string(writer(Options{}).Append(nil, c))
		require.NotContains(t, shown, "68756e7465")
		require.NotContains(t, shown, "hunter")
	}
}

func TestContextLineHidesSecrets(t *testing.T) {
	r := record()
	r.Message, r.Thread = []byte("AgentPassword=hunter2X foo"), []byte("pass=hunter2X")
	require.NotContains(t, string(NewContextLine(Options{}).Append(nil, &r)), "hunter2X")
	require.Contains(t, string(NewContextLine(Options{}).Append(nil, &r)), " AgentPassword=*** foo")
	require.Contains(t, string(NewContextLine(Options{ShowSecrets: true}).Append(nil, &r)), "AgentPassword=hunter2X foo")
	require.Contains(t, string(NewRecordLine(Options{}).Append(nil, &r)), "AgentPassword=hunter2X foo")
}

func TestShowsSecret(t *testing.T) {
	const head = "1: May 06 10:00:00.000 CET %MIVR-ICD_CTI-"
	tests := []struct {
		name, text string
		want       bool
	}{
		{"a password", "Msg is {length=9 type=OPEN_REQ,invokeId=1,clientID=a,clientPass=sesame,invokeId=1 }", true},
		{"an array", "Msg is {length=9 type=OPEN_REQ,invokeId=1,clientID=a,clientPass=[B@1c2d3e,invokeId=1 }", false},
		{"an extra field", "Msg is {length=9 type=OPEN_REQ,invokeId=1,otherPassword=sesame,invokeId=1 }", true},
		{"rows in an exception", "x.FooException: bad\nMHDR: 0000: 00 00 00 06 00 00 00 03\nMDATA: 0000: 02 04 6B 65 79 00", true},
		{"harmless rows in an exception", "x.FooException: bad\nMHDR: 0000: 00 00 00 02 00 00 00 17\nMDATA: 0000: 02 04", false},
		{"none", "Msg is {length=9 type=HEARTBEAT_REQ,invokeId=1,invokeId=1 }", false},
		{"a dump", "reading...\nMHDR:    0000: 00 00 00 31 00 00 00 03\nMDATA:   0000: 00 00 00 01 00 00 00 0E  00 00 00 5A 00 00 00 00\n" +
			"0010: 00 00 00 10 00 00 00 00  00 00 00 00 00 00 00 00\n0020: 00 00 00 00 00 00 00 00  00 00 00 00 02 03 6B 65\n0030: 79\n", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var m decode.Message
			for rec, err := range parse.NewReader(strings.NewReader(head+map[bool]string{true: "3-EXCEPTION:", false: "7-UNK:"}[strings.Contains(tt.text, "Exception")]+tt.text), "a.log", parse.Dating{Year: 2024}).All() {
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

// rowsOf prints a message's bytes as the engine does, without the byte lost,
// whose blanks may stay.
func rowsOf(typ byte, body []byte, lost int, blanks string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "reading...\nMHDR:    0000: 00 00 00 %02X 00 00 00 %02X\nMDATA:   ", len(body), typ)
	for i, c := range body {
		if i%16 == 0 {
			fmt.Fprintf(&b, "%04X:", i)
		}
		if i%16 == 8 {
			b.WriteByte(' ')
		}
		if i != lost {
			fmt.Fprintf(&b, " %02X", c)
		} else if blanks != "" {
			b.WriteString(blanks)
		}
		if i%16 == 15 || i == len(body)-1 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Whatever one byte is lost from a dump that has a password: no piece of it is
// printed, not as another field's value either.
func TestDamagedDumpHidesPassword(t *testing.T) {
	columns, err := Columns(DefaultColumns + ",AgentID,AgentIDShort,AgentInstrument,PositionID,SupervisorID,TerminalDeviceName,ClientID,ClientSignature,AgentExtension")
	require.NoError(t, err)
	forms := map[string]func(Options) MessageWriter{
		"line": NewLine, "full": NewFull, "bytes": NewBytes, "json": NewJSON,
		"csv": func(o Options) MessageWriter { return NewCSV(o, columns) },
	}
	bodies := []struct {
		typ  byte
		body string
	}{
		{38, "\x00\x00\x00\x09\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01" +
			"\x04\x052006\x00\x31\x09hunter2X\x00\xc2\x05agt1\x00"},
		{38, "\x00\x00\x00\x09\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01" +
			"\xc2\x05agt1\x00\x04\x052006\x00\x31\x0912345678\x00"},
		{38, "\x00\x00\x00\x09\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01" +
			"\x04\x052006\x00\x31\x15\x04\x0Ahunter2X\x00\x05\x05hunt\x00\x00\xc2\x05agt1\x00"},
		{3, "\x00\x00\x00\x0e\x00\x00\x00\x0e\x00\x00\x00\x5a\x00\x00\x00\x00\x00\x00\x00\x10\x00\x00\x00\x00" +
			"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
			"\x01\x05desk\x00\x02\x08hunter2X\x03\x04sig\x00"},
	}
	for i, message := range bodies {
		for lost := range len(message.body) + 1 {
			for _, blanks := range []string{"", " ", "   "} {
				text := rowsOf(message.typ, []byte(message.body), lost, blanks)
				decodeLog(t, "1: May 06 10:00:00.000 CET %MIVR-ICD_CTI-7-UNK:"+text, func(m *decode.Message) {
					for name, form := range forms {
						shown := strings.ToLower(string(form(Options{}).Append(nil, m)))
						for _, piece := range []string{"unter", "hunt", "2345678", "756e74", "75 6e 74", "323334", "32 33 34"} {
							require.NotContains(t, shown, piece, "message %d without byte %d, %s\n%s", i, lost, name, text)
						}
					}
				})
			}
		}
	}
}

// The work for a text is in proportion to its length.
func TestLongTextsWithPasswords(t *testing.T) {
	const n = 100_000
	for _, one := range []string{"pass=x ", "pass='x ", "{type=A, clientPass=x, invokeID=1} ", "pass\n=x "} {
		text := strings.Repeat(one, n)
		require.Contains(t, string(hideSecrets([]byte(text))), masked, one)
	}
	hideSecrets([]byte(strings.Repeat("\r", n) + "pass=x"))
}
