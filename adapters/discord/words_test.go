package discord

import (
	"regexp"
	"slices"
	"testing"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot/bottest"
)

var slots = regexp.MustCompile(`\{\d\}`)

// TestWordsAreWhole holds that every language has every text, with the same places
// for what is filled in.
func TestWordsAreWhole(t *testing.T) {
	t.Parallel()
	english := languages["en-US"]
	for locale, w := range languages {
		for key, text := range english {
			said, ok := w[key]
			want, got := slots.FindAllString(text, -1), slots.FindAllString(said, -1)
			slices.Sort(want)
			slices.Sort(got)
			if !ok || !slices.Equal(want, got) {
				t.Errorf("%s: %s is %q for %q", locale, key, said, text)
			}
		}
		for key := range w {
			if _, ok := english[key]; !ok {
				t.Errorf("%s: %s is in no other language", locale, key)
			}
		}
	}
	if wordsFor("xx").say("yes") != english["yes"] || wordsFor("en-GB").say("yes") != english["yes"] || wordsFor("es-419").say("yes") != languages["es-ES"]["yes"] {
		t.Error("a locale gets the words of another")
	}
}

// TestEveryLanguageIsTaken renders all answers in all languages within Discord's limits.
func TestEveryLanguageIsTaken(t *testing.T) {
	t.Parallel()
	for locale := range languages {
		for _, c := range bottest.Cases() {
			m := render(keyed(c.Answer), options{words: wordsFor(locale), share: true, maintainers: true, followUp: true})
			if err := discordtest.CheckBody(t, "POST", messageRoute, encoded(t, m)); err != nil {
				t.Errorf("%s, %s: %v", locale, c.Name, err)
			}
		}
	}
}

// TestInTheirLanguage answers people in Hindi and German, and finds names of commands.
func TestInTheirLanguage(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	for _, test := range [][4]string{
		{"de", "Gilt das in Norwegen?", "**Ja.**", "Quellen"}, {"hi", "does this affect Norway?", "**Yes.**", "स्रोत"}, {"tr", "does this affect Norway?", "**Yes.**", "Sources"},
	} {
		w.asker.Locale = test[0]
		m := w.ask(test[1]).Wait()
		wantText(t, m, test[2])
		if discordtest.Press(m.Body, test[3]) == "" {
			t.Errorf("in %s there is no button %q", test[0], test[3])
		}
	}
	names := map[string]any{}
	for _, c := range w.Commands() {
		command, ok := c.(map[string]any)
		if !ok {
			t.Fatal("no command")
		}
		if all, ok := command["name_localizations"].(map[string]any); ok && command["name"] == "ask" {
			names = all
		}
	}
	for locale, want := range map[string]string{"hi": "पूछें", "de": "fragen", "en-US": "ask", "es-419": "preguntar"} {
		if names[locale] != want {
			t.Errorf("/ask is %v in %s, want %s", names[locale], locale, want)
		}
	}
}
