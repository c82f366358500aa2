package bot

import (
	"context"

	"fineprint/knowledge"
)

// Searcher finds facts.
type Searcher interface {
	// Search returns the matching facts, best first.
	Search(ctx context.Context, q Query) (Result, error)
	// Holds tells of each question how much of its words each of some texts of a policy's fact
	// holds, 0 to 1, where both are in a language (a BCP 47 tag, empty for the policy's own); nil
	// where that is not known. Words that most ask for that fact with count less.
	Holds(policy, fact, language string, questions, texts []string) [][]float64
	// Library is the one searched at this moment.
	Library() *knowledge.Library
}

// Speller is what a Searcher may be besides: it knows how the facts' words are spelt.
type Speller interface {
	// Spelled returns the word that an English one, in lower case, was probably meant to be; false
	// where facts hold it as it is, or hold none like it.
	Spelled(word string) (meant string, ok bool)
}

// Query is what to search for.
type Query struct {
	// Text to match; required.
	Text string
	// Policy limits the search to one policy id; empty searches all.
	Policy string
	// Language of the text, a BCP 47 tag; empty means English.
	Language string
	// Limit of matches; 0 means 20.
	Limit int
}

// Result is what a search found, all from one generation of the library.
type Result struct {
	Library *knowledge.Library
	// Matches, best first; ties by policy and fact id.
	Matches []Match
	// Words are the query's words as searched, with how rare each is in the base.
	Words []Word
	// Sound is how the query sounds.
	Sound
}

// Sound is what is told of a query whatever was found, each 0 where its language or the
// base does not tell.
type Sound struct {
	// Private is how likely it is about privacy at all, 0 to 1.
	Private float64
	// Elsewhere is how likely its words ask for what no fact of the policies searched
	// answers, 0 to 1.
	Elsewhere float64
	// None is how much its letters speak for that, as Match.Wanted has it for a fact.
	None float64
	// Uncovered is how like it is to the nearest question that no fact answers, as
	// Match.Near has it for phrasings.
	Uncovered float64
}

// Word is one word of a query as it was searched.
type Word struct {
	// Raw is the word as it stands in the query, in lower case; Text as it is indexed.
	Raw, Text string
	// Weight is the word's rarity (idf) in the base; 0 for a word the base lacks.
	Weight float64
	// Known is true when any fact of the searched policies holds the word.
	Known bool
	// Common is true for a word that any English speaker knows, unlike a name.
	Common bool
}

// Match is a fact that matched a query.
type Match struct {
	Policy *knowledge.Policy
	Fact   *knowledge.Fact
	// Score is comparable within one result only.
	Score float64
	// Coverage is the part of the query's words, by weight, that the fact holds, 0 to 1.
	Coverage float64
	// Asked is how like the nearest phrasing (asked or title) the query is, 0 to 1, and
	// Phrasing is its place in the fact's Asked: -1 for the title, -2 for none, -3 for
	// one of a translation's, which is Translated.
	Asked      float64
	Phrasing   int
	Translated knowledge.Asked
	// Near is Asked with words near in meaning.
	Near float64
	// Wanted is how much the query's letters speak for the fact beside the policy's
	// others, by how all of them are asked for: about 2 for the one that is wanted, 0 for
	// the others and where that is not known.
	Wanted float64
	// Signals are the parts of the score by name, for explanations.
	Signals map[string]float64
}
