package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// answerLike is what an answer over the made-up policies must be; empty fields are
// not looked at.
type answerLike struct {
	outcome bot.Outcome
	policy  string
	verdict knowledge.Verdict
	no      bool   // no verdict
	fact    string // the main one
	also    string // among the others
	lead    string // part of the lead
}

// manyBot answers from the policies of five made-up organisations, as the
// program would with --knowledge testdata/knowledge-many.
func manyBot(t *testing.T) *bot.Bot {
	t.Helper()
	library, err := knowledge.LoadDir("testdata/knowledge-many")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 8, 1, 12, 0, 0, 0, time.UTC)
	if problems := knowledge.Check(library, now); len(problems) > 0 {
		t.Fatal(problems)
	}
	ix, err := index.New(library)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	})
	return bot.New(bot.Config{Searcher: ix, Now: func() time.Time { return now }})
}

func (e answerLike) check(t *testing.T, a bot.Answer) {
	t.Helper()
	var policy string
	if a.Policy != nil {
		policy = a.Policy.ID
	}
	var facts []string
	for _, point := range a.Points {
		facts = append(facts, point.Fact.ID)
	}
	if a.Outcome != e.outcome {
		t.Errorf("outcome %q, want %q (policy %q, facts %v, lead %q, confidence %.2f)", a.Outcome, e.outcome, policy, facts, a.Lead, a.Confidence)
	}
	if e.policy != "" && policy != e.policy {
		t.Errorf("policy %q, want %q", policy, e.policy)
	}
	if (e.verdict != "" || e.no) && a.Verdict != e.verdict {
		t.Errorf("verdict %q, want %q (facts %v)", a.Verdict, e.verdict, facts)
	}
	if e.fact != "" && (len(facts) == 0 || facts[0] != e.fact) {
		t.Errorf("facts %v, want %q first", facts, e.fact)
	}
	if e.also != "" && !slices.Contains(facts, e.also) {
		t.Errorf("facts %v, want %q among them", facts, e.also)
	}
	if !strings.Contains(a.Lead, e.lead) {
		t.Errorf("lead %q, want %q in it", a.Lead, e.lead)
	}
	if a.Outcome != bot.Answered && len(facts) > 0 {
		t.Errorf("facts %v with outcome %q", facts, a.Outcome)
	}
}

func TestManyPolicies(t *testing.T) {
	t.Parallel()
	b := manyBot(t)
	tests := []struct {
		question string
		internal bool
		want     answerLike
	}{
		// Plain passages.
		{question: "does the brightwell website use cookies", want: answerLike{outcome: bot.Answered, policy: "brightwell-water", fact: "website-cookies"}},
		{question: "what does brightwell do with my dna", want: answerLike{outcome: bot.NotCovered}},

		// German.
		{question: "kieselbank: greift die app auf mein adressbuch zu?", want: answerLike{outcome: bot.Answered, policy: "kieselbank-app", verdict: knowledge.No, fact: "kontakte"}},
		{question: "wie schalte ich bei der kieselbank die auswertung meiner umsätze ab", want: answerLike{outcome: bot.Answered, policy: "kieselbank-app", fact: "auswertung-aus"}},
		{question: "Bekommen Werbefirmen von der Kieselbank Kontodaten?", want: answerLike{outcome: bot.Answered, policy: "kieselbank-app", verdict: knowledge.No, fact: "werbung"}},
		{question: "does the kieselbank thing apply in Vienna", want: answerLike{outcome: bot.Answered, policy: "kieselbank-app", verdict: knowledge.Yes, fact: "oesterreich"}},
		{question: "is Italy affected by kieselbank", want: answerLike{outcome: bot.Answered, policy: "kieselbank-app", verdict: knowledge.NotNamed}},

		// Internal.
		{question: "does heron film me in the cab", internal: true, want: answerLike{outcome: bot.Answered, policy: "heron-staff", verdict: knowledge.No, fact: "cab-camera"}},
		{question: "heron: is the radio being taped", internal: true, want: answerLike{outcome: bot.Answered, policy: "heron-staff", verdict: knowledge.Yes, fact: "radio"}},
		{question: "is my staff tablet tracked after the shift", internal: true, want: answerLike{outcome: bot.Answered, policy: "heron-staff", fact: "tablet-location"}},
		{question: "do i have to use the heron sleep app", internal: true, want: answerLike{outcome: bot.Answered, policy: "heron-staff", verdict: knowledge.No, fact: "sleep-app"}},
		{question: "will heron turn cameras to the driver some day", internal: true, want: answerLike{outcome: bot.Answered, policy: "heron-staff", verdict: knowledge.Unknown, fact: "more-cameras"}},
		{question: "are drivers filmed in the cab", want: answerLike{outcome: bot.NotCovered}},
		{question: "who sees my sick notes", want: answerLike{outcome: bot.NotCovered}},

		// Places and disagreement.
		{question: "does tallow do this in Norway", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Yes, fact: "where", lead: "through the EEA"}},
		{question: "is Sydney affected by tallow", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Yes, fact: "where"}},
		{question: "does tallow affect montreal", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.No, fact: "quebec"}},
		{question: "does tallow affect toronto", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Yes, fact: "quebec"}},
		{question: "is jersey affected by tallow", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Yes, fact: "jersey"}},
		{question: "does tallow affect greenland", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.No, fact: "jersey"}},
		{question: "does tallow affect Turkey", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Disputed, also: "turkey-notice"}},
		{question: "is the uk affected by tallow", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.NotNamed}},
		{question: "does tallow affect me?", want: answerLike{outcome: bot.Clarify, policy: "tallow-voices", lead: "where you are"}},
		{question: "does a tallow speaker record only after the wake word", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Disputed, fact: "only-after-wake-word", also: "also-before"}},
		{question: "do people at tallow listen to recordings", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.Yes, fact: "humans"}},
		{question: "why does tallow keep my child's voice", want: answerLike{outcome: bot.Answered, policy: "tallow-voices", fact: "kids-voices"}},

		// Steps and dates.
		{question: "how can i leave the ottermart card scheme", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", no: true, fact: "leave-card"}},
		{question: "how do i give my otter card back in the shop", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "leave-card-shop"}},
		{question: "who gets ottermart card data now", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "partners-now"}},
		{question: "does ottermart recognise faces at the entrance", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", verdict: knowledge.No, fact: "facial-gates"}},
		{question: "is the ottermart card worth having", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "points-are-bait"}},
		{question: "do my points at ottermart run out some time", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "points-expire"}},

		// No policy named, or another company.
		{question: "how do i opt out", want: answerLike{outcome: bot.Clarify, lead: "Which one"}},
		{question: "does it affect me?", want: answerLike{outcome: bot.Clarify}},
		{question: "are my pharmacy purchases recorded", want: answerLike{outcome: bot.Answered, policy: "ottermart-card", verdict: knowledge.No, fact: "pharmacy"}},
		{question: "is tiktok keeping my voice too?", want: answerLike{outcome: bot.NotCovered, lead: "TikTok"}},
		{question: "does netflix record what i buy", want: answerLike{outcome: bot.NotCovered, lead: "Netflix"}},
		{question: "how tall is the eiffel tower", want: answerLike{outcome: bot.NotCovered}},
	}
	for _, test := range tests {
		t.Run(test.question, func(t *testing.T) {
			t.Parallel()
			a, err := b.Ask(t.Context(), bot.Question{Text: test.question, Internal: test.internal})
			if err != nil {
				t.Fatal(err)
			}
			test.want.check(t, a)
		})
	}
}

func TestManyPoliciesInConversation(t *testing.T) {
	t.Parallel()
	tests := []struct {
		turns []string
		want  answerLike
	}{
		{[]string{"does tallow affect Norway", "and Quebec?"}, answerLike{outcome: bot.Answered, policy: "tallow-voices", verdict: knowledge.No, fact: "quebec"}},
		{[]string{"do people at tallow listen to recordings", "how do i opt out?"}, answerLike{outcome: bot.Answered, policy: "tallow-voices", fact: "mute"}},
		{[]string{"does ottermart recognise faces at the entrance", "how do i opt out?"}, answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "leave-card"}},
		{[]string{"how do i give my otter card back", "and in a shop?"}, answerLike{outcome: bot.Answered, policy: "ottermart-card", fact: "leave-card-shop"}},
		{[]string{"do people at tallow listen to recordings", "says who?"}, answerLike{outcome: bot.Answered, policy: "tallow-voices", fact: "humans", lead: "who says so"}},
		{[]string{"do people at tallow listen to recordings", "does ottermart recognise faces at the entrance"}, answerLike{outcome: bot.Answered, policy: "ottermart-card", verdict: knowledge.No, fact: "facial-gates"}},
		{[]string{"does brightwell sell my information", "what about my bank account number"}, answerLike{outcome: bot.Answered, policy: "brightwell-water", fact: "bank-details"}},
		{[]string{"does tallow affect Norway", "since when then"}, answerLike{outcome: bot.Answered, policy: "tallow-voices", lead: "15 January 2026"}},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.turns, " / "), func(t *testing.T) {
			t.Parallel()
			b := manyBot(t)
			var a bot.Answer
			for _, turn := range test.turns {
				var err error
				if a, err = b.Ask(t.Context(), bot.Question{Text: turn, Conversation: "c"}); err != nil {
					t.Fatal(err)
				}
			}
			test.want.check(t, a)
		})
	}
}

// TestManyPoliciesAskBack holds what is offered when it is open whose policy is meant.
func TestManyPoliciesAskBack(t *testing.T) {
	t.Parallel()
	b := manyBot(t)
	a, err := b.Ask(t.Context(), bot.Question{Text: "how do i opt out"})
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]string{}
	for _, choice := range a.Choices {
		answer, err := b.Ask(t.Context(), bot.Question{Choice: choice.Key})
		if err != nil {
			t.Fatal(err)
		}
		if answer.Outcome != bot.Answered || answer.Policy == nil {
			t.Errorf("choice %q gives %q", choice.Text, answer.Outcome)
			continue
		}
		named[answer.Policy.ID] = choice.Text
	}
	for _, id := range []string{"tallow-voices", "ottermart-card"} {
		if named[id] == "" {
			t.Errorf("choices lead to %v, want %q among them", named, id)
		}
	}
	if text := named["heron-staff"]; text != "" {
		t.Errorf("choice %q leads to an internal policy in public", text)
	}
}
