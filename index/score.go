package index

import (
	"fineprint/bot"
)

// The weights, chosen by the measurements of the package comment. Most of them can
// be halved or doubled without the figures moving by more than one in a hundred.
var (
	kindWeights  = [kinds]float32{kindWord: 1, kindStop: 0.4, kindPart: 0.5, kindGeneral: 0.5, kindGuess: 0.8, kindRelated: 0.3}
	fieldWeights = [fields]float32{fieldAsked: 2, fieldTitle: 2, fieldStatement: 1, fieldDetails: 0.5, fieldSteps: 0.5, fieldTopic: 0.5}
	// fieldLengths are how far a longer field counts less, 0 to 1.
	fieldLengths = [fields]float32{fieldAsked: 0.3, fieldTitle: 0.3, fieldStatement: 0.6, fieldDetails: 0.6, fieldSteps: 0.5, fieldTopic: 0}
	// saturation is the weighted count at which a term says half of what it can.
	saturation = float32(1.2)
	// phrasingShare is how much the likeness of the nearest phrasing counts beside the terms.
	phrasingShare = float32(1)
	// likePower flattens idf where whole questions are compared: a rare word tells
	// less there than it does of what a passage is about.
	likePower = float32(0.7)
)

// Values of bot.Match.Phrasing that are no place in a fact's Asked.
const (
	titlePhrasing = -1
	noPhrasing    = -2
)

// scored is what scoring found of a fact.
type scored struct {
	entry    uint32
	score    float32
	terms    float32
	coverage float32
	asked    float32
	phrasing int
}

// score compares a query with one fact.
func (g *generation) score(q *query, number uint32) scored {
	e := &g.entries[number]
	s := scored{entry: number, phrasing: noPhrasing}
	var held float32
	for i := e.bag.from; i < e.bag.to; i++ {
		if at := q.mark[g.bagTerms[i]]; at != 0 {
			t := &q.terms[at-1]
			s.terms += t.weight * g.bagWeights[i]
			if t.kind != kindRelated {
				held += t.weight
			}
		}
	}
	for i := e.phrasings.from; i < e.phrasings.to; i++ {
		if like := g.likeness(q, &g.phrasings[i]); like > s.asked {
			s.asked, s.phrasing = like, g.phrasings[i].asked
		}
	}
	if q.weight > 0 {
		s.coverage = min(1, held/q.weight)
		s.terms /= q.weight
	}
	s.score = s.terms + phrasingShare*s.asked
	return s
}

// likeness of a query and a phrasing: the weight of what they share beside the
// weight of both, 0 to 1.
func (g *generation) likeness(q *query, p *phrasing) float32 {
	var shared float32
	for j := p.tokens.from; j < p.tokens.to; j++ {
		if at := q.mark[g.phraseTerms[j]]; at != 0 && q.terms[at-1].kind != kindRelated {
			shared += g.phraseWeights[j] + q.terms[at-1].like
		}
	}
	return min(1, shared/(q.like+p.weight))
}

func (g *generation) match(s scored) bot.Match {
	e := &g.entries[s.entry]
	return bot.Match{
		Policy: e.shelf.policy, Fact: e.fact,
		Score: float64(s.score), Coverage: float64(s.coverage), Asked: float64(s.asked), Phrasing: s.phrasing,
	}
}
