package store

import (
	"context"
	"database/sql"
	"io/fs"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fineprint/bot"
	"fineprint/bot/store/pgtest"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// databases are fresh ones without tables.
var databases = map[string]func(t *testing.T) (*sql.DB, error){
	SQLite:   func(t *testing.T) (*sql.DB, error) { return openSQLite(filepath.Join(t.TempDir(), "f.db"), false) },
	Postgres: func(t *testing.T) (*sql.DB, error) { return openPostgres(t.Context(), pgtest.URL(t)) },
}

// onEach runs a test on a fresh database of each kind, in parallel.
func onEach(t *testing.T, test func(t *testing.T, dialect string, db *sql.DB)) {
	t.Helper()
	t.Parallel()
	for dialect, fresh := range databases {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db, err := fresh(t)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
			test(t, dialect, db)
		})
	}
}

// TestMigrations sees that later ones are added to a database in use, in order and
// once, and that a bad one leaves it as it was.
func TestMigrations(t *testing.T) {
	onEach(t, func(t *testing.T, dialect string, db *sql.DB) {
		s := &Store{db: db, dialect: dialect}
		files := fstest.MapFS{}
		add := func(name, statements string) {
			files[path.Join("migrations", dialect, name)] = &fstest.MapFile{Data: []byte(statements)}
		}
		add("0001_a.sql", "CREATE TABLE a (n INTEGER); INSERT INTO a VALUES (1);")
		migrated(t, s, files, "")
		add("0002_b.sql", "INSERT INTO a VALUES (2);")
		add("0003_c.sql", "INSERT INTO a VALUES (3); UPDATE a SET n = n * 10;")
		migrated(t, s, files, "")
		migrated(t, s, files, "")
		add("0004_d.sql", "INSERT INTO a VALUES (4);")
		add("0005_e.sql", "INSERT INTO a VALUES (5); INSERT INTO nowhere VALUES (5);")
		migrated(t, s, files, "0005_e.sql: ")
		add("0005_e.sql", "INSERT INTO a VALUES (5);")
		add("0007_g.sql", "INSERT INTO a VALUES (7);")
		migrated(t, s, files, "0007_g.sql: must have number 6")

		numbers, err := list(t.Context(), db, "SELECT n FROM a ORDER BY n", nil, func(scan scan) (n int, err error) {
			return n, scan(&n)
		})
		if err != nil || !slices.Equal(numbers, []int{10, 20, 30}) {
			t.Errorf("numbers %v, %v", numbers, err)
		}
	})
}

// migrated migrates, and expects an error that begins so; none for "".
func migrated(t *testing.T, s *Store, files fs.FS, want string) {
	t.Helper()
	err := s.migrate(context.Background(), files)
	if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), "prepare its tables: "+want)) {
		t.Fatalf("error %v, want %q", err, want)
	}
}

// TestTurnsOfEarlierVersions sees that a database that the tables of an earlier version
// stand in opens with all that is in it.
func TestTurnsOfEarlierVersions(t *testing.T) {
	onEach(t, func(t *testing.T, dialect string, db *sql.DB) {
		asked := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
		s := &Store{db: db, dialect: dialect, now: func() time.Time { return asked }, keep: Retention{}.withDefaults()}
		migrated(t, s, firstOnly(t, dialect), "")
		key, err := s.key(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s.hash = hasher{key}
		const add = `INSERT INTO turns (conversation, handle, number, person, scope, id, asked_at, policy, topic, facts, places, outcome, about)
			VALUES ($1, '1', 1, $2, '', '1', $3, 'lumen', 'data', '["a"]', '["DE"]', 'answered', 'where')`
		if _, err := db.ExecContext(t.Context(), add, s.hash.conversation("c"), s.hash.person("chat/T1/anna"), micros(asked)); err != nil {
			t.Fatal(err)
		}

		if err := s.prepare(t.Context()); err != nil {
			t.Fatal(err)
		}
		old := bot.Turn{
			ID: "1", At: asked, Policy: "lumen", Topic: knowledge.TopicData, Facts: []string{"a"}, Places: []place.Code{"DE"},
			Outcome: bot.Answered, About: "where", Offered: []string{}, Told: []bot.Circumstance{},
		}
		if turns, err := s.Recall(t.Context(), "c", ""); err != nil || !reflect.DeepEqual(turns, []bot.Turn{old}) {
			t.Errorf("recalls %+v, %v; want %+v", turns, err, old)
		}
		if kept, err := s.Kept(t.Context(), "chat/T1/anna"); err != nil || len(kept.Turns) != 1 {
			t.Errorf("of the person is kept %+v, %v", kept, err)
		}
		again := old
		again.Offered, again.Language = []string{"1f.abc"}, "de"
		if err := s.Remember(t.Context(), "c", again); err != nil {
			t.Fatal(err)
		}
		if turns, err := s.Recall(t.Context(), "c", ""); err != nil || !reflect.DeepEqual(turns, []bot.Turn{again}) {
			t.Errorf("recalls %+v, %v; want %+v", turns, err, again)
		}
	})
}

// firstOnly are the migrations without those that came after the first release.
func firstOnly(t *testing.T, dialect string) fs.FS {
	t.Helper()
	name := path.Join("migrations", dialect, "0001_start.sql")
	data, err := migrations.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{name: &fstest.MapFile{Data: data}}
}

// TestDialectsHaveTheSameMigrations keeps one from being forgotten.
func TestDialectsHaveTheSameMigrations(t *testing.T) {
	t.Parallel()
	names := map[string][]string{}
	for _, dialect := range []string{SQLite, Postgres} {
		entries, err := migrations.ReadDir("migrations/" + dialect)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			names[dialect] = append(names[dialect], entry.Name())
		}
	}
	if len(names[SQLite]) == 0 || !slices.Equal(names[SQLite], names[Postgres]) {
		t.Errorf("files %v", names)
	}
}
