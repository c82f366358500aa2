package grammar

var (
	// thatPlace phrases point at a place that was named before.
	thatPlace = PatternsOf(`in|for that|this|the same? country|place|region|state|area
		in|for|of those|these|all those countries|places|regions|states
		over|down|up|out there`)
	// inside words make of the word behind them another thing than a place: "encrypted on there".
	inside = Set("on in from hello hi hey so and but ok okay")
)

// PointsAtPlace is from where to where words point at a place that was named before: "is it on there yet",
// "in that country"; to is 0 where they do not. That there is something points at none.
func PointsAtPlace(words []string) (from, to int) {
	for i, word := range words {
		if n := thatPlace.Longest(words[i:]); n > 0 {
			return i, i + n
		}
		if word != "there" || i == 0 || Auxiliaries[words[i-1]] || inside[words[i-1]] || FormOf[words[i-1]] != "" {
			continue
		}
		if i+1 < len(words) && (Being[words[i+1]] || Auxiliaries[words[i+1]] || Articles[words[i+1]] || words[i+1] == "any" || words[i+1] == "no") {
			continue
		}
		return i, i + 1
	}
	return 0, 0
}
