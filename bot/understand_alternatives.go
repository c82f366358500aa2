package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// choosesPlaces tells whether a question offers two places to choose from.
func (u *understanding) choosesPlaces() bool {
	for i := 1; i < len(u.places); i++ {
		from, to := u.places[i-1].End, u.places[i].Start
		if from < to && to <= len(u.text) && slices.Contains(grammar.WordsOf(u.text[from:to]), "or") {
			return true
		}
	}
	return false
}
