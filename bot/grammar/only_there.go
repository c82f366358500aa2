package grammar

import "slices"

var (
	// onlyWords limit all to a place: "only in Peru", "just Peruvians".
	onlyWords = Set("only just solely merely exclusively")
	// besideOnly words stand between such a word and the place, or before it.
	besideOnly = Set("the a in for to of at from on people members users citizens those who is it are they this that all about applies apply affects affect concerns covers happening have live living")
	// orElse words begin the other way; in what is put into English "do" asks so too.
	orElse = Set("or do")
	// behindThere words stand behind the place and belong to it.
	behindThere = Set("people members users citizens residents only then too also in on have is as well though")
)

// OnlyThere returns what of a text only says that something may be limited to the place from start to end, beside another way:
// "or only in Peru" behind what is asked, "only in Peru or" before it. False where there is no other way.
func OnlyThere(text string, start, end int) (from, to int, ok bool) {
	placed := PlacedWords(text)
	first, last := spanOf(placed, start, end)
	if first < 1 {
		return 0, 0, false
	}
	only := first - 1
	for only >= 0 && besideOnly[placed[only].Text] {
		only--
	}
	if only < 0 || !onlyWords[placed[only].Text] {
		return 0, 0, false
	}
	opens := only
	for opens > 0 && (besideOnly[placed[opens-1].Text] || placed[opens-1].Text == "does") {
		opens--
	}
	for i := opens; i <= only; i++ { // "or is it only in Peru"
		if i > 0 && orElse[placed[i-1].Text] {
			behind := last + 1
			for behind < len(placed) && placed[behind].Part == placed[last].Part && behindThere[placed[behind].Text] {
				behind++
			}
			return placed[i-1].Start, placed[behind-1].End, true
		}
	}
	if behind := last + 1; behind+1 < len(placed) && placed[behind].Text == "or" {
		return placed[only].Start, placed[behind+1].Start, true
	}
	return 0, 0, false
}

// onlyThenNot tells whether words limit all to something and then deny it of something else, which says the same once more: "it is
// only Oslo, Peru is not in it".
func onlyThenNot(words []string) bool {
	only := slices.IndexFunc(words, func(w string) bool { return Restricting[w] || w == "just" })
	return only >= 0 && AnyOf(words[only:], denying) && !AnyOf(words[:only], denying)
}
