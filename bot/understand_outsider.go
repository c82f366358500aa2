package bot

import "fineprint/bot/grammar"

// Somebody who has no account with a policy's owner asks whatever they ask as such: what
// holds for members, and in which countries, is not theirs.

// outsiderWays are how people say that they, or somebody they speak for, have no account;
// "owner" stands for the name of a policy.
var outsiderWays = grammar.PatternsOf(`am|are|is|was|were not|never really|even|yet? a? member|members|user|users
	i|we|he|she|they|who|wife|husband|partner|mother|father|mum|mom|dad|son|daughter|friend am|is|are|was|were not|never really|even|yet? on|in|with owner
	have|has|had no|never owner? account
	do|does|did not even? have an|a|any? owner? account
	never had|created|made|opened an|a|any? owner? account
	never joined|registered
	never signed up
	without an|a|any? owner? account
	non members|member|users
	nonmembers|nonmember`)

// formerly are words of those who were members.
var formerly = grammar.Set("anymore longer closed deleted left former")

// outsideAttempt looks for what is said of people without an account, as a policy may be
// asked in so many words.
var outsideAttempt = attempt{text: "people without an account", asked: nearEnough, joined: true}

// veryQuestion is how like a phrasing a question of theirs must be to be that one: "am I
// affected" is near to it with "I am no member" before.
const veryQuestion = 0.95

// isOutsider tells whether a question is that of somebody without an account.
func (u *understanding) isOutsider() bool {
	words := u.wordsWithOwner()
	if grammar.AnyOf(words, formerly) {
		return false
	}
	return outsiderWays.In(words)
}
