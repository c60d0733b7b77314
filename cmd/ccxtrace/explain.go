package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ccxtrace/render"
)

// explained is args with a blank in front of the negative numbers among them,
// so that "explain EventCause -1" has a term there, not a flag.
func explained(root *cobra.Command, args []string) []string {
	if cmd, _, err := root.Find(args); err != nil || cmd.Name() != "explain" {
		return args
	}
	args = slices.Clone(args)
	for i, arg := range args {
		if len(arg) > 1 && arg[0] == '-' && arg[1]-'0' <= 9 {
			args[i] = " " + arg
		}
	}
	return args
}

func newExplainCmd(a *app) *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "explain TERM...",
		Short: "Say what a message, field, value, mask, reason code or flow means",
		Long: `What a term of the protocol means, without a log: a message type (its fields,
their order and sizes, who sends it), a field, a field and a value, a
constant's name, a reason code, a mask and a number (its bits), a tag, a
warning of this program, or a documented call flow.`,
		Example: `  ccxtrace explain CALL_DELIVERED_EVENT
  ccxtrace explain EventCause 1014
  ccxtrace explain LCS_ALERTING
  ccxtrace explain 32763
  ccxtrace explain CallEventMask 0x6000
  ccxtrace explain row-short
  ccxtrace explain queued-answered`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			for i := range args {
				args[i] = strings.TrimSpace(args[i])
			}
			topics, missing := render.NewExplainer(render.FlowTopics()...).Find(args)
			text := render.AppendTopics(nil, topics, a.options())
			if output == "json" {
				var err error
				if text, err = render.AppendTopicsJSON(nil, topics); err != nil {
					return err
				}
			}
			if _, err := a.stdout.Write(text); err != nil {
				return err
			}
			for _, m := range missing {
				a.warn("%s", m)
			}
			if len(topics) == 0 {
				return errNothing
			}
			return nil
		},
	}
	outputFlag(cmd, &output, "text", "json")
	return cmd
}
