package index

import (
	"math"
	mathbits "math/bits"
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

// mostTold is how many standard deviations more than others a passage may tell of a topic.
const mostTold = 2

// weighTopics measures what each entry tells of each topic, in standard deviations
// from what all do.
func (b *builder) weighTopics() {
	n := len(b.topics.questions.bias)
	b.told = make([]float32, n*len(b.entries))
	sums, squares := make([]float64, n), make([]float64, n)
	for i, e := range b.entries {
		row := b.told[i*n : (i+1)*n]
		for j := e.bag.from; j < e.bag.to; j++ {
			term := b.bagTerms[j]
			for bits := b.topics.telling[term]; bits != 0; bits &= bits - 1 {
				row[mathbits.TrailingZeros32(bits)] += b.bagWeights[j] * b.idf[term]
			}
		}
		for topic, told := range row {
			sums[topic] += float64(told)
			squares[topic] += float64(told) * float64(told)
		}
	}
	for i := range b.told {
		mean := sums[i%n] / float64(len(b.entries))
		deviation := math.Sqrt(squares[i%n]/float64(len(b.entries))-mean*mean) + 1e-6
		b.told[i] = float32(max(-1, min((float64(b.told[i])-mean)/deviation, mostTold)))
	}
}
