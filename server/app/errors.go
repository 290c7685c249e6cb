package app

import (
	"errors"
	"fmt"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Code is the kind of an error, from the closed list that partners may rely on.
type Code string

// The codes. Whatever has none is internal: logged with an id and told to nobody.
const (
	Unauthenticated Code = "UNAUTHENTICATED" // sign in first
	Forbidden       Code = "FORBIDDEN"       // not with these rights
	NotFound        Code = "NOT_FOUND"       // not there, or not to be seen
	BadInput        Code = "BAD_USER_INPUT"  // Field and Reason say where and what
	Conflict        Code = "CONFLICT"        // somebody was faster, or the state forbids it
	RateLimited     Code = "RATE_LIMITED"    // later again
)

// Error is a code and a sentence. Field is the path in the input, Reason a key that the interface
// translates.
type Error struct {
	Code    Code
	Field   string
	Reason  string
	Message string
}

func (e *Error) Error() string { return e.Message }

func badInput(field, reason, format string, args ...any) error {
	return &Error{Code: BadInput, Field: field, Reason: reason, Message: fmt.Sprintf(format, args...)}
}

func conflict(reason, format string, args ...any) error {
	return &Error{Code: Conflict, Reason: reason, Message: fmt.Sprintf(format, args...)}
}

var (
	errUnauthenticated = &Error{Code: Unauthenticated, Reason: "UNAUTHENTICATED", Message: "sign in first"}
	errForbidden       = &Error{Code: Forbidden, Reason: "FORBIDDEN", Message: "you don't have the right to do this"}
	errNotFound        = &Error{Code: NotFound, Reason: "NOT_FOUND", Message: "there is no such thing, or you may not see it"}
)

// coded gives the errors of the layers below their code and, for bad input, the field they are about.
func coded(field string, err error) error {
	var rule *rules.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &rule):
		return badInput(joinPath(field, rule.Place), string(rule.Code), "%s", rule.Error())
	case errors.Is(err, db.ErrNotFound):
		return errNotFound
	case errors.Is(err, db.ErrOverflow):
		return badInput(field, "OVERFLOW", "the sum is too large to be kept exactly; check the facts for a misplaced decimal mark")
	case errors.Is(err, db.ErrConflict):
		return conflict("TAKEN", "this was changed or taken at the same time; look again and repeat")
	case errors.Is(err, auth.ErrBusy):
		return &Error{Code: RateLimited, Reason: "BUSY", Message: "too many sign-ins at once; try again in a moment"}
	}
	return err
}

func joinPath(path, place string) string {
	if path == "" || place == "" {
		return path + place
	}
	return path + "." + place
}

// CodeOf is an error's code; "" for an internal one.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
