package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Who told it, how politely it is asked and what stresses it are no part of what is asked.
func TestAroundTheQuestion(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	no := want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}
	for _, test := range []struct {
		question string
		want     want
	}{
		{"my hairdresser says lumen scans locked albums, should I be worried?", no},
		{"some woman at the market told me they scan locked albums. Is this a problem?", no},
		{"I heard locked albums are scanned, correct?", no},
		{"rumour has it that locked albums are scanned", no},
		{"people keep saying it, and my aunt claims locked albums are scanned. should we panic?", no},
		{"saw some post claiming that locked albums are scanned. legit?", no},
		{"lol my hairdresser just texted me something saying lumen scans locked albums?? is that true", no},
		{"a clip my nephew sent says \"locked albums are scanned\". myth or true?", no},
		{"got a postcard claiming locked albums are scanned. is that one of those scares", no},
		{"we got a postcard claiming locked albums are scanned, is it real or one of those silly hoaxes", no},
		{"there's an odd video doing the rounds saying that locked albums are scanned. is this some urban legend", no},
		{"people at my club are saying locked albums are scanned, should we be concerned?", no},
		// A yes would be to the worry.
		{"my uncle says locked albums are not scanned, should I be worried?", want{outcome: bot.Answered, noVerd: true, first: "locked-albums"}},
		{"Dear team, I should be most grateful if you could inform me whether locked albums are scanned. Yours truly", no},
		{"Dear Sirs, further to the letter of your committee about our village fair, I would be grateful if you could confirm whether locked albums are scanned. Kind regards", no},
		{"My neighbour wants to know whether her locked albums are scanned. What do I tell her?", no},
		{"just wanted to check if locked albums are scanned", no},
		{"locked albums scanned?? pls tell me no", no},
		{"be honest with me, are locked albums scanned, no joke", no},
		{"thats wrong isnt it, locked albums are scanned?", no},
		{"dont judge, locked albums scanned?", no},
		{"our lawyer wants to know whether locked albums are scanned", no},
		{"just to be clear, locked albums are scanned?", no},
		{"are locked albums scanned under lumen's new privacy policy", no},
		{"according to the policy, are locked albums scanned", no},
		{"as a regular lumen user, are locked albums scanned", no},
		{"just to be clear, does it apply in Norway", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "countries"}},
		{"what should I reply to a neighbour who wonders whether locked albums are scanned?", no},
		{"how do I answer an uncle who says they scan locked albums", no},
		{"what do I tell a photographer in Oslo who wants to know if she is covered", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "countries"}},
		// Told of somebody else, or nothing that could be asked for.
		{"my hairdresser says vinegar cures colds, should I be worried?", want{outcome: bot.NotCovered, none: true}},
		{"my bank says it may scan my locked albums, is that so?", want{outcome: bot.NotCovered, none: true}},
	} {
		t.Run(test.question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
		})
	}
}
