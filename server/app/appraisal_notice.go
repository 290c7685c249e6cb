package app

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// AppraisalEvent is what somebody is told of in an appraisal.
type AppraisalEvent string

// The events.
const (
	AskedToReview    AppraisalEvent = "ASKED_TO_REVIEW"   // a card waits for them
	Reminded         AppraisalEvent = "REMINDED"          // HR reminds them of a card that waits for them
	Returned         AppraisalEvent = "RETURNED"          // a card came back
	Published        AppraisalEvent = "PUBLISHED"         // their card is final
	CauseProposed    AppraisalEvent = "CAUSE_PROPOSED"    // a proposal waits for their decision
	CauseDecided     AppraisalEvent = "CAUSE_DECIDED"     // their proposal was decided
	AppealFiledEvent AppraisalEvent = "APPEAL_FILED"      // an appeal waits for their ruling
	AppealRuledEvent AppraisalEvent = "APPEAL_RULED"      // their appeal was ruled on
	StandsIn         AppraisalEvent = "ASKED_TO_STAND_IN" // they stand in for a lead
	AskedForPeers    AppraisalEvent = "ASKED_FOR_PEERS"   // they may propose who rates them
	PeersProposed    AppraisalEvent = "PEERS_PROPOSED"    // somebody they lead has proposed peers
	AskedToRate      AppraisalEvent = "ASKED_TO_RATE"     // their rating of somebody is waited for
	PlanPut          AppraisalEvent = "PLAN_PROPOSED"     // targets were put to them
	PlanAnswered     AppraisalEvent = "PLAN_ANSWERED"     // somebody answered the targets they put
	PlanDecided      AppraisalEvent = "PLAN_UPHELD"       // their objection was heard, and the targets stand
	LevellingBegins  AppraisalEvent = "LEVELLING_OPENED"  // they take part in a levelling meeting
	LevellingEnds    AppraisalEvent = "LEVELLING_CLOSED"  // a meeting that they took part in is closed

	InterviewWritten   AppraisalEvent = "INTERVIEW_WRITTEN"   // what was talked about waits for their confirmation
	InterviewConfirmed AppraisalEvent = "INTERVIEW_CONFIRMED" // the other side confirmed it
	ImprovementOpened  AppraisalEvent = "IMPROVEMENT_OPENED"  // a plan was opened for them
	ImprovementChanged AppraisalEvent = "IMPROVEMENT_CHANGED" // a plan was changed, noted on or ended

	CareerEarned    AppraisalEvent = "CAREER_ELIGIBLE"  // they, or somebody they lead, have earned an eligibility
	CareerWithdrawn AppraisalEvent = "CAREER_WITHDRAWN" // a revision took it away again
	CareerTalkNoted AppraisalEvent = "CAREER_TALKED"    // the talk was noted: to the member, and to who decides
	CareerDecision  AppraisalEvent = "CAREER_DECIDED"   // it was decided
	CareerReadBy    AppraisalEvent = "CAREER_CONFIRMED" // the member has read what they decided
	CareerFinished  AppraisalEvent = "CAREER_DONE"      // it was carried out
	CareerStopped   AppraisalEvent = "CAREER_ENDED"     // a decision was ended
)

// AppraisalNotice is what a notice of an appraisal speaks of. It holds no score.
type AppraisalNotice struct {
	Event     AppraisalEvent
	Period    rules.Period
	SubjectID string // whose card: a member or team; "": none
	CardID    string
	ReviewID  string
	AppealID  string

	LevellingID string
}

// appraisalNotice tells somebody of a card. ref tells apart what happens to it several times.
func (a *App) appraisalNotice(memberID string, event AppraisalEvent, card *db.Scorecard, ref string, day rules.Day) *db.Notice {
	return a.noticeOf(memberID, ref, day, AppraisalNotice{Event: event, Period: card.Period, SubjectID: card.SubjectID, CardID: card.ID})
}

func (a *App) noticeOf(memberID, ref string, day rules.Day, what AppraisalNotice) *db.Notice {
	content, _ := json.Marshal(what) // texts alone: it never fails
	n := a.notice(memberID, db.NoticeAppraisal, string(what.Event)+":"+what.CardID+what.ReviewID+what.AppealID+what.LevellingID+":"+ref, day)
	n.Content = string(content)
	return n
}

// tellOf keeps notices and wakes those who have theirs open.
func (a *App) tellOf(ctx context.Context, notices []*db.Notice) error {
	added, err := db.AddNotices(ctx, a.db, notices)
	a.tell(ctx, added)
	return err
}

// NoticeAppraisal is what a notice says of an appraisal; nil for none.
func (a *App) NoticeAppraisal(n *db.Notice) (*AppraisalNotice, error) {
	if n.Kind != db.NoticeAppraisal {
		return nil, nil
	}
	what := new(AppraisalNotice)
	return what, json.Unmarshal([]byte(n.Content), what)
}

// RemindInput names a card whose step waits for somebody.
type RemindInput struct {
	ScorecardID string
}

// Remind reminds whom a card waits for, once a day: HR, and whoever leads them. It gives whom it told; CONFLICT where
// it waits for nobody, or they were reminded today.
func (a *App) Remind(ctx context.Context, actor *auth.Actor, in RemindInput) (string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return "", err
	}
	card, err := a.ScorecardByID(ctx, actor, in.ScorecardID)
	if err != nil {
		return "", err
	}
	who := policy.awaited(card)
	if !policy.reminds(who) {
		return "", errForbidden
	}
	if who == "" || who == actor.MemberID() {
		return "", conflict("NOBODY_WAITED_FOR", "this scorecard waits for nobody whom you could remind")
	}
	added, err := db.AddNotices(ctx, a.db, []*db.Notice{a.appraisalNotice(who, Reminded, card, string(policy.today), policy.today)})
	if err != nil {
		return "", err
	}
	if len(added) == 0 {
		return "", conflict("REMINDED", "they were reminded of it today")
	}
	a.tell(ctx, added)
	return who, nil
}

// NoticeScorecard is the card that a notice speaks of; nil for none, or where it may not be seen.
func (a *App) NoticeScorecard(ctx context.Context, actor *auth.Actor, n *AppraisalNotice) (*db.Scorecard, error) {
	if n.CardID == "" {
		return nil, nil
	}
	card, err := a.ScorecardByID(ctx, actor, n.CardID)
	if CodeOf(err) == NotFound || errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	return card, err
}
