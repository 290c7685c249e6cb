package app

import "sync/atomic"

// behind does one kind of an import's writing while its file is read on: one piece after another, and only a few waiting,
// so that memory stays bounded. Reading, staging facts and keeping cells each take about a third of the time.
type behind struct {
	work   chan func() error
	done   chan struct{}
	err    error
	failed atomic.Bool
}

const piecesWaiting = 2

func newBehind() *behind {
	b := &behind{work: make(chan func() error, piecesWaiting), done: make(chan struct{})}
	go func() {
		defer close(b.done)
		for piece := range b.work {
			if b.err != nil {
				continue
			}
			if b.err = piece(); b.err != nil {
				b.failed.Store(true)
			}
		}
	}()
	return b
}

// do hands a piece over, waiting for room. It tells whether there is any use in reading on.
func (b *behind) do(piece func() error) (useful bool) {
	b.work <- piece
	return !b.failed.Load()
}

// finish waits until everything is written. Nothing may be handed over after it.
func (b *behind) finish() error {
	close(b.work)
	<-b.done
	return b.err
}
