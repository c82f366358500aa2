package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// choosesPlaces tells whether a question offers two places to choose from; not one of people who are from
// either: "can somebody in Peru or Chile object".
func (u *understanding) choosesPlaces() bool {
	if u.peopleOf() {
		return false
	}
	for i := 1; i < len(u.places); i++ {
		from, to := u.places[i-1].End, u.places[i].Start
		if from < to && to <= len(u.text) && slices.Contains(grammar.WordsOf(u.text[from:to]), "or") {
			return true
		}
	}
	return false
}

// peopleOf tells whether the first place of a question only says where people are that it asks of.
func (u *understanding) peopleOf() bool {
	at := slices.Index(u.placeWords, true)
	if at > 0 && u.words[at-1] == "the" {
		at--
	}
	if at < 2 || u.words[at-1] != "from" && u.words[at-1] != "in" && u.words[at-1] != "of" {
		return false
	}
	who := u.words[at-2]
	return grammar.PeopleWords[grammar.Stem(who)] || strings.HasSuffix(who, "one") || strings.HasSuffix(who, "body")
}
