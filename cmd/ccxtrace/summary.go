package main

import (
	"github.com/spf13/cobra"

	"ccxtrace/decode"
	"ccxtrace/decode/stats"
	"ccxtrace/parse"
	"ccxtrace/render"
)

func newSummaryCmd(a *app) *cobra.Command {
	s := &summing{reader: reader{app: a}}
	cmd := &cobra.Command{
		Use:   "summary [FILE...]",
		Short: "Say what a log holds, and what it cannot show",
		Long: `What the logs hold: files, engine runs, time, gaps, records of each
subfacility, CTI messages of each type and form, clients, the busiest second,
damage; and what they cannot show, with what to do about it. It is the first
thing to run on a ticket.

With --files it lists the files instead, in their order.`,
		Example: `  ccxtrace summary ticket.zip
  ccxtrace summary --files node1/ node2/
  ccxtrace summary -o json *.log | jq '.limits[].code'`,
		RunE: func(cmd *cobra.Command, args []string) error { return s.run(cmd, args) },
	}
	outputFlag(cmd, &s.output, "text", "json")
	cmd.Flags().BoolVar(&s.files, "files", false, "list the files in their order: records, time, numbers, what is missing")
	s.reader.addFlags(cmd)
	return cmd
}

// summing is the summary command: its flags, then its work.
type summing struct {
	reader
	output string
	files  bool
}

func (s *summing) run(cmd *cobra.Command, args []string) error {
	if err := s.open(args); err != nil {
		return hint(cmd, err)
	}
	defer s.close()
	log := s.newLog()
	s.late = true
	err := scan(cmd.Context(), &s.reader, s.work, func(_ *lanes, c *parse.Chunk, n *stats.Counts) error {
		log.Add(c.Run, n)
		return nil
	})
	if err != nil {
		return err
	}
	log.Close()
	text, err := s.print(log)
	if err != nil {
		return err
	}
	if _, err := s.stdout.Write(text); err != nil {
		return err
	}
	return s.status(log.Records() > 0)
}

// newLog is the log that was found, with nothing counted.
func (r *reader) newLog() *stats.Log {
	var (
		runs    []*stats.Run
		foreign []stats.Foreign
	)
	for _, run := range r.runs {
		one := &stats.Run{Node: run.Node, Count: run.Count, Findings: run.findings}
		for _, f := range run.Files {
			one.Files = append(one.Files, &stats.File{Name: f.Name})
			if f.Product != "" {
				foreign = append(foreign, stats.Foreign{Name: f.Name, Product: f.Product, Read: true})
			}
		}
		runs = append(runs, one)
	}
	log := stats.NewLog(runs)
	log.Foreign = foreign
	for _, skip := range r.set.Skipped {
		if skip.Product != "" {
			log.Foreign = append(log.Foreign, stats.Foreign{Name: skip.Name, Product: skip.Product})
		}
	}
	return log
}

// work counts the records of a chunk and, where they are wanted, the messages.
func (s *summing) work() chunkFunc[stats.Counts] {
	var (
		rec parse.Record
		ms  messages
	)
	return func(split *parse.Splitter, d *decode.Decoder, n *stats.Counts) {
		n.Reset()
		if s.files {
			for split.Next() {
				split.Record(&rec)
				n.Record(&rec)
			}
			return
		}
		for ms.take(split, (*parse.Splitter).Next, d) > 0 {
			for i := range ms.n {
				n.Record(&ms.list[i].Record)
				if ms.is[i] {
					n.Message(&ms.list[i])
				}
			}
		}
	}
}

func (s *summing) print(log *stats.Log) ([]byte, error) {
	switch {
	case s.files && s.output == "json":
		return render.AppendFilesJSON(nil, log)
	case s.files:
		return render.AppendFiles(nil, log, s.options()), nil
	case s.output == "json":
		return render.AppendSummaryJSON(nil, log)
	}
	return render.AppendSummary(nil, log, s.options()), nil
}
