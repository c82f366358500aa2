package bot

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// attribution says who a statement is from, as far as its text does not say so itself;
// empty for a plain report, which speaks through its sources.
func (v *voice) attribution(policy *knowledge.Policy, fact *knowledge.Fact, text string) string {
	who := ""
	if speakers := v.speakers(policy, fact); len(speakers) > 0 {
		who = speakers[0]
	}
	nameless := who == "" || strings.Contains(text, who)
	switch {
	case fact.Kind == knowledge.Claim && v.opensWithOwner(text, policy):
		return ""
	case fact.Kind == knowledge.Claim:
		return v.say("says", "who", ownerOf(policy))
	case fact.Kind == knowledge.Opinion && nameless:
		return v.say("opinion")
	case fact.Kind == knowledge.Opinion:
		return v.say("opinion-of", "who", who)
	case fact.Kind == knowledge.Advice && nameless:
		return v.say("advice")
	case fact.Kind == knowledge.Advice:
		return v.say("advice-of", "who", v.all(v.advisers(policy, fact)))
	case fact.Unconfirmed && !v.saysUnconfirmed(text):
		return v.say("unconfirmed")
	}
	return ""
}

// within is an attribution as it stands behind other words: with a capital only where its first
// word is a noun that has one in the language.
func (v *voice) within(attribution string) string {
	if v.language == "de" && (strings.HasPrefix(attribution, v.say("opinion")) || strings.HasPrefix(attribution, v.say("advice"))) {
		return attribution
	}
	return grammar.LowerFirst(attribution)
}

// sideOf says whose side a report takes in a disagreement, as far as its text does not
// say so itself.
func (v *voice) sideOf(policy *knowledge.Policy, fact *knowledge.Fact, text string) string {
	speakers := v.speakers(policy, fact)
	switch {
	case fact.Unconfirmed || len(speakers) == 0 || v.opensWithOwner(text, policy) || namesFirst(text, speakers[0], ownerOf(policy)):
		return ""
	case len(speakers) > 1:
		return v.say("according-others", "who", speakers[0])
	}
	return v.say("according", "who", speakers[0])
}

// advisers are all who give an advice; the policy's owner is only where nobody else does.
func (v *voice) advisers(policy *knowledge.Policy, fact *knowledge.Fact) []string {
	names := v.speakers(policy, fact)
	if len(names) > 1 {
		names = slices.DeleteFunc(names, func(name string) bool { return name == ownerOf(policy) })
	}
	return names
}

// speakers are those who say what a fact takes from its sources, each once, as they are
// named in the asker's language.
func (v *voice) speakers(policy *knowledge.Policy, fact *knowledge.Fact) []string {
	var names []string
	for _, citation := range fact.Sources {
		source, ok := policy.Source(citation.Source)
		if !ok {
			continue
		}
		if name := v.speaker(policy, source); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// speaker is who says what a source is cited for: the policy's owner in its own documents.
func (v *voice) speaker(policy *knowledge.Policy, source *knowledge.Source) string {
	if source.Own {
		return ownerOf(policy)
	}
	if name, ok := source.SpeakerIn(v.language); ok {
		return name
	}
	return cmp.Or(source.Speaker, source.Publisher)
}

// opensWithOwner tells whether a text begins by saying that the policy's owner says so,
// in the asker's language or in English where it is not translated.
func (v *voice) opensWithOwner(text string, policy *knowledge.Policy) bool {
	// Languages differ in what stands before a name, and in the space after it.
	opening := unspaced(openingOf(text))
	return slices.ContainsFunc([]*voice{v, english}, func(v *voice) bool {
		return strings.Contains(opening, unspaced(v.say("says", "who", ownerOf(policy))))
	})
}

// saysUnconfirmed tells whether a text says itself that it is not confirmed.
func (v *voice) saysUnconfirmed(text string) bool {
	words := v.say("said-unconfirmed") + " | " + english.say("said-unconfirmed")
	return slices.ContainsFunc(strings.Split(words, " | "), func(said string) bool { return strings.Contains(text, said) })
}

func unspaced(text string) string { return strings.ReplaceAll(text, " ", "") }

// openingOf is as much of a text as who speaks may be named in.
func openingOf(text string) string {
	const most = 60 // bytes
	return text[:min(most, len(text))]
}

// namesFirst tells whether a text names a publisher at its beginning: with the same words,
// or most of those that are not the policy's owner's: what the owner does, it need not say.
func namesFirst(text, publisher, owner string) bool {
	if publisher != owner && strings.HasPrefix(text, publisher) {
		return true
	}
	opening := openingOf(text)
	names, named := 0, 0
	for _, word := range strings.FieldsFunc(publisher, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",/()", r) }) {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) || strings.Contains(owner, word) {
			continue
		}
		names++
		if strings.Contains(opening, word) {
			named++
		}
	}
	return 2*named > names
}
