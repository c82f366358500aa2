package bot

import "math"

// answerAt is the confidence from which on a question is answered.
const answerAt = 0.5

// confidence is how likely the best candidate answers the question, 0 to 1. A
// raw score only says that something fits better than the rest; these are the
// signs that it fits at all: how like a phrasing the question is, how much of
// it the fact speaks of, how many of its words nobody here uses, and whether
// the next best is far behind.
func confidence(candidates []candidate, words []Word) float64 {
	if len(candidates) == 0 {
		return 0
	}
	best := candidates[0]
	margin := 1.0
	if len(candidates) > 1 && best.score > 0 {
		margin = 1 - candidates[1].score/best.score
	}
	x := -4.2 + 6.0*best.Asked + 3.0*best.Coverage - 1.6*unknownShare(words) + 0.6*margin
	return 1 / (1 + math.Exp(-x))
}

// unknownShare is the part of the question's words that the base lacks. A word
// nobody uses weighs as much as a rare one.
func unknownShare(words []Word) float64 {
	rare, unknown, sum := 1.0, 0.0, 0.0
	for _, word := range words {
		rare = max(rare, word.Weight)
	}
	for _, word := range words {
		if !word.Known {
			unknown += rare
			sum += rare
			continue
		}
		sum += word.Weight
	}
	if sum == 0 {
		return 0
	}
	return unknown / sum
}
