package web

import (
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"

	"fineprint/knowledge"
)

// phrases are our own texts around an answer in one language, by key.
type phrases map[string]string

//go:embed phrases.json
var wordList []byte

var languages = readWords()

func readWords() map[string]phrases {
	var all map[string]phrases
	if err := json.Unmarshal(wordList, &all); err != nil {
		panic("phrases.json: " + err.Error()) // built in
	}
	return all
}

// phrasesIn returns the words of an answer's language, English where we do not have it.
func phrasesIn(language string) phrases {
	if w, ok := languages[language]; ok {
		return w
	}
	return languages["en"]
}

// say is the text of a key, with what takes the place {1}.
func (w phrases) say(key string, part ...string) string {
	text, ok := w[key]
	if !ok {
		text = languages["en"][key]
	}
	if len(part) > 0 {
		text = strings.Replace(text, "{1}", part[0], 1)
	}
	return text
}

// date is how a day, a month or a year reads.
func (w phrases) date(d knowledge.Date) string {
	if d.Month == 0 {
		return d.Long()
	}
	month := strings.Fields(w.say("months"))[d.Month-1]
	text := w.say("date")
	if d.Day == 0 {
		text = w.say("month-date")
	}
	return strings.NewReplacer("{day}", strconv.Itoa(d.Day), "{month}", month, "{year}", strconv.Itoa(d.Year)).Replace(text)
}

// dated is a source's date, or that it has none.
func (w phrases) dated(d knowledge.Date) string {
	if d.IsZero() {
		return w.say("undated")
	}
	return w.date(d)
}

// Before and After are what stands on either side of the place {1}, for the page,
// which marks up what takes it.
func (w phrases) Before(key string) string {
	before, _, _ := strings.Cut(w.say(key), "{1}")
	return before
}

// After is the other side.
func (w phrases) After(key string) string {
	_, after, _ := strings.Cut(w.say(key), "{1}")
	return after
}

// Say is say, for the page.
func (w phrases) Say(key string) string { return w.say(key) }
