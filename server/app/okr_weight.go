package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// SetOkrWeightsInput are the weights of all key results of an objective, or of all that aligns to it directly.
type SetOkrWeightsInput struct {
	ObjectiveID string
	Weights     []*OkrWeightInput
}

// OkrWeightInput is one weight.
type OkrWeightInput struct {
	ID     string
	Weight rules.Decimal
}

// SetOkrWeights sets weights together.
func (a *App) SetOkrWeights(ctx context.Context, actor *auth.Actor, in SetOkrWeightsInput) (*Objective, error) {
	_, o, err := a.editable(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	weights := map[string]rules.Steps{}
	for i, w := range in.Weights {
		field := "weights." + indexText(i)
		if _, twice := weights[w.ID]; twice {
			return nil, badInput(field+".id", "TWICE", "it is named twice")
		}
		if weights[w.ID], err = stepsOf(field+".weight", w.Weight); err != nil {
			return nil, err
		}
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "setOkrWeights", objective: o, after: in}, func(ctx context.Context, tx bun.Tx, o *db.Objective) error {
		return setWeights(ctx, tx, o, weights)
	})
	if err != nil {
		return nil, err
	}
	return a.ObjectiveByID(ctx, actor, o.ID)
}

func setWeights(ctx context.Context, tx bun.Tx, o *db.Objective, weights map[string]rules.Steps) error {
	results, err := db.KeyResultsOf(ctx, tx, []string{o.ID})
	if err != nil {
		return err
	}
	aligned, err := db.AlignedTo(ctx, tx, []string{o.ID})
	if err != nil {
		return err
	}
	aligned = slices.DeleteFunc(aligned, func(child *db.Objective) bool {
		hidden := child.PrivateTeamID != "" && child.PrivateTeamID != o.PrivateTeamID // counts nowhere here, and must not be told of
		return child.ParentKeyResultID != "" || child.State == rules.ObjectiveCancelled || hidden
	})
	setsAll := func(n int, id func(i int) string) bool {
		for i := range n {
			if _, set := weights[id(i)]; !set {
				return false
			}
		}
		return n > 0 && n == len(weights)
	}
	switch {
	case setsAll(len(results), func(i int) string { return results[i].ID }):
		for _, k := range results {
			k.Weight, k.Version = weights[k.ID], k.Version+1
			if err := db.Update(ctx, tx, k, "weight", "version"); err != nil {
				return err
			}
		}
		return nil
	case setsAll(len(aligned), func(i int) string { return aligned[i].ID }):
		for _, child := range aligned {
			child.Weight, child.Version = weights[child.ID], child.Version+1
			if err := db.Update(ctx, tx, child, "weight", "version"); err != nil {
				return err
			}
		}
		return nil
	}
	return badInput("weights", "NOT_ALL", "set the weights of all %d key results, or of all %d objectives that align to it, each once", len(results), len(aligned))
}
