package decode_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A protocol of these tests' own, with one message for each thing that the
// engine has to know.
var (
	fieldID     = &decode.Field{Name: "OrderID", Aliases: []string{"requestId"}}
	fieldKind   = &decode.Field{Name: "Kind"}
	fieldState  = &decode.Field{Name: "State", Aliases: []string{"condition"}}
	fieldCount  = &decode.Field{Name: "NumParts"}
	fieldInner  = &decode.Field{Name: "NumScrews"}
	fieldNew    = &decode.Field{Name: "Depot"}
	fieldSpare  = &decode.Field{Name: "Spare"}
	fieldName   = &decode.Field{Name: "PartName", Aliases: []string{"part"}}
	fieldWeight = &decode.Field{Name: "Weight"}
	fieldScrew  = &decode.Field{Name: "Screw"}
	fieldNote   = &decode.Field{Name: "Note", Aliases: []string{"state"}}
	fieldExtra  = &decode.Field{Name: "Remark"}
	fieldVar    = &decode.Field{Name: "Variable"}
	fieldArray  = &decode.Field{Name: "Array"}

	kinds = &decode.Enum{Name: "Kind", Values: []decode.EnumValue{
		{Num: 0, Name: "KIND_NONE"}, {Num: 1, Name: "KIND_ONE", Aliases: []string{"One"}}, {Num: 2, Name: "KIND_TWO"},
		{Num: 900, Name: "KIND_MANY"}, {Num: 65535, Name: "KIND_ANY"},
	}}
	states = &decode.Enum{Name: "State", Mask: true, Values: []decode.EnumValue{
		{Num: 0, Name: "STATE_NONE"}, {Num: 1, Name: "STATE_NEW"}, {Num: 2, Name: "STATE_SENT"}, {Num: 0x80000000, Name: "STATE_LOST"},
	}}

	tagName   = &decode.Tag{Number: 10, Field: fieldName, Type: decode.STRING, Max: 20}
	tagWeight = &decode.Tag{Number: 11, Field: fieldWeight, Type: decode.USHORT, Max: 2}
	tagInner  = &decode.Tag{Number: 12, Field: fieldInner, Type: decode.USHORT, Max: 2}
	tagScrew  = &decode.Tag{Number: 13, Field: fieldScrew, Type: decode.STRING, Max: 20}
	tagNote   = &decode.Tag{Number: 14, Field: fieldNote, Type: decode.STRING, Max: 20, Reserved: true}
	tagVar    = &decode.Tag{Number: 15, Field: fieldVar, Type: decode.NAMEDVAR, Max: 40}
	tagArray  = &decode.Tag{Number: 16, Field: fieldArray, Type: decode.NAMEDARRAY, Max: 40}
	tagExtra  = &decode.Tag{Number: 300, Field: fieldExtra, Max: 8}

	ownTables = decode.Tables{
		Tags: []*decode.Tag{tagName, tagWeight, tagInner, tagScrew, tagNote, tagVar, tagArray, tagExtra},
		Schemas: []decode.Schema{
			{Type: 1, Name: "ORDER", Aliases: []string{"OrderMsg"}, Layout: decode.Full,
				Fixed: []decode.Fixed{
					{Field: fieldID, Type: decode.UINT}, {Field: fieldKind, Type: decode.USHORT, Enum: kinds},
					{Field: fieldState, Type: decode.UINT, Enum: states}, {Field: fieldCount, Type: decode.USHORT},
					{Field: fieldNew, Type: decode.USHORT, Since: 5},
				},
				Float: []decode.Floating{
					{Tag: tagName, Group: "Part", Count: fieldCount}, {Tag: tagWeight, Group: "Part", Count: fieldCount},
					{Tag: tagInner, Group: "Part", Count: fieldCount}, {Tag: tagScrew, Group: "Screw", Count: fieldInner},
					{Tag: tagNote, CCE: true}, {Tag: tagVar}, {Tag: tagArray},
				}},
			{Type: 2, Name: "SWAPPED", Layout: decode.Full,
				Fixed: []decode.Fixed{{Field: fieldID, Type: decode.UINT}, {Field: fieldKind, Type: decode.USHORT}},
				Alt: []decode.Alt{{Label: "kind first",
					Any:   []decode.Rule{{Match: []decode.At{{Offset: 2, Hex: "ff"}}, Not: []decode.At{{Offset: 3, Hex: "ff"}}}},
					Fixed: []decode.Fixed{{Field: fieldKind, Type: decode.USHORT}, {Field: fieldID, Type: decode.UINT}}}},
				Float: []decode.Floating{{Tag: tagNote, Field: fieldExtra}}},
			{Type: 3, Name: "NAMED_ONLY"},
			{Type: 7, Name: "CONSTANTS", Layout: decode.Full,
				Fixed: []decode.Fixed{
					{Field: fieldID, Type: decode.UINT, Const: "7", Reserved: true}, {Field: fieldKind, Type: decode.USHORT, Const: "3 or 10"},
					{Field: fieldCount, Type: decode.USHORT, Const: "0xffffffff (NONE)"}, {Field: fieldSpare, Type: decode.UNSPEC, Size: 3, Const: "0"},
				}},
			{Type: -1, Name: "UNNUMBERED", Fixed: []decode.Fixed{{Field: fieldState, Type: decode.UINT}}},
		},
		Enums: []*decode.Enum{kinds, states},
	}
	own = decode.Compile(&ownTables)
)

func TestSchema(t *testing.T) {
	require.Equal(t, &ownTables.Schemas[0], own.Schema("order"))
	require.Equal(t, &ownTables.Schemas[0], own.Schema("ORDERMSG"))
	require.Equal(t, &ownTables.Schemas[4], own.Schema("Unnumbered"))
	require.Nil(t, own.Schema("ORDER_"))
	require.Nil(t, own.Schema(""))
	require.Equal(t, &ownTables.Schemas[3], own.SchemaOf(7))
	for _, typ := range []int{-1, 0, 4, 8, 1 << 30} {
		require.Nil(t, own.SchemaOf(typ), "%d", typ)
	}
}

// Each slot has an ID of its own, below Slots.
func TestSlots(t *testing.T) {
	for _, p := range []*decode.Protocol{own, ged188.Protocol()} {
		seen := map[int]bool{}
		for _, s := range decode.AllSlots(p) {
			require.False(t, seen[s.ID], "%d twice", s.ID)
			require.Less(t, s.ID, p.Slots())
			seen[s.ID] = true
		}
		require.NotEmpty(t, seen)
	}
}

func TestSlotNamed(t *testing.T) {
	order := &ownTables.Schemas[0]
	tests := []struct {
		schema *decode.Schema
		key    string
		want   *decode.Field
		own    bool
	}{
		{order, "OrderID", fieldID, true},
		{order, "orderid", fieldID, true},
		{order, "requestID", fieldID, true},
		{order, "PART", fieldName, true},
		{order, "STATE", fieldState, true}, // the name comes before the other spelling of Note
		{order, "remark", fieldExtra, false},
		{order, "Remarks", nil, false},
		{order, "", nil, false},
		{&ownTables.Schemas[1], "remark", fieldExtra, true},
		{&ownTables.Schemas[1], "condition", fieldState, false},
		{&ownTables.Schemas[4], "state", fieldState, true},
		{nil, "screw", fieldScrew, false},
	}
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			got := decode.SlotNamed(own, tt.schema, tt.key)
			if tt.want == nil {
				require.Nil(t, got)
				return
			}
			require.Equal(t, tt.want, got.Field)
			require.Equal(t, tt.own, decode.OwnSlot(own, tt.schema, tt.key) == got)
		})
	}
}

// A name that a message does not have leads to the field that CCX has, and the
// slot is not reserved, whatever it is elsewhere.
func TestForeignNames(t *testing.T) {
	p := ged188.Protocol()
	for key, want := range map[string]*decode.Field{
		"connectionCallID": ged188.CallID, "skillGroupNumber": ged188.CSQID, "serviceNumber": ged188.ApplicationID,
		"newConnectionCallID": ged188.NewCallID, "numSkillGroups": ged188.NumCSQs, "pgStatus": ged188.CCXStatus,
		"secondaryCallID": ged188.SecondaryCallID, "agentID": ged188.AgentID, "serviceID": ged188.ServiceID,
	} {
		require.Equal(t, want, decode.SlotNamed(p, nil, key).Field, key)
	}
	require.Equal(t, ged188.ConnectionCallID, decode.SlotNamed(p, p.Schema("EMERGENCY_CALL_EVENT"), "connectionCallID").Field)
	ids := map[int]*decode.Slot{}
	for _, s := range decode.AllSlots(p) {
		ids[s.ID] = s
	}
	for _, s := range decode.AllSlots(p) {
		got := decode.SlotNamed(p, nil, s.Field.Name)
		if got == nil {
			continue // only in another reading of a fixed part
		}
		require.False(t, got.Reserved, s.Field.Name)
		require.Less(t, got.ID, p.Slots())
		if other := ids[got.ID]; other != nil {
			require.Same(t, other, got, s.Field.Name)
		}
	}
}

// What a message leaves open of a floating field, its tag says.
func TestFloatingSlot(t *testing.T) {
	note := decode.OwnSlot(own, &ownTables.Schemas[0], "note")
	require.Equal(t, decode.STRING, note.Type)
	require.Equal(t, 20, note.Max)
	require.True(t, note.Reserved, "the tag is, and the message leaves it open")
	named := decode.OwnSlot(own, &ownTables.Schemas[1], "remark")
	require.Equal(t, uint16(14), named.Tag)
	require.False(t, named.Reserved, "the message does not leave it open")
	require.Equal(t, decode.UNSPEC, decode.SlotNamed(own, nil, "remark").Type, "no source has its type")
}

func TestCompilePanics(t *testing.T) {
	tag := &decode.Tag{Number: 5, Field: fieldNote, Type: decode.STRING}
	tests := map[string]decode.Tables{
		"tag 5 twice":           {Tags: []*decode.Tag{tag, tag}},
		"type 1 twice, A and B": {Schemas: []decode.Schema{{Type: 1, Name: "A"}, {Type: 1, Name: "B"}}},
		"name a twice":          {Schemas: []decode.Schema{{Type: 1, Name: "A"}, {Type: 2, Name: "a"}}},
		"name B twice":          {Schemas: []decode.Schema{{Type: 1, Name: "A", Aliases: []string{"b"}}, {Type: 2, Name: "B"}}},
		"tag 5 twice in A":      {Tags: []*decode.Tag{tag}, Schemas: []decode.Schema{{Name: "A", Float: []decode.Floating{{Tag: tag}, {Tag: tag}}}}},
		`bytes "0" of a rule: `: {Schemas: []decode.Schema{{Name: "A", Alt: []decode.Alt{{Any: []decode.Rule{{Match: []decode.At{{Hex: "0"}}}}}}}}},
	}
	for want, tables := range tests {
		t.Run(want, func(t *testing.T) {
			defer func() { require.Contains(t, recover(), want) }()
			decode.AllSlots(decode.Compile(&tables))
		})
	}
}

func TestEnum(t *testing.T) {
	for _, v := range kinds.Values {
		require.Equal(t, v.Name, kinds.Symbol(v.Num).Name)
		require.Equal(t, v.Num, kinds.Lookup([]byte(v.Name)).Num)
	}
	for _, n := range []int64{-1, 3, 899, 901, 65534, 65536, 1 << 40} {
		require.Nil(t, kinds.Symbol(n), "%d", n)
	}
	require.Equal(t, int64(1), kinds.Lookup([]byte("ONE")).Num)
	require.Nil(t, kinds.Lookup([]byte("KIND")))
	require.Nil(t, new(decode.Enum).Symbol(0))
	require.Nil(t, new(decode.Enum).Lookup([]byte("KIND")))
}

func TestBits(t *testing.T) {
	names := func(n int64) (out []string) {
		for v := range states.Bits(n) {
			out = append(out, v.Name)
		}
		return out
	}
	require.Empty(t, names(0))
	require.Equal(t, []string{"STATE_NEW", "STATE_LOST"}, names(0x80000005))
	require.Equal(t, []string{"STATE_NEW", "STATE_SENT", "STATE_LOST"}, names(-1))
	for v := range states.Bits(3) {
		require.Equal(t, "STATE_NEW", v.Name)
		break
	}
}

// Every value of every table is found by its number and its names.
func TestTables(t *testing.T) {
	for _, e := range ged188.Tables.Enums {
		require.True(t, slices.IsSortedFunc(e.Values, func(a, b decode.EnumValue) int { return int(min(1, max(-1, a.Num-b.Num))) }), "%s", e.Name)
		if e.Type == decode.STRING {
			continue
		}
		for i := range e.Values {
			v := &e.Values[i]
			require.Equal(t, v, e.Symbol(v.Num), "%s of %s", v.Name, e.Name)
			require.Equal(t, v, e.Lookup([]byte(v.Name)), "%s of %s", v.Name, e.Name)
		}
	}
}

// Finding names and symbols copies nothing.
func TestLookupAllocs(t *testing.T) {
	p, key, symbol := ged188.Protocol(), []byte("connectionDeviceID"), []byte("LCS_ALERTING")
	schema := p.Schema("BEGIN_CALL_EVENT")
	e := decode.OwnSlot(p, p.Schema("CALL_DELIVERED_EVENT"), "LocalConnectionState").Enum
	look := func() {
		decode.SchemaNamed(p, []byte("BEGIN_CALL_EVENT"))
		decode.SlotNamedBytes(p, schema, key)
		decode.SlotNamedBytes(p, nil, key)
		e.Lookup(symbol)
		e.Symbol(2)
	}
	look()
	require.Zero(t, testing.AllocsPerRun(100, look))
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		decode.Compile(&ged188.Tables)
	}
}
