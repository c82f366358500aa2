package bot_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// kitePolicy has reports and a guess that better sources contradict.
const kitePolicy = `id: kite
title: Kite and letters
organisation: Kite
aliases: [kite]
summary: From 1 March 2026 Kite reads letters.
effective: 2026-03-01
sources:
  - {id: help, publisher: Kite Help, date: 2026-01-15, own: true}
  - {id: post, publisher: The Post, date: 2026-03-02}
  - {id: echo, publisher: The Echo, date: 2026-03-03}
  - {id: mail, publisher: The Mail, date: 2026-03-04}
facts:
  - id: sealed-spared
    topic: data
    title: Are sealed envelopes spared?
    statement: The Post reports that Kite reads open postcards alone. Kite's own list contradicts this.
    verdict: "no"
    asked: [does a sealed envelope keep me out, {text: do they open sealed envelopes too, verdict: "yes"}]
    disputes: [parcels]
    sources: [post]
    verified: 2026-04-01
  - id: parcels
    topic: data
    title: Are parcel labels read?
    statement: Kite reads the labels of parcels.
    verdict: "yes"
    asked: [do they read parcel labels]
    disputes: [sealed-spared]
    sources: [help, echo, mail]
    verified: 2026-04-01
  - id: no-word
    topic: notice
    title: Did Kite send word before the start?
    statement: The Post reports that Kite sent no word before the start. Others contradict this.
    verdict: "yes"
    asked: [was word sent before the start, {text: did kite start without sending word, verdict: "no"}]
    disputes: [word]
    sources: [post]
    verified: 2026-04-01
  - id: word
    topic: notice
    title: Did Kite send word by telegram?
    statement: Kite sent word by telegram before the start.
    verdict: "yes"
    asked: [did they send a telegram]
    disputes: [no-word]
    sources: [help, echo, mail]
    verified: 2026-04-01
  - id: slower
    topic: consequences
    kind: opinion
    title: Do letters travel slower after a refusal?
    statement: Letters may travel slower after a refusal, its author fears.
    verdict: "yes"
    asked: [does refusing make my letters slow]
    disputes: [same-service]
    sources: [post]
    verified: 2026-04-01
  - id: same-service
    topic: consequences
    title: Is the service the same after a refusal?
    statement: Kite says letters travel as before after a refusal.
    verdict: "yes"
    asked: [do my letters travel as before when i refuse]
    disputes: [slower]
    sources: [help]
    verified: 2026-04-01
`

// A report that better sources contradict neither makes a dispute nor goes first, and a
// guess stands behind what is reported.
func TestWeakerSide(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "kite.yaml"), []byte(kitePolicy), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		question string
		verdict  knowledge.Verdict
		facts    []string
	}{
		{"do they read parcel labels?", knowledge.Yes, []string{"parcels"}},
		{"does a sealed envelope keep me out?", knowledge.No, []string{"sealed-spared"}},
		{"was word sent before the start?", knowledge.Yes, []string{"word", "no-word"}},
		{"does refusing make my letters slow?", knowledge.Unknown, []string{"same-service", "slower"}},
		{"do my letters travel as before when i refuse?", knowledge.Yes, []string{"same-service"}},
	} {
		if a := ask(t, b, bot.Question{Text: test.question}); a.Verdict != test.verdict || !slices.Equal(factIDs(a), test.facts) {
			t.Errorf("%q: %q from %v, want %q from %v", test.question, a.Verdict, factIDs(a), test.verdict, test.facts)
		}
	}
}

// The other side is told though it has none of the question's words, where that is what the fact
// is about, and not where the fact tells it as well.
func TestOtherSideInOtherWords(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: loft
title: Loft's privacy policy
organisation: Loft
sources:
  - {id: own, publisher: Loft, date: 2026-01-15, own: true}
  - {id: post, publisher: The Post, date: 2026-03-02}
facts:
  - id: whole
    topic: rights
    title: Does Loft hand over the whole diary?
    statement: The Post found pages missing from what Loft hands over, and ink on the cover.
    verdict: "no"
    asked: [is the whole diary handed over, {text: is there ink on the cover, verdict: "yes"}]
    disputes: [complete]
    sources: [post]
    verified: 2026-04-01
  - id: complete
    topic: rights
    kind: claim
    title: What does Loft say to the complaint?
    statement: Loft says it gives everybody everything.
    verdict: "yes"
    asked: [what was the reply to the complaint]
    disputes: [whole]
    sources: [own]
    verified: 2026-04-01
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "does loft hand over the whole diary?"}),
		want{outcome: bot.Answered, verdict: knowledge.Disputed, first: "whole", has: []string{"complete"}})
	check(t, ask(t, b, bot.Question{Text: "is there ink on the cover?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "whole"})
}

// Whether others complained is no question of how the asker does.
func TestProtestIsNoWay(t *testing.T) {
	t.Parallel()
	way := &knowledge.Fact{ID: "way", Topic: knowledge.TopicRights, Kind: knowledge.Reported, Title: "Where can I complain?", Statement: "Write a complaint to the ombudsman.",
		Asked: asked("where do I file a complaint", "how do I complain about the albums", "can I complain about the albums", "did I have to complain about the albums")}
	others := &knowledge.Fact{ID: "others", Topic: knowledge.TopicDebate, Kind: knowledge.Reported, Title: "Did people object?", Statement: "A museum complained about the albums.", Verdict: knowledge.Yes,
		Asked: asked("did a museum complain about the albums", "was a museum angry about the albums")}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{way, others},
	}}}, bot.Config{})
	if a := ask(t, b, bot.Question{Text: "did anybody complain about the albums?"}); len(a.Points) == 0 || a.Points[0].Fact.ID != "others" {
		t.Errorf("others: %v %q", a.Outcome, points(a))
	}
	if a := ask(t, b, bot.Question{Text: "can I complain about the albums?"}); len(a.Points) == 0 || a.Points[0].Fact.ID != "way" {
		t.Errorf("the asker: %v %q", a.Outcome, points(a))
	}
}

// Whoever asks how to do something is told the way, and not who describes it otherwise.
func TestWayIsNotDisputed(t *testing.T) {
	t.Parallel()
	way := &knowledge.Fact{ID: "way", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "How do I mute the bell?", Statement: "Hold the bell's button.", Disputes: []string{"turned"},
		Steps: []knowledge.Step{{Text: "Hold the button."}}, Verdict: knowledge.Yes, Asked: asked("how is the bell muted", "is there a way to mute the bell"), Sources: []knowledge.Citation{{Source: "own"}}}
	turned := &knowledge.Fact{ID: "turned", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Is the bell muted by turning it?", Statement: "The Post reports that the bell is muted by turning it.",
		Disputes: []string{"way"}, Verdict: knowledge.Yes, Asked: asked("does turning mute the bell"), Sources: []knowledge.Citation{{Source: "post"}, {Source: "echo"}}}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen bells", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{way, turned},
		Sources: []*knowledge.Source{{ID: "own", Publisher: "Lumen", Own: true}, {ID: "post", Publisher: "The Post"}, {ID: "echo", Publisher: "The Echo"}},
	}}}, bot.Config{})
	if a := ask(t, b, bot.Question{Text: "how do I mute the bell?"}); len(a.Points) != 1 || a.Points[0].Fact != way {
		t.Errorf("asked how: %v %v", a.Outcome, factIDs(a))
	}
	if a := ask(t, b, bot.Question{Text: "is there a way to mute the bell?"}); len(a.Points) != 2 {
		t.Errorf("asked whether: %v %v", a.Outcome, factIDs(a))
	}
}

// Who only has the owner's own word is told who thinks otherwise, and sources disagree where that
// is a yes or no as well.
func TestOpinionAgainstClaim(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: quay
title: Quay's logbook
organisation: Quay
sources:
  - {id: own, publisher: Quay, date: 2026-01-15, own: true}
  - {id: post, publisher: The Post, date: 2026-03-02}
facts:
  - id: sold
    topic: sharing
    kind: claim
    title: Are logbooks sold?
    statement: Quay says that it sells no logbook.
    verdict: "no"
    asked: [does quay sell my logbook, are logbooks for sale]
    disputes: [traded]
    sources: [own]
  - id: traded
    topic: debate
    kind: opinion
    title: What do critics say?
    statement: Whoever trades charts trades what sailors wrote.
    asked: [criticism of the charts]
    disputes: [sold]
    sources: [post]
  - id: lawful
    topic: legal
    kind: claim
    title: Is copying logbooks lawful?
    statement: Quay says that the harbour law lets it copy them.
    verdict: "yes"
    asked: [is copying logbooks legal]
    disputes: [breach]
    sources: [own]
  - id: breach
    topic: legal
    kind: opinion
    title: Does it breach the harbour law?
    statement: No law speaks of copies.
    verdict: "yes"
    asked: [breach of harbour law]
    disputes: [lawful]
    sources: [post]
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "does quay sell my logbook?"}), want{outcome: bot.Answered, verdict: knowledge.No, first: "sold", has: []string{"traded"}})
	check(t, ask(t, b, bot.Question{Text: "is copying logbooks legal?"}), want{outcome: bot.Answered, verdict: knowledge.Disputed, first: "lawful", has: []string{"breach"}})
}

// Facts that disagree about all that one's title names disagree on whatever is asked of it on the
// whole, in words that the other has none of; not on one of several things.
func TestWholeFactIsDisputed(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: pond
title: Pond's privacy policy
organisation: Pond
sources:
  - {id: terms, publisher: Pond, date: 2026-01-15, own: true}
  - {id: paper, publisher: Herald, date: 2026-02-15}
facts:
  - {id: boats, topic: data, title: Are boats watched?, statement: No boats are watched., verdict: "no", asked: [do you stare at my dinghy], sources: [terms], disputes: [seen]}
  - {id: seen, topic: data, title: "Are boats watched, as rowers say?", statement: Rowers were shown pictures of their boats., verdict: "yes", asked: [do they know my canoe], sources: [paper], disputes: [boats]}
  - {id: fish, topic: data, title: Are my fish and oars counted?, statement: Neither fish nor oars are counted., verdict: "no", asked: [do you tally my carp], sources: [terms], disputes: [oars]}
  - {id: oars, topic: data, title: Are oars counted?, statement: Oars were counted in May., verdict: "yes", asked: [oars in may], sources: [paper], disputes: [fish]}
`), bot.Config{})
	for text, verdict := range map[string]knowledge.Verdict{
		"does pond stare at my dinghy": knowledge.Disputed, "does pond know my canoe": knowledge.Disputed, "does pond tally my carp": knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != verdict {
			t.Errorf("%q: %s %q %v", text, a.Outcome, a.Verdict, a.Points)
		}
	}
}
