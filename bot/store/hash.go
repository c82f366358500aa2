package store

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strings"

	"fineprint/bot"
)

const keySize = 32

// key is the database's own, made at its first start. Of processes that start at
// once one makes it.
func (s *Store) key(ctx context.Context) ([]byte, error) {
	fresh := make([]byte, keySize)
	_, _ = rand.Read(fresh) // never fails
	const keep = "INSERT INTO meta (name, value) VALUES ('key', $1) ON CONFLICT (name) DO NOTHING"
	if _, err := s.db.ExecContext(ctx, keep, base64.StdEncoding.EncodeToString(fresh)); err != nil {
		return nil, err
	}
	var kept string
	if err := s.db.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'key'").Scan(&kept); err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(kept)
	if err != nil || len(key) != keySize {
		return nil, errors.New("its key is damaged: restore the table meta from a copy")
	}
	return key, nil
}

// hasher names persons, scopes and conversations without telling who they are.
type hasher struct{ key []byte }

// of is empty for what is empty. Kinds keep apart what is spelt alike.
func (h hasher) of(kind, name string) string {
	if name == "" {
		return ""
	}
	mac := hmac.New(sha256.New, h.key)
	_, _ = mac.Write([]byte(kind + "\x00" + name)) // never fails
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil)[:18])
}

func (h hasher) person(p bot.Person) string      { return h.of("person", string(p)) }
func (h hasher) scope(scope string) string       { return h.of("scope", scope) }
func (h hasher) conversation(name string) string { return h.of("conversation", name) }

// scopeOf is where a turn belongs: to its person's scope, or where nobody is
// named to that of the conversation's name, which begins with it.
func scopeOf(conversation string, person bot.Person) string {
	if scope := person.Scope(); scope != "" {
		return scope
	}
	parts := strings.SplitN(conversation, "/", 3)
	if len(parts) < 3 {
		return ""
	}
	return parts[0] + "/" + parts[1]
}
