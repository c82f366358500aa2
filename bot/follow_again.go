package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Like what?" and "why?" say nothing themselves: what was told last is told again, or the
// reason for it.

// retell tells the facts of a turn again, and that without yes or no.
func (d *decision) retell(turn Turn, policy *knowledge.Policy) {
	d.outcome, d.policy, d.confidence = Answered, policy, 0.95
	d.about, d.places = turn.About, turn.Places
	for _, id := range turn.Facts {
		if fact, ok := policy.Fact(id); ok {
			d.facts = append(d.facts, fact)
			d.main = d.facts[0]
		}
	}
}

// lastFact is the turn before, and the main fact that was told in it; nil where there is none.
func (u *understanding) lastFact(g *guide) (Turn, *knowledge.Policy, *knowledge.Fact) {
	turn, policy, ok := lastTurn(g, u.turns)
	if !ok || len(turn.Facts) == 0 {
		return turn, policy, nil
	}
	fact, _ := policy.Fact(turn.Facts[0])
	return turn, policy, fact
}

func (c *deciding) lastFact() (Turn, *knowledge.Policy, *knowledge.Fact) { return c.u.lastFact(c.g) }

// exampleQuestions ask for what was told in more detail; whole questions.
var exampleQuestions = grammar.PhraseSet("like what", "like who", "like which", "like which ones", "like where", "such as", "such as what", "as in", "as in what", "for example", "for instance", "example", "examples",
	"an example", "any example", "any examples", "some examples", "which ones", "which one", "which", "namely", "meaning", "meaning what", "what do you mean", "what do you mean by that",
	"how do you mean", "what does that mean", "what kind", "what kinds", "what sort", "what type", "what types", "who exactly", "what exactly", "which exactly", "like what exactly", "which ones exactly", "e g", "name some", "can you name some", "name a few", "can you name a few",
	"how did it end", "how did that end", "how did it go", "what came of it", "what came of that", "what came out of it", "what was the outcome", "what was the result", "what happened with it", "what happened with that", "what happened to it", "give me some", "what kind of things", "what kind of stuff", "what sort of things", "what sort of stuff")

// asksExample tells whether the question only asks to be told more exactly.
func (u *understanding) asksExample() bool {
	return exampleQuestions[strings.Join(grammar.WithoutFillers(u.words, joining), " ")] || u.exemplifying()
}

// exemplifying tells whether nothing but an example is asked for: "can you give me one
// more example".
func (u *understanding) exemplifying() bool {
	example := false
	for _, word := range u.words {
		example = example || exampleWords[word]
		if !exampleWords[word] && !grammar.FunctionWords[word] && !grammar.Fillers[word] && word != "give" && word != "name" {
			return false
		}
	}
	return example
}

var exampleWords = grammar.Set("example examples instance instances")

// decideAgain tells what was told last again where no more is asked for.
func (b *Bot) decideAgain(c *deciding, d *decision) bool {
	if !c.u.leaning || len(c.u.places) > 0 {
		return false
	}
	long, plainer, how := c.u.asksLong(), c.u.asksPlainer(), c.u.asksHow()
	if !long && !plainer && !how && !c.u.asksExample() {
		return false
	}
	turn, policy, fact := c.lastFact()
	if fact == nil || long && !tellsSpan(fact) && len(fact.Steps) == 0 || how && isAct(fact) && len(fact.Steps) == 0 {
		return false // how what can be done is done, other facts tell
	}
	d.say("asks for what was told before in more detail")
	d.retell(turn, policy)
	if plainer || long && !tellsSpan(fact) || how && len(fact.Steps) == 0 {
		d.notes = append(d.notes, c.u.voice.say("no-more"))
	}
	d.choices = b.nextQuestions(c, d)
	return true
}

// asksHow tells whether nothing but how is asked.
func (u *understanding) asksHow() bool {
	return len(u.words) > 0 && onlyHow.TakesAll(u.words)
}

var onlyHow = grammar.PatternsOf(`and|but|so|ok|okay|hm? how exactly|then|though|so?`)

// asksPlainer tells whether nothing but simpler words are asked for: "in plain words".
func (u *understanding) asksPlainer() bool {
	return u.language == "" && puzzled.TakesAll(grammar.WordsOf(u.original)) || grammar.AnyOf(u.words, plainWords) && u.namesNothing(plainWords, besidePlain)
}

var (
	// puzzled says that what was told was not understood; whole messages.
	puzzled = grammar.PatternsOf(`ok|okay|sorry|wait|hm|um|so|and? huh|come-again|pardon|eh|meaning
		ok|okay|sorry|wait|hm|um|so|and? in other words
		ok|okay|sorry|wait|hm|um|so|and? which|that|this means what? now|exactly?
		ok|okay|sorry|wait|hm|um|but? i|we? really|still? do not|cannot get|understand|follow|quite-get|quite-follow|quite-understand it|that|this|you|the-answer?`)
	plainWords = grammar.Set("plain plainly plainer simple simply simpler easy easier layman human english")
	// besidePlain words are said around those.
	besidePlain = grammar.Set("words terms language put give")
)

// tellNoMore says that there is no more where a follow-up finds only what was just told.
func (c *deciding) tellNoMore(d *decision) {
	turn, _, _ := lastTurn(c.g, c.u.turns)
	fresh := slices.ContainsFunc(d.facts, func(f *knowledge.Fact) bool { return !slices.Contains(turn.Facts, f.ID) })
	if !c.saidBefore(d.main) || fresh || d.wording.text != "" || d.lead != "" || len(c.u.places) > 0 || c.u.asksAgain() || c.found.plain() {
		return
	}
	subject := c.u.subject(c.g.byPolicy[d.policy])
	strange := slices.DeleteFunc(slices.Clone(subject), func(word string) bool { return heldBy(word, d.facts...) })
	if d.verdict != "" && len(strange) == 0 {
		return // the same fact answers another question
	}
	if told := grammar.WordsOf(grammar.Clean(d.main.Statement + " " + d.main.Details)); d.verdict == "" && holdsOf(told, subject) > 0 {
		return // which the fact speaks of
	}
	d.say("%s was told just before", d.main.ID)
	d.verdict, d.again = "", true
	if c.u.asksWho() && c.namesSomebody(d.main) || len(strange) > 0 && anyHolds(d.policy, strange) {
		return // which it tells, or another fact may
	}
	d.notes = append(d.notes, c.u.voice.say("no-more"))
}

// asksWho tells whether a question is only who somebody is, or gets something: "to whom?", "which
// companies?"
func (u *understanding) asksWho() bool {
	return u.asksReceiver() || u.form == grammar.FormWho && u.names() == 0 || u.asking.Form == grammar.FormWhat && u.namesNothing(whoseNames, nil) && grammar.AnyOf(u.words, whoseNames)
}

// whoseNames are who may be asked for by name.
var whoseNames = grammar.Set("company companies firm firms partner partners organisation organisations provider providers buyer buyers business businesses corporation corporations")

// namesSomebody tells whether a fact names others than the policy's owner.
func (c *deciding) namesSomebody(fact *knowledge.Fact) bool {
	words := grammar.WordsOf(fact.Statement)
	_, own := c.g.named(words)
	return len(otherOrganisations(words, own)) > 0
}

// anyHolds tells whether a fact of a policy holds all of some words.
func anyHolds(policy *knowledge.Policy, words []string) bool {
	return slices.ContainsFunc(policy.Facts, func(fact *knowledge.Fact) bool { return holdsAll(fact, words) })
}

// asksLong tells whether a question is only how long what was told takes.
func (u *understanding) asksLong() bool {
	long := (u.form == grammar.FormHow || u.form == grammar.FormWhen) && u.leaning && len(u.places) == 0
	return long && grammar.AnyOf(u.words, spanWords) && !slices.ContainsFunc(u.words, func(w string) bool {
		return !grammar.FunctionWords[w] && !grammar.Fillers[w] && !spanWords[w] && grammar.Stem(w) != grammar.Stem("take")
	})
}
