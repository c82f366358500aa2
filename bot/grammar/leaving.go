package grammar

import "slices"

// "How long do they keep it after I cancel?" asks of what is left then, not how long it is kept.

var (
	// leaving verbs end what somebody has with a service.
	leaving = Stems("cancel quit leave close delete terminate deactivate unsubscribe")
	// left words name that, and say no more.
	left = Set("account accounts profile profiles subscription membership plan")
	// leavesAll of those verbs need nothing behind them.
	leavesAll = Stems("leave quit cancel unsubscribe")
	// behindLeaving words may follow those.
	behindLeaving = Set("now then altogether completely entirely because over for due after or and if mean means stop stops keep help")
	// leavingIs are those verbs as what is asked about.
	leavingIs = Set("leaving quitting closing deleting cancelling canceling deactivating terminating unsubscribing")
	// afterwards words stand for all of it.
	afterwards = Set("afterwards deletion cancellation")
)

// LeavesService tells whether words speak of leaving a service for good: "delete my account", "quit
// Acme", not "leave it on" or "delete a photo"; skip tells which of them name the service.
func LeavesService(words []string, skip []bool) bool {
	for i, word := range words {
		if leaving[Stem(word)] && leavesAt(words, skip, i) {
			return true
		}
	}
	return false
}

// leavesAt tells whether what the verb at a place ends is all that somebody has with a service.
func leavesAt(words []string, skip []bool, at int) bool {
	next := at + 1
	for next < len(words) && (ItemOwners[words[next]] || Articles[words[next]]) {
		next++
	}
	if next == at+1 && leavesAll[Stem(words[at])] && (next == len(words) || behindLeaving[words[next]]) {
		return true
	}
	for named := next; named < len(words) && named < len(skip) && skip[named]; named++ {
		if next = named + 1; next == len(words) || !left[words[next]] && !skip[next] && (FunctionWords[words[next]] || behindLeaving[words[next]]) {
			return true
		}
	}
	return next < len(words) && (left[words[next]] || platforms[words[next]])
}

// asksOfLeaving tells whether words ask what leaving does: "does quitting Acme stop it".
func asksOfLeaving(words []string, skip []bool) bool {
	at := 0
	if len(words) > 1 && Auxiliaries[words[0]] {
		at = 1
	}
	return len(words) > at && leavingIs[words[at]] && leavesAt(words, skip, at)
}

// staysOn says that nobody has to leave.
var staysOn = PatternsOf(`can|may|could also|still? keep your|their|the|an account|accounts
		need not close|delete|leave|quit|deactivate|cancel your|their|the|an? account|accounts
		not need|have to close|delete|leave|quit|deactivate|cancel your|their|the|an? account|accounts
		without closing|deleting|leaving|deactivating|cancelling your|their|the|an? account|accounts`)

// TellsOfStaying tells whether words say that an account can be kept: "you need not close it".
func TellsOfStaying(words []string) bool { return staysOn.In(words) }

// AfterLeaving tells whether words speak of the time after somebody left a service: "after I
// cancel", not "after I delete a photo"; skip tells which of them name the service.
func AfterLeaving(words []string, skip []bool) bool {
	if AnyOf(words, afterwards) || asksOfLeaving(words, skip) {
		return true
	}
	at := max(slices.Index(words, "after"), slices.Index(words, "once"))
	if at < 0 {
		return false
	}
	leaves := false
	for i := at + 1; i < len(words); i++ {
		named := i < len(skip) && skip[i]
		switch word := words[i]; {
		case Objects[word] || BackPointing[word]:
			return false
		case leaves && FormOf[word] != "":
			return true // "once I quit, what do they keep"
		case leaving[Stem(word)]:
			leaves = true
		case !FunctionWords[word] && !Fillers[word] && !left[word] && !named:
			return false
		}
	}
	return leaves
}

// waysOut ask whether, or how, somebody can get out of all of it, whatever was told before.
var waysOut = PatternsOf(`so|and|but|then|now? can|could|may|do|will|am|are|is|was i|we|he|she|they|you|one still|even|just|now|ever|at-least|able-to|possible-to? get|getting|back|bail|pull|drop|go out of? it|this|that|there|here|all? all? now|then|again|too|please?
	so|and|but|then|now? is|was|are there still|even|really? a|an|any|some|no? way|ways|chance|hope|option|possibility left|still? out|of-getting-out|to-get-out|to-still-get-out of? it|this|that|all? of? this|that|it? for? me|us|now|then|left|still?
	so|and|but|then|now? is|was there still|even|really? a|an|any|some|no? way|chance|hope i|we|he|she|they can|could|may still|just? get|bail|back out of? it|this|that|all? of? this|that|it? now|then?`)

// AsksWayOut tells whether words are such a question.
func AsksWayOut(words []string) bool { return waysOut.TakesAll(words) }
