package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// CardProgress is how far a card of an appraisal is. It holds no figure.
type CardProgress struct {
	Card     *db.Scorecard
	Due      *rules.Day // of its step; nil: it is done
	Late     bool
	Awaits   string   // whom it waits for; "": HR, or nobody
	Delegate string   // who stands in for them today
	Blocked  []string // why it can't be sent on: MISSING, NOT_RATED, UNCONFIRMED, CAUSE_NOT_DECIDED
	Since    *db.Instant
}

// WaitKind is what somebody is waited for with.
type WaitKind string

// The kinds of waits.
const (
	WaitSelfReview  WaitKind = "SELF_REVIEW"
	WaitReview      WaitKind = "MANAGER_REVIEW"
	WaitCause       WaitKind = "CAUSE"
	WaitDecision    WaitKind = "CAUSE_DECISION"
	WaitAcknowledge WaitKind = "ACKNOWLEDGEMENT"
	WaitRuling      WaitKind = "RULING"
	WaitPublication WaitKind = "PUBLICATION"
	WaitPeers       WaitKind = "PEERS"
	WaitRating      WaitKind = "RATING"
	WaitPlan        WaitKind = "PLAN"
	WaitObjection   WaitKind = "OBJECTION"

	WaitCareerTalk     WaitKind = "CAREER_TALK"
	WaitCareerDecision WaitKind = "CAREER_DECISION"
	WaitCareerRead     WaitKind = "CAREER_CONFIRMATION"
	WaitCareerPlan     WaitKind = "CAREER_PLAN"

	WaitDispute WaitKind = "PAYOUT_DISPUTE"
)

// Wait says who is waited for, with what and until when.
type Wait struct {
	Kind      WaitKind
	MemberID  string // "": HR
	Period    rules.Period
	Due       rules.Day
	SubjectID string // whose matter it is; "": the company's
	CardID    string // "": it isn't about one
	Card      *db.Scorecard
	Review    *db.AttributionReview // nil too where it may not be opened
	Appeal    *db.Appeal
}

// progress is everything that an appraisal's overview tells, read in a fixed number of queries.
type progress struct {
	policy  *Policy
	round   *db.Appraisal
	cards   []*db.Scorecard
	reviews map[string]*db.AttributionReview
	appeals []*db.Appeal
	seen    map[string]bool // acknowledged cards
	exts    []*db.Extension
	since   map[string]db.Instant
	peers   map[string]*db.PeerSelection // by who is rated
	rated   map[raterKey]bool            // has given theirs
}

func (a *App) readProgress(ctx context.Context, policy *Policy, round *db.Appraisal) (*progress, error) {
	p := &progress{policy: policy, round: round, seen: map[string]bool{}, since: map[string]db.Instant{}}
	var err error
	for _, kind := range []db.SubjectKind{db.SubjectMember, db.SubjectTeam} {
		cards, err := db.ScorecardsIn(ctx, a.db.Reader, kind, round.Period)
		if err != nil {
			return nil, err
		}
		p.cards = append(p.cards, cards...)
	}
	if _, err = withLines(ctx, a.db.Reader, p.cards); err != nil {
		return nil, err
	}
	if p.reviews, err = a.reviewsByID(ctx, round.Period); err != nil {
		return nil, err
	}
	if p.appeals, err = db.AppealsIn(ctx, a.db.Reader, round.Period); err != nil {
		return nil, err
	}
	if p.exts, err = db.ExtensionsIn(ctx, a.db.Reader, round.Period); err != nil {
		return nil, err
	}
	ids := make([]string, len(p.cards))
	for i, card := range p.cards {
		ids[i] = card.ID
	}
	acknowledged, err := db.AcknowledgementsOf(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	for _, row := range acknowledged {
		p.seen[row.ScorecardID] = true
	}
	if err := p.readRatings(ctx, a.db.Reader); err != nil {
		return nil, err
	}
	steps, err := db.StepsIn(ctx, a.db.Reader, round.Period)
	for _, step := range steps {
		p.since[step.ScorecardID] = step.At
	}
	return p, err
}

func (p *progress) of(card *db.Scorecard) *CardProgress {
	row := &CardProgress{Card: card, Awaits: p.policy.awaited(card)}
	row.Delegate = p.policy.directory.delegateOf(row.Awaits, p.policy.today)
	if card.State.InReview() {
		due := dueOf(p.round, p.exts, card.SubjectID, card.State)
		row.Due, row.Late = &due, due < p.policy.today
	}
	if card.State != rules.Final {
		for _, blocker := range blockersIn(card, p.reviews) {
			if !slices.Contains(row.Blocked, blocker.Reason) {
				row.Blocked = append(row.Blocked, blocker.Reason)
			}
		}
	}
	if since, ok := p.since[card.ID]; ok {
		row.Since = &since
	}
	return row
}

// Cards lists the cards of a round that the viewer may see, by team and id: those of the chain they lead, their own,
// all for HR and EXECUTIVE.
func (r *Round) Cards() ([]*CardProgress, error) {
	p, err := r.progress()
	if err != nil {
		return nil, err
	}
	var rows []*CardProgress
	for _, card := range p.cards {
		if r.policy.seesProgress(card) {
			rows = append(rows, p.of(card))
		}
	}
	slices.SortStableFunc(rows, func(x, y *CardProgress) int {
		return cmp.Or(cmp.Compare(x.Card.TeamID, y.Card.TeamID), cmp.Compare(y.Card.SubjectKind, x.Card.SubjectKind), cmp.Compare(x.Card.ID, y.Card.ID))
	})
	return rows, nil
}

// waits lists everything that a round waits for, whoever looks.
func (p *progress) waits() []*Wait {
	var list []*Wait
	for _, card := range p.cards {
		list = append(list, p.cardWaits(card)...)
	}
	for _, r := range p.reviews {
		list = append(list, p.reviewWaits(r)...)
	}
	for _, e := range p.appeals {
		if e.State.Open() {
			list = append(list, &Wait{Kind: WaitRuling, Period: e.Period, Due: e.Due, Appeal: e})
		}
	}
	list = append(list, p.ratingWaits()...)
	slices.SortFunc(list, func(x, y *Wait) int {
		return cmp.Or(cmp.Compare(x.Due, y.Due), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.id(), y.id()))
	})
	return list
}

// shown leaves out of waits what the viewer may not open.
func (p *progress) shown(waits []*Wait) []*Wait {
	for _, w := range waits {
		if w.Kind == WaitRating && w.MemberID != p.policy.actor.MemberID() {
			w.SubjectID = ""
		}
		if w.Review != nil {
			w.SubjectID = w.Review.SubjectID
			if !p.policy.seesReview(w.Review) {
				w.Review = nil
			}
		}
		if w.Appeal != nil {
			w.SubjectID, w.CardID = w.Appeal.SubjectID, w.Appeal.ScorecardID
			if !p.policy.seesAppeal(p.policy.kindOf(w.SubjectID), w.Appeal) {
				w.Appeal = nil
			}
		}
		if w.Card != nil {
			w.SubjectID, w.CardID = w.Card.SubjectID, w.Card.ID
		}
	}
	return waits
}

func (w *Wait) id() string {
	switch {
	case w.Review != nil:
		return w.Review.ID
	case w.Appeal != nil:
		return w.Appeal.ID
	case w.Kind == WaitRating:
		return w.MemberID + w.SubjectID
	}
	return w.Card.ID
}

func (p *progress) cardWaits(card *db.Scorecard) []*Wait {
	wait := &Wait{Period: card.Period, Card: card, MemberID: p.policy.awaited(card), Due: dueOf(p.round, p.exts, card.SubjectID, card.State)}
	switch {
	case card.State == rules.SelfReview:
		wait.Kind = WaitSelfReview
	case card.State == rules.ManagerReview:
		wait.Kind = WaitReview
	case card.State == rules.Calibrated:
		wait.Kind, wait.MemberID = WaitPublication, ""
	case card.State == rules.Final && !p.seen[card.ID] && p.policy.aboutWhom(card) != "":
		wait.Kind, wait.MemberID = WaitAcknowledge, p.policy.aboutWhom(card)
		wait.Due = rules.DayOf(card.FinalizedAt.Time().In(p.policy.catalog.zone())).AddDays(7)
	default:
		return nil
	}
	return []*Wait{wait}
}

// aboutWhom is the person a card is about: the member, or a team's lead.
func (p *Policy) aboutWhom(card *db.Scorecard) string {
	if card.SubjectKind == db.SubjectMember {
		return card.SubjectID
	}
	return p.directory.LeadOn(card.SubjectID, p.today)
}

func (p *progress) reviewWaits(r *db.AttributionReview) []*Wait {
	wait := &Wait{Period: r.Period, Review: r, Due: p.round.Dues.ManagerReview}
	switch r.State {
	case db.AttributionOpen:
		if r.Kind == rules.Windfall {
			return nil
		}
		wait.Kind, wait.MemberID = WaitCause, p.policy.explainer(r)
	case db.AttributionProposed:
		wait.Kind, wait.MemberID = WaitDecision, p.policy.reviewer(db.SubjectMember, r.ProposedBy)
	default:
		return nil
	}
	return []*Wait{wait}
}

// explainer is the one lead whom a review waits for: a member's reviewer, a team's lead; "" where only HR can.
func (p *Policy) explainer(r *db.AttributionReview) string {
	switch r.Scope {
	case rules.ScopeMember:
		return p.reviewer(db.SubjectMember, r.SubjectID)
	case rules.ScopeTeam:
		for _, team := range p.directory.Above(r.SubjectID) {
			if lead := p.directory.LeadOn(team, p.today); lead != "" {
				return lead
			}
		}
	}
	return ""
}

// isAwaited tells whether the actor is the one who is waited for: named, standing in for them, or HR where nobody else can
// and the matter isn't their own.
func (p *Policy) isAwaited(w *Wait) bool {
	id := p.actor.MemberID()
	switch {
	case id == "":
		return false
	case w.MemberID == id:
		return true
	case (w.Kind == WaitReview || w.Kind == WaitPeers) && w.MemberID != "" && p.directory.delegateOf(w.MemberID, p.today) == id:
		return !p.isOwn(w.Card.SubjectKind, w.Card.SubjectID)
	case w.MemberID != "" || !p.actor.Has(db.RoleHR):
		return false
	case w.Appeal != nil:
		return w.Appeal.SubjectID != id && w.Appeal.FirstRuledBy != id
	case w.Kind == WaitDecision:
		return w.Review.ProposedBy != id
	}
	return w.Card == nil || w.Kind == WaitPublication || !p.isOwn(w.Card.SubjectKind, w.Card.SubjectID)
}

// Waits lists what waits for the acting member in every appraisal under way, the most urgent first; none for tokens.
func (a *App) Waits(ctx context.Context, actor *auth.Actor) ([]*Wait, error) {
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
	list := []*Wait{}
	for _, round := range rounds {
		if (round.Period.Last() >= policy.today && !round.RoundOpen()) || round.Period.Last().AddDays(waitingDays) < policy.today {
			continue
		}
		p, err := a.readProgress(ctx, policy, round)
		if err != nil {
			return nil, err
		}
		list = append(list, p.shown(slices.DeleteFunc(p.waits(), func(w *Wait) bool { return !policy.isAwaited(w) }))...)
	}
	plans, err := a.planWaits(ctx, policy)
	if err != nil {
		return nil, err
	}
	list = append(list, plans...)
	careers, err := a.careerWaits(ctx, policy)
	if err != nil {
		return nil, err
	}
	disputes, err := a.disputeWaits(ctx, policy)
	list = append(append(list, careers...), disputes...)
	slices.SortStableFunc(list, func(x, y *Wait) int { return cmp.Compare(x.Due, y.Due) })
	return list, err
}

// waitingDays is how long after its period a round still asks something of people.
const waitingDays = 180

// Waits lists everything that a round waits for: HR and EXECUTIVE; others what waits for them and those they lead.
func (r *Round) Waits() ([]*Wait, error) {
	p, err := r.progress()
	if err != nil {
		return nil, err
	}
	return p.shown(slices.DeleteFunc(p.waits(), func(w *Wait) bool { return !r.policy.seesWait(w) })), nil
}

// Awaited is whom a card waits for; "": HR, or nobody.
func (a *App) Awaited(ctx context.Context, actor *auth.Actor, card *db.Scorecard) (string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return "", err
	}
	return policy.awaited(card), nil
}
