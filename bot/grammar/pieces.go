package grammar

import (
	"slices"
	"strings"
)

// SplitParts splits a sentence before each further question, and before one that follows
// what is told without a mark between.
func SplitParts(sentence string) (parts []string) {
	if told, asked := whetherIn(sentence); len(asked) > 0 {
		return append([]string{told}, asked...)
	}
	for _, piece := range SplitAsking(sentence) {
		if told, asking := runOn(piece); told != "" && !waits(strings.Fields(told)) {
			parts = append(parts, told)
			piece = asking
		}
		parts = append(parts, piece)
	}
	return parts
}

// whetherIn returns the questions that a sentence tells of amid other things: "one of them
// wants it in writing whether notes are read, or whether they are kept".
func whetherIn(sentence string) (told string, asked []string) {
	const reach = 8 // words from who wants to know to what
	fields := strings.Fields(sentence)
	for i := 2; i+LeastClaim < len(fields); i++ {
		if !strings.EqualFold(fields[i], "whether") {
			continue
		}
		before := WordsOf(strings.Join(fields[max(0, i-reach):i], " "))
		if len(asked) == 0 && (Asks(sentence) && FormOf[before[0]] == "" || !AnyOf(before, askedFor) && !AnyOf(before, asksWhether)) {
			return "", nil
		}
		end := i + 1
		for end < len(fields) && !strings.HasSuffix(fields[end-1], ",") && !strings.EqualFold(fields[end], "whether") {
			end++
		}
		if len(asked) == 0 {
			told = strings.Join(fields[:i], " ")
		}
		claim := strings.TrimSuffix(strings.Join(fields[i+1:end], " "), " or")
		asked = append(asked, strings.TrimRight(claim, Marks+" ")+"?")
	}
	return told, asked
}

// asksWhether words tell of a question, besides askedFor ones.
var asksWhether = Set("asked asks asking question questions wants wanted writing unclear")

// Begs only ask for an answer to what was asked before: "could you help me with those two".
var Begs = PatternsOf(`can|could|would|will|may you|anyone|anybody|someone|somebody|i please|kindly|maybe? help|advise|enlighten|answer|explain|clarify|ask me|us|you? out? with|on|about|for? that|this|these|those|it|both|the? two|both|questions|points|things|matter|matters|help|answers|answer?`)

// Dwells ask no more than what the question before asks whether it is so: "… right? what changed".
var Dwells = PatternsOf(`so|and|but? is? that|this|it? is? how|what it|that|this|things? works|work|goes|is|are now|then|here|today?
	so|and|but|ok|okay? what|how exactly? has|have? changed|new exactly|now|then|there?
	so|and|or|but? would|will|does|do|could that|this|it|they even|really|actually|still? help|work|suffice|matter|change|do|be|make anything|something|enough|useful|any|a|the? difference|change? at? all?`)

// Relays only ask for what was asked before in words to hand on: "what do I tell her".
var Relays = PatternsOf(`so|and? what do|should|shall|can|could|must|would i|we tell|say|answer|reply|write|respond to? her|him|them back?
	so|and? how do|should|shall|can|could|must i|we answer|reply|respond to? her|him|them|that|this?`)

// SplitAsking splits a sentence before each "and", "or", "but" or comma that another
// question follows.
func SplitAsking(sentence string) []string {
	fields := strings.Fields(sentence)
	rest := WordsOf(sentence) // from each field on
	var parts []string
	start := 0
	for i := 1; i < len(fields); i++ {
		rest = rest[len(WordsOf(fields[i-1])):]
		joint := strings.ToLower(fields[i-1])
		joined := joint == "and" || joint == "or" || joint == "also" || joint == "plus" || joint == "but" || strings.HasSuffix(joint, ",")
		if !joined || i-start < 3 || waits(fields[start:i]) || !OpensAsking(rest) || tellsOn(rest) || tellsAbout(rest) && !strings.HasSuffix(sentence, "?") || joint == "and" && having[rest[0]] && !asksHaving(rest) || tagKind(rest) != "" || tagKind(append([]string{joint}, rest...)) != "" {
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
	if TagPronouns[words[1]] {
		return true
	}
	if FunctionWords[words[1]] && words[1] != "any" && words[1] != "the" && !strings.HasPrefix(words[1], "any") {
		return false
	}
	return slices.ContainsFunc(words[min(2, len(words)):min(most, len(words))], func(w string) bool { return w == "been" || strings.HasSuffix(w, "ed") }) && !strings.HasSuffix(words[1], "ed")
}

// tellsOn tells whether words go on with what was told: "which I wrote".
func tellsOn(words []string) bool {
	return len(words) > 1 && (words[0] == "which" || words[0] == "whom") && actors[words[1]]
}

// tellsAbout tells whether words go on with what something was about: "about why I left".
func tellsAbout(words []string) bool {
	return len(words) > 2 && BeforeAsking[words[0]] && FormOf[words[1]] != "" && (AskFirst[words[2]] || TagPronouns[words[2]])
}

// waits tells whether fields only open a sentence: "if I object".
func waits(fields []string) bool {
	words := dropLinks(WordsOf(strings.Join(fields, " ")))
	goesOn := slices.ContainsFunc(fields[:len(fields)-1], func(field string) bool { return strings.HasSuffix(field, ",") })
	return subordinates(words) && FormOf[words[1]] == "" && !goesOn
}

// dropLinks drops what links a sentence to the one before.
func dropLinks(words []string) []string {
	for len(words) > 1 && (words[0] == "and" || words[0] == "but" || words[0] == "so" || words[0] == "also") {
		words = words[1:]
	}
	return words
}

// Asks tells whether a text is a question by its first words.
func Asks(text string) bool { return OpensAsking(WordsOf(text)) }

// OpensAsking tells whether words open a question.
func OpensAsking(words []string) bool {
	if StartsWith(words, isItTrue) {
		return true
	}
	words = DropLeadIns(words)
	return len(words) >= 2 && (FormOf[words[0]] != "" || Auxiliaries[words[0]] && !havingOf(words) || words[1] == "when" || BeforeAsking[words[0]] && FormOf[words[1]] != "")
}

var isItTrue = []string{"is", "it", "true"}

// SplitAside splits what is only told behind a question: "do they use it, and I was not
// even asked".
func SplitAside(text string) []string {
	fields := strings.Fields(text)
	for i := 4; i+2 < len(fields); i++ {
		joint := strings.ToLower(fields[i-1])
		before, after := WordsOf(strings.Join(fields[:i], " ")), WordsOf(strings.Join(fields[i:], " "))
		if subordinating[before[len(before)-1]] {
			return []string{text} // all that follows belongs to it
		}
		if joint == "and" && youCannot(after) {
			return []string{strings.TrimRight(strings.Join(fields[:i-1], " "), Marks) + "?", strings.TrimRight(strings.Join(fields[i:], " "), Marks) + "?"} // is as much in doubt
		}
		if joint != "and" && joint != "but" && !strings.HasSuffix(joint, ",") || !actors[after[0]] && after[0] != "it" && (!strings.HasSuffix(joint, ",") || !remarks(after)) || !OpensAsking(before) || OpensAsking(after) || tagKind(after) != "" {
			continue
		}
		if joint == "and" || joint == "but" {
			return []string{strings.Join(fields[:i-1], " "), strings.Join(fields[i:], " ")}
		}
		return []string{strings.TrimSuffix(strings.Join(fields[:i], " "), ","), strings.Join(fields[i:], " ")}
	}
	return []string{text}
}

// remarks tells whether words behind a question only tell how pressing it is: "its driving me mad", "my wife is on at me".
func remarks(words []string) bool {
	if len(words) < LeastClaim {
		return false
	}
	if pointing[words[0]] || words[0] == "its" {
		return EverBeing[words[1]] && !AnyOf(words, ChoiceNouns) || words[0] == "its" && strings.HasSuffix(words[1], "ing")
	}
	who := Sayers[words[1]] || Kin[words[1]] && !Children[words[1]]
	return anybodys[words[0]] && who && (EverBeing[words[2]] || stirring[words[2]])
}

// stirring words tell what somebody does that makes a question pressing.
var stirring = Set("keeps kept wants needs asks asked has will would thinks says said")

// youCannot tells whether words say what nobody can do: "you cannot refuse".
func youCannot(words []string) bool {
	return words[0] == "you" && len(words) > 3 && PossibleVerbs[words[1]] && words[2] == "not"
}

// SplitRunOn splits questions that follow each other without a sign or joint: "when does
// it start how do i stop it is my data gone".
func SplitRunOn(text string) []string {
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
	words, next := WordsOf(strings.Join(before, " ")), WordsOf(strings.Join(after, " "))
	if len(words) < 3 || len(next) < 3 || !OpensAsking(words) || !AnyOf(words[:len(words)-1], Auxiliaries) {
		return false
	}
	last := words[len(words)-1]
	switch {
	case strings.HasSuffix(before[len(before)-1], ","), knowing[last], knowing[words[len(words)-2]], Learning[last], subordinating[last], FormOf[last] != "", ItemJoints[last], last == "or":
		return false
	case FunctionWords[last] && !Objects[last] && !Adverbs[last]:
		return false
	case next[0] == "what" && asksFor(words):
		return false
	case FormOf[next[0]] != "":
		return Auxiliaries[next[1]] && !subordinating[next[0]] || next[0] == "when" && Auxiliaries[next[1]] && TagPronouns[next[2]]
	}
	has := next[0] == "have" || next[0] == "has" || next[0] == "had" || next[0] == "any"
	return Auxiliaries[next[0]] && !has && (actors[next[1]] || next[1] == "my" || next[1] == "our")
}

// asksFor tells whether words ask if somebody does something to what is yet to be named: "can I undo" what was trained,
// "will it undo"; whoever may object or leave needs nothing more.
func asksFor(words []string) bool {
	last := len(words) - 1
	return Auxiliaries[words[0]] && !whole[words[last]] && (last == 2 && TagPronouns[words[1]] || isDeed(words[1]))
}

// whole verbs are enough without a thing they are done to.
var whole = Set("object complain refuse decline leave appeal join quit withdraw agree know ask work help matter count stop begin start decide react respond qualify register comply pay lie happen apply protest")

// Adverbs end what is done: "turn it off", "get out".
var Adverbs = Set("off out on up in back do")

// mostElliptic is how many words only a question word and what goes with it are, such
// as "after how many days".
const mostElliptic = 4

// Elliptic tells whether a piece leaves out what is asked about, which the one before it
// has: "and how quickly?"
func Elliptic(piece string) bool {
	words := DropLeadIns(WordsOf(piece))
	if len(words) == 0 || len(words) > mostElliptic {
		return false
	}
	asks := slices.IndexFunc(words, func(w string) bool { return w == "how" || w == "when" || w == "why" || w == "where" })
	return asks >= 0 && asks <= 1 && !slices.ContainsFunc(words[asks+1:], func(w string) bool { return Auxiliaries[w] || TagPronouns[w] || ItemOwners[w] || Objects[w] })
}

// Completed puts what a piece leaves out behind it, from the one before: "how quickly do
// I get an answer"; empty where that is no question either.
func Completed(piece, before string) string {
	words := strings.Fields(before)
	for len(words) > 0 && !Auxiliaries[strings.ToLower(words[0])] {
		words = words[1:]
	}
	if len(words) < 3 {
		return ""
	}
	asks := strings.Fields(strings.TrimRightFunc(piece, NotInWord))
	if ItemJoints[strings.ToLower(asks[0])] {
		asks = asks[1:]
	}
	return strings.Join(append(asks, words...), " ")
}

// WithThing puts a thing named before a question for the word in it that points there: "is that what
// they go by", "do they go by that"; empty where it asks otherwise.
func WithThing(text, thing string) string {
	fields, words := strings.Fields(text), DropLeadIns(WordsOf(text))
	at := slices.IndexFunc(fields, func(f string) bool { return pointing[strings.ToLower(strings.Trim(f, Marks))] })
	named := len(words) > 3 && Being[words[0]] && pointing[words[1]] && FormOf[words[2]] != ""
	done := len(words) > 3 && Auxiliaries[words[0]] && !AskFirst[words[1]] && at == len(fields)-1
	if at < 1 || !named && !done {
		return ""
	}
	return strings.Join(append(append(slices.Clone(fields[:at]), thing), fields[at+1:]...), " ")
}

// pointing words stand by themselves for a thing named before.
var pointing = Set("that this those these")
