package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// How one thing of the asker's is doing is no question of what such things are used for.
func TestOwnState(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"is my banner photo complete":              {outcome: bot.NotCovered, none: true},
		"where did my comments go?":                {outcome: bot.NotCovered, none: true},
		"who has seen my resume":                   {outcome: bot.NotCovered, none: true},
		"did my messages get through":              {outcome: bot.NotCovered, none: true},
		"why can't I open my messages":             {outcome: bot.NotCovered, none: true},
		"has my resume been viewed by somebody":    {outcome: bot.NotCovered, none: true},
		"am I using premium":                       {outcome: bot.NotCovered, none: true},
		"are my messages safe":                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"is my resume used?":                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"is my photo in there?":                    {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
		"walk me through how to restart my router": {outcome: bot.NotCovered, none: true},
	})
}

// A suit in one country is none in another, nor is what an authority did what another's did.
func TestElsewhereSuedOrRuled(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"is there a court case on it in Sweden": {outcome: bot.NotCovered, none: true},
		"did a Danish court stop it":            {outcome: bot.NotCovered, none: true},
		"did the Swedish regulator punish them": {outcome: bot.Answered, first: "dpc-lead"},
		"did the Irish regulator approve it":    {outcome: bot.Answered, verdict: knowledge.No, first: "dpc-not-approved"},
		"is there a lawsuit in the US":          {outcome: bot.Answered, first: "dm-lawsuit"},
		"does LinkedIn have offices in Chile":   {outcome: bot.NotCovered, none: true},
		"what is the local time in Norway":      {outcome: bot.NotCovered, none: true},
	})
}

// What the question names beside what is known, and how it asks for steps, find no fact by themselves.
func TestNamesOnlyThing(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"show me step by step how to bake a cake":       {outcome: bot.NotCovered, none: true},
		"give me a step by step guide to publish a job": {outcome: bot.NotCovered, none: true},
		"can I mute somebody from my phone":             {outcome: bot.NotCovered, none: true},
		"walk me through how to opt out":                {outcome: bot.Answered, first: "optout-path"},
		"what are the steps to stop the AI training":    {outcome: bot.Answered},
		"does LinkedIn have encryption in the chats":    {outcome: bot.NotCovered, none: true},
	})
}

// What was told before is no answer to a question that names something else.
func TestLeavesSubject(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	ask(t, b, bot.Question{Text: "do they train the AI on my DMs?", Conversation: "c"})
	if a := ask(t, b, bot.Question{Text: "and what is for breakfast?", Conversation: "c"}); a.Outcome != bot.NotCovered {
		t.Errorf("outcome %q", a.Outcome)
	}
}

// That a message was sent to all is no yes to that the asker has it.
func TestReceived(t *testing.T) {
	t.Parallel()
	if a := ask(t, shippedBot(t), bot.Question{Text: "have we received the e-mail about this"}); a.Verdict != "" || a.Outcome != bot.Answered {
		t.Errorf("outcome %q, verdict %q", a.Outcome, a.Verdict)
	}
}
