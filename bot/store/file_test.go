package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fineprint/bot"
)

func TestFileOutlivesTheProcess(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "conversations.json")
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	clock := func() time.Time { return now }
	ctx := context.Background()

	first := Open(path, clock)
	if err := first.Remember(ctx, "anna@example.org", bot.Turn{At: now, Policy: "p", Facts: []string{"a"}}); err != nil {
		t.Fatal(err)
	}
	turns, err := Open(path, clock).Recall(ctx, "anna@example.org")
	if err != nil || len(turns) != 1 || turns[0].Facts[0] != "a" {
		t.Fatalf("recalled %v, %v", turns, err)
	}
	if other, err := Open(path, clock).Recall(ctx, "someone else"); err != nil || len(other) != 0 {
		t.Errorf("another conversation recalls %v, %v", other, err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), "anna") {
		t.Error("the conversation's id stands in the file")
	}

	now = now.Add(31 * time.Minute)
	if turns, err := Open(path, clock).Recall(ctx, "anna@example.org"); err != nil || len(turns) != 0 {
		t.Errorf("after its time a turn is recalled: %v, %v", turns, err)
	}
}

func TestFileKeepsTheLastTurns(t *testing.T) {
	t.Parallel()
	now := time.Now()
	f := Open(filepath.Join(t.TempDir(), "c.json"), func() time.Time { return now })
	for i := range 10 {
		if err := f.Remember(t.Context(), "c", bot.Turn{At: now, Facts: []string{string(rune('a' + i))}}); err != nil {
			t.Fatal(err)
		}
	}
	turns, err := f.Recall(t.Context(), "c")
	if err != nil || len(turns) != maxTurns || turns[maxTurns-1].Facts[0] != "j" {
		t.Errorf("recalled %v, %v", turns, err)
	}
}

func TestFileThatIsNoneOfOursIsNamed(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "c.json")
	if err := os.WriteFile(path, []byte("not ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := Open(path, time.Now)
	if _, err := f.Recall(t.Context(), "c"); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("error does not name the file: %v", err)
	}
	if err := f.Remember(t.Context(), "c", bot.Turn{At: time.Now()}); err == nil {
		t.Error("a file that is none of ours was overwritten")
	}
}
