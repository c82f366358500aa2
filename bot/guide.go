package bot

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// guide is what can be prepared once per library for understanding questions.
type guide struct {
	library  *knowledge.Library
	names    []policyName
	byPolicy map[*knowledge.Policy]*policyGuide
	// known are the texts of the library.
	known knownTexts
	// classifiers of facts, by classifierKey.
	classifiers sync.Map
	// asked are facts' phrasings, by classifierKey.
	asked sync.Map
	// vocabulary are the words of the policies' facts.
	vocabulary func() map[string]bool
	// speller knows their spelling; nil where nobody does.
	speller Speller
}

// policyName is one way to name a policy or its organisation.
type policyName struct {
	words  []string
	policy *knowledge.Policy
	// alias names are not the organisation's own.
	alias bool
	// spells is true for one that only spells the organisation's name otherwise.
	spells bool
}

// policyGuide is what is prepared for one policy.
type policyGuide struct {
	// general are stems of title, summary and organisation: words that, within
	// this policy, name no subject.
	general map[string]bool
	// subject are stems of the title alone.
	subject map[string]bool
	// own are words that name the service by themselves.
	own map[string]bool
	// known are the texts of its library.
	known *knownTexts
	// held are the words of all its facts.
	held func() map[string]bool
	// exact are its facts by the words of their phrasings.
	exact exactPhrasings
	// apart are the stems of what its facts are on, but not those on where it holds.
	apart func() map[string]bool
	// placed are the facts that speak of places.
	placed []*knowledge.Fact
	// told are the facts whose titles or statements name a place that their places do not hold.
	told func() map[place.Code][]*knowledge.Fact
	// ofWhere are the stems of what is said and asked of where the policy holds.
	ofWhere func() map[string]bool
	// elsewhere is the fact on the places that no fact names; nil where there is none.
	elsewhere *knowledge.Fact
	// world is the fact that says that the policy holds everywhere, but in the exceptions;
	// nil where there is none.
	world      *knowledge.Fact
	exceptions []place.Code
	// lodged is the fact on where data is; nil where there is none.
	lodged *knowledge.Fact
	// listed is true where facts name places that the policy holds in, or does not.
	listed bool
	// verdicts is true when maintainers marked verdicts themselves.
	verdicts bool
	// phrased is how many phrasings its facts have, one with another.
	phrased float64
}

func newGuide(library *knowledge.Library) *guide {
	g := &guide{library: library, byPolicy: map[*knowledge.Policy]*policyGuide{}}
	g.vocabulary = sync.OnceValue(func() map[string]bool { return readVocabulary(library) })
	for _, policy := range library.Policies {
		g.addNames(policy)
		g.byPolicy[policy] = newPolicyGuide(policy, &g.known)
	}
	// Longer names first, so that "example ads" wins over "example".
	slices.SortStableFunc(g.names, func(a, b policyName) int { return len(b.words) - len(a.words) })
	return g
}

// readVocabulary are the words of all facts and of how they are asked for.
func readVocabulary(library *knowledge.Library) map[string]bool {
	all := map[string]bool{}
	for _, policy := range library.Policies {
		for _, fact := range policy.Facts {
			for _, word := range allWords(fact) {
				all[word] = true
			}
		}
	}
	return all
}

func (g *guide) addNames(policy *knowledge.Policy) {
	seen := map[string]bool{}
	for _, name := range namesOf(policy) {
		words := grammar.WordsOf(grammar.Clean(name))
		if joined := strings.Join(words, " "); joined != "" && !seen[joined] {
			seen[joined] = true
			alias := slices.Contains(policy.Aliases, name)
			g.names = append(g.names, policyName{words, policy, alias, alias && !strings.EqualFold(name, policy.Organisation) && spells(words, policy.Organisation)})
		}
	}
}

// namesOf are all ways to name a policy.
func namesOf(policy *knowledge.Policy) []string {
	return append([]string{policy.Organisation, policy.ID, policy.Title}, policy.Aliases...)
}

func newPolicyGuide(policy *knowledge.Policy, known *knownTexts) *policyGuide {
	p := &policyGuide{exact: exactPhrasings{policy: policy}, general: map[string]bool{}, subject: map[string]bool{}, own: map[string]bool{}, known: known, phrased: phrased(policy)}
	p.held = sync.OnceValue(func() map[string]bool { return wordsHeld(policy) })
	p.apart = sync.OnceValue(func() map[string]bool { return p.wordsApart(policy) })
	p.ofWhere = sync.OnceValue(func() map[string]bool { return p.wordsOfWhere(policy.Facts) })
	p.told = sync.OnceValue(func() map[place.Code][]*knowledge.Fact { return placesTold(policy) })
	for _, name := range append([]string{policy.Organisation}, policy.Aliases...) {
		if words := grammar.WordsOf(grammar.Clean(name)); len(words) == 1 || len(words) > 0 && name == policy.Organisation {
			p.own[words[0]] = true
		}
	}
	for _, text := range []string{policy.Title, policy.Summary, policy.Organisation} {
		for _, word := range grammar.WordsOf(grammar.Clean(text)) {
			p.general[grammar.Stem(word)] = true
		}
	}
	for _, word := range grammar.ContentOf(grammar.WordsOf(grammar.Clean(policy.Title))) {
		p.subject[grammar.Stem(word)] = true
	}
	for _, fact := range policy.Facts {
		if len(fact.Places) > 0 {
			p.placed = append(p.placed, fact)
			p.listed = p.listed || ofWhere[fact.Topic]
			p.addWorld(fact)
		} else if fact.Topic == knowledge.TopicPlaces && offerable(fact) {
			p.addPlaceless(fact)
		}
		p.verdicts = p.verdicts || fact.Verdict != ""
	}
	return p
}

// addPlaceless takes a fact on places without any for what it is on: where data is, or the
// places that no fact names.
func (p *policyGuide) addPlaceless(fact *knowledge.Fact) {
	slot := &p.elsewhere
	if tellsWhereabouts(grammar.DataThere, fact) {
		slot = &p.lodged
	}
	if *slot == nil {
		*slot = fact
	}
}

// saysWhere tells whether a fact is on where the policy holds.
func (p *policyGuide) saysWhere(fact *knowledge.Fact) bool {
	return fact.Topic == knowledge.TopicPlaces && (len(fact.Places) > 0 || fact == p.elsewhere || !tellsWhereabouts(grammar.DataThere, fact))
}

// named returns the policies a question names, in this order, and the words that name them.
func (g *guide) named(words []string) (policies []*knowledge.Policy, used []bool) {
	used = make([]bool, len(words))
	first := map[*knowledge.Policy]int{}
	for _, name := range g.names {
		for i := 0; i+len(name.words) <= len(words); i++ {
			if used[i] || !nameAt(words[i:], name.words) || name.alias && g.ofAnother(words, i, name) {
				continue
			}
			for j := range name.words {
				used[i+j] = true
			}
			if at, again := first[name.policy]; !again {
				policies, first[name.policy] = append(policies, name.policy), i
			} else {
				first[name.policy] = min(at, i)
			}
		}
	}
	slices.SortFunc(policies, func(a, b *knowledge.Policy) int { return first[a] - first[b] })
	return policies, g.keepOwnNames(words, used, policies)
}

// keepOwnNames also marks names that two policies share and an earlier match took.
func (g *guide) keepOwnNames(words []string, used []bool, policies []*knowledge.Policy) []bool {
	for _, name := range g.names {
		if len(name.words) != 1 || !slices.Contains(policies, name.policy) {
			continue
		}
		for i, word := range words {
			used[i] = used[i] || nearlySame(word, name.words[0])
		}
	}
	return used
}

func nameAt(words, name []string) bool {
	if len(name) == 1 {
		return nearlySame(words[0], name[0])
	}
	return grammar.StartsWith(words, name)
}

// leastPlural is how many letters a name has at least that is met with an "s" behind it: "wa" is
// not what "was" names.
const leastPlural = 4

// nearlySame tells whether a word is a name as people mistype it: one letter
// off in a name of six letters or more, with the same first letter.
func nearlySame(word, name string) bool {
	if word == name || word == name+"s" && len(name) >= leastPlural && !grammar.FunctionWords[word] {
		return true
	}
	if len(name) < 6 || word == "" || word[0] != name[0] || !grammar.IsASCII(word) {
		return false
	}
	return grammar.EditDistance(word, name) == 1
}

var (
	// devices are names of things and programs through which people use services.
	devices = map[string]bool{}
	// everydayNames are those that are common words too, "signal".
	everydayNames = map[string]bool{}
	// things are devices and programs that are no service.
	things = map[string]bool{}
	// spelled is how names are written where capitals or a point stand within.
	spelled = map[string]string{}
	// nicknames are what organisations are called for short, with their names, and nicknamed the
	// words that those begin with.
	nicknames     = map[string]string{}
	nicknamed     = map[string]bool{}
	organisations = readOrganisations(organisationList)
)

// phrased is how many phrasings a policy's facts have, one with another.
func phrased(policy *knowledge.Policy) float64 {
	phrasings := 0
	for _, fact := range policy.Facts {
		phrasings += len(fact.Asked)
	}
	return float64(max(1, phrasings)) / float64(max(1, len(policy.Facts)))
}
