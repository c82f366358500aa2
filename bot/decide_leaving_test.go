package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestWhetherToLeave(t *testing.T) {
	t.Parallel()
	library := deedLibrary()
	policy := library.Policies[0]
	policy.Facts = append(policy.Facts, &knowledge.Fact{
		ID: "advice", Topic: knowledge.TopicDebate, Kind: knowledge.Advice, Title: "Should I hide my account?", Statement: "Hide your account if you mind.",
		Asked: asked("should i delete my name", "should i hide my account over this"),
	})
	b := botOver(t, library, bot.Config{})
	leaves := func(want ...string) {
		t.Helper()
		for _, question := range []string{"should I delete my account over this?", "should I leave Lumen because of that?", "is it better to quit?"} {
			a := ask(t, b, bot.Question{Text: question})
			if got := factIDs(a); a.Outcome != bot.Answered || a.Verdict != "" || !slices.Equal(got, want) {
				t.Errorf("%q: %s, %q from %v, want %v", question, a.Outcome, a.Verdict, got, want)
			}
		}
	}
	leaves("delete")
	policy.Facts[1].Details = "You need not close your account."
	library.Version = "2"
	b = botOver(t, library, bot.Config{})
	leaves("must", "delete")
	if got := factIDs(ask(t, b, bot.Question{Text: "does quitting Lumen remove my albums?"})); !slices.Equal(got, []string{"kept"}) {
		t.Errorf("what comes of leaving: %v", got)
	}
}
