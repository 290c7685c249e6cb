package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Why somebody in a plan's scope gets nothing.
const (
	ExcludedNoCard  = "NO_SCORECARD" // no final scorecard in the period
	ExcludedNoTotal = "NO_TOTAL"     // their scorecard has no total
	ExcludedShort   = "TOO_SHORT"    // fewer days in the scope than the plan asks for
	ExcludedLeft    = "LEFT"         // they left, and the plan pays nobody who has
	ExcludedNoBase  = "NO_BASE"      // no bonus base
)

// incentiveFigures are what a run is calculated from: facts, scorecards, days and bases. The fingerprint covers them all.
type incentiveFigures struct {
	Period   rules.Period
	Kind     rules.IncentiveKind
	Terms    rules.IncentiveTerms
	Places   int32
	Claims   []*incentiveClaim
	Excluded []db.RunExcluded
	Channels []db.RunChannel
	Guard    *db.RunGuard
	Profit   *rules.Decimal
}

// incentiveClaim is a member who may get something.
type incentiveClaim struct {
	MemberID string
	TeamID   string // where they were last, within the scope
	Days     int
	Card     *db.FinalCard
	Base     *db.BonusBase
}

// figuresOfIncentive reads what terms are calculated from in a period.
func (a *App) figuresOfIncentive(ctx context.Context, idb bun.IDB, policy *Policy, kind rules.IncentiveKind, terms *rules.IncentiveTerms, p rules.Period) (*incentiveFigures, error) {
	places, err := rules.MinorPlaces(policy.catalog.Company.Currency)
	if err != nil {
		return nil, coded("period", err)
	}
	f := &incentiveFigures{Period: p, Kind: kind, Terms: *terms, Places: places}
	cards, err := db.FinalCards(ctx, idb, p)
	if err != nil {
		return nil, err
	}
	f.claim(policy, cards)
	switch kind {
	case rules.KPIBonus:
		err = f.readBases(ctx, idb)
	case rules.CostSaving:
		err = f.readSaving(ctx, idb, policy)
	case rules.ProfitShare:
		err = f.readProfit(ctx, idb, policy)
	}
	return f, err
}

// claim finds who was in the plan's scope, for how many days, with which card.
func (f *incentiveFigures) claim(policy *Policy, cards []*db.FinalCard) {
	scope := policy.scopeOf(&f.Terms)
	known := map[string]*db.FinalCard{}
	for _, card := range cards {
		known[card.SubjectID] = card
	}
	for _, id := range slices.Sorted(maps.Keys(policy.directory.Placements)) {
		days, team := scope.days(id, f.Period.Span())
		if days == 0 {
			continue
		}
		card := known[id]
		last, left := policy.directory.lastDays[id]
		reason := ""
		switch {
		case card == nil:
			reason = ExcludedNoCard
		case card.Total == nil:
			reason = ExcludedNoTotal
		case days < f.Terms.LeastDays:
			reason = ExcludedShort
		case f.Terms.LeaversForgo && left && last < policy.today:
			reason = ExcludedLeft
		}
		if reason != "" {
			f.Excluded = append(f.Excluded, db.RunExcluded{MemberID: id, Reason: reason})
			continue
		}
		f.Claims = append(f.Claims, &incentiveClaim{MemberID: id, TeamID: team, Days: days, Card: card})
	}
}

// incentiveScope is whom a plan is for.
type incentiveScope struct {
	directory *Directory
	teams     map[string]bool // nil: all
	positions []string
	absence   bool // counts
}

func (p *Policy) scopeOf(t *rules.IncentiveTerms) *incentiveScope {
	s := &incentiveScope{directory: p.directory, positions: t.Positions, absence: t.CountAbsence}
	if len(t.Teams) > 0 {
		s.teams = map[string]bool{}
		for _, team := range t.Teams {
			for _, id := range p.directory.Below(team) {
				s.teams[id] = true
			}
		}
	}
	return s
}

func (s *incentiveScope) admits(team, position string) bool {
	return position != "" && (s.teams == nil || s.teams[team]) && (len(s.positions) == 0 || slices.Contains(s.positions, position))
}

// days counts a member's days in the scope within a span, and says in which team they were last.
func (s *incentiveScope) days(memberID string, span rules.Span) (days int, team string) {
	var away []rules.Span
	if !s.absence {
		away = s.directory.away(memberID)
	}
	for _, stay := range s.directory.stays(memberID, span) {
		if !s.admits(stay.Team, stay.Position) {
			continue
		}
		team = stay.Team
		if len(away) == 0 {
			days += stay.Days()
		} else {
			days += stay.DaysWithout(away)
		}
	}
	return days, team
}

// holds tells whether somebody is in the scope on a day.
func (s *incentiveScope) holds(memberID string, day rules.Day) bool {
	placement := s.directory.PlacementOn(memberID, day)
	return placement != nil && s.admits(placement.TeamID, placement.PositionID)
}

// readBases finds the bonus base of each: the one in force on the period's last day.
func (f *incentiveFigures) readBases(ctx context.Context, idb bun.IDB) error {
	rows, err := db.BonusBases(ctx, idb, f.Terms.Schedule, f.Period.Last())
	if err != nil {
		return err
	}
	bases := map[string]*db.BonusBase{}
	for _, row := range rows { // newest first
		if bases[row.MemberID] == nil {
			bases[row.MemberID] = row
		}
	}
	f.Claims = slices.DeleteFunc(f.Claims, func(c *incentiveClaim) bool {
		if c.Base = bases[c.MemberID]; c.Base == nil {
			f.Excluded = append(f.Excluded, db.RunExcluded{MemberID: c.MemberID, Reason: ExcludedNoBase})
		}
		return c.Base == nil
	})
	return nil
}

// whoseIncentive names whose figures a pool is made of: the team's where the plan is for one, else the company's.
func whoseIncentive(t *rules.IncentiveTerms) whose {
	if len(t.Teams) == 1 {
		return teams(t.Teams[0])
	}
	return companys
}

// readSaving reads leads and spend of each channel, and the guard's metric.
func (f *incentiveFigures) readSaving(ctx context.Context, idb bun.IDB, policy *Policy) error {
	reader, err := newFigureReader(ctx, idb, policy.catalog, policy.directory, policy.today, f.Period.Span())
	if err != nil {
		return err
	}
	scope, err := reader.of(ctx, whoseIncentive(&f.Terms))
	if err != nil {
		return coded("period", err)
	}
	for _, channel := range policy.catalog.Channels {
		figures := scope.OfChannel(channel.ID)
		leads, spend := figures.Sum("leads"), figures.Sum("spend")
		if leads == nil && spend == nil {
			continue
		}
		saving := rules.ChannelSaving{Channel: channel.ID, Leads: orZero(leads), Spend: orZero(spend)}
		for _, b := range f.Terms.Baselines {
			if b.Channel == channel.ID {
				saving.Baseline = &b.Cost
			}
		}
		f.Channels = append(f.Channels, db.RunChannel{ChannelSaving: saving, Saved: saving.Saved()})
	}
	if guard := f.Terms.Guard; guard != nil {
		metric := policy.catalog.MetricNamed(guard.Metric)
		value := metric.For(f.Period.Last()).measure(scope, scope.Figures)
		f.Guard = &db.RunGuard{Guard: *guard, Actual: value.Value, Numerator: value.Numerator, Denominator: value.Denominator, Held: guard.Holds(value.Value)}
	}
	return nil
}

// readProfit reads the metric that is the profit.
func (f *incentiveFigures) readProfit(ctx context.Context, idb bun.IDB, policy *Policy) error {
	reader, err := newFigureReader(ctx, idb, policy.catalog, policy.directory, policy.today, f.Period.Span())
	if err != nil {
		return err
	}
	scope, err := reader.of(ctx, whoseIncentive(&f.Terms))
	if err != nil {
		return coded("period", err)
	}
	value := policy.catalog.MetricNamed(f.Terms.Metric).For(f.Period.Last()).measure(scope, scope.Figures)
	if f.Profit = value.Value; f.Profit == nil {
		return conflict("NO_PROFIT", "%s has no figure for %s; import what it is made of first", f.Terms.Metric, f.Period)
	}
	return nil
}

// amount is what a pool is a share of: what was saved, or the profit above its target.
func (f *incentiveFigures) amount() rules.Decimal {
	if f.Kind == rules.ProfitShare {
		return f.Profit.Sub(*f.Terms.TargetProfit)
	}
	sum := decimal.Zero
	for _, c := range f.Channels {
		sum = sum.Add(c.Saved)
	}
	return sum
}

func (f *incentiveFigures) held() bool { return f.Guard == nil || f.Guard.Held }

// fingerprint is a SHA-256 over everything that a run is calculated from.
func (f *incentiveFigures) fingerprint(account rules.PoolAccount, earlier *earlierRuns, takeBacks []*db.TakeBack) (string, error) {
	sum := sha256.New()
	err := json.NewEncoder(sum).Encode([]any{f, account.Counted.String(), account.Carry, earlier.ids(), earlier.takeBacks, takeBacks})
	return hex.EncodeToString(sum.Sum(nil)), err
}
