package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

// spa serves the built single-page application: files whose names hold a hash of their content for ever,
// every path that is no file as index.html, which is asked for anew each time.
type spa struct {
	files fs.FS
	mu    sync.Mutex
	known map[string]*asset
}

// asset is a file as it is sent.
type asset struct {
	contentType string
	tag         string
	plain       []byte
	gzipped     []byte // nil where it doesn't pay
}

const (
	index   = "index.html"
	forever = "public, max-age=31536000, immutable"
)

const notBuilt = `<!doctype html><meta charset="utf-8"><title>Okra</title>
<h1>The interface is not built yet</h1>
<p>Run <code>make build</code> in the repository and start the server again. The API at <code>/graphql</code> works without it.</p>
`

func newSPA(files fs.FS) http.Handler { return &spa{files: files, known: map[string]*asset{}} }

func (s *spa) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	file, err := s.file(name)
	caching := "no-cache"
	switch {
	case err == nil && strings.HasPrefix(name, "assets/"):
		caching = forever
	case err == nil:
	case path.Ext(name) != "": // a file of an earlier build: no page is meant
		http.NotFound(w, r)
		return
	default:
		if file, err = s.file(index); err != nil {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusServiceUnavailable)
			_, _ = w.Write([]byte(notBuilt))
			return
		}
	}
	file.send(w, r, caching)
}

// file finds a file and keeps it compressed. Anything but a regular file counts as not there.
func (s *spa) file(name string) (*asset, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.known[name]; ok {
		return known, nil
	}
	if name == "" || name == ".gitkeep" {
		return nil, fs.ErrNotExist
	}
	text, err := fs.ReadFile(s.files, name)
	if err != nil {
		return nil, errors.Join(fs.ErrNotExist, err)
	}
	sum := sha256.Sum256(text)
	a := &asset{contentType: mime.TypeByExtension(path.Ext(name)), tag: `"` + hex.EncodeToString(sum[:12]) + `"`, plain: text}
	if a.contentType == "" {
		a.contentType = http.DetectContentType(text)
	}
	if compressed := compress(text); len(compressed) < len(text)*9/10 {
		a.gzipped = compressed
	}
	s.known[name] = a
	return a, nil
}

func compress(text []byte) []byte {
	out := &bytes.Buffer{}
	z, _ := gzip.NewWriterLevel(out, gzip.BestCompression) // the level is right
	_, _ = z.Write(text)
	_ = z.Close()
	return out.Bytes()
}

func (a *asset) send(w http.ResponseWriter, r *http.Request, caching string) {
	header := w.Header()
	header.Set("Cache-Control", caching)
	header.Set("ETag", a.tag)
	if strings.Contains(r.Header.Get("If-None-Match"), a.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := a.plain
	if a.gzipped != nil {
		header.Add("Vary", "Accept-Encoding")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			header.Set("Content-Encoding", "gzip")
			body = a.gzipped
		}
	}
	header.Set("Content-Type", a.contentType)
	header.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) //nolint:gosec // a file of the build, whatever was asked for
	}
}
