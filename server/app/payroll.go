package app

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/tabular"
)

// PayrollFormat is how a payroll batch is written.
type PayrollFormat string

// The formats.
const (
	PayrollCSV  PayrollFormat = "CSV"
	PayrollXLSX PayrollFormat = "XLSX"
)

// ExportPayrollInput names a run and a format.
type ExportPayrollInput struct {
	RunID    string
	Format   PayrollFormat
	Language *db.Language
}

// PayrollExport is a batch for payroll: a file, with the sums that it has to come to.
type PayrollExport struct {
	Export
	Batch  string
	People int
	Sum    int64
}

// batchOf is the number under which a run goes to payroll; "" before it was approved.
func (p *Policy) batchOf(run *db.IncentiveRun) string {
	if !run.State.Stands() {
		return ""
	}
	return fmt.Sprintf("BON-%s-%03d", rules.DayOf(run.DecidedAt.Time().In(p.catalog.zone())).Month(), run.Number)
}

// BatchOf is the number under which an approved run goes to payroll; "" before.
func (a *App) BatchOf(ctx context.Context, run *db.IncentiveRun) (string, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return "", err
	}
	return (&Policy{catalog: catalog}).batchOf(run), nil
}

// ExportPayroll writes an approved run for payroll: FINANCE. One row for each who gets something, and the sum; before tax. The
// log says who took it.
func (a *App) ExportPayroll(ctx context.Context, actor *auth.Actor, in ExportPayrollInput) (*PayrollExport, error) {
	policy, run, err := a.runSeen(ctx, actor, in.RunID)
	if err != nil {
		return nil, err
	}
	if !policy.runsIncentives() {
		return nil, errForbidden
	}
	if !run.State.Stands() {
		return nil, conflict("NOT_APPROVED", "run #%d is %s; only an approved run goes to payroll", run.Number, run.State)
	}
	sheet, err := a.payrollSheet(ctx, policy, run, in.Language)
	if err != nil {
		return nil, err
	}
	export := &PayrollExport{Batch: policy.batchOf(run), People: sheet.people, Sum: run.Paid}
	export.FileName = export.Batch + "." + map[PayrollFormat]string{PayrollCSV: "csv", PayrollXLSX: "xlsx"}[in.Format]
	if in.Format == PayrollXLSX {
		export.Content, err = tabular.Workbook(export.Batch, sheet.rows)
	} else {
		export.Content, err = asCSV(sheet.rows, run.Basis.Places)
	}
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("exportPayroll", run.ID, export.Batch, nil, map[string]any{"people": export.People, "sum": export.Sum, "format": in.Format}, ""),
		func(context.Context, bun.Tx) error { return nil })
	return export, coded("runId", err)
}

type payrollSheet struct {
	rows   [][]tabular.Cell
	people int
}

// payrollSheet lays a run out: who, how much, under which batch.
func (a *App) payrollSheet(ctx context.Context, policy *Policy, run *db.IncentiveRun, language *db.Language) (*payrollSheet, error) {
	incentive, err := a.incentive(ctx, policy, run.PlanID)
	if err != nil {
		return nil, err
	}
	payouts, err := db.PayoutsOf(ctx, a.db.Reader, []string{run.ID})
	if err != nil {
		return nil, err
	}
	payouts = slices.DeleteFunc(payouts, func(p *db.Payout) bool { return p.Amount == 0 })
	people := map[string]*db.Member{}
	var ids []string
	for _, p := range payouts {
		ids = append(ids, p.MemberID)
	}
	for batch := range slices.Chunk(ids, 5000) {
		members, err := db.MembersByIDs(ctx, a.db.Reader, batch)
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			people[m.ID] = m
		}
	}
	words, plan := chinesePayroll, incentive.NameZh
	if policy.language(language) == db.English {
		words, plan = englishPayroll, incentive.NameEn
	}
	batch, currency := policy.batchOf(run), policy.catalog.Company.Currency
	slices.SortFunc(payouts, func(x, y *db.Payout) int {
		return cmp.Or(cmp.Compare(numberOf(people[x.MemberID]), numberOf(people[y.MemberID])), cmp.Compare(x.ID, y.ID))
	})
	var head []tabular.Cell
	for _, key := range []string{"batch", "number", "name", "plan", "period", "amount", "currency"} {
		head = append(head, tabular.Cell{Text: words[key], Bold: true})
	}
	sheet, seen := &payrollSheet{rows: [][]tabular.Cell{head}}, map[string]bool{}
	line := func(number, name string, amount int64, bold bool) {
		d := rules.Major(amount, run.Basis.Places)
		sheet.rows = append(sheet.rows, []tabular.Cell{{Text: batch, Bold: bold}, {Text: number}, {Text: name, Bold: bold}, {Text: plan}, {Text: string(run.Period)},
			{Number: &d, Format: moneyFormat(run.Basis.Places), Bold: bold}, {Text: currency}})
	}
	for _, p := range payouts {
		name := ""
		if m := people[p.MemberID]; m != nil {
			name = m.Name
		} else if t := policy.directory.Team(p.TeamID); t != nil {
			name = words["fund"] + " " + t.Name
		}
		seen[p.MemberID] = true
		line(numberOf(people[p.MemberID]), name, p.Amount, false)
	}
	line("", words["sum"], run.Paid, true)
	sheet.people = len(seen)
	return sheet, nil
}

// language is the one in which a file is written: as asked for, else the actor's.
func (p *Policy) language(asked *db.Language) db.Language {
	switch {
	case asked != nil:
		return *asked
	case p.actor.Member != nil && p.actor.Member.Language != "":
		return p.actor.Member.Language
	}
	return db.Chinese
}

func numberOf(m *db.Member) string {
	if m == nil {
		return ""
	}
	return m.Number
}

func moneyFormat(places int32) string {
	if places == 0 {
		return "0"
	}
	return "0." + strings.Repeat("0", int(places))
}

// asCSV writes rows, amounts with the currency's places, with a byte-order mark, so that spreadsheets read Chinese; a text that they would run as a formula is
// led by an apostrophe.
func asCSV(rows [][]tabular.Cell, places int32) ([]byte, error) {
	out := bytes.NewBufferString("\uFEFF")
	w := csv.NewWriter(out)
	for _, cells := range rows {
		record := make([]string, len(cells))
		for i, cell := range cells {
			switch {
			case cell.Number != nil:
				record[i] = cell.Number.StringFixed(places)
			case cell.Text != "" && bytes.ContainsRune([]byte("=+-@\t\r"), rune(cell.Text[0])):
				record[i] = "'" + cell.Text
			default:
				record[i] = cell.Text
			}
		}
		if err := w.Write(record); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

var chinesePayroll = map[string]string{"batch": "批次号", "number": "工号", "name": "姓名", "plan": "方案", "period": "所属周期", "amount": "税前金额", "currency": "币种", "sum": "合计", "fund": "团队基金"}

var englishPayroll = map[string]string{"batch": "Batch", "number": "Number", "name": "Name", "plan": "Plan", "period": "Period", "amount": "Amount before tax", "currency": "Currency", "sum": "Sum", "fund": "Team fund"}
