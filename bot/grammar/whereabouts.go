package grammar

import (
	"slices"
	"strings"
)

// A place may be asked about as where data is kept or sent, where a service can be used,
// or where a company is: whom a policy covers is another question.

// Whereabouts is what of a policy's owner is asked to be at a place.
type Whereabouts int

// The whereabouts.
const (
	NoWhereabouts Whereabouts = iota
	DataThere                 // "is my data kept in Norway"
	ServiceThere              // "can I use it in Norway"
	SeatThere                 // "is it based in Norway"
)

var (
	// keeping words are what is done with data that stays, whoever does it, and moving words
	// what is done with data or data does itself; people do most of that too.
	keeping = Stems("store stores stored storing keep keeps kept keeping host hosts hosted hosting house housed saved held")
	moving  = Stems(`send sends sent sending transfer transfers transferred transferring export exported exporting ship shipped shipping move moved moves moving
		migrate migrated route routed transmit transmitted forwarded flow flows travel travels go goes going leave leaves leaving stay stays staying
		remain remains remaining end ends ended located sit sits`)
	// handing words are done to data that goes to a place: "give it to Norway".
	handing = Stems("share shares shared give gives pass passes passed hand hands handed")
	// bodily of these need no other who moves.
	bodily = Stems("move moved moving go going leave leaving stay staying travel remain located sit")
	// sites are where data is.
	sites = Set("server servers datacenter datacenters datacentre datacentres copies backup backups")
	// unsent things are written to somebody, and are no data.
	unsent = Set(`email emails e-mail e-mails mail mails letter letters notice notices notification notifications warning warnings objection form forms request
		requests complaint complaints invoice ad ads newsletter`)
	// staying words tell how something stays or is kept, and of moving words that they are none.
	staying = Set("on off opted active private safe secure secret live ahead forward alone behind up anonymous using training going doing collecting")
	// dataWords are what is kept.
	dataWords = Stems("data info information content files messages recordings posts photos stuff chats transcripts records")
	going     = Set("go goes going")
	// beyond words stand before no place and still say where something goes.
	beyond = Set("outside abroad overseas across beyond into to through")
	// offered words tell whether a service is to be had.
	offered = Set("available accessible blocked banned usable offered sold operate operates operating work works working exist exists unavailable availability")
	using   = Set("use using access join install download open")
	seated  = Set("based headquartered incorporated located registered seated headquarters")
	// companyWords are what somebody of a place may be: "a Norwegian company".
	companyWords = Set("company companies firm corporation business startup")
	// regionWords tell of data that it is at a place, without a name.
	regionWords = Stems("country countries abroad region regions overseas world worldwide location locations continent")
	// skipped words may stand between who does something and the verb.
	skipped = Set("just ever even also always only still really actually not to be been being get gets getting all both already now then that")
)

// AsksWhereabouts reads whether words ask what is at a place; policy and place mark the
// words of names.
func AsksWhereabouts(words []string, policy, place []bool) Whereabouts {
	for i, word := range words {
		switch {
		case sites[word] || word == "data" && i+1 < len(words) && dataCentres[words[i+1]]:
			return DataThere
		case policy[i] && i+1 < len(words) && offered[words[i+1]] && askedOf(words, policy, i):
			return ServiceThere
		case policy[i] && i+1 < len(words) && seated[words[i+1]] && askedOf(words, policy, i):
			return SeatThere
		case place[i] && i+1 < len(words) && companyWords[words[i+1]] && i > 1 && (words[i-1] == "a" || words[i-1] == "an"):
			return SeatThere
		case policy[i] && i+1 < len(words) && hasSeat.Longest(words[i+1:]) > 0 && slices.Contains(place, true):
			return SeatThere
		case policy[i] && usesThere(words[:i]):
			return ServiceThere
		case handing[Stem(word)] && handsTo(words[i+1:], place[i+1:]):
			return DataThere
		case (keeping[Stem(word)] || moving[Stem(word)]) && !place[i] && ofData(words, i, place):
			return DataThere
		}
	}
	return NoWhereabouts
}

// AsksWhereKept tells whether words asked with "where", "in which country" or the like are of what is
// kept somewhere.
func AsksWhereKept(words []string) bool {
	own := slices.Contains(words, "i") || slices.Contains(words, "we")
	return !own && asksSite(words) && slices.ContainsFunc(words, func(w string) bool { return keeping[Stem(w)] || sites[w] || dataCentres[w] })
}

// asksSite tells whether words ask where something is, by that word or by what it may be at.
func asksSite(words []string) bool {
	for i, word := range words[:max(0, len(words)-1)] {
		next := words[i+1]
		switch {
		case word == "where":
			return true
		case (word == "which" || word == "what") && (next == "data" || sites[next] || regionWords[Stem(next)]):
			return true
		}
	}
	return false
}

// handsTo tells whether a place behind "to" or "with" follows a verb.
func handsTo(after []string, place []bool) bool {
	to := slices.IndexFunc(after, func(w string) bool { return w == "to" || w == "with" })
	if to >= 0 && to+1 < len(after) && after[to+1] == "the" {
		to++
	}
	return to >= 0 && to+1 < len(after) && place[to+1]
}

// askedOf tells whether a verb that opens a question stands before the name that ends at a
// word.
func askedOf(words []string, policy []bool, i int) bool {
	for i >= 0 && policy[i] {
		i--
	}
	return i >= 0 && Auxiliaries[words[i]]
}

// usesThere tells whether words before a service ask if people can use it.
func usesThere(before []string) bool {
	n := len(before)
	if n > 0 && Articles[before[n-1]] {
		n--
	}
	return n > 2 && using[before[n-1]] && (AskFirst[before[n-2]] || PeopleWords[Stem(before[n-2])] || before[n-2] == "you" || before[n-2] == "to") &&
		AnyOf(before[:n-2], PossibleVerbs) || n > 2 && using[before[n-1]] && before[n-2] == "to" && (before[n-3] == "possible" || before[n-3] == "allowed" || before[n-3] == "able")
}

// ofData tells whether a verb says where data is or goes, and not what people do or how
// something goes on.
func ofData(words []string, i int, place []bool) bool {
	s, after := Stem(words[i]), words[i+1:]
	if !slices.Contains(place[i:], true) && slices.ContainsFunc(words[lastTrue(place[:i])+1:i], func(w string) bool { return clauseJoints[w] }) {
		return false // the place is another clause's
	}
	if len(after) > 0 && s != "end" && staying[after[0]] && !slices.Contains(after, "to") || AnyOf(after, unsent) || leavesOut(after) {
		return false
	}
	if ofThing(after, place[i+1:]) {
		return false // "I live in Oslo, does it end up in the model"
	}
	if going[words[i]] && !goesThere(after, place[i+1:]) || s == "end" && (len(after) == 0 || after[0] != "up") {
		return false
	}
	who := i - 1
	for who >= 0 && (Auxiliaries[words[who]] || skipped[words[who]]) {
		who--
	}
	if who < 0 || who == 0 && clauseJoints[words[0]] { // "and then move to Oslo"
		return !bodily[s]
	}
	if clauseJoints[words[who]] && AnyOf(words[:who], AskFirst) {
		return false // "I live there and sent letters"
	}
	people := AskFirst[words[who]] && words[who] != "my" && words[who] != "our" || PeopleWords[Stem(words[who])] && !profile[words[who]] || words[who] == "who"
	if !people {
		return true
	}
	own := slices.ContainsFunc(after, func(w string) bool { return dataWords[Stem(w)] })
	return keeping[s] && own && !jointBefore(after, place[i+1:])
}

// ofThing tells whether what follows a verb says what something goes into that is no place.
func ofThing(after []string, place []bool) bool {
	if len(after) > 0 && after[0] == "up" {
		after, place = after[1:], place[1:]
	}
	if len(after) < 2 || !intoThing[after[0]] || slices.Contains(place, true) {
		return false
	}
	return !slices.ContainsFunc(after, func(w string) bool { return sites[w] || regionWords[Stem(w)] || BackPointing[w] })
}

// intoThing words stand before what something goes into.
var intoThing = Set("in into inside")

// leavesOut tells whether "out" follows a verb, and no place that something goes out of.
func leavesOut(after []string) bool {
	at := slices.Index(after, "out")
	return at >= 0 && (at+1 == len(after) || after[at+1] != "of")
}

// jointBefore tells whether another clause begins before the next place.
func jointBefore(after []string, place []bool) bool {
	at := slices.Index(place, true)
	return at >= 0 && AnyOf(after[:at], clauseJoints)
}

// clauseJoints stand between clauses.
var clauseJoints = Set("and but or so who which because since while")

// lastTrue is where the last true stands; -1 where none does.
func lastTrue(all []bool) int {
	for i, one := range slices.Backward(all) {
		if one {
			return i
		}
	}
	return -1
}

// profile words are of people, and are data.
var profile = Set("account accounts profile profiles")

// goesThere tells whether a place follows "go", or a word that leads to one.
func goesThere(after []string, place []bool) bool {
	for i, word := range after {
		switch {
		case i < len(place) && place[i]:
			return i > 0
		case !beyond[word] && word != "the" && word != "over" && word != "from":
			return word == "abroad" || word == "overseas"
		}
	}
	return false
}

// TellsWhereabouts tells whether a sentence says what such a question asks; place is
// whether it names one behind a preposition.
func (w Whereabouts) TellsWhereabouts(sentence []string, place bool) bool {
	placed := place || slices.ContainsFunc(sentence, func(word string) bool { return regionWords[Stem(word)] }) || len(sentence) > 0 && sentence[0] == "where"
	switch w {
	case DataThere:
		return (placed || AnyOf(sentence, sites) || AnyOf(sentence, keepers)) && slices.ContainsFunc(sentence, func(word string) bool {
			return sites[word] || keeping[Stem(word)] || moving[Stem(word)] || storedNouns[word]
		})
	case ServiceThere:
		return placed && AnyOf(sentence, offered)
	case SeatThere:
		return place && (AnyOf(sentence, seated) || slices.Contains(sentence, "run"))
	}
	return false
}

// hasSeat says that a company has a place of its own somewhere.
var hasSeat = PatternsOf("still|also|even? have|has|run|runs|open|opened|own|owns|keep|keeps a|an|any|some|its|their? big|own|local|regional|main? office|offices|headquarters|hq|branch|branches|subsidiary|staff|employees|team|campus")

// dataCentres are the second word of where data is, and keepers what else it may be on.
var (
	dataCentres = Set("centre centres center centers")
	keepers     = Set("device devices computer computers phone phones cloud aws azure infrastructure locally")
)

// storedNouns name what is asked where data is.
var storedNouns = Set("storage transfer transfers hosting residency processed processing runs run centre centres center centers")

var (
	// holds words say of a rule that it applies, and of data or who has it that it is kept.
	holds = map[string]string{"hold": "apply", "holds": "applies"}
	// holders keep what they hold, and behind the others it is no verb.
	holders = Set("you they we i who companies on a take takes get gets")
	// besideHolding may stand behind them and before where that is.
	besideHolding = Set("true good valid also too equally likewise still there just only")
	forAll        = Set("everyone everybody anyone anybody somebody someone others those")
)

// Applying says of what holds for people or at a place that it applies there, and of what is on
// hold that it is paused; places tells whether a place begins at a position of the text.
func Applying(text string, places func(at int) bool) (string, bool) {
	if !strings.Contains(text, "hold") && !strings.Contains(text, "Hold") {
		return text, false
	}
	words := PlacedWords(text)
	for i := 1; i < len(words); i++ {
		if words[i].Text == "hold" && words[i-1].Text == "on" && slices.ContainsFunc(words[i:], func(w PlacedWord) bool { return places(w.Start) }) {
			return text[:words[i-1].Start] + "paused" + text[words[i].End:], true
		}
		applies, ok := holds[words[i].Text]
		if !ok || holders[words[i-1].Text] || slices.ContainsFunc(words[:i], func(w PlacedWord) bool { return dataWords[Stem(w.Text)] }) {
			continue
		}
		at := i + 1
		for at < len(words) && besideHolding[words[at].Text] {
			at++
		}
		next := at + 1
		for next < len(words) && (words[next].Text == "the" || words[next].Text == "all" || words[next].Text == "of") {
			next++
		}
		if next >= len(words) {
			continue
		}
		who := words[next].Text
		people := words[at].Text == "for" && (AskFirst[who] || forAll[who] || PeopleWords[Stem(who)])
		if people || (words[at].Text == "for" || within[words[at].Text]) && places(words[next].Start) {
			return text[:words[i].Start] + applies + text[words[at-1].End:], true
		}
	}
	return text, false
}

// within words stand before where something applies.
var within = Set("in within across throughout at")
