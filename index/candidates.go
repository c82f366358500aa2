package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"github.com/blevesearch/bleve/v2/search"
)

// maxCandidates is how many facts are looked at closely, maxSought how many of the
// query's rarest terms Bleve looks for. Words that lead to fewer than fewFacts are
// helped by related ones; ones that lead to manyFacts need no common ones. Where
// there are no more than fewEntries, each is looked at.
const (
	maxCandidates = 100
	maxSought     = 24
	fewFacts      = 100
	manyFacts     = 1000
	fewEntries    = 300
)

// scope is the part of the facts to search: one policy or one language.
type scope struct {
	shelf    *shelf
	language *language
}

func (s scope) holds(shelf *shelf) bool {
	if s.shelf != nil {
		return shelf == s.shelf
	}
	return shelf.language == s.language
}

// scopes of a policy id. Policies of other languages are searched on their own,
// for the same words mean other terms there.
func (g *generation) scopes(id string) ([]scope, error) {
	var scopes []scope
	for _, shelf := range g.shelves {
		if id != "" && shelf.policy.ID == id {
			return []scope{{shelf, shelf.language}}, nil
		}
		if !slices.ContainsFunc(scopes, func(s scope) bool { return s.language == shelf.language }) {
			scopes = append(scopes, scope{nil, shelf.language})
		}
	}
	if id != "" {
		return nil, fmt.Errorf("index: there is no policy %q", id)
	}
	return scopes, nil
}

// candidate is a fact that Bleve found.
type candidate struct {
	entry uint32
	// score by Bleve, in fewer digits than it has: terms are added up in another
	// order where documents are numbered otherwise, as they are in each build.
	score float32
}

func better(a, b candidate) int {
	if c := cmp.Compare(b.score, a.score); c != 0 {
		return c
	}
	return cmp.Compare(a.entry, b.entry)
}

// all are the entries of a scope when they are so few that asking Bleve for the
// likelier ones takes longer than looking at each; nil when they are not.
func (g *generation) all(in scope) []candidate {
	var list []candidate
	for _, shelf := range g.shelves {
		if !in.holds(shelf) {
			continue
		}
		if len(list)+shelf.entries.to-shelf.entries.from > fewEntries {
			return nil
		}
		for i := shelf.entries.from; i < shelf.entries.to; i++ {
			list = append(list, candidate{entry: uint32(i)})
		}
	}
	return list
}

// candidates asks Bleve for the facts that hold any of the query's telling terms.
// Bleve's collector would load the id of each hit and cannot break ties cheaply,
// so its searcher is read here.
func (g *generation) candidates(ctx context.Context, q *query, in scope, limit int) ([]candidate, error) {
	if list := g.all(in); list != nil {
		first, last := g.entries[list[0].entry], g.entries[list[len(list)-1].entry]
		g.tallyUp(q, span{first.phrasings.from, last.shelf.uncovered.to})
		return list, nil
	}
	sought := g.sought(q)
	if len(sought) == 0 {
		return nil, nil
	}
	disjuncts := make([]blevequery.Query, len(sought))
	for i, t := range sought {
		term := blevequery.NewTermQuery(g.vocabulary.names[t.term])
		term.SetField(termsField)
		term.SetBoost(float64(kindWeights[t.kind]))
		disjuncts[i] = term
	}
	searcher, err := blevequery.NewDisjunctionQuery(disjuncts).Searcher(ctx, g.reader, g.mapping, search.SearcherOptions{})
	if err != nil {
		return nil, fmt.Errorf("search the index: %w", err)
	}
	defer func() { _ = searcher.Close() }()
	pool := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(searcher.DocumentMatchPoolSize()+1, 0), IndexReader: g.reader}
	top := newTop(max(maxCandidates, limit))
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		hit, err := searcher.Next(pool)
		if err != nil {
			return nil, fmt.Errorf("search the index: %w", err)
		}
		if hit == nil {
			return top.list, nil
		}
		if score := float32(hit.Score); score >= top.least() {
			if entry := g.entryOf[hit.IndexInternalID.Value()]; in.holds(g.entries[entry].shelf) {
				top.add(candidate{entry, score})
			}
		}
		pool.DocumentMatchPool.Put(hit)
	}
}

// sought are the terms to look for: the query's words, unless all are stop words;
// what they are related to where the words themselves lead to few facts; and no
// words of every fourth fact where the others lead to many.
func (g *generation) sought(q *query) []queryTerm {
	var sought, related, stops []queryTerm
	reach, common := 0, len(g.entries)/4
	for _, t := range q.terms {
		switch t.kind {
		case kindStop:
			stops = append(stops, t)
		case kindRelated, kindNear:
			related = append(related, t)
		default:
			sought = append(sought, t)
			if facts := int(g.vocabulary.facts[t.term]); facts <= common {
				reach += facts
			}
		}
	}
	switch {
	case reach > manyFacts:
		sought = slices.DeleteFunc(sought, func(t queryTerm) bool { return int(g.vocabulary.facts[t.term]) > common })
	case reach < fewFacts:
		sought = append(sought, related...)
	}
	if len(sought) == 0 {
		sought = stops
	}
	if len(sought) > maxSought {
		slices.SortStableFunc(sought, func(a, b queryTerm) int { return cmp.Compare(b.weight, a.weight) })
		sought = sought[:maxSought]
	}
	return sought
}

// top keeps the best candidates, as a heap with the worst in front.
type top struct {
	list []candidate
	size int
}

func newTop(size int) *top { return &top{make([]candidate, 0, size), size} }

// least is the score below which there is no use in adding.
func (t *top) least() float32 {
	if len(t.list) < t.size {
		return 0
	}
	return t.list[0].score
}

func (t *top) add(c candidate) {
	if len(t.list) < t.size {
		t.list = append(t.list, c)
		for i := len(t.list) - 1; i > 0 && better(t.list[i], t.list[(i-1)/2]) > 0; i = (i - 1) / 2 {
			t.list[i], t.list[(i-1)/2] = t.list[(i-1)/2], t.list[i]
		}
		return
	}
	if better(c, t.list[0]) > 0 {
		return
	}
	t.list[0] = c
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < t.size; child++ {
			if better(t.list[child], t.list[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		t.list[i], t.list[worst] = t.list[worst], t.list[i]
		i = worst
	}
}
