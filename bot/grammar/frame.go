package grammar

import (
	"slices"
	"strings"
)

// AskedFrom makes a question of the sentence at a place of a text.
func AskedFrom(text string, from int) string {
	for i := from; i < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && (i+1 == len(text) || text[i+1] == ' ') {
			return text[:i] + "?" + text[i+1:]
		}
	}
	return strings.TrimRight(text, " ") + "?"
}

// AsksBehind tells whether a text goes on with another question behind what its first sentence tells.
func AsksBehind(text string) bool {
	_, behind, _ := strings.Cut(text, ". ")
	return strings.Contains(behind, "?")
}

// OpensPart tells whether a part of a text begins with a word, or goes on after an "and".
func OpensPart(words []PlacedWord, i int) bool {
	return i == 0 || words[i].Part != words[i-1].Part || Joints[words[i-1].Text]
}

// Joints go on with a sentence, or give a reason.
var Joints = Set("and but so because since as although though")

var (
	// requesting words ask for an answer politely.
	requesting = Set(`would like love wish wanted wants grateful obliged appreciate appreciated glad happy gladly possible kind enough able trying hoping looking write writing
		hope letter concern may shall could can might help inform interested keen`)
	// asked verbs stand before what somebody wants to know.
	askedFor = Set("know tell inform confirm clarify advise check out wonder wondering wondered see ask asking enquire inquire enquiring inquiring idea learn understand unsure sure clue")
)

// RequestIn returns how many words at the beginning only ask to be told whether what
// follows is so: "I should be obliged if you could inform me whether".
func RequestIn(words []string) int {
	if n := ThirdAsks(words); n > 0 {
		return n
	}
	if n := explainIn(words); n > 0 {
		return n
	}
	if n := replyIn(words); n > 0 {
		return n
	}
	if n := mattering.Longest(words); n > 0 && n+LeastClaim <= len(words) && !Asks(strings.Join(words[n:], " ")) {
		return n
	}
	others := false // is asked of anybody: what they can find out may be the question
	for i, word := range words {
		next := i + 1
		for next < len(words) && (words[next] == "me" || words[next] == "us" || words[next] == "please") {
			next++
		}
		if i > 0 && askedFor[word] && next+LeastClaim < len(words) {
			if word == "check" && (words[i-1] != "to" || slices.Contains(words[:i], "you")) {
				return 0 // somebody is to do it
			}
			whether := words[next] == "whether" || words[next] == "if" || words[next] == "that" && (word == "confirm" || word == "inform")
			if whether && (!others || next > i+1 || word == "confirm" || word == "clarify" || word == "advise") && !Asks(strings.Join(words[next+1:], " ")) {
				return next + 1
			}
		}
		if !FunctionWords[word] && !Fillers[word] && !requesting[word] && !askedFor[word] || foreignSubjects[word] {
			return 0
		}
		others = others || strings.HasSuffix(word, "one") || strings.HasSuffix(word, "body")
	}
	return 0
}

// mattering words only say that what follows them is what is asked.
var mattering = PatternsOf(`so|and|but? what i|we really|actually|just? want|need|would|am|are like|trying|asking|wondering? to? know|ask|find|figure|understand|see? out? is whether|if
	so|and|but? all i|we really|actually|just? want|need|am|are to? know|asking|ask|wondering? is whether|if
	so|and|but? my|the|our only|real|main|actual|one|big? question|point here? is|was whether|if`)

// followingFrom asks whether something follows from what was told.
var followingFrom = PatternsOf("does that|this|it mean that?")

// FollowsIn puts "does that mean they read it" as a question of what is asked: "do they read it".
func FollowsIn(text string) string {
	words := PlacedWords(text)
	texts := TextsOf(words)
	for i := range words {
		n := 0
		if OpensPart(words, i) {
			n = followingFrom.Longest(texts[i:])
		}
		if n > 0 && i+n+LeastClaim <= len(words) && FormOf[texts[i+n]] == "" && !subordinating[texts[i+n]] {
			return text[:words[i].Start] + "do " + text[words[i+n].Start:]
		}
	}
	return text
}

// ReferringBefore returns where the words before a request begin to say only what it refers to:
// "further to your letter of May, I would be grateful"; -1 where they don't.
func ReferringBefore(words []PlacedWord) int {
	texts := TextsOf(words)
	for i := range words {
		if (i == 0 || words[i].Part != words[i-1].Part) && referring.Longest(texts[i:]) > 0 {
			return i
		}
	}
	return -1
}

// referring words begin what somebody writes about.
var referring = PatternsOf(`with|in reference|regard|respect|relation|response|connection|view|light to|with|of
	further|pursuant|referring to
	following|regarding|concerning
	having read|seen|received|learnt|learned|heard`)

// explainIn returns how many words at the beginning ask for an explanation, and for whom it is to be
// plain: "explain to me like I was five" before a "why".
func explainIn(words []string) int {
	const mostBid = 12
	at := 0
	for at+1 < len(words) && (Fillers[words[at]] && words[at] != "explain" || Joints[words[at]]) {
		at++
	}
	if at >= len(words) || words[at] != "explain" {
		return 0
	}
	for i := at + 1; i+LeastClaim < len(words) && i < at+mostBid; i++ {
		if words[i] == "why" || words[i] == "how" && words[i+1] != "to" {
			return i
		}
	}
	return 0
}

// replying are how somebody asks what to reply, and askingOf what those want to know whom he replies to.
var (
	replying = PatternsOf(`what|how do|should|shall|can|could|would|must|will i|we tell|answer|say|reply|respond|explain to?`)
	askingOf = Set("asks ask asked asking wonders wondering know knowing")
)

// replyIn returns how many words at the beginning only ask what to tell somebody who asks, or says, what
// follows: "what do I tell an aunt who wants to know whether".
func replyIn(words []string) int {
	at := replying.Longest(words)
	if at == 0 {
		return 0
	}
	who := slices.IndexFunc(words[at:], func(w string) bool { return w == "who" || w == "that" || w == "asking" || w == "when" })
	if who < 1 || who > mostAsker {
		return 0
	}
	asks := false
	for i := at + who; i+LeastClaim <= len(words); i++ {
		switch word := words[i]; {
		case asks && (word == "whether" || word == "if"):
			return i + 1
		case asks && word != "who" && FormOf[word] != "":
			return i
		case askingOf[word]:
			asks = true
		case tellings[word] && !asks && words[i+1] != "to":
			return ClaimFrom(words, i+1, false)
		case asks && word != "me" && word != "us" || !asks && !wanting[word] && !FunctionWords[word]:
			return 0
		}
	}
	return 0
}

// mostAsker is how many words tell who asks.
const mostAsker = 7

// ThirdAsks returns how many words at the beginning only say who wants to know what
// follows: "our boss asks whether".
func ThirdAsks(words []string) int {
	at := 0
	for at < len(words) && (Articles[words[at]] || Fillers[words[at]]) {
		at++
	}
	if at >= len(words) || !Sayers[words[at]] {
		return 0
	}
	for i := at + 1; i+LeastClaim < len(words); i++ {
		switch {
		case (words[i] == "whether" || words[i] == "if") && i > at+1:
			return i + 1
		case !wanting[words[i]]:
			return 0
		}
	}
	return 0
}

// wanting words stand between who asks and what.
var wanting = Set("wants want wanted would like likes needs need to know is are was has been keeps kept asking asks asked ask wondering wonders wondered me us unsure sure not curious")

// foreignSubjects are who else knows or tells.
var foreignSubjects = Set("they he she them his her their who what how when where why which")

// Stresses only stress a question or its answer.
var Stresses = PatternsOf(`please? tell|promise|assure me no|yes
	please just? say|no|yes no|yes|it? is? not? so?
	please? tell me|us it|this|that is not|no true|so|real
	please? say it is not so
	please? be honest with? me?
	just? to be honest|fair|clear|sure|certain
	just so i|we know|understand
	for my own? understanding|peace
	honest answer|opinion please?
	for real though|tho?
	real talk
	no matter what|how? happens?
	and|or all? that|this|those|such stuff|jazz|things|kind|sort? of? thing|things|stuff?
	and so on|forth
	and|or stuff|things|whatnot|such|something|whatever|anything|so like? that|this|those?
	and the like|likes
	etc
	no joke|joking|kidding|cap|bs|bullshit
	no offence|offense|idea|clue|shame|judgement|judgment
	no hard feelings
	please? do not ask|judge|laugh|worry|shout|hate me|us|why|how|at? me?
	please? do not tell my|anyone|anybody mum|mom|dad|parents|boss|wife|husband|friends?
	i? am? not going to? lie
	not sure|kidding|joking|judging|complaining though|yet|here?
	i am begging you?
	i swear
	excuse me
	wait|hold|hang on|up? a? sec|second|minute|moment|what? so|what
	hold|hang on|up a? sec|second|minute|moment?
	oh? my god|gosh|goodness
	or am|was i missing|overlooking|forgetting something|anything
	or am|was i wrong|mistaken|confused|stupid|dumb|dreaming
	or did|do i misread|misunderstand|mishear|miss|overlook that|it|this|something?
	or have i got|gotten that|it|this|something wrong
	legally|technically|strictly|generally|practically speaking
	as far as you|anyone|anybody know|knows|can|could? tell|see|say?
	these days
	nowadays`)

// Errands only say behind a question what its answer is for: "I need to cite it in a paper".
var Errands = PatternsOf(`because|as|so|since|that? so|that? i|we just|also? need|want|have|must|would|should|can|could like|got? to? cite|quote|reference|show|print|forward|prove|convince|present|link|hand|pass it|this|that|them? *
	its|it|this|that is? just? for my|our|a|the|some *
	our|my|the|a? mondays|todays|tomorrows|next|weekly|monthly|school|staff|company? newsletter|memo|report|slides|deck|presentation|leaflet|flyer|brochure|handout|lecture|workshop|meeting|briefing goes|go|is|are|has|starts|begins|must|needs *
	i|we am|are|have? to? go|going to-print|to-press|on-air|live *
	i|we am|are writing|finishing|preparing|printing|presenting|drafting a|an|my|our|the|this|it *
	writing|finishing|preparing|printing|presenting|drafting a|an|my|our|the|this|it *`)

// SomebodyAsks tells whether words, but those that place says are of a place, only say that somebody asks or worries:
// "a client in Oslo keeps asking me".
func SomebodyAsks(words []string, place func(i int) bool) bool {
	who := false
	for i, word := range words {
		somebody := Kin[word] || PeopleWords[Stem(word)]
		who = who || somebody
		if !somebody && !place(i) && !wanting[word] && !feelings[word] && !FunctionWords[word] && !Fillers[word] {
			return false
		}
	}
	return who
}
