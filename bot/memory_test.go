package bot

import (
	"strconv"
	"testing"
	"time"
)

// Past the most there may be, only the conversations that were silent longest go,
// even where all were at the same moment.
func TestMemoryIsBounded(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	m := NewMemory(func() time.Time { return now })
	remember := func(conversation string) {
		t.Helper()
		if err := m.Remember(t.Context(), conversation, Turn{At: now}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range maxConversations {
		remember(strconv.Itoa(i))
	}
	remember("0")
	remember("one more")
	for conversation, want := range map[string]int{"0": 2, "1": 0, "2": 1, "one more": 1} {
		turns, err := m.Recall(t.Context(), conversation, "")
		if err != nil || len(turns) != want {
			t.Errorf("%s: %d turns, want %d (%v)", conversation, len(turns), want, err)
		}
	}
}
