package db

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun"
)

// MemberOfSession finds the active member behind an open session, with the counters of what instances
// remember; ErrNotFound if it has ended. Every request asks it, so that on PostgreSQL it goes past Bun to
// a prepared statement: planning it anew each time would take longer than everything else about it.
func MemberOfSession(ctx context.Context, d *DB, sessionID string, now Instant) (*Member, Versions, error) {
	if d.hot == nil {
		return memberOfSession(ctx, d.Reader, sessionID, now)
	}
	member, versions, roles := &Member{}, Versions{}, ""
	err := d.hot.QueryRow(ctx, `SELECT m.id, m.name, m.email, m.number, m.password_hash, m.roles, m.language, m.hidden_from_boards, m.active, m.created_at,
			c.org_version, c.catalog_version, c.board_version, EXISTS (SELECT 1 FROM stale_figures)
		FROM sessions s JOIN members m ON m.id = s.member_id CROSS JOIN companies c
		WHERE s.id = $1 AND s.ended_at = 0 AND s.expires_at > $2 AND m.active`, sessionID, int64(now)).
		Scan(&member.ID, &member.Name, &member.Email, &member.Number, &member.PasswordHash, &roles, &member.Language, &member.HiddenFromBoards,
			&member.Active, (*int64)(&member.CreatedAt), &versions.OrgVersion, &versions.CatalogVersion, &versions.BoardVersion, &versions.Stale)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, Versions{}, ErrNotFound
	}
	if err != nil {
		return nil, Versions{}, err
	}
	return member, versions, json.Unmarshal([]byte(roles), &member.Roles)
}

func memberOfSession(ctx context.Context, idb bun.IDB, sessionID string, now Instant) (*Member, Versions, error) {
	row := new(struct {
		Member   `bun:",extend"`
		Versions `bun:",extend"`
	})
	err := idb.NewSelect().TableExpr("sessions AS s").ColumnExpr("m.*").
		Column("c.org_version", "c.catalog_version", "c.board_version").ColumnExpr(anyStale).
		Join("JOIN members AS m ON m.id = s.member_id").Join("CROSS JOIN companies AS c").
		Where("s.id = ?", sessionID).Where("s.ended_at = 0").Where("s.expires_at > ?", now).Where("m.active").
		Scan(ctx, row)
	return &row.Member, row.Versions, translate(err)
}
