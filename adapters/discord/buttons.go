package discord

import (
	"slices"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// rows are the buttons and selects.
func (p *page) rows() []component {
	var rows []component
	rows = append(rows, p.choices()...)
	if menu, ok := p.places(); ok {
		rows = append(rows, menu)
	}
	rows = append(rows, inRows(p.actions())...)
	return rows
}

// choices are buttons in one row where they are few and short, otherwise a select.
func (p *page) choices() []component {
	var list []bot.Choice
	seen := map[string]bool{}
	for _, choice := range p.answer.Choices {
		if id := pressID(verbAsk, choice.Key); choice.Key != "" && id != "" && !seen[id] && bot.PlainLine(choice.Text) != "" {
			seen[id] = true
			list = append(list, choice)
		}
	}
	list = list[:min(mostChoices, len(list))]
	if len(list) == 0 {
		return nil
	}
	if len(list) <= mostButtons && !slices.ContainsFunc(list, func(c bot.Choice) bool { return units(bot.PlainLine(c.Text)) > maxLabel }) {
		var buttons []component
		for _, choice := range list {
			buttons = append(buttons, press(styleMain, choice.Text, pressID(verbAsk, choice.Key)))
		}
		return inRows(buttons)
	}
	menu := component{Type: stringSelect, CustomID: pressID(verbAsk, "-"), Placeholder: cut(p.o.words.say(choicesWords(p.answer.Outcome)), maxOption)}
	for _, choice := range list {
		menu.Options = append(menu.Options, option{Label: cut(choice.Text, maxOption), Value: choice.Key})
	}
	return []component{row(menu)}
}

func choicesWords(outcome bot.Outcome) string {
	switch outcome {
	case bot.Clarify:
		return "chooseOne"
	case bot.NotCovered:
		return "nearest"
	case bot.Answered:
		return "askNext"
	}
	return "couldAsk"
}

// inRows puts buttons into rows of at most five.
func inRows(buttons []component) []component {
	var rows []component
	for part := range slices.Chunk(buttons, mostButtons) {
		rows = append(rows, row(part...))
	}
	return rows
}

// actions are what can be done with the answer itself.
func (p *page) actions() []component {
	a, w := p.answer, p.o.words
	var buttons []component
	add := func(key, id string) {
		if id != "" {
			buttons = append(buttons, press(styleQuiet, w.say(key), id))
		}
	}
	if a.Key != "" {
		if len(a.Sources) > 0 {
			add("sources", pressID(verbSources, a.Key))
		}
		if p.shortened {
			add("more", pressID(verbMore, "0", a.Key))
		}
		add("helpful", pressID(verbHelpful, a.Key))
		add("notHelpful", pressID(verbUnhelpful, a.Key))
		if p.o.share {
			add("share", pressID(verbShare, a.Key))
		}
	}
	if p.o.followUp && (a.Outcome == bot.Answered || a.Outcome == bot.Clarify) {
		add("followUp", pressID(verbFollowUp))
	}
	if p.o.maintainers && a.Outcome != bot.SmallTalk && a.Outcome != bot.Refused && a.Outcome != bot.Clarify {
		add("askMaintainers", pressID(verbMaintainers, policyID(a)))
	}
	return buttons
}

func policyID(a bot.Answer) string {
	if a.Policy == nil || len(a.Policy.ID) > 60 {
		return ""
	}
	return a.Policy.ID
}

// commonPlaces are offered after the places an answer speaks of.
var commonPlaces = []place.Code{
	"EU", "GB", "CH", "NO", "US", "US-CA", "CA", "IN", "BR", "AU", "NZ", "JP", "KR", "SG", "HK", "ZA", "MX", "AR", "TR", "AE", "NG", "KE", "ID", "PH", "IL",
}

// places is a select to ask the same for another place, where places matter.
func (p *page) places() (component, bool) {
	a := p.answer
	if a.Key == "" || !dependsOnPlace(a) {
		return component{}, false
	}
	menu := component{Type: stringSelect, CustomID: pressID(verbPlace, a.Key), Placeholder: cut(p.o.words.say("forPlace"), maxOption)}
	if menu.CustomID == "" {
		return component{}, false
	}
	seen := map[place.Code]bool{}
	for _, code := range append(placesOf(a), commonPlaces...) {
		known, ok := place.Lookup(code)
		if !ok || seen[code] || len(menu.Options) == maxOptions {
			continue
		}
		seen[code] = true
		menu.Options = append(menu.Options, option{Label: cut(known.Name, maxOption), Value: string(code)})
	}
	return row(menu), true
}

func dependsOnPlace(a bot.Answer) bool {
	return slices.ContainsFunc(a.Points, func(point bot.Point) bool {
		return point.Fact != nil && (point.Fact.Topic == knowledge.TopicPlaces || len(point.Fact.Places) > 0)
	})
}

// placesOf are the places the facts speak of, ten at most.
func placesOf(a bot.Answer) []place.Code {
	var codes []place.Code
	for _, point := range a.Points {
		if point.Fact == nil {
			continue
		}
		for _, note := range point.Fact.Places {
			codes = append(codes, note.Place)
		}
	}
	return codes[:min(10, len(codes))]
}
