package grammar

import "slices"

var (
	// effect asks whether a choice does anything: "does the switch even work".
	effect = PatternsOf(`does|do|did|will|would that|the|this|my|their|an|your? opt|opting|switch|toggle|setting|switching|turning|objection|objecting it? out? off? switch|toggle|setting|button|thing? in|on|at|for? owner? even|really|actually|truly|ever|still? work|matter
		does|do|did|will|would that|the|this|my|their|an|your? opt|opting|switch|toggle|setting|switching|turning|objection|objecting it? out? off? switch|toggle|setting|button|thing? in|on|at|for? owner? even|really|actually|truly|ever|still? do|have|make|change|achieve anything|something|an|any|a real? effect|difference? at? all?
		is|are that|the|this|my|their|your opt|switch|toggle|setting|objection out? switch|toggle|button|thing? in|on|at|for? owner? even|really|actually|just|only|merely? for|a|an|all|useless|pointless|theatre|theater|fake show|placebo|joke|illusion|theatre|theater|fake?`)
	goingOn   = Set("still remain remains remaining keep keeps continue continues left")
	usedVerbs = Set("use used using collect collected collecting take taken taking train trained training")
)

// AsksWhetherWorks tells whether words, with "owner" for the service, ask only if a choice does anything.
func AsksWhetherWorks(words []string) bool {
	from := slices.IndexFunc(words, func(w string) bool { return Auxiliaries[w] })
	if from < 0 {
		return false
	}
	n := effect.Longest(words[from:]) + from
	return n > from && (n == len(words) || words[n] == "or")
}

// AsksLeftUsed tells whether words ask what is used in spite of a choice, "what will still be used after
// I turn it off", and not what the asker may use.
func AsksLeftUsed(words []string) bool {
	after := slices.IndexFunc(words, func(w string) bool { return besideDoing[w] })
	return after > 0 && FormOf[words[0]] == FormWhat && Switching(words[after:]) == -1 &&
		AnyOf(words[:after], goingOn) && AnyOf(words[:after], usedVerbs) && !AnyOf(words[:after], AskFirst)
}
