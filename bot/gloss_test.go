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
	}
	for _, test := range tests {
		got := ""
		if g := glossaryOf(clean(test.text), test.hint); g != nil {
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
		if g := glossaryOf(clean(asked.Question), ""); g != nil {
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
		{"de", "Wie kann ich in der Schweiz widersprechen?", "how can i in the Schweiz opt out ?"},
		{"fr", "Qu'en est-il de l'IA au Québec ?", "what about of the ai at Québec ?"},
		{"zh-Hant", "我的私信會被用來訓練AI嗎", "my private messages will are used training ai ?"},
	}
	for _, test := range tests {
		text := clean(test.text)
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

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func TestVoicesSayTheSame(t *testing.T) {
	t.Parallel()
	for language, v := range voices() {
		if !v.whole {
			if v.texts["in-english"] == "" {
				t.Errorf("%s has nothing to say", language)
			}
			continue
		}
		for key, text := range english.texts {
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
