package grammar

import (
	"slices"
	"strings"
)

var (
	// Stopping words end or change what goes on.
	Stopping = Set(`stop prevent avoid disable off out block refuse forbid object disallow opt hide change undo escape decline deny withdraw
		limit restrict prohibit halt end reject against unsubscribe leave`)
	// BesideStopping words go with them and name nothing.
	BesideStopping = Set("turn switch shut get getting opting turning switching set setting settings option options choice happening happen doing use using used myself ourselves keep kept make sure")
	// ChoiceNouns are what people stop things with.
	ChoiceNouns = Set("setting settings switch toggle opting option options choice objection")
	// Possible words ask whether there is a way.
	Possible = Set("way ways possible able can could")
	// AfterStopping words are of what still goes on then.
	AfterStopping = Set("once after whenever never ever yet still even used use using happens happen happens gone say no them stops stopped opted turned switched disabled objected refused")
	// Erasing words do away with anything that is had of somebody.
	Erasing = Set("delete deleted deleting remove removed removing erase erased erasing wipe wiped rid clear")
	// Handling words say what is done with anything, and name nothing either.
	Handling = Set(`keep keeps kept store stores stored save saved get gets got take takes taken
		allow allowed share shares shared sell sells sold again back really actually ever long`)
	// Looking words are done with anything that is had of somebody.
	Looking = Set("read reads see sees seen look looks show shows shown visible give gives given send sends sent know knows known access")

	// SayingNo is to ask whether one can refuse what was told; whole questions.
	SayingNo = PatternsOf(toSayNo.Replace(`$but can|could|may|might|do i|we|you|one|people $even? $no
		$but am|are|is i|we|you|one|people|it|there $even? any|a|no? way|allowed|able|free|possible to $no
		$but do|can i|we|you|one|people get|have? a|any|the? way|chance|choice|right|option? to $no`))
	// HowToSayNo is to ask how.
	HowToSayNo = PatternsOf(toSayNo.Replace(`$but how|where can|could|do|may|would i|we|you|one|people $even? $no
		$but how|where to $no`))
	// WhereFound is to ask where that is with which something is set; whole questions.
	WhereFound = PatternsOf(whereFound.Replace(`$but where exactly? do|can|could|would|should i|we|one|people find|see|get $thing exactly?
		$but where exactly? is|are $thing exactly|located|found?
		$but how do|can|could i|we|one|people find $thing
		$but how do|can|could i|we|one|people get|go there|to? $thing?`))
	whereFound = strings.NewReplacer("$but", "so|and|but|ok|okay|then?", "$thing", "it|that|this|them|these|those")
	toSayNo    = strings.NewReplacer("$but", "so|and|but|ok|okay|then|well?", "$even?", "still|also|even|just|simply|actually?", "$no", "say no thanks|thank? you? to? all|any? of? that|this|it|them|these|those? too|then|though|instead|now|as? well?")
)

// IfStopped tells whether words hold the condition that the asker ends what goes on, and where that
// begins: "and if I turn it off?", "still used once I opt out?"; denied where he does not: "if I never
// object". Glossed words may leave out who.
func IfStopped(words []string, glossed bool) (at int, stops, denied bool) {
	for at = range words {
		if !conditional[words[at]] || at+1 >= len(words) || !glossed && !AskFirst[words[at+1]] && words[at+1] != "you" && words[at+1] != "one" {
			continue
		}
		clause := words[at+1:]
		if Switching(clause) >= 0 && !AnyOf(clause, refusingNow) && IndexOf(clause, sayNo) < 0 || slices.Contains(clause, "using") {
			return at, false, false
		}
		return at, true, AnyOf(clause[:min(len(clause), nearStart)], denying) && IndexOf(clause, sayNo) < 0
	}
	return len(words), false, false
}

var (
	conditional = Set("if when whenever once after")
	refusingNow = Set("object refuse decline deny reject withdraw unsubscribe disallow forbid opted objected refused declined rejected withdrew")
	sayNo       = []string{"say", "no"}
)

// StopsOthers tells whether words ask if the asker can end what others do: "can I stop the club from
// reading it", "is there a way to keep them from it"; not "can I stop using it".
func StopsOthers(words []string) bool {
	return AsksOwnDeed(words) && endsDeeds(words[2:])
}

// endsDeeds tells whether words say that what others do is ended: "stop the club from reading it".
func endsDeeds(words []string) bool {
	const reach = 7
	for i := range words {
		if !halting[words[i]] {
			continue
		}
		for j := i + 1; j < min(len(words), i+reach); j++ {
			from := words[j-1] == "from"
			switch {
			case !strings.HasSuffix(words[j], "ing") || noDeed[words[j]] && !from || Articles[words[j-1]] || AskFirst[words[j-1]] || words[i] == "keep" && !from:
			case j > i+1 || i > 0 && words[i-1] == "to" && AnyOf(words[:i], making):
				return true
			}
		}
	}
	return false
}

var (
	halting = Set("stop prevent keep block ban forbid hinder")
	// making verbs stand before whom somebody has do something: "get them to stop".
	making = Set("get make force have tell ask")
)
