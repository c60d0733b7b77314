package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
	"ccxtrace/parse"
	"ccxtrace/render"
)

func newDecodeCmd(a *app) *cobra.Command {
	d := &decoding{reader: reader{app: a, reason: reason{messages: true}}}
	cmd := &cobra.Command{
		Use:   "decode [FILE...]",
		Short: "List every CTI message in a log, one line each",
		Long: `Every CTI message that the log shows, from text traces and from hex dumps
alike: what it is, which call it is about, and the fields that matter.

Forms: line (one line each, for grep), full (every field with its meaning),
bytes (the dump with each field beside its bytes), json (one object a line,
see docs/json.md), csv and tsv (see --fields).`,
		Example: `  ccxtrace decode Cisco001MIVR014.log
  ccxtrace decode --call 16777507 -o full *.log
  ccxtrace decode --type 'CALL_*' --device 2006 --since 10:43 *.log
  ccxtrace decode -o bytes --form hex --type BEGIN_CALL_EVENT ticket.log
  ccxtrace decode -o json *.log | jq -r 'select(.fields.EventCause == 1014) | .time'
  ccxtrace decode -o csv --fields time,type,CallID,EventCause.symbol *.log`,
		RunE: func(cmd *cobra.Command, args []string) error { return d.run(cmd, args) },
	}
	outputFlag(cmd, &d.output, "line", "full", "bytes", "json", "csv", "tsv")
	fl := cmd.Flags()
	fl.StringVar(&d.fields, "fields", "", "`columns` of csv and tsv: time,type,CallID,EventCause.symbol,...")
	fl.BoolVar(&d.print.Reserved, "reserved", false, "print the fields that the guide calls reserved, too")
	fl.BoolVar(&d.print.ShowSecrets, "show-secrets", false, "print passwords instead of ***")
	fl.IntVarP(&d.context, "context", "C", 0, "`n` records to print around each message, of any subfacility (with -o line)")
	d.filter.addFlags(cmd)
	d.times.addFlags(cmd)
	d.reader.addFlags(cmd)
	d.reader.addFollowFlags(cmd)
	return cmd
}

// decoding is the decode command: its flags, then its work.
type decoding struct {
	reader
	filter  filter
	times   window
	output  string
	fields  string
	context int
	print   render.Options
}

func (d *decoding) run(cmd *cobra.Command, args []string) error {
	if err := d.check(); err != nil {
		return hint(cmd, err)
	}
	if err := d.open(args); err != nil {
		return hint(cmd, err)
	}
	defer d.close()
	span, err := d.times.span(&d.reader)
	if err != nil {
		return hint(cmd, err)
	}
	d.filter.span = span
	d.reason.dumps = slices.Equal(d.filter.forms, []string{decode.Hex.String()})
	d.lines = d.output != "line"
	d.narrow(span, d.context)
	newWriter, header, err := d.writer()
	if err != nil {
		return hint(cmd, err)
	}
	p := printer{w: d.stdout, context: d.context}
	if err := p.write(header); err != nil {
		return err
	}
	if err := scan(cmd.Context(), &d.reader, func() chunkFunc[printed] { return d.work(newWriter()) }, p.emit); err != nil {
		return err
	}
	if err := p.close(); err != nil {
		return err
	}
	return d.endFilter(&d.filter, p.found)
}

func (d *decoding) check() error {
	if err := d.filter.prepare(); err != nil {
		return err
	}
	if d.context < 0 || d.context > 0 && d.output != "line" {
		return errors.New("-C takes a number of records and goes with -o line")
	}
	if d.fields != "" && d.output != "csv" && d.output != "tsv" {
		return errors.New("--fields goes with -o csv and -o tsv")
	}
	for id, nth := range d.filter.call {
		if nth > 0 {
			return fmt.Errorf("--call %d#%d: which conversation of a call a message belongs to, flows and extract know", id, nth)
		}
	}
	return nil
}

// writer is what makes the writer of each worker, and what is printed first.
func (d *decoding) writer() (newWriter func() render.MessageWriter, header []byte, err error) {
	o := d.printOptions()
	switch d.output {
	case "full":
		return func() render.MessageWriter { return render.NewFull(o) }, nil, nil
	case "bytes":
		return func() render.MessageWriter { return render.NewBytes(o) }, nil, nil
	case "json":
		return func() render.MessageWriter { return render.NewJSON(o) }, nil, nil
	case "csv", "tsv":
		names := d.fields
		if names == "" {
			names = render.DefaultColumns
		}
		columns, err := render.Columns(names)
		if err != nil {
			return nil, nil, err
		}
		newSeparated := render.NewCSV
		if d.output == "tsv" {
			newSeparated = render.NewTSV
		}
		newWriter = func() render.MessageWriter { return newSeparated(o, columns) }
		return newWriter, newSeparated(o, columns).Header(nil), nil
	}
	return func() render.MessageWriter { return render.NewLine(o) }, nil, nil
}

// printOptions are the options of what prints messages and records.
func (d *decoding) printOptions() render.Options {
	o := d.options()
	o.Reserved, o.ShowSecrets = d.print.Reserved, d.print.ShowSecrets
	return o
}

// work prints the messages of a chunk that are chosen and, where the user
// wants context, all other records as what may stand beside them.
func (d *decoding) work(w render.MessageWriter) chunkFunc[printed] {
	var (
		records = render.NewContextLine(d.printOptions())
		chosen  = d.filter.worker(ged188.Protocol())
		ms      messages
	)
	next := (*parse.Splitter).Next
	if d.context == 0 {
		next = func(s *parse.Splitter) bool { return s.NextOf(decode.Subfacility) }
	}
	return func(s *parse.Splitter, decoder *decode.Decoder, out *printed) {
		out.reset()
		for ms.take(s, next, decoder) > 0 {
			for i := range ms.n {
				m := &ms.list[i]
				switch {
				case ms.is[i] && chosen.match(m):
					out.out = w.Append(out.out, m)
					out.add(m.Time, false)
					out.found++
				case d.context == 0:
				case ms.is[i]: // not as a record: its text may hold a password
					out.out = w.Append(out.out, m)
					out.add(m.Time, true)
				default:
					out.out = records.Append(out.out, &m.Record)
					out.add(m.Time, true)
				}
			}
		}
	}
}
