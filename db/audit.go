package db

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"

	"github.com/uptrace/bun"
)

// AuditEntry says who did what, when, from where, on what, before and after. Entries are chained:
// each hash covers the entry and the hash before it. The database refuses to change or delete one.
type AuditEntry struct {
	bun.BaseModel `bun:"table:audit_entries"`

	Number      int64 `bun:",pk"`
	ID          string
	At          Instant
	ActorID     string
	ActorName   string
	Action      string
	SubjectID   Optional
	SubjectName Optional
	Address     string
	Before      Optional
	After       Optional
	Reason      Optional
	Hash        string
}

// AppendAudit numbers, chains and stores an entry. Entries are written one after another: it is the
// last step of a transaction, so that the lock is short.
func AppendAudit(ctx context.Context, tx bun.Tx, e *AuditEntry) error {
	if err := lockFor(ctx, tx, "audit"); err != nil {
		return err
	}
	last := new(AuditEntry)
	err := tx.NewSelect().Model(last).Column("number", "hash").Order("number DESC").Limit(1).Scan(ctx)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return translate(err)
	}
	e.ID, e.Number = NewID(AuditPrefix), last.Number+1
	if e.Hash, err = e.chained(last.Hash); err != nil {
		return err
	}
	return Insert(ctx, tx, e)
}

func (e AuditEntry) chained(before string) (string, error) {
	e.Hash = before
	text, err := json.Marshal(e)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

// FirstAlteredAudit finds the first entry whose hash no longer fits; 0 if the chain is whole.
func FirstAlteredAudit(ctx context.Context, idb bun.IDB) (int64, error) {
	previous := AuditEntry{}
	for {
		page, err := all[AuditEntry](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("number > ?", previous.Number).Order("number").Limit(1000)
		})
		if err != nil || len(page) == 0 {
			return 0, err
		}
		for _, e := range page {
			hash, err := e.chained(previous.Hash)
			if err != nil {
				return 0, err
			}
			if e.Number != previous.Number+1 || e.Hash != hash {
				return previous.Number + 1, nil
			}
			previous = *e
		}
	}
}

// AuditFilter narrows the audit log; zero values don't narrow.
type AuditFilter struct {
	ActorID, Action, SubjectID string
	Actions                    []string // only these, where not nil
	From, Before               Instant
	BeforeNumber               int64
}

func (f AuditFilter) apply(q *bun.SelectQuery) *bun.SelectQuery {
	for column, value := range map[string]string{"actor_id": f.ActorID, "action": f.Action, "subject_id": f.SubjectID} {
		if value != "" {
			q = q.Where("? = ?", bun.Ident(column), value)
		}
	}
	if f.Actions != nil {
		q = q.Where("action IN ?", in(f.Actions))
	}
	if !f.From.IsZero() {
		q = q.Where("at >= ?", f.From)
	}
	if !f.Before.IsZero() {
		q = q.Where("at < ?", f.Before)
	}
	return q
}

// AuditEntries pages through the log, newest first, and counts what the filter lets through.
func AuditEntries(ctx context.Context, idb bun.IDB, filter AuditFilter, limit int) ([]*AuditEntry, int, error) {
	total, err := filter.apply(idb.NewSelect().Model((*AuditEntry)(nil))).Count(ctx)
	if err != nil {
		return nil, 0, translate(err)
	}
	rows, err := all[AuditEntry](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if filter.BeforeNumber > 0 {
			q = q.Where("number < ?", filter.BeforeNumber)
		}
		return filter.apply(q).Order("number DESC").Limit(int64(limit))
	})
	return rows, int(total), err
}

// AuditEntriesOn lists what was done to some objects, newest first.
func AuditEntriesOn(ctx context.Context, idb bun.IDB, subjectIDs []string, limit int) ([]*AuditEntry, error) {
	return all[AuditEntry](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id IN ?", in(subjectIDs)).Order("number DESC").Limit(int64(limit))
	})
}
