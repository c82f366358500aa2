package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decideOthers keeps other companies' names from being answered with a policy's facts.
func (b *Bot) decideOthers(c *deciding, d *decision) bool {
	if who, ok := c.u.aboutThirdParty(); ok && !c.found.plain() && !c.bestNames(who) {
		d.say("asks what %q does, of whom no fact speaks", who)
		b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
		d.confidence = c.turnedDown()
		return true
	}
	others := slices.DeleteFunc(slices.Clone(c.u.others), c.spokenOf)
	if name := c.strangerSubject(); len(c.u.others) == 0 && name != "" && !c.found.plain() {
		others = []string{name}
	}
	if len(others) == 0 {
		return false
	}
	d.say("names %v, of whom no fact speaks", others)
	d.meant, d.strange = c.meant(), others
	if c.u.asksWhether() {
		d.about = aboutWhether
	}
	b.decideNotCovered(c, d, c.u.voice.otherCompany(c, others))
	d.confidence = c.turnedDown()
	return true
}

// decideUnknownName leaves unanswered what somebody did whom no fact knows: a general
// fact would answer for them, and one on what a person does would for who that is.
func (b *Bot) decideUnknownName(c *deciding, d *decision) bool {
	if len(c.found.candidates) == 0 || c.found.candidates[0].Asked >= nearEnough || c.u.language != "" || c.u.voice.language != "" {
		return false
	}
	name := c.unknownActor()
	if person := grammar.PersonAsked(c.u.words); person != "" && !holdsStem(factWords(c.found.candidates[0].Fact), person) {
		name = person
	}
	if name == "" {
		return false
	}
	d.say("asks what %q did, whom no fact knows", name)
	d.strange = []string{name}
	b.decideNotCovered(c, d, c.u.voice.missing(c))
	d.confidence = c.turnedDown()
	return true
}

// unknownActor is the first word after a question's auxiliary, "has X filed", where no
// fact holds it and it is no common word.
func (c *deciding) unknownActor() string {
	words := c.u.core
	for len(words) > 1 && grammar.FormOf[words[0]] != "" {
		words = words[1:]
	}
	if len(words) < 3 || !grammar.Auxiliaries[words[0]] {
		return ""
	}
	words = words[1:]
	for len(words) > 1 && grammar.Articles[words[0]] {
		words = words[1:]
	}
	for _, w := range c.found.words {
		if w.Raw == words[0] && !w.Known && !w.Common && strings.Trim(w.Raw, "0123456789") != "" && !c.speaksOfSuch(w.Raw) {
			return w.Raw
		}
	}
	return ""
}

// speaksOfSuch tells whether the best fact speaks of people such as a word names: of others, of an ex.
func (c *deciding) speaksOfSuch(word string) bool {
	actor := grammar.ActorNamed(word)
	return actor != grammar.ActorNone && c.g.byPolicy[c.found.candidates[0].Policy].speaksOfActor(&c.found.candidates[0], actor)
}

// spokenOf tells whether facts of the policies asked name a company, unless the
// question is whether that company does the same.
func (c *deciding) spokenOf(name string) bool {
	if (c.asksTheSameOf(name) || c.weighs(name) || c.asksOnlyOf(name)) && !c.bestNames(name) {
		return false
	}
	named := len(c.u.policies) > 0
	own := acts(c.u.core, grammar.WordsOf(name))
	for _, word := range grammar.WordsOf(name) {
		switch {
		case c.bestNames(word) || c.bestCites(word) || c.bestIsNearlyAsked(word) || (named || !own) && c.bestIsAskedOf(word):
		case own || !c.anyNames(word, named):
			return false // "does X read my mail" is about X
		}
	}
	return true
}

// anyNames tells whether a fact of the policy asked about speaks of a name, or with
// phrasings is asked for with it.
func (c *deciding) anyNames(name string, phrasings bool) bool {
	if c.found.policy == nil {
		return false
	}
	return slices.ContainsFunc(c.found.policy.Facts, func(f *knowledge.Fact) bool {
		return speaksOf(f, name) || cites(c.found.policy, f, []string{name}) || phrasings && askedOf(f, name)
	})
}

// unspoken are those of some names that no fact holds of the policies named, or of any where none is.
func (c *deciding) unspoken(names []string) []string {
	policies := c.u.policies
	if len(policies) == 0 {
		policies = visible(c.g.library, c.q.Internal)
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return c.g.holdsName(policies, name) })
}

// bestNames tells whether the best candidate speaks of a company.
func (c *deciding) bestNames(name string) bool {
	return len(c.found.candidates) > 0 && c.found.candidates[0].names(name)
}

// bestCites tells whether the best candidate rests on what somebody of a name says.
func (c *deciding) bestCites(name string) bool {
	return len(c.found.candidates) > 0 && cites(c.found.candidates[0].Policy, c.found.candidates[0].Fact, []string{name})
}

// bestIsAskedOf tells whether the best candidate is asked for with a name.
func (c *deciding) bestIsAskedOf(name string) bool {
	return len(c.found.candidates) > 0 && askedOf(c.found.candidates[0].Fact, name)
}

// nearlyTheSame is how like a phrasing a question is that differs in a lesser word only.
const nearlyTheSame = 0.85

// bestIsNearlyAsked tells whether the fact is asked the same with a name in it: who wrote
// that has answered what that company does.
func (c *deciding) bestIsNearlyAsked(name string) bool {
	if len(c.found.candidates) == 0 {
		return false
	}
	best := c.found.candidates[0]
	return c.found.enough() && best.Asked >= nearlyTheSame && (best.Phrasing >= 0 || c.found.exact) && holds(best.askedText(), name)
}

// asksOnlyOf tells whether a question asks who does something to a company, and not of the asker's or in what was
// told: "who owns Umbra" is not asked with "does Umbra own Acme".
func (c *deciding) asksOnlyOf(name string) bool {
	words := c.u.core
	if c.u.form != grammar.FormWho || len(c.u.policies) > 0 || c.u.leaning || c.u.pointing() || grammar.AnyOf(words, grammar.AskFirst) {
		return false
	}
	names := grammar.WordsOf(name)
	return len(words) > len(names) && grammar.IndexOf(words, names) == len(words)-len(names)
}

// asksTheSameOf recognises "is X doing this too?" about a company no policy is of.
func (c *deciding) asksTheSameOf(name string) bool {
	words := c.u.core
	i := grammar.IndexOf(words, grammar.WordsOf(name))
	if i < 0 || len(c.u.policies) > 0 || c.u.leaning && len(words) <= 3 && c.hasKnown(grammar.WordsOf(name)) {
		return false // "Microsoft too?" goes on with what was asked
	}
	same := slices.ContainsFunc(words, func(w string) bool {
		return w == "too" || w == "also" || w == "same" || w == "similar" || w == "likewise"
	})
	return same && i <= 3
}

// grading words ask which of two is the better.
var grading = grammar.Set("better worse safer best worst safest nicer stricter private")

// besideOther words stand before the second of two companies that are weighed against each other, or behind the first.
var besideOther = grammar.Set("or vs versus than")

// weighs tells whether a question asks which of two companies is the better: "Acme or Umbra, which is safer".
func (c *deciding) weighs(name string) bool {
	words, names := c.u.words, grammar.WordsOf(name)
	i := grammar.IndexOf(words, names)
	if i < 0 || c.found.plain() || !grammar.AnyOf(words, grading) {
		return false
	}
	return i > 0 && besideOther[words[i-1]] || i+len(names) < len(words) && besideOther[words[i+len(names)]]
}
