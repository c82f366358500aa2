package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What only says that somebody wants to know a thing is no part of the question.
func TestIndirect(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"any chance you know whether comments are used":                        {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"could you look up when it began":                                      {outcome: bot.Answered, first: "start-date"},
		"can you check if my switch is off":                                    {outcome: bot.NotCovered, none: true},
		"nobody explains why they are doing this":                              {outcome: bot.Answered, first: "claim-better-experience"},
		"I have to explain to our staff whether it is on by default.":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"I've been reading for hours and still can't figure out when it began": {outcome: bot.Answered, first: "start-date"},
		"weiß hier jemand, ob Kommentare genutzt werden?":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"Ich bin mir nicht sicher, ob das voreingestellt ist":                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"quelqu'un sait s'ils utilisent les commentaires ?":                    {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"alguien me puede decir si usan los comentarios?":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"qualcuno sa se usano i commenti?":                                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"mijn collega vraagt of reacties gebruikt worden":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"alguém sabe se usam os comentários?":                                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"weiß jemand warum die das machen?":                                    {outcome: bot.Answered, first: "claim-better-experience"},
		"hanno chiesto il permesso?":                                           {outcome: bot.Answered, verdict: knowledge.No, first: "no-separate-consent"},
		"hay que hacerlo en cada dispositivo?":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "any-device"},
		"opporsi cancella i vecchi dati?":                                      {outcome: bot.Answered, verdict: knowledge.No, first: "not-unlearned"},
		"ils utilisent mes commentaires, non ?":                                {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"un collega dice che opporsi cancella i vecchi dati. è così?":          {outcome: bot.Answered, verdict: knowledge.No, first: "not-unlearned"},
		"is there a risk that my photos end up in the model":                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
	})
	// What was told before the question proper is no second one.
	check(t, ask(t, b, bot.Question{Text: "I'd like to find out which of my things ended up with them. Does the GDPR entitle me to demand a copy?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "access-data"})
}

// That something is left alone, or what one loses, is said in each language's own way; a no for a yes would be the worst.
func TestSparedInOtherLanguages(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"lassen die meine Fotos in Ruhe?":               {outcome: bot.Answered, verdict: knowledge.No},
		"ils laissent mes photos tranquilles ?":         {outcome: bot.Answered, verdict: knowledge.No},
		"¿dejan en paz mis fotos?":                      {outcome: bot.Answered, verdict: knowledge.No},
		"lasciano in pace i miei messaggi?":             {outcome: bot.Answered, verdict: knowledge.Yes},
		"laten ze mijn foto's met rust?":                {outcome: bot.Answered, verdict: knowledge.No},
		"deixam meus comentários em paz?":               {outcome: bot.Answered, verdict: knowledge.No},
		"do they keep their hands off my photos?":       {outcome: bot.Answered, verdict: knowledge.No},
		"perdo funzioni se lo disattivo?":               {outcome: bot.Answered, verdict: knowledge.No, first: "features-still-work"},
		"¿y una vez tragado no hay vuelta?":             {outcome: bot.Answered, verdict: knowledge.Yes, first: "not-unlearned"},
		"大家好，訊息不會拿去訓練吧？謝謝":                              {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"請問訊息不會拿去訓練吧？":                                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"are my posts used, or am I missing something?": {outcome: bot.Answered, verdict: knowledge.Yes},
	})
	check(t, converse(t, b, "c", "wem gehört linkedin", "warum machen die das?"), want{outcome: bot.Answered, first: "claim-better-experience"})
}

// A few words that are a known question of another fact are that one, whatever was told before.
func TestFragmentIsKnown(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for name, test := range map[string]struct {
		turns []string
		first string
	}{
		"devices": {[]string{"how do i opt out", "on all devices?"}, "any-device"},
		"late":    {[]string{"when did it start", "so i'm too late?"}, "anytime"},
		"already": {[]string{"is it too late", "and the stuff they already have"}, "not-unlearned"},
		"purpose": {[]string{"are my posts used", "what for"}, "claim-better-experience"},
		"phone":   {[]string{"how do i opt out", "on my phone?"}, "optout-path-mobile"},
	} {
		check(t, converse(t, b, name, test.turns...), want{outcome: bot.Answered, first: test.first})
	}
}
