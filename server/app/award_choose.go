package app

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// NominateInput puts somebody forward.
type NominateInput struct {
	RoundID   string
	NomineeID string
	Reason    string
}

// Nominate puts a member or team forward for an award of a period, with a reason: any member, but never themselves nor
// a team that they belong to or lead; once for each nominee.
func (a *App) Nominate(ctx context.Context, actor *auth.Actor, in NominateInput) (*AwardRound, error) {
	policy, round, err := a.roundFor(ctx, actor, in.RoundID)
	if err != nil {
		return nil, err
	}
	if !policy.isTold() {
		return nil, errForbidden
	}
	if err := a.checkNominee(ctx, policy, round, in.NomineeID); err != nil {
		return nil, err
	}
	if !policy.nominates(in.NomineeID) {
		return nil, &Error{Code: Forbidden, Field: "nomineeId", Reason: "OWN_AWARD", Message: "nobody nominates themselves, nor a team that they belong to or lead; put somebody else forward"}
	}
	if err := checkText("reason", in.Reason, 10, 1000); err != nil {
		return nil, err
	}
	if err := round.checkNominating(); err != nil {
		return nil, err
	}
	n := &db.AwardNomination{ID: db.NewID(db.NominationPrefix), RoundID: round.ID, NomineeID: in.NomineeID, ByID: actor.MemberID(), Reason: in.Reason, At: a.now()}
	err = a.change(ctx, actor, entry("nominateForAward", round.ID, round.name(), nil, in.NomineeID, in.Reason), func(ctx context.Context, tx bun.Tx) error {
		if err := db.BeginAwardRound(ctx, tx, round.row()); err != nil {
			return err
		}
		return db.Insert(ctx, tx, n)
	})
	if errors.Is(err, db.ErrConflict) {
		return nil, conflict("NOMINATED", "you have nominated them for this award already")
	}
	if err != nil {
		return nil, coded("roundId", err)
	}
	return a.roundAfter(ctx, policy, round)
}

// roundFor finds a round to act on.
func (a *App) roundFor(ctx context.Context, actor *auth.Actor, id string) (*Policy, *AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	round, err := a.roundSeen(ctx, policy, id)
	return policy, round, err
}

// roundAfter tells watchers of a change and gives the round as it is now.
func (a *App) roundAfter(ctx context.Context, policy *Policy, r *AwardRound) (*AwardRound, error) {
	a.live.Tell(ctx, live.Recognition)
	list, err := a.rounds(ctx, policy, []roundKey{{r.Award, r.Period}})
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// name is what the log calls a round.
func (r *AwardRound) name() string { return r.Award.NameZh + " " + string(r.Period) }

// row is the round's row before there is one.
func (r *AwardRound) row() *db.AwardRound {
	row := *r.AwardRound
	row.Choosers, row.Proposed = append([]string{}, row.Choosers...), append([]string{}, row.Proposed...)
	return &row
}

func (r *AwardRound) checkNominating() error {
	switch {
	case r.Award.Method == db.ByRule:
		return conflict("BY_RULE", "this award is found by rule; nobody is nominated for it")
	case r.Phase != rules.AwardNominating || !r.Award.RetiredAt.IsZero():
		return conflict("NOT_NOMINATING", "nominations for this award and period are closed")
	case r.policy.today < r.Period.First():
		return conflict("NOT_BEGUN", "the period %s has not begun", r.Period)
	}
	return nil
}

// checkNominee refuses whom there is not, and whom the award is not for.
func (a *App) checkNominee(ctx context.Context, policy *Policy, r *AwardRound, id string) error {
	missing := notThere("nomineeId", nil, "there is no such active member or team")
	if r.Award.Winner == db.SubjectTeam {
		if team := policy.directory.Team(id); team == nil || team == policy.directory.Root() {
			return missing
		}
		return nil
	}
	people, err := db.MembersByIDs(ctx, a.db.Reader, []string{id})
	if err != nil {
		return err
	}
	if len(people) == 0 || !people[0].Active {
		return missing
	}
	return nil
}

// WithdrawNominationInput names a nomination.
type WithdrawNominationInput struct {
	NominationID string
}

// WithdrawNomination takes a nomination back until choosing begins: who made it. NOT_FOUND for those of others.
func (a *App) WithdrawNomination(ctx context.Context, actor *auth.Actor, in WithdrawNominationInput) (*AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	n, err := db.AwardNominationByID(ctx, a.db.Reader, in.NominationID)
	if err != nil || !policy.takesNominationBack(n) {
		return nil, notThere("nominationId", err, "you have made no such nomination")
	}
	round, err := a.roundSeen(ctx, policy, n.RoundID)
	if err != nil {
		return nil, err
	}
	if round.Phase != rules.AwardNominating {
		return nil, conflict("NOT_NOMINATING", "choosing has begun; a nomination can be taken back until then")
	}
	err = a.change(ctx, actor, entry("withdrawNomination", round.ID, round.name(), n.NomineeID, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.DeleteNomination(ctx, tx, n.ID)
	})
	if err != nil {
		return nil, coded("nominationId", err)
	}
	return a.roundAfter(ctx, policy, round)
}

// VoteInput is a vote for somebody nominated.
type VoteInput struct {
	RoundID   string
	NomineeID string
}

// Vote gives the actor's one vote to somebody nominated, in the place of an earlier one: the choosing group, but nobody
// who is nominated, and never for what concerns oneself. The log says that somebody voted, not for whom.
func (a *App) Vote(ctx context.Context, actor *auth.Actor, in VoteInput) (*AwardRound, error) {
	policy, round, err := a.roundFor(ctx, actor, in.RoundID)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.chooses(round):
		return nil, errForbidden
	case round.Phase != rules.AwardChoosing:
		return nil, conflict("NOT_CHOOSING", "the group doesn't vote on this award now")
	case len(round.winning(in.NomineeID)) == 0:
		return nil, notThere("nomineeId", nil, "they are not nominated for this award")
	case !policy.votesFor(round, in.NomineeID):
		return nil, &Error{Code: Forbidden, Field: "nomineeId", Reason: "OWN_AWARD", Message: "nobody votes for themselves, nor for a team that they belong to or lead; vote for another"}
	}
	vote := &db.AwardVote{RoundID: round.ID, VoterID: actor.MemberID(), NomineeID: in.NomineeID}
	err = a.change(ctx, actor, entry("voteForAward", round.ID, round.name(), nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.HoldAwardRound(ctx, tx, round.ID); err != nil {
			return err
		}
		return db.PutAwardVote(ctx, tx, vote)
	})
	if err != nil {
		return nil, coded("roundId", err)
	}
	return a.roundAfter(ctx, policy, round)
}

// DecideTieInput is whom the chair takes of those with the same number of votes, or the same rise.
type DecideTieInput struct {
	RoundID   string
	NomineeID string
	Reason    string
}

// DecideTie takes one of the tied, with a reason: the chair of the group whom none of them concerns; HR where there
// is none, and by rule.
func (a *App) DecideTie(ctx context.Context, actor *auth.Actor, in DecideTieInput) (*AwardRound, error) {
	policy, round, err := a.roundFor(ctx, actor, in.RoundID)
	if err != nil {
		return nil, err
	}
	switch {
	case round.Phase != rules.AwardTied && (policy.chooses(round) || policy.announces("")):
		return nil, conflict("NOT_TIED", "the votes leave nothing to be decided")
	case !policy.decidesTie(round):
		return nil, errForbidden
	case !slices.Contains(round.leading, in.NomineeID):
		return nil, badInput("nomineeId", "NOT_TIED", "take one of those who are tied")
	}
	if err := checkText("reason", in.Reason, 10, 1000); err != nil {
		return nil, err
	}
	row := *round.AwardRound
	row.DecidedBy, row.DecidedID, row.Decision = actor.MemberID(), in.NomineeID, db.Optional(in.Reason)
	err = a.change(ctx, actor, entry("decideAwardTie", round.ID, round.name(), nil, in.NomineeID, in.Reason), func(ctx context.Context, tx bun.Tx) error {
		return db.UpdateAwardRound(ctx, tx, &row)
	})
	if err != nil {
		return nil, coded("roundId", err)
	}
	return a.roundAfter(ctx, policy, round)
}
