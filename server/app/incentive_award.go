package app

import (
	"context"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// awardShare is what somebody may get of an award that was given: all of it, or as one of the team that won.
type awardShare struct {
	GrantID  string
	MemberID string
	TeamID   string
	Days     int
	Sharers  int // 0: they won it themselves
}

// checkAward refuses an award that there is none of, or that is given otherwise than the plan runs.
func (a *App) checkAward(ctx context.Context, t *rules.IncentiveTerms) error {
	if t.Award == "" {
		return nil
	}
	award, err := db.AwardByID(ctx, a.db.Reader, t.Award)
	if err != nil {
		if CodeOf(coded("", err)) == NotFound {
			return badInput("terms.award", "UNKNOWN", "there is no such award")
		}
		return err
	}
	if award.Schedule != t.Schedule {
		return badInput("terms.schedule", "WRONG_KIND", "the award is given by %s", award.Schedule)
	}
	return nil
}

// readGrants finds who won the plan's award in the period. A team's is for those who were in it, by their days.
func (f *incentiveFigures) readGrants(ctx context.Context, idb bun.IDB, policy *Policy) error {
	grants, err := db.AwardGrantsIn(ctx, idb, f.Terms.Award, f.Period)
	if err != nil {
		return err
	}
	for _, grant := range grants {
		if grant.MemberID != "" {
			f.Shares = append(f.Shares, awardShare{GrantID: grant.ID, MemberID: grant.MemberID, TeamID: policy.directory.HomeOn(grant.MemberID, f.Period.Last())})
			continue
		}
		scope := policy.scopeOf(&rules.IncentiveTerms{Teams: []string{grant.TeamID}, CountAbsence: true}) // a prize isn't shortened by absence
		first := len(f.Shares)
		for _, id := range policy.directory.placed() {
			if days, team := scope.days(id, f.Period.Span()); days > 0 {
				f.Shares = append(f.Shares, awardShare{GrantID: grant.ID, MemberID: id, TeamID: team, Days: days})
			}
		}
		for i := first; i < len(f.Shares); i++ {
			f.Shares[i].Sharers = len(f.Shares) - first
		}
	}
	return nil
}

// awards gives each winner the amount; a team's is split by days.
func (f *incentiveFigures) awards() ([]*db.Payout, error) {
	amount, err := rules.Minor(*f.Terms.Amount, f.Places)
	if err != nil {
		return nil, coded("period", err)
	}
	var payouts []*db.Payout
	for i := 0; i < len(f.Shares); {
		first := f.Shares[i]
		sharers := f.Shares[i : i+max(1, first.Sharers)]
		i += len(sharers)
		parts, err := splitAward(amount, sharers)
		if err != nil {
			return nil, coded("period", err)
		}
		for j, share := range sharers {
			basis := db.PayoutBasis{Grant: share.GrantID, Sharers: share.Sharers, Days: share.Days}
			if share.Sharers > 0 {
				basis.Of, basis.Exact, basis.Whole, basis.Extra = f.Period.Days(), &parts[j].Exact, parts[j].Whole, parts[j].Extra
			}
			payouts = append(payouts, &db.Payout{MemberID: share.MemberID, TeamID: share.TeamID, Owed: parts[j].Whole + parts[j].Extra, Basis: basis})
		}
	}
	return payouts, nil
}

func splitAward(amount int64, sharers []awardShare) ([]rules.Quota, error) {
	if sharers[0].Sharers == 0 {
		return []rules.Quota{{Whole: amount}}, nil
	}
	shares := make([]rules.Share, len(sharers))
	for i, s := range sharers {
		shares[i] = rules.Share{ID: s.MemberID, Weight: decimal.NewFromInt(int64(s.Days))}
	}
	return rules.QuotasOf(amount, shares)
}
