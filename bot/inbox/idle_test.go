//go:build unix

package inbox

import (
	"context"
	"syscall"
	"testing"
	"time"

	"fineprint/bot"
)

// BenchmarkIdle measures how much of a core an inbox takes that nobody asks, with
// two adapters, over 20 s. PostgreSQL's own share is not in it.
func BenchmarkIdle(b *testing.B) {
	for _, r := range []func(testing.TB) room{sqliteRoom, postgresRoom} {
		room := r(b)
		b.Run(room.dialect, func(b *testing.B) {
			nothing := deliver(func(context.Context, bot.Delivery) error { return nil })
			i := open(b, room, Config{Deliverers: map[string]bot.Deliverer{"test": nothing, "other": nothing}}, standardTimes())
			defer start(b, i)()
			nap(b.Context(), nil, 7*time.Second) // River has chosen its leader
			for b.Loop() {
				at, before := time.Now(), cpu(b)
				nap(b.Context(), nil, 20*time.Second)
				used := cpu(b) - before
				b.ReportMetric(100*used.Seconds()/time.Since(at).Seconds(), "%core")
			}
		})
	}
}

// cpu is the processor time this process has used.
func cpu(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
