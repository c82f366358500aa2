package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// namesNothing tells whether the question has, besides grammar, filling and the names of
// policies, no other words than some lists hold.
func (u *understanding) namesNothing(but ...map[string]bool) bool {
	for i, word := range u.words {
		listed := slices.ContainsFunc(but, func(list map[string]bool) bool { return list[word] })
		if !listed && !grammar.FunctionWords[word] && !grammar.Fillers[word] && !u.policyWords[i] {
			return false
		}
	}
	return true
}

// onlyPlaces tells whether the question names places and nothing else: "in Norway or in Peru?"
func (u *understanding) onlyPlaces() bool {
	return slices.Contains(u.placeWords, true) && u.names() == 0
}

// pointing tells whether a word points back at what was said.
func (u *understanding) pointing() bool {
	return grammar.AnyOf(u.words, grammar.BackPointing)
}

// subject returns the words that name what the question is about: no function
// words, places, policy names or what the policy is about anyway.
func (u *understanding) subject(p *policyGuide) []string {
	var subject []string
	for i, word := range u.words {
		s := grammar.Stem(word)
		if grammar.FunctionWords[word] || grammar.Fillers[word] || u.placeWords[i] || u.policyWords[i] || grammar.GeneralWords[s] || grammar.ScopeWords[s] || p.general[s] || u.somebody(word) || len(word) < 2 {
			continue
		}
		if word == "left" && i+1 < len(u.words) && u.words[i+1] == "out" {
			continue // is to be excluded
		}
		subject = append(subject, word)
	}
	return subject
}

// asksScope tells whether the question asks if the policy holds for somebody
// or somewhere, and nothing else.
func (u *understanding) asksScope(p *policyGuide) bool {
	if u.tellsWhere(p) || u.asksIfOnThere(p) {
		return true
	}
	if u.outsider || u.gradesPlaces() || u.form == grammar.FormHow || u.form == grammar.FormWho || u.form == grammar.FormWhere && !u.asksStanding() || len(u.subject(p)) > 0 && !u.takesFromAsker(p) {
		return false
	}
	if len(u.places) > 0 {
		return true
	}
	// Since when it is so is told of everywhere at once.
	return u.form != grammar.FormWhen && u.asksOfAsker() && !u.asksApart(p)
}

var (
	// beingOn words say that it holds at a place, fearing ones that the asker is afraid it may.
	beingOn = grammar.Stems("active activated running live start started begun begin enabled launched launch rolled effect force going happening switched turned underway works working applies on up")
	fearing = grammar.Stems("worry worried worrying concerned concern afraid scared nervous anxious care bothered bother alarmed fear panic")
)

// asksIfOnThere tells whether the question is only if it is on yet at a place, or the asker has to worry there.
func (u *understanding) asksIfOnThere(p *policyGuide) bool {
	if len(u.places) == 0 || u.outsider || slices.Contains(u.words, "off") || u.form != grammar.FormYesNo && (u.form != grammar.FormStatement || !strings.HasSuffix(u.text, "?")) {
		return false
	}
	subject := u.subject(p)
	all := func(list map[string]bool) bool {
		return len(subject) > 0 && !slices.ContainsFunc(subject, func(word string) bool { return !list[grammar.Stem(word)] })
	}
	return all(beingOn) || u.speaksOfPeople() && all(fearing)
}

// asksStanding tells whether is asked where places stand: "where does Norway stand in all this".
func (u *understanding) asksStanding() bool {
	return len(u.places) > 0 && (slices.Contains(u.words, "stand") || slices.Contains(u.words, "stands"))
}

// namesScope tells whether the question has a word of applying or affecting.
func (u *understanding) namesScope() bool {
	for i, word := range u.words {
		switch stem := grammar.Stem(word); {
		case !grammar.ScopeWords[stem]:
		case word == "safe" && u.ownsThings(): // data is safe from more than the policy
		case stem == "part" && i > 0 && grammar.FormOf[u.words[i-1]] == grammar.FormWhat: // "which parts" are of something
		default:
			return true
		}
	}
	return false
}

// ownsThings tells whether the asker speaks of what is his.
func (u *understanding) ownsThings() bool {
	return slices.Contains(u.words, "my") || slices.Contains(u.words, "our")
}

// asksDuty tells whether only is asked what the asker has to do, wherever he is.
func (c *deciding) asksDuty() bool {
	return c.u.asking.Needs && c.u.first && !c.u.namesScope()
}

// takesFromAsker tells whether, with a place, only is asked if the asker's data is had: "I am
// from Oslo, do they take my data too".
func (u *understanding) takesFromAsker(p *policyGuide) bool {
	for i := 1; i < len(u.words); i++ {
		if own := u.words[i-1]; (own == "my" || own == "our") && !grammar.GeneralWords[grammar.Stem(u.words[i])] && !grammar.FunctionWords[u.words[i]] {
			return false // "my name" is something in particular
		}
	}
	return u.first && len(u.places) > 0 && u.asksWhether() && !slices.ContainsFunc(u.subject(p), func(word string) bool { return !grammar.Taking[grammar.Stem(word)] })
}

// tellsWhere tells whether the asker says where he is or will be, and nothing else: "I
// moved to Oslo last year".
func (u *understanding) tellsWhere(p *policyGuide) bool {
	return u.form == grammar.FormStatement && (u.first || u.leaning) && len(u.places) > 0 && !slices.ContainsFunc(u.subject(p), func(word string) bool {
		return !grammar.Times[word] && !grammar.Residing[grammar.Stem(word)]
	})
}
