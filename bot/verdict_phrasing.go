package bot

import (
	"cmp"
	"slices"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// otherPhrasing returns the phrasing of a fact that is most like the question among
// those that ask for the same kind of thing, or also the same way round, and what it says.
func (c *deciding) otherPhrasing(fact *knowledge.Fact, asks grammar.Reading, way bool) (text string, verdict knowledge.Verdict, ok bool) {
	most := alikeWords
	if asks.Unasked {
		most = likeTitle // what is done without asking is told by few phrasings
	}
	stems := stemsOf(asks.Words)
	for _, asked := range c.g.phrasings(fact, c.u.language) {
		known := c.g.known.read(asked.Text)
		words := known.words
		shared := alike(stems, known.stems)
		if way && c.namesAll(asks.Words, words) {
			shared = max(shared, alikeWords) // the same of more words: "end to end"
		}
		if shared < most || grammar.AnyOf(asks.Words, grammar.Pausing) != grammar.AnyOf(words, grammar.Pausing) || otherWay(asks.Words, words) || otherWay(words, asks.Words) || c.u.ownDoing(c.g.byPolicy[c.found.policy], words) {
			continue
		}
		like := known.asks()
		if c.u.language == "" && c.u.turnsDoing(c.g.byPolicy[c.found.policy], like.Words, cmp.Or(asked.Verdict, fact.Verdict)) {
			continue
		}
		if turned, _ := like.TurnedFrom(asks); way && turned {
			continue
		}
		if like.SameKind(asks) && asked.Verdict != knowledge.None && (like.Form == grammar.FormYesNo || asked.Verdict != "") {
			text, verdict, ok, most = asked.Text, cmp.Or(asked.Verdict, fact.Verdict), true, shared
		}
	}
	return text, verdict, ok
}

// namesAll tells whether a phrasing has all that a question names, which is more than one thing.
func (c *deciding) namesAll(asks, like []string) bool {
	content := slices.DeleteFunc(grammar.ContentOf(asks), c.g.byPolicy[c.found.policy].names)
	return len(content) > 1 && !slices.ContainsFunc(content, func(word string) bool { return !holdsStem(like, word) })
}

// phrasings are the title of a fact and how else it is asked for, in a language too as those read in
// English words.
func (g *guide) phrasings(fact *knowledge.Fact, language string) []knowledge.Asked {
	key := classifierKey{fact, language}
	if known, ok := g.asked.Load(key); ok {
		return known.([]knowledge.Asked)
	}
	all := append([]knowledge.Asked{{Text: fact.Title}}, fact.Asked...)
	if language != "" {
		for _, asked := range fact.AskedIn(language) {
			asked.Text = glossary.English(asked.Text, language)
			all = append(all, asked)
		}
	}
	known, _ := g.asked.LoadOrStore(key, all)
	return known.([]knowledge.Asked)
}

// otherWay tells whether one text says "in" or "on" where the other says "out" or "off".
func otherWay(a, b []string) bool {
	for _, way := range [][2]string{{"in", "out"}, {"on", "off"}} {
		if slices.Contains(a, way[0]) && !saysOff(a, way[1]) && saysOff(b, way[1]) && !slices.Contains(b, way[0]) {
			return true
		}
	}
	return false
}

// asksForEver tells whether words ask if something never ends.
func asksForEver(words []string) bool {
	for i, word := range words {
		if forEver[word] || word == "ever" && i > 0 && words[i-1] == "for" || word == "good" && i > 0 && words[i-1] == "for" {
			return true
		}
	}
	return false
}

// saysOff tells whether words say that something is off or out; "off limits" is how safe it is.
func saysOff(words []string, off string) bool {
	at := slices.Index(words, off)
	return at >= 0 && (at+1 == len(words) || words[at+1] != "limits")
}

// statesOut tells whether words say that something is out or off, which the languages put
// in more ways than can be turned round: "is it out of that", not "can I get out".
func statesOut(words []string) bool {
	verb := slices.IndexFunc(words, func(w string) bool { return grammar.Auxiliaries[w] })
	if verb < 0 || !grammar.Being[words[verb]] && !grammar.AnyOf(words[max(0, len(words)-2):], grammar.Being) {
		return false // some languages have the verb last
	}
	if grammar.AnyOf(words, grammar.PossibleVerbs) {
		return false
	}
	for i, word := range words {
		if word == "to" || word == "rolled" || word == "rolling" || word == "or" || word == "late" || word == "enough" {
			return false
		}
		if i > 0 && words[i-1] == "opting" {
			return false
		}
		if i > 0 && (word == "out" || word == "off") {
			return saysOff(words, word) && !grammar.OutOf(words, i)
		}
	}
	return false
}

// asksOptIn tells whether words ask if something holds only for those who choose it: "it
// is opt-in", not "can I opt in" or "am I opted in".
func asksOptIn(words []string) bool {
	for i := 1; i+1 < len(words); i++ {
		if words[i] == "opt" && words[i+1] == "in" {
			return !slices.Contains(words, "to") && !grammar.PossibleVerbs[words[0]] && words[0] != "do"
		}
	}
	return false
}

// toldBeside tells whether a question names something that a fact holds in its details
// and nowhere else, so that its verdict is of another thing.
func toldBeside(asks, like []string, policy *knowledge.Policy, fact *knowledge.Fact) bool {
	beside := grammar.WordsOf(grammar.Clean(fact.Details))
	named := slices.DeleteFunc(grammar.ContentOf(asks), func(word string) bool {
		return grammar.Reversing[word] || grammar.GeneralWords[grammar.Stem(word)] || grammar.SaysUsed(word) || !holdsStem(beside, word)
	})
	if len(named) == 0 {
		return false // and no need to read all phrasings
	}
	told := append(grammar.WordsOf(grammar.Clean(policy.Title+" "+fact.Title+" "+fact.Statement)), like...)
	for _, asked := range fact.Asked {
		if asked.Verdict != knowledge.None {
			told = append(told, grammar.WordsOf(grammar.Clean(asked.Text))...)
		}
	}
	return slices.ContainsFunc(named, func(word string) bool { return !holdsStem(told, word) })
}

// holdsStem tells whether words hold a form of a word.
func holdsStem(words []string, word string) bool {
	cut := grammar.Stem(word)
	return slices.ContainsFunc(words, func(w string) bool { return grammar.Stem(w) == cut })
}

// likeTitle is how like a fact's title a yes/no question must be to be answered with the
// fact's verdict, where the nearest phrasing is no such question.
const likeTitle = 0.3

// alikeWords is how alike another phrasing must be.
const alikeWords = 0.5

// alike is how many stems two texts share beside how many they have.
func alike(a, b []string) float64 {
	shared := 0
	for _, stem := range a {
		if slices.Contains(b, stem) {
			shared++
		}
	}
	return 2 * float64(shared) / float64(max(1, len(a)+len(b)))
}

// lacksComplement tells whether a question turns on what follows "see that" or "know
// whether", and a phrasing says nothing of it.
func lacksComplement(asks, like []string) bool {
	learnt := grammar.LearntIn(asks)
	return learnt != nil && (!grammar.AnyOf(like, grammar.Learning) || !slices.ContainsFunc(learnt, func(word string) bool {
		return !grammar.FunctionWords[word] && slices.ContainsFunc(like, func(w string) bool { return grammar.Stem(w) == grammar.Stem(word) })
	}))
}

// asksWhoLearns tells whether is asked if others learn what somebody did, and the best fact is asked for by nobody
// who wants to know that.
func (c *deciding) asksWhoLearns() bool {
	asks := c.u.asking.Words
	if c.found.exact || !(c.u.language == "" && grammar.LearnsOfDeed(asks)) && !learnsWhatWasDone(asks) {
		return false
	}
	return !grammar.AnyOf(grammar.WordsOf(grammar.Clean(c.found.candidates[0].nearest())), grammar.Learning)
}

// learnsWhatWasDone tells whether words ask if others than the asker learn what somebody did.
func learnsWhatWasDone(asks []string) bool {
	learnt := grammar.LearntIn(asks)
	return learnt != nil && grammar.Auxiliaries[asks[0]] && asks[1] != "i" && asks[1] != "we" && slices.ContainsFunc(learnt, grammar.NamesDeed)
}
