package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A company that somebody works for, or where a claim was read, is not the one asked about.
func TestCompaniesBesideThePoint(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, company := range []string{"Spotify", "Tinder", "Xing"} {
		for text, want := range map[string]want{
			"i work at %. are my posts used":                                 {outcome: bot.Answered, verdict: knowledge.Yes},
			"a recruiter from % wrote me, is that message used":              {outcome: bot.Answered, first: "private-messages-excluded"},
			"i applied for a job at % through linkedin, is my cv used":       {outcome: bot.Answered, first: "cv-and-screening"},
			"i read on % that linkedin uses my posts. is that true":          {outcome: bot.Answered, verdict: knowledge.Yes},
			"someone on % told me i can't opt out anymore. is that right":    {outcome: bot.Answered, verdict: knowledge.No},
			"i shared a link to % in a post, is that used":                   {outcome: bot.Answered},
			"are my posts used? with % that seems to be normal":              {outcome: bot.Answered, verdict: knowledge.Yes},
			"can i opt out? % does the same, i think":                        {outcome: bot.Answered, verdict: knowledge.Yes},
			"i deleted my % account over this sort of thing. is my cv used?": {outcome: bot.Answered, verdict: knowledge.Yes},
			"is my photo used? it's on %":                                    {outcome: bot.NotCovered},
			"% does it too. can i opt out there?":                            {outcome: bot.NotCovered},
			"i deleted my % account. are my photos still used?":              {outcome: bot.NotCovered},
			"i work at %. are my posts there used":                           {outcome: bot.NotCovered},
			"are my posts at % used":                                         {outcome: bot.NotCovered},
			"my boss asks for the setting in %, where do i find it":          {outcome: bot.NotCovered},
			"i use % at work, does it read what i write":                     {outcome: bot.NotCovered},
			"my work account at % is from 2012. do they use those old posts": {outcome: bot.NotCovered},
		} {
			check(t, ask(t, b, bot.Question{Text: strings.ReplaceAll(text, "%", company)}), want)
		}
	}
}

// A mail service is asked about where something is to be done in it, and not where mail came to or goes from.
func TestMailServices(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, want := range map[string]want{
		"how do i turn off ai training in yahoo mail":       {outcome: bot.NotCovered},
		"how do i stop yahoo mail's ai from using my posts": {outcome: bot.NotCovered},
		"i got the notice on yahoo mail, is it real":        {outcome: bot.Answered},
		"can i opt out with my yahoo mail":                  {outcome: bot.Answered},
	} {
		check(t, ask(t, b, bot.Question{Text: text}), want)
	}
}
