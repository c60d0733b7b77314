package flow

import (
	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// requests are what clients asked for lately, so that the answers, which name
// no call, find their calls.
type requests struct {
	open  map[uint32][]*request // by InvokeID
	queue []*request            // by age
}

// A request is one message of a client that waits for its answer.
type request struct {
	at     int64
	typ    int
	schema *decode.Schema
	invoke uint32
	client string
	call   *call  // nil: it names none
	event  *event // nil: of no conversation
	answer *event
	gone   bool
}

// ask notes that e is a request, of call k or (nil) of none.
func (a *Assembler) ask(n *note, e *event, k *call) {
	id, ok := e.num(theInvokeID)
	if !ok {
		return
	}
	for len(a.asked.queue) > 0 && a.asked.queue[0].at < a.now-pairWindow {
		a.asked.drop(a.asked.queue[0])
		a.asked.queue = a.asked.queue[1:]
	}
	if like := a.asked.open[uint32(id)]; len(like) >= maxRecent {
		a.asked.drop(like[0])
	}
	r := &request{at: e.at, typ: n.typ, schema: n.schema, invoke: uint32(id), client: n.origin.client, call: k, event: e}
	a.asked.open[r.invoke] = append(a.asked.open[r.invoke], r)
	a.asked.queue = append(a.asked.queue, r)
	if k != nil {
		k.conv.requests = append(k.conv.requests, r)
	}
}

// drop forgets r.
func (q *requests) drop(r *request) {
	if r.gone {
		return
	}
	r.gone = true
	left := remove(q.open[r.invoke], r)
	if len(left) == 0 {
		delete(q.open, r.invoke)
	} else {
		q.open[r.invoke] = left
	}
	r.call, r.event, r.answer = nil, nil, nil
}

func (q *requests) clear() {
	clear(q.open)
	q.queue = nil
}

// request takes a request that names no call. MAKE_CALL_REQ gets one with its
// answer; of the others it is known whose answer is not for another.
func (a *Assembler) request(n *note) {
	id, ok := n.num(theInvokeID)
	if !ok {
		return
	}
	for _, r := range a.asked.open[uint32(id)] {
		if r.typ == n.typ && r.event != nil && r.event.shownBy(n, a.now) {
			r.event.show(n)
			return
		}
	}
	a.ask(n, a.newEvent(n), nil)
}

// shownBy reports whether n is one more record of e.
func (e *event) shownBy(n *note, now int64) bool {
	return n.typ == e.typ && e.at >= now-pairWindow && e.takes(n, now)
}

// answer takes the answer to a request.
func (a *Assembler) answer(n *note) {
	id, ok := n.num(theInvokeID)
	if !ok {
		return
	}
	r := a.asked.answered(uint32(id), n, a.now)
	switch {
	case r == nil && n.call != 0:
		a.callMessage(n)
		return
	case r == nil:
		return
	case r.answer != nil && r.answer.shownBy(n, a.now):
		r.answer.show(n)
		if c := r.answer.conv; c != nil {
			a.touch(c)
		}
		return
	}
	e := a.newEvent(n)
	e.asked, r.answer = r.schema, e
	if r.call == nil {
		if n.call == 0 {
			return
		}
		r.call = a.callOf(n.call, nil)
		a.own(r.call)
		r.call.conv.requests = append(r.call.conv.requests, r)
		if r.event != nil {
			r.event.call = n.call
			a.attach(r.event, r.call.conv)
		}
	}
	e.call = r.call.id
	a.attach(e, r.call.conv)
	if n.call != 0 && n.call != r.call.id {
		l := a.tie(r.call, n.call, why{"%[1]s answers the request about call %[2]d with call %[3]d", e.name(), r.call.id, n.call})
		a.own(l)
		e.call = l.id
	}
	a.touch(r.call.conv)
}

// answered is the request that n answers, nil if none is known: one of the
// same client rather than another, one without an answer rather than one with,
// and the older.
func (q *requests) answered(id uint32, n *note, now int64) *request {
	var best *request
	bestScore := -1
	for _, r := range q.open[id] {
		if !answers(n.typ, r.typ) || r.at < now-pairWindow || !sameClient(r.client, n.origin.client) {
			continue
		}
		score := 0
		if r.client != "" && r.client == n.origin.client {
			score += 4
		}
		switch {
		case r.answer == nil:
			score++
		case r.answer.shownBy(n, now):
			score += 2
		}
		if score > bestScore {
			best, bestScore = r, score
		}
	}
	return best
}

// answers reports whether type conf can answer type req: it is the number
// after it, or a refusal.
func answers(conf, req int) bool {
	return conf == req+1 || conf == ged188.ControlFailureConf || conf == ged188.FailureConf
}
