// Package ranking keeps leaderboards in Redis sorted sets. It is a cache: every board carries the
// version of the data it was made of, a board of another version is a miss, and whatever goes wrong
// is a miss too. The database is the truth.
package ranking

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// ErrMiss says that the board isn't there in this version, or that Redis doesn't answer.
var ErrMiss = errors.New("the board is not in the cache")

// MaxFigure is the largest absolute figure that a sorted set keeps exactly.
const MaxFigure = 1 << 53

// Entry is somebody's figure; the lowest is first. Whoever wants the highest first negates it.
type Entry struct {
	ID     string
	Figure int64
}

// Slice is a run of places of a board.
type Slice struct {
	Total   int
	Better  int // how many have a better figure than the first entry
	Entries []Entry
	Middle  []int64   // the one or two figures in the middle of the whole board
	Own     *Position // of whoever was asked for beside the run; nil where they aren't on the board
}

// Cache is the boards of one installation.
type Cache struct {
	redis  *redis.Client
	prefix string
	mu     sync.Mutex
	open   time.Time // no call before this: Redis did not answer
}

const (
	callTime    = 100 * time.Millisecond
	fillTime    = 2 * time.Second // of a batch, off the path of any request
	breakerTime = 2 * time.Second
	lifetime    = 48 * time.Hour
	batch       = 250 // a longer command would keep others waiting
)

// Connect opens a client that honours deadlines, does not retry and gives up after a tenth of a
// second: the library's own defaults would hold a request for seconds when Redis hangs.
func Connect(url string) (*redis.Client, error) {
	options, err := redis.ParseURL(url)
	if err != nil {
		return nil, fmt.Errorf("redis URL: %w", err)
	}
	options.ContextTimeoutEnabled = true
	options.MaxRetries = -1
	options.DialTimeout = 2 * callTime
	options.DialerRetries = 1
	options.ReadTimeout, options.WriteTimeout = fillTime, fillTime // each call's own deadline is shorter
	options.PoolTimeout = callTime
	options.DisableIdentity = true
	return redis.NewClient(options), nil
}

// New makes the cache of an installation.
func New(client *redis.Client, installation string) *Cache {
	return &Cache{redis: client, prefix: "okra:" + installation + ":{board}:"}
}

func (c *Cache) board(key string) string   { return c.prefix + key }
func (c *Cache) version(key string) string { return c.prefix + "v:" + key }
func (c *Cache) registry() string          { return c.prefix + "all" }

// Rests tells whether Redis failed a moment ago, so that nothing is asked of it for now.
func (c *Cache) Rests() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Before(c.open)
}

// call runs a command unless Redis failed a moment ago. Every failure is a miss.
func (c *Cache) call(ctx context.Context, command func(ctx context.Context) error) error {
	return c.within(ctx, callTime, command)
}

func (c *Cache) within(ctx context.Context, limit time.Duration, command func(ctx context.Context) error) error {
	if c.Rests() {
		return ErrMiss
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	err := command(ctx)
	if err == nil || errors.Is(err, ErrMiss) {
		return err
	}
	if !errors.Is(err, redis.Nil) && !errors.Is(err, context.Canceled) {
		c.mu.Lock()
		c.open = time.Now().Add(breakerTime)
		c.mu.Unlock()
	}
	return fmt.Errorf("%w: %w", ErrMiss, err)
}

// First reads the size of a board in a version and its first n places. A transaction of plain commands
// takes Redis half the time of the script that reads anything else.
func (c *Cache) First(ctx context.Context, key string, version int64, n int) (*Slice, error) {
	var slice *Slice
	err := c.call(ctx, func(ctx context.Context) error {
		var known *redis.StringCmd
		var total *redis.IntCmd
		var items *redis.ZSliceCmd
		if _, err := c.redis.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
			known, total = pipe.Get(ctx, c.version(key)), pipe.ZCard(ctx, c.board(key))
			items = pipe.ZRangeWithScores(ctx, c.board(key), 0, int64(n)-1)
			return nil
		}); err != nil {
			return err // a board that isn't there is a miss too
		}
		if known.Val() != strconv.FormatInt(version, 10) {
			return ErrMiss
		}
		slice = &Slice{Total: int(total.Val()), Entries: make([]Entry, 0, len(items.Val()))}
		for _, z := range items.Val() {
			id, _ := z.Member.(string)
			slice.Entries = append(slice.Entries, Entry{ID: id, Figure: int64(z.Score)})
		}
		return nil
	})
	return slice, err
}

var sliceScript = redis.NewScript(`
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return false end
local total = redis.call('ZCARD', KEYS[1])
local items = redis.call('ZRANGE', KEYS[1], ARGV[2], ARGV[3], 'WITHSCORES')
local better = 0
if #items > 0 then better = redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. items[2]) end
local middle = {}
if total > 0 then
  middle = redis.call('ZRANGE', KEYS[1], math.floor((total - 1) / 2), math.floor(total / 2), 'WITHSCORES')
end
local own = ARGV[4] ~= '' and redis.call('ZSCORE', KEYS[1], ARGV[4])
if own then
  own = {ARGV[4], own, redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. own), redis.call('ZRANK', KEYS[1], ARGV[4])}
end
return {total, better, items, middle, own}`)

// Slice reads the places from start to stop (both included, from 0) of a board in a version and, in the same
// call, where someone stands; own may be "".
func (c *Cache) Slice(ctx context.Context, key string, version int64, start, stop int, own string) (*Slice, error) {
	var slice *Slice
	err := c.call(ctx, func(ctx context.Context) error {
		answer, err := sliceScript.Run(ctx, c.redis, []string{c.board(key), c.version(key)}, version, start, stop, own).Slice()
		if errors.Is(err, redis.Nil) {
			return ErrMiss
		}
		if err != nil {
			return err
		}
		slice, err = readSlice(answer)
		return err
	})
	return slice, err
}

func readSlice(answer []any) (*Slice, error) {
	if len(answer) < 4 { // a fifth part only for somebody who is on the board
		return nil, fmt.Errorf("unexpected answer of %d parts", len(answer))
	}
	total, _ := answer[0].(int64)
	better, _ := answer[1].(int64)
	entries, err := readEntries(answer[2])
	if err != nil {
		return nil, err
	}
	middle, err := readEntries(answer[3])
	if err != nil {
		return nil, err
	}
	s := &Slice{Total: int(total), Better: int(better), Entries: entries}
	for _, m := range middle {
		s.Middle = append(s.Middle, m.Figure)
	}
	if len(answer) > 4 && answer[4] != nil {
		_, own, err := readPosition(answer[4])
		if err != nil {
			return nil, err
		}
		s.Own = &own
	}
	return s, nil
}

func readEntries(list any) ([]Entry, error) {
	items, _ := list.([]any)
	entries := make([]Entry, 0, len(items)/2)
	for i := 0; i+1 < len(items); i += 2 {
		id, _ := items[i].(string)
		text, _ := items[i+1].(string)
		figure, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, err
		}
		entries = append(entries, Entry{ID: id, Figure: int64(figure)})
	}
	return entries, nil
}

var positionScript = redis.NewScript(`
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return false end
local answer = {}
for i = 2, #ARGV do
  local figure = redis.call('ZSCORE', KEYS[1], ARGV[i])
  if figure then
    answer[#answer + 1] = {ARGV[i], figure, redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. figure), redis.call('ZRANK', KEYS[1], ARGV[i])}
  end
end
return answer`)

// Position is where somebody stands: how many are better, and the index in the board's order.
type Position struct {
	Figure int64
	Better int
	Index  int
}

// Positions reads where some stand on a board in a version; whoever isn't on it is left out.
func (c *Cache) Positions(ctx context.Context, key string, version int64, ids []string) (map[string]Position, error) {
	positions := make(map[string]Position, len(ids))
	err := c.call(ctx, func(ctx context.Context) error {
		args := append(make([]any, 0, len(ids)+1), version)
		for _, id := range ids {
			args = append(args, id)
		}
		answer, err := positionScript.Run(ctx, c.redis, []string{c.board(key), c.version(key)}, args...).Slice()
		if errors.Is(err, redis.Nil) {
			return ErrMiss
		}
		if err != nil {
			return err
		}
		for _, one := range answer {
			id, position, err := readPosition(one)
			if err != nil {
				return err
			}
			positions[id] = position
		}
		return nil
	})
	return positions, err
}

func readPosition(answer any) (id string, p Position, err error) {
	row, _ := answer.([]any)
	if len(row) != 4 {
		return "", p, fmt.Errorf("unexpected answer of %d parts", len(row))
	}
	id, _ = row[0].(string)
	text, _ := row[1].(string)
	figure, err := strconv.ParseFloat(text, 64)
	better, _ := row[2].(int64)
	index, _ := row[3].(int64)
	return id, Position{Figure: int64(figure), Better: int(better), Index: int(index)}, err
}

// adoptScript puts a filled board in place unless a newer one is there.
var adoptScript = redis.NewScript(`
local known = tonumber(redis.call('GET', KEYS[2]) or '-1')
if known > tonumber(ARGV[1]) then
  redis.call('UNLINK', KEYS[3])
  return 0
end
redis.call('UNLINK', KEYS[1])
if redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('RENAME', KEYS[3], KEYS[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
redis.call('SADD', KEYS[4], ARGV[3])
return 1`)

// Fill stores a board as of a version. Only absolute commands are used, so that a repeated one does
// no harm. Figures too large for a sorted set are refused.
func (c *Cache) Fill(ctx context.Context, key string, version int64, entries []Entry) error {
	for _, e := range entries {
		if e.Figure >= MaxFigure || e.Figure <= -MaxFigure {
			return ErrMiss
		}
	}
	draft := c.board(key) + ":draft:" + strconv.FormatInt(time.Now().UnixNano(), 36)
	for start := 0; start < len(entries); start += batch {
		members := make([]redis.Z, 0, batch)
		for _, e := range entries[start:min(start+batch, len(entries))] {
			members = append(members, redis.Z{Score: float64(e.Figure), Member: e.ID})
		}
		if err := c.within(ctx, fillTime, func(ctx context.Context) error {
			pipe := c.redis.Pipeline()
			pipe.ZAdd(ctx, draft, members...)
			pipe.PExpire(ctx, draft, time.Minute)
			_, err := pipe.Exec(ctx)
			return err
		}); err != nil {
			return err
		}
	}
	return c.within(ctx, fillTime, func(ctx context.Context) error {
		return adoptScript.Run(ctx, c.redis, []string{c.board(key), c.version(key), draft, c.registry()},
			version, lifetime.Milliseconds(), key).Err()
	})
}

// Change is somebody's new figure on a board; nil takes them off it.
type Change struct {
	ID     string
	Figure *int64
}

var advanceScript = redis.NewScript(`
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
for i = 3, #ARGV, 2 do
  if ARGV[i + 1] == '' then
    redis.call('ZREM', KEYS[1], ARGV[i])
  else
    redis.call('ZADD', KEYS[1], ARGV[i + 1], ARGV[i])
  end
end
redis.call('SET', KEYS[2], ARGV[2], 'KEEPTTL')
return 1`)

// Advance brings the boards of one version to the next. changed gives each board's changes, by its
// key; boards of any other version stay as they are and will be misses.
func (c *Cache) Advance(ctx context.Context, from, to int64, changed func(key string) []Change) error {
	var keys []string
	if err := c.call(ctx, func(ctx context.Context) (err error) {
		keys, err = c.redis.SMembers(ctx, c.registry()).Result()
		return err
	}); err != nil || len(keys) == 0 {
		return err
	}
	return c.call(ctx, func(ctx context.Context) error {
		if err := advanceScript.Load(ctx, c.redis).Err(); err != nil {
			return err
		}
		pipe := c.redis.Pipeline()
		for _, key := range keys {
			args := []any{from, to}
			for _, change := range changed(key) {
				figure := ""
				if change.Figure != nil {
					if *change.Figure >= MaxFigure || *change.Figure <= -MaxFigure {
						continue
					}
					figure = strconv.FormatInt(*change.Figure, 10)
				}
				args = append(args, change.ID, figure)
			}
			advanceScript.EvalSha(ctx, pipe, []string{c.board(key), c.version(key)}, args...)
		}
		_, err := pipe.Exec(ctx)
		return err
	})
}

// Ping tells whether Redis answers.
func (c *Cache) Ping(ctx context.Context) error {
	return c.call(ctx, func(ctx context.Context) error { return c.redis.Ping(ctx).Err() })
}
