// Package frontend carries the built single-page application inside the binary.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var embedded embed.FS

// Dist is the content of frontend/dist: the built application, or only a .gitkeep where it was not built.
var Dist = mustSub(embedded, "dist")

func mustSub(from embed.FS, dir string) fs.FS {
	sub, err := fs.Sub(from, dir)
	if err != nil {
		panic(err) // the folder is embedded above, so this cannot happen
	}
	return sub
}
