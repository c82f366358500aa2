package bot

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What a maintainer has written down as a way to ask for a fact leads to that fact, however little its words
// say to a search: "what's in it for me" has none that other questions have not.

// exactAt is how sure such an answer is at least.
const exactAt = 0.9

// exactly is a fact with the place of the phrasing that asks for it among those of its language.
type exactly struct {
	fact *knowledge.Fact
	at   int
}

// exactPhrasings are a policy's facts by the words of their phrasings. Each language's are read when it
// is first wanted: most are for English alone.
type exactPhrasings struct {
	policy *knowledge.Policy
	read   sync.Map // of maps, by language
}

// in are those of a language, empty for English; the first fact where two are asked alike.
func (e *exactPhrasings) in(language string) map[string]exactly {
	if known, ok := e.read.Load(language); ok {
		return known.(map[string]exactly)
	}
	all := map[string]exactly{}
	for _, fact := range e.policy.Facts {
		for i, asked := range e.asked(fact, language) {
			key := strings.Join(grammar.WordsOf(grammar.Clean(asked.Text)), " ")
			if _, taken := all[key]; !taken {
				all[key] = exactly{fact, i}
			}
		}
	}
	known, _ := e.read.LoadOrStore(language, all)
	return known.(map[string]exactly)
}

// asked are a fact's phrasings in a language.
func (e *exactPhrasings) asked(fact *knowledge.Fact, language string) []knowledge.Asked {
	if e.own(language) {
		return fact.Asked
	}
	return fact.AskedIn(cmp.Or(language, "en"))
}

// own tells whether a language is the policy's; one without a glossary is read as English is.
func (e *exactPhrasings) own(language string) bool {
	g := glossary.For(e.policy.Language)
	return g == nil && language == "" || g != nil && g.Language == language
}

// knows tells whether a fact of any policy is asked for by words of a language.
func (g *guide) knows(language, words string) bool {
	return slices.ContainsFunc(g.library.Policies, func(policy *knowledge.Policy) bool {
		_, ok := g.byPolicy[policy].exact.in(language)[words]
		return ok
	})
}

// leastTelling is how many letters a word has that can tell a language.
const leastTelling = 4

// phrasedIn are the languages, the one given first, in which a text is word for word a known
// question; none where it is one in English, or says too little: "CV?", or only a place.
func (g *guide) phrasedIn(text, given string) (languages []string) {
	words := grammar.WordsOf(text)
	key := strings.Join(words, " ")
	if len(words) == 0 || g.knows("", key) {
		return nil
	}
	strange := slices.ContainsFunc(words, func(word string) bool { return !place.IsEnglish(word) })
	for _, in := range glossary.Glossaries() {
		if (strange || glossary.SameLanguage(in.Language, given)) && g.knows(in.Language, key) {
			languages = append(languages, in.Language)
		}
	}
	slices.SortStableFunc(languages, func(a, b string) int {
		return grammar.TrueFirst(glossary.SameLanguage(a, given), glossary.SameLanguage(b, given))
	})
	telling := func(word string) bool { return len(word) >= leastTelling && !place.IsEnglish(word) }
	if len(languages) > 0 && !glossary.SameLanguage(languages[0], given) && !slices.ContainsFunc(grammar.WordsOf(glossary.WithoutPlaces(text)), telling) {
		return nil
	}
	return languages
}

// preferExact puts first the fact that a question is asked for word for word, where it does not go on from
// the one before and is no part of a longer message: then the same words may ask for something else.
func (u *understanding) preferExact(g *guide, f *found) {
	if f.policy == nil || u.part || u.leaning || len(u.turns) > 0 {
		return
	}
	p := g.byPolicy[f.policy]
	known, ok := u.exactly(p.exact.in(u.language))
	if !ok {
		return
	}
	best := candidate{Match: Match{Policy: f.policy, Fact: known.fact}, phrased: p.phrased}
	if at := slices.IndexFunc(f.candidates, func(c candidate) bool { return c.Fact == known.fact }); at >= 0 {
		best = f.candidates[at]
		f.candidates = slices.Delete(f.candidates, at, at+1)
	}
	best.Phrasing, best.Asked, best.Near, best.Coverage = known.at, 1, 1, 1
	if !p.exact.own(u.language) {
		best.Phrasing, best.Translated = translatedPhrasing, p.exact.asked(known.fact, u.language)[known.at]
		best.english = glossary.English(best.Translated.Text, u.language)
	}
	if len(f.candidates) > 0 {
		best.score = max(best.score, f.candidates[0].score)
	}
	f.candidates, f.exact = slices.Insert(f.candidates, 0, best), true
}

// exactly finds a question among known ones: as it is, behind "I have a question: …", or without what stands at its ends.
func (u *understanding) exactly(known map[string]exactly) (found exactly, ok bool) {
	if found, ok = known[strings.Join(grammar.WordsOf(u.original), " ")]; ok {
		return found, true
	}
	if _, behind, led := strings.Cut(u.original, ": "); led {
		if found, ok = known[u.withoutEnds(behind)]; ok {
			return found, true
		}
	}
	found, ok = known[u.withoutEnds(u.original)]
	return found, ok
}

// withoutEnds are the words of a text in the asker's language without what greets, thanks or joins at either end: "and are
// my notes read, thanks".
func (u *understanding) withoutEnds(text string) string {
	const least = 3
	words := grammar.WordsOf(beggingToAsk.ReplaceAllString(text, ""))
	idle := func(word string) bool { return idleEnds[glossary.English(word, u.language)] }
	for len(words) > least && idle(words[0]) {
		words = words[1:]
	}
	for len(words) > least && idle(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// beggingToAsk is how a question begins in Chinese, where no space follows it.
var beggingToAsk = regexp.MustCompile(`^(?:想?請問|我?想問)(?:一下)?`)

var idleEnds = grammar.Set("and but so also hello hi thanks thank please all you")

// exactIs tells whether the question is word for word one that a candidate's fact is asked.
func (f *found) exactIs(c candidate) bool { return f.exact && f.candidates[0].Fact == c.Fact }
