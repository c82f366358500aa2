package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A verdict is turned where the question is put the other way round, and not where a
// phrasing put the same way has one.
func TestDirectionOfVerdicts(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "lid", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Does the lid stop all scanning?", Statement: "The lid stops the scanning of faces alone.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "captions after closing the lid", Verdict: knowledge.Yes}, {Text: "are captions scanned with the lid closed", Verdict: knowledge.Yes}},
			},
			{
				ID: "cap", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Does the cap stop all blinking?", Statement: "The cap leaves out nothing that blinks.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "is the cap sufficient against blinking of stickers"}},
			},
			{
				ID: "after", Topic: knowledge.TopicConsequences, Kind: knowledge.Reported, Title: "What changes with the lid closed?", Statement: "The search works with the lid closed.",
				Asked: []knowledge.Asked{{Text: "what does the closed lid do to the search"}, {Text: "does the search still work with a closed lid", Verdict: knowledge.Yes}},
			},
			{
				ID: "any-day", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Can I opt out on any day?", Statement: "Members can opt out on any day.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "can i change my mind later"}},
			},
			{
				ID: "diary", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Is the diary read?", Statement: "Lumen reads the diary.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "do they read my diary"}, {Text: "is my diary safe", Verdict: knowledge.No}},
			},
		},
	}}}, bot.Config{})
	for _, question := range []string{"can they read the diary without my permission", "we read the diary", "they do not read my diary, right?"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != "" {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Verdict)
		}
	}
	if a := ask(t, b, bot.Question{Text: "can i change my mind later and switch it back on"}); a.Outcome != bot.NotCovered {
		t.Errorf("the way back: %s, %q", a.Outcome, a.Verdict)
	}
	for question, want := range map[string]knowledge.Verdict{
		"does closing the lid stop captions":         knowledge.No,
		"are captions scanned after closing the lid": knowledge.Yes,
		"does the cap end blinking of stickers":      knowledge.No,
		"does the closed lid kill the search":        knowledge.No,
		"is my diary off limits":                     knowledge.No,
		"can i change my mind later":                 knowledge.Yes,
		"is my diary private":                        knowledge.No,
		"do they read the diary":                     knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}

// A denial in another language gets no "no" from a fact that says it is so.
func TestNoToADenialIsOpen(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{{
			ID: "diary", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Is the diary read?", Statement: "Lumen reads the diary.", Verdict: knowledge.Yes,
			Asked: []knowledge.Asked{{Text: "do they read my diary"}},
			Translations: []*knowledge.Translation{{Language: "es", Asked: []knowledge.Asked{
				{Text: "leen el diario"}, {Text: "pago premium, ¿se salva mi diario?", Verdict: knowledge.No},
			}}},
		}},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{"¿leen el diario?": knowledge.Yes, "pago premium, ¿se salva mi diario?": knowledge.No, "pago premium, mi diario no se salva, ¿verdad?": ""} {
		if a := ask(t, b, bot.Question{Text: question, Language: "es"}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}

// Who asks whether somebody is right that it is not so gets a yes where it is not.
func TestToldDenialIsRight(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{{
			ID: "messages", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are private messages used?", Statement: "Lumen does not use private messages.", Verdict: knowledge.No,
			Asked: []knowledge.Asked{{Text: "do they use my private messages"}, {Text: "are private messages used"}},
		}},
	}}}, bot.Config{})
	for language, told := range map[string][2]string{
		"de":      {"Meine Schwester sagt, dass private Nachrichten nicht verwendet werden. Stimmt das?", "Meine Schwester sagt, dass private Nachrichten verwendet werden. Stimmt das?"},
		"fr":      {"Ma voisine prétend que les messages privés ne sont pas utilisés. Elle a raison ?", "Ma voisine prétend que les messages privés sont utilisés. Elle a raison ?"},
		"es":      {"Mi cuñado dice que los mensajes privados no se usan. ¿Tiene razón?", "Mi cuñado dice que usan los mensajes privados. ¿Tiene razón?"},
		"pt":      {"O meu vizinho diz que as mensagens privadas não são usadas. Ele tem razão?", "O meu vizinho diz que as mensagens privadas são usadas. Ele tem razão?"},
		"it":      {"Mio zio dice che i messaggi privati non vengono usati. Ha ragione?", "Mio zio dice che i messaggi privati vengono usati. Ha ragione?"},
		"nl":      {"Mijn zwager zegt dat privéberichten niet worden gebruikt. Heeft hij gelijk?", "Mijn zwager zegt dat privéberichten worden gebruikt. Heeft hij gelijk?"},
		"pl":      {"Szwagier mówi, że prywatne wiadomości nie są używane. Ma rację?", "Szwagier mówi, że prywatne wiadomości są używane. Ma rację?"},
		"hi":      {"मेरी बहन कहती है कि निजी संदेश इस्तेमाल नहीं होते। क्या वह सही है?", "मेरी बहन कहती है कि निजी संदेश इस्तेमाल होते हैं। क्या वह सही है?"},
		"mr":      {"माझी बहीण म्हणते की खाजगी मेसेज वापरले जात नाहीत. हे खरं आहे का?", "माझी बहीण म्हणते की खाजगी मेसेज वापरले जातात. हे खरं आहे का?"},
		"hi-Latn": {"meri didi bolti hai ki private messages use nahi hote. sach hai kya?", "meri didi bolti hai ki private messages use hote hain. sach hai kya?"},
		"mr-Latn": {"majhi bahin mhante ki private messages vaparle jat nahit. khara ahe ka?", "majhi bahin mhante ki private messages vaparle jatat. khara ahe ka?"},
		"zh-Hant": {"我家姐話私人訊息唔會用，係咪真㗎？", "我家姐話會用私人訊息，係咪真㗎？"},
	} {
		for i, want := range []knowledge.Verdict{knowledge.Yes, knowledge.No} {
			if a := ask(t, b, bot.Question{Text: told[i]}); a.Outcome != bot.Answered || a.Verdict != want {
				t.Errorf("%s: %q: %s, %q, want %q", language, told[i], a.Outcome, a.Verdict, want)
			}
		}
	}
}
