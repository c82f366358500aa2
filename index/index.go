// Package index finds facts: Bleve brings candidates, and this package looks at
// them closely.
//
// # Shape
//
// Every fact is one document of one field in a Bleve index in memory, which holds
// all its terms. A search asks Bleve for the facts that hold any of the query's
// telling words and keeps the 100 best by Bleve's tf-idf; of no more than 300 it looks
// at all, which is faster. These are scored from term numbers kept for each fact, by
// the sum of:
//
//   - BM25F, as in textbooks, over asked, title, statement, details, steps and topic,
//     plus what related words (related.txt, ours) add, most of all in passages;
//   - how like the query is to the nearest of the fact's phrasings: the weight of the
//     words they share, stop words among them, beside the weight of both. Words near by
//     the dictionary (near.txt, from WordNet) count in part;
//   - how many runs of four letters it shares with the phrasing nearest in that;
//   - whether the fact is of the topic asked for. How each topic is asked for is learnt
//     by logistic regression from the base's own phrasings when the index is built
//     (owntopics.go), and for passages from PrivacyQA's questions (asked.txt), joined
//     with the words that passages use for a topic (topics.txt, ours).
//
// Why not leave it all to Bleve? Its bm25 is not the textbook's, one clause for each
// field costs as much again as the first, and it has no notion of the phrasing that
// is nearest. Why Bleve at all? Because it goes through 100,000 passages in
// milliseconds without keeping them in maps.
//
// Analysis is Bleve's analyser of the policy's language, run once for each distinct
// word, after a splitter of our own: signs separate, so that query syntax is plain
// text. Stop words are kept and count little, so that no question goes empty and
// "why" differs from "when". English compounds, abbreviations and synonyms become
// one term (synonyms.txt); unknown words that are no English ones either are read as
// the nearest known one, short ones only where letters are swapped or missing. Within
// one policy the name of its organisation counts as little as a stop word. Terms of
// two languages share an index, but a query is read once in each language of the
// policies searched.
//
// What askers say where facts say something else (knowledge.Synonym) is read as the
// facts have it: in place of words that no fact holds, and besides those that some do
// (lay.go). Questions that people put to a service for other reasons (elsewhere.txt)
// teach, against the base's own phrasings, how likely a question is none for it.
//
// Translations are bases of their own, one for each language, built when the first
// question comes in it and searched when Query.Language names it (translated.go).
//
// Bleve numbers documents in another order in each build, so entries are numbered
// in the order of policy and fact ids, and equal scores come in that order.
//
// # What was measured
//
// hit@1, hit@3 and MRR@10 in percent beside plain Bleve (default mapping, MatchQuery)
// in the same run; eval_test.go prints them. With paraphrases, a question is asked of
// a base that holds others of its entry and not itself.
//
//	                          this package         plain Bleve
//	StackFAQ, no paraphrases  79.8  91.1  86.0     63.0  77.3  71.5
//	StackFAQ, 1 paraphrase    88.4  96.7  92.7     74.6  88.1  82.1
//	StackFAQ, 5 paraphrases   97.0 100.0  98.4     90.8  97.3  94.3
//	PolicyQA                  26.0  50.5  41.6     18.4  34.5  29.5
//
// What each part is worth: the same with one left out, and for the shipped policy's
// golden questions in English, those looked at while tuning and those held out
// (ablation_test.go).
//
//	left out                    StackFAQ           StackFAQ, 5        PolicyQA           golden, tuned      golden, held
//	all                          79.8  91.1  86.0   97.0 100.0  98.4   26.0  50.5  41.6   84.0  92.1  88.5   80.3  90.9  86.2
//	likeness of phrasings        77.6  89.0  84.2   96.3  99.8  98.0   26.2  50.6  41.7   83.1  91.4  87.8   81.4  89.1  86.0
//	letters of phrasings         79.0  90.5  85.3   96.7  99.7  98.2   26.3  50.6  41.8   84.0  91.4  88.3   81.0  89.4  86.0
//	stop words in phrasings      78.1  90.0  84.7   96.7  99.7  98.2   26.0  50.5  41.5   82.7  91.9  87.6   79.6  90.5  85.5
//	near words (WordNet)         78.9  90.8  85.3   96.8  99.7  98.3   26.1  50.5  41.6   83.3  91.9  88.0   79.6  90.9  85.7
//	askers' words                80.0  91.1  86.1   97.0 100.0  98.4   26.2  50.2  41.6   84.4  91.7  88.6   80.3  90.9  86.2
//	related words                79.2  90.8  85.7   96.7 100.0  98.2   22.9  46.4  37.6   84.0  92.3  88.4   80.7  90.5  86.3
//	own topics                   79.8  91.1  86.0   97.0 100.0  98.4   26.0  50.5  41.6   80.7  92.3  86.5   78.5  89.8  84.9
//	topics of passages           79.8  91.1  86.0   97.0 100.0  98.4   25.5  48.2  40.2   84.0  92.1  88.5   80.3  90.9  86.2
//	general words of synonyms    79.7  91.3  85.9   97.0 100.0  98.4   25.2  50.1  41.0   84.0  92.1  88.5   79.9  90.9  86.1
//
// The general askers' words do nothing for these sets, whose phrasings are many; they
// are there for the words that only one base's askers use, and for bases with few
// phrasings.
//
// What did not earn its place: pairs of neighbouring words, parts of words and words
// written together, prefixes, dictionary words in passages (PolicyQA MRR -0.7), idf of
// each policy on its own, a second power of idf, statements longer than 16 words as
// phrasings, the mean likeness of a fact's other phrasings, a classifier of single
// facts instead of topics.
//
// Time of a search beside a plain MatchQuery, medians of one run: 1.5 times on a base
// of the shipped size (100 µs), 1.6 times on 1,000 passages, 0.5 times on 10,000 and
// 0.2 times on 100,000, since words of every fourth fact are not looked for where
// rarer ones lead to enough.
//
// Limiting a search to one of 20 policies, at 20,000 passages: a Bleve conjunction
// 0.9 ms, a boolean filter 2.7 ms, fetching more and dropping 4.5 ms; looking up each
// hit's policy as here 0.9 ms, with nothing more in the index.
package index

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"

	"fineprint/bot"
	"fineprint/knowledge"
)

// ErrClosed is what a closed index answers.
var ErrClosed = errors.New("index: closed")

// Index searches a library. It is safe for concurrent use.
type Index struct {
	// mu is read-locked for a whole search, so that every hit finds its fact and no
	// Bleve index is closed under one.
	mu  sync.RWMutex
	gen *generation
}

var _ bot.Searcher = (*Index)(nil)

// New builds an index of a library, in memory. Close it after use.
func New(lib *knowledge.Library) (*Index, error) {
	gen, err := build(lib)
	if err != nil {
		return nil, err
	}
	return &Index{gen: gen}, nil
}

// Swap replaces the library. Searches go on with the old one until the new one is
// built; on an error it stays.
func (ix *Index) Swap(lib *knowledge.Library) error {
	gen, err := build(lib)
	if err != nil {
		return err
	}
	ix.mu.Lock()
	old := ix.gen
	if old != nil {
		ix.gen = gen
	}
	ix.mu.Unlock()
	if old == nil {
		return errors.Join(ErrClosed, gen.close())
	}
	return old.close()
}

// Close frees the index. Searching it afterwards is an error.
func (ix *Index) Close() error {
	ix.mu.Lock()
	old := ix.gen
	ix.gen = nil
	ix.mu.Unlock()
	if old == nil {
		return nil
	}
	return old.close()
}

// Library is the one searched at this moment; nil after Close.
func (ix *Index) Library() *knowledge.Library {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.gen == nil {
		return nil
	}
	return ix.gen.library
}

// Search returns the facts that share words with a query, best first. A query
// without words matches nothing; a policy the library lacks is an error.
func (ix *Index) Search(ctx context.Context, q bot.Query) (bot.Result, error) {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.gen == nil {
		return bot.Result{}, ErrClosed
	}
	return ix.gen.search(ctx, q)
}

func (g *generation) search(ctx context.Context, q bot.Query) (bot.Result, error) {
	if result, ok, err := g.searchTranslated(ctx, q); ok || err != nil {
		return result, err
	}
	scopes, err := g.scopes(q.Policy)
	if err != nil {
		return bot.Result{}, err
	}
	if q.Limit <= 0 {
		q.Limit = 20
	}
	result := bot.Result{Library: g.library}
	var hits []scored
	for _, in := range scopes {
		hits, err = g.searchIn(ctx, q, in, hits, &result)
		if err != nil {
			return bot.Result{}, err
		}
	}
	result.Matches = make([]bot.Match, len(hits))
	for i := range result.Matches {
		result.Matches[i] = g.match(hits[i])
	}
	return result, nil
}

// searchIn adds the hits of one scope, and the words as its language reads them.
func (g *generation) searchIn(ctx context.Context, q bot.Query, in scope, hits []scored, result *bot.Result) ([]scored, error) {
	read := g.read(q.Text, in)
	defer g.done(read)
	candidates, err := g.candidates(ctx, read, in, q.Limit)
	if err != nil {
		return nil, err
	}
	hits = slices.Grow(hits, min(q.Limit, len(candidates))+1)
	for _, c := range candidates {
		if s := g.score(read, c.entry); s.terms > 0 || s.near > 0 {
			hits = keep(hits, s, q.Limit)
		}
	}
	result.Private = max(result.Private, read.private)
	result.Elsewhere = max(result.Elsewhere, read.elsewhere)
	result.None = max(result.None, float64(read.none))
	result.Uncovered = max(result.Uncovered, float64(g.uncovered(read, in)))
	result.Words = mergeWords(result.Words, read.words)
	return hits, nil
}

// keep adds a hit to the best so far, which are in order and no more than a limit.
func keep(best []scored, hit scored, limit int) []scored {
	if len(best) == limit && compareScored(hit, best[limit-1]) > 0 {
		return best
	}
	at, _ := slices.BinarySearchFunc(best, hit, compareScored)
	best = slices.Insert(best, at, hit)
	return best[:min(limit, len(best))]
}

// mergeWords keeps for each word the reading of the first language that knows it.
func mergeWords(words, other []bot.Word) []bot.Word {
	if len(words) != len(other) {
		return append(words, other...)
	}
	for i, w := range other {
		if w.Known && !words[i].Known {
			words[i] = w
		}
	}
	return words
}

// compareScored orders by score, then by policy and fact id: entries are numbered
// in that order.
func compareScored(a, b scored) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry))
}
