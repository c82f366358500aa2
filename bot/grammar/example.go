package grammar

import (
	"slices"
	"strings"
)

var (
	// anyThing nouns say nothing of what it is, which the example of it does.
	anyThing = Set("thing things stuff content data info information details")
	// exampleMarks lead up to that.
	exampleMarks = [...]string{" e.g. ", " eg ", " for example ", " for example, ", " for instance ", " for instance, ", " such as ", " say, "}
	// puttingForward words stand before what is only named.
	puttingForward = Set("what about how and or also")
)

// ExampleAsked is a text that only names something vague with its example for that: "what about my
// songs" for "what about things I sing, e.g. my songs".
func ExampleAsked(text string) string {
	lower := strings.ToLower(text)
	for _, mark := range exampleMarks {
		at := strings.Index(lower, mark)
		if at < 0 || len(lower) != len(text) {
			continue
		}
		words := WordsOf(text[:at])
		opening := 0
		for opening < len(words) && puttingForward[words[opening]] {
			opening++
		}
		const owner = 2 // "all my", "those private"
		if !slices.ContainsFunc(words[opening:min(len(words), opening+owner+1)], func(w string) bool { return anyThing[w] }) || AnyOf(words[:min(len(words), opening+owner)], Auxiliaries) || strings.ContainsAny(text[:at], ".!?") {
			return text
		}
		return strings.Join(append(words[:opening:opening], text[at+len(mark):]), " ")
	}
	return text
}
