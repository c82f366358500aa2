package bot_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// swapping exchanges the library before the first search, as a reload may.
type swapping struct {
	*index.Index
	next *knowledge.Library
}

func (s *swapping) Search(ctx context.Context, q bot.Query) (bot.Result, error) {
	if next := s.next; next != nil {
		s.next = nil
		if err := s.Swap(next); err != nil {
			return bot.Result{}, err
		}
	}
	return s.Index.Search(ctx, q)
}

func TestLibraryExchangedWhileAsking(t *testing.T) {
	t.Parallel()
	var libraries [2]*knowledge.Library
	for i := range libraries {
		var err error
		if libraries[i], err = knowledge.Load(os.DirFS("testdata/knowledge")); err != nil {
			t.Fatal(err)
		}
	}
	ix, err := index.New(libraries[0])
	if err != nil {
		t.Fatal(err)
	}
	b := bot.New(bot.Config{Searcher: &swapping{ix, libraries[1]}})
	a := ask(t, b, bot.Question{Text: "is Brazil affected by lumen?"})
	if a.Outcome != bot.Answered || a.Verdict != knowledge.Yes || !slices.Contains(libraries[1].Policies, a.Policy) {
		t.Errorf("%s %q from %v", a.Outcome, a.Verdict, a.Policy)
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Ask(t.Context(), bot.Question{Text: "is Brazil affected by lumen?"}); !errors.Is(err, index.ErrClosed) {
		t.Errorf("after closing: %v", err)
	}
}
