package graph

import (
	"context"
	"strings"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Import(ctx context.Context, id string) (*db.Import, error) {
	i, err := r.app.Import(ctx, auth.ActorIn(ctx), id)
	if app.CodeOf(err) == app.NotFound {
		return nil, nil
	}
	return i, err
}

func (r *queryResolver) Imports(ctx context.Context, first *int32, after *string) (*gen.ImportConnection, error) {
	c, err := r.app.Imports(ctx, auth.ActorIn(ctx), page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.ImportConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, i *db.Import) *gen.ImportEdge { return &gen.ImportEdge{Cursor: cursor, Node: i} })}, nil
}

func (r *queryResolver) Events(ctx context.Context, days rules.Span, team *string) ([]*db.Event, error) {
	return r.app.Events(ctx, auth.ActorIn(ctx), days, text(team))
}

func (r *queryResolver) PlatformEvents(ctx context.Context, days rules.Span, channel *string) ([]*db.PlatformEvent, error) {
	return r.app.PlatformEvents(ctx, auth.ActorIn(ctx), days, text(channel))
}

func (r *mutationResolver) RecordFacts(ctx context.Context, input app.RecordFactsInput) (*app.RecordFactsResult, error) {
	return r.app.RecordFacts(ctx, auth.ActorIn(ctx), input)
}

func (r *mutationResolver) StartImport(ctx context.Context, input gen.StartImportInput) (*gen.StartImportPayload, error) {
	file, done, err := spool(input.File)
	if err != nil {
		return nil, err
	}
	defer done()
	i, err := r.app.StartImport(ctx, auth.ActorIn(ctx), fileImport(input, file))
	return &gen.StartImportPayload{Import: i}, err
}

func fileImport(input gen.StartImportInput, path string) app.FileImport {
	in := app.FileImport{Path: path, Name: input.File.Filename, DryRun: input.DryRun != nil && *input.DryRun,
		Create: input.Create != nil && *input.Create, IdempotencyKey: input.IdempotencyKey, Map: map[string]string{}, Corrections: map[app.CellAt]string{}}
	if input.Wait != nil {
		in.Wait = new(int(*input.Wait))
	}
	for _, m := range input.ColumnMap {
		in.Map[m.Column] = text(m.Measure)
	}
	for _, c := range input.Corrections {
		in.Corrections[app.CellAt{Row: int64(c.Row), Column: int(c.Column)}] = c.Value
	}
	if input.DateOrder != nil {
		in.DateOrder = strings.ToLower(string(*input.DateOrder))
	}
	return in
}

func (r *mutationResolver) UndoImport(ctx context.Context, input gen.UndoImportInput) (*app.UndoResult, error) {
	return r.app.UndoImport(ctx, auth.ActorIn(ctx), input.ImportID)
}

func (r *mutationResolver) ConfirmFacts(ctx context.Context, input gen.ConfirmFactsInput) (*gen.ConfirmFactsPayload, error) {
	i, err := r.app.ConfirmFacts(ctx, auth.ActorIn(ctx), input.ImportID)
	return &gen.ConfirmFactsPayload{Import: i}, err
}

func (r *mutationResolver) RecordEvent(ctx context.Context, input app.RecordEventInput) (*gen.RecordEventPayload, error) {
	event, err := r.app.RecordEvent(ctx, auth.ActorIn(ctx), input)
	return &gen.RecordEventPayload{Event: event}, err
}

func (r *mutationResolver) RecordPlatformEvent(ctx context.Context, input app.RecordPlatformEventInput) (*gen.RecordPlatformEventPayload, error) {
	event, err := r.app.RecordPlatformEvent(ctx, auth.ActorIn(ctx), input)
	return &gen.RecordPlatformEventPayload{PlatformEvent: event}, err
}

func (r *subscriptionResolver) ImportProgressed(ctx context.Context, id string) (<-chan *db.Import, error) {
	read := func(ctx context.Context) (*db.Import, error) { return r.app.Import(ctx, auth.ActorIn(ctx), id) }
	ended := func(i *db.Import) bool { return i.State != db.ImportRunning && i.State != db.ImportQueued }
	return watch(ctx, r.app, read, ended, live.Import(id))
}

func (r *subscriptionResolver) FactsChanged(ctx context.Context) (<-chan *gen.FactsChanged, error) {
	read := func(ctx context.Context) (*gen.FactsChanged, error) {
		through, err := r.app.DataThroughFor(ctx, auth.ActorIn(ctx))
		return &gen.FactsChanged{DataThrough: through, At: r.app.Now()}, err
	}
	return watch(ctx, r.app, read, nil, live.Facts)
}

type recordFactsPayloadResolver struct{ *Resolver }

// RecordFactsPayload answers what became of facts.
func (r *Resolver) RecordFactsPayload() gen.RecordFactsPayloadResolver {
	return &recordFactsPayloadResolver{r}
}

func (r *recordFactsPayloadResolver) Import(ctx context.Context, p *app.RecordFactsResult) (*db.Import, error) {
	if p.ImportID == "" {
		return nil, nil
	}
	return r.app.Import(ctx, auth.ActorIn(ctx), p.ImportID)
}

type importResolver struct{ *Resolver }

// Import answers an import's fields.
func (r *Resolver) Import() gen.ImportResolver { return &importResolver{r} }

func (r *importResolver) By(ctx context.Context, i *db.Import) (*db.Member, error) {
	if db.Kind(i.ActorID) != db.MemberPrefix {
		return nil, nil
	}
	return r.member(ctx, i.ActorID)
}

func (r *importResolver) ByName(_ context.Context, i *db.Import) (string, error) {
	return i.ActorName, nil
}

func (r *importResolver) Rows(_ context.Context, i *db.Import) (int32, error) {
	return count(i.RowCount), nil
}

func (r *importResolver) RowsTotal(_ context.Context, i *db.Import) (*int32, error) {
	if i.RowsTotal == 0 {
		return nil, nil
	}
	total := count(i.RowsTotal)
	return &total, nil
}

func (r *importResolver) Preview(ctx context.Context, i *db.Import, around *int32) ([]*db.ImportRow, error) {
	row := int64(0)
	if around != nil {
		row = int64(*around)
	}
	return r.app.ImportRows(ctx, i, row)
}

func (r *importResolver) UndoAffects(ctx context.Context, i *db.Import) (int32, error) {
	n, err := r.app.UndoAffects(ctx, i)
	return count(n), err
}

func (r *importResolver) CanUndo(ctx context.Context, i *db.Import) (bool, error) {
	undo, _, err := r.app.ImportRights(ctx, auth.ActorIn(ctx), i)
	return undo, err
}

func (r *importResolver) CanConfirm(ctx context.Context, i *db.Import) (bool, error) {
	_, confirm, err := r.app.ImportRights(ctx, auth.ActorIn(ctx), i)
	return confirm, err
}

type measureTotalResolver struct{ *Resolver }

// MeasureTotal answers a measure's sum.
func (r *Resolver) MeasureTotal() gen.MeasureTotalResolver { return &measureTotalResolver{r} }

func (r *measureTotalResolver) Measure(ctx context.Context, t *db.ImportTotal) (*db.Measure, error) {
	return r.measure(ctx, t.Measure)
}

type factResolver struct{ *Resolver }

// Fact answers a fact's fields.
func (r *Resolver) Fact() gen.FactResolver { return &factResolver{r} }

func (r *factResolver) ID(_ context.Context, f *app.TracedFact) (string, error) {
	return f.PublicID(), nil
}

func (r *factResolver) Measure(ctx context.Context, f *app.TracedFact) (*db.Measure, error) {
	return r.measure(ctx, f.Series.MeasureKey)
}

func (r *factResolver) Channel(ctx context.Context, f *app.TracedFact) (*db.Channel, error) {
	return r.channel(ctx, f.Series.ChannelID)
}

func (r *factResolver) Account(ctx context.Context, f *app.TracedFact) (*db.Account, error) {
	return r.account(ctx, f.Series.AccountID)
}

func (r *factResolver) Campaign(ctx context.Context, f *app.TracedFact) (*db.Campaign, error) {
	return r.campaign(ctx, f.Series.CampaignID)
}

func (r *factResolver) Team(ctx context.Context, f *app.TracedFact) (*db.Team, error) {
	return r.team(ctx, f.Series.TeamID)
}

func (r *factResolver) Member(ctx context.Context, f *app.TracedFact) (*db.Member, error) {
	return r.member(ctx, f.Series.MemberID)
}

func (r *factResolver) Row(_ context.Context, f *app.TracedFact) (int32, error) {
	return count(f.RowNumber), nil
}

func (r *factResolver) Provisional(_ context.Context, f *app.TracedFact) (bool, error) {
	return f.Import.Provisional, nil
}

func (r *factResolver) Raw(ctx context.Context, f *app.TracedFact) ([]*app.RawCell, error) {
	return r.app.RawCells(ctx, f)
}

type factEntryResolver struct{ *Resolver }

// FactEntry answers an earlier value's fields.
func (r *Resolver) FactEntry() gen.FactEntryResolver { return &factEntryResolver{r} }

func (r *factEntryResolver) Row(_ context.Context, e *app.TracedEntry) (int32, error) {
	return count(e.RowNumber), nil
}

func (r *factEntryResolver) At(_ context.Context, e *app.TracedEntry) (db.Instant, error) {
	return e.Import.At, nil
}

func (r *factEntryResolver) Undone(_ context.Context, e *app.TracedEntry) (bool, error) {
	return !e.Import.UndoneAt.IsZero(), nil
}

type eventResolver struct{ *Resolver }

// Event answers an event's fields.
func (r *Resolver) Event() gen.EventResolver { return &eventResolver{r} }

func (r *eventResolver) Team(ctx context.Context, e *db.Event) (*db.Team, error) {
	return r.team(ctx, e.TeamID)
}

type platformEventResolver struct{ *Resolver }

// PlatformEvent answers a platform event's fields.
func (r *Resolver) PlatformEvent() gen.PlatformEventResolver { return &platformEventResolver{r} }

func (r *platformEventResolver) Channel(ctx context.Context, e *db.PlatformEvent) (*db.Channel, error) {
	return r.channel(ctx, e.ChannelID)
}
