//go:build !race

package graph_test

import "fmt"

// forMoney are the examples for incentives; plans, runs and disputes are made anew, since each is decided once.
func (s *sweep) forMoney() map[string]any {
	key := fmt.Sprint("call ", s.count)
	switch s.mutation.Name {
	case "saveIncentivePlan":
		return map[string]any{"planId": absent{}, "kind": "KPI_BONUS", "nameZh": "季度奖金", "nameEn": "Quarterly bonus", "from": "2026-Q4", "to": absent{}, "terms": map[string]any{"schedule": "QUARTER"}}
	case "proposeIncentiveVersion", "discardIncentiveDraft":
		return map[string]any{"planId": aDraft(s.operations), "version": 1}
	case "withdrawIncentiveVersion":
		return map[string]any{"planId": aProposal(s.operations), "version": 1}
	case "decideIncentiveVersion":
		return map[string]any{"planId": aProposal(s.operations), "version": 1, "approve": true, "reason": "as agreed"}
	case "calculateIncentiveRun":
		theFinalCard(s.operations)
		return map[string]any{"planId": theBonusPlan(s.operations), "period": july, "idempotencyKey": "once"}
	case "decideIncentiveRun":
		return map[string]any{"runId": aWaitingRun(s.operations), "approve": false, "reason": "not so", "idempotencyKey": key}
	case "payIncentiveRun":
		return map[string]any{"runId": anApprovedRun(s.operations), "payDay": "2026-09-15", "idempotencyKey": key}
	case "exportPayroll":
		return map[string]any{"runId": anApprovedRun(s.operations), "format": "XLSX", "language": "EN"}
	case "setBonusBases":
		return map[string]any{"bases": []any{map[string]any{"memberId": s.Member.MemberID(), "schedule": "QUARTER", "from": "2026-07-01", "amount": "4500"}}}
	case "fileDispute":
		return map[string]any{"payoutId": aPayout(s.operations), "planId": absent{}, "period": absent{}}
	case "answerDispute", "withdrawDispute":
		return map[string]any{"disputeId": aDispute(s.operations), "answer": "It is set right with the next run"}
	}
	return nil
}
