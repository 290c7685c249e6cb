package db

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// AwardBadge is the icon of an award.
type AwardBadge string

// The badges.
const (
	BadgeBulb      AwardBadge = "BULB"
	BadgeTrend     AwardBadge = "TREND"
	BadgeStar      AwardBadge = "STAR"
	BadgeHeart     AwardBadge = "HEART"
	BadgeRocket    AwardBadge = "ROCKET"
	BadgeDatabase  AwardBadge = "DATABASE"
	BadgeShield    AwardBadge = "SHIELD"
	BadgeHandshake AwardBadge = "HANDSHAKE"
)

// AwardMethod says how a winner is found.
type AwardMethod string

// A winner is nominated and chosen, or found by rule.
const (
	ByNomination AwardMethod = "NOMINATION"
	ByRule       AwardMethod = "RULE"
)

// Award is an award as HR and ADMIN define it. It holds no amount.
type Award struct {
	bun.BaseModel `bun:"table:awards"`

	ID            string `bun:",pk"`
	NameZh        string
	NameEn        string
	AboutZh       string
	AboutEn       string
	Badge         AwardBadge
	Schedule      rules.PeriodKind
	Winner        SubjectKind
	Method        AwardMethod
	Choosers      []string `bun:"type:text"` // the first is the chair
	NominationDay int      // last one, of the month after the period
	DecisionDay   int      // last one of votes and figures, of the month after the period
	MetricKey     string   // by rule
	MinSample     rules.Steps
	RetiredAt     Instant
	CreatedAt     Instant
	Version       int64
}

// RoundState says what became of an award in a period.
type RoundState string

// The states: going on, proposed by rule, announced.
const (
	RoundOpen      RoundState = "OPEN"
	RoundProposed  RoundState = "PROPOSED"
	RoundAnnounced RoundState = "ANNOUNCED"
)

// AwardRound is an award's course in a period. Its id is made of both, so that it is known before there is a row.
type AwardRound struct {
	bun.BaseModel `bun:"table:award_rounds"`

	ID          string `bun:",pk"`
	AwardID     string
	Period      rules.Period
	Choosers    []string `bun:"type:text"`
	State       RoundState
	Proposed    []string `bun:"type:text"` // whom the rule names; several rose alike
	DecidedBy   string
	DecidedID   string
	Decision    Optional
	WinnerID    string
	AnnouncedBy string
	AnnouncedAt Instant
	Version     int64
}

// RoundID is the id of an award's round in a period.
func RoundID(awardID string, p rules.Period) string {
	return AwardRoundPrefix + "_" + strings.TrimPrefix(awardID, AwardPrefix+"_") + "." + string(p)
}

// RoundOf says of which award and period a round's id is; false for what is no such id.
func RoundOf(id string) (awardID string, p rules.Period, ok bool) {
	rest, isRound := strings.CutPrefix(id, AwardRoundPrefix+"_")
	award, text, found := strings.Cut(rest, ".")
	p, err := rules.ParsePeriod(text)
	return AwardPrefix + "_" + award, p, isRound && found && err == nil
}

// AwardNomination puts somebody forward for an award.
type AwardNomination struct {
	bun.BaseModel `bun:"table:award_nominations"`

	ID        string `bun:",pk"`
	RoundID   string
	NomineeID string
	ByID      string
	Reason    string
	At        Instant
}

// AwardVote is a vote of the choosing group. Whom it is for is nobody's to know.
type AwardVote struct {
	bun.BaseModel `bun:"table:award_votes"`

	RoundID   string `bun:",pk"`
	VoterID   string `bun:",pk"`
	NomineeID string
}

// AwardGrant says who won an award in a period: a member or a team. It never changes but by a withdrawal.
type AwardGrant struct {
	bun.BaseModel `bun:"table:award_grants"`

	ID          string `bun:",pk"`
	AwardID     string
	Period      rules.Period
	MemberID    string   // "": a team won
	TeamID      string   // "": a member won
	Reason      Optional // "": by rule
	DecidedAt   Instant
	WithdrawnAt Instant // 0: it stands
	WithdrawnBy string
	Withdrawal  Optional
}

// WinnerID is who won: a member or a team.
func (g *AwardGrant) WinnerID() string { return g.MemberID + g.TeamID }

// Awards lists the awards, those of the kit first; retired: retired ones too.
func Awards(ctx context.Context, idb bun.IDB, retired bool) ([]*Award, error) {
	return all[Award](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if !retired {
			q = q.Where("retired_at = 0")
		}
		return q.Order("created_at", "id")
	})
}

// AwardByID finds an award; ErrNotFound if there is none.
func AwardByID(ctx context.Context, idb bun.IDB, id string) (*Award, error) {
	return one[Award](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// UpdateAward stores an award that was read in a version; ErrConflict where it has another by now.
func UpdateAward(ctx context.Context, tx bun.Tx, a *Award, before int64) error {
	return changedOne(tx.NewUpdate().Model(a).WherePK().Where("version = ?", before).Exec(ctx))
}

// GiveGroup gives the choosing group of an award to its rounds that began without one.
func GiveGroup(ctx context.Context, tx bun.Tx, a *Award) error {
	_, err := tx.NewUpdate().Model(&AwardRound{Choosers: a.Choosers}).Column("choosers").Where("award_id = ?", a.ID).Where("state = ?", RoundOpen).
		Where("choosers = '[]'").Exec(ctx)
	return translate(err)
}

// AwardRoundsIn lists the rounds of some periods.
func AwardRoundsIn(ctx context.Context, idb bun.IDB, periods []rules.Period) ([]*AwardRound, error) {
	return all[AwardRound](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period IN ?", in(periods)).Order("period DESC", "award_id")
	})
}

// OpenAwardRounds lists the rounds that are not announced.
func OpenAwardRounds(ctx context.Context, idb bun.IDB) ([]*AwardRound, error) {
	return all[AwardRound](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("state <> ?", RoundAnnounced).Order("period DESC", "award_id")
	})
}

// AwardRoundsByIDs lists some rounds, as far as they have rows.
func AwardRoundsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*AwardRound, error) {
	return all[AwardRound](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// BeginAwardRound makes a round's row unless it is there.
func BeginAwardRound(ctx context.Context, tx bun.Tx, r *AwardRound) error {
	_, err := tx.NewInsert().Model(r).On("CONFLICT (id) DO NOTHING").Exec(ctx)
	return translate(err)
}

// HoldAwardRound keeps others from a round that is going on until the transaction ends; ErrConflict where it isn't any more.
func HoldAwardRound(ctx context.Context, tx bun.Tx, id string) error {
	return changedOne(tx.NewUpdate().Model((*AwardRound)(nil)).Set("version = version + 1").Where("id = ?", id).Where("state = ?", RoundOpen).
		Where("decided_id = ''").Exec(ctx))
}

// UpdateAwardRound stores a round that was read in a version; ErrConflict where somebody voted or decided since.
func UpdateAwardRound(ctx context.Context, tx bun.Tx, r *AwardRound) error {
	before := r.Version
	r.Version++
	return changedOne(tx.NewUpdate().Model(r).WherePK().Where("version = ?", before).Exec(ctx))
}

// AwardNominations lists the nominations of some rounds, oldest first.
func AwardNominations(ctx context.Context, idb bun.IDB, roundIDs []string) ([]*AwardNomination, error) {
	return all[AwardNomination](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("round_id IN ?", in(roundIDs)).Order("at", "id")
	})
}

// AwardNominationByID finds a nomination; ErrNotFound if there is none.
func AwardNominationByID(ctx context.Context, idb bun.IDB, id string) (*AwardNomination, error) {
	return one[AwardNomination](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// DeleteNomination takes a nomination back; ErrConflict where it is gone.
func DeleteNomination(ctx context.Context, tx bun.Tx, id string) error {
	return changedOne(tx.NewDelete().Model((*AwardNomination)(nil)).Where("id = ?", id).Exec(ctx))
}

// PutAwardVote keeps a vote in the place of an earlier one of the same voter.
func PutAwardVote(ctx context.Context, tx bun.Tx, v *AwardVote) error {
	_, err := tx.NewInsert().Model(v).On("CONFLICT (round_id, voter_id) DO UPDATE").Set("nominee_id = EXCLUDED.nominee_id").Exec(ctx)
	return translate(err)
}

// AwardVotes lists the votes of some rounds.
func AwardVotes(ctx context.Context, idb bun.IDB, roundIDs []string) ([]*AwardVote, error) {
	return all[AwardVote](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("round_id IN ?", in(roundIDs)).Order("round_id", "voter_id")
	})
}

// AwardGrantsIn lists who won an award in a period and still holds it: one at most.
func AwardGrantsIn(ctx context.Context, idb bun.IDB, awardID string, period rules.Period) ([]*AwardGrant, error) {
	return all[AwardGrant](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("award_id = ?", awardID).Where("period = ?", period).Where("withdrawn_at = 0").Order("id")
	})
}

// AwardGrantsOf lists the grants of some awards and periods, withdrawn ones too.
func AwardGrantsOf(ctx context.Context, idb bun.IDB, awardIDs []string, periods []rules.Period) ([]*AwardGrant, error) {
	return all[AwardGrant](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("award_id IN ?", in(awardIDs)).Where("period IN ?", in(periods)).Order("id")
	})
}

// AwardGrantByID finds a grant; ErrNotFound if there is none.
func AwardGrantByID(ctx context.Context, idb bun.IDB, id string) (*AwardGrant, error) {
	return one[AwardGrant](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// AwardsWon lists what some members and teams won and still hold, newest period first.
func AwardsWon(ctx context.Context, idb bun.IDB, memberIDs, teamIDs []string) ([]*AwardGrant, error) {
	return all[AwardGrant](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("withdrawn_at = 0").WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("member_id IN ?", in(memberIDs)).WhereOr("team_id IN ?", in(teamIDs))
		}).Order("decided_at DESC", "id")
	})
}

// WithdrawGrant stores a withdrawal; ErrConflict where it was withdrawn before.
func WithdrawGrant(ctx context.Context, tx bun.Tx, g *AwardGrant) error {
	return changedOne(tx.NewUpdate().Model(g).Column("withdrawn_at", "withdrawn_by", "withdrawal").WherePK().Where("withdrawn_at = 0").Exec(ctx))
}
