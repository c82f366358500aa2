package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// The shipped policy is asked as people put it who know no way that is written down.
func TestShippedAsPeoplePutIt(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]want{
		"can I delete my polls":                                        {outcome: bot.Answered, verdict: knowledge.Yes, first: "delete-data"},
		"can I sort my certificates":                                   {outcome: bot.NotCovered, none: true},
		"is linkedin using my polls to train its ai models":            {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"will linkedin use my search history to train its ai":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "search-and-video"},
		"does linkedin collect my passwords for ai training":           {outcome: bot.Answered, verdict: knowledge.No, first: "excluded"},
		"does it leave out EU members":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "region-eu"},
		"is there a class action":                                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "dm-lawsuit"},
		"where is the switch under linkedin's new privacy policy":      {outcome: bot.Answered, first: "optout-path"},
		"as a normal linkedin user, how far back do they go":           {outcome: bot.Answered, first: "back-to-2003"},
		"what is new under the latest linkedin policy for headhunters": {outcome: bot.NotCovered, none: true},
		// Marathi in Latin letters.
		"majha resume AI training madhe jato ka":         {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"recruiter la pathavlela message AI vachel ka":   {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"canadala rahte mi, mala lagu ahe ka":            {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"he sagla ka kartat linkedin vale":               {outcome: bot.Answered, noVerd: true, first: "claim-better-experience"},
		"adhi ghetlela data delete hoil ka off kelyavar": {outcome: bot.Answered, verdict: knowledge.No, first: "not-unlearned"},
		"maza password reset kasa karu":                  {outcome: bot.NotCovered, none: true},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}

// So it is with what they go on with.
func TestShippedAsPeopleGoOn(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"are my passwords used", "I don't buy it"}, want{outcome: bot.Answered, noVerd: true, first: "excluded", lead: "who says so"}},
		{[]string{"is my salary used", "can IT opt out for us"}, want{outcome: bot.Answered, noVerd: true, first: "opt-out-manual"}},
		{[]string{"is linkedin blocked in china", "how?"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"Norway isn't in the EU. So we're off the hook?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "region-eea"}},
		{[]string{"what should we do", "would my boss notice if I turn it off"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"does linkedin use my data to train ai"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"}},
		{[]string{"is it legal for linkedin to use my photos"}, want{outcome: bot.Answered, noVerd: true, first: "legal-basis"}},
		{[]string{"does it write in my name", "what do they do to prevent that"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"what did the dutch privacy watchdog say about linkedin's ai", "did they forbid it?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "dpc-not-approved"}},
		{[]string{"does premium protect me", "so what does then"}, want{outcome: bot.Answered, first: "optout-path"}},
		{[]string{"is it on by default", "what should we tell our staff"}, want{outcome: bot.Answered, first: "adv-optout"}},
		{[]string{"is it on by default", "who can she complain to"}, want{outcome: bot.Answered, first: "complain"}},
		{[]string{"is there an objection form", "do I have to give a reason"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"how can I delete my data from the AI"}, want{outcome: bot.Answered, noVerd: true, first: "not-unlearned"}},
		{[]string{"can I remove my posts from its AI models"}, want{outcome: bot.Answered, first: "not-unlearned"}},
		{[]string{"is my boss in it", "Can I switch it off for him"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "opt-out-manual"}},
		{[]string{"in which document does LinkedIn say it uses member data for AI?"}, want{outcome: bot.Answered, noVerd: true, first: "data-categories"}},
		{[]string{"Can I switch it off for him"}, want{outcome: bot.Answered, noVerd: true, first: "optout-exists"}},
		{[]string{"is this just a chain letter"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "already-running"}},
		{[]string{"Can I get a copy of my data?", "and how"}, want{outcome: bot.Answered, first: "access-data"}},
		{[]string{"can I opt out", "how?"}, want{outcome: bot.Answered, first: "optout-path"}},
		{[]string{"Does the opt-out on LinkedIn also cover ads?", "in Germany as well?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "ads-not-eu"}},
		{[]string{"can I switch the sharing with Microsoft off", "does this apply in Germany"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "ads-not-eu"}},
		{[]string{"Does the opt-out on LinkedIn also cover ads?", "in Canada as well?"}, want{outcome: bot.Answered, first: "ads-own-setting"}},
		{[]string{"do they not use my photo?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"}},
		{[]string{"I'm fine with it, do I have to do anything?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "default-on"}},
		{[]string{"would I have to leave LinkedIn to keep my data out?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"}},
		{[]string{"is Switzerland left out?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "region-switzerland"}},
		{[]string{"are inactive accounts included?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "retroactive-existing-users"}},
		{[]string{"there's no way to opt out, is there?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"}},
		{[]string{"all of my data is used, isn't it"}, want{outcome: bot.Answered, noVerd: true, first: "data-used"}},
		{[]string{"what does linkedin take from me to train its models"}, want{outcome: bot.Answered, first: "data-categories"}},
		{[]string{"is linkedin training its ai on us"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"}},
		{[]string{"did they ask for our consent?", "can they do that"}, want{outcome: bot.Answered, noVerd: true, first: "legal-basis"}},
		{[]string{"summarise it for my team", "what should they do"}, want{outcome: bot.Answered, first: "adv-optout"}},
		{[]string{"must every employee do it", "by when"}, want{outcome: bot.Answered, first: "anytime"}},
		{[]string{"are my posts used", "what do they want that for"}, want{outcome: bot.Answered, first: "claim-better-experience"}},
		{[]string{"is my cv used", "I read otherwise"}, want{outcome: bot.Answered, noVerd: true, first: "cv-and-screening", lead: "who says so"}},
		{[]string{"what's this linkedin ai story about"}, want{outcome: bot.Answered, first: "start-date"}},
		{[]string{"what is going on with linkedin ai"}, want{outcome: bot.Answered, first: "start-date"}},
		{[]string{"what should i know about linkedin ai training"}, want{outcome: bot.Answered, first: "start-date"}},
		{[]string{"what can i change"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"what does linkedin know"}, want{outcome: bot.NotCovered, none: true}},
		{[]string{"I'm from Hong Kong", "did your regulator say something"}, want{outcome: bot.Answered, first: "hk-reminder-2025"}},
		{[]string{"is my dad automatically in", "can i do it for him"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "opt-out-manual"}},
		{[]string{"was there a lawsuit", "and what came of it"}, want{outcome: bot.Answered, first: "dm-lawsuit"}},
		{[]string{"what if i never opt out"}, want{outcome: bot.Answered, first: "default-on"}},
		{[]string{"If I close my LinkedIn account, is my data taken out of the AI?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "delete-data"}},
		{[]string{"what's the name of the setting in German", "and in Italian?"}, want{outcome: bot.Answered, first: "labels-it"}},
		{[]string{"are dms used", "because?"}, want{outcome: bot.Answered, first: "dm-response-to-concerns"}},
		{[]string{"is LinkedIn's AI training legal"}, want{outcome: bot.Answered, first: "legal-basis"}},
		{[]string{"can my company opt me out of LinkedIn's AI training"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "opt-out-manual"}},
		{[]string{"are my articles excluded from LinkedIn's AI training"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "content-types"}},
		{[]string{"is there a lawsuit", "how did it end"}, want{outcome: bot.Answered, first: "dm-lawsuit"}},
		{[]string{"what do i do to prevent it"}, want{outcome: bot.Answered, first: "optout-path"}},
		{[]string{"is it enough to delete my old posts to keep them out of linkedin's ai"}, want{outcome: bot.Answered, noVerd: true, first: "delete-data"}},
		{[]string{"are candidates told about that"}, want{outcome: bot.Answered, noVerd: true, first: "cv-and-screening"}},
		{[]string{"what exactly is linkedin training its ai on"}, want{outcome: bot.Answered, first: "data-categories"}},
	} {
		t.Run(strings.Join(test.turns, " "), func(t *testing.T) {
			t.Parallel()
			check(t, converse(t, b, test.turns[0], test.turns...), test.want)
		})
	}
}
