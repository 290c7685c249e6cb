package apptest

import (
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Eligibility gives somebody one on the career path that has come to a state. No quarters were asked for it, so that it always
// holds. The lead has talked, HR decided.
func Eligibility(w *World, who *auth.Actor, state rules.EligibilityState) *db.CareerEligibility {
	w.T.Helper()
	terms := rules.UsualCareerTerms()
	terms.Quarters = 0
	e := &db.CareerEligibility{ID: db.NewID(db.EligibilityPrefix), MemberID: who.MemberID(), Period: "2026-Q2", Quarters: []rules.Period{"2025-Q4", "2026-Q1", "2026-Q2"},
		Terms: terms, State: state, At: db.At(w.Now), Due: "2026-10-31", Version: 1}
	if state != rules.Eligible {
		e.TalkedOn, e.Wish, e.WishWords, e.Advice, e.TalkedBy, e.TalkedAt = "2026-08-12", rules.Promotion, "To guide a newcomer", "Promote", w.Lead.MemberID(), db.At(w.Now)
	}
	if state.Decided() {
		e.Decision, e.Plan, e.PlanDay, e.DecidedBy, e.DecidedAt = rules.Promotion, "Senior operator", "2026-12-01", w.HR.MemberID(), db.At(w.Now)
	}
	require.NoError(w.T, db.Insert(w.Ctx, w.DB, e))
	return e
}
