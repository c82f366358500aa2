package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// wordForWord is how like a phrasing a question must be to be that very question,
// whatever else could be read from it.
const wordForWord = 0.85

// toTheLetter is the same where no word may differ.
const toTheLetter = 0.97

// likeInOtherVerb is how like a phrasing a question must be that is put with another verb than its own.
const likeInOtherVerb = 0.8

// attempt is one text to search for.
type attempt struct {
	text string
	// asked is how like a phrasing the best match must be for the attempt to
	// count at all; 0 counts whenever the match is confident.
	asked float64
	// wholly counts also where a fact of few phrasings holds all of its words.
	wholly bool
	// joined texts hold more than the asker's words, so no match is word for word.
	joined bool
	// without is the id of a fact that is not wanted; empty wants all.
	without string
	// fallback is tried only where nothing before it was enough.
	fallback bool
	// light is what the candidates should suit too, and share how much that counts.
	light *attempt
	share float64
	// held are words of which the nearest phrasing has to hold one, where set.
	held map[string]bool
	// ways, where set, leaves nothing but other ways to do the same.
	ways *knowledge.Fact
	// whole says what the asker left out and nothing else, so that a phrasing is as like the
	// question as it is like this.
	whole bool
}

// allAttempt looks for whether others do the same.
var allAttempt = attempt{text: "do other companies do the same", asked: nearEnough, joined: true}

// attempts are what to search for, in this order until something fits.
func (b *Bot) attempts(g *guide, u *understanding, policy *knowledge.Policy) []attempt {
	if u.strangeAuthority(policy) {
		return []attempt{chargeAttempt} // what other authorities say is no answer
	}
	list := b.inEnglish(g, u, policy)
	list = append(list, whereaboutsAttempts[u.whereabouts]...)
	if plain, ok := u.plainAttempt(g.byPolicy[policy]); ok {
		list = append([]attempt{plain}, list...)
	}
	if u.asksWhichCounts() {
		list = append([]attempt{countsAttempt}, list...)
	}
	if after := u.afterDeed(); after != nil {
		for i := range list {
			list[i].fallback = true
		}
		list = append(slices.Clone(after), list...)
	}
	if _, _, fact := u.lastFact(g); u.ifKept && fact != nil { // then what was told goes on
		list = []attempt{afterNothing, {text: withoutPlaces(question(fact, "")), joined: true, fallback: true}}
	}
	list = slices.Concat(u.effectOf(), list)
	if u.gradesPlaces() {
		list = u.gradedAttempts()
	}
	if u.language == "" && grammar.AsksOfAll(u.asking.Words) {
		list = append([]attempt{allAttempt}, list...)
	}
	if u.wantsCopy() {
		list = append([]attempt{copyAttempt}, list...)
	}
	if u.asksStripped() {
		list = append([]attempt{strippedAttempt}, list...)
	}
	if done, ok := u.ifDone(g); ok {
		list = append([]attempt{{text: done, asked: nearPhrasing, joined: true}}, list...)
	}
	if stop, ok := grammar.StopAimed(u.words); ok {
		list = append([]attempt{{text: stop, asked: nearPhrasing, joined: true}}, list...)
	}
	if needed, ok := u.neededFor(); ok {
		for i := range list {
			list[i].asked = max(list[i].asked, nearEnough) // what else one can do says nothing of what one can do without
		}
		list = append(list, attempt{text: needed, joined: true, held: grammar.Demanding})
	}
	if u.barred && u.asksStop() || u.saysNoFromOutside() {
		list = append([]attempt{barredAttempt}, list...)
	}
	if u.asksOfMember(g, policy) {
		list = append([]attempt{memberAttempt}, list...)
	}
	if u.outsider {
		list = append([]attempt{outsideAttempt}, list...)
	}
	if u.isOutsider() { // not told by another part of the message
		list = append([]attempt{{text: u.query(true), asked: veryQuestion, held: outsiderNouns}}, list...)
	}
	if plain, ok := grammar.Reworded(u.query(true)); ok && u.language == "" && !u.leaning && u.form != grammar.FormWhere {
		list = append(list, attempt{text: plain, fallback: true})
	}
	if len(u.unwanted) > 0 && !u.wishesThatAway() {
		what := strings.Join(u.unwanted, " ")
		list = append(list, attempt{text: "how do i stop " + what, asked: nearPhrasing, joined: true, fallback: true}, attempt{text: what, asked: nearPhrasing, joined: true, fallback: true})
	}
	if deed, ok := u.ownDeedAttempt(g); ok {
		list = append(list, deed)
	}
	if plain, ok := u.withRegulator(); ok {
		list = append(list, attempt{text: plain, asked: nearEnough, joined: true, fallback: true})
	}
	if u.language == "" && !u.leaning {
		for _, known := range grammar.KnownToo(u.query(true)) {
			list = append(list, attempt{text: known, asked: likeInOtherVerb, wholly: true, fallback: true})
		}
	}
	if u.language == "" || u.opening != "" || u.framed {
		return list // the asker's own words begin with others than the question's
	}
	// A base in the asker's language, or with translations into it, has the asker's own words.
	own := b.leaningOn(g, u, policy, u.original, u.language)
	if len(list) > 0 && u.afterDeed() != nil {
		for i := range own {
			own[i].fallback = true
		}
	}
	list = append(own, list...)
	slices.SortStableFunc(list, func(a, b attempt) int { return grammar.TrueFirst(b.fallback, a.fallback) })
	return list
}

// neededFor asks whether that is needed without which the question is whether one can do something.
func (u *understanding) neededFor() (text string, ok bool) {
	if u.language != "" {
		return "", false
	}
	return grammar.NeededFor(u.asking.Words, u.isPolicyName)
}

// inEnglish are the attempts with the question in English words.
func (b *Bot) inEnglish(g *guide, u *understanding, policy *knowledge.Policy) []attempt {
	placed := policy != nil && len(u.places) > 0 && len(g.byPolicy[policy].placed) > 0
	whole := u.query(true)
	if policy != nil && u.form == grammar.FormWhy && len(u.subject(g.byPolicy[policy])) == 0 {
		// "Why do they use my data?" has no words but those that all facts have.
		whole = "reason " + whole
	}
	if !placed {
		return append(u.stillAttempts(g), b.leaningOn(g, u, policy, whole, "")...)
	}
	// Places are understood apart from words, save where the question is word
	// for word a known one, or asks about something that happened there.
	first := attempt{text: whole, asked: wordForWord}
	subject := len(u.subject(g.byPolicy[policy])) > 0
	if subject {
		first.asked = toTheLetter // a place outweighs what is asked about there
	}
	var list []attempt
	if subject || !u.leaning { // "and in Norway?" goes on about what was asked before
		list = append(list, first)
	}
	if u.tells() && subject {
		list = append(list, attempt{text: whole})
	}
	if u.onlyTold(g.byPolicy[policy]) {
		list = append(list, attempt{text: whole}) // the place is a word like others
	}
	apart := b.leaningOn(g, u, policy, u.query(false), "")
	for i := range apart {
		apart[i].joined = apart[i].joined || u.authority != "" // without whose it is, "what does the regulator say" is of any
	}
	list = append(list, apart...)
	return append(list, attempt{text: whole})
}

// tells is whether the question wants to be told something, not a yes or no.
func (u *understanding) tells() bool {
	return u.form == grammar.FormWhy || u.form == grammar.FormWhen || u.form == grammar.FormWho
}

// query returns the text to search for: without words that carry nothing, and
// without places where those are understood apart from words.
func (u *understanding) query(withPlaces bool) string {
	if withPlaces || len(u.places) == 0 {
		text := u.text
		if u.hearsay || u.anew {
			text = strings.TrimSuffix(text, ", right?") // as the doubt about what was told is read
		}
		return grammar.CutWhether(grammar.DropWords(text, u.idle))
	}
	var b strings.Builder
	end := 0
	for _, mention := range u.places {
		if mention.Start < end || mention.End > len(u.text) {
			continue
		}
		b.WriteString(u.text[end:mention.Start])
		end = mention.End
		if strings.HasPrefix(u.text[end:], "'s") {
			end += len("'s")
		}
	}
	b.WriteString(u.text[end:])
	return grammar.CutWhether(grammar.DropWords(b.String(), u.idle))
}

// idle tells whether a word carries nothing to search for: filling, an aside, or a policy's
// name that its facts do not hold.
func (u *understanding) idle(word string) bool {
	if grammar.Fillers[word] || u.aside[strings.TrimSuffix(word, "'s")] {
		return true
	}
	if !u.nameless {
		return false
	}
	word = strings.TrimSuffix(word, "'s")
	for i, named := range u.policyWords {
		if named && u.words[i] == word {
			return true
		}
	}
	return false
}
