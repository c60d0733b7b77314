package render

import (
	"bytes"
	"encoding/json"
	"strconv"

	"ccxtrace/decode"
	"ccxtrace/decode/stats"
	"ccxtrace/parse"
)

// AppendSummaryJSON appends what a log holds as one JSON object; docs/json.md
// has the keys.
func AppendSummaryJSON(b []byte, l *stats.Log) ([]byte, error) {
	first, last := l.Span()
	out := jsonSummary{
		Files: l.Files(), Records: l.Records(), Unparsed: l.Unparsed(), Bytes: l.Bytes(),
		Start: first.String(), End: last.String(), Duration: last.Sub(first).Milliseconds(),
		Runs: []jsonRun{}, Sequence: gapsJSON(l.Sequence()), Pauses: gapsJSON(l.Pauses()),
		Parts: []jsonPart{}, Messages: []jsonType{}, Exceptions: []jsonException{}, Clients: []jsonClient{},
		Peak: peakJSON(l.Peak), Dumps: jsonDumps{l.DumpsPerEvent(), l.DumpBytes, l.WireBytes},
		Warnings: []jsonCount{}, Limits: []jsonLimit{}, Foreign: []jsonForeign{},
	}
	for _, r := range l.Runs {
		out.Runs = append(out.Runs, runJSON(r))
		for _, k := range r.Clients {
			out.Clients = append(out.Clients, clientJSON(r, k))
		}
	}
	for _, p := range l.Parts {
		severities := map[string]int64{}
		for severity, n := range p.Severities {
			if n > 0 {
				severities[strconv.Itoa(severity)] = n
			}
		}
		out.Parts = append(out.Parts, jsonPart{jsonText(p.Facility), jsonText(p.Subfacility), p.Records(), p.Bytes, severities})
	}
	for _, t := range l.Types {
		out.Messages = append(out.Messages, typeJSON(t))
	}
	for _, e := range l.Exceptions {
		out.Exceptions = append(out.Exceptions, jsonException{jsonText(e.Class), e.Count, spotJSON(e.First)})
	}
	for _, w := range l.Warnings {
		out.Warnings = append(out.Warnings, jsonCount{string(w.Code), w.Count, spotJSON(w.First)})
	}
	for _, x := range l.Limits() {
		out.Limits = append(out.Limits, jsonLimit{x.Code, jsonText(x.Summary)})
	}
	for _, f := range l.Foreign {
		out.Foreign = append(out.Foreign, jsonForeign{jsonText(f.Name), jsonText(f.Product)})
	}
	return appendObjectLine(b, out)
}

// appendObjectLine appends v as JSON on a line.
func appendObjectLine(b []byte, v any) ([]byte, error) {
	out := bytes.NewBuffer(b)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// A jsonText is text of the log, which is escaped as all forms of JSON do it.
type jsonText string

// MarshalJSON is for encoding/json.
func (t jsonText) MarshalJSON() ([]byte, error) { return appendString(nil, []byte(t)), nil }

type jsonSummary struct {
	Files      int64           `json:"files"`
	Records    int64           `json:"records"`
	Unparsed   int64           `json:"unparsed"`
	Bytes      int64           `json:"bytes"`
	Start      string          `json:"start,omitempty"`
	End        string          `json:"end,omitempty"`
	Duration   int64           `json:"duration_ms"`
	Runs       []jsonRun       `json:"runs"`
	Sequence   jsonGaps        `json:"sequence_gaps"`
	Pauses     jsonGaps        `json:"time_gaps"`
	Parts      []jsonPart      `json:"subfacilities"`
	Messages   []jsonType      `json:"messages"`
	Exceptions []jsonException `json:"exceptions"`
	Clients    []jsonClient    `json:"clients"`
	Peak       *jsonPeak       `json:"peak,omitempty"`
	Dumps      jsonDumps       `json:"dumps"`
	Warnings   []jsonCount     `json:"warnings"`
	Limits     []jsonLimit     `json:"limits"`
	Foreign    []jsonForeign   `json:"foreign"`
}

type jsonRun struct {
	Node       jsonText   `json:"node"`
	Run        int        `json:"run"`
	Start      string     `json:"start,omitempty"`
	End        string     `json:"end,omitempty"`
	Year       int        `json:"year,omitempty"`
	YearSource string     `json:"year_source,omitempty"`
	Zones      []jsonZone `json:"zones"`
	Restarts   []jsonSpot `json:"restarts"`
	Files      []jsonFile `json:"files"`
	Sequence   jsonGaps   `json:"sequence_gaps"`
	Pauses     jsonGaps   `json:"time_gaps"`
	Peak       *jsonPeak  `json:"peak,omitempty"`
}

type jsonZone struct {
	Zone   jsonText `json:"zone"`
	Offset string   `json:"offset"`
	Source string   `json:"source"`
	Note   string   `json:"note,omitempty"`
}

type jsonSpot struct {
	File jsonText `json:"file"`
	Line int      `json:"line"`
}

type jsonGaps struct {
	Count   int64     `json:"count"`
	Missing uint64    `json:"missing,omitempty"`
	Largest []jsonGap `json:"largest"`
}

type jsonGap struct {
	Missing  uint64  `json:"missing,omitempty"`
	FromSeq  *uint64 `json:"from_seq,omitempty"`
	ToSeq    *uint64 `json:"to_seq,omitempty"`
	From     string  `json:"from,omitempty"`
	To       string  `json:"to,omitempty"`
	Duration int64   `json:"duration_ms"`
	Between  bool    `json:"between_files"`
	jsonSpot
}

type jsonPart struct {
	Facility    jsonText         `json:"facility"`
	Subfacility jsonText         `json:"subfacility"`
	Records     int64            `json:"records"`
	Bytes       int64            `json:"bytes"`
	Severities  map[string]int64 `json:"severities"`
}

type jsonType struct {
	Type          jsonText  `json:"type,omitempty"`
	TypeID        *int      `json:"type_id,omitempty"`
	Out           jsonForms `json:"out"`
	In            jsonForms `json:"in"`
	Unknown       jsonForms `json:"unknown"`
	DumpsPerEvent float64   `json:"dumps_per_event,omitempty"`
}

type jsonForms struct {
	Text int64 `json:"text"`
	Hex  int64 `json:"hex"`
}

type jsonException struct {
	Class jsonText `json:"class"`
	Count int64    `json:"count"`
	First jsonSpot `json:"first"`
}

type jsonCount struct {
	Code  string   `json:"code"`
	Count int64    `json:"count"`
	First jsonSpot `json:"first"`
}

type jsonClient struct {
	Node      jsonText  `json:"node"`
	Run       int       `json:"run"`
	Socket    jsonText  `json:"socket"`
	Mode      string    `json:"mode,omitempty"`
	Version   int64     `json:"version,omitempty"`
	ClientID  jsonText  `json:"client_id,omitempty"`
	AgentID   jsonText  `json:"agent_id,omitempty"`
	Extension jsonText  `json:"extension,omitempty"`
	OpenReqs  int64     `json:"open_reqs"`
	Requests  int64     `json:"requests"`
	Start     string    `json:"start,omitempty"`
	End       string    `json:"end,omitempty"`
	Peak      *jsonPeak `json:"peak,omitempty"`
}

type jsonPeak struct {
	Time     string `json:"time"`
	Messages int64  `json:"messages"`
	Text     int64  `json:"text"`
	Hex      int64  `json:"hex"`
}

type jsonDumps struct {
	PerEvent  float64 `json:"per_event,omitempty"`
	LogBytes  int64   `json:"log_bytes"`
	WireBytes int64   `json:"wire_bytes"`
}

type jsonLimit struct {
	Code    string   `json:"code"`
	Summary jsonText `json:"summary"`
}

type jsonForeign struct {
	File    jsonText `json:"file"`
	Product jsonText `json:"product"`
}

func runJSON(r *stats.Run) jsonRun {
	out := jsonRun{
		Node: jsonText(r.Node), Run: r.Count, Start: r.First.Time.String(), End: r.Last.Time.String(),
		Year: r.Findings.Year, YearSource: string(r.Findings.YearSource), Zones: []jsonZone{}, Restarts: []jsonSpot{}, Files: []jsonFile{},
		Sequence: gapsJSON(&r.Sequence), Pauses: gapsJSON(&r.Pauses), Peak: peakJSON(r.Peak),
	}
	if out.Year == 0 {
		out.YearSource = ""
	}
	for _, z := range r.Findings.Zones {
		out.Zones = append(out.Zones, jsonZone{jsonText(z.Text), offset(z.Offset), string(z.Source), z.Note})
	}
	for _, m := range r.Restarts {
		out.Restarts = append(out.Restarts, spotJSON(m.Pos))
	}
	for _, f := range r.Files {
		out.Files = append(out.Files, fileJSON(f))
	}
	return out
}

func gapsJSON(g *stats.Gaps) jsonGaps {
	out := jsonGaps{g.Count, g.Missing, []jsonGap{}}
	for i := range g.Largest {
		x := &g.Largest[i]
		j := jsonGap{
			Missing: x.Missing, From: x.Before.Time.String(), To: x.After.Time.String(), Duration: x.Length().Milliseconds(),
			Between: x.Between(), jsonSpot: spotJSON(x.After.Pos),
		}
		if x.Missing > 0 {
			j.FromSeq, j.ToSeq = new(x.After.Seq-x.Missing), new(x.After.Seq-1)
		}
		out.Largest = append(out.Largest, j)
	}
	return out
}

func typeJSON(t *stats.Type) jsonType {
	forms := func(d decode.Direction) jsonForms { return jsonForms{t.In(d, decode.Text), t.In(d, decode.Hex)} }
	out := jsonType{Type: jsonText(t.Name), Out: forms(decode.Out), In: forms(decode.In), Unknown: forms(0), DumpsPerEvent: t.DumpsPerEvent()}
	if t.ID >= 0 {
		out.TypeID = new(t.ID)
	}
	return out
}

func clientJSON(r *stats.Run, k *stats.Client) jsonClient {
	return jsonClient{
		Node: jsonText(r.Node), Run: r.Count, Socket: jsonText(k.Socket),
		Mode: string(k.Session.Mode), Version: k.Session.Version,
		ClientID: jsonText(k.Session.ClientID), AgentID: jsonText(k.Session.AgentID), Extension: jsonText(k.Session.Extension),
		OpenReqs: k.Opens, Requests: k.Requests, Start: k.First.String(), End: k.Last.String(), Peak: peakJSON(k.Peak),
	}
}

func peakJSON(p stats.Peak) *jsonPeak {
	if p.Messages() == 0 {
		return nil
	}
	return &jsonPeak{p.Second.String(), p.Messages(), p.Texts, p.Dumps}
}

func spotJSON(p parse.Pos) jsonSpot { return jsonSpot{jsonText(p.File), p.Line} }
