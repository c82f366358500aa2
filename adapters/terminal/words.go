package terminal

import (
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"

	"fineprint/knowledge"
)

// words are our own texts around an answer in one language, by key.
type words map[string]string

//go:embed words.json
var wordList []byte

var languages = readWords()

func readWords() map[string]words {
	var all map[string]words
	if err := json.Unmarshal(wordList, &all); err != nil {
		panic("words.json: " + err.Error()) // built in
	}
	return all
}

// wordsIn returns the words of an answer's language, English where we do not have it.
func wordsIn(language string) words {
	if w, ok := languages[language]; ok {
		return w
	}
	return languages["en"]
}

// say is the text of a key, with what takes the place {1}.
func (w words) say(key string, part ...string) string {
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
func (w words) date(d knowledge.Date) string {
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
