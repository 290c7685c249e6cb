package app

import (
	"context"

	"github.com/okra-performance/okra/server/rules"
)

// Money is an amount in a currency, in major units.
type Money struct {
	Amount   rules.Decimal
	Currency string
}

// Money is an amount of minor units in the company's currency.
func (a *App) Money(ctx context.Context, units int64) (*Money, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	places, err := rules.MinorPlaces(catalog.Company.Currency)
	return &Money{rules.Major(units, places), catalog.Company.Currency}, coded("", err)
}
