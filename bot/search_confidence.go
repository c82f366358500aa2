package bot

import (
	"fmt"
	"math"
)

// answerAt is the confidence from which on a question is answered with a fact: what is
// likelier right than not. Of 870 golden questions looked at while tuning 846 pass with
// .4, 845 with .5 and 836 with .6; of 103 that no fact covers 99, 101 and 101 are refused.
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
// The weights of facts with many phrasings were fitted to the shipped policy's golden
// questions but those held out, put to the policy as it is and to small copies of it with
// three and eight phrasings a fact, to everyday requests put to the same, and to
// CLINC150; those of facts with few to copies with two to eight and to a folder of four such
// policies; those of passages to the same policy without its phrasings. How it does
// on questions not fitted to, as index/eval_confidence_test.go prints it: what part of
// those with a confidence about so high was right, and how many there were.
//
//	confidence            .05      .15      .25      .35      .45      .55      .65      .75      .85      .95
//	golden, held out      .11/37   .00/9    .17/12   .29/7    .83/6    .82/11   .87/15   .87/23   .97/63   .97/144
//	the same and foreign  .01/504  .00/231  .02/118  .03/70   .12/42   .24/38   .33/40   .40/50   .75/81   .86/162
//	StackFAQ and foreign  .00/122  .00/211  .01/353  .02/199  .11/89   .20/66   .36/55   .55/78   .69/139  .92/326
//	PolicyQA and foreign  .00/254  .00/126  .08/378  .23/561  .38/409  .38/418  .43/653  .55/463  .64/128  .79/38
//
// Foreign are a thousand everyday requests of CLINC150, far more than anybody will put
// to a policy. How often a question that can be answered is surer than one that cannot
// (AUROC): golden held out .957, with foreign .954, StackFAQ and foreign .976, PolicyQA
// and foreign .919, CLINC150 .940 (plain Bleve's score: .886).
//
// What each sign is worth where facts have many phrasings: fitted without it to the golden
// questions that were looked at and to 700 foreign ones (each counting .15), on the held out ones:
// AUROC of right answers among all, and among these and 700 other foreign ones.
//
//	all                   .887  .968
//	without score         .890  .956
//	without words         .893  .968
//	without ahead         .851  .966
//	without near          .888  .969
//	without elsewhere     .886  .966
//	without none          .865  .958
//	without uncovered     .893  .970
//
// Uncovered does not order answers better, but parts them better at answerAt: .909 of the held out
// ones are rightly answered or left with it, .893 without.
//
// What did not earn its place beside these: how far the next best candidate is behind in
// score, how like the phrasings of several candidates are, Coverage and Private where there
// are phrasings. Without Private passages tell foreign questions worse.
func confidence(f *found) float64 {
	if len(f.candidates) == 0 {
		return 0
	}
	s := f.signs()
	passage := 0.0
	if f.candidates[0].Phrasing == noPhrasing {
		passage = logistic(-3.28 + 3.26*s.coverage + 1.61*s.Private)
	}
	return max(passage, s.asked(f.candidates[0].phrased))
}

const (
	// fewPhrasings and manyPhrasings are how many a fact has where the signs say what they
	// say of few, and of many.
	fewPhrasings, manyPhrasings = 8, 64
)

// asked is the confidence in a fact with phrasings, of which the policy has so many a fact.
// Many phrasings tell facts apart by themselves, and what is like none of them is asked of
// something else. Where there are few the question is mostly put in words of its own: that
// one fact holds them, and the next one is far behind, says more then, and that none is asked alike says
// less: of 317 plain questions on a folder of four policies with one or two phrasings a fact 239 are rightly
// answered so, and 223 where None weighs as much as among many.
func (s *signs) asked(phrasings float64) float64 {
	many := -2.14 + 1.15*s.score + 0.65*s.words + 0.98*s.ahead + 2.4*s.near - 1.29*s.Elsewhere - 0.83*s.None - 3.1*s.Uncovered
	few := -1.2 + 1.25*s.score + 0.52*s.words + 1.6*s.near + 2.5*s.lead*s.coverage + 0.5*s.ahead - 1.8*s.Elsewhere - 0.5*s.None - 2.4*s.Uncovered
	share := min(1, max(0, math.Log(phrasings/fewPhrasings)/math.Log(manyPhrasings/fewPhrasings)))
	return logistic(share*many + (1-share)*few)
}

// signs are what confidence looks at.
type signs struct {
	// score of the best candidate, as far as more says more.
	score float64
	// words is the logarithm of how many the question has.
	words float64
	// ahead is how much more the best candidate is wanted than any other.
	ahead float64
	// lead is the part of its score that it has more than any other of its policy.
	lead float64
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
		score: min(3, best.score), words: math.Log(1 + float64(len(f.words))), ahead: ahead(f.candidates), lead: lead(f.candidates),
		near: best.Near, coverage: best.Coverage, Sound: f.sound,
	}
}

// String tells maintainers what made an answer sure or unsure.
func (s signs) String() string {
	return fmt.Sprintf("score %.2f, words %.2f, ahead %.2f, lead %.2f, near %.2f, uncovered %.2f, elsewhere %.2f, none %.2f, coverage %.2f, private %.2f",
		s.score, s.words, s.ahead, s.lead, s.near, s.Uncovered, s.Elsewhere, s.None, s.coverage, s.Private)
}

// enough tells whether the best candidate answers the question surely enough.
func (f *found) enough() bool {
	return f.literal() || f.sure() >= f.enoughAt() && !f.uncovered()
}

// literal tells whether the question is, in all its words, one that the best candidate is
// asked: "posts?" says little, and yet a maintainer has told what it wants.
func (f *found) literal() bool {
	const same = 0.995
	return len(f.candidates) > 0 && f.candidates[0].Asked >= same && f.candidates[0].Near >= same
}

// enoughAt is the confidence from which on what was found is told.
func (f *found) enoughAt() float64 {
	if len(f.candidates) > 0 && f.candidates[0].Phrasing == noPhrasing {
		return passageAt
	}
	return answerAt
}

// uncovered tells whether the question is nearly word for word one that no fact answers, and
// less like any phrasing: "will my bank see that I left" is then none of what leaving does.
// Facts with few phrasings may well answer what others' do not.
func (f *found) uncovered() bool {
	const surely, nearer = 0.9, 0.05
	if f.sound.Uncovered < surely || len(f.candidates) == 0 {
		return false
	}
	best := f.candidates[0]
	return best.Near <= f.sound.Uncovered-nearer && best.phrased >= manyPhrasings
}

// noPhrasing is the Match.Phrasing of a fact without phrasings.
const noPhrasing = -2

// ahead is how much more the best candidate is wanted than any other that is asked of the
// same.
func ahead(candidates []candidate) float64 {
	most := -1.0
	for _, c := range candidates[1:] {
		if !c.ofOther {
			most = max(most, c.Wanted)
		}
	}
	return candidates[0].Wanted - most
}

// lead is the part of its score that the best candidate has more than any other of its policy.
func lead(candidates []candidate) float64 {
	best := candidates[0]
	for _, c := range candidates[1:] {
		if c.Policy == best.Policy && best.score > 0 {
			return (best.score - c.score) / best.score
		}
	}
	return 1
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
