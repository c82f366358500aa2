//go:build !unix

package pgtest

import "errors"

func start() (string, error) {
	return "", errors.New("a PostgreSQL server is started on Unix only: name one in " + Variable)
}
