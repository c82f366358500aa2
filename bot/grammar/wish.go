package grammar

import (
	"slices"
	"strings"
)

// Who wishes that something were not so asks nothing: "I don't want them to read it" is no "do they not
// read it". A yes or no to it would be to a question that nobody put.

var (
	// unwanted begin what somebody does not want, disliked what he dislikes.
	unwanted = PatternsOf(inWishes.Replace(`i|we $really do not $really want|like|need|appreciate|enjoy it? when|that|if|how? $any
		i|we $really hate|dislike|despise|loathe|detest it? when|that|how? $any
		i|we am|are sick|tired|fed|done and? tired? up? of|with $any
		it|that|this $really creeps|freaks|scares|bugs|annoys|bothers|angers me|us out|off? that|when|how
		it|that|this is $really annoying|awful|creepy|gross|ridiculous|unacceptable|infuriating that|when|how
		annoying|creepy|gross|ridiculous|unacceptable|infuriating that|how
		no more
		stop|quit|prevent
		make|get|tell|force * to? stop|quit`))
	// wanted begin what somebody wants, which may be that something is not done.
	wanted = PatternsOf(inWishes.Replace(`i|we $really wish|want|need|prefer that|for?
		i|we $really would|will $really prefer|rather|like|love it? if|that?
		i|we would be happier|glad|happy if`))
	// obliging say what somebody should not do.
	obliging = PatternsOf(inWishes.Replace("should|must|better|ought to? $really not|stop|quit|never"))
	// bad is said at the end of what is disliked.
	bad = PatternsOf(inWishes.Replace(`sucks|suck|stinks|stink so? much|hard|big? time?
		is|are $really annoying|awful|terrible|horrible|gross|ridiculous|unbearable|infuriating|unacceptable|bs
		is|are the? worst`))
)

var (
	inWishes = strings.NewReplacer("$really", "really|just|definitely|absolutely|honestly|so|also|still|actually|truly|very|even|ever?", "$any", "any|all|these|those?")
	// beforeWish words stand before a wish.
	beforeWish = Set("so but and then look")
)

// wishedOff are words by which what is wished ends, which is not part of what goes on.
var wishedOff = Set("not never stop stops stopped stopping quit prevent no nothing nobody none rather anymore please would could should to from")

// WishedAway is what goes on that words wish were not so, in the words left of it: "I wish they did not
// read my notes", "stop it from reading my notes", "ads here are awful"; ok is false where they ask
// something, or say how things are.
func WishedAway(words []string) (what []string, ok bool) {
	words = WithoutFillers(words, beforeWish)
	if n := unwanted.Longest(words); n > 0 {
		return wished(words, words[n:])
	}
	if n := wanted.Longest(words); n > 0 {
		if !AnyOf(words[n:], denying) && !AnyOf(words[n:], ceasing) && !slices.Contains(words[n:], "stopped") {
			return nil, false
		}
		return wished(words, words[n:])
	}
	if len(words) < 3 || Auxiliaries[words[0]] && words[0] != "do" || FormOf[words[0]] != "" || words[0] == "i" || words[0] == "we" {
		return nil, false
	}
	if words[0] == "do" && words[1] == "not" && doings[words[2]] != 0 {
		return wished(words, words[2:])
	}
	for i := 1; i < len(words) && words[0] != "do"; i++ {
		switch n := obliging.Longest(words[i:]); {
		case n > 0 && i < nearStart:
			return wished(words, slices.Concat(words[:i], words[i+n:]))
		case bad.TakesAll(words[i:]):
			return wished(words, words[:i])
		}
	}
	return nil, false
}

// WayAgainst is what goes on that words ask a way out of: "how do I stop them reading my notes", "can I
// keep my notes out of it", "what if I don't want my notes read".
func WayAgainst(words []string) (what []string, ok bool) {
	words = WithoutFillers(words, beforeWish)
	if n := notWanting.Longest(words); n > 0 {
		return WishedAway(words[n:])
	}
	n := ableTo.Longest(words)
	if n == 0 || n >= len(words) {
		return nil, false
	}
	verb, rest := words[n], words[n+1:]
	if excluding[verb] || endsDeeds(words[n:]) {
		return wished(words[n:], rest)
	}
	for i := 1; keepingOut[verb] && i < len(rest); i++ {
		if keptOut.TakesAll(rest[i:]) {
			return wished(words[n:], rest[:i])
		}
	}
	return nil, false
}

var (
	notWanting = PatternsOf("what|how about? if\nwhat happens|happen|can|could|do|should i|we? do? if\nand|but? if")
	ableTo     = PatternsOf("how|where do|can|could|would|should i|we|you|one|people\nhow|where to\ncan|could|may|might i|we|you|one|people")
	// excluding verbs keep a thing out of what is done with all others.
	excluding  = Set("exclude exempt withhold spare protect shield safeguard")
	keepingOut = Set("keep leave hold have get")
	keptOut    = PatternsOf("out of? *\naway|safe|private|unused|untouched|off from|of|for? *")
)

// wished are the words of what is wished away, where nothing is asked behind it.
func wished(words, what []string) ([]string, bool) {
	for i := 1; i+1 < len(words); i++ {
		if asksHere := words[i+1] == "i" || words[i+1] == "we" || words[i+1] == "there" || words[i+1] == "you"; Auxiliaries[words[i]] && asksHere && !AskFirst[words[i-1]] {
			return nil, false // "I don't want it is there a switch"
		}
	}
	if FormOf[words[len(words)-1]] != "" {
		return nil, false // "stop it how"
	}
	if last := words[len(words)-1:]; len(what) == 0 && BackPointing[last[0]] {
		what = last // "I hate that"
	}
	if len(what) > 1 && what[0] == "that" {
		what = what[1:]
	}
	what = slices.DeleteFunc(slices.Clone(what), func(w string) bool { return wishedOff[w] })
	return what, len(what) > 0
}

// Wishes tells whether words say what somebody wants, be it that something is done or not.
func Wishes(words []string) bool {
	_, away := WishedAway(words)
	return away || wanted.Longest(WithoutFillers(words, beforeWish)) > 0
}
