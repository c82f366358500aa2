package store

import "context"

// Settings returns what is set in a scope itself.
func (s *Store) Settings(ctx context.Context, scope string) (map[string]string, error) {
	type setting struct{ name, value string }
	const query = "SELECT name, value FROM settings WHERE scope = $1"
	found, err := list(ctx, s.db, query, []any{scope}, func(scan scan) (one setting, err error) {
		return one, scan(&one.name, &one.value)
	})
	if err != nil {
		return nil, err
	}
	settings := make(map[string]string, len(found))
	for _, one := range found {
		settings[one.name] = one.value
	}
	return settings, nil
}

// SetSetting sets one; an empty value removes it.
func (s *Store) SetSetting(ctx context.Context, scope, name, value string) error {
	if value == "" {
		_, err := s.db.ExecContext(ctx, "DELETE FROM settings WHERE scope = $1 AND name = $2", scope, name)
		return err
	}
	const set = "INSERT INTO settings (scope, name, value) VALUES ($1, $2, $3) ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value"
	_, err := s.db.ExecContext(ctx, set, scope, name, clean(value))
	return err
}
