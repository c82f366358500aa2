package grammar

import (
	"slices"
	"strconv"
	"strings"
)

// Who is of age asks like anybody: "are people over 18 included" asks of members, and "I am 45, does it
// affect me" of the asker. Nothing of what is said of those under age is said of them.

var (
	adultNouns = Set("adults grownups grownup")
	adultWords = Set("adult grown")
	// ofAgePeople are those of whom an age is told.
	ofAgePeople = Set("people users members persons folks those anyone everyone anybody everybody somebody someone person user member men women man woman")
	// besideAdult words stand between them and the age.
	besideAdult = Set("who are is aged age of above over past")
	overWords   = Set("over above past")
	orOlder     = PatternsOf(`and|or|plus over|above|older|up|upwards|beyond`)
	studying    = Set("uni university college undergrad undergraduate grad postgraduate postgrad phd master masters")
	// adultNow is what somebody says who tells that he is of age, before what he asks.
	adultNow = Set("am i a an the just now already turned turning only still and so ok hi hello as male female man woman guy student pensioner person here yr yrs year years yo old at of in my first second third final")
)

// age18 reads the age of somebody of age, "18s" of "over 18s" too; 0 for what is none.
func age18(word string) int {
	years, err := strconv.Atoi(strings.TrimSuffix(word, "s"))
	if err != nil || years < ofAge || years >= 120 {
		return 0
	}
	return years
}

// AsAnybody puts what is asked of people of age, or by somebody who says that he is, as it is asked of any member;
// false where no age is told.
func AsAnybody(text string) (plain string, ok bool) {
	words := PlacedWords(text)
	if at := behindAdultAge(text, words); at > 0 {
		return text[words[at].Start:], true
	}
	for i := range words {
		n, who := adultsAt(TextsOf(words[i:]))
		if n == 0 {
			continue
		}
		start, end := words[i].Start, words[i+n-1].End
		rest, _ := AsAnybody(text[end:])
		if rest == "" {
			rest = text[end:]
		}
		return text[:start] + who + rest, true
	}
	return "", false
}

// adultsAt is how many words at the beginning name people of age, and how members are named for them.
func adultsAt(words []string) (n int, who string) {
	switch first := words[0]; {
	case adultNouns[first]:
		n = 1
	case adultWords[first] && len(words) > 1 && ofAgePeople[words[1]]:
		n = 2
	case adultWords[first]:
		return 1, "member"
	case ofAgePeople[first]:
		for n = 1; n < len(words) && besideAdult[words[n]]; n++ {
		}
		if n == 1 || n >= len(words) || age18(words[n]) == 0 {
			return 0, ""
		}
		n++
	case overWords[first] && len(words) > 1 && age18(words[1]) > 0 && (strings.HasSuffix(words[1], "s") || len(words) > 2 && words[2] == "s"):
		n = 2
		if len(words) > 2 && words[2] == "s" {
			n = 3
		}
	case studying[first] && len(words) > 1 && (words[1] == "students" || words[1] == "student"):
		n = 2
		who = "member"
	case age18(first) > 0:
		rest, old := behindAge(words[1:])
		if !old {
			return 0, ""
		}
		n = len(words) - len(rest)
		who = "member"
		if n < len(words) && (words[n] == "student" || words[n] == "man" || words[n] == "woman") {
			n++
		}
	default:
		return 0, ""
	}
	if n < len(words) && n > 1 {
		n += orOlder.Longest(words[n:])
	}
	if who == "" || strings.HasSuffix(words[n-1], "s") {
		who = "members"
	}
	return n, who
}

// behindAdultAge is where the question begins before which its asker says no more than that he is of age, or
// studies: "I'm 45, does it affect me"; 0 where he does not.
func behindAdultAge(text string, words []PlacedWord) int {
	age := false
	for i, word := range words {
		switch {
		case i > 1 && age && (words[i].Part > words[i-1].Part || Auxiliaries[word.Text] && word.Text != "am") && Asks(text[word.Start:]):
			return i
		case age18(word.Text) > 0 && i > 0 && (i+1 == len(words) || words[i+1].Part > word.Part || behindNumber(words[i+1].Text)), studying[word.Text]:
			age = true
		case !adultNow[word.Text]:
			return 0
		}
	}
	return 0
}

var (
	// atSchool is what those say of themselves who go to school.
	atSchool = PatternsOf(`i am a|an|still|just|only? a|an? schoolgirl|schoolboy|schoolkid|teenager|teen|tween|pupil|minor|kid|child
		i am a|an|still|currently? in|at a|the|my? high|middle|secondary|elementary|primary|junior? school
		i am a|an? high|middle|secondary school student|pupil|kid
		i still? go to high|middle|secondary? school
		i am still? in class|grade|year 6|7|8|9|10|11|six|seven|eight|nine|ten|eleven
		i am still? in my|the? 6th|7th|8th|9th|10th|11th|sixth|seventh|eighth|ninth|tenth|eleventh grade|class|year|form`)
)

// goesToSchool tells whether words say that the asker goes to school, or is a child.
func goesToSchool(words []string) bool {
	at := slices.Index(words, "i")
	return at >= 0 && atSchool.Longest(words[at:]) > 0
}
