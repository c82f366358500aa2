package grammar

import "strings"

// Some words ask nothing, but would turn round what stands beside them: "by any chance", the "not" of "if I am
// not mistaken", the "no" of "I had no idea that my photo is used".

var (
	// idle words are none of what is asked.
	idle = PatternsOf(`by any|some chance
		if i may|might|could? ask
		out of curiosity|interest
		if that is|was not too much to ask`)
	// unsure words only say that the asker thinks so.
	unsure = PatternsOf(`if i am not mistaken|wrong
		unless i am mistaken|wrong|much-mistaken
		if i remember|recall|understand|understood|read|got|get|have? it|this|that? right|correctly|rightly|well
		if memory serves me? right|well|correctly?
		please? correct me if i am wrong|mistaken but?
		i may|might|could be wrong|mistaken but
		as far as i know|understand|understood|see|remember|am-aware|can-tell|can-see`)
	// surprised words say that what follows them was news to the asker.
	surprised = PatternsOf(`so|wow|oh|ok|what|wait|hm|omg|but|and? i|we had|have absolutely|really? no idea|clue that?
		so|wow|oh|ok|what|wait|hm|omg|but|and? i|we never|ever knew|dreamt|dreamed|thought|imagined|realised|realized|expected|heard that?
		so|wow|oh|ok|what|wait|hm|omg|but|and? it never|did-not occurred|occur to me|us that
		so|wow|oh|ok|what|wait|hm|omg|but|and? i|we was|were|am|are not aware that?
		so|wow|oh|ok|what|wait|hm|omg|but|and? i|we did|do not know|realise|realize|expect|think that?
		i|we find|found it hard|difficult|impossible|tough to believe that
		i|we cannot|can-not|can-hardly|could-not|refuse-to|struggle-to|find-it-hard-to believe that?
		is|would|was it be? safe to say|assume|think|conclude|believe that
		what is|are the odds|chances|chance|likelihood|probability that?
		how likely|probable|possible is it that
		is there any|a|some? chance|possibility|likelihood|way that
		so? in other words
		from what i|we gather|gathered|understand|understood|read|hear|heard|see|can-tell
		i|we suppose|presume|gather|reckon|guess|imagine|bet that?
		i|we always thought|assumed|believed that?`)
)

// unbelieving words stand before what others do that the asker will not believe.
var unbelieving = PatternsOf(`so|wait|but|and? they|linkedin cannot|could-not|would-not seriously|possibly|really|honestly`)

// WithoutIdle is a text without such words, which asks whether what they were said of is so; false where there are none.
func WithoutIdle(text string) (plain string, ok bool) {
	words := PlacedWords(text)
	texts := TextsOf(words)
	if n := surprised.Longest(texts); n > 0 && n+LeastClaim <= len(words) && FormOf[texts[n]] == "" && !OpensAsking(texts[n:]) {
		return asClaim(text[words[n].Start:])
	}
	if n := unbelieving.Longest(texts); n > 0 && n+2 <= len(words) {
		verb := text[words[n].Start:]
		if texts[n] == "be" {
			verb = "are" + text[words[n].End:]
		}
		return asClaim("they " + verb)
	}
	for i := range words {
		if n := idle.Longest(texts[i:]); n > 0 && n < len(words) {
			return strings.TrimSpace(text[:words[i].Start] + strings.TrimLeft(text[words[i+n-1].End:], ", ")), true
		}
		n := unsure.Longest(texts[i:])
		if n == 0 || n+LeastClaim > len(words) || i > 0 && i+n < len(words) && words[i].Part == words[i-1].Part {
			continue
		}
		before, behind := strings.TrimRight(text[:words[i].Start], ", "), strings.TrimLeft(text[words[i+n-1].End:], ", ")
		if before == "" {
			return asClaim(behind)
		}
		if plain, ok := asClaim(before); ok {
			return strings.TrimSpace(plain + " " + strings.TrimLeft(behind, ".!?")), true
		}
	}
	return "", false
}

// asClaim puts what is told as one asks whether it is so; what asks already stays. False where more is told.
func asClaim(text string) (string, bool) {
	sentences := SentencesOf(text)
	first := sentences[0]
	if Asks(first) {
		return text, true
	}
	if len(sentences) > 2 || len(sentences) == 2 && !TakesUpVerb(WordsOf(sentences[1])) {
		return "", false
	}
	if _, tag := AskingPart(first); tag != "" {
		return first, true
	}
	return strings.TrimRight(first, ".!? ") + ", right?", true
}
