package terminal

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
		w := wordsIn(language)
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

func TestRenderInTheAnswersLanguage(t *testing.T) {
	t.Parallel()
	got := Render(answerIn("de"), Options{Pick: true})
	for _, want := range []string{"Ja. T [1]", "(Überfällig: Das sollte bis 1. März 2026", "Was zu tun ist\n", "Quellen\n", "P, ohne Datum", "Stand 1. Februar 2026,", "Richtlinie: p.", "Das kannst du als Nächstes fragen (Nummer eingeben)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if english := Render(answerIn("tlh"), Options{}); !strings.HasPrefix(english, "Yes. T [1]") {
		t.Errorf("a language we do not have: %s", english)
	}
	a := answerIn("hi")
	a.Verdict, a.Lead = knowledge.Disputed, "स्रोत सहमत नहीं हैं: भारत।"
	if got := Render(a, Options{}); strings.Count(got, "सहमत नहीं") != 1 {
		t.Errorf("the verdict is said twice:\n%s", got)
	}
}
