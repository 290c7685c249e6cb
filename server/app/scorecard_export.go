package app

import (
	"cmp"
	"context"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/tabular"
)

// ExportScorecardInput names a card, and the language of its sheet: the actor's unless given.
type ExportScorecardInput struct {
	ScorecardID string
	Language    *db.Language
}

// Export is a file that was made.
type Export struct {
	FileName string
	Content  []byte
}

// ExportScorecard writes a card as a workbook: whoever sees the card. The log says who took it.
func (a *App) ExportScorecard(ctx context.Context, actor *auth.Actor, in ExportScorecardInput) (*Export, error) {
	policy, card, err := a.cardToFollowUp(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, err
	}
	names, err := a.subjectNames(ctx, policy.directory, []*db.Scorecard{card})
	if err != nil {
		return nil, err
	}
	sheet := &cardSheet{catalog: policy.catalog, directory: policy.directory, card: card, name: names[card.SubjectID], words: chineseSheet}
	if policy.language(in.Language) == db.English {
		sheet.words, sheet.english = englishSheet, true
	}
	export := &Export{FileName: sheet.words["scorecard"] + " " + sheet.name + " " + string(card.Period) + ".xlsx"}
	if export.Content, err = tabular.Workbook(sheet.words["scorecard"]+" "+string(card.Period), sheet.rows()); err != nil {
		return nil, err
	}
	// Of whom the card is, not of the card: who took it is no change of it.
	err = a.change(ctx, actor, entry("exportScorecard", card.SubjectID, sheet.name, nil, map[string]any{"period": card.Period, "revision": card.Revision}, ""),
		func(context.Context, bun.Tx) error { return nil })
	return export, coded("scorecardId", err)
}

// cardSheet lays a card out as a sheet.
type cardSheet struct {
	catalog   *Catalog
	directory *Directory
	card      *db.Scorecard
	name      string
	words     map[string]string
	english   bool
}

func (s *cardSheet) either(zh, en string) string {
	if s.english {
		return en
	}
	return zh
}

func (s *cardSheet) head(key string) tabular.Cell {
	return tabular.Cell{Text: s.words[key], Bold: true}
}

func word(text string) tabular.Cell { return tabular.Cell{Text: text} }

func figure(d *rules.Decimal, format string) tabular.Cell {
	return tabular.Cell{Number: d, Format: format}
}

func scored(s *db.Score) tabular.Cell { return figure(number(s), "0.00") }

func (s *cardSheet) rows() [][]tabular.Cell {
	card := s.card
	team, position := "", ""
	if t := s.directory.Team(card.TeamID); t != nil {
		team = t.Name
	}
	if p := s.catalog.Position(card.PositionID); p != nil {
		position = s.either(p.NameZh, p.NameEn)
	}
	whose := "member"
	if card.SubjectKind == db.SubjectTeam {
		whose = "team"
	}
	rows := [][]tabular.Cell{
		{s.head("company"), word(s.directory.Root().Name)},
		{s.head(whose), word(s.name)},
	}
	if card.SubjectKind == db.SubjectMember {
		rows = append(rows, []tabular.Cell{s.head("team"), word(team)}, []tabular.Cell{s.head("position"), word(position)})
	}
	revision := decimal.NewFromInt(int64(card.Revision))
	rows = append(rows,
		[]tabular.Cell{s.head("period"), word(string(card.Period))},
		[]tabular.Cell{s.head("revision"), figure(&revision, "")},
		[]tabular.Cell{s.head("state"), word(s.words[string(card.State)])},
		[]tabular.Cell{s.head("total"), scored(card.Total)},
		[]tabular.Cell{s.head("grade"), word(string(card.Grade))},
		[]tabular.Cell{s.head("coefficient"), figure(card.Coefficient, "")},
		nil)
	titles := []tabular.Cell{}
	for _, key := range []string{"section", "metric", "scope", "weight", "effectiveWeight", "actual", "target", "targetLow", "targetHigh", "attainment", "score", "contribution", "lineState", "reason", "calculation"} {
		titles = append(titles, s.head(key))
	}
	rows = append(rows, titles)
	for _, section := range SectionsOf(card) {
		for _, line := range section.Lines {
			rows = append(rows, s.line(line))
		}
		if len(section.Lines) > 0 {
			rows = append(rows, []tabular.Cell{{Text: s.words[string(section.Kind)], Bold: true}, s.head("sum"), {}, figure(&section.Budget, ""), {}, {}, {}, {}, {}, {}, scored(section.Score), scored(section.Contribution)})
		}
	}
	return append(rows, []tabular.Cell{s.head("total"), {}, {}, {}, {}, {}, {}, {}, {}, {}, scored(card.Total)})
}

func (s *cardSheet) line(line *db.ScorecardLine) []tabular.Cell {
	version, measured := s.catalog.Metric(line.MetricID).For(s.card.Period.Last()), s.catalog.Metric(line.MeasuredBy()).For(s.card.Period.Last())
	format := ""
	if measured.Unit == rules.UnitPercent {
		format = "0.00%"
	}
	if line.Method == rules.MethodRating {
		format = ""
	}
	why := cmp.Or(string(line.Note), string(line.Reason))
	return []tabular.Cell{word(s.words[string(line.Section)]), word(s.either(version.NameZh, version.NameEn)), word(s.words["scope."+string(line.Scope)]),
		figure(&line.Weight, ""), figure(rounded(&line.EffectiveWeight), ""), figure(line.Actual, format), figure(line.Target, format), figure(line.TargetLow, format), figure(line.TargetHigh, format),
		figure(rounded(line.Attainment), "0.00%"), scored(line.Score), scored(line.Contribution), word(s.words["line."+string(line.State)]), word(why), word(string(line.Explained))}
}

// rounded is a number with the six places that the API gives.
func rounded(d *rules.Decimal) *rules.Decimal {
	if d == nil {
		return nil
	}
	r := d.Round(6)
	return &r
}

var chineseSheet = map[string]string{
	"scorecard": "绩效考核表", "company": "公司", "member": "成员", "team": "团队", "position": "岗位", "period": "周期", "revision": "版本", "state": "状态", "total": "总分", "grade": "等级", "coefficient": "系数",
	"section": "类别", "metric": "指标", "scope": "口径", "weight": "权重", "effectiveWeight": "有效权重", "actual": "实际", "target": "目标", "targetLow": "目标下限", "targetHigh": "目标上限", "attainment": "完成率", "score": "得分",
	"contribution": "计入总分", "lineState": "行状态", "reason": "说明", "calculation": "计算", "sum": "小计",
	"RESULT": "结果", "PROCESS": "过程", "BEHAVIOUR": "行为", "scope.MEMBER": "个人", "scope.TEAM": "团队", "scope.COMPANY": "公司",
	"line.SCORED": "已计分", "line.NOT_APPLICABLE": "本期不考核", "line.EXCLUDED": "已剔除", "line.MISSING": "缺数据",
	"PLANNED": "计划", "LIVE": "进行中", "SELF_REVIEW": "自评", "MANAGER_REVIEW": "主管评价", "CALIBRATED": "绩效校准", "FINAL": "定稿",
}

var englishSheet = map[string]string{
	"scorecard": "Scorecard", "company": "Company", "member": "Member", "team": "Team", "position": "Position", "period": "Period", "revision": "Revision", "state": "State", "total": "Total", "grade": "Grade", "coefficient": "Coefficient",
	"section": "Section", "metric": "Metric", "scope": "Scope", "weight": "Weight", "effectiveWeight": "Effective weight", "actual": "Actual", "target": "Target", "targetLow": "Target from", "targetHigh": "Target to", "attainment": "Attainment", "score": "Score",
	"contribution": "Contribution", "lineState": "Line", "reason": "Reason", "calculation": "Calculation", "sum": "Section",
	"RESULT": "Results", "PROCESS": "Process", "BEHAVIOUR": "Behaviour", "scope.MEMBER": "own", "scope.TEAM": "team", "scope.COMPANY": "company",
	"line.SCORED": "scored", "line.NOT_APPLICABLE": "not applicable", "line.EXCLUDED": "excluded", "line.MISSING": "data missing",
	"PLANNED": "Planned", "LIVE": "Live", "SELF_REVIEW": "Self review", "MANAGER_REVIEW": "Manager review", "CALIBRATED": "Calibrated", "FINAL": "Final",
}
