package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A backup is a SQLite file, whatever database it was made of: it restores into either, which is also the
// way from SQLite up to PostgreSQL.

// ErrNotEmpty says that a database has a company already.
var ErrNotEmpty = errors.New("the database is not empty")

// Backup writes the database into a file that must not exist, as it is at one moment, while others go
// on writing. The file appears only when it is complete.
func (d *DB) Backup(ctx context.Context, file string) (err error) {
	if _, err := os.Stat(file); err == nil {
		return fmt.Errorf("%s exists", file)
	}
	partial := file + ".partial"
	_ = os.Remove(partial)
	defer func() {
		if err != nil {
			_ = os.Remove(partial)
		}
	}()
	if IsPostgres(d) {
		err = d.copyOut(ctx, partial)
	} else {
		_, err = d.DB.DB.ExecContext(ctx, "VACUUM INTO ?", partial)
	}
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	if err := os.Chmod(partial, 0o600); err != nil {
		return err
	}
	return os.Rename(partial, file)
}

func (d *DB) copyOut(ctx context.Context, file string) error {
	target, err := Open("sqlite:" + file)
	if err != nil {
		return err
	}
	if err := target.Migrate(ctx); err != nil {
		return errors.Join(err, target.Close())
	}
	err = copyTables(ctx, d, target, target)
	// The journal is folded into the file, which then stands alone. Readers would hold it.
	readers := target.Reader.Close()
	_, alone := target.DB.DB.ExecContext(ctx, "PRAGMA journal_mode=DELETE")
	return errors.Join(err, readers, alone, target.Close())
}

// Restore fills an empty database from a backup, all of it or nothing; ErrNotEmpty if it has a company
// already. The backup of an older Okra is migrated first, in a copy.
func (d *DB) Restore(ctx context.Context, file string) error {
	if _, err := TheCompany(ctx, d); !errors.Is(err, ErrNotFound) {
		if err == nil {
			err = ErrNotEmpty
		}
		return err
	}
	folder, err := os.MkdirTemp("", "okra-restore-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	copied := filepath.Join(folder, "backup.db")
	if err := copyFile(file, copied); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	source, err := Open("sqlite:" + copied)
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	defer func() { _ = source.Close() }()
	if err := source.Migrate(ctx); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if err := copyTables(ctx, source, d, source); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	return nil
}

func copyFile(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

// transient tables hold what means nothing elsewhere: migrations are the target's own, stages and leases
// those of running processes.
var transient = map[string]bool{"goose_db_version": true, "fact_stage": true, "leases": true}

// copyTables copies every table in the order in which the migrations made them, so that what is
// referred to comes first. catalog is whichever of the two is SQLite: it remembers that order.
func copyTables(ctx context.Context, from, to, catalog *DB) error {
	tables, err := tablesInOrder(ctx, catalog)
	if err != nil {
		return err
	}
	snapshot, err := from.Reader.DB.BeginTx(ctx, &sql.TxOptions{Isolation: isolationOf(from), ReadOnly: IsPostgres(from)})
	if err != nil {
		return err
	}
	defer func() { _ = snapshot.Rollback() }() // it only reads
	tx, err := to.DB.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	for _, table := range tables {
		if err := copyTable(ctx, snapshot, tx, table, IsPostgres(to)); err != nil {
			return fmt.Errorf("table %s: %w", table, err)
		}
	}
	if IsPostgres(to) { // the generated keys go on after the copied ones
		if _, err := tx.ExecContext(ctx, "SELECT setval(pg_get_serial_sequence('fact_series', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM fact_series), false)"); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func isolationOf(d *DB) sql.IsolationLevel {
	if IsPostgres(d) {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}

func tablesInOrder(ctx context.Context, catalog *DB) ([]string, error) {
	rows, err := catalog.Reader.DB.QueryContext(ctx, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	tables := []string{}
	for rows.Next() {
		name := ""
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		if !transient[name] {
			tables = append(tables, name)
		}
	}
	return tables, rows.Err()
}

const maxArguments = 30_000 // SQLite takes 32,766, PostgreSQL 65,535

func copyTable(ctx context.Context, from, to *sql.Tx, table string, postgres bool) error {
	rows, err := from.QueryContext(ctx, "SELECT * FROM "+quote(table)) //nolint:gosec // a name of our own tables
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	batch := newCopyBatch(table, types, postgres)
	for rows.Next() {
		if err := batch.read(rows); err != nil {
			return err
		}
		if len(batch.values)+len(types) > maxArguments {
			if err := batch.insert(ctx, to); err != nil {
				return err
			}
		}
	}
	return errors.Join(rows.Err(), batch.insert(ctx, to))
}

// copyBatch is rows on their way into a table.
type copyBatch struct {
	head     string
	booleans []bool
	postgres bool
	values   []any
	scanned  []any
	pointers []any
}

func newCopyBatch(table string, types []*sql.ColumnType, postgres bool) *copyBatch {
	b := &copyBatch{postgres: postgres, scanned: make([]any, len(types))}
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = quote(t.Name())
		b.booleans = append(b.booleans, strings.HasPrefix(strings.ToUpper(t.DatabaseTypeName()), "BOOL"))
		b.pointers = append(b.pointers, &b.scanned[i])
	}
	b.head = "INSERT INTO " + quote(table) + " (" + strings.Join(names, ", ") + ") VALUES "
	return b
}

func (b *copyBatch) read(rows *sql.Rows) error {
	if err := rows.Scan(b.pointers...); err != nil {
		return err
	}
	for i, value := range b.scanned {
		if n, ok := value.(int64); ok && b.booleans[i] {
			value = n != 0
		}
		b.values = append(b.values, value)
	}
	return nil
}

func (b *copyBatch) insert(ctx context.Context, tx *sql.Tx) error {
	if len(b.values) == 0 {
		return nil
	}
	text := &strings.Builder{}
	text.WriteString(b.head)
	for i := range b.values {
		switch {
		case i%len(b.scanned) > 0:
			text.WriteByte(',')
		case i > 0:
			text.WriteString("),(")
		default:
			text.WriteByte('(')
		}
		if b.postgres {
			text.WriteString("$" + strconv.Itoa(i+1))
		} else {
			text.WriteByte('?')
		}
	}
	text.WriteByte(')')
	_, err := tx.ExecContext(ctx, text.String(), b.values...)
	b.values = b.values[:0]
	return err
}

// quote quotes a name that comes from the database's own catalogue.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
