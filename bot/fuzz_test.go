package bot_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"fineprint/bot"
	"fineprint/knowledge"
)

// badInput is what comes in besides questions.
var badInput = []string{
	"", " ", "?", "\x00\x01\x02", "\xff\xfe broken", strings.Repeat("a", 100_000), strings.Repeat("does it affect india ", 5_000),
	"هل يؤثر هذا على الهند؟", "🤖🤖🤖", "\u200b\u200b\u200b", "do\u200bes it af\u200bfect India", "<@U1> <@U2> @all", "'; DROP TABLE facts; --", "$(rm -rf /)", "../../etc/passwd",
	"{{.Facts}}", "<script>alert(1)</script>", "+india -me ~dms^4 \"unclosed", "*:*", "\u202egnp.exe", strings.Repeat("?", 3000), "a\nb\r\nc\td", "𝐝𝐨𝐞𝐬 𝐭𝐡𝐢𝐬 𝐚𝐟𝐟𝐞𝐜𝐭 𝐈𝐧𝐝𝐢𝐚",
	"Werden meine Daten in der Schweiz benutzt " + strings.Repeat("ä", 1900), strings.Repeat("and ", 1000), strings.Repeat("is it? ", 570),
	"जास्त पाहिजे का", // words of grammar only, of which none is left in English
}

// FuzzAsk holds that nothing sent as a question breaks the bot, and that what
// it says about it is sound.
func FuzzAsk(f *testing.F) {
	for _, text := range badInput {
		f.Add(text, "c")
	}
	b := newBot(f, bot.Config{DefaultPolicy: "lumen-faces"})
	f.Fuzz(func(t *testing.T, text, conversation string) {
		a, err := b.Ask(t.Context(), bot.Question{Text: text, Conversation: conversation, Explain: true, Candidates: 5})
		if err != nil {
			t.Fatal(err)
		}
		if a.Confidence < 0 || a.Confidence > 1 {
			t.Errorf("confidence %v", a.Confidence)
		}
		if a.Outcome == bot.Answered && len(a.Points) == 0 {
			t.Error("answered without a fact")
		}
		if a.Outcome != bot.Answered && (a.Verdict != "" || a.Lead == "") {
			t.Errorf("%s with verdict %q and lead %q", a.Outcome, a.Verdict, a.Lead)
		}
		for _, said := range append(a.Notes, a.Lead) {
			if !utf8.ValidString(said) {
				t.Errorf("says broken text: %q", said)
			}
		}
	})
}

// TestPieces asks pieces of known questions, cut, torn and put together, in conversations: what a typo, a slipped finger or a
// message sent too early makes of them must not break the bot either.
func TestPieces(t *testing.T) {
	t.Parallel()
	shipped, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	var known []string
	for _, policy := range shipped.Policies {
		for _, fact := range policy.Facts {
			for _, asked := range fact.Asked {
				known = append(known, asked.Text)
			}
		}
	}
	b := botOver(t, shipped, bot.Config{})
	random := rand.New(rand.NewPCG(1, 2)) // the same each time, so that a failure can be looked into
	const conversations, turns = 300, 3
	for i := range conversations {
		for range turns {
			words := strings.Fields(known[random.IntN(len(known))])
			at := random.IntN(len(words))
			switch i % 4 {
			case 0:
				words = words[at:]
			case 1:
				words = words[:at+1]
			case 2:
				words = append(words[at:], strings.Fields(known[random.IntN(len(known))])...)
			default:
				random.Shuffle(len(words), func(a, b int) { words[a], words[b] = words[b], words[a] })
			}
			ask(t, b, bot.Question{Text: strings.Join(words, " "), Conversation: strconv.Itoa(i)})
		}
	}
	for _, conversation := range [][]string{
		{"to get all my data out"},
		{"what's the name of the setting in German", "menus in Italian"},
	} {
		converse(t, b, conversation[0], conversation...)
	}
}
