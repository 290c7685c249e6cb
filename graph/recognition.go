package graph

import (
	"context"
	"errors"

	"github.com/vikstrous/dataloadgen"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Awards(ctx context.Context, retired *bool) ([]*db.Award, error) {
	return r.app.Awards(ctx, auth.ActorIn(ctx), retired != nil && *retired)
}

func (r *queryResolver) AwardWall(ctx context.Context, year rules.Period) ([]*app.AwardRound, error) {
	return r.app.AwardWall(ctx, auth.ActorIn(ctx), year)
}

func (r *queryResolver) OpenAwardRounds(ctx context.Context) ([]*app.AwardRound, error) {
	return r.app.OpenAwardRounds(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) CompanyValues(ctx context.Context, retired *bool) ([]*db.CompanyValue, error) {
	return r.app.CompanyValues(ctx, auth.ActorIn(ctx), retired != nil && *retired)
}

func (r *queryResolver) Thanks(ctx context.Context, view *app.ThanksView, first *int32, after *string) (*gen.ThanksConnection, error) {
	return r.thanks(ctx, view, page(first, after, 20))
}

func (r *Resolver) thanks(ctx context.Context, view *app.ThanksView, p app.Page) (*gen.ThanksConnection, error) {
	shown := app.ThanksAll
	if view != nil {
		shown = *view
	}
	c, err := r.app.ThanksFeed(ctx, auth.ActorIn(ctx), shown, p)
	if err != nil {
		return nil, err
	}
	return &gen.ThanksConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, t *db.Thanks) *gen.ThanksEdge { return &gen.ThanksEdge{Cursor: cursor, Node: t} })}, nil
}

func (r *mutationResolver) SaveAward(ctx context.Context, input app.SaveAwardInput) (*gen.SaveAwardPayload, error) {
	award, err := r.app.SaveAward(ctx, auth.ActorIn(ctx), input)
	return &gen.SaveAwardPayload{Award: award}, err
}

func (r *mutationResolver) RetireAward(ctx context.Context, input app.RetireAwardInput) (*gen.RetireAwardPayload, error) {
	award, err := r.app.RetireAward(ctx, auth.ActorIn(ctx), input)
	return &gen.RetireAwardPayload{Award: award}, err
}

func (r *mutationResolver) NominateForAward(ctx context.Context, input app.NominateInput) (*gen.NominateForAwardPayload, error) {
	round, err := r.app.Nominate(ctx, auth.ActorIn(ctx), input)
	return &gen.NominateForAwardPayload{Round: round}, err
}

func (r *mutationResolver) WithdrawNomination(ctx context.Context, input app.WithdrawNominationInput) (*gen.WithdrawNominationPayload, error) {
	round, err := r.app.WithdrawNomination(ctx, auth.ActorIn(ctx), input)
	return &gen.WithdrawNominationPayload{Round: round}, err
}

func (r *mutationResolver) VoteForAward(ctx context.Context, input app.VoteInput) (*gen.VoteForAwardPayload, error) {
	round, err := r.app.Vote(ctx, auth.ActorIn(ctx), input)
	return &gen.VoteForAwardPayload{Round: round}, err
}

func (r *mutationResolver) DecideAwardTie(ctx context.Context, input app.DecideTieInput) (*gen.DecideAwardTiePayload, error) {
	round, err := r.app.DecideTie(ctx, auth.ActorIn(ctx), input)
	return &gen.DecideAwardTiePayload{Round: round}, err
}

func (r *mutationResolver) AnnounceAward(ctx context.Context, input app.AnnounceInput) (*gen.AnnounceAwardPayload, error) {
	round, err := r.app.AnnounceAward(ctx, auth.ActorIn(ctx), input)
	return &gen.AnnounceAwardPayload{Round: round}, err
}

func (r *mutationResolver) WithdrawAward(ctx context.Context, input app.WithdrawAwardInput) (*gen.WithdrawAwardPayload, error) {
	round, err := r.app.WithdrawAward(ctx, auth.ActorIn(ctx), input)
	return &gen.WithdrawAwardPayload{Round: round}, err
}

func (r *mutationResolver) SaveCompanyValue(ctx context.Context, input app.SaveCompanyValueInput) (*gen.SaveCompanyValuePayload, error) {
	value, err := r.app.SaveCompanyValue(ctx, auth.ActorIn(ctx), input)
	return &gen.SaveCompanyValuePayload{Value: value}, err
}

func (r *mutationResolver) GiveThanks(ctx context.Context, input app.GiveThanksInput) (*gen.GiveThanksPayload, error) {
	thanks, err := r.app.GiveThanks(ctx, auth.ActorIn(ctx), input)
	return &gen.GiveThanksPayload{Thanks: thanks}, err
}

func (r *mutationResolver) TakeThanksBack(ctx context.Context, input app.ThanksInput) (*gen.TakeThanksBackPayload, error) {
	_, err := r.app.TakeThanksBack(ctx, auth.ActorIn(ctx), input)
	return &gen.TakeThanksBackPayload{ThanksID: input.ThanksID}, err
}

func (r *mutationResolver) HideThanks(ctx context.Context, input app.HideThanksInput) (*gen.HideThanksPayload, error) {
	thanks, err := r.app.HideThanks(ctx, auth.ActorIn(ctx), input)
	return &gen.HideThanksPayload{Thanks: thanks}, err
}

func (r *mutationResolver) ReactToThanks(ctx context.Context, input app.ReactInput) (*gen.ReactToThanksPayload, error) {
	thanks, err := r.app.React(ctx, auth.ActorIn(ctx), input)
	return &gen.ReactToThanksPayload{Thanks: thanks}, err
}

func (r *subscriptionResolver) ThanksChanged(ctx context.Context, view *app.ThanksView, first *int32) (<-chan *gen.ThanksConnection, error) {
	read := func(ctx context.Context) (*gen.ThanksConnection, error) {
		return r.thanks(ctx, view, page(first, nil, 20))
	}
	return watch(ctx, r.app, read, nil, live.Recognition)
}

func (r *subscriptionResolver) AwardsChanged(ctx context.Context) (<-chan []*app.AwardRound, error) {
	read := func(ctx context.Context) ([]*app.AwardRound, error) {
		return r.app.OpenAwardRounds(ctx, auth.ActorIn(ctx))
	}
	return watch(ctx, r.app, read, nil, live.Recognition)
}

type awardResolver struct{ *Resolver }

// Award answers the fields of an award.
func (r *Resolver) Award() gen.AwardResolver { return &awardResolver{r} }

func (r *awardResolver) Names(_ context.Context, a *db.Award) (*gen.Names, error) {
	return names(a.NameZh, a.NameEn), nil
}

func (r *awardResolver) About(_ context.Context, a *db.Award) (*gen.Names, error) {
	return names(a.AboutZh, a.AboutEn), nil
}

func (r *awardResolver) Choosers(ctx context.Context, a *db.Award) ([]*db.Member, error) {
	return r.peopleOf(ctx, a.Choosers)
}

func (r *awardResolver) NominationDay(_ context.Context, a *db.Award) (*int32, error) {
	if a.Method == db.ByRule {
		return nil, nil
	}
	day := count(a.NominationDay)
	return &day, nil
}

func (r *awardResolver) Metric(ctx context.Context, a *db.Award) (*app.MetricDefinition, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil || a.MetricKey == "" {
		return nil, err
	}
	return catalog.MetricNamed(a.MetricKey), nil
}

func (r *awardResolver) MinSample(_ context.Context, a *db.Award) (*rules.Decimal, error) {
	if a.Method == db.ByNomination {
		return nil, nil
	}
	least := a.MinSample.Decimal()
	return &least, nil
}

func (r *awardResolver) Retired(_ context.Context, a *db.Award) (bool, error) {
	return !a.RetiredAt.IsZero(), nil
}

// peopleOf loads members in the order of their ids, those left out of whom there are none.
func (r *Resolver) peopleOf(ctx context.Context, ids []string) ([]*db.Member, error) {
	var loading []func() (*db.Member, error)
	for _, id := range ids { // all are asked for before the first is waited for
		loading = append(loading, r.loaders(ctx).members.LoadThunk(ctx, id))
	}
	people := []*db.Member{}
	for _, wait := range loading {
		m, err := wait()
		switch {
		case errors.Is(err, dataloadgen.ErrNotFound):
		case err != nil:
			return nil, err
		default:
			people = append(people, m)
		}
	}
	return people, nil
}

type awardNominationResolver struct{ *Resolver }

// AwardNomination answers the fields of a nomination.
func (r *Resolver) AwardNomination() gen.AwardNominationResolver { return &awardNominationResolver{r} }

func (r *awardNominationResolver) Nominee(ctx context.Context, n *db.AwardNomination) (scalar.Subject, error) {
	return r.anySubject(ctx, n.NomineeID)
}

func (r *awardNominationResolver) By(ctx context.Context, n *db.AwardNomination) (*db.Member, error) {
	return r.member(ctx, n.ByID)
}

func (r *awardNominationResolver) Mine(ctx context.Context, n *db.AwardNomination) (bool, error) {
	return n.ByID == auth.ActorIn(ctx).MemberID(), nil
}

type awardRoundResolver struct{ *Resolver }

// AwardRound answers the fields of an award in a period.
func (r *Resolver) AwardRound() gen.AwardRoundResolver { return &awardRoundResolver{r} }

func (r *awardRoundResolver) MyVote(ctx context.Context, o *app.AwardRound) (scalar.Subject, error) {
	return r.anySubject(ctx, o.MyVote())
}

func (r *awardRoundResolver) Tied(ctx context.Context, o *app.AwardRound) ([]scalar.Subject, error) {
	tied := []scalar.Subject{}
	for _, id := range o.Tied() {
		subject, err := r.anySubject(ctx, id)
		if err != nil {
			return nil, err
		}
		tied = append(tied, subject)
	}
	return tied, nil
}

func (r *awardRoundResolver) Outcome(ctx context.Context, o *app.AwardRound) (scalar.Subject, error) {
	return r.anySubject(ctx, o.Outcome())
}

func (r *awardRoundResolver) Winner(ctx context.Context, o *app.AwardRound) (scalar.Subject, error) {
	return r.anySubject(ctx, o.WinnerID)
}

func (r *awardRoundResolver) NominatedBy(ctx context.Context, o *app.AwardRound) ([]*db.Member, error) {
	return r.peopleOf(ctx, o.NominatedBy())
}

func (r *awardRoundResolver) Decision(_ context.Context, o *app.AwardRound) (*string, error) {
	if o.Phase != rules.AwardAnnounced {
		return nil, nil
	}
	return optional(string(o.Decision)), nil
}

func (r *awardRoundResolver) AnnouncedAt(_ context.Context, o *app.AwardRound) (*db.Instant, error) {
	return instant(o.AnnouncedAt), nil
}

func (r *awardRoundResolver) Acts(_ context.Context, o *app.AwardRound) ([]gen.AwardAct, error) {
	return actsAs[gen.AwardAct](o.Abilities()), nil
}

// actsAs are abilities as an enum of the schema.
func actsAs[T ~string](names []string) []T {
	acts := make([]T, len(names))
	for i, name := range names {
		acts[i] = T(name)
	}
	return acts
}

type awardGrantResolver struct{ *Resolver }

// AwardGrant answers the fields of a badge.
func (r *Resolver) AwardGrant() gen.AwardGrantResolver { return &awardGrantResolver{r} }

func (r *awardGrantResolver) Award(ctx context.Context, g *db.AwardGrant) (*db.Award, error) {
	return r.loaders(ctx).awards.Load(ctx, g.AwardID)
}

func (r *awardGrantResolver) Winner(ctx context.Context, g *db.AwardGrant) (scalar.Subject, error) {
	return r.anySubject(ctx, g.WinnerID())
}

type companyValueResolver struct{ *Resolver }

// CompanyValue answers the fields of a value.
func (r *Resolver) CompanyValue() gen.CompanyValueResolver { return &companyValueResolver{r} }

func (r *companyValueResolver) Names(_ context.Context, v *db.CompanyValue) (*gen.Names, error) {
	return names(v.NameZh, v.NameEn), nil
}

func (r *companyValueResolver) Retired(_ context.Context, v *db.CompanyValue) (bool, error) {
	return !v.RetiredAt.IsZero(), nil
}

type thanksResolver struct{ *Resolver }

// Thanks answers the fields of a thanks.
func (r *Resolver) Thanks() gen.ThanksResolver { return &thanksResolver{r} }

func (r *thanksResolver) From(ctx context.Context, t *db.Thanks) (*db.Member, error) {
	return r.member(ctx, t.FromID)
}

func (r *thanksResolver) To(ctx context.Context, t *db.Thanks) (*db.Member, error) {
	return r.member(ctx, t.ToID)
}

func (r *thanksResolver) Value(ctx context.Context, t *db.Thanks) (*db.CompanyValue, error) {
	return found(ctx, r.loaders(ctx).values, t.ValueID)
}

func (r *thanksResolver) Reactions(ctx context.Context, t *db.Thanks) ([]*app.ReactionCount, error) {
	rows, err := r.loaders(ctx).reactions.Load(ctx, t.ID)
	return app.CountReactions(auth.ActorIn(ctx), rows), err
}

func (r *thanksResolver) Acts(ctx context.Context, t *db.Thanks) ([]gen.ThanksAct, error) {
	list, err := r.app.ThanksAbilities(ctx, auth.ActorIn(ctx), t)
	return actsAs[gen.ThanksAct](list), err
}

type recognitionNoticeResolver struct{ *Resolver }

// RecognitionNotice answers what a notice says of awards and thanks.
func (r *Resolver) RecognitionNotice() gen.RecognitionNoticeResolver {
	return &recognitionNoticeResolver{r}
}

func (r *recognitionNoticeResolver) Thanks(ctx context.Context, n *app.RecognitionNotice) (*db.Thanks, error) {
	thanks, err := found(ctx, r.loaders(ctx).thanks, n.ThanksID)
	if err != nil || thanks == nil {
		return nil, err
	}
	return r.app.ThanksSeen(ctx, auth.ActorIn(ctx), thanks)
}

func (r *recognitionNoticeResolver) Award(ctx context.Context, n *app.RecognitionNotice) (*db.Award, error) {
	awardID, _, ok := db.RoundOf(n.RoundID)
	if !ok {
		return nil, nil
	}
	return found(ctx, r.loaders(ctx).awards, awardID)
}

func (r *recognitionNoticeResolver) Period(_ context.Context, n *app.RecognitionNotice) (*rules.Period, error) {
	_, p, ok := db.RoundOf(n.RoundID)
	if !ok {
		return nil, nil
	}
	return &p, nil
}

func (r *memberResolver) Badges(ctx context.Context, m *db.Member) ([]*db.AwardGrant, error) {
	if auth.ActorIn(ctx).Token != nil {
		return []*db.AwardGrant{}, nil
	}
	return r.loaders(ctx).badges.Load(ctx, m.ID)
}

func (r *noticeResolver) Recognition(_ context.Context, n *db.Notice) (*app.RecognitionNotice, error) {
	return r.app.NoticeRecognition(n)
}
