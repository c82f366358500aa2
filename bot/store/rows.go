package store

import (
	"context"
	"database/sql"
	"strings"
)

type scan = func(into ...any) error

// list reads all rows of a query.
func list[T any](ctx context.Context, db *sql.DB, query string, args []any, read func(scan) (T, error)) (all []T, err error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // Err tells what went wrong
	for rows.Next() {
		one, err := read(rows.Scan)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// clean is text from outside as every database takes it: PostgreSQL refuses what
// is no UTF-8, and zero bytes.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
}
