package grammar

import "strings"

// qualities tell what something is like, whatever it is. They are dropped where no fact
// speaks of them: "a huge model" is asked of the model.
var qualities = Set(`big bigger biggest huge giant gigantic enormous massive large tiny little small wee short long whole entire endless bright shiny glowing
	nice lovely neat fancy cool great awesome amazing incredible wild ridiculous absurd ugly nasty awful terrible horrible evil sinister shady dodgy sketchy fishy
	stupid silly funny odd strange mysterious random gross sneaky old brand fresh poor innocent proper real actual precise exact particular
	secretly quietly silently sneakily constantly totally completely absolutely definitely obviously suddenly blindly happily even sort kind every everybody's`)

// reactions are what people do beside what is asked about, and how they take it.
var reactions = Set(`ran run walked jogged went came sat stood laughed laughing joked joking cried shouted screamed argued arguing exaggerating exaggerated exaggerate
	overreacting overreact insisting insisted swearing swears worrying panicking panicked freaking complaining complained ranting ranted mumbled muttered whispered showed`)

// Passes tells whether a word only says what something is like or how it came up, and is
// never what a question is about.
func Passes(word string) bool {
	return qualities[word] || reactions[word] || feelings[word] || tellings[word] || hearings[word]
}

// NamesThing tells whether the word at a place may be a thing that is asked about: no verb of
// the one asked about ("does it draw"), no form of one that nothing stands before ("laughing"), and
// nothing that only says whether something is so ("nobody", "the case").
func NamesThing(words []string, at int) bool {
	word := words[at]
	if !names(word) || Passes(word) || Reversing[word] || Checking[word] {
		return false
	}
	if at == 0 {
		return true
	}
	from := at - 1
	for from > 0 && (NowWords[words[from]] || words[from] == "also" || words[from] == "ever" || words[from] == "always") {
		from--
	}
	if from > 0 && Auxiliaries[words[from-1]] && !ItemOwners[words[from]] {
		return false
	}
	before := words[at-1]
	named := ItemOwners[before] || BeforeAsking[before]
	if !named && at+1 < len(words) && (ItemOwners[words[at+1]] || words[at+1] == "every") {
		return false // "feeds all our songs"
	}
	for _, ending := range []string{"ed", "ing", "ly"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+2 {
			return named
		}
	}
	return true
}
