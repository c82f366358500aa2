package store

import (
	"context"
	"maps"
	"slices"
	"strings"

	"fineprint/bot"
)

// Kept returns everything kept about one person; of nobody nothing.
func (m *Memory) Kept(_ context.Context, person bot.Person) (bot.Kept, error) {
	if person == "" {
		return bot.Kept{}, nil
	}
	kept := bot.Kept{Questions: m.questionsOf(person, func(q bot.OpenQuestion) bool { return q.Person == person })}
	m.mu.Lock()
	defer m.mu.Unlock()
	kept.Place = m.places[person].code
	for _, turns := range m.turns {
		for _, turn := range turns {
			if turn.Person == person {
				kept.Turns = append(kept.Turns, copyTurn(turn, person))
			}
		}
	}
	slices.SortStableFunc(kept.Turns, func(a, b bot.Turn) int { return a.At.Compare(b.At) })
	for _, rating := range m.ratings {
		if rating.Person == person {
			kept.Ratings = append(kept.Ratings, rating)
		}
	}
	slices.SortFunc(kept.Ratings, func(a, b bot.Rating) int { return a.At.Compare(b.At) })
	return kept, nil
}

// Forget deletes it, and an adapter's state under the person's name.
func (m *Memory) Forget(_ context.Context, person bot.Person) error {
	if person != "" {
		m.forget(string(person), func(p bot.Person, _ string) bool { return p == person })
	}
	return nil
}

// ForgetScope deletes everything of a workspace or guild.
func (m *Memory) ForgetScope(_ context.Context, scope string) error {
	if scope != "" {
		m.forget(scope, func(p bot.Person, conversation string) bool { return scopeOf(conversation, p) == scope })
	}
	return nil
}

// forget deletes what is of somebody, and what is under a name.
func (m *Memory) forget(name string, of func(p bot.Person, conversation string) bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for conversation, turns := range m.turns {
		m.turns[conversation] = slices.DeleteFunc(turns, func(t bot.Turn) bool { return of(t.Person, conversation) })
	}
	maps.DeleteFunc(m.ratings, func(_ string, r bot.Rating) bool { return of(r.Person, "") })
	m.questions = slices.DeleteFunc(m.questions, func(q bot.OpenQuestion) bool { return of(q.Person, "") })
	maps.DeleteFunc(m.places, func(p bot.Person, _ keptPlace) bool { return of(p, "") })
	under := func(key string) bool { return key == name || strings.HasPrefix(key, name+"/") }
	maps.DeleteFunc(m.settings, func(scope string, _ map[string]string) bool { return under(scope) })
	maps.DeleteFunc(m.state, func(key string, _ keptState) bool { return under(key) })
}

// Sweep deletes what is past its time.
func (m *Memory) Sweep(_ context.Context) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for conversation, turns := range m.turns {
		turns = slices.DeleteFunc(turns, func(t bot.Turn) bool { return m.past(t.At, m.keep.Turns) })
		if m.turns[conversation] = turns; len(turns) == 0 {
			delete(m.turns, conversation)
		}
	}
	maps.DeleteFunc(m.ratings, func(_ string, r bot.Rating) bool { return m.past(r.At, m.keep.Ratings) })
	m.questions = slices.DeleteFunc(m.questions, func(q bot.OpenQuestion) bool {
		if q.Answered.IsZero() {
			return m.past(q.Sent, m.keep.Open)
		}
		return m.past(q.Answered, m.keep.Answered)
	})
	maps.DeleteFunc(m.places, func(_ bot.Person, p keptPlace) bool { return m.past(p.at, m.keep.Places) })
	maps.DeleteFunc(m.state, func(_ string, kept keptState) bool { return m.over(kept) })
	return nil
}
