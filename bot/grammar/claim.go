package grammar

import (
	"slices"
	"strings"
)

// Many tell what somebody else claims and ask whether it is so: "my aunt keeps sharing a post saying they read our letters. Is there
// any truth to that?" What they ask is the claim itself, whoever made it.

var (
	// checks ask whether a claim before them is so.
	checks = PatternsOf(`so|and|but|well|now|then? is|was|are it|that|this|he|she|they|i|we really|actually|even|any|at-all|still|totally|completely? right|correct|true|so|accurate|real|legit|legitimate|valid|the-case|a-fact|for-real|possible about|on|in|with? it|that|this|there|all|them? then|though|or? not|wrong|false|what|made-up|is-it|fake|a-rumour|a-rumor|a-myth?
		so|and|but|well? is|was there? any|some|much|a? truth|substance|grain-of-truth|anything in|to|of? it|that|this|what|him? it|he|she|they|that|this? says|say|said|claims?
		so|and|but|well? is|are|am|was|were he|she|they|it|that|this|i right|correct|true|legit|serious or is|are|am|was|were|does? he|she|they|it|that|this|i? just|only|simply|merely|totally? talking|spouting|spreading|winding|pulling|scaring|messing|having|making|trolling|lying|bluffing|kidding|joking|exaggerating|overreacting|panicking|dreaming|misinformed|mistaken|wrong|paranoid|clueless|full
		so|and|but|well? is|are|am|was|were he|she|they|it|that|this|i right|correct|true|legit|serious or is|are|am|was|were|does? he|she|they|it|that|this|i? just|only|simply|merely|totally? talking|spouting|spreading|winding|pulling|scaring|messing|having|making|trolling|lying|bluffing|kidding|joking|exaggerating|overreacting|panicking|dreaming|misinformed|mistaken|wrong|paranoid|clueless|full *
		any truth|substance in|to|behind? it|that|this
		so|and|but|well? did|does|has|have it|that|this|they truly|really|actually|ever? happen|happened|say that|this|so? or? is|was? it|this|that? just|all|only? made-up|invented|a-rumour|a-rumor|a-myth|fake|a-hoax?
		so|and|but|well? should|can|do|could|must i|we|one|you really|even|just? believe|trust|credit it|that|this|him|her|them
		so|and|but|well? can|could|may|might|would that|this|it really|even|actually? be true|right|so|correct|real|possible|the-case?
		so|and|but|well? have|did|do i|we got|get|understand|understood|read it|that|this|him|her|them right|correctly
		can|could|would|please|will you|anyone|anybody|someone|somebody? please|kindly? confirm|verify|check it|that|this? please|for-me|for-us?
		true|fact|right|real|truth|correct or|and false|not|fiction|rubbish|nonsense|wrong|fake|bs|bullshit|myth|rumour|rumor|lie|hoax|untrue|crap|made-up
		what|whats is? the truth|story|deal about|in|of|with? that|this|it? here|then|now?
		so|and|but|well? is|are it|that|this|things really|actually? as bad|serious|simple|easy as that|this|all-that|it|she|he|they? says|say|claims?
		so|and|but|well? does|did|would|do that|this|it|they really|actually|even|all? make any|much? sense then|now|to-you?
		so|and|but|well? does|did|would that|this|it really|actually|even? sound|seem|ring|look right|true|correct|plausible|likely|legit|credible to-you|about-right?
		so|and|but|well? is|was that|this|it really|actually|even|at-all? plausible|credible|realistic|likely
		so|and|but|well? did|do|does|have|has|had i|we|he|she|they win|won my|our|the|that? bet|money|beer|argument|wager|prize|tenner|fiver? then|now?
		so|and|but|well? do|will|does i|we|he|she get|win the|my|his|her money|beer|prize|bet|tenner|fiver then|now?
		so|and|but|well? who|which wins|won|is|was|has|got|of of? us? is|was|has|got? right|correct|it-right|mistaken|the-truth|the-bet|the-argument|this-argument? here|now|then|on-this-one|the-bet|the-argument?
		so|and|but|well? was|is|were|are he|she|they telling|saying|speaking me|us|him|her|them? the? truth|truthfully
		so|and|but|well? did|do|does he|she|they tell|say|speak me|us|him|her|them? the truth`)
	// contests ask whether a claim before them is wrong, to which a yes says that it is.
	contests = PatternsOf(`so|and|but|well|or? is|are|was|were|am that|this|it|he|she|they|i|we all? that|this? just|only|total|totally|complete|completely|utter|utterly|pure|plain|simply|probably? a|an|the? bit-of|load-of|bunch-of|lot-of? old|urban? nonsense|rubbish|wrong|false|fake|made-up|hoax|myth|legend|mistaken|lying|joking|bs|bullshit|bull|exaggerating|exaggerated|exaggeration|scaremongering|fearmongering|lie|rumour|rumor|untrue|overblown|crap|hype|panic|paranoid|confused|misinformed|outdated|inaccurate|incorrect|off here|about|on? that|this|it|here?
		so|and|but|well|or? is|are he|she|they|you having|pulling|winding|kidding|taking|messing me|us|my|the|around|with? on|up|leg|piss|mickey?
		so|and|but|well|or? is|are he|she|they making it|that|this up
		so|and|but|well|or? did|do he|she|they lie|fib|lied to? me|us|him|her|them? about-that|about-it|there|here?
		so|and|but|well|or? did|have i|we lose|lost my|our|the|that bet|argument|wager|money|beer`)
	// contestsBefore ask the same before it.
	contestsBefore = PatternsOf(`so|and|but|then|well? is|was|would it|this be|then|really|actually|all|still|just|only? a|an|the? big|old|urban|common|popular|total|complete? myth|misconception|false|untrue|nonsense|lie|legend|exaggeration|wrong|incorrect|rubbish|fake-news|misunderstanding|scaremongering|hoax to? say|think|claim|assume|believe|write|state? that
		so|and|but|then|well? is|was it|this just|only|all? a|an? rumour|rumor that
		so|and|but|then|well? it is|was just|only|all|really? a|an? old|urban|common|total? myth|misconception|false|untrue|lie|legend|hoax that
		so|and|but? can|could i|we|one|you safely? rule-out|exclude that
		am|was|are|were i|we wrong|mistaken that
		am|are|was|were i|we wrong|mistaken|incorrect in|to? thinking|think|assuming|assume|saying|say|believing|believe|writing|write|telling-people|tell-people that?
		is|was my|our|the|a * wrong|mistaken|lying when|in|to he|she|they? says|say|claims|saying|claim|said that?`)
	// avowals are what somebody is who claims something.
	avowals = Set("convinced sure certain adamant positive insistent persuaded")
	// claimings say in what is shown or told that it claims something.
	claimings = Set("saying claiming says claims telling tells told said claim say answered replied tell swears swear swore reckons reckon thinks insists insisted insist believes believe claimed warns warning warned warn maintains explained explains mentioned mentions")
	// learnings are what the asker did to come to know a claim.
	learnings = Set("heard read saw seen told gather understand learned learnt")
	// claimOf are the words that who claims something begins with.
	claimOf = Set("my our their a an some one the his her your another every several lots")
	// staff is who of the owner's tells something, for which that does not stand.
	staff = Set("employee employees rep reps representative recruiter agent spokesperson spokesman spokeswoman support helpdesk insider engineer chatbot salesperson")
	// claimedTo follow the word for claiming.
	claimedTo = Set("me us him her them everyone everybody people staff at in on online work yesterday today recently lately again the group chat church pub school office meeting radio tv news paper lunch")
)

// Claim is what somebody else says and the asker wants confirmed: where it stands in a text, and where behind it he asks if it is
// so; Contested where he asks if it is wrong.
type Claim struct {
	Start, End, Check int
	Contested         bool
}

// ClaimIn finds such a claim in a text. Checked is true where that he wants it confirmed was taken off the text already. False where
// no check follows a claim, or where it is the claim of one that isOwner tells of by its word.
func ClaimIn(text string, checked bool, isOwner func(i int) bool) (claim Claim, ok bool) {
	placed := PlacedWords(text)
	words := TextsOf(placed)
	behind, contested := checkedFrom(placed, words)
	if behind < 0 && checked {
		behind = len(words)
	}
	if behind < LeastClaim {
		return Claim{}, false
	}
	end := behind
	if source := sentenceBefore(text, placed, behind); source >= LeastClaim && SourcesBehind.TakesAll(words[source:behind]) {
		end = source // "It is read. Heard that at work. Is it so?"
	}
	first, told := claimFrom(placed, words[:end], isOwner)
	if !told {
		if !contested && (end == len(words) || end == behind && tagKind(words[behind:]) != "") {
			return Claim{}, false // which is read as such
		}
		first = sentenceBefore(text, placed, end)
		if AskFirst[words[first]] && claimings[words[first+1]] {
			return Claim{}, false // "I said no, was I right?" is of what he was asked
		}
	}
	last := first + 1
	for last < end && !endsSentence(text, placed, last) {
		last++
	}
	last = first + sourceFrom(placed[first:], words[first:last])
	if last-first < LeastClaim || OpensAsking(words[first:last]) {
		return Claim{}, false
	}
	claim = Claim{placed[first].Start, placed[last-1].End, len(text), contested}
	if behind < len(words) {
		claim.Check = placed[behind].Start
	}
	return claim, true
}

// Contests tells whether words ask only if what is before them is wrong.
func Contests(words []string) bool { return len(words) > 0 && contests.TakesAll(words) }

// ContestedIn is where a claim begins that is asked to be wrong before it: "is it a myth that they read letters"; 0 where none is.
func ContestedIn(text string) int {
	placed := PlacedWords(text)
	n := contestsBefore.Longest(TextsOf(placed))
	if n == 0 || len(placed)-n < LeastClaim || OpensAsking(TextsOf(placed[n:])) {
		return 0
	}
	return placed[n].Start
}

var (
	// holdings begin what somebody holds against others, and disagreeing words say that these hold it wrong.
	holdings = PatternsOf(`i|we always|still|just? say|said|think|thought|claim|claimed|believe|insist|maintain|reckon|told-her|told-him|told-them|am-sure|am-convinced that?
		my|our|the|one|some|half * say|says|said|think|thinks|thought|claim|claims|believe|believes|insist|insists|reckon|reckons that?`)
	disagreeing = PatternsOf(`but|and|while|whereas|though? my|our|the|a|some|other|others|half|he|she|they|everyone|i|we * disagrees|disagree|disagreed|denies|deny|says|say|said|thinks|think|does|do it|no|not|otherwise|the-opposite|i-am-wrong|he-is-wrong|she-is-wrong|not-think-so|not-believe-it|not-believe-that|not-agree|not-believe-me?
		but|and|while|whereas|though? my|our|the|a|some|other|others|he|she|they|everyone|i|we * says|say|said|thinks|think|claims|claim|insists|insist|reckons|reckon|believes|believe that? it|this|that is all|just|total|complete|utter|not|pure? rubbish|nonsense|bs|bullshit|wrong|false|untrue|true|so|a-myth|a-lie|the-case|right|crap|made-up|impossible
		but|and|while|whereas|though? my|our|the|a|some|other|others|he|she|they|everyone|i|we * says|say|said|thinks|think|claims|claim|insists|insist|reckons|reckon|believes|believe it|this|that|they does|do|did|will|would|can|could|are|is not`)
)

// ArguedIn is what somebody holds and somebody else denies, where is asked who is right: "I say they read it, my wife says
// that's rubbish. Who wins?"; empty where none is.
func ArguedIn(text string) string {
	placed := PlacedWords(text)
	words := TextsOf(placed)
	behind, _ := checkedFrom(placed, words)
	if behind < 0 {
		return ""
	}
	for i := behind - 1; i > LeastClaim; i-- {
		if placed[i].Part == placed[i-1].Part || !disagreeing.TakesAll(words[i:behind]) {
			continue
		}
		for first := i - LeastClaim; first >= 0; first-- {
			n := first + holdings.Longest(words[first:i])
			if n > first && (first == 0 || placed[first].Part > placed[first-1].Part) && n+LeastClaim <= i && !OpensAsking(words[n:i]) {
				return strings.TrimRight(text[placed[n].Start:placed[i-1].End], ",. ")
			}
		}
	}
	return ""
}

// sentenceBefore is where the sentence begins that ends before the word at a place.
func sentenceBefore(text string, placed []PlacedWord, at int) (first int) {
	for first = at - 1; first > 0 && !endsSentence(text, placed, first); first-- {
	}
	return first
}

// endsSentence tells whether a sentence ends before the word at a place.
func endsSentence(text string, placed []PlacedWord, at int) bool {
	return strings.ContainsAny(text[placed[at-1].End:max(placed[at-1].End, placed[at].Start)], ".!?;")
}

// checkedFrom is where the check begins that ends a text, and whether it asks if what is before it is wrong; -1 where none does.
func checkedFrom(placed []PlacedWord, words []string) (at int, contested bool) {
	const mostParts = 3
	at = -1
	for i, parts := len(words)-1, 0; i > 0 && parts < mostParts; i-- {
		if placed[i].Part == placed[i-1].Part {
			continue
		}
		parts++
		switch {
		case checks.TakesAll(words[i:]):
			at, contested = i, false
		case contests.TakesAll(words[i:]):
			at, contested = i, true
		}
	}
	return at, contested
}

// sourceFrom is where a claim ends behind which is told who made it: "they read it, or so my sister thinks", "according to him".
func sourceFrom(placed []PlacedWord, words []string) int {
	const mostSaid = 7
	for i := LeastClaim; i < len(words); i++ {
		rest := words[i:]
		if len(rest) > mostSaid {
			continue
		}
		apart := placed[i].Part != placed[i-1].Part
		switch {
		case rest[0] == "according" && len(rest) > 2 && rest[1] == "to",
			apart && SourcesBehind.TakesAll(rest),
			apart && len(rest) > 2 && rest[0] == "or" && rest[1] == "so",
			apart && (claimOf[rest[0]] || Sayers[rest[0]]) && claimings[rest[len(rest)-1]]:
			return i
		}
	}
	return len(words)
}

// claimFrom is where in words a claim begins before which stands who tells it, of several the first one; told is false where none does.
func claimFrom(placed []PlacedWord, words []string, isOwner func(i int) bool) (first int, told bool) {
	const mostTellers = 14
	opens := 0
	for i := range words {
		if i > 0 && placed[i].Part != placed[i-1].Part {
			opens = i
		}
		ofAsker := words[opens] == "i" || words[opens] == "we"
		word := words[opens] == "word" && words[i] == "is" && i-opens < 5 // "word at work is"
		if i-opens > mostTellers || ofAsker && !learnings[words[i]] || !ofAsker && !claimings[words[i]] && !avowals[words[i]] && !word {
			continue
		}
		who := words[opens:i]
		for len(who) > 0 && (Joints[who[0]] || Fillers[who[0]] || who[0] == "so" || who[0] == "apparently") {
			who = who[1:]
		}
		if len(who) == 0 || AnyOf(who, ThirdParties) || slices.ContainsFunc(who, func(w string) bool { return FormOf[w] != "" && w != "who" && w != "that" }) || !tellsIt(who) {
			continue
		}
		owned := false
		for j := opens; j < i; j++ {
			owned = owned || isOwner(j) && !staff[words[j+1]]
		}
		next := i + 1
		for next < len(words) && claimedTo[words[next]] && placed[next].Part == placed[i].Part {
			next++
		}
		next += toldWhereBefore(words[next-1], words[next:])
		if next < len(words) && words[next] == "that" {
			next++
		}
		if owned || next+LeastClaim > len(words) || placed[next].Part != placed[i].Part || noClaim[words[next]] && !nominative[words[next]] && !TagPronouns[words[next]] && words[next] != "nothing" && words[next] != "no" && words[next] != "anything" {
			continue
		}
		first, told = next, true
		if !slices.ContainsFunc(words[next:], func(w string) bool { return w == "saying" || w == "claiming" }) {
			break
		}
	}
	return first, told
}

// toldWhereBefore is how many words after a preposition name where a claim stands that begins with "that" behind
// them: "read on their blog that …".
func toldWhereBefore(preposition string, words []string) int {
	if preposition != "on" && preposition != "in" && preposition != "at" {
		return 0
	}
	return max(0, thatWithin(words))
}

// tellsIt tells whether words may be who claims something, or where it is read.
func tellsIt(who []string) bool {
	if claimOf[who[0]] || Sayers[who[0]] || who[0] == "it" && len(who) == 1 || who[0] == "word" || who[0] == "rumour" || who[0] == "rumor" {
		return true
	}
	return (who[0] == "i" || who[0] == "we") && (len(who) == 1 || Auxiliaries[who[1]] || who[1] == "have" || Fillers[who[1]])
}
