package parse

import (
	"bytes"
	"encoding/binary"
)

// A sequence is the number in front of a head, if there is one.
type sequence struct {
	n  uint64
	ok bool
}

// A head is the beginning of a record, as found in a chunk:
//
//	[paste prefix][SEQ ": "][Mon DD HH:MM:SS.mmm ZONE]["" | " "]%FACILITY-SUBFACILITY-SEVERITY-MNEMONIC:
//
// The tokens are offsets into text: the chunk itself, or buf, where the
// tokens of a head that was not as predicted are put together again.
type head struct {
	raw, start, body int // in the chunk: the prefix, the head, and what follows its colon

	seq sequence

	stamp         int // "Mon DD HH:MM:SS.mmm", -1 without a time
	zone, zoneEnd int
	fac, facEnd   int
	sub, subEnd   int
	sev           int
	mnem, mnemEnd int

	wrapped bool // a line break stood inside it
	damaged bool // the facility was printed as %M%MIVR-
	own     bool // the tokens are in buf
	usual   bool // it was as the shape says that was learnt from one before
	buf     [256]byte
}

// Where the tokens are in buf.
const (
	stampLen = len(stampLayout)
	zoneAt   = stampLen
	zoneMax  = 16
	namesAt  = zoneAt + zoneMax
)

// How far from its '%' a head can reach.
const (
	lookback = 4096 // to the first byte of its prefix
	horizon  = 1024 // to the last byte that decides whether it is one
)

const (
	prefixMax = 512  // longest paste prefix on a line, and longest note line
	notesMax  = 2048 // longest run of note lines before a head
	gapMax    = 8    // longest run of blanks and line breaks between two tokens
	breaksMax = 16   // most line breaks between '%' and colon
	halfMax   = 16   // longest facility that is known when it is printed twice
	seqMax    = 19   // digits of a sequence number: as many as fit in 64 bits
)

func (h *head) text(chunk []byte) []byte {
	if h.own {
		return h.buf[:]
	}
	return chunk
}

// A scanner finds heads from left to right. What it finds depends on the bytes
// from floor on, and on the record before, which has ended at floor.
type scanner struct {
	data  []byte
	at    int  // where to look for the next '%'
	floor int  // no head reaches to the left of it
	open  bool // floor is the start of a line

	prev sequence // of the head before

	shape shape
}

// next finds the next head whose '%' is before limit.
func (s *scanner) next(h *head, limit int) bool {
	for s.at < limit {
		i := bytes.IndexByte(s.data[s.at:limit], '%')
		if i < 0 {
			s.at = limit
			return false
		}
		p := s.at + i
		if h.usual = s.predicted(p, h); !h.usual {
			if !s.match(p, h) {
				s.at = p + 1
				continue
			}
			if s.learn(p, h) {
				s.take(p, h)
			}
		}
		s.at, s.floor, s.open = h.body, h.body, false
		s.prev = h.seq
		return true
	}
	return false
}

// A shape is what the heads of a log have in common from one to the next. A
// head that has it needs no matching: its lead, "7092071: Nov 20 08:00:03.051
// EDT %MIVR-", has the same bytes in the same places but for the digits of the
// number and of the time, which are compared eight bytes at a time.
type shape struct {
	lead   int               // bytes up to the names; 0: nothing learnt
	same   [leadWords]uint64 // the bytes, with 0 for each digit that may be another
	masks  [leadWords]uint64 // which of them belong to the lead
	limits [leadWords]uint64 // what sets a byte's high bit if it differs: 0x7f, or 0x76 for a digit, which may by 9
	seq    int               // digits of the sequence number
	stamp  int               // where in the lead the time is,
	zone   int               // the zone begins
	end    int               // and ends,
	sign   int               // and where the '%' is
	day    uint64            // "Nov 20 "

	names [64]names // that came last, each in a place by its first bytes
}

// A names is what follows the facility in a head, "SS_TEL-7-UNK:". A log has
// a few dozen of them.
type names struct {
	text [namesMax]byte
	size int // of text; 0: nothing learnt
	sub  int // length of the subfacility
	sev  int
}

const namesMax = 40

// leadMax is how long a lead can be to be learnt.
const (
	leadWords = 8
	leadMax   = 8 * leadWords
)

const dayMask = 1<<56 - 1 // of the seven bytes "Nov 20 " in a word

// learn takes over the shape of a head, if it is a plain one at the start of
// a line, and reports whether it is.
func (s *scanner) learn(p int, h *head) bool {
	t := h.start
	if h.seq.ok {
		t = h.start + bytes.IndexByte(s.data[h.start:p], ':') + len(": ")
	}
	names := p + 1 + h.facEnd - h.fac + 1
	plain := !h.wrapped && !h.damaged && h.raw == h.start && h.stamp >= 0 && t+stampLen <= p && names-h.start <= leadMax &&
		string(s.data[t:t+stampLen]) == string(h.buf[:stampLen])
	if !plain {
		return false
	}
	sh := &s.shape
	sh.lead, sh.seq, sh.stamp, sh.sign = names-h.start, max(t-h.start-len(": "), 0), t-h.start, p-h.start
	sh.day = binary.LittleEndian.Uint64(s.data[t:]) & dayMask
	sh.zone = sh.stamp + stampLen
	for isBlank(s.data[h.start+sh.zone]) {
		sh.zone++
	}
	sh.end = sh.zone + h.zoneEnd - h.zone

	var same, masks, limits [leadMax]byte
	copy(same[:], s.data[h.start:names])
	for i := range sh.lead {
		masks[i], limits[i] = 0xff, 0x7f
		if clock := sh.stamp + len("Nov 20 "); i < sh.seq || clock <= i && i < sh.stamp+stampLen && class[same[i]]&digit != 0 {
			same[i], limits[i] = '0', 0x76
		}
	}
	for i := range leadWords {
		sh.same[i] = binary.LittleEndian.Uint64(same[8*i:])
		sh.masks[i] = binary.LittleEndian.Uint64(masks[8*i:])
		sh.limits[i] = binary.LittleEndian.Uint64(limits[8*i:])
	}
	return true
}

// leads reports whether b begins with the lead, and gives its sequence number.
func (sh *shape) leads(b []byte) (seq sequence, ok bool) {
	if len(b) < leadMax { // at the end of a chunk
		b = append(make([]byte, 0, leadMax), b...)[:leadMax]
	}
	lead := (*[leadMax]byte)(b)
	bad := sh.differ(lead, 0) | sh.differ(lead, 1) | sh.differ(lead, 2) | sh.differ(lead, 3) |
		sh.differ(lead, 4) | sh.differ(lead, 5) | sh.differ(lead, 6) | sh.differ(lead, 7)
	if bad&0x8080808080808080 != 0 {
		return seq, false
	}
	switch {
	case sh.seq > 8:
		return sequence{number(b[:sh.seq]), true}, true
	case sh.seq > 0:
		first := binary.LittleEndian.Uint64(b) ^ 0x3030303030303030
		return sequence{EightDigits(first << (64 - 8*sh.seq)), true}, true
	}
	return seq, true
}

// differ compares word i of b with the lead: the high bit of a byte is set if
// it is not what it must be.
func (sh *shape) differ(b *[leadMax]byte, i int) uint64 {
	word := (binary.LittleEndian.Uint64(b[8*i:]) ^ sh.same[i]) & sh.masks[i]
	return word | (word + sh.limits[i])
}

// predicted reports whether the '%' at p is that of a head of the learnt
// shape, which stands at the start of a line, and which nothing on the line
// before could belong to.
func (s *scanner) predicted(p int, h *head) bool {
	d, sh := s.data, &s.shape
	start := p - sh.sign
	if sh.lead == 0 || start < max(3, s.floor+2) || d[start-1] != '\n' {
		return false
	}
	seq, ok := sh.leads(d[start:])
	if !ok {
		return false
	}
	before := d[start-2]
	if before == '\r' {
		before = d[start-3]
	}
	mine := uint8(doubtful)
	if seq.ok && !follows(seq.n, s.prev) {
		mine |= digit
	}
	if class[before]&mine != 0 {
		return false
	}
	h.seq = seq
	return s.take(p, h)
}

// take fills in h, the head of the learnt shape with its '%' at p, but for its
// number. It reports false, and does nothing, where its names are longer than
// any that are learnt.
func (s *scanner) take(p int, h *head) bool {
	sh := &s.shape
	start := p - sh.sign
	sub := start + sh.lead
	n := sh.namesAt(s.data[sub:])
	if n == nil {
		return false
	}
	subEnd, body := sub+n.sub, sub+n.size
	h.raw, h.start, h.body = start, start, body
	h.stamp, h.zone, h.zoneEnd = start+sh.stamp, start+sh.zone, start+sh.end
	h.fac, h.facEnd = p+1, sub-1
	h.sub, h.subEnd = sub, subEnd
	h.sev = n.sev
	h.mnem, h.mnemEnd = subEnd+len("-7-"), body-1
	h.wrapped, h.damaged, h.own = false, false, false
	return true
}

// namesAt is the names that b begins with; nil where there are none, or they
// are longer than any that are learnt.
func (sh *shape) namesAt(b []byte) *names {
	if len(b) < 8 {
		return nil
	}
	const spread = 0x9e3779b97f4a7c15
	n := &sh.names[binary.LittleEndian.Uint64(b)*spread>>58]
	if n.size > 0 && n.size <= len(b) && string(b[:n.size]) == string(n.text[:n.size]) {
		return n
	}
	i := 0
	for i < len(b) && class[b[i]]&upper != 0 {
		i++
	}
	if i == 0 || i+4 > len(b) || b[i] != '-' || b[i+1]&^7 != '0' || b[i+2] != '-' {
		return nil
	}
	end := i + 3
	for end < len(b) && class[b[end]]&word != 0 {
		end++
	}
	if end == i+3 || end == len(b) || b[end] != ':' || end >= namesMax {
		return nil
	}
	n.sub, n.sev, n.size = i, int(b[i+1]-'0'), copy(n.text[:], b[:end+1])
	return n
}

// EightDigits is the number of eight decimal digits, each the value of a byte
// of x, the first one the lowest: two, four, then all eight are put together
// at a time, without a loop over them.
func EightDigits(x uint64) uint64 {
	x = x * (1 + 10<<8) >> 8
	x = x & 0x00ff00ff00ff00ff * (1 + 100<<16) >> 16
	return x & 0x0000ffff0000ffff * (1 + 10000<<32) >> 32
}

// follows reports whether seq goes on from prev.
func follows(seq uint64, prev sequence) bool {
	return prev.ok && seq > prev.n && seq-prev.n < 1000
}

// match reports whether the '%' at p is that of a head, of whatever shape:
// forward to its colon, then backward to what stands before.
func (s *scanner) match(p int, h *head) bool {
	h.own, h.wrapped, h.damaged = true, false, false
	if !s.names(p, h) {
		return false
	}
	b := back{data: s.data, i: p, floor: s.floor}
	h.damaged = b.half(h.buf[h.fac:h.facEnd])
	s.stamp(&b, h)

	bare := b
	broken := s.seq(&b, h)
	raw, atLine := s.prefix(b.i)
	if broken && !atLine {
		// "12:" at the end of a line of text is no sequence number.
		b, h.seq = bare, sequence{}
		raw, atLine = s.prefix(b.i)
	}
	if !h.seq.ok && h.stamp < 0 && !atLine {
		return false
	}
	h.wrapped = h.wrapped || b.wrapped
	h.raw, h.start = raw, b.i
	if h.seq.ok && atLine && s.prev.ok && !follows(h.seq.n, s.prev) {
		s.rejoin(h)
	}
	return true
}

// names reads "%FACILITY-SUBFACILITY-SEVERITY-MNEMONIC:" from p on into buf.
func (s *scanner) names(p int, h *head) bool {
	n, dashes, breaks := namesAt, 0, 0
	var dash [3]int
	for i := p + 1; i < len(s.data) && n < len(h.buf); i++ {
		c := s.data[i]
		switch {
		case class[c]&word != 0:
		case c == '-' && dashes < len(dash):
			dash[dashes] = n
			dashes++
		case c == '\n' && s.headAt(i+1):
			return false
		case isBreak(c) && breaks < breaksMax:
			h.wrapped = true
			breaks++
			continue
		case c == ':' && dashes == len(dash):
			h.body = i + 1
			h.fac, h.facEnd = namesAt, dash[0]
			h.sub, h.subEnd = dash[0]+1, dash[1]
			h.sev = int(h.buf[dash[1]+1]) - '0'
			h.mnem, h.mnemEnd = dash[2]+1, n
			return isName(h.buf[h.fac:h.facEnd]) && class[h.buf[h.fac]]&digit == 0 && isName(h.buf[h.sub:h.subEnd]) &&
				dash[2] == dash[1]+2 && 0 <= h.sev && h.sev <= 7 && h.mnem < h.mnemEnd
		default:
			return false
		}
		h.buf[n] = c
		n++
	}
	return false
}

// headAt reports whether the line at i by itself begins with a whole head:
// then it does not continue the one before.
func (s *scanner) headAt(i int) bool {
	line := s.data[i:min(i+prefixMax, len(s.data))]
	if n := bytes.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	p := bytes.IndexByte(line, '%')
	if p < 0 {
		return false
	}
	var h head
	one := scanner{data: line, open: true}
	return one.match(p, &h) && h.raw == 0
}

const stampLayout = "Aaa 00 00:00:00.000"

// stamp reads the time and the zone that end at b, if they are there.
func (s *scanner) stamp(b *back, h *head) {
	h.stamp = -1
	c := *b
	c.gap()
	h.zone, h.zoneEnd = zoneAt, zoneAt+c.zone(h.buf[zoneAt:namesAt])
	c.gap()
	for k := stampLen - 1; k >= 0; k-- {
		ok := false
		switch l := stampLayout[k]; l {
		case ' ':
			h.buf[k], ok = ' ', c.gap()
		case '0':
			h.buf[k], ok = c.take(digit)
			if !ok && k == len("Aaa ") { // a day of one digit
				h.buf[k], ok = '0', true
			}
		case 'A':
			h.buf[k], ok = c.take(upper)
			ok = ok && class[h.buf[k]]&letter != 0
		case 'a':
			h.buf[k], ok = c.take(letter)
			ok = ok && class[h.buf[k]]&upper == 0
		default:
			h.buf[k], ok = l, c.literal(l)
		}
		if !ok {
			return
		}
	}
	h.stamp = 0
	*b = c
}

// seq reads the "SEQ: " that ends at b, if it is there, and reports whether a
// line break stands after its colon.
func (s *scanner) seq(b *back, h *head) (broken bool) {
	h.seq = sequence{}
	c := *b
	c.gap()
	broken = bytes.IndexByte(s.data[c.i:b.i], '\n') >= 0
	if !c.literal(':') {
		return false
	}
	if _, ok := c.take(digit); !ok {
		return false
	}
	end := c.i + 1
	for c.i > c.floor && class[s.data[c.i-1]]&digit != 0 {
		c.i--
	}
	if end-c.i > seqMax || c.i > c.floor && (class[s.data[c.i-1]]&word != 0 || s.data[c.i-1] == '.') ||
		bytes.HasSuffix(s.data[c.floor:c.i], []byte("Line ")) {
		return false // the end of a word or of a number, or an editor's "Line 12: "
	}
	h.seq = sequence{number(s.data[c.i:end]), true}
	*b = c
	return broken
}

// rejoin gives the sequence number of h, which does not go on from the record
// before, the digits that stand alone on the lines before, if it then does.
func (s *scanner) rejoin(h *head) {
	digits, scale := h.seq.n, uint64(1)
	for i := h.start; class[s.data[i]]&digit != 0; i++ {
		scale *= 10
	}
	for start := h.start; s.lineStart(start); {
		line, ok := s.lineBefore(start)
		if !ok || h.start-line > prefixMax {
			return
		}
		end := start - 1
		if end > line && s.data[end-1] == '\r' {
			end--
		}
		start = line + pastePrefix(s.data[line:end])
		if start == end || end-start > seqMax {
			return
		}
		for i := end - 1; i >= start; i-- {
			if class[s.data[i]]&digit == 0 || scale > 1e18 {
				return
			}
			digits += uint64(s.data[i]-'0') * scale
			scale *= 10
		}
		if follows(digits, s.prev) {
			h.seq.n, h.start, h.wrapped = digits, start, true
			h.raw, _ = s.prefix(start)
			return
		}
	}
}

// lineStart reports whether a line begins at i.
func (s *scanner) lineStart(i int) bool {
	return i == s.floor && s.open || i > s.floor && s.data[i-1] == '\n'
}

// lineOf is the start of the line that i is on; false if it is out of reach.
func (s *scanner) lineOf(i int) (int, bool) {
	low := max(s.floor, i-prefixMax)
	line := low + bytes.LastIndexByte(s.data[low:i], '\n') + 1
	return line, s.lineStart(line)
}

// lineBefore is the start of the line before the one that starts at i.
func (s *scanner) lineBefore(i int) (int, bool) {
	if i <= s.floor {
		return i, false
	}
	return s.lineOf(i - 1)
}

// prefix finds what a paste has put before a head that starts at i, and
// reports whether the head with it stands at the start of a line.
func (s *scanner) prefix(i int) (raw int, atLine bool) {
	line, ok := s.lineOf(i)
	if !ok || pastePrefix(s.data[line:i]) < i-line {
		return s.lineMark(i), false
	}
	raw = line
	for {
		before, ok := s.lineBefore(raw)
		if !ok || i-before > notesMax || !isNote(s.data[before:raw]) {
			return raw, true
		}
		raw = before
	}
}

// lineMark is the start of the "Line 12: " that ends at i inside a line, else
// i.
func (s *scanner) lineMark(i int) int {
	n := i
	if n-2 < s.floor || s.data[n-1] != ' ' || s.data[n-2] != ':' {
		return i
	}
	for n -= 2; n > s.floor && class[s.data[n-1]]&digit != 0; n-- {
	}
	const mark = " Line "
	if n == i-2 || i-n > prefixMax || !bytes.HasSuffix(s.data[s.floor:n], []byte(mark)) {
		return i
	}
	return n - len(mark) + 1
}

// pastePrefix is the length of the marks at the start of a line that a paste
// has put there: "Line 12: ", "- ", "> ", "### note ###", and blanks.
func pastePrefix(b []byte) int {
	i := 0
	for i < len(b) {
		switch rest := b[i:]; {
		case isBlank(b[i]) || b[i] == '>':
			i++
		case bytes.HasPrefix(rest, []byte("- ")):
			i += len("- ")
		case bytes.HasPrefix(rest, []byte("Line ")):
			n := len("Line ")
			for n < len(rest) && class[rest[n]]&digit != 0 {
				n++
			}
			if n == len("Line ") || n == len(rest) || rest[n] != ':' {
				return i
			}
			i += n + 1
		case bytes.HasPrefix(rest, []byte("###")):
			n := bytes.Index(rest[3:], []byte("###"))
			if n < 0 {
				return i
			}
			for i += 3 + n + 3; i < len(b) && b[i] == '#'; i++ {
			}
		default:
			return i
		}
	}
	return i
}

// isNote reports whether a line is a "### note ###" and nothing else.
func isNote(line []byte) bool {
	line = bytes.TrimRight(line, " \t\r\n")
	return bytes.HasSuffix(line, []byte("###")) && pastePrefix(line) == len(line)
}

// A back reads tokens backward from i, over the line breaks inside them.
type back struct {
	data     []byte
	i, floor int
	wrapped  bool
}

// before is the byte before i, not counting line breaks, and its place.
func (b *back) before() (byte, int) {
	i := b.i - 1
	for i >= b.floor && b.i-i <= gapMax && isBreak(b.data[i]) {
		i--
	}
	if i < b.floor {
		return 0, i
	}
	return b.data[i], i
}

// take reads one byte of a class.
func (b *back) take(cl uint8) (byte, bool) {
	c, i := b.before()
	if class[c]&cl == 0 {
		return 0, false
	}
	b.wrapped = b.wrapped || i < b.i-1
	b.i = i
	return c, true
}

// literal reads the byte c.
func (b *back) literal(c byte) bool {
	got, i := b.before()
	if got != c {
		return false
	}
	b.wrapped = b.wrapped || i < b.i-1
	b.i = i
	return true
}

// gap reads blanks, or line breaks that stand for them, and reports whether
// there were any.
func (b *back) gap() bool {
	i := b.i
	for i > b.floor && b.i-i < gapMax && (isBlank(b.data[i-1]) || isBreak(b.data[i-1])) {
		i--
		b.wrapped = b.wrapped || isBreak(b.data[i])
	}
	n := b.i - i
	b.i = i
	return n > 0
}

// zone reads a zone, "EDT", "GMT+03:00", "-0400", to the front of buf, and
// returns its length.
func (b *back) zone(buf []byte) int {
	n := len(buf)
	c := *b
	for n > len(buf)-len("03:00") {
		got, i := c.before()
		if class[got]&digit == 0 && got != ':' {
			break
		}
		c.wrapped, c.i = c.wrapped || i < c.i-1, i
		n--
		buf[n] = got
	}
	if sign, _ := c.before(); n < len(buf) && (sign == '+' || sign == '-') {
		c.literal(sign)
		*b = c
		n--
		buf[n] = sign
	} else {
		n = len(buf)
	}
	for n > 0 {
		got, ok := b.take(letter)
		if !ok {
			break
		}
		n--
		buf[n] = got
	}
	return copy(buf, buf[n:])
}

// half reads the first half of a facility that was printed twice, the "%M" of
// "%M%MIVR-".
func (b *back) half(fac []byte) bool {
	for n := range fac[:min(len(fac), halfMax)] {
		c, ok := *b, true
		for k := n - 1; k >= 0 && ok; k-- {
			ok = c.literal(fac[k])
		}
		// A lone sign at the end of a line is text.
		if ok && c.literal('%') && (n > 0 || !c.wrapped) {
			*b = c
			return true
		}
	}
	return false
}

// number is the value of a run of digits.
func number(b []byte) (n uint64) {
	for _, c := range b {
		n = n*10 + uint64(c-'0')
	}
	return n
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }
func isBreak(c byte) bool { return c == '\n' || c == '\r' }

// isName reports whether b is a facility or subfacility.
func isName(b []byte) bool {
	for _, c := range b {
		if class[c]&upper == 0 {
			return false
		}
	}
	return len(b) > 0
}

// Classes of bytes.
const (
	digit    = 1 << iota
	letter   // A-Z a-z
	upper    // A-Z 0-9 _, the letters of facilities and subfacilities
	word     // A-Z a-z 0-9 _, the letters of mnemonics
	doubtful // at the end of a line, it may belong to the head on the next one
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch c := byte(c); {
		case '0' <= c && c <= '9':
			t[c] = digit | upper | word
		case 'A' <= c && c <= 'Z':
			t[c] = letter | upper | word
		case 'a' <= c && c <= 'z':
			t[c] = letter | word
		case c == '_':
			t[c] = upper | word
		case c == '#' || c == ':' || isBlank(c):
			t[c] = doubtful
		}
	}
	return t
}()
