package bot

import (
	"slices"
	"strings"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// An overview tells a policy's summary and the main fact of each of its main topics,
// to those who ask what it is all about and for nothing in particular.

// overviewTopics are what an overview tells, furtherTopics what it tells where there are few of
// those. They are told in the order in which the policy comes to them.
var (
	overviewTopics = []knowledge.Topic{
		knowledge.TopicData, knowledge.TopicPurpose, knowledge.TopicDefault, knowledge.TopicChoices, knowledge.TopicTiming, knowledge.TopicPlaces,
	}
	furtherTopics = []knowledge.Topic{knowledge.TopicSharing, knowledge.TopicPastData, knowledge.TopicRights}
)

// overviewRequests ask for an overview wherever they stand.
var overviewRequests = grammar.Phrases(`tldr
	tl dr
	eli5
	in a nutshell
	in short
	short version
	brief version
	quick version
	simple version
	bottom line
	the gist
	key points
	main points
	key facts
	key takeaways
	main takeaways
	need to know
	the basics
	an overview
	overview
	summary
	summarise
	summarize
	sum up
	sum it up
	sum this up
	recap
	rundown
	run down
	catch me up
	bring me up to speed
	get me up to speed
	fill me in
	walk me through it
	walk me through this
	explain like i am
	explain it like i am
	explain it to me like
	explain to me like
	like i am 5
	like i am five
	plain english
	plain language
	simple words
	simple terms
	layman's terms
	this in one sentence
	all about
	the fuss about
	the big deal
	the deal with
	the story with
	the story here
	the deal here
	going on here
	what is going on
	what's going on
	going on with
	what is happening
	what is new
	what is changing
	what has changed
	what changed
	what will change
	what changes
	what is this about
	what is it about
	what it is about
	what this is about
	what is that about
	tell me about
	what can you tell me about
	what do you know about
	what do you have on
	tell me everything
	tell me all
	explain this
	explain it
	explain the policy
	explain the change
	explain the changes
	explain everything
	what does the policy say
	do not understand any of this
	do not understand it
	do not get it
	did not understand anything
	understood nothing
	understand nothing`)

// overviewWords go with such a request: whom the overview is for, in what form, and
// what one always holds.
var overviewWords = grammar.Stems(`tldr tl dr eli5 nutshell short brief briefly quick quickly simple simply version versions bottom line gist key main point points fact facts takeaway takeaways
	basic basics overview summary summarise summarize sum recap rundown catch bring speed fill walk through explain explaining explanation like five year old child kid grandma
	plain english language term terms layman sentence sentences word words paragraph bullet bullets line lines few couple two three minute minutes slide slides page memo email mail note newsletter
	story fuss deal big hype noise whole happening happen happens thing stuff understand understood everything give me show write make put present send share
	board boss manager management team colleague colleagues staff employees hr standup stand meeting client clients council committee parents family friend friends mum dad
	mother father wife husband work office company organisation colleague audience layperson busy people clear clearly essential essentials important importance
	monday tuesday wednesday thursday friday saturday sunday morning daily weekly
	affected affects concerned should must do act action actions news notice email letter got received read heard about linked subject history matter mean means meaning basically`)

// asksOverview tells whether a question asks what the policy is about and names
// nothing else.
func (c *deciding) asksOverview(policy *knowledge.Policy) bool {
	if !c.found.exact && c.u.asksWhatItIs(c.g.byPolicy[policy]) && !(c.found.plain() && c.found.enough()) {
		return true
	}
	if best, ok := c.found.wordForWord(); ok && (best.Asked >= veryQuestion || !c.u.asksForSelf()) || len(c.u.places) > 1 || len(c.u.places) > 0 && (c.u.places[0].Ambiguous || !c.u.requestsOverview()) || len(c.u.told) > 0 {
		return false
	}
	if c.asksOfSummary() {
		return false
	}
	p := c.g.byPolicy[policy]
	rest := c.u.subject(p)
	foreign, named, written := false, false, []string(nil)
	if !c.u.requestsOverview() {
		beside, ok := c.u.besideRequest()
		if !ok {
			return false
		}
		rest = grammar.WordsOf(glossary.English(beside, c.u.language))
		if slices.ContainsFunc(rest, func(word string) bool {
			return grammar.FormOf[word] == grammar.FormWhen || grammar.FormOf[word] == grammar.FormWho || grammar.FormOf[word] == grammar.FormWhere
		}) {
			return false // "in short, when does it start"
		}
		named = slices.ContainsFunc(rest, func(word string) bool {
			return !grammar.FunctionWords[word] && !grammar.Fillers[word] && !overviewWords[grammar.Stem(word)]
		})
		rest = slices.DeleteFunc(rest, func(word string) bool {
			return grammar.FunctionWords[word] || grammar.Fillers[word] || grammar.GeneralWords[grammar.Stem(word)] || grammar.ScopeWords[grammar.Stem(word)] || p.general[grammar.Stem(word)]
		})
		foreign = true
		written = grammar.WordsOf(beside)
	}
	rest = slices.DeleteFunc(rest, func(word string) bool { return overviewWords[grammar.Stem(word)] })
	// The base has words of another language otherwise: what is put into English, or is
	// sure to be answered, is asked about.
	if foreign && (named && c.found.enough() || slices.ContainsFunc(rest, func(word string) bool { return !slices.Contains(written, word) })) {
		return false
	}
	strange := strangeInOverview
	if doneWithAll.In(c.u.wordsWithOwner()) {
		strange = 0
	}
	return len(rest) <= strange && !c.hasKnown(rest)
}

// asksForSelf tells whether the question is what all of it means for the asker, which facts
// are asked for in nearly the same words.
func (u *understanding) asksForSelf() bool {
	return slices.ContainsFunc(forSelf, func(phrase []string) bool { return grammar.IndexOf(u.words, phrase) >= 0 })
}

var forSelf = grammar.Phrases("mean for me\nmean for us\nmeans for me\nmeans for us")

// asksOfSummary tells whether a question is what somebody does with a summary, of which facts speak:
// "can my boss read the summary".
func (c *deciding) asksOfSummary() bool {
	at := slices.IndexFunc(c.u.words, func(w string) bool { return w == "summary" || w == "summaries" || grammar.Stem(w) == "recap" })
	if at < 0 || !c.hasKnown(c.u.words[at:at+1]) {
		return false
	}
	if c.u.form == grammar.FormWho || c.u.form == grammar.FormWhere || c.u.form == grammar.FormWhen {
		return true
	}
	if at == 0 {
		return false
	}
	if about := slices.Contains(c.u.words[:at], "about"); !about && (c.u.form == grammar.FormStatement || c.u.form == grammar.FormWhat) {
		return false
	}
	return !slices.ContainsFunc(c.u.words[:at], func(w string) bool { return w == "you" || bringing[w] })
}

// bringing words ask for something to be told.
var bringing = grammar.Set("give get have want need show send make write tell got there")

// stressing words stand anywhere in a request and change nothing.
var stressing = grammar.Set("exactly actually really all then even precisely just")

// requestsOverview tells whether a question has a request for an overview in it, whatever
// only stresses it: "what exactly is this about".
func (u *understanding) requestsOverview() bool {
	plain := slices.DeleteFunc(slices.Clone(u.words), func(w string) bool { return stressing[w] })
	return u.asksForSelf() || doneWithAll.In(u.wordsWithOwner()) || slices.ContainsFunc(overviewRequests, func(phrase []string) bool {
		return grammar.IndexOf(u.words, phrase) >= 0 || grammar.IndexOf(plain, phrase) >= 0
	})
}

// doneWithAll asks what is done with somebody's data, which without any one thing is asked of all of it.
var doneWithAll = grammar.PatternsOf(`what is|are|was|were owner|they|it|company even? doing|planning|up to? with my|our|your|the|all|people's|everyone's|member|user
	what does|do|did|will|would|can owner|they|it|company even? do|want with my|our|your|the|all|it|this|that|people's|everyone's|member|user
	how does it|this|that|the? ai? training? work
	how do|does owner|they train it|this|the? ai?
	what is|are owner|they|company even? doing|planning
	what did|has|have owner|they|company even? change|changed
	what happens|happened|will happen? to|with my|our|your|the|all|people's|everyone's|member|user`)

// strangeInOverview is how many words nobody knows an overview may be asked with.
const strangeInOverview = 3

// besideRequest is what a question in another language says beside asking for an
// overview in its own words; false where it does not.
func (u *understanding) besideRequest() (string, bool) {
	words := grammar.WordsOf(u.original)
	for i := range words {
		for _, piece := range talk.Foreign().At(words[i:], u.language) {
			// Where the language could not be told, the request must be all there is.
			fits := glossary.SameLanguage(piece.Language, u.language) || u.language == "" && piece.Words == len(words)
			if piece.Kind == talk.Overview && piece.Words > 0 && fits {
				return strings.Join(slices.Concat(words[:i], words[i+piece.Words:]), " "), true
			}
		}
	}
	return "", false
}

// decideOverview answers with the policy's summary and its main facts.
func (b *Bot) decideOverview(c *deciding, d *decision) bool {
	return d.policy != nil && (c.asksOverview(d.policy) || c.onlyTitles(d.policy)) && b.overview(c, d)
}

// onlyTitles tells whether a question is nothing but what a policy is called, after nothing
// that could be asked of it.
func (c *deciding) onlyTitles(policy *knowledge.Policy) bool {
	if !slices.Contains(c.u.policies, policy) || len(c.u.policies) > 1 || len(c.u.places) > 0 || c.found.plain() {
		return false
	}
	rest := slices.DeleteFunc(slices.Clone(c.u.words), func(word string) bool { return presenting[word] || grammar.Fillers[word] })
	_, _, before := c.g.lastAsked(c.u.turns)
	return c.g.titled(rest) == policy && !before
}

// titled is the policy that words name where the rest of them is in its title; nil where they
// say more, or name none.
func (g *guide) titled(words []string) *knowledge.Policy {
	policies, named := g.named(words)
	if len(policies) != 1 {
		return nil
	}
	title := grammar.WordsOf(grammar.Clean(policies[0].Title))
	for i, word := range words {
		if !named[i] && !slices.Contains(title, word) {
			return nil
		}
	}
	return policies[0]
}

// presenting words stand around a name that is all that is asked about.
var presenting = grammar.Set("what how about and the on for of to privacy policy terms info information")

// overview tells first what holds in a place, without what is said of others only.
func (s *scope) overview(facts []*knowledge.Fact) []*knowledge.Fact {
	rest := slices.DeleteFunc(facts, func(fact *knowledge.Fact) bool {
		return fact.Topic == knowledge.TopicPlaces || len(fact.Places) > 0 && !namesAny(fact, []place.Code{s.place.Code})
	})
	return append(slices.Clone(s.facts[:min(1, len(s.facts))]), rest...)
}
