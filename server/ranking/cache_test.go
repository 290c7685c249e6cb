package ranking_test

import (
	"context"
	"net"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/ranking"
)

func cache(t *testing.T) *ranking.Cache {
	t.Helper()
	url := os.Getenv("OKRA_TEST_REDIS_URL")
	if url == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	client, err := ranking.Connect(url)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, client.Close()) })
	return ranking.New(client, t.Name()+time.Now().String())
}

var entries = []ranking.Entry{{"a", -300}, {"c", -200}, {"b", -200}, {"d", -100}}

func TestABoardIsAnsweredInItsVersionAlone(t *testing.T) {
	c, ctx := cache(t), context.Background()
	_, err := c.Slice(ctx, "board", 7, 0, 9, "")
	require.ErrorIs(t, err, ranking.ErrMiss)
	require.NoError(t, c.Fill(ctx, "board", 7, entries))
	slice, err := c.Slice(ctx, "board", 7, 1, 2, "")
	require.NoError(t, err)
	require.Equal(t, &ranking.Slice{Total: 4, Better: 1, Entries: []ranking.Entry{{"b", -200}, {"c", -200}}, Middle: []int64{-200, -200}}, slice)
	_, err = c.Slice(ctx, "board", 8, 0, 9, "")
	require.ErrorIs(t, err, ranking.ErrMiss)
}

func TestPositions(t *testing.T) {
	c, ctx := cache(t), context.Background()
	require.NoError(t, c.Fill(ctx, "board", 1, entries))
	positions, err := c.Positions(ctx, "board", 1, []string{"c", "d", "nobody"})
	require.NoError(t, err)
	require.Equal(t, map[string]ranking.Position{"c": {Figure: -200, Better: 1, Index: 2}, "d": {Figure: -100, Better: 3, Index: 3}}, positions)
}

func TestAnOlderFillNeverReplacesANewerBoard(t *testing.T) {
	c, ctx := cache(t), context.Background()
	require.NoError(t, c.Fill(ctx, "board", 2, entries))
	require.NoError(t, c.Fill(ctx, "board", 1, entries[:1]))
	slice, err := c.Slice(ctx, "board", 2, 0, 9, "")
	require.NoError(t, err)
	require.Equal(t, 4, slice.Total)
}

func TestAdvanceMovesBoardsOfTheVersionBeforeAlone(t *testing.T) {
	c, ctx := cache(t), context.Background()
	require.NoError(t, c.Fill(ctx, "board", 1, entries))
	require.NoError(t, c.Fill(ctx, "other", 3, entries))
	better := int64(-400)
	require.NoError(t, c.Advance(ctx, 1, 2, func(key string) []ranking.Change {
		return []ranking.Change{{ID: "d", Figure: &better}, {ID: "a"}}
	}))
	slice, err := c.Slice(ctx, "board", 2, 0, 9, "")
	require.NoError(t, err)
	require.Equal(t, []ranking.Entry{{"d", -400}, {"b", -200}, {"c", -200}}, slice.Entries)
	slice, err = c.Slice(ctx, "other", 3, 0, 9, "")
	require.NoError(t, err)
	require.Equal(t, 4, slice.Total)
}

// A server that accepts and never answers costs the first call a moment and the next ones nothing.
func TestAHungServerIsAMissAtOnce(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer func() { _ = listener.Close() }()
	go func() {
		for {
			if _, err := listener.Accept(); err != nil {
				return
			}
		}
	}()
	client, err := ranking.Connect("redis://" + listener.Addr().String())
	require.NoError(t, err)
	defer func() { _ = client.Close() }()
	c := ranking.New(client, "hung")
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second) // the library's own default would wait 5 s
	defer cancel()
	for range 100 {
		_, err = c.Slice(ctx, "board", 1, 0, 9, "")
		require.ErrorIs(t, err, ranking.ErrMiss)
	}
	require.NoError(t, ctx.Err(), "a hundred calls took more than two seconds")
}
