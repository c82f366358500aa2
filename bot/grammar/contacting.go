package grammar

import "strings"

// "And who do I email?", "and where do I click?" end a question on what to do, and name nothing.

var (
	// contacting words say that somebody is turned to, clicking words that something is to be
	// found on a page.
	contacting = Set("write email mail contact reach ask tell send call message address")
	clicking   = Set("click tap press find look go start button link page form")
	// turningTo verbs tell it of somebody: what only comes by e-mail is sent to nobody.
	turningTo = Set("write ask contact send")
)

// Receivers ask who gets something: "with who", "to whom".
var Receivers = Set("who whom")

// AsksContact tells whether a question is only whom to turn to with what was asked before.
func AsksContact(r Reading) bool {
	return (r.Form == FormWho || r.Form == FormWhere) && only(r.Words, contacting)
}

// AsksSpot tells whether a question is only where to find what does what was asked before.
func AsksSpot(r Reading) bool { return r.Form == FormWhere && only(r.Words, clicking) }

// TellsContact tells whether a text says whom to turn to.
func TellsContact(text string) bool {
	return strings.Contains(text, "@") || AnyOf(WordsOf(Clean(text)), turningTo)
}

// only tells whether words hold one of a set and else nothing but grammar.
func only(words []string, set map[string]bool) bool {
	one := false
	for _, word := range words {
		one = one || set[word]
		if !set[word] && !FunctionWords[word] && !Fillers[word] {
			return false
		}
	}
	return one
}
