package bot

import (
	"slices"
	"strings"

	"fineprint/knowledge"
)

// A sentence may hold several questions: joined by "and", one after the other without a
// sign between, or with only a question word left of the second.

// splitAsking splits a sentence before each "and", "or" or comma that another
// question follows.
func splitAsking(sentence string) []string {
	fields := strings.Fields(sentence)
	rest := wordsOf(sentence) // from each field on
	var parts []string
	start := 0
	for i := 1; i < len(fields); i++ {
		rest = rest[len(wordsOf(fields[i-1])):]
		joint := strings.ToLower(fields[i-1])
		joined := joint == "and" || joint == "or" || joint == "also" || joint == "plus" || strings.HasSuffix(joint, ",")
		if !joined || i-start < 3 || waits(fields[start:i]) || !opensAsking(rest) || tellsOn(rest) || joint == "and" && having[rest[0]] && !asksHaving(rest) || tagKind(rest) != "" || len(rest) < mostTag && plainTags[joint+" "+strings.Join(rest, " ")] {
			continue
		}
		end := i
		if !strings.HasSuffix(joint, ",") {
			end--
		}
		parts = append(parts, strings.TrimRight(strings.Join(fields[start:end], " "), ","))
		start = i
	}
	return append(parts, strings.Join(fields[start:], " "))
}

// asksHaving tells whether "has" opens a question and does not go on with what somebody
// did: "has it begun", "have members been told", not "has a page".
func asksHaving(words []string) bool {
	const most = 5 // words up to what was done
	if tagPronouns[words[1]] {
		return true
	}
	if functionWords[words[1]] && words[1] != "any" && words[1] != "the" && !strings.HasPrefix(words[1], "any") {
		return false
	}
	return slices.ContainsFunc(words[min(2, len(words)):min(most, len(words))], func(w string) bool { return w == "been" || strings.HasSuffix(w, "ed") }) && !strings.HasSuffix(words[1], "ed")
}

// spanWords ask how long something takes.
var spanWords = set("long quickly quick fast soon")

// asksSpan tells whether a piece asks for a span of time, and leaves out of what.
func (u *understanding) asksSpan() bool {
	return u.completed != "" && slices.ContainsFunc(u.words, func(w string) bool { return spanWords[w] || times[w] })
}

// tellsSpan tells whether a fact of an answer gives a span of time: "within 30 days".
func (d *decision) tellsSpan() bool {
	return slices.ContainsFunc(d.facts, tellsSpan)
}

func tellsSpan(fact *knowledge.Fact) bool {
	words := wordsOf(clean(fact.Statement + " " + fact.Details))
	for i := 1; i < len(words); i++ {
		if times[words[i]] && strings.Trim(words[i-1], "0123456789") == "" {
			return true
		}
	}
	return false
}

// tellsOn tells whether words go on with what was told: "which I wrote".
func tellsOn(words []string) bool {
	return len(words) > 1 && (words[0] == "which" || words[0] == "whom") && actors[words[1]]
}

// waits tells whether fields only open a sentence: "if I object".
func waits(fields []string) bool {
	words := dropLinks(wordsOf(strings.Join(fields, " ")))
	goesOn := slices.ContainsFunc(fields[:len(fields)-1], func(field string) bool { return strings.HasSuffix(field, ",") })
	return subordinates(words) && formOf[words[1]] == "" && !goesOn
}

// dropLinks drops what links a sentence to the one before.
func dropLinks(words []string) []string {
	for len(words) > 1 && (words[0] == "and" || words[0] == "but" || words[0] == "so" || words[0] == "also") {
		words = words[1:]
	}
	return words
}

// asks tells whether a text is a question by its first words.
func asks(text string) bool { return opensAsking(wordsOf(text)) }

// opensAsking tells whether words open a question.
func opensAsking(words []string) bool {
	words = dropLeadIns(words)
	return len(words) >= 2 && (formOf[words[0]] != "" || auxiliaries[words[0]] && !havingOf(words) || words[1] == "when" || beforeAsking[words[0]] && formOf[words[1]] != "")
}

// pieces are the questions in the sentence that was read.
func (u *understanding) pieces() []string {
	var pieces []string
	for _, piece := range splitParts(u.text) {
		if u.language != "" {
			pieces = append(pieces, piece) // where words follow another order, verbs open no question
			continue
		}
		for _, one := range splitRunOn(piece) {
			pieces = append(pieces, splitAside(one)...)
		}
	}
	return pieces
}

// splitAside splits what is only told behind a question: "do they use it, and I was not
// even asked".
func splitAside(text string) []string {
	fields := strings.Fields(text)
	for i := 4; i+2 < len(fields); i++ {
		joint := strings.ToLower(fields[i-1])
		before, after := wordsOf(strings.Join(fields[:i], " ")), wordsOf(strings.Join(fields[i:], " "))
		if subordinating[before[len(before)-1]] {
			return []string{text} // all that follows belongs to it
		}
		if joint != "and" && joint != "but" && !strings.HasSuffix(joint, ",") || !actors[after[0]] && after[0] != "it" || !opensAsking(before) || opensAsking(after) || tagKind(after) != "" {
			continue
		}
		if joint == "and" || joint == "but" {
			return []string{strings.Join(fields[:i-1], " "), strings.Join(fields[i:], " ")}
		}
		return []string{strings.TrimSuffix(strings.Join(fields[:i], " "), ","), strings.Join(fields[i:], " ")}
	}
	return []string{text}
}

// splitRunOn splits questions that follow each other without a sign or joint: "when does
// it start how do i stop it is my data gone".
func splitRunOn(text string) []string {
	fields := strings.Fields(text)
	var pieces []string
	start := 0
	for i := 3; i+2 < len(fields); i++ {
		if i-start >= 3 && opensAnew(fields[start:i], fields[i:]) {
			pieces = append(pieces, strings.Join(fields[start:i], " "))
			start = i
		}
	}
	return append(pieces, strings.Join(fields[start:], " "))
}

// opensAnew tells whether a question begins after the fields of one that is whole.
func opensAnew(before, after []string) bool {
	words, next := wordsOf(strings.Join(before, " ")), wordsOf(strings.Join(after, " "))
	if len(words) < 3 || len(next) < 3 || !opensAsking(words) || !anyOf(words[:len(words)-1], auxiliaries) {
		return false
	}
	last := words[len(words)-1]
	switch {
	case strings.HasSuffix(before[len(before)-1], ","), knowing[last], knowing[words[len(words)-2]], learning[last], subordinating[last], formOf[last] != "", itemJoints[last], last == "or":
		return false
	case functionWords[last] && !objects[last] && !adverbs[last]:
		return false
	case formOf[next[0]] != "":
		return auxiliaries[next[1]] && !subordinating[next[0]] || next[0] == "when" && auxiliaries[next[1]] && tagPronouns[next[2]]
	}
	has := next[0] == "have" || next[0] == "has" || next[0] == "had" || next[0] == "any"
	return auxiliaries[next[0]] && !has && (actors[next[1]] || next[1] == "my" || next[1] == "our")
}

// adverbs end what is done: "turn it off", "get out".
var adverbs = set("off out on up in back do")

// mostElliptic is how many words only a question word and what goes with it are, such
// as "after how many days".
const mostElliptic = 4

// elliptic tells whether a piece leaves out what is asked about, which the one before it
// has: "and how quickly?"
func elliptic(piece string) bool {
	words := dropLeadIns(wordsOf(piece))
	if len(words) == 0 || len(words) > mostElliptic {
		return false
	}
	asks := slices.IndexFunc(words, func(w string) bool { return w == "how" || w == "when" || w == "why" || w == "where" })
	return asks >= 0 && asks <= 1 && !slices.ContainsFunc(words[asks+1:], func(w string) bool { return auxiliaries[w] || tagPronouns[w] || itemOwners[w] || objects[w] })
}

// completed puts what a piece leaves out behind it, from the one before: "how quickly do
// I get an answer"; empty where that is no question either.
func completed(piece, before string) string {
	words := strings.Fields(before)
	for len(words) > 0 && !auxiliaries[strings.ToLower(words[0])] {
		words = words[1:]
	}
	if len(words) < 3 {
		return ""
	}
	asks := strings.Fields(strings.TrimRightFunc(piece, notInWord))
	if itemJoints[strings.ToLower(asks[0])] {
		asks = asks[1:]
	}
	return strings.Join(append(asks, words...), " ")
}
