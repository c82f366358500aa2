package grammar

// Things are told apart by who gets to see them: "notes visible only to my crew", "notes that
// only I can see". What holds of the others, or of all there is, is no answer on those.

var (
	// seen words say that somebody gets to see something.
	seen = Set("visible shown seen open shared accessible viewable restricted limited see sees view views read access hidden set")
	// seeing is how many words stand at most between an "only" and those.
	seeing = 4
)

// narrowsSeers tells whether a word for "only" says who sees the things that something else is
// asked of: "are notes only my crew can see kept", but not "are my notes visible only to my crew".
func narrowsSeers(words []string, i int) bool {
	near := words[max(0, i-seeing):min(len(words), i+seeing+1)]
	if !AnyOf(near, seen) && (i < 2 || !BeforeAsking[words[i-2]]) {
		return false
	}
	for _, word := range words[i+1:] {
		if d := doings[word]; d != 0 && d != DoneRead && !seen[word] {
			return true
		}
	}
	return false
}

// asksOfHidden tells whether words ask of things that not everybody sees.
func asksOfHidden(words []string) bool {
	for i, word := range words {
		if Restricting[word] && narrowsSeers(words, i) {
			return true
		}
	}
	return false
}
