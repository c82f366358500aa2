package grammar

import (
	"slices"
	"strings"
)

// aroundPlace is a way to say something before and behind a place, or its people, and how that is asked plainly.
type aroundPlace struct {
	before, behind Patterns
	plainly        [2]string
}

// takingPlaces are the ways to say that it may hold there too, "are Peruvians being roped in", or whether those there can
// opt out.
var takingPlaces = []aroundPlace{
	{isOrHas, ofPeople(`been|be|being|get|got|getting just|now|also|already|recently|yet? added too|also|now|as-well|already|yet|recently? to|on? the? list? too|also|now|as-well|yet?`), isListed},
	{isOrHas, ofPeople(`make|made|makes|making it? the|that|this cut|list|roster too|also|as-well|yet?
		make|made it into|onto|on the|that|this list too|also|as-well|yet?
		belong|belongs to|on|among|in the|that|this list|ones|group|countries too|also|as-well?
		also|now|there? among|amongst|one-of them|those|the-ones|the-lot|the-list|the-countries|these-countries too|also|as-well|or-not?`), isListed},
	{isOrHas, ofPeople(`also|now|all|already|even? in|on|part-of|caught-in|thrown-in the same? boat|mix|firing-line|line-of-fire|crosshairs|frame|loop|picture|pool|club|scope|net too|also|as-well|here|now|then?
		been|be|being|get|got|gets|getting also|now|all|already|even? roped|dragged|pulled|lumped|drawn|sucked|swept|brought|taken|dragooned|thrown|caught|folded in|into|up in|into|with|by? this|it|that|the-rest|the-mess|the-thing? too|also|as-well|now|yet?
		also|now|all|already|even? guinea-pigs|a-guinea-pig|at-risk|on-the-hook|next-in-line too|also|as-well|here|now|then|with-this?
		been|be|being|get|got|gets|getting also|now|all|already|even? hit|included|covered|affected by|with|in? this|it|that? too|also|as-well|now|yet?
		getting|get|gets|got|facing|seeing this|it|that too|also|as-well|now|yet?`), isIncluded},
	{PatternsOf(`so|and|but|ok? is|was|has|have|will|would it|this|that|all|the? this|that|change? also|even|now|already? be|been? happening|happen|happened|coming|come|headed|arriving|arrived to|for|in|into the? people|users|members|folks? in? the?`),
		PatternsOf(`users|members|people|folks? too|also|as-well|next|soon|now|yet|eventually?`), isIncluded},
	{PatternsOf(`so|and|but|ok? where does|do|did|would that|this|it all? leave|put us|we|the? people|users|members|folks? in|of? the?
		so|and|but|ok? how|what is it|this|that|things|the-situation|the-story like? in|for|with|like-in the?
		so|and|but|ok? how about us|the? people|users|members|folks? in|of? the?`), PatternsOf(`users|members|people|folks? then|now|though?`), whatAbout},
	{PatternsOf(`so|and|but|ok? where does|do us|we|the? people|users|members|folks? in|of? the?`), ofPeople(`stand in|on|with? this|all-this|it|all-of-this?`), whatAbout},
	{PatternsOf(`so|and|but|ok? everywhere|worldwide|everyone|everybody|all-countries|every-country|anywhere except|but|besides|bar|save|minus|excluding|apart-from|except-for|other-than in|for? the?`),
		PatternsOf(`then|right|correct|yes?`), isExempt},
	{PatternsOf(`so|and|but|ok? can|could|may|are|do|does|did also|all? we|us? the? people|users|members|folks? in|from? the?`),
		ofPeople(`still|also|even? able-to|allowed-to? opt out of? it|this|that? too|also|as-well|or-not?
			still|also|even? have|get|got|gets an|the|any? opt-out|opt-outs|way-out too|also|as-well?`), canOptOut},
	{PatternsOf(`so|and|but|ok? does|do|will the|this opt-out|toggle|switch|setting also|even|still? work|apply|exist for|in the? people|users|members? in? the?`), ofPeople(`too|also|as-well|or-not?`), canOptOut},
	{PatternsOf(`so|and|but|ok? the? people|users|members|folks? in|of? the?`),
		ofPeople(`is|are|was|were also|now? in|included|covered|affected too|also|as-well? correct|right|yes|no|i-guess|i-suppose|i-take-it|i-assume`), isIncluded},
}

var (
	isListed   = [2]string{"is ", " listed?"}
	isIncluded = [2]string{"is ", " included?"}
	isExempt   = [2]string{"is ", " exempt?"}
	canOptOut  = [2]string{"can i opt out in ", "?"}
	whatAbout  = [2]string{"what about ", "?"}

	isOrHas = PatternsOf(`so|and|but|ok? is|are|was|were|has|have|will|would|did|does|do|am also? all? us|we|i|the|any|fellow? people|users|members|folks? in|from|of? the?`)
)

// ofPeople are patterns behind a place that may be said of its people too.
func ofPeople(list string) (all Patterns) {
	for line := range strings.Lines(list) {
		all = append(all, ReadPattern("users|members|people|residents|citizens|folks? "+line))
	}
	return all
}

// takes tells whether words are as one of some patterns says, none where all of one may be left out.
func (all Patterns) takes(words []string) bool {
	if len(words) > 0 {
		return all.TakesAll(words)
	}
	return slices.ContainsFunc(all, func(p Pattern) bool {
		return !slices.ContainsFunc(p, func(t patternToken) bool { return !t.optional })
	})
}

// TakenIn puts that a place from start to end in a text is taken in as one asks if it is included, or what else is
// asked of it, name being the place's; false where the text says more.
func TakenIn(text string, start, end int, name string) (string, bool) {
	return askedPlainly(takingPlaces, text, start, end, name)
}

// askedPlainly puts what one of some ways says around a place plainly.
func askedPlainly(ways []aroundPlace, text string, start, end int, name string) (string, bool) {
	before, behind := WordsOf(text[:start]), WordsOf(text[end:])
	for _, way := range ways {
		if way.before.takes(before) && way.behind.takes(behind) {
			who := text[start:end]
			if way.plainly == canOptOut {
				who = name // one is in Peru, and not in Peruvians
			}
			return way.plainly[0] + who + way.plainly[1], true
		}
	}
	return text, false
}
