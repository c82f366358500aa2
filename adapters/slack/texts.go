package slack

import (
	"fmt"

	"fineprint/bot"
	"fineprint/knowledge"
)

// texts is everything the adapter says by itself in one language; facts speak
// their own. Another language is another value of it.
type texts struct {
	verdicts map[knowledge.Verdict]string
	kinds    map[knowledge.Kind]string
	// choices head the next questions, by outcome; "" is any other.
	choices map[bot.Outcome]string
	reasons map[bot.RatingReason]string

	steps, sources, undated, overdue, overdueSince, asOf, policy string
	// buttons and fields
	sourcesButton, more, share, askMaintainers, helpful, notHelpful, pickPlace string
	send, cancel, closeView, save, forget, showData, deleteData, deleteConfirm string

	thinking, greeting, failed, askedBy, sharedBy, empty, cutOff    string
	personal, privately, internalPrivately, onlyYou                 string
	sourcesTitle, moreTitle, whyTitle, askTitle, settingsTitle      string
	dataTitle, answerTitle                                          string
	thanks, thanksNot, voteFailed, shared, cannotShare, gone        string
	why, whyLabel, alsoSend, sendLabel, sendHint, sentQuestion      string
	sentNowhere, noQuestion, noWords, newQuestion, replyHint, reply string
	passedOn, notPassedOn                                           string
	section, quote, noSources, own                                  string

	help, privacy, placeSet, placeForgotten, placeNone, placeNow, placeUnknown, placeMany string
	notAdmin, settingsSaved, settingsWorkspace, settingsChannel, settingsScope            string
	settingPolicy, settingListen, settingWhere, settingMaintainers, settingInternal       string
	anyPolicy, inherit, mentionOnly, everyQuestion, inThread, private                     string
	internalPrivate, internalOpen                                                         string

	homeTitle, homeAsk, homeAskLabel, homePolicies, homePlace, homeNoPlace, homeData, homeChanged string
	homeDataText, facts, effective, lastVerified, overdueFacts, dataNothing, dataDeleted          string
	dataPlace, dataTurns, dataRatings, dataQuestions                                              string

	// changed is by what News tell, with the day.
	changed                                                 map[string]string
	changedPolicy, changedMore, changedNot, changedNotSince string
}

// english is the catalogue of what is said.
var english = &texts{
	verdicts: map[knowledge.Verdict]string{
		knowledge.Yes: "Yes.", knowledge.No: "No.", knowledge.NotNamed: "Not named.",
		knowledge.Disputed: "Sources disagree.", knowledge.Unknown: "Unknown.",
	},
	kinds: map[knowledge.Kind]string{
		knowledge.Reported: "Reported fact", knowledge.Claim: "Claim", knowledge.Opinion: "Opinion", knowledge.Advice: "Advice",
	},
	choices: map[bot.Outcome]string{
		"": "You could ask next:", bot.Clarify: "Choose one:", bot.NotCovered: "The nearest I can answer:",
		bot.SmallTalk: "You could ask:", bot.Refused: "You could ask:",
	},
	reasons: map[bot.RatingReason]string{
		bot.ReasonWrong: "It is wrong", bot.ReasonOutdated: "It is out of date", bot.ReasonOffTopic: "It answers something else",
		bot.ReasonIncomplete: "Something is missing", bot.ReasonUnclear: "I do not understand it",
	},
	steps: "What to do", sources: "Sources", undated: "undated",
	overdue:      "Overdue for review: this may have changed.",
	overdueSince: "Overdue: this was to be reviewed by %s and may have changed.",
	asOf:         "As of %s", policy: "%s",

	sourcesButton: "Sources", more: "Show all", share: "Share in channel", askMaintainers: "Ask the maintainers",
	helpful: "Helpful", notHelpful: "Not helpful", pickPlace: "Another place…",
	send: "Send", cancel: "Cancel", closeView: "Close", save: "Save", forget: "Forget it",
	showData: "Show my data", deleteData: "Delete my data",
	deleteConfirm: "This deletes your remembered place, votes, the notes of your conversations and the questions you sent.",

	thinking: "is looking through the reviewed facts…",
	greeting: "Hello! Ask me about a privacy policy. I answer from reviewed facts and say who says so.",
	failed:   "Sorry, something went wrong here (reference %s). Please ask again.",
	askedBy:  " asked: ", sharedBy: " shared an answer", empty: "Ask me about a privacy policy.",
	cutOff:            "This is the beginning. “Show all” has the rest.",
	personal:          "Only you can see this: your message seems to hold an e-mail address, a phone number or an ID number. I keep none of it; you may want to delete it from the channel.",
	privately:         "Only you can see this: answers are private in this channel.",
	internalPrivately: "Only you can see this: it comes from an internal policy, and guests may read this channel.",
	onlyYou:           "Only you can see this.",
	sourcesTitle:      "Sources", moreTitle: "The whole answer", whyTitle: "What was wrong?", askTitle: "Ask the maintainers",
	settingsTitle: "Fineprint settings", dataTitle: "What is kept about you", answerTitle: "Answer",
	thanks: "Thank you, noted as helpful.", thanksNot: "Thank you, noted.", voteFailed: "Sorry, your vote could not be kept. Please try again.",
	shared: "Shared in the channel.", cannotShare: "I may not write in that channel. Invite me with /invite, then share again.",
	gone: "The facts behind this answer are no longer there. Please ask again.",
	why:  "The last vote counts; you can change it.", whyLabel: "What was wrong with the answer?",
	alsoSend:     "Also send your question to the maintainers (optional)",
	sendLabel:    "Your question, as the maintainers will read it",
	sendHint:     "What you send here is kept until it is answered, with your name, so that the reply finds you. Nothing else you write is kept.",
	sentQuestion: "Sent to the maintainers. Their reply comes back here.",
	sentNowhere:  "Your question is on the maintainers' list. No channel is set for their replies yet, so it may take a while.",
	noQuestion:   "Please write a question.", noWords: "That message holds no words that I can read.",
	newQuestion: " asks the maintainers:",
	replyHint:   "Reply in this thread: replies go to the asker, except those that begin with //",
	reply:       ", the maintainers reply to your question:", passedOn: "Passed on to the asker.",
	notPassedOn: "This could not be passed on: the asker's conversation can no longer be reached.",
	section:     "Section: %s", quote: "“%s”", noSources: "This answer cites no sources.", own: "its own document",

	help: "*Ask*: mention me in a channel, write me a direct message, or use `/fineprint` with your question for a private answer.\n" +
		"`/fineprint place India` remembers where you are; `/fineprint place forget` forgets it.\n" +
		"`/fineprint privacy` shows what is kept about you and deletes it.\n" +
		"`/fineprint settings` changes how I behave here (workspace admins).\n" +
		"On any message, *Answer this* in its menu answers privately.",
	privacy: "I keep no one's words, except questions you send to the maintainers yourself. I keep for a while which facts answered you, so that “and Canada?” works; your votes; and your place, if you asked me to remember it.",

	placeSet: "I will remember that you are in %s, and answer for it where a question leaves the place open. `/fineprint place forget` undoes it.", placeForgotten: "I have forgotten where you are.",
	placeNone: "I do not know where you are. `/fineprint place India` lets me remember it.", placeNow: "I remember that you are in %s. `/fineprint place forget` undoes it.",
	placeUnknown: "I know no place of that name. Try the name of a country, a state or a large city.",
	placeMany:    "That may be several places: %s. Please be more exact.",

	notAdmin:      "Only workspace admins, and people listed by whoever runs me, can change settings.",
	settingsSaved: "Settings saved.", settingsWorkspace: "The whole workspace", settingsChannel: "This channel",
	settingsScope: "Settings for", settingPolicy: "Policy meant when a question names none", settingListen: "When I answer in channels",
	settingWhere: "Where answers go", settingMaintainers: "Channel of the maintainers (whole workspace)", settingInternal: "Answers from internal policies in channels",
	anyPolicy: "Let the question decide", inherit: "As set above this", mentionOnly: "Only when mentioned", everyQuestion: "On every question I can answer",
	inThread: "In the thread", private: "Only to the asker", internalPrivate: "Only to the asker, since guests may read along", internalOpen: "In the thread: only members read here",

	homeTitle: "Privacy policies, answered from reviewed facts", homeAsk: "Does this affect India?", homeAskLabel: "Ask a question",
	homePolicies: "Policies I know", homePlace: "Your place: %s", homeNoPlace: "Your place: not remembered", homeData: "Your data", homeChanged: "What changed",
	homeDataText: "I keep no one's words, except questions sent to the maintainers on purpose.",
	facts:        "%d facts", effective: "in effect since %s", lastVerified: "last verified %s", overdueFacts: "%d overdue for review",
	dataNothing: "Nothing is kept about you.", dataDeleted: "Everything kept about you was deleted.",
	dataPlace: "Place: %s", dataTurns: "Notes of %d recent answers, without your words", dataRatings: "Votes: %d", dataQuestions: "Questions sent to the maintainers:",

	changed:       map[string]string{newsNew: "New on %s:", newsChanged: "Changed on %s:", newsRemoved: "Removed on %s:"},
	changedPolicy: "the policy “%s” with its facts (%d)", changedMore: "and %d more",
	changedNot:      "Nothing changed in the last 30 days.",
	changedNotSince: "Nothing has changed since %s, when I began to watch. What is new, changed or removed will stand here.",
}

func (t *texts) failure(reference string) string { return fmt.Sprintf(t.failed, reference) }
