package index

import (
	"math"
)

// weigh turns counts into weights once all facts are known.
func (b *builder) weigh() {
	n := float64(len(b.entries))
	b.idf, b.like = make([]float32, len(b.vocabulary.names)), make([]float32, len(b.vocabulary.names))
	for term, facts := range b.vocabulary.facts {
		b.idf[term] = idf(n, float64(facts))
		b.like[term] = float32(math.Pow(float64(b.idf[term]), float64(likePower)))
	}
	for f := range b.lengths {
		b.lengths[f] = max(1, b.lengths[f]/max(1, n))
	}
	b.weighBags()
	for i := range b.phrasings {
		p := &b.phrasings[i]
		for j := p.tokens.from; j < p.tokens.to; j++ {
			b.phraseWeights[j] *= b.like[b.phraseTerms[j]]
			p.weight += b.phraseWeights[j]
		}
	}
	b.tokens, b.ends, b.seen = nil, nil, nil
}

// idf is how rare a term is that so many of n facts hold.
func idf(n, facts float64) float32 {
	return float32(math.Log(1 + (n-facts+0.5)/(facts+0.5)))
}

// weighBags computes BM25F: each field's count of a term is divided by how long
// the field is beside the others, weighed, added up and saturated once.
func (b *builder) weighBags() {
	at := make([]int, len(b.vocabulary.names))
	start := 0
	for i := range b.entries {
		bag := len(b.bagTerms)
		from := start
		for f, end := range b.ends[i] {
			norm := 1 - fieldLengths[f] + fieldLengths[f]*float32(float64(end-from)/b.lengths[f])
			for _, t := range b.tokens[from:end] {
				if t.kind == kindStop {
					continue
				}
				if at[t.term] == 0 {
					b.bagTerms = append(b.bagTerms, t.term)
					b.bagWeights = append(b.bagWeights, 0)
					at[t.term] = len(b.bagTerms)
				}
				b.bagWeights[at[t.term]-1] += fieldWeights[f] * kindWeights[t.kind] / norm
			}
			from = end
		}
		start = from
		for j := bag; j < len(b.bagTerms); j++ {
			at[b.bagTerms[j]] = 0
			b.bagWeights[j] /= b.bagWeights[j] + saturation
		}
		b.entries[i].bag = span{bag, len(b.bagTerms)}
	}
}
