package slack

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
	"fineprint/knowledge"
)

// edited loads the tests' knowledge after changing the text of its files.
func edited(t *testing.T, drop string, replace ...string) *knowledge.Library {
	t.Helper()
	dir := t.TempDir()
	files, err := filepath.Glob(testKnowledge + "/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no knowledge: %v", err)
	}
	for _, file := range files {
		if drop != "" && filepath.Base(file) == drop {
			continue
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.NewReplacer(replace...).Replace(string(raw))
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func without(s seen, policy, fact string) seen {
	delete(s[policy].Facts, fact)
	return s
}

func TestCompare(t *testing.T) {
	t.Parallel()
	lib, err := testLibrary()
	if err != nil {
		t.Fatal(err)
	}
	policy := lib.Policies[slices.IndexFunc(lib.Policies, func(p *knowledge.Policy) bool { return p.Audience != knowledge.AudienceInternal })]
	id, fact := policy.ID, policy.Facts[0].ID
	other := seenOf(lib)
	other[id].Facts[fact] = "other"
	none := seenOf(lib)
	delete(none, id)
	tests := []struct {
		name          string
		before, after seen
		want          []news
	}{
		{"the same", seenOf(lib), seenOf(lib), nil},
		{"a new fact", without(seenOf(lib), id, fact), seenOf(lib), []news{{Day: "d", What: newsNew, Policy: id, Fact: fact}}},
		{"a removed fact", seenOf(lib), without(seenOf(lib), id, fact), []news{{Day: "d", What: newsRemoved, Policy: id, Fact: fact}}},
		{"a changed fact", other, seenOf(lib), []news{{Day: "d", What: newsChanged, Policy: id, Fact: fact}}},
		{"a new policy", none, seenOf(lib), []news{{Day: "d", What: newsNew, Policy: id, Facts: len(policy.Facts)}}},
		{"a removed policy", seenOf(lib), none, []news{{Day: "d", What: newsRemoved, Policy: id, Facts: len(policy.Facts)}}},
	}
	for _, test := range tests {
		if got := compare(test.before, test.after, "d"); !slices.Equal(got, test.want) {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

// TestGist holds that verifying a fact anew, or adding a way to ask for it, is no
// change, while everything an answer says is.
func TestGist(t *testing.T) {
	t.Parallel()
	base := func() *knowledge.Fact {
		return &knowledge.Fact{ID: "f", Title: "t", Statement: "s", Verified: knowledge.DateOf(time.Unix(0, 0)), Steps: []knowledge.Step{{Text: "a"}}}
	}
	for name, change := range map[string]func(f *knowledge.Fact){
		"verified": func(f *knowledge.Fact) { f.Verified = knowledge.DateOf(time.Unix(1e9, 0)) },
		"asked":    func(f *knowledge.Fact) { f.Asked = []knowledge.Asked{{Text: "x"}} },
		"title":    func(f *knowledge.Fact) { f.Title = "other" },
	} {
		f := base()
		change(f)
		if gist(f) != gist(base()) {
			t.Errorf("%s counts as a change", name)
		}
	}
	for name, change := range map[string]func(f *knowledge.Fact){
		"statement": func(f *knowledge.Fact) { f.Statement = "other" },
		"verdict":   func(f *knowledge.Fact) { f.Verdict = knowledge.No },
		"steps":     func(f *knowledge.Fact) { f.Steps[0].URL = "https://example.com" },
		"places":    func(f *knowledge.Fact) { f.Places = []knowledge.PlaceNote{{Place: "NO", Status: knowledge.Excluded}} },
		"effective": func(f *knowledge.Fact) { f.Effective = knowledge.DateOf(time.Unix(1e9, 0)) },
		"sources":   func(f *knowledge.Fact) { f.Sources = []knowledge.Citation{{Source: "x"}} },
	} {
		f := base()
		change(f)
		if gist(f) == gist(base()) {
			t.Errorf("%s counts as no change", name)
		}
	}
}

func TestNewsGrowOld(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	list := []news{
		{Day: "2026-03-31", What: newsRemoved, Policy: "p", Fact: "a"}, {Day: "2026-03-30", What: newsChanged, Policy: "p", Fact: "a"},
		{Day: "2026-03-01", What: newsNew, Policy: "p", Fact: "b"}, {Day: "2026-02-28", What: newsNew, Policy: "p", Fact: "c"},
	}
	if got := recent(list, now); len(got) != 2 || got[0].What != newsRemoved || got[1].Fact != "b" {
		t.Errorf("kept %+v", got)
	}
	for range 3 * mostNews {
		list = append(list, news{Day: "2026-03-31", Policy: "p", Fact: time.Duration(len(list)).String()})
	}
	if n := len(recent(list, now)); n != mostNews {
		t.Errorf("%d kept, want %d", n, mostNews)
	}
}

// TestHomeTellsWhatChanged lives through edits of the knowledge, each with a
// process of its own, as deployments are.
func TestHomeTellsWhatChanged(t *testing.T) {
	t.Parallel()
	var lib atomic.Pointer[knowledge.Library]
	lib.Store(edited(t, "postly.yaml"))
	w := newWorld(t, options{change: func(c *Config) { c.Library, c.Internal = lib.Load, true }})
	open := func(user string) string {
		t.Helper()
		n := len(w.Calls("views.publish"))
		w.OpenHome(user, "home")
		w.until("the home", func() bool { return len(w.Calls("views.publish")) > n })
		_, text, _ := strings.Cut(textOf(w.Home(user)), english.homeChanged+"\n")
		text, _, _ = strings.Cut(text, "Your place")
		return text
	}
	if text := open(asker); !strings.Contains(text, "Nothing has changed since ") {
		t.Errorf("at first: %s", text)
	}
	// A verification anew is no change.
	lib.Store(edited(t, "postly.yaml", "verified: 2026", "verified: 2025"))
	if text := open(asker); !strings.Contains(text, "Nothing has changed since ") {
		t.Errorf("verified anew: %s", text)
	}
	lumen, _ := lib.Load().Policy("lumen-faces")
	company, _ := lib.Load().Policy("office-laptops")
	fact, inner := lumen.Facts[0], company.Facts[0]
	lib.Store(edited(t, "", "Lumen starts grouping", "Lumen began grouping", "laptops do not record", "laptops never record"))
	text := open(asker)
	day := knowledge.DateOf(time.Now().UTC()).Long()
	postly, _ := lib.Load().Policy("postly-ads")
	for _, part := range []string{"Changed on " + day, fact.Title, lumen.Title, "New on " + day, postly.Title, inner.Title} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not told: %s", part, text)
		}
	}
	if text := open(guest); strings.Contains(text, inner.Title) || strings.Contains(text, company.Title) || !strings.Contains(text, fact.Title) {
		t.Errorf("told to a guest: %s", text)
	}
	lib.Store(edited(t, "postly.yaml"))
	if text := open(asker); !strings.Contains(text, "Removed on "+day) {
		t.Errorf("a removed policy is not told: %s", text)
	}
	lib.Store(edited(t, "internal.yaml"))
	if text := open(guest); strings.Contains(text, "laptop") || strings.Contains(strings.ToLower(text), spoken(company.ID)) {
		t.Errorf("a guest hears of an internal policy that is gone: %s", text)
	}
	if _, err := w.Event(map[string]any{"type": "app_uninstalled"}).Response(w.ctx); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"/changes", "/facts"} {
		if kept, _ := w.store.State(w.ctx, scopeOf(slacktest.Team)+key); kept != "" {
			t.Errorf("%s is kept of a workspace that is gone", key)
		}
	}
}

// TestChangesAreWatchedFromTheStart holds that a change bears the day it came,
// though nobody opened the App Home before.
func TestChangesAreWatchedFromTheStart(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.until("the note", func() bool {
		kept, err := w.store.State(context.Background(), scopeOf(slacktest.Team)+"/facts")
		return err == nil && kept != ""
	})
	kept, _ := w.store.State(w.ctx, scopeOf(slacktest.Team)+"/facts")
	lib, _ := testLibrary()
	for _, policy := range lib.Policies {
		for _, fact := range policy.Facts {
			if strings.Contains(kept, fact.Statement) {
				t.Errorf("words are kept: %s", fact.Statement)
			}
		}
	}
}

// TestNothingIsClaimedOfChangesUnknown holds that a store that fails makes no
// "nothing changed".
func TestNothingIsClaimedOfChangesUnknown(t *testing.T) {
	t.Parallel()
	lib, err := testLibrary()
	if err != nil {
		t.Fatal(err)
	}
	if blocks := renderChanges(changes{}, lib, true, time.Now(), english); blocks != nil {
		t.Errorf("said %s", textOf(wire(t, blocks)))
	}
}
