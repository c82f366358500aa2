package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Somebody who has no account with a policy's owner asks whatever they ask as such: what
// holds for members, and in which countries, is not theirs.

// outsiderWays are how people say that they, or somebody they speak for, have no account;
// "owner" stands for the name of a policy.
var outsiderWays = grammar.PatternsOf(`am|are|is|was|were not|never really|even|yet? a? member|members|user|users
	i|we|he|she|they|who|wife|husband|partner|mother|father|mum|mom|dad|son|daughter|friend am|is|are|was|were not|never really|even|yet? on|in|with owner
	have|has|had no|never owner? account
	do|does|did not even? have an|a|any? owner? account
	do|does|did not even? have|use owner
	never had|created|made|opened an|a|any? owner? account
	never joined|registered
	never signed up
	without an|a|any? owner? account
	non members|member|users
	nonmembers|nonmember`)

// formerly are words of those who were members.
var formerly = grammar.Set("anymore longer closed deleted left former")

// outsiderNouns are in what is asked of people without an account.
var outsiderNouns = grammar.Set("account accounts member members nonmember nonmembers user users profile joined registered signed")

// editions of a service that one may be without and yet have an account.
var editions = grammar.Set("premium pro plus business enterprise subscription app")

// outsideAttempt looks for what is said of people without an account, as a policy may be
// asked in so many words.
var outsideAttempt = attempt{text: "people without an account", asked: nearEnough, joined: true}

// memberAttempt looks for what is said of all members, or of who is in.
var memberAttempt = attempt{text: "are members included", asked: nearPhrasing, joined: true, held: grammar.Set("member members user users everybody everyone all who")}

// asksOfMember tells whether only is asked if people in some walk of life are in, which no fact names: they
// are as all members are. Behind what was told they are asked of that.
func (u *understanding) asksOfMember(g *guide, policy *knowledge.Policy) bool {
	who, ok := grammar.AsksOfWalk(u.words)
	if u.grown && policy != nil && u.language == "" && grammar.AsksOfMembers(u.words) {
		return true
	}
	if !ok || policy == nil || u.language != "" || slices.ContainsFunc(policy.Facts, func(fact *knowledge.Fact) bool { return holdsStem(factWords(fact), who) }) {
		return false
	}
	_, _, told := lastTurn(g, u.turns)
	return !told || !u.leaning
}

// veryQuestion is how like a phrasing a question of theirs must be to be that one: "am I
// affected" is near to it with "I am no member" before.
const veryQuestion = 0.95

// isOutsider tells whether a question is that of somebody without an account.
func (u *understanding) isOutsider() bool {
	words := u.wordsWithOwner()
	if grammar.AnyOf(words, formerly) || grammar.AnyOf(words, editions) {
		return false
	}
	for i := 1; i < len(words); i++ {
		if (words[i] == "non" || strings.HasPrefix(words[i], "nonmember")) && shownTo[words[i-1]] {
			return false // "can I hide it from non-members" is asked by a member
		}
	}
	return outsiderWays.In(words)
}

// shownTo stand before those who get to see something.
var shownTo = grammar.Set("to from by")

// barredWays are how people say that nobody can sign in to the account they ask about.
var barredWays = grammar.PatternsOf(`locked|shut out of|from? my|the|his|her|their|owner account|profile|owner
	i|he|she|they am|is|are|was|were|got|get|being locked|shut out
	lost|losing|without|no access to my|the|his|her|their|our? old? email|account|profile|login|owner
	lost|forgot|forgotten my|the|his|her|their|our password|login|credentials|phone
	can|could not|longer even|longer|possibly|actually? log|sign in
	can|could not|longer even|longer|possibly|actually? get back? in|into my|the|his|her|their|our old? account|profile
	no longer have|has access to my|the|his|her|their|our? old? email|account|profile|login|owner
	passed|passing away
	has|have|who|just|recently|suddenly|since|is died|deceased
	dead|deceased|departed people|person|member|members|user|users|relatives|relative|parents`)

// gone words say of somebody that he has died.
var gone = grammar.Set("dead died deceased departed")

// isBarred tells whether nobody can sign in to the account asked about, as its owner has died or has
// lost the key to it.
func (u *understanding) isBarred() bool {
	return u.language == "" && (u.dead || barredWays.In(u.wordsWithOwner()))
}

// isOfDead tells whether somebody is spoken of who is related to the asker and has died: "my late husband's profile".
func isOfDead(words []string, language string) bool {
	return slices.ContainsFunc(words, isKin) && (saysGone(words) || language == "" && lateKin(words))
}

// isKin tells whether a word names somebody of the asker's, or what is his.
func isKin(word string) bool { return grammar.Kin[strings.TrimSuffix(word, "'s")] }

// ofOwn tells whether a question is of what is the asker's, and of nobody else's.
func (u *understanding) ofOwn() bool {
	asks := u.asking.Words
	return u.language == "" && grammar.AnyOf(asks, ownings) && !slices.ContainsFunc(asks, func(w string) bool { return theirs[w] || isKin(w) })
}

var (
	ownings = grammar.Set("my our mine ours")
	theirs  = grammar.Set("his her hers he she him")
)

// saysGone tells whether words say that somebody has died, and not how much: "dead set against it".
func saysGone(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return gone[w] })
	return at >= 0 && !(at+1 < len(words) && muchAs[words[at+1]])
}

// muchAs words are behind a "dead" that only says how much.
var muchAs = grammar.Set("set sure serious right wrong certain against simple easy line end account accounts")

// lateKin tells whether a relative is told to be dead by "late".
func lateKin(words []string) bool {
	at := slices.Index(words, "late") + 1
	return at > 0 && at < len(words) && isKin(words[at])
}

// ofLiving tells whether somebody who has died is spoken of, and the policy tells of the living alone: how those say no
// who cannot sign in is told all the same.
func (c *deciding) ofLiving() bool {
	best := &c.found.candidates[0]
	return c.u.dead && !c.u.ofOwn() && !c.found.exact && !c.u.asksStop() && !slices.ContainsFunc(best.Policy.Facts, func(fact *knowledge.Fact) bool {
		return grammar.AnyOf(grammar.WordsOf(fact.Title+" "+fact.Statement), gone)
	})
}

// saysNoFromOutside tells whether somebody who has left asks to say no: as one without an account.
func (u *understanding) saysNoFromOutside() bool {
	return u.deed == grammar.Left && u.language == "" && !u.asking.Needs && (u.form == grammar.FormYesNo || u.form == grammar.FormHow) && grammar.AnyOf(u.asking.Words, objecting)
}

var objecting = grammar.Set("object objecting objection")

// barredAttempt looks for how to say no from outside.
var barredAttempt = attempt{text: "how to object without access to the account", asked: nearPhrasing, joined: true}

// asksStop tells whether a question asks how to end or prevent something, or what to do; not what that needs.
func (u *understanding) asksStop() bool {
	if u.asksAct() {
		return true
	}
	if u.form == grammar.FormWhy || u.form == grammar.FormWhen || u.asking.Needs {
		return false
	}
	words := u.asking.Words
	for i, word := range words {
		if grammar.Stopping[word] && (i == 0 || !shutOut[words[i-1]]) {
			return true
		}
	}
	return false
}

// shutOut words before "out" are of who cannot sign in.
var shutOut = grammar.Set("locked shut signed logged")

// asksOfTitle tells whether all that is asked stands in a fact's title: "can I object".
func (c *deciding) asksOfTitle(fact *knowledge.Fact) bool {
	asked := grammar.ContentOf(c.u.asking.Words)
	return len(asked) > 0 && holdsOf(titleWords(fact), asked) == len(asked)
}
