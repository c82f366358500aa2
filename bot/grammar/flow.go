package grammar

import "slices"

// What is got and what is given go opposite ways, whatever words they share: "do they get it
// from brokers", "do they give it to brokers".

var (
	// got is given, to whom else it comes; bought is sold.
	got    = Set("get gets getting receive receives received receiving obtain obtains obtained")
	bought = Set("buy buys bought buying purchase purchases purchased acquire acquires acquired")
	// outside are others from whom something comes.
	outside = Set("others elsewhere outside external")
)

// flowOf is whether the verb at a place gives something away or gets it, by who does it; none where
// that is open.
func flowOf(words []string, i int, actor Actor) Doing {
	if i < 0 {
		return 0
	}
	others := actor != ActorService && actor != ActorSelf
	switch word := words[i]; {
	case fromOthers(words[i:]) && (got[word] || bought[word] || doings[word] == DoneTake):
		return DoneGet
	case bought[word] && (actor == ActorService || i > 0 && actorNouns[words[i-1]] == ActorService):
		return DoneGet
	case bought[word] && others && actor != ActorNone:
		return DoneSell
	case got[word] && others && actor != ActorNone:
		return DoneShare
	}
	return 0
}

// fromOthers tells whether words with a verb in front say that it comes from others than the service
// and the asker.
func fromOthers(words []string) bool {
	const within = 7 // "get information about you and your home from"
	from := slices.Index(words[:min(len(words), within)], "from") + 1
	if from == 0 {
		return false
	}
	for _, word := range words[from:min(len(words), from+givenWithin)] {
		switch actor := actorNouns[word]; {
		case AskFirst[word], actor == ActorService:
			return false
		case outside[word], actor != ActorNone:
			return true
		}
	}
	return false
}

// OppositeFlow tells whether what is asked for is got, and all that is told of is given away, or
// the other way round.
func OppositeFlow(asked, told Doing) bool {
	const given = DoneShare | DoneSell
	return asked&given != 0 && told&DoneGet != 0 && told&given == 0 || asked == DoneGet && told&given != 0 && told&DoneGet == 0
}
