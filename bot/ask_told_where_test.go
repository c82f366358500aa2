package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Where the asker is, told before or behind a question of something else, does not make it one of places.
func TestWhereTheAskerIsIsNoQuestion(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"I live in Linz. why are they doing this?":                              {outcome: bot.Answered, first: "claim-better-experience"},
		"why do they do it? I'm in Denmark btw":                                 {outcome: bot.Answered, first: "claim-better-experience"},
		"my sister and I live in Ottawa, are my likes used":                     {outcome: bot.Answered, first: "data-categories"},
		"Hi, baker from Leeds here, can i have them delete what they have?":     {outcome: bot.Answered, first: "delete-data"},
		"over in Ottawa, do they use people's stuff":                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"I live in Linz. when did this start?":                                  {outcome: bot.Answered, first: "region-eu"},
		"Ik woon in Suriname. Heb ik daar ook zo'n knop?":                       {outcome: bot.Answered, first: "region-row-since-2024"},
		"is it already active in Japan?":                                        {outcome: bot.Answered, verdict: knowledge.NotNamed},
		"I come from Japan, do I have to worry?":                                {outcome: bot.Answered, verdict: knowledge.NotNamed},
		"komme aus Kanada, muss ich mir Sorgen machen?":                         {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"c'est comment en Autriche":                                             {outcome: bot.Answered, first: "region-eu"},
		"I'm in Ottawa. can I still turn it off?":                               {outcome: bot.Answered, has: []string{"anytime"}},
		"does this apply to kids in Austria too":                                {outcome: bot.Answered, verdict: knowledge.No, first: "minors"},
		"gilt das auch für Kinder in Österreich?":                               {outcome: bot.Answered, verdict: knowledge.No, first: "minors"},
		"menores estão incluídos? vivo em Coimbra":                              {outcome: bot.Answered, verdict: knowledge.No, first: "minors"},
		"does this count for students in Norway":                                {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"},
		"soy autónomo en Bilbao. ¿usan mis mensajes privados?":                  {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"is it running in Japan already":                                        {outcome: bot.Answered, verdict: knowledge.NotNamed},
		"जर्मनीचं काय?":                                                         {outcome: bot.Answered, first: "region-eu"},
		"我來自加拿大，需要擔心嗎?":                                                         {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"where does Norway stand in all this":                                   {outcome: bot.Answered, first: "region-eea"},
		"I work as a cook in Dublin and have a small page, does premium get me": {outcome: bot.Answered, first: "default-on"},
	})
}

// What is asked of a policy beside the question whether another company does so too is answered.
func TestTurnsToOthers(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"is my profile used and does tiktok do the same?":            {outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"},
		"since when is it on? does pinterest do that too?":           {outcome: bot.Answered, first: "start-date"},
		"does microsoft get my data, and are my dms used":            {outcome: bot.Answered, has: []string{"private-messages-excluded", "microsoft-ads-sharing"}},
		"what about tiktok, do they use my posts":                    {outcome: bot.NotCovered, none: true},
		"does tiktok do the same, and since when":                    {outcome: bot.NotCovered, none: true},
		"i have a samsung, how do i turn it off":                     {outcome: bot.Answered, first: "optout-path"},
		"does samsung train its ai on my photos":                     {outcome: bot.NotCovered, none: true},
		"mon chum est à Hong Kong, est-ce que ça le concerne aussi?": {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-hong-kong"},
	})
}

// Two questions are answered both, however like the known one is that one of them is.
func TestTwoQuestionsLikeOne(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, text := range []string{"is it legal? are old posts used?", "are old posts used and is it legal", "is it legal, are old posts used"} {
		check(t, ask(t, b, bot.Question{Text: text}), want{outcome: bot.Answered, has: []string{"back-to-2003", "legal-basis"}})
	}
}

// Where the asker is known to be is what he asks of by "here", or by "for me" where it is of a date.
func TestHereIsWhereTheAskerIs(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		place place.Code
		text  string
		want  want
	}{
		{"IN", "since when here?", want{outcome: bot.Answered, first: "region-india-since-2024"}},
		{"BR", "what applies here", want{outcome: bot.Answered, first: "region-brazil-since-2024"}},
		{"CA", "was it paused here", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "canada-paused-2024"}},
		{"US", "since when for me", want{outcome: bot.Answered, first: "region-us-since-2024"}},
		{"JP", "anyone here know how to opt out", want{outcome: bot.Answered, first: "optout-path"}},
		{"JP", "I'm here to ask how to opt out", want{outcome: bot.Answered, first: "optout-path"}},
		{"JP", "and here in Brazil?", want{outcome: bot.Answered, first: "region-brazil-since-2024"}},
	} {
		check(t, ask(t, b, bot.Question{Text: test.text, Place: test.place}), test.want)
	}
}

// Plain questions for somebody else, of some things among others, or for a person to speak to.
func TestAskedPlainly(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"A colleague in Berlin keeps asking me. Is he affected?":      {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"A colleague in Berlin keeps asking me. How does he opt out?": {outcome: bot.Answered, noVerd: true, first: "optout-path"},
		"A friend in Kenya keeps asking me. Does Facebook do it too?": {outcome: bot.NotCovered},
		"how does my mum opt out?":                                    {outcome: bot.Answered, first: "optout-path"},
		"can my wife complain?":                                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "complain"},
		"can our employees still opt out?":                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "anytime"},
		"does my boss have to do anything?":                           {outcome: bot.Answered, verdict: knowledge.Yes, first: "opt-out-manual"},
		"can my boss see my posts?":                                   {outcome: bot.NotCovered},
		"can I choose which posts are used?":                          {outcome: bot.Answered, noVerd: true, first: "optout-exists"},
		"can I see which posts were used?":                            {outcome: bot.Answered, noVerd: true, first: "access-data"},
		"is there a phone number I can call?":                         {outcome: bot.Answered, first: "complain"},
		"is my password shared with Microsoft?":                       {outcome: bot.Answered, noVerd: true},
		"is my profile shared with Microsoft?":                        {outcome: bot.Answered, verdict: knowledge.Yes},
		"is my email used?":                                           {outcome: bot.Answered, noVerd: true, first: "data-categories"},
		"do they have access to my CV?":                               {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"my wife is in Canada, can she opt out?":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"my wife is in Canada, are her posts used?":                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"will anybody know if I opt out?":                             {outcome: bot.NotCovered},
		"do they tell my boss if I opt out?":                          {outcome: bot.NotCovered},
		"does anyone know if I can opt out?":                          {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"did the DPC wave it through?":                                {outcome: bot.Answered, verdict: knowledge.No, first: "dpc-not-approved"},
		"where do our employees object?":                              {outcome: bot.Answered, first: "optout-path"},
		"I live in Oslo and want to know about it. Am I in?":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"},
	})
}
