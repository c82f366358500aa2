package bot_test

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// sailPolicy holds in all the world since a day; EXCEPT takes notes on places.
const sailPolicy = `id: sail
title: Sail and its charts
organisation: Sail
aliases: [sail]
summary: Sail trains models on routes.
sources:
  - {id: help, publisher: Sail Help, title: Charts, url: "https://sail.example/help", date: 2026-04-15, own: true}
facts:
  - id: where
    topic: places
    title: Where does it apply?
    statement: Sail trains on the routes of all its members.
    places:
      - {place: WORLD, status: covered, since: 2026-05-04}
EXCEPT
    asked: [what is covered]
    sources: [help]
  - id: notes
    topic: data
    title: Does Sail train on my notes?
    statement: Sail does not train on notes.
    verdict: "no"
    asked: [are my notes used for training, do they read my notes]
    sources: [help]
`

func TestEverywhere(t *testing.T) {
	t.Parallel()
	all := botOver(t, libraryOf(t, strings.Replace(sailPolicy, "EXCEPT\n", "", 1)), bot.Config{})
	but := botOver(t, libraryOf(t, strings.Replace(sailPolicy, "EXCEPT", "      - {place: [CL, IS], status: excluded}", 1)), bot.Config{})
	const everywhere, exceptions = "This holds everywhere, since 4 May 2026.", "This holds everywhere, since 4 May 2026, except in Chile and Iceland."
	for _, test := range []struct {
		name     string
		b        *bot.Bot
		question bot.Question
		verdict  knowledge.Verdict
		lead     string
	}{
		{"a country", all, bot.Question{Text: "does sail affect Kenya?"}, knowledge.Yes, everywhere},
		{"what holds there", all, bot.Question{Text: "does it also hold for the people of Kenya?"}, knowledge.Yes, everywhere},
		{"several", all, bot.Question{Text: "are Kenya and Norway covered?"}, knowledge.Yes, everywhere},
		{"the asker", all, bot.Question{Text: "am I affected?"}, knowledge.Yes, everywhere},
		{"all", all, bot.Question{Text: "does it apply worldwide?"}, knowledge.Yes, everywhere},
		{"every country", all, bot.Question{Text: "is every country covered?"}, knowledge.Yes, everywhere},
		{"which", all, bot.Question{Text: "which countries are affected?"}, "", everywhere},
		{"only one", all, bot.Question{Text: "does it only affect Kenya?"}, knowledge.No, "Not only Kenya: other places are covered too. " + everywhere},
		{"denied of all", all, bot.Question{Text: "do they read my notes in Kenya?"}, knowledge.No, ""},
		{"wherever somebody goes", all, bot.Question{Text: "does it hold everywhere I sail?"}, "", "I am not sure that any of the reviewed facts answers that. They say nothing of “everywhere”."},
		{"in German", all, bot.Question{Text: "Bin ich in Kenia betroffen?", Language: "de"}, knowledge.Yes, "Das gilt überall, seit 4. Mai 2026."},
		{"no exception", but, bot.Question{Text: "does sail affect Kenya?"}, knowledge.Yes, exceptions},
		{"an exception", but, bot.Question{Text: "does sail affect Chile?"}, knowledge.No, "Chile is excluded."},
		{"in an exception", but, bot.Question{Text: "does sail affect Santiago de Chile?"}, knowledge.No, "excluded through Chile."},
		{"not quite all", but, bot.Question{Text: "does it apply worldwide?"}, knowledge.No, exceptions},
		{"depends", but, bot.Question{Text: "am I affected?"}, "", "That depends on where you are. Which country or region should I look at?"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := ask(t, test.b, test.question)
			if a.Verdict != test.verdict || !strings.HasSuffix(a.Lead, test.lead) || test.lead == "" && a.Lead != "" {
				t.Errorf("%q: %q, %q; want %q, %q", test.question.Text, a.Verdict, a.Lead, test.verdict, test.lead)
			}
		})
	}
	a := ask(t, but, bot.Question{Text: "am I affected?"})
	if offered := choiceTexts(a); !slices.Equal(offered, []string{"Chile", "Iceland"}) {
		t.Errorf("offered %v, want the exceptions", offered)
	}
}

// That a place is left out is told with the fact that says so, since another one was asked for.
func TestExceptionIsSourced(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, strings.Replace(sailPolicy, "EXCEPT", "      - {place: CL, status: excluded}", 1)), bot.Config{})
	a := ask(t, b, bot.Question{Text: "do they read my notes in Chile?"})
	if len(a.Points) != 2 || a.Points[0].Fact.ID != "notes" || a.Points[1].Fact.Topic != knowledge.TopicPlaces || a.Verdict != "" {
		t.Errorf("%q %q: %v", a.Verdict, a.Lead, a.Points)
	}
}

func choiceTexts(a bot.Answer) (texts []string) {
	for _, choice := range a.Choices {
		texts = append(texts, choice.Text)
	}
	return texts
}
