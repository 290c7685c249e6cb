package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Peer is the same metric's figure of somebody else, against the period before.
type Peer struct {
	SubjectID  string // "": not to be seen by this viewer
	Actual     *rules.Decimal
	Attainment *rules.Decimal
	Before     *rules.Decimal
	isOwn      bool
}

// IsOwn tells the examined figure from its peers.
func (p *Peer) IsOwn() bool { return p.isOwn }

// Peers lists the same metric's figures of the same scope in the period, each beside that of the period before. Members
// whom the actor may not see are left out; teams are there without their name.
func (a *App) Peers(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) ([]*Peer, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	now, err := a.figuresBySubject(ctx, r, r.Period)
	if err != nil {
		return nil, err
	}
	before, err := a.figuresBySubject(ctx, r, r.Period.Previous())
	if err != nil {
		return nil, err
	}
	peers := []*Peer{}
	for id, line := range now {
		peer := &Peer{SubjectID: id, Actual: line.Actual, Attainment: line.Attainment, isOwn: id == r.SubjectID}
		if earlier := before[id]; earlier != nil {
			peer.Before = earlier.Actual
		}
		seen := policy.seesReview(&db.AttributionReview{Scope: r.Scope, SubjectID: id})
		if !seen && r.Scope == rules.ScopeMember {
			continue
		}
		if !seen {
			peer.SubjectID = ""
		}
		peers = append(peers, peer)
	}
	slices.SortFunc(peers, func(x, y *Peer) int {
		return cmp.Or(y.place().Cmp(x.place()), cmp.Compare(x.SubjectID, y.SubjectID))
	})
	return peers, nil
}

// place orders the examined figure first, then the others by attainment, those without one last.
func (p *Peer) place() rules.Decimal {
	switch {
	case p.isOwn:
		return decimal.New(1, 12)
	case p.Attainment == nil:
		return decimal.New(-1, 12)
	}
	return *p.Attainment
}

// figuresBySubject gives a metric's line of each member, team or the company in a period.
func (a *App) figuresBySubject(ctx context.Context, r *db.AttributionReview, p rules.Period) (map[string]*db.ScorecardLine, error) {
	cards, err := db.CardsWithLines(ctx, a.db.Reader, p, []string{r.MetricID})
	figures := map[string]*db.ScorecardLine{}
	for _, card := range cards {
		for _, line := range card.Lines {
			if w := whoseLine(card, line); w.scope == r.Scope {
				figures[w.id] = line
			}
		}
	}
	return figures, err
}

// DataQuality is how complete the facts behind a figure are.
type DataQuality struct {
	Days        int         // of the period so far
	DaysWithout []rules.Day // without any fact
	Corrected   int         // days with a fact that was corrected
	Facts       int
	Unconfirmed bool // some entry waits for confirmation
}

// DataQuality looks at the facts behind a review's figure; nil where the actor sees none of its cards.
func (a *App) DataQuality(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) (*DataQuality, error) {
	cards, err := a.Affected(ctx, actor, r)
	if err != nil || len(cards) == 0 {
		return nil, err
	}
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	line := cards[0].Lines[0]
	days, err := a.LineDays(ctx, actor, line)
	if err != nil {
		return nil, err
	}
	quality := &DataQuality{Unconfirmed: line.Provisional, DaysWithout: []rules.Day{}}
	with := map[rules.Day]bool{}
	for _, day := range days {
		with[day.Day] = true
		quality.Facts += day.FactCount
		if day.Corrected {
			quality.Corrected++
		}
	}
	for day := r.Period.First(); day <= min(r.Period.Last(), policy.today.AddDays(-1)); day = day.AddDays(1) {
		quality.Days++
		if !with[day] {
			quality.DaysWithout = append(quality.DaysWithout, day)
		}
	}
	return quality, nil
}

// FigureTrend is the course of a review's figure by weeks, over its period and the one before.
func (a *App) FigureTrend(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) ([]*TrendPoint, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	filter := FigureFilter{}
	switch r.Scope {
	case rules.ScopeMember:
		filter.Member = r.SubjectID
	case rules.ScopeTeam:
		filter.Team = r.SubjectID
	}
	return a.Trend(ctx, actor, policy.catalog.Metric(r.MetricID), TrendQuery{Step: StepWeek, Rolling: 1, Filter: filter,
		Range: rules.Span{From: r.Period.Previous().First(), To: r.Period.Last()}})
}

// PlatformEventsFor lists the platform events of a review's period and the one before.
func (a *App) PlatformEventsFor(ctx context.Context, r *db.AttributionReview) ([]*db.PlatformEvent, error) {
	return db.PlatformEventsIn(ctx, a.db.Reader, rules.Span{From: r.Period.Previous().First(), To: r.Period.Last()})
}

// ReviewAbilities are what the actor may do with a review.
func (a *App) ReviewAbilities(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	cards, err := a.affected(ctx, r)
	if err != nil {
		return nil, err
	}
	own := countsFor(actor, cards)
	abilities := []string{}
	if policy.catalog.Closed(r.Period) {
		return abilities, nil
	}
	isKept := r.State == db.AttributionDecided && r.Decision == rules.DecideKeep
	if policy.explains(r) && (r.State != db.AttributionDecided || isKept) {
		abilities = append(abilities, "RECORD_CAUSE")
	}
	if r.State == db.AttributionProposed && policy.decidesReview(r, own) {
		abilities = append(abilities, "DECIDE")
	}
	if r.State == db.AttributionDecided && policy.reopensReview(own) {
		abilities = append(abilities, "REOPEN")
	}
	return abilities, nil
}
