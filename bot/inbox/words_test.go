package inbox

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"fineprint/bot"
)

// words marks what a person said.
const words = "Will my salary talk with Zebulon be used for training?"

// encodings are the forms in which words may stand somewhere: as they are, in
// hexadecimal, and inside base64, at each of its three alignments.
func encodings() []string {
	all := []string{words, fmt.Sprintf("%x", words)}
	for shift := range 3 {
		// The first and the last letters depend on the neighbours.
		code := base64.StdEncoding.EncodeToString([]byte(strings.Repeat(" ", shift) + words))
		all = append(all, code[4:len(code)-8])
	}
	return all
}

func holdsWords(data []byte) bool {
	for _, code := range encodings() {
		if bytes.Contains(data, []byte(code)) {
			return true
		}
	}
	return false
}

// kept returns all that a database holds: SQLite's files, PostgreSQL's columns.
func kept(t testing.TB, i *Inbox, r room) (all []byte) {
	t.Helper()
	if r.file != "" {
		for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
			data, err := os.ReadFile(r.file + suffix)
			if err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
			all = append(all, data...)
		}
		return all
	}
	tables := column(t, i, `SELECT table_name || ' ' FROM information_schema.tables WHERE table_schema = 'public'`)
	for table := range strings.FieldsSeq(string(tables)) {
		var text []byte
		err := i.db.QueryRowContext(t.Context(), `SELECT coalesce(string_agg(t::text, ' '), '') FROM "`+table+`" t`).Scan(&text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text...)
	}
	return all
}

func TestWipesWordsWhenTheAnswerWasSent(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		began, release := make(chan struct{}), make(chan struct{})
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error { began <- struct{}{}; <-release; return nil }),
		}}, quick())
		start(t, i)
		for n := range 3 {
			d := delivery(n)
			d.Payload = []byte(strings.Repeat(" ", n) + words)
			accept(t, i, d)
			<-began
			if !holdsWords(kept(t, i, r)) {
				t.Fatal("the words are nowhere while they are needed: this test could not find any")
			}
			release <- struct{}{}
			eventually(t, "the words to be gone", func() bool { return !holdsWords(kept(t, i, r)) })
		}
	})
}

func TestWipesWordsOfFailedQuestions(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.failed = 2 * time.Second
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				return &bot.UndeliverableError{Reason: "gone", Err: errors.New(words)}
			}),
		}}, times)
		start(t, i)
		d := delivery(1)
		d.Payload = []byte(words)
		accept(t, i, d)
		eventually(t, "River's note", func() bool { return jobs(t, i, "state = 'cancelled'") == 1 })
		if !holdsWords(kept(t, i, r)) {
			t.Fatal("the words of a failed question are gone before their time")
		}
		eventually(t, "the words to be gone", func() bool { return !holdsWords(kept(t, i, r)) })
	})
}

func TestSaysNobodysWords(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.giveUp = 200 * time.Millisecond
		var log bytes.Buffer
		i := open(t, r, Config{
			Log: slog.New(slog.NewJSONHandler(&locked{w: &log}, &slog.HandlerOptions{Level: slog.LevelDebug})),
			Deliverers: map[string]bot.Deliverer{"test": deliver(func(_ context.Context, d bot.Delivery) error {
				switch d.Lane {
				case "lane-0":
					return fmt.Errorf("cannot answer %q", d.Payload)
				case "lane-1":
					panic(string(d.Payload))
				case "lane-2":
					return &bot.WaitError{For: time.Millisecond, Err: errors.New(string(d.Payload))}
				default:
					return &bot.UndeliverableError{Reason: string(d.Payload), Err: errors.New(string(d.Payload))}
				}
			})},
		}, times)
		stop := start(t, i)
		for n := range 4 {
			d := delivery(n)
			d.Payload = []byte(words)
			accept(t, i, d)
		}
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		eventually(t, "River's notes", func() bool { return jobs(t, i, "state = 'cancelled'") == 4 })
		errs := column(t, i, `SELECT errors FROM river_job WHERE kind = 'inbox_question'`)
		if len(errs) == 0 || holdsWords(errs) {
			t.Errorf("River keeps of errors: %s", errs)
		}
		stop()
		if log.Len() == 0 || holdsWords(log.Bytes()) {
			t.Errorf("log:\n%s", log.String())
		}
	})
}

// column returns all values of a query's one column.
func column(t testing.TB, i *Inbox, query string) (all []byte) {
	t.Helper()
	rows, err := i.db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var value []byte
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		all = append(all, value...)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestKeepsKeysForAWhile(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error { return nil }),
		}}, quick())
		if i.times.keepKeys < 24*time.Hour {
			t.Errorf("keys are kept for %s only", i.times.keepKeys)
		}
		accept(t, i, delivery(1)) // ended two days ago
		accept(t, i, delivery(2)) // ended a day ago
		start(t, i)
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		age := func(key string, age time.Duration) {
			_, err := i.db.ExecContext(t.Context(), `UPDATE inbox_delivery SET ended = ended - $1 WHERE id = (SELECT delivery FROM inbox_key WHERE key = $2)`, age.Milliseconds(), "test "+key)
			if err != nil {
				t.Fatal(err)
			}
		}
		age("event-1", 48*time.Hour)
		age("event-2", 24*time.Hour)
		if err := (&upkeeper{Inbox: i}).Work(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if accept(t, i, delivery(2)) {
			t.Error("a question of yesterday is new again")
		}
		if !accept(t, i, delivery(1)) {
			t.Error("a key was kept for too long")
		}
	})
}

func TestRiverDoesTheUpkeep(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		i := open(t, r, Config{}, quick())
		for _, statement := range []string{
			`INSERT INTO inbox_delivery (id, accepted, ended) VALUES ('d', 0, 0)`,
			`INSERT INTO inbox_key (key, delivery) VALUES ('k', 'd')`,
		} {
			if _, err := i.db.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		start(t, i)
		eventually(t, "old keys to be removed", func() bool {
			return len(column(t, i, `SELECT key FROM inbox_key UNION ALL SELECT id FROM inbox_delivery`)) == 0
		})
	})
}
