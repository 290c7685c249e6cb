package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// ChannelGroup is a group of channels.
type ChannelGroup struct {
	bun.BaseModel `bun:"table:channel_groups"`

	Key    string `bun:",pk"`
	NameZh string
	NameEn string
	Ord    int
}

// Channel is where traffic comes from. ImportID names the import that made it, if one did.
type Channel struct {
	bun.BaseModel `bun:"table:channels"`

	ID        string `bun:",pk"`
	Key       string
	Name      string
	Folded    string
	GroupKey  string
	Online    bool
	Currency  string
	ImportID  string
	CreatedAt Instant
}

// Account is a shop or platform account of a channel.
type Account struct {
	bun.BaseModel `bun:"table:accounts"`

	ID        string `bun:",pk"`
	ChannelID string
	Name      string
	Folded    string
	ImportID  string
}

// Campaign is a campaign of a channel; without one it was met without.
type Campaign struct {
	bun.BaseModel `bun:"table:campaigns"`

	ID        string `bun:",pk"`
	ChannelID string
	Name      string
	Folded    string
	ImportID  string
}

// Assignment says whose the facts of a channel, account or campaign are. One of the three and one of
// team and member is set. No last day: it is open.
type Assignment struct {
	bun.BaseModel `bun:"table:assignments"`

	ID         string `bun:",pk"`
	ChannelID  string
	AccountID  string
	CampaignID string
	TeamID     string
	MemberID   string
	FromDay    rules.Day
	ToDay      rules.Day
}

// ExchangeRate is what one unit of a currency is worth in the company's from a day on.
type ExchangeRate struct {
	bun.BaseModel `bun:"table:exchange_rates"`

	Currency string    `bun:",pk"`
	FromDay  rules.Day `bun:",pk"`
	Rate     rules.Decimal
}

// ChannelGroups lists all groups.
func ChannelGroups(ctx context.Context, idb bun.IDB) ([]*ChannelGroup, error) {
	return all[ChannelGroup](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("ord") })
}

// Channels lists all channels in the order they were made.
func Channels(ctx context.Context, idb bun.IDB) ([]*Channel, error) {
	return all[Channel](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("created_at", "id") })
}

// Accounts lists all accounts.
func Accounts(ctx context.Context, idb bun.IDB) ([]*Account, error) {
	return all[Account](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("id") })
}

// Campaigns lists all campaigns.
func Campaigns(ctx context.Context, idb bun.IDB) ([]*Campaign, error) {
	return all[Campaign](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("id") })
}

// Assignments lists all assignments.
func Assignments(ctx context.Context, idb bun.IDB) ([]*Assignment, error) {
	return all[Assignment](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("id") })
}

// ExchangeRates lists all rates, each currency's oldest first.
func ExchangeRates(ctx context.Context, idb bun.IDB) ([]*ExchangeRate, error) {
	return all[ExchangeRate](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("currency", "from_day") })
}

// PutExchangeRate sets a currency's rate from a day on.
func PutExchangeRate(ctx context.Context, idb bun.IDB, r *ExchangeRate) error {
	_, err := idb.NewInsert().Model(r).On("CONFLICT (currency, from_day) DO UPDATE").Set("rate = EXCLUDED.rate").Exec(ctx)
	return translate(err)
}

// DeleteMadeBy removes the channels, accounts and campaigns that an undone import made and nothing else uses.
func DeleteMadeBy(ctx context.Context, idb bun.IDB, i *Import) error {
	const unweighed = " AND NOT EXISTS (SELECT 1 FROM channel_policy_lines l WHERE l.channel_id = channels.id)"
	for _, thing := range []struct{ table, column, besides string }{{"campaigns", "campaign_id", ""}, {"accounts", "account_id", ""}, {"channels", "channel_id", unweighed}} {
		_, err := idb.NewRaw(`DELETE FROM ?0 WHERE import_id = ?2
			AND NOT EXISTS (SELECT 1 FROM fact_series s JOIN facts f ON f.series_id = s.id WHERE s.?1 = ?0.id)
			AND NOT EXISTS (SELECT 1 FROM fact_series s JOIN fact_history h ON h.series_id = s.id JOIN imports e ON e.number = h.import_number
				WHERE s.?1 = ?0.id AND h.import_number <> ?3 AND e.undone_at = 0)
			AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.?1 = ?0.id)`+thing.besides,
			bun.Ident(thing.table), bun.Ident(thing.column), i.ID, i.Number).Exec(ctx)
		if err != nil {
			return translate(err)
		}
	}
	return nil
}

// CampaignsByIDs lists campaigns by their ids.
func CampaignsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Campaign, error) {
	return all[Campaign](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// DeleteAssignment takes an assignment back.
func DeleteAssignment(ctx context.Context, idb bun.IDB, id string) error {
	_, err := idb.NewDelete().Model((*Assignment)(nil)).Where("id = ?", id).Exec(ctx)
	return translate(err)
}
