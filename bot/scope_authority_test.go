package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// authorityPolicy has what two authorities say, one of them that of a union.
const authorityPolicy = `id: harbour
title: Harbour and berth models
organisation: Harbour
aliases: [harbour]
summary: From 4 May 2026 Harbour trains models on logbooks.
effective: 2026-05-04
sources:
  - {id: help, publisher: Harbour Help, title: Berths, url: "https://harbour.example/help", date: 2026-04-15, own: true}
facts:
  - id: start
    topic: timing
    title: When do the berth models start?
    statement: Harbour starts to train its models in the newly included places on 4 May 2026.
    places: [{place: [EEA, CA], status: covered, since: 2026-05-04}]
    asked: [when does it begin, what is the date, is it the same day everywhere, which date]
    verdict: "yes"
    sources: [help]
  - id: brazil
    topic: places
    title: Is Brazil covered?
    statement: Members in Brazil have been in since 2025.
    places: [{place: BR, status: covered, since: 2025-02-01}]
    asked: [are brazilians in it]
    verdict: "yes"
    sources: [help]
  - id: charge
    topic: regulators
    title: Which authority is in charge in the EU?
    statement: Ireland's regulator leads on Harbour for the EU.
    places: [{place: EU, status: covered}]
    asked: [who is the regulator in charge, which authority leads]
    sources: [help]
  - id: irish
    topic: regulators
    title: What did Ireland's regulator say?
    statement: Ireland's regulator did not object to the berth models.
    places: [{place: [EU, EEA], status: covered}]
    asked: [what does the regulator say, what did the authority say about it]
    sources: [help]
  - id: boat
    topic: data
    title: Is the name of my boat used?
    statement: Harbour trains on the names of boats.
    asked: [do they grab my name, is my name used]
    verdict: "yes"
    sources: [help]
  - id: canadian
    topic: regulators
    title: What does Canada's commissioner say?
    statement: Canada's commissioner advises to look at the switch.
    places: [{place: CA, status: covered}]
    asked: [what does the commissioner say]
    sources: [help]
`

// What one authority says is not told as what another says.
func TestStrangeAuthorities(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, authorityPolicy), bot.Config{})
	for _, test := range []struct{ question, first, lead string }{
		{"what does the Norwegian regulator say?", "", "authority in Norway"},
		{"has the Brazilian watchdog reacted yet?", "", "authority in Brazil"},
		{"is the AEPD fine with that?", "charge", "authority in Spain"},
		{"que dit la CNIL ?", "charge", "France"},
		{"what is the Polish authority doing?", "charge", "authority in Poland"},
		{"what does the regulator in Spain say about it?", "charge", "authority in Spain"},
		{"what did the CNIL say?", "charge", "authority in France"},
		{"what did the Irish regulator say?", "irish", ""},
		{"what did the Canadian privacy commissioner say?", "canadian", ""},
		{"which authority is in charge in Spain?", "charge", ""},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if ids := factIDs(a); strings.Join(ids[:min(1, len(ids))], "") != test.first || test.lead == "" && a.Lead != "" || !strings.Contains(a.Lead, test.lead) {
			t.Errorf("%q: %v, %q; want %q, %q", test.question, ids, a.Lead, test.first, test.lead)
		}
	}
}

// Who names a place and asks whether his data is had asks whether the policy holds there.
func TestTakenThere(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, authorityPolicy), bot.Config{})
	for _, test := range []struct {
		question string
		verdict  knowledge.Verdict
		lead     string
	}{
		{"brazilian here, do they grab my data too?", knowledge.Yes, "Brazil is covered"},
		{"I'm from Peru, is my data being taken as well?", knowledge.NotNamed, "No reviewed fact names Peru"},
		{"since when does it begin for me?", "", ""},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if a.Outcome != bot.Answered || a.Verdict != test.verdict || !strings.HasPrefix(a.Lead, test.lead) {
			t.Errorf("%q: %s %q, %q; want %q, %q", test.question, a.Outcome, a.Verdict, a.Lead, test.verdict, test.lead)
		}
	}
	if a := ask(t, b, bot.Question{Text: "in Brazil, do they grab my name?"}); factIDs(a)[0] != "boat" {
		t.Errorf("what holds in Brazil is told of a name: %q", a.Lead)
	}
}

// A place put forward after a date is answered with that of the place.
func TestDateThenPlace(t *testing.T) {
	t.Parallel()
	for place, lead := range map[string]string{"Peru": "No reviewed fact names Peru", "and Brazil?": "Brazil is covered, since 1 February 2025."} {
		b := botOver(t, libraryOf(t, authorityPolicy), bot.Config{})
		ask(t, b, bot.Question{Text: "when does it begin", Conversation: "c"})
		if a := ask(t, b, bot.Question{Text: place, Conversation: "c"}); !strings.HasPrefix(a.Lead, lead) || a.Verdict == knowledge.Yes {
			t.Errorf("%q: %s %q, want %q", place, a.Verdict, a.Lead, lead)
		}
	}
}

// A date is told of the place asked about.
func TestDatesThere(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, authorityPolicy), bot.Config{})
	for _, test := range []struct{ question, first, lead string }{
		{"when does it begin in Canada?", "start", "Canada is covered, since 4 May 2026."},
		{"Norway - same date?", "start", "Norway is covered through the EEA, since 4 May 2026."},
		{"when did it begin in Brazil?", "brazil", "Brazil is covered, since 1 February 2025."},
		{"from which day in Brazil?", "brazil", "Brazil is covered, since 1 February 2025."},
		{"is the date the same in Iceland and Brazil?", "start", "Iceland is covered through the EEA, since 4 May 2026. Brazil is covered, since 1 February 2025."},
		{"EEA date?", "start", "The EEA is covered, since 4 May 2026."},
		{"Brazil date?", "brazil", "Brazil is covered, since 1 February 2025."},
		{"EU date?", "start", "The EU is covered through the EEA"},
		{"Georgia - from which date?", "", "There is more than one Georgia."},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if ids := factIDs(a); strings.Join(ids[:min(1, len(ids))], "") != test.first || !strings.Contains(a.Lead, test.lead) || a.Verdict != "" {
			t.Errorf("%q: %q, %v, %q; want %q, %q", test.question, a.Verdict, ids, a.Lead, test.first, test.lead)
		}
	}
}

// The place of somebody who said or did something is no place that is asked about.
func TestPlaceOfAuthority(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, authorityPolicy+`  - id: stopped
    topic: regulators
    title: Was it stopped?
    statement: No harbour court and no watchdog stopped the berth models.
    verdict: "no"
    asked: [did a court block the berth models, was it waved through by the watchdog, {text: was it let through by the watchdog, verdict: none}]
    sources: [help]
`), bot.Config{})
	for question, noted := range map[string]bool{
		"was it let through by the watchdog in Canada?": false,
		"was it let through by the Canadian watchdog?":  false,
		"was it let through in Canada by the watchdog?": true,
	} {
		a := ask(t, b, bot.Question{Text: question})
		if got := strings.Contains(strings.Join(a.Notes, " "), "Canada is covered"); a.Outcome != bot.Answered || factIDs(a)[0] != "stopped" || got != noted {
			t.Errorf("%q: %v, %q %q", question, factIDs(a), a.Lead, a.Notes)
		}
	}
}
