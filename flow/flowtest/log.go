package flowtest

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// Forms say in which forms a log has messages.
type Forms struct {
	Text  bool
	Dumps bool // one for each receiver
	One   bool // one dump alone, whoever gets it
}

// Forms of logs.
var (
	Text  = Forms{Text: true}
	Dumps = Forms{Dumps: true, One: true}
	Both  = Forms{Text: true, Dumps: true}
)

const (
	firstSeq = 412_077
	zone     = "CET"
	version  = 14 // of the protocol, as the fields of the fixed parts follow from it
)

// Log is a log of s that begins at start.
func (s Script) Log(start time.Time, forms Forms) []byte {
	l := &log{now: start, seq: firstSeq}
	for i := range s {
		m := &s[i]
		l.now = l.now.Add(m.After)
		if forms.Text {
			l.record("", "CSOutboundMsgProcessor: got an event message: "+m.text())
		}
		if !forms.Dumps {
			continue
		}
		for n := range len(m.To) {
			if n > 0 && forms.One {
				break
			}
			l.record(fmt.Sprintf("[MIVR_ICD_CTI_OutboundWriter-%c] ", m.To[n]), "writing...\n"+m.dump())
		}
	}
	return l.out
}

type log struct {
	out []byte
	now time.Time
	seq int
}

func (l *log) record(thread, message string) {
	l.out = fmt.Appendf(l.out, "%d: %s %s %%MIVR-ICD_CTI-7-UNK:%s%s\n", l.seq, l.now.Format("Jan 02 15:04:05.000"), zone, thread, message)
	l.seq++
}

// engineNames are the names of fields in text traces, where they differ in
// more than the case of their first letter.
var engineNames = map[*decode.Field]string{
	ged188.CallID:                    "connectionCallID",
	ged188.ANI:                       "ani",
	ged188.DNIS:                      "dnis",
	ged188.CSQID:                     "csqID",
	ged188.CSQState:                  "csqState",
	ged188.NumCSQs:                   "numCSQs",
	ged188.NumNamedVariables:         "numNamedVars",
	ged188.SecondaryConnectionCallID: "secondaryCallID",
	ged188.LastRedirectDeviceID:      "lastRedirectedDeviceID",
	ged188.LastRedirectDeviceType:    "lastRedirectedDeviceType",
}

func engineName(f *decode.Field) string {
	if name, ok := engineNames[f]; ok {
		return name
	}
	return strings.ToLower(f.Name[:1]) + f.Name[1:]
}

// text is the message as the engine prints it.
func (m *Message) text() string {
	b := []byte("{ length=-1 type=" + m.Schema.Name)
	for _, x := range m.fixed() {
		if x.f.Reserved && !slices.Contains([]*decode.Field{ged188.MonitorID, ged188.PeripheralID, ged188.PeripheralType}, x.f.Field) {
			continue
		}
		b = fmt.Appendf(b, ", %s: %s", engineName(x.f.Field), printed(x.f.Type, x.num))
	}
	for _, v := range m.floating() {
		switch {
		case v.named != "":
			b = fmt.Appendf(b, ", %s: %s", v.named, v.text)
		case v.f.Group != "":
			b = fmt.Appendf(b, ", %s[%d]: %s", engineName(fieldOf(v.f)), v.member, v.text)
		default:
			b = fmt.Appendf(b, ", %s: %s", engineName(fieldOf(v.f)), v.text)
		}
	}
	return string(append(b, " }"...))
}

// printed is a number as the engine prints it.
func printed(t decode.Type, n uint64) string {
	if t.Size() == 4 && n == 1<<32-1 {
		return "-1"
	}
	return strconv.FormatUint(n, 10)
}

type fixedValue struct {
	f   *decode.Fixed
	num uint64
}

// fixed are the values of the fixed part.
func (m *Message) fixed() (out []fixedValue) {
	seen := map[string]int{}
	for i := range m.Schema.Fixed {
		f := &m.Schema.Fixed[i]
		if f.Since > version {
			continue
		}
		text, ok := m.value(f.Field.Name, seen[f.Field.Name])
		seen[f.Field.Name]++
		if !ok {
			text = m.constant(f)
		}
		out = append(out, fixedValue{f, parse(text) & (1<<(8*f.Type.Size()) - 1)})
	}
	return out
}

// constant is what the server sends in a field that the script does not set.
func (m *Message) constant(f *decode.Fixed) string {
	switch {
	case f.Field == ged188.NumNamedVariables: // also where the guide prints 0
		return strconv.Itoa(len(m.named()))
	case f.Const != "":
		first, _, _ := strings.Cut(f.Const, " ")
		return first
	}
	return "0"
}

func (m *Message) named() (out []Value) {
	for _, v := range m.Values {
		if strings.HasPrefix(v.Name, "@") {
			out = append(out, v)
		}
	}
	return out
}

func parse(text string) uint64 {
	n, err := strconv.ParseInt(text, 0, 64)
	if err != nil {
		panic(fmt.Sprintf("flowtest: %q is no number", text))
	}
	return uint64(n)
}

type floatingValue struct {
	f      *decode.Floating
	text   string
	named  string // a variable's name
	member int
}

// floating are the values of the floating part, as the script has them.
func (m *Message) floating() (out []floatingValue) {
	members := map[string]int{} // those that the fixed part has do not count
	for i := range m.Schema.Fixed {
		members[m.Schema.Fixed[i].Field.Name]--
	}
	for _, v := range m.Values {
		if name, ok := strings.CutPrefix(v.Name, "@"); ok {
			out = append(out, floatingValue{f: m.float("NamedVariable"), text: v.Text, named: name})
			continue
		}
		if members[v.Name] >= 0 {
			out = append(out, floatingValue{f: m.float(v.Name), text: v.Text, member: members[v.Name]})
		}
		members[v.Name]++
	}
	return out
}

func (m *Message) float(name string) *decode.Floating {
	for i := range m.Schema.Float {
		if f := &m.Schema.Float[i]; fieldOf(f).Name == name {
			return f
		}
	}
	panic(fmt.Sprintf("flowtest: %s has no %s", m.Schema.Name, name))
}

func fieldOf(f *decode.Floating) *decode.Field {
	if f.Field != nil {
		return f.Field
	}
	return f.Tag.Field
}

// body is the message on the wire.
func (m *Message) body() (b []byte) {
	for _, x := range m.fixed() {
		b = appendNumber(b, x.f.Type, x.num)
	}
	for _, v := range m.floating() {
		t := v.f.Type
		if t == 0 {
			t = v.f.Tag.Type
		}
		var data []byte
		switch {
		case v.named != "":
			data = []byte(v.named + "\x00" + v.text + "\x00")
		case t.Numeric():
			data = appendNumber(nil, t, parse(v.text))
		default:
			data = []byte(v.text + "\x00")
		}
		b = append(append(b, byte(v.f.Tag.Number), byte(len(data))), data...)
	}
	return b
}

func appendNumber(b []byte, t decode.Type, n uint64) []byte {
	all := binary.BigEndian.AppendUint64(nil, n)
	return append(b, all[8-t.Size():]...)
}

// dump is the message as rows of bytes.
func (m *Message) dump() string {
	body := m.body()
	head := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	head = binary.BigEndian.AppendUint32(head, uint32(m.Schema.Type))
	rows := []string{"MHDR:    " + row(0, head, 8)}
	label := "MDATA:   "
	for off := 0; off < len(body); off += 16 {
		rows = append(rows, label+row(off, body[off:min(off+16, len(body))], 16))
		label = ""
	}
	return strings.Join(rows, "\n")
}

// row is bytes in hex, with a double gap in the middle of a full row, and in
// characters.
func row(off int, b []byte, width int) string {
	cells := make([]string, width)
	chars := make([]byte, len(b))
	for i := range cells {
		cells[i] = "  "
		if i < len(b) {
			cells[i] = strings.ToUpper(hex.EncodeToString(b[i : i+1]))
			chars[i] = '.'
			if b[i] > ' ' && b[i] < 0x7f {
				chars[i] = b[i]
			}
		}
	}
	if width == 16 {
		cells = slices.Insert(cells, 8, "")
	}
	return fmt.Sprintf("%04X: %s %s", off, strings.Join(cells, " "), chars)
}
