package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const meadowPolicy = `id: meadow
title: Meadow and its herbarium
organisation: Meadow
aliases: [meadow]
summary: Meadow keeps pressed leaves.
sources:
  - {id: help, publisher: Meadow Help, title: Leaves, url: "https://meadow.example/help", date: 2026-04-15, own: true}
facts:
  - id: copy
    topic: rights
    title: How do I get a copy of my leaves?
    statement: You can ask for a copy of your leaves by mail; pressed flowers cannot be copied.
    asked: [leaf export, download leaves, what leaves do they hold]
    sources: [help]
  - id: close
    topic: retention
    title: How do I close the herbarium?
    statement: It can be closed in the settings.
    steps:
      - Open the settings.
      - Choose “Close”.
    asked: [close it, end my herbarium, shut the herbarium]
    sources: [help]
  - id: pressed
    topic: data
    title: Are my leaves pressed?
    statement: Meadow presses leaves that you send.
    verdict: "yes"
    asked: [do they press leaves, {text: are leaves left alone, verdict: "no"}]
    sources: [help]
`

// What tells how something is done says yes to whether the asker can do it, and to nothing else.
func TestWayIsYes(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, meadowPolicy), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"can i get a copy of my leaves":           knowledge.Yes,
		"is there a way to close the herbarium":   knowledge.Yes,
		"is it possible to close my herbarium":    knowledge.Yes,
		"can i get a copy of somebody's leaves":   "",
		"can my aunt close the herbarium":         "",
		"can i get a copy of my leaves by pigeon": "",
		"can i only close the herbarium":          "",
		"how do i close the herbarium":            "",
		"do they press my leaves":                 knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question, Explain: true}); a.Verdict != want {
			t.Errorf("%q: %q from %v, want %q (%s)", question, a.Verdict, factIDs(a), want, a.Explanation.Lines)
		}
	}
}
