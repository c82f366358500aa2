package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// elsewherePolicy has lists of places, one of them disputed, and a fact on all others.
const elsewherePolicy = `id: kiln
title: Kiln and glaze models
organisation: Kiln
aliases: [kiln]
summary: From 4 May 2026 Kiln trains models on pictures of pots.
effective: 2026-05-04
sources:
  - {id: help, publisher: Kiln Help, title: Glazes, url: "https://kiln.example/help", date: 2026-04-15, own: true}
  - {id: paper, publisher: The Potter, title: Kiln looks on, url: "https://potter.example/kiln", date: 2026-05-02}
  - {id: gazette, publisher: Clay Gazette, title: On Kiln, date: 2026-05}
facts:
  - id: start
    topic: timing
    title: When do the glaze models start?
    statement: Kiln starts to train its glaze models on 4 May 2026.
    places: [{place: [EEA, CA], status: covered, since: 2026-05-04}]
    asked: [when does it begin, what is the date, is it the same day everywhere]
    verdict: "yes"
    sources: [help]
  - id: wide-list
    topic: places
    title: Who is affected?
    statement: The Potter lists the European Economic Area, Canada and Peru.
    places: [{place: [EEA, CA, PE], status: covered, since: 2026-05-04}]
    asked: [who does the paper name]
    sources: [paper]
  - id: list
    topic: places
    title: Which places does Kiln name?
    statement: Kiln names the European Economic Area and Canada.
    places: [{place: [EEA, CA], status: covered, since: 2026-05-04}]
    asked: [which countries are affected, what is on the list]
    sources: [help, gazette]
  - id: canada
    topic: places
    title: Is Canada covered?
    statement: Members in Canada are in.
    places: [{place: CA, status: covered, since: 2026-05-04}]
    asked: [are canadians in it]
    verdict: "yes"
    sources: [help]
  - id: peru-new
    topic: places
    title: Is Peru on the list?
    statement: The Potter has Peru on the list.
    places: [{place: PE, status: covered, since: 2026-05-04}]
    asked: [does the paper have peru]
    verdict: "yes"
    sources: [paper]
    disputes: [peru-not-new, peru-before]
  - id: peru-not-new
    topic: places
    title: Does Kiln's own list have Peru?
    statement: Kiln's own list has no Peru.
    places: [{place: PE, status: not-named, since: 2026-05-04}]
    asked: [does kiln itself list peru]
    verdict: "no"
    sources: [help]
    disputes: [peru-new]
  - id: peru-before
    topic: places
    title: Were Peruvian pots used before?
    statement: Pots from Peru have been used since 2025.
    places: [{place: PE, status: covered, since: 2025-02-01}]
    asked: [were peruvians in earlier]
    verdict: "yes"
    sources: [help, gazette]
    disputes: [peru-new]
  - id: peru-rumour
    topic: places
    title: Does anything change in Peru or Chile?
    statement: Reports say that nothing changes in Peru and Chile.
    places: [{place: [PE, CL], status: not-named, since: 2026-05-04}]
    asked: [does peru see a change]
    verdict: "no"
    unconfirmed: true
  - id: chile
    topic: places
    title: Is Chile covered?
    statement: Members in Chile have been in since 2025.
    places: [{place: CL, status: covered, since: 2025-02-01}]
    asked: [are chileans in it]
    verdict: "yes"
    sources: [gazette]
  - id: others
    topic: places
    title: What about all other countries?
    statement: Kiln opened most other countries in 2025 already.
    asked: [what holds elsewhere, which country counts, does a vpn help]
    sources: [gazette]
  - id: switch
    topic: choices
    title: Is there a switch?
    statement: Members can switch the glaze models off in the settings.
    asked: [does a toggle exist, is there a toggle, can i switch it off]
    verdict: "yes"
    sources: [help]
`

// libraryOf reads one policy.
func libraryOf(t *testing.T, policy string) *knowledge.Library {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "policy.yaml"), []byte(policy), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return library
}

// factsOf reads the facts of one owner's policy, whose only source, "terms", is the owner's own.
func factsOf(t *testing.T, owner, facts string) *knowledge.Library {
	t.Helper()
	id := strings.ToLower(owner)
	return libraryOf(t, fmt.Sprintf("id: %s\ntitle: %s's privacy policy\norganisation: %s\nsources:\n  - {id: terms, publisher: %s, date: 2026-01-15, own: true}\nfacts:\n%s", id, owner, owner, owner, facts))
}

func TestPlacesNamedAside(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, elsewherePolicy), bot.Config{})
	for _, test := range []struct {
		name, question string
		verdict        knowledge.Verdict
		facts          string // that it rests on, in order
		lead           string // part of it
	}{
		{"no fact names it", "does kiln affect Japan?", knowledge.NotNamed, "others list", "Japan"},
		{"all there is", "does kiln only affect Canada?", knowledge.No, "others list canada", "Not only Canada"},
		{"outside of it", "are people outside Canada affected?", knowledge.Yes, "others list", "Not only Canada"},
		{"a thing outside of it", "can people outside Canada use the paper form?", "", "others list", "Not only Canada"},
		{"all there is, behind", "is it Canada only?", knowledge.No, "others list canada", "Not only Canada"},
		{"a thing only there", "does the toggle exist only in Canada?", knowledge.No, "others list canada", "Not only Canada"},
		{"claimed beside where one is", "A neighbour says it's only in Canada. I'm in Norway.", knowledge.No, "canada list wide-list", "Norway is covered"},
		{"why only there", "why are only Canadians affected?", "", "others list canada", "Not only Canada"},
		{"outside", "are members outside Canada affected?", knowledge.Yes, "others list", "Not only Canada"},
		{"also outside", "does it hold also outside Canada?", knowledge.Yes, "others list", "Not only Canada"},
		{"outside, in another language", "gilt das auch außerhalb von Kanada?", knowledge.Yes, "others list", "Kanada"},
		{"from there", "Werden Mitglieder aus Kanada benutzt?", knowledge.Yes, "canada", "Kanada"},
		{"safe outside", "are members outside Canada safe?", knowledge.No, "others list", "Not only Canada"},
		{"the asker only there", "I am only in Canada, am I affected?", knowledge.Yes, "canada", "Canada is covered"},
		{"said to be elsewhere", "Is Norway affected, seeing that it is not in the EU?", knowledge.Yes, "list wide-list", "Norway is covered through the EEA, since 4 May 2026."},
		{"told before without a comma", "Norway isn't in the EU so does it apply", knowledge.Yes, "list wide-list", "Norway is covered"},
		{"conceded", "Is Canada affected, given that it is no EU country?", knowledge.Yes, "canada", "Canada is covered, since 4 May 2026."},
		{"a town and its country", "Toronto here, is Canada affected?", knowledge.Yes, "canada", "Toronto is covered through Canada, since 4 May 2026."},
		{"moved away", "I moved from Toronto to Chile last year. Am I in?", knowledge.Yes, "chile", "Chile is covered"},
		{"moved away, behind of", "Je suis parti vivre de Toronto au Chili, suis-je concerné ?", knowledge.Yes, "chile", "Chili"},
		{"moved away, behind the name", "main Oslo se Canada shift ho gaya, kya mujh par lagu hai", knowledge.Yes, "canada", "Canada is covered"},
		{"moved away, behind a verb", "Ich bin im Mai aus Norwegen nach Kanada gezogen. Bin ich betroffen?", knowledge.Yes, "canada", "Kanada"},
		{"lived elsewhere", "I used to live in Canada, now I'm in Chile. Am I affected?", knowledge.Yes, "chile", "Chile is covered"},
		{"what changes", "I move from Canada to Chile, what changes?", "", "canada chile", "Canada is covered"},
		{"what has to be done", "Canada - do I have to do it again?", "", "start", ""},
		{"ceases", "does it stop in Canada?", knowledge.No, "canada", "Canada is covered"},
		{"which rule", "my flat is in Toronto, my login says Lima - which rule?", "", "others canada peru-before peru-new peru-not-new", ""},
		{"what applies", "my flat is in Toronto, my login says Lima. what applies then", "", "others canada peru-before peru-new peru-not-new", ""},
		{"of several", "I live in Toronto and work in Lima, which country counts?", "", "others canada peru-before peru-new peru-not-new", ""},
		{"seeming there", "With a VPN I look like I'm in Canada, am I in?", "", "others", ""},
		{"which", "which rules count for me in Canada?", "", "canada", "Canada is covered"},
		{"only written to", "must I write a letter to Canada?", "", "", "None of the reviewed facts"},
		{"only sent to", "where does it start, if I have to mail my objection to Canada?", "", "", "I am not sure that any of the reviewed facts answers that."},
		{"to care", "does Canada have to care that the models start?", knowledge.Yes, "canada", "Canada is covered"},
		{"put forward", "what about Canada?", knowledge.Yes, "canada", "Canada is covered"},
		{"holds whoever is right", "does kiln affect Peru?", knowledge.Disputed, "peru-before peru-new peru-not-new", "In any case Peru is covered, since 1 February 2025."},
		{"what is disputed", "is Peru on kiln's new list?", knowledge.Disputed, "peru-new peru-not-new peru-before", "Sources disagree about Peru."},
		{"rumours are left out", "does kiln affect Chile?", knowledge.Yes, "chile", "Chile is covered"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := ask(t, b, bot.Question{Text: test.question})
			if ids := factIDs(a); a.Verdict != test.verdict || !slices.Equal(ids, strings.Fields(test.facts)) || !strings.Contains(a.Lead, test.lead) {
				t.Errorf("%q: %q from %v, %q; want %q from %q, %q", test.question, a.Verdict, ids, a.Lead, test.verdict, test.facts, test.lead)
			}
		})
	}
}
