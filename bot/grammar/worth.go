package grammar

// worth words judge whoever or whatever they are said of, which no report can settle.
var worth = Set(`evil good bad wrong greedy ethical unethical moral immoral shady sketchy creepy scummy sleazy fair unfair honest dishonest trustworthy untrustworthy disgusting shameless
	corrupt hypocritical hypocrite hypocrites liar liars crook crooks thief thieves villain villains monster monsters scum trash garbage crap rubbish terrible horrible awful nasty
	predatory malicious villainous sinister sneaky decent`)

// besideWorth words stand with those and name nothing.
var besideWorth = Set("company companies corporation firm guys guy people folks here thing actor actors side ones place too or what")

// mostJudged is how many words name what is judged at most.
const mostJudged = 2

// AsksWorth tells whether words ask only whether somebody or something is good or bad: "is Acme
// evil", "are they the bad guys"; not "is it bad to stay" or "is it bad for me".
func AsksWorth(words []string) bool {
	if len(words) < 2 || words[0] == "am" || !EverBeing[words[0]] {
		return false
	}
	judged, subject := false, 0
	for _, word := range words[1:] {
		switch {
		case worth[word]:
			judged = true
		case word == "for" || word == "to" || word == "if" || word == "that" && judged:
			return false
		case !FunctionWords[word] && !Fillers[word] && !besideWorth[word]:
			subject++
		}
	}
	return judged && subject <= mostJudged
}
