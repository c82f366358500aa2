package index

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/registry"

	"fineprint/knowledge"
)

// The fields of a fact, as indices of weights.
type field uint8

const (
	fieldAsked field = iota
	fieldTitle
	fieldStatement
	fieldDetails
	fieldSteps
	fieldTopic
	fields
)

// builder gathers what a generation is made of.
type builder struct {
	*generation
	registry *registry.Cache
	batch    *bleve.Batch
	// number of facts so far.
	number uint32
	// tokens of all fields of all facts, and where each fact's fields end.
	tokens []token
	ends   [][fields]int
	// lengths are the sums of the fields' lengths.
	lengths [fields]float64
	// letters reads the runs of letters of phrasings.
	letters gramReader
	// whole reads those of all their words, stop words among them, and runs are they.
	whole gramReader
	runs  grams
	// phraseTells is for each of phraseTerms whether it says what its phrasing is about.
	phraseTells []bool
	// seen is for each term the number of the last fact that held it.
	seen []uint32
	// usual is what is asked in general of what some facts tell.
	usual map[*knowledge.Fact][]string
}

// maxPhrasing is up to how many words the statement of a fact without phrasings is
// compared with questions as if it were one: passages are longer.
const maxPhrasing = 16

// build makes a library searchable, and once more where what is asked in general is found to be
// asked of some of its facts.
func build(lib *knowledge.Library) (*generation, error) {
	g, err := buildWith(lib, nil)
	if err != nil {
		return nil, err
	}
	usual, err := g.usualAsked()
	if err == nil && len(usual) == 0 {
		return g, nil
	}
	if err = errors.Join(err, g.close()); err != nil {
		return nil, err
	}
	return buildWith(lib, usual)
}

func buildWith(lib *knowledge.Library, usual map[*knowledge.Fact][]string) (*generation, error) {
	b := &builder{
		usual:      usual,
		generation: &generation{library: lib, tongues: &tongues{library: lib}, languages: map[string]*language{}, vocabulary: newVocabulary()},
		registry:   registry.NewCache(),
	}
	english, err := b.language("en")
	if err != nil {
		return nil, err
	}
	b.synonyms = newSynonyms(english, b.vocabulary)
	b.topics = newTopics(english, b.synonyms, b.vocabulary)
	if err := b.openBleve(); err != nil {
		return nil, err
	}
	if err := b.fill(); err != nil {
		_ = b.bleve.Close() // in memory: there is nothing to lose
		return nil, err
	}
	return b.generation, nil
}

func (b *builder) fill() error {
	for _, policy := range sortedBy(b.library.Policies, func(p *knowledge.Policy) string { return p.ID }) {
		l, err := b.language(baseLanguage(policy.Language))
		if err != nil {
			return err
		}
		s := &shelf{policy: policy, language: l, names: b.names(policy, l), entries: span{len(b.entries), len(b.entries) + len(policy.Facts)}}
		if len(b.library.Policies) > 1 {
			s.holds = map[uint32]bool{}
		}
		b.shelves = append(b.shelves, s)
		for _, fact := range sortedBy(policy.Facts, func(f *knowledge.Fact) string { return f.ID }) {
			if err := b.add(s, fact); err != nil {
				return fmt.Errorf("index: fact %s of policy %s: %w", fact.ID, policy.ID, err)
			}
		}
		b.addUncovered(s)
	}
	if err := b.flush(); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	b.learnLay()
	b.learnTopics()
	b.learnElsewhere()
	b.learnWanted()
	b.weigh()
	b.post()
	b.weighTopics()
	b.spelling = newSpelling(b.generation)
	return b.openReader()
}

// sortedBy returns a list in the order of ids, so that entries are numbered alike in
// each build and the lower number is first among equals.
func sortedBy[T any](list []T, id func(T) string) []T {
	return slices.SortedStableFunc(slices.Values(list), func(a, b T) int { return cmp.Compare(id(a), id(b)) })
}

// language of a tag, made on first use.
func (b *builder) language(tag string) (*language, error) {
	if l, ok := b.languages[tag]; ok {
		return l, nil
	}
	l, err := newLanguage(tag, b.registry)
	if err != nil {
		return nil, fmt.Errorf("index: analyser for language %q: %w", tag, err)
	}
	b.languages[tag] = l
	return l, nil
}

// names are the organisation and its aliases of one word: longer ones are about
// something of it.
func (b *builder) names(policy *knowledge.Policy, l *language) [][]uint32 {
	var names [][]uint32
	for i, name := range append([]string{policy.Organisation}, policy.Aliases...) {
		terms := b.terms(name, l)
		if len(terms) == 1 || len(terms) > 1 && i == 0 {
			names = append(names, terms)
		}
	}
	return names
}

func (b *builder) add(s *shelf, fact *knowledge.Fact) error {
	start := len(b.tokens)
	var ends [fields]int
	e := entry{shelf: s, fact: fact}
	e.phrasings.from = len(b.phrasings)
	for f := range fields {
		from := len(b.tokens)
		b.field(f, fact, s.language)
		ends[f] = len(b.tokens)
		b.lengths[f] += float64(len(b.tokens) - from)
	}
	for _, text := range b.usual[fact] {
		b.unheld(text, usualPhrasing, s.language)
	}
	e.phrasings.to = len(b.phrasings)
	b.entries = append(b.entries, e)
	b.ends = append(b.ends, ends)
	b.number++
	b.count(b.tokens[start:])
	for _, t := range b.tokens[start:] {
		if s.holds != nil {
			s.holds[t.term] = true
		}
	}
	return b.toBleve(b.number-1, b.tokens[start:])
}

// field adds the tokens of one field; those of phrasings are kept as such too.
func (b *builder) field(f field, fact *knowledge.Fact, l *language) {
	switch f {
	case fieldAsked:
		for i, asked := range fact.Asked {
			b.phrasing(asked.Text, i, l)
		}
	case fieldTitle:
		if len(fact.Asked) == 0 || fact.Asked[0].Text != fact.Title {
			b.phrasing(fact.Title, titlePhrasing, l)
		}
	case fieldStatement:
		from := len(b.tokens)
		b.tokens = b.appendTokens(b.tokens, l, fact.Statement)
		if len(fact.Asked) == 0 && fact.Title == "" && len(b.tokens)-from <= maxPhrasing {
			b.comparable(from, noPhrasing, fact.Statement, l)
		}
	case fieldDetails:
		b.tokens = b.appendTokens(b.tokens, l, fact.Details)
	case fieldSteps:
		for _, step := range fact.Steps {
			b.tokens = b.appendTokens(b.tokens, l, step.Text)
		}
	case fieldTopic, fields:
		b.tokens = b.appendTokens(b.tokens, l, string(fact.Topic))
	}
}

func (b *builder) phrasing(text string, asked int, l *language) {
	from := len(b.tokens)
	b.tokens = b.appendTokens(b.tokens, l, text)
	if len(b.tokens) > from {
		b.comparable(from, asked, text, l)
	}
}

// unheld adds a phrasing whose words are no fact's.
func (b *builder) unheld(text string, asked int, l *language) {
	from := len(b.tokens)
	b.phrasing(text, asked, l)
	b.tokens = b.tokens[:from]
}

// comparable makes the tokens from a place on, which are those of a text, a phrasing.
func (b *builder) comparable(from, asked int, text string, l *language) {
	p := phrasing{asked: asked}
	p.tokens.from = len(b.phraseTerms)
	for _, t := range b.tokens[from:] {
		b.phraseTerms = append(b.phraseTerms, t.term)
		b.phraseWeights = append(b.phraseWeights, kindWeights[t.kind])
		b.phraseTells = append(b.phraseTells, t.tells())
	}
	p.tokens.to = len(b.phraseTerms)
	p.grams.from = len(b.phraseGrams)
	b.letters.reset()
	b.whole.reset()
	l.split(text, func(word string) bool {
		b.whole.word(word)
		if !l.form(word).stop {
			b.letters.word(word)
		}
		return true
	})
	b.letters.end()
	b.whole.end()
	p.runs.from = len(b.runs)
	b.runs = append(b.runs, b.whole.list...)
	p.runs.to = len(b.runs)
	b.phraseGrams = append(b.phraseGrams, b.letters.list...)
	p.grams.to = len(b.phraseGrams)
	b.phrasings = append(b.phrasings, p)
}

// count adds a fact to the counts of its terms.
func (b *builder) count(tokens []token) {
	for _, t := range tokens {
		for int(t.term) >= len(b.seen) {
			b.seen = append(b.seen, 0)
		}
		if b.seen[t.term] != b.number {
			b.seen[t.term] = b.number
			b.vocabulary.facts[t.term]++
		}
	}
}
