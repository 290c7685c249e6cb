package app

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// AnnounceInput is what is announced, as whoever announces it saw it.
type AnnounceInput struct {
	RoundID  string
	WinnerID *string // nil: nobody
}

var errOutcomeChanged = conflict("CHANGED", "the outcome is another by now; look again and repeat")

// AnnounceAward gives an award to whom the votes or the rule point to, or says that nobody gets it: HR, unless it
// concerns them. CONFLICT where the outcome is another than they saw.
func (a *App) AnnounceAward(ctx context.Context, actor *auth.Actor, in AnnounceInput) (*AwardRound, error) {
	policy, round, err := a.roundFor(ctx, actor, in.RoundID)
	if err != nil {
		return nil, err
	}
	if !policy.announces("") {
		return nil, errForbidden
	}
	if round.Phase != rules.AwardReady {
		return nil, conflict("NOT_READY", "there is nothing to announce of this award now")
	}
	if round.Award.Method == db.ByRule {
		leading, _, err := a.findByRule(ctx, policy, round)
		if err != nil {
			return nil, err
		}
		if !slices.Equal(leading, round.Proposed) {
			return nil, errOutcomeChanged
		}
	}
	switch {
	case !policy.announces(round.outcome()):
		return nil, errForbidden
	case text(in.WinnerID) != round.outcome():
		return nil, errOutcomeChanged
	}
	if err := a.announce(ctx, policy, actor, round); err != nil {
		return nil, coded("roundId", err)
	}
	return a.roundAfter(ctx, policy, round)
}

// announce stores an outcome, and tells the winner.
func (a *App) announce(ctx context.Context, policy *Policy, actor *auth.Actor, round *AwardRound) error {
	row := round.row()
	row.State, row.WinnerID, row.AnnouncedBy, row.AnnouncedAt = db.RoundAnnounced, round.outcome(), actor.MemberID(), a.now()
	err := a.change(ctx, actor, entry("announceAward", round.ID, round.name(), nil, row.WinnerID, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.BeginAwardRound(ctx, tx, round.row()); err != nil {
			return err
		}
		if err := db.UpdateAwardRound(ctx, tx, row); err != nil || row.WinnerID == "" {
			return err
		}
		return db.Insert(ctx, tx, round.grant(row))
	})
	if err != nil || row.WinnerID == "" {
		return err
	}
	var notices []*db.Notice
	for _, id := range policy.winners(row.WinnerID) {
		notices = append(notices, a.recognitionNotice(id, actor.MemberID(), policy.today, RecognitionNotice{Event: Awarded, RoundID: row.ID}))
	}
	return a.tellOf(ctx, notices)
}

// grant is what the winner holds.
func (r *AwardRound) grant(row *db.AwardRound) *db.AwardGrant {
	g := &db.AwardGrant{ID: db.NewID(db.GrantPrefix), AwardID: r.Award.ID, Period: r.Period, DecidedAt: row.AnnouncedAt}
	if r.Award.Winner == db.SubjectTeam {
		g.TeamID = row.WinnerID
	} else {
		g.MemberID = row.WinnerID
	}
	if nominations := r.winning(row.WinnerID); len(nominations) > 0 {
		g.Reason = db.Optional(nominations[0].Reason)
	}
	return g
}

// winners are the members who have won: the member, or those whose home the team is.
func (p *Policy) winners(subjectID string) []string {
	if p.directory.Team(subjectID) == nil {
		return []string{subjectID}
	}
	var ids []string
	for id := range p.directory.Placements {
		if p.directory.HomeOn(id, p.today) == subjectID {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// findByRule compares the figures of a period with those of the one before: who rose most, none where nobody rose, and
// how many had enough figures in both.
func (a *App) findByRule(ctx context.Context, policy *Policy, r *AwardRound) (leading []string, compared int, err error) {
	metric := policy.catalog.MetricNamed(r.Award.MetricKey)
	if err := a.settle(ctx, settlePatience); err != nil || metric == nil {
		return nil, 0, err
	}
	var rises []rules.Rise
	for i, p := range []rules.Period{r.Period, r.Period.Previous()} {
		reader, err := newFigureReader(ctx, a.db.Reader, policy.catalog, policy.directory, policy.today, p.Span())
		if err != nil {
			return nil, 0, err
		}
		if err := reader.preload(ctx); err != nil {
			return nil, 0, err
		}
		subjects, err := a.competitors(ctx, policy, r)
		if err != nil {
			return nil, 0, err
		}
		for at, w := range subjects {
			value, err := reader.measure(ctx, metric.For(p.Last()), w)
			if err != nil {
				return nil, 0, coded("", err)
			}
			if i == 0 {
				rises = append(rises, rules.Rise{ID: w.id, Now: value.FormulaValue})
			} else {
				rises[at].Before = value.FormulaValue
			}
		}
	}
	leading, compared = rules.LargestRise(rises, metric.For(r.Period.Last()).Direction, r.Award.MinSample.Decimal())
	return leading, compared, nil
}

// competitors are whose figures an award by rule compares: the teams without sub-teams, or active members.
func (a *App) competitors(ctx context.Context, policy *Policy, r *AwardRound) ([]whose, error) {
	var list []whose
	if r.Award.Winner == db.SubjectTeam {
		for _, team := range policy.directory.Teams {
			if team != policy.directory.Root() && len(policy.directory.Children(team.ID)) == 0 {
				list = append(list, teams(team.ID))
			}
		}
		return list, nil
	}
	people, err := db.Members(ctx, a.db.Reader)
	for _, m := range people {
		if m.Active && len(policy.directory.Placements[m.ID]) > 0 {
			list = append(list, members(m.ID))
		}
	}
	return list, err
}

// RunAwards moves the rounds on whose day has come: it asks the group to vote and the chair to decide, proposes by rule
// what HR is to confirm, and announces what the group chose. Doing it twice does no harm.
func (a *App) RunAwards(ctx context.Context) error {
	if _, err := db.TheCompany(ctx, a.db.Reader); err != nil {
		if errors.Is(err, db.ErrNotFound) {
			return nil // not founded yet
		}
		return err
	}
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	list, err := a.duties(ctx, policy)
	if err != nil {
		return err
	}
	var failed error
	for _, round := range list {
		if err := a.moveAward(ctx, policy, round); err != nil && !errors.Is(err, db.ErrConflict) { // somebody was faster
			failed = errors.Join(failed, err)
		}
	}
	return failed
}

// duties are the open rounds, and those by rule of the period before, whose day has come.
func (a *App) duties(ctx context.Context, policy *Policy) ([]*AwardRound, error) {
	list, err := a.openRounds(ctx, policy)
	if err != nil {
		return nil, err
	}
	awards, err := db.Awards(ctx, a.db.Reader, false)
	if err != nil {
		return nil, err
	}
	var keys []roundKey
	for _, award := range awards {
		p := rules.PeriodOf(award.Schedule, policy.today).Previous()
		known := slices.ContainsFunc(list, func(r *AwardRound) bool { return r.AwardID == award.ID && r.Period == p })
		if award.Method == db.ByRule && !known && rules.DayOf(award.CreatedAt.Time().In(policy.catalog.zone())) <= p.Last() {
			keys = append(keys, roundKey{award, p})
		}
	}
	more, err := a.rounds(ctx, policy, keys)
	return append(list, more...), err
}

func (a *App) moveAward(ctx context.Context, policy *Policy, r *AwardRound) error {
	switch {
	case r.Phase == rules.AwardAnnounced || policy.today <= r.Period.Last():
		return nil
	case r.Award.Method == db.ByRule:
		return a.proposeByRule(ctx, policy, r)
	case r.Phase == rules.AwardChoosing:
		return a.askOf(ctx, policy, r, AskedToVote, r.voters())
	case r.Phase == rules.AwardTied && !r.waitsForHR():
		return a.askOf(ctx, policy, r, AskedToDecide, []string{r.chair()})
	case r.Phase == rules.AwardReady && r.outcome() != "":
		err := a.announce(ctx, policy, auth.System(), r)
		a.live.Tell(ctx, live.Recognition)
		return err
	case r.Phase == rules.AwardReady || r.Phase == rules.AwardTied:
		return a.askHR(ctx, policy, r)
	}
	return nil
}

// voters are those of the group who may vote.
func (r *AwardRound) voters() []string {
	return slices.DeleteFunc(slices.Clone(r.Choosers), func(id string) bool { return r.people[id] == nil || r.nominated(id) })
}

// proposeByRule puts to HR what the rule says once figures are in; again where it says otherwise by now.
func (a *App) proposeByRule(ctx context.Context, policy *Policy, r *AwardRound) error {
	if policy.today <= r.DecideUntil {
		return nil
	}
	leading, compared, err := a.findByRule(ctx, policy, r)
	if err != nil || (compared == 0 && r.State != db.RoundProposed) {
		return err // without figures in both periods there is nothing to say
	}
	if r.State != db.RoundProposed || !slices.Equal(r.Proposed, leading) {
		row := r.row()
		row.State, row.Proposed = db.RoundProposed, append([]string{}, leading...)
		row.DecidedBy, row.DecidedID, row.Decision = "", "", "" // it was about others
		err = a.change(ctx, auth.System(), entry("proposeAward", r.ID, r.name(), nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
			if err := db.BeginAwardRound(ctx, tx, r.row()); err != nil {
				return err
			}
			return db.UpdateAwardRound(ctx, tx, row)
		})
		if err != nil {
			return err
		}
		r.Proposed, r.leading, r.DecidedID = leading, leading, ""
		a.live.Tell(ctx, live.Recognition)
	}
	return a.askHR(ctx, policy, r)
}

// askHR tells HR of what they are to announce or decide, but nobody of what concerns themselves.
func (a *App) askHR(ctx context.Context, policy *Policy, r *AwardRound) error {
	people, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	var ids []string
	for _, m := range people {
		if m.Active && slices.Contains(m.Roles, db.RoleHR) && policy.as(m).announces(r.outcome()) {
			ids = append(ids, m.ID)
		}
	}
	return a.askOf(ctx, policy, r, AskedToAnnounce, ids)
}

func (a *App) askOf(ctx context.Context, policy *Policy, r *AwardRound, event RecognitionEvent, ids []string) error {
	var notices []*db.Notice
	for _, id := range ids {
		notices = append(notices, a.recognitionNotice(id, "", policy.today, RecognitionNotice{Event: event, RoundID: r.ID}))
	}
	return a.tellOf(ctx, notices)
}

// WithdrawAwardInput takes an award away that was announced.
type WithdrawAwardInput struct {
	GrantID string
	Reason  string
}

// WithdrawAward takes an announced award away, with a reason that everybody reads: HR, unless it concerns them.
func (a *App) WithdrawAward(ctx context.Context, actor *auth.Actor, in WithdrawAwardInput) (*AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	grant, err := db.AwardGrantByID(ctx, a.db.Reader, in.GrantID)
	switch {
	case !policy.seesRecognition() || errors.Is(err, db.ErrNotFound):
		return nil, notThere("grantId", nil, "there is no such award")
	case err != nil:
		return nil, err
	case !policy.announces(grant.WinnerID()):
		return nil, errForbidden
	case !grant.WithdrawnAt.IsZero():
		return nil, conflict("WITHDRAWN", "this award was withdrawn already")
	}
	if err := checkText("reason", in.Reason, 10, 1000); err != nil {
		return nil, err
	}
	round, err := a.roundSeen(ctx, policy, db.RoundID(grant.AwardID, grant.Period))
	if err != nil {
		return nil, err
	}
	grant.WithdrawnAt, grant.WithdrawnBy, grant.Withdrawal = a.now(), actor.MemberID(), db.Optional(in.Reason)
	err = a.change(ctx, actor, entry("withdrawAward", grant.ID, round.name(), grant.WinnerID(), nil, in.Reason), func(ctx context.Context, tx bun.Tx) error {
		return db.WithdrawGrant(ctx, tx, grant)
	})
	if err != nil {
		return nil, coded("grantId", err)
	}
	return a.roundAfter(ctx, policy, round)
}

// RecognitionEvent is what somebody is told of awards and thanks.
type RecognitionEvent string

// The events.
const (
	Thanked         RecognitionEvent = "THANKED"           // a colleague thanked them
	Awarded         RecognitionEvent = "AWARDED"           // they, or their team, won an award
	AskedToVote     RecognitionEvent = "ASKED_TO_VOTE"     // the group chooses
	AskedToDecide   RecognitionEvent = "ASKED_TO_DECIDE"   // the votes are tied, and they are the chair
	AskedToAnnounce RecognitionEvent = "ASKED_TO_ANNOUNCE" // an outcome waits for HR
)

// RecognitionNotice is what a notice says of awards and thanks. It holds no figure, and no winner before they are announced.
type RecognitionNotice struct {
	Event    RecognitionEvent
	ThanksID string
	RoundID  string
}

func (a *App) recognitionNotice(memberID, byID string, day rules.Day, what RecognitionNotice) *db.Notice {
	content, _ := json.Marshal(what) // texts alone: it never fails
	n := a.notice(memberID, db.NoticeRecognition, string(what.Event)+":"+what.ThanksID+what.RoundID, day)
	n.ByID, n.Content = byID, string(content)
	return n
}

// NoticeRecognition is what a notice says of awards and thanks; nil for none.
func (a *App) NoticeRecognition(n *db.Notice) (*RecognitionNotice, error) {
	if n.Kind != db.NoticeRecognition {
		return nil, nil
	}
	what := new(RecognitionNotice)
	return what, json.Unmarshal([]byte(n.Content), what)
}
