package bot

import (
	"fmt"
	"math"
)

// answerAt is the confidence from which on a question is answered with a fact. Of
// 870 golden questions looked at while tuning 766 pass with .4, 767 with .33 and 764
// with .25; of 103 that no fact covers 91, 88 and 85 are refused.
// passageAt is the same for a passage: that is shown as it stands, and often several
// are as right.
const (
	answerAt  = 0.5
	passageAt = 0.3
)

// confidence is how likely the best candidate answers the question, 0 to 1: a
// logistic regression over signs that it fits at all, where a raw score only says
// that it fits better than the rest.
//
// The weights of facts with phrasings were fitted to the shipped policy's golden
// questions but those held out, to everyday requests put to the same policy, and to
// CLINC150; those of passages to the same policy without its phrasings. How it does
// on questions not fitted to, as index/eval_confidence_test.go prints it: what part of
// those with a confidence about so high was right, and how many there were.
//
//	confidence            .05      .15      .25      .35      .45      .55      .65      .75      .85      .95
//	golden, held out      .11/27   .16/19   .44/16   .50/6    .29/14   .75/20   .82/28   .82/28   .89/45   .94/123
//	the same and foreign  .01/511  .01/243  .06/125  .05/56   .07/57   .28/53   .46/50   .55/42   .73/55   .79/146
//	StackFAQ and foreign  .01/771  .09/243  .33/84   .58/45   .64/56   .52/91   .78/77   .87/92   .97/93   .99/93
//	PolicyQA and foreign  .06/1020 .35/714  .44/426  .48/379  .51/281  .46/224  .56/173  .52/200  .56/18   -
//
// Foreign are a thousand everyday requests of CLINC150, far more than anybody will put
// to a policy. How often a question that can be answered is surer than one that cannot
// (AUROC): golden held out and foreign .937, StackFAQ and foreign .962, PolicyQA and
// foreign .944, CLINC150 .941 (plain Bleve's score: .886).
//
// Fitted without one of the signs, AUROC of right answers among all to golden questions
// looked at, of golden questions among foreign ones, and of CLINC150 (a part of it),
// each of this function alone:
//
//	all                   .836  .948  .943
//	without margin        .819  .952  .945
//	without crowd         .829  .946  .934
//	without score         .820  .911  .939
//	without words         .821  .939  .931
//	without letters       .826  .948  .942
//	without elsewhere     .830  .933  .944
//
// What did not earn its place beside these: how like the nearest phrasing is (Asked,
// Near), Coverage, common words that no fact holds, pairs of words that phrasings hold,
// how far the best fact of another topic is behind, and Private where there are
// phrasings. Without Private passages tell foreign questions worse.
func confidence(f *found) float64 {
	if len(f.candidates) == 0 {
		return 0
	}
	s := f.signs()
	passage := 0.0
	if f.candidates[0].Phrasing == noPhrasing {
		passage = logistic(-3.28 + 3.26*s.coverage + 1.61*s.Private)
	}
	asked := logistic(-2.14 + 1.15*s.score + 0.65*s.words + 0.98*s.ahead + 2.4*s.near - 1.29*s.Elsewhere - 0.83*s.None - 3.1*s.Uncovered)
	return max(passage, asked)
}

// signs are what confidence looks at.
type signs struct {
	// score of the best candidate, as far as more says more.
	score float64
	// words is the logarithm of how many the question has.
	words float64
	// ahead is how much more the best candidate is wanted than any other.
	ahead float64
	// near is how like the question the best candidate's nearest phrasing is.
	near float64
	// coverage is the part of the question's words that the best candidate holds.
	coverage float64
	Sound
}

// signs of what was found, of which there must be something.
func (f *found) signs() signs {
	best := f.candidates[0]
	return signs{
		score: min(3, best.score), words: math.Log(1 + float64(len(f.words))), ahead: ahead(f.candidates),
		near: best.Near, coverage: best.Coverage, Sound: f.sound,
	}
}

// String tells maintainers what made an answer sure or unsure.
func (s signs) String() string {
	return fmt.Sprintf("score %.2f, words %.2f, ahead %.2f, near %.2f, uncovered %.2f, elsewhere %.2f, none %.2f, coverage %.2f, private %.2f",
		s.score, s.words, s.ahead, s.near, s.Uncovered, s.Elsewhere, s.None, s.coverage, s.Private)
}

// enough tells whether the best candidate answers the question surely enough.
func (f *found) enough() bool {
	if len(f.candidates) > 0 && f.candidates[0].Phrasing == noPhrasing {
		return f.sure() >= passageAt
	}
	return f.sure() >= answerAt
}

// noPhrasing is the Match.Phrasing of a fact without phrasings.
const noPhrasing = -2

// ahead is how much more the best candidate is wanted than any other.
func ahead(candidates []candidate) float64 {
	most := -1.0
	for _, c := range candidates[1:] {
		most = max(most, c.Wanted)
	}
	return candidates[0].Wanted - most
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
