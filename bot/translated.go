package bot

import (
	"slices"

	"fineprint/bot/glossary"
	"fineprint/knowledge"
)

// translatedPhrasing is what Match.Phrasing is for one of a translation's.
const translatedPhrasing = -3

// translated returns a fact's words in a language, unless that is English or there
// are none that still hold.
func translated(fact *knowledge.Fact, language string) (*knowledge.Translation, bool) {
	if language == "" {
		return nil, false
	}
	return fact.In(language)
}

// untranslated counts the points of the answer that are in another language than
// the question.
func (a *Answer) untranslated(language string) (n int) {
	for _, p := range a.Points {
		if language != "" && !glossary.SameLanguage(p.Language, language) {
			n++
		}
	}
	return n
}

// speaks tells whether the policy's facts are translated into a language at all.
func speaks(policy *knowledge.Policy, language string) bool {
	return policy != nil && slices.ContainsFunc(policy.Facts, func(f *knowledge.Fact) bool {
		_, ok := translated(f, language)
		return ok
	})
}

// speak makes the answer's keys answer in its language.
func (a *Answer) speak(language string) {
	a.Key, a.Choices = keyIn(a.Key, language), choicesIn(a.Choices, language)
}

// choicesIn are choices that answer in a language.
func choicesIn(choices []Choice, language string) []Choice {
	if language == "" {
		return choices
	}
	spoken := slices.Clone(choices)
	for i := range spoken {
		spoken[i].Key = keyIn(spoken[i].Key, language)
	}
	return spoken
}

// voiceTag is the language of the bot's own words for a tag such as a platform's
// setting, "de-CH"; empty for English and for languages it does not speak.
func voiceTag(tag string) string { return voiceOf(glossary.TagOf(tag)).language }
