package bot

import (
	"slices"
	"strings"

	"fineprint/knowledge/place"
)

// Around a question stands what is no part of it: who told the asker, how politely
// something is asked, what only stresses it, and whether that is so or worrying.

// placedWord is a word as wordsOf reads it, with where it stands in the text and in which
// of the parts between marks.
type placedWord struct {
	text             string
	start, end, part int
}

// placedWords are the words of a text.
func placedWords(text string) []placedWord {
	var words []placedWord
	start, part := -1, 0
	add := func(end int) {
		if start < 0 {
			return
		}
		for _, word := range appendWord(nil, strings.ToLower(text[start:end])) {
			words = append(words, placedWord{word, start, end, part})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case isWordRune(r):
			if start < 0 {
				start = i
			}
			continue
		case strings.ContainsRune(marks, r) && (i+1 == len(text) || text[i+1] == ' ' || strings.ContainsRune(marks, rune(text[i+1])) || r > ' '+0x80):
			add(i)
			part++
		}
		add(i)
	}
	add(len(text))
	return words
}

// marks stand between the parts of a text.
const marks = ",.;:?!()\"…–—，。？！；"

func textsOf(words []placedWord) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return texts
}

// cutFrame takes off the text what stands around the question.
func (u *understanding) cutFrame(g *guide) {
	u.cutDoubt(g)
	words := placedWords(u.text)
	texts := textsOf(words)
	for i := len(words) - 1; i >= 0; i-- {
		if !opensPart(words, i) {
			continue
		}
		if n := toldBy(g, texts[i:]); n > 0 && u.cut(words[i].start, words[i+n].start) {
			u.hearsay = true
			words = placedWords(u.text)
			texts = textsOf(words)
		} else if n := requestIn(texts[i:]); n > 0 && u.cut(words[i].start, words[i+n].start) {
			u.text = askedFrom(u.text, words[i].start)
			words = placedWords(u.text)
			texts = textsOf(words)
		}
	}
	u.cutStress()
	u.cutRemark()
	u.cutReaction(g)
	if u.anew && !strings.HasSuffix(u.text, "right?") {
		u.text = strings.TrimRight(u.text, marks+" ") + ", right?"
	}
}

// cutDoubt takes off the doubt before what the asker was told elsewhere, "Are you sure? I
// read that …", which is asked by itself then.
func (u *understanding) cutDoubt(g *guide) {
	words := placedWords(u.text)
	texts := textsOf(words)
	for i := len(words) - leastClaim; i > 0; i-- {
		if words[i].part == words[i-1].part || behindIn(texts[:i]) != talkSays {
			continue
		}
		if toldBy(g, texts[i:]) > 0 && u.cut(0, words[i].start) {
			u.anew = true
			if u.language == "" {
				u.original = u.original[afterWords(u.original, i):]
			}
			return
		}
	}
}

// askedFrom makes a question of the sentence at a place of a text.
func askedFrom(text string, from int) string {
	for i := from; i < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && (i+1 == len(text) || text[i+1] == ' ') {
			return text[:i] + "?" + text[i+1:]
		}
	}
	return strings.TrimRight(text, " ") + "?"
}

// opensPart tells whether a part of a text begins with a word, or goes on after an "and".
func opensPart(words []placedWord, i int) bool {
	return i == 0 || words[i].part != words[i-1].part || joints[words[i-1].text]
}

var joints = set("and but so because since as although though")

// cut takes a piece out of the text, unless it names a place or is all there is.
func (u *understanding) cut(from, to int) bool {
	if slices.ContainsFunc(u.places, func(m place.Mention) bool { return m.Start < to && m.End > from }) {
		return false
	}
	before, after := u.text[:from], u.text[to:]
	if !strings.ContainsFunc(before+after, isWordRune) {
		return false
	}
	if before == "" {
		trimmed := strings.TrimLeft(after, marks+" -")
		to += len(after) - len(trimmed)
		after = trimmed
	}
	u.text = before + after
	for i := range u.places {
		if u.places[i].Start >= to {
			u.places[i].Start -= to - from
			u.places[i].End -= to - from
		}
	}
	return true
}

var (
	// requesting words ask for an answer politely.
	requesting = set(`would like love wish wanted wants grateful obliged appreciate appreciated glad happy gladly possible kind enough able trying hoping looking write writing
		hope letter concern may shall could can might help inform interested keen`)
	// asked verbs stand before what somebody wants to know.
	askedFor = set("know tell inform confirm clarify advise check out wonder wondering wondered see ask asking enquire inquire enquiring inquiring idea learn understand unsure sure clue")
)

// requestIn returns how many words at the beginning only ask to be told whether what
// follows is so: "I should be obliged if you could inform me whether".
func requestIn(words []string) int {
	if n := thirdAsks(words); n > 0 {
		return n
	}
	others := false // is asked of anybody: what they can find out may be the question
	for i, word := range words {
		next := i + 1
		for next < len(words) && (words[next] == "me" || words[next] == "us" || words[next] == "please") {
			next++
		}
		if i > 0 && askedFor[word] && next+leastClaim < len(words) {
			if word == "check" && (words[i-1] != "to" || slices.Contains(words[:i], "you")) {
				return 0 // somebody is to do it
			}
			whether := words[next] == "whether" || words[next] == "if" || words[next] == "that" && (word == "confirm" || word == "inform")
			if whether && (!others || next > i+1 || word == "confirm" || word == "clarify" || word == "advise") && !asks(strings.Join(words[next+1:], " ")) {
				return next + 1
			}
		}
		if !functionWords[word] && !fillers[word] && !requesting[word] && !askedFor[word] || foreignSubjects[word] {
			return 0
		}
		others = others || strings.HasSuffix(word, "one") || strings.HasSuffix(word, "body")
	}
	return 0
}

// thirdAsks returns how many words at the beginning only say who wants to know what
// follows: "our boss asks whether".
func thirdAsks(words []string) int {
	at := 0
	for at < len(words) && (articles[words[at]] || fillers[words[at]]) {
		at++
	}
	if at >= len(words) || !sayers[words[at]] {
		return 0
	}
	for i := at + 1; i+leastClaim < len(words); i++ {
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
var wanting = set("wants want wanted would like likes needs need to know is are was has been keeps kept asking asks asked ask wondering wonders wondered me us unsure sure not curious")

// foreignSubjects are who else knows or tells.
var foreignSubjects = set("they he she them his her their who what how when where why which")

// stresses only stress a question or its answer.
var stresses = patternsOf(`please? tell|promise|assure me no|yes
	please just? say|no|yes no|yes|it? is? not? so?
	please? tell me|us it|this|that is not|no true|so|real
	please? say it is not so
	please? be honest with? me?
	to be honest|fair|clear
	honest answer|question|opinion please?
	asking for a friend|mate|colleague
	for real though|tho?
	real talk
	no joke|joking|kidding|cap|bs|bullshit
	no offence|offense|idea|clue|shame|judgement|judgment
	no hard feelings
	please? do not ask|judge|laugh|worry|shout|hate me|us|why|how|at? me?
	please? do not tell my|anyone|anybody mum|mom|dad|parents|boss|wife|husband|friends?
	i? am? not going to? lie
	not sure|kidding|joking|judging|complaining though|yet|here?
	i am begging you?
	i swear
	oh? my god|gosh|goodness`)

// cutStress takes out what only stresses, at the beginning or the end of a part.
func (u *understanding) cutStress() {
	words := placedWords(u.text)
	texts := textsOf(words)
	for i := len(words) - 1; i >= 0; i-- {
		n := stresses.longest(texts[i:])
		if n == 0 {
			continue
		}
		end := i + n
		opens := i == 0 || words[i].part != words[i-1].part
		ends := end == len(words) || words[end].part != words[end-1].part
		if words[i].part != words[end-1].part || !opens && !ends {
			continue
		}
		to := len(u.text)
		if end < len(words) {
			to = words[end].start
		}
		if ends { // its mark stays, and tells a question
			to = words[end-1].end
		}
		if u.cut(words[i].start, to) {
			words, texts = words[:i], texts[:i]
		}
	}
	u.text = strings.TrimRight(u.text, " ")
}
