package grammar

import (
	"slices"
	"strings"
)

// NamedThing returns what a question only names where a yes or no on it is wanted: "photos?",
// "what about my photos", and behind another question, where guessed is true: "who reads them,
// the police?" Nil where it names nothing or says more of it.
func NamedThing(text string, r Reading) (thing []string, guessed bool) {
	words := WordsOf(text)
	switch {
	case len(r.Words) == 0 || r.Reversed || AnyOf(words, denying):
		return nil, false
	case r.Bare && r.Form == FormYesNo:
		return ContentOf(r.Words), false
	case len(r.Words) > 2 && (r.Words[0] == "what" || r.Words[0] == "how") && r.Words[1] == "about":
		return ContentOf(r.Words[2:]), false
	case FormOf[r.Words[0]] == "" || !strings.HasSuffix(text, "?"):
		return nil, false
	}
	at := strings.LastIndexAny(text, ",-")
	if guess := WordsOf(text[at+1:]); at > 0 && len(guess) < len(r.Words) && isBare(guess) && !slices.ContainsFunc(guess, func(w string) bool { return Joints[w] }) {
		return ContentOf(guess), true
	}
	return nil, false
}

// OfMoreThan tells whether words ask of what is the asker's in general what others ask of one thing of
// his: "do they get my data" beside "do they get my voice".
func OfMoreThan(words, others []string) bool {
	thing, other := ownThing(words), ownThing(others)
	return GeneralThings[thing] && other != "" && !GeneralThings[other] && !slices.Contains(words, other)
}

// OfWiderThan tells whether words ask if there is something at all, and others if there is one of a kind: "is there a
// fee" beside "is there a fee for minors".
func OfWiderThan(words, others []string) bool {
	if len(words) < 3 || !Being[words[0]] || words[1] != "there" || !StartsWith(others, words) || len(others) < len(words)+2 {
		return false
	}
	return ofWhich[others[len(words)]]
}

// ofWhich words begin what tells which one is meant.
var ofWhich = Set("that which who i we you they for in from on with about to")

// ownThing is the last word of what is named first as the asker's; empty where nothing is.
func ownThing(words []string) string {
	thing := ThingOf(words)
	if len(thing) == 0 {
		return ""
	}
	return thing[len(thing)-1]
}

// GeneralThings are what askers call all of what is theirs, whoever they say it is of or goes to.
var GeneralThings = Set("data information info stuff things details")

// mostOfThing is how many words at most name a thing of the asker's: "old job applications".
const mostOfThing = 3

// ThingOf are the words for what is named first as the asker's, "job applications"; nil where nothing is, or
// more words stand there than name one.
func ThingOf(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return w == "my" || w == "our" }) + 1
	end := at
	for end < len(words) && !FunctionWords[words[end]] && !Auxiliaries[words[end]] && doings[words[end]] == 0 && (end == at || !Belongs[words[end]] && !ScopeWords[Stem(words[end])]) { // "my name"
		end++
	}
	if at == 0 || end == at || end-at > mostOfThing {
		return nil
	}
	return words[at:end]
}

// AllOfIt is the last word of what names all that members share, and where its words stand: "data" in "users' personal
// data"; empty where nothing does.
func AllOfIt(words []string) (thing string, start, end int) {
	at := slices.IndexFunc(words, func(w string) bool { return GeneralThings[w] })
	if at < 0 { // "do they train on me", "do they use me"
		at = slices.IndexFunc(words, func(w string) bool { return w == "me" || w == "us" })
		if at > 1 && (words[at-1] == "on" || words[at-1] == "of" || words[at-1] == "from" || words[at-1] == "use" || words[at-1] == "using") {
			return "data", at, at + 1
		}
		return "", 0, 0
	}
	start = at
	for start > 0 && (membersOwn[words[start-1]] || words[start-1] == "is" && start > 1 && membersOwn[words[start-2]]) { // "people is", as the "'s" is read
		start--
	}
	if start == at && (!sharedData[words[at]] || at > 0 && ofAnother[words[at-1]]) {
		return "", 0, 0
	}
	return words[at], start, at + 1
}

var (
	// membersOwn stand before what all members share, and single none of them out.
	membersOwn = Set("my our own personal user users member members people peoples customer customers")
	// ofAnother stand before what somebody has of whom was told before.
	ofAnother = Set("his her its their your no any some that")
	// sharedData is what members share without a word on whose it is.
	sharedData = Set("data info information")
)

// AsksUsed tells whether words ask what it is that is used, or that something is trained on. subject tells which words are
// of what it is used for, which stands behind: "what do they put into the models", not "which models do they use".
func AsksUsed(words []string, subject func(string) bool) bool {
	at := slices.IndexFunc(words, SaysUsed)
	if at < 1 || FormOf[words[0]] != FormWhat || words[len(words)-1] == "for" || slices.ContainsFunc(words[:at], subject) {
		return false
	}
	return doings[words[at]]&DoneTrain == 0 || trainedOn[words[len(words)-1]]
}

var trainedOn = Set("on with from")

// OutOfAI is the thing of the asker's that words ask to have taken out of an AI, where it went: "delete my letters from
// the model"; false where they ask of no such thing, or of more.
func OutOfAI(words []string) (thing string, ok bool) {
	own := ThingOf(words)
	if n := len(own); n > 1 && leadingOut[own[n-1]] {
		own = own[:n-1]
	}
	behind := IndexOf(words, own) + len(own)
	if len(own) == 0 || behind >= len(words) || !AnyOf(words[:behind], takingOut) && !AnyOf(words[:behind], Erasing) {
		return "", false
	}
	from, n := words[behind:], 0
	for n < len(from) && leadingOut[from[n]] {
		n++
	}
	if n == 0 || n == len(from) || slices.ContainsFunc(from[n:], func(w string) bool { return !AIWords[w] && !FunctionWords[w] && w != "training" && w != "data" }) || !AnyOf(from, AIWords) && !slices.Contains(from, "training") {
		return "", false
	}
	return strings.Join(own, " "), true
}

var (
	takingOut  = Set("take taken get pull pulled remove removed withdraw withdrawn retrieve scrub")
	leadingOut = Set("back out of from")
)

// SaysUsed tells whether a word says that something is used, taken for that, put into what is made of it or part of it.
func SaysUsed(word string) bool {
	return doings[word]&(DoneUse|DoneTrain|DoneTake) != 0 || Belongs[word] || makings[word]
}

// makings say that something is made or kept running with what is used, beside those that say it learns.
var makings = Set("build builds building power powers powering")

// AIWords say no more than "AI" does.
var AIWords = Set("ai model models generative system systems algorithm algorithms gen llm llms")
