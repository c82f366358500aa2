package grammar

// StatesPurpose tells whether words say what something is done for: "to show ads", "for
// targeted advertising", "because they want to".
func StatesPurpose(words []string) bool {
	for i, word := range words {
		switch {
		case word == "because", word == "so" && i+1 < len(words) && words[i+1] == "that", word == "order" && i > 0 && words[i-1] == "in":
			return true
		case word == "to" && i+1 < len(words) && i > 0 && purposeVerbs[words[i+1]] && !leadsTo[words[i-1]]:
			return true
		case word == "for":
			for _, next := range words[i+1 : min(len(words), i+1+mostBeforeAim)] {
				if aims[next] {
					return true
				}
			}
		}
	}
	return false
}

// AsksPurpose tells whether words ask why something is done, or what for.
func AsksPurpose(words []string) bool {
	n := len(words)
	return n > 1 && (FormOf[words[0]] == FormWhy || words[0] == "what" && words[n-1] == "for" && !takesFor[words[n-2]])
}

// takesFor verbs have a "for" that tells no purpose: "what do I sign up for".
var takesFor = Set("look looking ask asking wait waiting pay paying search searching stand up good known responsible liable")

// mostBeforeAim is how many words stand between "for" and what something is for, and one more.
const mostBeforeAim = 3

// Wanting verbs say that something is had or wanted.
var Wanting = Set("want wants wanted need needs needed use uses used using require requires required take takes taking collect collects collecting get getting")

var (
	purposeVerbs = Set(`improve train develop personalise personalize show protect prevent provide run offer recommend tailor meet fight detect target make give serve help
		analyse analyze measure build operate test verify deliver combat secure support understand`)
	// leadsTo words take a "to" that tells no purpose.
	leadsTo = Set("want wants wanted have has had begin began begins start started able need needs ask asked allow allowed allows try tries tried agreed right way option due used")
	aims    = Set(`ad ads advertising advertisement advertisements marketing training security safety research development improving improvement personalisation personalization analytics
		statistics abuse fraud moderation billing support recommendations purposes`)
)
