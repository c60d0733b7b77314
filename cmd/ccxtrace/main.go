package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"
	_ "time/tzdata" // Windows has no time zone data of its own

	"ccxtrace/render"
)

func main() {
	if os.Getenv("GOGC") == "" {
		// Little is held at a time, so that to collect garbage half as often
		// costs a few megabytes.
		debug.SetGCPercent(200)
	}
	os.Exit(run(os.Args[1:], system{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, now: time.Now(), chunkSize: chunkSize,
	}))
}

// A system is the world that a command sees, so that tests can be another.
type system struct {
	stdin          *os.File
	stdout, stderr io.Writer
	now            time.Time // the newest that a log may be
	chunkSize      int       // how much of a log a worker takes at a time
}

// Exit status, as grep has it.
const (
	exitFound   = 0 // something was found
	exitNothing = 1 // nothing matched
	exitTrouble = 2 // wrong usage, no log, or something that could not be read
)

// errNothing ends a command that found nothing, errTrouble one that has
// already said on standard error what went wrong.
var (
	errNothing = errors.New("nothing found")
	errTrouble = errors.New("trouble")
)

// run is the whole program but for the process around it.
func run(args []string, sys system) int {
	if len(args) == 1 && args[0] == "--version" {
		// Scripts ask for it often, and it takes longer to set up all the commands.
		if _, err := fmt.Fprint(sys.stdout, versionLine()); err != nil {
			fmt.Fprintln(sys.stderr, "ccxtrace:", err)
			return exitTrouble
		}
		return exitFound
	}
	cmd := newRootCmd(sys)
	help := &lasting{w: sys.stdout}
	cmd.SetOut(help)
	cmd.SetArgs(explained(cmd, args))
	err := cmd.ExecuteContext(context.Background())
	if err == nil {
		err = help.err
	}
	switch {
	case err == nil:
		return exitFound
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.Is(err, errTrouble):
		return exitTrouble
	default:
		fmt.Fprintf(sys.stderr, "ccxtrace: %s\n", render.AppendSafeLines(nil, []byte(err.Error())))
		return exitTrouble
	}
}

// A lasting writer remembers what went wrong, for those who do not look.
type lasting struct {
	w   io.Writer
	err error
}

func (l *lasting) Write(p []byte) (int, error) {
	n, err := l.w.Write(p)
	if l.err == nil {
		l.err = err
	}
	return n, err
}
