package decode

import (
	"encoding/hex"
	"fmt"
	"sync"
	"sync/atomic"
)

// A Protocol is a Tables made ready for decoding. It is safe for use by many
// Decoders.
type Protocol struct {
	plans   []plan              // one for each schema
	types   []*plan             // by type number; nil: in no table
	schemas names[plan]         // by name and alias
	foreign []*Slot             // by tag number, for a message that the tag does not belong to; nil: in no table
	slots   int                 // IDs of slots as the tables have them; as many more are for raw, for unreserved, and twice for doubtful
	fields  func() *names[Slot] // every field of the protocol, for keys that a message does not have
}

// A plan is a Schema made ready for decoding. All but schema and the IDs is
// made when it is first needed, as most logs have few of the types.
type plan struct {
	schema *Schema
	id     int // of the next slot
	tags   int // length of byTag
	once   sync.Once

	primary []*reading // of the fixed part, best first
	alts    []alternate
	float   []Slot
	byTag   []uint8  // index in float, plus one, by tag number
	members []member // what float[i] is in its list
	secret  bool     // one of float is a password
	groups  []int    // for each list, the list that it is nested in, or -1
	names   atomic.Pointer[names[Slot]]
}

// A reading is one way to read a fixed part.
type reading struct {
	label string // of the Alt, "" for the primary one
	slots []*Slot
	size  int // bytes of all slots
}

// An alternate is an Alt made ready.
type alternate struct {
	readings []*reading // best first
	any      []rule
}

// A rule is a Rule made ready.
type rule struct{ match, not []bytesAt }

type bytesAt struct {
	offset int
	want   string
}

// A member says how a floating field takes part in a repeated list.
type member struct {
	group int    // index in plan.groups, -1 outside lists
	first bool   // opens a member
	bit   uint64 // of the field among those of its list
}

// Compile makes t ready. It panics where the tables contradict themselves: a
// type, tag or name twice. A fault within one message is found when that is
// first needed.
func Compile(t *Tables) *Protocol {
	n := 0
	for i := range t.Schemas {
		n += 1 + len(t.Schemas[i].Aliases)
	}
	p := &Protocol{plans: make([]plan, len(t.Schemas)), schemas: makeNames[plan](n)}
	p.compileTags(t.Tags)
	for i := range t.Schemas {
		p.addSchema(&p.plans[i], &t.Schemas[i])
	}
	p.fields = sync.OnceValue(p.nameFields)
	return p
}

func (p *Protocol) compileTags(tags []*Tag) {
	slots := make([]Slot, len(tags))
	var foreign Floating // leaves all to the tag
	for i, t := range tags {
		foreign.Tag = t
		s := &slots[i]
		*s = floatingSlot(i, &foreign)
		s.Float = nil
		for int(t.Number) >= len(p.foreign) {
			p.foreign = append(p.foreign, nil)
		}
		if p.foreign[t.Number] != nil {
			panic(fmt.Sprintf("decode: tag %d twice", t.Number))
		}
		p.foreign[t.Number] = s
	}
	p.slots = len(slots)
}

func (p *Protocol) addSchema(pl *plan, s *Schema) {
	pl.schema, pl.id, pl.tags = s, p.slots, len(p.foreign)
	p.slots += len(s.Fixed) + len(s.Float)
	for i := range s.Alt {
		p.slots += len(s.Alt[i].Fixed)
	}
	p.addName(s.Name, pl)
	for _, alias := range s.Aliases {
		p.addName(alias, pl)
	}
	if s.Type < 0 {
		return
	}
	for s.Type >= len(p.types) {
		p.types = append(p.types, nil)
	}
	if p.types[s.Type] != nil {
		panic(fmt.Sprintf("decode: type %d twice, %s and %s", s.Type, p.types[s.Type].schema.Name, s.Name))
	}
	p.types[s.Type] = pl
}

func (p *Protocol) addName(name string, pl *plan) {
	if !p.schemas.add(name, pl) {
		panic(fmt.Sprintf("decode: name %s twice", name))
	}
}

// ready is pl with all that is made when it is first needed.
func (pl *plan) ready() *plan {
	pl.once.Do(pl.compile)
	return pl
}

func (pl *plan) compile() {
	s := pl.schema
	pl.primary = pl.compileReadings("", s.Fixed)
	for i := range s.Alt {
		a := &s.Alt[i]
		pl.alts = append(pl.alts, alternate{pl.compileReadings(a.Label, a.Fixed), compileRules(a.Any)})
	}
	pl.compileFloat()
}

func (pl *plan) newID() int {
	pl.id++
	return pl.id - 1
}

// compileReadings makes the readings of a fixed part: whole, then as each
// protocol version before the newest had it.
func (pl *plan) compileReadings(label string, fixed []Fixed) []*reading {
	slots := make([]Slot, len(fixed))
	newest := 0
	for i := range fixed {
		slots[i] = fixedSlot(pl.newID(), &fixed[i])
		newest = max(newest, fixed[i].Since)
	}
	out := []*reading{cutReading(label, slots, newest)}
	for newest > 0 {
		out = append(out, cutReading(label, slots, newest-1))
		older := 0
		for i := range fixed {
			if fixed[i].Since < newest {
				older = max(older, fixed[i].Since)
			}
		}
		newest = older
	}
	return out
}

// cutReading is the reading of a fixed part in a protocol version.
func cutReading(label string, slots []Slot, version int) *reading {
	r := &reading{label: label, slots: make([]*Slot, 0, len(slots))}
	for i := range slots {
		if s := &slots[i]; s.Fixed.Since <= version {
			r.slots = append(r.slots, s)
			r.size += s.Size
		}
	}
	return r
}

func compileRules(rules []Rule) []rule {
	ats := func(in []At) (out []bytesAt) {
		for _, at := range in {
			want, err := hex.DecodeString(at.Hex)
			if err != nil {
				panic(fmt.Sprintf("decode: bytes %q of a rule: %v", at.Hex, err))
			}
			out = append(out, bytesAt{at.Offset, string(want)})
		}
		return out
	}
	out := make([]rule, len(rules))
	for i, r := range rules {
		out[i] = rule{ats(r.Match), ats(r.Not)}
	}
	return out
}

func (pl *plan) compileFloat() {
	s := pl.schema
	pl.float = make([]Slot, len(s.Float))
	pl.members = make([]member, len(s.Float))
	pl.byTag = make([]uint8, pl.tags)
	for i := range s.Float {
		f := &s.Float[i]
		pl.float[i] = floatingSlot(pl.newID(), f)
		if pl.byTag[f.Tag.Number] != 0 {
			panic(fmt.Sprintf("decode: tag %d twice in %s", f.Tag.Number, s.Name))
		}
		pl.byTag[f.Tag.Number] = uint8(i + 1)
		pl.secret = pl.secret || pl.float[i].Field.Secret
		pl.compileMember(i)
	}
}

// compileMember finds the list of float[i]. A list that is counted by a
// member of another list is nested in that.
func (pl *plan) compileMember(i int) {
	m, slots := &pl.members[i], pl.float[:i+1]
	s := &slots[i]
	m.group = -1
	if s.Group == "" {
		return
	}
	m.bit = 1
	for j := range i {
		if slots[j].Group == s.Group {
			m.group = pl.members[j].group
			m.bit <<= 1
		}
	}
	if m.group >= 0 {
		return
	}
	m.group, m.first = len(pl.groups), true
	outer := -1
	for j := range i {
		if slots[j].Field == s.Count {
			outer = pl.members[j].group
		}
	}
	pl.groups = append(pl.groups, outer)
}

func fixedSlot(id int, f *Fixed) Slot {
	size := f.Type.Size()
	if size == 0 {
		size = f.Size
	}
	return Slot{ID: id, Field: f.Field, Type: f.Type, Size: size, Enum: f.Enum, Reserved: f.Reserved, Fixed: f}
}

// floatingSlot fills in from the tag what the message leaves open.
func floatingSlot(id int, f *Floating) Slot {
	s := Slot{ID: id, Field: f.Field, Type: f.Type, Max: f.Max, Tag: f.Tag.Number, Enum: f.Enum,
		Reserved: f.Reserved || f.CCE && f.Tag.Reserved, Group: f.Group, Count: f.Count, Float: f}
	if s.Field == nil {
		s.Field = f.Tag.Field
	}
	if s.Type == 0 {
		s.Type = f.Tag.Type
	}
	if s.Type == 0 {
		s.Type = UNSPEC // no source has the type of some tags
	}
	if s.Max == 0 {
		s.Max = f.Tag.Max
	}
	if s.Enum == nil {
		s.Enum = f.Tag.Enum
	}
	return s
}

// raw is s for a value that has not the form of its type: bytes under the
// same name.
func (p *Protocol) raw(s *Slot) *Slot {
	r := *s
	r.ID += p.slots
	r.Type, r.Enum = UNSPEC, nil
	return &r
}

// doubtful is s, which may be raw, for a value that may have part of a password.
func (p *Protocol) doubtful(s *Slot) *Slot {
	r := *s
	r.ID += 4 * p.slots
	r.Doubtful = true
	if r.Type == NAMEDVAR || r.Type == NAMEDARRAY { // they show more than one part
		r.Type = UNSPEC
	}
	return &r
}

// isRaw reports whether raw made s.
func (p *Protocol) isRaw(s *Slot) bool { return s.ID >= p.slots }

// Slots is how many Slot IDs there are.
func (p *Protocol) Slots() int { return 6 * p.slots }

// Schema finds a message type by its name or an alias of it, without regard to case.
func (p *Protocol) Schema(name string) *Schema {
	if pl := find(&p.schemas, name); pl != nil {
		return pl.schema
	}
	return nil
}

// schemaNamed is Schema without an allocation.
func (p *Protocol) schemaNamed(name []byte) *Schema {
	if pl := find(&p.schemas, name); pl != nil {
		return pl.schema
	}
	return nil
}

// SchemaOf finds a message type by its number; nil if it is in no table.
func (p *Protocol) SchemaOf(typ int) *Schema {
	if typ < 0 || typ >= len(p.types) || p.types[typ] == nil {
		return nil
	}
	return p.types[typ].schema
}

// planOf finds the plan of a message type by its number; nil if it is in no
// table.
func (p *Protocol) planOf(typ int) *plan {
	if typ < 0 || typ >= len(p.types) || p.types[typ] == nil {
		return nil
	}
	return p.types[typ].ready()
}

// planFor finds the plan of a message type of p.
func (p *Protocol) planFor(s *Schema) *plan {
	if pl := p.planOf(s.Type); pl != nil {
		return pl
	}
	return find(&p.schemas, s.Name).ready()
}

// slotNamed finds a field of s by the key of a text trace, without regard to
// case: its own names first, then the other spellings of them, then (and for
// no schema at once) the names of the whole protocol. nil if there is none.
func (p *Protocol) slotNamed(s *Schema, key []byte) *Slot {
	if slot := p.ownSlot(s, key); slot != nil {
		return slot
	}
	return find(p.fields(), key)
}

// HasKey reports whether text traces have a field under the name of key, in
// any message.
func (p *Protocol) HasKey(key []byte) bool { return find(p.fields(), key) != nil }

// ownSlot is slotNamed without the names that s does not have.
func (p *Protocol) ownSlot(s *Schema, key []byte) *Slot {
	if s == nil {
		return nil
	}
	pl := p.planFor(s)
	t := pl.names.Load()
	if t == nil {
		t = pl.nameSlots()
		pl.names.Store(t) // two that do it at once make the same table
	}
	return find(t, key)
}

// nameSlots makes the table of a message's own names.
func (pl *plan) nameSlots() *names[Slot] {
	var slots []*Slot
	slots = append(slots, pl.primary[0].slots...)
	for i := range pl.float {
		slots = append(slots, &pl.float[i])
	}
	for _, a := range pl.alts {
		slots = append(slots, a.readings[0].slots...)
	}
	return nameAll(slots)
}

// nameFields makes the table of all names, for keys that a message does not
// have. A name that is one field's own and the other spelling of another goes
// to the one that more messages of CCX have: CCE's ConnectionCallID is CallID.
//
// What is reserved in one message is not where the engine prints it in
// another, so none of the slots is reserved: a field's tag comes first, then
// where a message has it.
func (p *Protocol) nameFields() *names[Slot] {
	var fields []*Field
	first, uses, n := map[*Field]*Slot{}, map[*Field]int{}, 0
	add := func(s *Slot) {
		old := first[s.Field]
		if old == nil {
			fields = append(fields, s.Field)
			n += 1 + len(s.Field.Aliases)
		}
		if old == nil || old.Reserved && !s.Reserved {
			first[s.Field] = s
		}
	}
	for _, s := range p.foreign {
		if s != nil {
			add(s)
		}
	}
	for i := range p.plans {
		pl := p.plans[i].ready()
		slots := append([]*Slot(nil), pl.primary[0].slots...)
		for j := range pl.float {
			slots = append(slots, &pl.float[j])
		}
		for _, s := range slots {
			add(s)
			if pl.schema.CCX && !s.Reserved {
				uses[s.Field]++
			}
		}
	}
	t := makeNames[Slot](4 * n) // most keys that are looked for are in no table: let them meet a free cell at once
	for _, f := range fields {
		first[f] = p.unreserved(first[f])
		t.add(f.Name, first[f])
	}
	for _, f := range fields {
		for _, alias := range f.Aliases {
			if c := cell(&t, alias); c.to == nil || uses[f] > uses[c.to.Field] {
				*c = nameCell[Slot]{alias, first[f]}
			}
		}
	}
	return &t
}

// unreserved is s for a message that it does not belong to.
func (p *Protocol) unreserved(s *Slot) *Slot {
	if !s.Reserved {
		return s
	}
	u := *s
	u.ID += 2 * p.slots
	u.Reserved = false
	return &u
}

// nameAll gives each slot its names, and then the other spellings that are
// still free.
func nameAll(slots []*Slot) *names[Slot] {
	n := 0
	for _, s := range slots {
		n += 1 + len(s.Field.Aliases)
	}
	t := makeNames[Slot](n)
	for _, s := range slots {
		t.add(s.Field.Name, s)
	}
	for _, s := range slots {
		for _, alias := range s.Field.Aliases {
			t.add(alias, s)
		}
	}
	return &t
}
