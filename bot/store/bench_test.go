package store_test

import (
	"testing"
	"time"
)

// BenchmarkConversation times what each question costs, beside the least that a
// database can be asked and the least that it can write.
func BenchmarkConversation(b *testing.B) {
	for _, kind := range []string{"sqlite", "postgres"} {
		b.Run(kind, func(b *testing.B) {
			s := open(b, urls[kind](b), time.Now)
			turn := world{clock: newClock()}.turn("1")
			turn.At = time.Now()
			steps := []struct {
				name string
				do   func() error
			}{
				{"select-1", func() error {
					var one int
					return s.DB().QueryRowContext(b.Context(), "SELECT 1").Scan(&one)
				}},
				{"write-1", func() error { return s.SetState(b.Context(), "chat/T1/n", "1", time.Hour) }},
				{"recall", func() error {
					_, err := s.Recall(b.Context(), "c", "")
					return err
				}},
				{"remember", func() error { return s.Remember(b.Context(), "c", turn) }},
			}
			for _, step := range steps {
				b.Run(step.name, func(b *testing.B) {
					for b.Loop() {
						if err := step.do(); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		})
	}
}
