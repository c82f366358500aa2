package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// dropEveryday drops parts of countries that are words of the policies themselves: one that a text
// begins with, where a capital says nothing ("Mobile?"), and one called like a company that facts name.
func (u *understanding) dropEveryday(g *guide) {
	if u.language != "" {
		return
	}
	u.places = slices.DeleteFunc(u.places, func(m place.Mention) bool {
		kind, word := m.Readings[0].Kind, strings.ToLower(m.Text)
		if kind != place.City && kind != place.Subdivision || !g.vocabulary()[word] {
			return false
		}
		return m.Start == 0 && place.IsEnglish(word) || isCompany(word)
	})
}

// findPlaces marks the words of places, and drops those that are part of a policy's name.
func (u *understanding) findPlaces() {
	u.placeWords = make([]bool, len(u.words))
	mentions := u.places
	u.places = nil
	for _, mention := range mentions {
		words := grammar.WordsOf(mention.Text)
		at := grammar.IndexOf(u.words, words)
		if len(words) == 1 && (u.aside[words[0]] || slices.Contains(u.others, words[0])) {
			continue // a company's name, not the town's
		}
		if at >= 0 && slices.Contains(u.policyWords[at:at+len(words)], true) {
			continue
		}
		for i := range words {
			if at >= 0 {
				u.placeWords[at+i] = true
			}
		}
		if slices.ContainsFunc(u.chains, func(c chain) bool { return c[0] == mention.Readings[0].Code }) {
			continue // the same place again
		}
		u.places = append(u.places, mention)
		u.chains = append(u.chains, chainOf(mention.Readings[0].Code))
	}
}

// lastPlaces are the places the conversation spoke of last.
func lastPlaces(turns []Turn) []place.Code {
	for _, turn := range slices.Backward(turns) {
		if len(turn.Places) > 0 {
			return turn.Places
		}
	}
	return nil
}
