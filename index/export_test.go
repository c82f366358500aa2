package index

// Signals are the parts of the ranking, each with what takes it out. Putting them
// back is what the function they return does.
var Signals = []struct {
	Name string
	Off  func() (back func())
}{
	{"all", func() func() { return func() {} }},
	{"likeness of phrasings", zero(&phrasingShare)},
	{"letters of phrasings", zero(&lettersShare)},
	{"stop words in phrasings", zero(&kindWeights[kindStop])},
	{"near words (WordNet)", zero(&kindWeights[kindNear], &nearLike)},
	{"askers' words", zero(&layNear)},
	{"related words", zero(&kindWeights[kindRelated])},
	{"own topics", zero(&ownShare)},
	{"facts wanted", zero(&wantedShare)},
	{"kinds of facts", func() func() {
		were := behind
		behind = nil
		return func() { behind = were }
	}},
	{"cap of words besides", func() func() {
		most, few := relatedMost, fewTerms
		relatedMost, fewTerms = 1e6, 0
		return func() { relatedMost, fewTerms = most, few }
	}},
	{"topics of passages", zero(&toldShare)},
	{"general words of synonyms", zero(&kindWeights[kindGeneral])},
}

func zero(weights ...*float32) func() func() {
	return func() func() {
		var were []float32
		for _, w := range weights {
			were = append(were, *w)
			*w = 0
		}
		return func() {
			for i, w := range weights {
				*w = were[i]
			}
		}
	}
}
