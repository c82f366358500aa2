package grammar

import (
	"slices"
	"strings"
)

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
	// framing words say that what follows them was news to the asker, or how he wants to know if it is so.
	framing = PatternsOf(`so|wow|oh|ok|what|wait|hm|omg|but|and? i|we had|have absolutely|really? no idea|clue that?
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
		can|could|may|should i|we write|print|say|publish|state|claim in|on our|the|my|a * that
		would|could|can you be? able? to? comment|confirm|speak on|to? the? reports|claims|rumours|suggestions that
		according to media|press|news|several|some|recent? reports|articles|outlets|media|posts
		we|i would? appreciate|like|need|request|want|seek|are-seeking|ask-for some|a|any? clarification|information|confirmation|guidance|clarity as-to|on|about|regarding|of whether|if
		our|my|the * would be interested|keen|curious|glad|happy|eager to hear|know|learn|find-out whether|if
		we|i would|will|do? need|want|have to know|hear|find-out by|before|until * if|whether
		it would be|is good|great|helpful|nice|useful|interesting to hear|know|learn whether|if
		i|we would love|like|want to hear|learn whether|if
		could|can|would you please? shed some|a? more? light on whether|if
		what bothers|worries|troubles|annoys|concerns|puzzles|bugs|interests me|us most? is? that?
		which|that|this would|must? mean|means that?
		you do|did|must? know|realise|realize that
		from what i|we gather|gathered|understand|understood|read|hear|heard|see|can-tell
		i|we suppose|presume|gather|reckon|guess|imagine|bet that?
		i|we always thought|assumed|believed that?`)
)

// openers only open a question, and closers behind one ask nothing more.
var (
	openers = PatternsOf(`what|one-thing|something|the-thing that? bothers|worries|troubles|annoys|concerns|puzzles|bugs|interests me|us most|about-this|about-it? is?`)
	closers = PatternsOf(`is there any|an|some? official? position|answer|statement|line|guidance|word on|about? this|that|it? somewhere|anywhere?
		who knows
		what can|should|could|do i|we tell|say|answer|reply|write to? them|her|him|people? then?
		fact or fake
		can|could you|anyone|someone|somebody help me|us? with? that|this?`)
)

// unbelieving words stand before what others do that the asker will not believe.
var unbelieving = PatternsOf(`so|wait|but|and? they cannot|could-not|would-not seriously|possibly|really|honestly`)

// WithoutIdle is a text without such words, which asks whether what they were said of is so; false where there are none.
func WithoutIdle(text string) (plain string, ok bool) {
	words := PlacedWords(text)
	texts := TextsOf(words)
	if n := openers.Longest(texts); n > 0 && n+LeastClaim <= len(words) && words[n].Part > words[n-1].Part && OpensAsking(texts[n:]) {
		return text[words[n].Start:], true
	}
	if asked, ok := premised(words, texts, text); ok {
		return asked, true
	}
	if asked, ok := withoutCloser(text); ok {
		if plain, ok := WithoutIdle(asked); ok {
			return plain, true
		}
		return asked, true
	}
	if n := framing.Longest(texts); n > 0 && n+LeastClaim <= len(words) && FormOf[texts[n]] == "" && !OpensAsking(texts[n:]) {
		return asClaim(text[words[n].Start:])
	}
	if n := unbelieving.Longest(texts); n > 0 && n+2 <= len(words) {
		verb := text[words[n].Start:]
		if texts[n] == "be" {
			verb = "are" + text[words[n].End:]
		}
		return asClaim("they " + verb)
	}
	return withoutAsides(words, texts, text)
}

// withoutAsides drops idle words wherever they stand, and unsure ones at either end of a part.
func withoutAsides(words []PlacedWord, texts []string, text string) (plain string, ok bool) {
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
	first := withoutReason(sentences[0])
	if Asks(first) {
		return text, true
	}
	if len(sentences) > 2 || len(sentences) == 2 && !TakesUpVerb(WordsOf(sentences[1])) && !checks.TakesAll(WordsOf(sentences[1])) {
		return "", false
	}
	if _, tag := AskingPart(first); tag != "" {
		return first, true
	}
	return strings.TrimRight(first, ".!? ") + ", right?", true
}

// withoutReason is a sentence without why its asker has to know, ", as we must tell our staff".
func withoutReason(sentence string) string {
	words := PlacedWords(sentence)
	for i := LeastClaim; i+2 < len(words); i++ {
		if words[i].Part > words[i-1].Part && reasons[words[i].Text] && AskFirst[words[i+1].Text] {
			return strings.TrimRight(sentence[:words[i].Start], ", ")
		}
	}
	return sentence
}

// reasons begin why somebody has to know.
var reasons = Set("as because since so cause cos")

// withoutCloser is a text without a last sentence that asks nothing more.
func withoutCloser(text string) (string, bool) {
	sentences := SentencesOf(text)
	last := len(sentences) - 1
	if last < 1 || !closers.TakesAll(WordsOf(sentences[last])) {
		return text, false
	}
	before := strings.TrimSpace(text[:strings.LastIndex(text, sentences[last])])
	asks := strings.HasSuffix(before, "?") || RequestIn(WordsOf(sentences[last-1])) > 0
	return before, asks
}

// stillSo asks whether it holds after what was told of oneself before.
var stillSo = PatternsOf(`so|then|and|but? does|do it|this|that|they then? still|also|even? apply|count|hold|affect|work|concern|matter to|for? me|us? then|too?
	so|then|and|but? is|am it|this|that|i still|also|even? on|valid|true|affected|included|in for? me|us? then|too?`)

// premised puts whether it still holds for somebody after what he told of himself with that as an "if": "I have premium, does it still apply".
func premised(words []PlacedWord, texts []string, text string) (string, bool) {
	for i := LeastClaim; i+2 < len(words); i++ {
		if words[i].Part == words[i-1].Part || !stillSo.TakesAll(texts[i:]) {
			continue
		}
		if texts[0] != "i" && texts[0] != "my" || !slices.Contains(texts[i:], "still") || OpensAsking(texts[:i]) {
			return "", false
		}
		return strings.TrimRight(text[words[i].Start:], "?!. ") + " if " + strings.TrimRight(text[:words[i].Start], ".,! ") + "?", true
	}
	return "", false
}
