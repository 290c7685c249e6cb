package rules

import (
	"slices"
	"strings"
)

// Rate is an exchange rate from a day on: units of the company's currency for one unit of Currency.
type Rate struct {
	Currency string
	From     Day
	Rate     Decimal
}

// Rates are the dated rates into the company's currency.
type Rates struct {
	company string
	dated   map[string][]Rate
}

// NewRates indexes the rates; company is the currency that everything is converted to.
func NewRates(company string, rates []Rate) Rates {
	r := Rates{company: company, dated: map[string][]Rate{}}
	for _, rate := range rates {
		r.dated[rate.Currency] = append(r.dated[rate.Currency], rate)
	}
	for _, dated := range r.dated {
		slices.SortFunc(dated, func(a, b Rate) int { return strings.Compare(string(a.From), string(b.From)) })
	}
	return r
}

// On is the rate in force on the day; ok is false when there is none. The company's own currency,
// also written "", has the rate 1.
func (r Rates) On(currency string, day Day) (rate Decimal, ok bool) {
	if r.isOwn(currency) {
		return one, true
	}
	for _, dated := range slices.Backward(r.dated[currency]) {
		if dated.From <= day {
			return dated.Rate, true
		}
	}
	return Decimal{}, false
}

// Convert gives the amount in the company's currency at the day's rate; ok is false without one.
func (r Rates) Convert(amount Decimal, currency string, day Day) (converted Decimal, ok bool) {
	rate, ok := r.On(currency, day)
	return amount.Mul(rate), ok
}

func (r Rates) isOwn(currency string) bool { return currency == "" || currency == r.company }

// changes lists the days on which the currency's rate changes.
func (r Rates) changes(currency string) []Day {
	if r.isOwn(currency) {
		return nil
	}
	var days []Day
	for _, rate := range r.dated[currency] {
		days = append(days, rate.From)
	}
	return days
}
