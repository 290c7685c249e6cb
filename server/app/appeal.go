package app

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

var greatestScore = decimal.NewFromInt(120)

// AppealUntil is the last day on which a final card can be appealed against; nil where it isn't final.
func (a *App) AppealUntil(ctx context.Context, card *db.Scorecard) (*rules.Day, error) {
	if card.State != rules.Final {
		return nil, nil
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	at := card.FinalizedAt
	if at == 0 {
		at = card.ComputedAt // final before this was kept
	}
	until := calendar.Add(rules.DayOf(at.Time().In(catalog.zone())), rules.AppealDays)
	return &until, nil
}

// FileAppealInput is what a member objects to: a line, or something missing.
type FileAppealInput struct {
	ScorecardID string
	LineID      *string
	Words       string
	Evidence    []string
}

// FileAppeal objects to a final card within seven working days: the member, and a team's lead for its card. One
// appeal at a time stands against a card.
func (a *App) FileAppeal(ctx context.Context, actor *auth.Actor, in FileAppealInput) (*db.Appeal, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, err
	}
	until, err := a.AppealUntil(ctx, card)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.isOwn(card.SubjectKind, card.SubjectID):
		return nil, errForbidden
	case card.State != rules.Final || !card.Latest:
		return nil, conflict("NOT_FINAL", "only the final revision in force can be appealed against")
	case policy.today > *until:
		return nil, conflict("TOO_LATE", "this scorecard could be appealed against until %s", *until)
	case in.LineID != nil && lineIn(card, *in.LineID) == nil:
		return nil, notThere("lineId", nil, "this scorecard has no such line")
	}
	if err := checkText("words", in.Words, 10, 5000); err != nil {
		return nil, err
	}
	if err := checkEvidence(in.Evidence); err != nil {
		return nil, err
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	appeal := &db.Appeal{ID: db.NewID(db.AppealPrefix), ScorecardID: card.ID, LineID: text(in.LineID), SubjectID: card.SubjectID, Period: card.Period,
		Words: in.Words, Evidence: in.Evidence, State: db.AppealFiled, Due: calendar.Add(policy.today, rules.RulingDays), FiledAt: a.now()}
	err = a.change(ctx, actor, entry("fileAppeal", appeal.ID, string(card.Period), nil, db.AppealFiled, ""), func(ctx context.Context, tx bun.Tx) error {
		earlier, err := db.AppealsOf(ctx, tx, card.SubjectID, card.Period)
		if err != nil {
			return err
		}
		for _, e := range earlier {
			switch {
			case e.State.Open():
				return conflict("APPEALED", "an appeal against this scorecard is being ruled on")
			case e.ScorecardID == card.ID && e.LineID == appeal.LineID && e.State != db.AppealWithdrawn:
				return conflict("RULED", "this was appealed against and ruled on; the ruling can be escalated once")
			}
		}
		return db.Insert(ctx, tx, appeal)
	})
	if err != nil {
		return nil, coded("scorecardId", err)
	}
	a.tellAppealed(ctx, card)
	return appeal, a.tellRulers(ctx, policy, card, appeal)
}

func (a *App) tellAppealed(ctx context.Context, card *db.Scorecard) {
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)), live.Appraisal(string(card.Period)))
}

// tellRulers tells whoever may rule: the lead above the one who decided, and HR.
func (a *App) tellRulers(ctx context.Context, policy *Policy, card *db.Scorecard, e *db.Appeal) error {
	people, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	above := policy.reviewer(db.SubjectMember, policy.decidedBy(card))
	var notices []*db.Notice
	for _, m := range people {
		if m.Active && (m.ID == above || slices.Contains(m.Roles, db.RoleHR)) && policy.as(m).rulesOn(e, card) {
			notices = append(notices, a.noticeOf(m.ID, string(e.State), policy.today,
				AppraisalNotice{Event: AppealFiledEvent, Period: e.Period, SubjectID: e.SubjectID, CardID: card.ID, AppealID: e.ID}))
		}
	}
	return a.tellOf(ctx, notices)
}

// AppealByID finds an appeal; NOT_FOUND where the actor may not see its card.
func (a *App) AppealByID(ctx context.Context, actor *auth.Actor, id string) (*db.Appeal, error) {
	_, _, appeal, err := a.appealSeen(ctx, actor, id)
	return appeal, err
}

func (a *App) appealSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Scorecard, *db.Appeal, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, nil, err
	}
	missing := &Error{Code: NotFound, Field: "appealId", Reason: "NOT_FOUND", Message: "there is no such appeal, or you may not see it"}
	appeal, err := db.AppealByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil, nil, missing
	}
	if err != nil {
		return nil, nil, nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, appeal.ScorecardID)
	if CodeOf(err) == NotFound {
		return nil, nil, nil, missing
	}
	return policy, card, appeal, err
}

// Appeals lists a period's appeals that the actor may see, newest first.
func (a *App) Appeals(ctx context.Context, actor *auth.Actor, p rules.Period) ([]*db.Appeal, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	rows, err := db.AppealsIn(ctx, a.db.Reader, p)
	return slices.DeleteFunc(rows, func(e *db.Appeal) bool { return !policy.seesAppeal(policy.kindOf(e.SubjectID), e) }), err
}

// kindOf tells members from teams by the id.
func (p *Policy) kindOf(subjectID string) db.SubjectKind {
	if p.directory.Team(subjectID) != nil {
		return db.SubjectTeam
	}
	return db.SubjectMember
}

// AppealsOfCard lists the appeals against somebody's card of a period, newest first.
func (a *App) AppealsOfCard(ctx context.Context, card *db.Scorecard) ([]*db.Appeal, error) {
	return db.AppealsOf(ctx, a.db.Reader, card.SubjectID, card.Period)
}

// RuleInput is the ruling on an appeal.
type RuleInput struct {
	AppealID string
	Grant    bool
	Ruling   string
	Score    *rules.Decimal // of the line; nil: computed anew alone
}

// RuleOnAppeal grants or dismisses an appeal, with reasons: somebody independent (HR, or a lead above), not the member and
// not the lead who decided. A granted one makes a new revision from today's data, with the score given to the line
// that it was about.
func (a *App) RuleOnAppeal(ctx context.Context, actor *auth.Actor, in RuleInput) (*db.Appeal, error) {
	policy, card, appeal, err := a.appealSeen(ctx, actor, in.AppealID)
	if err != nil {
		return nil, err
	}
	before := appeal.State
	switch {
	case !policy.rulesOn(appeal, card):
		return nil, errForbidden
	case !before.Open():
		return nil, conflict("RULED", "this appeal isn't waiting for a ruling")
	case in.Score != nil && !in.Grant:
		return nil, badInput("score", "NOT_GRANTED", "only a granted appeal changes a score")
	case in.Score != nil && appeal.LineID == "":
		return nil, badInput("score", "NO_LINE", "the appeal is about something missing; a new revision is computed from today's data")
	case in.Score != nil && (in.Score.IsNegative() || in.Score.GreaterThan(greatestScore)):
		return nil, badInput("score", "OUT_OF_RANGE", "give a score from 0 to 120")
	}
	if err := checkText("ruling", in.Ruling, 10, 5000); err != nil {
		return nil, err
	}
	appeal.State, appeal.RuledBy, appeal.RuledAt, appeal.Ruling = db.AppealDismissed, actor.MemberID(), a.now(), db.Optional(in.Ruling)
	var current, fresh *db.Scorecard
	if in.Grant {
		appeal.State = db.AppealGranted
		if in.Score != nil {
			appeal.Score = db.ScoreOf(rules.RoundScore(*in.Score))
		}
	}
	err = a.untilStill(ctx, func() (err error) {
		if in.Grant {
			if current, fresh, err = a.grantedRevision(ctx, card, appeal, in.Ruling); err != nil {
				return err
			}
			appeal.RevisionID = fresh.ID
		}
		return a.change(ctx, actor, entry("ruleOnAppeal", appeal.ID, string(card.Period), before, appeal.State, in.Ruling), func(ctx context.Context, tx bun.Tx) error {
			if err := db.UpdateAppeal(ctx, tx, appeal, before); err != nil || fresh == nil {
				return err
			}
			return a.putRevision(ctx, tx, current, fresh)
		})
	})
	if err != nil {
		return nil, coded("appealId", err)
	}
	if fresh != nil {
		a.live.Tell(ctx, cardTopics([]*db.Scorecard{fresh})...)
	}
	a.tellAppealed(ctx, card)
	var notices []*db.Notice
	if id := policy.aboutWhom(card); id != "" {
		notices = append(notices, a.noticeOf(id, string(before), policy.today,
			AppraisalNotice{Event: AppealRuledEvent, Period: appeal.Period, SubjectID: appeal.SubjectID, CardID: card.ID, AppealID: appeal.ID}))
	}
	return appeal, a.tellOf(ctx, notices)
}

// grantedRevision is the card in force and the revision that a granted appeal makes of it.
func (a *App) grantedRevision(ctx context.Context, card *db.Scorecard, e *db.Appeal, reason string) (current, fresh *db.Scorecard, err error) {
	found, err := db.ScorecardOf(ctx, a.db, card.SubjectID, card.Period)
	if err != nil {
		return nil, nil, err
	}
	if found.Lines, err = db.LinesOf(ctx, a.db.Reader, []string{found.ID}); err != nil {
		return nil, nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, nil, err
	}
	fresh, err = a.nextRevision(ctx, found, reason, e)
	return found, fresh, err
}

// EscalateInput asks for a second ruling.
type EscalateInput struct {
	AppealID string
	Words    string
}

// EscalateAppeal asks somebody else to rule once more on a dismissed appeal, within seven working days of the ruling: the
// member, and a team's lead for its card.
func (a *App) EscalateAppeal(ctx context.Context, actor *auth.Actor, in EscalateInput) (*db.Appeal, error) {
	policy, card, appeal, err := a.appealSeen(ctx, actor, in.AppealID)
	if err != nil {
		return nil, err
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	until := calendar.Add(rules.DayOf(appeal.RuledAt.Time().In(policy.catalog.zone())), rules.AppealDays)
	switch {
	case !policy.isOwn(card.SubjectKind, card.SubjectID):
		return nil, errForbidden
	case appeal.State != db.AppealDismissed || appeal.EscalatedAt != 0:
		return nil, conflict("NOT_DISMISSED", "only a first dismissal can be escalated")
	case policy.today > until:
		return nil, conflict("TOO_LATE", "this ruling could be escalated until %s", until)
	}
	if err := checkText("words", in.Words, 10, 5000); err != nil {
		return nil, err
	}
	appeal.State, appeal.EscalatedAt, appeal.Escalation = db.AppealEscalated, a.now(), db.Optional(in.Words)
	appeal.FirstRuledBy, appeal.FirstRuling, appeal.RuledBy, appeal.Ruling, appeal.RuledAt = appeal.RuledBy, appeal.Ruling, "", "", 0
	appeal.Due = calendar.Add(policy.today, rules.RulingDays)
	err = a.change(ctx, actor, entry("escalateAppeal", appeal.ID, string(card.Period), db.AppealDismissed, db.AppealEscalated, ""),
		func(ctx context.Context, tx bun.Tx) error {
			return db.UpdateAppeal(ctx, tx, appeal, db.AppealDismissed)
		})
	if err != nil {
		return nil, coded("appealId", err)
	}
	a.tellAppealed(ctx, card)
	return appeal, a.tellRulers(ctx, policy, card, appeal)
}

// WithdrawAppealInput names an appeal.
type WithdrawAppealInput struct {
	AppealID string
}

// WithdrawAppeal takes an appeal back that nobody has ruled on: the member, and a team's lead for its card.
func (a *App) WithdrawAppeal(ctx context.Context, actor *auth.Actor, in WithdrawAppealInput) (*db.Appeal, error) {
	policy, card, appeal, err := a.appealSeen(ctx, actor, in.AppealID)
	if err != nil {
		return nil, err
	}
	before := appeal.State
	switch {
	case !policy.isOwn(card.SubjectKind, card.SubjectID):
		return nil, errForbidden
	case !before.Open():
		return nil, conflict("RULED", "this appeal isn't waiting for a ruling")
	}
	appeal.State = db.AppealWithdrawn
	err = a.change(ctx, actor, entry("withdrawAppeal", appeal.ID, string(card.Period), before, db.AppealWithdrawn, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.UpdateAppeal(ctx, tx, appeal, before) })
	a.tellAppealed(ctx, card)
	return appeal, coded("appealId", err)
}

// readAppeals reads the scores that granted appeals gave the lines of somebody's card, the latest of a line.
func (co *computation) readAppeals(ctx context.Context, card *db.Scorecard, granting *db.Appeal) error {
	appeals, err := db.AppealsOf(ctx, co.idb, card.SubjectID, card.Period)
	if err != nil {
		return err
	}
	slices.Reverse(appeals) // oldest first
	if granting != nil {
		appeals = append(appeals, granting)
	}
	for _, e := range appeals {
		if e.State != db.AppealGranted || e.Score == nil {
			continue
		}
		line, err := db.LineByID(ctx, co.idb, e.LineID)
		if err != nil {
			return err
		}
		co.granted[grantKey{declarationKey{e.SubjectID, line.MetricID, line.Scope}, max(line.Part, 1)}] = *e.Score
	}
	return nil
}

// grant lets the score that an appeal gave a line stand in place of the computed one, which stays beside it.
func (co *computation) grant(s *subject, line *db.ScorecardLine) {
	score, ok := co.granted[grantKey{declarationKey{s.id, line.MetricID, line.Scope}, max(s.number(), 1)}]
	if !ok {
		return
	}
	if line.LevellingID == "" {
		line.ComputedScore = line.Score
	}
	line.Score, line.State, line.Reason, line.LevellingID = &score, rules.LineScored, "", "" // it overrides a levelling
}

// AppealAbilities are what the actor may do with an appeal.
func (a *App) AppealAbilities(ctx context.Context, actor *auth.Actor, e *db.Appeal) ([]string, error) {
	policy, card, appeal, err := a.appealSeen(ctx, actor, e.ID)
	if err != nil {
		return nil, err
	}
	abilities := []string{}
	own := policy.isOwn(card.SubjectKind, card.SubjectID)
	if appeal.State.Open() && policy.rulesOn(appeal, card) {
		abilities = append(abilities, "RULE")
	}
	if appeal.State.Open() && own {
		abilities = append(abilities, "WITHDRAW")
	}
	if appeal.State == db.AppealDismissed && appeal.EscalatedAt == 0 && own {
		calendar, err := a.workCalendar(ctx)
		if err != nil {
			return nil, err
		}
		if policy.today <= calendar.Add(rules.DayOf(appeal.RuledAt.Time().In(policy.catalog.zone())), rules.AppealDays) {
			abilities = append(abilities, "ESCALATE")
		}
	}
	return abilities, nil
}
