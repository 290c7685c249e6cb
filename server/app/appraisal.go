package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// An appraisal is the round in which the cards of a period are reviewed, levelled and published
// (domain §5.4). It is started in one act, before or after its period ends; the period's end opens the
// reviews.

// appraisalState is the step at which a card of a round begins.
func appraisalState(a *db.Appraisal, today rules.Day) rules.ScorecardState {
	if a.Period.Last() >= today {
		return rules.Live
	}
	state, _ := rules.Live.After(rules.ActOpenReview, a.Period.Kind())
	return state
}

// Round is an appraisal as somebody sees it. How far its cards are is read when first asked for.
type Round struct {
	*db.Appraisal
	policy   *Policy
	progress func() (*progress, error)
}

func (a *App) round(ctx context.Context, policy *Policy, row *db.Appraisal) *Round {
	return &Round{row, policy, sync.OnceValues(func() (*progress, error) { return a.readProgress(ctx, policy, row) })}
}

// Appraisals lists the rounds, newest period first: every member; tokens with scorecards:read.
func (a *App) Appraisals(ctx context.Context, actor *auth.Actor) ([]*Round, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesAppraisals() {
		return nil, errForbidden
	}
	rows, err := db.Appraisals(ctx, a.db.Reader)
	rounds := make([]*Round, len(rows))
	for i, row := range rows {
		rounds[i] = a.round(ctx, policy, row)
	}
	return rounds, err
}

// Appraisal is a period's round; nil where none was started.
func (a *App) Appraisal(ctx context.Context, actor *auth.Actor, p rules.Period) (*Round, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesAppraisals() {
		return nil, errForbidden
	}
	row, err := db.AppraisalOf(ctx, a.db.Reader, p)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	return a.round(ctx, policy, row), err
}

// DuesInput are the last days of the steps; those left out follow from the company's working days.
type DuesInput struct {
	Ratings, SelfReview, ManagerReview, Calibration, Publication *rules.Day
}

// StartAppraisalInput starts a period's round.
type StartAppraisalInput struct {
	Period rules.Period
	Dues   *DuesInput
	Raters *rules.RaterWeights // nil: as in the last round of the same kind of period
}

// StartAppraisal starts a period's round: HR. Cards of a period that has ended go to their review at once,
// others when it ends. CONFLICT where it was started or the period is closed.
func (a *App) StartAppraisal(ctx context.Context, actor *auth.Actor, in StartAppraisalInput) (*Round, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.runsAppraisals(); err != nil {
		return nil, err
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	round := &db.Appraisal{Period: in.Period, Dues: duesAfter(max(in.Period.Last(), policy.today), calendar),
		StartedAt: a.now(), StartedBy: actor.MemberID()}
	if err := setDues(round, in.Dues, policy.today); err != nil {
		return nil, err
	}
	if round.Raters, err = a.usualRaters(ctx, in.Period); err != nil {
		return nil, err
	}
	if err := setRaters(round, in.Raters, in.Dues, round.Dues.SelfReview, policy.today); err != nil {
		return nil, err
	}
	if policy.catalog.Closed(in.Period) {
		return nil, conflict("CLOSED", "the period %s is closed already", in.Period)
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	var opened []string
	err = a.change(ctx, actor, entry("startAppraisal", string(in.Period), string(in.Period), nil, round, ""),
		func(ctx context.Context, tx bun.Tx) error {
			if _, err := db.AppraisalOf(ctx, tx, in.Period); !errors.Is(err, db.ErrNotFound) {
				return cmp.Or(err, conflict("STARTED", "the appraisal of %s was started already; change its days instead", in.Period))
			}
			if err := db.PutAppraisal(ctx, tx, round); err != nil {
				return err
			}
			if opened, err = a.openReviews(ctx, tx, actor, round, policy.today); err != nil {
				return err
			}
			return db.MarkStale(ctx, tx, in.Period)
		})
	if err != nil {
		return nil, coded("period", err)
	}
	a.stir()
	return a.round(ctx, policy, round), errors.Join(a.tellOpened(ctx, round, opened), a.askForPeers(ctx, policy, round))
}

// duesAfter are the usual last days, counted from the period's end, or from today where it has passed.
func duesAfter(end rules.Day, calendar rules.WorkCalendar) db.AppraisalDues {
	on := func(n int) rules.Day { return calendar.Add(end, n) }
	return db.AppraisalDues{SelfReview: on(rules.SelfReviewDays), ManagerReview: on(rules.ManagerReviewDays),
		Calibration: on(rules.CalibrationDays), Publication: on(rules.PublicationDays)}
}

// each gives the days in the order of the steps.
func (in *DuesInput) each(dues *db.AppraisalDues) []struct {
	field string
	given *rules.Day
	due   *rules.Day
} {
	return []struct {
		field string
		given *rules.Day
		due   *rules.Day
	}{{"selfReview", in.SelfReview, &dues.SelfReview}, {"managerReview", in.ManagerReview, &dues.ManagerReview},
		{"calibration", in.Calibration, &dues.Calibration}, {"publication", in.Publication, &dues.Publication}}
}

func setDues(round *db.Appraisal, in *DuesInput, today rules.Day) error {
	if in == nil {
		return nil
	}
	latest := round.Period.Last()
	for _, d := range in.each(&round.Dues) {
		if d.given != nil {
			switch {
			case *d.given < today:
				return badInput("dues."+d.field, "PAST", "%s has passed; use today or a later day", *d.given)
			case *d.given > round.Period.Last().AddDays(366):
				return badInput("dues."+d.field, "OUT_OF_RANGE", "%s is more than a year after the period's end", *d.given)
			}
			*d.due = *d.given
		}
		if *d.due < latest {
			return badInput("dues."+d.field, "OUT_OF_ORDER", "%s is before %s, when the step before it is due", *d.due, latest)
		}
		latest = *d.due
	}
	return nil
}

// ChangeAppraisalInput changes a round's days.
type ChangeAppraisalInput struct {
	Period rules.Period
	Dues   *DuesInput
	Raters *rules.RaterWeights // nil: as they are
	Reason string
}

// ChangeAppraisal changes the days of a round, and who rates until the round of ratings is closed: HR, with a reason.
func (a *App) ChangeAppraisal(ctx context.Context, actor *auth.Actor, in ChangeAppraisalInput) (*Round, error) {
	policy, round, err := a.roundToRun(ctx, actor, in.Period)
	if err != nil {
		return nil, err
	}
	before := *round
	if err := setDues(round, in.Dues, policy.today); err != nil {
		return nil, err
	}
	if in.Raters != nil || (in.Dues != nil && in.Dues.Ratings != nil) {
		if err := a.checkRatersChange(ctx, policy, round); err != nil {
			return nil, err
		}
		if err := setRaters(round, in.Raters, in.Dues, round.Dues.SelfReview, policy.today); err != nil {
			return nil, err
		}
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("changeAppraisal", string(in.Period), string(in.Period), before, round, in.Reason),
		func(ctx context.Context, tx bun.Tx) error {
			if err := db.PutAppraisal(ctx, tx, round); err != nil || in.Raters == nil {
				return err
			}
			return db.MarkStale(ctx, tx, in.Period)
		})
	if err != nil {
		return nil, coded("period", err)
	}
	a.stir()
	a.live.Tell(ctx, live.Appraisal(string(in.Period)))
	return a.round(ctx, policy, round), nil
}

// roundToRun finds a round that isn't over, for HR.
func (a *App) roundToRun(ctx context.Context, actor *auth.Actor, p rules.Period) (*Policy, *db.Appraisal, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if err := policy.runsAppraisals(); err != nil {
		return nil, nil, err
	}
	round, err := a.openRound(ctx, policy, p)
	return policy, round, err
}

// openRound finds a round whose period isn't closed.
func (a *App) openRound(ctx context.Context, policy *Policy, p rules.Period) (*db.Appraisal, error) {
	round, err := db.AppraisalOf(ctx, a.db.Reader, p)
	switch {
	case errors.Is(err, db.ErrNotFound):
		return nil, conflict("NOT_STARTED", "the appraisal of %s hasn't been started", p)
	case err != nil:
		return nil, err
	case policy.catalog.Closed(p):
		return nil, conflict("CLOSED", "the period %s is closed already", p)
	}
	return round, nil
}

// openReviews takes the cards of a round whose period has ended to their first review, and notes it on each.
func (a *App) openReviews(ctx context.Context, tx bun.Tx, actor *auth.Actor, round *db.Appraisal, today rules.Day) ([]string, error) {
	state := appraisalState(round, today)
	if state == rules.Live {
		return nil, nil
	}
	ids, err := db.OpenReviews(ctx, tx, round.Period, state)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	steps := make([]*db.ScorecardStep, len(ids))
	for i, id := range ids {
		steps[i] = &db.ScorecardStep{ID: db.NewID(db.StepPrefix), ScorecardID: id, Act: rules.ActOpenReview, Before: rules.Live, After: state,
			ActorID: actor.MemberID(), At: a.now()}
	}
	for batch := range slices.Chunk(steps, 1000) {
		if err := db.Insert(ctx, tx, &batch); err != nil {
			return nil, err
		}
	}
	err = db.PutPeriodState(ctx, tx, &db.PeriodState{Period: round.Period, State: db.PeriodReview})
	if err == nil {
		err = db.BumpCatalog(ctx, tx)
	}
	return ids, err
}

// tellOpened asks whoever has to act first, and wakes open pages.
func (a *App) tellOpened(ctx context.Context, round *db.Appraisal, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	cards, err := db.ScorecardsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return err
	}
	a.live.Tell(ctx, cardTopics(cards)...)
	a.live.Tell(ctx, live.Appraisal(string(round.Period)))
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	var notices []*db.Notice
	for _, card := range cards {
		if who := policy.awaited(card); who != "" {
			notices = append(notices, a.appraisalNotice(who, AskedToReview, card, "", policy.today))
		}
	}
	return a.tellOf(ctx, notices)
}

// RunAppraisals opens the reviews of periods that have ended, and closes rounds of ratings whose last day has passed.
func (a *App) RunAppraisals(ctx context.Context) error {
	rounds, err := db.Appraisals(ctx, a.db.Reader)
	if err != nil || len(rounds) == 0 {
		return err
	}
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	for _, round := range rounds {
		if err := a.endRatings(ctx, policy, round); err != nil {
			return err
		}
		if policy.catalog.period(round.Period).State == db.PeriodOpen && round.Period.Last() < policy.today {
			if err := a.beginReviews(ctx, policy, round); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *App) beginReviews(ctx context.Context, policy *Policy, round *db.Appraisal) error {
	if err := a.settle(ctx, settlePatience); err != nil {
		return err
	}
	var opened []string
	err := a.change(ctx, auth.System(), entry("openReviews", string(round.Period), string(round.Period), db.PeriodOpen, db.PeriodReview, ""),
		func(ctx context.Context, tx bun.Tx) (err error) {
			if opened, err = a.openReviews(ctx, tx, auth.System(), round, policy.today); err != nil {
				return err
			}
			return db.MarkStale(ctx, tx, round.Period)
		})
	if err != nil {
		return err
	}
	a.stir()
	return a.tellOpened(ctx, round, opened)
}
