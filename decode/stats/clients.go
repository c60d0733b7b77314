package stats

import (
	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
)

// A Client is a connection to the CTI server, by the requests that the log
// shows of it.
type Client struct {
	Socket      string // "" for all whose dumps do not say who sent them
	Requests    int64
	First, Last parse.Time // of its requests
	Opens       int64      // OPEN_REQ seen
	Session     Session    // of the last OPEN_REQ
	Peak        Peak       // its busiest second

	rate rate
}

// A Session is what an OPEN_REQ asks for.
type Session struct {
	Mode      Mode
	Version   int64 // of the protocol
	ClientID  string
	AgentID   string
	Extension string
}

// A Mode is what a client is, by the services that it asks for.
type Mode string

// Modes of clients.
const (
	Agent       Mode = "agent"  // events of one phone
	Bridge      Mode = "bridge" // events of all phones
	UnknownMode Mode = ""       // no OPEN_REQ in the log, or neither service
)

// Bits of ServicesRequested that tell modes.
const (
	clientEvents = 0x1
	allEvents    = 0x10
)

// A visit is requests of one client in one second.
type visit struct {
	client *Client
	at     int64 // since 1970, -1 where no time is known
	n      int64
}

func (c *Counts) visit(m *decode.Message) {
	// A client's request is logged as a dump when it is read and as text when it
	// is handled; only the text names the socket.
	k := c.clients.index[string(m.Socket)]
	if k == nil {
		k = c.clients.of(string(m.Socket))
		k.Socket = string(m.Socket)
	}
	k.Requests++
	at := int64(-1)
	if !m.Time.IsZero() {
		at = m.Time.UnixMilli() / 1000
		if k.First.IsZero() {
			k.First = m.Time
		}
		k.Last = m.Time
	}
	if m.TypeID == ged188.OpenReq {
		k.Opens++
		k.Session = sessionOf(m)
	}
	if n := len(c.visits); n > 0 && c.visits[n-1].client == k && c.visits[n-1].at == at {
		c.visits[n-1].n++
		return
	}
	c.visits = append(c.visits, visit{k, at, 1})
}

func sessionOf(m *decode.Message) (s Session) {
	s.Version, _ = m.Int(ged188.VersionNumber)
	switch services, _ := m.Int(ged188.ServicesRequested); {
	case services&allEvents != 0:
		s.Mode = Bridge
	case services&clientEvents != 0:
		s.Mode = Agent
	}
	text := func(fields ...*decode.Field) string {
		for _, f := range fields {
			if b, _ := m.Text(f); len(b) > 0 {
				return string(b)
			}
		}
		return ""
	}
	s.ClientID = text(ged188.ClientID)
	s.AgentID = text(ged188.AgentID, ged188.AgentIDShort)
	s.Extension = text(ged188.AgentExtension, ged188.AgentInstrument)
	return s
}

// A Peak is the second with the most messages.
type Peak struct {
	Second       parse.Time // zero if there is none
	Texts, Dumps int64
}

// Messages is how many records of messages the second has.
func (p Peak) Messages() int64 { return p.Texts + p.Dumps }

// rateWindow is by how many seconds a log may be out of order.
const rateWindow = 60

// A rate finds the busiest second of a log.
type rate struct {
	open []second // not over yet: they are near the last one
	peak second
}

func (r *rate) add(s second) {
	near := r.open[:0]
	at := -1
	for _, o := range r.open {
		switch {
		case o.at == s.at:
			at = len(near)
			o.texts += s.texts
			o.dumps += s.dumps
		case max(o.at-s.at, s.at-o.at) > rateWindow:
			r.over(o)
			continue
		}
		near = append(near, o)
	}
	if at < 0 {
		near = append(near, s)
	}
	r.open = near
}

func (r *rate) over(s second) {
	if s.texts+s.dumps > r.peak.texts+r.peak.dumps {
		r.peak = s
	}
}

// close is the busiest second, shown at an offset from UTC.
func (r *rate) close(offset int) Peak {
	for _, s := range r.open {
		r.over(s)
	}
	r.open = r.open[:0]
	if r.peak.texts+r.peak.dumps == 0 {
		return Peak{}
	}
	return Peak{parse.MakeTime(r.peak.at*1000, offset), r.peak.texts, r.peak.dumps}
}
