package index

import (
	"context"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"fineprint/knowledge"
)

// usualFile holds what people ask about any service's privacy, kind by kind.
//
//go:embed usual.txt
var usualFile string

// usualQuestion is one thing that people ask in many ways, on a topic.
type usualQuestion struct {
	topic knowledge.Topic
	asked []string
}

// usualQuestions are those of the file.
var usualQuestions = sync.OnceValue(func() (list []usualQuestion) {
	for line := range strings.Lines(usualFile) {
		if topic, asked, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && line[0] != '#' {
			list = append(list, usualQuestion{knowledge.Topic(topic), strings.Split(asked, "; ")})
		}
	}
	return list
})

// What makes a kind one that a fact answers: how well it scores for all the ways to ask together,
// what part of their words it holds, and how far it is behind the best. Where more facts do, it is
// not one thing for this policy.
const (
	usualScore    = 0.7
	usualCoverage = 0.28
	usualBehind   = 1 / 1.05
	usualFacts    = 2
)

// usualAsked are, for the facts of policies with few phrasings, the questions of those kinds that
// they answer. One question in words of its own is soon taken for another fact's; ten ways to ask
// the same, put to the policy as it is, mostly agree, and then each of them leads to the fact.
func (g *generation) usualAsked() (map[*knowledge.Fact][]string, error) {
	asked := map[*knowledge.Fact][]string{}
	for _, s := range g.shelves {
		if !s.fewAsked() {
			continue
		}
		for _, u := range usualQuestions() {
			facts, err := g.answering(u, s)
			if err != nil {
				return nil, err
			}
			for _, fact := range facts {
				asked[fact] = append(asked[fact], u.asked...)
			}
		}
	}
	return asked, nil
}

// fewAsked tells whether a policy has several facts, and few phrasings of each.
func (s *shelf) fewAsked() bool {
	asked := 0
	for _, fact := range s.policy.Facts {
		asked += len(fact.Asked)
	}
	facts := len(s.policy.Facts)
	return s.language.english && facts >= severalFacts && asked > 0 && asked < fewAsked*facts
}

// answering are the facts of a policy that answer a kind of question; none where it is not plain
// which do.
func (g *generation) answering(u usualQuestion, s *shelf) ([]*knowledge.Fact, error) {
	first := s.entries.from
	scores, coverages := make([]float32, s.entries.to-first), make([]float32, s.entries.to-first)
	in := scope{s, s.language}
	for _, text := range u.asked {
		q := g.read(text, in)
		found, err := g.candidates(context.Background(), q, in, maxCandidates)
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			scored := g.score(q, c.entry)
			at := int(c.entry) - first
			scores[at] += scored.score
			coverages[at] += scored.coverage
		}
		g.done(q)
	}
	ways := float32(len(u.asked))
	best := slices.Max(scores)
	if best < usualScore*ways {
		return nil, nil
	}
	var facts []*knowledge.Fact
	for i, score := range scores {
		if score >= usualBehind*best && coverages[i] >= usualCoverage*ways {
			facts = append(facts, g.entries[first+i].fact)
		}
	}
	if len(facts) > usualFacts {
		return nil, nil
	}
	return facts, nil
}
