package grammar

import (
	"slices"
	"strings"
)

// ContentOf leaves out the words that carry no subject.
func ContentOf(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return FunctionWords[w] || Fillers[w] })
}

// IsYear tells whether a word is a year of this age.
func IsYear(word string) bool {
	return len(word) == 4 && strings.Trim(word, "0123456789") == "" && (word[:2] == "19" || word[:2] == "20")
}

// Reading is how a question, or a phrasing it may be like, is put: what decides
// which yes and no mean the same.
type Reading struct {
	Form Form
	// Words of the part that asks, without lead-ins.
	Words []string
	// Reversed questions ask the plain one the other way round; wholly tells it of all
	// words, those around the part that asks among them.
	Reversed, Wholly bool
	// Ceases asks whether something ends: "does the switch stop it".
	Ceases bool
	// Tagged denials hope for a no: "it is not read, right?"
	Tagged bool
	// Denied questions are put as a denial, in another language than English or without a verb:
	// "so no way back?"
	Denied bool
	// Bare words only name a thing: "deadline?", "data of children".
	Bare bool
	// Only asks whether nothing else is so: "is it only for members".
	Only bool
	// All asks whether it is so without exception: "do they see everything".
	All bool
	// Compares asks how things are beside others, and Equals whether they are alike: "is it the same in
	// Norway", not "is it stricter than in Norway".
	Compares, Equals bool
	// Needs asks what has to be done.
	Needs bool
	// Leftover asks of things by what they are not: "posts that are not public".
	Leftover bool
	// Chooses offers two ways to choose from.
	Chooses bool
	// Unasked asks whether something is done without anybody being asked or told.
	Unasked bool
	// Suits asks whether something is for children: "is it safe for my kid".
	Suits bool
	// Today asks how things are by now.
	Today bool
	// Past and possible are by the verb in front: "did they", "can they".
	Past, Possible bool
}

// ReadQuestion reads how a text asks.
func ReadQuestion(text string) Reading {
	asking, tag := AskingPart(text)
	words := WordsOf(asking)
	f, core := ReadForm(words, asking)
	switch {
	case tag != "" && f == FormStatement:
		f = FormYesNo
	case asksConsequence(words) || IndexOf(words, whatHappens) >= 0:
		f = FormWhat
	}
	r := Reading{
		Form: f, Words: core, Only: restricts(core), All: asksOfAll(core), Compares: AnyOf(core, comparing), Equals: AnyOf(core, equalling),
		Unasked: unasked(core), Suits: AsksSuiting(core), Needs: asksNeed(core), Today: AnyOf(core, NowWords), Chooses: Chooses(core), Past: OpensWith(core, pastVerbs), Possible: OpensWith(core, PossibleVerbs),
	}
	if said := WordsOf(text); tag == PlainTag && AnyOf(said[max(0, len(said)-mostTag):], NowWords) {
		r.Today = true // "they paused it, still true?"
	}
	// "bank details?" asks for more than "details?" does.
	r.Bare = tag == "" && (f == FormStatement || f == FormYesNo && len(ContentOf(core)) < 2) && isBare(core)
	r.Reversed, r.Leftover, r.Ceases = reversed(core), asksLeftover(core) || asksOfHidden(core), ceases(core)
	r.Denied = opensWithNone(words)
	r.Tagged = tag != "" && AnyOf(core, denying)
	whole, _ := cutTag(text)
	r.Wholly = reversed(WordsOf(withoutRemark(whole)))
	if tag != "" && deniesAny(core, asking) { // as "is no photo used" does
		r.Reversed, r.Wholly = !r.Reversed, !r.Wholly
	}
	if doesWithout(core) {
		r.Reversed, r.Wholly = !r.Reversed, !r.Wholly // what one can do without is not needed
	}
	if tag == verbTag && r.Reversed {
		// "they do not read it, do they" is denied by the same no as "do they read it".
		r.Reversed = reversed(slices.DeleteFunc(slices.Clone(core), func(w string) bool { return w == "not" || w == "never" || w == "no" && core[0] == "there" }))
		r.Wholly = r.Reversed
	}
	return r
}

// whatHappens asks for a consequence wherever it stands: some languages say the condition first.
var whatHappens = []string{"what", "happens"}

// asksConsequence recognises a condition without a question: "and if I do nothing?"
func asksConsequence(words []string) bool {
	for len(words) > 0 && (words[0] == "and" || words[0] == "but" || words[0] == "so") {
		words = words[1:]
	}
	if len(words) < 3 || words[0] != "if" || !AskFirst[words[1]] {
		return false
	}
	return !slices.ContainsFunc(words[3:], func(w string) bool { return TagPronouns[w] || AskFirst[w] }) && !verbsTwice(words)
}

// verbsTwice tells whether a condition of the asker's, "if I …", has a verb more behind its own, which is
// what is asked then: "if I say no are old posts gone".
func verbsTwice(words []string) bool {
	at := 2
	for at < len(words) && (Auxiliaries[words[at]] || denying[words[at]] || Fillers[words[at]]) {
		at++
	}
	if words[1] != "i" && words[1] != "we" || at >= len(words) {
		return false
	}
	for i, word := range words[at:] {
		if i > 0 && Auxiliaries[word] && !ItemJoints[words[at+i-1]] && FormOf[words[at+i-1]] == "" {
			return true
		}
	}
	return false
}

// Turned tells whether a question asks for the opposite of the plain one.
func (r Reading) Turned() bool { return r.Reversed != r.Ceases }

// whollyTurned is the same of all words.
func (r Reading) whollyTurned() bool { return r.Wholly != r.Ceases }

// TurnedFrom tells whether a question asks for the opposite of what another does, and
// whether all its words do.
func (r Reading) TurnedFrom(other Reading) (turned, wholly bool) {
	return r.Turned() != other.Turned(), r.whollyTurned() != other.whollyTurned()
}

// OtherSide tells whether a question asks for the opposite of what another does, be it only by a "not":
// "what happens if I do not answer".
func (r Reading) OtherSide(other Reading) bool {
	denied := slices.Contains(r.Words, "not") != slices.Contains(other.Words, "not")
	return r.Turned() != other.Turned() || denied && !r.Turned()
}

// MayUnasked asks whether others may do something without asking: "can they do it without my permission".
func (r Reading) MayUnasked() bool {
	return r.Possible && r.Unasked && len(r.Words) > 1 && !AskFirst[r.Words[1]]
}

// SameKind tells whether two questions ask for the same kind of thing, so that one may
// be answered as the other is.
func (r Reading) SameKind(as Reading) bool {
	today := r.Today == as.Today || as.Ceases && r.Today // what ends does not go on still
	return today && r.Only == as.Only && r.Needs == as.Needs && r.Compares == as.Compares && r.Equals == as.Equals && r.Unasked == as.Unasked
}

// nearStart is how many words of a question tell what kind of thing it asks for.
const nearStart = 4

// asksNeed tells whether words ask what has to be done: "must I", "do I have to", "can I use it without".
func asksNeed(words []string) bool {
	for i, word := range words[:min(nearStart, len(words))] {
		if Needing[word] || word == "have" && i+1 < len(words) && words[i+1] == "to" {
			return true
		}
	}
	return doesWithout(words)
}

// OpensWith tells whether words begin with one of the verbs.
func OpensWith(words []string, verbs map[string]bool) bool { return len(words) > 0 && verbs[words[0]] }

// restricts tells whether words ask if something is all there is.
func restricts(words []string) bool {
	for i, word := range words {
		switch {
		case Restricting[word] && narrowsSeers(words, i):
		case Restricting[word] && i == 2 && AskFirst[words[0]] && Being[words[1]] && i+1 < len(words) && whereBefore[words[i+1]]:
			return false // "I am only in Norway" tells where the asker is
		case Restricting[word] && (i == 0 || words[i-1] != "or" && words[i-1] != "not"):
			return i < 2 || !AskFirst[words[i-1]] || !subordinating[words[i-2]] // "if I only look"
		case word == "just" && justThis(words, i):
			return true
		case Confining[word]:
			return i+1 < len(words) && words[i+1] == "to"
		case word == "all" && allThereIs(words, i):
			return true
		case word == "nothing":
			return i+1 < len(words) && (words[i+1] == "but" || words[i+1] == "except")
		}
	}
	return false
}

// allThereIs tells whether words ask if something is all: "is that all", "is that all there is to it".
func allThereIs(words []string, i int) bool {
	that := i > 1 && Being[words[i-2]] && BackPointing[words[i-1]] || i > 1 && BackPointing[words[i-2]] && Being[words[i-1]]
	return that && (i+1 == len(words) || words[i+1] == "there" || words[i+1] == "it")
}

// whereBefore stand before where somebody is.
var whereBefore = Set("in at from on here")

// asksOfAll tells whether words ask if something is so without exception; "at all", "after
// all" and "names and all" do not.
func asksOfAll(words []string) bool {
	for i, word := range words {
		if wholly[word] && (word != "all" || i > 0 && !idleAll[words[i-1]] || i == 0 && len(words) > 1 && (words[1] == "of" || words[1] == "my" || words[1] == "our")) {
			return true
		}
	}
	return false
}

var idleAll = Set("at after and n")

// isBare tells whether words only name a thing, without a verb or anything else that is
// said of it: "form?", "name of the switch", but not "mail read?" or "still legal?".
func isBare(words []string) bool {
	for i, word := range words {
		said := Auxiliaries[word] || askedSubjects[word] && word != "my" && word != "our" || Predicates[word] || Reversing[word] || idleTold[word] || ScopeWords[Stem(word)] ||
			strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ible") || strings.HasSuffix(word, "able")
		acts := i+1 < len(words) && strings.HasSuffix(word, "s") && (acted[words[i+1]] || knowing[word])
		if said || acts {
			return false
		}
	}
	return len(words) <= mostBare
}

// mostBare is how many words may only name a thing: more tell something by a verb that is
// in no list.
const mostBare = 5

// justThis tells whether a "just" leaves out all else: "is it just photos", not "I
// just ask".
func justThis(words []string, i int) bool {
	if i+1 == len(words) || JustDoes(words, i) {
		return false
	}
	next := words[i+1]
	if i > 0 && Auxiliaries[words[i-1]] {
		return true
	}
	names := !FunctionWords[next] || next == "the" || next == "my" || next == "our"
	return names && !askingWords[next] && (i == 0 || beforeJust[words[i-1]])
}

// JustDoes tells whether a "just" says that somebody does something without more ado: "can they just take
// it", "are they allowed to just begin".
func JustDoes(words []string, i int) bool {
	if words[i] != "just" || i < 2 {
		return false
	}
	return i == 2 && PossibleVerbs[words[0]] || words[i-1] == "to" && Granted[words[i-2]]
}

// OfNone words are said with "no", which denies them and not what was said before: "no way?"
var OfNone = Set("point use way need chance reason idea one")

// opensWithNone tells whether words begin with that there is none of something, or not even that.
func opensWithNone(words []string) bool {
	for len(words) > 0 && (Joints[words[0]] || words[0] == "so" || words[0] == "then") {
		words = words[1:]
	}
	return len(words) > 1 && (words[0] == "no" && OfNone[words[1]] || words[0] == "not" && words[1] == "even")
}

// deniesAny tells whether words say that there is none of what they name: "no photos"; not "no, photos".
func deniesAny(words []string, text string) bool {
	return len(words) > 1 && words[0] == "no" && !TagPronouns[words[1]] && !Articles[words[1]] && !strings.Contains(strings.ToLower(text), "no,")
}

// PutPlainly is how a question of another language is read: without its denials, unless
// it asks whether it is true what they deny.
func (r Reading) PutPlainly(text string) Reading {
	words := beforeOrNot(WordsOf(text))
	if asksTruth(words) || !AnyOf(words, denying) {
		return r
	}
	plain := func(words []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return denying[w] })
	}
	r.Reversed, r.Wholly = reversed(plain(r.Words)), reversed(plain(words))
	asked, passing := deniedInPassing(text)
	if passing && len(asked) > 0 {
		r.Reversed = reversed(asked)
		r.Wholly = r.Reversed
	}
	r.Denied = !passing && AnyOf(afterDoubt(words), denying) && !slices.Contains(words, "too") // "is it not read there too" hopes for a yes
	return r
}

// AsClaimed is how a claim of another language is read of which only is asked whether it is true: a denial that it begins
// with denies, and hopes for no yes as "can one not …" does.
func (r Reading) AsClaimed() Reading {
	if len(r.Words) > 2 && denying[r.Words[0]] && Auxiliaries[r.Words[1]] && hopesForYes(r.Words) > 0 {
		r.Reversed, r.Wholly = !r.Reversed, !r.Wholly
	}
	return r
}
