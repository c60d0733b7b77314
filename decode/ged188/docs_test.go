package ged188

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

var update = flag.Bool("update", false, "write docs/messages.md anew")

const messagesDoc = "../../docs/messages.md"

// docs/messages.md is the tables, drawn.
func TestMessagesDoc(t *testing.T) {
	want := drawTables()
	require.Less(t, len(want), 1<<20)
	if *update {
		require.NoError(t, os.WriteFile(messagesDoc, want, 0o644))
	}
	got, err := os.ReadFile(messagesDoc)
	require.NoError(t, err)
	if !bytes.Equal(want, got) {
		t.Fatal("docs/messages.md differs from the tables: go test ./decode/ged188 -update")
	}
}

// A page is Markdown under way.
type page struct{ bytes.Buffer }

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// row draws a row of a table; an empty cell stays empty.
func (p *page) row(cells ...string) {
	for _, c := range cells {
		p.WriteString(strings.TrimRight("| "+strings.ReplaceAll(c, "|", `\|`), " ") + " ")
	}
	p.line("|")
}

// table draws a table's head and leaves out, in head and rows, the columns in
// which no row has anything.
func (p *page) table(head []string, rows [][]string) {
	var columns []int
	for i := range head {
		if slices.ContainsFunc(rows, func(row []string) bool { return row[i] != "" }) {
			columns = append(columns, i)
		}
	}
	pick := func(row []string) (out []string) {
		for _, i := range columns {
			out = append(out, row[i])
		}
		return out
	}
	p.row(pick(head)...)
	p.row(slices.Repeat([]string{"---"}, len(columns))...)
	for _, row := range rows {
		p.row(pick(row)...)
	}
	p.line("")
}

// text draws a paragraph, or nothing.
func (p *page) text(s string) {
	if s != "" {
		p.line("%s\n", s)
	}
}

func drawTables() []byte {
	p := &page{}
	p.line(`# Messages, fields and values of the CTI protocol

Written from the tables in decode/ged188 by its test; to change a line, change its entry there.

- [Messages](#messages), by number, and [those known by name alone](#messages-known-by-name-alone)
- [Tags](#tags): floating fields
- [Fields](#fields): other names, and what they mean
- [Values](#values): tables of values and of bits

Numbers are big-endian without padding. The fixed part has its fields in this order; "at" is the offset into the body.
Floating fields follow in any order, each as tag, length, data; "max" counts bytes of data, with the NUL of a STRING.
"Reserved" is what the CCX guide calls so; the name is then CCE's. "CCE" marks what only the documents of CCE have, as
the CCX page was not seen that far. "From 14" is on the wire from protocol version 14 on. In a table of values, "CCX: no"
is a value that a CCX document leaves out or calls reserved; an empty cell means that the CCX side was not seen.
`)
	p.messages()
	p.tags()
	p.fields()
	p.values()
	return p.Bytes()
}

func (p *page) messages() {
	schemas := make([]*decode.Schema, len(Tables.Schemas))
	for i := range schemas {
		schemas[i] = &Tables.Schemas[i]
	}
	slices.SortStableFunc(schemas, func(a, b *decode.Schema) int { return cmp.Compare(uint(a.Type), uint(b.Type)) })

	p.line("## Messages\n")
	var unknown [][]string
	for _, s := range schemas {
		if s.Layout == decode.Unknown {
			unknown = append(unknown, []string{number(s.Type), s.Name, s.Class, sender(s), s.Source})
			continue
		}
		p.message(s)
	}
	p.line("## Messages known by name alone\n")
	p.table([]string{"number", "name", "class", "from", "source"}, unknown)
}

func number(typ int) string {
	if typ == noNumber {
		return "not known"
	}
	return strconv.Itoa(typ)
}

func sender(s *decode.Schema) string {
	return [...]string{decode.Server: "server", decode.Client: "client", decode.Both: "either side"}[s.Sender]
}

func (p *page) message(s *decode.Schema) {
	p.line("### %s\n", s.Name)
	what := "In the CCX guide"
	if !s.CCX {
		what = "CCE"
	}
	if s.Layout == decode.Partial {
		what += ", seen in part"
	}
	p.line("Number %s, %s, from %s. %s.\n", number(s.Type), s.Class, sender(s), what)
	p.text(s.Doc)
	p.text(s.Note)
	if len(s.Aliases) > 0 {
		p.line("Also called %s.\n", strings.Join(s.Aliases, ", "))
	}
	p.fixedPart(s.Fixed)
	for _, a := range s.Alt {
		p.line("Other reading of the fixed part, %q: where %s.\n", a.Label, a.When)
		p.fixedPart(a.Fixed)
	}
	p.floatingPart(s.Float)
	p.line("Source: %s.\n", s.Source)
}

func (p *page) fixedPart(fields []decode.Fixed) {
	if len(fields) == 0 {
		return
	}
	var rows [][]string
	at := 0
	for _, f := range fields {
		size := max(f.Type.Size(), f.Size)
		remarks := []string{reserved(f.Reserved, f.Const)}
		if !f.Reserved && f.Const != "" {
			remarks = append(remarks, "CCX: "+f.Const)
		}
		remarks = append(remarks, from("from", f.Since), from("has this meaning from", f.Named), cce(f.CCE), f.Note)
		rows = append(rows, []string{strconv.Itoa(at), f.Field.Name, typeNames[f.Type], strconv.Itoa(size), enumLink(f.Enum), join(remarks)})
		at += size
	}
	p.table([]string{"at", "fixed field", "type", "bytes", "values", "remarks"}, rows)
}

func (p *page) floatingPart(fields []decode.Floating) {
	if len(fields) == 0 {
		return
	}
	var rows [][]string
	for i := range fields {
		f := whole(&fields[i])
		remarks := []string{reserved(f.Reserved, "")}
		if f.Required {
			remarks = append(remarks, "required")
		}
		if f.Group != "" {
			remarks = append(remarks, fmt.Sprintf("list %s, counted by %s", f.Group, f.Count.Name))
		}
		remarks = append(remarks, from("from", f.Since), cce(f.CCE), f.Note)
		rows = append(rows, []string{strconv.Itoa(int(f.Tag.Number)), f.Field.Name, typeNames[f.Type], size(f.Max), enumLink(f.Enum), join(remarks)})
	}
	p.table([]string{"tag", "floating field", "type", "max", "values", "remarks"}, rows)
}

func (p *page) tags() {
	p.line("## Tags\n")
	var rows [][]string
	for _, g := range Tables.Tags {
		ccx := ""
		if g.CCX == decode.InCCX {
			ccx = "yes"
		}
		rows = append(rows, []string{
			strconv.Itoa(int(g.Number)), g.Field.Name, typeNames[g.Type], size(g.Max), g.Constant, ccx,
			enumLink(g.Enum), join([]string{reserved(g.Reserved, ""), g.Note}),
		})
	}
	p.table([]string{"tag", "name", "type", "max", "constant", "CCX", "values", "remarks"}, rows)
}

func (p *page) fields() {
	p.line("## Fields\n\nThose that have another name or need a word.\n")
	var rows [][]string
	used := usedFields()
	for _, name := range slices.Sorted(maps.Keys(used)) {
		if f := used[name]; len(f.Aliases) > 0 || f.Doc != "" {
			rows = append(rows, []string{f.Name, strings.Join(f.Aliases, ", "), f.Doc})
		}
	}
	p.table([]string{"field", "also", "meaning"}, rows)
}

func (p *page) values() {
	p.line("## Values\n")
	for _, e := range Tables.Enums {
		p.line("### %s\n", e.Name)
		kind := "Values"
		switch {
		case e.Mask:
			kind = "Bits"
		case e.Sentinel:
			kind = "Special value"
		}
		more := ""
		if e.Incomplete {
			more = " More values exist."
		}
		p.line("%s of a %s.%s Source: %s.\n", kind, typeNames[e.Type], more, e.Source)
		p.text(e.Note)
		var rows [][]string
		for _, v := range e.Values {
			rows = append(rows, []string{value(e, v), v.Name, v.Label, v.Doc, support(v.CCX), v.Desktop, strings.Join(v.Aliases, ", "), join([]string{coined(v.Synthetic), v.Note})})
		}
		p.table([]string{"value", "name", "label", "meaning", "CCX", "desktop", "also", "remarks"}, rows)
	}
}

func value(e *decode.Enum, v decode.EnumValue) string {
	switch {
	case e.Type == decode.STRING:
		return fmt.Sprintf("%q", v.Text)
	case e.Mask:
		return fmt.Sprintf("0x%x", v.Num)
	}
	return strconv.FormatInt(v.Num, 10)
}

func size(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func reserved(yes bool, constant string) string {
	switch {
	case !yes:
		return ""
	case constant == "":
		return "reserved"
	}
	return "reserved, " + constant
}

func cce(only bool) string {
	if only {
		return "CCE"
	}
	return ""
}

func coined(yes bool) string {
	if yes {
		return "name coined here"
	}
	return ""
}

func support(s decode.Support) string {
	return [...]string{decode.Unseen: "", decode.InCCX: "yes", decode.NotInCCX: "no"}[s]
}

func from(word string, version int) string {
	if version == 0 {
		return ""
	}
	return fmt.Sprintf("%s %d", word, version)
}

func enumLink(e *decode.Enum) string {
	if e == nil {
		return ""
	}
	return fmt.Sprintf("[%s](#%s)", e.Name, strings.ToLower(e.Name))
}

// join puts remarks in one cell.
func join(remarks []string) string {
	return strings.Join(slices.DeleteFunc(remarks, func(s string) bool { return s == "" }), "; ")
}
