package store

import (
	"cmp"
	"context"
	"crypto/rand"

	"fineprint/bot"
)

const ratingColumns = "answer, policy, library, verdict, helpful, reason, rated_at"

// Rate keeps a vote. A person's later vote on the same answer takes its place; a
// vote of nobody known stands for itself.
func (s *Store) Rate(ctx context.Context, r bot.Rating) error {
	if r.At.IsZero() {
		r.At = s.now()
	}
	helpful := 0
	if r.Helpful {
		helpful = 1
	}
	const vote = `INSERT INTO ratings (person, scope, ` + ratingColumns + `) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
		ON CONFLICT (person, answer) DO UPDATE SET policy = excluded.policy, library = excluded.library,
		verdict = excluded.verdict, helpful = excluded.helpful, reason = excluded.reason, rated_at = excluded.rated_at
		WHERE excluded.rated_at >= ratings.rated_at`
	_, err := s.db.ExecContext(ctx, vote, cmp.Or(s.hash.person(r.Person), "\x01"+rand.Text()), s.hash.scope(r.Person.Scope()),
		clean(r.Answer), r.Policy, r.Library, r.Verdict, helpful, r.Reason, micros(r.At))
	return err
}

// ratings are a person's votes, oldest first.
func (s *Store) ratings(ctx context.Context, person bot.Person) ([]bot.Rating, error) {
	const query = "SELECT " + ratingColumns + " FROM ratings WHERE person = $1 ORDER BY rated_at, answer"
	return list(ctx, s.db, query, []any{s.hash.person(person)}, func(scan scan) (bot.Rating, error) {
		r := bot.Rating{Person: person}
		var at int64
		err := scan(&r.Answer, &r.Policy, &r.Library, &r.Verdict, &r.Helpful, &r.Reason, &at)
		r.At = fromMicros(at)
		return r, err
	})
}
