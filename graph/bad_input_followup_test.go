//go:build !race

package graph_test

// afterFinal are the examples for what follows a final card.
func (s *sweep) afterFinal() map[string]any {
	switch s.mutation.Name {
	case "saveInterviewNote":
		return map[string]any{"scorecardId": theFinalCard(s.operations), "heldOn": "2026-09-01", "strengths": "Quick", "gaps": "Quiet", "actions": "A course"}
	case "confirmInterviewNote":
		note := s.note()
		return map[string]any{"noteId": note.ID, "expectedVersion": note.Version}
	case "openImprovementPlan":
		return map[string]any{"scorecardId": theUnplannedCard(s.operations), "goals": "A reading rate of 15 %", "support": "A course", "startDay": "2026-09-01", "endDay": "2026-12-31"}
	case "changeImprovementPlan", "noteImprovement", "endImprovementPlan":
		plan := s.plan()
		return map[string]any{"planId": plan.ID, "expectedVersion": plan.Version, "goals": "A reading rate of 14 %", "support": "Two courses", "day": "2026-09-08", "endDay": "2026-11-30"}
	}
	return nil
}
