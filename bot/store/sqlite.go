package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// pragmas of each connection: https://www.sqlite.org/pragma.html. A busy timeout
// waits for other processes; write-ahead logging lets them read meanwhile; what is
// deleted is overwritten. A commit outlives the process at once and a power failure
// after the next checkpoint; what must outlive that too sets synchronous to FULL for
// its transaction. FULL for all made every write wait for the disk under load.
const pragmas = "_pragma=busy_timeout(15000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)" +
	"&_pragma=foreign_keys(ON)&_pragma=secure_delete(ON)&_txlock=immediate"

func openSQLite(path string, mustExist bool) (*sql.DB, error) {
	if err := makeFile(path, mustExist); err != nil {
		return nil, err
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	// In a file: URI a path with ? or % would be read as something else.
	uri := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path), RawQuery: pragmas}
	db, err := sql.Open("sqlite", uri.String())
	if err != nil {
		return nil, err
	}
	// There is one writer at a time. Waiting for it here is fair and costs
	// nothing; in SQLite it would be trying again and again.
	db.SetMaxOpenConns(1)
	return db, nil
}

// makeFile makes the file for its owner alone; SQLite gives its companions the
// same permissions.
func makeFile(path string, mustExist bool) error {
	flags := os.O_RDWR
	if !mustExist {
		flags |= os.O_CREATE
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
	}
	file, err := os.OpenFile(path, flags, 0o600)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mustExist:
		return ErrNoFile
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w (it must be writable)", err)
	case err != nil:
		return err
	}
	return file.Close()
}

// wipe empties SQLite's write-ahead log, in which what was deleted still stands.
// While another process reads it stays until the next time.
func (s *Store) wipe(ctx context.Context) error {
	if s.dialect != SQLite {
		return nil
	}
	_, err := s.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}
