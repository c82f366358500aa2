package main

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/bot/store/pgtest"
	"fineprint/index"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

var keptTime = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)

// keptAbout keeps one of everything about a person, as adapters would:
// "kept FILE PERSON WORDS…".
func keptAbout(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: kept FILE PERSON WORDS…")
	}
	ts.Check(keep(context.Background(), "sqlite:"+ts.MkAbs(args[0]), bot.Person(args[1]), strings.Join(args[2:], " ")))
}

func keep(ctx context.Context, url string, person bot.Person, words string) error {
	at := keptTime
	s, err := store.Open(ctx, url, store.Options{Now: func() time.Time { return at }})
	if err != nil {
		return err
	}
	facts, places := []string{"opt-out", "countries"}, []place.Code{"IN"}
	_, sent := s.SendQuestion(ctx, bot.OpenQuestion{Person: person, Adapter: "chat", Text: words, Policy: "lumen-faces", Sent: at, Return: "RETURN"})
	return errors.Join(sent,
		s.Remember(ctx, "c", bot.Turn{Person: person, At: at, Policy: "lumen-faces", Facts: facts, Places: places, Outcome: bot.Answered}),
		s.Rate(ctx, bot.Rating{Person: person, Answer: "1f.0a1b", Policy: "lumen-faces", Verdict: knowledge.Yes, Reason: bot.ReasonOutdated, At: at}),
		s.RememberPlace(ctx, person, "DE-BY"),
		s.SetSetting(ctx, person.Scope(), "policy", "lumen-faces"),
		s.Close())
}

// voteOn votes on the answer to a question, as somebody would by a button:
// "vote FILE PERSON QUESTION".
func voteOn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: vote FILE PERSON QUESTION")
	}
	lib, err := knowledge.Shipped()
	ts.Check(err)
	ix, err := index.New(lib)
	ts.Check(err)
	defer func() { ts.Check(ix.Close()) }()
	s, err := store.Open(context.Background(), "sqlite:"+ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	defer func() { ts.Check(s.Close()) }()
	b := bot.New(bot.Config{Searcher: ix, Ratings: s})
	a, err := b.Ask(context.Background(), bot.Question{Text: args[2]})
	ts.Check(err)
	ts.Check(b.Rate(context.Background(), bot.Rating{
		Person: bot.Person(args[1]), Answer: a.Key, Policy: a.Policy.ID, Reason: bot.ReasonIncomplete, At: keptTime,
	}))
}

// TestCommandsOnPostgres sees that the commands reach a server as well as a file.
func TestCommandsOnPostgres(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	if err := keep(t.Context(), url, "chat/T1/anna", "What of pets?"); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"DATABASE_URL": url}
	for _, step := range []struct{ command, stdout string }{
		{"questions --open", "What of pets?"},
		{"privacy show chat/T1/anna", "Bavaria (DE-BY)"},
		{"ask --conversation c how do i opt out", "LinkedIn"},
		{"privacy forget chat/T1/anna", "Deleted of chat/T1/anna: "},
		{"privacy show chat/T1/anna", "Nothing is kept about chat/T1/anna."},
		{"questions", "Nobody has sent a question."},
	} {
		code, stdout, stderr := commandLine(t, env, "", strings.Fields(step.command)...)
		if code != 0 || !strings.Contains(stdout, step.stdout) || stderr != "" {
			t.Errorf("%s: exit code %d, standard output %q, standard error %q", step.command, code, stdout, stderr)
		}
	}
}
