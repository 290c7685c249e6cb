package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// steps are all steps of a card; letters of the table below follow their order.
var steps = []rules.ScorecardState{rules.Live, rules.SelfReview, rules.ManagerReview, rules.Calibrated, rules.Final}

// People who try everything, on the card of a member, of that member's lead, and of an HR person in the lead's team.
var tryers = []string{"self", "colleague", "delegate", "lead", "lead's lead", "other lead", "HR", "FINANCE", "EXECUTIVE", "ADMIN", "token"}

// Every act at every step by everybody, on three cards: "." done, F forbidden, C not at this step or held up, N not seen.
// The steps are Live, Self review, Manager review, Calibrated, Final.
func TestEveryActAtEveryStepByEveryRole(t *testing.T) {
	w := apptest.SQLite(t)
	directory, err := w.App.Directory(w.Ctx)
	require.NoError(t, err)
	chief := w.AddMember("高层", "chief", directory.Root().ID, "")
	w.MakeLead(directory.Root(), chief)
	appraisedHR := w.AddMember("人事专员", "hr2", w.Content.ID, "content_operations", db.RoleHR)
	delegate := w.AddMember("代评人", "delegate", w.Growth.ID, "user_growth")
	workedExample(w)
	for _, actor := range []*auth.Actor{w.Lead, appraisedHR} {
		day := "2026-07-15"
		_, err := w.App.RecordFacts(w.Ctx, w.HR, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(actor, day, "message_reads", "4050"), apptest.MemberFact(actor, day, "deliveries", "30000"),
			apptest.MemberFact(actor, day, "content_matched", "168"), apptest.MemberFact(actor, day, "content_reviewed", "200"),
			apptest.MemberFact(actor, day, "posts_on_time", "48"), apptest.MemberFact(actor, day, "posts_due", "50")}})
		require.NoError(t, err)
		by := w.Lead
		if actor == w.Lead {
			by = chief
		}
		card := w.Card(actor, q3)
		w.Rate(by, card, "teamwork", 4)
		w.Rate(by, card, "initiative", 4)
	}
	w.Now = time.Date(2026, 10, 2, 2, 0, 0, 0, time.UTC)
	_, err = w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: q3})
	require.NoError(t, err)
	_, err = w.App.Delegate(w.Ctx, w.HR, app.DelegateInput{LeadID: w.Lead.MemberID(), DelegateID: delegate.MemberID(), From: "2026-10-10", To: "2026-10-30", Reason: "away"})
	require.NoError(t, err)
	w.Now = time.Date(2026, 10, 20, 2, 0, 0, 0, time.UTC) // the self review's days have passed: the step is late
	require.NoError(t, w.App.Recompute(w.Ctx))

	acts := map[string]func(actor *auth.Actor, card *db.Scorecard) error{
		"submit self": func(actor *auth.Actor, card *db.Scorecard) error {
			_, err := w.App.SubmitSelfReview(w.Ctx, actor, app.SelfReviewInput{ScorecardID: card.ID, Words: "done"})
			return err
		},
		"skip self": func(actor *auth.Actor, card *db.Scorecard) error {
			_, err := w.App.SkipSelfReview(w.Ctx, actor, app.StepInput{ScorecardID: card.ID})
			return err
		},
		"submit review": func(actor *auth.Actor, card *db.Scorecard) error {
			_, err := w.App.SubmitReview(w.Ctx, actor, app.StepInput{ScorecardID: card.ID})
			return err
		},
		"return": func(actor *auth.Actor, card *db.Scorecard) error {
			_, err := w.App.ReturnScorecard(w.Ctx, actor, app.RevisionInput{ScorecardID: card.ID, Reason: "say more"})
			return err
		},
		"rate": func(actor *auth.Actor, card *db.Scorecard) error {
			return w.App.RateLine(w.Ctx, actor, app.RateLineInput{LineID: w.Line(card, "teamwork").ID, Level: 4})
		},
		"extend": func(actor *auth.Actor, card *db.Scorecard) error {
			_, err := w.App.ExtendStep(w.Ctx, actor, app.ExtendStepInput{ScorecardID: card.ID, Step: rules.ManagerReview, Due: "2026-11-02", Reason: "ill"})
			return err
		},
	}
	token := w.Token(auth.ScopeScorecardsRead)
	for _, subject := range []struct {
		name  string
		who   *auth.Actor
		lead  *auth.Actor // who appraises them
		table map[string]string
	}{
		{"a member", w.Member, w.Lead, memberTable},
		{"a lead", w.Lead, chief, leadTable},
		{"an HR person", appraisedHR, w.Lead, hrTable},
	} {
		people := map[string]*auth.Actor{"self": subject.who, "colleague": w.Colleague, "delegate": delegate, "lead": subject.lead, "lead's lead": chief,
			"other lead": w.OtherLead, "HR": w.HR, "FINANCE": w.Finance, "EXECUTIVE": w.Executive, "ADMIN": w.Admin, "token": token}
		card := w.Card(subject.who, q3)
		stand := func(state rules.ScorecardState) {
			_, err := w.DB.NewUpdate().Model((*db.Scorecard)(nil)).Set("state = ?", state).Set("reviewer_id = ?", subject.lead.MemberID()).Where("id = ?", card.ID).Exec(w.Ctx)
			require.NoError(t, err)
		}
		got := map[string]map[string]string{}
		for _, state := range steps { // FINAL at last: no card leaves it
			for act, do := range acts {
				if got[act] == nil {
					got[act] = map[string]string{}
				}
				for _, name := range tryers {
					if w.Card(subject.who, q3).State != rules.Final {
						stand(state)
					}
					got[act][name] += outcomeLetter(do(people[name], card))
				}
			}
		}
		for act := range acts {
			rows := strings.Fields(subject.table[act])
			require.Len(t, rows, len(tryers))
			for i, name := range tryers {
				require.Equal(t, rows[i], got[act][name], "%s by %s on the card of %s", act, name, subject.name)
			}
		}
	}
}

func outcomeLetter(err error) string {
	if err == nil {
		return "."
	}
	codes := []app.Code{app.Forbidden, app.Conflict, app.NotFound, app.BadInput}
	return "FCNB?"[slices.Index(append(codes, app.CodeOf(err)), app.CodeOf(err)):][:1]
}

// Rows in the order of those who try: self, colleague, delegate, lead, lead's lead, other lead, HR, FINANCE, EXECUTIVE,
// ADMIN, a token that reads scorecards.
var memberTable = map[string]string{
	"submit self":   "C.CCC NNNNN FFFFF FFFFF FFFFF NNNNN FFFFF NNNNN FFFFF NNNNN FFFFF",
	"skip self":     "FFFFF NNNNN C.CCC C.CCC C.CCC NNNNN C.CCC NNNNN FFFFF NNNNN FFFFF",
	"submit review": "FFFFF NNNNN CC.CC CC.CC CC.CC NNNNN FFFFF NNNNN FFFFF NNNNN FFFFF",
	"return":        "FFFFF NNNNN FF.FF FF.FF CC..C NNNNN CCF.C NNNNN FFFFF NNNNN FFFFF", // who has sent it doesn't take it back alone
	"rate":          "FFFCC NNNNN ...CC ...CC ...CC NNNNN FFFCC NNNNN FFFCC NNNNN FFFCC",
	"extend":        "FFFFF NNNNN FFFFF FFFFF FFFFF NNNNN ....C NNNNN FFFFF NNNNN FFFFF",
}

// The lead's own card: the lead above appraises it, and whoever stands in for the lead never sees it.
var leadTable = map[string]string{
	"submit self":   "C.CCC NNNNN NNNNN FFFFF FFFFF NNNNN FFFFF NNNNN FFFFF NNNNN FFFFF",
	"skip self":     "FFFFF NNNNN NNNNN C.CCC C.CCC NNNNN C.CCC NNNNN FFFFF NNNNN FFFFF",
	"submit review": "FFFFF NNNNN NNNNN CC.CC CC.CC NNNNN FFFFF NNNNN FFFFF NNNNN FFFFF",
	"return":        "FFFFF NNNNN NNNNN FF.FF FF.FF NNNNN CCF.C NNNNN FFFFF NNNNN FFFFF",
	"rate":          "FFFCC NNNNN NNNNN ...CC ...CC NNNNN FFFCC NNNNN FFFCC NNNNN FFFCC",
	"extend":        "FFFFF NNNNN NNNNN FFFFF FFFFF NNNNN ....C NNNNN FFFFF NNNNN FFFFF",
}

// An HR person's own card: as any member's; the role gives them nothing on it.
var hrTable = memberTable
