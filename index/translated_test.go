package index

import (
	"fmt"
	"sync"
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/knowledge"
)

func translatedLibrary(t testing.TB) *knowledge.Library {
	t.Helper()
	const policy = "id: tide\norganisation: Tide\nfacts:\n" +
		"  - {id: off, title: How do I turn it off?, statement: It is turned off in the settings.}\n" +
		"  - {id: mail, title: Is my mail used?, statement: Mail is not used.}\n"
	plain, err := knowledge.Load(fstest.MapFS{"tide.yaml": {Data: []byte(policy)}})
	if err != nil {
		t.Fatal(err)
	}
	fact, _ := plain.Policies[0].Fact("off")
	german := fmt.Sprintf("translates: tide\nlanguage: de\nverified: 2026-01-01\nfacts:\n"+
		"  - id: \"off\"\n    of: %q\n    title: Wie schalte ich es aus?\n    statement: Man schaltet es in den Einstellungen aus.\n"+
		"    asked: [{text: bleibt das Ding an, verdict: \"no\"}]\n", fact.Fingerprint())
	lib, err := knowledge.Load(fstest.MapFS{"tide.yaml": {Data: []byte(policy)}, "tide.de.yaml": {Data: []byte(german)}})
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// Translations are found in their own language, as the facts they are of, and leave
// the search in the facts' own language as it was.
func TestSearchTranslated(t *testing.T) {
	t.Parallel()
	lib := translatedLibrary(t)
	ix, err := New(lib)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ix.Close() }()
	search := func(q bot.Query) bot.Result {
		result, err := ix.Search(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if result.Library != lib {
			t.Errorf("%q: the result is of another library", q.Text)
		}
		return result
	}
	got := search(bot.Query{Text: "Bleibt das Ding an?", Language: "de", Policy: "tide"})
	if len(got.Matches) != 1 || got.Matches[0].Asked < 0.99 || got.Matches[0].Phrasing != -3 || got.Matches[0].Translated.Verdict != knowledge.No {
		t.Fatalf("got %+v", got.Matches)
	}
	off, _ := lib.Policies[0].Fact("off")
	if got.Matches[0].Fact != off || got.Matches[0].Policy != lib.Policies[0] {
		t.Error("the match is not the library's own fact")
	}
	for _, q := range []bot.Query{{Text: "turn it off"}, {Text: "turn it off", Language: "en"}, {Text: "turn it off", Language: "fr"}} {
		if got := search(q); len(got.Matches) == 0 || got.Matches[0].Fact != off || got.Matches[0].Phrasing != titlePhrasing {
			t.Errorf("%+v: %+v", q, got.Matches)
		}
	}
	if got := search(bot.Query{Text: "Ding"}); len(got.Matches) != 0 {
		t.Errorf("German is found without its language: %+v", got.Matches)
	}
}

// The first questions of a language may come at once, while the library is swapped.
func TestTranslatedAtOnce(t *testing.T) {
	t.Parallel()
	lib := translatedLibrary(t)
	ix, err := New(lib)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				got, err := ix.Search(t.Context(), bot.Query{Text: "wie schalte ich es aus", Language: "de"})
				if err != nil || len(got.Matches) != 1 {
					t.Errorf("got %+v, %v", got.Matches, err)
				}
			}
		})
	}
	all.Go(func() {
		for range 5 {
			if err := ix.Swap(lib); err != nil {
				t.Error(err)
			}
		}
	})
	all.Wait()
	if err := ix.Close(); err != nil {
		t.Error(err)
	}
}
