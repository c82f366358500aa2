package grammar

// States tells whether a sentence plainly says what a yes/no question asks: it has every word of
// the question that tells something, and nothing in it is denied, or only so at times or for some.
// named tells which words are names of the service.
func States(sentence []string, asks Reading, named func(word string) bool) bool {
	if asks.qualified() || AnyOf(sentence, denials) || AnyOf(sentence, limiting) || AnyOf(asks.Words, Legality) {
		return false
	}
	doing, actor := DoingOf(asks.Words, named)
	if actor == ActorSelf || doing != 0 && DoingsIn(sentence)&doing == 0 {
		return false
	}
	held := map[string]bool{}
	for _, word := range sentence {
		held[Stem(word)] = true
	}
	telling := 0
	for _, word := range ContentOf(asks.Words) {
		switch {
		case named(word), doing != 0 && doings[word] == doing, asking(word):
		case !held[Stem(word)] && (actorNouns[word] != ActorAdvertiser || !SpeaksOfActor(sentence, ActorAdvertiser)):
			return false
		default:
			telling++
		}
	}
	return telling > 0
}

func asking(word string) bool { return Auxiliaries[word] || AskFirst[word] }

// qualified tells whether a question asks for more or less than that something is so.
func (r Reading) qualified() bool {
	return r.Turned() || r.Reversed || r.Tagged || r.Denied || r.Only || r.All || r.Compares || r.Needs || r.Leftover || r.Chooses || r.Unasked || r.Suits || r.Past || r.Bare
}

// limiting words say that something is so at times, for some, or by somebody's leave only.
var limiting = Set("if unless only except until without may might could some sometimes certain depending most mostly mainly many where when than after before")
