package app

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// SignedInCatalog is the catalog for whoever has signed in: measures, metrics, channels and templates
// are open to every member and token.
func (a *App) SignedInCatalog(ctx context.Context, actor *auth.Actor) (*Catalog, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.catalog, nil
}

// Campaigns lists campaigns by name: those with a part of it, of a channel if one is given.
func (a *App) Campaigns(ctx context.Context, actor *auth.Actor, search, channelID string, first int) ([]*db.Campaign, error) {
	if _, err := a.policy(ctx, actor); err != nil {
		return nil, err
	}
	if first < 0 || first > MaxPage {
		return nil, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", first, MaxPage)
	}
	all, err := db.Campaigns(ctx, a.db.Reader)
	kept := slices.DeleteFunc(all, func(c *db.Campaign) bool {
		return (channelID != "" && c.ChannelID != channelID) || !strings.Contains(c.Folded, fold(search))
	})
	slices.SortFunc(kept, func(x, y *db.Campaign) int { return strings.Compare(x.Folded, y.Folded) })
	return kept[:min(first, len(kept))], err
}

// CampaignsByIDs finds campaigns, for lists that name many.
func (a *App) CampaignsByIDs(ctx context.Context, ids []string) (map[string]*db.Campaign, error) {
	rows, err := db.CampaignsByIDs(ctx, a.db.Reader, ids)
	byID := make(map[string]*db.Campaign, len(rows))
	for _, c := range rows {
		byID[c.ID] = c
	}
	return byID, err
}

// Account finds an account of a channel; nil if there is none.
func (c *Catalog) Account(channelID, id string) *db.Account {
	for _, account := range c.Accounts[channelID] {
		if account.ID == id {
			return account
		}
	}
	return nil
}

// Assignments lists all assignments.
func (a *App) Assignments(ctx context.Context, actor *auth.Actor) ([]*db.Assignment, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.directory.Assignments, nil
}

// CreateChannelInput is a channel to be made.
type CreateChannelInput struct {
	Key      string
	Name     string
	Group    string
	Online   *bool
	Currency *string
}

// CreateChannel makes a channel: ADMIN.
func (a *App) CreateChannel(ctx context.Context, actor *auth.Actor, in CreateChannelInput) (*db.Channel, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.configures(); err != nil {
		return nil, err
	}
	channel := &db.Channel{ID: db.NewID(db.ChannelPrefix), Key: in.Key, Name: in.Name, Folded: fold(in.Name), GroupKey: in.Group,
		Online: in.Group != offlineGroup, Currency: policy.catalog.Company.Currency, CreatedAt: a.now()}
	if in.Online != nil {
		channel.Online = *in.Online
	}
	if in.Currency != nil {
		channel.Currency = *in.Currency
	}
	if err := policy.catalog.checkChannel(channel); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("createChannel", channel.ID, channel.Name, nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, channel); err != nil {
			return err
		}
		return db.BumpCatalog(ctx, tx)
	})
	return channel, a.afterReorganising(ctx, "key", err)
}

func (c *Catalog) checkChannel(channel *db.Channel) error {
	if err := checkKey("key", channel.Key); err != nil {
		return err
	}
	if err := checkName("name", channel.Name); err != nil {
		return err
	}
	if c.Group(channel.GroupKey) == nil {
		return badInput("group", "UNKNOWN", "there is no channel group %s", shown(channel.GroupKey))
	}
	if !currencyPattern.MatchString(channel.Currency) {
		return badInput("currency", "BAD_CURRENCY", "currency %s must be three capital letters of ISO 4217", shown(channel.Currency))
	}
	return nil
}

func indexText(i int) string { return rules.Steps(i * 1_000_000).String() }

// AssignInput says whose facts those of a channel, account or campaign are.
type AssignInput struct {
	Channel    *string
	AccountID  *string
	CampaignID *string
	TeamID     *string
	MemberID   *string
	From       *rules.Day
	To         *rules.Day
}

// Assign assigns a channel, account or campaign to a team or member: ADMIN, HR.
func (a *App) Assign(ctx context.Context, actor *auth.Actor, in AssignInput) (*db.Assignment, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	row, err := a.assignment(ctx, policy, in)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("assign", row.ID, "", nil, row, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, row); err != nil {
			return err
		}
		return a.reorganised(ctx, tx)
	})
	return row, a.afterReorganising(ctx, "channel", err)
}

func (a *App) assignment(ctx context.Context, policy *Policy, in AssignInput) (*db.Assignment, error) {
	row := &db.Assignment{ID: db.NewID(db.AssignmentPrefix), AccountID: text(in.AccountID), CampaignID: text(in.CampaignID),
		TeamID: text(in.TeamID), MemberID: text(in.MemberID), FromDay: firstFactDay}
	if in.From != nil {
		row.FromDay = *in.From
	}
	if in.To != nil {
		row.ToDay = *in.To
	}
	if text(in.Channel) != "" {
		channel := policy.catalog.ChannelNamed(*in.Channel)
		if channel == nil {
			return nil, badInput("channel", "UNKNOWN", "there is no channel %s", shown(*in.Channel))
		}
		row.ChannelID = channel.ID
	}
	switch {
	case countSet(row.ChannelID, row.AccountID, row.CampaignID) != 1:
		return nil, badInput("channel", "ONE_OF", "name one of channel, accountId and campaignId")
	case countSet(row.TeamID, row.MemberID) != 1:
		return nil, badInput("teamId", "ONE_OF", "name one of teamId and memberId")
	case !row.ToDay.IsZero() && row.ToDay < row.FromDay:
		return nil, badInput("to", "ORDER", "the last day %s is before the first, %s", row.ToDay, row.FromDay)
	case row.TeamID != "" && policy.directory.Team(row.TeamID) == nil:
		return nil, badInput("teamId", "UNKNOWN", "there is no team %s", shown(row.TeamID))
	}
	if err := a.checkAssigned(ctx, policy, row); err != nil {
		return nil, err
	}
	return row, a.checkMember(ctx, "memberId", row.MemberID)
}

func (a *App) checkAssigned(ctx context.Context, policy *Policy, row *db.Assignment) error {
	if row.AccountID != "" {
		for _, accounts := range policy.catalog.Accounts {
			if slices.ContainsFunc(accounts, func(account *db.Account) bool { return account.ID == row.AccountID }) {
				return nil
			}
		}
		return badInput("accountId", "UNKNOWN", "there is no account %s", shown(row.AccountID))
	}
	if row.CampaignID != "" {
		found, err := a.CampaignsByIDs(ctx, []string{row.CampaignID})
		if err == nil && found[row.CampaignID] == nil {
			err = badInput("campaignId", "UNKNOWN", "there is no campaign %s", shown(row.CampaignID))
		}
		return err
	}
	return nil
}

func countSet(values ...string) int {
	n := 0
	for _, value := range values {
		if value != "" {
			n++
		}
	}
	return n
}

// EndAssignment ends an assignment with a day, or, without one, takes it back altogether: ADMIN, HR.
func (a *App) EndAssignment(ctx context.Context, actor *auth.Actor, id string, to *rules.Day) (*db.Assignment, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	at := slices.IndexFunc(policy.directory.Assignments, func(row *db.Assignment) bool { return row.ID == id })
	if at < 0 {
		return nil, &Error{Code: NotFound, Field: "assignmentId", Reason: "NOT_FOUND", Message: "there is no such assignment"}
	}
	before := policy.directory.Assignments[at]
	var row *db.Assignment
	if to != nil {
		if *to < before.FromDay {
			return nil, badInput("to", "ORDER", "the last day %s is before the first, %s", *to, before.FromDay)
		}
		changed := *before
		changed.ToDay, row = *to, &changed
	}
	err = a.change(ctx, actor, entry("endAssignment", id, "", before, row, ""), func(ctx context.Context, tx bun.Tx) error {
		if row == nil {
			if err := db.DeleteAssignment(ctx, tx, id); err != nil {
				return err
			}
		} else if err := db.Update(ctx, tx, row, "to_day"); err != nil {
			return err
		}
		return a.reorganised(ctx, tx)
	})
	return row, a.afterReorganising(ctx, "assignmentId", err)
}

// SetExchangeRate sets what a currency is worth from a day on: ADMIN.
func (a *App) SetExchangeRate(ctx context.Context, actor *auth.Actor, rate db.ExchangeRate) ([]*db.ExchangeRate, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.configures(); err != nil {
		return nil, err
	}
	switch {
	case !currencyPattern.MatchString(rate.Currency):
		return nil, badInput("currency", "BAD_CURRENCY", "currency %s must be three capital letters of ISO 4217", shown(rate.Currency))
	case rate.Currency == policy.catalog.Company.Currency:
		return nil, badInput("currency", "OWN_CURRENCY", "%s is the company's own currency: its rate is 1", rate.Currency)
	case !rate.Rate.IsPositive():
		return nil, badInput("rate", "NOT_POSITIVE", "a rate must be above 0")
	}
	err = a.change(ctx, actor, entry("setExchangeRate", rate.Currency, rate.Currency, nil, rate, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.PutExchangeRate(ctx, tx, &rate); err != nil {
			return err
		}
		if err := db.BumpCatalog(ctx, tx); err != nil {
			return err
		}
		return db.MarkStale(ctx, tx, "")
	})
	if err != nil {
		return nil, coded("rate", err)
	}
	a.factsChanged(ctx)
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Rates, nil
}

// redefined notes that figures are defined differently: every open one has to be looked at again.
func (a *App) redefined(ctx context.Context, tx bun.Tx) error {
	if err := db.BumpCatalog(ctx, tx); err != nil {
		return err
	}
	return db.MarkStale(ctx, tx, "")
}

// afterRedefining wakes the recomputation.
func (a *App) afterRedefining(ctx context.Context) {
	a.stir()
	a.live.Tell(ctx, live.Facts, live.Work)
}

// AccountByID finds an account; nil if there is none.
func (c *Catalog) AccountByID(id string) *db.Account {
	for channelID := range c.Accounts {
		if account := c.Account(channelID, id); account != nil {
			return account
		}
	}
	return nil
}
