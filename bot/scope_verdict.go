package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// scopeVerdict is what the question is answered with, by how it is put, where the
// facts say that the policy holds or does not.
func (c *deciding) scopeVerdict(d *decision, places []place.Mention) knowledge.Verdict {
	asks := c.u.asking
	switch {
	case c.u.asksBelonging():
		return c.u.belongs()
	case c.u.offersWhich():
		d.say("which of several counts is asked, so there is no yes or no")
		return ""
	case c.claimsOnly(d.policy, places):
		d.say("it holds elsewhere than is claimed too")
		return knowledge.No
	case d.verdict != knowledge.Yes && d.verdict != knowledge.No:
		return d.verdict
	case c.u.deed != grammar.NoDeed:
		d.say("the asker has said no or left, so the place alone decides nothing")
		return ""
	case grammar.AsksIfAsked(asks.Words):
		d.say("whether people were asked or told is not what the facts say of the place")
		return ""
	case asks.Denied && d.verdict == knowledge.Yes:
		d.say("it is put as a denial, which languages contradict in different ways")
		return ""
	case asks.Compares && !c.u.asksTheSameThere():
		d.say("places are compared, so there is no yes or no")
		return ""
	case asks.Only && c.holdsElsewhere(d.policy, places):
		d.say("it holds in other places too")
		return knowledge.No
	}
	if word := c.otherSubject(d); word != "" {
		d.say("what is asked about %q is not what the facts say of the place", word)
		return ""
	}
	if (asks.Turned() || statesOut(asks.Words)) != c.asksOfPause() {
		return opposite(d.verdict)
	}
	return d.verdict
}

// asksTheSameThere tells whether "the same" is asked of one place, which is whether it holds there too, and is compared
// with no other: "does the same go for Norway".
func (u *understanding) asksTheSameThere() bool {
	return len(u.places) == 1 && slices.Contains(u.asking.Words, "same") && !grammar.AnyOf(u.asking.Words, comparedBy)
}

// comparedBy words name what something is compared with, or how it differs.
var comparedBy = grammar.Set("as than between and or versus vs not different way")

// claimsOnly tells whether some of the places are claimed to be all there are, and the policy
// holds elsewhere: "it is only in Norway. I am in Peru."
func (c *deciding) claimsOnly(policy *knowledge.Policy, places []place.Mention) bool {
	if c.u.form != grammar.FormStatement || slices.Contains(c.u.words, "or") {
		return false
	}
	only := slices.DeleteFunc(slices.Clone(places), func(m place.Mention) bool { return !c.u.onlyIn(m) })
	return len(only) > 0 && c.holdsElsewhere(policy, only)
}

// asksWhetherToo tells whether is asked if something is so, and not if it is not so, before
// since when: "is it on in Oslo and since when".
func (u *understanding) asksWhetherToo() bool {
	before := grammar.BeforeSinceWhen(u.words)
	return before != nil && !grammar.ReadQuestion(strings.Join(before, " ")).Turned() && !statesOut(before)
}

// holdsElsewhere tells whether facts say that the policy holds outside the places.
func (c *deciding) holdsElsewhere(policy *knowledge.Policy, places []place.Mention) bool {
	for _, fact := range c.g.byPolicy[policy].placed {
		for _, note := range fact.Places {
			if fact.Topic != knowledge.TopicPlaces || note.Status != knowledge.Covered {
				continue
			}
			if note.Place == place.World {
				return true
			}
			if !slices.ContainsFunc(places, func(m place.Mention) bool { return slices.Contains(chainOf(note.Place), m.Readings[0].Code) }) &&
				!slices.ContainsFunc(places, func(m place.Mention) bool { return slices.Contains(chainOf(m.Readings[0].Code), note.Place) }) {
				return true
			}
		}
	}
	return false
}

// asksOfPause tells whether the question is if the policy does not hold for now.
func (c *deciding) asksOfPause() bool {
	return grammar.AnyOf(c.u.words, grammar.Pausing)
}

// otherSubject returns what is asked about where that is neither people nor the
// policy: "does law 25 change anything in Quebec".
func (c *deciding) otherSubject(d *decision) string {
	words := c.u.asking.Words
	if c.u.language != "" || len(words) < 3 || !grammar.Auxiliaries[words[0]] {
		return ""
	}
	subject := c.u.subject(c.g.byPolicy[d.policy])
	for _, word := range words[1:] {
		switch {
		case grammar.Laws[word] && word != "rights":
			return word // what a law changes is not told by whom the policy covers
		case grammar.PeopleWords[grammar.Stem(word)] || grammar.AskFirst[word] || grammar.BackPointing[word] || grammar.ScopeWords[grammar.Stem(word)] || grammar.Reversing[word]:
			return ""
		case grammar.FunctionWords[word] || grammar.Fillers[word] || c.isPlace(word) || grammar.Pausing[word] || c.g.byPolicy[d.policy].general[grammar.Stem(word)]:
		case slices.Contains(subject, word) && !heldBy(word, d.facts...):
			return word
		default:
			return ""
		}
	}
	return ""
}

// isPlace tells whether a word belongs to a place of the question.
func (c *deciding) isPlace(word string) bool {
	at := slices.Index(c.u.words, word)
	return at >= 0 && c.u.placeWords[at]
}

// heldBy tells whether facts hold a word.
func heldBy(word string, facts ...*knowledge.Fact) bool {
	return slices.ContainsFunc(facts, func(fact *knowledge.Fact) bool { return holdsStem(allWords(fact), word) })
}

// holdsAll tells whether a fact holds all of some words.
func holdsAll(fact *knowledge.Fact, words []string) bool {
	return holdsOf(allWords(fact), words) == len(words)
}
