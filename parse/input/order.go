package input

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// How files are put in order.
//
//  1. A file that begins as another does, byte for byte to the end of the
//     shorter one, is a copy of it.
//  2. A file that begins inside a record is a piece of a file that was cut;
//     with the pieces before it by name it makes a unit.
//  3. In the order of their times, units go on where another one ended: with
//     the next sequence number, or, among files whose names show that they
//     belong together, with any later one. Where nothing is there to go on
//     from, a chain begins: the engine was started again, or it is another
//     node.
//  4. Where a clock was set back, times do not say which unit comes first, so
//     that a chain may begin before the one that it goes on from is whole.
//     Such chains are put together by their sequence numbers.
const (
	slack       = 2_000      // milliseconds that a log may be out of order
	clockBack   = 65 * 60000 // and where it goes on exactly: a clock that was set back, as at the end of summer time
	seqSlack    = 16         // by which threads write records in another order than they count them
	chainsBack  = 32         // chains that a unit is compared with, the newest first
	copiesBack  = 8          // files with the same first record that a file is compared with
	untimedHead = 1 << 62
)

// A unit is a file, or the pieces of one that was cut inside records.
type unit struct {
	files []*File
	group string
}

func (u *unit) first() Head {
	for _, f := range u.files {
		if f.First.Known() {
			return f.First
		}
	}
	return Head{}
}

// product is that of the file whose head the unit has first.
func (u *unit) product() string {
	for _, f := range u.files {
		if f.First.Known() {
			return f.Product
		}
	}
	return ""
}

// last is the last head that is known, and whether it is the unit's last.
func (u *unit) last() (Head, bool) {
	end := u.files[len(u.files)-1].LastKnown
	for _, f := range slices.Backward(u.files) {
		if f.Last.Known() {
			return f.Last, end && f.LastKnown
		}
		if f.First.Known() {
			return f.First, end && f.LastKnown
		}
	}
	return Head{}, false
}

// A chain is units of one engine run, in order.
type chain struct {
	units  []*unit
	groups map[string]bool
}

func (c *chain) tail() *unit { return c.units[len(c.units)-1] }

// An arranger puts files in order.
type arranger struct {
	*finder
	origin int64 // where the year is taken to begin: in its longest time without a log
	chains []*chain
	after  map[uint64][]*unit // by the sequence number after their last
	before map[uint64][]*unit // by their first sequence number
	of     map[*unit]*chain
}

// arrange makes runs of the files that were found.
func (f *finder) arrange() {
	a := &arranger{finder: f}
	a.dropCopies()
	a.origin = origin(f.files)
	units := a.units()
	slices.SortStableFunc(units, func(u, v *unit) int {
		h, k := u.first(), v.first()
		return cmp.Or(cmp.Compare(a.at(h), a.at(k)), cmp.Compare(h.Seq, k.Seq), cmp.Compare(u.files[0].ring.order, v.files[0].ring.order))
	})
	// Each program counts its own records.
	programs := map[string][]*unit{}
	for _, u := range units {
		programs[u.product()] = append(programs[u.product()], u)
	}
	for _, product := range slices.Sorted(maps.Keys(programs)) {
		a.chain(programs[product])
	}
	a.runs()
}

// chain puts the units of one program, which are in the order of their times,
// into chains.
func (a *arranger) chain(units []*unit) {
	others := a.chains
	a.chains, a.after, a.before, a.of = nil, map[uint64][]*unit{}, map[uint64][]*unit{}, map[*unit]*chain{}
	for _, u := range units {
		a.place(u)
	}
	a.join()
	a.chains = append(others, a.chains...)
}

// origin is the middle of the longest time of the year, taken as a circle, in
// which no file begins or ends. That a file ends somewhat before all others
// may be found out later.
func origin(files []*File) int64 {
	var times []int64
	for _, f := range files {
		for _, h := range []Head{f.First, f.Last} {
			if !h.Time.IsZero() {
				times = append(times, h.Time.UnixMilli())
			}
		}
	}
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	best, gap := times[0], times[0]+yearMilli-times[len(times)-1]
	for i := 1; i < len(times); i++ {
		if d := times[i] - times[i-1]; d > gap {
			best, gap = times[i], d
		}
	}
	return best - gap/2
}

// at is the time of h since the origin; what has no time comes last.
func (a *arranger) at(h Head) int64 {
	if h.Time.IsZero() {
		return untimedHead
	}
	return (h.Time.UnixMilli() - a.origin + 2*yearMilli) % yearMilli
}

// dropCopies passes over files that say what another one says.
func (a *arranger) dropCopies() {
	kept := map[string][]*File{}
	for _, f := range a.files {
		key := string(f.First.raw)
		if key == "" {
			key = "\x00" + f.Name
		}
		if !a.dropCopy(kept[key], f) {
			kept[key] = append(kept[key], f)
		}
	}
	a.files = slices.DeleteFunc(a.files, func(f *File) bool { return f.dropped })
}

// dropCopy compares f with files that begin like it. It reports whether f or
// one of them was dropped, and leaves the one that says more in its place.
func (a *arranger) dropCopy(kept []*File, f *File) bool {
	for i, k := range kept[:min(len(kept), copiesBack)] {
		switch a.compare(k, 0, f) {
		case firstShorter:
			a.drop(k, f)
			kept[i] = f
			return true
		case sameText:
			if f.blob.plain() && !k.blob.plain() {
				a.drop(k, f)
				kept[i] = f
				return true
			}
			fallthrough
		case secondShorter:
			a.drop(f, k)
			return true
		}
	}
	return false
}

// drop passes over f, as another file has all of it. What is wrong with f is
// said here, for it is not read any more.
func (a *arranger) drop(f, has *File) {
	f.dropped = true
	if f.broken != nil {
		a.fail(fmt.Errorf("%s: %w; what can be read of it is in %s", f.Name, f.broken, has.Name))
		return
	}
	a.skip(f.Name, "all of it is in "+has.Name, "")
}

// units joins the pieces of cut files.
func (a *arranger) units() []*unit {
	files := slices.Clone(a.files)
	slices.SortFunc(files, func(f, g *File) int { return byName(f.ring, g.ring) })
	var units []*unit
	folder := 0 // where the units of this folder begin
	for i, f := range files {
		u := &unit{files: []*File{f}, group: f.ring.group() + "\x00" + f.Product}
		if i > 0 && files[i-1].ring.folder != f.ring.folder {
			folder = a.closeRing(units, folder)
		}
		if len(units) > folder && a.goesOn(units[len(units)-1], u) {
			units[len(units)-1].join(u)
			continue
		}
		units = append(units, u)
	}
	a.closeRing(units, folder)
	return slices.DeleteFunc(units, func(u *unit) bool { return len(u.files) == 0 })
}

// closeRing joins the last unit of a folder with the first, where a ring went
// on with its first name. It returns where the next folder begins.
func (a *arranger) closeRing(units []*unit, folder int) int {
	if n := len(units); n-folder > 1 {
		last, first := units[n-1], units[folder]
		if first.first().HasSeq && a.goesOn(last, first) {
			last.join(first)
			first.files = nil
		}
	}
	return len(units)
}

func (u *unit) join(v *unit) {
	v.files[0].Joined = true
	u.files = append(u.files, v.files...)
}

// goesOn reports whether v, the next by name, begins inside the last record
// of u.
func (a *arranger) goesOn(u, v *unit) bool {
	end, begin := u.files[len(u.files)-1], v.files[0]
	next := isNext(end.ring, begin.ring)
	if !begin.cut && !next || begin.First.Known() && begin.Product != u.product() {
		return false
	}
	if err := a.learnLast(end); err != nil {
		return false
	}
	last, _ := u.last()
	if one := !begin.Last.Known() || bytes.Equal(begin.First.raw, begin.Last.raw); next && one && begin.First.isRestOf(last) {
		begin.First, begin.Last, begin.cut = Head{}, Head{}, true
	}
	first := v.first()
	switch {
	case !begin.cut:
		return false
	case last.HasSeq && first.HasSeq:
		// The record that was cut may have been cut in its head, which is then not
		// counted as one.
		n := first.Seq - last.Seq
		return first.Seq > last.Seq && (n <= 2 || next && a.at(first)+slack >= a.at(last))
	case !last.Time.IsZero() && !first.Time.IsZero():
		return next && a.at(first)+slack >= a.at(last)
	}
	return next
}

// place puts u in the chain that it goes on with, or in one of its own.
func (a *arranger) place(u *unit) {
	switch {
	case a.placeExactly(u), a.placeOverlap(u), a.placeLater(u), a.placeLearning(u):
	default:
		a.chains = append(a.chains, &chain{groups: map[string]bool{}})
		a.insert(a.chains[len(a.chains)-1], 0, u)
	}
}

// insert puts u into c as unit i.
func (a *arranger) insert(c *chain, i int, u *unit) {
	c.units = slices.Insert(c.units, i, u)
	c.groups[u.group] = true
	a.of[u] = c
	if first := u.first(); first.HasSeq {
		a.before[first.Seq] = append(a.before[first.Seq], u)
	}
	a.index(u)
}

// index makes u known by its end, if that is known.
func (a *arranger) index(u *unit) {
	if last, ok := u.last(); ok && last.HasSeq {
		a.after[last.Seq+1] = append(a.after[last.Seq+1], u)
	}
}

// A gap is a place in a chain, before its unit at, that units fit into without
// a gap in the sequence numbers.
type gap struct {
	chain *chain
	at    int
	own   bool  // the unit beside it is of the same group
	apart int64 // milliseconds between them
}

// better reports whether units rather belong into g: numbers of two nodes, or
// of two engine runs, may meet by chance.
func (g *gap) better(h *gap) bool {
	return h == nil || g.own && !h.own || g.own == h.own && g.apart < h.apart
}

// placeExactly puts u where its sequence numbers leave no gap.
func (a *arranger) placeExactly(u *unit) bool {
	units := []*unit{u}
	g := a.gapFor(units, 0)
	if g != nil && !g.own && a.learnOwn(u) {
		g = a.gapFor(units, 0)
	}
	if g == nil {
		return false
	}
	a.insert(g.chain, g.at, u)
	return true
}

// gapFor is where units fit that go on from one another, nil if that is
// nowhere. They may be a chain themselves. Numbers may be off by so many.
func (a *arranger) gapFor(units []*unit, off uint64) (best *gap) {
	head, tail := units[0], units[len(units)-1]
	first := head.first()
	if !first.HasSeq {
		return nil
	}
	consider := func(beside, v *unit, at int, apart int64) {
		g := &gap{chain: a.of[v], at: at, own: beside.group == v.group, apart: max(apart, -apart)}
		if apart+clockBack >= 0 && (off == 0 || apart <= clockBack) && g.better(best) {
			best = g
		}
	}
	for _, v := range near(a.after, first.Seq, off) {
		c := a.of[v]
		if c == a.of[head] {
			continue
		}
		i := slices.Index(c.units, v) + 1
		if i < len(c.units) {
			if last, known := a.lastOf(tail); !known || last.Seq >= c.units[i].first().Seq+off {
				continue
			}
		}
		end, _ := v.last()
		consider(head, v, i, a.at(first)-a.at(end))
	}
	last, known := tail.last()
	if !known || !last.HasSeq {
		return best
	}
	for _, v := range near(a.before, last.Seq+1, off) {
		c := a.of[v]
		if c == a.of[head] {
			continue
		}
		i := slices.Index(c.units, v)
		if i > 0 {
			if end, ok := c.units[i-1].last(); !ok || end.Seq >= first.Seq+off {
				continue
			}
		}
		consider(tail, v, i, a.at(v.first())-a.at(last))
	}
	return best
}

// near is the units under seq, and under the numbers that are off by so many.
func near(index map[uint64][]*unit, seq, off uint64) (units []*unit) {
	for n := seq - min(off, seq); n <= seq+off; n++ {
		units = append(units, index[n]...)
	}
	return units
}

// lastOf is u.last, for which a file may have to be read to its end.
func (a *arranger) lastOf(u *unit) (Head, bool) {
	if _, known := u.last(); !known {
		if err := a.learnLast(u.files[len(u.files)-1]); err != nil {
			return Head{}, false // said when it is read
		}
		a.index(u)
	}
	return u.last()
}

// learnOwn finds out where the chains of u's group end. It reports whether
// there is something new.
func (a *arranger) learnOwn(u *unit) (learned bool) {
	for _, c := range a.recent() {
		v := c.tail()
		if _, known := v.last(); !known && v.group == u.group && a.later(v, u.first()) {
			_, known = a.lastOf(v)
			learned = learned || known
		}
	}
	return learned
}

// join puts chains together that go on from one another, those first that do
// so exactly or almost.
func (a *arranger) join() {
	for off := uint64(0); off <= seqSlack; off = max(2*off, 1) {
		for again := len(a.chains) > 1; again; {
			again = false
			open := a.open()
			for _, c := range slices.Clone(a.chains) {
				a.learnBefore(c, open)
				again = a.joinChain(c, off) || again
			}
		}
	}
}

// joinChain makes c a part of another chain, if it fits in there.
func (a *arranger) joinChain(c *chain, off uint64) bool {
	g := a.gapFor(c.units, off)
	if g == nil {
		return false
	}
	g.chain.units = slices.Insert(g.chain.units, g.at, c.units...)
	maps.Copy(g.chain.groups, c.groups)
	for _, u := range c.units {
		a.of[u] = g.chain
	}
	a.chains = slices.DeleteFunc(a.chains, func(d *chain) bool { return d == c })
	return true
}

// open is the chains with a unit whose end is not known.
func (a *arranger) open() []*chain {
	return slices.DeleteFunc(slices.Clone(a.chains), func(c *chain) bool {
		return !slices.ContainsFunc(c.units, func(u *unit) bool {
			_, known := u.last()
			return !known
		})
	})
}

// learnBefore finds out where units end, of the chains that are open, that c may
// go on from.
func (a *arranger) learnBefore(c *chain, open []*chain) {
	first := c.units[0].first()
	if !first.HasSeq {
		return
	}
	for _, d := range open {
		i := slices.IndexFunc(d.units, func(u *unit) bool { return u.first().Seq > first.Seq })
		if i < 0 {
			i = len(d.units)
		}
		if d == c || i == 0 {
			continue
		}
		v := d.units[i-1]
		if end, known := v.last(); !known && end.HasSeq && a.at(first)+clockBack >= a.at(end) {
			a.lastOf(v)
		}
	}
}

// placeOverlap looks for a file that has the beginning of u too. Such records
// are read once: from u. Where u begins inside a record, that record is read
// from both, up to where u begins and from there on.
func (a *arranger) placeOverlap(u *unit) bool {
	first := u.first()
	for _, c := range a.recent() {
		v := c.tail()
		end, known := v.last()
		if !known || !between(v.first(), first, end, a.at) {
			continue
		}
		g, f := v.files[len(v.files)-1], u.files[0]
		if !g.First.Known() || len(u.files) > 1 && len(v.files) > 1 {
			continue
		}
		at, err := a.search(g, first.raw)
		if err != nil || at < 0 {
			continue
		}
		if f.cut {
			rest, err := a.search(f, first.raw)
			if at -= rest; err != nil || rest < 0 || at < 0 {
				continue
			}
		}
		switch a.compare(g, at, f) {
		case firstShorter:
			g.until, f.Joined = at, f.cut
			a.insert(c, len(c.units), u)
			return true
		case sameText, secondShorter:
			a.drop(f, g)
			return true
		}
	}
	return false
}

// between reports whether h can stand between the first and last head of a
// file.
func between(first, h, last Head, at func(Head) int64) bool {
	if first.HasSeq != h.HasSeq || last.HasSeq != h.HasSeq || first.HasSeq && (h.Seq < first.Seq || h.Seq > last.Seq) {
		return false
	}
	return at(first) <= at(h)+slack && at(h) <= at(last)+slack
}

// placeLater puts u behind a chain of its own group.
func (a *arranger) placeLater(u *unit) bool {
	for _, c := range a.recent() {
		if c.groups[u.group] && a.later(c.tail(), u.first()) {
			a.insert(c, len(c.units), u)
			return true
		}
	}
	return false
}

// placeLearning puts u behind a chain of another group if it goes on exactly
// there; for that the end of the chain may have to be read first.
func (a *arranger) placeLearning(u *unit) bool {
	first := u.first()
	for _, c := range a.recent() {
		v := c.tail()
		_, known := v.last()
		if known || !first.HasSeq || !a.later(v, first) {
			continue
		}
		if _, known = a.lastOf(v); known && a.placeExactly(u) {
			return true
		}
	}
	return false
}

// later reports whether h can come after u, in one engine run. A log prints
// the same parts in all its heads.
func (a *arranger) later(u *unit, h Head) bool {
	first := u.first()
	end, _ := u.last()
	if end.HasSeq != h.HasSeq || end.Time.IsZero() != h.Time.IsZero() {
		return false
	}
	counted := !h.HasSeq || h.Seq > end.Seq || h.Seq > first.Seq && h.Seq+seqSlack > end.Seq
	return counted && a.at(h)+slack >= a.at(end)
}

// recent is the chains that were added last, the newest first.
func (a *arranger) recent() []*chain {
	some := slices.Clone(a.chains[max(len(a.chains)-chainsBack, 0):])
	slices.Reverse(some)
	return some
}

// runs makes runs of the chains.
func (a *arranger) runs() {
	type node struct {
		groups map[string]bool
		end    int64
		chains []*chain
	}
	var nodes []*node
	for _, c := range a.chains {
		start := a.at(c.units[0].first())
		last, _ := c.tail().last()
		i := slices.IndexFunc(nodes, func(n *node) bool {
			// One node cannot have two engines at a time.
			return n.groups[c.units[0].group] && n.end <= start+slack
		})
		if i < 0 {
			nodes, i = append(nodes, &node{groups: map[string]bool{}}), len(nodes)
		}
		n := nodes[i]
		for g := range c.groups {
			n.groups[g] = true
		}
		n.chains, n.end = append(n.chains, c), a.at(last)
	}
	var firsts []*File
	for _, n := range nodes {
		firsts = append(firsts, n.chains[0].units[0].files[0])
	}
	labels := nodeLabels(firsts)
	for i, n := range nodes {
		for k, c := range n.chains {
			run := &Run{Node: labels[i], Count: k + 1, disk: a.set.disk, spool: a.set.spool}
			for _, u := range c.units {
				run.Files = append(run.Files, u.files...)
			}
			a.set.Runs = append(a.set.Runs, run)
		}
	}
	slices.SortStableFunc(a.set.Runs, func(r, s *Run) int {
		return cmp.Compare(a.at(r.first()), a.at(s.first()))
	})
}

// first is the first head of the run.
func (r *Run) first() Head {
	u := unit{files: r.Files}
	return u.first()
}

// nodeLabels tells nodes apart by what differs in the folders and names of a
// file of each.
func nodeLabels(files []*File) []string {
	labels := make([]string, len(files))
	if len(files) < 2 {
		return labels
	}
	same := func(of func(*File) string) bool {
		return !slices.ContainsFunc(files, func(f *File) bool { return of(f) != of(files[0]) })
	}
	folder := func(f *File) string { return f.ring.folder }
	stem := func(f *File) string { return cmp.Or(f.ring.stem, f.ring.base) }
	common := 0
	for !same(folder) {
		i := strings.IndexAny(files[0].ring.folder[common:], `/\!`)
		if i < 0 || !same(func(f *File) string { return f.ring.folder[:min(common+i+1, len(f.ring.folder))] }) {
			break
		}
		common += i + 1
	}
	seen := map[string]int{}
	for i, f := range files {
		switch {
		case same(folder):
			labels[i] = stem(f)
		case same(stem):
			labels[i] = cmp.Or(folder(f)[common:], ".")
		default:
			labels[i] = strings.TrimPrefix(folder(f)[common:]+"/"+stem(f), "/")
		}
		if seen[labels[i]]++; seen[labels[i]] > 1 {
			labels[i] = fmt.Sprintf("%s#%d", labels[i], seen[labels[i]])
		}
	}
	return labels
}
