// Package db keeps Okra's rows: Bun models, their queries and the migrations, on SQLite and PostgreSQL
// alike. Each query takes a bun.IDB, so that queries compose within a transaction.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect"
	"github.com/uptrace/bun/dialect/pgdialect"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrNotFound says that no row answers the question.
var ErrNotFound = errors.New("not found")

// ErrConflict says that a row with the same key is there already.
var ErrConflict = errors.New("conflict")

// ErrOverflow says that a sum passes 64 bits.
var ErrOverflow = errors.New("sum out of range")

// DB is one database. Writes go through the embedded handle; Reader serves everything that only
// looks, so that on SQLite a reader never waits for the one writer.
type DB struct {
	*bun.DB
	Reader *bun.DB
	hot    *pgxpool.Pool // prepared statements for the few reads that every request makes; nil on SQLite
	url    string
}

// Open opens "sqlite:PATH" or "postgres://…". It creates a missing SQLite file, in a folder that it
// creates too, but no tables: see Migrate.
func Open(url string) (*DB, error) {
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		return openSQLite(path, "FULL")
	}
	if strings.HasPrefix(url, "postgres://") || strings.HasPrefix(url, "postgresql://") {
		return openPostgres(url)
	}
	return nil, fmt.Errorf("database URL %q: it must begin with sqlite: or postgres://", redact(url))
}

// OpenScratch opens a new SQLite file that is thrown away or read again before anybody relies on it: what was written
// may not survive a power cut.
func OpenScratch(path string) (*DB, error) { return openSQLite(path, "OFF") }

// redact hides a password that a URL may carry.
func redact(url string) string {
	if at := strings.LastIndex(url, "@"); at >= 0 {
		return "…" + url[at:]
	}
	return url
}

// openSQLite opens two pools on one file: a single connection that writes, each transaction taking
// the write lock at its first statement (a read that turns into a write would fail at once instead of
// waiting), and several that can only read. With synchronous FULL an acknowledged write survives a
// power cut.
func openSQLite(path, synchronous string) (*DB, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("database folder: %w", err)
	}
	// What a statement sorts lies in a file: a million staged facts in memory would be a third of a gigabyte.
	pragmas := "?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=foreign_keys(1)" +
		"&_pragma=synchronous(" + synchronous + ")&_pragma=cache_size(-32768)&_pragma=temp_store(FILE)"
	writer, err := sql.Open("sqlite", "file:"+escapePath(path)+pragmas+"&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	if err := writer.Ping(); err != nil {
		return nil, fmt.Errorf("database file %s: %w", path, err)
	}
	// Readers look into the file itself: a cache of their own would be emptied, page by page, after every write.
	reader, err := sql.Open("sqlite", "file:"+escapePath(path)+pragmas+"&_pragma=query_only(1)&_pragma=mmap_size(268435456)")
	if err != nil {
		return nil, err
	}
	reader.SetMaxOpenConns(8)
	reader.SetMaxIdleConns(8)
	return &DB{DB: bun.NewDB(writer, sqlitedialect.New()), Reader: bun.NewDB(reader, sqlitedialect.New()), url: "sqlite:" + path}, nil
}

func escapePath(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
}

func openPostgres(url string) (*DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("database URL: %w", errors.Unwrap(err))
	}
	// Bun writes arguments into the text, so a prepared statement would never be met again.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
	config.RuntimeParams["timezone"] = "UTC"
	pool := stdlib.OpenDB(*config)
	pool.SetMaxOpenConns(32)
	pool.SetMaxIdleConns(16)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	hot, err := pgxpool.New(context.Background(), url) // connects when first asked
	if err != nil {
		return nil, fmt.Errorf("database URL: %w", err)
	}
	handle := bun.NewDB(pool, pgdialect.New())
	return &DB{DB: handle, Reader: handle, hot: hot, url: url}, nil
}

// Close closes both pools.
func (d *DB) Close() error {
	if d.Reader != d.DB {
		return errors.Join(d.Reader.Close(), d.DB.Close())
	}
	d.hot.Close()
	return d.DB.Close()
}

// IsPostgres tells the two databases apart, for the few places where they differ.
func IsPostgres(idb bun.IDB) bool { return idb.Dialect().Name() == dialect.PG }

// Ping asks the database whether it answers.
func (d *DB) Ping(ctx context.Context) error { return d.Reader.PingContext(ctx) }

// In runs fn in one transaction: all of its writes or none. What one transaction reads before it
// writes stays true until it commits on SQLite; on PostgreSQL rows that matter are locked.
func (d *DB) In(ctx context.Context, fn func(ctx context.Context, tx bun.Tx) error) error {
	return translate(d.RunInTx(ctx, nil, fn))
}

// translate turns a driver's error into one of this package's where it has one.
func translate(err error) error {
	if err == nil || errors.Is(err, ErrNotFound) || errors.Is(err, ErrConflict) {
		return err
	}
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		switch pg.Code {
		case "23505":
			return fmt.Errorf("%w: %s", ErrConflict, pg.ConstraintName)
		case "22003":
			return ErrOverflow
		}
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() {
		case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
			return fmt.Errorf("%w: %s", ErrConflict, lite.Error())
		case sqlite3.SQLITE_ERROR:
			if strings.Contains(lite.Error(), "integer overflow") {
				return ErrOverflow
			}
		}
	}
	return err
}

// one scans a single row; ErrNotFound if there is none.
func one[T any](ctx context.Context, idb bun.IDB, shape func(*bun.SelectQuery) *bun.SelectQuery) (*T, error) {
	row := new(T)
	if err := shape(idb.NewSelect().Model(row)).Limit(1).Scan(ctx); err != nil {
		return nil, translate(err)
	}
	return row, nil
}

// all scans every row; none is an empty list.
func all[T any](ctx context.Context, idb bun.IDB, shape func(*bun.SelectQuery) *bun.SelectQuery) ([]*T, error) {
	rows := []*T{}
	if err := shape(idb.NewSelect().Model(&rows)).Scan(ctx); err != nil {
		return nil, translate(err)
	}
	return rows, nil
}

// Insert stores a row, or a slice of rows; ErrConflict if its key is there.
func Insert(ctx context.Context, idb bun.IDB, model any) error {
	_, err := idb.NewInsert().Model(model).Exec(ctx)
	return translate(err)
}

// Update stores the named columns of a row by its primary key; ErrNotFound if it isn't there.
func Update(ctx context.Context, idb bun.IDB, model any, columns ...string) error {
	result, err := idb.NewUpdate().Model(model).Column(columns...).WherePK().Exec(ctx)
	if err != nil {
		return translate(err)
	}
	if n, _ := result.RowsAffected(); n == 0 {
		return ErrNotFound
	}
	return nil
}

// changedOne is ErrConflict for a statement that found no row as it expected it.
func changedOne(result sql.Result, err error) error {
	if err != nil {
		return translate(err)
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return errors.Join(ErrConflict, err)
	}
	return nil
}

// In is the argument of a SQL IN; an empty list matches nothing.
func in[T any](values []T) any {
	if len(values) == 0 {
		return bun.Safe("(NULL)")
	}
	return bun.Tuple(values)
}
