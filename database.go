package main

import (
	"cmp"
	"context"
	"errors"

	"fineprint/bot/store"
)

// databaseURL is where things are kept: what the command line or the environment
// says, DATABASE_URL as hosts set it, or a file of the user's.
func (p *program) databaseURL() (string, error) {
	if given := cmp.Or(p.settings.database, p.getenv("DATABASE_URL")); given != "" {
		return given, nil
	}
	url, err := store.DefaultURL()
	if err != nil {
		return "", usage("there is no folder to keep the database in: name a file with --database sqlite:FILE (%w)", err)
	}
	return url, nil
}

// openStore opens the database for what writes to it; a file is made if need be.
// Close it after use.
func (p *program) openStore(ctx context.Context) (*store.Store, error) {
	return p.openDatabase(ctx, store.Options{})
}

// openExistingStore opens it for what looks into it. Making an empty one would
// hide that the wrong one was named.
func (p *program) openExistingStore(ctx context.Context) (*store.Store, error) {
	return p.openDatabase(ctx, store.Options{MustExist: true})
}

func (p *program) openDatabase(ctx context.Context, o store.Options) (*store.Store, error) {
	url, err := p.databaseURL()
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, url, o)
	if errors.Is(err, store.ErrNoFile) {
		return nil, failure("there is no database yet at %s: nothing was kept there, or it is kept elsewhere, which --database must name", store.Shown(url))
	}
	if err != nil {
		return nil, failure("%w", err)
	}
	return s, nil
}
