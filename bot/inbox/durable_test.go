package inbox

import (
	"database/sql"
	"path/filepath"
	"testing"

	"fineprint/bot/store"
)

// TestOutlivesAPowerFailure sees that what is accepted is written through, and
// that the connection is then as it was.
func TestOutlivesAPowerFailure(t *testing.T) {
	t.Parallel()
	kept, err := store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "f.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	i := &Inbox{db: kept.DB(), sql: dialect{sqlite: true}}
	level := func(q interface {
		QueryRow(query string, args ...any) *sql.Row
	}) (n int) {
		if err := q.QueryRow("PRAGMA synchronous").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	usual, within := level(i.db), 0
	if err := i.inDurableTx(t.Context(), func(tx *sql.Tx) error { within = level(tx); return nil }); err != nil {
		t.Fatal(err)
	}
	const full = 2
	if within != full || level(i.db) != usual || usual == full {
		t.Errorf("synchronous %d within, %d before, %d after", within, usual, level(i.db))
	}
}
