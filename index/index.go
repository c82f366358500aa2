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
//   - how much the question wants this fact rather than another of its policy, learnt from
//     the letters of all phrasings, stop words among them, when the index is built
//     (wanted.go);
//   - whether the fact is of the topic asked for. How each topic is asked for is learnt
//     by logistic regression from the base's own phrasings when the index is built, and
//     from how people ask for it in general (owntopics.go, usual.txt), and for passages
//     from PrivacyQA's questions (asked.txt), joined with the words that passages use for
//     a topic (topics.txt, ours);
//   - less a little for a claim, an opinion or advice, so that what is so goes first.
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
// (lay.go). Questions that no fact of a policy answers, its own (knowledge.Uncovered)
// and in English those that people put to any service for other reasons
// (elsewhere.txt), teach what to leave unanswered in three ways: by their words
// (elsewhere.go), as one more thing that may be wanted, and as the phrasing nearest.
//
// A young policy, with few phrasings a fact, is asked what people ask of any service
// (usual.txt), each kind of question in ten ways at once; those that one or two of its
// facts plainly answer are compared with questions as their own phrasings are, for a
// little less (usual.go). Of the shipped policy cut to three to five phrasings a fact,
// put to three such copies, 72.3 % of the golden questions pass with these and 69.3 %
// without, held out 67.4 % and 62.3 %.
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
//	StackFAQ, no paraphrases  79.8  91.1  85.9     63.0  77.3  71.5
//	StackFAQ, 1 paraphrase    91.7  98.4  95.0     74.6  88.1  82.1
//	StackFAQ, 5 paraphrases   97.8  99.8  98.8     90.8  97.3  94.3
//	PolicyQA                  26.0  49.8  41.4     18.4  34.5  29.5
//
// What each part is worth: the same with one left out, and for the shipped policy's
// golden questions in English, those looked at while tuning and those held out
// (ablation_test.go).
//
//	left out                    StackFAQ           StackFAQ, 5        PolicyQA           golden, tuned      golden, held
//	all                          79.8  91.1  85.9   97.8  99.8  98.8   26.0  49.8  41.4   87.5  94.3  91.3   88.3  94.5  92.0
//	likeness of phrasings        77.6  88.9  84.1   96.8  99.7  98.2   26.2  50.0  41.6   87.5  94.5  91.3   86.5  94.5  90.7
//	letters of phrasings         79.0  90.3  85.2   97.3  99.5  98.4   26.3  50.0  41.7   87.7  94.3  91.5   86.9  94.5  91.1
//	stop words in phrasings      77.9  89.8  84.6   97.5  99.8  98.6   25.9  50.0  41.3   87.1  93.6  90.7   88.0  94.5  91.6
//	near words (WordNet)         78.6  90.6  85.1   97.8  99.5  98.7   26.0  49.8  41.4   87.5  94.7  91.4   86.5  94.9  91.2
//	askers' words                80.0  91.0  86.0   97.1 100.0  98.4   26.1  50.0  41.5   87.1  94.5  91.1   88.3  94.5  91.9
//	related words                79.4  90.6  85.7   97.3  99.8  98.5   23.1  46.6  37.7   88.2  94.3  91.7   88.3  94.9  91.9
//	own topics                   79.8  91.1  85.9   97.8  99.8  98.8   26.0  49.8  41.4   86.8  94.3  90.9   86.1  94.9  91.0
//	facts wanted                 79.8  91.1  85.9   97.0 100.0  98.4   26.0  49.8  41.4   85.1  93.0  89.3   83.9  93.4  88.9
//	kinds of facts               79.8  91.1  85.9   97.8  99.8  98.8   26.0  49.8  41.4   87.5  94.5  91.3   88.3  94.9  92.1
//	cap of words besides         79.8  91.1  85.9   97.8  99.5  98.7   26.0  49.8  41.4   87.5  94.3  91.3   88.0  94.9  91.9
//	topics of passages           79.8  91.1  85.9   97.8  99.8  98.8   25.2  47.9  40.1   87.5  94.3  91.3   88.3  94.5  92.0
//	general words of synonyms    79.5  91.1  85.7   97.6  99.8  98.7   25.1  49.5  40.8   87.5  94.3  91.3   88.3  94.5  92.0
//
// The general askers' words do nothing for these sets, whose phrasings are many; they
// are there for the words that only one base's askers use, and for bases with few
// phrasings. Topics do little for a base with a hundred phrasings a fact, more for one with
// few: what is wanted is learnt from many only. Another order of learning moves the
// golden figures by half a question in a hundred, up or down. While the order followed from how many phrasings
// there are, one of them less changed 56 of 501 answers, most of which had nothing to do with it, on the average
// of eight such edits; since it follows from the letters of each it changes one.
//
// What is wanted can be learnt better than it is: with words and pairs of words beside the
// letters, four rounds and weights against facts for common ones, the fact comes first for
// 66 % of phrasings that a base lacks instead of 63 %. It answers people's own questions no better:
// 390 of 466 that nobody had looked at beside 395, so it is left plain. Nor do twice as many
// phrasings a fact (16,252 more): 390 beside 390.
// More again do harm: with 5,530 in unusual words people's own questions pass 1,427 times of 1,735 instead of 1,452,
// held golden ones 471 of 522 instead of 475; with 4,128 in the plainest words, 855 of 1,494 others by the same
// writers lead to the fact and its verdict instead of 906, as plain words are asked of several facts.
//
// Nor do words near by GloVe's vectors, in near.txt beside WordNet's: golden questions held out stay, of
// two sets nobody had looked at one gains two and the other loses two. The mean of such vectors as
// one more thing that what is wanted is learnt from leads 71.6 % of left-out phrasings to their fact
// instead of 69.8 %, and people's own questions no better. Nor do twice as many usual questions.
//
// What did not earn its place: pairs of neighbouring words, parts of words and words
// written together, prefixes, dictionary words in passages (PolicyQA MRR -0.7), idf of
// each policy on its own, a second power of idf, statements longer than 16 words as
// phrasings, the mean likeness of a fact's other phrasings, the verdicts of several near
// phrasings instead of the nearest.
//
// Time of a search beside a plain MatchQuery, medians of one run: 1.0 times on a made
// base of the shipped number of facts (65 µs), 1.3 times on 1,000 passages, 0.4 times on
// 10,000 and 0.2 times on 100,000, since words of every fourth fact are not looked for where
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
