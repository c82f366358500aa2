package grammar

import "slices"

// Who says of himself only what he does for a living asks like any member: "I'm a nurse, am I affected".

var (
	// walkStates say how somebody stands in working life, and name no trade.
	walkStates = Set("retired unemployed self employed jobless freelance freelancing semi official politician servant civil public")
	// besideWalk words stand beside what somebody is, before what he asks.
	besideWalk = Set("am i a an the just now already only also still and so but ok hi hello here as working simple ordinary normal small retired old young")
	// outsideTrade is what somebody tells of his work, or of how seldom he is there, without naming a trade.
	outsideTrade = PatternsOf(`i work for|in|at the|a|an? public? government|state|council|ministry|hospital|school|bank|sector|office
		i run|own|have a|an|my own? small|tiny|little|family? business|company|shop|firm|practice
		i rarely|hardly|seldom|barely|scarcely ever? post|use|log it|there|anything|in?
		i am doing|studying|taking a|my? masters|master|bachelors|bachelor|degree|doctorate|phd`)
	// ofAskerIn asks whether the asker is in, and nothing else.
	ofAskerIn = PatternsOf(`so|and|but? am i|we still|also? affected|included|concerned|covered|exempt|in in? it|this|that? too|also|then?
		so|and|but? does|will|would it|this|that still|also? affect|concern|include|cover|hit me|us too|also|then?
		so|and|but? does|will|would it|this|that still|also? apply to me|us too|also|then?`)
)

// AsMember is the question behind what its asker tells of himself, where that is no more than what he does for a
// living; false where he tells something else, or does not ask of himself.
func AsMember(text string) (asked string, ok bool) {
	words := PlacedWords(text)
	for i := 1; i < len(words); i++ {
		if words[i].Part == words[i-1].Part {
			continue
		}
		before, behind := TextsOf(words[:i]), TextsOf(words[i:])
		asks := ofAskerIn.TakesAll(behind)
		if asks && (outsideTrade.TakesAll(before) || tellsWalk(before)) || tellsWalk(before) && AnyOf(behind, AskFirst) && Asks(text[words[i].Start:]) && !AnyOf(behind, Children) {
			return text[words[i].Start:], true
		}
		return "", false
	}
	return "", false
}

// tellsWalk tells whether words say what somebody does for a living, and no more.
func tellsWalk(words []string) bool {
	named := false
	for _, word := range words {
		switch {
		case walks[word], walkStates[word]:
			named = true
		case !besideWalk[word]:
			return false
		}
	}
	return named && (AnyOf(words, AskFirst) || words[0] == "as")
}

// ofWalks are what people have there, whatever their trade.
var ofWalks = Set("data profile profiles posts photos content details information cvs messages comments accounts")

// withWalks puts what belongs to people of a trade as it is asked of what is one's own: "teachers' data", "the posts of
// nurses".
func withWalks(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		from, end, thing := i, i+2, words[i+1]
		switch {
		case walks[words[i]] && ofWalks[thing]:
			if i > 0 && (words[i-1] == "the" || ItemOwners[words[i-1]]) {
				from--
			}
		case i+2 < len(words) && ofWalks[words[i]] && words[i+1] == "of" && walks[words[i+2]]:
			thing, end = words[i], i+3
			if i > 0 && words[i-1] == "the" {
				from--
			}
		default:
			continue
		}
		return slices.Concat(words[:from], []string{"my", thing}, words[end:])
	}
	return words
}
