package bot

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

func TestQuestionsWordStandsFirst(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want, place string }{
		{"mera data kyun use karta hai", "why my data used is", ""},
		{"Kanada me ye kab se hai", "since when Kanada in this is", "Kanada"},
		{"ye Kanada me kab se hai", "since when this Kanada in is", "Kanada"},
		{"ye kab se Kanada me hai", "since when this Kanada in is", "Kanada"},
		{"ye legal hai kya", "do this legal do", ""},
		{"majha data ka vaparta", "why my data used", ""},
		{"canadat he kadhi suru zala", "when canadat this start", "canadat"},
		{"he kadhipasun Canadat ahe", "since when this Canadat is", "Canadat"},
		{"he kaydeshir ahe ka", "do this legal is do", ""},
		{"kya ye legal hai", "do this legal", ""},
		{"photo use hai kya AI me", "do photos used is do ai in", ""},
		{"ye legal hai kya? Kanada me hai", "this legal do ? Kanada in is", "Kanada"},
		{"香港的資料會保存多久", "how long 香港 data will store", "香港"},
		{"मैंने इसे बंद किया। यह कनाडा में कब से है?", "i this turn off । since when this कनाडा in is ?", "कनाडा"},
		{"मैं कनाडा में हूं। यह कब से है?", "i कनाडा in is । since when this is ?", "कनाडा"},
		{"seit wann ist das so in Kanada", "since when is the in Kanada", "Kanada"},
	} {
		u := &understanding{original: grammar.Clean(test.text)}
		u.read(newGuide(&knowledge.Library{}), Question{Text: test.text})
		if u.text != test.want {
			t.Errorf("%q becomes %q, want %q", test.text, u.text, test.want)
		}
		for _, mention := range u.places {
			if mention.Text != test.place || u.text[mention.Start:mention.End] != test.place {
				t.Errorf("%q: the place %q stands at %d to %d of %q", test.text, mention.Text, mention.Start, mention.End, u.text)
			}
		}
		if (test.place != "") != (len(u.places) > 0) {
			t.Errorf("%q has the places %v", test.text, u.places)
		}
	}
}

func TestWordsAreNoPlaces(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Eu recebo algo no Brasil?":      "Brasil",
		"Como faço para sair?":           "",
		"¿Cómo lo quito?":                "",
		"ça concerne aussi les Belges ?": "Belges",
		"wollen die uns verarschen":      "",
		"in welke landen geldt het":      "",
		"czy w modelu są dane z Krakowa": "Krakowa",
		"die Frage ist: EU oder Schweiz": "EU Schweiz",
		// A verb, and the country where no verb can stand.
		"la app usa i miei messaggi?":           "",
		"¿Usa la app mis fotos?":                "",
		"Que dados o app usa?":                  "",
		"LA APP USA I MIEI MESSAGGI PRIVATI?":   "",
		"vale in Canada e usa i miei messaggi?": "Canada",
		"vale negli usa?":                       "usa",
		"¿se aplica en los usa?":                "usa",
		"¿la app usa datos en USA?":             "USA",
		"¿vale en Canadá y usa?":                "Canadá usa",
		"y usa?":                                "usa",
		"¿viene activado de serie?":             "",
		"Viene activado, ¿no?":                  "",
		"¿vale en viene?":                       "viene",
		"moro em berlim":                        "berlim",
		"guarda anche le mie foto?":             "",
		"eles irão usar meus dados?":            "",
		"vale no irão?":                         "irão",
		"gilt das in den usa":                   "usa",
	} {
		u := &understanding{original: grammar.Clean(text)}
		u.read(newGuide(&knowledge.Library{}), Question{Text: text})
		var got []string
		for _, mention := range u.places {
			got = append(got, mention.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q has the places %q, want %q", text, got, want)
		}
	}
}

// Hindi and Marathi in Latin letters share half of their small words, and some with English.
func TestLatinLettersTellLanguagesApart(t *testing.T) {
	t.Parallel()
	shipped, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string][]string{}
	for _, policy := range shipped.Policies {
		for _, fact := range policy.Facts {
			for _, language := range []string{"en", "hi-Latn", "mr-Latn"} {
				phrasings := fact.AskedIn(language)
				if language == "en" {
					phrasings = fact.Asked
				}
				for _, a := range phrasings {
					asked[language] = append(asked[language], a.Text)
				}
			}
		}
	}
	for language, texts := range asked {
		own, others := 0, 0
		for _, text := range texts {
			read := "en"
			if g := glossary.Of(grammar.Clean(text), ""); g != nil {
				read = g.Language
			}
			switch {
			case read == language:
				own++
			case asked[read] != nil && read != "en":
				others++
				t.Logf("%q is read as %s, not %s", text, read, language)
			}
		}
		if 100*own < 97*len(texts) || 100*others > len(texts) {
			t.Errorf("of %d questions in %s %d are read as such, and %d as another", len(texts), language, own, others)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func TestVoicesSayTheSame(t *testing.T) {
	t.Parallel()
	for language, v := range voices() {
		if !v.whole {
			if v.texts["in-english"] == "" || v.texts["nothing-fits"] == "" {
				t.Errorf("%s has nothing to say", language)
			}
		}
		for key, text := range english.texts {
			if !v.whole && v.texts[key] == "" {
				continue
			}
			if v.texts[key] == "" {
				t.Errorf("%s lacks %q", language, key)
				continue
			}
			want, got := placeholder.FindAllString(text, -1), placeholder.FindAllString(v.texts[key], -1)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("%s: %q fills in %v, want %v", language, key, got, want)
			}
		}
		for key := range v.texts {
			if english.texts[key] == "" {
				t.Errorf("%s has %q, which English lacks", language, key)
			}
		}
	}
}
