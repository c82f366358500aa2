package grammar

import (
	"slices"
	"strings"
)

// Doing is what is done with somebody's data: verbs by what they mean.
type Doing uint16

// What is done is told apart no finer than people do who ask for one and mean the other.
const (
	DoneUse Doing = 1 << iota
	DoneTrain
	DoneShare
	DoneSell
	DoneKeep
	DoneDelete
	DoneRead
	DoneTake
	// DoneGet is got of others, the other way round than what is shared with them or sold.
	DoneGet
	// DoneLie says something that is not so: a fact that tells of no such thing neither bears it out nor denies it.
	DoneLie
)

// doings are verbs in the forms that are no nouns as well, by what they mean.
var doings = byWord(map[Doing]string{
	DoneUse:    "use uses used using process processes processed processing",
	DoneTrain:  "train trains trained training teach teaches taught learn learns learned learning feed feeds fed improve improves improving develop develops developing",
	DoneShare:  "share shares shared sharing give gives given gave giving pass passes passed disclose discloses disclosed hand hands handed send sends sent sending transfer transfers transferred forwarded provide provides provided",
	DoneSell:   "sell sells sold selling monetise monetize",
	DoneKeep:   "keep keeps kept keeping store stores stored storing retain retains retained save saves saved hold holds held stay stays remain remains",
	DoneDelete: "delete deletes deleted deleting deletion erase erases erased erasing remove removes removed removing wipe wipes wiped purge purges purged gone",
	DoneRead:   "read reads reading see sees seen look looks looking scan scans scanned scanning listen listens analyse analyses analysed analyze analyzes analyzed watch watches watched hear hears view views viewed access accesses accessed show shows shown",
	DoneTake:   "collect collects collected collecting gather gathers gathered take takes taken record records recorded track tracks tracked tracking log logs logged",
	DoneLie:    "lied lying mislead misleads misled misleading deceive deceives deceived deceiving",
})

var (
	// besideDoing begin what only tells when or how, and not what is done.
	besideDoing = Set("after before when if while once unless without until because since")
	// ownedBefore stand before nouns: "my saved searches", "the training".
	ownedBefore = Set("my our your their the a an")
	// guarding words say what is kept from others, which keeps nothing for long.
	guarding = Set("private secret safe secure confidential away out apart from")
	// giving verbs share what is given to somebody, which consent is not.
	giving = Set("give gives given gave giving provide provides provided")
)

// DoingOf is what words ask whether it is done, and who does it; none where that is no verb
// known. named tells which words are names of the service. That something is used says little where it is told what for: "used to train".
func DoingOf(words []string, named func(word string) bool) (doing Doing, actor Actor) {
	actor, verb := ActorOf(words, named)
	if flow := flowOf(words, slices.Index(words, verb), actor); flow != 0 {
		return flow, actor
	}
	if d := doings[verb]; d != 0 && d != DoneUse && d != DoneKeep {
		return d, actor
	}
	const opening = 3
	for i, word := range words {
		d := doings[word]
		switch {
		case i > 0 && besideDoing[word] && !tellsWho(words, i):
			return doing, actor
		case d == 0 || i == 0, ownedBefore[words[i-1]], i > opening && (words[i-1] == "i" || words[i-1] == "we"):
		case d == DoneKeep && AnyOf(words[i:], guarding), d == DoneShare && i+1 < len(words) && AskFirst[words[i+1]] && !Articles[words[i+1]]:
		case d == DoneUse:
			doing = DoneUse
		default:
			return d, actor
		}
	}
	return doing, actor
}

// GivenTo are the words for what is said to be given or sold and to whom: "do they sell my runs to
// the big towns".
func GivenTo(words []string) (what, whom []string) {
	at := slices.IndexFunc(words, func(w string) bool { return doings[w]&(DoneShare|DoneSell) != 0 || spilling[w] })
	if at < 0 {
		return nil, nil
	}
	to := slices.IndexFunc(words[at:], func(w string) bool { return w == "to" || w == "with" })
	from := at + to + 1
	if to < 0 || to > givenWithin || FormOf[words[from-2]] != "" || from < len(words) && doings[words[from]] != 0 {
		return nil, nil // "share how to cook", "share it to train"
	}
	for from < len(words) && beforeActor[words[from]] {
		from++
	}
	end := from
	for end < len(words) && !FunctionWords[words[end]] && !Fillers[words[end]] {
		end++
	}
	return words[at+1 : at+to], words[min(from, len(words)):end]
}

// spilling verbs let others have something, in whatever way.
var spilling = Set("leak leaks leaked leaking publish publishes published upload uploads uploaded forward forwards hand handed go goes")

// givenWithin is how many words what is given takes.
const givenWithin = 5

// DoingsIn are all that words say is done.
func DoingsIn(words []string) (all Doing) {
	for i, word := range words {
		if !giving[word] || slices.Contains(words[i:min(len(words), i+givenWithin)], "to") {
			all |= doings[word]
		}
		switch flow := flowOf(words, i, ActorNone); {
		case flow != 0:
			all |= flow
		case got[word] && i > 0 && words[i-1] != "i":
			all |= DoneShare
		}
	}
	return all
}

// alsoTold are what tells of a doing as well: what is collected is kept.
var alsoTold = map[Doing]Doing{
	DoneTrain: DoneTrain, DoneShare: DoneShare, DoneSell: DoneSell, DoneDelete: DoneDelete, DoneLie: DoneLie,
	DoneKeep: DoneKeep | DoneTake | DoneGet, DoneTake: DoneTake | DoneGet | DoneKeep | DoneRead | DoneUse, DoneRead: DoneRead | DoneTake | DoneGet, DoneGet: DoneGet | DoneTake | DoneUse,
}

// SpokenOf tells whether what speaks of all those doings, and mainly of some, tells of this one.
func (d Doing) SpokenOf(all, main Doing) bool {
	if d == 0 || d == DoneUse || all|main == 0 || alsoTold[d]&all != 0 {
		return true
	}
	// What a fact says is on or off is the use that it tells of.
	return main&DoneUse != 0 && d&(DoneTrain|DoneRead) != 0 || main == 0 && all&DoneUse != 0 && d == DoneTrain
}

// AsksEffect tells whether words ask what comes of doing something: "does leaving help", "will
// hiding it undo that"; not "can I leave", nor what can be done then.
func AsksEffect(words []string) bool {
	return len(words) > 2 && effecting[words[0]] && isDeed(words[1]) && !AnyOf(words[2:], PossibleVerbs)
}

// AsksEffectOfStopping tells whether words ask if something changes for the asker by that he ends what goes on: "does opting
// out hurt my reach".
func AsksEffectOfStopping(words []string) bool {
	return AsksEffect(words) && (Switching(words) < 0 || AnyOf(words[1:2], refusingDeeds)) && AnyOf(words[2:], altering)
}

var (
	refusingDeeds = Set("opting objecting refusing declining leaving unsubscribing withdrawing disabling")
	altering      = Set("affect hurt harm change impact influence break mess damage limit restrict reduce ruin")
)

// AsksIfOneCan tells whether words ask if the asker can do something: "may I leave", "leave for
// good, possible?"
func AsksIfOneCan(words []string) bool {
	return len(words) > 2 && (able[words[0]] && AskFirst[words[1]] || words[len(words)-1] == "possible")
}

// isDeed tells whether a word is for doing something: "leaving".
func isDeed(word string) bool {
	return len(word) > 5 && strings.HasSuffix(word, "ing") && !noDeed[word]
}

var (
	able      = Set("can could may")
	effecting = Set("does will would did")
	noDeed    = Set("anything everything nothing something training setting settings during")
)

// SelfDeletes tells whether words say that the asker would delete something: "can I erase", "if we delete".
func SelfDeletes(words []string) bool {
	for i := 1; i+2 < len(words); i++ {
		if words[i] != "i" && words[i] != "we" || !Auxiliaries[words[i-1]] && !conditions[words[i-1]] {
			continue
		}
		for at := i + 1; at < min(i+3, len(words)); at++ { // "if I now delete"
			if doings[words[at]] == DoneDelete {
				return true
			}
		}
	}
	return false
}

// HasDeleted tells whether words say of something that the asker has deleted it: "photos I have since deleted".
func HasDeleted(words []string) bool {
	for i, word := range words {
		if word != "i" && word != "we" || i > 0 && (Auxiliaries[words[i-1]] || conditions[words[i-1]]) {
			continue
		}
		for at := i + 1; at < min(i+4, len(words)) && words[at] != "not" && words[at] != "never"; at++ {
			if doings[words[at]] == DoneDelete && strings.HasSuffix(words[at], "d") {
				return true
			}
		}
	}
	return false
}
