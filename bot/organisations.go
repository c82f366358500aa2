package bot

import (
	_ "embed"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

//go:embed organisations.txt
var organisationList string

// readOrganisations reads the companies that questions may name: the words of their names, by the first.
func readOrganisations(list string) map[string][][]string {
	byFirst := map[string][][]string{}
	for line := range grammar.ListLines(list) {
		line, full, short := strings.Cut(line, " = ")
		name, everyday := strings.CutPrefix(line, "!")
		name, device := strings.CutPrefix(name, "~")
		name, thing := strings.CutPrefix(name, "^")
		words := grammar.WordsOf(name)
		joined := strings.Join(words, " ")
		if strings.ToLower(name) != name || strings.Contains(name, ".") {
			spelled[joined] = name
		}
		if short {
			nicknames[joined], nicknamed[words[0]] = full, true
		}
		things[joined] = thing
		devices[joined] = device
		everydayNames[joined] = everyday
		byFirst[words[0]] = append(byFirst[words[0]], words)
	}
	return byFirst
}

// namePrepositions may stand before a company's name.
var namePrepositions = grammar.Set("at by on to with about from for and or of vs versus like than using use uses joined owns quit left in into")

// accountNouns behind an everyday word make it a name: "my Slack account", "Notion AI".
var accountNouns = grammar.Set("account accounts app profile profiles users members ai privacy policy terms")

// placesIn are the places that an English text names, and not the towns that companies are called like.
func placesIn(text string) []place.Mention {
	return slices.DeleteFunc(place.Find(text, ""), func(m place.Mention) bool {
		return isCompany(grammar.WordsOf(grammar.Clean(m.Text))...)
	})
}

// isCompany tells whether words are no more than a company's name.
func isCompany(words ...string) bool {
	return len(words) > 0 && slices.ContainsFunc(organisations[words[0]], func(name []string) bool { return slices.Equal(name, words) })
}

// withoutPlaces is an English text without the places it names.
func withoutPlaces(text string) string {
	for _, m := range slices.Backward(placesIn(text)) {
		text = text[:m.Start] + text[m.End:]
	}
	return text
}

// otherOrganisations returns the companies named by words that no policy's name has used up.
func otherOrganisations(words []string, used []bool) (names []mentioned) {
	for i := 0; i < len(words); i++ {
		if used[i] {
			continue
		}
		for _, org := range organisations[words[i]] {
			if !grammar.StartsWith(words[i:], org) {
				continue
			}
			name := strings.Join(org, " ")
			if everydayNames[name] && !standsAsName(words, i, len(org)) {
				continue
			}
			names = append(names, mentioned{name, i, len(org)})
			i += len(org) - 1
			break
		}
	}
	return names
}

// standing before an everyday word leaves it one: "the signal app".
var standing = grammar.Set("the a an this that")

// standsAsName tells whether an everyday word stands where a company's name would.
func standsAsName(words []string, i, n int) bool {
	if i+n < len(words) && accountNouns[words[i+n]] && !(i > 0 && standing[words[i-1]]) {
		return true
	}
	if i == 0 {
		return len(words) == n || grammar.Auxiliaries[words[min(n, len(words)-1)]]
	}
	if grammar.Auxiliaries[words[i-1]] {
		return i+n < len(words)
	}
	return namePrepositions[words[i-1]] && (i+n == len(words) || grammar.FunctionWords[words[i+n]] || grammar.Auxiliaries[words[i+n]])
}

// fullNames writes the nicknames in a text out, "Instagram" for "insta", save those that the
// library has itself: an everyday word is no name there.
func (g *guide) fullNames(text string) string {
	words := grammar.PlacedWords(text)
	texts := grammar.TextsOf(words)
	if !slices.ContainsFunc(texts, func(word string) bool { return nicknamed[word] }) {
		return text
	}
	mentions := otherOrganisations(texts, make([]bool, len(words)))
	for _, m := range slices.Backward(mentions) {
		full := nicknames[m.name]
		if full == "" || !everydayNames[m.name] && g.knowsName(m.name) {
			continue
		}
		text = nameOver(text, words[m.at:m.at+m.n], full)
	}
	return text
}

// nameOver is a text with a name for some of its words: "fb's" keeps its end.
func nameOver(text string, words []grammar.PlacedWord, name string) string {
	last := words[len(words)-1]
	return text[:words[0].Start] + name + text[last.Start+len(last.Text):]
}

// spelledAlike writes what only spells a policy's organisation otherwise as its name: "linked in", "lnkd".
func (g *guide) spelledAlike(text string) string {
	words := grammar.PlacedWords(text)
	texts := grammar.TextsOf(words)
	for i := len(words) - 1; i >= 0; i-- {
		for _, name := range g.names {
			if name.spells && grammar.StartsWith(texts[i:], name.words) {
				text = nameOver(text, words[i:i+len(name.words)], name.policy.Organisation)
				break
			}
		}
	}
	return text
}

// spells tells whether words have nothing but letters of a name, in this order.
func spells(words []string, name string) bool {
	name = strings.ToLower(name)
	for _, r := range strings.Join(words, "") {
		_, rest, ok := strings.Cut(name, string(r))
		if !ok {
			return false
		}
		name = rest
	}
	return true
}

// knowsName tells whether a policy is called so, or a fact of any holds all of the name.
func (g *guide) knowsName(name string) bool {
	words := grammar.WordsOf(name)
	if policies, _ := g.named(words); len(policies) > 0 {
		return true
	}
	return !slices.ContainsFunc(words, func(word string) bool { return !g.vocabulary()[word] })
}
