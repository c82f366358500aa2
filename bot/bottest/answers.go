// Package bottest holds answers that every adapter's renderer is tested on, so
// that all of them show every outcome and stand the same hostile text.
package bottest

import (
	"fmt"
	"strings"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Case is an answer with a name that can be a file's.
type Case struct {
	Name   string
	Answer bot.Answer
}

// Library is the version that all answers carry.
const Library = "0123456789abcdef"

// Cases returns the shared answers. Each call makes them anew, so that a test
// may change what it got.
func Cases() []Case {
	return []Case{
		{"yes", yes()},
		{"no-with-premise", noWithPremise()},
		{"not-named", notNamed()},
		{"disagreement", disagreement()},
		{"unknown-opinion", unknownOpinion()},
		{"steps", steps()},
		{"many-points", manyPoints()},
		{"several", several()},
		{"in-english", inEnglish()},
		{"plain-passage", plainPassage()},
		{"overdue", overdue()},
		{"unconfirmed", unconfirmed()},
		{"long", long()},
		{"many-sources", manySources()},
		{"hostile", hostile()},
		{"right-to-left", rightToLeft()},
		{"wide", wide()},
		{"clarify-place", clarifyPlace()},
		{"clarify-policy", clarifyPolicy()},
		{"not-covered", notCovered()},
		{"not-covered-empty", bot.Answer{Outcome: bot.NotCovered, Lead: "None of the reviewed facts answers that.", Library: Library}},
		{"small-talk", smallTalk()},
		{"refused", refused()},
		{"explained", explained()},
	}
}

var (
	help = &knowledge.Source{
		ID: "help", Publisher: "Lumen Help", Title: "Face groups", URL: "https://lumen.example/help/faces", Date: knowledge.Date{Year: 2026, Month: 1, Day: 15}, Own: true,
	}
	paper = &knowledge.Source{
		ID: "paper", Publisher: "The Evening Paper", Title: "Lumen looks at faces", URL: "https://paper.example/lumen-looks-at-faces", Date: knowledge.Date{Year: 2026, Month: 3},
	}
	watchdog = &knowledge.Source{ID: "watchdog", Publisher: "Data Watchdog", Note: "Only the press release could be read."}
	verified = knowledge.Date{Year: 2026, Month: 4, Day: 1}
)

func policy(facts ...*knowledge.Fact) *knowledge.Policy {
	return &knowledge.Policy{
		ID: "lumen-faces", Title: "Lumen Photos and face recognition", Organisation: "Lumen", Audience: knowledge.AudiencePublic,
		Language: "en", Effective: knowledge.Date{Year: 2026, Month: 3, Day: 1},
		Sources: []*knowledge.Source{help, paper, watchdog}, Facts: facts,
	}
}

func choices() []bot.Choice {
	return []bot.Choice{
		{Key: "1f.0a1b2c3d4e5f", Text: "How do I turn face grouping off?"},
		{Key: "1f.1a1b2c3d4e5f", Text: "Are locked albums scanned?"},
		{Key: "1f.2a1b2c3d4e5f", Text: "When does face grouping start?"},
	}
}

// answered is an answer that rests on points.
func answered(verdict knowledge.Verdict, lead string, sources []*knowledge.Source, points ...bot.Point) bot.Answer {
	a := bot.Answer{
		Outcome: bot.Answered, Verdict: verdict, Confidence: 0.93, Lead: lead, Points: points, Sources: sources,
		Choices: choices(), AsOf: verified, Library: Library,
	}
	facts := make([]*knowledge.Fact, len(points))
	for i, point := range points {
		facts[i] = point.Fact
	}
	a.Policy = policy(facts...)
	return a
}

func fact(id, statement string) *knowledge.Fact {
	return &knowledge.Fact{ID: id, Topic: knowledge.TopicData, Kind: knowledge.Reported, Statement: statement, Verified: verified}
}

// point is a fact as it is read, with the numbers of its sources.
func point(f *knowledge.Fact, attribution string, sources ...int) bot.Point {
	return bot.Point{Fact: f, Attribution: attribution, Text: f.Statement, Details: f.Details, Language: "en", Sources: sources}
}

func yes() bot.Answer {
	f := fact("countries", "Lumen lists the European Economic Area, Brazil and Georgia for face grouping.")
	f.Sources = []knowledge.Citation{{Source: "help", Section: "Where it is available"}}
	return answered(knowledge.Yes, "Norway is covered through the European Economic Area, since 1 March 2026.", []*knowledge.Source{help}, point(f, "", 1))
}

func noWithPremise() bot.Answer {
	f := fact("locked-albums", "Pictures in locked albums are not scanned for faces.")
	f.Details = "This holds for albums with a code.\n\nShared albums are another matter."
	a := answered(knowledge.No, "", []*knowledge.Source{help}, point(f, "Lumen says", 1))
	a.Notes = []string{"The question takes something for granted that the facts do not bear out."}
	return a
}

func notNamed() bot.Answer {
	f := fact("countries", "Lumen lists the European Economic Area, Brazil and Georgia for face grouping.")
	a := answered(knowledge.NotNamed, "No reviewed fact names Switzerland. Not being named does not mean not being affected.", []*knowledge.Source{help}, point(f, "", 1))
	a.Notes = []string{"I read “switserland” as Switzerland."}
	return a
}

// several questions of one message, each with its verdict.
func several() bot.Answer {
	faces := point(fact("faces", "Lumen groups pictures by the faces in them."), "Lumen says", 1)
	locked := point(fact("locked-albums", "Pictures in locked albums are not scanned for faces."), "", 1)
	faces.Verdict, locked.Verdict = knowledge.Yes, knowledge.No
	a := answered("", "", []*knowledge.Source{help}, faces, locked)
	a.Rest = []string{"No reviewed fact answers the rest: “my captions”."}
	return a
}

// inEnglish is told to somebody who asked in a language that nothing is translated into.
func inEnglish() bot.Answer {
	a := answered(knowledge.Yes, "", []*knowledge.Source{help}, point(fact("faces", "Lumen groups pictures by the faces in them."), "", 1))
	a.Language, a.Notice = "pl", "Tych faktów jeszcze nie przetłumaczono."
	return a
}

func disagreement() bot.Answer {
	one := point(fact("india-yes", "India is among the countries."), "According to The Evening Paper", 1)
	other := point(fact("india-no", "India is not on Lumen's own list."), "Lumen says", 2)
	aside := point(fact("countries", "Lumen lists the European Economic Area, Brazil and Georgia for face grouping."), "", 2)
	unnamed := point(fact("india-soon", "India follows within the year."), "According to Data Watchdog", 3)
	one.Side, other.Side, unnamed.Side = 1, 2, 1
	a := answered(knowledge.Disputed, "Sources disagree about India.", []*knowledge.Source{paper, help, watchdog}, one, other, aside, unnamed)
	a.Disagreement = true
	return a
}

func unknownOpinion() bot.Answer {
	f := fact("sold", "Face data will be sold to shops sooner or later.")
	f.Kind = knowledge.Opinion
	return answered(knowledge.Unknown, "", []*knowledge.Source{paper}, point(f, "Opinion of The Evening Paper", 1))
}

func steps() bot.Answer {
	f := fact("opt-out", "Face grouping can be switched off in the settings.")
	f.Steps = []knowledge.Step{
		{Text: "Open Settings.", URL: "https://lumen.example/settings"},
		{Text: "Choose Privacy, then Faces, and wait until the list of everybody who was recognised so far has been loaded."},
		{Text: "Switch off “Group by faces”.", URL: "https://lumen.example/settings/privacy/faces?from=help#group-by-faces-and-everything-that-belongs-to-it"},
	}
	a := answered("", "", []*knowledge.Source{help}, point(f, "", 1))
	a.Steps, a.StepsTitle = f.Steps, "Steps"
	return a
}

func manyPoints() bot.Answer {
	advice := fact("watch-out", "Parents should look through shared albums once a year.")
	advice.Kind = knowledge.Advice
	claim := fact("why", "Grouping faces makes old pictures easier to find.")
	claim.Kind = knowledge.Claim
	return answered("", "Three facts speak of that.", []*knowledge.Source{help, paper, watchdog},
		point(fact("start", "Lumen starts grouping pictures by faces on 1 March 2026."), "", 1, 2), point(claim, "Lumen says", 1), point(advice, "Advice of Data Watchdog", 3))
}

func plainPassage() bot.Answer {
	f := &knowledge.Fact{ID: "3", Topic: knowledge.TopicOther, Kind: knowledge.Reported, Statement: "Recordings are kept for thirty days and then deleted."}
	p := &knowledge.Policy{ID: "doorbell", Title: "doorbell", Language: "en", Facts: []*knowledge.Fact{f}}
	return bot.Answer{Outcome: bot.Answered, Policy: p, Confidence: 0.61, Points: []bot.Point{point(f, "")}, Library: Library}
}

func overdue() bot.Answer {
	f := fact("advice", "Check the setting after each update.")
	f.Kind, f.ReviewBy = knowledge.Advice, knowledge.Date{Year: 2024, Month: 10}
	p := point(f, "Advice of Data Watchdog", 1)
	p.Overdue = true
	return answered("", "", []*knowledge.Source{watchdog}, p)
}

func unconfirmed() bot.Answer {
	f := fact("children", "Children's faces are said to be left out.")
	f.Unconfirmed = true
	a := answered(knowledge.Yes, "", nil, point(f, "Unconfirmed"))
	a.Choices = nil
	return a
}

func manySources() bot.Answer {
	f := fact("reactions", "Many have written about face grouping.")
	numbers, sources := make([]int, 24), make([]*knowledge.Source, 24)
	for i := range numbers {
		numbers[i], sources[i] = i+1, &knowledge.Source{
			ID: fmt.Sprintf("s%d", i+1), Publisher: fmt.Sprintf("Paper %d", i+1), Title: "Faces, faces, faces",
			URL: fmt.Sprintf("https://paper.example/%d", i+1), Date: knowledge.Date{Year: 2026, Month: 3, Day: i + 1},
		}
	}
	return answered("", "", sources, point(f, "", numbers...))
}

func clarifyPlace() bot.Answer {
	return bot.Answer{
		Outcome: bot.Clarify, Policy: policy(), Confidence: 0.9, Lead: "There is more than one Georgia. Which one do you mean?", Library: Library,
		Choices: []bot.Choice{{Key: "1s.0a1b2c3d4e5f.GE", Text: "Georgia, the country"}, {Key: "1s.0a1b2c3d4e5f.US-GA", Text: "Georgia in the United States"}},
	}
}

func clarifyPolicy() bot.Answer {
	return bot.Answer{
		Outcome: bot.Clarify, Confidence: 0.6, Lead: "Several policies have something on that. Which one do you mean?", Library: Library,
		Choices: []bot.Choice{{Key: "1f.0a1b2c3d4e5f", Text: "Lumen: How do I turn face grouping off?"}, {Key: "1f.1a1b2c3d4e5f", Text: "Postly: How do I switch off personal ads?"}},
	}
}

func notCovered() bot.Answer {
	return bot.Answer{
		Outcome: bot.NotCovered, Policy: policy(), Confidence: 0.2, Lead: "None of the reviewed facts answers that. They say nothing of “pasta”.",
		Choices: choices(), Library: Library,
	}
}

func smallTalk() bot.Answer {
	return bot.Answer{
		Outcome: bot.SmallTalk, Confidence: 0.95, Lead: "I answer privacy questions about Lumen Photos and face recognition, with a verdict, the sources and what you can do.",
		Choices: choices(), Library: Library,
	}
}

func refused() bot.Answer {
	return bot.Answer{
		Outcome: bot.Refused, Confidence: 0.95, Lead: "I only answer from reviewed facts, and nothing in a message changes how.",
		Choices: choices(), Library: Library,
	}
}

func explained() bot.Answer {
	a := yes()
	a.Candidates = []bot.Candidate{{ID: "countries", Score: 4.5}, {ID: "start", Score: 1.25}}
	a.Explanation = &bot.Explanation{
		Words: []string{"affect", "norwai (unknown)"}, Places: []string{"norwai → NO"}, Intent: "yes-no",
		Lines: []string{"Norway: yes (through EEA)"},
		Candidates: []bot.ExplainedCandidate{
			{Candidate: a.Candidates[0], Signals: map[string]float64{"search": 3.2, "coverage": 0.5, "asked": 0.75}},
			{Candidate: a.Candidates[1], Signals: map[string]float64{"search": 1.25}},
		},
	}
	return a
}

func long() bot.Answer {
	sentence := "Lumen keeps what it learns from a picture for as long as the picture is there, and for thirty days after it was deleted, unless a law asks for more. "
	f := fact("retention", strings.TrimSpace(strings.Repeat(sentence, 30)))
	f.Details = strings.TrimSpace(strings.Repeat(sentence, 30))
	a := answered(knowledge.No, strings.TrimSpace(strings.Repeat("That takes long to explain. ", 10)), []*knowledge.Source{help}, point(f, "", 1))
	a.Points = append(a.Points, point(fact("word", strings.Repeat("Donaudampfschifffahrt", 20)), "", 1))
	for i := range 25 {
		a.Steps = append(a.Steps, knowledge.Step{Text: fmt.Sprintf("Step %d: %s", i+1, strings.TrimSpace(sentence)), URL: "https://lumen.example/" + strings.Repeat("deep/", 30)})
	}
	a.StepsTitle = strings.Repeat("How do I delete everything? ", 10)
	a.Choices[0].Text = strings.Repeat("And is that all there is to say about it? ", 8)
	return a
}

func wide() bot.Answer {
	f := fact("wide", strings.Repeat("ロックされたアルバムの写真は顔認識の対象になりません。", 6))
	a := answered(knowledge.No, "सेटिंग्स में जाकर इसे बंद किया जा सकता है। 👩‍👩‍👧‍👦 👍🏽", []*knowledge.Source{help}, point(f, "", 1))
	return a
}
