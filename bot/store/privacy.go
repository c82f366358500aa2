package store

import (
	"context"
	"database/sql"

	"fineprint/bot"
)

// Kept returns everything kept about one person; of nobody nothing.
func (s *Store) Kept(ctx context.Context, person bot.Person) (kept bot.Kept, err error) {
	who := s.hash.person(person)
	if who == "" {
		return kept, nil
	}
	if kept.Place, err = s.PlaceOf(ctx, person); err != nil {
		return kept, err
	}
	const turns = "SELECT " + turnColumns + ", person FROM turns WHERE person = $1 ORDER BY asked_at, number"
	if kept.Turns, err = s.turns(ctx, "", turns, who); err != nil {
		return kept, err
	}
	if kept.Ratings, err = s.ratings(ctx, person); err != nil {
		return kept, err
	}
	if kept.Questions, err = s.questions(ctx, "person = $1", who); err != nil {
		return kept, err
	}
	for i := range kept.Turns {
		kept.Turns[i].Person = person
	}
	for i := range kept.Questions {
		kept.Questions[i].Person = person
	}
	return kept, nil
}

// Forget deletes it, and an adapter's state under the person's name.
func (s *Store) Forget(ctx context.Context, person bot.Person) error {
	who := s.hash.person(person)
	if who == "" {
		return nil
	}
	return s.forget(ctx, "person", who, string(person))
}

// ForgetScope deletes everything of a workspace or guild, and everything under
// its name.
func (s *Store) ForgetScope(ctx context.Context, scope string) error {
	if scope == "" {
		return nil
	}
	return s.forget(ctx, "scope", s.hash.scope(scope), scope)
}

// forget deletes where a column has a hash, and under a name.
func (s *Store) forget(ctx context.Context, column, hash, name string) error {
	err := s.transact(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"turns", "ratings", "questions", "places"} {
			//nolint:gosec // table and column are constants of this package
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE "+column+" = $1", hash); err != nil {
				return err
			}
		}
		for _, statement := range []string{
			"DELETE FROM settings WHERE scope = $1 OR substr(scope, 1, $3) = $2",
			"DELETE FROM state WHERE name = $1 OR substr(name, 1, $3) = $2",
		} {
			if _, err := tx.ExecContext(ctx, statement, name, name+"/", len([]rune(name))+1); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.wipe(ctx)
}
