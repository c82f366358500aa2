package bot

import (
	"cmp"
	"slices"
	"time"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// fits are the reasons besides words for which a fact suits a question better
// or worse, each a factor on its score.
var fits = []struct {
	name   string
	factor func(u *understanding, fact *knowledge.Fact, last Turn, asked []chain) float64
}{
	{"kind", kindFit},
	{"form", formFit},
	{"place", placeFit},
	{"whereabouts", whereaboutsFit},
	{"conversation", conversationFit},
	{"language", languageFit},
	{"deed", deedFit},
	{"span", spanFit},
}

// spanFit prefers what tells how long something is kept where is asked whether it is for ever.
func spanFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	if grammar.AnyOf(u.words, grammar.ForEver) && grammar.AsksHowLong(titleWords(fact)) {
		return 1.25
	}
	return 1
}

// kindFit prefers what is reported, unless judgements or advice are asked for.
func kindFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	switch {
	case fact.Unconfirmed:
		return 0.9
	case fact.Kind == knowledge.Opinion && grammar.AsksMeaning(u.words):
		return 0.6 // what somebody thinks of a word is not what it means
	case fact.Kind == knowledge.Opinion && !u.opinion:
		return 0.88
	case fact.Kind == knowledge.Advice && u.advice:
		return 1.1
	}
	return 1
}

// formFit prefers steps for "how", dates for "when" and not for "which countries", who decides for "who can turn it on", reasons for "why" and what has a yes
// or no where one is asked for; more so where
// that word is all there is: "and since when?"
func formFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	factor := 1.0
	switch {
	case grammar.FormsDiffer(u.form, fact.Title) && !grammar.AsksWhom(u.asking.Words):
		factor = 0.7
	case grammar.AsksWhichPlaces(u.asking.Words) && fact.Topic == knowledge.TopicTiming:
		factor = 0.7 // when it began is no list of where
	case grammar.AsksProtest(u.asking.Words) && grammar.TellsWay(fact.Title):
		factor = 0.6 // what others did is not how the asker does it
	case u.form == grammar.FormYesNo && fact.Verdict == "":
		factor = 0.95
	case u.form == grammar.FormWho && len(fact.Steps) == 0 && grammar.Switching(u.words) != 0 && grammar.TellsWho(grammar.WordsOf(fact.Statement)):
		factor = 1.25
	case u.form == grammar.FormWhen && fact.Topic == knowledge.TopicNotice:
		factor = 1.15
	case u.form == grammar.FormHow && len(fact.Steps) > 0:
		factor = 1.1
	case u.form == grammar.FormWhen && fact.Topic == knowledge.TopicTiming && (fact.Verdict == "" || grammar.ReadQuestion(grammar.Clean(fact.Title)).Form != grammar.FormYesNo):
		factor = 1.15
	case u.form == grammar.FormWhy && fact.Topic == knowledge.TopicPurpose && !namesSubject(u.words, u.policyWords):
		factor = 1.4 // "why do they use my data?"
	case fact.Topic == knowledge.TopicLegal && asksLegality(u.words) && u.form != grammar.FormWhy:
		factor = 1.1
	case u.form == grammar.FormWhy && (fact.Topic == knowledge.TopicPurpose || fact.Topic == knowledge.TopicLegal):
		factor = 1.08
	}
	if u.leaning && u.bare() {
		factor *= factor * factor
	}
	return factor
}

// placeFit prefers facts that speak of the places asked about over those that
// speak only of others.
func placeFit(u *understanding, fact *knowledge.Fact, last Turn, asked []chain) float64 {
	switch {
	case u.ofOtherAuthority(fact):
		return 0.4 // whatever it is asked for, it is not what that one did
	case len(fact.Places) == 0, u.gradesPlaces():
		return 1
	case len(asked) == 0 && len(last.Places) > 0 && len(fact.Places) == 1 && !namesAny(fact, last.Places):
		return 0.6 // of a place that is not the one spoken of
	case len(asked) == 0 && u.ground != nil && len(fact.Places) > 0:
		if _, _, ok := u.ground.note(fact); !ok {
			return 0.7
		}
		return 1
	case len(asked) == 0:
		return 0.95
	}
	for _, c := range asked {
		switch _, far, ok := c.note(fact); {
		case ok && far > 0 && c[0] == u.authority:
			return 1 // said by the authority of what holds the place, which is another one
		case ok:
			return 1.4
		}
	}
	return 0.6
}

// namesAny tells whether a fact speaks of any of some places.
func namesAny(fact *knowledge.Fact, places []place.Code) bool {
	return slices.ContainsFunc(places, func(code place.Code) bool {
		_, _, ok := chainOf(code).note(fact)
		return ok
	})
}

// conversationFit keeps to what the turn before was about.
func conversationFit(u *understanding, fact *knowledge.Fact, last Turn, _ []chain) float64 {
	if !u.leaning {
		return 1
	}
	factor, near := 1.0, 1.15
	switch {
	case u.changing && isAct(fact):
		factor = 1.5
	case u.asksOfElse() && stopsWithSteps(fact):
		factor = 0.8 // "for ads too?" is no wish to stop them
	case u.asking.Reversed && len(u.told) > 0 && denies(fact):
		factor = 1.6 // "and what isn't?"
	case u.form == grammar.FormWhat && u.asking.Reversed && denies(fact):
		factor = 1.3
	case len(u.told) > 0 && !u.asking.Reversed:
		near = 1.5 // "what else?"
	}
	if last.Topic != "" && fact.Topic == last.Topic {
		factor *= near
	}
	return factor
}

// languageFit lowers what is told for another language than the question names or is in.
func languageFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	word, language := grammar.InLanguage(grammar.WordsOf(fact.Title))
	if language != "" && !slices.Contains(u.words, word) && !glossary.SameLanguage(language, u.tag()) {
		return 0.7
	}
	return 1
}

// deedFit lowers what tells the asker to do what he has done, and prefers what speaks of
// closed accounts where his is, or what comes of that is asked, and what goes on after a choice
// where something still does.
func deedFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	factor := 1.0
	if u.deed == grammar.Left && (grammar.TellsEnd(fact.Statement) || grammar.TellsEnd(fact.Details)) {
		factor = 1.3
	}
	if u.deed == grammar.Refused && !u.ifStopped && slices.Contains(u.words, "still") {
		if _, after := u.deedIn(fact); after {
			factor = 1.2
		}
	}
	switch {
	case !u.hasDone(fact):
		return factor
	case u.deed == grammar.Left || u.asksNoMore():
		return factor * 0.6
	}
	return factor * 0.85 // it may tell what holds then too
}

// denies tells whether a fact is about what does not happen.
func denies(fact *knowledge.Fact) bool {
	return cmp.Or(fact.Verdict, inferred(fact)) == knowledge.No
}

// chain is a place and everything that holds it, nearest first.
type chain []place.Code

func chainOf(code place.Code) chain {
	return append(chain{code}, place.Holders(code, time.Time{})...)
}

// note returns what a fact says of the place or of the nearest place that
// holds it, and how far up that is: 0 is the place itself.
func (c chain) note(fact *knowledge.Fact) (knowledge.PlaceNote, int, bool) {
	for i, code := range c {
		for _, note := range fact.Places {
			if note.Place == code {
				return note, i, true
			}
		}
	}
	return knowledge.PlaceNote{}, 0, false
}
