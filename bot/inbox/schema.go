package inbox

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

// tables are the inbox's own, beside River's; times are Unix milliseconds.
//
// inbox_delivery holds when deliveries were accepted and ended, inbox_key their
// names; both outlive the jobs. inbox_process holds when each process last gave a
// sign of life.
const tables = `
CREATE TABLE IF NOT EXISTS inbox_delivery (
	id TEXT PRIMARY KEY,
	accepted BIGINT NOT NULL,
	ended BIGINT
);
CREATE INDEX IF NOT EXISTS inbox_delivery_open ON inbox_delivery (accepted) WHERE ended IS NULL;
CREATE INDEX IF NOT EXISTS inbox_delivery_ended ON inbox_delivery (ended) WHERE ended IS NOT NULL;
CREATE TABLE IF NOT EXISTS inbox_key (
	key TEXT PRIMARY KEY,
	delivery TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS inbox_key_delivery ON inbox_key (delivery);
CREATE TABLE IF NOT EXISTS inbox_process (
	id TEXT PRIMARY KEY,
	beat BIGINT NOT NULL
);`

// dialect is what differs between the databases, and the statements made of it.
type dialect struct {
	driver func(*sql.DB) riverdriver.Driver[*sql.Tx]
	sqlite bool
	// lock keeps other processes from migrating at the same time; may be empty.
	lock string

	known, takeKey, giveKeys                string
	begin, end, depth                       string
	dropKeys, dropDeliveries, dropProcesses string
	beat, goodbye                           string
	takeOver, mine, release, owner          string
}

func dialectOf(name string) (dialect, error) {
	switch name {
	case "sqlite":
		return statements(dialect{
			driver: func(db *sql.DB) riverdriver.Driver[*sql.Tx] { return riversqlite.New(db) },
			sqlite: true,
		}, `CAST(unixepoch('subsec') * 1000 AS INTEGER)`, `(attempted_by ->> '$[#-1]')`,
			`(unixepoch(attempted_at, 'subsec') * 1000)`), nil
	case "postgres":
		return statements(dialect{
			driver: func(db *sql.DB) riverdriver.Driver[*sql.Tx] { return riverdatabasesql.New(db) },
			lock:   `SELECT pg_advisory_lock(` + migrationLock + `)`,
		}, `(extract(epoch FROM clock_timestamp()) * 1000)::bigint`, `attempted_by[cardinality(attempted_by)]`,
			`(extract(epoch FROM attempted_at) * 1000)`), nil
	default:
		return dialect{}, fmt.Errorf("the inbox knows sqlite and postgres, not %q", name)
	}
}

// migrationLock is this inbox's among PostgreSQL's advisory locks, which are
// numbers: the package's name in ASCII.
const migrationLock = "452857393016"

// statements writes a dialect's statements. now is the database's clock, which
// processes share; owner is the process that runs a job, the last of those that
// attempted it; attempted is when it began.
func statements(d dialect, now, owner, attempted string) dialect {
	d.known = `SELECT count(*) FROM inbox_key WHERE key = $1`
	d.takeKey = `INSERT INTO inbox_key (key, delivery) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`
	d.giveKeys = `UPDATE inbox_key SET delivery = (SELECT k.delivery FROM inbox_key k WHERE k.key = $1) WHERE delivery = $2`
	d.begin = `INSERT INTO inbox_delivery (id, accepted) VALUES ($1, $2)`
	d.end = `UPDATE inbox_delivery SET ended = ` + now + ` WHERE id = $1 AND ended IS NULL`
	d.depth = `SELECT count(*), min(accepted) FROM inbox_delivery WHERE ended IS NULL`

	d.dropKeys = `DELETE FROM inbox_key WHERE delivery IN (SELECT id FROM inbox_delivery WHERE ended < ` + now + ` - $1)`
	d.dropDeliveries = `DELETE FROM inbox_delivery WHERE ended < ` + now + ` - $1
		AND NOT EXISTS (SELECT 1 FROM inbox_key k WHERE k.delivery = inbox_delivery.id)`
	d.dropProcesses = `DELETE FROM inbox_process WHERE beat < ` + now + ` - $1`

	d.beat = `INSERT INTO inbox_process (id, beat) VALUES ($1, ` + now + `) ON CONFLICT (id) DO UPDATE SET beat = excluded.beat`
	d.goodbye = `DELETE FROM inbox_process WHERE id = $1`

	// As River's own rescue does, only that the job need not wait for a retry's time.
	running := ` state = 'running' AND kind = '` + question{}.Kind() + `'`
	d.takeOver = `UPDATE river_job SET state = 'available' WHERE` + running + ` AND NOT EXISTS
		(SELECT 1 FROM inbox_process p WHERE p.id = ` + owner + ` AND p.beat > ` + now + ` - $1)`
	d.mine = `SELECT id FROM river_job WHERE` + running + ` AND ` + owner + ` = $1 AND ` + attempted + ` < ` + now + ` - $2`
	d.release = `UPDATE river_job SET state = 'available' WHERE` + running + ` AND ` + owner + ` = $1 AND id = $2`
	d.owner = `SELECT count(*) FROM river_job WHERE` + running + ` AND ` + owner + ` = $1 AND id = $2`
	return d
}

// migrate makes River's tables and the inbox's. Several processes may start at once.
func (i *Inbox) migrate(ctx context.Context) error {
	if i.sql.lock != "" {
		unlock, err := i.lockMigrations(ctx)
		if err != nil {
			return err
		}
		defer unlock()
	}
	const tries = 5 // SQLite has no such lock; who comes second finds the first one's tables
	var err error
	for n := range tries {
		if err = i.migrateOnce(ctx); err == nil || n == tries-1 {
			break
		}
		if !nap(ctx, nil, 200*time.Millisecond) {
			break
		}
	}
	return err
}

func (i *Inbox) migrateOnce(ctx context.Context) error {
	migrator, err := rivermigrate.New(i.sql.driver(i.db), &rivermigrate.Config{Logger: riverLog(i.log)})
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	_, err = i.db.ExecContext(ctx, tables)
	return err
}

// lockMigrations takes PostgreSQL's lock on a connection of its own, and returns
// what gives it back.
func (i *Inbox) lockMigrations(ctx context.Context) (unlock func(), err error) {
	conn, err := i.db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, i.sql.lock); err != nil {
		_ = conn.Close()
		return nil, err
	}
	return func() {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock_all()`)
		_ = conn.Close()
	}, nil
}
