package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/bot/bottest"
)

// rater keeps votes.
type rater struct {
	*fake
	rated []bot.Rating
}

func (r *rater) Rate(_ context.Context, one bot.Rating) error {
	r.rated = append(r.rated, one)
	return nil
}

// box keeps questions.
type box struct {
	sent []bot.OpenQuestion
	err  error
}

func (b *box) SendQuestion(_ context.Context, q bot.OpenQuestion) (string, error) {
	b.sent = append(b.sent, q)
	return "1", b.err
}

func TestVote(t *testing.T) {
	t.Parallel()
	a := bottest.Shared(t, "yes")
	a.Key = "1f.0a1b2c3d4e5f"
	f := &fake{answer: a}
	r := &rater{fake: f}
	s, _ := serving(t, f, func(c *Config) { c.Handler = r })
	page := send(s, "POST", "/", asForm, "question=does+it&conversation=abc&id=turn").Body.String()
	if !strings.Contains(page, "Was this helpful?") || !strings.Contains(page, `name="choice" value="1f.0a1b2c3d4e5f"`) {
		t.Fatalf("there is no vote: %s", page)
	}
	vote := url.Values{"question": {"does it"}, "conversation": {"abc"}, "id": {"turn"}, "choice": {a.Key}, "vote": {"no"}}
	page = send(s, "POST", "/", asForm, vote.Encode()).Body.String()
	if len(r.rated) != 1 {
		t.Fatalf("rated %+v", r.rated)
	}
	got := r.rated[0]
	if got.At.IsZero() || got.Person != "web/page/abc" || got.Answer != a.Key || got.Policy != "lumen-faces" || got.Helpful || got.Library != a.Library || got.Verdict != a.Verdict {
		t.Errorf("rated %+v", got)
	}
	if !strings.Contains(page, "Thank you for your vote.") || strings.Contains(page, "Was this helpful?") || !strings.Contains(page, "does it") || !strings.Contains(page, "Norway is covered") {
		t.Errorf("after the vote: %s", page)
	}
	if last := f.asked[len(f.asked)-1]; last.ID != "turn" || last.Choice != a.Key {
		t.Errorf("the answer was shown as another turn: %+v", last)
	}
	// An answer that is no more is not voted on.
	vote.Set("choice", "1f.000000000000")
	send(s, "POST", "/", asForm, vote.Encode())
	if len(r.rated) != 1 {
		t.Errorf("rated %+v", r.rated)
	}
}

func TestSend(t *testing.T) {
	t.Parallel()
	f, b := &fake{answer: bottest.Shared(t, "not-covered")}, &box{}
	s, log := serving(t, f, func(c *Config) { c.Questions = b })
	form := url.Values{"question": {"MARKED pasta?"}, "conversation": {"abc"}, "policy": {"lumen-faces"}}
	if page := send(s, "POST", "/", asForm, form.Encode()).Body.String(); !strings.Contains(page, "Send this question to the maintainers") {
		t.Fatalf("there is no button: %s", page)
	}
	if len(b.sent) != 0 {
		t.Fatal("it was sent without being asked to")
	}
	form.Set("send", "yes")
	w := send(s, "POST", "/", asForm, form.Encode())
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "./?sent" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if len(b.sent) != 1 || b.sent[0].Text != "MARKED pasta?" || b.sent[0].Person != "web/page/abc" || b.sent[0].Policy != "lumen-faces" || b.sent[0].Adapter != "web" || b.sent[0].Sent.IsZero() {
		t.Errorf("sent %+v", b.sent)
	}
	if page := send(s, "GET", "/?sent", "", "").Body.String(); !strings.Contains(page, "Your question was sent") {
		t.Error("it is not told")
	}
	b.err = errors.New("the disk is full")
	if w := send(s, "POST", "/", asForm, form.Encode()); w.Code != 500 || strings.Contains(log.String(), "MARKED") {
		t.Errorf("%d, log %s", w.Code, log)
	}
	without, _ := serving(t, f)
	if w := send(without, "POST", "/", asForm, form.Encode()); w.Code != 400 {
		t.Errorf("sent to nobody: %d", w.Code)
	}
	if page := send(without, "POST", "/", asForm, "question=a").Body.String(); strings.Contains(page, "Send this question") {
		t.Error("a button to nobody")
	}
}

// TestPageInAnotherLanguage holds that what stands around a German answer is German.
func TestPageInAnotherLanguage(t *testing.T) {
	t.Parallel()
	a := bottest.Shared(t, "yes")
	a.Key, a.Language = "1f.0a1b2c3d4e5f", "de-AT"
	s, _ := serving(t, &fake{answer: a})
	page := send(s, "POST", "/", asForm, "question=a").Body.String()
	for _, part := range []string{`<article aria-labelledby="asked" lang="de">`, ">Ja<", ">Nein<", "War das hilfreich?", "Weiterfragen", "Von vorn beginnen"} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q: %s", part, page)
		}
	}
}
