package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A place may stand in a question of something else: "is it raining in Oslo".

// wordsOfWhere are the stems of what facts say of where a policy holds, and of how that is asked for.
func (p *policyGuide) wordsOfWhere(facts []*knowledge.Fact) map[string]bool {
	stems := map[string]bool{}
	for _, fact := range facts {
		if p.saysWhere(fact) {
			for _, word := range allWords(fact) {
				stems[grammar.Stem(word)] = true
			}
		}
	}
	return stems
}

// asksBesides tells whether something else is asked of, or in, a place: the question has words that no
// fact on where the policy holds has, and sounds like those that no fact answers.
func (c *deciding) asksBesides(p *policyGuide) bool {
	if c.u.language != "" || len(c.u.places) == 0 || c.u.form == grammar.FormWhen || c.u.leaning || c.u.namesScope() || c.u.saysOfPlace() || c.found.sound.Uncovered < soundsElse && c.found.sound.None < soundsLikeNone {
		return false
	}
	if len(c.u.words) > mostBesides {
		return false // a story
	}
	subject := slices.DeleteFunc(c.u.subject(p), func(word string) bool {
		s := grammar.Stem(word)
		return beingOn[s] || grammar.Taking[s] || grammar.Laws[word] || grammar.Times[word] || ceasing[word]
	})
	return len(subject) > 0 && c.found.sound.None >= plainlyNone || slices.ContainsFunc(subject, func(word string) bool { return !p.ofWhere()[grammar.Stem(word)] })
}

// From how much a question sounds like those that no fact answers, as a whole and like one of them,
// something else is asked; from plainlyNone on whatever words it has.
const soundsElse, soundsLikeNone, plainlyNone = 0.5, 0.65, 0.9

// ceasing words ask when it ends there.
var ceasing = grammar.Set("stop stops stopping end ends")

// mostBesides is how many words such a question has at most.
const mostBesides = 14

// saysOfPlace tells whether the place, its people or the asker are what the question says something of.
func (u *understanding) saysOfPlace() bool {
	at := 0
	for at < len(u.words) && (grammar.Auxiliaries[u.words[at]] || grammar.Fillers[u.words[at]] || u.words[at] == "and" || u.words[at] == "the" || u.words[at] == "so") {
		at++
	}
	return at < len(u.words) && (u.placeWords[at] || u.somebody(u.words[at]) || u.words[at] == "we" || u.words[at] == "i")
}

// onWhereBesides tells whether the fact found is on a place or where the policy holds, and something else is asked.
func (c *deciding) onWhereBesides() bool {
	best, p := c.found.candidates[0].Fact, c.g.byPolicy[c.found.candidates[0].Policy]
	return !c.found.exact && (p.saysWhere(best) || c.speaksThere(best) && c.found.sound.None >= plainlyNone) && c.asksBesides(p)
}
