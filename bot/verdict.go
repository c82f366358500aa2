package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// answerFact answers with a fact, those that dispute it and one that adds to it.
func (b *Bot) answerFact(c *deciding, d *decision, best candidate, sure float64) {
	found := best.Fact
	best = c.adviceInstead(best)
	advised := best.Fact != found
	asked := c.thereInstead(c.heldHere(best))
	said, why := c.said(asked)
	best = c.strongerInstead(asked)
	d.outcome, d.about, d.policy, d.confidence = Answered, aboutFact, best.Policy, sure
	main := best.Fact
	d.main = main
	d.facts = append([]*knowledge.Fact{main}, c.disputing(best)...)
	if advised {
		d.facts = append(d.facts, found)
	}
	other := c.elsewhere(best)
	if other != nil {
		d.say("%s says the opposite of other places", other.ID)
		if !slices.Contains(d.facts, other) {
			d.facts = append(d.facts, other)
		}
	}
	if c.isYesNo(best) && (c.q.Choice == "" || c.g.known.read(main.Title).asks().Form == grammar.FormYesNo) {
		d.about = aboutWhether
	}
	d.verdict = c.verdict(asked, said)
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
	b.correctPremise(c, d, asked, said)
	c.tellPlaces(d, best)
	if more := c.supporting(d, best); more != nil {
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

// adviceInstead returns, for a fact that is found where advice is asked for, what somebody advises
// on the same.
func (c *deciding) adviceInstead(best candidate) candidate {
	if !grammar.AsksAdvice(c.u.asking.Words) {
		return best
	}
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && other.Fact.Kind == knowledge.Advice && (other.Asked >= nearPhrasing || other.score >= bearing*best.score) {
			return other
		}
	}
	return best
}

// thereInstead returns, for a fact that does not speak of the places asked about,
// the one disputing it that does: what holds there goes before what holds elsewhere.
func (c *deciding) thereInstead(best candidate) candidate {
	if len(c.u.here()) == 0 || c.speaksHere(best.Fact) {
		return best
	}
	for _, other := range disputing(best.Policy, best.Fact) {
		if !c.speaksHere(other) {
			continue
		}
		if there, ok := c.candidateOf(other); ok {
			return there
		}
		best.Fact, best.Phrasing = other, noPhrasing
		return best
	}
	return best
}

// strongerInstead returns, for a fact that is not to be relied on, the report against it,
// which goes first: the one that contradicts a guess, or that has the same answer to the
// question as the outweighed report.
func (c *deciding) strongerInstead(best candidate) candidate {
	if c.u.opinion || !doubted(best.Policy, best.Fact) {
		return best
	}
	guess := !outweighed(best.Policy, best.Fact)
	for _, other := range disputing(best.Policy, best.Fact) {
		found, ok := c.candidateOf(other)
		if ok && !doubted(found.Policy, other) && (guess || other.Verdict == best.Fact.Verdict && found.Coverage >= bearing*best.Coverage) {
			return found
		}
	}
	return best
}

// disputing returns the facts that the main one disagrees with in what is asked:
// facts that disagree on one thing may both speak of others.
func (c *deciding) disputing(best candidate) []*knowledge.Fact {
	return slices.DeleteFunc(disputing(best.Policy, best.Fact), func(other *knowledge.Fact) bool {
		return !c.bearsOn(other, best) || len(c.u.here()) > 0 && differByPlace(other, best.Fact) && len(other.Places) > 0
	})
}

// bearsOn tells whether a fact speaks of what is asked about as the best one does.
func (c *deciding) bearsOn(other *knowledge.Fact, best candidate) bool {
	if doubted(best.Policy, other) || tellsOfContradiction(best.Fact) {
		found, ok := c.candidateOf(other)
		return ok && found.score >= nearlyAsGood*best.score
	}
	if len(other.Sources) > len(best.Fact.Sources) {
		return true // it is told of the whole fact that better sources disagree
	}
	if len(c.found.candidates) == 0 || best.Coverage == 0 {
		return true
	}
	found, ok := c.candidateOf(other)
	return ok && found.Coverage >= bearing*best.Coverage || c.asksTitle(best.Fact)
}

// asksTitle tells whether a question holds all that a fact's title names, and so asks for what
// the fact is about, not for something that it tells as well.
func (c *deciding) asksTitle(fact *knowledge.Fact) bool {
	title := grammar.ContentOf(grammar.WordsOf(grammar.Clean(fact.Title)))
	_, named := c.g.named(title)
	for i, word := range title {
		if !named[i] && !holdsStem(c.u.words, word) {
			return false
		}
	}
	return slices.Contains(named, false)
}

// candidateOf returns a fact as the search found it.
func (c *deciding) candidateOf(fact *knowledge.Fact) (candidate, bool) {
	for _, found := range c.found.candidates {
		if found.Fact == fact {
			return found, true
		}
	}
	return candidate{}, false
}

// bearing is the part of the question's words that a fact must speak of, beside
// the best one, to contradict it there.
const bearing = 0.6

// nearlyAsGood is the part of the best score with which a fact answers the question too.
const nearlyAsGood = 0.8

// disputing returns the facts that a fact disagrees with.
func disputing(policy *knowledge.Policy, fact *knowledge.Fact) []*knowledge.Fact {
	var facts []*knowledge.Fact
	for _, id := range fact.Disputes {
		if other, ok := policy.Fact(id); ok && len(facts) < 3 {
			facts = append(facts, other)
		}
	}
	return facts
}

// said is what the fact says to the question, taken as a yes/no question:
// what its maintainers noted for the nearest phrasing, turned round when one of
// both is put the other way round.
func (c *deciding) said(best candidate) (verdict knowledge.Verdict, why string) {
	fact := best.Fact
	p := phrasing{fact.Title, fact.Verdict, true}
	switch {
	case best.Asked < c.far() && len(fact.Asked) > 0:
		return "", "nobody thought of a question like this one"
	case best.Asked < nearPhrasing:
	case best.Phrasing == translatedPhrasing:
		p = phrasing{glossary.English(best.Translated.Text, c.u.language), best.Translated.Verdict, false}
	case best.Phrasing >= 0 && best.Phrasing < len(fact.Asked):
		p = phrasing{fact.Asked[best.Phrasing].Text, fact.Asked[best.Phrasing].Verdict, false}
	}
	switch p.verdict {
	case knowledge.None:
		verdict = ""
		if best.Asked < likePhrasing && !c.u.asking.Leftover {
			verdict, why = c.weighed(best, "", "")
		}
		return verdict, strings.TrimSuffix(fmt.Sprintf("nearest is %q, to which neither yes nor no is right; %s", p.text, why), "; ")
	case "":
		p.verdict, p.inherited = fact.Verdict, true
	}
	if p.verdict == "" && !c.g.byPolicy[best.Policy].verdicts {
		p.verdict = inferred(fact)
	}
	p.text = grammar.Clean(cmp.Or(p.text, fact.Title))
	verdict, why = c.carried(best, p)
	if c.u.asking.Tagged && !c.u.hearsay && c.u.language == "" && verdict == knowledge.No && p.verdict == knowledge.Yes {
		verdict, why = "", "it is denied with a tag, to which no and yes both mean that it is so"
	}
	if c.u.asking.Denied && (verdict == knowledge.Yes || verdict == knowledge.No && affirms(fact)) {
		verdict, why = "", "it is put as a denial, which languages contradict in different ways"
	}
	return verdict, strings.TrimSuffix(fmt.Sprintf("nearest is %q; %s", p.text, why), "; ")
}

// far is farPhrasing for the question's language: of Chinese each two signs are compared, of
// which even those put alike share few.
func (c *deciding) far() float64 {
	if g := glossary.In(c.u.language); g != nil && g.Script == unicode.Han {
		return farPhrasing / 2
	}
	return farPhrasing
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
	if said == "" || best.Fact.Kind == knowledge.Advice && !protest || !c.isYesNo(best) || c.u.asking.Chooses || c.u.choosesPlaces() {
		return ""
	}
	switch {
	case grammar.AsksAdvice(c.u.asking.Words) && !grammar.AsksAdvice(c.g.known.read(best.nearest()).words):
		return "" // what is so tells nobody what to do about it
	case c.u.afterDeed() != nil:
		return "" // the fact tells what holds after what the asker did, whatever is asked
	case said == knowledge.Yes && len(best.Fact.Steps) > 0 && !c.u.asksAbility(c.g.byPolicy[best.Policy]) && best.Asked < nearEnough:
		return "" // how to do something is no yes to anything else
	case c.u.falseAge && best.Fact.Topic == knowledge.TopicChildren:
		return "" // nobody can know which age counts
	case c.u.outsider && best.Asked < wordForWord:
		return "" // the fact is theirs, but answers another question of theirs
	case c.ofOtherPlaces(best):
		return ""
	case best.Fact.Kind == knowledge.Opinion && !protest || best.Fact.Unconfirmed:
		return knowledge.Unknown
	case c.isDisputed(best):
		return knowledge.Disputed
	case c.u.worried && (said != knowledge.No || c.u.asking.Reversed):
		return "" // "yes" would be to the worry and not to what was told
	}
	return said
}

// asksProtest tells whether the question is if somebody spoke against something, or for it, and
// the fact is known as what they said.
func (c *deciding) asksProtest(best candidate) bool {
	return grammar.AsksProtest(c.u.asking.Words) && grammar.AsksProtest(c.g.known.read(best.nearest()).asks().Words) && best.Asked >= nearPhrasing
}

// isYesNo tells whether a yes or no is wanted: by the question's form, or for
// a statement ("dms used for training") by that of the phrasing they are like.
func (c *deciding) isYesNo(best candidate) bool {
	if c.u.asking.Bare && c.u.language == "" && !c.u.leaning && c.q.Choice == "" {
		return false
	}
	if c.u.howToo && len(best.Fact.Steps) > 0 {
		return false
	}
	if c.u.form == grammar.FormYesNo {
		return true
	}
	if c.u.form != grammar.FormStatement || tellsDeed(c.u.core) || c.u.language == "" && grammar.TellsOfSelf(c.u.asking.Words) || len(best.Fact.Steps) > 0 {
		return false
	}
	like := c.g.known.read(best.nearest()).asks()
	return like.Form == grammar.FormYesNo || like.Form == grammar.FormStatement
}

// nearest is the phrasing that the question is most like; the title where it is none of
// the fact's own.
func (c *candidate) nearest() string {
	if c.Phrasing >= 0 && c.Phrasing < len(c.Fact.Asked) {
		return c.Fact.Asked[c.Phrasing].Text
	}
	return c.Fact.Title
}

// ownVerdict is the one noted for the nearest phrasing.
func (c *candidate) ownVerdict() knowledge.Verdict {
	if c.Phrasing >= 0 && c.Phrasing < len(c.Fact.Asked) {
		return cmp.Or(c.Fact.Asked[c.Phrasing].Verdict, c.Fact.Verdict)
	}
	return c.Fact.Verdict
}

// isDisputed tells whether another report contradicts a fact on the same
// footing: what is said of one place does not dispute what is said of all, and what says
// itself that others contradict it has its verdict from both.
func (c *deciding) isDisputed(best candidate) bool {
	if tellsOfContradiction(best.Fact) {
		return false
	}
	for _, other := range c.disputing(best) {
		if doubted(best.Policy, other) {
			continue
		}
		if (len(other.Places) > 0) == (len(best.Fact.Places) > 0) && !differByPlace(best.Fact, other) && !differByPlace(other, best.Fact) {
			return true
		}
	}
	return false
}

// correctPremise notes when a question takes for granted what the fact denies:
// "why do they read my messages?" Who is told what to do took nothing for granted, and a
// no that is only a yes turned round denies nothing that was said.
func (b *Bot) correctPremise(c *deciding, d *decision, best candidate, said knowledge.Verdict) {
	presumes := (c.u.form == grammar.FormWhy || c.u.form == grammar.FormWhen || c.u.form == grammar.FormHow) && len(best.Fact.Steps) == 0
	if !presumes || best.ownVerdict() != knowledge.No || said != knowledge.No || c.isDisputed(best) || best.Asked < nearPhrasing || best.Fact.Kind == knowledge.Opinion || c.saidBefore(best.Fact) {
		return
	}
	if f := c.g.known.read(best.nearest()).asks().Form; f != grammar.FormYesNo && f != grammar.FormStatement {
		return // the fact answers this very question, so nothing is taken for granted
	}
	d.notes = append(d.notes, c.u.voice.say("premise"))
	d.say("takes for granted what the fact denies")
}

// tellPlaces notes how the places of the question were understood where the
// main fact does not speak of them.
func (c *deciding) tellPlaces(d *decision, best candidate) {
	main := best.Fact
	strange := c.u.strangeAuthority(d.policy)
	if known, ok := place.Lookup(c.u.authority); ok && strange {
		d.lead = c.u.voice.say("no-authority", "place", c.u.voice.place(known))
		d.verdict = ""
	}
	c.tellGround(d, main)
	for i, mention := range c.u.places {
		if mention.Corrected {
			d.notes = append(d.notes, c.u.voice.say("read-as", "written", mention.Text, "name", c.u.voice.place(mention.Readings[0])))
		}
		if strange && c.u.chains[i][0] == c.u.authority {
			continue
		}
		if note, far, ok := c.u.chains[i].note(main); ok {
			// A date for many places does not say by itself that it is this one's.
			sameThere := c.saidBefore(main) && note.Status == knowledge.Covered
			if (sameThere || main.Topic == knowledge.TopicTiming && len(main.Places) > 1 && !note.Since.IsZero()) && d.lead == "" {
				d.lead = c.u.voice.scope(knowledge.Yes, mention.Readings[0], noted{main, note, far})
			}
			continue
		}
		placed := c.g.byPolicy[d.policy].placed
		switch {
		case len(placed) == 0 || c.u.whereabouts != grammar.NoWhereabouts:
		case len(main.Places) > 0:
			d.tellOthers(c, mention.Readings[0])
		case len(speakOf(placed, c.u.chains[i])) == 0:
			d.notes = append(d.notes, c.u.voice.say("general", "place", c.u.voice.place(mention.Readings[0])))
		case len(notesOn(placed, c.u.chains[i])) == 0: // only other things are said of it
		case (c.u.asksWhether() || c.u.first && c.u.form == grammar.FormWhat) && !mention.Ambiguous:
			// What holds in general holds there only if the policy does. After a plain no
			// that it does would read as if it were denied.
			if s := scopeOf(c, d.policy, mention.Readings[0]); !s.everywhere && (d.verdict != knowledge.No || s.verdict != knowledge.Yes) {
				d.notes = append(d.notes, cmp.Or(s.covered, s.lead))
				if s.verdict == knowledge.No {
					d.verdict = "" // what is so elsewhere is not so there
				}
			} else if !s.everywhere && c.saidBefore(main) {
				d.notes = append(d.notes, c.u.voice.say("same-there", "place", c.u.voice.place(mention.Readings[0])))
			}
		}
	}
}

// saidBefore tells whether the question leans on a turn that was answered with a fact.
func (c *deciding) saidBefore(fact *knowledge.Fact) bool {
	turn, policy, ok := lastTurn(c.g, c.u.turns)
	if !ok || !c.u.leaning || len(turn.Facts) == 0 {
		return false
	}
	told, ok := policy.Fact(turn.Facts[0])
	return ok && told == fact // another policy's may have the same id
}

// supporting is a second fact worth telling: one that the question wants more by the
// way it is put, or one on the same topic, nearly as good a match, and not another opinion.
func (c *deciding) supporting(d *decision, best candidate) *knowledge.Fact {
	if len(d.facts) > 1 || len(best.Fact.Steps) > 0 {
		return nil
	}
	if past := c.pastBeside(best); past != nil {
		return past
	}
	const wantedMore, stillGood = 0.3, 0.7
	for _, other := range c.found.candidates {
		if other.Fact == best.Fact || other.ofOther || other.Policy != best.Policy || other.Fact.Unconfirmed || outweighed(other.Policy, other.Fact) || c.u.hasDone(other.Fact) {
			continue
		}
		switch {
		case other.score < stillGood*best.score:
			return nil
		case other.Wanted > best.Wanted+wantedMore:
			return other.Fact
		case other.score >= nearlyAsGood*best.score && other.Fact.Topic == best.Fact.Topic && other.Fact.Kind == knowledge.Reported:
			return other.Fact
		}
	}
	return nil
}
