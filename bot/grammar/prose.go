package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ProseOf splits written text, of any language, into its sentences. Unlike questions it is
// split nowhere but where one ends.
func ProseOf(text string) []string {
	var sentences []string
	start := 0
	for i, r := range text {
		next := i + utf8.RuneLen(r)
		if strings.ContainsRune("。！？", r) || strings.ContainsRune(".!?।", r) && endsProse(text[start:i], text[next:]) {
			sentences = append(sentences, strings.TrimSpace(text[start:next]))
			start = next
		}
	}
	if last := strings.TrimSpace(text[start:]); last != "" {
		sentences = append(sentences, last)
	}
	return sentences
}

// endsProse tells whether a stop ends a sentence: it does not within a name or number, nor
// behind a letter, a short form or the day of a month.
func endsProse(before, after string) bool {
	rest := strings.TrimLeft(after, " \n")
	if next, _ := utf8.DecodeRuneInString(rest); rest == after || unicode.IsLower(next) {
		return false
	}
	word := strings.ToLower(before[strings.LastIndexAny(before, " \n")+1:])
	if len(word) <= 2 && strings.Trim(word, "0123456789") == "" {
		month, _, _ := strings.Cut(rest, " ")
		return !datedMonths[strings.ToLower(month)]
	}
	return utf8.RuneCountInString(word) > 1 && !shortTitles[word]
}

var (
	// datedMonths follow a day that is written with a stop.
	datedMonths = Set("januar jänner februar märz april mai juni juli august september oktober november dezember")
	shortTitles = Set("mr mrs ms dr st nr vs art abs")
	// leaningOn open a sentence that means nothing without the one before it.
	leaningOn = Set(`and or others another it its they their them he his she her this that these those such there both neither either so but yet however instead then otherwise therefore thus hence
		besides moreover furthermore meanwhile nor`)
	// adding words say more of the same.
	adding = Set("also too further additionally other")
	// levels stand before what something is held against or counted with.
	levels = Set("below above among amongst")
	// comparatives hold a thing against another.
	comparatives = Set("less more broader narrower")
	// denials say that something is not so, excepting words the same of somebody.
	denials   = Set("not never no nobody none nothing neither nor without")
	excepting = Set("exception exempt exempts exempted excluded spared")
	// onesBefore stand for what was named, unless more follows: "the two", "one of them".
	onesBefore = Set("two rest other others same former latter first second")
)

// Leans tells whether a sentence cannot be read without the one before it: it takes that up,
// adds to it, or holds something against it.
func Leans(sentence string) bool {
	words := WordsOf(Clean(sentence))
	return TakesUp(sentence) || adds(words) || compares(words)
}

// Adds tells whether a sentence says more of what the one before it does: "also", in translations
// where the original has no word for it.
func Adds(sentence string) bool { return adds(WordsOf(Clean(sentence))) }

// adds tells whether words say more of the same, and not only end a list: "banks and others".
func adds(words []string) bool {
	for i, word := range words {
		if adding[word] && !(word == "other" && i > 0 && (words[i-1] == "and" || words[i-1] == "or")) {
			return true
		}
	}
	return false
}

// compares tells whether words begin by holding a thing against the one before, and not
// against what they name: "is less exact", "more than once".
func compares(words []string) bool {
	const beginning = 6
	for i, word := range words[:min(beginning, len(words))] {
		if comparatives[word] && (i+1 == len(words) || words[i+1] != "than") {
			return true
		}
	}
	return false
}

// TakesUp tells whether a sentence names what it is about in the one before it: by how it
// opens, or because it points back.
func TakesUp(sentence string) bool {
	words := WordsOf(Clean(sentence))
	if len(words) == 0 || refersBack(words) {
		return true
	}
	for len(words) > 1 && (BeforeAsking[words[0]] || subordinating[words[0]]) {
		words = words[1:] // "for the rest", "if that does not help"
	}
	switch words[0] {
	case "one", "all", "some", "most", "none", "many":
		return len(words) > 2 && words[1] == "of" && leaningOn[words[2]]
	case "the":
		return len(words) > 1 && onesBefore[words[1]]
	}
	return leaningOn[words[0]]
}

// refersBack tells whether words take up what was said: "on that list", "promises that to
// all", "says so", "outside it", "below it".
func refersBack(words []string) bool {
	const early = 6
	for i, word := range words {
		last, behind := i+1 == len(words), i > 0 && (BeforeAsking[words[i-1]] || LeavingOut[words[i-1]])
		switch {
		case word == "this" || word == "these", i < early && (word == "them" || word == "there" && i > 0 && (last || !Auxiliaries[words[i+1]])):
			return true
		case word == "that" || word == "those":
			if last || behind || i+2 == len(words) || BeforeAsking[words[i+1]] || strings.HasPrefix(words[max(0, i-1)], "call") {
				return true
			}
		case last && word == "so", word == "it" && (behind || i > 0 && levels[words[i-1]]), i < early && (word == "then" || i > 1 && BeforeAsking[words[0]] && (word == "they" || word == "it")):
			return true // "is then deleted", "in most of these they are off"
		}
	}
	return false
}

// Denying tells whether a sentence says somewhere that something is not so; one without an
// exception says that it is.
func Denying(sentence string) bool {
	for _, clause := range strings.FieldsFunc(Clean(sentence), func(r rune) bool { return strings.ContainsRune(",;:", r) }) {
		words, odd := WordsOf(clause), false
		for i, word := range words {
			odd = odd != (denials[word] || spares(words[:i+1]) || excepting[word])
		}
		if odd {
			return true
		}
	}
	return false
}

// JoinProse joins sentences to a text again.
func JoinProse(sentences []string) string {
	var b strings.Builder
	for i, sentence := range sentences {
		if i > 0 && !strings.HasSuffix(sentences[i-1], "。") {
			b.WriteByte(' ')
		}
		b.WriteString(sentence)
	}
	return b.String()
}
