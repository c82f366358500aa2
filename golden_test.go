package main

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/knowledge"
)

// The words that question files may use are those of the bot.
func TestOutcomesOfQuestionFiles(t *testing.T) {
	t.Parallel()
	want := []string{string(bot.Answered), string(bot.Clarify), string(bot.NotCovered), string(bot.SmallTalk), string(bot.Refused)}
	if !slices.Equal(knowledge.Outcomes, want) {
		t.Errorf("got %v, want %v", knowledge.Outcomes, want)
	}
}

// Each outcome of the shared sample answers is one that a question file can expect.
func TestSampleOutcomesCanBeExpected(t *testing.T) {
	t.Parallel()
	for _, sample := range bottest.Cases() {
		if !slices.Contains(knowledge.Outcomes, string(sample.Answer.Outcome)) {
			t.Errorf("%s: no question can expect %s", sample.Name, sample.Answer.Outcome)
		}
	}
}

func TestJudge(t *testing.T) {
	t.Parallel()
	acme := &knowledge.Policy{ID: "acme"}
	point := func(id, text string) bot.Point { return bot.Point{Fact: &knowledge.Fact{ID: id}, Text: text} }
	answered := bot.Answer{
		Outcome: bot.Answered, Verdict: knowledge.No, Policy: acme, Notes: []string{"Goa is in India."},
		Points:  []bot.Point{point("messages", "Messages are not read."), point("press", "The press disagrees.")},
		Sources: []*knowledge.Source{{ID: "x", Publisher: "The Paper", Title: "They read it all"}},
		Choices: []bot.Choice{{Text: "Are my pictures sold?"}},
	}
	unknown := bot.Answer{Outcome: bot.NotCovered, Lead: "No fact answers that."}
	tests := []struct {
		name   string
		q      knowledge.GoldenQuestion
		answer bot.Answer
		wrong  string
	}{
		{"nothing but answered", knowledge.GoldenQuestion{}, answered, ""},
		{"outcome", knowledge.GoldenQuestion{Outcomes: []string{"clarify", "refused"}}, answered, "it is answered, not clarify or refused"},
		{"a wrong outcome is all there is to say", knowledge.GoldenQuestion{Verdicts: []knowledge.Verdict{knowledge.Yes}, Main: []string{"press"}}, unknown, "it is not-covered, not answered"},
		{"a phrasing that is read as small talk", knowledge.GoldenQuestion{Lenient: true}, bot.Answer{Outcome: bot.SmallTalk}, "it is small-talk, not answered, whatever the facts hold: word it longer, or leave it out"},
		{"verdict", knowledge.GoldenQuestion{Verdicts: []knowledge.Verdict{knowledge.Yes, ""}}, answered, "expected the verdict yes or none, came no"},
		{"verdict that others are let pass for", knowledge.GoldenQuestion{Verdicts: []knowledge.Verdict{knowledge.Yes, ""}, Lenient: true}, answered, "expected the verdict yes, came no"},
		{"one of the verdicts", knowledge.GoldenQuestion{Verdicts: []knowledge.Verdict{knowledge.Yes, knowledge.No}}, answered, ""},
		{"main", knowledge.GoldenQuestion{Main: []string{"press", "terms"}}, answered, "the main fact is messages, not press or terms"},
		{"one main", knowledge.GoldenQuestion{Main: []string{"press", "messages"}}, answered, ""},
		{"all facts", knowledge.GoldenQuestion{Facts: []string{"press", "terms"}}, answered, "the fact terms is missing"},
		{"any fact", knowledge.GoldenQuestion{AnyOf: []string{"terms", "minors"}}, answered, "none of the facts is terms or minors"},
		{"any fact is there", knowledge.GoldenQuestion{AnyOf: []string{"terms", "press"}}, answered, ""},
		{"another policy", knowledge.GoldenQuestion{Policy: "lumen", AnyOf: []string{"press"}}, answered, "it is answered from the policy acme"},
		{"said in a note, whatever the case", knowledge.GoldenQuestion{Said: []string{"goa IS in"}}, answered, ""},
		{"not said", knowledge.GoldenQuestion{Said: []string{"Lumen"}}, answered, `it does not say "Lumen"`},
		{"said what must not be", knowledge.GoldenQuestion{NotSaid: []string{"THE PRESS"}}, answered, `it says "THE PRESS"`},
		{"titles and choices are not its words", knowledge.GoldenQuestion{NotSaid: []string{"read it all", "pictures"}}, answered, ""},
		{"another right outcome has no facts", knowledge.GoldenQuestion{Outcomes: []string{"answered", "not-covered"}, Main: []string{"press"}, Verdicts: []knowledge.Verdict{knowledge.Yes}}, unknown, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			q := test.q
			if q.Outcomes == nil {
				q.Outcomes = []string{"answered"}
			}
			if q.Policy == "" {
				q.Policy = "acme"
			}
			r := judge(&q, test.answer)
			if got := strings.Join(r.wrong, "; "); got != test.wrong || r.passed() != (test.wrong == "") {
				t.Errorf("got %q, want %q", got, test.wrong)
			}
		})
	}
}

// recorder keeps what it is asked.
type recorder struct {
	bot.Handler
	asked []bot.Question
	err   error
}

func (r *recorder) Ask(_ context.Context, q bot.Question) (bot.Answer, error) {
	r.asked = append(r.asked, q)
	return bot.Answer{Outcome: bot.NotCovered}, r.err
}

func TestQuestionsAreAskedInTheirCircumstances(t *testing.T) {
	t.Parallel()
	lib, err := knowledge.Load(fstest.MapFS{
		"office.yaml": {Data: []byte("id: office\naudience: internal\nfacts: [{id: a, statement: It is so.}]\n")},
		"shop.yaml":   {Data: []byte("id: shop\nfacts: [{id: a, statement: It is so.}]\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	r := &recorder{}
	run := goldenRun{explain: true}
	run.one(t.Context(), r, lib, &knowledge.GoldenQuestion{
		Policy: "office", Fixed: true, Earlier: []string{"one", "two"}, Text: "three", Language: "hi", Place: "IN",
	}, "c1")
	run.one(t.Context(), r, lib, &knowledge.GoldenQuestion{Policy: "shop", Text: "four"}, "c2")
	want := []bot.Question{
		{Text: "one", Policy: "office", Language: "hi", Place: "IN", Internal: true, Conversation: "c1"},
		{Text: "two", Policy: "office", Language: "hi", Place: "IN", Internal: true, Conversation: "c1"},
		{Text: "three", Policy: "office", Language: "hi", Place: "IN", Internal: true, Conversation: "c1", Explain: true},
		{Text: "four", Conversation: "c2", Explain: true},
	}
	if !reflect.DeepEqual(r.asked, want) {
		t.Errorf("got  %+v\nwant %+v", r.asked, want)
	}
	r.err = errors.New("gone")
	if got := run.one(t.Context(), r, lib, &knowledge.GoldenQuestion{Text: "five"}, "c3"); got.passed() || !strings.Contains(got.wrong[0], "gone") {
		t.Errorf("a bot that breaks: got %+v", got)
	}
}

func TestGoldenDay(t *testing.T) {
	t.Parallel()
	lib := &knowledge.Library{Policies: []*knowledge.Policy{
		{Facts: []*knowledge.Fact{{Verified: knowledge.Date{Year: 2026, Month: 4, Day: 1}}}},
		{Facts: []*knowledge.Fact{{}, {Verified: knowledge.Date{Year: 2026, Month: 11, Day: 20}}, {Verified: knowledge.Date{Year: 2025}}}},
	}}
	for day, want := range map[string]string{"": "2026-11-20", "2025-11-03": "2025-11-03"} {
		if got := goldenDay(lib, day).Format(time.DateOnly); got != want {
			t.Errorf("with --date %q: got %s, want %s", day, got, want)
		}
	}
	if got := goldenDay(&knowledge.Library{}, ""); time.Since(got) > time.Hour {
		t.Errorf("never verified: got %s", got)
	}
}

// hostile is a report whose every text is out to break the form it is printed in.
func hostile() goldenReport {
	const evil = "a\x1b[31m<b>]]>\n::error::x\u202e \"q\""
	q := &knowledge.GoldenQuestion{Path: "x:y,z.yaml", Line: 3, Col: 5, Policy: "p", Category: evil, Earlier: []string{evil}, Text: evil, Held: true}
	return goldenReport{open: true, results: []goldenResult{{
		question: q, outcome: "answered", verdict: "no", facts: []string{"f", evil}, text: evil, wrong: []string{evil}, explanation: "why",
	}}}
}

func TestReportsAreWellFormed(t *testing.T) {
	t.Parallel()
	for _, format := range testFormats {
		var b strings.Builder
		if err := hostile().write(&b, format); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if strings.ContainsAny(text, "\x1b\u202e") && format != "json" {
			t.Errorf("%s: control characters in %q", format, text)
		}
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "::error::") {
				t.Errorf("%s: a text became a command: %q", format, text)
			}
		}
		if format == "junit" {
			var suites suitesXML
			if err := xml.Unmarshal([]byte(text), &suites); err != nil || len(suites.Suites) != 1 || suites.Suites[0].Cases[0].Failure == nil {
				t.Errorf("junit: %v in %q", err, text)
			}
		}
	}
}

// What --format json writes is what --against reads: nothing is lost that is compared.
func TestReportComesBack(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	report := hostile()
	if err := report.write(&b, "json"); err != nil {
		t.Fatal(err)
	}
	var w reportWire
	if err := json.Unmarshal([]byte(b.String()), &w); err != nil {
		t.Fatal(err)
	}
	got, want := w.Results[0].result(), report.results[0]
	if !got.same(&want) || got.question.Key() != want.question.Key() || !reflect.DeepEqual(got.wrong, want.wrong) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	c := compareReports(goldenReport{results: []goldenResult{got}}, report)
	if c.compared != 1 || len(c.changes) != 0 {
		t.Errorf("a report differs from itself: %s", c.summary())
	}
}

func TestCompareReports(t *testing.T) {
	t.Parallel()
	one := func(text, said string, wrong ...string) goldenResult {
		return goldenResult{question: &knowledge.GoldenQuestion{Text: text}, outcome: "answered", text: said, wrong: wrong}
	}
	before := goldenReport{results: []goldenResult{
		one("same", "a"), one("changed", "a"), one("worse", "a"), one("better", "a", "bad"), one("gone", "a"),
	}}
	now := goldenReport{results: []goldenResult{
		one("new", "a"), one("same", "a"), one("changed", "b"), one("worse", "a", "bad"), one("better", "a"), one("new and bad", "a", "bad"),
	}}
	c := compareReports(before, now)
	var got []string
	for _, change := range c.changes {
		got = append(got, change.question().Text+": "+change.kind())
	}
	want := []string{"new: new", "changed: changed", "worse: fails now", "better: passes now", "new and bad: new, fails", "gone: gone"}
	if !slices.Equal(got, want) || c.worse() != 1 || c.compared != 4 {
		t.Errorf("got %v, %d worse, %d compared", got, c.worse(), c.compared)
	}
}

// BenchmarkGolden asks all shipped questions, as fineprint test does.
func BenchmarkGolden(b *testing.B) {
	lib, err := knowledge.Shipped()
	if err != nil {
		b.Fatal(err)
	}
	questions, err := knowledge.ShippedQuestions()
	if err != nil {
		b.Fatal(err)
	}
	run := goldenRun{now: goldenDay(lib, "")}
	for b.Loop() {
		if _, err := run.ask(b.Context(), lib, questions); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(questions)), "µs/question")
}
