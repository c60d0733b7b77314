package render

import (
	"strconv"
	"strings"

	"ccxtrace/decode/stats"
)

// AppendFiles appends the files of a log in their order: of each the records,
// the time, the sequence numbers, and what is missing inside it and before it.
func AppendFiles(b []byte, l *stats.Log, o Options) []byte {
	s := &summary{o: o, styles: newStyles(o.Color), log: l, out: b}
	for i, r := range l.Runs {
		if len(l.Runs) > 1 {
			if i > 0 {
				s.out = append(s.out, '\n')
			}
			s.out = append(append(s.out, s.styles.strong.wrap(runName(r))...), '\n')
		}
		for _, f := range r.Files {
			s.file(f)
		}
	}
	return s.out
}

// file prints a file: its name, and a line or two about it.
func (s *summary) file(f *stats.File) {
	if f.Before.Count > 0 {
		s.note("-- " + Plural(int64(f.Before.Missing), "record") + " missing between files (" + numbers(&f.Before.Largest[0]) + ")")
	}
	s.out = append(append(s.out, s.styles.kind.wrap(Safe(f.Name))...), '\n')
	s.note("  " + Plural(f.Records, "record") + ", " + size(f.Bytes) + unparsed(f) + pauses(f))
	if !f.First.Time.IsZero() {
		s.note("  " + f.First.Time.String() + " to " + f.Last.Time.String())
	}
	if f.First.HasSeq {
		s.note("  " + strconv.FormatUint(f.First.Seq, 10) + " to " + strconv.FormatUint(f.Last.Seq, 10) + missing(f))
	}
}

func (s *summary) note(text string) { s.out = append(append(s.out, text...), '\n') }

func unparsed(f *stats.File) string {
	if f.Unparsed == 0 {
		return ""
	}
	return ", " + Plural(f.Unparsed, "piece") + " in no record"
}

func pauses(f *stats.File) string {
	if f.Pauses.Count == 0 {
		return ""
	}
	longest := f.Pauses.Largest[0].Length()
	for _, g := range f.Pauses.Largest {
		longest = max(longest, g.Length())
	}
	return ", silent for up to " + inWords(longest)
}

func missing(f *stats.File) string {
	if f.Inside.Count == 0 {
		return ""
	}
	var at []string
	for _, g := range f.Inside.Largest {
		at = append(at, strconv.Itoa(g.After.Pos.Line))
	}
	return ", " + Plural(int64(f.Inside.Missing), "record") + " missing in " + Plural(f.Inside.Count, "gap") + ", before line " + strings.Join(at, ", ")
}

// AppendFilesJSON appends the files of a log in their order, one object a
// line; docs/json.md has the keys.
func AppendFilesJSON(b []byte, l *stats.Log) ([]byte, error) {
	for _, r := range l.Runs {
		for _, f := range r.Files {
			var err error
			b, err = appendObjectLine(b, struct {
				Node jsonText `json:"node"`
				Run  int      `json:"run"`
				jsonFile
			}{jsonText(r.Node), r.Count, fileJSON(f)})
			if err != nil {
				return nil, err
			}
		}
	}
	return b, nil
}

type jsonFile struct {
	File     jsonText `json:"file"`
	Records  int64    `json:"records"`
	Unparsed int64    `json:"unparsed"`
	Bytes    int64    `json:"bytes"`
	Start    string   `json:"start,omitempty"`
	End      string   `json:"end,omitempty"`
	FirstSeq *uint64  `json:"first_seq,omitempty"`
	LastSeq  *uint64  `json:"last_seq,omitempty"`
	Before   jsonGaps `json:"gaps_before"`
	Inside   jsonGaps `json:"gaps_inside"`
	Pauses   jsonGaps `json:"time_gaps"`
}

func fileJSON(f *stats.File) jsonFile {
	out := jsonFile{
		File: jsonText(f.Name), Records: f.Records, Unparsed: f.Unparsed, Bytes: f.Bytes,
		Start: f.First.Time.String(), End: f.Last.Time.String(),
		Before: gapsJSON(&f.Before), Inside: gapsJSON(&f.Inside), Pauses: gapsJSON(&f.Pauses),
	}
	if f.First.HasSeq {
		out.FirstSeq, out.LastSeq = new(f.First.Seq), new(f.Last.Seq)
	}
	return out
}
