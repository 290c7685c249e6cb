package graph

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/okra-performance/okra/server/auth"
)

// Uploads by the GraphQL multipart request specification: `operations`, `map`, then the files, each
// spooled to disk. A file lies there until the request ends; who wants to keep it renames it
// (Upload.File is an *os.File).

const (
	maxOperations = 1 << 20
	maxFiles      = 10
	uploadTime    = 15 * time.Minute
)

var errTooLarge = errors.New("too large")

func (g *gateway) serveUpload(reply *reply, w http.ResponseWriter, r *http.Request) {
	// A bearer token also makes browsers ask before they send this for a page of another site.
	if bearerIn(r.Header.Get("Authorization")) == "" || auth.ActorIn(r.Context()).IsAnonymous() {
		w.Header().Set("Connection", "close") // the file is not read
		w.Header().Set("WWW-Authenticate", "Bearer")
		reply.refuse(http.StatusUnauthorized, codeUnauthenticated, "sign in before you upload")
		return
	}
	if !reply.acceptable() {
		return
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(uploadTime))
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(uploadTime + 2*answerTime))
	r.Body = http.MaxBytesReader(w, r.Body, g.MaxUpload+maxOperations)
	u := &upload{dir: g.UploadDir, left: g.MaxUpload}
	defer u.remove()
	params, err := u.read(r)
	switch {
	case errors.Is(err, errTooLarge), errors.As(err, new(*http.MaxBytesError)):
		reply.refuse(http.StatusRequestEntityTooLarge, codeTooLarge, "the upload is larger than "+strconv.FormatInt(g.MaxUpload>>20, 10)+" MiB")
	case errors.Is(err, errSpool):
		id := (&presenter{log: g.Log}).internal(r.Context(), err)
		reply.refuse(http.StatusInternalServerError, codeInternal, internalMessage(id))
	case err != nil:
		reply.refuse(http.StatusBadRequest, codeBadRequest, err.Error())
	default:
		g.respond(reply, r, params)
	}
}

var (
	errNotMultipart = errors.New("the upload is not a multipart request: operations, then map, then the files")
	errBadMap       = errors.New("map must name for each file one place under variables")
	errSpool        = errors.New("the upload could not be stored")
)

// upload is a multipart request while it is read.
type upload struct {
	dir   string
	left  int64
	files []*os.File
}

func (u *upload) read(r *http.Request) (*graphql.RawParams, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, errNotMultipart
	}
	operations, err := namedPart(parts, "operations", maxOperations)
	if err != nil {
		return nil, err
	}
	params, err := decodeParams(operations)
	if err != nil {
		return nil, err
	}
	text, err := namedPart(parts, "map", maxOperations)
	if err != nil {
		return nil, err
	}
	places := map[string][]string{}
	if decodeJSON(text, &places) != nil || len(places) > maxFiles {
		return nil, errBadMap
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, tooLargeOr(err, errNotMultipart)
		}
		if err := u.take(part, places, params); err != nil {
			return nil, err
		}
	}
	if len(places) > 0 {
		return nil, errBadMap
	}
	return params, nil
}

func namedPart(parts *multipart.Reader, name string, limit int64) ([]byte, error) {
	part, err := parts.NextPart()
	if err != nil || part.FormName() != name {
		return nil, tooLargeOr(err, errNotMultipart)
	}
	text, err := io.ReadAll(io.LimitReader(part, limit+1))
	switch {
	case err != nil:
		return nil, tooLargeOr(err, errNotMultipart)
	case int64(len(text)) > limit:
		return nil, errTooLarge
	}
	return text, nil
}

// tooLargeOr keeps a body limit's error and hides any other, which may hold parts of the body.
func tooLargeOr(err, other error) error {
	if errors.As(err, new(*http.MaxBytesError)) {
		return errTooLarge
	}
	return other
}

// take spools a file and puts it where the map says.
func (u *upload) take(part *multipart.Part, places map[string][]string, params *graphql.RawParams) error {
	paths := places[part.FormName()]
	if len(paths) != 1 {
		return errBadMap
	}
	delete(places, part.FormName())
	file, err := os.CreateTemp(u.dir, "okra-upload-*")
	if err != nil {
		return errors.Join(errSpool, err)
	}
	u.files = append(u.files, file)
	size, err := io.Copy(&diskWriter{file: file}, io.LimitReader(part, u.left+1))
	switch {
	case errors.Is(err, errSpool):
		return err
	case err != nil:
		return tooLargeOr(err, errNotMultipart)
	case size > u.left:
		return errTooLarge
	}
	u.left -= size
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return errors.Join(errSpool, err)
	}
	sent := graphql.Upload{File: file, Filename: part.FileName(), Size: size, ContentType: part.Header.Get("Content-Type")}
	if !place(params.Variables, paths[0], sent) {
		return errBadMap
	}
	return nil
}

// diskWriter tells a full disk from a broken request.
type diskWriter struct{ file *os.File }

func (d *diskWriter) Write(p []byte) (int, error) {
	n, err := d.file.Write(p)
	if err != nil {
		err = errors.Join(errSpool, err)
	}
	return n, err
}

// place puts an upload at a path such as variables.input.file; false if there is no null to replace.
func place(variables map[string]any, path string, sent graphql.Upload) bool {
	names := strings.Split(path, ".")
	if len(names) < 2 || names[0] != "variables" {
		return false
	}
	var at any = variables
	for i, name := range names[1:] {
		last := i == len(names)-2
		switch within := at.(type) {
		case map[string]any:
			value, there := within[name]
			if last {
				if !there || value != nil {
					return false
				}
				within[name] = sent
				return true
			}
			at = value
		case []any:
			n, err := strconv.Atoi(name)
			if err != nil || n < 0 || n >= len(within) {
				return false
			}
			if last {
				if within[n] != nil {
					return false
				}
				within[n] = sent
				return true
			}
			at = within[n]
		default:
			return false
		}
	}
	return false
}

func (u *upload) remove() {
	for _, file := range u.files {
		_ = file.Close()
		_ = os.Remove(file.Name()) // it is gone where somebody kept it
	}
}
