package grammar

import "slices"

var (
	// besideOutside words stand beside a place where all that is said is that something does not belong to it:
	// "although we are technically not in Peru any more", "Oslo not being part of Peru".
	besideOutside = Set(`since because as cos cause given that seeing so and but while though although even well now then live lives living based located reside born
		i we us it they he she there is are was were am be being been seem not never no outside do the a an in of to from part member members country countries state states land
		technically actually strictly really officially formally anymore any more longer left leave leaving quit exit exited belong belongs belonging count counts counted within inside`)
	// behindPlace words stand behind the place and belong to it.
	behindPlace = Set("anymore any more longer now member members country countries state either though technically")
	// beforeOutside words make a condition of it, ask about it, or choose whom it is said of.
	beforeOutside = Set("does did has have can could will would by if unless whether when once who whom those people members users anyone anybody someone somebody everyone everybody everything")
	// notWithin words deny it.
	notWithin = Set("not never outside left leave leaving quit exit exited no")
)

// NotIn returns what of a text only says that somebody or some place does not belong to the place from start to end:
// "since we are not in Peru", "Oslo not being part of it". inPlace tells of other places, which may be part of it, and ofAsker is true
// where the asker says it of himself alone. False where nothing but that is said, and where it is asked or a condition.
func NotIn(text string, start, end int, inPlace func(at int) bool) (from, to int, ofAsker, ok bool) {
	placed := PlacedWords(text)
	first, last := spanOf(placed, start, end)
	if first < 1 {
		return 0, 0, false, false
	}
	same := func(i int) bool { return i >= 0 && i < len(placed) && placed[i].Part == placed[first].Part }
	opens, closes := first, last
	denied, ofPlace := false, false
	for same(opens-1) && (besideOutside[placed[opens-1].Text] || inPlace(placed[opens-1].Start)) {
		opens--
		denied, ofPlace = denied || notWithin[placed[opens].Text], ofPlace || inPlace(placed[opens].Start)
	}
	for same(closes+1) && (behindPlace[placed[closes+1].Text] || ofPlace && besideOutside[placed[closes+1].Text] && (!denied || Being[placed[closes+1].Text])) { // some languages have the verb last
		closes++
		denied = denied || notWithin[placed[closes].Text]
	}
	if same(closes+1) && (placed[closes+1].Text == "or" || placed[closes+1].Text == "nor") {
		return 0, 0, false, false // one of several places
	}
	said := TextsOf(placed[opens : closes+1])
	if !denied || slices.Contains(said, "or") || same(opens-1) && beforeOutside[placed[opens-1].Text] || Auxiliaries[said[0]] && said[1] != "not" && !ofPlace {
		return 0, 0, false, false
	}
	left := slices.Concat(TextsOf(placed[:opens]), TextsOf(placed[closes+1:]))
	asks := OpensAsking(left) && !AnyOf(left, Checking) || slices.ContainsFunc(left, func(w string) bool { return !FunctionWords[w] && !Checking[w] && !Fillers[w] })
	return placed[opens].Start, placed[closes].End, !ofPlace && (AnyOf(said, AskFirst) || !same(opens-1)), asks && len(left) > 2
}

// PointsOutside points at places told before and denies that they lie in the one that follows: "but those are not in".
var PointsOutside = PatternsOf(`and|but|so|hm|ok|okay|yes|yeah|well? that|those|these|they|it|this|both|neither is|are|was|were not even|really|technically|actually|strictly? in|inside|part-of|a-member-of|members-of|of? the?`)
