package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// "Is it running there yet?" after "and in Peru?" asks of Peru, as though that was named once more.

// nameBack names in the message what it leaves to the turn before.
func (u *understanding) nameBack(g *guide) {
	if len(u.turns) == 0 {
		return
	}
	u.nameOutside()
	u.nameThere()
	_, _, last := u.lastFact(g)
	if last == nil {
		return
	}
	u.nameAuthority(last)
	u.nameDone(last)
	u.nameIfDone(last)
}

// nameThere puts the place that the conversation spoke of last for the word that points at it.
func (u *understanding) nameThere() {
	codes := lastPlaces(u.turns)
	if len(codes) != 1 {
		return
	}
	known, ok := place.Lookup(codes[0])
	if form := grammar.ReadQuestion(u.original).Form; !ok || form != grammar.FormYesNo && form != grammar.FormWhen && form != grammar.FormStatement {
		return // how and why something is done are told of all places
	}
	words := grammar.PlacedWords(u.original)
	from, to := grammar.PointsAtPlace(grammar.TextsOf(words))
	if to == 0 || slices.ContainsFunc(place.Find(u.original, ""), func(m place.Mention) bool { return len(m.Readings) > 0 }) {
		return
	}
	start, end := words[from].Start, words[to-1].End
	if name := "in " + known.Name; !strings.HasSuffix(u.original[:end], "'s") {
		u.original = u.original[:start] + name + u.original[end:]
	}
}

// nameHere puts the place where the asker is for the "here" by which he asks of it: "since when is it on here".
func (u *understanding) nameHere(q Question) {
	known, ok := place.Lookup(q.Place)
	if !ok {
		return
	}
	words := grammar.PlacedWords(u.original)
	from, to := asksHere(words)
	if to == 0 || len(place.Find(u.original, "")) > 0 {
		return
	}
	u.original = u.original[:words[from].Start] + "in " + known.Name + u.original[words[to-1].End:]
}

// asksHere returns where words ask of where the asker is: "here", or "for me" where it is of a date; to is 0 for nowhere.
func asksHere(words []grammar.PlacedWord) (from, to int) {
	texts := grammar.TextsOf(words)
	dated := grammar.AnyOf(texts, datedWords) || grammar.AnyOf(texts, grammar.MonthNames)
	for i := len(words) - 1; i > 0; i-- {
		before, ends := texts[i-1], i+1 == len(words) || words[i+1].Part != words[i].Part
		switch word := texts[i]; {
		case (word == "me" || word == "us") && dated && (before == "for" || before == "to"):
			return i - 1, i + 1
		case ends && i > 1 && before == "i" && texts[i-2] == "where" && (word == "live" || word == "am"):
			return i - 2, i + 1
		case word != "here", !ends && texts[i+1] == "to", whoIsHere[before]:
		case grammar.FunctionWords[before], grammar.ScopeWords[grammar.Stem(before)], beingOn[grammar.Stem(before)], heldHere[before]:
			return i, i + 1
		}
	}
	return 0, 0
}

var (
	// whoIsHere are those who are asked or ask, before a "here" that is the conversation: "anyone here know".
	whoIsHere = grammar.Set("anyone anybody someone somebody one everyone everybody who you i am is are in new no")
	// datedWords ask from when on something is so, which differs from place to place.
	datedWords = grammar.Set("when since date deadline start started begin began")
	// heldHere words may stand before one that is a place.
	heldHere = grammar.Set("people users members law laws rules regulator regulators authority authorities paused stopped halted legal illegal allowed charge complain valid used")
)

// nameAuthority puts the authority that was told of last for "they", where is asked what they said or did.
func (u *understanding) nameAuthority(last *knowledge.Fact) {
	if last.Topic != knowledge.TopicRegulators {
		return
	}
	words := grammar.PlacedWords(u.original)
	texts := grammar.TextsOf(words)
	at := slices.Index(texts, "they")
	if at < 0 || !grammar.AnyOf(texts[at:], saying) {
		return
	}
	if whose, ok := place.Lookup(authorityIn(last.Statement)); ok && at > 0 && grammar.Auxiliaries[texts[at-1]] {
		u.original = u.original[:words[at].Start] + whose.Name + "'s regulator" + u.original[words[at].End:]
	}
}

// nameOutside puts the places that the conversation spoke of last for what points at them and says that they lie in no other:
// "those are not in the EU, is it on" is "is it on in Oslo?"
func (u *understanding) nameOutside() {
	codes := lastPlaces(u.turns)
	text := grammar.MendTypos(u.original)
	words := grammar.PlacedWords(text)
	n := grammar.PointsOutside.Longest(grammar.TextsOf(words))
	if len(codes) == 0 || len(codes) > mostOutside || n == 0 || n == len(words) {
		return
	}
	mentions := place.Find(text, "")
	if len(mentions) != 1 || mentions[0].Start != words[n].Start || mentions[0].End > len(text) {
		return
	}
	rest := text[mentions[0].End:]
	for _, more := range []string{" anymore", " any more", " either", " though", " tho"} {
		rest = strings.TrimPrefix(rest, more)
	}
	asked := strings.TrimLeft(rest, grammar.Marks+" -")
	if left := grammar.WithoutFillers(grammar.WordsOf(asked), joining); len(left) == 0 {
		asked = "is it on"
	} else if asked == strings.TrimLeft(rest, " ") || grammar.ReadQuestion(asked).Form != grammar.FormYesNo {
		return // goes on with more than the place, or asks of no place
	}
	var names []string
	for _, code := range codes {
		if known, ok := place.Lookup(code); ok {
			names = append(names, known.Name)
		}
	}
	asked = strings.Replace(asked, "the same ", "the ", 1) // as there, of which was spoken
	u.original = strings.TrimRight(asked, grammar.Marks+" ") + " in " + strings.Join(names, " and ") + "?"
}

// mostOutside is how many places told before are asked of at once.
const mostOutside = 3
