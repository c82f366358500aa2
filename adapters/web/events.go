package web

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"fineprint/bot"
	"fineprint/bot/wire"
	"fineprint/knowledge"
)

const (
	// maxID bounds ids that clients choose.
	maxID = 200
	// conversations of this adapter begin so, to be nobody else's.
	conversationPrefix = "web/"
)

// askAPI answers POST /api/ask.
func (s *Server) askAPI(w http.ResponseWriter, r *http.Request) {
	q, p, ok := s.apiQuestion(w, r)
	if !ok {
		s.apiError(w, r, p)
		return
	}
	a, p, ok := s.ask(r.Context(), q.Question)
	if !ok {
		p.id = q.id
		s.apiError(w, r, p)
		return
	}
	s.reply(w, http.StatusOK, newAnswerJSON(q.id, a, s.config.Text(a)))
}

// apiQuestion reads the question of a request, or tells what is wrong with it.
func (s *Server) apiQuestion(w http.ResponseWriter, r *http.Request) (apiQuestion, problem, bool) {
	if p, ok := s.mayAsk(w, r, "application/json", noJSON); !ok {
		return apiQuestion{}, p, false
	}
	if err := crossOrigin.Check(r); err != nil {
		return apiQuestion{}, wrongOrigin, false
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		return apiQuestion{}, unreadable(err), false
	}
	form := wire.Form{Where: "the body", Choices: true}
	asked, err := form.Question(data)
	if err == nil {
		err = tooLongID(string(asked.ID), asked.Conversation, asked.Choice, asked.Language)
	}
	if err == nil {
		err = s.checkPolicy(asked.Policy)
	}
	if err != nil {
		p := badRequest(err.Error())
		p.id = asked.ID[:min(len(asked.ID), maxID)]
		if len(asked.ID) > maxID {
			p.id = nil
		}
		return apiQuestion{}, p, false
	}
	return apiQuestion{s.question(asked), asked.ID}, problem{}, true
}

// crossOrigin refuses pages of other sites; programs that are no browser pass.
var crossOrigin = http.NewCrossOriginProtection()

// apiQuestion is a question with its id as it came.
type apiQuestion struct {
	bot.Question
	id []byte
}

// mayAsk is what is looked at before the body is read.
func (s *Server) mayAsk(w http.ResponseWriter, r *http.Request, contentType string, wrong problem) (problem, bool) {
	if p, ok := s.allowed(w, r); !ok {
		return p, false
	}
	if got, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || got != contentType {
		return wrong, false
	}
	return problem{}, true
}

func unreadable(err error) problem {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return tooLarge
	}
	return noBody
}

func tooLongID(ids ...string) error {
	for _, id := range ids {
		if len(id) > maxID {
			return errors.New("an id, conversation, choice or language is longer than 200 bytes")
		}
	}
	return nil
}

// checkPolicy is an error for a policy that may not be asked about.
func (s *Server) checkPolicy(id string) error {
	if id == "" {
		return nil
	}
	policies := s.policies()
	if slices.ContainsFunc(policies, func(p *knowledge.Policy) bool { return p.ID == id }) {
		return nil
	}
	const most = 8
	var ids []string
	for _, policy := range policies[:min(most, len(policies))] {
		ids = append(ids, policy.ID)
	}
	if len(policies) > most {
		ids = append(ids, "…")
	}
	return errors.New(`"policy" is none that is known: there is ` + strings.Join(ids, ", "))
}

// policies are those that may be shown.
func (s *Server) policies() []*knowledge.Policy {
	var shown []*knowledge.Policy
	for _, policy := range s.config.Library().Policies {
		if s.config.Internal || policy.Audience != knowledge.AudienceInternal {
			shown = append(shown, policy)
		}
	}
	return shown
}

func (s *Server) question(asked wire.Question) bot.Question {
	q := bot.Question{
		ID: string(asked.ID), Text: asked.Text, Language: asked.Language, Policy: asked.Policy, Place: asked.Place,
		Choice: asked.Choice, Internal: s.config.Internal, Candidates: candidates,
	}
	if asked.Conversation != "" {
		q.Conversation = conversationPrefix + asked.Conversation
	}
	return q
}

// candidates is how many the API lists.
const candidates = 5

// ask puts a question to the bot. One whose asker hung up is broken off.
func (s *Server) ask(ctx context.Context, q bot.Question) (bot.Answer, problem, bool) {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	began := time.Now()
	a, err := s.config.Handler.Ask(ctx, q)
	s.observer.Asked(s.Name(), a, err, time.Since(began))
	switch {
	case err == nil:
		return a, problem{}, true
	case ctx.Err() != nil:
		return a, tooLong, false
	}
	return a, s.broken(err.Error()), false
}

// pageForm is what the page's forms send.
type pageForm struct {
	// ID of this turn: a page that is loaded again asks the same again.
	ID string
	// Conversation is random, from the first page on.
	Conversation string
	Question     string
	Policy       string
	Choice       string
	// Vote on the answer whose key Choice is: "yes", "no", or empty for none.
	Vote string
	// Send passes Question on to the maintainers.
	Send bool
}

// newForm begins a conversation.
func newForm() pageForm { return pageForm{ID: rand.Text(), Conversation: rand.Text()} }

// readForm reads what a form of the page sent.
func (s *Server) readForm(w http.ResponseWriter, r *http.Request) (pageForm, problem, bool) {
	if !sameSite(r) {
		return newForm(), wrongOrigin, false
	}
	if p, ok := s.mayAsk(w, r, "application/x-www-form-urlencoded", noForm); !ok {
		return newForm(), p, false
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseForm(); err != nil {
		return newForm(), unreadable(err), false
	}
	text := func(name string) string { return strings.ToValidUTF8(r.PostForm.Get(name), "\ufffd") }
	f := pageForm{
		ID: text("id"), Conversation: text("conversation"), Question: strings.TrimSpace(text("question")),
		Policy: text("policy"), Choice: text("choice"), Send: text("send") == "yes",
	}
	if vote := text("vote"); vote == "yes" || vote == "no" {
		f.Vote = vote
	}
	if err := tooLongID(f.ID, f.Conversation, f.Choice); err != nil {
		return newForm(), badRequest(err.Error()), false
	}
	if s.checkPolicy(f.Policy) != nil {
		f.Policy = "" // it was there when the page was loaded
	}
	if f.Conversation == "" {
		f.Conversation = rand.Text()
	}
	return f, problem{}, true
}

func (s *Server) formQuestion(f pageForm) bot.Question {
	return bot.Question{
		ID: f.ID, Text: f.Question, Policy: f.Policy, Choice: f.Choice, Internal: s.config.Internal,
		Conversation: conversationPrefix + f.Conversation,
	}
}
