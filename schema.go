// Package okra carries the published schema inside the binary.
package okra

import _ "embed"

// Schema is schema.graphql as make generate prints it.
//
//go:embed schema.graphql
var Schema string
