package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
)

// CommentOnObjectiveInput is a remark.
type CommentOnObjectiveInput struct {
	ObjectiveID string
	Text        string
	Mentions    []string
}

// CommentOnObjective keeps a remark of a member who sees the objective; a closed cycle takes none.
func (a *App) CommentOnObjective(ctx context.Context, actor *auth.Actor, in CommentOnObjectiveInput) (*db.Comment, error) {
	policy, row, err := a.visible(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	if actor.MemberID() == "" {
		return nil, errForbidden
	}
	if err := checkText("text", in.Text, 1, maxDescription); err != nil {
		return nil, err
	}
	if len(in.Mentions) > maxSupports {
		return nil, badInput("mentions", "TOO_LONG", "a remark speaks to at most %d people", maxSupports)
	}
	for i, id := range in.Mentions {
		if err := a.checkMember(ctx, "mentions."+indexText(i), id); err != nil {
			return nil, err
		}
	}
	comment := &db.Comment{ID: db.NewID(db.CommentPrefix), ObjectiveID: row.ID, MemberID: actor.MemberID(), At: a.now(), Words: in.Text, Mentions: in.Mentions}
	notices, err := a.mentions(ctx, policy, row, comment)
	if err != nil {
		return nil, err
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "commentOnObjective", objective: row, after: comment}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		if err := db.Insert(ctx, tx, comment); err != nil {
			return err
		}
		notices, err = db.AddNotices(ctx, tx, notices)
		return err
	})
	if err == nil {
		a.tell(ctx, notices)
	}
	return comment, err
}

// Comments pages through the remarks on an objective, newest first.
func (a *App) Comments(ctx context.Context, o *Objective, p Page) (*Connection[*db.Comment], error) {
	return offsetPage(p, func(offset, limit int) ([]*db.Comment, int, error) {
		return db.Comments(ctx, a.db.Reader, o.ID, offset, limit)
	})
}
