package app_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
)

// Two who send the first facts of a channel at once make one channel.
func TestAChannelIsMadeOnceByTwoAtTheSameTime(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		yes, channel := true, "social"
		var senders sync.WaitGroup
		for i := range 8 {
			senders.Go(func() {
				actor := *w.HR // a request has an actor of its own
				result, err := w.App.RecordFacts(w.Ctx, &actor, app.RecordFactsInput{Create: &yes, Facts: []*app.FactInput{
					{Day: app.RawDay(fmt.Sprintf("2026-07-%02d", i+1)), Measure: "leads", Value: "5", Channel: &channel}}})
				if assert.NoError(t, err) {
					assert.Empty(t, result.Errors)
				}
			})
		}
		senders.Wait()
	})
}
