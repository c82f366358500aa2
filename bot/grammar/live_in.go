package grammar

// livesThere says where somebody lives behind the place: "Oslo is where I live".
var livesThere = PatternsOf(`is|was? where i|we am|are|live|lives|work|stay|reside|base|based|sit based|located|living|working|sitting|from|at|now? now|currently|these-days?
	is|was? where i|we come|came|hail from`)

// LiveIn puts "Oslo is where I live" as "I live in Oslo", where a text says nothing but that behind the place from start to end,
// which it begins with.
func LiveIn(text string, start, end int) (string, bool) {
	rest := WordsOf(text[end:])
	if start > 0 || len(rest) < 3 || !livesThere.TakesAll(rest) {
		return text, false
	}
	return "i live in " + text[start:end], true
}

var (
	iAmIn     = PatternsOf(`and|but|so|hm|ok|okay? i|we am|are|live|work|sit based|living|located|working|currently? in|from|at the?`)
	sameThere = PatternsOf(`is|does|would? it|that|this? the|all? same here|thing|deal|story|rules|for-me|for-us|there|then|too?`)
)

// SameWhereLiving puts "I'm in Oslo, same?" as "same for Oslo?", where a text says nothing but that around the place from
// start to end.
func SameWhereLiving(text string, start, end int) (string, bool) {
	before, rest := WordsOf(text[:start]), WordsOf(text[end:])
	if len(before) == 0 || len(rest) == 0 || !iAmIn.TakesAll(before) || !sameThere.TakesAll(rest) {
		return text, false
	}
	return "same for " + text[start:end] + "?", true
}
