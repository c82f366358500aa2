package talk

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot/grammar"
)

// A kind misspelt in a file would never be told apart from small talk.
func TestFilesHoldKnownKinds(t *testing.T) {
	t.Parallel()
	known := []Kind{
		Greeting, Thanks, Ack, Bye, Help, Identity, Origin, Kept, Account, Languages, Mood, Annoyed, Overview, Errand, Advice, Prediction,
		Personal, Nothing, Says, Official, Checked, Contradicted, Doubt, SourceOf, Opening, Aside, Closing, Filler,
	}
	list, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range list {
		data, err := files.ReadFile(file.Name())
		if err != nil {
			t.Fatal(err)
		}
		for line := range grammar.ListLines(string(data)) {
			if kind := Kind(strings.Trim(line, "[]")); line[0] == '[' && !slices.Contains(known, kind) {
				t.Errorf("%s: no kind is called %q", file.Name(), kind)
			}
		}
	}
}

func TestRead(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want []Kind
	}{
		{"hello there", []Kind{Greeting}},
		{"ok thanks bye", []Kind{Thanks, Bye}},
		{"hi who are you", []Kind{Identity}}, // politeness around it needs no answer
		{"hi are my letters read", nil},
		{"can i sue them", nil}, // stands amid other words
	}
	for _, test := range tests {
		got, ok := Read(strings.Fields(test.text), English(), "")
		if ok != (test.want != nil) || !slices.Equal(got.Kinds, test.want) {
			t.Errorf("%q is read as %v, want %v", test.text, got.Kinds, test.want)
		}
	}
}

// Thanks for help are not a plea for it, and who goes to look is not one who will see something.
func TestReadFrench(t *testing.T) {
	t.Parallel()
	for text, thanks := range map[string]bool{
		"merci de votre aide": true, "merci de m indiquer le chemin": false, "je vais regarder": true, "je vais en parler au bureau": true,
		"je vais voir des publicités": false, "je verrai toujours de la réclame": false,
	} {
		if _, ok := Read(strings.Fields(text), Foreign(), "fr"); ok != thanks {
			t.Errorf("%q is thanks: %t, want %t", text, ok, thanks)
		}
	}
}

// Who checked an answer is asked of the bot; who checks what somebody does is not.
func TestCheckedIsOfTheAnswer(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"who verified this":                         true,
		"who reviews it then":                       true,
		"who checks it again and when exactly":      true,
		"who checks that the baker sticks to it":    false,
		"who verifies it if they break a promise":   false,
		"who reviews this and how often do they do": false,
	} {
		words := strings.Fields(text)
		got := slices.ContainsFunc(English().At(words, ""), func(p Piece) bool { return p.Kind == Checked && p.Words == len(words) })
		if got != want {
			t.Errorf("%q asks who checked the answer: %v, want %v", text, got, want)
		}
	}
}

// Who says thanks and that it worked asks nothing, in whatever language.
func TestThanksThatItWorked(t *testing.T) {
	t.Parallel()
	for text, language := range map[string]string{
		"danke dir hat geklappt": "de", "merci ça marche": "fr", "mil gracias funcionó": "es", "jajaja gracias crack": "es", "obrigado deu certo": "pt",
		"grazie mille ha funzionato": "it", "dankjewel is gelukt": "nl", "dzięki działa": "pl", "thanks bhai kaam ho gaya": "hi-Latn", "धन्यवाद काम हो गया": "hi",
	} {
		got, ok := Read(strings.Fields(text), Foreign(), language)
		if !ok || !slices.Equal(got.Kinds, []Kind{Thanks}) {
			t.Errorf("%q is read as %v", text, got.Kinds)
		}
	}
	for text, language := range map[string]string{"danke wann hat es geklappt": "de", "gracias cómo funciona": "es", "obrigado como funciona": "pt", "dzięki jak działa": "pl"} {
		if got, ok := Read(strings.Fields(text), Foreign(), language); ok && slices.Contains(got.Kinds, Thanks) {
			t.Errorf("%q is read as %v", text, got.Kinds)
		}
	}
}
