package grammar

import (
	"slices"
	"strings"
)

// Actor is who does what a question asks about.
type Actor string

// The actors that are told apart; none where nobody or nobody in particular is named.
const (
	ActorNone       Actor = ""
	ActorSelf       Actor = "asker"
	ActorService    Actor = "service"
	ActorStaff      Actor = "staff"
	ActorEmployer   Actor = "employer"
	ActorHost       Actor = "hosts"
	ActorAdvertiser Actor = "advertisers"
	ActorAuthority  Actor = "authorities"
	ActorOther      Actor = "other companies"
	ActorPeople     Actor = "other people"
)

// actorNouns are the last words of subjects. Whose company or team it is makes another
// of it: see ActorOf.
var actorNouns = withKin(byWord(map[Actor]string{
	ActorSelf:       "i we",
	ActorService:    "they you",
	ActorStaff:      "employee employees staff worker workers engineer engineers moderator moderators human humans contractor contractors reviewer reviewers",
	ActorEmployer:   "boss bosses employer employers admin admins administrator administrators manager managers owner owners school teacher teachers coworker coworkers colleague colleagues hr",
	ActorHost:       "host hosts organizer organizers organiser organisers presenter presenters",
	ActorAdvertiser: "advertiser advertisers marketer marketers sponsor sponsors",
	ActorAuthority:  "police government governments authority authorities court courts fbi nsa cia fed feds cops state spies",
	ActorOther:      "parties party partner partners provider providers vendor vendors companies researchers openai anthropic microsoft google meta facebook amazon supplier suppliers insurers insurer labels firms broker brokers",
	ActorPeople:     "friend friends follower followers stranger strangers stalker stalkers hacker hackers neighbours neighbors others everybody everyone ex he she",
}))

// withKin are the nouns with those of the asker's people.
func withKin(nouns map[string]Actor) map[string]Actor {
	for word := range Kin {
		if nouns[word] == ActorNone {
			nouns[word] = ActorPeople
		}
	}
	return nouns
}

// HeOrShe stand for a person named before.
var HeOrShe = Set("he she")

// ActorNamed is whom a word names; none where it names nobody.
func ActorNamed(word string) Actor { return actorNouns[word] }

// beforeActor are the words that may stand between the verb in front and who does it.
var beforeActor = Set("the my our their your any a an some other third all even random private public human law enforcement company work data")

// ActorOf tells who a yes/no question says does it, "can the police get my mail", and what
// that is: the first word behind. named tells which words are names of the service.
func ActorOf(words []string, named func(word string) bool) (actor Actor, verb string) {
	at := 0
	for at < len(words) && !Auxiliaries[words[at]] {
		at++
	}
	if at > 2 || at+2 >= len(words) || words[at] == "any" {
		return ActorNone, ""
	}
	i := at + 1
	for i < len(words) && beforeActor[words[i]] && actorNouns[words[i]] == "" {
		i++
	}
	for ; i < len(words) && i <= at+5; i++ {
		word := strings.TrimSuffix(words[i], "'s")
		switch found, known := actorNouns[word]; {
		case named(word) && (words[i-1] == "my" || words[i-1] == "our"):
			return ActorNone, "" // what the asker has there
		case named(word): // a company too, where the service is its own
			actor = ActorService
		case known:
			actor = found
		case word == "at" && actor != ActorNone && i+1 < len(words) && named(words[i+1]):
			actor = ActorStaff // "people at Acme"
			i++
		case word == "is" && i > at+1 && named(words[i-1]): // "do Acme's employees", read as "Acme is"
		case word == "also" || word == "ever" || word == "even" || word == "actually" || word == "really" || word == "still" || word == "not":
		case actor == ActorNone:
			return ActorNone, ""
		case letting[word] && i+1 < len(words) && actorNouns[words[i+1]] != "" && actorNouns[words[i+1]] != ActorSelf:
			actor = ActorNone // whom they let do it does it
		default:
			return actor, word
		}
	}
	return actor, ""
}

// AsksOfAll tells whether words ask what all who are alike do, not the service alone: "why does every
// company do that".
func AsksOfAll(words []string) bool {
	const mostNamed = 3 // "all tech firms"
	why := slices.IndexFunc(words, func(w string) bool { return FormOf[w] == FormWhy })
	if why < 0 || len(words) < why+4 || !Auxiliaries[words[why+1]] {
		return false
	}
	switch who := words[why+2:]; who[0] {
	case "everyone", "everybody":
		return true
	case "they", "you":
		return who[1] == "all"
	default:
		return eachOf[who[0]] && AnyOf(who[1:min(len(who), mostNamed)], businesses)
	}
}

var (
	businesses = Set("company companies firm firms app apps site sites website websites platform platforms business businesses service services corporation corporations network networks giants")
	eachOf     = Set("every all most other many these those tech big each")
)

// letting verbs stand between who lets something be done and who does it.
var letting = Set("let lets allow allows permit permits")

// OthersDo tells whether a sentence begins with some other person who puts somewhere what is the
// asker's, or of him: "my cousin posted my poem".
func OthersDo(words []string) bool {
	const mostBefore, mostBetween = 3, 4
	who := slices.IndexFunc(words, func(w string) bool { return !beforeActor[w] && !Articles[w] && !beforeOther[w] })
	if who < 0 || who > mostBefore || !isOther(words[who]) {
		return false
	}
	rest := words[who+1:]
	at := slices.IndexFunc(rest, func(w string) bool { return (puts[w] || naming[w]) && !Auxiliaries[w] })
	return at >= 0 && at < mostBetween && AnyOf(rest[at+1:], AskFirst)
}

// isOther tells whether a word is for somebody who is neither the asker nor the service.
func isOther(word string) bool {
	actor := actorNouns[word]
	return Kin[word] || otherPeople[word] || actor == ActorEmployer || actor == ActorHost || actor == ActorPeople
}

var (
	otherPeople = Set("someone somebody others ex classmate acquaintance client customer recruiter photographer member user")
	beforeOther = Set("one of old former best new another")
	// naming verbs say that somebody is shown or named.
	naming = Set("tag tags tagged mention mentions mentioned name names named quote quotes quoted photographed filmed pasted added imported scanned")
)

// receiving words stand before those who get something.
var receiving = Set("to with for by")

// ReceiverOf is who a question says gets something of somebody else: "do they give it to the police".
func ReceiverOf(words []string) Actor {
	for i, word := range words {
		for j := i + 1; receiving[word] && j < len(words); j++ {
			if actor := actorNouns[words[j]]; actor != ActorNone || !beforeActor[words[j]] {
				if actor != ActorSelf && actor != ActorService && actor != ActorNone {
					return actor
				}
				break
			}
		}
	}
	return ActorNone
}

// PersonAsked is what somebody is whose name is asked: "painter" of "what is the name of the painter";
// empty where no such name is.
func PersonAsked(words []string) string {
	const reach = 4
	at := slices.Index(words, "name") + 1
	switch named := at > 0 && at < len(words) && words[at] == "of"; {
	case named:
	case len(words) > 2 && (words[0] == "who" || words[0] == "what" && words[len(words)-1] == "called") && Being[words[1]]:
		at = 1
	default:
		return ""
	}
	for _, word := range words[at+1 : min(len(words), at+1+reach)] {
		switch {
		case namedPersons[word]:
			return word
		case word == "who" || word == "that" || word == "in" || word == "of":
			return ""
		}
	}
	return ""
}

// namedPersons are who has a name that somebody may want to know.
var namedPersons = Set(`engineer engineers developer developers programmer programmers designer scientist scientists employee employees ceo cto boss manager director
	president chairman chairwoman founder founders lawyer lawyers attorney judge plaintiff spokesperson spokesman spokeswoman minister secretary`)

// TellsWho tells whether words begin with people who do something.
func TellsWho(words []string) bool {
	const start = 4
	return slices.ContainsFunc(words[:min(start, len(words))], func(w string) bool { return deciders[Stem(w)] })
}

// deciders are who may set things for others.
var deciders = Stems("administrator administrators admin admins owner owners host hosts moderator moderators parent parents guardian guardians employer employers teacher teachers manager managers")

// SpeaksOfActor tells whether any of some words names an actor.
func SpeaksOfActor(words []string, actor Actor) bool {
	return slices.ContainsFunc(words, func(w string) bool { return actorNouns[w] == actor }) || AnyOf(words, besideActor[actor])
}

// besideActor are words that speak of actors without calling them so.
var besideActor = map[Actor]map[string]bool{
	ActorAdvertiser: Set("ad ads advert adverts advertising marketing"),
	ActorAuthority:  Set("enforcement subpoena subpoenas warrant legal law"),
	ActorOther:      Set("company companies partner others third"),
	ActorPeople:     Set("people public everyone anyone anybody somebody someone others"),
	ActorStaff:      Set("people team"),
}
