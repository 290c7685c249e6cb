package main

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// closing measures row 8: closing a quarter of 500 people, against the SQL that reads their figures (from the roll-ups, and
// from the facts) and writes the same cards and lines. Cards are computed as facts arrive, so closing finds them made;
// computing all of them anew before it is measured besides.
func (b *bench) closing(ctx context.Context) error {
	people := int(500 * b.scale)
	made, period, err := b.quarterOf(ctx, people)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("a quarter for %d people, PostgreSQL", people)
	measured := [2][2]*row{}
	for i, work := range []string{"closing ", "computing anew and closing "} {
		for j, source := range []string{"from roll-ups", "from facts"} {
			measured[i][j] = &row{number: "8", name: work + name, limit: "its SQL alone, " + source, unit: "ms", reach: "2", better: "≤"}
		}
	}
	for range b.rounds {
		address, err := b.copyOf(made)
		if err != nil {
			return err
		}
		took, bare, err := closeOnce(ctx, address, period)
		if err != nil {
			return err
		}
		for i := range took {
			for j, r := range measured[i] {
				r.okra, r.bare, r.ratio = append(r.okra, took[i]), append(r.bare, bare[j]), append(r.ratio, took[i]/bare[j])
			}
		}
		fmt.Printf("row 8: %.0f ms, computed anew %.0f ms, of %.0f ms and %.0f ms\n", took[0], took[1], bare[0], bare[1])
	}
	b.rows = append(b.rows, measured[0][0], measured[0][1], measured[1][0], measured[1][1])
	return nil
}

// closeOnce gives the milliseconds of closing, and of computing and closing; and those of the SQL from roll-ups and facts.
func closeOnce(ctx context.Context, address string, period rules.Period) (okra, bare [2]float64, err error) {
	d, err := db.Open(address)
	if err != nil {
		return okra, bare, err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if bare[0], err = bareClosing(ctx, d, period, `SELECT s.member_id, s.team_id, s.measure_key, sum(m.sum) FROM fact_months m JOIN fact_series s ON s.id = m.series_id
		WHERE m.month BETWEEN ? AND ? GROUP BY 1, 2, 3`, string(period.Months()[0]), string(period.Months()[2])); err != nil {
		return okra, bare, err
	}
	if bare[1], err = bareClosing(ctx, d, period, `SELECT s.member_id, s.team_id, s.measure_key, sum(f.value) FROM facts f JOIN fact_series s ON s.id = f.series_id
		WHERE f.day BETWEEN ? AND ? GROUP BY 1, 2, 3`, string(period.First()), string(period.Last())); err != nil {
		return okra, bare, err
	}
	a := app.New(app.Options{DB: d, Secret: secret, Passwords: auth.NewTestPasswords()})
	if err := d.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return db.MarkStale(ctx, tx, period) }); err != nil {
		return okra, bare, err
	}
	start := time.Now()
	if err := a.Recompute(ctx); err != nil {
		return okra, bare, err
	}
	computed := time.Now()
	override := "a bench"
	result, err := a.ClosePeriod(ctx, auth.System(), app.ClosePeriodInput{Period: period, Override: &override})
	if err == nil && len(result.Blockers) > 0 {
		err = fmt.Errorf("row 8: closing is held up by %d cards", len(result.Blockers))
	}
	okra = [2]float64{float64(time.Since(computed).Microseconds()) / 1000, float64(time.Since(start).Microseconds()) / 1000}
	return okra, bare, err
}

// bareClosing reads figures and writes as many cards and lines as the quarter has, in one transaction.
func bareClosing(ctx context.Context, d *db.DB, period rules.Period, read, from, to string) (float64, error) {
	for _, table := range []string{"scorecards", "scorecard_lines"} {
		if _, err := d.ExecContext(ctx, "DROP TABLE IF EXISTS bare_"+table); err != nil {
			return 0, err
		}
		if _, err := d.ExecContext(ctx, "CREATE TABLE bare_"+table+" (LIKE "+table+" INCLUDING ALL)"); err != nil {
			return 0, err
		}
	}
	start := time.Now()
	err := d.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		rows, err := tx.QueryContext(ctx, read, from, to)
		if err != nil {
			return err
		}
		for rows.Next() {
			var member, team, measure string
			var sum int64
			if err := rows.Scan(&member, &team, &measure, &sum); err != nil {
				return err
			}
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO bare_scorecards SELECT * FROM scorecards WHERE period = ?", string(period)); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO bare_scorecard_lines SELECT l.* FROM scorecard_lines l JOIN scorecards c ON c.id = l.scorecard_id WHERE c.period = ?", string(period)); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE bare_scorecards SET state = 'FINAL'")
		return err
	})
	return float64(time.Since(start).Microseconds()) / 1000, err
}

// quarterOf makes a company whose last quarter can be closed: everybody has facts on each of its days, and is rated.
func (b *bench) quarterOf(ctx context.Context, people int) (string, rules.Period, error) {
	address, err := b.database()
	if err != nil {
		return "", "", err
	}
	d, err := db.Open(address)
	if err != nil {
		return "", "", err
	}
	c := &company{url: address, people: people, database: d}
	period, err := c.ended(ctx, b.folder)
	return address, period, errors.Join(err, d.Close())
}

func (c *company) ended(ctx context.Context, folder string) (rules.Period, error) {
	if err := c.database.Migrate(ctx); err != nil {
		return "", err
	}
	a := c.app()
	if err := a.CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: "Bench"}); err != nil {
		return "", err
	}
	company, err := a.Company(ctx, auth.System())
	if err != nil {
		return "", err
	}
	period := rules.PeriodOf(rules.Quarter, a.Today(company)).Previous()
	position := "content_operations"
	var team *db.Team
	for i := range c.people {
		if i%25 == 0 {
			if team, err = a.CreateTeam(ctx, auth.System(), app.CreateTeamInput{Key: fmt.Sprint("t", i/25), Name: fmt.Sprint("小组", i/25)}); err != nil {
				return "", err
			}
		}
		number := fmt.Sprint("N", i)
		if _, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: fmt.Sprint("成员", i), Email: fmt.Sprintf("m%d@bench.example", i), Number: &number,
			TeamID: &team.ID, Position: &position}); err != nil {
			return "", err
		}
	}
	path := filepath.Join(folder, "quarter.csv")
	if err := writeQuarter(path, c.people, period); err != nil {
		return "", err
	}
	imported, err := a.ImportFile(ctx, auth.System(), app.FileImport{Path: path, Name: "quarter.csv"})
	if err != nil {
		return "", err
	}
	if imported.State != db.ImportDone {
		return "", fmt.Errorf("row 8: the import failed: %v", imported.Errors)
	}
	if err := a.Recompute(ctx); err != nil {
		return "", err
	}
	return period, c.decide(ctx, a, period)
}

func writeQuarter(path string, people int, period rules.Period) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	_, _ = fmt.Fprintln(w, "date,member,message_reads,deliveries,content_matched,content_reviewed,posts_on_time,posts_due,leads,customers,spend,revenue")
	for day := period.First(); day <= period.Last(); day = day.AddDays(1) {
		for i := range people {
			_, _ = fmt.Fprintf(w, "%s,N%d,%d,500,4,5,1,1,100,4,500,3100\n", day, i, 60+i%30)
		}
	}
	return errors.Join(w.Flush(), file.Close())
}

// decide rates everybody and declares what has no figures, so that nothing holds up closing.
func (c *company) decide(ctx context.Context, a *app.App, period rules.Period) error {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return err
	}
	for _, kind := range []db.SubjectKind{db.SubjectMember, db.SubjectTeam} {
		cards, err := db.ScorecardsIn(ctx, c.database, kind, period)
		if err != nil {
			return err
		}
		for _, card := range cards {
			lines, err := db.LinesOf(ctx, c.database, []string{card.ID})
			if err != nil {
				return err
			}
			for _, line := range lines {
				switch {
				case line.State != rules.LineMissing:
				case line.Method == rules.MethodRating:
					err = db.PutRating(ctx, c.database, &db.Rating{SubjectID: card.SubjectID, Period: period, MetricKey: catalog.Metric(line.MetricID).Key, Level: 4})
				default:
					err = db.PutDeclaration(ctx, c.database, &db.Declaration{SubjectID: card.SubjectID, Period: period, MetricID: line.MetricID, Scope: line.Scope, Reason: "a bench"})
				}
				if err != nil {
					return err
				}
			}
		}
	}
	if err := c.database.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return db.MarkStale(ctx, tx, period) }); err != nil {
		return err
	}
	if err := a.Recompute(ctx); err != nil {
		return err
	}
	_, err = c.database.ExecContext(ctx, "ANALYZE")
	return err
}

// copyOf makes a copy of a database that nobody is connected to.
func (b *bench) copyOf(address string) (string, error) {
	copied, err := b.database()
	if err != nil {
		return "", err
	}
	from, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	to, err := url.Parse(copied)
	if err != nil {
		return "", err
	}
	admin, err := sql.Open("pgx", b.pg)
	if err != nil {
		return "", err
	}
	defer func() { _ = admin.Close() }()
	if _, err := admin.Exec("DROP DATABASE " + to.Path[1:]); err != nil {
		return "", err
	}
	_, err = admin.Exec("CREATE DATABASE " + to.Path[1:] + " TEMPLATE " + from.Path[1:])
	return copied, err
}
