package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// RatingTask is a rating that is asked of the acting member.
type RatingTask struct {
	SubjectID string
	Period    rules.Period
	Due       rules.Day
	Own       bool // of themselves
	Scales    []*RatedScale
	GivenAt   *db.Instant
}

// RatedScale is a behaviour scale with what the acting member gave on it.
type RatedScale struct {
	MetricID string
	Key      string
	Levels   []*db.RatingLevel
	Level    *int
	Comment  db.Optional
}

// RatingTasks lists the ratings that open rounds ask of the acting member, those not given first; none for tokens.
func (a *App) RatingTasks(ctx context.Context, actor *auth.Actor) ([]*RatingTask, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.isTold() {
		return nil, errForbidden
	}
	rounds, err := db.Appraisals(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	tasks := []*RatingTask{}
	for _, round := range rounds {
		if !round.RoundOpen() || policy.catalog.Closed(round.Period) {
			continue
		}
		p, err := a.readProgress(ctx, policy, round)
		if err != nil {
			return nil, err
		}
		given, err := db.RaterRatingsBy(ctx, a.db.Reader, actor.MemberID(), round.Period)
		if err != nil {
			return nil, err
		}
		for _, task := range p.tasks() {
			if task.rater == actor.MemberID() {
				tasks = append(tasks, p.ratingTask(task.subject, given))
			}
		}
	}
	slices.SortStableFunc(tasks, func(x, y *RatingTask) int {
		return cmp.Or(cmp.Compare(rank(x.GivenAt != nil), rank(y.GivenAt != nil)), cmp.Compare(rank(y.Own), rank(x.Own)), cmp.Compare(x.Due, y.Due))
	})
	return tasks, nil
}

func rank(last bool) int {
	if last {
		return 1
	}
	return 0
}

func (p *progress) ratingTask(subjectID string, given []*db.RaterRating) *RatingTask {
	task := &RatingTask{SubjectID: subjectID, Period: p.round.Period, Due: p.round.Dues.Ratings, Own: p.policy.actor.MemberID() == subjectID}
	card := p.cards[slices.IndexFunc(p.cards, func(c *db.Scorecard) bool { return c.SubjectID == subjectID })]
	for _, line := range ratedLines(card) {
		metric := p.policy.catalog.Metric(line.MetricID)
		scale := &RatedScale{MetricID: line.MetricID, Key: metric.Key, Levels: p.policy.catalog.Scales[metric.Key]}
		for _, r := range given {
			if r.SubjectID == subjectID && r.MetricKey == metric.Key {
				scale.Level, scale.Comment, task.GivenAt = &r.Level, db.Optional(r.Comment), &r.At
			}
		}
		task.Scales = append(task.Scales, scale)
	}
	return task
}

// GivenRatingInput is a level on one scale.
type GivenRatingInput struct {
	Metric  string // the scale by its key
	Level   int
	Comment *string
}

// SubmitRatingsInput is what a member gives themselves, or a peer, on every scale.
type SubmitRatingsInput struct {
	MemberID string
	Period   rules.Period
	Ratings  []*GivenRatingInput
}

// SubmitRatings gives levels on all behaviour scales of a member's card: the member where the round gives them a
// weight, and the peers whom the lead has confirmed. It may be done again until the round closes. FORBIDDEN for others,
// CONFLICT without an open round, BAD_USER_INPUT naming the field.
func (a *App) SubmitRatings(ctx context.Context, actor *auth.Actor, in SubmitRatingsInput) error {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	if !policy.isTold() {
		return errForbidden
	}
	round, err := a.ratingRound(ctx, policy, in.Period)
	if err != nil {
		return err
	}
	p, err := a.readProgress(ctx, policy, round)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(p.tasks(), func(t ratingTask) bool { return t.rater == actor.MemberID() && t.subject == in.MemberID }) {
		return errForbidden // the same for whoever doesn't exist, isn't rated, or chose others
	}
	rows, err := p.given(in, a.now())
	if err != nil {
		return err
	}
	return coded("memberId", a.change(ctx, actor, entry("submitRatings", string(in.Period), string(in.Period), nil, nil, ""),
		func(ctx context.Context, tx bun.Tx) error {
			// Not while the round is being closed: what comes after it would count nowhere.
			if err := db.LockRatings(ctx, tx); err != nil {
				return err
			}
			now, err := db.AppraisalOf(ctx, tx, in.Period)
			if err != nil {
				return err
			}
			if err := checkRoundOpen(now); err != nil {
				return err
			}
			return db.PutRaterRatings(ctx, tx, rows)
		}))
}

// given checks levels against the scales of the card they are for.
func (p *progress) given(in SubmitRatingsInput, now db.Instant) ([]*db.RaterRating, error) {
	task := p.ratingTask(in.MemberID, nil)
	var rows []*db.RaterRating
	for i, rating := range in.Ratings {
		place := "ratings." + indexText(i)
		at := slices.IndexFunc(task.Scales, func(s *RatedScale) bool { return s.Key == rating.Metric })
		if at < 0 {
			return nil, badInput(place+".metric", "NOT_FOUND", "this scorecard has no behaviour scale %q", rating.Metric)
		}
		if slices.ContainsFunc(rows, func(r *db.RaterRating) bool { return r.MetricKey == rating.Metric }) {
			return nil, badInput(place+".metric", "TWICE", "the scale %q is named twice", rating.Metric)
		}
		if err := checkLevel(place+".", rating.Level, text(rating.Comment), task.Scales[at].Levels); err != nil {
			return nil, err
		}
		rows = append(rows, &db.RaterRating{SubjectID: in.MemberID, Period: in.Period, RaterID: p.policy.actor.MemberID(), MetricKey: rating.Metric,
			Level: rating.Level, Comment: text(rating.Comment), At: now})
	}
	if len(rows) < len(task.Scales) {
		return nil, badInput("ratings", "INCOMPLETE", "give a level on all %d scales; %d were given", len(task.Scales), len(rows))
	}
	return rows, nil
}

// checkLevel refuses a level that a scale doesn't have, and one at its ends without an example.
func checkLevel(place string, level int, comment string, levels []*db.RatingLevel) error {
	if level < 1 || level > len(levels) {
		return badInput(place+"level", "OUT_OF_RANGE", "level is %d; the scale has levels 1 to %d", level, len(levels))
	}
	least := 0
	if level == 1 || level == len(levels) {
		least = 3
	}
	return checkText(place+"comment", comment, least, 2000)
}

// RevealRatingsInput names whose ratings are looked at one by one, and why.
type RevealRatingsInput struct {
	MemberID string
	Period   rules.Period
	Reason   string
}

// RevealRatings shows what each rater gave a member: HR with a reason, which is logged; not of themselves, and not of
// people they lead, since peers are anonymous to the rated and to their leads.
func (a *App) RevealRatings(ctx context.Context, actor *auth.Actor, in RevealRatingsInput) ([]*db.RaterRating, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.runsAppraisals(); err != nil {
		return nil, err
	}
	if !policy.revealsRatings(in.MemberID) {
		return nil, errForbidden
	}
	card, err := a.ratedCard(ctx, in.MemberID, in.Period)
	if err != nil {
		return nil, err
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	rows := []*db.RaterRating{}
	err = a.change(ctx, actor, entry("revealRatings", in.MemberID, string(card.Period), nil, nil, in.Reason), func(ctx context.Context, tx bun.Tx) (err error) {
		rows, err = db.RaterRatingsOf(ctx, tx, in.MemberID, in.Period)
		return err
	})
	return rows, coded("memberId", err)
}
