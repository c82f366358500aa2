package grammar

import (
	"slices"
	"strings"
)

// Askers say what they do not mean beside what they do: "in the app, not on the website".

// mostContrasted is how many words that has.
const mostContrasted = 4

// ContrastIn returns where a text only names what is not meant, set apart behind what is; 0, 0 where it
// does not.
func ContrastIn(text string) (from, to int) {
	words := PlacedWords(text)
	for i := 1; i < len(words); i++ {
		if words[i].Text != "not" || words[i].End-words[i].Start != len("not") {
			continue // "isn't"
		}
		between := text[words[i-1].End:words[i].Start]
		if !strings.ContainsAny(between, Marks+"-") {
			continue
		}
		end := PartEnd(words, i)
		if named := TextsOf(words[i+1 : end]); len(named) > 0 && len(named) <= mostContrasted && namesOnly(named) {
			return words[i-1].End + len(strings.TrimRight(between, " -–—(")), words[end-1].End
		}
	}
	return 0, 0
}

// namesOnly tells whether words name something, or where it is, and say nothing of it.
func namesOnly(words []string) bool {
	if ChoicePlaces[words[0]] {
		words = words[1:]
	}
	return len(ContentOf(words)) > 0 && isBare(words) && !slices.ContainsFunc(words, func(w string) bool {
		return Restricting[w] || Belongs[w] || TagPronouns[w] || FormOf[w] != "" || NowWords[w] || uncertain[w]
	})
}

// uncertain words say behind a "not" how sure the asker is.
var uncertain = Set("sure certain clear good great much many even just yet because so bad kidding joking")
