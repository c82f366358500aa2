package grammar

// Some name what they want to be told and ask no yes or no: "the date of the start", "my boss wants the exact day",
// "which one", "what does my union need to know, and since when".

var (
	// toldNouns are of what somebody may want to be told.
	toldNouns = Set(`name names date dates day days year month deadline cutoff list scope meaning definition example examples effect effects consequence consequences difference differences
		outcome citation opinion opinions view views reaction reactions position timeline chronology status wording label gist summary interplay assessment rationale`)
	// wantVerbs stand before it where it is not all there is.
	wantVerbs = Set("need needs want wants require requires lack lacks seek asks ask give send tell name remind")
	// intoQuestion words stand before a question within what is told.
	intoQuestion = Set("know knows knowing ask asks asking asked wonder wonders wondering at of on by from since until till under after and but because")
	// toldWords are those that such a question begins with.
	toldWords = Set("which what who whom whose when why")
)

// NamesWanted tells whether a text without a question's verb names what the asker wants to be told.
func NamesWanted(text string) bool {
	placed := PlacedWords(text)
	words := TextsOf(placed)
	if len(words) == 0 || Auxiliaries[words[0]] {
		return false
	}
	verb := AnyOf(words, Auxiliaries)
	for i, word := range words {
		apart := i > 0 && placed[i].Part != placed[i-1].Part
		relative := apart && i+1 < len(words) && nominative[words[i+1]] // "letters, which I wrote"
		if toldWords[word] && i > 0 && !relative && (apart || intoQuestion[words[i-1]]) {
			return true
		}
		if !toldNouns[word] {
			continue
		}
		before := words[max(0, i-nearStart):i]
		if AnyOf(before, wantVerbs) || i <= nearStart && !verb && (i+1 == len(words) || words[i+1] == "of" || words[i+1] == "on" || words[i+1] == "for") {
			return true
		}
	}
	return false
}
