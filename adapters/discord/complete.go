package discord

import (
	"context"

	"fineprint/bot"
	"fineprint/knowledge/place"
)

// complete suggests questions and places while somebody types. Suggestions that
// fail are left out: the typed text is asked all the same.
func (a *Adapter) complete(ctx context.Context, i *interaction) error {
	_, options := i.Data.path()
	c := completion{Choices: []completed{}}
	for _, o := range options {
		switch {
		case o.Focused && o.Name == "place":
			c.Choices = suggestPlaces(o.text(), i.Locale)
		case o.Focused && a.suggester != nil:
			c.Choices = a.suggestQuestions(ctx, i, o.text())
		}
	}
	return i.reply(ctx, response{Type: respondComplete, Data: c})
}

func (a *Adapter) suggestQuestions(ctx context.Context, i *interaction, typed string) []completed {
	ctx, cancel := context.WithTimeout(ctx, a.timing.answer)
	defer cancel()
	q := bot.Question{Text: typed, Language: i.Locale, Policy: a.policy, Internal: a.internal}
	choices, err := a.suggester.Suggest(ctx, q, maxOptions)
	if err != nil {
		a.log.Warn("discord: no suggestions", "error", err)
	}
	list := []completed{}
	for _, choice := range choices[:min(maxOptions, len(choices))] {
		if id := pressID(verbAsk, choice.Key); id != "" && bot.PlainLine(choice.Text) != "" {
			list = append(list, completed{cut(choice.Text, maxOption), id})
		}
	}
	return list
}

func suggestPlaces(typed, locale string) []completed {
	list := []completed{}
	if bot.PlainLine(typed) == "" {
		for _, code := range commonPlaces {
			if known, ok := place.Lookup(code); ok {
				list = append(list, completed{cut(known.Name, maxOption), string(code)})
			}
		}
		return list[:min(maxOptions, len(list))]
	}
	for _, known := range place.Suggest(typed, locale, maxOptions) {
		list = append(list, completed{cut(known.Name, maxOption), string(known.Code)})
	}
	return list
}

// readPlace is a picked code or a typed name.
func readPlace(typed, locale string) (place.Code, bool) {
	typed = bot.PlainLine(typed)
	if known, ok := place.Lookup(place.Code(typed)); ok {
		return known.Code, true
	}
	if found := place.Find(typed, locale); len(found) == 1 {
		return found[0].Readings[0].Code, true
	}
	if near := place.Suggest(typed, locale, 1); len(near) > 0 && typed != "" {
		return near[0].Code, true
	}
	return "", false
}
