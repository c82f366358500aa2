package index_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// TestFirst holds what a person would call plainly right.
func TestFirst(t *testing.T) {
	t.Parallel()
	ix := open(t, testBase(t))
	for _, test := range []struct{ why, policy, text, fact string }{
		{"compound, apart", "harbour", "how do i opt out", "opt-out"},
		{"compound, hyphen", "harbour", "opt-out", "opt-out"},
		{"compound, together", "harbour", "optout", "opt-out"},
		{"synonym", "harbour", "do they see my inmails", "private-messages"},
		{"synonym with accents", "harbour", "my résumé", "resumes"},
		{"synonym without accents", "harbour", "my resume", "resumes"},
		{"abbreviation", "harbour", "CV", "resumes"},
		{"hyphenated", "harbour", "email to advertisers", "email-address"},
		{"general for special", "harbour", "messages", "private-messages"},
		{"question word", "harbour", "why", "why"},
		{"swapped letters", "harbour", "pirvate mesages", "private-messages"},
		{"contraction", "harbour", "I don’t want my notes in there", "opt-out"},
		{"possessive", "harbour", "lighthouse's data", "partners"},
		{"German ending", "hafen", "Tage", "werbung"},
		{"German, all policies", "", "wie widersprechen", "widerspruch"},
		{"related words in passages", "passages", "who is my data shared with", "p2"},
	} {
		t.Run(test.why, func(t *testing.T) {
			t.Parallel()
			matches := search(t, ix, bot.Query{Text: test.text, Policy: test.policy}).Matches
			if len(matches) == 0 || matches[0].Fact.ID != test.fact {
				t.Errorf("%q finds %v, want %s first", test.text, ids(matches), test.fact)
			}
		})
	}
}

func ids(matches []bot.Match) []string {
	var list []string
	for _, m := range matches {
		list = append(list, m.Policy.ID+"/"+m.Fact.ID)
	}
	return list
}

// Only a word that no fact holds, and that is none otherwise, is taken for another.
func TestSpelled(t *testing.T) {
	t.Parallel()
	ix := open(t, testBase(t))
	for word, want := range map[string]string{"mesages": "messages", "pirvate": "private", "private": "", "orange": "", "xyzzy": "", "": ""} {
		if got, ok := ix.Spelled(word); got != want || ok != (want != "") {
			t.Errorf("%q was meant to be %q, want %q", word, got, want)
		}
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	if got, ok := ix.Spelled("mesages"); ok {
		t.Errorf("a closed index takes it for %q", got)
	}
}

func TestExactPhrasing(t *testing.T) {
	t.Parallel()
	lib := testBase(t)
	ix := open(t, lib)
	for _, policy := range lib.Policies {
		for _, fact := range policy.Facts {
			for i, asked := range fact.Asked {
				best := search(t, ix, bot.Query{Text: strings.ToUpper(asked.Text) + "?!", Policy: policy.ID}).Matches[0]
				if best.Fact != fact || best.Phrasing != i || best.Asked < 0.999 {
					t.Errorf("%q finds %s, phrasing %d, asked %.3f", asked.Text, best.Fact.ID, best.Phrasing, best.Asked)
				}
			}
		}
	}
}

func TestPhraseAroundPronoun(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{ID: "ads", Statement: "Members can disable personal ads."}
	ix := open(t, &knowledge.Library{Policies: []*knowledge.Policy{{ID: "p", Facts: []*knowledge.Fact{fact}}}})
	if n := len(search(t, ix, bot.Query{Text: "turn it off"}).Matches); n != 1 {
		t.Errorf("%d matches, want the one that says disable", n)
	}
}

// TestOrganisationTellsNothing: within a policy its organisation's name must not
// make a question look half answered or half unanswered.
func TestOrganisationTellsNothing(t *testing.T) {
	t.Parallel()
	ix := open(t, testBase(t))
	for text, want := range map[string]float64{"does harbour notes use my cv": 1, "does harbour sell zebras": 0.99} {
		matches := search(t, ix, bot.Query{Text: text, Policy: "harbour"}).Matches
		if len(matches) == 0 {
			t.Errorf("%q finds nothing", text)
			continue
		}
		if got := matches[0].Coverage; want == 1 && got < 1 || want < 1 && got > want {
			t.Errorf("%q: coverage %.2f, want %.2f", text, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	result := search(t, open(t, testBase(t)), bot.Query{Text: "Do zebras read my mesages?", Policy: "harbour"})
	got := map[string]bot.Word{}
	for _, w := range result.Words {
		got[w.Raw] = w
	}
	if w := got["zebras"]; w.Known || w.Weight != 0 {
		t.Errorf("zebras: %+v, want it unknown and without weight", w)
	}
	if w := got["read"]; !w.Known || w.Weight <= 0 {
		t.Errorf("read: %+v, want it known", w)
	}
	if w := got["mesages"]; !w.Known || w.Text != "messag" {
		t.Errorf("mesages: %+v, want it read as messages", w)
	}
	if got["my"].Weight >= got["read"].Weight {
		t.Errorf("my weighs %.2f, read %.2f: want less", got["my"].Weight, got["read"].Weight)
	}
}

func TestScope(t *testing.T) {
	t.Parallel()
	lib := testBase(t)
	ix := open(t, lib)
	for _, m := range search(t, ix, bot.Query{Text: "data of members we keep", Policy: "passages"}).Matches {
		if m.Policy.ID != "passages" {
			t.Errorf("found %s/%s outside the policy asked", m.Policy.ID, m.Fact.ID)
		}
	}
	if n := len(search(t, ix, bot.Query{Text: "data", Limit: 2}).Matches); n != 2 {
		t.Errorf("%d matches, want the limit of 2", n)
	}
	if _, err := ix.Search(t.Context(), bot.Query{Text: "data", Policy: "nobody"}); err == nil {
		t.Error("no error for a policy that is not there")
	}
	if ix.Library() != lib {
		t.Error("Library is not the one given")
	}
}

// TestSameEachTime builds the same base again: equal scores must not change places.
func TestSameEachTime(t *testing.T) {
	t.Parallel()
	lib := testBase(t)
	p := &knowledge.Policy{ID: "zz-equal", Language: "en"}
	for i := range 150 {
		p.Facts = append(p.Facts, &knowledge.Fact{ID: fmt.Sprintf("f%03d", (i*37)%150), Statement: "The same words about pelicans."})
	}
	lib.Policies = append(lib.Policies, p)
	questions := []string{"pelicans", "same words about data", "opt out", "what is it", "members data training used"}
	var first []string
	for range 5 {
		ix := open(t, lib)
		var all []string
		for _, text := range questions {
			for _, m := range search(t, ix, bot.Query{Text: text, Limit: 200}).Matches {
				all = append(all, fmt.Sprint(m.Policy.ID, "/", m.Fact.ID, " ", m.Score))
			}
		}
		if first == nil {
			first = all
		}
		if !slices.Equal(first, all) {
			t.Fatal("two builds of one base rank differently")
		}
	}
	matches := search(t, open(t, lib), bot.Query{Text: "pelicans", Limit: 3}).Matches
	if got := ids(matches); !slices.Equal(got, []string{"zz-equal/f000", "zz-equal/f001", "zz-equal/f002"}) {
		t.Errorf("equal scores come as %v, want them by id", got)
	}
}

func TestOddQueries(t *testing.T) {
	t.Parallel()
	ix := open(t, testBase(t))
	for name, text := range map[string]string{
		"empty": "", "blanks": " \t\n", "stop words": "what is it", "emoji": "🙈🙉🙊", "broken UTF-8": "opt \xff\xfe out\xc3",
		"syntax": `+opt -"out" ~2 ^3 title:* (a OR b) [1 TO 2] \ /x/`, "long": strings.Repeat("messages training data ", 5000),
		"one long word": strings.Repeat("x", 100_000), "zero bytes": "opt\x00out", "right to left": "هل بياناتي آمنة", "Han": "我的数据", "marks": "a\u0301\u0301\u0301",
	} {
		for _, policy := range []string{"", "harbour", "hafen"} {
			for _, m := range search(t, ix, bot.Query{Text: text, Policy: policy}).Matches {
				if m.Coverage < 0 || m.Coverage > 1 || m.Asked < 0 || m.Asked > 1 || m.Score < 0 || m.Score != m.Score {
					t.Errorf("%s: %+v is out of range", name, m)
				}
			}
		}
	}
	if n := len(search(t, ix, bot.Query{Text: ""}).Matches); n != 0 {
		t.Errorf("an empty query finds %d facts", n)
	}
	if n := len(search(t, ix, bot.Query{Text: "what is it", Policy: "harbour"}).Matches); n == 0 {
		t.Error("a query of stop words finds nothing")
	}
	plain := search(t, ix, bot.Query{Text: "opt out", Policy: "harbour"})
	signs := search(t, ix, bot.Query{Text: `+opt -"out"*`, Policy: "harbour"})
	if !slices.Equal(ids(plain.Matches), ids(signs.Matches)) {
		t.Error("signs of a query language change what is found")
	}
}

func TestEmptyLibrary(t *testing.T) {
	t.Parallel()
	for _, lib := range []*knowledge.Library{{}, {Policies: []*knowledge.Policy{{ID: "empty"}}}} {
		if n := len(search(t, open(t, lib), bot.Query{Text: "opt out"}).Matches); n != 0 {
			t.Errorf("an empty library finds %d facts", n)
		}
	}
}

// TestSwapUnderSearch searches while the library changes: every hit must be a fact
// of the library that its result names.
func TestSwapUnderSearch(t *testing.T) {
	t.Parallel()
	libraries := []*knowledge.Library{testBase(t), testBase(t)}
	ix := open(t, libraries[0])
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var searches sync.WaitGroup
	for range 4 {
		searches.Go(func() {
			for ctx.Err() == nil {
				result, err := ix.Search(context.Background(), bot.Query{Text: "are my messages used for training", Policy: "harbour"})
				if err != nil {
					t.Error(err)
					return
				}
				checkWhole(t, result)
			}
		})
	}
	for i := range 40 {
		if err := ix.Swap(libraries[(i+1)%2]); err != nil {
			t.Error(err)
		}
	}
	cancel()
	searches.Wait()
}

func checkWhole(t *testing.T, result bot.Result) {
	t.Helper()
	if len(result.Matches) == 0 {
		t.Error("found nothing")
	}
	for _, m := range result.Matches {
		policy, ok := result.Library.Policy(m.Policy.ID)
		if !ok || policy != m.Policy {
			t.Errorf("policy %s is of another library", m.Policy.ID)
			continue
		}
		if fact, ok := policy.Fact(m.Fact.ID); !ok || fact != m.Fact {
			t.Errorf("fact %s is of another library", m.Fact.ID)
		}
	}
}

func TestClosed(t *testing.T) {
	t.Parallel()
	ix, err := index.New(testBase(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(ix.Close(), ix.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := ix.Search(t.Context(), bot.Query{Text: "data"}); !errors.Is(err, index.ErrClosed) {
		t.Errorf("search after Close: %v", err)
	}
	if err := ix.Swap(testBase(t)); !errors.Is(err, index.ErrClosed) {
		t.Errorf("swap after Close: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	t.Parallel()
	lib, questions := passages(3000)
	ix := open(t, lib)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ix.Search(ctx, bot.Query{Text: questions[0]}); !errors.Is(err, context.Canceled) {
		t.Errorf("search of a cancelled request: %v", err)
	}
}

// Of a few texts, each holds of a question what it says in the same or in related words.
func TestHolds(t *testing.T) {
	t.Parallel()
	ix := open(t, testBase(t))
	all := ix.Holds("harbour", "why", "", []string{"nothing of that", "my résumé and messages"}, []string{"Resumes and messages are kept.", "Messages are kept.", "Nothing is kept."})
	if len(all) != 2 {
		t.Fatalf("of two questions held %.2f", all)
	}
	held := all[1]
	if len(held) != 3 || held[0] <= held[1] || held[1] <= held[2] || held[2] != 0 || held[0] > 1 {
		t.Errorf("held %.2f", held)
	}
	if usual := ix.Holds("harbour", "private-messages", "", []string{"my résumé and messages"}, []string{"Messages are kept."}); len(usual) != 1 || usual[0][0] >= held[1] {
		t.Errorf("held %.2f of what the fact's title has, and %.2f elsewhere", usual, held[1])
	}
	if held := ix.Holds("harbour", "nothing", "", []string{"messages"}, []string{"Messages are kept."}); held != nil {
		t.Errorf("of no fact held %.2f", held)
	}
	if held := ix.Holds("nowhere", "why", "", []string{"messages"}, []string{"Messages are kept."}); held != nil {
		t.Errorf("of no policy held %.2f", held)
	}
}
