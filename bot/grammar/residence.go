package grammar

// Where somebody lives counts, and not where he was born, what passport he has or where his employer is: "I'm an
// Indian living in Germany".

var (
	residing = PatternsOf(`live|lives|living|based|reside|resides|residing|resident|stay|staying|located|settled|work|works|working|am|are|is|sit|sits|sitting|moved|move now|currently|today|here? in|at|near|on|of|to`)
	insideOf = Set("in on at near")
	// originBefore words end before a place that one comes from, and originOf ones stand behind its people.
	originBefore = PatternsOf(`born|raised|grew-up in|at
		am|is|are|come|comes|came|originally|hail|family|parents from|of
		citizen|citizens|national|nationals|native|natives|passport of|from|in
		holiday|holidays|vacation|trip|visit|business|travelling|traveling|travel in|to|at
		visiting|speak|speaks|speaking|left
		company|employer|boss|firm|job|client is|sits|based|headquartered in?
		company|employer|boss|firm in|from
		signed-up|registered|opened-it|joined in`)
	originOf = Set("citizen citizens national nationals passport passports student students guy girl man woman expat expats nurse engineer employee people person family origin roots born descent living based residing working here company employer firm")
)

// OfOrigin tells whether a place, or its people, from start to end in a text is where somebody comes from, or only travels or
// works for.
func OfOrigin(text string, start, end int, people bool) bool {
	before, behind := WordsOf(text[:start]), WordsOf(text[end:])
	if endsIn(originBefore, before) {
		return true
	}
	if !people {
		return false
	}
	last := len(before) - 1
	return len(behind) > 0 && originOf[behind[0]] || last >= 0 && (before[last] == "a" || before[last] == "an" || before[last] == "as" || before[last] == "am")
}

// OfResidence tells whether a place that begins at a position of a text is where somebody is or lives.
func OfResidence(text string, start int) bool {
	before := WordsOf(text[:start])
	last := len(before) - 1
	return last >= 0 && (last == 0 || before[last-1] != "not") && !endsIn(originBefore, before) && (endsIn(residing, before) || insideOf[before[last]])
}

// endsIn tells whether words end in one of some patterns.
func endsIn(patterns Patterns, words []string) bool {
	const most = 5
	for from := max(0, len(words)-most); from < len(words); from++ {
		if patterns.TakesAll(words[from:]) {
			return true
		}
	}
	return false
}
