package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WordsOf splits clean text into lower-case words, contractions written out.
func WordsOf(text string) []string {
	words := make([]string, 0, len(text)/5+1)
	start := -1
	lower := strings.ToLower(text)
	for i, r := range lower {
		if IsWordRune(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words = appendWord(words, lower[start:i])
			start = -1
		}
	}
	if start >= 0 {
		words = appendWord(words, lower[start:])
	}
	return words
}

// IsWordRune tells whether a sign is part of words.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || r == '\'' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// appendWord adds a word as it is meant: "doesnt" is two words, "u" is "you".
func appendWord(words []string, word string) []string {
	if word[0] == '\'' || word[len(word)-1] == '\'' {
		word = strings.Trim(word, "'")
	}
	if word == "" {
		return words
	}
	if long, ok := ShortForms[word]; ok {
		return append(words, long...)
	}
	if stem, found := strings.CutSuffix(word, "n't"); found {
		return append(words, stem, "not")
	}
	if i := strings.IndexByte(word, '\''); i > 0 {
		switch word[i+1:] {
		case "s", "re", "ve", "ll", "d", "m":
			return append(words, word[:i], shortVerbs[word[i+1:]])
		}
	}
	return append(words, word)
}

// shortVerbs are what an apostrophe stands for. "'s" is as often a possessive,
// which as "is" does no harm to a question.
var shortVerbs = map[string]string{"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}

// ShortForms are words that people type short.
var ShortForms = map[string][]string{
	"u": {"you"}, "ur": {"your"}, "r": {"are"}, "pls": {"please"}, "plz": {"please"}, "ppl": {"people"},
	"thx": {"thanks"}, "ty": {"thanks"}, "im": {"i", "am"}, "ive": {"i", "have"}, "abt": {"about"}, "bc": {"because"},
	"dont": {"do", "not"}, "doesnt": {"does", "not"}, "didnt": {"did", "not"}, "isnt": {"is", "not"},
	"arent": {"are", "not"}, "wasnt": {"was", "not"}, "cant": {"can", "not"}, "cannot": {"can", "not"},
	"can't": {"can", "not"}, "wont": {"will", "not"}, "won't": {"will", "not"}, "wouldnt": {"would", "not"},
	"shouldnt": {"should", "not"}, "havent": {"have", "not"}, "hasnt": {"has", "not"}, "couldnt": {"could", "not"},
	"aint": {"is", "not"}, "ain't": {"is", "not"}, "whats": {"what", "is"}, "whos": {"who", "is"},
	"wheres": {"where", "is"}, "whens": {"when", "is"}, "whys": {"why", "is"}, "hows": {"how", "is"}, "thats": {"that", "is"}, "theyre": {"they", "are"}, "theyll": {"they", "will"}, "theyve": {"they", "have"}, "theres": {"there", "is"}, "youll": {"you", "will"}, "youve": {"you", "have"}, "weve": {"we", "have"}, "itll": {"it", "will"},
	"shes": {"she", "is"}, "hes": {"he", "is"},
	"youre": {"you", "are"}, "anytime": {"any", "time"}, "everytime": {"every", "time"}, "wanna": {"want", "to"}, "gonna": {"going", "to"}, "gotta": {"have", "to"},
	"lemme": {"let", "me"}, "gimme": {"give", "me"}, "wat": {"what"}, "wut": {"what"}, "hv": {"have"}, "bcoz": {"because"},
	"coz": {"because"}, "cuz": {"because"}, "msg": {"message"}, "msgs": {"messages"}, "info": {"information"},
}

// Stem cuts the commonest English endings, enough to compare words of closed
// lists; search has its own analysers.
func Stem(word string) string {
	if word == "" {
		return word
	}
	switch word[len(word)-1] {
	case 's':
		if strings.HasSuffix(word, "ss") {
			return word // "address" is no plural
		}
	case 'g', 'd', 'e':
	default:
		return word // as most do
	}
	for _, suffix := range [...]string{"ing", "ed", "es", "s", "e"} {
		if cut, found := strings.CutSuffix(word, suffix); found && len(cut) >= 3 {
			return cut
		}
	}
	return word
}

// stemSet are the stems of words.
func stemSet(words []string) map[string]bool {
	stems := make(map[string]bool, len(words))
	for _, word := range words {
		stems[Stem(word)] = true
	}
	return stems
}

// IndexOf is where part begins within words; -1 where it does not, or is empty.
func IndexOf(words, part []string) int {
	for i := range words {
		if len(part) > 0 && StartsWith(words[i:], part) {
			return i
		}
	}
	return -1
}
