package bot

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

func TestLanguageIsRecognised(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, hint, want string }{
		{"werden meine Nachrichten gelesen", "", "de"},
		{"was ist mit der Schweiz", "", "de"},
		{"est-ce que c'est légal ?", "", "fr"},
		{"¿quién recibe mis datos?", "", "es"},
		{"meus dados são vendidos?", "", "pt"},
		{"come faccio a disattivare l'addestramento", "", "it"},
		{"hoe kan ik dit uitzetten", "", "nl"},
		{"czy moje dane są bezpieczne", "", "pl"},
		{"मेरा डेटा कौन देखता है", "", "hi"},
		{"mera data kaun dekh raha hai", "", "hi-Latn"},
		{"माझा डेटा कोण बघते", "", "mr"},
		{"我的數據會被誰看到", "", "zh-Hant"},
		{"can I stop this in Germany", "de", ""},
		{"was my data used", "de", ""},
		{"what about Deutschland", "", ""},
		{"DMs?", "fr", ""},
		{"Effective date?", "", ""},
		{"afecta Portugal", "", "es"},
		// Portuguese by its contractions and letters, not Spanish.
		{"vale no Brasil?", "", "pt"},
		{"afeta a publicação", "", "pt"},
		{"como desativá-lo?", "", "pt"},
		// English words by chance, and not.
		{"come faccio a rifiutare", "", "it"},
		{"make a payment on my premium", "", ""},
		{"reset to factory settings", "", ""},
		// By what only one language calls a place's people.
		{"en canadezen", "", "nl"},
		// By what a language calls a country, where English calls it otherwise.
		{"was gilt in Indien", "", "de"},
		{"brasil?", "", "pt"},
		{"in Deutschland?", "", "de"},
		{"is it on in Deutschland", "", ""},
		{"are the Philippines in", "", ""},
		{"USA?", "", ""},
		{"vale negli usa?", "", "it"},
		{"en mijn dm's", "", "nl"},
		// Hindi and Marathi by their words.
		{"मायक्रोसॉफ्टला डेटा देतात का?", "", "mr"},
	}
	for _, test := range tests {
		got := ""
		if g := glossaryOf(grammar.Clean(test.text), test.hint); g != nil {
			got = g.language
		}
		if got != test.want {
			t.Errorf("%q (%s) is read as %q, want %q", test.text, test.hint, got, test.want)
		}
	}
}

// English questions are most of all, so hardly any may be taken for something else.
func TestEnglishStaysEnglish(t *testing.T) {
	t.Parallel()
	const path = "../../shared/eval/privacyqa-questions.jsonl"
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skip("the question sets are missing: " + path)
	}
	if err != nil {
		t.Fatal(err)
	}
	all, wrong := 0, 0
	for line := range strings.Lines(string(data)) {
		var asked struct{ Question string }
		if err := json.Unmarshal([]byte(line), &asked); err != nil {
			t.Fatal(err)
		}
		all++
		if g := glossaryOf(grammar.Clean(asked.Question), ""); g != nil {
			wrong++
			t.Logf("%q is read as %s", asked.Question, g.language)
		}
	}
	if wrong*300 > all {
		t.Errorf("%d of %d English questions are taken for another language", wrong, all)
	}
}

func TestPutIntoEnglish(t *testing.T) {
	t.Parallel()
	tests := []struct{ language, text, want string }{
		// Verbs in two parts, those of one clause only.
		{"de", "Gibt die Firma das wirklich weiter?", "share the company the ?"},
		{"de", "Geht das, und gilt es weiter?", "works the , and apply it still ?"},
		{"nl", "Zet ik mijn profiel zo uit?", "turn off i my profile ?"},
		// Words made of two.
		{"de", "was ist mit der Profillöschung", "what about the profile delete"},
		{"nl", "wat is een wachtwoordinstelling", "what is a password setting"},
		// Other forms, and without accents.
		{"es", "¿por qué entrenaban con mis fotos?", "¿ why training with my photos ?"},
		{"es", "¿comó desactivo esto?", "¿ how turn off this ?"},
		{"fr", "sont-elles privees et supprimees", "are they private and delete"},
		{"de", "wird das geloescht", "are the delete"},
		{"mr", "माझ्या मेसेजमधील माहिती", "my messages data"},
		// Infinitives with pronouns.
		{"pt", "posso apagá-los?", "can delete - it ?"},
		{"it", "come posso impedirlo", "how can turn off"},
		{"es", "¿cómo puedo impedirlo?", "¿ how can turn off ?"},
		// One auxiliary is enough.
		{"pl", "czy mogę to wyłączyć", "can this turn off"},
		{"de", "Wie kann ich in der Schweiz widersprechen?", "how can i in the Schweiz opt out ?"},
		{"fr", "Qu'en est-il de l'IA au Québec ?", "what about of the ai at Québec ?"},
		{"zh-Hant", "我的私信會被用來訓練AI嗎", "my private messages will are used training ai ?"},
	}
	for _, test := range tests {
		text := grammar.Clean(test.text)
		g := glossaryOf(text, "")
		if g == nil || g.language != test.language {
			t.Errorf("%q is not recognised as %s", test.text, test.language)
			continue
		}
		got, places := g.inEnglish(text, place.Find(text, test.language))
		if got != test.want {
			t.Errorf("%q becomes %q, want %q", test.text, got, test.want)
		}
		for _, mention := range places {
			if got[mention.Start:mention.End] != mention.Text {
				t.Errorf("%q: %q does not stand at %d in %q", test.text, mention.Text, mention.Start, got)
			}
		}
	}
}

func TestQuestionsWordStandsFirst(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want, place string }{
		{"mera data kyun use karta hai", "why my data used is", ""},
		{"Kanada me ye kab se hai", "since when Kanada in this is", "Kanada"},
		{"ye Kanada me kab se hai", "since when this Kanada in is", "Kanada"},
		{"ye kab se Kanada me hai", "since when this Kanada in is", "Kanada"},
		{"ye legal hai kya", "do this legal do", ""},
		{"kya ye legal hai", "do this legal", ""},
		{"香港的資料會保存多久", "how long 香港 data will store", "香港"},
		{"seit wann ist das so in Kanada", "since when is the in Kanada", "Kanada"},
	} {
		u := &understanding{original: grammar.Clean(test.text)}
		u.read(Question{Text: test.text})
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
		u.read(Question{Text: text})
		var got []string
		for _, mention := range u.places {
			got = append(got, mention.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q has the places %q, want %q", text, got, want)
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
