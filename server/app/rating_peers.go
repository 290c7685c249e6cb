package app

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// PeersInput names who should rate a member.
type PeersInput struct {
	MemberID string
	Period   rules.Period
	PeerIDs  []string
}

// ProposePeers proposes who should rate oneself: the member, until the lead has confirmed. CONFLICT without an open
// round in which peers count, or once they are confirmed.
func (a *App) ProposePeers(ctx context.Context, actor *auth.Actor, in PeersInput) (*db.Scorecard, error) {
	return a.choosePeers(ctx, actor, in, db.PeersProposed)
}

// ConfirmPeers decides who is asked to rate a member, as proposed or others, and asks them: whoever reviews the member,
// until the round closes.
func (a *App) ConfirmPeers(ctx context.Context, actor *auth.Actor, in PeersInput) (*db.Scorecard, error) {
	return a.choosePeers(ctx, actor, in, db.PeersConfirmed)
}

func (a *App) choosePeers(ctx context.Context, actor *auth.Actor, in PeersInput, to db.PeerSelectionState) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if to == db.PeersProposed && !policy.proposesPeers(in.MemberID, nil) || to == db.PeersConfirmed && !policy.confirmsPeers(in.MemberID) {
		return nil, errForbidden
	}
	round, err := a.ratingRound(ctx, policy, in.Period)
	if err != nil {
		return nil, err
	}
	if !round.Raters.Peers.IsPositive() {
		return nil, conflict("NO_PEERS", "in %s peers don't rate", in.Period)
	}
	card, err := a.ratedCard(ctx, in.MemberID, in.Period)
	if err != nil {
		return nil, err
	}
	if err := a.checkPeers(ctx, policy, in); err != nil {
		return nil, err
	}
	before, err := a.peerSelection(ctx, in.MemberID, in.Period)
	if err != nil {
		return nil, err
	}
	row := &db.PeerSelection{SubjectID: in.MemberID, Period: in.Period, Peers: in.PeerIDs, State: to, ProposedAt: a.now()}
	var known []string
	if before != nil {
		known = before.Peers
	}
	if to == db.PeersConfirmed {
		row.ProposedAt = 0
		if before != nil {
			row.ProposedAt = before.ProposedAt
		}
		row.ConfirmedBy, row.ConfirmedAt = actor.MemberID(), a.now()
	}
	action := map[db.PeerSelectionState]string{db.PeersProposed: "proposePeers", db.PeersConfirmed: "confirmPeers"}[to]
	err = a.change(ctx, actor, entry(action, card.ID, string(in.Period), known, in.PeerIDs, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockRatings(ctx, tx); err != nil {
			return err
		}
		now, err := db.AppraisalOf(ctx, tx, in.Period)
		if err != nil {
			return err
		}
		if err := checkRoundOpen(now); err != nil {
			return err
		}
		if latest, err := db.PeerSelectionOf(ctx, tx, in.MemberID, in.Period); err == nil && to == db.PeersProposed && latest.State == db.PeersConfirmed {
			return conflict("CONFIRMED", "your peers have been confirmed; ask your lead to change them")
		}
		return db.PutPeerSelection(ctx, tx, row)
	})
	if err != nil {
		return nil, coded("memberId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)), live.Appraisal(string(card.Period)))
	return card, a.tellOfPeers(ctx, policy, card, row, before)
}

// checkPeers refuses peers who aren't any: the member, their leads, people who have left, too few or too many.
func (a *App) checkPeers(ctx context.Context, policy *Policy, in PeersInput) error {
	if len(in.PeerIDs) < rules.MinPeers || len(in.PeerIDs) > rules.MaxPeers {
		return badInput("peerIds", "OUT_OF_RANGE", "name %d to %d peers; fewer would not stay anonymous", rules.MinPeers, rules.MaxPeers)
	}
	people, err := db.Members(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	for i, id := range in.PeerIDs {
		place := "peerIds." + indexText(i)
		at := slices.IndexFunc(people, func(m *db.Member) bool { return m.ID == id })
		switch {
		case at < 0 || !people[at].Active:
			return badInput(place, "NOT_FOUND", "there is no such member, or they have left")
		case id == in.MemberID:
			return badInput(place, "OWN", "nobody is their own peer")
		case policy.isReviewer(id, db.SubjectMember, in.MemberID):
			return badInput(place, "LEAD", "who leads somebody rates them as their lead, not as a peer")
		case slices.Contains(in.PeerIDs[:i], id):
			return badInput(place, "TWICE", "this peer is named twice")
		}
	}
	return nil
}

func (a *App) peerSelection(ctx context.Context, memberID string, p rules.Period) (*db.PeerSelection, error) {
	row, err := db.PeerSelectionOf(ctx, a.db.Reader, memberID, p)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	return row, err
}

// tellOfPeers tells the lead of a proposal, and peers that they are asked.
func (a *App) tellOfPeers(ctx context.Context, policy *Policy, card *db.Scorecard, row, before *db.PeerSelection) error {
	var notices []*db.Notice
	if row.State == db.PeersProposed {
		if lead := policy.reviewer(card.SubjectKind, card.SubjectID); lead != "" {
			notices = append(notices, a.appraisalNotice(lead, PeersProposed, card, "", policy.today))
		}
		return a.tellOf(ctx, notices)
	}
	for _, id := range row.Peers {
		if before != nil && before.State == db.PeersConfirmed && slices.Contains(before.Peers, id) {
			continue
		}
		notices = append(notices, a.noticeOf(id, string(card.Period)+card.SubjectID, policy.today, AppraisalNotice{Event: AskedToRate, Period: card.Period, SubjectID: card.SubjectID}))
	}
	return a.tellOf(ctx, notices)
}

// askForPeers tells everybody whom peers will rate that they may propose them.
func (a *App) askForPeers(ctx context.Context, policy *Policy, round *db.Appraisal) error {
	if !round.Raters.Peers.IsPositive() {
		return nil
	}
	p, err := a.readProgress(ctx, policy, round)
	if err != nil {
		return err
	}
	var notices []*db.Notice
	for _, card := range p.ratedCards() {
		notices = append(notices, a.appraisalNotice(card.SubjectID, AskedForPeers, card, "", policy.today))
	}
	return a.tellOf(ctx, notices)
}

// CardRaters are who rates on a card, as far as it concerns the viewer.
type CardRaters struct {
	Weights   rules.RaterWeights
	Due       rules.Day
	ClosedAt  *db.Instant
	Selection *db.PeerSelection // nil: nobody was chosen yet
	Acts      []string          // PROPOSE_PEERS, CONFIRM_PEERS, REVEAL_RATINGS
}

// CardRaters are who rates on a member's card in its round: the member, whoever reviews them, HR; nil for others, and
// where the lead alone rates.
func (a *App) CardRaters(ctx context.Context, actor *auth.Actor, card *db.Scorecard) (*CardRaters, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || card.SubjectKind != db.SubjectMember || !policy.seesRaters(card.SubjectID) {
		return nil, err
	}
	round, err := db.AppraisalOf(ctx, a.db.Reader, card.Period)
	if errors.Is(err, db.ErrNotFound) || (err == nil && round.Raters.LeadAlone()) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	raters := &CardRaters{Weights: round.Raters, Due: round.Dues.Ratings}
	if !round.RatingsClosedAt.IsZero() {
		raters.ClosedAt = &round.RatingsClosedAt
	}
	if round.Raters.Peers.IsPositive() {
		if raters.Selection, err = a.peerSelection(ctx, card.SubjectID, card.Period); err != nil {
			return nil, err
		}
		open := round.RoundOpen() && card.State != rules.Final
		if open && policy.proposesPeers(card.SubjectID, raters.Selection) {
			raters.Acts = append(raters.Acts, "PROPOSE_PEERS")
		}
		if open && policy.confirmsPeers(card.SubjectID) {
			raters.Acts = append(raters.Acts, "CONFIRM_PEERS")
		}
	}
	if policy.revealsRatings(card.SubjectID) {
		raters.Acts = append(raters.Acts, "REVEAL_RATINGS")
	}
	return raters, nil
}
