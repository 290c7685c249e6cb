//go:build !race

package graph_test

import "github.com/okra-performance/okra/server/rules"

// onCareers are the examples for what is done to an eligibility.
func (s *sweep) onCareers() map[string]any {
	state := map[string]rules.EligibilityState{"noteCareerTalk": rules.Eligible, "decideCareer": rules.CareerTalked, "confirmCareer": rules.CareerDecided,
		"finishCareer": rules.CareerRead, "endCareer": rules.CareerRead}[s.mutation.Name]
	if state == "" {
		return nil
	}
	e := s.eligibility(state)
	return map[string]any{"decision": "PROMOTION", "wish": "TRAINING", "eligibilityId": e.ID, "expectedVersion": e.Version, "heldOn": "2026-09-01", "wishWords": "To guide a newcomer", "advice": "Promote",
		"plan": "Senior operator", "planDay": "2026-12-01", "doneOn": "2026-09-08", "reason": "They leave the company"}
}
