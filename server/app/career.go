package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// The career path (domain §9): closed quarters in a row within the top of the peer group earn an eligibility. How far
// somebody is, is computed from the cards in force whenever it is asked for; what was earned by it is kept.

// careerTerms say what earns an eligibility: those of the incentive plan of that kind that is in force, else the usual ones.
func (a *App) careerTerms(ctx context.Context, today rules.Day) (rules.CareerTerms, error) {
	plans, err := db.IncentivePlans(ctx, a.db.Reader)
	if err != nil {
		return rules.CareerTerms{}, err
	}
	for _, plan := range plans {
		if plan.Kind != rules.CareerPath {
			continue
		}
		incentive := &Incentive{IncentivePlan: plan}
		if incentive.Versions, err = db.IncentiveVersionsOf(ctx, a.db.Reader, plan.ID); err != nil {
			return rules.CareerTerms{}, err
		}
		if v := incentive.InForce(today); v != nil {
			return rules.CareerTerms{Quarters: v.Terms.Quarters, Share: *v.Terms.TopShare, LeastGroup: v.Terms.LeastGroup}, nil
		}
	}
	return rules.UsualCareerTerms(), nil
}

// CareerQuarter is what a quarter means for somebody.
type CareerQuarter struct {
	Period rules.Period
	rules.CareerVerdict
	CardID      string // "": they have none
	PositionID  string
	Total       *db.Score
	Provisional bool // not closed: it may still change, and counts for nothing
	Counts      bool // it is one of those in a row now, or of those that earned what is open

	judged rules.CareerQuarter
}

// Career is how far somebody is.
type Career struct {
	MemberID      string
	Terms         rules.CareerTerms
	Count         int                     // quarters in a row, at most those that are needed
	Quarters      []*CareerQuarter        // closed ones since their first card, oldest first
	Running       []*CareerQuarter        // those not closed yet in which they have a total
	Eligibilities []*db.CareerEligibility // newest quarter first

	PositionID string // today's; "": none
}

// Current is the eligibility that is open, else the newest that wasn't withdrawn; nil for none.
func (c *Career) Current() *db.CareerEligibility {
	for _, e := range c.Eligibilities {
		if e.State.Open() {
			return e
		}
	}
	for _, e := range c.Eligibilities {
		if e.State != rules.CareerGone {
			return e
		}
	}
	return nil
}

// usedUntil is the last quarter that a decision has used up; "": none.
func usedUntil(list []*db.CareerEligibility, before rules.Period) (until rules.Period) {
	for _, e := range list {
		if e.State.Decided() && (before == "" || e.Period.Compare(before) < 0) && (until == "" || e.Period.Compare(until) > 0) {
			until = e.Period
		}
	}
	return until
}

// careerReader is what careers are computed from.
type careerReader struct {
	policy  *Policy
	terms   rules.CareerTerms
	closed  []rules.Period // in order; those in between that aren't closed are among them, and break a row until they are
	running []rules.Period
	cards   map[string]map[rules.Period]*db.CareerCard
	earned  map[string][]*db.CareerEligibility
}

func newCareerReader(policy *Policy, terms rules.CareerTerms) *careerReader {
	r := &careerReader{policy: policy, terms: terms, cards: map[string]map[rules.Period]*db.CareerCard{}, earned: map[string][]*db.CareerEligibility{}}
	today := rules.PeriodOf(rules.Quarter, policy.today)
	first, last := rules.Period(""), rules.Period("")
	for p := range policy.catalog.PeriodStates {
		if p.Kind() != rules.Quarter || !policy.catalog.Closed(p) {
			continue
		}
		if first == "" || p.Compare(first) < 0 {
			first = p
		}
		if last == "" || p.Compare(last) > 0 {
			last = p
		}
	}
	if first == "" {
		r.running = []rules.Period{today}
		return r
	}
	for p := first; p.Compare(last) <= 0; p = p.Next() {
		r.closed = append(r.closed, p)
	}
	for p := last.Next(); p.Compare(today) <= 0; p = p.Next() {
		r.running = append(r.running, p)
	}
	return r
}

func (r *careerReader) periods() []rules.Period { return slices.Concat(r.closed, r.running) }

func (r *careerReader) add(cards []*db.CareerCard, eligibilities []*db.CareerEligibility) {
	for _, card := range cards {
		if r.cards[card.SubjectID] == nil {
			r.cards[card.SubjectID] = map[rules.Period]*db.CareerCard{}
		}
		r.cards[card.SubjectID][card.Period] = card
	}
	for _, e := range eligibilities {
		r.earned[e.MemberID] = append(r.earned[e.MemberID], e)
	}
}

// read reads what is needed of some members, or of everybody for nil.
func (r *careerReader) read(ctx context.Context, idb bun.IDB, memberIDs []string) error {
	eligibilities, err := db.Eligibilities(ctx, idb, memberIDs)
	if err != nil {
		return err
	}
	var cards []*db.CareerCard
	if len(memberIDs) == 1 {
		cards, err = db.CareerCardsOf(ctx, idb, memberIDs[0], r.periods(), r.terms.LeastGroup)
	} else {
		cards, err = db.CareerCards(ctx, idb, memberIDs, r.periods())
	}
	r.add(cards, eligibilities)
	return err
}

// quarter is somebody's quarter; nil for one that isn't closed and has no total.
func (r *careerReader) quarter(memberID string, p rules.Period, closed bool) *CareerQuarter {
	q := &CareerQuarter{Period: p, Provisional: !closed, judged: rules.CareerQuarter{Days: p.Days()}}
	card := r.cards[memberID][p]
	switch {
	case !closed && (card == nil || card.Total == nil):
		return nil
	case card == nil || (closed && card.State != rules.Final):
		q.judged.Present = r.policy.directory.presentIn(memberID, p.Span())
	default:
		q.CardID, q.PositionID, q.Total = card.ID, card.PositionID, card.Total
		q.judged.HasCard, q.judged.HasTotal, q.judged.Present = true, card.Total != nil, q.judged.Days
		if len(card.Parts) > 0 {
			q.judged.Present = 0
			for i := range card.Parts {
				q.judged.Present += card.Parts[i].Days
			}
		}
		q.judged.Position = rules.Peers{Members: card.Members, Ahead: card.Ahead}
		q.judged.Company = rules.Peers{Members: card.CompanyMembers, Ahead: card.CompanyAhead}
	}
	q.CareerVerdict = r.terms.Judge(q.judged)
	return q
}

// presentIn counts the days of a span on which a member was there: hired, not yet gone, and not absent.
func (d *Directory) presentIn(memberID string, span rules.Span) int {
	placements := d.Placements[memberID]
	if len(placements) == 0 {
		return 0
	}
	there := rules.Span{From: max(span.From, placements[0].FromDay), To: span.To}
	if last, left := d.lastDays[memberID]; left && last != "" {
		there.To = min(there.To, last)
	}
	if there.To < there.From {
		return 0
	}
	return there.DaysWithout(d.away(memberID))
}

// of is how far somebody is.
func (r *careerReader) of(memberID string) *Career {
	c := &Career{MemberID: memberID, Terms: r.terms, Quarters: []*CareerQuarter{}, Running: []*CareerQuarter{}, Eligibilities: r.earned[memberID]}
	if placement := r.policy.directory.PlacementOn(memberID, r.policy.today); placement != nil {
		c.PositionID = placement.PositionID
	}
	for _, p := range r.closed {
		q := r.quarter(memberID, p, true)
		if len(c.Quarters) == 0 && q.CardID == "" {
			continue // before their first card: they hadn't come, or had no position
		}
		c.Quarters = append(c.Quarters, q)
	}
	for _, p := range r.running {
		if q := r.quarter(memberID, p, false); q != nil {
			c.Running = append(c.Running, q)
		}
	}
	c.count()
	return c
}

// count marks the quarters that are in a row now. While an eligibility is open its own are, whatever came after.
func (c *Career) count() {
	if e := c.Current(); e != nil && e.State.Open() {
		c.Count = c.Terms.Quarters
		for _, q := range c.Quarters {
			q.Counts = slices.Contains(e.Quarters, q.Period)
		}
		return
	}
	used := usedUntil(c.Eligibilities, "")
	for i := len(c.Quarters) - 1; i >= 0; i-- {
		q := c.Quarters[i]
		if (used != "" && q.Period.Compare(used) <= 0) || q.Standing == rules.CareerOutside || q.Standing == rules.CareerMissing {
			return
		}
		if q.Standing == rules.CareerTop {
			q.Counts = true
			c.Count = min(c.Count+1, c.Terms.Quarters)
		}
	}
}

// rowUntil is the row of somebody's closed quarters after one that is used up, up to another, by some terms; "": from the
// first, to the last. It names the quarters that earned something.
func (c *Career) rowUntil(terms rules.CareerTerms, after, until rules.Period) (rules.CareerRow, []*CareerQuarter) {
	var standings []rules.CareerStanding
	var quarters []*CareerQuarter
	for _, q := range c.Quarters {
		if (after != "" && q.Period.Compare(after) <= 0) || (until != "" && q.Period.Compare(until) > 0) {
			continue
		}
		standings, quarters = append(standings, terms.Judge(q.judged).Standing), append(quarters, q)
	}
	row := terms.Row(standings)
	of := make([]*CareerQuarter, len(row.Of))
	for i, at := range row.Of {
		of[i] = quarters[at]
	}
	return row, of
}

// Career is how far a member is: they, the lead chain and HR; nil for others.
func (a *App) Career(ctx context.Context, actor *auth.Actor, memberID string) (*Career, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || !policy.seesCareer(memberID) {
		return nil, err
	}
	found, err := a.MembersByIDs(ctx, []string{memberID})
	if err != nil || found[memberID] == nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	terms, err := a.careerTerms(ctx, policy.today)
	if err != nil {
		return nil, err
	}
	reader := newCareerReader(policy, terms)
	if err := reader.read(ctx, a.db.Reader, []string{memberID}); err != nil {
		return nil, err
	}
	return reader.of(memberID), nil
}

// CareersQuery narrows the list of careers; zero values don't narrow.
type CareersQuery struct {
	Team   string
	Least  int  // quarters in a row
	Open   bool // those with an eligibility that waits for somebody
	Search string
	Page   Page
}

// wholeCompany is how many people are read by name; of more everybody is read, and the others are left out.
const wholeCompany = 2000

// Careers pages through how far people are whom the actor leads, themselves among them; everybody for HR. Those of whom
// something waits come first, then those with more quarters in a row, then by id.
func (a *App) Careers(ctx context.Context, actor *auth.Actor, q CareersQuery) (*Connection[*Career], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.isTold() {
		return nil, errForbidden
	}
	terms, err := a.careerTerms(ctx, policy.today)
	if err != nil {
		return nil, err
	}
	if q.Least < 0 || q.Least > terms.Quarters {
		return nil, badInput("least", "OUT_OF_RANGE", "least is %d; it must be between 0 and %d", q.Least, terms.Quarters)
	}
	if q.Team != "" && policy.directory.Team(q.Team) == nil {
		return nil, badInput("team", "UNKNOWN", "there is no team %s", shown(q.Team))
	}
	people, err := a.careerPeople(ctx, policy, q)
	if err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	reader, named := newCareerReader(policy, terms), people
	if len(people) > wholeCompany {
		named = nil
	}
	if err := reader.read(ctx, a.db.Reader, named); err != nil {
		return nil, err
	}
	list := []*Career{}
	for _, id := range people {
		c := reader.of(id)
		if c.Count >= q.Least && (!q.Open || c.waits()) && (c.PositionID != "" || len(c.Quarters) > 0) {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(x, y *Career) int {
		if x.waits() != y.waits() {
			return cmp.Compare(boolRank(y.waits()), boolRank(x.waits()))
		}
		return cmp.Compare(y.Count, x.Count)
	})
	return pageOf(q.Page, list)
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// waits tells whether somebody has to do something.
func (c *Career) waits() bool {
	e := c.Current()
	return e != nil && (e.State.Open() || e.State == rules.CareerDecided || e.State == rules.CareerRead)
}

// careerPeople lists whom the actor may see and asks for.
func (a *App) careerPeople(ctx context.Context, policy *Policy, q CareersQuery) ([]string, error) {
	members, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	var below []string
	if q.Team != "" {
		below = policy.directory.Below(q.Team)
	}
	search, ids := strings.TrimSpace(fold(q.Search)), []string{}
	for _, m := range members {
		if m.Active && policy.seesCareer(m.ID) && policy.finds(m, search) &&
			(q.Team == "" || slices.Contains(below, policy.directory.HomeOn(m.ID, policy.today))) {
			ids = append(ids, m.ID)
		}
	}
	return ids, nil
}
