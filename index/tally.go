package index

import "slices"

// holding is a phrasing that holds a term, and the weight the term has there.
type holding struct {
	phrasing uint32
	weight   float32
}

// tally is how much the phrasings of some facts share with a query, so that only those
// that share enough to matter are compared with it word for word: of thousands of
// phrasings few do.
type tally struct {
	// shared is for each phrasing from first on; empty where nothing was counted.
	shared []float32
	first  int
}

// slack covers what rounding may take from a sum: the words of a phrasing are added
// up in another order here than where it is compared.
const slack = 1.001

// post lists for each term the phrasings that hold it, as often as they do.
func (b *builder) post() {
	counts := make([]int, len(b.vocabulary.names))
	for _, term := range b.phraseTerms {
		counts[term]++
	}
	b.postings = make([][]holding, len(counts))
	all := make([]holding, len(b.phraseTerms))
	for term, n := range counts {
		b.postings[term], all = all[:0:n], all[n:]
	}
	for i, p := range b.phrasings {
		for j := p.tokens.from; j < p.tokens.to; j++ {
			term := b.phraseTerms[j]
			b.postings[term] = append(b.postings[term], holding{uint32(i), b.phraseWeights[j]})
		}
	}
}

// tallyUp counts what a query shares with the phrasings in a range.
func (g *generation) tallyUp(q *query, in span) {
	q.tally.first = in.from
	q.tally.shared = slices.Grow(q.tally.shared[:0], in.to-in.from)[:in.to-in.from]
	clear(q.tally.shared)
	for _, t := range q.terms {
		if t.kind == kindRelated {
			continue
		}
		like, part := t.like, float32(1)
		if t.kind == kindNear {
			like, part = 2*t.like, 0
		}
		list := g.postings[t.term]
		from, _ := slices.BinarySearchFunc(list, in.from, compareHolding)
		for _, h := range list[from:] {
			at := int(h.phrasing) - in.from
			if at >= len(q.tally.shared) {
				break
			}
			q.tally.shared[at] += like + part*h.weight
		}
	}
}

func compareHolding(h holding, phrasing int) int { return int(h.phrasing) - phrasing }

// of is what was counted of the phrasings in a range; nil where nothing was.
func (t *tally) of(in span) []float32 {
	if len(t.shared) == 0 || in.to-t.first > len(t.shared) {
		return nil
	}
	return t.shared[in.from-t.first : in.to-t.first]
}
