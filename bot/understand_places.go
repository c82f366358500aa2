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
	if at := grammar.IndexOf(u.words, u.origin); at >= 0 {
		for i := range u.origin {
			u.placeWords[at+i] = true
		}
	}
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

// keepResidence drops where somebody only comes from, of two places of which he lives at the other.
func (u *understanding) keepResidence() {
	if len(u.places) != 2 || u.language != "" {
		return
	}
	origin := func(m place.Mention) bool {
		return grammar.OfOrigin(u.text, m.Start, m.End, !strings.EqualFold(m.Text, m.Readings[0].Name) && m.Text != strings.ToUpper(m.Text))
	}
	for i, m := range u.places {
		if lives := u.places[1-i]; origin(m) && !origin(lives) && grammar.OfResidence(u.text, lives.Start) {
			u.places, u.origin = []place.Mention{lives}, grammar.WordsOf(m.Text)
			return
		}
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
