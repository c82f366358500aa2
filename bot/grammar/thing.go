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

// SaysUsed tells whether a word says that something is used, taken for that or part of it.
func SaysUsed(word string) bool {
	return doings[word]&(DoneUse|DoneTrain|DoneTake) != 0 || Belongs[word]
}

// AIWords say no more than "AI" does.
var AIWords = Set("ai model models generative system systems algorithm algorithms gen llm llms")
