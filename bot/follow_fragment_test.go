package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What about something is answered by a fact that is asked for with it, though its text calls it otherwise.
func TestWhatAboutByAnotherName(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - {id: cv, topic: data, title: Are CVs kept?, statement: Shed keeps CVs for a year., verdict: "yes", asked: [is my cv kept, is my resume stored, do you keep a cv], sources: [terms]}
  - {id: door, topic: data, title: Is the door watched?, statement: The door is watched., verdict: "yes", asked: [do they watch the door], sources: [terms]}
`), bot.Config{})
	for _, thing := range []string{"cv", "resume"} {
		check(t, converse(t, b, thing, "is the door watched by shed?", "what about my "+thing), want{outcome: bot.Answered, first: "cv"})
	}
}
