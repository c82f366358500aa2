package grammar

import "slices"

// States tells whether a sentence plainly says what a yes/no question asks: it has every word of
// the question that tells something, and nothing in it is denied, or only so at times or for some.
// named tells which words are names of the service.
func States(sentence []string, asks Reading, named func(word string) bool) bool {
	if asks.qualified() || AnyOf(sentence, denials) || AnyOf(sentence, limiting) || AnyOf(asks.Words, Legality) {
		return false
	}
	doing, actor := DoingOf(asks.Words, named)
	if actor == ActorSelf || actor != ActorNone && servedDo(sentence) || doing != 0 && DoingsIn(sentence)&doing == 0 {
		return false
	}
	held := stemSet(sentence)
	telling := 0
	for _, word := range ContentOf(asks.Words) {
		switch {
		case named(word), doing != 0 && doings[word] == doing, Auxiliaries[word], AskFirst[word]:
		case !held[Stem(word)] && (actorNouns[word] != ActorAdvertiser || !SpeaksOfActor(sentence, ActorAdvertiser)):
			return false
		default:
			telling++
		}
	}
	return telling > 0
}

// servedDo tells whether a sentence says what those do whom a service serves: "customers own it" says
// nothing of what others own; "users are shown it" does.
func servedDo(sentence []string) bool {
	who := slices.IndexFunc(sentence, func(w string) bool { return !Articles[w] })
	return who >= 0 && who+1 < len(sentence) && served[sentence[who]] && !Being[sentence[who+1]]
}

var served = Set("you customer customers member members user users subscriber subscribers people creators")

// OwnerAsked is who words ask about whether something is theirs: "do they own my songs"; none where they
// do not.
func OwnerAsked(words []string, named func(word string) bool) Actor {
	owner, verb := ActorOf(words, named)
	if verb != "own" && verb != "owns" {
		return ActorNone
	}
	return owner
}

// qualified tells whether a question asks for more or less than that something is so.
func (r Reading) qualified() bool {
	return r.Turned() || r.Reversed || r.Tagged || r.Denied || r.Only || r.All || r.Compares || r.Needs || r.Leftover || r.Chooses || r.Unasked || r.Suits || r.Past || r.Bare
}

// limiting words say that something is so at times, for some, or by somebody's leave only.
var limiting = Set("if unless only except until without may might could some sometimes certain depending most mostly mainly many where when than after before")
