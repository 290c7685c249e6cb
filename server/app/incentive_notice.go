package app

import (
	"context"
	"encoding/json"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// IncentiveEvent is what somebody is told of incentives.
type IncentiveEvent string

// The events. None says an amount.
const (
	PayoutApproved  IncentiveEvent = "PAYOUT_APPROVED"   // something of theirs was approved
	PayoutTakenBack IncentiveEvent = "PAYOUT_TAKEN_BACK" // a correction found that they were paid too much, and the plan takes it back
	DisputeAsked    IncentiveEvent = "DISPUTE_FILED"     // a dispute waits for their answer
	DisputeAnswered IncentiveEvent = "DISPUTE_ANSWERED"  // their dispute was answered
)

// IncentiveNotice is what a notice of incentives speaks of. It holds no amount.
type IncentiveNotice struct {
	Event     IncentiveEvent
	Period    rules.Period
	PlanID    string
	SubjectID string // whose statement it is about
	DisputeID string
}

func (a *App) incentiveNotice(memberID, ref string, day rules.Day, what IncentiveNotice) *db.Notice {
	content, _ := json.Marshal(what) // texts alone: it never fails
	n := a.notice(memberID, db.NoticeIncentive, string(what.Event)+":"+ref, day)
	n.Content = string(content)
	return n
}

// NoticeIncentive is what a notice says of incentives; nil for none.
func (a *App) NoticeIncentive(n *db.Notice) (*IncentiveNotice, error) {
	if n.Kind != db.NoticeIncentive {
		return nil, nil
	}
	what := new(IncentiveNotice)
	return what, json.Unmarshal([]byte(n.Content), what)
}

// tellOfRun tells everybody whom an approved run gives something, or takes back from.
func (a *App) tellOfRun(ctx context.Context, policy *Policy, run *db.IncentiveRun) error {
	payouts, err := db.PayoutsOf(ctx, a.db.Reader, []string{run.ID})
	if err != nil {
		return err
	}
	incentive, err := a.incentive(ctx, policy, run.PlanID)
	if err != nil {
		return err
	}
	var notices []*db.Notice
	for _, p := range payouts {
		what := IncentiveNotice{Event: PayoutApproved, Period: run.Period, PlanID: run.PlanID, SubjectID: p.MemberID}
		switch {
		case p.MemberID == "":
			continue
		case p.Owed < p.Before && incentive.Version(run.Version).Terms.TakeBack:
			what.Event = PayoutTakenBack
		case p.Amount == 0:
			continue
		}
		notices = append(notices, a.incentiveNotice(p.MemberID, p.ID, policy.today, what))
	}
	return a.tellOf(ctx, notices)
}
