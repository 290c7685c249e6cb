package app

import (
	"context"
	"maps"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// The channel policy: what each channel weighs in per-channel scoring. A policy holds from its period
// on, until a later one; each choice is kept as it was made.

// PolicyFor is the policy that holds in a period; nil: channels count alike.
func (c *Catalog) PolicyFor(p rules.Period) *db.ChannelPolicy {
	return c.Policies[rules.PolicyInForce(slices.Collect(maps.Keys(c.Policies)), p)]
}

// weightsFor are the weights in force in a period, by channel; nil: channels count alike.
func (c *Catalog) weightsFor(p rules.Period) map[string]rules.Decimal {
	policy := c.PolicyFor(p)
	if policy == nil {
		return nil
	}
	return weightsOf(policy.Lines)
}

func weightsOf(lines []*db.ChannelPolicyLine) map[string]rules.Decimal {
	weights := map[string]rules.Decimal{}
	for _, line := range lines {
		weights[line.ChannelID] = line.Weight.Decimal()
	}
	return weights
}

// ChannelWeights lists the weights in force in a period; none: channels count alike.
func (a *App) ChannelWeights(ctx context.Context, actor *auth.Actor, p rules.Period) ([]*db.ChannelPolicyLine, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if inForce := policy.catalog.PolicyFor(p); inForce != nil {
		return inForce.Lines, nil
	}
	return []*db.ChannelPolicyLine{}, nil
}

// ChannelPolicies pages through all policies as they were made, newest first; FORBIDDEN to whoever may
// not see the company's figures.
func (a *App) ChannelPolicies(ctx context.Context, actor *auth.Actor, p Page) (*Connection[*db.ChannelPolicy], error) {
	if _, err := a.companyFigures(ctx, actor); err != nil {
		return nil, err
	}
	return page(p, func(after int64, limit int) ([]*db.ChannelPolicy, int, error) {
		return db.ChannelPolicies(ctx, a.db.Reader, after, limit)
	}, func(policy *db.ChannelPolicy) int64 { return policy.Number })
}

// ChannelPolicyByID finds a policy; NOT_FOUND for whoever may not see the company's figures.
func (a *App) ChannelPolicyByID(ctx context.Context, actor *auth.Actor, id string) (*db.ChannelPolicy, error) {
	if _, err := a.companyFigures(ctx, actor); CodeOf(err) == Forbidden {
		return nil, errNotFound
	} else if err != nil {
		return nil, err
	}
	policy, err := db.ChannelPolicyByID(ctx, a.db.Reader, id)
	return policy, coded("", err)
}

// companyFigures prepares the decisions for whoever may see the company's figures; FORBIDDEN to others.
func (a *App) companyFigures(ctx context.Context, actor *auth.Actor) (*Policy, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy, allow(policy.seesCompanyFigures())
}

// SetChannelWeightsInput is the weights of a period, together.
type SetChannelWeightsInput struct {
	Period  rules.Period
	Weights []*ChannelWeightInput
}

// ChannelWeightInput is a channel's weight in percent.
type ChannelWeightInput struct {
	Channel string
	Weight  rules.Decimal
}

// SetChannelWeights sets the weights from a period on that isn't closed, without a calculation: ADMIN,
// HR. They sum to 100.
func (a *App) SetChannelWeights(ctx context.Context, actor *auth.Actor, in SetChannelWeightsInput) ([]*db.ChannelPolicyLine, error) {
	policy, err := a.definingFigures(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.catalog.checkWeighable(in.Period); err != nil {
		return nil, err
	}
	lines, err := policy.catalog.weightLines(in.Weights)
	if err != nil {
		return nil, err
	}
	made := &db.ChannelPolicy{Period: in.Period, Act: db.PolicySet, Lines: lines}
	return lines, a.storePolicy(ctx, actor, policy, "setChannelWeights", made, nil)
}

func (a *App) definingFigures(ctx context.Context, actor *auth.Actor) (*Policy, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy, policy.definesFigures()
}

func (c *Catalog) checkWeighable(p rules.Period) error {
	if c.Closed(p) {
		return conflict("CLOSED", "the period %s is closed; its weights never change", p)
	}
	return nil
}

// AdoptChannelPolicyInput is the weights that are to hold from the next period on.
type AdoptChannelPolicyInput struct {
	Period          rules.Period // whose figures they rest on
	Basis           rules.CostBasis
	Weights         []*ChannelWeightInput
	ExpectedVersion *int
}

// AdoptChannelPolicy lets weights hold from the period after the one whose figures they rest on: ADMIN,
// HR. The calculation's inputs are kept with them. CONFLICT where somebody has chosen meanwhile, or the
// next period is closed.
func (a *App) AdoptChannelPolicy(ctx context.Context, actor *auth.Actor, in AdoptChannelPolicyInput) (*db.ChannelPolicy, error) {
	policy, err := a.definingFigures(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkPolicyPeriod(in.Period); err != nil {
		return nil, err
	}
	lines, err := policy.catalog.weightLines(in.Weights)
	if err != nil {
		return nil, err
	}
	return a.decidePolicy(ctx, actor, policy, "adoptChannelPolicy", in.Period, in.Basis, lines, in.ExpectedVersion)
}

// KeepChannelPolicyInput says that the weights in force go on.
type KeepChannelPolicyInput struct {
	Period          rules.Period // whose weights go on, and whose figures were looked at
	Basis           rules.CostBasis
	ExpectedVersion *int
}

// KeepChannelPolicy lets the weights in force in a period hold in the next one too, as a choice that
// stands in the history: ADMIN, HR. CONFLICT as for AdoptChannelPolicy, and where there are none.
func (a *App) KeepChannelPolicy(ctx context.Context, actor *auth.Actor, in KeepChannelPolicyInput) (*db.ChannelPolicy, error) {
	policy, err := a.definingFigures(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkPolicyPeriod(in.Period); err != nil {
		return nil, err
	}
	inForce := policy.catalog.PolicyFor(in.Period)
	if inForce == nil {
		return nil, conflict("NO_POLICY", "no weights are in force in %s, so there are none to keep", in.Period)
	}
	var lines []*db.ChannelPolicyLine
	for _, line := range inForce.Lines {
		lines = append(lines, &db.ChannelPolicyLine{ChannelID: line.ChannelID, Weight: line.Weight})
	}
	return a.decidePolicy(ctx, actor, policy, "keepChannelPolicy", in.Period, in.Basis, lines, in.ExpectedVersion)
}

// decidePolicy keeps a choice of weights together with the calculation that it was made from.
func (a *App) decidePolicy(ctx context.Context, actor *auth.Actor, policy *Policy, action string, basedOn rules.Period, basis rules.CostBasis,
	lines []*db.ChannelPolicyLine, expected *int,
) (*db.ChannelPolicy, error) {
	next := basedOn.Next()
	if err := policy.catalog.checkWeighable(next); err != nil {
		return nil, err
	}
	review, err := a.reviewChannels(ctx, policy, basedOn, basis)
	if err != nil {
		return nil, err
	}
	made := &db.ChannelPolicy{Period: next, Basis: basis, BasedOn: basedOn, Lines: withCalculation(lines, review.Proposal)}
	made.Act = actOf(action, made.Lines)
	return made, a.storePolicy(ctx, actor, policy, action, made, expected)
}

// withCalculation puts what the calculation read and proposed beside the weights that were chosen.
func withCalculation(lines []*db.ChannelPolicyLine, proposal *rules.WeightProposal) []*db.ChannelPolicyLine {
	if proposal == nil {
		return lines
	}
	for _, row := range proposal.Channels {
		at := slices.IndexFunc(lines, func(line *db.ChannelPolicyLine) bool { return line.ChannelID == row.Channel })
		if at < 0 {
			at, lines = len(lines), append(lines, &db.ChannelPolicyLine{ChannelID: row.Channel})
		}
		before, err := rules.StepsOf(row.Weight)
		if err != nil {
			continue // a weight is at most 100
		}
		line := lines[at]
		line.WeightBefore, line.Spend, line.Got, line.Proposed = before, row.Spend, row.Got, row.Proposed
	}
	return lines
}

func actOf(action string, lines []*db.ChannelPolicyLine) db.ChannelPolicyAct {
	if action == "keepChannelPolicy" {
		return db.PolicyKept
	}
	for _, line := range lines {
		if !line.Weight.Decimal().Equal(decimal.NewFromInt(line.Proposed)) {
			return db.PolicyAdjusted
		}
	}
	return db.PolicyAdopted
}

// storePolicy adds a policy to the history. Whoever counts the catalog up first goes first, so two
// people never answer to the same version.
func (a *App) storePolicy(ctx context.Context, actor *auth.Actor, policy *Policy, action string, made *db.ChannelPolicy, expected *int) error {
	made.ID, made.At, made.ByID, made.ByName = db.NewID(db.ChannelPolicyPrefix), a.now(), actor.MemberID(), actor.Name()
	var before any
	if inForce := policy.catalog.PolicyFor(made.Period); inForce != nil {
		before = policy.catalog.told(inForce)
	}
	log := entry(action, string(made.Period), string(made.Period), before, policy.catalog.told(made), "")
	err := a.change(ctx, actor, log, func(ctx context.Context, tx bun.Tx) error {
		if err := a.redefined(ctx, tx); err != nil { // later periods may follow this one: all are looked at again
			return err
		}
		last, err := db.LastChannelPolicy(ctx, tx)
		if err != nil {
			return err
		}
		if err := expectVersion(expected, last); err != nil {
			return err
		}
		return db.AddChannelPolicy(ctx, tx, made)
	})
	if err != nil {
		return coded("weights", err)
	}
	a.factsChanged(ctx)
	return nil
}

// toldPolicy is a policy as the audit log tells of it.
type toldPolicy struct {
	From    rules.Period
	Basis   rules.CostBasis `json:",omitempty"`
	BasedOn string          `json:",omitempty"`
	Weights map[string]string
}

func (c *Catalog) told(p *db.ChannelPolicy) toldPolicy {
	told := toldPolicy{From: p.Period, Basis: p.Basis, BasedOn: string(p.BasedOn), Weights: map[string]string{}}
	for _, line := range p.Lines {
		if channel := c.Channel(line.ChannelID); channel != nil {
			told.Weights[channel.Key] = line.Weight.String()
		}
	}
	return told
}

func (c *Catalog) weightLines(in []*ChannelWeightInput) ([]*db.ChannelPolicyLine, error) {
	var rows []*db.ChannelPolicyLine
	sum := decimal.Zero
	seen := map[string]bool{}
	for i, w := range in {
		field := "weights." + indexText(i)
		channel := c.ChannelNamed(w.Channel)
		switch {
		case channel == nil:
			return nil, badInput(field+".channel", "UNKNOWN", "there is no channel %s", shown(w.Channel))
		case seen[channel.ID]:
			return nil, badInput(field+".channel", "DUPLICATE", "%s has two weights", channel.Name)
		case w.Weight.IsNegative() || w.Weight.GreaterThan(decimal.NewFromInt(100)):
			return nil, badInput(field+".weight", "OUT_OF_RANGE", "a weight is between 0 and 100, not %s", rules.FormatDecimal(w.Weight))
		}
		steps, err := rules.StepsOf(w.Weight)
		if err != nil {
			return nil, coded(field+".weight", err)
		}
		seen[channel.ID] = true
		sum = sum.Add(steps.Decimal())
		rows = append(rows, &db.ChannelPolicyLine{ChannelID: channel.ID, Weight: steps})
	}
	if difference := decimal.NewFromInt(100).Sub(sum); !difference.IsZero() {
		return nil, badInput("weights", "SUM", "the weights sum to %s; they must sum to 100, %s is the difference", rules.FormatDecimal(sum), rules.FormatDecimal(difference))
	}
	return rows, nil
}
