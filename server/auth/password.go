// Package auth holds what proves who is asking: passwords, tokens and the Actor in a context.
package auth

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/alexedwards/argon2id"
)

// ErrBusy says that too many passwords wait to be checked.
var ErrBusy = errors.New("too many sign-ins at once")

// params follow OWASP: 19 MiB, two passes, one thread. The library's default would take 64 MiB and
// every core for one sign-in.
var params = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// Passwords hashes and checks passwords, as many at once as there are cores and 50 waiting.
type Passwords struct {
	turns   chan struct{}
	waiting atomic.Int32
	params  *argon2id.Params
	decoy   string
	shared  *sync.Map // hashes by password, where accounts share one
}

const maxWaiting = 50

// NewPasswords prepares the hash that unknown accounts are compared with, so that they take as long
// as known ones.
func NewPasswords() *Passwords { return newPasswords(params) }

// NewTestPasswords hashes with the least possible effort: for tests that sign many people in.
func NewTestPasswords() *Passwords {
	return newPasswords(&argon2id.Params{Memory: 8, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
}

// NewSharedPasswords hashes a password that many accounts have once for all of them: for a demo company, whose password
// everybody knows.
func NewSharedPasswords() *Passwords {
	p := newPasswords(params)
	p.shared = &sync.Map{}
	return p
}

func newPasswords(params *argon2id.Params) *Passwords {
	p := &Passwords{turns: make(chan struct{}, runtime.NumCPU()), params: params}
	p.decoy, _ = argon2id.CreateHash(RandomText(), params)
	return p
}

// Hash gives what is stored of a password. ErrBusy when too many wait.
func (p *Passwords) Hash(ctx context.Context, password string) (hash string, err error) {
	if p.shared != nil {
		if known, ok := p.shared.Load(password); ok {
			return known.(string), nil
		}
		defer func() {
			if err == nil {
				p.shared.Store(password, hash)
			}
		}()
	}
	err = p.inTurn(ctx, func() error {
		hash, err = argon2id.CreateHash(password, p.params)
		return err
	})
	return hash, err
}

// Matches compares a password with a hash; an empty hash never matches and takes as long. ErrBusy
// when too many wait.
func (p *Passwords) Matches(ctx context.Context, password, hash string) (matches bool, err error) {
	known := hash != ""
	if !known {
		hash = p.decoy
	}
	err = p.inTurn(ctx, func() error {
		matches, err = argon2id.ComparePasswordAndHash(password, hash)
		return err
	})
	return matches && known, err
}

func (p *Passwords) inTurn(ctx context.Context, work func() error) error {
	if p.waiting.Add(1) > maxWaiting+int32(cap(p.turns)) { //nolint:gosec // a handful of cores
		p.waiting.Add(-1)
		return ErrBusy
	}
	defer p.waiting.Add(-1)
	select {
	case p.turns <- struct{}{}:
		defer func() { <-p.turns }()
		return work()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// RandomText is 160 random bits in letters and digits.
func RandomText() string {
	random := make([]byte, 20)
	_, _ = rand.Read(random) // never fails
	return base32.StdEncoding.EncodeToString(random)
}
