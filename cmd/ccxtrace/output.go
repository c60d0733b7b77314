package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// outputFlag adds -o with the forms that a command has, the first of which is
// the default, and has them checked.
func outputFlag(cmd *cobra.Command, value *string, forms ...string) {
	cmd.Flags().StringVarP(value, "output", "o", forms[0], "`form`: "+strings.Join(forms, ", "))
	complete(cmd, "output", forms...)
	run := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(forms, *value) {
			return hint(cmd, fmt.Errorf("-o %q: it is one of %s", *value, strings.Join(forms, ", ")))
		}
		return run(cmd, args)
	}
}
