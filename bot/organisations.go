package bot

import (
	_ "embed"
	"strings"

	"fineprint/bot/grammar"
)

//go:embed organisations.txt
var organisationList string

// organisation is a company that questions may name.
type organisation struct {
	words []string
	// everyday is true for names that are also common words.
	everyday bool
}

func readOrganisations(list string) map[string][]organisation {
	byFirst := map[string][]organisation{}
	for line := range grammar.ListLines(list) {
		name, everyday := strings.CutPrefix(line, "!")
		name, device := strings.CutPrefix(name, "~")
		name, thing := strings.CutPrefix(name, "^")
		words := grammar.WordsOf(name)
		if strings.ToLower(name) != name || strings.Contains(name, ".") {
			spelled[strings.Join(words, " ")] = name
		}
		things[strings.Join(words, " ")] = thing
		devices[strings.Join(words, " ")] = device
		byFirst[words[0]] = append(byFirst[words[0]], organisation{words, everyday})
	}
	return byFirst
}

// namePrepositions may stand before a company's name.
var namePrepositions = grammar.Set("at by on to with about from for and of vs versus like than using")

// otherOrganisations returns the companies named by words that no policy's name has used up.
func otherOrganisations(words []string, used []bool) (names []mentioned) {
	for i := 0; i < len(words); i++ {
		if used[i] {
			continue
		}
		for _, org := range organisations[words[i]] {
			if !grammar.StartsWith(words[i:], org.words) || (org.everyday && !standsAsName(words, i, len(org.words))) {
				continue
			}
			names = append(names, mentioned{strings.Join(org.words, " "), i, len(org.words)})
			i += len(org.words) - 1
			break
		}
	}
	return names
}

// standsAsName tells whether an everyday word stands where a company's name would.
func standsAsName(words []string, i, n int) bool {
	if i == 0 {
		return len(words) == n || grammar.Auxiliaries[words[min(n, len(words)-1)]]
	}
	if grammar.Auxiliaries[words[i-1]] {
		return i+n < len(words)
	}
	return namePrepositions[words[i-1]] && (i+n == len(words) || grammar.FunctionWords[words[i+n]] || grammar.Auxiliaries[words[i+n]])
}
