package app

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// entry begins an audit entry; before and after are stored as JSON, nil as nothing.
func entry(action, subjectID, subjectName string, before, after any, reason string) *db.AuditEntry {
	return &db.AuditEntry{Action: action, SubjectID: db.Optional(subjectID), SubjectName: db.Optional(subjectName),
		Before: db.Optional(asJSON(before)), After: db.Optional(asJSON(after)), Reason: db.Optional(reason)}
}

func asJSON(value any) string {
	if value == nil {
		return ""
	}
	text, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(text)
}

func (a *App) audit(ctx context.Context, tx bun.Tx, actor *auth.Actor, e *db.AuditEntry) error {
	e.At, e.ActorID, e.ActorName, e.Address = a.now(), actor.MemberID(), actor.Name(), actor.Address
	return db.AppendAudit(ctx, tx, e)
}

// configurationActs are what ADMIN reads in the log: settings and permissions, never scores.
var configurationActs = []string{
	"updateCompany", "createTeam", "updateTeam", "createMember", "updateMember", "createChannel", "setChannelWeights",
	"adoptChannelPolicy", "keepChannelPolicy",
	"assign", "endAssignment", "setExchangeRate", "saveMetric", "setTarget", "saveTemplate", "createApiToken", "revokeApiToken",
	"createCompany", "setCalendar", "saveAward", "retireAward", "saveCompanyValue",
}

// moneyActs are what FINANCE reads in the log: plans, runs and disputes, never scores.
var moneyActs = []string{
	"saveIncentivePlan", "proposeIncentiveVersion", "withdrawIncentiveVersion", "decideIncentiveVersion", "discardIncentiveDraft", "calculateIncentiveRun", "decideIncentiveRun",
	"payIncentiveRun", "exportPayroll", "setBonusBases", "fileDispute", "answerDispute", "withdrawDispute",
}

// AuditQuery narrows the audit log; zero values don't narrow.
type AuditQuery struct {
	Actor, Action, Subject string
	From, To               rules.Day
	Page                   Page
}

// AuditLog pages through the log, newest first: one's own acts; HR sees all, ADMIN what was configured, FINANCE what was done about
// money.
func (a *App) AuditLog(ctx context.Context, actor *auth.Actor, q AuditQuery) (*Connection[*db.AuditEntry], error) {
	p, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	filter := db.AuditFilter{ActorID: q.Actor, Action: q.Action, SubjectID: q.Subject}
	switch p.auditView() {
	case auditNone:
		return nil, errForbidden
	case auditOwn:
		filter.ActorID = actor.MemberID()
	case auditSome:
		filter.Actions = p.auditActs()
		if q.Action != "" && !slices.Contains(filter.Actions, q.Action) {
			filter.ActorID = actor.MemberID()
			filter.Actions = nil
		}
	}
	zone := p.catalog.zone()
	if !q.From.IsZero() {
		filter.From = db.At(startOf(q.From, zone))
	}
	if !q.To.IsZero() {
		filter.Before = db.At(startOf(q.To.AddDays(1), zone))
	}
	return page(q.Page, func(after int64, limit int) ([]*db.AuditEntry, int, error) {
		filter.BeforeNumber = after
		return db.AuditEntries(ctx, a.db.Reader, filter, limit)
	}, func(e *db.AuditEntry) int64 { return e.Number })
}
