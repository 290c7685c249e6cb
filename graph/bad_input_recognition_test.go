//go:build !race

package graph_test

// ofRecognition are the examples for awards and thanks, each with something that the mutation may be done to.
func (s *sweep) ofRecognition() map[string]any {
	award := map[string]any{"names": map[string]any{"zh": "协作奖", "en": "Teamwork"}, "about": map[string]any{"zh": "互相帮忙", "en": "For help"}, "schedule": "MONTH", "winner": "MEMBER", "method": "NOMINATION", "badge": "STAR",
		"choosers": []any{s.Lead.MemberID(), s.OtherLead.MemberID(), s.Executive.MemberID()}, "nominationDay": 3, "decisionDay": 6, "metric": absent{}, "minSample": absent{}}
	nominee := s.OtherMember.MemberID()
	switch s.mutation.Name {
	case "saveAward":
		award["awardId"], award["expectedVersion"] = theAward(s.operations), 1
		return award
	case "retireAward":
		return map[string]any{"awardId": theAward(s.operations)}
	case "nominateForAward":
		return map[string]any{"roundId": theOpenRound(s.operations), "nomineeId": nominee, "reason": "Made it a template for all."}
	case "withdrawNomination":
		return map[string]any{"nominationId": theNomination(s.operations)}
	case "voteForAward":
		return map[string]any{"roundId": theChoosingRound(s.operations), "nomineeId": nominee}
	case "decideAwardTie":
		return map[string]any{"roundId": theTiedRound(s.operations), "nomineeId": nominee, "reason": "More teams can use it."}
	case "announceAward":
		return map[string]any{"roundId": theReadyRound(s.operations), "winnerId": nominee}
	case "withdrawAward":
		return map[string]any{"grantId": theGrant(s.operations), "reason": "It was somebody else's."}
	case "saveCompanyValue":
		return map[string]any{"valueId": theValue(s.operations)}
	case "giveThanks":
		return map[string]any{"memberId": s.Colleague.MemberID(), "valueId": theValue(s.operations), "words": "Thank you"}
	case "takeThanksBack":
		if s.actor.Member == nil {
			return map[string]any{"thanksId": theThanks(s.operations)}
		}
		return map[string]any{"thanksId": thanksFrom(s.operations, s.actor)}
	case "hideThanks", "reactToThanks":
		return map[string]any{"thanksId": theThanks(s.operations)}
	}
	return nil
}
