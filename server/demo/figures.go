package demo

import (
	"math"
	"math/rand/v2"
	"strconv"

	"github.com/okra-performance/okra/server/rules"
)

// calendar is the four quarters of the story, up to the day before it is told.
type calendar struct {
	quarters [quarters]rules.Period
	today    rules.Day
}

func newCalendar(today rules.Day) calendar {
	c := calendar{today: today}
	c.quarters[3] = rules.PeriodOf(rules.Quarter, today)
	for i := 2; i >= 0; i-- {
		c.quarters[i] = c.quarters[i+1].Previous()
	}
	return c
}

// span is the days of a quarter that have data.
func (c calendar) span(quarter int) rules.Span {
	span := c.quarters[quarter].Span()
	span.To = min(span.To, c.today.AddDays(-1))
	return span
}

func (c calendar) days(quarter int) []rules.Day {
	var days []rules.Day
	span := c.span(quarter)
	for d := span.From; d <= span.To; d = d.AddDays(1) {
		days = append(days, d)
	}
	return days
}

// season is how a calendar day compares with an ordinary one: weekends, 618, 双11 and the Spring Festival.
func season(d rules.Day) float64 {
	factor := 1.0
	if weekday := d.Weekday(); weekday == 0 || weekday == 6 {
		factor = 1.15
	}
	date := string(d[5:])
	switch {
	case date >= "06-16" && date <= "06-18":
		factor *= 1.8
	case date >= "11-09" && date <= "11-11":
		factor *= 2.5
	case springFestival[string(d[:4])] != "" && date >= springFestival[string(d[:4])] && date <= springEnd[string(d[:4])]:
		factor *= 0.35
	}
	return factor
}

var (
	springFestival = map[string]string{"2024": "02-10", "2025": "01-29", "2026": "02-17", "2027": "02-06", "2028": "01-26"}
	springEnd      = map[string]string{"2024": "02-16", "2025": "02-04", "2026": "02-23", "2027": "02-12", "2028": "02-01"}
)

// draw spreads a mean over days: drawn around it, then rescaled so that the mean comes out. Values are
// whole, or in hundredths for money; running sums are rounded, so that none is lost.
func draw(random *rand.Rand, days []rules.Day, mean float64, weight func(rules.Day) float64, places int) []string {
	raw := make([]float64, len(days))
	sum := 0.0
	for i, d := range days {
		raw[i] = weight(d) * max(0.2, 1+0.12*random.NormFloat64())
		sum += raw[i]
	}
	values := make([]string, len(days))
	if sum == 0 {
		return values
	}
	unit := math.Pow10(places)
	scale := mean * float64(len(days)) / sum
	running, given := 0.0, 0.0
	for i := range days {
		if raw[i] == 0 {
			continue
		}
		running += raw[i] * scale
		whole := math.Round(running * unit)
		values[i] = strconv.FormatFloat((whole-given)/unit, 'f', places, 64)
		given = whole
	}
	return values
}

// offlineDay tells whether something happens offline on a day: eight days a month.
func offlineDay(d rules.Day) float64 {
	day, _ := strconv.Atoi(string(d[8:]))
	switch day {
	case 3, 4, 10, 11, 17, 18, 24, 25:
		return season(d)
	}
	return 0
}

// followersOn is a channel's followers at the end of a day. They grow evenly within each quarter; in
// the second month of the quarter before the last an offline event held growth back.
func followersOn(c calendar, p channelPlan, quarter int, d rules.Day) string {
	from, to := p.followers[quarter], p.followers[quarter+1]
	share := elapsed(c.span(quarter), d)
	if quarter == 1 {
		share = unevenShare(c.quarters[quarter], d)
	}
	return strconv.FormatFloat(math.Round(from*math.Pow(to/from, share)), 'f', 0, 64)
}

func elapsed(span rules.Span, d rules.Day) float64 {
	return float64(rules.DaysBetween(span.From, d)+1) / float64(rules.DaysBetween(span.From, span.To)+1)
}

// unevenShare spreads a quarter's growth as 31 %, 18.5 % and 31 % over its months.
func unevenShare(p rules.Period, d rules.Day) float64 {
	logs := [3]float64{math.Log(1.31), math.Log(1.185), math.Log(1.31)}
	total := logs[0] + logs[1] + logs[2]
	done := 0.0
	for i, month := range p.Months() {
		if month.Contains(d) {
			return (done + logs[i]*elapsed(month.Span(), d)) / total
		}
		done += logs[i]
	}
	return 1
}
