package app

import (
	"context"
	"errors"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// An incentive plan says what is paid beside wages (domain §9). Its terms are drafted, proposed, and approved by somebody
// else before the period from which they hold; approved terms never change, a change is another version.

// Incentive is a plan with those of its versions that the actor may see, the newest first.
type Incentive struct {
	*db.IncentivePlan
	Versions []*db.IncentiveVersion
}

// Version is a version by its number; nil for none.
func (i *Incentive) Version(number int) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.Version == number {
			return v
		}
	}
	return nil
}

// Draft is the version that is still open; nil for none.
func (i *Incentive) Draft() *db.IncentiveVersion {
	if len(i.Versions) > 0 && i.Versions[0].State.Open() {
		return i.Versions[0]
	}
	return nil
}

// For is the version that holds in a period of the plan's schedule; nil for none.
func (i *Incentive) For(p rules.Period) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.State == db.VersionApproved && v.FromPeriod.First() <= p.First() {
			if v.Covers(p) {
				return v
			}
			return nil // a later version ended the plan, or changed its schedule
		}
	}
	return nil
}

// InForce is the version that holds on a day; nil for none.
func (i *Incentive) InForce(today rules.Day) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.State == db.VersionApproved && v.FromPeriod.First() <= today {
			if v.ToPeriod == "" || rules.Period(v.ToPeriod).Last() >= today {
				return v
			}
			return nil
		}
	}
	return nil
}

// Incentives lists the plans of which the actor sees a version, in the order in which they were made.
func (a *App) Incentives(ctx context.Context, actor *auth.Actor) ([]*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return a.incentives(ctx, policy)
}

func (a *App) incentives(ctx context.Context, policy *Policy) ([]*Incentive, error) {
	plans, err := db.IncentivePlans(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	versions, err := db.IncentiveVersions(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	list := []*Incentive{}
	for _, plan := range plans {
		incentive := &Incentive{IncentivePlan: plan}
		for _, v := range versions {
			if v.PlanID == plan.ID && policy.seesIncentiveVersion(v) {
				incentive.Versions = append(incentive.Versions, v)
			}
		}
		if len(incentive.Versions) > 0 {
			list = append(list, incentive)
		}
	}
	return list, nil
}

// IncentiveByID finds a plan; NOT_FOUND where the actor sees no version of it.
func (a *App) IncentiveByID(ctx context.Context, actor *auth.Actor, id string) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return a.incentive(ctx, policy, id)
}

func (a *App) incentive(ctx context.Context, policy *Policy, id string) (*Incentive, error) {
	missing := notThere("planId", nil, "there is no such incentive plan, or you may not see it")
	plan, err := db.IncentivePlanByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	versions, err := db.IncentiveVersionsOf(ctx, a.db.Reader, id)
	if err != nil {
		return nil, err
	}
	versions = slices.DeleteFunc(versions, func(v *db.IncentiveVersion) bool { return !policy.seesIncentiveVersion(v) })
	if len(versions) == 0 {
		return nil, missing
	}
	return &Incentive{plan, versions}, nil
}

// IncentivesByIDs finds plans, as far as the acting member may see them.
func (a *App) IncentivesByIDs(ctx context.Context, ids []string) (map[string]*Incentive, error) {
	list, err := a.Incentives(ctx, auth.ActorIn(ctx))
	found := map[string]*Incentive{}
	for _, incentive := range list {
		if slices.Contains(ids, incentive.ID) {
			found[incentive.ID] = incentive
		}
	}
	return found, err
}

// VersionActs are what the actor may do with a version.
func (a *App) VersionActs(ctx context.Context, actor *auth.Actor, v *db.IncentiveVersion) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	acts := []string{}
	switch {
	case err != nil:
		return nil, err
	case v.State == db.VersionDraft && policy.setsIncentive(&v.Terms):
		acts = append(acts, "DRAFT")
	case v.State == db.VersionProposed && policy.decidesIncentive(v):
		acts = append(acts, "DECIDE")
	case v.State == db.VersionProposed && policy.withdrawsIncentive(v):
		acts = append(acts, "WITHDRAW")
	}
	return acts, nil
}

// DraftsIncentives tells whether the actor may draft terms.
func (a *App) DraftsIncentives(ctx context.Context, actor *auth.Actor) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && policy.draftsIncentives(), err
}

// SeesBudgets tells whether the actor may see what a plan pays in all, and amounts what an award pays.
func (a *App) SeesBudgets(ctx context.Context, actor *auth.Actor) (budgets, amounts bool, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return false, false, err
	}
	return policy.seesBudgets(), policy.seesAmounts(), nil
}
