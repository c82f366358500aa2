package web

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestEveryLanguageSaysTheSame(t *testing.T) {
	t.Parallel()
	for language, w := range languages {
		if got, want := slices.Sorted(maps.Keys(w)), slices.Sorted(maps.Keys(languages["en"])); !slices.Equal(got, want) {
			t.Errorf("%s has the keys %v, English %v", language, got, want)
		}
		for key, text := range w {
			if text == "" || strings.Count(text, "{1}") != strings.Count(languages["en"][key], "{1}") {
				t.Errorf("%s: %q is %q, in English %q", language, key, text, languages["en"][key])
			}
		}
		if n := len(strings.Fields(w["months"])); n != 12 {
			t.Errorf("%s has %d months", language, n)
		}
	}
	if len(languages) < 9 {
		t.Errorf("there are only %d languages", len(languages))
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	day, month, year := knowledge.Date{Year: 2025, Month: 11, Day: 3}, knowledge.Date{Year: 2025, Month: 11}, knowledge.Date{Year: 2025}
	for language, want := range map[string][3]string{
		"": {"3 November 2025", "November 2025", "2025"}, "de": {"3. November 2025", "November 2025", "2025"},
		"es": {"3 de noviembre de 2025", "noviembre de 2025", "2025"}, "zh-Hant": {"2025年11月3日", "2025年11月", "2025"},
		"xx": {day.Long(), month.Long(), year.Long()},
	} {
		w := phrasesIn(language)
		if got := [3]string{w.date(day), w.date(month), w.date(year)}; got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

// answerIn is an answer with everything that we head or say ourselves.
func answerIn(language string) bot.Answer {
	fact := &knowledge.Fact{ID: "f", Kind: knowledge.Reported, ReviewBy: knowledge.Date{Year: 2026, Month: 3, Day: 1}}
	source := &knowledge.Source{ID: "s", Publisher: "P"}
	return bot.Answer{
		Outcome: bot.Answered, Language: language, Verdict: knowledge.Yes, Sources: []*knowledge.Source{source},
		Policy: &knowledge.Policy{ID: "p", Title: "p", Language: "en"}, AsOf: knowledge.Date{Year: 2026, Month: 2, Day: 1},
		Points:  []bot.Point{{Fact: fact, Text: "T", Language: language, Sources: []int{1}, Overdue: true}},
		Steps:   []knowledge.Step{{Text: "S"}},
		Choices: []bot.Choice{{Key: "k", Text: "C"}},
	}
}

func TestPageInTheAnswersLanguage(t *testing.T) {
	t.Parallel()
	render := func(a bot.Answer) string {
		var b strings.Builder
		v := newAnswerView(a)
		if err := pages.ExecuteTemplate(&b, "page", pageView{Answer: &v}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	got := render(answerIn("de"))
	for _, want := range []string{
		`<article aria-labelledby="asked" lang="de">`, `</span> Ja</p>`, `<span class="kind">Bericht</span>`, `aria-label="Quelle 1"`, "Überfällig: Das sollte bis 1. März 2026",
		`<h2 id="steps" dir="auto">Was zu tun ist</h2>`, `<h2 id="sources">Quellen</h2>`, "ohne Datum", `Stand <time datetime="2026-02-01">1. Februar 2026</time>, als die Fakten`,
		`Richtlinie: <span dir="auto">p</span>.`, `<h2 id="choices">Das kannst du als Nächstes fragen</h2>`, `<p class="text" dir="auto">T`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	untranslated := answerIn("de")
	untranslated.Points[0].Language = "en"
	if got := render(untranslated); !strings.Contains(got, `<p class="text" dir="auto" lang="en">T`) {
		t.Errorf("English within German is not marked as such:\n%s", got)
	}
}
