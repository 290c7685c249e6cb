package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// Behaviour is rated by the lead, and where the company wants them by the member and by peers (domain §5.2). Where
// several rate, theirs is a round: what they gave enters every score at once when it closes, and is frozen then. Until
// then nothing tells of a single rating, afterwards only the peers' mean from three up. Hence
//   - handing in recomputes nothing, wakes nobody and writes neither subject nor level to the audit log;
//   - a round never opens again, and revisions are made of what it came to.

// RatingRound is how far a round of ratings is.
type RatingRound struct {
	Weights  rules.RaterWeights
	Due      *rules.Day // nil: the lead alone rates
	ClosedAt *db.Instant
	round    *Round
}

// Ratings is a round's part about ratings.
func (r *Round) Ratings() *RatingRound {
	ratings := &RatingRound{Weights: ratersOf(r.Appraisal), round: r}
	if !r.Raters.LeadAlone() {
		ratings.Due = &r.Dues.Ratings
		if !r.RatingsClosedAt.IsZero() {
			ratings.ClosedAt = &r.RatingsClosedAt
		}
	}
	return ratings
}

func ratersOf(a *db.Appraisal) rules.RaterWeights {
	if a.Raters.LeadAlone() {
		return rules.DefaultRaterWeights()
	}
	return a.Raters
}

// RatingProgress counts what a round has gathered. It tells of nobody's rating.
type RatingProgress struct {
	People    int // whose peers are to be chosen
	Confirmed int // whose peers are chosen
	Asked     int // ratings asked of members and peers
	Given     int
}

// Progress counts what the round has gathered: HR, others null.
func (r *RatingRound) Progress() (*RatingProgress, error) {
	if r.round.policy.runsAppraisals() != nil || r.round.Raters.LeadAlone() {
		return nil, nil
	}
	p, err := r.round.progress()
	if err != nil {
		return nil, err
	}
	counts := &RatingProgress{}
	for _, task := range p.tasks() {
		counts.Asked++
		if task.given {
			counts.Given++
		}
	}
	for _, card := range p.ratedCards() {
		if r.round.Raters.Peers.IsPositive() {
			counts.People++
			if selection := p.peers[card.SubjectID]; selection != nil && selection.State == db.PeersConfirmed {
				counts.Confirmed++
			}
		}
	}
	return counts, nil
}

// ratingTask is a rating that is asked of somebody.
type ratingTask struct {
	rater   string
	subject string
	given   bool
}

// ratedCards are the members' cards with behaviour that is rated.
func (p *progress) ratedCards() []*db.Scorecard {
	var cards []*db.Scorecard
	for _, card := range p.cards {
		if card.SubjectKind == db.SubjectMember && len(ratedLines(card)) > 0 {
			cards = append(cards, card)
		}
	}
	return cards
}

// ratedLines are the lines of a card that raters give a level: one for each scale, whatever parts the card has.
func ratedLines(card *db.Scorecard) []*db.ScorecardLine {
	var lines []*db.ScorecardLine
	for _, line := range card.Lines {
		known := slices.ContainsFunc(lines, func(l *db.ScorecardLine) bool { return l.MetricID == line.MetricID })
		if line.Method == rules.MethodRating && line.State != rules.LineNotApplicable && !known {
			lines = append(lines, line)
		}
	}
	return lines
}

// tasks lists the ratings that a round asks for.
func (p *progress) tasks() []ratingTask {
	var tasks []ratingTask
	add := func(rater, subject string) {
		tasks = append(tasks, ratingTask{rater, subject, p.rated[raterKey{rater, subject}]})
	}
	for _, card := range p.ratedCards() {
		if p.round.Raters.Self.IsPositive() {
			add(card.SubjectID, card.SubjectID)
		}
		if selection := p.peers[card.SubjectID]; selection != nil && selection.State == db.PeersConfirmed && p.round.Raters.Peers.IsPositive() {
			for _, peer := range selection.Peers {
				add(peer, card.SubjectID)
			}
		}
	}
	return tasks
}

type raterKey struct{ rater, subject string }

// readRatings reads who is asked, and who has given theirs.
func (p *progress) readRatings(ctx context.Context, idb bun.IDB) error {
	p.peers, p.rated = map[string]*db.PeerSelection{}, map[raterKey]bool{}
	if p.round.Raters.LeadAlone() {
		return nil
	}
	selections, err := db.PeerSelectionsIn(ctx, idb, p.round.Period)
	if err != nil {
		return err
	}
	for _, s := range selections {
		p.peers[s.SubjectID] = s
	}
	given, err := db.RaterRatingsIn(ctx, idb, p.round.Period)
	for _, r := range given {
		p.rated[raterKey{r.RaterID, r.SubjectID}] = true
	}
	return err
}

// ratingWaits lists whom an open round waits for: leads to confirm peers, members and peers to rate.
func (p *progress) ratingWaits() []*Wait {
	if !p.round.RoundOpen() {
		return nil
	}
	var waits []*Wait
	wait := func(kind WaitKind, who string, subject string) {
		waits = append(waits, &Wait{Kind: kind, MemberID: who, Period: p.round.Period, Due: p.round.Dues.Ratings, SubjectID: subject})
	}
	for _, task := range p.tasks() {
		if !task.given {
			wait(WaitRating, task.rater, task.subject)
		}
	}
	for _, card := range p.ratedCards() {
		if selection := p.peers[card.SubjectID]; p.round.Raters.Peers.IsPositive() && (selection == nil || selection.State != db.PeersConfirmed) {
			wait(WaitPeers, p.policy.reviewer(card.SubjectKind, card.SubjectID), card.SubjectID)
			waits[len(waits)-1].Card = card
		}
	}
	return waits
}

// setRaters sets who rates in a round and until when; nil leaves it.
func setRaters(round *db.Appraisal, raters *rules.RaterWeights, dues *DuesInput, usual, today rules.Day) error {
	if raters != nil {
		if err := raters.Validate(); err != nil {
			return coded("", err)
		}
		if !raters.LeadAlone() && round.Period.Kind() == rules.Month {
			return badInput("raters", "MONTHLY_CARD", "behaviour is rated by quarter, not on a month's card")
		}
		round.Raters = *raters
	}
	if round.Raters.LeadAlone() {
		if dues != nil && dues.Ratings != nil {
			return badInput("dues.ratings", "NO_ROUND", "the lead alone rates; give the members or their peers a weight first")
		}
		round.Dues.Ratings = ""
		return nil
	}
	if dues != nil && dues.Ratings != nil {
		if *dues.Ratings < today {
			return badInput("dues.ratings", "PAST", "%s has passed; use today or a later day", *dues.Ratings)
		}
		usual = *dues.Ratings
	} else if round.Dues.Ratings != "" {
		return nil
	}
	if usual > round.Dues.Publication {
		return badInput("dues.ratings", "OUT_OF_ORDER", "%s is after %s, when scorecards are published", usual, round.Dues.Publication)
	}
	round.Dues.Ratings = usual
	return nil
}

// checkRatersChange refuses other raters once their round is closed, or a card was sent with what its lead gave alone.
func (a *App) checkRatersChange(ctx context.Context, policy *Policy, round *db.Appraisal) error {
	if !round.RatingsClosedAt.IsZero() {
		return checkRoundOpen(round)
	}
	p, err := a.readProgress(ctx, policy, round)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(p.cards, func(c *db.Scorecard) bool { return c.State == rules.Calibrated || c.State == rules.Final }) {
		return conflict("SENT", "a lead has confirmed a scorecard of %s already; it can't be rated by others any more", round.Period)
	}
	return nil
}

// usualRaters are who rated in the last round of the same kind of period; the lead alone before the first.
func (a *App) usualRaters(ctx context.Context, p rules.Period) (rules.RaterWeights, error) {
	rounds, err := db.Appraisals(ctx, a.db.Reader)
	if err != nil {
		return rules.RaterWeights{}, err
	}
	rounds = slices.DeleteFunc(rounds, func(r *db.Appraisal) bool { return r.Period.Kind() != p.Kind() || r.Period.Compare(p) >= 0 })
	if len(rounds) == 0 {
		return rules.DefaultRaterWeights(), nil
	}
	return ratersOf(slices.MaxFunc(rounds, func(x, y *db.Appraisal) int { return x.Period.Compare(y.Period) })), nil
}

// CloseRatingsInput names the period whose round ends.
type CloseRatingsInput struct{ Period rules.Period }

// CloseRatings ends a period's round of ratings: HR; by itself after its last day. What was given enters every score
// at once and is frozen. CONFLICT where there is no round, or it is closed.
func (a *App) CloseRatings(ctx context.Context, actor *auth.Actor, in CloseRatingsInput) (*Round, error) {
	policy, row, err := a.roundToRun(ctx, actor, in.Period)
	if err != nil {
		return nil, err
	}
	if err := checkRoundOpen(row); err != nil {
		return nil, err
	}
	if err := a.closeRatings(ctx, actor, policy, row); err != nil {
		return nil, err
	}
	row, err = db.AppraisalOf(ctx, a.db.Reader, in.Period)
	return a.round(ctx, policy, row), err
}

func checkRoundOpen(round *db.Appraisal) error {
	switch {
	case round.Raters.LeadAlone():
		return conflict("NO_ROUND", "in %s the lead alone rates", round.Period)
	case !round.RoundOpen():
		return conflict("ROUND_CLOSED", "the round of ratings of %s is closed and never opens again", round.Period)
	}
	return nil
}

func (a *App) closeRatings(ctx context.Context, actor *auth.Actor, policy *Policy, round *db.Appraisal) error {
	err := a.change(ctx, actor, entry("closeRatings", string(round.Period), string(round.Period), nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockRatings(ctx, tx); err != nil {
			return err
		}
		if err := db.CloseRatings(ctx, tx, round.Period, a.now()); err != nil {
			return err
		}
		results, err := ratingResults(ctx, tx, policy.catalog, round)
		if err != nil {
			return err
		}
		for batch := range slices.Chunk(results, 1000) {
			if err := db.Insert(ctx, tx, &batch); err != nil {
				return err
			}
		}
		return db.MarkStale(ctx, tx, round.Period)
	})
	if err != nil {
		return coded("period", err)
	}
	a.stir()
	a.live.Tell(ctx, live.Appraisal(string(round.Period)))
	return nil
}

// ratingResults are what the ratings of a round come to: members' own, and the mean of confirmed peers from three up.
func ratingResults(ctx context.Context, tx bun.Tx, catalog *Catalog, round *db.Appraisal) ([]*db.RatingResult, error) {
	selections, err := db.PeerSelectionsIn(ctx, tx, round.Period)
	if err != nil {
		return nil, err
	}
	peers := map[raterKey]bool{}
	for _, s := range selections {
		for _, id := range s.Peers {
			peers[raterKey{id, s.SubjectID}] = s.State == db.PeersConfirmed
		}
	}
	given, err := db.RaterRatingsIn(ctx, tx, round.Period)
	if err != nil {
		return nil, err
	}
	results, points := map[ratingKey]*db.RatingResult{}, map[ratingKey][]rules.Decimal{}
	for _, r := range given {
		key := ratingKey{r.SubjectID, r.MetricKey}
		levels := catalog.Scales[r.MetricKey]
		if r.Level > len(levels) {
			continue // a scale that lost levels since
		}
		if results[key] == nil {
			results[key] = &db.RatingResult{SubjectID: r.SubjectID, Period: r.Period, MetricKey: r.MetricKey}
		}
		given := levels[r.Level-1].Points.Decimal()
		switch {
		case r.RaterID == r.SubjectID:
			results[key].Self = &given
		case peers[raterKey{r.RaterID, r.SubjectID}]:
			points[key] = append(points[key], given)
		}
	}
	var rows []*db.RatingResult
	for key, row := range results {
		row.Peers = rules.PeerMean(points[key])
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(x, y *db.RatingResult) int {
		return cmp.Or(cmp.Compare(x.SubjectID, y.SubjectID), cmp.Compare(x.MetricKey, y.MetricKey))
	})
	return rows, nil
}

// endRatings closes a round whose last day has passed.
func (a *App) endRatings(ctx context.Context, policy *Policy, round *db.Appraisal) error {
	if policy.catalog.Closed(round.Period) || !round.RoundOpen() || round.Dues.Ratings >= policy.today {
		return nil
	}
	err := a.closeRatings(ctx, auth.System(), policy, round)
	if CodeOf(err) == Conflict {
		return nil // somebody else has closed it
	}
	return err
}

// RemindRatersInput names the period whose raters are reminded.
type RemindRatersInput struct{ Period rules.Period }

// RemindRaters reminds everybody whose ratings are asked for and not given, once a day: HR. It gives how many it told,
// and not whom.
func (a *App) RemindRaters(ctx context.Context, actor *auth.Actor, in RemindRatersInput) (int, error) {
	policy, row, err := a.roundToRun(ctx, actor, in.Period)
	if err != nil {
		return 0, err
	}
	if err := checkRoundOpen(row); err != nil {
		return 0, err
	}
	p, err := a.readProgress(ctx, policy, row)
	if err != nil {
		return 0, err
	}
	told := map[string]bool{}
	var notices []*db.Notice
	for _, task := range p.tasks() {
		if !task.given && !told[task.rater] {
			told[task.rater] = true
			notices = append(notices, a.noticeOf(task.rater, string(row.Period)+string(policy.today), policy.today, AppraisalNotice{Event: AskedToRate, Period: row.Period}))
		}
	}
	added, err := db.AddNotices(ctx, a.db, notices)
	a.tell(ctx, added)
	return len(added), err
}

// LeadRatings lists what the lead gave on a card's behaviour lines: whoever reviews it; others none. On a line it shows
// once a round of ratings has closed.
func (a *App) LeadRatings(ctx context.Context, actor *auth.Actor, card *db.Scorecard) ([]*db.Rating, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.reviews(card.SubjectKind, card.SubjectID) {
		return []*db.Rating{}, nil
	}
	return db.LeadRatingsOf(ctx, a.db.Reader, card.SubjectID, card.Period)
}

// roundOf finds the open round of ratings of a period; CONFLICT where there is none.
func (a *App) ratingRound(ctx context.Context, policy *Policy, p rules.Period) (*db.Appraisal, error) {
	round, err := a.openRound(ctx, policy, p)
	if err != nil {
		return nil, err
	}
	return round, checkRoundOpen(round)
}

// ratedCard is the card of a member for a period, with its lines; NOT_FOUND naming the member where there is none.
func (a *App) ratedCard(ctx context.Context, memberID string, p rules.Period) (*db.Scorecard, error) {
	card, err := db.ScorecardOf(ctx, a.db, memberID, p)
	if errors.Is(err, db.ErrNotFound) || (err == nil && card.SubjectKind != db.SubjectMember) {
		return nil, notThere("memberId", nil, "there is no such member, or they have no scorecard for this period")
	}
	if err != nil {
		return nil, err
	}
	_, err = withLines(ctx, a.db.Reader, []*db.Scorecard{card})
	return card, err
}
