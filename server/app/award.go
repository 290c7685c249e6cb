package app

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/starter"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// An award is given for a month or a quarter to a member or a team (domain §9): nominated by anyone and chosen by a
// fixed group, or found by rule. It holds no amount: a plan of incentives may name it.

const (
	leastGroup   = 3 // fewer, and the counts would give votes away
	largestGroup = 25
	lastDay      = 28 // every month has it
)

var errNoAward = &Error{Code: NotFound, Field: "awardId", Reason: "NOT_FOUND", Message: "there is no such award"}

// Awards lists the awards; retired ones too where asked for. FORBIDDEN to tokens.
func (a *App) Awards(ctx context.Context, actor *auth.Actor, retired bool) ([]*db.Award, error) {
	if err := a.checkRecognition(ctx, actor); err != nil {
		return nil, err
	}
	return db.Awards(ctx, a.db.Reader, retired)
}

func (a *App) checkRecognition(ctx context.Context, actor *auth.Actor) error {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	return allow(policy.seesRecognition())
}

// AwardByID finds an award; NOT_FOUND to tokens.
func (a *App) AwardByID(ctx context.Context, actor *auth.Actor, id string) (*db.Award, error) {
	if err := a.checkRecognition(ctx, actor); err != nil {
		return nil, errNoAward
	}
	return a.award(ctx, id)
}

func (a *App) award(ctx context.Context, id string) (*db.Award, error) {
	award, err := db.AwardByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil, errNoAward
	}
	return award, err
}

// AwardsByIDs finds awards for what names them.
func (a *App) AwardsByIDs(ctx context.Context, _ []string) (map[string]*db.Award, error) {
	rows, err := db.Awards(ctx, a.db.Reader, true) // a handful
	found := make(map[string]*db.Award, len(rows))
	for _, award := range rows {
		found[award.ID] = award
	}
	return found, err
}

// SaveAwardInput is an award to be made or changed. Schedule, winner and method stay as they were made.
type SaveAwardInput struct {
	AwardID         *string // nil: a new one
	Names           *NamesInput
	About           *NamesInput
	Badge           db.AwardBadge
	Schedule        rules.PeriodKind
	Winner          db.SubjectKind
	Method          db.AwardMethod
	Choosers        []string
	NominationDay   *int
	DecisionDay     int
	Metric          *string
	MinSample       *rules.Decimal
	ExpectedVersion *int
}

// SaveAward makes an award or changes one: ADMIN, HR. A changed group holds for rounds that have not begun.
func (a *App) SaveAward(ctx context.Context, actor *auth.Actor, in SaveAwardInput) (*db.Award, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesAwards(); err != nil {
		return nil, err
	}
	award := &db.Award{ID: db.NewID(db.AwardPrefix), Schedule: in.Schedule, Winner: in.Winner, Method: in.Method, CreatedAt: a.now(), Version: 1}
	var before *db.Award
	if in.AwardID != nil {
		if award, err = a.award(ctx, *in.AwardID); err != nil {
			return nil, err
		}
		old := *award
		before = &old
		if err := in.checkChange(award); err != nil {
			return nil, err
		}
		award.Version++
	}
	if err := a.describeAward(ctx, policy, award, in); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("saveAward", award.ID, award.NameZh, before, award, ""), func(ctx context.Context, tx bun.Tx) error {
		if before == nil {
			return db.Insert(ctx, tx, award)
		}
		if err := db.UpdateAward(ctx, tx, award, before.Version); err != nil {
			return err
		}
		return db.GiveGroup(ctx, tx, award)
	})
	if err != nil {
		return nil, coded("awardId", err)
	}
	a.live.Tell(ctx, live.Recognition)
	return award, nil
}

func (in SaveAwardInput) checkChange(award *db.Award) error {
	for field, changed := range map[string]bool{"schedule": in.Schedule != award.Schedule, "winner": in.Winner != award.Winner, "method": in.Method != award.Method} {
		if changed {
			return badInput(field, "FIXED", "%s stays as the award was made with; retire this one and make another", field)
		}
	}
	if in.ExpectedVersion == nil || int64(*in.ExpectedVersion) != award.Version {
		return conflict("CHANGED", "somebody changed this award meanwhile; look again and repeat")
	}
	return nil
}

// describeAward takes over what was sent, checked.
func (a *App) describeAward(ctx context.Context, policy *Policy, award *db.Award, in SaveAwardInput) error {
	if in.Names == nil {
		return badInput("names", "REQUIRED", "give the award a name")
	}
	if err := in.Names.check("names", 40); err != nil {
		return err
	}
	if err := in.About.check("about", 500); err != nil {
		return err
	}
	award.NameZh, award.NameEn, award.AboutZh, award.AboutEn, award.Badge = in.Names.Zh, in.Names.en(), "", "", in.Badge
	if in.About != nil {
		award.AboutZh, award.AboutEn = in.About.Zh, in.About.en()
	}
	switch {
	case award.Schedule == rules.Year:
		return badInput("schedule", "NOT_A_SCHEDULE", "an award is given for a month or a quarter")
	case in.DecisionDay < 1 || in.DecisionDay > lastDay:
		return badInput("decisionDay", "OUT_OF_RANGE", "decisionDay is %d; it must be between 1 and %d", in.DecisionDay, lastDay)
	}
	award.DecisionDay = in.DecisionDay
	if award.Method == db.ByRule {
		return policy.describeRule(award, in)
	}
	return a.describeChoice(ctx, award, in)
}

func (p *Policy) describeRule(award *db.Award, in SaveAwardInput) error {
	if len(in.Choosers) > 0 {
		return badInput("choosers", "BY_RULE", "an award by rule has no choosing group; leave choosers out")
	}
	metric := p.catalog.MetricNamed(text(in.Metric))
	switch {
	case metric == nil:
		return badInput("metric", "UNKNOWN", "there is no metric %s; name one by its key", shown(text(in.Metric)))
	case metric.Latest().Formula == nil || !metric.Latest().Formula.IsShare() || metric.Latest().Direction == rules.Range:
		return badInput("metric", "NOT_A_SHARE", "the rule compares shares: name a metric whose formula divides, with higher or lower as its direction")
	case in.MinSample == nil || !in.MinSample.IsPositive():
		return badInput("minSample", "NOT_POSITIVE", "give the least denominator, above 0, that both periods need")
	case in.MinSample.GreaterThanOrEqual(decimal.New(1, 11)):
		return badInput("minSample", "OUT_OF_RANGE", "give a sample below 10^11")
	}
	steps, err := rules.StepsOf(in.MinSample.Truncate(6))
	award.MetricKey, award.MinSample, award.Choosers, award.NominationDay = metric.Key, steps, []string{}, 0
	return coded("minSample", err)
}

func (a *App) describeChoice(ctx context.Context, award *db.Award, in SaveAwardInput) error {
	n := len(in.Choosers)
	switch {
	case in.Metric != nil || in.MinSample != nil:
		return badInput("metric", "BY_NOMINATION", "an award by nomination has no metric; leave metric and minSample out")
	case in.NominationDay == nil || *in.NominationDay < 1 || *in.NominationDay >= award.DecisionDay:
		return badInput("nominationDay", "OUT_OF_RANGE", "nominationDay must be 1 or later, and before decisionDay (%d)", award.DecisionDay)
	case n > 0 && (n < leastGroup || n > largestGroup):
		return badInput("choosers", "GROUP_SIZE", "the group has %d members; it must have %d to %d, or none yet", n, leastGroup, largestGroup)
	}
	people, err := db.MembersByIDs(ctx, a.db.Reader, in.Choosers)
	if err != nil {
		return err
	}
	for i, id := range in.Choosers {
		field := "choosers." + indexText(i)
		if !slices.ContainsFunc(people, func(m *db.Member) bool { return m.ID == id && m.Active }) {
			return notThere(field, nil, "there is no such active member")
		}
		if slices.Contains(in.Choosers[:i], id) {
			return badInput(field, "TWICE", "this member is in the group already")
		}
	}
	award.Choosers, award.NominationDay = append([]string{}, in.Choosers...), *in.NominationDay
	return nil
}

// RetireAwardInput names an award to retire or to take up again.
type RetireAwardInput struct {
	AwardID string
	Retired bool
}

// RetireAward ends an award, or takes it up again: ADMIN, HR. Rounds with nominations go on to their end.
func (a *App) RetireAward(ctx context.Context, actor *auth.Actor, in RetireAwardInput) (*db.Award, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesAwards(); err != nil {
		return nil, err
	}
	award, err := a.award(ctx, in.AwardID)
	if err != nil {
		return nil, err
	}
	if award.RetiredAt.IsZero() != in.Retired {
		return award, nil // it is so already
	}
	before := award.Version
	award.RetiredAt = 0
	if in.Retired {
		award.RetiredAt = a.now()
	}
	award.Version++
	err = a.change(ctx, actor, entry("retireAward", award.ID, award.NameZh, !in.Retired, in.Retired, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.UpdateAward(ctx, tx, award, before)
	})
	a.live.Tell(ctx, live.Recognition)
	return award, coded("awardId", err)
}

// storeHonours turns the kit's awards and values into rows. They are as old as the company.
func storeHonours(ctx context.Context, tx bun.Tx, kit *starter.Kit) error {
	var awards []*db.Award
	for _, k := range kit.Awards {
		award := &db.Award{ID: db.NewID(db.AwardPrefix), NameZh: k.Name.Zh, NameEn: k.Name.En, AboutZh: k.About.Zh, AboutEn: k.About.En, Badge: db.AwardBadge(k.Badge), Schedule: rules.Month,
			Winner: db.SubjectKind(k.Winner), Method: db.ByNomination, Choosers: []string{}, NominationDay: k.NominationDay, DecisionDay: k.DecisionDay, MetricKey: k.Metric, Version: 1}
		if k.MinSample != nil {
			steps, err := rules.StepsOf(*k.MinSample)
			if err != nil {
				return err
			}
			award.Method, award.MinSample = db.ByRule, steps
		}
		awards = append(awards, award)
	}
	var values []*db.CompanyValue
	for i, k := range kit.Values {
		values = append(values, &db.CompanyValue{ID: db.NewID(db.ValuePrefix), NameZh: k.Zh, NameEn: k.En, Ord: i + 1})
	}
	if err := db.Insert(ctx, tx, &awards); err != nil {
		return err
	}
	return db.Insert(ctx, tx, &values)
}
