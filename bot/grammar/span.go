package grammar

import "slices"

// ForEver words ask whether a span has no end.
var ForEver = Set("forever indefinitely permanently eternally endlessly")

var howLong = []string{"how", "long"}

// AsksHowLong tells whether words ask how long something is so.
func AsksHowLong(words []string) bool { return IndexOf(words, howLong) >= 0 }

// Replying words are of what is done with what somebody wrote.
var Replying = Set("answer answers answered answering respond responds responded responding response responses reply replies replied replying react reacts")

// replyTime asks how long others take, or may take, to answer.
var replyTime = PatternsOf(`how long|soon|quickly|fast do|does|must|will|can|may|should|would they|it|he|she|owner|the|a|somebody|someone|regulator|company have|need|take|got? to? answer|respond|reply|react|get-back
	how long|soon|quickly|fast do|does|will they|it|owner|the|regulator|company take|need|have|have-got to? process|handle|deal|treat|review|examine with? my|an|the|our|objections|requests
	how long does|will|would an|a|the|my? answer|response|reply take
	how long does|will|would an|a|the|my objection|request|complaint take
	how long does|will|would it take until|till|before|for they|them|somebody|i|me|to * answer|respond|reply|response`)

// AsksReplyTime tells whether words ask how long it takes until the asker is answered, and not how long he has himself.
func AsksReplyTime(words []string) bool { return replyTime.In(words) }

// ReachesBack tells whether words ask if something pointed at counts for what was before it:
// "does that cover my old letters".
func ReachesBack(words []string) bool {
	return len(words) > 0 && Auxiliaries[words[0]] && AnyOf(words, earlier) && AnyOf(words, reaching) && AnyOf(words, pointedAt)
}

var (
	earlier   = Set("before old older past previous previously earlier already retroactive retroactively backdated")
	reaching  = Set("cover covers covered include includes included apply applies count counts work works affect affects reach reaches extend extends")
	pointedAt = Set("it this that")
)

// BeforeSinceWhen returns the words before an "and since when" at the end, where they ask
// whether something is so; nil where there is none.
func BeforeSinceWhen(words []string) []string {
	at := len(words) - 1
	if at < LeastClaim || words[at] != "when" {
		return nil
	}
	for at > 0 && (words[at] == "when" || beforeWhen[words[at]]) {
		at--
	}
	if before := words[:at]; words[at] == "and" && (AnyOf(before, Auxiliaries) || slices.Contains(before, "whether")) && !slices.ContainsFunc(before, func(w string) bool { return FormOf[w] != "" && w != "who" }) {
		return before
	}
	return nil
}

// AsksWhetherFirst tells whether words ask if something is so before a mere question word: "can I
// object later, and where".
func AsksWhetherFirst(words []string) bool {
	words = DropLeadIns(words)
	last := len(words) - 1
	return last > LeastClaim && Auxiliaries[words[0]] && words[last-1] == "and" && FormOf[words[last]] != ""
}

// beforeWhen stand before the "when" that asks for a date.
var beforeWhen = Set("since from until as of starting beginning if so")
