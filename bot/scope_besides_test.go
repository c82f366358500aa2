package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A place in a question of something else is no reason to tell whether the policy holds there.
func TestAsksBesidesAPlace(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"is it raining in London":                      {outcome: bot.NotCovered, none: true},
		"book me a flight to Hong Kong":                {outcome: bot.NotCovered, none: true},
		"who is the head of government in Switzerland": {outcome: bot.NotCovered, none: true},
		"In Germany, can I block someone?":             {outcome: bot.NotCovered, none: true},
		"has LinkedIn been hacked in Canada":           {outcome: bot.NotCovered, none: true},
		"kindly tell from which date it is in India":   {outcome: bot.Answered, first: "region-india-since-2024"},
	})
}

// People of age, or of a trade, are asked about like any member; who goes to school is under age.
func TestOfAgeOrOfATrade(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"are people over 18 included?":                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"are 19-year-olds in it":                         {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"are university students included?":              {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"I'm 45, does it affect me?":                     {outcome: bot.Clarify},
		"I'm a 24-year-old student, am I exempt?":        {outcome: bot.Clarify},
		"do they use data of 18-year-olds?":              {outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"},
		"I'm in 8th grade, do they use my data?":         {outcome: bot.Answered, verdict: knowledge.No, first: "minors"},
		"i am a student, 17 years old. is my data used?": {outcome: bot.Answered, verdict: knowledge.No, first: "minors"},
		"are our clients affected?":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"are our apprentices exempt?":                    {outcome: bot.Answered, verdict: knowledge.No, first: "default-on"},
		"are pensioners included?":                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"are journalists exempt?":                        {outcome: bot.Answered, verdict: knowledge.No, first: "default-on"},
		"are members in Norway included in the training": {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"},
	})
}

// Where somebody lives counts, and not where he comes from.
func TestResidenceCounts(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"I'm an Indian living in Germany, does it apply to me?":    {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"As a Brit in Dubai, am I affected?":                       {outcome: bot.Answered, verdict: knowledge.NotNamed},
		"my company is Japanese but I am in Milan. Am I affected?": {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"does it apply in Spain and Japan?":                        {outcome: bot.Answered, noVerd: true},
		"do they leave people in Canada alone":                     {outcome: bot.Answered, verdict: knowledge.No, first: "region-canada"},
		"are Canadians?":                                           {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"Norway. Nobody thinks of us. Are we in it?":               {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"},
		"is Denmark off the hook?":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "region-eu"},
		"do they train on inactive accounts?":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "retroactive-existing-users"},
		"how likely is it that my CV is used?":                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"they can't seriously use my CV for that":                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
	})
}
