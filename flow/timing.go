package flow

import (
	"bytes"
	"slices"
	"time"

	"ccxtrace/decode/ged188"
)

// A seat is a device as the story of a conversation is told: the state that
// it has in the calls that the caller is in.
type seat struct {
	id    []byte
	party string
	named int // how many messages say that it calls
	state int64
	call  *call // that it rang for last
	rings int64 // since when, -1 for not
	gap   bool  // it rang as a gap came: nobody knows for how long
	gone  bool  // it rings no more, and was not answered
	at    int   // in Conversation.Devices
}

// A story follows a conversation's devices from event to event.
type story struct {
	*work
	seats    []seat
	moves    []move
	waits    []Wait
	missed   []int // events: states of agents who were free again before they answered
	outbound bool
	preview  bool // outbound, and the customer was called
	outgoing bool // an agent called somebody who is none
	passedOn bool // as the numbers are noted: the call has gone on from what was dialed

	at                                             int64 // of the last event
	begun                                          int64 // -1 for not
	waited                                         int64 // when an agent's answer ended the wait, -1 for not
	ringing, talking, holding, queued              bool
	waiting                                        bool // since the last wait began, no agent has had the call
	everRang, everQueued, everTalked, portAnswered bool
	lostRing, lostHold                             bool // how long is not known
	failed                                         bool
	response                                       string // last BAResponse
	endedBy                                        []byte
	endedByParty                                   string
	ringingAtEnd, queuedAtEnd                      bool
}

// tell works out who took part, what happened and how long it took.
func (w *work) tell() {
	w.story = story{work: w, seats: w.story.seats[:0], moves: w.story.moves[:0], waits: w.story.waits[:0], missed: w.story.missed[:0], begun: -1, waited: -1}
	s := &w.story
	w.out.Timing = Timing{-1, -1, -1, -1, -1, -1}
	s.cast()
	for i, e := range w.conv.events {
		if w.out.gapBetween(i-1, i) {
			s.lose()
		}
		s.pass(e.at)
		if e.agent != nil {
			s.agentState(i)
		} else {
			s.event(e, w.out.Events[i])
		}
	}
	for i := range s.seats {
		s.ring(&s.seats[i], false)
	}
	s.out.Waits = s.waits
	if slices.ContainsFunc(s.waits, func(w Wait) bool { return w.Time < 0 }) {
		s.out.Timing.Queue = -1
	}
	if s.lostRing {
		s.out.Timing.Ring = -1
	}
	if s.lostHold {
		s.out.Timing.Hold = -1
	}
	s.out.Outcome = s.outcome()
	if s.endedBy != nil && !s.offerLapsed() {
		s.out.EndedBy = &EndedBy{string(s.endedBy), s.endedByParty}
	}
	s.wrapUp()
	w.find()
}

// offerLapsed reports whether an agent did not answer a campaign's contact in time:
// the system takes it back, and nobody hangs up.
func (s *story) offerLapsed() bool {
	return s.outbound && !s.preview && s.out.Outcome == RingNoAnswer
}

// cast finds the parties before the story begins: the caller, the agents, the
// ports of the system.
func (s *story) cast() {
	first := s.conv.calls[0]
	for _, k := range s.out.Calls {
		s.outbound = s.outbound || k.Role == Reservation || k.Role == Preview
		s.preview = s.preview || k.Role == Preview
	}
	for _, e := range s.conv.events {
		if e.agent != nil {
			s.agents(e)
			continue
		}
		s.numbers(e)
		s.ports(e)
	}
	if s.outbound && s.out.Caller == "" && len(s.out.Agents) > 0 {
		s.out.Caller = s.out.Agents[0].Extension // his phone calls the customer
	}
	caller := s.findCaller(first)
	for _, e := range s.conv.events {
		if d := e.str(theAnsweringDeviceID); isDevice(d) && e.is(theAnsweringDeviceType, ged188.DeviceAgent) {
			s.agentPhone(d)
		}
		if d := e.str(theAlertingDeviceID); isDevice(d) && e.is(theAlertingDeviceType, ged188.DeviceAgent) {
			s.agentPhone(d)
		}
		if d := e.device(theTransferringDeviceID, theControllerDeviceID); d != nil && s.out.CutStart {
			s.agentPhone(d)
		}
	}
	switch {
	case s.preview:
		s.findContact()
	case len(caller) > 0 && !s.outbound:
		s.findCustomer(first, caller)
	}
}

// findContact finds the customer of a campaign: whom an agent's phone dialed.
func (s *story) findContact() {
	if c := s.seat([]byte(s.out.Dialed)); c != nil && c.party == "" {
		c.party = "customer"
	}
}

// findCustomer finds whom the caller called in the first call, where that is an
// agent and the other is said to be none, and no port.
func (s *story) findCustomer(first *call, caller []byte) {
	dialed := false
	for _, e := range s.conv.events {
		if e.call != first.id {
			continue
		}
		if e.passesOn() {
			return
		}
		dialed = dialed || e.is(theCallingDeviceType, ged188.DeviceAgent) && bytes.Equal(e.str(theCallingDeviceID), caller)
		var called *seat
		switch {
		case e.has(theAlertingDeviceType):
			called = s.seat(e.str(theAlertingDeviceID))
		case e.has(theAnsweringDeviceType):
			called = s.seat(e.str(theAnsweringDeviceID))
		default:
			continue
		}
		if !dialed || called != nil && called.party != "" {
			return
		}
		s.outgoing = true
		if called != nil {
			called.party = "customer"
		}
		s.seat(caller).party = "agent"
		if !slices.ContainsFunc(s.out.Agents, func(g Agent) bool { return g.Extension == string(caller) }) {
			s.out.Agents = append([]Agent{s.agentAt(caller)}, s.out.Agents...)
		}
		return
	}
}

// findCaller finds who called in the first call: the device of which most
// messages say so; nil if none does. A BEGIN_CALL may name the port that takes
// the call, or another device, so it counts only where no message names who calls.
func (s *story) findCaller(first *call) []byte {
	var caller *seat
	for _, device := range [...]func(*event) []byte{
		func(e *event) []byte { return e.device(theCallingDeviceID) },
		(*event).callerDevice,
	} {
		for _, e := range s.conv.events {
			if c := s.seat(device(e)); c != nil && e.call == first.id && c.party != "system" {
				c.named++
			}
		}
		for i := range s.seats {
			if c := &s.seats[i]; c.named > 0 && (caller == nil || c.named > caller.named) {
				caller = c
			}
		}
		if caller != nil {
			break
		}
	}
	if caller == nil {
		return nil
	}
	if s.out.Caller == "" {
		s.out.Caller = string(caller.id)
	}
	if !(s.outbound && caller.party == "agent") {
		caller.party = "caller"
	}
	return caller.id
}

// callerDevice is the device of the call's caller, nil where e does not tell: the
// ConnectionDeviceID is that of whoever rings, answers, waits or leaves where
// it is not the caller that the message is about.
func (e *event) callerDevice() []byte {
	switch e.typ {
	case ged188.BeginCallEvent, ged188.CallServiceInitiatedEvent, ged188.CallOriginatedEvent, ged188.CallDataUpdateEvent:
		return e.from()
	}
	return e.device(theCallingDeviceID, theANI)
}

// seat is the seat of device id, added if it is not there; nil for no device.
func (s *story) seat(id []byte) *seat {
	if !isDevice(id) {
		return nil
	}
	for i := range s.seats {
		if bytes.Equal(s.seats[i].id, id) {
			return &s.seats[i]
		}
	}
	s.seats = append(s.seats, seat{id: id, rings: -1, at: -1})
	return &s.seats[len(s.seats)-1]
}

// agents notes the agent of an AGENT_STATE_EVENT.
func (s *story) agents(e *event) {
	phone := e.str(theAgentExtension)
	if !isDevice(phone) {
		phone = e.str(theAgentInstrument)
	}
	for _, g := range s.out.Agents {
		if g.ID == e.agent.id {
			return
		}
	}
	s.out.Agents = append(s.out.Agents, Agent{e.agent.id, string(phone)})
	if c := s.seat(phone); c != nil {
		c.party = "agent"
	}
}

// agentPhone notes an agent of whom no state is in the conversation.
func (s *story) agentPhone(id []byte) {
	c := s.seat(id)
	if c.party != "" {
		return
	}
	c.party = "agent"
	s.out.Agents = append(s.out.Agents, s.agentAt(id))
}

// agentAt is the agent at a phone, by its number alone where it is not known who
// sat there.
func (s *story) agentAt(phone []byte) Agent {
	return Agent{s.conv.sitter(string(phone)), string(phone)}
}

// ports notes the devices that are the system's own.
func (s *story) ports(e *event) {
	for _, x := range [...]struct{ device, kind watch }{
		{theAlertingDeviceID, theAlertingDeviceType},
		{theAnsweringDeviceID, theAnsweringDeviceType},
		{theReleasingDeviceID, theReleasingDeviceType},
	} {
		if e.is(x.kind, ged188.DeviceCTIPort) || e.is(x.kind, ged188.DeviceRoutePoint) {
			if c := s.seat(e.str(x.device)); c != nil {
				c.party = "system"
			}
		}
	}
}

// numbers notes what e says of the caller, what he dialed, and where he came.
func (s *story) numbers(e *event) {
	out := &s.out
	k := s.conv.call(e.call)
	if k == nil || k.role == Consult || s.preview && k.role == Reservation {
		return
	}
	if out.Caller == "" {
		out.Caller = string(e.device(theANI, theCallingDeviceID))
	}
	s.passedOn = s.passedOn || e.passesOn()
	if out.Dialed == "" && !s.passedOn {
		out.Dialed = string(e.dialed())
	}
	if id, ok := e.num(theApplicationID); ok {
		out.Applications = addID(out.Applications, id)
	}
	out.CSQs = e.addCSQs(out.CSQs)
}

// passesOn reports whether e is about a call that has gone on from what its caller
// dialed: called is now whom a queue has chosen, or a transfer has brought.
func (e *event) passesOn() bool {
	switch e.typ {
	case ged188.CallTransferredEvent, ged188.CallConferencedEvent:
		return true
	case ged188.CallDeliveredEvent:
		id, ok := e.num(theCSQID)
		return ok && id > 0
	}
	return false
}

// dialed is the number that e says was dialed, nil where it says none.
func (e *event) dialed() []byte {
	switch e.typ {
	case ged188.BeginCallEvent, ged188.CallOriginatedEvent, ged188.CallDeliveredEvent, ged188.CallQueuedEvent:
		return e.device(theDialedNumber, theDNIS, theCalledDeviceID)
	}
	return nil
}

// addCSQs adds the queues that e names to ids; CALL_QUEUED_EVENT has a list of them.
func (e *event) addCSQs(ids []int64) []int64 {
	if id, ok := e.num(theCSQID); ok {
		ids = addID(ids, id)
	}
	if e.typ != ged188.CallQueuedEvent {
		return ids
	}
	p := e.whole()
	for i := range p.nums {
		if v := p.value(i); v.slot.Field == ged188.CSQID && v.number {
			ids = addID(ids, v.num)
		}
	}
	return ids
}

// addID adds id to ids if it is a number of something and not there yet.
func addID(ids []int64, id int64) []int64 {
	if id <= 0 || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// pass adds the time from the last event to now to what goes on.
func (s *story) pass(now int64) {
	d := time.Duration(max(now-s.at, 0)) * time.Millisecond
	if s.begun < 0 {
		d = 0
	}
	s.at = now
	if s.queued {
		s.wait(d)
	}
	t := &s.out.Timing
	for _, x := range [...]struct {
		on  bool
		sum *time.Duration
	}{{s.ringing, &t.Ring}, {s.talking, &t.Talk}, {s.holding, &t.Hold}} {
		if x.on {
			*x.sum = max(*x.sum, 0) + d
		}
	}
}

// lose notes that records are missing before the next event: what lasts for seconds,
// not for as long as the call, may have ended among them.
func (s *story) lose() {
	if s.queued {
		s.waits[len(s.waits)-1].Time = -1
	}
	s.lostRing, s.lostHold = s.lostRing || s.ringing, s.lostHold || s.holding
	for i := range s.seats {
		c := &s.seats[i]
		c.gap = c.gap || c.rings >= 0
	}
}

// queue notes that the caller waits from e on: anew, unless no agent has had the
// call since he was queued last.
func (s *story) queue(e *event, shown *Event) {
	if !s.everQueued && !s.out.CutStart { // else it is not known when the call began
		s.out.Timing.ToQueue = time.Duration(e.at-s.begun) * time.Millisecond
	}
	if !s.waiting {
		n := len(s.waits)
		s.waits = slices.Grow(s.waits, 1)[:n+1] // with the memory of the queues that stood there
		s.waits[n] = Wait{From: shown, CSQs: s.waits[n].CSQs[:0]}
		s.wait(0)
	}
	w := &s.waits[len(s.waits)-1]
	w.CSQs = e.addCSQs(w.CSQs)
	s.queued, s.everQueued, s.waiting, s.waited = true, true, true, -1
}

// wait adds d to how long the caller waited.
func (s *story) wait(d time.Duration) {
	if w := &s.waits[len(s.waits)-1]; w.Time >= 0 {
		w.Time += d
	}
	s.out.Timing.Queue = max(s.out.Timing.Queue, 0) + d
}

// event goes on to e.
func (s *story) event(e *event, shown *Event) {
	if e.call == 0 {
		return
	}
	if s.begun < 0 {
		s.begun = e.at
	}
	if s.outbound {
		if r, ok := e.named("BAResponse"); ok && len(r) > 0 {
			s.response = string(r)
		}
	}
	k := s.conv.call(e.call)
	if k == nil {
		return
	}
	main := s.isMain(k)
	switch e.typ {
	case ged188.CallQueuedEvent:
		if !main {
			break // it is the agent who waits
		}
		s.queue(e, shown)
	case ged188.CallDequeuedEvent:
		if !main {
			break
		}
		if s.waited >= 0 { // the answer comes a little earlier
			s.wait(time.Duration(e.at-s.waited) * time.Millisecond)
		}
		s.queued, s.waited = false, -1
	case ged188.CallFailedEvent:
		s.failed = s.failed || main
	case ged188.CallConnectionClearedEvent:
		if main {
			s.release(e)
		}
	case ged188.CallClearedEvent, ged188.EndCallEvent:
		if main && s.caller() == 0 {
			s.queued = false
		}
	}
	s.moves = appendMoves(s.moves[:0], e)
	for _, m := range s.moves {
		s.move(e, shown, k, m)
	}
	s.look(e)
}

// agentState goes on to event i, a state of an agent: whose phone rings and who
// talks has answered, also where the log lost the message that says so; who may
// get another call, or none, rings no more, though he is not said to leave the call.
func (s *story) agentState(i int) {
	e := s.conv.events[i]
	c := s.seat(e.str(theAgentExtension))
	if c == nil || s.outbound || c.state != ged188.ConnAlerting && !c.gone {
		return
	}
	next := s.after(i, c)
	if next == ged188.ConnConnect && !c.gone {
		return // it comes as it should
	}
	state, _ := e.num(theAgentState)
	free := slices.Contains(notAnswering, state)
	if free && s.staysAfter(i, c.call) {
		s.missed = append(s.missed, i)
	}
	if c.gone = c.gone && !free; c.state != ged188.ConnAlerting {
		return
	}
	switch {
	case state == ged188.AgentStateTalking:
		c.state = ged188.ConnConnect
	case free && next != ged188.ConnNull:
		c.state = ged188.ConnNull
	default:
		return
	}
	s.note(c, c.call.id, c.state, s.out.Events[i])
	s.look(e)
}

// staysAfter reports whether the caller stays in call k after event i: he did not end
// what it says.
func (s *story) staysAfter(i int, k *call) bool {
	const atOnce = 1000 // milliseconds
	for _, x := range s.conv.events[i+1:] {
		switch {
		case x.at-s.at >= atOnce:
			return s.caller() != 0
		case x.call != k.id:
		case x.typ == ged188.CallClearedEvent || x.typ == ged188.EndCallEvent:
			return false
		case x.typ == ged188.CallConnectionClearedEvent:
			if c := s.seat(x.device(theReleasingDeviceID, theConnectionDeviceID)); c != nil && c.party == "caller" {
				return false
			}
		}
	}
	return false
}

// after is the state that c, which rings and of whose agent event i is, comes to
// by a later message: connected, gone, or ringing anew; -1 for none. Who talks
// later has answered.
func (s *story) after(i int, c *seat) int64 {
	agent, talks := s.conv.events[i].agent, s.conv.events[i].is(theAgentState, ged188.AgentStateTalking)
	for _, x := range s.conv.events[i+1:] {
		switch {
		case x.agent == agent && x.is(theAgentState, ged188.AgentStateTalking) && !talks:
			return ged188.ConnConnect
		case x.call != c.call.id:
		case x.typ == ged188.CallEstablishedEvent && bytes.Equal(x.device(theAnsweringDeviceID, theConnectionDeviceID), c.id):
			return ged188.ConnConnect
		case x.typ == ged188.CallConnectionClearedEvent && bytes.Equal(x.device(theReleasingDeviceID, theConnectionDeviceID), c.id):
			return ged188.ConnNull
		case x.typ == ged188.CallDeliveredEvent && bytes.Equal(x.device(theAlertingDeviceID, theConnectionDeviceID), c.id):
			return ged188.ConnAlerting
		}
	}
	return -1
}

// isMain reports whether the caller is in k: a consult, a call that came in by
// a conference, or a reservation that a preview call followed is beside the
// story.
func (s *story) isMain(k *call) bool {
	return k.role != Consult && k.role != Conference && !(s.preview && k.role == Reservation)
}

// move notes the state that m gives a device.
func (s *story) move(e *event, shown *Event, k *call, m move) {
	if m.call != 0 {
		if k = s.conv.call(m.call); k == nil {
			return
		}
	}
	if m.device == nil {
		for i := range s.seats {
			s.note(&s.seats[i], k.id, ged188.ConnNull, shown)
			if s.isMain(k) {
				s.seats[i].state = ged188.ConnNull
			}
		}
		return
	}
	c := s.seat(m.device)
	s.note(c, k.id, m.state, shown)
	if !s.isMain(k) {
		return
	}
	if m.state == ged188.ConnInitiate && (c.state > m.state || e.typ == ged188.BeginCallEvent && c.party == "") {
		return // it is further on already, or nobody's
	}
	if m.state == ged188.ConnAlerting {
		c.call = k
	}
	if m.state == ged188.ConnConnect && c.party == "system" {
		s.portAnswered = true
	}
	c.gone = m.state == ged188.ConnNull && (c.gone || c.state == ged188.ConnAlerting)
	c.state = m.state
}

// note adds a state of c in call id to the device's list, unless it has it
// already or is further on.
func (s *story) note(c *seat, id uint32, state int64, shown *Event) {
	had := int64(ged188.ConnNull)
	if c.at >= 0 {
		for _, x := range s.out.Devices[c.at].States {
			if x.Call == id {
				had = x.State
			}
		}
	}
	if state == had || state == ged188.ConnInitiate && had > state {
		return
	}
	if c.at < 0 {
		c.at = len(s.out.Devices)
		s.out.Devices = slices.Grow(s.out.Devices, 1)[:c.at+1] // with the memory of the states that stood there
		d := &s.out.Devices[c.at]
		d.ID, d.Party, d.States = string(c.id), c.party, d.States[:0]
	}
	d := &s.out.Devices[c.at]
	d.States = append(d.States, DeviceState{id, state, shown})
}

// look sees what goes on now.
func (s *story) look(e *event) {
	was := s.talking || s.holding
	s.ringing, s.talking, s.holding = false, false, false
	for i := range s.seats {
		c := &s.seats[i]
		if c.party != "agent" {
			continue
		}
		rings := c.state == ged188.ConnAlerting && (s.preview || !s.outbound)
		s.ring(c, rings)
		s.ringing = s.ringing || rings
		switch c.state {
		case ged188.ConnConnect:
			s.talking = true
		case ged188.ConnHold:
			s.holding = true
		}
	}
	s.holding = s.holding && !s.talking
	s.everRang = s.everRang || s.ringing
	if s.talking || s.holding {
		s.waiting = s.waiting && was // who talks as the call is queued has had it before
		if !was && s.queued {
			s.queued, s.waited = false, e.at
		}
		s.everTalked = true
		if e.typ == ged188.CallEstablishedEvent {
			s.endedBy = nil
		}
	}
	if s.endedBy != nil {
		s.talking, s.holding = false, false
	}
}

// ring notes whether c, an agent's phone, rings.
func (s *story) ring(c *seat, rings bool) {
	switch {
	case rings && c.rings < 0:
		c.rings = s.at
	case !rings && c.rings >= 0:
		if !c.gap {
			s.out.LongestRing = max(s.out.LongestRing, time.Duration(s.at-c.rings)*time.Millisecond)
		}
		c.rings, c.gap = -1, false
	}
}

// caller is the state of the caller; 0 once he is gone.
func (s *story) caller() int64 {
	for i := range s.seats {
		if s.seats[i].party == "caller" {
			return s.seats[i].state
		}
	}
	return 0
}

// release takes the event e that a device left: the one after which nobody
// talks with the caller, or the customer, any more ended it.
func (s *story) release(e *event) {
	d := e.str(theReleasingDeviceID)
	if !isDevice(d) {
		d = e.str(theConnectionDeviceID)
	}
	leaving := s.seat(d)
	if leaving == nil || s.endedBy != nil {
		return
	}
	others := false
	for i := range s.seats {
		c := &s.seats[i]
		if !bytes.Equal(c.id, d) && !c.outside() && (alive(c.state) || c.state == ged188.ConnInitiate) {
			others = true
		}
	}
	if others && !leaving.outside() {
		return
	}
	s.endedBy, s.endedByParty = leaving.id, s.side(leaving)
	s.ringingAtEnd, s.queuedAtEnd = s.ringing && leaving.party == "caller", s.queued
	s.queued = false
}

// outside reports whether the call is about c: the caller, or whom an agent
// called.
func (c *seat) outside() bool { return c.party == "caller" || c.party == "customer" }

// side is the party of c. Whoever an outbound agent talks with is the customer;
// of others it is not known who they are.
func (s *story) side(c *seat) string {
	switch {
	case c.party != "":
		return c.party
	case s.outbound:
		return "customer"
	}
	return "other"
}

// wrapUp measures the agents' work after the call, as far as the end of it is
// seen.
func (s *story) wrapUp() {
	for i, e := range s.conv.events {
		if e.agent == nil || !e.is(theAgentState, ged188.AgentStateWork) && !e.is(theAgentState, ged188.AgentStateWorkReady) {
			continue
		}
		for _, x := range s.conv.events[i+1:] {
			if x.agent == e.agent {
				t := &s.out.Timing
				t.Wrap = max(t.Wrap, 0) + time.Duration(x.at-e.at)*time.Millisecond
				break
			}
		}
	}
}
