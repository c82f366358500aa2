package slack

import (
	"context"
	"fmt"
)

// change is an edit of a question; a change without other words, as unfurling
// makes, is none.
func (a *Adapter) change(ctx context.Context, w work, e event) (*work, error) {
	if e.Message.Text == e.Previous.Text || !a.person(e.Message, w.Self) {
		return nil, nil
	}
	w.take(e.Message)
	asked, err := a.store.State(ctx, w.askedKey())
	if err != nil {
		return nil, fmt.Errorf("look up the question: %w", err)
	}
	if asked == "" {
		// Edited to mention the bot: asked just now.
		if !mentions(w.Text, w.Self) || mentions(e.Previous.Text, w.Self) {
			return nil, nil
		}
		w.Kind, w.Addressed = kindAsk, true
		return &w, nil
	}
	w.Kind, w.Addressed, w.At = kindEdit, true, cmpOr(e.Message.Edited.TS, e.EventTS)
	return &w, nil
}

// removal is a deleted question, which comes in two ways: as message_deleted, and
// as a tombstone where it had replies.
func (a *Adapter) removal(ctx context.Context, w work, m message, ts string) (*work, error) {
	w.take(m)
	w.TS, w.Text, w.Kind = ts, "", kindRemove
	asked, err := a.store.State(ctx, w.askedKey())
	if err != nil || asked == "" {
		return nil, wrapped("look up the question", err)
	}
	return &w, nil
}
