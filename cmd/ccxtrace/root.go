package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"ccxtrace/render"
)

// An app is what all commands share.
type app struct {
	system
	color   string
	quiet   bool
	verbose bool
}

func newRootCmd(sys system) *cobra.Command {
	a := &app{system: sys}
	root := &cobra.Command{
		Use:   "ccxtrace",
		Short: "Read the CTI traces in Unified CCX engine (MIVR) logs",
		Long: `ccxtrace reads the engine logs of Cisco Unified CCX (MIVR), decodes the CTI
messages in them, from text traces and hex dumps alike, and puts the flow of
each call together.

It exits with 0 if something was found, 1 if nothing matched, 2 after wrong
usage or if something could not be read.`,
		Example: `  ccxtrace decode Cisco001MIVR014.log
  ccxtrace decode --call 16777507 -o full *.log
  ccxtrace flows --call 291/1 Cisco001MIVR014.log
  ccxtrace explain EventCause 1014`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          usage(cobra.NoArgs),
		RunE:          a.needMore,
	}
	root.SetIn(sys.stdin)
	root.SetErr(sys.stderr)
	root.SetVersionTemplate(versionLine())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return hint(cmd, err) })
	fl := root.PersistentFlags()
	fl.StringVar(&a.color, "color", "auto", "`when` to use colour: auto (on a terminal, unless NO_COLOR is set), always or never")
	fl.BoolVarP(&a.quiet, "quiet", "q", false, "no progress, warnings or hints on standard error")
	fl.BoolVarP(&a.verbose, "verbose", "v", false, "say on standard error what was decided and why")
	complete(root, "color", "auto", "always", "never")
	root.AddCommand(
		newRecordsCmd(a),
		newDecodeCmd(a),
		newFlowsCmd(a),
		newSummaryCmd(a),
		newExtractCmd(a),
		newExplainCmd(a),
		newManCmd(a),
	)
	root.SetHelpCommand(newHelpCmd())
	root.InitDefaultCompletionCmd()
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Args, completion.RunE = usage(cobra.NoArgs), a.needMore
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		switch a.color {
		case "auto", "always", "never":
			return nil
		}
		return hint(cmd, fmt.Errorf("--color %q: it is auto, always or never", a.color))
	}
	return root
}

// needMore is a command that cannot do without another word.
func (a *app) needMore(cmd *cobra.Command, _ []string) error {
	cmd.SetOut(a.stderr)
	cmd.Help()
	return errTrouble
}

// newHelpCmd is the help command, for which, unlike cobra's own, a command that is
// not there is wrong usage.
func newHelpCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) (names []string, _ cobra.ShellCompDirective) {
			for _, c := range cmd.Root().Commands() {
				if c.IsAvailableCommand() {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err == nil && len(rest) > 0 {
				err = fmt.Errorf("there is no command %q", strings.Join(args, " "))
			}
			if err != nil {
				return hint(cmd.Root(), err)
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

// usage makes errors about arguments name the help, as those about flags do.
func usage(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return hint(cmd, err)
		}
		return nil
	}
}

func hint(cmd *cobra.Command, err error) error {
	return fmt.Errorf("%w\nsee '%s --help'", err, cmd.CommandPath())
}

// versionLine is what --version prints.
func versionLine() string { return "ccxtrace " + version() + "\n" }

// version is what the go command noted when it built the program.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "unknown"
	}
	return info.Main.Version
}

// terminal returns the width of w in columns, 0 if it is not a terminal.
func terminal(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

// options are how to print to standard output. The flag beats NO_COLOR.
func (a *app) options() render.Options {
	width := terminal(a.stdout)
	return render.Options{
		Width: width,
		Color: a.color == "always" || a.color == "auto" && width > 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
	}
}

// warn says something on standard error.
func (a *app) warn(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, "ccxtrace: %s\n", render.Safe(fmt.Sprintf(format, args...)))
	}
}

// note is warn for what only -v wants to know.
func (a *app) note(format string, args ...any) {
	if a.verbose {
		a.warn(format, args...)
	}
}

// trouble says that something could not be read; the command then ends with
// exitTrouble. It speaks even under -q: an error is no chatter.
func (a *app) trouble(err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range several.Unwrap() {
			a.trouble(e)
		}
		return
	}
	if !errors.Is(err, errTrouble) {
		fmt.Fprintf(a.stderr, "ccxtrace: %s\n", render.Safe(err.Error()))
	}
}
