package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// AwardRound is an award in a period as somebody may see it. Who voted for whom isn't in it.
type AwardRound struct {
	*db.AwardRound
	Award         *db.Award
	Phase         rules.AwardPhase
	NominateUntil *rules.Day // by nomination
	DecideUntil   rules.Day
	Group         int // members of the choosing group
	Votes         int
	Nominated     int            // nominations
	Grant         *db.AwardGrant // nil: nobody, or not announced

	policy      *Policy
	people      map[string]*db.Member // of the group, active ones
	nominations []*db.AwardNomination
	votes       []*db.AwardVote
	leading     []string
}

// nominated tells whether somebody was put forward in person.
func (r *AwardRound) nominated(memberID string) bool {
	return slices.ContainsFunc(r.nominations, func(n *db.AwardNomination) bool { return n.NomineeID == memberID })
}

// chair decides among the tied: the first of the group whom none of them concerns; "" where there is nobody.
func (r *AwardRound) chair() string {
	for _, id := range r.Choosers {
		concerned := r.nominated(id) || slices.ContainsFunc(r.leading, func(tied string) bool { return r.policy.concerns(id, tied) })
		if r.people[id] != nil && !concerned {
			return id
		}
	}
	return ""
}

// chairsDays are how long a tie waits for the chair alone.
const chairsDays = 7

// waitsForHR tells whether a tie is HR's to decide.
func (r *AwardRound) waitsForHR() bool {
	return r.chair() == "" || r.policy.today > r.DecideUntil.AddDays(chairsDays)
}

// outcome is whom an award points to before it is announced; "": nobody.
func (r *AwardRound) outcome() string {
	switch {
	case r.DecidedID != "":
		return r.DecidedID
	case len(r.leading) == 1:
		return r.leading[0]
	}
	return ""
}

// winning are the nominations of somebody, oldest first.
func (r *AwardRound) winning(id string) []*db.AwardNomination {
	return slices.DeleteFunc(slices.Clone(r.nominations), func(n *db.AwardNomination) bool { return n.NomineeID != id })
}

// MyVote is whom the actor voted for; nil for nobody.
func (r *AwardRound) MyVote() string {
	for _, v := range r.votes {
		if v.VoterID == r.policy.actor.MemberID() {
			return v.NomineeID
		}
	}
	return ""
}

// Nominations are those that the actor may see.
func (r *AwardRound) Nominations() []*db.AwardNomination {
	seen := []*db.AwardNomination{}
	for _, n := range r.nominations {
		if r.policy.seesNomination(r, n) {
			seen = append(seen, n)
		}
	}
	return seen
}

// Outcome is whom HR would announce; "" for nobody and to whoever may not see it yet.
func (r *AwardRound) Outcome() string {
	if r.Phase == rules.AwardReady && r.policy.seesOutcome(r.outcome()) {
		return r.outcome()
	}
	return ""
}

// Tied are those among whom the actor decides.
func (r *AwardRound) Tied() []string {
	if r.policy.decidesTie(r) {
		return r.leading
	}
	return []string{}
}

// NominatedBy are those who put the winner forward.
func (r *AwardRound) NominatedBy() []string {
	ids := []string{}
	if r.Phase == rules.AwardAnnounced && r.WinnerID != "" {
		for _, n := range r.winning(r.WinnerID) {
			ids = append(ids, n.ByID)
		}
	}
	return ids
}

// Abilities are what the actor may do now.
func (r *AwardRound) Abilities() []string {
	abilities := []string{}
	add := func(name string, may bool) {
		if may {
			abilities = append(abilities, name)
		}
	}
	add("NOMINATE", r.checkNominating() == nil && r.policy.isTold())
	add("VOTE", r.Phase == rules.AwardChoosing && r.policy.chooses(r))
	add("DECIDE", r.policy.decidesTie(r))
	add("ANNOUNCE", r.Phase == rules.AwardReady && r.policy.announces(r.outcome()))
	add("WITHDRAW", r.Grant != nil && r.Grant.WithdrawnAt.IsZero() && r.policy.announces(r.Grant.WinnerID()))
	return abilities
}

// roundKey names a round.
type roundKey struct {
	award  *db.Award
	period rules.Period
}

// rounds reads rounds, whether they have rows or not, in as many queries for many as for one.
func (a *App) rounds(ctx context.Context, policy *Policy, keys []roundKey) ([]*AwardRound, error) {
	ids := make([]string, len(keys))
	var awards []string
	var periods []rules.Period
	for i, key := range keys {
		ids[i] = db.RoundID(key.award.ID, key.period)
		awards, periods = appendSet(awards, key.award.ID), append(periods, key.period)
	}
	rows, err := db.AwardRoundsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	nominations, err := db.AwardNominations(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	votes, err := db.AwardVotes(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	grants, err := db.AwardGrantsOf(ctx, a.db.Reader, awards, periods)
	if err != nil {
		return nil, err
	}
	list := make([]*AwardRound, len(keys))
	var concerned []string
	for i, key := range keys {
		r := newRound(policy, key)
		for _, row := range rows {
			if row.ID == r.ID {
				r.AwardRound = row
			}
		}
		for _, n := range nominations {
			if n.RoundID == r.ID {
				r.nominations = append(r.nominations, n)
				concerned = append(concerned, n.NomineeID)
			}
		}
		for _, v := range votes {
			if v.RoundID == r.ID {
				r.votes = append(r.votes, v)
			}
		}
		for _, g := range grants {
			if g.AwardID == key.award.ID && g.Period == key.period {
				r.Grant = g
			}
		}
		concerned = append(concerned, r.Choosers...)
		list[i] = r
	}
	members, err := a.MembersByIDs(ctx, concerned)
	for _, r := range list {
		r.count(members)
	}
	return list, err
}

func newRound(policy *Policy, key roundKey) *AwardRound {
	r := &AwardRound{policy: policy, Award: key.award, DecideUntil: key.period.DayAfter(key.award.DecisionDay),
		AwardRound: &db.AwardRound{ID: db.RoundID(key.award.ID, key.period), AwardID: key.award.ID, Period: key.period, Choosers: key.award.Choosers,
			Proposed: []string{}, State: db.RoundOpen}}
	if key.award.Method == db.ByNomination {
		day := key.period.DayAfter(key.award.NominationDay)
		r.NominateUntil = &day
	}
	return r
}

// count finds who leads and where the round is. Whoever has left can't win, nor does their vote count.
func (r *AwardRound) count(members map[string]*db.Member) {
	r.people = map[string]*db.Member{}
	active := func(id string) bool { return members[id] != nil && members[id].Active }
	for _, id := range r.Choosers {
		if active(id) {
			r.people[id] = members[id]
		}
	}
	var counted []string
	for _, v := range r.votes {
		standing := slices.ContainsFunc(r.nominations, func(n *db.AwardNomination) bool {
			return n.NomineeID == v.NomineeID && (r.Award.Winner == db.SubjectTeam || active(n.NomineeID))
		})
		if standing && r.people[v.VoterID] != nil && !r.nominated(v.VoterID) {
			counted = append(counted, v.NomineeID)
		}
	}
	r.leading = rules.Leading(counted)
	if r.Award.Method == db.ByRule {
		r.leading = r.Proposed
	}
	r.Group, r.Votes, r.Nominated = len(r.Choosers), len(counted), len(r.nominations)
	r.Phase = r.phase()
}

func (r *AwardRound) phase() rules.AwardPhase {
	today := r.policy.today
	switch {
	case r.State == db.RoundAnnounced:
		return rules.AwardAnnounced
	case r.Award.Method == db.ByRule && r.State != db.RoundProposed:
		return rules.AwardRunning
	case r.Award.Method == db.ByNomination && today <= *r.NominateUntil:
		return rules.AwardNominating
	case r.Award.Method == db.ByNomination && today <= r.DecideUntil:
		return rules.AwardChoosing
	case r.DecidedID == "" && len(r.leading) > 1:
		return rules.AwardTied
	}
	return rules.AwardReady
}

// AwardWall lists what was announced for the months and quarters of a year, newest first. Members.
func (a *App) AwardWall(ctx context.Context, actor *auth.Actor, year rules.Period) ([]*AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.seesRecognition():
		return nil, errForbidden
	case year.Kind() != rules.Year:
		return nil, badInput("year", "NOT_A_YEAR", "year is %s; give a year such as 2026", year)
	}
	rows, err := db.AwardRoundsIn(ctx, a.db.Reader, periodsIn(year))
	if err != nil {
		return nil, err
	}
	return a.roundsOf(ctx, policy, slices.DeleteFunc(rows, func(r *db.AwardRound) bool { return r.State != db.RoundAnnounced }))
}

// periodsIn are the months and quarters of a year.
func periodsIn(year rules.Period) []rules.Period {
	periods := year.Months()
	for q := rules.PeriodOf(rules.Quarter, year.First()); year.ContainsPeriod(q); q = q.Next() {
		periods = append(periods, q)
	}
	return periods
}

func (a *App) roundsOf(ctx context.Context, policy *Policy, rows []*db.AwardRound) ([]*AwardRound, error) {
	awards, err := a.AwardsByIDs(ctx, nil)
	if err != nil {
		return nil, err
	}
	var keys []roundKey
	for _, row := range rows {
		keys = append(keys, roundKey{awards[row.AwardID], row.Period})
	}
	list, err := a.rounds(ctx, policy, keys)
	slices.SortStableFunc(list, func(x, y *AwardRound) int { return cmp.Compare(y.Period.Last(), x.Period.Last()) })
	return list, err
}

// OpenAwardRounds lists the rounds that go on: the current period of each award, those before that wait for somebody. Members.
func (a *App) OpenAwardRounds(ctx context.Context, actor *auth.Actor) ([]*AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesRecognition() {
		return nil, errForbidden
	}
	return a.openRounds(ctx, policy)
}

func (a *App) openRounds(ctx context.Context, policy *Policy) ([]*AwardRound, error) {
	awards, err := db.Awards(ctx, a.db.Reader, true)
	if err != nil {
		return nil, err
	}
	rows, err := db.OpenAwardRounds(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	var keys []roundKey
	for _, award := range awards {
		now := rules.PeriodOf(award.Schedule, policy.today)
		begun := rules.DayOf(award.CreatedAt.Time().In(policy.catalog.zone()))
		for _, p := range []rules.Period{now, now.Previous()} {
			if award.RetiredAt.IsZero() && begun <= p.Last() {
				keys = append(keys, roundKey{award, p})
			}
		}
		for _, row := range rows {
			if row.AwardID == award.ID && !slices.ContainsFunc(keys, func(k roundKey) bool { return k.award == award && k.period == row.Period }) {
				keys = append(keys, roundKey{award, row.Period})
			}
		}
	}
	list, err := a.rounds(ctx, policy, keys)
	return slices.DeleteFunc(list, func(r *AwardRound) bool { return !r.open() }), err
}

// open tells whether somebody has still something to do, or figures to wait for.
func (r *AwardRound) open() bool {
	switch {
	case r.Phase == rules.AwardAnnounced:
		return false
	case r.Award.Method == db.ByNomination:
		return r.Phase == rules.AwardNominating || len(r.nominations) > 0
	}
	return r.State == db.RoundProposed || r.policy.today <= r.DecideUntil
}

// AwardRoundByID finds a round by the id that was given for it; NOT_FOUND to tokens.
func (a *App) AwardRoundByID(ctx context.Context, actor *auth.Actor, id string) (*AwardRound, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return a.roundSeen(ctx, policy, id)
}

var errNoRound = &Error{Code: NotFound, Field: "roundId", Reason: "NOT_FOUND", Message: "there is no such award in that period"}

func (a *App) roundSeen(ctx context.Context, policy *Policy, id string) (*AwardRound, error) {
	awardID, period, ok := db.RoundOf(id)
	if !ok || !policy.seesRecognition() {
		return nil, errNoRound
	}
	award, err := db.AwardByID(ctx, a.db.Reader, awardID)
	if errors.Is(err, db.ErrNotFound) || (err == nil && award.Schedule != period.Kind()) {
		return nil, errNoRound
	}
	if err != nil {
		return nil, err
	}
	list, err := a.rounds(ctx, policy, []roundKey{{award, period}})
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// AwardGrantByID finds who won; NOT_FOUND to tokens.
func (a *App) AwardGrantByID(ctx context.Context, actor *auth.Actor, id string) (*db.AwardGrant, error) {
	if err := a.checkRecognition(ctx, actor); err != nil {
		return nil, errNotFound
	}
	grant, err := db.AwardGrantByID(ctx, a.db.Reader, id)
	return grant, coded("", err)
}

// Badges are what members won and still hold, newest first: their own, and what a team won that was their home on the
// last day of the period.
func (a *App) Badges(ctx context.Context, memberIDs []string) (map[string][]*db.AwardGrant, error) {
	badges := make(map[string][]*db.AwardGrant, len(memberIDs))
	directory, err := a.Directory(ctx)
	if err != nil {
		return nil, err
	}
	var homes []string
	for _, id := range memberIDs {
		badges[id] = []*db.AwardGrant{}
		for _, placement := range directory.Placements[id] {
			homes = appendSet(homes, placement.TeamID)
		}
	}
	won, err := db.AwardsWon(ctx, a.db.Reader, memberIDs, homes)
	for _, g := range won {
		for _, id := range memberIDs {
			if g.MemberID == id || (g.TeamID != "" && directory.HomeOn(id, g.Period.Last()) == g.TeamID) {
				badges[id] = append(badges[id], g)
			}
		}
	}
	return badges, err
}
