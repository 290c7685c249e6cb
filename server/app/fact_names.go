package app

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// rawFact is a fact as somebody sent it: names where the store has ids.
type rawFact struct {
	Measure, Channel, Group, Account, Campaign, Team, Member string
}

// rowError is why a row can't be kept.
type rowError struct {
	Field, Code, Reason, Message, Suggestion string
}

// factNames finds what the names in facts stand for, and makes channels, accounts and campaigns met
// for the first time where that is allowed. A spelling that differs only in case or spaces is the
// same thing.
type factNames struct {
	catalog   *Catalog
	directory *Directory
	create    bool
	importID  string
	now       db.Instant

	channels  map[string]*db.Channel // by folded key, name and by id
	accounts  map[scopedName]string
	campaigns map[scopedName]string
	anywhere  map[string][]string // campaigns' ids by folded name, whatever the channel
	teams     map[string]string
	members   map[string]string

	newChannels  []*db.Channel
	newAccounts  []*db.Account
	newCampaigns []*db.Campaign
}

type scopedName struct{ channel, folded string }

func newFactNames(ctx context.Context, idb bun.IDB, c *Catalog, d *Directory, create bool, importID string, now db.Instant) (*factNames, error) {
	n := &factNames{catalog: c, directory: d, create: create, importID: importID, now: now, channels: map[string]*db.Channel{},
		accounts: map[scopedName]string{}, campaigns: map[scopedName]string{}, anywhere: map[string][]string{},
		teams: map[string]string{}, members: map[string]string{}}
	for _, ch := range c.Channels {
		n.channels[ch.ID], n.channels[fold(ch.Name)] = ch, ch
	}
	for _, ch := range c.Channels {
		n.channels[fold(ch.Key)] = ch // a key goes before another channel's name
	}
	for _, t := range d.Teams {
		n.teams[fold(t.Name)] = t.ID
	}
	for _, t := range d.Teams {
		n.teams[t.ID], n.teams[fold(t.Key)] = t.ID, t.ID
	}
	return n, n.read(ctx, idb)
}

func (n *factNames) read(ctx context.Context, idb bun.IDB) error {
	members, err := db.Members(ctx, idb)
	if err != nil {
		return err
	}
	for _, m := range members {
		n.members[m.ID], n.members[m.Email] = m.ID, m.ID
		if m.Number != "" {
			n.members[fold(m.Number)] = m.ID
		}
	}
	accounts, err := db.Accounts(ctx, idb)
	if err != nil {
		return err
	}
	for _, a := range accounts {
		n.accounts[scopedName{a.ChannelID, a.Folded}], n.accounts[scopedName{a.ChannelID, a.ID}] = a.ID, a.ID
	}
	campaigns, err := db.Campaigns(ctx, idb)
	for _, c := range campaigns {
		n.addCampaign(c)
	}
	return err
}

func (n *factNames) addCampaign(c *db.Campaign) {
	n.campaigns[scopedName{c.ChannelID, c.Folded}], n.campaigns[scopedName{c.ChannelID, c.ID}] = c.ID, c.ID
	n.anywhere[c.Folded] = append(n.anywhere[c.Folded], c.ID)
	n.anywhere[c.ID] = []string{c.ID}
}

// series finds the series of a fact; the first thing that is wrong with the names is the row's error.
func (n *factNames) series(f rawFact) (db.Series, *rowError) {
	s := db.Series{MeasureKey: f.Measure}
	if n.catalog.Measure(f.Measure) == nil {
		return s, n.unknown("measure", f.Measure, n.measureKeys(), "there is no measure %s")
	}
	for _, find := range []func(rawFact, *db.Series) *rowError{n.channel, n.account, n.campaign, n.team, n.member} {
		if err := find(f, &s); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (n *factNames) measureKeys() []string {
	keys := make([]string, len(n.catalog.Measures))
	for i, m := range n.catalog.Measures {
		keys[i] = m.Key
	}
	return keys
}

func (n *factNames) channel(f rawFact, s *db.Series) *rowError {
	name, field := f.Channel, "channel"
	if strings.TrimSpace(name) == "" {
		name, field = f.Group, "channel_group"
	}
	if strings.TrimSpace(name) == "" {
		return nil
	}
	if ch := n.channels[fold(name)]; ch != nil {
		s.ChannelID = ch.ID
		return nil
	}
	if ch := n.channels[name]; ch != nil {
		s.ChannelID = ch.ID
		return nil
	}
	if err := n.badName(field, name); err != nil {
		return err
	}
	group := n.groupNamed(name)
	switch {
	case group != nil && n.create:
		s.ChannelID = n.makeChannel(group.Key, group.NameZh, group.Key)
	case group != nil:
		return n.missing(field, name, "the channel group has no general channel yet; allow creating it, or name a channel")
	case field == "channel_group":
		return n.unknown(field, name, n.groupKeys(), "there is no channel group %s")
	case n.create:
		own := n.groupNamed(f.Group)
		if own == nil {
			return n.missing("channel_group", name, "a new channel needs a channel group: add a column that names it, or make the channel first")
		}
		s.ChannelID = n.makeChannel(keyFrom(name, n.channels), strings.TrimSpace(name), own.Key)
	default:
		return n.unknown(field, name, n.channelNames(), "there is no channel %s")
	}
	return nil
}

func (n *factNames) groupNamed(name string) *db.ChannelGroup {
	folded := fold(name)
	for _, g := range n.catalog.Groups {
		if folded != "" && (folded == g.Key || folded == fold(g.NameZh) || folded == fold(g.NameEn)) {
			return g
		}
	}
	return nil
}

func (n *factNames) groupKeys() []string {
	keys := make([]string, len(n.catalog.Groups))
	for i, g := range n.catalog.Groups {
		keys[i] = g.Key
	}
	return keys
}

func (n *factNames) channelNames() []string {
	var names []string
	for _, ch := range n.catalog.Channels {
		names = append(names, ch.Key, ch.Name)
	}
	return names
}

func (n *factNames) makeChannel(key, name, group string) string {
	ch := &db.Channel{ID: db.NewID(db.ChannelPrefix), Key: key, Name: name, Folded: fold(name), GroupKey: group,
		Online: group != offlineGroup, Currency: n.catalog.Company.Currency, ImportID: n.importID, CreatedAt: n.now}
	n.newChannels = append(n.newChannels, ch)
	n.channels[ch.ID], n.channels[fold(name)], n.channels[fold(key)] = ch, ch, ch
	return ch.ID
}

// offlineGroup is the group whose channels are offline unless said otherwise.
const offlineGroup = "offline"

// keyFrom makes a key of a name: what a key can't have becomes _, and a number tells equals apart.
func keyFrom(name string, taken map[string]*db.Channel) string {
	key := strings.Trim(strings.Map(func(r rune) rune {
		if (r >= 'a' && r <= 'z') || (r >= '0' && r <= '9') {
			return r
		}
		return '_'
	}, fold(name)), "_")
	if key = key[:min(len(key), 34)]; key == "" {
		key = "channel"
	}
	for i, candidate := 2, key; ; i++ {
		if taken[candidate] == nil {
			return candidate
		}
		candidate = key + "_" + rules.FormatDecimal(rules.Steps(i*1_000_000).Decimal())
	}
}

func (n *factNames) account(f rawFact, s *db.Series) *rowError {
	if strings.TrimSpace(f.Account) == "" {
		return nil
	}
	at := scopedName{s.ChannelID, fold(f.Account)}
	if id, ok := n.accounts[at]; ok {
		s.AccountID = id
		return nil
	}
	if err := n.badName("account", f.Account); err != nil {
		return err
	}
	if !n.create {
		return n.unknown("account", f.Account, nil, "there is no account %s on this channel")
	}
	a := &db.Account{ID: db.NewID(db.AccountPrefix), ChannelID: s.ChannelID, Name: strings.TrimSpace(f.Account), Folded: at.folded, ImportID: n.importID}
	n.newAccounts = append(n.newAccounts, a)
	n.accounts[at] = a.ID
	s.AccountID = a.ID
	return nil
}

func (n *factNames) campaign(f rawFact, s *db.Series) *rowError {
	if strings.TrimSpace(f.Campaign) == "" {
		return nil
	}
	at := scopedName{s.ChannelID, fold(f.Campaign)}
	if id, ok := n.campaigns[at]; ok {
		s.CampaignID = id
		return nil
	}
	if s.ChannelID == "" {
		switch known := n.anywhere[at.folded]; {
		case len(known) == 1:
			s.CampaignID = known[0]
			return nil
		case len(known) > 1:
			return n.missing("campaign", f.Campaign, "several channels have a campaign of this name; name the channel too")
		}
	}
	if err := n.badName("campaign", f.Campaign); err != nil {
		return err
	}
	if !n.create {
		return n.unknown("campaign", f.Campaign, nil, "there is no campaign %s on this channel")
	}
	c := &db.Campaign{ID: db.NewID(db.CampaignPrefix), ChannelID: s.ChannelID, Name: strings.TrimSpace(f.Campaign), Folded: at.folded, ImportID: n.importID}
	n.newCampaigns = append(n.newCampaigns, c)
	n.addCampaign(c)
	s.CampaignID = c.ID
	return nil
}

func (n *factNames) team(f rawFact, s *db.Series) *rowError {
	if strings.TrimSpace(f.Team) == "" {
		return nil
	}
	id, ok := n.teams[fold(f.Team)]
	if !ok {
		id, ok = n.teams[f.Team]
	}
	if !ok {
		var names []string
		for _, t := range n.directory.Teams {
			names = append(names, t.Key, t.Name)
		}
		return n.unknown("team", f.Team, names, "there is no team %s")
	}
	s.TeamID = id
	return nil
}

func (n *factNames) member(f rawFact, s *db.Series) *rowError {
	if strings.TrimSpace(f.Member) == "" {
		return nil
	}
	id, ok := n.members[fold(f.Member)]
	if !ok {
		id, ok = n.members[f.Member]
	}
	if !ok {
		// No suggestion: it would tell who else is here.
		return n.unknown("member", f.Member, nil, "there is no member %s; use an e-mail or an employee number")
	}
	s.MemberID = id
	return nil
}

func (n *factNames) badName(field, name string) *rowError {
	if err := checkName(field, strings.TrimSpace(name)); err != nil {
		e, _ := err.(*Error) //nolint:errorlint // checkName answers nothing else
		return &rowError{Field: field, Code: string(BadInput), Reason: e.Reason, Message: e.Message}
	}
	return nil
}

func (n *factNames) missing(field, name, remedy string) *rowError {
	return &rowError{Field: field, Code: string(BadInput), Reason: "UNKNOWN", Message: shown(name) + ": " + remedy}
}

// unknown names the nearest thing that there is, and how a new one comes to be.
func (n *factNames) unknown(field, name string, known []string, format string) *rowError {
	e := &rowError{Field: field, Code: string(BadInput), Reason: "UNKNOWN", Message: strings.Replace(format, "%s", shown(name), 1)}
	if e.Suggestion = rules.Nearest(strings.TrimSpace(name), known); e.Suggestion != "" {
		e.Message += "; the nearest is " + e.Suggestion
	}
	if slices.Contains([]string{"channel", "account", "campaign"}, field) {
		e.Message += "; allow creating it if it is new"
	}
	return e
}

// shown cuts foreign text, so that a message stays readable.
func shown(value string) string {
	runes := []rune(value)
	if len(runes) > 60 {
		runes = append(runes[:60], '…')
	}
	return "“" + string(runes) + "”"
}

// made lists the names that were made.
func (n *factNames) made() []string {
	names := []string{}
	for _, ch := range n.newChannels {
		names = append(names, ch.Name)
	}
	for _, a := range n.newAccounts {
		names = append(names, a.Name)
	}
	for _, c := range n.newCampaigns {
		names = append(names, c.Name)
	}
	return names
}

// store keeps what was made. ErrConflict if somebody else made the same at the same time.
func (n *factNames) store(ctx context.Context, tx bun.Tx) error {
	if len(n.newChannels)+len(n.newAccounts) > 0 {
		if err := db.BumpCatalog(ctx, tx); err != nil {
			return err
		}
	}
	if len(n.newChannels) > 0 {
		if err := db.Insert(ctx, tx, &n.newChannels); err != nil {
			return err
		}
	}
	for batch := range slices.Chunk(n.newAccounts, 500) {
		if err := db.Insert(ctx, tx, &batch); err != nil {
			return err
		}
	}
	for batch := range slices.Chunk(n.newCampaigns, 500) {
		if err := db.Insert(ctx, tx, &batch); err != nil {
			return err
		}
	}
	return nil
}
