package rules

import (
	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// MinorPlaces is how many decimal places a currency is paid in: 2 for CNY, 0 for JPY, 3 for KWD (ISO 4217). Refused: a
// code that is no currency.
func MinorPlaces(code string) (int32, error) {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 0, &Error{Code: CodeUnknown, Place: "currency", Message: quoted(code) + " is no currency", Remedy: "use a code of ISO 4217 such as CNY"}
	}
	places, _ := currency.Standard.Rounding(unit)
	return int32(places), nil //nolint:gosec // at most 4
}

// Minor is an amount in minor units, rounded half away from zero; an amount that 64 bits don't hold is an error with
// CodeOverflow.
func Minor(amount Decimal, places int32) (int64, error) {
	units := amount.Shift(places).Round(0).BigInt()
	if !units.IsInt64() {
		return 0, overflow("amount")
	}
	return units.Int64(), nil
}

// Major is an amount of minor units as a number with the currency's places.
func Major(units int64, places int32) Decimal { return decimal.New(units, -places) }
