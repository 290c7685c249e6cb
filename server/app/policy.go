package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Policy decides what an actor may see and do. Every decision of this kind is made in this file,
// by the data and not by the path that leads to it.
type Policy struct {
	actor     *auth.Actor
	catalog   *Catalog
	directory *Directory
	today     rules.Day
}

// policy prepares the decisions for an actor; refused to whoever has not signed in.
func (a *App) policy(ctx context.Context, actor *auth.Actor) (*Policy, error) {
	if actor.IsAnonymous() {
		return nil, errUnauthenticated
	}
	versions := actor.Versions
	if versions.CatalogVersion == 0 {
		var err error
		if versions, err = db.CurrentVersions(ctx, a.db.Reader); err != nil {
			return nil, coded("", err)
		}
	}
	catalog, err := a.catalogAt(ctx, versions.CatalogVersion)
	if err != nil {
		return nil, err
	}
	directory, err := a.directoryAt(ctx, versions.OrgVersion)
	if err != nil {
		return nil, err
	}
	return &Policy{actor: actor, catalog: catalog, directory: directory, today: a.today(catalog.Company)}, nil
}

// as gives the decisions for a member, at the same moment.
func (p *Policy) as(m *db.Member) *Policy {
	return &Policy{actor: &auth.Actor{Member: m}, catalog: p.catalog, directory: p.directory, today: p.today}
}

func allow(yes bool) error {
	if yes {
		return nil
	}
	return errForbidden
}

// Seeing.

// seesDirectory: names, teams and positions are open to every member and token.
func (p *Policy) seesCompanyFigures() bool {
	return p.actor.Token == nil || p.actor.HasScope(auth.ScopeMetricsRead) || p.actor.HasScope(auth.ScopeScorecardsRead)
}

// seesTeam: a team's metrics and scorecard: its members, lead chain, HR, EXECUTIVE, tokens with the scope.
func (p *Policy) seesTeam(teamID string, scope string) bool {
	id := p.actor.MemberID()
	return p.actor.System || p.actor.HasScope(scope) || p.actor.Has(db.RoleHR, db.RoleExecutive) ||
		p.directory.leadsTeam(id, teamID, p.today) || p.belongsTo(id, teamID) || p.standsInFor(db.SubjectTeam, teamID) != ""
}

// seesTeamFigures: a team's metrics: as its scorecard, and tokens with metrics:read.
func (p *Policy) seesTeamFigures(teamID string) bool {
	return p.seesTeam(teamID, auth.ScopeScorecardsRead) || p.actor.HasScope(auth.ScopeMetricsRead)
}

func (p *Policy) belongsTo(memberID, teamID string) bool {
	if memberID == "" {
		return false
	}
	for _, id := range p.directory.Above(p.directory.HomeOn(memberID, p.today)) {
		if id == teamID {
			return true
		}
	}
	return false
}

// seesMember: a member's scorecard, its lines, metric values and facts: self, lead chain and who stands in for one of
// them, HR, EXECUTIVE, tokens with the scope. ADMIN and FINANCE don't.
func (p *Policy) seesMember(memberID string) bool {
	id := p.actor.MemberID()
	return p.actor.System || id == memberID || p.actor.HasScope(auth.ScopeScorecardsRead) ||
		p.actor.Has(db.RoleHR, db.RoleExecutive) || p.directory.leadsMember(id, memberID, p.today) ||
		p.standsInFor(db.SubjectMember, memberID) != ""
}

// seesSubject: somebody's scorecard.
func (p *Policy) seesSubject(kind db.SubjectKind, id string) bool {
	if kind == db.SubjectTeam {
		return p.seesTeam(id, auth.ScopeScorecardsRead)
	}
	return p.seesMember(id)
}

// seesWholeBoards: HR, executives and tokens with the scope; lead chains see their people's places besides.
func (p *Policy) seesWholeBoards() bool {
	return p.actor.System || p.actor.Has(db.RoleHR, db.RoleExecutive) || p.actor.HasScope(auth.ScopeScorecardsRead)
}

// seesFact: one with a member as that member's figures, one with a team as the team's, others as the company's.
func (p *Policy) seesFact(s *db.Series) bool {
	switch {
	case s.MemberID != "":
		return p.seesMember(s.MemberID)
	case s.TeamID != "":
		return p.seesTeamFigures(s.TeamID)
	}
	return p.seesCompanyFigures()
}

// seesBoards: members, and tokens with the scope.
func (p *Policy) seesBoards() bool {
	return p.actor.Token == nil || p.actor.HasScope(auth.ScopeScorecardsRead)
}

// seesContact: a member's e-mail: self, HR, ADMIN.
func (p *Policy) seesContact(memberID string) bool {
	return p.actor.System || p.actor.MemberID() == memberID || p.actor.Has(db.RoleHR, db.RoleAdmin)
}

// seesRecord: a member's number and placements: self, lead chain, HR, ADMIN.
func (p *Policy) seesRecord(memberID string) bool {
	return p.seesContact(memberID) || p.directory.leadsMember(p.actor.MemberID(), memberID, p.today)
}

// seesHiding: whether a member stays out of boards: self and HR.
func (p *Policy) seesHiding(memberID string) bool {
	return p.actor.MemberID() == memberID || p.actor.Has(db.RoleHR)
}

// seesImport: who sent it, ADMIN and HR.
func (p *Policy) seesImport(i *db.Import) bool {
	if p.actor.Token != nil {
		return i.ActorID == p.actor.Token.ID && p.actor.HasScope(auth.ScopeFactsWrite)
	}
	return p.actor.System || i.ActorID == p.actor.MemberID() || p.actor.Has(db.RoleAdmin, db.RoleHR)
}

// seesOKRs: every member, and tokens with okr:read.
func (p *Policy) seesOKRs() bool {
	return p.actor.Token == nil || p.actor.HasScope(auth.ScopeOKRRead)
}

// seesObjective: public ones like all OKRs; one that is private to a team its members, those of the teams
// below, its lead chain and its owner, whatever their roles; no token.
func (p *Policy) seesObjective(o *db.Objective) bool {
	if o.PrivateTeamID == "" || p.actor.System {
		return p.seesOKRs()
	}
	id := p.actor.MemberID()
	return id != "" && (id == o.OwnerMemberID || p.belongsTo(id, o.PrivateTeamID) || p.directory.leadsTeam(id, o.PrivateTeamID, p.today))
}

// isTold: members have notices, tokens and the command line have none.
func (p *Policy) isTold() bool { return p.actor.MemberID() != "" }

// seesNotice: whom it is for.
func (p *Policy) seesNotice(n *db.Notice) bool { return p.isTold() && n.MemberID == p.actor.MemberID() }

type auditView int

const (
	auditNone auditView = iota
	auditOwn
	auditSome
	auditAll
)

// auditView: HR sees all, ADMIN and FINANCE some acts of everybody's, members what they did, tokens nothing.
func (p *Policy) auditView() auditView {
	switch {
	case p.actor.System || p.actor.Has(db.RoleHR):
		return auditAll
	case p.actor.Has(db.RoleAdmin, db.RoleFinance):
		return auditSome
	case p.actor.Member != nil:
		return auditOwn
	}
	return auditNone
}

// auditActs are the acts of which ADMIN and FINANCE see everybody's.
func (p *Policy) auditActs() []string {
	var acts []string
	if p.actor.Has(db.RoleAdmin) {
		acts = append(acts, configurationActs...)
	}
	if p.actor.Has(db.RoleFinance) {
		acts = append(acts, moneyActs...)
	}
	return acts
}

// Doing.

// configures: ADMIN and the command line.
func (p *Policy) configures() error {
	return allow(p.actor.System || p.actor.Has(db.RoleAdmin))
}

// definesFigures: metrics, targets, templates, weights, assignments and teams: ADMIN and HR.
func (p *Policy) definesFigures() error {
	return allow(p.actor.System || p.actor.Has(db.RoleAdmin, db.RoleHR))
}

// runsAppraisals: HR.
func (p *Policy) runsAppraisals() error {
	return allow(p.actor.System || p.actor.Has(db.RoleHR))
}

// changesMember: ADMIN all, HR all but roles; nobody their own roles.
func (p *Policy) changesMember(memberID string, roles bool) error {
	if !roles {
		return p.definesFigures()
	}
	if memberID != "" && p.actor.MemberID() == memberID {
		return &Error{Code: Forbidden, Field: "roles", Reason: "OWN_ROLES", Message: "one can't change one's own roles; ask another ADMIN"}
	}
	return p.configures()
}

// recordsAnything: who may record facts at all. A lead's are limited to own teams and members: see records.
func (p *Policy) recordsAnything() bool {
	return p.recordsEverything() || (p.actor.Member != nil && len(p.directory.LedBy(p.actor.MemberID(), p.today)) > 0)
}

func (p *Policy) recordsEverything() bool {
	return p.actor.System || p.actor.HasScope(auth.ScopeFactsWrite) || p.actor.Has(db.RoleAdmin, db.RoleHR)
}

// records: a fact sent for a team or member: ADMIN, HR, facts:write, a lead for own teams and members.
func (p *Policy) records(s *db.Series) bool {
	if p.recordsEverything() {
		return true
	}
	id := p.actor.MemberID()
	switch {
	case s.MemberID != "":
		return id == s.MemberID || p.directory.leadsMember(id, s.MemberID, p.today)
	case s.TeamID != "":
		return p.directory.leadsTeam(id, s.TeamID, p.today)
	}
	return p.leadsOwnerOf(s)
}

// leadsOwnerOf: a fact without team and member is a lead's to record where its campaign, account or
// channel is assigned to a team or member that they lead.
func (p *Policy) leadsOwnerOf(s *db.Series) bool {
	for _, a := range p.directory.Assignments {
		subject, id := assignedThing(a)
		mine := (subject == rules.SubjectCampaign && id == s.CampaignID) || (subject == rules.SubjectAccount && id == s.AccountID) ||
			(subject == rules.SubjectChannel && id == s.ChannelID)
		if !mine {
			continue
		}
		leader := p.actor.MemberID()
		if (a.TeamID != "" && p.directory.leadsTeam(leader, a.TeamID, p.today)) ||
			(a.MemberID != "" && p.directory.leadsMember(leader, a.MemberID, p.today)) {
			return true
		}
	}
	return false
}

// undoes: ADMIN, HR, the command line; a token and a lead what they sent.
func (p *Policy) undoes(i *db.Import) bool {
	return p.actor.System || p.actor.Has(db.RoleAdmin, db.RoleHR) || (p.recordsAnything() && p.seesImport(i))
}

// confirms: an entry by hand that feeds the entering member's own score: whoever else may record for
// that member.
func (p *Policy) confirms(i *db.Import) bool {
	id := p.actor.MemberID()
	return i.Provisional && id != "" && i.ActorID != id && (p.recordsEverything() || p.directory.leadsMember(id, i.ActorID, p.today))
}

// recordsEvent: ADMIN, HR; a lead for own teams.
func (p *Policy) recordsEvent(teamID string) error {
	return allow(p.definesFigures() == nil || p.directory.leadsTeam(p.actor.MemberID(), teamID, p.today))
}

// recordsPlatformEvent: ADMIN, HR and every lead.
func (p *Policy) recordsPlatformEvent() error {
	return allow(p.definesFigures() == nil || len(p.directory.LedBy(p.actor.MemberID(), p.today)) > 0)
}

// rates: the lead chain of a member, or for a team whoever leads above it; HR where nobody does. Never
// oneself, never the team one leads.
func (p *Policy) rates(kind db.SubjectKind, id string) bool {
	actor := p.actor.MemberID()
	if actor == "" || p.isOwn(kind, id) {
		return false
	}
	return p.isReviewer(actor, kind, id) || (p.actor.Has(db.RoleHR) && !p.hasLead(p.reviewedIn(kind, id), id))
}

// isOwn: one's own card, and that of the team one leads.
func (p *Policy) isOwn(kind db.SubjectKind, id string) bool {
	actor := p.actor.MemberID()
	return actor != "" && (actor == id || (kind == db.SubjectTeam && p.directory.LeadOn(id, p.today) == actor))
}

// isReviewer: somebody in the chain of leads who appraise a card; nobody their own.
func (p *Policy) isReviewer(memberID string, kind db.SubjectKind, id string) bool {
	if memberID == "" || memberID == id || (kind == db.SubjectTeam && p.directory.LeadOn(id, p.today) == memberID) {
		return false
	}
	return p.directory.leadsTeam(memberID, p.reviewedIn(kind, id), p.today)
}

// reviewedIn is the team whose lead appraises a card: a member's home, and the one above a team.
func (p *Policy) reviewedIn(kind db.SubjectKind, id string) string {
	if kind == db.SubjectTeam {
		if team := p.directory.Team(id); team != nil {
			return team.ParentID
		}
	}
	return p.directory.HomeOn(id, p.today)
}

// reviewer is the one lead whom a card waits for: the nearest who may appraise it; "" where only HR can.
func (p *Policy) reviewer(kind db.SubjectKind, id string) string {
	for _, team := range p.directory.Above(p.reviewedIn(kind, id)) {
		if lead := p.directory.LeadOn(team, p.today); lead != "" && p.isReviewer(lead, kind, id) {
			return lead
		}
	}
	return ""
}

// standsInFor is the lead in whose place the actor may appraise a card today; "" for nobody.
func (p *Policy) standsInFor(kind db.SubjectKind, id string) string {
	if p.isOwn(kind, id) {
		return ""
	}
	for _, d := range p.directory.delegations(p.actor.MemberID(), p.today) {
		if p.isReviewer(d.LeadID, kind, id) {
			return d.LeadID
		}
	}
	return ""
}

// reviews: whoever rates, and who stands in for one of them.
func (p *Policy) reviews(kind db.SubjectKind, id string) bool {
	return p.rates(kind, id) || p.standsInFor(kind, id) != ""
}

// awaited is whom a card waits for at its step; "": HR, or nobody.
func (p *Policy) awaited(card *db.Scorecard) string {
	switch {
	case card.State == rules.SelfReview && card.SubjectKind == db.SubjectTeam:
		return p.directory.LeadOn(card.SubjectID, p.today)
	case card.State == rules.SelfReview:
		return card.SubjectID
	case card.State == rules.ManagerReview:
		return p.reviewer(card.SubjectKind, card.SubjectID)
	}
	return ""
}

// acts: who may do an act on a card at its step. The member looks back; whoever reviews appraises, or goes on
// without the member; HR and the leads above return what was sent; nobody decides on their own card.
func (p *Policy) acts(act rules.Act, card *db.Scorecard) bool {
	own := p.isOwn(card.SubjectKind, card.SubjectID)
	switch act {
	case rules.ActSubmitSelf:
		return own
	case rules.ActSkipSelf:
		return p.reviews(card.SubjectKind, card.SubjectID) || (p.actor.Has(db.RoleHR) && !own)
	case rules.ActSubmitReview:
		return p.reviews(card.SubjectKind, card.SubjectID)
	case rules.ActReturn:
		if card.State == rules.ManagerReview {
			return p.reviews(card.SubjectKind, card.SubjectID)
		}
		return !own && (p.actor.Has(db.RoleHR) || (p.rates(card.SubjectKind, card.SubjectID) && p.actor.MemberID() != card.ReviewerID))
	}
	return false // OPEN_REVIEW and FINALIZE are done to a whole period
}

// seesFollowUp: what follows a final card, its interview and its plans: the member (a team's lead for its card), the
// lead chain and HR. Nobody who stands in, no EXECUTIVE, no token.
func (p *Policy) seesFollowUp(kind db.SubjectKind, id string) bool {
	actor := p.actor.MemberID()
	return actor != "" && (p.isOwn(kind, id) || p.actor.Has(db.RoleHR) || p.isReviewer(actor, kind, id))
}

// interviews: who writes down the talk after a final card: who rates the member themselves.
func (p *Policy) interviews(kind db.SubjectKind, id string) bool { return p.rates(kind, id) }

// confirmsInterview: as the lead, the one who wrote it.
func (p *Policy) confirmsInterview(n *db.InterviewNote) bool {
	id := p.actor.MemberID()
	return id != "" && id == n.LeadID
}

// plansImprovement: opens, changes and ends a member's plans: the lead chain and HR; nobody their own.
func (p *Policy) plansImprovement(memberID string) bool {
	id := p.actor.MemberID()
	return id != "" && id != memberID && (p.actor.Has(db.RoleHR) || p.isReviewer(id, db.SubjectMember, memberID))
}

// seesCareer: how far somebody is on the career path: they, the lead chain and HR. Nobody who stands in, no EXECUTIVE, no token.
func (p *Policy) seesCareer(memberID string) bool { return p.seesFollowUp(db.SubjectMember, memberID) }

// actsOnCareer: who may do an act on an eligibility. Whoever rates the member talks with them. A second person decides, and
// ends a decision: HR or a lead above the nearest one; not who noted the talk. The member confirms. Lead chain and HR say that
// it was carried out. Nobody decides for themselves.
func (p *Policy) actsOnCareer(act rules.CareerAct, e *db.CareerEligibility) bool {
	id := p.actor.MemberID()
	if id == "" {
		return false
	}
	if own := id == e.MemberID; own || act == rules.CareerConfirm {
		return own && act == rules.CareerConfirm
	}
	responsible := p.actor.Has(db.RoleHR) || p.isReviewer(id, db.SubjectMember, e.MemberID)
	switch act {
	case rules.CareerTalk:
		return p.rates(db.SubjectMember, e.MemberID)
	case rules.CareerDecide:
		return responsible && id != e.TalkedBy && id != p.reviewer(db.SubjectMember, e.MemberID)
	case rules.CareerEnd:
		return responsible && id != p.reviewer(db.SubjectMember, e.MemberID)
	case rules.CareerFinish:
		return responsible
	}
	return false // WITHDRAW is done by the recomputation
}

// careerDecider is the one lead whose decision an eligibility waits for: the nearest above the one who leads the member, but
// who noted the talk; "" where only HR can.
func (p *Policy) careerDecider(e *db.CareerEligibility) string {
	nearest := p.reviewer(db.SubjectMember, e.MemberID)
	for _, team := range p.directory.Above(p.directory.HomeOn(e.MemberID, p.today)) {
		lead := p.directory.LeadOn(team, p.today)
		if lead != nearest && lead != e.TalkedBy && p.isReviewer(lead, db.SubjectMember, e.MemberID) {
			return lead
		}
	}
	return ""
}

// delegates: HR for every lead, a lead for themselves.
func (p *Policy) delegates(leadID string) bool {
	return p.actor.System || p.actor.Has(db.RoleHR) || (p.actor.MemberID() == leadID && len(p.directory.LedBy(leadID, p.today)) > 0)
}

// seesDelegation: HR, who gave and who got it.
func (p *Policy) seesDelegation(d *db.Delegation) bool {
	id := p.actor.MemberID()
	return p.actor.Has(db.RoleHR) || (id != "" && (id == d.LeadID || id == d.DelegateID))
}

// seesAppraisals: that there are rounds, and their days: members, and tokens with the scope.
func (p *Policy) seesAppraisals() bool {
	return p.actor.Token == nil || p.actor.HasScope(auth.ScopeScorecardsRead)
}

// seesProgress: how far a card is, without its figures: who sees the card.
func (p *Policy) seesProgress(card *db.Scorecard) bool {
	return p.seesSubject(card.SubjectKind, card.SubjectID)
}

// seesWait: HR and EXECUTIVE all of them; others what waits for them, or for somebody they lead. That somebody's rating
// is waited for is told to them, and to HR without whom they rate; to HR not where they rate HR's own card.
func (p *Policy) seesWait(w *Wait) bool {
	if w.Kind == WaitRating {
		return p.isAwaited(w) || (p.actor.Has(db.RoleHR) && p.actor.MemberID() != w.SubjectID)
	}
	return p.actor.System || p.actor.Has(db.RoleHR, db.RoleExecutive) || p.actor.HasScope(auth.ScopeScorecardsRead) || p.isAwaited(w) ||
		(w.MemberID != "" && p.directory.leadsMember(p.actor.MemberID(), w.MemberID, p.today))
}

// seesReview: the review of a figure's cause: who sees that figure.
func (p *Policy) seesReview(r *db.AttributionReview) bool {
	switch r.Scope {
	case rules.ScopeMember:
		return p.seesMember(r.SubjectID)
	case rules.ScopeTeam:
		return p.seesTeam(r.SubjectID, auth.ScopeScorecardsRead)
	}
	return p.seesAppraisals()
}

// explains: who may record the cause of a figure: whoever reviews the member; the leads of a team and above it; for
// the company's HR and who leads it. HR may everywhere but for themselves.
func (p *Policy) explains(r *db.AttributionReview) bool {
	if r.Scope == rules.ScopeMember {
		return p.reviews(db.SubjectMember, r.SubjectID) || (p.actor.Has(db.RoleHR) && p.actor.MemberID() != r.SubjectID)
	}
	team := r.SubjectID
	if r.Scope == rules.ScopeCompany {
		team = p.directory.Root().ID
	}
	return p.actor.Has(db.RoleHR) || p.directory.leadsTeam(p.actor.MemberID(), team, p.today)
}

// decidesReview: a second person: HR, or whoever leads above the one who proposed. Not the one who proposed, and
// nobody on whose own card the figure counts.
func (p *Policy) decidesReview(r *db.AttributionReview, onOwnCard bool) bool {
	id := p.actor.MemberID()
	if id == "" || id == r.ProposedBy || onOwnCard {
		return false
	}
	return p.actor.Has(db.RoleHR) || p.directory.leadsMember(id, r.ProposedBy, p.today)
}

// reopensReview: HR, but nobody on whose own card the figure counts.
func (p *Policy) reopensReview(onOwnCard bool) bool { return p.actor.Has(db.RoleHR) && !onOwnCard }

// reminds: HR everybody, a lead those they lead.
func (p *Policy) reminds(memberID string) bool {
	return p.actor.Has(db.RoleHR) || (memberID != "" && p.directory.leadsMember(p.actor.MemberID(), memberID, p.today))
}

// seesRaters: who rates on a member's card: the member, whoever reviews them, HR.
func (p *Policy) seesRaters(memberID string) bool {
	return p.actor.MemberID() == memberID || p.reviews(db.SubjectMember, memberID) || p.actor.Has(db.RoleHR)
}

// proposesPeers: the member, until the lead has confirmed.
func (p *Policy) proposesPeers(memberID string, known *db.PeerSelection) bool {
	return p.isTold() && p.actor.MemberID() == memberID && (known == nil || known.State == db.PeersProposed)
}

// confirmsPeers: whoever reviews the member.
func (p *Policy) confirmsPeers(memberID string) bool { return p.reviews(db.SubjectMember, memberID) }

// revealsRatings: one by one: HR, not of themselves nor of those they lead.
func (p *Policy) revealsRatings(memberID string) bool {
	return p.actor.Has(db.RoleHR) && p.actor.MemberID() != memberID && !p.reviews(db.SubjectMember, memberID)
}

// proposesPlan: whoever reviews the member.
func (p *Policy) proposesPlan(memberID string) bool { return p.reviews(db.SubjectMember, memberID) }

// answersPlan: the member.
func (p *Policy) answersPlan(plan *db.Plan) bool {
	return p.isTold() && p.actor.MemberID() == plan.SubjectID
}

// upholds: somebody else than who proposed and the member: HR, or whoever leads the one who proposed.
func (p *Policy) upholds(plan *db.Plan) bool {
	id := p.actor.MemberID()
	if id == "" || id == plan.ProposedBy || id == plan.SubjectID {
		return false
	}
	return p.actor.Has(db.RoleHR) || p.directory.leadsMember(id, plan.ProposedBy, p.today)
}

// seesPlanning: how far somebody's plan is: they, whoever reviews them, and HR.
func (p *Policy) seesPlanning(memberID string) bool { return p.seesRaters(memberID) }

// seesRecognition: awards, badges, values and thanks: members. A figure stands nowhere among them.
func (p *Policy) seesRecognition() bool { return p.actor.System || p.isTold() }

// definesAwards: awards, their choosing groups and the company's values: ADMIN and HR.
func (p *Policy) definesAwards() error { return p.definesFigures() }

// concerns: an award to somebody concerns themselves; one to a team who belongs to it and who leads it.
func (p *Policy) concerns(memberID, subjectID string) bool {
	return memberID != "" && (memberID == subjectID || p.belongsTo(memberID, subjectID) || p.directory.LeadOn(subjectID, p.today) == memberID)
}

// nominates: members, but never themselves nor a team that they belong to or lead.
func (p *Policy) nominates(nomineeID string) bool {
	return p.isTold() && !p.concerns(p.actor.MemberID(), nomineeID)
}

// takesNominationBack: who made it.
func (p *Policy) takesNominationBack(n *db.AwardNomination) bool {
	return p.isTold() && n.ByID == p.actor.MemberID()
}

// chooses: one of the group of a round, unless they are nominated themselves.
func (p *Policy) chooses(r *AwardRound) bool {
	id := p.actor.MemberID()
	return id != "" && slices.Contains(r.Choosers, id) && !r.nominated(id)
}

// votesFor: one of the group, for somebody whose award doesn't concern them.
func (p *Policy) votesFor(r *AwardRound, nomineeID string) bool {
	return p.chooses(r) && !p.concerns(p.actor.MemberID(), nomineeID)
}

// decidesTie: the chair of a round; HR where nobody of the group is left whom none of the tied concerns, where the chair
// has let a week pass, and by rule. Nobody on their own.
func (p *Policy) decidesTie(r *AwardRound) bool {
	id := p.actor.MemberID()
	if id == "" || r.Phase != rules.AwardTied {
		return false
	}
	if id == r.chair() {
		return true
	}
	return r.waitsForHR() && p.actor.Has(db.RoleHR) && !slices.ContainsFunc(r.leading, func(tied string) bool { return p.concerns(id, tied) })
}

// seesNomination: who was put forward, until a winner is announced: the group and HR, but what concerns themselves;
// and who nominated. Afterwards the winner's is everybody's to see, and the others stay with who wrote them.
func (p *Policy) seesNomination(r *AwardRound, n *db.AwardNomination) bool {
	id := p.actor.MemberID()
	if n.ByID == id {
		return true
	}
	if r.Phase == rules.AwardAnnounced {
		return false
	}
	return (slices.Contains(r.Choosers, id) || p.actor.Has(db.RoleHR)) && !p.concerns(id, n.NomineeID)
}

// seesOutcome: whom the votes or the rule point to, before it is announced: HR, unless it concerns them.
func (p *Policy) seesOutcome(winnerID string) bool {
	return p.actor.System || (p.actor.Has(db.RoleHR) && !p.concerns(p.actor.MemberID(), winnerID))
}

// announces: a winner, or that there is none; withdraws an award: HR, unless it concerns them.
func (p *Policy) announces(winnerID string) bool { return p.seesOutcome(winnerID) }

// thanks: members, anyone but themselves.
func (p *Policy) thanks(memberID string) bool { return p.isTold() && p.actor.MemberID() != memberID }

// seesThanks: members; what HR has hidden HR and its sender; what was taken back nobody.
func (p *Policy) seesThanks(t *db.Thanks) bool {
	if !p.seesRecognition() || !t.TakenBackAt.IsZero() {
		return false
	}
	return t.HiddenAt.IsZero() || p.hidesThanks() || p.actor.MemberID() == t.FromID
}

// hidesThanks: HR.
func (p *Policy) hidesThanks() bool { return p.actor.System || p.actor.Has(db.RoleHR) }

// takesThanksBack: who gave it.
func (p *Policy) takesThanksBack(t *db.Thanks) bool {
	return p.isTold() && t.FromID == p.actor.MemberID() && t.HiddenAt.IsZero()
}

// reacts: members, but not to what they wrote.
func (p *Policy) reacts(t *db.Thanks) bool {
	return p.isTold() && t.FromID != p.actor.MemberID() && t.HiddenAt.IsZero()
}

// seesAbsences: that and when a member is away, never why: they, HR, and whoever reviews them.
func (p *Policy) seesAbsences(memberID string) bool {
	return p.actor.System || p.actor.MemberID() == memberID || p.actor.Has(db.RoleHR) || p.reviews(db.SubjectMember, memberID)
}

// recordsAbsences: HR, not their own.
func (p *Policy) recordsAbsences(memberID string) bool { return p.revises(memberID) }

// seesAppeal: the member, who sees the card and may rule on it.
func (p *Policy) seesAppeal(kind db.SubjectKind, e *db.Appeal) bool {
	return p.seesSubject(kind, e.SubjectID)
}

// rulesOn: somebody independent: HR, or the leads above; not the member, not the lead who decided, and after an
// escalation not who ruled first.
func (p *Policy) rulesOn(e *db.Appeal, card *db.Scorecard) bool {
	id := p.actor.MemberID()
	if id == "" || p.isOwn(card.SubjectKind, card.SubjectID) || id == p.decidedBy(card) || (e.State == db.AppealEscalated && id == e.FirstRuledBy) {
		return false
	}
	return p.actor.Has(db.RoleHR) || p.isReviewer(id, card.SubjectKind, card.SubjectID)
}

// decidedBy is the lead who decided a card: who confirmed it, else who leads its subject.
func (p *Policy) decidedBy(card *db.Scorecard) string {
	if card.ReviewerID != "" {
		return card.ReviewerID
	}
	return p.reviewer(card.SubjectKind, card.SubjectID)
}

// opensLevelling: a meeting that levels a team and those below it: HR, and who leads all of them.
func (p *Policy) opensLevelling(teamID string) bool {
	return p.actor.Has(db.RoleHR) || p.directory.leadsTeam(p.actor.MemberID(), teamID, p.today)
}

// seesLevelling: that there is a meeting, of whom and with whom: who takes part, who may open it, EXECUTIVE.
func (p *Policy) seesLevelling(l *db.Levelling) bool {
	return p.participates(l) || p.actor.Has(db.RoleExecutive) || p.opensLevelling(l.TeamID)
}

func (p *Policy) participates(l *db.Levelling) bool {
	id := p.actor.MemberID()
	return id != "" && slices.Contains(l.Participants, id)
}

// seesInLevelling: somebody's line of figures in a meeting: who sees the meeting while it is open, and afterwards who
// sees the card anyway.
func (p *Policy) seesInLevelling(l *db.Levelling, card *db.Scorecard) bool {
	return p.seesLevelling(l) && (l.State == db.LevellingOpen || p.seesSubject(card.SubjectKind, card.SubjectID))
}

// seesLevelled: what a meeting made of somebody's line: with the card once it is final; before, HR, EXECUTIVE, who leads
// them or stands in for one of these. Nobody sees it on their own card before it is published.
func (p *Policy) seesLevelled(kind db.SubjectKind, id string, state rules.ScorecardState) bool {
	switch {
	case state == rules.Final:
		return p.seesSubject(kind, id)
	case p.isOwn(kind, id):
		return false
	}
	return p.actor.Has(db.RoleHR, db.RoleExecutive) || p.isReviewer(p.actor.MemberID(), kind, id) || p.standsInFor(kind, id) != ""
}

// levels: who takes part in a meeting, and HR; nobody their own card.
func (p *Policy) levels(l *db.Levelling, kind db.SubjectKind, id string) bool {
	return !p.isOwn(kind, id) && (p.participates(l) || p.actor.Has(db.RoleHR))
}

// hasLead tells whether anybody but the one who is rated leads a team or one above it.
func (p *Policy) hasLead(teamID, ratedID string) bool {
	for _, id := range p.directory.Above(teamID) {
		if lead := p.directory.LeadOn(id, p.today); lead != "" && lead != ratedID {
			return true
		}
	}
	return false
}

// declares: whoever reviews, and HR; never oneself.
func (p *Policy) declares(kind db.SubjectKind, id string) bool {
	return p.reviews(kind, id) || (p.actor.Has(db.RoleHR) && p.actor.MemberID() != id)
}

// revises: HR, not their own.
func (p *Policy) revises(subjectID string) bool {
	return p.actor.System || (p.actor.Has(db.RoleHR) && p.actor.MemberID() != subjectID)
}

// setsObjectives: for a member themselves, their lead chain and HR; for a team its lead chain and HR; for the
// company HR, EXECUTIVE and whoever leads it.
func (p *Policy) setsObjectives(teamID, memberID string) bool {
	id := p.actor.MemberID()
	switch {
	case p.actor.System || p.actor.Has(db.RoleHR):
		return true
	case id == "":
		return false
	case memberID != "":
		return id == memberID || p.directory.leadsMember(id, memberID, p.today)
	case teamID == p.directory.Root().ID && p.actor.Has(db.RoleExecutive):
		return true
	}
	return p.directory.leadsTeam(id, teamID, p.today)
}

// editsObjective: whoever may set objectives for its owner, and sees it.
func (p *Policy) editsObjective(o *db.Objective) bool {
	return p.seesObjective(o) && p.setsObjectives(o.OwnerTeamID, o.OwnerMemberID)
}

// checksIn: whoever may edit the objective, and the one responsible for the key result.
func (p *Policy) checksIn(o *db.Objective, k *db.KeyResult) bool {
	id := p.actor.MemberID()
	return p.editsObjective(o) || (id != "" && id == k.ResponsibleID && p.seesObjective(o))
}

// runsCycles: HR and EXECUTIVE.
func (p *Policy) runsCycles() bool {
	return p.actor.System || p.actor.Has(db.RoleHR, db.RoleExecutive)
}

// Incentives. Nobody decides on their own money, by whatever role, token or delegation: these ask for a member who isn't
// paid by what they decide on. ADMIN, EXECUTIVE and whoever stands in for a lead have no part in it.

// draftsIncentives: FINANCE and HR.
func (p *Policy) draftsIncentives() bool {
	return p.isTold() && p.actor.Has(db.RoleFinance, db.RoleHR)
}

// setsIncentive: drafts terms that don't pay oneself.
func (p *Policy) setsIncentive(t *rules.IncentiveTerms) bool {
	return p.draftsIncentives() && !p.scopeOf(t).holds(p.actor.MemberID(), p.today)
}

// decidesIncentive: a second person: neither who wrote nor who proposed the terms, nor whom they pay.
func (p *Policy) decidesIncentive(v *db.IncentiveVersion) bool {
	id := p.actor.MemberID()
	return p.setsIncentive(&v.Terms) && id != v.SavedBy && id != v.ProposedBy
}

// withdrawsIncentive: whoever proposed the terms.
func (p *Policy) withdrawsIncentive(v *db.IncentiveVersion) bool {
	return p.draftsIncentives() && p.actor.MemberID() == v.ProposedBy
}

// seesIncentives: members, and tokens with the scope.
func (p *Policy) seesIncentives() bool {
	return p.actor.Token == nil || p.actor.HasScope(auth.ScopeIncentivesRead)
}

// seesIncentiveVersion: approved terms like the plans themselves; others FINANCE, HR and EXECUTIVE.
func (p *Policy) seesIncentiveVersion(v *db.IncentiveVersion) bool {
	return p.seesIncentives() && (v.State == db.VersionApproved || p.seesRuns())
}

// seesBudgets: what a plan may pay in all: FINANCE, HR, EXECUTIVE. What an award pays would tell what its winner got: that is an
// amount.
func (p *Policy) seesBudgets() bool { return p.seesRuns() }

// seesRuns: the runs with their sums: FINANCE, HR, EXECUTIVE, tokens with the scope.
func (p *Policy) seesRuns() bool {
	return p.actor.System || p.actor.Has(db.RoleFinance, db.RoleHR, db.RoleExecutive) || p.actor.HasScope(auth.ScopeIncentivesRead)
}

// seesAmounts: everybody's amounts: FINANCE, HR, tokens with the scope. EXECUTIVE sees sums alone.
func (p *Policy) seesAmounts() bool {
	return p.actor.System || p.actor.Has(db.RoleFinance, db.RoleHR) || p.actor.HasScope(auth.ScopeIncentivesRead)
}

// seesSumOf: what some people get in all; for who sees sums alone not of so few that it would tell what one of them does.
func (p *Policy) seesSumOf(people int) bool {
	return p.seesAmounts() || people == 0 || people >= fewestSharers
}

// simulatesTerms: tries terms of one's own; not, of bonuses, who sees sums alone: two sums that differ by one person would tell
// what that one gets.
func (p *Policy) simulatesTerms(kind rules.IncentiveKind) bool {
	return p.seesAmounts() || kind.HasPool()
}

// seesPayout: a member's amounts: they, their lead chain, and who sees everybody's.
func (p *Policy) seesPayout(memberID string) bool {
	id := p.actor.MemberID()
	return p.seesAmounts() || (id != "" && (id == memberID || p.directory.leadsMember(id, memberID, p.today)))
}

// seesFund: what was kept for a team: its members, its lead chain, and who sees everybody's amounts.
func (p *Policy) seesFund(teamID string) bool {
	id := p.actor.MemberID()
	return p.seesRuns() || (id != "" && (p.directory.leadsTeam(id, teamID, p.today) || p.belongsTo(id, teamID)))
}

// runsIncentives: calculates, pays and exports: FINANCE.
func (p *Policy) runsIncentives() bool { return p.isTold() && p.actor.Has(db.RoleFinance) }

// decidesRun: FINANCE and HR, but not who calculated it. That it pays them nothing is for the caller to look up.
func (p *Policy) decidesRun(run *db.IncentiveRun) bool {
	return p.draftsIncentives() && p.actor.MemberID() != run.CalculatedBy
}

// seesBonusBase: they, HR and FINANCE.
func (p *Policy) seesBonusBase(memberID string) bool {
	id := p.actor.MemberID()
	return id != "" && (id == memberID || p.actor.Has(db.RoleHR, db.RoleFinance))
}

// setsBonusBase: HR and FINANCE, not their own.
func (p *Policy) setsBonusBase(memberID string) bool {
	return p.draftsIncentives() && p.actor.MemberID() != memberID
}

// disputes: the member whose statement it is.
func (p *Policy) disputes(memberID string) bool { return p.isTold() && p.actor.MemberID() == memberID }

// answersDispute: FINANCE and HR; not the member, and nobody who calculated, decided or paid one of the runs it is about.
func (p *Policy) answersDispute(d *db.PayoutDispute, runs []*db.IncentiveRun) bool {
	id := p.actor.MemberID()
	return p.draftsIncentives() && id != d.MemberID && !slices.ContainsFunc(runs, func(r *db.IncentiveRun) bool {
		return id == r.CalculatedBy || id == r.DecidedBy || id == r.PaidBy
	})
}

// seesDispute: who sees the member's payouts.
func (p *Policy) seesDispute(d *db.PayoutDispute) bool { return p.seesPayout(d.MemberID) }
