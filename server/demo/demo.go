// Package demo tells the story of a demo company: a maker of coffee machines and beans, 24 people in
// four teams, four quarters of figures. It is told through app's verbs with a clock of its own, its
// facts as imports with rows. The same day gives the same company.
package demo

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"time"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/starter"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// titles are the column titles of exports, by measure.
var titles = map[string]string{}

func init() {
	kit, err := starter.Load()
	if err != nil {
		panic(err) // the program was built with a broken kit
	}
	for _, m := range kit.Measures {
		titles[m.Key] = m.Name.Zh
	}
}

// Build fills an empty, migrated database with the demo company as of a day.
func Build(ctx context.Context, d *db.DB, secret string, day rules.Day) error {
	folder, err := os.MkdirTemp("", "okra-demo-*")
	if err != nil {
		return err
	}
	s := &story{ctx: ctx, calendar: newCalendar(day), folder: folder, people: map[string]*auth.Actor{}, teams: map[string]*db.Team{}}
	s.app = app.New(app.Options{DB: d, Secret: secret, Passwords: auth.NewSharedPasswords(), Clock: func() time.Time { return s.now }})
	s.files = &exports{calendar: s.calendar, random: rand.New(rand.NewPCG(618, 1111)), //nolint:gosec // a story, not a secret
		late: s.calendar.quarters[2].Last().AddDays(-9), missing: s.calendar.quarters[3].First().AddDays(19)}
	return errors.Join(s.tell(), os.RemoveAll(folder))
}

// story is the demo company on its way.
type story struct {
	ctx      context.Context
	app      *app.App
	now      time.Time
	calendar calendar
	files    *exports
	folder   string
	people   map[string]*auth.Actor // by account
	teams    map[string]*db.Team
	okrs     okrs
	money    moneys

	algorithm string // the platform's change of rules in the last closed quarter
}

// at sets the clock to an hour of a day in the company's time zone, never to one that is still to come.
func (s *story) at(d rules.Day, hour int) {
	s.now = d.Time().Add(time.Duration(hour-8) * time.Hour)
	if now := time.Now(); s.now.After(now) {
		s.now = now
	}
}

func (s *story) tell() error {
	s.at(s.calendar.quarters[0].First().AddDays(-14), 9)
	steps := []func() error{s.found, s.hire, s.openChannels, s.aim, s.chooseGroup, s.saveDrafts, s.promise}
	for quarter := range quarters {
		steps = append(steps, func() error { return s.live(quarter) })
	}
	steps = append(steps, s.catchUp)
	for _, step := range steps {
		if err := step(); err != nil {
			return fmt.Errorf("demo company: %w", err)
		}
	}
	return nil
}

func (s *story) found() error {
	return s.app.CreateCompany(s.ctx, auth.System(), app.CreateCompanyInput{Name: "禾丘咖啡", Demo: true})
}

// hire makes the teams and everybody in them.
func (s *story) hire() error {
	marketing, err := s.app.CreateTeam(s.ctx, auth.System(), app.CreateTeamInput{Key: "marketing", Name: "市场部"})
	if err != nil {
		return err
	}
	s.teams["marketing"] = marketing
	for _, p := range staff {
		team := ""
		if p.account == "executive" {
			team = marketing.ID
		}
		if err := s.hirePerson(p, team, ""); err != nil {
			return err
		}
	}
	for _, g := range groups {
		team, err := s.app.CreateTeam(s.ctx, auth.System(), app.CreateTeamInput{Key: g.key, Name: g.name, ParentID: &marketing.ID})
		if err != nil {
			return err
		}
		s.teams[g.key] = team
		for _, p := range g.people {
			if err := s.hirePerson(p, team.ID, g.position); err != nil {
				return err
			}
		}
		if err := s.lead(team, g.people[0].account); err != nil {
			return err
		}
	}
	return s.lead(marketing, "executive")
}

func (s *story) hirePerson(p person, teamID, position string) error {
	password := Password
	in := app.CreateMemberInput{Name: p.name, Email: p.account + domain, Number: &p.number, Roles: p.roles, Password: &password}
	if teamID != "" {
		in.TeamID = &teamID
	}
	if position != "" {
		in.Position = &position
	}
	member, _, err := s.app.CreateMember(s.ctx, auth.System(), in)
	s.people[p.account] = &auth.Actor{Member: member, Address: "127.0.0.1"}
	return err
}

func (s *story) lead(team *db.Team, account string) error {
	id := s.people[account].MemberID()
	_, err := s.app.UpdateTeam(s.ctx, auth.System(), app.UpdateTeamInput{TeamID: team.ID, LeadID: &id})
	return err
}

// openChannels makes the channels; all four teams share them, and each growth member has one.
func (s *story) openChannels() error {
	growth := groups[1].people
	keepers := map[string][]int{"wechat_official": {0, 4}, "private_community": {1}, "douyin": {2, 5}, "xiaohongshu": {3}}
	for _, p := range channelPlans {
		channel, err := s.app.CreateChannel(s.ctx, s.people["admin"], app.CreateChannelInput{Key: p.key, Name: p.name, Group: p.group})
		if err != nil {
			return err
		}
		for _, g := range groups {
			if _, err := s.app.Assign(s.ctx, s.people["admin"], app.AssignInput{Channel: &channel.Key, TeamID: &s.teams[g.key].ID}); err != nil {
				return err
			}
		}
		for _, i := range keepers[p.key] {
			id := s.people[growth[i].account].MemberID()
			if _, err := s.app.Assign(s.ctx, s.people["admin"], app.AssignInput{Channel: &channel.Key, MemberID: &id}); err != nil {
				return err
			}
		}
	}
	return nil
}

// aim sets targets and weights, and exchanges follower growth for interaction from the current quarter on.
func (s *story) aim() error {
	hr := s.people["hr"]
	relative, perChannel := rules.TargetRelative, rules.TargetPerChannel
	change, baseline, fallback := decimal.RequireFromString("0.2"), decimal.RequireFromString("0.03"), decimal.RequireFromString("0.036")
	if _, err := s.app.SetTarget(s.ctx, hr, app.SetTargetInput{Metric: "conversion_rate", Kind: &relative, Change: &change, BaselineValue: &baseline, Fallback: &fallback}); err != nil {
		return err
	}
	for _, p := range channelPlans {
		target := decimal.RequireFromString(p.target)
		if _, err := s.app.SetTarget(s.ctx, hr, app.SetTargetInput{Metric: "cpl", Kind: &perChannel, Channel: &p.key, Value: &target}); err != nil {
			return err
		}
	}
	if err := s.weigh(rules.PeriodOf(rules.Year, s.calendar.quarters[0].First())); err != nil {
		return err
	}
	return s.exchangeFollowerGrowth()
}

// weigh sets the channels' weights from a period on; later ones follow until somebody chooses.
func (s *story) weigh(p rules.Period) error {
	in := app.SetChannelWeightsInput{Period: p}
	for _, c := range channelPlans {
		in.Weights = append(in.Weights, &app.ChannelWeightInput{Channel: c.key, Weight: decimal.RequireFromString(c.weight)})
	}
	_, err := s.app.SetChannelWeights(s.ctx, s.people["hr"], in)
	return err
}

// exchangeFollowerGrowth saves the templates of user growth and of teams anew: from the current quarter
// on effective interaction stands in the place of follower growth, which the platforms' rules decide.
func (s *story) exchangeFollowerGrowth() error {
	catalog, err := s.app.Catalog(s.ctx)
	if err != nil {
		return err
	}
	from := s.calendar.quarters[3]
	position := "user_growth"
	for _, key := range []*string{&position, nil} {
		id := ""
		if key != nil {
			id = catalog.PositionNamed(*key).ID
		}
		in := app.SaveTemplateInput{Position: key, From: &from}
		for _, line := range catalog.TemplateFor(id, from).Lines {
			metric := catalog.Metric(line.MetricID).Key
			if metric == "follower_growth" {
				metric = "interaction_rate"
			}
			in.Lines = append(in.Lines, &app.TemplateLineInput{Metric: metric, Section: &line.Section, Scope: &line.Scope, Method: &line.Method, Weight: line.Weight})
		}
		if _, err := s.app.SaveTemplate(s.ctx, s.people["hr"], in); err != nil {
			return err
		}
	}
	return nil
}
