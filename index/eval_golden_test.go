package index_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// goldenQuestions are the shipped policies' golden questions that stand alone and
// are in English, as questions with relevant facts; those that no fact answers have
// none. The part held out of sight while tuning comes apart.
func goldenQuestions(tb testing.TB) (tuned, held []question) {
	tb.Helper()
	golden, err := knowledge.ShippedQuestions()
	if err != nil {
		tb.Fatal(err)
	}
	for _, g := range golden {
		if len(g.Earlier) > 0 || g.Language != "" && g.Language != "en" {
			continue
		}
		q := question{ID: g.Category, Policy: g.Policy, Text: g.Text}
		q.Relevant = slices.Concat(g.Main, g.Facts, g.AnyOf)
		q.Answerable = len(q.Relevant) > 0
		if !q.Answerable && !slices.Equal(g.Outcomes, []string{"not-covered"}) {
			continue // small talk, abuse, places to ask back for: nothing to search
		}
		if g.Held {
			held = append(held, q)
		} else {
			tuned = append(tuned, q)
		}
	}
	return tuned, held
}

// answered asks the whole bot.
type answered struct{ *bot.Bot }

func newAnswered(tb testing.TB, lib *knowledge.Library) answered {
	tb.Helper()
	return answered{bot.New(bot.Config{Searcher: newOurs(tb, lib).Index})}
}

func (e answered) rank(tb testing.TB, policy, text string) ([]string, float64) {
	tb.Helper()
	a, err := e.Ask(tb.Context(), bot.Question{Text: text, Policy: policy, Candidates: 10})
	if err != nil {
		tb.Fatal(err)
	}
	var ids []string
	for _, c := range a.Candidates {
		ids = append(ids, c.ID)
	}
	return ids, a.Confidence
}

// answerable are the questions that some fact answers.
func answerable(questions []question) (list []question) {
	for _, q := range questions {
		if q.Answerable {
			list = append(list, q)
		}
	}
	return list
}
