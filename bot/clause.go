package bot

import (
	"slices"
	"strings"
)

// reading is how a question, or a phrasing it may be like, is put: what decides
// which yes and no mean the same.
type reading struct {
	form form
	// words of the part that asks, without lead-ins.
	words []string
	// reversed questions ask the plain one the other way round; wholly tells it of all
	// words, those around the part that asks among them.
	reversed, wholly bool
	// tagged denials hope for a no: "it is not read, right?"
	tagged bool
	// denied questions of another language than English are put as a denial.
	denied bool
	// bare words only name a thing: "deadline?", "data of children".
	bare bool
	// only asks whether nothing else is so: "is it only for members".
	only bool
	// all asks whether it is so without exception: "do they see everything".
	all bool
	// compares asks how things are beside others: "is it the same in Norway".
	compares bool
	// needs asks what has to be done.
	needs bool
	// leftover asks of things by what they are not: "posts that are not public".
	leftover bool
	// chooses offers two ways to choose from.
	chooses bool
	// today asks how things are by now.
	today bool
	// past and possible are by the verb in front: "did they", "can they".
	past, possible bool
}

// readQuestion reads how a text asks.
func readQuestion(text string) reading {
	asking, tag := askingPart(text)
	words := wordsOf(asking)
	f, core := readForm(words, asking)
	switch {
	case tag != "" && f == formStatement:
		f = formYesNo
	case asksConsequence(words) || indexOf(words, whatHappens) >= 0:
		f = formWhat
	}
	r := reading{
		form: f, words: core, only: restricts(core), all: asksOfAll(core), compares: anyOf(core, comparing),
		needs: asksNeed(core), today: anyOf(core, nowWords), chooses: chooses(core), past: opensWith(core, pastVerbs), possible: opensWith(core, possibleVerbs),
	}
	// "bank details?" asks for more than "details?" does.
	r.bare = tag == "" && (f == formStatement || f == formYesNo && len(contentOf(core)) < 2) && isBare(core)
	r.reversed, r.leftover = reversed(core), asksLeftover(core)
	r.tagged = tag != "" && anyOf(core, denying)
	whole, _ := cutTag(text)
	r.wholly = reversed(wordsOf(whole))
	if tag == verbTag && r.reversed {
		// "they do not read it, do they" is denied by the same no as "do they read it".
		r.reversed = reversed(slices.DeleteFunc(slices.Clone(core), func(w string) bool { return w == "not" || w == "never" }))
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
	if len(words) < 3 || words[0] != "if" || !askFirst[words[1]] {
		return false
	}
	return !slices.ContainsFunc(words[3:], func(w string) bool { return tagPronouns[w] || askFirst[w] })
}

// sameKind tells whether two questions ask for the same kind of thing, so that one may
// be answered as the other is.
func (r reading) sameKind(as reading) bool {
	return r.today == as.today && r.only == as.only && r.needs == as.needs && r.compares == as.compares
}

// nearStart is how many words of a question tell what kind of thing it asks for.
const nearStart = 4

// asksNeed tells whether words ask what has to be done: "must I", "do I have to".
func asksNeed(words []string) bool {
	for i, word := range words[:min(nearStart, len(words))] {
		if needing[word] || word == "have" && i+1 < len(words) && words[i+1] == "to" {
			return true
		}
	}
	return false
}

func opensWith(words []string, verbs map[string]bool) bool { return len(words) > 0 && verbs[words[0]] }

// askingPart returns the part of a text that asks, without what is told before it
// and without the tag behind it, which it returns too.
func askingPart(text string) (asking, tag string) {
	sentences := sentencesOf(text)
	at := len(sentences) - 1
	for i := at; i >= 0; i-- {
		if !asks(sentences[i]) && !strings.HasSuffix(sentences[i], "?") {
			continue
		}
		at = i
		break
	}
	if at < 0 {
		return text, ""
	}
	if words := wordsOf(sentences[at]); at > 0 && isAfterthought(words) {
		asking, _ = askingPart(sentences[at-1])
		return asking, plainTag
	}
	asking, tag = cutTag(sentences[at])
	return lastAsking(asking), tag
}

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
		if aside(wordsOf(parts[i])) {
			parts = slices.Delete(parts, i, i+1)
		}
	}
	start := 0
	for i := 1; i < len(parts); i++ {
		rest := strings.Join(parts[i:], "")
		words := wordsOf(rest)
		told := i-1 == start && subordinates(dropLeadIns(wordsOf(parts[i-1])))
		if len(words) >= 3 && (asks(rest) || told && !subordinates(words)) {
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
	if asks(sentence) || subordinates(dropLeadIns(wordsOf(sentence))) {
		return "", sentence
	}
	for i := 3; i+2 < len(words); i++ {
		if turnsToAsk(words, i) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return "", sentence
}

// turnsToAsk tells whether a question begins within a sentence at a word: by a verb before
// its subject, with or without a question word.
func turnsToAsk(words []string, i int) bool {
	word := func(i int) string { return strings.ToLower(strings.Trim(words[i], marks)) }
	verb, subject := word(i), word(i+1)
	if i+3 < len(words) && formOf[verb] != "" && auxiliaries[subject] && !asksAfter[word(i-1)] {
		third := word(i + 2)
		names := formOf[verb] != formWhat && formOf[verb] != formWho && !functionWords[third] && !strings.HasSuffix(third, "ed")
		return names || third == "the" || askedSubjects[third] || demonstratives[third]
	}
	if !auxiliaries[verb] || (verb == "have" || verb == "has" || verb == "had") && (subject == "my" || subject == "our") {
		return false
	}
	switch before := word(i - 1); {
	case concluding[before] && askedSubjects[subject]: // "I am abroad so is it on"
		return true
	case functionWords[before]: // "so annoyed i missed this will they delete it"
		return demonstratives[before] && acting[verb] && askedSubjects[subject] && subject != "my" && subject != "our"
	case demonstratives[subject]:
		return true
	}
	return askedSubjects[subject]
}

// aside tells whether words between commas only say more of what stands before them:
// "my boss, who is abroad, says".
func aside(words []string) bool {
	return len(words) > 0 && (words[0] == "who" || words[0] == "which" || words[0] == "whose")
}

// subordinates tells whether words open a clause that depends on another.
func subordinates(words []string) bool {
	if len(words) < 2 || formOf[words[0]] != "" && (words[0] != "when" || auxiliaries[words[1]]) {
		return false
	}
	return subordinating[words[0]] || premiseOpens(words) > 0
}

// The kinds of tags, by what a "no" to them denies.
const (
	// plainTag asks whether what was said is right.
	plainTag = "right"
	// verbTag takes up the verb: "do they", "is it not".
	verbTag = "do they"
)

// cutTag cuts what makes a question of a statement: ", right?", "or am I wrong".
func cutTag(sentence string) (rest, tag string) {
	rest = strings.TrimRight(sentence, "?!. ")
	words := wordsOf(rest)
	if first := dropLeadIns(words); len(first) == 0 || formOf[first[0]] != "" {
		return sentence, ""
	}
	for n := min(mostTag, len(words)-2); n > 0; n-- {
		end := words[len(words)-n:]
		kind := tagKind(end)
		if kind == "" || formOf[words[len(words)-n-1]] != "" { // "what is that"
			continue
		}
		body, comma := cutWords(rest, n)
		opens := dropLeadIns(wordsOf(body))
		if len(opens) == 0 || !comma && (needsComma[end[0]] && n == 1 || auxiliaries[opens[0]] && kind == verbTag) {
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
	if plainTags[strings.Join(words, " ")] {
		return plainTag
	}
	if len(words) > 1 && len(words) <= 3 && auxiliaries[words[0]] && tagPronouns[words[len(words)-1]] {
		if len(words) == 2 || words[1] == "not" {
			return verbTag
		}
	}
	return ""
}

// cutWords cuts the last n words off a text, contractions counted as what they stand
// for, and tells whether a comma, dash or full stop stood before them.
func cutWords(text string, n int) (rest string, comma bool) {
	rest = strings.TrimRightFunc(text, notInWord)
	for n > 0 && rest != "" {
		before := strings.TrimRightFunc(rest, isWordRune)
		n -= len(wordsOf(rest[len(before):]))
		rest = strings.TrimRightFunc(before, notInWord)
		comma = strings.ContainsAny(before[len(rest):], ",-.")
	}
	return rest, comma
}

func notInWord(r rune) bool { return !isWordRune(r) }

// isAfterthought tells whether a sentence only asks about the one before: "Is that
// still so?"
func isAfterthought(words []string) bool {
	return len(words) <= 6 && !slices.ContainsFunc(words, func(w string) bool {
		return !functionWords[w] && !afterthoughts[w]
	}) && (anyOf(words, afterthoughts) || tagKind(words) != "")
}

// restricts tells whether words ask if something is all there is.
func restricts(words []string) bool {
	for i, word := range words {
		switch {
		case restricting[word] && (i == 0 || words[i-1] != "or" && words[i-1] != "not"):
			return i < 2 || !askFirst[words[i-1]] || !subordinating[words[i-2]] // "if I only look"
		case word == "just" && justThis(words, i):
			return true
		case confining[word]:
			return i+1 < len(words) && words[i+1] == "to"
		case word == "nothing":
			return i+1 < len(words) && (words[i+1] == "but" || words[i+1] == "except")
		}
	}
	return false
}

// asksOfAll tells whether words ask if something is so without exception; "at all" and
// "after all" do not.
func asksOfAll(words []string) bool {
	for i, word := range words {
		if wholly[word] && (word != "all" || i > 0 && words[i-1] != "at" && words[i-1] != "after") {
			return true
		}
	}
	return false
}

// isBare tells whether words only name a thing, without a verb or anything else that is
// said of it: "form?", "name of the switch", but not "mail read?" or "still legal?".
func isBare(words []string) bool {
	for i, word := range words {
		said := auxiliaries[word] || askedSubjects[word] && word != "my" && word != "our" || predicates[word] || reversing[word] || idleTold[word] || scopeWords[stem(word)] ||
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
	if i+1 == len(words) {
		return false
	}
	next := words[i+1]
	if i > 0 && auxiliaries[words[i-1]] {
		return true
	}
	names := !functionWords[next] || next == "the" || next == "my" || next == "our"
	return names && !askingWords[next] && (i == 0 || beforeJust[words[i-1]])
}
