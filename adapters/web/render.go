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
	// Lang is the language of all that says nothing else; empty is English.
	Lang string
	// Language of the bot's own words where it is not Lang.
	Language string
	Notice   string
	Lead     string
	words    language
	Notes    []string
	// Sides are the groups of a disagreement; Points the facts of no side.
	Sides      []sideView
	Points     []pointView
	StepsTitle string
	Steps      []stepView
	// Rest stands after the steps.
	Rest      []string
	Sources   []sourceView
	AsOf, ISO string
	// AsOfBefore and AsOfAfter are said around AsOf.
	AsOfBefore, AsOfAfter string
	Policy                string
	// ChoicesTitle heads Choices.
	ChoicesTitle string
	Choices      []bot.Choice
}

type sideView struct {
	Number int
	Name   string
	Points []pointView
}

type pointView struct {
	// Kind is what sort of statement it is, in words; KindClass how it looks.
	Kind, KindClass string
	// Verdict on the one of several questions that this answers, in words.
	Verdict string
	// Who says so; empty where Kind tells it.
	Who, WhoLanguage string
	Text             string
	Language         string
	Sources          []string
	words            language
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

// Say is a text of the page's own, for the templates.
func (v answerView) Say(key string, in ...string) string { return v.words.say(key, in...) }

// Say is a text of the page's own, for the templates.
func (v pointView) Say(key string, in ...string) string { return v.words.say(key, in...) }

// look is a badge: the key of its words, which is its class in the style sheet
// too, and a sign for those who see no colours.
type look struct{ key, sign string }

var verdictLooks = map[knowledge.Verdict]look{
	knowledge.Yes:      {"yes", "✓"},
	knowledge.No:       {"no", "✕"},
	knowledge.NotNamed: {"not-named", "–"},
	knowledge.Disputed: {"disputed", "⇄"},
	knowledge.Unknown:  {"unknown", "?"},
}

var outcomeLooks = map[bot.Outcome]look{
	bot.Clarify:    {"clarify", "?"},
	bot.NotCovered: {"not-covered", "∅"},
}

// choicesTitles head the choices where they are not further questions.
var choicesTitles = map[bot.Outcome]string{
	bot.Clarify:    "next-clarify",
	bot.NotCovered: "next-not-covered",
	bot.SmallTalk:  "next-other",
	bot.Refused:    "next-other",
}

// newAnswerView says what of an answer is shown, and how it is worded.
func newAnswerView(a bot.Answer) answerView {
	l, ok := verdictLooks[a.Verdict]
	if !ok || a.Severally() {
		l = outcomeLooks[a.Outcome]
	}
	words := languageOf(a.Language)
	v := answerView{
		words: words, Lang: foreign(words.tag, "en"), Language: foreign(a.Language, words.tag),
		Badge: words.say(l.key), Class: l.key, Sign: l.sign, Notice: bot.PlainLine(a.Notice), Lead: bot.PlainLine(a.Lead),
		StepsTitle: bot.PlainLine(cmp.Or(a.StepsTitle, words.say("steps"))),
		AsOf:       words.date(a.AsOf), ISO: a.AsOf.String(),
		ChoicesTitle: words.say(cmp.Or(choicesTitles[a.Outcome], "next")),
	}
	before, after, _ := strings.Cut(words.say("as-of"), "{}")
	v.AsOfBefore, v.AsOfAfter = before, after
	if a.Policy != nil && len(a.Points) > 0 {
		v.Policy = bot.PlainLine(a.Policy.TitleIn(a.Language))
	}
	for _, note := range a.Notes {
		v.Notes = append(v.Notes, bot.PlainLine(note))
	}
	for _, rest := range a.Rest {
		v.Rest = append(v.Rest, bot.PlainLine(rest))
	}
	v.Sides, v.Points = sides(a, words)
	for _, step := range a.Steps {
		v.Steps = append(v.Steps, stepView{bot.PlainLine(step.Text), link(step.URL)})
	}
	for i, source := range a.Sources {
		v.Sources = append(v.Sources, newSourceView(a, i+1, source, words))
	}
	for _, choice := range a.Choices {
		v.Choices = append(v.Choices, bot.Choice{Key: choice.Key, Text: bot.PlainLine(choice.Text)})
	}
	return v
}

// foreign is a language, empty for English, that differs from what is around it;
// empty where it does not.
func foreign(tag, around string) string {
	tag = cmp.Or(tag, "en")
	base, _, _ := strings.Cut(tag, "-")
	if tag == around || base == around {
		return ""
	}
	return tag
}

// sides groups the points of a disagreement; those of no side come after them.
func sides(a bot.Answer, words language) (groups []sideView, rest []pointView) {
	for _, point := range a.Points {
		view := newPointView(a, point, words)
		if !a.Disagreement || point.Side <= 0 {
			rest = append(rest, view)
			continue
		}
		i := slices.IndexFunc(groups, func(s sideView) bool { return s.Number == point.Side })
		if i < 0 {
			i, groups = len(groups), append(groups, sideView{Number: point.Side, Name: words.say("side", itoa(point.Side))})
		}
		groups[i].Points = append(groups[i].Points, view)
	}
	slices.SortFunc(groups, func(x, y sideView) int { return cmp.Compare(x.Number, y.Number) })
	return groups, rest
}

func newPointView(a bot.Answer, point bot.Point, words language) pointView {
	v := pointView{
		words: words, Text: bot.PlainLine(point.Text), Language: foreign(point.Language, words.tag),
		Sources: numbered(cited(a, point)), Who: bot.PlainLine(point.Attribution), WhoLanguage: foreign(a.Language, words.tag),
	}
	if l, ok := verdictLooks[point.Verdict]; ok {
		v.Verdict = words.say(l.key)
	}
	fact := point.Fact
	if fact == nil {
		return v
	}
	v.KindClass = string(fact.Kind)
	if fact.Unconfirmed {
		v.KindClass = "unconfirmed"
	}
	v.Kind = words.say(v.KindClass)
	// "Opinion of …" names the kind itself.
	if strings.HasPrefix(v.Who, v.Kind) {
		v.Kind, v.Who = v.Who, ""
	}
	if v.Who != "" {
		v.Who = strings.TrimSpace(bot.Attributed(v.Who, a.Language))
	}
	v.Details, v.Folded = bot.PlainParagraphs(point.Details), len(point.Details) > longDetails
	if point.Overdue {
		v.Overdue = words.say("overdue")
		if !fact.ReviewBy.IsZero() {
			v.Overdue = words.say("overdue-since", words.date(fact.ReviewBy))
		}
	}
	return v
}

// numbered are numbers as they are shown.
func numbered(numbers []int) []string {
	list := make([]string, len(numbers))
	for i, n := range numbers {
		list[i] = itoa(n)
	}
	return list
}

// cited are a point's sources that the answer lists.
func cited(a bot.Answer, point bot.Point) []int {
	return slices.DeleteFunc(slices.Clone(point.Sources), func(n int) bool { return n < 1 || n > len(a.Sources) })
}

func publisher(source *knowledge.Source) string {
	return bot.PlainLine(cmp.Or(source.Publisher, source.ID))
}

func newSourceView(a bot.Answer, number int, source *knowledge.Source, words language) sourceView {
	v := sourceView{
		Number: number, Publisher: publisher(source), Title: bot.PlainLine(source.Title), URL: link(source.URL),
		Date: cmp.Or(words.date(source.Date), words.say("undated")), ISO: source.Date.String(), Own: source.Own, Note: bot.PlainLine(source.Note),
	}
	v.Language = foreign(source.Language, words.tag)
	for _, section := range a.Sections(number) {
		v.Sections = append(v.Sections, bot.PlainLine(section))
	}
	for _, citation := range citations(a, source.ID) {
		if quote := bot.PlainLine(citation.Quote); quote != "" && !slices.Contains(v.Quotes, quote) {
			v.Quotes = append(v.Quotes, quote)
		}
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
