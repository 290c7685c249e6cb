package graph

import (
	"errors"
	"io"
	"os"

	"github.com/99designs/gqlgen/graphql"
)

// spool moves an upload into a file of its own, that outlives the request; done removes it.
func spool(upload graphql.Upload) (path string, done func(), err error) {
	file, err := os.CreateTemp("", "okra-upload-*")
	if err != nil {
		return "", nil, err
	}
	done = func() { _ = os.Remove(file.Name()) }
	_, err = io.Copy(file, upload.File)
	if err = errors.Join(err, file.Close()); err != nil {
		done()
		return "", nil, err
	}
	return file.Name(), done, nil
}
