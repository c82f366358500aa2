package discord

import (
	"context"
	"strconv"
	"strings"

	"fineprint/knowledge/place"
)

// place is /fineprint place: shows, keeps or forgets where somebody is.
func (a *Adapter) place(ctx context.Context, i *interaction, options []commandOption) error {
	w, person := wordsFor(i.Locale), personOf(i.GuildID, i.user())
	said, given := optionNamed(options, "place")
	forget, _ := optionNamed(options, "forget")
	if yes, _ := forget.Value.(bool); yes {
		if err := a.store.RememberPlace(ctx, person, ""); err != nil {
			return a.show(ctx, i, a.apologise(w, err))
		}
		return a.show(ctx, i, notice(w.say("placeForgotten")))
	}
	if !given {
		return a.showPlace(ctx, i)
	}
	code, ok := readPlace(said.text(), i.Locale)
	if !ok {
		return a.show(ctx, i, notice(w.say("placeUnknown")))
	}
	if err := a.store.RememberPlace(ctx, person, code); err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	return a.show(ctx, i, notice(w.say("placeSet", placeName(code))))
}

func (a *Adapter) showPlace(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	code, err := a.store.PlaceOf(ctx, personOf(i.GuildID, i.user()))
	switch {
	case err != nil:
		return a.show(ctx, i, a.apologise(w, err))
	case code == "":
		return a.show(ctx, i, notice(w.say("placeNone")))
	}
	return a.show(ctx, i, notice(w.say("placeNow", placeName(code))))
}

func placeName(code place.Code) string {
	known, ok := place.Lookup(code)
	if !ok {
		return escape(string(code))
	}
	return escape(known.Name)
}

// privacyShow tells what is kept about the user, with a button to delete it.
func (a *Adapter) privacyShow(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	kept, err := a.store.Kept(ctx, personOf(i.GuildID, i.user()))
	if err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	lines := []string{"**" + w.say("privacyTitle") + "**"}
	add := func(key string, n int) {
		if n > 0 {
			lines = append(lines, "- "+w.say(key, strconv.Itoa(n)))
		}
	}
	if kept.Place != "" {
		lines = append(lines, "- "+w.say("privacyPlace", placeName(kept.Place)))
	}
	add("privacyTurns", len(kept.Turns))
	add("privacyRatings", len(kept.Ratings))
	add("privacyQuestions", len(kept.Questions))
	for _, q := range kept.Questions[:min(5, len(kept.Questions))] {
		lines = append(lines, quote(q.Text, 300))
	}
	if len(lines) == 1 {
		return a.show(ctx, i, notice(w.say("privacyNothing")+"\n-# "+w.say("privacyNote")))
	}
	m := notice(strings.Join(append(lines, "-# "+w.say("privacyNote")), "\n"))
	m.Components = append(m.Components, row(component{Type: button, Style: styleDanger, Label: cut(w.say("forget"), maxLabel), CustomID: pressID(verbForget)}))
	return a.show(ctx, i, m)
}

// privacyForget deletes all that is kept about the user.
func (a *Adapter) privacyForget(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	if err := a.store.Forget(ctx, personOf(i.GuildID, i.user())); err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	return a.show(ctx, i, notice(w.say("forgotten")))
}
