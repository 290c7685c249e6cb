package live

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/require"
)

// The client's reads don't hear of a cancellation: a server that listens would never stop.
func TestListeningEndsWithItsContext(t *testing.T) {
	url := os.Getenv("OKRA_TEST_REDIS_URL")
	if url == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	options, err := redis.ParseURL(url)
	require.NoError(t, err)
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	hub := NewHub(client, nil)
	told, cancel := hub.Watch("a topic")
	defer cancel()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { defer close(ended); hub.Listen(ctx) }()
	<-told // everybody is, once it listens
	stop()
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Fatal("it listens on")
	}
}
