package grammar

import (
	"strings"

	"fineprint/knowledge/place"
)

// commonest are the words by which a question is understood and that people mistype
// most, since they type them fastest; the likelier stands first. Words of the
// facts are corrected by the search.
var commonest = strings.Fields(`how can what when why who where does do did will would should could the they their there have has are is was this that
	these from with about after before without into out off turn switch start stop data use used using get got want know need tell opt does disable enable deadline
	affected affect apply delete account because which really still already anyone everyone something settings setting messages profile`)

// chatSpellings are words as people type them in a hurry. They are put right in the
// text itself, which the search reads too, and in English only. shortForms, of which
// some stand here as well, are no more than a reading of single words, in texts of
// every language and of facts: "dat" and "dis" must not be among them.
var chatSpellings = map[string]string{"wen": "when", "strt": "start", "hw": "how", "wht": "what", "wat": "what", "dis": "this", "dat": "that", "dey": "they", "wanna": "want to", "ppl": "people", "acc": "account", "acct": "account", "prof": "profile", "pic": "picture", "pics": "pictures", "bcz": "because", "cud": "could", "wud": "would", "shud": "should", "hav": "have", "haz": "has", "gt": "get", "frm": "from", "abt": "about", "thru": "through", "tho": "though", "cuz": "because", "nd": "and", "cn": "can", "coz": "because", "u": "you", "ur": "your", "r": "are", "msg": "message", "msgs": "messages", "im": "I am",
	"wats": "what is", "wots": "what is", "wot": "what", "wut": "what", "whp": "who", "rite": "right", "alr": "already", "shd": "should", "shld": "should", "cld": "could", "wld": "would",
	"smth": "something", "sth": "something", "sry": "sorry", "any1": "anyone", "some1": "someone", "every1": "everyone", "b4": "before", "4ever": "forever", "l8": "late", "aswell": "as well", "alot": "a lot",
	"incl": "included", "poss": "possible", "plss": "please", "plzz": "please", "outt": "out", "d'you": "do you",
	"vid": "video", "vids": "videos", "convo": "conversation", "convos": "conversations", "bday": "birthday", "dob": "date of birth", "pswd": "password", "pswds": "passwords", "pix": "pictures", "grp": "group", "grps": "groups",
	"loc": "location", "recs": "recommendations", "cmnts": "comments", "cmts": "comments", "usr": "user", "phn": "phone", "onsent": "consent", "sklls": "skills", "skils": "skills",
	"gotta": "have to"}

// MendTypos corrects the commonest words of an English text where a letter was
// swapped, lost, doubled or missed. Words that are right stay as they are.
func MendTypos(text string) string {
	var before [3]string
	text = unhurriedly(alone.Replace(text))
	text = MapWords(text, func(word string) string {
		word = mended(word)
		if word == "of" && meansOff(before) {
			word = "off"
		}
		before = [3]string{before[1], before[2], strings.ToLower(word)}
		return word
	})
	return askedShortly(Plainly(text))
}

// alone are no words by themselves.
var alone = strings.NewReplacer(" n ", " and ", " & ", " and ")

// meansOff tells whether an "of" after words, the nearest last, lacks a letter: "turn it of", but
// not "the turn of events".
func meansOff(before [3]string) bool {
	if turning[before[2]] {
		return !Articles[before[1]]
	}
	return turning[before[1]] && !Articles[before[0]] && switchedThings[before[2]]
}

var turning = Set("turn turned turning switch switched switching shut")

// mended is a word as it was meant.
func mended(word string) string {
	if apart, ok := unglued(word); ok {
		return apart
	}
	if len(word) > 12 || !IsASCII(word) || strings.ToLower(word) != word {
		return word
	}
	if meant := chatSpellings[word]; meant != "" {
		return meant
	}
	if len(word) < 3 || FunctionWords[word] || Auxiliaries[word] || ShortForms[word] != nil || place.IsEnglish(word) {
		return word
	}
	for _, common := range commonest {
		if swapped(word, common) || len(common) >= 5 && word[0] == common[0] && EditDistance(word, common) == 1 {
			return common
		}
	}
	return word
}

// swapped tells whether two words differ in two neighbouring letters only.
func swapped(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
