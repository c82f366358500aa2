package main

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/index"
	"fineprint/knowledge"
)

// shownAnswer is a question in the README with the whole answer below it.
var shownAnswer = regexp.MustCompile("(?s)```console\n\\$ fineprint ask \"([^\"\n]+)\"\n(.*?)```")

// TestShownAnswers holds the answers that the README shows whole against what the
// program says, as of a day on which no fact is overdue.
func TestShownAnswers(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.New(library)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	b := bot.New(bot.Config{Searcher: ix, Now: func() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) }})
	shown := 0
	current := shownAnswer.ReplaceAllFunc(readme, func(block []byte) []byte {
		shown++
		parts := shownAnswer.FindSubmatch(block)
		var out bytes.Buffer
		p := program{stdout: &out, getenv: func(string) string { return "" }}
		var uncovered *exitError
		err := p.answerOne(t.Context(), b, bot.Question{Text: string(parts[1])}, false)
		if err != nil && (!errors.As(err, &uncovered) || uncovered.code != exitNotCovered) {
			t.Errorf("%q: %v", parts[1], err)
		}
		if !bytes.Equal(parts[2], out.Bytes()) && !*bottest.Update {
			t.Errorf("the README no longer shows what %q is answered (-update writes it anew); that is:\n%s", parts[1], &out)
		}
		return []byte("```console\n$ fineprint ask \"" + string(parts[1]) + "\"\n" + out.String() + "```")
	})
	if shown < 10 {
		t.Errorf("the README shows %d answers whole, want ten", shown)
	}
	if *bottest.Update {
		if err := os.WriteFile("README.md", current, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
