package store

import (
	"context"
	"crypto/rand"
	"errors"

	"fineprint/bot"
)

const questionColumns = "id, adapter, words, policy, sent_at, return_to, post, answered_at"

// errNoQuestion may come of a question forgotten meanwhile.
var errNoQuestion = errors.New("there is no such question any more")

// SendQuestion keeps a question under an id of its own; it is sent now if it does
// not say when.
func (s *Store) SendQuestion(ctx context.Context, q bot.OpenQuestion) (string, error) {
	q.ID = rand.Text()
	if q.Sent.IsZero() {
		q.Sent = s.now()
	}
	const send = "INSERT INTO questions (person, scope, " + questionColumns + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
	_, err := s.db.ExecContext(ctx, send, s.hash.person(q.Person), s.hash.scope(q.Person.Scope()),
		q.ID, q.Adapter, clean(q.Text), q.Policy, micros(q.Sent), q.Return, q.Post, micros(q.Answered))
	return q.ID, err
}

// UpdateQuestion replaces all of a question but who sent it, which is never told
// and so cannot be handed back.
func (s *Store) UpdateQuestion(ctx context.Context, q bot.OpenQuestion) error {
	const update = `UPDATE questions SET adapter = $2, words = $3, policy = $4, sent_at = $5, return_to = $6, post = $7, answered_at = $8
		WHERE id = $1`
	done, err := s.db.ExecContext(ctx, update,
		q.ID, q.Adapter, clean(q.Text), q.Policy, micros(q.Sent), q.Return, q.Post, micros(q.Answered))
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, errNoQuestion)
	}
	return nil
}

// QuestionPosted returns the question that stands before the maintainers as post.
func (s *Store) QuestionPosted(ctx context.Context, post string) (bot.OpenQuestion, bool, error) {
	if post == "" {
		return bot.OpenQuestion{}, false, nil
	}
	found, err := s.questions(ctx, "post = $1", post)
	if err != nil || len(found) == 0 {
		return bot.OpenQuestion{}, false, err
	}
	return found[0], true, nil
}

// Questions lists what was sent to the maintainers, newest first.
func (s *Store) Questions(ctx context.Context, open bool) ([]bot.OpenQuestion, error) {
	if open {
		return s.questions(ctx, "answered_at = 0")
	}
	return s.questions(ctx, "1 = 1")
}

// questions are those for which a condition holds, newest first.
func (s *Store) questions(ctx context.Context, where string, args ...any) ([]bot.OpenQuestion, error) {
	query := "SELECT " + questionColumns + " FROM questions WHERE " + where + " ORDER BY sent_at DESC, id"
	return list(ctx, s.db, query, args, func(scan scan) (q bot.OpenQuestion, err error) {
		var sent, answered int64
		err = scan(&q.ID, &q.Adapter, &q.Text, &q.Policy, &sent, &q.Return, &q.Post, &answered)
		q.Sent, q.Answered = fromMicros(sent), fromMicros(answered)
		return q, err
	})
}
