package inbox

import (
	"context"
	"database/sql"
)

// inTx runs do in a transaction, which it commits unless do fails.
func (i *Inbox) inTx(ctx context.Context, do func(*sql.Tx) error) error {
	return transact(ctx, i.db, do)
}

// inDurableTx is inTx for what must outlive a power failure too. SQLite is open
// for what may be done again after one, at a tenth of the cost:
// https://www.sqlite.org/pragma.html#pragma_synchronous
func (i *Inbox) inDurableTx(ctx context.Context, do func(*sql.Tx) error) (err error) {
	if !i.sql.sqlite {
		return i.inTx(ctx, do)
	}
	conn, err := i.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }() // gives it back
	if _, err := conn.ExecContext(ctx, "PRAGMA synchronous = FULL"); err != nil {
		return err
	}
	defer func() { // if it fails, all is durable, which costs time alone
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA synchronous = NORMAL")
	}()
	return transact(ctx, conn, do)
}

// beginner is a database, or one connection to it.
type beginner interface {
	BeginTx(ctx context.Context, o *sql.TxOptions) (*sql.Tx, error)
}

// transact runs do in a transaction, which it commits unless do fails.
func transact(ctx context.Context, db beginner, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // no-op once committed
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}
