package app

import (
	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// rate scores a behaviour line by what its raters gave. Where several rate, it stays open until their round closes.
func (co *computation) rate(s *subject, metric *MetricDefinition, line *db.ScorecardLine, scoring rules.Scoring) {
	levels := co.catalog.Scales[metric.Key]
	if len(levels) == 0 {
		apply(line, rules.ScoreLine(scoring, rules.LineInput{}))
		return
	}
	scoring.TopPoints = levels[len(levels)-1].Points.Decimal()
	weights := co.raters(s)
	if !weights.LeadAlone() && co.appraisal.RoundOpen() {
		line.State, line.Reason = rules.LineMissing, db.Optional(rules.ReasonRoundOpen)
		return
	}
	key := ratingKey{s.id, metric.Key}
	var given rules.Ratings
	if rating := co.ratings[key]; rating != nil {
		points, level := levels[rating.Level-1].Points.Decimal(), decimal.NewFromInt(int64(rating.Level))
		given.Lead, line.Note = &points, db.Optional(rating.Comment)
		if weights.LeadAlone() {
			line.Actual = &level
		}
	}
	if result := co.results[key]; result != nil && !weights.LeadAlone() {
		given.Self, given.Peers = result.Self, result.Peers
	}
	points := given.Points(weights)
	if points != nil {
		line.Rating = &db.LineRating{Ratings: given, Weights: weights, Points: *points, Top: scoring.TopPoints}
		line.Explained = db.Optional(given.Explain(weights) + " ÷ " + scoring.TopPoints.String())
	}
	apply(line, rules.ScoreLine(scoring, rules.LineInput{Points: points}))
}

// raters share out the rating of a subject: by their round for members, the lead alone for teams and without one.
func (co *computation) raters(s *subject) rules.RaterWeights {
	if co.appraisal == nil || s.kind != db.SubjectMember || co.appraisal.Raters.LeadAlone() {
		return rules.DefaultRaterWeights()
	}
	return co.appraisal.Raters
}
