package bot

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
)

// A service that no list has is known by its address, "example.com", or by what is asked of
// it: "does Example do this too". One that a list has may be a word of the asker's language,
// or stand in letters that English words are not read from.

// address is a service's name with the end of its domain; no part of a mail or web address.
var address = regexp.MustCompile(`(?i)(?:^|[\s(,"“„«])((?:www\.)?([a-z0-9][a-z0-9-]*)\.(?:com?|net|org|io|ai|app|eu|de|at|ch|fr|es|it|nl|be|pl|pt|br|mx|ar|in|uk|us|ca|au|tw|hk|jp|cn|kr|ru|se|no|dk|fi|ie)(?:\.[a-z]{2})?)(?:$|[\s),:;?!"”“»'’]|\.(?:\s|$))`)

// addStrangers adds the other services that the asker's own words name and their English
// does not.
func (u *understanding) addStrangers() {
	words := grammar.WordsOf(u.original)
	if u.language != "" {
		for _, m := range otherOrganisations(words, make([]bool, len(words))) {
			if !devices[m.name] && !things[m.name] && grammar.IndexOf(u.words, words[m.at:m.at+m.n]) < 0 && !glossary.Translates(u.language, m.name) {
				u.addOther(m.name)
			}
		}
	}
	for _, found := range address.FindAllStringSubmatch(u.original, -1) {
		u.addAddress(words, strings.ToLower(found[1]), strings.ToLower(found[2]))
	}
	for _, name := range hanNames() {
		if strings.Contains(u.original, name) {
			u.addOther(name)
		}
	}
}

// addAddress adds the service whose address stands among words; of a policy's own the name
// is enough.
func (u *understanding) addAddress(words []string, address, name string) {
	at := slices.Index(words, name)
	if at < 0 {
		return
	}
	if slices.Contains(u.ownNames(), name) {
		for _, part := range grammar.WordsOf(address) {
			u.aside[part] = part != name
		}
		return
	}
	if _, aside := asideOf(words, mentioned{name, at, 1}); !aside {
		u.addOther(name)
	}
}

// addOther adds the name of a company unless it is one of those already named.
func (u *understanding) addOther(name string) {
	if !slices.ContainsFunc(u.others, func(other string) bool { return slices.Contains(strings.Fields(other), name) }) {
		u.others = append(u.others, name)
	}
}

// ownNames are the words by which the question names policies.
func (u *understanding) ownNames() (names []string) {
	for i, word := range u.words {
		if u.policyWords[i] {
			names = append(names, word)
		}
	}
	return names
}

// hanNames are the organisations' names that hold Chinese characters.
var hanNames = sync.OnceValue(func() (names []string) {
	for _, list := range organisations {
		for _, org := range list {
			if name := strings.Join(org, " "); strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				names = append(names, name)
			}
		}
	}
	return names
})

// sameAsked words ask whether somebody else does so too.
var sameAsked = grammar.Set("too also same similar likewise equally")

// strangerSubject is a name that no fact and no English word is, and of whom is asked
// whether it does the same: "does Example do this too"; empty where there is none.
func (c *deciding) strangerSubject() string {
	if len(c.u.policies) > 0 || !grammar.AnyOf(c.u.words, sameAsked) || len(c.found.words) == 0 {
		return ""
	}
	words := grammar.WordsOf(c.u.original)
	for i, word := range words[:min(len(words), reachOfSubject)] {
		at := slices.IndexFunc(c.found.words, func(w Word) bool { return w.Raw == word })
		switch {
		case at < 0 || c.found.words[at].Known || c.found.words[at].Common,
			len(word) < leastTelling || !grammar.IsASCII(word) || glossary.Translates(c.u.language, word) || c.isPlace(word) || ofSomeKind(words[:i], c.u.language):
		case mayPrecedeName(words[:i], c.u.language) && (i > 0 || mayFollowName(words[1:], c.u.language)):
			return word
		}
	}
	return ""
}

// ofSomeKind tells whether words end before what is no name: "my cousin", "as a plumber".
func ofSomeKind(before []string, language string) bool {
	if len(before) == 0 {
		return false
	}
	word := glossary.English(before[len(before)-1], language)
	return word != "the" && grammar.ItemOwners[word]
}

// reachOfSubject is how many words from the beginning on the subject may stand.
const reachOfSubject = 5

// mayPrecedeName tells whether only small words stand before a name.
func mayPrecedeName(before []string, language string) bool {
	return !slices.ContainsFunc(before, func(word string) bool {
		return slices.ContainsFunc(grammar.WordsOf(glossary.English(word, language)), func(w string) bool {
			return !grammar.FunctionWords[w] && !grammar.Auxiliaries[w] && !grammar.Fillers[w]
		})
	})
}

// mayFollowName tells whether what stands after the first word asks what it does, so that
// it is no verb: "example also does".
func mayFollowName(after []string, language string) bool {
	if len(after) == 0 {
		return false
	}
	words := grammar.WordsOf(glossary.English(after[0], language))
	return len(words) > 0 && (sameAsked[words[0]] || grammar.Auxiliaries[words[0]])
}
