package grammar

import "slices"

// leastPlain is how many words are left at least where something is left out.
const leastPlain = 2

// withoutPart leaves out the part of a screen at the end: "in the sidebar".
func withoutPart(words []string) []string {
	at := len(words) - 1
	if at < 3 || !screenParts[words[at]] {
		return words
	}
	for i := at - 1; i >= max(1, at-3); i-- {
		if words[i] == "in" || words[i] == "on" || words[i] == "at" || words[i] == "from" {
			return words[:i]
		}
	}
	return words
}

// withoutKind asks for the thing of which the kind is asked.
func withoutKind(words []string) []string {
	if at := kindAt(words); at >= 0 {
		return slices.Concat(words[:at+1], words[at+3:])
	}
	return words
}

// withoutStill leaves out that something may be so still, which whether it is so answers: "do they still
// sell it".
func withoutStill(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return w == "still" || w == "currently" })
	if at < 2 || at+1 >= len(words) || !PresentVerbs[words[0]] || words[0] == "can" || AskFirst[words[1]] {
		return words
	}
	return slices.Delete(words, at, at+1)
}

// withoutEven leaves out of a question why something is done that it is a wonder.
func withoutEven(words []string) []string {
	if at := slices.Index(words, "even"); at > 1 && FormOf[words[0]] == FormWhy {
		return slices.Delete(slices.Clone(words), at, at+1)
	}
	return words
}

// withoutModel calls an AI just so where is asked whether something is so: "do they train AI models".
func withoutModel(words []string) []string {
	if len(words) == 0 || !Auxiliaries[words[0]] {
		return words
	}
	plain := words[:1:1]
	for i, word := range words[1:] {
		switch {
		case aiModels[word] && (words[i] == "ai" || words[i] == "language"), (word == "generative" || word == "large") && (slices.Contains(words[i+1:], "ai") || slices.Contains(words[i+1:], "language")):
		case languageModels[word], word == "language" && AnyOf(words[i+2:min(i+3, len(words))], aiModels):
			plain = append(plain, "ai")
		default:
			plain = append(plain, word)
		}
	}
	return plain
}

// withLeftOut asks for what is left out where is asked what is not used: "which of my data is not included".
func withLeftOut(words []string) []string {
	at := slices.Index(words, "not")
	if at < 2 || at+2 != len(words) || !Belongs[words[at+1]] || FormOf[words[0]] != FormWhat || !AnyOf(words[:at], Auxiliaries) {
		return words
	}
	if !slices.ContainsFunc(ContentOf(words[:at]), func(w string) bool { return !GeneralWords[Stem(w)] }) {
		return []string{"what", "is", "left", "out"}
	}
	return append(slices.Clone(words[:at]), "left", "out")
}

// withoutCause leaves out at the end that something is asked because of all this.
func withoutCause(words []string) []string {
	end := len(words) - 1
	if end < 3 || words[end] != "this" && words[end] != "that" && words[end] != "it" {
		return words
	}
	for _, cause := range causing {
		if from := end - len(cause); from > 1 && StartsWith(words[from:], cause) {
			return words[:from]
		}
	}
	return words
}

var (
	// whosever stand before those and do not tell whose they are.
	whosever = Set("the this that these those our people's peoples users' their everyone's everybody's all")
	// screenParts are where on a page or in an app something stands.
	screenParts = Set(`composer widget sidebar textbox editor toolbar popup dialog dialogue header footer feed dashboard tab panel window screen menu ribbon drawer banner modal
		box field input interface corner ui timeline homepage`)
	// aiModels follow "AI" and say no more than it, and languageModels stand for both.
	aiModels       = Set("model models system systems algorithm algorithms tool tools llm llms")
	languageModels = Set("llm llms")
	// causing words lead up to what all of it is: "because of this".
	causing = Phrases("because of\nover\nfor\ndue to\nafter\ngiven")
)
