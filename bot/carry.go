package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/knowledge"
)

// carried is the verdict of a phrasing as far as it answers the question too, and
// why it does not: a yes is worse than none where it answers another question.
func (c *deciding) carried(best candidate, p phrasing) (carried knowledge.Verdict, why string) {
	if c.q.Choice != "" {
		return p.verdict, ""
	}
	asks := c.u.asking
	if asksLegality(c.u.words) && (p.inherited || !asksLegality(wordsOf(p.text))) && !asksLegality(wordsOf(clean(best.Fact.Title))) {
		return "", "it asks whether that is legal"
	}
	if p.verdict == "" && best.Asked < nearPhrasing {
		return "", "nobody said yes or no to a question like this one"
	}
	if p.verdict == "" {
		return c.weighed(best, "", "")
	}
	like, verdict, told := c.likened(best, p)
	switch {
	case like.today && asks.past:
		return "", "what is by now is not what was"
	case asks.past && like.possible:
		return "", "what may be is not what was"
	case asks.reversed == like.reversed && statesOut(asks.words) && !statesOut(like.words):
		return c.weighed(best, "", "it asks whether something is out")
	case asks.reversed == like.reversed && (otherWay(asks.words, like.words) || otherWay(like.words, asks.words)) || asksOptIn(asks.words) && !asksOptIn(like.words):
		return c.weighed(best, "", "one is about in and the other about out")
	case best.Asked >= wordForWord && like.sameKind(asks):
		return verdict, ""
	case verdict == knowledge.Yes && best.Fact.Topic == knowledge.TopicTiming && !best.Fact.Effective.IsZero() && tellsOtherDate(asks.words, best.Fact):
		return knowledge.No, "the fact gives another date"
	case told && c.u.language == "" && best.Fact.Kind == knowledge.Reported && !best.Fact.Unconfirmed && alike(contentOf(asks.words), contentOf(wordsOf(clean(best.Fact.Title)))) < likeTitle:
		return c.weighed(best, "", "the nearest phrasing is no yes/no question")
	case asks.compares && !like.compares:
		return "", "places or times are compared"
	case asks.only && !like.only:
		return "", "it asks whether that is all"
	case asks.leftover && !like.leftover:
		return "", "it asks of those that are not as the others"
	case asks.needs && !like.needs:
		return "", "it asks what must be done"
	case verdict == knowledge.Yes && asks.all && !like.all:
		return "", "what is so may not be so of all"
	case toldBeside(asks.words, like.words, best.Policy, best.Fact):
		return "", "the fact only tells of that beside"
	case lacksComplement(asks.words, like.words):
		return "", "it asks whether somebody learns of something else"
	case c.u.language == "" && best.Asked < barelyNear && best.Coverage < fewWords:
		return c.weighed(best, "", "the fact speaks of too little of it")
	case like.only && !asks.only && verdict == knowledge.No:
		return "", "what is not all may still be so"
	case c.u.asksToday() && isPast(best.Fact, like):
		return "", "the fact tells what was"
	case c.anotherSubject(like):
		return "", "it speaks of something else"
	}
	return c.weighed(best, verdict, "")
}

// asksLegality tells whether words ask if something is legal. What the asker may do is
// no such question: "am I allowed to object".
func asksLegality(words []string) bool {
	asked := anyOf(words, legality)
	for i, word := range words {
		switch {
		case granted[word]:
			asked = asked || !anyOf(words[max(0, i-2):i], askFirst)
		case against[word]:
			asked = asked || anyOf(words[i:], laws)
		}
	}
	return asked
}

// likened is how the phrasing is put that the question is to be taken as, and its verdict
// turned as the question is. told is true where that phrasing asks for no yes or no, so
// that the verdict is only what the fact tells.
func (c *deciding) likened(best candidate, p phrasing) (like reading, verdict knowledge.Verdict, told bool) {
	asks := c.u.asking
	like, verdict = readQuestion(p.text), p.verdict
	if p.inherited && like.form != formYesNo {
		// "they never told me" is no question that the fact's verdict could answer.
		title := readQuestion(clean(best.Fact.Title))
		like.reversed, like.wholly = title.reversed, title.wholly
	}
	told = p.inherited && like.form != formYesNo && like.form != formStatement
	if told || !like.sameKind(asks) {
		// Another phrasing may ask for the same kind of thing, in words not quite so near.
		if text, other, ok := c.otherPhrasing(best.Fact, asks); ok {
			like, verdict, told = readQuestion(clean(text)), other, false
		}
	}
	if like.reversed != asks.reversed && (like.wholly != asks.wholly || best.Asked >= wordForWord) {
		verdict = opposite(verdict)
	}
	return like, verdict, told
}

// otherPhrasing returns the phrasing of a fact that is most like the question among
// those that ask for the same kind of thing, and what it says.
func (c *deciding) otherPhrasing(fact *knowledge.Fact, asks reading) (text string, verdict knowledge.Verdict, ok bool) {
	most := alikeWords
	for _, asked := range append([]knowledge.Asked{{Text: fact.Title}}, fact.Asked...) {
		words := wordsOf(clean(asked.Text))
		shared := alike(asks.words, words)
		if shared < most || otherWay(asks.words, words) || otherWay(words, asks.words) {
			continue
		}
		if like := readQuestion(clean(asked.Text)); like.sameKind(asks) && asked.Verdict != knowledge.None && (like.form == formYesNo || asked.Verdict != "") {
			text, verdict, ok, most = asked.Text, cmp.Or(asked.Verdict, fact.Verdict), true, shared
		}
	}
	return text, verdict, ok
}

// otherWay tells whether one text says "in" or "on" where the other says "out" or "off".
func otherWay(a, b []string) bool {
	for _, way := range [][2]string{{"in", "out"}, {"on", "off"}} {
		if slices.Contains(a, way[0]) && !slices.Contains(a, way[1]) && slices.Contains(b, way[1]) && !slices.Contains(b, way[0]) {
			return true
		}
	}
	return false
}

// statesOut tells whether words say that something is out or off, which the languages put
// in more ways than can be turned round: "is it out of that", not "can I get out".
func statesOut(words []string) bool {
	verb := slices.IndexFunc(words, func(w string) bool { return auxiliaries[w] })
	if verb < 0 || !being[words[verb]] && !anyOf(words[max(0, len(words)-2):], being) {
		return false // some languages have the verb last
	}
	for i, word := range words {
		if word == "to" || word == "rolled" || word == "or" || word == "late" || possibleVerbs[word] {
			return false
		}
		if i > 0 && (word == "out" || word == "off") {
			return true
		}
	}
	return false
}

// asksOptIn tells whether words ask if something holds only for those who choose it: "it
// is opt-in", not "can I opt in" or "am I opted in".
func asksOptIn(words []string) bool {
	for i := 1; i+1 < len(words); i++ {
		if words[i] == "opt" && words[i+1] == "in" {
			return !slices.Contains(words, "to") && !possibleVerbs[words[0]] && words[0] != "do"
		}
	}
	return false
}

// toldBeside tells whether a question names something that a fact holds in its details
// and nowhere else, so that its verdict is of another thing.
func toldBeside(asks, like []string, policy *knowledge.Policy, fact *knowledge.Fact) bool {
	beside := wordsOf(clean(fact.Details))
	named := slices.DeleteFunc(contentOf(asks), func(word string) bool {
		return reversing[word] || generalWords[stem(word)] || !holdsStem(beside, word)
	})
	if len(named) == 0 {
		return false // and no need to read all phrasings
	}
	told := append(wordsOf(clean(policy.Title+" "+fact.Title+" "+fact.Statement)), like...)
	for _, asked := range fact.Asked {
		if asked.Verdict != knowledge.None {
			told = append(told, wordsOf(clean(asked.Text))...)
		}
	}
	return slices.ContainsFunc(named, func(word string) bool { return !holdsStem(told, word) })
}

// swapsUnknown tells whether "and what about X?" found a fact that only what was asked
// before is of: neither it nor the phrasing that is nearest has a word of X.
func (c *deciding) swapsUnknown() bool {
	if c.u.opening != openingGoesOn || !c.u.leaning || c.u.language != "" || c.found.policy == nil || len(c.u.places) > 0 {
		return false
	}
	best := c.found.candidates[0]
	subject := c.u.subject(c.g.byPolicy[c.found.policy])
	told := wordsOf(clean(strings.Join([]string{best.Fact.Title, best.Fact.Statement, best.Fact.Details, best.nearest()}, " ")))
	return len(subject) > 0 && !slices.ContainsFunc(subject, func(word string) bool { return holdsStem(told, word) })
}

// holdsStem tells whether words hold a form of a word.
func holdsStem(words []string, word string) bool {
	cut := stem(word)
	return slices.ContainsFunc(words, func(w string) bool { return stem(w) == cut })
}

// contentOf leaves out the words that carry no subject.
func contentOf(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return functionWords[w] || fillers[w] })
}

// likeTitle is how like a fact's title a yes/no question must be to be answered with the
// fact's verdict, where the nearest phrasing is no such question.
const likeTitle = 0.3

// alikeWords is how alike another phrasing must be.
const alikeWords = 0.5

// alike is how many words two texts share beside how many they have.
func alike(a, b []string) float64 {
	stems := make([]string, len(b))
	for i, word := range b {
		stems[i] = stem(word)
	}
	shared := 0
	for _, word := range a {
		if slices.Contains(stems, stem(word)) {
			shared++
		}
	}
	return 2 * float64(shared) / float64(max(1, len(a)+len(b)))
}

// fewWords is how few of a question's words a fact may hold that answers it with yes or
// no while no phrasing is nearer than barelyNear.
const (
	fewWords   = 0.33
	barelyNear = 0.5
)

// lacksComplement tells whether a question turns on what follows "see that" or "know
// whether", and a phrasing says nothing of it.
func lacksComplement(asks, like []string) bool {
	for i := 2; i+1 < len(asks); i++ {
		if !learning[asks[i-1]] || asks[i] != "that" && asks[i] != "whether" && asks[i] != "if" {
			continue
		}
		return !anyOf(like, learning) || !slices.ContainsFunc(asks[i+1:], func(word string) bool {
			return !functionWords[word] && slices.ContainsFunc(like, func(w string) bool { return stem(w) == stem(word) })
		})
	}
	return false
}

// tellsOtherDate tells whether a question names a year or month, and a fact with dates of
// its own does not.
func tellsOtherDate(asks []string, fact *knowledge.Fact) bool {
	if !slices.ContainsFunc(asks, func(word string) bool { return isYear(word) || monthNames[word] }) {
		return false // and no need to read the fact
	}
	told := wordsOf(clean(fact.Title + " " + fact.Statement + " " + fact.Details))
	for _, asked := range fact.Asked {
		told = append(told, wordsOf(clean(asked.Text))...)
	}
	if !slices.ContainsFunc(told, isYear) {
		return false
	}
	for i, word := range asks {
		month := monthNames[word] && i > 0 && (asks[i-1] == "in" || asks[i-1] == "since" || asks[i-1] == "until" || asks[i-1] == "from")
		if (isYear(word) || month) && !slices.Contains(told, word) {
			return true
		}
	}
	return false
}

func isYear(word string) bool {
	return len(word) == 4 && strings.Trim(word, "0123456789") == "" && (word[:2] == "19" || word[:2] == "20")
}

// asksToday tells whether a question is about how things are now.
func (u *understanding) asksToday() bool {
	if anyOf(u.words, nowWords) {
		return true
	}
	verb := slices.IndexFunc(u.asking.words, func(w string) bool { return auxiliaries[w] })
	return verb >= 0 && presentVerbs[u.asking.words[verb]]
}

// isPast tells whether a fact is about what was, and was asked for as such.
func isPast(fact *knowledge.Fact, like reading) bool {
	return fact.Topic == knowledge.TopicHistory && !opensWith(like.words, presentVerbs)
}

// anotherSubject tells whether a question names nothing that a phrasing is about:
// "is it safe" is like "are my locked albums safe" in nothing else.
func (c *deciding) anotherSubject(like reading) bool {
	pointing := slices.ContainsFunc(c.u.asking.words, func(w string) bool { return w == "that" || w == "those" || w == "these" || w == "them" || w == "they" })
	return !c.u.leaning && !pointing && !namesSubject(c.u.words, c.u.policyWords) && namesSubject(like.words, nil)
}

// namesSubject tells whether words say what a question is about, besides that it is
// about someone's safety or rights.
func namesSubject(words []string, policyWords []bool) bool {
	for i, word := range words {
		if i < len(policyWords) && policyWords[i] {
			continue
		}
		if !functionWords[word] && !fillers[word] && !reversing[word] && !generalWords[stem(word)] {
			return true
		}
	}
	return false
}
