package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"slices"

	"fineprint/bot"
)

const turnColumns = "id, asked_at, policy, topic, facts, places, outcome, about, offered, language, verdict, phrasing, told"

// Recall returns the last turns that are not past their time, oldest first. Who
// asked the others is not told: only the hash is kept.
func (s *Store) Recall(ctx context.Context, conversation string, asker bot.Person) ([]bot.Turn, error) {
	const newest = "SELECT " + turnColumns + `, person FROM turns WHERE conversation = $1 AND asked_at >= $2
		ORDER BY number DESC, handle LIMIT $3`
	turns, err := s.turns(ctx, asker, newest, s.hash.conversation(conversation), before(s.now(), s.keep.Turns), maxTurns)
	slices.Reverse(turns)
	return turns, err
}

// turns are those that a query finds; Person is told of the asker's.
func (s *Store) turns(ctx context.Context, asker bot.Person, query string, args ...any) ([]bot.Turn, error) {
	known := s.hash.person(asker)
	return list(ctx, s.db, query, args, func(scan scan) (t bot.Turn, err error) {
		var at int64
		var facts, places, offered, told, person string
		if err := scan(&t.ID, &at, &t.Policy, &t.Topic, &facts, &places, &t.Outcome, &t.About, &offered, &t.Language, &t.Verdict, &t.Phrasing, &told, &person); err != nil {
			return t, err
		}
		t.At = fromMicros(at)
		if known != "" && person == known {
			t.Person = asker
		}
		return t, cmp.Or(json.Unmarshal([]byte(facts), &t.Facts), json.Unmarshal([]byte(places), &t.Places), json.Unmarshal([]byte(offered), &t.Offered), json.Unmarshal([]byte(told), &t.Told))
	})
}

// Remember adds a turn, or puts it in the place of the one with its ID, and drops
// what the conversation has too many of.
func (s *Store) Remember(ctx context.Context, conversation string, turn bot.Turn) error {
	facts, errFacts := json.Marshal(turn.Facts)
	places, errPlaces := json.Marshal(turn.Places)
	offered, errOffered := json.Marshal(turn.Offered)
	told, errTold := json.Marshal(turn.Told)
	if err := cmp.Or(errFacts, errPlaces, errOffered, errTold); err != nil {
		return err
	}
	id := s.hash.conversation(conversation)
	return s.transact(ctx, func(tx *sql.Tx) error {
		const add = `INSERT INTO turns (conversation, handle, number, person, scope, ` + turnColumns + `)
			VALUES ($1, $2, (SELECT COALESCE(MAX(number), 0) + 1 FROM turns WHERE conversation = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
			ON CONFLICT (conversation, handle) DO UPDATE SET number = excluded.number, person = excluded.person, scope = excluded.scope,
			asked_at = excluded.asked_at, policy = excluded.policy, topic = excluded.topic, facts = excluded.facts,
			places = excluded.places, outcome = excluded.outcome, about = excluded.about,
			offered = excluded.offered, language = excluded.language, verdict = excluded.verdict,
			phrasing = excluded.phrasing, told = excluded.told`
		_, err := tx.ExecContext(ctx, add, id, cmp.Or(turn.ID, "\x01"+rand.Text()),
			s.hash.person(turn.Person), s.hash.scope(scopeOf(conversation, turn.Person)),
			turn.ID, micros(turn.At), turn.Policy, turn.Topic, string(facts), string(places), turn.Outcome, turn.About, string(offered), turn.Language, turn.Verdict, turn.Phrasing, string(told))
		if err != nil {
			return err
		}
		const trim = `DELETE FROM turns WHERE conversation = $1 AND (asked_at < $2 OR number <
			(SELECT MIN(number) FROM (SELECT number FROM turns WHERE conversation = $1 ORDER BY number DESC LIMIT $3) AS newest))`
		_, err = tx.ExecContext(ctx, trim, id, before(s.now(), s.keep.Turns), maxTurns)
		return err
	})
}
