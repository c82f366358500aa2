package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// "And my photos?" leaves out what is asked of them, which the question before said. The
// fact that answered that puts it in its title, where the one can stand for the other.

// sameFor says before another thing that the same is asked of it.
var sameFor = grammar.PatternsOf(`is|does|would? it|that? the? same|also for|with|of|about|to
	including|plus|also`)

// sameOf is a yes/no title asked of something else: "Are my notes read?" of "my photos"
// is "Are my photos read?", "Is mail given to shops?" of "to banks" is "Is mail given to
// banks?"; false where it cannot be told what to put it in place of.
func sameOf(title, other string) (string, bool) {
	words, others := grammar.WordsOf(grammar.Clean(title)), grammar.WordsOf(grammar.Clean(other))
	for len(others) > 0 && (joining[others[0]] || others[0] == "even") {
		others = others[1:]
	}
	others = others[sameFor.Longest(others):]
	for len(others) > 0 && closing[others[len(others)-1]] {
		others = others[:len(others)-1] // "and mail then?", "my mail too"
	}
	if len(others) == 0 || len(words) < 3 || !grammar.Auxiliaries[words[0]] || grammar.AnyOf(others, grammar.Auxiliaries) {
		return "", false
	}
	if at := slices.Index(words, others[0]); grammar.BeforeAsking[others[0]] && at > 1 {
		return strings.Join(append(words[:at:at], others...), " ") + "?", true
	}
	if from, to := ownedIn(words); from > 0 && !grammar.Being[words[0]] && !grammar.BeforeAsking[others[0]] {
		if !grammar.FunctionWords[others[0]] {
			others = append([]string{words[from]}, others...)
		}
		return strings.Join(slices.Concat(words[:from], others, words[to:]), " ") + "?", true
	}
	at := saidAt(words[2:])
	if last := len(others) - 1; at > 0 && last > 0 && (others[last] == "ones" || others[last] == "one") {
		others, at = others[:last], at-1 // which stands for what is told last of: "voice ones"
	}
	if !grammar.EverBeing[words[0]] || at < 0 || grammar.BeforeAsking[others[0]] {
		return "", false
	}
	if words[1] == "my" && !grammar.FunctionWords[others[0]] {
		others = append([]string{"my"}, others...)
	}
	return strings.Join(slices.Concat(words[:1], others, words[2+at:]), " ") + "?", true
}

// ownedIn is from where to where words name the asker's thing behind a verb: "my songs" of "do they
// sell my songs to shops"; 0 where they name none, or several.
func ownedIn(words []string) (from, to int) {
	for i, word := range words {
		if word != "my" && word != "our" {
			continue
		}
		if from > 0 {
			return 0, 0
		}
		from = i
	}
	to = from + 1
	for to < len(words) && !grammar.FunctionWords[words[to]] {
		to++
	}
	if from < leastBeforeOwned || to == from+1 {
		return 0, 0
	}
	return from, to
}

// leastBeforeOwned is how many words stand before a thing that something is done with: "do they sell".
const leastBeforeOwned = 3

// saidAt is where words say something of what stands before them: at "used" of "private notes used",
// as "private" says of what follows; -1 where they do not.
func saidAt(words []string) int {
	first := -1
	for i, word := range words {
		if !strings.HasSuffix(word, "ed") && !grammar.Predicates[word] {
			continue
		}
		if i+1 == len(words) || grammar.FunctionWords[words[i+1]] || grammar.Fillers[words[i+1]] {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// closing words only say behind something that the same is asked of it.
var closing = grammar.Set("and or but also so then ok okay too either")

// joining words only say that it goes on.
var joining = grammar.Set("and or but also so then ok okay")

// sameThere is a title that names a place asked of another: "What did Norway's court say?"
// of "and the Danish one?" is "What did Danish court say?"
func (u *understanding) sameThere(title string) (string, bool) {
	in := placesIn(title)
	if len(in) == 0 || len(u.places) == 0 {
		return "", false
	}
	return title[:in[0].Start] + u.places[0].Text + strings.TrimPrefix(title[in[0].End:], "'s"), true
}

// ofAct puts what a title asks how to do in place of the words that stand for it: after
// "How do I lock my notes?" "does it delete them" is "does lock my notes delete them", and
// "can my aunt do that too" is "can my aunt lock my notes too".
func ofAct(title, text string) (string, bool) {
	act := actOf(grammar.WordsOf(grammar.Clean(title)))
	if len(act) == 0 {
		return "", false
	}
	asked := grammar.WordsOf(grammar.Clean(text))
	for at := 1; at < len(asked); at++ {
		from := at
		switch stands := asked[at] == "it" || asked[at] == "that" || asked[at] == "this"; {
		case !stands, act[0] == "do":
			continue
		case at > 1 && asked[at-1] == "do" && !grammar.Auxiliaries[asked[at-2]] && grammar.FormOf[asked[at-2]] == "":
			from-- // "why do that" asks nobody
		case affecting[asked[at-1]] && at+2 < len(asked):
			// "Is it legal" and "when does it start" are about all of it.
		default:
			continue
		}
		return strings.Join(slices.Concat(asked[:from], act, asked[at+1:]), " "), true
	}
	return "", false
}

// actOf is what a title asks how to do, or what comes of doing: "Does opting out cost me
// friends?"
func actOf(words []string) []string {
	for i := 1; i+1 < len(words); i++ {
		if words[i+1] == "out" && strings.HasSuffix(words[i], "ing") && (i == 1 || words[i-1] == "after") {
			return words[i : i+2]
		}
	}
	if i := slices.Index(words, "i"); i > 0 && i+1 < len(words) && grammar.Auxiliaries[words[i-1]] {
		return words[i+1:]
	}
	return nil
}

// affecting verbs stand before what does something to something else.
var affecting = grammar.Set("do does did will would")

// stillWords ask whether what can be done can be done still: "even now?", "not too late?"
var stillWords = grammar.Set("still yet anymore now nowadays today longer late possible time")

// stillAttempts look for whether what was told to do can still be done, where only that is asked
// and another fact than the one told may say it.
func (u *understanding) stillAttempts(g *guide) []attempt {
	asks := u.leaning && u.asksWhether() && len(u.places) == 0 && grammar.AnyOf(u.words, stillWords)
	if !asks || !u.namesNothing(stillWords, nil) {
		return nil
	}
	_, _, fact := u.lastFact(g)
	if fact == nil || !isAct(fact) {
		return nil
	}
	act := strings.Join(actOf(titleWords(fact)), " ")
	if act == "" {
		act = "do it"
	}
	return []attempt{
		{text: "can i still " + act, asked: nearPhrasing, joined: true, without: fact.ID, held: inTime},
		{text: "is it too late to " + act, asked: nearPhrasing, joined: true, without: fact.ID, held: inTime},
	}
}

// inTime words tell that something may be too late.
var inTime = grammar.Set("still late later deadline missed after past anymore longer anytime")
