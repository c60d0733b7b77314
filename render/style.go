package render

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// A paint is what goes before and after a part to colour it; both are empty
// without colour. Layout is done in plain text first and painted last.
type paint struct{ on, off string }

// styles are the paints of the parts of all forms, so that a part looks the
// same in each.
type styles struct {
	kind    paint // message types, names of events
	call    paint // CallIDs
	party   paint // devices, agents, queues
	symbol  paint // names of values
	trouble paint // warnings, lost bytes, failures
	faint   paint // places, times, what is only there to be complete
	strong  paint // headings

	parties [5]paint // of those who take part in a call; see ofParty
}

func newStyles(color bool) styles {
	if !color {
		return styles{}
	}
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	fg := func(c string) lipgloss.Style { return r.NewStyle().Foreground(lipgloss.Color(c)) }
	return styles{
		kind:    paintOf(fg("6").Bold(true)),
		call:    paintOf(fg("2")),
		party:   paintOf(fg("3")),
		symbol:  paintOf(fg("4")),
		trouble: paintOf(fg("1").Bold(true)),
		faint:   paintOf(fg("8")),
		strong:  paintOf(r.NewStyle().Bold(true)),
		parties: [...]paint{paintOf(fg("3")), paintOf(fg("5")), paintOf(fg("10")), paintOf(fg("12")), paintOf(fg("14"))},
	}
}

// ofParty is the paint of the one called name, the same in all forms and
// calls.
func (s *styles) ofParty(name string) paint {
	h := uint32(2166136261) // FNV-1a
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return s.parties[h%uint32(len(s.parties))]
}

// paintOf takes from lipgloss what it puts around a text, once, since its
// Render is too slow for every part of every message.
func paintOf(s lipgloss.Style) paint {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return paint{on, off}
}

// wrap is s painted.
func (p paint) wrap(s string) string { return p.on + s + p.off }

// ofType is the paint of m's type: the ones that report a failure stand out.
func (s *styles) ofType(m *decode.Message) paint {
	if m.Schema != nil && strings.Contains(m.Schema.Name, "FAIL") {
		return s.trouble
	}
	return s.kind
}

// of is the paint of the values of f.
func (s *styles) of(f *decode.Field) paint {
	if s.party.on == "" {
		return paint{}
	}
	if slices.Contains(ged188.CallFields, f) {
		return s.call
	}
	for _, end := range []string{"DeviceID", "AgentID", "CSQID", "Extension", "Instrument", "ANI", "DNIS", "DialedNumber"} {
		if strings.HasSuffix(f.Name, end) {
			return s.party
		}
	}
	return paint{}
}
