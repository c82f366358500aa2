package knowledge

import (
	"fmt"
	"strings"
	"unicode"
)

// Topic is what a fact is about. The list is small and closed, so that topics
// mean the same in every policy.
type Topic string

// The topics.
const (
	TopicPlaces       Topic = "places"
	TopicTiming       Topic = "timing"
	TopicNotice       Topic = "notice"
	TopicData         Topic = "data"
	TopicMessages     Topic = "messages"
	TopicChildren     Topic = "children"
	TopicPurpose      Topic = "purpose"
	TopicSharing      Topic = "sharing"
	TopicDefault      Topic = "default"
	TopicChoices      Topic = "choices"
	TopicConsequences Topic = "consequences"
	TopicPastData     Topic = "past-data"
	TopicRetention    Topic = "retention"
	TopicSecurity     Topic = "security"
	TopicRights       Topic = "rights"
	TopicLegal        Topic = "legal"
	TopicRegulators   Topic = "regulators"
	TopicTerms        Topic = "terms"
	TopicCompany      Topic = "company"
	TopicHistory      Topic = "history"
	TopicDebate       Topic = "debate"
	TopicOther        Topic = "other"
)

// Topics lists every topic with what belongs under it, in reading order.
var Topics = []struct {
	Topic   Topic
	Meaning string
}{
	{TopicPlaces, "where the policy applies and to whom there"},
	{TopicTiming, "when it starts, ends or is due"},
	{TopicNotice, "how and when people were told"},
	{TopicData, "what data is collected or used, cookies and location among it, and what is left out"},
	{TopicMessages, "private messages and other private communication"},
	{TopicChildren, "people under age"},
	{TopicPurpose, "what the data is used for, ads and AI among it, and who gains"},
	{TopicSharing, "who else gets the data: affiliates, partners, advertisers"},
	{TopicDefault, "what happens when nobody does anything"},
	{TopicChoices, "how to opt out, object or change a setting, and what that covers"},
	{TopicConsequences, "what changes for people who opt out or do not"},
	{TopicPastData, "data from before: old content and what was already used"},
	{TopicRetention, "how long data is kept and how it is deleted"},
	{TopicSecurity, "how data is protected and what happens after a breach"},
	{TopicRights, "access, correction, deletion, portability, complaint"},
	{TopicLegal, "consent, legal basis and law"},
	{TopicRegulators, "what authorities and courts said or did, fines among it"},
	{TopicTerms, "the contract: terms of use and how they change"},
	{TopicCompany, "who the organisation is, who owns it and who supplies it"},
	{TopicHistory, "what happened before this policy"},
	{TopicDebate, "reactions, opinions, criticism and the wider context"},
	{TopicOther, "anything else; also a fact without a topic"},
}

// topicsHolding tells which topics hold what a word names, and what else belongs there: "rights: access, correction,
// deletion". None where no topic's meaning has the word.
func topicsHolding(word string) (held []string) {
	singular := func(w string) string { return strings.TrimSuffix(strings.ToLower(w), "s") }
	for _, t := range Topics {
		for _, meant := range strings.FieldsFunc(t.Meaning, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if singular(meant) == singular(word) && len(word) > 1 {
				held = append(held, fmt.Sprintf("%s: %s", t.Topic, t.Meaning))
				break
			}
		}
	}
	return held
}
