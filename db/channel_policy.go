package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// ChannelPolicyAct is how a policy came to be.
type ChannelPolicyAct string

// How a policy comes to be: as proposed, moved by hand from the proposal, kept as it was, or set
// without a calculation.
const (
	PolicyAdopted  ChannelPolicyAct = "ADOPTED"
	PolicyAdjusted ChannelPolicyAct = "ADJUSTED"
	PolicyKept     ChannelPolicyAct = "KEPT"
	PolicySet      ChannelPolicyAct = "SET"
)

// ChannelPolicy is a choice of weights that holds from a period on. It is never changed: the newest
// one of a period counts. Basis and BasedOn are "" where it was set without a calculation.
type ChannelPolicy struct {
	bun.BaseModel `bun:"table:channel_policies"`

	Number  int64 `bun:",pk"`
	ID      string
	Period  rules.Period
	Act     ChannelPolicyAct
	Basis   rules.CostBasis
	BasedOn rules.Period
	ByID    string
	ByName  string
	At      Instant

	Lines []*ChannelPolicyLine `bun:"-"`
}

// ChannelPolicyLine is a channel's weight in a policy, in steps of a millionth percent, with what the
// calculation read of the channel and what it proposed.
type ChannelPolicyLine struct {
	bun.BaseModel `bun:"table:channel_policy_lines"`

	PolicyNumber int64 `bun:",pk"`
	Ord          int
	ChannelID    string `bun:",pk"`
	Weight       rules.Steps
	WeightBefore rules.Steps
	Spend        rules.Decimal
	Got          rules.Decimal
	Proposed     int64
}

// NewestChannelPolicies gives the policy that counts for each period that has one of its own.
func NewestChannelPolicies(ctx context.Context, idb bun.IDB) ([]*ChannelPolicy, error) {
	rows, err := all[ChannelPolicy](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("number IN (SELECT max(number) FROM channel_policies GROUP BY period)").Order("number")
	})
	if err != nil {
		return nil, err
	}
	return rows, withPolicyLines(ctx, idb, rows)
}

// ChannelPolicies lists policies, newest first, and counts all: those before a number, 0 for all.
func ChannelPolicies(ctx context.Context, idb bun.IDB, before int64, limit int) ([]*ChannelPolicy, int, error) {
	total, err := idb.NewSelect().Model((*ChannelPolicy)(nil)).Count(ctx)
	if err != nil {
		return nil, 0, translate(err)
	}
	rows, err := all[ChannelPolicy](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if before > 0 {
			q = q.Where("number < ?", before)
		}
		return q.Order("number DESC").Limit(int64(limit))
	})
	if err != nil {
		return nil, 0, err
	}
	return rows, int(total), withPolicyLines(ctx, idb, rows)
}

// ChannelPolicyByID finds a policy; ErrNotFound if there is none.
func ChannelPolicyByID(ctx context.Context, idb bun.IDB, id string) (*ChannelPolicy, error) {
	rows, err := all[ChannelPolicy](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, ErrNotFound
	}
	return rows[0], withPolicyLines(ctx, idb, rows)
}

func withPolicyLines(ctx context.Context, idb bun.IDB, policies []*ChannelPolicy) error {
	byNumber, numbers := map[int64]*ChannelPolicy{}, []int64{}
	for _, policy := range policies {
		byNumber[policy.Number], numbers = policy, append(numbers, policy.Number)
	}
	lines, err := all[ChannelPolicyLine](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("policy_number IN ?", in(numbers)).Order("policy_number", "ord")
	})
	for _, line := range lines {
		policy := byNumber[line.PolicyNumber]
		policy.Lines = append(policy.Lines, line)
	}
	return err
}

// LastChannelPolicy is the number of the newest policy of all; 0 without any.
func LastChannelPolicy(ctx context.Context, idb bun.IDB) (int64, error) {
	var number int64
	err := idb.NewSelect().Model((*ChannelPolicy)(nil)).ColumnExpr("coalesce(max(number), 0)").Scan(ctx, &number)
	return number, translate(err)
}

// AddChannelPolicy stores a policy with its lines under the number that follows the last one.
func AddChannelPolicy(ctx context.Context, idb bun.IDB, p *ChannelPolicy) error {
	last, err := LastChannelPolicy(ctx, idb)
	if err != nil {
		return err
	}
	p.Number = last + 1
	for i, line := range p.Lines {
		line.PolicyNumber, line.Ord = p.Number, i
	}
	if err := Insert(ctx, idb, p); err != nil {
		return err
	}
	return Insert(ctx, idb, &p.Lines)
}
