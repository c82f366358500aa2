package web

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot"
	"fineprint/knowledge"
)

// answerView is an answer as the page shows it.
type answerView struct {
	// Badge is the verdict, or what else came of the question; Class is how it looks.
	Badge, Class, Sign string
	Lead               string
	Notes              []string
	// Sides are the groups of a disagreement; Points the facts of no side.
	Sides      []sideView
	Points     []pointView
	StepsTitle string
	Steps      []stepView
	Sources    []sourceView
	AsOf, ISO  string
	Policy     string
	// ChoicesTitle heads Choices.
	ChoicesTitle string
	Choices      []bot.Choice
}

type sideView struct {
	Number int
	Points []pointView
}

type pointView struct {
	// Kind is what sort of statement it is, in words; KindClass how it looks.
	Kind, KindClass string
	// Who says so; empty where Kind tells it.
	Who      string
	Text     string
	Language string
	Sources  []int
	// Details below the text, folded away where they are long.
	Details []string
	Folded  bool
	Overdue string
}

type stepView struct{ Text, URL string }

type sourceView struct {
	Number                int
	Publisher, Title, URL string
	Date, ISO             string
	Own                   bool
	Note, Language        string
	Sections              []string
	Quotes                []string
}

// look is a badge: its words, its class in the style sheet, and a sign for those
// who see no colours.
type look struct{ badge, class, sign string }

var verdictLooks = map[knowledge.Verdict]look{
	knowledge.Yes:      {"Yes", "yes", "✓"},
	knowledge.No:       {"No", "no", "✕"},
	knowledge.NotNamed: {"Not named", "not-named", "–"},
	knowledge.Disputed: {"Sources disagree", "disputed", "⇄"},
	knowledge.Unknown:  {"Unknown", "unknown", "?"},
}

var outcomeLooks = map[bot.Outcome]look{
	bot.Clarify:    {"Which one?", "clarify", "?"},
	bot.NotCovered: {"Not covered", "not-covered", "∅"},
}

// choicesTitles head the choices where they are not further questions.
var choicesTitles = map[bot.Outcome]string{
	bot.Clarify:    "Choose one",
	bot.NotCovered: "The nearest I can answer",
	bot.SmallTalk:  "You could ask",
	bot.Refused:    "You could ask",
}

// newAnswerView says what of an answer is shown, and how it is worded.
func newAnswerView(a bot.Answer) answerView {
	l, ok := verdictLooks[a.Verdict]
	if !ok {
		l = outcomeLooks[a.Outcome]
	}
	v := answerView{
		Badge: l.badge, Class: l.class, Sign: l.sign, Lead: plain(a.Lead),
		StepsTitle: plain(cmp.Or(a.StepsTitle, "What to do")),
		AsOf:       a.AsOf.Long(), ISO: a.AsOf.String(),
		ChoicesTitle: cmp.Or(choicesTitles[a.Outcome], "You could ask next"),
	}
	if a.Policy != nil && len(a.Points) > 0 {
		v.Policy = plain(a.Policy.TitleIn(a.Language))
	}
	for _, note := range a.Notes {
		v.Notes = append(v.Notes, plain(note))
	}
	v.Sides, v.Points = sides(a)
	for _, step := range a.Steps {
		v.Steps = append(v.Steps, stepView{plain(step.Text), link(step.URL)})
	}
	for i, source := range a.Sources {
		v.Sources = append(v.Sources, newSourceView(a, i+1, source))
	}
	for _, choice := range a.Choices {
		v.Choices = append(v.Choices, bot.Choice{Key: choice.Key, Text: plain(choice.Text)})
	}
	return v
}

// sides groups the points of a disagreement; those of no side come after them.
func sides(a bot.Answer) (groups []sideView, rest []pointView) {
	for _, point := range a.Points {
		view := newPointView(a, point)
		if !a.Disagreement || point.Side <= 0 {
			rest = append(rest, view)
			continue
		}
		i := slices.IndexFunc(groups, func(s sideView) bool { return s.Number == point.Side })
		if i < 0 {
			i, groups = len(groups), append(groups, sideView{Number: point.Side})
		}
		groups[i].Points = append(groups[i].Points, view)
	}
	slices.SortFunc(groups, func(x, y sideView) int { return cmp.Compare(x.Number, y.Number) })
	return groups, rest
}

// kinds in words.
var kinds = map[knowledge.Kind]string{
	knowledge.Reported: "Reported",
	knowledge.Claim:    "Own claim",
	knowledge.Opinion:  "Opinion",
	knowledge.Advice:   "Advice",
}

func newPointView(a bot.Answer, point bot.Point) pointView {
	v := pointView{Text: plain(point.Text), Sources: cited(a, point), Who: who(a, point)}
	if a.Policy != nil && a.Policy.Language != "en" {
		v.Language = a.Policy.Language
	}
	fact := point.Fact
	if fact == nil {
		return v
	}
	v.Kind, v.KindClass = kinds[fact.Kind], string(fact.Kind)
	if fact.Unconfirmed {
		v.Kind, v.KindClass = "Unconfirmed", "unconfirmed"
	}
	// "Opinion of …" names the kind itself.
	if strings.HasPrefix(v.Who, v.Kind) {
		v.Kind, v.Who = v.Who, ""
	}
	v.Details, v.Folded = paragraphs(point.Details), len(point.Details) > longDetails
	if point.Overdue {
		v.Overdue = "Overdue for review: this may have changed."
		if !fact.ReviewBy.IsZero() {
			v.Overdue = "Overdue: this was to be reviewed by " + fact.ReviewBy.Long() + " and may have changed."
		}
	}
	return v
}

// who says so. In a disagreement everybody is named, if only by the source.
func who(a bot.Answer, point bot.Point) string {
	if point.Attribution != "" || point.Side == 0 || !a.Disagreement {
		return plain(point.Attribution)
	}
	numbers := cited(a, point)
	if len(numbers) == 0 {
		return ""
	}
	name := publisher(a.Sources[numbers[0]-1])
	if strings.HasPrefix(point.Text, name) {
		return ""
	}
	return "According to " + name
}

// cited are a point's sources that the answer lists.
func cited(a bot.Answer, point bot.Point) []int {
	return slices.DeleteFunc(slices.Clone(point.Sources), func(n int) bool { return n < 1 || n > len(a.Sources) })
}

func publisher(source *knowledge.Source) string { return plain(cmp.Or(source.Publisher, source.ID)) }

func newSourceView(a bot.Answer, number int, source *knowledge.Source) sourceView {
	v := sourceView{
		Number: number, Publisher: publisher(source), Title: plain(source.Title), URL: link(source.URL),
		Date: cmp.Or(source.Date.Long(), "undated"), ISO: source.Date.String(), Own: source.Own, Note: plain(source.Note),
	}
	if source.Language != "en" {
		v.Language = source.Language
	}
	add := func(list []string, text string) []string {
		if text = plain(text); text == "" || slices.Contains(list, text) {
			return list
		}
		return append(list, text)
	}
	for _, citation := range citations(a, source.ID) {
		v.Sections, v.Quotes = add(v.Sections, citation.Section), add(v.Quotes, citation.Quote)
	}
	return v
}

// citations are what the answer's points take from a source.
func citations(a bot.Answer, source string) []knowledge.Citation {
	var list []knowledge.Citation
	for _, point := range a.Points {
		if point.Fact == nil {
			continue
		}
		for _, citation := range point.Fact.Sources {
			if citation.Source == source {
				list = append(list, citation)
			}
		}
	}
	return list
}
