package db

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Instant is a moment, kept as microseconds since 1970 UTC so that both databases store and compare
// it alike. The zero value means "never" or "not yet".
type Instant int64

// At is the instant of t.
func At(t time.Time) Instant { return Instant(t.UnixMicro()) }

// Time is the instant in UTC.
func (i Instant) Time() time.Time { return time.UnixMicro(int64(i)).UTC() }

// IsZero tells whether there is no instant.
func (i Instant) IsZero() bool { return i == 0 }

// Value stores the microseconds.
func (i Instant) Value() (driver.Value, error) { return int64(i), nil }

// Scan reads the microseconds.
func (i *Instant) Scan(source any) error {
	n, ok := source.(int64)
	if !ok {
		return fmt.Errorf("instant: unexpected %T", source)
	}
	*i = Instant(n)
	return nil
}
