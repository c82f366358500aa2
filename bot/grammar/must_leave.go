package grammar

import "slices"

var (
	// leavings do away with an account, or leave the service.
	leavings = Set("close closing delete deleting deactivate deactivating leave leaving quit quitting remove removing cancel cancelling erase erasing")
	// staysOut words say what that would be for.
	staysOut = Set("out stop stopped safe avoid no opt object prevent escape exclude excluded refuse")
	// leavingEnd is what is said behind that adds nothing.
	leavingEnd = PatternsOf(`then|now|completely|entirely|altogether|totally|really? because|for|over? of? this|that|it? now|then?`)
)

// MustLeave tells whether words ask if one has to leave the service in order to stay out of something: "do I have to
// delete my account to stop this", or just if one has to, since nobody asks that but because of what he wants to stay out
// of: "do I have to delete my account now?". "owner" stands for the service.
func MustLeave(words []string) bool {
	if !asksNeed(words) {
		return false
	}
	at := slices.IndexFunc(words, func(w string) bool { return leavings[w] })
	if at < 0 {
		return false
	}
	object := slices.IndexFunc(words[at:min(len(words), at+nearStart+1)], func(w string) bool { return accounts[w] || w == "owner" }) + at
	rest := words[object+1:]
	return object > at && (AnyOf(rest, staysOut) || !AnyOf(words[:at], staysOut) && (len(rest) == 0 || leavingEnd.TakesAll(rest)))
}
