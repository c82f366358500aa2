package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

const (
	// maxConnections of one process; a server takes 100 of all if not told otherwise.
	maxConnections = 16
	// idleTime after which a connection is given back.
	idleTime = 5 * time.Minute
	// connectTime bounds one connection's making, if the URL does not.
	connectTime = 10 * time.Second
)

// openPostgres connects, so that a server that cannot be reached is told at once.
func openPostgres(ctx context.Context, url string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, errors.New("the URL cannot be understood: special characters of its password must be written as %XX")
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = connectTime
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "fineprint"
	}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(maxConnections)
	db.SetMaxIdleConns(maxConnections)
	db.SetConnMaxIdleTime(idleTime)
	if err := db.PingContext(ctx); err != nil {
		_ = db.Close()
		return nil, cmp.Or(ctx.Err(), plain(err))
	}
	return db, nil
}

// plain says once what a driver says of each attempt, in one line.
func plain(err error) error {
	var said []string
	for line := range strings.Lines(err.Error()) {
		line = strings.TrimSpace(line)
		if line != "" && !slices.Contains(said, line) {
			said = append(said, line)
		}
	}
	return errors.New(strings.Join(said, " "))
}

// The codes below: https://www.postgresql.org/docs/current/errcodes-appendix.html

// stepsAside tells whether the server ended a transaction to let another one
// pass, so that it can be done again.
func stepsAside(err error) bool {
	return code(err) == "40P01" || code(err) == "40001"
}

// forbidden tells whether the user may not do that.
func forbidden(err error) bool { return code(err) == "42501" }

// code is the server's for what went wrong; empty where it says none.
func code(err error) string {
	var server *pgconn.PgError
	if !errors.As(err, &server) {
		return ""
	}
	return server.Code
}
