package ged188

import (
	"encoding/csv"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
)

// A fact is one row of a transcription in testdata, by its columns' names.
type fact map[string]string

func facts(t *testing.T, file string) []fact {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", file))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	out := make([]fact, len(rows)-1)
	for i, row := range rows[1:] {
		out[i] = fact{}
		for j, column := range rows[0] {
			out[i][column] = row[j]
		}
	}
	return out
}

// key is the columns that name a row.
func (f fact) key(columns ...string) string {
	var parts []string
	for _, c := range columns {
		parts = append(parts, f[c])
	}
	return strings.Join(parts, "/")
}

func (f fact) int(t *testing.T, column string) int {
	t.Helper()
	if f[column] == "" {
		return 0
	}
	n, err := strconv.ParseInt(f[column], 0, 64)
	require.NoError(t, err, "%v", f)
	return int(n)
}

// add puts an entry into a map in which there must be none.
func add[V any](t *testing.T, m map[string]V, key string, v V) {
	t.Helper()
	require.NotContains(t, m, key)
	m[key] = v
}

var typeNames = [...]string{"", "CHAR", "UCHAR", "SHORT", "USHORT", "INT", "UINT", "BOOL", "TIME", "STRING", "UNSPEC", "NAMEDVAR", "NAMEDARRAY"}

func typeNamed(t *testing.T, name string) decode.Type {
	t.Helper()
	i := slices.Index(typeNames[:], name)
	require.GreaterOrEqual(t, i, 0, name)
	return decode.Type(i)
}

func enumName(e *decode.Enum) string {
	if e == nil {
		return ""
	}
	return e.Name
}

func fieldName(f *decode.Field) string {
	if f == nil {
		return ""
	}
	return f.Name
}

func TestMessagesAreTheTranscribed(t *testing.T) {
	type message struct {
		Type          int
		Class, Source string
		Sender        decode.Sender
		CCX           bool
		Layout        decode.Layout
	}
	documents := map[string]string{
		"trace": ownTrace, "ged188-25": ged188v25, "ged188-15": ged188v15, "uccertweb": uccertweb, "smiddle": smiddle,
	}
	senders := map[string]decode.Sender{"server": decode.Server, "client": decode.Client, "both": decode.Both}
	layouts := map[string]decode.Layout{"full": decode.Full, "partial": decode.Partial, "unknown": decode.Unknown}

	want, got := map[string]message{}, map[string]message{}
	for _, f := range facts(t, "messages.csv") {
		m := message{
			Type: f.int(t, "type"), Class: f["class"], Sender: senders[f["sender"]],
			CCX: f["in_ccx_guide"] == "yes", Layout: layouts[f["layout"]],
		}
		if f["type"] == "" {
			m.Type = noNumber
		}
		documents["ccx"] = ccxGuide
		if f["confidence"] == "ccx-page+cce" {
			documents["ccx"] = ccxPart
		}
		var sources []string
		for source := range strings.FieldsSeq(f["sources"]) {
			require.Contains(t, documents, source)
			sources = append(sources, documents[source])
		}
		m.Source = strings.Join(sources, and)
		add(t, want, f["name"], m)
	}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		add(t, got, s.Name, message{s.Type, s.Class, s.Source, s.Sender, s.CCX, s.Layout})
	}
	require.Equal(t, want, got)
}

func TestFixedFieldsAreTheTranscribed(t *testing.T) {
	type fixed struct {
		Name, Enum, Const  string
		Type               decode.Type
		Size, Since, Named int
		Reserved, CCE      bool
	}
	want, got := map[string]fixed{}, map[string]fixed{}
	for _, f := range facts(t, "fixed.csv") {
		w := fixed{
			Name: f["name"], Enum: f["enum"], Const: f["ccx_value"], Type: typeNamed(t, f["type"]), Size: f.int(t, "size"),
			Since: f.int(t, "since"), Named: f.int(t, "named_since"), Reserved: f["ccx_name"] == "reserved", CCE: f["from"] == "cce",
		}
		add(t, want, f.key("message", "reading", "place"), w)
	}
	note := func(message, reading string, fields []decode.Fixed) {
		for i, f := range fields {
			size := f.Type.Size()
			if size == 0 {
				size = f.Size
			} else {
				require.Zero(t, f.Size, "the type has a size of its own")
			}
			add(t, got, fact{"m": message, "r": reading, "i": strconv.Itoa(i)}.key("m", "r", "i"),
				fixed{f.Field.Name, plainEnum(f.Enum), f.Const, f.Type, size, f.Since, f.Named, f.Reserved, f.CCE})
		}
	}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		note(s.Name, "", s.Fixed)
		for _, a := range s.Alt {
			note(s.Name, a.Label, a.Fixed)
		}
	}
	require.Equal(t, want, got)
}

// plainEnum is the name of e, but for the table of one special value of a
// number, which the documents do not count as the field's table.
func plainEnum(e *decode.Enum) string {
	if e != nil && e.Sentinel {
		return ""
	}
	return enumName(e)
}

func TestFloatingFieldsAreTheTranscribed(t *testing.T) {
	type floating struct {
		Tag, Name, Group, Count, Enum string
		Type                          decode.Type
		Max, Since                    int
		Required, Reserved, CCE       bool
	}
	reserved := map[string]bool{}
	for _, f := range facts(t, "tags.csv") {
		reserved[f["tag"]] = strings.HasPrefix(f["ccx_name"], "reserved")
	}
	want, got := map[string]floating{}, map[string]floating{}
	for _, f := range facts(t, "floating.csv") {
		w := floating{
			Tag: f["tag"], Name: f["name"], Group: f["group"], Count: f["count_field"], Enum: f["enum"],
			Type: decode.UNSPEC, Max: f.int(t, "max"), Since: f.int(t, "since"), Required: f["required"] == "yes",
			Reserved: f["ccx_name"] == "reserved" || f["ccx_name"] == "" && reserved[f["tag"]], CCE: f["from"] == "cce",
		}
		if f["type"] != "" {
			w.Type = typeNamed(t, f["type"])
		}
		add(t, want, f.key("message", "place"), w)
	}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		for j := range s.Float {
			f := whole(&s.Float[j])
			add(t, got, s.Name+"/"+strconv.Itoa(j), floating{
				strconv.Itoa(int(f.Tag.Number)), f.Field.Name, f.Group, fieldName(f.Count), plainEnum(f.Enum),
				f.Type, f.Max, f.Since, f.Required, f.Reserved, f.CCE,
			})
		}
	}
	require.Equal(t, want, got)
}

// whole is f with all that it leaves to its tag.
func whole(f *decode.Floating) decode.Floating {
	w := *f
	if w.Field == nil {
		w.Field = f.Tag.Field
	}
	if w.Type == 0 {
		w.Type = f.Tag.Type
	}
	if w.Max == 0 {
		w.Max = f.Tag.Max
	}
	if w.Enum == nil {
		w.Enum = f.Tag.Enum
	}
	return w
}

// What a message says of a tag is what differs from the tag's own entry.
func TestFloatingFieldsRepeatNothing(t *testing.T) {
	for i := range Tables.Schemas {
		for _, f := range Tables.Schemas[i].Float {
			require.False(t, f.Field == f.Tag.Field, "%s[%d] field", Tables.Schemas[i].Name, f.Tag.Number)
			require.False(t, f.Type == f.Tag.Type, "%s[%d] type", Tables.Schemas[i].Name, f.Tag.Number)
			require.False(t, f.Max != 0 && f.Max == f.Tag.Max, "%s[%d] max", Tables.Schemas[i].Name, f.Tag.Number)
			require.False(t, f.Enum != nil && f.Enum == f.Tag.Enum, "%s[%d] enum", Tables.Schemas[i].Name, f.Tag.Number)
		}
	}
}

func TestRulesAreTheTranscribed(t *testing.T) {
	want, got := map[string][]decode.At{}, map[string][]decode.At{}
	for _, f := range facts(t, "alt.csv") {
		key := f.key("message", "reading", "rule", "kind")
		want[key] = append(want[key], decode.At{Offset: f.int(t, "offset"), Hex: f["hex"]})
	}
	for i := range Tables.Schemas {
		for _, a := range Tables.Schemas[i].Alt {
			for j, r := range a.Any {
				key := Tables.Schemas[i].Name + "/" + a.Label + "/" + strconv.Itoa(j)
				got[key+"/match"], got[key+"/not"] = r.Match, r.Not
			}
		}
	}
	require.Equal(t, want, got)
}

func TestTagsAreTheTranscribed(t *testing.T) {
	type tag struct {
		Name, Constant, Enum string
		Type                 decode.Type
		Max                  int
		CCX                  decode.Support
		Reserved             bool
	}
	want, got := map[string]tag{}, map[string]tag{}
	for _, f := range facts(t, "tags.csv") {
		w := tag{
			Name: f["name"], Constant: f["constant"], Enum: f["enum"], Type: decode.UNSPEC, Max: f.int(t, "max"),
			Reserved: strings.HasPrefix(f["ccx_name"], "reserved"),
		}
		if f["type"] != "" {
			w.Type = typeNamed(t, f["type"])
		}
		if f["ccx"] == "yes" {
			w.CCX = decode.InCCX
		}
		if w.Name == "agentState" {
			w.Name = "AgentState" // the CCX page has the small letter; a field has one spelling
		}
		add(t, want, f["tag"], w)
	}
	for _, g := range Tables.Tags {
		add(t, got, strconv.Itoa(int(g.Number)), tag{g.Field.Name, g.Constant, plainEnum(g.Enum), g.Type, g.Max, g.CCX, g.Reserved})
	}
	require.Equal(t, want, got)
}

func TestEnumsAreTheTranscribed(t *testing.T) {
	type table struct {
		Type                       decode.Type
		Mask, Sentinel, Incomplete bool
	}
	type value struct {
		Num                  int64
		Label, Desktop, Text string
		CCX                  decode.Support
		Synthetic            bool
		Aliases              []string
	}
	support := map[string]decode.Support{"yes": decode.InCCX, "no": decode.NotInCCX, "": decode.Unseen}
	aliases := func(f fact) []string {
		if f["aliases"] == "" {
			return nil
		}
		return strings.Split(f["aliases"], "|")
	}
	wantTables, gotTables := map[string]table{}, map[string]table{}
	want, got := map[string]value{}, map[string]value{}
	for _, f := range facts(t, "tables.csv") {
		add(t, wantTables, f["table"], table{typeNamed(t, f["width"]), f["mask"] == "yes", f["sentinel"] == "yes", f["complete"] == "no"})
	}
	for _, f := range facts(t, "enums.csv") {
		w := value{Label: f["label"], Desktop: f["desktop_label"], CCX: support[f["ccx"]], Synthetic: f["synthetic"] == "yes", Aliases: aliases(f)}
		if wantTables[f["table"]].Type == decode.STRING {
			w.Text = f["value"]
		} else {
			w.Num = int64(f.int(t, "value"))
		}
		if w.Num == 1<<32-1 {
			w.Num = -1
		}
		add(t, want, f.key("table", "name"), w)
	}
	for _, f := range facts(t, "masks.csv") {
		w := value{Num: int64(f.int(t, "bit")), CCX: support[f["ccx"]], Synthetic: f["synthetic"] == "yes", Aliases: aliases(f)}
		add(t, want, f.key("table", "name"), w)
	}
	for _, e := range Tables.Enums {
		add(t, gotTables, e.Name, table{e.Type, e.Mask, e.Sentinel, e.Incomplete})
		for _, v := range e.Values {
			add(t, got, e.Name+"/"+v.Name, value{v.Num, v.Label, v.Desktop, v.Text, v.CCX, v.Synthetic, v.Aliases})
		}
	}
	require.Equal(t, wantTables, gotTables)
	require.Equal(t, want, got)
}

func TestEnumValues(t *testing.T) {
	for _, e := range Tables.Enums {
		t.Run(e.Name, func(t *testing.T) {
			names := map[string]bool{}
			for i, v := range e.Values {
				for _, name := range append(v.Aliases, v.Name) {
					name = strings.ToUpper(name)
					require.NotContains(t, names, name)
					names[name] = true
				}
				require.NotEmpty(t, v.Label+v.Doc, v.Name)
				if e.Mask {
					require.Zero(t, v.Num&(v.Num-1), "%s is more than one bit", v.Name)
				}
				if e.Type == decode.STRING {
					require.NotEmpty(t, v.Text)
					continue
				}
				require.Less(t, v.Num, int64(1)<<(8*e.Type.Size()), v.Name)
				if i > 0 {
					require.Less(t, e.Values[i-1].Num, v.Num, "values are in order")
				}
			}
		})
	}
}

// The special values of numbers belong to the fields that the transcription
// names, wherever the field has the width and no table of its own.
func TestSentinels(t *testing.T) {
	sentinels := map[string]string{}
	widths := map[string]decode.Type{}
	for _, f := range facts(t, "tables.csv") {
		if f["sentinel"] == "yes" {
			widths[f["table"]] = typeNamed(t, f["width"])
			for field := range strings.FieldsSeq(f["fields"]) {
				sentinels[field] = f["table"]
			}
		}
	}
	check := func(where string, f *decode.Field, typ decode.Type, e *decode.Enum) {
		want := sentinels[f.Name]
		if widths[want] != typ {
			want = ""
		}
		if e == nil || e.Sentinel {
			require.Equal(t, want, enumName(e), where)
		}
	}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		for _, f := range s.Fixed {
			check(s.Name, f.Field, f.Type, f.Enum)
		}
	}
	for _, tag := range Tables.Tags {
		check(tag.Constant, tag.Field, tag.Type, tag.Enum)
	}
}

func TestMessageNamesAreUnique(t *testing.T) {
	types, names := map[int]string{}, map[string]string{}
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		if s.Type != noNumber {
			require.Empty(t, types[s.Type], s.Name)
			types[s.Type] = s.Name
		}
		for _, name := range append(s.Aliases, s.Name) {
			add(t, names, strings.ToUpper(name), s.Name)
		}
	}
}

// ownFields are the fields of s, each once, in all its readings.
func ownFields(s *decode.Schema) map[*decode.Field]bool {
	own := map[*decode.Field]bool{}
	fixed := s.Fixed
	for _, a := range s.Alt {
		fixed = append(fixed, a.Fixed...)
	}
	for _, f := range fixed {
		own[f.Field] = true
	}
	for i := range s.Float {
		own[whole(&s.Float[i]).Field] = true
	}
	return own
}

// A key of a text trace means one field of its message: a field's name, else
// the one field that has it as an alias.
func TestNamesWithinAMessageAreUnambiguous(t *testing.T) {
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		t.Run(s.Name, func(t *testing.T) {
			names, aliases := map[string]*decode.Field{}, map[string]*decode.Field{}
			for f := range ownFields(s) {
				add(t, names, strings.ToLower(f.Name), f)
				for _, alias := range f.Aliases {
					add(t, aliases, strings.ToLower(alias), f)
				}
			}
			for alias, f := range aliases {
				if other := names[alias]; other != nil {
					require.Equal(t, [2]*decode.Field{AgentIDShort, AgentID}, [2]*decode.Field{f, other},
						"alias %s of %s is the name of another field", alias, f.Name)
				}
			}
		})
	}
}

// Each name that a document has for a field leads to it.
func TestOtherNamesAreAliases(t *testing.T) {
	fields := usedFields()
	leadsTo := func(name, other string) bool {
		f := fields[name]
		return strings.EqualFold(other, f.Name) ||
			slices.ContainsFunc(f.Aliases, func(a string) bool { return strings.EqualFold(a, other) })
	}
	for _, file := range []string{"fixed.csv", "floating.csv"} {
		for _, f := range facts(t, file) {
			for _, column := range []string{"ccx_name", "cce_name"} {
				other := f[column]
				if other == "" || other == "reserved" {
					continue
				}
				if other == "SkillGroupPriority" && f["name"] == "LineType" {
					continue // the slot is the same, the meaning is not
				}
				require.True(t, leadsTo(f["name"], other), "%s.%s is also %s", f["message"], f["name"], other)
			}
		}
	}
}

func TestTraceNames(t *testing.T) {
	tests := []struct {
		message, keys string
		want          *decode.Field
	}{
		{"BEGIN_CALL_EVENT", "connectionCallID CallID", CallID},
		{"BEGIN_CALL_EVENT", "ani ani1 ANI2", ANI},
		{"BEGIN_CALL_EVENT", "numNamedVars NumNamedVariables", NumNamedVariables},
		{"BEGIN_CALL_EVENT", "numNamedArrays", NumNamedArrays},
		{"BEGIN_CALL_EVENT", "callVar1 CallVariable1", CallVariable1},
		{"BEGIN_CALL_EVENT", "callVar10", CallVariable10},
		{"BEGIN_CALL_EVENT", "wrapupData", CallWrapupData},
		{"BEGIN_CALL_EVENT", "ExpandedCallContxt", NamedVariable},
		{"CALL_DELIVERED_EVENT", "serviceNumber", ApplicationID},
		{"CALL_DELIVERED_EVENT", "csqID skillGroupNumber", CSQID},
		{"CALL_DELIVERED_EVENT", "secondaryCallID", SecondaryConnectionCallID},
		{"CALL_DELIVERED_EVENT", "lastRedirectedDeviceID", LastRedirectDeviceID},
		{"CALL_DELIVERED_EVENT", "lastRedirectedDeviceType", LastRedirectDeviceType},
		{"CALL_DELIVERED_EVENT", "AlertingDevice", AlertingDeviceID},
		{"CALL_CONNECTION_CLEARED_EVENT", "ReleasingingDeviceType", ReleasingDeviceType},
		{"CALL_TRANSFERRED_EVENT", "SecondaryCallID", SecondaryCallID},
		{"CALL_TRANSFERRED_EVENT", "primaryDeviceIDType", PrimaryDeviceType},
		{"CALL_CONFERENCED_EVENT", "AddedDeviceID", AddedPartyDeviceID},
		{"CALL_CONFERENCED_EVENT", "ConnectedPartyDCallID", ConnectedPartyCallID},
		{"CALL_DATA_UPDATE_EVENT", "newConnectionCallID", NewCallID},
		{"AGENT_STATE_EVENT", "skillGroupState csqState", CSQState},
		{"AGENT_STATE_EVENT", "NumSkillGroups NumFltSkillGroups numCSQs", NumCSQs},
		{"AGENT_STATE_EVENT", "nextAgentState", NextAgentState},
		{"AGENT_STATE_EVENT", "agentID agentIDlong", AgentID},
		{"AGENT_PRE_CALL_EVENT", "agentID", AgentID},
		{"CALL_AGENT_GREETING_EVENT", "agentID", AgentID},
		{"OPEN_REQ", "invokeId", InvokeID},
		{"OPEN_REQ", "clientPass", ClientPassword},
		{"OPEN_REQ", "appPathID", ApplicationPathID},
		{"OPEN_REQ", "agentExt", AgentExtension},
		{"OPEN_REQ", "reserve1", Reserved1},
		{"SYSTEM_EVENT", "pgStatus", CCXStatus},
		{"CONTROL_FAILURE_CONF", "peripheralErrorCode", CCXErrorCode},
		{"MAKE_CALL_REQ", "skillGroupNumber", SkillGroupNumber},
	}
	for _, tt := range tests {
		own := ownFields(schemaNamed(t, tt.message))
		for key := range strings.FieldsSeq(tt.keys) {
			require.Equal(t, tt.want, resolve(own, key), "%s.%s", tt.message, key)
		}
	}
}

func schemaNamed(t *testing.T, name string) *decode.Schema {
	t.Helper()
	i := slices.IndexFunc(Tables.Schemas, func(s decode.Schema) bool { return s.Name == name })
	require.GreaterOrEqual(t, i, 0, name)
	return &Tables.Schemas[i]
}

func resolve(own map[*decode.Field]bool, key string) *decode.Field {
	for f := range own {
		if strings.EqualFold(f.Name, key) {
			return f
		}
	}
	for f := range own {
		if slices.ContainsFunc(f.Aliases, func(a string) bool { return strings.EqualFold(a, key) }) {
			return f
		}
	}
	return nil
}

// usedFields are the fields of all messages and tags by their names.
func usedFields() map[string]*decode.Field {
	used := map[string]*decode.Field{}
	for i := range Tables.Schemas {
		for f := range ownFields(&Tables.Schemas[i]) {
			used[f.Name] = f
		}
	}
	for _, tag := range Tables.Tags {
		used[tag.Field.Name] = tag.Field
	}
	return used
}

// Each variable of fields.go has the name of its field, each field is in use,
// and no two names differ in case alone.
func TestFieldsAreNamedAsTheirVariables(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "fields.go", nil, 0)
	require.NoError(t, err)
	var variables []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		name := spec.Values[0].(*ast.UnaryExpr).X.(*ast.CompositeLit).Elts[0].(*ast.KeyValueExpr).Value.(*ast.BasicLit).Value
		require.Equal(t, strconv.Quote(spec.Names[0].Name), name)
		variables = append(variables, spec.Names[0].Name)
		return false
	})
	require.ElementsMatch(t, slices.Collect(maps.Keys(usedFields())), variables, "fields in use and fields declared")
	folded := map[string]bool{}
	for _, name := range variables {
		add(t, folded, strings.ToLower(name), true)
	}
}

// What counts a list is a field of the same message.
func TestLists(t *testing.T) {
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		own := ownFields(s)
		for _, f := range s.Float {
			require.Equal(t, f.Group == "", f.Count == nil, s.Name)
			if f.Count != nil {
				require.Contains(t, own, f.Count, s.Name)
			}
		}
	}
}

func TestLayouts(t *testing.T) {
	for i := range Tables.Schemas {
		s := &Tables.Schemas[i]
		require.Equal(t, s.Layout == decode.Unknown, len(s.Fixed)+len(s.Float) == 0, s.Name)
		require.Equal(t, s.Layout == decode.Unknown, s.Doc == "", "%s: what is known of it is said", s.Name)
		require.NotEmpty(t, s.Source, s.Name)
		if s.Type == noNumber || s.Layout == decode.Partial {
			require.NotEmpty(t, s.Note, "%s: its doubts are said", s.Name)
		}
	}
}

// A call in an initialiser makes the compiler set up the tables at run time
// instead of laying them out. The few calls that are left cost little:
// errors.New is inlined, the others come after the tables.
func TestTablesNeedNoCode(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var calls []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			vars, ok := d.(*ast.GenDecl)
			if !ok || vars.Tok != token.VAR {
				continue
			}
			ast.Inspect(vars, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					f := call.Fun.(*ast.SelectorExpr)
					calls = append(calls, f.X.(*ast.Ident).Name+"."+f.Sel.Name)
				}
				_, function := n.(*ast.FuncLit)
				return !function
			})
		}
	}
	slices.Sort(calls)
	require.Equal(t, []string{"errors.New", "slices.Concat", "sync.OnceValue"}, slices.Compact(calls))
}
