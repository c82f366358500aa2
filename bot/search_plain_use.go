package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// plainUse asks plainly whether a thing of the asker's is used where a question tells beside it no more than
// what its policy is about anyway: "does Acme put my letters into its printing models", of one on printing.
func (u *understanding) plainUse(p *policyGuide) (attempt, bool) {
	asks := u.asking
	if u.language != "" || u.leaning || u.form != grammar.FormYesNo || len(u.places) > 0 || len(u.others) > 0 || u.deed != grammar.NoDeed || asks.Turned() || asks.Past || !asks.SameKind(grammar.Reading{}) || asks.All || asks.Chooses {
		return attempt{}, false
	}
	thing := grammar.ThingOf(asks.Words)
	if len(thing) == 0 || grammar.GeneralThings[thing[len(thing)-1]] {
		return attempt{}, false
	}
	at := grammar.IndexOf(asks.Words, thing)
	beside := slices.Concat(asks.Words[:at], asks.Words[at+len(thing):])
	if slices.ContainsFunc(thing, p.tellsNoMore) || !slices.ContainsFunc(beside, p.isSubject) || slices.ContainsFunc(beside, func(word string) bool { return !p.tellsNoMore(word) }) {
		return attempt{}, false
	}
	verb := "is"
	if strings.HasSuffix(thing[len(thing)-1], "s") {
		verb = "are"
	}
	return attempt{text: verb + " my " + strings.Join(thing, " ") + " used", asked: likePhrasing, joined: true}, true
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
	case grammar.AskFirst[word] && word != "my" && word != "our", grammar.FormOf[word] != "", grammar.Legality[word] || grammar.Granted[word]:
		return false
	}
	return grammar.FunctionWords[word] || grammar.Fillers[word] || grammar.SaysUsed(word) || ofPolicy[word]
}

// ofPolicy words name a policy and no thing: "does the new policy let them".
var ofPolicy = grammar.Set("new policy")
