package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// Who says "I am 15" and asks "are my songs used" in the next message asks as one who is 15, as he
// would in the same one.

// readAge reads whether the asker says that he is under age, also in what stands around the question.
func (u *understanding) readAge() {
	u.spansYears = grammar.SpansYears(u.words)
	for _, words := range [][]string{u.words, grammar.WordsOf(u.original)} {
		u.underAge = u.underAge || grammar.IsUnderAge(words)
		u.falseAge = u.falseAge || grammar.GivesFalseAge(words)
	}
}

// readGrown reads whether an English question is for a grown-up of the asker's, and puts it as if he asked for himself
// where nobody wrote it down as it stands.
func (u *understanding) readGrown(g *guide) {
	words := grammar.WordsOf(u.original)
	if !speaksOfOther(words) {
		return
	}
	u.grown = grammar.OfGrownUp(u.original)
	_, names := g.named(words)
	named := func(word string) bool {
		at := slices.Index(words, word)
		return at >= 0 && names[at]
	}
	if own, ok := grammar.ForGrownUp(u.original, named); ok && len(u.spoken) == 0 {
		u.original, u.asOwn = own, true
	}
}

// readWalk leaves out what the asker tells of his trade before he asks of himself, where it names no place.
func (u *understanding) readWalk() {
	plain, ok := grammar.AsMember(u.original)
	if ok && !u.underAge && len(u.turns) == 0 && len(placesIn(u.original)) == 0 {
		u.original = plain
	}
}

// circumstancesTold are what the asker tells of himself, or of somebody of his.
func (u *understanding) circumstancesTold() (told []Circumstance) {
	if u.language != "" || slices.Contains(u.words, "if") {
		return nil // "what if I were 15" tells nothing
	}
	ofOther := speaksOfOther(u.words)
	if u.underAge && !u.falseAge {
		told = append(told, UnderAge)
	}
	if grammar.HasMinor(u.words) {
		told = append(told, HasMinor)
	}
	if u.outsider && !ofOther {
		told = append(told, NoAccount)
	}
	if u.saidNo {
		told = append(told, SaidNo)
	}
	if u.deed == grammar.Left {
		told = append(told, HasLeft)
	}
	return told
}

// saysNoToAll tells whether the asker says that he has said no, and not only to something in particular: "I
// opted out in May", not "I turned off the adverts".
func (u *understanding) saysNoToAll(g *guide) bool {
	if u.deed != grammar.Refused || u.language != "" {
		return false
	}
	words := grammar.RefusedIn(u.text, u.isPolicyName)
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool {
		return grammar.NamesSubject(word) && !grammar.NamesDeed(word) && !u.isPolicyName(word) && !g.general(word) && !grammar.GeneralWords[grammar.Stem(word)]
	})
}

// recollect takes up what the asker told in the turns before, where he asks of those it is true of.
func (u *understanding) recollect(q Question) {
	if u.language != "" || u.anew || q.Choice != "" {
		return
	}
	ofOther, ofSelf := speaksOfOther(u.words), u.ofSelf()
	for _, turn := range u.turns {
		if turn.Person != q.Asker {
			continue // somebody else said so
		}
		for _, told := range turn.Told {
			switch {
			case told == HasMinor && ofOther, told == UnderAge && ofSelf:
				u.underAge = true
			case told == NoAccount && ofSelf:
				u.outsider = true
			case told == SaidNo && ofSelf && u.deed == grammar.NoDeed:
				u.deed, u.saidNo = grammar.Refused, true
			case told == HasLeft && ofSelf:
				u.deed = grammar.Left
			}
		}
	}
}

// hasTold tells whether something was told in a turn before.
func (u *understanding) hasTold(told Circumstance) bool {
	return slices.ContainsFunc(u.turns, func(turn Turn) bool { return slices.Contains(turn.Told, told) })
}

// ofSelf tells whether a question is of the asker, or goes on about what he told.
func (u *understanding) ofSelf() bool {
	return !u.asOwn && !speaksOfOther(u.words) && (u.first || slices.Contains(u.words, "still"))
}

// speaksOfOther tells whether words are of somebody spoken of before, or of the asker's.
func speaksOfOther(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		word = strings.TrimSuffix(word, "'s")
		return grammar.Third[word] || grammar.Kin[word] || grammar.Children[word]
	})
}
