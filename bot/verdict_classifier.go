package bot

import (
	"math"
	"strings"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// verdictClassifier tells from how a question is put whether a fact says yes or no to it,
// learnt from the verdicts of all its phrasings. The nearest one alone may be near by what
// it is about and ask the opposite: "does it spare me" beside "does it reach me".
//
// It is linear in the words, the runs of four letters and whether the question is turned
// round. On phrasings of the shipped policy that it had not learnt from it is right on 84
// of 100, and on 95 of the surer half; the nearest phrasing, turned as the question is,
// is on 75.
type verdictClassifier struct {
	weights [classifierCells]float32
	// yes and no are how many phrasings it was learnt from.
	yes, no int
}

const (
	// classifierCells is how many weights a fact has, which features share by chance.
	classifierCells  = 1 << 12
	classifierRounds = 12
	classifierRate   = 0.3
	classifierDecay  = 0.002

	// decided is the score from which on the classifier is followed whatever the nearest
	// phrasing says, spokenAgainst the one from which on that is no longer believed.
	decided       = 1.0
	spokenAgainst = 0.3
	// spokenFor is the score from which on a doubtful verdict is believed that it agrees with.
	spokenFor = 0.8
	// fewSayings is how many phrasings must say yes and no, and each at least fewEach, to
	// learn anything from them.
	fewSayings = 10
	fewEach    = 3
)

// weighed is a verdict as far as what is learnt from all of the fact's phrasings agrees.
func (c *deciding) weighed(best candidate, verdict knowledge.Verdict, why string) (knowledge.Verdict, string) {
	return c.weigh(best, verdict, false, why)
}

// agreed is a verdict that something speaks against, where all of the fact's phrasings together
// speak for it; else there is none, for that reason.
func (c *deciding) agreed(best candidate, verdict knowledge.Verdict, why string) (knowledge.Verdict, string) {
	return c.weigh(best, verdict, true, why)
}

func (c *deciding) weigh(best candidate, verdict knowledge.Verdict, doubtful bool, why string) (knowledge.Verdict, string) {
	classifier := c.g.classifier(best.Fact, c.u.language)
	learnt, sure := classifier.verdict(c.u.asking)
	oneSided := min(classifier.yes, classifier.no) < fewEach
	switch {
	case !doubtful:
	case !oneSided && learnt == verdict && sure >= spokenFor:
		return verdict, "all its phrasings together say so, though " + why
	default:
		verdict = ""
	}
	switch {
	case oneSided || classifier.yes+classifier.no < fewSayings:
	case learnt == verdict, verdict != "" && best.Near >= wordForWord:
	case sure >= decided && (best.Asked >= nearPhrasing || c.u.language != ""): // of what is far from all of them they say little
		return learnt, "all its phrasings together say otherwise"
	case verdict != "" && sure >= spokenAgainst:
		return "", "all its phrasings together speak against it"
	}
	return verdict, why
}

// classifierKey is what a classifier is learnt for.
type classifierKey struct {
	fact     *knowledge.Fact
	language string
}

// classifier returns a fact's classifier, learnt when it is first wanted.
func (g *guide) classifier(fact *knowledge.Fact, language string) *verdictClassifier {
	key := classifierKey{fact, language}
	if known, ok := g.classifiers.Load(key); ok {
		return known.(*verdictClassifier)
	}
	learnt, _ := g.classifiers.LoadOrStore(key, learnVerdicts(fact, language))
	return learnt.(*verdictClassifier)
}

// learnVerdicts learns from a fact's phrasings, in a language from those in it too, as they
// read in English words.
func learnVerdicts(fact *knowledge.Fact, language string) *verdictClassifier {
	l := classifierLearner{}
	// Until phrasings teach better, what turns the question round turns the verdict.
	l.weights[cellOf("", "turned")] = -2 * says[fact.Verdict]
	if grammar.ReadQuestion(grammar.Clean(fact.Title)).Turned() {
		l.weights[cellOf("", "turned")] *= -1
	}
	l.add(fact, []knowledge.Asked{{Text: fact.Title}}, "")
	l.add(fact, fact.Asked, "")
	if language != "" {
		l.add(fact, fact.AskedIn(language), language)
	}
	for range classifierRounds {
		for _, e := range l.examples {
			l.learn(e)
		}
	}
	return &l.verdictClassifier
}

// verdict is what the fact says to a question, and how surely: about 1 for plain cases, 0
// for open ones.
func (v *verdictClassifier) verdict(asks grammar.Reading) (verdict knowledge.Verdict, sure float64) {
	score := float64(v.score(featuresOf(asks)))
	if score > 0 {
		return knowledge.Yes, score
	}
	return knowledge.No, -score
}

func (v *verdictClassifier) score(features []feature) (sum float32) {
	for _, f := range features {
		sum += f.value * v.weights[f.cell]
	}
	return sum
}

// feature is what a question has, by its cell, and how much of it.
type feature struct {
	cell  uint32
	value float32
}

// featuresOf are what the classifier looks at.
func featuresOf(r grammar.Reading) []feature {
	turned := float32(-0.5)
	if r.Turned() {
		turned = 0.5
	}
	features := []feature{{cellOf("", "always"), 0.5}, {cellOf("", "turned"), turned}}
	each := evenly(len(r.Words))
	for _, word := range r.Words {
		features = append(features, feature{cellOf("word", word), each})
	}
	letters := []rune(" " + strings.Join(r.Words, " ") + " ")
	each = evenly(len(letters) - 3)
	for i := 0; i+4 <= len(letters); i++ {
		features = append(features, feature{cellOf("run", string(letters[i:i+4])), each})
	}
	return features
}

// evenly is how much each of n counts, so that long questions count as much as short ones.
func evenly(n int) float32 { return 1 / sqrt(float32(max(1, n))) }

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// cellOf spreads features over the cells by their FNV-1a hash.
func cellOf(kind, text string) uint32 {
	h := uint32(2166136261)
	for _, part := range [...]string{kind, ":", text} {
		for i := range len(part) {
			h = (h ^ uint32(part[i])) * 16777619
		}
	}
	return (h ^ h>>15) % classifierCells
}

// verdictExample is a phrasing: 1 where the fact says yes to it, -1 where it says no, 0
// where neither is right.
type verdictExample struct {
	features []feature
	says     float32
}

// says are verdicts as numbers, 0 for none.
var says = map[knowledge.Verdict]float32{knowledge.Yes: 1, knowledge.No: -1}

// classifierLearner moves weights in steps that shrink for what was moved often.
type classifierLearner struct {
	verdictClassifier
	examples []verdictExample
	steps    [classifierCells]float32
}

// add takes phrasings for examples. The fact's own verdict is that of those that ask for
// a yes or no; where it has none, its maintainers thought neither right.
func (l *classifierLearner) add(fact *knowledge.Fact, asked []knowledge.Asked, language string) {
	for _, a := range asked {
		text, verdict := a.Text, a.Verdict
		if language != "" {
			text = glossary.English(text, language)
		}
		r := grammar.ReadQuestion(grammar.Clean(text))
		if verdict == "" {
			if r.Form != grammar.FormYesNo {
				continue
			}
			verdict = fact.Verdict
		}
		switch verdict {
		case knowledge.Yes:
			l.yes++
		case knowledge.No:
			l.no++
		}
		l.examples = append(l.examples, verdictExample{featuresOf(r), says[verdict]})
	}
}

// learn moves the weights towards an example, by the slope of a squared loss; being
// plainer than plain is no error.
func (l *classifierLearner) learn(e verdictExample) {
	wrong := l.score(e.features) - e.says
	if wrong*e.says > 0 {
		return
	}
	for _, f := range e.features {
		slope := wrong*f.value + classifierDecay*l.weights[f.cell]
		if l.steps[f.cell] += slope * slope; l.steps[f.cell] > 0 {
			l.weights[f.cell] -= classifierRate * slope / sqrt(l.steps[f.cell])
		}
	}
}
