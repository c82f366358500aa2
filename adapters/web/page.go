package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strings"
	"time"

	"fineprint/bot"
	"fineprint/knowledge"
)

//go:embed page
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"choice": func(f pageForm, c bot.Choice) choiceView { return choiceView{f, c} },
}).ParseFS(files, "page/*.html"))

// choiceView is a choice as a form of its own.
type choiceView struct {
	Form   pageForm
	Choice bot.Choice
}

// pageView is the page.
type pageView struct {
	// Title of the window.
	Title string
	// Asked is the question that was asked; empty on the first page.
	Asked  string
	Answer *answerView
	// FollowUp is true where the next question can lean on this one.
	FollowUp bool
	// Shown is the form that was answered, for what can be done with the answer.
	Shown pageForm
	// Vote is true where the answer can be voted on, and Send where the question can
	// be sent to the maintainers.
	Vote, Send bool
	// Done says what was done.
	Done string
	// Problem is why there is no answer.
	Problem string
	// Form is what the next question carries.
	Form        pageForm
	MaxQuestion int
	Policies    []policyView
	// Starters are questions to begin with.
	Starters []bot.Choice
	Library  string
}

// Say is a text of the page's own, in the language of the answer.
func (v pageView) Say(key string) string { return languageOf(v.Lang()).say(key) }

// Lang is the language of the answer where it is not English.
func (v pageView) Lang() string {
	if v.Answer == nil {
		return ""
	}
	return v.Answer.Lang
}

type policyView struct {
	ID, Title, Organisation, Summary string
	Effective, Verified, VerifiedISO string
	Facts, Overdue                   int
	Internal                         bool
}

// maxStarters is how many questions are offered to begin with.
const maxStarters = 6

// home shows the first page.
func (s *Server) home(w http.ResponseWriter, r *http.Request) {
	v := s.page("Ask about a privacy policy", newForm())
	v.Starters = s.starters(r)
	if r.URL.Query().Has("sent") {
		v.Done = "Your question was sent to the maintainers. Thank you."
	}
	s.show(w, http.StatusOK, v)
}

// starters are left out where they cannot be had: the page is of use without.
func (s *Server) starters(r *http.Request) []bot.Choice {
	if s.config.Suggester == nil {
		return nil
	}
	list, err := s.config.Suggester.Suggest(r.Context(), bot.Question{Internal: s.config.Internal}, maxStarters)
	if err != nil {
		s.log.Warn("no questions to begin with", "error", err)
		return nil
	}
	for i := range list {
		list[i].Text = bot.PlainLine(list[i].Text)
	}
	return list
}

// askPage answers a form of the page.
func (s *Server) askPage(w http.ResponseWriter, r *http.Request) {
	f, p, ok := s.readForm(w, r)
	if !ok {
		s.pageError(w, r, p)
		return
	}
	if f.Question == "" && f.Choice == "" {
		v := s.page("Ask about a privacy policy", f)
		v.Problem, v.Starters = "Please write a question first.", s.starters(r)
		s.show(w, http.StatusBadRequest, v)
		return
	}
	switch {
	case f.Send:
		s.send(w, r, f)
		return
	case f.Vote != "" && f.Choice != "":
		s.vote(w, r, f)
		return
	}
	q := s.formQuestion(f)
	q.Language = preferredLanguage(r)
	a, p, ok := s.ask(r.Context(), q)
	if !ok {
		s.pageError(w, r, p)
		return
	}
	s.showAnswer(w, f, a)
}

func (s *Server) showAnswer(w http.ResponseWriter, f pageForm, a bot.Answer) {
	answer := newAnswerView(a)
	next := newForm()
	next.Conversation, next.Policy = f.Conversation, f.Policy
	v := s.page(answer.title(), next)
	v.Asked, v.Answer, v.FollowUp, v.Library = shorten(bot.PlainLine(f.Question)), &answer, a.Outcome == bot.Answered, a.Library
	v.Shown = f
	v.Shown.Choice = a.Key
	v.Vote, v.Send = a.Key != "" && f.Vote == "", a.Outcome == bot.NotCovered && s.config.Questions != nil && f.Question != ""
	if f.Vote != "" {
		v.Done = v.Say("thanks")
	}
	s.show(w, http.StatusOK, v)
}

// title is for the window, and what a screen reader says first. It holds no words
// of the asker, since browsers keep titles.
func (v answerView) title() string {
	if v.Badge == "" {
		return "Answer"
	}
	return v.Badge
}

// preferredLanguage is the language a browser would rather have, empty where it tells
// none. It helps to tell the question's language and to offer places.
// https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
func preferredLanguage(r *http.Request) string {
	first, _, _ := strings.Cut(r.Header.Get("Accept-Language"), ",")
	tag, _, _ := strings.Cut(first, ";")
	const longest = 35 // https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
	if tag = strings.TrimSpace(tag); len(tag) > longest {
		return ""
	}
	return tag
}

// page is what every page shows.
func (s *Server) page(title string, f pageForm) pageView {
	v := pageView{Title: title, Form: f, MaxQuestion: maxQuestion, Library: s.config.Library().Version}
	now := time.Now()
	for _, policy := range s.policies() {
		v.Policies = append(v.Policies, newPolicyView(policy, now))
	}
	return v
}

func newPolicyView(policy *knowledge.Policy, now time.Time) policyView {
	state := stateOf(policy, now)
	return policyView{
		ID: policy.ID, Title: bot.PlainLine(policy.Title), Organisation: bot.PlainLine(policy.Organisation), Summary: bot.PlainLine(policy.Summary),
		Effective: policy.Effective.Long(), Verified: state.newest.Long(), VerifiedISO: state.newest.String(),
		Facts: len(policy.Facts), Overdue: state.overdue, Internal: policy.Audience == knowledge.AudienceInternal,
	}
}

// pageError shows a problem on the page, with the form to ask again.
func (s *Server) pageError(w http.ResponseWriter, _ *http.Request, p problem) {
	v := s.page("That did not work", newForm())
	v.Problem = strings.ToUpper(p.text[:1]) + p.text[1:] + "."
	s.show(w, p.status, v)
}

// show writes the page whole or not at all.
func (s *Server) show(w http.ResponseWriter, status int, v pageView) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, "page", v); err != nil {
		s.log.Error("the page could not be written", "error", err)
		http.Error(w, "sorry, something went wrong here", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // whoever hung up does not need it
}

// assets serves an embedded file, which browsers may keep for an hour.
func assets(contentType, name string) http.Handler {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded above
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.Header().Set("Cache-Control", "public, max-age=3600")
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	})
}
