package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// doubts ask whether what was told is so, and worries whether it is bad.
var (
	doubts = grammar.PatternsOf(`so|and|but? is|was|are that|this|it|he|she|they really|actually|even|still? a? true|thing|correct|right|so|accurate|real|fact|legit|wrong|false|lying|nonsense|rubbish
		so|and|but|well? is|are|am|was|were he|she|they|it|that|this|i right|correct|true|legit|serious or is|are|am|was|were|does? he|she|they|it|that|this|i? just|only|simply|merely|totally? talking|spouting|spreading|winding|pulling|scaring|messing|having|making|trolling|lying|bluffing|kidding|joking|exaggerating|overreacting|panicking|dreaming|misinformed|mistaken|wrong|paranoid|clueless|full
		so|and|but|well? is|are|am|was|were he|she|they|it|that|this|i right|correct|true|legit|serious or is|are|am|was|were|does? he|she|they|it|that|this|i? just|only|simply|merely|totally? talking|spouting|spreading|winding|pulling|scaring|messing|having|making|trolling|lying|bluffing|kidding|joking|exaggerating|overreacting|panicking|dreaming|misinformed|mistaken|wrong|paranoid|clueless|full *
		true|right|correct|really|legit|fact|real|false|accurate or? not|false|fake|fiction|myth|wrong?
		can|could|would anyone|anybody|someone|somebody|you please? confirm|deny that|this|it?
		panic|hoax|scam|hype|rumour|rumor|fiction|fake|clickbait|scaremongering|nonsense|rubbish or true|real|fact|legit|truth|reality
		is|was? it|that|this|all? just|only|simply|another|yet? one|some|a|an|another? of? those|these|the? chain|urban|internet|facebook|whatsapp|fake|old|silly|stupid? letter|letters|legend|legends|mail|mails|message|messages|hoax|hoaxes|scam|scams|scare|scares|rumour|rumor|rumours|rumors|myth|myths|news|story|stories|scaremongering|fearmongering|hype|panic|clickbait|noise thing|things|again?
		is? there? any|some? truth|anything|something to|in|behind that|this|it?
		just|only some|the? internet|online|office? noise|rumour|rumor|rumours|rumors|hype|gossip|talk|nonsense|clickbait
		does that|this|it sound|seem right|true|plausible|correct to? you?
		should|can|do i|we believe|trust that|this|it|him|her|them
		is|was|are|were|must|am he|she|they|it|that|this|i|we just|only|simply|really|maybe|be? exaggerating|exaggerated|overreacting|joking|kidding|mistaken|misinformed|misled|paranoid|bluffing|trolling|confused|right|wrong|lying|clickbait|hype|panic|scaremongering|fearmongering|nonsense|rubbish
		is|was it|that|this|all|everything just|only|simply|really? a|an|some? rumour|rumor|hoax|myth|joke|scare|exaggeration|misunderstanding|lie|fabrication
		is|was|are|were|did|has|have he|she|they|somebody|someone just|only|simply|really? make|making|made|blow|blowing|blown it|that|this|things|stuff|something all? up|out of? proportion?
		did|have|has he|she|they|i|we just|only|simply? misread|misheard|misunderstand|misunderstood|invent|invented it|that|this|something?`)
	worries = grammar.PatternsOf(`and|so|but? should|must|shall|do|does|ought|need|am i|we|one|people to|that|need|have? need|have|got? to? be|feel|get? very|so|really|more|too|at|all|even|be? worry|worried|concerned|concern|afraid|scared|alarmed|nervous|anxious|panic|panicking|care|bothered myself? about|by? that|this|it|anything?
		and|so|but? is|are|was this|that|it|there also|really|actually|even|not? a|an|any|something|anything|reason|cause? big|real|serious|huge|privacy? to|for? me|us|i|we? should? be? problem|issue|concern|worry|trouble|worrying|concerning|worried|concerned for|to|about? me|us|it|that|this?
		and|so|but? what do|should|can|am|are i|we|you to? make|think of|about that|this|it
		and|so|but? how worried|concerned|worrying should|am|is|are|must i|we|it|that|this be?`)
)

// worrying words tell of a worry.
var worrying = grammar.Set("worry worried worries worrying concern concerned afraid problem problems fear scared panic dangerous danger")

// remarks say of what follows that it is so or not.
var remarks = grammar.PatternsOf(`so|but|ok? that|it|this is|was|can|could not? be? wrong|true|right|correct|false|nonsense|weird|odd is|was|can|could not? it|that|this
	is|was not that|it|this wrong|true|right|correct|false|nonsense|weird|odd`)

// onlyDoubts tells whether words do nothing but ask, once or more, whether what was told is
// so: "is that true or is he making it up".
func onlyDoubts(words []string) bool {
	for left := words; ; {
		n := doubts.Longest(left)
		if n == 0 {
			return false
		}
		if left = left[n:]; len(left) == 0 {
			return true
		}
		if left[0] == "or" || left[0] == "and" {
			left = left[1:]
		}
	}
}

// cutRemark takes off what only says of the question behind it that it may be wrong:
// "that is wrong, is it not, they sell it?"
func (u *understanding) cutRemark() {
	words := grammar.PlacedWords(u.text)
	n := remarks.Longest(grammar.TextsOf(words))
	if n == 0 || len(words)-n < grammar.LeastClaim || words[n].Part == words[n-1].Part {
		return
	}
	u.cut(0, words[n].Start)
}

// cutReacting takes off what only says how what was told strikes the asker, before something is asked of
// it: "wow, that is a lot. where can I see it?"
func (u *understanding) cutReacting() {
	if len(u.turns) == 0 || u.language != "" {
		return
	}
	words := grammar.PlacedWords(u.text)
	n := grammar.Reacting.Longest(grammar.TextsOf(words))
	if n == 0 || len(words)-n < leastReactedTo || words[n].Part == words[n-1].Part {
		return
	}
	if u.cut(0, words[n].Start) {
		u.original = u.text
	}
}

// leastReactedTo is how many words a question behind a reaction has at least.
const leastReactedTo = 3

// onlyAsks tells whether words hold one of a set and else nothing but grammar: what is put
// into English has the order of its own language.
func onlyAsks(words []string, set map[string]bool) bool {
	return grammar.AnyOf(words, set) &&
		!slices.ContainsFunc(words, func(w string) bool { return !grammar.FunctionWords[w] && !grammar.Fillers[w] && !set[w] })
}

// onlyWorries tells whether a part asks only whether what was told is bad.
func (u *understanding) onlyWorries(g *guide) bool {
	words := slices.DeleteFunc(slices.Clone(u.words), func(w string) bool {
		return !worrying[w] && !grammar.FunctionWords[w] && (g.general(w) || overviewWords[grammar.Stem(w)])
	})
	return worries.TakesAll(words) || u.language != "" && onlyAsks(words, worrying)
}

// general tells whether a word is what any question may hold, or some policy is about anyway.
func (g *guide) general(word string) bool {
	s := grammar.Stem(word)
	if grammar.GeneralWords[s] {
		return true
	}
	for _, p := range g.byPolicy {
		if p.general[s] {
			return true
		}
	}
	return false
}

// generalOf are those of some words that are general.
func (g *guide) generalOf(words []string) map[string]bool {
	general := map[string]bool{}
	for _, word := range words {
		general[word] = g.general(word)
	}
	return general
}

// mostReaction is how many words ask no more than that.
const mostReaction = 12

// cutReaction makes what was told the question where nothing is asked but whether it is
// so: "they sell it, is that true?"
func (u *understanding) cutReaction(g *guide) {
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := max(1, len(words)-mostReaction); i < len(words); i++ {
		apart := words[i].Part != words[i-1].Part
		doubt := apart && (onlyDoubts(texts[i:]) || u.language != "" && onlyAsks(texts[i:], grammar.Checking))
		worry := u.hearsay && (worries.TakesAll(texts[i:]) || u.language != "" && apart && onlyAsks(texts[i:], worrying))
		if !doubt && !worry || !u.saysMore(g, texts[:i]) {
			continue
		}
		told := strings.TrimRight(u.text[:words[i].Start], grammar.Marks+" -")
		u.worried, u.checks = worry, u.checks || doubt && (u.hearsay || len(words)-i > 1)
		if u.doubted(told, apart); slices.Contains(texts[i:], "still") {
			u.text = strings.TrimSuffix(u.text, "right?") + "still right?"
		}
		return
	}
}

// doubted makes a question of what was told, in the asker's words too where a mark sets
// it apart.
func (u *understanding) doubted(told string, apart bool) {
	if slices.ContainsFunc(u.places, func(m place.Mention) bool { return m.End > len(told) }) {
		return
	}
	u.text = told + ", right?"
	if u.language == "" {
		return
	}
	original := strings.TrimRight(u.original, grammar.Marks+" ")
	end := strings.LastIndexAny(original, grammar.Marks)
	u.framed = !apart || end < 0
	if !u.framed {
		u.original = strings.TrimRight(original[:end], grammar.Marks+" ") + "?"
	}
}

// saysMore tells whether words name something that can be asked about.
func (u *understanding) saysMore(g *guide, words []string) bool {
	_, used := g.named(words)
	places := map[string]bool{}
	for _, mention := range u.places {
		for _, word := range grammar.WordsOf(mention.Text) {
			places[word] = true
		}
	}
	for i, word := range words {
		if grammar.NamesSubject(word) && !grammar.Kin[word] && !grammar.Sayers[word] && !used[i] && !places[word] {
			return true
		}
	}
	return false
}
