package grammar

import (
	"slices"
	"strings"
)

// AskingPart returns the part of a text that asks, without what is told before it
// and without the tag behind it, which it returns too.
func AskingPart(text string) (asking, tag string) {
	sentences := SentencesOf(text)
	at := len(sentences) - 1
	for i := at; i >= 0; i-- {
		if !Asks(sentences[i]) && !strings.HasSuffix(sentences[i], "?") {
			continue
		}
		at = i
		break
	}
	if at < 0 {
		return text, ""
	}
	if words := WordsOf(sentences[at]); at > 0 && isAfterthought(words) {
		asking, _ = AskingPart(sentences[at-1])
		return asking, PlainTag
	}
	asking, tag = cutTag(sentences[at])
	return lastAsking(withoutRemark(asking)), tag
}

// withoutRemark is a question without what the asker says of it behind a comma: "are my notes read, they're private!"
func withoutRemark(sentence string) string {
	at := strings.LastIndex(sentence, ",")
	if at < 0 || strings.HasSuffix(sentence, "?") {
		return sentence
	}
	before, behind := WordsOf(sentence[:at]), WordsOf(sentence[at+1:])
	if len(before) < LeastClaim || len(behind) < LeastClaim || !OpensAsking(before) || AnyOf(before, Checking) {
		return sentence // "is it true, they are read" asks for what follows
	}
	if !remarking[behind[0]] || !EverBeing[behind[1]] || AnyOf(behind, ChoiceNouns) {
		return sentence
	}
	return sentence[:at]
}

// remarking words begin what is said of something named before.
var remarking = Set("it they this that these those he she")

// mostClauses is how many parts between commas are read, from the end: nobody needs
// more to ask.
const mostClauses = 12

// lastAsking drops what a sentence tells before it asks: "I am Swiss, so not in the
// EU, are we in". After a part that only gives a reason the next one stands.
func lastAsking(sentence string) string {
	parts := strings.SplitAfter(sentence, ",")
	if more := len(parts) - mostClauses; more > 0 {
		parts = append([]string{strings.Join(parts[:more+1], "")}, parts[more+1:]...)
	}
	for i := len(parts) - 2; i > 0; i-- {
		if aside(WordsOf(parts[i])) {
			parts = slices.Delete(parts, i, i+1)
		}
	}
	start := 0
	for i := 1; i < len(parts); i++ {
		rest := strings.Join(parts[i:], "")
		words := WordsOf(rest)
		told := i-1 == start && subordinates(DropLeadIns(WordsOf(parts[i-1]))) && inverted(parts[i-1]) == parts[i-1]
		if len(words) >= 3 && (Asks(rest) || told && !subordinates(words)) {
			start = i
		}
	}
	return inverted(strings.TrimSpace(strings.Join(parts[start:], "")))
}

// inverted drops what is told before a question without a comma between: "i live in
// bern is my data used".
func inverted(sentence string) string {
	_, asking := runOn(sentence)
	return asking
}

// runOn splits what is told from the question that follows without a mark between.
func runOn(sentence string) (told, asking string) {
	words := strings.Fields(sentence)
	turns := turnsToAsk
	switch {
	case opensCondition(dropLinks(WordsOf(sentence))):
		turns = endsCondition
	case Asks(sentence) || subordinates(DropLeadIns(WordsOf(sentence))):
		return "", sentence
	}
	for i := 3; i+2 < len(words); i++ {
		if turns(words, i) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return "", sentence
}

// turnsToAsk tells whether a question begins within a sentence at a word: by a verb before
// its subject, with or without a question word.
func turnsToAsk(words []string, i int) bool {
	word := func(i int) string { return strings.ToLower(strings.Trim(words[i], Marks)) }
	verb, subject := word(i), word(i+1)
	if i+3 < len(words) && FormOf[verb] != "" && stressing[subject] && Auxiliaries[word(i+2)] && !asksAfter[word(i-1)] {
		return askedSubjects[word(i+3)] || demonstratives[word(i+3)] // "I got a mail what exactly do they read"
	}
	if verb == "what" && (subject == "happens" || subject == "happened") && !asksAfter[word(i-1)] {
		told := WordsOf(strings.Join(words[:i], " "))
		return len(told) >= LeastClaim && tellsState(told) && !AnyOf(told, subordinating)
	}
	if i+3 < len(words) && FormOf[verb] != "" && Auxiliaries[subject] && !asksAfter[word(i-1)] {
		third := word(i + 2)
		names := FormOf[verb] != FormWhat && FormOf[verb] != FormWho && !FunctionWords[third] && !strings.HasSuffix(third, "ed")
		return names || third == "the" || askedSubjects[third] || demonstratives[third]
	}
	if !Auxiliaries[verb] || i > 1 && FormOf[word(i-2)] == FormHow || (verb == "have" || verb == "has" || verb == "had") && (subject == "my" || subject == "our") {
		return false
	}
	switch before := word(i - 1); {
	case concluding[before] && askedSubjects[subject]: // "I am abroad so is it on"
		return true
	case (storyEnds[before] || concluding[before]) && (askedSubjects[subject] || demonstratives[subject]) && (acting[verb] || Being[verb]):
		return tellsWhole(WordsOf(strings.Join(words[:i-1], " "))) // "I joined two years ago is my photo used"
	case FunctionWords[before]: // "so annoyed i missed this will they delete it"
		return demonstratives[before] && acting[verb] && askedSubjects[subject] && subject != "my" && subject != "our"
	case demonstratives[subject]:
		return true
	}
	return askedSubjects[subject]
}

// stressing words stand between a question word and its verb.
var stressing = Set("exactly actually precisely even")

// storyEnds are words that what is told may end with before a question without a mark between.
var storyEnds = Set("ago now today yesterday anyway anyways lol here there too again already please pls help thanks though tho tbh btw honestly")

// tellsWhole tells whether words have both somebody and what he does or is, so that they may end there.
func tellsWhole(words []string) bool {
	return len(words) >= LeastClaim && (tellsState(words) || nominative[words[0]] && len(words) > LeastClaim)
}

// tellsState tells whether words have what somebody is or did.
func tellsState(words []string) bool {
	return slices.ContainsFunc(words[1:], func(w string) bool { return EverBeing[w] || toldPast[w] || strings.HasSuffix(w, "ed") })
}

// toldPast are verbs of what was done that do not end in "ed".
var toldPast = Set("made got set told went took gave put left lost saw read said came had have has began found bought sold quit wrote sent kept did knew thought heard met spent")

// opensCondition tells whether words begin with what a question only holds under: "if I leave",
// "when my account is closed"; not "when exactly".
func opensCondition(words []string) bool {
	if !subordinates(words) || words[0] == "whether" {
		return false
	}
	return words[0] != "when" || askedSubjects[words[1]] || demonstratives[words[1]] || Articles[words[1]]
}

// endsCondition tells whether the question begins at a word of a sentence that opens with a
// condition: "if I switch it off does the app forget it". Its verb has somebody behind it who is
// not the condition's own: "if my boss is my friend".
func endsCondition(words []string, i int) bool {
	word := func(i int) string { return strings.ToLower(strings.Trim(words[i], Marks)) }
	verb, subject, before := word(i), word(i+1), word(i-1)
	switch {
	case FormOf[verb] == FormHow && !knowing[before]: // "if I leave how long do they keep it"
		return Auxiliaries[subject] || Auxiliaries[word(i+2)]
	case !acting[verb] && !Being[verb], FormOf[before] != "", Joints[before], verb == "do" && doneTo[subject]:
		return false
	case nominative[subject] || (verb == "does" || verb == "did") && subject != "not":
		return true
	}
	told := WordsOf(strings.Join(words[:i], " "))
	if strings.HasSuffix(told[1], "ing") && !AnyOf(told, nominative) { // "after opting out can Acme", which has no verb of its own
		return acting[verb] && verb != "to" && subject != "not"
	}
	whole := AnyOf(told[:len(told)-1], Auxiliaries) || isDeed(told[min(1, len(told)-1)]) || AnyOf(told, nominative) && !nominative[told[len(told)-1]]
	return whole && subject != "not" && (Articles[subject] || demonstratives[subject] || wholly[subject] || acting[verb])
}

// aside tells whether words between commas only say more of what stands before them:
// "my boss, who is abroad, says".
func aside(words []string) bool {
	return len(words) > 0 && (words[0] == "who" || words[0] == "which" || words[0] == "whose")
}

// subordinates tells whether words open a clause that depends on another.
func subordinates(words []string) bool {
	if len(words) < 2 || FormOf[words[0]] != "" && (words[0] != "when" || Auxiliaries[words[1]]) {
		return false
	}
	return subordinating[words[0]] || PremiseOpens(words) > 0
}

// The kinds of tags, by what a "no" to them denies.
const (
	// PlainTag asks whether what was said is right.
	PlainTag = "right"
	// verbTag takes up the verb: "do they", "is it not".
	verbTag = "do they"
)

// cutTag cuts what makes a question of a statement: ", right?", "or am I wrong".
func cutTag(sentence string) (rest, tag string) {
	rest = strings.TrimRight(sentence, "?!. ")
	words := WordsOf(rest)
	if first := DropLeadIns(words); len(first) == 0 || FormOf[first[0]] != "" {
		return sentence, ""
	}
	for n := min(mostTag, len(words)-2); n > 0; n-- {
		end := words[len(words)-n:]
		kind := tagKind(end)
		before := words[:len(words)-n]
		if last := len(before) - 1; kind == "" || FormOf[before[last]] != "" || Auxiliaries[before[last]] && last > 0 && FormOf[before[last-1]] != "" {
			continue // "what is that", "who can do that"
		}
		body, comma := cutWords(rest, n)
		opens := DropLeadIns(WordsOf(body))
		bare := needsComma[end[0]] && n == 1 && !(end[0] == "no" && strings.HasSuffix(sentence, "?") && (denies(opens) || asksNo(opens)))
		if len(opens) == 0 || !comma && (bare || Auxiliaries[opens[0]] && kind == verbTag) {
			continue
		}
		return body, kind
	}
	return sentence, ""
}

// mostTag is how many words the longest of the plainTags has.
const mostTag = 6

// tagKind tells which kind of tag words are, if any.
func tagKind(words []string) string {
	if len(words) > mostTag {
		return ""
	}
	lasting := words
	if slices.Contains(words, "still") { // "is that still so"
		lasting = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "still" })
	}
	if plainTags[strings.Join(lasting, " ")] || doubtingTags.TakesAll(lasting) {
		return PlainTag
	}
	if len(words) > 1 && len(words) <= 3 && Auxiliaries[words[0]] && TagPronouns[words[len(words)-1]] {
		if len(words) == 2 || words[1] == "not" {
			return verbTag
		}
	}
	return ""
}

// denies tells whether a "no?" behind words asks whether they are so: "letters are sealed no?",
// not "is it a no?" or "do they say no?"
func denies(words []string) bool {
	return len(words) > 2 && !Auxiliaries[words[0]] && AnyOf(words, Being) && !idleNo(append(slices.Clone(words), "no"), len(words)) && !Articles[words[len(words)-1]]
}

// asksNo tells whether a "no" behind words only asks if they are so, as many say it in India: "is Oslo in no?"
func asksNo(words []string) bool {
	last := words[len(words)-1]
	return len(words) > 1 && !Articles[last] && !FunctionWords[last] && !tellings[last] && (Auxiliaries[words[0]] || Predicates[last] || strings.HasSuffix(last, "ed"))
}

// IsTag tells whether words are no more than a tag: "right", which makes a question of what
// stands before it.
func IsTag(words []string) bool { return len(words) == 1 && plainTags[words[0]] }

// TakesUpVerb tells whether words only take up the verb of what was said: "did I".
func TakesUpVerb(words []string) bool { return tagKind(DropLeadIns(words)) == verbTag }

// cutWords cuts the last n words off a text, contractions counted as what they stand
// for, and tells whether a comma, dash or full stop stood before them.
func cutWords(text string, n int) (rest string, comma bool) {
	rest = strings.TrimRightFunc(text, NotInWord)
	for n > 0 && rest != "" {
		before := strings.TrimRightFunc(rest, IsWordRune)
		n -= len(WordsOf(rest[len(before):]))
		rest = strings.TrimRightFunc(before, NotInWord)
		comma = strings.ContainsAny(before[len(rest):], ",-.")
	}
	return rest, comma
}

// NotInWord tells whether a sign stands between words.
func NotInWord(r rune) bool { return !IsWordRune(r) }

// isAfterthought tells whether a sentence only asks about the one before: "Is that
// still so?"
func isAfterthought(words []string) bool {
	kind := tagKind(words)
	return kind == PlainTag || len(words) <= 6 && !slices.ContainsFunc(words, func(w string) bool {
		return !FunctionWords[w] && !afterthoughts[w]
	}) && (AnyOf(words, afterthoughts) || kind != "")
}

// premiseOpenings begin what a question takes for granted: "now that it is opt-in, ...".
var premiseOpenings = [][]string{
	{"now", "that"}, {"now"}, {"since"}, {"as"}, {"given", "that"}, {"given"}, {"because"}, {"seeing", "that"}, {"seeing", "as"}, {"seeing"},
	{"considering", "that"}, {"considering"}, {"as", "long", "as"}, {"if"},
}

// PremiseOpens returns how many words of a clause say that it is taken for granted.
func PremiseOpens(words []string) int {
	n := 0
	for _, opening := range premiseOpenings {
		if len(opening) > n && StartsWith(words, opening) {
			n = len(opening)
		}
	}
	return n
}

// concedes tells whether a word begins what is granted within a sentence: "given that it
// is not", "despite not being"; not "given to others".
func concedes(words []string, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	switch words[i] {
	case "despite":
		return true
	case "given", "seeing", "considering":
		return next == "that" || TagPronouns[next] || askedSubjects[next]
	}
	return subordinating[words[i]]
}

// OpensClause tells whether a clause begins after its opening, not a comparison or a
// time: "as a member", "since November".
func OpensClause(opening, word string) bool {
	if opening == "as" {
		return word != "a" && word != "an" && word != "far" && word != "soon" && word != "well" && word != "for" && word != "of" && word != "to"
	}
	return !MonthNames[word]
}
