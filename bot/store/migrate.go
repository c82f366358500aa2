package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

//go:embed migrations
var migrations embed.FS

// lockNumber is the advisory lock that processes starting at once wait for.
const lockNumber = 7_308_604_894_270_255_728

var errLater = errors.New("a later version of Fineprint has been using it: use that version, or name another database")

// migrate brings the tables up to date from a folder migrations: all of it or
// nothing, one process at a time.
func (s *Store) migrate(ctx context.Context, from fs.FS) error {
	err := s.transact(ctx, func(tx *sql.Tx) error {
		if err := s.lock(ctx, tx); err != nil {
			return err
		}
		done, err := version(ctx, tx)
		if err != nil {
			return err
		}
		return s.applyAfter(ctx, tx, from, done)
	})
	switch {
	case forbidden(err):
		return fmt.Errorf("prepare its tables: %w (its user must own the database, or a schema named by ?search_path=)", err)
	case err != nil:
		return fmt.Errorf("prepare its tables: %w", err)
	}
	return nil
}

// lock keeps other processes waiting until the transaction ends. SQLite's begin
// with a lock.
func (s *Store) lock(ctx context.Context, tx *sql.Tx) error {
	if s.dialect == SQLite {
		return nil
	}
	_, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", int64(lockNumber))
	return err
}

// version is the number of the last migration that was run.
func version(ctx context.Context, tx *sql.Tx) (int, error) {
	if _, err := tx.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS fineprint_migrations (version INTEGER PRIMARY KEY)"); err != nil {
		return 0, err
	}
	var last int
	err := tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(version), 0) FROM fineprint_migrations").Scan(&last)
	return last, err
}

// applyAfter runs the files after those that are done.
func (s *Store) applyAfter(ctx context.Context, tx *sql.Tx, from fs.FS, done int) error {
	files, err := fs.Glob(from, path.Join("migrations", s.dialect, "*.sql"))
	if err != nil {
		return err
	}
	if done > len(files) {
		return errLater
	}
	for i, file := range files[done:] {
		if err := apply(ctx, tx, from, file, done+i+1); err != nil {
			return fmt.Errorf("%s: %w", path.Base(file), err)
		}
	}
	return nil
}

// apply runs the file of a number; files are numbered from 1 without gaps.
func apply(ctx context.Context, tx *sql.Tx, from fs.FS, file string, number int) error {
	name, _, _ := strings.Cut(path.Base(file), "_")
	if n, err := strconv.Atoi(name); err != nil || n != number {
		return fmt.Errorf("must have number %d", number)
	}
	statements, err := fs.ReadFile(from, file)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, string(statements)); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO fineprint_migrations (version) VALUES ($1)", number)
	return err
}
