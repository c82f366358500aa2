package grammar

import (
	"slices"
	"strings"
)

// What will be is put in many tenses, and what is done to somebody with "get" as with "be": they ask
// the same.

// mostActing is how many words name at most what is about to do something.
const mostActing = 3

var (
	// plainFuture verbs stand behind "going to" where that tells what will be, besides those that say what is done.
	plainFuture = Set("be get have do make start stop end lose happen need go try let keep come become change")
	// getting are the forms of "get" with those of "be" that ask the same.
	getting = map[string]string{"get": "be", "gets": "is", "got": "was"}
	// donePast are participles without an ending of their own.
	donePast = Set("used sold read sent kept taken given shown told known seen fed lost made hidden left built caught stolen hit sued cut held done hurt put thrown kicked shut paid")
)

// withPresent asks what is about to be as what is: "are they going to sell it", "they will sell it"; of
// the asker, whom it has not reached yet, as what will be.
func withPresent(words []string) []string {
	subject, rest := aboutTo(words)
	if len(subject) == 0 || len(subject) > mostActing || !beginsDoing(rest) || AnyOf(subject, conditions) || slices.ContainsFunc(subject, func(w string) bool { return FormOf[w] != "" || Auxiliaries[w] }) {
		return words
	}
	last := subject[len(subject)-1]
	many := last == "they" || last == "you" || strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss")
	opening := "does"
	switch {
	case AskFirst[last]:
		opening = "will"
	case rest[0] == "be" && many:
		opening, rest = "are", rest[1:]
	case rest[0] == "be":
		opening, rest = "is", rest[1:]
	case many:
		opening = "do"
	}
	return slices.Concat([]string{opening}, subject, rest)
}

// aboutTo is what is said to be about to do something, and what; none where nothing is.
func aboutTo(words []string) (subject, rest []string) {
	at := slices.IndexFunc(words, func(w string) bool { return w == "going" || w == "about" || w == "will" })
	switch {
	case at < 0 || at+2 >= len(words):
	case at == 0 && words[0] == "will":
		verb := 1
		for verb < len(words) && !plainFuture[words[verb]] && doings[words[verb]] == 0 {
			verb++
		}
		return words[1:verb], words[verb:]
	case words[at] == "will":
		return words[:at], words[at+1:]
	case at > 1 && words[at+1] == "to":
		be := at - 1
		for be > 0 && !Being[words[be]] {
			be--
		}
		if Being[words[be]] {
			return slices.Concat(words[:be], words[be+1:at]), words[at+2:]
		}
	}
	return nil, nil
}

// beginsDoing tells whether words begin with a verb: "going to sell", not "going to Seller".
func beginsDoing(words []string) bool {
	if len(words) == 0 || words[0] == "be" && (len(words) == 1 || !isDone(words[1])) {
		return false
	}
	return plainFuture[words[0]] || doings[words[0]] != 0 || len(words) > 1 && acted[words[1]] && !FunctionWords[words[0]]
}

// isDone tells whether a word is what is done to somebody.
func isDone(word string) bool {
	return donePast[word] || len(word) > 4 && strings.HasSuffix(word, "ed")
}

// withBeing says with "be" what is done to somebody: "do my lamps get sold", "I get caught".
func withBeing(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return getting[w] != "" || w == "getting" })
	if at < 1 || at+1 >= len(words) || !isDone(words[at+1]) {
		return words
	}
	before, rest := words[:at], words[at+1:]
	own := AskFirst[words[at-1]] && !Articles[words[at-1]] || words[at-1] == "you"
	switch {
	case words[at] == "getting" && AnyOf(before, Being):
		return slices.Concat(before, rest)
	case words[at] == "getting":
		return slices.Concat(before, []string{"being"}, rest)
	case words[at] != "get":
		return slices.Concat(before, []string{getting[words[at]]}, rest)
	case own && acting[words[0]] && words[0] == "do":
		return slices.Concat([]string{"will"}, words[1:at], []string{"be"}, rest)
	case own && at == 1:
		return slices.Concat(before, []string{"will", "be"}, rest)
	case words[0] == "do":
		return slices.Concat([]string{"are"}, words[1:at], rest)
	case words[0] == "does":
		return slices.Concat([]string{"is"}, words[1:at], rest)
	case words[0] == "did":
		return slices.Concat([]string{"was"}, words[1:at], rest)
	case !AnyOf(before, Auxiliaries) && words[at-1] != "to":
		return words // who is told to get something done
	}
	return slices.Concat(before, []string{"be"}, rest)
}

// withAnyone takes for the asker whom he calls "you" as one might anybody: "can you opt out later".
// Where he says "my" it is somebody else, and so is who does what a service does.
func withAnyone(words []string) []string {
	if !slices.Contains(words, "you") || AnyOf(words, AskFirst) {
		return words
	}
	plain := slices.Clone(words)
	for i, word := range words {
		switch {
		case word == "you" && i+1 < len(words) && doings[words[i+1]]&^DoneDelete != 0:
			return words
		case word == "you" && i > 0 && (Auxiliaries[words[i-1]] || i+1 < len(words) && !BeforeAsking[words[i-1]]), word == "you" && i == 0:
			plain[i] = "i"
		case word == "you":
			plain[i] = "me"
		case word == "your":
			plain[i] = "my"
		}
	}
	return plain
}

// withIf says that something befalls the asker under what may come, and not at that time: "will I be fined
// when I leave".
func withIf(words []string) []string {
	at := slices.Index(words, "when")
	own := len(words) > 2 && (words[0] == "i" || words[0] == "we" || words[1] == "i" || words[1] == "we")
	if at < 2 || !own || at+2 >= len(words) || FormOf[words[0]] != "" || !AskFirst[words[at+1]] || Articles[words[at+1]] || pastVerbs[words[0]] || knowing[words[at-1]] || keepingTrack[strings.TrimSuffix(words[at-1], "s")] {
		return words
	}
	return slices.Concat(words[:at], []string{"if"}, words[at+1:])
}
