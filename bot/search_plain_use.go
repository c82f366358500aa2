package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// plainAttempt looks for what a question asks in the fewest words.
func (u *understanding) plainAttempt(p *policyGuide) (attempt, bool) {
	text, ok := u.plainAsk(p)
	return attempt{text: text, asked: likePhrasing, joined: true}, ok
}

// plainAsk is a question in the fewest words where it tells no more than what all of its policy is about: the many
// words that all facts have would drown the few that tell what is asked.
func (u *understanding) plainAsk(p *policyGuide) (text string, ok bool) {
	asks := u.asking
	if p == nil || u.leaning {
		return "", false
	}
	if wanted, ok := u.whyWanted(p.names); ok {
		return usedAlone(nounOf(wanted)), true
	}
	switch {
	case p.onlyUse(u.unwanted):
		return "how do i opt out", true
	case len(u.places) > 0, len(u.others) > 0, u.deed != grammar.NoDeed, asks.Turned() && !(u.form == grammar.FormYesNo && grammar.AnyOf(asks.Words, turnsUse)), !asks.SameKind(grammar.Reading{}), asks.All, asks.Chooses:
		return "", false
	}
	thing, taken := grammar.OutOfAI(asks.Words)
	out := grammar.IndexOf(asks.Words, outOf)
	more := slices.ContainsFunc(asks.Words, p.tellsMore)
	switch {
	case taken && p.subject["ai"] && u.ownsThings():
		return "can my " + thing + " be removed from the ai", true
	case out > 1 && whomOut[asks.Words[out-1]] && out+2 < len(asks.Words) && !slices.ContainsFunc(asks.Words[out+2:], p.tellsMore): // "can they opt me out of the AI training"
		return strings.Join(asks.Words[:out+1], " "), true
	case grammar.AnyOf(asks.Words, grammar.Legality):
		return "is it legal", p.onlyUse(asks.Words) || !more && slices.ContainsFunc(asks.Words, p.isSubject)
	case u.form == grammar.FormYesNo && !asks.Past:
		return u.plainUse(p)
	case u.form == grammar.FormWhat && grammar.AnyOf(asks.Words, whichPlaces):
		return "which countries are affected", p.onlyUse(asks.Words)
	case u.form == grammar.FormWhat && !more && grammar.AsksUsed(asks.Words, p.isSubject):
		return plainAsks[grammar.FormWhat], true
	}
	text = plainAsks[u.form]
	return text, text != "" && p.onlyUse(asks.Words)
}

// plainAsks are such questions by what they ask for.
var plainAsks = map[grammar.Form]string{
	grammar.FormWhat:  "what data is used",
	grammar.FormWhy:   "reason why is my data used",
	grammar.FormHow:   "how is my data used",
	grammar.FormWho:   "who uses my data",
	grammar.FormWhen:  "since when is my data used",
	grammar.FormWhere: "where does this apply",
}

// onlyUse tells whether words ask for something about the use of all that members share, and say nothing else.
func (p *policyGuide) onlyUse(words []string) bool {
	_, start, end := grammar.AllOfIt(words)
	beside := slices.Concat(words[:start], words[end:])
	return end > 0 && slices.ContainsFunc(beside, grammar.SaysUsed) && !slices.ContainsFunc(beside, p.tellsMore)
}

// tellsMore tells whether a word of a question says more than what is asked for, and that it is asked of the use.
func (p *policyGuide) tellsMore(word string) bool {
	return !p.tellsNoMore(word) && grammar.FormOf[word] == "" && !grammar.Legality[word] && !whichKinds[word] && !whichPlaces[word] && !ofTime[word]
}

var (
	outOf       = []string{"out", "of"}
	whomOut     = grammar.Set("me us him her them everyone everybody staff employees")
	whichKinds  = grammar.Set("kind kinds type types sort sorts category categories part parts exactly")
	whichPlaces = grammar.Set("country countries region regions")
	ofTime      = grammar.Set("long start starts started starting begin begins began beginning")
)

// plainUse asks plainly whether a thing of the asker's is used: "does Acme put my letters into its printing models",
// of a policy on printing.
func (u *understanding) plainUse(p *policyGuide) (text string, ok bool) {
	words := u.asking.Words
	if thing, _, _ := grammar.AllOfIt(words); thing != "" {
		return "is my data used", p.onlyUse(words)
	}
	thing := grammar.ThingOf(words)
	if len(thing) == 0 {
		return "", false
	}
	at := grammar.IndexOf(words, thing)
	beside := slices.Concat(words[:at], words[at+len(thing):])
	if slices.ContainsFunc(thing, p.tellsNoMore) || !slices.ContainsFunc(beside, p.isSubject) || slices.ContainsFunc(beside, func(word string) bool { return !p.tellsNoMore(word) }) {
		return "", false
	}
	return usedAlone(thing), true
}

// usedAlone asks whether a thing of the asker's is used.
func usedAlone(thing []string) string {
	verb := "is"
	if strings.HasSuffix(thing[len(thing)-1], "s") {
		verb = "are"
	}
	return verb + " my " + strings.Join(thing, " ") + " used"
}

// whyWanted is the thing of the asker's of which a question asks only what anybody wants of it.
func (u *understanding) whyWanted(named func(word string) bool) (thing []string, ok bool) {
	if u.language != "" || len(u.places) > 0 || len(u.others) > 0 {
		return nil, false
	}
	return grammar.WhyWanted(u.asking.Words, named)
}

// isSubject tells whether a word is of what the policy is about by its title, and names nobody.
func (p *policyGuide) isSubject(word string) bool {
	return p != nil && p.subject[grammar.Stem(word)] && !p.names(word)
}

// tellsNoMore tells whether a word says nothing but that something is used for what the policy is about.
func (p *policyGuide) tellsNoMore(word string) bool {
	stem := grammar.Stem(word)
	switch {
	case p.names(word), p.subject[stem], p.subject["ai"] && grammar.AIWords[word]:
		return true
	case grammar.AskFirst[word] && word != "my" && word != "our" && word != "me" && word != "us", grammar.FormOf[word] != "", grammar.Legality[word] || grammar.Granted[word]:
		return false
	}
	return grammar.FunctionWords[word] || grammar.Fillers[word] || grammar.SaysUsed(word) || ofPolicy[word] || turnsUse[word]
}

// turnsUse words say that something is not used.
var turnsUse = grammar.Set("excluded exempt spared safe left not never")

// ofPolicy words name a policy and no thing: "does the new policy let them".
var ofPolicy = grammar.Set("new policy")

// asksWhatItIs tells whether a question names nothing but a policy and what it is about, and wants to be told of it:
// "what's this Acme printing thing about".
func (u *understanding) asksWhatItIs(p *policyGuide) bool {
	words := grammar.WordsOf(u.original)
	explain, know := slices.Contains(words, "explain"), slices.Contains(words, "know")
	asks := u.form == grammar.FormWhat || u.form == grammar.FormHow || u.form == grammar.FormStatement || explain
	switch {
	case u.language != "", len(u.turns) > 0, len(u.places) > 0, len(u.others) > 0, !asks, slices.Contains(words, "going") && !slices.Contains(words, "on"):
		return false
	case know != grammar.AnyOf(words, grammar.AskFirst) && !explain: // "what can I change", "what does Acme know"
		return false
	}
	return grammar.AnyOf(words, wholeThing) && !slices.ContainsFunc(words, func(word string) bool {
		return !wholeThing[word] && !p.tellsNoMore(word) && grammar.FormOf[word] != grammar.FormWhat && !besideThing[word]
	})
}

var (
	// wholeThing words are said of all of something, or ask to be told of it.
	wholeThing = grammar.Set("policy thing story news business fuss hype drama deal matter topic change changes changing changed update going happening explain know new")
	// besideThing words stand beside them.
	besideThing = grammar.Set("someone somebody anyone anybody i we stuff whole big latest should need exactly really actually")
)
