package inbox

import (
	"context"
	"slices"
	"testing"
	"time"

	"fineprint/bot"
)

// BenchmarkLatency measures the time from Accept to the start of Deliver, for
// questions that come one by one.
func BenchmarkLatency(b *testing.B) {
	for _, r := range []func(testing.TB) room{sqliteRoom, postgresRoom} {
		room := r(b)
		b.Run(room.dialect, func(b *testing.B) {
			began := make(chan time.Time, 1)
			i := open(b, room, Config{Deliverers: map[string]bot.Deliverer{
				"test": deliver(func(context.Context, bot.Delivery) error { began <- time.Now(); return nil }),
			}}, standardTimes())
			defer start(b, i)()
			accept(b, i, delivery(-1))
			<-began
			var whole, after []time.Duration
			for n := 0; b.Loop(); n++ {
				at := time.Now()
				accept(b, i, delivery(n))
				accepted := time.Now()
				start := <-began
				whole, after = append(whole, start.Sub(at)), append(after, start.Sub(accepted))
				b.StopTimer() // people's questions do not come while the last one is put away
				eventually(b, "an empty inbox", func() bool { return depth(b, i) == 0 })
				b.StartTimer()
			}
			report(b, whole, 50, "ms-median")
			report(b, whole, 99, "ms-p99")
			report(b, after, 50, "ms-median-after-accept")
		})
	}
}

func report(b *testing.B, took []time.Duration, percent int, unit string) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*percent/100].Microseconds())/1000, unit)
}
