package bot

import "math"

// answerAt is the confidence from which on a question is answered with a fact,
// passageAt with a passage: that is shown as it stands, for the asker to judge, and
// often several passages are as right.
const (
	answerAt  = 0.5
	passageAt = 0.3
)

// confidence is how likely the best candidate answers the question, 0 to 1: a
// logistic regression over signs that it fits at all, where a raw score only says
// that it fits better than the rest.
//
// The weights of facts with phrasings were fitted to the shipped policy's golden
// questions but those held out of sight, the same policy asked everyday requests, and
// CLINC150; those of passages to the same policy without its phrasings. How it does
// on questions not fitted to: of those with a confidence about so high, so many were
// right, and how many there were.
//
//	confidence               .05       .15       .25       .35       .45       .55       .65       .75       .85       .95
//	golden, held out         .14/7     .44/9     .20/15    .38/13    .62/13    .78/18    .75/16    1.0/13    .73/15    .88/41
//	the same and foreign     .00/336   .01/337   .02/191   .06/89    .17/48    .28/50    .35/34    .50/26    .41/27    .78/46
//	StackFAQ and foreign     .01/1003  .29/104   .60/73    .64/90    .81/72    .88/66    .90/68    .94/71    1.0/53    1.0/51
//	PolicyQA and foreign     .06/893   .34/779   .45/474   .47/375   .50/259   .42/213   .56/163   .60/151   .47/19
//
// Foreign are everyday requests of CLINC150, six for each golden question, more than
// anybody will put to a policy. Telling questions that can be answered from foreign
// ones (AUROC): golden held out .93, StackFAQ .97, CLINC150 .946.
//
// Leaving a sign out, AUROC of golden questions among foreign ones, and of CLINC150:
//
//	all                      .932  .946
//	without near             .928  .943
//	without margin           .931  .948
//	without crowd            .925  .947
//	without score            .914  .945
//	without words            .931  .941
//
// What did not earn a place: Asked beside Near, Letters, Coverage, unknown words, pairs
// of words that phrasings hold, and, where there are phrasings, Private.
func confidence(f *found) float64 {
	if len(f.candidates) == 0 {
		return 0
	}
	best := f.candidates[0]
	passage := 0.0
	if best.Phrasing == noPhrasing {
		passage = logistic(-3.28 + 3.26*best.Coverage + 1.61*f.private)
	}
	x := -7.05 + 3.1*best.Near + 1.1*margin(f.candidates) + 5.0*crowd(f.candidates)
	x += 1.1*min(3, best.score) + 1.0*math.Log(1+float64(len(f.words)))
	return max(passage, logistic(x))
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

// margin is how far the next best candidate is behind, 0 to 1.
func margin(candidates []candidate) float64 {
	if len(candidates) < 2 || candidates[0].score <= 0 {
		return 1
	}
	return min(1, 1-candidates[1].score/candidates[0].score)
}

// crowd is how like the question the phrasings of the five best candidates are: a
// question of this base has several relatives, a foreign one a single look-alike.
func crowd(candidates []candidate) float64 {
	const size = 5
	sum := 0.0
	for _, c := range candidates[:min(size, len(candidates))] {
		sum += c.Asked
	}
	return sum / size
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
