package app

import (
	"context"
	"errors"
	"net/mail"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Member finds a member; NOT_FOUND if there is none.
func (a *App) Member(ctx context.Context, actor *auth.Actor, id string) (*db.Member, error) {
	if actor.IsAnonymous() {
		return nil, errUnauthenticated
	}
	member, err := db.MemberByID(ctx, a.db.Reader, id)
	return member, coded("", err)
}

// knownMembers are members as they were read since the directory last changed: every change of a member
// that others see counts its version up.
type knownMembers struct {
	version int64
	byID    map[string]*db.Member
}

const maxKnownMembers = 50_000

// MembersByIDs finds members, for lists that name many; those that don't exist are left out.
func (a *App) MembersByIDs(ctx context.Context, ids []string) (map[string]*db.Member, error) {
	versions, err := a.versions(ctx)
	if err != nil {
		return nil, err
	}
	found, missing := a.remembered(versions.OrgVersion, ids)
	if len(missing) == 0 {
		return found, nil
	}
	rows, err := db.MembersByIDs(ctx, a.db.Reader, missing)
	a.memory.Lock()
	defer a.memory.Unlock()
	for _, m := range rows {
		found[m.ID] = m
		if a.members.version == versions.OrgVersion {
			a.members.byID[m.ID] = m
		}
	}
	return found, err
}

// remembered finds members in memory, and lists those that have to be read.
func (a *App) remembered(version int64, ids []string) (found map[string]*db.Member, missing []string) {
	a.memory.Lock()
	defer a.memory.Unlock()
	if a.members.version != version || len(a.members.byID) > maxKnownMembers {
		a.members = knownMembers{version, map[string]*db.Member{}}
	}
	found = make(map[string]*db.Member, len(ids))
	for _, id := range ids {
		if m := a.members.byID[id]; m != nil {
			found[id] = m
		} else {
			missing = append(missing, id)
		}
	}
	return found, missing
}

// MembersQuery narrows the list of members.
type MembersQuery struct {
	Team     string
	Search   string
	Inactive bool
	Page     Page
}

// Members pages through members by name.
func (a *App) Members(ctx context.Context, actor *auth.Actor, q MembersQuery) (*Connection[*db.Member], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	all, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	var below []string
	if q.Team != "" {
		below = policy.directory.Below(q.Team)
	}
	search := fold(q.Search)
	kept := slices.DeleteFunc(all, func(m *db.Member) bool {
		return (!m.Active && !q.Inactive) || (q.Team != "" && !slices.Contains(below, policy.directory.HomeOn(m.ID, policy.today))) ||
			!policy.finds(m, search)
	})
	return pageOf(q.Page, kept)
}

// finds looks for a part of a name and, where the actor may see them, of e-mail and number.
func (p *Policy) finds(m *db.Member, search string) bool {
	return strings.Contains(fold(m.Name), search) || (p.seesContact(m.ID) && strings.Contains(m.Email, search)) ||
		(p.seesRecord(m.ID) && strings.Contains(fold(m.Number), search))
}

// MemberView is what the actor may see of a member beyond name, team and position; nil fields are withheld.
type MemberView struct {
	Email, Number    *string
	Language         *db.Language
	HiddenFromBoards *bool
	Placements       []*db.Placement // newest first
	LastDay          *rules.Day
	Absences         []*db.Absence // newest first
}

// View decides what the actor sees of a member; it is never nil.
func (a *App) View(ctx context.Context, actor *auth.Actor, m *db.Member) (*MemberView, error) {
	view := &MemberView{Placements: []*db.Placement{}, Absences: []*db.Absence{}}
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return view, err
	}
	if policy.seesContact(m.ID) {
		view.Email = &m.Email
	}
	if policy.seesRecord(m.ID) {
		view.Number = &m.Number
		view.Placements = slices.Clone(policy.directory.Placements[m.ID])
		slices.Reverse(view.Placements)
		if last, left := policy.directory.lastDays[m.ID]; left {
			view.LastDay = &last
		}
	}
	if policy.seesAbsences(m.ID) {
		view.Absences = append(view.Absences, policy.directory.Absences[m.ID]...)
		slices.Reverse(view.Absences)
	}
	if policy.seesHiding(m.ID) {
		view.HiddenFromBoards = &m.HiddenFromBoards
	}
	if actor.MemberID() == m.ID {
		view.Language = &m.Language
	}
	return view, nil
}

// checkMember refuses the id of nobody; "" passes.
func (a *App) checkMember(ctx context.Context, field, id string) error {
	if id == "" {
		return nil
	}
	_, err := db.MemberByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return badInput(field, "UNKNOWN", "there is no member %s", shown(id))
	}
	return err
}

// CreateMemberInput is a member to be made.
type CreateMemberInput struct {
	Name     string
	Email    string
	Number   *string
	TeamID   *string
	Position *string
	From     *rules.Day
	Roles    []db.Role
	Password *string
}

// CreateMember makes a member: ADMIN, and HR without roles. Without a password one is made and
// answered this once.
func (a *App) CreateMember(ctx context.Context, actor *auth.Actor, in CreateMemberInput) (member *db.Member, initial *string, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if err := policy.changesMember("", len(in.Roles) > 0); err != nil {
		return nil, nil, err
	}
	placement, err := policy.placement(in.TeamID, in.Position, in.From, firstFactDay)
	if err != nil {
		return nil, nil, err
	}
	password := text(in.Password)
	if in.Password == nil {
		password = auth.RandomText()
		initial = &password
	}
	member = &db.Member{ID: db.NewID(db.MemberPrefix), Name: in.Name, Email: strings.ToLower(strings.TrimSpace(in.Email)), Number: text(in.Number),
		Roles: rolesOf(in.Roles), Language: db.Chinese, Active: true, CreatedAt: a.now()}
	for _, err := range []error{checkMemberRow(member), checkPassword("password", password)} {
		if err != nil {
			return nil, nil, err
		}
	}
	if member.PasswordHash, err = a.passwords.Hash(ctx, password); err != nil {
		return nil, nil, coded("password", err)
	}
	placement.MemberID = member.ID
	after := map[string]any{"name": member.Name, "number": member.Number, "roles": member.Roles, "team": placement.TeamID, "position": placement.PositionID, "from": placement.FromDay}
	err = a.change(ctx, actor, entry("createMember", member.ID, member.Name, nil, after, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, member); err != nil {
			return err
		}
		if err := db.PutPlacement(ctx, tx, placement); err != nil {
			return err
		}
		return a.reorganised(ctx, tx)
	})
	return member, initial, a.afterReorganising(ctx, "email", err)
}

func rolesOf(roles []db.Role) []db.Role {
	set := slices.Clone(roles)
	slices.Sort(set)
	return append([]db.Role{}, slices.Compact(set)...)
}

func checkMemberRow(m *db.Member) error {
	if err := checkName("name", m.Name); err != nil {
		return err
	}
	if address, err := mail.ParseAddress(m.Email); err != nil || address.Address != m.Email || len(m.Email) > 200 {
		return badInput("email", "BAD_EMAIL", "the e-mail address is not valid")
	}
	if m.Number != "" {
		return checkName("number", m.Number)
	}
	return nil
}

func (p *Policy) placement(teamID, position *string, from *rules.Day, otherwise rules.Day) (*db.Placement, error) {
	placement := &db.Placement{TeamID: p.directory.Root().ID, FromDay: otherwise}
	if teamID != nil {
		placement.TeamID = *teamID
	}
	if err := p.checkTeam("teamId", placement.TeamID); err != nil {
		return nil, err
	}
	if text(position) != "" {
		found := p.catalog.PositionNamed(*position)
		if found == nil {
			return nil, badInput("position", "UNKNOWN", "there is no position %s", shown(*position))
		}
		placement.PositionID = found.ID
	}
	if from != nil {
		if *from < firstFactDay {
			return nil, badInput("from", "DAY_OUT_OF_RANGE", "%s is before %s, the first day facts may have", *from, firstFactDay)
		}
		placement.FromDay = *from
	}
	return placement, nil
}

// UpdateMemberInput changes a member; nil leaves it.
type UpdateMemberInput struct {
	MemberID string
	Name     *string
	Email    *string
	Number   *string
	TeamID   *string
	Position *string
	From     *rules.Day
	Roles    *[]db.Role
	Active   *bool
	LastDay  *rules.Day // of work, with Active false; nil: today
}

// UpdateMember changes a member: ADMIN, and HR all but roles; nobody their own roles. Deactivating
// ends every session at once.
func (a *App) UpdateMember(ctx context.Context, actor *auth.Actor, in UpdateMemberInput) (*db.Member, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.changesMember(in.MemberID, in.Roles != nil); err != nil {
		return nil, err
	}
	before, err := db.MemberByID(ctx, a.db.Reader, in.MemberID)
	if err != nil {
		return nil, coded("memberId", err)
	}
	if in.Active != nil && !*in.Active && in.MemberID == actor.MemberID() {
		return nil, badInput("active", "SELF", "one can't deactivate oneself; ask another ADMIN")
	}
	member := changedMember(before, in)
	if err := checkMemberRow(member); err != nil {
		return nil, err
	}
	if err := policy.leaves(before, member, in); err != nil {
		return nil, err
	}
	placement, err := policy.movedTo(in)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("updateMember", member.ID, member.Name, memberFacts(before), in.withoutEmail(), ""), func(ctx context.Context, tx bun.Tx) error {
		if member.LastDay != before.LastDay { // their cards end, or go on
			if err := db.MarkStale(ctx, tx, ""); err != nil {
				return err
			}
		}
		return a.storeMember(ctx, tx, member, placement)
	})
	return member, a.afterReorganising(ctx, "email", err, member.ID)
}

func changedMember(before *db.Member, in UpdateMemberInput) *db.Member {
	member := *before
	for _, change := range []struct{ to, from *string }{{&member.Name, in.Name}, {&member.Email, in.Email}, {&member.Number, in.Number}} {
		if change.from != nil {
			*change.to = strings.TrimSpace(*change.from)
		}
	}
	member.Email = strings.ToLower(member.Email)
	if in.Roles != nil {
		member.Roles = rolesOf(*in.Roles)
	}
	if in.Active != nil {
		member.Active = *in.Active
	}
	return &member
}

// leaves dates the leaving of a member who is deactivated: their cards keep the days until then. Whoever is activated again
// has not left.
func (p *Policy) leaves(before, member *db.Member, in UpdateMemberInput) error {
	switch {
	case in.LastDay != nil && member.Active:
		return badInput("lastDay", "ACTIVE", "a last day belongs to a member who leaves; set active to false with it")
	case in.LastDay != nil && (*in.LastDay < firstFactDay || *in.LastDay > p.today):
		return badInput("lastDay", "DAY_OUT_OF_RANGE", "%s is not between %s and today, %s", *in.LastDay, firstFactDay, p.today)
	case member.Active:
		member.LastDay = ""
	case in.LastDay != nil:
		member.LastDay = *in.LastDay
	case before.Active:
		member.LastDay = p.today
	}
	return nil
}

// memberFacts is what the audit log keeps of a member: no e-mail, no password.
func memberFacts(m *db.Member) map[string]any {
	return map[string]any{"name": m.Name, "number": m.Number, "roles": m.Roles, "active": m.Active, "lastDay": m.LastDay}
}

func (in UpdateMemberInput) withoutEmail() UpdateMemberInput {
	if in.Email != nil {
		hidden := "…"
		in.Email = &hidden
	}
	return in
}

func (p *Policy) movedTo(in UpdateMemberInput) (*db.Placement, error) {
	if in.TeamID == nil && in.Position == nil {
		return nil, nil
	}
	from := p.today
	if in.From != nil {
		from = *in.From
	}
	teamID, position := in.TeamID, in.Position
	if current := p.directory.PlacementOn(in.MemberID, from); current != nil {
		if teamID == nil {
			teamID = &current.TeamID
		}
		if known := p.catalog.Position(current.PositionID); position == nil && known != nil {
			position = &known.Key
		}
	}
	placement, err := p.placement(teamID, position, &from, from)
	if err != nil {
		return nil, err
	}
	placement.MemberID = in.MemberID
	return placement, nil
}

func (a *App) storeMember(ctx context.Context, tx bun.Tx, member *db.Member, placement *db.Placement) error {
	if err := db.Update(ctx, tx, member, "name", "email", "number", "roles", "active", "last_day"); err != nil {
		return err
	}
	if !member.Active {
		if _, err := db.EndSessions(ctx, tx, member.ID, "", a.now()); err != nil {
			return err
		}
	}
	if _, err := db.BumpBoards(ctx, tx); err != nil {
		return err
	}
	if placement == nil {
		return db.BumpOrg(ctx, tx)
	}
	if err := db.PutPlacement(ctx, tx, placement); err != nil {
		return err
	}
	return a.reorganised(ctx, tx)
}
