package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// answerFact answers with a fact, those that dispute it and one that adds to it.
func (b *Bot) answerFact(c *deciding, d *decision, best candidate, sure float64) {
	found := best.Fact
	best = c.lawInstead(c.adviceInstead(best))
	instead := best.Fact != found
	asked := c.thereInstead(c.heldHere(best))
	said, why := c.saidInFull(asked)
	best = c.strongerInstead(asked)
	d.outcome, d.about, d.policy, d.confidence = Answered, aboutFact, best.Policy, sure
	main := best.Fact
	d.main = main
	d.facts = append([]*knowledge.Fact{main}, c.disputing(best)...)
	if instead {
		d.facts = append(d.facts, found)
	}
	other := c.elsewhere(best)
	if other != nil {
		d.say("%s says the opposite of other places", other.ID)
		if !slices.Contains(d.facts, other) {
			d.facts = append(d.facts, other)
		}
	}
	if c.isYesNo(best) && (c.q.Choice == "" || c.asksWhether(main)) {
		d.about = aboutWhether
	}
	d.verdict = c.verdict(asked, said)
	d.phrasing = c.phrasingNear(best)
	if half, otherwise := c.against(best, d.verdict); half != nil && !slices.Contains(d.facts, half) {
		d.say("%s is the other half of it", half.ID)
		d.facts = append(d.facts, half)
		if otherwise {
			d.verdict = ""
		}
	}
	d.say("the fact says %q to the question, so the verdict is %q", said, d.verdict)
	switch {
	case other == nil || !c.isYesNo(best) || c.u.asking.Chooses:
	case d.verdict == "":
		d.lead = c.u.voice.say("by-place")
	default:
		d.lead, d.qualified = c.u.voice.say("not-everywhere"), true
	}
	if why != "" {
		d.say("%s", why)
	}
	if d.verdict == knowledge.Disputed {
		d.lead = c.u.voice.contradicted(d.policy, main, d.facts[1:])
	}
	if c.ofUnnamed(best) && d.verdict != "" {
		c.tellByPlace(d, best)
	}
	b.correctPremise(c, d, asked, said)
	c.tellPlaces(d, best)
	if more := b.supporting(c, d, best); more != nil {
		d.facts = append(d.facts, more)
	}
	if len(d.places) == 0 {
		for _, chain := range c.u.chains {
			d.places = append(d.places, chain[0])
		}
	}
	d.choices = b.nextQuestions(c, d)
	b.bringForward(c, d, asked)
	c.tellOutweighed(d)
}

// said is what the fact says to the question, taken as a yes/no question:
// what its maintainers noted for the nearest phrasing, turned round when one of
// both is put the other way round.
func (c *deciding) said(best candidate) (verdict knowledge.Verdict, why string) {
	fact := best.Fact
	if len(c.u.only) > 0 {
		return c.saidOfThing(best)
	}
	p := phrasing{fact.Title, fact.Verdict, true}
	switch {
	case best.Asked < c.far() && len(fact.Asked) > 0:
		if why := c.saysYes(best); why != "" {
			return knowledge.Yes, why
		}
		return c.saidFar(best)
	case best.Asked < nearPhrasing:
	case best.Phrasing == translatedPhrasing:
		p = phrasing{best.english, best.Translated.Verdict, false}
	case best.Phrasing >= 0 && best.Phrasing < len(fact.Asked):
		p = phrasing{fact.Asked[best.Phrasing].Text, fact.Asked[best.Phrasing].Verdict, false}
	}
	switch p.verdict {
	case knowledge.None:
		verdict, why = c.saidOfNone(best, p.text)
		return verdict, strings.TrimSuffix(fmt.Sprintf("nearest is %q, to which neither yes nor no is right; %s", p.text, why), "; ")
	case "":
		p.verdict, p.inherited = fact.Verdict, true
	default:
		if c.found.exactIs(best) {
			return p.verdict, "it was noted for just these words"
		}
	}
	if p.verdict == "" && !c.g.byPolicy[best.Policy].verdicts {
		p.verdict = inferred(fact)
	}
	p.text = grammar.Clean(cmp.Or(p.text, fact.Title))
	verdict, why = c.carried(best, p)
	if c.found.exactIs(best) && p.verdict != "" && verdict == opposite(p.verdict) {
		verdict, why = "", "nobody noted for just these words that they turn the fact round"
	}
	if c.saysOpposite(best, p, verdict) {
		verdict, why = "", "the statement says what would be denied"
	}
	if verdict == "" || verdict == knowledge.No && best.Asked < likePhrasing && c.states(best.Fact, best.Policy) {
		if says := c.saysYes(best); says != "" {
			verdict, why = knowledge.Yes, says
		}
	}
	if c.u.asking.Tagged && !c.u.hearsay && c.u.language == "" && verdict == knowledge.No && p.verdict == knowledge.Yes {
		verdict, why = "", "it is denied with a tag, to which no and yes both mean that it is so"
	}
	if c.u.asking.Denied && (verdict == knowledge.Yes || verdict == knowledge.No && affirms(fact)) {
		verdict, why = "", "it is put as a denial, which languages contradict in different ways"
	}
	return verdict, strings.TrimSuffix(fmt.Sprintf("nearest is %q; %s", p.text, why), "; ")
}

// affirms tells whether a fact says yes to its title, put plainly.
func affirms(fact *knowledge.Fact) bool {
	if grammar.ReadQuestion(grammar.Clean(fact.Title)).Turned() {
		return fact.Verdict == knowledge.No
	}
	return fact.Verdict == knowledge.Yes
}

// phrasing is a way to ask for a fact, with what the fact says to it; inherited
// verdicts are the fact's own, which belong to its title.
type phrasing struct {
	text      string
	verdict   knowledge.Verdict
	inherited bool
}

// farPhrasing is how unlike all of a fact's phrasings a question may be to still be
// answered with its verdict.
const farPhrasing = 0.3

// nearPhrasing is how like a phrasing the question must be to take over its
// verdict; below, the fact's own stands.
const nearPhrasing = 0.45

// likePhrasing is how like a phrasing the question must be that neither yes nor no is right
// to, for that to hold of it whatever the others say.
const likePhrasing = 0.7

// inferred reads a verdict from a statement where maintainers marked none in
// the whole policy: a statement with a plain negation says no.
func inferred(fact *knowledge.Fact) knowledge.Verdict {
	if fact.Kind == knowledge.Opinion || fact.Kind == knowledge.Advice {
		return ""
	}
	first, _, _ := strings.Cut(fact.Statement, ". ")
	words := grammar.WordsOf(grammar.Clean(first))
	if slices.ContainsFunc(words, func(w string) bool { return w == "not" || w == "never" || w == "no" || w == "neither" }) {
		return knowledge.No
	}
	return knowledge.Yes
}

func opposite(verdict knowledge.Verdict) knowledge.Verdict {
	switch verdict {
	case knowledge.Yes:
		return knowledge.No
	case knowledge.No:
		return knowledge.Yes
	}
	return verdict
}

// verdict turns what the main fact says into the verdict of the answer.
func (c *deciding) verdict(best candidate, said knowledge.Verdict) knowledge.Verdict {
	protest := c.asksProtest(best)
	if c.turnedBefore(best) {
		said = opposite(said)
	}
	if said == "" || best.Fact.Kind == knowledge.Advice && !protest || !c.isYesNo(best) || c.u.asking.Chooses || c.u.choosesPlaces() {
		return ""
	}
	switch {
	case c.q.Choice != "" && best.Fact.Title != "" && !c.asksWhether(best.Fact):
		return "" // the question pressed asks how, or what
	case grammar.AsksAdvice(c.u.asking.Words) && !grammar.AsksAdvice(c.g.known.read(best.nearest()).words):
		return "" // what is so tells nobody what to do about it
	case c.u.afterDeed() != nil:
		return "" // the fact tells what holds after what the asker did, whatever is asked
	case said == knowledge.Yes && len(best.Fact.Steps) > 0 && !c.u.asksAbility(c.g.byPolicy[best.Policy]) && best.Asked < nearEnough:
		return "" // how to do something is no yes to anything else
	case best.Fact.Topic == knowledge.TopicChildren && (c.u.falseAge || c.asksOwnDeed() && grammar.AnyOf(c.u.asking.Words, grammar.Stopping)):
		return "" // nobody can know which age counts, nor does it say what they can stop
	case c.u.outsider && best.Asked < wordForWord && !c.asksOfTitle(best.Fact):
		return "" // the fact is theirs, but answers another question of theirs
	case said == knowledge.Yes && best.Fact.Topic == knowledge.TopicData && !isAct(best.Fact) && c.ifStopping(best):
		return "" // that something is used does not tell that it is used even then
	case c.ofOtherPlaces(best), c.toldWithout(best), c.deletesOther(best), said == knowledge.Yes && c.usedThoughDeleted(best), c.keptThoughDeleted(best):
		return ""
	case said == knowledge.No && grammar.AsksPlan(c.u.asking.Words) && !grammar.AsksPlan(c.g.known.read(best.nearest()).words):
		return "" // what is not done may be planned
	case best.Fact.Kind == knowledge.Opinion && !protest || best.Fact.Unconfirmed:
		return knowledge.Unknown
	case c.isDisputed(best):
		return knowledge.Disputed
	case c.u.contested:
		return opposite(said) // "yes" is to that it is wrong
	case c.u.worried && (said != knowledge.No || c.u.asking.Reversed):
		return "" // "yes" would be to the worry and not to what was told
	}
	return said
}

// ifStopping tells whether is asked what is so if the asker ends what goes on, and no phrasing of the fact
// found is.
func (c *deciding) ifStopping(best candidate) bool {
	if c.u.language != "" || !grammar.AnyOf(c.u.words, grammar.Stopping) {
		return false
	}
	_, stops, denied := grammar.IfStopped(c.u.words, false)
	_, known, _ := grammar.IfStopped(c.g.known.read(best.nearest()).words, false)
	return stops && !denied && !known
}

// toldWithout tells whether a question only puts a place to what was told before without yes or no,
// which it is no more of that place: "and in Peru?"
func (c *deciding) toldWithout(best candidate) bool {
	turn, _, last := c.lastFact()
	return last == best.Fact && turn.About == aboutWhether && turn.Verdict == "" && c.u.leaning && c.u.onlyPlaces()
}

// asksWhether tells whether a fact's title asks for a yes or no.
func (c *deciding) asksWhether(fact *knowledge.Fact) bool {
	return c.g.known.read(fact.Title).asks().Form == grammar.FormYesNo
}

// asksProtest tells whether the question is if somebody spoke against something, or for it, and
// the fact is known as what they said.
func (c *deciding) asksProtest(best candidate) bool {
	return grammar.AsksProtest(c.u.asking.Words) && grammar.AsksProtest(c.g.known.read(best.nearest()).asks().Words) && best.Asked >= nearPhrasing
}

// isYesNo tells whether a yes or no is wanted: by the question's form, or for
// a statement ("dms used for training") by that of the phrasing they are like.
func (c *deciding) isYesNo(best candidate) bool {
	if len(c.u.only) > 0 {
		return len(best.Fact.Steps) == 0
	}
	toConfirm := c.u.form == grammar.FormStatement && (c.u.checks || c.u.hearsay || c.u.concludes())
	if c.u.asking.Bare && !toConfirm && c.u.language == "" && !c.u.leaning && c.q.Choice == "" {
		return false
	}
	if c.u.wish || c.u.howToo && len(best.Fact.Steps) > 0 {
		return false
	}
	if c.u.form == grammar.FormYesNo || c.u.language == "" && grammar.AsksWhetherFirst(c.u.words) {
		return true
	}
	if c.u.form != grammar.FormStatement || len(best.Fact.Steps) > 0 || c.u.namesWanted() {
		return false
	}
	if toConfirm {
		return true
	}
	if tellsDeed(c.u.core) || c.u.language == "" && grammar.TellsOfSelf(c.u.asking.Words) {
		return false
	}
	like := c.g.known.read(best.nearest()).asks()
	return like.Form == grammar.FormYesNo || like.Form == grammar.FormStatement
}

// concludes tells whether the asker says what he takes it to be: "so they kept it all".
func (u *understanding) concludes() bool {
	words := u.asking.Words
	return u.language == "" && len(words) > 3 && grammar.StartsWith(grammar.WordsOf(u.original), append([]string{"so"}, words[:2]...)) && grammar.TagPronouns[words[0]]
}

// namesWanted tells whether the question only names what the asker wants to be told, to which there is no yes or no.
func (u *understanding) namesWanted() bool {
	return u.language == "" && u.form == grammar.FormStatement && grammar.NamesWanted(u.text)
}
