package store

import (
	"context"
	"database/sql"
	"errors"

	"fineprint/bot"
	"fineprint/knowledge/place"
)

// PlaceOf returns a person's place; empty when none is kept.
func (s *Store) PlaceOf(ctx context.Context, person bot.Person) (place.Code, error) {
	var code place.Code
	err := s.db.QueryRowContext(ctx, "SELECT code FROM places WHERE person = $1", s.hash.person(person)).Scan(&code)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return code, err
}

// RememberPlace keeps it; an empty code forgets it. Nobody has no place.
func (s *Store) RememberPlace(ctx context.Context, person bot.Person, code place.Code) error {
	who := s.hash.person(person)
	switch {
	case who == "":
		return nil
	case code == "":
		_, err := s.db.ExecContext(ctx, "DELETE FROM places WHERE person = $1", who)
		return err
	}
	const keep = `INSERT INTO places (person, scope, code, kept_at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (person) DO UPDATE SET code = excluded.code, kept_at = excluded.kept_at`
	_, err := s.db.ExecContext(ctx, keep, who, s.hash.scope(person.Scope()), code, micros(s.now()))
	return err
}
