package store

import (
	"database/sql"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
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

func openPostgres(url string) (*sql.DB, error) {
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
	return db, nil
}
