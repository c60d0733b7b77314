package flow

import (
	"ccxtrace/decode/ged188"
)

// A move is a change of a connection: the state that a device now has in a
// call.
type move struct {
	call   uint32 // 0: the call that the message is about
	device []byte // nil: every device of the call
	state  int64
}

// alive reports whether a device in state s takes part in a call.
func alive(s int64) bool { return s >= ged188.ConnAlerting && s <= ged188.ConnQueued }

// A placing says which state messages of a type give the device of a field.
type placing struct {
	field watch
	state int64
	local bool // the message's LocalConnectionState, where it has one
}

// placings are those of messages by their types. The device that the message
// names for its type has the state that the type tells, the ConnectionDevice has
// the LocalConnectionState.
var placings = [...][]placing{
	ged188.BeginCallEvent:             {{theConnectionDeviceID, ged188.ConnInitiate, false}},
	ged188.CallServiceInitiatedEvent:  {{theConnectionDeviceID, ged188.ConnInitiate, true}},
	ged188.CallOriginatedEvent:        {{theConnectionDeviceID, ged188.ConnInitiate, true}},
	ged188.CallDeliveredEvent:         {{theConnectionDeviceID, ged188.ConnAlerting, true}, {theAlertingDeviceID, ged188.ConnAlerting, false}},
	ged188.CallEstablishedEvent:       {{theCallingDeviceID, ged188.ConnConnect, false}, {theConnectionDeviceID, ged188.ConnConnect, true}, {theAnsweringDeviceID, ged188.ConnConnect, false}},
	ged188.CallHeldEvent:              {{theConnectionDeviceID, ged188.ConnHold, true}, {theHoldingDeviceID, ged188.ConnHold, false}},
	ged188.CallRetrievedEvent:         {{theConnectionDeviceID, ged188.ConnConnect, true}, {theRetrievingDeviceID, ged188.ConnConnect, false}},
	ged188.CallQueuedEvent:            {{theConnectionDeviceID, ged188.ConnQueued, true}},
	ged188.CallDequeuedEvent:          {{theConnectionDeviceID, ged188.ConnConnect, true}},
	ged188.CallFailedEvent:            {{theFailingDeviceID, ged188.ConnFail, false}},
	ged188.CallDivertedEvent:          {{theDivertingDeviceID, ged188.ConnNull, false}},
	ged188.CallConnectionClearedEvent: {{theConnectionDeviceID, ged188.ConnNull, false}, {theReleasingDeviceID, ged188.ConnNull, false}},
	ged188.CallTransferredEvent:       {{theTransferringDeviceID, ged188.ConnNull, false}},
}

// appendMoves appends what e tells of connections.
func appendMoves(ms []move, e *event) []move {
	switch e.typ {
	case ged188.CallClearedEvent, ged188.EndCallEvent:
		return append(ms, move{state: ged188.ConnNull})
	case ged188.CallTransferredEvent, ged188.CallConferencedEvent:
		ms = appendMerge(ms, e)
	}
	if e.typ < 0 || e.typ >= len(placings) {
		return ms
	}
	for _, p := range placings[e.typ] {
		d := e.str(p.field)
		if !isDevice(d) {
			continue
		}
		state := p.state
		if p.local {
			state = local(e, state)
		}
		ms = append(ms, move{device: d, state: state})
	}
	return ms
}

// appendMerge appends what is true after a transfer or conference: the
// secondary call's devices have left it, and the parties are connected.
func appendMerge(ms []move, e *event) []move {
	p := e.whole()
	if id, _ := e.num(theSecondaryCallID); ged188.IsCall(id) {
		ms = append(ms, move{call: uint32(id), state: ged188.ConnNull})
	}
	for i := range p.nums {
		if v := p.value(i); v.slot.Field == ged188.ConnectedPartyDeviceID && !v.number {
			d := v.text(p.data)
			if id := p.party(v.member); isDevice(d) && ged188.IsCall(id) {
				ms = append(ms, move{call: uint32(id), device: d, state: ged188.ConnConnect})
			}
		}
	}
	return ms
}

// party is the CallID of a connected party.
func (p *part) party(member int16) int64 {
	for i := range p.nums {
		if v := p.value(i); v.slot.Field == ged188.ConnectedPartyCallID && v.member == member && v.number {
			return v.num
		}
	}
	return 0
}

// local is the message's LocalConnectionState, or usual where it has none.
func local(e *event, usual int64) int64 {
	if s, ok := e.num(theLocalConnectionState); ok && s >= ged188.ConnNull && s <= ged188.ConnFail {
		return s
	}
	return usual
}

// isDevice reports whether d names a device.
func isDevice(d []byte) bool { return len(d) > 0 && string(d) != "Unknown" && string(d) != "null" }

// A device is a phone, port or outside party that is in an open call, or
// that an agent sits at.
type device struct {
	id          string
	conns       []connection
	agent       *agent
	reservation *call // the last reservation call for it
}

// A connection is a device's part in a call.
type connection struct {
	call  *call
	state int64
	order uint64 // when it got the state
}

// in is d's connection in call k, or nil.
func (d *device) in(k *call) *connection {
	for i := range d.conns {
		if d.conns[i].call == k {
			return &d.conns[i]
		}
	}
	return nil
}

// latest is the connection of d that got a state for which ok holds last, nil
// if there is none.
func (d *device) latest(ok func(*connection) bool) *connection {
	var best *connection
	for i := range d.conns {
		if c := &d.conns[i]; ok(c) && (best == nil || c.order > best.order) {
			best = c
		}
	}
	return best
}

// deviceOf is the device called id, nil if it is not there. The fields of a
// message often name one device.
func (a *Assembler) deviceOf(id []byte) *device {
	if len(id) == 0 {
		return nil
	}
	if a.last == nil || a.last.id != string(id) {
		a.last = a.devices[string(id)]
	}
	return a.last
}

// device is the device called id, made if it is not there.
func (a *Assembler) device(id []byte) *device {
	d := a.deviceOf(id)
	if d != nil {
		return d
	}
	if i := len(a.freeDevs) - 1; i >= 0 {
		d, a.freeDevs = a.freeDevs[i], a.freeDevs[:i]
	} else {
		d = new(device)
	}
	d.id = string(id)
	a.devices[d.id] = d
	return d
}

// move does m, which a message about call k told.
func (a *Assembler) move(k *call, m move) {
	if m.call != 0 {
		if k = a.calls[m.call]; k == nil {
			return
		}
	}
	if m.device == nil {
		a.leave(k)
		return
	}
	d := a.deviceOf(m.device)
	if d == nil {
		if m.state == ged188.ConnNull {
			return
		}
		d = a.device(m.device)
	}
	c := d.in(k)
	switch {
	case m.state == ged188.ConnNull:
		if c != nil {
			k.devices = remove(k.devices, d)
			a.disconnect(d, k)
		}
		return
	case c == nil:
		d.conns = append(d.conns, connection{call: k})
		c = &d.conns[len(d.conns)-1]
		k.devices = append(k.devices, d)
	case c.state == m.state:
		return
	case c.state > m.state && m.state == ged188.ConnInitiate:
		return // it is further on already: messages keep no order
	}
	k.conv.live += count(alive(m.state)) - count(alive(c.state))
	c.state, c.order = m.state, a.order
	if d.agent != nil {
		k.conv.sits(d.agent.id, d.id)
		k.conv.early = k.conv.early || d.agent.known == nothingKnown
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// leave ends all connections in k.
func (a *Assembler) leave(k *call) {
	for _, d := range k.devices {
		a.disconnect(d, k)
	}
	clear(k.devices)
	k.devices = k.devices[:0]
}

// disconnect ends d's connection in k, and lets go of d if it is in no call.
func (a *Assembler) disconnect(d *device, k *call) {
	for i := range d.conns {
		if d.conns[i].call == k {
			k.conv.live -= count(alive(d.conns[i].state))
			d.conns = remove(d.conns, d.conns[i])
			break
		}
	}
	a.tidy(d)
}

// tidy lets go of d if nothing needs it.
func (a *Assembler) tidy(d *device) {
	if len(d.conns) == 0 && d.agent == nil && d.reservation == nil && d.id != "" {
		delete(a.devices, d.id)
		d.id = ""
		a.freeDevs = append(a.freeDevs, d)
	}
}

// remove takes x out of s; the order of the rest may change.
func remove[T comparable](s []T, x T) []T {
	for i := range s {
		if s[i] == x {
			last := len(s) - 1
			s[i] = s[last]
			var zero T
			s[last] = zero
			return s[:last]
		}
	}
	return s
}
