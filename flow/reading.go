package flow

import (
	"cmp"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A reading is what matching looks at in an event.
type reading struct {
	kind    int
	typ     int    // of its message, among those of the flows
	call    uint32 // by its number in the conversation
	second  uint32 // SecondaryCallID, likewise
	next    int32  // the next reading of its kind, -1 for none
	notable bool
	within  *wanted // what it is in a flow within; nil if it is in none
	values  [readingSize]int32
}

// A column remembers where the values of a slot stand in a reading.
type column struct {
	slot *decode.Slot
	in   int8 // -1: nowhere
}

// Places of a reading that are no values of their own.
const (
	inNone   = -1
	inSecond = readingSize // SecondaryCallID
)

// maxDevices is how many devices of a conversation can be bound to parties.
const maxDevices = 64

// read makes readings of the events of c whose like the flows have.
func (m *Matcher) read(c *Conversation) {
	m.readings, m.events, m.calls = m.readings[:0], m.events[:0], append(m.calls[:0], c.ID)
	m.names.texts = m.names.texts[:m.names.fixed]
	m.ports, m.agents, m.inside, m.others, m.states = 0, 0, 0, 0, 0
	m.gaps, m.atStart = m.gaps[:0], c.atStart
	gaps := c.Gaps
	for i, e := range c.Events {
		for len(gaps) > 0 && gaps[0].At == i {
			m.gaps, gaps = append(m.gaps, int32(len(m.readings))), gaps[1:]
		}
		if e.Msg.Schema == nil {
			continue
		}
		typ := m.typeNo(e.Msg.Schema.Type)
		if typ == 0 {
			continue
		}
		m.events = append(m.events, i)
		m.readings = append(m.readings, reading{typ: typ, call: m.callNo(e.Call)})
		r := &m.readings[len(m.readings)-1]
		m.fill(r, e.Msg)
		class := noCall
		if e.Msg.Schema.Type != ged188.AgentStateEvent {
			class = callClass(c, e.Call)
		}
		if e.Msg.Schema.Type == ged188.CallDataUpdateEvent {
			if n, _ := e.Msg.Int(ged188.CallType); n == ged188.CallTypeReservation {
				class = classOf(Reservation) // the guide prints the preview call's CallID there
			}
		}
		r.kind = typ*classes + class
		r.notable = typ <= m.notable || class == noCall && notableState(int64(r.values[inAgentState])-1)
		m.learnDevices(r)
	}
}

// callClass is the class of a call of c.
func callClass(c *Conversation, id uint32) int {
	for i := range c.Calls {
		if c.Calls[i].ID == id {
			return classOf(cmp.Or(c.Calls[i].Role, Primary))
		}
	}
	return otherCall
}

// fill copies the values of msg that matter.
func (m *Matcher) fill(r *reading, msg *decode.Message) {
	for i := range msg.Values {
		v := &msg.Values[i]
		in := inNone
		if id := v.Slot.ID; id < len(m.columns) && m.columns[id].slot == v.Slot {
			in = int(m.columns[id].in)
		} else {
			in = m.learnColumn(v.Slot)
		}
		switch {
		case v.Uncertain: // it may be any
		case in == inNone:
			if v.Slot.Type == decode.NAMEDVAR {
				m.fillNamed(r, v.Name, v.Bytes)
			}
		case in == inSecond:
			r.second = m.callNo(uint32(v.Num))
		case in >= deviceFields:
			r.values[in] = number(v.Num)
		case len(v.Bytes) > 0:
			r.values[in] = m.names.number(v.Bytes)
		}
	}
	for _, x := range msg.Extra {
		m.fillNamed(r, x.Key, x.Value)
	}
}

// fillNamed copies a named variable that matters. Text traces print them
// among the fields.
func (m *Matcher) fillNamed(r *reading, name, value []byte) {
	switch string(name) {
	case baStatus:
		r.values[inBAStatus] = m.names.number(value)
	case baResponse:
		r.values[inBAResponse] = m.names.number(value)
	}
}

// learnColumn finds out where values of a slot stand in a reading.
func (m *Matcher) learnColumn(s *decode.Slot) int {
	if s.ID >= len(m.columns) {
		m.columns = append(m.columns, make([]column, s.ID+1-len(m.columns))...)
	}
	m.columns[s.ID] = column{s, findColumn(s)}
	return int(m.columns[s.ID].in)
}

func findColumn(s *decode.Slot) int8 {
	if s.Field == ged188.SecondaryCallID {
		return inSecond
	}
	for in, f := range readable {
		if s.Field == f && s.Type.Numeric() == (in >= deviceFields) {
			return int8(in)
		}
	}
	return inNone
}

// learnDevices notes which devices are CTI ports or route points, agents', and
// which are said to be something else.
func (m *Matcher) learnDevices(r *reading) {
	for i, in := range [...]int{inAlerting, inAnswering, inReleasing, inCalling} {
		switch int64(r.values[inAlertingType+i]) - 1 {
		case ged188.DeviceCTIPort, ged188.DeviceRoutePoint:
			m.ports |= m.device(r.values[in])
		case -1, ged188.DeviceNone: // nothing is known
		case ged188.DeviceAgent:
			m.agents |= m.device(r.values[in])
		default:
			m.others |= m.device(r.values[in])
		}
	}
	switch int64(r.values[inCalledType]) - 1 {
	case ged188.DeviceCTIPort, ged188.DeviceRoutePoint, ged188.DeviceAgent:
		m.inside |= m.device(r.values[inCalled])
	}
	m.agents |= m.device(r.values[inExtension])
	if r.values[inExtension] > 0 {
		m.states |= m.device(r.values[inExtension])
	}
}

// device is the bit of a device; 0 for none, and for one too many.
func (m *Matcher) device(name int32) uint64 {
	if i := int(name) - m.names.fixed - 1; i >= 0 && i < maxDevices {
		return 1 << i
	}
	return 0
}

// index lists the readings that no flow within has by their kinds.
func (m *Matcher) index() {
	for _, k := range m.kinds {
		m.first[k], m.have[k] = -1, 0
	}
	m.kinds = m.kinds[:0]
	for i := len(m.readings) - 1; i >= 0; i-- {
		r := &m.readings[i]
		if r.within != nil {
			continue
		}
		if m.have[r.kind] == 0 {
			m.kinds = append(m.kinds, int32(r.kind))
		}
		r.next = m.first[r.kind]
		m.first[r.kind] = int32(i)
		m.have[r.kind]++
	}
}
