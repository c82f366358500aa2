package pgtest_test

import (
	"database/sql"
	"testing"

	"fineprint/bot/store/pgtest"
)

func TestDatabasesAreApart(t *testing.T) {
	t.Parallel()
	one, other := open(t), open(t)
	if _, err := one.ExecContext(t.Context(), "CREATE TABLE mark (n INT)"); err != nil {
		t.Fatal(err)
	}
	var tables int
	const count = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'"
	if err := other.QueryRowContext(t.Context(), count).Scan(&tables); err != nil {
		t.Fatal(err)
	}
	if tables != 0 {
		t.Errorf("a fresh database has %d tables", tables)
	}
}

func open(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}
