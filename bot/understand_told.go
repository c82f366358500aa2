package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// told is what was said before a question, in a language.
type told struct{ text, tag string }

// mostStory is how many words before a question it may point at.
const mostStory = 40

// then is what was said, and what more if that is in the same language; of a long story the
// last sentences.
func (t told) then(more told) told {
	if t.tag != more.tag {
		return more
	}
	sentences := append(grammar.SentencesOf(t.text), more.text)
	for len(sentences) > 1 && len(strings.Fields(strings.Join(sentences, " "))) > mostStory {
		sentences = sentences[1:]
	}
	more.text = strings.Join(sentences, " ")
	return more
}

// named is the thing that is only named, without anything said of it; empty where more is told.
func (t told) named(g *guide) string {
	if t.tag != "en" || t.text == "" {
		return ""
	}
	thing := slices.DeleteFunc(grammar.WordsOf(t.text), func(w string) bool { return grammar.Fillers[w] || grammar.Checking[w] })
	text := strings.Join(thing, " ")
	if _, policy := g.named(thing); !grammar.ReadQuestion(text).Bare || len(grammar.ContentOf(thing)) == 0 || slices.Contains(policy, true) {
		return ""
	}
	return text
}

// ofAsker tells whether the asker speaks of himself.
func (t told) ofAsker() bool {
	words := grammar.DropLeadIns(grammar.WordsOf(t.text))
	return len(words) > 0 && grammar.AskFirst[words[0]]
}

// ofOthersDoing tells whether somebody else did something with what is the asker's.
func (t told) ofOthersDoing() bool {
	return t.tag == "en" && slices.ContainsFunc(grammar.SentencesOf(t.text), func(sentence string) bool {
		return grammar.OthersDo(grammar.DropLeadIns(grammar.WordsOf(sentence)))
	})
}
