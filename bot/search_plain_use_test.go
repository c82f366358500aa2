package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const letters = `id: quill
title: Quill and handwriting training
organisation: Quill
facts:
  - id: letters
    topic: data
    title: Are my letters used?
    statement: Quill trains its handwriting with the letters that members send. What they print or sort stays out.
    verdict: "yes"
    asked: [are my letters used, does quill train on letters, do they take my letters, are letters that i print used, what of my letters is used]
  - id: drafts
    topic: data
    title: Are my drafts used?
    statement: Drafts are left out.
    verdict: "no"
    asked: [are my drafts used, do they take my drafts, are drafts part of it]
  - id: erase
    topic: rights
    title: Can I have my data deleted?
    statement: Members can ask Quill to delete any of their data.
    verdict: "yes"
    asked: [can i delete my data, how do i delete my data, can i erase everything]
  - id: makers
    topic: company
    title: Whose handwriting models are trained?
    statement: The handwriting models are Quill's own.
    asked: [who makes the handwriting models, which models does quill train, do they train their own models]
`

// Whether a thing is used for what all of a policy is about asks no more than whether it is used.
func TestPlainUse(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, letters), bot.Config{})
	for question, want := range map[string]want{
		"is quill using my drafts to train its handwriting":                 {outcome: bot.Answered, verdict: knowledge.No, first: "drafts"},
		"does quill's new policy let them use my drafts for handwriting":    {outcome: bot.Answered, verdict: knowledge.No, first: "drafts"},
		"will my letters be used for training quill's handwriting":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "letters"},
		"are my drafts excluded from quill's handwriting training":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "drafts"},
		"do they train their own handwriting models":                        {outcome: bot.Answered, first: "makers"},
		"will quill use my drafts to train its handwriting for the embassy": {outcome: bot.Answered, noVerd: true, first: "drafts"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}

const weaving = `id: loom
title: Loom and weaving training
organisation: Loom
facts:
  - id: all
    topic: data
    title: Is my data used?
    statement: Loom trains its weaving on what members send.
    verdict: "yes"
    asked: [is my data used, do they take my data, my data gets used, what data is used, are they using my data for weaving]
  - id: why
    topic: purpose
    title: Why is my data used?
    statement: Loom says that it makes better cloth.
    asked: [why do they use my data, reason my data is used, what is my data used for]
  - id: law
    topic: legal
    title: Is it legal?
    statement: Loom relies on its legitimate interest.
    asked: [is it legal, is this legal, is that lawful]
  - id: since
    topic: timing
    title: Since when is my data used?
    statement: It began in 2024.
    asked: [since when is my data used, when did it begin, when does it start]
  - id: out
    topic: choices
    title: How do I opt out?
    statement: Turn off the switch.
    asked: [how do i opt out, how can i stop it, i want out]
  - id: models
    topic: company
    title: Whose weaving models are trained?
    statement: The weaving models are Loom's own.
    asked: [whose weaving models are trained, which weaving models does loom use, who makes the weaving models]
`

// What all of a policy is about says nothing of what is asked for, however many words it takes.
func TestPlainAsk(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, weaving), bot.Config{})
	for question, want := range map[string]want{
		"does loom use members' data to train its weaving":              {outcome: bot.Answered, verdict: knowledge.Yes, first: "all"},
		"is loom training its weaving on people's data":                 {outcome: bot.Answered, verdict: knowledge.Yes, first: "all"},
		"what kind of personal data does loom use to train its weaving": {outcome: bot.Answered, first: "all"},
		"what is loom training its weaving on":                          {outcome: bot.Answered, first: "all"},
		"what exactly is loom using user data for":                      {outcome: bot.Answered, first: "why"},
		"is loom's weaving legal":                                       {outcome: bot.Answered, first: "law"},
		"which weaving models does loom use":                            {outcome: bot.Answered, first: "models"},
		"why does loom use user data for training its weaving":          {outcome: bot.Answered, first: "why"},
		"is it lawful for loom to use my data to train its weaving":     {outcome: bot.Answered, first: "law"},
		"how long has loom been using our data to train its weaving":    {outcome: bot.Answered, first: "since"},
		"i don't want loom to use my data to train its weaving":         {outcome: bot.Answered, first: "out"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}
