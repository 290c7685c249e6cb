package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

const (
	noticeLifetime = 180 * 24 * time.Hour
	maxReadAtOnce  = 100
	tellFrom       = 8  // o'clock, in the company's time zone
	maxMoves       = 10 // that a digest tells of
)

// Notices pages through what the acting member was told of, newest first; FORBIDDEN to tokens.
func (a *App) Notices(ctx context.Context, actor *auth.Actor, unread bool, p Page) (*Connection[*db.Notice], error) {
	if err := a.checkTold(ctx, actor); err != nil {
		return nil, err
	}
	return offsetPage(p, func(offset, limit int) ([]*db.Notice, int, error) {
		return db.Notices(ctx, a.db.Reader, actor.MemberID(), unread, offset, limit)
	})
}

// NoticeByID finds a notice of the acting member; NOT_FOUND for everybody else's.
func (a *App) NoticeByID(ctx context.Context, actor *auth.Actor, id string) (*db.Notice, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	n, err := db.NoticeByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	if !policy.seesNotice(n) {
		return nil, errNotFound
	}
	return n, nil
}

// UnreadNotices counts what the acting member was told of and has not read; FORBIDDEN to tokens.
func (a *App) UnreadNotices(ctx context.Context, actor *auth.Actor) (int, error) {
	if err := a.checkTold(ctx, actor); err != nil {
		return 0, err
	}
	n, err := db.UnreadNotices(ctx, a.db.Reader, actor.MemberID())
	return n, coded("", err)
}

// ReadNoticesInput names what was read.
type ReadNoticesInput struct {
	IDs []string // nil: all
}

// ReadNotices notes that the acting member has read some notices, and counts those that are left; NOT_FOUND where
// one of them isn't theirs.
func (a *App) ReadNotices(ctx context.Context, actor *auth.Actor, in ReadNoticesInput) (int, error) {
	if err := a.checkTold(ctx, actor); err != nil {
		return 0, err
	}
	if len(in.IDs) > maxReadAtOnce {
		return 0, badInput("ids", "TOO_LONG", "at most %d notices are read at once; leave ids out to read all", maxReadAtOnce)
	}
	theirs, err := db.NoticesByIDs(ctx, a.db.Reader, actor.MemberID(), in.IDs)
	if err != nil {
		return 0, coded("ids", err)
	}
	for i, id := range in.IDs {
		if !slices.ContainsFunc(theirs, func(n *db.Notice) bool { return n.ID == id }) {
			return 0, notThere("ids."+indexText(i), nil, "you have no such notice")
		}
	}
	if err := db.ReadNotices(ctx, a.db, actor.MemberID(), in.IDs, a.now()); err != nil {
		return 0, coded("ids", err)
	}
	a.live.Tell(ctx, live.Notices(actor.MemberID()))
	return a.UnreadNotices(ctx, actor)
}

func (a *App) checkTold(ctx context.Context, actor *auth.Actor) error {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	return allow(policy.isTold())
}

func (a *App) notice(memberID string, kind db.NoticeKind, ref string, day rules.Day) *db.Notice {
	return &db.Notice{ID: db.NewID(db.NoticePrefix), MemberID: memberID, Kind: kind, Ref: ref, Day: day, At: a.now()}
}

// tell wakes whoever has their notices open.
func (a *App) tell(ctx context.Context, notices []*db.Notice) {
	for _, n := range notices {
		a.live.Tell(ctx, live.Notices(n.MemberID))
	}
}

// mentions are the notices of a remark: to whom it speaks and who sees its objective, but its writer.
func (a *App) mentions(ctx context.Context, policy *Policy, o *db.Objective, c *db.Comment) ([]*db.Notice, error) {
	people, err := db.MembersByIDs(ctx, a.db.Reader, c.Mentions)
	if err != nil {
		return nil, err
	}
	var notices []*db.Notice
	for _, m := range people {
		if m.ID == c.MemberID || !m.Active || !policy.as(m).seesObjective(o) {
			continue
		}
		n := a.notice(m.ID, db.NoticeMention, c.ID, policy.today)
		n.ByID, n.ObjectiveID, n.CommentID = c.MemberID, o.ID, c.ID
		notices = append(notices, n)
	}
	return notices, nil
}

// NoticeObjective is the objective of a notice; nil for none, or where it may not be seen any more.
func (a *App) NoticeObjective(ctx context.Context, actor *auth.Actor, n *db.Notice) (*Objective, error) {
	if n.ObjectiveID == "" {
		return nil, nil
	}
	found, err := a.ObjectivesByIDs(ctx, actor, []string{n.ObjectiveID})
	return found[n.ObjectiveID], err
}

// NoticeComment is the remark of a notice; nil for none, or where its objective may not be seen any more.
func (a *App) NoticeComment(ctx context.Context, actor *auth.Actor, n *db.Notice) (*db.Comment, error) {
	o, err := a.NoticeObjective(ctx, actor, n)
	if err != nil || o == nil {
		return nil, err
	}
	c, err := db.CommentByID(ctx, a.db.Reader, n.CommentID)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	return c, err
}

// NoticeKeyResults are the key results that a notice reminds of, as far as they may still be seen.
func (a *App) NoticeKeyResults(ctx context.Context, actor *auth.Actor, n *db.Notice) ([]*KeyResult, error) {
	list, ids := []*KeyResult{}, []string{}
	if n.Kind != db.NoticeCheckInsDue {
		return list, nil
	}
	if err := json.Unmarshal([]byte(n.Content), &ids); err != nil {
		return nil, err
	}
	for _, id := range ids {
		k, err := a.KeyResultByID(ctx, actor, id)
		switch {
		case CodeOf(err) == NotFound:
		case err != nil:
			return nil, err
		default:
			list = append(list, k)
		}
	}
	return list, nil
}

// Digest is how somebody's objectives moved in a week, as it was told.
type Digest struct {
	From, To   rules.Day
	Objectives int
	Improved   int
	Worsened   int
	Due        int // check-ins within a week
	Overdue    int
	Moved      []*DigestMove // those that moved most
}

// DigestMove is how an objective moved.
type DigestMove struct {
	ObjectiveID  string
	Objective    *Objective `json:"-"` // as it is now; nil where it may not be seen any more
	Before       *rules.Decimal
	Progress     *rules.Decimal
	HealthBefore *rules.Health
	Health       rules.Health
}

// NoticeDigest is the digest that a notice brings; nil for none.
func (a *App) NoticeDigest(ctx context.Context, actor *auth.Actor, n *db.Notice) (*Digest, error) {
	if n.Kind != db.NoticeWeeklyDigest {
		return nil, nil
	}
	d, ids := new(Digest), []string{}
	if err := json.Unmarshal([]byte(n.Content), d); err != nil {
		return nil, err
	}
	for _, m := range d.Moved {
		ids = append(ids, m.ObjectiveID)
	}
	found, err := a.ObjectivesByIDs(ctx, actor, ids)
	for _, m := range d.Moved {
		m.Objective = found[m.ObjectiveID]
	}
	return d, err
}

// TellOfTheDay reminds people of the check-ins that fall due today, and once a week, from Monday on, sends
// everybody who has objectives the digest of how they moved. Nothing is told before eight in the morning of the
// company, and nothing twice, however often this runs.
func (a *App) TellOfTheDay(ctx context.Context) error {
	company, err := db.TheCompany(ctx, a.db.Reader)
	if errors.Is(err, db.ErrNotFound) {
		return nil // not founded yet
	}
	if err != nil || a.clock().In(zone(company.Timezone)).Hour() < tellFrom {
		return err
	}
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	members, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	teller := &teller{app: a, policy: policy, people: map[string]*db.Member{}, due: map[string][]string{}, digests: map[string]*Digest{}}
	for _, m := range members {
		if m.Active {
			teller.people[m.ID] = m
		}
	}
	if err := teller.gather(ctx); err != nil {
		return err
	}
	notices, err := teller.notices()
	if err != nil {
		return err
	}
	added, err := db.AddNotices(ctx, a.db, notices)
	a.tell(ctx, added)
	return err
}

// teller gathers what each member is to be told of today.
type teller struct {
	app     *App
	policy  *Policy
	people  map[string]*db.Member // active ones
	due     map[string][]string   // by member: key results
	digests map[string]*Digest    // by member
}

func (t *teller) gather(ctx context.Context) error {
	cycles, err := db.Cycles(ctx, t.app.db.Reader)
	if err != nil {
		return err
	}
	for _, cycle := range cycles {
		if cycle.State != db.CycleActive || cycle.Period.First() > t.policy.today {
			continue
		}
		al, err := t.app.alignment(ctx, t.policy.today, cycle.Period)
		if err != nil {
			return err
		}
		past, err := t.app.WeekAgo(ctx, al)
		if err != nil {
			return err
		}
		for _, o := range al.nodes {
			if o.Cycle == cycle.Period && o.State == rules.ObjectiveActive {
				t.add(o, past)
			}
		}
	}
	return nil
}

// add tells of an objective to whoever is concerned.
func (t *teller) add(o *Objective, past *Past) {
	concerned := []string{o.OwnerMemberID}
	if o.OwnerTeamID != "" {
		concerned = append(concerned, t.policy.directory.LeadOn(o.OwnerTeamID, t.policy.today))
	}
	if o.OwnerTeamID == t.policy.directory.Root().ID {
		for id, m := range t.people {
			if slices.Contains(m.Roles, db.RoleExecutive) {
				concerned = append(concerned, id)
			}
		}
	}
	for _, k := range o.KeyResults {
		who, day := t.policy.responsible(k), k.Due()
		concerned = append(concerned, who)
		if day == nil || !t.sees(who, o) {
			continue
		}
		digest := t.digest(who)
		switch {
		case *day < t.policy.today:
			digest.Overdue++
		case *day <= t.policy.today.AddDays(6):
			digest.Due++
		}
		if *day == t.policy.today {
			t.due[who] = append(t.due[who], k.ID)
		}
	}
	slices.Sort(concerned)
	for _, id := range slices.Compact(concerned) {
		if t.sees(id, o) {
			t.digest(id).tell(o, past)
		}
	}
}

func (t *teller) sees(memberID string, o *Objective) bool {
	m := t.people[memberID]
	return m != nil && t.policy.as(m).seesObjective(o.Objective)
}

func (t *teller) digest(memberID string) *Digest {
	d := t.digests[memberID]
	if d == nil {
		d = &Digest{From: t.policy.today.AddDays(-7), To: t.policy.today}
		t.digests[memberID] = d
	}
	return d
}

func (d *Digest) tell(o *Objective, past *Past) {
	d.Objectives++
	move := &DigestMove{ObjectiveID: o.ID, Before: past.Progress.Of(o.ID), Progress: o.Progress, HealthBefore: past.HealthOf(o.ID), Health: o.Health}
	switch by := move.by(); by.Sign() {
	case 1:
		d.Improved++
	case -1:
		d.Worsened++
	default:
		if move.HealthBefore == nil || *move.HealthBefore == move.Health {
			return
		}
	}
	d.Moved = append(d.Moved, move)
}

// by is how far progress went up; what had none counts from 0.
func (m *DigestMove) by() rules.Decimal {
	before, now := rules.Decimal{}, rules.Decimal{}
	if m.Before != nil {
		before = *m.Before
	}
	if m.Progress != nil {
		now = *m.Progress
	}
	return now.Sub(before)
}

func (t *teller) notices() ([]*db.Notice, error) {
	var notices []*db.Notice
	add := func(memberID string, kind db.NoticeKind, ref string, content any) error {
		text, err := json.Marshal(content)
		n := t.app.notice(memberID, kind, ref, t.policy.today)
		n.Content = string(text)
		notices = append(notices, n)
		return err
	}
	for id, keyResults := range t.due {
		if err := add(id, db.NoticeCheckInsDue, string(t.policy.today), keyResults); err != nil {
			return nil, err
		}
	}
	for id, digest := range t.digests {
		if digest.Objectives == 0 {
			continue
		}
		slices.SortFunc(digest.Moved, func(x, y *DigestMove) int {
			return cmp.Or(y.by().Abs().Cmp(x.by().Abs()), cmp.Compare(x.ObjectiveID, y.ObjectiveID))
		})
		digest.Moved = digest.Moved[:min(len(digest.Moved), maxMoves)]
		if err := add(id, db.NoticeWeeklyDigest, string(t.policy.today.Monday()), digest); err != nil {
			return nil, err
		}
	}
	return notices, nil
}
