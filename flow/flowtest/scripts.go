package flowtest

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// The scripts are one call for each flow, and named after it.
//
//go:embed scripts/*.txt
var scripts embed.FS

// Names are the names of the scripts.
func Names() (names []string) {
	files, _ := fs.Glob(scripts, "scripts/*.txt")
	for _, f := range files {
		names = append(names, strings.TrimSuffix(path.Base(f), ".txt"))
	}
	return names
}

// Named is a script by its name.
func Named(name string) Script {
	text, err := scripts.ReadFile("scripts/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	return Parse(string(text))
}
