package bot

import (
	"context"
	"strings"

	"fineprint/bot/grammar"
)

// asksOtherTask tells whether the question asks for the steps to something, or what they take, and what was
// found only fits how that is asked: by itself, the task finds nothing that is enough.
func (b *Bot) asksOtherTask(ctx context.Context, g *guide, q Question, u *understanding, f *found) (bool, error) {
	if u.language != "" || f.policy == nil || !f.enough() || f.exact || len(u.places) > 0 {
		return false, nil
	}
	task := grammar.TaskOf(u.words)
	if len(task) == 0 {
		return false, nil
	}
	alone := found{policy: f.policy}
	if err := b.searchFor(ctx, g, q, u, "how do i "+strings.Join(task, " "), &alone); err != nil {
		return false, err
	}
	alone.notByHeart()
	return !alone.enough(), nil
}
