package app

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// computation computes the cards of one period as the facts stand, or stood at the end of a day.
type computation struct {
	idb       bun.IDB
	catalog   *Catalog
	directory *Directory
	period    rules.Period
	day       rules.Day // the last day that counts: today, or the period's last
	now       db.Instant
	reader    *figureReader
	baselines map[rules.Period]*figureReader
	ratings   map[ratingKey]*db.Rating
	results   map[ratingKey]*db.RatingResult
	declared  map[declarationKey]*db.Declaration
	weights   map[string]rules.Decimal
	appraisal *db.Appraisal // nil: none was started
	reviews   map[reviewKey]*db.AttributionReview
	granted   map[grantKey]db.Score                  // by appeals, for revisions
	plans     map[string]*db.Plan                    // that count, by member
	levelled  map[declarationKey]*db.LevellingChange // by levelling meetings, for revisions
	stays     map[rules.Span]*figureReader           // of parts of the period
}

type ratingKey struct{ subject, metric string }

type declarationKey struct {
	subject, metric string
	scope           rules.LineScope
}

// grantKey names the line that an appeal speaks of: of the parts of a card the one alone.
type grantKey struct {
	declarationKey
	part int // from 1, for cards that aren't split too
}

// reviewKey names the figure that a review of its cause is about.
type reviewKey struct {
	metric string
	whose
}

// newComputation prepares computing cards of a period. Facts after the day don't count.
func (a *App) newComputation(ctx context.Context, idb bun.IDB, c *Catalog, d *Directory, p rules.Period, asOf rules.Day) (*computation, error) {
	span := p.Span()
	if asOf < span.To && asOf < a.today(c.Company) {
		span.To = asOf
	}
	co := &computation{idb: idb, catalog: c, directory: d, period: p, day: min(asOf, p.Last()), now: a.now(),
		baselines: map[rules.Period]*figureReader{}, stays: map[rules.Span]*figureReader{}, ratings: map[ratingKey]*db.Rating{}, results: map[ratingKey]*db.RatingResult{}, declared: map[declarationKey]*db.Declaration{},
		reviews: map[reviewKey]*db.AttributionReview{}, granted: map[grantKey]db.Score{},
		weights: c.weightsFor(p)}
	var err error
	if co.reader, err = newFigureReader(ctx, idb, c, d, asOf, span); err != nil {
		return nil, err
	}
	return co, co.readDecisions(ctx)
}

func (co *computation) readDecisions(ctx context.Context) error {
	ratings, err := db.RatingsIn(ctx, co.idb, co.period)
	if err != nil {
		return err
	}
	for _, r := range ratings {
		co.ratings[ratingKey{r.SubjectID, r.MetricKey}] = r
	}
	results, err := db.RatingResultsIn(ctx, co.idb, co.period)
	if err != nil {
		return err
	}
	for _, r := range results {
		co.results[ratingKey{r.SubjectID, r.MetricKey}] = r
	}
	declarations, err := db.DeclarationsIn(ctx, co.idb, co.period)
	if err != nil {
		return err
	}
	for _, d := range declarations {
		co.declared[declarationKey{d.SubjectID, d.MetricID, d.Scope}] = d
	}
	plans, err := db.PlansIn(ctx, co.idb, co.period)
	if err != nil {
		return err
	}
	co.plans = map[string]*db.Plan{}
	for _, plan := range plans { // the newest first
		if plan.State.Counts() && co.plans[plan.SubjectID] == nil {
			co.plans[plan.SubjectID] = plan
		}
	}
	return co.readAppraisal(ctx)
}

// readAppraisal reads what the appraisal of the period has come to so far.
func (co *computation) readAppraisal(ctx context.Context) (err error) {
	co.appraisal, err = db.AppraisalOf(ctx, co.idb, co.period)
	if err != nil && !errors.Is(err, db.ErrNotFound) {
		return err
	}
	reviews, err := db.AttributionReviewsIn(ctx, co.idb, co.period)
	for _, r := range reviews {
		co.reviews[reviewKey{r.MetricID, whose{r.Scope, r.SubjectID}}] = r
	}
	return err
}

// card computes a subject's card. known is the card as stored, or nil: ids are kept.
func (co *computation) card(ctx context.Context, s *subject, known *db.Scorecard) (*db.Scorecard, error) {
	card := &db.Scorecard{ID: db.NewID(db.ScorecardPrefix), SubjectKind: s.kind, SubjectID: s.id, Period: co.period, Revision: 1,
		Latest: true, State: rules.Live, TeamID: s.team, PositionID: s.position, TemplateID: s.template.ID, ComputedAt: co.now}
	if known != nil {
		card.ID, card.Revision, card.State = known.ID, known.Revision, known.State
		card.ReviewerID, card.FinalizedAt = known.ReviewerID, known.FinalizedAt
	} else if co.appraisal != nil {
		card.State = appraisalState(co.appraisal, co.reader.today)
	}
	for _, piece := range s.pieces() {
		if piece.part != nil {
			card.Parts = append(card.Parts, *piece.part)
		}
		for _, template := range piece.template.Lines {
			line, err := co.line(ctx, piece, template)
			if err != nil {
				return nil, err
			}
			line.ID, line.ScorecardID, line.Ord, line.Part = lineID(known, template, piece.number()), card.ID, len(card.Lines), piece.number()
			card.Lines = append(card.Lines, line)
		}
	}
	co.rollUp(card)
	return card, co.through(ctx, s, card)
}

// lineID is the id that a line has on the card as stored, or a new one. On a card that is split since then, what it was
// made of is the first part.
func lineID(known *db.Scorecard, template *db.TemplateLine, part int) string {
	if known != nil {
		for _, line := range known.Lines {
			if line.MetricID == template.MetricID && line.Scope == template.Scope && line.Section == template.Section && max(line.Part, 1) == max(part, 1) {
				return line.ID
			}
		}
	}
	return db.NewID(db.LinePrefix)
}

// rollUp makes a card of its lines: by parts where it has some.
func (co *computation) rollUp(card *db.Scorecard) {
	if len(card.Parts) > 0 {
		co.rollUpParts(card)
		return
	}
	rolled := co.rollUpLines(card.Lines)
	card.Provisional, card.InsufficientData, card.ScoredWeight = rolled.Provisional, rolled.InsufficientData, rolled.ScoredWeight
	co.grade(card, rolled.Total)
	card.Sections = sectionRows(rolled.Sections)
}

func (co *computation) grade(card *db.Scorecard, total *rules.Decimal) {
	if total == nil {
		return
	}
	card.Total = db.ScoreOf(*total)
	grade := co.catalog.Company.Grades.Of(*total)
	card.Grade, card.Coefficient = db.Optional(grade.Key), &grade.Coefficient
}

func sectionRows(sections []rules.SectionScore) []db.ScorecardSection {
	var rows []db.ScorecardSection
	for _, section := range sections {
		row := db.ScorecardSection{Kind: section.Section, Budget: section.Budget}
		if section.Score != nil {
			row.Score = db.ScoreOf(*section.Score)
			row.Contribution = db.ScoreOf(percentOf(section.EffectiveWeight, *section.Score))
		}
		rows = append(rows, row)
	}
	return rows
}

// rollUpLines rolls up lines, and tells each its weight and contribution among them.
func (co *computation) rollUpLines(lines []*db.ScorecardLine) rules.Card {
	rows := make([]rules.CardLine, len(lines))
	for i, line := range lines {
		rows[i] = rules.CardLine{Section: line.Section, Weight: line.Weight, State: line.State, Score: number(line.Score), Provisional: line.Provisional}
	}
	rolled := rules.RollUp(rows, co.catalog.Company.Budgets)
	for i, line := range lines {
		line.EffectiveWeight = rolled.EffectiveWeights[i]
		if line.Score != nil && line.State == rules.LineScored {
			line.Contribution = db.ScoreOf(percentOf(line.EffectiveWeight, *number(line.Score)))
		}
	}
	return rolled
}

func percentOf(weight, score rules.Decimal) rules.Decimal {
	return rules.RoundScore(rules.Div(weight.Mul(score), decimal.NewFromInt(100)))
}

// through finds the day of the latest fact in a card.
func (co *computation) through(ctx context.Context, s *subject, card *db.Scorecard) error {
	for _, piece := range s.pieces() {
		reader, err := co.readerOf(ctx, piece)
		if err != nil {
			return err
		}
		for _, line := range piece.template.Lines {
			if line.Method == rules.MethodRating {
				continue
			}
			figures, err := reader.of(ctx, piece.whose(line.Scope))
			if err != nil {
				return err
			}
			card.DataThrough = max(card.DataThrough, figures.through)
		}
	}
	return nil
}

// line computes one line.
func (co *computation) line(ctx context.Context, s *subject, t *db.TemplateLine) (*db.ScorecardLine, error) {
	metric := co.catalog.Metric(t.MetricID)
	version := metric.For(co.period.Last())
	line := &db.ScorecardLine{MetricID: t.MetricID, MetricVersion: version.Version, Section: t.Section, Scope: t.Scope, Method: t.Method,
		Weight: t.Weight, Examination: t.Examination, Cap: t.Cap, State: rules.LineNotApplicable}
	if !t.Section.Applies(co.period.Kind()) {
		line.Reason = db.Optional(rules.ReasonMonthlyCard)
		return line, nil
	}
	if s.part != nil && !s.part.Counts() {
		line.Reason = db.Optional(whyShort(s.part))
		return line, nil
	}
	scoring := scoringOf(t, version.Direction)
	if t.Method == rules.MethodRating {
		co.rate(s, metric, line, scoring)
	} else if err := co.score(ctx, s, metric, version, line, scoring); err != nil {
		return nil, err
	}
	co.declare(s, line)
	level(line, co.levelled[declarationKey{s.id, line.MetricID, line.Scope}])
	co.grant(s, line)
	return line, nil
}

// scoringOf is how a template's line is scored, in the terms of the rules.
func scoringOf(t *db.TemplateLine, direction rules.Direction) rules.Scoring {
	scoring := rules.Scoring{Method: t.Method, Direction: direction, Inverse: t.Inverse, Cap: t.Cap, Floor: t.Floor,
		Threshold: t.Threshold, Stretch: t.Stretch, Bands: t.Bands}
	if t.Points != nil {
		scoring.Points = *t.Points
	}
	return scoring
}

// apply takes over what the rules say of a line.
func apply(line *db.ScorecardLine, scored rules.LineScore) {
	line.State, line.Reason, line.Attainment = scored.State, db.Optional(scored.Reason), scored.Attainment
	if scored.Score != nil {
		line.Score = db.ScoreOf(*scored.Score)
	}
}

// score scores a line by its metric, as the review of its cause lets it.
func (co *computation) score(ctx context.Context, s *subject, metric *MetricDefinition, version *MetricVersion,
	line *db.ScorecardLine, scoring rules.Scoring,
) error {
	w := s.whose(line.Scope)
	review := co.reviews[reviewKey{line.MetricID, w}]
	decision := rules.DecideKeep
	if review != nil {
		line.CaseID = review.ID
		if review.State == db.AttributionDecided {
			decision = review.Decision
		}
	}
	if decision == rules.DecideReplace {
		line.ReplacedBy = review.ReplacementID
		metric = co.catalog.Metric(review.ReplacementID)
		version = metric.For(co.period.Last())
		scoring.Direction, line.MetricVersion = version.Direction, version.Version
	}
	reader, err := co.readerOf(ctx, s)
	if err != nil {
		return err
	}
	value, err := reader.measure(ctx, version, w)
	if err != nil {
		return err
	}
	target, reason, err := co.catalog.targetFor(ctx, metric, co.period, co.baseline(metric, w))
	if err != nil {
		return err
	}
	if own := s.targets[declarationKey{s.id, line.MetricID, line.Scope}]; own != nil && decision != rules.DecideReplace {
		target, reason = &rules.Target{Kind: rules.TargetAbsolute, Value: own}, ""
	}
	if decision == rules.DecideAdjust {
		target, reason = &rules.Target{Kind: rules.TargetAbsolute, Value: review.Target}, ""
	}
	if share := co.share(s, version); share != nil {
		scoring = scoring.ProRated(*share)
		if target != nil {
			line.NominalTarget, target = target.Value, target.ProRated(*share)
		}
	}
	scored := rules.ScoreLine(scoring, rules.LineInput{Value: value.MetricValue, Target: target, NoTarget: reason, Weights: co.weights})
	apply(line, scored)
	line.Actual, line.Provisional = value.Value, value.provisional
	if value.Value != nil {
		if steps, err := rules.StepsOf(*value.Value); err == nil {
			line.ActualSteps = &steps
		}
	}
	explanation := version.explain(value)
	line.Explained, line.Terms = db.Optional(explanation.Text), explanation.Terms
	if target != nil {
		line.Target, line.TargetLow, line.TargetHigh, line.Baseline = target.Value, target.Low, target.High, target.Baseline
		if version.Direction == rules.Range {
			line.Target, line.NominalTarget = nil, nil
		}
	}
	line.Channels = channelParts(value.Channels, scored.Channels, target, co.weights)
	if decision == rules.DecideExclude && line.State == rules.LineScored {
		line.State, line.Reason, line.Score, line.Note = rules.LineExcluded, db.Optional(review.Cause), nil, review.Explanation
	}
	return nil
}

// baseline gives a metric's value in an earlier period, for the same scope.
func (co *computation) baseline(metric *MetricDefinition, w whose) func(context.Context, rules.Period) (*rules.Decimal, error) {
	return func(ctx context.Context, p rules.Period) (*rules.Decimal, error) {
		reader := co.baselines[p]
		if reader == nil {
			var err error
			if reader, err = newFigureReader(ctx, co.idb, co.catalog, co.directory, co.reader.today, p.Span()); err != nil {
				return nil, err
			}
			co.baselines[p] = reader
		}
		value, err := reader.measure(ctx, metric.For(p.Last()), w)
		if err != nil {
			return nil, err
		}
		return value.Value, nil
	}
}

// declare lets a declaration stand in place of a line's outcome.
func (co *computation) declare(s *subject, line *db.ScorecardLine) {
	declared := co.declared[declarationKey{s.id, line.MetricID, line.Scope}]
	if declared == nil {
		return
	}
	line.State, line.Reason, line.Note, line.Score, line.Provisional = rules.LineNotApplicable, reasonDeclared, db.Optional(declared.Reason), nil, false
}

const reasonDeclared = "DECLARED"

// channelParts lists each channel that takes part, with its target.
func channelParts(figures []rules.ChannelFigure, rows []rules.ChannelAttainment, target *rules.Target, weights map[string]rules.Decimal) []db.ChannelPart {
	if target == nil || target.Kind != rules.TargetPerChannel {
		return nil
	}
	var parts []db.ChannelPart
	for _, figure := range figures {
		part := db.ChannelPart{ChannelID: figure.Channel, Actual: figure.Value, Target: target.ForChannel(figure.ChannelKey, figure.ChannelGroup)}
		if weight, ok := weights[figure.Channel]; ok {
			part.Weight = &weight
		}
		at := slices.IndexFunc(rows, func(r rules.ChannelAttainment) bool { return r.Channel == figure.Channel })
		if at >= 0 {
			part.Attainment = &rows[at].Attainment
		}
		parts = append(parts, part)
	}
	return parts
}

// number is a stored score; nil for none.
func number(s *db.Score) *rules.Decimal {
	if s == nil {
		return nil
	}
	d := s.Decimal()
	return &d
}
