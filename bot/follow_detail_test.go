package bot_test

import (
	"testing"

	"fineprint/bot"
)

// "And the address?" asks for what was just told, whatever else speaks of addresses.
func TestDetailOfWhatWasTold(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Shed", `  - {id: log, topic: data, title: Does Shed keep my address and other things?, statement: "Shed keeps addresses, phone numbers and other things.", verdict: "yes", asked: [do they keep my address, which things are kept], sources: [terms]}
  - {id: out, topic: choices, title: How do I get out?, statement: A keeper gets out by an e-mail to Shed with a subject., verdict: "yes",
     steps: [Write to the address over the door., Wait for the confirmation.], asked: [how do i leave the shed], sources: [terms]}
`)
	for _, question := range []string{"and the address?", "who sends that email, me or my boss?", "what is the subject line", "do i need to wait for the confirmation"} {
		check(t, converse(t, botOver(t, library, bot.Config{}), "c", "how do i get out of shed?", question), want{outcome: bot.Answered, first: "out", noVerd: true})
	}
	for question, first := range map[string]string{"do they keep my address?": "log", "does shed keep the phone number?": "log"} {
		check(t, converse(t, botOver(t, library, bot.Config{}), "c", "how do i get out of shed?", question), want{outcome: bot.Answered, first: first})
	}
}
