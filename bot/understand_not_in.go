package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// cutNotIn takes off why somebody thinks that something holds for a place or not, that it lies in no other: "Oslo is not
// in the EU, is it on there" asks of Oslo alone, and "I am not in the EU, is it on for me" of all that is outside.
func (u *understanding) cutNotIn() {
	if len(u.spoken) > 0 {
		return
	}
	for i, m := range slices.Backward(u.places) { // a place it may lie in is named behind it
		from, to, ofAsker, ok := grammar.NotIn(u.text, m.Start, m.End, func(at int) bool {
			return slices.ContainsFunc(u.places, func(other place.Mention) bool { return other.Start <= at && at < other.End && other.Start != m.Start })
		})
		switch {
		case !ok:
			continue
		case len(u.places) == 1:
			if ofAsker {
				u.askOutside(from, to, m)
			}
			return
		case !u.cutPlace(i, func() bool { return u.cut(from, to) || u.cutBut(from, to) }):
			continue
		}
		u.text = strings.TrimLeft(u.text, grammar.Marks+" ")
		if u.framed = u.language != ""; !u.framed { // the asker's own words still hold it
			u.original = u.text
		}
		return
	}
}

// askOutside asks of people outside a place whether it holds for the asker, behind all else of the text.
func (u *understanding) askOutside(from, to int, m place.Mention) {
	left := strings.TrimSpace(strings.TrimRight(u.text[:from], " ,") + " " + strings.Trim(u.text[to:], grammar.Marks+" "))
	if !slices.ContainsFunc(grammar.WordsOf(left), func(w string) bool { return grammar.ScopeWords[grammar.Stem(w)] }) {
		return
	}
	u.askOf(left+" for people outside the ", m)
}
