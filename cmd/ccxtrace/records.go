package main

import (
	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/parse"
	"ccxtrace/render"
)

func newRecordsCmd(a *app) *cobra.Command {
	r := &reader{app: a}
	var (
		output string
		times  window
	)
	cmd := &cobra.Command{
		Use:   "records [FILE...]",
		Short: "List every record of a log, one line each",
		Long: `Every record of the log, of all subfacilities, one line each: whole again
where a paste broke it over several lines or joined several on one. The text
is the log's own, passwords included.`,
		Example: `  ccxtrace records Cisco001MIVR014.log | grep SS_TEL
  ccxtrace records --since 10:43 --until 10:45 *.log
  pbpaste | ccxtrace records -o json | jq -r .message`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := r.open(args); err != nil {
				return hint(cmd, err)
			}
			defer r.close()
			span, err := times.span(r)
			if err != nil {
				return hint(cmd, err)
			}
			r.lines = output == "json"
			r.narrow(span, 0)
			newWriter := func() render.RecordWriter {
				if output == "json" {
					return render.NewRecordJSON()
				}
				return render.NewRecordLine(a.options())
			}
			p := printer{w: a.stdout}
			err = scan(cmd.Context(), r, func() chunkFunc[printed] {
				w := newWriter()
				var rec parse.Record
				return func(s *parse.Splitter, _ *decode.Decoder, out *printed) {
					out.reset()
					for s.Next() {
						s.Record(&rec)
						if !span.has(rec.Time) {
							continue
						}
						out.out = w.Append(out.out, &rec)
						out.add(rec.Time, false)
						out.found++
					}
				}
			}, p.emit)
			if err == nil {
				err = p.close()
			}
			if err != nil {
				return err
			}
			return r.end(p.found)
		},
	}
	outputFlag(cmd, &output, "line", "json")
	times.addFlags(cmd)
	r.addFlags(cmd)
	r.addFollowFlags(cmd)
	return cmd
}
