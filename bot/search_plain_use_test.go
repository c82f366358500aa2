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
		"do they train their own handwriting models":                        {outcome: bot.Answered, first: "makers"},
		"will quill use my drafts to train its handwriting for the embassy": {outcome: bot.Answered, noVerd: true, first: "drafts"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}
