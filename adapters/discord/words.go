package discord

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
)

// words are our own texts in one language, by key; what facts say stays in the
// language of the facts.
type words map[string]string

//go:embed words/*.json
var wordFiles embed.FS

// languages are the words we have, by Discord's locale.
// https://docs.discord.com/developers/reference#locales
var languages = map[string]words{
	"en-US": mustWords("en"), "de": mustWords("de"), "fr": mustWords("fr"), "es-ES": mustWords("es"),
	"pt-BR": mustWords("pt"), "nl": mustWords("nl"), "it": mustWords("it"), "hi": mustWords("hi"),
}

// alike are locales that share the words of another.
var alike = map[string]string{"en-GB": "en-US", "es-419": "es-ES"}

func mustWords(name string) words {
	data, err := wordFiles.ReadFile("words/" + name + ".json")
	if err != nil {
		panic(err) // the files are part of the program
	}
	var w words
	if err := json.Unmarshal(data, &w); err != nil {
		panic(fmt.Sprintf("words/%s.json: %v", name, err))
	}
	return w
}

// wordsFor returns the words of a locale, English where we do not have it.
func wordsFor(locale string) words {
	if same, ok := alike[locale]; ok {
		locale = same
	}
	if w, ok := languages[locale]; ok {
		return w
	}
	return languages["en-US"]
}

// wordsIn returns the words of a language tag, English where we do not have it.
func wordsIn(tag string) words {
	base, rest, _ := strings.Cut(tag, "-")
	if rest == "Latn" {
		return languages["en-US"] // another script than our words are in
	}
	for locale, w := range languages {
		if own, _, _ := strings.Cut(locale, "-"); own == base {
			return w
		}
	}
	return languages["en-US"]
}

// say is the text of a key. Arguments take the places {1}, {2} and are markup
// already: escape what came from outside.
func (w words) say(key string, args ...string) string {
	said, ok := w[key]
	if !ok {
		said = languages["en-US"][key]
	}
	for i, arg := range args {
		said = strings.ReplaceAll(said, fmt.Sprintf("{%d}", i+1), arg)
	}
	return said
}

// localised are the texts of a key in every locale, for command names.
func localised(key string) map[string]string {
	all := map[string]string{}
	for locale, w := range languages {
		all[locale] = w.say(key)
	}
	for locale, same := range alike {
		all[locale] = languages[same].say(key)
	}
	return all
}
