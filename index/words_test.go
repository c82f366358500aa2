package index

import (
	"slices"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestNear(t *testing.T) {
	t.Parallel()
	near := map[string]float32{}
	eachNear("ceas", func(other string, n float32) { near[other] = n })
	if near["stop"] < 0.5 || near["stop"] > 1 {
		t.Errorf("to cease is near %v, want stop among them", near)
	}
	eachNear("qqq", func(other string, _ float32) { t.Errorf("qqq is near %s", other) })
	for word, want := range map[string]bool{"chang": true, "charg": true, "": false, "#": false, "zzz": false} {
		if got := isEnglish(word); got != want {
			t.Errorf("%q is English: %t", word, got)
		}
	}
	if starts := nearStarts(); !slices.IsSortedFunc(starts, func(a, b int32) int { return int(a - b) }) || len(starts) < 10_000 {
		t.Errorf("the table has %d lines", len(starts))
	}
}

func TestFormsOfAWord(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ language, word, want string }{
		{"it", "disattivarlo", "disattivare"}, {"it", "opporsi", "opporsi"}, {"it", "escluderli", "escludere"}, {"it", "perla", "perla"}, {"it", "parla", "parla"},
		{"es", "desactivarlo", "desactivar"}, {"es", "oponerse", "oponer"}, {"es", "borrárselos", "borrárselos"}, {"es", "perlas", "perlas"},
		{"pt", "desativá", "desativar"}, {"pt", "excluí", "excluir"}, {"pt", "terá", "terá"}, {"pt", "está", "está"},
		{"fr", "parlerla", "parlerla"},
		{"en", "sue", "sued"}, {"en", "sues", "suing"}, {"en", "lying", "lied"}, {"en", "lie", "lies"}, {"en", "dying", "died"}, {"en", "tie", "tied"},
	} {
		l, err := newLanguage(c.language, registry.NewCache())
		if err != nil {
			t.Fatal(err)
		}
		if l.form(c.word) != l.form(c.want) {
			t.Errorf("%s: %q becomes %v, want %v", c.language, c.word, l.form(c.word), l.form(c.want))
		}
	}
}

func TestLettersAreAlike(t *testing.T) {
	t.Parallel()
	lettersOf := func(words ...string) *gramReader {
		r := new(gramReader)
		for _, word := range words {
			r.word(word)
		}
		r.end()
		return r
	}
	reader := lettersOf("unsubscribe", "mail")
	if like := reader.like(reader.list); like != 1 {
		t.Errorf("a text is like itself by %.2f", like)
	}
	near, far := reader.like(lettersOf("subscribe", "mails").list), reader.like(lettersOf("photo", "sizes").list)
	if near < 0.5 || far > 0.1 {
		t.Errorf("like a relative by %.2f, like another by %.2f", near, far)
	}
	reader.reset()
	if like := reader.like(lettersOf("unsubscribe").list); like != 0 {
		t.Errorf("an empty text is like another by %.2f", like)
	}
}

// TestTopicsOfQuestions holds what a person would say questions are about, in words
// that are not the topics' names.
func TestTopicsOfQuestions(t *testing.T) {
	t.Parallel()
	english, err := newLanguage("en", registry.NewCache())
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary()
	topics := newTopics(english, newSynonyms(english, v), v)
	names := topicNames()
	for question, want := range map[string]string{
		"how long do you hold on to my stuff":    "retention",
		"can hackers get at my password":         "security",
		"do advertisers get to see what i typed": "third",
		"are teens or their parents asked":       "children",
		"will i hear about a new version":        "change",
	} {
		var tokens []token
		for _, term := range termsOf(question, english, v) {
			tokens = append(tokens, token{term, kindWord})
		}
		about, _ := topics.likely(tokens)
		if got := names[slices.Index(about, slices.Max(about))]; got != want {
			t.Errorf("%q is about %s, want %s", question, got, want)
		}
	}
}

// TestPrivate: what is about privacy must differ from what is not by more than a few
// words' chance.
func TestPrivate(t *testing.T) {
	t.Parallel()
	ix, err := New(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "p"}}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	for text, want := range map[string]bool{
		"do they sell my personal information to anyone": true, "is my location tracked by this app": true,
		"play some jazz in the kitchen": false, "who won the world cup": false, "book me a table for two": false,
	} {
		result, err := ix.Search(t.Context(), bot.Query{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if got := result.Private > 0.5; got != want {
			t.Errorf("%q is about privacy with %.2f", text, result.Private)
		}
	}
}

// TestTraining tells whether the classifier learns what it is shown and is the same
// each time.
func TestTraining(t *testing.T) {
	t.Parallel()
	examples := []example{{features: []uint32{0, 1}, topics: 1}, {features: []uint32{0, 2}, topics: 2}, {features: []uint32{3, 1}, topics: 1}, {features: []uint32{3, 2}, topics: 2}}
	c := train(examples, 4, 2)
	if about := c.likely([]uint32{1}); about[0] <= about[1] {
		t.Errorf("feature 1 speaks for %v, want the first topic", about)
	}
	if about := c.likely([]uint32{2}); about[1] <= about[0] {
		t.Errorf("feature 2 speaks for %v, want the second topic", about)
	}
	if again := train(examples, 4, 2); again.weights[1][0] != c.weights[1][0] {
		t.Error("trained again it is another classifier")
	}
}
