// Package pgtest gives tests empty PostgreSQL databases, in a throw-away cluster
// that the test process starts from the installed server's programs.
package pgtest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// Variable names a server to use instead of an own one, as a URL of a user who
// may create databases.
const Variable = "FINEPRINT_TEST_POSTGRES"

// timeLimit bounds starting the cluster, and making or dropping a database.
const timeLimit = time.Minute

// server is shared by all tests of the process.
var server = sync.OnceValues(func() (string, error) {
	if given := os.Getenv(Variable); given != "" {
		return given, nil
	}
	return start()
})

// URL returns the URL of a fresh, empty database, dropped when the test ends.
//
// Where no PostgreSQL is installed the test is skipped and told what is missing;
// with CI=true in the environment it fails instead. The cluster stops, and its
// folder goes, when the test process ends, however it ends. It writes to disk as
// a real one does, so that times measured against it are honest.
func URL(t testing.TB) string {
	t.Helper()
	base, err := server()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("these tests must run with CI=true: %v", err)
		}
		t.Skip(err)
	}
	name := "fineprint_test_" + strings.ToLower(rand.Text()[:12])
	if err := execute(base, "CREATE DATABASE "+name); err != nil {
		t.Fatalf("cannot create a database: %v", err)
	}
	t.Cleanup(func() {
		if err := execute(base, "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
			t.Errorf("cannot drop the test's database: %v", err)
		}
	})
	u, err := url.Parse(base)
	if err != nil {
		t.Fatalf("%s is no URL", Variable) // the error would quote its password
	}
	u.Path = "/" + name
	return u.String()
}

// execute runs one statement on a connection of its own.
func execute(base, statement string) error {
	db, err := sql.Open("pgx", base)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), timeLimit)
	defer cancel()
	_, err = db.ExecContext(ctx, statement)
	return err
}
