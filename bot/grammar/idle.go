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
		we|i would? kindly|respectfully|hereby|also? appreciate|like|need|request|want|seek|are-seeking|ask-for|ask-you-for your|some|a|any? clarification|information|confirmation|guidance|clarity as-to|on|about|regarding|of whether|if
		our|my|the * would be interested|keen|curious|glad|happy|eager to hear|know|learn|find-out whether|if
		we|i would|will|do? need|want|have to know|hear|find-out by|before|until * if|whether
		it would be|is good|great|helpful|nice|useful|interesting to hear|know|learn whether|if
		i|we would love|like|want to hear|learn whether|if
		could|can|would you please? shed some|a? more? light on whether|if
		what bothers|worries|troubles|annoys|concerns|puzzles|bugs|interests me|us most? is? that?
		which|that|this would|must? mean|means that?
		you do|did|must? know|realise|realize that
		from what i|we gather|gathered|understand|understood|read|hear|heard|see|can-tell
		i|we suppose|presume|assume|gather|reckon|guess|imagine|bet that?
		so|and|but? can|could|may|might it be|is|be-true|be-right that
		i|we bet|betted|wagered * that
		please? do not tell|say me|us? that?
		so|wait|hang-on? you are|do telling|tell|mean|saying|seriously-telling|mean-to-tell|mean-to-say me|us? that?
		i|we always thought|assumed|believed|figured that?
		so|and|but? i|we was|were|am|are always? under the impression|belief|assumption that?
		so|and|but? can|could|should|must|may i|we|one|you|people safely|reasonably|just|really|then? assume|expect|presume|suppose|conclude|infer|take-it|rest-assured that
		so|and|but? do i|we have|need to assume|expect|fear|be-afraid|worry|reckon-with that
		so|and|but? is|would|was it be? ok|okay|fair|reasonable|accurate|correct|right|realistic|plausible|legitimate|enough to say|assume|think|conclude|believe|write|claim|state|expect|suppose|tell-people|report that
		so|and|but? would|will|am i|we be? right|correct|justified|safe|okay|ok|fine|truthful to|in tell|telling|inform|informing|say-to|saying-to|promise|promising|assure|assuring|advise|advising my|our|the|a|people * that
		so|and|but? can|could|may i|we honestly|truthfully|safely|confidently|really|rightly? tell|promise|assure|inform my|our|the|a|people * that
		so|and|but? can|could|may i|we honestly|truthfully|safely|confidently|really|rightly say|claim|state|write|report that
		so|and|but? am|are|was|were i|we right|correct in|to thinking|think|assuming|assume|saying|say|believing|believe that?
		so|and|but? is it|not not|it true|correct|so|right|the-case|a-fact that
		i|we take it|this|that? that?
		so|and|but? my|our understanding|impression|assumption|guess|hunch|suspicion|feeling|reading|view|belief|conclusion|interpretation is|was|has-been always? that?
		as i|we understand|understood|read|see|saw it
		to my|our knowledge|understanding
		from what i|we have|am|was|were|are gathered|understood|read|heard|seen|learned|learnt|told that?
		so|and|but? it now|all|really? looks|seems|appears|sounds|feels like|as-if|as-though|to-me-that|to-me-like|that
		what is|whats there? true|right|correct|the-truth|to about|behind|in|of|to the|this|that? claim|claims|rumour|rumours|rumor|story|idea|allegation|statement|assertion that
		so|and|but? how|to-what-extent true|accurate|right|correct|is-it-true is-it|is-it-true? that
		is there any|some|a? truth|substance|something|anything|merit to|in|behind|about the|this|that? claim|claims|rumour|rumours|rumor|story|idea|suggestion|allegation|report|reports|talk|assertion|theory that
		i|we had|have|are-having a|an|some? big|heated|long? discussion|argument|debate|dispute|disagreement|row * about|over|on|as-to whether|if
		i|we just|do|still? keep|kept wondering|asking-myself|thinking|asking if|whether
		does|do|did the|their|this policy|terms|rules|small-print|documents|notice|announcement|statement anywhere|somewhere|really|actually? say|state|mention|confirm|claim anywhere|somewhere|in-writing? that
		is|was|has it now|really|actually|been? official|confirmed|established|proven|settled|documented|beyond-doubt now? that
		can|could|would|will somebody|someone|anybody|anyone please? confirm that?
		it would|will not surprise|shock|astonish me|us if|that
		i|we would|will not be surprised|shocked|astonished if|that
		i|we would|will be very|really|quite|more-than? surprised|shocked|astonished|disappointed|horrified if|that
		it would surprise|shock|astonish me|us if|that`)
	// disbelieving words say that the asker does not think so of what follows them.
	disbelieving = PatternsOf(`so|and|but|well? i|we do|can|could|would|did not really|quite|honestly|actually? think|believe|imagine|suppose|expect|buy-it that?
		so|and|but|well? i|we cannot really|quite|honestly|actually? think|believe|imagine that?
		so|and|but|well? i|we really|very|seriously|highly|rather? doubt|doubted that|whether|if?
		so|and|but|well? i|we have|had my|our|some|serious|grave? serious|grave? doubts that|whether|if|about-whether
		so|and|but|well? i|we am|are|was|were a? very|rather|quite|bit|little? sceptical|skeptical|doubtful|unconvinced that|whether|if|about-whether
		so|and|but|well? i|we find|found it very|rather|quite|somewhat? hard|difficult|impossible|tough|unlikely|implausible to? believe|imagine|accept? that`)
)

// openers only open a question, and closers behind one ask nothing more.
var (
	openers = PatternsOf(`so|and|but|well? what i|we would|do|did|still|really|actually? not? really|actually|quite|just|also? like|want|love|need|wonder|understand|get|see|know to? know|understand|ask|find-out|hear? is? this|the-following?
		so|hi|hello|hey? i? was|am|were just|only|simply? wondering|curious
		what|one-thing|something|the-thing that? bothers|worries|troubles|annoys|concerns|puzzles|bugs|interests me|us most|about-this|about-it? is?`)
	closers = PatternsOf(`is there any|an|some? official? position|stance|answer|statement|line|guidance|word on|about? this|that|it? somewhere|anywhere?
		* so|but|and? who knows
		just|only|simply? a|please? simple|plain|clear|straight? yes or no please? would? do|suffice|be? enough|fine|great|answer? please?
		or am i|we just|only|simply|being|getting|totally? paranoid|overreacting|crazy|silly|naive|mad|imagining-things|overthinking-it|too-paranoid|too-cautious|seeing-things
		or is|was|are that|this|it|they? just|only|all|simply|total|pure|merely? a|an|some? old|urban|bad? rumour|rumours|rumor|myth|hoax|joke|fake|fake-news|nonsense|rubbish|hype|scaremongering|panic|clickbait|misunderstanding|urban-legend
		what|anything do|can? you know|tell-me about it|this|that
		no rush|hurry|pressure|stress|urgency though|at-all|needed? i|we? know? you? are? all? busy?
		if so|yes|true|not|that-is-so|that-is-true|that-is-right|it-is-true|that-is-the-case then? i|we am|are|will|would|shall|might|may definitely|seriously|then|just? be? deleting|leaving|quitting|closing|cancelling|canceling|gone|out|off|done|delete|leave|quit|close|cancel|deactivating|deactivate my|our|the|this|it|there|here? whole|entire? account|accounts|profile|membership|subscription|thing|place|platform|site? today|tomorrow|now|immediately|straight-away|right-away|for-good?
		otherwise|because i|we am|are|will|would|shall|might|may definitely|seriously|then|just? be? deleting|leaving|quitting|closing|cancelling|canceling|gone|out|off|done|delete|leave|quit|close|cancel|deactivating|deactivate my|our|the|this|it|there|here? whole|entire? account|accounts|profile|membership|subscription|thing|place|platform|site? today|tomorrow|now|immediately|straight-away|right-away|for-good?
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
	if plain, ok := framed(words, texts, text); ok {
		return plain, true
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

// framed puts what framing words stand before, at the beginning or behind what was told first, as one asks whether it is so.
func framed(words []PlacedWord, texts []string, text string) (string, bool) {
	for i := range words {
		if i > 0 && !endsSentence(text, words, i) {
			continue
		}
		n := i + framing.Longest(texts[i:])
		if n == i || n+LeastClaim > len(words) || FormOf[texts[n]] != "" || OpensAsking(texts[n:]) || OfYoung(text[words[i].Start:words[n].Start]) {
			continue
		}
		if plain, ok := asClaim(text[words[n].Start:]); ok {
			return text[:words[i].Start] + plain, true
		}
	}
	return "", false
}

// Believed is what somebody says that he thinks so of, and whether he says that he does not: "I was under the impression that they read it".
func Believed(text string) (what string, denied bool) {
	words := PlacedWords(text)
	texts := TextsOf(words)
	n := disbelieving.Longest(texts)
	if denied = n > 0; !denied {
		n = framing.Longest(texts)
	}
	if n == 0 || n+LeastClaim > len(words) {
		return text, false
	}
	return text[words[n].Start:], denied
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
	said := WordsOf(sentences[last-1])
	asks := strings.HasSuffix(before, "?") || RequestIn(said) > 0 || LeadIn(said) > 0 || RumourIn(said, 0) > 0
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
