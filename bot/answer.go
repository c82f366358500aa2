package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/knowledge"
)

// Outcome is what came of a question.
type Outcome string

// The outcomes.
const (
	Answered   Outcome = "answered"
	Clarify    Outcome = "clarify"
	NotCovered Outcome = "not-covered"
	SmallTalk  Outcome = "small-talk"
	Refused    Outcome = "refused"
)

// Answer is what is known and why. It says nothing about how it looks.
type Answer struct {
	Outcome Outcome
	// Key, pressed as a Choice, gives this answer again, as buttons beside it
	// need: sources, share, vote. It resolves after a restart; empty when the
	// answer rests on no facts.
	Key string
	// Language of Lead, Notes, attributions and choices, a BCP 47 tag; empty is English.
	Language string
	// Verdict on a yes/no question; empty otherwise.
	Verdict knowledge.Verdict
	// Policy answered from; nil when none was chosen.
	Policy *knowledge.Policy
	// Confidence that the answer is right, 0 to 1.
	Confidence float64
	// Notice stands before all else, the verdict too: that the rest is in English.
	Notice string
	// Lead is what is said first: the short answer, what has to be
	// clarified, or what is missing. Plain text of one or two sentences.
	Lead string
	// Notes are said before the points: a corrected premise, how a place was understood.
	Notes []string
	// Rest says, after points and steps, what of the message no fact answers.
	Rest []string
	// Points are the facts the answer rests on, the main one first.
	Points []Point
	// Disagreement is true when points of the answer contradict each other; those
	// carry a Side.
	Disagreement bool
	// Steps to take, in order, from the points' facts.
	Steps []knowledge.Step
	// StepsTitle heads the steps.
	StepsTitle string
	// Sources the points cite, numbered from 1 in this order.
	Sources []*knowledge.Source
	// Choices are questions to go on with, or the readings to choose from.
	Choices []Choice
	// AsOf is when the facts were last verified: the oldest date among the points.
	AsOf knowledge.Date
	// Library is the version of the library that answered.
	Library string
	// Candidates are the best matches with their scores, if asked for.
	Candidates []Candidate
	// Explanation tells how the answer was found, if asked for.
	Explanation *Explanation
}

// Severally tells whether several questions are answered, so that each verdict stands
// with its point.
func (a Answer) Severally() bool {
	return slices.ContainsFunc(a.Points, func(p Point) bool { return p.Verdict != "" })
}

// InSides are the points with those of one side of a disagreement beside each
// other and in order, those of no side where they stood: before the first of a side, or after all.
func (a Answer) InSides() []Point {
	if !a.Disagreement {
		return a.Points
	}
	points := slices.Clone(a.Points)
	first := max(0, slices.IndexFunc(points, func(point Point) bool { return point.Side > 0 }))
	order := func(point Point) int { return cmp.Or(point.Side, 1<<30) }
	slices.SortStableFunc(points[first:], func(x, y Point) int { return cmp.Compare(order(x), order(y)) })
	return points
}

// Sections are what the points cite of a source, by its number from 1: each part once,
// and neither the source's title nor its date again.
func (a Answer) Sections(n int) []string {
	source := a.Sources[n-1]
	var list []string
	for _, point := range a.Points {
		if point.Fact == nil {
			continue
		}
		for _, citation := range point.Fact.Sources {
			if citation.Source != source.ID {
				continue
			}
			for section := range strings.SplitSeq(citation.Section, "; ") {
				section = strings.TrimSpace(section)
				if !source.Date.IsZero() {
					section = strings.TrimSuffix(section, ", "+source.Date.Long())
				}
				if section != "" && section != source.Title && !slices.Contains(list, section) {
					list = append(list, section)
				}
			}
		}
	}
	return list
}

// Point is one fact of an answer and how to word it.
type Point struct {
	Fact *knowledge.Fact
	// Policy the fact is of; nil where the answer says so.
	Policy *knowledge.Policy
	// Attribution says who says so: "LinkedIn says", "Opinion of …", "Advice of …".
	// Empty for a reported fact, whose sources speak for it.
	Attribution string
	// Text is the statement as it shall be read, Details what is shown below it,
	// which may be empty. Both are in Language, a BCP 47 tag. A sentence of the details
	// that holds what is asked about stands in Text.
	Text, Details, Language string
	// Sources are numbers into Answer.Sources, from 1.
	Sources []int
	// Side tells apart those who contradict each other: 1, 2, …; 0 is no side.
	Side int
	// Verdict on the one of several questions that this point answers; empty where
	// one was asked, or neither yes nor no.
	Verdict knowledge.Verdict
	// Overdue is true when the fact should have been reviewed by now.
	Overdue bool
}

// Choice is something the asker may pick next.
type Choice struct {
	// Key is short, versioned and still resolves after a restart.
	Key string
	// Text reads as the asker's own next question, or as the reading to choose.
	Text string
}

// Candidate is a fact that matched, and how well.
type Candidate struct {
	ID    string
	Score float64
}

// Explanation tells how an answer was found, for maintainers.
type Explanation struct {
	Words  []string
	Places []string
	Intent string
	// Lines tell in order what was decided and why.
	Lines []string
	// Candidates with the signals that made their score.
	Candidates []ExplainedCandidate
}

// ExplainedCandidate is a candidate with the signals behind its score.
type ExplainedCandidate struct {
	Candidate
	Signals map[string]float64
}
