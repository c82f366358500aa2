package web

import (
	"embed"
	"encoding/json"
	"strings"

	"fineprint/knowledge"
)

// The page's own words around an answer stand in files, one for each language the
// bot answers in, so that they can be read and translated at once.
//
//go:embed words/*.json
var wordFiles embed.FS

// language is a file of words with its tag.
type language struct {
	tag   string
	words map[string]string
}

var languages = readLanguages()

func readLanguages() map[string]language {
	entries, err := wordFiles.ReadDir("words")
	if err != nil {
		panic(err) // embedded above
	}
	all := map[string]language{}
	for _, entry := range entries {
		data, err := wordFiles.ReadFile("words/" + entry.Name())
		if err != nil {
			panic(err)
		}
		l := language{tag: strings.TrimSuffix(entry.Name(), ".json")}
		if err := json.Unmarshal(data, &l.words); err != nil {
			panic(entry.Name() + ": " + err.Error()) // a test reads them all
		}
		all[l.tag] = l
	}
	return all
}

// languageOf returns the words of a BCP 47 tag, or of the language without its
// region; English where there are none.
func languageOf(tag string) language {
	if l, ok := languages[tag]; ok {
		return l
	}
	base, region, _ := strings.Cut(tag, "-")
	if l, ok := languages[base]; ok && len(region) == 2 {
		return l
	}
	return languages["en"]
}

// say is the text of a key, with what goes into its place.
func (l language) say(key string, in ...string) string {
	text := l.words[key]
	for _, one := range in {
		text = strings.Replace(text, "{}", one, 1)
	}
	return text
}

// date is how a date reads: in full in English, in figures elsewhere, which every
// language understands.
func (l language) date(d knowledge.Date) string {
	if l.tag == "en" {
		return d.Long()
	}
	return d.String()
}
