package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A question may name a company without being about it: where something was read, a
// court's case, the asker's phone or mail, a rumour at the end.

// mentioned is a company's name in a question.
type mentioned struct {
	name  string
	at, n int // its words
}

var (
	hearing = grammar.Set(`saw see seen read reading hear heard hearing posted post posts posting shared sharing viral going doing circulating spreading spread rumour rumor rumours
		rumors claim claims claimed video videos thread threads article myth legend found someone somebody friend says said told saying link screenshot came story stories ad`)
	sourcePrepositions = grammar.Set("on via through from in round around across over")
	caseWords          = grammar.Set("judgment judgement ruling case decision verdict fine settlement lawsuit precedent scandal affair")
	devicePrepositions = grammar.Set("using with via from under use on")
	deviceNouns        = grammar.Set("address email mail mailbox inbox browser phone user version login device tablet")
)

// asideOf tells whether a name is beside the point, and which words go with it that
// say nothing of the point either.
func asideOf(words []string, m mentioned) (idle []string, ok bool) {
	after := ""
	if m.at+m.n < len(words) {
		after = words[m.at+m.n]
	}
	before := m.at - 1
	for before >= 0 && grammar.Articles[words[before]] {
		before--
	}
	name := words[m.at : m.at+m.n]
	if caseWords[after] || after == "is" && m.at+m.n+1 < len(words) && caseWords[words[m.at+m.n+1]] {
		return name, true
	}
	switch owned := m.at-1 > before; { // "with my X", but not "in X"
	case devices[m.name] && after == "mail" && !owned && mailItself(words, m.at, m.at+m.n+1):
		return nil, false
	case devices[m.name] && deviceNouns[after]:
		return name, true
	case devices[m.name] && (owned || after == "account" || after == "app") && before >= 0 && devicePrepositions[words[before]]:
		return nil, true // facts may speak of phones and browsers
	}
	if before >= 0 && sourcePrepositions[words[before]] {
		for i := before - 1; i >= max(0, before-sourceReach); i-- {
			if hearing[words[i]] && !grammar.AsksOwn(words[:i]) {
				return append(slices.Clone(words[i:before]), name...), true
			}
		}
	}
	if before >= 0 && !slices.Contains(words[m.at:], "there") && belongsTo(words[:before+1], after) {
		return name, true
	}
	return name, rumourBefore(words[:m.at])
}

// arriving words say that something came by mail.
var arriving = grammar.Set("got get receive received came come sent arrived landed saw signed registered")

// mailItself tells whether a mail service between two positions is what is asked about, and not where mail comes
// from: "in Umbra Mail", "Umbra Mail's AI".
func mailItself(words []string, from, to int) bool {
	if to < len(words) && words[to] == "is" {
		to++
	}
	within := from > 0 && (words[from-1] == "in" || words[from-1] == "on")
	return within && !grammar.AnyOf(words[:from], arriving) || to < len(words) && words[to] == "ai"
}

var (
	// workWords before "at" or "for" a company say who works there, or wants to: the company asks for no data then.
	workWords = grammar.Set(`work works worked working job jobs career internship apprenticeship traineeship employed hired position role contract gig stint years year months shift
		interview interviewed apply applied applying application vacancy opening offer intern interned trainee apprentice manager engineer nurse driver teacher consultant`)
	workPrepositions = grammar.Set("at for with by")
	// sentBy words before "from" or "at" a company say who of it did something, ties what somebody is to it.
	sentBy = grammar.Set("recruiter recruiters headhunter headhunters sourcer somebody someone guy woman man lady person people manager hr colleague friend contact employee employees")
	ties   = grammar.Set("supplier suppliers customer customers client clients partner partners vendor contractor subsidiary competitor link links url shareholder")
)

// belongsTo tells whether words before a company's name say who works for it, is from it or tied to it, or what is
// linked to it; the asker's own things there, "my job alerts at X", are its own.
func belongsTo(before []string, after string) bool {
	n := len(before)
	if n < 2 || accountNouns[after] && after != "app" {
		return false
	}
	preposition, last := before[n-1], before[n-2]
	switch {
	case workPrepositions[preposition] && (workWords[last] || n > 2 && workWords[before[n-3]] && (grammar.Articles[last] || last == "now" || last == "here")):
		return true
	case preposition == "at" || preposition == "from":
		return sentBy[last]
	}
	return (preposition == "of" || preposition == "to") && ties[last]
}

// sourceReach is how many words stand at most between hearing of something and where.
const sourceReach = 4

// rumourBefore tells whether words end in a second thought after a question: "… or is
// that just what they say at".
func rumourBefore(words []string) bool {
	for i := 4; i+2 < len(words); i++ {
		if words[i] == "or" && (words[i+1] == "is" || words[i+1] == "was") && (words[i+2] == "that" || words[i+2] == "it" || words[i+2] == "this") {
			return true
		}
	}
	return false
}

// readOthers finds the companies named beside the policies, and sets apart those that
// the question is not about.
func (u *understanding) readOthers() (others []string) {
	u.aside = map[string]bool{}
	for _, m := range otherOrganisations(u.words, u.policyWords) {
		if things[m.name] && !u.handlesData(m) {
			continue // facts may speak of phones and browsers
		}
		idle, ok := asideOf(u.words, m)
		if !ok {
			others = append(others, m.name)
			continue
		}
		for _, word := range idle {
			u.aside[word] = true
		}
	}
	// A company's case is no place of that name.
	for i, word := range u.words {
		if i+1 < len(u.words) && caseWords[u.words[i+1]] && slices.ContainsFunc(organisations[word], func(name []string) bool { return len(name) == 1 }) {
			u.aside[word] = true
		}
	}
	return others
}

// thingActs are what a device or a program does with data.
var thingActs = grammar.PatternsOf(`does|do|is|can|may|could|will|would|did|has my|our|the? thing also? do|doing|use|using|sell|selling|share|sharing|train|training|collect|collecting|keep|keeping|read|reading|record|store|scan|track|tracking`)

// handlesData tells whether a question asks what a named thing does with data.
func (u *understanding) handlesData(m mentioned) bool {
	words := slices.Concat(u.words[:m.at], []string{"thing"}, u.words[m.at+m.n:])
	return thingActs.In(words)
}

// thirdPartyActs are what such a party says or does with data.
var thirdPartyActs = grammar.PatternsOf(`my|our|the thirdparty also? says|said|wants|writes|wrote|claims|uses|is|has|may|might|can|could|will|tells|told|sent|asks|collects|sells|shares|trains|keeps|records
	does|do|is|are|can|may|could|will|should|would|did|has my|our|the|a|other? thirdparty also? use|uses|using|sell|selling|share|sharing|train|training|collect|collecting|keep|keeping|read|record|store|allowed|give|scan|track|tracking`)

// aboutThirdParty tells whether a question that names no policy's owner asks what
// somebody else does.
func (u *understanding) aboutThirdParty() (string, bool) {
	if len(u.policies) > 0 || len(u.others) > 0 || u.language != "" {
		return "", false
	}
	for i, word := range u.words {
		offered := grammar.ProductKinds[word] && i+1 < len(u.words) && grammar.Products[u.words[i+1]]
		if !grammar.ThirdParties[word] && !offered {
			continue
		}
		words := slices.Clone(u.words)
		words[i] = "thirdparty"
		if i+1 < len(words) && grammar.Products[words[i+1]] {
			words = slices.Delete(words, i+1, i+2) // "my gym app says"
		}
		if thirdPartyActs.In(words) {
			return word, true
		}
	}
	return "", false
}

// acts tells whether a name is who does what is asked about: "does X keep", "stop X
// from", "X says".
func acts(words, name []string) bool {
	i := grammar.IndexOf(words, name)
	if i < 0 {
		return false
	}
	for i > 0 && grammar.Articles[words[i-1]] {
		i--
	}
	putForward := i > 1 && words[i-1] == "about" && grammar.FormOf[words[i-2]] != "" // "what about X, do they"
	return i > 0 && (grammar.Auxiliaries[words[i-1]] || preventing[words[i-1]]) || i == 0 || putForward
}

// preventing words come before whom they keep from doing something.
var preventing = grammar.Set("stop prevent keep block forbid prohibit ban why how")

// names tells whether a candidate's fact speaks of a name.
func (c *candidate) names(word string) bool { return speaksOf(c.Fact, word) }

// speaksOf tells whether a fact's own words hold a name, and askedOf whether a phrasing does.
func speaksOf(fact *knowledge.Fact, name string) bool {
	return slices.ContainsFunc([]string{fact.Title, fact.Statement, fact.Details}, func(text string) bool {
		return holds(text, name) && (!everydayNames[name] || strings.Contains(text, grammar.UpperFirst(name)))
	})
}

func askedOf(fact *knowledge.Fact, name string) bool {
	return slices.ContainsFunc(fact.Asked, func(a knowledge.Asked) bool { return holds(a.Text, name) })
}

// holds tells whether a word stands in a text; most texts do not even have its letters.
func holds(text, word string) bool {
	word = strings.ToLower(word)
	return strings.Contains(strings.ToLower(text), word) && slices.Contains(grammar.WordsOf(grammar.Clean(text)), word)
}
