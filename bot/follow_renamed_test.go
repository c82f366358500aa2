package bot_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Two policies that have some questions in common, in their own words, and others not.
const (
	ferryPolicy = `id: ferry-privacy
title: Ferry's privacy policy
organisation: Ferry
aliases: [ferry, ferry letters]
summary: What Ferry does with letters and parcels.
sources:
  - {id: terms, publisher: Ferry, date: 2026-01-15, own: true}
facts:
  - id: sells
    topic: sharing
    title: Does Ferry sell addresses?
    statement: Ferry does not sell addresses.
    verdict: "no"
    asked: [are my addresses sold, who pays for our whereabouts]
    sources: [terms]
    verified: 2026-04-01
  - id: scale
    topic: data
    title: Does Ferry weigh parcels?
    statement: Each parcel is weighed.
    verdict: "yes"
    asked: [are parcels put on a scale]
    sources: [terms]
    verified: 2026-04-01
  - id: keeps
    topic: retention
    title: How long does Ferry keep letters?
    statement: Ferry keeps letters for nine days.
    asked: [when are letters thrown away]
    sources: [terms]
    verified: 2026-04-01
  - id: photo-album
    topic: data
    title: Are photographs in letters copied?
    statement: Ferry copies photographs that lie in letters.
    verdict: "yes"
    asked: [does ferry copy my photographs]
    sources: [terms]
    verified: 2026-04-01
`
	gullPolicy = `id: gull-privacy
title: Gull's privacy policy
organisation: Gull
aliases: [gull]
summary: What Gull does with letters.
sources:
  - {id: terms, publisher: Gull, date: 2026-01-15, own: true}
facts:
  - id: no-sale
    topic: sharing
    title: Are addresses sold by Gull?
    statement: Gull sells addresses to shops.
    verdict: "yes"
    asked: [does gull sell my address, do they sell addresses]
    sources: [terms]
    verified: 2026-04-01
  - id: kept
    topic: retention
    title: How long does Gull keep letters?
    statement: Gull keeps letters for ninety days.
    asked: [when does gull throw letters away]
    sources: [terms]
    verified: 2026-04-01
  - id: loft
    topic: places
    title: Where does Gull keep letters?
    statement: Letters are kept in a loft in Norway.
    asked: [in which country are letters stored]
    sources: [terms]
    verified: 2026-04-01
  - id: stamps
    topic: data
    title: Does Gull collect stamps?
    statement: Gull takes stamps off the letters.
    verdict: "yes"
    asked: [are stamps taken off]
    sources: [terms]
    verified: 2026-04-01
  - id: gull-photos
    topic: data
    title: Does Gull copy photographs?
    statement: Gull copies no photographs.
    verdict: "no"
    asked: [are my photographs copied]
    sources: [terms]
    verified: 2026-04-01
`
)

// posts are two policies on letters.
func posts(t *testing.T) *bot.Bot {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"ferry.yaml": ferryPolicy, "gull.yaml": gullPolicy} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return botOver(t, library, bot.Config{})
}

func TestAnotherPolicyNamed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"the same of the other", []string{"does ferry sell addresses?", "and gull?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "no-sale"}},
		{"said to be the same", []string{"how long does ferry keep letters?", "same question for gull"}, want{outcome: bot.Answered, first: "kept"}},
		{"in other words", []string{"does gull copy photographs?", "does ferry do that too?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "photo-album"}},
		{"back again", []string{"does ferry sell addresses?", "and gull?", "ferry again?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "sells"}},
		{"of which the other has nothing", []string{"does ferry weigh parcels?", "what about gull"}, want{outcome: bot.NotCovered, lead: "Gull say nothing of “Does Gull weigh parcels?”"}},
		{"with a thing of its own", []string{"does ferry copy my photographs?", "and gull's stamps?"}, want{outcome: bot.Answered, first: "stamps"}},
		{"what no policy's company was asked", []string{"does netflix sell addresses?", "and gull?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "no-sale"}},
		{"a whole question", []string{"does ferry sell addresses?", "how long does gull keep letters?"}, want{outcome: bot.Answered, first: "kept"}},
		{"which one is meant", []string{"do they sell addresses?", "gull"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "no-sale"}},
		{"which one, in a sentence", []string{"do they sell addresses?", "i use ferry i guess"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "sells"}},
		{"which one, and then the other", []string{"do they sell addresses?", "for ferry", "and gull"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "no-sale"}},
		{"only a name", []string{"gull"}, want{outcome: bot.Answered, lead: "What Gull does with letters."}},
		{"only what it is called", []string{"ferry privacy policy?"}, want{outcome: bot.Answered, lead: "What Ferry does with letters"}},
		{"the other as a whole", []string{"tell me about ferry", "and gull"}, want{outcome: bot.Answered, lead: "What Gull does with letters."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := posts(t)
			check(t, converse(t, b, "c", test.turns...), test.want)
		})
	}
}

func TestSeveralPoliciesMayBeMeant(t *testing.T) {
	t.Parallel()
	b := posts(t)
	for _, test := range []struct {
		question string
		outcome  bot.Outcome
		choices  []string // what is asked back
	}{
		{"do they sell addresses?", bot.Clarify, []string{"Are addresses sold by Gull?", "Does Ferry sell addresses?"}},
		{"who pays for our whereabouts?", bot.Clarify, []string{"Does Ferry sell addresses?", "Are addresses sold by Gull?"}}, // which one says in other words
		{"are photographs copied?", bot.Clarify, []string{"Ferry: Are photographs in letters copied?", "Does Gull copy photographs?"}},
		{"are parcels put on a scale?", bot.Answered, nil}, // as the other has nothing on it
		{"is the captain a nice man?", bot.NotCovered, nil},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if a.Outcome != test.outcome {
			t.Errorf("%q: %s from %v, want %s", test.question, a.Outcome, factIDs(a), test.outcome)
		}
		var offered []string
		for _, choice := range a.Choices {
			offered = append(offered, choice.Text)
		}
		slices.Sort(offered)
		slices.Sort(test.choices)
		if test.choices != nil && !slices.Equal(offered, test.choices) {
			t.Errorf("%q: offers %q, want %q", test.question, offered, test.choices)
		}
	}
	if a := ask(t, b, bot.Question{Text: "are parcels put on a scale?"}); !strings.HasPrefix(a.Points[0].Attribution+a.Points[0].Text, "Ferry") {
		t.Errorf("the policy answered from is not named in %q", a.Points[0].Attribution)
	}
	for _, text := range []string{"hi", "thanks", "does netflix dance?"} {
		a := ask(t, b, bot.Question{Text: text})
		if len(a.Choices) < 2 {
			t.Errorf("%q: %d questions to begin with", text, len(a.Choices))
		}
		for _, choice := range a.Choices {
			if !strings.Contains(choice.Text, "Ferry") && !strings.Contains(choice.Text, "Gull") {
				t.Errorf("%q: %q names no policy", text, choice.Text)
			}
		}
	}
}

// What is asked of several policies at once is answered of each.
func TestSeveralPoliciesNamed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		question string
		facts    []string
		verdicts []knowledge.Verdict
		rest     string
	}{
		{"do ferry and gull sell addresses?", []string{"sells", "no-sale"}, []knowledge.Verdict{knowledge.No, knowledge.Yes}, ""},
		{"gull vs ferry: how long do they keep letters", []string{"keeps", "kept"}, []knowledge.Verdict{"", ""}, ""},
		{"does ferry or gull collect stamps?", []string{"stamps"}, []knowledge.Verdict{""}, "about Ferry do not answer"},
	} {
		a := ask(t, posts(t), bot.Question{Text: test.question})
		if a.Outcome != bot.Answered || !slices.Equal(slices.Sorted(slices.Values(factIDs(a))), slices.Sorted(slices.Values(test.facts))) {
			t.Errorf("%q: %s from %v, want %v", test.question, a.Outcome, factIDs(a), test.facts)
			continue
		}
		for _, point := range a.Points {
			if i := slices.Index(test.facts, point.Fact.ID); point.Verdict != test.verdicts[i] {
				t.Errorf("%q: %s is told with %q, want %q", test.question, point.Fact.ID, point.Verdict, test.verdicts[i])
			}
		}
		if rest := strings.Join(a.Rest, " "); test.rest != "" && !strings.Contains(rest, test.rest) || test.rest == "" && rest != "" {
			t.Errorf("%q: the rest is %q, want %q", test.question, rest, test.rest)
		}
	}
	for _, point := range ask(t, posts(t), bot.Question{Text: "where do gull and ferry keep letters?"}).Points {
		if point.Fact.ID == "loft" && point.Attribution != "Gull" {
			t.Errorf("it is not said whose %q is: %q", point.Text, point.Attribution)
		}
	}
}

// Where something is kept is not asked back with how long.
func TestFormsAgreeAmongPolicies(t *testing.T) {
	t.Parallel()
	a := ask(t, posts(t), bot.Question{Text: "where do they keep the letters"})
	if a.Outcome != bot.Answered || factIDs(a)[0] != "loft" {
		t.Errorf("%s from %v", a.Outcome, factIDs(a))
	}
}
