package store

import (
	"context"
	"database/sql"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fineprint/bot/store/pgtest"
)

// databases are fresh ones without tables.
var databases = map[string]func(t *testing.T) (*sql.DB, error){
	SQLite:   func(t *testing.T) (*sql.DB, error) { return openSQLite(filepath.Join(t.TempDir(), "f.db"), false) },
	Postgres: func(t *testing.T) (*sql.DB, error) { return openPostgres(t.Context(), pgtest.URL(t)) },
}

// TestMigrations sees that later ones are added to a database in use, in order and
// once, and that a bad one leaves it as it was.
func TestMigrations(t *testing.T) {
	t.Parallel()
	for dialect, fresh := range databases {
		t.Run(dialect, func(t *testing.T) {
			t.Parallel()
			db, err := fresh(t)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
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
}

// migrated migrates, and expects an error that begins so; none for "".
func migrated(t *testing.T, s *Store, files fs.FS, want string) {
	t.Helper()
	err := s.migrate(context.Background(), files)
	if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), "prepare its tables: "+want)) {
		t.Fatalf("error %v, want %q", err, want)
	}
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
