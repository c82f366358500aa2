package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// carried is the verdict of a phrasing as far as it answers the question too, and
// why it does not: a yes is worse than none where it answers another question.
func (c *deciding) carried(best candidate, p phrasing) (carried knowledge.Verdict, why string) {
	if c.q.Choice != "" {
		return p.verdict, ""
	}
	asks := c.u.asking
	if asksLegality(c.u.words) && (p.inherited || !asksLegality(grammar.WordsOf(p.text))) && !c.g.asksIfLegal(best.Fact.Title) {
		return "", "it asks whether that is legal"
	}
	if p.verdict == "" && best.Asked < nearPhrasing {
		return "", "nobody said yes or no to a question like this one"
	}
	if p.verdict == "" {
		text, other, ok := c.otherPhrasing(best.Fact, asks, false)
		if !ok || other == "" || namesInstead(asks.Words, c.g.known.read(text).words, c.g.known.read(best.Fact.Statement).words) {
			return c.weighed(best, "", "")
		}
		p = phrasing{text, other, false}
	}
	like, verdict, told := c.likened(best, p)
	switch {
	case like.Today && asks.Past:
		return "", "what is by now is not what was"
	case asks.Past && like.Possible:
		return "", "what may be is not what was"
	case asks.Reversed == like.Reversed && statesOut(asks.Words) && !statesOut(like.Words):
		return c.weighed(best, "", "it asks whether something is out")
	case asks.Reversed == like.Reversed && (otherWay(asks.Words, like.Words) || otherWay(like.Words, asks.Words)) || asksOptIn(asks.Words) && !asksOptIn(like.Words):
		return c.weighed(best, "", "one is about in and the other about out")
	case c.u.language == "" && grammar.NamesMeans(asks.Words, like.Words):
		return "", "it asks whether that is done by such means"
	case c.u.language == "" && grammar.PicksAmong(asks.Words) && !grammar.PicksAmong(like.Words):
		return "", "it asks whether one can choose among things"
	case best.Asked < wordForWord && c.u.asksWhatWasTaken():
		return "", "what is kept does not tell what was used"
	case verdict == knowledge.Yes && asks.MayUnasked() && !like.Possible:
		return "", "it asks whether that may be done unasked"
	case c.u.language == "" && grammar.AsksReceived(asks.Words) && !grammar.AsksReceived(like.Words):
		return "", "what was sent may not have reached the asker"
	case grammar.AsksWayBack(asks.Words) && !slices.Contains(like.Words, "back"):
		return "", "it asks for the way back"
	case c.u.asksNoWay(c.g.byPolicy[best.Policy], like.Words), p.inherited && like.Form == grammar.FormStatement && c.u.asksNoWay(c.g.byPolicy[best.Policy], c.g.known.read(best.Fact.Title).words), c.u.language == "" && asks.Possible && c.u.ownDoing(c.g.byPolicy[best.Policy], like.Words):
		return "", "what one may do is no answer to what is done"
	case c.u.language == "" && verdict == knowledge.Yes && grammar.AfterLeaving(asks.Words, nil) && !c.g.tellsAfterLeaving(best):
		return "", "what holds for members is not told of those who left"
	case c.u.language == "" && grammar.StopsOthers(asks.Words) && !stops(best.Fact, like.Words):
		return "", "what others do is no answer to whether one can stop them"
	case verdict == knowledge.No && asks.Turned() && !like.Turned() && len(best.Fact.Steps) > 0 && c.u.asksAbility(c.g.byPolicy[best.Policy]):
		return c.weighed(best, "", "how something is done denies nothing")
	case verdict == knowledge.Yes && c.u.language == "" && grammar.OfGrounds(asks.Words, like.Words):
		return "", "it is about why the asker believes what he asks"
	case best.Fact.Topic == knowledge.TopicChildren && grammar.OfAnyAge(c.u.words) && !c.u.underAge:
		return "", "who is somebody's son may be of age"
	case verdict == knowledge.Yes && asks.All && !like.All && !(fromStart(asks.Words) && fromStart(like.Words)):
		return "", "what is so may not be so of all"
	case verdict == knowledge.No && grammar.AnyOf(like.Words, grammar.Everyone) && !asks.All && !asks.Turned() && !like.Turned():
		return c.weighed(best, "", "what not everybody does some may do")
	case best.Asked >= wordForWord && !best.ofOther && !best.otherDoing && like.SameKind(asks):
		return verdict, ""
	case verdict == knowledge.Yes && best.Fact.Topic == knowledge.TopicTiming && !best.Fact.Effective.IsZero() && tellsOtherDate(asks.Words, best.Fact):
		return knowledge.No, "the fact gives another date"
	case told && c.u.language == "" && best.Fact.Kind == knowledge.Reported && !best.Fact.Unconfirmed && alike(stemsOf(grammar.ContentOf(asks.Words)), stemsOf(grammar.ContentOf(c.g.known.read(best.Fact.Title).words))) < likeTitle:
		return c.agreed(best, verdict, "the nearest phrasing is no yes/no question")
	case asks.Unasked && !like.Unasked && (verdict == knowledge.Yes || grammar.SpeaksOfConsent(like.Words)), like.Unasked && !asks.Unasked && verdict == knowledge.No:
		return c.weighed(best, "", "one is about what is done without asking")
	case c.u.asksOfOther(c.g.byPolicy[best.Policy], like.Words), p.inherited && c.u.asksOfOther(c.g.byPolicy[best.Policy], c.g.known.read(best.Fact.Title).words), best.ofOther && c.u.language == "":
		return c.weighed(best, "", "it asks of somebody else")
	case c.u.language == "" && (c.u.asksOtherDoing(c.g.byPolicy[best.Policy], best.Fact, p.text) || c.u.turnsDoing(c.g.byPolicy[best.Policy], like.Words, verdict)):
		return "", "it asks whether something else is done"
	case grammar.AsksRelation(asks.Words) != grammar.AsksRelation(like.Words):
		return "", "one is about what has to do with each other"
	case c.u.asksMatter() != grammar.AsksMatter(like.Words):
		return "", "one is whether something makes a difference"
	case asksForEver(asks.Words) && !asksForEver(like.Words), asksForEver(like.Words) && !asksForEver(asks.Words) && verdict == knowledge.No:
		return "", "one is about whether that lasts"
	case grammar.SwitchesOff(asks.Words) && !like.Ceases && !like.Today:
		return c.weighed(best, "", "it asks whether a thing is switched off")
	case c.u.language == "" && (grammar.AsksEffect(asks.Words) && grammar.AsksIfOneCan(like.Words) && !(asks.Ceases && like.Today) || grammar.AsksEffect(like.Words) && grammar.AsksIfOneCan(asks.Words)):
		return "", "one is about what comes of doing what the other may do"
	case asks.Compares && !like.Compares, asks.Equals != like.Equals && (asks.Compares && like.Compares || verdict == knowledge.Yes):
		return c.agreed(best, verdict, "places or times are compared")
	case asks.Only && !like.Only:
		return "", "it asks whether that is all"
	case asks.Leftover && !like.Leftover:
		return "", "it asks of those that are not as the others"
	case c.u.language == "" && grammar.UsesWithout(asks.Words) && !asks.Needs && !grammar.UsesWithout(like.Words):
		return "", "it asks whether one can do without"
	case grammar.ForOthers(like.Words) != grammar.ForOthers(asks.Words) && (grammar.ForOthers(like.Words) || verdict == knowledge.Yes && isAct(best.Fact)):
		return "", "one is about what is done for somebody else"
	case asks.Needs != like.Needs && !(grammar.SpeaksOfConsent(asks.Words) && grammar.SpeaksOfConsent(like.Words)):
		return c.agreed(best, verdict, "one is about what must be done")
	case toldBeside(asks.Words, like.Words, best.Policy, best.Fact):
		return "", "the fact only tells of that beside"
	case c.hedges(best, verdict) >= 0:
		return "", "the fact denies or limits just that"
	case verdict == knowledge.Yes && grammar.AnyOf(asks.Words, grammar.Sufficing) && !grammar.AnyOf(like.Words, grammar.Sufficing):
		return "", "it asks whether that is enough"
	case lacksComplement(asks.Words, like.Words):
		return "", "it asks whether somebody learns of something else"
	case c.u.language == "" && best.Asked < barelyNear && best.Coverage < fewWords:
		return c.agreed(best, verdict, "the fact speaks of too little of it")
	case like.Only && !asks.Only && verdict == knowledge.No:
		return "", "what is not all may still be so"
	case verdict == knowledge.No && !asks.Turned() && !like.Turned() && (grammar.OfMoreThan(asks.Words, like.Words) || grammar.OfWiderThan(asks.Words, like.Words)):
		return "", "what is not so of one thing may be so of others"
	case c.u.asksToday() && isPast(best.Fact, like), p.inherited && grammar.OpensWith(asks.Words, grammar.Doers) && !like.Past && c.g.known.read(best.Fact.Title).asks().Past:
		return "", "the fact tells what was"
	case verdict == knowledge.Yes && c.handsOnOther(best):
		return "", "the fact tells that data is handed on, and not just that"
	case c.lacksThing(best):
		return c.agreed(best, verdict, "the fact does not speak of a thing that is asked about")
	case c.anotherSubject(like):
		return c.agreed(best, verdict, "it speaks of something else")
	}
	return c.weighed(best, verdict, "")
}

// fromStart tells whether words are of what is so where nobody has done anything, which is so of all.
func fromStart(words []string) bool {
	return grammar.AnyOf(words, grammar.FromStart) || slices.Contains(words, "automatic")
}

// stops tells whether a fact is of what one can do against something, or a phrasing of it asks for that.
func stops(fact *knowledge.Fact, phrasing []string) bool {
	return atWish[fact.Topic] || len(fact.Steps) > 0 || grammar.AnyOf(phrasing, grammar.Stopping)
}

// likened is how the phrasing is put that the question is to be taken as, and its verdict
// turned as the question is. told is true where that phrasing asks for no yes or no, so
// that the verdict is only what the fact tells.
func (c *deciding) likened(best candidate, p phrasing) (like grammar.Reading, verdict knowledge.Verdict, told bool) {
	asks := c.u.asking
	like, verdict = grammar.ReadQuestion(p.text), p.verdict
	if p.inherited && like.Form != grammar.FormYesNo {
		// "they never told me" is no question that the fact's verdict could answer.
		title := c.g.known.read(best.Fact.Title).asks()
		like.Reversed, like.Wholly, like.Ceases = title.Reversed, title.Wholly, title.Ceases
	}
	told = p.inherited && like.Form != grammar.FormYesNo && like.Form != grammar.FormStatement
	if told || !like.SameKind(asks) {
		// Another phrasing may ask for the same kind of thing, in words not quite so near.
		if text, other, ok := c.otherPhrasing(best.Fact, asks, false); ok {
			like, verdict, told = c.g.known.read(text).asks(), other, false
		}
	}
	if asks.Suits && like.Suits {
		return like, verdict, told // what is safe for children is what is for them
	}
	bothOut := statesOut(asks.Words) && statesOut(like.Words) // "is it out" and "is it left out" ask the same
	if verdict == knowledge.Yes && grammar.AsksWhatOthersLack(asks.Words, like.Words) {
		return like, knowledge.No, told // what can be done without losing something loses nothing
	}
	if turned, wholly := like.TurnedFrom(asks); turned && !bothOut && (wholly || best.Asked >= wordForWord) {
		verdict = opposite(verdict)
		if c.u.form == grammar.FormStatement && c.u.language == "" && asks.Ceases && !asks.Reversed {
			verdict = "" // who tells that something is lost asks no opposite of that
		}
		// What was noted for one put the same way goes before what is only turned round.
		if text, same, ok := c.otherPhrasing(best.Fact, asks, true); ok && 2*named(asks.Words, c.g.known.read(text).words) >= named(asks.Words, like.Words) {
			verdict = same
		}
	}
	return like, verdict, told
}

// named is how many of the things that a question names a phrasing has.
func named(asks, like []string) (n int) {
	for _, word := range grammar.ContentOf(asks) {
		if !grammar.Reversing[word] && holdsStem(like, word) {
			n++
		}
	}
	return n
}

// namesInstead tells whether a question and a phrasing each name a thing that the other does not, of
// two that a statement tells apart: "by contract, and not by consent".
func namesInstead(asks, like, statement []string) bool {
	lacks := func(words, of []string) bool {
		return slices.ContainsFunc(grammar.ContentOf(words), func(w string) bool { return holdsStem(statement, w) && !holdsStem(of, w) })
	}
	return slices.Contains(statement, "not") && lacks(asks, like) && lacks(like, asks)
}

// tellsAfterLeaving tells whether a fact says what holds after somebody left, or is asked for so.
func (g *guide) tellsAfterLeaving(best candidate) bool {
	title, like := g.known.read(best.Fact.Title).words, g.known.read(best.nearest()).words
	return grammar.TellsEnd(best.Fact.Statement) || grammar.TellsEnd(best.Fact.Details) || grammar.AfterLeaving(title, nil) || grammar.AfterLeaving(like, nil)
}

var forEver = grammar.Set("forever permanently indefinitely eternally")

// swapsUnknown tells whether "and what about X?" found a fact that only what was asked
// before is of: neither it nor how it is asked for has a word of X.
func (c *deciding) swapsUnknown() bool {
	if c.u.opening != openingGoesOn || !c.u.leaning || c.u.language != "" || c.found.policy == nil || len(c.u.places) > 0 {
		return false
	}
	best := c.found.candidates[0]
	if best.Fact.Topic == knowledge.TopicChildren && grammar.NamesChild(c.u.words) {
		return false // whoever they are to the asker
	}
	subject := c.u.subject(c.g.byPolicy[c.found.policy])
	return len(subject) > 0 && !slices.ContainsFunc(subject, func(word string) bool { return c.g.knownBy(best.Fact, word) })
}

// asksWayBack tells whether a way back was asked for and only a way to choose was found,
// without steps that could be taken back.
func (c *deciding) asksWayBack() bool {
	best := c.found.candidates[0]
	return len(best.Fact.Steps) == 0 && grammar.AsksWayBack(c.u.words) && !slices.Contains(grammar.WordsOf(grammar.Clean(best.Fact.Statement+" "+best.nearest())), "back")
}

// fewWords is how few of a question's words a fact may hold that answers it with yes or
// no while no phrasing is nearer than barelyNear.
const (
	fewWords   = 0.33
	barelyNear = 0.5
)

// tellsOtherDate tells whether a question names a year or month, and a fact with dates of
// its own does not.
func tellsOtherDate(asks []string, fact *knowledge.Fact) bool {
	if !slices.ContainsFunc(asks, func(word string) bool { return grammar.IsYear(word) || grammar.MonthNames[word] }) {
		return false // and no need to read the fact
	}
	told := allWords(fact)
	if !slices.ContainsFunc(told, grammar.IsYear) {
		return false
	}
	for i, word := range asks {
		month := grammar.MonthNames[word] && i > 0 && (asks[i-1] == "in" || asks[i-1] == "since" || asks[i-1] == "until" || asks[i-1] == "from")
		if (grammar.IsYear(word) || month) && !slices.Contains(told, word) {
			return true
		}
	}
	return false
}

// asksToday tells whether a question is about how things are now.
func (u *understanding) asksToday() bool {
	if u.asking.Today || grammar.AnyOf(u.words, grammar.NowWords) {
		return true
	}
	verb := slices.IndexFunc(u.asking.Words, func(w string) bool { return grammar.Auxiliaries[w] })
	return verb >= 0 && grammar.PresentVerbs[u.asking.Words[verb]]
}

// isPast tells whether a fact is about what was, and was asked for as such.
func isPast(fact *knowledge.Fact, like grammar.Reading) bool {
	return fact.Topic == knowledge.TopicHistory && !grammar.OpensWith(like.Words, grammar.PresentVerbs)
}

// anotherSubject tells whether a question names nothing that a phrasing is about:
// "is it safe" is like "are my locked albums safe" in nothing else.
func (c *deciding) anotherSubject(like grammar.Reading) bool {
	if slices.Contains(c.u.asking.Words, "unless") {
		return false // what it does not hold under is named
	}
	pointing := slices.ContainsFunc(c.u.asking.Words, func(w string) bool { return w == "that" || w == "those" || w == "these" || w == "them" || w == "they" })
	return !c.u.leaning && !pointing && !namesSubject(c.u.words, c.u.policyWords) && namesSubject(like.Words, nil)
}

// namesSubject tells whether words say what a question is about, besides that it is
// about someone's safety or rights.
func namesSubject(words []string, policyWords []bool) bool {
	for i, word := range words {
		if i < len(policyWords) && policyWords[i] {
			continue
		}
		if grammar.NamesSubject(word) && !grammar.Reversing[word] {
			return true
		}
	}
	return false
}
