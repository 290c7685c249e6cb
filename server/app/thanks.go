package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// Members thank each other and name a value of the company (domain §9). It counts in no score.

const (
	thanksADay = 20             // by one member
	takenBack  = 24 * time.Hour // how long the sender may take a thanks back
)

// CompanyValues lists the company's values in order; retired ones too where asked for. FORBIDDEN to tokens.
func (a *App) CompanyValues(ctx context.Context, actor *auth.Actor, retired bool) ([]*db.CompanyValue, error) {
	if err := a.checkRecognition(ctx, actor); err != nil {
		return nil, err
	}
	return db.CompanyValues(ctx, a.db.Reader, retired)
}

// CompanyValuesByIDs finds values for what names them.
func (a *App) CompanyValuesByIDs(ctx context.Context, _ []string) (map[string]*db.CompanyValue, error) {
	rows, err := db.CompanyValues(ctx, a.db.Reader, true) // a handful
	found := make(map[string]*db.CompanyValue, len(rows))
	for _, v := range rows {
		found[v.ID] = v
	}
	return found, err
}

// SaveCompanyValueInput is a value to be made, renamed or retired.
type SaveCompanyValueInput struct {
	ValueID *string // nil: a new one
	Names   *NamesInput
	Retired *bool
}

const mostValues = 20

// SaveCompanyValue makes a value, renames one, retires it or takes it up again: ADMIN, HR.
func (a *App) SaveCompanyValue(ctx context.Context, actor *auth.Actor, in SaveCompanyValueInput) (*db.CompanyValue, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesAwards(); err != nil {
		return nil, err
	}
	if in.ValueID == nil && in.Names == nil {
		return nil, badInput("names", "REQUIRED", "give the value a name")
	}
	if err := in.Names.check("names", 20); err != nil {
		return nil, err
	}
	rows, err := db.CompanyValues(ctx, a.db.Reader, true)
	if err != nil {
		return nil, err
	}
	value, before := &db.CompanyValue{ID: db.NewID(db.ValuePrefix), Ord: len(rows) + 1}, any(nil)
	if in.ValueID != nil {
		at := slices.IndexFunc(rows, func(v *db.CompanyValue) bool { return v.ID == *in.ValueID })
		if at < 0 {
			return nil, notThere("valueId", nil, "there is no such value")
		}
		old := *rows[at]
		value, before = rows[at], old
	} else if len(rows) >= mostValues {
		return nil, badInput("names", "TOO_MANY", "at most %d values are kept; take one up again or rename it", mostValues)
	}
	if in.Names != nil {
		value.NameZh, value.NameEn = in.Names.Zh, in.Names.en()
	}
	if in.Retired != nil && *in.Retired == value.RetiredAt.IsZero() {
		value.RetiredAt = 0
		if *in.Retired {
			value.RetiredAt = a.now()
		}
	}
	err = a.change(ctx, actor, entry("saveCompanyValue", value.ID, value.NameZh, before, value, ""), func(ctx context.Context, tx bun.Tx) error {
		if in.ValueID == nil {
			return db.Insert(ctx, tx, value)
		}
		return db.Update(ctx, tx, value, "name_zh", "name_en", "retired_at")
	})
	return value, coded("valueId", err)
}

// GiveThanksInput thanks a colleague.
type GiveThanksInput struct {
	MemberID string
	ValueID  string
	Words    string
}

// GiveThanks thanks a colleague and names a value: any member, anyone but themselves; RATE_LIMITED after 20 a day.
func (a *App) GiveThanks(ctx context.Context, actor *auth.Actor, in GiveThanksInput) (*db.Thanks, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.isTold():
		return nil, errForbidden
	case !policy.thanks(in.MemberID):
		return nil, badInput("memberId", "ONESELF", "thank somebody else; nobody thanks themselves")
	}
	people, err := db.MembersByIDs(ctx, a.db.Reader, []string{in.MemberID})
	if err != nil {
		return nil, err
	}
	if len(people) == 0 || !people[0].Active {
		return nil, notThere("memberId", nil, "there is no such active member")
	}
	values, err := db.CompanyValues(ctx, a.db.Reader, false)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(values, func(v *db.CompanyValue) bool { return v.ID == in.ValueID }) {
		return nil, notThere("valueId", nil, "the company has no such value")
	}
	if err := checkText("words", in.Words, 2, 500); err != nil {
		return nil, err
	}
	thanks := &db.Thanks{ID: db.NewID(db.ThanksPrefix), FromID: actor.MemberID(), ToID: in.MemberID, ValueID: in.ValueID, Words: in.Words, At: a.now()}
	since := db.At(startOf(policy.today, policy.catalog.zone()))
	err = a.change(ctx, actor, entry("giveThanks", thanks.ID, people[0].Name, nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		given, err := db.ThanksGivenSince(ctx, tx, actor.MemberID(), since)
		if err != nil {
			return err
		}
		if given >= thanksADay {
			return &Error{Code: RateLimited, Reason: "THANKS_A_DAY", Message: "you have given 20 thanks today; go on tomorrow"}
		}
		return db.Insert(ctx, tx, thanks)
	})
	if err != nil {
		return nil, coded("memberId", err)
	}
	a.tellThanks(ctx, policy, thanks)
	return thanks, a.tellOf(ctx, []*db.Notice{a.recognitionNotice(in.MemberID, actor.MemberID(), policy.today, RecognitionNotice{Event: Thanked, ThanksID: thanks.ID})})
}

// tellThanks tells open feeds and boards.
func (a *App) tellThanks(ctx context.Context, policy *Policy, t *db.Thanks) {
	topics := []string{live.Recognition}
	day := rules.DayOf(t.At.Time().In(policy.catalog.zone()))
	for _, kind := range []rules.PeriodKind{rules.Month, rules.Quarter, rules.Year} {
		topics = append(topics, live.Board(string(rules.PeriodOf(kind, day)), string(db.SubjectMember)))
	}
	a.live.Tell(ctx, topics...)
}

// ThanksView says which thanks a feed shows.
type ThanksView string

// The views.
const (
	ThanksAll    ThanksView = "ALL"
	ThanksToMe   ThanksView = "TO_ME"
	ThanksFromMe ThanksView = "FROM_ME"
)

// ThanksFeed pages through thanks, newest first. What was hidden is seen by HR and by who wrote it. FORBIDDEN to tokens.
func (a *App) ThanksFeed(ctx context.Context, actor *auth.Actor, view ThanksView, p Page) (*Connection[*db.Thanks], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.isTold() {
		return nil, errForbidden
	}
	filter := db.ThanksFilter{SeesHidden: policy.hidesThanks(), SenderID: actor.MemberID()}
	switch view {
	case ThanksToMe:
		filter.ToID = actor.MemberID()
	case ThanksFromMe:
		filter.FromID = actor.MemberID()
	}
	return offsetPage(p, func(offset, limit int) ([]*db.Thanks, int, error) {
		return db.ThanksFeed(ctx, a.db.Reader, filter, offset, limit)
	})
}

// ThanksByID finds a thanks; NOT_FOUND where the actor may not see it.
func (a *App) ThanksByID(ctx context.Context, actor *auth.Actor, id string) (*db.Thanks, error) {
	_, thanks, err := a.thanksSeen(ctx, actor, id)
	return thanks, err
}

func (a *App) thanksSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Thanks, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	thanks, err := db.ThanksByID(ctx, a.db.Reader, id)
	switch {
	case errors.Is(err, db.ErrNotFound) || (err == nil && !policy.seesThanks(thanks)):
		return nil, nil, notThere("thanksId", nil, "there is no such thanks, or you may not see it")
	case err != nil:
		return nil, nil, err
	}
	return policy, thanks, nil
}

// ThanksByIDs finds thanks for what names them; whether they may be seen is asked of ThanksSeen.
func (a *App) ThanksByIDs(ctx context.Context, ids []string) (map[string]*db.Thanks, error) {
	rows, err := db.ThanksByIDs(ctx, a.db.Reader, ids)
	found := make(map[string]*db.Thanks, len(rows))
	for _, t := range rows {
		found[t.ID] = t
	}
	return found, err
}

// ThanksSeen is a thanks, nil where the actor may not see it.
func (a *App) ThanksSeen(ctx context.Context, actor *auth.Actor, t *db.Thanks) (*db.Thanks, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || !policy.seesThanks(t) {
		return nil, err
	}
	return t, nil
}

// ThanksInput names a thanks.
type ThanksInput struct {
	ThanksID string
}

// TakeThanksBack takes a thanks back within a day: who gave it. It goes from every feed and count.
func (a *App) TakeThanksBack(ctx context.Context, actor *auth.Actor, in ThanksInput) (*db.Thanks, error) {
	policy, thanks, err := a.thanksSeen(ctx, actor, in.ThanksID)
	switch {
	case err != nil:
		return nil, err
	case !policy.takesThanksBack(thanks):
		return nil, errForbidden
	case a.clock().After(thanks.At.Time().Add(takenBack)):
		return nil, conflict("TOO_LATE", "a thanks can be taken back for a day; ask HR to hide it")
	}
	thanks.TakenBackAt = a.now()
	err = a.change(ctx, actor, entry("takeThanksBack", thanks.ID, "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.ChangeThanks(ctx, tx, thanks)
	})
	a.tellThanks(ctx, policy, thanks)
	return thanks, coded("thanksId", err)
}

// HideThanksInput names a thanks to hide, and says why.
type HideThanksInput struct {
	ThanksID string
	Reason   string
}

// HideThanks hides a thanks from everybody but HR and its sender, who read the reason: HR.
func (a *App) HideThanks(ctx context.Context, actor *auth.Actor, in HideThanksInput) (*db.Thanks, error) {
	policy, thanks, err := a.thanksSeen(ctx, actor, in.ThanksID)
	switch {
	case err != nil:
		return nil, err
	case !policy.hidesThanks():
		return nil, errForbidden
	case !thanks.HiddenAt.IsZero():
		return nil, conflict("HIDDEN", "this thanks is hidden already")
	}
	if err := checkText("reason", in.Reason, 3, 500); err != nil {
		return nil, err
	}
	thanks.HiddenAt, thanks.HiddenBy, thanks.HiddenReason = a.now(), actor.MemberID(), db.Optional(in.Reason)
	err = a.change(ctx, actor, entry("hideThanks", thanks.ID, "", nil, nil, in.Reason), func(ctx context.Context, tx bun.Tx) error {
		return db.ChangeThanks(ctx, tx, thanks)
	})
	a.tellThanks(ctx, policy, thanks)
	return thanks, coded("thanksId", err)
}

// ReactInput is a reaction to a thanks.
type ReactInput struct {
	ThanksID string
	Kind     db.ReactionKind
}

// React joins in a thanks, or takes the same reaction back: any member but who wrote it. It is logged nowhere: it
// alters nothing that anybody is measured or paid by.
func (a *App) React(ctx context.Context, actor *auth.Actor, in ReactInput) (*db.Thanks, error) {
	policy, thanks, err := a.thanksSeen(ctx, actor, in.ThanksID)
	if err != nil {
		return nil, err
	}
	if !policy.reacts(thanks) {
		return nil, errForbidden
	}
	err = a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		return db.ToggleReaction(ctx, tx, &db.ThanksReaction{ThanksID: thanks.ID, MemberID: actor.MemberID(), Kind: in.Kind})
	})
	a.live.Tell(ctx, live.Recognition)
	return thanks, coded("thanksId", err)
}

// ReactionCount is how many reacted to a thanks in one way.
type ReactionCount struct {
	Kind  db.ReactionKind
	Count int
	Mine  bool
}

// Reactions lists the reactions to some thanks.
func (a *App) Reactions(ctx context.Context, ids []string) (map[string][]*db.ThanksReaction, error) {
	rows, err := db.ThanksReactions(ctx, a.db.Reader, ids)
	found := make(map[string][]*db.ThanksReaction, len(ids))
	for _, id := range ids {
		found[id] = nil
	}
	for _, r := range rows {
		found[r.ThanksID] = append(found[r.ThanksID], r)
	}
	return found, err
}

// CountReactions counts reactions by kind, those of no one left out.
func CountReactions(actor *auth.Actor, rows []*db.ThanksReaction) []*ReactionCount {
	counts := []*ReactionCount{}
	for _, kind := range []db.ReactionKind{db.ReactionHeart, db.ReactionClap, db.ReactionBulb} {
		c := &ReactionCount{Kind: kind}
		for _, r := range rows {
			if r.Kind == kind {
				c.Count++
				c.Mine = c.Mine || r.MemberID == actor.MemberID()
			}
		}
		if c.Count > 0 {
			counts = append(counts, c)
		}
	}
	return counts
}

// ThanksAbilities are what the actor may do with a thanks.
func (a *App) ThanksAbilities(ctx context.Context, actor *auth.Actor, t *db.Thanks) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	abilities := []string{}
	if policy.reacts(t) {
		abilities = append(abilities, "REACT")
	}
	if policy.takesThanksBack(t) && !a.clock().After(t.At.Time().Add(takenBack)) {
		abilities = append(abilities, "TAKE_BACK")
	}
	if policy.hidesThanks() && t.HiddenAt.IsZero() {
		abilities = append(abilities, "HIDE")
	}
	return abilities, nil
}
