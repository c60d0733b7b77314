package flow

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"ccxtrace/decode/ged188"
)

// Variables of an outbound call that say whom it is for: a reservation and the
// preview call that follows it have the same.
var contactVariables = []string{"BAAccountNumber", "BADialedListID", "BACampaign"}

// A why is the reason why calls belong together: a format and what it needs.
// It is put into words only for those who ask.
type why struct {
	how  string // of the name of an event or device, and two CallIDs
	name string
	a, b uint32
}

func (w why) String() string {
	if w.how == "" {
		return ""
	}
	return fmt.Sprintf(w.how, w.name, w.a, w.b)
}

// isConsult reports whether t is the CallType of a call that a party of
// another call makes. CCE has three of them.
func isConsult(t int64) bool { return t >= ged188.CallTypeConsult && t <= ged188.CallTypeConsult+2 }

// isReservation reports whether t is the CallType of an outbound reservation.
// CCE numbers one for each way of dialing.
func isReservation(t int64) bool { return t == ged188.CallTypeReservation || t >= 27 && t <= 31 }

// isPreview reports whether t is the CallType of the call to a customer that
// follows a reservation.
func isPreview(t int64) bool {
	return t == ged188.CallTypePreview || t == 32 || t == 33 || t == 35 || t == 36
}

// isSupervisor reports whether t is the CallType of a supervisor's part in
// another call.
func isSupervisor(t int64) bool {
	return t >= ged188.CallTypeSupervisorMonitor && t <= ged188.CallTypeSupervisorIntercept
}

// link ties the calls together that event e of call k names.
func (a *Assembler) link(e *event, k *call) {
	switch e.typ {
	case ged188.CallTransferredEvent, ged188.CallConferencedEvent:
		a.linkMerge(e, k)
		return
	}
	if id, ok := e.num(theNewCallID); ok && ged188.IsCall(id) && uint32(id) != k.id {
		a.tie(k, uint32(id), why{"%[1]s gives call %[2]d the new CallID %[3]d", e.name(), k.id, uint32(id)}).goesOn = true
		k.end(true)
	}
	if id, ok := e.num(theSecondaryConnectionCallID); ok && ged188.IsCall(id) && uint32(id) != k.id {
		a.tie(k, uint32(id), why{"%[1]s of call %[2]d names %[3]d as SecondaryConnectionCallID", e.name(), k.id, uint32(id)})
	}
}

// tie makes call id belong to k's conversation.
func (a *Assembler) tie(k *call, id uint32, because why) *call {
	l := a.callOf(id, k.conv)
	if l.conv == k.conv {
		if l.why.how == "" && l != k.conv.calls[0] {
			l.why = because
		}
		return l
	}
	a.join(k, l, because)
	return l
}

// linkMerge ties together the calls of a transfer or conference. Those that
// no party is left in are over, also without an END_CALL.
func (a *Assembler) linkMerge(e *event, k *call) {
	p := e.whole()
	var left []uint32
	for i := range p.nums {
		v := p.value(i)
		if v.slot.Field == ged188.ConnectedPartyCallID && ged188.IsCall(v.num) && !slices.Contains(left, uint32(v.num)) {
			left = append(left, uint32(v.num))
		}
	}
	merging := []*call{k}
	if id, ok := e.num(theSecondaryCallID); ok && ged188.IsCall(id) && uint32(id) != k.id {
		l := a.tie(k, uint32(id), why{"%[1]s merges call %[2]d into %[3]d", e.name(), uint32(id), k.id})
		// An agent may have made the second call as any other, without the
		// CallType of a consult.
		if l.role == Primary && l != k.conv.calls[0] {
			l.role = Consult
		}
		if x := a.misnamed(e, l); x != nil {
			x.end(true)
		}
		merging = append(merging, l)
	}
	for _, id := range left {
		l := a.tie(k, id, why{"%[1]s leaves its parties in call %[2]d", e.name(), id, 0})
		if slices.Contains(merging, l) {
			continue
		}
		l.goesOn = true
		if e.typ == ged188.CallConferencedEvent && l.callType < 0 {
			l.role = Conference
		}
	}
	for i, l := range merging {
		if len(left) > 0 && !slices.Contains(left, l.id) || len(left) == 0 && i > 0 {
			l.end(true)
		}
	}
}

// misnamed is the consult that e merges under the CallID of l, of which nothing
// was heard: as in the guide, where the CallIDs change on the way. It is the
// only one open at the device; nil for none.
func (a *Assembler) misnamed(e *event, l *call) (found *call) {
	d := a.deviceOf(e.device(theTransferringDeviceID, theControllerDeviceID))
	if l.own || d == nil {
		return nil
	}
	for _, x := range l.conv.calls {
		if x.role != Consult || !x.begun || x.over() || d.in(x) == nil {
			continue
		}
		if found != nil {
			return nil
		}
		found = x
	}
	return found
}

// linkByDevice ties k to another call that it does not name: a consult to
// the call that its device holds, a preview call to the reservation before it.
func (a *Assembler) linkByDevice(e *event, k *call) {
	if k.role == Primary && len(k.conv.events) == 1 {
		if r := a.strayFrom(e); r != nil {
			a.stray(k, r)
			return
		}
	}
	t, typed := e.num(theCallType)
	begins := e.typ == ged188.BeginCallEvent || k.callType < 0 // what a call is, its beginning says
	switch {
	case e.typ == ged188.CallHeldEvent:
		a.linkHeld(k, e)
	case !typed:
		a.ring(k, e)
	case isReservation(t) && (begins || k.role == Reservation):
		a.reserve(k, e)
	case !begins:
	case isConsult(t):
		if k.role == Primary {
			k.role = Consult
			a.linkConsult(k, e)
		}
	case isPreview(t):
		if k.role == Primary || k.role == Reservation && !k.begun {
			k.role = Preview
			a.linkPreview(e, k)
		}
	case isSupervisor(t):
		k.role = Conference
	}
}

// linkConsult ties the consult k to the call that its device holds or is
// connected in.
func (a *Assembler) linkConsult(k *call, e *event) {
	d := a.deviceOf(e.from())
	if d == nil {
		k.consults = true
		return
	}
	other := func(state int64) func(*connection) bool {
		return func(c *connection) bool { return c.state == state && c.call.conv != k.conv && !c.call.consults }
	}
	c := d.latest(other(ged188.ConnHold))
	if c == nil {
		c = d.latest(other(ged188.ConnConnect))
	}
	if c == nil {
		k.consults = true
		return
	}
	a.join(c.call, k, consultWhy(d, c.call))
}

// linkHeld ties a consult that was logged before the hold to the held call k.
func (a *Assembler) linkHeld(k *call, e *event) {
	d := a.deviceOf(e.str(theHoldingDeviceID))
	if d == nil {
		return
	}
	if c := d.latest(func(c *connection) bool { return c.call.consults && c.call.conv != k.conv }); c != nil {
		c.call.consults = false
		a.join(k, c.call, consultWhy(d, k))
	}
}

func consultWhy(d *device, k *call) why {
	return why{"consult call of %[1]s, which is in call %[2]d", d.id, k.id, 0}
}

// isReservation reports whether the CallType of e is that of a reservation.
func (e *event) isReservation() bool {
	t, ok := e.num(theCallType)
	return ok && isReservation(t)
}

// reserve notes that k is the reservation call of its device, and what the
// agent answers to it.
func (a *Assembler) reserve(k *call, e *event) {
	if answer, ok := e.named("BAResponse"); ok {
		k.refused = isRefusal(string(answer))
	}
	if k.role != Primary {
		a.ring(k, e)
		return
	}
	k.role = Reservation
	id := e.str(theConnectionDeviceID)
	if !isDevice(id) {
		return
	}
	d := a.device(id)
	if r := d.reservation; r != nil && !k.begun && e.typ != ged188.BeginCallEvent && r.begun && !r.ended {
		// An agent has one reservation at a time; the guide, too, prints the
		// answer to it under another CallID: for Accept, that of the preview
		// call to come.
		if k.refused {
			r.refused = true
			a.stray(k, r)
			return
		}
		k.role = Preview
		a.join(r, k, why{"update of the reservation %[2]d of %[1]s under another CallID", d.id, r.id, 0})
		return
	}
	a.reserveAt(d, k)
}

// reserveAt makes k the last reservation of d.
func (a *Assembler) reserveAt(d *device, k *call) {
	if d.reservation != nil {
		d.reservation.phone = nil
	}
	if old := k.phone; old != nil {
		old.reservation = nil
		a.tidy(old)
	}
	d.reservation, k.phone = k, d
}

// ring notes where the reservation k is, which its BEGIN_CALL may say wrongly.
func (a *Assembler) ring(k *call, e *event) {
	if k.role != Reservation || !k.begun || k.over() {
		return
	}
	id := e.str(theAlertingDeviceID)
	if !isDevice(id) {
		id = e.str(theConnectionDeviceID)
	}
	if !isDevice(id) || k.phone != nil && k.phone.id == string(id) {
		return
	}
	d := a.device(id)
	if r := d.reservation; r == nil || r.conv.serial < k.conv.serial {
		a.reserveAt(d, k)
	}
}

// strayFrom is the open reservation that e ends under a CallID which nothing
// began, or nil. Such numbers are misprints or count up by one.
func (a *Assembler) strayFrom(e *event) *call {
	if e.typ == ged188.EndCallEvent {
		// It names no device, so its number must be the next one.
		if k := a.calls[e.call-1]; k != nil {
			if r := k.real(); r.role == Reservation && r.begun && r.cleared != 0 && !r.over() {
				return r
			}
		}
		return nil
	}
	d := a.deviceOf(e.str(theConnectionDeviceID))
	if d == nil || d.reservation == nil {
		return nil
	}
	r := d.reservation
	if !r.begun || r.over() || r.cleared != 0 {
		return nil
	}
	if e.typ == ged188.CallClearedEvent || e.typ == ged188.CallConnectionClearedEvent && d.in(r) != nil {
		return r
	}
	return nil
}

// stray makes k another number of the reservation r.
func (a *Assembler) stray(k, r *call) {
	k.role, k.of, k.goesOn = Reservation, r, true
	k.end(true)
	a.join(r, k, why{"message of the reservation %[2]d under another CallID", "", r.id, 0})
}

// real is the call that k is another number of, or k.
func (k *call) real() *call {
	if k.of != nil {
		return k.of
	}
	return k
}

// isRefusal reports whether the BAResponse s turns the contact down.
func isRefusal(s string) bool {
	return strings.HasPrefix(s, "Reject") || strings.HasPrefix(s, "Skip") || strings.HasPrefix(s, "Cancel")
}

// linkPreview ties the preview call k to the reservation of its device, if
// that is for the same contact and nothing followed it.
func (a *Assembler) linkPreview(e *event, k *call) {
	d := a.deviceOf(e.str(theConnectionDeviceID))
	if d == nil || d.reservation == nil {
		return
	}
	r := d.reservation
	if r.refused || r.followed || r.conv == k.conv || !sameContact(r, e) {
		return
	}
	r.followed = true
	a.join(r, k, why{"preview call of %[1]s after its reservation %[2]d", d.id, r.id, 0})
}

// sameContact reports whether e may be for the contact of reservation k: no
// variable that both have says otherwise.
func sameContact(k *call, e *event) bool {
	for _, r := range k.conv.events {
		if r.call != k.id || r.typ != ged188.BeginCallEvent {
			continue
		}
		for _, name := range contactVariables {
			x, _ := r.named(name)
			y, _ := e.named(name)
			if len(x) > 0 && len(y) > 0 && !bytes.Equal(x, y) {
				return false
			}
		}
	}
	return true
}

// from is the device that the call of e comes from.
func (e *event) from() []byte {
	return e.device(theConnectionDeviceID, theCallingDeviceID, theANI)
}

// device is the first of fields that names a device, nil if none does.
func (e *event) device(fields ...watch) []byte {
	for _, w := range fields {
		if d := e.str(w); isDevice(d) {
			return d
		}
	}
	return nil
}
