package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Measures(ctx context.Context) ([]*db.Measure, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.Measures, nil
}

func (r *queryResolver) Metrics(ctx context.Context) ([]*app.MetricDefinition, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.Metrics, nil
}

func (r *queryResolver) Metric(ctx context.Context, key string) (*app.MetricDefinition, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.MetricNamed(key), nil
}

func (r *queryResolver) Templates(ctx context.Context, period *rules.Period) ([]*app.TemplateDefinition, error) {
	return r.app.Templates(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) RatingScales(ctx context.Context) ([]*gen.RatingScale, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	scales := []*gen.RatingScale{}
	for _, metric := range catalog.Metrics {
		if levels := catalog.Scales[metric.Key]; len(levels) > 0 {
			scales = append(scales, &gen.RatingScale{Key: metric.Key, Levels: levels})
		}
	}
	return scales, nil
}

func (r *mutationResolver) SaveMetric(ctx context.Context, input app.SaveMetricInput) (*gen.SaveMetricPayload, error) {
	metric, err := r.app.SaveMetric(ctx, auth.ActorIn(ctx), input)
	return &gen.SaveMetricPayload{Metric: metric}, err
}

func (r *mutationResolver) SetTarget(ctx context.Context, input app.SetTargetInput) (*gen.SetTargetPayload, error) {
	metric, err := r.app.SetTarget(ctx, auth.ActorIn(ctx), input)
	return &gen.SetTargetPayload{Metric: metric}, err
}

func (r *mutationResolver) SaveTemplate(ctx context.Context, input app.SaveTemplateInput) (*gen.SaveTemplatePayload, error) {
	template, err := r.app.SaveTemplate(ctx, auth.ActorIn(ctx), input)
	return &gen.SaveTemplatePayload{Template: template}, err
}

type measureResolver struct{ *Resolver }

// Measure answers a measure's fields.
func (r *Resolver) Measure() gen.MeasureResolver { return &measureResolver{r} }

func (r *measureResolver) Names(_ context.Context, m *db.Measure) (*gen.Names, error) {
	return names(m.NameZh, m.NameEn), nil
}

// measure finds a measure by its key.
func (r *Resolver) measure(ctx context.Context, key string) (*db.Measure, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Measure(key), nil
}

type bandResolver struct{ *Resolver }

// Band answers a band's fields.
func (r *Resolver) Band() gen.BandResolver { return &bandResolver{r} }

func (r *bandResolver) Note(_ context.Context, b *db.Band) (*gen.Names, error) {
	return names(b.NoteZh, b.NoteEn), nil
}

type targetResolver struct{ *Resolver }

// Target answers a target's fields.
func (r *Resolver) Target() gen.TargetResolver { return &targetResolver{r} }

func (r *targetResolver) From(_ context.Context, t *db.Target) (rules.Period, error) {
	return app.HoldsFrom(t.FromPeriod), nil
}

func (r *targetResolver) PeriodKind(_ context.Context, t *db.Target) (*rules.PeriodKind, error) {
	if t.PeriodKind == "" {
		return nil, nil
	}
	return &t.PeriodKind, nil
}

func (r *targetResolver) Baseline(_ context.Context, t *db.Target) (*rules.BaselineKind, error) {
	if t.Baseline == "" {
		return nil, nil
	}
	return &t.Baseline, nil
}

func (r *targetResolver) Channel(ctx context.Context, t *db.Target) (*db.Channel, error) {
	return r.channel(ctx, t.ChannelID)
}

func (r *targetResolver) ChannelGroup(ctx context.Context, t *db.Target) (*db.ChannelGroup, error) {
	return r.group(ctx, t.GroupKey)
}

type metricResolver struct{ *Resolver }

// Metric answers a metric's fields, by its newest version.
func (r *Resolver) Metric() gen.MetricResolver { return &metricResolver{r} }

func (r *metricResolver) Names(_ context.Context, m *app.MetricDefinition) (*gen.Names, error) {
	return names(m.Latest().NameZh, m.Latest().NameEn), nil
}

func (r *metricResolver) Descriptions(_ context.Context, m *app.MetricDefinition) (*gen.Names, error) {
	return names(m.Latest().DescriptionZh, m.Latest().DescriptionEn), nil
}

func (r *metricResolver) Unit(_ context.Context, m *app.MetricDefinition) (rules.Unit, error) {
	return m.Latest().Unit, nil
}

func (r *metricResolver) Direction(_ context.Context, m *app.MetricDefinition) (rules.Direction, error) {
	return m.Latest().Direction, nil
}

func (r *metricResolver) Section(_ context.Context, m *app.MetricDefinition) (rules.Section, error) {
	return m.Latest().Section, nil
}

func (r *metricResolver) Source(_ context.Context, m *app.MetricDefinition) (*gen.Names, error) {
	return names(m.Latest().SourceZh, m.Latest().SourceEn), nil
}

func (r *metricResolver) Owner(ctx context.Context, m *app.MetricDefinition) (*db.Member, error) {
	return r.member(ctx, m.Latest().OwnerID)
}

func (r *metricResolver) Formula(_ context.Context, m *app.MetricDefinition) (*string, error) {
	return optional(m.Latest().MetricVersion.Formula), nil
}

func (r *metricResolver) Condition(_ context.Context, m *app.MetricDefinition) (rules.Condition, error) {
	return m.Latest().Condition, nil
}

func (r *metricResolver) Version(_ context.Context, m *app.MetricDefinition) (int32, error) {
	return count(m.Latest().Version), nil
}

func (r *metricResolver) MinDenominator(_ context.Context, m *app.MetricDefinition) (*rules.Decimal, error) {
	return m.Latest().MinDenominator, nil
}

func (r *metricResolver) Measures(ctx context.Context, m *app.MetricDefinition) ([]*db.Measure, error) {
	return r.app.MeasuresOf(ctx, m)
}

func (r *metricResolver) Value(ctx context.Context, m *app.MetricDefinition, period rules.Period, channel, channelGroup, team, member *string) (*app.MetricValue, error) {
	return r.app.MetricValue(ctx, auth.ActorIn(ctx), m, period, figureFilter(channel, channelGroup, team, member))
}

func (r *metricResolver) Trend(ctx context.Context, m *app.MetricDefinition, days rules.Span, step app.TrendStep, rolling *int32,
	channel, channelGroup, team, member *string,
) ([]*app.TrendPoint, error) {
	q := app.TrendQuery{Range: days, Step: step, Rolling: 1, Filter: figureFilter(channel, channelGroup, team, member)}
	if rolling != nil {
		q.Rolling = int(*rolling)
	}
	return r.app.Trend(ctx, auth.ActorIn(ctx), m, q)
}

func figureFilter(channel, channelGroup, team, member *string) app.FigureFilter {
	return app.FigureFilter{Channel: text(channel), ChannelGroup: text(channelGroup), Team: text(team), Member: text(member)}
}

// metric finds a metric by its id.
func (r *Resolver) metric(ctx context.Context, id string) (*app.MetricDefinition, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Metric(id), nil
}

type termResolver struct{ *Resolver }

// Term answers a term's fields.
func (r *Resolver) Term() gen.TermResolver { return &termResolver{r} }

func (r *termResolver) Measure(_ context.Context, t *rules.Term) (*string, error) {
	return optional(t.Measure), nil
}

func (r *termResolver) Filter(_ context.Context, t *rules.Term) (*string, error) {
	return optional(t.Filter), nil
}

type channelAttainmentResolver struct{ *Resolver }

// ChannelAttainment answers a channel's part.
func (r *Resolver) ChannelAttainment() gen.ChannelAttainmentResolver {
	return &channelAttainmentResolver{r}
}

func (r *channelAttainmentResolver) Channel(ctx context.Context, c *db.ChannelPart) (*db.Channel, error) {
	return r.channel(ctx, c.ChannelID)
}

type ratingLevelResolver struct{ *Resolver }

// RatingLevel answers a level's fields.
func (r *Resolver) RatingLevel() gen.RatingLevelResolver { return &ratingLevelResolver{r} }

func (r *ratingLevelResolver) Descriptions(_ context.Context, l *db.RatingLevel) (*gen.Names, error) {
	return names(l.DescriptionZh, l.DescriptionEn), nil
}

type templateResolver struct{ *Resolver }

// Template answers a template's fields.
func (r *Resolver) Template() gen.TemplateResolver { return &templateResolver{r} }

func (r *templateResolver) Names(_ context.Context, t *app.TemplateDefinition) (*gen.Names, error) {
	return names(t.NameZh, t.NameEn), nil
}

func (r *templateResolver) Position(ctx context.Context, t *app.TemplateDefinition) (*db.Position, error) {
	return r.position(ctx, t.PositionID)
}

func (r *templateResolver) From(_ context.Context, t *app.TemplateDefinition) (rules.Period, error) {
	return app.HoldsFrom(t.FromPeriod), nil
}

type templateLineResolver struct{ *Resolver }

// TemplateLine answers a line's fields.
func (r *Resolver) TemplateLine() gen.TemplateLineResolver { return &templateLineResolver{r} }

func (r *templateLineResolver) Metric(ctx context.Context, l *db.TemplateLine) (*app.MetricDefinition, error) {
	return r.metric(ctx, l.MetricID)
}
