package grammar

import "strings"

// WithoutOneOf takes a name out of a text that lists it beside another: "did regulators or
// Example object" without "or Example"; false where nothing stands beside it.
func WithoutOneOf(text string, name []string) (string, bool) {
	fields := strings.Fields(text)
	bare := make([]string, len(fields))
	for i, field := range fields {
		bare[i] = strings.TrimSuffix(strings.ToLower(strings.Trim(field, Marks)), "'s")
	}
	at := IndexOf(bare, name)
	if at < 0 || AnyOf(bare, comparing) || AnyOf(bare, preferring) {
		return text, false
	}
	from, to := at, at+len(name)
	for from > 0 && Articles[bare[from-1]] {
		from--
	}
	switch acting := from == 0 || Auxiliaries[bare[from-1]] || FormOf[bare[from-1]] != ""; {
	case to+1 < len(bare) && vague[bare[to+1]]:
		return text, false // "or whatever" is nobody else
	case to < len(bare) && (bare[to] == "or" || bare[to] == "and" && acting):
		to++
	case from > 1 && (bare[from-1] == "or" || bare[from-1] == "and") && !between(bare[:from-1]):
		from--
	case to+1 < len(bare) && strings.HasSuffix(fields[to-1], ",") && joinsSoon(bare[to:]):
	default:
		return text, false
	}
	rest := append(append([]string{}, fields[:from]...), fields[to:]...)
	if end := fields[to-1]; to == len(fields) && strings.HasSuffix(end, "?") {
		rest[len(rest)-1] += "?"
	}
	return strings.Join(rest, " "), len(rest) > 1
}

// vague words stand for no other in particular.
var vague = Set("whatever something anything someone somebody anyone so such similar like others some else")

// preferring words ask which of two.
var preferring = Set("better worse best worst safer saner prefer choose which compare")

var (
	// ofBoth words lead up to two things, and lastJoints stand before the last of a list.
	ofBoth     = Set("between both")
	lastJoints = Set("or and")
)

// between tells whether words lead up to two things of which neither can be left out.
func between(words []string) bool { return AnyOf(words, ofBoth) }

// joinsSoon tells whether a list ends in the next words: "a, b or c".
func joinsSoon(words []string) bool {
	const soon = 5
	return AnyOf(words[:min(soon, len(words))], lastJoints)
}
