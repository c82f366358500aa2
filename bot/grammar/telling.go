package grammar

import "strings"

// TellsOfSelf tells whether words only say how the asker, or somebody of his, is placed, and
// nothing that could be so or not of a policy: "I have an album", "my niece is 17"; not "my
// albums are read".
func TellsOfSelf(words []string) bool {
	verb := 1
	switch {
	case len(words) < 3 || AnyOf(words[1:], concluding) || supposing.In(words) || AnyOf(words[1:], others) || AnyOf(words[1:], PossibleVerbs):
		return false
	case words[0] == "my" || words[0] == "our":
		if !Kin[words[1]] && !Sayers[words[1]] {
			return false
		}
		verb = 2
	case words[0] != "i" && words[0] != "we":
		return false
	}
	if verb+1 >= len(words) {
		return false
	}
	next := words[verb+1]
	if EverBeing[words[verb]] {
		return Articles[next] || ageBefore[next] || yearsOf(next) > 0 || BeforeAsking[next]
	}
	return verb == 1 || owning[words[verb]]
}

// WithoutTelling leaves out at the end of a text that it was told: "the album claim".
func WithoutTelling(text string) string {
	words := PlacedWords(text)
	if n := len(words); n > 1 && tellingNouns[words[n-1].Text] && !FunctionWords[words[n-2].Text] {
		return strings.TrimRight(text[:words[n-1].Start], " ") + text[words[n-1].End:]
	}
	return text
}

var tellingNouns = Set("claim claims statement statements thing things bit part point stuff story fact facts info information")

// supposing words put forward what the asker takes to follow: "I pay, surely that exempts me".
var supposing = PatternsOf("surely\nthat|this|which must|should|probably|presumably? means|mean")

// others do what a policy is about.
var others = Set("they them it does do did")

// owning verbs tell what somebody has or does.
var owning = Set("has have had uses use used got gets turned turns joined joins made makes")
