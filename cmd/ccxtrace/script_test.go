package main

import (
	"flag"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts print into the scripts")

// The clock of the scripts: two days after the guide's example.
var scriptTime = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"ccxtrace": func() {
			os.Exit(run(os.Args[1:], system{
				stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, now: scriptTime, chunkSize: chunkSize,
			}))
		},
	})
}

// TestScripts runs the program as users do. The scripts' $LOGS is testdata/.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			logs, err := os.Getwd()
			e.Setenv("LOGS", logs+"/../../testdata")
			return err
		},
	})
}
