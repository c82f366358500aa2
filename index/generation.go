package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"fineprint/knowledge"
)

// entry is one fact as it is scored.
type entry struct {
	shelf *shelf
	fact  *knowledge.Fact
	// bag is where the fact's distinct terms lie in generation.bagTerms, phrasings where its phrasings lie.
	bag, phrasings span
}

// shelf is a policy with the language its facts are read in.
type shelf struct {
	policy   *knowledge.Policy
	language *language
	// names of the organisation, as terms. Of a policy searched on its own they tell
	// nothing: all its facts are about it.
	names [][]uint32
	// holds are the terms of its facts; nil where there is no other policy.
	holds map[uint32]bool
	// entries of its facts.
	entries span
	// uncovered are where the phrasings of questions lie that none of its facts answers.
	uncovered span
	// wanted is nil where too few facts have phrasings, or too many.
	wanted []wanted
	// elsewhere is nil where no fact has phrasings, or nothing is known to be elsewhere.
	elsewhere *elsewhere
}

type span struct{ from, to int }

// phrasing is one way to ask, as it is compared with questions.
type phrasing struct {
	tokens, grams, runs span
	// asked is its place in the fact's Asked, titlePhrasing or noPhrasing.
	asked int
	// weight of all its tokens.
	weight float32
}

// generation is a library made searchable. It never changes.
type generation struct {
	library *knowledge.Library
	shelves []*shelf
	// languages of the policies, by their tags; English is always there.
	languages  map[string]*language
	vocabulary *vocabulary
	synonyms   *synonyms
	spelling   *spelling
	// lay has what askers of each language say where facts say something else.
	lay    map[*language]*lay
	topics *topics
	// own is nil where all facts are of one topic.
	own *ownTopics
	// idf is how rare each term is, like the same flattened for comparing phrasings.
	idf, like []float32

	entries []entry
	// told has for each entry how much more than the others it says of each topic.
	told []float32
	// bagTerms and bagWeights are the facts' terms and how much each says of its
	// fact, 0 to 1; phraseTerms and phraseWeights those of the phrasings.
	bagTerms      []uint32
	bagWeights    []float32
	phrasings     []phrasing
	phraseTerms   []uint32
	phraseWeights []float32
	phraseGrams   grams
	// postings are the phrasings that hold each term, in their order.
	postings [][]holding

	tongues *tongues

	bleve   bleve.Index
	reader  bleveindex.IndexReader
	mapping mapping.IndexMapping
	// entryOf is the entry of each of Bleve's document numbers.
	entryOf []uint32
}
