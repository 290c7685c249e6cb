package app

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const careerJob = "settleCareers"

// leastTimeToDecide is how many days there are at least for a decision; else it is due by the end of the quarter.
const leastTimeToDecide = 30

// careersMoved has everybody's row of quarters looked at again, once the transaction is done.
func (a *App) careersMoved(ctx context.Context, tx bun.Tx, p rules.Period) error {
	if p.Kind() != rules.Quarter {
		return nil
	}
	return db.Insert(ctx, tx, a.jobs.New(careerJob, ""))
}

// SettleCareers makes the eligibilities that closed quarters have earned, withdraws open ones that no longer stand on a row,
// and marks decided ones. It runs after a quarter was closed and after a revision; doing it twice does no harm.
func (a *App) SettleCareers(ctx context.Context) error {
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	members, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	var told []*db.Notice
	err = a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockCareers(ctx, tx); err != nil { // what is read here is the latest that anybody has read
			return err
		}
		terms, err := a.careerTerms(ctx, policy.today)
		if err != nil {
			return err
		}
		reader := newCareerReader(policy, terms)
		if err := reader.read(ctx, tx, nil); err != nil {
			return err
		}
		s := &careerSettling{app: a, reader: reader, tx: tx}
		for _, m := range members {
			if err := s.member(ctx, m); err != nil {
				return err
			}
		}
		if err := s.earn(ctx); err != nil {
			return err
		}
		told, err = db.AddNotices(ctx, tx, s.notices)
		return err
	})
	a.tell(ctx, told)
	return err
}

// careerSettling goes through everybody within one transaction.
type careerSettling struct {
	app     *App
	reader  *careerReader
	tx      bun.Tx
	earned  []*db.CareerEligibility
	names   map[string]string
	notices []*db.Notice
}

func (s *careerSettling) member(ctx context.Context, m *db.Member) error {
	career := s.reader.of(m.ID)
	open := false
	for _, e := range career.Eligibilities {
		row, _ := career.rowUntil(e.Terms, usedUntil(career.Eligibilities, e.Period), e.Period)
		holds := row.Count >= e.Terms.Quarters
		switch {
		case e.State.Open() && !holds:
			if err := s.withdraw(ctx, m, career, e); err != nil {
				return err
			}
		case e.State.Open():
			open = true
		case e.State.Decided() && holds != e.UnfoundedAt.IsZero():
			if err := s.mark(ctx, m, e, holds); err != nil {
				return err
			}
		}
	}
	if open || !m.Active {
		return nil
	}
	row, of := career.rowUntil(career.Terms, usedUntil(career.Eligibilities, ""), "")
	if row.Earned < 0 {
		return nil
	}
	e := &db.CareerEligibility{ID: db.NewID(db.EligibilityPrefix), MemberID: m.ID, Period: of[len(of)-1].Period, Terms: career.Terms, State: rules.Eligible,
		At: s.app.now(), Due: s.due(), Version: 1}
	for _, q := range of {
		e.Quarters = append(e.Quarters, q.Period)
	}
	if s.names == nil {
		s.names = map[string]string{}
	}
	s.earned, s.names[m.ID] = append(s.earned, e), m.Name
	return nil
}

// due is the last day for a decision: the quarter's, thirty days from today at least.
func (s *careerSettling) due() rules.Day {
	today := s.reader.policy.today
	return max(rules.PeriodOf(rules.Quarter, today).Last(), today.AddDays(leastTimeToDecide))
}

// earn stores what was earned, and tells the members and their leads.
func (s *careerSettling) earn(ctx context.Context) error {
	added, err := db.AddEligibilities(ctx, s.tx, s.earned)
	if err != nil {
		return err
	}
	for _, e := range s.earned {
		if !slices.Contains(added, e.ID) {
			continue
		}
		if err := s.app.audit(ctx, s.tx, auth.System(), entry("earnCareer", e.ID, s.names[e.MemberID], nil, e.State, periodsText(e.Quarters))); err != nil {
			return err
		}
		s.tell(e, CareerEarned)
	}
	return nil
}

// withdraw takes an open eligibility back; its reason names the quarters that no longer count.
func (s *careerSettling) withdraw(ctx context.Context, m *db.Member, career *Career, e *db.CareerEligibility) error {
	before := e.State
	var lost []rules.Period
	for _, q := range career.Quarters {
		if slices.Contains(e.Quarters, q.Period) && e.Terms.Judge(q.judged).Standing != rules.CareerTop {
			lost = append(lost, q.Period)
		}
	}
	e.State, _ = e.State.After(rules.CareerWithdraw) // it is open
	e.EndedAt, e.Reason = s.app.now(), db.Optional(periodsText(lost))
	if err := db.MoveEligibility(ctx, s.tx, e, before); err != nil {
		return err
	}
	s.tell(e, CareerWithdrawn)
	return s.app.audit(ctx, s.tx, auth.System(), entry("withdrawCareer", e.ID, m.Name, before, e.State, string(e.Reason)))
}

// mark notes whether a decided eligibility still stands on its row. The decision stays as it is.
func (s *careerSettling) mark(ctx context.Context, m *db.Member, e *db.CareerEligibility, holds bool) error {
	before := !e.UnfoundedAt.IsZero()
	e.UnfoundedAt = 0
	if !holds {
		e.UnfoundedAt = s.app.now()
	}
	if err := db.MoveEligibility(ctx, s.tx, e, e.State); err != nil {
		return err
	}
	return s.app.audit(ctx, s.tx, auth.System(), entry("markCareer", e.ID, m.Name, map[string]bool{"unfounded": before}, map[string]bool{"unfounded": !holds}, ""))
}

// tell tells the member and whoever leads them.
func (s *careerSettling) tell(e *db.CareerEligibility, event AppraisalEvent) {
	for _, who := range []string{e.MemberID, s.reader.policy.reviewer(db.SubjectMember, e.MemberID)} {
		if who != "" {
			s.notices = append(s.notices, s.app.careerNotice(s.reader.policy, e, who, event))
		}
	}
}

func (a *App) careerNotice(policy *Policy, e *db.CareerEligibility, who string, event AppraisalEvent) *db.Notice {
	return a.noticeOf(who, e.ID+versionText(e.Version), policy.today, AppraisalNotice{Event: event, Period: e.Period, SubjectID: e.MemberID})
}

func periodsText(periods []rules.Period) string {
	texts := make([]string, len(periods))
	for i, p := range periods {
		texts[i] = string(p)
	}
	return strings.Join(texts, ", ")
}
