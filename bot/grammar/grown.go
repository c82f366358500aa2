package grammar

import (
	"slices"
	"strconv"
	"strings"
)

// Who asks for a grown-up of his wants to know what holds for anybody: nothing is said of his wife
// that is not so of himself, and what is said of children is not said of her.

var (
	// grownKin are of age whatever else is said of them.
	grownKin = Set(`mum mom mother dad father parent parents wife husband spouse partner fiance fiancee aunt uncle grandma grandpa grandmother grandfather
		colleague colleagues coworker coworkers teammate teammates hubby friend friends`)
	// besideGrown words stand before them, and statingAge ones before an age.
	besideGrown = Set("old elderly aged dear lovely poor best good")
	statingAge  = Set("is are has have turned turns turning aged age just only already now almost nearly about over who")
	// behindAges words stand behind the number of an age.
	behindAges = Set("year years yr yrs yo old")
	// ofMember words tell no more of somebody than that he is a member.
	ofMember = Set("just turned turning college uni university studies student is are has have had uses use got made make created opened owns runs keeps on in at a an the this that there account profile page too also still just only and year years yr yrs old who now already since member members public")
	// gainsaying words, or that somebody is gone, make more of what is said of him.
	gainsaying = Set("no not never nobody none without non dead died deceased late passed gone if")
)

// statedAges tells whether words say of somebody of the asker's how old he is: that he is under age, or of age.
func statedAges(words []PlacedWord) (young, grown bool) {
	young = HasMinor(TextsOf(words))
	for i, word := range words {
		years, err := strconv.Atoi(word.Text)
		if err != nil || years <= 5 || years >= 120 || i+1 < len(words) && words[i+1].Part == word.Part && !behindNumber(words[i+1].Text) {
			continue
		}
		at := i - 1
		for at >= 0 && statingAge[words[at].Text] {
			at--
		}
		switch {
		case at < 0 || !mayHaveAge(words[at].Text) && !(at > 0 && words[at].Text == "18" && words[at-1].Text == "under"):
		case years < ofAge:
			young = true
		default:
			grown = true
		}
	}
	return young, grown
}

// OfYoung tells whether a text says of somebody of the asker's that he is under age, also where all children are called
// "under 18", as in what is put into English.
func OfYoung(text string) bool {
	young, _ := statedAges(PlacedWords(text))
	return young
}

// behindNumber tells whether a word may stand behind the number of an age.
func behindNumber(word string) bool {
	return behindAges[word] || FunctionWords[word] || Auxiliaries[word] || Fillers[word]
}

// mayHaveAge tells whether a word is for somebody whose age may be told.
func mayHaveAge(word string) bool { return Kin[word] || Children[word] || Third[word] }

// OfGrownUp tells whether a text is of a grown-up of the asker's, and of no child.
func OfGrownUp(text string) bool {
	placed := PlacedWords(text)
	young, grown := statedAges(placed)
	return !young && ofGrownUp(TextsOf(placed), grown)
}

// ofGrownUp tells the same of words that name nobody who is under age; grown tells that they say of somebody that he is of age.
func ofGrownUp(words []string, grown bool) bool {
	if IsUnderAge(words) {
		return false
	}
	return grown || kinAt(words, grownKin) >= 0 && !slices.ContainsFunc(words, func(w string) bool {
		return Children[w] || yearsOf(w) > 0 && yearsOf(w) < ofAge
	})
}

// kinAt is where words name somebody of the asker's, "my old dad"; -1 for nowhere.
func kinAt(words []string, kin map[string]bool) int {
	for i, word := range words {
		if !kin[word] {
			continue
		}
		from := i - 1
		for from >= 0 && (besideGrown[words[from]] || yearsOf(words[from]) >= ofAge || behindAges[words[from]]) {
			from--
		}
		if from >= 0 && (words[from] == "my" || words[from] == "our") {
			return i
		}
	}
	return -1
}

// ForGrownUp puts what is asked for a grown-up of the asker's as one asks for oneself: "are my posts used"
// for "my wife has a profile. are her posts used". named tells which words name the service. False where there is none of
// that, or where the asker has a part in it himself.
func ForGrownUp(text string, named func(word string) bool) (own string, ok bool) {
	placed := PlacedWords(text)
	words := TextsOf(placed)
	at := kinAt(words, Kin)
	if at < 0 {
		at = kinAt(words, Children)
	}
	if at < 0 || AnyOf(words, gainsaying) {
		return "", false
	}
	young, grown := statedAges(placed)
	if young || IsUnderAge(words) || !Kin[words[at]] && !ofGrownUp(words, grown) {
		return "", false
	}
	from := at - 1
	for !AskFirst[words[from]] {
		from--
	}
	if others := slices.Concat(words[:from], words[at+1:]); AnyOf(others, AskFirst) || AnyOf(others, Kin) || AnyOf(others, Children) {
		return "", false
	}
	if asked := askedOfGrown(placed, words, at, named); asked > 0 {
		return withMy(text[placed[asked].Start:], "my "+words[at])
	}
	switch thing := thingOfKin(words, from); {
	case owns(placed, at):
		return text[:placed[from].Start] + "my" + text[placed[at].End:], true
	case thing >= 0: // "the posts of my wife"
		end := placed[at].End
		if at+1 < len(words) && yearsOf(words[at+1]) >= ofAge {
			end = placed[at+1].End // "of my daughter, 22"
		}
		return text[:placed[thing].Start] + "my" + strings.TrimRight(text[placed[thing].End:placed[from-1].Start], " ") + text[end:], true
	}
	return "", false
}

// owns tells whether the word at a place is written as somebody's who has what follows: "dad's posts", not "dad's
// on holiday".
func owns(placed []PlacedWord, at int) bool {
	return at+2 < len(placed) && placed[at+1].Start == placed[at].Start && !FunctionWords[placed[at+2].Text] && !strings.HasSuffix(placed[at+2].Text, "ing") && yearsOf(placed[at+2].Text) == 0
}

// askedOfGrown is where the question begins behind words that say no more of somebody than that he is a member, and
// how old he is; 0 where more is said.
func askedOfGrown(placed []PlacedWord, words []string, at int, named func(word string) bool) int {
	if owns(placed, at) || slices.ContainsFunc(words[:at], func(w string) bool {
		return !AskFirst[w] && !Fillers[w] && !besideGrown[w] && !behindAges[w] && yearsOf(w) == 0
	}) {
		return 0
	}
	for i := at + 1; i < len(words); i++ {
		if i > at+2 && (placed[i].Part > placed[i-1].Part || Auxiliaries[words[i]] && !ofMember[words[i]]) && OpensAsking(words[i:]) {
			return i
		}
		if !ofMember[words[i]] && yearsOf(words[i]) == 0 && !named(words[i]) {
			return 0
		}
	}
	return 0
}

// withMy names whose a thing is, "my posts" for "her posts", and who "she" is.
func withMy(text, who string) (string, bool) {
	words := PlacedWords(text)
	if !slices.ContainsFunc(words, func(w PlacedWord) bool { return Third[w.Text] }) {
		return "", false
	}
	for i := len(words) - 1; i >= 0; i-- {
		word := words[i]
		if !Third[word.Text] {
			continue
		}
		plain := who
		if last := i+1 == len(words); (word.Text == "her" || word.Text == "his") && !last && !FunctionWords[words[i+1].Text] && !ScopeWords[Stem(words[i+1].Text)] {
			plain = "my"
		}
		text = text[:word.Start] + plain + text[word.End:]
	}
	return text, true
}

// thingOfKin is where "the" stands before a thing that is somebody's, before "of" at a place before from; -1 for nowhere.
func thingOfKin(words []string, from int) int {
	if from < 3 || words[from-1] != "of" && words[from-1] != "from" && words[from-1] != "by" {
		return -1
	}
	const mostWords = 3
	for i := from - 3; i >= max(0, from-2-mostWords); i-- {
		if words[i] == "the" {
			return i
		}
		if FunctionWords[words[i]] {
			break
		}
	}
	return -1
}
