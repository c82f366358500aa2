package knowledge

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// validTranslation is a translation of the valid policy without a problem. Each test
// case breaks one thing of it.
const validTranslation = `translates: acme
language: de
of: 9a1af4c7
title: Acme und KI-Training
summary: Was Acme tut.
verified: 2026-11-20
facts:
  - id: messages
    of: 5c4b8a6c
    title: Werden meine privaten Nachrichten verwendet?
    statement: Acme sagt, dass es nicht mit privaten Nachrichten trainiert.
    details: Das gilt auch für Gruppenchats.
    steps:
      - text: Öffnen Sie die Einstellungen.
        url: https://acme.example/settings
      - Schalten Sie den Schalter aus.
    asked:
      - liest ihr meine DMs
      - {text: sind meine dms sicher, verdict: "yes"}
  - id: rumour
    of: 0f0f0f0f
    statement: Man sagt, dass Acme Daten verkauft, was kein Dokument bestätigt.
    verified: 2026-11-19
`

// current sets the fingerprints that the valid policy has.
func current(t *testing.T, translation string) string {
	t.Helper()
	lib, err := loadText(valid, today)
	if err != nil {
		t.Fatal(err)
	}
	policy := lib.Policies[0]
	messages, _ := policy.Fact("messages")
	rumour, _ := policy.Fact("rumour")
	return strings.NewReplacer("9a1af4c7", policy.Fingerprint(), "5c4b8a6c", messages.Fingerprint(), "0f0f0f0f", rumour.Fingerprint()).
		Replace(translation)
}

func loadTranslated(policy, translation string, more ...string) (*Library, error) {
	files := fstest.MapFS{"acme.yaml": {Data: []byte(policy)}, "acme.de.yaml": {Data: []byte(translation)}}
	for _, text := range more {
		files["more.yaml"] = &fstest.MapFile{Data: []byte(text)}
	}
	return load(files, "", today)
}

func TestTranslation(t *testing.T) {
	t.Parallel()
	lib, err := loadTranslated(valid, current(t, validTranslation))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	if warnings := Check(lib, today); len(warnings) > 0 {
		t.Errorf("warnings:\n\t%s", lines(warnings))
	}
	policy := lib.Policies[0]
	if len(lib.Policies) != 1 || policy.TitleIn("de") != "Acme und KI-Training" || policy.TitleIn("fr") != policy.Title {
		t.Errorf("got %d policies, titles %q and %q", len(lib.Policies), policy.TitleIn("de"), policy.TitleIn("fr"))
	}
	fact, _ := policy.Fact("messages")
	got, ok := fact.In("de-AT")
	if !ok || got.Statement != "Acme sagt, dass es nicht mit privaten Nachrichten trainiert." || got.Verified.String() != "2026-11-20" {
		t.Errorf("in German: %v, %+v", ok, got)
	}
	if len(got.Steps) != 2 || got.Steps[0].URL != "https://acme.example/settings" || got.Asked[1].Verdict != Yes {
		t.Errorf("steps %+v, asked %+v", got.Steps, got.Asked)
	}
	rumour, _ := policy.Fact("rumour")
	if got, ok := rumour.In("de"); !ok || got.Verified.String() != "2026-11-19" {
		t.Errorf("its own day of verification: %+v", got)
	}
	press, _ := policy.Fact("messages-press")
	if _, ok := press.In("de"); ok {
		t.Error("an untranslated fact has a translation")
	}
	for _, tag := range []string{"fr", "de-Latn", ""} {
		if _, ok := fact.In(tag); ok {
			t.Errorf("it is translated into %q", tag)
		}
	}
	plain, err := loadText(valid, today)
	if err != nil || plain.Version == lib.Version {
		t.Errorf("the version is the same without the translation: %v", err)
	}
}

func TestTranslationErrors(t *testing.T) {
	t.Parallel()
	fingerprint := func(id string) string {
		lib, err := loadText(valid, today)
		if err != nil {
			t.Fatal(err)
		}
		fact, _ := lib.Policies[0].Fact(id)
		return fact.Fingerprint()
	}
	for _, test := range []struct{ name, from, to, want string }{
		{"unknown key of a translation", "summary: Was", "sumary: Was",
			`acme.de.yaml:5:1: unknown-key: a translation has no key "sumary" (did you mean "summary"?)`},
		{"unknown key of a fact", "    asked:", "    places:",
			`acme.de.yaml:17:5: unknown-key: a translated fact has no key "places" (its keys are id, statement, of, title, details, steps, asked, verified)`},
		{"unknown policy", "translates: acme", "translates: acne",
			`acme.de.yaml:1:13: unknown-policy: there is no policy "acne" (did you mean "acme"?)`},
		{"unknown fact", "id: rumour", "id: rumor",
			`acme.de.yaml:20:9: unknown-fact: the policy has no fact "rumor" (did you mean "rumour"?)`},
		{"fact twice", "id: rumour", "id: messages",
			`acme.de.yaml:20:9: duplicate-id: the fact "messages" is translated in line 8 already (delete one of them)`},
		{"no language", "language: de\n", "",
			`acme.de.yaml:1:1: required: a translation has no language (add language:)`},
		{"no language tag", "language: de", "language: auf deutsch",
			`acme.de.yaml:2:11: language: "auf deutsch" is no language tag (write one such as en, fr or pt-BR)`},
		{"language of the policy", "language: de", "language: en",
			`acme.de.yaml:2:11: same-language: the policy is in en itself (give the language it is translated into)`},
		{"no of", "    of: 0f0f0f0f\n", "",
			`acme.de.yaml:20:5: required: the translation of "rumour" has no of (look at the original, then add of: ` + fingerprint("rumour") + `)`},
		{"no statement", "    statement: Man sagt, dass Acme Daten verkauft, was kein Dokument bestätigt.\n", "",
			`acme.de.yaml:20:5: required: the translation of "rumour" has no statement (add it, or leave nothing but id and asked, for ways to ask for a fact that is told in its own language)`},
		{"empty statement", "statement: Man sagt, dass Acme Daten verkauft, was kein Dokument bestätigt.", `statement: " "`,
			`acme.de.yaml:22:16: blank: statement is blank (fill it in or delete the key)`},
		{"no verified", "verified: 2026-11-20\n", "",
			`acme.de.yaml:7:5: required: the translation of "messages" has no verified (add verified: there, or once for the whole file)`},
		{"verified in the future", "verified: 2026-11-20", "verified: 2027-11-20",
			`acme.de.yaml:6:11: date: verified: 2027-11-20 is in the future (give the day the fact was last checked)`},
		{"no title", "    title: Werden meine privaten Nachrichten verwendet?\n", "",
			`acme.de.yaml:8:5: incomplete: the translation of "messages" has no title, the fact has (translate it too)`},
		{"no details", "    details: Das gilt auch für Gruppenchats.\n", "",
			`acme.de.yaml:8:5: incomplete: the translation of "messages" has no details, the fact has (translate it too)`},
		{"details without original", "    verified: 2026-11-19", "    verified: 2026-11-19\n    details: Mehr.",
			`acme.de.yaml:24:14: no-original: the fact "rumour" has no details (delete it)`},
		{"fewer steps", "      - Schalten Sie den Schalter aus.\n", "",
			`acme.de.yaml:14:7: steps: the fact "messages" has 2 steps, its translation 1 (translate each step as one)`},
		{"more steps", "      - Schalten Sie den Schalter aus.", "      - Schalten Sie\n      - den Schalter aus.",
			`acme.de.yaml:14:7: steps: the fact "messages" has 2 steps, its translation 3 (translate each step as one)`},
		{"another link", "https://acme.example/settings", "https://acme.example/de/settings",
			`acme.de.yaml:15:14: step-link: the link of step 1 is not that of the fact "messages" (delete it: the fact's own is taken)`},
		{"no https", "https://acme.example/settings", "http://acme.example/settings",
			`acme.de.yaml:15:14: link: a step's url is not an https address: "http://acme.example/settings" (link to https, or leave the link out and cite by name)` + "\n" +
				`acme.de.yaml:15:14: step-link: the link of step 1 is not that of the fact "messages" (delete it: the fact's own is taken)`},
		{"facts as text", "facts:\n", "facts: none\nfact:\n",
			"acme.de.yaml:7:8: type: facts must be a list, not a text (start each entry with a dash, or write [one, two])\n" +
				`acme.de.yaml:8:1: unknown-key: a translation has no key "fact" (did you mean "facts"?)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if strings.Count(validTranslation, test.from) != 1 {
				t.Fatalf("%q does not stand once in the valid translation", test.from)
			}
			lib, err := loadTranslated(valid, current(t, strings.Replace(validTranslation, test.from, test.to, 1)))
			if lib != nil || err == nil || err.Error() != test.want {
				t.Errorf("got\n\t%s\nwant\n\t%s", lines(err), strings.ReplaceAll(test.want, "\n", "\n\t"))
			}
		})
	}
}

func TestTwoFilesForOneLanguage(t *testing.T) {
	t.Parallel()
	_, err := loadTranslated(valid, current(t, validTranslation), "translates: acme\nlanguage: de-AT\nfacts: []\n")
	want := `more.yaml:2:11: duplicate-language: acme.de.yaml translates "acme" into de already (put both into one file)`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A policy that cannot be read is reported; that its translations then lack it is not.
func TestTranslationOfAnUnreadPolicy(t *testing.T) {
	t.Parallel()
	_, err := loadTranslated("id: [", validTranslation)
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Path != "acme.yaml" {
		t.Errorf("got\n\t%s", lines(err))
	}
}

// An edit of the fact makes its translations stale. They are not errors, since the
// original can be answered with, whatever the edit changed.
func TestStaleTranslation(t *testing.T) {
	t.Parallel()
	edited := strings.Replace(valid, "      - Turn the switch off.\n", "      - Turn the switch off.\n      - Wait.\n", 1)
	edited = strings.Replace(edited, "summary: What Acme does.", "summary: What Acme did.", 1)
	lib, err := loadTranslated(edited, current(t, validTranslation))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	policy := lib.Policies[0]
	fact, _ := policy.Fact("messages")
	if _, ok := fact.In("de"); ok || policy.TitleIn("de") != policy.Title {
		t.Error("a stale translation is used")
	}
	rumour, _ := policy.Fact("rumour")
	if _, ok := rumour.In("de"); !ok {
		t.Error("the translation of another fact is not used")
	}
	want := `acme.de.yaml:3:5: stale-translation: title or summary of "acme" has changed since it was translated, so answers give the original (look at what changed, then set of: ` + policy.Fingerprint() + ")\n" +
		`acme.de.yaml:9:9: stale-translation: the fact "messages" has changed since it was translated, so answers give the original (look at what changed, then set of: ` + fact.Fingerprint() + ")"
	if got := Check(lib, today).Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTranslationWarnings(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("sehr ", 15) + "lang?"
	text := strings.Replace(validTranslation, "Werden meine privaten Nachrichten verwendet?", long, 1)
	text = strings.Replace(text, "    verified: 2026-11-19", "    verified: 2026-11-19\n    asked: [Liest ihr meine DMs?, \"verkauft ihr daten\", \"Verkauft ihr Daten?\"]", 1)
	text += "uncovered: [wem gehört Acme, Verkauft ihr Daten]\n"
	lib, err := loadTranslated(valid, current(t, text))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	want := "acme.de.yaml:10:12: long-title: the title has 80 characters (keep it within 75, so that it fits on a button)\n" +
		`acme.de.yaml:24:13: same-question: "Liest ihr meine DMs?" is also asked of the fact "messages" (leave it with the fact that answers it best)` + "\n" +
		`acme.de.yaml:24:57: same-question: the fact "rumour" is asked "Verkauft ihr Daten?" twice (delete one of them)` + "\n" +
		`acme.de.yaml:25:30: same-question: "Verkauft ihr Daten" is uncovered and also asked of the fact "rumour" (delete it here where the fact answers it, else there)`
	if got := Check(lib, today).Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What no fact answers is told for each language.
func TestUncovered(t *testing.T) {
	t.Parallel()
	lib, err := loadTranslated(valid+"uncovered: [who owns acme, \"is acme any good?\"]\n", current(t, validTranslation)+"uncovered: [wem gehört acme]\n")
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	for language, want := range map[string][]string{"en": {"who owns acme", "is acme any good?"}, "de-AT": {"wem gehört acme"}, "fr": nil} {
		if got := lib.Policies[0].UncoveredIn(language); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

// One file of a folder brings its translations, and no other policy whose file
// merely has a name like it.
func TestLoadDirOfOneFileBringsTranslations(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"acme.yaml": valid, "acme.de.yaml": current(t, validTranslation), "acme.old.yaml": minimal, "acme.questions.yaml": validQuestions,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := LoadDir(filepath.Join(dir, "acme.yaml"))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	fact, _ := lib.Policies[0].Fact("messages")
	if _, ok := fact.In("de"); !ok || len(lib.Policies) != 1 {
		t.Errorf("got %d policies, translated: %v", len(lib.Policies), ok)
	}
}

func TestFingerprintIsOfWhatIsTranslated(t *testing.T) {
	t.Parallel()
	f := Fact{Title: "a", Statement: "b", Steps: []Step{{Text: "c"}}}
	before := f.Fingerprint()
	f.Topic, f.Verified, f.Asked = TopicData, Date{2026, 11, 3}, []Asked{{Text: "x"}}
	if f.Fingerprint() != before || len(before) != fingerprintLength {
		t.Errorf("%q changed with what is not translated", before)
	}
	for name, change := range map[string]func(f *Fact){
		"title": func(f *Fact) { f.Title = "x" }, "statement": func(f *Fact) { f.Statement = "x" }, "details": func(f *Fact) { f.Details = "x" },
		"step": func(f *Fact) { f.Steps = []Step{{Text: "x"}} }, "link": func(f *Fact) { f.Steps = []Step{{Text: "c", URL: "x"}} },
	} {
		changed := f
		if change(&changed); changed.Fingerprint() == before {
			t.Errorf("a change of %s does not change it", name)
		}
	}
}

// Ways to ask may stand without a translation of the fact: they need no review when the
// fact changes, and do not count as its translation.
func TestTranslationOfQuestionsOnly(t *testing.T) {
	t.Parallel()
	lib, err := loadTranslated(valid, "translates: acme\nlanguage: pl\nfacts:\n  - id: rumour\n    asked: [czy sprzedają dane]\n")
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	fact, _ := lib.Policies[0].Fact("rumour")
	if asked := fact.AskedIn("pl"); len(asked) != 1 || asked[0].Text != "czy sprzedają dane" {
		t.Errorf("asked in Polish: %v", asked)
	}
	if _, ok := fact.In("pl"); ok {
		t.Error("it counts as a translation")
	}
	if problems := Check(lib, today); len(problems) > 0 {
		t.Errorf("warnings:\n\t%s", lines(problems))
	}
	var b strings.Builder
	if n, err := WriteSkeleton(&b, lib.Policies[0], "pl", false); err != nil || n != len(lib.Policies[0].Facts) || strings.Contains(b.String(), "Stale") {
		t.Errorf("the skeleton has %d facts, error %v:\n%s", n, err, b.String())
	}
}

// Who speaks in a source is told in the language, and its lack is a warning.
func TestTranslatedSpeakers(t *testing.T) {
	t.Parallel()
	spoken := strings.Replace(valid, "    publisher:", "    speaker: Norway's board\n    publisher:", 1)
	lib, err := loadTranslated(spoken, current(t, validTranslation))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	source := lib.Policies[0].Sources[0]
	want := `acme.de.yaml:2:11: untranslated-speaker: the speaker of the source "` + source.ID + `" is not named in de: "Norway's board" (add it to speakers:, in the form that follows "according to")`
	if got := Check(lib, today).Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	named := func(id string) string {
		return strings.Replace(current(t, validTranslation), "\nfacts:", "\nspeakers: [{source: "+id+", name: Norwegens Amt}]\nfacts:", 1)
	}
	lib, err = loadTranslated(spoken, named(source.ID))
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	if name, _ := lib.Policies[0].Sources[0].SpeakerIn("de-CH"); name != "Norwegens Amt" || len(Check(lib, today)) > 0 {
		t.Errorf("the speaker is %q; %s", name, Check(lib, today))
	}
	if _, err := loadTranslated(spoken, named("nobody")); err == nil || !strings.Contains(err.Error(), "unknown-speaker") {
		t.Errorf("got %v, want unknown-speaker", err)
	}
}
