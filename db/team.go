package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Team is a node of the team tree; the root is the company.
type Team struct {
	bun.BaseModel `bun:"table:teams"`

	ID        string `bun:",pk"`
	Key       string
	Name      string
	ParentID  string
	CreatedAt Instant
}

// Company is the one company of an installation; its id is the root team's.
type Company struct {
	bun.BaseModel `bun:"table:companies"`

	ID              string `bun:",pk"`
	Currency        string
	Timezone        string
	BoardVisibility rules.BoardSetting
	Budgets         rules.Budgets `bun:"type:text"` // percent
	Grades          rules.Grades  `bun:"type:text"` // best first
	Demo            bool
	OrgVersion      int64
	CatalogVersion  int64
	BoardVersion    int64
	CreatedAt       Instant
}

// Position is a kind of work with a template of its own.
type Position struct {
	bun.BaseModel `bun:"table:positions"`

	ID      string `bun:",pk"`
	Key     string
	NameZh  string
	NameEn  string
	FocusZh string
	FocusEn string
	Ord     int
}

// Role is what a member may do beyond being one.
type Role string

// The roles.
const (
	RoleAdmin     Role = "ADMIN"
	RoleHR        Role = "HR"
	RoleFinance   Role = "FINANCE"
	RoleExecutive Role = "EXECUTIVE"
)

// Language of the interface.
type Language string

// The languages.
const (
	Chinese Language = "ZH"
	English Language = "EN"
)

// Member is a person with an account. Team and position are dated: see Placement.
type Member struct {
	bun.BaseModel `bun:"table:members"`

	ID               string `bun:",pk"`
	Name             string
	Email            string
	Number           string
	PasswordHash     string
	Roles            []Role `bun:"type:text"`
	Language         Language
	HiddenFromBoards bool
	Active           bool
	CreatedAt        Instant
	LastDay          rules.Day // of work, once they have left; "" where nobody said
}

// Placement is a member's home team and position from a day on, until the next one.
type Placement struct {
	bun.BaseModel `bun:"table:placements"`

	MemberID   string    `bun:",pk"`
	FromDay    rules.Day `bun:",pk"`
	TeamID     string
	PositionID string
}

// TeamLead says who leads a team from a day on; no member: nobody.
type TeamLead struct {
	bun.BaseModel `bun:"table:team_leads"`

	TeamID   string    `bun:",pk"`
	FromDay  rules.Day `bun:",pk"`
	MemberID string
}

// TheCompany is the installation's company; ErrNotFound before one was created.
func TheCompany(ctx context.Context, idb bun.IDB) (*Company, error) {
	return one[Company](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q })
}

// Teams lists all teams.
func Teams(ctx context.Context, idb bun.IDB) ([]*Team, error) {
	return all[Team](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("created_at", "id") })
}

// Positions lists all positions.
func Positions(ctx context.Context, idb bun.IDB) ([]*Position, error) {
	return all[Position](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("ord") })
}

// MemberByID finds a member; ErrNotFound if there is none.
func MemberByID(ctx context.Context, idb bun.IDB, id string) (*Member, error) {
	return one[Member](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// MemberByEmail finds a member by e-mail, which is kept in lower case; ErrNotFound if there is none.
func MemberByEmail(ctx context.Context, idb bun.IDB, email string) (*Member, error) {
	return one[Member](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("email = ?", email) })
}

// Members lists all members by name.
func Members(ctx context.Context, idb bun.IDB) ([]*Member, error) {
	return all[Member](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("name", "id") })
}

// Placements lists all placements, each member's oldest first.
func Placements(ctx context.Context, idb bun.IDB) ([]*Placement, error) {
	return all[Placement](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("member_id", "from_day") })
}

// TeamLeads lists all leads, each team's oldest first.
func TeamLeads(ctx context.Context, idb bun.IDB) ([]*TeamLead, error) {
	return all[TeamLead](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("team_id", "from_day") })
}

// PutPlacement sets a member's team and position from a day on.
func PutPlacement(ctx context.Context, idb bun.IDB, p *Placement) error {
	_, err := idb.NewInsert().Model(p).On("CONFLICT (member_id, from_day) DO UPDATE").
		Set("team_id = EXCLUDED.team_id").Set("position_id = EXCLUDED.position_id").Exec(ctx)
	return translate(err)
}

// PutTeamLead sets a team's lead from a day on.
func PutTeamLead(ctx context.Context, idb bun.IDB, l *TeamLead) error {
	_, err := idb.NewInsert().Model(l).On("CONFLICT (team_id, from_day) DO UPDATE").
		Set("member_id = EXCLUDED.member_id").Exec(ctx)
	return translate(err)
}

// BumpOrg says that teams, placements, leads or assignments changed: what instances remember of them is old.
func BumpOrg(ctx context.Context, idb bun.IDB) error {
	_, err := idb.NewUpdate().Model((*Company)(nil)).Set("org_version = org_version + 1").Where("true").Exec(ctx)
	return translate(err)
}

// BumpCatalog says that channels, metrics, targets, templates, weights or rates changed.
func BumpCatalog(ctx context.Context, idb bun.IDB) error {
	_, err := idb.NewUpdate().Model((*Company)(nil)).Set("catalog_version = catalog_version + 1").Where("true").Exec(ctx)
	return translate(err)
}

// BumpBoards says that what leaderboards show changed, and gives the counter after it.
func BumpBoards(ctx context.Context, idb bun.IDB) (int64, error) {
	var version int64
	err := idb.NewUpdate().Model((*Company)(nil)).Set("board_version = board_version + 1").Where("true").
		Returning("board_version").Scan(ctx, &version)
	return version, translate(err)
}

// Versions are the counters of what instances remember.
type Versions struct {
	OrgVersion     int64
	CatalogVersion int64
	BoardVersion   int64
	Stale          bool // figures wait to be recomputed
}

const anyStale = "EXISTS (SELECT 1 FROM stale_figures) AS stale"

// CurrentVersions reads the counters; ErrNotFound before there is a company.
func CurrentVersions(ctx context.Context, idb bun.IDB) (Versions, error) {
	var v Versions
	err := idb.NewSelect().Model((*Company)(nil)).Column("org_version", "catalog_version", "board_version").ColumnExpr(anyStale).Scan(ctx, &v)
	return v, translate(err)
}

// MembersByIDs lists members by their ids.
func MembersByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Member, error) {
	return all[Member](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}
