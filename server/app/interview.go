package app

import (
	"context"
	"errors"
	"strconv"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// SeesFollowUp tells whether the actor may see what follows a card once it is final.
func (a *App) SeesFollowUp(ctx context.Context, actor *auth.Actor, card *db.Scorecard) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && card.State == rules.Final && policy.seesFollowUp(card.SubjectKind, card.SubjectID), err
}

// InterviewNotes finds what was talked about some cards. Ask SeesFollowUp of each before.
func (a *App) InterviewNotes(ctx context.Context, keys []db.CardKey) (map[db.CardKey]*db.InterviewNote, error) {
	return db.InterviewNotesOf(ctx, a.db.Reader, keys)
}

// ImprovementPlansByCard lists the plans opened for some cards. Ask SeesFollowUp of each before.
func (a *App) ImprovementPlansByCard(ctx context.Context, keys []db.CardKey) (map[db.CardKey][]*db.ImprovementPlan, error) {
	return db.ImprovementPlansByCard(ctx, a.db.Reader, keys)
}

// InterviewNoteByID finds a note; NOT_FOUND where the actor may not see it.
func (a *App) InterviewNoteByID(ctx context.Context, actor *auth.Actor, id string) (*db.InterviewNote, error) {
	_, _, note, err := a.interviewSeen(ctx, actor, id)
	return note, err
}

func (a *App) interviewSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Scorecard, *db.InterviewNote, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, nil, err
	}
	note, err := db.InterviewNoteByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, nil, nil, notThere("noteId", err, "there is no such interview note, or you may not see it")
	}
	card, err := db.ScorecardByID(ctx, a.db.Reader, note.ScorecardID)
	if err != nil {
		return nil, nil, nil, err
	}
	if !policy.seesFollowUp(card.SubjectKind, card.SubjectID) {
		return nil, nil, nil, notThere("noteId", nil, "there is no such interview note, or you may not see it")
	}
	return policy, card, note, nil
}

// CanInterview tells whether the actor may write the interview note of a card.
func (a *App) CanInterview(ctx context.Context, actor *auth.Actor, card *db.Scorecard) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && card.State == rules.Final && card.Latest && policy.interviews(card.SubjectKind, card.SubjectID), err
}

// SaveInterviewNoteInput is what was talked about.
type SaveInterviewNoteInput struct {
	ScorecardID     string
	HeldOn          *rules.Day
	Strengths       string
	Gaps            string
	Actions         string
	ExpectedVersion *int64
}

// SaveInterviewNote writes what was talked about after a card became final: who appraises the member. What was
// confirmed of an earlier wording falls away.
func (a *App) SaveInterviewNote(ctx context.Context, actor *auth.Actor, in SaveInterviewNoteInput) (*db.InterviewNote, *db.Scorecard, error) {
	policy, card, err := a.cardToFollowUp(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, nil, err
	}
	if !policy.interviews(card.SubjectKind, card.SubjectID) {
		return nil, nil, errForbidden
	}
	if card.State != rules.Final || !card.Latest {
		return nil, nil, conflict("NOT_FINAL", "an interview note is written on the final revision in force")
	}
	day, err := dayOfTalk("heldOn", in.HeldOn, card.Period.First(), policy.today)
	if err != nil {
		return nil, nil, err
	}
	for _, one := range []struct{ field, words string }{{"strengths", in.Strengths}, {"gaps", in.Gaps}, {"actions", in.Actions}} {
		if err := checkText(one.field, one.words, 0, 5000); err != nil {
			return nil, nil, err
		}
	}
	if err := checkText("actions", in.Strengths+in.Gaps+in.Actions, 3, 15000); err != nil {
		return nil, nil, err
	}
	expected := int64(0)
	if in.ExpectedVersion != nil {
		expected = *in.ExpectedVersion
	}
	note := &db.InterviewNote{ID: db.NewID(db.InterviewPrefix), SubjectID: card.SubjectID, Period: card.Period, ScorecardID: card.ID, HeldOn: day,
		Strengths: in.Strengths, Gaps: in.Gaps, Actions: in.Actions, LeadID: actor.MemberID(), WrittenAt: a.now(), Version: expected}
	log := entry("saveInterviewNote", note.ID, string(card.Period), nil, nil, "") // that it was written, not what
	err = a.change(ctx, actor, log, func(ctx context.Context, tx bun.Tx) error {
		earlier, err := db.InterviewNoteOf(ctx, tx, card.SubjectID, card.Period)
		switch {
		case errors.Is(err, db.ErrNotFound) && expected == 0:
			note.Version = 1
			return db.Insert(ctx, tx, note)
		case errors.Is(err, db.ErrNotFound):
			return db.ErrConflict
		case err != nil:
			return err
		}
		note.ID, log.SubjectID = earlier.ID, db.Optional(earlier.ID)
		return db.UpdateInterviewNote(ctx, tx, note)
	})
	if err != nil {
		return nil, nil, versionOr("scorecardId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)))
	return note, card, a.tellFollowUp(ctx, policy, policy.aboutWhom(card), InterviewWritten, card, note.ID+versionText(note.Version))
}

var errVersion = conflict("VERSION", "somebody changed it meanwhile; read it again and repeat")

// versionOr says of a row that is another by now that somebody changed it.
func versionOr(field string, err error) error {
	if errors.Is(err, db.ErrConflict) {
		return errVersion
	}
	return coded(field, err)
}

func versionText(version int64) string { return ":" + strconv.FormatInt(version, 10) }

// dayOfTalk is a day that something is said of: today unless given, not before a first day and not in the future.
func dayOfTalk(field string, given *rules.Day, first, today rules.Day) (rules.Day, error) {
	switch {
	case given == nil:
		return today, nil
	case *given > today:
		return "", badInput(field, "IN_FUTURE", "%s has not come; use today or an earlier day", *given)
	case *given < first:
		return "", badInput(field, "OUT_OF_RANGE", "%s is too early; use %s or a later day", *given, first)
	}
	return *given, nil
}

// cardToFollowUp loads a card for what follows it; NOT_FOUND names the field.
func (a *App) cardToFollowUp(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, id)
	if err != nil {
		return nil, nil, notThere("scorecardId", err, "there is no such scorecard, or you may not see it")
	}
	return policy, card, nil
}

// ConfirmInterviewNoteInput confirms a note as it was read.
type ConfirmInterviewNoteInput struct {
	NoteID          string
	ExpectedVersion int64
}

// ConfirmInterviewNote confirms a note: the member (a team's lead for its card), and the lead who wrote it.
func (a *App) ConfirmInterviewNote(ctx context.Context, actor *auth.Actor, in ConfirmInterviewNoteInput) (*db.InterviewNote, *db.Scorecard, error) {
	policy, card, note, err := a.interviewSeen(ctx, actor, in.NoteID)
	if err != nil {
		return nil, nil, err
	}
	other := ""
	switch {
	case policy.isOwn(card.SubjectKind, card.SubjectID):
		if note.MemberConfirmedAt != 0 {
			return nil, nil, conflict("CONFIRMED", "you have confirmed it already")
		}
		note.MemberConfirmedAt, note.MemberConfirmedBy, other = a.now(), actor.MemberID(), note.LeadID
	case policy.confirmsInterview(note):
		if note.LeadConfirmedAt != 0 {
			return nil, nil, conflict("CONFIRMED", "you have confirmed it already")
		}
		note.LeadConfirmedAt, other = a.now(), policy.aboutWhom(card)
	default:
		return nil, nil, errForbidden
	}
	if note.Version != in.ExpectedVersion {
		return nil, nil, errVersion
	}
	err = a.change(ctx, actor, entry("confirmInterviewNote", note.ID, string(note.Period), nil, nil, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.UpdateInterviewNote(ctx, tx, note) })
	if err != nil {
		return nil, nil, versionOr("noteId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)))
	return note, card, a.tellFollowUp(ctx, policy, other, InterviewConfirmed, card, note.ID+versionText(note.Version))
}

// InterviewAbilities are what the actor may do with a note.
func (a *App) InterviewAbilities(ctx context.Context, actor *auth.Actor, note *db.InterviewNote) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	kind := db.SubjectMember
	if policy.directory.Team(note.SubjectID) != nil {
		kind = db.SubjectTeam
	}
	abilities := []string{}
	if policy.interviews(kind, note.SubjectID) {
		abilities = append(abilities, "WRITE")
	}
	if note.MemberConfirmedAt == 0 && policy.isOwn(kind, note.SubjectID) {
		abilities = append(abilities, "CONFIRM_AS_MEMBER")
	}
	if note.LeadConfirmedAt == 0 && policy.confirmsInterview(note) {
		abilities = append(abilities, "CONFIRM_AS_LEAD")
	}
	return abilities, nil
}

// tellFollowUp tells somebody of what followed a card, unless they did it themselves.
func (a *App) tellFollowUp(ctx context.Context, policy *Policy, who string, event AppraisalEvent, card *db.Scorecard, ref string) error {
	if who == "" || who == policy.actor.MemberID() {
		return nil
	}
	return a.tellOf(ctx, []*db.Notice{a.appraisalNotice(who, event, card, ref, policy.today)})
}
