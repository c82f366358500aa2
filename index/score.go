package index

import (
	"fineprint/bot"
	"fineprint/knowledge"
)

// The weights, chosen by the measurements of the package comment. Most of them can
// be halved or doubled without the figures moving by more than one in a hundred.
var (
	kindWeights  = [kinds]float32{kindWord: 1, kindPhrase: 1, kindStop: 0.5, kindPart: 0.5, kindGeneral: 0.5, kindGuess: 0.8, kindRelated: 0.5, kindNear: 0.4}
	fieldWeights = [fields]float32{fieldAsked: 2, fieldTitle: 2, fieldStatement: 1, fieldDetails: 0.5, fieldSteps: 0.5, fieldTopic: 0.5}
	// fieldLengths are how far a longer field counts less, 0 to 1.
	fieldLengths = [fields]float32{fieldAsked: 0.3, fieldTitle: 0.9, fieldStatement: 0.6, fieldDetails: 0.6, fieldSteps: 0.5, fieldTopic: 0}
	// saturation is the weighted count at which a term says half of what it can.
	saturation = float32(1.2)
	// phrasingShare is how much the likeness of the nearest phrasing counts beside the terms.
	phrasingShare = float32(1)
	// likePower flattens idf where whole questions are compared: a rare word tells
	// less there than it does of what a passage is about.
	likePower = float32(0.85)
	// lettersShare is how much the likeness in letters counts beside the terms.
	lettersShare = float32(0.5)
	// wantedShare is how much what was learnt of facts as such counts beside the terms.
	wantedShare = float32(0.5)
	// toldShare is how much what a passage tells of counts beside the terms, and
	// ownShare the topic of a fact.
	toldShare, ownShare = float32(0.13), float32(0.6)
	// behind is how far what somebody says stands behind what is so, where both answer.
	behind = map[knowledge.Kind]float32{knowledge.Claim: 0.1, knowledge.Opinion: 0.2, knowledge.Advice: 0.3}
	// leastLike is the likeness below which the letters of a phrasing are not looked at.
	leastLike = float32(0.06)
	// relatedMost is how much words besides the query's own add at most to facts with
	// phrasings, beside what those do, and relatedLeast where those do nothing. fewTerms is
	// the weight of a word or two: common words are not blown up to the weight of telling ones.
	relatedMost, relatedLeast, fewTerms = float32(0.8), float32(0.3), float32(2)
	// relatedAsked is how much related words count in facts with phrasings: those
	// say already how people put it.
	relatedAsked = float32(0.3)
	// layNear is how near to what askers say is what else it may stand for, where 1 is
	// as near as the dictionary has it at most.
	layNear = float32(0.5)
	// usualShare is how much it counts that a question is like one asked in general, beside one that
	// the fact's maintainer thought of.
	usualShare = float32(0.8)
	// nearLike is how much words near in meaning count where phrasings are compared.
	nearLike = float32(0.6)
)

// Values of bot.Match.Phrasing that are no place in a fact's Asked.
const (
	titlePhrasing = -1
	noPhrasing    = -2
	// translatedPhrasing is one of a translation's.
	translatedPhrasing = -3
	// usualPhrasing is what is asked in general of what the fact tells.
	usualPhrasing = -4
)

// scored is what scoring found of a fact.
type scored struct {
	entry uint32
	score float32
	// terms is BM25F, coverage the part of the query's words that the fact holds.
	terms, coverage float32
	// asked is how like the nearest phrasing is in its words, near the same with words
	// near in meaning, letters in its runs of letters; each has its own nearest.
	asked, near, letters float32
	phrasing             int
	// topic is how well what the fact tells of suits what the question is about.
	topic float32
	// wanted is how much more than other facts the question wants it.
	wanted float32
}

// score compares a query with one fact.
func (g *generation) score(q *query, number uint32) scored {
	e := &g.entries[number]
	s := scored{entry: number, phrasing: noPhrasing}
	g.scoreTerms(q, e, &s)
	// A fact that holds none of the telling words is like the question by stop words
	// at most, which is worth no look at its phrasings.
	if s.terms > 0 || q.weight == 0 {
		phrasings, shared := g.phrasings[e.phrasings.from:e.phrasings.to], q.tally.of(e.phrasings)
		for i := range phrasings {
			p := &phrasings[i]
			if i < len(shared) && slack*shared[i] < max(leastLike, s.near/2)*(q.like+p.weight) {
				continue // as scorePhrasing would find
			}
			g.scorePhrasing(q, p, &s)
		}
	}
	s.topic, s.wanted = g.scoreTopic(q, number), q.wants(number)
	s.score = max(0, s.terms+s.topic+phrasingShare*s.near+lettersShare*s.letters+wantedShare*s.wanted-behind[e.fact.Kind])
	return s
}

// scoreTopic is how well what a fact tells of suits what the question is about: for
// passages by their words, for facts with phrasings by their topic.
func (g *generation) scoreTopic(q *query, number uint32) (score float32) {
	e := &g.entries[number]
	if e.phrasings.from == e.phrasings.to {
		for topic, likely := range q.about {
			score += likely * g.told[int(number)*len(q.about)+topic]
		}
		return toldShare * score
	}
	if q.own == nil || g.own.of[number] == noTopic {
		return 0
	}
	return ownShare * q.own[g.own.of[number]]
}

func (g *generation) scoreTerms(q *query, e *entry, s *scored) {
	if q.weight == 0 {
		return
	}
	related, near := relatedAsked, float32(1)
	if e.phrasings.from == e.phrasings.to {
		// Passages hold many words, and so some that are near any by the dictionary.
		related, near = 1, 0
	}
	var terms, besides, held float32
	mark, weights := q.mark, g.bagWeights[e.bag.from:e.bag.to]
	for i, term := range g.bagTerms[e.bag.from:e.bag.to] {
		at := mark[term]
		if at == 0 {
			continue
		}
		switch t := &q.terms[at-1]; t.kind {
		case kindRelated:
			besides += related * t.weight * weights[i]
		case kindNear:
			besides += near * t.weight * weights[i]
		default:
			terms += t.weight * weights[i]
			held += t.weight
		}
	}
	s.coverage = min(1, held/q.weight)
	if e.phrasings.from == e.phrasings.to {
		s.terms = (terms + besides) / q.weight
		return
	}
	s.terms = (terms + min(besides, relatedMost*terms+relatedLeast)) / max(fewTerms, q.weight)
}

// scorePhrasing compares a query with a phrasing: the weight of what they share
// beside the weight of both.
func (g *generation) scorePhrasing(q *query, p *phrasing, s *scored) {
	var shared, near float32
	mark, weights := q.mark, g.phraseWeights[p.tokens.from:p.tokens.to]
	for i, term := range g.phraseTerms[p.tokens.from:p.tokens.to] {
		at := mark[term]
		if at == 0 {
			continue
		}
		switch t := &q.terms[at-1]; t.kind {
		case kindRelated:
		case kindNear:
			near += 2 * t.like
		default:
			shared += weights[i] + t.like
		}
	}
	both, share := q.like+p.weight, float32(1)
	if p.asked == usualPhrasing {
		share = usualShare
	}
	like := share * min(1, (shared+near)/both)
	if like < leastLike || like < s.near/2 {
		return
	}
	s.near = max(s.near, like)
	s.letters = max(s.letters, share*q.letters.like(g.phraseGrams[p.grams.from:p.grams.to]))
	if asked := min(1, shared/both); asked > s.asked && p.asked != usualPhrasing {
		s.asked, s.phrasing = asked, p.asked
	}
}

// uncovered is how like the query is to the nearest question that no fact of a scope
// answers, as near is to phrasings.
func (g *generation) uncovered(q *query, in scope) float32 {
	var s scored
	for _, shelf := range g.shelves {
		if !in.holds(shelf) || shelf.wanted == nil {
			continue
		}
		phrasings, shared := g.phrasings[shelf.uncovered.from:shelf.uncovered.to], q.tally.of(shelf.uncovered)
		for i := range phrasings {
			p := &phrasings[i]
			if i < len(shared) && slack*shared[i] < max(leastLike, s.near)*(q.like+p.weight) {
				continue
			}
			g.scorePhrasing(q, p, &s)
		}
	}
	return s.near
}

func (g *generation) match(s scored) bot.Match {
	e := &g.entries[s.entry]
	return bot.Match{
		Policy: e.shelf.policy, Fact: e.fact,
		Score: float64(s.score), Coverage: float64(s.coverage), Asked: float64(s.asked), Phrasing: s.phrasing,
		Near: float64(s.near), Wanted: float64(s.wanted),
	}
}

// wants is how much a query wants an entry, 0 for nothing known.
func (q *query) wants(entry uint32) float32 {
	if len(q.wanted) == 0 {
		return 0
	}
	return q.wanted[entry]
}
