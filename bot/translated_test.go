package bot_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/knowledge"
)

const tidePolicy = `id: tide-weather
title: Tide weather and training
organisation: Tide
sources:
  - {id: help, publisher: Tide Help, url: https://tide.example/help, own: true}
facts:
  - id: off
    topic: choices
    title: How do I turn training off?
    statement: Training is turned off in the settings.
    details: The setting is on until somebody turns it off.
    steps:
      - {text: Open the settings., url: https://tide.example/settings}
      - Turn training off.
    asked: [how do i stop training]
    sources: [help]
  - id: messages
    topic: messages
    title: Are my messages used?
    statement: Messages are not used for training.
    verdict: "no"
    asked: [does it read my messages]
    sources: [help]
  - id: age
    topic: data
    title: Is the data of children used?
    statement: Data of children is not used for training.
    verdict: "no"
    asked: [is data of kids used]
    sources: [help]
`

const tideInGerman = `translates: tide-weather
language: de
of: TIDE
title: Tide-Wetter und Training
verified: 2026-05-01
facts:
  - id: off
    of: OFF
    title: Wie schalte ich das Training aus?
    statement: Das Training schaltet man in den Einstellungen aus.
    details: Die Einstellung ist an, bis jemand sie ausschaltet.
    steps: [Einstellungen öffnen., Training ausschalten.]
    asked: [wie krieg ich den kram los, kramkasten, xq, ulan bator, vielen dank auch, schalte ich facebook so aus, weg mit dem idiot,
      "ich verrate es dir, damit du siehst, wozu der kasten hier dient und wo der hebel ist"]
  - id: messages
    of: MESSAGES
    title: Werden meine Nachrichten verwendet?
    statement: Nachrichten werden nicht für das Training verwendet.
    asked: [lest ihr mit, {text: bleibt mein geschreibsel privat, verdict: "yes"}]
`

// tide is the policy with its translation, made of the policy with a change if there is one.
func tide(t *testing.T, change ...string) *bot.Bot {
	t.Helper()
	plain, err := knowledge.Load(fstest.MapFS{"tide.yaml": {Data: []byte(tidePolicy)}})
	if err != nil {
		t.Fatal(err)
	}
	policy := plain.Policies[0]
	german := strings.Replace(tideInGerman, "TIDE", policy.Fingerprint(), 1)
	for _, fact := range policy.Facts {
		german = strings.Replace(german, strings.ToUpper(fact.ID)+"\n", fact.Fingerprint()+"\n", 1)
	}
	library, err := knowledge.Load(fstest.MapFS{
		"tide.yaml":    {Data: []byte(strings.NewReplacer(change...).Replace(tidePolicy))},
		"tide.de.yaml": {Data: []byte(german)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return botOver(t, library, bot.Config{})
}

const inEnglish = "noch nicht übersetzt"

func inNotes(a bot.Answer, text string) bool {
	return slices.ContainsFunc(a.Notes, func(note string) bool { return strings.Contains(note, text) })
}

func TestAnswersInTheAskersLanguage(t *testing.T) {
	t.Parallel()
	b := tide(t)
	a := ask(t, b, bot.Question{Text: "Werden meine Nachrichten für das Training verwendet?"})
	check(t, a, want{outcome: bot.Answered, verdict: knowledge.No, first: "messages"})
	if a.Language != "de" || a.Points[0].Text != "Nachrichten werden nicht für das Training verwendet." || a.Points[0].Language != "de" {
		t.Errorf("in %q: %+v", a.Language, a.Points[0])
	}
	if inNotes(a, inEnglish) || a.Policy.TitleIn(a.Language) != "Tide-Wetter und Training" {
		t.Errorf("notes %q, title %q", a.Notes, a.Policy.TitleIn(a.Language))
	}
	texts := make([]string, len(a.Choices))
	for i, choice := range a.Choices {
		texts[i] = choice.Text
	}
	if !slices.Contains(texts, "Wie schalte ich das Training aus?") || slices.Contains(texts, "How do I turn training off?") {
		t.Errorf("choices %q", texts)
	}
	a = ask(t, b, bot.Question{Text: "Wie schalte ich das Training aus?"})
	check(t, a, want{outcome: bot.Answered, first: "off"})
	if a.StepsTitle != "Schritte" || len(a.Steps) != 2 ||
		a.Steps[0] != (knowledge.Step{Text: "Einstellungen öffnen.", URL: "https://tide.example/settings"}) {
		t.Errorf("steps of %q: %+v", a.StepsTitle, a.Steps)
	}
	if a.Points[0].Details != "Die Einstellung ist an, bis jemand sie ausschaltet." {
		t.Errorf("details %q", a.Points[0].Details)
	}
}

func TestEnglishStaysEnglish(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"", "en-GB", "de-DE"} {
		a := ask(t, tide(t), bot.Question{Text: "Are my messages used for training?", Language: language})
		check(t, a, want{outcome: bot.Answered, verdict: knowledge.No, first: "messages"})
		if a.Language != "" || a.Points[0].Text != "Messages are not used for training." || inNotes(a, inEnglish) {
			t.Errorf("language %q: in %q, %+v", language, a.Language, a.Points[0])
		}
	}
}

func TestUntranslatedFactsComeInEnglish(t *testing.T) {
	t.Parallel()
	a := ask(t, tide(t), bot.Question{Text: "Werden Daten von Kindern verwendet?"})
	check(t, a, want{outcome: bot.Answered, verdict: knowledge.No, first: "age"})
	if a.Points[0].Text != "Data of children is not used for training." || a.Points[0].Language != "en" || !inNotes(a, inEnglish) {
		t.Errorf("notes %q, point %+v", a.Notes, a.Points[0])
	}
}

func TestStaleTranslationsAreNotUsed(t *testing.T) {
	t.Parallel()
	b := tide(t, "statement: Messages are not used", "statement: Messages of adults are not used")
	a := ask(t, b, bot.Question{Text: "Werden meine Nachrichten für das Training verwendet?"})
	check(t, a, want{outcome: bot.Answered, verdict: knowledge.No, first: "messages"})
	if a.Points[0].Text != "Messages of adults are not used for training." || !inNotes(a, inEnglish) {
		t.Errorf("notes %q, point %+v", a.Notes, a.Points[0])
	}
}

// The phrasings of a translation lead to its fact, with the verdict noted for them.
func TestTranslatedPhrasingsAreFound(t *testing.T) {
	t.Parallel()
	b := tide(t)
	check(t, ask(t, b, bot.Question{Text: "wie krieg ich den Kram los?", Language: "de"}), want{outcome: bot.Answered, first: "off"})
	check(t, ask(t, b, bot.Question{Text: "Bleibt mein Geschreibsel privat?", Language: "de"}),
		want{outcome: bot.Answered, verdict: knowledge.Yes, first: "messages"})
	check(t, ask(t, b, bot.Question{Text: "Bleibt mein Geschreibsel nicht privat?", Language: "de"}),
		want{outcome: bot.Answered, first: "messages"}) // "doch"
}

// What is too short to know its language by is in the one given, or of a phrasing.
func TestLanguageOfFewWords(t *testing.T) {
	t.Parallel()
	b := tide(t)
	for _, test := range []struct{ text, given, language string }{
		{"Kramkasten?", "", "de"}, {"Kramkasten?", "en", "de"}, {"XQ?", "", ""}, {"XQ?", "de", "de"}, {"Norway?", "de-AT", "de"}, {"Norway?", "", ""}, {"México", "fr", "fr"}, {"Ulan Bator?", "", ""},
	} {
		if a := ask(t, b, bot.Question{Text: test.text, Language: test.given}); a.Language != test.language {
			t.Errorf("%q asked where %q is set is answered in %q, want %q", test.text, test.given, a.Language, test.language)
		}
	}
}

// What is said in part in English says so in other words than what is all in English.
func TestPartlyTranslatedAnswers(t *testing.T) {
	t.Parallel()
	a := ask(t, tide(t), bot.Question{Text: "Werden meine Nachrichten verwendet? Werden Daten von Kindern verwendet?"})
	check(t, a, want{outcome: bot.Answered, verdict: knowledge.No, first: "messages"})
	if len(a.Points) != 2 || a.Points[0].Language != "de" || a.Points[1].Language != "en" || !inNotes(a, inEnglish) {
		t.Fatalf("notes %q, points %+v", a.Notes, a.Points)
	}
	if !inNotes(a, "Was noch nicht übersetzt ist") {
		t.Errorf("notes %q", a.Notes)
	}
	for _, choice := range a.Choices {
		if choice.Text == "How do I turn training off?" {
			t.Errorf("choices %q", a.Choices)
		}
	}
}

func TestQuestionsSignTheirLanguage(t *testing.T) {
	t.Parallel()
	if a := ask(t, tide(t), bot.Question{Text: "¿Es tarde?"}); a.Language != "es" {
		t.Errorf("answered in %q: %s", a.Language, a.Lead)
	}
	if a := ask(t, tide(t), bot.Question{Text: "hallo"}); a.Language != "de" || !strings.Contains(a.Lead, "Tide-Wetter und Training") {
		t.Errorf("small talk in %q: %s", a.Language, a.Lead)
	}
}

// A choice answers in the language it was offered in: later, elsewhere, whoever
// presses it and whatever their own setting is.
func TestChoicesAnswerInTheirLanguage(t *testing.T) {
	t.Parallel()
	a := ask(t, tide(t), bot.Question{Text: "Werden meine Nachrichten für das Training verwendet?"})
	if len(a.Choices) == 0 || a.Key == "" {
		t.Fatalf("choices %v, key %q", a.Choices, a.Key)
	}
	later := tide(t)
	off := slices.IndexFunc(a.Choices, func(c bot.Choice) bool { return strings.HasPrefix(c.Text, "Wie schalte") })
	next := ask(t, later, bot.Question{Choice: a.Choices[off].Key, Language: "fr-FR", Conversation: "another"})
	check(t, next, want{outcome: bot.Answered, first: "off"})
	if next.Language != "de" || next.Steps[1].Text != "Training ausschalten." {
		t.Errorf("pressed: in %q, steps %+v", next.Language, next.Steps)
	}
	if again := ask(t, later, bot.Question{Choice: a.Key}); again.Points[0].Text != a.Points[0].Text || again.Key != a.Key {
		t.Errorf("the same answer again: %+v", again)
	}
	english := ask(t, later, bot.Question{Text: "Are my messages used?"})
	if back := ask(t, later, bot.Question{Choice: english.Key, Language: "de"}); back.Language != "" {
		t.Errorf("an English choice answers in %q", back.Language)
	}
}

func TestSuggestionsInTheAskersLanguage(t *testing.T) {
	t.Parallel()
	choices, err := tide(t).Suggest(t.Context(), bot.Question{Text: "Nachrichten", Language: "de-CH"}, 3)
	if err != nil || len(choices) == 0 || choices[0].Text != "Werden meine Nachrichten verwendet?" || !strings.HasSuffix(choices[0].Key, "@de") {
		t.Errorf("got %v, %v", choices, err)
	}
	choices, err = tide(t).Suggest(t.Context(), bot.Question{Text: "messages", Language: "de-CH"}, 3)
	if err != nil || len(choices) == 0 || choices[0].Text != "Werden meine Nachrichten verwendet?" {
		t.Errorf("for English letters: %v, %v", choices, err)
	}
}

// Whether to worry is asked of what was told before it, in any language.
func TestWorryIsOfWhatIsTold(t *testing.T) {
	t.Parallel()
	b := tide(t)
	for _, question := range []string{"Unsere Kinder haben auch Daten dort. Muss ich mir Sorgen machen?", "The data of my kids is there too. Should I be worried?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, verdict: knowledge.No, first: "age"})
	}
}

// What is sure to be answered is no overview, though it names only what any question may.
func TestGeneralWordsAreNoOverview(t *testing.T) {
	t.Parallel()
	a := ask(t, tide(t), bot.Question{Text: "was ist los mit den Daten?", Language: "de"})
	if check(t, a, want{outcome: bot.Answered}); len(a.Points) > 1 {
		t.Errorf("%d points from %q on", len(a.Points), a.Points[0].Fact.ID)
	}
}

// Where yes and no are in English too, that the answer is in English stands before them.
func TestNoticeFirst(t *testing.T) {
	t.Parallel()
	b := tide(t)
	polish, spanish := ask(t, b, bot.Question{Text: "czy moje wiadomości są używane do szkolenia?"}), ask(t, b, bot.Question{Text: "¿se usan mis mensajes para entrenar?"})
	if polish.Notice == "" || len(polish.Notes) > 0 || polish.Verdict != knowledge.No {
		t.Errorf("Polish: notice %q, notes %q, verdict %q", polish.Notice, polish.Notes, polish.Verdict)
	}
	if spanish.Notice != "" || len(spanish.Notes) != 1 || spanish.Verdict != knowledge.No {
		t.Errorf("Spanish: notice %q, notes %q, verdict %q", spanish.Notice, spanish.Notes, spanish.Verdict)
	}
}
