package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Where maintainers gave no verdict, yes is right to what the statement says in so many words, and
// to nothing that it leaves open.
func TestStatementSaysYes(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "receivers", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Who does Tuner share my songs with?",
				Statement: "Tuner shares songs with choirs, marketing partners and recording studios. Some arrangers get scores if members agree.",
				Asked:     asked("who gets my songs", "which partners receive songs"),
			},
			{
				ID: "openly", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Is my pitch given to Acme?", Statement: "Acme's server may hear the pitch.", Verdict: knowledge.Yes,
				Asked: asked("does microsoft get my pitch", "does acme hear us"),
			},
		},
	}}}, bot.Config{})
	for text, verdict := range map[string]knowledge.Verdict{
		"does tuner share my songs with recording studios?": knowledge.Yes,
		"does tuner give songs to advertisers?":             knowledge.Yes,
		"does tuner share scores with arrangers?":           "",
		"does tuner sell songs to recording studios?":       "",
		"doesn't tuner share songs only with choirs?":       "",
		"does tuner give my pitch to microsoft":             knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != verdict || a.Outcome != bot.Answered {
			t.Errorf("%q: %s %q %v", text, a.Outcome, a.Verdict, a.Points)
		}
	}
}

// A pressed question that asks how or what gets no yes, though its fact has one.
func TestPressedHowGetsNoYes(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - {id: out, topic: choices, title: How do I get out?, statement: Lift the latch., verdict: "yes", steps: [Lift it.], asked: [can i get out], sources: [terms]}
  - {id: door, topic: data, title: Is the door watched?, statement: The door is watched., verdict: "yes", asked: [what of the door], sources: [terms]}
`), bot.Config{})
	for question, verdict := range map[string]knowledge.Verdict{"can i get out of shed?": "", "is the door of shed watched?": knowledge.Yes} {
		a := ask(t, b, bot.Question{Text: question})
		if pressed := ask(t, b, bot.Question{Choice: a.Key}); pressed.Verdict != verdict {
			t.Errorf("%s: %q", pressed.Points[0].Fact.Title, pressed.Verdict)
		}
	}
}

// What a statement says in so many words goes before the no of a phrasing put the other way round, and
// not where it denies just that; a no of one thing is none of all that is the asker's.
func TestStatementBeforePhrasing(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - id: given
    topic: sharing
    title: Does Shed share my data with Barn?
    statement: Shed shares the weight and colour of parcels with Barn, but not the words on them.
    verdict: "yes"
    asked: [what does barn get, {text: is my parcel weight kept from barn, verdict: "no"}]
    sources: [terms]
  - id: makers
    topic: sharing
    title: Do makers of labels get my drawings?
    statement: Makers of labels get the size of a parcel, but not the drawing.
    verdict: "no"
    asked: [labels from makers, do they see drawings on labels]
    sources: [terms]
  - id: unsent
    topic: data
    title: Does Shed take parcels that I never send?
    statement: Shed may weigh parcels while you pack them.
    verdict: "yes"
    asked: [unsent parcels]
    sources: [terms]
`), bot.Config{})
	for question, verdict := range map[string]knowledge.Verdict{
		"is it true Shed shares my parcel weight with Barn?": knowledge.Yes,
		"is it true Shed shares my parcel colour with Barn?": knowledge.Yes,
		"is my parcel weight of Shed kept from Barn?":        knowledge.No,
		"will makers of labels for Shed get my data too":     "",
		"do makers of labels for Shed get my drawings":       knowledge.No,
		"does Shed take the parcels i pack but never send":   knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != verdict {
			t.Errorf("%q: %s, %q from %v", question, a.Outcome, a.Verdict, factIDs(a))
		}
	}
}
