package grammar

import "slices"

var (
	// ableToo are further ways than ableTo to ask what the asker can do.
	ableToo = PatternsOf("is there a|any|some? way|option|possibility|button|means for? me? to\nis it possible for? me? to\nam i able|allowed to\ni want|need|wish to\ni would like to\nhelp me to?")
	// besideThing may stand behind the thing that something is done with.
	besideThing = Set("on from in off at here there again now please somehow anymore myself too also any more")
)

// OwnDeed tells whether words ask how, where or whether the asker can do something with what is his, and
// nothing else: "can I print my letters" has the verb "print" and the thing "letters". named tells which
// words are names of the service, where the thing is.
func OwnDeed(words []string, named func(word string) bool) (verb string, thing []string, ok bool) {
	n := max(ableTo.Longest(words), ableToo.Longest(words))
	if n == 0 || n+2 >= len(words) || words[n+1] != "my" && words[n+1] != "our" {
		return "", nil, false
	}
	beside := func(word string) bool { return besideThing[word] || named(word) }
	thing = words[n+2:]
	for len(thing) > 0 && beside(thing[len(thing)-1]) {
		thing = thing[:len(thing)-1]
	}
	for len(thing) > 0 && named(thing[0]) { // "my Acme letters"
		thing = thing[1:]
	}
	asksMore := func(word string) bool { return FunctionWords[word] || besideThing[word] }
	return words[n], thing, len(thing) > 0 && len(thing) <= mostOfThing && !slices.ContainsFunc(thing, asksMore)
}
